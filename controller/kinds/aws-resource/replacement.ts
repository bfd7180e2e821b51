import { mutabilityAt } from '../../model/changed-members.ts';
import { type Difference, describeDifference } from '../../model/difference.ts';
import type { Fields } from '../../model/fields.ts';
import type { Plan } from '../../model/plan.ts';
import { statefulReason } from '../../model/stateful-types.ts';
import type { Tags } from '../../model/tags.ts';
import { covers } from './compare/fixedness.ts';
import type { LiveResource } from './live.ts';
import type { Input } from './plan.ts';
import { askedToDelete, deleteStep } from './steps.ts';
import { planAfter } from './waiting.ts';

/** What is to become of a resource that cannot be changed as asked; undefined where it can. */
export function planReplacement(input: Input, live: LiveResource, tags: Tags): Plan | undefined {
  const fixed = fixedDifferences(input, live);
  if (fixed.length === 0) return undefined;
  const why = fixed.map(describeDifference).join('; ');
  const { management } = input.resource;
  const reason = statefulReason(live.type.name);
  const ahead = [
    `deletes ${live.identifier}, and with it what only it holds${reason ? `: ${reason}` : ''}`,
    'makes it anew, as the manifest says; what refers to it follows',
  ];
  if (management.replace !== 'allow') {
    const message = `${why}: only a new ${live.type.name} can have that. management.replace: allow ${ahead.join(', then ')}`;
    return { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message };
  }
  if (reason !== undefined && management.deletionPolicy !== 'delete') {
    const message = `${why}: a new ${live.type.name} loses ${reason}; say management.deletionPolicy: delete too if that is meant`;
    return { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message };
  }
  const { token, past } = askedToDelete(live);
  const step = deleteStep(live, token, { effect: 'replace', why, removes: { tags, downtime: true } });
  return planAfter(past, { step, ahead: ahead.slice(1), context: input.context });
}

/** Differences that no update can bring about. */
function fixedDifferences({ comparison }: Input, { type }: LiveResource): readonly Difference[] {
  const differences = comparison?.differences ?? [];
  if (!type.handlers.includes('update')) return differences;
  const fields = (comparison?.fields ?? {}) as Fields;
  return differences.filter(({ path }) => {
    const steps = path.replace(/\[.*?\]/g, '').split('.');
    const inside = steps.slice(1).join('/');
    return covers(type.createOnly, inside) || mutabilityAt(fields, steps) === 'replace';
  });
}
