import { expect, it } from 'vitest';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Route53Service } from '../../sandbox/route53/service.ts';
import { DEFAULT_ACCOUNT } from '../../sandbox/sandbox.ts';
import { edited, exampleFiles } from './files.ts';
import { highAvailability } from './high-availability.ts';
import { MINUTE, openSystem, type SystemWorld } from './system-world.ts';

const CERTIFICATE: ResourceKey = 'ha-app-dev/Certificate/site';
const LISTENER: ResourceKey = 'ha-app-dev/Listener/https';
const ZONE: ResourceKey = 'ha-app-dev-foundation/AwsResource/hosted-zone';

/** A domain that nobody sends to its zone by itself, as examples' domains are sent. */
const DOMAIN = 'dev.evenkeel-demo.com';

function files() {
  return ['high-availability/dev/namespace.yaml', 'high-availability/foundation/dev/namespace.yaml'].reduce(
    (all, path) => edited(all, path, ['domain: dev.example.com', `domain: ${DOMAIN}`]),
    exampleFiles(highAvailability.folders),
  );
}

/** What a person does at the registrar. */
function delegate({ world, status }: SystemWorld): void {
  const region = world.sandbox.region(DEFAULT_ACCOUNT, highAvailability.region);
  const zone = String(status(ZONE).outputs?.['']);
  expect((region.service('route53') as Route53Service).setDelegated(zone, true)).toBe(true);
}

it('waits with the name servers shown until a person delegates the domain, and goes on by itself', async () => {
  const opened = await openSystem({ ...highAvailability, outsiders: [] });
  await opened.commit(files());
  await opened.world.clock.advance(10 * MINUTE);

  const { health, outcome } = opened.status(CERTIFICATE);
  expect([health.status, outcome?.kind]).toEqual(['Progressing', 'progressing']);
  expect(health.message).toMatch(/the domain must be delegated to ns-\d+\..*, ns-/);
  expect(opened.status(LISTENER).outcome).toMatchObject({ kind: 'blocked', reason: expect.stringContaining('site') });
  const unwell = opened.world.operator().views.objects();
  expect(unwell.filter(({ health }) => health?.status === 'Degraded').map(({ key }) => key)).toEqual([]);

  delegate(opened);
  await opened.world.clock.runUntil(() => opened.status(LISTENER).outcome?.kind === 'settled', 30 * MINUTE);
  expect(opened.status(CERTIFICATE).health.status).toBe('Healthy');
  expect(opened.status(LISTENER).outcome?.kind).toBe('settled');
  void opened.world.operator().stop();
});
