import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SavedRuns } from '../../../bench/savedRuns.cts';

const folder = mkdtempSync(join(tmpdir(), 'saved-runs-'));
const file = join(folder, 'deep', 'runs.json');
afterAll(() => rmSync(folder, { recursive: true }));

const measure = jest.fn(async () => ({ seconds: 3 }));
beforeEach(() => measure.mockClear());

it('goes on with the runs that have ended, and measures the others', async () => {
	const stopped = SavedRuns.startNew(file, 'a');
	await stopped.once('one', measure);
	await expect(
		stopped.once('two', async () => await Promise.reject(new Error('No'))),
	).rejects.toThrow('No');
	const resumed = SavedRuns.resume(file, 'a');
	expect(await resumed.once('one', measure)).toEqual({ seconds: 3 });
	expect(measure).toHaveBeenCalledTimes(1);
	await resumed.once('two', measure);
	expect(measure).toHaveBeenCalledTimes(2);
});

it('does not mix the runs of different code', () => {
	expect(() => SavedRuns.resume(file, 'b')).toThrow('has changed');
});

it('begins anew without any, and forgets those of before', async () => {
	await SavedRuns.startNew(file, 'b').once('three', measure);
	SavedRuns.resume(file, 'b').remove();
	await SavedRuns.resume(file, 'c').once('three', measure);
	expect(measure).toHaveBeenCalledTimes(2);
});

it('keeps nothing that nobody goes on with', async () => {
	const runs = SavedRuns.notSaved();
	await runs.once('one', measure);
	await runs.once('one', measure);
	expect(measure).toHaveBeenCalledTimes(1);
	runs.remove();
});
