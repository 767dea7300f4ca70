import { LARGE, PER_ROW_MS, SMALL } from '../plan.cts';
import type { Size } from '../plan.cts';
import { FAULT_LATENCY_MS, FAULT_ROWS } from '../faults/plan.cts';
import { memoryPerRow } from '../speed/figures.cts';
import type { Result } from '../speed/series.cts';
import { faultTable } from './faultTable.cts';
import type { Machine, Results } from './results.cts';
import { speedTable } from './speedTable.cts';
import { markdownTable } from './table.cts';
import type { Table } from './table.cts';
import { count, size as sizeInWords } from './words.cts';

const PICTURE = `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="docs/bench-dark.svg">
  <img alt="Rows per second and peak memory of n8n, for ${count(LARGE.rows)} rows: the Upwell node beside HTTP Request" src="docs/bench-light.svg">
</picture>`;

/** The columns of the whole table that a reader of the README needs. */
const COLUMNS = [
	'',
	'rows per second',
	'of HTTP Request’s speed',
	'of the larger floor’s time',
	'peak memory',
	'requests',
	'at once',
];

/** What the README tells of a bench, in Markdown. */
export function readmeSection({ machine, speed, scaling, faults }: Results): string {
	const at = ({ rows, latencyMs }: Size) =>
		speed.filter(({ size }) => size.rows === rows && size.latencyMs === latencyMs);
	return [
		PICTURE,
		`**${sizeInWords(LARGE)}** (that is what the server takes for each request, and ${PER_ROW_MS} ms more for each row in it):`,
		markdownTable(columnsOf(speedTable(at(LARGE)), COLUMNS)),
		`**${sizeInWords(SMALL)}:**`,
		markdownTable(columnsOf(speedTable(at(SMALL)), COLUMNS)),
		scalingText(scaling),
		'**When the server misbehaves.** ' + faultText(faults[0]?.runs.length),
		'With source system and source system ID on each row:',
		markdownTable(faultTable(faults.filter(({ withPair }) => withPair))),
		'Without:',
		markdownTable(faultTable(faults.filter(({ withPair }) => !withPair))),
		`Made by \`npm run bench -- --write-readme\` on ${machineText(machine)}.`,
	].join('\n\n');
}

function columnsOf({ head, rows }: Table, wanted: string[]): Table {
	const places = wanted.map((name) => head.indexOf(name));
	const pick = (cells: string[]) => places.map((place) => cells[place] ?? '');
	return { head: pick(head), rows: rows.map(pick) };
}

function scalingText([few, many]: Result[]): string {
	if (!few || !many) return '';
	const each = ({ median, size }: Result) => {
		const memory = memoryPerRow(median);
		const kilobytes =
			memory === undefined ? 'memory not available' : `${(memory / 1e3).toFixed(1)} kB`;
		return `${((median.seconds / median.rows) * 1e3).toFixed(2)} ms and ${kilobytes} at ${count(size.rows)} rows`;
	};
	return `**What a row costs** with 500 customers per request: ${each(few)}; ${each(many)}.`;
}

const faultText = (
	runs = 0,
) => `Of all requests, 5 % are answered with 429 (\`Retry-After: 1\`), and with 2 % the server
breaks the connection after it has stored what was sent. ${runs === 1 ? 'One run' : `${runs} runs, added up,`} of ${count(FAULT_ROWS)} rows at
${FAULT_LATENCY_MS} ms. n8n's Retry On Fail is on with 5 tries, and On Error is 'Continue (using error
output)' unless the line says otherwise. Fewer requests meet fewer faults. [What the columns
mean](bench/README.md#under-faults)`;

const machineText = ({ cores, memoryGigabytes, system, node, n8n, date }: Machine) =>
	`${cores} cores, ${memoryGigabytes} GB, ${system}, Node.js ${node}, n8n ${n8n}, ${date}`;
