import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../support/common.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** Rules: enumerations of which only some values are published, and a switch that is not sent where it is blank. */

const box = useSandbox();

async function run(operation: string, parameters: IDataObject) {
	return await runUpwell(box.sandbox, {
		rows: [{}],
		parameters: {
			...{ resource: 'rule', operation },
			recordId: { __rl: true, mode: 'id', value: 'rule_1' },
			...parameters,
		},
		node: { onError: 'continueErrorOutput' },
	});
}

const FIELDS: Array<[IDataObject, object]> = [
	[{ type: 'CARRIER_INVOICE_EXCEPTION' }, { type: 'CARRIER_INVOICE_EXCEPTION' }],
	[{ criteriaObject: '={{ "A_NEW_ONE" }}' }, { criteriaObject: 'A_NEW_ONE' }],
	[{ enabled: false }, { enabled: false }],
	[
		{ enabled: '={{ "TRUE" }}', priority: '7' },
		{ enabled: true, priority: 7 },
	],
	[{ enabled: '={{ $json.nothing }}', type: '', criteriaValue: 5 }, { criteriaValue: '5' }],
	[
		{ actionValue: '"text"', exceptionConfig: { a: 1 } },
		{ actionValue: 'text', exceptionConfig: { a: 1 } },
	],
];

it.each(FIELDS)('a create sends %j as %j', async (additionalFields, input) => {
	await run('create', { additionalFields });
	expect(box.sandbox.requests.map(({ body }) => body)).toEqual([{ input }]);
});

it.each(FIELDS)('an update sends %j as %j', async (updateFields, input) => {
	box.sandbox.table('rules').seed({ id: 'rule_1' });
	await run('update', { updateFields });
	expect(box.sandbox.requests.map(({ body }) => body)).toEqual([{ input }]);
});

it.each<[IDataObject, string]>([
	[{ enabled: 'perhaps' }, "'Enabled'"],
	[{ priority: '1.5' }, "'Priority' needs a whole number"],
	[{ actionValue: '{ a }' }, "'Action Value (JSON)'"],
])('%j is refused before anything is sent', async (additionalFields, text) => {
	const { failed } = await run('create', { additionalFields });
	expect(textOf(failed[0])).toContain(text);
	expect(box.sandbox.requests).toEqual([]);
});

it.each(['null', 'notFound'] as const)('a delete of what is not there: %s', async (style) => {
	box.sandbox.configure({ missingStyle: style });
	const { failed } = await run('delete', {});
	expect(failed[0].json.error).toBe("Upwell has no rule with the ID 'rule_1'");
});

it('a delete says which one it was', async () => {
	box.sandbox.table('rules').seed({ id: 'rule_1', criteriaValue: 'x' });
	const { items } = await run('delete', {});
	expect(items.map(({ json }) => json)).toEqual([{ deleted: true, id: 'rule_1' }]);
	expect(box.sandbox.table('rules').rows).toEqual([]);
});
