import type { Model, Stored } from '../../sandbox/cloudcontrol/store.ts';
import type { SystemWorld } from './system-world.ts';

/** What EventBridge is told. */
export interface Occurrence {
  readonly source: string;
  readonly 'detail-type': string;
}

/** One execution of a state machine, and the functions that it called one after the other. */
export interface Execution {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly called: readonly string[];
}

/**
 * What an event sets going in the modelled AWS: a rule whose pattern it matches starts its target where the target's role
 * may be taken by EventBridge and may start it (EventBridge User Guide, "Event patterns", "Permissions"). Of a state
 * machine, tasks are walked through to the end; what functions answer is no part of the model.
 */
export function executionsOf(world: SystemWorld, event: Occurrence): readonly Execution[] {
  const rules = world.store().list('AWS::Events::Rule');
  const matching = rules.filter(
    ({ model }) => model.State !== 'DISABLED' && matches(model.EventPattern as Model, event),
  );
  return matching.flatMap(({ model }) =>
    (model.Targets as readonly Model[]).flatMap(({ Arn, RoleArn }) => {
      const machine = byArn(world, 'AWS::StepFunctions::StateMachine', Arn);
      const role = byArn(world, 'AWS::IAM::Role', RoleArn);
      const may = { service: 'events.amazonaws.com', action: 'states:StartExecution', resource: String(Arn) };
      return machine && role && isAllowed(role.model, may) ? [executed(world, machine.model)] : [];
    }),
  );
}

function matches(pattern: Model, event: Occurrence): boolean {
  return Object.entries(pattern).every(
    ([member, values]) => Array.isArray(values) && values.includes(event[member as keyof Occurrence] ?? ''),
  );
}

function byArn(world: SystemWorld, type: string, arn: unknown): Stored | undefined {
  return world
    .store()
    .list(type)
    .find(({ model }) => model.Arn === arn);
}

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
}

function executed(world: SystemWorld, { DefinitionString, RoleArn }: Model): Execution {
  const { StartAt, States } = JSON.parse(String(DefinitionString)) as {
    readonly StartAt: string;
    readonly States: Readonly<Record<string, State>>;
  };
  const role = byArn(world, 'AWS::IAM::Role', RoleArn);
  const called: string[] = [];
  for (let next: string | undefined = StartAt; next !== undefined; next = States[next]?.Next) {
    const resource = States[next]?.Resource ?? '';
    const may = { service: 'states.amazonaws.com', action: 'lambda:InvokeFunction', resource };
    if (!byArn(world, 'AWS::Lambda::Function', resource) || !role || !isAllowed(role.model, may))
      return { status: 'FAILED', called };
    called.push(next);
  }
  return { status: 'SUCCEEDED', called };
}

interface Wish {
  /** Who takes the role. */
  readonly service: string;
  readonly action: string;
  readonly resource: string;
}

function isAllowed({ AssumeRolePolicyDocument, Policies }: Model, { service, action, resource }: Wish): boolean {
  const trusts = statementsOf(AssumeRolePolicyDocument as Model).some(
    ({ Principal }) => (Principal as Model | undefined)?.Service === service,
  );
  const allows = (Policies as readonly Model[])
    .flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument as Model))
    .some(({ Action, Resource }) => [Action].flat().includes(action) && [Resource].flat().includes(resource));
  return trusts && allows;
}

function statementsOf({ Statement }: Model): readonly Model[] {
  return Statement as readonly Model[];
}
