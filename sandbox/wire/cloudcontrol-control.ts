import type { CloudControlService } from '../cloudcontrol/service.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION, type Sandbox } from '../sandbox.ts';
import { json, parse, textOf } from './control-body.ts';
import type { WireResponse } from './protocol.ts';

const TIMES = ['before', 'halfway', 'hook'] as const;
const OPERATIONS = ['CREATE', 'UPDATE', 'DELETE'] as const;

/** Lets operations of Cloud Control that are accepted end FAILED. */
export function orderOperation(sandbox: Sandbox, body: string): WireResponse {
  const wanted = parse(body) ?? {};
  const when = TIMES.find((each) => each === (wanted.when ?? 'before'));
  const errorCode = textOf(wanted.errorCode);
  if (!when || errorCode === undefined)
    return json(400, { message: `errorCode must be given, when may be one of ${TIMES.join(', ')}` });
  const region = sandbox.region(textOf(wanted.account) ?? DEFAULT_ACCOUNT, textOf(wanted.region) ?? DEFAULT_REGION);
  const service = region.service('cloudcontrol');
  if (!service || !('order' in service)) return json(404, { message: 'this sandbox has no Cloud Control' });
  (service as CloudControlService).order({
    type: textOf(wanted.type),
    operation: OPERATIONS.find((each) => each === wanted.operation),
    times: typeof wanted.times === 'number' ? wanted.times : 1,
    errorCode,
    message: textOf(wanted.message) ?? errorCode,
    when,
  });
  return json(200, {});
}
