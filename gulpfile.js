const { rm } = require('node:fs/promises');
const { dest, src } = require('gulp');

/** What n8n reads beside the compiled code: icons, the codex file, and the output previews. */
const ASSETS = [
	'{nodes,credentials}/**/*.svg',
	'nodes/**/*.node.json',
	'nodes/**/__schema__/**/*.json',
];

/** Removes the last build, so that a file deleted from the source does not live on in the package. */
exports.clean = async () => await rm('dist', { recursive: true, force: true });

/** Copies the assets to the same places under `dist/`. */
exports.assets = () => src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));
