// jest runs test files in a realm of their own, with their own Error, Date and module cache. n8n's engine and the servers
// belong in plain Node instead: there they behave as in production, and n8n-core is loaded once for a worker rather than
// once for each test file. This environment loads them there and hands them to the tests.
const { TestEnvironment } = require('jest-environment-node');

require('tsx/cjs');

class HostEnvironment extends TestEnvironment {
	async setup() {
		await super.setup();
		this.global.host = {
			get engine() {
				return require('../../scripts/engine.cts');
			},
			get startSandbox() {
				return require('../../sandbox/server.cts').startSandbox;
			},
			/** Loads a compiled module of the built package, for unit tests of pure logic. */
			requireBuilt: (path) => require(`../../dist/${path}`),
		};
	}
}

module.exports = HostEnvironment;
