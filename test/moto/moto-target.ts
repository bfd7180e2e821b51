import type { AwsTarget } from '../scenario/aws-target.ts';
import { DEVIATIONS } from './deviations.ts';
import { startProxy } from './proxy.ts';

/** moto_server behind the proxy, which counts the writes; the proxy's end is not the server's. */
export async function openMoto(url: string): Promise<AwsTarget> {
  const proxy = await startProxy(
    url,
    DEVIATIONS.flatMap(({ shim }) => shim ?? []),
  );
  return {
    name: 'moto',
    url: proxy.url,
    takeWrites: async () => proxy.takeWrites(),
    close: () => proxy.close(),
  };
}
