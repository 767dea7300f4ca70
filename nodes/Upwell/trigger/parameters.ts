import type { INodeProperties } from 'n8n-workflow';
import { AMOUNTS_IN } from '../parameters/amountsIn';
import { EVENTS, OTHER_EVENTS } from './events';

/** A record of the delivery, and not the delivery itself. */
const OF_RECORD = { show: { output: ['record'] } };

/** n8n's editor keeps links and lists of a notice, and drops all other tags, line breaks too. */
const SET_UP = [
	'n8n cannot subscribe by itself: Upwell has webhook subscriptions in its dashboard only.<ul>',
	"<li>1. Open 'Webhook URLs' above, choose 'Production URL', and click the URL to copy it.</li>",
	'<li>2. In Upwell, create a webhook subscription with this URL and the same events as below.</li>',
	"<li>3. Enter a secret there, and the same one in 'Authentication' here.</li>",
	'<li>4. Set its retries to more than 0, so that a delivery is sent again if n8n is down.</li>',
	'<li>5. Publish this workflow.</li></ul>',
	"To try it out, copy the Test URL and click 'Execute step': it then takes one delivery.",
].join('');

/** What the trigger asks for. */
export const TRIGGER_PARAMETERS: INodeProperties[] = [
	{
		displayName: SET_UP,
		name: 'setUpNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: [
			{
				name: 'Header or Basic Auth',
				value: 'secret',
				description:
					'Deliveries have to carry a secret that only Upwell and this credential know. Others are answered 401, and start nothing.',
			},
			{
				name: 'None',
				value: 'none',
				description: 'Whoever knows the URL can start the workflow',
			},
		],
		default: 'none',
		description:
			'How a delivery proves that it comes from Upwell. How Upwell signs deliveries is not published, so signatures are not checked.',
	},
	{
		// Where n8n shows credentials; it would put that of 'Authentication' far below it.
		displayName: 'Credentials',
		name: 'credentials',
		type: 'credentials',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		// With an expression here, n8n takes 'Other Events' for shown and missing, and does not publish the workflow.
		noDataExpression: true,
		required: true,
		options: EVENTS,
		default: [],
		description:
			'The events that start the workflow. Others are answered 200, so that Upwell does not send them again, and start nothing.',
	},
	{
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. update.invoice.status.SENT',
		description:
			'The whole names of the events as Upwell has them in its subscription, separated by commas. Upwell is answered with the name of an event that is not chosen.',
		displayOptions: { show: { events: [OTHER_EVENTS] } },
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Raw',
				value: 'raw',
				description: 'The delivery as it came: names in snake case, amounts in cents',
			},
			{
				name: 'Record',
				value: 'record',
				description:
					"The record as other operations of the Upwell node output it, with 'event', 'changes' and 'previous'",
			},
		],
		default: 'record',
		description: 'What comes out for an event',
	},
	{
		...AMOUNTS_IN,
		description:
			'How amounts of money are output. Currency units have two decimals, or none if the currency of the record is JPY, KRW or VND. What is within metadata is left as it is.',
		displayOptions: OF_RECORD,
	},
	{
		displayName: 'Fetch Current Record',
		name: 'fetchCurrentRecord',
		type: 'boolean',
		default: false,
		description:
			'Whether to ask Upwell for the record by its ID, and to output it as it is now: deliveries can be late. Fields that Upwell does not show there stay as the delivery has them. Upwell gets its answer before.',
		displayOptions: OF_RECORD,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Only When These Fields Change',
				name: 'changedFields',
				type: 'string',
				default: '',
				placeholder: 'e.g. Status, Balance',
				description:
					'Names of fields, separated by commas. An update in which none of them changed starts nothing. New and deleted records are not concerned.',
			},
			{
				displayName: 'Skip Older Events',
				name: 'skipOlder',
				type: 'boolean',
				default: false,
				description:
					'Whether to start nothing for an event about an older state of a record than one that has started the workflow already: deliveries can come out of order',
			},
		],
	},
];
