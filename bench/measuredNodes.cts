import type { MeasuredNode } from './workflow.cts';

/** An expression for each field of the customer. */
type Fields = Record<string, string> & { name: string };

const WITHOUT_SOURCE_KEY: Fields = {
	name: '={{ $json.name }}',
	emailAddress: '={{ $json.email }}',
};
/** The expressions that the editor writes when the user drags a field. */
const WITH_SOURCE_KEY: Fields = {
	...WITHOUT_SOURCE_KEY,
	sourceSystem: '={{ $json.sourceSystem }}',
	sourceSystemId: '={{ $json.sourceSystemId }}',
};
/** Expressions that call a function: n8n runs each of them as code for each item. */
export const COMPUTED: Fields = {
	name: '={{ $json.name.trim() }}',
	emailAddress: '={{ $json.email.trim() }}',
	sourceSystem: '={{ $json.sourceSystem.trim() }}',
	sourceSystemId: '={{ $json.sourceSystemId.trim() }}',
};

export const fieldsFor = (withSourceKey: boolean): Fields =>
	withSourceKey ? WITH_SOURCE_KEY : WITHOUT_SOURCE_KEY;

const customerParameters = ({ name, ...additionalFields }: Fields, options: object) => ({
	name,
	additionalFields,
	options,
});

/** The Upwell node. */
export const upwellNode = (options: object, fields = WITH_SOURCE_KEY): MeasuredNode => ({
	type: 'n8n-nodes-upwell.upwell',
	parameters: { resource: 'customer', operation: 'create', ...customerParameters(fields, options) },
});

/** The Upwell node, with nothing to read but the columns of the rows. */
export const mappedUpwellNode = (options: object): MeasuredNode => ({
	type: 'n8n-nodes-upwell.upwell',
	parameters: { resource: 'customer', operation: 'create', mapping: 'auto', options },
});

/** A node that only reads the same parameters. */
export const readerNode: MeasuredNode = {
	type: 'n8n-nodes-bench.benchReader',
	parameters: customerParameters(WITH_SOURCE_KEY, {}),
};

/** The text that a user would type into the JSON field of HTTP Request, with the same expressions. */
function jsonBody(fields: Fields): string {
	const lines = Object.entries(fields).map(
		([name, expression]) => `    "${name}": "${expression.slice(1)}"`,
	);
	return `={\n  "input": {\n${lines.join(',\n')}\n  }\n}`;
}

/** The newest version of n8n's HTTP Request, with the Upwell credential and the body option 'Using JSON'. */
export const httpRequestNode = (
	baseUrl: string,
	options: object,
	fields = WITH_SOURCE_KEY,
): MeasuredNode => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.5,
	parameters: {
		method: 'POST',
		url: `${baseUrl}/api/rest/customers`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'upwellApi',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: jsonBody(fields),
		options,
	},
});
