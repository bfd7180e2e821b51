import type { OperationItem } from '../../model/operation.ts';

/** How an act ended for one object. */
export type Ended = Omit<OperationItem, 'key'>;

/** What is sent may take long to come to its end: then whoever waits for that does so beside the others. */
export interface Sent extends Ended {
  readonly follow?: (() => Promise<Ended>) | undefined;
}

/** Two people at once, a commit, an edit: whatever it was, nobody has approved what would be sent now. */
export const CHANGED: Ended = {
  state: 'refused',
  code: 'PLAN_CHANGED',
  message: 'what would be sent is not what was looked at; nothing was sent, look again',
};
