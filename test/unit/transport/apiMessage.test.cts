import { readApiMessage } from '../../../nodes/Upwell/transport/apiMessage';

it.each<[unknown, object]>([
	[{ error: { code: 'A', message: 'm', details: [1] } }, { text: 'm', code: 'A', details: [1] }],
	[
		{ error: 'm', code: 'b', path: '$' },
		{ text: 'm', code: 'b', path: '$' },
	],
	[{ errors: [{ message: 'm' }] }, { text: 'm' }],
	[{ message: 'm' }, { text: 'm' }],
	[[{ error: 'm' }], { text: 'm' }],
])('%j', (body, message) => expect(readApiMessage(body)).toMatchObject(message));

it.each([undefined, null, '', '<html>', 7, [], {}, { error: 5 }, { error: null }])(
	'nothing in %j',
	(body) => {
		expect(readApiMessage(body).text).toBeUndefined();
	},
);
