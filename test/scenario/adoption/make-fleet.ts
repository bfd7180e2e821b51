import type { Json, JsonObject } from '../../../controller/model/json.ts';
import type { AdoptionWorld } from './adoption-world.ts';
import type { Making } from './fleet.ts';

/** What calls have kept, by name. */
export type Kept = Readonly<Record<string, string>>;

/** Carries calls out in order; names that an input holds are filled with what earlier calls kept. */
export async function carryOut(world: AdoptionWorld, makings: readonly Making[], known: Kept = {}): Promise<Kept> {
  const kept: Record<string, string> = { ...known };
  for (const { call, input, keep } of makings) {
    const answer = await world.perform(...call, filled(input, kept));
    if (keep) kept[keep[0]] = valueAt(answer, keep[1]);
    if (keep?.[0] === 'tg-web') kept.label = labelOf(kept.edge ?? '', kept['tg-web'] ?? '');
  }
  return kept;
}

function filled(input: JsonObject, kept: Kept): JsonObject {
  const text = JSON.stringify(input).replace(/\{([a-z-]+)\}/g, (whole, name: string) => kept[name] ?? whole);
  return JSON.parse(text) as JsonObject;
}

/** `Rules[0].RuleArn` of an answer. */
function valueAt(answer: JsonObject, query: string): string {
  const steps = query.split(/[.[\]]+/).filter(Boolean);
  const found = steps.reduce<Json | undefined>((value, step) => (value as JsonObject | undefined)?.[step], answer);
  if (typeof found !== 'string') throw new Error(`${query} is not in ${JSON.stringify(answer)}`);
  return found;
}

/** How a scaling policy names a load balancer's target group. */
function labelOf(balancer: string, group: string): string {
  return `${balancer.split(':loadbalancer/')[1]}/${group.split(':').at(-1)}`;
}
