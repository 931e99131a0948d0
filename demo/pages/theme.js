/**
 * Light or dark: the system's choice until the reader makes one, which is kept in this browser. A classic script
 * in the head, so that the page is never first painted in the wrong colours.
 */
(() => {
  const root = document.documentElement;
  const kept = localStorage.getItem('rivelle-theme');
  if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;

  const words = {
    en: { light: 'Light colours', dark: 'Dark colours' },
    ar: { light: 'ألوان فاتحة', dark: 'ألوان داكنة' },
  };
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches);

  const MOON = 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z';
  const SUN =
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M4.900 4.900l1.800 1.800M17.300 17.300l1.800 1.800M4.900 19.100l1.800-1.800M17.300 6.700l1.800-1.800';

  function icon(path) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const looks = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round' };
    for (const [name, value] of Object.entries({ d: path, ...looks })) line.setAttribute(name, value);
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(line);
    return svg;
  }

  addEventListener('DOMContentLoaded', () => {
    const tools = document.getElementById('tools');
    if (!tools) return;
    const button = document.createElement('button');
    button.type = 'button';
    const draw = () => {
      const label = (words[root.lang] ?? words.en)[isDark() ? 'light' : 'dark'];
      button.replaceChildren(icon(isDark() ? SUN : MOON));
      button.setAttribute('aria-label', label);
      button.title = label;
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      localStorage.setItem('rivelle-theme', root.dataset.theme);
      draw();
    });
    systemIsDark.addEventListener('change', draw);
    draw();
    tools.append(button);
  });
})();
