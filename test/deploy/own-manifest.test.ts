import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operatorPolicy } from '../../controller/aws/iam-policy.ts';
import { readConfig } from '../../controller/config.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { LEASE_ROOT } from '../../controller/model/lease.ts';
import { createWorld } from '../support/world.ts';

const FOLDER = 'manifests/deploy/ecs';
const FILES = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const),
);

interface OwnService {
  readonly deploymentConfiguration: { readonly minimumHealthyPercent: number; readonly maximumPercent: number };
  readonly template: {
    readonly containerDefinitions: readonly {
      readonly name: string;
      readonly command: readonly string[];
      readonly environment?: readonly { readonly name: string; readonly value: string }[];
    }[];
    readonly volumes: readonly object[];
  };
}

function ownService(): OwnService {
  const list = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const { documents, problems } = createLoader().load(list, { source: 'deploy', commit: { id: 'deploy' } });
  expect(problems).toEqual([]);
  const own = documents.find(({ key }) => key === 'evenkeel/Service/evenkeel');
  if (!own) throw new Error('the manifest names no service of its own');
  return own.spec as unknown as OwnService;
}

/** As the controller in the container reads them. */
function ownConfig({ template }: OwnService) {
  const own = template.containerDefinitions.find(({ name }) => name === 'evenkeel');
  return readConfig({}, Object.fromEntries((own?.environment ?? []).map(({ name, value }) => [name, value])));
}

describe('the manifest by which Evenkeel keeps itself', () => {
  it('has a lease wherever two tasks may run at one time, within what the policies that ship allow', () => {
    const own = ownService();
    const { minimumHealthyPercent, maximumPercent } = own.deploymentConfiguration;
    expect({ minimumHealthyPercent, maximumPercent }).toEqual({ minimumHealthyPercent: 100, maximumPercent: 200 });
    const { lease = '' } = ownConfig(own);
    const kept = operatorPolicy().Statement.find(({ Sid }) => Sid === 'KeepRecords')?.Resource;
    expect(kept).toContain(`arn:*:ssm:*:*:parameter${LEASE_ROOT}/*`);
    expect(lease.startsWith(`${LEASE_ROOT}/`)).toBe(true);
  });

  it('shares no folder between two tasks', () => {
    expect(ownService().template.volumes).toEqual([{ name: 'git' }, { name: 'data' }]);
  });

  it('comes to life, and a new image never leaves less than one task', async () => {
    const world = createWorld({ seed: 1, operator: { owner: 'production' } });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    const namespace = FILES['namespace.yaml'] ?? '';
    await world.commit({ ...FILES, 'namespace.yaml': namespace.replace('evenkeel:0.1.0', 'evenkeel:0.1.1') });
    const running: number[] = [];
    for (let second = 0; second < 240; second += 2) {
      await world.clock.advance(2_000);
      const input = { cluster: 'evenkeel', services: ['evenkeel'] };
      const answer = (await world.call('ecs', 'DescribeServices', input)) as {
        services: readonly { readonly runningCount: number }[];
      };
      running.push(answer.services[0]?.runningCount ?? 0);
    }
    expect({ least: Math.min(...running), most: Math.max(...running) }).toEqual({ least: 1, most: 2 });
    expect(await world.settle()).toBe(true);
  });
});
