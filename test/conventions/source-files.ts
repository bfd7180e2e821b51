import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceText {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'coverage']);

/** Every file below the folders that one of the endings fits; generated ones left out. */
export function filesBelow(folders: readonly string[], ending: RegExp): readonly SourceText[] {
  return folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .flatMap((file) => {
      const path = relative(ROOT, file).split(sep).join('/');
      return ending.test(path) ? [{ path, text: readFileSync(file, 'utf8') }] : [];
    });
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return [path];
  });
}

export const PRODUCT = ['controller', 'crds', 'dashboard', 'sandbox'];

/** TypeScript of the product itself, tests left out. */
export function productFiles(): readonly SourceText[] {
  return filesBelow(PRODUCT, /\.tsx?$/);
}

const PROSE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** Comments and the texts of strings taken out, lines kept: rules about code must not fire on prose. */
export function codeOnly(text: string): string {
  return text.replace(PROSE, (match) => (match.startsWith('`') ? placeholdersOf(match) : blank(match)));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** What a template computes is code. */
function placeholdersOf(template: string): string {
  return template
    .split(/(\$\{[^}]*\})/)
    .map((part) => (part.startsWith('${') ? part : blank(part)))
    .join('');
}
