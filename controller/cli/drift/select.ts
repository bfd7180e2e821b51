import type { DriftRow } from '../../../dashboard/schema/drift.ts';
import type { ObjectQuery } from '../api/client.ts';
import { parseKind, parseSelection, type Selection } from '../objects/address.ts';
import { kindNamed } from '../objects/kind-names.ts';
import { CliError } from '../program/exit.ts';
import { flagText, type VerbContext } from '../program/verb.ts';

/** An object that a command line names, with the fields of it that are meant; none named means all. */
export interface Target {
  readonly object: Selection;
  readonly fields: readonly string[];
}

/**
 * Reads `OBJECT FIELD… OBJECT FIELD…`. An object is KIND/NAME or NAMESPACE/KIND/NAME; whatever else stands behind one is
 * a field of it. Throws CliError for a field without an object.
 */
export function parseTargets(args: readonly string[], namespace: string | undefined): readonly Target[] {
  const targets: { object: Selection; fields: string[] }[] = [];
  for (const arg of args) {
    const last = targets.at(-1);
    if (namesObject(arg)) targets.push({ object: parseSelection([arg], namespace), fields: [] });
    else if (last) last.fields.push(arg);
    else throw new CliError('invalid', `${arg} is no object`, 'write KIND/NAME, and fields of it behind it');
  }
  return targets;
}

/** Fields may hold a slash, too, as tags do: only the name of a kind makes an object of it. */
function namesObject(arg: string): boolean {
  const parts = arg.split('/');
  if (parts.some((part) => part === '') || /[[\]=]/.test(arg)) return false;
  const kind = parts.length === 3 ? parts[1] : parts.length === 2 ? parts[0] : undefined;
  return kind !== undefined && kindNamed(kind) !== undefined;
}

/** What the options of a command line select. */
export function selectionQuery(context: VerbContext): ObjectQuery {
  const kind = flagText(context, 'kind');
  return {
    kind: kind === undefined ? undefined : parseKind(kind),
    namespace: flagText(context, 'namespace'),
    labels: flagText(context, 'selector'),
    q: flagText(context, 'filter'),
  };
}

export function isMeant(row: DriftRow, targets: readonly Target[]): boolean {
  if (targets.length === 0) return true;
  return targets.some(({ object, fields }) => isOf(row, object) && (fields.length === 0 || fields.includes(row.field)));
}

function isOf(row: DriftRow, { namespace, kind, name }: Selection): boolean {
  return (namespace === undefined || row.namespace === namespace) && row.kind === kind && row.name === name;
}

/**
 * The drifted rows that a command line means, what a rule ignores left out. Rejects with CliError where an object or a
 * field that it names has not drifted: a typing error must not look like good news.
 */
export function meantOf(items: readonly DriftRow[], targets: readonly Target[]): readonly DriftRow[] {
  for (const { object, fields } of targets) {
    const name = [object.namespace, object.kind, object.name].filter((part) => part !== undefined).join('/');
    const own = items.filter((row) => isOf(row, object));
    if (own.length === 0) throw new CliError('invalid', `nothing of ${name} has drifted`);
    const keys = [...new Set(own.map(({ key }) => key))];
    if (keys.length > 1)
      throw new CliError('invalid', `more than one object has that name: ${keys.join(', ')}`, 'add --namespace');
    const missing = fields.find((field) => !own.some((row) => row.field === field));
    if (missing === undefined) continue;
    const hint = `drifted: ${own.map(({ field }) => field).join(', ')}`;
    throw new CliError('invalid', `${missing} of ${name} has not drifted`, hint);
  }
  return items.filter((row) => isMeant(row, targets));
}

/** Rows of each object together. */
export function byObject(rows: readonly DriftRow[]): readonly (readonly DriftRow[])[] {
  const groups = new Map<string, DriftRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return [...groups.values()];
}
