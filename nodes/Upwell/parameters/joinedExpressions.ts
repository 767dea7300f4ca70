import type { IExecuteFunctions } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import { isPlainObject } from './blank';
import { hasChain, isLeftAsItIs, isPlainCode } from './plainCode';

/** Gives the value of an expression for an item; undefined where only n8n can tell. */
export type ItemReader = (itemIndex: number) => { value: unknown } | undefined;

/** Where an expression's code and its text are told apart. Splitting gives text, code, text, code, …, text. */
const CODE = /\{\{([^]*?)\}\}/;

/** Whatever may begin, end or change an expression. */
const MEANS_SOMETHING = /[{}\\]/;

/** As many items may go without a result before expressions that should give one are no longer run together. */
const PATIENCE = 3;

const DEEPEST = 20;

/** An object with this key is what n8n's isolate makes of something thrown. */
const THROWN = '__isError';

/** What was registered, and where the value of each code is found. */
interface Code {
	code: string;
	/** Codes before and after an expression that is run alone are not run together: it may change what they see. */
	stretch: number;
	group?: Group;
}

/**
 * Runs the expressions of an item as one: n8n takes a third of a millisecond to run an expression, whatever is in it. Takes
 * part in it what surely means the same there (`isPlainCode`). What throws comes to nothing here, and so does what could
 * come back from n8n in another form; then n8n is asked for that expression alone, and says itself what is wrong.
 */
export class JoinedExpressions {
	private readonly codes: Code[] = [];
	private stretch = 0;
	private canJoin: boolean | undefined;

	constructor(private readonly context: Pick<IExecuteFunctions, 'evaluateExpression'>) {}

	/**
	 * Takes in an expression as n8n stores it, in the order in which they are read; undefined where it is to be run alone.
	 */
	add(written: string): ItemReader | undefined {
		const parts = written.slice(1).split(CODE);
		const texts = parts.filter((_, index) => index % 2 === 0);
		const codes = parts.filter((_, index) => index % 2 === 1);
		const isText = codes.length === 0 || texts.some((text) => MEANS_SOMETHING.test(text));
		if (isText || !codes.every(isPlainCode)) {
			this.stretch++;
			return undefined;
		}
		const added = codes.map((code): Code => ({ code, stretch: this.stretch }));
		this.codes.push(...added);
		this.group();
		const isAlone = codes.length === 1 && texts.every((text) => text === '');
		return (itemIndex) => {
			const found = added.map((code) => code.group?.take(code, itemIndex));
			if (!found.every((value) => value !== undefined)) return undefined;
			return isAlone ? found[0] : fillIn(texts, found);
		};
	}

	/**
	 * What a joined expression gives for each of its codes; undefined where that is not to be had. The first time it looks
	 * whether n8n takes such expressions: an older one can be set to an evaluator that does not, and that can be busy for a
	 * minute with one that it does not take.
	 */
	private readonly run: RunJoined = (expression, count, itemIndex) => {
		this.canJoin ??= this.evaluate(join(['1']), 1, itemIndex) !== undefined;
		return this.canJoin ? this.evaluate(expression, count, itemIndex) : undefined;
	};

	private readonly evaluate: RunJoined = (expression, count, itemIndex) => {
		try {
			const results: unknown = this.context.evaluateExpression(expression, itemIndex);
			const isComplete = Array.isArray(results) && results.length === count + 1;
			return isComplete ? results.slice(1) : undefined;
		} catch {
			return undefined;
		}
	};

	/** Groups the codes of a stretch anew: all together, or in two where n8n rewrites some, and with them the others. */
	private group(): void {
		const codes = this.codes.filter(({ stretch }) => stretch === this.stretch);
		const parts = codes.every(({ code }) => isLeftAsItIs(code))
			? [codes]
			: [codes.filter(({ code }) => !hasChain(code)), codes.filter(({ code }) => hasChain(code))];
		for (const part of parts) {
			// One alone gains nothing.
			const group = part.length > 1 ? new Group(part, this.run) : undefined;
			for (const code of part) code.group = group;
		}
	}
}

type RunJoined = (expression: string, count: number, itemIndex: number) => unknown[] | undefined;

/** Codes that are run as one expression. */
class Group {
	private readonly expression: string;
	private patience = PATIENCE;
	private itemIndex: number | undefined;
	/** Of the item; each is handed out once. */
	private readonly values = new Map<Code, unknown>();

	constructor(
		private readonly codes: readonly Code[],
		private readonly run: RunJoined,
	) {
		this.expression = join(codes.map(({ code }) => code));
	}

	take(code: Code, itemIndex: number): { value: unknown } | undefined {
		if (this.itemIndex !== itemIndex) this.fill(itemIndex);
		const found = this.values.has(code) ? { value: this.values.get(code) } : undefined;
		this.values.delete(code);
		return found;
	}

	private fill(itemIndex: number): void {
		this.itemIndex = itemIndex;
		this.values.clear();
		if (this.patience === 0) return;
		const results = this.run(this.expression, this.codes.length, itemIndex);
		this.patience = results ? PATIENCE : this.patience - 1;
		for (const [index, result] of results?.entries() ?? []) {
			const isValue = Array.isArray(result) && result.length === 1 && isUnchanged(result[0]);
			if (isValue) this.values.set(this.codes[index], result[0]);
		}
	}
}

/**
 * A list of lists: each holds a value, or is empty where something was thrown. It begins with a text because n8n leaves out
 * what stands between the first two quotation marks when it looks for its own methods. `}}` would end the expression.
 */
function join(codes: readonly string[]): string {
	const entries = codes.map(
		(code) => `(() => { try { return [(${code})] } catch (__t) { return [] } })()`,
	);
	return `{{ ["", ${entries.join(', ')}] }}`;
}

/** Whether a value comes out of a list as it comes alone. */
function isUnchanged(value: unknown, depth = 0): boolean {
	if (typeof value === 'function' || typeof value === 'symbol') return false;
	if (typeof value !== 'object' || value === null) return true;
	if (DateTime.isDateTime(value)) return depth === 0;
	if (depth > DEEPEST || Object.prototype.hasOwnProperty.call(value, THROWN)) return false;
	const entries = Array.isArray(value)
		? [...(value as unknown[])]
		: isPlainObject(value) && Object.values(value);
	return entries !== false && entries.every((entry) => isUnchanged(entry, depth + 1));
}

/** Text with values in it, as n8n makes it; what it makes of an object is left to n8n. */
function fillIn(texts: string[], found: Array<{ value: unknown }>): { value: string } | undefined {
	if (found.some(({ value }) => typeof value === 'object' && value !== null)) return undefined;
	const filled = found.map(({ value }, index) => {
		const isNothing = !value && value !== 0 && value !== false;
		return (isNothing ? '' : String(value)) + texts[index + 1];
	});
	return { value: texts[0] + filled.join('') };
}
