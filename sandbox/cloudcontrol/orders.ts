/** What is to go wrong with an operation that Cloud Control has accepted. */
export interface Order {
  /** `AWS::EC2::NatGateway`; any where absent. */
  readonly type?: string | undefined;
  /** Any where absent. */
  readonly operation?: 'CREATE' | 'UPDATE' | 'DELETE' | undefined;
  /** How many operations; 1 unless given. */
  readonly times?: number | undefined;
  /** A HandlerErrorCode: `Throttling`, `NotStabilized`, `GeneralServiceException` … */
  readonly errorCode: string;
  readonly message: string;
  /**
   * When it fails. `before`: nothing was made. `halfway`: the handler did its work, and the event that says FAILED names
   * what was made. `hook`: a hook refused it, and only the hook's own events say why.
   */
  readonly when: 'before' | 'halfway' | 'hook';
}

/** Failures ordered one by one, used up in the order of their ordering. */
export interface Orders {
  add(order: Order): void;
  /** Takes the next one that fits. */
  take(type: string, operation: string): Order | undefined;
}

export function createOrders(): Orders {
  let waiting: readonly Order[] = [];
  return {
    add(order) {
      waiting = [...waiting, order];
    },
    take(type, operation) {
      const found = waiting.find((each) => (each.type ?? type) === type && (each.operation ?? operation) === operation);
      if (!found) return undefined;
      const left = (found.times ?? 1) - 1;
      waiting = waiting.flatMap((each) => (each !== found ? each : left > 0 ? { ...each, times: left } : []));
      return found;
    },
  };
}
