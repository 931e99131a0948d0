/** What adapters of Microsoft's systems need too; kept where calendar files are read. */
export { ianaOf } from '@parvis/model/windows-zones';
