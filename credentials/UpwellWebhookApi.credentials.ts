import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * What deliveries of Upwell have to carry to be taken by the Upwell Trigger: the counterpart of a subscription's `authSettings`
 * [docs: api-guides/webhooks], of which the kinds are not published. A signature becomes a further kind when its form is.
 * The node tests it: there is nobody to ask.
 */
export class UpwellWebhookApi implements ICredentialType {
	name = 'upwellWebhookApi';
	displayName = 'Upwell Webhook API';

	icon = {
		light: 'file:../nodes/Upwell/upwell.svg',
		dark: 'file:../nodes/Upwell/upwell.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-upwell/n8n-nodes-upwell/blob/main/docs/trigger.md#authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'Kind',
			name: 'kind',
			type: 'options',
			options: [
				{
					name: 'Basic Auth',
					value: 'basic',
					description: 'A user and a password',
				},
				{
					name: 'Header',
					value: 'header',
					description: 'A header whose value is a secret',
				},
			],
			default: 'header',
			description: 'How deliveries carry it, as set in the webhook subscription in Upwell',
		},
		{
			displayName: 'Header Name',
			name: 'headerName',
			type: 'string',
			default: 'Authorization',
			displayOptions: { show: { kind: ['header'] } },
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The whole value of the header. Make up a long one, and enter the same in Upwell.',
			displayOptions: { show: { kind: ['header'] } },
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			displayOptions: { show: { kind: ['basic'] } },
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { kind: ['basic'] } },
		},
	];
}
