import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Finding } from './proof.cts';

/** Folders of the root whose documents are read, besides those in the root itself. */
const FOLDERS = ['docs', 'bench', 'examples'];

/** The Markdown documents of a repository, relative to its root. */
export function documentsIn(root: string): string[] {
	const inFolder = (folder: string) =>
		existsSync(join(root, folder))
			? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
					.map((name) => join(folder, name))
					.filter((name) => name.endsWith('.md'))
			: [];
	const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
	return [...inRoot, ...FOLDERS.flatMap(inFolder)].sort();
}

/** The links and pictures of a document that lead to no file or no heading of the repository. */
export function brokenLinks(root: string, document: string): string[] {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	return targetsOf(read(document)).filter((target) => {
		const [path, anchor] = target.split('#');
		const file = path === '' ? document : normalize(join(dirname(document), path));
		if (!existsSync(join(root, file))) return true;
		return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
	});
}

/** What is wrong with the links of all documents. */
export function checkLinks(root: string): Finding[] {
	return documentsIn(root).flatMap((document) =>
		brokenLinks(root, document).map((target) => ({
			what: `${document} links to ${target}, which is not there`,
			todo: 'Correct the link, or the heading that it names',
		})),
	);
}

/** Headings as GitHub makes anchors of them. */
const anchorsOf = (text: string): string[] =>
	[...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

/** Where the links and pictures of a document lead to within the repository. */
const targetsOf = (text: string): string[] =>
	[...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
		.map(([, link, picture]) => link ?? picture)
		.filter((target) => !/^[a-z]+:/.test(target));
