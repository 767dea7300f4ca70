import { isOfData } from './fieldLookup';

/** Ways to write what n8n adds to JavaScript, and JavaScript under the same name: n8n rewrites code with one of them. */
const REWRITTEN =
	'abs ceil extractDomain extractEmail extractUrl first floor format isEmpty isEven isInteger isNotEmpty isNumeric isOdd ' +
	'keys last max min minus plus removeTags replaceSpecialChars round sum toBoolean toDateTime toInt toFloat toNumber ' +
	'toSentenceCase toSnakeCase toTitleCase unique values';

/** Only what leaves the data as it is: an expression must not see what another one did. */
const NATIVE =
	'all as at charAt charCodeAt codePointAt concat diff endOf endsWith entries every filter find findIndex flat flatMap from ' +
	'fromCharCode fromEntries fromFormat fromISO fromJSDate fromMillis fromSQL fromSeconds getDate getDay getFullYear getMonth ' +
	'getTime includes indexOf isArray isFinite isNaN join lastIndexOf localeCompare map match normalize now padEnd padStart ' +
	'parse parseFloat parseInt pow reduce repeat replace replaceAll search setZone slice some split startOf startsWith ' +
	'stringify substr substring test toFixed toFormat toISO toISODate toISOString toISOTime toJSDate toLowerCase toMillis ' +
	'toSeconds toUTC toUpperCase trim trimEnd trimStart trunc utc';

const FUNCTIONS =
	'$ $if $ifEmpty $max $min $not Array BigInt Boolean Date Map Number Set String decodeURI decodeURIComponent encodeURI ' +
	'encodeURIComponent isFinite isNaN parseFloat parseInt';

/** What an expression sees of n8n, as far as it is the same for all parameters, and reading it does nothing. */
const DATA =
	'$json $input $node $now $today $vars $env $execution $workflow $itemIndex $runIndex $prevNode';

/** Statements, and what has another meaning within a function. */
const RESERVED =
	'arguments async await break case catch class const continue debugger default delete do else enum export extends finally for ' +
	'function global globalThis if implements import interface let of package private protected public return static super ' +
	'switch this throw try var while window with yield';

const OPERATORS = wordsOf('in instanceof new typeof void');
const nativeMethods = wordsOf(NATIVE);
const methods = wordsOf(`${NATIVE} ${REWRITTEN}`);
const functions = wordsOf(FUNCTIONS);
const known = wordsOf(`${FUNCTIONS} ${DATA}`);
const reserved = wordsOf(RESERVED);

/** Quotation marks stand only around texts: n8n looks for them without regard to where they are. */
const TOKEN = new RegExp(
	[
		/(?<space>\s+)/,
		/(?<number>(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w$]))/,
		/(?<text>"(?:[^"'\\\n\r]|\\[nrt\\])*"|'(?:[^"'\\\n\r]|\\[nrt\\])*')/,
		/(?<member>\??\.[A-Za-z_$][\w$]*)/,
		/(?<name>[A-Za-z_$][\w$]*)/,
		/(?<refused>\+\+|--|<<|>>|\/\/|\/\*|\?\.\(|=>\s*\{)/,
		/(?<operator>\.\.\.|\?\.|=>|[=!]==?|[<>]=?|&&|\|\||\?\?|[,:?+*%!~&|^-])/,
		/(?<bracket>[()[\]{}`/])/,
	]
		.map(({ source }) => source)
		.join('|'),
	'y',
);

const REGEX = /\/(?:[^/\\[\n\r"'`]|\\[^\n\r"'`]|\[(?:[^\]\\\n\r"'`]|\\[^\n\r"'`])+\])+\/[a-z]*/y;
const TEMPLATE = /(?:[^`\\$"']|\$(?!\{))*(?<end>`|\$\{)/y;

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** What comes before a place in the code: something with a value, a name that may be called, or neither. */
type Before = 'value' | 'callable' | undefined;

/**
 * Whether code is a single expression that surely means the same beside others: it calls only what is known to change nothing,
 * and sets nothing. Any other code may still be a valid expression.
 */
export function isPlainCode(code: string): boolean {
	const closing: string[] = [];
	let before: Before;
	let position = 0;
	let isBlank = true;

	const read = (pattern: RegExp) => {
		pattern.lastIndex = position;
		const found = pattern.exec(code);
		position += found?.[0].length ?? 0;
		return found;
	};
	/** Reads a template up to its end, or to an expression in it. */
	const readTemplate = (): boolean => {
		const end = read(TEMPLATE)?.groups?.end;
		if (end === '${') closing.push('${');
		before = end === '`' ? 'value' : undefined;
		return end !== undefined;
	};
	const readBracket = (bracket: string): boolean => {
		if (bracket === '`') return before === undefined && readTemplate();
		if (bracket === '/') {
			if (before !== undefined) {
				before = undefined;
				return true;
			}
			position -= 1;
			before = 'value';
			return read(REGEX) !== null;
		}
		if (bracket in CLOSING) {
			const follows = bracket === '(' ? before !== 'value' : bracket === '[' || !before;
			closing.push(CLOSING[bracket]);
			before = undefined;
			return follows;
		}
		const opened = closing.pop();
		if (bracket === '}' && opened === '${') return readTemplate();
		before = 'value';
		return bracket === opened;
	};

	while (position < code.length) {
		const { space, number, text, member, name, refused, operator, bracket } =
			read(TOKEN)?.groups ?? {};
		if (space) continue;
		isBlank = false;
		if (refused) return false;
		if (number || text) before = 'value';
		else if (operator) before = undefined;
		else if (member) {
			const property = member.replace(/^\??\./, '');
			if (!before || !isOfData(property)) return false;
			before = methods.has(property) ? 'callable' : 'value';
		} else if (name) {
			if (!isKnownName(name)) return false;
			if (OPERATORS.has(name)) before = undefined;
			else before = functions.has(name) ? 'callable' : 'value';
		} else if (!bracket || !readBracket(bracket)) return false;
	}
	return !isBlank && closing.length === 0 && (isLeftAsItIs(code) || !hasChain(code));
}

/** Whether n8n surely runs the code as it is written. It rewrites all optional chains of code that calls a method of n8n's. */
export function isLeftAsItIs(code: string): boolean {
	const calls = [...code.matchAll(/\.(\w+)\s*(?:\?\.)?\s*\(/g)];
	return !code.includes('$if') && calls.every(([, name]) => nativeMethods.has(name));
}

export function hasChain(code: string): boolean {
	return code.includes('?.');
}

function isKnownName(name: string): boolean {
	if (name.includes('$') || name.startsWith('__')) return known.has(name);
	return !reserved.has(name) && isOfData(name);
}

function wordsOf(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
