import type { IExecuteFunctions } from 'n8n-workflow';
import { memoryOf } from '../../../nodes/Upwell/execution/runMemory';

/** A try of a run; all tries of one run share the object. */
const aTryOf = (run: object) => ({ getExecuteData: () => run }) as unknown as IExecuteFunctions;

it('knows an item again in a later try, and no other', () => {
	const run = {};
	const [first, second] = [{ json: { name: 'A' } }, { json: { name: 'A' } }];
	const memory = memoryOf(aTryOf(run), first, 0);
	expect(memoryOf(aTryOf(run), first, 0)).toBe(memory);
	expect(memoryOf(aTryOf(run), second, 0)).not.toBe(memory);
	expect(memoryOf(aTryOf(run), first, 1)).not.toBe(memory);
	expect(memoryOf(aTryOf({}), first, 0)).not.toBe(memory);
});

it('keeps apart the calls of a tool, which all have their item in first place', () => {
	const run = {};
	const calls = [{ json: {} }, { json: {} }, { json: {} }];
	const memories = calls.map((item) => memoryOf(aTryOf(run), item, 0));
	expect(new Set(memories).size).toBe(3);
	expect(calls.map((item) => memoryOf(aTryOf(run), item, 0))).toEqual(memories);
	memories.forEach((memory, index) => {
		expect(memoryOf(aTryOf(run), calls[index], 0)).toBe(memory);
	});
});
