import { isRateLimit } from './rateLimiter.cts';
import type { RateLimit } from './rateLimiter.cts';
import { SETTING_VALUES } from './settingValues.cts';

type Named = { [Name in keyof typeof SETTING_VALUES]: (typeof SETTING_VALUES)[Name][number] };

/**
 * What may be changed while the sandbox runs. The settings of how Upwell behaves, with their values, are those of
 * `settingValues.cts`.
 */
export interface Settings extends Named {
	/** How many milliseconds each request waits before it is handled (default 0). */
	latencyMs: number;
	/**
	 * How many more it waits for each record to create (default 0): once for a single create, for a bulk request once for
	 * each of its inputs. Only the whole milliseconds of the sum count.
	 */
	perRowMs: number;
	/** How far its clock is ahead of the machine's: shifts `createdAt`, `updatedAt` and `Date` alike. */
	clockSkewMs: number;
	/** How far `Date` is ahead of that clock (default 0). */
	dateAheadMs: number;
	/** The most records that a list or a search returns, however high its limit (default: no maximum; it is unknown). */
	largestPage: number;
	/** How many requests it accepts (default null: all). */
	rateLimit: RateLimit | null;
}

/** The first value of each, and what nothing is delayed, shifted or limited by. */
const DEFAULTS: Settings = {
	...(Object.fromEntries(
		Object.entries(SETTING_VALUES).map(([name, [first]]) => [name, first]),
	) as unknown as Named),
	latencyMs: 0,
	perRowMs: 0,
	clockSkewMs: 0,
	dateAheadMs: 0,
	// The remote control sends the settings as JSON, which has no Infinity.
	largestPage: Number.MAX_SAFE_INTEGER,
	rateLimit: null,
};

type Check = (value: unknown) => boolean;

const isDelay: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const FITS: Record<string, Check> = {
	...Object.fromEntries(
		Object.entries(SETTING_VALUES).map(([name, values]): [string, Check] => [
			name,
			(value) => values.some((one) => one === value),
		]),
	),
	latencyMs: isDelay,
	perRowMs: isDelay,
	clockSkewMs: Number.isFinite,
	dateAheadMs: Number.isFinite,
	rateLimit: isRateLimit,
	largestPage: (value) => Number.isSafeInteger(value) && Number(value) > 0,
};

/**
 * Changes what is given; undefined changes nothing.
 *
 * @throws TypeError if there is no such setting or no such value of it, and then changes nothing at all
 */
export function change(settings: Settings, changes: Partial<Settings>): void {
	const given = Object.entries(changes).filter(([, value]) => value !== undefined);
	for (const [name, value] of given) {
		if (!Object.hasOwn(FITS, name)) {
			throw new TypeError(`No such setting: ${name}. There are ${Object.keys(FITS).join(', ')}.`);
		}
		const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
		if (!FITS[name](value)) throw new TypeError(`${name} cannot be ${shown}.`);
	}
	Object.assign(settings, Object.fromEntries(given));
}

/** The settings among the options; the default where there is none. */
export function makeSettings(options: Partial<Settings> = {}): Settings {
	const settings = { ...DEFAULTS };
	const asked = Object.entries(options).filter(([name]) => Object.hasOwn(DEFAULTS, name));
	change(settings, Object.fromEntries(asked));
	return settings;
}
