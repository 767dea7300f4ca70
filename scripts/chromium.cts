import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
	// A container's root may not open Chromium's own sandbox; the only page it opens is ours.
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	// Chromium would otherwise look for updates and lists of its own while it is driven.
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Text looks the same on every machine.
	'--font-render-hinting=none',
];

/** The Chromium of this machine: `CHROMIUM_PATH`, else the usual names and places. */
export function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [
		process.env.CHROMIUM_PATH,
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		...PLACES,
	];
	return candidates.find((path) => path && existsSync(path));
}

/** Starts it without a window. @throws an Error that says how to get one where there is none */
export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath) {
		throw new Error(
			'No Chromium found. Install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.',
		);
	}
	return await chromium.launch({ executablePath, args: FLAGS });
}
