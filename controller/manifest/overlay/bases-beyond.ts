import { readLinks } from './choose-overlays.ts';
import { KUSTOMIZATION_NAMES } from './kustomization.ts';
import { isWithin, type TreeFile } from './tree-files.ts';

/**
 * Folders that kustomizations of these files name and that lie outside of `read`, the folders whose files these are. Paths
 * that begin with `..` are among them; whether any may be read, and exists, is another matter. Sorted, and none lies in
 * another.
 */
export function basesBeyond(files: readonly TreeFile[], read: readonly string[]): readonly string[] {
  const kustomizations = files.filter(({ path }) =>
    KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1)),
  );
  const named = new Set(kustomizations.flatMap((file) => readLinks(file).names));
  const beyond = [...named].filter((name) => !read.some((folder) => contains(folder, name)));
  return beyond.filter((name) => !beyond.some((other) => other !== name && contains(other, name))).sort();
}

function contains(folder: string, path: string): boolean {
  return isWithin(folder, path);
}
