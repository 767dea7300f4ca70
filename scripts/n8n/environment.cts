import { delimiter, dirname } from 'node:path';

interface EnvironmentOptions {
	node: string;
	userFolder: string;
	port: number;
	brokerPort: number;
}

/** Turns off everything that covers the editor, asks the user something, or calls home. */
const QUIET_SETTINGS = {
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

/** Settings for another n8n or for npm, which must not reach the n8n that is started. */
const NOT_INHERITED =
	/^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|WEBHOOK|GENERIC|NODES|npm)_|^NODE_OPTIONS$/;

/** The environment of an n8n that only this machine can reach and that stores everything in `userFolder`. */
export function environment({
	node,
	userFolder,
	port,
	brokerPort,
}: EnvironmentOptions): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
	return {
		...Object.fromEntries(inherited),
		...QUIET_SETTINGS,
		// n8n starts its task runner as `node`: this version, not an older one in the PATH.
		PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
		// A company's proxy cannot reach the sandbox on this machine.
		NO_PROXY: [process.env.NO_PROXY, '127.0.0.1', 'localhost'].filter(Boolean).join(','),
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'only-for-trying-things-on-this-machine',
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		// Browsers refuse secure cookies over plain http.
		N8N_SECURE_COOKIE: 'false',
	};
}
