import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'Service Quotas API reference';

export const QUOTAS_ROWS: readonly ConformanceRow[] = [
  {
    id: 'quotas-defaults',
    behaviour: 'A cluster takes 5,000 services unless more was asked for.',
    source: 'AWS General Reference, Amazon ECS endpoints and quotas',
    async run({ clients }) {
      const { Quotas } = await clients.quotas.listAWSDefaultServiceQuotas({ ServiceCode: 'ecs' });
      const found = Quotas?.find(({ QuotaCode }) => QuotaCode === 'L-9EF96962');
      expect([found?.QuotaName, found?.Value]).toEqual(['Services per cluster', 5_000]);
    },
  },
  {
    id: 'quotas-applied-leave-defaults-out',
    behaviour: 'The applied quotas leave out what has its default value only.',
    source: `${API}, ListServiceQuotas`,
    async run({ clients }) {
      expect((await clients.quotas.listServiceQuotas({ ServiceCode: 'ecs' })).Quotas).toEqual([]);
    },
  },
  {
    id: 'quotas-unknown-service',
    behaviour: 'A service without quotas is NoSuchResourceException.',
    source: `${API}, ListAWSDefaultServiceQuotas, Errors`,
    async run({ clients }) {
      const call = clients.quotas.listAWSDefaultServiceQuotas({ ServiceCode: 'none' });
      expect((await faultOf(call)).name).toBe('NoSuchResourceException');
    },
  },
];
