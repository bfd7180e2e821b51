import { canonicalWant } from '../../controller/engine/compare.ts';
import { createDesired } from '../../controller/engine/desired.ts';
import { buildGraph } from '../../controller/engine/graph.ts';
import { resolveResource } from '../../controller/engine/resolve.ts';
import { KINDS_BY_NAME } from '../../controller/kinds/index.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { Snapshot } from '../../controller/model/document.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../sandbox/sandbox.ts';
import { fleetFiles } from './fleet.ts';

export interface OfflineFigures {
  readonly documents: number;
  readonly parseMs: number;
  readonly parseAgainMs: number;
  readonly planMs: number;
  readonly plans: number;
  readonly peakMb: number;
}

/** Parses a fleet's manifests and plans every object as if nothing lived yet; no AWS, no clock but the wall's. */
export function measureOffline(services: number): OfflineFigures {
  const files = Object.entries(fleetFiles(services, 'enforce')).map(([path, text]) => ({ path, text }));
  const loader = createLoader();
  const head = { source: 'bench', commit: { id: 'c1' } };
  const [snapshot, parseMs] = timed(() => loader.load(files, head));
  const [, parseAgainMs] = timed(() => loader.load(files, head));
  if (snapshot.problems.length > 0) throw new Error(snapshot.problems[0]?.message);
  const [plans, planMs] = timed(() => planAll(snapshot));
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { documents: snapshot.documents.length, parseMs, parseAgainMs, planMs, plans, peakMb };
}

/** Plans every object as if nothing lived yet; answers how many. */
export function planAll(snapshot: Snapshot): number {
  const manifests = createManifests();
  const desired = createDesired([snapshot.source]);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const { naming } = buildGraph(desired, { kinds: KINDS_BY_NAME, manifests });
  let plans = 0;
  for (const key of desired.keys()) {
    const entry = desired.get(key);
    const kind = entry && KINDS_BY_NAME.get(entry.document.identity.kind);
    if (!entry || !kind) continue;
    const scope = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION };
    const outputs = (): JsonObject => ({
      '': 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/x/0123456789abcdef',
    });
    const resolution = resolveResource(entry, {
      manifests,
      namespace: desired.namespace('fleet'),
      scope,
      outputs,
      naming,
      outside: new Map(),
    });
    if (resolution.kind !== 'resolved') throw new Error(`${key} is ${resolution.kind}`);
    const { resource } = resolution;
    const want = canonicalWant(kind, resource);
    const context = { now: 0, ownerTags: {}, referrers: [] };
    kind.plan({ resource, seen: { state: 'absent', found: { service: 'missing' } }, want, context });
    plans += 1;
  }
  return plans;
}

function timed<T>(run: () => T): [T, number] {
  const started = performance.now();
  const result = run();
  return [result, performance.now() - started];
}
