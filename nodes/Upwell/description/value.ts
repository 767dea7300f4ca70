import type { Doubt } from './doubt';

/**
 * How amounts of money are written: in units of the currency such as dollars, or in its smallest unit such as cents, as Upwell
 * has them [docs: integration-patterns].
 */
export type AmountsIn = 'currency' | 'cents';

/** How the amounts of an item, or of a record, are written. */
export interface AmountForm {
	amountsIn: AmountsIn;
	/** Its three-letter code, which says how many decimals there are; two where it is not known. */
	currency?: string;
}

/** Where a value was entered; its amounts are in units of a currency with two decimals where nothing else is said. */
export interface FieldContext extends Partial<AmountForm> {
	/** The parameter as the user sees it. */
	label: string;
	itemIndex: number;
	/** The workflow's time zone; only dates need it. */
	timezone?: string;
	/** Takes what may be wrong with the item's values and is sent all the same. */
	doubts?: Doubt[];
	/** The value is JSON in Upwell's own form, in which amounts are whole cents whatever `amountsIn` says. */
	isUpwellForm?: true;
	/** The value of the parameter beside it, where the field has one. */
	beside?: unknown;
	/** What the parts of a form are called where they come from columns; `entry` is counted from 0. */
	partLabel?(part: string, entry: number): string | undefined;
}

/** Reads a parameter: the value to send, or undefined for a blank. Throws `ItemError` for what it cannot read. */
export type Parser<T = unknown> = (value: unknown, context: FieldContext) => T | undefined;
