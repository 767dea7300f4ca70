import { createAttempts, itemOf } from './observed/createAttempts.cts';
import type { CaseRun } from './runCase.cts';

const MAX_LINES = 60;
const truncate = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** Describes the requests, outputs and stored customers of a run, for debugging. */
export function describeRun({ exchanges, customers, execution }: CaseRun): string[] {
	const rowsOf = new Map(createAttempts(exchanges).map(({ exchange, rows }) => [exchange, rows]));
	const requests = exchanges.map((exchange) => {
		const { request, status, text, isComplete } = exchange;
		const items = rowsOf.get(exchange)?.map(itemOf);
		const body = items ? `items ${items.join()}` : request.rawBody;
		const response = `${isComplete ? status : 'incomplete'} ${truncate(text)}`;
		return `  ${request.method} ${request.path} ${body} → ${response}`;
	});
	const outputs = [...execution.items, ...execution.failed].map(
		({ json, pairedItem }) => `  ${JSON.stringify(pairedItem)} ${truncate(JSON.stringify(json))}`,
	);
	const stored = customers.map(
		({ id, name, metadata }) => `  ${id} ${name} ${JSON.stringify(metadata)}`,
	);
	const { status, error } = execution;
	return [
		'requests:',
		...requests.slice(0, MAX_LINES),
		'outputs:',
		...outputs.slice(0, MAX_LINES),
		'stored:',
		...stored.slice(0, MAX_LINES),
		`execution: ${status} ${error?.message ?? ''} ${error?.description ?? ''}`,
	];
}
