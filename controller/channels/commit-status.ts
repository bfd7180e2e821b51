import type { AlertMessage } from '../model/alert.ts';
import type { AlertChannel, Delivery } from '../ports/alert-channel.ts';
import type { HttpReply } from '../ports/network.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { CommitMemory, type CommitPlace } from './commit-memory.ts';
import { crowdOf, type Verdict, verdictsOf, worstOf } from './commit-verdicts.ts';
import { deliveryOf, LONGEST_MS } from './delivery-of.ts';
import { createOutbound, isReply, type Outbound } from './outbound.ts';
import { readText } from './read-text.ts';
import { readRepository, repositoryOf } from './repository.ts';
import type { TargetOf } from './target-members.ts';

const API = 'https://api.github.com';

/**
 * Statuses of commits on GitHub (docs.github.com, "Create a commit status"): one for each commit that a message is about,
 * under `evenkeel/` and the name of the source, or of the Alert where no source is known. What concerns no commit of a
 * repository on that host is not told here.
 */
export function createCommitStatus(target: TargetOf<'github'>, deps: ChannelDeps): AlertChannel {
  const memory = new CommitMemory();
  const post = createOutbound(deps, target);
  return {
    async deliver(message, { signal }) {
      const token = await readText(target.token, deps.env);
      if ('problem' in token) return { kind: 'retry', reason: token.problem };
      const call: Call = { target, deps, post, token: token.text, signal, memory };
      const ends: Delivery[] = [];
      for (const told of [...placed(verdictsOf(message), target), ...endOfCrowd(memory, message)])
        ends.push(await tell(call, told));
      return ends.find(({ kind }) => kind === 'retry') ?? ends.find(({ kind }) => kind === 'refused') ?? DELIVERED;
    },
  };
}

const DELIVERED: Delivery = { kind: 'delivered' };

interface Call {
  readonly target: TargetOf<'github'>;
  readonly deps: ChannelDeps;
  readonly post: Outbound;
  readonly token: string;
  readonly signal: AbortSignal;
  readonly memory: CommitMemory;
}

interface Told {
  readonly place: CommitPlace;
  readonly verdicts: readonly Verdict[];
}

/** Verdicts by the name and the address that each is posted under. */
function placed(verdicts: readonly Verdict[], target: TargetOf<'github'>): readonly Told[] {
  const places = new Map<string, { readonly place: CommitPlace; readonly verdicts: Verdict[] }>();
  for (const verdict of verdicts) {
    const url = addressOf(verdict, target);
    if (url === undefined) continue;
    const { context } = verdict;
    const id = `${url} ${context}`;
    const told = places.get(id) ?? { place: { url, context }, verdicts: [] };
    told.verdicts.push(verdict);
    places.set(id, told);
  }
  return [...places.values()];
}

/** A digest shows a part of its crowd, so that the end of the crowd is told wherever it was told of. */
function endOfCrowd(memory: CommitMemory, message: AlertMessage): readonly Told[] {
  if (message.crowd > 0) return [];
  return memory.openAt(crowdOf(message)).map(({ url, context, verdict }) => ({
    place: { url, context },
    verdicts: [{ ...verdict, state: 'success', description: 'all of it is over' }],
  }));
}

function addressOf({ repository: address, sha }: Verdict, { repository, apiUrl = API }: TargetOf<'github'>) {
  const found = (address && repositoryOf(address, apiUrl)) || (repository && readRepository(repository));
  if (!found) return undefined;
  return `${apiUrl.replace(/\/+$/, '')}/repos/${found.owner}/${found.name}/statuses/${sha}`;
}

/** Posts what now stands at one place; what GitHub has already is not posted again. */
async function tell(call: Call, { place, verdicts }: Told): Promise<Delivery> {
  const worst = worstOf(call.memory.add(place, verdicts));
  if (worst === undefined) return DELIVERED;
  const { state, description, url: target_url } = worst;
  const body = JSON.stringify({ state, description, context: place.context, target_url });
  if (call.memory.hasTold(place, body)) return DELIVERED;
  const delivery = await send(call, place.url, body);
  if (delivery.kind === 'delivered') call.memory.told(place, body);
  return delivery;
}

async function send({ target, deps, post, token, signal }: Call, url: string, body: string): Promise<Delivery> {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'user-agent': 'evenkeel',
    'x-github-api-version': '2022-11-28',
  };
  const answer = await post({ url, headers, body, signal });
  if (!isReply(answer)) return answer;
  const receiver = `GitHub, for ${target.name},`;
  return throttled(receiver, answer, deps) ?? deliveryOf(receiver, answer, { ...deps, why: WORDS[answer.status] });
}

const WORDS: Readonly<Record<number, string>> = {
  401: 'the token is not valid',
  403: 'the token may not write statuses there',
  404: 'there is no such repository, or the token may not see it',
  422: 'it has no such commit, or the commit has 1,000 statuses',
};

/** GitHub throttles with 403 too (docs.github.com, "Rate limits for the REST API"); its headers say when to come back. */
function throttled(receiver: string, reply: HttpReply, { clock }: ChannelDeps): Delivery | undefined {
  const { status, headers } = reply;
  if (status !== 403 && status !== 429) return undefined;
  const reset = headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN;
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  const waits = [seconds * 1000, reset * 1000 - clock.now()].filter((ms) => Number.isFinite(ms));
  const isThrottle = waits.length > 0 || status === 429 || /rate limit/i.test(reply.body);
  if (!isThrottle) return undefined;
  const afterMs = waits.length > 0 ? Math.min(LONGEST_MS, Math.max(0, ...waits)) : SECONDARY_MS;
  return { kind: 'retry', reason: `${receiver} answered ${status} (rate limit)`, afterMs };
}

/** Where it says nothing more exact, GitHub asks for at least one minute. */
const SECONDARY_MS = 60_000;
