import type { Field } from '../../description';
import { columnKey } from './columnName';
import { formColumns } from './formColumns';

/** A field, or a part of one entry of its form, that columns can fill. There is one object for each. */
export interface Place {
	field: Field;
	label: string;
	/** What the columns of the same entry have in common. */
	entry?: string;
	part?: string;
	isBefore?: boolean;
}

/** A column that fits a place. */
export interface Fit {
	column: string;
	place: Place;
	/** From 0; a lower one counts first. */
	tier: number;
}

/** What a column has to be called to be a field's own: the label without the way in which it is entered. */
export function fieldLabel({ parameter }: Field): string {
	return parameter.displayName.replace(/ \(JSON\)$/, '');
}

/** Finds what each column fits: a field by its name in the API, its label or its `columns`, and the parts of forms. */
export function fitsOfFields(fields: readonly Field[], columns: readonly string[]): Fit[] {
	const keys = new Map(columns.map((column) => [column, columnKey(column)]));
	// Whole related records come as JSON: a form alone takes parts only.
	const plain = fields.filter(({ form }) => !form);
	const named = new Map<string, Place>();
	const tiers = new Map<string, Array<{ place: Place; tier: number }>>();
	for (const field of plain) {
		const place: Place = { field, label: fieldLabel(field) };
		for (const own of [field.name, place.label]) named.set(columnKey(own), place);
		for (const [tier, names] of (field.columns ?? []).entries()) {
			for (const key of names.map(columnKey)) {
				const known = tiers.get(key) ?? [];
				if (!known.some((one) => one.place === place)) tiers.set(key, [...known, { place, tier }]);
			}
		}
	}
	const formFits = fields.flatMap((field) => partFits(field, [...new Set(keys.values())]));
	return [...keys].flatMap(([column, key]): Fit[] => {
		// A field's own name is meant for no other.
		const own = named.get(key);
		if (own) return [{ column, place: own, tier: 0 }];
		const ofParts = formFits.flatMap((fits) => fits.get(key) ?? []);
		return [...(tiers.get(key) ?? []), ...ofParts].map((fit) => ({ column, ...fit }));
	});
}

/** The parts of a field's form that columns fit, by the columns' keys; none where the field has no form. */
function partFits(field: Field, keys: readonly string[]): Array<Map<string, Omit<Fit, 'column'>>> {
	const { form } = field;
	if (!form) return [];
	const places = new Map<string, Place>();
	const fits = [...formColumns(form, keys)].map(
		([key, { tier, ...where }]): [string, Omit<Fit, 'column'>] => {
			const { part, isBefore } = where;
			const entry = `${field.name} ${where.entry}`;
			const id = JSON.stringify([entry, part, isBefore]);
			const partLabel = form.parts.find(({ name }) => name === part)?.displayName ?? part;
			const label = `${fieldLabel(field)}: ${partLabel}`;
			const place = places.get(id) ?? { field, label, entry, part, isBefore };
			places.set(id, place);
			return [key, { place, tier }];
		},
	);
	return [new Map(fits)];
}
