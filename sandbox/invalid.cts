import type { ErrorObject } from 'ajv';
import { formatB, missingVariable } from './errors.cts';

/** Where Hasura reports the values of an operation's variables: selection, then argument. */
const ARGUMENTS: Record<string, Record<string, string>> = {
	createCustomer: { input: 'createCustomer.args.object' },
	createCustomers: { inputs: 'createCustomers.args.objects' },
	searchCustomers: {
		limit: 'customers.args.limit',
		offset: 'customers.args.offset',
		orderBy: 'customers.args.orderBy',
		where: 'customers.args.where',
	},
	listCustomers: { limit: 'customers.args.limit', offset: 'customers.args.offset' },
	updateCustomer: {
		customerRulesInput: 'updateCustomerRules.args._set',
		id: 'updateCustomer.args.pkColumns.id',
		input: 'updateCustomer.args._set',
	},
	updateCustomerBySource: {
		customerRulesInput: 'updateCustomerRules.args._set',
		input: 'updateCustomer.args._set',
		sourceSystem: 'updateCustomer.args.where.sourceSystem._eq',
		sourceSystemId: 'updateCustomer.args.where.sourceSystemId._eq',
	},
};

/** Turns the place of a value in a request, as a JSON pointer, into Hasura's notation. */
function pathOf(pointer: string, operation: string): string {
	const [variable, ...rest] = pointer
		.split('/')
		.slice(1)
		.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
	const argument = ARGUMENTS[operation]?.[variable ?? ''];
	if (argument === undefined) return '$';
	const steps = rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`));
	return `$.selectionSet.${argument}${steps.join('')}`;
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
}

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
function wrongVariables({ keyword, params, data }: ErrorObject) {
	if (keyword === 'required') {
		return missingVariable(String(params.missingProperty));
	}
	if (keyword === 'additionalProperties') {
		return formatB('bad-request', `Unexpected variable ${String(params.additionalProperty)}`);
	}
	return formatB('bad-request', `expected a JSON object, but encountered ${kindOf(data)}`);
}

const NON_NULLABLE = /^\/(input|inputs(\/\d+)?|sourceSystem|sourceSystemId)$/;

/**
 * The body of the 400 for a request that does not fit the contract. Ajv has to run with `verbose`.
 * Source: inferred from Hasura's parsers.
 */
export function validationBody(error: ErrorObject, operation: string) {
	const { instancePath, keyword, params, data } = error;
	if (instancePath === '') return wrongVariables(error);
	const path = pathOf(instancePath, operation);
	const expected = (error.parentSchema ?? {}) as Expectation;
	if (NON_NULLABLE.test(instancePath) && data === null) {
		const type = expected.title ?? KINDS[typeOf(expected)];
		const text = `null value found for non-nullable type: "${type}!"`;
		return formatB('validation-failed', text, path);
	}
	if (expected.format === 'date-time' && typeof data === 'string') {
		const text = `invalid input syntax for type timestamp with time zone: "${data}"`;
		return formatB('data-exception', text, path);
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
		case 'minimum':
			return formatB('validation-failed', 'unexpected negative value', path);
		default:
			return formatB('validation-failed', `unexpected value ${JSON.stringify(data)}`, path);
	}
}
