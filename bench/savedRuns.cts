import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'node_modules', '.cache', 'n8n-nodes-upwell-bench', 'runs.json');
/** What the figures depend on; generated results and documents do not count. */
const MEASURED = ['dist', 'bench', 'sandbox'];
const IS_CODE = /\.(js|cts|json)$/;
const RESULTS = join('bench', 'results.json');

interface Content {
	fingerprint: string;
	runs: Record<string, unknown>;
}

/** The runs of a bench that may have been stopped. Each is saved as soon as it has ended. */
export class SavedRuns {
	private constructor(
		private readonly content: Content,
		private readonly file?: string,
	) {}

	/** Runs that nobody goes on with. */
	static notSaved(): SavedRuns {
		return new SavedRuns({ fingerprint: '', runs: {} });
	}

	/** The first run of a bench. Forgets those that were saved before. */
	static startNew(file = FILE, fingerprint = currentFingerprint()): SavedRuns {
		return new SavedRuns({ fingerprint, runs: {} }, file);
	}

	/**
	 * Goes on with the runs that were saved last, if there are any.
	 * @throws an Error if the code that is measured has changed since
	 */
	static resume(file = FILE, fingerprint = currentFingerprint()): SavedRuns {
		const content = readContent(file);
		if (!content) return SavedRuns.startNew(file, fingerprint);
		if (content.fingerprint !== fingerprint) {
			throw new Error(
				'The package, the sandbox or the bench has changed since the runs were saved. Start without --resume.',
			);
		}
		return new SavedRuns(content, file);
	}

	/** The saved result of a run; if there is none, measures and saves it. */
	async once<T>(key: string, measure: () => Promise<T>): Promise<T> {
		const { runs } = this.content;
		if (!Object.hasOwn(runs, key)) {
			runs[key] = await measure();
			this.save();
		}
		return runs[key] as T;
	}

	/** Removes the file, after the results of all runs have been saved. */
	remove(): void {
		if (this.file !== undefined) rmSync(this.file, { force: true });
	}

	private save(): void {
		if (this.file === undefined) return;
		mkdirSync(dirname(this.file), { recursive: true });
		writeFileSync(this.file, JSON.stringify(this.content));
	}
}

function readContent(file: string): Content | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Content;
	} catch {
		return undefined;
	}
}

function currentFingerprint(): string {
	const hash = createHash('sha256');
	for (const folder of MEASURED) {
		const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile() && IS_CODE.test(entry.name))
			.map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
			.filter((file) => file !== RESULTS);
		for (const file of files.sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
	}
	return hash.digest('hex');
}
