import type { ResourceType } from '../../crds/resource-types/shipped-types.ts';
import type { Model } from './store.ts';

export type OperationName = 'CREATE' | 'UPDATE' | 'DELETE';
export type OperationStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'SUCCESS'
  | 'FAILED'
  | 'CANCEL_IN_PROGRESS'
  | 'CANCEL_COMPLETE';

/** One request as it goes on; its answers are views of it. */
export interface Progress {
  readonly type: ResourceType;
  readonly operation: OperationName;
  readonly requestToken: string;
  readonly startedAt: number;
  status: OperationStatus;
  identifier: string | undefined;
  /** When the status last changed. */
  at: number;
  retryAt: number | undefined;
  errorCode: string | undefined;
  message: string | undefined;
  hook: HookEvent | undefined;
  /** What is asked, checked; the handler works from it. */
  readonly wanted: Model;
  /** Calls off what comes next. */
  cancel: () => void;
}

export interface HookEvent {
  readonly status: 'HOOK_COMPLETE_FAILED';
  readonly message: string;
  readonly at: number;
}

export function isOver({ status }: Progress): boolean {
  return status === 'SUCCESS' || status === 'FAILED' || status === 'CANCEL_COMPLETE';
}

/** The ProgressEvent as AWS answers it. */
export function eventOf(progress: Progress): Record<string, unknown> {
  const { type, identifier, requestToken, operation, status, at, retryAt, errorCode, message, hook } = progress;
  return {
    TypeName: type.name,
    Identifier: identifier,
    RequestToken: requestToken,
    HooksRequestToken: hook ? `${requestToken}-hooks` : undefined,
    Operation: operation,
    OperationStatus: status,
    EventTime: new Date(at),
    StatusMessage: message,
    ErrorCode: errorCode,
    RetryAfter: retryAt === undefined || isOver(progress) ? undefined : new Date(retryAt),
  };
}

export function hookEventsOf({ hook, type }: Progress): readonly Record<string, unknown>[] {
  if (!hook) return [];
  return [
    {
      HookTypeName: 'Sandbox::Policy::Hook',
      HookTypeVersionId: '00000001',
      HookTypeArn: `arn:aws:cloudformation:::type/hook/Sandbox-Policy-Hook/${type.name.replaceAll('::', '-')}`,
      InvocationPoint: 'PRE_PROVISION',
      HookStatus: hook.status,
      HookEventTime: new Date(hook.at),
      HookStatusMessage: hook.message,
      FailureMode: 'FAIL',
    },
  ];
}
