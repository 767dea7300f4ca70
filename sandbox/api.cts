import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatB, Refusal } from './errors.cts';
import { followExchanges } from './exchange.cts';
import type { Surroundings } from './exchange.cts';
import { makeOperations } from './operations.cts';
import type { OperationOptions } from './operations.cts';
import { contract, methodsOf, pathnameOf } from './paths.cts';
import type { CustomerStore } from './store.cts';
import { refusedRequest, validateStrictly } from './validation.cts';

function refuse(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) {
	if (error instanceof Refusal) return reply.code(error.status).send(error.body);
	const { schema } = request.routeOptions as { schema?: { operationId?: string } };
	const body = refusedRequest(error, schema?.operationId ?? '');
	if (body) return reply.code(400).send(body);
	console.error(error);
	return reply.code(500).send(formatB('unexpected', 'internal server error'));
}

/** Source: inferred from Hasura's endpoint tests. */
function wrongEndpoint(request: FastifyRequest, reply: FastifyReply) {
	const methods = methodsOf(pathnameOf({ path: request.url }));
	return methods.length === 0
		? reply.code(404).send(formatB('not-found', 'Endpoint not found'))
		: reply.code(405).send(formatB('method-not-allowed', `Allowed methods: ${methods.join(', ')}`));
}

/** Makes `app` serve the contract's operations as Upwell does. */
export async function serveApi(
	app: FastifyInstance,
	store: CustomerStore,
	surroundings: Surroundings,
	options: OperationOptions,
): Promise<void> {
	// Only published as an ES module.
	const { default: openapiGlue } = await import('fastify-openapi-glue');
	validateStrictly(app);
	followExchanges(app, surroundings);
	// The router takes an id of no characters, too. Source: inferred; what else it could mean nobody should rely on.
	app.addHook('preValidation', (request, reply, done) => {
		const { id } = (request.params ?? {}) as { id?: string };
		if (id === '') reply.callNotFound();
		else done();
	});
	app.setErrorHandler(refuse);
	app.setNotFoundHandler(wrongEndpoint);
	await app.register(openapiGlue, {
		specification: contract,
		serviceHandlers: makeOperations(store, options),
	});
}
