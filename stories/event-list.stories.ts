import '@parvis/elements/event-list/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import calendar from '../demo/company/calendar.ics?url';
import { events } from './company/events.ts';

interface Args {
  group?: string;
  from?: string;
  days?: number;
  limit?: number;
  zone?: string;
  [property: `--${string}`]: string;
}

const memory = { events };
const meta: Meta<Args> = {
  title: 'Elements/Event list',
  component: 'parvis-event-list',
  tags: ['autodocs'],
  parameters: { parvis: { memory } },
  render: ({ group, from, days, limit, zone }) => html`
    <parvis-event-list
      group=${ifDefined(group)}
      from=${ifDefined(from)}
      days=${ifDefined(days)}
      limit=${ifDefined(limit)}
      zone=${ifDefined(zone)}
    ></parvis-event-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** A call that one may join, whole days, hours in other zones, a waiting list. Answer, and add one to your calendar. */
export const List: Story = {};

/** Times by the clock of Tokyo, whoever looks. */
export const AnotherZone: Story = { args: { zone: 'Asia/Tokyo' } };

/** The next three days, two at a time. */
export const FewDays: Story = { args: { days: 3, limit: 2 } };

/** Nothing is planned. */
export const Empty: Story = { parameters: { parvis: { memory: { events: [] } } } };

/** The page has the events already: nothing is asked. */
export const OwnData: Story = {
  render: () => html`
    <parvis-event-list
      .data=${[
        {
          id: 'own',
          series: 'own',
          title: 'From the page itself',
          start: { date: '2030-05-01' },
          end: { date: '2030-05-03' },
          can: { attend: false, edit: false, remove: false },
        },
      ]}
      from="2030-05-01"
    ></parvis-event-list>
  `,
};

/** A calendar file in place of the source. It takes no answers, so none are offered. */
export const CalendarFile: Story = {
  render: () => html`<parvis-event-list src=${calendar} from="2026-12-01" days="60"></parvis-event-list>`,
};

/** Several calendars in one list: each event says which it is of, by name and by colour. */
export const SeveralCalendars: Story = {
  render: () => html`
    <parvis-event-list
      .data=${[
        { name: 'Works council', color: '#c2185b' },
        { name: 'Town of Agadir', color: 'gold' },
      ].map((calendar, index) => ({
        id: calendar.name,
        series: calendar.name,
        title: ['Open hour', 'Market day'][index],
        place: ['Room 3', 'Port'][index],
        start: { local: `2030-05-0${index + 1}T09:30` },
        end: { local: `2030-05-0${index + 1}T12:00` },
        calendar,
        can: { attend: false, edit: false, remove: false },
      }))}
      from="2030-05-01"
    ></parvis-event-list>
  `,
};

export const Loading: Story = { parameters: { parvis: { memory: { ...memory, latency: 3_600_000 } } } };

/** What the author wrote shows meanwhile. */
export const LoadingWithFallback: Story = {
  ...Loading,
  render: () => html`<parvis-event-list><a href="#events">All events</a></parvis-event-list>`,
};

export const Failed: Story = {
  parameters: { parvis: { memory: { ...memory, failures: { 'events.list': 'unavailable' } } } },
};

/** Press “I’m coming”: the source refuses, and the reader is told. */
export const Refused: Story = {
  parameters: { parvis: { memory: { ...memory, failures: { 'events.attend': 'conflict' } } } },
};

/** The source wants to know first who is asking. */
export const SignedOut: Story = {
  parameters: { parvis: { memory: { ...memory, failures: { 'events.list': 'unauthenticated' } } } },
};

/** A side column of 200 pixels. */
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 200px"><parvis-event-list></parvis-event-list></div>`,
};

/** In Arabic, from right to left. */
export const Arabic: Story = {
  render: () => html`<div lang="ar" dir="rtl"><parvis-event-list></parvis-event-list></div>`,
};
