import { computed } from '@preact/signals';
import type { AuditPageJson } from '../../../schema/access.ts';
import { createResource } from '../../state/resource.ts';
import { may } from '../../state/session.ts';
import { type AuditAsked, auditParams } from './address.ts';

export const audit = createResource<AuditPageJson>();

export const mayReadAudit = computed(() => may('admin'));

export function loadAudit(asked: AuditAsked): void {
  void audit.load(`/api/v1/audit?${auditParams(asked)}`);
}
