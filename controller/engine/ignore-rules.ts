/**
 * The rule of `management.ignoreDifferences` that covers a path, if any. A rule covers its own path and everything
 * below; `[]` and `[*]` in a rule stand for any element.
 */
export function ignoreRuleFor(path: string, rules: readonly string[]): string | undefined {
  return rules.find((rule) => covers(segments(rule), segments(path)));
}

function covers(rule: readonly string[], path: readonly string[]): boolean {
  return (
    rule.length <= path.length && rule.every((part, i) => part === path[i] || (part === '[*]' && isElement(path[i])))
  );
}

function isElement(segment: string | undefined): boolean {
  return segment?.startsWith('[') ?? false;
}

/** `a.b[k=v.w].c` → `a`, `b`, `[k=v.w]`, `c`: dots inside brackets belong to the key. */
export function segments(path: string): readonly string[] {
  const out: string[] = [];
  for (const match of path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) {
    const [whole, key] = match;
    out.push(key === undefined ? whole : key === '' || key === '*' ? '[*]' : `[${key}]`);
  }
  return out;
}
