import type { ComposerStrings } from '../composer.ts';
import common from './common.ts';

export default {
  ...common,
  ask: '¿En qué está trabajando?',
  ask_group: '¿Qué hay de nuevo en {group}?',
  ask_about: '¿Qué opina de esta página?',
  comment: 'Escribir un comentario',
  edit: 'Editar el texto',
  send: 'Publicar',
  send_comment: 'Comentar',
  save: 'Guardar',
  cancel: 'Cancelar',
  left: { one: 'Queda {n} carácter', other: 'Quedan {n} caracteres' },
  over: { one: 'Sobra {n} carácter', other: 'Sobran {n} caracteres' },
  tags: 'Etiquetas',
  keys: '{key} para enviar',
  refused: 'Esto no se ha enviado. {reason}',
} satisfies ComposerStrings;
