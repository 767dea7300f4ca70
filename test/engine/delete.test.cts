import type { Fault } from '../../sandbox/server.cts';
import { QUICK, STOP, textOf, THREE_TRIES } from '../support/common.cts';
import { callTool } from '../support/tool.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Delete: by source key, for the resources that have it. */

const box = useSandbox();

const PARAMETERS = {
	resource: 'invoice',
	operation: 'delete',
	sourceSystem: 'TMS',
	sourceSystemId: '={{ $json.id }}',
};

async function del(ids: string[], run: Partial<UpwellRun> = {}) {
	return await runUpwell(box.sandbox, {
		rows: ids.map((id) => ({ id })),
		...run,
		parameters: { ...PARAMETERS, ...run.parameters },
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const invoices = () => box.sandbox.table('invoices').rows.map(({ id }) => id);
const seed = (id: string, sourceSystem = 'TMS') =>
	box.sandbox.table('invoices').seed({ id: `inv_${id}`, sourceSystem, sourceSystemId: id });
const LOST: Fault = { kind: 'reset', at: 'after', ...QUICK };
const deleted = (id: string) => ({ deleted: true, sourceSystem: 'TMS', sourceSystemId: id });

beforeEach(() => {
	box.sandbox.configure({ missingStyle: 'null', affectedRows: 'updates' });
	for (const id of ['1', '2']) seed(id);
	box.sandbox.table('invoices').seed({ id: 'inv_other', sourceSystem: 'ERP', sourceSystemId: '1' });
});

it('deletes the record with exactly this key, and says which', async () => {
	const { items } = await del(['1']);
	expect(items.map(({ json }) => json)).toEqual([{ ...deleted('1'), id: 'inv_1' }]);
	expect(Object.keys(items[0].json)[0]).toBe('deleted');
	expect(invoices()).toEqual(['inv_2', 'inv_other']);
	expect(box.sandbox.requests.map(({ method, path, rawBody }) => [method, path, rawBody])).toEqual([
		['DELETE', '/api/rest/invoices', '{"sourceSystem":"TMS","sourceSystemId":"1"}'],
	]);
});

it.each(['null', 'notFound'] as const)('one that does not exist is missing: %s', async (style) => {
	box.sandbox.configure({ missingStyle: style });
	const { failed, items } = await del(['9', '2']);
	expect(items).toHaveLength(1);
	expect(failed[0].json.error).toBe(
		"Upwell has no invoice with Source System 'TMS' and Source System ID '9'",
	);
	expect(failed[0].json.details).toMatchObject({ outcome: 'missing' });
});

it.each<[unknown, string]>([
	[{ deleteInvoice: null }, 'missing'],
	[{ deleteInvoice: { affectedRows: 0, returning: [] } }, 'missing'],
	[{ deleteInvoice: { affectedRows: '0' } }, 'missing'],
	[{ deleteInvoice: { returning: [] } }, 'missing'],
	[{ deleteInvoice: {} }, 'unknown'],
	[{}, 'unknown'],
	[{ deleteInvoice: { affectedRows: 2 } }, 'unknown'],
	[{ deleteInvoice: { returning: [{ id: 'a' }, { id: 'b' }] } }, 'unknown'],
	[{ errors: [{ message: 'No' }] }, 'refused'],
])('the answer %j is no success: %s', async (body, outcome) => {
	box.sandbox.misbehave({ kind: 'json', body, times: Infinity, ...QUICK });
	const { failed } = await del(['1'], { parameters: { options: { maxRetries: 0 } } });
	expect(failed[0].json.details).toMatchObject({ outcome });
});

it('says how many were deleted where they were several', async () => {
	box.sandbox.table('invoices').seed({ id: 'inv_twin', sourceSystem: 'TMS', sourceSystemId: '2' });
	const { failed } = await del(['2']);
	expect(failed[0].json.error).toBe('Upwell deleted 2 invoices instead of one');
});

it.each<[unknown, object]>([
	[{ deleteInvoice: { affectedRows: 1, returning: [{ id: 'x' }] } }, { ...deleted('1'), id: 'x' }],
	[{ deleteInvoice: { affectedRows: '1' } }, deleted('1')],
	[{ deleteInvoice: { returning: [{ id: 'x' }] } }, { ...deleted('1'), id: 'x' }],
	[{ deleteInvoice: [{ id: 'x' }] }, { ...deleted('1'), id: 'x' }],
	[{ deleteInvoice: { id: 'x', number: '7' } }, { ...deleted('1'), id: 'x' }],
])('the answer %j is a success', async (body, json) => {
	box.sandbox.misbehave({ kind: 'json', body });
	expect((await del(['1'])).items.map((item) => item.json)).toEqual([json]);
});

describe('a lost answer', () => {
	it.each(['null', 'notFound'] as const)(
		'is settled by asking again: missing then is deleted (%s)',
		async (missingStyle) => {
			box.sandbox.configure({ missingStyle });
			box.sandbox.misbehave(LOST);
			const { items, failed } = await del(['1']);
			expect(failed).toEqual([]);
			expect(items.map(({ json }) => json)).toEqual([deleted('1')]);
			expect(box.sandbox.requests).toHaveLength(2);
		},
	);

	it('before Upwell had it: the second request deletes', async () => {
		box.sandbox.misbehave({ kind: 'reset' });
		const { items } = await del(['1']);
		expect(items.map(({ json }) => json)).toEqual([{ ...deleted('1'), id: 'inv_1' }]);
	});

	it('is reported where nothing tells', async () => {
		box.sandbox.misbehave({ ...LOST, times: Infinity });
		const { failed } = await del(['1'], { parameters: { options: { maxRetries: 1 } } });
		expect(failed[0].json.error).toMatch(/^Upwell may have deleted this invoice: /);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
	});

	it('is settled by the next try of Retry On Fail', async () => {
		box.sandbox.misbehave({ ...LOST, times: 1 });
		const { items, error } = await del(['1'], {
			parameters: { options: { maxRetries: 0 } },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([deleted('1')]);
	});
});

it('Retry On Fail does not repeat what was done', async () => {
	box.sandbox.misbehave({ kind: 'status', status: 422, when: { sourceSystemId: '2' } });
	const { items } = await del(['1', '2'], { node: { ...STOP, ...THREE_TRIES } });
	expect(items).toHaveLength(2);
	expect(box.sandbox.requests.filter(({ body }) => body.sourceSystemId === '1')).toHaveLength(1);
});

it('a refusal comes in the words of Upwell, and nothing was deleted', async () => {
	const error = 'Foreign key violation. delete on table "invoices" violates foreign key constraint';
	const body = { error, code: 'constraint-violation', path: '$' };
	box.sandbox.misbehave({ kind: 'json', status: 400, body });
	const { failed } = await del(['1']);
	expect(failed[0].json.error).toBe(`Upwell did not accept this item: ${error}`);
	expect(textOf(failed[0])).toContain('Nothing was deleted for this item.');
});

it.each(['sourceSystem', 'sourceSystemId'])(
	'a blank %s is refused before anything is sent',
	async (name) => {
		const { failed } = await del(['1'], { parameters: { [name]: '={{ $json.nothing }}' } });
		expect(failed[0].json.error).toContain('is blank');
		expect(box.sandbox.requests).toEqual([]);
		expect(invoices()).toHaveLength(3);
	},
);

it('an agent deletes the record that it names', async () => {
	const sourceSystemId = "={{ $fromAI('id', '', 'string') }}";
	const parameters = { ...PARAMETERS, sourceSystemId };
	const [one, none] = await callTool(box.sandbox, [{ id: '1' }, { id: '7' }], parameters);
	expect(JSON.parse(String(one.answer))).toEqual([{ ...deleted('1'), id: 'inv_1' }]);
	expect(none.thrown).toMatch(/^Upwell has no invoice with .*'7'\. Check/);
});
