import { create } from '../../operations/create';
import { get } from '../../operations/get';
import { getMany } from '../../operations/getMany';
import { resource } from '../../operations/operation';
import { update } from '../../operations/update';
import { upsert } from '../../operations/upsert';
import { CUSTOMER } from './description';
import { CUSTOMER_RULE } from './rule';

const { endpoints } = CUSTOMER;

/** The customers of an Upwell account. */
export const customer = resource(CUSTOMER, [
	create(CUSTOMER, endpoints.create),
	upsert(CUSTOMER, endpoints.create, CUSTOMER_RULE),
	get(CUSTOMER),
	getMany(CUSTOMER, endpoints.search),
	update(CUSTOMER, CUSTOMER_RULE),
]);
