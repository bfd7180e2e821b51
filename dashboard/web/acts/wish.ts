import { signal } from '@preact/signals';
import type { ActVerb } from '../../../controller/model/operation.ts';
import type { ProblemJson } from '../../schema/common.ts';
import type { ActPlanJson, ActPlansJson, OperationJson } from '../../schema/operations.ts';
import { send } from '../api.ts';
import { randomName } from '../system.ts';
import { follow } from './followed.ts';

/** What somebody is about to ask for. */
export interface Wish {
  readonly verb: ActVerb;
  /** `namespace/Kind/name`; none at all: a refresh of everything. */
  readonly keys: readonly string[];
  /** Of `heal` and `acknowledge`, by key: which drifted fields, by the ids of their rows; left out: all. */
  readonly contents?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Of `rollback`: `web:7`. */
  readonly revision?: string | undefined;
  /** Of `stop`: leave things where they are instead of going back. */
  readonly leave?: boolean | undefined;
}

/** A wish with what it would do. */
export interface Asking {
  readonly wish: Wish;
  readonly plans?: readonly ActPlanJson[] | undefined;
  readonly problem?: ProblemJson | undefined;
  /** It is being sent. */
  readonly isSending: boolean;
  /** The same wish once more is the same operation. */
  readonly idempotencyKey: string;
}

/** What the dialog shows; undefined while it is closed. */
export const asking = signal<Asking | undefined>(undefined);

export interface Answer {
  readonly reason: string;
  readonly forMs?: number | undefined;
}

/** Opens the dialog that shows the plan and asks; what only reads is begun at once. */
export function askToAct(wish: Wish): void {
  if (wish.verb === 'refresh') void begin(wish, { items: wish.keys.map((key) => ({ key })) });
  else void look(wish);
}

/** Reads the plan, anew where it was read before. */
export async function look(wish: Wish): Promise<void> {
  const mine: Asking = { wish, isSending: false, idempotencyKey: randomName() };
  asking.value = mine;
  const answer = await send<ActPlansJson>(`/api/v1/actions/${wish.verb}/plan`, {
    items: targetsOf(wish),
    ...howOf(wish),
  });
  if (asking.peek() !== mine) return;
  asking.value = answer.ok ? { ...mine, plans: answer.data.items } : { ...mine, problem: answer.problem };
}

/** Begins what was shown, and follows it; the dialog stays where the controller would not begin. */
export async function confirm({ reason, forMs }: Answer): Promise<void> {
  const before = asking.peek();
  if (!before?.plans || before.isSending) return;
  const mine = { ...before, problem: undefined, isSending: true };
  asking.value = mine;
  const { wish, plans, idempotencyKey } = before;
  const ready = plans.filter(({ refusal }) => refusal === undefined);
  const items = ready.map(({ key, plan, contents }) => ({ key, plan, ...(wish.contents ? { contents } : {}) }));
  const words = reason.trim() === '' ? {} : { reason: reason.trim() };
  const problem = await begin(
    wish,
    { items, ...howOf(wish), ...words, ...(forMs === undefined ? {} : { forMs }) },
    idempotencyKey,
  );
  if (asking.peek() === mine) asking.value = problem ? { ...mine, isSending: false, problem } : undefined;
}

async function begin(wish: Wish, body: object, idempotencyKey = randomName()): Promise<ProblemJson | undefined> {
  const answer = await send<OperationJson>(`/api/v1/actions/${wish.verb}`, body, { 'idempotency-key': idempotencyKey });
  if (answer.ok) follow(answer.data, wish);
  else if (wish.verb === 'refresh' && answer.problem) follow(failed(wish, answer.problem), wish);
  return answer.ok ? undefined : answer.problem;
}

/** What could not even be begun is told where its end would be. */
function failed({ verb, keys }: Wish, { detail }: ProblemJson): OperationJson {
  return {
    id: `not-begun-${randomName()}`,
    verb,
    keys,
    actor: { name: '', via: 'anonymous' },
    startedAt: 0,
    state: 'failed',
    progress: { done: 0, of: keys.length, words: '' },
    items: [],
    message: detail,
  };
}

function targetsOf({ keys, contents }: Wish): readonly object[] {
  return keys.map((key) => {
    const own = contents?.[key];
    return own ? { key, contents: own } : { key };
  });
}

function howOf({ revision, leave }: Wish): object {
  return { ...(revision === undefined ? {} : { revision }), ...(leave === undefined ? {} : { leave }) };
}
