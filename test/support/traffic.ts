import type { AwsClients } from '../../controller/aws/transport.ts';

/** Requests to a real endpoint that have no answer yet. A clock that waits for it never overtakes the wire. */
export interface Traffic {
  /** The same clients, counted. */
  over(clients: AwsClients): AwsClients;
  /** Resolves once no request is under way and all that answers have caused is over. */
  quiet(): Promise<void>;
}

export function createTraffic(): Traffic {
  let underWay = 0;
  let waiting: (() => void)[] = [];

  function end(): void {
    underWay -= 1;
    if (underWay > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  async function quiet(): Promise<void> {
    await promiseJobs();
    while (underWay > 0) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      await promiseJobs();
    }
  }

  return {
    over: (clients) => ({
      send(...request) {
        underWay += 1;
        return clients.send(...request).finally(end);
      },
      close: () => clients.close(),
    }),
    quiet,
  };
}

/** All promise jobs run before the next turn of the event loop. */
function promiseJobs(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
