import type { ComposedKind } from '../../crds/composition.ts';
import type { Row } from './row.ts';
import { LISTENER_ROWS, LISTENER_RULE_ROWS, LOAD_BALANCER_ROWS, TARGET_GROUP_ROWS } from './rows/balancing-rows.ts';
import { CAPACITY_PROVIDER_ROWS, CLUSTER_ROWS } from './rows/cluster-rows.ts';
import { CERTIFICATE_ROWS, DNS_RECORD_ROWS, LISTENER_CERTIFICATE_ROWS } from './rows/dns-rows.ts';
import { DISCOVERY_ROWS, NAMESPACE_ROWS, REPOSITORY_ROWS } from './rows/registry-rows.ts';
import { SCALING_ROWS } from './rows/scaling-rows.ts';
import { SERVICE_ROWS } from './rows/service-rows.ts';
import { TEMPLATE_ROWS } from './rows/template-rows.ts';
import type { Stage } from './stage.ts';
import {
  LISTENER_RULE_STAGE,
  LISTENER_STAGE,
  LOAD_BALANCER_STAGE,
  TARGET_GROUP_STAGE,
} from './stages/balancing-stages.ts';
import { CAPACITY_PROVIDER_STAGE, CLUSTER_STAGE } from './stages/cluster-stages.ts';
import { CERTIFICATE_STAGE, DNS_RECORD_STAGE, LISTENER_CERTIFICATE_STAGE } from './stages/dns-stages.ts';
import { DISCOVERY_STAGE, NAMESPACE_STAGE, REPOSITORY_STAGE } from './stages/registry-stages.ts';
import { SCALING_STAGE } from './stages/scaling-stage.ts';
import { SERVICE_STAGE } from './stages/service-stage.ts';

export interface Part {
  readonly stage: Stage;
  readonly rows: readonly Row[];
}

export const PARTS: Readonly<Record<ComposedKind, Part>> = {
  Cluster: { stage: CLUSTER_STAGE, rows: CLUSTER_ROWS },
  CapacityProvider: { stage: CAPACITY_PROVIDER_STAGE, rows: CAPACITY_PROVIDER_ROWS },
  Service: { stage: SERVICE_STAGE, rows: [...SERVICE_ROWS, ...TEMPLATE_ROWS] },
  LoadBalancer: { stage: LOAD_BALANCER_STAGE, rows: LOAD_BALANCER_ROWS },
  TargetGroup: { stage: TARGET_GROUP_STAGE, rows: TARGET_GROUP_ROWS },
  Listener: { stage: LISTENER_STAGE, rows: LISTENER_ROWS },
  ListenerRule: { stage: LISTENER_RULE_STAGE, rows: LISTENER_RULE_ROWS },
  DnsRecord: { stage: DNS_RECORD_STAGE, rows: DNS_RECORD_ROWS },
  Certificate: { stage: CERTIFICATE_STAGE, rows: CERTIFICATE_ROWS },
  ListenerCertificate: { stage: LISTENER_CERTIFICATE_STAGE, rows: LISTENER_CERTIFICATE_ROWS },
  ServiceAutoScaling: { stage: SCALING_STAGE, rows: SCALING_ROWS },
  Repository: { stage: REPOSITORY_STAGE, rows: REPOSITORY_ROWS },
  CloudMapNamespace: { stage: NAMESPACE_STAGE, rows: NAMESPACE_ROWS },
  CloudMapService: { stage: DISCOVERY_STAGE, rows: DISCOVERY_ROWS },
};
