import { comparisonsOf } from '../contract.cts';
import type { FilterSchema, SchemaName } from '../contract.cts';
import { show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Table } from '../table.cts';
import { filter, sort } from '../where.cts';
import type { BoolExp, OrderBy } from '../where.cts';
import type { Operation } from './operation.cts';
import { takeFilter, takeOrder } from './searchSettings.cts';
import { pageOf } from './page.cts';
import type { PageRequest } from './page.cts';

interface SearchBody extends PageRequest {
	orderBy?: OrderBy[] | null;
	where?: BoolExp;
	sourceSystem?: string;
	sourceSystemId?: string;
}

interface SearchOptions {
	/** The schema of `where`. */
	where: FilterSchema;
	/** The schema whose fields the answer shows, if it is not that of other answers. */
	shows?: SchemaName;
	/** Whether the body has to name a source key beside `where`, which the records found have both to match. */
	bySourceKey?: boolean;
}

/** Searches records with a filter, an order and a page. */
export function search(resource: Resource, options: SearchOptions): Operation {
	const { many, sample } = resource;
	const { shows, bySourceKey = false } = options;
	const comparisons = comparisonsOf(options.where);
	const argument = (name: string) => `${many}.args.${name}`;
	// Source: inferred; Hasura's path of a variable that is used in a filter.
	const sourceKeyPaths = {
		sourceSystem: argument('where.sourceSystem._eq'),
		sourceSystemId: argument('where.sourceSystemId._eq'),
	};
	return {
		argumentPaths: {
			...Object.fromEntries(
				['limit', 'offset', 'orderBy', 'where'].map((name) => [name, argument(name)]),
			),
			...(bySourceKey ? sourceKeyPaths : {}),
		},
		sample: { [many]: [sample] },
		handle({ body, query }, { tables, settings, unstableOrder }) {
			const { orderBy, where: asked = {}, ...request } = (body ?? {}) as SearchBody;
			const where = takeFilter(settings, asked, options.where, argument('where'));
			const table: Table<Row> = tables[many];
			const { sourceSystem = '', sourceSystemId = '' } = request;
			const rows = bySourceKey
				? table.findBySourceKey(sourceSystem, sourceSystemId)
				: candidates(table, where);
			const found = filter(rows, where, comparisons);
			const terms = takeOrder(settings, orderBy ?? [], argument('orderBy'));
			const sorted = terms ? sort(unstableOrder(found), terms, comparisons) : found;
			const page = pageOf(sorted, settings, request, query as PageRequest);
			return { [many]: page.map((row) => show(resource, row, tables, shows)) };
		},
	};
}

/** The rows that `where` can match: with source keys of one system in it the index finds them, else all. */
function candidates(table: Table<Row>, where: BoolExp): readonly Row[] {
	const operand = (field: string, operator: '_eq' | '_in') =>
		(where[field] as Partial<Record<string, unknown>> | undefined)?.[operator];
	const system = operand('sourceSystem', '_eq');
	const id = operand('sourceSystemId', '_eq');
	const ids = operand('sourceSystemId', '_in');
	if (typeof system !== 'string') return table.shown;
	if (typeof id === 'string') return table.findBySourceKey(system, id);
	if (!Array.isArray(ids)) return table.shown;
	const found = new Set(ids.flatMap((one) => table.findBySourceKey(system, String(one))));
	// In the order in which they were stored.
	return table.shown.filter((row) => found.has(row));
}
