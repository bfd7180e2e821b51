import type { JsonObject } from '../../controller/model/json.ts';
import type { ComposedKind } from '../../crds/composition.ts';
import type { World } from '../support/world.ts';

/** Kind, name and spec of a document. */
export type Around = readonly [kind: string, name: string, spec: JsonObject];

/** What the rows of one kind stand on. */
export interface Stage {
  readonly kind: ComposedKind;
  /** The documents that fields are put into, by name. */
  readonly bases: Readonly<Record<string, (name: string) => JsonObject>>;
  /** Documents that these refer to. */
  around(names: readonly string[]): readonly Around[];
  /** What is there before anything else. */
  prepare?(world: World): Promise<void>;
  /** AWS gives the object no name, only an ARN. */
  readonly knownByArn: boolean;
}
