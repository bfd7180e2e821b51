import { describe, expect, it } from 'vitest';
import { COMMIT_TAG, HASH_TAG } from '../../../controller/model/tags.ts';
import { aService, revisionArn } from './live-service.ts';
import { addRevisions, addRollouts, image, look, OWNER_TAGS, sent, specOf, worldOf } from './looking.ts';

const v2 = aService({ spec: specOf({ template: image(2) }) });
const update = (revision: number) => ({
  call: 'ecs:UpdateService',
  input: { cluster: 'shop', service: 'web', taskDefinition: revisionArn(revision, 'web') },
});

describe('a new template', () => {
  it('is registered alone, with the owner’s tags, the content’s hash and the commit', async () => {
    const { plan } = await look(v2, worldOf(specOf()));

    expect(sent(plan)).toEqual([
      {
        call: 'ecs:RegisterTaskDefinition',
        input: {
          family: 'web',
          networkMode: 'awsvpc',
          requiresCompatibilities: ['FARGATE'],
          cpu: '256',
          memory: '512',
          containerDefinitions: [
            {
              name: 'app',
              image: 'app:2',
              cpu: 0,
              essential: true,
              versionConsistency: 'enabled',
              environment: [{ name: 'A', value: '1' }],
            },
          ],
          tags: [
            ...Object.entries(OWNER_TAGS).map(([key, value]) => ({ key, value })),
            { key: HASH_TAG, value: expect.stringMatching(/^[0-9a-f]{16}$/) },
            { key: COMMIT_TAG, value: v2.commit.id },
          ],
        },
      },
    ]);
    expect(plan.kind === 'act' && plan.steps[0]?.shows).toEqual([
      { read: 'ecs:activeRevisions', key: 'web', expect: { output: 'taskDefinition.taskDefinitionArn' } },
    ]);
  });

  it('is rolled out once a revision of its content is seen', async () => {
    const { plan } = await look(v2, addRevisions(worldOf(specOf()), { 8: image(2) }));

    expect(sent(plan)).toEqual([update(8)]);
    expect(plan.kind === 'act' && plan.steps[0]).toMatchObject({
      effect: 'rollout',
      why: 'template.containerDefinitions[name=app].image: app:1 → app:2',
      shows: [{ expect: { part: { taskDefinition: revisionArn(8, 'web') } } }],
    });
  });

  it('goes together with what else changes, in one UpdateService', async () => {
    const resource = aService({ spec: specOf({ template: image(2), enableExecuteCommand: true }) });
    const { plan } = await look(resource, addRevisions(worldOf(specOf()), { 8: image(2) }));

    expect(sent(plan)).toEqual([
      { call: 'ecs:UpdateService', input: { ...update(8).input, enableExecuteCommand: true } },
    ]);
  });

  it.each([
    { because: 'a rollback goes to the revision of before', revisions: { 8: image(3), 6: image(2) }, expected: 6 },
    { because: 'the newest of two twins is taken', revisions: { 9: image(2), 8: image(2) }, expected: 9 },
    {
      because: 'a foreign spelling is the same content',
      revisions: { 8: { ...image(2), cpu: '.25 vCPU', enableFaultInjection: false } },
      expected: 8,
    },
  ])('registers nothing twice: $because', async ({ revisions, expected }) => {
    const { plan } = await look(
      v2,
      addRevisions(worldOf(specOf()), revisions as Record<number, ReturnType<typeof image>>),
    );

    expect(sent(plan)).toEqual([update(expected)]);
  });

  it('heals a foreign revision with the one of before', async () => {
    const world = worldOf(specOf({ template: image(66) }));
    addRevisions(world, { 6: image(1) });
    const { plan } = await look(aService({ spec: specOf() }), world);

    expect(sent(plan)).toEqual([update(6)]);
  });

  it('looks at ten revisions and then registers', async () => {
    const old = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i + 8, image(i + 100)]));
    const world = addRevisions(worldOf(specOf()), old);
    const { plan } = await look(v2, world);

    expect(sent(plan).map(({ call }) => call)).toEqual(['ecs:RegisterTaskDefinition']);
    expect(world.asked.filter((read) => read === 'ecs:taskDefinition')).toHaveLength(11);
  });
});

describe('the reason of a step', () => {
  it('tells no secret', async () => {
    const secret = (value: string) => ({
      ...image(1),
      containerDefinitions: [{ name: 'app', image: 'app:1', environment: [{ name: 'DB_PASSWORD', value }] }],
    });
    const { plan } = await look(
      aService({ spec: specOf({ template: secret('hunter2') }) }),
      worldOf(specOf({ template: secret('swordfish') })),
    );

    const why = plan.kind === 'act' ? plan.steps.map((step) => step.why).join() : '';
    expect(why).toContain('DB_PASSWORD');
    expect(why).not.toMatch(/hunter2|swordfish/);
  });
});

describe('a collection that the manifest takes away', () => {
  it('is as good as one that was never there', async () => {
    const bare = { ...image(1), containerDefinitions: [{ name: 'app', image: 'app:1' }] };
    const { plan } = await look(
      aService({ spec: specOf({ template: bare }) }),
      addRevisions(worldOf(specOf()), { 8: bare }),
    );

    expect(sent(plan)).toEqual([update(8)]);
  });
});

describe('a field that the manifest ignores', () => {
  const ignoring = (path: string) =>
    aService({ spec: specOf({ template: { ...image(2), cpu: '512' } }), management: { ignoreDifferences: [path] } });

  it('keeps its live value in what is registered', async () => {
    const { plan } = await look(ignoring('template.containerDefinitions[name=app].image'), worldOf(specOf()));

    expect(sent(plan)).toMatchObject([{ input: { cpu: '512', containerDefinitions: [{ image: 'app:1' }] } }]);
  });

  it('is part of what a revision of equal content means, and of what is held', async () => {
    const resource = ignoring('template.containerDefinitions[name=app].image');
    const merged = { ...image(1), cpu: '512' };
    const world = addRevisions(worldOf(specOf()), { 8: merged });
    expect(sent((await look(resource, world)).plan)).toEqual([update(8)]);

    addRollouts(world, [{ status: 'ROLLBACK_SUCCESSFUL', revision: 8 }]);
    expect((await look(resource, world)).plan.kind).toBe('hold');
  });
});
