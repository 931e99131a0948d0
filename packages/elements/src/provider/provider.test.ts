import { expect, fixture, html } from '@open-wc/testing';
import type { ParvisClient } from '@parvis/client';
import { configure } from '@parvis/client/config';
import { ContextEvent, createContext } from '@lit/context';
import '../people-card/define.ts';
import { said, shows, until } from '../testing/page.ts';
import { Provider } from './index.ts';
import './define.ts';

const knowing = (name: string): string =>
  JSON.stringify({ source: { adapter: 'memory', people: [{ id: 'ada', name }] } });

const hear = async (act: () => unknown): Promise<string[]> => {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (sentence: string) => heard.push(sentence);
  await act();
  console.warn = warn;
  return heard;
};

describe('parvis-provider', () => {
  it('serves the elements inside it by the configuration in its attribute', async () => {
    const provider = await fixture<Provider>(html`
      <parvis-provider config=${knowing('Ada')}
        ><parvis-people-card person="ada"></parvis-people-card
      ></parvis-provider>
    `);
    await shows(provider.firstElementChild!, 'Ada');
    expect(provider.matches(':state(ready)')).to.equal(true);
    expect(provider.client!.source).to.equal('memory');
  });

  it('reads its configuration from an address', async () => {
    const config = URL.createObjectURL(new Blob([knowing('Ada')], { type: 'application/json' }));
    const provider = await fixture<Provider>(html`
      <parvis-provider src=${config}><parvis-people-card person="ada"></parvis-people-card></parvis-provider>
    `);
    await shows(provider.firstElementChild!, 'Ada');
  });

  it('takes a client of the page, and leaves it open', async () => {
    const client = await configure(knowing('Ada of the page'));
    let closed = false;
    const close = client.close.bind(client);
    client.close = () => {
      closed = true;
      close();
    };
    const provider = await fixture<Provider>(html`
      <parvis-provider .client=${client}
        ><parvis-people-card person="ada"></parvis-people-card
      ></parvis-provider>
    `);
    await shows(provider.firstElementChild!, 'Ada of the page');
    provider.remove();
    await provider.updateComplete;
    expect(closed).to.equal(false);
    close();
  });

  it('makes a new client when its configuration changes, and closes the one before', async () => {
    const provider = await fixture<Provider>(html`
      <parvis-provider config=${knowing('Ada')}
        ><parvis-people-card person="ada"></parvis-people-card
      ></parvis-provider>
    `);
    await shows(provider.firstElementChild!, 'Ada');
    const before = provider.client!;
    const isClosed = watchClose(before);
    provider.config = knowing('Augusta');
    await shows(provider.firstElementChild!, 'Augusta');
    expect(provider.client === before).to.equal(false);
    expect(isClosed()).to.equal(true);
  });

  it('closes its client when it leaves the page, and keeps it when it is only moved', async () => {
    const place = await fixture(html`<div></div>`);
    const provider = await fixture<Provider>(
      html`<parvis-provider config=${knowing('Ada')}></parvis-provider>`,
    );
    await until(() => provider.client, 'it is ready');
    const client = provider.client!;
    const isClosed = watchClose(client);
    place.append(provider);
    await Promise.resolve();
    await provider.updateComplete;
    expect(provider.client === client && !isClosed()).to.equal(true);
    provider.remove();
    await until(isClosed, 'it is closed');
    expect(provider.client).to.equal(undefined);
    place.append(provider);
    await until(() => provider.client, 'it makes another');
  });

  it('is the nearest one that counts', async () => {
    const outer = await fixture(html`
      <parvis-provider config=${knowing('Outer')}>
        <parvis-people-card person="ada"></parvis-people-card>
        <parvis-provider config=${knowing('Inner')}
          ><parvis-people-card person="ada"></parvis-people-card
        ></parvis-provider>
      </parvis-provider>
    `);
    await shows(outer.querySelector('parvis-people-card')!, 'Outer');
    await shows(outer.querySelector(':scope parvis-provider parvis-people-card')!, 'Inner');
  });

  it('serves elements that were there before it was defined', async () => {
    class LateProvider extends Provider {}
    const place = await fixture(html`
      <late-provider><parvis-people-card person="ada"></parvis-people-card></late-provider>
    `);
    place.setAttribute('config', knowing('Ada'));
    customElements.define('late-provider', LateProvider);
    await shows(place.firstElementChild!, 'Ada');
  });

  it('serves the whole document when it is the default, until it leaves', async () => {
    const card = await fixture(html`<parvis-people-card person="ada"></parvis-people-card>`);
    const provider = document.createElement('parvis-provider');
    provider.default = true;
    provider.config = knowing('Ada of the page');
    document.head.append(provider);
    await shows(card, 'Ada of the page');
    const inner = await fixture(html`
      <parvis-provider config=${knowing('Inner')}
        ><parvis-people-card person="ada"></parvis-people-card
      ></parvis-provider>
    `);
    await shows(inner.firstElementChild!, 'Inner');
    provider.remove();
    await until(() => card.matches(':state(loading)'), 'nobody serves it');
    document.head.append(provider);
    await shows(card, 'Ada of the page');
    provider.remove();
  });

  it('serves elements inside shadow roots', async () => {
    const provider = await fixture(
      html`<parvis-provider config=${knowing('Ada')}><div></div></parvis-provider>`,
    );
    const root = provider.querySelector('div')!.attachShadow({ mode: 'open' });
    const card = document.createElement('parvis-people-card');
    card.person = 'ada';
    root.append(card);
    await shows(card, 'Ada');
  });

  it('tells the console once when it is wrong, and keeps what the author wrote', async () => {
    let provider: Provider;
    const heard = await hear(async () => {
      provider = await fixture<Provider>(html`
        <parvis-provider config='{"source":{"adapter":"carrier-pigeon"}}'>
          <parvis-people-card person="ada"><a href="/ada">Ada</a></parvis-people-card>
          <parvis-provider config='{"source":{"adapter":"carrier-pigeon"}}'></parvis-provider>
        </parvis-provider>
      `);
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('"source.adapter" has to be one of');
    expect(provider!.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(said(provider!)).to.equal('');
  });

  it('writes the mistake on the page where the page asks for it', async () => {
    const place = await fixture(html`
      <div data-parvis-debug><parvis-provider config="{"></parvis-provider></div>
    `);
    const provider = place.querySelector('parvis-provider')!;
    await until(() => provider.shadowRoot!.querySelector('[part=problem]'), 'it is written');
    expect(said(provider)).to.contain('It is not JSON');
    await expect(provider).to.be.accessible();
  });

  it('does not answer for another major version', async () => {
    const provider = await fixture(html`<parvis-provider config=${knowing('Ada')}><p></p></parvis-provider>`);
    let answers = 0;
    for (const version of ['parvis.client.1', 'parvis.client.2']) {
      const asker = provider.querySelector('p')!;
      asker.dispatchEvent(new ContextEvent(createContext(Symbol.for(version)), asker, () => (answers += 1)));
    }
    expect(answers).to.equal(1);
  });

  it('leaves a tag alone that is already defined', () => {
    expect(customElements.get('parvis-provider') === Provider).to.equal(true);
  });
});

function watchClose(client: ParvisClient): () => boolean {
  let closed = false;
  const close = client.close.bind(client);
  client.close = () => {
    closed = true;
    close();
  };
  return () => closed;
}
