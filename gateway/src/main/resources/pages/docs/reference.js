/** The API documents of all services in one viewer: the list on top chooses whose is shown. */
import {element, isDark, shell} from '/app/assets/shell.js';
import {authorised} from '/app/assets/session.js';
import {add, word} from '/app/assets/words.js';

add({
  en: {
    service: 'Service',
    download: 'OpenAPI document',
    up: '',
    down: 'not reachable',
    not_deployed: 'not deployed',
    isDown: 'can’t be reached at the moment. Its document appears here once it is back; the other services go on working.',
    isNotDeployed: 'is not deployed here.',
    noList: 'The list of services can’t be read at the moment. Reload the page to try again.',
  },
  es: {
    service: 'Servicio',
    download: 'Documento OpenAPI',
    up: '',
    down: 'no disponible',
    not_deployed: 'no instalado',
    isDown: 'no está disponible en este momento. Su documento aparecerá aquí cuando vuelva; los demás servicios siguen funcionando.',
    isNotDeployed: 'no está instalado aquí.',
    noList: 'La lista de servicios no se puede leer en este momento. Recargue la página para intentarlo de nuevo.',
  },
});

const ORDER = {up: 0, down: 1, not_deployed: 2};
const AGAIN = 5000; // milliseconds until a service that was down is asked for again
const choice = document.getElementById('service');
const notice = document.getElementById('notice');
const download = document.getElementById('download');
const place = document.getElementById('reference');
let services = [];
let viewer = null;
let again = 0;

const say = text => {
  notice.textContent = text;
  notice.hidden = !text;
};

/** The service that the address names (`/docs?service=order-service#tag/orders`), else the first that is up. */
const chosen = () => {
  const wanted = new URLSearchParams(location.search).get('service');
  return services.find(service => service.name === wanted) || services[0];
};

const label = service => {
  const state = word(service.state);
  return state ? `${service.name} (${state})` : service.name;
};

const list = () => {
  choice.replaceChildren(...services.map(service =>
    element('option', {value: service.name, selected: service === chosen()}, label(service))));
};

const configuration = service => ({
  url: service.document,
  servers: [{url: location.origin}],
  customFetch: authorised,
  forceDarkModeState: isDark() ? 'dark' : 'light',
  hideDarkModeToggle: true,
  hideClientButton: true,
  showDeveloperTools: 'never',
  documentDownloadType: 'none',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  persistAuth: false,
  authentication: {preferredSecurityScheme: 'bearer'},
  agent: {disabled: true},
  mcp: {disabled: true},
  defaultOpenAllTags: false,
  tagsSorter: 'alpha',
  operationTitleSource: 'summary',
  defaultHttpClient: {targetKey: 'shell', clientKey: 'curl'},
});

function close() {
  viewer?.destroy();
  viewer = null;
  place.replaceChildren();
}

function show(service) {
  clearTimeout(again);
  download.href = service.document;
  close();
  if (service.state === 'up') {
    say('');
    viewer = window.Scalar.createApiReference(place, configuration(service));
    return;
  }
  say(`${service.name} ${word(service.state === 'down' ? 'isDown' : 'isNotDeployed')}`);
  again = setTimeout(refresh, AGAIN);
}

async function refresh() {
  try {
    const answer = await fetch('/docs/services');
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    services = (await answer.json()).sort((a, b) => ORDER[a.state] - ORDER[b.state]);
    list();
    show(chosen());
  } catch {
    say(word('noList'));
  }
}

choice.addEventListener('change', () => {
  history.pushState(null, '', `/docs?service=${encodeURIComponent(choice.value)}`);
  show(chosen());
});
window.addEventListener('popstate', () => {
  if (choice.value !== chosen().name) {
    choice.value = chosen().name;
    show(chosen());
  }
});
document.addEventListener('themechange', () => show(chosen()));
document.addEventListener('languagechange', list);

await shell('reference');
await refresh();
