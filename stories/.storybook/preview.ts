import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { argTypesOf, descriptionOf, events } from './manifest.ts';
import { defaults, toolbars } from './globals.ts';
import { closeClient, onStage, withClient } from './stage.ts';
import { theme } from './theme.ts';

// Events of the elements reach the document, and from here the panel "Actions".
for (const name of events) document.addEventListener(name, action(name));

const preview: Preview = {
  loaders: [withClient],
  beforeEach: closeClient,
  decorators: [onStage],
  globalTypes: toolbars,
  initialGlobals: defaults,
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Welcome',
            'Drop a tag',
            'Conversations',
            'Theme',
            'Connect your system',
            'Connect Microsoft Graph',
            'Connect WordPress',
            'Connect Mastodon',
            'Connect feeds',
            'Connect a calendar',
            'Connect a file',
            'Run the server',
            'Trends',
            'Accessibility',
            'Decisions',
          ],
          'Systems',
          'Elements',
          [
            'People card',
            'Recommend button',
            'Mini feed',
            'Post',
            'Comment',
            'Composer',
            'Reactions',
            'Provider',
          ],
        ],
      },
    },
    docs: {
      theme,
      source: { excludeDecorators: true },
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
    },
    a11y: {
      config: {
        // These are about whole pages, and a story is a part of one.
        rules: ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => ({ id, enabled: false })),
      },
    },
  },
};

export default preview;
