import { elements, isUnknown, objectOf } from '../manifest/rules/rule.ts';
import type { Subject } from './check.ts';
import type { Facts } from './facts.ts';
import { parseSecret, type SecretName } from './secret-name.ts';
import { containersOf, type Task, taskOf, textOf } from './task.ts';

/** A secret that ECS hands to a container or a log driver, or with which it pulls an image. */
export interface SecretUse {
  readonly path: string;
  readonly text: string;
  /** Undefined where the text names no secret at all. */
  readonly name: SecretName | undefined;
  readonly task: Task;
}

/** Every secret of a service's task definition that is known by now. */
export function secretsOf(subject: Subject, facts: Facts): readonly SecretUse[] {
  const task = taskOf(subject, facts);
  if (task.state !== 'known') return [];
  return containersOf(task.value).flatMap(({ definition, at }) => {
    const { secretOptions } = objectOf(definition.logConfiguration);
    const { credentialsParameter } = objectOf(definition.repositoryCredentials);
    const named = [
      ...elements(definition.secrets).map(({ valueFrom }, i) => [at(`secrets[${i}].valueFrom`), valueFrom] as const),
      ...elements(secretOptions).map(
        ({ valueFrom }, i) => [at(`logConfiguration.secretOptions[${i}].valueFrom`), valueFrom] as const,
      ),
      [at('repositoryCredentials.credentialsParameter'), credentialsParameter] as const,
    ];
    return named.flatMap(([path, value]) => {
      const text = textOf(value);
      if (text === undefined || isUnknown(text)) return [];
      return [{ path, text, name: parseSecret(text), task: task.value }];
    });
  });
}

/** ARN as IAM's policies name the secret or parameter. */
export function secretArn(name: SecretName, { scope }: Subject): string {
  if (name.store === 'secretsmanager') return name.arn;
  if (name.name.startsWith('arn:')) return name.name;
  return `arn:aws:ssm:${scope.region}:${scope.account}:parameter/${name.name.replace(/^\//, '')}`;
}
