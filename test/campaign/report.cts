import { attemptsIn } from './attempts.cts';
import type { Played } from './play.cts';

const SHOWN = 60;
const short = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** What happened in a run, for whoever has to find out why. */
export function report({ exchanges, customers, result }: Played): string[] {
	const rowsOf = new Map(attemptsIn(exchanges).map(({ exchange, rows }) => [exchange, rows]));
	const lines = exchanges.map((exchange) => {
		const { request, status, text, whole } = exchange;
		const items = rowsOf.get(exchange)?.map(({ metadata }) => metadata?.item);
		const asked = items ? `items ${items.join()}` : request.rawBody;
		return `  ${request.method} ${request.path} ${asked} → ${whole ? status : 'lost'} ${short(text)}`;
	});
	const outputs = [...result.items, ...result.failed].map(
		({ json, pairedItem }) => `  ${JSON.stringify(pairedItem)} ${short(JSON.stringify(json))}`,
	);
	const stored = customers.map((one) => `  ${one.id} ${one.name} ${JSON.stringify(one.metadata)}`);
	return [
		'requests:',
		...lines.slice(0, SHOWN),
		'outputs:',
		...outputs.slice(0, SHOWN),
		'stored:',
		...stored.slice(0, SHOWN),
		`ended as ${result.status}: ${result.error?.message ?? ''} ${result.error?.description ?? ''}`,
	];
}
