import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { publicManifest } from './manifest.ts';
import { defaults, toolbars } from './globals.ts';
import { onStage, withClient } from './stage.ts';
import { theme } from './theme.ts';

setCustomElementsManifest(publicManifest);

const preview: Preview = {
  loaders: [withClient],
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
          ['Welcome', 'Drop a tag', 'Theme', 'Connect your system', 'Run the server', 'Accessibility'],
          'Elements',
          'Decisions',
        ],
      },
    },
    docs: { theme, source: { excludeDecorators: true } },
  },
};

export default preview;
