import type { EventCalendarsStrings } from '../event-calendars.ts';
import common from './common.ts';

export default {
  ...common,
  calendars: 'Ajouter à l’agenda',
  subscribe: 'S’abonner',
  file: 'Fichier d’agenda (.ics)',
  subscribe_hint:
    'Votre agenda peut suivre ces événements à cette adresse. Gardez-la pour vous : qui la possède voit ce que vous voyez.',
  address: 'Adresse de l’agenda',
  copy: 'Copier',
  copied: 'Copié.',
  open: 'Ouvrir dans l’agenda',
  revoke: 'Révoquer',
  revoked: 'L’adresse ne fonctionne plus.',
} satisfies EventCalendarsStrings;
