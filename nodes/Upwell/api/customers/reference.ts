import { keyOf, pairOf, type SourcePair } from '../sourcePair';

/** Which customer is meant: by its ID in Upwell, or by the pair that its own system knows it by. */
export type CustomerReference = { id: string } | SourcePair;

/** A reference as one text, different for different customers. */
export function nameOf(reference: CustomerReference): string {
	return 'id' in reference ? reference.id : keyOf(reference);
}

/** Whether a customer in an answer is the one that is meant. */
export function isReferredTo(
	reference: CustomerReference,
	customer: Record<string, unknown>,
): boolean {
	if ('id' in reference) return String(customer.id) === reference.id;
	const pair = pairOf(customer);
	return pair !== undefined && keyOf(pair) === keyOf(reference);
}

/** Whether a customer in an answer says itself that it is another one than is meant. */
export function isAnother(
	reference: CustomerReference,
	customer: Record<string, unknown>,
): boolean {
	const saysWho = 'id' in reference || pairOf(customer) !== undefined;
	return saysWho && !isReferredTo(reference, customer);
}

/** How a customer is referred to after a change, which may have given it another source pair. */
export function referenceAfter(
	reference: CustomerReference,
	change: Record<string, unknown>,
): CustomerReference {
	if ('id' in reference) return reference;
	return pairOf({ ...reference, ...change }) ?? reference;
}
