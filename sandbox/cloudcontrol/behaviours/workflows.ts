import { Fault } from '../../contract.ts';
import { generatedName, uuid } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { isModel, modelOf, textOf } from '../json.ts';
import type { Json, Model } from '../store.ts';
import type { Place } from '../world.ts';

const MACHINE = 'AWS::StepFunctions::StateMachine';

/** What is read back is the definition as text, with its substitutions made. */
export const STATE_MACHINE: Behaviour = {
  seconds: { delete: 10 },
  create(wanted, place) {
    const name = textOf(wanted, 'StateMachineName') ?? generatedName(MACHINE, place);
    const Arn = `arn:aws:states:${place.region.region}:${place.region.account}:stateMachine:${name}`;
    assertRole(wanted, place);
    const defaults = { StateMachineType: 'STANDARD', Tags: [] };
    return { ...defaults, ...wanted, StateMachineName: name, Name: name, Arn, DefinitionString: definitionOf(wanted) };
  },
  update(before, wanted, place) {
    assertRole(wanted, place);
    const StateMachineRevisionId = uuid(place.region.hex);
    const isNew = wanted.Definition !== undefined || wanted.DefinitionString !== before.model.DefinitionString;
    return isNew ? { ...wanted, StateMachineRevisionId, DefinitionString: definitionOf(wanted) } : wanted;
  },
};

function definitionOf(wanted: Model): string {
  const given = isModel(wanted.Definition) ? JSON.stringify(wanted.Definition) : textOf(wanted, 'DefinitionString');
  const text = Object.entries(modelOf(wanted, 'DefinitionSubstitutions')).reduce(
    (left, [name, value]) => left.replaceAll(`\${${name}}`, String(value)),
    given ?? '',
  );
  const parsed = parse(text);
  if (isModel(parsed) && parsed.StartAt !== undefined && isModel(parsed.States)) return text;
  throw new Fault('InvalidDefinition', "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED'");
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function assertRole(wanted: Model, { roles }: Place): void {
  if ([...roles.values()].some(({ arn }) => arn === wanted.RoleArn)) return;
  throw new Fault(
    'AccessDeniedException',
    `Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.`,
  );
}

/** A rule without a pattern and a schedule means nothing (Amazon EventBridge API reference, PutRule). Its targets go with it. */
export const EVENT_RULE: Behaviour = {
  create(wanted, place) {
    if (wanted.EventPattern === undefined && wanted.ScheduleExpression === undefined)
      throw new Fault('ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.');
    const name = textOf(wanted, 'Name') ?? generatedName('AWS::Events::Rule', place);
    const bus = textOf(wanted, 'EventBusName') ?? 'default';
    const own = bus === 'default' ? name : `${bus.slice(bus.lastIndexOf('/') + 1)}/${name}`;
    const Arn = `arn:aws:events:${place.region.region}:${place.region.account}:rule/${own}`;
    return { EventBusName: 'default', State: 'ENABLED', ...wanted, Name: name, RuleName: name, Arn };
  },
};

export const IOT_THING: Behaviour = {
  create(wanted, place) {
    const { region } = place;
    const name = textOf(wanted, 'ThingName') ?? generatedName('AWS::IoT::Thing', place);
    return {
      ...wanted,
      ThingName: name,
      Id: uuid(region.hex),
      Arn: `arn:aws:iot:${region.region}:${region.account}:thing/${name}`,
    };
  },
};
