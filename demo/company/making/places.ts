/** An office of the company, as the directory writes it. */
export interface Place {
  office: string;
  street: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** IANA zone name. */
  timeZone: string;
  /** BCP 47 tag of the language spoken at work there. */
  language: string;
}

export const PLACES = {
  lyon: {
    office: 'Lyon, Confluence',
    street: '12 quai des Brumes',
    city: 'Lyon',
    state: 'Auvergne-Rhône-Alpes',
    postalCode: '69002',
    country: 'France',
    countryCode: 'FR',
    timeZone: 'Europe/Paris',
    language: 'fr',
  },
  nantes: {
    office: 'Nantes, Cheviré',
    street: '4 rue de l’Écluse',
    city: 'Nantes',
    state: 'Pays de la Loire',
    postalCode: '44100',
    country: 'France',
    countryCode: 'FR',
    timeZone: 'Europe/Paris',
    language: 'fr',
  },
  hamburg: {
    office: 'Hamburg, Speicher 9',
    street: 'Am Wasserturm 9',
    city: 'Hamburg',
    state: 'Hamburg',
    postalCode: '20457',
    country: 'Germany',
    countryCode: 'DE',
    timeZone: 'Europe/Berlin',
    language: 'de',
  },
  valencia: {
    office: 'Valencia, Marina',
    street: 'Calle de la Acequia 31',
    city: 'Valencia',
    state: 'Comunitat Valenciana',
    postalCode: '46024',
    country: 'Spain',
    countryCode: 'ES',
    timeZone: 'Europe/Madrid',
    language: 'es',
  },
  monterrey: {
    office: 'Monterrey, Santa Lucía',
    street: 'Av. del Manantial 215',
    city: 'Monterrey',
    state: 'Nuevo León',
    postalCode: '64010',
    country: 'Mexico',
    countryCode: 'MX',
    timeZone: 'America/Monterrey',
    language: 'es-MX',
  },
  casablanca: {
    office: 'Casablanca, Sidi Maârouf',
    street: '18 rue des Norias',
    city: 'Casablanca',
    state: 'Casablanca-Settat',
    postalCode: '20520',
    country: 'Morocco',
    countryCode: 'MA',
    timeZone: 'Africa/Casablanca',
    language: 'fr',
  },
  amman: {
    office: 'Amman, Abdali',
    street: '7 Cistern Street',
    city: 'Amman',
    state: 'Amman',
    postalCode: '11190',
    country: 'Jordan',
    countryCode: 'JO',
    timeZone: 'Asia/Amman',
    language: 'ar',
  },
  gdansk: {
    office: 'Gdańsk, Młode Miasto',
    street: 'ul. Kanałowa 22',
    city: 'Gdańsk',
    state: 'Pomorskie',
    postalCode: '80-863',
    country: 'Poland',
    countryCode: 'PL',
    timeZone: 'Europe/Warsaw',
    language: 'pl',
  },
  danang: {
    office: 'Đà Nẵng, Sông Hàn',
    street: '45 đường Bến Nước',
    city: 'Đà Nẵng',
    state: 'Đà Nẵng',
    postalCode: '550000',
    country: 'Vietnam',
    countryCode: 'VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
  },
  suzhou: {
    office: 'Suzhou, Jinji Lake',
    street: '88 Canal Road',
    city: 'Suzhou',
    state: 'Jiangsu',
    postalCode: '215021',
    country: 'China',
    countryCode: 'CN',
    timeZone: 'Asia/Shanghai',
    language: 'zh-Hans',
  },
  pune: {
    office: 'Pune, Kharadi',
    street: '3 Stepwell Lane',
    city: 'Pune',
    state: 'Maharashtra',
    postalCode: '411014',
    country: 'India',
    countryCode: 'IN',
    timeZone: 'Asia/Kolkata',
    language: 'en-IN',
  },
  leeds: {
    office: 'Leeds, Granary Wharf',
    street: '2 Lock Keeper’s Yard',
    city: 'Leeds',
    state: 'West Yorkshire',
    postalCode: 'LS1 4BR',
    country: 'United Kingdom',
    countryCode: 'GB',
    timeZone: 'Europe/London',
    language: 'en-GB',
  },
  montreal: {
    office: 'Montréal, Lachine',
    street: '610, rue du Canal',
    city: 'Montréal',
    state: 'Québec',
    postalCode: 'H8S 1A1',
    country: 'Canada',
    countryCode: 'CA',
    timeZone: 'America/Toronto',
    language: 'fr-CA',
  },
  nairobi: {
    office: 'Nairobi, Kilimani',
    street: '27 Borehole Road',
    city: 'Nairobi',
    state: 'Nairobi County',
    postalCode: '00100',
    country: 'Kenya',
    countryCode: 'KE',
    timeZone: 'Africa/Nairobi',
    language: 'en-KE',
  },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;

const digits = (n: number, width: number) => String(n).padStart(width, '0');
const pairs = (n: number) => digits(n, 4).replace(/(\d\d)(\d\d)/, '$1 $2');

/**
 * The `n`th desk number of a place, only from ranges that the regulators keep for fiction: Arcep (France),
 * Bundesnetzagentur (Germany), Ofcom (United Kingdom), NANP 555-01xx (Canada). Places in countries without
 * such a range are reached through the switchboard in Lyon.
 */
export function deskPhone(place: PlaceName, n: number): string {
  if (place === 'nantes') return `+33 2 61 91 ${pairs(1000 + n)}`;
  if (place === 'hamburg') return `+49 40 66969 ${digits(100 + n, 3)}`;
  if (place === 'leeds') return `+44 113 496 ${digits(100 + n, 4)}`;
  if (place === 'montreal') return `+1 514 555 ${digits(100 + (n % 100), 4)}`;
  return `+33 4 65 71 ${pairs(2000 + n)}`;
}

/** The `n`th mobile number, from the same sources; `undefined` where no range for mobiles is kept. */
export function mobilePhone(place: PlaceName, n: number): string | undefined {
  const country = PLACES[place].countryCode;
  if (country === 'FR') return `+33 6 39 98 ${pairs(3000 + n)}`;
  if (country === 'GB') return `+44 7700 900${digits(100 + n, 3)}`;
  return undefined;
}
