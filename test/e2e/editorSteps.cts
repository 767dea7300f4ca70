import type { Locator, Page } from 'playwright-core';
import { OWNER, until } from '../../scripts/n8nHost.cts';

/** How long (ms) a list may take to be filled on a busy machine. */
const LIST_TIMEOUT = 30_000;

/** n8n marks the parts of its editor for tests. */
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

/** Starts a workflow, finds the node by its name, picks its one action, and waits for the open node. */
export async function addUpwell(page: Page, n8n: string): Promise<void> {
	await page.goto(`${n8n}/workflow/new`);
	await part(page, 'canvas-add-button').click();
	await part(page, 'node-creator-search-bar').fill('Upwell');
	const found = part(page, 'node-creator-item-name');
	await found.filter({ hasText: /^\s*Upwell\s*$/ }).click();
	await found.filter({ hasText: 'Create customer' }).click();
	await part(page, 'parameter-input-name').waitFor();
}

/** Opens a stored workflow, and in it the node of this name, which shows `parameter`. */
export async function openNode(
	page: Page,
	n8n: string,
	workflowId: string,
	name: string,
	parameter = 'name',
): Promise<void> {
	await page.goto(`${n8n}/workflow/${workflowId}`);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
	await part(page, `parameter-input-${parameter}`).first().waitFor();
}

/** An additional field: its parameter, the label a person picks it by, and what to write into it. */
export type AdditionalField = [parameter: string, label: string, value: string];

/** Fills in the name and adds these additional fields. */
export async function fillIn(page: Page, name: string, fields: AdditionalField[]): Promise<void> {
	const parameters = part(page, 'node-parameters');
	const input = (path: string) =>
		parameters.locator(`[data-parameter-path="parameters.${path}"]`).locator('input');
	const write = async (path: string, value: string) => {
		await input(path).fill(value);
		// While a field has the cursor, n8n's tip covers what is below it.
		await input(path).blur();
	};
	await write('name', name);
	for (const [parameter, label, value] of fields) {
		await part(parameters, 'collection-parameter-add').first().click();
		const options = part(page, 'collection-parameter-option');
		await options.filter({ hasText: new RegExp(`^\\s*${label}\\s*$`), visible: true }).click();
		await write(`additionalFields.${parameter}`, value);
	}
	await clearFocus(page);
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

/** Names a customer by its ID in another system. */
export async function nameBySource(page: Page, system: string, id: string): Promise<void> {
	const locator = part(page, 'resource-locator-recordId');
	await part(locator, 'rlc-mode-selector').click();
	await page.getByRole('option', { name: 'By Source ID' }).click();
	const input = part(locator, 'rlc-input');
	await input.locator('input').or(input).first().fill(id);
	await page.locator('[data-parameter-path="parameters.sourceSystem"] input').fill(system);
	await clearFocus(page);
}

/** Executes the step and resolves to the text of the output panel once this is in it. */
export async function executeStep(page: Page, expected: string | RegExp = /cus_/): Promise<string> {
	await part(page, 'node-execute-button').click();
	const output = part(page, 'output-panel');
	await output.getByText(expected).first().waitFor();
	const text = await output.innerText();
	// The view that shows most of one customer at once.
	await part(output, 'radio-button-schema').click();
	await part(output, 'run-data-schema-item').first().waitFor();
	await page.locator('.el-notification__closeBtn').click();
	await page.locator('.el-notification').waitFor({ state: 'hidden' });
	await clearFocus(page);
	return text;
}

/** Takes mouse and cursor away, so that no tip or tooltip covers anything. */
async function clearFocus(page: Page): Promise<void> {
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	// An empty corner of the output panel.
	await page.mouse.move(1250, 780);
	await page
		.locator('.el-popper:visible, [role="tooltip"]:visible')
		.first()
		.waitFor({ state: 'hidden' });
}
