import { chart, LIGHT } from '../../../bench/report/chart.cts';
import type { Results } from '../../../bench/report/results.cts';
import { benchmarksSection, chartBars, readmeSection } from '../../../bench/report/sections.cts';
import { speedTable } from '../../../bench/report/speedTable.cts';
import { SCENARIOS } from '../../../bench/scenarios.cts';

/** Each participant of each scenario took ten seconds longer than the one before it. */
const speed: Results['speed'] = SCENARIOS.flatMap(({ id, rows, entries }) =>
	entries.map(({ participant }, index) => {
		const median = {
			rows,
			seconds: 10 * (index + 1),
			requests: 5,
			searches: 1,
			failed: 0,
			connections: 5,
			maxConnections: 4,
		};
		return {
			scenario: id,
			participant: participant.id,
			label: participant.label,
			rows,
			runs: [median],
			median,
		};
	}),
);
const machine = { cores: 2, memoryGigabytes: 8, system: 'linux', node: '24', n8n: '2', date: '' };
const results: Results = { machine, speed, faults: [], targets: [] };

it('shows three lines, with their figures for those who cannot see them', () => {
	const [own] = chartBars(results);
	expect(own).toMatchObject({ label: 'Upwell, with source system and ID', isOwn: true });
	const svg = chart(chartBars(results), LIGHT);
	for (const { label } of chartBars(results)) expect(svg).toContain(label);
	expect(readmeSection(results)).toContain(
		'Upwell, with source system and ID 1,000; Upwell, without them 500; n8n’s HTTP Request 143"',
	);
});

it('has a table for each scenario', () => {
	const section = benchmarksSection(results);
	for (const { title } of SCENARIOS) expect(section).toContain(`### ${title}\n`);
	expect(section).not.toContain('undefined');
});

it('compares with HTTP Request and the floor in the same scenario, and leaves out what is the same for all', () => {
	const { head, rows } = speedTable(speed.filter(({ scenario }) => scenario === 'ten-rows'));
	const column = head.indexOf('of HTTP Request’s speed');
	expect(rows.map((cells) => cells[column])).toEqual(['3.0 ×', '2.0 ×', '1.0 ×', '1.0 ×']);
	expect(head).not.toContain('of the floor’s speed');
	expect(head).not.toContain('answered 429');
	const create = speedTable(
		speed.filter(({ scenario }) => scenario === 'create'),
		true,
	);
	expect(create.rows[0]?.[create.head.indexOf('of the floor’s speed')]).toBe('8.0 ×');
});
