import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { numberedRows, QUICK, SOURCE_KEY, STOP, textOf, until } from '../support/common.cts';
import { ONE_BY_ID } from '../support/locators.cts';
import {
	createsIn,
	runUpwell,
	startUpwell,
	useSandbox,
	type UpwellRun,
} from '../support/upwell.cts';

/** What the engine behind Upwell, and whoever else answers, really says. */

const box = useSandbox();
const NO_PLACE = {
	error: 'max connections reached on postgres',
	code: 'postgres-max-connections-error',
	path: '$',
};
const NO_KEY_SERVICE = {
	error: 'webhook authentication request failed',
	code: 'unexpected',
	path: '$',
};
const RACE = {
	error: 'serialization failure due to concurrent update',
	code: 'concurrent-update',
	path: '$',
};
const BAD_KEY = {
	error: 'Invalid response from authorization hook',
	code: 'unexpected',
	path: '$',
};
const BAD_KEY_401 = {
	error: 'Authentication hook unauthorized this request',
	code: 'access-denied',
	path: '$',
};
const json = (status: number, body: unknown, more: Partial<Fault> = {}): Fault => ({
	kind: 'json',
	status,
	body,
	...QUICK,
	...more,
});

async function create(faults: Fault[], run: Partial<UpwellRun> = {}) {
	for (const fault of faults) box.sandbox.misbehave(fault);
	const result = await runUpwell(box.sandbox, {
		rows: numberedRows(1),
		...run,
		node: { onError: 'continueErrorOutput', ...run.node },
	});
	return {
		...result,
		details: result.failed.map(({ json: { details } }) => details as IDataObject),
	};
}

describe('the engine says that nothing ran', () => {
	const graphQl = ({ error, code }: typeof NO_PLACE) => ({
		errors: [{ message: error, extensions: { code, path: '$' } }],
	});

	it.each<[string, Fault]>([
		['no connection was free', json(500, NO_PLACE)],
		['no key service', json(500, NO_KEY_SERVICE)],
		['another change came first', json(400, RACE)],
		['a good status', json(200, graphQl(RACE))],
	])('%s: sent again, also without a source key', async (_what, fault) => {
		const { items } = await create([fault]);
		expect(items).toHaveLength(1);
		expect(createsIn(box.sandbox)).toHaveLength(2);
	});

	it('until the retries are used up: run it later', async () => {
		const { failed, details } = await create([json(400, RACE, { times: Infinity })], {
			parameters: { options: { maxRetries: 1 } },
		});
		expect(textOf(failed[0])).toMatch(
			/serialization failure.*Nothing was created.*Run it again later/,
		);
		expect(details[0]).toMatchObject({ outcome: 'later', code: 'concurrent-update' });
	});
});

describe('a bad key', () => {
	it.each<[string, Fault]>([
		['401, documented', { kind: 'status', status: 401 }],
		['401 of the engine', json(401, BAD_KEY_401)],
		['500 of the engine', json(500, BAD_KEY)],
		['a good status with errors', json(200, { errors: [{ message: BAD_KEY.error }] })],
	])('%s: told once for each item, and nothing more is sent', async (_what, fault) => {
		const { failed, error } = await create([{ ...fault, times: Infinity }], {
			rows: numberedRows(5),
			parameters: { options: { concurrency: 1 } },
		});
		expect(error).toBeUndefined();
		expect(box.sandbox.requests).toHaveLength(1);
		for (const item of failed) expect(textOf(item)).toMatch(/^Upwell did not accept the API key: /);
		expect(failed).toHaveLength(5);
		expect(JSON.stringify(failed)).not.toMatch(/may have/);
	});
});

describe('a good status that carries a refusal', () => {
	it.each<[string, unknown, string]>([
		[
			'errors',
			{ errors: [{ message: 'No such column', extensions: { code: 'validation-failed' } }] },
			'No such column',
		],
		[
			'errors beside null',
			{ createCustomer: null, errors: [{ message: 'No to all' }] },
			'No to all',
		],
		['error', { error: 'Not this one', code: 'bad-request' }, 'Not this one'],
		['an action that failed', { success: false, message: 'Not yet' }, 'Not yet'],
	])('%s: refused in its words, sent once', async (_what, body, words) => {
		const { failed, details } = await create([json(200, body)], {
			parameters: { additionalFields: SOURCE_KEY },
		});
		expect(failed[0].json.error).toBe(`Upwell did not accept this item: ${words}`);
		expect(details[0]).toMatchObject({ outcome: 'refused', text: words });
		expect(createsIn(box.sandbox)).toHaveLength(1);
	});

	it.each(['get', 'getAll', 'update'])('%s: refused as well', async (operation) => {
		const body = {
			customer: null,
			customers: null,
			updateCustomer: null,
			errors: [{ message: 'No' }],
		};
		const { failed, details } = await create([json(200, body)], {
			parameters: { operation, ...ONE_BY_ID, updateFields: { name: 'x' } },
		});
		expect(failed[0].json.error).toBe('Upwell did not accept this item: No');
		expect(details[0]).toMatchObject({ outcome: 'refused' });
	});

	it('data beside errors is data', async () => {
		const body = { createCustomer: { id: 'cus_1' }, errors: [{ message: 'Slow' }] };
		expect((await create([json(200, body)])).items[0].json).toEqual({ id: 'cus_1' });
	});
});

it('a list of legal values is shown in full', async () => {
	const values = Array.from({ length: 125 }, (_, i) => `'V${i}'`).join(', ');
	const error = `expected one of the values [${values}] for type 'x', but found 'C'`;
	expect(error.length).toBeGreaterThan(900);
	const { failed, details } = await create([json(400, { error, code: 'validation-failed' })]);
	expect(failed[0].json.error).toContain(error);
	expect(details[0].text).toBe(error);
});

describe('the ID of the request', () => {
	const headers = { 'x-request-id': 'req-4711', 'retry-after': '0' };

	it.each([400, 403, 429, 500])('%d: stands in the details', async (status) => {
		const { details } = await create([{ kind: 'status', status, headers, times: Infinity }], {
			parameters: { options: { maxRetries: 0, giveUpAfter: 0 } },
		});
		expect(details[0]).toMatchObject({ requestId: 'req-4711' });
	});

	it('holds no key, and is not long', async () => {
		const id = `${box.sandbox.apiKey} ${'x'.repeat(1_000)}`;
		const { details } = await create([
			{ kind: 'status', status: 422, headers: { 'x-request-id': id } },
		]);
		expect(String(details[0].requestId)).toMatch(/^\S*hidden\S* x+$/);
		expect(String(details[0].requestId)).toHaveLength(200);
	});
});

describe('a proxy', () => {
	it.each<[string, Fault, RegExp]>([
		[
			'407',
			{ kind: 'html', status: 407, headers: { 'proxy-authenticate': 'Basic' } },
			/asks for a user name and a password \(status 407\)/,
		],
		['407 without words', { kind: 'empty', status: 407 }, /asks for a user name and a password/],
		[
			'a refusal',
			{ kind: 'html', status: 403, headers: { 'x-squid-error': 'ERR_ACCESS_DENIED 0' } },
			/answered in its place \(status 403\)/,
		],
	])('%s is named as its own', async (_what, fault, words) => {
		const { failed, details } = await create([fault]);
		expect(failed[0].json.error).toMatch(/^A proxy between n8n and 127\.0\.0\.1:\d+ /);
		expect(failed[0].json.error).toMatch(words);
		expect(textOf(failed[0])).toMatch(/HTTPS_PROXY/);
		expect(textOf(failed[0])).not.toMatch(/Nothing was created|API key in use/);
		expect(details[0]).toMatchObject({ outcome: 'refused' });
	});

	it('lost behind it: says who answered', async () => {
		const headers = { 'x-squid-error': 'ERR_READ_TIMEOUT 0' };
		const { failed } = await create([{ kind: 'html', status: 504, headers }]);
		expect(failed[0].json.error).toMatch(
			/^Upwell may have created this customer: a proxy between n8n and .* answered with status 504$/,
		);
	});

	it("a page that is nobody's is not taken for Upwell's", async () => {
		const { failed } = await create([{ kind: 'html', status: 403 }]);
		expect(failed[0].json.error).toMatch(
			/^127\.0\.0\.1:\d+ answered with a web page \(status 403\)$/,
		);
	});
});

describe('reads are checked', () => {
	const read = async (operation: string, parameters: IDataObject, body: unknown) => {
		const run = { parameters: { operation, ...parameters } };
		return await create([{ kind: 'json', body, times: Infinity }], run);
	};

	it('another customer than the one with this ID', async () => {
		const { items, failed, details } = await read(
			'get',
			{ ...ONE_BY_ID },
			{ customer: { id: 'cus_2', name: 'B' } },
		);
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(
			"Upwell answered with a different customer (ID 'cus_2') than the one that was asked for",
		);
		expect(details[0]).toMatchObject({ outcome: 'refused' });
		expect(box.sandbox.requests).toHaveLength(1);
	});

	it.each<[string, IDataObject, object]>([
		['text', { sourceSystem: 'CRM' }, { sourceSystem: 'ERP' }],
		['null', { sourceSystem: 'CRM' }, { sourceSystem: null }],
		['a part', { name: 'Acme' }, { name: 'Globex' }],
		['from an amount', { balanceFrom: 10 }, { balance: 999 }],
		['to an amount, as text', { balanceTo: 10 }, { balance: '1001' }],
		[
			'from a time',
			{ createdFrom: '2026-02-01T00:00:00Z' },
			{ createdAt: '2026-01-31T12:00:00+00:00' },
		],
		[
			'to a time, in SQL',
			{ createdTo: '2026-01-31T00:00:00Z' },
			{ createdAt: '2026-02-01 00:00:00+00' },
		],
	])('a filter that is ignored: %s', async (_what, filters, customer) => {
		const { items, failed } = await read(
			'getAll',
			{ filters },
			{ customers: [{ id: 'c', ...customer }] },
		);
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(
			'Upwell did not filter: its answer holds customers that were not asked for',
		);
		expect(box.sandbox.requests).toHaveLength(1);
	});

	it.each<[string, IDataObject, object]>([
		[
			'in another case',
			{ name: 'acme', sourceSystem: 'crm' },
			{ name: 'ACME Ltd', sourceSystem: 'CRM' },
		],
		['with letters that SQL has signs for', { name: '50%_\\' }, { name: 'Save 50%_\\ today' }],
		['with accents written otherwise', { name: 'Mu\u0308ller' }, { name: 'M\u00fcller' }],
		['a field that is not in the answer', { sourceSystem: 'CRM' }, {}],
		[
			'a time without a zone',
			{ createdFrom: '2026-02-01T00:00:00Z' },
			{ createdAt: '2026-01-31T12:00:00' },
		],
		[
			'a time in whole minutes',
			{ createdFrom: '2026-02-01T00:00:30Z' },
			{ createdAt: '2026-02-01T00:00:00Z' },
		],
		['an amount at the limit', { balanceFrom: 10, balanceTo: 10 }, { balance: 1000 }],
		["the user's own condition", { where: '{ "name": { "_eq": "x" } }' }, { name: 'y' }],
	])('a customer that may fit: %s', async (_what, filters, customer) => {
		const { items } = await read(
			'getAll',
			{ filters, limit: 1 },
			{ customers: [{ id: 'c', ...customer }] },
		);
		expect(items).toHaveLength(1);
	});
});

describe('a run that is cancelled', () => {
	const cancelAfter = async (count: number, run: Partial<UpwellRun>) => {
		const { finished, cancel } = await startUpwell(box.sandbox, { rows: numberedRows(30), ...run });
		for (let turn = 0; createsIn(box.sandbox).length < count && turn < 2_000; turn++) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		cancel();
		return await finished;
	};
	const slow: Fault = { kind: 'silence', when: { name: 'C5' } };

	it('says how many were made, which, what is in doubt, and what another run would do', async () => {
		box.sandbox.misbehave(slow);
		const { error } = await cancelAfter(6, { parameters: { options: { concurrency: 1 } } });
		const ids = box.sandbox.customers.map(({ id }) => id).join(', ');
		expect(error?.message).toBe('The execution was cancelled');
		expect(error?.description).toBe(
			`5 customers were created before: ${ids}. The customers of these items may have been created too: 5. ` +
				"Another run, also by Retry, creates customers without both 'Source System' and 'Source System ID' a second time (5 created, 1 in doubt): remove these items first.",
		);
	});

	it('with source keys: another run stops at the first that exists', async () => {
		box.sandbox.misbehave(slow);
		const parameters = { additionalFields: SOURCE_KEY, options: { concurrency: 1 } };
		const { error } = await cancelAfter(6, { parameters });
		expect(error?.description).toMatch(
			/Another run, also by Retry, stops at the first one that exists, unless 'If Customer Exists' is set to 'Return Existing Customer'/,
		);
	});

	it('in batches: the rows on their way are in doubt', async () => {
		box.sandbox.misbehave({ kind: 'silence', when: { path: '/bulk-customers' } });
		const parameters = { additionalFields: SOURCE_KEY, options: { batchSize: 30 } };
		const { finished, cancel } = await startUpwell(box.sandbox, {
			rows: numberedRows(30),
			parameters,
		});
		for (let turn = 0; box.sandbox.requests.length === 0 && turn < 2_000; turn++) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		cancel();
		expect((await finished).error?.description).toMatch(/may have been created too: 0–29\./);
	});

	it('in batches, while it is asked what a refused one has stored: its rows are in doubt', async () => {
		const path = '/customers/search';
		box.sandbox.misbehave(
			json(
				400,
				{ error: 'Uniqueness violation', code: 'x' },
				{ when: { path: '/bulk-customers' } },
			),
		);
		box.sandbox.misbehave({ kind: 'silence', when: { path } });
		const parameters = { additionalFields: SOURCE_KEY, options: { batchSize: 30 } };
		const run = { rows: numberedRows(30), parameters };
		const { finished, cancel } = await startUpwell(box.sandbox, run);
		await until(() => box.sandbox.requests.some((request) => request.path.endsWith(path)));
		cancel();
		expect((await finished).error?.description).toMatch(/may have been created too: 0–29\./);
	});

	it('when Upwell has only asked to wait, it says nothing more', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '60' });
		const { finished, cancel } = await startUpwell(box.sandbox, { rows: numberedRows(1) });
		await until(() => box.sandbox.requests[0]?.status === 429);
		// The answer is on its way.
		await new Promise((resolve) => setTimeout(resolve, 300));
		cancel();
		const { error } = await finished;
		expect(error?.message).toBe('The execution was cancelled');
		expect(error?.description ?? '').not.toMatch(/created/);
	});
});

describe('a run that is stopped says what another run would do', () => {
	const stop = async (parameters: IDataObject, node: object = STOP) =>
		(
			await create([json(422, { error: 'No', code: 'x' }, { when: { name: 'C2' } })], {
				rows: numberedRows(3),
				parameters: { ...parameters, options: { concurrency: 1, batchSize: 1 } },
				node,
			})
		).error?.description;

	it('without source keys', async () => {
		expect(await stop({})).toMatch(
			/2 customers were created before: .* creates customers without .* a second time \(2 created\)/,
		);
	});

	it('with source keys', async () => {
		expect(await stop({ additionalFields: SOURCE_KEY })).toMatch(
			/stops at the first one that exists, unless/,
		);
	});

	it('without source keys, others being in doubt', async () => {
		const lost: Fault = { kind: 'status', status: 503, delayMs: 30 };
		for (const name of ['C0', 'C1']) box.sandbox.misbehave({ ...lost, when: { name } });
		const { error } = await create(
			[json(422, { error: 'No', code: 'x' }, { when: { name: 'C2' }, delayMs: 80 })],
			{ rows: numberedRows(3), node: { onError: 'stopWorkflow' } },
		);
		expect(error?.description).toMatch(
			/items may have been created too: 1\. Another run, also by Retry, creates customers without .* \(2 in doubt\)/,
		);
	});

	it('some with, some without', async () => {
		const sourceSystemId = '={{ $itemIndex ? $json.id : "" }}';
		const text = await stop({ additionalFields: { ...SOURCE_KEY, sourceSystemId } });
		expect(text).toMatch(
			/creates customers without .* \(1 created\).* stops at the first one that exists/,
		);
	});

	it('Create or Update', async () => {
		expect(await stop({ operation: 'upsert', ...SOURCE_KEY })).toMatch(/does no harm/);
	});
});
