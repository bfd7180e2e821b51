/** What IAM can tell apart of one action: the types of resource that it takes, and condition keys beside the global ones. */
export interface ActionFacts {
  /** Empty: policies can only name `*`. */
  readonly types: readonly string[];
  /** Keys with a tag's name in them end with a slash. */
  readonly keys: readonly string[];
}

/** Reads lines of `action | types | keys`, as the generated table has them. */
export function readActions(table: string): Readonly<Record<string, ActionFacts>> {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
  return Object.fromEntries(
    rows.map(([action = '', types = '', keys = '']) => [action.trim(), { types: words(types), keys: words(keys) }]),
  );
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
