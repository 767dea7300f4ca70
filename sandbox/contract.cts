import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { components } from '../contract/upwell.d.cts';

/** The types of requests and answers by the names of their schemas. */
export type Schemas = components['schemas'];
export type SchemaName = keyof Schemas;

interface Contract {
	/** By path, then by method in lower case. */
	paths: Record<string, Record<string, { operationId: string }>>;
	components: { schemas: Record<SchemaName, { properties?: Record<string, { $ref?: string }> }> };
}

export const contract: Contract = JSON.parse(
	readFileSync(join(__dirname, '../contract/upwell.openapi.json'), 'utf8'),
);

const propertiesOf = (schema: SchemaName) => contract.components.schemas[schema].properties ?? {};

/** The fields of a schema. */
export const fieldsOf = (schema: SchemaName): string[] => Object.keys(propertiesOf(schema));

/** The schemas of the contract that filter a table. */
export type FilterSchema = Extract<SchemaName, `${string}BoolExp`>;

/** The columns that a filter can compare, each with the name of its comparison, such as `StringComparisonExp`. */
export const comparisonsOf = (schema: FilterSchema): Map<string, string> =>
	new Map(
		Object.entries(propertiesOf(schema))
			.filter(([name]) => !name.startsWith('_'))
			.map(([name, { $ref = '' }]) => [name, $ref.split('/').at(-1) ?? '']),
	);
