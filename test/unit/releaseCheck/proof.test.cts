import { prove, type Finding } from '../../../scripts/releaseCheck/proof.cts';
import { checkTag } from '../../../scripts/releaseCheck/proofs.cts';

async function proven(...finds: Array<() => Finding[] | Promise<Finding[]>>) {
	const lines: string[] = [];
	const proofs = finds.map((find, index) => ({ name: `proof ${index + 1}`, find }));
	const holds = await prove(proofs, (line) => lines.push(line));
	return { holds, lines };
}

it('prints a line for each proof, and every finding with what to do', async () => {
	const one = { what: 'It is red', todo: 'Paint it' };
	const other = { what: 'It is square', todo: 'Round it' };
	expect(
		await proven(
			() => [one, other],
			() => [],
		),
	).toEqual({
		holds: false,
		lines: [
			'not ok  proof 1: It is red. Paint it.',
			'        It is square. Round it.',
			'ok  proof 2',
		],
	});
	expect((await proven(() => [])).holds).toBe(true);
});

it('takes a proof that cannot be tried for none, and tries the others', async () => {
	const refused = async () => await Promise.reject(new Error('The file is gone'));
	const { holds, lines } = await proven(refused, () => []);
	expect(holds).toBe(false);
	expect(lines).toEqual([expect.stringMatching(/^not ok.*The file is gone/), 'ok  proof 2']);
});

it('compares the tag with the version', () => {
	expect(checkTag('0.1.0', 'v0.1.0')).toEqual([]);
	expect(checkTag('0.1.0', 'v0.2.0')).toHaveLength(1);
	expect(checkTag('0.1.0', '0.1.0')).toHaveLength(1);
});
