export * from './error-codes.ts';
export * from './error.ts';
export * from './group.ts';
export * from './page.ts';
export * from './person.ts';
export * from './recommendation.ts';
export * from './session.ts';
export * from './subject.ts';
