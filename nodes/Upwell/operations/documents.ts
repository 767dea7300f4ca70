import type { ResourceDescription } from '../description';

/** The documents of a resource's records, as messages and options speak of them. */
export function documentsOf({ noun }: ResourceDescription): ResourceDescription {
	const { one, article } = noun;
	return {
		value: 'document',
		displayName: 'Document',
		noun: { one: `${one} document`, many: `${one} documents`, article },
		fields: [],
		identity: {},
		endpoints: {},
	};
}
