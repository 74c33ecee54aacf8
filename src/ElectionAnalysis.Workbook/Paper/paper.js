// A paper's pages: tables that are too wide lie across, and pages fill.
(function () {
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
  var blocks = [];
  function collect(parent, floats) {
    Array.prototype.forEach.call(parent.children, function (b) {
      if (b.matches("section, .sources, #refs, main")) {
        var own = floats && !b.matches("section");
        if (b.matches("section")) blocks.push({ flush: true, before: b });
        collect(b, own);
      } else if (!b.matches("script, style")) {
        blocks.push({
          element: b, floats: floats && b.matches("figure, table.whole"), isWhole: b.matches("math, img, .front"),
          rows: b.querySelectorAll("tbody tr"), picture: b.matches("figure") && b.querySelector("img")
        });
      }
    });
  }
  collect(document.body, true);
  fillPages({
    full: (297 - 25 - 27) * 96 / 25.4, blocks: blocks, empty: 1 / 6,
    scale: function (picture, share, height) { picture.style.maxHeight = share === null ? "" : share * height + "px"; }
  });
  document.body.style.cssText = "";
})();
