import { expect } from '@open-wc/testing';
import { compareSnapshot } from '@web/test-runner-commands';
import type { Book, Phrase } from '../shared/locale.ts';
import { actsStrings } from './acts.ts';
import { asidesStrings } from './asides.ts';
import { calendarFileStrings } from './calendar-file.ts';
import { composerStrings } from './composer.ts';
import { hashtagCloudStrings } from './hashtag-cloud.ts';
import { eventCalendarsStrings } from './event-calendars.ts';
import { eventListStrings } from './event-list.ts';
import { eventSeatStrings } from './event-seat.ts';
import { eventRefusedStrings } from './event-refused.ts';
import { miniFeedStrings } from './mini-feed.ts';
import { missingStrings } from './missing.ts';
import { peopleCardStrings } from './people-card.ts';
import { peopleDetailsStrings } from './people-details.ts';
import { postStrings } from './post.ts';
import { reactionsStrings } from './reactions.ts';
import { recommendButtonStrings } from './recommend-button.ts';
import { recommendRefusedStrings } from './recommend-refused.ts';
import { peopleListStrings } from './people-list.ts';
import { tagSynonymsStrings } from './tag-synonyms.ts';
import { writesStrings } from './writes.ts';

type Phrases = Record<string, Phrase>;

const BOOKS: Record<string, Book<Phrases>> = {
  acts: actsStrings,
  asides: asidesStrings,
  'calendar file': calendarFileStrings,
  composer: composerStrings,
  'hashtag cloud': hashtagCloudStrings,
  'event calendars': eventCalendarsStrings,
  'event list': eventListStrings,
  'event seat': eventSeatStrings,
  'event refused': eventRefusedStrings,
  'mini feed': miniFeedStrings,
  missing: missingStrings,
  'people card': peopleCardStrings,
  'people details': peopleDetailsStrings,
  post: postStrings,
  reactions: reactionsStrings,
  'recommend button': recommendButtonStrings,
  'recommend refused': recommendRefusedStrings,
  'people list': peopleListStrings,
  'tag synonyms': tagSynonymsStrings,
  writes: writesStrings,
};
const LANGUAGES = ['en', 'fr', 'de', 'es', 'ar'];

/** Words that another language writes as English does. */
const SAME: readonly string[] = ['de people details mobile'];

const formsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));

async function phrasesOf(book: Book<Phrases>, language: string): Promise<Phrases> {
  const found = book[language]!;
  return typeof found === 'function' ? (await found()).default : found;
}

describe('the sentences', () => {
  for (const [name, book] of Object.entries(BOOKS)) {
    it(`of the ${name} are in five languages`, () => {
      expect(Object.keys(book)).to.deep.equal(LANGUAGES);
    });

    for (const language of LANGUAGES.slice(1)) {
      it(`of the ${name} are translated to ${language}`, async () => {
        const phrases = await phrasesOf(book, language);
        expect(Object.keys(phrases).sort()).to.deep.equal(Object.keys(book.en).sort());
        const same = Object.keys(phrases).filter((key) =>
          formsOf(phrases[key]!).some((form) => formsOf(book.en[key]!).includes(form)),
        );
        const unexpected = same.filter((key) => !SAME.includes(`${language} ${name} ${key}`));
        expect(unexpected).to.deep.equal([]);
      });
    }

    for (const language of LANGUAGES) {
      it(`of the ${name} have plural forms that ${language} has, and no name that English has not`, async () => {
        for (const [key, phrase] of Object.entries(await phrasesOf(book, language))) {
          if (typeof phrase !== 'string') {
            expect(Object.keys(phrase), key).to.include.members(['one', 'other']);
            expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories).to.include.members(
              Object.keys(phrase),
            );
          }
          const names = (from: Phrase) =>
            new Set(formsOf(from).flatMap((form) => form.match(/\{\w+\}/g) ?? []));
          expect([...names(book.en[key]!)], key).to.include.members([...names(phrase)]);
        }
      });
    }
  }

  it('are these', async () => {
    const lines: string[] = [];
    for (const [name, book] of Object.entries(BOOKS)) {
      for (const language of LANGUAGES) {
        const phrases = await phrasesOf(book, language);
        lines.push(`## ${name}, ${language}`, JSON.stringify(phrases, null, 2));
      }
    }
    await compareSnapshot({ name: 'sentences', content: lines.join('\n') });
  });
});
