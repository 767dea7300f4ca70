import { redactor } from '../../../nodes/Upwell/transport/redact';

it('hides the key however deep, in names of properties, and encoded', () => {
	const redact = redactor('se/cret"key');
	const shown = JSON.stringify(
		redact({
			a: ['x se/cret"key y', { 'se/cret"key': 1 }],
			b: 'se%2Fcret%22key',
			c: 'se/cret\\"key',
			d: 7,
			e: null,
		}),
	);
	expect(shown).not.toMatch(/cret/);
	expect(JSON.parse(shown)).toMatchObject({ d: 7, e: null });
});

it.each(['', 'k', 'abc'])('leaves words alone when the key is %j', (key) => {
	expect(redactor(key)('abc kind')).toBe('abc kind');
});
