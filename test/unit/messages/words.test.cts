import type { Noun } from '../../../nodes/Upwell/description';
import { aNamed, counted, named, sentences } from '../../../nodes/Upwell/messages/words';
import type { RecordReference } from '../../../nodes/Upwell/transport/reference';

const CUSTOMER: Noun = { one: 'customer', many: 'customers', article: 'a' };
const INVOICE: Noun = { one: 'invoice', many: 'invoices', article: 'an' };

it.each([
	[0, '0 customers'],
	[1, '1 customer'],
	[2, '2 customers'],
])('%d: %s', (count, words) => expect(counted(count, CUSTOMER)).toBe(words));

it.each<[RecordReference, Noun, string, string]>([
	[{ id: 'cus_1' }, CUSTOMER, 'A', "customer with the ID 'cus_1'"],
	[{ id: 'inv_1' }, INVOICE, 'An', "invoice with the ID 'inv_1'"],
	[
		{ sourceSystem: 'CRM', sourceSystemId: '1' },
		INVOICE,
		'An',
		"invoice with Source System 'CRM' and Source System ID '1'",
	],
])('%j of %j', (reference, noun, article, words) => {
	expect(named(reference, noun)).toBe(words);
	expect(aNamed(reference, noun)).toBe(`${article} ${words}`);
});

it.each<[Array<string | undefined>, string]>([
	[[], ''],
	[[undefined, ''], ''],
	[['A.'], 'A.'],
	[['A.', undefined, 'B.', ''], 'A. B.'],
])('the sentences %j are %j', (texts, words) => expect(sentences(...texts)).toBe(words));
