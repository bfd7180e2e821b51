const INLINE_FLAGS = /\(\?([is]+)\)/g;

const compiled = new Map<string, RegExp | undefined>();

/**
 * A pattern of AWS's schemas as JavaScript reads it, without unicode mode, which refuses some sixty of them; undefined
 * where it cannot be read at all: then nothing is checked by it.
 */
export function patternOf(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern);
}

/** Java's anchors and inline flags: `\\A`, `\\Z`, `(?i)`. A flag that stands for a part is taken for the whole. */
function compile(pattern: string): RegExp | undefined {
  const flags = [...new Set([...pattern.matchAll(INLINE_FLAGS)].flatMap(([, letters = '']) => [...letters]))].join('');
  const rest = pattern
    .replaceAll(INLINE_FLAGS, '')
    .replaceAll(/\\A/g, '^')
    .replaceAll(/\\[Zz]/g, '$');
  // Intersections of classes mean something else here.
  if (rest.includes('&&[')) return undefined;
  // Classes of characters by their script or category mean nothing without unicode mode.
  const modes = /\\[pP]\{/.test(rest) ? [`${flags}u`] : [flags, `${flags}u`];
  for (const mode of modes) {
    try {
      return new RegExp(rest, mode);
    } catch {}
  }
  return undefined;
}
