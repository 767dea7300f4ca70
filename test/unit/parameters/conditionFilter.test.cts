import type { IDataObject } from 'n8n-workflow';
import { hasBlankPart } from '../../../nodes/Upwell/parameters/conditionFilter';

it.each<[IDataObject, boolean]>([
	[{}, false],
	[{ id: { _eq: 'x' } }, false],
	[{ id: {} }, true],
	[{ id: undefined }, true],
	[{ id: null }, true],
	[{ id: { _eq: undefined } }, true],
	[{ id: { _eq: null } }, true],
	[{ id: { _eq: ' ' } }, true],
	[{ id: { _eq: 'null' } }, true],
	[{ name: { _ilike: '%%' } }, true],
	[{ name: { _like: ' % ' } }, true],
	[{ name: { _ilike: '% null %' } }, true],
	[{ name: { _ilike: '5%' } }, false],
	[{ name: { _ilike: '%a%' } }, false],
	[{ name: { _neq: '' } }, false],
	[{ balance: { _gt: 0 } }, false],
	[{ balance: { _gt: undefined } }, true],
	[{ balance: { _gt: 0 }, name: {} }, true],
	[{ id: { _in: [] } }, false],
	[{ metadata: { _contains: {} } }, false],
	[{ _and: [] }, true],
	[{ _or: [] }, false],
	[{ _or: [{}] }, true],
	[{ _and: [{ id: { _eq: 'x' } }, {}] }, true],
	[{ _and: [{ id: { _eq: 'x' } }, { name: { _eq: 'y' } }] }, false],
	[{ _and: [{ id: { _eq: 'x' } }, { name: { _eq: '' } }] }, true],
	[{ _or: [{ id: { _eq: 'x' } }, { name: {} }] }, true],
	[{ _not: { id: { _eq: 'x' } } }, false],
	[{ _not: { id: { _eq: undefined } } }, true],
	[{ customerRule: { dueOption: { _eq: 30 } } }, false],
	[{ customerRule: { dueOption: { _eq: undefined } } }, true],
])('something in %p has nothing to compare with: %p', (condition, isSo) => {
	expect(hasBlankPart(condition)).toBe(isSo);
});
