/**
 * Runs workflows with the built package in n8n's execution engine (n8n-core), without the rest of n8n: n8n's loader loads
 * the package, n8n's `Credentials` encrypts and decrypts the credential, and n8n's helpers send the requests.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IConnections,
	IDataObject,
	INode,
	INodeType,
	INodeTypes,
	IRun,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createCredentialsHelper, type EnteredCredentials } from './engineCredentials.cts';
import {
	chooseExpressionEngine,
	provideEncryptionKey,
	run,
	withStatus,
} from './engineDifferences.cts';
import { packageFolder, requireFromEngine } from './engineVersion.cts';
import { standInNodes } from './standInNodes.cts';

export { chooseExpressionEngine, type ExpressionEngine } from './engineDifferences.cts';
export { n8nVersion } from './engineVersion.cts';

requireFromEngine('reflect-metadata');
const core = requireFromEngine('n8n-core') as typeof import('n8n-core');
const { Workflow } = requireFromEngine('n8n-workflow') as typeof import('n8n-workflow');

provideEncryptionKey(core);
void chooseExpressionEngine('legacy');

/** The parts of an exported workflow that the engine needs. */
export interface WorkflowJson {
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: Record<string, unknown>;
}

export interface WorkflowOptions {
	workflow: WorkflowJson;
	/** The values that the user entered into the credential `upwellApi`. */
	credential: ICredentialDataDecryptedObject;
	/** Those of credentials of other types. */
	otherCredentials?: EnteredCredentials;
	/** The folder of another package to load, for example an unpacked tarball. */
	packageFolder?: string;
	mode?: WorkflowExecuteMode;
	/** What the workflow's nodes have stored. n8n notes in it whether they change it. */
	staticData?: IDataObject;
	/** Called whenever a credential is decrypted. */
	onCredentialRead?: () => void;
}

export interface EngineOptions extends WorkflowOptions {
	/** The name of the first node. */
	startNode: string;
}

export interface Execution {
	/** Resolves when the execution has ended, also if it failed. */
	finished: Promise<IRun>;
	/** Cancels the execution as the Stop button does. */
	cancel(): void;
}

type LoadedPackage = InstanceType<typeof core.PackageDirectoryLoader>;
const loadedPackages = new Map<string, Promise<LoadedPackage>>();

/** Loads a built package with n8n's loader, once per folder. */
export async function loadPackage(folder = packageFolder): Promise<LoadedPackage> {
	const loading =
		loadedPackages.get(folder) ??
		(async () => {
			const loader = new core.PackageDirectoryLoader(folder);
			await loader.loadAll();
			return loader;
		})();
	loadedPackages.set(folder, loading);
	return await loading;
}

/** Has packages loaded anew the next time, as a restart of n8n does: what their modules remember is gone. */
export function forgetPackages(): void {
	loadedPackages.clear();
	const built = join(realpathSync(packageFolder), 'dist');
	for (const file of Object.keys(require.cache)) {
		if (file.startsWith(built)) delete require.cache[file];
	}
}

/**
 * Starts a workflow in the engine.
 * @throws an Error if the package is not built
 */
export async function execute(options: EngineOptions): Promise<Execution> {
	const { workflow, additionalData, mode } = await prepare(options);
	const startNode = nodeOf(workflow, options.startNode);
	const running = run(new core.WorkflowExecute(additionalData, mode), workflow, startNode);
	return { finished: Promise.resolve(running).then(withStatus), cancel: () => running.cancel() };
}

/** A workflow as n8n makes one of what is stored, and what n8n hands to those that run it. */
export async function prepare(options: WorkflowOptions) {
	const loader = await loadPackage(options.packageFolder);
	const mode = options.mode ?? 'manual';
	const workflow = new Workflow({
		id: 'workflow',
		name: options.workflow.name ?? 'Workflow',
		nodes: options.workflow.nodes,
		connections: options.workflow.connections,
		active: false,
		settings: { executionOrder: 'v1', ...options.workflow.settings },
		staticData: options.staticData,
		nodeTypes: createNodeTypes(loader),
	});
	return { workflow, additionalData: await createAdditionalData(loader, options, workflow), mode };
}

/** @throws an Error if there is none of this name */
export function nodeOf(workflow: InstanceType<typeof Workflow>, name: string): INode {
	const node = workflow.getNode(name);
	if (!node) throw new Error(`The workflow has no node '${name}'`);
	return node;
}

function createNodeTypes(loader: LoadedPackage): INodeTypes {
	const find = (fullName: string): INodeType => {
		const name = fullName.replace(/^n8n-nodes-upwell\./, '');
		const loaded = (type: string) => loader.nodeTypes[type]?.type as INodeType | undefined;
		const asTool = loaded(name.replace(/Tool$/, ''));
		const found = standInNodes[fullName] ?? loaded(name) ?? (asTool && createToolVariant(asTool));
		if (!found) throw new Error(`Unknown node type '${fullName}'`);
		return found;
	};
	return {
		getByName: find,
		getByNameAndVersion: find,
		getKnownTypes: () => ({}),
	};
}

/** The variant of a node for AI agents. n8n creates it outside of n8n-core, so this creates what the engine needs. */
function createToolVariant(type: INodeType): INodeType {
	const { description } = type;
	return Object.create(type, {
		description: {
			value: {
				...description,
				name: `${description.name}Tool`,
				inputs: [],
				outputs: ['ai_tool'],
				properties: [
					...description.properties,
					{ displayName: 'Description', name: 'toolDescription', type: 'string', default: '' },
				],
			},
		},
	}) as INodeType;
}

async function createAdditionalData(
	loader: LoadedPackage,
	{ credential, otherCredentials, mode = 'manual', onCredentialRead }: WorkflowOptions,
	workflow: InstanceType<typeof Workflow>,
) {
	const url = 'http://localhost/';
	return {
		credentialsHelper: await createCredentialsHelper(
			core.Credentials,
			(name) => loader.credentialTypes[name]?.type as ICredentialType | undefined,
			{ upwellApi: credential, ...otherCredentials },
			onCredentialRead,
		),
		hooks: new core.ExecutionLifecycleHooks(mode, 'execution', {
			...workflow,
			nodes: Object.values(workflow.nodes),
			connections: workflow.connectionsBySourceNode,
		} as never),
		executionId: 'execution',
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: url,
		instanceBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		formWaitingBaseUrl: url,
		setExecutionStatus: () => {},
		logAiEvent: () => {},
	} as unknown as IWorkflowExecuteAdditionalData;
}
