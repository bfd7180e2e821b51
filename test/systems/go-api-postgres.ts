import { edited } from './files.ts';
import { push } from './outsiders.ts';
import type { System } from './system.ts';
import { GO_API_POSTGRES as rows } from './tables/go-api-postgres.ts';
import { GO_API_POSTGRES_VALUES } from './tables/go-api-postgres-values.ts';

/** S3: a Go API on Fargate with PostgreSQL. */
export const goApiPostgres: System = {
  id: 'S3',
  name: 'go-api-postgres',
  folders: ['go-api-postgres'],
  region: 'us-east-1',
  rows,
  values: GO_API_POSTGRES_VALUES,
  otherwise: {
    'DbInstance.EngineVersion': 'AWS has retired 14.1',
    'DbParameterGroup.Family': 'goes with the version',
    'DbInstance.MasterUsername': 'is a name',
  },
  beyond: {
    'go-api/DefaultResource/main-route-table': 'the original looks it up; here it is a document that others refer to',
    'go-api/AwsResource/logs': 'the tasks of the original make their log group themselves, and it stays behind',
  },
  secrets: { 'evenkeel/go-api/database': '{"password":"correct-horse"}' },
  outsiders: [push('go-api', '4f2a9c1')],
  changes: [
    {
      what: 'another commit was built',
      edit: (files) => edited(files, 'go-api-postgres/api/namespace.yaml', ['commit: 4f2a9c1', 'commit: 9b3d7e2']),
      outsiders: [push('go-api', '9b3d7e2')],
      reaches: ['go-api/Service/go-api'],
    },
  ],
  namespaces: ['go-api', 'go-api-state'],
  stays: {},
};
