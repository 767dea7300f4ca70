import type { Operation, Operations } from './operations/operation.cts';
import { operationIdOf, operationIds } from './paths.cts';
import type { RequestLine } from './paths.cts';
import { billPaymentOperations } from './resources/billPayments.cts';
import { billOperations } from './resources/bills.cts';
import { carrierInvoiceOperations } from './resources/carrierInvoices.cts';
import { carrierOperations } from './resources/carriers.cts';
import { customerPaymentOperations } from './resources/customerPayments.cts';
import { customerOperations } from './resources/customers.cts';
import { invoiceOperations } from './resources/invoices.cts';
import { ruleOperations } from './resources/rules.cts';
import { shipmentOperations } from './resources/shipments.cts';

/** All operations of the contract by their `operationId`. */
export const OPERATIONS: Operations = {
	...customerOperations,
	...invoiceOperations,
	...shipmentOperations,
	...carrierOperations,
	...carrierInvoiceOperations,
	...billOperations,
	...billPaymentOperations,
	...customerPaymentOperations,
	...ruleOperations,
};

/** The operation that a request asks for; undefined if the contract has none. */
export function operationOf(request: RequestLine): Operation | undefined {
	const id = operationIdOf(request);
	return id === undefined ? undefined : OPERATIONS[id];
}

/** @throws Error if the contract has an operation that is not among these, or the other way round */
export function checkComplete(operations: Operations): void {
	const ids = operationIds();
	const missing = ids.filter((id) => !Object.hasOwn(operations, id));
	if (missing.length > 0) throw new Error(`No handler for the operation ${missing.join(', ')}`);
	const unknown = Object.keys(operations).filter((id) => !ids.includes(id));
	if (unknown.length > 0) throw new Error(`The contract has no operation ${unknown.join(', ')}`);
}
