import type { Field } from '../description';
import {
	dateTimeField as dateTime,
	idField as id,
	jsonField as json,
	textField as text,
} from '../parameters/fieldKinds';

/** Where a field of this kind may be used, and how lists are filtered by it. */
type Uses = Pick<Field, 'in' | 'filters' | 'keepsValue'>;

export const SET_BY_UPWELL = 'Set by Upwell: leave it out';

/** Of a text whose values only Upwell knows. */
export const UNPUBLISHED_WORDS = "In Upwell's own words, which are not published";

/** Of related records. */
export const UNPUBLISHED_FIELDS =
	'Upwell does not publish the names of the fields: ask Upwell for them, or leave this out.';

export const createdAtField = (uses: Uses): Field =>
	dateTime('Created At', 'createdAt', SET_BY_UPWELL, { ...uses, keepsValue: true });

export const updatedAtField = (uses: Uses): Field =>
	dateTime('Updated At', 'updatedAt', SET_BY_UPWELL, { ...uses, keepsValue: true });

export const ownIdField = (uses: Uses): Field =>
	id('ID', 'id', SET_BY_UPWELL, { ...uses, keepsValue: true, preview: { type: 'string' } });

export const tenantIdField = (uses: Uses): Field =>
	id('Tenant ID', 'tenantId', 'Leave this out: the API key decides on the tenant', uses);

export const sourceSystemMetaField = (one: string, uses: Uses): Field =>
	json(
		'Source System Meta (JSON)',
		'sourceSystemMeta',
		`Anything that the system which the ${one} comes from has to say about it, in a form of your own`,
		{ ...uses, hint: 'Such as { "batch": 7 }' },
	);

export const statusField = (uses: Uses & { exactFilter?: string }): Field =>
	text('Status', 'status', UNPUBLISHED_WORDS, uses);
