import type { Trend } from '@parvis/model';
import type { LocaleController } from '../shared/locale.ts';
import type { HashtagCloudStrings } from '../strings/hashtag-cloud.ts';

export type Locale = Pick<LocaleController<HashtagCloudStrings>, 'say' | 'lang'>;

/** From here on it is told how many times as many people use a tag as usual. */
const MORE = 1.5;
const LESS = 0.75;
/** Beyond this the usual is so little that a number says nothing. */
const FAR = 10;

/** How many times its usual: halves below two, then whole numbers. Absent when that is no more. */
function times({ people, usual }: Trend): number | undefined {
  const ratio = usual === undefined ? 0 : people / usual;
  if (ratio < MORE) return undefined;
  return ratio < 2 ? MORE : Math.round(ratio);
}

/** Why a tag is there: "12 people, 3 times its usual". */
export function why(locale: Locale, trend: Trend): string {
  const { usual } = trend;
  const people = locale.say('people', { n: trend.people });
  const n = times(trend);
  if (n !== undefined && n > FAR) return locale.say('far', { people, n: FAR });
  if (n !== undefined) return locale.say('times', { people, n });
  if (usual === undefined) return locale.say('fresh', { people });
  return locale.say(trend.people / usual < LESS ? 'less' : 'as_usual', { people });
}

/** The same in a few signs, for the eyes: "12 · 3×". */
export function inShort(locale: Locale, trend: Trend): string {
  const number = (n: number) => n.toLocaleString(locale.lang);
  const n = times(trend);
  const more =
    n !== undefined
      ? `${n > FAR ? '>' : ''}${number(Math.min(n, FAR))}×`
      : trend.usual === undefined
        ? locale.say('new')
        : '';
  return [number(trend.people), more].filter(Boolean).join(' · ');
}

/** Of a tag that does not trend: when it was used last. */
export const lastUse = (locale: Locale, { usedAt }: Trend): string => {
  const date = new Date(usedAt).toLocaleDateString(locale.lang, { day: 'numeric', month: 'short' });
  return locale.say('used', { date });
};

/** How large each tag is drawn, from 0 to 4: by the number of its people, so that twice as many is a step of one kind. */
export function sizes(trends: readonly Trend[]): number[] {
  const logs = trends.map(({ people }) => Math.log(people + 1));
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  return logs.map((log) => (most > least ? Math.round((4 * (log - least)) / (most - least)) : 1));
}
