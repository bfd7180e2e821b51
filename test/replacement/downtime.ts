import type { TrafficRequest } from '../../sandbox/traffic/request.ts';

/** A time in which a request would have failed; milliseconds since the change was committed. */
export interface Window {
  readonly request: string;
  readonly from: number;
  /** Undefined when it never ended. */
  readonly until?: number | undefined;
  /** Why, in the words of the first failure. */
  readonly reason: string;
}

export interface Downtime {
  note(request: TrafficRequest, at: number, failures: readonly string[]): void;
  windows(): readonly Window[];
}

/** Joins what was found at single moments into the times in between. */
export function createDowntime(): Downtime {
  const closed: Window[] = [];
  const open = new Map<string, Window>();
  return {
    note(request, at, [reason]) {
      const name = nameOf(request);
      const window = open.get(name);
      if (reason !== undefined && !window) open.set(name, { request: name, from: at, reason });
      if (reason !== undefined || !window) return;
      open.delete(name);
      closed.push({ ...window, until: at });
    },
    windows: () => [...closed, ...open.values()],
  };
}

function nameOf({ loadBalancer, port, path = '/' }: TrafficRequest): string {
  return `${loadBalancer}:${port}${path}`;
}
