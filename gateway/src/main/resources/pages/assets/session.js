/**
 * The one sign-in of all pages. The access token lives in memory only; the refresh token in the session storage of this tab,
 * so that a reload keeps the session and closing the tab ends it here. Neither ever stands in a URL. The token of the
 * device stays, which is no credential: with it, failures elsewhere do not lock the holder out here.
 */
const REFRESH = 'quenty.refresh';
const DEVICES = 'quenty.devices';
const MOST_DEVICES = 20; // people who share this browser
const EARLY = 30_000; // milliseconds before its end at which an access token is renewed

let access = null;
let name = null;
let until = 0;
let renewal = null;
const listeners = new Set();

export class Refused extends Error {
  /** @param {{code?: string, detail?: string}} problem */
  constructor(problem, status) {
    super(problem.detail || String(status));
    this.code = problem.code;
    this.status = status;
  }
}

const stored = () => sessionStorage.getItem(REFRESH);

function announce() {
  listeners.forEach(listener => listener(current()));
}

/** @returns {{name: string} | null} */
export const current = () => (access ? {name} : null);

/** Calls the listener after each sign-in and sign-out. */
export const onChange = listener => listeners.add(listener);

async function post(path, body, token) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? {Authorization: `Bearer ${token}`} : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
  });
  const text = await answer.text();
  let content = {};
  try {
    content = text ? JSON.parse(text) : {};
  } catch {
    // A balancer's page, say: the status speaks for itself.
  }
  if (!answer.ok) {
    throw new Refused(content, answer.status);
  }
  return content;
}

/** The claims, to show a name with; whether they hold is decided by the services. */
function claims(token) {
  const bytes = Uint8Array.from(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function keep(pair) {
  access = pair.access_token;
  until = Date.now() + pair.expires_in * 1000;
  sessionStorage.setItem(REFRESH, pair.refresh_token);
  name = claims(access).preferred_username || sessionStorage.getItem('quenty.name') || claims(access).sub;
  announce();
}

export function forget() {
  access = null;
  name = null;
  sessionStorage.removeItem(REFRESH);
  sessionStorage.removeItem('quenty.name');
  announce();
}

/** A hash, so that nobody reads here who has signed in. Null where the browser has none to offer: over plain HTTP. */
async function personOf(username) {
  const typed = new TextEncoder().encode(username.trim().normalize('NFKC').toLowerCase());
  const hash = await globalThis.crypto?.subtle?.digest('SHA-256', typed);
  return hash ? Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('') : null;
}

/** @returns {[string, string][]} person and token of the device, the latest last */
function devices() {
  try {
    const kept = JSON.parse(localStorage.getItem(DEVICES));
    return Array.isArray(kept) ? kept.filter(each => Array.isArray(each) && each.length === 2) : [];
  } catch {
    return []; // Storage is off, or somebody wrote something else there.
  }
}

async function deviceTokenOf(username) {
  const person = await personOf(username);
  return devices().find(([whose]) => whose === person)?.[1];
}

async function keepDevice(username, pair) {
  const person = await personOf(username);
  if (!person || !pair.device_token) {
    return;
  }
  const others = devices().filter(([whose]) => whose !== person);
  try {
    localStorage.setItem(DEVICES, JSON.stringify([...others, [person, pair.device_token]].slice(-MOST_DEVICES)));
  } catch {
    // Storage is off or full: the next sign-in comes from an unknown device.
  }
}

/** @returns {Promise<{passwordChangeRequired: boolean}>} */
export async function signIn(username, password) {
  const device = await deviceTokenOf(username);
  const pair = await post('/api/v1/auth/login', {username, password, ...(device ? {device_token: device} : {})});
  await keepDevice(username, pair);
  sessionStorage.setItem('quenty.name', username);
  if (pair.password_change_required) {
    access = pair.access_token; // good for choosing a password and nothing else
    return {passwordChangeRequired: true};
  }
  keep(pair);
  return {passwordChangeRequired: false};
}

export async function changePassword(currentPassword, newPassword) {
  const pair = await post('/api/v1/auth/change-password', {current_password: currentPassword, new_password: newPassword}, access);
  await keepDevice(sessionStorage.getItem('quenty.name') ?? '', pair); // The earlier token ended with the password.
  keep(pair);
}

export async function signOut() {
  const token = access;
  forget();
  if (token) {
    await post('/api/v1/auth/logout', undefined, token).catch(() => {}); // It ends by itself in minutes.
  }
}

async function renew() {
  const refresh = stored();
  if (!refresh) {
    return null;
  }
  try {
    keep(await post('/api/v1/auth/refresh', {refresh_token: refresh}));
    return access;
  } catch (refused) {
    if (refused instanceof Refused && refused.status === 401) {
      forget();
      return null;
    }
    throw refused;
  }
}

/** The access token, renewed when it is about to end; null when nobody is signed in. */
export async function token() {
  if (access && Date.now() < until - EARLY) {
    return access;
  }
  // Concurrent callers share one renewal.
  renewal ??= renew().finally(() => {
    renewal = null;
  });
  return renewal;
}

/** A header that names no token, as a form sends it whose field is empty. */
const NO_TOKEN = /^bearer\s*$/i;

/** `fetch` with the token of the account that is signed in, for calls to our own API only; another token is left as it is. */
export async function authorised(input, init = {}) {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const given = request.headers.get('Authorization');
  if (url.origin === location.origin && url.pathname.startsWith('/api/') && (!given || NO_TOKEN.test(given))) {
    const bearer = await token();
    if (bearer) {
      request.headers.set('Authorization', `Bearer ${bearer}`);
    }
  }
  return fetch(request);
}
