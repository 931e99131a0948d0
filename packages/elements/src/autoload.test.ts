import { expect, fixture, html } from '@open-wc/testing';
import { until } from './testing/page.ts';

const config = JSON.stringify({
  source: { adapter: 'memory', people: [{ id: 'ada', name: 'Ada Lovelace' }] },
});
const isDefined = (tag: string) => customElements.get(tag) !== undefined;
const fetched = (module: string) =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(`/src/${module}`));
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

// The steps build on one another: what is defined once stays defined.
describe('the autoloader', () => {
  it('keeps the room of what is not defined yet', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe width="600"></iframe>`);
    const inside = frame.contentDocument!;
    const script = inside.createElement('script');
    script.type = 'module';
    script.src = new URL('./autoload.ts', import.meta.url).href;
    inside.head.append(script);
    await new Promise((resolve) => (script.onload = resolve));
    inside.body.innerHTML = `<parvis-people-card></parvis-people-card>
      <parvis-people-card view="line"></parvis-people-card>
      <parvis-people-card view="avatar"></parvis-people-card>`;
    const heights = [...inside.body.children].map((card) => Math.round(card.getBoundingClientRect().height));
    expect(heights).to.deep.equal([86, 32, 40]);
  });

  it('loads nothing on a page without tags', async () => {
    class OurOwn extends HTMLElement {}
    customElements.define('parvis-recommend-button', OurOwn);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = new URL('./autoload.ts', import.meta.url).href;
    document.head.append(script);
    await new Promise((resolve) => (script.onload = resolve));
    await pause();
    expect(fetched('people-card') || fetched('provider')).to.equal(false);
  });

  it('leaves a shadow root alone that does not ask for it', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<parvis-people-card></parvis-people-card>';
    await pause();
    expect(fetched('people-card')).to.equal(false);
  });

  it('defines a tag that comes into the document deep inside something else', async () => {
    await fixture(html`
      <section>
        <div><parvis-provider default config=${config}></parvis-provider></div>
      </section>
    `);
    await until(() => isDefined('parvis-provider'), 'it is defined');
    expect(fetched('people-card')).to.equal(false);
  });

  it('looks into a shadow root whose host asks for it, also when the root comes later', async () => {
    const host = await fixture(html`<late-host data-parvis-root></late-host>`);
    class LateHost extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<p></p>';
      }
    }
    customElements.define('late-host', LateHost);
    await pause();
    host.shadowRoot!.querySelector('p')!.innerHTML = '<parvis-people-card person="ada"></parvis-people-card>';
    await until(() => isDefined('parvis-people-card'), 'it is defined');
  });

  it('leaves a tag alone that is already defined', async () => {
    await fixture(html`<parvis-recommend-button></parvis-recommend-button>`);
    await pause();
    expect(fetched('recommend-button')).to.equal(false);
  });

  it('makes the default client of the page from the attributes of its script', async () => {
    const script = document.createElement('script');
    script.type = 'module';
    // A second copy of the script, as another part of the page may bring it.
    script.src = new URL('./autoload.ts?again', import.meta.url).href;
    script.dataset['config'] = config;
    document.head.append(script);
    const card = await fixture(html`<parvis-people-card person="ada"></parvis-people-card>`);
    await until(() => card.shadowRoot!.textContent.includes('Ada Lovelace'), 'it has a client');
    expect(document.querySelectorAll('html > parvis-provider[default]')).to.have.length(1);
  });

  it('writes on the page what is wrong with these attributes, where the page asks for it', async () => {
    document.documentElement.dataset['parvisDebug'] = '';
    const script = document.createElement('script');
    script.type = 'module';
    script.src = new URL('./autoload.ts?mistaken', import.meta.url).href;
    script.dataset['config'] = '{';
    document.head.append(script);
    const problem = () =>
      document.querySelector('html > :last-child')!.shadowRoot?.querySelector('[part=problem]');
    await until(() => problem()?.checkVisibility(), 'it can be read');
    expect(problem()!.textContent).to.contain('It is not JSON');
    delete document.documentElement.dataset['parvisDebug'];
  });
});
