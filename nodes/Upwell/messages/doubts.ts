import type { Doubt, Noun, SourceKey, ValueDoubt } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import { counted, quoted, sentences } from './words';

/** Source keys and names that a warning shows of one kind. */
const SHOWN = 3;

const VALUE = { one: 'value', many: 'values' };
const SOURCE_KEY = { one: 'source key', many: 'source keys' };

const DIFFERENCE = 'upper and lower case, invisible characters or the form of a character';

const MISREAD =
	"held characters that were read in the wrong encoding, such as the replacement character '\uFFFD' (set the encoding of the file in the node that reads it)";
const NO_RESULT = "held a spreadsheet's sign for a missing result";
const LOST_DIGITS = 'held a number that may have lost digits';
const LOST_ZEROS = 'held a code that may have lost its leading zeros (format the column as text)';

/** What the option is called that decides about doubtful items. */
export interface DoubtOption {
	label: string;
	warnLabel: string;
}

/** Says why an item was not sent that may be damaged. */
export function describeDoubtful(
	doubts: readonly Doubt[],
	{ label, warnLabel }: DoubtOption,
): ErrorReport {
	const [first] = doubts;
	const parameter = 'label' in first ? { parameter: first.label } : undefined;
	return {
		message: `This item is doubtful: ${doubts.map(describeDoubt).join('; ')}`,
		description: `Correct the item, or set the option '${label}' to '${warnLabel}' to send such items all the same.`,
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', ...parameter },
	};
}

/**
 * Tells a language model that its call was not carried out, since one part of the source key is blank: the next call would
 * create the record again.
 */
export function describeHalfKeyOfAgent(
	given: 'sourceSystem' | 'sourceSystemId',
	{ one, many }: Noun,
	itemIndex: number,
): ErrorReport {
	const label = given === 'sourceSystem' ? 'Source System ID' : 'Source System';
	return {
		message: `'${label}' is blank, so Upwell could not refuse a second copy of the ${one} [item ${itemIndex}]`,
		description: `Call this tool again with a value for it. If you do not know the value, ask for it, and do not invent one. To create ${many} without it, the person who set up this tool can leave out 'Source System' too.`,
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', parameter: label },
	};
}

/** What may be wrong, as a part of a sentence. */
export function describeDoubt(doubt: Doubt): string {
	switch (doubt.kind) {
		case 'spreadsheetValue':
			return `'${doubt.label}' holds a spreadsheet's sign for a missing result, ${quoted(doubt.value)}`;
		case 'replacementCharacter':
		case 'misreadCharacters':
			return `'${doubt.label}' holds characters that were read in the wrong encoding, ${quoted(doubt.value)}`;
		case 'lostDigits':
			return `'${doubt.label}' holds a number that may have lost digits, ${quoted(doubt.value)}`;
		case 'lostZeros':
			return `'${doubt.label}' holds a code that may have lost its leading zeros, ${quoted(doubt.value)}`;
		case 'halfSourceKey':
			return doubt.given === 'sourceSystem'
				? "it has a 'Source System' and no 'Source System ID'"
				: "it has a 'Source System ID' and no 'Source System'";
		case 'sharedSourceKey':
			return `${key(doubt.sourceKey)} is shared with another item under a different name (${doubt.titles.map(quoted).join(' and ')})`;
		case 'similarSourceKey':
			return `the source key can be told from that of another item only by ${DIFFERENCE}: ${bothKeys(doubt.sourceKey, doubt.other)}`;
	}
}

function key({ sourceSystem, sourceSystemId }: SourceKey): string {
	return `Source System ID ${quoted(sourceSystemId)} of ${quoted(sourceSystem)}`;
}

/** What the items of a run do not show, and what to say of it. */
interface DoubtContext {
	noun: Noun;
	/** Whether Upwell refuses a second copy of a source key. */
	isUnique: boolean;
	/** How many items have a source key. */
	itemsWith(sourceKey: SourceKey): number;
	/** A column of the items whose name begins with a byte order mark, which hides it from expressions. */
	markedColumn?: string;
}

/** One warning about all doubtful items of a run: how many there are of each kind, and what to do. */
export function describeDoubts(
	doubts: readonly Doubt[],
	context: DoubtContext,
	{ label }: DoubtOption,
): string | undefined {
	if (doubts.length === 0) return undefined;
	return sentences(
		halfKeys(doubts, context),
		sharedKeys(doubts, context),
		similarKeys(doubts),
		values(doubts, ['replacementCharacter', 'misreadCharacters'], MISREAD),
		values(doubts, ['spreadsheetValue'], NO_RESULT),
		values(doubts, ['lostDigits'], LOST_DIGITS),
		values(doubts, ['lostZeros'], LOST_ZEROS),
		`To let such items fail before anything is sent, use the option '${label}'.`,
	);
}

type Kind = Doubt['kind'];

type DoubtOf<K extends Kind> = Extract<Doubt, { kind: K }>;

function ofKinds<K extends Kind>(doubts: readonly Doubt[], kinds: readonly K[]): Array<DoubtOf<K>> {
	return doubts.filter((doubt): doubt is DoubtOf<K> => kinds.some((kind) => kind === doubt.kind));
}

/** The first of several things, each once. */
function examples(texts: string[]): string {
	const all = [...new Set(texts)];
	return `${all.slice(0, SHOWN).join(', ')}${all.length > SHOWN ? ', …' : ''}`;
}

function halfKeys(doubts: readonly Doubt[], { noun, isUnique, markedColumn }: DoubtContext) {
	const halves = ofKinds(doubts, ['halfSourceKey']);
	if (halves.length === 0) return undefined;
	const without = (part: string, count: number) =>
		count > 0 ? [`${count} without '${part}'`] : [];
	const ids = halves.filter(({ given }) => given === 'sourceSystem').length;
	const missing = [
		...without('Source System ID', ids),
		...without('Source System', halves.length - ids),
	];
	const came = `${counted(halves.length, noun)} came with one part of the source key only (${missing.join(', ')})`;
	const what = isUnique
		? `${came}, so Upwell cannot refuse a second copy: another run creates them again.`
		: `${came}, by which nobody can find them again for certain.`;
	if (markedColumn === undefined) return what;
	return `${what} The name of the column ${quoted(markedColumn.slice(1))} begins with an invisible byte order mark, so an expression does not find it: save the file without one ('UTF-8', not 'UTF-8 with BOM').`;
}

function sharedKeys(doubts: readonly Doubt[], { noun, itemsWith }: DoubtContext) {
	const shared = ofKinds(doubts, ['sharedSourceKey']);
	if (shared.length === 0) return undefined;
	const keys = new Map(shared.map(({ sourceKey }) => [key(sourceKey), sourceKey]));
	const names = shared.flatMap(({ titles }) => titles.map(quoted));
	const count = [...keys.values()].reduce((sum, sourceKey) => sum + itemsWith(sourceKey), 0);
	return `${count} items share a source key under different names: ${examples([...keys.keys()])} (${examples(names)}). A source key belongs to one ${noun.one}: check where it comes from.`;
}

function similarKeys(doubts: readonly Doubt[]) {
	const similar = ofKinds(doubts, ['similarSourceKey']);
	if (similar.length === 0) return undefined;
	const pairs = similar.map(({ sourceKey, other }) => bothKeys(sourceKey, other));
	return `${counted(similar.length, SOURCE_KEY)} of this run can be told from that of another item only by ${DIFFERENCE}: ${examples(pairs)}.`;
}

/** Two source keys that look alike; the systems too, where they differ. */
function bothKeys(one: SourceKey, other: SourceKey): string {
	const isSameSystem = one.sourceSystem === other.sourceSystem;
	const [first, second] = [one, other].map((sourceKey) =>
		isSameSystem ? quoted(sourceKey.sourceSystemId) : key(sourceKey),
	);
	return `${first} and ${second}`;
}

type ValueKind = ValueDoubt['kind'];

function values(doubts: readonly Doubt[], kinds: readonly ValueKind[], what: string) {
	const found = ofKinds(doubts, kinds);
	if (found.length === 0) return undefined;
	const shown = examples(found.map(({ label, value }) => `${quoted(value)} in '${label}'`));
	return `${counted(found.length, VALUE)} ${what}: ${shown}.`;
}
