/** Whether a text fits a pattern of AWS's schemas. They are written for Java and Python: what JavaScript cannot read refuses nothing. */
export function fitsPattern(pattern: string, text: string): boolean {
  return compiled(pattern)?.test(text) ?? true;
}

const known = new Map<string, RegExp | undefined>();

function compiled(pattern: string): RegExp | undefined {
  if (!known.has(pattern)) known.set(pattern, compile(pattern));
  return known.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  const [, leading = ''] = /^\^?\(\?([si]+)\)/.exec(pattern) ?? [];
  const translated = pattern
    .replace(/\(\?[si]+\)/, '')
    .replace(/\\[Zz]/g, '$')
    .replace(/\\A/g, '^');
  // With the flag u, classes such as \p{L} mean what they mean in Java; without it, more dialects are read.
  return (
    expression(translated, `${leading}u`) ?? (/\\[pP]\{/.test(pattern) ? undefined : expression(translated, leading))
  );
}

function expression(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
