/** Each may what the one before may, and more. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** How somebody was recognised. `anonymous`: not at all. */
export const SIGN_INS = ['anonymous', 'token', 'oidc', 'alb'] as const;
export type SignIn = (typeof SIGN_INS)[number];

/** Who asks, as far as it is known. */
export interface Actor {
  /** For people: a token's name, an e-mail address, `anonymous`. */
  readonly name: string;
  readonly via: SignIn;
  readonly role: Role;
  /** What the provider says they belong to. */
  readonly groups: readonly string[];
}
