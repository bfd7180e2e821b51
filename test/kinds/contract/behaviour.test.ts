import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalWant, compareObject } from '../../../controller/engine/compare.ts';
import { RESOURCE_KINDS } from '../../../controller/kinds/index.ts';
import { CALLS, effectOf, isMutating } from '../../../controller/model/aws-calls.ts';
import { canonicalise } from '../../../controller/model/canonical.ts';
import type { Fields } from '../../../controller/model/fields.ts';
import { keyOf } from '../../../controller/model/identity.ts';
import type { ErasedKind } from '../../../controller/model/kind.ts';
import type { Plan, Step } from '../../../controller/model/plan.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../../controller/model/tags.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { collectSamples, freezeDeep, isPresent, type PresentSample, type Sample } from './samples.ts';

let samples: readonly Sample[] = [];
beforeAll(async () => {
  samples = await collectSamples();
});

function stepsOf(plan: Plan): readonly Step[] {
  return plan.kind === 'act' || plan.kind === 'hold' ? plan.steps : [];
}

/** Cloud Control has one call for tags and everything else: then it is the patch that touches tags alone. */
function tagEffect({ call, input }: Step): string {
  if (call !== 'cloudcontrol:UpdateResource') return effectOf(call);
  const patch = JSON.parse(input.PatchDocument ?? '[]') as readonly { readonly path: string }[];
  return patch.every(({ path }) => path.endsWith('Tags')) ? 'tag' : 'write';
}

describe.each(RESOURCE_KINDS.map((kind) => ({ name: kind.name, kind })))('$name', ({ name, kind }) => {
  const all = (): readonly Sample[] => samples.filter((sample) => sample.kind.name === name);
  const present = (): readonly PresentSample[] => all().filter(isPresent);
  const latest = (): PresentSample => {
    const last = present().at(-1);
    if (!last) throw new Error(`no ${name} came to life`);
    return last;
  };
  const canonical = (sample: Sample) => canonicalWant(kind, sample.resource);

  it('plans nothing but mutating calls that exist, each with its effect and its reason', () => {
    const steps = all().flatMap(({ plan }) => stepsOf(plan));

    expect(steps).not.toEqual([]);
    for (const { call, effect, why } of steps) {
      expect(Object.keys(CALLS)).toContain(call);
      expect(isMutating(call)).toBe(true);
      expect(why).not.toBe('');
      expect(effect === 'delete').toBe(effectOf(call) === 'delete');
    }
  });

  it('plans plain data', () => {
    for (const { plan } of all()) expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('plans the same for the same', () => {
    for (const { resource, seen, plan, context } of all()) {
      const comparison = seen.state === 'present' ? compareObject(kind, resource, seen.live) : undefined;
      const want = comparison?.want ?? canonicalWant(kind, resource);
      const again = kind.plan(freezeDeep({ resource, seen, comparison, want, context }));
      expect(again).toEqual(plan);
    }
  });

  it('settles: what was brought to life is what was asked for', () => {
    const { resource, seen } = latest();
    const { differences, unmodelled } = compareObject(kind, resource, seen.live);

    expect({ differences, unmodelled }).toEqual({ differences: [], unmodelled: [] });
  });

  it('has a canonical form that is its own canonical form', () => {
    for (const { resource, seen } of present()) {
      const { want, have, facts, fields = kind.fields } = kind.sides(resource, seen.live);
      for (const [side, value] of [
        ['want', want],
        ['have', have],
      ] as const) {
        const once = canonicalise(fields as Fields, value, { facts, side }).value;
        expect(canonicalise(fields as Fields, once, { facts, side }).value).toEqual(once);
      }
    }
  });

  it('shows no difference between what is desired and itself', () => {
    const { resource, seen } = latest();
    const { facts, want: stated, fields } = kind.sides(resource, seen.live);
    const want = fields ? stated : canonical(latest());
    const mirrored: ErasedKind = { ...kind, sides: () => ({ want, have: want, facts, fields }) };

    expect(compareObject(mirrored, resource, seen.live).differences).toEqual([]);
  });

  it('has a main output', () => {
    expect(kind.outputs(latest().seen.live)).toMatchObject({ '': expect.stringMatching(/./) });
  });

  it('says how it does, and what people want to see', () => {
    const { seen } = latest();

    expect(kind.health(seen.live, { now: 0 }).status).toBe('Healthy');
    const { arn, consoleUrl } = kind.summary(seen.live);
    // Of some types AWS does not tell the ARN, and what is part of another thing has none of its own.
    expect(arn ?? consoleUrl ?? (name === 'AwsResource' ? 'arn:' : '')).toMatch(/^(arn|https):/);
  });

  it('sets and removes tags with calls that touch tags alone', () => {
    const change = freezeDeep({ set: { [OWNER_TAG]: 'me' }, remove: [RESOURCE_TAG] });
    const effects = kind.retag(latest().seen.live, change).map(tagEffect);

    expect(effects).not.toEqual([]);
    expect(new Set(effects)).toEqual(new Set(['tag']));
    expect(kind.retag(latest().seen.live, { set: {}, remove: [] })).toEqual([]);
  });

  it('is ours from the first moment of its life', () => {
    const { seen, resource } = present()[0] ?? latest();

    expect(seen.tags).toMatchObject({ [OWNER_TAG]: 'evenkeel', [RESOURCE_TAG]: keyOf(resource.identity) });
  });

  it('is known by one natural key', () => {
    const { resource } = latest();

    expect(kind.naturalKey(resource.spec, resource.identity)).toEqual(expect.stringMatching(/^[a-z0-9]+:./));
  });

  it('has a way out that destroys nothing before it must', () => {
    const { resource, seen, context } = latest();
    const first = kind.teardown(resource.identity, freezeDeep(seen), context);

    expect(['act', 'wait']).toContain(first.kind);
  });

  it('never takes an error for absence', async () => {
    const { resource } = latest();
    const { identity } = resource;
    const reader = createFakeReader().failAll();

    await expect(kind.observe({ resource, identity }, reader)).rejects.toThrow('not allowed');
    await expect(kind.discover('evenkeel', reader)).rejects.toThrow('not allowed');
  });

  it('is absent where AWS says so', async () => {
    const { resource } = latest();

    const seen = await kind.observe({ resource, identity: resource.identity }, createFakeReader());
    expect(seen.state).toBe('absent');
  });
});
