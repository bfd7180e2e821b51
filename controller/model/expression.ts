import type { Location } from './document.ts';
import type { Identity } from './identity.ts';
import type { Json, JsonObject } from './json.ts';
import type { PseudoName } from './pseudo.ts';
import type { Origin } from './resource.ts';

/** A value that neither the manifests nor the objects they make know: another store of AWS, or another tool, does. */
export type OutsideExpression =
  | { readonly kind: 'ssm'; readonly path: string }
  /** The ARN of a secret; `version` is what ECS takes behind it, as in `:password:AWSCURRENT:`, or empty. */
  | { readonly kind: 'secretsmanager'; readonly name: string; readonly version: string }
  | { readonly kind: 'cfn'; readonly stack: string; readonly output: string }
  /** `state` is the name that the operator's configuration gives to a state of Terraform. */
  | { readonly kind: 'tfstate'; readonly state: string; readonly address: string }
  /** The addresses that AWS publishes for a service in a Region: a list of CIDR blocks. */
  | {
      readonly kind: 'aws-ip-ranges';
      readonly service: string;
      readonly region: string;
      readonly family: 'ipv4' | 'ipv6';
    }
  /** The newest machine image that a public parameter of AWS names. */
  | { readonly kind: 'ami'; readonly path: string }
  | { readonly kind: 'lookup'; readonly asked: Lookup };

/** Something of the account that nobody declares. */
export type Lookup =
  /** The Region's zones by name, or the one of that index. */
  { readonly of: 'availability-zones'; readonly index: number | undefined } | TaggedLookup | ResourceLookup;

/** A property of a resource that nobody declares here, as Cloud Control shows it. */
export interface ResourceLookup {
  readonly of: 'resource';
  /** `AWS::EC2::VPC` */
  readonly type: string;
  /** As Cloud Control has it: parts of composite ones with `|` between. */
  readonly identifier: string;
  /** Names of properties and numbers of elements with dots between. */
  readonly path: string;
}

/** What carries tags. */
export interface TaggedLookup {
  readonly of: 'tagged';
  /** As ARNs and the tagging API have it: `ec2:vpc`. */
  readonly type: string;
  readonly as: 'id' | 'arn';
  /** All of them. */
  readonly tags: Readonly<Record<string, string>>;
  /** Every one that there is, as a list, where true; else there must be exactly one. */
  readonly all: boolean;
}

/** What stands between `${` and `}`. Anything else there is left alone, and `$${` is a plain `${`. */
export type Expression =
  /**
   * `byName`: CloudFormation's functions name a document without its kind. The target is then the `AwsResource` of that
   * name; where there is none, the one object of that name in the namespace.
   */
  | { readonly kind: 'output'; readonly target: Identity; readonly output: string; readonly byName?: true | undefined }
  | { readonly kind: 'var'; readonly name: string }
  | { readonly kind: 'pseudo'; readonly name: PseudoName }
  | OutsideExpression;

export interface FoundExpression {
  readonly expression: Expression;
  /** As it was written, `${…}` included; functions of CloudFormation in their short form, as in `!Ref vpc`. */
  readonly text: string;
  /** Path of the field below `spec`, as in `loadBalancers[0].targetGroupArn`. */
  readonly path: string;
  readonly location: Location;
  /** True when it is the field's whole value: then the source's own type replaces it, lists included. */
  readonly whole: boolean;
}

export interface Substitution {
  readonly spec: JsonObject;
  readonly origins: readonly Origin[];
  /** Expressions that `values` could not answer yet; they stay in `spec` as they were written. */
  readonly missing: readonly FoundExpression[];
}

/** A text of which every expression that `missing` does not name has been replaced. */
export interface SubstitutedText {
  readonly text: string;
  readonly missing: readonly string[];
}

/** Answers an expression; undefined: not known yet. */
export type Values = (expression: Expression) => Json | undefined;
