import { CarelessUpwell, type Carelessness } from './carelessUpwell.cts';
import { API_KEY, runCommand } from './support.cts';

/** No mistake of Upwell leads the check to a record that is not its own. */

const MISTAKES: Carelessness[] = [
	{},
	{ ignoresKey: true },
	{ ignoresId: true },
	{ ignoresKey: true, ignoresId: true },
	{ storesTwice: true },
	{ storesTwice: true, ignoresKey: true },
];

test.each(MISTAKES)('%j', async (mistakes) => {
	const upwell = new CarelessUpwell(mistakes);
	const before = structuredClone(upwell.rows);
	const url = await upwell.start();
	try {
		const args = ['--write', '--api-key', API_KEY, '--base-url', url];
		const { code, output, rows } = await runCommand({ args });
		expect(upwell.rows.slice(0, before.length)).toEqual(before);
		expect(code).toBe(0);
		expect(output).not.toContain('Zanzibar');
		expect(rows.ids.seen).toContain('text, UUID');
		expect(rows.filters.verdict).toBe('differs');
		expect(output.includes('ATTENTION')).toBe(mistakes.storesTwice === true);
		const own = upwell.rows.slice(before.length);
		for (const { id } of own) expect(output).toContain(`ID ${String(id)}`);
		expect(upwell.requests.length).toBeLessThanOrEqual(46);
	} finally {
		await upwell.stop();
	}
});
