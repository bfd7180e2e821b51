import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import type { PatchOperation } from './patch.ts';

interface Refused {
  /** Members of the model that lead to it. */
  readonly path: readonly string[];
  readonly when: (model: JsonObject) => boolean;
}

/**
 * What a type reads back and refuses to be told: its handler lays a patch over what it reads and sends the whole, so every
 * patch of such a resource fails while this is in it. Each was seen on the real AWS (go-to-k/cdk-real-drift, pull requests
 * 264, 680 and issue 1611); that a removal in the same patch helps was seen for the last, and is believed of the others, which
 * templates without these members say is what the handler takes.
 */
const REFUSED: Readonly<Record<string, Refused>> = {
  // A method of SSL without a certificate, of a distribution that has CloudFront's own.
  'AWS::CloudFront::Distribution': {
    path: ['DistributionConfig', 'ViewerCertificate'],
    when: (model) =>
      memberOf(model, ['DistributionConfig', 'ViewerCertificate', 'CloudFrontDefaultCertificate']) === true,
  },
  // The deployment that a stage made by itself.
  'AWS::ApiGatewayV2::Stage': { path: ['DeploymentId'], when: ({ AutoDeploy }) => AutoDeploy === true },
  // A destination that nobody asked for, and that is none.
  'AWS::Lambda::EventSourceMapping': {
    path: ['DestinationConfig', 'OnFailure'],
    when: (model) => isEmpty(memberOf(model, ['DestinationConfig', 'OnFailure'])),
  },
};

/** The model without what its type refuses to be told, for laying what is stated over it. Pure. */
export function withoutRefusedMembers(type: string, model: JsonObject): JsonObject {
  const path = refusedIn(type, model);
  return path === undefined ? model : without(model, path);
}

/** The patch with what the type refuses to be told taken away, where no operation says the whole property. Pure. */
export function withoutRefused(
  type: string,
  model: JsonObject,
  operations: readonly PatchOperation[],
): readonly PatchOperation[] {
  const path = refusedIn(type, model, asSent(model, operations));
  if (path === undefined || operations.some((one) => one.path === `/${path[0]}`)) return operations;
  return [...operations, { op: 'remove', path: `/${path.join('/')}` }];
}

/** The model with the properties that the patch says anew as a whole. */
function asSent(model: JsonObject, operations: readonly PatchOperation[]): JsonObject {
  const said = operations.flatMap((one) => (one.op === 'remove' ? [] : [[one.path.slice(1), one.value] as const]));
  return { ...model, ...Object.fromEntries(said) };
}

function refusedIn(type: string, model: JsonObject, sent: JsonObject = model): readonly string[] | undefined {
  const refused = REFUSED[type];
  return refused?.when(sent) && memberOf(model, refused.path) !== undefined ? refused.path : undefined;
}

function memberOf(model: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, member) => (isObject(value) ? value[member] : undefined), model);
}

function isEmpty(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function without(model: JsonObject, [member = '', ...rest]: readonly string[]): JsonObject {
  const { [member]: inner, ...others } = model;
  return rest.length > 0 && isObject(inner) ? { ...others, [member]: without(inner, rest) } : others;
}
