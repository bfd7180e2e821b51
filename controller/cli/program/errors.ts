import { ConfigError } from '../../config.ts';
import { AwsError } from '../../model/aws-error.ts';
import { OUTPUT_VERSION } from '../output/document.ts';
import { plainText } from '../output/plain-text.ts';
import { styleFor } from '../output/style.ts';
import { CliError, EXIT, type ExitName } from './exit.ts';
import type { Io } from './io.ts';

/** What an error comes to: how the process ends, and what is said. */
export interface Report {
  readonly exit: ExitName;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Prints what went wrong and what to do about it; returns the exit code. */
export function reportError(error: unknown, about: { io: Io; asJson: boolean }): number {
  const report = about.io.interrupted.aborted ? INTERRUPTED : reportOf(error);
  about.io.err.write(about.asJson ? jsonReport(report) : textReport(report, about.io));
  return EXIT[report.exit];
}

const INTERRUPTED: Report = { exit: 'interrupted', message: 'interrupted' };

/** Pure. The error's own message names the call and the remedy. */
export function reportOf(error: unknown): Report {
  if (error instanceof CliError) return error;
  if (error instanceof ConfigError) return { exit: 'invalid', message: error.message };
  if (error instanceof AwsError) return reportAws(error);
  const message = error instanceof Error ? error.message : String(error);
  return { exit: 'unreachable', message };
}

function reportAws(error: AwsError): Report {
  const isMissing = error.code === 'CredentialsProviderError';
  return { exit: error.class === 'denied' && !isMissing ? 'denied' : 'unreachable', message: error.message };
}

function textReport(report: Report, io: Io): string {
  if (report === INTERRUPTED) return `${report.message}\n`;
  const style = styleFor('auto', { isTerminal: io.err.isTerminal, env: io.env });
  const hint = report.hint ? `${style.dim('hint')}: ${plainText(report.hint)}\n` : '';
  const lines = report.message.split('\n').map((line) => `${style.red('error')}: ${plainText(line)}\n`);
  return lines.join('') + hint;
}

function jsonReport(report: Report): string {
  const { message, hint, exit } = report;
  return `${JSON.stringify({ apiVersion: OUTPUT_VERSION, kind: 'Error', code: EXIT[exit], reason: exit, message, hint })}\n`;
}
