import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { committed, generatedFiles, root } from '../../scripts/generate/index.cts';

it.each([...generatedFiles().keys()])('%s is what npm run generate writes', (path) => {
	expect(committed(path)).toBe(generatedFiles().get(path));
});

it('there is no output preview without its operation', () => {
	const previews = 'nodes/Upwell/__schema__';
	const paths = readdirSync(join(root, previews), { recursive: true })
		.map((entry) => `${previews}/${String(entry).replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith('.json'));
	expect(paths.filter((path) => !generatedFiles().has(path))).toEqual([]);
});
