import { approve } from '../../operations/approve';
import { create } from '../../operations/create';
import { del } from '../../operations/delete';
import { deleteDocument } from '../../operations/deleteDocument';
import { get } from '../../operations/get';
import { getReadyForApproval } from '../../operations/getReadyForApproval';
import { list } from '../../operations/list';
import { resource } from '../../operations/operation';
import { update } from '../../operations/update';
import { upsert } from '../../operations/upsert';
import { NUMBER, objectOf, TEXT } from '../../parameters/fieldKinds';
import { INVOICE } from './description';
import { unlinkShipment } from './unlinkShipment';

/** An invoice in the queue [docs: api-reference/invoice-approval/list-invoices-ready-for-approval]. */
const READY = {
	id: { type: 'string' },
	...{ number: TEXT, status: TEXT, totalAmount: NUMBER, issueDate: TEXT, customerId: TEXT },
	customer: objectOf('id', 'name'),
	approvedToSend: { type: ['boolean', 'null'] },
	createdAt: TEXT,
};

const { endpoints } = INVOICE;

/** As for other resources, rather than the first of the alphabet, which approves something. */
const INITIAL = 'create';

/** The invoices of an Upwell account. */
export const invoice = resource(
	INVOICE,
	[
		approve(INVOICE, endpoints.approve),
		create(INVOICE, endpoints.create),
		upsert(INVOICE, endpoints.create),
		del(INVOICE),
		deleteDocument(INVOICE, endpoints.deleteDocument),
		get(INVOICE),
		list(INVOICE, endpoints.list),
		getReadyForApproval(INVOICE, endpoints.readyForApproval, READY),
		unlinkShipment(INVOICE, endpoints.unlinkShipment),
		update(INVOICE),
	],
	INITIAL,
);
