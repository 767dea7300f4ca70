import type { FieldContext, Noun } from '../description';
import { ItemError } from '../execution/errorReport';
import type { Hint } from './hints';
import { listed, shortened } from './words';

const LONGEST_NAME = 50;
const MOST_NAMES = 30;
const MOST_NAMES_OF_ITEM = 10;

/** The columns of a person's name. */
const PERSON = [/^(first|given)[ _-]?name$/i, /^(last|family|sur)[ _-]?name$/i];

/** A column that could be meant for more than one field, or columns that could be meant for the same. */
interface Doubt {
	columns: readonly string[];
	labels: readonly string[];
}

/** What became of the columns of a run. */
export interface MappingSummary {
	mapped: ReadonlyArray<{ column: string; label: string }>;
	unused: readonly string[];
	/** Columns for fields that were filled in by hand. */
	overridden: readonly string[];
	/** The field that holds what is not used; undefined where it is ignored. */
	storedIn?: string;
	doubts: readonly Doubt[];
}

/** Why a field that an item needs has no value. */
export interface MissingValue {
	/** What the user has to fill in: the field's own label. */
	label: string;
	/** The column that fills the field, and is blank. */
	column?: string;
	doubt?: Doubt;
	/** All columns of the item. */
	columns: readonly string[];
	/** What else can be done, for the end of a sentence. */
	alternative?: string;
}

/** A column's name for the middle of a sentence. */
function nameOf(column: string): string {
	const name = column.replace(/[\s\p{Cf}\p{Cc}]+/gu, ' ').trim();
	return name === '' ? '(no name)' : shortened(name, LONGEST_NAME);
}

/** What a value is called in messages that comes from a column. */
export function columnLabel(column: string, label: string): string {
	return `${nameOf(column)} → ${label}`;
}

function enumerated(names: readonly string[], most: number): string {
	const rest = names.length - most;
	return [...names.slice(0, most), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** Says which column fills which field, once for a run. */
export function mappingHint({
	mapped,
	unused,
	overridden,
	storedIn,
	doubts,
}: MappingSummary): Hint {
	const pairs = mapped.map(({ column, label }) => columnLabel(column, label));
	const used = pairs.length > 0 ? enumerated(pairs, MOST_NAMES) : 'none';
	const rest = storedIn ? `stored in ${storedIn}` : 'not used';
	const others =
		unused.length > 0 ? `; ${rest}: ${enumerated(unused.map(nameOf), MOST_NAMES)}` : '';
	const byHand =
		overridden.length > 0
			? `; filled in by hand instead: ${enumerated(overridden.map(nameOf), MOST_NAMES)}`
			: '';
	const doubtful = doubts.slice(0, MOST_NAMES_OF_ITEM).map(describeDoubt);
	const nextStep = doubts.length > 0 ? ' Fill in by hand what is meant.' : '';
	const unclear = doubtful.length > 0 ? ` Not guessed: ${doubtful.join('; ')}.${nextStep}` : '';
	return `Columns mapped: ${used}${others}${byHand}.${unclear}`;
}

function describeDoubt({ columns, labels }: Doubt): string {
	const names = columns.slice(0, MOST_NAMES_OF_ITEM).map(nameOf);
	const fields = listed([...labels], 'and');
	const verb = ['fits', 'both fit'][names.length - 1] ?? 'all fit';
	return `${listed(names, 'and')} ${verb} ${fields}`;
}

/** No column gives an item a value that it needs. */
export function noValueFromColumns(
	context: FieldContext,
	{ one }: Noun,
	{ label, column, doubt, columns, alternative }: MissingValue,
): ItemError {
	const needed = `Upwell needs it for every ${one}`;
	const byHand = `fill in '${label}' by hand`;
	const other = alternative ? `, or ${alternative}` : '';
	const names = columns.map(nameOf);
	const ofPerson = PERSON.map((kind) => names.find((name) => kind.test(name)));
	const fields = ofPerson.every((name) => name !== undefined) ? ofPerson : ['column'];
	const isWebhook = ['headers', 'body'].every((name) => columns.includes(name));
	const inBody = isWebhook
		? " This item is a webhook's request, and its data is in 'body': put an Edit Fields or Split Out node for it before this one."
		: '';
	const have =
		names.length > 0
			? `The columns are: ${enumerated(names, MOST_NAMES_OF_ITEM)}.`
			: 'The item has no columns.';
	const example = `with an expression such as ${fields.map((name) => `{{ $json["${name}"] }}`).join(' ')}`;
	const [what, nextStep] = doubt
		? [
				`is left open: ${describeDoubt(doubt)}`,
				`Drag the column that is meant into '${label}', or remove the other one before this node.`,
			]
		: column !== undefined
			? [
					`is blank: so is the column '${nameOf(column)}'`,
					`${needed}: fill in the column, ${byHand}${other}, or remove items without one before this node.`,
				]
			: [
					'is blank, and no column fits it',
					`${needed}: ${byHand}, for example ${example}${other}. ${have}${inBody}`,
				];
	return new ItemError({
		message: `'${label}' ${what} [item ${context.itemIndex}]`,
		description: nextStep,
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', parameter: label },
	});
}

/** The way out for a value of a column that cannot be read. */
export function describeColumnNextStep(column: string, label: string): string {
	return `The value comes from the column '${nameOf(column)}': correct it there, fill in '${label}' by hand, or remove the column before this node.`;
}

/** Other columns cannot be stored in a field that holds something else than keys and values. */
export function notMergeable({ label, itemIndex }: FieldContext): ItemError {
	return new ItemError({
		message: `'${label}' needs an object, so that other columns can be stored in it [item ${itemIndex}]`,
		description: 'Enter it like { "segment": "enterprise" }, or set \'Other Columns\' to Ignore.',
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', parameter: label },
	});
}
