import { asRecord, readApiMessage } from '../transport/apiMessage';
import type { HttpResult } from '../transport/httpResult';
import { quoted, sentences, type MessageContext } from './words';

/** The way to a field begins with parts of a query that the user never wrote [HASURA: parser]. */
const QUERY_PART = /^\$(\.selectionSet\.\w+\.args(\.\w+(\[\d+\])?)?)?\.?/;
/** An entry of related records, and a field in it: `addresses.data[0].country`. */
const ENTRY_FIELD = /^(\w+)\.data\[(\d+)\]\.(\w+)$/;

/** What describing a field needs to know. */
type SentFields = Pick<MessageContext, 'fields' | 'sent' | 'enteredValue'>;

/** What belongs in a country. */
export const TWO_LETTER_CODE = 'It takes a two-letter code, such as US, CA or MX.';

/**
 * The field that a refusal points to, by its label, with the value that was sent and what belongs there; blank where it
 * points to none.
 */
export function describeField(result: HttpResult, context: SentFields): string {
	const place = placeIn(result);
	if (!place) return '';
	const { field, part, isEntry, position } = fieldAt(place, context);
	const label = field?.parameter.displayName;
	const value = valueAt(context, place);
	const which = part
		? `'${label} → ${part.displayName}' of ${field?.form?.entry} ${position}`
		: `'${(!isEntry && label) || place}'`;
	const points = `Upwell points to ${which}${value === undefined ? '' : `, which is ${quoted(value)}`}.`;
	return sentences(points, part?.expected);
}

/** The way to the field within what was sent. */
function placeIn(result: HttpResult): string {
	const { path } = result.kind === 'response' ? readApiMessage(result.shownBody) : {};
	return path?.replace(QUERY_PART, '') ?? '';
}

function fieldAt(place: string, { fields }: SentFields) {
	const [, list, index, partName] = ENTRY_FIELD.exec(place) ?? [];
	const field = fields.find(({ name }) => name === (list ?? place));
	const part = field?.form?.parts.find(({ name }) => name === partName);
	return { field, part, isEntry: list !== undefined, position: Number(index) + 1 };
}

/** The text or number that was given for a place such as `addresses.data[0].country`; undefined where there is none. */
function valueAt({ sent, enteredValue }: SentFields, place: string): unknown {
	const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
	const value = steps.reduce<unknown>((inner, step) => {
		if (Array.isArray(inner)) return inner[Number(step)] as unknown;
		const record = asRecord(inner);
		return (record && enteredValue?.(record, step)) ?? record?.[step];
	}, sent);
	return ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;
}
