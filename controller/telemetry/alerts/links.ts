import type { AlertLink } from '../../model/alert.ts';
import { parseKey, type ResourceKey } from '../../model/identity.ts';
import type { ObjectStatus } from '../../model/status.ts';
import type { SourceView } from '../../model/views.ts';

/** The object's page of the dashboard, where the controller knows its own address; with a field, its differences there. */
export function dashboardLinks(
  publicUrl: string | undefined,
  key: ResourceKey,
  field?: string | undefined,
): readonly AlertLink[] {
  if (publicUrl === undefined) return [];
  const at = field === undefined ? '' : `?tab=diff#field=${encodeURIComponent(field)}`;
  return [{ label: 'Dashboard', url: `${publicUrl}/objects/${encodeURI(key)}${at}` }];
}

/** The dashboard's page of a message: everything that it tells of. */
export function messageLinks(publicUrl: string | undefined, id: string): readonly AlertLink[] {
  return publicUrl === undefined ? [] : [{ label: 'All of it', url: `${publicUrl}/alerts/${id}` }];
}

/** The page of AWS's console; its addresses are believed to be what the console itself shows, as no API gives them. */
export function consoleLinks({ key, scope, summary }: ObjectStatus): readonly AlertLink[] {
  const { arn } = summary ?? {};
  const page = arn === undefined || !scope ? undefined : consolePage(key, arn, scope.region);
  if (page === undefined || !scope) return [];
  return [{ label: 'AWS console', url: `https://${scope.region}.${consoleHost(scope.region)}/${page}` }];
}

function consoleHost(region: string): string {
  if (region.startsWith('cn-')) return 'console.amazonaws.cn';
  return region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : 'console.aws.amazon.com';
}

function consolePage(key: ResourceKey, arn: string, region: string): string | undefined {
  const [, first, second] = arn.split(':').slice(5).join(':').split('/');
  const at = `region=${encodeURIComponent(region)}`;
  switch (parseKey(key)?.kind) {
    case 'Cluster':
      return `ecs/v2/clusters/${encodeURIComponent(first ?? '')}/services?${at}`;
    case 'Service':
      return `ecs/v2/clusters/${encodeURIComponent(first ?? '')}/services/${encodeURIComponent(second ?? '')}/health?${at}`;
    case 'LoadBalancer':
      return `ec2/home?${at}#LoadBalancer:loadBalancerArn=${encodeURIComponent(arn)}`;
    case 'TargetGroup':
      return `ec2/home?${at}#TargetGroup:targetGroupArn=${encodeURIComponent(arn)}`;
    case 'Listener':
      return `ec2/home?${at}#ELBListenerV2:listenerArn=${encodeURIComponent(arn)}`;
    default:
      return undefined;
  }
}

/** `https://…` of the repository that a source reads, without what is set behind it; undefined for any other source. */
export function repositoryOf({ name }: Pick<SourceView, 'name'>): string | undefined {
  const address = /^git:(.+?)(?:[#?].*)?$/.exec(name)?.[1] ?? '';
  const https = address.replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, 'https://$1/').replace(/\.git\/?$/, '');
  return /^https:\/\/[^@]+$/.test(https) ? https : undefined;
}

/** The commit's page, in the form that GitHub, Gitea and Bitbucket's clones of it have; GitLab leads on to its own. */
export function commitLinks(repository: string | undefined, commit: string): readonly AlertLink[] {
  const isGit = /^[0-9a-f]{40,64}$/.test(commit);
  return repository === undefined || !isGit ? [] : [{ label: 'Commit', url: `${repository}/commit/${commit}` }];
}
