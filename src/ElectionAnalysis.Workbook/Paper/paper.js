// A figure or a table that does not fit below the text waits for the top of the next page, and the text goes on meanwhile:
// to the end of its section, unless that would leave much of a page empty. A figure that all but fits is drawn smaller.
(function () {
  var millimetre = 96 / 25.4, full = (297 - 25 - 27) * millimetre, room = full - 5 * millimetre, y = 0, waiting = [];
  var smallest = 0.78, fewRows = 4, mostEmpty = full / 3;
  document.body.style.cssText = "width:136mm;max-width:none;margin:0;padding:0";
  // A table that even its smallest columns do not let stand upright lies across.
  Array.prototype.forEach.call(document.querySelectorAll("table"), function (t) {
    var width = document.body.clientWidth;
    if (t.closest(".across") || t.offsetWidth <= width + 1) return;
    t.classList.add("small");
    if (t.offsetWidth <= width + 1) return;
    var sheet = document.createElement("div");
    sheet.className = "across";
    t.replaceWith(sheet);
    sheet.append(t);
  });
  function bottom(e) { return e.getBoundingClientRect().bottom; }
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
    b.picture = b.element.matches("figure") && b.element.querySelector("img");
    b.drawn = b.picture ? b.picture.getBoundingClientRect().height : 0;
    // Of a long table the head and a few rows stand on a page before it goes on, and as many at its end.
    b.rows = b.element.matches("table:not(.whole)") ? Array.prototype.map.call(b.element.querySelectorAll("tbody tr"), bottom) : [];
    b.head = b.rows.length && b.element.tHead ? b.element.tHead.offsetHeight : 0;
    b.first = b.rows.length > fewRows ? b.rows[fewRows - 1] - top : 0;
    b.rows = b.rows.map(function (y) { return y - top; });
  });
  function turn() { y = 0; room = full - 4; }
  // Draws a figure as small as the room wants it, if that can still be read.
  function shrink(b) {
    var share = b.drawn ? (room - y - (b.height - b.drawn) - 2) / b.drawn : 0;
    if (share < smallest || share >= 1) return false;
    b.picture.style.maxHeight = share * b.drawn + "px";
    y = room;
    return true;
  }
  // What of a block goes to the next page: of a paragraph never fewer than three lines, nor all but fewer than three, of a
  // table never few rows.
  function over(b) {
    if (b.element.matches("figure, table.whole, math, img, .front")) return b.height;
    if (b.rows.length) {
      var stays = b.rows.filter(function (end) { return y + end <= room; }).length;
      stays = Math.min(stays, b.rows.length - fewRows);
      return stays < fewRows ? b.height : b.head + b.height - b.rows[stays - 1];
    }
    if (!b.element.matches("p, .csl-entry")) return y + b.height - room;
    var line = parseFloat(getComputedStyle(b.element).lineHeight), lines = Math.round(b.element.clientHeight / line);
    var stay = Math.min(Math.floor((room - y) / line), lines - 3);
    return stay < 3 ? b.height : b.height - stay * line;
  }
  // Puts what waits behind a block or before it, as much as the page holds.
  function place(at, isAfter, all) {
    while (waiting.length && (all || y + waiting[0].height <= room || waiting[0].height > full)) {
      var f = waiting.shift(), fits = y + f.height <= room;
      if (!fits && y > 0) fits = shrink(f);
      else if (fits) y += f.height;
      if (!fits) { turn(); y += f.height; }
      if (isAfter) { at.after(f.element); at = f.element; } else at.before(f.element);
    }
    return at;
  }
  blocks.forEach(function (b, i) {
    if (b.flush) { place(b.before, false, true); return; }
    var e = b.element, next = real[real.indexOf(b) + 1];
    if (b.floats) {
      if (!waiting.length && y + b.height <= room) y += b.height;
      else if (waiting.length || !shrink(b)) waiting.push(b);
      return;
    }
    if (e.matches("h2") && waiting.length && room - y <= mostEmpty) place(e, false, true);
    if (e.matches("h2, h3, .across")) {
      var below = next ? next.first || Math.min(next.height, 4 * 22) : 0;
      if (next && next.floats && next.height <= mostEmpty) below = next.height;
      if (e.matches(".across") || y + b.height + below > room) { turn(); place(e, false, false); }
      y += b.height;
      if (e.matches(".across")) turn();
      return;
    }
    if (y + b.height <= room) { y += b.height; return; }
    // What waits stands before a long table that begins on the next page.
    if (b.first && y + b.first > room && waiting.length) {
      turn();
      place(e, false, false);
    }
    var rest = over(b);
    turn();
    y = rest % full;
    // A list goes on with what its paragraph began.
    place(next && next.element.matches("ul, ol") ? next.element : e, true, false);
  });
  if (real.length) place(real[real.length - 1].element, true, true);
  document.body.style.cssText = "";
})();
