/** A whole number; `–` if there is none. */
export const formatCount = (value?: number): string =>
	value === undefined || Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en-US');

/** A number with two significant digits, or a whole number from 10 upwards. */
export const formatNumber = (value?: number): string => {
	if (value === undefined || Number.isNaN(value)) return '–';
	return value >= 9.95 ? formatCount(value) : value.toFixed(value >= 0.995 ? 1 : 2);
};

/** Seconds, or minutes and seconds, in words. */
export const formatDuration = (seconds?: number): string => {
	if (seconds === undefined || seconds < 60) return `${formatNumber(seconds)} seconds`;
	const whole = Math.round(seconds);
	const minutes = Math.floor(whole / 60);
	return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${whole % 60} seconds`;
};

export const formatMegabytes = (bytes?: number): string =>
	bytes === undefined ? 'not available' : `${formatCount(bytes / 1e6)} MB`;

export const formatSize = ({ rows, latencyMs }: { rows: number; latencyMs: number }): string =>
	`${formatCount(rows)} rows at ${latencyMs} ms`;
