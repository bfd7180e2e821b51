import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'AWS STS API reference';

export const STS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'sts-caller-identity',
    behaviour: 'GetCallerIdentity names the account of the credentials.',
    source: `${API}, GetCallerIdentity`,
    moto: true,
    async run({ clients, account }) {
      const { Account, Arn } = await clients.sts.getCallerIdentity({});
      expect({ Account, partition: Arn?.split(':')[1] }).toEqual({ Account: account, partition: 'aws' });
    },
  },
  {
    id: 'sts-assume-role-switches-account',
    behaviour: 'Credentials of an assumed role call as that role, in its account.',
    source: `${API}, AssumeRole`,
    moto: true,
    async run({ clients, clientsFor }) {
      const role = 'arn:aws:iam::210987654321:role/deployer';
      const { Credentials } = await clients.sts.assumeRole({ RoleArn: role, RoleSessionName: 'evenkeel' });
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
      const assumed = clientsFor({
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
      });
      const { Account, Arn } = await assumed.sts.getCallerIdentity({});
      expect({ Account, Arn }).toEqual({
        Account: '210987654321',
        Arn: 'arn:aws:sts::210987654321:assumed-role/deployer/evenkeel',
      });
    },
  },
  {
    id: 'sts-assume-role-expires-in-an-hour',
    behaviour: 'Without DurationSeconds the credentials last one hour.',
    source: `${API}, AssumeRole, DurationSeconds`,
    async run({ clients }) {
      const role = 'arn:aws:iam::210987654321:role/deployer';
      const { Credentials } = await clients.sts.assumeRole({ RoleArn: role, RoleSessionName: 'evenkeel' });
      const shorter = await clients.sts.assumeRole({
        RoleArn: role,
        RoleSessionName: 'evenkeel',
        DurationSeconds: 900,
      });
      const gap = Number(Credentials?.Expiration) - Number(shorter.Credentials?.Expiration);
      expect(gap).toBe((3600 - 900) * 1000);
    },
  },
  {
    id: 'sts-assume-role-refuses-no-role',
    behaviour: 'An ARN that is no role is a ValidationError.',
    source: `${API}, AssumeRole, RoleArn`,
    async run({ clients }) {
      const { name, status } = await faultOf(
        clients.sts.assumeRole({ RoleArn: 'arn:aws:s3:::bucket-of-mine', RoleSessionName: 'me' }),
      );
      expect({ name, status }).toEqual({ name: 'ValidationError', status: 400 });
    },
  },
  {
    id: 'sts-assume-role-refuses-short-duration',
    behaviour: 'DurationSeconds below 900 is a ValidationError.',
    source: `${API}, AssumeRole, DurationSeconds`,
    async run({ clients }) {
      const role = 'arn:aws:iam::210987654321:role/deployer';
      const fault = await faultOf(
        clients.sts.assumeRole({ RoleArn: role, RoleSessionName: 'me', DurationSeconds: 60 }),
      );
      expect(fault).toEqual({
        name: 'ValidationError',
        message:
          "1 validation error detected: Value '60' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200",
        status: 400,
      });
    },
  },
];
