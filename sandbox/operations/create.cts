import { capitalized, show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Table } from '../table.cts';
import { errorPath } from './operation.cts';
import type { Operation } from './operation.cts';

/** Creates one record. */
export function create(resource: Resource): Operation {
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
			return { [key]: show(resource, row, tables) };
		},
	};
}

/** Creates all the records of a request, or none of them. */
export function createMany(resource: Resource): Operation {
	const key = `create${capitalized(resource.many)}`;
	const argument = `${key}.args.objects`;
	return {
		argumentPaths: { inputs: argument },
		creates: 'inputs',
		sample: { [key]: { returning: [resource.sample] } },
		handle({ body }, { tables, returningOrder, random }) {
			const { inputs } = body as { inputs: object[] };
			const table: Table<Row> = tables[resource.many];
			const rows = table.insert(inputs, errorPath(argument));
			const returning = rows.map((row) => show(resource, row, tables));
			if (returningOrder === 'shuffled') displaceAll(returning, random);
			return { [key]: { returning } };
		},
	};
}

/** Sattolo's shuffle: one cycle through all indexes, so that no record keeps its own. */
function displaceAll(records: unknown[], random: () => number): void {
	for (let last = records.length - 1; last > 0; last--) {
		const other = Math.floor(random() * last);
		[records[last], records[other]] = [records[other], records[last]];
	}
}
