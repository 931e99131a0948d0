import type { Attending, CalendarEvent } from '@parvis/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../shared/locale.ts';
import type { EventListStrings } from '../strings/event-list.ts';

type Locale = Pick<LocaleController<EventListStrings>, 'say'>;

/** What the reader may answer now: whoever said that they come can always say that they do not. */
function choices({ attendance, can }: CalendarEvent): readonly Attending[] {
  if (can.attend) return ['yes', 'maybe', 'no'];
  return attendance?.mine === 'yes' || attendance?.mine === 'maybe' ? ['no'] : [];
}

const isFull = ({ attendance, capacity = Infinity }: CalendarEvent): boolean =>
  attendance !== undefined && attendance.mine !== 'yes' && attendance.yes >= capacity;

/** Yes, maybe and no, as buttons of which one is pressed. `prepare` is told when the reader goes there. */
export function attendButtons(
  locale: Locale,
  event: CalendarEvent,
  prepare: () => void,
  answer: (status: Attending) => void,
): TemplateResult | typeof nothing {
  const offered = choices(event);
  if (offered.length === 0) return nothing;
  const wordFor = (status: Attending) => locale.say(status === 'yes' && isFull(event) ? 'wait' : status);
  return html`<div
    part="attend"
    class="attend"
    role="group"
    aria-label=${locale.say('attend', { title: event.title })}
    @pointerenter=${prepare}
    @focusin=${prepare}
  >
    ${offered.map(
      (status) =>
        html`<button
          type="button"
          part="answer"
          aria-pressed=${event.attendance?.mine === status}
          @click=${() => event.attendance?.mine !== status && answer(status)}
        >
          ${wordFor(status)}
        </button>`,
    )}
  </div>`;
}

/** How long the reader waits: that is heard when it changes. */
export const placeText = (locale: Locale, { attendance }: CalendarEvent): string =>
  attendance?.place === undefined ? '' : locale.say('place', { n: attendance.place });

/** Who comes, in words. It changes with the answers of colleagues, silently. */
export function attendanceText(locale: Locale, { attendance, capacity }: CalendarEvent): string {
  if (!attendance) return '';
  const { yes, maybe, waiting, place } = attendance;
  const parts = [
    capacity === undefined
      ? yes > 0
        ? locale.say('coming', { n: yes })
        : ''
      : locale.say('seats', { n: yes, capacity }),
    maybe > 0 ? locale.say('perhaps', { n: maybe }) : '',
    waiting > 0 && place === undefined ? locale.say('waiting', { n: waiting }) : '',
  ];
  const text = parts.filter(Boolean).join(' · ');
  return place === undefined ? text : ` · ${text}`;
}
