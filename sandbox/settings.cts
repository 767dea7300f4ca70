/** What may be changed while the sandbox runs. */
export interface Settings {
	/** How many milliseconds each request waits before it is handled (default 0). */
	latencyMs: number;
	/**
	 * How many more it waits for each record to create (default 0): once for a single create, for a bulk request once for
	 * each of its inputs. Only the whole milliseconds of the sum count.
	 */
	perRowMs: number;
	/** Whether requests are kept (default); otherwise they are only counted, which spares the memory of long runs. */
	keepRequests: boolean;
	/**
	 * What a get or an update of an unknown record is answered; no page says it.
	 * - `null` (default): 200 with nothing in it. Source: inferred from Hasura.
	 * - `notFound`: 404 RESOURCE_NOT_FOUND. Source: docs api-reference/error-codes, which names no endpoint.
	 */
	missingStyle: 'null' | 'notFound';
	/**
	 * In which form updates answer.
	 * - `documented` (default): by id the record, by source key `affectedRows` and `returning`. Source: docs
	 *   api-reference/customers/update-one-customer and update-one-customer-by-source-system-id.
	 * - `object`, `array`: both in the first or the second form, since one of the two pages may be wrong
	 */
	updateShape: 'documented' | 'object' | 'array';
	/**
	 * Whether an update of a customer needs a `customerRulesInput`, if only `{}`; no page says it.
	 * - `required` (default): 400 without one. Source: HASURA; it refuses a request without a non-nullable variable, and an
	 *   update without any operator, which is what a nullable variable leaves.
	 * - `optional`: the update runs without one, as it would if Upwell presets a column of the rule
	 */
	rulesInput: 'required' | 'optional';
	/** The most records that a list or a search returns, however high its limit (default: no maximum; it is unknown). */
	largestPage: number;
}

const DEFAULTS: Settings = {
	latencyMs: 0,
	perRowMs: 0,
	keepRequests: true,
	missingStyle: 'null',
	updateShape: 'documented',
	rulesInput: 'required',
	// The remote control sends the settings as JSON, which has no Infinity.
	largestPage: Number.MAX_SAFE_INTEGER,
};

type Check = (value: unknown) => boolean;

const isDelay: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isOneOf =
	(...values: string[]): Check =>
	(value) =>
		values.some((one) => one === value);

const FITS: Record<keyof Settings, Check> = {
	latencyMs: isDelay,
	perRowMs: isDelay,
	keepRequests: (value) => typeof value === 'boolean',
	missingStyle: isOneOf('null', 'notFound'),
	updateShape: isOneOf('documented', 'object', 'array'),
	rulesInput: isOneOf('required', 'optional'),
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
		if (!FITS[name as keyof Settings](value)) {
			throw new TypeError(`${name} cannot be ${String(value)}.`);
		}
	}
	Object.assign(settings, Object.fromEntries(given));
}

/** The settings among the options; the default where there is none. */
export function makeSettings(options: Partial<Settings>): Settings {
	const settings = { ...DEFAULTS };
	const asked = Object.entries(options).filter(([name]) => Object.hasOwn(DEFAULTS, name));
	change(settings, Object.fromEntries(asked));
	return settings;
}
