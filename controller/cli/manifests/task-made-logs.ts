import type { Document } from '../../model/document.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ManifestWarning } from './moving-images.ts';

/**
 * Log groups that the log driver of a container makes by itself (`awslogs-create-group`) and no document declares: they
 * stay when everything else goes, and their logs never expire (Amazon ECS Developer Guide, "Send Amazon ECS logs to
 * CloudWatch"). A group that a reference names is declared wherever that leads.
 */
export function taskMadeLogs(documents: readonly Document[]): readonly ManifestWarning[] {
  const declared = new Set(documents.flatMap(declaredGroup));
  return documents.flatMap((document) =>
    containersOf(document).flatMap((container, at) => {
      const group = madeGroup(container);
      if (group === undefined || declared.has(group) || group.includes('${AwsResource/')) return [];
      return [warningOf(document, at, group)];
    }),
  );
}

function containersOf({ spec }: Document): readonly Json[] {
  const containers = objectOf(spec.template).containerDefinitions;
  return Array.isArray(containers) ? (containers as readonly Json[]) : [];
}

function madeGroup(container: Json): string | undefined {
  const { logDriver, options } = objectOf(objectOf(container).logConfiguration);
  const { 'awslogs-create-group': make, 'awslogs-group': group } = objectOf(options);
  return logDriver === 'awslogs' && String(make) === 'true' && typeof group === 'string' ? group : undefined;
}

function declaredGroup({ identity, spec }: Document): readonly string[] {
  if (identity.kind !== 'AwsResource' || spec.type !== 'AWS::Logs::LogGroup') return [];
  const name = objectOf(spec.properties).LogGroupName;
  return typeof name === 'string' ? [name] : [];
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function warningOf({ identity, origin, locations }: Document, at: number, group: string): ManifestWarning {
  const field = `template.containerDefinitions[${at}].logConfiguration.options.awslogs-create-group`;
  return {
    location: locations?.get(field) ?? origin,
    object: `${identity.kind}/${identity.name}`,
    field: `spec.${field}`,
    message: `its tasks make the log group ${group}, which no document declares: a teardown leaves it behind, and its logs never expire; declare it as an AwsResource of type AWS::Logs::LogGroup, with adoptionPolicy: adopt where it lives already`,
  };
}
