import type { YAMLMap } from 'yaml';
import { digest } from '../model/digest.ts';
import type { Commit, Document, ManagementSpec, Problem, Snapshot } from '../model/document.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import { describeObject, readHead } from './document-head.ts';
import { buildOverlay, type Steps } from './overlay/build.ts';
import { chooseOverlays, type Links, readLinks } from './overlay/choose-overlays.ts';
import { MergedLocations } from './overlay/merged-locations.ts';
import type { TreeFiles } from './overlay/tree-files.ts';
import { parseFile } from './parse.ts';
import { byPlace, problemAt } from './problem-at.ts';
import { notesOf, propertiesOf } from './properties/notes.ts';
import { documentSchema } from './schema.ts';
import { SourceLocations } from './source-locations.ts';
import { locationAt, type SourceText, sourceText } from './source-text.ts';
import { type Conversion, toJson } from './to-json.ts';
import { findings, placeFindings, writtenIn } from './validate.ts';

/** One manifest file, decoded. `path` is what problems print. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface SnapshotHead {
  readonly source: string;
  readonly commit: Commit;
  /** Folders of the files that are declared; others are there for overlays to build on. All of them unless told. */
  readonly folders?: readonly string[] | undefined;
}

/** What one file says. A document with problems is not among `documents`; its place and identity are in `claims`. */
interface LoadedFile {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  readonly complete: boolean;
  readonly claims: readonly Claim[];
}

/** That a document of that identity stands somewhere, valid or not. */
interface Claim extends Pick<Document, 'key' | 'origin' | 'identity'> {
  readonly source: SourceText;
  readonly offset: number;
  /** Folder of the overlay that it comes out of. */
  readonly overlay?: string | undefined;
}

export interface Loader {
  load(files: readonly SourceFile[], head: SnapshotHead): Snapshot;
  /**
   * The same, giving way to others by `pause` after every 16 KiB of text that had to be parsed, within files too: hand in
   * `setImmediate` as a promise. Of two loads that overlap, the later one decides what is kept.
   */
  loadPaced(files: readonly SourceFile[], head: SnapshotHead, pause: () => Promise<void>): Promise<Snapshot>;
}

export interface LoaderOptions {
  /** AWS's resource types; without them, properties of an `AwsResource` are taken as they are. */
  readonly types?: ResourceTypes | undefined;
}

/** Parsing and checking that much takes some tens of milliseconds. */
const CHARACTERS_PER_TURN = 16 * 1024;

/**
 * Text to a snapshot; keeps what it made of each file and each overlay, and parses only what changed. Never throws for what
 * a file holds: all that is wrong is in `problems`, and `complete` is false when anything at all may be missing.
 */
export function createLoader({ types }: LoaderOptions = {}): Loader {
  let known: Known = { files: new Map(), links: new Map(), overlays: new Map() };

  /** Everything that the files declare, in steps that yield how many characters were parsed. */
  function* loadAll(files: readonly SourceFile[], { folders }: SnapshotHead): Steps<readonly LoadedFile[]> {
    const next: Known = { files: new Map(), links: new Map(), overlays: new Map() };
    const { plain, overlays, tree } = chooseOverlays(files, folders, (file) =>
      remembered(next.links, known.links, file),
    );
    for (const file of plain) {
      const before = known.files.get(file.path);
      const isKnown = before?.text === file.text;
      const entry = isKnown ? before : { text: file.text, file: yield* loadFile(file, types) };
      next.files.set(file.path, entry);
    }
    for (const folder of overlays) {
      const before = known.overlays.get(folder);
      next.overlays.set(folder, before && isSame(before, tree) ? before : yield* loadOverlay(folder, { tree, types }));
    }
    known = next;
    return [
      ...[...next.files.values()].map(({ file }) => file),
      ...[...next.overlays.values()].map(({ file }) => file),
    ];
  }

  return {
    load(files, head) {
      const steps = loadAll(files, head);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return snapshotOf(step.value, head);
    },
    async loadPaced(files, head, pause) {
      const steps = loadAll(files, head);
      let parsed = 0;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return snapshotOf(step.value, head);
        parsed += step.value;
        if (parsed < CHARACTERS_PER_TURN) continue;
        parsed = 0;
        await pause();
      }
    },
  };
}

interface Known {
  readonly files: Map<string, { readonly text: string; readonly file: LoadedFile }>;
  readonly links: Map<string, { readonly text: string; readonly links: Links }>;
  readonly overlays: Map<string, LoadedOverlay>;
}

interface LoadedOverlay {
  readonly file: LoadedFile;
  /** What it was built from; undefined where it could not be built, for then it may have missed anything. */
  readonly inputs: ReadonlyMap<string, string | undefined> | undefined;
}

function remembered(next: Known['links'], known: Known['links'], file: SourceFile): Links {
  const before = known.get(file.path);
  const entry = before?.text === file.text ? before : { text: file.text, links: readLinks(file) };
  next.set(file.path, entry);
  return entry.links;
}

function isSame({ inputs }: LoadedOverlay, tree: TreeFiles): boolean {
  return inputs !== undefined && [...inputs].every(([path, text]) => tree.file(path)?.text === text);
}

function* loadOverlay(
  folder: string,
  { tree, types }: { readonly tree: TreeFiles; readonly types: ResourceTypes | undefined },
): Steps<LoadedOverlay> {
  const { source, documents, problems, inputs } = yield* buildOverlay(folder, tree);
  const results: LoadedDocument[] = [];
  for (const root of documents) {
    const { claim, ...result } = loadDocument(source, root, {
      types,
      locate: (json) => new MergedLocations(source, root, json),
    });
    results.push({ ...result, ...(claim ? { claim: { ...claim, overlay: folder } } : {}) });
    yield CHARACTERS_PER_DOCUMENT;
  }
  return { file: gathered(results, problems), inputs: problems.length === 0 ? inputs : undefined };
}

/** What checking one merged document costs, as characters of text to parse. */
const CHARACTERS_PER_DOCUMENT = 1_000;

/** One reading of files, with nothing kept. */
export function loadFiles(files: readonly SourceFile[], head: SnapshotHead, options: LoaderOptions = {}): Snapshot {
  return createLoader(options).load(files, head);
}

function snapshotOf(files: readonly LoadedFile[], head: SnapshotHead): Snapshot {
  const claims = new Map<ResourceKey, Claim[]>();
  for (const claim of files.flatMap((file) => file.claims))
    claims.set(claim.key, [...(claims.get(claim.key) ?? []), claim]);
  const doubled = [...claims.values()].filter((places) => places.length > 1);
  const rejected = new Set(doubled.map(([first]) => first?.key));
  return {
    source: head.source,
    commit: head.commit,
    complete: files.every((file) => file.complete),
    documents: files.flatMap((file) => file.documents).filter((document) => !rejected.has(document.key)),
    problems: [...files.flatMap((file) => file.problems), ...doubled.flatMap(duplicateProblems)].sort(byPlace),
  };
}

/** Both are rejected: nobody can know which of them was meant. */
function duplicateProblems(places: readonly Claim[]): Problem[] {
  return places.map((place) => {
    const { identity, source, offset, overlay } = place;
    const others = places.filter((other) => other !== place).map(showClaim);
    const here = overlay === undefined ? '' : `, which overlay ${overlay || '.'} builds,`;
    return problemAt(
      source,
      { offset },
      {
        ...describeObject(identity),
        code: 'DUPLICATE_IDENTITY',
        message: `${keyOf(identity)}${here} is declared in ${others.join(', ')} too, and none of them takes effect`,
        allowed: 'one document for each namespace, kind and name',
      },
    );
  });
}

function showClaim({ origin, overlay }: Claim): string {
  return `${origin.file}:${origin.line}${overlay === undefined ? '' : ` (overlay ${overlay || '.'})`}`;
}

/** One step for the parsing, and one for each document. */
function* loadFile({ path, text }: SourceFile, types: ResourceTypes | undefined): Steps<LoadedFile> {
  const source = sourceText(path, text);
  const { documents, problems, complete } = parseFile(source, { functions: true });
  const characters = text.length / (documents.length + 1);
  yield characters;
  const results: LoadedDocument[] = [];
  for (const parsed of documents) {
    const locate: Locate = (_, marks) => new SourceLocations(source, { ...parsed, marks });
    results.push(loadDocument(source, parsed.root, { types, locate }));
    yield characters;
  }
  const file = gathered(results, problems);
  return { ...file, complete: file.complete && complete };
}

function gathered(results: readonly LoadedDocument[], problems: readonly Problem[]): LoadedFile {
  return {
    documents: results.flatMap((result) => result.document ?? []),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
    complete: problems.length === 0 && results.every((result) => result.complete),
    claims: results.flatMap((result) => result.claim ?? []),
  };
}

interface LoadedDocument {
  readonly document?: Document;
  readonly claim?: Claim;
  readonly problems: readonly Problem[];
  readonly complete: boolean;
}

type Locate = (json: JsonObject, marks: ReadonlyMap<string, number>) => NonNullable<Document['locations']>;

interface Making extends LoaderOptions {
  readonly locate: Locate;
}

function loadDocument(source: SourceText, root: YAMLMap, { types, locate }: Making): LoadedDocument {
  const head = readHead(root, source);
  if ('problem' in head) return { problems: [head.problem], complete: false };
  const { identity } = head;
  const about = describeObject(identity);
  const properties = types && identity.kind === 'AwsResource' ? propertiesOf(root, types) : undefined;
  const conversion: Conversion = { source, problems: [], marks: new Map(), about, properties };
  const json = toJson(root, documentSchema(identity.kind), conversion);
  const found = findings(identity.kind, json, { written: writtenIn(root), types });
  const problems = [...conversion.problems, ...placeFindings(found, { root, source, about })];
  const offset = root.range?.[0] ?? 0;
  const claim: Claim = { key: keyOf(identity), identity, origin: locationAt(source, offset), source, offset };
  // Without a spec the text was probably cut off, and what came before it may be cut as well.
  if (problems.length > 0) return { claim, problems, complete: isObject(json.spec) };
  return {
    claim,
    problems,
    complete: true,
    document: {
      ...assemble(claim, json),
      ...(properties ? { notes: notesOf(json, conversion, types) } : {}),
      locations: locate(json, conversion.marks),
    },
  };
}

function assemble(claim: Claim, json: JsonObject): Document {
  const metadata = objectOf(json.metadata);
  const management = objectOf(json.management);
  const spec = objectOf(json.spec);
  return {
    identity: claim.identity,
    key: claim.key,
    labels: objectOf(metadata.labels) as Document['labels'],
    annotations: objectOf(metadata.annotations) as Document['annotations'],
    management: management as ManagementSpec,
    spec,
    origin: claim.origin,
    digest: digest({ key: claim.key, labels: metadata.labels, annotations: metadata.annotations, management, spec }),
  };
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
