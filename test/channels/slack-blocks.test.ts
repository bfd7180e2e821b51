import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slackContent } from '../../controller/channels/slack-blocks.ts';
import { code, link, words } from '../../controller/channels/slack-text.ts';
import type { AlertItem } from '../../controller/model/alert.ts';
import { item, message } from './messages.ts';

interface TextObject {
  readonly type: string;
  readonly text: string;
}
interface Block {
  readonly type: string;
  readonly text?: TextObject;
  readonly elements?: readonly TextObject[];
}

const blocksOf = (more: Parameters<typeof message>[0]): readonly Block[] =>
  slackContent(message(more)).blocks as unknown as readonly Block[];
const textsOf = (block: Block): readonly TextObject[] => [
  ...(block.text ? [block.text] : []),
  ...(block.elements ?? []),
];

describe('a message in Slack', () => {
  it('says what, where, which fields, since when, which commit, and where to look', () => {
    const { text, blocks } = slackContent(message());
    expect(text).toBe('🟠 shop/Service/web differs from its manifest in 1 field');
    const [header, section, origin, closing] = blocks as unknown as readonly Block[];
    expect(header?.text?.text).toBe('🟠 shop/Service/web differs from its manifest in 1 field');
    expect(section?.text?.text).toBe(
      '🟠 `shop/Service/web` differs from its manifest in 1 field\n• `desiredCount`: `4` → `2`',
    );
    expect(origin?.elements?.[0]?.text).toBe(
      '123456789012 eu-west-1 · since <!date^1896112710^{date_short_pretty} {time}|2030-01-31 17:58 UTC> · 4b825dc feat: four tasks, by Ada · <https://keel.example/objects/shop/Service/web|Object>',
    );
    expect(closing?.elements?.[0]?.text).toBe('<https://keel.example/|Dashboard> · shop/drift of keel-eu');
  });

  it.each([
    { state: 'resolved', severity: 'error', icon: '✅' },
    { state: 'firing', severity: 'error', icon: '🔴' },
    { state: 'news', severity: 'info', icon: '🔵' },
  ] as const)('$state with severity $severity begins with $icon', ({ state, severity, icon }) => {
    expect(slackContent(message({ state, severity })).text).toMatch(new RegExp(`^${icon} `, 'u'));
  });

  it('says how many things it leaves out', () => {
    const items = Array.from({ length: 20 }, (_, at) => item({ key: `shop/Service/web${at}` }));
    const blocks = blocksOf({ items, total: 1_000 });
    expect(blocks).toHaveLength(42);
    expect(blocks.at(-1)?.elements?.[0]?.text).toMatch(/^and 980 more of 1000 · /);
  });
});

describe('text for Slack', () => {
  it.each([
    { text: '<!channel> & <@U1>', gives: '&lt;!channel&gt; &amp; &lt;@U1&gt;', because: 'nobody is mentioned' },
    { text: 'a\nb\u001b[0m', gives: 'a b [0m', because: 'a value stays on its line' },
  ])('$text is written $gives: $because', ({ text, gives }) => {
    expect(words(text, 100)).toBe(gives);
  });

  it('in code has no quote that ends it', () => {
    expect(code('a`b<c', 100)).toBe('`aˋb&lt;c`');
    expect(code('', 100)).toBe('` `');
  });

  it.each([
    {
      url: 'https://keel.example/?a=1&b=2',
      gives: '<https://keel.example/?a=1&amp;b=2|A&amp;B>',
      because: 'as Slack asks',
    },
    {
      url: 'https://keel.example/|x>',
      gives: '<https://keel.example/%7Cx%3E|A&amp;B>',
      because: 'neither ends the link',
    },
    { url: 'javascript:alert(1)', gives: 'A&amp;B', because: 'only http and https are links' },
    { url: 'nothing', gives: 'A&amp;B', because: 'it is no address' },
  ])('links to $url: $because', ({ url, gives }) => {
    expect(link('A&B', url)).toBe(gives);
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 50 }),
  fc.string({ unit: fc.constantFrom('&', '<', '>', '`', 'é', '😀', '\n', 'a'), maxLength: 5_000 }),
);
const anyItem: fc.Arbitrary<AlertItem> = fc
  .record({
    title: text,
    details: fc.array(text, { maxLength: 30 }),
    fields: fc.array(fc.record({ path: text, from: text, to: text }), { maxLength: 5 }),
    links: fc.array(fc.record({ label: text, url: fc.webUrl({ withQueryParameters: true }) }), { maxLength: 8 }),
    commit: fc.record({ id: text, subject: text, author: text }),
  })
  .map(item);

describe('Slack’s limits', () => {
  it('hold for every message, and every escape is whole', () => {
    fc.assert(
      fc.property(text, fc.array(anyItem, { maxLength: 30 }), (title, items) => {
        const content = slackContent(message({ title, summary: title, items, metadata: { [title]: title } }));
        const blocks = content.blocks as unknown as readonly Block[];
        expect(blocks.length).toBeLessThanOrEqual(50);
        expect(content.text.length).toBeLessThanOrEqual(3_000);
        for (const block of blocks)
          for (const one of textsOf(block)) {
            expect(one.text.length).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3_000);
            expect(one.text).not.toBe('');
            expect(one.text.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
            expect(one.text.replace(/<(?:!date\^|https?:)[^<>]*>/g, '')).not.toMatch(/[<>]/);
          }
        expect(JSON.stringify(content.blocks).length).toBeLessThan(250_000);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
