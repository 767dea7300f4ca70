import type { Resource } from '../operations/operation';
import { apiRequest } from './apiRequest';
import { bill } from './bill';
import { billLineItem } from './billLineItem';
import { billPayment } from './billPayment';
import { carrier } from './carrier';
import { carrierInvoice } from './carrierInvoice';
import { carrierPaymentLineItem } from './carrierPaymentLineItem';
import { customer } from './customer';
import { customerPayment } from './customerPayment';
import { customerPaymentLineItem } from './customerPaymentLineItem';
import { invoice } from './invoice';
import { rule } from './rule';
import { shipment } from './shipment';

/** What the node works with, in the order of the alphabet. A new node begins with Customer. */
export const RESOURCES: readonly Resource[] = [
	apiRequest,
	bill,
	billLineItem,
	billPayment,
	carrier,
	carrierInvoice,
	carrierPaymentLineItem,
	customer,
	customerPayment,
	customerPaymentLineItem,
	invoice,
	rule,
	shipment,
];
