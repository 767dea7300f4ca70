import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../e2e/report.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishSingle } from './workflows.cts';

/** Programs, and the files of the database, whose tables are read as text. */
const NOT_SEARCHED = ['node_modules', 'data'];

/** The key as it is, as PostgreSQL writes bytes, and in base64 at each place where it may begin within three bytes. */
function formsOf(key: string): string[] {
	const base64 = [0, 1, 2].map((shift) => {
		const text = Buffer.from(' '.repeat(shift) + key).toString('base64');
		// The first and the last characters hold bits of what is around the key.
		return text.slice(4, -4);
	});
	return [key, Buffer.from(key).toString('hex'), ...base64];
}

function* filesIn(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() && !NOT_SEARCHED.includes(entry.name)) yield* filesIn(path);
		if (entry.isFile()) yield path;
	}
}

/** Where a key must not be, and what is there for certain: a place that is empty would prove nothing. */
async function places({ cluster }: QueueSetup, name: string): Promise<[string, string, string][]> {
	const files = [...filesIn(cluster.folder)].map((path) => readFileSync(path, 'latin1'));
	return [
		['no table of the database', await cluster.databaseText(), name],
		['no key, value or message of Redis', cluster.redisText, 'executionId'],
		['no file and no log of n8n', files.join('\n'), 'Worker started execution'],
	];
}

/** The API key, after everything else has run, and after Upwell has sent it back. */
export async function checkSecrets(report: Report, setup: QueueSetup): Promise<void> {
	const { sandbox } = setup;
	const workflow = await publishSingle(setup);
	const [row, refused] = makeRows(2);
	await workflow.call(row);
	sandbox.misbehave({ kind: 'echoKey', when: { name: refused.name } });
	await workflow.call(refused);
	for (const [what, text, present] of await places(setup, row.name)) {
		await report.check(`the API key is in ${what}`, () => {
			assert(text.includes(present), `"${present}" is not there either`);
			const found = formsOf(sandbox.apiKey).filter((form) => text.includes(form));
			assert.deepEqual(found, []);
		});
	}
}
