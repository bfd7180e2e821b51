import type {
  DeleteAlarmsInput,
  DescribeAlarmsInput,
  DescribeAlarmsOutput,
  PutMetricAlarmInput,
  SetAlarmStateInput,
} from '@aws-sdk/client-cloudwatch';
import { Fault, type MakeService, type Region } from '../contract.ts';

/** What an alarm is asked to be, and how it stands. */
interface AlarmState {
  readonly definition: PutMetricAlarmInput;
  readonly changedAt: number;
  readonly state: string;
  readonly reason: string;
  readonly reasonData?: string | undefined;
  readonly stateAt: number;
}

interface World {
  readonly region: Region;
  /** By name. */
  readonly alarms: Map<string, AlarmState>;
}

/** Amazon CloudWatch: metric alarms, whose state only SetAlarmState and the sandbox's own orders change. No metrics. */
export const cloudWatchService: MakeService = (region) => {
  const world: World = { region, alarms: new Map() };
  region.peers.alarms = {
    make: (definition, state) => {
      putMetricAlarm(world, definition);
      setState(world, definition.AlarmName ?? '', { state, reason: 'No load is modelled' });
    },
    remove: (names) => {
      for (const name of names) world.alarms.delete(name);
    },
    set(name, isInAlarm) {
      const state = isInAlarm ? 'ALARM' : 'OK';
      if (world.alarms.has(name)) setState(world, name, { state, reason: 'Set by an order to the sandbox' });
    },
  };
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  PutMetricAlarm: putMetricAlarm,
  DescribeAlarms: (world, input) => ({ ...describeAlarms(world, input) }),
  SetAlarmState: setAlarmState,
  DeleteAlarms: deleteAlarms,
};

/** An alarm that is there already keeps its state. */
function putMetricAlarm({ region, alarms }: World, definition: PutMetricAlarmInput): Record<string, unknown> {
  const now = region.clock.now();
  const name = definition.AlarmName ?? '';
  const known = alarms.get(name);
  const state = known ?? { state: 'INSUFFICIENT_DATA', reason: 'Unchecked: Initial alarm creation', stateAt: now };
  alarms.set(name, { ...state, definition, changedAt: now });
  return {};
}

function setAlarmState(world: World, input: SetAlarmStateInput): Record<string, unknown> {
  const { AlarmName = '', StateValue = 'OK', StateReason = '', StateReasonData } = input;
  if (!world.alarms.has(AlarmName)) throw new Fault('ResourceNotFound', 'Alarm not found', 404);
  setState(world, AlarmName, { state: StateValue, reason: StateReason, reasonData: StateReasonData });
  world.region.peers.ecs.alarmChanged(AlarmName, StateValue === 'ALARM');
  return {};
}

function setState(
  { region, alarms }: World,
  name: string,
  change: Pick<AlarmState, 'state' | 'reason' | 'reasonData'>,
): void {
  const alarm = alarms.get(name);
  if (alarm) alarms.set(name, { ...alarm, ...change, stateAt: region.clock.now() });
}

/** One name that is not there, and none is deleted. */
function deleteAlarms({ alarms }: World, { AlarmNames = [] }: DeleteAlarmsInput): Record<string, unknown> {
  if (AlarmNames.some((name) => !alarms.has(name))) throw new Fault('ResourceNotFound', 'Alarms not found', 404);
  for (const name of AlarmNames) alarms.delete(name);
  return {};
}

const PAGE = 50;

/** In the order of names; names that are not there are left out. */
function describeAlarms({ region, alarms }: World, input: DescribeAlarmsInput): DescribeAlarmsOutput {
  const { AlarmNames, AlarmNamePrefix = '', StateValue, AlarmTypes, MaxRecords = PAGE, NextToken: after = '' } = input;
  if (AlarmTypes && !AlarmTypes.includes('MetricAlarm')) return { MetricAlarms: [], CompositeAlarms: [] };
  const names = [...alarms.keys()].filter((name) => {
    const isAsked = AlarmNames ? AlarmNames.includes(name) : name.startsWith(AlarmNamePrefix);
    return isAsked && name > after && (!StateValue || alarms.get(name)?.state === StateValue);
  });
  const page = names.sort().slice(0, MaxRecords);
  const MetricAlarms = page.flatMap((name) => {
    const alarm = alarms.get(name);
    return alarm ? [viewOf(region, alarm)] : [];
  });
  return { MetricAlarms, CompositeAlarms: [], ...(names.length > page.length ? { NextToken: page.at(-1) } : {}) };
}

function viewOf({ region, account }: Region, alarm: AlarmState) {
  const { Tags: _tags, ActionsEnabled = true, ...definition } = alarm.definition;
  const stateAt = new Date(alarm.stateAt);
  return {
    OKActions: [],
    AlarmActions: [],
    InsufficientDataActions: [],
    Dimensions: [],
    ...definition,
    ActionsEnabled,
    AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${definition.AlarmName}`,
    AlarmConfigurationUpdatedTimestamp: new Date(alarm.changedAt),
    StateValue: alarm.state as 'OK',
    StateReason: alarm.reason,
    StateReasonData: alarm.reasonData,
    StateUpdatedTimestamp: stateAt,
    StateTransitionedTimestamp: stateAt,
  };
}
