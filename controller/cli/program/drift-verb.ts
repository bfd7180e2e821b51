import type { Verb } from './verb.ts';
import { NAMESPACE, output } from './verb-parts.ts';

/** What has drifted, and what a person can do about it. */
export const DRIFT_VERB: Verb = {
  name: 'drift',
  summary:
    'list every field that drifted, with its age and what becomes of it; heal it, acknowledge it, or print the rule that ignores it',
  reads: ['the controller', 'files', 'AWS'],
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
    {
      flags: '--manifests <path>',
      description: 'look at AWS with the manifests of this file or folder, where no controller is to be asked',
    },
    { flags: '--heal', description: 'put back what is only observed, and what is named though it is acknowledged' },
    { flags: '-y, --yes', description: 'without asking; with --heal' },
    { flags: '--dry-run', description: 'show what would be sent, and send nothing; with --heal' },
    { flags: '--ack', description: 'acknowledge it by a tag on the object: it stays as it is, and quiet, for a while' },
    { flags: '--reason <text>', description: 'why; with --ack' },
    { flags: '--for <duration>', description: 'how long; with --ack', fallback: '8h' },
    { flags: '--ignore-rule', description: 'print what to paste into the manifest to leave it alone for good' },
    output('text', 'wide', 'json'),
    { flags: '--no-exit-code', description: 'end with 0 when there is drift' },
  ],
  groups: ['client', 'owner', 'aws', 'output'],
  exits: ['differences', 'unreachable', 'timeout', 'refused', 'denied'],
  examples: [
    'evenkeel drift',
    'evenkeel drift -l team=payments -o wide',
    'evenkeel drift --heal service/web',
    'evenkeel drift --ack service/web desiredCount --reason INC-412 --for 8h',
    'evenkeel drift --ignore-rule service/web desiredCount',
  ],
  load: () => import('../drift.ts'),
};
