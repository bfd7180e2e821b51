import type { Document } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';
import { type InParts, inOnePart } from '../model/in-parts.ts';
import type { ImplicitEdge } from '../model/order.ts';

/** A document, and what it names. */
export interface DeclaredDocument {
  readonly document: Document;
  /** By the text of each expression in it (`${TargetGroup/web}`): the document that it means. */
  readonly expressions: ReadonlyMap<string, ResourceKey>;
  /** All documents that it names, by expression or in AWS's own way. */
  readonly references: readonly ResourceKey[];
}

/** What the engine, which knows no kind, needs of those who know in which order AWS wants things. */
export interface ImplicitOrder {
  /**
   * Edges beside those that documents state, from the documents alone. They may form cycles, with each other and with
   * what is stated; whoever asks drops what does. Pure, and linear in the number of documents and edges.
   */
  edges(declared: readonly DeclaredDocument[]): InParts<readonly ImplicitEdge[]>;
}

/** Where nothing is known of AWS. */
export const NO_IMPLICIT_ORDER: ImplicitOrder = { edges: () => inOnePart([]) };
