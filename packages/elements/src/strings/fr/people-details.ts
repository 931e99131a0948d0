import type { PeopleDetailsStrings } from '../people-details.ts';

export default {
  presence_available: 'Disponible',
  presence_busy: 'Occupé',
  presence_do_not_disturb: 'Ne pas déranger',
  presence_away: 'Absent',
  presence_offline: 'Hors ligne',
  phone: 'Téléphone',
  mobile: 'Portable',
  chat: 'Discuter',
  place: 'Lieu',
  local_time: 'Heure locale',
  same_time: 'même heure que vous',
  ahead: {
    one: '{n} heure d’avance sur vous',
    many: '{n} heures d’avance sur vous',
    other: '{n} heures d’avance sur vous',
  },
  behind: {
    one: '{n} heure de retard sur vous',
    many: '{n} heures de retard sur vous',
    other: '{n} heures de retard sur vous',
  },
  follow_each_other: 'Vous vous suivez mutuellement',
  following: 'Vous suivez cette personne',
  followed_by: 'Vous suit',
  requested: 'Vous avez demandé à suivre cette personne',
  manager: 'Responsable',
  reports: {
    one: '{n} collaborateur direct',
    many: '{n} collaborateurs directs',
    other: '{n} collaborateurs directs',
  },
  more: { one: 'et {n} autre', many: 'et {n} autres', other: 'et {n} autres' },
  skills: 'Compétences',
  about: 'À propos',
} satisfies PeopleDetailsStrings;
