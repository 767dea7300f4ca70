// `node --require tsx/cjs scripts/contractTypes.cts` writes contract/upwell.d.cts; `--print` prints it instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const CONTRACT = join(__dirname, '../contract/upwell.openapi.json');
const TYPES = join(__dirname, '../contract/upwell.d.cts');

const HEADER = `// Generated from upwell.openapi.json by scripts/contractTypes.cts. Change the contract, not this file.

`;

/** Returns the contract as TypeScript types, formatted like the rest of the code. */
export async function contractTypes(): Promise<string> {
	// Only published as an ES module.
	const { astToString, default: openapiTypes } = await import('openapi-typescript');
	const types = astToString(await openapiTypes(JSON.parse(readFileSync(CONTRACT, 'utf8'))));
	return await format(HEADER + types, { ...(await resolveConfig(TYPES)), filepath: TYPES });
}

async function main(): Promise<void> {
	const types = await contractTypes();
	if (process.argv.includes('--print')) process.stdout.write(types);
	else writeFileSync(TYPES, types);
}

if (require.main === module) {
	main().catch((error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
