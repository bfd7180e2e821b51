import { isScalar, isSeq, type YAMLMap } from 'yaml';
import { spotAt } from '../nodes.ts';
import { parseFile } from '../parse.ts';
import { sourceText } from '../source-text.ts';
import { textAt } from './resource-set.ts';
import {
  folderOf,
  foldersAbove,
  isWithin,
  resolvePath,
  type TreeFile,
  type TreeFiles,
  treeFiles,
} from './tree-files.ts';

/** What a tree of files declares. */
export interface Declared {
  /** Files that are manifests as they stand. */
  readonly plain: readonly TreeFile[];
  /** Folders whose kustomization is built, in path order. */
  readonly overlays: readonly string[];
  readonly tree: TreeFiles;
}

/** What one kustomization names, as far as it can be read; what cannot is reported when it is built. */
export interface Links {
  readonly isComponent: boolean;
  /** Everything that it names as a resource or a component, files and folders alike. */
  readonly names: readonly string[];
  /** It cannot be read, and every word of it counts as a name. */
  readonly isBroken: boolean;
}

/** How a kustomization's links are read: {@link readLinks}, or something that remembers. */
export type ReadLinks = (file: TreeFile) => Links;

/**
 * Reads a tree as Flux does: a folder that holds a kustomization is built by it and nothing else below it counts; other
 * folders hold manifests, and their subfolders are looked at the same way. But what another kustomization names is a base,
 * and is not built for its own sake. A component that nothing names is among the overlays too: building
 * it says that it is nothing of its own, for what it was before would otherwise seem to be removed. `asked` are the
 * folders that the source names: a base that is named there is built, and what lies outside of them is there for
 * overlays to build on.
 */
export function chooseOverlays(
  files: readonly TreeFile[],
  asked: readonly string[] = [''],
  read: ReadLinks = readLinks,
): Declared {
  const tree = treeFiles(files);
  const kustomized = new Set(tree.kustomized);
  const links = new Map(tree.kustomized.map((folder) => [folder, linksOf(folder, tree, read)]));
  const isPlain = ({ path }: TreeFile) =>
    isAsked(asked, path) && !(kustomized.size > 0 && foldersAbove(path).some((folder) => kustomized.has(folder)));
  return { plain: files.filter(isPlain), overlays: chooseFolders(links, asked), tree };
}

function isAsked(asked: readonly string[], path: string): boolean {
  return asked.some((folder) => folder === '' || isWithin(folder, path));
}

function linksOf(folder: string, tree: TreeFiles, read: ReadLinks): Links {
  const file = tree.file(tree.kustomizations(folder)[0] ?? '');
  return file ? read(file) : { isComponent: false, names: [], isBroken: false };
}

/** The links of a kustomization, also of one that is broken: what is its base must not be taken for an overlay. */
export function readLinks({ path, text }: TreeFile): Links {
  const { documents, problems } = parseFile(sourceText(path, text));
  const [document] = documents;
  const lists = document ? ['resources', 'components'].map((member) => namesIn(document.root, member)) : [];
  const isBroken = problems.length > 0 || lists.some((list) => list === undefined);
  const names = isBroken ? (text.match(/[\w./-]+/g) ?? []) : lists.flatMap((list) => list ?? []);
  return {
    isComponent: document !== undefined && textAt(document.root, ['kind']) === 'Component',
    names: names.flatMap((name) => resolvePath(folderOf(path), name) ?? []),
    isBroken,
  };
}

/** Undefined where something else than a list of texts stands there. */
function namesIn(root: YAMLMap, member: string): readonly string[] | undefined {
  const { spot, whole } = spotAt(root, [member]);
  if (!whole || (isScalar(spot.value) && spot.value.value === null)) return [];
  if (!isSeq(spot.value) || !spot.value.items.every((item) => isScalar(item))) return undefined;
  return spot.value.items.map((item) => String(item.value));
}

type LinksByFolder = ReadonlyMap<string, Links>;

function chooseFolders(links: LinksByFolder, asked: readonly string[]): readonly string[] {
  const bases = new Set([...links].flatMap(([folder, { names }]) => names.filter((name) => name !== folder)));
  const mayBeBase = baseOfBroken(links);
  const chosen = new Set<string>();
  const lost: string[] = [];
  for (const [folder, { isComponent }] of links) {
    const isNamed = folder !== '' && asked.includes(folder);
    if (!isNamed && (!isAsked(asked, folder) || bases.has(folder) || mayBeBase(folder))) continue;
    if (isComponent && !isNamed) lost.push(folder);
    else if (isNamed || !isBelow(chosen, folder)) chosen.add(folder);
  }
  const round = circles(links, chosen).filter((folder) => bases.has(folder) && isAsked(asked, folder));
  return [...chosen, ...lost, ...round].sort();
}

/**
 * While a kustomization is so broken that nobody can say what it names, a folder that names no other may be its base: such
 * a one is not built, and stays as it was last.
 */
function baseOfBroken(links: LinksByFolder): (folder: string) => boolean {
  const namesFolder = ({ names }: Links) => names.some((name) => links.has(name));
  const isUnknown = [...links.values()].some((one) => one.isBroken && !namesFolder(one));
  return (folder) => {
    const own = links.get(folder);
    return isUnknown && own !== undefined && !own.isBroken && !namesFolder(own);
  };
}

function isBelow(folders: ReadonlySet<string>, folder: string): boolean {
  return foldersAbove(folder).some((above) => above !== folder && folders.has(above));
}

/** Kustomizations that nothing leads to name each other; they are built, and building says so. */
function circles(links: LinksByFolder, chosen: ReadonlySet<string>): readonly string[] {
  const reached = new Set(chosen);
  for (const folder of reached)
    for (const name of links.get(folder)?.names ?? []) if (links.has(name)) reached.add(name);
  const left = [...links].filter(([folder, { isComponent }]) => !isComponent && !reached.has(folder));
  return left.map(([folder]) => folder).filter((folder) => !isBelow(chosen, folder));
}
