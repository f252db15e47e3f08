'use strict';

/* Runs before the first paint, so that a page never flashes in the other scheme or language. */
(() => {
  const read = key => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage may be switched off.
    }
  };
  const root = document.documentElement;
  const theme = read('quenty.theme');
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'dark' : 'light';
  root.lang = read('quenty.language') || (navigator.language.startsWith('es') ? 'es' : 'en');
})();
