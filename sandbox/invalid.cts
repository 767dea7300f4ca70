import type { ErrorObject } from 'ajv';
import { formatB, missingVariable } from './errors.cts';
import { errorPath } from './operations/operation.cts';

/** Where Hasura reports a mistake in each variable; see `Operation`. */
type ArgumentPaths = Readonly<Record<string, string>>;

/** Turns the place of a value in a request, as a JSON pointer, into Hasura's notation. */
function pathOf(pointer: string, argumentPaths: ArgumentPaths): string {
	const [variable, ...rest] = pointer
		.split('/')
		.slice(1)
		.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
	const argument = argumentPaths[variable ?? ''];
	if (argument === undefined) return '$';
	const steps = rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`));
	return errorPath(`${argument}${steps.join('')}`);
}

const KINDS: Record<string, string> = {
	array: 'Array',
	boolean: 'Boolean',
	integer: 'Int',
	number: 'Number',
	object: 'Object',
	string: 'String',
};

function kindOf(value: unknown): string {
	if (value === null) return 'Null';
	return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'Null';
}

interface Expectation {
	title?: string;
	type?: string | string[];
	format?: string;
	enum?: unknown[];
}

/** The types whose values are text that PostgreSQL reads, with the name that its message has for them. */
const FORMATS: Record<string, string> = {
	'date-time': 'timestamp with time zone',
	date: 'date',
};

const unreadable = (type: string, text: string, path: string) =>
	formatB('data-exception', `invalid input syntax for type ${type}: "${text}"`, path);

const typeOf = ({ type }: Expectation): string =>
	[type].flat().find((name) => name !== 'null') ?? 'object';

function wrongType(expected: Expectation, found: unknown, path: string) {
	const type = typeOf(expected);
	if (type === 'integer' && typeof found === 'number') {
		// Source: docs integration-patterns.
		const text = `The value ${found} lies outside the bounds or is not an integer. Maybe it is a float, or is there integer overflow?`;
		return formatB('parse-failed', text, path);
	}
	if (type !== 'object') {
		const text = `parsing ${KINDS[type]} failed, expected ${KINDS[type]}, but encountered ${kindOf(found)}`;
		return formatB('parse-failed', text, path);
	}
	const list = Array.isArray(found) ? 'a list' : kindOf(found);
	const text = `expected an object for type '${expected.title ?? 'Object'}', but found ${list}`;
	return formatB('validation-failed', text, path);
}

/** What is wrong with the request's variables themselves rather than with a value in one. */
function wrongVariables({ keyword, params }: ErrorObject) {
	return keyword === 'required'
		? missingVariable(String(params.missingProperty))
		: formatB('bad-request', `Unexpected variable ${String(params.additionalProperty)}`);
}

const NON_NULLABLE = /^\/(input|inputs(\/\d+)?|sourceSystem|sourceSystemId)$/;

/**
 * The body of the 400 for a request that is not valid by the contract. Ajv has to run with `verbose`.
 * Source: inferred from Hasura's parsers.
 */
export function validationBody(error: ErrorObject, argumentPaths: ArgumentPaths) {
	const { instancePath, keyword, params, data } = error;
	if (instancePath === '') return wrongVariables(error);
	const path = pathOf(instancePath, argumentPaths);
	const expected = (error.parentSchema ?? {}) as Expectation;
	if (NON_NULLABLE.test(instancePath) && data === null) {
		const name = expected.title ?? KINDS[typeOf(expected)];
		const text = `null value found for non-nullable type: "${name}!"`;
		return formatB('validation-failed', text, path);
	}
	const type = FORMATS[expected.format ?? ''];
	if (type !== undefined && typeof data === 'string') return unreadable(type, data, path);
	if (keyword === 'pattern' && [expected.type].flat().includes('number')) {
		return unreadable('numeric', String(data), path);
	}
	switch (keyword) {
		case 'additionalProperties': {
			const text = `field '${String(params.additionalProperty)}' not found in type: '${expected.title}'`;
			return formatB('validation-failed', text, path);
		}
		case 'required':
			return formatB(
				'validation-failed',
				`missing required field '${String(params.missingProperty)}'`,
				path,
			);
		case 'type':
			return wrongType(expected, data, path);
		case 'enum': {
			// Source: HASURA api-tests for the words.
			const legal = (expected.enum ?? []).filter((value) => value !== null);
			const list = legal.map((value) => `'${String(value)}'`).join(', ');
			const text = `expected one of the values [${list}] for type '${expected.title}', but found '${String(data)}'`;
			return formatB('validation-failed', text, path);
		}
		case 'format':
			// The only format besides those above: a whole number of 32 bits.
			return wrongType(expected, data, path);
		case 'minimum':
			return formatB('validation-failed', 'unexpected negative value', path);
		default:
			return formatB('validation-failed', `unexpected value ${JSON.stringify(data)}`, path);
	}
}
