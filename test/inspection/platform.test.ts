import { beforeAll, describe, expect, it } from 'vitest';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { World } from '../support/world.ts';
import { linesOf, looked } from './inside-world.ts';
import { openPlatform } from './platform-world.ts';

let world: World;
beforeAll(async () => {
  world = await openPlatform();
});

const CERTIFICATE = 'Certificate site: Healthy, issued; one resource uses it [shop/Certificate/site]';

describe('the tree of', () => {
  it.each<[ResourceKey, readonly unknown[]]>([
    [
      'shop/AwsResource/vpc',
      [
        expect.stringMatching(/^AwsResource vpc-.*: Healthy, it lives \[shop\/AwsResource\/vpc\]$/),
        '  Request CREATE: Healthy, SUCCESS',
        '  Property CidrBlock: Healthy, as stated',
        '  Property Tags: Healthy, as stated',
      ],
    ],
    [
      'shop/DefaultResource/closed',
      [
        expect.stringMatching(/^DefaultResource closed: Healthy, came with vpc-/),
        expect.stringMatching(/^ {2}SecurityGroupRule in: everything, sg-.*: -, AWS made it .*; it was taken away$/),
        '  SecurityGroupRule out: everything, 0.0.0.0/0: -, AWS made it with the VPC; it was taken away',
      ],
    ],
    [
      'shop/ApiDeployment/v1',
      [
        'ApiDeployment v1: Healthy, deployments of shop [shop/ApiDeployment/v1]',
        expect.stringMatching(/^ {2}Deployment [0-9a-f]+: -, shows what lives below the API now$/),
        '    Stage prod: -, serves it',
        '  Group a picture of 2 documents: -, a change of any of them makes a deployment',
        '    AwsResource api: Healthy, it lives [shop/AwsResource/api]',
        '    AwsResource get: Healthy, it lives [shop/AwsResource/get]',
      ],
    ],
    [
      'shop/Repository/web',
      [
        'Repository shop/web: Healthy, 1 image [shop/Repository/web]',
        '  LifecycleRule rule 1: -, untagged images expire after 7 days',
        '  Image v1: -, its scan found nothing',
      ],
    ],
    [
      'shop/CloudMapNamespace/internal',
      [
        'CloudMapNamespace shop.internal: Healthy, contains 1 service [shop/CloudMapNamespace/internal]',
        '  CloudMapService orders: Healthy, 1 instance [shop/CloudMapService/orders]',
      ],
    ],
    [
      'shop/CloudMapService/orders',
      [
        'CloudMapService orders: Healthy, 1 instance is registered [shop/CloudMapService/orders]',
        '  Instance 10.9.0.4: Healthy, healthy',
      ],
    ],
    [
      'shop/Certificate/site',
      [
        CERTIFICATE,
        '  Domain shop.example.com: Healthy, proven',
        expect.stringMatching(/^ {4}ValidationRecord _.*\.shop\.example\.com\.: Healthy, stands in the zone$/),
        '  LoadBalancer edge: Healthy, active [shop/LoadBalancer/edge]',
      ],
    ],
    [
      'shop/ListenerCertificate/blog',
      [
        'ListenerCertificate blog: Healthy, shown to clients that ask for its hosts [shop/ListenerCertificate/blog]',
        '  Certificate blog.example.com: Healthy, issued; one resource uses it [shop/Certificate/blog]',
        '  Listener HTTPS 443: Healthy, else answers 404 [shop/Listener/https]',
      ],
    ],
    [
      'shop/DnsRecord/shop',
      [
        expect.stringMatching(/^DnsRecord shop\.example\.com A: Healthy, the addresses of edge-.*\/DnsRecord\/shop\]$/),
        expect.stringMatching(/^ {2}AliasTarget edge-.*: -, left out of answers while it is unhealthy$/),
      ],
    ],
    ['shop/DnsRecord/mail', ['DnsRecord example.com TXT: Healthy, "v=spf1 -all" [shop/DnsRecord/mail]']],
  ])('%s', async (key, lines) => {
    expect(linesOf(await looked(world, world.operator().inspector.tree(key)))).toEqual(lines);
  });

  it('a certificate that a listener shows beside its default one says whose the certificate itself is', async () => {
    const { nodes } = await looked(world, world.operator().inspector.tree('shop/ListenerCertificate/blog'));
    expect(nodes.map(({ type, key }) => [type, key])).toEqual([
      ['ListenerCertificate', 'shop/ListenerCertificate/blog'],
      ['Certificate', 'shop/Certificate/blog'],
      ['Listener', 'shop/Listener/https'],
    ]);
  });
});
