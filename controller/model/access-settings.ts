import type { AccessPolicy } from './access.ts';
import type { Role } from './actor.ts';

/** A bearer token, known by its digest alone. */
export interface NamedToken {
  readonly name: string;
  /** Of the token, in 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly role: Role;
}

/** An OpenID provider that people are sent to. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Without it the client is public, and PKCE alone ties the code to the browser. */
  readonly clientSecret?: string | undefined;
  readonly scopes: readonly string[];
  /** Which claims hold the name and the groups. */
  readonly nameClaim: string;
  readonly groupsClaim: string;
  /** What the button says. */
  readonly label: string;
}

/** A load balancer that has people sign in before it lets them through. */
export interface AlbSettings {
  readonly loadBalancerArn: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly nameClaim: string;
  readonly groupsClaim: string;
  /** Where the load balancer's public keys are, in place of AWS's own endpoint of the Region. */
  readonly keysUrl?: string | undefined;
}

/** Who may sign in, how, and as what: the operator's configuration, with its secrets read. */
export interface AccessSettings {
  readonly policy: AccessPolicy;
  /** Whoever sits at this machine may look without signing in, though others must. On loopback only. */
  readonly anonymous: boolean;
  readonly tokens: readonly NamedToken[];
  readonly oidc?: OidcSettings | undefined;
  readonly alb?: AlbSettings | undefined;
  /** After that long people sign in anew, whatever they did meanwhile; milliseconds. */
  readonly sessionLifetime: number;
  /** Seals sessions. Without it a new one is made at every start, and nobody stays signed in over a restart. */
  readonly sessionKey?: string | undefined;
}
