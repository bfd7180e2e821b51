import type { Document, Snapshot } from '../../controller/model/document.ts';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { Scope } from '../../controller/model/scope.ts';
import { createOperator, type OperatorDeps, type OperatorOptions, type PassEnded } from '../../controller/operator.ts';
import type { Source, SourceUpdate } from '../../controller/ports/source.ts';
import { ALLOW_ALL } from './allow-all.ts';
import { aDocument, aSnapshot } from './documents.ts';
import { createToyAws, EARLY_TOY_KIND, PLAIN_MANIFESTS, TOY_KIND, type ToyAws } from './toy-aws.ts';
import { createVirtualClock } from './virtual-clock.ts';

export const SWEEP_MS = 60_000;
const HERE: Scope = { account: '123456789012', region: 'eu-west-1' };

/** The real engine on a toy AWS in virtual time, with a source that reports what the test says. */
export function operatorOnToys(
  options: Partial<OperatorOptions> = {},
  aws: ToyAws = createToyAws(),
  parts: Partial<OperatorDeps> = {},
) {
  const clock = createVirtualClock();
  const passes: PassEnded[] = [];
  let report: (update: SourceUpdate) => void = () => {};
  const source: Source = {
    name: 'git',
    start(listener) {
      report = listener;
    },
    refresh: async () => {},
    stop: async () => {},
  };
  const operator = createOperator({
    kinds: [TOY_KIND, EARLY_TOY_KIND],
    sources: [source],
    manifests: PLAIN_MANIFESTS,
    transport: aws.transport,
    readers: aws.readers,
    scopes: {
      resolve: async ({ roleArn, region = HERE.region }) => ({
        scope: { ...HERE, region, roleArn },
        caller: 'arn:aws:iam::123456789012:role/x',
      }),
    },
    clock,
    random: () => 0.5,
    onPass: (ended) => passes.push(ended),
    options: {
      owner: 'me',
      version: '0',
      dryRun: false,
      sweepIntervalMs: SWEEP_MS,
      allowed: ALLOW_ALL,
      ...options,
    },
    ...parts,
  });
  const events: OperatorEvent[] = [];
  operator.views.subscribe((event) => events.push(event));
  operator.start();
  return {
    clock,
    aws,
    operator,
    events,
    /** Every look at one object, as metrics are told of it. */
    passes,
    /** Event types of one object, in order. */
    types: (key: string) => events.filter((event) => 'key' in event && event.key === key).map((event) => event.type),
    async commit(documents: readonly Document[], parts: Partial<Snapshot> = {}) {
      report({ kind: 'snapshot', snapshot: aSnapshot(documents, parts) });
      await clock.advance(100);
    },
    async fail(message: string) {
      report({ kind: 'failed', source: 'git', message });
      await clock.advance(100);
    },
    sweep: () => clock.advance(SWEEP_MS),
  };
}

/** An enforced Namespace `shop` and toys in it. */
export function shopWith(toys: Readonly<Record<string, object>>, management: object = {}): Document[] {
  const namespace = aDocument(
    { kind: 'Namespace', name: 'shop' },
    { spec: { management: { mode: 'enforce', ...management } } as Document['spec'] },
  );
  const things = Object.entries(toys).map(([name, spec]) =>
    aDocument({ kind: 'Cluster', name }, { spec: spec as Document['spec'] }),
  );
  return [namespace, ...things];
}
