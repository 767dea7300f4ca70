import type { Field } from '../../description';
import { fieldLabel, fitsOfFields, type Fit } from './columnFits';

/** One entry of a form, from columns. */
export type EntryPlan = Array<{
	part: string;
	columns: readonly string[];
	before: readonly string[];
}>;

/** Columns that fit more than one field, or a field that more than one column fits: nobody knows which is meant. */
export interface Doubt {
	columns: string[];
	/** The labels of what they fit. */
	labels: string[];
	fields: readonly Field[];
}

/** Where the columns of a run go. */
export interface ColumnPlan {
	/** What fills each field; several columns only where no item has two of them. */
	fields: Map<Field, readonly string[]>;
	/** The entries of each form, in the order of the columns. */
	forms: Map<Field, readonly EntryPlan[]>;
	/** The columns that are used, with what they fill. */
	mapped: Array<{ column: string; label: string; field: Field }>;
	/** All others. */
	unused: string[];
	doubts: Doubt[];
}

/** Whether any item has both columns. */
export type AreTogether = (one: string, other: string) => boolean;

/**
 * Decides which column fills which field. What could be meant in two ways is not decided.
 *
 * @param columns of all items: where a spreadsheet's blank cells are left out, no item has all of them
 * @param holdsJson whether a column may fill a field that takes JSON
 */
export function planColumns(
	fields: readonly Field[],
	columns: readonly string[],
	areTogether: AreTogether,
	holdsJson: (column: string) => boolean = () => true,
): ColumnPlan {
	// A column 'Contacts' with their number is none with the contacts.
	const possible = fitsOfFields(fields, columns).filter(
		({ column, place }) => place.field.parameter.type !== 'json' || holdsJson(column),
	);
	const { fits, doubts } = decide(possible, areTogether);
	const used = withoutVagueEntries(withoutTwins(fits, doubts, areTogether));
	const order = new Map(columns.map((column, index) => [column, index]));
	used.sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0));

	const plan: ColumnPlan = { fields: new Map(), forms: new Map(), mapped: [], unused: [], doubts };
	for (const [place, own] of groupBy(used, ({ place }) => place)) {
		const names = own.map(({ column }) => column);
		if (!place.entry) plan.fields.set(place.field, names);
	}
	for (const [field, own] of groupBy(used, ({ place }) => place.field)) {
		const entries = groupBy(own, ({ place }) => place.entry);
		if (field.form) plan.forms.set(field, [...entries.values()].map(entryOf));
		const numbers = [...entries.keys()];
		for (const { column, place } of own) {
			const which =
				numbers.length > 1 ? ` (${field.form?.entry} ${numbers.indexOf(place.entry) + 1})` : '';
			plan.mapped.push({ column, label: `${place.label}${which}`, field });
		}
	}
	const isUsed = new Set(used.map(({ column }) => column));
	plan.mapped.sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0));
	plan.unused = columns.filter((column) => !isUsed.has(column));
	return plan;
}

/** Leaves the fits that are without doubt. */
function decide(all: Fit[], areTogether: AreTogether): { fits: Fit[]; doubts: Doubt[] } {
	const doubts: Doubt[] = [];
	const single = [...groupBy(all, ({ column }) => column)].flatMap(([column, fits]) => {
		if (fits.length === 1) return fits;
		doubts.push(doubtOf([column], fits));
		return [];
	});
	const fits = [...groupBy(single, ({ place }) => place).values()].flatMap((candidates) => {
		const isWith = (one: Fit) => (other: Fit) =>
			one !== other && areTogether(one.column, other.column);
		const best = candidates.filter(
			(one) => !candidates.filter(({ tier }) => tier < one.tier).some(isWith(one)),
		);
		const clashing = best.filter((one) => best.some(isWith(one)));
		if (clashing.length > 0) {
			doubts.push(
				doubtOf(
					clashing.map(({ column }) => column),
					clashing.slice(0, 1),
				),
			);
		}
		return best.filter((one) => !clashing.includes(one));
	});
	return { fits, doubts };
}

const doubtOf = (columns: string[], fits: Fit[]): Doubt => ({
	columns,
	labels: fits.map(({ place }) => place.label),
	fields: fits.map(({ place }) => place.field),
});

/** A column with whole addresses and columns with parts of addresses fit the same field of a record. */
function withoutTwins(fits: Fit[], doubts: Doubt[], areTogether: AreTogether): Fit[] {
	return [...groupBy(fits, ({ place }) => place.field.name).values()].flatMap((own) => {
		const whole = own.filter(({ place }) => !place.entry);
		const parts = own.filter(({ place }) => place.entry);
		const clashing = whole.filter((one) =>
			parts.some((part) => areTogether(one.column, part.column)),
		);
		if (clashing.length === 0) return own;
		const { field } = parts[0].place;
		const columns = [...clashing, parts[0]].map(({ column }) => column);
		doubts.push({ columns, labels: [fieldLabel(field)], fields: [field, clashing[0].place.field] });
		return own.filter((one) => whole.includes(one) && !clashing.includes(one));
	});
}

/**
 * A lone 'Region' or 'Country Code' is no address, nor is a lone 'State', which may be any state; a lone 'Address' is one, by
 * its first part. And what stands before a part, such as a house number, is nothing without it.
 */
function withoutVagueEntries(fits: Fit[]): Fit[] {
	return [...groupBy(fits, ({ place }) => place.entry ?? place).values()].flatMap((own) => {
		const complete = own.filter(
			({ place: { isBefore, part } }) =>
				!isBefore || own.some(({ place: other }) => other.part === part && !other.isBefore),
		);
		const isVague = ({ place: { entry, part = '', field }, tier }: Fit) =>
			entry !== undefined &&
			part !== field.form?.parts[0].name &&
			(tier > 0 || field.form?.columns?.vagueParts?.includes(part) === true);
		return complete.every(isVague) ? [] : complete;
	});
}

function entryOf(fits: Fit[]): EntryPlan {
	const parts = groupBy(fits, ({ place }) => place.part ?? '');
	return [...parts].map(([part, own]) => {
		const columns = (isBefore: boolean) =>
			own.filter(({ place }) => place.isBefore === isBefore).map(({ column }) => column);
		return { part, columns: columns(false), before: columns(true) };
	});
}

/** Puts what has a key in common together, in the order in which the keys appear. */
function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const one of all) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return groups;
}
