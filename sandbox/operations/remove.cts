import { notFound } from '../errors.cts';
import { capitalized } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Table } from '../table.cts';
import type { Operation } from './operation.cts';

/**
 * Deletes the records with the source key in the body. Source: docs delete-one-…-by-source-system-id for the answer. What is
 * answered where there is none depends on the setting `missingStyle`, as for an update.
 */
export function removeBySource(resource: Resource): Operation {
	const key = `delete${capitalized(resource.one)}`;
	const { id } = resource.sample as { id: string };
	return {
		argumentPaths: {
			sourceSystem: `${key}.args.where.sourceSystem._eq`,
			sourceSystemId: `${key}.args.where.sourceSystemId._eq`,
		},
		sample: { [key]: { affectedRows: 1, returning: [{ id }] } },
		handle({ body }, { tables, settings }) {
			const { sourceSystem, sourceSystemId } = body as Record<string, string>;
			const table: Table<Row> = tables[resource.many];
			const found = table.findBySourceKey(sourceSystem, sourceSystemId);
			if (found.length === 0 && settings.missingStyle === 'notFound') throw notFound();
			for (const row of found) table.remove(row);
			const returning = found.map((row) => ({ id: row.id }));
			const counted = settings.affectedRows === 'never' ? {} : { affectedRows: found.length };
			return { [key]: { ...counted, returning } };
		},
	};
}
