/** Whether two pieces of SDK-shaped data say the same; members that are undefined or null count as absent. */
export function sameData(a: unknown, b: unknown): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** A text that is equal for equal data, whatever the order of members. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => sorted(part)) ?? '';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
