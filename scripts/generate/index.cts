import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countries } from './countries.cts';
import { fieldTables } from './fieldTables.cts';
import { messageTables } from './messageTables.cts';
import { previews } from './previews.cts';

export const root = join(__dirname, '../..');

/** Everything that is made from the code and committed, by its path in the repository. */
export function generatedFiles(): Map<string, string> {
	const files = new Map<string, string>();
	for (const [path, preview] of previews()) {
		files.set(path, `${JSON.stringify(preview, null, '\t')}\n`);
	}
	return files
		.set('nodes/Upwell/parameters/countries.ts', countries())
		.set('docs/fields.md', fieldTables())
		.set('docs/messages.md', messageTables());
}

/** The committed text of a generated file; undefined where there is none. */
export function committed(path: string): string | undefined {
	const file = join(root, path);
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
