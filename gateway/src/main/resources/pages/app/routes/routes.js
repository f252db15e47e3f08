/** The routes of a day: where they lead, when their drivers come, and which stops are late. */
import './words.js';
import {element, shell} from '/app/assets/shell.js';
import * as session from '/app/assets/session.js';
import {date as written, fill, word} from '/app/assets/words.js';
import {RouteMap} from './map.js';
import {timetable} from './timetable.js';
import {arrival, clock, delay, filled, isDone, isLate, look, number, shown, sign, svg} from './drawing.js';

const MOST = 200; // routes of a day
const AT_ONCE = 6; // requests
const MINUTE = 60_000;

const by = id => document.getElementById(id);
const map = new RouteMap(by('map'), (route, stop) => find(route, stop));
const names = new Map(); // of drivers; a name that can't be read is not asked for again
let routes = [];
let asked = 0;
let asOf = null;
let chosen = null;
let more = false;
let failed = 0;

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

/** Does the work for each, some at a time; answers null for those that failed. */
async function each(items, work) {
  const results = new Array(items.length).fill(null);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const mine = next++;
      results[mine] = await work(items[mine]).catch(() => null);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  return results;
}

async function summaries(day) {
  const found = [];
  let cursor = null;
  do {
    const page = await read(`/api/v1/routes?date=${day}&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    found.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor && found.length < MOST);
  more = Boolean(cursor) || found.length > MOST;
  return found.slice(0, MOST);
}

async function whole({route_id: id}) {
  const path = `/api/v1/routes/${encodeURIComponent(id)}`;
  const [route, drawn] = await Promise.all([read(path), read(`${path}/map`)]);
  return {...route, map: drawn};
}

async function learnNames(drivers) {
  const unknown = [...new Set(drivers)].filter(driver => !names.has(driver));
  let allowed = true;
  await each(unknown, async driver => {
    names.set(driver, null);
    if (allowed) {
      const user = await read(`/api/v1/users/${encodeURIComponent(driver)}`).catch(refused => {
        allowed = refused.status !== 403;
        return {};
      });
      names.set(driver, [user.first_name, user.last_name].filter(Boolean).join(' ') || user.username || null);
    }
  });
}

const today = () => {
  const now = new Date();
  const two = value => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The day that the address names (`/app/routes?date=2026-12-01`); empty where it names none. */
const named = () => new URLSearchParams(location.search).get('date') ?? '';

/** Whether it is a day of the calendar, which 2026-02-30 is not. */
function isDay(text) {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day of the address, else today. */
const day = () => (isDay(named()) ? named() : today());

function say(text, action) {
  by('notice').replaceChildren(text, ...(action ? [' ', action] : []));
}

const signInButton = () => element('button', {
  type: 'button', class: 'main', click: () => by('open-sign-in')?.click(),
}, word('signIn'));

const reasons = {401: 'expired', 403: 'notAllowed'};

async function load({quiet = false, refit = true} = {}) {
  const mine = ++asked;
  if (named() !== '' && !isDay(named())) {
    routes = [];
    by('routes').hidden = true;
    by('date').value = '';
    say(filled(word('noDay'), {date: named().slice(0, 40)}));
    return;
  }
  by('date').value = day();
  if (!(await session.token().catch(() => null))) {
    routes = [];
    by('routes').hidden = true;
    say(word('signInFirst'), signInButton());
    return;
  }
  if (!quiet) {
    say(word('loading'));
  }
  try {
    const found = await summaries(day());
    const read = await each(found, whole);
    await learnNames(found.map(route => route.driver_id));
    if (mine !== asked) {
      return; // Another day was asked for meanwhile.
    }
    routes = read.filter(Boolean).sort((one, other) =>
      one.planned_departure.localeCompare(other.planned_departure) || one.route_id.localeCompare(other.route_id));
    routes.forEach((route, index) => {
      route.look = index;
    });
    failed = found.length - routes.length;
    asOf = new Date();
    if (!routes.some(route => route.route_id === chosen)) {
      chosen = null;
    }
    show(refit);
  } catch (refused) {
    if (mine === asked) {
      routes = [];
      by('routes').hidden = true;
      say(word(reasons[refused.status] ?? 'noService'), refused.status === 401 ? signInButton() : null);
    }
  }
}

const driverOf = route => names.get(route.driver_id) ?? route.driver_id;

/** Names the route, and the driver when it has a name of its own. */
function labelled(route) {
  const label = route.route_name || driverOf(route);
  return {
    ...route,
    label: `${route.look + 1} · ${label}`,
    describe: stop => describe(route, stop),
  };
}

const titleOf = stop => (stop.kind === 'stop' ? stop.pickup_id : word(stop.kind));

function describe(route, stop) {
  return [
    `${route.look + 1}.${stop.position} ${titleOf(stop)}`,
    word(`stop.${stop.status}`),
    `${word('planned')} ${clock(new Date(stop.planned_arrival), route.time_zone)}`,
    `${word('expected')} ${clock(arrival(stop), route.time_zone)}`,
    isLate(stop) ? word('late') : '',
  ].filter(Boolean).join(', ');
}

function show(refit) {
  by('routes').hidden = routes.length === 0;
  if (routes.length === 0) {
    say(failed > 0 ? filled(word('partly'), {count: failed}) : word('none'));
    return;
  }
  say([
    more ? filled(word('tooMany'), {count: MOST}) : '',
    failed > 0 ? filled(word('partly'), {count: failed}) : '',
  ].filter(Boolean).join(' '));
  const all = routes.map(labelled);
  // Nobody drives what was called off: it is drawn only when it is looked at.
  const visible = all.filter(route => (chosen === null ? route.status !== 'cancelled' : route.route_id === chosen));
  const stops = visible.flatMap(route => shown(route).filter(stop => stop.kind === 'stop'));
  const counts = {routes: visible.length, stops: stops.length, late: stops.filter(isLate).length};
  by('totals').textContent = filled(word('totals'), {
    ...counts,
    done: stops.filter(isDone).length,
    km: number(visible.reduce((sum, route) => sum + route.planned_distance_m, 0) / 1000, 1),
    co2: number(visible.reduce((sum, route) => sum + route.co2_g, 0) / 1000, 1),
    time: clock(asOf, routes[0].time_zone),
  });
  listRoutes(all);
  map.show(visible, filled(word('mapSummary'), counts), refit);
  timetable(by('timetable'), visible,
    (from, until, zone) => filled(word('timetableSummary'), {...counts, from, until, zone}), find);
  listStops(visible);
  legend();
}

const header = (...keys) => element('thead', {}, element('tr', {}, ...keys.map(key =>
  element('th', {scope: 'col'}, word(key)))));

const cells = (...values) => values.map(value => element('td', {}, value));

/** The line of a route as the map draws it. */
const sample = route => svg('svg', {width: 34, height: 14, 'aria-hidden': 'true', class: `route ${look(route.look)}`},
  svg('polyline', {points: '2,7 32,7'}));

function listRoutes(all) {
  const row = route => {
    const late = shown(route).filter(stop => stop.kind === 'stop' && isLate(stop)).length;
    const pressed = chosen === route.route_id;
    return element('tr', {class: pressed ? 'chosen' : ''},
      element('th', {scope: 'row'}, sample(route), element('button', {
        type: 'button',
        'aria-pressed': String(pressed),
        'data-route': route.route_id,
        click: () => choose(pressed ? null : route.route_id),
      }, route.label)),
      ...cells(
        driverOf(route),
        [route.vehicle.type, route.vehicle.license_plate].filter(Boolean).join(' '),
        word(`route.${route.status}`),
        `${route.completed_pickups} / ${route.total_pickups}`),
      element('td', {class: late ? 'late' : ''}, late ? `▲ ${late}` : '0'),
      ...cells(
        clock(new Date(route.route_start_time ?? route.planned_departure), route.time_zone),
        clock(new Date(route.route_end_time ?? route.expected_return), route.time_zone),
        `${number(route.planned_distance_m / 1000, 1)} / ${route.actual_distance_m === null ? '–' : number(route.actual_distance_m / 1000, 1)}`));
  };
  const focused = document.activeElement?.dataset?.route;
  by('list').replaceChildren(
    element('caption', {}, `${written(new Date(`${day()}T12:00:00Z`), {dateStyle: 'full', timeZone: 'UTC'})}. `
      + filled(word('zones'), {zone: [...new Set(all.map(route => route.time_zone))].join(', ')})),
    header('route', 'driver', 'vehicle', 'status', 'done', 'lateStops', 'starts', 'ends', 'distance'),
    element('tbody', {}, ...all.map(row)));
  if (focused) {
    by('list').querySelector(`[data-route="${CSS.escape(focused)}"]`)?.focus();
  }
}

function listStops(visible) {
  const window = (route, stop) => (stop.opens_at && stop.closes_at
    ? `${clock(new Date(stop.opens_at), route.time_zone)} – ${clock(new Date(stop.closes_at), route.time_zone)}`
    : '–');
  const row = route => stop => element('tr', {id: rowOf(route, stop), tabindex: '-1', class: isLate(stop) ? 'is-late' : ''},
    element('th', {scope: 'row'}, String(stop.position)),
    ...cells(
      titleOf(stop),
      [word(`stop.${stop.status}`), stop.closed_reason].filter(Boolean).join(': '),
      window(route, stop),
      clock(new Date(stop.planned_arrival), route.time_zone),
      clock(arrival(stop), route.time_zone)),
    element('td', {class: isLate(stop) ? 'late' : ''}, isLate(stop) ? `▲ ${number(delay(stop))}, ${word('late')}` : number(delay(stop))),
    ...cells(number(stop.waiting_seconds / 60), number(stop.load?.weight_kg ?? 0, 1)));
  by('stops').replaceChildren(
    header('position', 'stop', 'status', 'window', 'planned', 'expected', 'delay', 'waits', 'load'),
    ...visible.map(route => element('tbody', {},
      element('tr', {class: 'group'}, element('th', {colspan: '9', scope: 'rowgroup'}, sample(route), ` ${route.label}`)),
      ...shown(route).map(row(route)))));
}

const rowOf = (route, stop) => `stop-${route.look}-${stop.stop_number}`;

/** From a sign of the drawings to its row. */
function find(route, stop) {
  const row = by(rowOf(route, stop));
  row?.scrollIntoView({block: 'center'});
  row?.focus();
}

function choose(route) {
  chosen = route;
  show(true);
}

function legend() {
  const example = (key, stop) => {
    const drawn = svg('svg', {width: 28, height: 28, 'aria-hidden': 'true', class: 'route look-0'},
      sign({misses_window: false, ...stop}, 14, 14, 8, ''));
    return element('li', {}, drawn, word(key));
  };
  by('legend').replaceChildren(
    example('legendOpen', {status: 'planned'}),
    example('legendDone', {status: 'completed'}),
    example('legendLate', {status: 'planned', late: true}),
    example('legendFailed', {status: 'failed'}),
    example('legendSkipped', {status: 'skipped'}),
    element('li', {}, svg('svg', {width: 28, height: 28, 'aria-hidden': 'true', class: 'route look-0'},
      svg('rect', {class: 'depot', x: 6, y: 6, width: 16, height: 16})), word('depot')));
  const bar = (key, ...parts) => element('li', {}, svg('svg', {
    width: 28, height: 28, 'aria-hidden': 'true', class: 'route look-0'}, ...parts), word(key));
  by('bars').replaceChildren(
    bar('legendWait', svg('rect', {class: 'wait', x: 4, y: 6, width: 20, height: 16})),
    bar('legendDone', svg('g', {class: 'bar done'}, svg('rect', {class: 'work', x: 9, y: 4, width: 10, height: 20, rx: 2}))),
    bar('legendOpen', svg('g', {class: 'bar open'}, svg('rect', {class: 'work', x: 9, y: 4, width: 10, height: 20, rx: 2}))),
    bar('legendLate', svg('g', {class: 'bar late'},
      svg('rect', {class: 'work', x: 9, y: 8, width: 10, height: 18, rx: 2}), svg('path', {class: 'flag', d: 'M14 8l5 -8h-10z'}))),
    bar('legendPlanned', svg('g', {class: 'bar'}, svg('path', {class: 'planned', d: 'M14 10v8'}))));
}

function go(to) {
  history.pushState(null, '', `/app/routes?date=${to}`);
  chosen = null;
  load();
}

function shift(days) {
  const to = new Date(`${day()}T00:00:00Z`);
  to.setUTCDate(to.getUTCDate() + days);
  go(to.toISOString().slice(0, 10));
}

by('earlier').addEventListener('click', () => shift(-1));
by('later').addEventListener('click', () => shift(1));
by('again').addEventListener('click', () => load({refit: false}));
by('day').addEventListener('submit', event => event.preventDefault());
by('date').addEventListener('change', () => {
  if (by('date').value && by('date').checkValidity()) {
    go(by('date').value);
  }
});
by('closer').addEventListener('click', () => map.zoom(1.5));
by('further').addEventListener('click', () => map.zoom(1 / 1.5));
by('whole').addEventListener('click', () => map.fit());
window.addEventListener('popstate', () => load());
window.addEventListener('resize', () => routes.length > 0 && show(false));
document.addEventListener('languagechange', () => (asOf && routes.length > 0 ? show(false) : load({quiet: true})));
setInterval(() => {
  if (by('follow').checked && document.visibilityState === 'visible') {
    load({quiet: true, refit: false});
  }
}, MINUTE);

await shell('routesTitle');
fill();
let known = session.current()?.name;
session.onChange(who => {
  if (who?.name !== known) { // not each renewal of the token
    known = who?.name;
    load();
  }
});
await load();
