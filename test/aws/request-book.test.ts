import { expect, it } from 'vitest';
import { createRequestBook } from '../../controller/aws/request-book.ts';
import type { ResourceRequest } from '../../controller/model/aws-reads.ts';
import { SCOPE } from './support/fake-transport.ts';

const VPC = { type: 'AWS::EC2::VPC', identifier: 'vpc-1' };

function request(token: string, parts: Partial<ResourceRequest> = {}): ResourceRequest {
  return {
    clientToken: token,
    requestToken: `${token}-request`,
    type: 'AWS::EC2::VPC',
    operation: 'CREATE',
    status: 'IN_PROGRESS',
    at: 0,
    hooks: [],
    ...parts,
  } as ResourceRequest;
}

function tokensOf(book: ReturnType<typeof createRequestBook>): readonly string[] {
  return book.of(SCOPE, VPC).map(({ clientToken }) => clientToken);
}

it('tells of a resource all requests of its scope, oldest first, also where one was told of it only later', () => {
  const book = createRequestBook();
  book.note(SCOPE, request('made'));
  book.note(SCOPE, request('changed', { operation: 'UPDATE', identifier: 'vpc-1' }));
  book.note(SCOPE, request('other', { identifier: 'vpc-2' }));
  book.note({ ...SCOPE, region: 'us-east-1' }, request('elsewhere', { identifier: 'vpc-1' }));
  expect(tokensOf(book)).toEqual(['changed']);
  book.note(SCOPE, request('made', { identifier: 'vpc-1', status: 'SUCCESS' }));
  expect(tokensOf(book)).toEqual(['made', 'changed']);
});

it('forgets the oldest beyond five thousand, under the resource too', () => {
  const book = createRequestBook();
  book.note(SCOPE, request('first', { identifier: 'vpc-1' }));
  for (let i = 0; i < 5_000; i++) book.note(SCOPE, request(`t${i}`, { identifier: `vpc-${i + 10}` }));
  expect(tokensOf(book)).toEqual([]);
  expect(book.byToken(SCOPE, 'first')).toBeUndefined();
  expect(book.byToken(SCOPE, 't0')).toBeDefined();
});

it('looks at the requests about a resource alone, however many others it knows', () => {
  const book = createRequestBook();
  let looks = 0;
  for (let i = 0; i < 1_000; i++) {
    const one = request(`t${i}`, { identifier: `vpc-${i}` });
    book.note(
      SCOPE,
      Object.defineProperty({ ...one }, 'type', {
        get() {
          looks += 1;
          return one.type;
        },
      }),
    );
  }
  looks = 0;
  expect(tokensOf(book)).toEqual(['t1']);
  expect(looks).toBeLessThan(5);
});
