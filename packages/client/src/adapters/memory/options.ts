import { ERROR_CODES } from '@parvis/model/error-codes';
import { count, flag, list, mapOf, object, oneOf, read, text } from '../../read.ts';
import { documentFields } from '../../shapes/document.ts';
import { eventFields } from '../../shapes/event.ts';
import { linkPreview } from '../../shapes/post.ts';
import { subject } from '../../shapes/recommendation.ts';
import { role } from '../../shapes/session.ts';
import { moment } from '../../shapes/time.ts';
import { wholePerson } from '../../shapes/whole-person.ts';
import { emoji } from '../../shapes/whole-post.ts';
import type {
  CalendarEvent,
  Document,
  Emoji,
  ErrorCode,
  Group,
  GroupRole,
  LinkPreview,
  Person,
  ReactionKind,
  Role,
  Subject,
} from '@parvis/model';

/** All of it may be given as JSON. People are named by their ids throughout. */
export interface MemoryOptions {
  people?: readonly Person[];
  groups?: readonly (Omit<Group, 'memberCount' | 'role'> & {
    members?: Readonly<Record<string, GroupRole>>;
  })[];
  /** The newest recommender first. */
  recommendations?: readonly { subject: Subject; people: readonly string[] }[];
  /** In any order. */
  posts?: readonly GivenPost[];
  /** Tags that mean another one, as they are written, without the `#`. */
  synonyms?: readonly { tag: string; of: string }[];
  /** In any order. */
  events?: readonly GivenEvent[];
  /** In any order. */
  documents?: readonly GivenDocument[];
  /** Who is asking. Nobody is signed in without it. */
  session?: { person: string; roles?: readonly Role[] };
  /** Milliseconds before each answer; 0 without it. */
  latency?: number;
  /** Calls that fail, and with which code: `{ 'people.get': 'unavailable' }`. */
  failures?: Readonly<Record<string, ErrorCode>>;
}

interface GivenWords {
  id: string;
  /** Id of a person. */
  author: string;
  text: string;
  /** ISO 8601. */
  createdAt: string;
}

interface GivenPost extends GivenWords {
  /** `status` without it. */
  kind?: string;
  /** Id or slug. */
  group?: string;
  /** URL of a page. */
  about?: string;
  comments?: readonly GivenWords[];
  /** Ids of people by kind, the oldest first. */
  reactions?: Readonly<Partial<Record<ReactionKind, readonly string[]>>>;
  pinned?: boolean;
  announcement?: boolean;
  /** What it warns of. */
  warning?: string;
  /** Which shortcodes of its text, its warning and its poll have a picture. */
  emojis?: readonly Emoji[];
  poll?: GivenPoll;
  /** What the page says of itself that it links to. */
  link?: LinkPreview;
}

interface GivenPoll {
  options: readonly string[];
  multiple?: boolean;
  /** Ids of people, and the places of what each chose. */
  votes?: Readonly<Record<string, readonly number[]>>;
  /** ISO 8601. */
  endsAt?: string;
}

/** An event for everyone, or of a group. People are named by their ids, in the order in which they answered. */
interface GivenEvent extends Pick<
  CalendarEvent,
  | 'id'
  | 'title'
  | 'start'
  | 'end'
  | 'description'
  | 'place'
  | 'join'
  | 'url'
  | 'repeats'
  | 'cancelled'
  | 'capacity'
> {
  /** What several have in common; the id without it. */
  series?: string;
  /** Id or slug. */
  group?: string;
  /** Id of a person. */
  organizer?: string;
  yes?: readonly string[];
  maybe?: readonly string[];
}

interface GivenDocument extends Omit<Document, 'modifiedBy' | 'group'> {
  /** Id of a person. */
  modifiedBy?: string;
  /** Id or slug. */
  group?: string;
}

type GivenGroup = NonNullable<MemoryOptions['groups']>[number];

const words = { id: text, author: text, text, createdAt: moment };
const givenPost = object<GivenPost>(words, {
  kind: text,
  group: text,
  about: text,
  comments: list(object<GivenWords>(words, {})),
  reactions: object<NonNullable<GivenPost['reactions']>>(
    {},
    { like: list(text), love: list(text), thanks: list(text), celebrate: list(text), insightful: list(text) },
  ),
  pinned: flag,
  announcement: flag,
  warning: text,
  emojis: list(emoji),
  link: linkPreview,
  poll: object<GivenPoll>(
    { options: list(text) },
    { multiple: flag, votes: mapOf(list(count)), endsAt: moment },
  ),
});

const { id, title, start, end, ...told } = eventFields;
const givenEvent = object<GivenEvent>(
  { id, title, start, end },
  { ...told, series: text, group: text, organizer: text, yes: list(text), maybe: list(text) },
);

const { id: documentId, name, url, ...more } = documentFields;
const givenDocument = object<GivenDocument>(
  { id: documentId, name, url },
  { ...more, modifiedBy: text, group: text },
);

const memoryOptions = object<MemoryOptions>(
  {},
  {
    people: list(wholePerson),
    groups: list(
      object<GivenGroup>(
        { id: text, slug: text, name: text, visibility: oneOf('open', 'closed', 'secret') },
        { description: text, members: mapOf(oneOf('member', 'owner')) },
      ),
    ),
    recommendations: list(
      object<{ subject: Subject; people: readonly string[] }>({ subject, people: list(text) }, {}),
    ),
    posts: list(givenPost),
    synonyms: list(object<{ tag: string; of: string }>({ tag: text, of: text }, {})),
    events: list(givenEvent),
    documents: list(givenDocument),
    session: object<NonNullable<MemoryOptions['session']>>({ person: text }, { roles: list(role) }),
    latency: count,
    failures: mapOf(oneOf(...ERROR_CODES)),
  },
);

/** The options of a declarative configuration, or undefined when `say` was told what is wrong with them. */
export function readOptions(
  json: Record<string, unknown>,
  say: (mistake: string) => void,
): MemoryOptions | undefined {
  try {
    return read('memory', memoryOptions, json, 'options');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
