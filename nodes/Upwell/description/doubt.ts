import type { SourceKey } from './endpoint';

/** Something that may be wrong with a value. */
export interface ValueDoubt {
	kind:
		| 'lostDigits'
		| 'lostZeros'
		| 'misreadCharacters'
		| 'replacementCharacter'
		| 'spreadsheetValue';
	/** The parameter as the user sees it. */
	label: string;
	value: string | number;
}

/** Something that may be wrong with the source key of an item. */
export type SourceKeyDoubt =
	/** One part is there, and the other is blank. */
	| { kind: 'halfSourceKey'; given: 'sourceSystem' | 'sourceSystemId' }
	/** Another item of the run has the same source key, and another name. */
	| { kind: 'sharedSourceKey'; sourceKey: SourceKey; titles: readonly [string, string] }
	/** Another item of the run has one that looks the same. */
	| { kind: 'similarSourceKey'; sourceKey: SourceKey; other: SourceKey };

/** What may be wrong with an item, though nobody can be certain. */
export type Doubt = ValueDoubt | SourceKeyDoubt;
