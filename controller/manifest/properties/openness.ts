import type { Json } from '../../model/json.ts';
import { expressionsIn } from '../expressions.ts';
import { callOf, GIVES } from './functions.ts';

/** What can be said of a value before everything is put in: all of it, that it will be text or a list, or nothing. */
export type Openness = 'closed' | 'text' | 'list' | 'open';

/**
 * How far a value is known: dynamic references are resolved where the request is sent, and an expression that is the whole text
 * may become anything.
 */
export function opennessOf(value: Json | undefined): Openness {
  const call = callOf(value);
  if (call) return GIVES[call.name] ?? 'open';
  if (typeof value !== 'string') return 'closed';
  if (value.includes('{{resolve:')) return 'text';
  const found = expressionsIn(value);
  if (found === 'none') return 'closed';
  return found === 'whole' ? 'open' : 'text';
}
