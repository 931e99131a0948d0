import type { HashtagCloudStrings } from '../hashtag-cloud.ts';
import common from './common.ts';

export default {
  ...common,
  trends: 'Hashtags that stand out',
  recent: 'Hashtags used last',
  note: 'Nothing stands out at the moment. These were used last:',
  empty: 'No hashtags yet',
  loading: 'Loading hashtags',
  people: { one: '{n} person', other: '{n} people' },
  times: { one: '{people}, {n} time its usual', other: '{people}, {n} times its usual' },
  far: '{people}, more than {n} times its usual',
  as_usual: '{people}, as usual',
  less: '{people}, less than usual',
  fresh: '{people}, newly in use',
  new: 'new',
  ordinary: '{n} in an ordinary week',
  used: 'last used {date}',
} satisfies HashtagCloudStrings;
