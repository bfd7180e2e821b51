import type { Region } from '../contract.ts';
import type { Model } from './store.ts';

/**
 * What every account has of a type without anybody having made it; undefined for all else. AWS IoT keeps a domain for each
 * account and Region (AWS IoT API Reference, DescribeEndpoint; that Cloud Control shows it under this name is believed).
 */
export function givenModel(type: string, identifier: string, { account, region }: Region): Model | undefined {
  if (type !== 'AWS::IoT::DomainConfiguration' || identifier !== 'iot:Data-ATS') return undefined;
  return {
    DomainConfigurationName: identifier,
    DomainName: `a${Number(account).toString(36).padStart(13, '0')}-ats.iot.${region}.amazonaws.com`,
    DomainType: 'ENDPOINT',
    ServiceType: 'DATA',
    DomainConfigurationStatus: 'ENABLED',
    Arn: `arn:aws:iot:${region}:${account}:domainconfiguration/${identifier}`,
  };
}
