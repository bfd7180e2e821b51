/**
 * Whether a text holds a pattern, in any case; `*` stands for any text. Takes time in proportion to the text, whatever the
 * pattern: people's own regular expressions could be made to take for ever.
 */
export function holdsPattern(text: string, pattern: string): boolean {
  return placesOf(text.toLowerCase(), pattern.toLowerCase().split('*')) !== undefined;
}

/** Whether a name is what a pattern says, from end to end; `*` stands for any text. */
export function isNamedBy(name: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return name === pattern;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  const middle = name.slice(first.length, name.length - last.length);
  return placesOf(middle, parts.slice(1, -1)) !== undefined;
}

/** Where the last part ends when each is looked for behind the one before; the earliest place of each is the best. */
function placesOf(text: string, parts: readonly string[]): number | undefined {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return undefined;
    at = found + part.length;
  }
  return at;
}
