import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { ReceivedRequest } from '../../sandbox/server.cts';

const read = (path: string) => JSON.parse(readFileSync(join(__dirname, '../..', path), 'utf8'));
const contract = read('contract/upwell.openapi.json');
/** The names of a schema's fields, in order. */
export const fieldsOf = (schema: string) =>
	Object.keys(contract.components.schemas[schema].properties).sort();

type Property = { $ref?: string; format?: string };
const propertiesOf = (schema: string): Array<[string, Property]> =>
	Object.entries(contract.components.schemas[schema].properties);
/** The columns of an input with their formats, in no order; its nested inserts are left out. */
export const columnsOf = (schema: string): Array<[name: string, format: string | undefined]> =>
	propertiesOf(schema)
		.filter(([, { $ref }]) => $ref === undefined)
		.map(([name, { format }]) => [name, format]);
/** The nested inserts of an input, and whether each is of several records. */
export const relatedOf = (schema: string): Array<[name: string, isList: boolean]> =>
	propertiesOf(schema).flatMap(([name, { $ref }]) =>
		$ref === undefined ? [] : [[name, $ref.endsWith('RecordsInsert')]],
	);
/** A schema of the contract. */
export const schemaOf = (schema: string) => contract.components.schemas[schema];

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(contract, 'contract');

/** What of a value does not fit the schema at this place of the contract. */
function misfits(place: string[], value: unknown): object[] {
	const pointer = place.map((part) => encodeURIComponent(part.replaceAll('/', '~1')));
	const validate = ajv.getSchema(`contract#/${pointer.join('/')}`);
	if (!validate) throw new Error(`The contract has nothing at ${place.join(' ')}`);
	validate(value);
	return validate.errors ?? [];
}

/** What of a request does not fit the contract. */
export function misfitsOf({ method, path, rawBody, headers }: ReceivedRequest): unknown[] {
	const [pathname, query] = path.split('?');
	const paths = Object.keys(contract.paths);
	const template = paths.includes(pathname)
		? pathname
		: paths.find((one) => new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname));
	const operation = template && contract.paths[template][method.toLowerCase()];
	if (!operation) return [`There is no ${method} ${path}`];
	const declared = (operation.parameters ?? []).filter(
		(parameter: { in: string }) => parameter.in === 'query',
	);
	const names = declared.map(({ name }: { name: string }) => name);
	const unknown = [...new URLSearchParams(query).keys()].filter((name) => !names.includes(name));
	if (unknown.length > 0) return [`${method} ${path} has a query`];
	if (!operation.requestBody) return rawBody === '' ? [] : [`${method} ${path} has a body`];
	if (rawBody === '' && !operation.requestBody.required) return [];
	if (!String(headers['content-type']).startsWith('application/json')) return ['It is not JSON'];
	const body = ['requestBody', 'content', 'application/json', 'schema'];
	return misfits(['paths', template, method.toLowerCase(), ...body], JSON.parse(rawBody));
}

/** The output preview of an operation such as `customer get`, as it is in the package. */
export const previewOf = (name: string): { properties: object } =>
	read(`dist/nodes/Upwell/__schema__/v1.0.0/${name.replace(' ', '/')}.json`);

/** What of an output does not fit the preview of its operation. */
export function misfitsToPreview(name: string, output: unknown): object[] {
	const validate = ajv.compile({ ...previewOf(name), version: undefined });
	validate(output);
	return validate.errors ?? [];
}
