import type { Difference } from './difference.ts';
import type { OperatorEvent } from './event.ts';
import { maskDifference, maskText } from './mask.ts';

/** The event as it may leave memory: differences by their fields' names, every other text as text. Masking twice is once. */
export function maskEvent(event: OperatorEvent): OperatorEvent {
  const { type, id, at, ...body } = event;
  const masked = Object.entries(body).map(([name, value]) => [name, maskMember(name, value)]);
  return { type, id, at, ...Object.fromEntries(masked) } as OperatorEvent;
}

function maskMember(name: string, value: unknown): unknown {
  if (name === 'differences') return (value as readonly Difference[]).map(maskDifference);
  // The name of an object is no text; with a colon or an equals sign in it, it would be taken for one.
  return name === 'key' ? value : maskTexts(value);
}

function maskTexts(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(maskTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskTexts(inner)]));
}
