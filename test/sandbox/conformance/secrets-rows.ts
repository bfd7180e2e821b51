import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'AWS Secrets Manager API reference';

export const SECRETS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'secrets-describe',
    behaviour: 'A secret is described by name and by ARN, with its versions and never its value.',
    source: `${API}, DescribeSecret`,
    moto: true,
    async run({ clients, name }) {
      const Name = name('shop/db');
      const { ARN, VersionId = '' } = await clients.secrets.createSecret({ Name, SecretString: 'hidden' });
      const described = await Promise.all([Name, ARN].map((SecretId) => clients.secrets.describeSecret({ SecretId })));
      const expected = { ARN, Name, VersionIdsToStages: { [VersionId]: ['AWSCURRENT'] } };
      expect(
        described.map(({ ARN: arn, Name: name, VersionIdsToStages }) => ({ ARN: arn, Name: name, VersionIdsToStages })),
      ).toEqual([expected, expected]);
      expect(JSON.stringify(described)).not.toContain('hidden');
    },
  },
  {
    id: 'secrets-arn-suffix',
    behaviour: 'Secrets Manager puts a hyphen and six characters behind the name.',
    source: `${API}, CreateSecret, ARN`,
    moto: true,
    async run({ clients, name }) {
      const Name = name('db');
      const { ARN } = await clients.secrets.createSecret({ Name, SecretString: 'x' });
      expect(ARN).toMatch(new RegExp(`:secret:${Name}-[A-Za-z0-9]{6}$`));
    },
  },
  {
    id: 'secrets-missing',
    behaviour: 'A secret that is not there is ResourceNotFoundException.',
    source: `${API}, DescribeSecret, Errors`,
    moto: true,
    async run({ clients, name }) {
      const { name: error } = await faultOf(clients.secrets.describeSecret({ SecretId: name('none') }));
      expect(error).toBe('ResourceNotFoundException');
    },
  },
  {
    id: 'secrets-scheduled-for-deletion',
    behaviour: 'A deleted secret is described with its date of deletion until its recovery window ends.',
    source: `${API}, DeleteSecret and DescribeSecret, DeletedDate`,
    moto: true,
    async run({ clients, name }) {
      const SecretId = name('db');
      await clients.secrets.createSecret({ Name: SecretId, SecretString: 'x' });
      await clients.secrets.deleteSecret({ SecretId, RecoveryWindowInDays: 7 });
      expect((await clients.secrets.describeSecret({ SecretId })).DeletedDate).toBeInstanceOf(Date);
    },
  },
];
