// `npm run test:e2e`: the packed node in a real n8n, from its installation to its looks in the browser.
import { checkCredential } from '../test/e2e/credential.cts';
import { checkEditor } from '../test/e2e/editor.cts';
import { checkExamples } from '../test/e2e/examples/index.cts';
import { checkExpressions } from '../test/e2e/expressions.cts';
import { checkHttpRequest } from '../test/e2e/httpRequest.cts';
import { checkPackage } from '../test/e2e/package.cts';
import { Report } from '../test/e2e/report.cts';
import { onStage } from '../test/e2e/stage.cts';

async function main(): Promise<void> {
	const report = new Report();
	try {
		await onStage(async (stage) => {
			await checkPackage(report, stage);
			await checkCredential(report, stage);
			await checkHttpRequest(report, stage);
			await checkExpressions(report, stage);
			await checkExamples(report, stage);
			await checkEditor(report, stage, {
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

// Ending by `process.exit` lets n8n's `exit` handler end n8n as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

void main();
