import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';
import { assertEnum, invalid } from './faults.ts';

const FIELDS = [
  'host-header',
  'path-pattern',
  'http-header',
  'http-request-method',
  'query-string',
  'source-ip',
] as const;
/** Condition values of one rule, all conditions together (quota "Condition values per rule"). */
const MOST_VALUES = 5;

/** The conditions of a rule as AWS keeps them: typed, and for the two oldest fields with the legacy values beside. Throws Fault. */
export function acceptedConditions(conditions: readonly RuleCondition[]): readonly RuleCondition[] {
  if (conditions.length === 0) throw invalid('A condition must be specified');
  const accepted = conditions.map(accept);
  const values = accepted.reduce((sum, each) => sum + valueCount(each), 0);
  if (values > MOST_VALUES) throw invalid(`A rule can only have '${MOST_VALUES}' condition values`);
  return accepted;
}

function accept(condition: RuleCondition): RuleCondition {
  assertEnum('field', condition.Field, FIELDS);
  switch (condition.Field) {
    case 'host-header':
      return mirrored(condition, 'HostHeaderConfig');
    case 'path-pattern':
      return mirrored(condition, 'PathPatternConfig');
    case undefined:
      throw invalid('A condition field must be specified');
    default:
      if (valueCount(condition) === 0) throw invalid(`A condition value must be specified for ${condition.Field}`);
      return condition;
  }
}

/** `Values` is the older spelling of the same; whichever was sent, both are shown. Regular expressions have no mirror. */
function mirrored(condition: RuleCondition, config: 'HostHeaderConfig' | 'PathPatternConfig'): RuleCondition {
  const { Field, Values: legacy } = condition;
  const typed = condition[config];
  const expressions = typed?.RegexValues ?? condition.RegexValues;
  if (expressions?.length) return { Field, [config]: { RegexValues: expressions } };
  if (legacy?.length && typed?.Values?.length) {
    throw invalid(`Values and ${config} cannot both be specified for a condition`);
  }
  const values = typed?.Values ?? legacy ?? [];
  if (values.length === 0) throw invalid(`A condition value must be specified for ${Field}`);
  return { Field, Values: values, [config]: { Values: values } };
}

function valueCount(condition: RuleCondition): number {
  const { Field, HostHeaderConfig, PathPatternConfig, HttpHeaderConfig, HttpRequestMethodConfig } = condition;
  switch (Field) {
    case 'host-header':
      return (HostHeaderConfig?.Values ?? HostHeaderConfig?.RegexValues ?? []).length;
    case 'path-pattern':
      return (PathPatternConfig?.Values ?? PathPatternConfig?.RegexValues ?? []).length;
    case 'http-header':
      return (HttpHeaderConfig?.Values ?? HttpHeaderConfig?.RegexValues ?? []).length;
    case 'http-request-method':
      return (HttpRequestMethodConfig?.Values ?? []).length;
    case 'query-string':
      return (condition.QueryStringConfig?.Values ?? []).length;
    default:
      return (condition.SourceIpConfig?.Values ?? []).length;
  }
}
