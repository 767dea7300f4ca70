import { Report } from '../test/e2e/report.cts';

/** Checks of one thing, by the name under which they can be run alone. */
export type Parts<Setup> = Record<string, (report: Report, setup: Setup) => Promise<void>>;

/**
 * Runs the parts that the command line names, or all, in their order with one setup, and ends this process: with 1 where a
 * check has failed, or no part has such a name.
 *
 * @param start what is checked by the start of the setup alone
 */
export function runParts<Setup>(
	parts: Parts<Setup>,
	withSetup: (use: (setup: Setup) => Promise<void>) => Promise<void>,
	start: string,
): void {
	// `process.exit` runs the `exit` handlers, which stop all servers.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

	run(parts, withSetup, start).catch((cause: Error) => {
		console.error(cause.message);
		process.exitCode = 1;
	});
}

async function run<Setup>(
	parts: Parts<Setup>,
	withSetup: (use: (setup: Setup) => Promise<void>) => Promise<void>,
	start: string,
): Promise<void> {
	const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
	const unknown = wanted.filter((name) => !(name in parts));
	if (unknown.length > 0) {
		throw new Error(
			`No part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`,
		);
	}
	const report = new Report();
	try {
		await withSetup(async (setup) => {
			for (const [name, check] of Object.entries(parts)) {
				if (wanted.length === 0 || wanted.includes(name)) await check(report, setup);
			}
		});
	} catch (cause) {
		await report.check(start, () => {
			throw cause;
		});
	}
	console.log(report.summary);
	process.exit(report.failed ? 1 : 0);
}
