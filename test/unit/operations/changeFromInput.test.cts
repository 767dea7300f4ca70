import type { IDataObject } from 'n8n-workflow';
import { RELATED_UNCHANGED } from '../../../nodes/Upwell/messages/hints';
import { changeFromInput, relatedNotes } from '../../../nodes/Upwell/operations/recordUpdate';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';
import { CUSTOMER_RULE } from '../../../nodes/Upwell/resources/customer/rule';

it.each<[IDataObject, object]>([
	[{}, { input: {} }],
	[{ name: 'A', emailAddress: 'a@b.c' }, { input: { name: 'A', emailAddress: 'a@b.c' } }],
	// It names the record, and stays as it is.
	[{ name: 'A', sourceSystem: 'CRM', sourceSystemId: '1' }, { input: { name: 'A' } }],
	[{ metadata: false, collectorId: '' }, { input: { metadata: false, collectorId: '' } }],
	// Records of their own, which an update does not take.
	[{ name: 'A', addresses: { data: [{}] }, contacts: { data: [{}] } }, { input: { name: 'A' } }],
	[{ name: 'A', colour: 'red', balance: 5, id: 'x' }, { input: { name: 'A' } }],
	[{ customerRule: { data: { dueOption: 30 } } }, { input: {}, companion: { dueOption: 30 } }],
	[{ customerRule: { data: { dueOption: 0 } } }, { input: {}, companion: { dueOption: 0 } }],
	[{ customerRule: { data: [{ dueOption: 30 }] } }, { input: {}, companion: { dueOption: 30 } }],
	[
		{ name: 'A', customerRule: { data: { dueOption: 30, other: 1 } } },
		{ input: { name: 'A' }, companion: { dueOption: 30 } },
	],
	[{ customerRule: { data: { other: 1 } } }, { input: {} }],
	[{ customerRule: { data: [] } }, { input: {} }],
	[{ customerRule: { dueOption: 30 } }, { input: {} }],
])('of %j an update changes %j', (input, change) => {
	expect(changeFromInput(CUSTOMER, CUSTOMER_RULE, input)).toStrictEqual(change);
});

it('without a companion there is none to change', () => {
	const input = { name: 'A', customerRule: { data: { dueOption: 30 } } };
	expect(changeFromInput(CUSTOMER, undefined, input)).toStrictEqual({ input: { name: 'A' } });
	expect(relatedNotes(CUSTOMER, undefined, input)).toEqual([RELATED_UNCHANGED]);
});

it('what was given is not changed itself', () => {
	const input = Object.freeze({ name: 'A', sourceSystem: 'CRM', addresses: { data: [] } });
	changeFromInput(CUSTOMER, CUSTOMER_RULE, input);
	expect(input).toEqual({ name: 'A', sourceSystem: 'CRM', addresses: { data: [] } });
});

it.each<[IDataObject, boolean]>([
	[{}, false],
	[{ name: 'A', sourceSystem: 'CRM', sourceSystemId: '1' }, false],
	[{ name: 'A', colour: 'red' }, false],
	[{ addresses: { data: [{}] } }, true],
	[{ contacts: { data: [{}] } }, true],
	[{ paymentLineItems: { data: [{}] } }, true],
	[{ customerRule: { data: { dueOption: 30 } } }, false],
	[{ customerRule: { data: [{ dueOption: 30 }] } }, false],
	[{ customerRule: { data: [{ dueOption: 30 }, { dueOption: 60 }] } }, true],
	[{ customerRule: { data: { dueOption: 30, other: 1 } } }, true],
	[{ customerRule: { data: { other: 1 } } }, true],
	[{ customerRule: { dueOption: 30 } }, true],
	[{ customerRule: { data: { dueOption: 30 } }, addresses: { data: [{}] } }, true],
])('of %j something related stays unchanged: %p', (input, isLeft) => {
	expect(relatedNotes(CUSTOMER, CUSTOMER_RULE, input)).toEqual(isLeft ? [RELATED_UNCHANGED] : []);
});
