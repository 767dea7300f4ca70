// `npm run test:e2e`: installs the packed node in a real n8n and uses it there, also in the browser. With the names of
// parts behind `--`, such as `examples editor`, only these; with `--only=invoice-paid` the examples called so.
import { checkCredential } from '../test/e2e/credential.cts';
import { checkEditor } from '../test/e2e/editor.cts';
import { checkExamples } from '../test/e2e/examples/index.cts';
import { checkExpressions } from '../test/e2e/expressions.cts';
import { checkHttpRequest } from '../test/e2e/httpRequest.cts';
import { checkPackage } from '../test/e2e/package.cts';
import { Report } from '../test/e2e/report.cts';
import { withTestSetup } from '../test/e2e/setup.cts';
import { checkTrigger } from '../test/e2e/trigger.cts';
import type { TestSetup } from '../test/e2e/setup.cts';

const PARTS: Record<string, (report: Report, setup: TestSetup) => Promise<void>> = {
	package: checkPackage,
	credential: checkCredential,
	httpRequest: checkHttpRequest,
	expressions: checkExpressions,
	trigger: checkTrigger,
	examples: async (report, setup) => await checkExamples(report, setup, optionOf('only')),
	editor: async (report, setup) =>
		await checkEditor(report, setup, {
			updateScreenshots: process.argv.includes('--update-screenshots'),
		}),
};

/** The value of an option such as `--only=text`. */
function optionOf(name: string): string | undefined {
	const start = `--${name}=`;
	return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}

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
		await withTestSetup(async (setup) => {
			for (const [name, check] of Object.entries(PARTS)) {
				if (wanted.length === 0 || wanted.includes(name)) await check(report, setup);
			}
		});
	} catch (cause) {
		await report.check('n8n starts with the packed node', () => {
			throw cause;
		});
	}
	console.log(report.summary);
	process.exit(report.failed ? 1 : 0);
}

// `process.exit` runs the `exit` handlers, which stop n8n.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
