import { type ErasedKind, eraseKind } from '../model/kind.ts';
import { apiDeploymentKind } from './api-deployment/index.ts';
import { awsResourceKind } from './aws-resource/index.ts';
import { capacityProviderKind } from './capacity-provider/index.ts';
import { certificateKind } from './certificate/index.ts';
import { cloudMapNamespaceKind } from './cloud-map-namespace/index.ts';
import { cloudMapServiceKind } from './cloud-map-service/index.ts';
import { clusterKind } from './cluster/index.ts';
import { defaultResourceKind } from './default-resource/index.ts';
import { dnsRecordKind } from './dns-record/index.ts';
import { listenerKind } from './listener/index.ts';
import { listenerCertificateKind } from './listener-certificate/index.ts';
import { listenerRuleKind } from './listener-rule/index.ts';
import { loadBalancerKind } from './load-balancer/index.ts';
import { repositoryKind } from './repository/index.ts';
import { serviceKind } from './service/index.ts';
import { serviceAutoScalingKind } from './service-auto-scaling/index.ts';
import { targetGroupKind } from './target-group/index.ts';

/** Every kind of object that Evenkeel keeps. Adding one is a folder, a CRD, an example and a line here. */
export const RESOURCE_KINDS: readonly ErasedKind[] = [
  eraseKind(clusterKind),
  eraseKind(capacityProviderKind),
  eraseKind(loadBalancerKind),
  eraseKind(targetGroupKind),
  eraseKind(listenerKind),
  eraseKind(listenerRuleKind),
  eraseKind(serviceKind),
  eraseKind(serviceAutoScalingKind),
  eraseKind(awsResourceKind),
  eraseKind(repositoryKind),
  eraseKind(cloudMapNamespaceKind),
  eraseKind(cloudMapServiceKind),
  eraseKind(apiDeploymentKind),
  eraseKind(defaultResourceKind),
  eraseKind(certificateKind),
  eraseKind(listenerCertificateKind),
  eraseKind(dnsRecordKind),
];

export const KINDS_BY_NAME: ReadonlyMap<string, ErasedKind> = new Map(RESOURCE_KINDS.map((kind) => [kind.name, kind]));
