import type { TaskDefinition } from '@aws-sdk/client-ecs';
import { canonicalise } from '../../model/canonical.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ServiceFacts } from './facts.ts';
import { SERVICE_FIELDS } from './fields.ts';
import { isSameMeaning } from './same-meaning.ts';
import { templateOf } from './sides.ts';

/**
 * Whether a revision's content is what the canonical `template` asks for. Tags are a revision's own affair and never
 * part of its content.
 */
export function isContent(template: Json | undefined, revision: TaskDefinition, facts: ServiceFacts): boolean {
  if (!isObject(template)) return false;
  const input = { template: templateOf(revision) };
  const { value } = canonicalise(SERVICE_FIELDS, input, { facts, side: 'have' });
  return isSameMeaning(
    SERVICE_FIELDS,
    { want: { template: contentOf(template) }, have: { template: value.template } },
    {
      facts,
      members: ['template'],
    },
  );
}

export function contentOf(template: JsonObject): JsonObject {
  const { tags: _, ...content } = template;
  return content;
}

/** What the hash tag of a revision says: equal content, equal hash. */
export function contentHash(template: JsonObject): string {
  return digest(contentOf(template));
}
