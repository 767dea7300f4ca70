import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { installPackage } from '../../scripts/n8nHost.cts';

const SOURCES = join(__dirname, '..', 'nodes');
const BENCH_PACKAGE = 'n8n-nodes-bench';

/** A user folder to make n8n's from: this package and the bench's own nodes, as they were when the bench began. */
export interface Packages {
	install(userFolder: string): Promise<string>;
	remove(): void;
}

/** Installs everything once, so that building anew while the bench runs changes nothing about what is measured. */
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

/** n8n takes compiled nodes only. */
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
		await writeFile(join(folder, compiled(source)), outputText);
	}
	const nodes = sources.filter((name) => name.endsWith('.node.cts')).map(compiled);
	const manifest = { name: BENCH_PACKAGE, version: '1.0.0', n8n: { n8nNodesApiVersion: 1, nodes } };
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

const compiled = (source: string) => source.replace(/\.cts$/, '.cjs');
