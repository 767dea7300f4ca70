import { MAPPINGS, ROWS, toBeRun } from '../support/expressions.cts';
import type { Mapping } from '../support/expressions.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

const box = useSandbox();

/** What the node makes of a mapping: what it sends, and what it says of items that it does not send. */
async function whatComesOf(additionalFields: Mapping, name: string) {
	box.sandbox.reset();
	const { items, error } = await runUpwell(box.sandbox, {
		rows: ROWS,
		parameters: { name, additionalFields, options: { concurrency: 1 } },
		node: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(ROWS.length);
	const sent = box.sandbox.requests.filter(({ path }) => path === '/api/rest/customers');
	const said = items.map(({ json }) => json.error).filter((text) => text !== undefined);
	return { sent: sent.map(({ rawBody }) => rawBody), said };
}

it.each(MAPPINGS)('a field looked up is what n8n makes of the expression: %j', async (mapping) => {
	const name = '=Row {{ $json.i }}';
	const lookedUp = await whatComesOf(mapping, name);
	const run = await whatComesOf(toBeRun(mapping), '=Row {{ ($json.i) }}');
	expect(lookedUp).toEqual(run);
	expect(lookedUp.sent.length + lookedUp.said.length).toBeGreaterThan(0);
});

it.each(['={{ $json.v }}', '={{ $json.nothing }}', '={{ $json.deep.v }}'])(
	'the same for a parameter of its own: %s',
	async (name) => {
		const [lookedUp, run] = [
			await whatComesOf({}, name),
			await whatComesOf({}, name.replace('$json', '($json)').replace('($json)', '$json /**/')),
		];
		expect(lookedUp).toEqual(run);
	},
);

it('fields that are written out, looked up and run stand side by side', async () => {
	await runUpwell(box.sandbox, {
		rows: [{ name: 'A', id: 7, list: [{ city: 'Austin' }] }],
		parameters: {
			additionalFields: {
				addressesJson: '={{ $json.list.map((entry) => ({ ...entry, country: "us" })) }}',
				emailAddress: 'ap@acme.example',
				sourceSystem: '={{ "CRM" }}',
				sourceSystemId: '={{ $json.id }}',
			},
		},
	});
	expect(box.sandbox.requests[0].body.input).toEqual({
		name: 'A',
		addresses: { data: [{ city: 'Austin', country: 'us' }] },
		emailAddress: 'ap@acme.example',
		sourceSystem: 'CRM',
		sourceSystemId: '7',
	});
});
