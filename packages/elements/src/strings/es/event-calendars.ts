import type { EventCalendarsStrings } from '../event-calendars.ts';
import common from './common.ts';

export default {
  ...common,
  calendars: 'Añadir al calendario',
  subscribe: 'Suscribirse',
  file: 'Archivo de calendario (.ics)',
  subscribe_hint:
    'Su calendario puede seguir estos eventos en esta dirección. No la comparta: quien la tenga verá lo que usted ve.',
  address: 'Dirección del calendario',
  copy: 'Copiar',
  copied: 'Copiada.',
  open: 'Abrir en el calendario',
  revoke: 'Revocar',
  revoked: 'La dirección ya no funciona.',
} satisfies EventCalendarsStrings;
