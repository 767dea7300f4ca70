import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { AmountsIn } from '../description';
import { yesOrNo } from '../parameters/choice';
import { textList } from '../parameters/textList';
import { OTHER_EVENTS } from './events';

/** What the user has set, as far as deliveries are concerned. */
export interface TriggerSettings {
	isAuthenticated: boolean;
	/** The names of the events that start the workflow. */
	events: readonly string[];
	isRaw: boolean;
	amountsIn: AmountsIn;
	/** The names of fields one of which has to change; none: any. */
	changedFields: readonly string[];
	/** Whether an event older than what was taken of its record starts nothing. */
	skipsOlder: boolean;
}

/** Reads the parameters. Throws `ItemError` for a value that cannot be read, and what n8n throws for an expression. */
export function readSettings(context: IWebhookFunctions): TriggerSettings {
	const value = (name: string): unknown => context.getNodeParameter(name, null);
	const list = (entered: unknown, label: string) =>
		textList(entered, { label, itemIndex: 0 }) ?? [];
	const chosen = list(value('events'), 'Events');
	const other = chosen.includes(OTHER_EVENTS) ? list(value('otherEvents'), 'Other Events') : [];
	// As they are copied from documents: in quotation marks, and with spaces in between.
	const typed = other.flatMap((text) => text.match(/[^\s"'`“”‘’]+/g) ?? []);
	const options = (value('options') ?? {}) as IDataObject;
	return {
		// Whatever an expression makes of it, only the choice to let everybody in does so.
		isAuthenticated: value('authentication') !== 'none',
		events: [...chosen.filter((name) => name !== OTHER_EVENTS), ...typed],
		isRaw: value('output') === 'raw',
		amountsIn: value('amountsIn') === 'cents' ? 'cents' : 'currency',
		changedFields: list(options.changedFields, 'Only When These Fields Change'),
		skipsOlder: yesOrNo(options.skipOlder, { label: 'Skip Older Events', itemIndex: 0 }) ?? false,
	};
}
