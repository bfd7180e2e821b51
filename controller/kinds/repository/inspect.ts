import type { ImageDetail } from '@aws-sdk/client-ecr';
import type { ScanRead } from '../../model/aws-reads.ts';
import type { TreeNode } from '../../model/inspection.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { parsed } from '../../model/policy-document.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { countOfImages, newestFirst, wordsOfImage } from './health.ts';

/** As many of the newest images stand by themselves, each with what its scan found; the rest is folded. */
const SHOWN = 10;
/** As many of the rest are held by the folded node. */
const FOLDED = 100;

/** A repository → what its lifecycle policy does, and its images, newest first. */
export const inspect: Inspections = {
  async tree({ outputs }, read) {
    const [name, arn] = [`${outputs.name}`, `${outputs.arn}`];
    const root = { id: arn, type: 'Repository', name, arn } as const;
    const [repository, lifecycle, policy, images = []] = await Promise.all([
      read.get('ecr:repository', name),
      read.get('ecr:lifecyclePolicy', name),
      read.get('ecr:repositoryPolicy', name),
      read.get('ecr:images', name),
    ]);
    if (!repository) return gone(root);
    const facts = factsOf([
      ['address', repository.repositoryUri],
      ['tags', repository.imageTagMutability?.toLowerCase().replaceAll('_', ' ')],
      ['scans', repository.imageScanningConfiguration?.scanOnPush ? 'what is pushed' : 'as the registry says'],
      ['encryption', repository.encryptionConfiguration?.encryptionType],
      ['permissions', statementsOf(policy?.text)],
      ['made', repository.createdAt],
    ]);
    const children = [...rulesOf(arn, lifecycle?.text), ...(await imageNodes({ name, arn, images }, read))];
    return { ...root, health: 'Healthy', words: countOfImages(images.length), facts, children };
  },
};

function statementsOf(policy: string | null | undefined): string {
  const document = parsed(policy ?? '');
  const statements = isObject(document) ? document.Statement : undefined;
  if (statements === undefined) return 'those of IAM alone';
  const count = Array.isArray(statements) ? statements.length : 1;
  return `${count} ${count === 1 ? 'statement' : 'statements'} of its own`;
}

function rulesOf(arn: string, lifecycle: string | null | undefined): readonly TreeNode[] {
  const document = parsed(lifecycle ?? '');
  const rules = isObject(document) && Array.isArray(document.rules) ? (document.rules as readonly Json[]) : [];
  return rules.filter(isObject).map(({ rulePriority, description, selection }) => ({
    id: `${arn}/lifecycle/${rulePriority}`,
    type: 'LifecycleRule',
    name: `rule ${rulePriority}`,
    words: expiryOf(isObject(selection) ? selection : {}),
    facts: factsOf([['description', typeof description === 'string' ? description : undefined]]),
    children: [],
  }));
}

/** Amazon ECR User Guide, "Lifecycle policy properties". */
function expiryOf({ tagStatus, tagPrefixList, tagPatternList, countType, countUnit, countNumber }: JsonObject) {
  const lists = [tagPrefixList, tagPatternList].flatMap((list) => (Array.isArray(list) ? list : []));
  const which = tagStatus === 'any' ? 'images' : `${tagStatus} images`;
  const named = lists.length > 0 ? ` (${lists.join(', ')})` : '';
  const when =
    countType === 'imageCountMoreThan' ? `beyond the newest ${countNumber}` : `after ${countNumber} ${countUnit}`;
  return `${which}${named} expire ${when}`;
}

interface Held {
  readonly name: string;
  readonly arn: string;
  readonly images: readonly ImageDetail[];
}

async function imageNodes({ name, arn, images }: Held, read: Reader): Promise<readonly TreeNode[]> {
  const sorted = newestFirst(images);
  const shown = await Promise.all(sorted.slice(0, SHOWN).map((image) => scanned(image, name, read)));
  const rest = sorted.slice(SHOWN);
  if (rest.length === 0) return shown.flat();
  const folded: TreeNode = {
    id: `${arn}/images`,
    type: 'Group',
    name: `${rest.length} older ${rest.length === 1 ? 'image' : 'images'}`,
    words: rest.length > FOLDED ? `the first ${FOLDED} are shown` : 'newest first',
    facts: [],
    children: rest.slice(0, FOLDED).map((image) => imageNode(image)),
  };
  return [...shown.flat(), folded];
}

function scanned(image: ImageDetail, repository: string, read: Reader): Promise<readonly TreeNode[]> {
  const { imageDigest: digest = '' } = image;
  const place = { id: digest, type: 'Image', name: wordsOfImage(image) } as const;
  return orUnread(place, async () => [imageNode(image, await read.get('ecr:scanFindings', { repository, digest }))]);
}

function imageNode(image: ImageDetail, scan?: ScanRead): TreeNode {
  const { imageDigest: id = '', imageTags = [], imageSizeInBytes, imagePushedAt, lastRecordedPullTime } = image;
  return {
    id,
    type: 'Image',
    name: wordsOfImage(image),
    words: findingsOf(scan),
    facts: factsOf([
      ['tags', imageTags.length > 1 ? imageTags.join(', ') : undefined],
      ['digest', id],
      ['size', sizeOf(imageSizeInBytes)],
      ['pushed', imagePushedAt],
      ['last pulled', lastRecordedPullTime],
    ]),
    children: [],
  };
}

function sizeOf(bytes: number | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

const MEGABYTE = 1_000_000;
/** Severities of ECR, the worst first. */
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNDEFINED', 'UNTRIAGED'];

function findingsOf(scan: ScanRead | undefined): string {
  if (!scan) return 'not scanned';
  const { status = 'UNKNOWN', counts } = scan;
  const found = SEVERITIES.filter((each) => (counts[each] ?? 0) > 0).map((each) => `${counts[each]} ${each}`);
  if (found.length > 0) return `found by its scan: ${found.join(', ')}`;
  return status === 'COMPLETE' || status === 'ACTIVE' ? 'its scan found nothing' : `its scan is ${status}`;
}
