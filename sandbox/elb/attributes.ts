import { invalid } from './faults.ts';

/** One attribute of a load balancer, target group or listener. All values are texts. */
export interface AttributeSpec {
  /** Undefined: not shown until it is set. */
  readonly initial?: string | undefined;
  readonly takes:
    | 'boolean'
    | 'text'
    | readonly string[]
    | { readonly least: number; readonly most: number; readonly or?: readonly string[] };
}

export type AttributeTable = Readonly<Record<string, AttributeSpec>>;

export interface Attribute {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** The attributes that a new resource shows. */
export function initialAttributes(table: AttributeTable): Map<string, string> {
  const shown = Object.entries(table).flatMap(([key, { initial }]) => (initial === undefined ? [] : [[key, initial]]));
  return new Map(shown as [string, string][]);
}

interface Change {
  /** As AWS calls the resource in messages. */
  readonly what: string;
  readonly table: AttributeTable;
  /** Whether an empty value brings a text or number back to what it was at first. */
  readonly emptyResets: boolean;
}

/** Checks all, then applies all; throws Fault with nothing applied. */
export function modifyAttributes(held: Map<string, string>, changes: readonly Attribute[], change: Change): void {
  const checked = changes.map(({ Key = '', Value = '' }) => checkedAttribute(Key, Value, change));
  for (const [key, value] of checked) {
    if (value === undefined) held.delete(key);
    else held.set(key, value);
  }
}

function checkedAttribute(key: string, value: string, change: Change): readonly [string, string | undefined] {
  const spec = change.table[key];
  if (!spec) throw invalid(`${change.what} attribute key '${key}' is not recognized`);
  const resettable = change.emptyResets && spec.takes !== 'boolean' && !Array.isArray(spec.takes);
  if (value === '' && resettable) return [key, spec.initial];
  if (value === '' && spec.takes === 'text') throw invalid(`${change.what} attribute '${key}' cannot be empty`);
  if (!takes(spec, value)) throw invalid(`${change.what} attribute '${key}' value '${value}' is not valid`);
  return [key, value];
}

function takes({ takes: allowed }: AttributeSpec, value: string): boolean {
  if (allowed === 'text') return true;
  if (allowed === 'boolean') return value === 'true' || value === 'false';
  if (isList(allowed)) return allowed.includes(value);
  if (allowed.or?.includes(value)) return true;
  return /^\d+$/.test(value) && Number(value) >= allowed.least && Number(value) <= allowed.most;
}

function isList(allowed: AttributeSpec['takes']): allowed is readonly string[] {
  return Array.isArray(allowed);
}

export function attributeList(held: ReadonlyMap<string, string>): { Key: string; Value: string }[] {
  return [...held].map(([Key, Value]) => ({ Key, Value }));
}
