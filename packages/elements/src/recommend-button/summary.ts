import type { Recommendations } from '@parvis/model';
import type { LocaleController } from '../shared/locale.ts';
import type { RecommendButtonStrings } from '../strings/recommend-button.ts';

type Locale = Pick<LocaleController<RecommendButtonStrings>, 'say' | 'lang'>;

/** "Ana, Ben and 4 others recommend this": up to two by name, or all three when there are no more. */
export function summary(locale: Locale, { count, mine, people }: Recommendations): string {
  // Isolated, because a name may be written in the other direction than the sentence.
  const names = people.map(({ name }) => `\u2068${name}\u2069`);
  if (mine) names.unshift(locale.say('you'));
  const listed = names.slice(0, count <= 3 ? 3 : 2);
  const rest = count - listed.length;
  if (rest > 0) listed.push(locale.say(listed.length > 0 ? 'others' : 'people', { n: rest }));
  const all = new Intl.ListFormat(locale.lang).format(listed);
  return locale.say(mine ? 'by_you' : 'by', { n: count, people: all });
}
