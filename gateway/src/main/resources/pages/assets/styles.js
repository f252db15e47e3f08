'use strict';

/**
 * Gives the styles that a library makes at run time the one way that the policy of our pages leaves open: the document's
 * own objects. The policy refuses a style element and a style attribute, whoever writes them, because injected markup
 * could bring them along; a style sheet that was constructed, and an element's `style`, are reached by scripts alone,
 * which have to be ours.
 *
 * Loaded before the library, and only by pages that need it.
 */
(() => {
  const LINKED = 'scalar-style'; // what the page links as a file already

  // The one attribute that the viewer writes as markup: how many lines an example has.
  const LINES = /^(?:<pre>)?<code class="[\w -]+"( style="((?:--line-(?:count|digits): \d+;? ?)+)")>/;

  class ConstructedStyle extends HTMLElement {
    constructor() {
      super();
      this.sheet = new CSSStyleSheet();
      this.observer = new MutationObserver(() => this.sheet.replaceSync(this.textContent));
    }

    connectedCallback() {
      if (this.id === LINKED) {
        return;
      }
      this.hidden = true; // its text is no text of the page
      this.sheet.replaceSync(this.textContent);
      document.adoptedStyleSheets.push(this.sheet);
      this.observer.observe(this, {childList: true, characterData: true, subtree: true});
    }

    disconnectedCallback() {
      this.observer.disconnect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.sheet);
    }
  }

  customElements.define('constructed-style', ConstructedStyle);

  const createElement = document.createElement;
  document.createElement = function (name, options) {
    return createElement.call(this, String(name).toLowerCase() === 'style' ? 'constructed-style' : name, options);
  };

  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() === 'style' && this.style) {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };

  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...markup,
    set(value) {
      const [, attribute, lines] = LINES.exec(value) || [];
      if (attribute) {
        markup.set.call(this, String(value).replace(attribute, ''));
        this.querySelector('code').style.cssText = lines;
      } else {
        markup.set.call(this, value);
      }
    },
  });
})();
