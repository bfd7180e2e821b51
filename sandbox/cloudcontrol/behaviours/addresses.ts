import type { Behaviour } from '../behaviour.ts';

/** Elastic addresses: of a VPC, whatever was asked (EC2-Classic is gone). */
export const EIP: Behaviour = {
  create(wanted, { region }) {
    const octet = (): number => Number.parseInt(region.hex(2), 16);
    return {
      Domain: 'vpc',
      ...wanted,
      PublicIp: `52.${octet()}.${octet()}.${octet()}`,
      NetworkBorderGroup: region.region,
    };
  },
};
