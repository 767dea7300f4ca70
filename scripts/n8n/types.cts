/** One node of a workflow file. */
export interface WorkflowNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string | null; name: string }>;
	[setting: string]: unknown;
}

/** A workflow as n8n exports it. */
export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	[setting: string]: unknown;
}

/** The result of one run of a node. */
export interface TaskData {
	executionStatus: string;
	[setting: string]: unknown;
	error?: { message: string };
	/** By connection type, then by output. */
	data?: Record<string, ({ json: Record<string, unknown> }[] | null)[]>;
}

/** One run of a workflow. */
export interface Execution {
	id: string;
	status: string;
	data: {
		resultData: { error?: { message: string }; runData: Record<string, TaskData[]> };
	};
}
