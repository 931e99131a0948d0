import type { Subject } from '@parvis/model';
import { subjectKey, type RecommendationsPort } from '../ports.ts';
import { read } from '../read.ts';
import { recommendation, recommendations as tally } from '../shapes/recommendation.ts';
import { isCancelled, of, type Case } from './case.ts';
import { codeOf, equal, everything, good, rejects } from './check.ts';
import type { Company } from './company.ts';

type Recommending = { recommendations: RecommendationsPort };

const post = (id: string): Subject => ({ kind: 'post', id });

/** Two subjects of each kind that anybody may recommend, and nobody does. */
const SUBJECTS: Record<'page' | 'post', (company: Company) => [Subject, Subject]> = {
  page: ({ page }) => [page, { ...page, id: `${page.id}/other` }],
  post: ({ posts: [first, second] }) => [post(first!.id), post(second!.id)],
};

const can =
  (kind: Subject['kind']) =>
  ({ recommendations }: Recommending) =>
    recommendations.can.recommend.includes(kind);

/** Those that keep none of the reader's are asked too. */
const reads =
  (kind: Subject['kind']) =>
  ({ recommendations: { can } }: Recommending) =>
    Object.values(can).flat().includes(kind);

const casesOf = (kind: keyof typeof SUBJECTS): Case[] => [
  of(
    'recommendations',
    `knows a ${kind} nobody recommends`,
    async (source, company, signal) => {
      const [, unread] = SUBJECTS[kind](company);
      const found = good(await source.recommendations.get([unread], { signal }), subjectKey(unread));
      equal([found.count, found.mine, found.revision, found.people], [0, false, 0, []], 'none');
      equal((await source.recommendations.list(unread, { signal })).items, [], 'nobody');
    },
    reads(kind),
  ),
  of(
    'recommendations',
    `takes a recommendation of a ${kind}, once, and takes it back`,
    async (source, company, signal) => {
      const { recommendations } = source;
      const [subject] = SUBJECTS[kind](company);
      const at = async () => good(await recommendations.get([subject], { signal }), subjectKey(subject));
      const before = await at();
      const given = await recommendations.set(subject, true, { signal, revision: before.revision });
      equal(read(source.name, tally, given), given, 'of the model');
      equal([given.count, given.mine], [before.count + 1, true], 'given');
      equal(given.revision, before.revision + 1, 'one change of mind');
      equal(await at(), given, 'read again');

      const again = await recommendations.set(subject, true, { signal, revision: given.revision });
      equal(again, given, 'given twice is given once');

      const taken = await recommendations.set(subject, false, { signal, revision: given.revision });
      equal([taken.count, taken.mine], [before.count, false], 'taken back');
      equal(taken.revision, given.revision + 1, 'two changes of mind');
      const twice = await recommendations.set(subject, false, { signal, revision: taken.revision });
      equal(twice, taken, 'taken back twice is taken back once');
    },
    can(kind),
  ),
  of(
    'recommendations',
    `refuses a write of a ${kind} that was overtaken`,
    async ({ recommendations }, company, signal) => {
      const [subject] = SUBJECTS[kind](company);
      const at = async () => good(await recommendations.get([subject], { signal }), subjectKey(subject));
      const { revision } = await at();
      const given = await recommendations.set(subject, true, { signal, revision });
      await rejects(() => recommendations.set(subject, false, { signal, revision }), 'precondition_failed');
      equal((await at()).mine, true, 'still given');
      await recommendations.set(subject, false, { signal, revision: given.revision });
    },
    can(kind),
  ),
  of(
    'recommendations',
    `lists who recommends a ${kind}, and not who took it back`,
    async (source, company, signal) => {
      const { recommendations } = source;
      const [subject] = SUBJECTS[kind](company);
      const who = () => everything((options) => recommendations.list(subject, options), { signal, limit: 1 });
      const before = good(await recommendations.get([subject], { signal }), subjectKey(subject));
      const { revision } = await recommendations.set(subject, true, { signal, revision: before.revision });
      const [first, ...rest] = await who();
      equal(read(source.name, recommendation, first), first, 'of the model');
      equal(first?.subject, subject, 'what');
      equal(first?.person.mail?.toLowerCase(), company.reader, 'the reader');
      equal(rest, [], 'nobody else');
      equal(Math.abs(Date.parse(first!.createdAt) - Date.now()) < 86_400_000, true, 'today, by any clock');
      await recommendations.set(subject, false, { signal, revision });
      equal(await who(), [], 'nobody');
    },
    can(kind),
  ),
  of(
    'recommendations',
    `keeps each ${kind} apart`,
    async ({ recommendations }, company, signal) => {
      const [one, other] = SUBJECTS[kind](company);
      const before = good(await recommendations.get([other], { signal }), subjectKey(other));
      const { revision } = await recommendations.set(other, true, { signal, revision: before.revision });
      const answers = await recommendations.get([one, other, one], { signal });
      equal(good(answers, subjectKey(one)).mine, false, 'the one');
      equal(good(answers, subjectKey(other)).mine, true, 'the other');
      await recommendations.set(other, false, { signal, revision });
    },
    can(kind),
  ),
  of(
    'recommendations',
    `is called off, of a ${kind}`,
    ({ recommendations }, company) =>
      isCancelled((signal) => recommendations.get([SUBJECTS[kind](company)[0]], { signal })),
    reads(kind),
  ),
];

export const recommendations: Case[] = [
  ...casesOf('page'),
  ...casesOf('post'),
  of(
    'recommendations',
    'tells nothing of a post in a place that the reader may not read',
    async ({ recommendations }, { posts }, signal) => {
      const hidden = posts.filter(({ group }) => group === 'board' || group === 'merger');
      const asked = [...hidden.map(({ id }) => id), '0b5e1c1e-7f59-4a53-9a57-6f4f7f0cffff'].map(post);
      const answers = await recommendations.get(asked, { signal });
      for (const subject of asked) {
        equal(codeOf(answers.get(subjectKey(subject))), 'not_found', subject.id);
        await rejects(() => recommendations.list(subject, { signal }), 'not_found');
        await rejects(() => recommendations.set(subject, true, { signal, revision: 0 }), 'not_found');
      }
    },
    can('post'),
  ),
  of(
    'recommendations',
    'takes a person for one subject, by mail address and login',
    async ({ recommendations }, company, signal) => {
      const { mail, login } = company.people.at(-1)!;
      const named = (id: string): Subject => ({ kind: 'person', id });
      const { subject, revision } = await recommendations.set(named(mail.toUpperCase()), true, {
        signal,
        revision: 0,
      });
      const answers = await recommendations.get([named(mail), named(login), subject], { signal });
      for (const { id } of [named(mail), named(login), subject]) {
        const found = good(answers, subjectKey(named(id)));
        equal([found.mine, found.subject], [true, subject], id);
      }
      await recommendations.set(subject, false, { signal, revision });
    },
    can('person'),
  ),
];
