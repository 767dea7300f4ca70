import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

test('the committed types of the contract are the generated ones', () => {
	// The generator needs ES modules, which jest does not load.
	const script = ['--require', 'tsx/cjs', 'scripts/contractTypes.cts'];
	const generated = execFileSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8' });
	// Compared as a whole, so that a difference does not print thousands of lines.
	const isSame = generated === readFileSync(join(ROOT, 'contract/upwell.d.cts'), 'utf8');
	expect(isSame ? 'same' : 'run: npm run generate').toBe('same');
});
