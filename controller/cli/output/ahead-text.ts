import type { ResourceKey } from '../../model/identity.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { type Blueprint, type Further, furtherOf } from '../manifests/blueprints.ts';
import type { Action } from './plan-text.ts';

interface Around {
  readonly action: Action;
  readonly blueprints?: ReadonlyMap<ResourceKey, Blueprint> | undefined;
}

/** What a replacement does in later passes, and who moves because those do that move with it. */
export function aheadOf({ plan, key }: ObjectStatus, { action, blueprints }: Around): readonly string[] {
  const own = plan?.kind === 'act' || plan?.kind === 'wait' ? (plan.ahead ?? []) : [];
  const isReplaced = action === 'replace' || (plan?.kind === 'refuse' && plan.code === 'REPLACEMENT_REFUSED');
  const further = isReplaced && blueprints ? furtherOf(key, blueprints) : [];
  return further.length === 0 ? own : [...own, furtherWords(further)];
}

const FURTHER_SHOWN = 10;

function furtherWords(further: readonly Further[]): string {
  const words = further
    .slice(0, FURTHER_SHOWN)
    .map(({ key, is, after }) => `${key} (${is === 'replaced' ? 'anew' : 'changed'}, after ${after})`);
  const more = further.length - FURTHER_SHOWN;
  return `further on, each once the one before it has moved: ${words.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
