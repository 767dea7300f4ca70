import { readDurations, rememberDuration } from './durations.cts';

/** A piece of work that takes long enough to be announced. */
export interface Step {
	/** Under which its duration is remembered. */
	key: string;
	label: string;
	/** Seconds it takes on an ordinary machine: the estimate for the first time. */
	usual: number;
}

/** Does the work of a step. */
export type RunStep = <T>(step: Step, work: () => Promise<T>) => Promise<T>;

interface StepsOptions {
	/** The steps that are going to be run, in their order; a step that is not among them is announced by itself. */
	planned?: readonly Step[];
	print?: (line: string) => void;
	/** Where durations are remembered, for tests. */
	file?: string;
	/** Milliseconds between two signs of life. */
	interval?: number;
}

const INTERVAL = 15_000;

/** How steps are run that are announced one by one. */
export const announced: RunStep = async (step, work) => await stepRunner()(step, work);

/**
 * Runs steps and says of each how long it and the rest are going to take, going by how long they took the last time. Prints a line
 * when a step starts, every 15 seconds, and at its end.
 */
export function stepRunner({
	planned = [],
	print = console.log,
	file,
	interval = INTERVAL,
}: StepsOptions = {}): RunStep {
	const expected = ({ key, usual }: Step) => readDurations(file)[key] ?? usual;
	const announcement = (step: Step): string => {
		const index = planned.findIndex(({ key }) => key === step.key);
		const own = `about ${duration(expected(step))}`;
		if (index < 0) return `${step.label} (${own}) …`;
		const rest = planned.slice(index).reduce((sum, next) => sum + expected(next), 0);
		const number = `[${index + 1}/${planned.length}]`;
		return `${number} ${step.label} (${own}; all ready in about ${duration(rest)}) …`;
	};
	return async (step, work) => {
		const seconds = expected(step);
		const started = Date.now();
		const passed = () => (Date.now() - started) / 1000;
		print(announcement(step));
		const timer = setInterval(() => {
			const left = seconds - passed();
			const outlook = left > 0 ? `about ${duration(left)} left` : 'longer than expected';
			print(`      ${duration(passed())}, ${outlook}`);
		}, interval);
		try {
			const result = await work();
			print(`      done in ${duration(passed())}`);
			rememberDuration(step.key, Math.round(passed()), file);
			return result;
		} finally {
			clearInterval(timer);
		}
	};
}

/** Seconds as a person says them: `8 s`, `1 min 20 s`, `5 min`. */
export function duration(seconds: number): string {
	const whole = Math.max(1, Math.round(seconds));
	if (whole < 60) return `${whole} s`;
	// Nobody needs the seconds of what takes minutes, and of the first one only tens.
	const rounded = whole < 180 ? Math.round(whole / 10) * 10 : Math.round(whole / 60) * 60;
	const rest = rounded % 60;
	return `${Math.floor(rounded / 60)} min${rest ? ` ${rest} s` : ''}`;
}
