// `npm run test:queue`: runs the packed node in n8n's queue mode, with Redis, PostgreSQL, a webhook process and two
// workers. With the names of parts behind `--`, such as `calls killed`, only these.
import { checkCalls } from '../test/queue/calls.cts';
import { checkEnded } from '../test/queue/ended.cts';
import { checkHealth } from '../test/queue/health.cts';
import { checkKilled } from '../test/queue/killed.cts';
import { checkLimits } from '../test/queue/limits.cts';
import { checkOnce } from '../test/queue/once.cts';
import { checkPairs } from '../test/queue/pairs.cts';
import { checkSecrets } from '../test/queue/secrets.cts';
import { withQueueSetup } from '../test/queue/setup.cts';
import type { QueueSetup } from '../test/queue/setup.cts';
import { runParts, type Parts } from './runParts.cts';

const PARTS: Parts<QueueSetup> = {
	health: checkHealth,
	calls: checkCalls,
	pairs: checkPairs,
	limits: checkLimits,
	killed: checkKilled,
	ended: checkEnded,
	once: checkOnce,
	// Last: it searches what the others have left.
	secrets: checkSecrets,
};

runParts(PARTS, withQueueSetup, 'n8n starts in queue mode with the packed node');
