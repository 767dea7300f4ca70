// `npm run check-account`: compares what the node assumes about Upwell with what an account answers.
import { main } from './checkAccount/main.cts';

const stop = new AbortController();
// Once: a second Ctrl-C ends the process at once.
process.once('SIGINT', () => stop.abort());

main({
	args: process.argv.slice(2),
	env: process.env,
	print: (text) => console.log(text),
	columns: process.stdout.columns,
	signal: stop.signal,
}).then(
	(code) => (process.exitCode = code),
	(error: Error) => {
		// Its message could hold anything, also the key.
		console.error(`The check broke off (${error.name}). Please report it, without your key.`);
		process.exitCode = 1;
	},
);
