import { AxiosHeaders } from 'axios';
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
	// n8n's HTTP client drops these from a header.
	`“${KEY}”`,
	`• ${KEY}`,
	`${KEY} →`,
	`‘${KEY}’…`,
	`“Bearer ${KEY}”`,
	`• Bearer\n${KEY}`,
	`upw_🔑live_4f9d`,
	`upw_\x7flive_4f9d\x00`,
	// A mark for where a word may be broken, which would be sent.
	`upw_\u00adlive_4f9d`,
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
	['«ké\tÿ»', '«ké\tÿ»'],
	['“”', ''],
])('%j becomes %j', (entered, key) => expect(readApiKey(entered)).toBe(key));

it('what is left is what the HTTP client sends', () => {
	const all = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('');
	const key = readApiKey(`a${all}z`);
	const sanitized = key.replace(/[^\t\x20-\x7e\x80-\xff]+/g, '').trim();
	expect(key).toBe(sanitized);
	expect(new AxiosHeaders({ authorization: key }).get('authorization')).toBe(key);
	expect(readApiKey(key)).toBe(key);
});

it('what is hidden is the key without the word that was pasted along', () => {
	const redact = redactor(readApiKey('Bearer secret-key'));
	expect(redact('the key secret-key')).toBe('the key **hidden**');
});
