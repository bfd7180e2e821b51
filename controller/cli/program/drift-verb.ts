import type { Verb } from './verb.ts';
import { NAMESPACE, output } from './verb-parts.ts';

/** What has drifted, and what a person can do about it. */
export const DRIFT_VERB: Verb = {
  name: 'drift',
  summary: 'list every field that drifted, with its age and what becomes of it',
  reads: ['the controller'],
  arguments: [
    { name: '[target...]', description: 'only KIND/NAME or NAMESPACE/KIND/NAME, and fields of it behind it' },
  ],
  options: [
    { ...NAMESPACE, description: 'only of this namespace' },
    { flags: '--kind <kind>', description: 'only of this kind' },
    {
      flags: '-l, --selector <labels>',
      description: 'labels: key=value, key!=value, key or !key, with commas between',
    },
    { flags: '--filter <text>', description: 'words of objects and fields, and tokens as on the dashboard' },
    { flags: '--ignored', description: 'show fields that a rule ignores, too' },
    output('text', 'wide', 'json'),
    { flags: '--no-exit-code', description: 'end with 0 when there is drift' },
  ],
  groups: ['client', 'output'],
  exits: ['differences', 'unreachable', 'denied'],
  examples: ['evenkeel drift', 'evenkeel drift -l team=payments -o wide', 'evenkeel drift service/web'],
  load: () => import('../drift.ts'),
};
