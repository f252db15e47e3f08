/** The routes of a day drawn to scale, from their GeoJSON, without a map below them. */
import {isLate, look, number, shown, sign, svg} from './drawing.js';

const METRES_PER_DEGREE = 111_320; // of latitude
const MARGIN = 36; // pixels around what is shown
const LEAST_DEGREES = 0.004; // of latitude: a day of a single street is not blown up further
const CLOSEST = 0.0004;
const FOOT = 24; // pixels for the scale
const STEP = 1.5;

/** Positions of a geometry of GeoJSON. The parts of a line that is cut at the 180th meridian follow each other. */
const positions = ({type, coordinates}) => (type === 'Point' ? [coordinates]
  : type === 'MultiLineString' ? coordinates.flat() : coordinates);

export class RouteMap {
  /**
   * @param {HTMLElement} place
   * @param {(route: object, stop: object) => void} choose called for a stop that was clicked
   */
  constructor(place, choose) {
    this.place = place;
    this.choose = choose;
    this.routes = [];
    this.view = null;
    this.watch();
  }

  /** @param routes with `look`, `map` (GeoJSON) and their stops; @param {string} summary for those who can't see it */
  show(routes, summary, refit) {
    this.routes = routes;
    this.summary = summary;
    if (refit || !this.view) {
      this.fit();
    } else {
      this.draw();
    }
  }

  /** Shows all there is. */
  fit() {
    const places = this.routes.flatMap(route => route.map.features.flatMap(feature => positions(feature.geometry)));
    if (places.length === 0) {
      this.view = null;
      this.place.replaceChildren();
      return;
    }
    const longitudes = places.map(([longitude]) => longitude);
    // Routes on both sides of the 180th meridian are beside each other.
    this.turned = Math.max(...longitudes) - Math.min(...longitudes) > 180;
    const latitudes = places.map(([, latitude]) => latitude);
    this.stretch = Math.max(0.01, Math.cos((Math.max(...latitudes) + Math.min(...latitudes)) / 2 * Math.PI / 180));
    const xs = places.map(place => this.east(place));
    const height = Math.max(LEAST_DEGREES, Math.max(...latitudes) - Math.min(...latitudes));
    const width = Math.max(LEAST_DEGREES, Math.max(...xs) - Math.min(...xs));
    const size = this.size();
    this.view = {
      x: (Math.max(...xs) + Math.min(...xs)) / 2,
      y: (Math.max(...latitudes) + Math.min(...latitudes)) / 2,
      scale: Math.min((size.width - 2 * MARGIN) / width, (size.height - 2 * MARGIN - FOOT) / height), // pixels per degree
    };
    this.view.y -= FOOT / 2 / this.view.scale;
    this.draw();
  }

  zoom(factor) {
    if (this.view) {
      this.view.scale = Math.min(Math.max(this.view.scale * factor, 1), this.size().height / CLOSEST);
      this.draw();
    }
  }

  /** By a share of what is shown. */
  move(right, up) {
    if (this.view) {
      const size = this.size();
      this.view.x += right * size.width / this.view.scale;
      this.view.y += up * size.height / this.view.scale;
      this.draw();
    }
  }

  east([longitude]) {
    return (this.turned && longitude < 0 ? longitude + 360 : longitude) * this.stretch;
  }

  size() {
    const width = Math.max(240, this.place.clientWidth);
    return {width, height: Math.round(Math.min(560, Math.max(320, width * 0.55)))};
  }

  watch() {
    const keys = {
      ArrowLeft: () => this.move(-0.2, 0),
      ArrowRight: () => this.move(0.2, 0),
      ArrowUp: () => this.move(0, 0.2),
      ArrowDown: () => this.move(0, -0.2),
      '+': () => this.zoom(STEP),
      '-': () => this.zoom(1 / STEP),
      0: () => this.fit(),
    };
    this.place.addEventListener('keydown', event => {
      if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    this.place.addEventListener('pointerdown', event => {
      if (event.button === 0 && this.view) {
        this.drag = {x: event.clientX, y: event.clientY, view: {...this.view}};
      }
    });
    this.place.addEventListener('pointermove', event => {
      if (this.drag && event.buttons === 1) {
        this.view.x = this.drag.view.x - (event.clientX - this.drag.x) / this.view.scale;
        this.view.y = this.drag.view.y + (event.clientY - this.drag.y) / this.view.scale;
        this.draw();
      }
    });
    window.addEventListener('pointerup', () => {
      this.drag = null;
    });
    let width = 0;
    new ResizeObserver(() => {
      if (this.view && this.place.clientWidth !== width) {
        width = this.place.clientWidth;
        this.fit();
      }
    }).observe(this.place);
  }

  draw() {
    const {width, height} = this.size();
    const at = place => [
      Math.round(((this.east(place) - this.view.x) * this.view.scale + width / 2) * 10) / 10,
      Math.round(((this.view.y - place[1]) * this.view.scale + height / 2) * 10) / 10,
    ];
    const drawing = svg('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': this.summary});
    drawing.append(this.grid(width, height));
    this.routes.forEach(route => drawing.append(this.line(route, at)));
    this.routes.forEach(route => drawing.append(this.places(route, at)));
    drawing.append(this.scaleBar(height));
    this.place.replaceChildren(drawing);
  }

  /** A round number of metres that takes about so many pixels. */
  roundMetres(pixels) {
    const metres = pixels / this.view.scale * METRES_PER_DEGREE;
    const power = 10 ** Math.floor(Math.log10(metres));
    return [5, 2, 1].map(digit => digit * power).find(round => round <= metres) ?? power;
  }

  pixels(metres) {
    return metres / METRES_PER_DEGREE * this.view.scale;
  }

  grid(width, height) {
    const step = this.pixels(this.roundMetres(160));
    const lines = [];
    for (let x = width / 2 % step; x < width; x += step) {
      lines.push(`M${x.toFixed(1)} 0V${height}`);
    }
    for (let y = height / 2 % step; y < height; y += step) {
      lines.push(`M0 ${y.toFixed(1)}H${width}`);
    }
    return svg('path', {class: 'grid', d: lines.join('')});
  }

  scaleBar(height) {
    const metres = this.roundMetres(140);
    const long = this.pixels(metres);
    const text = metres < 1000 ? `${number(metres)} m` : `${number(metres / 1000)} km`;
    return svg('g', {class: 'scale'},
      svg('rect', {x: 6, y: height - 34, width: long + 20, height: 28, rx: 4}),
      svg('path', {d: `M16 ${height - 18}v6h${long.toFixed(1)}v-6`}),
      svg('text', {x: 20, y: height - 19}, text));
  }

  line(route, at) {
    const group = svg('g', {class: `route ${look(route.look)}`});
    route.map.features.filter(feature => feature.geometry.type !== 'Point').forEach(feature => {
      const points = positions(feature.geometry).map(at);
      group.append(svg('polyline', {points: points.map(point => point.join(',')).join(' ')}));
      group.append(svg('path', {class: 'arrows', d: arrows(points)}));
    });
    return group;
  }

  places(route, at) {
    const group = svg('g', {class: `route ${look(route.look)}`});
    const stops = new Map(shown(route).map(stop => [stop.stop_number, stop]));
    const signs = [];
    route.map.features.filter(feature => feature.geometry.type === 'Point').forEach(feature => {
      const [x, y] = at(feature.geometry.coordinates);
      const stop = stops.get(feature.properties.stop_number);
      if (feature.properties.kind !== 'stop' || !stop) {
        group.append(svg('rect', {class: 'depot', x: x - 8, y: y - 8, width: 16, height: 16}));
        return;
      }
      const made = sign(stop, x, y, 10, String(stop.position), {click: () => this.choose(route, stop)});
      made.append(svg('title', {}, route.describe(stop)));
      signs.push([isLate(stop), made]);
    });
    // Late ones on top.
    signs.sort(([one], [other]) => one - other).forEach(([, made]) => group.append(made));
    return group;
  }
}

/** Little heads that say which way a line is driven. */
function arrows(points) {
  const heads = [];
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1];
    const [x2, y2] = points[i];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length > 56) {
      const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
      const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
      const point = (along, across) => `${(mx + ux * along - uy * across).toFixed(1)} ${(my + uy * along + ux * across).toFixed(1)}`;
      heads.push(`M${point(6, 0)}L${point(-5, 5)}L${point(-5, -5)}Z`);
    }
  }
  return heads.join('');
}
