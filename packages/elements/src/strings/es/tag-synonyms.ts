import type { TagSynonymsStrings } from '../tag-synonyms.ts';
import common from './common.ts';

export default {
  ...common,
  synonyms: 'Hashtags con el mismo significado',
  hint: 'Lo que lleva el primero se encuentra con el segundo y cuenta con él. Las publicaciones quedan como se escribieron.',
  tag: 'Este hashtag',
  of: 'significa',
  save: 'Guardar',
  reading: 'Cargando los hashtags',
  none: 'Todavía ningún hashtag significa otro.',
  remove: 'Quitar',
  more: 'Mostrar más',
  saved: 'Guardado. Los hashtags cambian en menos de un minuto.',
  error_forbidden: 'Solo los responsables de la comunidad se ocupan de esto.',
  error_invalid: 'Uno de los dos no es un hashtag, o son el mismo.',
  error_conflict: 'Ya son tantos los hashtags que significan este que no caben más.',
} satisfies TagSynonymsStrings;
