import type { IDataObject, ITaskData } from 'n8n-workflow';
import { engine } from '../support/host.cts';
import { address, createsIn, useSandbox } from '../support/upwell.cts';

const box = useSandbox();

/** Lets an agent call the node, as a tool, once for each entry; gives what the agent is told. */
async function callTool(calls: IDataObject[], node: object = {}): Promise<IDataObject[]> {
	const common = { typeVersion: 1, position: [0, 0] as [number, number] };
	const { finished } = await engine().execute({
		workflow: {
			nodes: [
				{
					...common,
					id: '1',
					name: 'Start',
					type: 'standIn.rows',
					parameters: { rows: [{}] as never },
				},
				{
					...common,
					id: '2',
					name: 'Agent',
					type: 'standIn.agent',
					parameters: { calls: calls as never },
				},
				{
					...common,
					...node,
					id: '3',
					name: 'Upwell',
					type: 'n8n-nodes-upwell.upwellTool',
					credentials: { upwellApi: { id: '1', name: 'a' } },
					parameters: {
						resource: 'customer',
						operation: 'create',
						name: "={{ $fromAI('name', '', 'string') }}",
						additionalFields: {
							emailAddress: "={{ $fromAI('email', '', 'string') }}",
							sourceSystem: 'CHAT',
							sourceSystemId: "={{ $fromAI('id', '', 'string') }}",
						},
					},
				},
			],
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Upwell: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
		},
		credential: address(box.sandbox) as never,
		startNode: 'Start',
	});
	const run = JSON.parse(JSON.stringify(await finished));
	const [task] = run.data.resultData.runData.Agent as ITaskData[];
	expect(task.error).toBeUndefined();
	return (task.data?.main[0] ?? []).map(({ json }) => json);
}

it('each call makes its own customer, and the blanks of a model are dropped', async () => {
	const answers = await callTool([
		{ name: 'A', email: '', id: '1' },
		{ name: 'B', email: 'null', id: '2' },
	]);
	expect(createsIn(box.sandbox).map(({ input }) => input)).toEqual([
		{ name: 'A', sourceSystem: 'CHAT', sourceSystemId: '1' },
		{ name: 'B', sourceSystem: 'CHAT', sourceSystemId: '2' },
	]);
	expect(JSON.parse(answers[1].answer as string)).toEqual([expect.objectContaining({ name: 'B' })]);
});

it('two calls with the same words are two wishes, and Upwell refuses the second copy', async () => {
	const [first, second] = await callTool([
		{ name: 'A', email: '', id: '1' },
		{ name: 'A', email: '', id: '1' },
	]);
	expect(first.answer).toContain('cus_');
	expect(second.thrown).toContain('already exists in Upwell');
});

it('is told what to do, not only what happened', async () => {
	const [{ thrown }] = await callTool([{ name: '', email: '', id: '1' }]);
	expect(thrown).toContain("'Name' is blank");
	// Once: n8n adds the description to a message that does not hold it.
	expect(String(thrown).split('Every customer needs a name')).toHaveLength(2);
});

it("keeps Upwell's words, whatever is in them", async () => {
	box.sandbox.misbehave({ kind: 'json', status: 500, body: { error: 'ENOENT happened' } });
	const [{ thrown }] = await callTool([{ name: 'A', email: '', id: '' }]);
	expect(thrown).toMatch(/^Upwell may have created this customer: .*ENOENT happened/);
});

it('Retry On Fail of a tool does not repeat what may have been done', async () => {
	box.sandbox.misbehave({ kind: 'reset', at: 'after', times: Infinity });
	const [{ thrown }] = await callTool([{ name: 'A', email: '', id: '' }], {
		retryOnFail: true,
		maxTries: 3,
		waitBetweenTries: 1,
	});
	expect(thrown).toContain('may have created');
	expect(createsIn(box.sandbox)).toHaveLength(1);
});
