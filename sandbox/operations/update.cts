import type { SchemaName } from '../contract.cts';
import { missingVariable, notFound, Refusal } from '../errors.cts';
import { capitalized, show } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Settings } from '../settings.cts';
import type { Table } from '../table.cts';
import type { Tables } from '../tables.cts';
import type { ApiCall, Operation, OperationContext } from './operation.cts';

/** A second update in the same request, of rows that belong to the record. */
export interface RelatedUpdate<R extends Row> {
	/** The variable with the changes. */
	variable: string;
	/** Its key in the answer, which has its `affectedRows`. */
	key: string;
	/** Whether a request without the variable is refused. */
	isRequired(settings: Settings): boolean;
	/** @returns how many related rows were changed */
	update(table: Table<R>, found: R[], changes: object): number;
}

interface UpdateOptions<R extends Row> {
	related?: RelatedUpdate<R>;
	/** The schema whose fields the answer shows, if it is not that of other answers. */
	shows?: SchemaName;
	/** @throws Refusal if the record must not be changed */
	check?(row: R, settings: Settings): void;
}

/** The two forms of an answer: the record itself, or all that were changed. */
const FORMS = {
	object: (records: object[]) => records[0] ?? null,
	array: (records: object[]) => ({ affectedRows: records.length, returning: records }),
};

/**
 * The answers to an input that sets nothing, whether the record exists or not.
 * Source: HASURA buildEmptyMutResp; github.com/hasura/graphql-engine/issues/6061 and 1475.
 */
const NOTHING_SET = { object: {}, array: { affectedRows: 0, returning: [] } };

const isEmpty = (input: object) => Object.keys(input).length === 0;

const withoutNulls = (input: object) =>
	Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));

/** An answer in the second form without the number of its records; one in the first form as it is. */
const withoutCount = (answer: object | null) =>
	answer && 'returning' in answer ? { returning: answer.returning } : answer;

/** What the two updates differ in. */
interface Way<R extends Row> {
	documentedForm: keyof typeof FORMS;
	find(table: Table<R>, call: ApiCall): R[];
	/** Of the variables that identify the record. */
	argumentPaths(key: string): Record<string, string>;
}

function makeUpdate<R extends Row>(
	resource: Resource<R>,
	way: Way<R>,
	{ related, shows, check }: UpdateOptions<R>,
): Operation {
	const key = `update${capitalized(resource.one)}`;
	const tableOf = (tables: Tables) => tables[resource.many] as Table<Row> as Table<R>;
	return {
		argumentPaths: {
			...way.argumentPaths(key),
			input: `${key}.args._set`,
			...(related ? { [related.variable]: `${related.key}.args._set` } : {}),
		},
		sample: {
			[key]: FORMS[way.documentedForm]([resource.sample]),
			...(related ? { [related.key]: { affectedRows: 0 } } : {}),
		},
		handle(call, { tables, settings }: OperationContext) {
			const body = call.body as { input: object } & Record<string, object | undefined>;
			const relatedInput = related && body[related.variable];
			if (related?.isRequired(settings) && !relatedInput) {
				throw new Refusal(400, missingVariable(related.variable));
			}
			const table = tableOf(tables);
			const found = way.find(table, call);
			if (found.length === 0 && settings.missingStyle === 'notFound') throw notFound();
			const { updateShape } = settings;
			const form = updateShape === 'documented' ? way.documentedForm : updateShape;
			for (const row of found) check?.(row, settings);
			const isSkipped = isEmpty(body.input) && settings.emptyUpdate === 'nothing';
			const changes = settings.nulls === 'clear' ? body.input : withoutNulls(body.input);
			const changed = isSkipped ? [] : table.update(found, changes);
			const whole = isSkipped
				? NOTHING_SET[form]
				: FORMS[form](changed.map((row) => show(resource, row, tables, shows)));
			const answer = settings.affectedRows === 'never' ? withoutCount(whole) : whole;
			if (!related) return { [key]: answer };
			// Source: inferred; the second update runs after the first and has to find the record anew.
			const affectedRows =
				relatedInput && !isEmpty(relatedInput)
					? related.update(table, way.find(table, call), relatedInput)
					: 0;
			return { [key]: answer, [related.key]: { affectedRows } };
		},
	};
}

/** Updates one record by the id in the path, which wins over the body's. Source: HASURA Rest.hs. */
export const updateById = <R extends Row>(
	resource: Resource<R>,
	options: UpdateOptions<R> = {},
): Operation => {
	const way: Way<R> = {
		documentedForm: 'object',
		find(table, { params }) {
			const row = table.findById((params as { id: string }).id);
			return row ? [row] : [];
		},
		argumentPaths: (key) => ({ id: `${key}.args.pkColumns.id` }),
	};
	return makeUpdate(resource, way, options);
};

/** Updates the records with the `sourceSystemId` in the path, whatever their source system. */
export const updateBySourceId = <R extends Row>(resource: Resource<R>): Operation => {
	const way: Way<R> = {
		documentedForm: 'array',
		find(table, { params }) {
			const { id } = params as { id: string };
			return table.shown.filter(({ sourceSystemId }) => sourceSystemId === id);
		},
		argumentPaths: (key) => ({ id: `${key}.args.where.sourceSystemId._eq` }),
	};
	return makeUpdate(resource, way, {});
};

/** Updates the records with the source key in the body. */
export const updateBySource = <R extends Row>(
	resource: Resource<R>,
	options: UpdateOptions<R> = {},
): Operation => {
	const way: Way<R> = {
		documentedForm: 'array',
		find(table, { body }) {
			const { sourceSystem, sourceSystemId } = body as Record<string, string>;
			return table.findBySourceKey(sourceSystem, sourceSystemId);
		},
		argumentPaths: (key) => ({
			sourceSystem: `${key}.args.where.sourceSystem._eq`,
			sourceSystemId: `${key}.args.where.sourceSystemId._eq`,
		}),
	};
	return makeUpdate(resource, way, options);
};
