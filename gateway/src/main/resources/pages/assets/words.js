/** The words of the shell. A page adds its own with {@link add}. */
const words = {
  en: {
    skip: 'Skip to the content',
    menu: 'Pages',
    reference: 'API reference',
    guides: 'Guides',
    routesOfDay: 'Routes of a day',
    dashboards: 'Dashboards',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in as',
    username: 'User name or e-mail address',
    password: 'Password',
    newPassword: 'New password',
    firstPassword: 'This is a one-time password. Choose your own before you go on; a long sentence is best.',
    changePassword: 'Set the password',
    cancel: 'Cancel',
    themeDark: 'Dark scheme',
    themeLight: 'Light scheme',
    language: 'Español',
    languageLabel: 'Cambiar el idioma a español',
    expired: 'The session has ended. Sign in again.',
    unreachable: 'Quenty can’t be reached at the moment. Try again.',
  },
  es: {
    skip: 'Ir al contenido',
    menu: 'Páginas',
    reference: 'Referencia de la API',
    guides: 'Guías',
    routesOfDay: 'Rutas del día',
    dashboards: 'Tableros',
    signIn: 'Iniciar sesión',
    signOut: 'Cerrar sesión',
    signedInAs: 'Sesión de',
    username: 'Usuario o correo electrónico',
    password: 'Contraseña',
    newPassword: 'Contraseña nueva',
    firstPassword: 'Esta contraseña es de un solo uso. Elija la suya antes de seguir; lo mejor es una frase larga.',
    changePassword: 'Guardar la contraseña',
    cancel: 'Cancelar',
    themeDark: 'Modo oscuro',
    themeLight: 'Modo claro',
    language: 'English',
    languageLabel: 'Switch the language to English',
    expired: 'La sesión terminó. Inicie sesión de nuevo.',
    unreachable: 'No se puede alcanzar Quenty en este momento. Inténtelo de nuevo.',
  },
};

export const language = () => (document.documentElement.lang === 'es' ? 'es' : 'en');

/** @param {{en: Object<string, string>, es: Object<string, string>}} more the words of a page */
export function add(more) {
  Object.assign(words.en, more.en);
  Object.assign(words.es, more.es);
}

export const word = key => words[language()][key] ?? words.en[key] ?? key;

/** Fills each element that names a word: its text by data-word, its accessible name by data-label. */
export function fill(root = document) {
  root.querySelectorAll('[data-word]').forEach(element => {
    element.textContent = word(element.dataset.word);
  });
  root.querySelectorAll('[data-label]').forEach(element => {
    element.setAttribute('aria-label', word(element.dataset.label));
  });
}

/** A date or a time as the reader's language writes it. */
export const date = (value, options = {dateStyle: 'medium'}) =>
  new Intl.DateTimeFormat(language(), options).format(value);

/** An amount with its currency as the reader's language writes it. */
export const money = (amount, currency) =>
  new Intl.NumberFormat(language(), {style: 'currency', currency}).format(amount);
