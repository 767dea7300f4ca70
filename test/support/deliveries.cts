import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** The row of an invoice as documented: names in snake case, times without zone [docs: webhooks/handles-invoice-events]. */
export const INVOICE_ROW = {
	id: 'inv_example',
	number: 'INV-1001',
	status: 'PAID',
	balance: 0,
	sent_at: null,
	currency: 'USD',
	due_date: '2024-12-16',
	metadata: { total_amount: 5, sent_at: '2024-11-16T01:12:44' },
	created_at: '2024-11-01T00:00:00',
	updated_at: '2024-11-16T01:12:44.641898',
	total_amount: 284750,
	source_system: 'TMS',
	delivery_methods: ['EMAIL'],
	source_system_id: '1001',
	total_tax_amount: 0,
	source_system_meta: { remote_updated_at: '2024-11-16T01:12:44', amount: 7 },
};

/** A delivery as the documentation shows one. */
export function delivery(changes: IDataObject = {}, rows: IDataObject = {}): IDataObject {
	return {
		id: 'whe_example',
		createdAt: '2024-11-16T01:12:44.641898',
		updatedAt: '2024-11-16T01:12:44.641898',
		scheduledAt: null,
		processedAt: null,
		status: 'PENDING',
		operation: 'UPDATE',
		trigger: 'update.invoice',
		table: 'invoices',
		resourceId: 'inv_example',
		webhookSubscriptionId: 'whs_example',
		retryOfId: null,
		retries: [],
		payload: {
			new: INVOICE_ROW,
			old: { ...INVOICE_ROW, status: 'SENT', balance: 284750, total_tax_amount: '0' },
			...rows,
		},
		...changes,
	};
}

/** What is sent to a trigger. */
export interface SentDelivery {
	body: unknown;
	headers?: Record<string, string>;
	rawBody?: Buffer;
}

/** How a trigger is set up, and what n8n has stored for it. */
export interface TriggerSetUp {
	parameters?: IDataObject;
	credential?: IDataObject;
	staticData?: IDataObject;
	nodeId?: string;
	mode?: 'manual' | 'webhook';
}

let lastNode = 0;

/** A node of its own for each call: what it has taken is kept for as long as the process runs. */
export const newNodeId = (): string => `node-${++lastNode}`;

/** What n8n gives the trigger for one request, as far as it uses it, and what it was answered. */
export function webhookContext(set: TriggerSetUp, sent: SentDelivery) {
	const answer: { status?: number; body?: unknown; headers: Record<string, string> } = {
		headers: {},
	};
	const logged: string[] = [];
	let finish = () => {};
	const response = {
		statusCode: 200,
		setHeader: (name: string, value: string) => (answer.headers[name] = value),
		status: (status: number) => {
			answer.status = status;
			response.statusCode = status;
			return response;
		},
		json: (body: unknown) => (answer.body = body),
		once: (_event: string, listener: () => void) => (finish = listener),
	};
	const headers = { 'content-type': 'application/json', ...sent.headers };
	const parameters: IDataObject = { authentication: 'none', events: ['*'], ...set.parameters };
	const staticData = set.staticData ?? {};
	const context = {
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async () => {
			if (!set.credential) throw new Error('Node does not have any credentials set');
			return set.credential;
		},
		getHeaderData: () => headers,
		getRequestObject: () => ({ headers, rawBody: sent.rawBody ?? Buffer.from('{}') }),
		getResponseObject: () => response,
		getBodyData: () => sent.body,
		getMode: () => set.mode ?? 'webhook',
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: set.nodeId ?? 'node', name: 'Upwell Trigger' }),
		getWorkflowStaticData: () => staticData,
		logger: { error: (text: string) => logged.push(text) },
	} as unknown as IWebhookFunctions;
	/** n8n answers: with what it reads of the result when the workflow was started, or with 500. */
	const end = (status: number) => {
		response.statusCode = status;
		finish();
	};
	return { context, answer, logged, staticData, end };
}
