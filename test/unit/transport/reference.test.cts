import {
	isAnother,
	isReferredTo,
	referenceAfter,
	referenceText,
	type RecordReference,
} from '../../../nodes/Upwell/transport/reference';

const BY_ID: RecordReference = { id: '7' };
const BY_SOURCE: RecordReference = { sourceSystem: 'CRM', sourceSystemId: '1' };

it.each<[RecordReference, object, boolean, boolean]>([
	[BY_ID, { id: '7' }, true, false],
	[BY_ID, { id: 7 }, true, false],
	[BY_ID, { id: '77', ...BY_SOURCE }, false, true],
	[BY_SOURCE, { id: 'a', ...BY_SOURCE }, true, false],
	[BY_SOURCE, { id: 'a', sourceSystem: 'CRM', sourceSystemId: 1 }, true, false],
	// Letters in other case prove neither.
	[BY_SOURCE, { id: 'a', sourceSystem: 'crm', sourceSystemId: '1' }, false, false],
	[BY_SOURCE, { id: 'a', sourceSystem: 'erp', sourceSystemId: '1' }, false, true],
	[BY_SOURCE, { id: 'a', sourceSystem: 'CRM', sourceSystemId: '2' }, false, true],
	// It does not say who it is.
	[BY_SOURCE, { id: 'a' }, false, false],
	[BY_SOURCE, { id: 'a', sourceSystem: 'CRM', sourceSystemId: null }, false, false],
])('%j, and the record %j', (reference, record, isIt, isNot) => {
	expect(isReferredTo(reference, { ...record })).toBe(isIt);
	expect(isAnother(reference, { ...record })).toBe(isNot);
});

it.each<[RecordReference, object, RecordReference]>([
	[BY_ID, { sourceSystem: 'ERP', sourceSystemId: '2' }, BY_ID],
	[BY_ID, { id: '8' }, { id: '8' }],
	[BY_SOURCE, {}, BY_SOURCE],
	[BY_SOURCE, { name: 'x', sourceSystem: 'CRM' }, BY_SOURCE],
	[BY_SOURCE, { sourceSystemId: '2' }, { sourceSystem: 'CRM', sourceSystemId: '2' }],
	[BY_SOURCE, { sourceSystem: 'ERP' }, { sourceSystem: 'ERP', sourceSystemId: '1' }],
	// Cleared, it has no source key any more.
	[BY_SOURCE, { sourceSystemId: null }, BY_SOURCE],
])('%j after the change %j is %j', (reference, change, after) => {
	expect(referenceAfter(reference, { ...change })).toEqual(after);
});

it('different records have different texts', () => {
	const references: RecordReference[] = [
		BY_ID,
		BY_SOURCE,
		{ id: '8' },
		{ sourceSystem: 'CRM', sourceSystemId: '2' },
		{ sourceSystem: 'CRM1', sourceSystemId: '' },
		{ sourceSystem: 'C","RM', sourceSystemId: '1' },
		{ sourceSystem: 'C', sourceSystemId: 'RM","1' },
	];
	expect(new Set(references.map(referenceText)).size).toBe(references.length);
	expect(referenceText({ ...BY_SOURCE })).toBe(referenceText(BY_SOURCE));
});
