import type { Finding } from './proof.cts';

/** The groups of Keep a Changelog 1.1.0. */
const GROUPS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
const UNRELEASED = 'Unreleased';

interface Entry {
	/** The version, or `Unreleased`. */
	name: string;
	/** Undefined if there is none behind the version. */
	date?: string;
	heading: string;
	body: string;
}

interface Release {
	/** The version in package.json. */
	version: string;
	/** Today, as 2026-01-31. */
	today: string;
	/** Whether the version is being published now, so that its entry needs its date. */
	isTagged: boolean;
}

/** What keeps this changelog from being that of a release, and where it is not in the format of Keep a Changelog. */
export function checkChangelog(text: string, release: Release): Finding[] {
	const entries = entriesOf(text);
	return [
		...checkTitle(text),
		...entries.flatMap((entry) => checkEntry(entry, text, release.today)),
		...checkOrder(entries),
		...checkRelease(entries, release),
	];
}

function entriesOf(text: string): Entry[] {
	const [, ...parts] = text.split(/^(?=## )/m);
	return parts.map((part) => {
		const [heading, ...lines] = part.split('\n');
		const [, name = '', date] = /^## \[([^\]]+)\](?: - (.+))?$/.exec(heading) ?? [];
		return { name, date, heading, body: lines.join('\n') };
	});
}

const checkTitle = (text: string): Finding[] =>
	text.startsWith('# Changelog\n')
		? []
		: [{ what: 'The first line is not the title', todo: 'Begin with "# Changelog"' }];

function checkEntry({ name, date, heading, body }: Entry, text: string, today: string): Finding[] {
	const findings: Finding[] = [];
	if (name !== UNRELEASED && !(/^\d+\.\d+\.\d+$/.test(name) && isDate(date, today))) {
		const todo = 'Write "## [1.2.3] - 2026-01-31", with "Unreleased" until there is a date';
		findings.push({ what: `"${heading}" is no version with its date`, todo });
	}
	for (const [, group] of body.matchAll(/^### (.*)$/gm)) {
		if (GROUPS.includes(group)) continue;
		findings.push({ what: `${heading} has a group "${group}"`, todo: `Use ${GROUPS.join(', ')}` });
	}
	if (name !== '' && !text.includes(`\n[${name}]: https://`)) {
		const todo = 'Add it at the end of the file, with the address of what has changed';
		findings.push({ what: `[${name}] leads nowhere`, todo });
	}
	return findings;
}

/** `Unreleased`, or a day that there has been. */
function isDate(date: string | undefined, today: string): boolean {
	if (date === UNRELEASED) return true;
	if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
	const parsed = new Date(date);
	const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
	// A changelog is written in a time zone in which it may be tomorrow already.
	return exists && parsed.getTime() - new Date(today).getTime() <= 24 * 60 * 60 * 1000;
}

function checkOrder(entries: readonly Entry[]): Finding[] {
	const isNewer = (one: Entry, other: Entry) =>
		one.name.localeCompare(other.name, 'en', { numeric: true }) > 0;
	const numbered = entries.filter(({ name }) => name !== UNRELEASED);
	return numbered
		.slice(1)
		.filter((entry, index) => !isNewer(numbered[index], entry))
		.map(({ name }) => ({
			what: `${name} stands below a version that is not newer`,
			todo: 'Name each version once, the newest first',
		}));
}

function checkRelease(entries: readonly Entry[], { version, isTagged }: Release): Finding[] {
	const entry = entries.find(({ name }) => name === version);
	const waiting = entries.find(({ name }) => name === UNRELEASED);
	if (isTagged && (!entry || entry.date === UNRELEASED)) {
		const todo = `Head its entry with "## [${version}] - " and the date, commit, and move the tag`;
		return [{ what: `Version ${version} has no date`, todo }];
	}
	const newest = entry ?? waiting;
	if (newest && /^- /m.test(newest.body)) return [];
	const todo = `Add "## [${version}] - ${UNRELEASED}" with a list of what is new`;
	return [{ what: `Nothing is said about version ${version}`, todo }];
}
