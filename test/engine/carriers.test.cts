import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, textOf } from '../support/common.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** Update of a carrier: by its source ID alone, and nothing is known of its fields or of the answer. */

const box = useSandbox();

async function update(parameters: IDataObject = {}, rows: IDataObject[] = [{ name: 'Acme' }]) {
	return await runUpwell(box.sandbox, {
		rows,
		parameters: {
			...{ resource: 'carrier', operation: 'update', sourceSystemId: '7' },
			carrierFields: '={{ { name: $json.name } }}',
			...parameters,
		},
		node: { onError: 'continueErrorOutput' },
	});
}
const outputs = ({ items }: Awaited<ReturnType<typeof update>>) => items.map(({ json }) => json);
const seed = (id: string, sourceSystem = 'TMS', sourceSystemId = '7') =>
	box.sandbox.table('carriers').seed({ id, sourceSystem, sourceSystemId, name: 'Before' });
const names = () => box.sandbox.table('carriers').rows.map(({ name }) => name);

beforeEach(() => box.sandbox.configure({ missingStyle: 'null', updateShape: 'documented' }));

it.each<[string, unknown]>([
	['an object', '={{ { name: $json.name } }}'],
	['JSON text', '{ "name": "Acme" }'],
])('sends %s as the input', async (_what, carrierFields) => {
	seed('car_1');
	seed('car_2', 'TMS', '8');
	expect(outputs(await update({ carrierFields: carrierFields as string }))).toEqual([
		{ id: 'car_1' },
	]);
	expect(names()).toEqual(['Acme', 'Before']);
	expect(box.sandbox.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
		['PUT', '/api/rest/carriers/by-source-system-id/7', { input: { name: 'Acme' } }],
	]);
});

it('the source ID is encoded in the path', async () => {
	await update({ sourceSystemId: 'a/b ü' });
	expect(box.sandbox.requests[0].path).toMatch(/\/a%2Fb%20%C3%BC$/);
});

it.each(['null', 'notFound'] as const)('one that does not exist is missing: %s', async (style) => {
	box.sandbox.configure({ missingStyle: style });
	const { failed } = await update();
	expect(failed[0].json.error).toBe("Upwell has no carrier with the Source System ID '7'");
	expect(failed[0].json.details).toMatchObject({ outcome: 'missing' });
});

it('says how many were changed where several systems have this ID', async () => {
	for (const [id, system] of [
		['car_1', 'TMS'],
		['car_2', 'ERP'],
	]) {
		seed(id, system);
	}
	const { failed } = await update();
	expect(failed[0].json.error).toBe('Upwell updated 2 carriers instead of one');
});

it.each<[unknown, IDataObject]>([
	[{ updateCarrier: { id: 'x', name: 'A' } }, { id: 'x', name: 'A' }],
	[{ updateCarrier: { name: 'A' } }, { name: 'A' }],
	[{ carrier: { id: 'x' } }, { id: 'x' }],
	[{ updateCarriers: { affectedRows: 1, returning: [{ id: 'x' }] } }, { id: 'x' }],
	[{ updateCarrier: { affectedRows: 1 } }, { sourceSystemId: '7', name: 'Acme' }],
	[{ updateCarrier: { id: 'x', sourceSystemId: '7' } }, { id: 'x', sourceSystemId: '7' }],
])('the answer %j comes out as %j', async (body, json) => {
	box.sandbox.misbehave({ kind: 'json', body: body as object });
	expect(outputs(await update())).toEqual([json]);
});

it('the answer may show the source ID that the update has given', async () => {
	const carrier = { id: 'x', sourceSystemId: '8' };
	box.sandbox.misbehave({ kind: 'json', body: { updateCarrier: carrier } });
	const { items } = await update({ carrierFields: '{ "sourceSystemId": "8" }' });
	expect(items.map(({ json }) => json)).toEqual([carrier]);
});

it.each<[unknown, string]>([
	[{ updateCarrier: null }, 'missing'],
	[{ updateCarrier: { affectedRows: 0, returning: [] } }, 'missing'],
	[{ updateCarrier: { id: 'x', sourceSystemId: '8' } }, 'unknown'],
	[{ updateCarrier: { success: false, error: { message: 'No' } } }, 'refused'],
	[{ error: 'No' }, 'refused'],
	[{}, 'unknown'],
	[{ updateCarrier: { message: 'Queued' } }, 'unknown'],
	[{ updateCustomer: { returning: null } }, 'unknown'],
	[{ customers: [] }, 'unknown'],
	[{ customer: null }, 'unknown'],
])('the answer %j is no success: %s', async (body, outcome) => {
	box.sandbox.misbehave({ kind: 'json', body: body as object, times: Infinity, ...QUICK });
	const { failed } = await update({ options: { maxRetries: 0 } });
	expect(failed[0].json.details).toMatchObject({ outcome });
});

it('is sent again after a lost answer', async () => {
	seed('car_1');
	const lost: Fault = { kind: 'reset', at: 'after', ...QUICK };
	box.sandbox.misbehave(lost);
	expect(outputs(await update())).toHaveLength(1);
	expect(box.sandbox.requests).toHaveLength(2);
});

it('of several items about one carrier, the last one wins', async () => {
	seed('car_1');
	box.sandbox.misbehave({ kind: 'slow', delayMs: 30 });
	await update({}, [{ name: 'First' }, { name: 'Last' }]);
	expect(names()).toEqual(['Last']);
});

it.each<[IDataObject, string]>([
	[{ carrierFields: '' }, 'has nothing to change'],
	[{ carrierFields: '{}' }, 'has nothing to change'],
	[{ carrierFields: '[{ "name": "Acme" }]' }, "'Carrier Fields (JSON)'"],
	[{ carrierFields: '{ name }' }, "'Carrier Fields (JSON)'"],
	[{ sourceSystemId: '={{ $json.nothing }}' }, 'is blank'],
	[{ sourceSystemId: '..' }, 'the ID of a carrier'],
])('%j is refused before anything is sent', async (parameters, text) => {
	const { failed } = await update(parameters);
	expect(textOf(failed[0])).toContain(text);
	expect(box.sandbox.requests).toEqual([]);
});
