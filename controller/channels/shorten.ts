/** How one character is written where the text goes; a character that needs several stays whole. */
export type Escape = (character: string) => string;

const asItIs: Escape = (character) => character;

/**
 * The text as written with `write`, in at most `limit` UTF-16 units. What does not fit is left out at the end, and how
 * many characters that were is said: `… (+120)`. Never ends inside an escape or a surrogate pair.
 */
export function shorten(text: string, limit: number, write: Escape = asItIs): string {
  const characters = [...text];
  const whole = characters.map(write);
  if (lengthOf(whole) <= limit) return whole.join('');
  const room = limit - leftOut(characters.length).length;
  let kept = 0;
  for (let length = 0; kept < whole.length; kept += 1) {
    length += whole[kept]?.length ?? 0;
    if (length > room) break;
  }
  return `${whole.slice(0, kept).join('')}${leftOut(characters.length - kept)}`;
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function leftOut(count: number): string {
  return `… (+${count})`;
}

/** Lines, already written as they must be, in at most `limit` units; the last says how many lines were left out. */
export function fitLines(lines: readonly string[], limit: number): string {
  const whole = lines.join('\n');
  if (whole.length <= limit) return whole;
  const room = limit - moreLines(lines.length).length;
  let kept = 0;
  for (let length = 0; kept < lines.length; kept += 1) {
    length += (lines[kept]?.length ?? 0) + 1;
    if (length > room) break;
  }
  return [...lines.slice(0, kept), moreLines(lines.length - kept)].join('\n');
}

function moreLines(count: number): string {
  return `… and ${count} more line${count === 1 ? '' : 's'}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** Text from elsewhere on one line: without control characters, and without those that turn the direction of writing. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}
