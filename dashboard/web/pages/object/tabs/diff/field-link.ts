import { objectPath } from '../../address.ts';

/** The field that an address marks: what stands behind `#field=`. */
export function markedField(hash: string): string | undefined {
  const field = new URLSearchParams(hash.replace(/^#/, '')).get('field');
  return field === null || field === '' ? undefined : field;
}

/** Leads to one field of an object's differences, and marks it there. */
export function fieldPath(key: string, field: string): string {
  return `${objectPath(key, 'diff')}#field=${encodeURIComponent(field)}`;
}

/** Names the element that says why a field differs. */
export function fieldId(path: string): string {
  return `field-${path}`;
}
