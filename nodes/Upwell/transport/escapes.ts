/**
 * One character in the escapes of addresses, JSON, JavaScript or HTML; or invisible characters, without which a text looks the
 * same.
 */
const ESCAPE =
	/%[\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[^ux]|&#x[\da-f]{1,8};?|&#\d{1,8};?|&[a-z]{2,10};|[\p{DI}\p{Cc}]+/iu;
const ESCAPES = new RegExp(ESCAPE, 'giu');
/** Whatever else a text holds, it has no escape; this search is quick, also the first time. */
const MAY_HOLD_ESCAPE = /[%&\\]|[^ -~]/;

/** Escapes by a letter that stand for invisible characters [JSON]. */
const INVISIBLE_LETTERS = 'bfnrt';

/** The names that HTML has for the characters of ASCII, in small letters. */
const ENTITIES: Record<string, string> = {
	amp: '&',
	apos: "'",
	ast: '*',
	bsol: '\\',
	colon: ':',
	comma: ',',
	commat: '@',
	dollar: '$',
	equals: '=',
	excl: '!',
	grave: '`',
	gt: '>',
	hat: '^',
	lbrace: '{',
	lbrack: '[',
	lcub: '{',
	lowbar: '_',
	lpar: '(',
	lsqb: '[',
	lt: '<',
	num: '#',
	percnt: '%',
	period: '.',
	plus: '+',
	quest: '?',
	quot: '"',
	rbrace: '}',
	rbrack: ']',
	rcub: '}',
	rpar: ')',
	rsqb: ']',
	semi: ';',
	sol: '/',
	underbar: '_',
	verbar: '|',
	vert: '|',
};

/** A text, and where each of its characters came from in the text that was read. */
export interface DecodedText {
	text: string;
	/** The position for each character, and that of the end. */
	positions: ArrayLike<number>;
}

/** A text as it came, its characters standing where they stand. */
export function asItCame(text: string): DecodedText {
	return { text, positions: Array.from({ length: text.length + 1 }, (_, index) => index) };
}

/** Reads the escapes in a text, whatever kinds are mixed in it, once, and drops invisible characters. */
export function decode(text: string): string {
	// Most texts hold none.
	return MAY_HOLD_ESCAPE.test(text) ? text.replace(ESCAPES, decodedCharacter) : text;
}

/** The same, keeping track of where the characters came from. */
export function decodeWithPositions({ text, positions }: DecodedText): DecodedText {
	const from: number[] = [];
	let decoded = '';
	let end = 0;
	const copyUntil = (until: number) => {
		for (let index = end; index < until; index++) from.push(positions[index]);
		decoded += text.slice(end, until);
	};
	for (const { 0: escape, index } of text.matchAll(ESCAPES)) {
		const character = decodedCharacter(escape);
		if (character === escape) continue;
		copyUntil(index);
		if (character !== '') from.push(positions[index]);
		decoded += character;
		end = index + escape.length;
	}
	copyUntil(text.length);
	from.push(positions[text.length]);
	return { text: decoded, positions: from };
}

/** The character that an escape stands for; none for an invisible one, and the text itself where it is no escape. */
function decodedCharacter(escape: string): string {
	if (escape.startsWith('%')) return String.fromCharCode(parseInt(escape.slice(1), 16));
	if (escape.startsWith('&')) return entity(escape.slice(1).replace(';', '')) ?? escape;
	if (!escape.startsWith('\\')) return '';
	if (escape.length > 2) return String.fromCharCode(parseInt(escape.slice(2), 16));
	return INVISIBLE_LETTERS.includes(escape[1]) ? '' : escape[1];
}

function entity(name: string): string | undefined {
	if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
	const code = name.startsWith('#x') || name.startsWith('#X') ? `0${name.slice(1)}` : name.slice(1);
	return String.fromCharCode(Number(code));
}
