import { ABOUT } from './about.ts';
import { HEADS, MEMBERS, type Cast } from './cast.ts';
import { mailLetters, NAMES, spelling, type Culture, type Names } from './names.ts';
import { deskPhone, mobilePhone, PLACES, type PlaceName } from './places.ts';
import { seeded, type Random } from './random.ts';
import { TEAMS } from './teams.ts';

export const DOMAIN = 'rivelle.example';

/** A person of the company, with what only the portraits need. */
export interface Colleague {
  mail: string;
  written: string;
  given: string;
  family: string;
  objectId: string;
  title: string;
  department: string;
  place: PlaceName;
  phone: string;
  mobile?: string;
  /** Mail of the manager; absent for the chief executive. */
  manager?: string;
  pronouns?: string;
  language: string;
  about?: string;
  skills: readonly string[];
  gender: 'f' | 'm' | 'x';
  culture: Culture;
  faceless: boolean;
}

const GUESTS: readonly Culture[] = [
  'french',
  'german',
  'spanish',
  'moroccan',
  'polish',
  'vietnamese',
  'indian',
  'british',
  'kenyan',
];
const PRONOUNS: Record<string, { f: string; m: string }> = {
  fr: { f: 'elle', m: 'il' },
  de: { f: 'sie/ihr', m: 'er/ihm' },
  es: { f: 'ella', m: 'él' },
  pl: { f: 'ona/jej', m: 'on/jego' },
  en: { f: 'she/her', m: 'he/him' },
};

const base = (language: string) => language.split('-')[0] ?? language;

/** Makes everybody up: the same in every run. */
export function company(): Colleague[] {
  const random = seeded(20260301);
  const people: Colleague[] = [];
  const mails = new Set<string>();

  function employ(
    who: Cast,
    post: {
      title: string;
      department: string;
      place: PlaceName;
      manager?: string;
      skills: readonly string[];
    },
  ) {
    const { latin, ...name } = spelt(who);
    const mail = freeMail(latin, mails);
    const language = who.language ?? PLACES[post.place].language;
    const mobile = random.chance(0.6) ? mobilePhone(post.place, people.length) : undefined;
    const pronouns = who.pronouns ?? pronounsOf(random, who.gender, language);
    const skills = who.skills ?? random.draw(post.skills, 1 + random.below(5));
    const about = who.about ?? aboutOf(random, language, skills);
    people.push({
      mail,
      ...name,
      objectId: random.uuid(),
      title: post.title,
      department: post.department,
      place: post.place,
      phone: deskPhone(post.place, people.length),
      ...(mobile !== undefined && { mobile }),
      ...(post.manager !== undefined && { manager: post.manager }),
      ...(pronouns !== undefined && { pronouns }),
      ...(about !== undefined && { about }),
      language,
      skills,
      gender: who.gender,
      culture: who.culture,
      faceless: who.faceless ?? false,
    });
    return mail;
  }

  const heads = new Map<string, string>();
  for (const [key, head] of Object.entries(HEADS)) {
    const manager = heads.get('chief');
    heads.set(
      key,
      employ(head, {
        ...head,
        skills: head.skills ?? ['Leadership', 'Strategy', 'Mentoring'],
        ...(manager && { manager }),
      }),
    );
  }
  for (const team of TEAMS) {
    const cast = MEMBERS[team.name] ?? [];
    let manager = heads.get(team.under);
    if (manager === undefined) throw new Error(`Nobody heads "${team.under}".`);
    for (let n = 0; n < team.size; n += 1) {
      const who =
        cast[n] ??
        stranger(random, n === 0 || random.chance(0.8) ? team.culture : random.pick(GUESTS), people);
      const atHome = who.culture === team.culture;
      // A guest among colleagues who write another script keeps to Latin letters.
      const titles = atHome ? team.titles : team.titles.filter((title) => /[a-z]/i.test(title));
      const title = who.title ?? inForm(n === 0 ? team.lead : random.pick(titles), who.gender);
      const mail = employ(atHome ? who : { ...who, language: guestLanguage(team.place) }, {
        title,
        department: team.name,
        place: team.place,
        manager,
        skills: team.skills,
      });
      if (n === 0) manager = mail;
    }
  }
  hideFaces(random, people, 20);
  return people;
}

/** Somebody whose name nobody has yet, and whose names are not on every door. */
function stranger(random: Random, culture: Culture, people: readonly Colleague[]): Cast {
  const names: Names = NAMES[culture];
  for (;;) {
    const gender = random.chance(0.5) ? 'f' : 'm';
    const given = random.pick(gender === 'f' ? names.women : names.men);
    const family = random.pick(names.families);
    const cast: Cast = { given, family, gender, culture };
    const { written, ...parts } = spelt(cast);
    const namesakes = people.filter((one) => one.given === parts.given || one.family === parts.family);
    if (namesakes.length < 6 && !people.some((one) => one.written === written)) return cast;
  }
}

function spelt(who: Cast) {
  const given = spelling(who.given, who.gender === 'f');
  const family = spelling(who.family, who.gender === 'f');
  const names: Names = NAMES[who.culture];
  // Chinese names stand without a space.
  const full = names.familyFirst
    ? family.written + (who.culture === 'chinese' ? '' : ' ') + given.written
    : `${given.written} ${family.written}`;
  return {
    written: who.written ?? full,
    given: given.written,
    family: family.written,
    latin: who.latin ?? mailName(who.culture, given.latin, family.latin),
  };
}

/** Spaniards keep the first of two family names, Germans write umlauts with an e. */
function mailName(culture: Culture, given: string, family: string): string {
  if (culture === 'spanish') return `${given} ${family.split(' ')[0]}`;
  const both = `${given} ${family}`;
  return culture === 'german' ? both.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue') : both;
}

/** `given.family`, shortened as mail systems do, with a number when somebody has it already. */
function freeMail(latin: string, taken: Set<string>): string {
  const [first = '', ...rest] = latin.trim().split(' ');
  const family = rest.at(-1);
  const local = [first, family]
    .filter((part) => part !== undefined)
    .map(mailLetters)
    .join('.');
  for (let n = 1; ; n += 1) {
    const mail = `${local}${n === 1 ? '' : n}@${DOMAIN}`;
    if (taken.has(mail)) continue;
    taken.add(mail);
    return mail;
  }
}

const guestLanguage = (place: PlaceName) =>
  ['amman', 'danang', 'suzhou'].includes(place) ? 'en' : PLACES[place].language;

const inForm = (title: string, gender: Cast['gender']) => {
  const [woman = title, man = woman] = title.split('|');
  return gender === 'm' ? man : woman;
};

function pronounsOf(random: Random, gender: Cast['gender'], language: string): string | undefined {
  const known = PRONOUNS[base(language)];
  if (!random.chance(0.35) || known === undefined || gender === 'x') return undefined;
  return known[gender];
}

function aboutOf(random: Random, language: string, skills: readonly string[]): string | undefined {
  const texts = ABOUT[base(language)];
  const years = 3 + random.below(8);
  const skill = random.pick(skills);
  if (texts === undefined || !random.chance(0.6)) return undefined;
  const text = `${random.pick(texts.work)} ${random.pick(texts.life)}`;
  return text.replace('{skill}', skill).replace('{years}', String(years));
}

/** Takes the portraits of some away, never of those the pages show. */
function hideFaces(random: Random, people: Colleague[], count: number) {
  const cast = new Set(
    [...Object.values(HEADS), ...Object.values(MEMBERS).flat()].map((who) => spelt(who).written),
  );
  const already = people.filter((one) => one.faceless).length;
  const others = people.filter((one) => !one.faceless && !cast.has(one.written));
  for (const one of random.draw(others, count - already)) one.faceless = true;
}
