import { readdirSync, readFileSync } from 'node:fs';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { continuePauses } from '../support/continue-pauses.ts';
import { createWorld, type Files, SWEEP_MS, type World } from '../support/world.ts';
import { attachCapacity, editElsewhere, makeBeforehand, makeProvider } from './elsewhere.ts';

const EVERY_FIELD = 'manifests/examples/every-field';

export function everyFieldFiles(): Files {
  const names = readdirSync(EVERY_FIELD).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${EVERY_FIELD}/${name}`, 'utf8')]));
}

/**
 * The example with every field, brought to life as such a fleet comes about: clusters first, actions that were made with
 * the secret which has left the manifests since, and other people at work all the while. Everything is settled.
 */
export async function everyFieldWorld(kinds?: readonly ErasedKind[]): Promise<World> {
  const world = createWorld({
    seed: 11,
    sandbox: { shuffle: true, bakeMinuteMs: 1000 },
    probe: { get: async (url) => ({ status: url.includes('/checkout/') ? 204 : 200 }) },
    ...(kinds ? { kinds } : {}),
  });
  const files = everyFieldFiles();
  await makeBeforehand(world);
  await settleOn(world, pick(files, ['namespaces.yaml', 'clusters.yaml']));
  await attachCapacity(world);
  await makeProvider(world);
  await settleOn(world, withSecrets(files));
  await editElsewhere(world);
  await settleOn(world, files);
  return world;
}

async function settleOn(world: World, files: Files): Promise<void> {
  await world.commit(files);
  // Until everything has been looked at once, what is shown is the state of before.
  await world.clock.advance(SWEEP_MS);
  if (await comesToRest(world, files)) return;
  const objects = world.operator().views.objects();
  const rest = objects.filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced');
  const lines = rest.map(({ key, sync, outcome, differences }) => JSON.stringify({ key, sync, outcome, differences }));
  throw new Error(`the example does not settle:\n${lines.join('\n')}`);
}

/** Its blue/green service is asked about twice in a rollout, and somebody says yes each time. */
async function comesToRest(world: World, files: Files): Promise<boolean> {
  const places = 'service-fargate.yaml' in files ? [{ cluster: 'every-field', service: 'checkout' }] : [];
  for (const _ of Array.from({ length: 3 })) {
    if (await world.settle(10 * SWEEP_MS)) return true;
    await continuePauses(world, places);
  }
  return world.settle();
}

function pick(files: Files, names: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name)));
}

const SECRET = 'clientSecret: $' + '{ssm:/every-field/client-secret}';

/** AWS takes `useExistingClientSecret` only where it has been told a secret before. */
function withSecrets(files: Files): Files {
  const entries = Object.entries(files);
  return Object.fromEntries(entries.map(([n, text]) => [n, text.replaceAll('useExistingClientSecret: true', SECRET)]));
}
