import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../description';
import { enumerationField } from './fieldKinds';

/** All of them [docs: api-reference/customer-payments/get-one-customer-payment]. */
const CURRENCIES = [
	...([
		'AED',
		'AUD',
		'BRL',
		'CAD',
		'CHF',
		'CNY',
		'EGP',
		'EUR',
		'GBP',
		'HKD',
		'IDR',
		'INR',
	] as const),
	...([
		'JPY',
		'KRW',
		'MXN',
		'MYR',
		'NZD',
		'QAR',
		'SAR',
		'SGD',
		'THB',
		'TRY',
		'TWD',
		'USD',
	] as const),
	...(['VND', 'ZAR'] as const),
] as const;

/** The currency of a record, in which its amounts are. */
export function currencyField(in_: Field['in']): Field {
	const details = { values: CURRENCIES, initial: 'USD', in: in_ };
	const field = enumerationField('Currency', 'currency', '', details);
	const parameter: INodeProperties = {
		...field.parameter,
		options: CURRENCIES.map((code) => ({ name: code, value: code })),
		description:
			'The currency of the amounts. JPY, KRW and VND have no decimals, all others have two.',
	};
	return { ...field, parameter };
}
