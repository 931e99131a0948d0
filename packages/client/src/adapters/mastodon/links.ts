import { asTyped, textOfHtml } from '../../html.ts';
import type { Mention } from './theirs.ts';

/**
 * Their HTML as text: a mention with its domain, a hashtag without the address of its page. Marks are as they were typed: an
 * edit sends them back, and their server takes them for text.
 */
export const textOfTheirs = async (html: string, mentions: readonly Mention[] = []): Promise<string> =>
  asTyped(
    await textOfHtml(html, undefined, (href, said) => {
      const mention = mentions.find(({ url }) => url !== '' && url === href);
      return mention ? `@${mention.acct}` : /^[#@＃]/.test(said) ? said : undefined;
    }),
  );
