// jest runs test files in a realm of their own, with their own Error, Date and module cache. n8n's engine and the servers
// belong in plain Node instead: there they behave as in production, and n8n-core is loaded once for a worker rather than
// once for each test file. This environment loads them there and hands them to the tests.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

require('tsx/cjs');

/** Collects what this process prints from now on, instead of printing it, until it is stopped. */
function watchOutput() {
	let written = '';
	const streams = [process.stdout, process.stderr];
	const originals = streams.map((stream) => stream.write);
	for (const stream of streams) {
		stream.write = (chunk, ...rest) => {
			written += chunk;
			rest.find((entry) => typeof entry === 'function')?.();
			return true;
		};
	}
	return {
		stop() {
			streams.forEach((stream, index) => (stream.write = originals[index]));
			return written;
		},
	};
}

class HostEnvironment extends TestEnvironment {
	async setup() {
		await super.setup();
		if (!existsSync(join(__dirname, '../../dist/nodes'))) {
			throw new Error('Run `npm run build` first: the engine tests run the built package.');
		}
		this.global.host = {
			get engine() {
				return require('../../scripts/engine.cts');
			},
			get startSandbox() {
				return require('../../sandbox/server.cts').startSandbox;
			},
			get startWebhookHost() {
				const { WebhookHost } = require('./webhookHost.cts');
				return WebhookHost.start;
			},
			watchOutput,
		};
	}
}

module.exports = HostEnvironment;
