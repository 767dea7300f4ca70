import type { IDataObject, INode } from 'n8n-workflow';
import { engine } from './host.cts';

/** What the parameters are for an item, with their types. */
interface Reading {
	readings: string[];
	/** How often n8n was asked for them. */
	asked: number;
}

/** Reads parameters for each row as n8n gives them. */
export const readByN8n = async (rows: IDataObject[], parameters: IDataObject) =>
	await read(rows, parameters);

/** Reads parameters for each row as the built package does. */
export const readByPackage = async (rows: IDataObject[], parameters: IDataObject) =>
	await read(rows, { ...parameters, asPackage: true });

async function read(rows: IDataObject[], parameters: IDataObject): Promise<Reading[]> {
	const common = { typeVersion: 1, position: [0, 0] };
	const input = { rows: structuredClone(rows) };
	const execution = await engine().execute({
		workflow: {
			nodes: [
				{ ...common, id: '1', name: 'Rows', type: 'standIn.rows', parameters: input },
				{ ...common, id: '2', name: 'Readings', type: 'standIn.readings', parameters },
			] as unknown as INode[],
			connections: { Rows: { main: [[{ node: 'Readings', type: 'main', index: 0 }]] } },
		},
		credential: {},
		startNode: 'Rows',
	});
	const { data } = await execution.finished;
	if (data.resultData.error) throw new Error(data.resultData.error.message);
	const items = data.resultData.runData.Readings[0].data?.main[0] ?? [];
	return items.map(({ json }) => ({ ...json }) as unknown as Reading);
}
