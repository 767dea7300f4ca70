import type { AxiosInstance } from 'axios';
import type { Sandbox } from '../../../../sandbox/server.cts';

export interface Observed {
	sandbox: Sandbox;
	/** Sends requests with the key. */
	http: AxiosInstance;
}

/** How an assumption is tried, and what is then seen in each of its ways. */
export interface Observer<Way extends string> {
	observe(observed: Observed): Promise<unknown>;
	seen: Record<Way, unknown>;
}

/** Observers for a part of the table; a way that none sees is a wrong type. */
export type ObserversOf<Table extends Record<string, { ways: object }>> = {
	[Id in keyof Table]: Observer<Extract<keyof Table[Id]['ways'], string>>;
};

export const row = (id: number | string, more: object = {}) => ({
	name: `Customer ${id}`,
	sourceSystem: 'CRM',
	sourceSystemId: String(id),
	...more,
});

export const whereKey = (id: number | string) => ({
	sourceSystem: { _eq: 'CRM' },
	sourceSystemId: { _eq: String(id) },
});

/** Seeds a customer per number, in this order, with ids such as cus_1. */
export function seedRows({ sandbox }: Observed, ...ids: number[]): void {
	for (const id of ids) sandbox.seed(row(id, { id: `cus_${id}` }));
}

export const namesOf = (records: Array<{ name: string }>) => records.map(({ name }) => name).sort();
