import { Account } from './account.cts';
import { describeAnswer } from './answer.cts';
import type { Client } from './client.cts';
import { FACT_IDS, probeOf } from './facts.cts';
import type { FactId } from './facts.cts';
import { UndecidedError, CheckFailed } from './failure.cts';
import type { OwnRecords } from './own.cts';
import { OwnCustomers } from './ownCustomers.cts';
import { isDecided } from './probe.cts';
import type { Seen } from './probe.cts';

/** What a run has found out. */
export interface Result {
	seen: Map<FactId, Seen>;
	/** What the user must be told at once. */
	alarms: string[];
	/** Whether an update may have changed customers of somebody else. */
	hasChangedOthers: boolean;
	/** Why the check ended before its end; none if it was carried out. */
	failure?: string;
}

interface RunOptions {
	client: Client;
	records: OwnRecords;
	/** Whether customers may be created. */
	write: boolean;
	/** Called after the reads, before the first write. */
	onWrite(): void;
}

/** What a probe has seen; `undecided` if an answer did not let it go on. */
async function look(probing: Promise<Seen>): Promise<Seen> {
	try {
		return await probing;
	} catch (error) {
		if (error instanceof UndecidedError) return { undecided: error.message };
		throw error;
	}
}

/** Checks all facts, one after the other: first with reads alone, then with customers of its own. Never throws. */
export async function runCheck({ client, records, write, onWrite }: RunOptions): Promise<Result> {
	const account = new Account(client);
	const own = new OwnCustomers(account, records);
	const result: Result = { seen: new Map(), alarms: own.alarms, hasChangedOthers: false };
	const { seen } = result;
	const read = async (id: FactId) => {
		const probe = probeOf(id);
		if (probe?.read && !isDecided(seen.get(id))) seen.set(id, await look(probe.read(account)));
	};
	try {
		await account.firstPage();
		for (const id of FACT_IDS) await read(id);
		if (!write) return result;
		onWrite();
		const { record, answer } = await own.first();
		if (!record) {
			throw new CheckFailed(
				`Upwell did not create a customer (${describeAnswer(answer)}), so nothing that needs --write could be seen.`,
			);
		}
		for (const id of FACT_IDS) {
			const probe = probeOf(id);
			if (probe?.write) seen.set(id, await look(probe.write(own, seen.get(id))));
		}
		account.forget();
		for (const id of FACT_IDS) if (probeOf(id)?.isReadAgain) await read(id);
	} catch (error) {
		result.failure =
			error instanceof CheckFailed
				? error.message
				: 'The check met something it was not made for. Please report it, without your key.';
	}
	result.hasChangedOthers = own.hasChangedOthers;
	if (write) await lookForUnclear(own);
	return result;
}

/** Looks for the customers that may have been stored, so that they can be named. Never throws. */
async function lookForUnclear(own: OwnCustomers): Promise<void> {
	const { unclear } = own.records;
	if (unclear.length === 0) return;
	try {
		await own.find(unclear);
	} catch {
		// They are named as those that may be there.
	}
}
