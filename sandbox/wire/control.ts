import { Fault } from '../contract.ts';
import type { ElbService } from '../elb/service.ts';
import type { FaultScript, ScriptedFault } from '../fault-script.ts';
import type { FaultInstruction } from '../faults.ts';
import type { Route53Service } from '../route53/service.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION, type Sandbox } from '../sandbox.ts';
import { probe } from '../traffic/probe.ts';
import type { TrafficRequest } from '../traffic/request.ts';
import { orderOperation } from './cloudcontrol-control.ts';
import { isRecord, json, parse, textOf } from './control-body.ts';
import type { WireResponse } from './protocol.ts';
import { changeAlarm, orderHookAnswers } from './rollout-control.ts';

/** What can be looked at and made to fail from outside. */
export interface Controlled {
  readonly sandbox: Sandbox;
  readonly script: FaultScript;
}

export interface ControlRequest {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly body: string;
}

type Handler = (controlled: Controlled, request: ControlRequest) => WireResponse;

/** What AWS does not have: looking at the sandbox and making it fail. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  /** `?service=ecs`, `?operation=CreateService`, `?mutating=true` filter; `?reset=1` empties it after the answer. */
  'GET /_sandbox/ledger': readLedger,
  'GET /_sandbox/faults': ({ script }) => json(200, { faults: script.pending() }),
  /**
   * `{"service": "ecs", "operation": "UpdateService", "times": 2, "outcome": "throttle"}`. The outcome is throttle,
   * serverError, lostResponse, truncated or `{"code", "message", "status"}`; `delayMs` and `responseDelayMs` go with any of them.
   */
  'POST /_sandbox/faults': orderFault,
  'DELETE /_sandbox/faults': clearFaults,
  /** `{"targetGroupArn": "…", "id": "10.0.0.1", "port": 80, "failing": true}` */
  'POST /_sandbox/targets': changeTarget,
  /** `{"name": "shop-errors", "state": "ALARM"}`; `account` and `region` where they are others than the usual ones. */
  'POST /_sandbox/alarms': ({ sandbox }, { body }) => changeAlarm(sandbox, body),
  /** `{"functionArn": "…", "answers": [{"hookStatus": "IN_PROGRESS", "callBackDelay": 60}, {"hookStatus": "FAILED"}]}` */
  'POST /_sandbox/hooks': ({ sandbox }, { body }) => orderHookAnswers(sandbox, body),
  /**
   * `{"type": "AWS::EC2::NatGateway", "operation": "CREATE", "errorCode": "NotStabilized", "when": "halfway"}`: the next such
   * operation of Cloud Control ends FAILED, `before` anything was made, `halfway`, or by a `hook`.
   */
  'POST /_sandbox/operations': ({ sandbox }, { body }) => orderOperation(sandbox, body),
  /** `{"loadBalancer": "shop", "port": 80, "path": "/api/x"}`: who would answer, and every way in which it would fail. */
  'POST /_sandbox/traffic': askTraffic,
  /** `{"hostedZoneId": "Z…", "delegated": true}`: a registrar sends the world to the zone's name servers. */
  'POST /_sandbox/delegation': changeDelegation,
  /** `{"enforce": true}`: from then on roles may do what their policies say; users and roots everything, as before. */
  'POST /_sandbox/authorization': ({ sandbox }, { body }) => {
    sandbox.authorization.enforce(parse(body)?.enforce === true);
    return json(200, {});
  },
  /** Every distinct question that requests of roles raised, with IAM's answer. */
  'GET /_sandbox/authorization': ({ sandbox }) => json(200, { judgements: sandbox.authorization.judgements() }),
};

export function control(controlled: Controlled, request: ControlRequest): WireResponse {
  const name = `${request.method} ${request.path}`;
  const handler = HANDLERS[name];
  if (!handler) return json(404, { message: `no ${name}; there are ${Object.keys(HANDLERS).join(', ')}` });
  return handler(controlled, request);
}

function readLedger({ sandbox }: Controlled, { url }: ControlRequest): WireResponse {
  const { ledger } = sandbox;
  const service = url.searchParams.get('service');
  const operation = url.searchParams.get('operation');
  const mutating = url.searchParams.get('mutating');
  const entries = ledger.entries({
    ...(service ? { service } : {}),
    ...(operation ? { operation } : {}),
    ...(mutating ? { mutating: mutating === 'true' } : {}),
  });
  const response = json(200, { writes: ledger.writes(), counts: ledger.counts(), entries });
  if (url.searchParams.get('reset') === '1') ledger.reset();
  return response;
}

function orderFault({ script }: Controlled, { body }: ControlRequest): WireResponse {
  const wanted = parse(body);
  const instruction = wanted && instructionOf(wanted);
  if (!instruction)
    return json(400, { message: 'outcome must be throttle, serverError, lostResponse, truncated or {code, message}' });
  const fault: ScriptedFault = {
    service: textOf(wanted.service),
    operation: textOf(wanted.operation),
    times: typeof wanted.times === 'number' ? wanted.times : 1,
    instruction,
  };
  script.add(fault);
  return json(200, { faults: script.pending() });
}

function clearFaults({ script }: Controlled): WireResponse {
  script.clear();
  return json(200, { faults: [] });
}

const NAMED_OUTCOMES = ['throttle', 'serverError', 'lostResponse', 'truncated'] as const;

function instructionOf(wanted: Readonly<Record<string, unknown>>): FaultInstruction | undefined {
  const delays = {
    ...(typeof wanted.delayMs === 'number' ? { delayMs: wanted.delayMs } : {}),
    ...(typeof wanted.responseDelayMs === 'number' ? { responseDelayMs: wanted.responseDelayMs } : {}),
  };
  const { outcome } = wanted;
  if (outcome === undefined) return Object.keys(delays).length > 0 ? delays : undefined;
  const named = NAMED_OUTCOMES.find((each) => each === outcome);
  if (named) return { ...delays, outcome: named };
  if (!isRecord(outcome) || typeof outcome.code !== 'string') return undefined;
  const status = typeof outcome.status === 'number' ? outcome.status : 400;
  return { ...delays, outcome: new Fault(outcome.code, textOf(outcome.message) ?? '', status) };
}

function changeTarget({ sandbox }: Controlled, { body }: ControlRequest): WireResponse {
  const { targetGroupArn, id, port, failing } = parse(body) ?? {};
  const [, , , region, account] = textOf(targetGroupArn)?.split(':') ?? [];
  if (!region || !account || typeof id !== 'string' || typeof failing !== 'boolean') {
    return json(400, { message: 'targetGroupArn, id and failing must be given' });
  }
  const elb = sandbox.region(account, region).service('elasticloadbalancing');
  const target = { id, port: typeof port === 'number' ? port : undefined };
  const done =
    elb && 'setTargetFailing' in elb && (elb as ElbService).setTargetFailing(String(targetGroupArn), target, failing);
  return done ? json(200, {}) : json(404, { message: 'no such target' });
}

function changeDelegation({ sandbox }: Controlled, { body, url }: ControlRequest): WireResponse {
  const { hostedZoneId, delegated } = parse(body) ?? {};
  if (typeof hostedZoneId !== 'string' || typeof delegated !== 'boolean')
    return json(400, { message: 'hostedZoneId and delegated must be given' });
  const account = url.searchParams.get('account') ?? DEFAULT_ACCOUNT;
  const service = sandbox.region(account, DEFAULT_REGION).service('route53');
  const done =
    service && 'setDelegated' in service && (service as Route53Service).setDelegated(hostedZoneId, delegated);
  return done ? json(200, {}) : json(404, { message: 'no such hosted zone' });
}

function askTraffic({ sandbox }: Controlled, { body, url }: ControlRequest): WireResponse {
  const asked = parse(body);
  if (typeof asked?.loadBalancer !== 'string' || typeof asked.port !== 'number')
    return json(400, { message: 'loadBalancer (a name or an ARN) and port must be given' });
  const account = url.searchParams.get('account') ?? DEFAULT_ACCOUNT;
  const region = url.searchParams.get('region') ?? DEFAULT_REGION;
  return json(200, probe(sandbox, asked as unknown as TrafficRequest, { account, region }));
}
