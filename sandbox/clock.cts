import type { Settings } from './settings.cts';

/** The sandbox's own clock, which need not agree with the machine's. */
export interface Clock {
	/** The time for a `Date` header. */
	httpDate(): string;
	/** The time as Upwell writes it, with microseconds. No two answers of one clock are the same. */
	timestamp(): string;
}

/** Makes a clock that is as far ahead of the machine's as the settings say (behind it if negative). */
export function makeClock(settings: Pick<Settings, 'clockSkewMs' | 'dateAheadMs'>): Clock {
	const now = () => Date.now() + settings.clockSkewMs;
	let last = { ms: 0, micros: 0 };
	return {
		httpDate: () => new Date(now() + settings.dateAheadMs).toUTCString(),
		timestamp: () => {
			const ms = now();
			last = { ms, micros: last.ms === ms ? last.micros + 1 : 1 };
			const micros = String(last.micros % 1000).padStart(3, '0');
			return new Date(ms).toISOString().replace('Z', `${micros}+00:00`);
		},
	};
}

/** Microseconds since 1970 of an ISO 8601 text. `Date` alone would drop what is finer than a millisecond. */
export function instant(iso: string): number {
	const finer = /\.\d{3}(\d{1,3})/.exec(iso)?.[1] ?? '';
	return Date.parse(iso) * 1000 + Number(finer.padEnd(3, '0'));
}
