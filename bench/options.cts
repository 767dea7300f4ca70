import { parseArgs } from 'node:util';

const DEFAULT_RUNS = 3;
export const PARTS = ['speed', 'scaling', 'faults'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
	/** How many times each figure is measured. */
	runs: number;
	parts: Part[];
	/** Selects the participants whose id contains this text. */
	only: string;
	/** Replaces the number of rows in the plan. */
	rows?: number;
	/** Small sizes, one run: tests that the bench works, not how fast the node is. */
	quick: boolean;
	writeReadme: boolean;
	/** Measures nothing; writes chart and tables from the saved results. */
	redraw: boolean;
	/** Folder for n8n's CPU profiles. */
	profile?: string;
}

const wholeNumber = (name: string, text: string): number => {
	const number = Number(text);
	if (Number.isInteger(number) && number > 0) return number;
	throw new Error(`--${name} needs a whole number, not ${text}`);
};

/** @throws an Error that names the invalid option */
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
	const requested = values.parts.split(',');
	const unknown = requested.find((name) => !PARTS.some((part) => part === name));
	if (unknown !== undefined) throw new Error(`--parts takes ${PARTS.join(', ')}, not ${unknown}`);
	return {
		runs: values.runs === undefined ? (quick ? 1 : DEFAULT_RUNS) : wholeNumber('runs', values.runs),
		rows: values.rows === undefined ? undefined : wholeNumber('rows', values.rows),
		parts: PARTS.filter((part) => requested.includes(part)),
		only,
		quick,
		redraw,
		profile,
		writeReadme: values['write-readme'],
	};
}

/** Whether these options skip something or reduce it, so that the results must not replace those of a full run. */
export function isPartial({ parts, only, rows, quick, runs, profile }: BenchOptions): boolean {
	const isFiltered = parts.length < PARTS.length || only !== '';
	return isFiltered || quick || rows !== undefined || profile !== undefined || runs < DEFAULT_RUNS;
}
