import type { Finding } from './proof.cts';

/** n8n's verification scanner, whose own command line accepts published packages only. */
interface Scanner {
	analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
	SOURCE_FILE_PATTERNS: string[];
}

const BUILT_FILE_PATTERNS = ['**/*.js', 'package.json'];

/** What the scanner finds in the source code of the package. */
export async function scanSource(root: string): Promise<Finding[]> {
	const { SOURCE_FILE_PATTERNS } = await scanner();
	return await scan(root, SOURCE_FILE_PATTERNS);
}

/** What the scanner finds in an unpacked tarball. */
export async function scanPacked(packageFolder: string): Promise<Finding[]> {
	return await scan(packageFolder, BUILT_FILE_PATTERNS);
}

async function scan(folder: string, patterns: string[]): Promise<Finding[]> {
	const { analyzePackage } = await scanner();
	const {
		passed,
		message = 'The scanner did not pass',
		details,
	} = await analyzePackage(folder, patterns);
	if (passed) return [];
	const what = [message, details].filter(Boolean).join('\n');
	return [{ what, todo: "Change the code: n8n's documentation of the rule says how" }];
}

const scanner = async (): Promise<Scanner> =>
	// @ts-expect-error The scanner has no types.
	await import('@n8n/scan-community-package/scanner/scanner.mjs');
