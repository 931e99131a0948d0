import type { AsidesStrings } from '../asides.ts';

export default {
  show: 'Mostrar',
  hide: 'Ocultar',
  poll: 'Encuesta',
  choose_one: 'Elija una respuesta',
  choose_some: 'Elija una o varias respuestas',
  vote: 'Votar',
  mine: 'Su respuesta',
  ended: 'Cerrada',
  ends: 'Abierta hasta el {date}',
  voters: { one: 'Ha votado {n} persona', other: 'Han votado {n} personas' },
} satisfies AsidesStrings;
