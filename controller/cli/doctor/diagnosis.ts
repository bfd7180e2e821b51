import type { Verdict } from '../../verify/check.ts';
import { reportOf } from '../program/errors.ts';
import type { ExitName } from '../program/exit.ts';

/** Where people look for it; also the order in which it is printed. */
export const TOPICS = ['machine', 'configuration', 'sources', 'AWS', 'permissions', 'quotas', 'controller'] as const;
export type Topic = (typeof TOPICS)[number];

/** One thing that was looked at. */
export interface Diagnosis {
  readonly topic: Topic;
  readonly check: string;
  readonly verdict: Verdict;
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string | undefined;
  /** What a command that needs it would end with; of errors. */
  readonly exit?: ExitName | undefined;
}

/** One check of one topic: what it says comes to a diagnosis. */
export interface Examination {
  ok(message: string): Diagnosis;
  warning(message: string, remedy?: string): Diagnosis;
  notChecked(message: string, remedy?: string): Diagnosis;
  error(exit: ExitName, message: string, remedy?: string): Diagnosis;
  /** Whatever was thrown, as a command would report it. */
  failed(error: unknown): Diagnosis;
}

export function examination(topic: Topic, check: string): Examination {
  const make = (verdict: Verdict, message: string, rest: Partial<Diagnosis> = {}): Diagnosis => ({
    topic,
    check,
    verdict,
    message,
    ...rest,
  });
  return {
    ok: (message) => make('ok', message),
    warning: (message, remedy) => make('warning', message, { remedy }),
    notChecked: (message, remedy) => make('not checked', message, { remedy }),
    error: (exit, message, remedy) => make('error', message, { exit, remedy }),
    failed(error) {
      const { exit, message, hint } = reportOf(error);
      return make('error', message, { exit, remedy: hint });
    },
  };
}
