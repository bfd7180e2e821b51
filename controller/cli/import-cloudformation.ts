import { type ConvertedTemplate, convertTemplate } from '../adoption/cloudformation/convert.ts';
import { stackResources } from '../adoption/cloudformation/taken-over.ts';
import { namespaceOf } from './adoption/import-from-aws.ts';
import { printImport } from './adoption/print-import.ts';
import { readText } from './adoption/read-text.ts';
import { formatProblems } from './output/problem.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';

/** Writes what can be written, then says what must be finished by hand and ends as invalid manifests do. */
export const run: VerbRun = async (context) => {
  const [path = '', ...values] = context.args;
  const { io, style } = context;
  const { file, text } = await readText(path, io, { waiting: 'paste a template; end with Ctrl-D' });
  const namespace = namespaceOf(context);
  const living = await livingOf(context);
  if ('problem' in living) {
    io.err.write(formatProblems([living.problem], style.err));
    return EXIT.invalid;
  }
  const converted: ConvertedTemplate = convertTemplate({
    file,
    text,
    namespace,
    given: givenOf(values),
    types: INSTALLED_TYPES,
    lives: living.ids,
  });
  const { problems, files } = converted;
  if (files.length > 0) await printImport(context, { ...converted, terraform: undefined });
  io.err.write(formatProblems(problems, style.err));
  if (problems.length > 0)
    io.err.write(`${problems.length} ${problems.length === 1 ? 'place' : 'places'} to finish by hand\n`);
  return problems.length > 0 ? EXIT.invalid : EXIT.ok;
};

async function livingOf(context: VerbContext): Promise<ReturnType<typeof stackResources>> {
  const path = flagText(context, 'resources');
  if (path === undefined) return { ids: new Map() };
  const { file, text } = await readText(path, context.io, {
    waiting: 'paste the resources of the stack; end with Ctrl-D',
  });
  return stackResources(file, text);
}

function givenOf(values: readonly string[]): ReadonlyMap<string, string> {
  return new Map(values.map(pairOf));
}

function pairOf(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1)];
  throw new CliError('invalid', `"${text}" is no NAME=VALUE`, 'evenkeel import cloudformation --help');
}
