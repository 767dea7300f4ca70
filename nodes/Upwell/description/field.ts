import type { INodeProperties } from 'n8n-workflow';
import type { Parser } from './value';

/** The part of JSON Schema that n8n's output previews use. */
export interface PreviewSchema {
	type: string | readonly string[];
	nullable?: true;
	items?: PreviewSchema;
	properties?: Readonly<Record<string, PreviewSchema>>;
}

/** A filter of a list: what the user sees, how it is read, and what it asks of Upwell. */
export interface Filter {
	parameter: INodeProperties;
	parse: Parser;
	/** The column, and the operator for its value; none for the filter that is a condition in Upwell's own form. */
	condition?: readonly [column: string, operator: '_eq' | '_gte' | '_ilike' | '_lte'];
}

/** A part of each entry in a form for related records. */
export interface FieldPart {
	/** In the API. */
	name: string;
	displayName: string;
	/** A sentence that says what belongs in it, where Upwell's own words would be long. */
	expected?: string;
}

/** Names of columns: those of a later list count only where no column has one of an earlier list. */
export type ColumnNames = ReadonlyArray<readonly string[]>;

/** What the columns of a form of related records are called in a spreadsheet, such as 'Billing City'. */
export interface FormColumns {
	/** Whose the records are, which makes no difference: 'company'. */
	owners: readonly string[];
	/** Which entry is meant: 'billing', 'ship to'. */
	entries: readonly string[];
	/** The parts whose names often mean something else, and so make no entry by themselves. */
	vagueParts?: readonly string[];
	/** By the part's name in the API; `before` is another column that stands before it in the same part. */
	parts: Readonly<Record<string, { names: ColumnNames; before?: readonly string[] }>>;
}

/** A field of a record in Upwell: its label, its type and its meaning stand here and nowhere else. */
export interface Field {
	/** Its name in the API. The parameter has the same, unless it is a second way to give the field. */
	name: string;
	parameter: INodeProperties;
	parse: Parser;
	/** A second parameter that says what the value means, such as the system that an ID of one's own is from. */
	beside?: INodeProperties;
	/** Where it can be used: given to a create or an update, returned in an answer, sorted by in a list. */
	in: ReadonlyArray<'create' | 'update' | 'output' | 'sort'>;
	/** A create without it is refused before anything is sent; it stands at the top of the panel. */
	required?: true;
	/** Its meaning in an update, where that differs. */
	updateDescription?: string;
	/** An update cannot clear it. */
	keepsValue?: true;
	filters?: readonly Filter[];
	/** How it looks in an answer. */
	preview?: PreviewSchema;
	/** The columns that fit it, beside those that have its own name or label. */
	columns?: ColumnNames;
	/** Its form for related records: what one entry is called, and its parts by their names in the API. */
	form?: {
		entry: string;
		/** The name of the entries in the stored parameter. */
		entryName: string;
		parts: readonly FieldPart[];
		columns?: FormColumns;
	};
}
