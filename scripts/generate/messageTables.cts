import type { Doubt, Noun } from '../../nodes/Upwell/description';
import type { ErrorReport, ItemError } from '../../nodes/Upwell/execution/errorReport';
import {
	describeDoubtfulPlan,
	describePlan,
	describeRefused,
	describeUncheckable,
	type CheckOutcome,
	type Plan,
} from '../../nodes/Upwell/messages/check';
import { notAnAmount, notWholeCents } from '../../nodes/Upwell/messages/amounts';
import * as apiRequest from '../../nodes/Upwell/messages/apiRequest';
import { describeApprove, describeUnclearApproval } from '../../nodes/Upwell/messages/approve';
import { describeDelete } from '../../nodes/Upwell/messages/delete';
import { describeBaseUrl } from '../../nodes/Upwell/messages/connection';
import {
	describeCreate,
	describeExists,
	describeExistsOrCreated,
	describeFailedLookup,
	type CreateContext,
} from '../../nodes/Upwell/messages/create';
import { describeDoubtful, describeHalfKeyOfAgent } from '../../nodes/Upwell/messages/doubts';
import { blankFilters } from '../../nodes/Upwell/messages/filters';
import * as input from '../../nodes/Upwell/messages/input';
import { noValueFromColumns, notMergeable } from '../../nodes/Upwell/messages/mapping';
import {
	describeEndlessPages,
	describeMissing,
	describeRead,
} from '../../nodes/Upwell/messages/read';
import {
	describeFailedReference,
	describeMissingReference,
} from '../../nodes/Upwell/messages/references';
import type { StoppedRun } from '../../nodes/Upwell/execution/runItems';
import {
	describeCreateAgain,
	describeStopped,
	describeUnknownOperation,
	withEarlierAttempts,
} from '../../nodes/Upwell/messages/run';
import {
	describeNotUpdated,
	describeUnread,
	describeUpdate,
} from '../../nodes/Upwell/messages/update';
import { protectionOf } from '../../nodes/Upwell/parameters/protection';
import { DOUBT_LABELS } from '../../nodes/Upwell/parameters/options';
import { CUSTOMER } from '../../nodes/Upwell/resources/customer/description';
import { CUSTOMER_RULE } from '../../nodes/Upwell/resources/customer/rule';
import {
	readResponse,
	type HttpResponse,
	type TransportError,
} from '../../nodes/Upwell/transport/httpResult';
import type { Mismatch } from '../../nodes/Upwell/transport/outcome';
import { markdownTable } from './markdown.cts';

const HEAD = `# Messages

What the node says when an item fails, and what to do. Made from the code by \`npm run generate\`: do not edit it by hand.
The examples are about customers; for other resources the message names those.`;

const SOURCE_KEY = { sourceSystem: 'HubSpot', sourceSystemId: '10042' };

const BILL_TO = {
	sourceKey: SOURCE_KEY,
	label: 'Bill-To Customer',
	systemLabel: 'Bill-To Customer Source System',
};

const response = (status: number, body: unknown = ''): HttpResponse =>
	readResponse(status, body, {}, (value) => value);
const refusal = (status: number, error: string, path?: string) =>
	response(status, { error, code: 'code', path });
const lost = (more: Partial<TransportError> = {}): TransportError => ({
	kind: 'transportError',
	attempted: true,
	codes: ['ECONNRESET'],
	connecting: false,
	handedOver: true,
	...more,
});

const context: CreateContext & { sourceKey: typeof SOURCE_KEY } = {
	host: 'api.upwell.com',
	timeoutMs: 60_000,
	noun: CUSTOMER.noun,
	fields: CUSTOMER.fields,
	sourceKey: SOURCE_KEY,
	protection: protectionOf(CUSTOMER),
	ifExists: { label: 'If Customer Exists', returnLabel: 'Return Existing Customer' },
};
const withoutKey = { ...context, sourceKey: undefined };
/** Of records of which Upwell is not known to refuse a second copy. */
const unprotected = { isUnique: false, isReadable: false, hasSourceKey: true };
const readable = { ...unprotected, isReadable: true };
const at = (label: string) => ({ label, itemIndex: 0 });

/** The messages about parameters: nothing was sent. */
const INPUT: ItemError[] = [
	input.blankField(at('Name'), CUSTOMER.noun),
	input.blankSourceKey(CUSTOMER.noun, "use the operation 'Create'")(at('Source System')),
	input.blankReference(CUSTOMER.noun, true)(at('Customer')),
	input.blankSourceSystem(CUSTOMER.noun)(at('Source System')),
	input.blankReferenceSystem(CUSTOMER.noun, BILL_TO.label)(at(BILL_TO.systemLabel)),
	input.notAnId(CUSTOMER.noun)(at('Customer'), '..'),
	input.notText(at('Name'), {}),
	input.noObjectInText(at('Name'), '[object Object] Lee'),
	input.notAnIdValue(at('Source System ID'), '#N/A'),
	input.scientificId(at('Source System ID'), '1.23E+11'),
	input.digitsLost(at('Source System ID'), Number('8202522731445525542')),
	input.notAnEmailAddress(at('Email Address'), 'N/A'),
	input.severalEmailAddresses('CC Email Addresses')(at('Email Address'), 'a@x.com, b@x.com'),
	input.notADate(at('Deleted At'), 'tomorrow'),
	input.serialNumber(at('Deleted At'), 46032),
	input.notAWholeNumber(0, Number.MAX_SAFE_INTEGER)(at('Max Retries'), 'many'),
	input.notANumber(at('Weight'), '12 kg'),
	notAnAmount(2, undefined)(at('Balance From'), '$1,000'),
	notAnAmount(0, 'JPY')(at('Balance From'), '28.47'),
	notWholeCents(false)(at('Balance From'), '28.47'),
	input.notJson(at('Metadata (JSON)')),
	input.noRelatedRecords(at('Contacts (JSON)'), 5),
	input.noEntry('address 2')(at('Addresses (JSON)'), 'Austin'),
	input.noForm('Addresses (JSON)')(at('Addresses'), []),
	input.noCondition('{ "overdueInvoiceCount": { "_gt": 0 } }')(at('Filter (JSON)'), []),
	blankFilters(['Email Address'], 0, CUSTOMER.noun, false),
	blankFilters(['Email Address'], 0, CUSTOMER.noun, true),
	input.noFields(at('Additional Fields'), []),
	input.noSortRule(at('Sort'), 5),
	input.notAChoice([
		{ name: 'Let the Item Fail', value: 'error' },
		{ name: 'Output Nothing', value: 'nothing' },
	])(at('If Not Found'), 'skip'),
	input.notYesOrNo(at('Return All'), 'maybe'),
	input.blankSwitch(at('Check Only')),
	input.mixedSwitch(at('Check Only')),
	input.givenTwice('Addresses')(at('Addresses (JSON)')),
	input.nothingToChange(at('Update Fields')),
	input.givenAndCleared(at('Email Address')),
	noValueFromColumns(at('Name'), CUSTOMER.noun, {
		label: 'Name',
		columns: ['First Name', 'Last Name', 'Email'],
	}),
	noValueFromColumns(at('Name'), CUSTOMER.noun, {
		label: 'Name',
		columns: ['Company Name', 'Email'],
		column: 'Company Name',
	}),
	noValueFromColumns(at('Name'), CUSTOMER.noun, {
		label: 'Name',
		columns: ['Name', 'Company Name'],
		doubt: { columns: ['Name', 'Company Name'], labels: ['Name'] },
	}),
	notMergeable(at('Metadata (JSON)')),
	apiRequest.blankPath(at('Path')),
	apiRequest.blankPathPart(at('Path'), '/rules//approve'),
	apiRequest.notAnApiPath(at('Path'), 'https://example.com/rules'),
	apiRequest.notAnApiBody(at('Body (JSON)'), []),
	apiRequest.bodyOfRead(at('Body (JSON)')),
	apiRequest.blankQueryName(at('Query Parameters → Name (parameter 1)')),
	apiRequest.notQueryText(at('Query Parameters → Value (parameter 1)')),
];

/** One doubt of each kind. */
const DOUBTS: Doubt[] = [
	{ kind: 'halfSourceKey', given: 'sourceSystem' },
	{ kind: 'sharedSourceKey', sourceKey: SOURCE_KEY, titles: ['Acme', 'Beta'] },
	{
		kind: 'similarSourceKey',
		sourceKey: { ...SOURCE_KEY, sourceSystemId: 'abc' },
		other: { ...SOURCE_KEY, sourceSystemId: 'ABC' },
	},
	{ kind: 'replacementCharacter', label: 'Name', value: 'M\uFFFDller' },
	{ kind: 'spreadsheetValue', label: 'Name', value: '#REF!' },
	{ kind: 'lostDigits', label: 'Metadata (JSON)', value: Number('8202522731445525542') },
	{ kind: 'lostZeros', label: 'Addresses → ZIP or Postal Code (address 1)', value: '2134' },
];

const duplicate = refusal(400, 'Uniqueness violation. …');
const missing = { kind: 'missing', result: response(200) } as const;
const SEEN = { wasFound: true };
const DOUBT = { isUnproven: true, isDoubtful: true, isRepeatable: true };
const mismatched = (mismatch: Mismatch) =>
	({ kind: 'refused', result: response(200), mismatch }) as const;
const help = { label: 'Customer', hasList: true };
const COUNTRY_PATH = '$.selectionSet.createCustomer.args.object.addresses.data[0].country';
const country = {
	...context,
	sent: { addresses: { data: [{ country: 'Atlantis' }] } },
};

const API_REQUEST: Noun = { one: 'API request', many: 'API requests', article: 'an' };
const request = { ...context, noun: API_REQUEST, isRead: false, resend: false };
const approval = { ...context, overrides: false };
const openExceptions = response(200, {
	approveCustomer: {
		success: false,
		error: { code: 'code', message: '…' },
		exceptions: [{ type: 'INVOICE_AMOUNT_MISMATCH', status: 'OPEN' }],
	},
});

/** What Upwell, or something on the way to it, answered. */
const ANSWERS: ErrorReport[] = [
	describeCreate(
		{ kind: 'refused', result: refusal(400, "expected one of the values ['AD', …]", COUNTRY_PATH) },
		country,
	),
	describeCreate(
		{ kind: 'refused', result: refusal(401, 'The provided API key is invalid') },
		context,
	),
	describeCreate({ kind: 'refused', result: refusal(403, 'Insufficient permissions') }, context),
	describeCreate({ kind: 'refused', result: response(404) }, context),
	describeCreate({ kind: 'refused', result: response(302) }, context),
	describeCreate({ kind: 'later', result: refusal(429, 'Rate limit exceeded') }, context),
	describeCreate(
		{ kind: 'later', result: lost({ connecting: true, codes: ['ECONNREFUSED'] }) },
		context,
	),
	describeCreate({ kind: 'refused', result: lost({ codes: ['CERT_HAS_EXPIRED'] }) }, context),
	describeExists(duplicate, context),
	describeCreate({ kind: 'exists', result: duplicate }, context),
	describeCreate({ kind: 'exists', result: duplicate }, withoutKey),
	describeFailedLookup({ kind: 'later', result: response(503) }, context),
	describeMissing(missing, { id: 'cus_1a2b3c' }, context, help),
	describeMissing(missing, SOURCE_KEY, context, help),
	describeMissingReference(missing, BILL_TO, CUSTOMER.noun),
	describeFailedReference({ kind: 'refused', result: refusal(422, '…') }, BILL_TO, context),
	describeNotUpdated({ kind: 'refused', result: refusal(422, '…') }, context, SEEN),
	describeUnread(missing, context),
	CUSTOMER_RULE.describeMissing(response(200)),
	describeApprove({ kind: 'refused', result: openExceptions }, approval),
	describeApprove({ kind: 'refused', result: openExceptions }, { ...approval, overrides: true }),
	apiRequest.describeRequest(
		{ kind: 'refused', result: refusal(404, 'Endpoint not found') },
		request,
	),
	describeEndlessPages(),
	describeRead(mismatched({ reason: 'notFiltered' }), context),
	describeRead(mismatched({ reason: 'anotherRecord', id: 'cus_4d5e6f' }), context),
	withEarlierAttempts(
		describeCreate({ kind: 'refused', result: response(403, '<html>') }, context),
		DOUBT,
		['created'],
		CUSTOMER.noun,
	),
	describeCreate({ kind: 'refused', result: response(407) }, context),
];

/** Something may have been done, and nobody knows. */
const UNCERTAIN: ErrorReport[] = [
	describeCreate({ kind: 'unknown', result: lost() }, context),
	describeCreate({ kind: 'unknown', result: lost({ codes: ['ETIMEDOUT'] }) }, withoutKey),
	describeCreate({ kind: 'unknown', result: lost() }, { ...context, protection: unprotected }),
	describeCreate({ kind: 'unknown', result: lost() }, { ...context, protection: readable }),
	describeCreate({ kind: 'unknown', result: lost() }, { ...withoutKey, protection: readable }),
	describeExistsOrCreated(duplicate, context),
	describeUpdate({ kind: 'unknown', result: response(502) }, context),
	describeDelete({ kind: 'unknown', result: response(502) }, context),
	describeUnclearApproval(lost(), context, false),
	describeUnclearApproval(lost(), context, true),
	apiRequest.describeRequest({ kind: 'unknown', result: lost() }, request),
	apiRequest.describeRequest({ kind: 'unknown', result: lost() }, { ...request, resend: true }),
	describeNotUpdated({ kind: 'unknown', result: lost() }, context, SEEN),
	describeUpdate(
		{ ...mismatched({ reason: 'severalChanged', count: 3 }), kind: 'unknown' },
		context,
	),
	withEarlierAttempts(
		describeCreate({ kind: 'later', result: refusal(429, 'Rate limit exceeded') }, context),
		{ ...DOUBT, mayBe: 'created' },
		['created'],
		CUSTOMER.noun,
	),
];

const plainUpdate = { isOfRun: false, keepsRelated: false };
const renamed: Plan = {
	...plainUpdate,
	outcome: 'would update',
	changes: [
		{ field: 'Name', name: 'name', old: 'Acme', new: 'Acme Inc' },
		{ field: 'Email Address', name: 'emailAddress', old: null, new: 'ap@acme.com' },
		{ field: 'Collector ID', name: 'collectorId', new: 'usr_1a2b3c' },
	],
};
const same: Plan = { ...plainUpdate, outcome: 'unchanged', changes: [] };

/** What a check can say of an item that would be sent. */
const PLANS: Plan[] = [
	{ outcome: 'would create', hasSourceKey: true },
	{ outcome: 'would create', hasSourceKey: false },
	renamed,
	{ ...renamed, isOfRun: true },
	same,
	{ ...same, isOfRun: true },
	{ ...same, keepsRelated: true },
	{ ...same, missing: CUSTOMER_RULE.wouldBeMissing },
	...[false, true].flatMap((isOfRun) =>
		[false, true].map((returns): Plan => ({ outcome: 'exists', isOfRun, returns })),
	),
];
const CHECKED: Array<[CheckOutcome, string]> = [
	...PLANS.map((plan): [CheckOutcome, string] => [plan.outcome, describePlan(plan, CUSTOMER.noun)]),
	['refused', describeRefused(input.blankField(at('Name'), CUSTOMER.noun).report)],
	[
		'doubtful',
		describeDoubtfulPlan(
			[{ kind: 'halfSourceKey', given: 'sourceSystem' }],
			{ outcome: 'would create', hasSourceKey: false },
			CUSTOMER.noun,
		),
	],
];

const stopped: StoppedRun = {
	done: [{ change: 'created', ids: ['cus_1a2b3c', 'cus_4d5e6f'] }],
	repeatable: { created: 1, doubtful: 1 },
	unique: { created: 1, doubtful: 1 },
	uncertain: [2, 3],
	continues: false,
};

/** What is added to the description where a run ends early. */
const ENDED_EARLY = describeStopped(
	stopped,
	CUSTOMER.noun,
	['created'],
	describeCreateAgain(stopped, CUSTOMER.noun, {
		label: 'If Customer Exists',
		returnLabel: 'Return Existing Customer',
	}),
);

/** The credential, or the workflow as a whole. */
const SETUP: ErrorReport[] = [
	describeBaseUrl({ reason: 'notAnAddress' }),
	describeBaseUrl({ reason: 'insecure', origin: 'http://example.com' }),
	describeBaseUrl({ reason: 'domainNotAllowed', host: 'example.com' }),
	describeUnknownOperation('customer', 'merge'),
	describeUncheckable('Check Only', CUSTOMER.noun),
];

const row = ({ message, reassurance, description }: ErrorReport): string[] => [
	message,
	[reassurance, description].filter(Boolean).join(' '),
];

const section = (title: string, about: string, reports: ErrorReport[]): string =>
	`## ${title}\n\n${about}\n\n${markdownTable(['message', 'description'], reports.map(row))}`;

/** The reference of all messages, as Markdown. */
export function messageTables(): string {
	const sections = [
		section(
			'A parameter cannot be used',
			'Nothing was sent for the item. `details.outcome` is `refused`, `details.parameter` the field.',
			INPUT.map(({ report }) => report),
		),
		section(
			'Doubtful data',
			"With 'On Doubtful Data' set to 'Let the Item Fail'. Nothing was sent for the item. See [real-data.md](real-data.md).",
			[
				...DOUBTS.map((doubt) => describeDoubtful([doubt], DOUBT_LABELS)),
				describeHalfKeyOfAgent('sourceSystem', CUSTOMER.noun, 0),
			],
		),
		section('Upwell’s answers', '`details.outcome` says which kind it is.', ANSWERS),
		section(
			'Nobody knows whether it was done',
			'`details.outcome` is `unknown`. See [no-record-twice.md](no-record-twice.md).',
			UNCERTAIN,
		),
		`## A run that ends early\n\nAfter an item that stops the workflow, and after the execution was cancelled or its time was up, the description goes on:\n\n${ENDED_EARLY.map((line) => `- ${line}`).join('\n')}`,
		`## Check Only\n\nWhat would happen to an item, in \`outcome\` and \`message\`. See [check-first.md](check-first.md).\n\n${markdownTable(['outcome', 'message'], CHECKED)}`,
		section('The credential and the workflow', 'Nothing was sent.', SETUP),
	];
	return `${[HEAD, ...sections].join('\n\n')}\n`;
}
