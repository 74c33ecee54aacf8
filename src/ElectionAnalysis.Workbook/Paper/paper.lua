-- What pandoc's reader of HTML does not know of a paper: citations, footnotes, the abstract, labels.
local latex = FORMAT:match("latex") ~= nil
local function raw(text) return pandoc.RawInline("latex", text) end

local function keys(text, mode)
  local cited = {}
  for key in text:gmatch("@([%w:./_-]*[%w])") do table.insert(cited, pandoc.Citation(key, mode)) end
  return cited
end

function Link(link)
  local key = link.target:match("^#ref%-(.+)$")
  if key then return pandoc.Cite(link.content, { pandoc.Citation(key, "AuthorInText") }) end
  local kind, id = link.target:match("^#((%a+)%-a?%d+)$")
  if latex and id == "figure" or latex and id == "table" then
    return { pandoc.Str(id:gsub("^%l", string.upper) .. "\u{a0}"), raw("\\ref{" .. kind .. "}") }
  end
end

function Span(span)
  if span.classes:includes("footnote") then return pandoc.Note({ pandoc.Para(span.content) }) end
  if span.classes:includes("cites") then
    return pandoc.Cite(span.content, keys(pandoc.utils.stringify(span), "NormalCitation"))
  end
end

-- Invisible figures keep numbers under each other.
function Str(str)
  if not latex or not (str.text:find("\u{2007}") or str.text:find("\u{2008}")) then return nil end
  local parts, shown = {}, ""
  for _, code in utf8.codes(str.text) do
    if code == 0x2007 or code == 0x2008 then
      if shown ~= "" then table.insert(parts, pandoc.Str(shown)) shown = "" end
      table.insert(parts, raw(code == 0x2007 and "\\phantom{0}" or "\\phantom{.}"))
    else
      shown = shown .. utf8.char(code)
    end
  end
  if shown ~= "" then table.insert(parts, pandoc.Str(shown)) end
  return parts
end

-- LaTeX counts by itself: the caption keeps its words, and a label is what the text refers to.
local function unnumbered(inlines)
  if #inlines > 0 and inlines[1].t == "Strong" then
    inlines:remove(1)
    if #inlines > 0 and inlines[1].t == "Space" then inlines:remove(1) end
  end
  return inlines
end

function Image(image)
  if latex then
    image.caption = unnumbered(image.caption)
    return image
  end
end

function Table(tab)
  if not latex then return nil end
  local first = tab.caption.long[1]
  if first then
    first.content = unnumbered(first.content)
    if tab.identifier ~= "" then first.content:insert(raw("\\label{" .. tab.identifier .. "}")) end
  end
  if tab.classes:includes("wide") then
    return { pandoc.RawBlock("latex", "\\begin{landscape}\\footnotesize"), tab, pandoc.RawBlock("latex", "\\end{landscape}") }
  end
  if tab.classes:includes("small") then
    return { pandoc.RawBlock("latex", "\\begingroup\\footnotesize"), tab, pandoc.RawBlock("latex", "\\endgroup") }
  end
end

function Pandoc(doc)
  local blocks = pandoc.List()
  local function add(list)
    for _, block in ipairs(list) do
      if block.t == "Div" and block.classes:includes("abstract") then
        doc.meta.abstract = pandoc.MetaBlocks(block.content)
      elseif block.t == "Div" and block.classes:includes("appendix") then
        if latex then
          blocks:insert(pandoc.RawBlock("latex",
            "\\appendix\\setcounter{table}{0}\\renewcommand{\\thetable}{A\\arabic{table}}"))
        end
        add(block.content)
      elseif block.t == "Div" and block.identifier ~= "refs" then
        add(block.content)
      else
        blocks:insert(block)
      end
    end
  end
  add(doc.blocks)
  doc.blocks = blocks
  if latex then
    doc.meta["header-includes"] = pandoc.MetaBlocks({ pandoc.RawBlock("latex",
      "\\usepackage{pdflscape}\n\\AtBeginEnvironment{longtable}{\\small}\n\\AtBeginEnvironment{verbatim}{\\footnotesize}") })
  end
  return doc
end
