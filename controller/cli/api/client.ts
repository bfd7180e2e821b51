import { readFile } from 'node:fs/promises';
import type { AlertDetail, AlertPage, AlertSendingJson, IncidentPage } from '../../../dashboard/schema/alerts.ts';
import type { ChangeJson, ChangeList } from '../../../dashboard/schema/changes.ts';
import type { DriftPage, HealingPlansJson, HealingResultsJson } from '../../../dashboard/schema/drift.ts';
import type { EventsJson, EventView } from '../../../dashboard/schema/events.ts';
import type { ObjectDetail, ObjectPage, ObjectRow } from '../../../dashboard/schema/objects.ts';
import type { OperatorJson } from '../../../dashboard/schema/operator.ts';
import type { Config } from '../../config.ts';
import type { GraphView } from '../../model/graph-view.ts';
import type { Identity } from '../../model/identity.ts';
import { CliError } from '../program/exit.ts';
import type { Io } from '../program/io.ts';

/** Query of the list of objects, as the API takes it; several values of one name mean any of them. */
export type ObjectQuery = Readonly<Record<string, readonly string[] | string | undefined>>;

export interface EventsQuery {
  readonly limit: number;
  /** Only what happened then or later; milliseconds since the epoch. */
  readonly since?: number | undefined;
}

/** One message of the controller's stream. */
export interface StreamMessage {
  readonly event: string;
  readonly data: unknown;
}

/** Drift of one object, by the ids of its rows. */
export interface Wish {
  readonly key: string;
  readonly contents: readonly string[];
}

/** The controller's API. Every member rejects with CliError: unreachable, denied, or wrong. */
export interface ControllerClient {
  operator(): Promise<OperatorJson>;
  /** All pages. */
  objects(query: ObjectQuery): Promise<readonly ObjectRow[]>;
  /** Commits that change several services; those under way first. */
  changes(): Promise<readonly ChangeJson[]>;
  /** What comes after what among the documents of a namespace. */
  graph(namespace: string): Promise<GraphView>;
  /** All pages as one. */
  drift(query: ObjectQuery): Promise<DriftPage>;
  /** Writes nothing. */
  planHealing(wishes: readonly Wish[]): Promise<HealingPlansJson['items']>;
  /** Waits until the first of it is sent, or refused. */
  heal(approvals: readonly (Wish & { readonly plan: string })[]): Promise<HealingResultsJson['items']>;
  /** Undefined where the controller knows no such object. */
  object(identity: Identity): Promise<ObjectDetail | undefined>;
  /** Newest first, all pages. */
  events(query: EventsQuery): Promise<readonly EventView[]>;
  /** Newest first, AWS's own among them; one page of at most 500. */
  eventsOf(identity: Identity, query: EventsQuery): Promise<readonly EventView[]>;
  /** Messages and what became of them, newest first; at most 1,000. */
  alerts(query: ObjectQuery): Promise<AlertPage>;
  /** Everything that a message tells of; undefined where there is no such message. */
  alert(id: string): Promise<AlertDetail | undefined>;
  /** What is wrong or under way; at most 1,000. */
  incidents(): Promise<IncidentPage>;
  /** Tries a dead letter anew; undefined where there is none of that id. */
  retryAlert(id: string): Promise<AlertSendingJson | undefined>;
  /** Ends when the controller does. */
  stream(): AsyncIterable<StreamMessage>;
}

const PAGE = 500;
const TIMEOUT_MS = 15_000;
/** The controller itself waits for up to 20 s until AWS has taken what was approved. */
const ACTION_TIMEOUT_MS = 60_000;

export async function controllerClient(config: Config, io: Io): Promise<ControllerClient> {
  const headers = await authorization(config);
  const get = (path: string): Promise<Response> => {
    const signal = AbortSignal.any([io.interrupted, AbortSignal.timeout(TIMEOUT_MS)]);
    return request(`${config.url}${path}`, { headers, signal });
  };
  const post = async <T>(path: string, body: object): Promise<T> => {
    const signal = AbortSignal.any([io.interrupted, AbortSignal.timeout(ACTION_TIMEOUT_MS)]);
    const json = { ...headers, 'content-type': 'application/json' };
    const init = { method: 'POST', headers: json, body: JSON.stringify(body), signal };
    return readJson<T>(await request(`${config.url}${path}`, init));
  };
  return {
    operator: async () => readJson<OperatorJson>(await get('/api/v1/operator')),
    objects: async (query) => (await allPages<ObjectPage>(get, '/api/v1/objects', { sort: 'name', ...query })).items,
    changes: async () => (await readJson<ChangeList>(await get('/api/v1/changes'))).items,
    graph: async (namespace) => readJson<GraphView>(await get(`/api/v1/graph?${new URLSearchParams({ namespace })}`)),
    drift: (query) => allPages<DriftPage>(get, '/api/v1/drift', { sort: 'object', ...query }),
    planHealing: async (items) => (await post<HealingPlansJson>('/api/v1/drift/actions/plan', { items })).items,
    heal: async (items) => (await post<HealingResultsJson>('/api/v1/drift/actions/heal', { items })).items,
    object: async (identity) => jsonOrNone<ObjectDetail>(await get(`/api/v1/objects/${pathOf(identity)}`)),
    events: (query) => allEvents(get, query),
    eventsOf: async (identity, query) => {
      const asked = eventParameters({ ...query, limit: Math.min(query.limit, PAGE) });
      return (await readJson<EventsJson>(await get(`/api/v1/objects/${pathOf(identity)}/events?${asked}`))).items;
    },
    alerts: async (query) =>
      readJson<AlertPage>(await get(`/api/v1/alerts?${parametersOf({ limit: '1000', ...query })}`)),
    alert: async (id) => jsonOrNone<AlertDetail>(await get(`/api/v1/alerts/${encodeURIComponent(id)}?limit=1000`)),
    incidents: async () => readJson<IncidentPage>(await get('/api/v1/incidents?open=true&limit=1000')),
    retryAlert: async (id) => {
      const signal = AbortSignal.any([io.interrupted, AbortSignal.timeout(TIMEOUT_MS)]);
      const url = `${config.url}/api/v1/alerts/${encodeURIComponent(id)}/actions/retry`;
      return jsonOrNone<AlertSendingJson>(await request(url, { method: 'POST', headers, signal }));
    },
    stream: () => readStream(`${config.url}/api/v1/stream`, { headers, signal: io.interrupted }),
  };
}

async function authorization(config: Config): Promise<Record<string, string>> {
  const token = await readToken(config);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** The token from its variable or its file. Rejects with CliError where the file cannot be read. */
export async function readToken(config: Config): Promise<string | undefined> {
  if (config.token !== undefined || config.tokenFile === undefined) return config.token;
  return readSecret(config.tokenFile, 'the token file');
}

/** What a file holds, blanks around it taken off. Rejects with CliError where it cannot be read. */
export async function readSecret(path: string, name: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CliError('invalid', `${name} cannot be read: ${message}`);
  }
}

function pathOf({ namespace, kind, name }: Identity): string {
  return [namespace, kind, name].map(encodeURIComponent).join('/');
}

/** The last page with the rows of all. */
async function allPages<P extends { readonly items: readonly unknown[]; readonly next?: string | undefined }>(
  get: (path: string) => Promise<Response>,
  path: string,
  query: ObjectQuery,
): Promise<P> {
  const items: unknown[] = [];
  const parameters = parametersOf({ limit: String(PAGE), ...query });
  for (;;) {
    const page = await readJson<P>(await get(`${path}?${parameters}`));
    items.push(...page.items);
    if (page.next === undefined) return { ...page, items };
    parameters.set('cursor', page.next);
  }
}

function parametersOf(query: ObjectQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) parameters.append(name, one);
  }
  return parameters;
}

async function allEvents(get: (path: string) => Promise<Response>, query: EventsQuery): Promise<readonly EventView[]> {
  const found: EventView[] = [];
  for (let before: number | undefined; ; before = found.at(-1)?.id) {
    const limit = Math.min(query.limit - found.length, PAGE);
    const asked = eventParameters({ ...query, limit, before });
    const { items } = await readJson<EventsJson>(await get(`/api/v1/events?${asked}`));
    found.push(...items);
    if (items.length < limit || found.length >= query.limit) return found;
  }
}

function eventParameters(query: EventsQuery & { readonly before?: number | undefined }): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters;
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw unreachable(url, error);
  }
}

function unreachable(url: string, error: unknown): CliError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause));
  const { origin } = new URL(url);
  const hint = 'start one with: evenkeel controller (or evenkeel quickstart), or set --url or EVENKEEL_URL';
  return new CliError('unreachable', `no controller answers at ${origin} (${reason})`, hint);
}

async function readJson<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  throw await refusal(response);
}

/** Undefined where there is nothing of that name. */
async function jsonOrNone<T>(response: Response): Promise<T | undefined> {
  return response.status === 404 ? undefined : readJson<T>(response);
}

async function refusal(response: Response): Promise<CliError> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: unknown };
  const detail = typeof problem.detail === 'string' ? problem.detail : response.statusText;
  if (response.status === 401) return new CliError('denied', detail, 'set EVENKEEL_TOKEN or --token-file');
  if (response.status === 403) return new CliError('denied', detail);
  if (response.status === 400) return new CliError('invalid', detail);
  return new CliError('unreachable', `the controller answered ${response.status}: ${detail}`);
}

async function* readStream(url: string, init: RequestInit): AsyncIterable<StreamMessage> {
  const response = await request(url, init);
  if (!response.ok || !response.body) throw await refusal(response);
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks.flatMap(parseMessage);
  }
}

/** One block of the server-sent events format; comments and blocks without data say nothing. */
function parseMessage(block: string): readonly StreamMessage[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const data = fields.get('data');
  return data === undefined ? [] : [{ event: fields.get('event') ?? 'message', data: JSON.parse(data) as unknown }];
}
