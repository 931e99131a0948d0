import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../provider/define.ts';
import './define.ts';

const config = JSON.stringify({
  source: {
    adapter: 'memory',
    people: [{ id: 'ada', name: 'Ada Lovelace', title: 'Analyst', mail: 'ada@acme.example' }],
  },
});

describe('parvis-people-card', () => {
  it('shows the colleague its provider knows', async () => {
    const provider = await fixture(html`
      <parvis-provider config=${config}>
        <parvis-people-card person="Ada@acme.example"><a href="/ada">Ada</a></parvis-people-card>
      </parvis-provider>
    `);
    const card = provider.querySelector('parvis-people-card')!;
    await waitUntil(() => card.shadowRoot!.querySelector('[part=name]'));
    expect(card.shadowRoot!.textContent).to.contain('Ada Lovelace').and.to.contain('Analyst');
  });
});
