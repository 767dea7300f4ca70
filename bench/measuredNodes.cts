import type { RowKind } from './nodes/rows.cts';
import type { MeasuredNode } from './workflow.cts';

/** An expression for each field of the customer. */
export type Fields = Record<string, string> & { name: string };

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
/** Expressions that call a function: n8n runs them as code for each item. */
export const COMPUTED: Fields = {
	name: '={{ $json.name.trim() }}',
	emailAddress: '={{ $json.email.trim() }}',
	sourceSystem: '={{ $json.sourceSystem.trim() }}',
	sourceSystemId: '={{ $json.sourceSystemId.trim() }}',
};
const BAD_FIELDS = {
	rule: { customerRule: '={{ $json.rule }}' },
	collector: { collectorId: '={{ $json.collector }}' },
};

/** The fields for rows of a kind. */
export const fieldsFor = ({ withSourceKey, badRows }: RowKind): Fields => ({
	...(withSourceKey ? WITH_SOURCE_KEY : WITHOUT_SOURCE_KEY),
	...(badRows && BAD_FIELDS[badRows]),
});

const upwellNode = (operation: string, parameters: object): MeasuredNode => ({
	type: 'n8n-nodes-upwell.upwell',
	parameters: { resource: 'customer', operation, ...parameters },
});

/** The Upwell node, Create. */
export const createNode = ({ name, ...additionalFields }: Fields, options = {}): MeasuredNode =>
	upwellNode('create', { name, additionalFields, options });

/** The Upwell node, Create, with nothing to read but the columns of the rows. */
export const mappedNode = (): MeasuredNode =>
	upwellNode('create', { mapping: 'auto', options: {} });

/** The Upwell node, Create or Update. */
export const upsertNode = (fields: Fields): MeasuredNode => {
	const { name, sourceSystem, sourceSystemId, ...additionalFields } = fields;
	return upwellNode('upsert', {
		name,
		sourceSystem,
		sourceSystemId,
		additionalFields,
		options: {},
	});
};

/** A node that only reads the same parameters, one by one. */
export const readerNode = ({ name, ...additionalFields }: Fields): MeasuredNode => ({
	type: 'n8n-nodes-bench.benchReader',
	parameters: { name, additionalFields, options: {} },
});

/** The text that a user would type into a JSON object, with the same expressions. */
function jsonObject(fields: Record<string, string>): string {
	const lines = Object.entries(fields).map(([name, expression]) => {
		const code = expression.slice(1);
		return name === 'customerRule' ? `"${name}": { "data": ${code} }` : `"${name}": "${code}"`;
	});
	return `{ ${lines.join(', ')} }`;
}

/** The newest version of n8n's HTTP Request, with the Upwell credential and the body option 'Using JSON'. */
const httpNode = (
	method: string,
	baseUrl: string,
	jsonBody: string,
	options: object,
): MeasuredNode => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.5,
	parameters: {
		method,
		url: `${baseUrl}/api/rest/customers`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'upwellApi',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `=${jsonBody}`,
		options,
	},
});

/** HTTP Request that creates customers. */
export const httpCreateNode = (baseUrl: string, fields: Fields, options = {}): MeasuredNode =>
	httpNode('POST', baseUrl, `{ "input": ${jsonObject(fields)} }`, options);

/** HTTP Request that updates customers by their source key. */
export const httpUpdateNode = (baseUrl: string, fields: Fields): MeasuredNode => {
	const { sourceSystem, sourceSystemId, ...changed } = fields;
	const key = jsonObject({ sourceSystem, sourceSystemId }).slice(2, -2);
	const input = jsonObject(changed);
	return httpNode('PUT', baseUrl, `{ ${key}, "input": ${input}, "customerRulesInput": {} }`, {});
};
