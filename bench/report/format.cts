/** A whole number; `–` if there is none. */
export const formatCount = (value?: number): string =>
	value === undefined || Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en-US');

/** A number with two significant digits, or a whole number from 10 upwards. */
export const formatNumber = (value?: number): string => {
	if (value === undefined || Number.isNaN(value)) return '–';
	return value >= 9.95 ? formatCount(value) : value.toFixed(value >= 0.995 ? 1 : 2);
};

export const formatMegabytes = (bytes?: number): string =>
	bytes === undefined ? 'not available' : `${formatCount(bytes / 1e6)} MB`;
