/**
 * Runs workflows with the built package in n8n's own execution engine (n8n-core), without the rest of n8n: the package
 * is read by n8n's loader, the credential is encrypted and decrypted by n8n's `Credentials`, and the requests go
 * through n8n's helpers.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
import { standInNodes } from './standInNodes.cts';

// n8n-core writes its settings into this folder on the first use; it must not touch the user's own n8n.
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_ENCRYPTION_KEY ??= 'a key for this process only';
process.env.N8N_LOG_LEVEL ??= 'silent';

require('reflect-metadata');
const core = require('n8n-core') as typeof import('n8n-core');
const { Workflow } = require('n8n-workflow') as typeof import('n8n-workflow');

provideEncryptionKey();

export const packageFolder = resolve(__dirname, '..');

/** A workflow as n8n exports it, as far as the engine needs it. */
export interface WorkflowJson {
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: Record<string, unknown>;
}

export interface EngineOptions {
	workflow: WorkflowJson;
	/** What the user typed into the credential; it is given to every node that asks for `upwellApi`. */
	credential: ICredentialDataDecryptedObject;
	/** Name of the node to start from. */
	startNode: string;
	/** Folder of a package to load instead of this one, for example an unpacked tarball. */
	packageFolder?: string;
	mode?: WorkflowExecuteMode;
	/** Is told whenever a credential is decrypted. */
	onCredentialRead?: () => void;
}

export interface Execution {
	/** Resolves when the execution has ended, well or not. */
	finished: Promise<IRun>;
	/** Cancels the execution as the Stop button does. */
	cancel(): void;
}

type LoadedPackage = InstanceType<typeof core.PackageDirectoryLoader>;
const loadedPackages = new Map<string, Promise<LoadedPackage>>();

/** Loads a built package with n8n's loader, once for each folder. */
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

/** Starts a workflow in the engine. Throws when the package has not been built. */
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
		nodeTypes: nodeTypesOf(loader),
	});
	const startNode = workflow.getNode(options.startNode);
	if (!startNode) throw new Error(`The workflow has no node '${options.startNode}'`);

	const additionalData = await additionalDataFor(loader, options, workflow, mode);
	const run = new core.WorkflowExecute(additionalData, mode).run({ workflow, startNode });
	return { finished: Promise.resolve(run), cancel: () => run.cancel() };
}

/** n8n takes the key of its credentials from its database; without one, a key of this process serves. */
function provideEncryptionKey(): void {
	const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di');
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

function nodeTypesOf(loader: LoadedPackage): INodeTypes {
	const find = (fullName: string): INodeType => {
		const name = fullName.replace(/^n8n-nodes-upwell\./, '');
		const loaded = (type: string) => loader.nodeTypes[type]?.type as INodeType | undefined;
		const asTool = loaded(name.replace(/Tool$/, ''));
		const found = standInNodes[fullName] ?? loaded(name) ?? (asTool && toolVariantOf(asTool));
		if (!found) throw new Error(`Unknown node type '${fullName}'`);
		return found;
	};
	return {
		getByName: find,
		getByNameAndVersion: find,
		getKnownTypes: () => ({}),
	};
}

/** The variant of a node that AI agents use, as far as the engine looks at it; n8n makes it outside of n8n-core. */
function toolVariantOf(type: INodeType): INodeType {
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

async function additionalDataFor(
	loader: LoadedPackage,
	options: EngineOptions,
	workflow: InstanceType<typeof Workflow>,
	mode: WorkflowExecuteMode,
) {
	const url = 'http://localhost/';
	return {
		credentialsHelper: await credentialsHelperFor(loader, options),
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

/** What n8n's own helper does with a credential: keep it encrypted, add the defaults, and sign requests as its type says. */
async function credentialsHelperFor(
	loader: LoadedPackage,
	{ credential: typed, onCredentialRead }: EngineOptions,
) {
	const type = loader.credentialTypes.upwellApi?.type as ICredentialType;
	const stored = new core.Credentials({ id: '1', name: 'Upwell account' }, 'upwellApi');
	await stored.setData(typed);

	const authenticate = async (
		data: ICredentialDataDecryptedObject,
		_typeName: string,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		if (typeof type.authenticate !== 'function') throw new Error('The credential signs nothing');
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
