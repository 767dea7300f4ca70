import type { INodePropertyOptions } from 'n8n-workflow';
import type { FieldContext, Noun } from '../description';
import { ItemError } from '../execution/errorReport';
import { kindOf, listed, quoted } from './value';

/** Refuses a parameter's value before anything is sent. */
export function refusedInput(
	{ label, itemIndex }: FieldContext,
	what: string,
	nextStep: string,
): ItemError {
	return new ItemError({
		message: `'${label}' ${what} [item ${itemIndex}]`,
		description: nextStep,
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', parameter: label },
	});
}

export const notText = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs text, but got ${kindOf(value)}`,
		'Choose a single field of your data, for example {{ $json.name }}.',
	);

export const notADate = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs a date, but got ${typeof value === 'string' ? quoted(value) : kindOf(value)}`,
		'Enter it like 2026-01-31 or 2026-01-31T09:30:00. Add a zone such as Z or +02:00 if it is not in the time zone of the workflow.',
	);

export const notJson = (context: FieldContext) =>
	refusedInput(
		context,
		'is not valid JSON',
		'Check quotation marks, commas and brackets, or use an expression that returns the whole object, for example {{ $json.details }}.',
	);

export const notAWholeNumber = (
	context: FieldContext,
	value: unknown,
	least: number,
	most: number,
) =>
	refusedInput(
		context,
		`needs a whole number${rangeOf(least, most)}, but got ${quoted(value)}`,
		`Enter a number such as ${Math.max(least, 1)}, or leave it out.`,
	);

function rangeOf(least: number, most: number): string {
	if (most !== Number.MAX_SAFE_INTEGER) return ` (${least} to ${most})`;
	return least === Number.MIN_SAFE_INTEGER ? '' : ` (${least} or more)`;
}

export const notANumber = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs a number, but got ${quoted(value)}`,
		'Enter it like 1234.5, without a unit and without thousands separators.',
	);

export const notAnAmount = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs an amount of money with at most two decimals, but got ${quoted(value)}`,
		'Enter it in dollars, such as 28.47, without a currency sign and without thousands separators.',
	);

export const notAChoice = (
	context: FieldContext,
	value: string,
	options: ReadonlyArray<INodePropertyOptions & { value: string }>,
) =>
	refusedInput(
		context,
		`needs ${listed(
			options.map((option) => option.value),
			'or',
		)}, but got ${quoted(value)}`,
		`These stand for ${listed(
			options.map(({ name }) => name),
			'and',
		)}.`,
	);

export const notYesOrNo = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs true or false, but got ${quoted(value)}`,
		'Switch it on or off, or use an expression that returns true or false.',
	);

export const noFields = (context: FieldContext, value: unknown) =>
	refusedInput(context, `needs fields, but got ${kindOf(value)}`, 'Add the fields in the editor.');

export const noRelatedRecords = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs a list or an object, but got ${kindOf(value)}`,
		'Enter JSON such as [{ "…": "…" }], with the field names of Upwell.',
	);

export const noForm = (context: FieldContext, value: unknown, jsonLabel: string) =>
	refusedInput(
		context,
		`needs entries of the form, but got ${kindOf(value)}`,
		`Fill in the form, or use '${jsonLabel}' for a list from an earlier node.`,
	);

export const noCondition = (context: FieldContext, value: unknown, example: string) =>
	refusedInput(context, `needs an object, but got ${kindOf(value)}`, `Enter it like ${example}.`);

export const noSortRule = (context: FieldContext, value: unknown) =>
	refusedInput(
		context,
		`needs sort rules, but got ${kindOf(value)}`,
		'Choose a field and a direction.',
	);

export const givenTwice = (context: FieldContext, otherLabel: string) =>
	refusedInput(
		context,
		`cannot be used together with '${otherLabel}'`,
		'Keep one of the two and remove the other.',
	);

export const givenAndCleared = (context: FieldContext) =>
	refusedInput(
		context,
		"has a value, and is selected in 'Clear Fields' too",
		'Keep one of the two and remove the other.',
	);

export const nothingToChange = (context: FieldContext) =>
	refusedInput(
		context,
		'has nothing to change',
		"Fill in at least one field. Blank fields are not changed; to empty a field, use 'Clear Fields'.",
	);

/** A field is blank without which there is nothing to send. */
export const blankField = (context: FieldContext, { one }: Noun) =>
	refusedInput(
		context,
		'is blank',
		`Every ${one} needs a ${context.label[0].toLowerCase()}${context.label.slice(1)}: fill in '${context.label}', or remove items without one before this node.`,
	);

/** A part of the source key is blank where it names the record. */
export const blankSourceKey = (context: FieldContext, { one }: Noun, alternative?: string) =>
	refusedInput(
		context,
		'is blank',
		`Upwell identifies the ${one} by 'Source System' and 'Source System ID' together: fill in both${alternative ? `, or ${alternative}` : ''}.`,
	);

export const blankReference = (context: FieldContext, { one, article }: Noun, hasList: boolean) =>
	refusedInput(
		context,
		'is blank',
		hasList ? `Choose ${article} ${one} from the list, or enter its ID.` : 'Enter an ID.',
	);

export const blankSourceSystem = (context: FieldContext, { one }: Noun) =>
	refusedInput(
		context,
		'is blank',
		`A source ID belongs to a system: enter its name, or choose the ${one} 'By ID'.`,
	);

export const notAnId = (context: FieldContext, value: string, { one, article }: Noun) =>
	refusedInput(
		context,
		`needs the ID of ${article} ${one}, but got ${quoted(value)}`,
		'Enter its ID in Upwell.',
	);
