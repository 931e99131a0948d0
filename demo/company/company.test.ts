import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { directory } from './making/directory.ts';
import { groups } from './making/groups.ts';
import { company } from './making/people.ts';
import { recommendations } from './making/recommendations.ts';

const here = (name: string) => new URL(name, import.meta.url);
const people = company();
const mails = new Set(people.map((one) => one.mail));

test('the committed files are what the generator writes', async () => {
  assert.equal(await readFile(here('people.csv'), 'utf8'), directory(people));
  assert.deepEqual(JSON.parse(await readFile(here('groups.json'), 'utf8')), groups(people));
});

test('two hundred people have each a mail address and an id of their own', () => {
  assert.equal(people.length, 200);
  assert.equal(mails.size, 200);
  assert.equal(new Set(people.map((one) => one.objectId)).size, 200);
  for (const mail of mails) assert.match(mail, /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?\d?@rivelle\.example$/);
});

test('the managers form one tree', () => {
  const managerOf = new Map(people.map((one) => [one.mail, one.manager]));
  const roots = people.filter((one) => one.manager === undefined);
  assert.deepEqual(
    roots.map((one) => one.mail),
    ['helene.vasseur@rivelle.example'],
  );
  for (const one of people) {
    let above = one.manager;
    for (let steps = 0; above !== undefined; steps += 1) {
      assert.ok(mails.has(above), `${above} manages ${one.mail} and does not exist`);
      assert.ok(steps < 10, `${one.mail} has no end of managers`);
      above = managerOf.get(above);
    }
  }
});

test('a hundred and eighty have a small portrait, twenty have none', async () => {
  const photos = await readdir(here('photos/'));
  const expected = people.filter((one) => !one.faceless).map((one) => `${one.mail}.webp`);
  assert.deepEqual(photos.sort(), expected.sort());
  assert.equal(photos.length, 180);
  const sizes = await Promise.all(photos.map(async (photo) => (await stat(here(`photos/${photo}`))).size));
  assert.ok(Math.max(...sizes) <= 8 * 1024);
  assert.ok(sizes.reduce((sum, size) => sum + size) < 1.5 * 1024 * 1024);
});

test('telephone numbers come from ranges kept for fiction', () => {
  const fictional =
    /^(\+33 (2 61 91|4 65 71|6 39 98) \d\d \d\d|\+49 40 66969 \d{3}|\+44 (113 496 0\d{3}|7700 900\d{3})|\+1 514 555 01\d\d)$/;
  for (const { phone, mobile } of people) {
    assert.match(phone, fictional);
    if (mobile !== undefined) assert.match(mobile, fictional);
  }
  assert.equal(new Set(people.map((one) => one.phone)).size, 200);
});

test('every time zone is one the platform knows', () => {
  const zones = new Set(directory(people).match(/(?:Africa|America|Asia|Europe)\/\w+/g));
  assert.ok(zones.size >= 11);
  for (const timeZone of zones) assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }));
});

test('fifteen groups, open, closed and secret, have owners and members of the company', () => {
  const all = groups(people);
  assert.equal(all.length, 15);
  assert.equal(new Set(all.map((group) => group.slug)).size, 15);
  assert.deepEqual(new Set(all.map((group) => group.visibility)), new Set(['open', 'closed', 'secret']));
  for (const { owners, members } of all) {
    assert.ok(owners.length >= 1);
    const inside = [...owners, ...members];
    assert.equal(new Set(inside).size, inside.length);
    for (const mail of inside) assert.ok(mails.has(mail));
  }
});

test('nobody recommends a thing twice, or themself', () => {
  for (const { subject, people: who } of recommendations(people)) {
    assert.equal(new Set(who).size, who.length);
    for (const mail of who) assert.ok(mails.has(mail) && mail !== subject.id);
    if (subject.kind === 'person') assert.ok(mails.has(subject.id));
  }
});
