const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in its largest unit, as short as can be read: `4 s`, `12 min`, `3 h`, `2 d`. */
export function span(ms: number): string {
  if (ms < SECOND) return 'now';
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} d`;
}

/** How long something took, to the next smaller unit: `4 min 10 s`, `2 h 5 min`. */
export function lasted(ms: number): string {
  if (ms < SECOND) return 'under 1 s';
  if (ms < MINUTE) return `${Math.round(ms / SECOND)} s`;
  const [unit, smaller] = ms < HOUR ? [MINUTE, SECOND] : ms < DAY ? [HOUR, MINUTE] : [DAY, HOUR];
  const whole = Math.floor(ms / unit);
  const rest = Math.floor((ms % unit) / smaller);
  const names = { [SECOND]: 's', [MINUTE]: 'min', [HOUR]: 'h', [DAY]: 'd' };
  return rest === 0 ? `${whole} ${names[unit]}` : `${whole} ${names[unit]} ${rest} ${names[smaller]}`;
}

/** Tags of images, or the start of their digests: what people tell releases apart by. */
export function tagsOf(images: readonly string[]): string {
  return images
    .map((image) => image.replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, ':$1').replace(/^.*[:/]/, ''))
    .join(', ');
}

/** What is left of a wait, to the next smaller unit, since it is counted down: `1 h 5 min left`, `4 min 10 s left`. */
export function left(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  if (seconds <= 0) return 'time is up';
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s left` : `${seconds} s left`;
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How long ago, for running text. */
export function ago(at: number, now: number): string {
  const text = span(now - at);
  return text === 'now' ? 'just now' : `${text} ago`;
}

export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

export function day(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** The exact moment, for titles. */
export function moment(at: number): string {
  return `${new Date(at).toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}

/** How long something took: `420 ms`, `1.8 s`, `30 s`, `4 min`. */
export function precise(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  return ms < 10 * SECOND ? `${(ms / SECOND).toFixed(1)} s` : span(ms);
}

/** `1.2 MB`; thousands, not 1,024s. */
export function bytes(count: number): string {
  if (count < 1_000) return `${count} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(count) / 3));
  const value = count / 1_000 ** power;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1]}`;
}

/** With a mark between the thousands. */
export function amount(count: number): string {
  return count.toLocaleString('en-GB');
}

export function shortCommit(id: string): string {
  return id.slice(0, 7);
}

const SYNC_LABELS: Readonly<Record<string, string>> = { OutOfSync: 'Out of sync' };

/** State words as people say them. */
export function label(word: string): string {
  return SYNC_LABELS[word] ?? word;
}

/** `deploymentState` words of AWS in lower case: `ROLLBACK_SUCCESSFUL` reads `rollback successful`. */
export function spoken(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}

export interface ParsedPath {
  /** Where the field stands, outermost first: `template`, `containerDefinitions`, `app`. */
  readonly parents: readonly string[];
  readonly field: string;
}

/** Takes a difference's path apart for reading: `a.b[name=x].c` stands in a › b › x and is called c. */
export function parsePath(path: string): ParsedPath {
  const parts = [...path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(([whole, inner]) =>
    inner === undefined ? whole : inner.replace(/^[A-Za-z]+=/, ''),
  );
  const last = parts.at(-1) ?? path;
  const named = last === 'value' && parts.length > 1;
  const field = named ? (parts.at(-2) ?? last) : last;
  return { parents: parts.slice(0, named ? -2 : -1), field };
}

/** Splits two texts into what they share at both ends and what differs, at the borders of words. */
export function splitCommon(
  a: string,
  b: string,
): { readonly head: string; readonly middle: readonly [string, string]; readonly tail: string } {
  const left = a.split(/(?<=[/:@,=\s])/);
  const right = b.split(/(?<=[/:@,=\s])/);
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const middle = (parts: readonly string[]): string => parts.slice(start, parts.length - end).join('');
  const tail = end === 0 ? '' : left.slice(-end).join('');
  return { head: left.slice(0, start).join(''), middle: [middle(left), middle(right)], tail };
}
