// `npm run generate` writes contract/upwell.d.cts; `node --require tsx/cjs scripts/contractTypes.cts` prints it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const CONTRACT = join(__dirname, '../contract/upwell.openapi.json');
const TYPES = join(__dirname, '../contract/upwell.d.cts');

const HEADER = `// Generated from upwell.openapi.json by npm run generate. Change the contract, not this file.

`;

/** Returns the contract as TypeScript types, formatted like the rest of the code. */
export async function contractTypes(): Promise<string> {
	// Only published as an ES module.
	const { astToString, default: openapiTypes } = await import('openapi-typescript');
	const types = astToString(await openapiTypes(JSON.parse(readFileSync(CONTRACT, 'utf8'))));
	return await format(HEADER + types, { ...(await resolveConfig(TYPES)), filepath: TYPES });
}

/** Writes the types to their file. */
export async function writeContractTypes(): Promise<void> {
	writeFileSync(TYPES, await contractTypes());
}

if (require.main === module) {
	contractTypes().then(
		(types) => process.stdout.write(types),
		(error: Error) => {
			console.error(error.message);
			process.exitCode = 1;
		},
	);
}
