import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

export type Theme = 'light' | 'dark';

const root = join(__dirname, '..', '..');

/** Where the pictures of a run are kept; git ignores it. */
export const pictures = join(root, 'test-results', 'e2e');

/** How long (ms) anything in the editor may take to appear on a busy machine with two cores. */
const PATIENCE = 30_000;

/** n8n leaves the empty holders of its expression editors' tooltips in the upper left corner. */
const TIDY = '[class^="ͼ"]:empty { visibility: hidden !important }';

/** Opens a page of its own in a theme; what is to be seen on it is kept when `use` throws. */
export async function withPage(
	browser: Browser,
	theme: Theme,
	use: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
	await context.addInitScript((name) => localStorage.setItem('N8N_THEME', name), theme);
	context.setDefaultTimeout(PATIENCE);
	const page = await context.newPage();
	try {
		await use(page);
	} catch (cause) {
		const kept = join(pictures, `${theme}-not-ok`);
		await page.screenshot({ path: `${kept}.png` }).catch(() => undefined);
		await writeFile(`${kept}.txt`, await page.innerText('body').catch(String));
		throw cause;
	} finally {
		await context.close();
	}
}

/** Keeps what is to be seen on the page. */
export async function takePicture(page: Page, name: string): Promise<void> {
	const path = join(pictures, `${name}.png`);
	await page.screenshot({ path, animations: 'disabled', style: TIDY });
}

/** Copies a picture to where the README shows it. */
export async function publishPicture(name: string, publishedName: string): Promise<void> {
	const docs = join(root, 'docs');
	await mkdir(docs, { recursive: true });
	await copyFile(join(pictures, `${name}.png`), join(docs, `${publishedName}.png`));
}
