import { stripVTControlCharacters } from 'node:util';

/** Runs checks one after the other, prints one line per check, and counts them. */
export class Report {
	passed = 0;
	failed = 0;

	/** A check that throws has failed; the next ones still run. */
	async check(what: string, run: () => Promise<void> | void): Promise<void> {
		try {
			await run();
			this.passed++;
			console.log(`ok      ${what}`);
		} catch (cause) {
			this.failed++;
			console.log(`not ok  ${what}`);
			const message = cause instanceof Error ? cause.message : String(cause);
			console.log(indent(stripVTControlCharacters(message)));
		}
	}

	/** The last line of the report. */
	get summary(): string {
		return `${this.passed} passed, ${this.failed} failed`;
	}
}

function indent(text: string): string {
	return text.replace(/^/gm, '        ');
}
