import { isScalar, type YAMLMap } from 'yaml';
import type { Problem } from '../../model/document.ts';
import { readHead } from '../document-head.ts';
import { parseFile, parseTrees } from '../parse.ts';
import { type SourceText, sourceText } from '../source-text.ts';
import { applyPatch } from './apply-patches.ts';
import { embeddedText, shiftTree } from './book.ts';
import type { PatchEntry, Text } from './kustomization.ts';
import { type Opened, openKustomization, type Place } from './open-kustomization.ts';
import { isKustomization } from './read-kustomization.ts';
import { idOf, keyOfId, type Resource, showId, textAt } from './resource-set.ts';
import { setEntries, setImage, setNamespace } from './transform.ts';
import { isWithin, type TreeFiles } from './tree-files.ts';
import { Workspace } from './workspace.ts';

/** The documents of one overlay, or what is wrong with it: then there are none, for nobody can say what was meant. */
export interface BuiltOverlay {
  readonly folder: string;
  /** Places of the documents' nodes. */
  readonly source: SourceText;
  readonly documents: readonly YAMLMap[];
  readonly problems: readonly Problem[];
  /** Every path that was asked for, with the text that was there: equal answers give an equal overlay. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
}

/** Builds in small steps, each of which yields how many characters it had to read, so that others can have a turn. */
export type Steps<Result> = Generator<number, Result>;

/** Builds what stands in a folder, from the files of its tree and nothing else. */
export function* buildOverlay(folder: string, tree: TreeFiles): Steps<BuiltOverlay> {
  const workspace = new Workspace(tree);
  const gathered = yield* new Build(workspace).accumulate({ folder, chain: [] }, []);
  const { book, report, inputs } = workspace;
  if (gathered.length === 0 && report.problems.length === 0) complainOfNothing(folder, workspace);
  const { problems } = report;
  const documents = problems.length === 0 ? gathered.map(({ root }) => root) : [];
  return { folder, source: book.source, documents, problems, inputs };
}

/** An overlay that was emptied is no statement that everything should go. */
function complainOfNothing(folder: string, workspace: Workspace): void {
  const [path = ''] = workspace.tree.kustomizations(folder);
  const file = workspace.read(path);
  const message = 'the overlay holds no document; it may have been cut off';
  const allowed = 'resources; to take objects away, remove the folder';
  if (file) workspace.report.add({ offset: workspace.book.add(file) }, { message, allowed });
}

class Build {
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** What a kustomization makes of its resources, after what was gathered before when it is a component. */
  *accumulate(place: Place, before: readonly Resource[]): Steps<readonly Resource[]> {
    const opened = openKustomization(place, this.#workspace);
    if (!opened) return before;
    yield opened.file.text.length;
    let gathered = before;
    for (const text of opened.resources) gathered = yield* this.#gather(opened, text, gathered);
    for (const text of opened.components) gathered = yield* this.#gatherComponent(opened, text, gathered);
    // What is missing in what was gathered would show again as patches of nothing.
    if (this.#workspace.report.problems.length > 0) return gathered;
    for (const entry of opened.patches) gathered = yield* this.#patch(opened, entry, gathered);
    this.#transform(opened, gathered);
    return gathered;
  }

  *#gather(from: Opened, text: Text, before: readonly Resource[]): Steps<readonly Resource[]> {
    const path = this.#workspace.pathOf(from.folder, text);
    if (path === undefined) return before;
    const file = this.#workspace.read(path);
    if (file) return this.#append(yield* this.#documents(from, { text, file }), before, text);
    if (!this.#isFolder(path, text)) return before;
    const place = { folder: path, chain: [...from.chain, from.folder], namedBy: text };
    return this.#append(yield* this.accumulate(place, []), before, text);
  }

  *#gatherComponent(from: Opened, text: Text, before: readonly Resource[]): Steps<readonly Resource[]> {
    const path = this.#workspace.pathOf(from.folder, text);
    if (path === undefined) return before;
    if (!this.#isFolder(path, text)) return before;
    const place = { folder: path, chain: [...from.chain, from.folder], namedBy: text, asComponent: true };
    return yield* this.accumulate(place, before);
  }

  #isFolder(path: string, text: Text): boolean {
    const { tree } = this.#workspace;
    if (!tree.hasFolder(path)) this.#workspace.missing(text, path);
    return tree.hasFolder(path);
  }

  /** Files lie in the folder of their kustomization or below it, as kustomize wants it. */
  *#documents({ folder }: Opened, { text, file }: { text: Text; file: SourceText }): Steps<readonly Resource[]> {
    if (!isWithin(folder, file.file)) {
      this.#workspace.report.add(text.node, {
        message: `${file.file} lies outside of the folder`,
        allowed: 'a file in the folder or below it, or another folder that has a kustomization.yaml',
      });
      return [];
    }
    if (!this.#workspace.allowance.spend('characters', file.text.length, text.node)) return [];
    const { documents, problems } = parseFile(file, { functions: true });
    yield file.text.length;
    this.#workspace.report.addAll(problems);
    const base = this.#workspace.book.add(file);
    return documents.flatMap(({ root }) => {
      shiftTree(root, base);
      return this.#isDocument(root) && this.#workspace.allowance.spend('documents', 1, root)
        ? [{ root, past: [] }]
        : [];
    });
  }

  #isDocument(root: YAMLMap): boolean {
    if (isKustomization(textAt(root, ['apiVersion']))) {
      this.#workspace.report.add(root, {
        message: 'a kustomization is no document',
        allowed: 'the folder that it stands in',
      });
      return false;
    }
    const head = readHead(root, this.#workspace.book.source);
    if ('problem' in head) this.#workspace.report.addAll([head.problem]);
    return !('problem' in head);
  }

  #append(more: readonly Resource[], before: readonly Resource[], { node }: Text): readonly Resource[] {
    const known = new Set(before.map(({ root }) => keyOfId(idOf(root))));
    for (const { root } of more)
      if (known.has(keyOfId(idOf(root))))
        this.#workspace.report.add(node, {
          message: `${showId(idOf(root))} is in this overlay already`,
          allowed: 'each document once',
        });
    return [...before, ...more];
  }

  *#patch(from: Opened, entry: PatchEntry, before: readonly Resource[]): Steps<readonly Resource[]> {
    const text = entry.patch ? this.#embedded(from, entry.patch) : this.#patchFile(from, entry.path);
    if (
      !text ||
      !this.#workspace.allowance.spend('patches', 1, entry.node) ||
      !this.#workspace.allowance.spend('characters', text.text.length, entry.node)
    )
      return before;
    const { documents, problems } = parseTrees(text);
    yield text.text.length;
    this.#workspace.report.addAll(problems);
    const base = this.#workspace.book.add(text);
    for (const { root } of documents) shiftTree(root, base);
    return yield* applyPatch(
      entry,
      documents.map(({ root }) => root),
      {
        resources: before,
        report: this.#workspace.report,
        spend: (nodes) => this.#workspace.allowance.spend('nodes', nodes, entry.node),
        mayMiss: from.isComponent,
      },
    );
  }

  /** The text of an inline patch; its places are those of the kustomization. */
  #embedded({ file, base }: Opened, { node }: Text): SourceText | undefined {
    if (!isScalar<string>(node) || !node.range) return undefined;
    const { text, at } = embeddedText(file, node, { offset: node.range[0] - base, end: node.range[1] - base });
    return { ...sourceText(file.file, text), pages: [{ from: 0, source: file, at }] };
  }

  #patchFile(from: Opened, text: Text | undefined): SourceText | undefined {
    const path = text && this.#workspace.pathOf(from.folder, text);
    if (text === undefined || path === undefined) return undefined;
    const file = this.#workspace.read(path);
    if (file && isWithin(from.folder, path)) return file;
    if (file)
      this.#workspace.report.add(text.node, {
        message: `${path} lies outside of the folder`,
        allowed: 'a file in the folder or below it',
      });
    else this.#workspace.missing(text, path);
    return undefined;
  }

  /** In kustomize's own order. */
  #transform({ namespace, labels, annotations, images }: Opened, gathered: readonly Resource[]): void {
    if (namespace) this.#setNamespace(namespace, gathered);
    for (const [name, entries] of [
      ['labels', labels],
      ['annotations', annotations],
    ] as const) {
      const nodes = entries.length * gathered.length;
      if (this.#workspace.allowance.spend('nodes', nodes, entries[0]?.key.node)) setEntries(gathered, name, entries);
    }
    for (const image of images) setImage(gathered, image);
  }

  #setNamespace(namespace: Text, gathered: readonly Resource[]): void {
    setNamespace(gathered, namespace);
    const seen = new Set<string>();
    for (const { root } of gathered) {
      const id = idOf(root);
      if (seen.has(keyOfId(id)))
        this.#workspace.report.add(namespace.node, { message: `two documents become ${showId(id)}` });
      seen.add(keyOfId(id));
    }
  }
}
