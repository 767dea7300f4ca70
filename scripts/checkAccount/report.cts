import { version } from '../../package.json';
import { UNCHECKED } from './facts.cts';
import type { Finding } from './facts.cts';

export interface ReportContext {
	/** As `addressName` gives it. */
	address: string;
	write: boolean;
	/** How many requests were sent. */
	sent: number;
	failure?: string;
	alarms: string[];
}

const cell = (text: string) => text.replaceAll('|', '\\|');

const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** How many findings have each verdict, in words. */
export function countVerdicts(findings: Finding[]): string {
	const counts = new Map<string, number>();
	for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}

/** The findings as Markdown for an issue. It holds words of the check alone, and nothing that Upwell sent. */
export function makeReport(findings: Finding[], context: ReportContext): string {
	const { address, write, sent, failure, alarms } = context;
	return [
		'### What check-account saw',
		'',
		`- n8n-nodes-upwell ${version}, Node.js ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
		`- ${address}, ${write ? 'with --write' : 'reading only'}, ${sent} requests`,
		`- ${countVerdicts(findings)}`,
		...(failure === undefined ? [] : [`- **Ended early:** ${failure}`]),
		...alarms.map((alarm) => `- **Attention:** ${alarm}`),
		'',
		row('id', 'fact', 'expected', 'seen', 'verdict', 'note'),
		row('---', '---', '---', '---', '---', '---'),
		...findings.map(({ id, fact, expected, seen, verdict, note }) =>
			row(id, fact, expected, seen, verdict, note),
		),
		'',
		'<details><summary>Inferred too, and not checked</summary>',
		'',
		...UNCHECKED.flatMap(({ why, statements }) => [
			`- ${why}`,
			...statements.map((statement) => `  - ${statement}`),
		]),
		'',
		'</details>',
	].join('\n');
}
