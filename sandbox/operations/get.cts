import { notFound } from '../errors.cts';
import { show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Table } from '../table.cts';
import type { Operation } from './operation.cts';

/** Gets one record by its id. What an unknown id is answered depends on the setting `missingStyle`. */
export function get(resource: Resource): Operation {
	const { one, many, sample } = resource;
	return {
		argumentPaths: { id: `${one}.args.id` },
		sample: { [one]: sample },
		handle({ params }, { tables, settings }) {
			const { id } = params as { id: string };
			const table: Table<Row> = tables[many];
			const row = table.findById(id);
			if (!row && settings.missingStyle === 'notFound') throw notFound();
			return { [one]: row ? show(resource, row, tables) : null };
		},
	};
}
