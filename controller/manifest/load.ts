import { digest } from '../model/digest.ts';
import type { Commit, Document, ManagementSpec, Problem, Snapshot } from '../model/document.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { describeObject, readHead } from './document-head.ts';
import { type ParsedDocument, parseFile } from './parse.ts';
import { byPlace, problemAt } from './problem-at.ts';
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
}

export interface Loader {
  load(files: readonly SourceFile[], head: SnapshotHead): Snapshot;
  /**
   * The same, giving way to others by `pause` after every 64 KiB of text that had to be parsed: hand in
   * `setImmediate` as a promise. Of two loads that overlap, the later one decides what is kept.
   */
  loadPaced(files: readonly SourceFile[], head: SnapshotHead, pause: () => Promise<void>): Promise<Snapshot>;
}

/** Parsing that much takes some tens of milliseconds. */
const CHARACTERS_PER_TURN = 64 * 1024;

/**
 * Text to a snapshot; keeps what it made of each file and parses only files whose text changed. Never throws for what a
 * file holds: all that is wrong is in `problems`, and `complete` is false when anything at all may be missing.
 */
export function createLoader(): Loader {
  let known: Known = new Map();
  return {
    load(files, head) {
      known = new Map(files.map((file) => [file.path, loaded(file, known)]));
      return snapshotOf(
        [...known.values()].map(({ file }) => file),
        head,
      );
    },
    async loadPaced(files, head, pause) {
      const next: Known = new Map();
      let parsed = 0;
      for (const file of files) {
        const entry = loaded(file, known);
        next.set(file.path, entry);
        parsed += entry === known.get(file.path) ? 0 : file.text.length;
        if (parsed < CHARACTERS_PER_TURN) continue;
        parsed = 0;
        await pause();
      }
      known = next;
      return snapshotOf(
        [...next.values()].map(({ file }) => file),
        head,
      );
    },
  };
}

type Known = Map<string, { readonly text: string; readonly file: LoadedFile }>;

function loaded({ path, text }: SourceFile, known: Known): { readonly text: string; readonly file: LoadedFile } {
  const before = known.get(path);
  return before?.text === text ? before : { text, file: loadFile(sourceText(path, text)) };
}

/** One reading of files, with nothing kept. */
export function loadFiles(files: readonly SourceFile[], head: SnapshotHead): Snapshot {
  return createLoader().load(files, head);
}

function snapshotOf(files: readonly LoadedFile[], head: SnapshotHead): Snapshot {
  const claims = new Map<ResourceKey, Claim[]>();
  for (const claim of files.flatMap((file) => file.claims))
    claims.set(claim.key, [...(claims.get(claim.key) ?? []), claim]);
  const doubled = [...claims.values()].filter((places) => places.length > 1);
  const rejected = new Set(doubled.map(([first]) => first?.key));
  return {
    ...head,
    complete: files.every((file) => file.complete),
    documents: files.flatMap((file) => file.documents).filter((document) => !rejected.has(document.key)),
    problems: [...files.flatMap((file) => file.problems), ...doubled.flatMap(duplicateProblems)].sort(byPlace),
  };
}

/** Both are rejected: nobody can know which of them was meant. */
function duplicateProblems(places: readonly Claim[]): Problem[] {
  return places.map(({ origin, identity, source, offset }) => {
    const others = places.filter((place) => place.origin !== origin).map(({ origin: o }) => `${o.file}:${o.line}`);
    return problemAt(
      source,
      { offset },
      {
        ...describeObject(identity),
        code: 'DUPLICATE_IDENTITY',
        message: `${keyOf(identity)} is declared in ${others.join(', ')} too, and none of them takes effect`,
        allowed: 'one document for each namespace, kind and name',
      },
    );
  });
}

function loadFile(source: SourceText): LoadedFile {
  const parsed = parseFile(source);
  const results = parsed.documents.map((document) => loadDocument(source, document));
  return {
    documents: results.flatMap((result) => result.document ?? []),
    problems: [...parsed.problems, ...results.flatMap((result) => result.problems)],
    complete: parsed.complete && results.every((result) => result.complete),
    claims: results.flatMap((result) => result.claim ?? []),
  };
}

interface LoadedDocument {
  readonly document?: Document;
  readonly claim?: Claim;
  readonly problems: readonly Problem[];
  readonly complete: boolean;
}

function loadDocument(source: SourceText, parsed: ParsedDocument): LoadedDocument {
  const { root } = parsed;
  const head = readHead(root, source);
  if ('problem' in head) return { problems: [head.problem], complete: false };
  const { identity } = head;
  const about = describeObject(identity);
  const conversion: Conversion = { source, problems: [], marks: new Map(), about };
  const json = toJson(root, documentSchema(identity.kind), conversion);
  const found = findings(identity.kind, json, writtenIn(root));
  const problems = [...conversion.problems, ...placeFindings(found, { root, source, about })];
  const offset = root.range?.[0] ?? parsed.offset;
  const claim: Claim = { key: keyOf(identity), identity, origin: locationAt(source, offset), source, offset };
  // Without a spec the text was probably cut off, and what came before it may be cut as well.
  if (problems.length > 0) return { claim, problems, complete: isObject(json.spec) };
  return {
    claim,
    problems,
    complete: true,
    document: { ...assemble(claim, json), locations: places(source, parsed, conversion) },
  };
}

function places(source: SourceText, { offset, end }: ParsedDocument, { marks }: Conversion): SourceLocations {
  return new SourceLocations(source, { offset, end, marks });
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
