import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../provider/define.ts';
import { ada, answer, CONFIG, knows, useNetwork } from '../testing/network.ts';
import { part, said, until } from '../testing/page.ts';
import './define.ts';
import type { PersonName } from './index.ts';

const named = (paragraph: Element): PersonName => paragraph.querySelector('parvis-person-name')!;

describe('parvis-person-name', () => {
  useNetwork();

  it('is a word of its sentence, and leads to the profile', async () => {
    answer(...knows([ada]));
    const provider = await fixture(html`
      <parvis-provider config=${CONFIG}>
        <p>Ask <parvis-person-name person="ada">whoever knows</parvis-person-name> about engines.</p>
      </parvis-provider>
    `);
    const paragraph = provider.querySelector('p')!;
    const name = named(paragraph);
    const { height } = paragraph.getBoundingClientRect();
    expect(said(name)).to.equal('');
    await until(() => part(name, 'name'), 'it is known');
    expect(said(part(name, 'name'))).to.equal('Ada Lovelace');
    expect(part(name, 'name')!.getAttribute('href')).to.equal('/people/ada');
    expect(part(name, 'photo')).to.equal(null);
    expect(getComputedStyle(name).display).to.equal('inline');
    expect(paragraph.getBoundingClientRect().height).to.equal(height);
    await expect(name).to.be.accessible();
  });

  it('opens the card by the keyboard, with a client and without', async () => {
    for (const config of [CONFIG, undefined]) {
      const paragraph = await fixture(
        config
          ? html`<p>
              <parvis-provider config=${config}
                ><parvis-person-name hover-card .data=${ada}></parvis-person-name
              ></parvis-provider>
            </p>`
          : html`<p><parvis-person-name hover-card .data=${ada}></parvis-person-name></p>`,
      );
      const name = named(paragraph);
      await until(() => part(name, 'name'), 'it is drawn');
      await expect(name).to.be.accessible();
      await sendKeys({ press: 'Tab' });
      await until(() => part(name, 'hover-card')?.matches(':popover-open'), 'the card is open');
      expect(said(part(name, 'hover-card'))).to.include('Analyst');
      await expect(name).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      paragraph.remove();
    }
  });
});
