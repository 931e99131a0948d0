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

/** Milliseconds for which a tab that joins late is still told of a change: longer than it takes to learn who is reading. */
const TOLD_AGAIN = 30_000;

export function openTabs(source: string, closed: AbortSignal, heard: Heard): Tabs {
  let own: BroadcastChannel | undefined;
  let reader: string | undefined;
  /** What was changed here of late, and when. */
  let recent: { change: [string, string]; at: number }[] = [];
  /** What was changed before it was known who is signed in. */
  const untold: [string, string][] = [];

  function open(name: string, hear: (data: unknown) => void): BroadcastChannel {
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
    closed.addEventListener('abort', () => channel.close());
    return channel;
  }

  function tell(channel: BroadcastChannel, change: [string, string]) {
    recent = [...recent.filter(({ at }) => Date.now() - at < TOLD_AGAIN), { change, at: Date.now() }];
    channel.postMessage(change);
  }

  const common = open(`parvis ${source}`, (data) => {
    if (typeof data !== 'string') return;
    // The other tab has only now joined: it may have read before a change and heard nothing of it.
    if (own && data === reader)
      for (const { change, at } of recent) if (Date.now() - at < TOLD_AGAIN) own.postMessage(change);
    heard.person(data);
  });
  return {
    become(person) {
      own?.close();
      if (person !== reader) recent = [];
      reader = person;
      own = open(`parvis ${source} ${person}`, (data) => {
        if (Array.isArray(data) && data.every((part) => typeof part === 'string') && data.length === 2) {
          heard.change(data[0]!, data[1]!);
        }
      });
      common.postMessage(person);
      for (const change of untold.splice(0)) tell(own, change);
    },
    signedOut() {
      own?.close();
      own = undefined;
      reader = undefined;
      recent = [];
      untold.length = 0;
      common.postMessage('');
    },
    changed(kind, key) {
      const change: [string, string] = [kind, key];
      if (own) tell(own, change);
      else untold.push(change);
    },
  };
}
