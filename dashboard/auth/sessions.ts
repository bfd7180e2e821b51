import { createHash, hkdfSync } from 'node:crypto';
import { fastifyCookie } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import type { Clock } from '../../controller/ports/clock.ts';

/** What a cookie is for; one can never stand in for the other. */
export type Purpose = 'session' | 'flow';

/**
 * What a browser keeps for us, sealed: it can neither be read nor changed there, and it ends by itself. Nothing of it is
 * kept here but which ones were taken back before their time, until that has come or the process ends.
 */
export interface Sessions {
  /** The value of a `Set-Cookie` header. */
  seal(purpose: Purpose, claims: JWTPayload, lifetimeMs: number): Promise<string>;
  /** What a request's cookie holds; undefined where there is none, or none that counts. */
  open(purpose: Purpose, request: FastifyRequest): Promise<JWTPayload | undefined>;
  /** Ends it for whoever has a copy, too; the value of a `Set-Cookie` header that deletes it. */
  revoke(purpose: Purpose, request: FastifyRequest): string;
}

export interface SessionOptions {
  readonly key: Uint8Array;
  readonly clock: Clock;
  /** Whether people reach us by https, so that the cookie never leaves it. */
  readonly isSecure: boolean;
}

const SEALING = { alg: 'dir', enc: 'A256GCM' } as const;
/** Taken back and not yet at their end; the oldest go first. */
const REVOKED_AT_MOST = 10_000;

export function createSessions({ key, clock, isSecure }: SessionOptions): Sessions {
  const keys: Readonly<Record<Purpose, Uint8Array>> = { session: keyFor(key, 'session'), flow: keyFor(key, 'flow') };
  const revoked = new Set<string>();
  const nameOf = (purpose: Purpose): string => `${isSecure ? '__Host-' : ''}evenkeel-${purpose}`;
  const cookieOf = (purpose: Purpose, { headers }: FastifyRequest): string | undefined =>
    headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[nameOf(purpose)];
  const written = (purpose: Purpose, value: string, seconds: number): string =>
    fastifyCookie.serialize(nameOf(purpose), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      maxAge: seconds,
    });
  return {
    async seal(purpose, claims, lifetimeMs) {
      const now = Math.floor(clock.now() / 1000);
      const seconds = Math.floor(lifetimeMs / 1000);
      const sealed = new EncryptJWT(claims)
        .setProtectedHeader(SEALING)
        .setIssuedAt(now)
        .setExpirationTime(now + seconds);
      return written(purpose, await sealed.encrypt(keys[purpose]), seconds);
    },
    async open(purpose, request) {
      const text = cookieOf(purpose, request);
      if (text === undefined || revoked.has(digest(text))) return undefined;
      const checks = {
        currentDate: new Date(clock.now()),
        keyManagementAlgorithms: [SEALING.alg],
        contentEncryptionAlgorithms: [SEALING.enc],
        requiredClaims: ['exp'],
      };
      return jwtDecrypt(text, keys[purpose], checks).then(
        ({ payload }) => payload,
        () => undefined,
      );
    },
    revoke(purpose, request) {
      const text = cookieOf(purpose, request);
      if (text !== undefined) revoked.add(digest(text));
      const [oldest] = revoked.size > REVOKED_AT_MOST ? revoked : [];
      if (oldest !== undefined) revoked.delete(oldest);
      return written(purpose, '', 0);
    },
  };
}

function keyFor(key: Uint8Array, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), `evenkeel ${purpose}`, 32));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
