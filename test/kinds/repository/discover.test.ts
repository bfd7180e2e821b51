import { expect, it } from 'vitest';
import { discover } from '../../../controller/kinds/repository/observe.ts';
import { createFakeReader } from '../../support/fake-reader.ts';

const ARN = 'arn:aws:ecr:eu-west-1:123456789012:repository/web';
const TAGS = { 'evenkeel.dev/owner': 'ci', 'evenkeel.dev/resource': 'shop/Repository/web' };

it('what would be lost with a repository is said before it is taken down, also without its document', async () => {
  const reader = createFakeReader()
    .putList('ecr:repositories', 'all', [{ repositoryName: 'web', repositoryArn: ARN }])
    .put('ecr:tags', ARN, TAGS);

  expect(await discover('ci', reader)).toMatchObject([{ main: 'web', stateful: 'its images' }]);
});
