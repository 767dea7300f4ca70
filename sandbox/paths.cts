import { contract } from './contract.cts';

/** What identifies the operation that a request asks for. */
export interface RequestLine {
	method: string;
	/** May have a query. */
	path: string;
}

const PATTERNS = Object.keys(contract.paths).map((template) => ({
	template,
	pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The path without its query. */
export const pathnameOf = ({ path }: { path: string }): string => {
	const end = path.indexOf('?');
	return end < 0 ? path : path.slice(0, end);
};

/** The contract's paths that a pathname fits: `/customers/search` also fits the path of one customer, but comes first. */
const templatesOf = (pathname: string): string[] =>
	PATTERNS.filter(({ pattern }) => pattern.test(pathname))
		.map(({ template }) => template)
		.sort((a, b) => Number(b === pathname) - Number(a === pathname));

/** The pathname as the contract has it, with `{id}` for any id; unchanged if the contract does not have it. */
export const templateOf = (pathname: string): string => templatesOf(pathname)[0] ?? pathname;

/** The methods that the contract has for a pathname, in upper case. */
export const methodsOf = (pathname: string): string[] =>
	templatesOf(pathname)
		.flatMap((template) => Object.keys(contract.paths[template] ?? {}))
		.map((method) => method.toUpperCase());

/** The `operationId` of the operation that a request asks for; undefined if the contract has none. */
export const operationIdOf = (request: RequestLine): string | undefined =>
	templatesOf(pathnameOf(request))
		.map((template) => contract.paths[template]?.[request.method.toLowerCase()])
		.find((operation) => operation !== undefined)?.operationId;

/** The `operationId` of every operation of the contract. */
export const operationIds = (): string[] =>
	Object.values(contract.paths).flatMap((methods) =>
		Object.values(methods).map(({ operationId }) => operationId),
	);
