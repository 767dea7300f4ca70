import { formatA, formatB, Refusal } from './errors.cts';

export type DuplicateStyle = 'hasura' | 'errorCodes';

const violation = (text: string, path: string) =>
	new Refusal(400, formatB('constraint-violation', text, path));

/** Source: inferred; no page calls the name mandatory. */
export const missingName = (path: string): Refusal => {
	const text = 'null value in column "name" of relation "customers"';
	return violation(`Not-NULL violation. ${text} violates not-null constraint`, path);
};

/** Source: inferred from Hasura. */
export function missingReference(constraint: string, path: string): Refusal {
	const text = `insert or update on table "customers" violates foreign key constraint "${constraint}"`;
	return violation(`Foreign key violation. ${text}`, path);
}

/** Two pages contradict each other: docs integration-patterns (400) and api-reference/error-codes (409). */
export function duplicate(style: DuplicateStyle, path: string): Refusal {
	if (style === 'errorCodes') {
		const text = 'A customer with this source system and source system id already exists';
		return new Refusal(409, formatA('RESOURCE_ALREADY_EXISTS', text));
	}
	const constraint = 'customers_tenant_id_source_system_source_system_id_key';
	const text = `duplicate key value violates unique constraint "${constraint}"`;
	return violation(`Uniqueness violation. ${text}`, path);
}
