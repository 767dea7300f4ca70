import type { INodeProperties } from 'n8n-workflow';
import type { Endpoint, Field, ResourceDescription } from '../../../nodes/Upwell/description';
import {
	checkHint,
	describePlan,
	describeUncheckable,
	type Plan,
} from '../../../nodes/Upwell/messages/check';
import {
	describeCreate,
	describeExists,
	describeExistsOrCreated,
	describeFailedLookup,
} from '../../../nodes/Upwell/messages/create';
import {
	batchHints,
	existingHint,
	updatedHint,
	RELATED_UNCHANGED,
} from '../../../nodes/Upwell/messages/hints';
import { outcomeHint } from '../../../nodes/Upwell/messages/outcome';
import { answer } from '../../support/transport.cts';
import * as input from '../../../nodes/Upwell/messages/input';
import { noValueFromColumns } from '../../../nodes/Upwell/messages/mapping';
import { describeMissing, describeRead } from '../../../nodes/Upwell/messages/read';
import {
	describeCreateAgain,
	describeStopped,
	withEarlierAttempts,
} from '../../../nodes/Upwell/messages/run';
import { ifExistsLabels } from '../../../nodes/Upwell/operations/creating/createTask';
import type { StoppedRun } from '../../../nodes/Upwell/execution/runItems';
import type { Mismatch } from '../../../nodes/Upwell/transport/outcome';
import {
	describeNotUpdated,
	describeUnread,
	describeUpdate,
} from '../../../nodes/Upwell/messages/update';
import { ItemMemory, type ItemResult } from '../../../nodes/Upwell/execution/itemMemory';
import {
	optionsProperty,
	OPTIONS,
	type OptionName,
} from '../../../nodes/Upwell/parameters/options';
import { hasAmounts, showsAmount } from '../../../nodes/Upwell/parameters/amountsIn';
import { protectionOf } from '../../../nodes/Upwell/parameters/protection';
import { isAmountName } from '../../../nodes/Upwell/parameters/amountUnits';
import { amountField } from '../../../nodes/Upwell/parameters/fieldKinds';
import { RESOURCES } from '../../../nodes/Upwell/resources';

const resources = RESOURCES.map(({ description }) => description);
const each = resources.map((description) => [description.displayName, description] as const);

/** All texts in a value, however deep. */
const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** Words of other resources than this one in texts about it, and wrong articles and plurals. */
function slipsIn(texts: string[], { noun, value }: ResourceDescription): string[] {
	const others = resources.filter((other) => other.value !== value).map((other) => other.noun.one);
	const article = noun.article === 'an' ? 'a' : 'an';
	const slips = [
		...others.map((one) => new RegExp(`\\b${one}s?\\b`, 'i')),
		new RegExp(`\\b${article} ${noun.one}\\b`, 'i'),
		new RegExp(`\\b1 ${noun.many}\\b`),
		new RegExp(`\\b([02-9]|\\d\\d+) ${noun.one}\\b`),
		/undefined|\[object/,
	];
	// A noun may hold another one: "customer payment".
	const own = new RegExp(`\\b${noun.one}s?\\b`, 'gi');
	const words = new Set(slips.slice(0, others.length));
	return texts.filter((text) =>
		slips.some((slip) => slip.test(words.has(slip) ? text.replace(own, '') : text)),
	);
}

const CHANGES = ['created', 'updated'] as const;

const AMOUNT = amountField('Amount', 'amount', '', { in: ['create'] });

/** The operation on the link between two records, and the parameter for the other one. */
const LINK = { operation: 'unlinkShipment', parameter: 'shipmentId' };

describe.each(each)('%s', (_name, description) => {
	const { noun, fields, endpoints } = description;
	const { properties, operations } = RESOURCES.find(
		(resource) => resource.description === description,
	) ?? { properties: [], operations: [] };

	it('has each documented field once, in the order of the alphabet', () => {
		const labels = fields.map(({ parameter }) => parameter.displayName);
		expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
		expect(new Set(labels).size).toBe(labels.length);
		const parameters = fields.map(({ parameter }) => parameter.name);
		expect(new Set(parameters).size).toBe(parameters.length);
	});

	it('has the most useful fields, the ID first, where it can be read', () => {
		const { simplified = [] } = description;
		const returned = fields.filter((field) => field.in.includes('output')).map(({ name }) => name);
		expect(returned).toEqual(expect.arrayContaining([...simplified]));
		expect(simplified.length).toBeLessThanOrEqual(10);
		if (operations.some(({ option }) => option.value.startsWith('get'))) {
			expect(simplified[0]).toBe('id');
		}
	});

	it('reads each amount as one, by whatever it is called in the API', () => {
		const at = { label: 'Field', itemIndex: 0 };
		const isInput = (field: Field) => field.in.includes('create') || field.in.includes('update');
		const inputs = fields.filter((field) => isInput(field) && field.parameter.type !== 'json');
		for (const { name, parse } of inputs) {
			expect([name, parse === AMOUNT.parse]).toEqual([name, isAmountName(name)]);
		}
		for (const { condition, parse } of fields.flatMap(({ filters = [] }) => filters)) {
			const [column = ''] = condition ?? [];
			expect([column, parse === AMOUNT.parse]).toEqual([column, isAmountName(column)]);
		}
		expect(AMOUNT.parse('28.47', at)).toBe(2847);
	});

	it('asks in each operation how amounts are written, if there are any in what it takes or outputs', () => {
		for (const { option, output } of operations) {
			const hasAny = output
				? showsAmount({ type: 'object', properties: output })
				: hasAmounts(description);
			const own = properties.filter(
				({ name, displayOptions }) =>
					name === 'amountsIn' && displayOptions?.show?.operation?.includes(option.value),
			);
			expect([option.value, own.length]).toEqual([option.value, hasAny ? 1 : 0]);
			expect(own.every((property) => property.default === 'currency')).toBe(true);
		}
	});

	it('names the evidence for each rule about sending again', () => {
		const all: Endpoint[] = Object.values(endpoints);
		// An API request has the user's own.
		expect(all.length > 0).toBe(fields.length > 0);
		for (const { evidence, method, resend } of all) {
			expect(evidence).toMatch(/^(docs|HASURA|inferred): \S/);
			if (resend === 'always' && method === 'POST') expect(evidence).toContain('read');
		}
	});

	it('has texts that speak of no other resource, outside the fields', () => {
		// What a field is may well be said in terms of another resource.
		const isOfFields = ({ name }: INodeProperties) =>
			['additionalFields', 'fields', 'filters', 'sort', 'updateFields', LINK.parameter].includes(
				name,
			);
		const isOfField = ({ name }: INodeProperties) =>
			fields.some(({ parameter }) => parameter.name === name);
		const about = properties
			.filter((property) => !isOfFields(property) && !isOfField(property))
			.map(({ options, ...property }) => ({
				...property,
				displayOptions: undefined,
				options: options?.filter(
					(option) => !('value' in option && option.value === LINK.operation),
				),
			}));
		const texts = about.flatMap(textsIn);
		expect(texts.length).toBeGreaterThan(10);
		expect(slipsIn(texts, description)).toEqual([]);
	});

	it('has options that speak of no other resource, also those that it does not offer yet', () => {
		const names = Object.keys(OPTIONS) as OptionName[];
		expect(slipsIn(textsIn(optionsProperty(description, names)), description)).toEqual([]);
	});

	it('has messages that speak of no other resource', () => {
		const sourceKey = { sourceSystem: 'CRM', sourceSystemId: '1' };
		const protection = protectionOf(description);
		const context = { host: 'upwell.test', timeoutMs: 1000, noun, fields, sourceKey, protection };
		const outcome = (kind: 'refused' | 'missing' | 'unknown', status: number) => ({
			kind,
			result: answer(status, ''),
		});
		const help = { label: description.displayName, hasList: true };
		const at = { label: 'Field', itemIndex: 0 };
		const doubt = { isUnproven: true, isDoubtful: true, isRepeatable: true };
		const mismatches: Mismatch[] = [
			{ reason: 'anotherRecord', id: '2' },
			{ reason: 'anotherRecord', mayBeChanged: true },
			{ reason: 'notFiltered' },
			{ reason: 'severalChanged', count: 3 },
		];
		const kinds = ['exists', 'refused', 'later', 'unknown'] as const;
		const reports = [
			...[context, { ...context, sourceKey: undefined }].flatMap((one) =>
				kinds.map((kind) => describeCreate({ kind, result: answer(400, '') }, one)),
			),
			...mismatches.map((mismatch) =>
				describeRead({ ...outcome('refused', 200), mismatch }, context),
			),
			describeExists(answer(400, ''), context),
			describeExistsOrCreated(answer(400, ''), context),
			describeFailedLookup(outcome('refused', 403), context),
			describeMissing(outcome('missing', 200), sourceKey, context, help),
			describeRead(outcome('refused', 500), context),
			describeUpdate(outcome('unknown', 500), context),
			describeUnread(outcome('missing', 200), context),
			...[true, false].map((known) =>
				describeNotUpdated(outcome('refused', 422), context, {
					wasFound: known,
					mayBe: known ? 'updated' : 'created',
				}),
			),
			...[undefined, 'updated' as const].map((mayBe) =>
				withEarlierAttempts(
					describeRead(outcome('refused', 500), context),
					{ mayBe, ...doubt },
					CHANGES,
					noun,
				),
			),
			...[
				input.blankField(at, noun),
				input.blankReference(noun, true)(at),
				noValueFromColumns(at, noun, { label: 'Field', columns: ['Column'] }),
				input.blankSourceKey(noun)(at),
				input.blankSourceSystem(noun)(at),
				input.notAnId(noun)(at, '.'),
			].map(({ report }) => report),
			describeUncheckable('Check Only', noun),
		];
		const stopped: StoppedRun = {
			done: [{ change: 'updated', ids: ['1'] }],
			repeatable: { created: 2, doubtful: 1 },
			unique: { created: 2, doubtful: 0 },
			uncertain: [1],
			continues: false,
		};
		const memories = ['1', '2'].map((id) => {
			const memory = new ItemMemory({});
			const result: ItemResult = { outputs: [{ id }], done: 'updated', id };
			memory.markDone({ ...result, notes: [RELATED_UNCHANGED] });
			return memory;
		});
		const created = new Set(
			Array.from({ length: 101 }, (_, index) => {
				const memory = new ItemMemory({});
				memory.markDone({ outputs: [], done: 'created', id: `${index}` });
				return memory;
			}),
		);
		const run = { items: [], waitedMs: 0, sentSingly: created, sentAgainSingly: created };
		const update = { changes: [], keepsRelated: true };
		const plans = [true, false].flatMap((isOfRun): Plan[] => [
			{ outcome: 'would create', hasSourceKey: isOfRun },
			{ outcome: 'would update', isOfRun, ...update },
			{ outcome: 'unchanged', isOfRun, ...update },
			{ outcome: 'exists', isOfRun, returns: isOfRun },
		]);
		const hints = [
			updatedHint(memories, noun),
			updatedHint(memories.slice(1), noun),
			existingHint([...created].slice(0, 1), noun),
			updatedHint(memories, noun, true),
			outcomeHint(memories),
			checkHint(memories, noun),
			...plans.map((plan) => describePlan(plan, noun)),
			...batchHints(run, noun),
			...describeStopped(stopped, noun, CHANGES, undefined),
			...[true, false].map(
				(isUnique) =>
					describeCreateAgain(stopped, noun, ifExistsLabels(description), isUnique) ?? '',
			),
		];
		expect(slipsIn([...reports.flatMap(textsIn), ...hints.flatMap(textsIn)], description)).toEqual(
			[],
		);
	});

	it('has operations whose action and description follow the conventions of n8n', () => {
		expect(operations.length).toBeGreaterThan(0);
		for (const { option } of operations) {
			expect(option.action).toMatch(
				new RegExp(`^[A-Z][a-z ]* (${noun.one}|${noun.many})( [a-z ]+)?$`),
			);
			expect(option.description).not.toMatch(/\.$/);
		}
	});
});
