import { signal } from '@preact/signals';
import { createSseParser, type SseMessage } from '../sse.ts';
import { system } from '../system.ts';
import { pageHeaders } from './session.ts';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'lost'; readonly since: number };

export const connection = signal<Connection>({ state: 'connecting' });

/** Grows whenever something may look different; whoever shows something reads it again then. */
export const changes = signal(0);

/** Grows with every news, also while what is shown stands still. */
export const news = signal(0);

/** True while what is shown stands still, because somebody reads it. */
export const paused = signal(false);

/** What is shown stands still, or goes on, with all that was missed. */
export function pauseUpdates(on: boolean): void {
  paused.value = on;
  if (on || shown === news.peek()) return;
  tell();
}

/** The controller's time, moving on by itself; every age on the page is counted from it. */
export const now = signal(system.now());

let offset = 0;
let lastEventId: string | undefined;
let pending = false;
/** The news that `changes` has told of. */
let shown = 0;

const TICK_MS = 1_000;
const GATHER_MS = 250;
/** Three heartbeats of the server. */
const SILENCE_MS = 45_000;
/** The server greets at once: what has not come by then waits in somebody's buffer, and may wait for ever. */
const GREETING_MS = 10_000;
const POLL_MS = 15_000;
const RETRY_MS = { first: 1_000, most: 15_000 } as const;

/** One stream per tab, for as long as the tab lives; without it the pages are read again every 15 seconds. */
export function startLive(): void {
  system.every(TICK_MS, () => {
    now.value = system.now() + offset;
  });
  system.every(POLL_MS, () => {
    if (connection.value.state !== 'live') announce();
  });
  void keepReading(RETRY_MS.first);
}

async function keepReading(retryMs: number): Promise<void> {
  await readStream().catch(() => undefined);
  const wasLive = connection.value.state === 'live';
  if (connection.value.state !== 'lost') connection.value = { state: 'lost', since: system.now() + offset };
  const next = wasLive ? RETRY_MS.first : Math.min(retryMs * 2, RETRY_MS.most);
  system.after(next, () => void keepReading(next));
}

async function readStream(): Promise<void> {
  const abort = new AbortController();
  const headers = { ...pageHeaders(), ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const silent = (ms: number): (() => void) => system.after(ms, () => abort.abort());
  const cancel = silent(GREETING_MS);
  const response = await fetch('/api/v1/stream', { headers, signal: abort.signal, cache: 'no-store' });
  if (!response.ok || !response.body) return cancel();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  await readMessages(reader, { silent, greeting: cancel });
}

async function readMessages(
  reader: ReadableStreamDefaultReader<string>,
  { silent, greeting }: { silent: (ms: number) => () => void; greeting: () => void },
): Promise<void> {
  const parse = createSseParser(take);
  for (let cancel = greeting; ; cancel = silent(SILENCE_MS)) {
    const { done, value } = await reader.read().finally(() => cancel());
    if (done) return;
    parse(value);
  }
}

function take(message: SseMessage): void {
  if (message.id !== undefined) lastEventId = message.id;
  if (message.type === 'hello' || message.type === 'heartbeat') setClock(message.data);
  if (message.type === 'hello') connection.value = { state: 'live' };
  if (message.type !== 'heartbeat') gather();
}

function setClock(data: string): void {
  offset = (JSON.parse(data) as { now: number }).now - system.now();
  now.value = system.now() + offset;
}

/** A burst of news is one look. */
function gather(): void {
  if (pending) return;
  pending = true;
  system.after(GATHER_MS, () => {
    pending = false;
    announce();
  });
}

function announce(): void {
  news.value++;
  if (!paused.peek()) tell();
}

function tell(): void {
  shown = news.peek();
  changes.value++;
}
