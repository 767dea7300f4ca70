import type { IDataObject } from 'n8n-workflow';
import { watchOutput } from '../support/host.cts';
import { rowsTo, seedOld, upsert } from '../support/upserts.cts';
import { API_KEY, useSandbox } from '../support/upwell.cts';

const box = useSandbox();
const PUT = { method: 'PUT' };
const STOP = { onError: 'stopWorkflow' } as const;

it('the key is nowhere in what n8n stores and prints, be it echoed by every answer', async () => {
	for (const id of ['1', '2']) seedOld(box.sandbox, id);
	box.sandbox.misbehave({ when: { ...PUT, name: 'C1' }, kind: 'echoKey', times: Infinity });
	box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'echoKey', times: Infinity });
	const named = {
		updateCustomer: { id: 'cus_1', name: API_KEY, metadata: { [API_KEY]: [API_KEY] } },
	};
	box.sandbox.misbehave({
		when: { ...PUT, name: 'C2' },
		kind: 'json',
		body: named,
		times: Infinity,
	});
	const output = watchOutput();
	const goingOn = await upsert(box.sandbox, { rows: rowsTo(3) });
	const stopped = await upsert(box.sandbox, { rows: rowsTo(3), node: STOP });
	const printed = output.stop();
	expect(goingOn.failed.map(({ json }) => json.name)).toEqual(['C0', 'C1']);
	expect((goingOn.items[0].json as IDataObject).name).toBe('**hidden**');
	expect(stopped.error?.message).toContain('**hidden**');
	for (const text of [goingOn.stored, stopped.stored, printed]) expect(text).not.toContain(API_KEY);
});
