import type { Resource } from '../operations/operation';
import { apiRequest } from './apiRequest';
import { carrier } from './carrier';
import { carrierInvoice } from './carrierInvoice';
import { customer } from './customer';
import { invoice } from './invoice';
import { rule } from './rule';
import { shipment } from './shipment';

/** What the node works with, in the order of the alphabet. A new node begins with Customer. */
export const RESOURCES: readonly Resource[] = [
	apiRequest,
	carrier,
	carrierInvoice,
	customer,
	invoice,
	rule,
	shipment,
];
