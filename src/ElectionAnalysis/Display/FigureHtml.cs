using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// A figure as HTML that draws itself wherever it lands. It waits for plotly.js in a queue, because saved notebooks
/// show their cells in any order; if nobody else loads plotly.js, it does. Colours of text and lines are the page's own.
/// </summary>
internal static partial class FigureHtml
{
    private const string Script = """
        (function(){
        var figure=FIGURE,states=STATES,id="IDENTITY",source="SOURCE";
        function ink(host){return getComputedStyle(host).color||"#222";}
        function paint(layout,color){
          var line=color.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,"rgba($1,$2,$3,0.16)");
          layout.font.color=color;
          ["xaxis","yaxis"].forEach(function(a){if(layout[a]){layout[a].gridcolor=line;layout[a].zerolinecolor=line;}});
          return layout;
        }
        function short(text,length){
          var mark=/ \([a-z]+\)$/.exec(text)||[""],whole=text.slice(0,text.length-mark[0].length).match(/&[#\w]+;|[^]/gu)||[];
          return whole.length<=length?text:whole.slice(0,length-1).join("")+"…"+mark[0];
        }
        function narrow(f){
          var y=f.layout.yaxis,node=f.data[0]&&f.data[0].node;
          f.layout.title.font={size:14};
          f.config.displayModeBar=false;
          if(y&&y.ticktext)y.ticktext=y.ticktext.map(function(t){return short(t,15);});
          if(node)node.label=node.label.map(function(t){var n=/ \d+$/.exec(t)||[""];return short(t.slice(0,t.length-n[0].length),11)+n[0];});
        }
        function all(root,selector){return Array.prototype.slice.call(root.querySelectorAll(selector));}
        function wire(host,plot,P){
          var box=host.querySelector(".ea-controls");
          if(!box)return;
          var says=box.querySelector("[role=status]"),inputs=all(box,"[data-ea-choices]"),boxes=all(box,"[data-ea-weight]"),sets=box.querySelector("[data-ea-sets]");
          box.hidden=false;
          function choose(){
            var at=0;
            inputs.forEach(function(i){
              var names=JSON.parse(i.dataset.eaChoices),out=i.parentNode.querySelector("output");
              at=at*names.length+Number(i.value);
              i.setAttribute("aria-valuetext",names[i.value]);
              if(out)out.textContent=names[i.value];
            });
            var s=states[at];
            says.textContent=s.says;
            P.update(plot,s.data,s.layout||{},s.traces);
          }
          function tell(){
            var needed=Number(box.dataset.eaNeeded),sum=boxes.reduce(function(s,b){return s+(b.checked?Number(b.dataset.eaWeight):0);},0);
            says.textContent=sum+" of "+box.dataset.eaTotal+" seats: "+(sum>=needed?"a majority, "+(sum-needed)+" more than the "+needed+" needed":needed-sum+" short of the "+needed+" needed")+".";
          }
          function add(){
            tell();
            P.restyle(plot,{x:boxes.map(function(b){return [b.checked?Number(b.dataset.eaWeight):0];})},boxes.map(function(b,i){return i;}));
          }
          if(boxes.length)tell();
          inputs.forEach(function(i){i.addEventListener("input",choose);});
          boxes.forEach(function(b){b.addEventListener("change",function(){if(sets)sets.value="";add();});});
          if(sets)sets.addEventListener("input",function(){
            var members=sets.value===""?[]:JSON.parse(sets.value);
            boxes.forEach(function(b,i){b.checked=members.indexOf(i)>=0;});
            add();
          });
        }
        function draw(P){
          document.querySelectorAll('[data-ea-figure="'+id+'"]').forEach(function(host){
            var plot=host.querySelector(".ea-plot");
            if(!plot||plot.dataset.drawn)return;
            plot.dataset.drawn="1";
            plot.textContent="";
            var copy=JSON.parse(JSON.stringify(figure));
            if(plot.clientWidth&&plot.clientWidth<520)narrow(copy);
            P.newPlot(plot,copy.data,paint(copy.layout,ink(host)),copy.config).then(function(){
              function repaint(){P.relayout(plot,paint(JSON.parse(JSON.stringify(copy.layout)),ink(host)));}
              wire(host,plot,P);
              if(window.matchMedia){var dark=matchMedia("(prefers-color-scheme: dark)");if(dark.addEventListener)dark.addEventListener("change",function(){setTimeout(repaint,60);});}
            });
          });
        }
        if(window.Plotly){draw(window.Plotly);return;}
        (window.__plotlyQueue=window.__plotlyQueue||[]).push(draw);
        if(window.__plotlyLoading)return;
        window.__plotlyLoading=true;
        var s=document.createElement("script");
        s.src=source;
        s.onload=function(){var q=window.__plotlyQueue||[];window.__plotlyQueue=[];q.forEach(function(d){d(window.Plotly);});};
        s.onerror=function(){window.__plotlyLoading=false;};
        document.head.appendChild(s);
        })();
        """;

    public static void Write(Figure figure, TextWriter writer)
    {
        var json = figure.ToJson();
        var states = figure.StatesJson();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json + states)))[..16];
        writer.Write($"<figure class=\"ea-figure\" data-ea-figure=\"{id}\" style=\"margin:1em 0\">");
        writer.Write(Invariant($"<div class=\"ea-plot\" role=\"group\" aria-label=\"{Html.Encode(figure.ToString())}\" style=\"min-height:{figure.Layout.Height:0}px\">{Html.Encode(figure.Description)}</div>"));
        ControlsHtml.Write(figure, id, writer);
        writer.Write($"<figcaption style=\"font-size:.85em;opacity:.8\">{Html.Encode(figure.Caption)}</figcaption></figure>\n<script>");

        // In one pass, so that no name in a document is taken for a place to fill.
        writer.Write(Places().Replace(Script.ReplaceLineEndings("\n"), place => place.Value switch
        {
            "IDENTITY" => id,
            "SOURCE" => Figure.PlotlySource,
            "STATES" => states,
            _ => json,
        }));
        writer.Write("</script>");
    }

    [GeneratedRegex("FIGURE|STATES|IDENTITY|SOURCE")]
    private static partial Regex Places();
}
