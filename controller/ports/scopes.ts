import type { Scope } from '../model/scope.ts';

/** What a namespace asks for; undefined members mean the controller's own. */
export interface Binding {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly roleArn?: string | undefined;
}

export interface ResolvedScope {
  readonly scope: Scope;
  /** ARN that STS names for the credentials; every plan prints it. */
  readonly caller: string;
}

/** Turns a binding into the account and Region that its credentials really belong to. Rejects with AwsError. */
export interface Scopes {
  resolve(binding: Binding): Promise<ResolvedScope>;
}
