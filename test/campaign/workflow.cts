import type { IDataObject, INode } from 'n8n-workflow';
import type { UpwellRun } from '../support/upwell.cts';
import {
	effectiveRows,
	pairFor,
	seedIdFor,
	timeoutOf,
	type Case,
	type ItemOptions,
	type Row,
} from './case.cts';

const writtenAs = {
	number: (id: string) => Number(id),
	spaced: (id: string) => ` ${id}\n`,
	text: (id: string) => id,
};

function jsonOf({ pair, as, half, bad, name }: Row & { name: string }): object {
	const write = writtenAs[as ?? 'text'];
	const { sourceSystem, sourceSystemId } = pairFor(pair ?? 0);
	const id = seedIdFor(pair ?? 0);
	return {
		name: bad === 'blankName' ? ' ' : name,
		...(half ? { sourceSystem } : {}),
		...(pair === undefined
			? {}
			: {
					sourceSystem,
					sourceSystemId: write(sourceSystemId),
					recordId: as === 'number' ? id : write(id),
				}),
		...(bad === 'billedToNobody' ? { billTo: 'cus_nobody' } : {}),
	};
}

const PAIR = {
	sourceSystem: '={{ $json.sourceSystem }}',
	sourceSystemId: '={{ $json.sourceSystemId }}',
};
const FIELDS = {
	billToCustomerId: '={{ $json.billTo }}',
	// They tell for which item a request was made, also where two share an object; and what differs in every try must not
	// make another customer.
	metadata: '={{ ({ item: $itemIndex, try: Math.random() }) }}',
};

/** The parameters of each operation, its options aside. */
const PARAMETERS: Record<Case['operation'], (given: Case) => IDataObject> = {
	create: () => ({ additionalFields: { ...PAIR, ...FIELDS } }),
	upsert: () => ({ ...PAIR, additionalFields: FIELDS }),
	update: (given) => ({
		...reference(given),
		updateFields: { name: '={{ $json.name }}', ...FIELDS },
	}),
	get: (given) => reference(given),
	getAll: ({ limit }) => ({
		...(limit === undefined ? { returnAll: true } : { limit }),
		filters: { sourceSystem: PAIR.sourceSystem },
		simplify: false,
	}),
};

function reference({ by }: Case): IDataObject {
	const [mode, value] =
		by === 'id' ? ['id', '={{ $json.recordId }}'] : ['sourceId', PAIR.sourceSystemId];
	return { recordId: { __rl: true, mode, value }, sourceSystem: PAIR.sourceSystem };
}

function optionsFor(given: Case): IDataObject {
	const { options, otherOptions, operation } = given;
	const eachSecond = (name: keyof ItemOptions, write = (value: string | number) => value) => {
		if (!otherOptions) return write(options[name]);
		const values = [options[name], otherOptions[name]].map(write);
		return `={{ ${JSON.stringify(values)}[$itemIndex % 2] }}`;
	};
	const { concurrency, batchSize } = options;
	return {
		concurrency,
		maxRetries: eachSecond('maxRetries'),
		timeout: timeoutOf(given),
		...(operation === 'create' || operation === 'upsert' ? { batchSize } : {}),
		...(operation === 'create' ? { ifExists: eachSecond('ifExists') } : {}),
		...(operation === 'get'
			? { ifNotFound: eachSecond('ifExists', (value) => (value === 'return' ? 'nothing' : value)) }
			: {}),
	};
}

/** The workflow of a case. */
export function workflowOf(given: Case): UpwellRun {
	const objects = new Map<Row, object>();
	const rows = effectiveRows(given.rows).map((row) => {
		const json = objects.get(row) ?? jsonOf(row);
		objects.set(row, json);
		return json;
	});
	const retrying = { retryOnFail: true, maxTries: given.maxTries, waitBetweenTries: 1 };
	const node: Partial<INode> = {
		onError: given.onError,
		...(given.maxTries === undefined ? {} : retrying),
	};
	const parameters = {
		operation: given.operation,
		...PARAMETERS[given.operation](given),
		options: optionsFor(given),
	};
	return { rows, node, parameters };
}
