import type { ResourceKey } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { edited } from './files.ts';
import { goApiPostgres } from './go-api-postgres.ts';
import { happyPath } from './happy-path.ts';
import { highAvailability, highAvailabilityProd } from './high-availability.ts';
import { push } from './outsiders.ts';
import { privateMicroservice } from './private-microservice.ts';
import type { System } from './system.ts';
import { weatherApi } from './weather-api.ts';

type Edit = readonly [path: string, from: string, to: string];

/** What an original does wrongly, put back into the manifests; and what is said of it before anything is sent. */
export interface Refused {
  readonly system: System;
  readonly mistake: string;
  readonly edits: readonly Edit[];
  /** Fields and the beginning of what is wrong with them. */
  readonly says: readonly RegExp[];
}

/** As {@link Refused}, of what only AWS tells: how objects end. */
export interface Ailing extends Omit<Refused, 'says'> {
  readonly outsiders?: System['outsiders'];
  /** The commit that brings it to light, where it is not the first one. */
  readonly afterwards?: readonly Edit[] | undefined;
  /** Health and what is said, of everything that is not well but for those that merely wait for it. */
  readonly ends: Readonly<Record<string, readonly [status: string, says: RegExp]>>;
}

const S1_DEPLOYMENT = `kind: AwsResource
metadata:
  name: deployment
spec:
  type: AWS::ApiGateway::Deployment
  properties:
    RestApiId: \${AwsResource/api}
    StageName: dev
`;
const OURS = 'kind: ApiDeployment\nmetadata:\n  name: deployment\nspec:\n  restApiId: ${AwsResource/api}\n';
const EGRESS = `    SecurityGroupEgress:
      - Description: anywhere
        IpProtocol: "-1"
        CidrIp: 0.0.0.0/0
`;
const EGRESS_APART = `---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata:
  name: task-egress
  namespace: weather
spec:
  type: AWS::EC2::SecurityGroupEgress
  properties:
    GroupId: \${AwsResource/task-security-group.GroupId}
    IpProtocol: "-1"
    CidrIp: 0.0.0.0/0
`;
const PASSWORD =
  'name: DB_URL\n            value: postgres://api:{{resolve:secretsmanager:evenkeel/go-api/database:SecretString:password}}@${AwsResource/database.Endpoint.Address}/products\n          - ';

export const REFUSED: readonly Refused[] = [
  {
    system: privateMicroservice,
    mistake: 'networkMode inside a container is refused (S1)',
    edits: [
      [
        'private-microservice/base/service.yaml',
        '- name: microservice\n',
        '- name: microservice\n        networkMode: awsvpc\n',
      ],
    ],
    says: [/^spec\.template\.containerDefinitions\[0\]\.networkMode UNKNOWN_FIELD/],
  },
  {
    system: privateMicroservice,
    mistake: 'a deployment that nothing makes anew is refused, with the kind that does it (S1)',
    edits: [['private-microservice/base/gateway.yaml', OURS, S1_DEPLOYMENT]],
    says: [/^spec\.type UNMANAGED_TYPE .*ApiDeployment/],
  },
  {
    system: highAvailabilityProd,
    mistake: 'a spread over the attribute instanceId, which no instance has, is refused (S2)',
    edits: [['high-availability/prod/placement.yaml', 'field: instanceId', 'field: "attribute:instanceId"']],
    says: [/^spec\.placementStrategy\[1\]\.field RULE no instance has an attribute of that name.*instanceId/],
  },
  {
    system: goApiPostgres,
    mistake: 'networkMode inside a container is refused (S3)',
    edits: [['go-api-postgres/api/service.yaml', '- name: api\n', '- name: api\n        networkMode: awsvpc\n']],
    says: [/^spec\.template\.containerDefinitions\[0\]\.networkMode UNKNOWN_FIELD/],
  },
  {
    system: goApiPostgres,
    mistake: 'a password in the environment of a container is refused (S3)',
    edits: [['go-api-postgres/api/service.yaml', 'name: DB_NAME', `${PASSWORD}name: DB_NAME`]],
    says: [/^spec\.template\.containerDefinitions\[0\]\.environment\[\d\]\.value VALUE .*secrets/],
  },
];

/** The logs of S3 as its original has them: no group is declared, and the tasks make it at their first start. */
export const LOGS_MADE_BY_TASKS: readonly Edit[] = [
  [
    'go-api-postgres/api/service.yaml',
    `apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata:
  name: logs
  namespace: go-api
management:
  adoptionPolicy: adopt # tasks of an earlier way may have made the group by themselves
  deletionPolicy: delete
spec:
  type: AWS::Logs::LogGroup
  properties:
    LogGroupName: /ecs/go-api
    RetentionInDays: 30
---
`,
    '',
  ],
  ['go-api-postgres/api/service.yaml', '[logs:CreateLogStream,', '[logs:CreateLogGroup, logs:CreateLogStream,'],
  ['go-api-postgres/api/service.yaml', '${AwsResource/logs.Arn}', '"*"'],
  [
    'go-api-postgres/api/service.yaml',
    'awslogs-group: ${AwsResource/logs}',
    'awslogs-group: /ecs/go-api\n            awslogs-create-group: "true"',
  ],
];

/** What is valid and warned of, by fields and the beginning of what is said. */
export const WARNED: readonly Refused[] = [
  {
    system: weatherApi,
    mistake: 'an image that is named latest rolls nothing out (S0)',
    edits: [['weather-api/service.yaml', '${Repository/weather.uri}:${var:tag}', '${Repository/weather.uri}:latest']],
    says: [/^spec\.template\.containerDefinitions\[0\]\.image the image .*:latest moves/],
  },
  {
    system: goApiPostgres,
    mistake: 'a log group that its tasks make stays behind (S3)',
    edits: LOGS_MADE_BY_TASKS,
    says: [/awslogs-create-group its tasks make the log group \/ecs\/go-api.*a teardown leaves it behind/],
  },
];

export const AILING: readonly Ailing[] = [
  {
    system: weatherApi,
    mistake: 'an egress rule beside the group collides with the one that AWS gives every new group (S0)',
    edits: [['weather-api/service.yaml', EGRESS, EGRESS_APART]],
    ends: { 'weather/AwsResource/task-egress': ['Degraded', /already exists/] },
  },
  {
    system: highAvailability,
    mistake: 'a t2.micro has room for one task, and four instances for no rollout (S2)',
    edits: [
      ['high-availability/dev/namespace.yaml', 'instance_type: t3.small', 'instance_type: t2.micro'],
      ['high-availability/dev/namespace.yaml', 'instances_max: 8', 'instances_max: 4'],
    ],
    afterwards: [['high-availability/dev/namespace.yaml', 'commit: 7d41c05', 'commit: 8e52d16']],
    outsiders: [push('ha-app-dev', 'dev-7d41c05'), push('ha-app-dev', 'dev-8e52d16')],
    ends: { 'ha-app-dev/Service/app': ['Degraded', /unable to place a task .* "RESOURCE:ENI"/] },
  },
  {
    system: goApiPostgres,
    mistake: 'a retired version of PostgreSQL is not made, and the service waits for what it does not know (S3)',
    edits: [['go-api-postgres/api/database.yaml', 'EngineVersion: ${var:postgres}', 'EngineVersion: "14.1"']],
    ends: {
      'go-api/AwsResource/database': ['Degraded', /Cannot find version 14\.1 for postgres/],
      'go-api/Service/go-api': ['Missing', /waits for .*database\.Endpoint\.Address/],
    },
  },
  {
    system: happyPath,
    mistake: 'a retired runtime makes no function (S5)',
    edits: [['happy-path/workflow/namespace.yaml', 'runtime: nodejs22.x', 'runtime: nodejs12.x']],
    ends: {
      'happy-path-workflow/AwsResource/resizer': ['Degraded', /nodejs12\.x is no longer supported/],
      'happy-path-workflow/AwsResource/publish': ['Degraded', /nodejs12\.x is no longer supported/],
    },
  },
];

/** What an original writes otherwise than AWS takes it, and what is sent instead. */
export interface Understood extends Omit<Refused, 'says'> {
  readonly document: ResourceKey;
  readonly properties: JsonObject;
}

export const UNDERSTOOD: readonly Understood[] = [
  {
    system: happyPath,
    mistake: 'a number in the environment of a function is sent as the text that Lambda takes (S5)',
    edits: [
      [
        'happy-path/backend/functions.yaml',
        '        UploadBucket: ${var:uploads}\n',
        '        UploadBucket: ${var:uploads}\n        AWS_NODEJS_CONNECTION_REUSE_ENABLED: 1\n',
      ],
    ],
    document: 'happy-path-backend/AwsResource/upload-request',
    properties: { Environment: { Variables: { AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1' } } },
  },
];

/** The manifests of a system with its original's mistake in them. */
export function mistaken(files: Readonly<Record<string, string>>, edits: readonly Edit[]) {
  return edits.reduce((all, [path, from, to]) => edited(all, path, [from, to]), files);
}
