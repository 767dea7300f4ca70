import { namesOf, numberedRows, SOURCE_KEY, STOP, textOf, updatesIn } from '../support/common.cts';
import { requestLines, seedExisting, upsert } from '../support/upserts.cts';
import { batchesIn, createsIn, runUpwell, useSandbox } from '../support/upwell.cts';

/** What a run does without any setting: how large its batches are, and that nothing is sent where nothing changes. */

const box = useSandbox();

const AUTOMATIC = { batchSize: undefined, skipUnchanged: undefined };
const create = async (count: number, options: object = {}, node: object = {}) =>
	await runUpwell(box.sandbox, {
		rows: numberedRows(count),
		parameters: { additionalFields: SOURCE_KEY, options: { ...options } },
		node: { onError: 'continueErrorOutput', ...node },
	});
const lengths = () => batchesIn(box.sandbox).map(({ length }) => length);
const searches = () => requestLines(box.sandbox).filter((line) => line.endsWith('/search'));
const pairsAsked = () =>
	box.sandbox.requests
		.filter(({ path }) => path.endsWith('/search'))
		.map(({ body }) => (body.where as { sourceSystemId: { _in: [] } }).sourceSystemId._in.length);

describe('sizes', () => {
	it('as many items as may be in flight at once go one by one', async () => {
		await create(10);
		expect(requestLines(box.sandbox)).toEqual(Array(10).fill('POST customers'));
	});

	it.each([
		[11, [11]],
		[150, [100, 50]],
		[201, [100, 100]],
	])('%d rows', async (count, sizes) => {
		const { items } = await create(count);
		expect(namesOf(items)).toEqual(numberedRows(count).map(({ name }) => name));
		expect(lengths().sort((a, b) => b - a)).toEqual(sizes);
		expect(createsIn(box.sandbox)).toHaveLength(count % 100 === 1 ? 1 : 0);
	});

	it('they grow, and only the first batches look first what exists', async () => {
		const { items, hints } = await create(3000, { concurrency: 2 });
		expect(items).toHaveLength(3000);
		expect(Math.max(...lengths())).toBe(500);
		expect(lengths().length).toBeLessThan(12);
		expect(searches().length).toBeLessThan(4);
		expect(hints).toEqual([]);
	});

	it('items without a source key go one by one, and no more are in progress than in flight', async () => {
		box.sandbox.misbehave({ when: { name: 'C3' }, kind: 'status', status: 422 });
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(50),
			parameters: { options: { concurrency: 1 } },
			node: STOP,
		});
		expect(error?.context?.itemIndex).toBe(3);
		expect(createsIn(box.sandbox)).toHaveLength(4);
	});
});

describe('the same items a second time', () => {
	it('Create: each is told to exist already, and not taken for one of this run', async () => {
		await create(300);
		const before = box.sandbox.requests.length;
		const { failed } = await create(300);
		expect(failed).toHaveLength(300);
		for (const item of failed) {
			expect(textOf(item)).toMatch(/already exists in Upwell Nothing was created for this item\./);
		}
		expect(requestLines(box.sandbox).slice(before)).toEqual(Array(3).fill(searches()[0]));
	});

	it('Create with Return Existing: they come out', async () => {
		await create(300);
		const { items, hints } = await create(300, { ifExists: 'return' });
		expect(items).toHaveLength(300);
		expect(hints).toEqual(['300 customers already existed in Upwell and were returned unchanged.']);
	});

	it('Create or Update: only those are updated that changed', async () => {
		const rows = numberedRows(1200);
		await upsert(box.sandbox, { rows, options: AUTOMATIC });
		const before = box.sandbox.requests.length;
		const changed = rows.map((row, i) => ({ ...row, name: i % 400 === 7 ? 'New' : row.name }));
		const options = { ...AUTOMATIC, addOutcome: true };
		const { items, hints } = await upsert(box.sandbox, { rows: changed, options });
		expect(namesOf(items)).toEqual(changed.map(({ name }) => name));
		expect(items.filter(({ json }) => json.outcome === 'updated')).toHaveLength(3);
		expect(items.filter(({ json }) => json.outcome === 'unchanged')).toHaveLength(1197);
		const sent = requestLines(box.sandbox).slice(before);
		expect(sent.filter((line) => line === 'PUT customers')).toHaveLength(3);
		expect(sent.filter((line) => !line.endsWith('/search'))).toHaveLength(3);
		expect(hints).toEqual(['Outcome: 3 updated, 1197 unchanged.']);
	});

	it('a hint says how many', async () => {
		for (const { id, name } of numberedRows(20)) seedExisting(box.sandbox, id, { name });
		const rows = numberedRows(22).map((row, i) => ({ ...row, name: i === 4 ? 'New' : row.name }));
		const { hints } = await upsert(box.sandbox, { rows, options: AUTOMATIC });
		expect(hints).toEqual([
			'1 customer already existed in Upwell and was updated.',
			'19 customers in Upwell already held everything that was given, so they were not updated.',
		]);
		expect(lengths()).toEqual([2]);
		expect(pairsAsked()).toEqual([22, 22]);
	});
});

describe('Skip Unchanged', () => {
	const known = (more: object = {}) => {
		for (const { id, name } of numberedRows(12)) seedExisting(box.sandbox, id, { name, ...more });
	};
	const twelve = async (options: object = {}, fields: object = {}) =>
		await upsert(box.sandbox, {
			rows: numberedRows(12),
			fields: fields as never,
			options: { ...AUTOMATIC, ...options },
		});

	it.each<[string, object, object, object, number]>([
		['all there', {}, {}, {}, 0],
		['switched off', {}, { skipUnchanged: false }, {}, 12],
		['another address', { emailAddress: 'a@x.com' }, {}, { emailAddress: 'b@x.com' }, 12],
		['the same address', { emailAddress: 'a@x.com' }, {}, { emailAddress: 'a@x.com' }, 0],
		['in capitals', { emailAddress: 'a@x.com' }, {}, { emailAddress: 'A@x.com' }, 12],
		['the same metadata', { metadata: { b: 1, a: 2 } }, {}, { metadata: '{"a":2,"b":1}' }, 0],
		['other metadata', { metadata: { a: 2, b: 1 } }, {}, { metadata: '{"a":2}' }, 12],
		['a field that Upwell does not show', {}, {}, { contactsLastUpdatedAt: '2026-01-01' }, 12],
	])('%s', async (_what, seeded, options, fields, updates) => {
		known(seeded);
		const { items, failed } = await twelve(options, fields);
		expect([items.length, failed.length]).toEqual([12, 0]);
		expect(updatesIn(box.sandbox)).toHaveLength(updates);
	});

	it('a field that this answer does not show counts as changed', async () => {
		known();
		box.sandbox.misbehave({
			when: { path: '/customers/search' },
			kind: 'json',
			body: {
				customers: numberedRows(12).map(({ id }) => ({
					id: `cus_${id}`,
					sourceSystem: 'CRM',
					sourceSystemId: id,
				})),
			},
		});
		await twelve();
		expect(updatesIn(box.sandbox)).toHaveLength(12);
	});

	it('a due option without a rule: nothing to change, and a hint says so', async () => {
		known();
		const { hints } = await twelve({}, { customerRule: '{"dueOption": 3}' });
		expect(updatesIn(box.sandbox)).toEqual([]);
		expect(hints.join(' ')).toMatch(/The due option of 12 customers could not be changed/);
	});

	it('related records are not compared, and a hint says that they stay', async () => {
		known();
		const { hints } = await twelve({}, { addressesJson: '[{"city": "Rome"}]' });
		expect(updatesIn(box.sandbox)).toEqual([]);
		expect(hints.join(' ')).toMatch(/related records of 12 customers were not changed/);
	});

	it('a later item about the same record is compared with what the first one left', async () => {
		known();
		const rows = [...numberedRows(12), { name: 'New', id: '3' }, { name: 'New', id: '3' }];
		const last = { name: 'C3', id: '3' };
		const { items } = await upsert(box.sandbox, {
			rows: [...rows, last],
			options: { ...AUTOMATIC, addOutcome: true },
		});
		expect(items.slice(12).map(({ json }) => json.outcome)).toEqual([
			'updated',
			'unchanged',
			'updated',
		]);
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual(['New', 'C3']);
		expect(createsIn(box.sandbox)).toEqual([]);
	});

	it('deleted between the search and the update: the item fails and says so', async () => {
		known();
		box.sandbox.misbehave({
			when: { method: 'PUT' },
			kind: 'json',
			body: { updateCustomer: { affectedRows: 0, returning: [] } },
			times: Infinity,
		});
		const { failed } = await twelve({}, { emailAddress: 'a@x.com' });
		expect(failed).toHaveLength(12);
		for (const item of failed)
			expect(textOf(item)).toMatch(/exists in Upwell, but was not updated/);
	});

	it('a search that fails: the creates tell what exists', async () => {
		known();
		box.sandbox.misbehave({ when: { path: '/customers/search' }, kind: 'status', status: 403 });
		const { items } = await twelve();
		expect(items).toHaveLength(12);
		expect(lengths()).toEqual([12]);
		expect(updatesIn(box.sandbox)).toEqual([]);
	});
});
