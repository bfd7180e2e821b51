import type { HookAnswer } from '../ecs/hook-answers.ts';
import type { EcsService } from '../ecs/index.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION, type Sandbox } from '../sandbox.ts';
import { isRecord, json, parse, textOf } from './control-body.ts';
import type { WireResponse } from './protocol.ts';

const STATES: readonly unknown[] = ['ALARM', 'OK', 'INSUFFICIENT_DATA'];

/** Sets the state of a CloudWatch alarm that deployments may watch. */
export function changeAlarm(sandbox: Sandbox, body: string): WireResponse {
  const { name, state, account, region } = parse(body) ?? {};
  if (typeof name !== 'string' || !STATES.includes(state))
    return json(400, { message: 'name and state (ALARM, OK or INSUFFICIENT_DATA) must be given' });
  const ecs = ecsOf(sandbox, textOf(account) ?? DEFAULT_ACCOUNT, textOf(region) ?? DEFAULT_REGION);
  if (!ecs) return json(404, { message: 'this sandbox has no ECS' });
  ecs.setAlarm(name, state === 'ALARM');
  return json(200, {});
}

/** Orders what a Lambda function answers to the lifecycle hooks that call it. */
export function orderHookAnswers(sandbox: Sandbox, body: string): WireResponse {
  const { functionArn, answers } = parse(body) ?? {};
  const [, , , region, account] = textOf(functionArn)?.split(':') ?? [];
  const wanted = Array.isArray(answers) ? answers.map(answerOf) : [];
  const known = wanted.filter((answer) => answer !== undefined);
  if (!region || !account || known.length === 0 || known.length < wanted.length)
    return json(400, {
      message: 'functionArn and answers, each with a hookStatus (SUCCEEDED, FAILED or IN_PROGRESS), must be given',
    });
  const ecs = ecsOf(sandbox, account, region);
  if (!ecs) return json(404, { message: 'this sandbox has no ECS' });
  ecs.answerHooks(String(functionArn), known);
  return json(200, {});
}

function answerOf(value: unknown): HookAnswer | undefined {
  const { hookStatus, callBackDelay } = isRecord(value) ? value : {};
  if (hookStatus !== 'SUCCEEDED' && hookStatus !== 'FAILED' && hookStatus !== 'IN_PROGRESS') return undefined;
  return typeof callBackDelay === 'number' ? { hookStatus, callBackDelay } : { hookStatus };
}

function ecsOf(sandbox: Sandbox, account: string, region: string): EcsService | undefined {
  const ecs = sandbox.region(account, region).service('ecs');
  return ecs && 'setAlarm' in ecs ? (ecs as EcsService) : undefined;
}
