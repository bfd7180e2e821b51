import type { VerbContext } from '../program/verb.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

/** Signatures of another time are refused from here on (IAM User Guide, "Signing AWS API requests": five minutes). */
const REFUSED_MS = 5 * 60_000;
/** From here on times in events and expiries of suspensions mislead people. */
const MISLEADING_MS = 30_000;
/** `Date` counts whole seconds. */
const RESOLUTION_MS = 1_000;
const PATIENCE_MS = 30_000;

/** Any answer will do, a refusal too: every one carries the time of AWS. */
export async function examineClock({ config, io }: VerbContext, region: string): Promise<Diagnosis> {
  const check = examination('AWS', 'CLOCK');
  const url = config.endpointUrl ?? `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;
  const before = io.clock.now();
  const abort = new AbortController();
  const cancel = io.clock.after(PATIENCE_MS, () => abort.abort());
  try {
    const signal = AbortSignal.any([io.interrupted, abort.signal]);
    const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
    const theirs = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return check.notChecked(`${url} answers without its time`);
    return judgeSkew((before + io.clock.now()) / 2 - theirs);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return check.notChecked(`${url} does not answer: ${cause instanceof Error ? cause.message : String(cause)}`);
  } finally {
    cancel();
  }
}

/** Pure. `skewMs`: how far this machine is ahead. */
export function judgeSkew(skewMs: number): Diagnosis {
  const check = examination('AWS', 'CLOCK');
  const off = Math.max(0, Math.abs(skewMs) - RESOLUTION_MS);
  if (off < MISLEADING_MS) return check.ok('the clock agrees with AWS');
  const message = `the clock is ${Math.round(off / 1000)} s ${skewMs > 0 ? 'ahead of' : 'behind'} AWS`;
  const remedy = 'synchronise it (chrony, systemd-timesyncd)';
  if (off < REFUSED_MS) return check.warning(message, remedy);
  return check.error('unreachable', `${message}, which refuses requests that are five minutes off`, remedy);
}
