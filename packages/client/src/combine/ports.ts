import type {
  CalendarEvent,
  Comment,
  Document,
  Member,
  PersonSummary,
  Post,
  Reaction,
  Recommendation,
  Recommendations,
  Subject,
} from '@parvis/model';
import { ParvisError } from '../error.ts';
import type { Named } from '../named.ts';
import {
  subjectKey,
  type Answers,
  type CallOptions,
  type DocumentsPort,
  type EventsPort,
  type FeedPort,
  type GroupsPort,
  type RecommendationsPort,
  type SessionPort,
} from '../ports.ts';
import { fold } from './identities.ts';
import { isNobody, unknown, type Name, type Translation } from './translation.ts';

/** Ports of a source that is not the one people come from, as those see them who know people by the keys of that one. */

const inPerson = <T extends { person: PersonSummary }>(thing: T, name: Name): T => ({
  ...thing,
  person: name(thing.person),
});

const inComment = (comment: Comment, name: Name): Comment => ({ ...comment, author: name(comment.author) });

const inPost = (post: Post, name: Name): Post => ({
  ...post,
  author: name(post.author),
  comments: { ...post.comments, latest: post.comments.latest.map((comment) => inComment(comment, name)) },
});

function inEvent(event: CalendarEvent, name: Name): CalendarEvent {
  if (!event.organizer) return event;
  const { id: own = '', ...organizer } = event.organizer;
  const { id } = name({ ...organizer, id: own });
  return { ...event, organizer: isNobody(id) ? organizer : { ...organizer, id } };
}

const inPage =
  <T>(inItem: (item: T, name: Name) => T) =>
  <P extends { items: T[] }>(page: P, name: Name): P => ({
    ...page,
    items: page.items.map((item) => inItem(item, name)),
  });

const inAnswers =
  <T>(inAnswer: (answer: T, name: Name) => T) =>
  (answers: Answers<T>, name: Name): Answers<T> =>
    new Map(
      [...answers].map(([key, answer]) => [
        key,
        answer instanceof ParvisError ? answer : inAnswer(answer, name),
      ]),
    );

export const sessionOf = (port: SessionPort, { of }: Translation): SessionPort => ({
  ...port,
  get: (options) => of(port.get(options), inPerson),
});

export const groupsOf = (port: GroupsPort, { of }: Translation): GroupsPort => ({
  ...port,
  members: (...asked) => of(port.members(...asked), inPage<Member>(inPerson)),
});

export const eventsOf = (port: EventsPort, { of }: Translation): EventsPort => ({
  ...port,
  list: (...asked) => of(port.list(...asked), inPage(inEvent)),
  get: (...asked) => of(port.get(...asked), inAnswers(inEvent)),
  attend: (...asked) => of(port.attend(...asked), inEvent),
});

const inDocument = (document: Document, name: Name): Document => ({
  ...document,
  ...(document.modifiedBy && { modifiedBy: name(document.modifiedBy) }),
});

export const documentsOf = (port: DocumentsPort, { of }: Translation): DocumentsPort => ({
  ...port,
  list: (...asked) => of(port.list(...asked), inPage(inDocument)),
});

export const feedOf = (port: FeedPort, { of, back }: Translation): FeedPort => ({
  ...port,
  async list({ author, ...filter }, options) {
    const own = author === undefined ? undefined : await only(back, author, options);
    const asked = port.list({ ...filter, ...(own !== undefined && { author: own }) }, options);
    return of(asked, ({ pinned, ...page }, name) => {
      const shown = inPage(inPost)(page, name);
      return {
        ...shown,
        ...(own !== undefined && { items: shown.items.filter(({ author }) => isThem(author, own)) }),
        ...(pinned && { pinned: pinned.map((post) => inPost(post, name)) }),
      };
    });
  },
  get: (...asked) => of(port.get(...asked), inAnswers(inPost)),
  comments: (...asked) => of(port.comments(...asked), inPage(inComment)),
  reactions: (...asked) => of(port.reactions(...asked), inPage<Reaction>(inPerson)),
  post: (...asked) => of(port.post(...asked), inPost),
  comment: (...asked) => of(port.comment(...asked), inComment),
  editPost: (...asked) => of(port.editPost(...asked), inPost),
  editComment: (...asked) => of(port.editComment(...asked), inComment),
  restorePost: (...asked) => of(port.restorePost(...asked), inPost),
  restoreComment: (...asked) => of(port.restoreComment(...asked), inComment),
  react: (...asked) => of(port.react(...asked), inPost),
  pin: (...asked) => of(port.pin(...asked), inPost),
  announce: (...asked) => of(port.announce(...asked), inPost),
  ...(port.vote && { vote: (...asked) => of(port.vote!(...asked), inPost) }),
});

export function recommendationsOf(port: RecommendationsPort, { of, back }: Translation): RecommendationsPort {
  /** What is told of a person is told of the one that was asked for. */
  const about = (subject: Subject) => (value: Recommendations, name: Name) => ({
    ...value,
    subject,
    people: value.people.map(name),
  });
  const own = async (subject: Subject, options: CallOptions): Promise<Subject> =>
    subject.kind === 'person' ? { ...subject, id: await only(back, subject.id, options) } : subject;

  return {
    ...port,
    async get(subjects, options) {
      const people = subjects.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []));
      const ids = await back(people, options);
      const answers: Answers<Recommendations> = new Map();
      const asked = subjects.flatMap((subject) => {
        const id = subject.kind === 'person' ? ids.get(subject.id)! : subject.id;
        if (!(id instanceof ParvisError)) return { subject, own: { ...subject, id } };
        answers.set(subjectKey(subject), id);
        return [];
      });
      if (asked.length === 0) return answers;
      return of(
        port.get(
          asked.map(({ own }) => own),
          options,
        ),
        (found, name) => {
          for (const { subject, own } of asked) {
            const answer = found.get(subjectKey(own));
            if (answer instanceof ParvisError) answers.set(subjectKey(subject), answer);
            else if (answer && subject.kind === 'person' && !isThem(whom(answer.subject, own, name), own.id))
              answers.set(subjectKey(subject), unknown(own.id));
            else if (answer) answers.set(subjectKey(subject), about(subject)(answer, name));
          }
          return answers;
        },
      );
    },
    list: async (subject, options) =>
      of(port.list(await own(subject, options), options), (page, name) =>
        inPage<Recommendation>(inPerson)(
          { ...page, items: page.items.map((item) => ({ ...item, subject })) },
          name,
        ),
      ),
    set: async (subject, recommended, options) =>
      of(port.set(await own(subject, options), recommended, options), about(subject)),
  };
}

/**
 * Whether a source that was asked for somebody, by an id or a mail address of its own, has answered of them: its address may
 * be that of one who the administrator says is somebody else.
 */
function isThem({ id, own = id, mail = '' }: Named, asked: string): boolean {
  const key = fold(asked);
  if (fold(own) === key) return true;
  return isNobody(id) ? fold(mail) !== key : fold(id) === key;
}

/** Of whom a source has answered that was asked for `own`. */
const whom = (answered: Subject, own: Subject, name: Name): Named =>
  name({ id: answered.id, name: '', ...(own.id.includes('@') && { mail: own.id }) });

/** What one key is. */
async function only(back: Translation['back'], key: string, options: CallOptions): Promise<string> {
  const id = (await back([key], options)).get(key)!;
  if (id instanceof ParvisError) throw id;
  return id;
}
