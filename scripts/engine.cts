/**
 * Runs workflows with the built package in n8n's execution engine (n8n-core), without the rest of n8n: n8n's loader loads
 * the package, n8n's `Credentials` encrypts and decrypts the credential, and n8n's helpers send the requests.
 */
import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IConnections,
	IHttpRequestOptions,
	INode,
	INodeType,
	INodeTypes,
	IRun,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
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

export interface EngineOptions {
	workflow: WorkflowJson;
	/** The values that the user entered into the credential `upwellApi`. */
	credential: ICredentialDataDecryptedObject;
	/** The name of the first node. */
	startNode: string;
	/** The folder of another package to load, for example an unpacked tarball. */
	packageFolder?: string;
	mode?: WorkflowExecuteMode;
	/** Called whenever a credential is decrypted. */
	onCredentialRead?: () => void;
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

/**
 * Starts a workflow in the engine.
 * @throws an Error if the package is not built
 */
export async function execute(options: EngineOptions): Promise<Execution> {
	const loader = await loadPackage(options.packageFolder);
	const mode = options.mode ?? 'manual';
	const settings = { executionOrder: 'v1' as const, ...options.workflow.settings };
	const workflow = new Workflow({
		id: 'workflow',
		name: options.workflow.name ?? 'Workflow',
		nodes: options.workflow.nodes,
		connections: options.workflow.connections,
		active: false,
		settings,
		nodeTypes: createNodeTypes(loader),
	});
	const startNode = workflow.getNode(options.startNode);
	if (!startNode) throw new Error(`The workflow has no node '${options.startNode}'`);

	const additionalData = await createAdditionalData(loader, options, workflow, mode);
	const running = run(new core.WorkflowExecute(additionalData, mode), workflow, startNode);
	return { finished: Promise.resolve(running).then(withStatus), cancel: () => running.cancel() };
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
	options: EngineOptions,
	workflow: InstanceType<typeof Workflow>,
	mode: WorkflowExecuteMode,
) {
	const url = 'http://localhost/';
	return {
		credentialsHelper: await createCredentialsHelper(loader, options),
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

/** Like n8n's own helper, it encrypts the credential, adds the defaults, and authenticates requests as its type says. */
async function createCredentialsHelper(
	loader: LoadedPackage,
	{ credential: entered, onCredentialRead }: EngineOptions,
) {
	const type = loader.credentialTypes.upwellApi?.type as ICredentialType;
	const stored = new core.Credentials({ id: '1', name: 'Upwell account' }, 'upwellApi');
	await stored.setData(entered);

	const authenticate = async (
		data: ICredentialDataDecryptedObject,
		_typeName: string,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		if (typeof type.authenticate !== 'function')
			throw new Error('The credential type has no authenticate()');
		return await type.authenticate(data, request);
	};

	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		authenticate,
		getDecrypted: async () => {
			onCredentialRead?.();
			const defaults = Object.fromEntries(
				type.properties.map((property) => [property.name, property.default]),
			);
			return { ...defaults, ...(await stored.getData()) };
		},
	} as unknown as ICredentialsHelper;
}
