import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { installPackage } from '../../scripts/n8nHost.cts';

const SOURCES = join(__dirname, '..', 'nodes');
const BENCH_PACKAGE = 'n8n-nodes-bench';

/** This package and the bench's own nodes, as they were when the bench started. */
export interface Packages {
	/** Copies them into a user folder of n8n. Resolves to the folder of this package in it. */
	install(userFolder: string): Promise<string>;
	remove(): void;
}

/** Copies the packages once, so that a build during the bench does not change what is measured. */
export async function preparePackages(): Promise<Packages> {
	const template = await mkdtemp(join(tmpdir(), 'n8n-nodes-upwell-bench-'));
	const remove = () => rmSync(template, { recursive: true, force: true });
	process.once('exit', remove);
	const packageFolder = await installPackage(template);
	await installBenchNodes(join(packageFolder, '..', BENCH_PACKAGE));
	return {
		install: async (userFolder) => {
			await cp(template, userFolder, { recursive: true });
			return packageFolder.replace(template, userFolder);
		},
		remove,
	};
}

/** Compiles the bench's nodes, because n8n loads only JavaScript. */
async function installBenchNodes(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const sources = await readdir(SOURCES);
	for (const source of sources) {
		const { outputText } = ts.transpileModule(await readFile(join(SOURCES, source), 'utf8'), {
			fileName: source,
			compilerOptions: {
				module: ts.ModuleKind.Node16,
				target: ts.ScriptTarget.ES2022,
				rewriteRelativeImportExtensions: true,
			},
		});
		await writeFile(join(folder, compiledName(source)), outputText);
	}
	const nodes = sources.filter((name) => name.endsWith('.node.cts')).map(compiledName);
	const manifest = { name: BENCH_PACKAGE, version: '1.0.0', n8n: { n8nNodesApiVersion: 1, nodes } };
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

const compiledName = (source: string) => source.replace(/\.cts$/, '.cjs');
