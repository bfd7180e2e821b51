import type { Commit, Document, Management } from './document.ts';
import type { Identity, ResourceKey } from './identity.ts';
import type { JsonObject } from './json.ts';
import type { Scope } from './scope.ts';

/** Where a substituted value came from, printed by plans. */
export interface Origin {
  readonly path: string;
  /** What an entry `{name, value}` calls the value. */
  readonly name?: string | undefined;
  readonly expression: string;
  readonly value: string;
  /** The store outside that it was read from, as in `cfn shop-network.VpcId`. */
  readonly from?: string | undefined;
}

/** A document ready to be compared: references and variables substituted, management and default tags merged in. */
export interface Resource<Spec = JsonObject> {
  readonly identity: Identity;
  readonly key: ResourceKey;
  readonly scope: Scope;
  readonly spec: Spec;
  readonly management: Management;
  /** Tags that the Namespace gives to all of its objects; merged under the object's own tags before comparing. */
  readonly defaultTags: Readonly<Record<string, string>>;
  readonly document: Document;
  readonly commit: Commit;
  readonly origins: readonly Origin[];
  /** Hash of the resolved spec. Equal to the applied tag's hash: the manifest asks for nothing new. */
  readonly specHash: string;
}
