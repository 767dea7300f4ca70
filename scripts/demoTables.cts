import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';

/** No colors when the output goes to a file. */
const style = process.stdout.isTTY ? {} : { head: [], border: [] };

/** Prints customers below a title. */
export function printCustomers(title: string, customers: IDataObject[]): void {
	const table = new Table({
		style,
		head: ['Upwell ID', 'Name', 'Email address', 'Source', 'City'],
	});
	for (const { id, name, emailAddress, sourceSystem, sourceSystemId, addresses } of customers) {
		const city = (addresses as IDataObject[] | null)?.[0]?.city ?? '';
		table.push(
			[id, name, emailAddress ?? '', `${sourceSystem} ${sourceSystemId}`, city].map(String),
		);
	}
	console.log(`${title} (${customers.length}):\n${table.toString()}\n`);
}

/** Prints the items of the error branch. */
export function printFailures(failures: IDataObject[]): void {
	const table = new Table({ style, colWidths: [24, 70], wordWrap: true });
	for (const { name, error, details } of failures) {
		const { description = '' } = (details ?? {}) as IDataObject;
		table.push([String(name), `${String(error)}\n\n${String(description)}`]);
	}
	console.log(
		`On the error branch, with what n8n shows (${failures.length}):\n${table.toString()}\n`,
	);
}
