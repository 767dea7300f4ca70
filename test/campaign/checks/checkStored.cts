import type { IDataObject } from 'n8n-workflow';
import type { ItemRow, OperationCase } from '../../support/resources.cts';
import { API_KEY, type UpwellResult } from '../../support/upwell.cts';
import { saysUpdated } from '../cases/arbitraryFault.cts';
import { isLate, isShared, rowsOf, seededRows, type OtherCase } from '../cases/otherCase.cts';

/** A run of an operation of any resource, and what is stored in the end. */
export interface OtherRun {
	testCase: OtherCase;
	operation: OperationCase;
	result: UpwellResult;
	stored: ReadonlyArray<IDataObject>;
}

/** What came out of an item, and what is stored of it. */
interface ItemOutcome {
	row: ItemRow;
	/** The stored records that have its name, so that it wrote them. */
	written: IDataObject[];
	/** The stored record of its ID. */
	record?: IDataObject;
	/** What its failure says; empty if it succeeded. */
	text: string;
	outcome?: unknown;
}

const GARBAGE = /undefined|\[object|NaN|Cannot read|is not a function/;
const NOTHING_DONE = /Nothing was (created|changed|updated|deleted|approved|unlinked|carried out)/;

/** Judges a run by what is stored. Yields one text per violation. */
export function* checkStored({ testCase, operation, result, stored }: OtherRun): Generator<string> {
	if (result.stored.includes(API_KEY)) yield 'the API key is in the execution data';
	const rows = rowsOf(testCase);
	const writtenBy = ({ name }: ItemRow) =>
		stored.filter((record) => JSON.stringify(record).includes(name));
	const isCreate = operation.effect === 'created';
	for (const row of rows) {
		const copies = writtenBy(row).length;
		if (isCreate && copies > 1) yield `'${row.name}' is stored ${copies} times`;
		const ofPair = stored.filter(({ sourceSystemId }) => sourceSystemId === row.id);
		if (operation.resend && ofPair.length > 1)
			yield `${ofPair.length} records have the key ${row.id}`;
	}
	if (result.error && testCase.onError === 'stopWorkflow') return;

	const paired = result.items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
	if (paired.join() !== [...rows.keys()].join()) {
		yield `the outputs are paired with ${paired.join()}`;
		return;
	}
	for (const [index, { json }] of result.items.entries()) {
		const row = rows[index];
		const { outcome, description } = (json.details ?? {}) as IDataObject;
		const text = json.error === undefined ? '' : `${String(json.error)} ${String(description)}`;
		const record = stored.find(({ id }) => id === row.id);
		const item = { row, written: writtenBy(row), record, text, outcome };
		const check = text === '' ? checkSuccess : checkFailure;
		for (const violation of check(testCase, operation, item)) {
			yield `item ${index} (${row.id}): ${violation}: ${text || JSON.stringify(json)}`;
		}
	}
}

function* checkSuccess(
	testCase: OtherCase,
	{ effect, removes }: OperationCase,
	{ row, written, record }: ItemOutcome,
): Generator<string> {
	if (removes && record) yield 'false success, it is still there';
	// Another item may have created it, or changed it later.
	if (written.length > 0 || isShared(testCase, row)) return;
	// Nobody can see that an answer is false which says "updated", or has a record under a key that is not published.
	const mayBeFaked = testCase.faults.some(
		({ template }) =>
			saysUpdated(template) || JSON.stringify(template.body)?.includes('_elsewhere'),
	);
	if (mayBeFaked) return;
	if (effect === 'created') yield 'false success, nothing is stored';
	if (effect === 'updated') yield 'false success, it is unchanged';
}

function* checkFailure(
	testCase: OtherCase,
	{ removes }: OperationCase,
	{ row, written, record, text, outcome }: ItemOutcome,
): Generator<string> {
	if (GARBAGE.test(text)) yield 'no sentence for people';
	if (outcome === 'unknown' || /may have/.test(text)) return;
	const isOfOther = outcome === 'exists' && isShared(testCase, row);
	if (written.length > 0 && !isLate(testCase) && !isOfOther) {
		yield `it is stored, and the outcome is ${String(outcome)}`;
	}
	const wasThere = seededRows(testCase).some(({ id }) => id === row.id);
	const isGone = removes && wasThere && !record && !isShared(testCase, row);
	if (isGone && NOTHING_DONE.test(text)) yield 'it is gone, and "nothing was" done';
}
