import { parseArgs } from 'node:util';
import { readApiKey } from '../../nodes/Upwell/transport/apiKey';
import {
	assertKeyAllowed,
	BaseUrlError,
	DEFAULT_BASE_URL,
	readBaseUrl,
} from '../../nodes/Upwell/transport/baseUrl';

/** What the user asked for. */
export interface Options {
	apiKey: string;
	/** Without a slash at its end and without `/api/rest`. */
	baseUrl: string;
	/** Whether the check may create customers of its own. */
	write: boolean;
	/** Whether the key stood on the command line, where the shell and npm keep or show it. */
	isKeyOnCommandLine: boolean;
}

/**
 * The command cannot start as it was called. Its message never quotes the command line: a key in the wrong place would be
 * shown.
 */
export class UsageError extends Error {}

const BAD_URLS: Record<BaseUrlError['refusal']['reason'], string> = {
	notAnAddress: '--base-url is no web address.',
	insecure: '--base-url must begin with https://. Only this computer itself may be http://.',
	domainNotAllowed: '--base-url is not allowed.',
};

function parse(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				'api-key': { type: 'string' },
				'base-url': { type: 'string' },
				write: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		return values;
	} catch {
		throw new UsageError(
			'There is an option that this command does not have, or a value is missing. See --help.',
		);
	}
}

function readUrl(entered: string | undefined, apiKey: string): string {
	try {
		const baseUrl = readBaseUrl(entered);
		assertKeyAllowed(baseUrl, { apiKey });
		return baseUrl;
	} catch (error) {
		if (error instanceof BaseUrlError) throw new UsageError(BAD_URLS[error.refusal.reason]);
		throw error;
	}
}

/** The key as it goes into the header. */
function readKey(entered: string | undefined): string {
	const apiKey = readApiKey(entered);
	if (apiKey === '') {
		throw new UsageError(
			'An API key is needed: in the environment variable UPWELL_API_KEY, or as --api-key. See --help.',
		);
	}
	return apiKey;
}

/**
 * Reads the command line; the key may also be in the environment.
 *
 * @returns `help` if that was asked for
 * @throws UsageError
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options | 'help' {
	const { help, write, 'api-key': given, 'base-url': baseUrl } = parse(args);
	if (help) return 'help';
	const apiKey = readKey(given ?? env.UPWELL_API_KEY);
	return {
		apiKey,
		baseUrl: readUrl(baseUrl, apiKey),
		write,
		isKeyOnCommandLine: given !== undefined,
	};
}

/** How the report calls the address: it names no host but Upwell's own. */
export const addressName = (baseUrl: string): string =>
	baseUrl === DEFAULT_BASE_URL ? 'api.upwell.com' : 'another address';
