import { definePage } from '../../page.tsx';
import { auditPath, parseAudit } from './address.ts';
import { loadAudit, mayReadAudit } from './data.ts';
import { AuditPage } from './view.tsx';

export const auditPage = definePage({
  name: 'audit',
  match: parseAudit,
  title: () => 'Audit',
  load: loadAudit,
  View: AuditPage,
  place: { label: 'Audit', icon: 'audit', chord: 'u', path: () => auditPath({}), isOffered: mayReadAudit },
});
