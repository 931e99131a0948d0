import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';

/** The stories run on the sources of the packages, and are built so that any server, in any folder, can give them out. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../guides/*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['./public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: {
    // Widths and backgrounds are those of our own toolbar.
    viewport: false,
    backgrounds: false,
    measure: false,
    outline: false,
    interactions: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    base: './',
    resolve: { ...vite.resolve, conditions: ['@parvis/source', ...defaultClientConditions] },
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
