export { Provider } from './provider.ts';
