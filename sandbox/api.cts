import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { writeValues } from './answerValues.cts';
import { contract } from './contract.cts';
import { inForm } from './errorForms.cts';
import { formatB, Refusal } from './errors.cts';
import { followExchanges } from './exchange.cts';
import type { ApiContext } from './exchange.cts';
import { checkComplete, OPERATIONS, operationOf } from './operations.cts';
import type { OperationContext } from './operations/operation.cts';
import { methodsOf, pathnameOf } from './paths.cts';
import { refusedRequest, validateStrictly } from './validation.cts';

/** What an operation or a check before it has refused, and why. */
function refusalOf(error: FastifyError | Refusal, request: FastifyRequest): Refusal {
	if (error instanceof Refusal) return error;
	const operation = operationOf({ method: request.method, path: request.url });
	const body = refusedRequest(error, operation?.argumentPaths ?? {});
	if (body) return new Refusal(400, body);
	console.error(error);
	return new Refusal(500, formatB('unexpected', 'internal server error'));
}

/** Source: HASURA endpoint tests. */
function wrongEndpoint({ url: path }: FastifyRequest): Refusal {
	const methods = methodsOf(pathnameOf({ path }));
	if (methods.length === 0) return new Refusal(404, formatB('not-found', 'Endpoint not found'));
	const text = `Allowed methods: ${methods.join(', ')}`;
	return new Refusal(405, formatB('method-not-allowed', text));
}

/**
 * Makes `app` serve the contract's operations as Upwell does.
 *
 * @throws Error if an operation of the contract has no handler
 */
export async function serveApi(
	app: FastifyInstance,
	context: ApiContext,
	operationContext: OperationContext,
): Promise<void> {
	checkComplete(OPERATIONS);
	// Only published as an ES module.
	const { default: openapiGlue } = await import('fastify-openapi-glue');
	validateStrictly(app);
	followExchanges(app, context);
	// The router accepts an empty id, too. Source: inferred that Upwell does not.
	app.addHook('preValidation', (request, reply, done) => {
		const ids = Object.values((request.params ?? {}) as Record<string, string>);
		if (ids.includes('')) reply.callNotFound();
		else done();
	});
	const { settings } = context;
	const refuse = (refusal: Refusal, reply: FastifyReply) => {
		const { status, body } = inForm(settings.errorForm, refusal.status, refusal.body);
		if (typeof body === 'string') reply.type('text/plain; charset=utf-8');
		return reply.code(status).send(body);
	};
	app.setErrorHandler<FastifyError | Refusal>((error, request, reply) =>
		refuse(refusalOf(error, request), reply),
	);
	app.setNotFoundHandler((request, reply) => refuse(wrongEndpoint(request), reply));
	const handlers = Object.entries(OPERATIONS).map(([id, operation]) => [
		id,
		async (request: FastifyRequest, reply: FastifyReply) => {
			const answer = operation.handle(request, operationContext);
			if (operation.creates) reply.code(settings.createStatus);
			return writeValues(settings, answer);
		},
	]);
	await app.register(openapiGlue, {
		specification: contract,
		serviceHandlers: Object.fromEntries(handlers),
	});
}
