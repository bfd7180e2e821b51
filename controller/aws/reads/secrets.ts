import { absentWhenNotFound, type ReadRows, type Session, shared } from '../session.ts';

/** AWS Secrets Manager API Reference, DescribeSecret: everything but the value. */
export function secretReads(session: Session): ReadRows<'secretsmanager'> {
  return {
    'secretsmanager:secret': shared((SecretId) =>
      absentWhenNotFound(session.send('secretsmanager:DescribeSecret', { SecretId })),
    ),
  };
}
