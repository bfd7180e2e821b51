/**
 * Where AWS calls go and as whom. Budgets are kept per account and Region, so two scopes with different roles in one
 * account share them.
 */
export interface Scope {
  /** Twelve digits, as confirmed by STS; a pin in a Namespace document must equal it. */
  readonly account: string;
  readonly region: string;
  /** The role that is assumed, or undefined for the controller's own credentials. */
  readonly roleArn?: string | undefined;
}

export type ScopeId = string;

export function scopeId(scope: Scope): ScopeId {
  return `${scope.account}/${scope.region}/${scope.roleArn ?? 'self'}`;
}
