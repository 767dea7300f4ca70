import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { failedItem } from '../../../nodes/Upwell/execution/errorReport';

/** Where the node runs; `source` is null where it is the first node of the workflow. */
const contextOf = (node: Partial<INode>, source: object | null = { main: [] }) =>
	({
		getNode: () => ({ name: 'Upwell', type: 'upwell', ...node }),
		getExecuteData: () => ({ source }),
	}) as unknown as IExecuteFunctions;

const REPORT = { message: 'No', description: 'Correct it', details: { httpStatus: 422 } };
const ITEM = {
	json: {
		error: 'No',
		details: { outcome: 'refused', httpStatus: 422, description: 'Correct it' },
	},
	pairedItem: { item: 3 },
};

it('for the error output has an error that no copy and no stored execution contains', () => {
	const item = failedItem(contextOf({ onError: 'continueErrorOutput' }), 3, REPORT);
	expect(item.error).toEqual({ message: 'No' });
	expect({ ...item }).toEqual(ITEM);
	expect(JSON.parse(JSON.stringify(item))).toEqual(ITEM);
	// As older n8n does with an item for the error output.
	item.error = undefined;
	expect(item.error).toBeUndefined();
});

it.each([
	['On Error = Continue', contextOf({ onError: 'continueRegularOutput' })],
	['On Error = Stop Workflow', contextOf({})],
	['no input', contextOf({ onError: 'continueErrorOutput' }, null)],
])('%s: the json only', (_what, context) => {
	expect(failedItem(context, 3, REPORT).error).toBeUndefined();
	expect(failedItem(context, 3, REPORT)).toEqual(ITEM);
});
