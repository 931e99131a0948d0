import type { Person } from '@parvis/model';

const GIVEN =
  'Ada Bram Chloé Dev Elif Farid Grace Hana Ivo Jun Kofi Lena Mai Nour Odd Pia Rui Sana Tove Uma'.split(' ');
const FAMILY =
  'Adler Brandt Costa Dubois Eriksen Fischer García Haddad Ito Jansen Kaya Lund Moreau Nkosi Okafor Petrov Quist Rossi Silva Tanaka Uhl Varga Weiss Yilmaz Zhou'.split(
    ' ',
  );
const WORK = [
  'Data Engineer',
  'Planner',
  'Field Engineer',
  'Buyer',
  'Lab Technician',
  'Editor',
  'Controller',
];

/** Up to 500 people with names of their own. */
export const many = (count: number): Person[] =>
  Array.from({ length: count }, (_, n) => {
    const given = GIVEN[n % GIVEN.length]!;
    const family = FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length]!;
    const id = `person-${n + 1}`;
    return {
      id,
      name: `${given} ${family}`,
      title: WORK[n % WORK.length]!,
      mail: `${id}@rivelle.example`,
    };
  });
