/** The sandbox's own clock, which need not agree with the machine's. */
export interface Clock {
	/** The time for a `Date` header. */
	httpDate(): string;
	/** The time as Upwell writes it, with microseconds. No two answers of one clock are the same. */
	timestamp(): string;
}

/** Makes a clock that is `skewMs` ahead of the machine's (behind it if negative). */
export function makeClock(skewMs: number): Clock {
	const now = () => Date.now() + skewMs;
	let last = { ms: 0, micros: 0 };
	return {
		httpDate: () => new Date(now()).toUTCString(),
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
