import { operationOf, serviceOf } from '../model/aws-calls.ts';
import type { AwsClients } from './transport.ts';

/** A modelled AWS in this process. May throw `{code, message, status}` as AWS would answer. */
export interface InProcessAws {
  call(
    service: string,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    caller: { readonly account: string; readonly region: string; readonly arn?: string },
  ): unknown;
}

/**
 * Clients that call a modelled AWS without a wire between, for simulations in virtual time. Inputs and outputs are
 * copied, as a wire would do it. `account` is whose credentials these are: it answers for scopes without a role.
 */
export function createSandboxClients(options: { readonly aws: InProcessAws; readonly account: string }): AwsClients {
  return {
    async send(scope, call, input) {
      const request = overTheWire(input) as Record<string, unknown>;
      const caller = { account: options.account, ...assumed(scope.roleArn), region: scope.region };
      return overTheWire(await options.aws.call(serviceOf(call), operationOf(call), request, caller));
    },
    close() {},
  };
}

/** Who one is after assuming the role, as STS names it. */
function assumed(roleArn: string | undefined): { account?: string; arn?: string } {
  const [, , , , account, path] = roleArn?.split(':') ?? [];
  if (!account || !path) return {};
  const role = path.slice(path.lastIndexOf('/') + 1);
  return { account, arn: `arn:aws:sts::${account}:assumed-role/${role}/evenkeel` };
}

/** A deep copy without members that are undefined, which no wire carries. */
function overTheWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(overTheWire);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, overTheWire(member)]));
}
