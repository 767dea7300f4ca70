import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Finding } from './proof.cts';

/** Folders of the root whose documents are read, besides those in the root itself. */
const FOLDERS = ['docs', 'bench', 'examples', '.github'];

/** Folders in which n8n or GitHub read addresses: the help of nodes and credentials, notes in examples, forms for reports. */
const FOLDERS_WITH_ADDRESSES = ['nodes', 'credentials', 'examples', '.github'];

/** The Markdown documents, and the other files with addresses of this repository, relative to its root. */
function linkingFilesIn(root: string): string[] {
	const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
	const others = filesIn(root, FOLDERS_WITH_ADDRESSES, /\.(json|ts|yml)$/);
	return [...[...inRoot, ...filesIn(root, FOLDERS, /\.md$/)].sort(), ...others];
}

function filesIn(root: string, folders: string[], name: RegExp): string[] {
	return folders
		.filter((folder) => existsSync(join(root, folder)))
		.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
				join(folder, file),
			),
		)
		.filter((file) => name.test(file));
}

/** The links, pictures and addresses of a file that lead to no file or no heading of the repository. */
function brokenLinks(root: string, file: string): string[] {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const text = read(file);
	const links = file.endsWith('.md') ? targetsOf(text) : [];
	const leadsNowhere = (target: string, from: string) => {
		const [path, anchor] = target.split('#');
		const there = path === '' ? from : normalize(join(dirname(from), path));
		if (!existsSync(join(root, there))) return true;
		return anchor !== undefined && !anchorsOf(read(there)).includes(anchor);
	};
	return [
		...links.filter((target) => leadsNowhere(target, file)),
		...addressesOf(text, homepageOf(root))
			// What is behind the address of the repository itself is its README.
			.filter(({ target }) => leadsNowhere(target, 'README.md'))
			.map(({ address }) => address),
	];
}

/** What is wrong with the links of all files. */
export function checkLinks(root: string): Finding[] {
	return linkingFilesIn(root).flatMap((file) =>
		brokenLinks(root, file).map((target) => ({
			what: `${file} links to ${target}, which is not there`,
			todo: 'Correct the link, or the heading that it names',
		})),
	);
}

/** Headings as GitHub makes anchors of them: a second one of the same text gets a number. */
function anchorsOf(text: string): string[] {
	const seen = new Map<string, number>();
	const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm);
	return [...headings].map(([, heading]) => {
		const anchor = heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-');
		const before = seen.get(anchor) ?? 0;
		seen.set(anchor, before + 1);
		return before === 0 ? anchor : `${anchor}-${before}`;
	});
}

/** Where the links and pictures of a document lead to within the repository. */
const targetsOf = (text: string): string[] =>
	[...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"|^\[[^\]]+\]: (\S+)/gm)]
		.map((match) => match[1] ?? match[2] ?? match[3])
		.filter((target) => !/^[a-z]+:/.test(target));

function homepageOf(root: string): string {
	const file = join(root, 'package.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).homepage ?? '') : '';
}

/** The addresses on GitHub of files of the repository, with where they are in it. */
function addressesOf(text: string, homepage: string): Array<{ address: string; target: string }> {
	if (homepage === '') return [];
	const page =
		/^(?:\/(?:blob|tree)\/main\/([\w./-]+)|\/issues\/new\?template=([\w.-]+)|(?:\?tab=readme-ov-file)?)(#[\w-]+)?/;
	return text
		.split(homepage)
		.slice(1)
		.flatMap((rest) => {
			const [found, path, template, anchor = ''] = page.exec(rest) ?? [];
			const file = template === undefined ? path : `.github/ISSUE_TEMPLATE/${template}`;
			// GitHub puts `#readme` on the page itself.
			if (!found || (file === undefined && anchor === '#readme')) return [];
			return [{ address: `${homepage}${found}`, target: `${file ?? ''}${anchor}` }];
		});
}
