import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../controller/model/actor.ts';
import { Refusal } from '../problem.ts';

/** How many requests one address may send in a minute; acts are counted for each person there. */
export interface RateLimits {
  /** Of any kind. */
  readonly reads: number;
  /** That ask for something to be done. */
  readonly acts: number;
  /** Attempts to sign in, and tokens that were not known. */
  readonly signIns: number;
}

/** A page that is open asks for some things a minute, and behind a proxy everybody has one address. */
export const RATE_LIMITS: RateLimits = { reads: 6_000, acts: 60, signIns: 60 };

export type LimitKind = keyof RateLimits;

export interface Limiter {
  /** Counts this request; throws {@link Refusal} (429) when there were too many. */
  count(kind: LimitKind, request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** The same without counting it. */
  check(kind: LimitKind, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** Addresses that are remembered; those that were silent for longest are forgotten first. */
const REMEMBERED = 20_000;

type Asked = ReturnType<FastifyInstance['createRateLimit']>;

/** Counts by address, of IPv6 by network of 64 bits. The counts are of this process, and end with it. */
export function createLimiter(app: FastifyInstance, limits: RateLimits): Limiter {
  const asked = new Map<LimitKind, Asked>();
  app.register(rateLimit, { global: false, cache: REMEMBERED });
  app.addHook('onReady', async () => {
    for (const [kind, max] of Object.entries(limits)) {
      const keyGenerator = ({ ip, actor }: FastifyRequest): string => `${kind} ${networkOf(ip)}${whoOf(kind, actor)}`;
      asked.set(kind as LimitKind, app.createRateLimit({ max, timeWindow: 60_000, keyGenerator }));
    }
  });
  async function ask(kind: LimitKind, { request, reply, increment }: Question): Promise<void> {
    const answer = await asked.get(kind)?.(request, { increment });
    if (answer === undefined || answer.isAllowed || !answer.isExceeded) return;
    reply.header('retry-after', answer.ttlInSeconds);
    throw new Refusal(429, `Too many requests from ${networkOf(request.ip)}. Try again in ${answer.ttlInSeconds} s.`);
  }
  return {
    count: (kind, request, reply) => ask(kind, { request, reply, increment: true }),
    check: (kind, request, reply) => ask(kind, { request, reply, increment: false }),
  };
}

function whoOf(kind: string, { via, name }: Actor): string {
  return kind === 'acts' ? ` ${via} ${name}` : '';
}

/** Whoever has one address of IPv6 has the whole network of it: its first four groups. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
  if (mapped !== undefined || !ip.includes(':')) return mapped ?? ip;
  const [head = '', tail] = ip.split('::');
  const [before, after] = [head, tail ?? ''].map((half) => half.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return `${[...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':')}::/64`;
}

interface Question {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly increment: boolean;
}
