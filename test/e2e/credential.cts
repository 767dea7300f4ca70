import assert from 'node:assert/strict';
import type { Report } from './report.cts';
import { CREDENTIAL_TYPE } from './stage.cts';
import type { Stage } from './stage.cts';
import { otherApi, redirectTo, webSite, withStranger } from './strangers.cts';

/** What a person sees who presses "Save" in the credential: n8n asks the service whether the key works. */
export async function checkCredential(report: Report, stage: Stage): Promise<void> {
	const { n8n, sandbox, credential } = stage;
	const { apiKey, url } = sandbox;
	const test = async (key: string, baseUrl: string) =>
		await n8n.api.testCredential(credential.id, CREDENTIAL_TYPE, { apiKey: key, baseUrl });
	const refused = async (key: string, baseUrl: string): Promise<string> => {
		const { status, message } = await test(key, baseUrl);
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
	await report.check('credential: a bad key is refused, with where keys are made', async () => {
		assert.match(await refused('not-the-key', url), /API Keys/);
	});
	await report.check(
		'credential: a key without permission is refused, with where keys are made',
		async () => {
			sandbox.misbehave({ kind: 'status', status: 403 });
			assert.match(await refused(apiKey, url), /API Keys/);
		},
	);
	await report.check(
		'credential: a server that is out of order is not taken for good',
		async () => {
			sandbox.misbehave({ kind: 'status', status: 503 });
			await refused(apiKey, url);
		},
	);
	await report.check('credential: a web site is not taken for Upwell', async () => {
		await withStranger(webSite, async (stranger) => await refused(apiKey, stranger));
	});
	await report.check('credential: another service is not taken for Upwell', async () => {
		await withStranger(otherApi, async (stranger) => await refused(apiKey, stranger));
	});
	await report.check('credential: a redirect is not followed', async () => {
		const before = sandbox.requests.length;
		await withStranger(redirectTo(url), async (stranger) => await refused(apiKey, stranger));
		assert.equal(sandbox.requests.length, before, 'the key travelled to the other address');
	});
	await report.check('credential: plain http to another host is refused', async () => {
		// Nothing answers there: a message about https shows that it was not even tried.
		assert.match(await refused(apiKey, 'http://upwell.invalid'), /https/);
	});
}
