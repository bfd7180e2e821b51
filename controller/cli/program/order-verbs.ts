import type { Verb } from './verb.ts';
import { output } from './verb-parts.ts';

/** What comes after what. */
export const GRAPH_VERB: Verb = {
  name: 'graph',
  summary: 'print what comes after what and why, in tiers: references, dependsOn and the order that nobody wrote',
  reads: ['files', 'the controller'],
  needsNoController: true,
  arguments: [
    {
      name: '[path...]',
      description: 'files and folders of manifests; - is standard input, . the default where no namespace is named',
    },
  ],
  options: [
    {
      flags: '-n, --namespace <name>',
      description:
        'only what this namespace declares, and what that comes after; without a path as the controller has it',
    },
    output('text', 'dot', 'json'),
  ],
  groups: ['client', 'output'],
  exits: ['unreachable', 'denied'],
  examples: [
    'evenkeel graph -n shop',
    'evenkeel graph manifests',
    'evenkeel graph manifests -o dot | dot -Tsvg > graph.svg',
  ],
  load: () => import('../graph.ts'),
};

/** The end of a namespace. */
export const DESTROY_VERB: Verb = {
  name: 'destroy',
  summary: 'take down everything of ours in a namespace, in order, once its name is typed; run it again and it goes on',
  reads: ['files', 'AWS'],
  arguments: [
    { name: '<namespace>', description: 'what is taken down' },
    { name: '[path...]', description: 'files and folders of its manifests, its Namespace at least; . is the default' },
  ],
  options: [
    { flags: '--confirm <namespace>', description: "the namespace's name once more, where nobody can type it" },
    { flags: '--dry-run', description: 'show what would go, in which order, and what stays and why' },
    { flags: '--timeout <duration>', description: 'how long to wait', fallback: '2h' },
    output('text', 'json'),
  ],
  groups: ['owner', 'aws', 'output'],
  exits: ['unreachable', 'timeout', 'refused', 'denied'],
  examples: ['evenkeel destroy shop manifests --dry-run', 'evenkeel destroy shop manifests --confirm shop'],
  load: () => import('../destroy.ts'),
};
