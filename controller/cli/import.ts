import { importSaved } from '../adoption/import-saved.ts';
import { namespaceOf } from './adoption/import-from-aws.ts';
import { printImport } from './adoption/print-import.ts';
import { readText } from './adoption/read-text.ts';
import { formatProblems } from './output/problem.ts';
import { EXIT } from './program/exit.ts';
import { flagOn, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const { args, io, style } = context;
  const saved = await Promise.all(
    args.map((path) =>
      readText(path, io, {
        waiting: 'paste what aws … describe-… answered; end with Ctrl-D',
        hint: 'evenkeel import service CLUSTER/NAME, evenkeel import cluster NAME --all',
      }),
    ),
  );
  const result = await importSaved(saved, {
    namespace: namespaceOf(context),
    terraform: flagOn(context, 'terraform'),
  });
  if (!('problems' in result)) return printImport(context, result);
  io.err.write(formatProblems(result.problems, style.err));
  return EXIT.invalid;
};
