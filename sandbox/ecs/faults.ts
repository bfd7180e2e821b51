import { Fault } from '../contract.ts';

/** The errors of ECS by name; the texts are AWS's own where someone has recorded them. */
export function invalidParameter(message: string): Fault {
  return new Fault('InvalidParameterException', message);
}

export function clientError(message: string): Fault {
  return new Fault('ClientException', message);
}

export function clusterNotFound(): Fault {
  return new Fault('ClusterNotFoundException', 'Cluster not found.');
}

export function serviceNotFound(): Fault {
  return new Fault('ServiceNotFoundException', 'Service not found.');
}

export function serviceNotActive(): Fault {
  return new Fault('ServiceNotActiveException', 'Service was not ACTIVE.');
}
