import { formatA, formatB, Refusal } from './errors.cts';
import { inSnakeCase } from './resource.cts';
import type { Resource } from './resource.cts';
import type { Settings } from './settings.cts';

type Named = Pick<Resource, 'one' | 'many' | 'tableName'>;

/** What PostgreSQL calls the table of a resource. */
const tableOf = ({ many, tableName = many }: Named) => inSnakeCase(tableName);

const violation = (text: string, path: string) =>
	new Refusal(400, formatB('constraint-violation', text, path));

/**
 * A column without a value that has to have one.
 * Source: docs integration-patterns for status, code and the column's name; the rest HASURA Types.hs.
 */
export function missingColumn(resource: Named, column: string, path: string): Refusal {
	const names = `column "${inSnakeCase(column)}" of relation "${tableOf(resource)}"`;
	const text = `null value in ${names} violates not-null constraint`;
	return violation(`Not-NULL violation. ${text}`, path);
}

/** A column that refers to a row which does not exist. Source: HASURA Types.hs. */
export function missingReference(resource: Named, column: string, path: string): Refusal {
	const name = tableOf(resource);
	const constraint = `${name}_${inSnakeCase(column)}_fkey`;
	const text = `insert or update on table "${name}" violates foreign key constraint "${constraint}"`;
	return violation(`Foreign key violation. ${text}`, path);
}

/** A row that is to be deleted and that another one refers to. Source: HASURA Types.hs. */
export function stillReferenced(
	resource: Named,
	other: Named,
	column: string,
	path: string,
): Refusal {
	const [name, from] = [tableOf(resource), tableOf(other)];
	const constraint = `${from}_${inSnakeCase(column)}_fkey`;
	const text = `update or delete on table "${name}" violates foreign key constraint "${constraint}" on table "${from}"`;
	return violation(`Foreign key violation. ${text}`, path);
}

/**
 * A second record with the same source key.
 * Two pages contradict each other: docs integration-patterns (400) and api-reference/error-codes (409).
 */
export function duplicate(
	style: Settings['duplicateStyle'],
	resource: Named,
	path: string,
): Refusal {
	if (style === 'errorCodes') {
		const text = `A ${resource.one} with this source system and source system id already exists`;
		return new Refusal(409, formatA('RESOURCE_ALREADY_EXISTS', text));
	}
	const constraint = `${tableOf(resource)}_tenant_id_source_system_source_system_id_key`;
	const text = `duplicate key value violates unique constraint "${constraint}"`;
	return violation(`Uniqueness violation. ${text}`, path);
}

/** A second record with the same value in a column that is unique besides the source key. Source: inferred. */
export function duplicateValue(
	style: Settings['duplicateStyle'],
	resource: Named,
	column: string,
	path: string,
): Refusal {
	if (style === 'errorCodes') {
		return new Refusal(409, formatA('RESOURCE_ALREADY_EXISTS', 'The resource already exists'));
	}
	const name = tableOf(resource);
	const constraint = column === 'id' ? `${name}_pkey` : `${name}_${inSnakeCase(column)}_key`;
	const text = `duplicate key value violates unique constraint "${constraint}"`;
	return violation(`Uniqueness violation. ${text}`, path);
}
