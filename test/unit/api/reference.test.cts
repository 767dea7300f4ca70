import {
	isAnother,
	isReferredTo,
	nameOf,
	referenceAfter,
	type CustomerReference,
} from '../../../nodes/Upwell/api/customers/reference';

const BY_ID: CustomerReference = { id: '7' };
const BY_PAIR: CustomerReference = { sourceSystem: 'CRM', sourceSystemId: '1' };

it.each<[CustomerReference, object, boolean, boolean]>([
	[BY_ID, { id: '7' }, true, false],
	[BY_ID, { id: 7 }, true, false],
	[BY_ID, { id: '77', ...BY_PAIR }, false, true],
	[BY_PAIR, { id: 'a', ...BY_PAIR }, true, false],
	[BY_PAIR, { id: 'a', sourceSystem: 'CRM', sourceSystemId: 1 }, true, false],
	[BY_PAIR, { id: 'a', sourceSystem: 'crm', sourceSystemId: '1' }, false, true],
	[BY_PAIR, { id: 'a', sourceSystem: 'CRM', sourceSystemId: '2' }, false, true],
	// It does not say who it is.
	[BY_PAIR, { id: 'a' }, false, false],
	[BY_PAIR, { id: 'a', sourceSystem: 'CRM', sourceSystemId: null }, false, false],
])('%j, and the customer %j', (reference, customer, isIt, isNot) => {
	expect(isReferredTo(reference, { ...customer })).toBe(isIt);
	expect(isAnother(reference, { ...customer })).toBe(isNot);
});

it.each<[CustomerReference, object, CustomerReference]>([
	[BY_ID, { sourceSystem: 'ERP', sourceSystemId: '2', id: '8' }, BY_ID],
	[BY_PAIR, {}, BY_PAIR],
	[BY_PAIR, { name: 'x', sourceSystem: 'CRM' }, BY_PAIR],
	[BY_PAIR, { sourceSystemId: '2' }, { sourceSystem: 'CRM', sourceSystemId: '2' }],
	[BY_PAIR, { sourceSystem: 'ERP' }, { sourceSystem: 'ERP', sourceSystemId: '1' }],
	// Cleared, it has no pair any more.
	[BY_PAIR, { sourceSystemId: null }, BY_PAIR],
])('%j after the change %j is %j', (reference, change, after) => {
	expect(referenceAfter(reference, { ...change })).toEqual(after);
});

it('different customers have different names', () => {
	const references: CustomerReference[] = [
		BY_ID,
		BY_PAIR,
		{ id: '8' },
		{ sourceSystem: 'CRM', sourceSystemId: '2' },
		{ sourceSystem: 'CRM1', sourceSystemId: '' },
		{ sourceSystem: 'C","RM', sourceSystemId: '1' },
		{ sourceSystem: 'C', sourceSystemId: 'RM","1' },
	];
	expect(new Set(references.map(nameOf)).size).toBe(references.length);
	expect(nameOf({ ...BY_PAIR })).toBe(nameOf(BY_PAIR));
});
