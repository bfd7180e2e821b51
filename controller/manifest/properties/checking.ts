import type { Json } from '../../model/json.ts';
import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';
import { describeError } from '../describe-error.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';
import { elsewhere } from './elsewhere.ts';

/** What stays the same while the properties of one document are looked at. */
export interface Checking {
  readonly type: ResourceType;
  /** What was written in the file, for scalars. */
  readonly written?: ((path: Path) => string | undefined) | undefined;
}

/** Where a value stands: its path in the document, and what the type says of it. */
export interface Place {
  readonly path: Path;
  readonly schema: TypeSchema;
}

/** How a check goes on into a value. */
export type Check = (value: Json, place: Place, checking: Checking) => readonly PlacedFinding[];

/** A check, and what it hands on. */
export interface Further {
  readonly checking: Checking;
  readonly check: Check;
}

interface Broken {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A broken keyword of a schema in the words that all kinds share. */
export function describe(
  broken: Broken,
  { value, place, checking }: { readonly value: Json; readonly place: Place; readonly checking: Checking },
): PlacedFinding | undefined {
  const { path, schema } = place;
  const finding = describeError(broken, {
    value,
    written: typeof value === 'object' ? undefined : checking.written?.(path),
    schema: { ...(schema.properties ? { properties: schema.properties } : {}), ...patternIn(schema) },
    elsewhere: (member) => elsewhere(checking.type, path, member),
  });
  return finding && { ...finding, path };
}

function patternIn({ pattern }: TypeSchema): { readonly pattern?: string } {
  return pattern === undefined ? {} : { pattern };
}
