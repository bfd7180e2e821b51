import { Fault } from '../contract.ts';
import { page } from './page.ts';
import type { DiscoveryWorld, Operation } from './world.ts';

/** How long things take, in milliseconds of the Region's clock: shortened, AWS needs up to a minute for a namespace. */
export const PACE = { dnsNamespace: 10_000, httpNamespace: 2_000, change: 3_000 } as const;

/** What went wrong, where Cloud Map has a code of its own for it. */
export interface Failed {
  readonly code: string;
  readonly message: string;
}

interface Begin {
  readonly type: string;
  readonly targets: Readonly<Record<string, string>>;
  readonly requestId?: string | undefined;
  readonly takesMs: number;
  /** What is so once the operation has succeeded; the words of what went wrong where it has not. */
  readonly finish: () => string | Failed | undefined;
}

/** Begins an operation and answers its id. The same request while it runs is refused with that id. */
export function begin(world: DiscoveryWorld, { type, targets, requestId, takesMs, finish }: Begin) {
  refuseSecond(world, type, { targets, requestId });
  const { clock, hex } = world.region;
  const at = clock.now();
  const operation: Operation = {
    id: `${hex(24)}-${hex(8)}`,
    type,
    targets,
    createdAt: at,
    requestId,
    status: 'SUBMITTED',
    updatedAt: at,
    error: undefined,
  };
  world.operations.set(operation.id, operation);
  const enter = (status: Operation['status']): void => {
    operation.status = status;
    operation.updatedAt = clock.now();
  };
  clock.after(Math.min(1_000, takesMs / 2), () => enter('PENDING'));
  clock.after(takesMs, () => {
    const problem = finish();
    operation.error = typeof problem === 'string' ? { code: 'INVALID_INPUT', message: problem } : problem;
    enter(problem === undefined ? 'SUCCESS' : 'FAIL');
  });
  return { OperationId: operation.id };
}

/** Cloud Map API Reference, DuplicateRequest: the operation is already in progress. */
function refuseSecond(
  { operations }: DiscoveryWorld,
  type: string,
  { targets, requestId }: Pick<Begin, 'targets' | 'requestId'>,
): void {
  const [target] = Object.values(targets);
  const isSame = (one: Operation) =>
    type === 'CREATE_NAMESPACE' ? one.requestId === requestId : Object.values(one.targets)[0] === target;
  const running = [...operations.values()].find((one) => one.type === type && isRunning(one) && isSame(one));
  if (!running) return;
  throw new Fault('DuplicateRequest', `The operation is already in progress, with the ID ${running.id}.`);
}

function isRunning({ status }: Operation): boolean {
  return status === 'SUBMITTED' || status === 'PENDING';
}

/** Whether an operation of the type is under way on the target. */
export function isUnderWay({ operations }: DiscoveryWorld, type: string, target: string): boolean {
  return [...operations.values()].some(
    (one) => one.type === type && isRunning(one) && Object.values(one.targets).includes(target),
  );
}

export function getOperation({ region, operations }: DiscoveryWorld, { OperationId: id }: { OperationId: string }) {
  const operation = operations.get(id);
  if (!operation) throw new Fault('OperationNotFound', `Could not find operation with ID: ${id}`);
  const { type, targets, createdAt, updatedAt, status, error } = operation;
  return {
    Operation: {
      Id: id,
      OwnerAccount: region.account,
      Type: type,
      Status: status,
      ...(error && { ErrorCode: error.code, ErrorMessage: error.message }),
      CreateDate: new Date(createdAt),
      UpdateDate: new Date(updatedAt),
      Targets: targets,
    },
  };
}

interface Filter {
  readonly Name: string;
  readonly Values: readonly string[];
}

interface List {
  readonly Filters?: readonly Filter[];
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

/** Newest first (believed). */
export function listOperations({ operations }: DiscoveryWorld, input: List) {
  const facts = (one: Operation): Readonly<Record<string, string | undefined>> => ({
    NAMESPACE_ID: one.targets.NAMESPACE,
    SERVICE_ID: one.targets.SERVICE,
    STATUS: one.status,
    TYPE: one.type,
  });
  const found = [...operations.values()]
    .filter((one) => (input.Filters ?? []).every(({ Name, Values }) => Values.includes(facts(one)[Name] ?? '')))
    .reverse();
  const { items, next } = page(found, input);
  return { Operations: items.map(({ id, status }) => ({ Id: id, Status: status })), NextToken: next };
}
