import { ASSUMPTIONS, type Assumption } from '../../../contract/assumptions.cts';
import type { Sandbox } from '../../../sandbox/server.cts';
import { makeSettings, type Settings } from '../../../sandbox/settings.cts';
import { startSandbox } from '../../support/host.cts';
import { client } from './support.cts';
import { OBSERVE_ANSWERS } from './ways/answers.cts';
import { OBSERVE_CREATES } from './ways/creates.cts';
import type { Observer, ObserversOf } from './ways/observer.cts';
import { OBSERVE_REFUSALS } from './ways/refusals.cts';
import { OBSERVE_SEARCHES } from './ways/searches.cts';
import { OBSERVE_UPDATES } from './ways/updates.cts';

/** For every assumption, what is seen of it from outside. */
const OBSERVERS: ObserversOf<typeof ASSUMPTIONS> = {
	...OBSERVE_CREATES,
	...OBSERVE_SEARCHES,
	...OBSERVE_UPDATES,
	...OBSERVE_ANSWERS,
	...OBSERVE_REFUSALS,
};

const TABLE: Array<[string, Assumption, Observer<string>]> = Object.entries(OBSERVERS).map(
	([id, observer]) => [id, ASSUMPTIONS[id as keyof typeof OBSERVERS], observer],
);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

/** What an empty sandbox with these settings, and otherwise its defaults, lets see. */
async function seenWith(settings: Partial<Settings>, { observe }: Observer<string>) {
	sandbox.reset();
	sandbox.configure({ ...makeSettings(), ...settings });
	return await observe({ sandbox, http: client(sandbox) });
}

describe.each(TABLE)('the sandbox, asked about %s', (_id, { ways, expected }, observer) => {
	const { seen } = observer;

	test.each(Object.entries(ways))('is as in the way %s', async (way, { settings }) => {
		expect(await seenWith(settings, observer)).toEqual(seen[way]);
	});

	test('shows the difference between all its ways, and is by itself as expected', async () => {
		const shown = Object.values(seen).map((value) => JSON.stringify(value));
		expect(new Set(shown).size).toBe(Object.keys(ways).length);
		expect(await seenWith({}, observer)).toEqual(seen[expected]);
	});
});
