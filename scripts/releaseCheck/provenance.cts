import type { Finding } from './proof.cts';
import type { Job, Permissions, Workflow } from './workflow.cts';

const PUBLISH = /\bnpm publish\b[^\n]*/;
/** What has to pass before. */
const CHECKS = ['npm test', 'npm run release:check -- --tag "$GITHUB_REF_NAME"'];
const MAY_SIGN = 'id-token';

/**
 * What keeps the workflow that publishes from doing so with provenance, which n8n asks of a verified node since May 2026.
 * Source: npm's "Generating provenance statements" and "Trusted publishing".
 * @param version the one in package.json, whose tag has to start the workflow
 */
export function checkProvenance(workflow: Workflow, version: string): Finding[] {
	const jobs = Object.entries(workflow.jobs ?? {});
	const publishing = jobs.filter(([, job]) => publishCommand(job) !== undefined);
	if (publishing.length !== 1) {
		const todo = 'Have exactly one job run `npm publish`';
		return [{ what: `${publishing.length} jobs publish`, todo }];
	}
	const [[name, job]] = publishing;
	return [
		...checkTrigger(workflow, version),
		...checkCommand(publishCommand(job) ?? ''),
		...checkJob(name, job, workflow),
		...jobs
			.filter(([other, { permissions }]) => other !== name && maySign(permissions))
			.map(([other]) => ({
				what: `The job "${other}" may sign, although it does not publish`,
				todo: `Take ${MAY_SIGN} from its permissions`,
			})),
	];
}

const publishCommand = ({ steps = [] }: Job): string | undefined =>
	steps.map(({ run = '' }) => PUBLISH.exec(run)?.[0]).find(Boolean);

function checkTrigger({ on = {} }: Workflow, version: string): Finding[] {
	const { push, ...others } = on;
	const findings: Finding[] = [];
	if (!(push?.tags ?? []).some((pattern) => matches(pattern, `v${version}`))) {
		const todo = "Add 'v*.*.*' to on.push.tags: `npm version` makes such tags";
		findings.push({ what: `The tag v${version} does not start it`, todo });
	}
	if (push?.branches || Object.keys(others).length > 0) {
		const todo = 'Leave on.push.tags alone below "on": a release is a tag';
		findings.push({ what: 'Something other than a tag starts it', todo });
	}
	return findings;
}

/** Whether a tag fits a pattern of GitHub, of which only the asterisk is needed here. */
function matches(pattern: string, tag: string): boolean {
	const parts = pattern.split('*').map((part) => part.replace(/[^\w-]/g, '\\$&'));
	return new RegExp(`^${parts.join('[^/]*')}$`).test(tag);
}

function checkCommand(command: string): Finding[] {
	return ['--provenance', '--access public', '--ignore-scripts']
		.filter((option) => !command.includes(option))
		.map((option) => ({
			what: `\`npm publish\` lacks ${option}`,
			todo: 'Add it to the command',
		}));
}

function checkJob(name: string, job: Job, { permissions, jobs }: Workflow): Finding[] {
	const findings: Finding[] = [];
	if (!maySign(job.permissions)) {
		const todo = `Give it "permissions: ${MAY_SIGN}: write"`;
		findings.push({ what: `The job "${name}" may not sign`, todo });
	}
	if (permissions === undefined || maySign(permissions) || isWritable(permissions)) {
		const todo = 'Set "permissions: {}" for the whole workflow, and each job\'s own below it';
		findings.push({ what: 'All jobs of the workflow may write', todo });
	}
	if (!/^(ubuntu|macos|windows)-/.test(job['runs-on'] ?? '')) {
		const todo = 'Set "runs-on: ubuntu-latest": npm takes provenance from no other machines';
		findings.push({ what: `The job "${name}" does not run on a machine of GitHub`, todo });
	}
	const before = [job.needs ?? []].flat().flatMap((other) => jobs?.[other]?.steps ?? []);
	for (const check of CHECKS.filter((command) => !before.some(({ run }) => run === command))) {
		const todo = 'Run it in a job that is named in "needs"';
		findings.push({ what: `The job "${name}" does not wait for \`${check}\``, todo });
	}
	return findings;
}

const isWritable = (permissions: Permissions): boolean =>
	permissions === 'write-all' ||
	(typeof permissions === 'object' && Object.values(permissions).includes('write'));

const maySign = (permissions: Permissions | undefined): boolean =>
	typeof permissions === 'object' ? permissions[MAY_SIGN] === 'write' : permissions === 'write-all';
