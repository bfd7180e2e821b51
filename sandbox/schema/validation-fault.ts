import { Fault } from '../contract.ts';
import type { Finding } from './validate.ts';

interface Dialect {
  readonly missing: string;
  readonly type: string;
  readonly unknown: string;
}

const VALIDATION: Dialect = {
  missing: 'ValidationException',
  type: 'SerializationException',
  unknown: 'ValidationException',
};

/** Codes of each service for input that does not fit its schema; the texts are the ones that AWS's shared front end gives. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  ecs: { missing: 'InvalidParameterException', type: 'SerializationException', unknown: 'InvalidParameterException' },
  elasticloadbalancing: { missing: 'ValidationError', type: 'MalformedInput', unknown: 'ValidationError' },
  sts: { missing: 'ValidationError', type: 'MalformedInput', unknown: 'ValidationError' },
  iam: { missing: 'ValidationError', type: 'MalformedInput', unknown: 'ValidationError' },
  ecr: { missing: 'InvalidParameterException', type: 'SerializationException', unknown: 'InvalidParameterException' },
  secretsmanager: {
    missing: 'ValidationException',
    type: 'SerializationException',
    unknown: 'InvalidParameterException',
  },
  logs: { missing: 'InvalidParameterException', type: 'SerializationException', unknown: 'InvalidParameterException' },
  sns: { missing: 'InvalidParameterException', type: 'MalformedInput', unknown: 'InvalidParameterException' },
  s3: { missing: 'InvalidRequest', type: 'InvalidArgument', unknown: 'InvalidArgument' },
  ec2: { missing: 'MissingParameter', type: 'InvalidParameterValue', unknown: 'UnknownParameter' },
};

/**
 * The one error that AWS answers for these findings. Unknown members are refused here, where AWS's JSON services are
 * believed to ignore them: a field that nobody reads is a mistake that should be seen.
 */
export function validationFault(service: string, findings: readonly Finding[]): Fault | undefined {
  const dialect = DIALECTS[service] ?? VALIDATION;
  const wrongType = findings.find((each) => each.problem === 'type');
  if (wrongType) return new Fault(dialect.type, sentence(service, wrongType));
  const first = findings[0];
  if (!first) return undefined;
  if (service === 'ec2') return new Fault(dialect[first.problem], sentence(service, first));
  const missing = findings.some((each) => each.problem === 'missing');
  const count = `${findings.length} validation error${findings.length === 1 ? '' : 's'} detected`;
  const text = findings.map((each) => sentence(service, each)).join('; ');
  return new Fault(missing ? dialect.missing : dialect.unknown, `${count}: ${text}`);
}

function sentence(service: string, finding: Finding): string {
  switch (finding.problem) {
    case 'missing':
      if (service === 'ec2') return `The request must contain the parameter ${finding.path}`;
      return `Value null at '${spelling(finding.path)}' failed to satisfy constraint: Member must not be null`;
    case 'unknown':
      if (service === 'ec2') return `The parameter ${finding.path} is not recognized`;
      return `Value at '${spelling(finding.path)}' failed to satisfy constraint: Member must be one of [${finding.known.join(', ')}]`;
    case 'type':
      return `${finding.found.toUpperCase()}_VALUE at '${spelling(finding.path)}' can not be converted to ${finding.expected}`;
  }
}

/** AWS spells paths in its messages with a lower first letter. */
function spelling(path: string): string {
  return path.replace(/(^|\.)([A-Z])/g, (_, dot: string, letter: string) => `${dot}${letter.toLowerCase()}`);
}
