import {
  DEFAULT_MANAGEMENT,
  type Management,
  type ManagementSpec,
  type RolloutCheck,
  type RolloutCheckSpec,
} from '../model/document.ts';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** `30s`, `5m`, `2h` in milliseconds; undefined for anything else. */
function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})(s|m|h)$/.exec(text);
  const unit = UNIT_MS[match?.[2] ?? ''];
  return match && unit !== undefined ? Number(match[1]) * unit : undefined;
}

/** What is in force: the document's own words over its Namespace's over the defaults. */
export function effectiveManagement(own: ManagementSpec, namespace: ManagementSpec | undefined): Management {
  const merged = { ...DEFAULT_MANAGEMENT, ...namespace, ...own };
  const { sweepInterval, postRolloutCheck, ...rest } = merged;
  return {
    ...rest,
    ignoreDifferences: [...(namespace?.ignoreDifferences ?? []), ...(own.ignoreDifferences ?? [])],
    ...(sweepInterval === undefined ? {} : { sweepIntervalMs: parseDuration(sweepInterval) }),
    ...(postRolloutCheck === undefined ? {} : { postRolloutCheck: rolloutCheck(postRolloutCheck) }),
  };
}

const CHECK_WITHIN_MS = 5 * 60_000;

function rolloutCheck({ url, expectStatus = 200, within, rollback = false }: RolloutCheckSpec): RolloutCheck {
  const withinMs = within === undefined ? undefined : parseDuration(within);
  return { url, expectStatus, withinMs: withinMs ?? CHECK_WITHIN_MS, rollback };
}
