// The rules of `sandbox/`, `scripts/`, `test/` and the build's configuration. They have a configuration of their own
// because `eslint.config.mjs` may not be changed (n8n's strict mode compares it) and holds every `.ts` file to the rules
// of code that runs inside n8n: no node: modules, no `process`, no timers.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const known = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default tseslint.config(
	{
		files: ['**/*.{cts,mjs,cjs,js}'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		languageOptions: {
			globals: known('clearInterval', 'console', 'process', 'setInterval', 'setTimeout'),
		},
		rules: {
			'@typescript-eslint/no-require-imports': 'off',
		},
	},
	{ files: ['**/*.{cjs,js}'], languageOptions: { sourceType: 'commonjs' } },
);
