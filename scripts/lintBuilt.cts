import { join } from 'node:path';
import { inspect } from 'node:util';
import { ESLint } from 'eslint';
import type { INodeType } from 'n8n-workflow';

/**
 * Runs n8n's lint rules over the nodes' descriptions as they were built: they read source text, so they do not see parameters
 * that functions make.
 */
const root = join(__dirname, '..');
const NODES = ['Upwell', 'UpwellTrigger'];

/** As an object literal, with its keys bare: the rules look for names rather than texts. */
const WHOLE = {
	depth: null,
	maxArrayLength: null,
	maxStringLength: null,
	breakLength: 80,
} as const;

/** The built description has the values of constants that the source names. */
const ABOUT_SOURCE = '@n8n/community-nodes/node-connection-type-literal';

/** @returns how many rules do not hold for a node */
async function lint(name: string): Promise<number> {
	const path = `nodes/Upwell/${name}.node`;
	const built = require(join(root, 'dist', `${path}.js`)) as Record<string, new () => INodeType>;
	const { description, webhookMethods } = new built[name]();
	const methods = webhookMethods
		? `\n\twebhookMethods = ${inspect(webhookMethods, WHOLE).replace(/\[AsyncFunction: \w+\]/g, 'async () => true')};`
		: '';
	const text = `import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

export class ${name} implements INodeType {
	description: INodeTypeDescription = ${inspect(description, WHOLE)};${methods}
}
`;
	const eslint = new ESLint({ cwd: root });
	const [result] = await eslint.lintText(text, { filePath: join(root, `${path}.ts`) });
	const lines = text.split('\n');
	const messages = result.messages.filter(({ ruleId }) => ruleId !== ABOUT_SOURCE);
	for (const { ruleId, message, line } of messages) {
		console.error(
			`${ruleId}: ${message}\n${lines.slice(Math.max(0, line - 6), line + 2).join('\n')}`,
		);
	}
	return messages.length;
}

async function main(): Promise<void> {
	let count = 0;
	for (const name of NODES) count += await lint(name);
	if (count > 0) process.exitCode = 1;
	else console.log("n8n's lint rules hold for the built descriptions.");
}

void main();
