import type { Verb } from './verb.ts';
import { output } from './verb-parts.ts';

/** What comes after what. */
export const GRAPH_VERB: Verb = {
  name: 'graph',
  summary: 'print what comes after what and why, in tiers: references, dependsOn and the order that nobody wrote',
  reads: ['files'],
  arguments: [{ name: '[path...]', description: 'files and folders of manifests; - is standard input, . the default' }],
  options: [
    { flags: '-n, --namespace <name>', description: 'only what this namespace declares, and what that comes after' },
    output('text', 'dot', 'json'),
  ],
  groups: ['output'],
  exits: [],
  examples: ['evenkeel graph manifests', 'evenkeel graph manifests -o dot | dot -Tsvg > graph.svg'],
  load: () => import('../graph.ts'),
};
