import type { IDataObject } from 'n8n-workflow';
import { callTool as callUpwellTool } from '../support/tool.cts';
import { createsIn, useSandbox } from '../support/upwell.cts';

const box = useSandbox();

const CREATE = {
	operation: 'create',
	name: "={{ $fromAI('name', '', 'string') }}",
	additionalFields: {
		emailAddress: "={{ $fromAI('email', '', 'string') }}",
		sourceSystem: 'CHAT',
		sourceSystemId: "={{ $fromAI('id', '', 'string') }}",
	},
};
const callTool = async (calls: IDataObject[], node?: object) =>
	await callUpwellTool(box.sandbox, calls, CREATE, node);

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
