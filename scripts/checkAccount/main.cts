import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './client.cts';
import { FACT_IDS, findingOf } from './facts.cts';
import { addressName, readOptions, UsageError } from './options.cts';
import type { Options } from './options.cts';
import { OwnRecords } from './own.cts';
import { countVerdicts, makeReport } from './report.cts';
import { runCheck } from './run.cts';
import { makeTable } from './table.cts';
import { beforeWriting, beginning, HELP, KEY_ON_COMMAND_LINE, leftInUpwell } from './texts.cts';

export interface CommandContext {
	args: string[];
	env: NodeJS.ProcessEnv;
	print(text: string): void;
	/** How many characters a line of the terminal has. */
	columns?: number;
	wait?(ms: number): Promise<unknown>;
	timeoutMs?: number;
	/** Ends the check. */
	signal?: AbortSignal;
}

/**
 * Runs the command.
 *
 * @returns its exit code: 0 if the check was carried out, whatever it saw
 */
export async function main(context: CommandContext): Promise<number> {
	const { args, env, print } = context;
	let options: Options | 'help';
	try {
		options = readOptions(args, env);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		print(error.message);
		return 1;
	}
	if (options === 'help') {
		print(HELP);
		return 0;
	}
	return await check(options, context);
}

async function check(options: Options, context: CommandContext): Promise<number> {
	const { apiKey, baseUrl, write, isKeyOnCommandLine } = options;
	const { print, signal, timeoutMs, columns } = context;
	const { wait = async (ms) => await sleep(ms, undefined, { signal }).catch(() => {}) } = context;
	const address = addressName(baseUrl);
	const records = new OwnRecords();
	const client = new Client({
		apiKey,
		baseUrl,
		guard: (request) => records.guard(request, write),
		wait,
		onWait: (seconds) => print(`Waiting for ${seconds} seconds, then trying again …`),
		signal,
		timeoutMs,
	});
	if (isKeyOnCommandLine) print(`${KEY_ON_COMMAND_LINE}\n`);
	print(`${beginning(address, write)}\n`);
	const onWrite = () => print(beforeWriting(records.run));
	const { seen, alarms, failure, hasChangedOthers } = await runCheck({
		client,
		records,
		write,
		onWrite,
	});

	const findings = FACT_IDS.map((id) => findingOf(id, seen.get(id), write));
	if (seen.size > 0) {
		print(makeTable(findings, columns));
		print(`\n${countVerdicts(findings)}; ${client.sent} requests.`);
		if (!write) print('The facts that need --write can only be seen by creating customers.');
		print('\nFor an issue, copy from here:\n');
		print(makeReport(findings, { address, write, sent: client.sent, failure, alarms }));
		print('\nto here.\n');
	}
	if (write) print(leftInUpwell(records.stored, records.unclear, apiKey));
	for (const alarm of alarms) print(`\nATTENTION: ${alarm}`);
	if (failure !== undefined) print(`\nThe check was not carried out to its end. ${failure}`);
	return failure === undefined && !hasChangedOthers ? 0 : 1;
}
