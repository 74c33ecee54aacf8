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
    -- As its author has written it, so that it may be of any form that pandoc reads.
    return pandoc.read(span.attributes.written, "markdown").blocks[1].content
  end
end

-- Invisible figures keep numbers under each other; signs of formulas are not in every text face.
local signs = {
  [0x2007] = "\\phantom{0}", [0x2008] = "\\phantom{.}", [0x200B] = "\\hspace{0pt}", [0x2212] = "\\ensuremath{-}",
  [0x2264] = "\\ensuremath{\\le}", [0x2265] = "\\ensuremath{\\ge}", [0x2211] = "\\ensuremath{\\sum}", [0x221A] = "\\ensuremath{\\surd}",
  [0x221E] = "\\ensuremath{\\infty}", [0x2248] = "\\ensuremath{\\approx}", [0x2260] = "\\ensuremath{\\neq}",
  [0x2192] = "\\ensuremath{\\to}", [0x394] = "\\ensuremath{\\Delta}", [0x3A3] = "\\ensuremath{\\Sigma}",
  [0x3B1] = "\\ensuremath{\\alpha}", [0x3B2] = "\\ensuremath{\\beta}", [0x3B3] = "\\ensuremath{\\gamma}", [0x3B7] = "\\ensuremath{\\eta}",
  [0x3C0] = "\\ensuremath{\\pi}", [0x3C1] = "\\ensuremath{\\rho}", [0x3C6] = "\\ensuremath{\\varphi}", [0x25CB] = "\\ensuremath{\\circ}", [0x25CF] = "\\ensuremath{\\bullet}",
  [0x26A0] = "(!)", [0x2717] = "\\ensuremath{\\times}", [0x2713] = "\\ensuremath{\\surd}",
}

function Str(str)
  if not latex then return nil end
  local parts, shown = {}, ""
  for _, code in utf8.codes(str.text) do
    if signs[code] then
      if shown ~= "" then table.insert(parts, pandoc.Str(shown)) shown = "" end
      table.insert(parts, raw(signs[code]))
    else
      shown = shown .. utf8.char(code)
    end
  end
  if #parts == 0 then return nil end
  if shown ~= "" then table.insert(parts, pandoc.Str(shown)) end
  return parts
end

-- The small type of table cells is not for lists.
local function loose(list)
  if latex then return nil end
  list.content = pandoc.List(list.content):map(function(item)
    return pandoc.List(item):map(function(block) return block.t == "Plain" and pandoc.Para(block.content) or block end)
  end)
  return list
end

BulletList, OrderedList = loose, loose

-- LaTeX counts by itself: the caption keeps its words, and a label is what the text refers to.
local function unnumbered(inlines)
  if #inlines > 0 and inlines[1].t == "Strong" then
    inlines:remove(1)
    if #inlines > 0 and inlines[1].t == "Space" then inlines:remove(1) end
  end
  return inlines
end

local hasPictures = false

function Image(image)
  if latex then
    hasPictures = true
    image.caption = unnumbered(image.caption)
    return image
  end
end

-- A page that lies across begins and ends with these; in a docx they are sections, which the program gives their margins.
local across = latex and pandoc.RawBlock("latex", "\\begin{landscape}\\footnotesize")
  or pandoc.RawBlock("openxml", '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>')
local upright = latex and pandoc.RawBlock("latex", "\\end{landscape}")
  or pandoc.RawBlock("openxml", '<w:p><w:pPr><w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr></w:pPr></w:p>')

-- A table of a docx, in the small type of a style where it has many columns.
local function word(tab)
  local isWide = tab.classes:includes("wide")
  if isWide or tab.classes:includes("small") then
    local caption = tab.caption
    tab = pandoc.walk_block(tab, { Plain = function(cell)
      return pandoc.Div({ pandoc.Para(cell.content) }, pandoc.Attr("", {}, { ["custom-style"] = "Small Table" }))
    end })
    tab.caption = caption
  end
  if isWide then return { across, tab, upright } end
  -- Word puts no room below a table.
  return { tab, pandoc.RawBlock("openxml", '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/></w:pPr></w:p>') }
end

function Table(tab)
  if not latex then return word(tab) end
  local first = tab.caption.long[1]
  if first then
    first.content = unnumbered(first.content)
    if tab.identifier ~= "" then first.content:insert(raw("\\label{" .. tab.identifier .. "}")) end
  end
  -- A table of few rows stands on one page, and of others more than a row before it goes on.
  local lines = tab.classes:includes("whole") and #tab.bodies[1].body + 6 or 10
  local before = pandoc.List({ pandoc.RawBlock("latex", "\\Needspace{" .. lines .. "\\baselineskip}") })
  if tab.classes:includes("wide") then
    return { across, tab, upright }
  end
  if tab.classes:includes("small") then
    before:extend({ pandoc.RawBlock("latex", "\\begingroup\\footnotesize\\let\\small\\footnotesize"), tab, pandoc.RawBlock("latex", "\\endgroup") })
  else
    before:insert(tab)
  end
  return before
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
      elseif block.t == "Div" and block.classes:includes("note") and #blocks > 0 and blocks[#blocks] == upright then
        for _, note in ipairs(block.content) do blocks:insert(#blocks, note) end
      elseif block == across and #blocks > 0 and blocks[#blocks] == upright then
        -- Between two pages across there is none upright.
        blocks:remove(#blocks)
      elseif block.t == "Div" and block.classes:includes("sources") then
        -- Addresses and fingerprints leave lines that no justification fills; the list looks like the references.
        if latex then
          blocks:insert(pandoc.RawBlock("latex", "\\begingroup\\raggedright"))
          add(block.content)
          blocks:insert(pandoc.RawBlock("latex", "\\par\\endgroup"))
        else
          blocks:insert(pandoc.Div(block.content, pandoc.Attr("", {}, { ["custom-style"] = "Bibliography" })))
        end
      elseif block.t == "Div" and block.identifier ~= "refs" then
        add(block.content)
      else
        blocks:insert(block)
      end
    end
  end
  add(doc.blocks)
  for i = 2, #blocks do
    -- A heading goes to the next page with the table below it.
    if blocks[i].t == "RawBlock" and (blocks[i].text:find("Needspace") or blocks[i] == across) and blocks[i - 1].t == "Header" then
      blocks[i], blocks[i - 1] = blocks[i - 1], blocks[i]
    end
  end
  doc.blocks = blocks
  local works = doc.meta.works and keys(pandoc.utils.stringify(doc.meta.works), "NormalCitation") or {}
  if #works > 0 then doc.meta.nocite = pandoc.MetaInlines({ pandoc.Cite({}, works) }) end
  doc.meta.works = nil
  -- Journals' templates ask each author for a name, and may for more.
  if doc.meta["named-authors"] and doc.meta.author then
    local list = doc.meta.author.t == "MetaInlines" and { doc.meta.author } or doc.meta.author
    if pandoc.utils.type(list) == "Inlines" then list = { list } end
    for i, name in ipairs(list) do list[i] = pandoc.MetaMap({ name = name }) end
    doc.meta.author = pandoc.MetaList(list)
    doc.meta["named-authors"] = nil
  end
  -- In the text itself, since not every journal's template takes what stands before it.
  if hasPictures then blocks:insert(1, pandoc.RawBlock("latex", "\\setkeys{Gin}{keepaspectratio}")) end
  if latex then
    doc.meta["header-includes"] = pandoc.MetaBlocks({ pandoc.RawBlock("latex",
      "\\usepackage{pdflscape}\n\\usepackage{needspace}\n"
      .. "\\renewcommand{\\topfraction}{0.9}\\renewcommand{\\bottomfraction}{0.8}\\renewcommand{\\textfraction}{0.07}"
      .. "\\renewcommand{\\floatpagefraction}{0.8}\n\\setlength{\\LTcapwidth}{\\textwidth}\n\\AtBeginEnvironment{longtable}{\\small}\n\\AtBeginEnvironment{verbatim}{\\footnotesize}") })
  end
  return doc
end
