import type { SchemaName } from '../contract.cts';
import { capitalized, show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Settings } from '../settings.cts';
import type { Table } from '../table.cts';
import { errorPath } from './operation.cts';
import type { Operation } from './operation.cts';

/** Creates one record. @param shows the schema whose fields the answer shows, if it is not that of other answers */
export function create(resource: Resource, shows?: SchemaName): Operation {
	const key = `create${capitalized(resource.one)}`;
	const argument = `${key}.args.object`;
	return {
		argumentPaths: { input: argument },
		creates: 'input',
		sample: { [key]: resource.sample },
		handle({ body }, { tables }) {
			const { input } = body as { input: object };
			const table: Table<Row> = tables[resource.many];
			const [row] = table.insert([input], errorPath(argument));
			return { [key]: show(resource, row, tables, shows) };
		},
	};
}

/** Creates all the records of a request, or none of them unless the settings say otherwise. */
export function createMany(resource: Resource): Operation {
	const key = `create${capitalized(resource.many)}`;
	const argument = `${key}.args.objects`;
	return {
		argumentPaths: { inputs: argument },
		creates: 'inputs',
		sample: { [key]: { returning: [resource.sample] } },
		handle({ body }, { tables, settings, random }) {
			const { inputs } = body as { inputs: object[] };
			const table: Table<Row> = tables[resource.many];
			const rows = table.insert(inputs, errorPath(argument));
			const records = rows.map((row) => show(resource, row, tables));
			if (settings.returningOrder === 'shuffled') displaceAll(records, random);
			const returning = RETURNED[settings.returning](records);
			const isCounted = settings.affectedRows === 'always';
			return { [key]: { ...(isCounted ? { affectedRows: rows.length } : {}), returning } };
		},
	};
}

const withNull = (...fields: string[]) => {
	const nulls = Object.fromEntries(fields.map((field) => [field, null]));
	return (records: object[]) => records.map((record) => ({ ...record, ...nulls }));
};

/** What is returned of the records. */
const RETURNED: Record<Settings['returning'], (records: object[]) => object[]> = {
	records: (records) => records,
	withoutSourceKey: withNull('sourceSystem', 'sourceSystemId'),
	withoutIds: withNull('id'),
	half: (records) => records.slice(0, records.length / 2),
	none: () => [],
};

/** Sattolo's shuffle: one cycle through all indexes, so that no record keeps its own. */
function displaceAll(records: unknown[], random: () => number): void {
	for (let last = records.length - 1; last > 0; last--) {
		const other = Math.floor(random() * last);
		[records[last], records[other]] = [records[other], records[last]];
	}
}
