import { createLoader } from '../manifest/load.ts';
import type { ManagementSpec } from '../model/document.ts';
import { listenerArnOf } from '../model/elbv2/arns.ts';
import { type Identity, KINDS } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import type { Scope } from '../model/scope.ts';
import { asImported, type Concern, concernsOf } from './concerns.ts';
import { cloudFormationAdvice, isMadeByTerraform, ownedAlready, terraformBlocks } from './let-go.ts';
import { type Looked, look } from './look.ts';
import { type Manifest, manifestText } from './manifest-text.ts';
import { identitiesOf } from './names.ts';
import { withReferences } from './references.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { type Survey, survey, type Wanted } from './survey.ts';

export interface ImportRequest {
  readonly wanted: Wanted;
  readonly namespace: string;
  readonly scope: Scope;
  readonly read: Reader;
  /** Terraform made all of it, whatever the tags say. */
  readonly terraform: boolean;
}

export interface ManifestFile {
  readonly path: string;
  readonly text: string;
}

export interface Imported {
  /** In the order of paths. */
  readonly files: readonly ManifestFile[];
  readonly objects: number;
  /** What a person should look at before committing. No value of any field stands in them. */
  readonly warnings: readonly string[];
  /** HCL that lets go of what Terraform made. */
  readonly terraform?: string | undefined;
}

/** Manifests of what lives. Only reads. */
export async function importLive({ wanted, namespace, scope, read, terraform }: ImportRequest): Promise<Imported> {
  const surveyed = await survey(wanted, read);
  const subjects = subjectsOf(surveyed);
  const identities = identitiesOf(subjects, namespace);
  const answers = await Promise.all(
    subjects.map((subject, index) => look(subject, identities[index] as Identity, { read, scope })),
  );
  const found = answers.filter((one) => one !== undefined);
  const concerns = await concernsOf(found, read);
  const makers = madeBy(found);
  const files = filesOf(found, { namespace, scope, concerns });
  return {
    files,
    objects: found.length,
    warnings: [
      ...concerns.flatMap(({ warning }) => warning ?? []),
      ...leftOut(surveyed),
      ...refusedBy(files),
      ...ownedAlready(makers),
      ...cloudFormationAdvice(makers),
    ],
    terraform: terraformBlocks(terraform ? makers : makers.filter(isMadeByTerraform)),
  };
}

/** AWS may answer what it would not take; a document that says so would not be accepted. */
function refusedBy(files: readonly ManifestFile[]): readonly string[] {
  const { problems } = createLoader().load(files, { source: 'import', commit: { id: 'import' } });
  return problems.map(
    ({ location, object, field, message }) =>
      `${location.file}:${location.line} ${object ?? ''} ${field ?? ''}: the document is not valid: ${message}`,
  );
}

function leftOut({ otherRules, listeners, loadBalancers }: Survey): readonly string[] {
  return listeners.flatMap(({ ListenerArn = '', LoadBalancerArn, Port }) => {
    const rules = otherRules.filter(({ RuleArn = '' }) => listenerArnOf(RuleArn) === ListenerArn);
    if (rules.length === 0) return [];
    const balancer = loadBalancers.find((one) => one.LoadBalancerArn === LoadBalancerArn)?.LoadBalancerName;
    const priorities = rules.map(({ Priority }) => Priority).join(', ');
    return [
      `${balancer} port ${Port}: the rules of priority ${priorities} lead to target groups of none of the imported services and are left out`,
    ];
  });
}

/** Scaling has no tags of its own that a listing shows; whoever made the service made it too. */
function madeBy(found: readonly Looked[]): readonly Looked[] {
  const services = new Map(found.filter(isService).map((one) => [one.identity.name, one.tags]));
  return found.map((one) =>
    one.identity.kind === 'ServiceAutoScaling' ? { ...one, tags: services.get(one.identity.name) ?? {} } : one,
  );
}

function isService({ identity }: Looked): boolean {
  return identity.kind === 'Service';
}

interface Writing {
  readonly namespace: string;
  readonly scope: Scope;
  readonly concerns: readonly Concern[];
}

/** Taking over writes tags and nothing else; what is written after that is decided by \`mode\`. */
const ADOPT: ManagementSpec = { adoptionPolicy: 'adopt' };

function filesOf(found: readonly Looked[], writing: Writing): readonly ManifestFile[] {
  const byPath = new Map<string, Manifest[]>();
  for (const one of [...found].sort(inReadingOrder)) {
    const { path, manifest } = written(one, found, writing);
    byPath.set(path, [...(byPath.get(path) ?? []), manifest]);
  }
  const pinned = writing.namespace === 'default' ? [] : [namespaceFile(writing)];
  const files = [...byPath].map(([path, manifests]) => ({ path, text: manifestText(manifests) }));
  return [...pinned, ...files.sort((a, b) => (a.path < b.path ? -1 : 1))];
}

/** What others stand on comes first, as in the order of kinds. */
function inReadingOrder(a: Looked, b: Looked): number {
  const order = KINDS.indexOf(a.identity.kind) - KINDS.indexOf(b.identity.kind);
  if (order !== 0) return order;
  return a.identity.name.localeCompare(b.identity.name, 'en', { numeric: true });
}

function written(one: Looked, all: readonly Looked[], { concerns }: Writing): { path: string; manifest: Manifest } {
  const { identity, subject, spec } = one;
  const comments = [
    ...subject.remarks,
    ...concerns.flatMap(({ about, comment }) => (about === one && comment !== undefined ? comment : [])),
  ];
  const manifest = { identity, management: ADOPT, spec: withReferences(identity, asImported(spec), all), comments };
  return { path: pathOf(subject), manifest };
}

function pathOf({ file }: Subject): string {
  return file;
}

/** Without it a namespace other than `default` is blocked; it pins where everything in it lives. */
function namespaceFile({ namespace, scope: { account, region, roleArn } }: Writing): ManifestFile {
  const spec: JsonObject = { account, region, ...(roleArn ? { assumeRole: roleArn } : {}) };
  const identity: Identity = { namespace, kind: 'Namespace', name: namespace };
  return { path: 'namespace.yaml', text: manifestText([{ identity, spec, comments: [] }]) };
}
