import { HELD_TAG, SUSPEND_TAG, type TagChange } from '../../model/tags.ts';
import { decodeSuspension, describeSuspension, hasExpired, suspensionInForce } from '../suspension.ts';
import type { Found } from './found.ts';
import { type Decide, type Prepared, refuse } from './prepared.ts';
import { resuming, suspending } from './tag-changes.ts';

export const suspendObject: Decide = (found, { request: { forMs }, saying }) => {
  const change = suspending({ ...saying, forMs });
  const former = decodeSuspension(found.tags[SUSPEND_TAG]);
  const isInForce = former !== undefined && !hasExpired(former, saying.now);
  const until = change.until === undefined ? 'until somebody resumes it' : `until ${change.until}`;
  return {
    ...retagged(found, change, 'suspend'),
    says: `nothing is written to it ${until}`,
    notes: isInForce ? [`suspended already: ${describeSuspension(former)}; this takes its place`] : [],
    suspends: true,
  };
};

export const resumeObject: Decide = (found, { saying }) => {
  const { key, tags, engine, kind } = found;
  const management = engine.statuses.get(key)?.management;
  const written = management && suspensionInForce(management, {}, saying.now);
  const isHeld = tags[HELD_TAG] !== undefined || engine.statuses.get(key)?.plan?.kind === 'hold';
  if (tags[SUSPEND_TAG] === undefined && !isHeld)
    return refuse({
      code: 'NOT_NOW',
      message: written ? 'its manifest suspends it, and no tag does' : 'nothing of it is suspended or held',
      hint: written ? 'take management.suspend out of the manifest' : undefined,
    });
  const change = resuming({ now: saying.now, rollsOut: kind.undo !== undefined });
  return {
    ...retagged(found, change, 'resume'),
    says: isHeld ? 'what is held goes out as the manifest says' : 'it is kept as its manifest says again',
    notes: written ? [`its manifest suspends it all the same: ${describeSuspension(written)}`] : [],
  };
};

type Act = Extract<Prepared, { kind: 'act' }>;

function retagged({ kind, live }: Found, change: TagChange, why: string): Pick<Act, 'kind' | 'steps'> {
  return { kind: 'act', steps: kind.retag(live, change).map((step) => ({ ...step, why })) };
}
