import type { IDataObject, NodeExecutionHint } from 'n8n-workflow';
import { RAN_BEFORE } from '../../../nodes/Upwell/messages/trigger';
import { RESOURCES } from '../../../nodes/Upwell/resources';
import { passOn } from '../../../nodes/Upwell/trigger/currentRecord';
import { ProcessedData } from '../../support/processedData.cts';
import { executeContext, type Answer } from '../../support/executeContext.cts';

const EVENT = {
	...{ event: 'update.invoice', eventId: 'whe_1', eventCreatedAt: null, table: 'invoices' },
	...{ id: 'inv_1', status: 'PAID', balance: 5, changes: {}, previous: { status: 'SENT' } },
};

const read =
	(invoice: object | null): Answer =>
	() => ({ body: { invoice } });

let lastExecution = 0;

/** What comes out for an event, and the paths that were asked for. */
async function pass(
	event: IDataObject,
	parameters: IDataObject,
	answer = read({ id: 'inv_1' }),
	{ check }: Pick<ProcessedData, 'check'> = new ProcessedData(),
) {
	const set = { output: 'record', options: {}, ...parameters };
	const { context, requests } = executeContext([event], set, answer);
	const executionId = (lastExecution += 2);
	const hints: string[] = [];
	Object.assign(context, {
		getMode: () => 'webhook',
		getExecutionId: () => String(executionId),
		getWorkflow: () => ({ id: executionId }),
		addExecutionHints: (...shown: NodeExecutionHint[]) =>
			hints.push(...shown.map(({ message }) => message)),
		helpers: { ...context.helpers, checkProcessedAndRecord: check },
	});
	const descriptions = RESOURCES.map(({ description }) => description);
	const items = await passOn(context, descriptions);
	return { json: items.map(({ json }) => json), paths: requests.map(({ path }) => path), hints };
}

it('the record is read anew, and what a read does not show stays', async () => {
	const invoice = {
		id: 'inv_1',
		balance: 284750,
		event: 'nothing of the trigger',
		currency: 'USD',
	};
	const { json, paths } = await pass(EVENT, { fetchCurrentRecord: true }, read(invoice));
	expect(paths).toEqual(['/api/rest/invoices/inv_1']);
	expect(json).toEqual([{ ...EVENT, balance: 2847.5, currency: 'USD' }]);
});

it('amounts of a read without the currency are in that of the delivery', async () => {
	const event = { ...EVENT, currency: 'JPY' };
	const answer = read({ id: 'inv_1', balance: 284750 });
	const { json } = await pass(event, { fetchCurrentRecord: true }, answer);
	expect(json).toEqual([{ ...event, balance: 284750 }]);
});

it.each([
	['it is not set to', EVENT, {}],
	['the delivery comes out as it is', EVENT, { output: 'raw', fetchCurrentRecord: true }],
	['there is no read', { ...EVENT, table: 'carrier_documents' }, { fetchCurrentRecord: true }],
	['it was deleted', { ...EVENT, event: 'delete.invoice' }, { fetchCurrentRecord: true }],
	['it is no event', { hello: 'world' }, { fetchCurrentRecord: true }],
])('nothing is read where %s', async (_why, event, parameters) => {
	expect(await pass(event, parameters)).toMatchObject({ json: [event], paths: [] });
});

it.each([
	[{}, EVENT],
	[{ fetchCurrentRecord: true }, EVENT],
	[{ output: 'raw' }, { id: 'whe_1', payload: {} }],
])(
	'%j: of two executions of an event, the second one ends and says why',
	async (parameters, event) => {
		const data = new ProcessedData();
		const first = await pass(event, parameters, undefined, data);
		expect([first.json.length, first.hints]).toEqual([1, []]);
		const second = await pass(event, parameters, undefined, data);
		expect(second).toEqual({ json: [], paths: [], hints: [RAN_BEFORE] });
	},
);

it('a record that is not there fails', async () => {
	const { json } = await pass(EVENT, { fetchCurrentRecord: true }, read(null));
	expect(json).toMatchObject([{ error: "Upwell has no invoice with the ID 'inv_1'" }]);
});
