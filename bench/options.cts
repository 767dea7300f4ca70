import { parseArgs } from 'node:util';

const USUAL_RUNS = 3;
export const PARTS = ['speed', 'scaling', 'faults'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
	/** How often each figure is measured. */
	runs: number;
	parts: Part[];
	/** Only participants whose id contains this. */
	only: string;
	/** In place of the sizes of the plan. */
	rows?: number;
	/** Small sizes, once: whether all works, and not how fast it is. */
	quick: boolean;
	writeReadme: boolean;
	/** Measures nothing, but draws from the results at hand. */
	redraw: boolean;
	/** Where n8n's CPU profiles go. */
	profile?: string;
}

const wholeNumber = (name: string, text: string): number => {
	const number = Number(text);
	if (Number.isInteger(number) && number > 0) return number;
	throw new Error(`--${name} needs a whole number, but got ${text}`);
};

/** @throws an Error that says what is wrong with the command line */
export function readOptions(argv = process.argv.slice(2)): BenchOptions {
	const { values } = parseArgs({
		args: argv,
		options: {
			runs: { type: 'string' },
			parts: { type: 'string', default: PARTS.join(',') },
			only: { type: 'string', default: '' },
			rows: { type: 'string' },
			quick: { type: 'boolean', default: false },
			'write-readme': { type: 'boolean', default: false },
			redraw: { type: 'boolean', default: false },
			profile: { type: 'string' },
		},
	});
	const { only, quick, redraw, profile } = values;
	const wanted = values.parts.split(',');
	const unknown = wanted.find((name) => !PARTS.some((part) => part === name));
	if (unknown !== undefined) throw new Error(`--parts knows ${PARTS.join(', ')}, not ${unknown}`);
	return {
		runs: values.runs === undefined ? (quick ? 1 : USUAL_RUNS) : wholeNumber('runs', values.runs),
		rows: values.rows === undefined ? undefined : wholeNumber('rows', values.rows),
		parts: PARTS.filter((part) => wanted.includes(part)),
		only,
		quick,
		redraw,
		profile,
		writeReadme: values['write-readme'],
	};
}

/** Whether these options leave something out or make it smaller, so that the results are not worth keeping. */
export function isPartial({ parts, only, rows, quick, runs, profile }: BenchOptions): boolean {
	const leavesOut = parts.length < PARTS.length || only !== '';
	return leavesOut || quick || rows !== undefined || profile !== undefined || runs < USUAL_RUNS;
}
