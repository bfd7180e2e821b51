import { CliError } from './exit.ts';
import type { Io } from './io.ts';

/** Asks on standard error. Rejects with CliError (`refused`) where nobody is there, or says anything but yes. */
export async function confirm(io: Io, question: string): Promise<void> {
  if (!io.inputIsTerminal) throw new CliError('refused', 'nobody is there to confirm', 'add --yes');
  io.err.write(`${question} [y/N] `);
  const answer = await io.readLine();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CliError('refused', 'not confirmed; nothing was sent');
}
