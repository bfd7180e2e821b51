import { STANDING_STATES } from '../../controller/model/waves.ts';
import { commit, millis } from './common.ts';
import { described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const state = oneOf(STANDING_STATES);

/** The place of one object among the rollouts of its commit. */
export const turn = shape(
  { commit, wave: described(integer, 'From 1'), waves: integer, state, held: flag },
  { reason: described(text, 'What it waits for, or why it is held') },
);

const member = shape(
  { key: text, state },
  { since: described(millis, 'When its rollout began, or failed'), reason: described(text, 'Why it failed') },
);

const wave = shape({
  number: described(integer, 'From 1'),
  state: oneOf(['done', 'current', 'ahead']),
  members: list(member),
});

const change = shape(
  {
    source: text,
    commit,
    state: described(oneOf(['running', 'stopped', 'done']), 'stopped: a rollout failed, and no other begins'),
    waves: list(wave),
  },
  {
    namespace: described(text, 'The namespace whose own waves these are'),
    stoppedBy: described(shape({ key: text, reason: text }), 'The rollout that failed first'),
  },
);

export const changeList = shape({ items: list(change) });

export type ChangeJson = Infer<typeof change>;
export type ChangeList = Infer<typeof changeList>;
export type TurnJson = Infer<typeof turn>;
