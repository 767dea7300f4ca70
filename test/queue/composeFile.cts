import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from './n8nProcess.cts';

/** The folder of the example, which Docker would build and start. There is no Docker where the tests run. */
export const EXAMPLE = join(__dirname, '..', '..', 'examples', 'queue-mode');

/** A service of a compose file, as far as the tests read it. */
export interface Service {
	image?: string;
	build?: string;
	command?: string;
	environment?: Record<string, string>;
	volumes?: string[];
	stop_grace_period?: string;
	healthcheck?: { test: string[] };
	depends_on?: Record<string, { condition: string }>;
	deploy?: { replicas: number };
}

export interface ComposeFile {
	services: Record<string, Service>;
	volumes: Record<string, unknown>;
}

export function readComposeFile(): ComposeFile {
	return parse(readFileSync(join(EXAMPLE, 'compose.yaml'), 'utf8'), { merge: true });
}

/** What a process of n8n runs with there, without what the host's own settings replace (`${…}`). */
export function fixedEnvironment(role: Role): Record<string, string> {
	const entries = Object.entries(readComposeFile().services[role].environment ?? {});
	return Object.fromEntries(entries.filter(([, value]) => !value.includes('$')));
}

/** The command of a process of n8n there; the image's own without one. */
export function commandOf(role: Role): string[] {
	return readComposeFile().services[role].command?.split(' ') ?? [];
}

/** The program and the arguments of a health check there, for a process that listens on another port. */
export function healthCheckOf(role: Role, port: string): string[] {
	const [, ...command] = readComposeFile().services[role].healthcheck?.test ?? [];
	return command.map((part) => part.replaceAll(':5678/', `:${port}/`));
}
