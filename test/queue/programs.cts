import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps the programs of each major version of PostgreSQL here, and out of the PATH. */
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Servers do not run as root: these are the users to run them as instead, the first that the machine has. */
const OTHER_USERS = ['postgres', 'nobody'];

/** A user to run a server as, or nothing where this process is not root and runs it itself. */
export interface User {
	uid?: number;
	gid?: number;
}

/** Folders of the PATH, before them those of Debian's PostgreSQL, newest first. */
function folders(): string[] {
	const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
	const ofDebian = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
	return [...ofDebian, ...(process.env.PATH ?? '').split(delimiter)];
}

/**
 * The paths of programs that are all in one folder: a `pg_dump` must not be older than its server.
 * @param what the software they belong to, and its Debian package, for the error message
 * @throws an Error that says what to install
 */
export function findPrograms<Name extends string>(
	names: readonly Name[],
	what: { name: string; debian: string },
): Record<Name, string> {
	const folder = folders().find((path) => names.every((name) => existsSync(join(path, name))));
	if (!folder) {
		throw new Error(
			`${what.name} is not installed: there is no ${names.join(', ')}. ` +
				`On Debian or Ubuntu: apt-get install ${what.debian}`,
		);
	}
	const entries = names.map((name) => [name, join(folder, name)]);
	return Object.fromEntries(entries) as Record<Name, string>;
}

/** @throws an Error if this process is root, and the machine has no other user to run a server as */
export function otherThanRoot(): User {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string, user: string) =>
		Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout || Number.NaN);
	for (const user of OTHER_USERS) {
		const [uid, gid] = [id('-u', user), id('-g', user)];
		if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid };
	}
	throw new Error(
		`PostgreSQL does not run as root, and there is no user ${OTHER_USERS.join(' or ')}`,
	);
}
