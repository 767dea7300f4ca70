import { MAPPINGS, ROWS, toBeRun } from '../support/expressions.cts';
import type { Mapping } from '../support/expressions.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** Expressions that only name a field are not evaluated by n8n, and must give the same. */

const box = useSandbox();

/** The bodies that the node sends for a mapping, and the messages of items that it does not send. */
async function resultOf(additionalFields: Mapping, name: string) {
	box.sandbox.reset();
	const { items, error } = await runUpwell(box.sandbox, {
		rows: ROWS,
		parameters: { name, additionalFields, options: { concurrency: 1 } },
		node: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(ROWS.length);
	const sent = box.sandbox.requests.filter(({ path }) => path === '/api/rest/customers');
	const messages = items.map(({ json }) => json.error).filter((text) => text !== undefined);
	return { sent: sent.map(({ rawBody }) => rawBody), messages };
}

it.each(MAPPINGS)(
	'a field that is looked up has the value that n8n evaluates: %j',
	async (mapping) => {
		const name = '=Row {{ $json.i }}';
		const lookedUp = await resultOf(mapping, name);
		const evaluated = await resultOf(toBeRun(mapping), `=Row {{ ("'", $json.i) }}`);
		expect(lookedUp).toEqual(evaluated);
		expect(lookedUp.sent.length + lookedUp.messages.length).toBeGreaterThan(0);
	},
);

it.each(['={{ $json.v }}', '={{ $json.nothing }}', '={{ $json.deep.v }}'])(
	'the same for a parameter at the top level: %s',
	async (name) => {
		const [lookedUp, evaluated] = [
			await resultOf({}, name),
			await resultOf({}, name.replace('$json', '($json)').replace('($json)', '$json /**/')),
		];
		expect(lookedUp).toEqual(evaluated);
	},
);

it('literal, looked up and evaluated fields in one item', async () => {
	await runUpwell(box.sandbox, {
		rows: [{ name: 'A', id: 7, list: [{ city: 'Austin' }] }],
		parameters: {
			additionalFields: {
				addressesJson: '={{ [Object.assign({ country: "us" }, $json.list[0])] }}',
				emailAddress: 'ap@acme.example',
				sourceSystem: '={{ "CRM" }}',
				sourceSystemId: '={{ $json.id }}',
			},
		},
	});
	expect(box.sandbox.requests[0].body.input).toEqual({
		name: 'A',
		addresses: { data: [{ city: 'Austin', country: 'US' }] },
		emailAddress: 'ap@acme.example',
		sourceSystem: 'CRM',
		sourceSystemId: '7',
	});
});
