/**
 * Tells the other tabs of this origin what happened here: who is signed in, and which things were changed. What
 * a thing now looks like is never told, each tab reads it again; and the channel of changes belongs to one
 * person, so that nothing of theirs reaches a tab where somebody else is signed in.
 */
export interface Tabs {
  /** Says who is signed in here, and opens that person's channel. */
  become(person: string): void;
  /** Says that the person signed out. */
  signedOut(): void;
  changed(kind: string, key: string): void;
}

export interface Heard {
  /** Somebody is signed in elsewhere; an empty string after a sign-out. */
  person(id: string): void;
  change(kind: string, key: string): void;
}

export function openTabs(source: string, closed: AbortSignal, heard: Heard): Tabs {
  let own: BroadcastChannel | undefined;
  /** What was changed before it was known who is signed in. */
  const untold: [string, string][] = [];

  function open(name: string, hear: (data: unknown) => void): BroadcastChannel {
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
    closed.addEventListener('abort', () => channel.close());
    return channel;
  }

  const common = open(`parvis ${source}`, (data) => {
    if (typeof data === 'string') heard.person(data);
  });
  return {
    become(person) {
      own?.close();
      own = open(`parvis ${source} ${person}`, (data) => {
        if (Array.isArray(data) && data.every((part) => typeof part === 'string') && data.length === 2) {
          heard.change(data[0]!, data[1]!);
        }
      });
      common.postMessage(person);
      for (const change of untold.splice(0)) own.postMessage(change);
    },
    signedOut() {
      own?.close();
      own = undefined;
      untold.length = 0;
      common.postMessage('');
    },
    changed(kind, key) {
      if (own) own.postMessage([kind, key]);
      else untold.push([kind, key]);
    },
  };
}
