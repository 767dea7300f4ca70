import CliTable from 'cli-table3';

/** A table for the terminal and for Markdown. The first column is text, the others are numbers. */
export interface Table {
	head: string[];
	rows: string[][];
}

/** No colours if the output goes to a file. */
const style = process.stdout.isTTY ? {} : { head: [], border: [] };

/** The table as text for the terminal. */
export function terminalTable({ head, rows }: Table): string {
	const colAligns = head.map((_, index) => (index === 0 ? ('left' as const) : ('right' as const)));
	const table = new CliTable({
		head: head.map((text) => text.replaceAll(' ', '\n')),
		style,
		colAligns,
	});
	table.push(...rows);
	return table.toString();
}

/** The table as Markdown. */
export function markdownTable({ head, rows }: Table): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const separator = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [head, separator, ...rows].map(line).join('\n');
}
