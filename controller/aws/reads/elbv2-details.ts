import { absentWhenNotFound, allPages, type ReadRows, type Session, shared } from '../session.ts';

const PAGE = 400;

export type DetailRead =
  | 'elbv2:loadBalancerAttributes'
  | 'elbv2:targetGroupAttributes'
  | 'elbv2:listenerAttributes'
  | 'elbv2:listenerCertificates'
  | 'elbv2:targetHealth';

/** What Elastic Load Balancing tells about one object per call only. All but target health goes by the slow lane. */
export function elbDetailReads(session: Session): Pick<ReadRows<'elbv2'>, DetailRead> {
  return {
    'elbv2:loadBalancerAttributes': shared((arn) =>
      session.slow('elbv2:loadBalancerAttributes', arn, async (send) => {
        const call = 'elasticloadbalancing:DescribeLoadBalancerAttributes';
        const answer = await absentWhenNotFound(send(call, { LoadBalancerArn: arn }));
        return answer && (answer.Attributes ?? []);
      }),
    ),
    'elbv2:targetGroupAttributes': shared((arn) =>
      session.slow('elbv2:targetGroupAttributes', arn, async (send) => {
        const call = 'elasticloadbalancing:DescribeTargetGroupAttributes';
        const answer = await absentWhenNotFound(send(call, { TargetGroupArn: arn }));
        return answer && (answer.Attributes ?? []);
      }),
    ),
    'elbv2:listenerAttributes': shared((arn) =>
      session.slow('elbv2:listenerAttributes', arn, async (send) => {
        const call = 'elasticloadbalancing:DescribeListenerAttributes';
        const answer = await absentWhenNotFound(send(call, { ListenerArn: arn }));
        return answer && (answer.Attributes ?? []);
      }),
    ),
    'elbv2:listenerCertificates': shared((arn) =>
      session.slow('elbv2:listenerCertificates', arn, async (send) => {
        const all = await absentWhenNotFound(certificates(send, arn));
        return all?.filter((certificate) => !certificate.IsDefault);
      }),
    ),
    'elbv2:targetHealth': shared(async (arn) => {
      const call = 'elasticloadbalancing:DescribeTargetHealth';
      const answer = await absentWhenNotFound(session.send(call, { TargetGroupArn: arn }));
      return answer && (answer.TargetHealthDescriptions ?? []);
    }),
  };
}

function certificates(send: Session['send'], ListenerArn: string) {
  const call = 'elasticloadbalancing:DescribeListenerCertificates';
  return allPages(call, async (Marker) => {
    const page = await send(call, { ListenerArn, PageSize: PAGE, Marker });
    return { items: page.Certificates, next: page.NextMarker };
  });
}
