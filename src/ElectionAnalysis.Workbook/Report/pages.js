// Fills the pages of what is printed. A figure or a table that does not fit below the text waits for the top of the next page,
// and the text goes on meanwhile: to the end of its section, unless that would leave much of a page empty. A figure that all but
// fits is drawn smaller, and all are, a little, where the last page would else hold a few lines.
// how.full: a page's height; how.blocks: what stands below each other, {element, rows, floats, stays, isWhole, picture} or
// {flush, before}, where a float that stays does not leave its section and what is whole runs over no page but by its rows;
// how.scale(picture, share, height): draws it smaller, null as it was; how.empty: how much of a page may stay empty.
// Gives back what undoes it.
function fillPages(how) {
  var full = how.full, millimetre = 96 / 25.4, smallest = 0.75, fewRows = 4, mostEmpty = full * how.empty, undo = [];
  var blocks = how.blocks, real = blocks.filter(function (b) { return b.element; });
  function bottom(e) { return e.getBoundingClientRect().bottom; }
  if (!real.length) return function () { };
  var end = bottom(real[real.length - 1].element);
  real.forEach(function (b, i) {
    var next = real[i + 1], top = b.element.getBoundingClientRect().top;
    b.whole = (next ? next.element.getBoundingClientRect().top : end) - top;
    b.drawn = b.picture ? b.picture.getBoundingClientRect().height : 0;
    // Of a long table the head and a few rows stand on a page before it goes on, and as many at its end.
    b.rows = b.floats ? [] : Array.prototype.map.call(b.rows, function (r) { return bottom(r) - top; });
    b.head = b.rows.length && b.element.querySelector("thead") ? b.element.querySelector("thead").offsetHeight : 0;
    b.inner = b.rows.length ? b.rows[b.rows.length - 1] : bottom(b.element) - top;
    b.first = b.rows.length < 2 * fewRows ? 0 : b.rows[fewRows - 1];
  });

  function run(scale) {
    var page = 1, y = 0, room = full - 5 * millimetre, waiting = [];
    function move(f, at, isAfter) {
      var mark = document.createComment("");
      f.element.before(mark);
      undo.push(function () { mark.replaceWith(f.element); });
      if (isAfter) at.after(f.element); else at.before(f.element);
      return f.element;
    }
    function draw(b, share) {
      undo.push(function () { how.scale(b.picture, null); });
      how.scale(b.picture, share, b.drawn);
    }
    // What is below a block need not be on its page.
    function fits(b) { return y + b.inner + b.height - b.whole <= room; }
    function put(b) { y = Math.min(y + b.height, room); }
    function turn() { y = 0; page++; room = full - 4; }
    // Draws a figure as small as the room wants it, if that can still be read.
    function shrink(b) {
      var share = b.drawn ? (room - y - (b.whole - b.drawn) - 2) / b.drawn : 0;
      if (share < smallest || share >= 1) return false;
      draw(b, share);
      y = room;
      return true;
    }
    // What of a block goes to the next page: of a paragraph never fewer than three lines, nor all but fewer than three, of a
    // table never few rows.
    function over(b) {
      if (b.picture || b.floats || b.isWhole && !b.rows.length) return b.height;
      if (b.rows.length) {
        var stays = b.rows.filter(function (at) { return y + at <= room; }).length;
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
      while (waiting.length && (all || fits(waiting[0]) || waiting[0].height > full)) {
        var f = waiting.shift();
        if (fits(f)) put(f);
        else if (y === 0 || !shrink(f)) { turn(); put(f); }
        at = isAfter ? move(f, at, true) : (move(f, at, false), at);
      }
    }
    real.forEach(function (b) {
      b.height = b.whole - (1 - scale) * b.drawn;
      if (scale < 1 && b.picture) draw(b, scale);
    });
    blocks.forEach(function (b) {
      if (b.flush) { place(b.before, false, true); return; }
      var e = b.element, next = real[real.indexOf(b) + 1];
      if (b.floats) {
        if (!waiting.length && fits(b)) put(b);
        else if (waiting.length || !shrink(b)) waiting.push(b);
        return;
      }
      if (e.matches("h1, h2, h3, .across")) {
        if (waiting.length && !e.matches("h3") && (room - y <= mostEmpty || waiting.some(function (w) { return w.stays; }))) place(e, false, true);
        var below = next ? next.first || Math.min(next.height, 4 * 22) : 0;
        if (next && next.floats && next.height <= mostEmpty) below = next.height;
        if (e.matches(".across") || y + b.height + below > room) { turn(); place(e, false, false); }
        y += b.height;
        if (e.matches(".across")) turn();
        return;
      }
      if (fits(b)) { put(b); return; }
      // What waits stands before a long table that begins on the next page.
      if (b.first && y + b.first > room && waiting.length) {
        turn();
        place(e, false, false);
        if (fits(b)) { put(b); return; }
      }
      var rest = over(b);
      turn();
      y = rest % full;
      // A list goes on with what its paragraph began.
      place(next && next.element.matches("ul, ol") ? next.element : e, true, false);
    });
    place(real[real.length - 1].element, true, true);
    return { pages: page, last: y };
  }
  function restore() { undo.splice(0).reverse().forEach(function (u) { u(); }); }

  var first = run(1), shares = first.last < full / 5 && first.pages > 1 ? [0.95, 0.9, 0.85] : [];
  while (shares.length) {
    restore();
    if (run(shares.shift()).pages < first.pages) return restore;
    if (!shares.length) { restore(); run(1); }
  }
  return restore;
}
