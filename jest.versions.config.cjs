const { createRequire } = require('node:module');
const { join } = require('node:path');

const { UPWELL_ENGINE_FOLDER } = process.env;
if (!UPWELL_ENGINE_FOLDER) throw new Error('Use `npm run test:versions`');

/** The engine tests in the engine of another n8n. */
module.exports = {
	...require('./jest.config.cjs'),
	testMatch: ['<rootDir>/test/engine/**/*.test.cts'],
	// Older ones do not announce their connections, and do not say how a proxy's tunnel ended.
	testPathIgnorePatterns: ['/brokenConnections\\.test\\.cts$'],
	// From 1.105 to 2.20, a timer of n8n-core (`SSHClientsManager`) keeps jest from ending where it starts no workers.
	forceExit: true,
	moduleNameMapper: {
		'^n8n-workflow$': createRequire(join(UPWELL_ENGINE_FOLDER, 'package.json')).resolve(
			'n8n-workflow',
		),
	},
};
