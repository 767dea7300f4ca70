import { delivery, INVOICE_ROW } from '../support/deliveries.cts';
import { outcomes, post, STARTED, usePublish } from '../support/publishedTrigger.cts';
import { useSandbox } from '../support/upwell.cts';
import { itWith } from '../support/versions.cts';

/** The trigger starts the workflow once for each event. */

const publish = usePublish(useSandbox());

const event = (id: string, retryOfId: string | null = null) => delivery({ id, retryOfId });

it('of deliveries at once, one after the other and after a restart, one starts', async () => {
	const published = await publish();
	const answers = await Promise.all(
		Array.from({ length: 20 }, () => post(published, event('whe_1'))),
	);
	for (let time = 0; time < 3; time++) answers.push(await post(published, event('whe_1')));
	published.restart();
	for (let time = 0; time < 3; time++) answers.push(await post(published, event('whe_1')));
	expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 26 }, () => 200));
	expect(answers.filter(({ message }) => message === STARTED.message)).toHaveLength(1);
	expect(await outcomes(published)).toHaveLength(1);
	expect(await post(published, event('whe_2'))).toEqual(STARTED);
});

it('each of many that come in at once starts, and is stored', async () => {
	const published = await publish();
	const ids = Array.from({ length: 30 }, (_, i) => `whe_${i}`);
	const all = async () => await Promise.all(ids.map((id) => post(published, event(id))));
	expect(await all()).toEqual(ids.map(() => STARTED));
	published.restart();
	await all();
	expect(await outcomes(published)).toHaveLength(ids.length);
});

it('a retry of an event that was taken starts nothing, also after a restart', async () => {
	const published = await publish();
	await post(published, event('whe_1'));
	published.restart();
	expect((await post(published, event('whe_2', 'whe_1'))).message).toMatch(/taken before/);
	expect(await post(published, event('whe_4', 'whe_3'))).toEqual(STARTED);
});

it('an older state of a record starts nothing where the option says so', async () => {
	const published = await publish({ parameters: { options: { skipOlder: true } } });
	const at = (id: string, updated_at: string) =>
		delivery({ id }, { new: { ...INVOICE_ROW, updated_at } });
	await post(published, at('whe_1', '2024-11-16T02:00:00'));
	published.restart();
	const older = await post(published, at('whe_2', '2024-11-16T01:00:00'));
	expect(older.message).toMatch(/a later state/);
	expect(await post(published, at('whe_3', '2024-11-16T03:00:00'))).toEqual(STARTED);
});

itWith('answersWhenStarted')('an event that n8n could not start is taken later', async () => {
	const published = await publish();
	published.canStart = false;
	expect((await post(published, event('whe_1'))).status).toBe(500);
	published.canStart = true;
	expect(await post(published, event('whe_1'))).toEqual(STARTED);
	expect(await outcomes(published)).toHaveLength(1);
});
