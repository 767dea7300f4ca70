import { benchRow, isBad } from '../nodes/rows.cts';
import type { Participant } from '../participants.cts';
import type { Entry, Scenario } from '../scenarios.cts';

/** What is found after a run. */
export interface Observed {
	/** The names of all customers on the server. */
	storedNames: string[];
	/** The indexes of the rows whose item failed. */
	failedRows: number[];
}

/** The rows of a participant in a scenario. */
export const rowKindOf = ({ badRows }: Scenario, { withoutSourceKey = false }: Participant) => ({
	withSourceKey: !withoutSourceKey,
	badRows,
});

/**
 * Checks that exactly the right rows failed, and that each of the others is stored once.
 * @param rows the number of rows
 * @throws an Error that says what is wrong
 */
export function checkRows(
	scenario: Scenario,
	{ participant, mayFail = false }: Entry,
	rows: number,
	{ storedNames, failedRows }: Observed,
): void {
	const kind = rowKindOf(scenario, participant);
	const indexes = Array.from({ length: rows }, (_, index) => index);
	const mustFail = indexes.filter((index) => kind.badRows !== undefined && isBad(index));
	const failed = new Set(failedRows);
	const problems: string[] = [];
	const expect = (what: string, isRight: boolean) => void (isRight || problems.push(what));

	expect('items failed twice', failed.size === failedRows.length);
	if (!mayFail) {
		const wrongly = failedRows.filter((index) => !mustFail.includes(index));
		expect(`${wrongly.length} good rows failed`, wrongly.length === 0);
	}
	const missed = mustFail.filter((index) => !failed.has(index));
	expect(`${missed.length} bad rows did not fail`, missed.length === 0);

	const stored = new Set(storedNames);
	const good = participant.sendsNothing ? [] : indexes.filter((index) => !failed.has(index));
	const names = new Set(good.map((index) => benchRow(index, kind).name));
	const lost = [...names].filter((name) => !stored.has(name));
	const unexpected = [...stored].filter((name) => !names.has(name));
	expect(`${lost.length} rows are not stored`, lost.length === 0);
	expect(`${unexpected.length} other rows are stored`, unexpected.length === 0);
	const twice = storedNames.length - stored.size;
	expect(`${twice} rows are stored twice`, twice === 0);
	if (problems.length === 0) return;
	throw new Error(`${scenario.id}, ${participant.label}: ${problems.join('; ')}`);
}
