import type { HashtagCloudStrings } from '../hashtag-cloud.ts';
import common from './common.ts';

export default {
  ...common,
  trends: 'Etiquetas que destacan',
  recent: 'Últimas etiquetas usadas',
  note: 'Nada destaca en este momento. Últimas etiquetas usadas:',
  empty: 'Todavía no hay etiquetas',
  loading: 'Cargando etiquetas',
  people: { one: '{n} persona', other: '{n} personas' },
  times: { one: '{people}, {n} vez lo habitual', other: '{people}, {n} veces lo habitual' },
  far: '{people}, más de {n} veces lo habitual',
  as_usual: '{people}, como de costumbre',
  less: '{people}, menos de lo habitual',
  fresh: '{people}, de uso reciente',
  new: 'nueva',
  ordinary: '{n} en una semana normal',
  used: 'usada por última vez el {date}',
} satisfies HashtagCloudStrings;
