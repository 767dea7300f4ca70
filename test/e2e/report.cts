import { stripVTControlCharacters } from 'node:util';

/** Runs checks one after the other, prints a line for each, and counts. */
export class Report {
	passed = 0;
	failed = 0;

	/** A check fails by throwing; the others go on. */
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

	/** The line that ends the report. */
	get summary(): string {
		return `${this.passed} passed, ${this.failed} failed`;
	}
}

function indent(text: string): string {
	return text.replace(/^/gm, '        ');
}
