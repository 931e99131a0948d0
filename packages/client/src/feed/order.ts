/** What a list is ordered by: time, and id where times are the same. */
export interface Ordered {
  createdAt: string;
  id: string;
}

export const isNewer = (one: Ordered, other: Ordered): boolean =>
  one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
