'use strict';

/* One Swagger UI for all services: the list on top chooses whose document it shows. */
(async function () {
  const WORDS = {up: '', down: 'down', not_deployed: 'not deployed'};
  const navigation = document.getElementById('services');
  const notice = document.getElementById('notice');
  const view = document.getElementById('document');
  let services = [];
  let ui = null;
  let again = 0;

  const tell = text => {
    notice.textContent = text;
    notice.hidden = !text;
  };

  const list = () => {
    navigation.replaceChildren(...services.map(service => {
      const link = document.createElement('a');
      link.href = '#' + service.name;
      link.textContent = service.name;
      link.dataset.state = service.state;
      if (WORDS[service.state]) {
        const state = document.createElement('small');
        state.textContent = WORDS[service.state];
        link.append(state);
      }
      return link;
    }));
  };

  const chosen = () =>
    services.find(service => service.name === location.hash.slice(1).split('/')[0])
    || services.find(service => service.state === 'up')
    || services[0];

  const mark = service => navigation.querySelectorAll('a').forEach(link => {
    if (link.getAttribute('href') === '#' + service.name) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });

  const show = service => {
    mark(service);
    const missing = {
      down: `${service.name} can't be reached at the moment. Its document appears here once it is back; the other services go on working.`,
      not_deployed: `${service.name} is not deployed here.`
    }[service.state];
    tell(missing || '');
    view.hidden = Boolean(missing);
    clearTimeout(again);
    if (missing) {
      again = setTimeout(guarded, 5000);
      return;
    }
    if (ui) {
      // The same view again, so that the token stays.
      ui.specActions.updateUrl(service.document);
      ui.specActions.download(service.document);
    } else {
      ui = SwaggerUIBundle({
        domNode: view,
        url: service.document,
        presets: [SwaggerUIBundle.presets.apis],
        layout: 'BaseLayout',
        docExpansion: 'list',
        defaultModelsExpandDepth: 0,
        displayRequestDuration: true,
        filter: true,
        validatorUrl: null
      });
    }
  };

  const refresh = async () => {
    const answer = await fetch('/docs/services');
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    services = await answer.json();
    list();
    show(chosen());
  };

  const guarded = () => refresh().catch(() => tell('The list of services can\'t be read at the moment. Reload the page to try again.'));

  window.addEventListener('hashchange', guarded);
  await guarded();
})();
