import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { until } from '../../testing/page.ts';
import { blocksIn } from './markup.ts';
import { drawText, paragraphsIn } from './text.ts';

/** Draws a text, also after what finds addresses has come. */
async function place(text: string): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`<div class="said"></div>`);
  const host = { renderRoot: element, requestUpdate: draw };
  const tagHref = (tag: string) => `/tags/${encodeURIComponent(tag)}`;
  function draw() {
    render(drawText(text, { host, tagHref }), element);
  }
  draw();
  return element;
}

/** What is drawn, without the marks of the templates. */
const drawn = (element: Element) =>
  element.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s*\n\s*(?=<\/?(?:li|ul|ol))/g, '');

async function isDrawn(element: Element, expected: string): Promise<void> {
  // What reads marks and addresses is loaded late.
  await until(() => drawn(element) === expected, `it is ${expected}`).catch(() => {});
  expect(drawn(element)).to.equal(expected);
}

const link = (href: string, text = href) => `<a dir="ltr" rel="noopener nofollow" href="${href}">${text}</a>`;
const tag = (text: string, folded = text.slice(1)) =>
  `<a dir="auto" class="tag" href="/tags/${folded}">${text}</a>`;
const p = (content: string) => `<p dir="auto">${content}</p>`;

describe('the text of a post', () => {
  const cases: [string, string, string][] = [
    ['keeps line breaks and paragraphs', '\none\ntwo\n \n\nthree\n', p('one<br>two') + p('three')],
    [
      'has bold, italic and code',
      'so **bold** and *soft* and `x < y`',
      p('so <strong>bold</strong> and <em>soft</em> and <code dir="auto">x &lt; y</code>'),
    ],
    [
      'has bold within italic',
      '_soft __and bold__ words_',
      p('<em>soft <strong>and bold</strong> words</em>'),
    ],
    [
      'leaves marks that mark nothing',
      '2 * 3 * 4 and some_file_name **',
      p('2 * 3 * 4 and some_file_name **'),
    ],
    [
      'leaves what a backslash says',
      String.raw`\*not soft\* and C:\Users`,
      p(String.raw`*not soft* and C:\Users`),
    ],
    [
      'has lists',
      '- one\n- *two*\n3. three\n4) four',
      '<ul dir="auto"><li>one</li><li><em>two</em></li></ul>' +
        '<ol dir="auto" start="3"><li>three</li><li>four</li></ol>',
    ],
    [
      'has quotations',
      '> said\n> so\nindeed',
      '<blockquote dir="auto">said<br>so</blockquote>' + p('indeed'),
    ],
    [
      'has code in which nothing is marked',
      '```js\n*a* #b https://c.example\n```\nafter',
      '<pre dir="auto"><code>*a* #b https://c.example</code></pre>' + p('after'),
    ],
    ['ends code that nobody ended', '```\nopen', '<pre dir="auto"><code>open</code></pre>'],
    [
      'has hashtags, found under one spelling',
      'On #Sécurité, #C++ and #1',
      p(`On ${tag('#Sécurité', 'securite')}, ${tag('#C', 'c')}++ and #1`),
    ],
    [
      'has links, without the full stop after them',
      'See https://intranet.example/a_b_c?d=*e* (or www.acme.com). Mail ada@acme.com!',
      p(
        `See ${link('https://intranet.example/a_b_c?d=*e*')} (or ${link('https://www.acme.com', 'www.acme.com')}). ` +
          `Mail ${link('mailto:ada@acme.com', 'ada@acme.com')}!`,
      ),
    ],
    [
      'takes no word with a dot for a link',
      'readme.md and asp.net @ home',
      p('readme.md and asp.net @ home'),
    ],
    [
      'has a link in bold, and a tag beside it',
      '**https://a.example** #b',
      p(`<strong>${link('https://a.example')}</strong> ${tag('#b')}`),
    ],
  ];
  for (const [title, text, expected] of cases) {
    it(title, async () => isDrawn(await place(text), expected));
  }

  const hostile = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[click](javascript:alert(1)) javascript:alert(1) data:text/html,<b>',
    'https://a.example/"onmouseover="alert(1)',
    '#<b>tag</b> **<i>x</i>** `<u>y</u>`',
    '{{constructor.constructor("alert(1)")()}} ${alert(1)} <!--?lit$--> ?lit$123$',
    '\u202ehttps://elpmaxe.a',
    'https://a.example/\u202egpj.exe',
    '\ud800 lone \udfff #\u0000',
  ];
  for (const text of hostile) {
    it(`is text and nothing else: ${JSON.stringify(text)}`, async () => {
      const element = await place(text);
      await import('./links.ts');
      await new Promise((resolve) => setTimeout(resolve));
      const elements = [...element.querySelectorAll('*')];
      const tags = ['p', 'a', 'strong', 'em', 'code', 'bdi', 'br'];
      expect(elements.filter(({ localName }) => !tags.includes(localName))).to.have.length(0);
      for (const each of elements) {
        for (const { name } of each.attributes) expect(name).to.be.oneOf(['dir', 'class', 'href', 'rel']);
        const href = each.getAttribute('href');
        if (href !== null) expect(href).to.match(/^(https?:\/\/|mailto:|\/tags\/)/);
      }
      for (const { textContent } of element.querySelectorAll('[rel]')) {
        expect(textContent).not.to.match(/[\u202a-\u202e]/);
      }
    });
  }

  it('loses no character of words without marks', async () => {
    const text = 'Zwölf Boxkämpfer 🥊 jagen\tViktor – שלום, مرحبا & <b>';
    expect((await place(text)).textContent).to.equal(text);
  });

  it('has a direction of its own in each paragraph', async () => {
    const element = await place('Hello\n\nمرحبا بكم\n\n- שלום');
    const sides = [...element.querySelectorAll('p, li')].map((each) => getComputedStyle(each).direction);
    expect(sides).to.deep.equal(['ltr', 'rtl', 'rtl']);
  });

  it('reads the same with and without what reads marks, where there are none', () => {
    for (const text of ['one', ' one \n\ttwo\n\n\n three #a, #b\n#c', '\n\n', 'a #b\r\n\r\nc']) {
      const tags = [...text.matchAll(/#\w/g)].map(({ 0: tag, index }) => ({
        kind: 'tag' as const,
        start: index,
        end: index + tag.length,
        target: tag.slice(1),
      }));
      expect(paragraphsIn(text, tags), text).to.deep.equal(blocksIn(text, tags));
    }
  });

  const endless = [
    '*a ',
    '_a **b ',
    '`',
    '``a` ',
    '> ',
    '- x\n',
    '*',
    '#a',
    '\\',
    '*a **b __c _d ',
    '1. a\n',
  ];
  for (const piece of endless) {
    it(`is read in no time when it is nothing but ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      const took = () => {
        const began = performance.now();
        blocksIn(text);
        return performance.now() - began;
      };
      // The machine may have had something else to do.
      expect(Math.min(took(), took(), took())).to.be.below(250);
      const depth = JSON.stringify(blocksIn(text)).match(/"content"/g)?.length ?? 0;
      expect(depth).to.be.below(10_000);
    });
  }
});
