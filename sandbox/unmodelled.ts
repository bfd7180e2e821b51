import { Fault } from './contract.ts';
import { APIS } from './schema/api.ts';

/** The answer to an operation that the sandbox has no model of, whether AWS has it or not. */
export function unmodelled(service: string, operation: string): Fault {
  const code = APIS.get(service)?.protocol === 'json' ? 'UnknownOperationException' : 'InvalidAction';
  return new Fault(code, `The sandbox does not model ${service}:${operation}.`);
}
