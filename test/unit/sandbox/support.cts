import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import contract from '../../../contract/upwell.openapi.json';
import type { Sandbox } from '../../../sandbox/server.cts';

export { contract };

/** Sends requests to the sandbox with its key; no status is an error. */
export const client = ({ url, apiKey }: Sandbox): AxiosInstance =>
	axios.create({
		baseURL: `${url}/api/rest`,
		headers: { Authorization: apiKey },
		maxRedirects: 0,
		validateStatus: () => true,
	});

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(contract, 'contract');

interface Operation {
	operationId: string;
	responses: Record<string, { $ref?: string }>;
}

const pointer = (...parts: string[]) =>
	parts.map((part) => `/${part.replace(/\//g, '~1')}`).join('');

/** The place of an answer's schema in the contract; undefined if the contract has none. */
function answerSchema(operationId: string, status: number): string | undefined {
	const paths = contract.paths as unknown as Record<string, Record<string, Operation>>;
	for (const [path, methods] of Object.entries(paths)) {
		for (const [method, operation] of Object.entries(methods)) {
			if (operation.operationId !== operationId) continue;
			const key = [String(status), `${String(status)[0]}XX`].find((k) => k in operation.responses);
			if (key === undefined) return undefined;
			const place = pointer('paths', path, method, 'responses', key);
			const home = operation.responses[key]?.$ref ?? `#${place}`;
			return `contract${home}${pointer('content', 'application/json', 'schema')}`;
		}
	}
	return undefined;
}

/** What in an answer is not valid by the contract; empty if it is valid. */
export function findings(operationId: string, answer: { status: number; data: unknown }): string[] {
	const schema = answerSchema(operationId, answer.status);
	if (schema === undefined) return [`${operationId} has no answer with status ${answer.status}`];
	ajv.validate({ $ref: schema }, answer.data);
	return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
