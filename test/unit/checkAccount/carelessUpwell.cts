import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Row = Record<string, unknown>;

interface Body {
	input?: Row;
	inputs?: Row[];
	sourceSystem?: string;
	sourceSystemId?: string;
}

/** What is wrong with it. */
export interface Carelessness {
	/** Whether updates by source key change all customers. */
	ignoresKey?: boolean;
	/** Whether updates by id change all customers. */
	ignoresId?: boolean;
	/** Whether source keys are not unique. */
	storesTwice?: boolean;
}

const VIOLATION = { path: '$', error: 'Uniqueness violation. …', code: 'constraint-violation' };

/** An Upwell with mistakes that the sandbox does not make, and with UUIDs. */
export class CarelessUpwell {
	readonly rows: Row[] = [];
	readonly requests: string[] = [];
	private server?: Server;

	constructor(private readonly carelessness: Carelessness) {
		for (let n = 1; n <= 3; n++)
			this.store({ name: `Zanzibar ${n}`, sourceSystem: 'TMS', sourceSystemId: `ZNZ-${n}` });
	}

	async start(): Promise<string> {
		this.server = createServer(async (request, response) => {
			const { method = '', url = '' } = request;
			this.requests.push(`${method} ${url}`);
			const body = method === 'GET' ? {} : ((await json(request)) as Body);
			const [status, answer] = this.handle(method, url.replace('/api/rest', ''), body);
			response
				.writeHead(status, { 'content-type': 'application/json' })
				.end(JSON.stringify(answer));
		});
		await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		await new Promise((resolve) => this.server?.close(resolve));
	}

	private store(input: Row): Row {
		const now = new Date().toISOString();
		const n = String(this.rows.length).padStart(12, '0');
		const row = {
			id: `6f1f7c3e-0000-4000-a000-${n}`,
			balance: 0,
			createdAt: now,
			updatedAt: now,
			...input,
		};
		this.rows.push(row);
		return row;
	}

	private isTaken(input: Row, by?: Row): boolean {
		const key = ({ sourceSystem, sourceSystemId }: Row) => `${sourceSystem} ${sourceSystemId}`;
		const others = this.rows.filter((row) => row !== by);
		return !this.carelessness.storesTwice && others.some((row) => key(row) === key(input));
	}

	private handle(method: string, path: string, body: Body): [number, unknown] {
		const { input = {}, inputs } = body;
		const { ignoresId, ignoresKey } = this.carelessness;
		if (!/^\/(bulk-)?customers/.test(path)) return [404, { error: 'Endpoint not found' }];
		if (method === 'GET' && path.startsWith('/customers/')) {
			return [200, { customer: this.rows.find(({ id }) => path.endsWith(String(id))) ?? null }];
		}
		if (method === 'GET') return [200, { customers: this.rows.slice(0, 10) }];
		if (path === '/customers/search') return [200, { customers: this.rows }];
		if (path === '/bulk-customers') {
			if (inputs?.some((one) => this.isTaken(one))) return [400, VIOLATION];
			return [200, { createCustomers: { returning: inputs?.map((one) => this.store(one)) } }];
		}
		if (method === 'POST') {
			return this.isTaken(input) ? [400, VIOLATION] : [200, { createCustomer: this.store(input) }];
		}
		const isMeant = (row: Row) =>
			path === '/customers'
				? ignoresKey ||
					(row.sourceSystem === body.sourceSystem && row.sourceSystemId === body.sourceSystemId)
				: ignoresId || path.endsWith(String(row.id));
		const meant = this.rows.filter(isMeant);
		const isSettingKey = 'sourceSystemId' in input;
		// All or nothing, as a database does it.
		if (isSettingKey && meant.some((row) => meant.length > 1 || this.isTaken(input, row))) {
			if (!this.carelessness.storesTwice) return [400, VIOLATION];
		}
		meant.forEach((row) => Object.assign(row, input));
		const updateCustomer =
			path === '/customers' ? { affectedRows: meant.length, returning: meant } : (meant[0] ?? null);
		return [200, { updateCustomer, updateCustomerRules: { affectedRows: 0 } }];
	}
}
