import type { Comment, GroupReference, LinkPreview, Post, Reaction, Reactions, Version } from '@parvis/model';
import { count, flag, list, object, oneOf, string, text } from '../read.ts';
import { some } from './number.ts';
import { personSummary } from './person.ts';
import { moment } from './time.ts';

/** The kinds of reactions in the order in which they are counted. */
export const REACTIONS = ['like', 'love', 'thanks', 'celebrate', 'insightful'] as const;
export const reactionKind = oneOf(...REACTIONS);

const writtenNeeded = { id: text, author: personSummary, text: string, createdAt: moment, revision: count };
const writtenOptional = { editedAt: moment, reports: some };

/** As our own server says it. */
export const comment = object<Omit<Comment, 'warning' | 'emojis'>>(
  {
    ...writtenNeeded,
    post: text,
    can: object<Comment['can']>({ edit: flag, remove: flag, report: flag }, {}),
  },
  writtenOptional,
);

export const linkPreview = object<LinkPreview>({ url: text, title: text }, { description: text, site: text });

/** As our own server says it; see `whole-post.ts` for what other systems have besides. */
export const post = object<Omit<Post, 'warning' | 'emojis' | 'poll'>>(
  {
    ...writtenNeeded,
    kind: text,
    tags: list(string),
    comments: object<Post['comments']>({ count, latest: list(comment, 2) }, {}),
    reactions: object<Reactions>(
      {
        counts: list(object<Reactions['counts'][number]>({ kind: reactionKind, count: some }, {})),
        revision: count,
      },
      { mine: reactionKind },
    ),
    announcement: flag,
    can: object<Post['can']>(
      { edit: flag, remove: flag, report: flag, comment: flag, react: flag, pin: flag, announce: flag },
      {},
    ),
  },
  {
    ...writtenOptional,
    group: object<GroupReference>({ id: text, slug: text, name: text }, {}),
    about: text,
    link: linkPreview,
    pinned: object<NonNullable<Post['pinned']>>({ at: moment, read: flag }, {}),
  },
);

export const reaction = object<Reaction>(
  { person: personSummary, kind: reactionKind, createdAt: moment },
  {},
);
export const version = object<Version>({ revision: count, text: string, at: moment }, {});
