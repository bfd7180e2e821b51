import { onTestFinished } from 'vitest';
import { createLoader } from '../../../controller/manifest/load.ts';
import type { OperatorEvent } from '../../../controller/model/event.ts';
import type { Objects } from '../../../controller/ports/objects.ts';
import { openSource, parseSource } from '../../../controller/sources/open-source.ts';
import { startAlerts } from '../../../controller/telemetry/alerts/pipeline.ts';
import { temporaryFolder } from '../../sources/fixtures.ts';
import { createReceivers } from '../../support/alert-world.ts';
import { createWorld } from '../../support/world.ts';

export type Files = Readonly<Record<string, string>>;

const YEAR_MS = 365 * 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The real operator and its alerts on a modelled AWS in virtual time, fed by a real source over real files, processes and
 * sockets. The source is looked at when the test says so, and never by itself.
 */
export async function openSourceWorld({ spec, objects }: { readonly spec: string; readonly objects?: Objects }) {
  const cacheFolder = temporaryFolder();
  const world = createWorld({
    seed: 1,
    source: ({ clock, random }) =>
      openSource(parseSource(spec), {
        load: createLoader().load,
        clock,
        random,
        env: { PATH: process.env.PATH, HOME: cacheFolder, GIT_CONFIG_NOSYSTEM: '1' },
        credentials: {},
        cacheFolder,
        intervalMs: YEAR_MS,
        objects: () => objects ?? (Promise.reject(new Error('no bucket')) as never),
        notices: () => undefined,
      }),
  });
  onTestFinished(() => world.operator().stop());
  const { clock } = world;
  const { targets, told } = createReceivers(() => clock.now());
  const { views } = world.operator();
  const openJournal = async () => undefined;
  const alerts = startAlerts({ views, targets, openJournal, clock, random: () => 0.5 });
  await alerts.loaded;
  onTestFinished(() => alerts.stop());
  return {
    ...world,
    /** Looks at the source so many times, five minutes apart: more than deletion waits for in both. */
    async looks(times: number) {
      for (let n = 0; n < times; n += 1) {
        await world.operator().refresh();
        await clock.advance(5 * MINUTE_MS);
      }
      // What a watcher saw meanwhile is read before anything changes.
      await world.operator().refresh();
    },
    /** What people were told of the source, in order. */
    toldOfSource: () => told().flatMap((items) => items.filter((item) => item.includes(spec))),
    events: (type: OperatorEvent['type']) => world.events.filter((event) => event.type === type),
    /** Names of the clusters that were deleted, in order. */
    deleted: () =>
      world.sandbox.ledger.entries({ operation: 'DeleteCluster' }).map(({ input }) => String(input.cluster)),
    view: () => views.operator().sources[0],
  };
}

const document = (kind: string, namespace: string, spec: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {${namespace}}\nspec: ${spec}\n`;

/** A namespace that prunes, whom it tells, and a cluster for each name. */
export function clusters(...names: readonly string[]): Files {
  const management = '{mode: enforce, prune: true}';
  const alert = '{providers: [people], groupWithin: 0s}';
  return {
    'shop.yaml': document(
      'Namespace',
      'name: shop',
      `{account: "123456789012", region: eu-west-1, management: ${management}}`,
    ),
    'alerts.yaml': [
      document('AlertProvider', 'namespace: shop, name: people', '{type: webhook, target: one}'),
      document('Alert', 'namespace: shop, name: all', alert),
    ].join('---\n'),
    ...Object.fromEntries(
      names.map((name) => [
        `clusters/${name}.yaml`,
        document('Cluster', `namespace: shop, name: ${name}`, `{clusterName: ${name}}`),
      ]),
    ),
  };
}
