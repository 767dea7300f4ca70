import type { FieldContext, Noun } from '../description';
import { ItemError } from '../execution/errorReport';
import { kindOf, listed, quoted } from './words';

/** Refuses a parameter's value before anything is sent; `what` is a function where it quotes the value. */
export const refusal =
	(what: string | ((value: unknown) => string), nextStep: string) =>
	({ label, itemIndex }: FieldContext, value?: unknown) =>
		new ItemError({
			message: `'${label}' ${typeof what === 'string' ? what : what(value)} [item ${itemIndex}]`,
			description: nextStep,
			reassurance: 'Nothing was sent for this item.',
			details: { outcome: 'refused', parameter: label },
		});

export const gotKind = (what: string) => (value: unknown) =>
	`needs ${what}, but got ${kindOf(value)}`;
export const gotValue = (what: string) => (value: unknown) =>
	`needs ${what}, but got ${quoted(value)}`;

export const notText = refusal(
	gotKind('text'),
	'Choose a single field of your data, for example {{ $json.name }}.',
);

export const gotText = (what: string) => (value: unknown) => `${what}: ${quoted(value)}`;

export const noObjectInText = refusal(
	gotText('holds an object that was made text'),
	'Choose a single field of it, for example {{ $json.contact.name }} instead of {{ $json.contact }}.',
);

export const digitsLost = refusal(
	(value) =>
		`holds the number ${quoted(value)}, ${Number.isInteger(Number(value)) ? 'which is too long to keep its digits' : 'and a number with decimals is no ID'}`,
	'Have it sent as text (in quotation marks), or format its column as text in the spreadsheet.',
);

export const scientificId = refusal(
	gotText('needs an ID, but its digits were lost before this node'),
	'A spreadsheet shortened the number: format its column as text there, and export it again.',
);

export const notAnIdValue = refusal(
	gotValue('an ID'),
	'Such a value stands for one that is missing, and different records would become one under it. Check the formula or the column in the spreadsheet it comes from, or remove items without an ID before this node.',
);

export const notAnEmailAddress = refusal(
	gotValue('email addresses'),
	'Enter addresses such as ap@acme-freight.com, separated by commas, or leave the field blank.',
);

export const severalEmailAddresses = (othersLabel: string | undefined) =>
	refusal(
		gotValue('one email address'),
		othersLabel ? `Keep one, and use '${othersLabel}' for the others.` : 'Keep one.',
	);

export const serialNumber = refusal(
	gotText("needs a date, but got a spreadsheet's serial number of a day"),
	'Format the column as text in the form 2026-01-31 in the spreadsheet, or convert it: {{ DateTime.fromISO("1899-12-30").plus({ days: $json.date }).toISODate() }}.',
);

export const notADate = refusal(
	(value) => (typeof value === 'string' ? gotValue : gotKind)('a date')(value),
	'Enter it like 2026-01-31 or 2026-01-31T09:30:00. Add a zone such as Z or +02:00 if it is not in the time zone of the workflow.',
);

export const notJson = refusal(
	'is not valid JSON',
	'Check quotation marks, commas and brackets, or use an expression that returns the whole object, for example {{ $json.details }}.',
);

export const notANumber = refusal(
	gotValue('a number'),
	'Enter it like 1234.5, without a unit and without thousands separators.',
);

export const notYesOrNo = refusal(
	gotValue('true or false'),
	'Switch it on or off, or use an expression that returns true or false.',
);

export const blankSwitch = refusal(
	'is blank',
	'Switch it on or off, or remove it; an expression has to return true or false.',
);

export const mixedSwitch = refusal(
	'has to be the same for all items of a run',
	'Switch it on or off for all of them, or separate the items with an If node before this one.',
);

export const noFields = refusal(gotKind('fields'), 'Add the fields in the editor.');
export const noSortRule = refusal(gotKind('sort rules'), 'Choose a field and a direction.');

export const noRelatedRecords = refusal(
	gotKind('a list or an object'),
	'Enter JSON such as [{ "…": "…" }], with the field names of Upwell.',
);

/** An entry of a list of related records, such as "address 2", is no record. */
export const noEntry = (name: string) =>
	refusal(
		(value) => `needs an object for each entry, but ${name} is ${quoted(value)}`,
		'Enter JSON such as [{ "…": "…" }], with the field names of Upwell.',
	);

export const notAWholeNumber = (least: number, most: number) => {
	const nextStep = `Enter a number such as ${Math.max(least, 1)}, or leave it out.`;
	return refusal(gotValue(`a whole number${rangeOf(least, most)}`), nextStep);
};

export const notANumberBetween = (least: number, most: number) =>
	refusal(
		gotValue(`a number${rangeOf(least, most)}`),
		'Enter a number such as 1, or leave it out.',
	);

function rangeOf(least: number, most: number): string {
	if (most !== Number.MAX_SAFE_INTEGER) return ` (${least} to ${most})`;
	return least === Number.MIN_SAFE_INTEGER ? '' : ` (${least} or more)`;
}

export const notAChoice = (options: ReadonlyArray<{ name: string; value: string }>) => {
	const values = options.map(({ value }) => value);
	const names = options.map(({ name }) => name);
	return refusal(gotValue(listed(values, 'or')), `These stand for ${listed(names, 'and')}.`);
};

export const noForm = (jsonLabel: string) => {
	const nextStep = `Fill in the form, or use '${jsonLabel}' for a list from an earlier node.`;
	return refusal(gotKind('entries of the form'), nextStep);
};

export const noCondition = (example: string) =>
	refusal(gotKind('an object'), `Enter it like ${example}.`);

const KEEP_ONE = 'Keep one of the two and remove the other.';

export const givenTwice = (otherLabel: string) =>
	refusal(`cannot be used together with '${otherLabel}'`, KEEP_ONE);

export const givenAndCleared = refusal(
	"has a value, and is selected in 'Clear Fields' too",
	KEEP_ONE,
);

export const nothingToChange = refusal(
	'has nothing to change',
	"Fill in at least one field. Blank fields are not changed; to empty a field, use 'Clear Fields'.",
);

/** A field is blank without which there is nothing to send. */
export const blankField = (context: FieldContext, { one }: Noun) => {
	const { label } = context;
	const lower = label[0].toLowerCase() + label.slice(1);
	const nextStep = `Every ${one} needs a ${lower}: fill in '${label}', or remove items without one before this node.`;
	return refusal('is blank', nextStep)(context);
};

/** A part of the source key is blank where it names the record. */
export const blankSourceKey = ({ one }: Noun, alternative?: string) => {
	const nextStep = `Upwell identifies the ${one} by 'Source System' and 'Source System ID' together: fill in both${alternative ? `, or ${alternative}` : ''}.`;
	return refusal('is blank', nextStep);
};

export const blankReference = ({ one, article }: Noun, hasList: boolean) => {
	const fromList = `Choose ${article} ${one} from the list, or enter its ID.`;
	return refusal('is blank', hasList ? fromList : 'Enter an ID.');
};

export const blankSourceSystem = ({ one }: Noun) => {
	const nextStep = `A source ID belongs to a system: enter its name, or choose the ${one} 'By ID'.`;
	return refusal('is blank', nextStep);
};

export const notAnId = ({ one, article }: Noun, nextStep = 'Enter its ID in Upwell.') =>
	refusal(gotValue(`the ID of ${article} ${one}`), nextStep);

/** `label` is the parameter with the ID that belongs to the system. */
export const blankReferenceSystem = ({ one }: Noun, label: string) => {
	const nextStep = `The ID in '${label}' is one of another system: add this field and enter the system's name, or choose the ${one} 'By ID'.`;
	return refusal('is blank', nextStep);
};
