import { SOURCE_SYSTEM } from './own.cts';
import type { OwnInput, OwnRecord } from './own.cts';

export const HELP = `
npm run check-account -- [options]

Compares what this node assumes about Upwell with what your own Upwell account answers, and prints a table and a report
for an issue. It sends requests to your Upwell account, one at a time. Without --write they only read.

  --api-key <key>   The API key. Better in the environment variable UPWELL_API_KEY: what stands on a command line is kept
                    in the history of your shell, and npm shows it on the screen.
  --base-url <url>  Where Upwell is (default https://api.upwell.com). https, or http on this computer itself.
  --write           Also creates and updates customers, all with the source system ${SOURCE_SYSTEM}. Upwell has no
                    way to delete customers, so they stay; their names and IDs are printed at the end.
  -h, --help        Shows this.

The key is sent to the base URL only. Redirects are not followed. Table and report have no key, no host name but
api.upwell.com, and no customer data: values are described by their form.

After a rate limit it waits as long as Upwell asks, up to 120 seconds at a time and 300 in all.

Exit code 0: the check was carried out, even if facts are not as expected (the table says "differs").
Exit code 1: it could not be carried out: a wrong option, a key that Upwell does not accept, no connection, no answer
within 30 seconds, a rate limit that does not end; or an update changed something that it should not.
`.trim();

export const KEY_ON_COMMAND_LINE =
	'The API key stands on the command line, so it is now in the history of your shell, and npm shows it above. Next time, put it into the environment variable UPWELL_API_KEY.';

/** What the user reads before the first request. */
export const beginning = (address: string, write: boolean): string =>
	write
		? `Checking ${address}, with --write. First it only reads.`
		: `Checking ${address}. It only reads: nothing is created or changed.`;

/** What the user reads before the first write. */
export const beforeWriting = (run: string): string => `
The reads are done. Now customers are created in your Upwell account, since --write was given:

  - About ten customers, or a few more. Each has the source system ${SOURCE_SYSTEM}, a source ID that
    begins with ${run}, and the name "n8n-nodes-upwell check" with that ID. One is sent without a name.
  - Two of them have an email address, check-${run}@example.com, which takes no mail; one has an address
    in Austin and a due option.
  - Some of these customers are updated: with the name that they have, with another due option, without the email address,
    and one is marked as deleted.
  - Some creates should be refused: a second customer with the same source key, and a batch with such a row.

No other record is created or changed, and no invoice, payment or mail is made. Upwell has no way to delete customers
through its API: those that are created stay until you remove them in Upwell. They are named at the end.
`;

/** An id as it may be shown: Upwell could send anything in its place. */
const shownId = (id: string | undefined, apiKey: string): string => {
	if (id === undefined) return 'unknown';
	return /^[\w.:-]{1,80}$/.test(id) && !id.includes(apiKey) ? id : 'cannot be shown';
};

/** Names the customers that this run has left in Upwell. */
export function leftInUpwell(stored: OwnRecord[], unclear: OwnInput[], apiKey: string): string {
	if (stored.length === 0 && unclear.length === 0) return 'No customer was left in Upwell.';
	const lines = stored.map(({ id, name, sourceSystemId, isMarkedDeleted }) =>
		[
			`  ID ${shownId(id, apiKey)}`,
			`name "${name}"`,
			`source ID ${sourceSystemId}${isMarkedDeleted ? ' (marked as deleted)' : ''}`,
		].join(', '),
	);
	const open = unclear.map(
		({ name = '', sourceSystemId }) => `  name "${name}", source ID ${sourceSystemId}`,
	);
	return [
		...(lines.length === 0
			? []
			: [`Left in Upwell, with the source system ${SOURCE_SYSTEM} (${lines.length}):`, ...lines]),
		...(open.length === 0
			? []
			: ['May be left in Upwell, since no clear answer came about them:', ...open]),
		'Upwell has no delete for customers in its API. Remove them in Upwell if they are in your way.',
	].join('\n');
}
