import type { MiniFeedStrings } from '../mini-feed.ts';
import common from './common.ts';

export default {
  ...common,
  ask: '¿En qué está trabajando?',
  ask_group: '¿Qué hay de nuevo en {group}?',
  ask_about: '¿Qué opina de esta página?',
  feed: 'Publicaciones',
  fresh: { one: '{n} publicación nueva', other: '{n} publicaciones nuevas' },
  more: 'Mostrar más publicaciones',
  earlier: 'Mostrar publicaciones más recientes',
  end: 'Ya lo ha visto todo.',
  empty: 'Todavía no hay nada',
  invite: 'Cuente antes que nadie en qué está trabajando.',
  loading: 'Cargando publicaciones',
  pinned: { one: '{n} publicación fijada', other: '{n} publicaciones fijadas' },
  read: 'Marcar como leído',
} satisfies MiniFeedStrings;
