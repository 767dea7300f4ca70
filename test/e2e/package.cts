import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RESOURCES } from '../../nodes/Upwell/resources';
import type { Report } from './report.cts';
import { CREDENTIAL_TYPE } from './setup.cts';
import type { TestSetup } from './setup.cts';

interface Description {
	name: string;
	usableAsTool?: boolean;
	iconUrl?: string | { light: string; dark: string };
	properties: { name: string }[];
}

const NODE = 'n8n-nodes-upwell.upwell';
const TRIGGER = 'n8n-nodes-upwell.upwellTrigger';

/** The operations of the node, such as `customer/get`: each has an output preview. */
const PREVIEWS = RESOURCES.flatMap(({ option, operations }) =>
	operations
		// Nothing is known of what comes out of an API Request.
		.filter(({ output }) => !output || Object.keys(output).length > 0)
		.map((operation) => `${option.value}/${operation.option.value}`),
);

/** What n8n loads from the installed tarball and serves to its editor. */
export async function checkPackage(report: Report, { n8n }: TestSetup): Promise<void> {
	const types = async (kind: string) =>
		(await n8n.api.asset<Description[]>(`/types/${kind}.json`)).data;
	const find = async (kind: string, name: string): Promise<Description> => {
		const found = (await types(kind)).find((type) => type.name === name);
		assert(found, `n8n has no ${name}`);
		return found;
	};

	await report.check('the tarball contains the built node and nothing else', async () => {
		const manifest = JSON.parse(await readFile(join(n8n.packageFolder, 'package.json'), 'utf8'));
		assert.deepEqual(manifest.dependencies ?? {}, {}, 'it has runtime dependencies');
		const files = await readdir(n8n.packageFolder);
		const unexpected = files.filter((file) => !/^(dist|package\.json|[A-Z]+(\.md)?)$/.test(file));
		assert.deepEqual(unexpected, []);
	});
	await report.check('n8n lists the node with its parameters', async () => {
		const { properties } = await find('nodes', NODE);
		const names = properties.map(({ name }) => name);
		for (const name of ['resource', 'operation', 'name', 'additionalFields', 'options']) {
			assert(names.includes(name), `no parameter ${name} among ${names.join(', ')}`);
		}
	});
	await report.check('n8n lists the tool variant for AI agents', async () => {
		const { properties } = await find('nodes', `${NODE}Tool`);
		assert(properties.some(({ name }) => name === 'toolDescription'));
	});
	await report.check('n8n lists the credential', async () => {
		const { properties } = await find('credentials', CREDENTIAL_TYPE);
		for (const name of ['apiKey', 'baseUrl']) {
			assert(
				properties.some((property) => property.name === name),
				`no field ${name}`,
			);
		}
	});
	await report.check('n8n lists the trigger, and no tool of it', async () => {
		const { properties } = await find('nodes', TRIGGER);
		for (const name of ['authentication', 'events', 'output', 'amountsIn', 'options']) {
			assert(
				properties.some((property) => property.name === name),
				`no parameter ${name}`,
			);
		}
		const tools = (await types('nodes')).filter(({ name }) => name === `${TRIGGER}Tool`);
		assert.deepEqual(tools, []);
	});
	for (const [kind, name] of [
		['nodes', NODE],
		['nodes', TRIGGER],
		['credentials', CREDENTIAL_TYPE],
		['credentials', 'upwellWebhookApi'],
	]) {
		await report.check(`icons of ${name} can be fetched, light and dark`, async () => {
			const { iconUrl } = await find(kind, name);
			assert(typeof iconUrl === 'object', `not themed: ${iconUrl}`);
			for (const url of [iconUrl.light, iconUrl.dark]) {
				const { data, headers } = await n8n.api.asset<string>(`/${url}`);
				assert.match(String(headers['content-type']), /svg/);
				assert.match(data, /<svg/);
			}
		});
	}
	for (const preview of PREVIEWS) {
		await report.check(`the output preview ${preview} can be fetched`, async () => {
			const url = `/schemas/${NODE}/1.0.0/${preview}.json`;
			const { data } = await n8n.api.asset<{ properties: object }>(url);
			assert(Object.keys(data.properties).length > 0, 'the preview has no fields');
		});
	}
	await report.check('the output preview of the trigger can be fetched', async () => {
		const url = `/schemas/${TRIGGER}/1.0.0.json`;
		const { data } = await n8n.api.asset<{ properties: { event?: object } }>(url);
		assert(data.properties.event, 'the preview has no event');
	});
}
