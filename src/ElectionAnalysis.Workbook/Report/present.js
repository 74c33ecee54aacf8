// A page for a projector: larger type, and a screen for every figure or table with its heading, from one to the next by key.
(function(){
var root=document.documentElement,bar=document.querySelector("header nav"),undo=[],places=[];
// Charts are drawn a little narrower than on the page and shown as many times larger as the screen has room, but no less than
// LEAST, at which their words are as large as the text's.
var NATURAL=740,LEAST=1.55,EDGE=24;
function button(text,key,act){
  var b=document.createElement("button");
  b.type="button";
  b.textContent=text;
  b.title="Key: "+key;
  b.addEventListener("click",function(){act();b.blur();});
  bar.appendChild(b);
  return b;
}
function redraw(){dispatchEvent(new Event("themechange"));dispatchEvent(new Event("resize"));}
function isDark(){return (root.style.colorScheme||(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"))==="dark";}
function present(on){
  var was=stops(),here=was.reduce(function(a,s,i){return topOf(s.first)<=innerHeight/3?i:a;},0);
  root.classList.toggle("present",on);
  start.textContent=isOn()?"Leave":"Present";
  fit();
  redraw();
  var first=was[here]&&was[here].first;
  if(first)scrollBy({top:topOf(first)-EDGE});
}
function isOn(){return root.classList.contains("present");}
function topOf(e){return e.getBoundingClientRect().top;}
function all(selector){return Array.prototype.slice.call(document.querySelectorAll(selector));}
// What is shown one after the other: figures and tables, with the headings above them that leave them most of the screen, and
// headings of text alone.
function stops(){
  var found=[],open=[];
  function close(){open.forEach(function(h){found.push({first:h});});open=[];}
  all("main :is(h1,h2,h3,figure.ea-figure,.ea-result,table.ea-table)").forEach(function(e){
    if(!e.offsetParent||e.closest("details:not([open]),.notes")||(e.matches("table")&&e.closest(".ea-result")))return;
    if(/^H\d$/.test(e.tagName)){open.push(e);return;}
    var top=topOf(e),own=open.filter(function(h){return top-topOf(h)<0.42*innerHeight;}),last=found[found.length-1];
    open=open.filter(function(h){return own.indexOf(h)<0;});
    close();
    // Two beside each other are one stop.
    if(own.length||!last||!last.shown||Math.abs(topOf(last.shown)-top)>8)found.push({first:own[0]||e,shown:e});
  });
  close();
  return found;
}
// The page's blocks from a stop to the next; a closed line is nothing to stop at.
function blocks(from,next){
  var list=[],e=from.closest("main > *");
  for(;e&&!(next&&e.contains(next.first));e=e.nextElementSibling)if(e.offsetHeight&&!e.matches("details:not([open])"))list.push(e);
  return list;
}
function bottomOf(e){return e.getBoundingClientRect().bottom;}
// Where a stop's last words end.
function footOf(stop,next){
  // A list that has a screen of its own is none of its figure's.
  if(next&&stop.shown&&stop.shown.contains(next.first))return topOf(next.first)-parseFloat(getComputedStyle(next.first).marginTop);
  return Math.max.apply(null,blocks(stop.first,next).map(bottomOf).concat(bottomOf(stop.shown||stop.first)));
}
// Charts grow to what their heading and caption leave of the screen, in their proportions, and so do the words below where that
// is little; what is too tall is drawn lower. Below each stop is room, so that no other shows.
var wait;
function fit(){
  undo.splice(0).forEach(function(u){u();});
  if(!isOn())return;
  var charts=all("figure.ea-figure").filter(function(f){return f.offsetParent&&f.querySelector(".ea-plot .main-svg");});
  clearTimeout(wait);
  if(all(".ea-plot").some(function(p){return p.offsetParent&&!p.dataset.drawn&&!p.querySelector("[role=note]");}))wait=setTimeout(fit,300);
  places=stops();
  charts.map(function(f){
    var plot=f.querySelector(".ea-plot"),box=plot.getBoundingClientRect(),answer=f.querySelector("legend")&&f.querySelector("[role=status]");
    // Of what can be put together the answer stands on the screen of its figure, and the long list may stand below.
    var foot=bottomOf(answer||f);
    var at=places.findIndex(function(s){return s.shown===f;}),next=places[at+1];
    var room=innerHeight-2*EDGE-(box.top-topOf(at<0?f:places[at].first))-(foot-box.bottom),rest=at<0?0:footOf(places[at],next)-foot;
    if(room-rest>innerHeight*0.5)room-=rest;
    plot.dataset.eaNatural=plot.dataset.eaNatural||box.height;
    return {plot:plot,width:box.width,height:Number(plot.dataset.eaNatural),room:Math.max(room,innerHeight*0.35)};
  }).forEach(function(c){
    // A window that is no wider than the column shows charts as they are.
    if(c.width<NATURAL)return;
    var widest=c.width/NATURAL,scale=Math.max(Math.min(widest,c.room/c.height),Math.min(widest,LEAST));
    // What fits no screen however low is gone through by screens as it is.
    var height=c.height*0.6>c.room/scale?c.height:Math.min(c.height,c.room/scale),style=c.plot.style;
    scale=Math.max(Math.min(scale,c.room/height),Math.min(widest,LEAST));
    if(height<c.height)c.plot.dataset.eaHeight=Math.round(height);
    style.width=NATURAL+"px";
    style.transformOrigin="0 0";
    style.transform="scale("+scale+")";
    style.marginLeft=(c.width-NATURAL*scale)/2+"px";
    style.marginBottom=height*(scale-1)+"px";
    style.height=height+"px";
    undo.push(function(){
      delete c.plot.dataset.eaHeight;
      ["width","transform","transform-origin","margin-left","margin-bottom","height"].forEach(function(p){style.removeProperty(p);});
    });
  });
  // The list and the words that the screen of their figure has no room for have one of their own.
  places=places.reduce(function(to,s,i){
    var next=places[i+1],isTall=s.shown&&footOf(s,next)-topOf(s.first)>innerHeight,rest=isTall&&blocks(s.shown,next)[1];
    var box=isTall&&s.shown.querySelector("[data-ea-weight]"),list=box&&box.closest("fieldset");
    to.push(s);
    if(list&&bottomOf(list)-topOf(s.first)>innerHeight-EDGE)to.push({first:list});
    if(rest)to.push({first:rest});
    return to;
  },[]);
  places.forEach(function(s,i){s.height=footOf(s,places[i+1])-topOf(s.first)+EDGE;});
  var tops=places.map(function(s){return topOf(s.first);});
  places.forEach(function(s,i){
    var style=s.first.style,was=style.marginTop,lacks=i?innerHeight-(tops[i]-tops[i-1]):0;
    if(lacks<=0)return;
    style.marginTop=parseFloat(getComputedStyle(s.first).marginTop)+lacks+"px";
    undo.push(function(){style.marginTop=was;});
  });
}
// To the first or the last stop: below the last is room, and nothing else.
function end(at){if(at)scrollBy({top:topOf(at.first)-EDGE});}
function theme(){root.style.colorScheme=isDark()?"light":"dark";redraw();}
function notes(){root.classList.toggle("with-notes");mark();}
// Of the presenter's notes those of what is on the screen are at hand: the last that stand above the next stop.
function mark(){
  if(!isOn())return;
  var at=places.filter(function(s){return topOf(s.first)<=EDGE+4;}).length,next=places[at],given=all(".notes");
  var own=given.filter(function(n){return !next||n.compareDocumentPosition(next.first)&4;});
  given.forEach(function(n){n.classList.toggle("now",n===(own.length?own[own.length-1]:given[0]));});
}
// What is taller than the screen is gone through by screens.
function go(step){
  var most=innerHeight*0.85,tops=places.map(function(s){return topOf(s.first)-EDGE;}),at=tops.filter(function(t){return t<=4;}).length-1;
  var hidden=at<0?0:tops[at]+places[at].height-innerHeight,before=tops.filter(function(t){return t<-4;}).pop();
  if(step<0)scrollBy({top:Math.max(before||0,-most)});
  else if(hidden>4)scrollBy({top:Math.min(most,hidden+EDGE)});
  else if(at+1<tops.length)scrollBy({top:tops[at+1]});
}
// On paper, whose rules hold while the page is measured, charts and tables give way to the text until a page has room for them.
var filled;
function onPaper(){
  var body=document.body.style,rules=Array.prototype.concat.apply([],Array.prototype.map.call(document.styleSheets,function(s){return Array.prototype.slice.call(s.cssRules);}))
    .filter(function(r){return r.media&&r.media.mediaText==="print";}),list=[];
  function collect(parent){
    Array.prototype.forEach.call(parent.children,function(e){
      if(!e.offsetHeight)return;
      if(e.matches("details.fold, .output:not(:has(table, figure, img, pre, details))"))return collect(e);
      var plot=e.querySelector(".ea-plot"),rows=plot?[]:Array.prototype.filter.call(e.querySelectorAll("tbody tr"),function(r){return r.offsetHeight;});
      list.push({element:e,picture:plot,rows:rows,floats:plot||rows.length&&rows.length<8,isWhole:e.querySelector(".ea-result, img"),stays:!e.querySelector("[id^=figure],[id^=table]")});
    });
  }
  rules.forEach(function(r){r.media.mediaText="all";});
  body.width=176*96/25.4+"px";
  collect(document.querySelector("main"));
  filled=fillPages({full:(297-18-20)*96/25.4,blocks:list,empty:1/6,scale:function(plot,share){plot.style.zoom=share===null?"":share;}});
  body.width="";
  rules.forEach(function(r){r.media.mediaText="print";});
}
addEventListener("beforeprint",function(){
  if(isOn()||filled||!window.fillPages)return;
  dispatchEvent(new Event("fillpages"));
  Promise.all((window.__eaPrinting||[]).splice(0)).then(onPaper);
});
addEventListener("afterprint",function(){if(filled)filled();filled=null;});
var start=button("Present","P",function(){present();});
button("Light or dark","D",theme);
if(document.querySelector(".notes"))button("Notes","N",notes);
addEventListener("resize",function(){if(isOn())fit();});
addEventListener("scroll",mark,{passive:true});
addEventListener("keydown",function(e){
  if(e.ctrlKey||e.metaKey||e.altKey||/^(input|select|textarea|button|summary)$/i.test(e.target.tagName))return;
  var key=e.key.toLowerCase();
  if(key==="p")present();
  else if(key==="d")theme();
  else if(key==="n")notes();
  else if(isOn()&&(key==="arrowright"||key==="pagedown"||key===" "))go(1);
  else if(isOn()&&(key==="arrowleft"||key==="pageup"))go(-1);
  else if(isOn()&&(key==="home"||key==="end"))end(places[key==="home"?0:places.length-1]);
  else if(key==="escape"&&isOn())present(false);
  else return;
  e.preventDefault();
});
})();
