import type { Scopes } from '../ports/scopes.ts';
import type { Identities } from './identity.ts';

/** Bindings over confirmed identities; a namespace without a Region uses the controller's own. */
export function createScopes(options: { readonly identities: Identities; readonly region: string }): Scopes {
  return {
    async resolve({ region = options.region, roleArn }) {
      const { scope, callerArn } = await options.identities.confirm({ region, roleArn });
      return { scope, caller: callerArn };
    },
  };
}
