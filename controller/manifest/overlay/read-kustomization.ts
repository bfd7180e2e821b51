import { isScalar, type YAMLMap } from 'yaml';
import { suggestion } from '../nearest.ts';
import {
  elementsOf,
  entriesOf,
  isEmpty,
  knownMembers,
  type Member,
  mapOf,
  membersOf,
  textOf,
  textsOf,
} from './field-reader.ts';
import {
  type Entry,
  type ImageEntry,
  type Kustomization,
  type PatchEntry,
  REFUSED,
  SUPPORTED,
  TARGET_PATTERNS,
  type Target,
} from './kustomization.ts';
import type { Report } from './report.ts';

const GROUP = 'kustomize.config.k8s.io';
const VERSIONS: Readonly<Record<string, string>> = {
  Kustomization: `${GROUP}/v1beta1`,
  Component: `${GROUP}/v1alpha1`,
};

/** Whether a document is one of kustomize's own, whatever its file is called. */
export function isKustomization(apiVersion: string | undefined): boolean {
  return apiVersion?.startsWith(`${GROUP}/`) ?? false;
}

/** What a kustomization asks for; whatever it says that is not read is reported. */
export function readKustomization(root: YAMLMap, report: Report): Kustomization {
  const members = supportedMembers(root, report);
  return {
    isComponent: readType(members, report) === 'Component',
    resources: textsOf(members.get('resources'), report),
    components: textsOf(members.get('components'), report),
    patches: elementsOf(members.get('patches'), report).flatMap((element) => readPatch(element, report)),
    images: elementsOf(members.get('images'), report).flatMap((element) => readImage(element, report)),
    namespace: textOf(members.get('namespace'), report),
    labels: elementsOf(members.get('labels'), report).flatMap((element) => readLabels(element, report)),
    annotations: entriesOf(members.get('commonAnnotations'), report),
  };
}

function supportedMembers(root: YAMLMap, report: Report): ReadonlyMap<string, Member> {
  const found = membersOf(root, report).filter((member) => isSupported(member, report));
  return new Map(found.map((member) => [member.name, member]));
}

function isSupported({ name, key, value }: Member, report: Report): boolean {
  if ((SUPPORTED as readonly string[]).includes(name)) return true;
  const instead = REFUSED[name];
  if (instead === undefined)
    report.add(key, {
      message: `unknown field "${name}"`,
      allowed: suggestion(name, SUPPORTED) ?? SUPPORTED.join(', '),
    });
  else if (!isEmpty(value)) report.add(key, { message: `${name} is not supported`, allowed: instead });
  return false;
}

/** Both may be left out, as kustomize allows. */
function readType(members: ReadonlyMap<string, Member>, report: Report): string {
  const kind = textOf(members.get('kind'), report);
  const version = textOf(members.get('apiVersion'), report);
  const wanted = VERSIONS[kind?.text ?? 'Kustomization'];
  if (kind && wanted === undefined)
    report.add(kind.node, {
      message: `"${kind.text}" is not a kind of kustomization`,
      allowed: 'Kustomization or Component',
    });
  if (version && wanted !== undefined && version.text !== wanted)
    report.add(version.node, { message: `"${version.text}" is not a version that Evenkeel reads`, allowed: wanted });
  return kind?.text ?? 'Kustomization';
}

function readPatch(element: Member, report: Report): readonly PatchEntry[] {
  const node = mapOf(element, report);
  if (!node) return [];
  const members = knownMembers(node, ['path', 'patch', 'target'], report);
  const path = textOf(members.path, report);
  const patch = textOf(members.patch, report);
  if ((path === undefined) === (patch === undefined)) {
    report.add(node, { message: 'a patch has either path or patch', allowed: 'path: FILE, or patch: | and the text' });
    return [];
  }
  return [{ node, path, patch, target: readTarget(members.target, report) }];
}

function readTarget(member: Member | undefined, report: Report): Target | undefined {
  const node = mapOf(member, report);
  if (!node) return undefined;
  const members = knownMembers(node, [...TARGET_PATTERNS, 'labelSelector', 'annotationSelector'], report);
  const patterns = TARGET_PATTERNS.flatMap((name) => {
    const text = textOf(members[name], report);
    return text ? [[name, text] as const] : [];
  });
  return {
    node,
    patterns: Object.fromEntries(patterns),
    labelSelector: textOf(members.labelSelector, report),
    annotationSelector: textOf(members.annotationSelector, report),
  };
}

function readImage(element: Member, report: Report): readonly ImageEntry[] {
  const node = mapOf(element, report);
  if (!node) return [];
  const members = knownMembers(node, ['name', 'newName', 'newTag', 'digest'], report);
  const name = textOf(members.name, report);
  if (!name) {
    report.add(node, { message: 'an image has no name', allowed: 'the image as the base writes it, without its tag' });
    return [];
  }
  const { newName, newTag, digest } = members;
  return [{ name, newName: textOf(newName, report), newTag: textOf(newTag, report), digest: textOf(digest, report) }];
}

function readLabels(element: Member, report: Report): readonly Entry[] {
  const node = mapOf(element, report);
  if (!node) return [];
  const members = knownMembers(node, ['pairs', 'includeSelectors', 'includeTemplates'], report);
  for (const member of [members.includeSelectors, members.includeTemplates])
    if (member && !(isScalar(member.value) && member.value.value === false) && !isEmpty(member.value))
      report.add(member.key, {
        message: `${member.name} is not supported`,
        allowed: `leave it out; labels stand in metadata.labels, and documents of Evenkeel have neither selectors nor labelled templates`,
      });
  return entriesOf(members.pairs, report);
}
