import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE, readComposeFile } from '../queue/composeFile.cts';
import type { Service } from '../queue/composeFile.cts';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(EXAMPLE, file), 'utf8');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const { services, volumes } = readComposeFile();
const N8N = ['main', 'webhook', 'worker'];
const ofN8n: [string, Service][] = N8N.map((name) => [name, services[name]]);
const { version } = json('package.json');
const { n8n } = json('scripts/n8n/package.json').dependencies;

/** Docker's own way to write times, as far as the file does. */
const seconds = (text = '10s') => Number(/^(\d+)s$/.exec(text)?.[1]);

/** The folders of a container that volumes take the place of. */
const mounts = ({ volumes: mounted = [] }: Service) => mounted.map((one) => one.split(':')[1]);

it('has the services of queue mode, and no other', () => {
	expect(Object.keys(services).sort()).toEqual([...N8N, 'postgres', 'redis'].sort());
	expect([services.webhook.command, services.worker.command?.split(' ')[0]]).toEqual([
		'webhook',
		'worker',
	]);
	expect(services.worker.deploy?.replicas).toBeGreaterThan(1);
});

it('every service has a health check of texts only', () => {
	for (const [name, { healthcheck }] of Object.entries(services)) {
		const isText = (part: unknown) => typeof part === 'string' && part !== '';
		expect({ name, test: healthcheck?.test.every(isText) }).toEqual({ name, test: true });
		expect(healthcheck?.test[0]).toBe('CMD');
	}
});

it('waits for what it needs until that is healthy', () => {
	const needs = (name: string) => Object.keys(services[name].depends_on ?? {});
	expect(needs('main')).toEqual(['postgres', 'redis']);
	expect([needs('webhook'), needs('worker')]).toEqual([['main'], ['main']]);
	for (const [, { depends_on: needed = {} }] of ofN8n) {
		for (const { condition } of Object.values(needed)) expect(condition).toBe('service_healthy');
	}
});

it('all processes of n8n have the same image and the same environment', () => {
	for (const [, { image, environment }] of ofN8n) {
		expect(image).toBe(`n8n-with-upwell:${n8n}-${version}`);
		expect(environment).toEqual(services.main.environment);
	}
	expect(services.main.build).toBe('.');
});

it('runs in queue mode, with the encryption key of the host', () => {
	expect(services.main.environment).toMatchObject({
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: expect.stringMatching(/^\$\{N8N_ENCRYPTION_KEY:\?/),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: 'postgres',
		QUEUE_BULL_REDIS_HOST: 'redis',
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	});
});

it.each(ofN8n)('%s: Docker gives more time to end than n8n takes', (_name, service) => {
	const grace = Number(service.environment?.N8N_GRACEFUL_SHUTDOWN_TIMEOUT);
	expect(grace).toBeGreaterThan(30);
	expect(seconds(service.stop_grace_period)).toBeGreaterThan(grace);
});

it('no volume hides the package that is in the image', () => {
	for (const [, service] of ofN8n) expect(mounts(service)).toEqual([]);
	const named = ['postgres', 'redis'].flatMap((name) => services[name].volumes ?? []);
	expect(named.map((one) => one.split(':')[0])).toEqual(Object.keys(volumes));
});

it('no port is open to others', () => {
	const ports = [...read('compose.yaml').matchAll(/ports: \[(.*)\]/g)].map(([, list]) => list);
	expect(ports.length).toBe(2);
	for (const port of ports) expect(port).toMatch(/^'127\.0\.0\.1:\d+:5678'$/);
});

it('the image has this version of the package, where n8n loads it by its name', () => {
	const dockerfile = read('Dockerfile');
	expect(dockerfile).toContain(`ARG N8N_VERSION=${n8n}\n`);
	expect(dockerfile).toContain('/home/node/.n8n/nodes && \\\n    npm install');
	const versions = [...dockerfile.matchAll(/n8n-nodes-upwell[-@](\d+\.\d+\.\d+)/g)];
	expect(versions.length).toBeGreaterThan(2);
	for (const [, one] of versions) expect(one).toBe(version);
	expect(dockerfile).not.toMatch(/^(ENV|VOLUME)/m);
});

it('what the host has to set is in README.md', () => {
	const readme = read('README.md');
	const wanted = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
	expect(wanted.length).toBeGreaterThan(3);
	for (const name of wanted) expect(readme).toMatch(new RegExp(`^ *${name}=`, 'm'));
});
