/** A limit for a figure, and the measured value. */
export interface Target {
	text: string;
	/** The measured value; undefined if it could not be measured. */
	reached?: number;
	limit: number;
	/** Whether the limit is a minimum; otherwise it is a maximum. */
	atLeast: boolean;
}

/** Whether a target is met; undefined if the value could not be measured. */
export function isMet({ reached, limit, atLeast }: Target): boolean | undefined {
	if (reached === undefined || Number.isNaN(reached)) return undefined;
	return atLeast ? reached >= limit : reached <= limit;
}
