/**
 * Stands in for npm where n8n is installed: writes a few files of what it is to install. With `FAKE_NPM=endless`, it has
 * another process write further files, and waits for it.
 */
const { spawn } = require('node:child_process');
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const write = (path) => {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, '');
};

// Where a test fails, nobody else ends it.
setTimeout(() => process.exit(1), 60_000).unref();

const [task] = process.argv.slice(2);
appendFileSync(process.env.FAKE_NPM_LOG, `${task} ${process.pid}\n`);
if (task === 'ci') write(process.env.FAKE_NPM_NODE.replace('<folder>', process.cwd()));
if (task === 'rebuild') write(join('node_modules', 'sqlite3/build/Release/node_sqlite3.node'));
if (task === 'endless') {
	setInterval(() => write(join('node_modules', `${Math.random()}`, 'index.js')), 1);
} else if (process.env.FAKE_NPM === 'endless') {
	spawn(process.execPath, [__filename, 'endless'], { stdio: 'ignore' });
	setInterval(() => {}, 1000);
}
