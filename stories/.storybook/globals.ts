import type { Preview } from '@storybook/web-components-vite';

/** What the toolbar offers. The values are those of `data-*` and `lang` on the stage; see `stage.ts`. */
export const toolbars: NonNullable<Preview['globalTypes']> = {
  language: {
    description: 'Language and direction of the place the elements stand in',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'fr', title: 'Français' },
        { value: 'de', title: 'Deutsch' },
        { value: 'es', title: 'Español' },
        { value: 'ar', title: 'العربية' },
      ],
    },
  },
  scheme: {
    description: 'Colour scheme of the page',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'follow', title: 'As the system' },
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
    },
  },
  width: {
    description: 'Width of the column the elements stand in',
    toolbar: {
      icon: 'browser',
      dynamicTitle: true,
      items: [
        { value: '200px', title: '200 px' },
        { value: '320px', title: '320 px' },
        { value: 'full', title: 'Full width' },
      ],
    },
  },
  theme: {
    description: 'Values of --parvis-*',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'none', title: 'No theme' },
        { value: 'brand', title: 'Example brand' },
      ],
    },
  },
};

export const defaults = { language: 'en', scheme: 'follow', width: 'full', theme: 'none' };
