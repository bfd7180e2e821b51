import type { AuditEntry, AuditResult } from '../controller/model/audit.ts';
import type { Json } from '../controller/model/json.ts';
import type { ActRequest, Operation, OperationItem, OperationState } from '../controller/model/operation.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { Views } from '../controller/model/views.ts';
import type { Actions } from '../controller/ports/actions.ts';
import type { Audit } from '../controller/ports/audit.ts';

export interface AuditActs {
  /** Writes down that it was begun, and later how it ended for each object. */
  begun(operation: Operation, about: About): void;
  close(): void;
}

interface About {
  /** Who asked, and from where. */
  readonly context: Pick<AuditEntry, 'actor' | 'address' | 'requestId'>;
  readonly request: ActRequest;
}

interface AuditActsDeps {
  readonly actions: Pick<Actions, 'follow' | 'operation'>;
  readonly views: Pick<Views, 'object'>;
  readonly audit: Audit;
}

const RESULT: Readonly<Record<Exclude<OperationState, 'running'>, AuditResult>> = {
  succeeded: 'done',
  failed: 'failed',
  refused: 'refused',
};

/** Every act that was begun ends in the audit log too, however long it takes. */
export function auditActs({ actions, views, audit }: AuditActsDeps): AuditActs {
  const open = new Map<string, About & { readonly told: Set<string> }>();

  function tell(operation: Operation): void {
    const about = open.get(operation.id);
    if (!about) return;
    for (const item of operation.items) {
      if (item.state === 'running' || about.told.has(item.key)) continue;
      about.told.add(item.key);
      audit.write({ ...entryOf(operation, about), ...endOf(item, views.object(item.key)) });
    }
    if (operation.state === 'running') return;
    open.delete(operation.id);
    const { state, message } = operation;
    if (operation.items.length === 0) audit.write({ ...entryOf(operation, about), result: RESULT[state], message });
  }

  const leave = actions.follow(tell);
  return {
    begun(operation, about) {
      if (open.has(operation.id)) return;
      open.set(operation.id, { ...about, told: new Set() });
      const entry = { ...entryOf(operation, about), result: 'started' as const, reason: operation.reason };
      for (const { key } of operation.items)
        audit.write({ ...entry, object: key, before: stateOf(views.object(key)), after: wishOf(about.request) });
      if (operation.items.length === 0) audit.write(entry);
      // It may have ended before anybody listened.
      const now = actions.operation(operation.id);
      if (now) tell(now);
    },
    close: leave,
  };
}

function entryOf({ id, verb }: Operation, { context }: About) {
  return { ...context, verb, operation: id };
}

function endOf({ key, state, message }: OperationItem, status: ObjectStatus | undefined) {
  const result = state === 'running' ? ('started' as const) : RESULT[state];
  return { object: key, result, message, after: stateOf(status) };
}

/** What acts change about an object. */
function stateOf(status: ObjectStatus | undefined): Json {
  if (!status) return null;
  const { suspension, summary, sync, health } = status;
  return {
    sync,
    health: health.status,
    revision: summary?.rollout?.revision ?? null,
    suspended: suspension ? suspension.reason : null,
  };
}

function wishOf({ verb, forMs, revision, leave }: ActRequest): Json {
  const wish = { verb, forMs, revision, leave };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Json;
}
