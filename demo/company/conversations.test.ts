import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { conversationsIn, LANGUAGES } from './conversations.ts';
import { converse, mailOf, type Writer } from './converse.ts';
import { groups } from './making/groups.ts';
import { company } from './making/people.ts';
import { PLACES } from './making/places.ts';

const people = company();
const writers = people.map(({ mail, department, place, language }): Writer => {
  const { timeZone, language: spoken } = PLACES[place];
  return { mail, department, timeZone, language: language ?? spoken };
});
const mails = new Set(people.map(({ mail }) => mail));
const members = new Map(groups(people).map((group) => [group.slug, [...group.owners, ...group.members]]));
const byLanguage = await Promise.all(LANGUAGES.map(conversationsIn));
const all = byLanguage.flat();
const PAGES = [
  '/',
  '/arabic/',
  '/strict/',
  '/languages/',
  '/documents/travel-2026/',
  '/documents/first-aid-at-sea/',
];
const KINDS = new Set(['like', 'love', 'thanks', 'celebrate', 'insightful']);

const post = (now: string, some = all) => converse(some, writers, members, new Date(now));
const timesOf = ({
  at,
  edits = [],
  pinned,
  comments = [],
  reactions = [],
}: ReturnType<typeof post>[number]) =>
  [
    at,
    ...edits.map((edit) => edit.at),
    pinned ?? at,
    ...[...comments, ...reactions].map((one) => one.at),
  ].map((time) => Date.parse(time));

test('a thousand posts are there, two hundred in each language', () => {
  assert.ok(all.length >= 1000, `${all.length} posts`);
  LANGUAGES.forEach((language, index) => {
    assert.ok((byLanguage[index]?.length ?? 0) >= 200, `${byLanguage[index]?.length} in ${language}`);
  });
});

test('at least a hundred and fifty are conversations, and no text is there twice', () => {
  const talks = all.filter(({ comments = [] }) => comments.length >= 2);
  assert.ok(talks.length >= 150, `${talks.length} conversations`);
  const posts = all.flatMap(({ text, edited }) => [text, edited ?? []]).flat();
  assert.equal(new Set(posts).size, posts.length);
  const openings = talks.map(({ comments }) => comments?.map(({ text }) => text).join('\n'));
  assert.equal(new Set(openings).size, talks.length);
});

test('everybody who writes works here, and is in the group they write in', () => {
  for (const { by, text, group, comments = [] } of all) {
    const inside = group === undefined ? mails : new Set(members.get(group));
    for (const one of [by, ...comments.map((comment) => comment.by)]) {
      assert.ok(inside.has(mailOf(one)), `${one} in ${group}: ${text}`);
    }
  }
});

test('what is written is of a length, a time and a place that there are', () => {
  for (const { text, edited, day, about, reactions = {}, comments = [] } of all) {
    for (const one of [text, edited ?? text, ...comments.map((comment) => comment.text)]) {
      assert.ok(one.trim() !== '' && one.length <= 3000, text);
    }
    assert.ok(Number.isInteger(day) && day >= 0 && day <= 180, text);
    assert.ok(about === undefined || PAGES.includes(about), `${about}: ${text}`);
    for (const [kind, count] of Object.entries(reactions)) assert.ok(KINDS.has(kind) && count >= 1, text);
  }
});

test('there is something of everything: pins, announcements, edits, hashtags, secret and closed groups', () => {
  const pinned = all.filter((one) => one.pinned).map(({ group = '', about = '' }) => `${group} ${about}`);
  assert.ok(pinned.length > 0);
  // More than one would push the news down that a reader comes for.
  assert.equal(new Set(pinned).size, pinned.length, 'two posts are pinned in one place');
  assert.ok(all.some((one) => one.announcement));
  assert.ok(all.some((one) => one.edited !== undefined && one.edited !== one.text));
  assert.ok(all.filter(({ text }) => /#\p{L}/u.test(text)).length > 300);
  const visibilities = groups(people).map(({ slug, visibility }) => ({ slug, visibility }));
  for (const visibility of ['open', 'closed', 'secret']) {
    const slugs = visibilities.filter((group) => group.visibility === visibility).map(({ slug }) => slug);
    assert.ok(
      all.some(({ group }) => group !== undefined && slugs.includes(group)),
      `nothing in a ${visibility} group`,
    );
  }
  for (const page of PAGES)
    assert.ok(
      all.some(({ about }) => about === page),
      `nothing under ${page}`,
    );
});

test('the files hold no key that nothing reads', async () => {
  const keys = 'by day text edited group about pinned announcement reactions comments'.split(' ');
  for (const language of LANGUAGES) {
    const file = new URL(`conversations/${language}.json`, import.meta.url);
    for (const one of JSON.parse(await readFile(file, 'utf8')) as object[]) {
      for (const key of Object.keys(one)) assert.ok(keys.includes(key), `${key} in ${language}`);
    }
  }
});

test('whatever the hour, nothing is of the future, and what follows comes after what it follows', () => {
  const recent = all.filter(({ day }) => day <= 2);
  // Each hour of a day, and the days on which clocks are changed in Europe and in America.
  const hours = Array.from({ length: 24 }, (_, hour) => `2026-05-20T${String(hour).padStart(2, '0')}:07:00Z`);
  for (const now of [...hours, '2026-03-29T03:00:00Z', '2026-10-25T02:30:00Z', '2026-11-01T06:30:00Z']) {
    for (const one of post(now, recent)) {
      const [written = NaN, ...later] = timesOf(one);
      for (const time of later) assert.ok(time >= written && time <= Date.parse(now), `${now}: ${one.text}`);
      const talk = (one.comments ?? []).map(({ at }) => Date.parse(at));
      assert.deepEqual(
        talk,
        talk.toSorted((a, b) => a - b),
      );
      assert.equal(new Set([written, ...talk]).size, talk.length + 1);
    }
  }
});

test('everybody writes in the working hours of their own place, about as many days ago as the file says', () => {
  const now = '2026-05-20T10:00:00Z';
  const posts = post(now);
  posts.forEach((one, index) => {
    const timeZone = writers.find(({ mail }) => mail === one.author)?.timeZone ?? 'UTC';
    const clock = { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const;
    const [hour = NaN, minute = NaN] = new Intl.DateTimeFormat('en', clock)
      .format(new Date(one.at))
      .split(':')
      .map(Number);
    const local = hour * 60 + minute;
    assert.ok(local >= 7.5 * 60 && local <= 18 * 60, `${one.author} at ${hour}:${minute} in ${timeZone}`);
    const days = (Date.parse(now) - Date.parse(one.at)) / (24 * 60 * 60_000);
    assert.ok(Math.abs(days - (all[index]?.day ?? NaN)) < 2, `${days} days: ${one.text}`);
  });
});

test('nobody reacts twice, to their own, or to what they may not read', () => {
  const posts = post('2026-05-20T10:00:00Z');
  let reactions = 0;
  for (const { author, group, reactions: given = [] } of posts) {
    const who = given.map(({ person }) => person);
    assert.equal(new Set(who).size, who.length);
    const inside = group === undefined ? mails : new Set(members.get(group));
    for (const one of who) assert.ok(one !== author && inside.has(one), `${one} in ${group}`);
    reactions += who.length;
  }
  assert.ok(reactions > 3000, `${reactions} reactions`);
});

test('two runs differ in nothing but their times', () => {
  const timeless = (now: string) => JSON.stringify(post(now)).replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '""');
  assert.equal(timeless('2026-05-20T10:00:00Z'), timeless('2026-12-24T23:59:00Z'));
});
