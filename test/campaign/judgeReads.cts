import type { IDataObject } from 'n8n-workflow';
import { pairIn, parsed, SEARCH, type Json } from './attempts.cts';
import { effectiveRows, isHasty, isSendable, keyOf, optionsOf, pairFor } from './case.cts';
import { lookupsIn } from './lookups.cts';
import type { Exchange } from './observer.cts';
import type { Played } from './play.cts';

/** Nothing is stored or changed but what was asked for: nothing at all by reads, no other customer by updates. */
export function* judgeUnchanged(played: Played, byReads: boolean): Generator<string> {
	const { given, customers, seeds } = played;
	const named = new Set(given.rows.flatMap(({ pair }) => (pair === undefined ? [] : keyOf(pair))));
	if (customers.length !== seeds.length) yield `${customers.length} stored, not ${seeds.length}`;
	for (const seed of seeds) {
		const now = customers.find(({ id }) => id === seed.id);
		if (!byReads && named.has(pairIn(seed as never) ?? '')) continue;
		if (JSON.stringify(now) !== JSON.stringify(seed)) yield `${seed.id} was changed`;
	}
}

/** Holds what Get and Get Many gave out to what is stored. */
export function* judgeRead(played: Played): Generator<string> {
	const { given, result, exchanges } = played;
	const branches = [result.items, result.failed].map((items) =>
		items.map(({ pairedItem }) => (pairedItem as { item: number }).item),
	);
	for (const branch of branches) {
		if (branch.some((item, at) => at > 0 && item < branch[at - 1])) {
			yield `out of order: ${branch.join()}`;
		}
	}
	const outputs = given.rows.map((): IDataObject[] => []);
	for (const { json, pairedItem } of [...result.items, ...result.failed]) {
		outputs[(pairedItem as { item: number }).item].push(json);
	}
	const keyRefused = exchanges.some(({ status }) => status === 401);
	const judgeItem = given.operation === 'get' ? judgeGet : judgeGetAll;
	for (const [item, jsons] of outputs.entries()) {
		const failed = jsons.find((json) => 'error' in json);
		if (failed && jsons.length > 1) yield `item ${item} failed and gave out something`;
		const { outcome } = (failed?.details ?? {}) as IDataObject;
		if (outcome === 'unknown' || /may have/.test(String(failed?.error))) {
			yield `item ${item} says that something may have been done: ${String(failed?.error)}`;
		}
		yield* judgeItem(played, { item, jsons: failed ? undefined : jsons, outcome, keyRefused });
	}
}

/** How an item that reads ended. */
interface End {
	item: number;
	/** What it gave out; undefined if it failed. */
	jsons?: IDataObject[];
	/** As the failed item tells it. */
	outcome: unknown;
	/** Whether the API key was refused in the run. */
	keyRefused: boolean;
}

/** The visible fields of what was given out are those of what is stored. */
const isSame = (json: IDataObject, stored: object | undefined) =>
	stored !== undefined &&
	Object.entries(json).every(
		([key, value]) => JSON.stringify(value) === JSON.stringify((stored as IDataObject)[key]),
	);

function* judgeGet(played: Played, { item, jsons, outcome, keyRefused }: End): Generator<string> {
	const { given, seeds } = played;
	const row = effectiveRows(given.rows)[item];
	if (!isSendable(given, row)) {
		if (outcome !== 'refused' && !keyRefused) yield `item ${item} names nobody, and ended well`;
		return;
	}
	const key = keyOf(row.pair ?? -1);
	const seed = seeds.find((one) => pairIn(one as never) === key);
	const isTouched = lookupsIn(played).some((one) => one.key === key && !one.isProper);
	const saysNothing = optionsOf(given, item).ifExists === 'return';
	if (jsons && jsons.length > 1) yield `item ${item} gave out ${jsons.length} customers`;
	if (jsons?.[0] && !isSame(jsons[0], seed)) {
		yield `item ${item} gave out ${JSON.stringify(jsons[0])}, not ${seed?.id}`;
	}
	if (jsons?.length === 0 && !saysNothing) yield `item ${item} gave out nothing`;
	if (keyRefused) return;
	if (isTouched && outcome === 'later') yield* judgePersistence(played, item, key);
	if (isTouched) return;
	const expected = seed ? 'a customer' : saysNothing ? 'nothing' : 'missing';
	const got = jsons ? (jsons.length > 0 ? 'a customer' : 'nothing') : String(outcome);
	if (got !== expected) yield `item ${item}, untouched, ended as ${got}, not ${expected}`;
}

/** What may be asked again and was not answered was asked again as often as there were retries. */
function* judgePersistence(played: Played, item: number, key: string): Generator<string> {
	const { given } = played;
	const isShared = given.rows.some(({ pair, again }, at) => {
		return at !== item && (again === true || (pair !== undefined && keyOf(pair) === key));
	});
	const sent = lookupsIn(played).filter((lookup) => lookup.key === key).length;
	if (!isShared && !isHasty(given) && sent <= optionsOf(given, item).maxRetries) {
		yield `item ${item} was given up after ${sent} attempts`;
	}
}

function* judgeGetAll(
	played: Played,
	{ item, jsons, outcome, keyRefused }: End,
): Generator<string> {
	const { given, exchanges, seeds } = played;
	const { pair, half } = effectiveRows(given.rows)[item];
	const system = pair === undefined && !half ? undefined : pairFor(pair ?? 0).sourceSystem;
	const all = seeds
		.filter((seed) => system === undefined || seed.sourceSystem === system)
		.sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
	const isAsked = ({ request: { path, body } }: Exchange) =>
		path === SEARCH && body?.where?.sourceSystem?._eq === system;
	const pages = exchanges.filter(isAsked).map((page) => pageIn(page, all, played));
	if (jsons && !pages.includes('false')) {
		const wanted = all.slice(0, given.limit ?? Infinity);
		const isRight =
			jsons.length === wanted.length && jsons.every((json, at) => isSame(json, wanted[at]));
		if (!isRight) {
			yield `item ${item} gave out ${jsons.map(({ id }) => String(id)).join()}, not ${wanted.map(({ id }) => id).join()}`;
		}
	}
	const isUntouched = pages.every((page) => page === 'true') && !keyRefused;
	if (isUntouched && !jsons) yield `item ${item}, untouched, ended as ${String(outcome)}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Whether a page is what it should be; none if there is no telling it from a refusal. */
function pageIn({ request, status, text, whole }: Exchange, all: object[], { given }: Played) {
	const { customers } = (parsed(text) ?? {}) as NonNullable<Json>;
	if (!whole || status === undefined || status >= 300 || !Array.isArray(customers)) return 'none';
	const { limit, offset } = request.body as { limit: number; offset: number };
	const page = all.slice(offset, offset + Math.min(limit, given.settings.largestPage));
	const idsOf = (list: object[]) => list.map((one) => (one as { id?: unknown }).id).join();
	return String(idsOf(page) === idsOf(customers));
}
