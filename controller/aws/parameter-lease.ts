import { isAwsError } from '../model/aws-error.ts';
import type { Scope } from '../model/scope.ts';
import type { LeaseStore } from '../ports/lease.ts';
import type { AwsTransport } from '../ports/transport.ts';

/** After steps, before everything else: without it no step may go. */
const LANE = 0;
const WAIT_MS = 3_000;

export interface ParameterLeaseOptions {
  readonly transport: AwsTransport;
  /** Where the parameter is. */
  readonly scope: () => Promise<Scope>;
  readonly parameter: string;
}

/**
 * A parameter of SSM Parameter Store, which the controller needs anyway. AWS Systems Manager User Guide, "Working with
 * parameter versions": each write makes the version after the last one, and of 100 the oldest goes.
 */
export function parameterLease({ transport, scope, parameter: Name }: ParameterLeaseOptions): LeaseStore {
  const options = { lane: LANE, budgetWaitMs: WAIT_MS } as const;
  return {
    name: Name,
    async read() {
      const input = { Names: [Name], WithDecryption: false };
      const { Parameters = [] } = await transport.send(await scope(), 'ssm:GetParameters', input, options);
      const { Value = '', Version = 0 } = Parameters[0] ?? {};
      return { version: Version, text: Value };
    },
    async write(text, create) {
      const input = { Name, Value: text, Type: 'String' as const, Overwrite: !create };
      try {
        return (await transport.send(await scope(), 'ssm:PutParameter', input, options)).Version ?? 0;
      } catch (error) {
        if (create && isAwsError(error) && error.code === 'ParameterAlreadyExists') return undefined;
        throw error;
      }
    },
  };
}
