// `npm run test:e2e`: installs the packed node in a real n8n and uses it there, also in the browser.
import { checkCredential } from '../test/e2e/credential.cts';
import { checkEditor } from '../test/e2e/editor.cts';
import { checkExamples } from '../test/e2e/examples/index.cts';
import { checkExpressions } from '../test/e2e/expressions.cts';
import { checkHttpRequest } from '../test/e2e/httpRequest.cts';
import { checkPackage } from '../test/e2e/package.cts';
import { Report } from '../test/e2e/report.cts';
import { withTestSetup } from '../test/e2e/setup.cts';

async function main(): Promise<void> {
	const report = new Report();
	try {
		await withTestSetup(async (setup) => {
			await checkPackage(report, setup);
			await checkCredential(report, setup);
			await checkHttpRequest(report, setup);
			await checkExpressions(report, setup);
			await checkExamples(report, setup);
			await checkEditor(report, setup, {
				updateScreenshots: process.argv.includes('--update-screenshots'),
			});
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

void main();
