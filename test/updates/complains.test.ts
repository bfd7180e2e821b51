import { expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { keep, leaf } from '../../controller/model/fields.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import type { Plan, Step } from '../../controller/model/plan.ts';
import { drive } from './drive.ts';
import { PARTS } from './every-row.ts';

const { stage, rows } = PARTS.TargetGroup;
const PATH = rows.filter(({ leaf: field }) => field === 'healthCheckPath');

/** The kind of target groups, spoilt. */
function spoilt(spoil: (kind: ErasedKind) => Partial<ErasedKind>): readonly ErasedKind[] {
  return RESOURCE_KINDS.map((kind) => (kind.name === 'TargetGroup' ? { ...kind, ...spoil(kind) } : kind));
}

function withSteps(change: (step: Step) => readonly Step[]): readonly ErasedKind[] {
  return spoilt((kind) => ({
    plan(input) {
      const plan: Plan = kind.plan(input);
      return plan.kind === 'act' ? { ...plan, steps: plan.steps.flatMap(change) } : plan;
    },
  }));
}

/** One more member than what changed, in every modification. */
function generous(step: Step): readonly Step[] {
  if (step.call !== 'elasticloadbalancing:ModifyTargetGroup') return [step];
  return [{ ...step, input: { ...step.input, HealthyThresholdCount: 5 } } as Step];
}

const SPOILT = [
  {
    because: 'more is sent than what changed',
    kinds: withSteps(generous),
    complaint: 'healthCheckPath in set: calls ["ModifyTargetGroup{HealthCheckPath,HealthyThresholdCount}"]',
  },
  {
    because: 'what is sent twice is one call too many',
    kinds: withSteps((step) => (step.effect === 'update' ? [step, step] : [step])),
    complaint:
      'healthCheckPath in set: calls ["ModifyTargetGroup{HealthCheckPath}","ModifyTargetGroup{HealthCheckPath}"]',
  },
  {
    because: 'a field that leaves the manifest and stays is not cleared',
    kinds: spoilt(({ fields }) => ({ fields: { ...fields, healthCheckPath: leaf('scalar', keep) } })),
    complaint: 'healthCheckPath in clear: live is not as in base',
  },
  {
    because: 'a change that is not seen never comes',
    kinds: spoilt(({ fields: { healthCheckPath: _, ...fields } }) => ({ fields })),
    complaint: 'healthCheckPath in set: live healthCheckPath is "/", not "/one"',
  },
] as const;

it.each(SPOILT)('complains where $because', async ({ kinds, complaint }) => {
  const { complaints } = await drive(stage, PATH, kinds);
  expect(complaints.join('\n')).toContain(complaint);
});

it('has nothing to say of the kind as it is', async () => {
  expect(await drive(stage, PATH)).toMatchObject({ rows: 1, phases: 4, complaints: [], quietLooks: 8 });
});
