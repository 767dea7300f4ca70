import type { Report } from './report.cts';
import type { Stage } from './stage.cts';
export async function checkEditor(
	_report: Report,
	_stage: Stage,
	_o: { updateScreenshots: boolean },
): Promise<void> {}
