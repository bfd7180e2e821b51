import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ParsedAccess, parseAccess, type SecretPlace } from '../../access/parse-access.ts';
import { readText } from '../../channels/read-text.ts';
import type { AccessSettings } from '../../model/access-settings.ts';
import { withAllowed } from '../../model/allowed-words.ts';
import type { Problem } from '../../model/document.ts';
import { CliError } from '../program/exit.ts';
import type { VerbContext } from '../program/verb.ts';

const KEY_LENGTH = 32;

/** The operator's access file, whole and right; undefined where none is configured. Rejects with CliError. */
export async function readAccessFile({ config }: VerbContext): Promise<ParsedAccess | undefined> {
  if (config.access === undefined) return undefined;
  const path = resolve(config.access);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError('invalid', `the access file cannot be read: ${reason}`);
  });
  const parsed = parseAccess(path, text);
  if (parsed.problems.length > 0) throw new CliError('invalid', parsed.problems.map(problemLine).join('\n'));
  return parsed;
}

/** The same with its secrets read. */
export async function readAccess(context: VerbContext): Promise<AccessSettings | undefined> {
  const parsed = await readAccessFile(context);
  if (!parsed) return undefined;
  const { settings, secrets } = parsed;
  const clientSecret = await secretAt(context, secrets.clientSecret, 'the client secret');
  const sessionKey = await secretAt(context, secrets.sessionKey, 'the session key');
  if (sessionKey !== undefined && sessionKey.length < KEY_LENGTH) {
    const message = `the session key has ${sessionKey.length} characters; at least ${KEY_LENGTH} are needed`;
    throw new CliError('invalid', message, 'openssl rand -hex 32 makes one');
  }
  return { ...settings, sessionKey, oidc: settings.oidc && { ...settings.oidc, clientSecret } };
}

async function secretAt(
  { io }: VerbContext,
  place: SecretPlace | undefined,
  name: string,
): Promise<string | undefined> {
  if (!place) return undefined;
  const read = await readText(place, io.env);
  if ('text' in read) return read.text;
  throw new CliError('invalid', `${name}: ${read.problem}`);
}

/** What seals sessions: the configured key, or one of this process. */
export function sessionKeyOf(access: AccessSettings | undefined, { io }: VerbContext): Uint8Array {
  if (access?.sessionKey !== undefined) return new TextEncoder().encode(access.sessionKey);
  if (access) io.err.write('no session key is configured: people sign in anew after every restart\n');
  return io.secretBytes(KEY_LENGTH);
}

export function problemLine({ location, message, allowed }: Problem): string {
  const { file, line, column } = location;
  return `${file}:${line}:${column} ${withAllowed(message, allowed)}`;
}
