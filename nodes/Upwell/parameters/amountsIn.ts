import type { INodeProperties } from 'n8n-workflow';
import type { AmountsIn, PreviewSchema, ResourceDescription } from '../description';
import { AMOUNTS_LABELS } from '../messages/amounts';
import { isAmountName } from './amountUnits';
import { choice } from './choice';
import type { ParameterReader } from './parameterReader';

const UNITS = [
	{
		name: AMOUNTS_LABELS.cents,
		value: 'cents' as const,
		description:
			'Whole numbers in the smallest unit of the currency, as Upwell has them, such as 2847',
	},
	{
		name: AMOUNTS_LABELS.currency,
		value: 'currency' as const,
		description: 'Such as 28.47 for 28 dollars and 47 cents',
	},
];

/** The parameter; where a record's amounts are output only, its description says so. */
export const AMOUNTS_IN: INodeProperties = {
	displayName: AMOUNTS_LABELS.parameter,
	name: 'amountsIn',
	type: 'options',
	options: UNITS,
	default: 'currency',
	description:
		'How amounts of money are entered and output. Currency units have two decimals, or none if the currency of the record is JPY, KRW or VND; without a currency it is two. JSON fields always hold cents.',
};

const parse = choice(UNITS);

/** Whether amounts of money are in the records of a resource. */
export function hasAmounts({ fields }: Pick<ResourceDescription, 'fields'>): boolean {
	return fields.some(({ name, preview }) => isAmountName(name) || showsAmount(preview));
}

/** Whether there is an amount of money in what a schema describes. */
export function showsAmount(schema: PreviewSchema | undefined): boolean {
	if (!schema) return false;
	const parts = Object.entries(schema.properties ?? {});
	return (
		showsAmount(schema.items) ||
		parts.some(([name, part]) => isAmountName(name) || showsAmount(part))
	);
}

/**
 * The parameter of an operation that takes or outputs records; none where there are no amounts in them.
 *
 * @param output the fields of what it outputs, where that is no record of the resource
 */
export function amountsInParameter(
	resource: ResourceDescription,
	output?: PreviewSchema['properties'],
): INodeProperties[] {
	const isShown = output
		? showsAmount({ type: 'object', properties: output })
		: hasAmounts(resource);
	return isShown ? [AMOUNTS_IN] : [];
}

/**
 * Makes a reader of how each item's amounts are written; where a resource has none, everything is as Upwell has it. The
 * reader throws `ItemError` for a value that is no choice.
 */
export function amountsInReader(
	resource: ResourceDescription,
	parameter: ParameterReader,
): (itemIndex: number) => AmountsIn {
	if (!hasAmounts(resource)) return () => 'cents';
	const { name, displayName: label } = AMOUNTS_IN;
	return (itemIndex) => parse(parameter(name, itemIndex, null), { label, itemIndex }) ?? 'currency';
}
