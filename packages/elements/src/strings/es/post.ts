import type { PostStrings } from '../post.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Mostrar más',
  less: 'Mostrar menos',
  edited: 'Editado',
  announcement: 'Anuncio',
  pinned: 'Fijado',
  waiting: 'A la espera de la red',
  sending: 'Enviando …',
  actions: 'Más acciones',
  reports: { one: 'Denunciado por {n} persona', other: 'Denunciado por {n} personas' },
  comment: 'Comentar',
  comments: { one: '{n} comentario', other: '{n} comentarios' },
  all_comments: { one: 'Mostrar {n} comentario', other: 'Mostrar los {n} comentarios' },
  earlier_comments: 'Comentarios anteriores',
} satisfies PostStrings;
