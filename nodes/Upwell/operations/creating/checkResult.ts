import type { IDataObject } from 'n8n-workflow';
import type { AmountForm, Doubt, ResourceDescription } from '../../description';
import type { ErrorReport } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import {
	describeDoubtfulPlan,
	describePlan,
	describeRefused,
	type CheckOutcome,
	type Plan,
} from '../../messages/check';
import { describeDoubt } from '../../messages/doubts';
import { RELATED_UNCHANGED } from '../../messages/hints';
import { currencyOf } from '../../parameters/amountUnits';
import { showAmounts } from '../../parameters/showAmounts';
import type { KnownRecord, PlannedItem } from './checkItem';

/** An item that would be sent. */
export interface CheckedItem {
	input: IDataObject;
	doubts: readonly Doubt[];
	/** How it writes amounts. */
	amounts: AmountForm;
}

/** What is output for an item that would be sent. */
export function planResult(
	resource: ResourceDescription,
	{ input, doubts, amounts }: CheckedItem,
	{ plan: planned, before }: Extract<PlannedItem, { plan: Plan }>,
): ItemResult {
	const { noun } = resource;
	const plan = withShownAmounts(planned, amounts, input, before);
	const isDoubtful = doubts.length > 0;
	const outcome: CheckOutcome = isDoubtful ? 'doubtful' : plan.outcome;
	const message = isDoubtful ? describeDoubtfulPlan(doubts, plan, noun) : describePlan(plan, noun);
	const changes = 'changes' in plan && plan.changes.length > 0 ? plan.changes : undefined;
	const more = {
		...(changes && { changes: changes as unknown as IDataObject[] }),
		...(isDoubtful && { reasons: doubts.map(describeDoubt) }),
	};
	const { id } = before.record ?? {};
	const row = { ...(typeof id === 'string' && { id }), ...pick(input, shownNames(resource)) };
	const isLeft = 'keepsRelated' in plan && plan.keepsRelated;
	const notes = [outcome, ...(isLeft ? [RELATED_UNCHANGED] : [])];
	return { outputs: [{ outcome, message, ...row, ...more }], notes };
}

/** What is output for an item that would fail before anything is sent; `given` has what it gives for a field. */
export function refusedResult(
	resource: ResourceDescription,
	given: (name: string) => unknown,
	report: ErrorReport,
): ItemResult {
	const outcome: CheckOutcome = 'refused';
	const row = entered(shownNames(resource), given);
	const output = { outcome, message: describeRefused(report), ...row };
	return { outputs: [{ ...output, description: report.description }], notes: [outcome] };
}

/** The plan with its amounts in the form that the item asks for: what was in Upwell, and what the item gives. */
function withShownAmounts(
	plan: Plan,
	form: AmountForm,
	input: IDataObject,
	{ record = {} }: KnownRecord,
): Plan {
	if (!('changes' in plan)) return plan;
	const shown = (name: string, value: unknown, ...of: IDataObject[]) => {
		const currency = of.map(currencyOf).find((one) => one !== undefined) ?? form.currency;
		return showAmounts({ [name]: value as IDataObject }, { ...form, currency })[name];
	};
	const changes = plan.changes.map(({ name, old, ...change }) => ({
		...change,
		name,
		...(old !== undefined && { old: shown(name, old, record) }),
		new: shown(name, change.new, input, record),
	}));
	return { ...plan, changes };
}

/** The fields by which people know which item it is. */
function shownNames({ titleField }: ResourceDescription): string[] {
	return [...(titleField === undefined ? [] : [titleField]), 'sourceSystem', 'sourceSystemId'];
}

function pick(values: IDataObject, names: string[]): IDataObject {
	return Object.fromEntries(
		names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
	);
}

/** What was entered in fields of an item that cannot be read as a whole. */
function entered(names: string[], given: (name: string) => unknown): IDataObject {
	const found: IDataObject = {};
	for (const name of names) {
		try {
			const value = given(name);
			if (typeof value === 'string' || typeof value === 'number') found[name] = value;
		} catch {
			// The message says what is wrong with it.
		}
	}
	return found;
}
