import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IExecuteFunctions,
	INodeCredentialTestResult,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { SECRET_TEST } from './messages/trigger';
import { RESOURCES } from './resources';
import { proofOf } from './trigger/authentication';
import { passOn } from './trigger/currentRecord';
import { TRIGGER_PARAMETERS } from './trigger/parameters';
import { receive } from './trigger/receive';

/** Starts a workflow when Upwell reports an event [docs: api-guides/webhooks]. */
export class UpwellTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Upwell Trigger',
		name: 'upwellTrigger',
		icon: { light: 'file:upwell.svg', dark: 'file:upwell.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [$parameter["events"]].flat().join(", ") }}',
		description:
			'Starts the workflow when something happens in Upwell, such as an invoice being paid',
		eventTriggerDescription: 'Waiting for a delivery of Upwell to the Test URL',
		activationMessage: 'Upwell can now send deliveries to the Production URL.',
		defaults: { name: 'Upwell Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'upwellWebhookApi',
				required: true,
				testedBy: 'webhookSecret',
				displayOptions: { show: { authentication: ['secret'] } },
			},
			{
				name: 'upwellApi',
				required: true,
				displayOptions: { show: { output: ['record'], fetchCurrentRecord: [true] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Where it is left out, n8n answers "firstEntryJson" rather than what `webhook` returns.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: TRIGGER_PARAMETERS,
	};

	/**
	 * Nothing can be registered: Upwell has subscriptions in its dashboard only [docs: api-guides/webhooks]. n8n asks these when
	 * it publishes a workflow and takes it back. The user makes the subscription, removes it, and is told how in the panel.
	 */
	webhookMethods = {
		default: {
			async checkExists(): Promise<boolean> {
				// Nobody can be asked; to say that it is there keeps n8n from having it made.
				return true;
			},
			async create(): Promise<boolean> {
				return true;
			},
			async delete(): Promise<boolean> {
				return true;
			},
		},
	};

	methods = {
		credentialTest: {
			async webhookSecret(
				this: ICredentialTestFunctions,
				{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
			): Promise<INodeCredentialTestResult> {
				const proof = proofOf(data);
				return 'unusable' in proof ? SECRET_TEST.unusable(proof.unusable) : SECRET_TEST.usable;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}

	/** n8n calls it when `webhook` has started the workflow. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const descriptions = RESOURCES.map(({ description }) => description);
		return [await passOn(this, descriptions)];
	}
}
