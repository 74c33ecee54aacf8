// What two parsers of wikitext make of it, in a normal form that the tests compare with the library's own tree.
// Takes a JSON array of sources on standard input, and prints a JSON array of what is in each:
// wikiparser-node's templates, links, headings and tables, and wtf_wikipedia's headings, links and infoboxes.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const parser = require("wikiparser-node");
parser.config = "enwiki";
const wtf = require("wtf_wikipedia");

const shown = new Set(["nowiki", "pre"]);
const entities = { nbsp: "\u00a0", thinsp: "\u2009", ensp: "\u2002", amp: "&", lt: "<", gt: ">", quot: '"', ndash: "–", mdash: "—",
  minus: "−" };

const bare = text => text.replace(/\s+/gu, "");
const words = text => text.replace(/[\s_]+/gu, " ").trim();
const decoded = text => text.replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/giu, (all, name) =>
  name[0] !== "#" ? entities[name] ?? all : String.fromCodePoint(/^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))));

// A name as articles and templates are found by: the namespace of templates need not be said.
const title = text => words(text).replace(/^template:\s*/iu, "");

function normalForm(source) {
  const root = parser.parse(source, false);
  const text = root.toString();
  const range = node => {
    const start = node.getAbsoluteIndex();
    return [start, start + node.toString().length];
  };
  const isSpecial = node => ["comment", "ext", "template", "magic-word", "arg", "link", "category", "file", "include", "noinclude"]
    .includes(node.type);

  /** The outermost nodes below one that stand for something else than their source. */
  const specials = node => (node.childNodes ?? []).flatMap(child => isSpecial(child) ? [child] : specials(child));

  /** The source of a range, with what stands for something else in its place. */
  function normal([start, end], inside, of) {
    let [out, at] = ["", start];
    for (const node of inside) {
      const [from, to] = range(node);
      if (from >= at && to <= end) {
        out += text.slice(at, from) + of(node);
        at = to;
      }
    }
    return out + text.slice(at, end);
  }

  const value = node => normal(range(node), specials(node), brief);

  function nameOf(node) {
    if (node.type === "magic-word") {
      const [from, to] = range(node);
      const second = node.childNodes[2];
      return words(normal([from + 2, second ? range(second)[0] - 1 : to - 2], specials(node), brief)).toLowerCase();
    }
    return title(normal(range(node.childNodes[0]), specials(node.childNodes[0]), () => "")).toLowerCase();
  }

  function brief(node) {
    switch (node.type) {
      case "template":
      case "magic-word":
        return `{{${nameOf(node)}}}`;
      case "arg":
        return `{{{${nameOf(node)}}}}`;
      case "link":
      case "file":
      case "category":
        return `[[${words(value(node.childNodes[0]))}]]`;
      case "ext":
        return shown.has(node.name) ? node.childNodes[1].toString() : "";
      default:
        return "";
    }
  }

  const found = { templates: [], links: [], headings: [], tables: [] };
  function walk(node, depth) {
    for (const child of node.childNodes ?? []) {
      if (child.type === "ext" || child.type === "comment") {
        continue;
      }
      if (["template", "magic-word", "arg"].includes(child.type)) {
        const from = child.type === "magic-word" ? 2 : 1;
        found.templates.push({
          name: nameOf(child),
          // The first argument of a function stands behind its colon.
          arguments: child.childNodes.slice(from).map(a => [
            a.anon ? String(a.name - from + 1) : value(a.childNodes[0]).trim(), bare(value(a.childNodes.at(-1)))]),
        });
      } else if (["link", "file", "category"].includes(child.type)) {
        found.links.push(words(value(child.childNodes[0])));
      } else if (child.type === "heading") {
        found.headings.push(cellText(child.childNodes[0]));
      } else if (child.type === "table" && depth === 0) {
        const line = text.slice(0, range(child)[0]).split("\n").length;
        found.tables.push({ line, rows: grid(child) });
      }
      walk(child, depth + (["table", "template", "magic-word"].includes(child.type) ? 1 : 0));
    }
  }

  // A cell as it is read; null where a template says what is.
  function cellText(node) {
    const hasTemplate = of => ["template", "magic-word", "arg"].includes(of.type)
      || (of.type !== "ext" && of.type !== "comment" && (of.childNodes ?? []).some(hasTemplate));
    const seen = child => {
      switch (child.type) {
        case "text":
          return child.data;
        case "link":
          return child.childNodes.length > 1 ? child.childNodes.slice(1).map(all).join("|") : child.childNodes[0].toString();
        case "ext":
          return shown.has(child.name) ? child.childNodes[1].toString() : "";
        case "comment":
        case "quote":
        case "html":
        case "file":
        case "category":
        case "table":
        case "double-underscore":
        case "ext-link-url":
          return "";
        default:
          return all(child);
      }
    };
    const all = of => (of.childNodes ?? []).map(seen).join("");
    return hasTemplate(node) ? null : bare(decoded(all(node)));
  }

  function grid(table) {
    const rows = [];
    const below = [];
    for (const row of [table, ...table.childNodes.filter(n => n.type === "tr")]) {
      const cells = row.childNodes.filter(n => n.type === "td" && n.subtype !== "caption");
      if (cells.length === 0) {
        continue;
      }
      const line = [];
      const fill = () => {
        while (below[line.length]?.left > 0) {
          below[line.length].left--;
          line.push(below[line.length].cell);
        }
      };
      for (const cell of cells) {
        fill();
        const [across, down] = ["colspan", "rowspan"].map(k => Math.max(1, parseInt(cell.getAttr(k), 10) || 1));
        const seen = cellText(cell.childNodes.at(-1));
        for (let i = 0; i < across; i++) {
          below[line.length] = { left: down - 1, cell: seen };
          line.push(seen);
        }
      }
      for (fill(); below.some((b, i) => i > line.length && b?.left > 0); fill()) {
        line.push("");
      }
      rows.push(line);
    }
    return rows;
  }

  walk(root, 0);
  return found;
}

function second(source) {
  const page = wtf(source);
  return {
    headings: page.sections().map(s => s.title()).filter(t => t).map(bare),
    links: page.links().filter(l => l.type() === "internal").map(l => words(l.page())),
    infoboxes: page.infoboxes().map(i => Object.entries(i.data).map(([key, value]) => [words(key).toLowerCase(), bare(value.text())])),
  };
}

const sources = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(sources.map(s => ({ ...normalForm(s), second: second(s) }))));
