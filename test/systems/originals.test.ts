import { describe, expect, it } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { edited, exampleFiles } from './files.ts';

function problemsOf(folders: readonly string[], path: string, edit: readonly [string, string]): readonly string[] {
  const files = Object.entries(edited(exampleFiles(folders), path, edit)).map(([name, text]) => ({ path: name, text }));
  const { problems } = createLoader({ types: RESOURCE_TYPES }).load(files, { source: 'test', commit: { id: '1' } });
  return problems.map(({ field, code }) => `${field} ${code}`);
}

describe('what the originals have and AWS does not know', () => {
  it.each([
    {
      name: 'networkMode inside a container is refused (S1)',
      folders: ['private-microservice/base', 'private-microservice/dev'],
      path: 'private-microservice/base/service.yaml',
      edit: ['- name: microservice\n', '- name: microservice\n        networkMode: awsvpc\n'] as const,
    },
    {
      name: 'networkMode inside a container is refused (S3)',
      folders: ['go-api-postgres'],
      path: 'go-api-postgres/api/service.yaml',
      edit: ['- name: api\n', '- name: api\n        networkMode: awsvpc\n'] as const,
    },
  ])('$name', ({ folders, path, edit }) => {
    expect(problemsOf(folders, path, edit)).toEqual([
      'spec.template.containerDefinitions[0].networkMode UNKNOWN_FIELD',
    ]);
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
    expect(problemsOf(DEV, base(file), edit)).not.toEqual([]);
  });
});
