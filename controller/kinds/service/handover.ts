import { readFormers, targetGroupNameOf } from '../../model/elbv2/succession.ts';
import { isServed } from '../../model/elbv2/traffic.ts';
import { isObject, type Json, type JsonObject, jsonEqual, stableStringify } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';

/** A target group of the service that another one, which the manifest names, takes over from. */
export interface Handover {
  readonly wanted: string;
  readonly former: string;
  /** Whether requests still reach the one that goes. */
  readonly isServed: boolean;
}

/** Of desired and live `loadBalancers`; asks AWS nothing where all target groups that live are desired. */
export async function readHandovers(
  want: Json | undefined,
  live: readonly { readonly targetGroupArn?: string | undefined }[] | undefined,
  read: Reader,
): Promise<readonly Handover[]> {
  const arns = {
    wanted: balancersIn(want).flatMap(groupOf),
    live: (live ?? []).flatMap((one) => one.targetGroupArn ?? []),
  };
  const pairs = [...(await readFormers(arns, read))].flatMap(([wanted, formers]) =>
    formers.map((former) => ({ wanted, former })),
  );
  return Promise.all(pairs.map(async (pair) => ({ ...pair, isServed: await isServed(pair.former, read) })));
}

/** What `loadBalancers` are to be for now, and what the rest of the way waits for. */
export interface BalancerBridge {
  readonly loadBalancers: Json | undefined;
  /** Whether the service has just these already. */
  readonly isCrossed: boolean;
  readonly waits?: string | undefined;
}

/**
 * Canonical `loadBalancers` on the way from what lives to what is wanted: tasks are registered in a target group and in
 * the one that it replaces until no request reaches that one any more.
 */
export function bridgeBalancers(
  want: Json | undefined,
  have: Json | undefined,
  handovers: readonly Handover[],
): BalancerBridge {
  const live = balancersIn(have);
  const wanted = balancersIn(want);
  const carried = handovers.filter((handover) => handover.isServed);
  const kept = wanted.flatMap((balancer) =>
    carried
      .filter((handover) => handover.wanted === balancer.targetGroupArn)
      .map(({ former }) => ({ ...balancer, targetGroupArn: former })),
  );
  const waiting = carried.filter((handover) => isJoined(handover, live)).map(({ former }) => targetGroupNameOf(former));
  return {
    loadBalancers: [...wanted, ...kept],
    isCrossed: jsonEqual(inOrder([...wanted, ...kept]), inOrder(live)),
    waits: waiting.length > 0 ? `until no listener or rule sends requests to ${waiting.join(', ')}` : undefined,
  };
}

function isJoined({ wanted }: Handover, live: readonly JsonObject[]): boolean {
  return live.some(({ targetGroupArn }) => targetGroupArn === wanted);
}

function inOrder(balancers: readonly JsonObject[]): readonly JsonObject[] {
  return [...balancers].sort((a, b) => (stableStringify(a) < stableStringify(b) ? -1 : 1));
}

function groupOf({ targetGroupArn }: JsonObject): readonly string[] {
  return typeof targetGroupArn === 'string' ? [targetGroupArn] : [];
}

function balancersIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
