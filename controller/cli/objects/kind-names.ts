import { KINDS, type KindName } from '../../model/identity.ts';

/** Every name by which people may call a kind, in lower case. A test holds it equal to the names in crds/. */
export const KIND_ALIASES: Readonly<Record<KindName, readonly string[]>> = {
  Namespace: ['ns', 'namespaces'],
  Cluster: ['cl', 'clusters'],
  CapacityProvider: ['cp', 'capacityproviders'],
  LoadBalancer: ['lb', 'loadbalancers'],
  TargetGroup: ['tg', 'targetgroups'],
  Listener: ['lsn', 'listeners'],
  ListenerRule: ['rule', 'listenerrules'],
  Service: ['svc', 'services'],
  ServiceAutoScaling: ['sas', 'scaling', 'serviceautoscalings'],
  DnsRecord: ['dns', 'dnsrecords'],
  Certificate: ['cert', 'certificates'],
  ListenerCertificate: ['lcert', 'listenercertificates'],
  AwsResource: ['aws', 'awsresources'],
  Repository: ['repo', 'repositories'],
  CloudMapNamespace: ['cmn', 'cloudmapnamespaces'],
  CloudMapService: ['cms', 'cloudmapservices'],
  ApiDeployment: ['apid', 'apideployments'],
  DefaultResource: ['dflt', 'defaultresources'],
  AlertProvider: ['ap', 'alertproviders'],
  Alert: ['al', 'alerts'],
};

/** The kind that a word means, in any case, singular, plural or short. */
export function kindNamed(word: string): KindName | undefined {
  const wanted = word.toLowerCase();
  return KINDS.find((kind) => kind.toLowerCase() === wanted || KIND_ALIASES[kind].includes(wanted));
}

/** Every word that {@link kindNamed} understands, for suggestions and completion. */
export function kindWords(): readonly string[] {
  return KINDS.flatMap((kind) => [kind, ...KIND_ALIASES[kind]]);
}
