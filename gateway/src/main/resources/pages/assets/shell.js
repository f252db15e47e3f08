/** The frame of every page: navigation, scheme, language and sign-in. A page imports it and calls {@link shell}. */
import * as session from './session.js';
import {fill, language, word} from './words.js';

/** The pages, in the order of the navigation. `below`: where all that begins with it belongs to this entry. */
const PAGES = [
  {path: '/docs', word: 'reference'},
  {path: '/docs/guides/getting-started', word: 'guides', below: '/docs/guides/'},
  {path: '/app/routes', word: 'routesOfDay'},
  {path: '/app/dashboards', word: 'dashboards', below: '/app/dashboards/'},
];

/** An element with attributes and children, without any HTML in a string. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  });
  made.append(...children);
  return made;
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off: then the choice holds for this page.
  }
}

export const isDark = () => document.documentElement.dataset.theme === 'dark';

function themeButton() {
  const button = element('button', {type: 'button', class: 'quiet', id: 'theme'});
  const show = () => {
    button.dataset.label = isDark() ? 'themeLight' : 'themeDark';
    button.textContent = isDark() ? '☀' : '☾';
    fill(button.parentElement ?? document);
  };
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    remember('quenty.theme', document.documentElement.dataset.theme);
    show();
    document.dispatchEvent(new Event('themechange'));
  });
  queueMicrotask(show);
  return button;
}

function languageButton() {
  return element('button', {
    type: 'button',
    class: 'quiet',
    id: 'language',
    'data-word': 'language',
    'data-label': 'languageLabel',
    click: () => {
      document.documentElement.lang = language() === 'es' ? 'en' : 'es';
      remember('quenty.language', language());
      fill();
      document.dispatchEvent(new Event('languagechange'));
    },
  });
}

/** A list of links in which the one that leads here is marked. */
export function links(pages) {
  const here = location.pathname.replace(/\/$/, '');
  const isHere = page => page.path === here || (page.below !== undefined && here.startsWith(page.below));
  return element('ul', {}, ...pages.map(page => element('li', {},
    element('a', {href: page.path, 'data-word': page.word, 'aria-current': isHere(page) ? 'page' : false}))));
}

function navigation() {
  const list = links(PAGES);
  const menu = element('nav', {id: 'menu', 'data-label': 'menu'}, list);
  const opener = element('button', {
    type: 'button',
    class: 'quiet opener',
    'aria-controls': 'menu',
    'aria-expanded': 'false',
    'data-label': 'menu',
    click: () => {
      const open = menu.classList.toggle('open');
      opener.setAttribute('aria-expanded', String(open));
    },
  }, '☰');
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.classList.contains('open')) {
      opener.click();
      opener.focus();
    }
  });
  return [opener, menu];
}

/** A labelled input. */
function field(id, key, attributes) {
  return element('p', {class: 'field'},
    element('label', {for: id, 'data-word': key}),
    element('input', {id, name: id, required: true, ...attributes}));
}

function signInDialog() {
  const failure = element('p', {role: 'alert', class: 'failure', hidden: true});
  const first = element('p', {hidden: true, 'data-word': 'firstPassword'});
  const username = field('username', 'username', {autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false'});
  const password = field('password', 'password', {type: 'password', autocomplete: 'current-password'});
  const chosen = field('new-password', 'newPassword', {type: 'password', autocomplete: 'new-password'});
  const submit = element('button', {type: 'submit', class: 'main'});
  const form = element('form', {method: 'dialog'},
    element('h2', {id: 'sign-in-title', 'data-word': 'signIn'}),
    username, password, first, chosen, failure,
    element('p', {class: 'actions'}, submit,
      element('button', {type: 'button', 'data-word': 'cancel', click: () => dialog.close()})));
  const dialog = element('dialog', {'aria-labelledby': 'sign-in-title', id: 'sign-in'}, form);
  let changing = false;

  const stage = change => {
    changing = change;
    username.hidden = password.hidden = change;
    first.hidden = chosen.hidden = !change;
    chosen.querySelector('input').disabled = !change;
    submit.dataset.word = change ? 'changePassword' : 'signIn';
    fill(dialog);
  };
  const fail = text => {
    failure.textContent = text;
    failure.hidden = !text;
  };
  const value = part => part.querySelector('input').value;

  form.addEventListener('submit', async event => {
    event.preventDefault();
    fail('');
    submit.disabled = true;
    try {
      if (changing) {
        await session.changePassword(value(password), value(chosen));
      } else if ((await session.signIn(value(username), value(password))).passwordChangeRequired) {
        stage(true);
        chosen.querySelector('input').focus();
        return;
      }
      dialog.close();
    } catch (refused) {
      fail(refused instanceof session.Refused ? refused.message : word('unreachable'));
    } finally {
      submit.disabled = false;
    }
  });
  dialog.addEventListener('close', () => {
    form.reset();
    fail('');
    stage(false);
  });
  stage(false);
  return dialog;
}

function account(dialog) {
  const place = element('div', {class: 'account'});
  const show = who => {
    place.replaceChildren(...who
      ? [
        element('span', {class: 'who', title: who.name}, who.name),
        element('button', {type: 'button', id: 'sign-out', 'data-word': 'signOut', click: () => session.signOut()}),
      ]
      : [element('button', {type: 'button', id: 'open-sign-in', class: 'main', 'data-word': 'signIn', click: () => dialog.showModal()})]);
    fill(place);
  };
  session.onChange(show);
  show(session.current());
  return place;
}

/**
 * Puts the frame around the page's `<main id="content">`.
 *
 * @param {string} title the word of the page, for the window's title
 */
export async function shell(title) {
  const dialog = signInDialog();
  document.body.prepend(
    element('a', {href: '#content', class: 'skip', 'data-word': 'skip'}),
    element('header', {id: 'shell'},
      element('a', {href: '/docs', class: 'brand', 'aria-label': 'Quenty'},
        element('img', {src: '/app/assets/favicon.svg', alt: '', width: '28', height: '28'}),
        element('span', {}, 'Quenty')),
      ...navigation(),
      element('div', {class: 'tools'}, languageButton(), themeButton(), account(dialog))));
  document.body.append(dialog);
  const entitle = () => {
    document.title = `${word(title)} · Quenty`;
  };
  document.addEventListener('languagechange', entitle);
  entitle();
  fill();
  await session.token().catch(() => null); // A reload goes on with the session of this tab.
}
