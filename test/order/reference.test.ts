import { expect, it } from 'vitest';
import { ORDER_RULES } from '../../controller/order/rules.ts';

const HEAD = `<!-- Generated from controller/order/rules.ts; npx vitest run test/order -u writes it anew. -->

# Order that nobody writes

Beside references and \`dependsOn\`, AWS wants things in an order that no field states. These rules know it. What is new waits
until the other object is ready, and says so: \`waits for shop/AwsResource/nat: tasks could not pull their image before; …\`.
What lives is never held by them. On the way down it is the other way round. More in the [guide](../guides/order.md).

| rule | comes after | goes first | because | source |
| --- | --- | --- | --- | --- |
`;

const cell = (types: readonly string[] | undefined): string => types?.map((type) => `\`${type}\``).join(', ') ?? 'any';

it('docs/reference/order.md lists every rule', async () => {
  const rows = ORDER_RULES.map(({ id, later, earlier, because, source }) =>
    [`\`${id}\``, cell(later.types), cell(earlier.types), because, source].join(' | '),
  );
  const page = `${HEAD}${rows.map((row) => `| ${row} |\n`).join('')}`;
  await expect(page).toMatchFileSnapshot('../../docs/reference/order.md');
});
