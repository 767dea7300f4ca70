import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contract } from './contract.cts';
import { formatB, Refusal } from './errors.cts';
import { followExchanges } from './exchange.cts';
import type { ApiContext } from './exchange.cts';
import { checkComplete, OPERATIONS, operationOf } from './operations.cts';
import type { OperationContext } from './operations/operation.cts';
import { methodsOf, pathnameOf } from './paths.cts';
import { refusedRequest, validateStrictly } from './validation.cts';

function refuse(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) {
	if (error instanceof Refusal) return reply.code(error.status).send(error.body);
	const operation = operationOf({ method: request.method, path: request.url });
	const body = refusedRequest(error, operation?.argumentPaths ?? {});
	if (body) return reply.code(400).send(body);
	console.error(error);
	return reply.code(500).send(formatB('unexpected', 'internal server error'));
}

/** Source: HASURA endpoint tests. */
function wrongEndpoint(request: FastifyRequest, reply: FastifyReply) {
	const methods = methodsOf(pathnameOf({ path: request.url }));
	return methods.length === 0
		? reply.code(404).send(formatB('not-found', 'Endpoint not found'))
		: reply.code(405).send(formatB('method-not-allowed', `Allowed methods: ${methods.join(', ')}`));
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
		const { id } = (request.params ?? {}) as { id?: string };
		if (id === '') reply.callNotFound();
		else done();
	});
	app.setErrorHandler(refuse);
	app.setNotFoundHandler(wrongEndpoint);
	const handlers = Object.entries(OPERATIONS).map(([id, operation]) => [
		id,
		async (request: FastifyRequest) => operation.handle(request, operationContext),
	]);
	await app.register(openapiGlue, {
		specification: contract,
		serviceHandlers: Object.fromEntries(handlers),
	});
}
