import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Answer, type Compared, compareCases } from '../compare/index.ts';
import { compareManifests } from '../compare/manifests.ts';
import { readPaths, STANDARD_INPUT } from './manifests/read-paths.ts';
import { formatAnswers } from './output/answer-text.ts';
import { formatProblems } from './output/problem.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import type { Io } from './program/io.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const compared = await compare(context);
  const { answers, problems } = compared;
  const { io, style } = context;
  io.out.write(flagText(context, 'output') === 'text' ? formatAnswers(answers, style.out) : jsonOf(answers));
  io.err.write(formatProblems(problems, style.err));
  return exitOf(compared);
};

async function compare(context: VerbContext): Promise<Compared> {
  const { args, io } = context;
  const cases = flagText(context, 'cases');
  const live = flagText(context, 'live');
  if (cases !== undefined && live === undefined && args.length === 0)
    return compareCases(labelOf(cases), await readText(cases, io));
  if (live !== undefined && cases === undefined && args.length > 0) {
    const snapshot = await readPaths(args, io);
    return compareManifests(snapshot, { file: labelOf(live), text: await readText(live, io) });
  }
  const message = 'say either MANIFEST… --live FILE or --cases FILE';
  throw new CliError('invalid', message, 'evenkeel compare --help');
}

function labelOf(path: string): string {
  return path === '-' ? STANDARD_INPUT : path;
}

async function readText(path: string, io: Io): Promise<string> {
  if (path === '-') return io.readInput();
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (!found?.isFile()) throw new CliError('invalid', `${path} cannot be read: it is no file`);
  return readFile(full, 'utf8');
}

/** One answer a line, the whole a list. */
function jsonOf(answers: readonly Answer[]): string {
  const lines = answers.map((answer) => JSON.stringify(answer));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function exitOf({ answers, problems }: Compared): ExitCode {
  if (problems.length > 0) return EXIT.invalid;
  return answers.every(({ inSync }) => inSync) ? EXIT.ok : EXIT.differences;
}
