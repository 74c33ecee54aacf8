// A figure or a table that does not fit below the text waits for the top of the next page, and the text goes on meanwhile.
(function () {
  var millimetre = 96 / 25.4, full = (297 - 25 - 27) * millimetre, room = full - 5 * millimetre, y = 0, waiting = [];
  document.body.style.cssText = "width:136mm;max-width:none;margin:0;padding:0";
  var blocks = [];
  function collect(parent, floats) {
    Array.prototype.forEach.call(parent.children, function (b) {
      if (b.matches("section, .sources, #refs, main")) {
        var own = floats && !b.matches("section");
        if (b.matches("section")) blocks.push({ flush: true, before: b });
        collect(b, own);
      } else blocks.push({ element: b, floats: floats && b.matches("figure, table.whole") });
    });
  }
  collect(document.body, true);
  var real = blocks.filter(function (b) { return b.element; }), end = document.body.getBoundingClientRect().bottom;
  real.forEach(function (b, i) {
    var next = real[i + 1], top = b.element.getBoundingClientRect().top;
    b.height = (next ? next.element.getBoundingClientRect().top : end) - top;
  });
  function turn() { y = 0; room = full; }
  // Puts what waits behind a block or before it, as much as the page holds.
  function place(at, isAfter, all) {
    while (waiting.length && (all || y + waiting[0].height <= room || waiting[0].height > full)) {
      var f = waiting.shift();
      if (y + f.height > room) turn();
      if (isAfter) { at.after(f.element); at = f.element; } else at.before(f.element);
      y += f.height;
    }
    return at;
  }
  blocks.forEach(function (b, i) {
    if (b.flush) { place(b.before, false, true); return; }
    var e = b.element, next = real[real.indexOf(b) + 1];
    if (b.floats) {
      if (!waiting.length && y + b.height <= room) y += b.height; else waiting.push(b);
      return;
    }
    if (e.matches("h2, h3, .across")) {
      if (e.matches(".across") || y + b.height + Math.min(next ? next.height : 0, 4 * 22) > room) { turn(); place(e, false, false); }
      y += b.height;
      if (e.matches(".across")) turn();
      return;
    }
    if (y + b.height <= room) { y += b.height; return; }
    var isWhole = e.matches("figure, table.whole, math, img, .front"), rest = isWhole ? b.height : y + b.height - room;
    turn();
    y = rest % full;
    // A list goes on with what its paragraph began.
    place(next && next.element.matches("ul, ol") ? next.element : e, true, false);
  });
  if (real.length) place(real[real.length - 1].element, true, true);
  document.body.style.cssText = "";
})();
