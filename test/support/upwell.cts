import type {
	IDataObject,
	INode,
	INodeExecutionData,
	IRun,
	ITaskData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Sandbox, SandboxOptions } from '../../sandbox/server.cts';
import { engine, startSandbox } from './host.cts';

export const API_KEY = 'upw_live_4f9d2c71b8e6';

/** The settings of the Upwell node in a test, and what flows into it. */
export interface UpwellRun {
	rows: unknown[];
	/** How many items share each row, as one object (default 1). */
	repeat?: number;
	parameters?: IDataObject;
	/** Settings of the node itself, such as `onError` or `retryOnFail`. */
	node?: Partial<INode>;
	credential?: IDataObject;
	/** Settings of the workflow, such as `timezone`. */
	settings?: IDataObject;
	mode?: WorkflowExecuteMode;
	onCredentialRead?: () => void;
}

/** The result, as plain data of the test's own realm. */
export interface UpwellResult {
	status: string;
	/** The items on the node's main output (all of them when the node has no error branch). */
	items: INodeExecutionData[];
	/** The items on the node's error branch. */
	failed: INodeExecutionData[];
	/** What the node threw, as n8n stores it. */
	error?: IDataObject & { message: string; description?: string; context?: IDataObject };
	/** What the editor shows above the output. */
	hints: string[];
	/** The execution as n8n stores it, as text, for searching. */
	stored: string;
}

export const credentialOf = (sandbox: Sandbox): IDataObject => ({
	apiKey: sandbox.apiKey,
	baseUrl: sandbox.url,
});

/** A sandbox for the tests of a file or a describe, emptied before each of them. */
export function useSandbox(options: SandboxOptions = {}): { readonly sandbox: Sandbox } {
	let sandbox: Sandbox | undefined;
	const box = {
		get sandbox() {
			if (!sandbox) throw new Error('The sandbox is only there while tests run');
			return sandbox;
		},
	};
	beforeAll(async () => {
		sandbox = await startSandbox({ apiKey: API_KEY, ...options });
	});
	beforeEach(() => sandbox?.reset());
	afterAll(async () => await sandbox?.close());
	return box;
}

/** The workflow Rows → Upwell. */
export function workflowOf({ rows, repeat = 1, parameters, node, settings }: UpwellRun) {
	const common = { typeVersion: 1, position: [0, 0] as [number, number] };
	return {
		name: 'Test',
		settings,
		nodes: [
			{ ...common, id: '1', name: 'Rows', type: 'standIn.rows', parameters: { rows, repeat } },
			{
				...common,
				id: '2',
				name: 'Upwell',
				type: 'n8n-nodes-upwell.upwell',
				credentials: { upwellApi: { id: '1', name: 'Upwell account' } },
				...node,
				parameters: {
					resource: 'customer',
					operation: 'create',
					name: '={{ $json.name }}',
					...parameters,
				},
			},
		] as unknown as INode[],
		connections: { Rows: { main: [[{ node: 'Upwell', type: 'main' as const, index: 0 }]] } },
	};
}

/** Reads the result of the workflow from the execution as n8n stores it. */
export function readResult(stored: string): UpwellResult {
	const { status, data } = JSON.parse(stored) as IRun;
	const task = (data.resultData.runData.Upwell as ITaskData[] | undefined)?.at(-1);
	const [items, failed] = task?.data?.main ?? [];
	return {
		status,
		items: items ?? [],
		failed: failed ?? [],
		error: task?.error as unknown as UpwellResult['error'],
		hints: task?.hints?.map(({ message }) => message) ?? [],
		stored,
	};
}

/** Starts the workflow; `finished` gives the result, `cancel` stops it as the user does. */
export async function startUpwell(sandbox: Sandbox | undefined, run: UpwellRun) {
	const execution = await engine().execute({
		workflow: workflowOf(run),
		credential: { ...(sandbox ? credentialOf(sandbox) : {}), ...run.credential } as never,
		startNode: 'Rows',
		mode: run.mode,
		onCredentialRead: run.onCredentialRead,
	});
	const finished = execution.finished.then((result) => readResult(JSON.stringify(result)));
	return { finished, cancel: () => execution.cancel() };
}

/** Runs the workflow and waits until it has finished. */
export async function runUpwell(
	sandbox: Sandbox | undefined,
	run: UpwellRun,
): Promise<UpwellResult> {
	const { finished } = await startUpwell(sandbox, run);
	return await finished;
}

/** The JSON bodies of the creates, in the order in which they arrived. */
export function createsIn(sandbox: Sandbox): Array<{ input: IDataObject }> {
	return sandbox.requests
		.filter(({ method, path }) => method === 'POST' && path === '/api/rest/customers')
		.map(({ rawBody }) => JSON.parse(rawBody) as { input: IDataObject });
}

/** The names in each bulk request, in the order in which they arrived. */
export function batchesIn(sandbox: Sandbox): string[][] {
	return sandbox.requests
		.filter(({ path }) => path === '/api/rest/bulk-customers')
		.map(({ body }) => (body.inputs as Array<{ name: string }>).map(({ name }) => name));
}

/** How often a customer of this name was sent in a single create. */
export function sentTimes(sandbox: Sandbox, name: string): number {
	return createsIn(sandbox).filter(({ input }) => input.name === name).length;
}
