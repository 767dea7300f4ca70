import { asRecord, readApiMessage } from '../transport/apiMessage';
import type { HttpResult } from '../transport/httpResult';
import { quoted, type MessageContext } from './words';

/** The way to a field begins with parts of a query that the user never wrote [HASURA: parser]. */
const QUERY_PART = /^\$(\.selectionSet\.\w+\.args(\.\w+(\[\d+\])?)?)?\.?/;
/** An entry of related records, and a field in it: `addresses.data[0].country`. */
const ENTRY_FIELD = /^(\w+)\.data\[(\d+)\]\.(\w+)$/;

/** What describing a field needs to know. */
type SentFields = Pick<MessageContext, 'fields' | 'sent' | 'enteredValue'>;

/** The field that a refusal points to, by its label, with the value that was sent; blank where it points to none. */
export function describeField(result: HttpResult, context: SentFields): string {
	const { path } = result.kind === 'response' ? readApiMessage(result.shownBody) : {};
	const place = path?.replace(QUERY_PART, '');
	if (!place) return '';
	const [, list, position, part] = ENTRY_FIELD.exec(place) ?? [];
	const field = context.fields.find(({ name }) => name === (list ?? place));
	const label = field?.parameter.displayName;
	const partLabel = field?.form?.parts.find(({ name }) => name === part)?.displayName;
	const value = valueAt(context, place);
	const which = partLabel
		? `'${label} → ${partLabel}' of ${field?.form?.entry} ${Number(position) + 1}`
		: `'${(list === undefined && label) || place}'`;
	return `Upwell points to ${which}${value === undefined ? '' : `, which is ${quoted(value)}`}.`;
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
