/*
 * Where a field can be used: what is the same for most fields of most resources.
 */

/** Given, and not in an answer as far as that is published. */
export const GIVEN = { in: ['create', 'update'] } as const;

/** Given and returned. */
export const COLUMN = { in: ['create', 'update', 'output'] } as const;

/** The same where lists can be sorted by it. */
export const SORTED_COLUMN = { in: ['create', 'update', 'output', 'sort'] } as const;

/** Records of their own, stored along with a new one. What their fields are called is not published. */
export const RELATED_RECORD = { in: ['create'], hint: 'Such as { … }' } as const;
export const RELATED_LIST = { in: ['create'], hint: 'Such as [{ … }]' } as const;
