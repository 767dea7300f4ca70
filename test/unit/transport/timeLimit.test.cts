import type { HttpResult } from '../../../nodes/Upwell/transport/httpResult';
import { whereLost } from '../../../nodes/Upwell/transport/lostRequest';
import { TimeLimit } from '../../../nodes/Upwell/transport/timeLimit';

/** A request that ends as n8n's helper lets it end when its signal is aborted. */
const ending = (state: object) => async (signal: AbortSignal) =>
	await new Promise<HttpResult>((resolve) => {
		const result = { attempted: true, codes: ['ERR_CANCELED'], connecting: false, ...state };
		signal.addEventListener('abort', () => resolve({ kind: 'transportError', ...result }));
	});

it.each([
	['which was not handed over', { handedOver: false }, 'unreached'],
	['whose connection was not secure yet', { isPending: true, handedOver: true }, 'unreached'],
	['which was handed over', { handedOver: true }, 'onTheWay'],
	['of which nothing is known', {}, 'onTheWay'],
])('a request %s when its time ran out', async (_what, state, where) => {
	const result = await new TimeLimit().run(1, undefined, ending(state));
	if (result.kind !== 'transportError') throw new Error('It was answered');
	expect(result.codes).toEqual(['ETIMEDOUT']);
	expect(whereLost(result)).toBe(where);
});

it('a request that does not end when it is told to has run out of time, too', async () => {
	const result = await new TimeLimit().run(1, undefined, async () => await new Promise(() => {}));
	expect(result).toMatchObject({ kind: 'transportError', codes: ['ETIMEDOUT'] });
});
