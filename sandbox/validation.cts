import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { formatB } from './errors.cts';
import { validationBody } from './invalid.cts';
import type { Operation } from './operations/operation.cts';

function makeAjv(coerceTypes: boolean) {
	const ajv = new Ajv2020({
		// The library that makes the routes gives all recursive schemas the same id.
		addUsedSchema: false,
		coerceTypes,
		removeAdditional: false,
		strict: false,
		useDefaults: coerceTypes,
		verbose: true,
	});
	addFormats.default(ajv);
	return ajv;
}

/**
 * Makes the app validate requests by the contract alone. Fastify's own validation would turn numbers into text and drop
 * unknown fields; Upwell does neither. Only a query string, being text throughout, is converted.
 */
export function validateStrictly(app: FastifyInstance): void {
	app.addHook('onRoute', ({ schema }) => {
		// An operation takes only what it declares, and so no query at all if it declares none.
		if (schema) schema.querystring ??= { type: 'object', properties: {} };
		// Checked also where there is no body, and so no type of one.
		const { content } = (schema?.body ?? {}) as { content?: Record<string, { schema: object }> };
		if (schema && content) schema.body = content['application/json'].schema;
	});
	const bodies = makeAjv(false);
	/** No body is one without variables. Source: HASURA App.hs. */
	const compileBody = (schema: object) => {
		const validate = bodies.compile(schema);
		return (body: unknown) => validate(body ?? {}) || { error: validate.errors ?? [] };
	};
	const queries = makeAjv(true);
	app.setValidatorCompiler<object>(({ schema, httpPart }) =>
		httpPart === 'querystring'
			? queries.compile({ ...schema, additionalProperties: false })
			: httpPart === 'body'
				? compileBody(schema)
				: bodies.compile(schema),
	);
	// Answers are sent unchanged. A serializer made from the contract would correct them.
	app.setSerializerCompiler(() => (data) => JSON.stringify(data));
}

interface RequestError {
	message?: string;
	validation?: ErrorObject[];
	code?: string;
	statusCode?: number;
}

/** The 400 body for a request that was refused before it reached its operation; undefined for any other error. */
export function refusedRequest(
	error: RequestError,
	argumentPaths: Operation['argumentPaths'],
): object | undefined {
	const [first] = error.validation ?? [];
	if (first) return validationBody(first, argumentPaths);
	const isClientError = error.statusCode !== undefined && error.statusCode < 500;
	return isClientError ? formatB('bad-request', error.message ?? '') : undefined;
}
