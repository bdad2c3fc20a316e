// The content policy refuses style attributes. The diagram library sets them by name, which we turn into what is allowed.
(() => {
  'use strict';
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };
})();
