import type { INodeCredentialTestResult } from 'n8n-workflow';
import { quoted, sentences } from './words';

/** An answer to whoever sent a request to the trigger: for Upwell's list of deliveries, and whoever sets it up. */
export interface DeliveryAnswer {
	status: number;
	message: string;
}

const answer = (status: number, message: string): DeliveryAnswer => ({ status, message });

/** For a delivery that started the workflow, or that starts nothing and is not to be sent again. */
export const ACCEPTED = {
	started: 'The workflow was started.',
	notChosen: (event: string) =>
		`Nothing was started: the event ${quoted(event)} is not chosen in the Upwell Trigger.`,
	noFieldChanged: (unknown: readonly string[]) =>
		sentences(
			'Nothing was started: none of the fields that the Upwell Trigger watches changed.',
			unknown.length > 0
				? `The record has no field called ${unknown.map(quoted).join(' or ')}.`
				: undefined,
		),
	taken: 'Nothing was started: this event was taken before.',
	older: 'Nothing was started: a later state of this record was taken before.',
} as const;

/** For a request that is no delivery, or not allowed. */
export const REFUSED = {
	unauthorized: answer(
		401,
		'This request does not carry the secret that the Upwell Trigger in n8n expects. Enter the same secret in the webhook subscription in Upwell and in the credential in n8n.',
	),
	tooLarge: answer(413, 'A delivery of Upwell has at most 5 MB.'),
	notJson: answer(
		415,
		'The Upwell Trigger takes JSON: send it with the header Content-Type: application/json.',
	),
	notADelivery: answer(
		400,
		"This is no delivery of Upwell: expected is one JSON object with 'payload.new' or 'payload.old', and with 'trigger', or 'operation' and 'table'.",
	),
	notReady: answer(
		500,
		'The Upwell Trigger in n8n cannot take deliveries as it is set up. Its log in n8n says why.',
	),
} as const;

/** What n8n's log says where a delivery could not be taken. */
export const describeNotReady = (nodeName: string, reason: string) =>
	`${nodeName} took no delivery: ${reason}`;

/** Why a secret cannot be used, for the log and the test of the credential. */
export const UNUSABLE_SECRET = {
	headerName:
		"'Header Name' has to be the name of an HTTP header, such as X-Upwell-Secret: letters, digits and hyphens",
	secret: "'Secret' is blank",
	user: "'User' is blank, or has a colon in it, which Basic Auth cannot carry",
	password: "'Password' is blank",
} as const;

/** The outcome of the test of the credential: there is nobody to ask. */
export const SECRET_TEST = {
	usable: {
		status: 'OK',
		message: 'Usable. Enter the same in the webhook subscription in Upwell.',
	},
	unusable: (reason: keyof typeof UNUSABLE_SECRET): INodeCredentialTestResult => ({
		status: 'Error',
		message: UNUSABLE_SECRET[reason],
	}),
} as const;

/** Says that the records of an event cannot be read. */
export const noCurrentRecord = (table: string) =>
	`Upwell has no documented way to read a record of the table '${table}' by its ID: the record is output as the delivery has it.`;

/** Says why an execution ends with the trigger. */
export const RAN_BEFORE =
	'Nothing more was done: this event has come to two processes of n8n at the same moment, and another execution has it.';
