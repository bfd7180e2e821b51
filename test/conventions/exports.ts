import { posix } from 'node:path';
import type { SourceText } from './source-files.ts';

const EXPORTED = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;
const TAKEN = /\b(?:import|export)\s+(?:type\s+)?(\*\s+as\s+\w+|\{[^}]*\})\s+from\s+['"](\.[^'"\n]+)['"]/g;
const LOADED = /\bimport\(\s*['"](\.[^'"\n]+)['"]\s*\)/g;

/** `path: name` of each function, constant and class that `files` export and no file of `readers` imports. */
export function idleExports(files: readonly SourceText[], readers: readonly SourceText[]): readonly string[] {
  const taken = new Set(readers.flatMap(namesTaken));
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(EXPORTED)]
      .map(([, name = '']) => name)
      .filter((name) => !taken.has(`${path}: ${name}`) && !taken.has(`${path}: *`))
      .map((name) => `${path}: ${name}`),
  );
}

/** As `path: name`; `*` where everything is taken, or where the file is loaded when it is needed. */
function namesTaken({ path, text }: SourceText): readonly string[] {
  const target = (from: string) => posix.join(posix.dirname(path), from);
  const named = [...text.matchAll(TAKEN)].flatMap(([, clause = '', from = '']) =>
    namesIn(clause).map((name) => `${target(from)}: ${name}`),
  );
  return [...named, ...[...text.matchAll(LOADED)].map(([, from = '']) => `${target(from)}: *`)];
}

function namesIn(clause: string): readonly string[] {
  if (clause.startsWith('*')) return ['*'];
  return [...clause.matchAll(/(?:^|[{,])\s*(?:type\s+)?(\w+)/g)].map(([, name = '']) => name);
}
