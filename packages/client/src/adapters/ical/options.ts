import { list, object, read, text, type Reader } from '../../read.ts';

export interface IcalOptions {
  /** Where the file is: absolute, or relative to the page. Of another origin only when that allows it (CORS). */
  url?: string;
  /** Several calendars, shown as one list. Each is an address, or says as well what it is called and its colour. */
  urls?: readonly (string | IcalCalendar)[];
}

export interface IcalCalendar {
  url: string;
  /** What readers see; what the file calls itself when not given. */
  name?: string;
  /** `#c2185b`, or a name of CSS; that of the file when not given. */
  color?: string;
}

/** All calendars, whichever way they were given. */
export const calendarsOf = ({ url, urls = [] }: IcalOptions): IcalCalendar[] =>
  [...(url === undefined ? [] : [url]), ...urls].map((each) =>
    typeof each === 'string' ? { url: each } : each,
  );

const EXAMPLE = 'has to be the address of a calendar file, such as "/calendars/works.ics".';

const address: Reader<string> = (value, path) => {
  const base = 'http://page';
  if (typeof value === 'string' && value && URL.canParse(value, base)) {
    if (/^https?:$/.test(new URL(value, base).protocol)) return value;
  }
  throw new Error(`"${path.replace('options.', '')}" ${EXAMPLE}`);
};

const color: Reader<string> = (value, path) => {
  if (typeof value === 'string' && /^(#[0-9a-f]{6}|[a-z]+)$/i.test(value)) return value;
  throw new Error(
    `"${path.replace('options.', '')}" has to be a colour: "#c2185b", or a name such as "teal".`,
  );
};

const calendar = object<IcalCalendar>({ url: address }, { name: text, color });
const known = object<IcalOptions>(
  {},
  {
    url: address,
    urls: list((value, path) => (typeof value === 'string' ? address(value, path) : calendar(value, path))),
  },
);
const NAMES = ['url', 'urls'];

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  json: Record<string, unknown>,
  say: (mistake: string) => void,
): IcalOptions | undefined {
  for (const name of Object.keys(json).filter((each) => !NAMES.includes(each))) {
    say(`"${name}" is not known. The options are ${NAMES.join(' and ')}.`);
  }
  try {
    const options = read('ical', known, json, 'options');
    if (calendarsOf(options).length > 0) return options;
    say(`"url" ${EXAMPLE} Several are "urls".`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}
