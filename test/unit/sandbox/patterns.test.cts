import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

const TEXTS = ['billToCustomerId', 'emailAddress', 'id', 'name', 'sourceSystem', 'sourceSystemId'];

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Stores a customer under a word of its own, kept where no search looks. */
const seed = (what: string, row: object) =>
	sandbox.seed({ name: 'Acme', ...row, addresses: { data: [{ city: what }] } });

const search = async (field: string, operator: string, pattern: string) =>
	await client(sandbox).post('/customers/search', { where: { [field]: { [operator]: pattern } } });

/** The words of the customers found, sorted. */
async function found(field: string, operator: string, pattern: string): Promise<string[]> {
	const { data } = await search(field, operator, pattern);
	return data.customers
		.map(({ addresses }: { addresses: Array<{ city: string }> }) => addresses[0].city)
		.toSorted();
}

describe.each(TEXTS)('the text %s', (field) => {
	test.each<[string, string, string[]]>([
		['_like', '100\\%', ['percent']],
		['_like', '100%', ['percent', 'plain']],
		['_like', 'a\\_b', ['underscore']],
		['_like', 'A\\_B', []],
		['_ilike', 'A\\_B', ['underscore']],
		['_ilike', 'C\\\\D', ['backslash']],
		['_ilike', '_🚚_', ['lorry']],
		['_ilike', '\\🚚%', []],
		['_ilike', '%\\🚚%', ['lorry']],
		['_ilike', '(.*)%', ['dots']],
		['_nilike', '%', []],
		['_nlike', '%0%', ['backslash', 'dots', 'lorry', 'underscore', 'x']],
	])('can be searched with %s %s', async (operator, pattern, expected) => {
		const values = {
			percent: '100%',
			plain: '1000',
			underscore: 'a_b',
			x: 'axb',
			backslash: 'c\\d',
			lorry: '-🚚-',
			dots: '(.*)?',
		};
		for (const [what, value] of Object.entries(values)) seed(what, { [field]: value });
		if (field !== 'id') seed('null', { [field]: null });
		expect(await found(field, operator, pattern)).toEqual(expected);
	});
});

test('a pattern that ends in the middle of an escape is refused', async () => {
	seed('any', {});
	for (const pattern of ['Acme\\', '\\\\\\']) {
		const answer = await search('name', '_ilike', pattern);
		expect([answer.status, findings('searchCustomers', answer)]).toEqual([400, []]);
		expect(answer.data).toMatchObject({ path: '$', code: 'data-exception' });
	}
	expect(await found('name', '_ilike', 'Acme\\\\')).toEqual([]);
});
