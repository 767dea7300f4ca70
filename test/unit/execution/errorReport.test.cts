import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { failedItem } from '../../../nodes/Upwell/execution/errorReport';

const contextOf = (node: Partial<INode>) =>
	({ getNode: () => ({ name: 'Upwell', type: 'upwell', ...node }) }) as IExecuteFunctions;

const REPORT = { message: 'No', description: 'Correct it', details: { httpStatus: 422 } };
const ITEM = {
	json: {
		error: 'No',
		details: { outcome: 'refused', httpStatus: 422, description: 'Correct it' },
	},
	pairedItem: { item: 3 },
};

describe('for the error output', () => {
	const failed = () => failedItem(contextOf({ onError: 'continueErrorOutput' }), 3, REPORT);

	it('has an error that no copy and no stored execution contains', () => {
		const item = failed();
		expect(item.error).toEqual({ message: 'No' });
		expect({ ...item }).toEqual(ITEM);
		expect(JSON.parse(JSON.stringify(item))).toEqual(ITEM);
	});

	it.each([
		['clears the error', { error: undefined }],
		['replaces the json', { json: { error: 'No' } }],
	])('is a plain item when n8n %s', (_what, written) => {
		const item = Object.assign(failed(), written);
		expect(Object.getOwnPropertyNames(item)).toEqual(['json', 'pairedItem']);
		expect(item).toEqual(ITEM);
		expect(Object.assign(item, { json: { own: 1 } })).toMatchObject({ json: { own: 1 } });
	});
});

it.each([
	['On Error = Continue', contextOf({ onError: 'continueRegularOutput' })],
	['On Error = Stop Workflow', contextOf({})],
])('%s: the json only', (_what, context) => {
	expect(failedItem(context, 3, REPORT).error).toBeUndefined();
	expect(failedItem(context, 3, REPORT)).toEqual(ITEM);
});
