import { Fault } from '../../contract.ts';
import { generatedName, uuid } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { isModel, modelOf, textOf, textsOf } from '../json.ts';
import type { Model, Stored } from '../store.ts';
import type { Place } from '../world.ts';

const FUNCTION = 'AWS::Lambda::Function';
const LAYER = 'AWS::Lambda::LayerVersion';
const PERMISSION = 'AWS::Lambda::Permission';
/** AWS Lambda developer guide, "Deprecated runtimes": what can be neither created nor updated. */
const RETIRED =
  /^(nodejs(4\.3|6\.10|8\.10|10\.x|12\.x|14\.x|16\.x)|python(2\.7|3\.6|3\.7|3\.8)|ruby2\.\d|dotnetcore.*|java8|go1\.x)$/;

/** Its role must be one that Lambda may assume, its layers must be there. Its permissions go with it. */
export const LAMBDA_FUNCTION: Behaviour = {
  seconds: { create: 5, update: 5 },
  later: ['SnapStartResponse'],
  create(wanted, place) {
    assertFunction(wanted, place);
    const name = textOf(wanted, 'FunctionName') ?? generatedName(FUNCTION, place);
    const Arn = `arn:aws:lambda:${place.region.region}:${place.region.account}:function:${name}`;
    return { ...DEFAULTS, ...wanted, FunctionName: name, Arn };
  },
  update(_, wanted, place) {
    assertFunction(wanted, place);
    return wanted;
  },
  removed({ identifier, model }, { store }) {
    for (const { identifier: id, model: permission } of store.list(PERMISSION))
      if ([identifier, model.Arn].includes(permission.FunctionName ?? null)) store.remove(PERMISSION, id);
  },
};

const DEFAULTS: Model = {
  Architectures: ['x86_64'],
  EphemeralStorage: { Size: 512 },
  MemorySize: 128,
  PackageType: 'Zip',
  RecursiveLoop: 'Terminate',
  Timeout: 3,
  TracingConfig: { Mode: 'PassThrough' },
};

function assertFunction(wanted: Model, { roles, store }: Place): void {
  const runtime = textOf(wanted, 'Runtime') ?? '';
  if (RETIRED.test(runtime)) {
    const message = `The runtime parameter of ${runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`;
    throw new Fault('InvalidParameterValueException', message);
  }
  const role = [...roles.values()].find(({ arn }) => arn === wanted.Role);
  if (!role?.trust.includes('lambda.amazonaws.com'))
    throw new Fault('InvalidParameterValueException', 'The role defined for the function cannot be assumed by Lambda.');
  for (const layer of textsOf(wanted, 'Layers'))
    if (layer.includes(`:layer:`) && !store.get(LAYER, layer))
      throw new Fault('InvalidParameterValueException', `Layer version ${layer} does not exist.`);
}

/** Every creation is the next version of its layer; numbers are never used twice. */
export const LAYER_VERSION: Behaviour = {
  create(wanted, place) {
    const { region, store } = place;
    const name = textOf(wanted, 'LayerName') ?? generatedName(LAYER, place);
    const arn = `arn:aws:lambda:${region.region}:${region.account}:layer:${name}`;
    const counter = store.get('layer versions', arn);
    const version = Number(counter?.model.Last ?? 0) + 1;
    store.put({ type: 'layer versions', identifier: arn, model: { Last: version }, createdAt: region.clock.now() });
    return { ...wanted, LayerName: name, LayerVersionArn: `${arn}:${version}` };
  },
};

export const LAMBDA_PERMISSION: Behaviour = {
  create(wanted, place) {
    functionOf(wanted, place);
    return { ...wanted, Id: `permission-${place.region.hex(12)}` };
  },
};

export const EVENT_SOURCE_MAPPING: Behaviour = {
  seconds: { create: 10, update: 10, delete: 10 },
  create(wanted, place) {
    const { region } = place;
    functionOf(wanted, place);
    const Id = uuid(region.hex);
    const EventSourceMappingArn = `arn:aws:lambda:${region.region}:${region.account}:event-source-mapping:${Id}`;
    return { Enabled: true, BatchSize: 100, ...wanted, ...withHusk(wanted), Id, EventSourceMappingArn };
  },
  update(_, wanted) {
    const { OnFailure } = modelOf(wanted, 'DestinationConfig');
    if (isModel(OnFailure) && OnFailure.Destination === undefined)
      throw new Fault(
        'InvalidParameterValueException',
        'The Destination field is required for an OnFailure configuration.',
      );
    return { ...wanted, ...withHusk(wanted) };
  },
};

/** A mapping of a stream reads back a destination that is none (go-to-k/cdk-real-drift#1611). */
function withHusk(wanted: Model): Model {
  const isOfStream = /:(dynamodb|kinesis):/.test(String(wanted.EventSourceArn));
  const { OnFailure = {}, ...rest } = modelOf(wanted, 'DestinationConfig');
  return isOfStream ? { DestinationConfig: { ...rest, OnFailure } } : {};
}

/** By name or ARN. Throws Fault where there is none. */
function functionOf({ FunctionName }: Model, { store }: Place): Stored {
  const name = String(FunctionName);
  const found = store.get(FUNCTION, name) ?? store.list(FUNCTION).find(({ model }) => model.Arn === name);
  if (!found) throw new Fault('ResourceNotFoundException', `Function not found: ${name}`, 404);
  return found;
}
