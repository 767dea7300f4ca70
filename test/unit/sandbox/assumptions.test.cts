import { ASSUMPTIONS, NOT_VARIED, type Assumption } from '../../../contract/assumptions.cts';
import { change, makeSettings } from '../../../sandbox/settings.cts';
import { contract } from './support.cts';

const TABLE = Object.entries<Assumption>(ASSUMPTIONS);

/** The reason of every `inferred` in a part of the contract, and every sentence elsewhere that says so. */
function* inferredIn(node: unknown): Generator<string> {
	if (typeof node !== 'object' || node === null) return;
	const { 'x-evidence': evidence, description } = node as Record<string, unknown>;
	if (String(evidence).startsWith('inferred: ')) yield String(evidence);
	else if (typeof description === 'string') {
		yield* description.split(/(?<=\.)\s+/).filter((sentence) => /\binferred\b/i.test(sentence));
	}
	for (const part of Object.values(node)) yield* inferredIn(part);
}

const { paths, components } = contract;
const inferred = [...new Set(inferredIn({ paths, components }))].sort();
const listed = [
	...TABLE.flatMap(([, { statements }]) => statements),
	...NOT_VARIED.flatMap(({ statements }) => statements),
];

describe('what the contract infers', () => {
	test('is a fact with other ways, or listed with the reason why not: each once, and nothing else', () => {
		expect(listed.toSorted()).toEqual(inferred);
	});

	test.each(NOT_VARIED)('has a reason where it is not varied: $why', ({ why }) => {
		expect(why).toMatch(/^[A-Z].{30,}\.$/);
	});
});

describe.each(TABLE)('%s', (_id, { fact, evidence, expected, ways }) => {
	test('is a sentence with its evidence', () => {
		expect(fact).toMatch(/^[A-Z].+\.$/);
		expect(evidence).toMatch(/^(docs|HASURA|inferred|unknown): .+/);
	});

	test('is expected in one way, which is how the sandbox behaves by itself', () => {
		const { [expected]: way } = ways;
		expect(Object.keys(way.settings)).not.toEqual([]);
		expect(makeSettings()).toMatchObject(way.settings);
	});

	test('has other ways, each with settings of its own that the sandbox takes', () => {
		const settings = Object.values(ways).map((way) => {
			const changed = makeSettings();
			change(changed, way.settings);
			return JSON.stringify(changed);
		});
		expect(settings.length).toBeGreaterThan(1);
		expect(new Set(settings).size).toBe(settings.length);
	});
});
