import type { Resource } from '../operations/operation';
import { customer } from './customer';
import { invoice } from './invoice';
import { shipment } from './shipment';

/** What the node works with, in the order of the alphabet. A new node begins with the first. */
export const RESOURCES: readonly Resource[] = [customer, invoice, shipment];
