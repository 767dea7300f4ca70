import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeContractTypes } from './contractTypes.cts';
import { committed, generatedFiles, root } from './generate/index.cts';

/** Writes everything that is made from the code or the contract anew. A preview whose operation is gone goes, too. */
const files = generatedFiles();
const previews = 'nodes/Upwell/__schema__';
for (const entry of readdirSync(join(root, previews), { recursive: true })) {
	const path = `${previews}/${String(entry).replaceAll('\\', '/')}`;
	if (path.endsWith('.json') && !files.has(path)) rmSync(join(root, path));
}
for (const [path, text] of files) {
	if (committed(path) === text) continue;
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
	console.log(`Wrote ${path}`);
}
void writeContractTypes();
