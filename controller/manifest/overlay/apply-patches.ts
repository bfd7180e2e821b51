import { isMap, isSeq, type YAMLMap } from 'yaml';
import { isKindName } from '../../model/identity.ts';
import { documentSchema } from '../schema.ts';
import type { Steps } from './build.ts';
import { applyOperations, readOperations } from './json-patch.ts';
import type { PatchEntry, Target } from './kustomization.ts';
import type { Report } from './report.ts';
import { idOf, idsOf, type Resource, sameId, showId } from './resource-set.ts';
import { selectTargets } from './select-targets.ts';
import { sizeOf } from './size-of.ts';
import { mergePatch } from './strategic-merge.ts';

export interface PatchWork {
  readonly resources: readonly Resource[];
  readonly report: Report;
  /** Counts nodes that are put into documents; false when the overlay has had enough. */
  readonly spend: (nodes: number) => boolean;
  /** Whether a target may match nothing, as in a component, which does not know who names it. */
  readonly mayMiss: boolean;
}

/** What patching one document costs, as characters of text to parse. */
const CHARACTERS_PER_PATCHED = 500;

/**
 * The documents after one entry of `patches`; those that it deletes are left out. `roots` is its text, parsed: maps are
 * strategic merge patches, a list is a JSON patch. What does not fit is reported. One step for each document that is
 * patched: one entry may be for hundreds.
 */
export function* applyPatch(entry: PatchEntry, roots: readonly unknown[], work: PatchWork): Steps<readonly Resource[]> {
  const [first, second] = roots;
  if (!isSeq(first)) return yield* applyMerges(entry, roots.filter(isMap), work);
  const { report, resources } = work;
  if (second !== undefined) report.add(second, { code: 'PATCH', message: 'a JSON patch is one list of operations' });
  const targets = entry.target ? targetsOf(entry.target, work) : needsTarget(entry, report);
  const operations = readOperations(first, report);
  for (const { root } of targets) {
    applyOperations(root, operations, { report, document: showId(idOf(root)), spend: work.spend });
    yield CHARACTERS_PER_PATCHED;
  }
  return resources;
}

function needsTarget({ node }: PatchEntry, report: Report): readonly Resource[] {
  report.add(node, { code: 'PATCH', message: 'a JSON patch needs a target', allowed: 'target, with kind and name' });
  return [];
}

function* applyMerges(
  { target }: PatchEntry,
  patches: readonly YAMLMap[],
  work: PatchWork,
): Steps<readonly Resource[]> {
  if (target && patches.length > 1) {
    const message = 'a patch with a target is one document';
    work.report.add(patches[1], { code: 'PATCH', message, allowed: 'an entry of patches for each' });
    return work.resources;
  }
  let { resources } = work;
  for (const patch of patches) resources = yield* applyMerge(patch, target, { ...work, resources });
  return resources;
}

function* applyMerge(patch: YAMLMap, target: Target | undefined, work: PatchWork): Steps<readonly Resource[]> {
  const chosen = new Set(target ? targetsOf(target, work) : namedBy(patch, work));
  const body = withoutIdentity(patch);
  const size = sizeOf(body) ?? 0;
  const deleted = new Set<Resource>();
  for (const resource of chosen) {
    if (!work.spend(size)) continue;
    const { kind } = idOf(resource.root);
    const schema = isKindName(kind) ? documentSchema(kind) : undefined;
    if (mergePatch(resource.root, body, { report: work.report, schema }) === undefined) deleted.add(resource);
    yield CHARACTERS_PER_PATCHED;
  }
  return work.resources.filter((resource) => !deleted.has(resource));
}

/** A strategic merge patch never changes what a document is called. */
function withoutIdentity(patch: YAMLMap): YAMLMap {
  const body = patch.clone() as YAMLMap;
  const metadata = body.get('metadata');
  for (const name of ['apiVersion', 'kind', ...(isMap(metadata) ? [] : ['metadata'])]) body.delete(name);
  if (isMap(metadata)) for (const name of ['name', 'namespace']) metadata.delete(name);
  return body;
}

/** Without a target, the patch says itself whom it is for. */
function namedBy(patch: YAMLMap, { resources, report }: PatchWork): readonly Resource[] {
  const id = idOf(patch);
  const found = resources.filter((resource) => idsOf(resource).some((known) => sameId(known, id)));
  if (found.length === 1) return found;
  const message =
    found.length === 0 ? `no document here is ${showId(id)}` : `${found.length} documents are or were ${showId(id)}`;
  const allowed = found.length === 0 ? showSome(resources) : 'a target, or the namespace that the document has by now';
  report.add(patch, { code: 'PATCH', message, allowed });
  return [];
}

function targetsOf(target: Target, { resources, report, mayMiss }: PatchWork): readonly Resource[] {
  const found = selectTargets(target, resources, report);
  if (found?.length === 0 && !mayMiss)
    report.add(target.node, {
      code: 'PATCH',
      message: 'no document here matches the target',
      allowed: showSome(resources),
    });
  return found ?? [];
}

function showSome(resources: readonly Resource[]): string {
  const names = resources.slice(0, 5).map(({ root }) => showId(idOf(root)));
  const more = resources.length - names.length;
  return names.length === 0 ? 'resources that hold it' : `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
