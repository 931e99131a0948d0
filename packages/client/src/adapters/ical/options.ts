export interface IcalOptions {
  /** Where the file is: absolute, or relative to the page. Of another origin only when that allows it (CORS). */
  url: string;
}

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  { url, ...unknown }: Record<string, unknown>,
  say: (mistake: string) => void,
): IcalOptions | undefined {
  for (const name of Object.keys(unknown)) say(`"${name}" is not known. The option is url.`);
  const base = 'http://page';
  if (typeof url === 'string' && URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol)) {
    return { url };
  }
  say('"url" has to be the address of a calendar file, such as "/calendars/works.ics".');
  return undefined;
}
