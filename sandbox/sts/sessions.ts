import type { Caller } from '../contract.ts';

/** Temporary credentials as AssumeRole hands them out. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly account: string;
  readonly arn: string;
}

/** Who a request's access key stands for. Signatures are never checked: any secret will do. */
export interface Sessions {
  issue(identity: { readonly account: string; readonly arn: string }): Session;
  /**
   * The caller of an access key: an issued key is its role's account, twelve digits are that account itself, anything
   * else is the default account.
   */
  caller(accessKeyId: string | undefined, region: string): Caller;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function createSessions(options: { readonly random: () => number; readonly defaultAccount: string }): Sessions {
  const issued = new Map<string, Session>();
  const letters = (count: number): string =>
    Array.from({ length: count }, () => BASE32[Math.floor(options.random() * BASE32.length)]).join('');
  return {
    issue({ account, arn }) {
      const session: Session = {
        accessKeyId: `ASIA${letters(16)}`,
        secretAccessKey: letters(40),
        sessionToken: letters(64),
        account,
        arn,
      };
      issued.set(session.accessKeyId, session);
      return session;
    },
    caller(accessKeyId, region) {
      const session = accessKeyId ? issued.get(accessKeyId) : undefined;
      if (session) return { account: session.account, region, arn: session.arn };
      const account = accessKeyId && /^\d{12}$/.test(accessKeyId) ? accessKeyId : options.defaultAccount;
      return { account, region };
    },
  };
}
