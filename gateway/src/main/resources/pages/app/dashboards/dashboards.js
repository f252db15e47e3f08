/** A dashboard: its widgets as drawings and as tables, of a range of days, reloaded when it is wanted. */
import './words.js';
import {element, shell} from '/app/assets/shell.js';
import * as session from '/app/assets/session.js';
import {date as written, fill, word} from '/app/assets/words.js';
import {draw, isDrawn, numbers, table} from './charts.js';
import {filled} from './figures.js';

const DAY = 86_400_000;
const SHORTEST = 10_000; // milliseconds between two reloads

const by = id => document.getElementById(id);
let dashboard = null;
let data = null;
let drawings = [];
let asked = 0;
let timer = null;
const opened = new Set(); // tables that the reader has opened

class NotAnswered extends Error {
  constructor(status) {
    super(String(status));
    this.status = status;
  }
}

async function read(path) {
  const answer = await session.authorised(path, {cache: 'no-store'});
  if (!answer.ok) {
    throw new NotAnswered(answer.status);
  }
  return answer.json();
}

/** The dashboard that the address names (`/app/dashboards/DASH-…`); null for the list. */
const wanted = () => {
  const last = location.pathname.replace(/\/$/, '').split('/').pop();
  return last === 'dashboards' ? null : decodeURIComponent(last);
};

/** Midnight of a day by the clock of the reader. */
const midnight = day => new Date(`${day}T00:00:00`);

const dayOf = time => {
  const two = value => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
};

const chosen = name => {
  const value = new URLSearchParams(location.search).get(name) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
};

function range() {
  const query = new URLSearchParams();
  const from = chosen('from');
  const last = chosen('last');
  if (from) {
    query.set('measured_from', midnight(from).toISOString());
  }
  if (last) {
    const end = midnight(last);
    end.setDate(end.getDate() + 1);
    query.set('measured_until', end.toISOString());
  }
  return query.size > 0 ? `?${query}` : '';
}

function say(text, action) {
  by('notice').replaceChildren(text, ...(action ? [' ', action] : []));
}

const signInButton = () => element('button', {
  type: 'button', class: 'main', click: () => by('open-sign-in')?.click(),
}, word('signIn'));

const reasons = {401: 'expired', 403: 'notAllowed', 404: 'notFound'};

function clear() {
  drawings.forEach(drawing => drawing.dispose());
  drawings = [];
  by('widgets').replaceChildren();
  by('widgets').hidden = by('range').hidden = by('others').hidden = by('about').hidden = true;
  by('as-of').textContent = '';
}

async function load({quiet = false} = {}) {
  const mine = ++asked;
  clearTimeout(timer);
  if (!(await session.token().catch(() => null))) {
    dashboard = data = null;
    clear();
    say(word('signInFirst'), signInButton());
    return;
  }
  if (!quiet) {
    say(word('loading'));
  }
  try {
    const id = wanted();
    if (id === null) {
      const pages = await Promise.all([read('/api/v1/dashboards?limit=100'), read('/api/v1/dashboards/shared?limit=100')]);
      if (mine === asked) {
        // Callers of the platform find the shared ones in both.
        list([...new Map(pages.flatMap(page => page.items).map(item => [item.dashboard_id, item])).values()]);
      }
      return;
    }
    const path = `/api/v1/dashboards/${encodeURIComponent(id)}`;
    const [found, figures] = await Promise.all([read(path), read(`${path}/data${range()}`)]);
    if (mine !== asked) {
      return; // Another range was asked for meanwhile.
    }
    dashboard = found;
    data = figures;
    show();
    again();
  } catch (refused) {
    if (mine === asked) {
      dashboard = data = null;
      clear();
      say(word(reasons[refused.status] ?? 'noService'), refused.status === 401 ? signInButton() : null);
    }
  }
}

function again() {
  clearTimeout(timer);
  if (dashboard && by('follow').checked) {
    timer = setTimeout(() => (document.visibilityState === 'visible' ? load({quiet: true}) : again()),
      Math.max(SHORTEST, dashboard.refresh_interval * 1000));
  }
}

function list(items) {
  clear();
  say(items.length === 0 ? word('none') : '');
  by('others').hidden = items.length === 0;
  by('list').replaceChildren(...items.map(item => element('li', {},
    element('a', {href: `/app/dashboards/${encodeURIComponent(item.dashboard_id)}`}, item.name),
    item.description ? element('span', {class: 'about'}, item.description) : '')));
}

function show() {
  clear();
  say('');
  by('title').textContent = dashboard.name;
  delete by('title').dataset.word;
  document.title = `${dashboard.name} · Quenty`;
  by('about').hidden = !dashboard.description;
  by('about').textContent = dashboard.description ?? '';
  by('range').hidden = by('widgets').hidden = false;
  by('from').value = dayOf(new Date(data.measured_from));
  by('last').value = dayOf(new Date(new Date(data.measured_until) - 1));
  by('as-of').textContent = filled(word('asOf'), {
    time: written(new Date(data.as_of), {dateStyle: 'medium', timeStyle: 'medium'}),
  });
  const answers = new Map(data.widgets.map(each => [each.widget_id, each]));
  // In the order in which they stand, so that the keyboard follows the eye.
  const ordered = [...dashboard.widgets].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const widget of ordered) {
    place(widget, answers.get(widget.widget_id));
  }
}

function place(widget, answered) {
  const id = `widget-${widget.widget_id}`;
  const body = element('div', {class: 'body'});
  const section = element('section', {class: `widget ${widget.type}`, 'aria-labelledby': id},
    element('h2', {id}, widget.title), body);
  section.style.gridColumn = `${widget.column + 1} / span ${widget.width}`;
  section.style.gridRow = `${widget.row + 1} / span ${widget.height}`;
  by('widgets').append(section);
  const answer = answered?.answer;
  if (!answer) {
    body.append(element('p', {class: 'empty'}, answered?.problem === 'metric-unknown'
      ? word('notMeasured') : filled(word('failed'), {problem: answered?.problem ?? ''})));
    return;
  }
  if (answer.series.length === 0 || answer.series.every(series => series.value === null)) {
    body.append(element('p', {class: 'empty'}, word('nothing')));
    return;
  }
  if (widget.type === 'number') {
    body.append(numbers(widget, answer));
  } else if (isDrawn(widget)) {
    const canvas = element('div', {class: 'chart'});
    body.append(canvas);
    drawings.push(draw(canvas, widget, answer));
    body.append(asTable(widget, answer));
  } else {
    body.append(scrolled(widget, answer));
  }
}

const scrolled = (widget, answer) => element('div', {
  class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': `widget-${widget.widget_id}`,
}, table(widget, answer));

/** Closed at first; it stays open over a reload. */
function asTable(widget, answer) {
  const details = element('details', {},
    element('summary', {}, word('asTable')), scrolled(widget, answer));
  details.open = opened.has(widget.widget_id);
  details.addEventListener('toggle', () => (details.open ? opened.add(widget.widget_id) : opened.delete(widget.widget_id)));
  return details;
}

by('range').addEventListener('submit', event => {
  event.preventDefault();
  const [from, last] = [by('from').value, by('last').value];
  if (!from || !last || midnight(last) - midnight(from) < -DAY / 2) {
    say(word('wrongRange'));
    return;
  }
  history.pushState(null, '', `${location.pathname}?from=${from}&last=${last}`);
  load();
});
by('follow').addEventListener('change', again);
window.addEventListener('popstate', () => load());
window.addEventListener('resize', () => drawings.forEach(drawing => drawing.resize()));
const redraw = () => (dashboard && data ? show() : load({quiet: true}));
document.addEventListener('languagechange', redraw);
document.addEventListener('themechange', redraw);

await shell('dashboardsTitle');
fill();
let known = session.current()?.name;
session.onChange(who => {
  if (who?.name !== known) { // not each renewal of the token
    known = who?.name;
    load();
  }
});
await load();
