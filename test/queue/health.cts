import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/n8n/ports.cts';
import type { Report } from '../e2e/report.cts';
import { healthCheckOf } from './composeFile.cts';
import type { QueueSetup } from './setup.cts';

const run = promisify(execFile);

/** The health checks of `examples/queue-mode/compose.yaml`: Docker, which would run them, is not here. */
export async function checkHealth(report: Report, { cluster }: QueueSetup): Promise<void> {
	await report.check("the example's health checks find each process, and miss it", async () => {
		for (const { role, url } of [cluster.main, cluster.webhook, ...cluster.workers]) {
			const [program, ...args] = healthCheckOf(role, new URL(url).port);
			await run(program, args);
		}
		const [program, ...args] = healthCheckOf('worker', String(await freePort()));
		await assert.rejects(run(program, args));
	});
}
