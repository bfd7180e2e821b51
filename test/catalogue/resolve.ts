import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { fieldAt } from '../properties/rows.ts';

const CASES = 'test/compare/cases';

/** A reference of the catalogue as it stands in the repository. */
export interface Resolved {
  /** Undefined where there is no such thing. */
  readonly file: string | undefined;
  readonly text: string;
}

const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));

/** `Service template.cpu`, or `path: some text that stands there`. */
export function resolveWhere(reference: string): Resolved {
  const [kindName = '', row = ''] = reference.split(' ');
  const kind = kinds.get(kindName);
  if (!kind) return resolveText(reference);
  return { file: fieldAt(kind.fields, row) ? tableOf(kindName) : undefined, text: row };
}

/** Where the table of a kind is put together. */
function tableOf(kind: string): string {
  const folder = kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return `controller/kinds/${folder}/fields.ts`;
}

/** `pair ID`, `row ID`, or `path: some text that stands there`. */
export function resolveTest(reference: string): Resolved {
  const [sort, id = ''] = reference.split(' ');
  if (sort === 'pair') return { file: pairs().get(id), text: id };
  if (sort === 'row') return { file: sandboxRows().get(id), text: id };
  return resolveText(reference);
}

function resolveText(reference: string): Resolved {
  const at = reference.indexOf(': ');
  const file = reference.slice(0, at);
  const text = reference.slice(at + 2);
  return { file: existsSync(file) && readFileSync(file, 'utf8').includes(text) ? file : undefined, text };
}

const pairs = once(() => {
  const files = readdirSync(CASES).map((name) => `${CASES}/${name}`);
  return new Map(files.flatMap((file) => idsIn(file).map((id) => [id, file] as const)));
});

function idsIn(file: string): readonly string[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly id: string }[]).map(({ id }) => id);
}

const sandboxRows = once(() => {
  const names = readdirSync('test/sandbox', { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.ts'));
  const files = names.map((name) => `test/sandbox/${name}`);
  return new Map(
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bid: '([\w-]+)'/g)].map(([, id]) => [id, file])),
  ) as ReadonlyMap<string, string>;
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
