/**
 * Sends a delivery to the trigger of a package in n8n's engine, twice, and ends with 1 if it does not start the workflow once
 * with what it should hand over. What package and engine, `engineVersion.cts` says.
 */
import { isDeepStrictEqual } from 'node:util';
import axios from 'axios';
import type { INode } from 'n8n-workflow';
import { delivery } from '../../test/support/deliveries.cts';
import { WebhookHost } from '../../test/support/webhookHost.cts';

const TRIGGER = 'Upwell Trigger';
const NEXT = 'Next';

const common = { typeVersion: 1, position: [0, 0] };
const nodes = [
	{
		...{ ...common, id: '1', name: TRIGGER, webhookId: 'path' },
		type: 'n8n-nodes-upwell.upwellTrigger',
		parameters: { events: ['update.invoice'] },
	},
	{ ...common, id: '2', name: NEXT, type: 'standIn.pass', parameters: {} },
] as unknown as INode[];

async function main(): Promise<void> {
	const host = await WebhookHost.start({
		workflow: {
			nodes,
			connections: { [TRIGGER]: { main: [[{ node: NEXT, type: 'main', index: 0 }]] } },
		},
		trigger: TRIGGER,
		answersWhenStarted: true,
		credential: {},
	});
	try {
		for (let sent = 0; sent < 2; sent++) {
			const { status, data } = await axios.post(host.url, delivery(), {
				proxy: false,
				validateStatus: () => true,
			});
			if (status !== 200) throw new Error(`The trigger answers ${status}: ${data.message}`);
		}
		const runs = await host.executions();
		if (runs.length !== 1) throw new Error(`One event starts the workflow ${runs.length} times`);
		const [{ data }] = runs;
		const { error, runData } = data.resultData;
		if (error) throw new Error(`The execution says: ${error.message}`);
		const json = runData[NEXT]?.at(-1)?.data?.main[0]?.[0]?.json;
		const { event, totalAmount, changes } = json ?? {};
		const wanted = { event: 'update.invoice', totalAmount: 2847.5 };
		if (!isDeepStrictEqual({ event, totalAmount }, wanted) || !changes) {
			throw new Error(`The trigger hands over ${JSON.stringify(json)}`);
		}
	} finally {
		await host.stop();
	}
}

main()
	.catch((cause: Error) => {
		console.error(cause.message);
		process.exitCode = 1;
	})
	// The engines of older versions of n8n keep a timer that would keep the process.
	.finally(() => process.exit());
