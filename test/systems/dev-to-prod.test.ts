import { beforeAll, describe, expect, it } from 'vitest';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Files } from '../support/world.ts';
import { edited, exampleFiles } from './files.ts';
import { highAvailability } from './high-availability.ts';
import { create, restless, sweep } from './play.ts';
import { storedOf } from './stored.ts';
import { MINUTE, type SystemWorld } from './system-world.ts';

const DEV = 'high-availability/dev';
const PATCHES = ['capacity', 'protection', 'placement', 'routes'];
const R = (name: string): ResourceKey => `ha-app-dev/AwsResource/${name}` as ResourceKey;

/** What prod has otherwise, laid over dev as it lives: zones, sizes, protections, the way tasks are placed. */
function asProd(files: Files): Files {
  const prod = exampleFiles(['high-availability/prod']);
  const added = ['zones', ...PATCHES].map((name) => [
    `${DEV}/${name}.yaml`,
    prod[`high-availability/prod/${name}.yaml`] ?? '',
  ]);
  const paths = PATCHES.map((name) => `  - path: ${name}.yaml\n`).join('');
  const kustomization = edited(files, `${DEV}/kustomization.yaml`, ['  - ../base\n', '  - ../base\n  - zones.yaml\n']);
  const patched = edited(kustomization, `${DEV}/kustomization.yaml`, ['patches:\n', `patches:\n${paths}`]);
  const kept = edited(patched, `${DEV}/namespace.yaml`, ['images_kept: 3', 'images_kept: 10']);
  const spare = edited(kept, `${DEV}/namespace.yaml`, ['target_capacity: 100', 'target_capacity: 75']);
  return { ...spare, ...Object.fromEntries(added) };
}

describe('dev becomes prod in place', () => {
  let opened: SystemWorld;
  let files: Files;
  const running: number[] = [];

  beforeAll(async () => {
    ({ opened } = await create(highAvailability));
    files = asProd(exampleFiles(highAvailability.folders));
  });

  async function runsNow(): Promise<number> {
    const { services } = await opened.call('ecs', 'DescribeServices', {
      cluster: 'ha-app-dev',
      services: ['ha-app-dev'],
    });
    return (services as readonly { readonly runningCount: number }[])[0]?.runningCount ?? 0;
  }

  async function reached(commit: Files): Promise<readonly ResourceKey[]> {
    await opened.world.clock.advance(1);
    const since = opened.world.clock.now();
    await opened.commit(commit);
    for (let seconds = 0; seconds < 600; seconds += 5) {
      await opened.world.clock.advance(5_000);
      running.push(await runsNow());
    }
    const written = opened.since(since).flatMap((event) => (event.type === 'StepExecuted' ? [event.key] : []));
    return [...new Set(written)].sort();
  }

  it('a newer image makes another version of the template, and replaces no instance (S2.9)', async () => {
    const instances = () =>
      opened
        .store()
        .list('AWS::EC2::NetworkInterface')
        .filter(({ facts }) => facts?.Owner === 'ha-app-dev')
        .map(({ identifier }) => identifier);
    const before = instances();
    await opened.call('ssm', 'PutParameter', {
      Name: '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id',
      Value: 'ami-0123456789abcdef0',
      Overwrite: true,
    });
    await opened.world.clock.advance(30 * MINUTE);

    expect((await storedOf(opened, R('launch-template'))).model).toMatchObject({
      LatestVersionNumber: '2',
      LaunchTemplateData: { ImageId: 'ami-0123456789abcdef0' },
    });
    expect((await storedOf(opened, R('auto-scaling-group'))).model).toMatchObject({ LaunchTemplate: { Version: '2' } });
    expect([before.length, instances()]).toEqual([2, before]);
  });

  it('changes what can be changed, and says what has to be made anew', async () => {
    const zones = ['2', '3'].flatMap((zone) =>
      ['nat-address', 'nat-gateway', 'nat-route', 'private-route-table'].map((name) => R(`${name}-${zone}`)),
    );

    expect(await reached(files)).toEqual(
      [
        ...zones,
        R('auto-scaling-group'),
        'ha-app-dev/CapacityProvider/instances',
        'ha-app-dev/LoadBalancer/alb',
        'ha-app-dev/Repository/app',
        'ha-app-dev/Service/app',
      ].sort(),
    );
    expect(restless(opened).map((line) => line.split(' ')[0])).toEqual([
      R('private-subnet-2-routes'),
      R('private-subnet-3-routes'),
    ]);
    expect(restless(opened)[0]).toMatch(/replace/);
  });

  it('makes it anew where a commit allows that', async () => {
    const allowed = edited(files, `${DEV}/routes.yaml`, [
      'metadata:\n  name: private-subnet-2-routes\n',
      'metadata:\n  name: private-subnet-2-routes\nmanagement: { replace: allow }\n',
    ]);
    const both = edited(allowed, `${DEV}/routes.yaml`, [
      'metadata:\n  name: private-subnet-3-routes\n',
      'metadata:\n  name: private-subnet-3-routes\nmanagement: { replace: allow }\n',
    ]);

    expect(await reached(both)).toEqual([R('private-subnet-2-routes'), R('private-subnet-3-routes')]);
    expect(restless(opened)).toEqual([]);
    expect(await sweep(opened, 5)).toEqual([]);
  });

  it('is never without its four tasks', () => {
    expect(Math.min(...running)).toBe(4);
  });
});
