import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** One address of the API and what it does. */
export interface Endpoint {
	method: IHttpRequestMethods;
	/** Below the base URL; `{id}` stands for the record's ID, any other name for what the operation says. */
	path: `/${string}`;
	/** The key of the answer under which the result stands. */
	responseKey: string;
	/** No page shows the key: where it is missing, the only one in the answer is taken for it. */
	hasInferredKey?: true;
	/** Whether sending again after an unknown outcome does no harm; `withSourceKey`: if the record carries its source key. */
	resend: 'always' | 'withSourceKey' | 'never';
	/** Why that is so: `docs: <page of docs.upwell.com>`, `HASURA: <source>` or `inferred: <reason>`. */
	evidence: string;
}

/** The caller's own name for a record, which Upwell keeps unique [docs: integration-patterns]. */
export interface SourceKey {
	sourceSystem: string;
	sourceSystemId: string;
}

/** A read that finds a record by its source key. */
export interface SourceKeyLookup extends Endpoint {
	body(sourceKey: SourceKey): IDataObject;
}
