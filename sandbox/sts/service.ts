import { type Caller, Fault, type MakeService } from '../contract.ts';
import type { Sessions } from './sessions.ts';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.+\/)?([\w+=,.@-]+)$/;
const DEFAULT_DURATION_SECONDS = 3600;

/** AWS STS: AssumeRole into any account without asking anybody, and GetCallerIdentity. */
export function stsService(sessions: Sessions): MakeService {
  return (region) => ({
    operations: ['AssumeRole', 'GetCallerIdentity'],
    call(operation, input, caller) {
      if (operation === 'GetCallerIdentity') return identity(caller);
      return assumeRole(input as unknown as AssumeRoleInput, sessions, region.clock.now());
    },
  });
}

interface AssumeRoleInput {
  readonly RoleArn: string;
  readonly RoleSessionName: string;
  readonly DurationSeconds?: number;
}

function identity(caller: Caller): Record<string, unknown> {
  const { account, arn } = caller;
  if (!arn) return { UserId: account, Account: account, Arn: `arn:aws:iam::${account}:root` };
  return { UserId: userId(arn), Account: account, Arn: arn };
}

function assumeRole(input: AssumeRoleInput, sessions: Sessions, now: number): Record<string, unknown> {
  const [, account, role] = ROLE_ARN.exec(input.RoleArn) ?? [];
  if (!account || !role) throw new Fault('ValidationError', `${input.RoleArn} is invalid`);
  if (!/^[\w+=,.@-]{2,64}$/.test(input.RoleSessionName)) throw invalidSessionName(input.RoleSessionName);
  const duration = input.DurationSeconds ?? DEFAULT_DURATION_SECONDS;
  if (duration < 900 || duration > 43_200) throw invalidDuration(duration);
  const arn = `arn:aws:sts::${account}:assumed-role/${role}/${input.RoleSessionName}`;
  const session = sessions.issue({ account, arn });
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: new Date(now + duration * 1000),
    },
    AssumedRoleUser: { AssumedRoleId: userId(arn), Arn: arn },
    PackedPolicySize: 0,
  };
}

/** `AROA…:session`, stable for a role. */
function userId(arn: string): string {
  const [, role = '', session = ''] = arn.split('/');
  const letters = role.toUpperCase().replace(/[^A-Z2-7]/g, '');
  return `AROA${letters.padEnd(17, 'A').slice(0, 17)}:${session}`;
}

function invalidSessionName(name: string): Fault {
  return new Fault(
    'ValidationError',
    `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
  );
}

function invalidDuration(seconds: number): Fault {
  return new Fault(
    'ValidationError',
    `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200`,
  );
}
