import { read } from '../read.ts';
import { group, member } from '../shapes/group.ts';
import { personSummary } from '../shapes/person.ts';
import { session as who } from '../shapes/session.ts';
import { wholePerson } from '../shapes/whole-person.ts';
import { arriving } from './arriving-cases.ts';
import { isCancelled, of, type Case } from './case.ts';
import { codeOf, equal, everything, good, rejects } from './check.ts';
import type { Company } from './company.ts';
import { documents } from './document-cases.ts';
import { events } from './event-cases.ts';
import { feed } from './feed-cases.ts';
import { polls } from './poll-cases.ts';
import { recommendations } from './recommendation-cases.ts';
import { tags } from './tags-cases.ts';

const lastOf = (company: Company) => company.people.at(-1)!;

const session: Case[] = [
  of('session', 'says who is asking, and as what', async (source, company, signal) => {
    const found = await source.session.get({ signal });
    equal(read(source.name, who, found), found, 'a session of the model');
    equal(found.person.mail?.toLowerCase(), company.reader, 'the reader');
    equal(found.roles.includes('member'), true, 'everybody is a member');
  }),
  of('session', 'is called off', (source) => isCancelled((signal) => source.session.get({ signal }))),
];

const people: Case[] = [
  of(
    'people',
    'answers each key: id, mail and login, in any letter case',
    async (source, company, signal) => {
      const { mail, login, name } = lastOf(company);
      const { id } = good(await source.people.get([mail], { signal }), mail);
      const keys = [id, mail, login, mail.toUpperCase(), login.toUpperCase()];
      const answers = await source.people.get(keys, { signal });
      for (const key of keys) equal(good(answers, key).name, name, key);
      for (const key of keys) equal(good(answers, key).id, id, key);
    },
  ),
  of(
    'people',
    'answers not_found for a key of nobody, beside those it knows',
    async (source, company, signal) => {
      const { mail, name } = lastOf(company);
      const nobody = 'nobody@acme.example';
      for (const read of ['get', 'details'] as const) {
        const answers = await source.people[read]([nobody, mail, '%', '../x'], { signal });
        equal(codeOf(answers.get(nobody)), 'not_found', nobody);
        equal(codeOf(answers.get('%')), 'not_found', '%');
        equal(codeOf(answers.get('../x')), 'not_found', '../x');
        equal(good(answers, mail).name, name, mail);
      }
    },
  ),
  of(
    'people',
    'tells more in details than in the summary, and nothing else',
    async (source, company, signal) => {
      const { mail } = lastOf(company);
      const summary = good(await source.people.get([mail], { signal }), mail);
      const details = good(await source.people.details([mail], { signal }), mail);
      equal(read(source.name, personSummary, summary), summary, 'a summary of the model');
      equal(read(source.name, wholePerson, details), details, 'a person of the model');
      for (const [field, value] of Object.entries(summary)) {
        // The address of a photograph may be signed anew for each answer.
        if (field !== 'photo') equal(details[field as 'id'], value, field);
      }
    },
  ),
  of(
    'people',
    'takes as many keys at once as it says, the same one twice too',
    async (source, company, signal) => {
      const mails = company.people.map(({ mail }) => mail);
      const keys = Array.from(
        { length: source.people.batchLimit },
        (_, index) => mails[index % mails.length]!,
      );
      const answers = await source.people.get(keys, { signal });
      for (const mail of mails) equal(good(answers, mail).mail?.toLowerCase(), mail, 'the one asked for');
    },
  ),
  of('people', 'finds by a part of the name, in any letter case', async (source, company, signal) => {
    const { mail, name } = lastOf(company);
    const found = await everything((options) => source.people.search(name.toUpperCase(), options), {
      signal,
    });
    equal(found[0]?.mail?.toLowerCase(), mail, 'the best one first');
    equal((await source.people.search('zzzzzzzz', { signal })).items, [], 'nobody');
  }),
  of('people', 'lists everybody once, page by page', async (source, company, signal) => {
    const all = await everything((options) => source.people.search('', options), { signal, limit: 7 });
    equal(new Set(all.map(({ id }) => id)).size, all.length, 'no one twice');
    equal(all.length, company.people.length, 'everybody');
  }),
  of('people', 'is called off', async (source, company) => {
    await isCancelled((signal) => source.people.get([company.reader], { signal }));
    await isCancelled((signal) => source.people.search('', { signal }));
  }),
];

const groups: Case[] = [
  of('groups', 'answers each key, by slug and by id', async (source, _, signal) => {
    const found = good(await source.groups.get(['chess'], { signal }), 'chess');
    equal(read(source.name, group, found), found, 'a group of the model');
    equal([found.name, found.visibility, found.memberCount], ['Chess', 'open', 2], 'the one asked for');
    equal(good(await source.groups.get([found.id], { signal }), found.id), found, 'the same by id');
  }),
  of('groups', 'does not tell a secret group from none', async ({ groups }, _, signal) => {
    const answers = await groups.get(['merger', 'nowhere', 'board'], { signal });
    equal(codeOf(answers.get('merger')), 'not_found', 'secret');
    equal(codeOf(answers.get('nowhere')), 'not_found', 'absent');
    equal(good(answers, 'board').visibility, 'closed', 'closed ones are seen');
    await rejects(() => groups.members('merger', { signal }), 'not_found');
    await rejects(() => groups.join('merger', { signal }), 'not_found', 'unsupported');
  }),
  of('groups', 'lists those the reader may know of, once, page by page', async ({ groups }, _, signal) => {
    const all = await everything((options) => groups.list(options), { signal, limit: 1 });
    equal(all.map(({ slug }) => slug).sort(), ['board', 'chess', 'readers'], 'the groups');
    equal(all.find(({ slug }) => slug === 'readers')?.role, 'owner', 'the own role');
  }),
  of('groups', 'lists the members of an open group, and of no closed one', async (source, _, signal) => {
    const members = await everything((options) => source.groups.members('chess', options), {
      signal,
      limit: 1,
    });
    for (const each of members) equal(read(source.name, member, each), each, 'a member of the model');
    const found = members.map(({ person, role }) => `${person.name} ${role}`).sort();
    equal(found, ['Bruno Pereira owner', 'Greta Nakamura member'], 'who');
    await rejects(() => source.groups.members('board', { signal }), 'forbidden');
  }),
  of(
    'groups',
    'lets the reader join an open group and leave it, twice too',
    async ({ groups }, _, signal) => {
      for (let times = 0; times < 2; times++) {
        const joined = await groups.join('chess', { signal });
        equal([joined.role, joined.memberCount], ['member', 3], 'inside');
      }
      for (let times = 0; times < 2; times++) {
        const left = await groups.leave('chess', { signal });
        equal([left.role, left.memberCount], [undefined, 2], 'outside');
      }
      await rejects(() => groups.join('board', { signal }), 'forbidden');
      await rejects(() => groups.leave('readers', { signal }), 'conflict');
    },
    ({ groups }) => groups.can.join,
  ),
  of('groups', 'is called off', ({ groups }) => isCancelled((signal) => groups.get(['chess'], { signal }))),
];

/** What every source has to do, port by port. */
export const CASES: readonly Case[] = [
  ...session,
  ...people,
  ...recommendations,
  ...groups,
  ...feed,
  ...polls,
  ...tags,
  ...events,
  ...documents,
  ...arriving,
];
