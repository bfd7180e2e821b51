import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { Step } from '../../model/plan.ts';
import { ecsTagList, ecsTagSteps } from '../../model/tag-change.ts';
import type { TagChange, Tags } from '../../model/tags.ts';
import { nameOfLive } from './names.ts';

/** Sets and removes tags on the provider, and nothing else. */
export function tagSteps(provider: CapacityProvider, change: TagChange, why: string): readonly Step[] {
  const key = nameOfLive(provider);
  const shown = (tags: Tags) =>
    ({ read: 'ecs:capacityProvider', key, expect: { part: { tags: ecsTagList(tags) } } }) as const;
  return ecsTagSteps(provider.capacityProviderArn ?? '', change, { why, shown });
}
