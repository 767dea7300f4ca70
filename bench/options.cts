import { parseArgs } from 'node:util';

const DEFAULT_RUNS = 3;

export interface BenchOptions {
	/** How often each figure is measured, unless the plan says less. */
	runs: number;
	/** Selects the participants whose `scenario/participant` contains this text. */
	only: string;
	/** Replaces the numbers of rows in the plan. */
	rows?: number;
	/** The main ratios, once. */
	quick: boolean;
	/** Small sizes, one run: tests that the bench works, not how fast the node is. */
	smoke: boolean;
	/** Goes on with the runs of a bench that was stopped. */
	resume: boolean;
	writeReadme: boolean;
	/** Only bursts of deliveries to the trigger, beside n8n's Webhook node. */
	trigger: boolean;
	/** Only what loading the package adds to the start of n8n. */
	loading: boolean;
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
			only: { type: 'string', default: '' },
			rows: { type: 'string' },
			quick: { type: 'boolean', default: false },
			smoke: { type: 'boolean', default: false },
			resume: { type: 'boolean', default: false },
			'write-readme': { type: 'boolean', default: false },
			loading: { type: 'boolean', default: false },
			trigger: { type: 'boolean', default: false },
			redraw: { type: 'boolean', default: false },
			profile: { type: 'string' },
		},
	});
	const { runs, rows, 'write-readme': writeReadme, ...others } = values;
	const isOnce = others.quick || others.smoke;
	return {
		...others,
		runs: runs === undefined ? (isOnce ? 1 : DEFAULT_RUNS) : wholeNumber('runs', runs),
		rows: rows === undefined ? undefined : wholeNumber('rows', rows),
		writeReadme,
	};
}

/** Whether these options skip something or reduce it, so that the results must not replace those of a full run. */
export const isPartial = ({ only, rows, quick, smoke, runs, profile }: BenchOptions): boolean =>
	[only !== '', rows !== undefined, quick, smoke, profile !== undefined].includes(true) ||
	runs < DEFAULT_RUNS;
