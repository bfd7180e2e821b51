import type { YAMLMap } from 'yaml';
import { parseFile } from '../parse.ts';
import type { SourceText } from '../source-text.ts';
import { shiftTree } from './book.ts';
import { KUSTOMIZATION_NAMES, type Kustomization, type Text } from './kustomization.ts';
import { OVERLAY_LIMITS } from './limits.ts';
import { readKustomization } from './read-kustomization.ts';
import type { Report } from './report.ts';
import { joinPath } from './tree-files.ts';
import type { Workspace } from './workspace.ts';

/** Where a kustomization stands, and how it was come to. */
export interface Place {
  readonly folder: string;
  /** Folders whose kustomizations led here, outermost first. */
  readonly chain: readonly string[];
  /** Where it was named, and whether as a component. */
  readonly namedBy?: Text | undefined;
  readonly asComponent?: boolean | undefined;
}

/** A kustomization that was read. */
export interface Opened extends Kustomization, Place {
  readonly file: SourceText;
  /** Where the file begins in the book. */
  readonly base: number;
}

/** Reads the kustomization of a folder; undefined where it cannot be read, and whatever is wrong is reported. */
export function openKustomization(place: Place, workspace: Workspace): Opened | undefined {
  const { book, report, tree } = workspace;
  const file = onlyFile(place, tree.kustomizations(place.folder), workspace);
  if (!file || !mayOpen(place, workspace)) return undefined;
  const { documents, problems } = parseFile(file);
  report.addAll(problems);
  const [document, second] = documents;
  if (!document) return undefined;
  const base = book.add(file);
  shiftTree(document.root, base);
  if (second) report.add({ offset: base + second.offset }, { message: 'a kustomization is one document' });
  const kustomization = readKustomization(document.root, report);
  checkKind({ kustomization, place, root: document.root }, report);
  return { ...kustomization, ...place, file, base };
}

function onlyFile({ folder, namedBy }: Place, paths: readonly string[], workspace: Workspace): SourceText | undefined {
  const { book, report } = workspace;
  for (const name of KUSTOMIZATION_NAMES) workspace.read(joinPath(folder, name));
  const [path, another] = paths;
  if (path !== undefined && another === undefined) return workspace.read(path);
  const first = path === undefined ? undefined : workspace.read(path);
  const at = namedBy?.node ?? { offset: first ? book.add(first) : 0 };
  if (another !== undefined)
    report.add(at, { message: `${paths.join(' and ')} stand in one folder`, allowed: 'one of them' });
  else
    report.add(at, {
      message: `${folder || '.'} has no kustomization`,
      allowed: `${joinPath(folder, 'kustomization.yaml')}`,
    });
  return undefined;
}

function mayOpen({ folder, chain, namedBy }: Place, { report, allowance }: Workspace): boolean {
  const at = namedBy?.node ?? { offset: 0 };
  if (chain.includes(folder)) {
    const round = [...chain.slice(chain.indexOf(folder)), folder].map((name) => name || '.');
    report.add(at, { message: `kustomizations name each other in a circle: ${round.join(', ')}` });
    return false;
  }
  if (chain.length >= OVERLAY_LIMITS.depth) return allowance.exceeds('depth', at);
  return allowance.spend('kustomizations', 1, at);
}

interface Found {
  readonly kustomization: Kustomization;
  readonly place: Place;
  readonly root: YAMLMap;
}

function checkKind(
  { kustomization: { isComponent }, place: { namedBy, asComponent = false }, root }: Found,
  report: Report,
): void {
  if (!namedBy || isComponent === asComponent) {
    if (!namedBy && isComponent)
      report.add(root, {
        message: 'a component is nothing of its own',
        allowed: 'components of a kustomization',
      });
    return;
  }
  const message = isComponent ? 'the folder holds a component' : 'the folder holds no component';
  report.add(namedBy.node, { message, allowed: isComponent ? 'components' : 'resources' });
}
