import * as autoScaling from '@aws-sdk/client-application-auto-scaling';
import * as ecs from '@aws-sdk/client-ecs';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as ssm from '@aws-sdk/client-ssm';
import * as sts from '@aws-sdk/client-sts';
import * as acm from './services/acm.ts';
import * as apigateway from './services/apigateway.ts';
import * as cloudcontrol from './services/cloudcontrol.ts';
import * as cloudformation from './services/cloudformation.ts';
import * as cloudwatch from './services/cloudwatch.ts';
import * as ec2 from './services/ec2.ts';
import * as ecr from './services/ecr.ts';
import * as events from './services/events.ts';
import * as iam from './services/iam.ts';
import * as logs from './services/logs.ts';
import * as route53 from './services/route53.ts';
import * as s3 from './services/s3.ts';
import * as secretsmanager from './services/secretsmanager.ts';
import * as servicediscovery from './services/servicediscovery.ts';
import * as servicequotas from './services/servicequotas.ts';
import * as sns from './services/sns.ts';
import * as sqs from './services/sqs.ts';
import * as tagging from './services/tagging.ts';
import { type StructShape, structOf, traitsOf } from './shape.ts';

export type Protocol = 'json' | 'query' | 'ec2' | 'rest' | 'restJson';

export interface Operation {
  readonly name: string;
  readonly input: StructShape;
  readonly output: StructShape;
  readonly http?: HttpBinding | undefined;
}

/** How a REST protocol names an operation. */
export interface HttpBinding {
  readonly method: string;
  readonly path: string;
  /** Query parameters with the value that they must have; empty where they only must be there. */
  readonly literals: readonly (readonly [string, string])[];
  readonly status: number;
}

/** What an error is called on the wire: the Query protocols say `TargetGroupNotFound` for TargetGroupNotFoundException. */
export interface WireError {
  readonly code: string;
  readonly status: number;
}

/** One AWS service's API as the SDK's client package describes it. */
export interface Api {
  /** The IAM prefix, which is the service's id here. */
  readonly service: string;
  readonly protocol: Protocol;
  /** The prefix of X-Amz-Target in JSON protocols. */
  readonly target: string;
  readonly version: string;
  readonly xmlNamespace: string;
  operation(name: string): Operation | undefined;
  /** All of them; meant for APIs that are named schema by schema. */
  readonly operations: readonly Operation[];
  /** By the SDK's name of the error. */
  error(name: string): WireError | undefined;
}

type Exports = Readonly<Record<string, unknown>>;

/** Every API that the sandbox can speak, by IAM prefix. Target, version and namespace are those of the SDK's runtime configuration. */
export const APIS: ReadonlyMap<string, Api> = new Map(
  [
    api(ecs, { service: 'ecs', protocol: 'json', target: 'AmazonEC2ContainerServiceV20141113', version: '2014-11-13' }),
    api(autoScaling, {
      service: 'application-autoscaling',
      protocol: 'json',
      target: 'AnyScaleFrontendService',
      version: '2016-02-06',
    }),
    api(ssm, { service: 'ssm', protocol: 'json', target: 'AmazonSSM', version: '2014-11-06' }),
    api(ecr, {
      service: 'ecr',
      protocol: 'json',
      target: 'AmazonEC2ContainerRegistry_V20150921',
      version: '2015-09-21',
    }),
    api(servicediscovery, {
      service: 'servicediscovery',
      protocol: 'json',
      target: 'Route53AutoNaming_v20170314',
      version: '2017-03-14',
    }),
    api(secretsmanager, {
      service: 'secretsmanager',
      protocol: 'json',
      target: 'secretsmanager',
      version: '2017-10-17',
    }),
    api(logs, { service: 'logs', protocol: 'json', target: 'Logs_20140328', version: '2014-03-28' }),
    api(cloudwatch, {
      service: 'cloudwatch',
      protocol: 'json',
      target: 'GraniteServiceVersion20100801',
      version: '2010-08-01',
    }),
    api(acm, { service: 'acm', protocol: 'json', target: 'CertificateManager', version: '2015-12-08' }),
    api(route53, {
      service: 'route53',
      protocol: 'rest',
      version: '2013-04-01',
      xmlNamespace: 'https://route53.amazonaws.com/doc/2013-04-01/',
    }),
    api(servicequotas, {
      service: 'servicequotas',
      protocol: 'json',
      target: 'ServiceQuotasV20190624',
      version: '2019-06-24',
    }),
    api(cloudcontrol, {
      service: 'cloudcontrol',
      protocol: 'json',
      target: 'CloudApiService',
      version: '2021-09-30',
    }),
    api(tagging, {
      service: 'tag',
      protocol: 'json',
      target: 'ResourceGroupsTaggingAPI_20170126',
      version: '2017-01-26',
    }),
    api(sqs, { service: 'sqs', protocol: 'json', target: 'AmazonSQS', version: '2012-11-05' }),
    api(events, { service: 'events', protocol: 'json', target: 'AWSEvents', version: '2015-10-07' }),
    api(sns, {
      service: 'sns',
      protocol: 'query',
      version: '2010-03-31',
      xmlNamespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    }),
    api(s3, {
      service: 's3',
      protocol: 'rest',
      version: '2006-03-01',
      xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
    }),
    api(iam, {
      service: 'iam',
      protocol: 'query',
      version: '2010-05-08',
      xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    }),
    api(cloudformation, {
      service: 'cloudformation',
      protocol: 'query',
      version: '2010-05-15',
      xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
    }),
    api(elb, {
      service: 'elasticloadbalancing',
      protocol: 'query',
      version: '2015-12-01',
      xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    }),
    api(sts, {
      service: 'sts',
      protocol: 'query',
      version: '2011-06-15',
      xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    }),
    api(apigateway, { service: 'apigateway', protocol: 'restJson', version: '2015-07-09' }),
    api(ec2, {
      service: 'ec2',
      protocol: 'ec2',
      version: '2016-11-15',
      xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    }),
  ].map((each) => [each.service, each]),
);

interface Facts {
  readonly service: string;
  readonly protocol: Protocol;
  readonly version: string;
  readonly target?: string;
  readonly xmlNamespace?: string;
}

function api(client: object, facts: Facts): Api {
  const exports = client as Exports;
  const operations = new Map<string, Operation | undefined>();
  let all: readonly Operation[] | undefined;
  return {
    target: '',
    xmlNamespace: '',
    ...facts,
    operation(name) {
      if (!operations.has(name)) operations.set(name, operation(exports, name));
      return operations.get(name);
    },
    get operations() {
      all ??= Object.keys(exports).flatMap((name) => this.operation(name.replace(/\$$/, '')) ?? []);
      return all;
    },
    error: (name) => wireError(exports, name),
  };
}

const OPERATION = 9;
const ERROR = -3;

function operation(exports: Exports, name: string): Operation | undefined {
  const schema = exports[`${name}$`];
  if (!Array.isArray(schema) || schema[0] !== OPERATION) return undefined;
  const { http } = traitsOf(schema);
  return { name, input: structOf(schema[4]), output: structOf(schema[5]), http: http && bindingOf(http) };
}

function bindingOf([method, uri, status]: readonly [string, string, number]): HttpBinding {
  const [path = '', query = ''] = uri.split('?');
  return { method, path, literals: [...new URLSearchParams(query)], status };
}

function wireError(exports: Exports, name: string): WireError | undefined {
  const schema = exports[`${name}$`];
  if (!Array.isArray(schema) || schema[0] !== ERROR) return undefined;
  const { awsQueryError, httpError } = traitsOf(schema);
  return { code: awsQueryError?.[0] ?? name, status: awsQueryError?.[1] ?? httpError ?? 400 };
}
