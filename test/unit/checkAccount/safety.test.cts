import type { Fault, Sandbox, SandboxOptions } from '../../../sandbox/server.cts';
import { SOURCE_SYSTEM } from '../../../scripts/checkAccount/own.cts';
import {
	API_KEY,
	check,
	foreignCustomers,
	resetAccount,
	runCommand,
	startAccount,
	writesTo,
} from './support.cts';

/** The check changes nothing but customers that it has created, shows no key, and says what it leaves. */

let sandbox: Sandbox;
/** Called for each request before it is handled. */
let onRequest: SandboxOptions['onRequest'];
beforeAll(async () => {
	sandbox = await startAccount({ onRequest: (request) => onRequest?.(request) }, 0);
});
beforeEach(() => {
	onRequest = undefined;
	resetAccount(sandbox, {}, 3);
});
afterAll(async () => await sandbox.close());

const run = async (...args: string[]) => await check(sandbox, ...args);
const own = () => sandbox.customers.filter(({ sourceSystem }) => sourceSystem === SOURCE_SYSTEM);

describe('with --write', () => {
	it('every record sent is its own, with new ids in each run', async () => {
		await run('--write');
		const first = own().map(({ sourceSystemId }) => sourceSystemId);
		expect((await run('--write')).code).toBe(0);
		const sent = writesTo(sandbox).flatMap(({ body }) => body.inputs ?? [body.input]);
		const named = sent.filter(({ sourceSystem }) => sourceSystem !== undefined);
		expect(new Set(named.map(({ sourceSystem }) => sourceSystem))).toEqual(
			new Set([SOURCE_SYSTEM]),
		);
		expect(own()).toHaveLength(2 * first.length);
		expect(new Set(own().map(({ sourceSystemId }) => sourceSystemId)).size).toBe(2 * first.length);
	});

	it('every update is of a record that this run has sent before', async () => {
		await run('--write');
		const keys = new Set<string>();
		for (const { method, path, body } of writesTo(sandbox)) {
			if (method === 'POST') {
				for (const { sourceSystemId } of body.inputs ?? [body.input]) keys.add(sourceSystemId);
				continue;
			}
			const id = /customers\/(.+)$/.exec(path)?.[1];
			const updated = own().find((record) => record.id === id);
			expect(keys).toContain(updated?.sourceSystemId ?? body.sourceSystemId);
		}
	});

	it('says what it will create before it does, and what it left in the end', async () => {
		const { output } = await run('--write');
		expect(output.indexOf('customers are created in your Upwell account')).toBeGreaterThan(0);
		for (const { id, name, sourceSystemId } of own()) {
			expect(output).toContain(`ID ${id}, name "${name}", source ID ${sourceSystemId}`);
		}
		expect(output).toContain(`source system ${SOURCE_SYSTEM} (${own().length})`);
		const report = output.slice(output.indexOf('copy from here'), output.indexOf('to here.'));
		for (const { id } of own()) expect(report).not.toContain(id);
	});

	it.each(['ignored', 'refused', 'onlyEqual'] as const)(
		'no foreign record is changed where filters are %s',
		async (filters) => {
			sandbox.configure({ filters });
			const before = foreignCustomers(sandbox);
			expect((await run('--write')).code).toBe(0);
			expect(foreignCustomers(sandbox)).toEqual(before);
		},
	);

	it.each([
		['updateCustomerBySource', { affectedRows: 4, returning: [] }],
		['updateCustomerBySource', { affectedRows: 1, returning: [{ id: 'cus_foreign' }] }],
		['updateCustomer', { id: 'cus_foreign' }],
	])('%s that changes others ends all writing, and is reported', async (operationId, answer) => {
		const body = { updateCustomer: answer, updateCustomerRules: { affectedRows: 0 } };
		sandbox.misbehave({ kind: 'json', body, when: { operationId } });
		const { code, output } = await run('--write');
		expect(code).toBe(1);
		expect(output).toContain('ATTENTION: An update of a customer that this check had created');
		expect(output).not.toContain('cus_foreign');
		const isBySource = operationId === 'updateCustomerBySource';
		const puts = sandbox.requests.filter(({ method }) => method === 'PUT');
		const last = puts.findIndex(({ path }) => path.endsWith('/customers') === isBySource);
		expect(puts).toHaveLength(last + 1);
	});

	it('a second copy is reported, and no update by source key is tried then', async () => {
		const createCustomer = { id: 'cus_second', name: 'n8n-nodes-upwell check' };
		const isSecond = ({ body }: { body?: { input?: { sourceSystemId?: string } } }) =>
			own().some(({ sourceSystemId }) => sourceSystemId === body?.input?.sourceSystemId);
		onRequest = (request) => {
			if (isSecond(request)) sandbox.misbehave({ kind: 'json', body: { createCustomer } });
		};
		const { code, output, rows } = await run('--write');
		expect(code).toBe(0);
		expect(output).toContain('ATTENTION: Upwell stored a second customer');
		expect(rows.duplicateStatus).toMatchObject({
			seen: 'a second record was stored',
			verdict: 'differs',
		});
		const puts = sandbox.requests.filter(({ method }) => method === 'PUT');
		expect(puts.filter(({ path }) => path.endsWith('/customers'))).toEqual([]);
	});

	it.each(['silence', 'reset'] as const)(
		'a create whose answer is lost (%s) is not sent again, looked for and named',
		async (kind) => {
			sandbox.misbehave({ kind, at: 'after', when: { operationId: 'createCustomer' } });
			const args = ['--api-key', API_KEY, '--base-url', sandbox.url, '--write'];
			const { code, output } = await runCommand({ args, timeoutMs: 500 });
			expect(code).toBe(1);
			expect(writesTo(sandbox)).toHaveLength(1);
			expect(output).toContain(`ID ${own()[0]?.id}`);
		},
	);

	it('what cannot be looked for is named all the same', async () => {
		sandbox.misbehave({ kind: 'reset', when: { operationId: 'createCustomer' }, times: Infinity });
		sandbox.misbehave({
			kind: 'reset',
			skip: 7,
			times: Infinity,
			when: { operationId: 'searchCustomers' },
		});
		const { code, output } = await run('--write');
		expect(code).toBe(1);
		expect(output).toContain('May be left in Upwell');
	});
});

describe('the key', () => {
	const FAULTS: Fault[] = [
		...[200, 400, 401, 403, 404, 422, 500].map((status): Fault => ({ kind: 'echoKey', status })),
		{
			kind: 'json',
			body: { customers: [{ id: API_KEY, name: API_KEY, createdAt: API_KEY, balance: API_KEY }] },
		},
		{ kind: 'json', body: { createCustomer: { id: API_KEY } } },
		{ kind: 'json', status: 400, body: { error: API_KEY, code: API_KEY, path: API_KEY } },
		{ kind: 'json', status: 400, body: { error: { code: API_KEY, message: API_KEY } } },
	];

	it.each(FAULTS)('is in no output, whatever Upwell sends: %j', async (fault) => {
		for (const skip of [0, 1, 5]) {
			resetAccount(sandbox, {}, 3);
			sandbox.misbehave({ ...fault, skip, times: Infinity });
			expect((await run('--write')).output).not.toContain(API_KEY);
		}
	});

	it('is not shown as the id of a customer that was created', async () => {
		onRequest = ({ body }) => {
			if (body?.input === undefined) return;
			const createCustomer = { ...body.input, id: `cus-${API_KEY}` };
			sandbox.misbehave({ kind: 'json', body: { createCustomer } });
		};
		const { output } = await run('--write');
		expect(output).toContain('ID cannot be shown');
		expect(output).not.toContain(API_KEY);
	});

	it('is only sent to the address given, by name of no other header', async () => {
		await run('--write');
		const holding = sandbox.requests.flatMap(({ headers, path, rawBody }) => [
			...Object.entries(headers)
				.filter(([, value]) => String(value).includes(API_KEY))
				.map(([name]) => name),
			...(path.includes(API_KEY) || rawBody.includes(API_KEY) ? ['elsewhere'] : []),
		]);
		expect(new Set(holding)).toEqual(new Set(['authorization']));
	});
});
