import { expect, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../provider/define.ts';
import { answer, useNetwork } from '../testing/network.ts';
import { part, until } from '../testing/page.ts';
import { counts, mountButton, shelf } from '../testing/recommendations.ts';
import './define.ts';
import { pageAddress } from '../shared/page-address/page-address.ts';

const centre = (button: Element): [number, number] => {
  const { left, top, width, height } = part(button, 'button')!.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const THIS = html`<parvis-recommend-button></parvis-recommend-button>`;

describe('the page a recommend button is on', () => {
  useNetwork();
  const here = location.href;
  let server: ReturnType<typeof shelf>;
  beforeEach(() => {
    server = shelf();
    answer(...server.handlers);
  });
  afterEach(() => {
    history.replaceState(null, '', here);
    document.querySelectorAll('link[rel~=canonical]').forEach((link) => link.remove());
  });

  function link(href: string) {
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = href;
    document.head.append(canonical);
    return canonical;
  }

  /** As a router does it: browsers without the Navigation API tell by the title only. */
  function go(path: string) {
    history.pushState(null, '', path);
    document.title = path;
  }

  const addresses: [string, string][] = [
    ['/news?id=3#comments', '/news?id=3'],
    ['/news?utm_source=mail&id=3&UTM_Medium=x&fbclid=y', '/news?id=3'],
    ['/news?utm_source=mail', '/news'],
    ['/news?gclid=1&msclkid=2&mc_eid=3&mc_cid=4&dclid=5', '/news'],
    ['/news?xsdata=a&sdata=b&ovuser=c&clickparams=d', '/news'],
    ['/news?q=a%20b', '/news?q=a%20b'],
  ];
  for (const [at, address] of addresses) {
    it(`${at} goes by ${address}`, () => {
      history.replaceState(null, '', at);
      expect(pageAddress()).to.equal(new URL(address, location.origin).href);
    });
  }

  it('goes by its canonical link, whole and without fragment', () => {
    link('/canonical?id=1#top');
    expect(pageAddress()).to.equal(`${location.origin}/canonical?id=1`);
  });

  it('goes by where it is when its canonical link is no address', () => {
    history.replaceState(null, '', '/news');
    link('https://[');
    expect(pageAddress()).to.equal(`${location.origin}/news`);
  });

  it('knows a document by its path within the site, and by its id', async () => {
    server.of(`${location.origin}/travel.pdf`).unnamed = 3;
    server.of('travel-2026').unnamed = 4;
    const button = await mountButton(
      html`<parvis-recommend-button kind="document" subject="/travel.pdf"></parvis-recommend-button>`,
    );
    await counts(button, '3');
    button.setAttribute('subject', 'travel-2026');
    await counts(button, '4');
  });

  it('is followed when its canonical link comes late, changes and goes', async () => {
    history.replaceState(null, '', '/news');
    server.of(`${location.origin}/a`).unnamed = 1;
    server.of(`${location.origin}/b`).unnamed = 2;
    const button = await mountButton(THIS);
    await counts(button, '0');
    const canonical = link('/a');
    await counts(button, '1');
    canonical.href = '/b';
    await counts(button, '2');
    canonical.remove();
    await counts(button, '0');
  });

  it('is followed when a router changes it, and a click is about the new one', async () => {
    history.replaceState(null, '', '/first');
    server.of(`${location.origin}/second`).unnamed = 2;
    const button = await mountButton(THIS);
    await counts(button, '0');
    go('/second');
    await counts(button, '2');
    part(button, 'button')!.click();
    await until(() => server.of(`${location.origin}/second`).mine, 'the server holds it');
    history.back();
    await counts(button, '0');
    expect(server.of(`${location.origin}/first`).mine).to.equal(false);
  });

  it('is looked at before a press, where nothing told that it changed', async () => {
    history.replaceState(null, '', '/first');
    server.of(`${location.origin}/second`).unnamed = 2;
    const button = await mountButton(THIS);
    await counts(button, '0');
    history.pushState(null, '', '/second');
    await sendMouse({ type: 'click', position: centre(button) });
    await until(() => Number(part(button, 'count')?.textContent) >= 2, 'it is that of the new one');
    expect(server.of(`${location.origin}/first`).mine).to.equal(false);
  });

  it('is what a relative subject is relative to', async () => {
    server.of(`${location.origin}/news/today`).unnamed = 4;
    history.replaceState(null, '', '/news/');
    const button = await mountButton(
      html`<parvis-recommend-button subject="today"></parvis-recommend-button>`,
    );
    await counts(button, '4');
  });

  it('is not about a click on the page before, which ends there', async () => {
    history.replaceState(null, '', '/first');
    server.decide = () => ({ there: 50, back: 50, fault: undefined });
    const button = await mountButton(THIS);
    await counts(button, '0');
    let told = 0;
    button.addEventListener('parvis-recommended', () => told++);
    part(button, 'button')!.click();
    go('/second');
    await until(
      () => server.of(`${location.origin}/first`).mine && server.underWay === 0,
      'the server holds it',
    );
    await counts(button, '0');
    expect(part(button, 'button')!.getAttribute('aria-pressed')).to.equal('false');
    expect(told).to.equal(0);
    history.back();
    await counts(button, '1');
  });
});
