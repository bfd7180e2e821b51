import { Fault } from '../contract.ts';

/** The errors of Application Auto Scaling by name. */
export function invalid(message: string): Fault {
  return new Fault('ValidationException', message);
}

export function objectNotFound(message: string): Fault {
  return new Fault('ObjectNotFoundException', message);
}

export function limitExceeded(message: string): Fault {
  return new Fault('LimitExceededException', message);
}

/** For lists; the service names a bad token and a bad page size by different errors. */
export const PAGE_FAULTS = {
  size: invalid,
  token: (message: string) => new Fault('InvalidNextTokenException', message),
};
