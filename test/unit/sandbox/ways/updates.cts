import type { UPDATES } from '../../../../contract/assumptions/updates.cts';
import { seedRows, type Observed, type ObserversOf } from './observer.cts';

const NO_RULE = { customerRulesInput: {} };

/** The status of an update of the first customer by id and by source key, and what each answers. */
async function updates(observed: Observed, input: object, more: object = NO_RULE) {
	const { http } = observed;
	const sourceKey = { sourceSystem: 'CRM', sourceSystemId: '1' };
	const byId = await http.put('/customers/cus_1', { input, ...more });
	const bySource = await http.put('/customers', { input, ...sourceKey, ...more });
	return [byId, bySource];
}

/** The fields of an answer, without those of a record. */
const shapeOf = (answer: object) =>
	'id' in answer ? 'record' : Object.keys(answer).join() || 'nothing';

export const OBSERVE_UPDATES: ObserversOf<typeof UPDATES> = {
	updateAnswer: {
		async observe(observed) {
			seedRows(observed, 1);
			const answers = await updates(observed, { name: 'New' });
			return answers.map(({ data }) => shapeOf(data.updateCustomer));
		},
		seen: {
			documented: ['record', 'affectedRows,returning'],
			object: ['record', 'record'],
			array: ['affectedRows,returning', 'affectedRows,returning'],
		},
	},
	rulesInput: {
		async observe(observed) {
			seedRows(observed, 1);
			return (await updates(observed, { name: 'New' }, {})).map(({ status }) => status);
		},
		seen: { required: [400, 400], optional: [200, 200] },
	},
	emptyUpdate: {
		async observe(observed) {
			seedRows(observed, 1);
			const answers = await updates(observed, {});
			return answers.map(({ data: { updateCustomer } }) => [
				shapeOf(updateCustomer),
				updateCustomer.returning?.length,
			]);
		},
		seen: {
			nothing: [
				['nothing', undefined],
				['affectedRows,returning', 0],
			],
			runs: [
				['record', undefined],
				['affectedRows,returning', 1],
			],
		},
	},
	affectedRows: {
		async observe(observed) {
			seedRows(observed, 1);
			const [, bySource] = await updates(observed, { name: 'New' });
			const bulk = await observed.http.post('/bulk-customers', { inputs: [{ name: 'A' }] });
			return [shapeOf(bySource.data.updateCustomer), shapeOf(bulk.data.createCustomers)];
		},
		seen: {
			updates: ['affectedRows,returning', 'returning'],
			always: ['affectedRows,returning', 'affectedRows,returning'],
			never: ['returning', 'returning'],
		},
	},
	jsonNull: {
		async observe(observed) {
			observed.sandbox.seed({ id: 'cus_1', name: 'Acme', emailAddress: 'a@acme.example' });
			const body = { input: { emailAddress: null }, ...NO_RULE };
			const { status } = await observed.http.put('/customers/cus_1', body);
			return [status, observed.sandbox.customers[0].emailAddress];
		},
		seen: { clears: [200, null], ignored: [200, 'a@acme.example'] },
	},
};
