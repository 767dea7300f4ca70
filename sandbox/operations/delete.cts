import { missingVariable, notFound, Refusal } from '../errors.cts';
import { capitalized, pick, show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Settings } from '../settings.cts';
import type { Table } from '../table.cts';
import type { Operation } from './operation.cts';

/** The part of an answer about rows that were deleted. */
const deleted = ({ affectedRows }: Settings, returning: object[]) =>
	affectedRows === 'never' ? { returning } : { affectedRows: returning.length, returning };

/** Deletes one record by the id in the path, and answers it whole. */
export function deleteById(resource: Resource): Operation {
	const key = `delete${capitalized(resource.one)}`;
	return {
		argumentPaths: { id: `${key}.args.id` },
		sample: { [key]: resource.sample },
		handle({ params }, { tables, settings }) {
			const { id } = params as { id: string };
			const table: Table<Row> = tables[resource.many];
			const row = table.findById(id);
			if (!row && settings.missingStyle === 'notFound') throw notFound();
			const answer = row ? show(resource, row, tables) : null;
			if (row) table.remove([row]);
			return { [key]: answer };
		},
	};
}

/** Deletes the records with a source key, each part of which is in the body or in the query. */
export function deleteBySource(resource: Resource): Operation {
	const key = `delete${capitalized(resource.one)}`;
	const argument = (name: string) => `${key}.args.where.${name}._eq`;
	return {
		argumentPaths: {
			sourceSystem: argument('sourceSystem'),
			sourceSystemId: argument('sourceSystemId'),
		},
		sample: { [key]: { affectedRows: 1, returning: [{ id: 'sample' }] } },
		handle({ body, query }, { tables, settings }) {
			// The body wins. Source: HASURA App.hs.
			const given: Partial<Record<string, string>> = { ...(query as object), ...(body as object) };
			const { sourceSystem, sourceSystemId } = given;
			if (sourceSystem === undefined) throw new Refusal(400, missingVariable('sourceSystem'));
			if (sourceSystemId === undefined) throw new Refusal(400, missingVariable('sourceSystemId'));
			const table: Table<Row> = tables[resource.many];
			const found = table.findBySourceKey(sourceSystem, sourceSystemId);
			if (found.length === 0 && settings.missingStyle === 'notFound') throw notFound();
			table.remove(found);
			const returning = found.map((row) => pick(row, 'DeletedRecord'));
			return { [key]: deleted(settings, returning) };
		},
	};
}

/**
 * Deletes the association of a file with a record.
 *
 * @param variable the part of the path with the id of the record
 */
export function deleteDocument(variable: string): Operation {
	const key = 'deleteFileAssociations';
	return {
		argumentPaths: {
			[variable]: `${key}.args.where.associationId._eq`,
			id: `${key}.args.where.id._eq`,
		},
		sample: { [key]: { affectedRows: 1, returning: [{ id: 'sample' }] } },
		handle({ params }, { tables, settings }) {
			const { id, [variable]: recordId } = params as Record<string, string>;
			const table = tables.fileAssociations;
			const row = table.findById(id);
			const found = row?.associationId === recordId ? [row] : [];
			if (found.length === 0 && settings.missingStyle === 'notFound') throw notFound();
			table.remove(found);
			return {
				[key]: deleted(
					settings,
					found.map((one) => pick(one, 'DeletedDocument')),
				),
			};
		},
	};
}
