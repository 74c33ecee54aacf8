// Votes into seats while the reader moves them. What the library computes exactly is computed here with doubles; equal claims
// within a part in 10^12 are a tie, and no tie is broken.
var divisors={
  dhondt:function(k){return k+1;},sainte_lague:function(k){return 2*k+1;},modified_sainte_lague:function(k){return k?2*k+1:1.4;},
  danish:function(k){return 3*k+1;},imperiali_divisors:function(k){return k+2;},adams:function(k){return k;},
  huntington_hill:function(k){return Math.sqrt(k*(k+1));},dean:function(k){return 2*k*(k+1)/(2*k+1);},macau:function(k){return Math.pow(2,k);}
},quotas={
  hare:function(v,s){return v/s;},droop:function(v,s){return Math.floor(v/(s+1))+1;},
  hagenbach_bischoff:function(v,s){return v/(s+1);},imperiali_quota:function(v,s){return v/(s+2);}
};
function same(a,b){return a===b||Math.abs(a-b)<=1e-12*Math.max(Math.abs(a),Math.abs(b));}
function sum(numbers){return numbers.reduce(function(a,b){return a+b;},0);}
// Gives seats to the parties in the race; awards are the seats one by one, with the claim that won each.
function give(votes,inRace,seats,rule){
  var result={seats:votes.map(function(){return 0;}),tied:[],stake:0,awards:[]},racing=[];
  votes.forEach(function(v,i){if(inRace[i]&&v>0)racing.push(i);});
  function award(i,claim,by){result.seats[i]++;result.awards.push({party:i,claim:claim,by:by});}
  function most(claims,left){
    var best=Math.max.apply(null,racing.map(function(i){return claims[i];}));
    return racing.filter(function(i){return claims[i]===best||same(claims[i],best);});
  }
  if(!racing.length){result.because=sum(votes)>0?"no party passes the threshold":"the total of votes is zero";return result;}
  if(divisors[rule]){
    var d=divisors[rule],left=seats;
    if(d(0)===0){
      if(racing.length>seats){result.because="the method gives every party a seat first, and "+seats+" seats do not go round "+racing.length+" parties";return result;}
      racing.slice().sort(function(a,b){return votes[b]-votes[a];}).forEach(function(i){award(i,Infinity,0);left--;});
    }
    while(left>0){
      var claims=votes.map(function(v,i){return v/d(result.seats[i]);}),tied=most(claims);
      if(tied.length>left){result.tied=tied;result.stake=left;break;}
      tied.forEach(function(i){award(i,claims[i],d(result.seats[i]));left--;});
    }
    return result;
  }
  if(!seats)return result;
  var total=sum(racing.map(function(i){return votes[i];})),quota=quotas[rule](total,seats),rest=votes.map(function(){return -1;}),open=seats;
  racing.forEach(function(i){
    var whole=Math.floor(votes[i]/quota*(1+1e-13)+1e-9);
    rest[i]=Math.max(0,votes[i]-whole*quota);
    open-=whole;
    for(var k=0;k<whole;k++)award(i,quota,"quota");
  });
  if(open===-1&&racing.every(function(i){return rest[i]<=1e-9*quota;})){
    // All parties fill their quotas to the last vote, and these are one more than the seats.
    var holders=racing.filter(function(i){return result.seats[i]>0;});
    holders.forEach(function(i){result.seats[i]--;});
    result.awards=[];
    if(holders.length>1){result.tied=holders;result.stake=holders.length-1;}
    return result;
  }
  if(open<0||open>racing.length){result.because=open<0?"the full quotas are more than the seats":"more seats are left than there are parties";result.seats=result.seats.map(function(){return 0;});return result;}
  var order=racing.slice().sort(function(a,b){return rest[b]-rest[a];});
  if(open>0&&open<order.length&&Math.abs(rest[order[open-1]]-rest[order[open]])<=1e-9*quota){
    var edge=rest[order[open]],sure=order.slice(0,open).filter(function(i){return Math.abs(rest[i]-edge)>1e-9*quota;});
    result.tied=order.filter(function(i){return Math.abs(rest[i]-edge)<=1e-9*quota;});
    result.stake=open-sure.length;
    order=sure;open=sure.length;
  }
  order.slice(0,open).forEach(function(i){award(i,rest[i],"remainder");});
  return result;
}
// The same votes in districts of one size, and a last smaller one for what is left.
function inDistricts(votes,inRace,seats,rule,magnitude){
  if(magnitude>=seats)return give(votes,inRace,seats,rule);
  var many=Math.floor(seats/magnitude),one=give(votes,inRace,magnitude,rule),last=give(votes,inRace,seats-many*magnitude,rule);
  var because=one.because||(seats%magnitude?last.because:undefined);
  return {seats:one.seats.map(function(s,i){return s*many+(seats%magnitude?last.seats[i]:0);}),because:because,awards:[],
    tied:one.tied.length?one.tied:seats%magnitude?last.tied:[],stake:one.tied.length?one.stake*many:last.stake};
}
function gallagher(votes,seats,rest){
  var v=sum(votes)+rest,s=sum(seats);
  return v&&s?Math.sqrt(sum(votes.map(function(x,i){return Math.pow(x/v-seats[i]/s,2);}))/2):NaN;
}
function effective(seats){
  var s=sum(seats);
  return s?1/sum(seats.map(function(x){return x*x/s/s;})):NaN;
}
function lab(host,plot,P){
  var box=host.querySelector(".ea-controls"),lab=JSON.parse(box.dataset.eaLab),says=box.querySelector("[role=status]"),timer;
  function part(name){return box.querySelector("[data-ea-part="+name+"]");}
  function parts(name){return all(box,"[data-ea-part="+name+"]");}
  function show(input,text){input.setAttribute("aria-valuetext",text);var o=input.parentNode.querySelector("output");if(o)o.textContent=text;}
  function percent(x){return (100*x).toFixed(1)+"%";}
  function names(some){return some.map(function(i){return lab.parties[i];}).join(" and ");}
  var sizes=[1,2,3,4,5,6,8,10,12,15,20,30,50,100,Infinity];
  function redraw(step){
    var votes=lab.votes.slice(),inputs=parts("votes");
    inputs.forEach(function(i,k){votes[k]=Math.round(lab.votes[k]*Number(i.value)/100);});
    var total=sum(votes)+lab.rest,rule=lab.rules[part("method").value],name=part("method").selectedOptions[0].textContent;
    var least=Number(part("threshold").value)/2,house=Number(part("house").value),size=sizes[part("magnitude").value];
    inputs.forEach(function(i,k){show(i,total?percent(votes[k]/total):"–");});
    show(part("threshold"),least?least+"%":"none");
    show(part("house"),String(house));
    show(part("magnitude"),size>=house?"one for all":size===1?"one seat each":size+" seats each");
    var inRace=votes.map(function(v){return v>0&&v*100>=least*total*(1-1e-12);});
    var result=inDistricts(votes,inRace,house,rule,size),seats=result.seats,slider=part("seat"),given=result.awards.length;
    slider.max=given;
    slider.parentNode.style.display=given?"grid":"none";
    if(!step)slider.value=given;
    var at=Number(slider.value),partial=given&&at<given;
    part("play").disabled=!given;
    show(slider,given?at+" of "+given:"");
    if(partial){
      seats=votes.map(function(){return 0;});
      result.awards.slice(0,at).forEach(function(a){seats[a.party]++;});
    }
    var words=name+(least?", "+least+"% threshold":"")+(size<house?", districts of "+size+" with the same votes in each":"")+", "+house+" seats: ";
    var last=result.awards[at-1];
    if(result.because)words+="the seats cannot be given: "+result.because+".";
    else if(partial)words="Seat "+at+" of "+given+(last?" goes to "+lab.parties[last.party]+(last.claim===Infinity?", as every party gets one first":last.by==="quota"?" for a full quota of "+Math.round(last.claim).toLocaleString("en"):
      last.by==="remainder"?" for the remainder of "+Math.round(last.claim).toLocaleString("en")+" votes":": "+votes[last.party].toLocaleString("en")+" ÷ "+(Math.round(last.by*1000)/1000)+" = "+Math.round(last.claim).toLocaleString("en")):"")+".";
    else{
      var n=effective(seats),g=gallagher(votes,seats,lab.rest),first=seats.indexOf(Math.max.apply(null,seats)),need=Math.floor(house/2)+1;
      words+=(seats[first]>=need?lab.parties[first]+" has a majority with "+seats[first]:"nobody has the "+need+" of a majority")+
        ". Gallagher "+(100*g).toFixed(2)+"%"+(lab.actual?" (as it was "+(100*gallagher(lab.votes,lab.actual,lab.rest)).toFixed(2)+"%)":"")+", effective number of parties "+n.toFixed(2)+
        "."+(result.tied.length?" "+names(result.tied)+" tie for "+(result.stake===1?"1 seat":result.stake+" seats")+".":"");
    }
    says.textContent=words;
    var none=result.because?votes.map(function(){return null;}):seats;
    P.update(plot,{x:[votes.map(function(v){return total?house*v/total:null;}),none],text:[votes.map(function(v){return total?(house*v/total).toFixed(1):"";}),none.map(function(s){return s===null?"":String(s);})]},{},[0,1]);
  }
  function play(){
    if(timer){clearInterval(timer);timer=0;part("play").textContent="Give seats one by one";return;}
    var slider=part("seat"),end=Number(slider.max);
    if(!end)return;
    slider.value=0;
    part("play").textContent="Stop";
    timer=setInterval(function(){
      slider.value=Number(slider.value)+Math.max(1,Math.round(end/150));
      redraw(true);
      if(Number(slider.value)>=end)play();
    },Math.max(60,Math.min(700,9000/end)));
  }
  all(box,"select,input").forEach(function(i){i.addEventListener("input",function(){redraw(i===part("seat"));});});
  part("play").addEventListener("click",play);
  part("reset").addEventListener("click",function(){
    all(box,"input").forEach(function(i){i.value=i.defaultValue;});
    all(box,"option").forEach(function(o){o.selected=o.defaultSelected;});
    redraw();
  });
  box.hidden=false;
  redraw();
  return function(){redraw(true);};
}
