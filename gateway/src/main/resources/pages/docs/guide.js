/** A page of text: the frame, and beside it the list of all such pages. Its title is the word that `data-title` names. */
import {element, links, shell} from '/app/assets/shell.js';
import {add} from '/app/assets/words.js';

add({
  en: {
    gettingStarted: 'Getting started',
    signingIn: 'Signing in',
    machineClients: 'Machine clients',
    lists: 'Lists and pages',
    errors: 'Errors',
    idempotency: 'Idempotency',
  },
  es: {
    gettingStarted: 'Primeros pasos',
    signingIn: 'Inicio de sesión',
    machineClients: 'Clientes de máquina',
    lists: 'Listas y páginas',
    errors: 'Errores',
    idempotency: 'Idempotencia',
  },
});

const GUIDES = [
  {path: '/docs/guides/getting-started', word: 'gettingStarted'},
  {path: '/docs/guides/signing-in', word: 'signingIn'},
  {path: '/docs/guides/machine-clients', word: 'machineClients'},
  {path: '/docs/guides/pages', word: 'lists'},
  {path: '/docs/guides/errors', word: 'errors'},
  {path: '/docs/guides/idempotency', word: 'idempotency'},
];

// Commands are for the suite that shows them, wherever it runs.
document.querySelectorAll('.origin').forEach(place => {
  place.textContent = location.origin;
});
document.getElementById('content').prepend(
  element('nav', {class: 'siblings', 'data-label': 'guides'}, links(GUIDES)));
await shell(document.body.dataset.title);
