import type { Settings } from '../settings.cts';
import type { Tables } from '../tables.cts';

/** What operations work with. */
export interface OperationContext {
	tables: Tables;
	settings: Settings;
	/** As `Math.random`. */
	random(): number;
	/** Puts rows in an order that changes from call to call. */
	unstableOrder<T>(rows: readonly T[]): T[];
}

/** A request that is valid by the contract. */
export interface ApiCall {
	params: unknown;
	query: unknown;
	body: unknown;
}

/** How the sandbox carries out one operation of the contract. */
export interface Operation {
	/**
	 * Where Hasura reports a mistake in each variable of the request: selection, then argument.
	 * Source: inferred from Hasura's parsers.
	 */
	argumentPaths: Readonly<Record<string, string>>;
	/** The variable with the records to create: one in `input`, any number in `inputs`. */
	creates?: 'input' | 'inputs';
	/** A successful answer for when nothing was done. */
	sample: object;
	/** @throws Refusal what Upwell would answer */
	handle(call: ApiCall, context: OperationContext): object;
}

/** Operations by their `operationId`. */
export type Operations = Readonly<Record<string, Operation>>;

/** What an error body calls a place in the request. */
export const errorPath = (argument: string): string => `$.selectionSet.${argument}`;
