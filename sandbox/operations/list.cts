import type { SchemaName } from '../contract.cts';
import { show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Table } from '../table.cts';
import type { Operation } from './operation.cts';
import { pageOf } from './page.cts';
import type { PageRequest } from './page.cts';

interface ListOptions<R extends Row> {
	/** The part of the answer beside the records, over all of them. Upwell might as well mean those of the page. */
	aggregate?(rows: readonly R[]): object;
	/** The schema whose fields the answer shows, if it is not that of other answers. */
	shows?: SchemaName;
	/** Whether a record belongs into the list (default: all do). */
	includes?(row: R): boolean;
}

/** Lists all records by page, in no particular order unless the settings say otherwise. */
export function list<R extends Row>(
	resource: Resource<R>,
	{ aggregate, shows, includes = () => true }: ListOptions<R> = {},
): Operation {
	const { many, sample } = resource;
	return {
		argumentPaths: { limit: `${many}.args.limit`, offset: `${many}.args.offset` },
		sample: { [many]: [sample] },
		handle({ query }, { tables, settings, unstableOrder }) {
			const { shown } = tables[many] as Table<Row> as Table<R>;
			const rows = shown.filter(includes);
			const ordered = settings.order === 'ignored' ? rows : unstableOrder(rows);
			const page = pageOf(ordered, settings, query as PageRequest);
			const records = page.map((row) => show(resource, row, tables, shows));
			if (!aggregate) return { [many]: records };
			return { [many]: records, [`${many}Aggregate`]: { aggregate: aggregate(rows) } };
		},
	};
}
