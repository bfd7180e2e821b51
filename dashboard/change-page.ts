import { maskText } from '../controller/model/mask.ts';
import type { ChangeView, TurnView, WaveMember } from '../controller/model/waves.ts';
import { commitView } from './object-row.ts';
import type { ChangeJson, TurnJson } from './schema/changes.ts';

/** A change of several services as people may see it. */
export function changeJson(change: ChangeView): ChangeJson {
  const { source, commit, namespace, waves, stoppedBy } = change;
  return {
    source,
    commit: commitView(commit),
    namespace,
    state: stateOf(change),
    stoppedBy: stoppedBy && { key: stoppedBy.key, reason: maskText(stoppedBy.reason) },
    waves: waves.map(({ state, members }, i) => ({ number: i + 1, state, members: members.map(memberJson) })),
  };
}

function stateOf({ current, waves, stoppedBy }: ChangeView): ChangeJson['state'] {
  if (current > waves.length) return 'done';
  return stoppedBy ? 'stopped' : 'running';
}

function memberJson({ key, state, since, reason }: WaveMember): ChangeJson['waves'][number]['members'][number] {
  return { key, state, since, reason: reason === undefined ? undefined : maskText(reason) };
}

export function turnJson(turn: TurnView): TurnJson {
  const { commit, reason, ...rest } = turn;
  return { ...rest, commit: commitView(commit), reason: reason === undefined ? undefined : maskText(reason) };
}
