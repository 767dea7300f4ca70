/** Numbers for people: `–` where there is none. */
export const count = (value?: number): string =>
	value === undefined || Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en-US');

/** With two significant digits, or whole from 10 on. */
export const short = (value?: number): string => {
	if (value === undefined || Number.isNaN(value)) return '–';
	return value >= 9.95 ? count(value) : value.toFixed(value >= 0.995 ? 1 : 2);
};

export const megabytes = (bytes?: number): string =>
	bytes === undefined ? 'not available' : `${count(bytes / 1e6)} MB`;

export const size = ({ rows, latencyMs }: { rows: number; latencyMs: number }): string =>
	`${count(rows)} rows at ${latencyMs} ms`;
