import type { MakeService } from './contract.ts';
import { stsService } from './sts/service.ts';
import type { Sessions } from './sts/sessions.ts';

/** The services that the sandbox comes with, by IAM prefix. */
export function defaultServices(shared: { readonly sessions: Sessions }): Readonly<Record<string, MakeService>> {
  return {
    sts: stsService(shared.sessions),
  };
}
