import type { KindName } from '../model/identity.ts';
import { isObject, type Json } from '../model/json.ts';
import { isOutside } from '../model/outside.ts';
import { piecesOf } from './expressions.ts';
import type { RuleFinding } from './rules/check-rules.ts';

/** Kinds whose documents may ask for a check: services roll out, and a Namespace speaks for the services in it. */
const CHECKED: readonly KindName[] = ['Service', 'Namespace'];

const PATH = ['management', 'postRolloutCheck'] as const;

/** A check that would never be made is no check. */
export function checkFindings(kind: KindName, check: Json | undefined): RuleFinding[] {
  if (check === undefined) return [];
  if (CHECKED.includes(kind)) return isObject(check) ? urlFindings(check.url) : [];
  const message = `a ${kind} has no rollout to check`;
  return [{ path: [...PATH], code: 'RULE', message, allowed: 'on a Service or a Namespace' }];
}

/** What objects answer and variables are at hand whenever a check is due; nothing else is read for it. */
function urlFindings(url: Json | undefined): RuleFinding[] {
  if (typeof url !== 'string') return [];
  const outside = piecesOf(url, 'default').find((piece) => piece.kind === 'expression' && isOutside(piece.expression));
  if (!outside) return [];
  const message = `${outside.text} is not read for a check`;
  return [{ path: [...PATH, 'url'], code: 'VALUE', message, allowed: 'outputs of objects and variables' }];
}
