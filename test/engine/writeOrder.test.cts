import { namesOf, SOURCE_KEY } from '../support/common.cts';
import { BY_SOURCE_ID } from '../support/locators.cts';
import { NEW_NAME } from '../support/updates.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';
import { itWith } from '../support/versions.cts';

/** The order of writes to one customer, over the tries of Retry On Fail. */

const box = useSandbox();

const ROWS = ['First', 'Second', 'Third'].map((name) => ({ name, id: '1' }));
const TRIES = {
	retryOnFail: true,
	maxTries: 2,
	waitBetweenTries: 1,
	onError: 'continueRegularOutput' as const,
};
const UPSERT = { operation: 'upsert', ...SOURCE_KEY };
const UPDATE = {
	operation: 'update',
	...BY_SOURCE_ID,
	...NEW_NAME,
};

describe.each([
	['Create or Update', UPSERT],
	['Create or Update, many in one request', { ...UPSERT, options: { batchSize: 10 } }],
	['Update', UPDATE],
])('%s: items about one customer, of which one fails in the first try', (_name, parameters) => {
	beforeEach(() => {
		box.sandbox.seed({ name: 'Before', sourceSystem: 'CRM', sourceSystemId: '1' });
	});

	itWith('resultOfLastTry')('the last item wins after the second try, too', async () => {
		box.sandbox.misbehave({ when: { method: 'PUT', name: 'First' }, kind: 'status', status: 422 });
		const { items } = await runUpwell(box.sandbox, { rows: ROWS, parameters, node: TRIES });
		expect(namesOf(items)).toEqual(['First', 'Second', 'Third']);
		expect(box.sandbox.customers.map(({ name }) => name)).toEqual(['Third']);
	});

	itWith('resultOfLastTry')('what was done and not overwritten is not sent again', async () => {
		box.sandbox.misbehave({ when: { method: 'PUT', name: 'Third' }, kind: 'status', status: 422 });
		box.sandbox.misbehave({
			when: { path: '/customers', name: 'Bad' },
			kind: 'status',
			status: 422,
			times: 4,
		});
		const rows = [{ name: 'Bad', id: '2' }, ...ROWS];
		const { items } = await runUpwell(box.sandbox, { rows, parameters, node: TRIES });
		expect(namesOf(items.slice(1))).toEqual(['First', 'Second', 'Third']);
		const updates = box.sandbox.requests
			.filter(({ method, body }) => method === 'PUT' && body.sourceSystemId === '1')
			.map(({ body }) => body.input.name);
		expect(updates).toEqual(['First', 'Second', 'Third', 'Third']);
	});
});
