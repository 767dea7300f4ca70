// The rules of `sandbox/`, `scripts/` and `test/`. They are `.cts` files and have a configuration of their own because
// `eslint.config.mjs` may not be changed (n8n's strict mode compares it) and holds every `.ts` file to the rules of
// code that runs inside n8n: no node: modules, no `process`, no timers.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config({
	files: ['**/*.cts'],
	extends: [js.configs.recommended, tseslint.configs.recommended],
	rules: {
		'@typescript-eslint/no-require-imports': 'off',
	},
});
