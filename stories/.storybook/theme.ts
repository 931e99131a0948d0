import { create } from 'storybook/theming/create';

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif';
const mono = 'ui-monospace, "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace';

const light = {
  colorPrimary: '#1b5e8c',
  colorSecondary: '#1b5e8c',
  appBg: '#f3f5f4',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#dbe1de',
  textColor: '#1c2429',
  textMutedColor: '#55626a',
  barTextColor: '#55626a',
  barSelectedColor: '#1b5e8c',
  barHoverColor: '#1b5e8c',
};

const dark = {
  colorPrimary: '#8ec7f0',
  colorSecondary: '#3b86b8',
  appBg: '#14191c',
  appContentBg: '#1b2125',
  appPreviewBg: '#1b2125',
  appBorderColor: '#323b41',
  barBg: '#1b2125',
  textColor: '#e8edef',
  textMutedColor: '#a5b1b8',
  barTextColor: '#a5b1b8',
  barSelectedColor: '#8ec7f0',
  barHoverColor: '#8ec7f0',
  inputBg: '#14191c',
};

/** The frame around the stories and their guides, light or dark as the reader's system is. */
export const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

export const theme = create({
  base: isDark ? 'dark' : 'light',
  brandTitle: 'Parvis',
  brandUrl: './',
  brandImage: isDark ? './parvis-dark.svg' : './parvis.svg',
  brandTarget: '_self',
  fontBase: font,
  fontCode: mono,
  appBorderRadius: 6,
  inputBorderRadius: 6,
  ...(isDark ? dark : light),
});
