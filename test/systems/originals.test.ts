import { describe, expect, it } from 'vitest';
import { movingImages } from '../../controller/cli/manifests/moving-images.ts';
import { taskMadeLogs } from '../../controller/cli/manifests/task-made-logs.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { edited, exampleFiles } from './files.ts';
import { goApiPostgres } from './go-api-postgres.ts';
import { AILING, type Ailing, LOGS_MADE_BY_TASKS, mistaken, REFUSED, UNDERSTOOD, WARNED } from './originals.ts';
import { restless, settled } from './play.ts';
import { resourceTagOf } from './stored.ts';
import { MINUTE, openSystem, type SystemWorld } from './system-world.ts';

function loaded(files: Readonly<Record<string, string>>) {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return createLoader({ types: RESOURCE_TYPES }).load(list, { source: 'test', commit: { id: '1' } });
}

function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return loaded(files).problems.map(({ field, code, message, allowed }) => `${field} ${code} ${message} ${allowed}`);
}

describe('what the originals have and nobody sends', () => {
  it.each(REFUSED)('$mistake', ({ system, edits, says }) => {
    expect(problemsOf(mistaken(exampleFiles(system.folders), edits))).toEqual(
      says.map((text) => expect.stringMatching(text)),
    );
  });
});

describe('what the originals have and people are warned of', () => {
  it.each(WARNED)('$mistake', ({ system, edits, says }) => {
    const { documents, problems } = loaded(mistaken(exampleFiles(system.folders), edits));
    const warnings = [...movingImages(documents), ...taskMadeLogs(documents)];

    expect(problems).toEqual([]);
    expect(warnings.map(({ field, message }) => `${field} ${message}`)).toEqual(
      says.map((text) => expect.stringMatching(text)),
    );
  });

  it('the group that tasks made is taken over where it is declared at last, and goes with the rest (S3)', async () => {
    const opened = await openSystem(goApiPostgres);
    const files = exampleFiles(goApiPostgres.folders);
    await opened.commit(mistaken(files, LOGS_MADE_BY_TASKS));
    await settled(opened, 'the original');
    const before = groupsOf(opened);
    await opened.commit(files);
    await settled(opened, 'the group is declared');

    expect([before, groupsOf(opened)]).toEqual([
      [['/ecs/go-api', undefined]],
      [['/ecs/go-api', 'go-api/AwsResource/logs']],
    ]);
    void opened.world.operator().stop();
  });
});

/** Log groups that live, and the documents that they are of. */
function groupsOf(opened: SystemWorld): readonly (readonly [string, string | undefined])[] {
  return opened
    .store()
    .list('AWS::Logs::LogGroup')
    .map(({ identifier, model }) => [identifier, resourceTagOf(model)]);
}

describe('what the originals write otherwise, and is understood', () => {
  it.each(UNDERSTOOD)('$mistake', ({ system, edits, document, properties }) => {
    const { documents, problems } = loaded(mistaken(exampleFiles(system.folders), edits));

    expect(problems).toEqual([]);
    expect(documents.find(({ key }) => key === document)?.spec.properties).toMatchObject(properties);
  });
});

/** Everything that is not well and does not merely wait for something else that is named here. */
function ailments(opened: SystemWorld): Record<string, readonly [string, string]> {
  const unwell = restless(opened).map((line) => opened.status(line.split(' ')[0] as `${string}/${string}/${string}`));
  return Object.fromEntries(
    unwell.map(({ key, health, outcome }) => [
      key,
      [health.status, health.status === 'Missing' && outcome && 'reason' in outcome ? outcome.reason : health.message],
    ]),
  );
}

async function played({ system, edits, afterwards, outsiders = system.outsiders }: Ailing): Promise<SystemWorld> {
  const opened = await openSystem({ ...system, outsiders });
  const files = mistaken(exampleFiles(system.folders), edits);
  const isDone = () =>
    opened.world
      .operator()
      .views.objects()
      .every(({ outcome }) => outcome?.kind !== 'progressing');
  for (const commit of afterwards ? [files, mistaken(files, afterwards)] : [files]) {
    await opened.commit(commit);
    await opened.settle(15 * MINUTE);
    await opened.world.clock.runUntil(isDone, 15 * MINUTE);
  }
  return opened;
}

describe('what the originals have and AWS does not do', () => {
  it.each(AILING)('$mistake', async (row) => {
    const opened = await played(row);
    const found = ailments(opened);
    const named = Object.fromEntries(Object.keys(row.ends).map((key) => [key, found[key]]));

    expect(named).toEqual(
      Object.fromEntries(
        Object.entries(row.ends).map(([key, [status, says]]) => [key, [status, expect.stringMatching(says)]]),
      ),
    );
    expect(Object.entries(found).filter(([key, [status]]) => status === 'Degraded' && !row.ends[key])).toEqual([]);
    void opened.world.operator().stop();
  });
});

describe('refuses values that AWS would refuse, before any call', () => {
  const DEV = ['high-availability/base', 'high-availability/dev'];
  const base = (file: string) => `high-availability/base/${file}.yaml`;

  it.each([
    { because: 'ports end at 65535', file: 'edge', edit: ['port: 443', 'port: 70000'] as const },
    {
      because: 'a share of at least 0',
      file: 'service',
      edit: ['minimumHealthyPercent: 100', 'minimumHealthyPercent: -1'] as const,
    },
    {
      because: 'capacity is a share',
      file: 'capacity',
      edit: ['targetCapacity: ${var:target_capacity}', 'targetCapacity: 101'] as const,
    },
    {
      because: 'protection needs managed scaling',
      file: 'capacity',
      edit: [
        'managedTerminationProtection: DISABLED\n    managedScaling:\n      status: ENABLED',
        'managedTerminationProtection: ENABLED\n    managedScaling:\n      status: DISABLED',
      ] as const,
    },
    {
      because: 'names of providers do not begin so',
      file: 'capacity',
      edit: ['name: ${var:prefix}\n  autoScalingGroupProvider', 'name: ecs-app\n  autoScalingGroupProvider'] as const,
    },
  ])('$because', ({ file, edit }) => {
    expect(problemsOf(edited(exampleFiles(DEV), base(file), edit))).not.toEqual([]);
  });
});
