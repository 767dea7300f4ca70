import type { Resource } from '../operations/operation';
import { apiRequest } from './apiRequest';
import { customer } from './customer';
import { invoice } from './invoice';
import { shipment } from './shipment';

/** What the node works with, in the order of the alphabet. A new node begins with Customer. */
export const RESOURCES: readonly Resource[] = [apiRequest, customer, invoice, shipment];
