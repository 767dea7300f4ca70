import { randomBytes } from 'node:crypto';
import {
	describeAnswer,
	isRefusal,
	recordsIn,
	refusesKey,
	type Answer,
	type ApiRecord,
} from './answer.cts';
import type { ApiRequest, Client } from './client.cts';
import { CheckFailed } from './failure.cts';
import { unknownIdLike } from './forms.cts';
import { idOf, SOURCE_SYSTEM } from './own.cts';

/** Hexadecimal characters that nobody has used. */
const random = (bytes: number) => randomBytes(bytes).toString('hex');

/** How the answer to the first request can show that there is nothing to check. */
function whyUseless(answer: Answer): string | undefined {
	const { status } = answer;
	const said = `Upwell answered the first request, a list of customers, with ${describeAnswer(answer)}.`;
	if (refusesKey(answer)) {
		return `Upwell did not accept the API key (${describeAnswer(answer)}). You get API keys in Upwell under Settings → API Keys.`;
	}
	if (status === 403) return `${said} The API key may not read customers.`;
	if (status >= 300 && status < 400) {
		return `${said} It is a redirect, and the API key is not sent to another address. Check the base URL.`;
	}
	if (status === 404) return `${said} Check the base URL.`;
	if (isRefusal(answer)) return `${said} Try again later.`;
	return recordsIn(answer, 'customers')
		? undefined
		: `${said} It is no list of customers as in Upwell's documentation. Check the base URL.`;
}

/** The account that is checked, as reads show it. What several probes need is read once. */
export class Account {
	private first?: Promise<Answer>;
	private readonly madeUp = random(16);

	constructor(readonly client: Client) {}

	async send(request: ApiRequest): Promise<Answer> {
		return await this.client.send(request);
	}

	/**
	 * The list of customers that Upwell gives without being asked for more.
	 *
	 * @throws CheckFailed if it is none, and so nothing can be checked
	 */
	async firstPage(): Promise<Answer> {
		this.first ??= this.send({ method: 'GET', path: '/customers' });
		const answer = await this.first;
		const reason = whyUseless(answer);
		if (reason !== undefined) throw new CheckFailed(reason);
		return answer;
	}

	/** Customers of the account: up to ten. */
	async someCustomers(): Promise<ApiRecord[]> {
		return recordsIn(await this.firstPage(), 'customers') ?? [];
	}

	/** Lets the next probe read the first page anew. */
	forget(): void {
		this.first = undefined;
	}

	async search(body: object): Promise<Answer> {
		return await this.send({ method: 'POST', path: '/customers/search', body });
	}

	/** An id that no customer has, in the form of those of the account as far as that can be made. */
	async unknownId(): Promise<string> {
		const [customer] = await this.someCustomers();
		const like = customer && unknownIdLike(customer.id, () => this.madeUp);
		return like ?? `cus_${this.madeUp}`;
	}

	/** A source key that no customer has. */
	get unknownKey() {
		return { sourceSystem: SOURCE_SYSTEM, sourceSystemId: `none-${this.madeUp}` };
	}

	/** A filter for one customer: by its source key, else by its id. Undefined if it has neither. */
	filterFor(customer: ApiRecord): object | undefined {
		const { sourceSystem, sourceSystemId } = customer;
		if (typeof sourceSystem === 'string' && typeof sourceSystemId === 'string') {
			return { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } };
		}
		const id = idOf(customer);
		return id === undefined ? undefined : { id: { _eq: id } };
	}
}
