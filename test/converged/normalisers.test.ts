import { beforeAll, describe, expect, it } from 'vitest';
import { compareObject } from '../../controller/engine/compare.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { everyFieldWorld } from './every-field-world.ts';
import { EXCUSED } from './excused.ts';
import { recordedKinds, type Sighting } from './recording.ts';
import { type TableRule, tableRules } from './table-rules.ts';
import { untyped } from './untyped.ts';

/** Looks by operators that remember nothing: every time AWS answers in another order, and two elements have only two. */
const LOOKS = 12;
/** Looks that tell what order has no part in. */
const ANY_ORDER_LOOKS = 2;
const LOOK_MS = 90_000;

/** A kind's sightings with what they show while the table is whole. */
interface Evidence {
  readonly everyOrder: readonly Shown[];
  readonly asLoaded: readonly Shown[];
  readonly untyped: readonly Shown[];
}

interface Shown {
  readonly sighting: Sighting;
  readonly text: string;
}

const evidence = new Map<string, Evidence>();

beforeAll(async () => {
  const looks = await takeLooks();
  for (const kind of RESOURCE_KINDS) {
    const of = (sightings: readonly Sighting[]): readonly Shown[] =>
      sightings
        .filter(({ resource }) => resource.identity.kind === kind.name)
        .map((sighting) => ({ sighting, text: shown(kind, sighting) }));
    const few = looks.slice(0, ANY_ORDER_LOOKS).flat();
    const loose = few.map((sighting) => withoutTypes(kind, sighting));
    evidence.set(kind.name, { everyOrder: of(looks.flat()), asLoaded: of(few), untyped: of(loose) });
  }
});

async function takeLooks(): Promise<readonly (readonly Sighting[])[]> {
  const recording = recordedKinds();
  const world = await everyFieldWorld(recording.kinds);
  const looks: (readonly Sighting[])[] = [];
  while (looks.length < LOOKS) {
    world.restart();
    recording.reset();
    await world.clock.advance(LOOK_MS);
    looks.push(RESOURCE_KINDS.flatMap(({ name }) => [...recording.newest(name)]));
  }
  return looks;
}

function withoutTypes(kind: ErasedKind, sighting: Sighting): Sighting {
  const { resource } = sighting;
  return { ...sighting, resource: { ...resource, spec: untyped(kind.fields, resource.spec) } };
}

/** Everything that a comparison tells people: differences, and those that are left alone. */
function shown(kind: ErasedKind, { resource, live, referrers }: Sighting): string {
  const { differences, ignored, unmodelled } = compareObject(kind, resource, live, referrers);
  return JSON.stringify({ differences, ignored, unmodelled });
}

type Verdict = 'as loaded' | 'untyped' | 'idle';

function verdictOn(kind: ErasedKind, { without, does }: TableRule): Verdict {
  const weakened = { ...kind, fields: without };
  const { everyOrder, asLoaded, untyped: loose } = evidenceOn(kind);
  const tells = (list: readonly Shown[]) => list.some(({ sighting, text }) => shown(weakened, sighting) !== text);
  if (tells(does === 'set' || does === 'keyed' ? everyOrder : asLoaded)) return 'as loaded';
  return tells(loose) ? 'untyped' : 'idle';
}

function evidenceOn({ name }: ErasedKind): Evidence {
  return evidence.get(name) ?? { everyOrder: [], asLoaded: [], untyped: [] };
}

describe('the converged world', () => {
  it.each(RESOURCE_KINDS.map((kind) => ({ name: kind.name, kind })))('shows no difference: $name', ({ kind }) => {
    const { everyOrder, untyped: loose } = evidenceOn(kind);
    const differences = [...everyOrder, ...loose].flatMap(({ sighting: { resource, live, referrers } }) => {
      const comparison = compareObject(kind, resource, live, referrers);
      return [...comparison.differences.map(({ path }) => path), ...comparison.unmodelled].map(
        (path) => `${resource.key} ${path}`,
      );
    });

    expect(everyOrder.length).toBeGreaterThanOrEqual(LOOKS);
    expect(differences).toEqual([]);
  });
});

describe('every rule of every table', () => {
  it('turns something red when it is taken out, or is excused with a reason', () => {
    const verdicts = RESOURCE_KINDS.flatMap((kind) =>
      tableRules(kind.fields).map((rule) => ({ id: `${kind.name} ${rule.id}`, verdict: verdictOn(kind, rule) })),
    );
    const count = (wanted: Verdict) => verdicts.filter(({ verdict }) => verdict === wanted).length;
    const idle = verdicts.filter(({ verdict }) => verdict === 'idle').map(({ id }) => id);
    process.stdout.write(
      `${verdicts.length} rules: ${count('as loaded')} proven by what the loader gives, ${count('untyped')} by values that it has not typed yet, ${EXCUSED.length} excused\n`,
    );

    expect(idle.sort()).toEqual(EXCUSED.map(({ rule }) => rule).sort());
    expect(EXCUSED.length).toBeLessThanOrEqual(verdicts.length / 10);
  });
});
