import type { ImageDetail, Repository } from '@aws-sdk/client-ecr';
import type { AttachedDocument, ImageDigest, ScanRead } from '../../model/aws-reads.ts';
import { tagMap } from '../../model/tags.ts';
import { absentWhenNotFound, allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

/** Amazon ECR API Reference, DescribeRepositories: names in one request, and the largest page. */
const NAMES_PER_CALL = 100;
const PAGE = 1_000;
const CALL = 'ecr:DescribeRepositories';

type RepositoryRead = Exclude<keyof ReadRows<'ecr'>, 'ecr:image'>;

/** A sweep looks a name up in the listing first, which discovery needs anyway. What takes a call for each goes by the slow lane. */
export function ecrRepositoryReads(session: Session): Pick<ReadRows<'ecr'>, RepositoryRead> & ListingRows<'ecr'> {
  const loader = session.loader<string, Repository>({
    call: CALL,
    id: (name) => name,
    size: NAMES_PER_CALL,
    onNotFound: 'bisect',
    async load(names) {
      const { repositories = [] } = await session.send(CALL, { repositoryNames: [...names] });
      return new Map(repositories.map((one) => [one.repositoryName ?? '', one]));
    },
  });
  const listing = shared(() => listRepositories(session));
  const index = shared(async () => new Map((await listing('all')).map((one) => [one.repositoryName, one] as const)));
  return {
    'ecr:repository': async (name) => {
      const listed = session.mode === 'sweep' ? (await index('all')).get(name) : undefined;
      return listed ?? loader.load(name);
    },
    'ecr:repositories': listing,
    ...documentReads(session),
    'ecr:tags': shared((arn) =>
      session.slow('ecr:tags', arn, async (send) => {
        const answer = await absentWhenNotFound(send('ecr:ListTagsForResource', { resourceArn: arn }));
        return answer && tagMap(answer.tags);
      }),
    ),
    'ecr:images': shared((name) =>
      session.slow('ecr:images', name, (send) => absentWhenNotFound(listImages(send, name))),
    ),
    'ecr:scanFindings': (key) => absentWhenNotFound(scanOf(session, key)),
  };
}

/** What is not attached has an answer too, so that it is not asked for in every sweep. */
function documentReads(session: Session): Pick<ReadRows<'ecr'>, 'ecr:lifecyclePolicy' | 'ecr:repositoryPolicy'> {
  return {
    'ecr:lifecyclePolicy': shared((repositoryName) =>
      session.slow('ecr:lifecyclePolicy', repositoryName, async (send): Promise<AttachedDocument> => {
        const answer = await absentWhenNotFound(send('ecr:GetLifecyclePolicy', { repositoryName }));
        return { text: answer?.lifecyclePolicyText ?? null };
      }),
    ),
    'ecr:repositoryPolicy': shared((repositoryName) =>
      session.slow('ecr:repositoryPolicy', repositoryName, async (send): Promise<AttachedDocument> => {
        const answer = await absentWhenNotFound(send('ecr:GetRepositoryPolicy', { repositoryName }));
        return { text: answer?.policyText ?? null };
      }),
    ),
  };
}

/** The counts come with every page, so that the findings themselves stay where they are (API Reference, ImageScanFindings). */
async function scanOf({ send }: Session, { repository, digest }: ImageDigest): Promise<ScanRead> {
  const imageId = { imageDigest: digest };
  const answer = await send('ecr:DescribeImageScanFindings', { repositoryName: repository, imageId, maxResults: 1 });
  return { status: answer.imageScanStatus?.status, counts: answer.imageScanFindings?.findingSeverityCounts ?? {} };
}

function listRepositories(session: Session): Promise<readonly Repository[]> {
  return allPages(CALL, async (nextToken) => {
    const page = await session.send(CALL, { maxResults: PAGE, nextToken });
    return { items: page.repositories, next: page.nextToken };
  });
}

function listImages(send: Session['send'], repositoryName: string): Promise<readonly ImageDetail[]> {
  const call = 'ecr:DescribeImages';
  return allPages(call, async (nextToken) => {
    const page = await send(call, { repositoryName, maxResults: PAGE, nextToken });
    return { items: page.imageDetails, next: page.nextToken };
  });
}
