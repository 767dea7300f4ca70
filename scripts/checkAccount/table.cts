import Table from 'cli-table3';
import type { Finding } from './facts.cts';

const BORDERS = 6;
const SHARES = [0.26, 0.22, 0.22, 0.11, 0.19];

const PADDING = 2;

/** The table would cut a word that is longer than its column. */
const breakLongWords = (text: string, width: number) =>
	text.replace(new RegExp(`\\S{${width}}(?=\\S)`, 'g'), '$&\n');

/** The findings as a table for the terminal. */
export function makeTable(findings: Finding[], columns = 140): string {
	const widths = SHARES.map((share) => Math.floor((Math.max(columns, 90) - BORDERS) * share));
	const table = new Table({
		// No colors: the table may be pasted elsewhere.
		style: { head: [], border: [] },
		head: ['Fact', 'Expected', 'Seen', 'Verdict', 'Note'],
		colWidths: widths,
		wordWrap: true,
	});
	for (const { id, fact, expected, seen, verdict, note } of findings) {
		const cells = [`${id}: ${fact}`, expected, seen, verdict, note];
		table.push(cells.map((text, column) => breakLongWords(text, (widths[column] ?? 0) - PADDING)));
	}
	return table.toString();
}
