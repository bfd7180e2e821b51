import type { JsonObject } from '../../controller/model/json.ts';

/** Who somebody is, in the words of a provider that was believed. */
export interface Identified {
  readonly name: string;
  readonly groups: readonly string[];
}

export interface ClaimNames {
  readonly nameClaim: string;
  readonly groupsClaim: string;
}

const LONGEST = 200;
const GROUPS_AT_MOST = 1_000;

/** Reads name and groups; undefined where the claims name nobody: an empty name is nobody's. */
export function identifiedBy(claims: JsonObject, { nameClaim, groupsClaim }: ClaimNames): Identified | undefined {
  const name = claims[nameClaim];
  if (!isWord(name)) return undefined;
  // Providers say it as a word, too (Cognito).
  if (nameClaim === 'email' && (claims.email_verified === false || claims.email_verified === 'false')) return undefined;
  const said = claims[groupsClaim];
  const groups = (Array.isArray(said) ? said : [said]).filter(isWord).slice(0, GROUPS_AT_MOST);
  return { name, groups };
}

function isWord(value: unknown): value is string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  return typeof value === 'string' && /^(?=.*\S)[^\u0000-\u001f\u007f]+$/.test(value) && value.length <= LONGEST;
}
