import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { HttpResponse } from '../transport/httpResult';
import { detailsOf } from './details';
import { NOT_CHANGED } from './update';
import { counted } from './words';

/** Says that the due option was all there was to change, and that no rule holds one. */
export function describeMissingDueOption(response: HttpResponse): ErrorReport {
	return {
		message: 'Upwell did not change the due option: the customer has no rule that holds one',
		description:
			"Upwell's update changes a rule and does not create one. Give the customer its rule in Upwell, or when it is created ('Customer Rule (JSON)').",
		reassurance: NOT_CHANGED,
		details: detailsOf('refused', response),
	};
}

/** What a check says of it; without its full stop. */
export const DUE_OPTION_WOULD_STAY =
	'The due option would stay as it is: the customer has no rule in Upwell that holds one';

/** Says of how many customers it could not be changed. */
export function unchangedDueOptionHint(count: number, customer: Noun): string {
	return `The due option of ${counted(count, customer)} could not be changed, because ${count === 1 ? 'it has' : 'they have'} no rule in Upwell that holds one.`;
}
