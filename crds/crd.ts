import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { KINDS, type KindName } from '../controller/model/identity.ts';

/** A node of a structural schema, with the members that our CRDs use. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode;
  readonly items?: SchemaNode;
  /** Text in which a number or a truth value may be written without quotes; the loader keeps what was written. */
  readonly 'x-kubernetes-int-or-string'?: boolean;
  /** Any JSON. */
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'map' | 'set' | 'atomic';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly Validation[];
}

/** A rule across fields: CEL text, and what is said when it does not hold. */
export interface Validation {
  readonly rule: string;
  readonly message: string;
  readonly fieldPath?: string;
}

export interface PrinterColumn {
  readonly name: string;
  readonly type: string;
  readonly jsonPath: string;
  readonly priority?: number;
}

/** What Evenkeel uses of a CustomResourceDefinition. */
export interface Crd {
  readonly kind: KindName;
  readonly group: string;
  readonly version: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly plural: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly columns: readonly PrinterColumn[];
  readonly schema: SchemaNode;
}

interface CrdFile {
  readonly spec: {
    readonly group: string;
    readonly scope: 'Namespaced' | 'Cluster';
    readonly names: {
      readonly kind: KindName;
      readonly plural: string;
      readonly singular: string;
      readonly shortNames?: readonly string[];
      readonly categories?: readonly string[];
    };
    readonly versions: readonly [
      {
        readonly name: string;
        readonly schema: { readonly openAPIV3Schema: SchemaNode };
        readonly additionalPrinterColumns?: readonly PrinterColumn[];
      },
    ];
  };
}

export function crdPath(kind: KindName): string {
  return fileURLToPath(new URL(`${kind.toLowerCase()}.yaml`, import.meta.url));
}

/** All CRDs in the order of {@link KINDS}. */
export function readCrds(): readonly Crd[] {
  return KINDS.map((kind) => crdOf(parse(readFileSync(crdPath(kind), 'utf8')) as CrdFile));
}

function crdOf(file: CrdFile): Crd {
  const { group, scope, names, versions } = file.spec;
  const [version] = versions;
  return {
    kind: names.kind,
    group,
    version: version.name,
    scope,
    plural: names.plural,
    singular: names.singular,
    shortNames: names.shortNames ?? [],
    categories: names.categories ?? [],
    columns: version.additionalPrinterColumns ?? [],
    schema: version.schema.openAPIV3Schema,
  };
}
