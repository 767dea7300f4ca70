import { once } from 'node:events';
import { join } from 'node:path';
import axios from 'axios';
import type { Summary } from '../../sandbox/server.cts';
import { startChild } from './children.cts';
import type { UpwellOptions } from './upwellProcess.cts';

/** A local Upwell in a process of its own, controlled from here. */
export interface Upwell {
	url: string;
	apiKey: string;
	misbehave(fault: object): Promise<void>;
	summary(): Promise<Summary>;
	state(): Promise<{
		customers: Array<{ id: string; name: string }>;
		requests: Array<{ status?: number }>;
	}>;
	stop(): Promise<void>;
}

/** Starts one that has stored nothing yet. */
export async function startUpwell(options: UpwellOptions): Promise<Upwell> {
	const { child, told } = await startChild<{ url: string; apiKey: string }>(
		join(__dirname, 'upwellProcess.cts'),
		options,
	);
	const control = axios.create({ baseURL: `${told.url}/__sandbox`, proxy: false });
	return {
		...told,
		misbehave: async (fault) => void (await control.post('/faults', fault)),
		summary: async () => (await control.get('/summary')).data,
		state: async () => (await control.get('/state')).data,
		stop: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const ended = once(child, 'exit');
			child.disconnect();
			await ended;
		},
	};
}
