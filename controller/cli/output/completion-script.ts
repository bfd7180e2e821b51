import { optionsOf } from '../../config.ts';
import { kindWords } from '../objects/kind-names.ts';
import type { Verb } from '../program/verb.ts';

/** What may follow one command. */
interface Words {
  /** `rollout status`, or empty for the program itself. */
  readonly path: string;
  readonly words: readonly string[];
}

/** A completion script made of the table of commands, or undefined for a shell that is not known. */
export function completionScript(shell: string, verbs: readonly Verb[]): string | undefined {
  const all = wordsOf(verbs);
  switch (shell) {
    case 'bash':
      return bashScript(all);
    case 'zsh':
      return `autoload -U +X bashcompinit && bashcompinit\n${bashScript(all)}`;
    case 'fish':
      return fishScript(all);
    default:
      return undefined;
  }
}

function wordsOf(verbs: readonly Verb[]): readonly Words[] {
  const paths = verbs.flatMap((verb) => [verb.name, ...(verb.aliases ?? [])].map((path) => ({ path, verb })));
  const parents = ['', ...new Set(paths.map(({ path }) => path.split(' ').slice(0, -1).join(' ')))];
  const folders = [...new Set(parents)].map((path) => ({ path, words: childrenOf(path, paths) }));
  const own = paths.map(({ path, verb }) => ({ path, words: [...flagsOf(verb), ...argumentsOf(verb)] }));
  const merged = new Map<string, readonly string[]>();
  for (const { path, words } of [...folders, ...own]) merged.set(path, [...(merged.get(path) ?? []), ...words]);
  return [...merged].map(([path, words]) => ({ path, words }));
}

function childrenOf(parent: string, paths: readonly { path: string }[]): readonly string[] {
  const prefix = parent === '' ? '' : `${parent} `;
  const children = paths.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length));
  return [...new Set(children.map((child) => child.split(' ')[0] ?? ''))].filter((child) => child !== '');
}

function flagsOf(verb: Verb): readonly string[] {
  const own = (verb.options ?? []).map((option) => /--[a-z-]+/.exec(option.flags)?.[0] ?? '');
  const shared = optionsOf(verb.groups).map(([, option]) => option.flag ?? '');
  return [...own, ...shared, '--help'].filter((flag) => flag !== '');
}

function argumentsOf(verb: Verb): readonly string[] {
  const [first] = verb.arguments ?? [];
  if (!first || /path|shell/.test(first.name)) return first && /shell/.test(first.name) ? ['bash', 'zsh', 'fish'] : [];
  return kindWords();
}

/** Words that start like the one at hand; file names where none does. */
function bashScript(all: readonly Words[]): string {
  const cases = all.map(({ path, words }) => `    '${path}') words='${words.join(' ')}' ;;`).join('\n');
  const known = `|${all.map(({ path }) => path).join('|')}|`;
  return `_evenkeel() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path='' word words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) continue ;; esac
    case '${known}' in *"|\${path:+$path }$word|"*) path="\${path:+$path }$word" ;; *) break ;; esac
  done
  case "$path" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _evenkeel evenkeel
`;
}

function fishScript(all: readonly Words[]): string {
  return all
    .map(({ path, words }) => {
      const seen = path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.split(' ').at(-1)}`;
      return `complete -c evenkeel -n '${seen}' -a '${words.join(' ')}'\n`;
    })
    .join('');
}
