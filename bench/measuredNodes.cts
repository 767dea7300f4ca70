import type { MeasuredNode } from './workflow.cts';

/** The expressions that the customer's fields are mapped by. */
type Fields = Record<string, string> & { name: string };

const WITHOUT_PAIR: Fields = { name: '={{ $json.name }}', emailAddress: '={{ $json.email }}' };
/** As one maps fields by dragging them from the left to the right. */
const WITH_PAIR: Fields = {
	...WITHOUT_PAIR,
	sourceSystem: '={{ $json.sourceSystem }}',
	sourceSystemId: '={{ $json.sourceSystemId }}',
};
/** As one writes them when something is to be done to the value, which n8n runs as code for each item. */
export const COMPUTED: Fields = {
	name: '={{ $json.name.trim() }}',
	emailAddress: '={{ $json.email.trim() }}',
	sourceSystem: '={{ $json.sourceSystem.trim() }}',
	sourceSystemId: '={{ $json.sourceSystemId.trim() }}',
};

export const fieldsFor = (withPair: boolean): Fields => (withPair ? WITH_PAIR : WITHOUT_PAIR);

const parametersOf = ({ name, ...additionalFields }: Fields, options: object) => ({
	name,
	additionalFields,
	options,
});

/** This node. */
export const upwellNode = (options: object, fields = WITH_PAIR): MeasuredNode => ({
	type: 'n8n-nodes-upwell.upwell',
	parameters: { resource: 'customer', operation: 'create', ...parametersOf(fields, options) },
});

/** A node that only has n8n read the same parameters. */
export const readerNode: MeasuredNode = {
	type: 'n8n-nodes-bench.benchReader',
	parameters: parametersOf(WITH_PAIR, {}),
};

/** The body as one types it into the editor's JSON field, with the same expressions in it. */
function jsonBody(fields: Fields): string {
	const lines = Object.entries(fields).map(
		([name, expression]) => `    "${name}": "${expression.slice(1)}"`,
	);
	return `={\n  "input": {\n${lines.join(',\n')}\n  }\n}`;
}

/** n8n's HTTP Request in its newest version, with the Upwell credential and the body 'Using JSON'. */
export const httpRequestNode = (
	baseUrl: string,
	options: object,
	fields = WITH_PAIR,
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
