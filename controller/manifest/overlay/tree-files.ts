import { suggestion } from '../nearest.ts';
import { KUSTOMIZATION_NAMES } from './kustomization.ts';

/** One manifest file, decoded. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a source by path, with its folders. */
export interface TreeFiles {
  file(path: string): TreeFile | undefined;
  /** Paths of the kustomizations that lie in that folder; more than one is a mistake. */
  kustomizations(folder: string): readonly string[];
  hasFolder(folder: string): boolean;
  /** Folders that hold a kustomization, in path order. */
  readonly kustomized: readonly string[];
  /** What a path that is not there may have meant. */
  near(path: string): string | undefined;
}

export function treeFiles(files: readonly TreeFile[]): TreeFiles {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  const kustomized = new Set(
    files.filter(({ path }) => KUSTOMIZATION_NAMES.includes(baseOf(path))).map(({ path }) => folderOf(path)),
  );
  return {
    file: (path) => byPath.get(path),
    kustomizations: (folder) =>
      KUSTOMIZATION_NAMES.map((name) => joinPath(folder, name)).filter((path) => byPath.has(path)),
    hasFolder: (folder) => folders.has(folder),
    kustomized: [...kustomized].sort(),
    near: (path) =>
      suggestion(path, [...byPath.keys()].filter((known) => folderOf(known) === folderOf(path)).slice(0, 100)),
  };
}

/** `a/b/c.yaml` is in `a/b`; what lies at the top is in the empty folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder that a path lies in and all that it lies in, up to the top. */
export function foldersAbove(path: string): readonly string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersAbove(folder)];
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path is that folder or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return folder === '' ? path !== '..' && !path.startsWith('../') : path === folder || path.startsWith(`${folder}/`);
}

/**
 * Where a relative path leads from a folder. It may begin with `..` when it leads out of the tree. Undefined for what is no
 * relative path: absolute ones, addresses, and empty text.
 */
export function resolvePath(folder: string, path: string): string | undefined {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.includes('\0') || isRemote(path))
    return undefined;
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** What kustomize would fetch: URLs, scp-like addresses and the short names of hosts. */
function isRemote(path: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:|^[\w.-]+@[\w.-]+:|[?]ref=|^(github\.com|gitlab\.com|bitbucket\.org)\//i.test(path) ||
    path.includes('//')
  );
}
