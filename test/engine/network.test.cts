import type { IDataObject } from 'n8n-workflow';
import { numberedRows } from '../support/common.cts';
import { Network } from '../support/network.cts';
import { API_KEY, readResult, workflowOf } from '../support/upwell.cts';

/** Whether a request that got no answer was received, over a real network. */

/** Whether the machine allows network namespaces; prints why not where it does not. */
function canHaveNetwork(): boolean {
	try {
		new Network().close();
		return true;
	} catch (error) {
		const [reason] = String((error as { stderr?: unknown }).stderr || error).split('\n');
		process.stderr.write(
			`No test in network namespaces, which this machine does not allow: ${reason}\n`,
		);
		return false;
	}
}

(canHaveNetwork() ? it : it.skip)(
	'over a real network, a customer is sent once if the answer is lost and the host becomes unreachable',
	async () => {
		const network = new Network();
		const run = async (loseAnswers: boolean, options: IDataObject = {}) => {
			const node = { onError: 'continueRegularOutput' } as const;
			const workflow = workflowOf({ rows: numberedRows(1), parameters: { options }, node });
			const credential = { apiKey: API_KEY, baseUrl: network.url };
			const engineOptions = { workflow, credential, startNode: 'Rows' };
			return readResult(await network.run(engineOptions, loseAnswers));
		};
		try {
			await network.listen(() => network.becomeUnreachable());
			const { items } = await run(true);
			expect(network.stored).toHaveLength(1);
			expect(items[0].json.error).toContain('may have created this customer');
			expect(items[0].json.details).toMatchObject({ outcome: 'unknown', code: 'EHOSTUNREACH' });
			// Now there is no connection to the unreachable host.
			const next = await run(false, { maxRetries: 0 });
			expect(next.items[0].json.error).toBe('n8n could not reach 127.77.0.1:8080');
		} finally {
			network.close();
		}
	},
	60_000,
);
