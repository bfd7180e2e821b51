/** CloudFormation's name of the type, in records of ours. */
export const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';

/** A certificate beside the default one of a listener: AWS knows no more of it than that it is there. */
export interface Place {
  readonly listenerArn: string;
  readonly certificateArn: string;
}

/** As records keep it; ARNs have no bar. */
export function placeText({ listenerArn, certificateArn }: Place): string {
  return `${listenerArn}|${certificateArn}`;
}

export function placeIn(text: string): Place | undefined {
  const [listenerArn, certificateArn] = text.split('|');
  return listenerArn && certificateArn ? { listenerArn, certificateArn } : undefined;
}
