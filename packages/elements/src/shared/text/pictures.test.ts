import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryOptions } from '@parvis/client/memory';
import type { Comment, Emoji } from '@parvis/model';
import { render } from 'lit';
import '../../comment/define.ts';
import '../../mini-feed/define.ts';
import '../../post/define.ts';
import '../../provider/define.ts';
import { part, said, until } from '../../testing/page.ts';
import { drawText } from './text.ts';

const address = (file: string) =>
  new URL(`../../../../../stories/.storybook/public/${file}`, import.meta.url).href;
const wave: Emoji = { shortcode: 'wave', url: address('parvis.svg') };
const missing: Emoji = { shortcode: 'gone', url: address('nothing.png') };

type Given = Partial<NonNullable<MemoryOptions['posts']>[number]>;

const configOf = (given: Given) => {
  const post = { id: 'p', author: 'ben', text: 'Hello', createdAt: '2026-03-01T09:00:00Z', ...given };
  const memory: MemoryOptions = {
    people: [{ id: 'ben', name: 'Ben' }],
    posts: [post],
    session: { person: 'ben' },
  };
  return JSON.stringify({ source: { adapter: 'memory', ...memory } });
};

async function mount(given: Given, text = ':wave:'): Promise<Element> {
  const place = await fixture(
    html`<parvis-provider config=${configOf({ text, ...given })}
      ><parvis-post post="p"></parvis-post
    ></parvis-provider>`,
  );
  const post = place.querySelector('parvis-post')!;
  await until(() => part(post, given.warning === undefined ? 'text' : 'show'), 'it is drawn');
  return post;
}

const images = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLImageElement>('.emoji img'),
];
const pictured = (element: Element, count = 1) =>
  until(() => images(element).filter(({ complete }) => complete).length === count, `${count} pictures`);

/** Whether a file of the texts has come. */
const hasCome = (file: string) =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(`/text/${file}.ts`));

/** It comes first: what is loaded once is there. */
describe('what draws pictures of shortcodes', () => {
  it('does not come to a page without one', async () => {
    const post = await mount({}, 'At *10:30:45* :wave:');
    // It would be asked for before that. The browser tells of a file a little after it has it.
    await until(
      () => hasCome('marks') && part(post, 'text')!.querySelector('em'),
      'what reads marks has come',
    );
    expect(hasCome('pictures')).to.equal(false);
    expect(said(part(post, 'text'))).to.equal('At 10:30:45 :wave:');
  });

  it('is awaited by a feed, so that nothing moves in what is drawn', async () => {
    const feed = await fixture(
      html`<parvis-provider config=${configOf({ text: 'Hello :wave:', emojis: [wave] })}
        ><parvis-mini-feed></parvis-mini-feed
      ></parvis-provider>`,
    );
    const seen = new Set<number>();
    await until(() => {
      const post = feed.querySelector('parvis-mini-feed')!.shadowRoot?.querySelector('parvis-post');
      if (post?.shadowRoot && part(post, 'text')) seen.add(images(post).length);
      return seen.size > 0;
    }, 'it is drawn');
    expect([...seen]).to.deep.equal([1]);
  });
});

describe('a shortcode that has a picture', () => {
  it('is that picture, still, and says itself to those who do not see it', async () => {
    const post = await mount({ emojis: [wave] }, 'Hello **you :wave:**, :bye: (:wave:)');
    await until(() => images(post)[0]?.closest('strong'), 'all is drawn');
    await pictured(post, 2);
    const [first, second] = images(post);
    expect(first!.src).to.equal(wave.url);
    expect([second!.alt, second!.loading, second!.referrerPolicy]).to.deep.equal([
      ':wave:',
      'lazy',
      'no-referrer',
    ]);
    expect(part(post, 'text')!.innerText).to.equal('Hello you , :bye: ()');
    await expect(post).to.be.accessible();
  });

  it('stands on its line and makes it no higher, before it is there and after', async () => {
    const plain = await mount({}, 'Hello');
    const post = await mount({ emojis: [wave] }, 'Hello :wave:');
    await until(() => images(post).length === 1, 'it is drawn');
    const height = (element: Element) => part(element, 'text')!.getBoundingClientRect().height;
    const [image] = images(post);
    const before = image!.getBoundingClientRect();
    expect(before.width).to.be.above(12);
    await pictured(post);
    const after = image!.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.width]);
    expect(height(post)).to.equal(height(plain));
    const line = part(post, 'text')!.getBoundingClientRect();
    expect(after.top).to.be.at.least(line.top);
    expect(after.bottom).to.be.at.most(line.bottom);
  });

  it('is copied as it was typed', async () => {
    const post = await mount({ emojis: [wave] }, 'Hello :wave: you');
    await pictured(post);
    const field = await fixture<HTMLTextAreaElement>(html`<textarea></textarea>`);
    const paragraph = part(post, 'text')!.querySelector('p')!;
    getSelection()!.setBaseAndExtent(paragraph, 0, paragraph, paragraph.childNodes.length);
    await sendKeys({ press: 'Control+C' });
    field.focus();
    await sendKeys({ press: 'Control+V' });
    expect(field.value.trim()).to.equal('Hello :wave: you');
  });

  it('is what was typed where the picture cannot be had', async () => {
    const post = await mount({ emojis: [wave, missing] }, ':wave: :gone:');
    await until(() => said(part(post, 'text')) && images(post)[1]?.hidden, 'it is given up');
    expect(part(post, 'text')!.innerText).to.equal(' :gone:');
    await expect(post).to.be.accessible();
  });

  it('is what was typed where the policy of the page forbids pictures', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe
        srcdoc=${'<meta http-equiv="Content-Security-Policy" content="img-src \'none\'"><body>'}
      ></iframe>`,
    );
    await until(() => frame.contentDocument?.querySelector('meta'), 'it is there');
    const { body } = frame.contentDocument!;
    const host = { renderRoot: { adoptedStyleSheets: [] } as unknown as ShadowRoot, requestUpdate: () => {} };
    const text = drawText(':wave:', { host, tagHref: () => undefined, emojis: [wave] });
    render(text, body, { creationScope: frame.contentDocument! });
    await until(() => body.innerText.trim() === ':wave:', 'it is given up');
    expect(body.querySelector('img')!.hidden).to.equal(true);
  });

  it('is in a warning, in a poll and in a comment as well', async () => {
    const post = await mount({ emojis: [wave], warning: 'Mind :wave:', poll: { options: [':wave:', 'b'] } });
    await pictured(post);
    expect(images(post)[0]!.closest('[part=warning]')).not.to.equal(null);
    part(post, 'show')!.click();
    await pictured(post, 3);
    expect(images(post)[2]!.closest('[part=answer]')).not.to.equal(null);
    await expect(post).to.be.accessible();
    const data: Comment = {
      ...{ id: 'c', post: 'p', text: ':wave:', createdAt: '2026-03-01T09:00:00Z', revision: 0 },
      author: { id: 'ben', name: 'Ben' },
      can: { edit: false, remove: false, report: false },
      emojis: [wave],
    };
    const comment = await fixture(html`<parvis-comment .data=${data}></parvis-comment>`);
    await pictured(comment);
  });

  it('is none in code, in a link, after a tag and within a word', async () => {
    const text =
      '`:wave:` https://x.example/:wave: #a:wave: b:wave: :wave:c :Wave:\n\n```\n:wave:\n```\n\n*:wave:*';
    const post = await mount({ emojis: [wave] }, text);
    await until(
      () => part(post, 'text')!.querySelector('pre') && part(post, 'text')!.querySelector('a'),
      'all is drawn',
    );
    await pictured(post);
    expect(images(post)[0]!.closest('em')).not.to.equal(null);
  });

  const hostile = [
    'javascript:alert(1)',
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'https://',
  ];
  for (const url of hostile) {
    it(`is text where its address is ${url}`, async () => {
      const post = await mount({ emojis: [{ shortcode: 'bad', url }, wave] }, ':bad: :wave:');
      await pictured(post);
      expect(images(post).map(({ alt }) => alt)).to.deep.equal([':wave:']);
      expect(part(post, 'text')!.innerText.trim()).to.equal(':bad:');
    });
  }

  it('is found by what it says and by no pattern, the first of two of the same', async () => {
    const url = wave.url;
    const emojis = ['.*', '(a+)+$', '[', 'a|b', '__proto__', 'x'].map((shortcode) => ({
      shortcode,
      url,
    }));
    const post = await mount(
      { emojis: [...emojis, { ...missing, shortcode: 'x' }] },
      ':.*: :aaa: :[: :: :a: :__proto__: :x: :constructor:',
    );
    await pictured(post, 2);
    expect(images(post).map((image) => [image.alt, image.src])).to.deep.equal([
      [':__proto__:', url],
      [':x:', url],
    ]);
  });

  it('stands by itself, beside marks and other shortcodes', async () => {
    const { picturesIn } = await import('./pictures.ts');
    const emojis = ['wave', 'Blob_2', '30', 'b'].map((shortcode) => ({ ...wave, shortcode }));
    const found = (text: string) => picturesIn(text, emojis).map(({ start, end }) => text.slice(start, end));
    expect(found(':wave: (:Blob_2:), ❤️:b::b:!')).to.deep.equal([':wave:', ':Blob_2:', ':b:', ':b:']);
    for (const text of ['10:30:45', 'a:b:c', 'こんにちは:wave:です', ': wave :', ':Wave:', '::', ':wave'])
      expect(found(text), text).to.deep.equal([]);
    for (const piece of [':', ':a', 'a:', ':a_', '::a:b']) {
      const began = performance.now();
      found(`${piece.repeat(100_000)}:${'x'.repeat(100_000)}`);
      expect(performance.now() - began).to.be.below(1000);
    }
  });

  it('is one of 10,000 in no time', async () => {
    const emojis = Array.from({ length: 10_000 }, (_, index) => ({ ...wave, shortcode: `e${index}` }));
    const text = emojis.map(({ shortcode }) => `:${shortcode}:`).join(' ');
    const host = {
      renderRoot: document.createElement('div').attachShadow({ mode: 'open' }),
      requestUpdate: () => {},
    };
    const began = performance.now();
    drawText(text, { host, tagHref: () => undefined, emojis });
    expect(performance.now() - began).to.be.below(1500);
  });

  it('stands from right to left where the text does', async () => {
    const post = await mount({ emojis: [wave] }, 'أهلا :wave: بكم');
    await pictured(post);
    const words = document.createRange();
    const paragraph = part(post, 'text')!.querySelector('p')!;
    words.setStart(paragraph, 0);
    words.setEndBefore(images(post)[0]!.parentElement!);
    expect(images(post)[0]!.getBoundingClientRect().right).to.be.at.most(
      words.getBoundingClientRect().left + 1,
    );
  });
});
