import type { Culture } from './names.ts';
import type { PlaceName } from './places.ts';

/** Somebody the pages speak of, or whose name tries the widgets. */
export interface Cast {
  given: string;
  family: string;
  /** Where Latin letters differ from what is written. */
  latin?: string;
  written?: string;
  /** As in the lists of names; `x` for neither. */
  gender: 'f' | 'm' | 'x';
  culture: Culture;
  title?: string;
  pronouns?: string;
  language?: string;
  about?: string;
  skills?: readonly string[];
  /** No portrait, on purpose. */
  faceless?: true;
}

/** Those at the top: the chief executive, and the heads who report to her. */
export const HEADS: Record<string, Cast & { department: string; place: PlaceName; title: string }> = {
  chief: {
    given: 'Hélène',
    family: 'Vasseur',
    gender: 'f',
    culture: 'french',
    department: 'Executive Office',
    place: 'lyon',
    title: 'Présidente-directrice générale',
    pronouns: 'elle',
    about:
      'Ingénieure hydraulicienne de formation, entrée chez Rivelle il y a dix-neuf ans au laboratoire de Nantes. Mon bureau est ouvert le jeudi matin, sans rendez-vous.',
    skills: ['Hydraulics', 'Strategy', 'Public speaking'],
  },
  assistant: {
    given: 'Corinne',
    family: 'Delmas',
    gender: 'f',
    culture: 'french',
    department: 'Executive Office',
    place: 'lyon',
    title: 'Assistante de direction',
  },
  communications: {
    given: 'Claire',
    family: 'Fontanel',
    gender: 'f',
    culture: 'french',
    department: 'Communications',
    place: 'lyon',
    title: 'Directrice de la communication',
    pronouns: 'elle / she',
    about:
      'Je veille à ce que chacun sache ce que fait Rivelle, et puisse y répondre. Une idée d’article ? Écrivez-moi, même en trois lignes.',
    skills: ['Editorial planning', 'Plain language', 'SharePoint', 'Crisis communication', 'Choir singing'],
  },
  people: {
    given: 'Amina',
    family: 'El Fassi',
    gender: 'f',
    culture: 'moroccan',
    department: 'People & Culture',
    place: 'casablanca',
    title: 'Chief People Officer',
    pronouns: 'she/her',
  },
  finance: {
    given: 'Matthias',
    family: 'Brandt',
    gender: 'm',
    culture: 'german',
    department: 'Finance',
    place: 'hamburg',
    title: 'Chief Financial Officer',
    pronouns: 'er/ihm',
  },
  legal: {
    given: 'Eleanor',
    family: 'Whitcombe',
    gender: 'f',
    culture: 'british',
    department: 'Legal',
    place: 'leeds',
    title: 'General Counsel',
    pronouns: 'she/her',
  },
  digital: {
    given: 'Minh Đức',
    family: 'Trần',
    gender: 'm',
    culture: 'vietnamese',
    department: 'Digital',
    place: 'danang',
    title: 'Chief Information Officer',
  },
  technology: {
    given: 'Ananya',
    family: 'Krishnamurthy',
    gender: 'f',
    culture: 'indian',
    department: 'Technology',
    place: 'pune',
    title: 'Chief Technology Officer',
    pronouns: 'she/her',
  },
  operations: {
    given: 'Piotr',
    family: 'Wiśniewski',
    gender: 'm',
    culture: 'polish',
    department: 'Operations',
    place: 'gdansk',
    title: 'Chief Operating Officer',
  },
  markets: {
    given: 'Inés',
    family: 'Navarro Climent',
    gender: 'f',
    culture: 'spanish',
    department: 'Markets',
    place: 'valencia',
    title: 'Directora de mercados',
    pronouns: 'ella',
  },
  plants: {
    given: 'طارق',
    family: 'المصري',
    latin: 'Tariq Al-Masri',
    gender: 'm',
    culture: 'levantine',
    department: 'Plants',
    place: 'amman',
    title: 'Chief Projects Officer',
    about:
      'أعمل في مشاريع المياه منذ عشرين عامًا، من محطات الضخ إلى تحلية مياه البحر. يسعدني أن أساعد من ينضمّ حديثًا إلى فرقنا.',
    skills: ['Desalination', 'FIDIC', 'Negotiation', 'Site safety'],
  },
};

/** The others, by the team they work in; `lead` comes first where it is wanted. */
export const MEMBERS: Record<string, readonly Cast[]> = {
  'Internal Communications': [
    {
      given: 'Thomas',
      family: 'Müller',
      gender: 'm',
      culture: 'french',
      title: 'Responsable de la communication interne',
      language: 'fr',
    },
    {
      given: 'Zoë',
      family: 'van der Meulen',
      gender: 'x',
      culture: 'french',
      title: 'Intranet Editor',
      pronouns: 'they/them',
      language: 'en',
    },
  ],
  'Brand & Media': [
    { given: 'Rosa', family: 'Okonkwo-Reilly', gender: 'f', culture: 'british', pronouns: 'she/her' },
  ],
  Controlling: [
    {
      given: 'Friederike Charlotte',
      family: 'von der Schulenburg-Wolfenbüttel',
      gender: 'f',
      culture: 'german',
      pronouns: 'sie/ihr',
    },
  ],
  'Sensor Research': [
    { given: 'Thomas', family: 'Müller', gender: 'm', culture: 'german', pronouns: 'er/ihm' },
    {
      given: 'Þórdís',
      family: 'Björnsdóttir',
      gender: 'f',
      culture: 'german',
      language: 'de',
      title: 'Research Engineer',
    },
    { given: 'İlknur', family: 'Işık', gender: 'f', culture: 'german', title: 'Physikerin' },
  ],
  'Data & Analytics': [
    {
      given: 'Tirumalai Krishnamacharya',
      family: 'Venkataramanan Subramaniam',
      gender: 'm',
      culture: 'indian',
      title: 'Principal Data Scientist',
    },
    {
      given: '',
      family: '',
      written: 'Revathi',
      latin: 'Revathi',
      gender: 'f',
      culture: 'indian',
      title: 'Data Engineer',
    },
  ],
  'Metering Firmware': [
    { given: 'Asha', family: 'Deshmukh', gender: 'f', culture: 'indian', pronouns: 'she/her' },
    {
      given: '',
      family: '',
      written: 'Hartono',
      latin: 'Hartono',
      gender: 'm',
      culture: 'indian',
      title: 'Radio Engineer',
      faceless: true,
    },
  ],
  'Ventas Iberia': [
    {
      given: 'María del Carmen',
      family: 'Fernández de Córdoba y Álvarez de Toledo',
      gender: 'f',
      culture: 'spanish',
      pronouns: 'ella',
    },
  ],
  'Agadir Desalination': [
    {
      given: 'Leïla',
      family: 'Benomar',
      written: 'Leïla Benomar · ليلى بنعمر',
      latin: 'Leila Benomar',
      gender: 'f',
      culture: 'moroccan',
      title: 'Directrice de projet',
      pronouns: 'elle',
      about:
        'Je dirige le chantier d’Agadir depuis la première pelletée. Sur place trois semaines sur quatre ; le reste du temps à Casablanca. نرحب بزيارتكم للموقع.',
      skills: ['Reverse osmosis', 'Commissioning', 'Marine works', 'Arabic', 'Tamazight'],
    },
  ],
  'Platform Engineering': [{ given: 'Thị Hồng Nhung', family: 'Nguyễn', gender: 'f', culture: 'vietnamese' }],
  'Suzhou Plant': [
    { given: '美玲', family: '欧阳', latin: 'Meiling Ouyang', gender: 'f', culture: 'chinese' },
  ],
  'East Africa Projects': [
    { given: 'Wangari', family: 'Ndung’u', gender: 'f', culture: 'kenyan', pronouns: 'she/her' },
  ],
  'Sales UK & Ireland': [{ given: 'Caoimhe', family: 'Ní Bhriain', gender: 'f', culture: 'british' }],
  'Quality & Safety': [{ given: 'Stanisław', family: 'Brzęczyszczykiewicz', gender: 'm', culture: 'polish' }],
  Learning: [{ given: 'N’Golo', family: 'Diabaté', gender: 'm', culture: 'quebecois', pronouns: 'il' }],
};
