import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { AlbSettings } from '../../controller/model/access-settings.ts';
import { isObject, type JsonObject } from '../../controller/model/json.ts';
import type { Clock } from '../../controller/ports/clock.ts';

/** What the load balancer says of whoever it let through, signed by it. The plain `x-amzn-oidc-identity` is never read. */
export const ALB_HEADER = 'x-amzn-oidc-data';

/** Why a header is not believed. */
export class AlbRefused extends Error {
  override readonly name = 'AlbRefused';
}

/**
 * Believes a header of a load balancer, or rejects with {@link AlbRefused}. As AWS's guide has it (Authenticate users
 * using an Application Load Balancer): ES256 by a key of the Region's endpoint, `signer` being the expected load
 * balancer, `iss`, `client` and `exp` in the header of the token; parts are padded, which standard libraries refuse.
 */
export type AlbVerifier = (text: string) => Promise<JsonObject>;

const LONGEST = 16 * 1024;
const KEYS_AT_MOST = 20;
const KEY_TIMEOUT_MS = 5_000;

export function createAlbVerifier(settings: AlbSettings, clock: Clock): AlbVerifier {
  const keys = new Map<string, Promise<KeyObject>>();
  const keyOf = (kid: string): Promise<KeyObject> => {
    const known = keys.get(kid);
    if (known) return known;
    const fetched = fetchKey(`${keysUrl(settings)}/${kid}`, clock);
    keys.set(kid, fetched);
    fetched.catch(() => keys.delete(kid));
    const [oldest] = keys.size > KEYS_AT_MOST ? keys.keys() : [];
    if (oldest !== undefined) keys.delete(oldest);
    return fetched;
  };
  return async (text) => {
    const { header, payload, signed, signature } = partsOf(text);
    // First what costs nothing, so that nobody makes us fetch keys with tokens that could not count anyhow.
    const kid = checkHeader(header, settings, clock.now());
    if (!verify('sha256', signed, { key: await keyOf(kid), dsaEncoding: 'ieee-p1363' }, signature)) {
      throw new AlbRefused('the signature is not the load balancer’s');
    }
    checkTimes(payload, clock.now(), settings.issuer);
    return payload;
  };
}

function partsOf(text: string): { header: JsonObject; payload: JsonObject; signed: Buffer; signature: Buffer } {
  const [head = '', body = '', tail = '', ...rest] = text.split('.');
  const isWhole = text.length <= LONGEST && rest.length === 0 && [head, body, tail].every((part) => PART.test(part));
  if (!isWhole) throw new AlbRefused('it is no token of three parts');
  const signed = Buffer.from(`${head}.${body}`);
  return { header: jsonOf(head), payload: jsonOf(body), signed, signature: Buffer.from(tail, 'base64url') };
}

const PART = /^[A-Za-z0-9_-]+={0,2}$/;

function jsonOf(part: string): JsonObject {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (isObject(value as JsonObject)) return value as JsonObject;
  } catch {
    // Told as any other thing that is no token.
  }
  throw new AlbRefused('it is no token of three parts');
}

/** The id of the key; throws where anything of the header is not as it must be. */
function checkHeader(header: JsonObject, settings: AlbSettings, now: number): string {
  const { alg, signer, iss, client, kid, exp } = header;
  if (alg !== 'ES256') throw new AlbRefused('it is not signed with ES256');
  if (signer !== settings.loadBalancerArn) throw new AlbRefused('another load balancer has signed it');
  if (iss !== settings.issuer) throw new AlbRefused('it is about people of another issuer');
  if (client !== settings.clientId) throw new AlbRefused('it is meant for another client');
  if (typeof exp !== 'number') throw new AlbRefused('it does not say when it ends');
  checkTimes(header, now, settings.issuer);
  if (typeof kid === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(kid)) return kid;
  throw new AlbRefused('it names no key');
}

/** The claims repeat some of the header; what they repeat must hold as well. */
function checkTimes({ exp, iss }: JsonObject, now: number, issuer: string): void {
  if (exp !== undefined && !(typeof exp === 'number' && exp * 1000 > now)) throw new AlbRefused('it has expired');
  if (iss !== undefined && iss !== issuer) throw new AlbRefused('it is about people of another issuer');
}

/** As AWS publishes them; GovCloud's are in a bucket of the Region. */
function keysUrl({ loadBalancerArn, keysUrl: own }: AlbSettings): string {
  if (own !== undefined) return own;
  const [, partition, , region = ''] = loadBalancerArn.split(':');
  if (partition === 'aws-us-gov') return `https://s3-${region}.amazonaws.com/aws-elb-public-keys-prod-${region}`;
  return `https://public-keys.auth.elb.${region}.amazonaws.com`;
}

async function fetchKey(url: string, clock: Clock): Promise<KeyObject> {
  const patience = new AbortController();
  const cancel = clock.after(KEY_TIMEOUT_MS, () => patience.abort());
  try {
    const response = await fetch(url, { redirect: 'error', signal: patience.signal });
    if (!response.ok) throw new AlbRefused(`the endpoint of public keys answered ${response.status}`);
    return p256(await response.text());
  } catch (error) {
    if (error instanceof AlbRefused) throw error;
    throw new AlbRefused('the endpoint of public keys does not answer');
  } finally {
    cancel();
  }
}

function p256(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  throw new AlbRefused('the public key is of another kind');
}
