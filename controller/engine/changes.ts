import type { Commit, Document } from '../model/document.ts';
import type { EventBody } from '../model/event.ts';
import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { ChangeView, Standing, TurnView, WaveMember } from '../model/waves.ts';
import { type Turn, turnOf, type Waves, waveSizes, wavesOf } from './waves.ts';

/** What the register needs to know of the documents. */
export interface ChangesDeps {
  /** The waves that the namespace's own document asks for; undefined where it says nothing about them. */
  readonly sizesOf: (namespace: string) => readonly (number | string)[] | undefined;
  /** Whether the object goes before others of its wave. */
  readonly isCanary: (key: ResourceKey) => boolean;
  /** Asks for a look at an object whose turn may have come. */
  readonly wake: (key: ResourceKey) => void;
  readonly publish: (event: EventBody) => void;
}

/**
 * The changes under way, from the standings of all objects: an index over statuses, with no knowledge of its own that a
 * look at AWS would not give again.
 */
export interface Changes {
  /** Documents that are new or other than before: no rollout begins until each that may roll out has been looked at. */
  expect(source: string, documents: readonly Expected[]): void;
  /** What a look at the key must hand to {@link seen}: a look that began before the document came does not count. */
  ticket(key: ResourceKey): Expected | undefined;
  seen(key: ResourceKey, ticket: Expected | undefined): void;
  /** Takes the newest standing of an object, and wakes those whose turn that makes it. */
  note(key: ResourceKey, standing: Standing | undefined): void;
  /** Whether the rollout of an object may begin now; one that may counts as begun from here on. */
  ask(key: ResourceKey, standing: Standing, now: number): Turn;
  standing(key: ResourceKey): Standing | undefined;
  /** For people: where an object stands in a change of several; nothing begins by it. */
  turn(key: ResourceKey): TurnView | undefined;
  /** Changes of at least two services, those under way first. */
  views(): readonly ChangeView[];
}

export interface Expected {
  readonly key: ResourceKey;
  /** Whether objects of its kind roll out. */
  readonly rolls: boolean;
}

interface Change {
  readonly source: string;
  readonly commit: Commit;
  readonly namespace: string | undefined;
  readonly members: Map<ResourceKey, WaveMember>;
  /** Made anew when a member has moved. */
  waves: Waves | undefined;
  /** The last wave that was told of, and whether the stop was. */
  told: number;
  toldStop: ResourceKey | undefined;
}

export function createChanges(deps: ChangesDeps): Changes {
  const standings = new Map<ResourceKey, Standing>();
  const changes = new Map<string, Change>();
  const tickets = new Map<ResourceKey, Expected>();
  /** By source: what may roll out and has not been looked at. */
  const unseen = new Map<string, Set<ResourceKey>>();
  const home = new Map<ResourceKey, string>();

  function idOf(key: ResourceKey, { source, commit }: Standing): { id: string; namespace: string | undefined } {
    const own = parseKey(key)?.namespace ?? '';
    const namespace = deps.sizesOf(own) === undefined ? undefined : own;
    return { id: [source, commit.id, namespace ?? ''].join('\n'), namespace };
  }

  function changeOf(key: ResourceKey, standing: Standing): Change {
    const { id, namespace } = idOf(key, standing);
    const known = changes.get(id);
    if (known) return known;
    const { source, commit } = standing;
    const made: Change = {
      source,
      commit,
      namespace,
      members: new Map(),
      waves: undefined,
      told: 0,
      toldStop: undefined,
    };
    changes.set(id, made);
    return made;
  }

  function wavesIn(change: Change): Waves {
    const sizes = waveSizes(change.namespace === undefined ? undefined : deps.sizesOf(change.namespace));
    change.waves ??= wavesOf([...change.members.values()], sizes, deps.isCanary);
    return change.waves;
  }

  function leave(key: ResourceKey): void {
    const id = home.get(key);
    const change = id === undefined ? undefined : changes.get(id);
    home.delete(key);
    if (id === undefined || !change?.members.delete(key)) return;
    change.waves = undefined;
    if (change.members.size === 0) changes.delete(id);
    else wakeNext(change);
  }

  function put(key: ResourceKey, standing: Standing): void {
    standings.set(key, standing);
    const { state, since, reason } = standing;
    const { id } = idOf(key, standing);
    if (home.get(key) !== id || state === 'aside') leave(key);
    if (state === 'aside') return;
    const change = changeOf(key, standing);
    const before = change.members.get(key);
    home.set(key, id);
    change.members.set(key, { key, state, since, reason });
    if (before?.state === state && before.since === since) return;
    change.waves = undefined;
    if (before?.state !== state) wakeNext(change);
  }

  /** Those whose turn it is and who have not begun. While documents are unseen nobody is woken; the last one seen wakes all. */
  function wakeNext(change: Change): void {
    if (othersUnseen(undefined, change.source) > 0) return;
    const waves = wavesIn(change);
    tellStop(change, waves);
    if (waves.failed) return;
    for (const { key, state } of waves.waves[waves.current]?.members ?? []) if (state === 'pending') deps.wake(key);
  }

  function tellStop(change: Change, { failed, waves, numbers }: Waves): void {
    if (failed?.key === change.toldStop) return;
    change.toldStop = failed?.key;
    const held = [...change.members.values()].filter(({ state }) => state === 'pending').length;
    if (!failed || held === 0) return;
    deps.publish({
      type: 'WavesStopped',
      key: failed.key,
      commit: change.commit,
      wave: numbers.get(failed.key) ?? 0,
      waves: waves.length,
      held,
      reason: failed.reason ?? 'its rollout did not succeed',
    });
  }

  function tellWave(change: Change, key: ResourceKey): void {
    const { waves, numbers } = wavesIn(change);
    const wave = numbers.get(key) ?? 0;
    if (waves.length < 2 || wave <= change.told) return;
    const members = waves[wave - 1]?.members ?? [];
    const isNew = members.every((member) => member.key === key || member.state === 'pending');
    change.told = wave;
    if (!isNew) return;
    const keys = members.map((member) => member.key);
    deps.publish({
      type: 'WaveStarted',
      source: change.source,
      commit: change.commit,
      wave,
      waves: waves.length,
      keys,
    });
  }

  function turn(key: ResourceKey): TurnView | undefined {
    const change = changes.get(home.get(key) ?? '');
    const member = change?.members.get(key);
    if (!change || !member || change.members.size < 2) return undefined;
    const waves = wavesIn(change);
    const answer = member.state === 'pending' ? turnOf(key, waves) : GO;
    return {
      commit: change.commit,
      wave: waves.numbers.get(key) ?? 0,
      waves: waves.waves.length,
      state: member.state,
      reason: answer.kind === 'go' ? undefined : answer.reason,
      held: answer.kind === 'stop',
    };
  }

  function othersUnseen(key: ResourceKey | undefined, source: string): number {
    const open = unseen.get(source);
    return (open?.size ?? 0) - (key !== undefined && open?.has(key) ? 1 : 0);
  }

  return {
    expect(source, documents) {
      // Other documents may ask for other waves.
      for (const change of changes.values()) change.waves = undefined;
      const open = unseen.get(source) ?? new Set<ResourceKey>();
      unseen.set(source, open);
      for (const { key, rolls } of documents) {
        tickets.set(key, { key, rolls });
        if (rolls) open.add(key);
      }
    },
    ticket: (key) => tickets.get(key),
    seen(key, ticket) {
      if (ticket === undefined || tickets.get(key) !== ticket) return;
      tickets.delete(key);
      for (const [source, open] of unseen) {
        if (!open.delete(key) || open.size > 0) continue;
        for (const change of changes.values()) if (change.source === source) wakeNext(change);
      }
    },
    note(key, standing) {
      if (standing) return put(key, standing);
      standings.delete(key);
      leave(key);
    },
    ask(key, standing, now) {
      const isGoing = standing.state === 'going';
      put(key, isGoing ? standing : { ...standing, state: 'pending' });
      const open = othersUnseen(key, standing.source);
      if (open > 0) return { kind: 'wait', reason: `${open} documents of the commit have not been looked at yet` };
      const change = changeOf(key, standing);
      const answer = turnOf(key, wavesIn(change));
      if (answer.kind !== 'go' || isGoing) return answer;
      tellWave(change, key);
      put(key, { ...standing, state: 'going', since: now });
      return answer;
    },
    standing: (key) => standings.get(key),
    turn,
    views: () =>
      [...changes.values()]
        .filter(({ members }) => members.size > 1)
        .map((change) => viewOf(change, wavesIn(change)))
        .sort((a, b) => Number(isOver(a)) - Number(isOver(b))),
  };
}

const GO: Turn = { kind: 'go' };

/** A label that the user chooses to give: such objects go first. */
const CANARY_LABEL = 'evenkeel.dev/canary';

export function isCanary(document: Document | undefined): boolean {
  const label = document?.labels[CANARY_LABEL];
  return label !== undefined && label !== 'false';
}

function isOver({ current, waves }: ChangeView): boolean {
  return current > waves.length;
}

function viewOf({ source, commit, namespace }: Change, { waves, current, failed }: Waves): ChangeView {
  const stoppedBy = failed && { key: failed.key, reason: failed.reason ?? 'its rollout did not succeed' };
  return { source, commit, namespace, waves, current: current + 1, stoppedBy };
}
