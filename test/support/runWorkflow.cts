/** Runs a workflow in n8n's engine, in a process of its own, and prints the result as JSON. */
import { execFileSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { execute, type EngineOptions } from '../../scripts/engine.cts';

const { options, onConnect = [] } = JSON.parse(process.argv[2]) as {
	options: EngineOptions;
	/** A command to run each time a connection has been established, before anything is sent over it. */
	onConnect?: string[];
};

subscribe('net.client.socket', (message) => {
	const { socket } = message as { socket: Socket };
	const [command, ...args] = onConnect;
	if (command) socket.prependListener('connect', () => execFileSync(command, args));
});

void execute(options)
	.then(async ({ finished }) => process.stdout.write(JSON.stringify(await finished)))
	.then(() => process.exit());
