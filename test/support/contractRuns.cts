import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { fieldsOf, schemaOf } from './contract.cts';

/** What an operation is run with, and how many requests come of it, where that does not depend on what is found. */
export interface ContractRuns {
	runs: IDataObject[];
	requests?: number;
}

/** Nothing but each of the fields, then all of them together. */
export const eachAndAll = (fields: IDataObject): IDataObject[] => [
	...Object.entries(fields).map(([field, value]) => ({ [field]: value })),
	fields,
];

export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The records that others refer to. */
const REFERENCES: IDataObject = {
	customerId: 'cus_1',
	invoiceId: 'inv_1',
	paymentId: 'pay_1',
	billId: 'bill_1',
	billPaymentId: 'bpay_1',
};

const NESTED: IDataObject = {
	paymentLineItems: { lineItem: [{ customerId: 'cus_1', totalAmount: '28.47' }] },
	billLineItems: { lineItem: [{ item: 'FREIGHT', quantity: '2', unitPrice: '1.5' }] },
	billPaymentLineItems: {
		lineItem: [{ billId: 'bill_1', amount: 1, referenceNumber: 7, transactionDate: '2026-01-31' }],
	},
	vendor: '{ "name": "Blue Line" }',
};

/** A value for a field, as a user enters it. */
function valueFor(name: string, { type, format, enum: values }: IDataObject) {
	if (name in REFERENCES) return REFERENCES[name];
	if (name in NESTED) return NESTED[name];
	if (values) return 'USD';
	if (name === 'currency') return 'EUR';
	if (type === undefined) return '{ "batch": 7 }';
	const types = [type].flat();
	if (types.includes('integer')) return '28.47';
	if (types.includes('number')) return '12.5';
	if (format === 'date' || name.endsWith('Date')) return '2026-01-31';
	return format === 'date-time' || name.endsWith('At') ? '2026-01-31T09:30:00' : `${name} 1`;
}

/** A value for each field of an input. */
export const valuesOf = (schema: string): IDataObject =>
	Object.fromEntries(
		fieldsOf(schema).map((name) => [name, valueFor(name, schemaOf(schema).properties[name])]),
	);

/** A resource whose operations are run by the fields of its inputs. */
interface Written {
	insert: string;
	set: string;
	/** The ID of a record that is there. */
	id: string;
	isDeleted?: true;
	hasRead?: true;
}

export const WRITTEN: Record<string, Written> = {
	bill: { insert: 'BillsInsertInput', set: 'BillsSetInput', id: 'bill_1' },
	billLineItem: { insert: 'BillLineItemsInsertInput', set: 'BillLineItemsSetInput', id: 'bli_1' },
	billPayment: { insert: 'BillPaymentsInsertInput', set: 'BillPaymentsSetInput', id: 'bpay_1' },
	carrierPaymentLineItem: {
		insert: 'BillPaymentLineItemsInsertInput',
		set: 'BillPaymentLineItemsSetInput',
		id: 'bpli_1',
		isDeleted: true,
	},
	customerPayment: {
		insert: 'PaymentsInsertInput',
		set: 'PaymentsSetInput',
		id: 'pay_1',
		hasRead: true,
	},
	customerPaymentLineItem: {
		insert: 'PaymentLineItemsInsertInput',
		set: 'PaymentLineItemsSetInput',
		id: 'pli_1',
		hasRead: true,
	},
};

const RANGES = ['From', 'To'];
const rangeOf = (name: string, value: string): IDataObject =>
	Object.fromEntries(RANGES.map((end) => [`${name}${end}`, value]));

const DAYS = {
	...rangeOf('checkDate', '2026-01-31'),
	...rangeOf('transactionDate', '2026-01-31'),
	...rangeOf('created', '2026-01-31'),
	...rangeOf('updated', '2026-01-31'),
	...rangeOf('totalAmount', '28.47'),
};
const FILTERS: Record<string, IDataObject> = {
	customerPayment: {
		...DAYS,
		...{ checkOrAchNumber: '100245', currency: 'JPY', sourceSystem: 'CRM' },
		where: '{ "totalAmount": { "_gt": 0 } }',
	},
	customerPaymentLineItem: {
		...DAYS,
		...{ checkOrAchNumber: '100245', currency: 'JPY', sourceSystem: 'CRM' },
		...{ customerId: 'cus_1', invoiceId: 'inv_1', paymentId: 'pay_1', status: 'OPEN' },
	},
};
/** With the currency of the filters an amount has no decimals. */
const inYen = (filters: IDataObject) =>
	filters.currency === 'JPY' ? { ...filters, ...rangeOf('totalAmount', '28') } : filters;

export const ORDER_BY: Record<string, string> = {
	customer: 'CustomersOrderBy',
	customerPayment: 'PaymentsOrderBy',
	customerPaymentLineItem: 'PaymentLineItemsOrderBy',
};

function runsOf(resource: string): Array<[string, () => ContractRuns]> {
	const { insert, set, id, isDeleted, hasRead } = WRITTEN[resource];
	const recordId = byId(id);
	const create = () => {
		const { id: own, ...fields } = valuesOf(insert);
		const given = [{}, ...eachAndAll(fields), ...(own === undefined ? [] : [{ id: own }])];
		return {
			runs: given.map((additionalFields) => ({ additionalFields })),
			requests: given.length,
		};
	};
	const update = () => {
		const { id: own, ...fields } = valuesOf(set);
		const clearFields = Object.keys(fields).filter(
			(name) => !['createdAt', 'updatedAt'].includes(name),
		);
		const renamed = own === undefined ? [] : [{ id: own }];
		const runs = [...eachAndAll(fields), { clearFields }, ...renamed].map((updateFields) => ({
			recordId,
			updateFields,
		}));
		// An amount without a currency is read in that of the record, where it can be read.
		const isCurrent = (fieldsGiven: object) =>
			Object.entries(valuesOf(set)).some(
				([name, value]) => value === '28.47' && name in fieldsGiven,
			) && !('currency' in fieldsGiven);
		const reads = hasRead ? runs.filter(({ updateFields }) => isCurrent(updateFields)).length : 0;
		return { runs, requests: runs.length + reads };
	};
	const all: Array<[string, () => ContractRuns]> = [
		['create', create],
		['update', update],
	];
	if (isDeleted) all.push(['delete', () => ({ runs: [{ recordId }], requests: 1 })]);
	if (hasRead) {
		const ids = [id, 'nobody', 'a/b?c ü'];
		const options = { ifNotFound: 'nothing' };
		const runs = ids.map((one) => ({ recordId: byId(one), options }));
		all.push(['get', () => ({ runs, requests: runs.length })]);
		all.push(['getAll', () => listRuns(resource)]);
	}
	return all.map(([operation, runs]) => [`${resource} ${operation}`, runs]);
}

function listRuns(resource: string): ContractRuns {
	const sorts = fieldsOf(ORDER_BY[resource]).filter((name) => name !== 'sourceSystem');
	const runs = [
		...eachAndAll(FILTERS[resource]).map((filters) => ({ filters: inYen(filters) })),
		...sorts.map((field) => ({ sort: { rule: [{ field, direction: 'DESC' }] } })),
		{ returnAll: true },
		{ limit: 1 },
	];
	return { runs };
}

/** By their names, the runs of the operations of these resources. */
export const WRITTEN_RUNS: Record<string, () => ContractRuns> = Object.fromEntries(
	Object.keys(WRITTEN).flatMap(runsOf),
);

/** Stores two records of each of these resources. */
export function seedWritten(sandbox: Sandbox): void {
	const seed = (table: Parameters<Sandbox['table']>[0], prefix: string) => {
		for (const number of [1, 2]) sandbox.table(table).seed({ id: `${prefix}_${number}` });
	};
	seed('bills', 'bill');
	seed('billLineItems', 'bli');
	seed('billPayments', 'bpay');
	seed('carrierPaymentLineItems', 'bpli');
	seed('customerPayments', 'pay');
	seed('customerPaymentLineItems', 'pli');
}
