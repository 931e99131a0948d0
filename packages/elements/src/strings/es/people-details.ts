import type { PeopleDetailsStrings } from '../people-details.ts';

export default {
  presence_available: 'Disponible',
  presence_busy: 'Con otra tarea',
  presence_do_not_disturb: 'No molestar',
  presence_away: 'Ausente',
  presence_offline: 'Sin conexión',
  phone: 'Teléfono',
  mobile: 'Móvil',
  chat: 'Chatear',
  place: 'Lugar',
  local_time: 'Hora local',
  same_time: 'la misma hora que usted',
  ahead: {
    one: '{n} hora por delante de usted',
    many: '{n} horas por delante de usted',
    other: '{n} horas por delante de usted',
  },
  behind: {
    one: '{n} hora por detrás de usted',
    many: '{n} horas por detrás de usted',
    other: '{n} horas por detrás de usted',
  },
  follow_each_other: 'Se siguen mutuamente',
  following: 'Usted sigue a esta persona',
  followed_by: 'Le sigue',
  requested: 'Ha solicitado seguir a esta persona',
  manager: 'Responsable',
  reports: {
    one: '{n} persona a su cargo',
    many: '{n} personas a su cargo',
    other: '{n} personas a su cargo',
  },
  more: { one: 'y {n} más', many: 'y {n} más', other: 'y {n} más' },
  skills: 'Habilidades',
  about: 'Acerca de mí',
} satisfies PeopleDetailsStrings;
