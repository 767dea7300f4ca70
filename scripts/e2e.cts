// `npm run test:e2e`: installs the packed node in a real n8n and uses it there, also in the browser. With the names of
// parts behind `--`, such as `examples editor`, only these; with `--only=invoice-paid` the examples called so.
import { checkCredential } from '../test/e2e/credential.cts';
import { checkEditor } from '../test/e2e/editor.cts';
import { checkExamples } from '../test/e2e/examples/index.cts';
import { checkExpressions } from '../test/e2e/expressions.cts';
import { checkHttpRequest } from '../test/e2e/httpRequest.cts';
import { checkPackage } from '../test/e2e/package.cts';
import { withTestSetup } from '../test/e2e/setup.cts';
import { checkTrigger } from '../test/e2e/trigger.cts';
import type { TestSetup } from '../test/e2e/setup.cts';
import { runParts, type Parts } from './runParts.cts';

const PARTS: Parts<TestSetup> = {
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

runParts(PARTS, withTestSetup, 'n8n starts with the packed node');
