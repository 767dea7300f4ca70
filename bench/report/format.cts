/** A whole number; `–` if there is none. */
export const formatCount = (value?: number): string =>
	value === undefined || Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en-US');

/** A number with two significant digits, or a whole number from 10 upwards. */
export const formatNumber = (value?: number): string => {
	if (value === undefined || Number.isNaN(value)) return '–';
	return value >= 9.95 ? formatCount(value) : value.toFixed(value >= 0.995 ? 1 : 2);
};

/** Whole seconds, or minutes and seconds, in words. */
export const formatDuration = (seconds?: number): string => {
	if (seconds === undefined) return '–';
	const whole = Math.max(1, Math.round(seconds));
	const parts = [
		[Math.floor(whole / 60), 'minute'],
		[whole % 60, 'second'],
	] as const;
	return parts
		.filter(([number]) => number > 0)
		.map(([number, unit]) => `${number} ${unit}${number === 1 ? '' : 's'}`)
		.join(' ');
};

export const formatMegabytes = (bytes?: number): string =>
	bytes === undefined ? 'not available' : `${formatCount(bytes / 1e6)} MB`;

export const formatSize = ({ rows, latencyMs }: { rows: number; latencyMs: number }): string =>
	`${formatCount(rows)} rows at ${latencyMs} ms`;
