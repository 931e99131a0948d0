/// <reference types="vite/client" />
import type { Person } from '@parvis/model';

/** Portraits of the demo company (see its LICENCES.md), by the mail address of the person. */
const portraits = import.meta.glob<string>(
  '../../demo/company/photos/{amina.fassi,claire.fontanel,friederike.schulenburg-wolfenbuettel,helene.vasseur,henning.jaeger,karthik.bhattacharya,lama.odeh,meiling.ouyang,ngolo.diabate,tariq.al-masri,thordis.bjoernsdottir}@rivelle.example.webp',
  { query: '?url', import: 'default', eager: true },
);

/** A person of whom the directory knows what every row has; the rest is added by each. */
function colleague(login: string, person: Omit<Person, 'id' | 'mail' | 'photo'>): Person {
  const mail = `${login}@rivelle.example`;
  const url = portraits[`../../demo/company/photos/${mail}.webp`];
  return { id: login, mail, ...person, ...(url !== undefined && { photo: { url } }) };
}

const helene = colleague('helene.vasseur', {
  name: 'Hélène Vasseur',
  title: 'Présidente-directrice générale',
  department: 'Executive Office',
  pronouns: 'elle',
  phone: '+33 4 65 71 20 00',
  place: 'Lyon, Confluence',
  timeZone: 'Europe/Paris',
  presence: { availability: 'busy' },
});

const claire = colleague('claire.fontanel', {
  name: 'Claire Fontanel',
  title: 'Directrice de la communication',
  department: 'Communications',
  pronouns: 'elle / she',
  phone: '+33 4 65 71 20 02',
  mobile: '+33 6 39 98 30 02',
  chat: 'https://chat.rivelle.example/claire.fontanel',
  place: 'Lyon, Confluence',
  timeZone: 'Europe/Paris',
  language: 'fr',
  about:
    'I see to it that everybody knows what Rivelle is doing, and can answer. An idea for an article? Write to me, three lines will do.',
  skills: ['Editorial planning', 'Plain language', 'SharePoint', 'Crisis communication', 'Choir singing'],
  presence: { availability: 'available', message: 'In the studio until 16:00' },
});

const ngolo = colleague('ngolo.diabate', {
  name: 'N’Golo Diabaté',
  title: 'Chef de la formation',
  department: 'Learning',
  pronouns: 'il',
  place: 'Montréal',
  timeZone: 'America/Toronto',
});

const thordis = colleague('thordis.bjoernsdottir', {
  name: 'Þórdís Björnsdóttir',
  title: 'Research Engineer',
  department: 'Sensor Research',
  pronouns: 'sie/ihr',
  place: 'Hamburg, Speicherstadt',
  timeZone: 'Europe/Berlin',
});

const meiling = colleague('meiling.ouyang', {
  name: '欧阳美玲',
  title: '工厂厂长',
  department: 'Suzhou Plant',
  place: '苏州',
  timeZone: 'Asia/Shanghai',
});

const tariq = colleague('tariq.al-masri', {
  name: 'طارق المصري',
  title: 'رئيس المشاريع',
  department: 'مشاريع الشرق الأوسط',
  phone: '+33 4 65 71 20 10',
  place: 'عمّان',
  timeZone: 'Asia/Amman',
  language: 'ar',
  about:
    'أعمل في مشاريع المياه منذ عشرين عامًا، من محطات الضخ إلى تحلية مياه البحر. يسعدني أن أساعد من ينضمّ حديثًا إلى فرقنا.',
  skills: ['محطات الضخ', 'تحلية المياه', 'إدارة العقود'],
  presence: { availability: 'away' },
});

const lama = colleague('lama.odeh', {
  name: 'لمى عودة',
  title: 'مديرة مشاريع',
  department: 'مشاريع الشرق الأوسط',
  place: 'عمّان',
  timeZone: 'Asia/Amman',
});

const karthik = colleague('karthik.bhattacharya', {
  name: 'Karthik Bhattacharya',
  title: 'Field Engineer',
  department: 'Field Services India',
  place: 'Pune',
  timeZone: 'Asia/Kolkata',
});

const henning = colleague('henning.jaeger', {
  name: 'Henning Jäger',
  title: 'Controller',
  department: 'Controlling',
});

/** Has no portrait. */
const corinne = colleague('corinne.delmas', {
  name: 'Corinne Delmas',
  title: 'Assistante de direction',
  department: 'Executive Office',
});

/** Every field at the longest that people really are called, and then some. */
const friederike = colleague('friederike.schulenburg-wolfenbuettel', {
  name: 'Friederike Charlotte von der Schulenburg-Wolfenbüttel',
  title: 'Leiterin Konzernrechnungswesen, Beteiligungscontrolling und Liquiditätsplanung (kommissarisch)',
  department: 'Konzernrechnungswesen, Beteiligungscontrolling und Liquiditätsplanung Nord- und Mitteleuropa',
  pronouns: 'sie/ihr',
  phone: '+49 40 66969 0 – Durchwahl 1234567890',
  place: 'Hamburg, Speicherstadt, Alter Wandrahm, Gebäude 7, vierter Stock links, Raum 4.117',
  timeZone: 'Europe/Berlin',
  language: 'de',
  about: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze. '.repeat(24).trim(),
  skills: Array.from({ length: 24 }, (_, n) => `Risikomanagementbewertungsverfahren ${n + 1}`),
  presence: { availability: 'do_not_disturb', message: 'Jahresabschluss bis auf Weiteres' },
});

const amina = colleague('amina.fassi', {
  name: 'Amina El Fassi',
  title: 'Chief People Officer',
  department: 'People & Culture',
  pronouns: 'she/her',
});

/** Those the stories show: people of the demo company, in many scripts, with and without what a directory may know. */
export const people: readonly Person[] = [
  helene,
  { ...claire, manager: helene, reports: [ngolo, thordis, karthik], reportsCount: 3 },
  ngolo,
  thordis,
  meiling,
  { ...tariq, manager: helene, reports: [lama, karthik], reportsCount: 2 },
  lama,
  karthik,
  henning,
  corinne,
  { ...friederike, manager: helene, reports: [henning, meiling], reportsCount: 118 },
  amina,
];
