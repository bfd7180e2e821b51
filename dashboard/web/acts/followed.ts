import { effect, signal } from '@preact/signals';
import type { OperationJson } from '../../schema/operations.ts';
import { read } from '../api.ts';
import { news } from '../state/live.ts';
import { system } from '../system.ts';
import type { Wish } from './wish.ts';

/** An operation that this tab began. */
export interface Followed {
  readonly operation: OperationJson;
  readonly wish: Wish;
}

/** The newest last. */
export const followed = signal<readonly Followed[]>([]);

/** What went well needs no more looking at. */
const SHOWN_MS = 8_000;

export function follow(operation: OperationJson, wish: Wish): void {
  put({ operation, wish });
}

export function dismiss(id: string): void {
  followed.value = followed.peek().filter(({ operation }) => operation.id !== id);
}

/** Reads what is still under way whenever something has happened. */
export function startFollowing(): void {
  effect(() => {
    void news.value;
    for (const one of followed.peek()) if (one.operation.state === 'running') void readAnew(one);
  });
}

async function readAnew({ operation: { id }, wish }: Followed): Promise<void> {
  const answer = await read<OperationJson>(`/api/v1/operations/${id}`, new AbortController().signal);
  const before = followed.peek().find(({ operation }) => operation.id === id);
  if (before?.operation.state !== 'running') return;
  if (answer.ok) put({ operation: answer.data, wish });
  else if (answer.problem?.status === 404) put({ operation: { ...before.operation, ...FORGOTTEN }, wish });
}

const FORGOTTEN = {
  state: 'failed',
  message: 'The controller was started anew meanwhile and has forgotten this; the object’s events tell what was done.',
} as const;

function put(one: Followed): void {
  const { id, state } = one.operation;
  const others = followed.peek();
  const isKnown = others.some(({ operation }) => operation.id === id);
  followed.value = isKnown
    ? others.map((other) => (other.operation.id === id ? one : other))
    : [...others.slice(-3), one];
  if (state === 'succeeded') system.after(SHOWN_MS, () => dismiss(id));
}
