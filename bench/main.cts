// `npm run bench`: how fast this node is in the real n8n, and what it costs, beside HTTP Request. See README.md here.
import { readOptions } from './options.cts';
import { drawAll } from './report/draw.cts';
import { loadResults, saveResults } from './report/results.cts';
import { targetLines } from './report/targetList.cts';
import { runBench } from './bench.cts';
import { isPartial } from './options.cts';
import { isMet } from './speed/targets.cts';

async function main(): Promise<void> {
	const options = readOptions();
	if (options.redraw) return await drawAll(await loadResults());
	const started = Date.now();
	const results = await runBench(options);
	console.log(`\n${targetLines(results.targets).join('\n')}`);
	console.log(`\nTook ${Math.round((Date.now() - started) / 60_000)} minutes.`);
	if (isPartial(options)) {
		console.log('Not all was run, or smaller: the results are not kept.');
		return;
	}
	await saveResults(results);
	if (options.writeReadme) await drawAll(results);
	if (results.targets.some((target) => isMet(target) === false)) process.exitCode = 1;
}

// Ending by `process.exit` lets the `exit` handlers end n8n, the sandbox and the clients as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

main()
	.catch((cause: Error) => {
		console.error(cause.message);
		process.exitCode = 1;
	})
	.finally(() => process.exit());
