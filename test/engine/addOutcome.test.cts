import type { IDataObject } from 'n8n-workflow';
import { numberedRows, refusing, SOURCE_KEY, STOP, THREE_TRIES } from '../support/common.cts';
import { seedExisting, upsert } from '../support/upserts.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';
import { itWith } from '../support/versions.cts';

/** Add Outcome to Output: a field of each item to branch on. */

const box = useSandbox();

const ADD = { addOutcome: true };
const BATCHES = { ...ADD, batchSize: 10 };
const outcomes = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.outcome);

const create = async (run: { rows: IDataObject[]; options?: IDataObject; node?: object }) =>
	await runUpwell(box.sandbox, {
		rows: run.rows,
		parameters: { additionalFields: SOURCE_KEY, options: { ...ADD, ...run.options } },
		node: { onError: 'continueErrorOutput', ...run.node },
	});

describe('Create', () => {
	it('created and existing, as the first field, in a hint that takes the place of the other', async () => {
		seedExisting(box.sandbox, '1');
		const { items, hints } = await create({
			rows: numberedRows(3),
			options: { ifExists: 'return' },
		});
		expect(outcomes(items)).toEqual(['created', 'existing', 'created']);
		for (const { json } of items) expect(Object.keys(json).slice(0, 2)).toEqual(['outcome', 'id']);
		expect(hints).toEqual(['Outcome: 2 created, 1 existing.']);
	});

	it('failed items are as they were', async () => {
		seedExisting(box.sandbox, '1');
		const { items, failed, hints } = await create({ rows: numberedRows(2) });
		expect(outcomes(items)).toEqual(['created']);
		expect(failed).toHaveLength(1);
		expect(Object.keys(failed[0].json).sort()).toEqual(['details', 'error', 'id', 'name']);
		expect(hints).toEqual(['Outcome: 1 created.']);
	});

	it('an output of an earlier try keeps its outcome', async () => {
		seedExisting(box.sandbox, '0');
		box.sandbox.misbehave(refusing('C2', { times: 1 }));
		const { items, hints } = await create({
			rows: numberedRows(3),
			options: { ifExists: 'return', concurrency: 1 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(outcomes(items)).toEqual(['existing', 'created', 'created']);
		expect(hints).toEqual(['Outcome: 2 created, 1 existing.']);
	});

	it('switched off, or not there: the record as Upwell returns it', async () => {
		for (const options of [{ addOutcome: false }, { addOutcome: '={{ "perhaps" }}' }]) {
			const { items } = await create({ rows: numberedRows(1), options });
			for (const { json } of items) expect(json).not.toHaveProperty('outcome');
		}
	});
});

describe('Create or Update', () => {
	const seed = () => {
		// A younger one that holds what is sent might be this run's own.
		const createdAt = '2026-01-01T00:00:00Z';
		seedExisting(box.sandbox, '1', { name: 'C1', createdAt });
		seedExisting(box.sandbox, '2', { createdAt });
	};

	it('in batches, where existing records were looked up: created, unchanged, updated', async () => {
		seed();
		const { items, hints } = await upsert(box.sandbox, { rows: numberedRows(4), options: BATCHES });
		expect(outcomes(items)).toEqual(['created', 'unchanged', 'updated', 'created']);
		expect(hints).toEqual(['Outcome: 2 created, 1 updated, 1 unchanged.']);
	});

	it('one by one nobody knows what was there before: updated', async () => {
		seed();
		const { items } = await upsert(box.sandbox, { rows: numberedRows(3), options: ADD });
		expect(outcomes(items)).toEqual(['created', 'updated', 'updated']);
	});

	it('a field that Upwell does not show may have changed', async () => {
		seed();
		const { items } = await upsert(box.sandbox, {
			rows: numberedRows(2),
			fields: { deletedAt: '2026-01-31' },
			options: BATCHES,
		});
		expect(outcomes(items)).toEqual(['created', 'updated']);
	});

	it('keeps what the counts do not say: related records, and those created by an earlier item', async () => {
		seed();
		const rows = [...numberedRows(3), { id: '0', name: 'again' }];
		const fields = { addressesJson: '={{ $json.id > 0 ? [{ city: "Austin" }] : null }}' };
		const { items, hints } = await upsert(box.sandbox, { rows, fields, options: BATCHES });
		expect(outcomes(items)).toEqual(['created', 'unchanged', 'updated', 'updated']);
		expect(hints.slice(0, 2)).toEqual([
			'Outcome: 1 created, 2 updated, 1 unchanged.',
			"1 customer was created by this run and updated by a later item with the same source key. The addresses and other related records of 2 customers were not changed: Upwell's update changes the customer's own fields only.",
		]);
	});

	itWith('resultOfLastTry')(
		'what an earlier try created keeps its outcome, although an earlier item came after it',
		async () => {
			box.sandbox.misbehave(refusing('First', { times: 1 }));
			const { items, hints } = await upsert(box.sandbox, {
				rows: ['First', 'Second'].map((name) => ({ name, id: '1' })),
				options: ADD,
				node: { ...THREE_TRIES, onError: 'continueRegularOutput' },
			});
			// The second one was created in the first try, and written again.
			expect(outcomes(items)).toEqual(['updated', 'created']);
			expect(hints[0]).toBe('Outcome: 1 created, 1 updated.');
		},
	);
});
