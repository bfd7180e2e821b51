import { looksSecret } from '../model/mask.ts';

/** A repository that lies elsewhere, and what of it is read. */
export interface GitAddress {
  /** As git takes it: https, http, ssh, file, or `user@host:path`. Never carries a password. */
  readonly url: string;
  /** Folder from the top of the repository, with no slash at either end; empty for all of it. */
  readonly path: string;
  /** Branch, tag, full ref or commit; HEAD unless told. */
  readonly ref: string;
  /** File of keys that the commit must be signed by: armoured OpenPGP keys, or SSH's allowed signers. */
  readonly verify?: string | undefined;
}

const SCHEMES = /^(https?|ssh|file):\/\//;
const SCP = /^[\w.-]+@[\w.-]+:(?!\/\/)/;

/** Whether the text after `git:` names a repository elsewhere rather than a working copy here. */
export function isRemote(text: string): boolean {
  return SCHEMES.test(text) || SCP.test(text) || /^[a-z+]+:\/\//.test(text);
}

/**
 * Reads `URL//FOLDER?ref=main&verify=FILE`; folder and query may be missing. Throws an Error that says what is allowed.
 */
export function parseGitAddress(text: string): GitAddress {
  const [whole = '', query = ''] = splitOnce(text, '?');
  if (!SCHEMES.test(whole) && !SCP.test(whole))
    throw new Error(`${whole} is not an address of git; write https://…, ssh://…, file://… or user@host:path`);
  const { url, path } = splitFolder(whole);
  refusePassword(url);
  const settings = new URLSearchParams(query);
  for (const name of settings.keys())
    if (name !== 'ref' && name !== 'verify')
      throw new Error(`${name} is not a setting of a git source; ref and verify are`);
  return { url, path, ref: refOf(settings.get('ref')), verify: settings.get('verify') ?? undefined };
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** `//` after the scheme's own divides repository and folder. */
function splitFolder(whole: string): { url: string; path: string } {
  const from = SCHEMES.exec(whole)?.[0].length ?? 0;
  const at = whole.indexOf('//', from);
  if (at < 0) return { url: whole, path: '' };
  const path = whole.slice(at).replace(/^\/+|\/+$/g, '');
  if (path.split('/').some((part) => part === '..' || part === '.')) throw new Error(`${path} leaves the repository`);
  return { url: whole.slice(0, at), path };
}

function refusePassword(url: string): void {
  if (!SCHEMES.test(url)) return;
  const { username, password } = new URL(url);
  // Git hosts take a token as the user's name, too.
  if (password !== '' || looksSecret(decodeURIComponent(username)))
    throw new Error('a password in an address is shown wherever the source is named; use --git-token-file instead');
}

/** What git itself takes as the name of a ref; anything else could be read as an option or a refspec. */
function refOf(text: string | null): string {
  const ref = text ?? 'HEAD';
  if (/^[\w][\w./+@-]*$/.test(ref) && !/\.\.|@\{|\/$|\.lock$|\/\//.test(ref)) return ref;
  throw new Error(`${ref} is not the name of a branch, a tag or a commit`);
}
