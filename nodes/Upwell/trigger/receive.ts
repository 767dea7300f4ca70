import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { reportOf } from '../execution/errorReport';
import {
	ACCEPTED,
	describeNotReady,
	REFUSED,
	UNUSABLE_SECRET,
	type DeliveryAnswer,
} from '../messages/trigger';
import { timeOf } from '../transport/time';
import { isProven, proofOf, WEBHOOK_CREDENTIAL } from './authentication';
import { hasChangeIn, unknownNames } from './changes';
import { readDelivery, type Delivery } from './delivery';
import { eventFilter } from './events';
import { takeOnce } from './onceOnly';
import { outputOf } from './output';
import { readSettings, type TriggerSettings } from './settings';
import type { EventKey } from './takenEvents';
import { withZone } from './record';

const LARGEST_BODY = 5 * 1024 * 1024;

/** Thrown where the node cannot take any delivery as it is set up. */
class NotReady extends Error {}

/**
 * Takes one request to the URL of the trigger: starts the workflow with it, or answers why not. Never throws, since n8n would
 * start the workflow all the same to show it. Nothing in here waits for the workflow or for Upwell.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await take(context);
	} catch (thrown) {
		const { message } = reportOf(thrown, '');
		context.logger.error(describeNotReady(context.getNode().name, message));
		return refuse(context, REFUSED.notReady);
	}
}

async function take(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings(context);
	if (settings.isAuthenticated && !(await isAuthentic(context))) {
		return refuse(context, REFUSED.unauthorized);
	}
	const refusal = refusalOf(context.getRequestObject());
	if (refusal) return refuse(context, refusal);
	// Not always an object, whatever its type says: n8n hands over what the JSON holds.
	const body: unknown = context.getBodyData();
	const delivery = readDelivery(body);
	if (!delivery) return refuse(context, REFUSED.notADelivery);

	if (!eventFilter(settings.events)(delivery.names)) {
		return accept(ACCEPTED.notChosen(delivery.names[0]));
	}
	const output = outputOf(delivery, settings);
	// A record that is new or gone did not change: this is about updates.
	const isUpdate = delivery.row && delivery.oldRow && !delivery.isDelete;
	if (isUpdate && !hasChangeIn(output.changes, settings.changedFields)) {
		const columns = { ...delivery.oldRow, ...delivery.row };
		return accept(ACCEPTED.noFieldChanged(unknownNames(columns, settings.changedFields)));
	}
	const json = settings.isRaw ? (body as IDataObject) : output.json;
	// Whoever tries a workflow out sends the same delivery again and again.
	const isTest = context.getMode() === 'manual';
	const taken = isTest ? undefined : takeOnce(context, keyOf(delivery, settings));
	if (typeof taken === 'string') return accept(ACCEPTED[taken]);
	return {
		workflowData: [[{ json }]],
		/**
		 * n8n asks for the answer when it has started the workflow, and stores static data right after (webhook-helpers.js). What
		 * was changed in them before, it has forgotten by then: starting the workflow makes them count as unchanged
		 * (workflow-runner.js). Before 2.8, n8n asks for the answer, twice, and stores static data before it starts the workflow.
		 */
		get webhookResponse() {
			taken?.confirm();
			return { message: ACCEPTED.started };
		},
	};
}

async function isAuthentic(context: IWebhookFunctions): Promise<boolean> {
	const proof = proofOf(await context.getCredentials(WEBHOOK_CREDENTIAL));
	if ('unusable' in proof) throw new NotReady(UNUSABLE_SECRET[proof.unusable]);
	return isProven(proof, context.getHeaderData());
}

/** Why a request is no delivery, as far as that can be seen without its content. */
function refusalOf(
	request: ReturnType<IWebhookFunctions['getRequestObject']>,
): DeliveryAnswer | undefined {
	const [type] = String(request.headers['content-type'] ?? '').split(';');
	if (type.trim().toLowerCase() !== 'application/json') return REFUSED.notJson;
	const { rawBody } = request as { rawBody?: Buffer };
	const size = rawBody?.length ?? Number(request.headers['content-length'] ?? 0);
	return size > LARGEST_BODY ? REFUSED.tooLarge : undefined;
}

/** What has to be remembered of an event. */
function keyOf(delivery: Delivery, { skipsOlder }: TriggerSettings): EventKey {
	const { id, retryOfId, table = '', resourceId } = delivery;
	const ids = [id, retryOfId].filter((one) => one !== undefined);
	const time = skipsOlder ? stateTime(delivery) : undefined;
	if (time === undefined || resourceId === undefined) return { ids };
	return { ids, state: { record: `${table}/${resourceId}`, time } };
}

/** When the record got into the state that the event tells of: a retry of an old event is made anew, its row is not. */
function stateTime({ row, isDelete, createdAt }: Delivery): number | undefined {
	const eventTime = timeOf(withZone('createdAt', createdAt));
	const rowTime = isDelete ? undefined : timeOf(withZone('updated_at', row?.updated_at));
	return rowTime ?? eventTime;
}

function accept(message: string): IWebhookResponseData {
	return { webhookResponse: { message } };
}

function refuse(
	context: IWebhookFunctions,
	{ status, message }: DeliveryAnswer,
): IWebhookResponseData {
	const response = context.getResponseObject();
	if (status === REFUSED.unauthorized.status) {
		response.setHeader('WWW-Authenticate', 'Basic realm="Upwell Trigger"');
	}
	response.status(status).json({ message });
	return { noWebhookResponse: true };
}
