import type { ResourceKey } from '../model/identity.ts';
import type { Step } from '../model/plan.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import { FLOOR_MS } from './floor.ts';
import type { Permit, Refusal } from './guard.ts';

/** A step that an object is about to carry out. */
interface Move {
  readonly key: ResourceKey;
  readonly scope: Scope;
  readonly step: Step;
}

interface Sent {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly sending: Promise<unknown>;
}

/** Moves of rules that were sent: objects that change places decide at once, and each of them would move both. */
export interface Exchanges {
  /**
   * Where the step moves a rule that another object has moved since the step was decided: the refusal, once that move is
   * over, so that a new look sees what it did. An object is refused once because of one move.
   */
  before(move: Move, permit: Pick<Permit, 'plannedAt'>): Promise<Refusal> | undefined;
  note(move: Move, sent: Sent): void;
}

export function createExchanges(): Exchanges {
  const moved = new Map<string, Sent & { readonly told: Set<ResourceKey> }>();
  return {
    before(move, { plannedAt }) {
      const others = rulesOf(move).flatMap((rule) => moved.get(rule) ?? []);
      const other = others.find(({ at, told }) => at >= plannedAt && !told.has(move.key));
      if (!other) return undefined;
      other.told.add(move.key);
      const message = 'the rule that it changes places with has just been moved';
      return other.sending.then(() => ({ code: 'STALE_PLAN', message }));
    },
    note(move, sent) {
      for (const [rule, { at }] of moved) if (sent.at - at >= FLOOR_MS) moved.delete(rule);
      const told = new Set([move.key]);
      for (const rule of rulesOf(move)) moved.set(rule, { ...sent, told });
    },
  };
}

function rulesOf({ scope, step }: Move): readonly string[] {
  if (step.call !== 'elasticloadbalancing:SetRulePriorities') return [];
  return (step.input.RulePriorities ?? []).map(({ RuleArn }) => `${scopeId(scope)}|${RuleArn}`);
}
