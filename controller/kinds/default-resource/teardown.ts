import type { Identity } from '../../model/identity.ts';
import type { Present } from '../../model/kind.ts';
import type { Plan, Step } from '../../model/plan.ts';
import { APPLIED_TAG, decodeApplied, TAG_PREFIX } from '../../model/tags.ts';
import { asMade, LISTS } from './as-made.ts';
import { listChange, stepsOf } from './changes.ts';
import { listsOf } from './declared.ts';
import type { LiveDefault } from './live.ts';
import { isAddition } from './plan.ts';
import { canonicalList } from './sides.ts';
import { tagSteps } from './tag-steps.ts';

/**
 * What came with a VPC goes with it and never alone: it is released. What the manifest declared is put back as AWS makes
 * it, then our tags come off, last: until then a crash leaves it ours.
 */
export function teardown(_identity: Identity, seen: Present<LiveDefault>): Plan {
  const { live, tags } = seen;
  const declared = decodeApplied(tags[APPLIED_TAG])?.kept ?? [];
  const back = LISTS.filter((list) => declared.includes(list)).flatMap((list) => putBack(live, list));
  const ours = Object.keys(tags).filter((key) => key.startsWith(TAG_PREFIX));
  const untag = tagSteps(live, { set: {}, remove: ours }, 'release it: what came with a VPC goes with it, never alone');
  return { kind: 'act', steps: [...back.filter(isAddition), ...back.filter((each) => !isAddition(each)), ...untag] };
}

function putBack(live: LiveDefault, list: (typeof LISTS)[number]): readonly Step[] {
  const facts = { id: live.id };
  const want = canonicalList(list, asMade(list, live), facts);
  const have = canonicalList(list, listsOf(live)[list] ?? [], facts);
  const steps = stepsOf(live, list, listChange(list, want, have));
  return steps.map((each) => ({ ...each, why: `put ${list} back as AWS makes it: ${each.why}` }));
}
