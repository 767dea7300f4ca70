import type { INodeProperties } from 'n8n-workflow';
import type { Parser } from '../description';
import { amount } from './amount';
import { date } from './date';
import { idText, systemName } from './id';
import { decimal } from './number';
import type { FormPart } from './related';

type Part = (
	displayName: string,
	name: string,
	more?: Pick<INodeProperties, 'description' | 'placeholder'>,
) => FormPart;

const part =
	(type: INodeProperties['type'], parse?: Parser): Part =>
	(displayName, name, more) => ({
		parameter: { displayName, name, type, default: '', ...more },
		parse,
	});

/** The kinds of parts in a form for related records, read as the fields of their kind. */
export const textPart = part('string');
export const idPart = part('string', idText);
export const systemPart = part('string', systemName);
export const amountPart = part('string', amount);
export const decimalPart = part('string', decimal);
export const datePart = part('dateTime', date);

/** The two parts of the source key of a related record. */
export const SOURCE_KEY_PARTS: FormPart[] = [
	systemPart('Source System', 'sourceSystem', { placeholder: 'e.g. TMS' }),
	idPart('Source System ID', 'sourceSystemId', { placeholder: 'e.g. 10042' }),
];
