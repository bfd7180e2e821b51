import type { AlertProviderSpec, AlertSpec } from '../../model/alert.ts';
import type { Document, Location, Problem } from '../../model/document.ts';
import { keyOf, type ResourceKey } from '../../model/identity.ts';
import type { AlertTargets } from '../../ports/alert-channel.ts';
import type { ConfigurationCheck } from '../../ports/configuration-check.ts';

/** What can be wrong with an alert beyond its schema. Documented in docs/reference/codes.md. */
export const ALERT_PROBLEMS = {
  ALERT_PROVIDER: 'no AlertProvider of that name is in force',
  ALERT_TARGET: 'operator configuration has no such target, or it does not fit',
} as const;
export type AlertProblemCode = keyof typeof ALERT_PROBLEMS;

/** Finds names that nothing stands for: a provider's target, an alert's providers. */
export function createAlertCheck(targets: Pick<AlertTargets, 'open'>): ConfigurationCheck {
  return (document, find) => {
    if (document.identity.kind === 'AlertProvider') return targetProblems(document, targets);
    return document.identity.kind === 'Alert' ? providerProblems(document, find) : [];
  };
}

function targetProblems(document: Document, targets: Pick<AlertTargets, 'open'>): readonly Problem[] {
  const opened = targets.open(document.spec as unknown as AlertProviderSpec);
  if (!('problem' in opened)) return [];
  return [problemOf(document, { field: 'spec.target', code: 'ALERT_TARGET', message: opened.problem })];
}

function providerProblems(document: Document, find: (key: ResourceKey) => Document | undefined): readonly Problem[] {
  const { providers } = document.spec as unknown as AlertSpec;
  return providers.flatMap((name, index) => {
    const key = providerKey(name, document.identity.namespace);
    if (find(key)) return [];
    const message = `there is no valid ${key}, so nobody is told that way`;
    return [problemOf(document, { field: `spec.providers[${index}]`, code: 'ALERT_PROVIDER', message })];
  });
}

/** The provider that an alert means by a name. */
export function providerKey(name: string, namespace: string): ResourceKey {
  const [first = '', second] = name.split('/');
  const [own, short] = second === undefined ? [namespace, first] : [first, second];
  return keyOf({ namespace: own, kind: 'AlertProvider', name: short });
}

interface Body {
  readonly field: string;
  readonly code: AlertProblemCode;
  readonly message: string;
}

function problemOf(document: Document, body: Body): Problem {
  const { kind, name } = document.identity;
  const location: Location = document.locations?.get(body.field) ?? document.origin;
  return { location, object: `${kind}/${name}`, key: document.key, ...body };
}
