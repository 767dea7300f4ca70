import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Sending } from '../../api/deliver';
import { OPTIONS, type Option, type OptionName, type OptionValues } from './options';

function readOption<N extends OptionName>(name: N, value: unknown, itemIndex: number) {
	const { read, unset, property } = OPTIONS[name] as Option<OptionValues<N>[N]>;
	return read(value, { label: property.displayName, itemIndex }) ?? unset;
}

/**
 * Makes a reader of the items' options. Where no expression is in them they are the same for all, and read once. The
 * reader throws `ItemFailure` for a value that cannot be read or is out of range.
 */
export function optionsReader<N extends OptionName>(
	context: IExecuteFunctions,
	names: readonly N[],
): (itemIndex: number) => OptionValues<N> {
	const written: unknown = context.getNodeParameter('options', 0, {}, { rawExpressions: true });
	const hasExpression = JSON.stringify(written ?? {}).includes('"=');
	const readAll = (itemIndex: number) => {
		const given = (context.getNodeParameter('options', itemIndex, {}) ?? {}) as IDataObject;
		return Object.fromEntries(
			names.map((name) => [name, readOption(name, given[name], itemIndex)]),
		) as OptionValues<N>;
	};
	let read: OptionValues<N> | undefined;
	return (itemIndex) => (hasExpression ? readAll(itemIndex) : (read ??= readAll(itemIndex)));
}

/**
 * Reads an option that concerns the run as a whole: the first item's value counts. One that cannot be read there is 1, and
 * the reader of the items' options says so for that item.
 */
export function readRunOption(
	context: IExecuteFunctions,
	name: 'concurrency' | 'batchSize',
): number {
	try {
		return readOption(name, context.getNodeParameter(`options.${name}`, 0, null), 0);
	} catch {
		return 1;
	}
}

/**
 * How the requests of one item are sent, as its options say.
 *
 * @param stopping aborted when no further item is to be started
 */
export function sendingOf(
	{ maxRetries, timeout }: OptionValues<'maxRetries' | 'timeout'>,
	stopping: AbortSignal,
): Sending {
	return { retriesLeft: maxRetries, timeoutMs: timeout, stopping };
}
