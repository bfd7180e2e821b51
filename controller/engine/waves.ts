import type { ResourceKey } from '../model/identity.ts';
import { DEFAULT_WAVES, type Wave, type WaveMember, type WaveSize } from '../model/waves.ts';

/** Whether a rollout may begin now. */
export type Turn =
  | { readonly kind: 'go' }
  /** Others come first. */
  | { readonly kind: 'wait'; readonly reason: string }
  /** Another rollout of the change failed. */
  | { readonly kind: 'stop'; readonly reason: string };

/** The rollouts of one change in their waves. */
export interface Waves {
  readonly waves: readonly Wave[];
  /** Number of the wave that each member stands in, from 1. */
  readonly numbers: ReadonlyMap<ResourceKey, number>;
  /** Index of the first wave that is not done; their number when all are. */
  readonly current: number;
  /** The member whose rollout failed first. */
  readonly failed?: WaveMember | undefined;
}

/** `3` and `10%` as the Namespace document says them; what is left out is one, then a tenth, then all. */
export function waveSizes(sizes: readonly (number | string)[] | undefined): readonly WaveSize[] {
  if (!sizes || sizes.length === 0) return DEFAULT_WAVES;
  return sizes.map((size) => {
    const text = String(size);
    return text.endsWith('%') ? { percent: Number(text.slice(0, -1)) } : { count: Number(text) };
  });
}

/**
 * Divides members into waves. Who has begun comes first, whatever its name, so that what is under way stays where it is;
 * then canaries, then the rest by key. A wave is done when every rollout in it succeeded or was skipped. Pure: the same
 * fleet gives the same waves, in whichever process.
 */
export function wavesOf(
  members: readonly WaveMember[],
  sizes: readonly WaveSize[],
  isCanary: (key: ResourceKey) => boolean,
): Waves {
  const ordered = inOrder(members, isCanary);
  const groups = boundaries(ordered.length, sizes).map((end, i, ends) => ordered.slice(ends[i - 1] ?? 0, end));
  const open = groups.findIndex((group) => !group.every(isOver));
  const current = open < 0 ? groups.length : open;
  return {
    waves: groups.map((group, i) => ({
      members: group,
      state: i < current ? 'done' : i > current ? 'ahead' : 'current',
    })),
    numbers: new Map(groups.flatMap((group, i) => group.map(({ key }) => [key, i + 1] as const))),
    current,
    failed: firstOf(ordered.filter(({ state }) => state === 'failed')),
  };
}

function inOrder(members: readonly WaveMember[], isCanary: (key: ResourceKey) => boolean): readonly WaveMember[] {
  const rank = new Map(members.map((member) => [member, rankOf(member, isCanary)]));
  return [...members].sort((a, b) => {
    const byRank = (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
    if (byRank !== 0) return byRank;
    const byTime = a.state === 'pending' ? 0 : (a.since ?? 0) - (b.since ?? 0);
    return byTime !== 0 ? byTime : a.key < b.key ? -1 : 1;
  });
}

function rankOf({ key, state }: WaveMember, isCanary: (key: ResourceKey) => boolean): number {
  if (state !== 'pending') return state === 'done' || state === 'skipped' ? 0 : 1;
  return isCanary(key) ? 2 : 3;
}

function isOver({ state }: WaveMember): boolean {
  return state === 'done' || state === 'skipped';
}

function firstOf(failed: readonly WaveMember[]): WaveMember | undefined {
  return [...failed].sort((a, b) => (a.since ?? 0) - (b.since ?? 0))[0];
}

/** Where each wave ends. A share that comes to less than one service makes no wave; the last size is repeated. */
function boundaries(total: number, sizes: readonly WaveSize[]): readonly number[] {
  const ends: number[] = [];
  for (let i = 0, end = 0; end < total; i++) {
    const isLast = i >= sizes.length - 1;
    const size = countOf(sizes[Math.min(i, sizes.length - 1)] ?? { percent: 100 }, total);
    const next = Math.min(total, end + (isLast ? Math.max(1, size) : size));
    if (next > end) ends.push(next);
    end = next;
  }
  return ends;
}

function countOf(size: WaveSize, total: number): number {
  return 'count' in size ? size.count : Math.floor((total * size.percent) / 100);
}

/** Whether the rollout of one member may begin, and if not, what it waits for. Pure. */
export function turnOf(key: ResourceKey, change: Waves): Turn {
  const { waves, numbers, current, failed } = change;
  const of = waves.length;
  if (failed) {
    const wave = numbers.get(failed.key);
    const reason = `held since wave ${wave} of ${of}: ${failed.key} failed: ${failed.reason ?? 'its rollout did not succeed'}`;
    return { kind: 'stop', reason };
  }
  if ((numbers.get(key) ?? 0) <= current + 1) return { kind: 'go' };
  const open = (waves[current]?.members ?? []).filter((member) => !isOver(member));
  const [first] = open;
  const more = open.length > 1 ? ` and ${open.length - 1} more` : '';
  const does = first?.state === 'going' ? (open.length > 1 ? 'are rolling out' : 'is rolling out') : 'come first';
  return { kind: 'wait', reason: `waiting for wave ${current + 1} of ${of}: ${first?.key ?? ''}${more} ${does}` };
}
