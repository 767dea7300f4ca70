// `npm run test:queue`: runs the packed node in n8n's queue mode, with Redis, PostgreSQL, a webhook process and two
// workers. With the names of parts behind `--`, such as `calls killed`, only these.
import { Report } from '../test/e2e/report.cts';
import { checkCalls } from '../test/queue/calls.cts';
import { checkEnded } from '../test/queue/ended.cts';
import { checkHealth } from '../test/queue/health.cts';
import { checkKilled } from '../test/queue/killed.cts';
import { checkLimits } from '../test/queue/limits.cts';
import { checkOnce } from '../test/queue/once.cts';
import { checkPairs } from '../test/queue/pairs.cts';
import { checkSecrets } from '../test/queue/secrets.cts';
import { withQueueSetup } from '../test/queue/setup.cts';
import type { QueueSetup } from '../test/queue/setup.cts';

const PARTS: Record<string, (report: Report, setup: QueueSetup) => Promise<void>> = {
	health: checkHealth,
	calls: checkCalls,
	pairs: checkPairs,
	limits: checkLimits,
	killed: checkKilled,
	ended: checkEnded,
	once: checkOnce,
	// Last: it searches what the others have left.
	secrets: checkSecrets,
};

async function main(): Promise<void> {
	const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
	const unknown = wanted.filter((name) => !(name in PARTS));
	if (unknown.length > 0) {
		throw new Error(
			`No part is called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`,
		);
	}
	const report = new Report();
	try {
		await withQueueSetup(async (setup) => {
			for (const [name, check] of Object.entries(PARTS)) {
				if (wanted.length === 0 || wanted.includes(name)) await check(report, setup);
			}
		});
	} catch (cause) {
		await report.check('n8n starts in queue mode with the packed node', () => {
			throw cause;
		});
	}
	console.log(report.summary);
	process.exit(report.failed ? 1 : 0);
}

// `process.exit` runs the `exit` handlers, which stop all servers.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
