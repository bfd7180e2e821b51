import { AwsError } from '../model/aws-error.ts';
import type { Scope } from '../model/scope.ts';
import type { Clock } from '../ports/clock.ts';
import type { AwsTransport } from '../ports/transport.ts';

/** Whose budget the question itself takes while the account is not known. */
const UNCONFIRMED = 'unconfirmed';
/** Credentials behind a profile or a role can be changed while we run; milliseconds. */
const MAX_AGE_MS = 15 * 60_000;

/** Where to work, before anybody knows whose account that is. */
export interface Destination {
  readonly region: string;
  readonly roleArn?: string | undefined;
}

export interface Confirmed {
  /** With the account that AWS itself named. Comparing it with a pin is the caller's business. */
  readonly scope: Scope;
  /** Who AWS says we are; plans print it. */
  readonly callerArn: string;
}

/** Finds out which account a destination's credentials belong to. */
export interface Identities {
  /** Asks STS, or repeats an answer of the last 15 minutes. Rejects with AwsError; failures are not remembered. */
  confirm(destination: Destination): Promise<Confirmed>;
}

export function createIdentities(options: { readonly transport: AwsTransport; readonly clock: Clock }): Identities {
  const { transport, clock } = options;
  const known = new Map<string, { readonly at: number; readonly answer: Promise<Confirmed> }>();
  return {
    confirm(destination) {
      const id = `${destination.region}/${destination.roleArn ?? ''}`;
      const before = known.get(id);
      if (before && clock.now() - before.at < MAX_AGE_MS) return before.answer;
      const answer = ask(transport, destination);
      known.set(id, { at: clock.now(), answer });
      answer.catch(() => known.delete(id));
      return answer;
    },
  };
}

async function ask(transport: AwsTransport, { region, roleArn }: Destination): Promise<Confirmed> {
  const call = 'sts:GetCallerIdentity';
  const answer = await transport.send({ account: UNCONFIRMED, region, roleArn }, call, {});
  const { Account: account, Arn: callerArn } = answer;
  if (account && callerArn) return { scope: { account, region, roleArn }, callerArn };
  const message = 'AWS did not say which account the credentials belong to';
  throw new AwsError({ class: 'unknown', code: 'NoIdentity', call, message });
}
