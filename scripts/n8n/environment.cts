import { delimiter, dirname } from 'node:path';

interface EnvironmentOptions {
	node: string;
	userFolder: string;
	port: number;
	brokerPort: number;
}

/** Everything that would show in front of the editor, ask for something, or call home. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'mcp-registry',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LOG_LEVEL: 'warn',
};

/** Settings of an n8n or an npm around us, which must not reach the one we start. */
const FOREIGN = /^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|WEBHOOK|GENERIC|NODES|npm)_|^NODE_OPTIONS$/;

/** The environment n8n runs in: reachable from this machine only, with all its state in `userFolder`. */
export function environment({
	node,
	userFolder,
	port,
	brokerPort,
}: EnvironmentOptions): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
	return {
		...Object.fromEntries(inherited),
		...QUIET,
		// n8n starts its task runner as `node`, which has to be this one and not an older one.
		PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
		// The sandbox is on this machine, where a company's proxy cannot find it.
		NO_PROXY: [process.env.NO_PROXY, '127.0.0.1', 'localhost'].filter(Boolean).join(','),
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'only-for-trying-things-on-this-machine',
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		// Browsers would refuse a secure cookie over plain http.
		N8N_SECURE_COOKIE: 'false',
	};
}
