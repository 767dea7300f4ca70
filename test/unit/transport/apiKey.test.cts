import { readApiKey } from '../../../nodes/Upwell/transport/apiKey';
import { redactor } from '../../../nodes/Upwell/transport/redact';

const KEY = 'upw_live_4f9d';

it.each([
	KEY,
	` ${KEY}\n`,
	`\t${KEY}\r\n`,
	`\u00a0${KEY}\u00a0`,
	// What a web page may add to what is copied from it: a zero-width space, a mark of direction, a byte order mark.
	`\u200b${KEY}\u200e`,
	`\ufeff${KEY}`,
	`upw_\u200blive_4f9d`,
	`Bearer ${KEY}`,
	`bearer ${KEY}`,
	`BEARER ${KEY}`,
	`bEaReR   ${KEY}`,
	` \nBearer ${KEY} `,
	`\u200bBearer\u00a0${KEY}`,
])('%j is the key alone', (entered) => expect(readApiKey(entered)).toBe(KEY));

it.each([
	[undefined, ''],
	[null, ''],
	['', ''],
	[' ', ''],
	[7, '7'],
	['Bearer', 'Bearer'],
	[`bearer${KEY}`, `bearer${KEY}`],
	[`${KEY} Bearer`, `${KEY} Bearer`],
	['Bearer Bearer x', 'Bearer x'],
])('%j becomes %j', (entered, key) => expect(readApiKey(entered)).toBe(key));

it('what is hidden is the key without the word that was pasted along', () => {
	const redact = redactor(readApiKey('Bearer secret-key'));
	expect(redact('the key secret-key')).toBe('the key **hidden**');
});
