import { join } from 'node:path';
import { inspect } from 'node:util';
import { ESLint } from 'eslint';
import type { INodeType } from 'n8n-workflow';

/**
 * Runs n8n's lint rules over the node's description as it was built: they read source text, so they do not see parameters
 * that functions make.
 */
const root = join(__dirname, '..');
const NODE = 'nodes/Upwell/Upwell.node.ts';

/** As an object literal, with its keys bare: the rules look for names rather than texts. */
const WHOLE = {
	depth: null,
	maxArrayLength: null,
	maxStringLength: null,
	breakLength: 80,
} as const;

/** The built description has the values of constants that the source names. */
const ABOUT_SOURCE = '@n8n/community-nodes/node-connection-type-literal';

async function main(): Promise<void> {
	const { Upwell } = require(join(root, 'dist', NODE.replace(/\.ts$/, '.js'))) as {
		Upwell: new () => INodeType;
	};
	const { description } = new Upwell();
	const text = `import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

export class Upwell implements INodeType {
	description: INodeTypeDescription = ${inspect(description, WHOLE)};
}
`;
	const eslint = new ESLint({ cwd: root });
	const [result] = await eslint.lintText(text, { filePath: join(root, NODE) });
	const lines = text.split('\n');
	const messages = result.messages.filter(({ ruleId }) => ruleId !== ABOUT_SOURCE);
	for (const { ruleId, message, line } of messages) {
		console.error(
			`${ruleId}: ${message}\n${lines.slice(Math.max(0, line - 6), line + 2).join('\n')}`,
		);
	}
	if (messages.length > 0) process.exitCode = 1;
	else console.log("n8n's lint rules hold for the built description.");
}

void main();
