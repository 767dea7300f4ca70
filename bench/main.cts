// `npm run bench` compares the speed and memory of this node with HTTP Request in a real n8n. See README.md.
import { runBench } from './bench.cts';
import { measureLoading } from './loading.cts';
import { isPartial, readOptions } from './options.cts';
import type { BenchOptions } from './options.cts';
import { loadResults, saveResults } from './report/results.cts';
import { targetLines } from './report/targetList.cts';
import { writeDocs } from './report/writeDocs.cts';
import { SavedRuns } from './savedRuns.cts';
import { isMet } from './target.cts';
import { benchTrigger } from './trigger.cts';

function savedRuns(options: BenchOptions): SavedRuns {
	if (options.resume) return SavedRuns.resume();
	return isPartial(options) ? SavedRuns.notSaved() : SavedRuns.startNew();
}

async function main(): Promise<void> {
	const options = readOptions();
	if (options.redraw) return await writeDocs(await loadResults());
	if (options.loading) {
		const { ms, bytes } = measureLoading();
		console.log(`Loading takes ${ms.toFixed(0)} ms and ${(bytes / 1e6).toFixed(1)} MB.`);
		return;
	}
	if (options.trigger) {
		if (!(await benchTrigger(options))) process.exitCode = 1;
		return;
	}
	const saved = savedRuns(options);
	const startedAt = Date.now();
	const { results, failures } = await runBench(options, saved);
	console.log(`\n${targetLines(results.targets).join('\n')}`);
	console.log(`\nTook ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes.`);
	if (failures.length > 0) {
		console.log(`\nFailed, so the results are not saved:\n${failures.join('\n')}`);
		console.log('A full bench repeats only these with --resume.');
		process.exitCode = 1;
		return;
	}
	if (isPartial(options)) {
		console.log('This was a partial or smaller run: the results are not saved.');
		return;
	}
	await saveResults(results);
	saved.remove();
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
