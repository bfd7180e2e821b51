import { AwsError } from '../model/aws-error.ts';
import type { Clock } from '../ports/clock.ts';
import type { Binding, ResolvedScope, Scopes } from '../ports/scopes.ts';
import type { AwsTransport } from '../ports/transport.ts';

/** Whose budget the question itself takes while the account is not known. */
const UNCONFIRMED = 'unconfirmed';
/** Credentials behind a profile or a role can be exchanged while we run; milliseconds. */
const MAX_AGE_MS = 15 * 60_000;
const CALL = 'sts:GetCallerIdentity';

export interface ScopesOptions {
  readonly transport: AwsTransport;
  readonly clock: Clock;
  /** The Region of bindings that name none. */
  readonly region?: string | undefined;
}

type Destination = Pick<Binding, 'roleArn'> & { readonly region: string };

interface Known {
  readonly at: number;
  readonly answer: Promise<ResolvedScope>;
}

/**
 * Asks STS whose credentials a binding has; an answer stands for 15 minutes, a failure is not remembered. The account is
 * the one that AWS names, never the one that the binding asks for: comparing the two is the caller's business.
 */
export function createScopes({ transport, clock, region: ownRegion }: ScopesOptions): Scopes {
  const known = new Map<string, Known>();
  return {
    async resolve(binding) {
      const region = binding.region ?? ownRegion;
      if (!region) throw noRegion();
      const id = `${region}/${binding.roleArn ?? ''}`;
      const before = known.get(id);
      if (before && clock.now() - before.at < MAX_AGE_MS) return before.answer;
      const answer = ask(transport, { region, roleArn: binding.roleArn });
      known.set(id, { at: clock.now(), answer });
      answer.catch(() => known.delete(id));
      return answer;
    },
  };
}

async function ask(transport: AwsTransport, { region, roleArn }: Destination): Promise<ResolvedScope> {
  const { Account: account, Arn: caller } = await transport.send({ account: UNCONFIRMED, region, roleArn }, CALL, {});
  if (account && caller) return { scope: { account, region, roleArn }, caller };
  const message = 'AWS did not say which account the credentials belong to';
  throw new AwsError({ class: 'unknown', code: 'NoIdentity', call: CALL, message });
}

function noRegion(): AwsError {
  const message = 'no AWS Region is set: use --region, AWS_REGION, the profile, or region in the Namespace document';
  return new AwsError({ class: 'invalid', code: 'NoRegion', call: CALL, message });
}
