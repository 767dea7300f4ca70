import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './statistics.cts';

/** What loading the package adds to the start of n8n. */
export interface Loading {
	ms: number;
	/** Heap that stays in use. */
	bytes: number;
}

const RUNS = 9;
const DIST = join(__dirname, '..', 'dist');
/** Loads the nodes and credentials as n8n does, after the libraries that n8n has loaded before. */
const CODE = `
	require('n8n-workflow');
	require('luxon');
	gc();
	const before = process.memoryUsage().heapUsed;
	const startedAt = performance.now();
	globalThis.loaded = ['nodes/Upwell/Upwell.node.js', 'credentials/UpwellApi.credentials.js']
		.flatMap((file) => Object.values(require(process.argv[1] + '/' + file)))
		.map((Type) => new Type());
	const ms = performance.now() - startedAt;
	gc();
	console.log(JSON.stringify({ ms, bytes: process.memoryUsage().heapUsed - before }));`;

/** Measures it in processes of their own; the median of each figure. */
export function measureLoading(): Loading {
	const run = (): Loading => {
		const text = execFileSync(process.execPath, ['--expose-gc', '-e', CODE, DIST], {
			encoding: 'utf8',
		});
		return JSON.parse(text) as Loading;
	};
	const runs = Array.from({ length: RUNS }, run);
	return { ms: median(runs.map(({ ms }) => ms)), bytes: median(runs.map(({ bytes }) => bytes)) };
}
