import { once } from 'node:events';
import { join } from 'node:path';
import axios from 'axios';
import type { Summary } from '../../sandbox/server.cts';
import { startChildProcess } from './childProcess.cts';
import type { SandboxChildOptions } from './sandboxChild.cts';

/** A sandbox in a child process. */
export interface SandboxProcess {
	url: string;
	apiKey: string;
	misbehave(fault: object): Promise<void>;
	summary(): Promise<Summary>;
	state(): Promise<{
		customers: Array<{ id: string; name: string }>;
		requests: Array<{ status?: number }>;
	}>;
	/** Removes customers, requests and faults. */
	reset(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts an empty sandbox. */
export async function startSandboxProcess(options: SandboxChildOptions): Promise<SandboxProcess> {
	const { child, firstMessage } = await startChildProcess<{ url: string; apiKey: string }>(
		join(__dirname, 'sandboxChild.cts'),
		options,
	);
	const control = axios.create({ baseURL: `${firstMessage.url}/__sandbox`, proxy: false });
	return {
		...firstMessage,
		misbehave: async (fault) => void (await control.post('/faults', fault)),
		summary: async () => (await control.get('/summary')).data,
		state: async () => (await control.get('/state')).data,
		reset: async () => void (await control.post('/reset')),
		stop: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const exit = once(child, 'exit');
			child.disconnect();
			await exit;
		},
	};
}
