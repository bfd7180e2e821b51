import { expect, it } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import type { Document } from '../../controller/model/document.ts';
import { isObject, type Json } from '../../controller/model/json.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { exampleFiles } from './files.ts';

/** Documents of some folders of examples by kind and name, whatever their namespace. */
function documentsOf(folders: readonly string[]): ReadonlyMap<string, Document> {
  const files = Object.entries(exampleFiles(folders)).map(([path, text]) => ({ path, text }));
  const { documents, problems } = createLoader({ types: RESOURCE_TYPES }).load(files, {
    source: 'test',
    commit: { id: '1' },
  });
  expect(problems).toEqual([]);
  return new Map(documents.map((one) => [`${one.identity.kind}/${one.identity.name}`, one]));
}

function environment(system: string, name: string, base = 'base'): ReadonlyMap<string, Document> {
  return documentsOf([`${system}/${base}`, `${system}/${name}`]);
}

/** Paths at which two values differ. */
function differences(a: Json | undefined, b: Json | undefined, at = ''): readonly string[] {
  if (isObject(a) && isObject(b)) {
    const members = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return members.flatMap((member) => differences(a[member], b[member], at === '' ? member : `${at}.${member}`));
  }
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [at];
}

function differing(dev: ReadonlyMap<string, Document>, prod: ReadonlyMap<string, Document>): readonly string[] {
  return [...dev].flatMap(([key, one]) => differences(one.spec, prod.get(key)?.spec).map((path) => `${key} ${path}`));
}

it('prod differs from dev as the table says', () => {
  const [dev, prod] = [environment('high-availability', 'dev'), environment('high-availability', 'prod')];
  const zones = ['2', '3'].flatMap((zone) =>
    ['nat-address', 'nat-gateway', 'nat-route', 'private-route-table'].map((name) => `AwsResource/${name}-${zone}`),
  );

  expect([...prod.keys()].filter((key) => !dev.has(key) && !key.startsWith('Namespace/')).sort()).toEqual(zones.sort());
  expect(
    differing(dev, prod)
      .filter((line) => !line.startsWith('Namespace/'))
      .sort(),
  ).toEqual(
    [
      'AwsResource/auto-scaling-group properties.NewInstancesProtectedFromScaleIn',
      'AwsResource/private-subnet-2-routes properties.RouteTableId',
      'AwsResource/private-subnet-3-routes properties.RouteTableId',
      'CapacityProvider/instances autoScalingGroupProvider.managedTerminationProtection',
      'Certificate/site validation.hostedZoneId',
      'DnsRecord/root-record hostedZoneId',
      'DnsRecord/www-record hostedZoneId',
      'LoadBalancer/alb attributes',
      'Service/app placementStrategy',
    ].sort(),
  );
  expect(
    ['images_kept', 'target_capacity', 'instances_min', 'instances_max', 'count'].map((name) => [
      name,
      ...[dev, prod].map((one) => variable(one, name)),
    ]),
  ).toEqual([
    ['images_kept', '3', '10'],
    ['target_capacity', '100', '75'],
    ['instances_min', '2', '2'],
    ['instances_max', '8', '8'],
    ['count', '4', '4'],
  ]);
});

it('takes the sizes of the original as values of the overlay alone', () => {
  const dev = environment('high-availability', 'dev');
  const files = exampleFiles(['high-availability/base', 'high-availability/dev']);
  const naming = Object.keys(files).filter((path) => /instances_m|instance_type/.test(files[path] ?? ''));

  expect(dev.get('AwsResource/auto-scaling-group')?.spec.properties).toMatchObject({
    MinSize: '${var:instances_min}',
    MaxSize: '${var:instances_max}',
  });
  expect(naming).toEqual(['high-availability/base/capacity.yaml', 'high-availability/dev/namespace.yaml']);
});

it('the foundation of prod is encrypted and keeps old versions longer', () => {
  const [dev, prod] = ['dev', 'prod'].map((name) => environment('high-availability/foundation', name));
  if (!dev || !prod) throw new Error('there are two');

  expect(differing(dev, prod).filter((line) => !line.startsWith('Namespace/'))).toEqual([
    'AwsResource/state-bucket properties.BucketEncryption',
  ]);
  expect([variable(dev, 'keep_days'), variable(prod, 'keep_days')]).toEqual(['30', '90']);
});

it('environments of private-microservice differ in their values alone, and every name has its prefix', () => {
  const [dev, prod] = ['dev', 'prod'].map((name) => environment('private-microservice', name));
  if (!dev || !prod) throw new Error('there are two');

  expect(differing(dev, prod).filter((line) => !line.startsWith('Namespace/'))).toEqual([]);
  const names = [...dev.values()].flatMap(({ spec }) => namesIn(spec));
  expect(names.filter((name) => !name.includes('${var:prefix}'))).toEqual([]);
  expect(names.length).toBeGreaterThan(8);
});

function variable(documents: ReadonlyMap<string, Document>, name: string): Json | undefined {
  const namespace = [...documents].find(([key]) => key.startsWith('Namespace/'))?.[1];
  const variables = namespace?.spec.variables;
  return isObject(variables) ? variables[name] : undefined;
}

/** Values of members that name things in AWS. */
function namesIn(value: Json | undefined): readonly string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    ['name', 'clusterName', 'serviceName', 'family', 'Name', 'GroupName', 'LogGroupName'].includes(member) &&
    typeof inner === 'string'
      ? [inner]
      : namesIn(inner),
  );
}
