// `npm run bench` compares the speed and memory of this node with HTTP Request in a real n8n. See README.md.
import { isPartial, readOptions } from './options.cts';
import { loadResults, saveResults } from './report/results.cts';
import { targetLines } from './report/targetList.cts';
import { writeDocs } from './report/writeDocs.cts';
import { runBench } from './bench.cts';
import { isMet } from './speed/targets.cts';

async function main(): Promise<void> {
	const options = readOptions();
	if (options.redraw) return await writeDocs(await loadResults());
	const startedAt = Date.now();
	const results = await runBench(options);
	console.log(`\n${targetLines(results.targets).join('\n')}`);
	console.log(`\nTook ${Math.round((Date.now() - startedAt) / 60_000)} minutes.`);
	if (isPartial(options)) {
		console.log('This was a partial or smaller run: the results are not saved.');
		return;
	}
	await saveResults(results);
	if (options.writeReadme) await writeDocs(results);
	if (results.targets.some((target) => isMet(target) === false)) process.exitCode = 1;
}

// `process.exit` runs the `exit` handlers, which also stop n8n, the sandbox and the clients.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

main()
	.catch((cause: Error) => {
		console.error(cause.message);
		process.exitCode = 1;
	})
	.finally(() => process.exit());
