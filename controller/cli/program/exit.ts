/** What the process ends with. The table is printed in every command's help. */
export const EXIT = {
  ok: 0,
  differences: 1,
  invalid: 2,
  unreachable: 3,
  timeout: 4,
  failed: 5,
  refused: 6,
  denied: 7,
  interrupted: 130,
} as const;

export type ExitName = keyof typeof EXIT;
export type ExitCode = (typeof EXIT)[ExitName];

export const EXIT_MEANING: Readonly<Record<ExitName, string>> = {
  ok: 'done',
  differences:
    'differences were found (plan and drift, where --no-exit-code turns it off, and compare), or errors (verify, and doctor for quotas), or AWS did not delete all (destroy)',
  invalid: 'the command or a manifest is wrong',
  unreachable: 'AWS or the controller cannot be reached, or failed',
  timeout: 'the wait timed out',
  failed: 'a rollout failed, was rolled back, or was superseded (wait --commit)',
  refused: 'a guard refused',
  denied: 'not permitted',
  interrupted: 'interrupted',
};

/** An end that is not success, with what to say about it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exit: ExitName;
  /** What the reader can do about it. */
  readonly hint?: string | undefined;

  constructor(exit: ExitName, message: string, hint?: string | undefined) {
    super(message);
    this.exit = exit;
    this.hint = hint;
  }
}
