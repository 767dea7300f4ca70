import type { Locator, Page } from 'playwright-core';
import { OWNER, until } from '../../scripts/n8nHost.cts';
import type { Area } from './pictures.cts';

/** Milliseconds for a list to load, on a busy machine. */
const LIST_TIMEOUT = 30_000;

/** Pixels around what a screenshot is about. */
const MARGIN = 90;

/** A part of the editor by n8n's own mark for tests. */
const part = (within: Page | Locator, id: string): Locator =>
	within.locator(`[data-test-id="${id}"]`);

/** Signs in as the owner. */
export async function signIn(page: Page, n8n: string): Promise<void> {
	await page.goto(`${n8n}/signin`);
	await page.getByLabel('Email').fill(OWNER.email);
	await page.getByLabel('Password').fill(OWNER.password);
	await part(page, 'form-submit-button').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}

/** Opens a new workflow, adds the node with its action 'Create customer', and waits until its panel is open. */
export async function addUpwell(page: Page, n8n: string): Promise<void> {
	await page.goto(`${n8n}/workflow/new`);
	await part(page, 'canvas-add-button').click();
	await part(page, 'node-creator-search-bar').fill('Upwell');
	const found = part(page, 'node-creator-item-name');
	await found.filter({ hasText: /^\s*Upwell\s*$/ }).click();
	// A workflow begins with a trigger, so the actions are folded.
	await page.getByText(/^\s*Actions \(\d+\)/).click();
	await found.filter({ hasText: /^\s*Create customer\s*$/ }).click();
	await part(page, 'parameter-input-name').waitFor();
}

/** Opens a stored workflow, and in it the panel of the node with this name, which shows `parameter`. */
export async function openNode(
	page: Page,
	n8n: string,
	workflowId: string,
	{ name = 'Upwell', parameter = 'name' } = {},
): Promise<void> {
	await page.goto(`${n8n}/workflow/${workflowId}`);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
	await part(page, `parameter-input-${parameter}`).first().waitFor();
}

/** Closes the panel, saves the workflow, and resolves to its id. */
export async function closeAndSave(page: Page): Promise<string> {
	await part(page, 'ndv-close-button').click();
	await part(page, 'node-parameters').waitFor({ state: 'detached' });
	await page.keyboard.press('Control+s');
	const [, id] = /\/workflow\/([^/?]+)/.exec(page.url()) ?? [];
	if (!id) throw new Error(`no workflow id in ${page.url()}`);
	return id;
}

/** A parameter by its path, such as `additionalFields.emailAddress`. */
const field = (page: Page, path: string): Locator =>
	part(page, 'node-parameters').locator(`[data-parameter-path="parameters.${path}"]`);

/** Writes into a text field. */
export async function write(page: Page, path: string, value: string): Promise<void> {
	const input = field(page, path).locator('input');
	await input.fill(value);
	// While a field has the focus, n8n's tip covers the fields below it.
	await input.blur();
}

/** Chooses an entry of a list of options. */
export async function choose(page: Page, path: string, option: string): Promise<void> {
	await field(page, path).locator('input').click();
	const options = page.locator('.el-select-dropdown__item').filter({ visible: true });
	await options.filter({ hasText: option }).first().click();
	await clearFocus(page);
}

/** How often the panel shows a parameter. */
export async function fieldCount(page: Page, path: string): Promise<number> {
	return await field(page, path).filter({ visible: true }).count();
}

/** The names of the fields that a collection shows, sorted: the order in a new node differs from that in a stored one. */
export async function shownFields(page: Page, collection: string): Promise<string[]> {
	const prefix = `parameters.${collection}.`;
	const paths = await part(page, 'node-parameters')
		.locator(`[data-parameter-path^="${prefix}"]`)
		.evaluateAll((elements) =>
			elements.map((element) => element.getAttribute('data-parameter-path')),
		);
	return paths.map((path) => String(path).slice(prefix.length)).sort();
}

/** Adds a field to the collection with this button, such as 'Add Field'. */
export async function addField(page: Page, button: string, label: string): Promise<void> {
	await part(page, 'node-parameters').getByPlaceholder(button, { exact: true }).click();
	const options = part(page, 'collection-parameter-option');
	await options.filter({ hasText: new RegExp(`^\\s*${label}\\s*$`), visible: true }).click();
}

/** Removes a field from a collection, by the bin icon that appears next to it. */
export async function removeField(page: Page, path: string): Promise<void> {
	await field(page, path).hover();
	// Not `field`: `has` looks below the item, and the panel is above it.
	const parameter = page.locator(`[data-parameter-path="parameters.${path}"]`);
	const item = part(page, 'parameter-item').filter({ has: parameter }).last();
	await item.getByTitle('Delete').first().click();
	await field(page, path).waitFor({ state: 'detached' });
}

/**
 * Opens the list of a resource locator, types into its search, and scrolls until exactly this many entries are there.
 *
 * @returns the entries
 */
export async function searchList(
	page: Page,
	parameter: string,
	typed: string,
	count: number,
): Promise<string[]> {
	const search = part(page, 'rlc-search');
	if (!(await search.isVisible())) {
		await part(part(page, `resource-locator-${parameter}`), 'rlc-input').click();
	}
	await search.locator('input').or(search).first().fill(typed);
	const entries = part(page, 'rlc-item');
	return await until(`the list has ${count} entries`, LIST_TIMEOUT, async () => {
		const texts = await entries.allInnerTexts();
		if (texts.length === count) return texts.map((text) => text.trim());
		if (texts.length < count) await entries.last().scrollIntoViewIfNeeded();
		return undefined;
	});
}

/** Chooses an entry of the list that is open. */
export async function chooseFromList(page: Page, entry: string): Promise<void> {
	await part(page, 'rlc-item').filter({ hasText: entry }).click();
	await part(page, 'rlc-search').waitFor({ state: 'hidden' });
}

/** Chooses a mode of the locator of the record, such as `sourceId`, and writes a value. */
export async function writeRecordId(page: Page, mode: string, value: string): Promise<void> {
	const locator = part(page, 'resource-locator-recordId');
	await part(locator, 'rlc-mode-selector').click();
	await part(page, `mode-${mode}`).filter({ visible: true }).click();
	const input = part(locator, 'rlc-input');
	await input.locator('input').or(input).first().fill(value);
	await clearFocus(page);
}

/** The modes that the locator of the record offers, such as `id`. */
export async function locatorModes(page: Page): Promise<string[]> {
	await part(part(page, 'resource-locator-recordId'), 'rlc-mode-selector').click();
	const options = page.locator('[data-test-id^="mode-"]').filter({ visible: true });
	await options.first().waitFor();
	const ids = await options.evaluateAll((elements) =>
		elements.map((element) => element.getAttribute('data-test-id')),
	);
	await page.keyboard.press('Escape');
	return ids.map((id) => String(id).replace('mode-', ''));
}

/** Whether the label of the chosen mode fits into the selector of the locator. */
export async function modeLabelFits(page: Page): Promise<boolean> {
	const locator = part(page, 'resource-locator-recordId');
	return await part(locator, 'rlc-mode-selector')
		.locator('input')
		.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
}

/** The entries of the list in the first notice of the panel. */
export async function noticeItems(page: Page): Promise<string[]> {
	return await page.locator('.notice').first().locator('li').allInnerTexts();
}

/** The URL that a trigger listens to while it waits for a test event; opens the list of its URLs. */
export async function testUrl(page: Page): Promise<string> {
	await page.getByText('Webhook URLs', { exact: true }).click();
	return (await page.getByText(/^\s*http\S+\/webhook-test\//).innerText()).trim();
}

/**
 * Executes the step and resolves to the text of the output panel as soon as that contains `expected`.
 *
 * @param whenListening what a trigger waits for
 */
export async function executeStep(
	page: Page,
	expected: string | RegExp = /cus_/,
	whenListening?: () => Promise<void>,
): Promise<string> {
	await part(page, 'node-execute-button').first().click();
	if (whenListening) {
		await page.getByText('Listening for test event').waitFor();
		await whenListening();
	}
	const output = part(page, 'output-panel');
	await output.getByText(expected).first().waitFor();
	const text = await output.innerText();
	// This view shows most of one record at once.
	await part(output, 'radio-button-schema').click();
	await part(output, 'run-data-schema-item').first().waitFor();
	await closeNotification(page);
	return text;
}

/** Executes the step, and resolves to the text of the output as a table, as soon as it contains `expected`. */
export async function executeToTable(page: Page, expected: string): Promise<string> {
	await part(page, 'node-execute-button').click();
	const output = part(page, 'output-panel');
	await output.getByText(expected).first().waitFor();
	await part(output, 'radio-button-table').click();
	await output.locator('table').first().waitFor();
	await closeNotification(page);
	return await output.innerText();
}

/** Executes the step of a node with an error branch, and resolves to the text of that branch. */
export async function executeToErrorBranch(page: Page): Promise<string> {
	await part(page, 'node-execute-button').click();
	const output = part(page, 'output-panel');
	await output
		.getByText(/^Error Branch/)
		.first()
		.click();
	await part(output, 'radio-button-json').click();
	const data = part(output, 'ndv-run-data-json').or(part(output, 'ndv-data-container')).first();
	await data.waitFor();
	await closeNotification(page);
	return await output.innerText();
}

async function closeNotification(page: Page): Promise<void> {
	await page.locator('.el-notification__closeBtn').first().click();
	await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
	await clearFocus(page);
}

/** Where the parameters and the open list of a node with few parameters are on the page. */
export async function panelArea(page: Page): Promise<Area> {
	const { x, y, width } = await areaOf(part(page, 'node-parameters'));
	const add = await areaOf(part(page, 'collection-parameter-add').last());
	return { x, y, width, height: add.y + add.height + MARGIN - y };
}

/** Runs the workflow on the canvas until this node has run, and resolves to where its nodes are on the page. */
export async function executeWorkflow(
	page: Page,
	n8n: string,
	workflowId: string,
	lastNode: string,
): Promise<Area> {
	await page.goto(`${n8n}/workflow/${workflowId}`);
	const nodes = part(page, 'canvas-node');
	await nodes.first().waitFor();
	await part(page, 'execute-workflow-button').click();
	const last = page.locator(`[data-test-id="canvas-node"][data-node-name="${lastNode}"]`);
	await part(last, 'canvas-node-status-success').waitFor();
	await closeNotification(page);
	const areas = await Promise.all((await nodes.all()).map(areaOf));
	const x = Math.min(...areas.map((area) => area.x)) - MARGIN;
	const y = Math.min(...areas.map((area) => area.y)) - MARGIN;
	const right = Math.max(...areas.map((area) => area.x + area.width)) + MARGIN;
	const bottom = Math.max(...areas.map((area) => area.y + area.height)) + MARGIN;
	return { x, y, width: right - x, height: bottom - y };
}

async function areaOf(element: Locator): Promise<Area> {
	const area = await element.boundingBox();
	if (!area) throw new Error('the element is not visible');
	return area;
}

/** Removes the focus and moves the mouse away, so that no tooltip covers anything. */
export async function clearFocus(page: Page): Promise<void> {
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	// An empty corner of the output panel.
	await page.mouse.move(1250, 780);
	await page
		.locator('.el-popper:visible, [role="tooltip"]:visible')
		.first()
		.waitFor({ state: 'hidden' });
}
