import type { Field } from '../description';
import { fieldOf, TEXT } from './fieldKinds';
import { text } from './text';

/** All that there are [docs: customer-payments/get-one-customer-payment]. */
const CURRENCIES = [
	...['AED', 'AUD', 'BRL', 'CAD', 'CHF', 'CNY', 'EGP', 'EUR', 'GBP', 'HKD', 'IDR', 'INR', 'JPY'],
	...['KRW', 'MXN', 'MYR', 'NZD', 'QAR', 'SAR', 'SGD', 'THB', 'TRY', 'TWD', 'USD', 'VND', 'ZAR'],
];

/** The currency of a record, where Upwell publishes which it takes; any other text can be given by an expression. */
export const currencyField = (uses: Pick<Field, 'in'> & { exactFilter?: string }): Field =>
	fieldOf(
		{
			displayName: 'Currency',
			name: 'currency',
			type: 'options',
			options: CURRENCIES.map((code) => ({ name: code, value: code })),
			default: 'USD',
			description: 'The currency of the amounts',
		},
		text,
		{ preview: TEXT, ...uses },
	);
