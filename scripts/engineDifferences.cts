/** Where the programming interface of n8n-core differs between versions; told by what is there, not by a number. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { IExecuteData, INode, IRun, IRunExecutionData, Workflow } from 'n8n-workflow';
import { requireFromEngine } from './engineVersion.cts';

type Core = typeof import('n8n-core');
type WorkflowExecute = InstanceType<Core['WorkflowExecute']>;
type Run = ReturnType<WorkflowExecute['run']>;

/** Starts a workflow: newer versions take an object, older ones the workflow and the node to start from. */
export function run(execute: WorkflowExecute, workflow: Workflow, startNode: INode): Run {
	if (execute.run.length === 1) return execute.run({ workflow, startNode });
	const runOfOlder = execute.run as unknown as (workflow: Workflow, startNode: INode) => Run;
	return runOfOlder.call(execute, workflow, startNode);
}

/** What an execution begins with; newer versions make it themselves. */
export function executionDataFrom(first: IExecuteData): IRunExecutionData {
	const executionData = { contextData: {}, nodeExecutionStack: [first], waitingExecution: {} };
	const { createRunExecutionData } = requireFromEngine('n8n-workflow');
	if (createRunExecutionData) return createRunExecutionData({ executionData });
	const ofOlder: unknown = { startData: {}, resultData: { runData: {} }, executionData };
	return ofOlder as IRunExecutionData;
}

/** The result with its status, which older versions leave to the rest of n8n where the run ended with an error. */
export function withStatus(result: IRun): IRun {
	if (result.data.resultData.error && result.status === 'running') result.status = 'error';
	return result;
}

/** What a tool has thrown, if it is that: older versions give it to the agent as the tool's answer. */
export function thrownText(answer: string): string | undefined {
	return /^Error during node execution: (.*)$/s.exec(answer)?.[1];
}

/**
 * Newer versions store the encryption key of credentials in n8n's database. Here there is none, so this provides a key.
 * Older versions encrypt with the key of the instance.
 */
export function provideEncryptionKey(core: Core): void {
	if (!('EncryptionKeyProxy' in core)) return;
	const { Container } = createRequire(requireFromEngine.resolve('n8n-core'))('@n8n/di');
	const key = {
		id: randomUUID(),
		value: Container.get(core.Cipher).encryptDEKWithInstanceKey(randomBytes(32).toString('hex')),
		algorithm: 'aes-256-gcm',
		format: 'prefixed',
	};
	const get = async () => key;
	Container.get(core.EncryptionKeyProxy).setProvider({
		getActiveKey: get,
		getKeyById: get,
		getLegacyKey: get,
	});
}

/** What runs expressions: an isolate, code in this process, or what older versions can be set to instead. */
export type ExpressionEngine = 'legacy' | 'tmpl' | 'vm';

/**
 * Has expressions run in one of the ways that n8n has. Without it, n8n-core's differ from n8n's own default. Says whether
 * this n8n can, on this Node.js: isolated-vm loads only on some.
 */
export async function chooseExpressionEngine(engine: ExpressionEngine): Promise<boolean> {
	const workflow = requireFromEngine('n8n-workflow');
	const { Expression, ExpressionEvaluatorProxy } = workflow;
	const hasEvaluators = ExpressionEvaluatorProxy?.setEvaluator !== undefined;
	ExpressionEvaluatorProxy?.setEvaluator?.(engine === 'tmpl' ? 'tmpl' : 'tournament');
	if (engine === 'tmpl') return hasEvaluators;
	if (!Expression.initExpressionEngine) return engine === 'legacy';
	if (engine === 'vm') {
		if (!loadsIsolates()) return false;
		await Expression.initExpressionEngine({
			engine,
			poolSize: 1,
			maxCodeCacheSize: 1024,
			bridgeTimeout: 5000,
			bridgeMemoryLimit: 128,
		});
	}
	Expression.setExpressionEngine(engine);
	return true;
}

function loadsIsolates(): boolean {
	try {
		requireFromEngine('isolated-vm');
		return true;
	} catch {
		return false;
	}
}
