const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** A table in Markdown. */
export function markdownTable(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
