import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const contract: { paths: Record<string, Record<string, unknown>> } = JSON.parse(
	readFileSync(join(__dirname, '../contract/upwell.openapi.json'), 'utf8'),
);

export const CUSTOMERS_PATH = '/api/rest/customers';
export const BULK_PATH = '/api/rest/bulk-customers';
export const SEARCH_PATH = '/api/rest/customers/search';
export const BY_ID_PATH = '/api/rest/customers/{id}';

const PATTERNS = Object.keys(contract.paths).map((template) => ({
	template,
	pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The path without its query. */
export const pathnameOf = ({ path }: { path: string }): string => {
	const end = path.indexOf('?');
	return end < 0 ? path : path.slice(0, end);
};

/** The contract's paths that a pathname fits: `/customers/search` fits that of one customer, too. */
const templatesOf = (pathname: string): string[] =>
	PATTERNS.filter(({ pattern }) => pattern.test(pathname)).map(({ template }) => template);

/** The pathname as the contract has it, with `{id}` for any id; as it is if the contract does not have it. */
export const templateOf = (pathname: string): string =>
	pathname in contract.paths ? pathname : (templatesOf(pathname)[0] ?? pathname);

/** The methods that the contract has for a pathname, in upper case. */
export const methodsOf = (pathname: string): string[] =>
	templatesOf(pathname)
		.flatMap((template) => Object.keys(contract.paths[template] ?? {}))
		.map((method) => method.toUpperCase());
