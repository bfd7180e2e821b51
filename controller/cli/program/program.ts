import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Config, optionsOf, readConfig, unknownVariables } from '../../config.ts';
import type { OptionName } from '../../options.ts';
import { type Style, styleFor } from '../output/style.ts';
import { reportError } from './errors.ts';
import { EXIT, EXIT_MEANING, type ExitName } from './exit.ts';
import type { Io } from './io.ts';
import type { Verb, VerbContext } from './verb.ts';

interface Run {
  readonly verbs: readonly Verb[];
  readonly io: Io;
  exit: number;
}

/**
 * Runs one command line (without node and script) and resolves to the exit code. Never rejects: whatever goes wrong is
 * printed to standard error and becomes a code of {@link EXIT}.
 */
export async function runProgram(verbs: readonly Verb[], argv: readonly string[], io: Io): Promise<number> {
  const run: Run = { verbs, io, exit: EXIT.ok };
  try {
    const program = buildProgram(run);
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(asVerb(argv), { from: 'user' });
    return run.exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.invalid;
    return reportError(error, { io, asJson: wantsJson(argv) });
  }
}

/** `--version`, as every other command line has it, is the verb. */
function asVerb(argv: readonly string[]): string[] {
  const [first = '', ...rest] = argv;
  return first === '--version' || first === '-V' ? ['version', ...rest] : [...argv];
}

/** Errors must be JSON where output is, also those that are found before options are read. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (arg, index) => /^(-o|--output=)json$/.test(arg) || (/^(-o|--output)$/.test(arg) && argv[index + 1] === 'json'),
  );
}

function buildProgram(run: Run): Command {
  const program = new Command('evenkeel')
    .description('Keeps Amazon ECS on an even keel: services, load balancers and scaling as manifests say.')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', () => `\n${ROOT_HELP}`);
  settle(program, run);
  for (const verb of run.verbs) addVerb(program, verb, run);
  return program;
}

const ROOT_HELP = `Every command's own help says what it reads, its environment variables and its exit codes.
Start with:  evenkeel quickstart   or   evenkeel validate PATH
`;

/** How every command prints and ends. Subcommands inherit nothing of it by themselves. */
function settle(command: Command, run: Run): void {
  command
    .exitOverride()
    // An option belongs to the command that it stands behind, also where a parent has one of the same name.
    .enablePositionalOptions()
    .showSuggestionAfterError(true)
    .showHelpAfterError('(add --help for more)')
    .configureHelp({ helpWidth: Math.min(run.io.out.columns, 110), showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => run.io.out.write(text),
      writeErr: (text) => run.io.err.write(text),
      outputError: (text, write) => write(text),
    });
}

function addVerb(program: Command, verb: Verb, run: Run): void {
  const path = verb.name.split(' ');
  const name = path.at(-1) ?? verb.name;
  const parent = path.slice(0, -1).reduce((command, part) => subcommand(command, part, run), program);
  const existing = parent.commands.find((command) => command.name() === name);
  const command = existing ?? parent.command(name);
  settle(command, run);
  command.description(verb.summary).helpOption('-h, --help', 'show help');
  command.aliases([...(verb.aliases ?? [])]);
  for (const argument of verb.arguments ?? []) command.argument(argument.name, argument.description);
  for (const option of ownOptions(verb)) command.addOption(option);
  for (const { option } of sharedOptions(verb)) command.addOption(option);
  command.addHelpText('after', () => helpTail(verb));
  command.action(async () => {
    run.exit = await runVerb(verb, command, run.io);
  });
}

/** The command that holds subcommands. */
function subcommand(parent: Command, name: string, run: Run): Command {
  const existing = parent.commands.find((command) => command.name() === name);
  if (existing) return existing;
  const made = parent.command(name);
  settle(made, run);
  const own = run.verbs.filter((verb) => verb.name.startsWith(`${name} `));
  made.helpOption('-h, --help', 'show help').description(describeGroup(own));
  return made;
}

/** The only subcommand's own summary, else their names; each says for itself what it does. */
function describeGroup(verbs: readonly Verb[]): string {
  const [only, ...others] = verbs;
  if (only && others.length === 0) return only.summary;
  return verbs.map(({ name }) => name.slice(name.indexOf(' ') + 1)).join(', ');
}

function ownOptions(verb: Verb): readonly Option[] {
  return (verb.options ?? []).map((row) => {
    const option = new Option(row.flags, row.description);
    if (row.choices) option.choices(row.choices);
    if (row.fallback !== undefined) option.default(row.fallback);
    return option;
  });
}

interface SharedOption {
  readonly name: OptionName;
  readonly option: Option;
}

/** Options of the configuration table. Their defaults are the table's business: only what was typed is handed on. */
function sharedOptions(verb: Verb): readonly SharedOption[] {
  return optionsOf(verb.groups).flatMap(([name, row]) => {
    if (row.flag === undefined) return [];
    const fallback = row.fallback ? `, default ${row.fallback}` : '';
    const choices = row.choices ? `: ${row.choices.join(', ')}` : '';
    const option = new Option(`${row.flag} <${row.value}>`, `${row.description}${choices} (${row.env}${fallback})`);
    if (row.type === 'list') option.argParser(collect);
    return [{ name, option }];
  });
}

function collect(value: string, previous: unknown): string[] {
  if (value === '') throw new InvalidArgumentError('It must not be empty.');
  return [...(Array.isArray(previous) ? previous : []), value];
}

async function runVerb(verb: Verb, command: Command, io: Io): Promise<number> {
  const context = contextOf(verb, command, io);
  for (const name of unknownVariables(io.env)) {
    io.err.write(`${context.style.err.yellow('warning')}: ${name} is set and is not an option of evenkeel\n`);
  }
  const { run } = await verb.load();
  return run(context);
}

function contextOf(verb: Verb, command: Command, io: Io): VerbContext {
  const typed = command.opts<Record<string, unknown>>();
  const shared = sharedOptions(verb).map(({ name, option }) => [name, typed[option.attributeName()]] as const);
  const config = readConfig(Object.fromEntries(shared), io.env);
  const own = ownOptions(verb).map((option) => [option.attributeName(), typed[option.attributeName()]] as const);
  return {
    args: command.processedArgs.flat().filter((arg): arg is string => typeof arg === 'string'),
    flags: Object.fromEntries(own) as VerbContext['flags'],
    config,
    io,
    style: stylesOf(config, io),
  };
}

function stylesOf(config: Config, io: Io): { readonly out: Style; readonly err: Style } {
  const of = (isTerminal: boolean): Style => styleFor(config.color, { isTerminal, env: io.env });
  return { out: of(io.out.isTerminal), err: of(io.err.isTerminal) };
}

function withoutController({ needsNoController, reads }: Verb): string {
  if (!needsNoController) return '';
  return ` Needs no controller: ${reads.includes('AWS') ? 'AWS credentials' : 'files'} are enough.`;
}

function helpTail(verb: Verb): string {
  const names: readonly ExitName[] = ['ok', ...verb.exits, 'invalid', 'interrupted'];
  const codes = [...new Set(names)].sort((a, b) => EXIT[a] - EXIT[b]);
  const secrets = optionsOf(verb.groups).filter(([, row]) => row.flag === undefined);
  return [
    '',
    `Reads: ${verb.reads.join(', ')}.${withoutController(verb)}`,
    ...(secrets.length > 0
      ? ['', 'Environment only:', ...secrets.map(([, row]) => `  ${row.env}  ${row.description}`)]
      : []),
    ...(verb.examples ? ['', 'Examples:', ...verb.examples.map((example) => `  ${example}`)] : []),
    '',
    'Exit codes:',
    ...codes.map((name) => `  ${String(EXIT[name]).padStart(3)}  ${EXIT_MEANING[name]}`),
    '',
  ].join('\n');
}
