/** Unit and engine tests, and the fault campaign. The end-to-end tests have their own driver, `npm run test:e2e`. */
module.exports = {
	testMatch: ['<rootDir>/test/{unit,engine,campaign}/**/*.test.cts'],
	testEnvironment: '<rootDir>/test/support/environment.cjs',
	moduleFileExtensions: ['cts', 'ts', 'js', 'cjs', 'mjs', 'json', 'node'],
	transform: {
		'\\.c?ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	testTimeout: 60_000,
	// One more than most machines of a continuous integration have cores: the tests wait more than they compute.
	maxWorkers: 3,
};
