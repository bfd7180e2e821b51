import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, EXIT_MEANING, type ExitName } from '../../controller/cli/program/exit.ts';
import { VERBS } from '../../controller/cli/program/verbs.ts';
import type { Option } from '../../controller/option.ts';
import { OPTIONS } from '../../controller/options.ts';
import { ROOT } from './source-files.ts';

/** The parts of the README that say what the code says too, by the name of their marks. */
const TABLES: Readonly<Record<string, () => string>> = {
  commands: commandTable,
  exits: exitTable,
  options: optionTable,
};

function commandTable(): string {
  const rows = VERBS.map(({ name, aliases = [], summary, reads }) => {
    const names = [name, ...aliases].map((each) => `\`${each}\``).join(', ');
    return `| ${names} | ${summary} | ${reads.join(', ')} |`;
  });
  return ['| command | does | reads |', '| --- | --- | --- |', ...rows].join('\n');
}

function exitTable(): string {
  const names = Object.keys(EXIT) as ExitName[];
  const rows = names.map((name) => `| ${EXIT[name]} | ${EXIT_MEANING[name]} |`);
  return ['| code | means |', '| --- | --- |', ...rows].join('\n');
}

function optionTable(): string {
  const rows = Object.values<Option<unknown>>(OPTIONS).map((option) => {
    const flag = option.flag ? `\`${option.flag}\`` : '';
    const variables = [option.env, ...(option.otherEnv ?? [])].map((name) => `\`${name}\``).join(', ');
    const fallback = option.fallback ? `\`${option.fallback}\`` : '';
    const choices = option.choices ? ` (${option.choices.join(', ')})` : '';
    return `| ${flag} | ${variables} | ${fallback} | ${option.description}${choices} |`;
  });
  return ['| flag | variable | default | what |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

export function readme(): string {
  return readFileSync(join(ROOT, 'README.md'), 'utf8');
}

/** The text with every table put between its marks anew. */
export function filled(text: string): string {
  return Object.entries(TABLES).reduce(
    (all, [name, table]) =>
      all.replace(
        new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
        `<!-- ${name} -->\n${table()}\n<!-- /${name} -->`,
      ),
    text,
  );
}
