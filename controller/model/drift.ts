import type { Location } from './document.ts';

/** Since when one field is not what the manifest says, though nobody asked there for anything new. */
export interface DriftedField {
  readonly path: string;
  /** When it was first seen so, milliseconds since the epoch. */
  readonly since: number;
  /** Whether a look before that one found the field in place; otherwise it may have drifted any time before. */
  readonly exact: boolean;
}

/** What of an object has drifted; acknowledged fields are among them. */
export interface Drift {
  /**
   * `moved`: live was as the manifest says, and is not any more. `unsettled`: the object is only observed and was never
   * seen as its manifest says, so nobody knows which of the two moved.
   */
  readonly cause: 'moved' | 'unsettled';
  readonly fields: readonly DriftedField[];
  /** Where a rule that ignores it belongs; undefined where the document is not known. */
  readonly rulePlace?: RulePlace | undefined;
}

/** What is worth knowing of one object's drift after a restart. */
export interface DriftRecord {
  readonly fields: readonly DriftedField[];
  /** Content of the manifest that live was last seen equal to, of objects that only that tells of. */
  readonly inSyncWith?: string | undefined;
}

/** Where in a manifest a rule of `management.ignoreDifferences` is to be put: before what stands at the place. */
export interface RulePlace extends Location {
  /** What begins there: the first rule, the first member of `management`, or the document, which has neither. */
  readonly inside: 'rules' | 'management' | 'document';
}
