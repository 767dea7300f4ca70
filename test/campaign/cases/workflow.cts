import type { IDataObject, INode } from 'n8n-workflow';
import type { UpwellRun } from '../../support/upwell.cts';
import {
	effectiveRows,
	emailFor,
	sendsEmail,
	sourceKeyFor,
	seedIdFor,
	timeoutOf,
	type Case,
	type ItemOptions,
	type Row,
} from './case.cts';

const WRITERS = {
	number: (id: string) => Number(id),
	spaced: (id: string) => ` ${id}\n`,
	text: (id: string) => id,
};

function toJson(testCase: Case, row: Row & { name: string }): object {
	const { sourceKey, writtenAs, isSourceKeyIncomplete, invalid, name } = row;
	const write = WRITERS[writtenAs ?? 'text'];
	const { sourceSystem, sourceSystemId } = sourceKeyFor(sourceKey ?? 0);
	const id = seedIdFor(testCase, sourceKey ?? 0);
	const email = emailFor(testCase, row);
	return {
		name: invalid === 'blankName' ? ' ' : name,
		...(email === undefined ? {} : { email }),
		...(isSourceKeyIncomplete ? { sourceSystem } : {}),
		...(sourceKey === undefined
			? {}
			: {
					sourceSystem,
					sourceSystemId: write(sourceSystemId),
					recordId: writtenAs === 'number' ? id : write(id),
				}),
		...(invalid === 'unknownBillTo' ? { billTo: 'cus_nobody' } : {}),
	};
}

const SOURCE_KEY = {
	sourceSystem: '={{ $json.sourceSystem }}',
	sourceSystemId: '={{ $json.sourceSystemId }}',
};
const FIELDS = {
	billToCustomerId: '={{ $json.billTo }}',
	// `item` shows which item a request belongs to, even if items share an object. `try` differs in every try, which must
	// not create another customer.
	metadata: '={{ ({ item: $itemIndex, try: Math.random() }) }}',
};
const UNCHANGED_FIELDS = { ...FIELDS, metadata: '={{ ({ item: $itemIndex }) }}' };

const fieldsOf = (testCase: Case) => ({
	...(testCase.seeds === 'same' ? UNCHANGED_FIELDS : FIELDS),
	...(sendsEmail(testCase) ? { emailAddress: '={{ $json.email }}' } : {}),
});

/** The parameters of each operation, without its options. */
const PARAMETERS: Record<Case['operation'], (testCase: Case) => IDataObject> = {
	create: (testCase) => ({ additionalFields: { ...SOURCE_KEY, ...fieldsOf(testCase) } }),
	upsert: (testCase) => ({ ...SOURCE_KEY, additionalFields: fieldsOf(testCase) }),
	update: (testCase) => ({
		...recordLocator(testCase),
		updateFields: { name: '={{ $json.name }}', ...fieldsOf(testCase) },
	}),
	get: (testCase) => recordLocator(testCase),
	getAll: ({ limit }) => ({
		...(limit === undefined ? { returnAll: true } : { limit }),
		filters: { sourceSystem: SOURCE_KEY.sourceSystem },
		simplify: false,
	}),
};

function recordLocator({ lookupBy }: Case): IDataObject {
	const [mode, value] =
		lookupBy === 'id' ? ['id', '={{ $json.recordId }}'] : ['sourceId', SOURCE_KEY.sourceSystemId];
	return { recordId: { __rl: true, mode, value }, sourceSystem: SOURCE_KEY.sourceSystem };
}

function optionsFor(testCase: Case): IDataObject {
	const { options, otherOptions, operation } = testCase;
	const alternating = (name: keyof ItemOptions, write = (value: string | number) => value) => {
		if (!otherOptions) return write(options[name]);
		const values = [options[name], otherOptions[name]].map(write);
		return `={{ ${JSON.stringify(values)}[$itemIndex % 2] }}`;
	};
	const { concurrency, batchSize } = options;
	const creates = operation === 'create' || operation === 'upsert';
	return {
		...(concurrency === undefined ? {} : { concurrency }),
		// 0.6 seconds: some rate limits of the campaign never end.
		giveUpAfter: 0.01,
		maxRetries: alternating('maxRetries'),
		timeout: timeoutOf(testCase),
		...(creates && batchSize !== undefined ? { batchSize } : {}),
		...(operation === 'create' ? { ifExists: alternating('ifExists') } : {}),
		...(operation === 'get'
			? { ifNotFound: alternating('ifExists', (value) => (value === 'return' ? 'nothing' : value)) }
			: {}),
		...(operation === 'getAll' ? { ifFilterBlank: 'all' } : {}),
	};
}

/** The workflow of a case. */
export function workflowOf(testCase: Case): UpwellRun {
	const objects = new Map<Row, object>();
	const rows = effectiveRows(testCase.rows).map((row) => {
		const json = objects.get(row) ?? toJson(testCase, row);
		objects.set(row, json);
		return json;
	});
	const retrySettings = { retryOnFail: true, maxTries: testCase.maxTries, waitBetweenTries: 1 };
	const node: Partial<INode> = {
		onError: testCase.onError,
		...(testCase.maxTries === undefined ? {} : retrySettings),
	};
	const parameters = {
		operation: testCase.operation,
		...PARAMETERS[testCase.operation](testCase),
		options: optionsFor(testCase),
	};
	return { rows, node, parameters };
}
