import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import type { RetryBudget } from '../transport/sendWithRetry';
import type { Option } from './optionKinds';
import {
	DEFAULT_GIVE_UP_MIN,
	DEFAULT_RETRIES,
	OPTIONS,
	type OptionName,
	type OptionValues,
} from './options';

const MINUTE_MS = 60_000;

function readOption<N extends OptionName>(
	resource: ResourceDescription,
	name: N,
	given: IDataObject,
	itemIndex: number,
) {
	const option = OPTIONS[name] as Option<OptionValues<N>[N]>;
	if (!Object.prototype.hasOwnProperty.call(given, name)) return option.unset;
	const label = option.parameter(name, resource).displayName;
	return option.parser(resource)(given[name], { label, itemIndex }) ?? option.unset;
}

/**
 * Makes a reader of the items' options. Where no expression is in them they are the same for all, and read once. The
 * reader throws `ItemError` for a value that cannot be read or is out of range.
 */
export function optionsReader<N extends OptionName>(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	names: readonly N[],
): (itemIndex: number) => OptionValues<N> {
	const written: unknown = context.getNodeParameter('options', 0, {}, { rawExpressions: true });
	const hasExpression = JSON.stringify(written ?? {}).includes('"=');
	const readAll = (itemIndex: number) => {
		const given = (context.getNodeParameter('options', itemIndex, {}) ?? {}) as IDataObject;
		return Object.fromEntries(
			names.map((name) => [name, readOption(resource, name, given, itemIndex)]),
		) as OptionValues<N>;
	};
	let shared: OptionValues<N> | undefined;
	return (itemIndex) => (hasExpression ? readAll(itemIndex) : (shared ??= readAll(itemIndex)));
}

/**
 * Reads an option that concerns the run as a whole: the first item's value counts. One that cannot be read there is 1, and
 * the reader of the items' options says so for that item. Undefined where the node decides: the option is not added, or blank.
 */
export function readRunOption<N extends 'batchSize' | 'concurrency'>(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	name: N,
): OptionValues<N>[N] | 1 {
	try {
		const value = context.getNodeParameter(`options.${name}`, 0, null) as IDataObject[string];
		return readOption(resource, name, { [name]: value }, 0);
	} catch {
		return 1;
	}
}

/**
 * Reads a switch that concerns the run as a whole; `otherwise` where the first item's value cannot be read, and the reader of
 * the items' options says so.
 */
export function readRunSwitch(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	name: 'addOutcome' | 'checkOnly',
	otherwise: boolean,
): boolean {
	try {
		return optionsReader(context, resource, [name])(0)[name];
	} catch {
		return otherwise;
	}
}

/** How the requests of one item are sent; `stopping` is aborted when no further item is to be started. */
export function retryBudgetOf(
	{ maxRetries, giveUpAfter, timeout }: OptionValues<'giveUpAfter' | 'maxRetries' | 'timeout'>,
	stopping: AbortSignal,
): RetryBudget {
	return {
		retriesLeft: maxRetries ?? DEFAULT_RETRIES,
		// A user who says how often, and not how long, does not expect the node to go on for minutes where nothing is accepted.
		countsRefusals: maxRetries !== undefined && giveUpAfter === undefined,
		giveUpAfterMs: (giveUpAfter ?? DEFAULT_GIVE_UP_MIN) * MINUTE_MS,
		timeoutMs: timeout,
		stopping,
	};
}
