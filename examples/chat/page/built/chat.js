// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and
// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).
function S(t){let e=document.getElementById(t);if(!e)throw new Error(`index.html has no #${t}`);return e}function T(t,e,...n){
let r=document.createElement(t);return r.className=e,r.append(...n),r}function Bt(t,e){let n=T("button","plain",t);return n.
type="button",n.addEventListener("click",e),n}var Zn=S("composer"),q=S("text");function Jn(t,e){let n=()=>{q.style.height="auto",q.style.height=`${q.scrollHeight+2}px`};
q.addEventListener("input",()=>{n(),q.value.trim()&&t()}),q.addEventListener("keydown",r=>{r.key==="Enter"&&!r.shiftKey&&
!r.isComposing&&(r.preventDefault(),Zn.requestSubmit())}),Zn.addEventListener("submit",r=>{r.preventDefault();let o=q.value.
trim();o&&(q.value="",n(),e(o)),q.focus()})}function jn(){matchMedia("(pointer: fine)").matches&&q.focus()}function te(t,e){return t!==null&&typeof t=="object"&&"$typeName"in t&&typeof t.$typeName=="string"?e===void 0?!0:e.typeName===
t.$typeName:!1}var l;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.BYTES=12]="BYTES",
t[t.UINT32=13]="UINT32",t[t.SFIXED32=15]="SFIXED32",t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="\
SINT64"})(l||(l={}));function zn(){let t=this.buf,e=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=t[e++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=t[e++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=t[e++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Ye=4294967296;function Gt(t){let e=t[0]==="-";e&&(t=t.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(t.slice(
i,a));o*=n,r=r*n+c,r>=Ye&&(o=o+(r/Ye|0),r=r%Ye)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),e?er(r,o):$t(r,o)}function Qn(t,e){
let n=$t(t,e),r=n.hi&2147483648;r&&(n=er(n.lo,n.hi));let o=Vt(n.lo,n.hi);return r?"-"+o:o}function Vt(t,e){if({lo:t,hi:e}=
ei(t,e),e<=2097151)return String(Ye*e+t);let n=t&16777215,r=(t>>>24|e<<8)&16777215,o=e>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Hn(i)+Hn(s)}
function ei(t,e){return{lo:t>>>0,hi:e>>>0}}function $t(t,e){return{lo:t|0,hi:e|0}}function er(t,e){return e=~e,t?t=~t+1:
e+=1,$t(t,e)}var Hn=t=>{let e=String(t);return"0000000".slice(e.length)+e};function tr(t,e){if(t>>>0<128){e.push(t);return}
if(t>=0){for(;t>127;)e.push(t&127|128),t=t>>>7;e.push(t)}else{for(let n=0;n<9;n++)e.push(t&127|128),t=t>>7;e.push(1)}}function nr(){
let t=this.buf[this.pos++];if((t&128)===0)return this.assertBounds(),t;let e=t&127;if(t=this.buf[this.pos++],e|=(t&127)<<
7,(t&128)===0)return this.assertBounds(),e;if(t=this.buf[this.pos++],e|=(t&127)<<14,(t&128)===0)return this.assertBounds(),
e;if(t=this.buf[this.pos++],e|=(t&127)<<21,(t&128)===0)return this.assertBounds(),e;t=this.buf[this.pos++],e|=(t&15)<<28;
for(let n=5;(t&128)!==0&&n<10;n++)t=this.buf[this.pos++];if((t&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
e>>>0}var y=ti();function ti(){let t=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof t.getBigInt64=="fun\
ction"&&typeof t.getBigUint64=="function"&&typeof t.setBigInt64=="function"&&typeof t.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return t.
setBigInt64(0,this.parse(i),!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},uEnc(i){return t.setBigInt64(0,this.uParse(i),
!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},dec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigInt64(0,!0)},
uDec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),rr(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),or(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),rr(n),Gt(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),or(n),Gt(n)},dec(n,r){return Qn(
n,r)},uDec(n,r){return Vt(n,r)}}}function rr(t){if(!/^-?[0-9]+$/.test(t))throw new Error("invalid int64: "+t)}function or(t){
if(!/^[0-9]+$/.test(t))throw new Error("invalid uint64: "+t)}function _(t,e){switch(t){case l.STRING:return"";case l.BOOL:return!1;case l.DOUBLE:case l.FLOAT:return 0;case l.INT64:case l.
UINT64:case l.SFIXED64:case l.FIXED64:case l.SINT64:return e?"0":y.zero;case l.BYTES:return new Uint8Array(0);default:return 0}}
function sr(t,e){switch(t){case l.BOOL:return e===!1;case l.STRING:return e==="";case l.BYTES:return e instanceof Uint8Array&&
!e.byteLength;case l.DOUBLE:case l.FLOAT:return Object.is(e,0);default:return e==0}}var ir=2,L=Symbol.for("reflect unsafe local");function ar(t,e){let n=t[e.localName].case;return n===void 0?n:e.fields.find(
r=>r.localName===n)}function cr(t,e){let n=e.localName;if(e.oneof)return t[e.oneof.localName].case===n;if(e.presence!=ir)
return t[n]!==void 0&&Object.prototype.hasOwnProperty.call(t,n);switch(e.fieldKind){case"list":return t[n].length>0;case"\
map":return Object.keys(t[n]).length>0;case"scalar":return!sr(e.scalar,t[n]);case"enum":return t[n]!==e.enum.values[0].number}
throw new Error("message field with implicit presence")}function se(t,e){return Object.prototype.hasOwnProperty.call(t,e)&&
t[e]!==void 0}function ur(t,e){if(e.oneof){let n=t[e.oneof.localName];return n.case===e.localName?n.value:void 0}return t[e.
localName]}function lr(t,e,n){e.oneof?t[e.oneof.localName]={case:e.localName,value:n}:t[e.localName]=n}function F(t,e,n){
e==="__proto__"?Object.defineProperty(t,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):t[e]=n}function mr(t,e){
return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function dr(t,e){let n=e.localName;if(e.oneof){let r=e.oneof.
localName;t[r].case===n&&(t[r]={case:void 0})}else if(e.presence!=ir)delete t[n];else switch(e.fieldKind){case"map":t[n]=
{};break;case"list":t[n]=[];break;case"enum":t[n]=e.enum.values[0].number;break;case"scalar":t[n]=_(e.scalar,e.longAsString);
break}}function K(t){return t!==null&&typeof t=="object"&&!Array.isArray(t)}function we(t,e){var n,r,o,s;if(K(t)&&L in t&&"add"in t&&"field"in t&&typeof t.field=="function"){if(e!==void 0){let i=e,
a=t.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Ie(t,e){var n,r,o,s;if(K(t)&&L in t&&"has"in t&&"field"in t&&typeof t.
field=="function"){if(e!==void 0){let i=e,a=t.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===a.scalar&&
((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===
null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function xe(t,e){
return K(t)&&L in t&&"desc"in t&&K(t.desc)&&t.desc.kind==="message"&&(e===void 0||t.desc.typeName==e.typeName)}function pr(t){return hr(t.$typeName)}function W(t){let e=t.fields[0];return hr(t.typeName)&&e!==void 0&&e.fieldKind=="s\
calar"&&e.name=="value"&&e.number==1}function fr(t){switch(t.typeName){case"google.protobuf.Any":case"google.protobuf.Ti\
mestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protobu\
f.Value":case"google.protobuf.ListValue":return!0;default:return W(t)}}var ni=new Set(["google.protobuf.DoubleValue","go\
ogle.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","googl\
e.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function hr(t){
return ni.has(t)}var ri=999,oi=998,gr=2;function b(t,e){return te(e,t)?e:yr(t)(e)}var br=new WeakMap;function yr(t){let e=br.get(t);return e===
void 0&&(e=si(t),br.set(t,e)),e}var Yt=0,Er=1,Sr=2,Nr=3;function si(t){let e=t.typeName,{properties:n,prototype:r}=ii(t);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=e):s={$typeName:e};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case Yt:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case Er:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case Sr:if(a.convert===void 0||!K(u))
s[c]=u??{};else{let m={},d=Object.keys(u);for(let p=0;p<d.length;p++)F(m,d[p],a.convert(u[d[p]]));s[c]=m}break;case Nr:{
let m=u;if(m?.case!=null){let d=a.convert.get(m.case);if(d!==void 0){s[c]={case:m.case,value:d(m.value)};break}}s[c]={case:void 0};
break}}}return s}}function ii(t){var e,n;let r=[],o={},s=ci(t);for(let i of t.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:Nr,constant:void 0,convert:ai(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:Yt,
constant:void 0,convert:Ke(i)});break}case"list":{r.push({name:a,kind:Er,constant:void 0,convert:i.listKind=="message"?(e=
Ke(i))!==null&&e!==void 0?e:(c=>c):i.scalar==l.BYTES?Te:void 0});break}case"map":{r.push({name:a,kind:Sr,constant:void 0,
convert:i.mapKind=="message"?(n=Ke(i))!==null&&n!==void 0?n:(c=>c):i.scalar==l.BYTES?Te:void 0});break}default:{let c=ui(
i);r.push({name:a,kind:Yt,constant:i.presence==gr?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==l.BYTES?Te:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function ai(t){let e=new Map;for(let n of t.fields){let r;
n.fieldKind=="message"?r=Ke(n):n.fieldKind=="scalar"&&n.scalar==l.BYTES&&(r=Te),e.set(n.localName,r??(o=>o))}return e}function Ke(t){
if(t.fieldKind=="message"&&!t.oneof&&W(t.message))return t.message.fields[0].scalar==l.BYTES?Te:void 0;if(t.message.typeName==
"google.protobuf.Struct"&&t.parent.typeName!=="google.protobuf.Value")return;let e=t.message,n;return r=>!K(r)||te(r,e)?
r:(n??(n=yr(e)),n(r))}function Te(t){return Array.isArray(t)?new Uint8Array(t):t}function ci(t){switch(t.file.edition){case ri:
return!1;case oi:return!0;default:return t.fields.some(e=>e.presence!=gr&&e.fieldKind!="message"&&!e.oneof)}}function ui(t){
let e=t.getDefaultValue();return e!==void 0?t.fieldKind=="scalar"&&t.longAsString?e.toString():e:t.fieldKind=="scalar"?_(
t.scalar,t.longAsString):t.enum.values[0].number}var li=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],E=class extends Error{constructor(e,n,r="Fie\
ldValueInvalidError"){super(n),this.name=r,this.field=()=>e}};function vr(t){return t instanceof Error&&li.includes(t.name)&&
"field"in t&&typeof t.field=="function"}var Kt;function mi(t){var e;Kt=Object.assign(Object.assign({},t),{encodeUtf8Into:(e=t.encodeUtf8Into)!==null&&e!==void 0?
e:Wt(t.encodeUtf8.bind(t))})}function Ae(){if(!Kt){let t=globalThis;if(!t.TextEncoder||!t.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let e=new t.TextEncoder,n=new t.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return e.encode(i)},decodeUtf8(i,a){return a?(r||(r=new t.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};e.encodeInto&&
(o.encodeUtf8Into=e.encodeInto.bind(e));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),mi(o)}return Kt}
function Wt(t){return(e,n)=>{let r=t(e);return n.set(r),{written:r.byteLength}}}var v;(function(t){t[t.Varint=0]="Varint",t[t.Bit64=1]="Bit64",t[t.LengthDelimited=2]="LengthDelimited",t[t.StartGroup=3]=
"StartGroup",t[t.EndGroup=4]="EndGroup",t[t.Bit32=5]="Bit32"})(v||(v={}));var Zt=4294967295,Jt=2147483647,jt=-2147483648,me=class{constructor(e){this.stackPos=[],this.encodeUtf8Into=e?Wt(e):Ae().
encodeUtf8Into,this.buffer=Ir,this.viewCache=pi,this.pos=0}ensureCapacity(e){let n=this.pos+e;if(n>this.buffer.length){let r=this.
buffer.length||di;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let e=this.
buffer,n=this.viewCache;if(n.byteLength===e.byteLength)return n;let r=new DataView(e.buffer);return this.viewCache=r,r}finish(){
let e=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],e}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(ke),this.buffer[this.pos++]=0,this}join(){let e=this.stackPos.pop();if(e===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-e-ke,r=Xt(n);return r>ke&&(this.ensureCapacity(r-ke),this.buffer.copyWithin(e+
r,e+ke,this.pos)),this.pos=e,this.uint32(n),this.pos+=n,this}tag(e,n){return this.uint32((e<<3|n)>>>0)}raw(e){return this.
ensureCapacity(e.length),this.buffer.set(e,this.pos),this.pos+=e.length,this}uint32(e){if(wr(e),this.ensureCapacity(5),e<
128)return this.buffer[this.pos++]=e,this;for(;e>127;)this.buffer[this.pos++]=e&127|128,e>>>=7;return this.buffer[this.pos++]=
e,this}int32(e){if(qt(e),e>=0)return this.uint32(e);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
e&127|128,e>>=7;return this.buffer[this.pos++]=1,this}bool(e){return this.ensureCapacity(1),this.buffer[this.pos++]=e?1:
0,this}bytes(e){return this.uint32(e.byteLength),this.raw(e)}string(e){typeof e!="string"&&(e=String(e));let n=e.length;
if(n<=xr){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let m=0;for(;m<n;m++){let d=e.charCodeAt(m);if(d>
127)break;c[u++]=d}if(m==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=Xt(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(e,o.subarray(s+r)),a=Xt(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(e){
return fi(e),this.ensureCapacity(4),this.view().setFloat32(this.pos,e,!0),this.pos+=4,this}double(e){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,e,!0),this.pos+=8,this}fixed32(e){return wr(e),this.ensureCapacity(4),this.view().setUint32(
this.pos,e,!0),this.pos+=4,this}sfixed32(e){return qt(e),this.ensureCapacity(4),this.view().setInt32(this.pos,e,!0),this.
pos+=4,this}sint32(e){return qt(e),this.uint32((e<<1^e>>31)>>>0)}sfixed64(e){let n=y.enc(e);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(e){let n=y.uEnc(e);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(e){
let n=y.enc(e);return this.writeVarint64(n.lo,n.hi)}sint64(e){let n=y.enc(e),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>31)^
r;return this.writeVarint64(o,s)}uint64(e){let n=y.uEnc(e);return this.writeVarint64(n.lo,n.hi)}writeVarint64(e,n){this.
ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=e>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?c|128:
c)&255,!u)return this.pos=o,this}let s=e>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,this;
for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>31&
1,this.pos=o,this}},di=128,ke=1,Ir=new Uint8Array(0),pi=new DataView(Ir.buffer),xr=32;function Xt(t){return t<128?1:t<16384?
2:t<2097152?3:t<268435456?4:5}var Z=class{constructor(e,n=Ae().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.varint64Hi=
0,this.varint64=zn,this.uint32=nr,this.buf=e,this.len=e.length,this.pos=0,this.view=new DataView(e.buffer,e.byteOffset,e.
byteLength)}tag(){let e=this.pos,n=this.uint32(),r=this.pos-e;if(r>5||r==5&&this.buf[this.pos-1]>15)throw new Error("ill\
egal tag: varint overflows uint32");let o=n>>>3,s=n&7;if(o<=0||s>5)throw new Error("illegal tag: field no "+o+" wire typ\
e "+s);return[o,s]}skip(e,n,r=100){let o=this.pos;switch(e){case v.Varint:for(;this.buf[this.pos++]&128;);break;case v.Bit64:
this.pos+=4;case v.Bit32:this.pos+=4;break;case v.LengthDelimited:let s=this.uint32();this.pos+=s;break;case v.StartGroup:
if(r<=0)throw new Error("maximum recursion depth reached");for(;;){let[i,a]=this.tag();if(a===v.EndGroup){if(n!==void 0&&
i!==n)throw new Error("invalid end group tag");break}this.skip(a,i,r-1)}break;default:throw new Error("cant skip wire ty\
pe "+e)}return this.assertBounds(),this.buf.subarray(o,this.pos)}assertBounds(){if(this.pos>this.len)throw new RangeError(
"premature EOF")}int32(){return this.uint32()|0}sint32(){let e=this.uint32();return e>>>1^-(e&1)}int64(){return this.varint64(),
y.dec(this.varint64Lo,this.varint64Hi)}uint64(){return this.varint64(),y.uDec(this.varint64Lo,this.varint64Hi)}sint64(){
this.varint64();let e=this.varint64Lo,n=this.varint64Hi,r=-(e&1);return e=(e>>>1|(n&1)<<31)^r,n=n>>>1^r,y.dec(e,n)}bool(){
let e=this.buf[this.pos];return e<128?(this.pos++,e!==0):(this.varint64(),this.varint64Lo!==0||this.varint64Hi!==0)}fixed32(){
return this.view.getUint32((this.pos+=4)-4,!0)}sfixed32(){return this.view.getInt32((this.pos+=4)-4,!0)}fixed64(){return y.
uDec(this.sfixed32(),this.sfixed32())}sfixed64(){return y.dec(this.sfixed32(),this.sfixed32())}float(){return this.view.
getFloat32((this.pos+=4)-4,!0)}double(){return this.view.getFloat64((this.pos+=8)-8,!0)}bytes(){let e=this.uint32(),n=this.
pos;return this.pos+=e,this.assertBounds(),this.buf.subarray(n,n+e)}string(e){let n=this.uint32(),r=this.pos;this.pos+=n,
this.assertBounds();let o=this.buf;if(n<=xr){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),e);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
e)}};function qt(t){if(typeof t=="string")t=Number(t);else if(typeof t!="number")throw new Error("invalid int32: "+typeof t);
if(!Number.isInteger(t)||t>Jt||t<jt)throw new Error("invalid int32: "+t)}function wr(t){if(typeof t=="string")t=Number(t);else if(typeof t!=
"number")throw new Error("invalid uint32: "+typeof t);if(!Number.isInteger(t)||t>Zt||t<0)throw new Error("invalid uint32\
: "+t)}function fi(t){if(typeof t=="string"){let e=t;if(t=Number(t),Number.isNaN(t)&&e!=="NaN")throw new Error("invalid \
float32: "+e)}else if(typeof t!="number")throw new Error("invalid float32: "+typeof t);if(!Number.isFinite(Math.fround(t))&&
Number.isFinite(t))throw new Error("invalid float32: "+t)}function Tr(t,e){let n=t.fieldKind=="list"?we(e,t):t.fieldKind=="map"?Ie(e,t):zt(t,e);if(n===!0)return;let r;switch(t.fieldKind){case"\
list":r=`expected ${Lr(t)}, got ${k(e)}`;break;case"map":r=`expected ${Rr(t)}, got ${k(e)}`;break;default:r=U(t,e,n)}return new E(
t,r)}function Ht(t,e,n){let r=zt(t,n);if(r!==!0)return new E(t,`list item #${e+1}: ${U(t,n,r)}`)}function Ar(t,e,n){let r=Q(
t.mapKey)(e);if(r!==!0)return new E(t,`invalid map key: ${U({scalar:t.mapKey},e,r)}`);let o=zt(t,n);if(o!==!0)return new E(
t,`map entry ${k(e)}: ${U(t,n,o)}`)}function zt(t,e){return t.scalar!==void 0?Q(t.scalar)(e):t.enum!==void 0?t.enum.open?
Q(l.INT32)(e):t.enum.values.some(n=>n.number===e):xe(e,t.message)}function Q(t){switch(t){case l.DOUBLE:return e=>typeof e==
"number";case l.FLOAT:return e=>typeof e!="number"?!1:!Number.isFinite(Math.fround(e))&&Number.isFinite(e)?`${e.toFixed()}\
 out of range`:!0;case l.INT32:case l.SFIXED32:case l.SINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:e>Jt||
e<jt?`${e.toFixed()} out of range`:!0;case l.FIXED32:case l.UINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:
e>Zt||e<0?`${e.toFixed()} out of range`:!0;case l.BOOL:return e=>typeof e=="boolean";case l.STRING:return e=>typeof e!="\
string"?!1:Ae().checkUtf8(e)||"invalid UTF8";case l.BYTES:return e=>e instanceof Uint8Array;case l.INT64:case l.SFIXED64:case l.
SINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e=="string"&&e.length>0)try{return y.parse(e),!0}catch{
return`${e} out of range`}return!1};case l.FIXED64:case l.UINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e==
"string"&&e.length>0)try{return y.uParse(e),!0}catch{return`${e} out of range`}return!1}}}function U(t,e,n){return n=typeof n==
"string"?`: ${n}`:`, got ${k(e)}`,t.scalar!==void 0?`expected ${hi(t.scalar)}`+n:t.enum!==void 0?`expected ${t.enum.toString()}`+
n:`expected ${kr(t.message)}`+n}function k(t){switch(typeof t){case"object":return t===null?"null":t instanceof Uint8Array?
`Uint8Array(${t.length})`:Array.isArray(t)?`Array(${t.length})`:we(t)?Lr(t.field()):Ie(t)?Rr(t.field()):xe(t)?kr(t.desc):
te(t)?`message ${t.$typeName}`:"object";case"string":return t.length>30?"string":`"${t.split('"').join('\\"')}"`;case"bo\
olean":return String(t);case"number":return String(t);case"bigint":return String(t)+"n";default:return typeof t}}function kr(t){
return`ReflectMessage (${t.typeName})`}function Lr(t){switch(t.listKind){case"message":return`ReflectList (${t.message.toString()}\
)`;case"enum":return`ReflectList (${t.enum.toString()})`;case"scalar":return`ReflectList (${l[t.scalar]})`}}function Rr(t){
switch(t.mapKind){case"message":return`ReflectMap (${l[t.mapKey]}, ${t.message.toString()})`;case"enum":return`ReflectMa\
p (${l[t.mapKey]}, ${t.enum.toString()})`;case"scalar":return`ReflectMap (${l[t.mapKey]}, ${l[t.scalar]})`}}function hi(t){
switch(t){case l.STRING:return"string";case l.BOOL:return"boolean";case l.INT64:case l.SINT64:case l.SFIXED64:return"big\
int (int64)";case l.UINT64:case l.FIXED64:return"bigint (uint64)";case l.BYTES:return"Uint8Array";case l.DOUBLE:return"n\
umber (float64)";case l.FLOAT:return"number (float32)";case l.FIXED32:case l.UINT32:return"number (uint32)";case l.INT32:case l.
SFIXED32:case l.SINT32:return"number (int32)"}}var bi=0;function B(t){if(gi(t))return{toMessage:n=>We(n),toLocal:n=>Xe(n)};if(t.fieldKind=="message"&&!t.oneof&&W(t.message)){
let n=t.message,r=n.fields[0].localName;return{toMessage:o=>{let s=b(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let e=t.message;return{toMessage:n=>n===void 0?b(e):n,toLocal:n=>n}}function gi(t){return t.message.typeName=="google.pr\
otobuf.Struct"&&t.parent.typeName!="google.protobuf.Value"}function We(t){let e={$typeName:"google.protobuf.Struct",fields:{}};
if(K(t))for(let n of Object.keys(t))F(e.fields,n,_r(t[n]));return e}function Xe(t){let e={};for(let n of Object.keys(t.fields))
F(e,n,Or(t.fields[n]));return e}function Or(t){switch(t.kind.case){case"structValue":return Xe(t.kind.value);case"listVa\
lue":return t.kind.value.values.map(Or);case"nullValue":case void 0:return null;default:return t.kind.value}}function _r(t){
let e={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof t){case"number":e.kind={case:"numberValue",value:t};
break;case"string":e.kind={case:"stringValue",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"\
object":if(t===null)e.kind={case:"nullValue",value:bi};else if(Array.isArray(t)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(t))for(let r of t)n.values.push(_r(r));e.kind={case:"listValue",value:n}}else e.kind={
case:"structValue",value:We(t)};break}return e}function Je(t,e,n=!0){return new Ze(t,e,n)}var Mr=new WeakMap,Ze=class{get sortedFields(){let e=Mr.get(this.desc);if(e)return e;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return Mr.set(this.desc,n),n}constructor(e,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=e,this.message=this[L]=n??b(e),this.fields=e.fields,this.oneofs=e.oneofs,
this.members=e.members}findNumber(e){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(e)}oneofCase(e){return Le(this.message,e),ar(this.message,e)}isSet(e){return Le(
this.message,e),cr(this.message,e)}clear(e){Le(this.message,e),dr(this.message,e)}get(e){Le(this.message,e);let n=ur(this.
message,e);switch(e.fieldKind){case"list":let r=this.lists.get(e);return(!r||r[L]!==n)&&this.lists.set(e,r=new tn(e,n,this.
check)),r;case"map":let o=this.maps.get(e);return(!o||o[L]!==n)&&this.maps.set(e,o=new nn(e,n,this.check)),o;case"messag\
e":return on(e,n,this.check);case"scalar":return n===void 0?_(e.scalar,!1):sn(e,n);case"enum":return n??e.enum.values[0].
number}}set(e,n){if(Le(this.message,e),this.check){let o=Tr(e,n);if(o)throw o}let r;e.fieldKind=="message"?r=rn(e,n):Ie(
n)||we(n)?r=n[L]:r=an(e,n),lr(this.message,e,r)}getUnknown(){return this.message.$unknown}setUnknown(e){this.message.$unknown=
e}};function Le(t,e){if(e.parent.typeName!==t.$typeName)throw new E(e,`cannot use ${e.toString()} with message ${t.$typeName}`,
"ForeignFieldError")}var tn=class{field(){return this._field}get size(){return this._arr.length}constructor(e,n,r){this._field=e,this._arr=this[L]=
n,this.check=r}get(e){let n=this._arr[e];return n===void 0?void 0:Qt(this._field,n,this.check)}set(e,n){if(e<0||e>=this.
_arr.length)throw new E(this._field,`list item #${e+1}: out of range`);if(this.check){let r=Ht(this._field,e,n);if(r)throw r}
this._arr[e]=Dr(this._field,n)}add(e){if(this.check){let n=Ht(this._field,this._arr.length,e);if(n)throw n}this._arr.push(
Dr(this._field,e))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let e of this._arr)yield Qt(this._field,e,this.check)}*entries(){for(let e=0;e<this._arr.length;e++)
yield[e,Qt(this._field,this._arr[e],this.check)]}};var nn=class{constructor(e,n,r=!0){this.obj=this[L]=n??{},this.check=r,this._field=e}field(){return this._field}set(e,n){
if(this.check){let r=Ar(this._field,e,n);if(r)throw r}return F(this.obj,qe(e),yi(this._field,n)),this}delete(e){let n=qe(
e),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let e of Object.keys(this.
obj))delete this.obj[e]}get(e){let n=mr(this.obj,qe(e));return n!==void 0&&(n=en(this._field,n,this.check)),n}has(e){return Object.
prototype.hasOwnProperty.call(this.obj,qe(e))}*keys(){for(let e of Object.keys(this.obj))yield Cr(e,this._field.mapKey)}*entries(){
for(let e of Object.entries(this.obj))yield[Cr(e[0],this._field.mapKey),en(this._field,e[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let e of Object.values(this.obj))yield en(
this._field,e,this.check)}forEach(e,n){for(let r of this.entries())e.call(n,r[1],r[0],this)}};function rn(t,e){return xe(
e)?pr(e.message)&&!t.oneof&&t.fieldKind=="message"?e.message.value:e.desc.typeName=="google.protobuf.Struct"&&t.parent.typeName!=
"google.protobuf.Value"?Xe(e.message):e.message:e}function on(t,e,n){return e!==void 0&&(W(t.message)&&!t.oneof&&t.fieldKind==
"message"?e={$typeName:t.message.typeName,value:sn(t.message.fields[0],e)}:t.message.typeName=="google.protobuf.Struct"&&
t.parent.typeName!="google.protobuf.Value"&&K(e)&&(e=We(e))),new Ze(t.message,e,n)}function Dr(t,e){return t.listKind=="\
message"?rn(t,e):an(t,e)}function Qt(t,e,n){return t.listKind=="message"?on(t,e,n):sn(t,e)}function yi(t,e){return t.mapKind==
"message"?rn(t,e):an(t,e)}function en(t,e,n){return t.mapKind=="message"?on(t,e,n):e}function qe(t){return typeof t=="st\
ring"||typeof t=="number"?t:String(t)}function Cr(t,e){switch(e){case l.STRING:return t;case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:{let n=Number.parseInt(t);if(Number.isFinite(n))return n;break}case l.BOOL:switch(t){case"\
true":return!0;case"false":return!1}break;case l.UINT64:case l.FIXED64:try{return y.uParse(t)}catch{}break;default:try{return y.
parse(t)}catch{}break}return t}function sn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.SINT64:"longAsStrin\
g"in t&&t.longAsString&&typeof e=="string"&&(e=y.parse(e));break;case l.FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString&&
typeof e=="string"&&(e=y.uParse(e));break}return e}function an(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.
SINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=y.parse(e));break;case l.
FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=y.uParse(
e));break}return e}var Pr=Uint8Array.prototype.setFromBase64;function He(t){let e=t.length,n=e-(e+3>>2);(e&3)==0&&t[e-1]=="="&&(n-=t[e-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(Pr)try{let s=Pr.call(r,t);s.read==e&&(o=s.written)}catch{}return o<0&&(o=Ei(r,t)),
o==n?r:r.subarray(0,o)}function Ei(t,e){let n=Ni(),r=0,o=0,s,i=0;for(let a=0;a<e.length;a++){if(s=n[e.charCodeAt(a)],s===
void 0)switch(e[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:t[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:t[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:t[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var Fr=Uint8Array.prototype.toBase64,Si={std:{alphabet:"base64",omitPadding:!1},
std_raw:{alphabet:"base64",omitPadding:!0},url:{alphabet:"base64url",omitPadding:!0}};function Br(t,e="std"){if(Fr)return Fr.
call(t,Si[e]);let n=Gr(e),r=e=="std",o="",s=0,i,a=0;for(let c=0;c<t.length;c++)switch(i=t[c],s){case 0:o+=n[i>>2],a=(i&3)<<
4,s=1;break;case 1:o+=n[a|i>>4],a=(i&15)<<2,s=2;break;case 2:o+=n[a|i>>6],o+=n[i&63],s=0;break}return s&&(o+=n[a],r&&(o+=
"=",s==1&&(o+="="))),o}var je,Ur,de;function Gr(t){return je||(je="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0\
123456789+/".split(""),Ur=je.slice(0,-2).concat("-","_")),t=="url"?Ur:je}function Ni(){if(!de){de=[];let t=Gr("std");for(let e=0;e<
t.length;e++)de[t[e].charCodeAt(0)]=e;de[45]=t.indexOf("+"),de[95]=t.indexOf("/")}return de}function pe(t){let e=!1,n=[];for(let r=0;r<t.length;r++){let o=t.charAt(r);switch(o){case"_":e=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),e=!1;break;default:e&&(e=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function Vr(t){return t.replace(/[A-Z]/g,e=>"_"+e.toLowerCase())}var vi=new Set(["constructo\
r","toString","toJSON","valueOf"]);function fe(t){return vi.has(t)?t+"$":t}function Re(t){for(let e of t.field)se(e,"jsonName")||(e.jsonName=pe(e.name));t.nestedType.forEach(Re)}function $r(t,e){let n=t.values.find(r=>r.name===e);if(!n)throw new Error(`cannot parse ${t} default value: ${e}`);return n.
number}function Yr(t,e){switch(t){case l.STRING:return e;case l.BYTES:{let n=wi(e);if(n===!1)throw new Error(`cannot par\
se ${l[t]} default value: ${e}`);return n}case l.INT64:case l.SFIXED64:case l.SINT64:return y.parse(e);case l.UINT64:case l.
FIXED64:return y.uParse(e);case l.DOUBLE:case l.FLOAT:switch(e){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(e)}case l.BOOL:return e==="true";case l.INT32:case l.
UINT32:case l.SINT32:case l.FIXED32:case l.SFIXED32:return parseInt(e,10)}}function wi(t){let e=[],n={tail:t,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":e.push(n.c.charCodeAt(0));break;case"b":e.push(8);break;case"f":e.push(12);break;case"n":
e.push(10);break;case"r":e.push(13);break;case"t":e.push(9);break;case"v":e.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
e.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;e.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),e.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=y.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),e.push(i[0],i[1],
i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:e.push(n.c.charCodeAt(0))}return new Uint8Array(e)}function*ze(t){switch(t.kind){case"file":for(let e of t.messages)yield e,yield*ze(e);yield*t.enums,yield*t.services,yield*t.
extensions;break;case"message":for(let e of t.nestedMessages)yield e,yield*ze(e);yield*t.nestedEnums,yield*t.nestedExtensions;
break}}function dn(...t){return xi(t)}function Qe(t,e){return Ii([t,e])}function Ii(t,e){let n=Jr();if(!t.length)return n;if("$typeName"in t[0]&&t[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of t[0].file)e?.(o),qr(o,n);return n}if("$typeName"in t[0]){let a=function(c){
let u=[];for(let m of c.dependency){if(n.getFile(m)!=null||i.has(m))continue;let d=s(m);if(!d)throw new Error(`Unable to\
 resolve ${m}, imported by ${c.name}`);"kind"in d?n.addFile(d,!1,!0):(i.add(d.name),u.push(d))}return u.concat(...u.map(
a))};var r=a;let o=t[0],s=t[1],i=new Set;for(let c of[o,...a(o)].reverse())e?.(c),qr(c,n)}else for(let o of t)for(let s of o.
files)n.addFile(s);return n}function Jr(){let t=new Map,e=new Map,n=new Map;return{kind:"registry",types:t,extendees:e,[Symbol.iterator](){return t.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of ze(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=e.get(r.extendee.typeName);o||e.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}t.set(r.typeName,r)},get(r){return t.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=t.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=t.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=t.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=e.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=t.get(r);return o?.kind=="service"?o:void 0}}}function xi(t){let e=Jr();
for(let n of t)switch(n.kind){case"registry":for(let r of n)e.add(r);break;case"file":e.addFile(n);break;default:e.add(n);
break}return e}var Ti=998,Ai=999,ki=9999,Li=9,_e=10,Oe=11,Ri=12,Kr=14,pn=3,Oi=2,Wr=1,_i=0,cn=1,Xr=2,Mi=3,Di=1,Ci=2,Pi=1,
Fi=2;var jr=1002,Hr={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function qr(t,e){var n,r;let o={kind:"file",proto:t,deprecated:(r=(n=t.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Vi(t),name:t.name.replace(/\.proto$/,""),dependencies:$i(t,e),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${t.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
X(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of t.enumType)zr(a,o,
void 0,e);for(let a of t.messageType)Qr(a,o,void 0,e,i);for(let a of t.service)Ui(a,o,e);un(o,e);for(let a of s.values())
ln(a,e,i);for(let a of o.messages)ln(a,e,i),un(a,e);e.addFile(o,!0)}function un(t,e){switch(t.kind){case"file":for(let n of t.
proto.extension){let r=mn(n,t,e);t.extensions.push(r),e.add(r)}break;case"message":for(let n of t.proto.extension){let r=mn(
n,t,e);t.nestedExtensions.push(r),e.add(r)}for(let n of t.nestedMessages)un(n,e);break}}function ln(t,e,n){let r=t.proto.
oneofDecl.map(s=>Gi(s,t)),o=new Set;for(let s of t.proto.field){let i=Xi(s,r),a=mn(s,t,e,i,n);t.fields.push(a),t.field[a.
localName]=a,i===void 0?t.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),t.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))t.oneofs.push(s);for(let s of t.nestedMessages)ln(s,e,n)}function zr(t,e,n,r){var o,s,i,a,c,u,m,d,p;let h=Yi(
t.name,t.value),f={kind:"enum",proto:t,deprecated:(s=(o=t.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:e,parent:n,open:!0,name:t.name,typeName:et(t,n,e),value:{},values:[],sharedPrefix:h,toString(){return`enum ${this.
typeName}`}};f.open=ji(f),r.add(f);for(let I of t.value){let N=I.name,A={kind:"enum_value",proto:I,deprecated:(a=(i=I.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:f,name:N,localName:fe(h==null?N:N.substring(h.length)),
number:I.number,jsonName:(c=Ki(I))!==null&&c!==void 0?c:N,toString(){return`enum value ${f.typeName}.${N}`}};f.values.push(
A),(u=(d=f.value)[p=I.number])!==null&&u!==void 0||(d[p]=A)}((m=n?.nestedEnums)!==null&&m!==void 0?m:e.enums).push(f)}function Qr(t,e,n,r,o){
var s,i,a,c;let u={kind:"message",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:e,parent:n,name:t.name,typeName:et(t,n,e),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=t.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:e.messages).push(u),r.add(u));for(let m of t.enumType)zr(m,e,u,
r);for(let m of t.nestedType)Qr(m,e,u,r,o)}function Ui(t,e,n){var r,o;let s={kind:"service",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:e,name:t.name,typeName:et(t,void 0,e),methods:[],method:{},
toString(){return`service ${this.typeName}`}};e.services.push(s),n.add(s);for(let i of t.method){let a=Bi(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Bi(t,e,n){var r,o,s,i;let a;t.clientStreaming&&t.serverStreaming?a="bidi_strea\
ming":t.clientStreaming?a="client_streaming":t.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(ee(t.inputType)),
u=n.getMessage(ee(t.outputType));X(c,`invalid MethodDescriptorProto: input_type ${t.inputType} not found`),X(u,`invalid \
MethodDescriptorProto: output_type ${t.inputType} not found`);let m=t.name;return{kind:"rpc",proto:t,deprecated:(o=(r=t.
options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:e,name:m,localName:fe(m.length?fe(m[0].toLowerCase()+
m.substring(1)):m),methodKind:a,input:c,output:u,idempotency:(i=(s=t.options)===null||s===void 0?void 0:s.idempotencyLevel)!==
null&&i!==void 0?i:_i,toString(){return`rpc ${e.typeName}.${m}`}}}function Gi(t,e){return{kind:"oneof",proto:t,deprecated:!1,
parent:e,fields:[],name:t.name,localName:fe(pe(t.name)),toString(){return`oneof ${e.typeName}.${this.name}`}}}function mn(t,e,n,r,o){
var s,i,a;let c=o===void 0,u={kind:"field",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==
null&&i!==void 0?i:!1,name:t.name,number:t.number,scalar:void 0,message:void 0,enum:void 0,presence:qi(t,r,c,e),utf8Validation:Hi(
t,e),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,longAsString:!1,getDefaultValue:void 0},
m;if(c){let f=e.kind=="file"?e:e.file,I=e.kind=="file"?void 0:e,N=et(t,I,f);u.kind="extension",u.file=f,u.parent=I,u.oneof=
void 0,u.typeName=N,u.jsonName=`[${N}]`,m=()=>`extension ${N}`;let A=n.getMessage(ee(t.extendee));X(A,`invalid FieldDesc\
riptorProto: extendee ${t.extendee} not found`),u.extendee=A}else{let f=e;X(f.kind=="message"),u.parent=f,u.oneof=r,u.localName=
r?pe(t.name):fe(pe(t.name)),u.jsonName=t.jsonName,m=()=>`field ${f.typeName}.${t.name}`}Object.defineProperty(u,"toStrin\
g",{value:m,writable:!0,enumerable:!0,configurable:!0});let d=t.label,p=t.type,h=(a=t.options)===null||a===void 0?void 0:
a.jstype;if(d===pn){let f=p==Oe?o?.get(ee(t.typeName)):void 0;if(f){u.fieldKind="map";let{key:I,value:N}=Ji(f);return u.
mapKey=I.scalar,u.mapKind=N.fieldKind,u.message=N.message,u.delimitedEncoding=!1,u.enum=N.enum,u.scalar=N.scalar,u}switch(u.
fieldKind="list",p){case Oe:case _e:u.listKind="message",u.message=n.getMessage(ee(t.typeName)),X(u.message),u.delimitedEncoding=
Zr(t,e);break;case Kr:u.listKind="enum",u.enum=n.getEnum(ee(t.typeName)),X(u.enum);break;default:u.listKind="scalar",u.scalar=
p,u.longAsString=h==Wr;break}return u.packed=Zi(t,e),u}switch(p){case Oe:case _e:u.fieldKind="message",u.message=n.getMessage(
ee(t.typeName)),X(u.message,`invalid FieldDescriptorProto: type_name ${t.typeName} not found`),u.delimitedEncoding=Zr(t,
e),u.getDefaultValue=()=>{};break;case Kr:{let f=n.getEnum(ee(t.typeName));X(f!==void 0,`invalid FieldDescriptorProto: t\
ype_name ${t.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(ee(t.typeName)),u.getDefaultValue=()=>se(t,"defau\
ltValue")?$r(f,t.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=p,u.longAsString=h==Wr,u.getDefaultValue=
()=>se(t,"defaultValue")?Yr(p,t.defaultValue):void 0;break}}return u}function Vi(t){switch(t.syntax){case"":case"proto2":
return Ti;case"proto3":return Ai;case"editions":if(t.edition===ki)return jr;if(t.edition in Hr)return t.edition;throw new Error(
`${t.name}: unsupported edition`);default:throw new Error(`${t.name}: unsupported syntax "${t.syntax}"`)}}function $i(t,e){
return t.dependency.map(n=>{let r=e.getFile(n);if(!r)throw new Error(`Cannot find ${n}, imported by ${t.name}`);return r})}
function Yi(t,e){let n=Wi(t)+"_";for(let r of e){if(!r.name.toLowerCase().startsWith(n))return;let o=r.name.substring(n.
length);if(o.length==0||/^\d/.test(o))return}return n}function Ki(t){var e,n;let s;for(let i of(n=(e=t.options)===null||
e===void 0?void 0:e.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==v.LengthDelimited)continue;let a=new Z(
new Z(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===v.LengthDelimited?s=a.string():a.skip(u,c)}}return s}
function Wi(t){return(t.substring(0,1)+t.substring(1).replace(/[A-Z]/g,e=>"_"+e)).toLowerCase()}function et(t,e,n){let r;
return e?r=`${e.typeName}.${t.name}`:n.proto.package.length>0?r=`${n.proto.package}.${t.name}`:r=`${t.name}`,r}function ee(t){
return t.startsWith(".")?t.substring(1):t}function Xi(t,e){if(!se(t,"oneofIndex")||t.proto3Optional)return;let n=e[t.oneofIndex];
return X(n,`invalid FieldDescriptorProto: oneof #${t.oneofIndex} for field #${t.number} not found`),n}function qi(t,e,n,r){
if(t.label==Oi)return Mi;if(t.label==pn)return Xr;if(e||t.proto3Optional||n)return cn;let o=ie("fieldPresence",{proto:t,
parent:r});return o==Xr&&(t.type==Oe||t.type==_e)?cn:o}function Zi(t,e){if(t.label!=pn)return!1;switch(t.type){case Li:case Ri:case _e:case Oe:
return!1}let n=t.options;return n&&se(n,"packed")?n.packed:Di==ie("repeatedFieldEncoding",{proto:t,parent:e})}function Ji(t){
let e=t.fields.find(r=>r.number===1),n=t.fields.find(r=>r.number===2);return X(e&&e.fieldKind=="scalar"&&e.scalar!=l.BYTES&&
e.scalar!=l.FLOAT&&e.scalar!=l.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:e,value:n}}function ji(t){var e;
return Pi==ie("enumType",{proto:t.proto,parent:(e=t.parent)!==null&&e!==void 0?e:t.file})}function Zr(t,e){return t.type==
_e?!0:Ci==ie("messageEncoding",{proto:t,parent:e})}function Hi(t,e){return Fi==ie("utf8Validation",{proto:t,parent:e})}function ie(t,e){
var n,r;let o=(n=e.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[t];if(s!=0)return s}if("kind"in e){
if(e.kind=="message")return ie(t,(r=e.parent)!==null&&r!==void 0?r:e.file);let s=Hr[e.edition];if(!s)throw new Error(`fe\
ature default for edition ${e.edition} not found`);return s[t]}return ie(t,e.parent)}function X(t,e){if(!t)throw new Error(
e)}function eo(t){let e=zi(t);return e.messageType.forEach(Re),Qe(e,()=>{}).getFile(e.name)}function zi(t){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},t),{messageType:t.messageType.map(to),
enumType:t.enumType.map(no)}))}function to(t){var e,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:t.name,field:(n=(e=t.field)===null||e===void 0?void 0:e.map(Qi))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=t.nestedType)===null||r===void 0?void 0:r.map(to))!==null&&o!==void 0?o:[],enumType:(i=
(s=t.enumType)===null||s===void 0?void 0:s.map(no))!==null&&i!==void 0?i:[],extensionRange:(c=(a=t.extensionRange)===null||
a===void 0?void 0:a.map(m=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},m)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Qi(t){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},t),{options:t.options?ea(t.options):void 0}))}function ea(t){var e,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},t),{targets:(e=t.targets)!==null&&e!==void 0?e:[],editionDefaults:(r=
(n=t.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function no(t){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:t.name,reservedName:[],reservedRange:[],value:t.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function x(t,e,...n){return n.reduce((r,o)=>r.nestedMessages[o],t.messages[e])}var Me=eo({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
{name:"file",number:1,type:11,label:3,typeName:".google.protobuf.FileDescriptorProto"}],extensionRange:[{start:536e6,end:536000001}]},
{name:"FileDescriptorProto",field:[{name:"name",number:1,type:9,label:1},{name:"package",number:2,type:9,label:1},{name:"\
dependency",number:3,type:9,label:3},{name:"public_dependency",number:10,type:5,label:3},{name:"weak_dependency",number:11,
type:5,label:3},{name:"option_dependency",number:15,type:9,label:3},{name:"message_type",number:4,type:11,label:3,typeName:"\
.google.protobuf.DescriptorProto"},{name:"enum_type",number:5,type:11,label:3,typeName:".google.protobuf.EnumDescriptorP\
roto"},{name:"service",number:6,type:11,label:3,typeName:".google.protobuf.ServiceDescriptorProto"},{name:"extension",number:7,
type:11,label:3,typeName:".google.protobuf.FieldDescriptorProto"},{name:"options",number:8,type:11,label:1,typeName:".go\
ogle.protobuf.FileOptions"},{name:"source_code_info",number:9,type:11,label:1,typeName:".google.protobuf.SourceCodeInfo"},
{name:"syntax",number:12,type:9,label:1},{name:"edition",number:14,type:14,label:1,typeName:".google.protobuf.Edition"}]},
{name:"DescriptorProto",field:[{name:"name",number:1,type:9,label:1},{name:"field",number:2,type:11,label:3,typeName:".g\
oogle.protobuf.FieldDescriptorProto"},{name:"extension",number:6,type:11,label:3,typeName:".google.protobuf.FieldDescrip\
torProto"},{name:"nested_type",number:3,type:11,label:3,typeName:".google.protobuf.DescriptorProto"},{name:"enum_type",number:4,
type:11,label:3,typeName:".google.protobuf.EnumDescriptorProto"},{name:"extension_range",number:5,type:11,label:3,typeName:"\
.google.protobuf.DescriptorProto.ExtensionRange"},{name:"oneof_decl",number:8,type:11,label:3,typeName:".google.protobuf\
.OneofDescriptorProto"},{name:"options",number:7,type:11,label:1,typeName:".google.protobuf.MessageOptions"},{name:"rese\
rved_range",number:9,type:11,label:3,typeName:".google.protobuf.DescriptorProto.ReservedRange"},{name:"reserved_name",number:10,
type:9,label:3},{name:"visibility",number:11,type:14,label:1,typeName:".google.protobuf.SymbolVisibility"}],nestedType:[
{name:"ExtensionRange",field:[{name:"start",number:1,type:5,label:1},{name:"end",number:2,type:5,label:1},{name:"options",
number:3,type:11,label:1,typeName:".google.protobuf.ExtensionRangeOptions"}]},{name:"ReservedRange",field:[{name:"start",
number:1,type:5,label:1},{name:"end",number:2,type:5,label:1}]}]},{name:"ExtensionRangeOptions",field:[{name:"uninterpre\
ted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"},{name:"declaration",number:2,type:11,
label:3,typeName:".google.protobuf.ExtensionRangeOptions.Declaration",options:{retention:2}},{name:"features",number:50,
type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"verification",number:3,type:14,label:1,typeName:".google.\
protobuf.ExtensionRangeOptions.VerificationState",defaultValue:"UNVERIFIED",options:{retention:2}}],nestedType:[{name:"D\
eclaration",field:[{name:"number",number:1,type:5,label:1},{name:"full_name",number:2,type:9,label:1},{name:"type",number:3,
type:9,label:1},{name:"reserved",number:5,type:8,label:1},{name:"repeated",number:6,type:8,label:1}]}],enumType:[{name:"\
VerificationState",value:[{name:"DECLARATION",number:0},{name:"UNVERIFIED",number:1}]}],extensionRange:[{start:990,end:999},
{start:1e3,end:536870912}]},{name:"FieldDescriptorProto",field:[{name:"name",number:1,type:9,label:1},{name:"number",number:3,
type:5,label:1},{name:"label",number:4,type:14,label:1,typeName:".google.protobuf.FieldDescriptorProto.Label"},{name:"ty\
pe",number:5,type:14,label:1,typeName:".google.protobuf.FieldDescriptorProto.Type"},{name:"type_name",number:6,type:9,label:1},
{name:"extendee",number:2,type:9,label:1},{name:"default_value",number:7,type:9,label:1},{name:"oneof_index",number:9,type:5,
label:1},{name:"json_name",number:10,type:9,label:1},{name:"options",number:8,type:11,label:1,typeName:".google.protobuf\
.FieldOptions"},{name:"proto3_optional",number:17,type:8,label:1}],enumType:[{name:"Type",value:[{name:"TYPE_DOUBLE",number:1},
{name:"TYPE_FLOAT",number:2},{name:"TYPE_INT64",number:3},{name:"TYPE_UINT64",number:4},{name:"TYPE_INT32",number:5},{name:"\
TYPE_FIXED64",number:6},{name:"TYPE_FIXED32",number:7},{name:"TYPE_BOOL",number:8},{name:"TYPE_STRING",number:9},{name:"\
TYPE_GROUP",number:10},{name:"TYPE_MESSAGE",number:11},{name:"TYPE_BYTES",number:12},{name:"TYPE_UINT32",number:13},{name:"\
TYPE_ENUM",number:14},{name:"TYPE_SFIXED32",number:15},{name:"TYPE_SFIXED64",number:16},{name:"TYPE_SINT32",number:17},{
name:"TYPE_SINT64",number:18}]},{name:"Label",value:[{name:"LABEL_OPTIONAL",number:1},{name:"LABEL_REPEATED",number:3},{
name:"LABEL_REQUIRED",number:2}]}]},{name:"OneofDescriptorProto",field:[{name:"name",number:1,type:9,label:1},{name:"opt\
ions",number:2,type:11,label:1,typeName:".google.protobuf.OneofOptions"}]},{name:"EnumDescriptorProto",field:[{name:"nam\
e",number:1,type:9,label:1},{name:"value",number:2,type:11,label:3,typeName:".google.protobuf.EnumValueDescriptorProto"},
{name:"options",number:3,type:11,label:1,typeName:".google.protobuf.EnumOptions"},{name:"reserved_range",number:4,type:11,
label:3,typeName:".google.protobuf.EnumDescriptorProto.EnumReservedRange"},{name:"reserved_name",number:5,type:9,label:3},
{name:"visibility",number:6,type:14,label:1,typeName:".google.protobuf.SymbolVisibility"}],nestedType:[{name:"EnumReserv\
edRange",field:[{name:"start",number:1,type:5,label:1},{name:"end",number:2,type:5,label:1}]}]},{name:"EnumValueDescript\
orProto",field:[{name:"name",number:1,type:9,label:1},{name:"number",number:2,type:5,label:1},{name:"options",number:3,type:11,
label:1,typeName:".google.protobuf.EnumValueOptions"}]},{name:"ServiceDescriptorProto",field:[{name:"name",number:1,type:9,
label:1},{name:"method",number:2,type:11,label:3,typeName:".google.protobuf.MethodDescriptorProto"},{name:"options",number:3,
type:11,label:1,typeName:".google.protobuf.ServiceOptions"}]},{name:"MethodDescriptorProto",field:[{name:"name",number:1,
type:9,label:1},{name:"input_type",number:2,type:9,label:1},{name:"output_type",number:3,type:9,label:1},{name:"options",
number:4,type:11,label:1,typeName:".google.protobuf.MethodOptions"},{name:"client_streaming",number:5,type:8,label:1,defaultValue:"\
false"},{name:"server_streaming",number:6,type:8,label:1,defaultValue:"false"}]},{name:"FileOptions",field:[{name:"java_\
package",number:1,type:9,label:1},{name:"java_outer_classname",number:8,type:9,label:1},{name:"java_multiple_files",number:10,
type:8,label:1,defaultValue:"false",options:{}},{name:"java_generate_equals_and_hash",number:20,type:8,label:1,options:{
deprecated:!0}},{name:"java_string_check_utf8",number:27,type:8,label:1,defaultValue:"false"},{name:"optimize_for",number:9,
type:14,label:1,typeName:".google.protobuf.FileOptions.OptimizeMode",defaultValue:"SPEED"},{name:"go_package",number:11,
type:9,label:1},{name:"cc_generic_services",number:16,type:8,label:1,defaultValue:"false"},{name:"java_generic_services",
number:17,type:8,label:1,defaultValue:"false"},{name:"py_generic_services",number:18,type:8,label:1,defaultValue:"false"},
{name:"deprecated",number:23,type:8,label:1,defaultValue:"false"},{name:"cc_enable_arenas",number:31,type:8,label:1,defaultValue:"\
true",options:{}},{name:"objc_class_prefix",number:36,type:9,label:1},{name:"csharp_namespace",number:37,type:9,label:1},
{name:"swift_prefix",number:39,type:9,label:1},{name:"php_class_prefix",number:40,type:9,label:1},{name:"php_namespace",
number:41,type:9,label:1},{name:"php_metadata_namespace",number:44,type:9,label:1},{name:"ruby_package",number:45,type:9,
label:1},{name:"features",number:50,type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"uninterpreted_option",
number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],enumType:[{name:"OptimizeMode",value:[{name:"\
SPEED",number:1},{name:"CODE_SIZE",number:2},{name:"LITE_RUNTIME",number:3}]}],extensionRange:[{start:990,end:999},{start:1e3,
end:536870912}]},{name:"MessageOptions",field:[{name:"message_set_wire_format",number:1,type:8,label:1,defaultValue:"fal\
se"},{name:"no_standard_descriptor_accessor",number:2,type:8,label:1,defaultValue:"false"},{name:"deprecated",number:3,type:8,
label:1,defaultValue:"false"},{name:"map_entry",number:7,type:8,label:1},{name:"deprecated_legacy_json_field_conflicts",
number:11,type:8,label:1,options:{deprecated:!0}},{name:"features",number:12,type:11,label:1,typeName:".google.protobuf.\
FeatureSet"},{name:"uninterpreted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],extensionRange:[
{start:990,end:999},{start:1e3,end:536870912}]},{name:"FieldOptions",field:[{name:"ctype",number:1,type:14,label:1,typeName:"\
.google.protobuf.FieldOptions.CType",defaultValue:"STRING"},{name:"packed",number:2,type:8,label:1},{name:"jstype",number:6,
type:14,label:1,typeName:".google.protobuf.FieldOptions.JSType",defaultValue:"JS_NORMAL"},{name:"lazy",number:5,type:8,label:1,
defaultValue:"false"},{name:"unverified_lazy",number:15,type:8,label:1,defaultValue:"false"},{name:"deprecated",number:3,
type:8,label:1,defaultValue:"false"},{name:"weak",number:10,type:8,label:1,defaultValue:"false",options:{deprecated:!0}},
{name:"debug_redact",number:16,type:8,label:1,defaultValue:"false"},{name:"retention",number:17,type:14,label:1,typeName:"\
.google.protobuf.FieldOptions.OptionRetention"},{name:"targets",number:19,type:14,label:3,typeName:".google.protobuf.Fie\
ldOptions.OptionTargetType"},{name:"edition_defaults",number:20,type:11,label:3,typeName:".google.protobuf.FieldOptions.\
EditionDefault"},{name:"features",number:21,type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"feature_suppo\
rt",number:22,type:11,label:1,typeName:".google.protobuf.FieldOptions.FeatureSupport"},{name:"uninterpreted_option",number:999,
type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],nestedType:[{name:"EditionDefault",field:[{name:"editi\
on",number:3,type:14,label:1,typeName:".google.protobuf.Edition"},{name:"value",number:2,type:9,label:1}]},{name:"Featur\
eSupport",field:[{name:"edition_introduced",number:1,type:14,label:1,typeName:".google.protobuf.Edition"},{name:"edition\
_deprecated",number:2,type:14,label:1,typeName:".google.protobuf.Edition"},{name:"deprecation_warning",number:3,type:9,label:1},
{name:"edition_removed",number:4,type:14,label:1,typeName:".google.protobuf.Edition"},{name:"removal_error",number:5,type:9,
label:1}]}],enumType:[{name:"CType",value:[{name:"STRING",number:0},{name:"CORD",number:1},{name:"STRING_PIECE",number:2}]},
{name:"JSType",value:[{name:"JS_NORMAL",number:0},{name:"JS_STRING",number:1},{name:"JS_NUMBER",number:2}]},{name:"Optio\
nRetention",value:[{name:"RETENTION_UNKNOWN",number:0},{name:"RETENTION_RUNTIME",number:1},{name:"RETENTION_SOURCE",number:2}]},
{name:"OptionTargetType",value:[{name:"TARGET_TYPE_UNKNOWN",number:0},{name:"TARGET_TYPE_FILE",number:1},{name:"TARGET_T\
YPE_EXTENSION_RANGE",number:2},{name:"TARGET_TYPE_MESSAGE",number:3},{name:"TARGET_TYPE_FIELD",number:4},{name:"TARGET_T\
YPE_ONEOF",number:5},{name:"TARGET_TYPE_ENUM",number:6},{name:"TARGET_TYPE_ENUM_ENTRY",number:7},{name:"TARGET_TYPE_SERV\
ICE",number:8},{name:"TARGET_TYPE_METHOD",number:9}]}],extensionRange:[{start:990,end:999},{start:1e3,end:536870912}]},{
name:"OneofOptions",field:[{name:"features",number:1,type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"unin\
terpreted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],extensionRange:[{start:990,
end:999},{start:1e3,end:536870912}]},{name:"EnumOptions",field:[{name:"allow_alias",number:2,type:8,label:1},{name:"depr\
ecated",number:3,type:8,label:1,defaultValue:"false"},{name:"deprecated_legacy_json_field_conflicts",number:6,type:8,label:1,
options:{deprecated:!0}},{name:"features",number:7,type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"uninte\
rpreted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],extensionRange:[{start:990,
end:999},{start:1e3,end:536870912}]},{name:"EnumValueOptions",field:[{name:"deprecated",number:1,type:8,label:1,defaultValue:"\
false"},{name:"features",number:2,type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"debug_redact",number:3,
type:8,label:1,defaultValue:"false"},{name:"feature_support",number:4,type:11,label:1,typeName:".google.protobuf.FieldOp\
tions.FeatureSupport"},{name:"uninterpreted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedO\
ption"}],extensionRange:[{start:990,end:999},{start:1e3,end:536870912}]},{name:"ServiceOptions",field:[{name:"features",
number:34,type:11,label:1,typeName:".google.protobuf.FeatureSet"},{name:"deprecated",number:33,type:8,label:1,defaultValue:"\
false"},{name:"uninterpreted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],extensionRange:[
{start:990,end:999},{start:1e3,end:536870912}]},{name:"MethodOptions",field:[{name:"deprecated",number:33,type:8,label:1,
defaultValue:"false"},{name:"idempotency_level",number:34,type:14,label:1,typeName:".google.protobuf.MethodOptions.Idemp\
otencyLevel",defaultValue:"IDEMPOTENCY_UNKNOWN"},{name:"features",number:35,type:11,label:1,typeName:".google.protobuf.F\
eatureSet"},{name:"uninterpreted_option",number:999,type:11,label:3,typeName:".google.protobuf.UninterpretedOption"}],enumType:[
{name:"IdempotencyLevel",value:[{name:"IDEMPOTENCY_UNKNOWN",number:0},{name:"NO_SIDE_EFFECTS",number:1},{name:"IDEMPOTEN\
T",number:2}]}],extensionRange:[{start:990,end:999},{start:1e3,end:536870912}]},{name:"UninterpretedOption",field:[{name:"\
name",number:2,type:11,label:3,typeName:".google.protobuf.UninterpretedOption.NamePart"},{name:"identifier_value",number:3,
type:9,label:1},{name:"positive_int_value",number:4,type:4,label:1},{name:"negative_int_value",number:5,type:3,label:1},
{name:"double_value",number:6,type:1,label:1},{name:"string_value",number:7,type:12,label:1},{name:"aggregate_value",number:8,
type:9,label:1}],nestedType:[{name:"NamePart",field:[{name:"name_part",number:1,type:9,label:2},{name:"is_extension",number:2,
type:8,label:2}]}]},{name:"FeatureSet",field:[{name:"field_presence",number:1,type:14,label:1,typeName:".google.protobuf\
.FeatureSet.FieldPresence",options:{retention:1,targets:[4,1],editionDefaults:[{value:"EXPLICIT",edition:900},{value:"IM\
PLICIT",edition:999},{value:"EXPLICIT",edition:1e3}]}},{name:"enum_type",number:2,type:14,label:1,typeName:".google.prot\
obuf.FeatureSet.EnumType",options:{retention:1,targets:[6,1],editionDefaults:[{value:"CLOSED",edition:900},{value:"OPEN",
edition:999}]}},{name:"repeated_field_encoding",number:3,type:14,label:1,typeName:".google.protobuf.FeatureSet.RepeatedF\
ieldEncoding",options:{retention:1,targets:[4,1],editionDefaults:[{value:"EXPANDED",edition:900},{value:"PACKED",edition:999}]}},
{name:"utf8_validation",number:4,type:14,label:1,typeName:".google.protobuf.FeatureSet.Utf8Validation",options:{retention:1,
targets:[4,1],editionDefaults:[{value:"NONE",edition:900},{value:"VERIFY",edition:999}]}},{name:"message_encoding",number:5,
type:14,label:1,typeName:".google.protobuf.FeatureSet.MessageEncoding",options:{retention:1,targets:[4,1],editionDefaults:[
{value:"LENGTH_PREFIXED",edition:900}]}},{name:"json_format",number:6,type:14,label:1,typeName:".google.protobuf.Feature\
Set.JsonFormat",options:{retention:1,targets:[3,6,1],editionDefaults:[{value:"LEGACY_BEST_EFFORT",edition:900},{value:"A\
LLOW",edition:999}]}},{name:"enforce_naming_style",number:7,type:14,label:1,typeName:".google.protobuf.FeatureSet.Enforc\
eNamingStyle",options:{retention:2,targets:[1,2,3,4,5,6,7,8,9],editionDefaults:[{value:"STYLE_LEGACY",edition:900},{value:"\
STYLE2024",edition:1001},{value:"STYLE2026",edition:1002}]}},{name:"default_symbol_visibility",number:8,type:14,label:1,
typeName:".google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility",options:{retention:2,targets:[1],editionDefaults:[
{value:"EXPORT_ALL",edition:900},{value:"EXPORT_TOP_LEVEL",edition:1001},{value:"STRICT",edition:1002}]}},{name:"enforce\
_proto_limits",number:9,type:14,label:1,typeName:".google.protobuf.FeatureSet.ProtoLimitsFeature.EnforceProtoLimits",options:{
retention:2,targets:[6,3,4,5],editionDefaults:[{value:"LEGACY_NO_EXPLICIT_LIMITS",edition:900},{value:"PROTO_LIMITS2026",
edition:1002}]}}],nestedType:[{name:"VisibilityFeature",enumType:[{name:"DefaultSymbolVisibility",value:[{name:"DEFAULT_\
SYMBOL_VISIBILITY_UNKNOWN",number:0},{name:"EXPORT_ALL",number:1},{name:"EXPORT_TOP_LEVEL",number:2},{name:"LOCAL_ALL",number:3},
{name:"STRICT",number:4}]}]},{name:"ProtoLimitsFeature",enumType:[{name:"EnforceProtoLimits",value:[{name:"PROTO_LIMITS_\
UNKNOWN",number:0},{name:"LEGACY_NO_EXPLICIT_LIMITS",number:1},{name:"PROTO_LIMITS2026",number:2}]}]}],enumType:[{name:"\
FieldPresence",value:[{name:"FIELD_PRESENCE_UNKNOWN",number:0},{name:"EXPLICIT",number:1},{name:"IMPLICIT",number:2},{name:"\
LEGACY_REQUIRED",number:3}]},{name:"EnumType",value:[{name:"ENUM_TYPE_UNKNOWN",number:0},{name:"OPEN",number:1},{name:"C\
LOSED",number:2}]},{name:"RepeatedFieldEncoding",value:[{name:"REPEATED_FIELD_ENCODING_UNKNOWN",number:0},{name:"PACKED",
number:1},{name:"EXPANDED",number:2}]},{name:"Utf8Validation",value:[{name:"UTF8_VALIDATION_UNKNOWN",number:0},{name:"VE\
RIFY",number:2},{name:"NONE",number:3}]},{name:"MessageEncoding",value:[{name:"MESSAGE_ENCODING_UNKNOWN",number:0},{name:"\
LENGTH_PREFIXED",number:1},{name:"DELIMITED",number:2}]},{name:"JsonFormat",value:[{name:"JSON_FORMAT_UNKNOWN",number:0},
{name:"ALLOW",number:1},{name:"LEGACY_BEST_EFFORT",number:2}]},{name:"EnforceNamingStyle",value:[{name:"ENFORCE_NAMING_S\
TYLE_UNKNOWN",number:0},{name:"STYLE2024",number:1},{name:"STYLE_LEGACY",number:2},{name:"STYLE2026",number:3}]}],extensionRange:[
{start:1e3,end:9995},{start:9995,end:1e4},{start:1e4,end:10001}]},{name:"FeatureSetDefaults",field:[{name:"defaults",number:1,
type:11,label:3,typeName:".google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault"},{name:"minimum_edition",number:4,
type:14,label:1,typeName:".google.protobuf.Edition"},{name:"maximum_edition",number:5,type:14,label:1,typeName:".google.\
protobuf.Edition"}],nestedType:[{name:"FeatureSetEditionDefault",field:[{name:"edition",number:3,type:14,label:1,typeName:"\
.google.protobuf.Edition"},{name:"overridable_features",number:4,type:11,label:1,typeName:".google.protobuf.FeatureSet"},
{name:"fixed_features",number:5,type:11,label:1,typeName:".google.protobuf.FeatureSet"}]}]},{name:"SourceCodeInfo",field:[
{name:"location",number:1,type:11,label:3,typeName:".google.protobuf.SourceCodeInfo.Location"}],nestedType:[{name:"Locat\
ion",field:[{name:"path",number:1,type:5,label:3,options:{packed:!0}},{name:"span",number:2,type:5,label:3,options:{packed:!0}},
{name:"leading_comments",number:3,type:9,label:1},{name:"trailing_comments",number:4,type:9,label:1},{name:"leading_deta\
ched_comments",number:6,type:9,label:3}]}],extensionRange:[{start:536e6,end:536000001}]},{name:"GeneratedCodeInfo",field:[
{name:"annotation",number:1,type:11,label:3,typeName:".google.protobuf.GeneratedCodeInfo.Annotation"}],nestedType:[{name:"\
Annotation",field:[{name:"path",number:1,type:5,label:3,options:{packed:!0}},{name:"source_file",number:2,type:9,label:1},
{name:"begin",number:3,type:5,label:1},{name:"end",number:4,type:5,label:1},{name:"semantic",number:5,type:14,label:1,typeName:"\
.google.protobuf.GeneratedCodeInfo.Annotation.Semantic"}],enumType:[{name:"Semantic",value:[{name:"NONE",number:0},{name:"\
SET",number:1},{name:"ALIAS",number:2}]}]}]}],enumType:[{name:"Edition",value:[{name:"EDITION_UNKNOWN",number:0},{name:"\
EDITION_LEGACY",number:900},{name:"EDITION_PROTO2",number:998},{name:"EDITION_PROTO3",number:999},{name:"EDITION_2023",number:1e3},
{name:"EDITION_2024",number:1001},{name:"EDITION_2026",number:1002},{name:"EDITION_UNSTABLE",number:9999},{name:"EDITION\
_1_TEST_ONLY",number:1},{name:"EDITION_2_TEST_ONLY",number:2},{name:"EDITION_99997_TEST_ONLY",number:99997},{name:"EDITI\
ON_99998_TEST_ONLY",number:99998},{name:"EDITION_99999_TEST_ONLY",number:99999},{name:"EDITION_MAX",number:2147483647}]},
{name:"SymbolVisibility",value:[{name:"VISIBILITY_UNSET",number:0},{name:"VISIBILITY_LOCAL",number:1},{name:"VISIBILITY_\
EXPORT",number:2}]}]});var xo=x(Me,1);var ro;(function(t){t[t.DECLARATION=0]="DECLARATION",t[t.UNVERIFIED=1]="UNVERIFIED"})(ro||(ro={}));var oo;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.GROUP=10]="GROUP",
t[t.MESSAGE=11]="MESSAGE",t[t.BYTES=12]="BYTES",t[t.UINT32=13]="UINT32",t[t.ENUM=14]="ENUM",t[t.SFIXED32=15]="SFIXED32",
t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="SINT64"})(oo||(oo={}));var so;(function(t){t[t.OPTIONAL=1]="OPTIONAL",t[t.REPEATED=3]="REPEATED",t[t.REQUIRED=2]="REQUIRED"})(so||(so={}));var io;(function(t){t[t.SPEED=1]="SPEED",t[t.CODE_SIZE=2]="CODE_SIZE",t[t.LITE_RUNTIME=3]="LITE_RUNTIME"})(io||(io={}));var ao;(function(t){t[t.STRING=0]="STRING",t[t.CORD=1]="CORD",t[t.STRING_PIECE=2]="STRING_PIECE"})(ao||(ao={}));var co;(function(t){t[t.JS_NORMAL=0]="JS_NORMAL",t[t.JS_STRING=1]="JS_STRING",t[t.JS_NUMBER=2]="JS_NUMBER"})(co||(co={}));var uo;(function(t){t[t.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",t[t.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",t[t.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(uo||(uo={}));var lo;(function(t){t[t.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",t[t.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",t[t.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",t[t.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",t[t.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",t[t.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",t[t.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",t[t.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",t[t.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",t[t.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(lo||(lo={}));var mo;(function(t){t[t.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",t[t.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",t[t.IDEMPOTENT=
2]="IDEMPOTENT"})(mo||(mo={}));var po;(function(t){t[t.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",t[t.EXPORT_ALL=1]="EXPO\
RT_ALL",t[t.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",t[t.LOCAL_ALL=3]="LOCAL_ALL",t[t.STRICT=4]="STRICT"})(po||(po={}));var fo;(function(t){t[t.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",t[t.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",t[t.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(fo||(fo={}));var ho;(function(t){t[t.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",t[t.EXPLICIT=1]="EXPLICIT",t[t.IMPLICIT=2]="I\
MPLICIT",t[t.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(ho||(ho={}));var bo;(function(t){t[t.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",t[t.OPEN=1]="OPEN",t[t.CLOSED=2]="CLOSED"})(bo||(bo={}));var go;(function(t){t[t.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",t[t.PACKED=1]="PACKED",t[t.
EXPANDED=2]="EXPANDED"})(go||(go={}));var yo;(function(t){t[t.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",t[t.VERIFY=2]="VERIFY",t[t.NONE=3]="NONE"})(
yo||(yo={}));var Eo;(function(t){t[t.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",t[t.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
t[t.DELIMITED=2]="DELIMITED"})(Eo||(Eo={}));var So;(function(t){t[t.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",t[t.ALLOW=1]="ALLOW",t[t.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(So||(So={}));var No;(function(t){t[t.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",t[t.STYLE2024=1]="STYLE2024",t[t.
STYLE_LEGACY=2]="STYLE_LEGACY",t[t.STYLE2026=3]="STYLE2026"})(No||(No={}));var vo;(function(t){t[t.NONE=0]="NONE",t[t.SET=1]="SET",t[t.ALIAS=2]="ALIAS"})(vo||(vo={}));var wo;(function(t){t[t.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",t[t.EDITION_LEGACY=900]="EDITION_LEGACY",t[t.EDITION_PROTO2=
998]="EDITION_PROTO2",t[t.EDITION_PROTO3=999]="EDITION_PROTO3",t[t.EDITION_2023=1e3]="EDITION_2023",t[t.EDITION_2024=1001]=
"EDITION_2024",t[t.EDITION_2026=1002]="EDITION_2026",t[t.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",t[t.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",t[t.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",t[t.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",t[t.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",t[t.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",t[t.EDITION_MAX=2147483647]="EDITION_MAX"})(wo||(wo={}));var Io;(function(t){t[t.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",t[t.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",t[t.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(Io||(Io={}));function fn(t){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},t),{depth:0})}function M(t,e,n){
let r=b(t);return hn(t).read(r,new Z(e),fn(n),e.byteLength),r}var To=new WeakMap;function hn(t){let e=To.get(t);return e===void 0&&(e=ta(t)),e}function ta(t){let e=String(t),n=new Map,
r={read:na(e,n),readGroup:ra(e,n)};To.set(t,r);for(let o of t.fields)n.set(o.number,ko(o));return r}function na(t,e){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${t} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,m]=r.tag(),d=e.get(u);if(d===void 0){
let p=r.skip(m,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:m,data:p});continue}d(n,r,o,m)}c.length>
0&&(n.$unknown=c),o.depth--}}function ra(t,e){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${t} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=v.EndGroup);){let m=e.get(a);if(m===void 0){let d=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:d});continue}m(n,r,o,c)}if(c!=v.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function Ao(t,e,n,r,o){ko(n)(t[L],e,o,r)}function ko(t){switch(t.
fieldKind){case"scalar":return oa(t);case"enum":return sa(t);case"message":return ia(t);case"list":return aa(t);case"map":
return ca(t)}}function oa(t){let e=tt(t.scalar,t.utf8Validation,t.longAsString),n=t.localName;if(t.oneof){let r=t.oneof.
localName;return(o,s)=>{o[r]={case:n,value:e(s)}}}return(r,o)=>{r[n]=e(o)}}function sa(t){var e;let n=t.localName,r=(e=t.
oneof)===null||e===void 0?void 0:e.localName;if(t.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=t.enum.values,s=t.number;return(i,a,c,u)=>{var m;let d=a.int32();if(o.some(p=>p.number===d))r!==void 0?
i[r]={case:n,value:d}:i[n]=d;else if(c.readUnknownFields){let p=[];tr(d,p);let h=(m=i.$unknown)!==null&&m!==void 0?m:[];
h.push({no:s,wireType:u,data:new Uint8Array(p)}),i.$unknown=h}}}function ia(t){let e=t.localName,{toMessage:n,toLocal:r}=B(
t),o=Lo(t);if(t.oneof){let s=t.oneof.localName;return(i,a,c)=>{let u=i[s],m=n(u.case===e?u.value:void 0);o(m,a,c),i[s]={
case:e,value:r(m)}}}return(s,i,a)=>{let c=n(s[e]);o(c,i,a),s[e]=r(c)}}function Lo(t){let e=hn(t.message);if(t.delimitedEncoding){
let n=t.number;return(r,o,s)=>e.readGroup(r,o,s,n)}return(n,r,o)=>e.read(n,r,o,r.uint32())}function aa(t){let e=t.localName;
if(t.listKind=="message"){let{toMessage:i,toLocal:a}=B(t),c=Lo(t);return(u,m,d)=>{let p=i(void 0);c(p,m,d),u[e].push(a(p))}}
let n=t.listKind=="enum"?l.INT32:t.scalar,r=t.listKind=="scalar"?t.longAsString:!1,o=tt(n,t.utf8Validation,r),s=n!=l.STRING&&
n!=l.BYTES;return(i,a,c,u)=>{let m=i[e];if(u==v.LengthDelimited&&s){let d=a.uint32()+a.pos;for(;a.pos<d;)m.push(o(a))}else
m.push(o(a))}}function ca(t){let e=t.localName,n=tt(t.mapKey,t.utf8Validation,!1),r=_(t.mapKey,!1),o,s;switch(t.mapKind){case"\
scalar":{let i=t.scalar,a=tt(i,t.utf8Validation,!1);if(o=c=>a(c),i==l.BYTES)s=()=>new Uint8Array(0);else{let c=_(i,!1);s=
()=>c}break}case"enum":{let i=t.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,toLocal:a}=B(
t),c=hn(t.message).read;o=(u,m,d)=>{let p=i(d);return c(p,u,m,u.uint32()),a(p)},s=()=>a(i(void 0));break}}return(i,a,c)=>{
let u=i[e],m,d,p=a.uint32(),h=a.pos+p;for(;a.pos<h;){let[f,I]=a.tag();switch(f){case 1:m=n(a);break;case 2:d=o(a,c,d);break;default:
a.skip(I,f,c.recursionLimit-c.depth)}}m===void 0&&(m=r),d===void 0&&(d=s()),F(u,m,d)}}function tt(t,e,n){switch(t){case l.
STRING:return r=>r.string(e);case l.BOOL:return r=>r.bool();case l.DOUBLE:return r=>r.double();case l.FLOAT:return r=>r.
float();case l.INT32:return r=>r.int32();case l.INT64:return n?r=>String(r.int64()):r=>r.int64();case l.UINT64:return n?
r=>String(r.uint64()):r=>r.uint64();case l.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case l.BYTES:return r=>r.
bytes();case l.FIXED32:return r=>r.fixed32();case l.SFIXED32:return r=>r.sfixed32();case l.SFIXED64:return n?r=>String(r.
sfixed64()):r=>r.sfixed64();case l.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case l.UINT32:return r=>r.uint32();case l.
SINT32:return r=>r.sint32()}}function D(t,e){var n;let r=M(xo,He(t));return r.messageType.forEach(Re),r.dependency=(n=e?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],Qe(r,s=>e?.find(i=>i.proto.name===s)).getFile(r.name)}var Ro=D("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSDQ\
oFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2\
tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var ua=D("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgAS\
gMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCqg\
IeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),Oo=x(ua,0);var la=2,ma=3,_o={writeUnknownFields:!0};function da(t){return t?Object.assign(Object.assign({},_o),t):_o}function G(t,e,n){
let r=new me;return bn(t)(r,da(n),e),r.finish()}var Mo=new WeakMap;function bn(t){let e=Mo.get(t);return e===void 0&&(e=
pa(t)),e}function pa(t){let e=t.typeName,n=t.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==e&&r!==void 0)throw new E(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let m=0;m<
o.length;m++)o[m](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let m=0;m<u.length;m++){let{no:d,wireType:p,
data:h}=u[m];i.tag(d,p).raw(h)}};Mo.set(t,s);for(let i of n)o.push(Do(i));return s}function Do(t){switch(t.fieldKind){case"\
message":case"scalar":case"enum":return fa(t);case"list":return ba(t);case"map":return ga(t)}}function fa(t){let e=ha(t),
n=t.localName;if(t.oneof){let r=t.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&e(o,s,a.value)}}if(t.presence!=
la){let r=t.presence==ma?`cannot encode ${t} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))e(o,s,a);else if(r!==void 0)throw new Error(r)}}if(t.fieldKind=="enum"){
let r=t.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&e(o,s,a)}}switch(t.scalar){case l.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&e(r,o,i)};case l.STRING:return(r,o,s)=>{let i=s[n];i!==""&&e(r,o,i)};case l.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&e(r,o,i)};case l.DOUBLE:case l.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||e(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&e(r,o,i)}}}function ha(t){switch(t.fieldKind){case"message":{let{toMessage:e}=B(t),n=Po(
t);return(r,o,s)=>{n(r,o,e(s))}}case"scalar":case"enum":{let e=t.fieldKind=="enum"?l.INT32:t.scalar,n=t.number,r=rt(e),o=nt(
e,t.parent.typeName,t.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function ba(t){let e=t.localName,n=t.number;switch(t.listKind){case"\
message":{let{toMessage:r}=B(t),o=Po(t);return(s,i,a)=>{let c=a[e];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scala\
r":case"enum":{let r=t.listKind=="enum"?l.INT32:t.scalar,o=nt(r,t.parent.typeName,t.name);if(t.packed)return(i,a,c)=>{let u=c[e];
if(u.length!=0){i.tag(n,v.LengthDelimited).fork();for(let m=0;m<u.length;m++)o(i,u[m]);i.join()}};let s=rt(r);return(i,a,c)=>{
let u=c[e];for(let m=0;m<u.length;m++)i.tag(n,s),o(i,u[m])}}}}function ga(t){let e=t.localName,n=t.number,r=ya(t);if(t.mapKind==
"message"){let{toMessage:a}=B(t),c=bn(t.message);return(u,m,d)=>{let p=d[e],h=Object.keys(p);for(let f=0;f<h.length;f++){
let I=h[f];u.tag(n,v.LengthDelimited).fork(),r(u,I),u.tag(2,v.LengthDelimited).fork(),c(u,m,a(p[I])),u.join(),u.join()}}}
let o=t.mapKind=="enum"?l.INT32:t.scalar,s=rt(o),i=nt(o,t.parent.typeName,t.name);return(a,c,u)=>{let m=u[e],d=Object.keys(
m);for(let p=0;p<d.length;p++){let h=d[p];a.tag(n,v.LengthDelimited).fork(),r(a,h),a.tag(2,s),i(a,m[h]),a.join()}}}function ya(t){
let e=rt(t.mapKey),n=nt(t.mapKey,t.parent.typeName,t.name),r=Ea(t.mapKey);return(o,s)=>{o.tag(1,e),n(o,r(s))}}function Ea(t){
switch(t){case l.STRING:return e=>e;case l.BOOL:return e=>e==="true"?!0:e==="false"?!1:e;case l.UINT64:case l.FIXED64:return e=>{
try{return y.uParse(e)}catch{return e}};case l.INT64:case l.SFIXED64:case l.SINT64:return e=>{try{return y.parse(e)}catch{
return e}};default:return e=>{let n=Number.parseInt(e);return Number.isFinite(n)?n:e}}}function nt(t,e,n){let r=Sa(t);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${e}.${n} to binary: ${i.message}`):i}}}function Sa(t){
switch(t){case l.STRING:return(e,n)=>e.string(n);case l.BOOL:return(e,n)=>e.bool(n);case l.DOUBLE:return(e,n)=>e.double(
n);case l.FLOAT:return(e,n)=>e.float(n);case l.INT32:return(e,n)=>e.int32(n);case l.INT64:return(e,n)=>e.int64(n);case l.
UINT64:return(e,n)=>e.uint64(n);case l.FIXED64:return(e,n)=>e.fixed64(n);case l.BYTES:return(e,n)=>e.bytes(n);case l.FIXED32:
return(e,n)=>e.fixed32(n);case l.SFIXED32:return(e,n)=>e.sfixed32(n);case l.SFIXED64:return(e,n)=>e.sfixed64(n);case l.SINT64:
return(e,n)=>e.sint64(n);case l.UINT32:return(e,n)=>e.uint32(n);case l.SINT32:return(e,n)=>e.sint32(n)}}function Co(t,e,n,r){
Do(r)(t,e,n[L])}function Po(t){let e=t.number,n=bn(t.message);return t.delimitedEncoding?(r,o,s)=>{r.tag(e,v.StartGroup),
n(r,o,s),r.tag(e,v.EndGroup)}:(r,o,s)=>{r.tag(e,v.LengthDelimited).fork(),n(r,o,s),r.join()}}function rt(t){switch(t){case l.
BYTES:case l.STRING:return v.LengthDelimited;case l.DOUBLE:case l.FIXED64:case l.SFIXED64:return v.Bit64;case l.FIXED32:case l.
SFIXED32:case l.FLOAT:return v.Bit32;default:return v.Varint}}function Fo(t,e,n){let r=!1;return n||(n=b(Oo),r=!0),n.value=G(t,e),n.typeUrl=Na(e.$typeName),r?n:void 0}function Na(t){return`type.googleapis.com/${t}`}function gn(t,e,...n){if(n.length==0)return t.extensions[e];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],t.messages[e]).
nestedExtensions[r]}var yn=D("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nbG\
UucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi\
5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgAS\
gBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi\
5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlcx\
gBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjdF\
Byb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm\
93blR5cGVzYgZwcm90bzM"),Uo=x(yn,0),En=x(yn,1),Bo=x(yn,2),ot;(function(t){t[t.NULL_VALUE=0]="NULL_VALUE"})(ot||(ot={}));function Go(t,e,n){$o(e,t);let r=va(t.$unknown,e),[o,s,i]=De(e),a=fn(n);for(let c of r)Ao(o,new Z(c.data),s,c.wireType,a);
return i()}function Sn(t,e,n){var r;$o(e,t);let o=((r=t.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==e.number),[s,
i]=De(e,n),a=new me;Co(a,{writeUnknownFields:!0},s,i);let c=new Z(a.finish());for(;c.pos<c.len;){let[u,m]=c.tag(),d=c.skip(
m,u);o.push({no:u,wireType:m,data:d})}t.$unknown=o}function Vo(t,e){var n;return e.extendee.typeName===t.$typeName&&!!(!((n=t.$unknown)===null||n===void 0)&&n.find(r=>r.no===
e.number))}function Nn(t,e){let n=t.proto.options;return n?Vo(n,e):!1}function vn(t,e){let n=t.proto.options;if(!n){let[
,,r]=De(e);return r()}return Go(n,e)}function va(t,e){if(t===void 0)return[];if(e.fieldKind==="enum"||e.fieldKind==="sca\
lar"){for(let n=t.length-1;n>=0;--n)if(t[n].no==e.number)return[t[n]];return[]}return t.filter(n=>n.no===e.number)}function De(t,e){
let n=t.typeName,r=Object.assign(Object.assign({},t),{kind:"field",parent:t.extendee,localName:n}),o=Object.assign(Object.
assign({},t.extendee),{fields:[r],members:[r],oneofs:[]}),s=b(o,e!==void 0?{[n]:e}:void 0);return[Je(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=t.message;return W(a)?_(a.fields[0].scalar,a.fields[0].longAsString):b(a)}return i}]}function $o(t,e){
if(t.extendee.typeName!=e.$typeName)throw new Error(`extension ${t.typeName} can only be applied to message ${t.extendee.
typeName}`)}var Yo=Date.parse("0001-01-01T00:00:00Z"),Ko=Date.parse("9999-12-31T23:59:59Z"),Wo=-315576e6,Xo=315576e6;var wa=2;function Ia(t){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},t),{depth:0})}function ae(t,e,n){let r=b(t);return xa(t,r,e,n),r}function xa(t,e,n,r){try{he(t)(e,n,Ia(r))}catch(o){throw vr(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var wn=new WeakMap;function he(t){let e=wn.get(t);return e===void 0&&(e=Ta(t)),e}function Ta(t){let e=String(t),n=Aa(t);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return wn.set(t,i),i}let r=t.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${e} from JSON: ${k(a)}`);let m=new Map,
d=new Set,p=Object.keys(a);for(let h=0;h<p.length;h++){let f=p[h],I=a[f],N=o.get(f);if(N!==void 0){let A=N.field;if(d.has(
A))throw new E(A,"set multiple times");if(d.add(A),N.oneofScalarNullSkip&&I===null)continue;if(N.oneof){let Y=m.get(N.oneof);
if(Y!==void 0)throw new E(N.oneof,`oneof set multiple times by ${Y.name} and ${A.name}`);m.set(N.oneof,A)}N.read(i,I,c)}else{
let A=f.startsWith("[")&&f.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(f.substring(1,f.length-
1)):void 0;if(A?.extendee.typeName==r){let[Y,le,$e]=De(A);qo(le)(Y[L],I,c),Sn(i,A,$e())}if(A===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${e} from JSON: key "${f}" is unknown`)}}c.depth--};wn.set(t,s);for(let i of t.fields){let a={
read:qo(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Aa(t){if(t.typeName.startsWith("google.protobuf."))switch(t.typeName){case"google.protobuf.Any":return(e,n,r)=>Ca(
e,n,r);case"google.protobuf.Timestamp":return(e,n)=>Pa(e,n);case"google.protobuf.Duration":return(e,n)=>Fa(e,n);case"goo\
gle.protobuf.FieldMask":return(e,n)=>Ua(e,n);case"google.protobuf.Struct":return(e,n,r)=>Ho(e,n,r);case"google.protobuf.\
Value":return(e,n,r)=>kn(e,n,r);case"google.protobuf.ListValue":return(e,n,r)=>zo(e,n,r);default:if(W(t)){let e=t.fields[0],
n=e.localName,r=e.scalar,o=e.longAsString,s=Jo(e);return(i,a)=>{a===null?i[n]=_(r,o):i[n]=s(a)}}return}}function qo(t){switch(t.
fieldKind){case"scalar":return ka(t);case"enum":return La(t);case"message":return Ra(t);case"list":return Oa(t);case"map":
return Ma(t)}}function ka(t){let e=Jo(t),n=t.localName;if(t.oneof){let o=t.oneof.localName;return(s,i)=>{s[o]={case:n,value:e(
i)}}}let r=Zo(t);return(o,s)=>{s===null?r(o):o[n]=e(s)}}function Zo(t){let e=t.localName;if(t.presence!=wa)return o=>{delete o[e]};
if(t.fieldKind=="enum"){let o=t.enum.values[0].number;return s=>{s[e]=o}}let n=t.scalar,r=t.longAsString;return o=>{o[e]=
_(n,r)}}function La(t){let e=In(t.enum),n=xn(t.enum),r=t.localName,o=t.enum.typeName!="google.protobuf.NullValue";if(t.oneof){
let i=t.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let m=e(c,u.ignoreUnknownFields);
if(m===be)return;let d=n(m);if(d!==!0)throw new E(t,U(t,m,d));a[i]={case:r,value:m}}}let s=Zo(t);return(i,a,c)=>{if(a===
null&&o){s(i);return}let u=e(a,c.ignoreUnknownFields);if(u===be)return;let m=n(u);if(m!==!0)throw new E(t,U(t,u,m));i[r]=
u}}function Ra(t){let e=t.localName,{toMessage:n,toLocal:r}=B(t),o=he(t.message),s=t.message.typeName!="google.protobuf.\
Value";if(t.oneof){let i=t.oneof.localName;return(a,c,u)=>{let m=a[i];if(c===null&&s){m.case===e&&(a[i]={case:void 0});return}
let d=n(m.case===e?m.value:void 0);o(d,c,u),a[i]={case:e,value:r(d)}}}return(i,a,c)=>{if(a===null&&s){delete i[e];return}
let u=n(i[e]);o(u,a,c),i[e]=r(u)}}function Oa(t){let e=t.localName,n=_a(t);return(r,o,s)=>{if(o===null)return;if(!Array.
isArray(o))throw new E(t,"expected Array, got "+k(o));let i=r[e];for(let a=0;a<o.length;a++){let c=n(o[a],s,i.length);c!==
be&&i.push(c)}}}function _a(t){switch(t.listKind){case"scalar":{let e=Tn(t),n=Q(t.scalar),r=An(t);return(o,s,i)=>{if(o===
null)throw new E(t,"list item must not be null");let a=e(o),c=n(a);if(c!==!0)throw new E(t,`list item #${i+1}: ${U(t,a,c)}`);
return r(a)}}case"enum":{let e=In(t.enum),n=xn(t.enum),r=t.enum.typeName!="google.protobuf.NullValue";return(o,s,i)=>{if(o===
null&&r)throw new E(t,"list item must not be null");let a=e(o,s.ignoreUnknownFields);if(a===be)return a;let c=n(a);if(c!==
!0)throw new E(t,`list item #${i+1}: ${U(t,a,c)}`);return a}}case"message":{let{toMessage:e,toLocal:n}=B(t),r=he(t.message),
o=t.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new E(t,"list item must not be null");let a=e(
void 0);return r(a,s,i),n(a)}}}}function Ma(t){let e=t.localName,n=t.mapKey,r=Da(n),o=Q(n),s,i,a=u=>u,c=!0;switch(t.mapKind){case"\
scalar":{s=Tn(t),i=Q(t.scalar),a=An(t);break}case"enum":{let u=In(t.enum);s=(m,d)=>u(m,d.ignoreUnknownFields),i=xn(t.enum),
c=t.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{toMessage:u,toLocal:m}=B(t),d=he(t.message);c=t.
message.typeName!="google.protobuf.Value",s=(p,h)=>{let f=u(void 0);return d(f,p,h),m(f)};break}}return(u,m,d)=>{if(m===
null)return;if(typeof m!="object"||Array.isArray(m))throw new E(t,"expected object, got "+k(m));let p=u[e],h=new Set,f=Object.
keys(m);for(let I=0;I<f.length;I++){let N=f[I],A=m[N],Y=r(N);if(h.has(Y))throw new E(t,`duplicate map key "${N}"`);if(h.
add(Y),A===null&&c)throw new E(t,"map value must not be null");let le=s(A,d);if(le===be)continue;let $e=o(Y);if($e!==!0)
throw new E(t,`invalid map key: ${U({scalar:n},Y,$e)}`);if(i!==void 0){let qn=i(le);if(qn!==!0)throw new E(t,`map entry ${k(
Y)}: ${U(t,le,qn)}`)}F(p,Y,a(le))}}}var be=Symbol();function In(t){let e=t.values[0].number,n=new Map;for(let r of t.values)
n.set(r.jsonName,r.number);for(let r of t.values)n.set(r.name,r.number);return(r,o)=>{if(r===null)return e;switch(typeof r){case"\
number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==void 0)return s;if(o)return be;break}}
throw new Error(`cannot decode ${t} from JSON: ${k(r)}`)}}function xn(t){if(t.open)return Q(l.INT32);let e=t.values;return n=>e.
some(r=>r.number===n)}function Jo(t){let e=Tn(t),n=Q(t.scalar),r=An(t);return o=>{let s=e(o),i=n(s);if(i!==!0)throw new E(
t,U(t,s,i));return r(s)}}function Tn(t){switch(t.scalar){case l.DOUBLE:case l.FLOAT:return e=>{if(e==="NaN")return NaN;if(e===
"Infinity")return Number.POSITIVE_INFINITY;if(e==="-Infinity")return Number.NEGATIVE_INFINITY;if(typeof e=="number"){if(Number.
isNaN(e))throw new E(t,"unexpected NaN number");if(!Number.isFinite(e))throw new E(t,"unexpected infinite number");return e}
if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let n=Number(e);return Number.isFinite(n)?n:e}return e};case l.
INT32:case l.FIXED32:case l.SFIXED32:case l.SINT32:case l.UINT32:return jo;case l.BYTES:return e=>{if(typeof e=="string"){
if(e==="")return new Uint8Array(0);try{return He(e)}catch(n){let r=n instanceof Error?n.message:String(n);throw new E(t,
r)}}return e};default:return e=>e}}function An(t){let e=t.fieldKind!=="map"&&t.longAsString;switch(t.scalar){case l.INT64:case l.
SFIXED64:case l.SINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?y.parse(n):n;case l.FIXED64:case l.
UINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?y.uParse(n):n;default:return n=>n}}function Da(t){
switch(t){case l.BOOL:return e=>{switch(e){case"true":return!0;case"false":return!1}return e};case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:return jo;case l.INT64:case l.SINT64:case l.SFIXED64:case l.UINT64:case l.FIXED64:return e=>/^-?0+$/.
test(e)?"0":e.replace(/^(-?)0+(?=\d)/,"$1");default:return e=>e}}function jo(t){if(typeof t=="string"){if(t===""||t.trim().
length!==t.length)return t;let e=Number(t);return Number.isNaN(e)?t:e}return t}function Ca(t,e,n){var r;if(e===null||Array.isArray(e)||typeof e!="object")throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: expected object but got ${k(e)}`);if(Object.keys(e).length==0)return;let o=e["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=b(i);if(fr(i)&&Object.prototype.hasOwnProperty.call(e,"value"))he(i)(
a,e.value,n);else{let c={};for(let u of Object.keys(e))u!=="@type"&&F(c,u,e[u]);he(i)(a,c,n)}Fo(i,a,t)}function Pa(t,e){
if(typeof e!="string")throw new Error(`cannot decode message ${t.$typeName} from JSON: ${k(e)}`);let n=e.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${t.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${t.
$typeName} from JSON: invalid RFC 3339 string`);if(r<Yo||r>Ko)throw new Error(`cannot decode message ${t.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);t.seconds=y.parse(r/1e3),t.nanos=0,n[7]&&(t.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Fa(t,e){if(typeof e!="string")throw new Error(`cannot d\
ecode message ${t.$typeName} from JSON: ${k(e)}`);let n=e.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${k(e)}`);let r=Number(n[1]);if(r>Xo||r<Wo)throw new Error(`cannot deco\
de message ${t.$typeName} from JSON: ${k(e)}`);if(t.seconds=y.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);t.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(t.nanos=-t.nanos)}function Ua(t,e){if(typeof e!="string")throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${k(e)}`);e!==""&&(t.paths=e.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${t.$typeName} from JSON: path names must be lowerCamelCase`);return Vr(n)}))}function Ho(t,e,n){
if(typeof e!="object"||e==null||Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName} from JSON ${k(e)}`);
let r=Object.keys(e);for(let o=0;o<r.length;o++){let s=r[o],i=b(En);kn(i,e[s],n),F(t.fields,s,i)}}function kn(t,e,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${t.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof e){case"number":t.kind={case:"numberValue",value:e};break;case"string":t.kind={case:"stringValu\
e",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"object":if(e===null)t.kind={case:"nullValue",
value:ot.NULL_VALUE};else if(Array.isArray(e)){let r=b(Bo);zo(r,e,n),t.kind={case:"listValue",value:r}}else{let r=b(Uo);
Ho(r,e,n),t.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${t.$typeName} from J\
SON ${k(e)}`)}return n.depth--,t}function zo(t,e,n){if(!Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName}\
 from JSON ${k(e)}`);for(let r=0;r<e.length;r++){let o=b(En);kn(o,e[r],n),t.values.push(o)}}var Ba={canceled:499,unknown:500,invalid_argument:400,deadline_exceeded:504,not_found:404,already_exists:409,permission_denied:403,
resource_exhausted:429,failed_precondition:400,aborted:409,out_of_range:400,unimplemented:501,internal:500,unavailable:503,
data_loss:500,unauthenticated:401},g=class extends Error{name="SmqError";code;details;origin;constructor(e,n,r={}){super(
n,"cause"in r?{cause:r.cause}:void 0),this.code=e,this.details=r.details??[],this.origin=r.origin??"client"}detail(e){let n=this.
details.find(r=>r.type===e.typeName);return n&&M(e,n.value)}};function st(t){let e=t.code in Ba?t.code:"unknown",n=t.details.
map(({type:r,value:o})=>({type:r,value:o}));return new g(e,t.message||e,{details:n,origin:"server"})}function Qo(t){let e=`\
HTTP ${t}, without an error of a socket.mq server`;return new g(Ga(t),e,{origin:"server"})}function Ga(t){switch(t){case 401:
return"unauthenticated";case 403:return"permission_denied";case 404:return"unimplemented";case 429:case 502:case 503:case 504:
return"unavailable";default:return"unknown"}}function w(t,e){return new g("unavailable",t,e===void 0?{}:{cause:e})}function V(t){
return new g("internal",`the server does not keep to the protocol: ${t}`)}function es(t,e,...n){if(n.length>0)throw new Error;return t.services[e]}var $=D("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSKCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xLnY\
xLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpdEg\
AEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoCzI\
OLnNtcS52MS5DYW5jZWxIAEIHCgVmcmFtZSKIAgoLU2VydmVyRnJhbWUSCgoCaWQYASABKA0SKAoKc3Vic2NyaWJlZBgCIAEoCzISLnNtcS52MS5TdWJzY3J\
pYmVkSAASHgoFZXZlbnQYAyABKAsyDS5zbXEudjEuRXZlbnRIABIaCgNnYXAYBCABKAsyCy5zbXEudjEuR2FwSAASIgoHcmVjZWlwdBgFIAEoCzIPLnNtcS5\
2MS5SZWNlaXB0SAASGgoDZW5kGAYgASgLMgsuc21xLnYxLkVuZEgAEh4KBXJlcGx5GAcgASgLMg0uc21xLnYxLlJlcGx5SAASHgoFZHJhaW4YCCABKAsyDS5\
zbXEudjEuRHJhaW5IAEIHCgVmcmFtZSIrCghQb3NpdGlvbhINCgVlcG9jaBgBIAEoBBIQCghzZXF1ZW5jZRgCIAEoBCJ2CglTdWJzY3JpYmUSDQoFdG9waWM\
YASABKAkSDgoGZmlsdGVyGAIgASgMEiEKBWFmdGVyGAMgASgLMhAuc21xLnYxLlBvc2l0aW9uSAASDgoEbGl2ZRgEIAEoCEgAEg4KBndpbmRvdxgFIAEoBEI\
HCgVzdGFydCJlCgpTdWJzY3JpYmVkEiIKCHBvc2l0aW9uGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uEhAKCHJlcGxheWVkGAIgASgEEg8KB3Jlc3VtZWQYAyA\
BKAgSEAoIcmV0YWluZWQYBCABKAQiKgoFRXZlbnQSEAoIc2VxdWVuY2UYASABKAQSDwoHcGF5bG9hZBgCIAEoDCJDCgNHYXASHgoEZnJvbRgBIAEoCzIQLnN\
tcS52MS5Qb3NpdGlvbhIcCgJ0bxgCIAEoCzIQLnNtcS52MS5Qb3NpdGlvbiINCgtVbnN1YnNjcmliZSIXCgZDcmVkaXQSDQoFYnl0ZXMYASABKAQiSgoHUHV\
ibGlzaBINCgV0b3BpYxgBIAEoCRIPCgdwYXlsb2FkGAIgASgMEhAKCHNlcXVlbmNlGAMgASgEEg0KBWFnYWluGAQgASgIIi0KB1JlY2VpcHQSIgoIcG9zaXR\
pb24YASABKAsyEC5zbXEudjEuUG9zaXRpb24iUwoHUmVxdWVzdBIOCgZtZXRob2QYASABKAkSDwoHcGF5bG9hZBgCIAEoDBISCgp0aW1lb3V0X21zGAMgASg\
NEhMKC3RyYWNlcGFyZW50GAQgASgJIggKBkNhbmNlbCIYCgVSZXBseRIPCgdwYXlsb2FkGAEgASgMIhkKBURyYWluEhAKCHJldHJ5X21zGAEgASgNIk0KBlB\
vbGxlZBIjCgZmcmFtZXMYASADKAsyEy5zbXEudjEuU2VydmVyRnJhbWUSHgoEbmV4dBgCIAEoCzIQLnNtcS52MS5Qb3NpdGlvbiIlCgNFbmQSHgoGc3RhdHV\
zGAEgASgLMg4uc21xLnYxLlN0YXR1cyJICgZTdGF0dXMSDAoEY29kZRgBIAEoCRIPCgdtZXNzYWdlGAIgASgJEh8KB2RldGFpbHMYAyADKAsyDi5zbXEudjE\
uRGV0YWlsIiUKBkRldGFpbBIMCgR0eXBlGAEgASgJEg0KBXZhbHVlGAIgASgMYgZwcm90bzM"),Ce=x($,0),it=x($,1),ts=x($,2),ns=x($,3),rs=x(
$,4),os=x($,5),ss=x($,6);var is=x($,9),as=x($,10),cs=x($,11);var us=x($,15);var at=x($,17);var Va=1024*1024,ct=class{constructor(e,n,r,o){this.base=e;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async send(e,n,r,o,s){
try{let i=typeof this.headers=="function"?await this.headers():this.headers,a=new Headers(i);for(let[m,d]of Object.entries(
r))a.set(m,d);let c={method:e,headers:a,signal:o};s&&(c.body=s),this.credentials&&(c.credentials=this.credentials);let{fetch:u}=this;
return await u(this.base+n,c)}catch(i){throw this.broken(i,o)}}broken(e,n){if(n.aborted){let r=n.reason;return r instanceof
g?r:w("the request was given up",r)}return e instanceof g?e:w(`no answer from ${this.base}`,e)}};async function ne(t){let e=await t.
text().catch(()=>"");if((t.headers.get("content-type")??"").startsWith("application/json")&&e.length<=Va)try{let r=ae(at,
JSON.parse(e),{ignoreUnknownFields:!0});if(r.code)return{error:st(r),isOurs:!0}}catch{}return{error:Qo(t.status),isOurs:!1}}
var $a=["application/protobuf","application/proto","application/x-protobuf"];function ge(t){let e=t.headers.get("content\
-type")??"";return $a.includes(e.split(";")[0].trim().toLowerCase())}function Pe(t,e){return ls(t,()=>b(t,e))}function Fe(t,e){return ls(t,()=>G(t,e))}function ye(t,e,n){try{return M(t,e)}catch(r){
throw V(`${n} is no ${t.typeName}: ${String(r)}`)}}function ls(t,e){try{return e()}catch(n){throw new g("invalid_argumen\
t",`not a ${t.typeName}: ${String(n)}`,{cause:n})}}var Ln="application/protobuf",Rn="google.api.HttpBody";async function ms(t,e,n,r){let{input:o,output:s}=e.desc,i=n,[a,c]=o.
typeName===Rn?[i.contentType||"application/octet-stream",i.data]:[Ln,Fe(o,n)],u={"content-type":a};s.typeName!==Rn&&(u.accept=
Ln);let m=r.left();m!==void 0&&(u["smq-timeout-ms"]=String(m));let d=`${e.session}/${e.name}`,p=await t.send("POST",d,u,
r.signal,c);if(p.status!==200)throw(await ne(p)).error;try{return await Ya(p,s,d)}catch(h){throw t.broken(h,r.signal)}}async function Ya(t,e,n){
let r=t.headers.get("content-type")??"";if(e.typeName===Rn){let o=new Uint8Array(await t.arrayBuffer());return Pe(e,{contentType:r,
data:o})}if(!ge(t))throw V(`the reply to ${n} is ${JSON.stringify(r)}, not ${Ln}; is that the server's URL?`);return ye(
e,new Uint8Array(await t.arrayBuffer()),`the reply to ${n}`)}function ds(t,e){let{filter:n,name:r}=t,o=Object.keys(e).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw Ue(`${r}\
 has no filter, so not by ${o.join(", ")} either`);return new Uint8Array}if(te(e)){if(!te(e,n))throw Ue(`${r} is filtere\
d by ${n.typeName}, not by ${e.$typeName}`);return G(n,e)}try{return G(n,b(n,Ka(n,e,r)))}catch(s){throw s instanceof g?s:
Ue(`the filter of ${r}: ${String(s)}`,s)}}function Ka(t,e,n){let r=new Set(t.members.map(s=>s.localName)),o=Object.entries(
e).map(([s,i])=>{if(!r.has(s))throw Ue(`${n} cannot be filtered by ${s}: ${[...r].join(", ")} can be`);let a=t.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw Ue(
`${n} is filtered by one ${s}, not by several`);return[s,i]});return Object.fromEntries(o)}function ps(t,e,n){let r=Je(e,
n);for(let o of e.fields){if(!r.isSet(o))continue;let s=o.fieldKind==="list"?r.get(o):[r.get(o)];for(let i of s){let a=i instanceof
Uint8Array?Br(i):String(i);t.append(o.name,a)}}}function Ue(t,e){return new g("invalid_argument",t,e===void 0?{}:{cause:e})}var Wa=D("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIooCCgVUb3BpYxIOCgZyZXBsYXkYASABKA0SJAoGcmV0YWluGAIgASgOMhQuc21xLnYxLl\
RvcGljLlJldGFpbhIoCghvdmVyZmxvdxgDIAEoDjIWLnNtcS52MS5Ub3BpYy5PdmVyZmxvdxIOCgZmaWx0ZXIYBCABKAkiPAoGUmV0YWluEhYKElJFVEFJTl\
9VTlNQRUNJRklFRBAAEggKBExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0\
xERVNUEAESDAoIQ09ORkxBVEUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc2\
1xLnYxLlRvcGljUgV0b3BpY4gBAWIGcHJvdG8z",[Me]);var On=gn(Wa,0);var Xa="google.protobuf.Empty";function hs(t){let e=qa(t),n=dn(...gs(t.file,new Set)),r=t.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${t.name}.${o.name}`;return[o.localName,{desc:o,name:i,session:e,event:s,filter:Za(
o,n),registry:n}]});return new Map(r)}function qa(t){let{package:e}=t.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.
exec(e);if(!n)throw new TypeError(`${t.typeName} is no interface: its package has to end with a version, as weather.v1`);
return`/socket.mq/${n[1]}/${n[2]}`}function Za(t,e){if(t.methodKind==="server_streaming")return t.input.typeName===Xa?void 0:
t.input;if(t.methodKind!=="bidi_streaming"||!Nn(t,On))return;let{filter:n}=vn(t,On);return n?bs(n,t.parent.file.proto.package,
e):void 0}function bs(t,e,n){if(t.startsWith("."))return bs(t.slice(1),"",n);for(let r=e;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${t}`:t);if(o)return o;if(!r)throw new TypeError(`the filter ${t} is in no file tha\
t the interface imports`)}}function gs(t,e){return e.has(t)||(e.add(t),t.dependencies.forEach(n=>gs(n,e))),e}var Ja=2**31-1,C=class{#e=new AbortController;#t;#n;#r;constructor(e,n){this.#t=e.signal;let r=e.timeout??n;if(this.#t?.
aborted){this.#s();return}if(this.#t?.addEventListener("abort",this.#s,{once:!0}),r!==void 0&&r<=Ja){let o=Math.max(Math.
ceil(r),1);this.#r=Date.now()+o,this.#n=setTimeout(()=>this.#o(o),o)}}get signal(){return this.#e.signal}left(){return this.#r===
void 0?void 0:Math.max(this.#r-Date.now(),1)}onend(e){let n=()=>e(this.signal.reason);this.signal.aborted?n():this.signal.
addEventListener("abort",n,{once:!0})}done(){clearTimeout(this.#n),this.#t?.removeEventListener("abort",this.#s)}#s=()=>{
this.done();let e=this.#t?.reason;this.#e.abort(new g("canceled","given up by its AbortSignal",{cause:e}))};#o(e){this.done(),
this.#e.abort(new g("deadline_exceeded",`no answer within ${e} ms`))}};var P=class t{constructor(e,n){this.epoch=e;this.sequence=n}epoch;sequence;static ZERO=new t(0n,0n);static parse(e){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(e);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(e)}; it is {epoch}-{sequence}`);return new t(BigInt(
n[1]),BigInt(n[2]))}equals(e){return this.epoch===e.epoch&&this.sequence===e.sequence}isUpTo(e){return this.epoch===e.epoch&&
this.sequence<=e.sequence}next(){return new t(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var ut=class{#e;#t;#n=0;#r=P.ZERO;#s=0n;#o=!1;constructor(e){this.#e=e}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(e,n){let r=this.start(),o=this.#t;this.#e=r,this.#o=this.#n>0,this.#n=Number(
n.retained),this.#s=e.epoch;let s=Number(n.replayed),i=n.resumed;if(!o)this.#t=e;else if(!("after"in r&&r.after.equals(e)))
if(o.equals(e))i=!0;else return this.#o=!0,this.gap(o.next(),e);return i?this.#i({kind:"resumed",replayed:s}):void 0}gap(e,n){
let r=this.#t,o=this.#o;return this.#s=n.epoch,this.#o=!1,r&&o&&n.isUpTo(r)?this.#i({kind:"resumed",replayed:0}):(this.#t=
n,this.#i({kind:"gap",from:r&&o?r.next():e,to:n}))}event(e){let n=new P(this.#s,e),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#r),this.#r=r?this.#r:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,again:r,stands:this.
stands()}}pass(e){this.#n===0&&this.#t?.isUpTo(e)&&(this.#t=e)}stands(){return this.#n===0?this.#t:void 0}#i(e){return{what:e,
stands:this.stands()}}};var R=class extends Error{};function Be(t){return t.kind==="subscription"?!t.isLeft:t.answer.wanted}function ys(t){return t.
kind!=="subscription"||t.isAsked}function Es(t,e){return e?.code==="unavailable"&&t.kind!=="request"}function ce(t,e){if(t.
kind==="subscription")t.end(e);else if(e)t.answer.reject(e);else throw new R(`it ended a ${t.kind} without saying why`)}
function Ss(t,e){if(t.kind==="publish"&&e.case==="receipt")t.answer.resolve(e.value);else if(t.kind==="request"&&e.case===
"reply")t.answer.resolve(e.value.payload);else throw new R(`it answered a ${t.kind} as if it were something else`)}var Mn=1024*1024,Ge=64,lt=class{constructor(e,n,r,o){this.topic=e;this.filter=n;this.inbox=o;this.#e=new ut(r)}topic;filter;inbox;kind="\
subscription";id=0;link=0;#e;#t="asked";#n=0;#r=0;#s=0;get isLeft(){return this.#t==="left"}get isAsked(){return this.#t===
"asked"}ask(e){if(this.link=e,this.#s=0,this.#n=Math.max(Mn-this.#r,0),this.#n===0){this.#t="full";return}return this.#t=
"asked",b(ns,{topic:this.topic,filter:this.filter,start:ja(this.#e.start()),window:BigInt(this.#n)})}credit(e){switch(this.#r=
Math.max(this.#r-e,0),this.#t){case"confirmed":return this.#n+=e,"tell";case"asked":return this.#s+=e,"nothing";case"ful\
l":return"ask";case"left":return"nothing"}}settle(){if(this.#t!=="confirmed")return 0;let e=this.#s;return this.#s=0,this.#n+=
e,e}leave(){let e=this.#t==="asked"||this.#t==="confirmed";return this.#t="left",e}end(e){if(!e&&this.isAsked)throw new R(
"it ended a subscription without confirming it or saying why");this.inbox.end(e)}pass(e){this.#t==="confirmed"&&this.#e.
pass(e)}receive(e){switch(this.#t){case"left":return;case"asked":if(e.case==="subscribed")return this.#o(e.value);break;case"\
confirmed":if(e.case==="event")return this.#i(e.value);if(e.case==="gap")return this.#a(e.value);throw new R("it confirm\
ed a subscription twice, or as if it were a publish");case"full":break}throw new R("it sent something for a subscription\
 before confirming it")}#o(e){let n=_n(e.position,"confirmation");this.#t="confirmed",this.#e.isNew()&&this.inbox.confirm(
{position:n,retained:Number(e.retained)});let r=this.#e.confirm(n,e);r&&this.inbox.push(r)}#i(e){if(this.#n<=0)throw new R(
"it sent more of a subscription than its window allows");let{payload:n}=e,r=n.length+Ge;this.#n-=r,this.#r+=r;let{position:o,
again:s,stands:i}=this.#e.event(e.sequence),a=s?{kind:"again",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.
inbox.push({what:a,stands:i})}#a(e){let n=_n(e.from,"gap");this.inbox.push(this.#e.gap(n,_n(e.to,"gap")))}};function _n(t,e){
if(!t)throw new R(`it sent a ${e} without its position`);return new P(t.epoch,t.sequence)}function ja(t){if("after"in t){
let{epoch:e,sequence:n}=t.after;return{case:"after",value:b(ts,{epoch:e,sequence:n})}}return t.live?{case:"live",value:!0}:
{case:void 0}}var mt=class{confirmed;#e;#t;#n=[];#r=0;#s;#o=[];constructor(){this.confirmed=new Promise((e,n)=>{this.#e=e,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#s!==void 0}confirm(e){this.#e(e)}push(e){if(this.#s)return;let n=this.#o.
shift();if(n){n(e);return}if(e.what.kind==="resumed"||e.what.kind==="gap")for(;this.#i()?.what.kind==="resumed";)this.#n.
pop();let r=this.#i();r?.what.kind==="gap"&&e.what.kind==="gap"?(r.what.to=e.what.to,r.stands=e.stands):r?.what.kind==="\
again"&&e.what.kind==="again"?(r.what.bytes+=e.what.bytes,r.stands=e.stands):this.#n.push(e)}end(e){if(this.#s)return;let n={
error:e};this.#s=n,this.#t(e??new g("canceled","the subscription was ended before it was confirmed"));for(let r of this.#o.
splice(0))r(n)}leave(e){this.#n=[],this.#r=0,this.end(e)}take(){let e=this.#n[this.#r];return e?(this.#r+=1,this.#r*2>=this.#n.
length&&(this.#n.splice(0,this.#r),this.#r=0),Promise.resolve(e)):this.#s?Promise.resolve(this.#s):new Promise(n=>this.#o.
push(n))}#i(){return this.#n.length>this.#r?this.#n.at(-1):void 0}};var dt=class{#e;#t;#n=new mt;#r;#s;#o=0;#i;#a=!1;constructor(e,n,r,o){this.#e=e,this.#t=n,this.#s=new C({signal:o.signal});
let s={live:!1},i=new Uint8Array;try{s=Ha(o.start),i=r()}catch(a){this.#n.end(a)}this.#r=new lt(n.name,i,s,this.#n),"aft\
er"in s&&(this.#i=s.after),this.#u(o.timeout)}#u(e){let n=new C({timeout:e}),r=()=>n.done();this.confirmed.then(({position:o,
retained:s})=>{this.#i=s===0?this.#i??o:this.#i,r()},r),this.#n.ended||this.#e.subscribe(this.#r),n.onend(o=>this.#c(o)),
this.#s.onend(o=>this.#c(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#i}async next(){for(;!this.#a;){
let e=await this.#n.take();if(!("what"in e))return this.#l(e.error);let n=this.#d(e);if(n)return{done:!1,value:n}}return{
done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#a=!0,this.#c(void 0)}[Symbol.
asyncIterator](){return this}#l(e){this.#s.done();let n=!this.#a;if(this.#a=!0,e&&n)throw e;return{done:!0,value:void 0}}#c(e){
this.#s.done(),(!this.#n.ended||!e)&&(this.#n.leave(e),this.#e.unsubscribe(this.#r))}#d({what:e,stands:n}){switch(this.#i=
n??this.#i,e.kind){case"event":return this.#f(e.position,e.payload);case"gap":return{kind:"gap",from:e.from,to:e.to};case"\
resumed":return{kind:"resumed",replayed:e.replayed};case"again":this.#p(e.bytes);return}}#f(e,n){this.#p(n.length+Ge);try{
return{kind:"event",message:ye(this.#t.event,n,`event ${e}`),position:e}}catch(r){throw this.close(),r}}#p(e){this.#o+=e,
this.#o>=Mn/2&&(this.#e.credit(this.#r,this.#o),this.#o=0)}};function Ha(t="kept"){if(typeof t=="string")return{live:t===
"live"};try{return{after:typeof t.after=="string"?P.parse(t.after):t.after}}catch(e){throw new g("invalid_argument",e.message,
{cause:e})}}var Ns={firstPause:100,longestPause:1e4,handshake:1e4,quiet:25e3,grace:25e3,longestDrain:6e4,idle:3e4,confirmation:3e3,streamQuiet:45e3,
poll:25e3,post:6e4,firstUpgrade:6e4,longestUpgrade:6e5};function Se(t){return Math.random()*t}var Ee=class{constructor(e,n){
this.first=e;this.longest=n}first;longest;#e=0;next(){let e=this.first*2**Math.min(this.#e,16);return this.#e+=1,Math.min(
e,this.longest)}reset(){this.#e=0}};var vs=64*1024*1024,pt=class{#e="";#t=!1;#n="";#r;#s=[];#o=0;push(e){let n=[];if(this.#t&&e.startsWith(`
`)&&(e=e.slice(1),this.#t=!1),!e)return n;this.#t=e.endsWith("\r");let r=e.split(/\r\n|\r|\n/);r[0]=this.#e+r[0],this.#e=
r.pop();for(let o of r){let s=this.#i(o);s&&n.push(s)}if(this.#o+this.#e.length>vs)throw V(`it sent an event of more tha\
n ${vs} characters`);return n}#i(e){if(!e)return this.#a();let n=e.indexOf(":"),r=n<0?e:e.slice(0,n),o=n<0?"":e.slice(n+
(e[n+1]===" "?2:1));r==="event"?this.#n=o:r==="id"?this.#r=o:r==="data"&&(this.#s.push(o),this.#o+=o.length)}#a(){let{length:e}=this.#s,
n={event:this.#n||"message",data:this.#s.join(`
`),id:this.#r};return this.#n="",this.#r=void 0,this.#s=[],this.#o=0,e>0?n:void 0}};var ft=class{constructor(e){this.allowance=e}allowance;#e;async open(){for(;this.allowance<=0;)await new Promise(e=>this.#e=
e)}take(e){this.allowance-=e+Ge}credit(e){this.allowance+=e,this.#e?.(),this.#e=void 0}};function J(t,e){return b(it,{id:t,frame:e})}function ht({code:t,message:e,details:n}){return{case:"end",value:{status:{code:t,
message:e,details:n.map(r=>({...r}))}}}}var za=15e3,bt=class{constructor(e,n,r,o,s){this.id=e;this.subscribe=n;this.plain=o;this.ears=s;this.#t=new ft(Number(n.
window)),this.#r(r==="event-stream"?()=>this.#o():()=>this.#a())}id;subscribe;plain;ears;#e=new AbortController;#t;#n;credit(e){
this.#t.credit(e)}stop(){this.#e.abort(),this.#t.credit(1/0)}async#r(e){try{await Promise.resolve(),await e()}catch(n){if(this.#e.
signal.aborted)return;n instanceof g&&n.code!=="internal"?this.ears.lost(n):this.ears.violated(n instanceof Error?n.message:
String(n))}finally{this.#n?.done()}}#s(e){return this.#n?.done(),this.#n=new C({signal:this.#e.signal,timeout:e}),this.#n.
signal}async#o(){let{confirmation:e,streamQuiet:n,handshake:r}=this.plain.pace,o;try{o=await this.#u(this.#d(this.subscribe.
start),"text/event-stream",r)}catch(u){if(u instanceof g&&u.code==="deadline_exceeded")return this.ears.buffered();throw u}
if(!o)return;let s=o.body.getReader(),i=new TextDecoder,a=new pt,c=!1;try{for(;;){let u=await this.#i(s,c?n:e);if(u==="l\
ate")return this.ears.buffered();if(u.done)throw w("the event stream ended");for(let m of a.push(i.decode(u.value,{stream:!0}))){
c=!0;let d=this.#c(m);if(d&&!await this.#l(d))return}}}finally{s.cancel().catch(()=>{})}}async#i(e,n){this.#s(n);let r=new Promise(
(s,i)=>{this.#n?.onend(a=>this.#e.signal.aborted?i(a):s("late"))}),o=e.read().catch(s=>{throw w("the event stream broke",
s)});return Promise.race([o,r])}async#a(){let{poll:e}=this.plain.pace,n=this.subscribe.start;for(let r=!0;;r=!1){await this.#t.
open();let o=await this.#u(this.#d(n,e),"application/protobuf",e+za);if(!o)return;let s=await o.arrayBuffer().catch(a=>{
throw w("the answer to a long poll broke off",a)}),i=M(us,new Uint8Array(s));for(let a of i.frames)if(a.id=this.id,(r||a.
frame.case!=="subscribed")&&!await this.#l(a))return;if(!i.next)throw V("the answer to a long poll does not say where to\
 go on");n={case:"after",value:i.next},this.ears.passed(new P(i.next.epoch,i.next.sequence))}}async#u(e,n,r){let o=this.#s(
r),s=await this.plain.http.send("GET",`${this.plain.path}/${e}`,{accept:n},o);if(s.status!==200){let{error:a}=await ne(s);
if(a.code==="unavailable")throw a;this.ears.frame(J(this.id,ht(a)));return}let i=s.headers.get("content-type")??"";if(!(i.
startsWith(n)||ge(s))||!s.body)throw V(`a subscription is answered by ${JSON.stringify(i)}, not ${n}`);return s}async#l(e){
return e.frame.case==="event"&&(await this.#t.open(),this.#t.take(e.frame.value.payload.length)),this.#e.signal.aborted?
!1:(this.ears.frame(e),e.frame.case!=="end")}#c({event:e,data:n,id:r}){let o={ignoreUnknownFields:!0},s=JSON.parse(n);switch(e){case"\
subscribed":return J(this.id,{case:e,value:ae(rs,s,o)});case"gap":return J(this.id,{case:e,value:ae(ss,s,o)});case"end":
return J(this.id,{case:e,value:{status:ae(at,s,o)}});case"message":{let{event:i,registry:a}=this.plain.endpoints.get(this.
subscribe.topic),c=G(i,ae(i,s,{...o,registry:a})),{sequence:u}=P.parse(r??"");return J(this.id,{case:"event",value:b(os,
{sequence:u,payload:c})})}default:return}}#d(e,n){let{topic:r,filter:o}=this.subscribe,s=new URLSearchParams,i=this.plain.
endpoints.get(r)?.filter;i&&ps(s,i,M(i,o)),e.case==="after"?s.set("after",`${e.value.epoch}-${e.value.sequence}`):e.case===
"live"&&s.set("start","live"),n!==void 0&&s.set("wait",String(n));let a=s.toString();return a?`${r}?${a}`:r}};var ws="application/protobuf",gt=class{constructor(e,n){this.way=e;this.plain=n}way;plain;#e=new AbortController;#t=new Map;#n=new Map;#r=Promise.
resolve();send({id:e,frame:n}){switch(n.case){case"subscribe":{let r=new bt(e,n.value,this.way,this.plain,{frame:o=>this.#u(
o),passed:o=>this.#c(()=>this.plain.listener.passed(e,o)),buffered:()=>this.#c(()=>this.plain.listener.buffered()),violated:o=>this.#c(
()=>this.plain.listener.violated(o)),lost:o=>this.#l(o)});this.#t.set(e,r);return}case"unsubscribe":return this.#t.get(e)?.
stop(),this.#a(e,{case:"end",value:{}});case"credit":return this.#t.get(e)?.credit(Number(n.value.bytes));case"publish":{
let{value:r}=n,{again:o}=r;this.#r=this.#r.then(()=>this.#s(e,r,o));return}case"request":this.#o(e,n.value);return;case"\
cancel":this.#n.has(e)&&(this.#n.get(e)?.abort(),this.#a(e,{case:"end",value:{status:{code:"canceled",message:"canceled"}}}));
return}}close(){this.#e.abort(),this.#t.forEach(e=>e.stop()),this.#n.forEach(e=>e.abort())}async#s(e,{topic:n,payload:r,
sequence:o},s){let{signal:i}=this.#e;if(i.aborted)return;let a=new URLSearchParams({...this.plain.query,sequence:String(
o)});s&&a.set("again","true");let c=new C({signal:i,timeout:this.plain.pace.post});await this.#i(e,`${n}?${a}`,r,{},i,c,
u=>({case:"receipt",value:M(as,u)}))}async#o(e,{method:n,payload:r,timeoutMs:o}){let s=new AbortController;this.#n.set(e,
s);let i=o?{"smq-timeout-ms":String(o)}:{},{signal:a}=s,c=new C({signal:a});await this.#i(e,n,r,i,a,c,u=>({case:"reply",
value:{payload:u}}))}async#i(e,n,r,o,s,i,a){let{http:c,path:u}=this.plain,m={...o,"content-type":ws,accept:ws};try{let d=await c.
send("POST",`${u}/${n}`,m,i.signal,r);if(d.status===200&&ge(d)){this.#u(J(e,a(new Uint8Array(await d.arrayBuffer()))));return}
let{error:p,isOurs:h}=await ne(d);if(!h&&p.code==="unavailable")throw p;this.#u(J(e,ht(p)))}catch(d){s.aborted||this.#l(
d instanceof g?d:w("the connection broke within the answer",d))}finally{i.done()}}#a(e,n){queueMicrotask(()=>this.#u(J(e,
n)))}#u(e){(e.frame.case==="end"||e.frame.case==="reply")&&(this.#t.delete(e.id),this.#n.delete(e.id)),this.#c(()=>this.
plain.listener.frame(e))}#l(e){this.#c(()=>{this.close(),this.plain.listener.lost(e,!1)})}#c(e){this.#e.signal.aborted||
e()}};var j=class{constructor(e,n){this.error=e;this.isFinal=n}error;isFinal};var Dn="smq.v1.proto",Qa=[1002,1003,1007,1009,4400],Is=4294967295;function xs(t,e,n,r,o){return new Promise((s,i)=>{let a;
try{a=new t(e,[Dn])}catch(p){i(w(`no WebSocket to ${e}`,p));return}a.binaryType="arraybuffer";let c=p=>{if(clearTimeout(
d),r.removeEventListener("abort",u),a.onopen=a.onclose=null,!p){s(new Cn(a,e,n,o));return}a.onerror=()=>{},a.close(),i(p)},
u=()=>c(w(`the WebSocket to ${e} was given up`)),d=setTimeout(()=>c(w(`no WebSocket to ${e} within ${n.handshake} ms`)),
n.handshake);r.addEventListener("abort",u),a.onerror=()=>{},a.onclose=()=>c(w(`no WebSocket to ${e}: refused, or nobody \
there`)),a.onopen=()=>{let p=a.protocol===Dn;c(p?void 0:w(`${e} does not take the subprotocol ${Dn}`))}})}var Cn=class{constructor(e,n,r,o){
this.socket=e;this.url=n;this.pace=r;this.listener=o;this.#n=setTimeout(this.#s,r.quiet),e.onmessage=s=>this.#r(s.data),
e.onclose=s=>{let{code:i,reason:a}=s,c=i===1006?"the connection broke":`it was closed: ${i} ${a}`.trim();this.#o(w(`the \
session with ${this.url}: ${c}`),Qa.includes(i))}}socket;url;pace;listener;way="websocket";#e=Date.now();#t=!1;#n;send(e){
this.socket.send(G(Ce,e))}close(e,n){this.#i(),this.socket.close(e,ec(n))}#r(e){if(this.#e=Date.now(),this.#t=!1,!(e instanceof
ArrayBuffer)){this.listener.violated("it sent text in a binary session");return}let n;try{n=M(it,new Uint8Array(e))}catch(r){
this.listener.violated(`it sent what is not a frame: ${String(r)}`);return}n.id!==Is&&this.listener.frame(n)}#s=()=>{let e=Date.
now()-this.#e,{quiet:n,grace:r}=this.pace,o;if(e<n)o=n-e;else if(!this.#t)this.#t=!0,this.#e=Date.now()-n,this.send(b(Ce,
{id:Is})),o=r;else if(e<n+r)o=n+r-e;else{this.socket.close(),this.#o(w(`${this.url} said nothing for too long`),!1);return}
this.#n=setTimeout(this.#s,o)};#o(e,n){this.#i(),this.listener.lost(e,n)}#i(){clearTimeout(this.#n),this.socket.onmessage=
this.socket.onclose=null,this.socket.onerror=()=>{}}};function ec(t){for(;new TextEncoder().encode(t).length>123;)t=t.slice(
0,-1);return t}var tc=[408,425,429],yt=class{constructor(e,n,r,o,s){this.http=e;this.path=n;this.WebSocket=r;this.endpoints=o;this.pace=
s;this.#t=new Ee(s.firstUpgrade,s.longestUpgrade)}http;path;WebSocket;endpoints;pace;#e=nc();#t;#n=0;#r=!1;#s="event-str\
eam";async open(e,n,r){let o;if(this.WebSocket&&Date.now()>=this.#n)try{return await this.#o(e,n,r)}catch(m){o=m}if(await this.#a(
n),o&&this.#r)throw this.#r=!1,new j(o,!1);o&&this.#i();let{http:s,path:i,pace:a,endpoints:c}=this,u={publisher:this.#e,
published:String(e)};return new gt(this.#s,{http:s,path:i,pace:a,endpoints:c,query:u,listener:r})}async upgrade(e,n,r){try{
return await this.#o(e,n,r)}catch(o){throw this.#i(),o}}untilUpgrade(){return this.WebSocket&&Math.max(this.#n-Date.now(),
0)}buffered(){this.#s="long-poll"}async#o(e,n,r){let s=`${this.http.base.replace(/^http/,"ws")}${this.path}?publisher=${this.#e}\
&published=${e}`,i=await xs(this.WebSocket,s,this.pace,n,r);return this.#r=!0,this.#t.reset(),i}#i(){let e=this.#t.next();
this.#n=Date.now()+e/2+Se(e/2)}async#a(e){let n=new C({signal:e,timeout:this.pace.handshake});try{let r=await this.http.
send("GET",this.path,{accept:"application/json"},n.signal);if(r.ok){r.body?.cancel();return}let o=r.status<500&&!tc.includes(
r.status);throw new j((await ne(r)).error,o)}catch(r){throw r instanceof j?r:new j(r,!1)}finally{n.done()}}};function nc(){
let t=crypto.getRandomValues(new Uint8Array(16));return Array.from(t,e=>e.toString(16).padStart(2,"0")).join("")}var Et=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(e){let n=r=>e(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(e){this.#e=e;for(let n of[...this.#t])try{n(e)}catch(r){queueMicrotask(()=>{throw r})}}lost(e){let n=this.#e.
kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:e})}};var St=class{#e=0;#t;#n;get isIdle(){return this.#t===void 0}putOff(e){this.#e=Date.now()+e}hurry(){this.#e=0,this.#n?.()}stop(){
this.#t?.abort(),this.#t=void 0,this.#n?.()}begin(e){let n=new AbortController;this.#t=n,this.#r(e,n.signal)}async#r(e,n){
if(await this.#s(),n.aborted)return;if(!e.isNeeded()){this.#t=void 0,e.unneeded();return}let r;try{r=await e.open(n)}catch(o){
n.aborted||(this.#t=void 0,e.failed(o));return}if(n.aborted){r.close(1e3,"");return}this.#t=void 0,e.opened(r)}#s(){let e=this.#e-
Date.now();return e<=0?Promise.resolve():new Promise(n=>{let r=setTimeout(n,e);this.#n=()=>{clearTimeout(r),n()}})}};var rc=1024,oc=4294967294,sc="the connection was lost before the reply came; the request was sent, so it may have been c\
arried out",vt=class{#e=new Map;#t=0;#n=0;published=0n;#r=[];get takesPublishes(){return this.#n<rc}get hasDue(){return this.#r.
length>0}get isEmpty(){return this.#e.size===0}nextDue(){return this.#r.shift()}begin(e,n){let r=this.#i();if(e.link=n,e.
kind==="subscription"){e.id=r;let o=e.ask(n);return this.#e.set(r,e),o&&Nt(r,{case:"subscribe",value:o})}return e.answer.
sent=!0,this.#e.set(r,e),e.kind==="publish"?(this.published+=1n,this.#n+=1,e.publish.sequence=this.published,Nt(r,{case:"\
publish",value:e.publish})):Nt(r,{case:"request",value:e.request()})}credit(e,n,r){let o=this.#s(e)&&r===e.link,s=e.credit(
n);if(s==="tell"&&o)this.#a(e.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="ask"&&o){let i=e.ask(e.link);i&&this.#a(
e.id,{case:"subscribe",value:i})}}unsubscribe(e,n){let r=e.leave();this.#s(e)&&(r&&n===e.link?this.#a(e.id,{case:"unsubs\
cribe",value:{}}):this.#o(e.id))}cancel(e,n){for(let[r,o]of this.#e)o===e&&n===o.link&&this.#a(r,{case:"cancel",value:{}})}receive({
id:e,frame:n},r){if(n.case===void 0)return;let o=this.#e.get(e);if(o?.link!==r.number||r.number===0){if(r.leaving)return;
throw new R(`it sent a frame for ${e}, which is not in use`)}if(n.case==="end"){let s=n.value.status&&st(n.value.status);
if(r.draining&&Be(o)&&Es(o,s)){o.link=0;return}ce(o,s),this.#o(e)}else if(o.kind==="subscription"){o.receive(n);let s=o.
settle();s>0&&this.#a(e,{case:"credit",value:{bytes:BigInt(s)}})}else Ss(o,n),this.#o(e)}pass(e,n,r){let o=this.#e.get(e);
o?.kind==="subscription"&&o.link===r.number&&o.pass(n)}hasWanted(){return[...this.#e.values()].some(Be)}forgetUnwanted(){
for(let[e,n]of this.#e)Be(n)||(this.#o(e),ce(n,w("the connection was lost")))}awaits(e,n){return[...this.#e.values()].some(
r=>r.link===e&&(r.kind==="publish"||r.kind==="request"&&!n))}moveTo(e,n){this.#r=[];for(let[r,o]of this.#e){if(o.kind!==
"subscription")continue;if(o.isLeft){this.#o(r);continue}let s=o.ask(e);s&&this.#a(r,{case:"subscribe",value:s})}this.publishAgain(
e,n)}publishAgain(e,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==e&&o[1].link!==n);r.sort(([,o],[,
s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=e,this.#a(o,{case:"publish",value:s.publish})}lose(e,n,r){
for(let[o,s]of this.#e)s.link===e&&(s.kind==="request"?(this.#o(o),s.answer.reject(w(sc,n))):r&&ys(s)||!Be(s)?(this.#o(o),
ce(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=!0))}fail(e){this.#r=[];for(let[n,r]of this.#e)this.#o(n),ce(r,e)}#s(e){
return this.#e.get(e.id)===e}#o(e){this.#e.get(e)?.kind==="publish"&&(this.#n-=1),this.#e.delete(e)}#i(){do this.#t=this.#t>=
oc?1:this.#t+1;while(this.#e.has(this.#t));return this.#t}#a(e,n){this.#r.push(Nt(e,n))}};function Nt(t,e){return b(Ce,{
id:t,frame:e})}var Pn=8*1024*1024,ic=512,Ts=4400;function As(){return{number:0,link:void 0,draining:!1,early:[]}}var wt=class{constructor(e,n){
this.dialer=e;this.pace=n;this.#t=new Ee(n.firstPause,n.longestPause);let{signal:r}=this.#d;globalThis.addEventListener?.(
"online",()=>this.#n.hurry(),{signal:r})}dialer;pace;observed=new Et;#e=new vt;#t;#n=new St;#r=[];#s=Pn;#o;#i;#a=0;#u;#l;#c;#d=new AbortController;#f=!1;#p=!1;subscribe(e){
if(this.#c){e.inbox.end(this.#c);return}this.#r.push(e),this.#m()}credit(e,n){this.#e.credit(e,n,this.#o?.number),this.#m()}unsubscribe(e){
this.#e.unsubscribe(e,this.#o?.number),this.#E(e),this.#m()}publish(e,n,r){let o=b(is,{topic:e,payload:n});return this.#y(
n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(e,n,r){return this.#y(n.length,r,o=>({kind:"request",
link:0,request:()=>b(cs,{method:e,payload:n,timeoutMs:r.left()??0}),answer:o}))}close(){this.#c||(this.#c=new g("cancele\
d","the client was closed"),this.#d.abort(),this.#g(this.#c,1e3,""))}#y(e,n,r){return new Promise((o,s)=>{let i=Math.min(
e+ic,Pn);if(this.#c||this.#s<i){s(this.#c??ac());return}this.#s-=i;let a=m=>{c.wanted&&(c.wanted=!1,m()),this.#s+=c.bytes,
c.bytes=0},c={resolve:m=>a(()=>o(m)),reject:m=>a(()=>s(m)),wanted:!0,sent:!1,bytes:i},u=r(c);n.onend(m=>{c.wanted&&this.#x(
u,c,()=>s(this.#T(m,c.sent)))}),c.wanted&&(this.#r.push(u),this.#m())})}#x(e,n,r){n.wanted=!1,r(),n.sent||(this.#E(e),n.
reject(w("it was not sent"))),e.kind==="request"&&this.#e.cancel(e,this.#o?.number),this.#m()}#T(e,n){let{state:r}=this.
observed;if(e.code!=="deadline_exceeded")return e;let o=n?"; whether it was taken is not known":"; it was not sent",s=r.
kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new g("deadline_ex\
ceeded",e.message+s+o,i)}#E(e){let n=this.#r.indexOf(e);n>=0&&this.#r.splice(n,1)}#m(){if(this.#f){this.#p=!0;return}this.#f=
!0;do this.#p=!1,this.#_(),this.#A(),this.#C(),this.#P();while(this.#p);this.#f=!1}#A(){let{number:e}=this.#o??{};if(this.#o&&
!this.#o.draining||!this.#n.isIdle||!this.#S())return;e===void 0&&this.observed.state.kind!=="reconnecting"&&this.observed.
set({kind:"connecting"});let n=As();this.#n.begin({isNeeded:()=>this.#S(),open:r=>this.dialer.open(this.#e.published,r,this.#v(
n)),opened:r=>this.#N(n,r),failed:r=>this.#k(r),unneeded:()=>{this.#o||this.observed.set({kind:"idle"})}})}#S(){return this.#o||
this.#e.forgetUnwanted(),this.#r.length>0||this.#e.hasWanted()}#k(e){let{error:n,isFinal:r}=e instanceof j?e:new j(w("no\
 connection",e),!1);if(r){this.#g(n,1e3,"");return}this.#n.putOff(Se(this.#t.next())),this.#o||this.observed.lost(n),this.#m()}#N(e,n){
this.#a+=1,e.number=this.#a,e.link=n;let r=this.#o;this.#o=e,r&&(this.#h(this.#i,w("the session was closed")),this.#i=r),
this.#e.moveTo(e.number,this.#i?.number),this.#b(),n.way!=="websocket"&&this.#w(),this.observed.set({kind:"live",way:n.way}),
this.#m(),e.early.splice(0).forEach(o=>o())}#v(e){let n=()=>({number:e.number,draining:e.draining||e===this.#i,leaving:e===
this.#i}),r=o=>{if(e.number===0){e.early.push(()=>r(o));return}if(!(e!==this.#o&&e!==this.#i)){try{o()}catch(s){this.#R(
e,s)}this.#m()}};return{frame:o=>r(()=>this.#L(e,o,n())),violated:o=>r(()=>{throw new R(o)}),passed:(o,s)=>r(()=>this.#e.
pass(o,s,n())),buffered:()=>r(()=>this.#M(e)),lost:(o,s)=>r(()=>this.#O(e,o,s))}}#L(e,n,r){if(e===this.#o&&this.#t.reset(),
n.frame.case!=="drain")this.#e.receive(n,r);else if(!e.draining){e.draining=!0;let o=Math.min(n.frame.value.retryMs,this.
pace.longestDrain);this.#n.putOff(o+Se(Math.max(o,this.pace.firstPause)))}}#R(e,n){if(!(n instanceof R))throw n;e===this.#i?
this.#h(e,V(n.message),Ts,n.message):this.#g(V(n.message),Ts,n.message)}#O(e,n,r){if(e===this.#i){this.#h(e,n);return}this.#o=
void 0,this.#b(),this.#e.lose(e.number,n,r),e.draining||this.#n.putOff(Se(this.#t.next())),this.observed.lost(n)}#h(e,n,r=1e3,o=""){
e&&(this.#i=void 0,this.#e.lose(e.number,n,!1),e.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.number,void 0))}#_(){
this.#i&&!this.#e.awaits(this.#i.number,!1)&&this.#h(this.#i,w("the session was closed"))}#M(e){this.dialer.buffered(),e.
draining=!0,this.#n.hurry()}#w(){let e=this.dialer.untilUpgrade();if(e===void 0)return;let n=new AbortController,r=setTimeout(
()=>{this.#D(n.signal)},e);this.#l={timer:r,attempt:n}}async#D(e){let n=As();try{let r=await this.dialer.upgrade(this.#e.
published,e,this.#v(n));e.aborted?r.close(1e3,""):(this.#n.stop(),this.#N(n,r))}catch{e.aborted||this.#w()}}#b(){clearTimeout(
this.#l?.timer),this.#l?.attempt.abort(),this.#l=void 0}#C(){let{link:e,number:n,draining:r}=this.#o??{};if(!e||n===void 0)
return;let o=this.#i!==void 0&&this.#e.awaits(this.#i.number,!0);for(;;){let s=this.#e.nextDue();if(s){e.send(s);continue}
let a=!o&&this.#e.takesPublishes?0:this.#r.findIndex(m=>m.kind!=="publish"),c=r?void 0:this.#r[a];if(!c)return;this.#r.splice(
a,1);let u=this.#e.begin(c,n);u&&e.send(u)}}#P(){!this.#o||!this.#e.isEmpty||this.#r.length>0?(clearTimeout(this.#u),this.#u=
void 0):this.#u??=setTimeout(()=>{this.#u=void 0,this.#I(1e3,""),this.observed.set({kind:"idle"})},this.pace.idle)}#I(e,n){
clearTimeout(this.#u),this.#u=void 0,this.#n.stop(),this.#b();let{link:r}=this.#o??{},o=this.#i?.link;this.#o=this.#i=void 0,
r?.close(e,n),o?.close(1e3,"")}#g(e,n,r){this.#I(n,r),this.#e.fail(e);for(let o of this.#r.splice(0))ce(o,e);this.observed.
set({kind:"closed",reason:e})}};function ac(){let t=`${Pn} bytes wait for the server already: publish less, or wait for \
the answers`;return new g("resource_exhausted",t)}var cc=3e4,Ve=class{#e;#t;#n=new Map;http;timeout;requestsOverSession;constructor(e){let n=e.fetch??globalThis.fetch;this.
http=new ct(uc(e.baseUrl),n,e.headers,e.credentials),this.timeout=e.timeout??cc,this.requestsOverSession=e.requests==="s\
ession",this.#e={...Ns,...e.pace};let{WebSocket:r}=globalThis;this.#t=(e.WebSocket===void 0?r:e.WebSocket)??void 0}session(e,n){
let r=this.#n.get(n);if(!r){let o=new Map,s=new yt(this.http,n,this.#t,o,this.#e);r={session:new wt(s,this.#e),endpoints:o},
this.#n.set(n,r)}for(let o of e)r.endpoints.set(o.name,o);return r.session}};function ks(t){return new Ve(t)}function Ls(t){
return{get state(){return t.observed.state},onchange:e=>t.observed.onchange(e),close:()=>t.close()}}function uc(t){let{location:e}=globalThis,
n;try{n=new URL(t,e?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(t)}; write https://host, sa\
y`)}if(n.protocol!=="http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl begins with http: or https:, not ${n.protocol}`);
return(n.origin+n.pathname).replace(/\/+$/,"")}var Os=new WeakMap;function It(t,e){let n=e instanceof Ve?e:ks(e),r=hs(t),o=[...r.values()][0]?.session??"",s=n.session(
r.values(),o),i={};for(let[a,c]of r){let u=lc(n,s,c);switch(c.desc.methodKind){case"unary":i[a]=mc(n,s,c);break;case"cli\
ent_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=Rs(s,c);break;case"\
server_streaming":i[a]=Rs(s,c)}}return Os.set(i,Ls(s)),i}function Fn(t){let e=Os.get(t);if(!e)throw new TypeError("that \
is not what createClient has returned");return e}function Rs(t,e){return(n={},r={})=>new dt(t,e,()=>ds(e,n),r)}function lc(t,e,n){
return(r,o={})=>_s(t,o,async s=>{let i=Fe(n.event,Pe(n.event,r)),{position:a}=await e.publish(n.name,i,s);return{position:a&&
new P(a.epoch,a.sequence)}})}function mc(t,e,n){let{input:r,output:o}=n.desc;return(s,i={})=>_s(t,i,async a=>{let c=Pe(r,
s);if(!t.requestsOverSession)return ms(t.http,n,c,a);let u=await e.request(n.name,Fe(r,c),a);return ye(o,u,`the reply to\
 ${n.name}`)})}async function _s(t,e,n){let r=new C(e,t.timeout);try{return await n(r)}finally{r.done()}}var Ms=D("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfYn\
l0ZXMiigIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc2\
1xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCSI8CgZSZXRhaW4SFgoSUkVUQUlOX1VOU1BFQ0lGSUVEEAASCAoETEFTVBABEhAKDExBU1RfUE\
VSX0tFWRACIlMKCE92ZXJmbG93EhgKFE9WRVJGTE9XX1VOU1BFQ0lGSUVEEAASDwoLRFJPUF9PTERFU1QQARIMCghDT05GTEFURRACEg4KCkRJU0NPTk5FQ1\
QQAzpICgV0b3BpYxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGJ2MAyABKAsyDS5zbXEudjEuVG9waWNSBXRvcGljiAEBOksKBm1ldGhvZBIeLm\
dvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGJ6MAyABKAsyDi5zbXEudjEuTWV0aG9kUgZtZXRob2SIAQFiBnByb3RvMw",[Me]);var dc=D("ChJjaGF0L3YxL2NoYXQucHJvdG8SB2NoYXQudjEiEgoQTGlzdFJvb21zUmVxdWVzdCIxChFMaXN0Um9vbXNSZXNwb25zZRIcCgVyb29tcxgBIA\
MoCzINLmNoYXQudjEuUm9vbSIjCgRSb29tEgwKBG5hbWUYASABKAkSDQoFYWJvdXQYAiABKAkiRQoMRW50ZXJSZXF1ZXN0EgwKBHJvb20YASABKAkSDAoEbm\
FtZRgCIAEoCRILCgNrZXkYAyABKAwSDAoEYXdheRgEIAEoCCIvCg1FbnRlclJlc3BvbnNlEgwKBG5hbWUYASABKAkSEAoIYWdhaW5fbXMYAiABKA0iNwoMTG\
VhdmVSZXF1ZXN0EgwKBHJvb20YASABKAkSDAoEbmFtZRgCIAEoCRILCgNrZXkYAyABKAwiDwoNTGVhdmVSZXNwb25zZSIqCgxQZW9wbGVGaWx0ZXISDAoEcm\
9vbRgBIAEoCRIMCgRuYW1lGAIgASgJInQKBlBlcnNvbhIMCgRyb29tGAEgASgJEgwKBG5hbWUYAiABKAkSIwoIcHJlc2VuY2UYAyABKA4yES5jaGF0LnYxLl\
ByZXNlbmNlEikKBXNpbmNlGAQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcCIdCg1NZXNzYWdlRmlsdGVyEgwKBHJvb20YASABKAkieAoHTWVzc2\
FnZRIMCgRyb29tGAEgASgJEg4KBmF1dGhvchgCIAEoCRIMCgR0ZXh0GAMgASgJEgoKAmlkGAQgASgJEigKBHRpbWUYBSABKAsyGi5nb29nbGUucHJvdG9idW\
YuVGltZXN0YW1wEgsKA2tleRgGIAEoDCIfCg9LZXlzdHJva2VGaWx0ZXISDAoEcm9vbRgBIAEoCSI2CglLZXlzdHJva2USDAoEcm9vbRgBIAEoCRIOCgZhdX\
Rob3IYAiABKAkSCwoDa2V5GAMgASgMKl0KCFByZXNlbmNlEhgKFFBSRVNFTkNFX1VOU1BFQ0lGSUVEEAASEQoNUFJFU0VOQ0VfSEVSRRABEhEKDVBSRVNFTk\
NFX0FXQVkQAhIRCg1QUkVTRU5DRV9HT05FEAMyoAMKBENoYXQSQgoJTGlzdFJvb21zEhkuY2hhdC52MS5MaXN0Um9vbXNSZXF1ZXN0GhouY2hhdC52MS5MaX\
N0Um9vbXNSZXNwb25zZRI2CgVFbnRlchIVLmNoYXQudjEuRW50ZXJSZXF1ZXN0GhYuY2hhdC52MS5FbnRlclJlc3BvbnNlEjYKBUxlYXZlEhUuY2hhdC52MS\
5MZWF2ZVJlcXVlc3QaFi5jaGF0LnYxLkxlYXZlUmVzcG9uc2USPAoGUGVvcGxlEhUuY2hhdC52MS5QZW9wbGVGaWx0ZXIaDy5jaGF0LnYxLlBlcnNvbiII6u\
EYBBACGAIwARJSCghNZXNzYWdlcxIQLmNoYXQudjEuTWVzc2FnZRoQLmNoYXQudjEuTWVzc2FnZSIe6uEYEgjoByINTWVzc2FnZUZpbHRlcvLhGAQIgIABKA\
EwARJSCgZUeXBpbmcSEi5jaGF0LnYxLktleXN0cm9rZRoSLmNoYXQudjEuS2V5c3Ryb2tlIhzq4RgRIg9LZXlzdHJva2VGaWx0ZXLy4RgDCIAIKAEwAWIGcH\
JvdG8z",[Ro,Ms]);var Un=es(dc,0);var Ds=".",O=It(Un,{baseUrl:Ds}),H=Fn(O),Cs=It(Un,{baseUrl:Ds,fetch:(t,e)=>fetch(t,{...e,keepalive:!0})});var pc=new Intl.DateTimeFormat(void 0,{hour:"2-digit",minute:"2-digit"}),fc=new Intl.DateTimeFormat(void 0,{weekday:"lon\
g",day:"numeric",month:"long"});function Ps(t){return t?new Date(Number(t.seconds)*1e3+t.nanos/1e6):new Date}function Ne(t){
return pc.format(t)}function xt(t){return t.toDateString()===new Date().toDateString()?"Today":fc.format(t)}function Fs(t){
let e=Math.max(Math.round(t/1e3),1),[n,r]=e<90?[e,"second"]:e<5400?[Math.round(e/60),"minute"]:[Math.round(e/3600),"hour"];
return`${n} ${r}${n===1?"":"s"}`}var hc={websocket:"WebSocket","event-stream":"event stream","long-poll":"long poll"};function Us(){let t=S("connection"),
e=n=>{t.dataset.state=n.kind,t.textContent=bc(n)};H.onchange(e),e(H.state)}function bc(t){switch(t.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Connected by ${hc[t.way]}`;case"reconnecting":return`No connection s\
ince ${Ne(t.since)}. It is tried again.`;case"closed":return`Refused: ${t.reason.message}`}}var Bs=300;async function Gs(t,e,n,r,o){e.clear(),n.show(t);let s=setTimeout(()=>e.begin(),Bs),i=new Bn(o),a=O.messages(
{room:t},{signal:o});a.confirmed.then(({position:c})=>e.mark("begin",c.sequence>0n?"What was said before is not kept":"T\
he beginning"),()=>{});try{for await(let c of a)clearTimeout(s),s=setTimeout(()=>e.begin(),Bs),gc(c,e,i),c.kind==="event"&&
(n.arrived(c.message),r.stopped(c.message.author))}catch(c){!o.aborted&&c instanceof g&&e.mark("gap",`This room has ende\
d: ${c.message}.`)}}function gc(t,e,n){switch(t.kind){case"event":e.add(t.message);break;case"resumed":e.mark("resumed",
`Back${n.over()}. Nothing was missed${yc(t.replayed)}.`);break;case"gap":e.mark("gap",`Back${n.over()}. ${Ec(t)}`)}}function yc(t){
return t===0?"":t===1?"; one message came meanwhile":`; ${t} messages came meanwhile`}function Ec({from:t,to:e}){return t.
epoch!==e.epoch?"The server was restarted: what was said before, and does not stand here, is lost.":`It was too long: up\
 to ${e.sequence-t.sequence+1n} messages, of all rooms, are missing here.`}var Bn=class{#e;constructor(e){let n=o=>{o.kind===
"reconnecting"&&(this.#e=o.since)},r=H.onchange(n);e.addEventListener("abort",r)}over(){let e=this.#e;return this.#e=void 0,
e?` after ${Fs(Date.now()-e.getTime())}`:""}};var Vs="chat.name",$s="chat.key";function Tt(){return localStorage.getItem(Vs)??""}function At(t){localStorage.setItem(Vs,
t)}var re=Sc()??Nc();function Sc(){let t=localStorage.getItem($s);return t&&/^[0-9a-f]{32}$/.test(t)?Uint8Array.from({length:16},
(e,n)=>parseInt(t.slice(2*n,2*n+2),16)):void 0}function Nc(){let t=crypto.getRandomValues(new Uint8Array(16));return localStorage.
setItem($s,Array.from(t,e=>e.toString(16).padStart(2,"0")).join("")),t}var vc=5*6e4,wc=2e3,z=S("scroll"),kt=S("newer"),Rt=class{constructor(e){this.isMe=e;z.addEventListener("scroll",()=>{Lt()&&
this.#o()}),kt.addEventListener("click",()=>this.toEnd()),new ResizeObserver(()=>this.#s(Ys)).observe(z)}isMe;#e=S("log");#t;#n=0;clear(){
this.#e.replaceChildren(),this.#e.ariaLive="off",this.#t=void 0,this.#o()}begin(){this.#e.ariaLive="polite"}add(e){let n=Ps(
e.time),r=this.#t;(!r||xt(r.date)!==xt(n))&&this.#r(T("li","mark day",xt(n)));let s=this.#e.lastElementChild?.classList.
contains("message")===!0&&r?.author===e.author&&n.getTime()-r.date.getTime()<vc,i=this.isMe(e.author),a=Gn(e.author,e.text,
Ne(n),{together:s,mine:i});a.dataset.id=e.id,i&&a.append(T("p","state sent","sent")),this.#t={author:e.author,date:n};let c=Lt();
this.#r(a),!c&&!i&&this.#e.ariaLive==="polite"&&(this.#n+=1,kt.textContent=`${this.#n} new ${this.#n===1?"message":"mess\
ages"} below`,kt.hidden=!1)}mark(e,n){this.#r(T("li",`mark ${e}`,n))}toEnd(){z.scrollTop=z.scrollHeight,this.#o()}#r(e){
let n=Lt();for(this.#e.append(e);this.#e.childElementCount>wc;)this.#e.firstElementChild?.remove();this.#s(n)}#s(e){e&&(z.
scrollTop=z.scrollHeight)}#o(){this.#n=0,kt.hidden=!0}};function Gn(t,e,n,r){let o=T("li",`message${r.mine?" mine":""}${r.
together?" together":""}`),s=T("p","who"),i=T("b","author",t);return i.style.setProperty("--hue",String(Vn(t))),s.append(
i,T("time","",n)),o.append(s,T("p","text",e)),o}function Vn(t){let e=7;for(let n of t.toLowerCase())e=(e*31+n.codePointAt(
0))%360;return e}var Ys=!0;z.addEventListener("scroll",()=>Ys=Lt());function Lt(){return z.scrollHeight-z.scrollTop-z.clientHeight<
40}var Ot=class{constructor(e,n){this.isMe=e;this.counted=n;S("people-more").open=!matchMedia("(max-width: 46rem)").matches}isMe;counted;#e=S(
"people");#t=S("people-title");#n=new Map;#r="";show(e){this.#r=e,this.#o()}async listen(){for await(let e of O.people())
e.kind==="event"?this.#s(e.message):e.kind==="gap"&&e.from.epoch!==e.to.epoch&&this.#n.clear(),this.#o()}#s(e){let n=this.#n.
get(e.room)??new Map;this.#n.set(e.room,n),e.presence===3?n.delete(e.name):n.set(e.name,e)}#o(){let e=[...this.#n.get(this.#r)?.
values()??[]];e.sort((n,r)=>n.name.localeCompare(r.name)),this.#t.textContent=`Here now: ${e.length}`,this.#e.replaceChildren(
...e.map(n=>this.#i(n))),this.counted(new Map([...this.#n].map(([n,r])=>[n,r.size])))}#i({name:e,presence:n}){let r=n===
2,o=T("span","dot");o.style.setProperty("--hue",String(Vn(e)));let s=T("li",r?"away":"",o,T("span","name",e)),i=[this.isMe(
e)?"you":"",r?"away":""].filter(Boolean);return i.length>0&&s.append(T("span","note",` (${i.join(", ")})`)),s}};function Ks(t){
return t instanceof g?t.message:String(t)}var Ws=1e4,Ic=5e3;async function _t(t,e){return(await O.enter({room:t,name:e,key:re,away:document.hidden},{timeout:Ws})).
name}function Xs(t,e,n,r){let o,s=!1,i=()=>{Cs.leave({room:t,name:e,key:re}).catch(()=>{})},a=async()=>{if(clearTimeout(
o),s)return;let p=Ic;try{p=(await O.enter({room:t,name:e,key:re,away:document.hidden},{timeout:Ws,signal:r})).againMs}catch(h){
h instanceof g&&h.code==="already_exists"&&n(h)}!r.aborted&&!s&&(clearTimeout(o),o=setTimeout(a,p))},c=()=>{a()};document.
addEventListener("visibilitychange",c,{signal:r});let u=()=>{s=!0,i()},m=()=>{s=!1,c()};addEventListener("pagehide",u,{signal:r}),
addEventListener("pageshow",m,{signal:r});let d=H.onchange(({kind:p})=>p==="live"&&c());r.addEventListener("abort",()=>{
clearTimeout(o),d(),i()}),c()}var qs=S("entrance"),oe=S("name"),$n=S("name-answer"),Zs=S("entrance-form");function Mt(t,e=""){return qs.hidden=!1,$n.textContent=
e,oe.value=Tt(),oe.focus(),oe.select(),new Promise(n=>{let r=async o=>{o.preventDefault(),$n.textContent="";try{let s=await _t(
t(),oe.value);Zs.removeEventListener("submit",r),At(s),qs.hidden=!0,n(s)}catch(s){$n.textContent=xc(Ks(s)),oe.setAttribute(
"aria-invalid","true"),oe.focus()}};oe.addEventListener("input",()=>oe.removeAttribute("aria-invalid")),Zs.addEventListener(
"submit",r)})}function xc(t){return`${t[0]?.toUpperCase()??""}${t.slice(1)}.`}var Dt=class{#e=S("outbox");#t=new Map;#n="";constructor(){H.onchange(()=>this.#o()),addEventListener("beforeunload",e=>{
[...this.#t.values()].some(({isUnderWay:n})=>n)&&e.preventDefault()})}show(e){this.#n=e,this.#e.replaceChildren(...[...this.#t.
values()].filter(n=>n.room===e).map(n=>n.entry))}send(e,n,r){let o=T("p","state"),s=Gn(n,r,Ne(new Date),{together:!1,mine:!0});
s.append(o);let i={room:e,author:n,text:r,id:crypto.randomUUID(),entry:s,state:o,isUnderWay:!1};s.dataset.id=i.id,this.#t.
set(i.id,i),e===this.#n&&this.#e.append(s),this.#r(i)}arrived(e){this.#i(e.id)}async#r(e){let{room:n,author:r,text:o,id:s}=e;
e.isUnderWay=!0,this.#o();try{await O.publishMessages({room:n,author:r,text:o,id:s,key:re},{timeout:1/0}),e.isUnderWay=!1,
Yn(e,"sent","sent"),n!==this.#n&&this.#i(s)}catch(i){e.isUnderWay=!1,this.#s(e,i)}}#s(e,n){let r=n.code==="aborted",o=r?
"It may have arrived or not: the server was restarted before it answered.":`Not sent: ${n.message}.`;Yn(e,r?"unknown":"f\
ailed",o);let s=Bt(r?"Send it again":"Try again",()=>{this.#r(e)});e.state.append(" ",s," ",Bt("Discard",()=>this.#i(e.id)))}#o(){
let e=H.state.kind==="live";for(let n of this.#t.values())n.isUnderWay&&Yn(n,"sending",e?"sending…":"waits for the con\
nection")}#i(e){this.#t.get(e)?.entry.remove(),this.#t.delete(e)}};function Yn(t,e,n){t.entry.dataset.state=e,t.state.className=
`state ${e}`,t.state.textContent=n}var Ct=class t{constructor(e){this.all=e}all;#e=S("rooms");#t=new Map;static async load(){for(;;){try{let[e,...n]=(await O.
listRooms({})).rooms;if(e)return new t([e,...n])}catch(e){console.warn("the rooms are not known yet:",e)}await new Promise(
e=>setTimeout(e,1e3))}}get open(){let e=decodeURIComponent(location.hash.slice(1));return this.all.find(n=>n.name===e)??
this.all[0]}count(e){this.#t=e,this.draw()}draw(){let{open:e}=this;S("room-name").textContent=e.name,S("room-about").textContent=
e.about,document.title=`${e.name} · chat`;let n=document.activeElement?.getAttribute("href");this.#e.replaceChildren(...this.
all.map(r=>this.#n(r,r===e))),n&&this.#e.querySelector(`a[href="${CSS.escape(n)}"], a[href="${n}"]`)?.focus()}#n(e,n){let r=T(
"a","",T("span","name",e.name));r.href=`#${e.name}`,n&&(r.ariaCurrent="page");let o=this.#t.get(e.name)??0;if(o>0){let s=T(
"span","count",String(o));s.append(T("span","unseen",o===1?" person":" people")),r.append(" ",s)}return T("li","",r)}};var Js=2e3,Tc=4e3,Pt=class{#e=S("typing");#t=new Map;#n=0;tell(e,n){Date.now()-this.#n<Js||(this.#n=Date.now(),O.publishTyping(
{room:e,author:n,key:re},{timeout:Js}).catch(()=>{}))}sent(){this.#n=0}async listen(e,n,r){this.#t.forEach((s,i)=>this.stopped(
i));let o=0;try{for await(let s of O.typing({room:e},{start:"live",signal:r}))s.kind==="resumed"?o=s.replayed:s.kind==="\
event"&&o>0?o-=1:s.kind==="event"&&!n(s.message.author)&&this.#r(s.message)}catch{}}stopped(e){clearTimeout(this.#t.get(
e)),this.#t.delete(e)&&this.#s()}#r({author:e}){clearTimeout(this.#t.get(e)),this.#t.set(e,setTimeout(()=>this.stopped(e),
Tc)),this.#s()}#s(){let e=[...this.#t.keys()],n=e.length===0?"":e.length===1?`${e[0]} is typing…`:e.length===2?`${e[0]}\
 and ${e[1]} are typing…`:`${e.length} people are typing…`;this.#e.textContent!==n&&(this.#e.textContent=n)}};var Kn=S("house"),js=new Dt,Ut=new Pt;Us();var ue=await Ct.load(),ve=await Ac(),Wn=t=>t===ve,Hs=new Rt(Wn),zs=new Ot(Wn,
t=>ue.count(t)),Ft=new AbortController;function Xn(){Ft.abort(),Ft=new AbortController;let{signal:t}=Ft,{name:e}=ue.open;
ue.draw(),zs.show(e),S("me").textContent=ve,Kn.hidden=!1,Xs(e,ve,({message:n})=>{Qs(`Meanwhile ${n}.`)},t),Ut.listen(e,Wn,
t),Gs(e,Hs,js,Ut,t),jn()}async function Qs(t=""){Ft.abort(),Kn.hidden=!0,ve=await Mt(()=>ue.open.name,t),Xn()}async function Ac(){
let t=()=>ue.open.name,e=Tt();if(!e)return Mt(t);try{let n=await _t(t(),e);return At(n),n}catch(n){return Mt(t,`${n.message}\
.`)}}Jn(()=>Ut.tell(ue.open.name,ve),t=>{Ut.sent(),js.send(ue.open.name,ve,t),Hs.toEnd()});S("rename").addEventListener(
"click",()=>{Qs()});document.querySelector("[data-skip]")?.addEventListener("click",t=>{t.preventDefault(),S("text").focus()});
addEventListener("hashchange",()=>Kn.hidden||Xn());Xn();zs.listen();
