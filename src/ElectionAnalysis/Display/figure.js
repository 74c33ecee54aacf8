(function(){
var figure=FIGURE,states=STATES,id="IDENTITY";
function ink(host){return getComputedStyle(host).color||"#222";}
function paint(layout,color){
  var line=color.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,"rgba($1,$2,$3,0.16)");
  layout.font.color=color;
  ["xaxis","yaxis"].forEach(function(n){
    var a=layout[n];
    if(!a||a.visible===false)return;
    if(a.showgrid!==false)a.gridcolor=line;
    if(a.zeroline!==false)a.zerolinecolor=line;
  });
  return layout;
}
// On a dark page dark colours are as much lighter as makes them seen, by WCAG 2 three times as bright as the page; and as much
// darker are the edges that pale marks have on a light one.
function bright(value,onLight){
  if(Array.isArray(value))return value.map(function(v){return bright(v,onLight);});
  var m=/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value)||/^rgba?\((\d+), ?(\d+), ?(\d+)(.*)\)$/.exec(value);
  if(!m)return value;
  var p=m.slice(1,4).map(function(x){return parseInt(x,value[0]==="#"?16:10);});
  function light(){return p.reduce(function(s,x,i){x/=255;return s+[0.2126,0.7152,0.0722][i]*(x<=0.04045?x/12.92:Math.pow((x+0.055)/1.055,2.4));},0);}
  if(onLight)while(light()>0.29)p=p.map(function(x){return Math.floor(x*0.97);});
  else while(light()<0.14)p=p.map(function(x){return Math.ceil(x+(255-x)*0.05);});
  return "rgba("+p+(m[4]||",1")+")";
}
function isDark(host){return /^rgba?\((\d+), (\d+), (\d+)/.test(ink(host))&&Number(RegExp.$1)+Number(RegExp.$2)+Number(RegExp.$3)>382;}
function lit(host,value){
  function walk(o){
    Object.keys(o||{}).forEach(function(k){
      if(/(^|\.|fill)color$/.test(k))o[k]=bright(o[k]);
      else if(o[k]&&typeof o[k]==="object"&&!/^(x|y|text|customdata|colorscale|geojson)$/.test(k))walk(o[k]);
    });
    return o;
  }
  return isDark(host)?walk(JSON.parse(JSON.stringify(value))):value;
}
function edge(data){
  data.forEach(function(t){
    var m=t.marker||t.node;
    // The bands' nodes have one colour for all their edges.
    if(m&&Array.isArray(m.color)&&!/open/.test(m.symbol)&&!(m.line&&m.line.width)&&(t.type!=="scatter"||/markers/.test(t.mode)))m.line={width:1,color:t.node?"#444":bright(m.color,true)};
  });
  return data;
}
function short(text,length){
  var mark=/ \([a-z]+\)$/.exec(text)||[""],whole=text.slice(0,text.length-mark[0].length).match(/&[#\w]+;|[^]/gu)||[];
  return whole.length<=length?text:whole.slice(0,length-1).join("")+"…"+mark[0];
}
function wrap(text,length){
  var lines=[""];
  text.split(" ").forEach(function(word){
    var line=lines[lines.length-1];
    if(line&&line.length+word.length>=length)lines.push(word);else lines[lines.length-1]=line?line+" "+word:word;
  });
  return lines.join("<br>");
}
// What a name ends in that is never cut: " (new)".
function marked(t){return (/ \([a-z]+\)$/.exec(t)||[""])[0];}
// Sets names in the layout's type: how long they are, and what of them a width has room for.
function setter(l,room){
  var pen=document.createElement("canvas").getContext("2d");
  pen.font=(l.font.size||12)+"px "+(l.font.family||"sans-serif");
  function long(t){return pen.measureText(t.replace(/&#?\w+;/g,"x")).width;}
  function cut(t,end){
    if(long(t+end)<=room)return t+end;
    var signs=t.match(/&#?\w+;|[^]/gu)||[];
    while(signs.length&&long(signs.join("")+"…"+end)>room)signs.pop();
    return signs.join("").trim()+"…"+end;
  }
  function lines(text,most){
    return text.split(/ |<br>/).reduce(function(all,word){
      var line=all[all.length-1];
      if(line&&all.length<most&&long(line+" "+word)>room)all.push(word);else all[all.length-1]=line?line+" "+word:word;
      return all;
    },[""]);
  }
  return {long:long,cut:cut,lines:lines};
}
// A phone: titles run over several lines, names over as many as they need, three at most.
function narrow(f,width){
  var l=f.layout,y=l.yaxis,title=l.title,room=Math.floor(width/7.8);
  title.font={size:14};
  title.text=wrap(title.text,room);
  title.yanchor="top";
  title.y=1;
  title.pad={t:12};
  f.layout.margin.t+=18*(title.text.split("<br>").length-1);
  if(f.layout.xaxis&&f.layout.xaxis.title)f.layout.xaxis.title.text=wrap(f.layout.xaxis.title.text,room-8);
  f.config.displayModeBar=false;
  f.data.forEach(function(t){if(t.name)t.name=wrap(t.name.replace("<br>"," "),room-8);});
  // Names beside points, for which there is no room, stand in the legend.
  if(l.annotations&&l.annotations.some(function(a){return a.name==="point";})){
    l.annotations=l.annotations.filter(function(a){return a.name!=="point";});
    if(!f.data.some(function(t){return t.legendgroup;}))f.data.forEach(function(t){if(t.mode==="markers"&&t.name)t.showlegend=true;});
  }
  // What keeps its proportions is as high as it is wide allows, and its legend runs over several lines.
  if(y&&y.scaleanchor&&f.layout.xaxis.range)f.layout.height=Math.min(f.layout.height,170+width*(y.range[1]-y.range[0])/(f.layout.xaxis.range[1]-f.layout.xaxis.range[0]));
  // Names at the ends of lines have less room there.
  (l.annotations||[]).forEach(function(a){if(a.xref==="x"&&a.xanchor==="left"){a.font.size=10;a.text=short(a.text,28);}});
  // The corners of a triangle are named outside of it.
  if(f.layout.ternary){
    f.layout.margin.l=f.layout.margin.r=64;
    ["aaxis","baxis","caxis"].forEach(function(a){f.layout.ternary[a].title.font={size:12};f.layout.ternary[a].nticks=4;});
  }
  // Seats of a house come as near to each other as the house is narrower.
  if(f.layout.yaxis&&f.layout.yaxis.scaleanchor){
    f.data.forEach(function(t){if(t.mode==="markers"&&t.marker)t.marker.size=Math.max(2,t.marker.size*width/760);});
    (f.layout.annotations||[]).forEach(function(a){a.font.size*=0.75;});
    f.layout.height=Math.min(f.layout.height,Math.round(width*0.7)+80);
  }
  // So do numbers at the ends of bars, which lose what is in brackets.
  f.data.forEach(function(t){
    if(t.orientation!=="h"||!Array.isArray(t.text)||!t.text.some(function(x){return /\d \(/.test(x);}))return;
    t.text=t.text.map(function(x){return x.replace(/ \(.*$/,"");});
    l.margin.r=Math.min(l.margin.r,8+7*Math.max.apply(null,t.text.map(function(x){return x.length;})));
    if(f.layout.xaxis.range)f.layout.xaxis.range=f.layout.xaxis.range.map(function(x){return 1.25*x;});
  });
  // Numbers along bars are few and upright.
  if(f.data.some(function(t){return t.orientation==="h";}))Object.assign(l.xaxis,{nticks:4,tickangle:0});
  // Labels beside bars take more of a narrow plot.
  if(f.data.some(function(t){return t.mode==="text";})){
    f.layout.xaxis.range=f.layout.xaxis.range.map(function(x){return 1.25*x;});
    f.layout.xaxis.nticks=4;
  }
  if(y&&!y.ticktext){
    var names=[].concat.apply([],f.data.map(function(t){return (Array.isArray(t.y)?t.y:[]).filter(function(v){return typeof v==="string"&&v.length>15&&/[a-z]{3}/i.test(v);});}));
    if(names.length){y.tickmode="array";y.tickvals=y.ticktext=f.data[0].y;}
  }
  if(y&&y.ticktext){
    var beside=0.37*width,set=setter(l,beside),most=1;
    y.ticktext=y.ticktext.map(function(t){
      var lines=String(t).split("<br>");
      if(lines.length>2||lines.some(function(line){return set.long(line)>beside;})){
        var mark=marked(t);
        lines=set.lines(lines.join(" "),3).map(function(line,i,all){
          var end=i===all.length-1&&line.slice(-mark.length)===mark?mark:"";
          return set.cut(line.slice(0,line.length-end.length),end);
        });
      }
      most=Math.max(most,lines.length);
      return lines.join("<br>");
    });
    if(most>1)f.layout.height=Math.max(f.layout.height||450,f.layout.margin.t+f.layout.margin.b+(10+14*most)*y.ticktext.length);
  }
}
// The names of bands are whole where there is room beside the middle, over several lines if need be, and then stand apart as far.
function bands(f,width){
  var trace=f.data[0],node=trace&&trace.node,l=f.layout,apart=16,most=0;
  // In what is folded there is no width yet.
  if(!node||!width)return 0;
  var margin=l.margin,room=(width-margin.l-margin.r)/2-node.thickness-22,set=setter(l,room);
  ["source","target"].forEach(function(end){
    var side=node.label.map(function(t,i){return i;}).filter(function(i){return node.label[i]&&trace.link[end].indexOf(i)<0;}),before=0;
    var allowed=side.length>10&&width>=520?2:3;
    most=Math.max(most,side.length);
    side.forEach(function(i){
      var number=(/ \d+$/.exec(node.label[i])||[""])[0],lines=set.lines(node.label[i].slice(0,node.label[i].length-number.length),allowed);
      if(lines.length<allowed&&set.long(lines[lines.length-1]+number)>room&&lines[lines.length-1].indexOf(" ")>0){
        var last=lines.pop(),at=last.lastIndexOf(" ");
        lines.push(last.slice(0,at),last.slice(at+1));
      }
      node.label[i]=lines.map(function(t,k){return set.cut(t,k===lines.length-1?number:"");}).join("<br>");
      apart=Math.max(apart,Math.ceil(0.625*(l.font.size||12)*(lines.length+before)));
      before=lines.length;
    });
  });
  // A name of several lines stands above its band, and the headings above it.
  var lift=Math.max(0,(apart-16)/2);
  (l.annotations||[]).forEach(function(a){a.yshift=lift;});
  margin.t+=lift;
  node.pad=apart;
  return margin.t+margin.b+most*(apart+8);
}
// On paper a chart is no taller than its bars or bands need, so that pages fill.
function onPaper(f,width){
  var l=f.layout,house=l.yaxis&&l.yaxis.scaleanchor&&l.showlegend===false,names=l.yaxis&&l.yaxis.ticktext||[];
  var rows=Math.max.apply(null,f.data.map(function(t){return t.orientation==="h"&&Array.isArray(t.y)?t.y.length:0;}).concat(names.length));
  if(f.data[0]&&f.data[0].node)l.font.size=11;
  var needed=bands(f,width);
  if(l.margin.t>48&&!(l.legend&&l.legend.yanchor==="bottom")&&!needed)l.margin.t-=14;
  var frame=(l.margin.t||0)+(l.margin.b||0)+(l.legend&&l.legend.yref?50:0),row=l.barmode==="group"?Math.max(19,13*f.data.length):19,title=l.yaxis&&l.yaxis.title?l.yaxis.title.text.length:0,least=needed||(house?190:rows?240:300);
  l.width=width;
  // Where rows are many their names are of one line.
  if(names.length>20){
    l.yaxis.tickfont={size:11};
    var set=setter({font:{size:11,family:l.font.family}},0.42*width);
    l.yaxis.ticktext=names.map(function(t){
      var mark=marked(t);
      return set.cut(t.slice(0,t.length-mark.length).replace("<br>"," "),mark);
    });
  }
  // With its heading it stands on one sheet, unless that would press its rows together.
  lower(f,Math.min(820-frame<0.7*row*rows?Infinity:820,Math.max(l.height||450,needed),Math.max(least,120+row*rows,frame+40+7.5*title,house?frame+hollow(f):0)));
}
// How tall a house is that has room for the words in its middle.
function hollow(f){
  var l=f.layout,long=setter(l,0).long,words=(l.annotations||[]).filter(function(a){return a.xref==="x";}),free=Infinity;
  f.data.forEach(function(t){(t.x||[]).forEach(function(x,i){free=Math.min(free,Math.hypot(x,t.y[i]));});});
  var wide=words.map(function(a){
    return Math.max.apply(null,a.text.split("<br>").map(function(t){return long(t.replace(/<[^>]*>/g,""));}))*Math.min(13,a.font.size)/(l.font.size||12);
  });
  return words.length&&free>0&&free<Infinity?(l.yaxis.range[1]-l.yaxis.range[0])*Math.max.apply(null,wide)/(1.7*free):0;
}
// Legends stand where they stood, and seats come nearer to each other.
function lower(f,height){
  var l=f.layout,frame=(l.margin.t||0)+(l.margin.b||0),share=(height-frame)/((l.height||450)-frame);
  l.height=height;
  if(l.legend&&l.legend.orientation==="h"&&!l.legend.yref)l.legend.y=l.legend.y<0?l.legend.y/share:1+(l.legend.y-1)/share;
  if(!l.yaxis||!l.yaxis.scaleanchor)return;
  f.data.forEach(function(t){if(t.mode==="markers"&&t.marker&&t.marker.size)t.marker.size=Math.max(2,t.marker.size*share);});
  if(share<1)(l.annotations||[]).forEach(function(a){a.font.size=Math.max(Math.min(13,a.font.size),a.font.size*Math.max(0.7,share));});
  var fits=(height-frame)/hollow(f);
  if(fits<1)l.annotations.forEach(function(a){if(a.xref==="x")a.font.size*=Math.max(0.7,fits);});
}
// A legend that runs over several lines has room for them: above the plot it does not lie on the title, below it takes nothing
// from the plot. It is drawn whole, however long it is.
function clear(plot,layout){
  var legend=plot._fullLayout.legend,above=legend&&legend.yanchor==="bottom"&&legend.y>=1,more=above||legend&&legend.yref==="container"?legend._height-29:0;
  if(!(more>4))return false;
  layout.height=plot._fullLayout.height+more;
  layout.legend.maxheight=9999;
  if(above){
    layout.margin.t+=more;
    Object.assign(layout.title||{},{y:1,yanchor:"top",pad:{t:16}});
  }
  // Only axes give way to it by themselves.
  else if(!layout.xaxis||!layout.xaxis.automargin)layout.margin.b+=more;
  return true;
}
function all(root,selector){return Array.prototype.slice.call(root.querySelectorAll(selector));}
LAB
// Wires the lists, sliders and boxes; what comes back shows their choices again.
function wire(host,plot,P){
  var box=host.querySelector(".ea-controls");
  if(!box)return function(){};
  if(box.dataset.eaLab)return lab(host,plot,P);
  var says=box.querySelector("[role=status]"),inputs=all(box,"[data-ea-choices]"),boxes=all(box,"[data-ea-weight]"),sets=box.querySelector("[data-ea-sets]"),marks=all(box,"[data-ea-marks]");
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
    P.update(plot,lit(host,s.data),s.layout||{},s.traces);
  }
  function tell(){
    var needed=Number(box.dataset.eaNeeded),total=Number(box.dataset.eaTotal);
    function weight(b){return Number(b.dataset.eaWeight);}
    function sum(some){return some.reduce(function(s,b){return s+weight(b);},0);}
    function list(some){return some.map(function(b){return b.dataset.eaName;}).join(", ");}
    var inside=boxes.filter(function(b){return b.checked;}),has=sum(inside),needs=inside.filter(function(b){return has-weight(b)<needed;});
    var others=boxes.filter(function(b){return !b.checked;}).sort(function(a,b){return weight(b)-weight(a);});
    boxes.forEach(function(b){
      var rivals=JSON.parse(b.dataset.eaApart).filter(function(i){return boxes[i].checked;}).map(function(i){return boxes[i];});
      b.disabled=!b.checked&&rivals.length>0;
      b.parentNode.style.opacity=b.disabled?0.45:1;
      b.parentNode.title=b.disabled?"not with "+list(rivals):"";
    });
    var who=inside.length===1?"It governs alone.":needs.length===inside.length?"Every one of them is needed.":needs.length?"Needed: "+list(needs)+".":"No single one is needed.";
    var against=has<total?" Against stand "+(total-has)+(others.length?", "+others[0].dataset.eaName+" first with "+weight(others[0]):"")+".":"";
    says.textContent=has+" of "+total+" seats: "+(has<needed?needed-has+" short of the "+needed+" needed.":"a majority, "+(has-needed)+" more than the "+needed+" needed. "+who+against);
    return has;
  }
  function add(){
    // Who is in has an outline in the page's ink; who is out keeps a colour that a projector shows.
    var line=Math.min(2.5,plot.data[0].marker.size/6);
    function each(yes,no){return boxes.map(function(b){return b.checked?yes:no;});}
    var rim=boxes.map(function(b,i){return b.checked?ink(host):bright(figure.data[i].marker.color[0],true);});
    P.update(plot,{"marker.opacity":each(1,0.85),"marker.line.width":each(line,isDark(host)?0:1),"marker.line.color":rim},{"annotations[0].text":"<b>"+tell()+"</b>"},boxes.map(function(b,i){return i;}));
  }
  function click(e){
    var b=boxes[e.points[0].curveNumber];
    if(b)b.click();
  }
  // Who is chosen has a colour; after the last of them these come again with another shape.
  function mark(){
    if(!marks.length)return;
    var colours=JSON.parse(box.querySelector("[data-ea-colours]").dataset.eaColours),count=colours.length-1,next=0,at=[],paint=[],shape=[];
    marks.forEach(function(m){
      var place=m.checked?next++:-1,colour=colours[place<0?0:1+place%count];
      m.parentNode.style.borderBottomColor=place<0?"transparent":colour;
      JSON.parse(m.dataset.eaMarks).forEach(function(t){
        at.push(t);paint.push(colour);shape.push(["circle","square","diamond","cross","triangle-up","star"][place<0?0:Math.floor(place/count)%6]);
      });
    });
    var drawn=at.map(function(t,i){return /lines/.test(plot.data[t].mode)?paint[i]:undefined;});
    P.restyle(plot,lit(host,{"marker.color":paint,"line.color":drawn,"marker.line.color":paint.map(function(c){return bright(c,!isDark(host));}),"marker.symbol":shape}),at);
  }
  marks.forEach(function(m){m.addEventListener("change",mark);});
  mark();
  inputs.forEach(function(i){i.addEventListener("input",choose);});
  boxes.forEach(function(b){b.addEventListener("change",function(){if(sets)sets.value="";add();});});
  if(sets)sets.addEventListener("input",function(){
    var members=sets.value===""?[]:JSON.parse(sets.value);
    boxes.forEach(function(b,i){b.checked=members.indexOf(i)>=0;});
    add();
  });
  if(!boxes.length)return function(){if(inputs.length)choose();mark();};
  function clickable(){
    plot.on("plotly_click",click);
    all(plot,".nsewdrag").forEach(function(d){d.style.cursor="pointer";});
  }
  clickable();
  add();
  return function(){clickable();add();};
}
// Who is pointed at in one figure is shown in all the others.
function link(plot,P){
  var plots=window.__eaPlots=window.__eaPlots||[];
  if(plots.indexOf(plot)<0)plots.push(plot);
  function others(){return plots.filter(function(o){return o!==plot&&o.isConnected;});}
  plot.on("plotly_hover",function(e){
    var key=e.points[0].customdata||e.points[0].data.meta;
    if(typeof key==="string")others().forEach(function(o){
      var hits=[];
      o.data.filter(function(t){return t.x;}).forEach(function(t){
        var curve=o.data.indexOf(t);
        if(t.meta===key)hits.push({curveNumber:curve,pointNumber:Math.floor(t.x.length/2)});
        else if(t.customdata)t.customdata.forEach(function(k,point){if(k===key&&t.x[point]!==null&&t.y[point]!==null)hits.push({curveNumber:curve,pointNumber:point});});
      });
      if(hits.length)P.Fx.hover(o,hits);
    });
  });
  plot.on("plotly_unhover",function(){others().forEach(function(o){P.Fx.unhover(o);});});
}
// Without plotly.js the words stay, and it is said why they stand alone.
function excuse(plot){
  if(plot.querySelector("[role=note]"))return;
  var note=document.createElement("p");
  note.setAttribute("role","note");
  note.style.fontStyle="italic";
  note.textContent="The chart itself is drawn by plotly.js, which could not be loaded.";
  plot.appendChild(note);
}
function draw(P){
  all(document,'[data-ea-figure="'+id+'"]').forEach(function(host){
    var plot=host.querySelector(".ea-plot"),small,room,printed;
    if(!plot||plot.dataset.drawn)return;
    if(!P)return excuse(plot);
    plot.dataset.drawn="1";
    plot.textContent="";
    function isSmall(){return plot.clientWidth>0&&plot.clientWidth<520;}
    function render(width){
      var copy=JSON.parse(JSON.stringify(figure));
      small=isSmall();
      room=plot.clientWidth;
      if(small)narrow(copy,plot.clientWidth);
      var needed=width?0:bands(copy,room);
      if(needed>copy.layout.height)copy.layout.height=needed;
      if(width)onPaper(copy,width);
      else if(plot.dataset.eaHeight)lower(copy,Number(plot.dataset.eaHeight));
      // Paper is light whatever the screen is.
      copy.data=!width&&isDark(host)?lit(host,copy.data):edge(copy.data);
      // plotly.js writes the ends of axes that keep to each other into what it is given.
      function plotted(){return P.newPlot(plot,copy.data,JSON.parse(JSON.stringify(copy.layout)),copy.config);}
      paint(copy.layout,ink(host));
      return plotted().then(function(){if(clear(plot,copy.layout))return plotted();}).then(function(){link(plot,P);});
    }
    render().then(function(){
      var choose=wire(host,plot,P);
      function again(width){return render(width).then(choose);}
      if(window.matchMedia){var dark=matchMedia("(prefers-color-scheme: dark)");if(dark.addEventListener)dark.addEventListener("change",function(){setTimeout(again,60);});}
      addEventListener("themechange",function(){if(plot.isConnected)again();});
      addEventListener("resize",function(){if(plot.isConnected&&plot.clientWidth&&(small!==isSmall()||!printed&&figure.data[0]&&figure.data[0].node&&room!==plot.clientWidth))again();});
      // Paper is narrower than a window; 660 pixels stand on A4 and on Letter.
      // A page that fills its sheets asks first, since it has to know how tall all are.
      ["fillpages","beforeprint"].forEach(function(event){addEventListener(event,function(){
        if(printed||!plot.isConnected||plot.clientWidth<=660)return;
        printed=true;
        (window.__eaPrinting=window.__eaPrinting||[]).push(again(660));
      });});
      addEventListener("afterprint",function(){printed=false;if(plot.isConnected)again();});
    });
  });
}
if(window.Plotly){draw(window.Plotly);return;}
(window.__plotlyQueue=window.__plotlyQueue||[]).push(draw);
if(window.__plotlyLoading)return;
window.__plotlyLoading=true;
load(sources());
// Where plotly.js is, the nearest first: with the kernel, on the Jupyter server that shows this page; in VS Code, whose
// pages have the notebook's folder for a base, where the kernel has put it; and on the network.
function sources(){
  var from=["SOURCE"],settings=document.getElementById("jupyter-config-data"),server=document.body.dataset.baseUrl;
  try{if(settings)server=JSON.parse(settings.textContent).baseUrl;}catch(e){}
  if(server)from.unshift(server+"kernelspecs/.net-csharp/program/assets/plotly.min.js?v=VERSION");
  else if(document.querySelector("base"))from.unshift(".elections/plotly-VERSION.min.js");
  return from;
}
function load(from){
  var s=document.createElement("script");
  s.src=from.shift();
  // A server may answer with a page of its own, which loads and is no plotly.js.
  s.onload=s.onerror=function(){
    var waiting=window.__plotlyQueue;
    if(!window.Plotly&&from.length)return load(from);
    if(window.Plotly)window.__plotlyQueue=[];else window.__plotlyLoading=false;
    waiting.forEach(function(d){d(window.Plotly);});
  };
  document.head.appendChild(s);
}
})();
