import assert from 'node:assert/strict';
import type { Report } from './report.cts';
import { CREDENTIAL_TYPE } from './setup.cts';
import type { TestSetup } from './setup.cts';
import { otherApi, redirectTo, webSite, withServer } from './otherServers.cts';

/** On Save, n8n tests the credential and shows whether the key works. */
export async function checkCredential(report: Report, setup: TestSetup): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	const { apiKey, url } = sandbox;
	const test = async (key: string, baseUrl: string, domains?: string) =>
		await n8n.api.testCredential(credential.id, CREDENTIAL_TYPE, {
			...{ apiKey: key, baseUrl },
			...(domains && { allowedHttpRequestDomains: 'domains', allowedDomains: domains }),
		});
	const refused = async (key: string, baseUrl: string, domains?: string): Promise<string> => {
		const { status, message } = await test(key, baseUrl, domains);
		assert.equal(status, 'Error', `was accepted: ${message}`);
		assert(!message.includes(key), `the message holds the key: ${message}`);
		return message;
	};

	await report.check('credential: a good key is accepted', async () => {
		const { status, message } = await test(apiKey, url);
		assert.equal(status, 'OK', message);
	});
	await report.check('credential: white space around a good key does no harm', async () => {
		const { status, message } = await test(`  ${apiKey}\n`, url);
		assert.equal(status, 'OK', message);
	});
	await report.check(
		'credential: a bad key is refused, and the message says where to create one',
		async () => {
			assert.match(await refused('not-the-key', url), /API Keys/);
		},
	);
	await report.check(
		'credential: a key without permission is refused, and the message says where to create one',
		async () => {
			sandbox.misbehave({ kind: 'status', status: 403 });
			assert.match(await refused(apiKey, url), /API Keys/);
		},
	);
	await report.check('credential: the key is sent to an allowed domain', async () => {
		const { status, message } = await test(apiKey, url, new URL(url).hostname);
		assert.equal(status, 'OK', message);
	});
	await report.check(
		'credential: the key is not sent to a domain that is not allowed',
		async () => {
			const before = sandbox.requests.length;
			assert.match(await refused(apiKey, url, 'api.upwell.com'), /may not be used with/);
			assert.equal(sandbox.requests.length, before, 'the key was sent');
		},
	);
	await report.check(
		"credential: a key in 'Base URL' is not looked up, and not shown",
		async () => {
			for (const baseUrl of ['sk.live.abc', 'https://sk.live.abc']) {
				assert.match(await refused('sk.live.abc', baseUrl), /not a web address/);
			}
		},
	);
	await report.check('credential: a server that is down is not accepted', async () => {
		sandbox.misbehave({ kind: 'status', status: 503 });
		await refused(apiKey, url);
	});
	await report.check('credential: a web site is not accepted as Upwell', async () => {
		await withServer(webSite, async (baseUrl) => await refused(apiKey, baseUrl));
	});
	await report.check('credential: another API is not accepted as Upwell', async () => {
		await withServer(otherApi, async (baseUrl) => await refused(apiKey, baseUrl));
	});
	await report.check('credential: a redirect is not followed', async () => {
		const before = sandbox.requests.length;
		await withServer(redirectTo(url), async (baseUrl) => await refused(apiKey, baseUrl));
		assert.equal(sandbox.requests.length, before, 'the key was sent to the other address');
	});
	await report.check('credential: plain http to another host is refused', async () => {
		// Nothing answers there, so a message about https shows that no request was tried.
		assert.match(await refused(apiKey, 'http://upwell.invalid'), /https/);
	});
}
