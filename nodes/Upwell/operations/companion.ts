import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { ItemMemory } from '../execution/itemMemory';
import { countRecords, type Hint } from '../messages/hints';
import type { UpdateResult } from '../transport/answers';
import type { HttpResponse } from '../transport/httpResult';
import type { CompanionKeys, RecordChange } from '../transport/updateRecord';

/** A row of another table that an update of the record changes too, such as a customer's rule. */
export interface Companion {
	keys: CompanionKeys;
	/** What an update can change of it. */
	fields: readonly Field[];
	/** The field of the record under which it comes back, and under which a create gives it. */
	recordField: string;
	/** What a create's input says of it; undefined where nothing of that can be changed. */
	fromInput(input: IDataObject): IDataObject | undefined;
	/** Whether all that a create's input says of it can be changed. */
	takesAllOf(input: IDataObject): boolean;
	/** Says that it was all there was to change, and that there is none. */
	describeMissing(response: HttpResponse): ErrorReport;
	/** Says that a record has none to change; a sentence without its full stop. */
	wouldBeMissing: string;
	/** Says that so many records have none to change. */
	unchangedHint(count: number): string;
}

const UNCHANGED = 'companionUnchanged';

/** Notes that the companion was to change, and Upwell says that none was changed: an update does not create one. */
export function companionNotes({ companion }: RecordChange, { companionRows }: UpdateResult) {
	return companion && companionRows === 0 ? [UNCHANGED] : [];
}

/** Says that companions were to change which do not exist. */
export function companionHint(memories: ItemMemory[], companion: Companion | undefined): Hint {
	const count = countRecords(memories, ({ notes }) => notes?.includes(UNCHANGED) === true);
	return companion && count > 0 ? companion.unchangedHint(count) : undefined;
}
