import type { MakeService } from '../../sandbox/contract.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

export const CALLER = { account: '123456789012', region: 'eu-west-1' } as const;

export interface TestSandbox {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
}

export function testSandbox(options: Partial<SandboxOptions> = {}): TestSandbox {
  const clock = createVirtualClock();
  return { clock, sandbox: createSandbox({ clock, random: seededRandom(7), ...options }) };
}

/** `put` of a parameter, as the shortest change that the sandbox models. */
export function putParameter(sandbox: Sandbox, value: string): Promise<Record<string, unknown>> {
  const input = { Name: '/p', Value: value, Type: 'String', Overwrite: true };
  return sandbox.call('ssm', 'PutParameter', input, CALLER);
}

/** The parameter's value; `absent` while there is none. */
export async function parameterValue(sandbox: Sandbox): Promise<string> {
  const answer = await sandbox.call('ssm', 'GetParameters', { Names: ['/p'] }, CALLER);
  const [first] = answer.Parameters as { Value?: string }[];
  return first?.Value ?? 'absent';
}

/** A service that answers every operation with `answer`. */
export function answering(operation: string, answer: Record<string, unknown>): MakeService {
  return () => ({ operations: [operation], call: () => answer });
}
