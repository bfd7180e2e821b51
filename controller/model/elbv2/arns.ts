/** What CloudWatch and scaling policies call a load balancer or target group: `app/web/50dc6c495c0c9188`. */
export function fullNameOf(arn: string): string {
  const resource = arn.split(':').slice(5).join(':');
  return resource.startsWith('loadbalancer/') ? resource.slice('loadbalancer/'.length) : resource;
}

/** ARN of the listener that a rule belongs to; a rule's ARN is its listener's with one segment more. */
export function listenerArnOf(ruleArn: string): string {
  return ruleArn.replace(':listener-rule/', ':listener/').split('/').slice(0, -1).join('/');
}

/** ARN of the load balancer that a listener belongs to; a listener's ARN is its load balancer's with one segment more. */
export function loadBalancerArnOf(listenerArn: string): string {
  return listenerArn.replace(':listener/', ':loadbalancer/').split('/').slice(0, -1).join('/');
}

/** Whether text is an ARN already and no expression that still waits for its value. */
export function isArn(text: unknown): text is string {
  return typeof text === 'string' && text.startsWith('arn:');
}
