import { Fault } from '../../contract.ts';
import { attachInterface, releaseInterfaces } from '../../ec2/interfaces.ts';
import { defaultGroupOf, text } from '../../ec2/network.ts';
import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { textOf, textsOf } from '../json.ts';
import type { Model, Stored } from '../store.ts';
import type { Place } from '../world.ts';
import { having, needed } from './network/needs.ts';

const INSTANCE = 'AWS::RDS::DBInstance';
const SUBNETS = 'AWS::RDS::DBSubnetGroup';
const PARAMETERS = 'AWS::RDS::DBParameterGroup';
const PORTS: Readonly<Record<string, string>> = { postgres: '5432', mysql: '3306', mariadb: '3306' };
/** Versions that can no longer be created (Amazon RDS release calendars: minor versions that were taken away). */
const RETIRED: readonly string[] = ['postgres 14.1', 'postgres 14.2', 'postgres 13.1', 'mysql 8.0.23'];
/** What RDS makes of a major version alone: its default minor of today (believed). */
const DEFAULT_MINORS: Readonly<Record<string, string>> = {
  'postgres 14': '14.17',
  'postgres 16': '16.8',
  'mysql 8.0': '8.0.41',
};

/** Takes minutes; it has an endpoint when it is available (Amazon RDS user guide, "Viewing DB instance status"). */
export const DB_INSTANCE: Behaviour = {
  seconds: { create: 420, update: 60, delete: 240 },
  later: [
    'Endpoint',
    'LatestRestorableTime',
    'ListenerEndpoint',
    'PercentProgress',
    'AutomaticRestartTime',
    'CertificateDetails',
    'SecondaryAvailabilityZone',
    'StorageOperationPercentProgress',
    'StorageOperationStatus',
    'ResumeFullAutomationModeTime',
    'InstanceCreateTime',
  ],
  create(wanted, place) {
    const name = (textOf(wanted, 'DBInstanceIdentifier') ?? generatedName(INSTANCE, place)).toLowerCase();
    assertInstance(wanted, place);
    const engine = text(wanted.Engine);
    const version =
      textOf(wanted, 'EngineVersion') ?? DEFAULT_MINORS[engine === 'mysql' ? 'mysql 8.0' : 'postgres 16'] ?? '';
    return {
      ...defaultsOf(wanted, place),
      ...wanted,
      DBInstanceIdentifier: name,
      DBInstanceArn: `arn:aws:rds:${place.region.region}:${place.region.account}:db:${name}`,
      DbiResourceId: `db-${place.region.hex(26).toUpperCase()}`,
      EngineVersion: DEFAULT_MINORS[`${engine} ${version}`] ?? version,
      DBInstanceStatus: 'creating',
    };
  },
  made({ identifier, model }, place) {
    const subnets = place.store.get(SUBNETS, text(model.DBSubnetGroupName).toLowerCase());
    const [subnetId = ''] = subnets ? textsOf(subnets.model, 'SubnetIds') : [];
    const use = {
      owner: identifier,
      id: `eni-${place.region.hex(17)}`,
      subnetId,
      groups: textsOf(model, 'VPCSecurityGroups'),
    };
    attachInterface(place.store, place.region, { ...use, description: 'RDSNetworkInterface' });
  },
  ready({ identifier, model }, { region }) {
    const Address = `${identifier}.c${region.hex(11)}.${region.region}.rds.amazonaws.com`;
    const Endpoint = { Address, Port: text(model.Port), HostedZoneId: 'Z29XKXDKYMONMX' };
    const InstanceCreateTime = new Date(region.clock.now()).toISOString();
    return { ...model, DBInstanceStatus: 'available', Endpoint, InstanceCreateTime };
  },
  update: ({ model }, wanted) => ({ ...model, ...wanted }),
  mayRemove({ model }) {
    if (model.DeletionProtection === true)
      throw new Fault(
        'InvalidParameterCombination',
        'Cannot delete protected DB Instance, please disable deletion protection and try again.',
      );
  },
  removed({ identifier }, { store, region }) {
    releaseInterfaces(store, region, identifier, 60);
  },
};

function assertInstance(wanted: Model, { store }: Place): void {
  const engine = text(wanted.Engine);
  const version = text(wanted.EngineVersion);
  if (RETIRED.includes(`${engine} ${version}`))
    throw new Fault('InvalidParameterCombination', `Cannot find version ${version} for ${engine}`);
  for (const [property, type] of [
    ['DBSubnetGroupName', SUBNETS],
    ['DBParameterGroupName', PARAMETERS],
  ] as const) {
    const name = textOf(wanted, property);
    if (name !== undefined && !name.startsWith('default') && !store.get(type, name.toLowerCase()))
      throw new Fault(
        `${type.slice('AWS::RDS::'.length)}NotFoundFault`,
        `${type.slice('AWS::RDS::'.length)} ${name} not found.`,
        404,
      );
  }
  for (const id of textsOf(wanted, 'VPCSecurityGroups')) needed(store, 'AWS::EC2::SecurityGroup', id);
  const password = textOf(wanted, 'MasterUserPassword');
  if (password !== undefined && password.length < 8)
    throw new Fault(
      'InvalidParameterValue',
      'The parameter MasterUserPassword is not a valid password because it is shorter than 8 characters.',
    );
  if (wanted.SourceDBInstanceIdentifier === undefined && wanted.MasterUsername === undefined)
    throw new Fault('InvalidParameterCombination', 'MasterUsername is required');
}

function defaultsOf(wanted: Model, { network, store }: Place): Model {
  const subnets = store.get(SUBNETS, text(wanted.DBSubnetGroupName).toLowerCase());
  const subnet = subnets && store.get('AWS::EC2::Subnet', textsOf(subnets.model, 'SubnetIds')[0] ?? '');
  const group = subnet && defaultGroupOf(network, text(subnet.model.VpcId));
  return {
    AutoMinorVersionUpgrade: true,
    BackupRetentionPeriod: 1,
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    LicenseModel: 'postgresql-license',
    MonitoringInterval: 0,
    MultiAZ: false,
    Port: PORTS[text(wanted.Engine)] ?? '5432',
    PubliclyAccessible: false,
    StorageEncrypted: false,
    StorageType: 'gp2',
    Tags: [],
    VPCSecurityGroups: group ? [group.id] : [],
  };
}

/** Names are kept in lower case; two zones at least. */
export const DB_SUBNET_GROUP: Behaviour = {
  create(wanted, place) {
    const name = (textOf(wanted, 'DBSubnetGroupName') ?? generatedName(SUBNETS, place)).toLowerCase();
    assertZones(wanted, place);
    const DBSubnetGroupArn = `arn:aws:rds:${place.region.region}:${place.region.account}:subgrp:${name}`;
    return { Tags: [], ...wanted, DBSubnetGroupName: name, DBSubnetGroupArn };
  },
  update(_, wanted, place) {
    assertZones(wanted, place);
    return wanted;
  },
  mayRemove({ identifier }, place) {
    const [user] = usersOf('DBSubnetGroupName', identifier, place);
    if (!user) return;
    const message = `Cannot delete the subnet group '${identifier}' because at least one database instance: ${user.identifier} is still using it.`;
    throw new Fault('InvalidDBSubnetGroupStateFault', message);
  },
};

function assertZones(wanted: Model, { store }: Place): void {
  const zones = textsOf(wanted, 'SubnetIds').map((id) =>
    text(needed(store, 'AWS::EC2::Subnet', id).model.AvailabilityZone),
  );
  if (new Set(zones).size >= 2) return;
  throw new Fault(
    'DBSubnetGroupDoesNotCoverEnoughAZs',
    `The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: ${zones.join(', ')}. Add subnets to cover at least 2 AZs.`,
  );
}

export const DB_PARAMETER_GROUP: Behaviour = {
  create(wanted, place) {
    const name = (textOf(wanted, 'DBParameterGroupName') ?? generatedName(PARAMETERS, place)).toLowerCase();
    const DBParameterGroupArn = `arn:aws:rds:${place.region.region}:${place.region.account}:pg:${name}`;
    return { Tags: [], ...wanted, DBParameterGroupName: name, DBParameterGroupArn };
  },
  mayRemove({ identifier }, place) {
    if (usersOf('DBParameterGroupName', identifier, place).length === 0) return;
    const message = `One or more database instances are still members of this parameter group ${identifier}, so the group cannot be deleted`;
    throw new Fault('InvalidDBParameterGroupState', message);
  },
};

function usersOf(property: string, name: string, { store }: Place): readonly Stored[] {
  return having(store, INSTANCE, [property, name]);
}
