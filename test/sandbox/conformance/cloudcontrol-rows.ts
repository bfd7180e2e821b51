import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { create, ended, made, patched, properties, removed } from './cloudcontrol-given.ts';
import type { ConformanceRow } from './row.ts';

const API = 'AWS Cloud Control API reference';
const GUIDE = 'AWS Cloud Control API user guide';
const GROUP = 'AWS::Logs::LogGroup';
const MINUTE = 60_000;

export const CLOUDCONTROL_ROWS: readonly ConformanceRow[] = [
  {
    id: 'cloudcontrol-progress',
    behaviour: 'A creation is accepted, goes on, and ends with the identifier of what was made.',
    source: `${API}, ProgressEvent`,
    async run(bench) {
      const DesiredState = JSON.stringify({ LogGroupName: bench.name('group') });
      const accepted = await bench.clients.cloudcontrol.createResource({ TypeName: GROUP, DesiredState });
      const { OperationStatus, Operation, RetryAfter } = accepted.ProgressEvent ?? {};
      expect([OperationStatus, Operation, RetryAfter]).toEqual(['PENDING', 'CREATE', expect.any(Date)]);
      const goingOn = await ended(bench, accepted, 1000);
      expect([goingOn.OperationStatus, goingOn.Identifier]).toEqual([
        'IN_PROGRESS',
        JSON.parse(DesiredState).LogGroupName,
      ]);
      const { OperationStatus: last, ErrorCode, RetryAfter: again } = await ended(bench, accepted, MINUTE);
      expect([last, ErrorCode, again]).toEqual(['SUCCESS', undefined, undefined]);
    },
  },
  {
    id: 'cloudcontrol-attributes',
    behaviour: 'What is read-only is set by AWS and read back.',
    source: `${GUIDE}, "Reading a resource's current state"`,
    async run(bench) {
      const LogGroupName = bench.name('group');
      const Identifier = await made(bench, GROUP, { LogGroupName, RetentionInDays: 7 });
      expect(await properties(bench, GROUP, Identifier)).toMatchObject({
        LogGroupName,
        RetentionInDays: 7,
        Arn: `arn:aws:logs:${bench.region}:${bench.account}:log-group:${LogGroupName}:*`,
      });
    },
  },
  {
    id: 'cloudcontrol-given',
    behaviour: 'The domain that AWS IoT keeps for an account is read, though nobody made it.',
    source: 'believed; AWS IoT API reference, DescribeDomainConfiguration',
    async run(bench) {
      const domain = await properties(bench, 'AWS::IoT::DomainConfiguration', 'iot:Data-ATS');
      expect(domain).toMatchObject({
        DomainName: expect.stringMatching(/^[a-z0-9]{14}-ats[.]iot[.][a-z0-9-]+[.]amazonaws[.]com$/),
        DomainType: 'ENDPOINT',
      });
    },
  },
  {
    id: 'cloudcontrol-generated-name',
    behaviour: 'A name that is not given is generated.',
    source: 'AWS CloudFormation template reference, AWS::Logs::LogGroup, LogGroupName',
    async run(bench) {
      expect(await made(bench, GROUP, {})).toMatch(/^[a-z]+-[0-9a-z]+$/);
    },
  },
  {
    id: 'cloudcontrol-client-token',
    behaviour: 'The same client token with the same request answers the same operation, for 36 hours.',
    source: `${GUIDE}, "Ensuring resource operation requests are unique"`,
    async run(bench) {
      const input = { TypeName: 'AWS::EC2::EIP', DesiredState: '{"Domain":"vpc"}', ClientToken: bench.name('token') };
      const ask = async () => (await bench.clients.cloudcontrol.createResource(input)).ProgressEvent;
      const first = await ask();
      await bench.elapse(35 * 60 * MINUTE);
      const second = await ask();
      expect([second?.RequestToken, second?.OperationStatus]).toEqual([first?.RequestToken, 'SUCCESS']);
      await bench.elapse(2 * 60 * MINUTE);
      expect((await ask())?.RequestToken).not.toBe(first?.RequestToken);
    },
  },
  {
    id: 'cloudcontrol-client-token-conflict',
    behaviour: 'The same client token with another request is ClientTokenConflictException.',
    source: `${API}, CreateResource, Errors`,
    async run({ clients, name }) {
      const ClientToken = name('token');
      const ask = (days: number) =>
        clients.cloudcontrol.createResource({
          TypeName: GROUP,
          DesiredState: JSON.stringify({ LogGroupName: ClientToken, RetentionInDays: days }),
          ClientToken,
        });
      await ask(7);
      expect((await faultOf(ask(14))).name).toBe('ClientTokenConflictException');
    },
  },
  {
    id: 'cloudcontrol-unknown-property',
    behaviour:
      'Properties that the schema does not have, lacks, or forbids by pattern and enum are ValidationException.',
    source: 'aws-cloudformation/cloudformation-coverage-roadmap issue 2205',
    async run({ clients }) {
      const ask = (TypeName: string, state: object) =>
        faultOf(clients.cloudcontrol.createResource({ TypeName, DesiredState: JSON.stringify(state) }));
      const faults = [
        await ask(GROUP, { LogGroupNam: 'x' }),
        await ask('AWS::EC2::Subnet', { CidrBlock: '10.0.0.0/24' }),
        await ask('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16', InstanceTenancy: 'shared' }),
        await ask(GROUP, { RetentionInDays: '7' }),
      ];
      expect(faults).toEqual(
        [
          'Model validation failed (#: extraneous key [LogGroupNam] is not permitted)',
          'Model validation failed (#: required key [VpcId] not found)',
          'Model validation failed (#/InstanceTenancy: shared is not a valid enum value)',
          'Model validation failed (#/RetentionInDays: expected type: Integer, found: String)',
        ].map((message) => ({ name: 'ValidationException', message, status: 400 })),
      );
    },
  },
  {
    id: 'cloudcontrol-read-only-given',
    behaviour: 'A creation with a read-only property fails with InvalidRequest.',
    source: 'hashicorp/terraform-provider-awscc issue 2394',
    async run(bench) {
      const { OperationStatus, ErrorCode, StatusMessage, Identifier } = await create(bench, GROUP, { Arn: 'arn:x' });
      expect({ OperationStatus, ErrorCode, StatusMessage, Identifier }).toEqual({
        OperationStatus: 'FAILED',
        ErrorCode: 'InvalidRequest',
        StatusMessage: 'Invalid Create: cannot create a resource using ReadOnly properties',
        Identifier: undefined,
      });
    },
  },
  {
    id: 'cloudcontrol-already-exists',
    behaviour: 'A second resource of one identifier fails with AlreadyExists.',
    source: 'CloudFormation CLI user guide, "Handler error codes"',
    async run(bench) {
      const wanted = { LogGroupName: bench.name('group') };
      await made(bench, GROUP, wanted);
      const { OperationStatus, ErrorCode } = await create(bench, GROUP, wanted);
      expect([OperationStatus, ErrorCode]).toEqual(['FAILED', 'AlreadyExists']);
    },
  },
  {
    id: 'cloudcontrol-patch',
    behaviour: 'A JSON Patch changes the live model and nothing else.',
    source: `${GUIDE}, "Updating a resource"`,
    async run(bench) {
      const id = await made(bench, GROUP, { LogGroupName: bench.name('group'), Tags: [{ Key: 'a', Value: '1' }] });
      await patched(
        bench,
        [GROUP, id],
        [
          { op: 'add', path: '/RetentionInDays', value: 14 },
          { op: 'add', path: '/Tags/-', value: { Key: 'b', Value: '2' } },
          { op: 'replace', path: '/Tags/0/Value', value: '3' },
        ],
      );
      expect(await properties(bench, GROUP, id)).toMatchObject({
        RetentionInDays: 14,
        Tags: [
          { Key: 'a', Value: '3' },
          { Key: 'b', Value: '2' },
        ],
      });
    },
  },
  {
    id: 'cloudcontrol-create-only',
    behaviour: 'A patch that changes what is create-only is NotUpdatableException; one that repeats it is not.',
    source: 'hashicorp/terraform-provider-awscc issue 2138, pulumi/pulumi-aws-native issue 2936',
    async run(bench) {
      const id = await made(bench, 'AWS::EC2::VPC', { CidrBlock: '10.9.0.0/16' });
      const patch = (value: string) =>
        patched(bench, ['AWS::EC2::VPC', id], [{ op: 'replace', path: '/CidrBlock', value }]);
      expect(await faultOf(patch('10.8.0.0/16'))).toMatchObject({
        name: 'NotUpdatableException',
        message: 'Invalid patch update: createOnlyProperties [/properties/CidrBlock] cannot be updated',
      });
      expect((await patch('10.9.0.0/16')).OperationStatus).toBe('SUCCESS');
    },
  },
  {
    id: 'cloudcontrol-write-only-hidden',
    behaviour: 'What is write-only is never read back, and a patch must bring it again where the schema requires it.',
    source: 'aws-cloudformation/cloudformation-resource-schema, writeOnlyProperties; go-to-k/cdkd pull request 812',
    async run(bench) {
      const type = 'AWS::EC2::LaunchTemplate';
      const data = { InstanceType: 't3.micro' };
      const id = await made(bench, type, { LaunchTemplateName: bench.name('lt'), LaunchTemplateData: data });
      expect(Object.keys(await properties(bench, type, id))).not.toContain('LaunchTemplateData');
      const description = { op: 'add', path: '/VersionDescription', value: 'two' };
      expect((await faultOf(patched(bench, [type, id], [description]))).message).toBe(
        'Model validation failed (#: required key [LaunchTemplateData] not found)',
      );
      const again = { op: 'add', path: '/LaunchTemplateData', value: data };
      expect((await patched(bench, [type, id], [description, again])).OperationStatus).toBe('SUCCESS');
    },
  },
  {
    id: 'cloudcontrol-not-found',
    behaviour:
      'Reading or changing what is not there is ResourceNotFoundException; deleting it ends FAILED with NotFound.',
    source: `${API}, GetResource, Errors; CloudFormation CLI user guide, "Resource type handler contract"`,
    believed: true,
    async run(bench) {
      const Identifier = bench.name('none');
      const get = bench.clients.cloudcontrol.getResource({ TypeName: GROUP, Identifier });
      expect((await faultOf(get)).name).toBe('ResourceNotFoundException');
      expect((await faultOf(patched(bench, [GROUP, Identifier], []))).name).toBe('ResourceNotFoundException');
      const { OperationStatus, ErrorCode } = await removed(bench, GROUP, Identifier);
      expect([OperationStatus, ErrorCode]).toEqual(['FAILED', 'NotFound']);
    },
  },
  {
    id: 'cloudcontrol-delete',
    behaviour: 'A resource can be read until its deletion has ended.',
    source: `${GUIDE}, "Deleting a resource"`,
    believed: true,
    async run(bench) {
      const Identifier = await made(bench, GROUP, { LogGroupName: bench.name('group') });
      const accepted = await bench.clients.cloudcontrol.deleteResource({ TypeName: GROUP, Identifier });
      expect(await properties(bench, GROUP, Identifier)).toMatchObject({ LogGroupName: Identifier });
      expect((await ended(bench, accepted)).OperationStatus).toBe('SUCCESS');
      const get = bench.clients.cloudcontrol.getResource({ TypeName: GROUP, Identifier });
      expect((await faultOf(get)).name).toBe('ResourceNotFoundException');
    },
  },
  {
    id: 'cloudcontrol-one-at-a-time',
    behaviour: 'A second operation on a resource while one goes on is ConcurrentOperationException.',
    source: `${API}, ConcurrentOperationException`,
    async run(bench) {
      const Identifier = await made(bench, GROUP, { LogGroupName: bench.name('group') });
      const PatchDocument = JSON.stringify([{ op: 'add', path: '/RetentionInDays', value: 3 }]);
      await bench.clients.cloudcontrol.updateResource({ TypeName: GROUP, Identifier, PatchDocument });
      const second = bench.clients.cloudcontrol.deleteResource({ TypeName: GROUP, Identifier });
      expect((await faultOf(second)).name).toBe('ConcurrentOperationException');
    },
  },
  {
    id: 'cloudcontrol-composite-identifier',
    behaviour: 'Identifiers of several properties are joined by a bar in the order of the schema.',
    source: `${GUIDE}, "Identifying resources"`,
    async run(bench) {
      const id = await made(bench, 'AWS::EC2::EIP', { Domain: 'vpc' });
      const { PublicIp, AllocationId } = await properties(bench, 'AWS::EC2::EIP', id);
      expect(id).toBe(`${PublicIp}|${AllocationId}`);
      expect(id).toMatch(/^\d+\.\d+\.\d+\.\d+\|eipalloc-[0-9a-f]{17}$/);
    },
  },
  {
    id: 'cloudcontrol-list',
    behaviour: 'A list names what is there by identifier, in pages; some types must be told of a parent.',
    source: `${GUIDE}, "Discovering resources"`,
    async run(bench) {
      const names = [bench.name('list'), bench.name('list'), bench.name('list')];
      for (const LogGroupName of names) await made(bench, GROUP, { LogGroupName });
      const found: (string | undefined)[] = [];
      let NextToken: string | undefined;
      do {
        const page = await bench.clients.cloudcontrol.listResources({
          TypeName: GROUP,
          MaxResults: 2,
          ...(NextToken ? { NextToken } : {}),
        });
        found.push(...(page.ResourceDescriptions ?? []).map(({ Identifier }) => Identifier));
        NextToken = page.NextToken;
      } while (NextToken);
      expect(found.filter((name) => names.includes(name ?? ''))).toEqual(names);
      const orphans = bench.clients.cloudcontrol.listResources({ TypeName: 'AWS::ApiGateway::Resource' });
      expect(await faultOf(orphans)).toMatchObject({
        name: 'InvalidRequestException',
        message:
          'Missing or invalid ResourceModel property in AWS::ApiGateway::Resource list handler request input. Required property: [RestApiId]',
      });
    },
  },
  {
    id: 'cloudcontrol-requests',
    behaviour: 'Requests can be listed by operation and status, and are forgotten after seven days.',
    source: `${GUIDE}, "Managing resource operation requests"`,
    async run(bench) {
      const accepted = await bench.clients.cloudcontrol.createResource({ TypeName: GROUP, DesiredState: '{}' });
      const token = accepted.ProgressEvent?.RequestToken ?? '';
      const pending = await bench.clients.cloudcontrol.listResourceRequests({
        ResourceRequestStatusFilter: { Operations: ['CREATE'], OperationStatuses: ['PENDING'] },
      });
      expect(pending.ResourceRequestStatusSummaries?.map(({ RequestToken }) => RequestToken)).toEqual([token]);
      await bench.elapse(7 * 24 * 60 * MINUTE);
      const status = bench.clients.cloudcontrol.getResourceRequestStatus({ RequestToken: token });
      expect((await faultOf(status)).name).toBe('RequestTokenNotFoundException');
    },
  },
  {
    id: 'cloudcontrol-cancel',
    behaviour: 'A request that is pending or in progress can be cancelled, one that has ended can not.',
    source: `${API}, CancelResourceRequest`,
    async run(bench) {
      const LogGroupName = bench.name('group');
      const accepted = await bench.clients.cloudcontrol.createResource({
        TypeName: GROUP,
        DesiredState: JSON.stringify({ LogGroupName }),
      });
      const RequestToken = accepted.ProgressEvent?.RequestToken ?? '';
      const { ProgressEvent } = await bench.clients.cloudcontrol.cancelResourceRequest({ RequestToken });
      expect(ProgressEvent?.OperationStatus).toBe('CANCEL_IN_PROGRESS');
      expect((await ended(bench, accepted)).OperationStatus).toBe('CANCEL_COMPLETE');
      const again = bench.clients.cloudcontrol.cancelResourceRequest({ RequestToken });
      expect((await faultOf(again)).name).toBe('ConcurrentModificationException');
      const get = bench.clients.cloudcontrol.getResource({ TypeName: GROUP, Identifier: LogGroupName });
      expect((await faultOf(get)).name).toBe('ResourceNotFoundException');
    },
  },
  {
    id: 'cloudcontrol-unknown-type',
    behaviour:
      'A type that is not registered is TypeNotFoundException, one without handlers UnsupportedActionException.',
    source: `${API}, CreateResource, Errors`,
    async run({ clients }) {
      const ask = (TypeName: string) => faultOf(clients.cloudcontrol.createResource({ TypeName, DesiredState: '{}' }));
      expect((await ask('AWS::Nowhere::Thing')).name).toBe('TypeNotFoundException');
      expect(await ask('AWS::Route53::RecordSetGroup')).toMatchObject({
        name: 'UnsupportedActionException',
        message: 'Resource type AWS::Route53::RecordSetGroup does not support CREATE action',
      });
    },
  },
  {
    id: 'cloudcontrol-throttled-handler',
    behaviour: 'A throttle of the service behind ends the operation with the error code Throttling.',
    source: 'pulumi/pulumi-aws-native pull request 2522',
    async run(bench) {
      const order = { type: 'AWS::SNS::Topic', operation: 'CREATE', errorCode: 'Throttling', message: 'Rate exceeded' };
      await bench.order('operations', order);
      const { OperationStatus, ErrorCode, StatusMessage, Identifier } = await create(bench, 'AWS::SNS::Topic', {});
      expect([OperationStatus, ErrorCode, StatusMessage, Identifier]).toEqual([
        'FAILED',
        'Throttling',
        'Rate exceeded',
        undefined,
      ]);
    },
  },
  {
    id: 'cloudcontrol-half-made',
    behaviour: 'A creation that fails late names what it made, and that stays.',
    source: 'CloudFormation CLI user guide, "Resource type handler contract", NotStabilized',
    async run(bench) {
      const order = { type: 'AWS::SNS::Topic', operation: 'CREATE', errorCode: 'NotStabilized', when: 'halfway' };
      await bench.order('operations', order);
      const { OperationStatus, ErrorCode, Identifier = '' } = await create(bench, 'AWS::SNS::Topic', {});
      expect([OperationStatus, ErrorCode]).toEqual(['FAILED', 'NotStabilized']);
      expect(await properties(bench, 'AWS::SNS::Topic', Identifier)).toMatchObject({ TopicArn: Identifier });
    },
  },
  {
    id: 'cloudcontrol-hook',
    behaviour: 'What a hook said stands in the events of hooks, not in the status message.',
    source: `${API}, HookProgressEvent; hashicorp/terraform-provider-awscc, hook errors`,
    async run(bench) {
      const message = 'topics must be encrypted';
      await bench.order('operations', { type: 'AWS::SNS::Topic', errorCode: 'InvalidRequest', when: 'hook', message });
      const event = await create(bench, 'AWS::SNS::Topic', {});
      const status = await bench.clients.cloudcontrol.getResourceRequestStatus({ RequestToken: event.RequestToken });
      expect(event.OperationStatus).toBe('FAILED');
      expect(event.StatusMessage).not.toContain(message);
      expect(
        status.HooksProgressEvent?.map(({ HookStatus, HookStatusMessage }) => [HookStatus, HookStatusMessage]),
      ).toEqual([['HOOK_COMPLETE_FAILED', message]]);
    },
  },
];
