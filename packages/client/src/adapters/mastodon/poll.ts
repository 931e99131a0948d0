import type { Poll } from '@parvis/model';
import { count, flag, list, string, text, type Reader } from '../../read.ts';
import { fields } from '../../fields.ts';
import { time } from './fields.ts';
import { line } from './map.ts';

/** A poll, as far as it is read. Loaded with the first status that has one. */
export interface Theirs {
  id: string;
  said: Omit<Poll, 'can'>;
}

const option: Reader<Poll['options'][number]> = (value, path) => {
  const { get, may } = fields(value, path);
  const votes = may('votes_count', count);
  return { title: line(get('title', string)), ...(votes !== undefined && { votes }) };
};

export const poll: Reader<Theirs> = (value, path) => {
  const { get, may } = fields(value, path);
  const multiple = may('multiple', flag) ?? false;
  const votes = may('votes_count', count) ?? 0;
  // Where only one may be chosen there are as many voters as votes.
  const voters = may('voters_count', count) ?? (multiple ? undefined : votes);
  const endsAt = may('expires_at', time);
  return {
    id: get('id', text),
    said: {
      options: get('options', list(option)),
      multiple,
      mine: may('own_votes', list(count)) ?? [],
      ended: may('expired', flag) ?? false,
      ...(voters !== undefined && { voters }),
      ...(endsAt !== undefined && { endsAt }),
    },
  };
};

/** Their poll as ours; `isReader` is whether somebody is signed in. */
export const pollOf = ({ said }: Theirs, isReader: boolean): Poll => ({
  ...said,
  can: { vote: isReader && !said.ended && said.mine.length === 0 },
});

/** A poll as lines, for answers: comments have none. */
export const linesOf = ({ said: { multiple, mine, options } }: Theirs): string => {
  const [empty, chosen] = multiple ? ['☐', '☑'] : ['○', '◉'];
  return options
    .map(({ title, votes }, index) => {
      const said = `${mine.includes(index) ? chosen : empty} ${title}`;
      return votes === undefined ? said : `${said} – ${votes}`;
    })
    .join('\n');
};
