import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../description';

type Parametrised = Pick<Field, 'parameter' | 'beside'>;

/**
 * The parameters of fields in a collection, in the order of the alphabet. One that stands beside a locator is offered where the
 * locator is filled in and an ID of another system is meant. The first condition holds in the engine too: n8n drops what it
 * hides. The second is for the editor alone, since the engine sees no collection from the root [n8n-workflow 1.88 to 2.41:
 * `getNodeParameters`]; up to 2.32 a relative path with a dot in it makes every run throw.
 */
export function inCollection(collection: string, fields: readonly Parametrised[]) {
	const all = fields.flatMap(({ parameter, beside }): INodeProperties[] => {
		if (!beside) return [parameter];
		const show = { [parameter.name]: [{ _cnd: { exists: true as const } }] };
		const hide = { [modePath(`${collection}.${parameter.name}`)]: ['list', 'id'] };
		return [parameter, { ...beside, displayOptions: { show, hide } }];
	});
	return all.sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/** A parameter that stands beside a locator at the top of the panel. */
export function besideAtTop({ name }: INodeProperties, beside: INodeProperties): INodeProperties {
	return { ...beside, displayOptions: { show: { [modePath(name)]: ['sourceId'] } } };
}

const modePath = (name: string) => `/${name}.mode`;
