import { parseKey, type ResourceKey } from '../model/identity.ts';
import { stableStringify } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Engine } from './context.ts';
import { concludeGone, concludeHere } from './unplaced.ts';

/** Whether a key needs no look at AWS at all: alerts and providers of alerts. */
export function isOursAlone(key: ResourceKey): boolean {
  const kind = parseKey(key)?.kind;
  return kind === 'Alert' || kind === 'AlertProvider';
}

/** Settles a document that only Evenkeel itself reads, and tells what is newly wrong with it. */
export function concludeConfigured(key: ResourceKey, engine: Engine): Outcome {
  const entry = engine.desired.get(key);
  if (!entry) return concludeGone(key, engine);
  const find = (other: ResourceKey) => engine.desired.get(other)?.document;
  const found = engine.checkConfiguration?.(entry.document, find) ?? [];
  const known = new Set((engine.statuses.get(key)?.problems ?? []).map(stableStringify));
  const [first] = found;
  const outcome: Outcome = first ? { kind: 'held', reason: first.message } : { kind: 'settled' };
  concludeHere(engine, entry, {
    health: first ? { status: 'Degraded', message: first.message } : { status: 'Healthy', message: 'in force' },
    problems: [...engine.desired.problems(key), ...found],
    outcome,
  });
  for (const problem of found)
    if (!known.has(stableStringify(problem))) engine.bus.publish({ type: 'DocumentInvalid', key, problem });
  return outcome;
}
