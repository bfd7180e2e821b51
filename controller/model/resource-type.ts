/** JSON Schema as AWS's resource types use it; what is in a member that is not named here is looked at by no one. */
export interface TypeSchema {
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly $ref?: string | undefined;
  readonly properties?: Readonly<Record<string, TypeSchema>> | undefined;
  readonly patternProperties?: Readonly<Record<string, TypeSchema>> | undefined;
  readonly additionalProperties?: boolean | TypeSchema | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: TypeSchema | undefined;
  readonly enum?: readonly (string | number | boolean)[] | undefined;
  /** Values that AWS takes in any case. */
  readonly enumCaseInsensitive?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minProperties?: number | undefined;
  readonly maxProperties?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly uniqueItems?: boolean | undefined;
  /** False: the order of the elements means nothing. */
  readonly insertionOrder?: boolean | undefined;
  readonly anyOf?: readonly TypeSchema[] | undefined;
  readonly oneOf?: readonly TypeSchema[] | undefined;
  readonly allOf?: readonly TypeSchema[] | undefined;
  /** Exactly one of them is given. */
  readonly requiredXor?: readonly string[] | undefined;
  /** At least one of them is given. */
  readonly requiredOr?: readonly string[] | undefined;
  /** What else is given with a member. */
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What cannot be given beside a member. */
  readonly dependentExcluded?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Operations of a type that Cloud Control has. */
export const TYPE_HANDLERS = ['create', 'read', 'update', 'delete', 'list'] as const;
export type TypeHandler = (typeof TYPE_HANDLERS)[number];

/**
 * One of AWS's resource types, as its registry describes it. Paths are those of properties with `/` between, and an
 * asterisk for every element: `MasterUserSecret/KmsKeyId`.
 */
export interface ResourceType {
  /** `AWS::EC2::VPC`. */
  readonly name: string;
  readonly description?: string | undefined;
  readonly schema: TypeSchema;
  readonly definitions: Readonly<Record<string, TypeSchema>>;
  /** What Cloud Control can do with it; without `read` it can do nothing, without `update` every change replaces. */
  readonly handlers: readonly TypeHandler[];
  /** What each handler does with AWS in the caller's name, as IAM's actions; sorted. */
  readonly permissions: Readonly<Partial<Record<TypeHandler, readonly string[]>>>;
  /** Properties whose values, with `|` between, name one resource. */
  readonly identifier: readonly string[];
  /** Set by AWS alone. */
  readonly readOnly: readonly string[];
  /** Never told by AWS: drift of them cannot be seen. */
  readonly writeOnly: readonly string[];
  /** Cannot be changed: another value means another resource. */
  readonly createOnly: readonly string[];
  /** May mean another resource, depending on what else is set. */
  readonly conditionalCreateOnly: readonly string[];
  /** How AWS writes a value anew, as JSONata of the path. */
  readonly transforms: Readonly<Record<string, string>>;
  /** Where its tags stand; undefined where it takes none. */
  readonly tags?: { readonly property: string; readonly canUpdate: boolean } | undefined;
  /** Which of the old and the new one goes first in a replacement. */
  readonly replacement?: 'delete_then_create' | 'create_then_delete' | undefined;
  readonly deprecated: readonly string[];
}
