import { Fault, type MakeService, type Region } from '../contract.ts';
import { DEFAULT_QUOTAS, type DefaultQuota } from './defaults.ts';

/** Service Quotas: AWS's default values. None is applied: nobody has asked for more here. */
export const quotasService: MakeService = (region) => ({
  operations: ['ListAWSDefaultServiceQuotas', 'ListServiceQuotas'],
  call(operation, input) {
    const { ServiceCode: service } = input as { ServiceCode: string };
    const quotas = DEFAULT_QUOTAS[service];
    if (!quotas) {
      throw new Fault('NoSuchResourceException', 'The specified service does not exist.', 400);
    }
    return { Quotas: operation === 'ListServiceQuotas' ? [] : quotas.map((quota) => view(quota, service, region)) };
  },
});

function view({ code, name, value }: DefaultQuota, service: string, { region }: Region): Record<string, unknown> {
  return {
    ServiceCode: service,
    ServiceName: service,
    QuotaArn: `arn:aws:servicequotas:${region}::${service}/${code}`,
    QuotaCode: code,
    QuotaName: name,
    Value: value,
    Unit: 'None',
    Adjustable: true,
    GlobalQuota: false,
  };
}
