import type { Settings } from './settings.cts';

/** How the local time of a server differs from UTC. */
const SERVER_OFFSET = { ms: -5 * 3_600_000, text: '-05:00' };

type Writer = (utc: string) => string | null;

/** A time of the local clock of the server, without its zone. */
const local: Writer = (utc) => {
	const finer = /\.\d{3}(\d*)/.exec(utc)?.[1] ?? '';
	const shifted = new Date(Date.parse(utc) + SERVER_OFFSET.ms).toISOString();
	return shifted.replace('Z', finer);
};
const withoutZone: Writer = (utc) => utc.replace(/(Z|\+00:00)$/, '');
const asSql = (iso: string) => iso.replace('T', ' ');

/** How a time in UTC, such as 2026-01-01T10:00:00.123456+00:00, is written. */
const WRITERS: Record<Settings['timestamps'], Writer> = {
	utc: (utc) => utc,
	otherOffset: (utc) => `${local(utc)}${SERVER_OFFSET.text}`,
	sql: (utc) => asSql(`${withoutZone(utc)}+00`),
	isoWithoutZone: withoutZone,
	localWithoutZone: local,
	sqlWithoutZone: (utc) => asSql(String(withoutZone(utc))),
	minute: (utc) => `${utc.slice(0, 16)}Z`,
	absent: () => null,
};

/** The columns that the server sets. Others are given by the client, and stay as they are. */
const TIMES = ['createdAt', 'updatedAt'];
/** Free JSON, which Upwell stores as it is. */
const FREE = ['metadata', 'sourceSystemMeta'];
/** Counts of the engine, which are never written as text. */
const COUNTS = ['affectedRows', 'count'];

const isId = (name: string) => /^(id|.*[a-z]Id)$/.test(name) && name !== 'sourceSystemId';

/** An answer with its values written as the settings say. */
export function writeValues(settings: Settings, value: unknown, name = ''): unknown {
	const { timestamps, numbers, ids } = settings;
	if (timestamps === 'utc' && numbers === 'number' && ids !== 'number') return value;
	if (FREE.includes(name)) return value;
	if (Array.isArray(value)) return value.map((entry) => writeValues(settings, entry, name));
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).map(([key, inner]) => [
			key,
			writeValues(settings, inner, key),
		]);
		return Object.fromEntries(entries);
	}
	if (typeof value === 'number' && numbers === 'text' && !COUNTS.includes(name)) {
		return String(value);
	}
	if (typeof value !== 'string') return value;
	if (TIMES.includes(name)) return WRITERS[timestamps](value);
	return ids === 'number' && isId(name) && /^\d+$/.test(value) ? Number(value) : value;
}
