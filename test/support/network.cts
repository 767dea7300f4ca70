import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { EngineOptions } from '../../scripts/engine.cts';

/** Names of namespaces and devices are the machine's, so they carry the number of the process. */
const CLIENT = `upwell-c${process.pid}`;
const SERVER = `upwell-s${process.pid}`;
/** An address of the loopback network, to which the node sends plain http. Only the server's namespace has it. */
const ADDRESS = '127.77.0.1';
const CLIENT_ADDRESS = '10.77.0.1';
const SERVER_ADDRESS = '10.77.0.2';
const DEVICE = 'veth0';
const PORT = 8080;
/** Nobody's: what is sent to it is lost. */
const NOBODY = '02:00:00:00:00:99';

/** Stores each record that is created, says so on its standard output, and answers. */
const SERVER_CODE = `
	require('node:http').createServer((request, response) => {
		let body = '';
		request.on('data', (data) => (body += data)).on('end', () => {
			console.log(body);
			response.end(JSON.stringify({ createCustomer: { id: 'cus_1', ...JSON.parse(body).input } }));
		});
	}).listen(${PORT}, '${ADDRESS}', () => console.log('listening'));
`;

function run(command: string, ...args: string[]): string {
	return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const ip = (namespace: string, command: string) =>
	run('ip', '-n', namespace, ...command.split(' '));
const setting = (namespace: string, name: string, value: number) =>
	run('ip', 'netns', 'exec', namespace, 'sh', '-c', `echo ${value} > /proc/sys/net/ipv4/${name}`);

/** The command after which nothing that the server sends reaches the client, while the client's packets arrive. */
const LOSE_ANSWERS = ['-n', SERVER, 'neigh', 'replace', CLIENT_ADDRESS, 'lladdr', NOBODY].concat(
	...['dev', DEVICE, 'nud', 'permanent'],
);

/** A client and a server in network namespaces of their own, with a cable between them; nothing else is reached. */
export class Network {
	readonly url = `http://${ADDRESS}:${PORT}`;
	/** The bodies of the requests that the server has stored. */
	readonly stored: string[] = [];
	private server?: ChildProcess;

	/** @throws an Error where the machine does not allow it */
	constructor() {
		try {
			for (const name of [CLIENT, SERVER]) run('ip', 'netns', 'add', name);
			ip(CLIENT, `link add ${DEVICE} type veth peer name ${DEVICE} netns ${SERVER}`);
			ip(CLIENT, `addr add ${CLIENT_ADDRESS}/24 dev ${DEVICE}`);
			ip(SERVER, `addr add ${SERVER_ADDRESS}/24 dev ${DEVICE}`);
			ip(SERVER, `addr add ${ADDRESS}/32 dev ${DEVICE}`);
			for (const name of [CLIENT, SERVER]) {
				ip(name, `link set ${DEVICE} up`);
				setting(name, 'conf/all/route_localnet', 1);
			}
			ip(CLIENT, `route add ${ADDRESS} via ${SERVER_ADDRESS}`);
			// Otherwise the system would send again for a quarter of an hour before it gives up.
			setting(CLIENT, 'tcp_retries2', 3);
			setting(SERVER, 'ip_forward', 1);
		} catch (error) {
			this.close();
			throw error;
		}
	}

	/** Starts the server; `onStored` is called when it has stored a request. */
	async listen(onStored: () => void): Promise<void> {
		this.server = this.spawn(SERVER, '-e', SERVER_CODE);
		const lines = createInterface({ input: this.server.stdout ?? process.stdin });
		await once(lines, 'line');
		lines.on('line', (line) => {
			this.stored.push(line);
			onStored();
		});
	}

	/** From now on, the client's packets are answered with "host unreachable" [ICMP], which reaches it. */
	becomeUnreachable(): void {
		ip(SERVER, `addr del ${ADDRESS}/32 dev ${DEVICE}`);
		ip(SERVER, `route add unreachable ${ADDRESS}`);
		const [{ address }] = JSON.parse(ip(CLIENT, `-json link show dev ${DEVICE}`)) as Array<{
			address: string;
		}>;
		ip(SERVER, `neigh replace ${CLIENT_ADDRESS} lladdr ${address} dev ${DEVICE} nud permanent`);
	}

	/**
	 * Runs a workflow in the client's namespace.
	 * @param loseAnswers whether all that the server sends is lost as soon as a connection is established
	 * @returns what the execution's result is as JSON
	 */
	async run(options: EngineOptions, loseAnswers: boolean): Promise<string> {
		const onConnect = loseAnswers ? ['ip', ...LOSE_ANSWERS] : [];
		const script = require.resolve('./runWorkflow.cts');
		const child = this.spawn(
			CLIENT,
			'--require',
			'tsx/cjs',
			script,
			JSON.stringify({ options, onConnect }),
		);
		let output = '';
		child.stdout?.on('data', (data) => (output += String(data)));
		await once(child, 'close');
		return output;
	}

	/** Ends the server and removes the namespaces, with all that is in them. */
	close(): void {
		this.server?.kill('SIGKILL');
		for (const name of [CLIENT, SERVER]) {
			try {
				run('ip', 'netns', 'del', name);
			} catch {
				// There is none.
			}
		}
	}

	private spawn(namespace: string, ...args: string[]): ChildProcess {
		return spawn('ip', ['netns', 'exec', namespace, process.execPath, ...args], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
	}
}
