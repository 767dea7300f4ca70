import { formatA, notFound, Refusal, RESOURCE_NOT_FOUND } from '../errors.cts';
import { capitalized, pick, valueOf } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';
import type { Settings } from '../settings.cts';
import type { Table } from '../table.cts';
import type { Operation } from './operation.cts';

/** What an exception of a record needs to have here. */
interface Exception {
	status?: string | null;
}

interface ApprovalOptions {
	/** The part of the path with the id of the record. */
	variable: string;
	/** The column with the exceptions. */
	exceptions: string;
}

/** A column of the sandbox alone: that a record was approved, whatever its other fields show. */
const APPROVED = 'isApproved';

/** Whether a record is approved. */
export const isApproved = (row: object): boolean =>
	valueOf(row, APPROVED) === true || valueOf(row, 'status') === 'APPROVED';

/** Source: docs api-reference/error-codes for status and code; the words are inferred. */
export const alreadyApproved = (): Refusal =>
	new Refusal(422, formatA('INVOICE_ALREADY_APPROVED', 'The invoice is already approved'));

/** Source: inferred; neither codes nor words are documented. */
const OPEN_EXCEPTIONS = { code: 'OPEN_EXCEPTIONS', message: 'The invoice has open exceptions' };

/** The fields of a record in which its approval shows. Source: inferred. */
const SHOWN: Record<Settings['approvalShows'], object> = {
	both: { approvedToSend: true, status: 'APPROVED' },
	status: { status: 'APPROVED' },
	approvedToSend: { approvedToSend: true },
	nowhere: {},
};

/** Approves one record, unless open exceptions are in the way that the request does not override. */
export function approve(resource: Resource, { variable, exceptions }: ApprovalOptions): Operation {
	const key = `approve${capitalized(resource.one)}`;
	const answer = (success: boolean, error: object | null, open: object[]) => ({
		[key]: { error, exceptions: open.map((one) => pick(one, 'ApprovalException')), success },
	});
	return {
		argumentPaths: {
			[variable]: `${key}.args.${variable}`,
			overrideExceptions: `${key}.args.overrideExceptions`,
		},
		sample: answer(true, null, []),
		handle({ params, query, body }, { tables, settings }) {
			const { [variable]: id } = params as Record<string, string>;
			// The body wins. Source: HASURA App.hs.
			const overrides = [body, query]
				.map((part) => valueOf((part ?? {}) as object, 'overrideExceptions'))
				.find((value) => typeof value === 'boolean');
			const table: Table<Row> = tables[resource.many];
			const row = table.findById(id);
			if (!row && settings.missingStyle === 'notFound') throw notFound();
			if (!row) return answer(false, RESOURCE_NOT_FOUND.error, []);
			if (isApproved(row)) throw alreadyApproved();
			const all = (valueOf(row, exceptions) ?? []) as Exception[];
			const open = all.filter(({ status }) => status !== 'CLOSED');
			if (open.length > 0 && overrides !== true) {
				if (settings.preventedApproval === 'success') return answer(false, OPEN_EXCEPTIONS, open);
				const { code, message } = OPEN_EXCEPTIONS;
				throw new Refusal(422, formatA(code, message));
			}
			const shown = Object.entries(SHOWN[settings.approvalShows]).filter(([column]) =>
				resource.columns.includes(column),
			);
			const closed = all.map((one) => ({ ...one, status: 'CLOSED' }));
			table.update([row], {
				...Object.fromEntries(shown),
				[exceptions]: closed,
				[APPROVED]: true,
			});
			return answer(true, null, []);
		},
	};
}
