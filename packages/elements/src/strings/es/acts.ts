import type { ActsStrings } from '../acts.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Mostrar más',
  versions: 'Versiones anteriores',
  actions: 'Más acciones',
  edit: 'Editar',
  remove: 'Eliminar',
  pin: 'Fijar',
  unpin: 'Dejar de fijar',
  announce: 'Marcar como anuncio',
  unannounce: 'Quitar de los anuncios',
  report: 'Denunciar',
  copy_link: 'Copiar enlace',
  copied: 'El enlace se ha copiado.',
  removed: 'Eliminado.',
  undo: 'Deshacer',
  reason: '¿Qué problema hay?',
  send_report: 'Enviar denuncia',
  reported: 'Gracias. Lo verán quienes cuidan este espacio.',
  loading: 'Cargando …',
  close: 'Cerrar',
  cancel: 'Cancelar',
  discard: 'Descartar',
  refused: 'Esto no se ha hecho. {reason}',
  pin_limit: 'Aquí ya hay tantas publicaciones fijadas como es posible. Quite antes otra.',
} satisfies ActsStrings;
