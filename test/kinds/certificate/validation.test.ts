import { expect, test } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { EXAMPLE_ZONE } from '../../../sandbox/route53/zones.ts';
import { documentText, namespaceText } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KEY = 'shop/Certificate/site';

function files(spec: JsonObject | undefined, management: JsonObject = {}): Files {
  const namespace = { 'namespace.yaml': namespaceText({ mode: 'enforce', prune: true, ...management }) };
  return spec ? { ...namespace, 'site.yaml': documentText('Certificate', 'site', spec) } : namespace;
}

function inZone(spec: JsonObject): JsonObject {
  return { ...spec, validation: { hostedZoneId: EXAMPLE_ZONE } };
}

interface RecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly TTL: number;
  readonly ResourceRecords: readonly { readonly Value: string }[];
}

async function cnames(world: World): Promise<readonly RecordSet[]> {
  const { ResourceRecordSets } = await world.call('route53', 'ListResourceRecordSets', { HostedZoneId: EXAMPLE_ZONE });
  return (ResourceRecordSets as RecordSet[]).filter(({ Type }) => Type === 'CNAME');
}

async function requests(world: World): Promise<number> {
  const { CertificateSummaryList } = await world.call('acm', 'ListCertificates', {});
  return (CertificateSummaryList as unknown[]).length;
}

test('a validation record whose TTL was edited goes with its certificate all the same', async () => {
  const world = createWorld({ seed: 2 });
  await world.commit(files(inZone({ domainName: 'shop.example.com' })));
  expect(await world.settle()).toBe(true);
  const [record] = await cnames(world);
  const Changes = [{ Action: 'UPSERT', ResourceRecordSet: { ...record, TTL: 60 } }];
  await world.call('route53', 'ChangeResourceRecordSets', { HostedZoneId: EXAMPLE_ZONE, ChangeBatch: { Changes } });

  await world.commit(files(undefined));
  for (let poll = 0; poll < 12; poll += 1) {
    await world.clock.advance(5 * MINUTE);
    await world.poll();
  }
  expect([await cnames(world), await requests(world)]).toEqual([[], 0]);
});

test('of domains in several zones those of the named one are proven, and the others are named', async () => {
  const world = createWorld({ seed: 2 });
  const spec = { domainName: 'shop.example.com', subjectAlternativeNames: ['shop.example.org'] };
  await world.commit(files(inZone(spec)));
  await world.clock.advance(HOUR);
  expect((await cnames(world)).map(({ Name }) => Name.replace(/^_[0-9a-f]+\./, ''))).toEqual(['shop.example.com.']);
  expect(world.events.filter(({ type }) => type === 'StepFailed')).toEqual([]);
  const { health } = world.operator().views.object(KEY) ?? {};
  expect(health?.message).toMatch(/_[0-9a-f]+\.shop\.example\.org is to be written where its domain is hosted/);
});

test('what ACM refused is held, and asked for again when a person says so', async () => {
  const world = createWorld({ seed: 2 });
  const replace = { replace: 'allow' };
  await world.commit(files({ domainName: 'shop.internal' }, replace));
  await world.clock.advance(HOUR);
  const held = world.operator().views.object(KEY);
  expect([held?.plan?.kind, held?.health.status, await requests(world)]).toEqual(['hold', 'Degraded', 1]);

  const tags = [{ Key: 'evenkeel.dev/resumed', Value: new Date(world.clock.now()).toISOString() }];
  const { CertificateSummaryList } = await world.call('acm', 'ListCertificates', {});
  const [{ CertificateArn } = {}] = CertificateSummaryList as { CertificateArn?: string }[];
  await world.call('acm', 'AddTagsToCertificate', { CertificateArn, Tags: tags });
  await world.clock.advance(HOUR);
  expect(await requests(world)).toBe(2);
});
