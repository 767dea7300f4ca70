/** What may be changed while the sandbox runs. */
export interface Settings {
	/** How many milliseconds each request waits before it is handled (default 0). */
	latencyMs: number;
	/**
	 * How many more for each customer it wants created (default 0): once for a single create, for a bulk request as often
	 * as it has inputs. It costs time only, no work. Of the sum the whole milliseconds count.
	 */
	perRowMs: number;
	/** Whether requests are kept (default); otherwise they are only counted, which spares the memory of long runs. */
	keepRequests: boolean;
}

const isDelay = (value: unknown) =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;

const FITS: Record<keyof Settings, (value: unknown) => boolean> = {
	latencyMs: isDelay,
	perRowMs: isDelay,
	keepRequests: (value) => typeof value === 'boolean',
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

/** The settings asked for; the default where nothing is. */
export function makeSettings(options: Partial<Settings>): Settings {
	const settings: Settings = { latencyMs: 0, perRowMs: 0, keepRequests: true };
	const { latencyMs, perRowMs, keepRequests } = options;
	change(settings, { latencyMs, perRowMs, keepRequests });
	return settings;
}
