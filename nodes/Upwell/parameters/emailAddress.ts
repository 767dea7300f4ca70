import type { FieldContext, Parser } from '../description';
import { notAnEmailAddress, notText, severalEmailAddresses } from '../messages/input';
import { isBlank, trimUnseen } from './blank';
import { tryParseJson } from './json';
import { text } from './text';

/** A name in quotation marks at the beginning, text in angle brackets, and whatever else is no separator. */
const ENTRY = /\s*(?:"[^"]*")?(?:<[^<>]*>|[^,;\r\n])*/g;

/** `Bob Smith <bob@example.com>`. */
const NAMED = /^[^<>]*<([^<>]*)>$/;

/** What stands around an address in a text or a list that a program has printed. */
const AROUND = /^[\s'"(<[]+|[\s'")>\].,;:]+$/g;

/**
 * E-mail addresses, with or without names: text in which they are separated by commas, semicolons or new lines, or a list;
 * blank entries are dropped. Throws `ItemError` for an entry that is none.
 */
export const emailAddresses: Parser<string[]> = (value, context) => {
	const addresses = entriesOf(value).flatMap((entry) => addressOf(entry, context) ?? []);
	return addresses.length > 0 ? addresses : undefined;
};

/** One e-mail address. Throws `ItemError` where there are several; `othersLabel` is the field that takes more. */
export const emailAddress =
	(othersLabel: string | undefined): Parser<string> =>
	(value, context) => {
		if (Array.isArray(value) && !isBlank(value)) throw notText(context, value);
		const [address, ...others] = new Set(emailAddresses(value, context));
		if (others.length > 0) throw severalEmailAddresses(othersLabel)(context, value);
		return address;
	};

function entriesOf(value: unknown): unknown[] {
	if (isBlank(value)) return [];
	if (Array.isArray(value)) return value.flatMap(entriesOf);
	if (typeof value !== 'string') return [value];
	const parsed = trimUnseen(value).startsWith('[') ? tryParseJson(value) : undefined;
	return Array.isArray(parsed) ? parsed.flatMap(entriesOf) : (value.match(ENTRY) ?? []);
}

function addressOf(entry: unknown, context: FieldContext): string | undefined {
	const read = text(entry, context);
	if (read === undefined) return undefined;
	const plain = (NAMED.exec(read)?.[1] ?? read).replace(AROUND, '').replace(/^mailto:/i, '');
	const address = trimUnseen(plain);
	// Nothing but the marks between two separators.
	if (address === '' && !/[\p{L}\p{N}]/u.test(read) && /^[\s'"()[\]<>]+$/.test(read))
		return undefined;
	const [name, domain, ...more] = address.split('@');
	if (name && domain && more.length === 0 && !/\s/.test(address)) return address;
	throw notAnEmailAddress(context, read);
}
