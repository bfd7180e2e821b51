import { Fault } from '../contract.ts';
import type { Member, Shape } from '../schema/shape.ts';

/** A form body as the tree that its dotted keys spell: `Tags.member.1.Key=a`. */
export interface FormNode {
  value: string | undefined;
  readonly children: Map<string, FormNode>;
}

/** How one Query dialect spells its keys. */
export interface FormDialect {
  memberKey(member: Member): string;
  /** Under which key a list's items are counted; undefined when they are counted directly below the list. */
  itemKey(list: Member, item: Member): string | undefined;
}

/** Deeper than any shape of the modelled services, and far from what a call stack holds. */
const MAX_DEPTH = 24;

/** Throws Fault for keys nested too deep. */
export function parseForm(body: string): FormNode {
  const root: FormNode = { value: undefined, children: new Map() };
  for (const [key, value] of new URLSearchParams(body)) {
    const parts = key.split('.');
    if (parts.length > MAX_DEPTH) throw new Fault('MalformedInput', `The key ${key.slice(0, 80)}… is nested too deep.`);
    place(root, parts).value = value;
  }
  return root;
}

function place(root: FormNode, parts: readonly string[]): FormNode {
  let node = root;
  for (const part of parts) {
    const next = node.children.get(part) ?? { value: undefined, children: new Map() };
    node.children.set(part, next);
    node = next;
  }
  return node;
}

/**
 * Reads a form by schema. What the schema does not know stays under its own key, and what does not convert stays text,
 * so that validation refuses both with AWS's errors.
 */
export function readForm(member: Member, node: FormNode, dialect: FormDialect): unknown {
  const { shape } = member;
  switch (shape.kind) {
    case 'struct':
      return readStruct(shape, node, dialect);
    case 'list':
      return readList({ member, item: shape.member, node, dialect });
    case 'map':
      return readMap(shape, node, dialect);
    default:
      return readScalar(shape, node.value ?? '');
  }
}

function readStruct(shape: Shape & { kind: 'struct' }, node: FormNode, dialect: FormDialect): Record<string, unknown> {
  const byKey = new Map([...shape.members.values()].map((member) => [dialect.memberKey(member), member]));
  const entries = [...node.children].map(([key, child]): readonly [string, unknown] => {
    const member = byKey.get(key);
    return member ? [member.name, readForm(member, child, dialect)] : [key, child.value ?? {}];
  });
  return Object.fromEntries(entries);
}

interface ListReading {
  readonly member: Member;
  readonly item: Member;
  readonly node: FormNode;
  readonly dialect: FormDialect;
}

/** An empty list is sent as `Foo=`. Items count from 1; gaps are closed, as AWS does. */
function readList({ member, item, node, dialect }: ListReading): unknown {
  const key = dialect.itemKey(member, item);
  const items = key === undefined ? node : node.children.get(key);
  if (!items) return node.value === '' ? [] : (node.value ?? []);
  return [...items.children]
    .filter(([index]) => /^\d+$/.test(index))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => readForm(item, child, dialect));
}

function readMap(shape: Shape & { kind: 'map' }, node: FormNode, dialect: FormDialect): Record<string, unknown> {
  const pairs = [...(node.children.get('entry')?.children.values() ?? [])];
  const keyName = shape.key.traits.xmlName ?? 'key';
  const valueName = shape.value.traits.xmlName ?? 'value';
  const empty: FormNode = { value: '', children: new Map() };
  return Object.fromEntries(
    pairs.map((pair) => [
      pair.children.get(keyName)?.value ?? '',
      readForm(shape.value, pair.children.get(valueName) ?? empty, dialect),
    ]),
  );
}

function readScalar(shape: Shape, text: string): unknown {
  switch (shape.kind) {
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'timestamp':
      return new Date(text);
    default:
      return text;
  }
}
