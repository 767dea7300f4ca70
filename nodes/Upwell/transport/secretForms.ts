import { asItCame, decode, decodeWithPositions } from './escapes';

/** Escapes of escapes are read this often: JSON within HTML within an address. */
const ESCAPED_TIMES = 3;
const BASE64_BITS = 6;

/** Where a secret stands in a text: from the first position up to, not including, the second. */
export type Range = [start: number, end: number];

/**
 * Finds a secret in any dress in which servers repeat what they got: in other case, in escapes of addresses, JSON and HTML, in
 * base64, also as a part of a longer text in base64 such as `key:`, with invisible characters in it.
 */
export class SecretForms {
	/** The length of the shortest form: no shorter text holds the secret. */
	readonly shortest: number;
	private readonly plain: RegExp;
	private readonly all: RegExp;

	constructor(secret: string) {
		const plain = unique([secret, inUtf8(secret)]);
		// Escapes in the secret itself are read along with those of the text.
		const literals = unique([...plain, ...plain.map(formEncoded), decodeFully(secret)]);
		const encoded = plain.flatMap(base64Forms);
		this.shortest = Math.min(...literals.map(({ length }) => length));
		const patterns = [...literals.map(escapeForRegExp), ...encoded];
		this.plain = new RegExp(patterns.join('|'), 'i');
		this.all = new RegExp(patterns.join('|'), 'gi');
	}

	/** Whether a text holds the secret. */
	isIn(text: string): boolean {
		let current = text;
		for (let times = 0; current.length >= this.shortest; times++) {
			if (this.plain.test(current)) return true;
			const decoded = times < ESCAPED_TIMES ? decode(current) : current;
			if (decoded === current) break;
			current = decoded;
		}
		return false;
	}

	/** Where in a text the secret stands, in order; the places may overlap. */
	find(text: string): Range[] {
		const ranges: Range[] = [];
		let current = asItCame(text);
		for (let times = 0; times <= ESCAPED_TIMES; times++) {
			const { positions } = current;
			for (const { index, 0: found } of current.text.matchAll(this.all)) {
				ranges.push([positions[index], positions[index + found.length]]);
			}
			current = decodeWithPositions(current);
		}
		return ranges.sort(([a], [b]) => a - b);
	}
}

function unique(texts: string[]): string[] {
	return [...new Set(texts)];
}

function escapeForRegExp(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function decodeFully(text: string): string {
	let decoded = text;
	for (let times = 0; times < ESCAPED_TIMES; times++) decoded = decode(decoded);
	return decoded;
}

/** As web forms and many query strings write it. */
function formEncoded(text: string): string {
	return text.replaceAll(' ', '+');
}

/** The bytes of the text in UTF-8, one character for each: so a header is often read. */
function inUtf8(text: string): string {
	return String.fromCharCode(...new TextEncoder().encode(text));
}

/**
 * Patterns for a text, of characters up to U+00FF, anywhere in a longer one in base64, standard or URL-safe: it may begin at
 * each of three bytes of a group. At its ends stand characters that hold some of its bits and some of the neighbour's.
 */
function base64Forms(text: string): string[] {
	return [0, 1, 2].map((before) => {
		const bits = [before * 8, (before + text.length) * 8];
		const encoded = btoa('\0'.repeat(before) + text);
		const whole = encoded.slice(
			Math.ceil(bits[0] / BASE64_BITS),
			Math.floor(bits[1] / BASE64_BITS),
		);
		const pattern = escapeForRegExp(whole).replace(/\\\+|\\\//g, (character) => {
			return character === '\\+' ? '[+\\-]' : '[/_]';
		});
		const shared = '[\\w+/\\-]?';
		return `${before === 0 ? '' : shared}${pattern}${bits[1] % BASE64_BITS === 0 ? '' : shared}=*`;
	});
}
