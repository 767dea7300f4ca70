import type { IDataObject } from 'n8n-workflow';
import {
	effectiveRows,
	isDeletedSeed,
	seedKeyOf,
	settingsOf,
	sourceKeyFor,
	type Case,
	type Row,
} from '../cases/case.cts';
import { parseJson, type Json } from '../observed/createAttempts.cts';
import { CUSTOMERS } from '../observed/endpoints.cts';
import { pairedItemOf } from '../observed/itemResults.cts';
import { isKeyRefusal } from '../observed/keyRefusals.cts';
import type { CaseRun } from '../runCase.cts';

/**
 * The promises of Get and Get Many however Upwell behaves: what is output is what was asked for, and what is there is
 * output, or the item fails.
 */
export function* checkReadPromises(run: CaseRun): Generator<string> {
	const { testCase, execution } = run;
	const outputs = testCase.rows.map((): IDataObject[] => []);
	for (const output of [...execution.items, ...execution.failed]) {
		outputs[pairedItemOf(output)].push(output.json);
	}
	const rows = effectiveRows(testCase.rows);
	for (const [item, jsons] of outputs.entries()) {
		const failed = jsons.find((json) => 'error' in json);
		const check = testCase.operation === 'get' ? checkGet : checkGetMany;
		yield* check(run, { item, row: rows[item], jsons: failed ? [] : jsons, failed });
	}
}

interface Read {
	item: number;
	row: Row;
	jsons: IDataObject[];
	failed?: IDataObject;
}

const isShown = (testCase: Case, sourceKey: number) => {
	const { deletedRecords, pages } = settingsOf(testCase);
	const showsDeleted = deletedRecords === 'shown' && pages === 'full';
	return showsDeleted || !isDeletedSeed(testCase, sourceKey);
};

/** Whether a fault may answer something else than what is stored. */
const mayBeLiedTo = ({ testCase, exchanges }: CaseRun) =>
	exchanges.some(isKeyRefusal) ||
	testCase.faults.some(
		({ kind, status = 0 }) =>
			kind === 'json' || kind === 'html' || (status >= 400 && status < 500 && status !== 408),
	);

function* checkGet(run: CaseRun, { item, row, jsons, failed }: Read): Generator<string> {
	const { testCase } = run;
	const { sourceKey } = row;
	const ids = jsons.map(({ id }) => seedKeyOf(String(id)));
	if (ids.some((id) => id !== sourceKey)) {
		yield `item ${item} returned ${ids.join()}, not the customer that it asked for`;
	}
	const saysMissing =
		(!failed && jsons.length === 0) ||
		(failed?.details as IDataObject | undefined)?.outcome === 'missing';
	const isThere =
		sourceKey !== undefined && testCase.seeded.includes(sourceKey) && isShown(testCase, sourceKey);
	const { pages, ids: form } = settingsOf(testCase);
	if (saysMissing && isThere && !mayBeLiedTo(run)) {
		yield `false "missing": item ${item}, whose customer is there (${pages}, ${form}): ${String(failed?.error)}`;
	}
}

function* checkGetMany(run: CaseRun, { item, row, jsons, failed }: Read): Generator<string> {
	const { testCase } = run;
	const system =
		row.sourceKey === undefined && !row.isSourceKeyIncomplete
			? undefined
			: sourceKeyFor(row.sourceKey ?? 0).sourceSystem;
	const isAsked = (key: number) =>
		system === undefined || sourceKeyFor(key).sourceSystem === system;
	const keys = jsons.map(({ id }) => seedKeyOf(String(id)) ?? -1);
	const wrong = keys.filter((key) => !testCase.seeded.includes(key) || !isAsked(key));
	// Without a filter nobody can see that a record was not asked for.
	const mayBeWrong = system === undefined && mayBeLiedTo(run);
	if (wrong.length > 0 && !mayBeWrong)
		yield `item ${item} returned ${wrong.join()}, which do not fit its filter`;
	if (new Set(keys).size < keys.length) yield `item ${item} returned a customer twice`;
	const all = testCase.seeded.filter((key) => isAsked(key) && isShown(testCase, key));
	const expected = Math.min(all.length, testCase.limit ?? Infinity);
	if (failed || keys.length === expected || mayBeLiedTo(run) || isEndHidden(run)) return;
	yield `lost: item ${item} returned ${keys.length} customers, not ${expected}`;
}

/** Whether an empty page came before the end, because all its records are hidden: nobody can see that it is not the end. */
const isEndHidden = ({ exchanges, testCase }: CaseRun): boolean =>
	exchanges.some(({ request: { body, path }, text }) => {
		const found = (parseJson(text) as Json)?.[CUSTOMERS.searchKey];
		const isEmpty = path === CUSTOMERS.searchPath && Array.isArray(found) && found.length === 0;
		return (
			isEmpty && settingsOf(testCase).pages === 'withGaps' && body?.offset < testCase.seeded.length
		);
	});
