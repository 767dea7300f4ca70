import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PATHS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
	// Root in a container cannot use Chromium's own sandbox; the only pages opened are ours.
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	// Otherwise Chromium looks for updates in the background.
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// The same text rendering on every machine.
	'--font-render-hinting=none',
];

/** The path of Chromium on this machine: `CHROMIUM_PATH`, or one of the usual names and paths. */
function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [
		process.env.CHROMIUM_PATH,
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		...PATHS,
	];
	return candidates.find((path) => path && existsSync(path));
}

/** Starts Chromium without a window. @throws an Error that says how to install it if it is missing */
export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath) {
		throw new Error(
			'No Chromium found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its path.',
		);
	}
	return await chromium.launch({ executablePath, args: FLAGS });
}
