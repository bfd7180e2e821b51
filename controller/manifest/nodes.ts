import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Selector, Step } from './path.ts';
import type { Span } from './problem-at.ts';
import { taggedFunction } from './properties/functions.ts';

/** Where a step of a document stands: its key, where it has one, and its value. */
export interface Spot {
  readonly key?: unknown;
  readonly value: unknown;
}

/**
 * Follows a path from the root as far as it goes; `whole` says whether that was to its end. Elements may be selected by
 * the members that tell them apart; a member that an element leaves out does not count against it.
 */
export function spotAt(root: YAMLMap, path: readonly Selector[]): { readonly spot: Spot; readonly whole: boolean } {
  let spot: Spot = { value: root };
  for (const step of path) {
    const next = stepInto(spot.value, step);
    if (!next) return { spot, whole: false };
    spot = next;
  }
  return { spot, whole: true };
}

/** The short form of a function is a map of one member for whoever reads it, and the node itself in the tree. */
function stepInto(node: unknown, step: Selector): Spot | undefined {
  if (typeof step === 'string' && taggedFunction(node) === step) return { value: node };
  if (isMap(node) && typeof step !== 'object') {
    const pair = node.items.find(
      (item) => isScalar(item.key) && textOf(item.key.value, item.key.source) === String(step),
    );
    return pair ? { key: pair.key, value: pair.value } : undefined;
  }
  if (!isSeq(node)) return undefined;
  const value = typeof step === 'object' ? node.items.find((item) => matches(item, step)) : node.items[Number(step)];
  return value === undefined ? undefined : { value };
}

function matches(item: unknown, members: Readonly<Record<string, string>>): boolean {
  if (isScalar(item)) return members[textOf(item.value, item.source)] === '';
  if (!isMap(item)) return false;
  const spots = Object.entries(members).map(([name, value]) => ({ value, spot: stepInto(item, name) }));
  const found = spots.filter(({ spot }) => spot !== undefined);
  return (
    found.length > 0 &&
    found.every(({ spot, value }) => isScalar(spot?.value) && textOf(spot.value.value, spot.value.source) === value)
  );
}

function textOf(value: unknown, source: string | undefined): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** The text of a value; where there is none (`key:` and nothing after it), its key. */
export function spanOfValue({ key, value }: Spot): Span {
  return spanOf(isScalar(value) && value.source === '' ? key : value) ?? spanOfKey({ key, value });
}

/** The text of a key, or the value's first character where a list holds it. */
export function spanOfKey({ key, value }: Spot): Span {
  return spanOf(key) ?? { offset: spanOf(value)?.offset ?? 0 };
}

function spanOf(node: unknown): Span | undefined {
  if (isScalar(node) && node.range) return { offset: node.range[0], length: node.range[1] - node.range[0] };
  // Only the beginning of a collection is shown.
  if ((isMap(node) || isSeq(node)) && node.range) return { offset: node.range[0] };
  return undefined;
}

/** What was written for a scalar, for messages. */
export function writtenAt({ value }: Spot): string | undefined {
  return isScalar(value) ? (value.source ?? String(value.value)) : undefined;
}

export type { Step };
