import { sourceKeyOf } from '../../../nodes/Upwell/transport/reference';

it('needs both parts', () => {
	expect(sourceKeyOf({ sourceSystem: 'A', sourceSystemId: '1' })).toEqual({
		sourceSystem: 'A',
		sourceSystemId: '1',
	});
	expect(sourceKeyOf({ sourceSystem: 'A' })).toBeUndefined();
	expect(sourceKeyOf({ sourceSystemId: '1' })).toBeUndefined();
});
