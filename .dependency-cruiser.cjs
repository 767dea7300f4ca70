/**
 * The arrows between the folders of nodes/Upwell: node → resources → operations → { parameters, messages } →
 * { execution, transport }. `description/` holds the types that all of them share, and imports nothing of ours.
 */
const LAYERS = [
	['description/', ['description/']],
	['transport/', ['description/', 'transport/']],
	['execution/', ['description/', 'execution/']],
	['messages/', ['description/', 'transport/', 'execution/', 'messages/']],
	['parameters/', ['description/', 'transport/', 'execution/', 'messages/', 'parameters/']],
	[
		'operations/',
		['description/', 'transport/', 'execution/', 'messages/', 'parameters/', 'operations/'],
	],
	[
		'trigger/',
		[
			...['description/', 'transport/', 'execution/', 'messages/', 'parameters/'],
			...['operations/', 'trigger/'],
		],
	],
];

const inNode = (path) => `^nodes/Upwell/${path}`;

module.exports = {
	forbidden: [
		{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
		...LAYERS.map(([layer, allowed]) => ({
			name: `arrows-of-${layer.replace(/\W.*/, '')}`,
			severity: 'error',
			from: { path: inNode(layer) },
			to: { path: '^(nodes|credentials)/', pathNot: allowed.map(inNode) },
		})),
		{
			name: 'operations-know-no-resource',
			severity: 'error',
			from: { pathNot: '^nodes/Upwell/(resources/|Upwell(Trigger)?\\.node\\.ts$)' },
			to: { path: '^nodes/Upwell/resources/' },
		},
		{ name: 'no-orphan', severity: 'error', from: { orphan: true, path: '^nodes/' }, to: {} },
		{
			name: 'nothing-outside',
			comment:
				'A verified node has no dependency at run time; n8n provides these two, and allows `node:crypto`.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: {
				pathNot:
					'^(nodes|credentials)/|node_modules/(n8n-workflow|luxon|@types/luxon)/|^(node:)?crypto$',
			},
		},
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		enhancedResolveOptions: { mainFields: ['main', 'types'] },
	},
};
