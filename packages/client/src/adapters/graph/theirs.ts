import { list, string, text, type Reader } from '../../read.ts';
import { fields } from '../../fields.ts';

/** What `User.ReadBasic.All` is enough for. */
export const BASIC = 'id,displayName,mail,userPrincipalName';

/** How many values a filter may compare with. https://learn.microsoft.com/graph/filter-query-parameter */
export const IN_ONE = 15;

/** A user, as far as it is read. Which fields there are is decided by what was selected and by what may be read. */
export interface User {
  id: string;
  name: string;
  mail: string | undefined;
  login: string | undefined;
  title: string | undefined;
  department: string | undefined;
  phone: string | undefined;
  mobile: string | undefined;
  place: string | undefined;
  language: string | undefined;
  manager: User | undefined;
}

/** Without the spaces around it; undefined where nothing is left. */
export const trimmed: Reader<string | undefined> = (value, path) => string(value, path).trim() || undefined;

/** https://learn.microsoft.com/graph/api/resources/user */
export const user: Reader<User> = (value, path) => {
  const { get, may } = fields(value, path);
  const id = get('id', text);
  const mail = may('mail', trimmed);
  const login = may('userPrincipalName', trimmed);
  return {
    id,
    // A name may be refused, or be forgotten.
    name: may('displayName', trimmed) ?? login ?? mail ?? id,
    mail,
    login,
    title: may('jobTitle', trimmed),
    department: may('department', trimmed),
    phone: may('businessPhones', list(trimmed))?.find((number) => number !== undefined),
    mobile: may('mobilePhone', trimmed),
    place: may('officeLocation', trimmed),
    language: may('preferredLanguage', trimmed),
    manager: may('manager', user),
  };
};

/** What `value` of an answer holds. */
export const values =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, path) =>
    fields(value, path).get('value', list(item));
