import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0))
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder with these files, removed after the test. */
export function folderWith(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-upwell-test-'));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}
