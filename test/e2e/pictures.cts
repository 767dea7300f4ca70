import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

export type Theme = 'light' | 'dark';

const root = join(__dirname, '..', '..');

/** Where a run stores its screenshots; ignored by git. */
export const pictures = join(root, 'test-results', 'e2e');

/** Milliseconds for anything to appear in the editor, on a busy machine with two cores. */
const TIMEOUT = 30_000;

/** n8n leaves empty tooltip elements of its expression editors in the upper left corner. */
const HIDE_EMPTY_TOOLTIPS = '[class^="ͼ"]:empty { visibility: hidden !important }';

/** Opens a new page in a theme. When `use` throws, a screenshot and the text of the page are stored. */
export async function withPage(
	browser: Browser,
	theme: Theme,
	use: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
	await context.addInitScript((name) => {
		localStorage.setItem('N8N_THEME', name);
		// As for a user who has seen n8n's tip about pinning what came in, which stays open.
		localStorage.setItem('N8N_PIN_DATA_DISCOVERY_NDV', 'true');
	}, theme);
	context.setDefaultTimeout(TIMEOUT);
	const page = await context.newPage();
	try {
		await use(page);
	} catch (cause) {
		const path = join(pictures, `${theme}-failed`);
		await page.screenshot({ path: `${path}.png` }).catch(() => undefined);
		await writeFile(`${path}.txt`, await page.innerText('body').catch(String));
		throw cause;
	} finally {
		await context.close();
	}
}

/** A part of the page, in pixels. */
export interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Stores a screenshot of the page, or of this part of it. */
export async function takePicture(page: Page, name: string, clip?: Area): Promise<void> {
	const path = join(pictures, `${name}.png`);
	await page.screenshot({ path, clip, animations: 'disabled', style: HIDE_EMPTY_TOOLTIPS });
}

/** The screenshots that the README and other pages show, by their names in `docs/`. */
const PUBLISHED = { mapped: 'editor', list: 'list', canvas: 'error-branch', trigger: 'trigger' };

/** Copies these screenshots to `docs/`. */
export async function publishPictures(): Promise<void> {
	const docs = join(root, 'docs');
	await mkdir(docs, { recursive: true });
	for (const theme of ['light', 'dark'] satisfies Theme[]) {
		for (const [name, published] of Object.entries(PUBLISHED)) {
			const picture = join(pictures, `${theme}-${name}.png`);
			await copyFile(picture, join(docs, `${published}-${theme}.png`));
		}
	}
}
