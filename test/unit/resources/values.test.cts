import { RESOURCES } from '../../../nodes/Upwell/resources/index';
import contract from '../../../contract/upwell.openapi.json';

/** What the contract says of all fields of a name: its enumerations, and its descriptions, which name single values. */
function saidOf(name: string, node: unknown): string[] {
	if (typeof node !== 'object' || node === null) return [];
	return Object.entries(node).flatMap(([key, part]): string[] => [
		...(key === name ? [JSON.stringify(part)] : []),
		...saidOf(name, part),
	]);
}

const FIELDS = RESOURCES.flatMap(({ description: { value: resource, fields } }) =>
	fields.flatMap(({ name, parameter: { type, options = [] } }) =>
		type === 'options' ? [{ resource, name, options }] : [],
	),
);

test('there are enumerations', () => expect(FIELDS.length).toBeGreaterThan(5));

test.each(FIELDS)('$resource: $name offers only values that are published', ({ name, options }) => {
	const words = new Set(saidOf(name, contract).join(' ').match(/\w+/g));
	expect(
		options.filter((option) => !('value' in option && words.has(String(option.value)))),
	).toEqual([]);
});
