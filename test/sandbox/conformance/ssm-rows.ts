import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'AWS Systems Manager API reference';

export const SSM_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ssm-put-and-get',
    behaviour: 'A parameter comes back with type, value, version 1 and ARN.',
    source: `${API}, PutParameter and GetParameters`,
    moto: true,
    async run({ clients, name, region, account }) {
      const Name = `/shop/${name('p')}`;
      await clients.ssm.putParameter({ Name, Value: 'a,b', Type: 'StringList' });
      const { Parameters } = await clients.ssm.getParameters({ Names: [Name] });
      const { LastModifiedDate, ...rest } = Parameters?.[0] ?? {};
      expect(LastModifiedDate).toBeInstanceOf(Date);
      expect(rest).toEqual({
        Name,
        Type: 'StringList',
        Value: 'a,b',
        Version: 1,
        ARN: `arn:aws:ssm:${region}:${account}:parameter${Name}`,
        DataType: 'text',
      });
    },
  },
  {
    id: 'ssm-get-parameters-lists-missing',
    behaviour: 'GetParameters answers what is there and lists the rest as invalid.',
    source: `${API}, GetParameters`,
    moto: true,
    async run({ clients, name }) {
      const [there, missing] = [`/shop/${name('p')}`, `/shop/${name('p')}`];
      await clients.ssm.putParameter({ Name: there, Value: 'x', Type: 'String' });
      const { Parameters, InvalidParameters } = await clients.ssm.getParameters({ Names: [there, missing] });
      expect([Parameters?.map((each) => each.Name), InvalidParameters]).toEqual([[there], [missing]]);
    },
  },
  {
    id: 'ssm-by-path',
    behaviour: 'GetParametersByPath answers what lies right below a path, and with Recursive all that does, in pages.',
    source: `${API}, GetParametersByPath`,
    async run({ clients, name }) {
      const Path = `/${name('shop')}`;
      const [near, far] = [`${Path}/a`, `${Path}/b/c`];
      for (const Name of [near, far, `${Path}s/d`])
        await clients.ssm.putParameter({ Name, Value: 'x', Type: 'String' });
      const plain = await clients.ssm.getParametersByPath({ Path });
      const first = await clients.ssm.getParametersByPath({ Path, Recursive: true, MaxResults: 1 });
      const { NextToken } = first;
      const second = await clients.ssm.getParametersByPath({ Path, Recursive: true, MaxResults: 1, NextToken });
      const names = [plain, first, second].map(({ Parameters }) => Parameters?.map((each) => each.Name));
      expect(names).toEqual([[near], [near], [far]]);
      expect(second.NextToken).toBeUndefined();
    },
  },
  {
    id: 'ssm-overwrite',
    behaviour: 'An existing parameter is changed with Overwrite only, and its version grows.',
    source: `${API}, PutParameter, Overwrite`,
    moto: true,
    async run({ clients, name }) {
      const Name = `/shop/${name('p')}`;
      await clients.ssm.putParameter({ Name, Value: '1', Type: 'String' });
      const fault = await faultOf(clients.ssm.putParameter({ Name, Value: '2', Type: 'String' }));
      const { Version } = await clients.ssm.putParameter({ Name, Value: '2', Overwrite: true });
      expect([fault.name, Version]).toEqual(['ParameterAlreadyExists', 2]);
    },
  },
  {
    id: 'ssm-secure-string-stays-closed',
    behaviour: 'The value of a SecureString is readable with decryption only.',
    source: `${API}, GetParameters, WithDecryption`,
    moto: true,
    async run({ clients, name }) {
      const Name = `/shop/${name('p')}`;
      await clients.ssm.putParameter({ Name, Value: 'hidden', Type: 'SecureString' });
      const closed = await clients.ssm.getParameter({ Name });
      const open = await clients.ssm.getParameter({ Name, WithDecryption: true });
      expect([closed.Parameter?.Value === 'hidden', open.Parameter?.Value]).toEqual([false, 'hidden']);
    },
  },
  {
    id: 'ssm-ten-names',
    behaviour: 'GetParameters takes at most ten names.',
    source: `${API}, GetParameters`,
    moto: true,
    async run({ clients }) {
      const Names = Array.from({ length: 11 }, (_, index) => `/p/${index}`);
      expect((await faultOf(clients.ssm.getParameters({ Names }))).name).toBe('ValidationException');
    },
  },
  {
    id: 'ssm-delete',
    behaviour: 'A deleted parameter is ParameterNotFound.',
    source: `${API}, DeleteParameter`,
    moto: true,
    async run({ clients, name }) {
      const Name = `/shop/${name('p')}`;
      await clients.ssm.putParameter({ Name, Value: 'x', Type: 'String' });
      await clients.ssm.deleteParameter({ Name });
      expect((await faultOf(clients.ssm.getParameter({ Name }))).name).toBe('ParameterNotFound');
    },
  },
];
