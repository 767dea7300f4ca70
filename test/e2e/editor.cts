import assert from 'node:assert/strict';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.cts';
import { addUpwell, executeStep, fillIn, signIn } from './editorSteps.cts';
import type { Theme } from './editorSteps.cts';
import type { Report } from './report.cts';
import type { Stage } from './stage.cts';

const root = join(__dirname, '..', '..');
const pictures = join(root, 'test-results', 'e2e');

/** How long (ms) anything in the editor may take to appear on a busy machine with two cores. */
const PATIENCE = 20_000;

/** Makes a customer by hand in n8n's editor, once in each of its themes, and takes pictures on the way. */
export async function checkEditor(
	report: Report,
	stage: Stage,
	{ updateScreenshots }: { updateScreenshots: boolean },
): Promise<void> {
	await rm(pictures, { recursive: true, force: true });
	await mkdir(pictures, { recursive: true });
	let browser: Browser | undefined;
	try {
		await report.check('editor: Chromium starts', async () => {
			browser = await launchChromium();
		});
		for (const theme of ['light', 'dark'] as const) {
			await report.check(`editor (${theme}): a customer is made by hand`, async () => {
				assert(browser, 'there is no browser');
				await withPage(browser, theme, async (page) => await rehearse(page, stage, theme));
				if (updateScreenshots) await publish(theme);
			});
		}
	} finally {
		await browser?.close();
	}
}

async function rehearse(page: Page, { n8n, sandbox }: Stage, theme: Theme): Promise<void> {
	const picture = async (name: string) =>
		await page.screenshot({ path: join(pictures, `${theme}-${name}.png`), animations: 'disabled' });
	const id = `${theme}-1001`;
	sandbox.reset();

	await signIn(page, n8n.url);
	await addUpwell(page, n8n.url);
	await picture('1-empty');
	await fillIn(page, 'Acme Freight', [
		['emailAddress', 'Email Address', 'ap@acme.example'],
		['sourceSystem', 'Source System', 'HubSpot'],
		['sourceSystemId', 'Source System ID', id],
	]);
	await picture('2-filled');
	const output = await executeStep(page);
	await picture('3-created');

	const [customer, ...others] = sandbox.customers;
	assert(customer, 'the sandbox has no customer');
	assert.deepEqual(others, []);
	assert.equal(customer.name, 'Acme Freight');
	assert.equal(customer.emailAddress, 'ap@acme.example');
	assert.equal(customer.sourceSystemId, id);
	for (const text of [customer.id, 'Acme Freight', 'ap@acme.example', 'HubSpot']) {
		assert(output.includes(text), `the output panel does not show ${text}:\n${output}`);
	}
}

/** Opens a page of its own; what is to be seen on it is kept when `use` throws. */
async function withPage(
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

async function publish(theme: Theme): Promise<void> {
	await mkdir(join(root, 'docs'), { recursive: true });
	await copyFile(
		join(pictures, `${theme}-3-created.png`),
		join(root, 'docs', `editor-${theme}.png`),
	);
}
