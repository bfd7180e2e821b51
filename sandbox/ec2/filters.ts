import { Fault } from '../contract.ts';

export interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

interface Tagged {
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

/**
 * Keeps what every filter allows: filters are joined by and, their values by or, `*` stands for any text. `members`
 * says which member of the answer a filter looks at; `tag:KEY` and `tag-key` always work. Throws Fault for others.
 */
export function applyFilters(
  views: readonly Record<string, unknown>[],
  filters: readonly Filter[] | undefined,
  members: Readonly<Record<string, string>>,
): readonly Record<string, unknown>[] {
  return (filters ?? []).reduce<readonly Record<string, unknown>[]>((left, { Name = '', Values = [] }) => {
    const read = reader(Name, members);
    return left.filter((view) => read(view).some((text) => Values.some((pattern) => matches(pattern, text))));
  }, views);
}

type Read = (view: Record<string, unknown>) => readonly string[];

function reader(name: string, members: Readonly<Record<string, string>>): Read {
  const tags: (view: Record<string, unknown>) => readonly { Key: string; Value: string }[] = (view) =>
    (view as Tagged).Tags ?? [];
  if (name.startsWith('tag:'))
    return (view) => tags(view).flatMap((tag) => (tag.Key === name.slice(4) ? tag.Value : []));
  if (name === 'tag-key') return (view) => tags(view).map((tag) => tag.Key);
  const member = members[name];
  if (!member) throw new Fault('InvalidParameterValue', `The filter '${name}' is invalid`);
  return (view) => (view[member] === undefined ? [] : [String(view[member])]);
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 's').test(text);
}
