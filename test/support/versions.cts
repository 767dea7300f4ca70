import { engine } from './host.cts';

/** What n8n has only from this version on, as far as it makes a difference to the node. */
const SINCE = {
	/** With Retry On Fail and On Error = Continue, the result is that of the last try. Before, it is that of the first. */
	resultOfLastTry: '1.95.0',
	/** Retry On Fail of a node that is a tool. */
	retriedTools: '1.105.0',
	/** A form may hold a text. Before, n8n refuses to run the node. */
	textInForm: '1.105.0',
	/** The credential's setting 'Allowed Domains'. The node lets no address pass before. */
	allowedDomains: '1.112.0',
	/** The connection of a request is closed when its time runs out, so that it does not count as one in flight. 2.0 does not. */
	closedAfterTimeout: '1.123.0',
	/** How far a request came that was ended without an answer. From 1.105 to 2.34.3, n8n drops what says so. */
	stateOfRequest: '1.88.0',
	/** n8n can be set to an older way of running expressions. */
	tmpl: '1.88.0',
	/** Expressions can be run in an isolate. */
	isolate: '1.123.0',
	/** A trigger's request is answered when the workflow was started. Before, n8n answers first (webhooks/webhook-helpers.js). */
	answersWhenStarted: '2.8.0',
	/** Errors say who has to act: `failure`. */
	failureCause: '2.37.0',
} as const;

type Feature = keyof typeof SINCE;

/** Whether the n8n of the engine is this version or a later one. */
function isFrom(version: string): boolean {
	const [own, since] = [engine().n8nVersion, version].map((text) => text.split('.').map(Number));
	const different = own.findIndex((part, i) => part !== since[i]);
	return different < 0 || own[different] > since[different];
}

/** From which version on it is missing again, and from which it is back. */
const GAPS: Partial<Record<Feature, readonly [from: string, to: string]>> = {
	closedAfterTimeout: ['2.0.0', '2.20.0'],
	isolate: ['2.0.0', '2.20.0'],
	tmpl: ['1.105.0', '99.0.0'],
	stateOfRequest: ['1.105.0', '2.34.4'],
};

/** Whether the n8n of the engine has it. */
export function has(feature: Feature): boolean {
	const gap = GAPS[feature];
	return isFrom(SINCE[feature]) && !(gap && isFrom(gap[0]) && !isFrom(gap[1]));
}

/** `it` where n8n has the feature. Elsewhere the test has to fail, so that the table above cannot be wrong unnoticed. */
export const itWith = (feature: Feature) => (has(feature) ? it : it.failing);
