// A page for a projector: the window's whole width, larger type, from one heading or figure to the next by key.
(function(){
var root=document.documentElement,bar=document.querySelector("header nav"),stops="h1,h2,h3,figure.ea-figure,.ea-result,table.ea-table";
function button(text,key,act){
  var b=document.createElement("button");
  b.type="button";
  b.textContent=text;
  b.title="Key: "+key;
  b.addEventListener("click",function(){act();b.blur();});
  bar.appendChild(b);
  return b;
}
function redraw(){dispatchEvent(new Event("resize"));dispatchEvent(new Event("themechange"));}
function isDark(){return (root.style.colorScheme||(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"))==="dark";}
function present(on){
  root.classList.toggle("present",on);
  start.textContent=root.classList.contains("present")?"Leave":"Present";
  redraw();
}
function theme(){root.style.colorScheme=isDark()?"light":"dark";redraw();}
function notes(){root.classList.toggle("with-notes");}
function go(step){
  var places=Array.prototype.map.call(document.querySelectorAll(stops),function(e){return e;}).filter(function(e){
    return e.offsetParent&&!e.closest("details:not([open])")&&!(e.matches("table")&&e.closest(".ea-result"));
  }),here=scrollY+24,tops=places.map(function(e){return e.getBoundingClientRect().top+scrollY-16;});
  var at=step>0?tops.findIndex(function(t){return t>here;}):tops.length-1-tops.slice().reverse().findIndex(function(t){return t<here-32;});
  if(at>=0&&at<tops.length)scrollTo({top:tops[at]});
}
var start=button("Present","P",function(){present();});
button("Light or dark","D",theme);
if(document.querySelector(".notes"))button("Notes","N",notes);
addEventListener("keydown",function(e){
  if(e.ctrlKey||e.metaKey||e.altKey||/^(input|select|textarea|button|summary)$/i.test(e.target.tagName))return;
  var key=e.key.toLowerCase();
  if(key==="p")present();
  else if(key==="d")theme();
  else if(key==="n")notes();
  else if(root.classList.contains("present")&&(key==="arrowright"||key==="pagedown"||key===" "))go(1);
  else if(root.classList.contains("present")&&(key==="arrowleft"||key==="pageup"))go(-1);
  else if(key==="escape"&&root.classList.contains("present"))present(false);
  else return;
  e.preventDefault();
});
})();
