export { PeopleCard, PersonOpenEvent } from './people-card/index.ts';
export { Provider } from './provider/index.ts';
export { SignInEvent } from './shared/sign-in.events.ts';
