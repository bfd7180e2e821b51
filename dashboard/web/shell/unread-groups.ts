import type { UnreadPlaceJson } from '../../schema/operator.ts';

/** Places where the same is wrong. */
export interface UnreadGroup extends Pick<UnreadPlaceJson, 'state' | 'objects' | 'failed' | 'at' | 'reason'> {
  /** In words; of many only how many they are. */
  readonly where: string;
}

/** As many are named. */
const NAMED = 4;

/** One line for each thing that is wrong: all places of it together, told of by the one that was read longest ago. */
export function unreadGroups(places: readonly UnreadPlaceJson[]): readonly UnreadGroup[] {
  const groups = new Map<string, UnreadPlaceJson[]>();
  for (const place of places) {
    const id = `${place.state} ${place.reason ?? ''}`;
    groups.set(id, [...(groups.get(id) ?? []), place]);
  }
  return [...groups.values()].map((all) => ({
    where: whereOf(all),
    state: all[0]?.state ?? 'silent',
    reason: all[0]?.reason,
    objects: all.reduce((sum, { objects }) => sum + objects, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    at: Math.min(...all.map(({ at }) => at)),
  }));
}

function whereOf(places: readonly UnreadPlaceJson[]): string {
  if (places.length > NAMED) return `${places.length} accounts and Regions`;
  return places.map(({ account, region }) => `${account} ${region}`).join(', ');
}
