import type { Verb } from './verb.ts';
import { output } from './verb-parts.ts';

/** Who was told of what, and what could not be told. */
export const ALERTS_VERB: Verb = {
  name: 'alerts',
  summary: 'list the messages that people were sent, everything that one of them tells of, or what is open',
  reads: ['the controller'],
  arguments: [{ name: '[message]', description: 'id of a message: list everything that it tells of' }],
  options: [
    { flags: '--state <state>', description: 'only messages that are so', choices: ['queued', 'delivered', 'dead'] },
    { flags: '--open', description: 'list what is wrong or under way instead, whoever was told of it' },
    { flags: '--retry <message>', description: 'send a dead letter once more' },
    output('text', 'json', 'yaml'),
  ],
  groups: ['client', 'output'],
  exits: ['unreachable', 'denied'],
  examples: ['evenkeel alerts', 'evenkeel alerts 3f9ac41d2b7708e6aa51c0d4', 'evenkeel alerts --state dead'],
  load: () => import('../alerts.ts'),
};
