// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and
// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).
function y(t){let e=document.getElementById(t);if(!e)throw new Error(`index.html has no #${t}`);return e}function T(t,e,...n){
let r=document.createElement(t);return r.className=e,r.append(...n),r}function Qt(t,e){let n=T("button","plain",t);return n.
type="button",n.addEventListener("click",e),n}var ur=y("composer"),j=y("text");function lr(t,e){let n=()=>{j.style.height="auto",j.style.height=`${j.scrollHeight+2}px`};
j.addEventListener("input",()=>{n(),j.value.trim()&&t()}),j.addEventListener("keydown",r=>{r.key==="Enter"&&!r.shiftKey&&
!r.isComposing&&(r.preventDefault(),ur.requestSubmit())}),ur.addEventListener("submit",r=>{r.preventDefault();let o=j.value.
trim();o&&(j.value="",n(),e(o)),j.focus()})}function dr(){matchMedia("(pointer: fine)").matches&&j.focus()}function oe(t,e){return t!==null&&typeof t=="object"&&"$typeName"in t&&typeof t.$typeName=="string"?e===void 0?!0:e.typeName===
t.$typeName:!1}var l;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.BYTES=12]="BYTES",
t[t.UINT32=13]="UINT32",t[t.SFIXED32=15]="SFIXED32",t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="\
SINT64"})(l||(l={}));function pr(){let t=this.buf,e=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=t[e++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=t[e++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=t[e++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var et=4294967296;function en(t){let e=t[0]==="-";e&&(t=t.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(t.slice(
i,a));o*=n,r=r*n+c,r>=et&&(o=o+(r/et|0),r=r%et)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),e?hr(r,o):nn(r,o)}function fr(t,e){
let n=nn(t,e),r=n.hi&2147483648;r&&(n=hr(n.lo,n.hi));let o=tn(n.lo,n.hi);return r?"-"+o:o}function tn(t,e){if({lo:t,hi:e}=
fi(t,e),e<=2097151)return String(et*e+t);let n=t&16777215,r=(t>>>24|e<<8)&16777215,o=e>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+mr(i)+mr(s)}
function fi(t,e){return{lo:t>>>0,hi:e>>>0}}function nn(t,e){return{lo:t|0,hi:e|0}}function hr(t,e){return e=~e,t?t=~t+1:
e+=1,nn(t,e)}var mr=t=>{let e=String(t);return"0000000".slice(e.length)+e};function gr(t,e){if(t>>>0<128){e.push(t);return}
if(t>=0){for(;t>127;)e.push(t&127|128),t=t>>>7;e.push(t)}else{for(let n=0;n<9;n++)e.push(t&127|128),t=t>>7;e.push(1)}}function br(){
let t=this.buf[this.pos++];if((t&128)===0)return this.assertBounds(),t;let e=t&127;if(t=this.buf[this.pos++],e|=(t&127)<<
7,(t&128)===0)return this.assertBounds(),e;if(t=this.buf[this.pos++],e|=(t&127)<<14,(t&128)===0)return this.assertBounds(),
e;if(t=this.buf[this.pos++],e|=(t&127)<<21,(t&128)===0)return this.assertBounds(),e;t=this.buf[this.pos++],e|=(t&15)<<28;
for(let n=5;(t&128)!==0&&n<10;n++)t=this.buf[this.pos++];if((t&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
e>>>0}var E=hi();function hi(){let t=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof t.getBigInt64=="fun\
ction"&&typeof t.getBigUint64=="function"&&typeof t.setBigInt64=="function"&&typeof t.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return t.
setBigInt64(0,this.parse(i),!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},uEnc(i){return t.setBigInt64(0,this.uParse(i),
!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},dec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigInt64(0,!0)},
uDec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),yr(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Er(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),yr(n),en(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Er(n),en(n)},dec(n,r){return fr(
n,r)},uDec(n,r){return tn(n,r)}}}function yr(t){if(!/^-?[0-9]+$/.test(t))throw new Error("invalid int64: "+t)}function Er(t){
if(!/^[0-9]+$/.test(t))throw new Error("invalid uint64: "+t)}function _(t,e){switch(t){case l.STRING:return"";case l.BOOL:return!1;case l.DOUBLE:case l.FLOAT:return 0;case l.INT64:case l.
UINT64:case l.SFIXED64:case l.FIXED64:case l.SINT64:return e?"0":E.zero;case l.BYTES:return new Uint8Array(0);default:return 0}}
function Sr(t,e){switch(t){case l.BOOL:return e===!1;case l.STRING:return e==="";case l.BYTES:return e instanceof Uint8Array&&
!e.byteLength;case l.DOUBLE:case l.FLOAT:return Object.is(e,0);default:return e==0}}var vr=2,L=Symbol.for("reflect unsafe local");function Nr(t,e){let n=t[e.localName].case;return n===void 0?n:e.fields.find(
r=>r.localName===n)}function wr(t,e){let n=e.localName;if(e.oneof)return t[e.oneof.localName].case===n;if(e.presence!=vr)
return t[n]!==void 0&&Object.prototype.hasOwnProperty.call(t,n);switch(e.fieldKind){case"list":return t[n].length>0;case"\
map":return Object.keys(t[n]).length>0;case"scalar":return!Sr(e.scalar,t[n]);case"enum":return t[n]!==e.enum.values[0].number}
throw new Error("message field with implicit presence")}function pe(t,e){return Object.prototype.hasOwnProperty.call(t,e)&&
t[e]!==void 0}function Ir(t,e){if(e.oneof){let n=t[e.oneof.localName];return n.case===e.localName?n.value:void 0}return t[e.
localName]}function xr(t,e,n){e.oneof?t[e.oneof.localName]={case:e.localName,value:n}:t[e.localName]=n}function B(t,e,n){
e==="__proto__"?Object.defineProperty(t,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):t[e]=n}function Tr(t,e){
return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function Ar(t,e){let n=e.localName;if(e.oneof){let r=e.oneof.
localName;t[r].case===n&&(t[r]={case:void 0})}else if(e.presence!=vr)delete t[n];else switch(e.fieldKind){case"map":t[n]=
{};break;case"list":t[n]=[];break;case"enum":t[n]=e.enum.values[0].number;break;case"scalar":t[n]=_(e.scalar,e.longAsString);
break}}function W(t){return t!==null&&typeof t=="object"&&!Array.isArray(t)}function Oe(t,e){var n,r,o,s;if(W(t)&&L in t&&"add"in t&&"field"in t&&typeof t.field=="function"){if(e!==void 0){let i=e,
a=t.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function De(t,e){var n,r,o,s;if(W(t)&&L in t&&"has"in t&&"field"in t&&typeof t.
field=="function"){if(e!==void 0){let i=e,a=t.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===a.scalar&&
((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===
null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function _e(t,e){
return W(t)&&L in t&&"desc"in t&&W(t.desc)&&t.desc.kind==="message"&&(e===void 0||t.desc.typeName==e.typeName)}function kr(t){return Mr(t.$typeName)}function q(t){let e=t.fields[0];return Mr(t.typeName)&&e!==void 0&&e.fieldKind=="s\
calar"&&e.name=="value"&&e.number==1}function Rr(t){switch(t.typeName){case"google.protobuf.Any":case"google.protobuf.Ti\
mestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protobu\
f.Value":case"google.protobuf.ListValue":return!0;default:return q(t)}}var gi=new Set(["google.protobuf.DoubleValue","go\
ogle.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","googl\
e.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Mr(t){
return gi.has(t)}var bi=999,yi=998,Or=2;function b(t,e){return oe(e,t)?e:Dr(t)(e)}var Lr=new WeakMap;function Dr(t){let e=Lr.get(t);return e===
void 0&&(e=Ei(t),Lr.set(t,e)),e}var rn=0,_r=1,Cr=2,Pr=3;function Ei(t){let e=t.typeName,{properties:n,prototype:r}=Si(t);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=e):s={$typeName:e};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case rn:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case _r:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case Cr:if(a.convert===void 0||!W(u))
s[c]=u??{};else{let d={},m=Object.keys(u);for(let p=0;p<m.length;p++)B(d,m[p],a.convert(u[m[p]]));s[c]=d}break;case Pr:{
let d=u;if(d?.case!=null){let m=a.convert.get(d.case);if(m!==void 0){s[c]={case:d.case,value:m(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Si(t){var e,n;let r=[],o={},s=Ni(t);for(let i of t.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:Pr,constant:void 0,convert:vi(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:rn,
constant:void 0,convert:tt(i)});break}case"list":{r.push({name:a,kind:_r,constant:void 0,convert:i.listKind=="message"?(e=
tt(i))!==null&&e!==void 0?e:(c=>c):i.scalar==l.BYTES?Ce:void 0});break}case"map":{r.push({name:a,kind:Cr,constant:void 0,
convert:i.mapKind=="message"?(n=tt(i))!==null&&n!==void 0?n:(c=>c):i.scalar==l.BYTES?Ce:void 0});break}default:{let c=wi(
i);r.push({name:a,kind:rn,constant:i.presence==Or?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==l.BYTES?Ce:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function vi(t){let e=new Map;for(let n of t.fields){let r;
n.fieldKind=="message"?r=tt(n):n.fieldKind=="scalar"&&n.scalar==l.BYTES&&(r=Ce),e.set(n.localName,r??(o=>o))}return e}function tt(t){
if(t.fieldKind=="message"&&!t.oneof&&q(t.message))return t.message.fields[0].scalar==l.BYTES?Ce:void 0;if(t.message.typeName==
"google.protobuf.Struct"&&t.parent.typeName!=="google.protobuf.Value")return;let e=t.message,n;return r=>!W(r)||oe(r,e)?
r:(n??(n=Dr(e)),n(r))}function Ce(t){return Array.isArray(t)?new Uint8Array(t):t}function Ni(t){switch(t.file.edition){case bi:
return!1;case yi:return!0;default:return t.fields.some(e=>e.presence!=Or&&e.fieldKind!="message"&&!e.oneof)}}function wi(t){
let e=t.getDefaultValue();return e!==void 0?t.fieldKind=="scalar"&&t.longAsString?e.toString():e:t.fieldKind=="scalar"?_(
t.scalar,t.longAsString):t.enum.values[0].number}var Ii=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],N=class extends Error{constructor(e,n,r="Fie\
ldValueInvalidError"){super(n),this.name=r,this.field=()=>e}};function Fr(t){return t instanceof Error&&Ii.includes(t.name)&&
"field"in t&&typeof t.field=="function"}var on;function xi(t){var e;on=Object.assign(Object.assign({},t),{encodeUtf8Into:(e=t.encodeUtf8Into)!==null&&e!==void 0?
e:sn(t.encodeUtf8.bind(t))})}function Pe(){if(!on){let t=globalThis;if(!t.TextEncoder||!t.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let e=new t.TextEncoder,n=new t.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return e.encode(i)},decodeUtf8(i,a){return a?(r||(r=new t.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};e.encodeInto&&
(o.encodeUtf8Into=e.encodeInto.bind(e));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),xi(o)}return on}
function sn(t){return(e,n)=>{let r=t(e);return n.set(r),{written:r.byteLength}}}var w;(function(t){t[t.Varint=0]="Varint",t[t.Bit64=1]="Bit64",t[t.LengthDelimited=2]="LengthDelimited",t[t.StartGroup=3]=
"StartGroup",t[t.EndGroup=4]="EndGroup",t[t.Bit32=5]="Bit32"})(w||(w={}));var un=4294967295,ln=2147483647,dn=-2147483648,Ee=class{constructor(e){this.stackPos=[],this.encodeUtf8Into=e?sn(e):Pe().
encodeUtf8Into,this.buffer=Br,this.viewCache=Ai,this.pos=0}ensureCapacity(e){let n=this.pos+e;if(n>this.buffer.length){let r=this.
buffer.length||Ti;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let e=this.
buffer,n=this.viewCache;if(n.byteLength===e.byteLength)return n;let r=new DataView(e.buffer);return this.viewCache=r,r}finish(){
let e=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],e}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(Fe),this.buffer[this.pos++]=0,this}join(){let e=this.stackPos.pop();if(e===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-e-Fe,r=an(n);return r>Fe&&(this.ensureCapacity(r-Fe),this.buffer.copyWithin(e+
r,e+Fe,this.pos)),this.pos=e,this.uint32(n),this.pos+=n,this}tag(e,n){return this.uint32((e<<3|n)>>>0)}raw(e){return this.
ensureCapacity(e.length),this.buffer.set(e,this.pos),this.pos+=e.length,this}uint32(e){if(Ur(e),this.ensureCapacity(5),e<
128)return this.buffer[this.pos++]=e,this;for(;e>127;)this.buffer[this.pos++]=e&127|128,e>>>=7;return this.buffer[this.pos++]=
e,this}int32(e){if(cn(e),e>=0)return this.uint32(e);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
e&127|128,e>>=7;return this.buffer[this.pos++]=1,this}bool(e){return this.ensureCapacity(1),this.buffer[this.pos++]=e?1:
0,this}bytes(e){return this.uint32(e.byteLength),this.raw(e)}string(e){typeof e!="string"&&(e=String(e));let n=e.length;
if(n<=Gr){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let m=e.charCodeAt(d);if(m>
127)break;c[u++]=m}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=an(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(e,o.subarray(s+r)),a=an(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(e){
return ki(e),this.ensureCapacity(4),this.view().setFloat32(this.pos,e,!0),this.pos+=4,this}double(e){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,e,!0),this.pos+=8,this}fixed32(e){return Ur(e),this.ensureCapacity(4),this.view().setUint32(
this.pos,e,!0),this.pos+=4,this}sfixed32(e){return cn(e),this.ensureCapacity(4),this.view().setInt32(this.pos,e,!0),this.
pos+=4,this}sint32(e){return cn(e),this.uint32((e<<1^e>>31)>>>0)}sfixed64(e){let n=E.enc(e);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(e){let n=E.uEnc(e);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(e){
let n=E.enc(e);return this.writeVarint64(n.lo,n.hi)}sint64(e){let n=E.enc(e),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>31)^
r;return this.writeVarint64(o,s)}uint64(e){let n=E.uEnc(e);return this.writeVarint64(n.lo,n.hi)}writeVarint64(e,n){this.
ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=e>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?c|128:
c)&255,!u)return this.pos=o,this}let s=e>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,this;
for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>31&
1,this.pos=o,this}},Ti=128,Fe=1,Br=new Uint8Array(0),Ai=new DataView(Br.buffer),Gr=32;function an(t){return t<128?1:t<16384?
2:t<2097152?3:t<268435456?4:5}var C=class{constructor(e,n=Pe().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.varint64Hi=
0,this.varint64=pr,this.uint32=br,this.buf=e,this.len=e.length,this.pos=0,this.view=new DataView(e.buffer,e.byteOffset,e.
byteLength)}tag(){let e=this.pos,n=this.uint32(),r=this.pos-e;if(r>5||r==5&&this.buf[this.pos-1]>15)throw new Error("ill\
egal tag: varint overflows uint32");let o=n>>>3,s=n&7;if(o<=0||s>5)throw new Error("illegal tag: field no "+o+" wire typ\
e "+s);return[o,s]}skip(e,n,r=100){let o=this.pos;switch(e){case w.Varint:for(;this.buf[this.pos++]&128;);break;case w.Bit64:
this.pos+=4;case w.Bit32:this.pos+=4;break;case w.LengthDelimited:let s=this.uint32();this.pos+=s;break;case w.StartGroup:
if(r<=0)throw new Error("maximum recursion depth reached");for(;;){let[i,a]=this.tag();if(a===w.EndGroup){if(n!==void 0&&
i!==n)throw new Error("invalid end group tag");break}this.skip(a,i,r-1)}break;default:throw new Error("cant skip wire ty\
pe "+e)}return this.assertBounds(),this.buf.subarray(o,this.pos)}assertBounds(){if(this.pos>this.len)throw new RangeError(
"premature EOF")}int32(){return this.uint32()|0}sint32(){let e=this.uint32();return e>>>1^-(e&1)}int64(){return this.varint64(),
E.dec(this.varint64Lo,this.varint64Hi)}uint64(){return this.varint64(),E.uDec(this.varint64Lo,this.varint64Hi)}sint64(){
this.varint64();let e=this.varint64Lo,n=this.varint64Hi,r=-(e&1);return e=(e>>>1|(n&1)<<31)^r,n=n>>>1^r,E.dec(e,n)}bool(){
let e=this.buf[this.pos];return e<128?(this.pos++,e!==0):(this.varint64(),this.varint64Lo!==0||this.varint64Hi!==0)}fixed32(){
return this.view.getUint32((this.pos+=4)-4,!0)}sfixed32(){return this.view.getInt32((this.pos+=4)-4,!0)}fixed64(){return E.
uDec(this.sfixed32(),this.sfixed32())}sfixed64(){return E.dec(this.sfixed32(),this.sfixed32())}float(){return this.view.
getFloat32((this.pos+=4)-4,!0)}double(){return this.view.getFloat64((this.pos+=8)-8,!0)}bytes(){let e=this.uint32(),n=this.
pos;return this.pos+=e,this.assertBounds(),this.buf.subarray(n,n+e)}string(e){let n=this.uint32(),r=this.pos;this.pos+=n,
this.assertBounds();let o=this.buf;if(n<=Gr){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),e);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
e)}};function cn(t){if(typeof t=="string")t=Number(t);else if(typeof t!="number")throw new Error("invalid int32: "+typeof t);
if(!Number.isInteger(t)||t>ln||t<dn)throw new Error("invalid int32: "+t)}function Ur(t){if(typeof t=="string")t=Number(t);else if(typeof t!=
"number")throw new Error("invalid uint32: "+typeof t);if(!Number.isInteger(t)||t>un||t<0)throw new Error("invalid uint32\
: "+t)}function ki(t){if(typeof t=="string"){let e=t;if(t=Number(t),Number.isNaN(t)&&e!=="NaN")throw new Error("invalid \
float32: "+e)}else if(typeof t!="number")throw new Error("invalid float32: "+typeof t);if(!Number.isFinite(Math.fround(t))&&
Number.isFinite(t))throw new Error("invalid float32: "+t)}function Vr(t,e){let n=t.fieldKind=="list"?Oe(e,t):t.fieldKind=="map"?De(e,t):pn(t,e);if(n===!0)return;let r;switch(t.fieldKind){case"\
list":r=`expected ${Kr(t)}, got ${R(e)}`;break;case"map":r=`expected ${Wr(t)}, got ${R(e)}`;break;default:r=$(t,e,n)}return new N(
t,r)}function mn(t,e,n){let r=pn(t,n);if(r!==!0)return new N(t,`list item #${e+1}: ${$(t,n,r)}`)}function $r(t,e,n){let r=z(
t.mapKey)(e);if(r!==!0)return new N(t,`invalid map key: ${$({scalar:t.mapKey},e,r)}`);let o=pn(t,n);if(o!==!0)return new N(
t,`map entry ${R(e)}: ${$(t,n,o)}`)}function pn(t,e){return t.scalar!==void 0?z(t.scalar)(e):t.enum!==void 0?t.enum.open?
z(l.INT32)(e):t.enum.values.some(n=>n.number===e):_e(e,t.message)}function z(t){switch(t){case l.DOUBLE:return e=>typeof e==
"number";case l.FLOAT:return e=>typeof e!="number"?!1:!Number.isFinite(Math.fround(e))&&Number.isFinite(e)?`${e.toFixed()}\
 out of range`:!0;case l.INT32:case l.SFIXED32:case l.SINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:e>ln||
e<dn?`${e.toFixed()} out of range`:!0;case l.FIXED32:case l.UINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:
e>un||e<0?`${e.toFixed()} out of range`:!0;case l.BOOL:return e=>typeof e=="boolean";case l.STRING:return e=>typeof e!="\
string"?!1:Pe().checkUtf8(e)||"invalid UTF8";case l.BYTES:return e=>e instanceof Uint8Array;case l.INT64:case l.SFIXED64:case l.
SINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e=="string"&&e.length>0)try{return E.parse(e),!0}catch{
return`${e} out of range`}return!1};case l.FIXED64:case l.UINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e==
"string"&&e.length>0)try{return E.uParse(e),!0}catch{return`${e} out of range`}return!1}}}function $(t,e,n){return n=typeof n==
"string"?`: ${n}`:`, got ${R(e)}`,t.scalar!==void 0?`expected ${Ri(t.scalar)}`+n:t.enum!==void 0?`expected ${t.enum.toString()}`+
n:`expected ${Yr(t.message)}`+n}function R(t){switch(typeof t){case"object":return t===null?"null":t instanceof Uint8Array?
`Uint8Array(${t.length})`:Array.isArray(t)?`Array(${t.length})`:Oe(t)?Kr(t.field()):De(t)?Wr(t.field()):_e(t)?Yr(t.desc):
oe(t)?`message ${t.$typeName}`:"object";case"string":return t.length>30?"string":`"${t.split('"').join('\\"')}"`;case"bo\
olean":return String(t);case"number":return String(t);case"bigint":return String(t)+"n";default:return typeof t}}function Yr(t){
return`ReflectMessage (${t.typeName})`}function Kr(t){switch(t.listKind){case"message":return`ReflectList (${t.message.toString()}\
)`;case"enum":return`ReflectList (${t.enum.toString()})`;case"scalar":return`ReflectList (${l[t.scalar]})`}}function Wr(t){
switch(t.mapKind){case"message":return`ReflectMap (${l[t.mapKey]}, ${t.message.toString()})`;case"enum":return`ReflectMa\
p (${l[t.mapKey]}, ${t.enum.toString()})`;case"scalar":return`ReflectMap (${l[t.mapKey]}, ${l[t.scalar]})`}}function Ri(t){
switch(t){case l.STRING:return"string";case l.BOOL:return"boolean";case l.INT64:case l.SINT64:case l.SFIXED64:return"big\
int (int64)";case l.UINT64:case l.FIXED64:return"bigint (uint64)";case l.BYTES:return"Uint8Array";case l.DOUBLE:return"n\
umber (float64)";case l.FLOAT:return"number (float32)";case l.FIXED32:case l.UINT32:return"number (uint32)";case l.INT32:case l.
SFIXED32:case l.SINT32:return"number (int32)"}}var Mi=0;function Y(t){if(Li(t))return{toMessage:n=>nt(n),toLocal:n=>rt(n)};if(t.fieldKind=="message"&&!t.oneof&&q(t.message)){
let n=t.message,r=n.fields[0].localName;return{toMessage:o=>{let s=b(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let e=t.message;return{toMessage:n=>n===void 0?b(e):n,toLocal:n=>n}}function Li(t){return t.message.typeName=="google.pr\
otobuf.Struct"&&t.parent.typeName!="google.protobuf.Value"}function nt(t){let e={$typeName:"google.protobuf.Struct",fields:{}};
if(W(t))for(let n of Object.keys(t))B(e.fields,n,Hr(t[n]));return e}function rt(t){let e={};for(let n of Object.keys(t.fields))
B(e,n,qr(t.fields[n]));return e}function qr(t){switch(t.kind.case){case"structValue":return rt(t.kind.value);case"listVa\
lue":return t.kind.value.values.map(qr);case"nullValue":case void 0:return null;default:return t.kind.value}}function Hr(t){
let e={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof t){case"number":e.kind={case:"numberValue",value:t};
break;case"string":e.kind={case:"stringValue",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"\
object":if(t===null)e.kind={case:"nullValue",value:Mi};else if(Array.isArray(t)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(t))for(let r of t)n.values.push(Hr(r));e.kind={case:"listValue",value:n}}else e.kind={
case:"structValue",value:nt(t)};break}return e}function Jr(t,e,n=!0){return new st(t,e,n)}var Xr=new WeakMap,st=class{get sortedFields(){let e=Xr.get(this.desc);if(e)return e;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return Xr.set(this.desc,n),n}constructor(e,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=e,this.message=this[L]=n??b(e),this.fields=e.fields,this.oneofs=e.oneofs,
this.members=e.members}findNumber(e){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(e)}oneofCase(e){return Ue(this.message,e),Nr(this.message,e)}isSet(e){return Ue(
this.message,e),wr(this.message,e)}clear(e){Ue(this.message,e),Ar(this.message,e)}get(e){Ue(this.message,e);let n=Ir(this.
message,e);switch(e.fieldKind){case"list":let r=this.lists.get(e);return(!r||r[L]!==n)&&this.lists.set(e,r=new gn(e,n,this.
check)),r;case"map":let o=this.maps.get(e);return(!o||o[L]!==n)&&this.maps.set(e,o=new bn(e,n,this.check)),o;case"messag\
e":return En(e,n,this.check);case"scalar":return n===void 0?_(e.scalar,!1):Sn(e,n);case"enum":return n??e.enum.values[0].
number}}set(e,n){if(Ue(this.message,e),this.check){let o=Vr(e,n);if(o)throw o}let r;e.fieldKind=="message"?r=yn(e,n):De(
n)||Oe(n)?r=n[L]:r=vn(e,n),xr(this.message,e,r)}getUnknown(){return this.message.$unknown}setUnknown(e){this.message.$unknown=
e}};function Ue(t,e){if(e.parent.typeName!==t.$typeName)throw new N(e,`cannot use ${e.toString()} with message ${t.$typeName}`,
"ForeignFieldError")}var gn=class{field(){return this._field}get size(){return this._arr.length}constructor(e,n,r){this._field=e,this._arr=this[L]=
n,this.check=r}get(e){let n=this._arr[e];return n===void 0?void 0:fn(this._field,n,this.check)}set(e,n){if(e<0||e>=this.
_arr.length)throw new N(this._field,`list item #${e+1}: out of range`);if(this.check){let r=mn(this._field,e,n);if(r)throw r}
this._arr[e]=Zr(this._field,n)}add(e){if(this.check){let n=mn(this._field,this._arr.length,e);if(n)throw n}this._arr.push(
Zr(this._field,e))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let e of this._arr)yield fn(this._field,e,this.check)}*entries(){for(let e=0;e<this._arr.length;e++)
yield[e,fn(this._field,this._arr[e],this.check)]}};var bn=class{constructor(e,n,r=!0){this.obj=this[L]=n??{},this.check=r,this._field=e}field(){return this._field}set(e,n){
if(this.check){let r=$r(this._field,e,n);if(r)throw r}return B(this.obj,ot(e),Oi(this._field,n)),this}delete(e){let n=ot(
e),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let e of Object.keys(this.
obj))delete this.obj[e]}get(e){let n=Tr(this.obj,ot(e));return n!==void 0&&(n=hn(this._field,n,this.check)),n}has(e){return Object.
prototype.hasOwnProperty.call(this.obj,ot(e))}*keys(){for(let e of Object.keys(this.obj))yield jr(e,this._field.mapKey)}*entries(){
for(let e of Object.entries(this.obj))yield[jr(e[0],this._field.mapKey),hn(this._field,e[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let e of Object.values(this.obj))yield hn(
this._field,e,this.check)}forEach(e,n){for(let r of this.entries())e.call(n,r[1],r[0],this)}};function yn(t,e){return _e(
e)?kr(e.message)&&!t.oneof&&t.fieldKind=="message"?e.message.value:e.desc.typeName=="google.protobuf.Struct"&&t.parent.typeName!=
"google.protobuf.Value"?rt(e.message):e.message:e}function En(t,e,n){return e!==void 0&&(q(t.message)&&!t.oneof&&t.fieldKind==
"message"?e={$typeName:t.message.typeName,value:Sn(t.message.fields[0],e)}:t.message.typeName=="google.protobuf.Struct"&&
t.parent.typeName!="google.protobuf.Value"&&W(e)&&(e=nt(e))),new st(t.message,e,n)}function Zr(t,e){return t.listKind=="\
message"?yn(t,e):vn(t,e)}function fn(t,e,n){return t.listKind=="message"?En(t,e,n):Sn(t,e)}function Oi(t,e){return t.mapKind==
"message"?yn(t,e):vn(t,e)}function hn(t,e,n){return t.mapKind=="message"?En(t,e,n):e}function ot(t){return typeof t=="st\
ring"||typeof t=="number"?t:String(t)}function jr(t,e){switch(e){case l.STRING:return t;case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:{let n=Number.parseInt(t);if(Number.isFinite(n))return n;break}case l.BOOL:switch(t){case"\
true":return!0;case"false":return!1}break;case l.UINT64:case l.FIXED64:try{return E.uParse(t)}catch{}break;default:try{return E.
parse(t)}catch{}break}return t}function Sn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.SINT64:"longAsStrin\
g"in t&&t.longAsString&&typeof e=="string"&&(e=E.parse(e));break;case l.FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString&&
typeof e=="string"&&(e=E.uParse(e));break}return e}function vn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.
SINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.parse(e));break;case l.
FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.uParse(
e));break}return e}var zr=Uint8Array.prototype.setFromBase64;function ve(t){let e=t.length,n=e-(e+3>>2);(e&3)==0&&t[e-1]=="="&&(n-=t[e-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(zr)try{let s=zr.call(r,t);s.read==e&&(o=s.written)}catch{}return o<0&&(o=Di(r,t)),
o==n?r:r.subarray(0,o)}function Di(t,e){let n=Ci(),r=0,o=0,s,i=0;for(let a=0;a<e.length;a++){if(s=n[e.charCodeAt(a)],s===
void 0)switch(e[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:t[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:t[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:t[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var sl=Uint8Array.prototype.toBase64;var it,Qr,Se;function _i(t){return it||(it="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
Qr=it.slice(0,-2).concat("-","_")),t=="url"?Qr:it}function Ci(){if(!Se){Se=[];let t=_i("std");for(let e=0;e<t.length;e++)
Se[t[e].charCodeAt(0)]=e;Se[45]=t.indexOf("+"),Se[95]=t.indexOf("/")}return Se}function Ne(t){let e=!1,n=[];for(let r=0;r<t.length;r++){let o=t.charAt(r);switch(o){case"_":e=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),e=!1;break;default:e&&(e=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function eo(t){return t.replace(/[A-Z]/g,e=>"_"+e.toLowerCase())}var Pi=new Set(["constructo\
r","toString","toJSON","valueOf"]);function we(t){return Pi.has(t)?t+"$":t}function Be(t){for(let e of t.field)pe(e,"jsonName")||(e.jsonName=Ne(e.name));t.nestedType.forEach(Be)}function to(t,e){let n=t.values.find(r=>r.name===e);if(!n)throw new Error(`cannot parse ${t} default value: ${e}`);return n.
number}function no(t,e){switch(t){case l.STRING:return e;case l.BYTES:{let n=Fi(e);if(n===!1)throw new Error(`cannot par\
se ${l[t]} default value: ${e}`);return n}case l.INT64:case l.SFIXED64:case l.SINT64:return E.parse(e);case l.UINT64:case l.
FIXED64:return E.uParse(e);case l.DOUBLE:case l.FLOAT:switch(e){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(e)}case l.BOOL:return e==="true";case l.INT32:case l.
UINT32:case l.SINT32:case l.FIXED32:case l.SFIXED32:return parseInt(e,10)}}function Fi(t){let e=[],n={tail:t,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":e.push(n.c.charCodeAt(0));break;case"b":e.push(8);break;case"f":e.push(12);break;case"n":
e.push(10);break;case"r":e.push(13);break;case"t":e.push(9);break;case"v":e.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
e.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;e.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),e.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=E.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),e.push(i[0],i[1],
i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:e.push(n.c.charCodeAt(0))}return new Uint8Array(e)}function*at(t){switch(t.kind){case"file":for(let e of t.messages)yield e,yield*at(e);yield*t.enums,yield*t.services,yield*t.
extensions;break;case"message":for(let e of t.nestedMessages)yield e,yield*at(e);yield*t.nestedEnums,yield*t.nestedExtensions;
break}}function Tn(...t){return Bi(t)}function ct(t,e){return Ui([t,e])}function Ui(t,e){let n=co();if(!t.length)return n;if("$typeName"in t[0]&&t[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of t[0].file)e?.(o),io(o,n);return n}if("$typeName"in t[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let m=s(d);if(!m)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in m?n.addFile(m,!1,!0):(i.add(m.name),u.push(m))}return u.concat(...u.map(
a))};var r=a;let o=t[0],s=t[1],i=new Set;for(let c of[o,...a(o)].reverse())e?.(c),io(c,n)}else for(let o of t)for(let s of o.
files)n.addFile(s);return n}function co(){let t=new Map,e=new Map,n=new Map;return{kind:"registry",types:t,extendees:e,[Symbol.iterator](){return t.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of at(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=e.get(r.extendee.typeName);o||e.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}t.set(r.typeName,r)},get(r){return t.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=t.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=t.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=t.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=e.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=t.get(r);return o?.kind=="service"?o:void 0}}}function Bi(t){let e=co();
for(let n of t)switch(n.kind){case"registry":for(let r of n)e.add(r);break;case"file":e.addFile(n);break;default:e.add(n);
break}return e}var Gi=998,Vi=999,$i=9999,Yi=9,Ve=10,Ge=11,Ki=12,ro=14,An=3,Wi=2,oo=1,qi=0,Nn=1,so=2,Hi=3,Xi=1,Zi=2,ji=1,
Ji=2;var uo=1002,lo={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function io(t,e){var n,r;let o={kind:"file",proto:t,deprecated:(r=(n=t.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:ta(t),name:t.name.replace(/\.proto$/,""),dependencies:na(t,e),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${t.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
H(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of t.enumType)mo(a,o,
void 0,e);for(let a of t.messageType)po(a,o,void 0,e,i);for(let a of t.service)zi(a,o,e);wn(o,e);for(let a of s.values())
In(a,e,i);for(let a of o.messages)In(a,e,i),wn(a,e);e.addFile(o,!0)}function wn(t,e){switch(t.kind){case"file":for(let n of t.
proto.extension){let r=xn(n,t,e);t.extensions.push(r),e.add(r)}break;case"message":for(let n of t.proto.extension){let r=xn(
n,t,e);t.nestedExtensions.push(r),e.add(r)}for(let n of t.nestedMessages)wn(n,e);break}}function In(t,e,n){let r=t.proto.
oneofDecl.map(s=>ea(s,t)),o=new Set;for(let s of t.proto.field){let i=ia(s,r),a=xn(s,t,e,i,n);t.fields.push(a),t.field[a.
localName]=a,i===void 0?t.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),t.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))t.oneofs.push(s);for(let s of t.nestedMessages)In(s,e,n)}function mo(t,e,n,r){var o,s,i,a,c,u,d,m,p;let g=ra(
t.name,t.value),f={kind:"enum",proto:t,deprecated:(s=(o=t.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:e,parent:n,open:!0,name:t.name,typeName:ut(t,n,e),value:{},values:[],sharedPrefix:g,toString(){return`enum ${this.
typeName}`}};f.open=la(f),r.add(f);for(let v of t.value){let S=v.name,I={kind:"enum_value",proto:v,deprecated:(a=(i=v.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:f,name:S,localName:we(g==null?S:S.substring(g.length)),
number:v.number,jsonName:(c=oa(v))!==null&&c!==void 0?c:S,toString(){return`enum value ${f.typeName}.${S}`}};f.values.push(
I),(u=(m=f.value)[p=v.number])!==null&&u!==void 0||(m[p]=I)}((d=n?.nestedEnums)!==null&&d!==void 0?d:e.enums).push(f)}function po(t,e,n,r,o){
var s,i,a,c;let u={kind:"message",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:e,parent:n,name:t.name,typeName:ut(t,n,e),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=t.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:e.messages).push(u),r.add(u));for(let d of t.enumType)mo(d,e,u,
r);for(let d of t.nestedType)po(d,e,u,r,o)}function zi(t,e,n){var r,o;let s={kind:"service",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:e,name:t.name,typeName:ut(t,void 0,e),methods:[],method:{},
toString(){return`service ${this.typeName}`}};e.services.push(s),n.add(s);for(let i of t.method){let a=Qi(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Qi(t,e,n){var r,o,s,i;let a;t.clientStreaming&&t.serverStreaming?a="bidi_strea\
ming":t.clientStreaming?a="client_streaming":t.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(Q(t.inputType)),
u=n.getMessage(Q(t.outputType));H(c,`invalid MethodDescriptorProto: input_type ${t.inputType} not found`),H(u,`invalid M\
ethodDescriptorProto: output_type ${t.inputType} not found`);let d=t.name;return{kind:"rpc",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:e,name:d,localName:we(d.length?we(d[0].toLowerCase()+
d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=t.options)===null||s===void 0?void 0:s.idempotencyLevel)!==
null&&i!==void 0?i:qi,toString(){return`rpc ${e.typeName}.${d}`}}}function ea(t,e){return{kind:"oneof",proto:t,deprecated:!1,
parent:e,fields:[],name:t.name,localName:we(Ne(t.name)),toString(){return`oneof ${e.typeName}.${this.name}`}}}function xn(t,e,n,r,o){
var s,i,a;let c=o===void 0,u={kind:"field",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==
null&&i!==void 0?i:!1,name:t.name,number:t.number,scalar:void 0,message:void 0,enum:void 0,presence:aa(t,r,c,e),utf8Validation:da(
t,e),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,longAsString:!1,getDefaultValue:void 0},
d;if(c){let f=e.kind=="file"?e:e.file,v=e.kind=="file"?void 0:e,S=ut(t,v,f);u.kind="extension",u.file=f,u.parent=v,u.oneof=
void 0,u.typeName=S,u.jsonName=`[${S}]`,d=()=>`extension ${S}`;let I=n.getMessage(Q(t.extendee));H(I,`invalid FieldDescr\
iptorProto: extendee ${t.extendee} not found`),u.extendee=I}else{let f=e;H(f.kind=="message"),u.parent=f,u.oneof=r,u.localName=
r?Ne(t.name):we(Ne(t.name)),u.jsonName=t.jsonName,d=()=>`field ${f.typeName}.${t.name}`}Object.defineProperty(u,"toStrin\
g",{value:d,writable:!0,enumerable:!0,configurable:!0});let m=t.label,p=t.type,g=(a=t.options)===null||a===void 0?void 0:
a.jstype;if(m===An){let f=p==Ge?o?.get(Q(t.typeName)):void 0;if(f){u.fieldKind="map";let{key:v,value:S}=ua(f);return u.mapKey=
v.scalar,u.mapKind=S.fieldKind,u.message=S.message,u.delimitedEncoding=!1,u.enum=S.enum,u.scalar=S.scalar,u}switch(u.fieldKind=
"list",p){case Ge:case Ve:u.listKind="message",u.message=n.getMessage(Q(t.typeName)),H(u.message),u.delimitedEncoding=ao(
t,e);break;case ro:u.listKind="enum",u.enum=n.getEnum(Q(t.typeName)),H(u.enum);break;default:u.listKind="scalar",u.scalar=
p,u.longAsString=g==oo;break}return u.packed=ca(t,e),u}switch(p){case Ge:case Ve:u.fieldKind="message",u.message=n.getMessage(
Q(t.typeName)),H(u.message,`invalid FieldDescriptorProto: type_name ${t.typeName} not found`),u.delimitedEncoding=ao(t,e),
u.getDefaultValue=()=>{};break;case ro:{let f=n.getEnum(Q(t.typeName));H(f!==void 0,`invalid FieldDescriptorProto: type_\
name ${t.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(Q(t.typeName)),u.getDefaultValue=()=>pe(t,"defaultVal\
ue")?to(f,t.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=p,u.longAsString=g==oo,u.getDefaultValue=()=>pe(
t,"defaultValue")?no(p,t.defaultValue):void 0;break}}return u}function ta(t){switch(t.syntax){case"":case"proto2":return Gi;case"\
proto3":return Vi;case"editions":if(t.edition===$i)return uo;if(t.edition in lo)return t.edition;throw new Error(`${t.name}\
: unsupported edition`);default:throw new Error(`${t.name}: unsupported syntax "${t.syntax}"`)}}function na(t,e){return t.
dependency.map(n=>{let r=e.getFile(n);if(!r)throw new Error(`Cannot find ${n}, imported by ${t.name}`);return r})}function ra(t,e){
let n=sa(t)+"_";for(let r of e){if(!r.name.toLowerCase().startsWith(n))return;let o=r.name.substring(n.length);if(o.length==
0||/^\d/.test(o))return}return n}function oa(t){var e,n;let s;for(let i of(n=(e=t.options)===null||e===void 0?void 0:e.$unknown)!==
null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==w.LengthDelimited)continue;let a=new C(new C(i.data).bytes());for(;a.
pos<a.len;){let[c,u]=a.tag();c===1&&u===w.LengthDelimited?s=a.string():a.skip(u,c)}}return s}function sa(t){return(t.substring(
0,1)+t.substring(1).replace(/[A-Z]/g,e=>"_"+e)).toLowerCase()}function ut(t,e,n){let r;return e?r=`${e.typeName}.${t.name}`:
n.proto.package.length>0?r=`${n.proto.package}.${t.name}`:r=`${t.name}`,r}function Q(t){return t.startsWith(".")?t.substring(
1):t}function ia(t,e){if(!pe(t,"oneofIndex")||t.proto3Optional)return;let n=e[t.oneofIndex];return H(n,`invalid FieldDes\
criptorProto: oneof #${t.oneofIndex} for field #${t.number} not found`),n}function aa(t,e,n,r){if(t.label==Wi)return Hi;
if(t.label==An)return so;if(e||t.proto3Optional||n)return Nn;let o=fe("fieldPresence",{proto:t,parent:r});return o==so&&
(t.type==Ge||t.type==Ve)?Nn:o}function ca(t,e){if(t.label!=An)return!1;switch(t.type){case Yi:case Ki:case Ve:case Ge:return!1}
let n=t.options;return n&&pe(n,"packed")?n.packed:Xi==fe("repeatedFieldEncoding",{proto:t,parent:e})}function ua(t){let e=t.
fields.find(r=>r.number===1),n=t.fields.find(r=>r.number===2);return H(e&&e.fieldKind=="scalar"&&e.scalar!=l.BYTES&&e.scalar!=
l.FLOAT&&e.scalar!=l.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:e,value:n}}function la(t){var e;return ji==
fe("enumType",{proto:t.proto,parent:(e=t.parent)!==null&&e!==void 0?e:t.file})}function ao(t,e){return t.type==Ve?!0:Zi==
fe("messageEncoding",{proto:t,parent:e})}function da(t,e){return Ji==fe("utf8Validation",{proto:t,parent:e})}function fe(t,e){
var n,r;let o=(n=e.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[t];if(s!=0)return s}if("kind"in e){
if(e.kind=="message")return fe(t,(r=e.parent)!==null&&r!==void 0?r:e.file);let s=lo[e.edition];if(!s)throw new Error(`fe\
ature default for edition ${e.edition} not found`);return s[t]}return fe(t,e.parent)}function H(t,e){if(!t)throw new Error(
e)}function fo(t){let e=ma(t);return e.messageType.forEach(Be),ct(e,()=>{}).getFile(e.name)}function ma(t){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},t),{messageType:t.messageType.map(ho),
enumType:t.enumType.map(go)}))}function ho(t){var e,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:t.name,field:(n=(e=t.field)===null||e===void 0?void 0:e.map(pa))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=t.nestedType)===null||r===void 0?void 0:r.map(ho))!==null&&o!==void 0?o:[],enumType:(i=
(s=t.enumType)===null||s===void 0?void 0:s.map(go))!==null&&i!==void 0?i:[],extensionRange:(c=(a=t.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function pa(t){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},t),{options:t.options?fa(t.options):void 0}))}function fa(t){var e,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},t),{targets:(e=t.targets)!==null&&e!==void 0?e:[],editionDefaults:(r=
(n=t.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function go(t){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:t.name,reservedName:[],reservedRange:[],value:t.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function k(t,e,...n){return n.reduce((r,o)=>r.nestedMessages[o],t.messages[e])}var kn=fo({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var Uo=k(kn,1);var bo;(function(t){t[t.DECLARATION=0]="DECLARATION",t[t.UNVERIFIED=1]="UNVERIFIED"})(bo||(bo={}));var yo;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.GROUP=10]="GROUP",
t[t.MESSAGE=11]="MESSAGE",t[t.BYTES=12]="BYTES",t[t.UINT32=13]="UINT32",t[t.ENUM=14]="ENUM",t[t.SFIXED32=15]="SFIXED32",
t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="SINT64"})(yo||(yo={}));var Eo;(function(t){t[t.OPTIONAL=1]="OPTIONAL",t[t.REPEATED=3]="REPEATED",t[t.REQUIRED=2]="REQUIRED"})(Eo||(Eo={}));var So;(function(t){t[t.SPEED=1]="SPEED",t[t.CODE_SIZE=2]="CODE_SIZE",t[t.LITE_RUNTIME=3]="LITE_RUNTIME"})(So||(So={}));var vo;(function(t){t[t.STRING=0]="STRING",t[t.CORD=1]="CORD",t[t.STRING_PIECE=2]="STRING_PIECE"})(vo||(vo={}));var No;(function(t){t[t.JS_NORMAL=0]="JS_NORMAL",t[t.JS_STRING=1]="JS_STRING",t[t.JS_NUMBER=2]="JS_NUMBER"})(No||(No={}));var wo;(function(t){t[t.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",t[t.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",t[t.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(wo||(wo={}));var Io;(function(t){t[t.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",t[t.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",t[t.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",t[t.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",t[t.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",t[t.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",t[t.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",t[t.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",t[t.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",t[t.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Io||(Io={}));var xo;(function(t){t[t.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",t[t.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",t[t.IDEMPOTENT=
2]="IDEMPOTENT"})(xo||(xo={}));var To;(function(t){t[t.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",t[t.EXPORT_ALL=1]="EXPO\
RT_ALL",t[t.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",t[t.LOCAL_ALL=3]="LOCAL_ALL",t[t.STRICT=4]="STRICT"})(To||(To={}));var Ao;(function(t){t[t.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",t[t.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",t[t.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(Ao||(Ao={}));var ko;(function(t){t[t.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",t[t.EXPLICIT=1]="EXPLICIT",t[t.IMPLICIT=2]="I\
MPLICIT",t[t.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(ko||(ko={}));var Ro;(function(t){t[t.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",t[t.OPEN=1]="OPEN",t[t.CLOSED=2]="CLOSED"})(Ro||(Ro={}));var Mo;(function(t){t[t.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",t[t.PACKED=1]="PACKED",t[t.
EXPANDED=2]="EXPANDED"})(Mo||(Mo={}));var Lo;(function(t){t[t.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",t[t.VERIFY=2]="VERIFY",t[t.NONE=3]="NONE"})(
Lo||(Lo={}));var Oo;(function(t){t[t.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",t[t.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
t[t.DELIMITED=2]="DELIMITED"})(Oo||(Oo={}));var Do;(function(t){t[t.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",t[t.ALLOW=1]="ALLOW",t[t.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(Do||(Do={}));var _o;(function(t){t[t.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",t[t.STYLE2024=1]="STYLE2024",t[t.
STYLE_LEGACY=2]="STYLE_LEGACY",t[t.STYLE2026=3]="STYLE2026"})(_o||(_o={}));var Co;(function(t){t[t.NONE=0]="NONE",t[t.SET=1]="SET",t[t.ALIAS=2]="ALIAS"})(Co||(Co={}));var Po;(function(t){t[t.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",t[t.EDITION_LEGACY=900]="EDITION_LEGACY",t[t.EDITION_PROTO2=
998]="EDITION_PROTO2",t[t.EDITION_PROTO3=999]="EDITION_PROTO3",t[t.EDITION_2023=1e3]="EDITION_2023",t[t.EDITION_2024=1001]=
"EDITION_2024",t[t.EDITION_2026=1002]="EDITION_2026",t[t.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",t[t.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",t[t.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",t[t.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",t[t.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",t[t.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",t[t.EDITION_MAX=2147483647]="EDITION_MAX"})(Po||(Po={}));var Fo;(function(t){t[t.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",t[t.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",t[t.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(Fo||(Fo={}));function ha(t){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},t),{depth:0})}function G(t,e,n){
let r=b(t);return Rn(t).read(r,new C(e),ha(n),e.byteLength),r}var Bo=new WeakMap;function Rn(t){let e=Bo.get(t);return e===void 0&&(e=ga(t)),e}function ga(t){let e=String(t),n=new Map,
r={read:ba(e,n),readGroup:ya(e,n)};Bo.set(t,r);for(let o of t.fields)n.set(o.number,Ea(o));return r}function ba(t,e){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${t} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),m=e.get(u);if(m===void 0){
let p=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:p});continue}m(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function ya(t,e){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${t} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=w.EndGroup);){let d=e.get(a);if(d===void 0){let m=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:m});continue}d(n,r,o,c)}if(c!=w.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function Ea(t){switch(t.fieldKind){case"scalar":return Sa(t);case"enum":return va(t);case"message":return Na(t);case"lis\
t":return wa(t);case"map":return Ia(t)}}function Sa(t){let e=lt(t.scalar,t.utf8Validation,t.longAsString),n=t.localName;
if(t.oneof){let r=t.oneof.localName;return(o,s)=>{o[r]={case:n,value:e(s)}}}return(r,o)=>{r[n]=e(o)}}function va(t){var e;
let n=t.localName,r=(e=t.oneof)===null||e===void 0?void 0:e.localName;if(t.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,
value:a.int32()}}:(i,a)=>{i[n]=a.int32()};let o=t.enum.values,s=t.number;return(i,a,c,u)=>{var d;let m=a.int32();if(o.some(
p=>p.number===m))r!==void 0?i[r]={case:n,value:m}:i[n]=m;else if(c.readUnknownFields){let p=[];gr(m,p);let g=(d=i.$unknown)!==
null&&d!==void 0?d:[];g.push({no:s,wireType:u,data:new Uint8Array(p)}),i.$unknown=g}}}function Na(t){let e=t.localName,{
toMessage:n,toLocal:r}=Y(t),o=Go(t);if(t.oneof){let s=t.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===e?u.value:
void 0);o(d,a,c),i[s]={case:e,value:r(d)}}}return(s,i,a)=>{let c=n(s[e]);o(c,i,a),s[e]=r(c)}}function Go(t){let e=Rn(t.message);
if(t.delimitedEncoding){let n=t.number;return(r,o,s)=>e.readGroup(r,o,s,n)}return(n,r,o)=>e.read(n,r,o,r.uint32())}function wa(t){
let e=t.localName;if(t.listKind=="message"){let{toMessage:i,toLocal:a}=Y(t),c=Go(t);return(u,d,m)=>{let p=i(void 0);c(p,
d,m),u[e].push(a(p))}}let n=t.listKind=="enum"?l.INT32:t.scalar,r=t.listKind=="scalar"?t.longAsString:!1,o=lt(n,t.utf8Validation,
r),s=n!=l.STRING&&n!=l.BYTES;return(i,a,c,u)=>{let d=i[e];if(u==w.LengthDelimited&&s){let m=a.uint32()+a.pos;for(;a.pos<
m;)d.push(o(a))}else d.push(o(a))}}function Ia(t){let e=t.localName,n=lt(t.mapKey,t.utf8Validation,!1),r=_(t.mapKey,!1),
o,s;switch(t.mapKind){case"scalar":{let i=t.scalar,a=lt(i,t.utf8Validation,!1);if(o=c=>a(c),i==l.BYTES)s=()=>new Uint8Array(
0);else{let c=_(i,!1);s=()=>c}break}case"enum":{let i=t.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{
let{toMessage:i,toLocal:a}=Y(t),c=Rn(t.message).read;o=(u,d,m)=>{let p=i(m);return c(p,u,d,u.uint32()),a(p)},s=()=>a(i(void 0));
break}}return(i,a,c)=>{let u=i[e],d,m,p=a.uint32(),g=a.pos+p;for(;a.pos<g;){let[f,v]=a.tag();switch(f){case 1:d=n(a);break;case 2:
m=o(a,c,m);break;default:a.skip(v,f,c.recursionLimit-c.depth)}}d===void 0&&(d=r),m===void 0&&(m=s()),B(u,d,m)}}function lt(t,e,n){
switch(t){case l.STRING:return r=>r.string(e);case l.BOOL:return r=>r.bool();case l.DOUBLE:return r=>r.double();case l.FLOAT:
return r=>r.float();case l.INT32:return r=>r.int32();case l.INT64:return n?r=>String(r.int64()):r=>r.int64();case l.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case l.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case l.BYTES:
return r=>r.bytes();case l.FIXED32:return r=>r.fixed32();case l.SFIXED32:return r=>r.sfixed32();case l.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case l.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case l.UINT32:return r=>r.
uint32();case l.SINT32:return r=>r.sint32()}}function P(t,e){var n;let r=G(Uo,ve(t));return r.messageType.forEach(Be),r.dependency=(n=e?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],ct(r,s=>e?.find(i=>i.proto.name===s)).getFile(r.name)}var Vo=P("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSDQ\
oFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2\
tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var xa=P("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KBW\
5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3\
duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),$o=k(xa,0);var Ta=P("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgAS\
gMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCqg\
IeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),Yo=k(Ta,0);var Aa=2,ka=3,Ko={writeUnknownFields:!0};function Ra(t){return t?Object.assign(Object.assign({},Ko),t):Ko}function O(t,e,n){
let r=new Ee;return Mn(t)(r,Ra(n),e),r.finish()}var Wo=new WeakMap;function Mn(t){let e=Wo.get(t);return e===void 0&&(e=
Ma(t)),e}function Ma(t){let e=t.typeName,n=t.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==e&&r!==void 0)throw new N(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:m,wireType:p,
data:g}=u[d];i.tag(m,p).raw(g)}};Wo.set(t,s);for(let i of n)o.push(qo(i));return s}function qo(t){switch(t.fieldKind){case"\
message":case"scalar":case"enum":return La(t);case"list":return Da(t);case"map":return _a(t)}}function La(t){let e=Oa(t),
n=t.localName;if(t.oneof){let r=t.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&e(o,s,a.value)}}if(t.presence!=
Aa){let r=t.presence==ka?`cannot encode ${t} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))e(o,s,a);else if(r!==void 0)throw new Error(r)}}if(t.fieldKind=="enum"){
let r=t.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&e(o,s,a)}}switch(t.scalar){case l.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&e(r,o,i)};case l.STRING:return(r,o,s)=>{let i=s[n];i!==""&&e(r,o,i)};case l.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&e(r,o,i)};case l.DOUBLE:case l.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||e(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&e(r,o,i)}}}function Oa(t){switch(t.fieldKind){case"message":{let{toMessage:e}=Y(t),n=Xo(
t);return(r,o,s)=>{n(r,o,e(s))}}case"scalar":case"enum":{let e=t.fieldKind=="enum"?l.INT32:t.scalar,n=t.number,r=mt(e),o=dt(
e,t.parent.typeName,t.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function Da(t){let e=t.localName,n=t.number;switch(t.listKind){case"\
message":{let{toMessage:r}=Y(t),o=Xo(t);return(s,i,a)=>{let c=a[e];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scala\
r":case"enum":{let r=t.listKind=="enum"?l.INT32:t.scalar,o=dt(r,t.parent.typeName,t.name);if(t.packed)return(i,a,c)=>{let u=c[e];
if(u.length!=0){i.tag(n,w.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=mt(r);return(i,a,c)=>{
let u=c[e];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function _a(t){let e=t.localName,n=t.number,r=Ca(t);if(t.mapKind==
"message"){let{toMessage:a}=Y(t),c=Mn(t.message);return(u,d,m)=>{let p=m[e],g=Object.keys(p);for(let f=0;f<g.length;f++){
let v=g[f];u.tag(n,w.LengthDelimited).fork(),r(u,v),u.tag(2,w.LengthDelimited).fork(),c(u,d,a(p[v])),u.join(),u.join()}}}
let o=t.mapKind=="enum"?l.INT32:t.scalar,s=mt(o),i=dt(o,t.parent.typeName,t.name);return(a,c,u)=>{let d=u[e],m=Object.keys(
d);for(let p=0;p<m.length;p++){let g=m[p];a.tag(n,w.LengthDelimited).fork(),r(a,g),a.tag(2,s),i(a,d[g]),a.join()}}}function Ca(t){
let e=mt(t.mapKey),n=dt(t.mapKey,t.parent.typeName,t.name),r=Pa(t.mapKey);return(o,s)=>{o.tag(1,e),n(o,r(s))}}function Pa(t){
switch(t){case l.STRING:return e=>e;case l.BOOL:return e=>e==="true"?!0:e==="false"?!1:e;case l.UINT64:case l.FIXED64:return e=>{
try{return E.uParse(e)}catch{return e}};case l.INT64:case l.SFIXED64:case l.SINT64:return e=>{try{return E.parse(e)}catch{
return e}};default:return e=>{let n=Number.parseInt(e);return Number.isFinite(n)?n:e}}}function dt(t,e,n){let r=Fa(t);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${e}.${n} to binary: ${i.message}`):i}}}function Fa(t){
switch(t){case l.STRING:return(e,n)=>e.string(n);case l.BOOL:return(e,n)=>e.bool(n);case l.DOUBLE:return(e,n)=>e.double(
n);case l.FLOAT:return(e,n)=>e.float(n);case l.INT32:return(e,n)=>e.int32(n);case l.INT64:return(e,n)=>e.int64(n);case l.
UINT64:return(e,n)=>e.uint64(n);case l.FIXED64:return(e,n)=>e.fixed64(n);case l.BYTES:return(e,n)=>e.bytes(n);case l.FIXED32:
return(e,n)=>e.fixed32(n);case l.SFIXED32:return(e,n)=>e.sfixed32(n);case l.SFIXED64:return(e,n)=>e.sfixed64(n);case l.SINT64:
return(e,n)=>e.sint64(n);case l.UINT32:return(e,n)=>e.uint32(n);case l.SINT32:return(e,n)=>e.sint32(n)}}function Ho(t,e,n,r){
qo(r)(t,e,n[L])}function Xo(t){let e=t.number,n=Mn(t.message);return t.delimitedEncoding?(r,o,s)=>{r.tag(e,w.StartGroup),
n(r,o,s),r.tag(e,w.EndGroup)}:(r,o,s)=>{r.tag(e,w.LengthDelimited).fork(),n(r,o,s),r.join()}}function mt(t){switch(t){case l.
BYTES:case l.STRING:return w.LengthDelimited;case l.DOUBLE:case l.FIXED64:case l.SFIXED64:return w.Bit64;case l.FIXED32:case l.
SFIXED32:case l.FLOAT:return w.Bit32;default:return w.Varint}}function Zo(t,e,n){let r=!1;return n||(n=b(Yo),r=!0),n.value=O(t,e),n.typeUrl=Ua(e.$typeName),r?n:void 0}function Ua(t){return`type.googleapis.com/${t}`}var Ln=P("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nbG\
UucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi\
5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgAS\
gBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi\
5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlcx\
gBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjdF\
Byb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm\
93blR5cGVzYgZwcm90bzM"),jo=k(Ln,0),On=k(Ln,1),Jo=k(Ln,2),pt;(function(t){t[t.NULL_VALUE=0]="NULL_VALUE"})(pt||(pt={}));function zo(t,e,n){var r;Ba(e,t);let o=((r=t.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==e.number),[s,i]=Dn(e,n),
a=new Ee;Ho(a,{writeUnknownFields:!0},s,i);let c=new C(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),m=c.skip(d,u);o.push(
{no:u,wireType:d,data:m})}t.$unknown=o}function Dn(t,e){let n=t.typeName,r=Object.assign(Object.assign({},t),{kind:"field",parent:t.extendee,localName:n}),o=Object.
assign(Object.assign({},t.extendee),{fields:[r],members:[r],oneofs:[]}),s=b(o,e!==void 0?{[n]:e}:void 0);return[Jr(o,s),
r,()=>{let i=s[n];if(i===void 0){let a=t.message;return q(a)?_(a.fields[0].scalar,a.fields[0].longAsString):b(a)}return i}]}
function Ba(t,e){if(t.extendee.typeName!=e.$typeName)throw new Error(`extension ${t.typeName} can only be applied to mes\
sage ${t.extendee.typeName}`)}var Qo=Date.parse("0001-01-01T00:00:00Z"),es=Date.parse("9999-12-31T23:59:59Z"),ts=-315576e6,ns=315576e6;var Ga=2;function Va(t){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},t),{depth:0})}function os(t,e,n){let r=b(t);return $a(t,r,e,n),r}function $a(t,e,n,r){try{Ie(t)(e,n,Va(r))}catch(o){throw Fr(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var _n=new WeakMap;function Ie(t){let e=_n.get(t);return e===void 0&&(e=Ya(t)),e}function Ya(t){let e=String(t),n=Ka(t);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return _n.set(t,i),i}let r=t.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${e} from JSON: ${R(a)}`);let d=new Map,
m=new Set,p=Object.keys(a);for(let g=0;g<p.length;g++){let f=p[g],v=a[f],S=o.get(f);if(S!==void 0){let I=S.field;if(m.has(
I))throw new N(I,"set multiple times");if(m.add(I),S.oneofScalarNullSkip&&v===null)continue;if(S.oneof){let U=d.get(S.oneof);
if(U!==void 0)throw new N(S.oneof,`oneof set multiple times by ${U.name} and ${I.name}`);d.set(S.oneof,I)}S.read(i,v,c)}else{
let I=f.startsWith("[")&&f.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(f.substring(1,f.length-
1)):void 0;if(I?.extendee.typeName==r){let[U,re,be]=Dn(I);rs(re)(U[L],v,c),zo(i,I,be())}if(I===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${e} from JSON: key "${f}" is unknown`)}}c.depth--};_n.set(t,s);for(let i of t.fields){let a={
read:rs(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Ka(t){if(t.typeName.startsWith("google.protobuf."))switch(t.typeName){case"google.protobuf.Any":return(e,n,r)=>za(
e,n,r);case"google.protobuf.Timestamp":return(e,n)=>Qa(e,n);case"google.protobuf.Duration":return(e,n)=>ec(e,n);case"goo\
gle.protobuf.FieldMask":return(e,n)=>tc(e,n);case"google.protobuf.Struct":return(e,n,r)=>cs(e,n,r);case"google.protobuf.\
Value":return(e,n,r)=>Bn(e,n,r);case"google.protobuf.ListValue":return(e,n,r)=>us(e,n,r);default:if(q(t)){let e=t.fields[0],
n=e.localName,r=e.scalar,o=e.longAsString,s=is(e);return(i,a)=>{a===null?i[n]=_(r,o):i[n]=s(a)}}return}}function rs(t){switch(t.
fieldKind){case"scalar":return Wa(t);case"enum":return qa(t);case"message":return Ha(t);case"list":return Xa(t);case"map":
return ja(t)}}function Wa(t){let e=is(t),n=t.localName;if(t.oneof){let o=t.oneof.localName;return(s,i)=>{s[o]={case:n,value:e(
i)}}}let r=ss(t);return(o,s)=>{s===null?r(o):o[n]=e(s)}}function ss(t){let e=t.localName;if(t.presence!=Ga)return o=>{delete o[e]};
if(t.fieldKind=="enum"){let o=t.enum.values[0].number;return s=>{s[e]=o}}let n=t.scalar,r=t.longAsString;return o=>{o[e]=
_(n,r)}}function qa(t){let e=Cn(t.enum),n=Pn(t.enum),r=t.localName,o=t.enum.typeName!="google.protobuf.NullValue";if(t.oneof){
let i=t.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=e(c,u.ignoreUnknownFields);
if(d===xe)return;let m=n(d);if(m!==!0)throw new N(t,$(t,d,m));a[i]={case:r,value:d}}}let s=ss(t);return(i,a,c)=>{if(a===
null&&o){s(i);return}let u=e(a,c.ignoreUnknownFields);if(u===xe)return;let d=n(u);if(d!==!0)throw new N(t,$(t,u,d));i[r]=
u}}function Ha(t){let e=t.localName,{toMessage:n,toLocal:r}=Y(t),o=Ie(t.message),s=t.message.typeName!="google.protobuf.\
Value";if(t.oneof){let i=t.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===e&&(a[i]={case:void 0});return}
let m=n(d.case===e?d.value:void 0);o(m,c,u),a[i]={case:e,value:r(m)}}}return(i,a,c)=>{if(a===null&&s){delete i[e];return}
let u=n(i[e]);o(u,a,c),i[e]=r(u)}}function Xa(t){let e=t.localName,n=Za(t);return(r,o,s)=>{if(o===null)return;if(!Array.
isArray(o))throw new N(t,"expected Array, got "+R(o));let i=r[e];for(let a=0;a<o.length;a++){let c=n(o[a],s,i.length);c!==
xe&&i.push(c)}}}function Za(t){switch(t.listKind){case"scalar":{let e=Fn(t),n=z(t.scalar),r=Un(t);return(o,s,i)=>{if(o===
null)throw new N(t,"list item must not be null");let a=e(o),c=n(a);if(c!==!0)throw new N(t,`list item #${i+1}: ${$(t,a,c)}`);
return r(a)}}case"enum":{let e=Cn(t.enum),n=Pn(t.enum),r=t.enum.typeName!="google.protobuf.NullValue";return(o,s,i)=>{if(o===
null&&r)throw new N(t,"list item must not be null");let a=e(o,s.ignoreUnknownFields);if(a===xe)return a;let c=n(a);if(c!==
!0)throw new N(t,`list item #${i+1}: ${$(t,a,c)}`);return a}}case"message":{let{toMessage:e,toLocal:n}=Y(t),r=Ie(t.message),
o=t.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new N(t,"list item must not be null");let a=e(
void 0);return r(a,s,i),n(a)}}}}function ja(t){let e=t.localName,n=t.mapKey,r=Ja(n),o=z(n),s,i,a=u=>u,c=!0;switch(t.mapKind){case"\
scalar":{s=Fn(t),i=z(t.scalar),a=Un(t);break}case"enum":{let u=Cn(t.enum);s=(d,m)=>u(d,m.ignoreUnknownFields),i=Pn(t.enum),
c=t.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{toMessage:u,toLocal:d}=Y(t),m=Ie(t.message);c=t.
message.typeName!="google.protobuf.Value",s=(p,g)=>{let f=u(void 0);return m(f,p,g),d(f)};break}}return(u,d,m)=>{if(d===
null)return;if(typeof d!="object"||Array.isArray(d))throw new N(t,"expected object, got "+R(d));let p=u[e],g=new Set,f=Object.
keys(d);for(let v=0;v<f.length;v++){let S=f[v],I=d[S],U=r(S);if(g.has(U))throw new N(t,`duplicate map key "${S}"`);if(g.
add(U),I===null&&c)throw new N(t,"map value must not be null");let re=s(I,m);if(re===xe)continue;let be=o(U);if(be!==!0)
throw new N(t,`invalid map key: ${$({scalar:n},U,be)}`);if(i!==void 0){let Qe=i(re);if(Qe!==!0)throw new N(t,`map entry ${R(
U)}: ${$(t,re,Qe)}`)}B(p,U,a(re))}}}var xe=Symbol();function Cn(t){let e=t.values[0].number,n=new Map;for(let r of t.values)
n.set(r.jsonName,r.number);for(let r of t.values)n.set(r.name,r.number);return(r,o)=>{if(r===null)return e;switch(typeof r){case"\
number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==void 0)return s;if(o)return xe;break}}
throw new Error(`cannot decode ${t} from JSON: ${R(r)}`)}}function Pn(t){if(t.open)return z(l.INT32);let e=t.values;return n=>e.
some(r=>r.number===n)}function is(t){let e=Fn(t),n=z(t.scalar),r=Un(t);return o=>{let s=e(o),i=n(s);if(i!==!0)throw new N(
t,$(t,s,i));return r(s)}}function Fn(t){switch(t.scalar){case l.DOUBLE:case l.FLOAT:return e=>{if(e==="NaN")return NaN;if(e===
"Infinity")return Number.POSITIVE_INFINITY;if(e==="-Infinity")return Number.NEGATIVE_INFINITY;if(typeof e=="number"){if(Number.
isNaN(e))throw new N(t,"unexpected NaN number");if(!Number.isFinite(e))throw new N(t,"unexpected infinite number");return e}
if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let n=Number(e);return Number.isFinite(n)?n:e}return e};case l.
INT32:case l.FIXED32:case l.SFIXED32:case l.SINT32:case l.UINT32:return as;case l.BYTES:return e=>{if(typeof e=="string"){
if(e==="")return new Uint8Array(0);try{return ve(e)}catch(n){let r=n instanceof Error?n.message:String(n);throw new N(t,
r)}}return e};default:return e=>e}}function Un(t){let e=t.fieldKind!=="map"&&t.longAsString;switch(t.scalar){case l.INT64:case l.
SFIXED64:case l.SINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.parse(n):n;case l.FIXED64:case l.
UINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.uParse(n):n;default:return n=>n}}function Ja(t){
switch(t){case l.BOOL:return e=>{switch(e){case"true":return!0;case"false":return!1}return e};case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:return as;case l.INT64:case l.SINT64:case l.SFIXED64:case l.UINT64:case l.FIXED64:return e=>/^-?0+$/.
test(e)?"0":e.replace(/^(-?)0+(?=\d)/,"$1");default:return e=>e}}function as(t){if(typeof t=="string"){if(t===""||t.trim().
length!==t.length)return t;let e=Number(t);return Number.isNaN(e)?t:e}return t}function za(t,e,n){var r;if(e===null||Array.isArray(e)||typeof e!="object")throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: expected object but got ${R(e)}`);if(Object.keys(e).length==0)return;let o=e["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=b(i);if(Rr(i)&&Object.prototype.hasOwnProperty.call(e,"value"))Ie(i)(
a,e.value,n);else{let c={};for(let u of Object.keys(e))u!=="@type"&&B(c,u,e[u]);Ie(i)(a,c,n)}Zo(i,a,t)}function Qa(t,e){
if(typeof e!="string")throw new Error(`cannot decode message ${t.$typeName} from JSON: ${R(e)}`);let n=e.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${t.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${t.
$typeName} from JSON: invalid RFC 3339 string`);if(r<Qo||r>es)throw new Error(`cannot decode message ${t.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);t.seconds=E.parse(r/1e3),t.nanos=0,n[7]&&(t.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function ec(t,e){if(typeof e!="string")throw new Error(`cannot d\
ecode message ${t.$typeName} from JSON: ${R(e)}`);let n=e.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${R(e)}`);let r=Number(n[1]);if(r>ns||r<ts)throw new Error(`cannot deco\
de message ${t.$typeName} from JSON: ${R(e)}`);if(t.seconds=E.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);t.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(t.nanos=-t.nanos)}function tc(t,e){if(typeof e!="string")throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${R(e)}`);e!==""&&(t.paths=e.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${t.$typeName} from JSON: path names must be lowerCamelCase`);return eo(n)}))}function cs(t,e,n){
if(typeof e!="object"||e==null||Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName} from JSON ${R(e)}`);
let r=Object.keys(e);for(let o=0;o<r.length;o++){let s=r[o],i=b(On);Bn(i,e[s],n),B(t.fields,s,i)}}function Bn(t,e,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${t.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof e){case"number":t.kind={case:"numberValue",value:e};break;case"string":t.kind={case:"stringValu\
e",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"object":if(e===null)t.kind={case:"nullValue",
value:pt.NULL_VALUE};else if(Array.isArray(e)){let r=b(Jo);us(r,e,n),t.kind={case:"listValue",value:r}}else{let r=b(jo);
cs(r,e,n),t.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${t.$typeName} from J\
SON ${R(e)}`)}return n.depth--,t}function us(t,e,n){if(!Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName}\
 from JSON ${R(e)}`);for(let r=0;r<e.length;r++){let o=b(On);Bn(o,e[r],n),t.values.push(o)}}var nc=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],h=class extends Error{name="SmqError";code;details;origin;constructor(e,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=e,this.details=r.details??[],this.origin=r.origin??"client"}detail(e){let n=this.details.find(r=>r.
type===e.typeName);return n&&G(e,n.value)}get retryAfterMs(){let e=this.details.find(({type:n})=>n==="google.rpc.RetryIn\
fo");return e&&rc(e.value)}};function rc(t){let e=new C(t);try{e.tag();let{seconds:n,nanos:r}=G($o,e.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function Te(t){let e=nc.find(r=>r===t.code)??"unknown",n=t.details.map(({type:r,
value:o})=>({type:r,value:o}));return new h(e,t.message||e,{details:n,origin:"server"})}function ls(t){let e=`HTTP ${t} \
without an error of a socket.mq server`;return new h(oc[t]??"unknown",e,{origin:"server"})}var oc={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",413:"resource_exhausted",429:"unavailable",502:"unavailable",503:"unavailabl\
e",504:"unavailable"};function A(t,e){return new h("unavailable",t,e===void 0?{}:{cause:e})}function ee(t){return new h(
"internal",`protocol violation: ${t}`)}function ds(t,e,...n){if(n.length>0)throw new Error;return t.services[e]}var se=P("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xLn\
YxLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpdE\
gAEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoCz\
IOLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAEh4KBWhlbGxvGAkgASgLMg0uc21xLnYxLkhlbGxvSABCBwoFZnJhbW\
UiogMKC1NlcnZlckZyYW1lEgoKAmlkGAEgASgNEigKCnN1YnNjcmliZWQYAiABKAsyEi5zbXEudjEuU3Vic2NyaWJlZEgAEh4KBWV2ZW50GAMgASgLMg0uc2\
1xLnYxLkV2ZW50SAASGgoDZ2FwGAQgASgLMgsuc21xLnYxLkdhcEgAEiIKB3JlY2VpcHQYBSABKAsyDy5zbXEudjEuUmVjZWlwdEgAEhoKA2VuZBgGIAEoCz\
ILLnNtcS52MS5FbmRIABIeCgVyZXBseRgHIAEoCzINLnNtcS52MS5SZXBseUgAEh4KBWRyYWluGAggASgLMg0uc21xLnYxLkRyYWluSAASJQoJdG9waWNfa2\
V5GAkgASgLMhAuc21xLnYxLlRvcGljS2V5SAASHgoFY2xvc2UYCiABKAsyDS5zbXEudjEuQ2xvc2VIABIkCghleHBpcmluZxgLIAEoCzIQLnNtcS52MS5FeH\
BpcmluZ0gAEisKDHJldGFpbmVkX2VuZBgMIAEoCzITLnNtcS52MS5SZXRhaW5lZEVuZEgAQgcKBWZyYW1lIkIKCFBvc2l0aW9uEg0KBWVwb2NoGAEgASgEEh\
AKCHNlcXVlbmNlGAIgASgEEhUKDXJldGFpbmVkX2Zyb20YAyABKAQiigEKBUhlbGxvEhEKCXB1Ymxpc2hlchgBIAEoDBIRCglwdWJsaXNoZWQYAiABKAQSKw\
oHaGVhZGVycxgDIAMoCzIaLnNtcS52MS5IZWxsby5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOA\
EidgoJU3Vic2NyaWJlEg0KBXRvcGljGAEgASgJEg4KBmZpbHRlchgCIAEoDBIhCgVhZnRlchgDIAEoCzIQLnNtcS52MS5Qb3NpdGlvbkgAEg4KBGxpdmUYBC\
ABKAhIABIOCgZ3aW5kb3cYBSABKARCBwoFc3RhcnQiZQoKU3Vic2NyaWJlZBIiCghwb3NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbhIQCghyZXBsYX\
llZBgCIAEoBBIPCgdyZXN1bWVkGAMgASgIEhAKCHJldGFpbmVkGAQgASgIIg0KC1JldGFpbmVkRW5kIocBCgVFdmVudBIQCghzZXF1ZW5jZRgBIAEoBBIPCg\
dwYXlsb2FkGAIgASgMEisKB2hlYWRlcnMYAyADKAsyGi5zbXEudjEuRXZlbnQuSGVhZGVyc0VudHJ5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQ\
oFdmFsdWUYAiABKAk6AjgBIkMKA0dhcBIeCgRmcm9tGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uEhwKAnRvGAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIg0KC1\
Vuc3Vic2NyaWJlIhcKBkNyZWRpdBINCgVieXRlcxgBIAEoBCKpAQoHUHVibGlzaBINCgV0b3BpYxgBIAEoCRIPCgdwYXlsb2FkGAIgASgMEhAKCHNlcXVlbm\
NlGAMgASgEEg0KBWFnYWluGAQgASgIEi0KB2hlYWRlcnMYBSADKAsyHC5zbXEudjEuUHVibGlzaC5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2\
tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEijAEKB1JlY2VpcHQSIgoIcG9zaXRpb24YASABKAsyEC5zbXEudjEuUG9zaXRpb24SLQoHaGVhZGVycxgCIA\
MoCzIcLnNtcS52MS5SZWNlaXB0LkhlYWRlcnNFbnRyeRouCgxIZWFkZXJzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASKtAQoHUmVxdW\
VzdBIOCgZtZXRob2QYASABKAkSDwoHcGF5bG9hZBgCIAEoDBISCgp0aW1lb3V0X21zGAMgASgNEi0KB2hlYWRlcnMYBCADKAsyHC5zbXEudjEuUmVxdWVzdC\
5IZWFkZXJzRW50cnkSDgoGd2luZG93GAUgASgEGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIggKBkNhbmNlbCKSAQ\
oFUmVwbHkSDwoHcGF5bG9hZBgBIAEoDBIrCgdoZWFkZXJzGAIgAygLMhouc21xLnYxLlJlcGx5LkhlYWRlcnNFbnRyeRIMCgRtb3JlGAMgASgIEg0KBXBhcn\
RzGAQgAygMGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIhkKBURyYWluEhAKCHJldHJ5X21zGAEgASgNIhkKCEV4cG\
lyaW5nEg0KBWluX21zGAEgASgNIk0KBlBvbGxlZBIjCgZmcmFtZXMYASADKAsyEy5zbXEudjEuU2VydmVyRnJhbWUSHgoEbmV4dBgCIAEoCzIQLnNtcS52MS\
5Qb3NpdGlvbiKAAQoDRW5kEh4KBnN0YXR1cxgBIAEoCzIOLnNtcS52MS5TdGF0dXMSKQoHaGVhZGVycxgCIAMoCzIYLnNtcS52MS5FbmQuSGVhZGVyc0VudH\
J5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIkgKBlN0YXR1cxIMCgRjb2RlGAEgASgJEg8KB21lc3NhZ2UYAiABKA\
kSHwoHZGV0YWlscxgDIAMoCzIOLnNtcS52MS5EZXRhaWwiJQoGRGV0YWlsEgwKBHR5cGUYASABKAkSDQoFdmFsdWUYAiABKAwiJQoFQ2xvc2USDAoEY29kZR\
gBIAEoDRIOCgZyZWFzb24YAiABKAkiJwoIVG9waWNLZXkSCwoDa2V5GAEgASgNEg4KBnNlY3JldBgCIAEoDCIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIAMoDG\
IGcHJvdG8z"),V=k(se,0),ft=k(se,1),ms=k(se,2);var ps=k(se,4);var fs=k(se,11);var hs=k(se,13);var gs=k(se,20);var ht=k(se,24);var sc=1024*1024,ie="application/protobuf",ic=[ie,"application/proto","application/x-protobuf"],gt=class{constructor(e){
this.options=e}options;#e;get base(){return this.#e??=ac(this.options.baseUrl)}async helloHeaders(){return bs(this.options.
helloHeaders)}async post(e,n,r,o){try{let{fetch:s=globalThis.fetch,headers:i,credentials:a}=this.options,c=[...await bs(
i),...await this.helloHeaders(),...new Headers(n)];return await s(this.base+e,{method:"POST",headers:Object.fromEntries(
c),signal:r,body:o,...a&&{credentials:a}})}catch(s){throw this.requestError(s,r)}}requestError(e,n){if(n.aborted){let r=n.
reason;return r instanceof h?r:A("the request was canceled",r)}return e instanceof h?e:A(`no response from ${this.base}`,
e)}};function ac(t){let{location:e}=globalThis;try{let{origin:r,pathname:o,protocol:s}=new URL(t,e?.href);if(/^https?:$/.
test(s))return(r+o).replace(/\/+$/,"")}catch{}let n="write https://host, or in a page a path such as /";throw new h("inv\
alid_argument",`the baseUrl is ${JSON.stringify(t)}: ${n}`)}async function bs(t){return new Headers(typeof t=="function"?
await t():t)}var cc=/^(?!(sec|smq|x-forwarded)-|((proxy-)?authorization|cookie|forwarded|host|origin|upgrade|x-real-ip):)[\t -~]*$/;
function Gn(t){let e=[...t];return e.every(n=>cc.test(n.join(":")))?Object.fromEntries(e):void 0}async function bt(t){let e=await t.
text().catch(()=>""),n=t.headers.get("content-type")??"",r=t.headers.get("retry-after"),o=r===null?void 0:Number(/^\d{1,9}$/.
exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&e.length<=sc)try{let s=os(gs,JSON.parse(e),{ignoreUnknownFields:!0});
if(s.code)return{error:Te(s),retryAfterMs:o}}catch{}return{error:ls(t.status),retryAfterMs:o}}function yt(t){let e=t.headers.
get("content-type")??"";return ic.includes(e.split(";")[0].trim().toLowerCase())}function ae(t,e){return ys(t,()=>b(t,e))}function ce(t,e){return ys(t,()=>O(t,e))}function te(t,e,n){try{return G(t,e)}catch(r){
throw ee(`${n} is not a ${t.typeName}: ${String(r)}`)}}function ys(t,e){try{return e()}catch(n){throw new h("invalid_arg\
ument",`not a ${t.typeName}: ${String(n)}`,{cause:n})}}var Vn="google.api.HttpBody";function $e({headers:t,idempotencyKey:e}){try{let n=new Headers(t);return e!==void 0&&n.set(
"idempotency-key",e),n}catch(n){throw new h("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Es(t,e,{
header:n,message:r},o){let{input:s,output:i}=e.desc,[a,c]=uc(s,r),u=new Headers(n);u.set("content-type",a),i.typeName!==
Vn&&u.set("accept",ie);let d=o.remaining();d!==void 0&&u.set("smq-timeout-ms",String(d));let m=`${e.sessionPath}/${e.name}`,
p=await t.post(m,u,o.signal,c);if(p.status!==200)throw(await bt(p)).error;try{return[await lc(p,i,m),p.headers]}catch(g){
throw t.requestError(g,o.signal)}}function uc(t,e){let n=e;return t.typeName===Vn?[n.contentType||"application/octet-str\
eam",n.data]:[ie,ce(t,e)]}async function lc(t,e,n){let r=t.headers.get("content-type")??"";if(e.typeName===Vn){let o=new Uint8Array(
await t.arrayBuffer());return ae(e,{contentType:r,data:o})}if(!yt(t))throw ee(`the reply to ${n} is ${JSON.stringify(r)}\
, not ${ie}; check the baseUrl`);return te(e,new Uint8Array(await t.arrayBuffer()),`the reply to ${n}`)}var dc=2**31-1,D=class{#e=new AbortController;#t=new AbortController;#n;#r;constructor({signal:e,timeoutMs:n},r){if(this.#o(
r,()=>r.reason),this.#o(e,()=>new h("canceled","canceled by its AbortSignal",{cause:e.reason})),n!==void 0&&n<=dc&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#r=Date.now()+o,this.#n=setTimeout(()=>{this.#s(new h("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#r===void 0?void 0:Math.
max(this.#r-Date.now(),1)}onEnd(e){let n=()=>e(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((e,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}done(){clearTimeout(this.#n),
this.#t.abort()}#o(e,n){let r=()=>this.#s(n());e?.aborted?r():e?.addEventListener("abort",r,{signal:this.#t.signal})}#s(e){
this.done(),this.#e.abort(e)}};function Et(t,e){let{filter:n,name:r}=t,o=Object.keys(e).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw Ye(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(oe(e)){if(!oe(e,n))throw Ye(`the filter of ${r} is a ${n.
typeName}, not a ${e.$typeName}`);return O(n,e)}try{return O(n,b(n,mc(n,e,r)))}catch(s){throw s instanceof h?s:Ye(`inval\
id filter of ${r}: ${String(s)}`,s)}}function mc(t,e,n){let r=new Set(t.members.map(s=>s.localName)),o=Object.entries(e).
map(([s,i])=>{if(!r.has(s))throw Ye(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=t.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw Ye(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function Ye(t,e){return new h(
"invalid_argument",t,e===void 0?{}:{cause:e})}var pc="google.protobuf.Empty";function St(t){let e=fc(t),n=Tn(...vs(t.file,new Set)),r=new Map;for(let o of t.methods){
let{methodKind:s,localName:i}=o,a=s==="server_streaming"?o.output:o.input,c={desc:o,name:`${t.name}.${o.name}`,sessionPath:e,
event:a,filter:bc(o,n)};r.set(i==="then"?"then$":i,{...c,does:s==="unary"?"request":s==="client_streaming"?"publish":"su\
bscribe"}),s==="bidi_streaming"&&r.set(`publish${i[0].toUpperCase()}${i.slice(1)}`,{...c,does:"publish"})}return r}function fc(t){
let e=/^(.+)\.(v\d+(?:[a-z][a-z\d_]*|test\w*)?)$/.exec(gc(t.file));if(!e)throw new TypeError(`${t.typeName}: the package\
 must end with a version, such as weather.v1`);return`/socket.mq/${e[1]}/${e[2]}`}var hc=50717;function gc({proto:t}){let e=t.
options?.$unknown?.find(({no:n})=>n===hc);return e?new C(e.data).string():t.package}function bc(t,e){if(t.methodKind==="\
server_streaming")return t.input.typeName===pc?void 0:t.input;let n=t.methodKind==="bidi_streaming"&&Sc(t);return n?Ss(n,
t.parent.file.proto.package,e):void 0}var yc=50717,Ec=4;function Sc(t){let e="";for(let{no:n,data:r}of t.proto.options?.
$unknown??[]){let o=new C(r),s=n===yc?o.uint32()+o.pos:0;for(;o.pos<s;){let[i,a]=o.tag();i===Ec?e=o.string():o.skip(a)}}
return e}function Ss(t,e,n){if(t.startsWith("."))return Ss(t.slice(1),"",n);for(let r=e;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${t}`:t);if(o)return o;if(!r)throw new TypeError(`the filter ${t} is not defined in\
 the interface or its imports`)}}function vs(t,e){return e.has(t)||(e.add(t),t.dependencies.forEach(n=>vs(n,e))),e}var F=class t{constructor(e,n){this.epoch=e;this.sequence=n}epoch;sequence;static parse(e){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(e);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(e)}; write {epoch}-{sequence}`);return new t(BigInt(
n[1]),BigInt(n[2]))}static of({epoch:e,sequence:n}){return new t(e,n)}equals(e){return this.epoch===e.epoch&&this.sequence===
e.sequence}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){return this.toString()}};var Ns={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function X(t){return Math.random()*
t}var ue=class{constructor(e,n){this.initialMs=e;this.maxMs=n}initialMs;maxMs;#e=0;next(){let e=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(e,this.maxMs)}reset(){this.#e=0}};function ws({payload:t,headers:e}){return t.length+64+Object.entries(e).flat().join("").length}var vt=class{constructor(e){this.start=e}start;#e=0n;isNew=!0;confirm(e,{retained:n,resumed:r,replayed:o}){let{after:s,retainedFrom:i}=this.
start;return this.isNew=!1,this.#e=e.epoch,this.start={after:e,retainedFrom:n?i||(s?s.sequence+1n:1n):0n},r?this.deliver(
{kind:"resumed",replayed:Number(o)}):void 0}gap(e,n){let{retainedFrom:r}=this.start;return this.#e=n.epoch,this.start={after:n,
retainedFrom:r&&(e.epoch===n.epoch?r:1n)},this.deliver({kind:"gap",from:e,to:n})}event(e){let n=new F(this.#e,e),{after:r,
retainedFrom:o}=this.start;return this.start=o?{after:r,retainedFrom:e+1n}:{after:n},n}retainedEnd(){return this.start={
after:this.start.after},this.deliver({kind:"retainedEnd"})}deliver(e){return{content:e,resumeAfter:this.start.retainedFrom?
void 0:this.start.after}}};var x=class extends Error{};var Nt=class{constructor(e,n,r,o,s){this.topic=e;this.filter=n;this.window=o;this.inbox=s;this.#e=new vt(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#t="requested";#n=0;#r=0;#o=0;#s;#i;get isLeft(){return this.#t==="left"}get isRequested(){
return this.#t==="requested"}get isPostponed(){return this.#t==="postponed"}request(e){if(clearTimeout(this.#i),this.link=
e,this.#o=0,this.#n=Math.max(this.window-this.#r,0),this.#n===0){this.#t="full";return}return this.#t="requested",b(ps,{
topic:this.topic,filter:this.filter,start:vc(this.#e.start),window:BigInt(this.#n)})}credit(e){switch(this.#r=Math.max(this.#r-
e,0),this.#t){case"confirmed":return this.#n+=e,"send credit";case"requested":return this.#o+=e,"nothing";case"full":return"\
subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#t!=="confirmed")return 0;let e=this.#o;
return this.#o=0,this.#n+=e,e}postpone(e,n,r){let o=this.isRequested&&e?.code==="unavailable",s=e?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew?!1:(this.#s??=new ue(n.initialMs,n.maxMs),this.#t="postponed",this.#i=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+X(this.#s.next())),!0)}leave(){let e=this.#t==="requested"||this.#t==="confirmed";return this.#t=
"left",clearTimeout(this.#i),e}end(e){if(!e&&this.isRequested)throw new x("end without a status for a subscription");clearTimeout(
this.#i),this.inbox.end(e)}receive(e,n){switch(this.#t){case"left":return;case"requested":if(e.case==="subscribed")return this.#a(
e.value);break;case"confirmed":if(e.case==="event")return this.#c(e.value,n);if(e.case==="gap")return this.#u(e.value);if(e.
case==="retainedEnd")return this.inbox.push(this.#e.retainedEnd());break;case"full":case"postponed":break}throw new x(`u\
nexpected ${e.case} for a ${this.#t} subscription`)}#a(e){let n=$n(e.position,"subscribed");if(this.#t="confirmed",this.#s?.
reset(),this.#e.isNew){let{retained:o,replayed:s}=e;this.inbox.confirm({position:n,retained:o,replayed:Number(s)})}let r=this.#e.
confirm(n,e);r&&this.inbox.push(r)}#c(e,n){if(this.#n<=0)throw new x("more events than the window allows");let{headers:r}=e,
o=e.payload.slice(),s=ws(e);this.#n-=s,this.#r+=s;let i=this.#e.event(e.sequence),a=n.has(this.topic,i);this.inbox.push(
this.#e.deliver({kind:"event",position:i,payload:o,headers:r,isOwn:a,bytes:s}))}#u(e){let n=$n(e.from,"gap");this.inbox.
push(this.#e.gap(n,$n(e.to,"gap")))}};function $n(t,e){if(!t)throw new x(`${e} without its position`);return F.of(t)}function vc({
after:t,retainedFrom:e=0n,live:n}){if(t){let{epoch:r,sequence:o}=t;return{case:"after",value:b(ms,{epoch:r,sequence:o,retainedFrom:e})}}
return n?{case:"live",value:!0}:{case:void 0}}var wt=class{confirmed;#e;#t;#n=[];#r=0;#o;#s=[];constructor(){this.confirmed=new Promise((e,n)=>{this.#e=e,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#o!==void 0}confirm(e){this.#e(e)}push(e){if(this.#o)return;let n=this.#s.
shift();if(n){n(e);return}if(e.content.kind==="resumed"||e.content.kind==="gap")for(;this.#i()?.content.kind==="resumed";)
this.#n.pop();let r=this.#i();r?.content.kind==="gap"&&e.content.kind==="gap"?(r.content.to=e.content.to,r.resumeAfter=e.
resumeAfter):this.#n.push(e)}end(e){if(this.#o)return;let n={error:e};this.#o=n,this.#t(e??new h("canceled","the subscri\
ption ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(e){this.#n=[],this.#r=0,this.end(e)}take(){
let e=this.#n[this.#r];return e?(this.#r+=1,this.#r*2>=this.#n.length&&(this.#n.splice(0,this.#r),this.#r=0),Promise.resolve(
e)):this.#o?Promise.resolve(this.#o):new Promise(n=>this.#s.push(n))}#i(){return this.#n.length>this.#r?this.#n.at(-1):void 0}};var It=class{#e;#t;#n=new wt;#r;#o;#s;#i=0;#a;#c=!1;constructor(e,n,r,o){this.#e=e,this.#t=n,this.#o=new D({signal:o.signal}),
this.#s=o.window??1048576;let s={},i=new Uint8Array;try{s=Nc(o,this.#s),i=r()}catch(a){this.#n.end(a)}this.#r=new Nt(n.name,
i,s,this.#s,this.#n),this.#a=s.after,this.#u(o)}#u({timeoutMs:e}){let n=new D({timeoutMs:e}),r=()=>n.done();this.confirmed.
then(({position:o,retained:s})=>{this.#a=s?this.#a:this.#a??o,r()},r),this.#n.ended||this.#e.subscribe(this.#r),n.onEnd(
o=>this.#p(o)),this.#o.onEnd(o=>this.#p(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#a}async next(){
if(!this.#c){let e=await this.#n.take();return"content"in e?{done:!1,value:this.#f(e)}:this.#l(e.error)}return{done:!0,value:void 0}}async return(){
return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#p(void 0)}[Symbol.asyncIterator](){return this}#l(e){
this.#o.done();let n=!this.#c;if(this.#c=!0,e&&n)throw e;return{done:!0,value:void 0}}#p(e){this.#o.done(),(!this.#n.ended||
!e)&&(this.#n.clear(e),this.#e.unsubscribe(this.#r))}#f({content:e,resumeAfter:n}){switch(this.#a=n??this.#a,e.kind){case"\
event":return this.#h(e);case"gap":return{kind:"gap",from:e.from,to:e.to};case"resumed":return{kind:"resumed",replayed:e.
replayed};case"retainedEnd":return e}}#h({position:e,payload:n,headers:r,isOwn:o,bytes:s}){this.#g(s);try{return{kind:"e\
vent",message:te(this.#t.event,n,`event ${e}`),position:e,headers:r,isOwn:o}}catch(i){throw this.close(),i}}#g(e){this.#i+=
e,this.#i>=this.#s/2&&(this.#e.credit(this.#r,this.#i),this.#i=0)}};function Nc({after:t,live:e=!1},n){try{if(!(Number.isSafeInteger(
n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(t===void 0)return{live:e};if(e)throw new TypeError(
"a subscription begins `live` or `after` a position: set one of them");return{after:typeof t=="string"?F.parse(t):t}}catch(r){
throw new h("invalid_argument",r.message,{cause:r})}}function xt(){return crypto.getRandomValues(new Uint8Array(16))}function Is(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var xs=64*1024*1024,Tt=class{#e=new TextDecoder;#t="";#n="";#r="";push(e){let n=this.#e.decode(e,{stream:!0}).split(`
`);if(n[0]=this.#t+n[0],this.#t=n.pop(),this.#t.length>xs)throw new x(`a line of more than ${xs} characters`);let r=[];for(let o of n){
let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#n=i:s==="data"?this.#r+=i:!s&&!i&&this.#n&&(r.push({number:Number(
this.#n),data:this.#r}),this.#n=this.#r="")}return r}};var wc=[1002,1003,1007,1009,4400],Ic={1009:"resource_exhausted",4401:"unauthenticated"};function At(t,e,n){let r=e===1006?
"the connection broke":`closed with ${e} ${n}`.trim(),o=`${t}: ${r}`,s=Ic[e];return[s?Te({code:s,message:o,details:[]}):
A(o),wc.includes(e)]}var Z=class{constructor(e,n,r=0,o=0){this.error=e;this.isFinal=n;this.retryAfterMs=r;this.status=o}error;isFinal;retryAfterMs;status};var kt=class{constructor(e,n){this.changed=e;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#t=!1;#n=!1;#r=()=>{};get isHeld(){
return this.#t}async request(){if(this.#t||this.#n||!this.#o())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#n=!0;for(let r=0;n&&r<4&&!this.#t;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#o()?new Promise(c=>this.#r=c):void 0;return this.#t=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#t||=!n,this.#n=!1,this.#t&&this.changed()}#o(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let e=this.#t;this.#t=!1,this.#r(),e&&!this.closing.aborted&&this.changed()}};var Ts="text/event-stream",xc=[408,425,429],Tc=[401,403,404,409],Ac=48*1024,As=64*1024,kc=10,Rc=5,Rt=1e3,Mc=1e4,ks=50,Mt=class{constructor(e,n,r,o,s){
this.http=e;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#h=r.pollMs}http;path;timing;knowledge;listener;#e=Is(
xt());#t=new AbortController;#n=new kt(()=>this.#_(),this.#t.signal);#r=[];#o=new Set;#s=new Set;#i=0;#a=0;#c=0;#u=!1;#l=!1;#p=ks;#f=()=>{};#h;#g=!1;#b=0;#y;get transport(){
return this.#d&&this.#n.isHeld?"event-stream":"long-poll"}get#d(){return!this.#g&&!this.knowledge.buffersStreams}get#m(){
return this.#t.signal.aborted}async open(e,n){this.#r.push(O(V,e));let r=this.#E(!1),o=()=>r.abort.abort();n.addEventListener(
"abort",o);try{await Promise.all([this.#v(r),this.#n.request()])}catch(s){this.#t.abort();let i=s instanceof x?ee(s.message):
s,a=s instanceof x||i.code==="invalid_argument";throw s instanceof Z?s:new Z(i,a)}finally{n.removeEventListener("abort",
o)}this.#y=this.transport,this.listener.introduced(),setTimeout(()=>{this.#T()})}send(e){this.#r.push(O(V,e)),this.#x()}check(){
this.#R(),this.#N(({waits:e})=>e)}close(e,n){if(!this.#m){this.#t.abort();let r=b(V,{frame:{case:"close",value:{code:e,reason:n}}});
this.#r.splice(0,1/0,O(V,r)),this.#v(this.#E(!1)).catch(()=>{}).then(()=>this.#M())}}#E(e){let n=0,r=this.#r.findIndex(({
length:a},c)=>(n+=a)>Ac&&c>0),o=this.#r.splice(0,r<0?1/0:r),s=O(ht,b(ht,{messages:o}));this.#i+=1,this.#c=0;let i=new AbortController;
return{sequence:this.#i,body:s,waits:e,isStream:!1,abort:i,isInterrupted:!1}}async#x(){if(this.#p=ks,this.#f(),!(this.#l||
!this.#u)){for(this.#l=!0,await void 0;!this.#m&&(this.#r.length>0||this.#c>=As);)await this.#w(this.#E(!1));this.#l=!1}}async#T(){
for(this.#u=!0;!this.#m;){if(!this.#n.isHeld&&this.#r.length===0){let e=this.#p;this.#p=Math.min(e*2,this.timing.pollIntervalMs),
await Promise.race([this.#k(e),new Promise(n=>this.#f=n)]),this.#n.request()}this.#S(),this.#m||await this.#w(this.#E(this.#n.
isHeld))}}async#w(e){for(this.#o.add(e);!this.#m;){let[n,r]=[Date.now(),this.#a];try{await this.#v(e);break}catch(o){let s=Date.
now()-n;(this.#a>r||e.isStream&&s>Rt)&&(this.#b=0),e.isStream&&Rs(o)?(this.#g=!0,this.#S()):!e.isInterrupted&&!this.#m&&
(e.waits&&!e.isStream&&s>Rt&&(this.#h=Math.max(Math.min(this.#h,s*.8),Rt)),await this.#D(o))}}this.#o.delete(e)}async#v(e){
let n=this.#a,r=e.waits&&this.#n.isHeld,o=r&&this.#d,s=r&&!o?Math.round(this.#h):0,{streamConfirmMs:i,responseMs:a}=this.
timing,{signal:c}=e.abort=new AbortController;e.isInterrupted=!1,e.isStream=o;let u={"content-type":ie,"smq-session":this.#e,
"smq-sequence":String(e.sequence),"smq-received":String(n),...o?{accept:Ts}:s?{"smq-wait-ms":String(s)}:{}},d=new D({signal:c,
timeoutMs:o?i:s+a});try{let m=await this.http.post(this.path,u,d.signal,e.body),{status:p,body:g}=m;if(p!==200){let{error:v,
retryAfterMs:S}=await bt(m),I=p<500&&!xc.includes(p)&&S===void 0;throw new Z(v,I,S,p)}let f=m.headers.get("content-type")??
"";if(o&&f.startsWith(Ts)&&g)await this.#O(g.getReader(),e,d);else if(yt(m)){let v=new Uint8Array(await m.arrayBuffer());
this.#A(Yn(()=>G(ht,v)).messages,n),this.knowledge.buffersStreams||=this.#g,this.#b=0}else throw new x(`the response is ${JSON.
stringify(f)}, not ${ie}; check the baseUrl`)}catch(m){throw m instanceof Z||m instanceof x?m:this.http.requestError(m,d.
signal)}finally{d.done()}}async#O(e,n,r){let o=new Tt;try{for(;;){let s=new Promise((a,c)=>r.onEnd(c)),{value:i}=await Promise.
race([e.read(),s]);if(r.done(),!i)throw A("the stream ended");for(let{number:a,data:c}of o.push(i))this.#A([Yn(()=>ve(c))],
a-1),this.#c+=c.length;this.#c>=As&&this.#x(),r=new D({signal:n.abort.signal,timeoutMs:this.timing.streamSilenceMs})}}finally{
r.done(),e.cancel().catch(()=>{})}}#A(e,n){if(n>this.#a)throw new x(`frame ${n+1} after ${this.#a}`);for(let r of e.slice(
this.#a-n)){if(this.#m)return;this.#a+=1;let o=Yn(()=>G(ft,r));if(o.frame.case==="close"){let{code:s,reason:i}=o.frame.value;
this.#I(...At(this.path,s,i))}else this.listener.frame(o)}}async#D(e){let n=e instanceof Z?e:void 0,r=n?.error??e;if(this.#b+=
Rs(r)?Rc:1,e instanceof x)this.listener.violated(e.message);else if(n?.isFinal)this.#I(r,!Tc.includes(n.status));else if(this.#b>=
kc)this.#I(r,!1);else{let{initialMs:o,maxMs:s}=this.timing,i=Math.min(o*2**this.#b,s,Rt);await this.#k(Math.max(Math.min(
n?.retryAfterMs??0,Mc),X(i)))}}async#k(e){await new Promise(n=>{let r=()=>{clearTimeout(o),this.#s.delete(r),n()},o=setTimeout(
r,e);this.#s.add(r)})}#R(){this.#s.forEach(e=>e())}#S(){this.#y!==this.transport&&!this.#m&&(this.#y=this.transport,this.
listener.changed())}#_(){this.#n.isHeld||this.#N(({waits:e})=>e),this.#f()}#N(e){for(let n of[...this.#o].filter(e))n.isInterrupted=
!0,n.abort.abort()}#I(e,n){this.#m||(this.#t.abort(),this.#M(),this.listener.lost(e,n))}#M(){this.#R(),this.#N(()=>!0)}};
function Rs(t){return t instanceof h&&t.code==="deadline_exceeded"}function Yn(t){try{return t()}catch(e){throw new x(`n\
ot a frame: ${String(e)}`)}}var Kn="smq.v1.proto",Ms=4294967295;function Ls(t,e,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new t(e,[Kn])}catch(m){
a(A(`no WebSocket to ${e}`,m));return}c.binaryType="arraybuffer";let u=new D({signal:o,timeoutMs:n.handshakeMs}),d=m=>{if(u.
done(),c.onopen=c.onclose=null,!m){i(new Wn(c,e,n,r,s));return}c.onerror=()=>{},c.close(),a(m)};u.onEnd(m=>d(A(`no WebSo\
cket to ${e}`,m))),c.onerror=()=>{},c.onclose=()=>d(A(`no WebSocket to ${e}`)),c.onopen=()=>{let m=c.protocol===Kn;d(m?void 0:
A(`${e} does not support the subprotocol ${Kn}`))}})}var Wn=class{constructor(e,n,r,o,s){this.socket=e;this.url=n;this.timing=
r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.ready.catch(()=>{}),this.send(o),this.#a(
r.handshakeMs),e.onmessage=i=>this.#s(i.data),e.onclose=i=>{let{code:a,reason:c}=i;this.#c(...At(this.url,a,c))}}socket;url;timing;listener;transport="\
websocket";ready;#e;#t=!1;#n=Date.now();#r=!1;#o;send(e){this.socket.send(O(V,e))}check(){clearTimeout(this.#o),this.#a(
this.timing.wakeTimeoutMs)}close(e,n){this.#u(),this.socket.close(e,n.replace(/[^ -~]/g,"?").slice(0,123))}#s(e){if(this.#n=
Date.now(),this.#r=!1,!(e instanceof ArrayBuffer)){this.listener.violated("a text message in a binary session");return}let n;
try{n=G(ft,new Uint8Array(e))}catch(r){this.listener.violated(`not a frame: ${String(r)}`);return}this.#t||(this.#t=!0,this.#e.
resolve(),this.listener.introduced()),n.id!==Ms&&this.listener.frame(n)}#i=()=>{let{keepaliveMs:e,keepaliveTimeoutMs:n}=this.
timing,r=Date.now()-this.#n;this.#r?(this.socket.close(),this.#c(A(`${this.url} did not answer a keepalive`),!1)):r<e?this.#o=
setTimeout(this.#i,e-r):this.#a(n)};#a(e){this.#r=!0,this.send(b(V,{id:Ms})),this.#o=setTimeout(this.#i,Math.min(e,this.
timing.keepaliveTimeoutMs))}#c(e,n){this.#u(),this.#e.reject(e),this.listener.lost(e,n)}#u(){clearTimeout(this.#o),this.
socket.onmessage=this.socket.onclose=null,this.socket.onerror=()=>{}}};var Lt=class{constructor(e,n,r,o,s){this.http=e;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#t=new ue(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=xt();#t;#n=0;#r=!1;#o=!1;#s="";async open(e,n,r){
let o=this.#o;if(this.#o=!1,this.WebSocket&&!o&&Date.now()>=this.#n){let i=await this.#c(e,n);try{return await this.#i(i,
n,r)}catch{o=!0}}let s=new Mt(this.http,this.path,this.timing,this.httpPath,r);return await s.open(qn({publisher:this.#e,
published:e}),n),o&&this.#a(),s}async upgrade(e,n,r){try{let o=await this.#c(e,n),s=await this.#i(o,n,r);return await s.
ready,s}catch(o){throw this.#a(),o}}async renewal(){let e=this.#s,n=await this.#u();return e===this.#s?void 0:qn({headers:n})}upgradeDelay(){
return this.WebSocket&&Math.max(this.#n-Date.now(),0)}async#i(e,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,
s=await Ls(this.WebSocket,o,this.timing,e,n,r),i=()=>{this.#r=!0,this.#t.reset()};return s.ready.then(i,({code:a})=>this.#o=
a==="unavailable"),s}#a(){let e=this.#r?this.timing.initialMs:this.#t.next();this.#r=!1,this.#n=Date.now()+e/2+X(e/2)}async#c(e,n){
let r=await this.#u();return n.throwIfAborted(),qn({publisher:this.#e,published:e,headers:r})}async#u(){let e=Object.fromEntries(
await this.http.helloHeaders());return this.#s=JSON.stringify(e),e}};function qn(t){return b(V,{frame:{case:"hello",value:t}})}var Ae=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(e){let n=r=>e(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(e){this.#e=e;for(let n of[...this.#t])try{n(e)}catch(r){queueMicrotask(()=>{throw r})}}setLost(e){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:e})}};var Ke=class{number=0;link;draining=!1;#e=[];receive(e){this.number===0?this.#e.push(e):e()}open(e,n){this.number=e,this.
link=n}flush(){this.#e.splice(0).forEach(e=>e())}};var We=class{#e=0;#t=0;#n;#r;get isIdle(){return this.#n===void 0}delay(e,n=0){this.#t=Date.now()+n,this.#e=this.#t+e}hurry(){
this.#e=this.#t,this.#r?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#r?.()}start(e){let n=new AbortController;this.#n=
n,this.#o(e,n.signal)}async#o(e,n){if(await this.#s(n),n.aborted)return;if(!e.isNeeded()){this.#n=void 0,e.unneeded?.();
return}let r;try{r=await e.open(n)}catch(o){n.aborted||(this.#n=void 0,e.failed(o));return}if(n.aborted){r.close(1e3,"");
return}this.#n=void 0,e.opened(r)}async#s(e){for(let n;!e.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#r=()=>{clearTimeout(o),r()}})}};function qe(t){return t.kind==="subscription"?!t.isLeft:t.answer.wanted}function Os(t){return t.kind!=="subscription"||t.
isRequested}function Ds(t,e){return e?.code==="unavailable"&&t.kind!=="request"}function He(t,e){if(t.kind==="subscripti\
on")t.end(e);else if(e)t.answer.reject(e);else throw new x(`end without a status for a ${t.kind}`)}function _s(t,e){if(t.
kind==="publish"&&e.case==="receipt")t.answer.resolve(e.value);else if(t.kind==="request"&&e.case==="reply")t.answer.resolve(
e.value);else throw new x(`unexpected ${e.case} for a ${t.kind}`)}var Hn=8*1024*1024,Lc=512,Ot=class{constructor(e){this.observable=e}observable;#e=[];#t=Hn;get isEmpty(){return this.#e.
length===0}add(e){this.#e.push(e)}remove(e){let n=this.#e.indexOf(e);n>=0&&this.#e.splice(n,1)}next(e){let n=e?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(e,n,r,o){
return new Promise((s,i)=>{let a=Math.min(e+Lc,Hn);if(this.#t<a){i(Oc());return}this.#t-=a;let c=m=>{u.wanted&&(u.wanted=
!1,m()),this.#t+=u.bytes,u.bytes=0},u={resolve:m=>c(()=>s(m)),reject:m=>c(()=>i(m)),wanted:!0,sent:!1,bytes:a},d=r(u);this.
add(d),n.onEnd(m=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(d),u.reject(A("not sent"))),i(this.#n(m,u.sent)),o(d))})})}#n(e,n){
let{state:r}=this.observable;if(e.code!=="deadline_exceeded")return e;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new h(
"deadline_exceeded",e.message+s+o,i)}};function Oc(){let t=`${Hn} bytes wait for answers: wait for some of them`;return new h(
"resource_exhausted",t)}var Dt=class{#e=new Set;add(e,n){this.#e.size>=1024&&this.#e.delete(this.#e.values().next().value),this.#e.add(`${e} ${n}`)}has(e,n){
return this.#e.has(`${e} ${n}`)}};var _c=4294967294,Cc="the connection was lost: the request was sent, and its outcome is unknown",_t=class{constructor(e,n){
this.policy=e;this.again=n}policy;again;#e=new Map;#t=0;#n=0;#r=new Dt;published=0n;#o=[];get canPublish(){return this.#n<
1024}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(e,n){let r=this.#u();if(e.id=r,e.link=n,
this.#e.set(r,e),e.kind==="subscription"){this.#s(e,n);return}e.answer.sent=!0,e.kind==="publish"?(this.published+=1n,this.#n+=
1,e.publish.sequence=this.published,this.#l(r,{case:"publish",value:e.publish})):this.#l(r,{case:"request",value:e.request()})}credit(e,n,r){
let o=this.#i(e)&&r===e.link,s=e.credit(n);s==="send credit"&&o?this.#l(e.id,{case:"credit",value:{bytes:BigInt(n)}}):s===
"subscribe"&&o&&this.#s(e,e.link)}requestAgain(e,n){e.isPostponed&&this.#i(e)&&n===e.link&&this.#s(e,n)}unsubscribe(e,n){
let r=e.leave();this.#i(e)&&(r&&n===e.link?this.#l(e.id,{case:"unsubscribe",value:{}}):this.#c(e))}tell(e,n,r){this.#i(e)&&
r.find(o=>o?.number===e.link)?.link.send(b(V,{id:e.id,frame:n}))}receive({id:e,frame:n},r,o){if(n.case===void 0)return;let s=this.#e.
get(e);if(s?.link!==r.number||r.number===0){if(o)return;throw new x(`unexpected ${n.case} for ${e}, which is not in use`)}
let{take:i}=s;if(n.case==="end"){let a=n.value.status&&Te(n.value.status);if((r.draining||o)&&qe(s)&&Ds(s,a)){s.link=0;return}
if(s.kind==="subscription"&&s.postpone(a,this.policy,()=>this.again(s)))return;i&&!a?i(n):He(s,a),this.#c(s)}else if(s.kind===
"subscription"){s.receive(n,this.#r);let a=s.takeOwedCredit();a>0&&this.#l(e,{case:"credit",value:{bytes:BigInt(a)}})}else
s.kind==="publish"&&n.case==="receipt"&&n.value.position&&this.#r.add(s.publish.topic,F.of(n.value.position)),(i?i(n):_s(
s,n))||this.#c(s)}hasWanted(){return[...this.#e.values()].some(qe)}removeUnwanted(){for(let e of this.#e.values())qe(e)||
this.#a(e,A("the connection was lost"))}awaits(e,n){return[...this.#e.values()].some(r=>r.link===e&&(r.kind==="publish"||
r.kind==="request"&&!n))}moveTo(e,n){this.#o=[],this.publishAgain(e,n);for(let r of this.#e.values())r.kind==="subscript\
ion"&&(r.isLeft?this.#c(r):this.#s(r,e))}publishAgain(e,n){let r=[...this.#e.values()].filter(o=>o.kind==="publish"&&o.link!==
e&&o.link!==n);r.sort((o,s)=>o.publish.sequence<s.publish.sequence?-1:1);for(let o of r)o.link=e,this.#l(o.id,{case:"pub\
lish",value:o.publish})}lose(e,n,r){for(let o of this.#e.values())if(o.link===e)if(o.kind==="request"){let s=r&&n.code===
"resource_exhausted";this.#a(o,s?n:A(Cc,n))}else r&&Os(o)||!qe(o)?this.#a(o,n):o.kind==="publish"&&(o.link=0,o.publish.again=
!0)}fail(e){this.#o=[];for(let n of this.#e.values())this.#a(n,e)}#s(e,n){let r=e.request(n);r&&this.#l(e.id,{case:"subs\
cribe",value:r})}#i(e){return this.#e.get(e.id)===e}#a(e,n){this.#c(e),He(e,n)}#c(e){e.kind==="publish"&&(this.#n-=1),this.#e.
delete(e.id)}#u(){do this.#t=this.#t%_c+1;while(this.#e.has(this.#t));return this.#t}#l(e,n){this.#o.push(b(V,{id:e,frame:n}))}};function Cs(t,e){let n=globalThis,{document:r}=n;n.addEventListener?.("online",t,{signal:e}),n.addEventListener?.("pages\
how",t,{signal:e}),r?.addEventListener("resume",t,{signal:e});let o=()=>r?.visibilityState==="visible"&&t();r?.addEventListener(
"visibilitychange",o,{signal:e})}var Ps=4400,Fs=1e3,Us="the link was replaced",Ct=class{constructor(e,n){this.selector=e;this.timing=n;this.#e=new _t(n,r=>{
this.#e.requestAgain(r,this.#o?.number),this.#d()}),this.#t=new ue(n.initialMs,n.maxMs),Cs(()=>{this.#n.hurry(),this.#o?.
link?.check()},this.closing)}selector;timing;observable=new Ae;#e;#t;#n=new We;#r=new Ot(this.observable);#o;#s;#i=0;#a;#c=new We;#u;#l=new AbortController;closing=this.#l.
signal;#p=!1;#f=!1;#h=0;#g=0;#b=!1;#y=!1;subscribe(e){if(this.#u){e.inbox.end(this.#u);return}this.#r.add(e),this.#d()}credit(e,n){
this.#e.credit(e,n,this.#o?.number),this.#d()}unsubscribe(e){this.#e.unsubscribe(e,this.#o?.number),this.#r.remove(e),this.#d()}publish(e,n,r,o){
let s=b(fs,{topic:e,payload:n,headers:r});return this.send(s,o,i=>({kind:"publish",id:0,link:0,publish:s,answer:i}))}request(e,n,r,o){
return this.send({payload:n,headers:r},o,s=>({kind:"request",id:0,link:0,request:()=>b(hs,{method:e,payload:n,headers:r,
timeoutMs:o.remaining()??0}),answer:s}))}close(){this.#u||(this.#u=new h("canceled","the client is closed: create anothe\
r one"),this.#L(this.#u,1e3,""),this.#l.abort(this.#u))}send({payload:e,headers:n},r,o){if(this.#u)return Promise.reject(
this.#u);let s=e.length+JSON.stringify(n).length,i=this.#r.enqueue(s,r,o,a=>{a.kind==="request"&&this.tell(a,{case:"canc\
el",value:{}}),this.#d()});return this.#d(),i}tell(e,n){this.#e.tell(e,n,[this.#o,this.#s])}#d(){if(this.#b){this.#y=!0;
return}this.#b=!0;do this.#y=!1,this.#_(),this.#m(),this.#I(),this.#M();while(this.#y);this.#b=!1}#m(){if(this.#o&&!this.#o.
draining||!this.#n.isIdle)return;let e=this.#E(),{kind:n}=this.observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#o&&
(e?n!=="reconnecting":r)&&this.observable.set({kind:e?"connecting":"idle"}),!e)return;let o=new Ke;this.#n.start({isNeeded:()=>this.#E(),
open:s=>this.selector.open(this.#e.published,s,this.#v(o)),opened:s=>this.#T(o,s),failed:s=>this.#x(s),unneeded:()=>this.#d()})}#E(){
return this.#o||this.#e.removeUnwanted(),!this.#r.isEmpty||this.#e.hasWanted()}#x(e){let{error:n,isFinal:r,retryAfterMs:o}=e instanceof
Z?e:new Z(A("no connection",e),!1);if(r){this.#L(n,1e3,"");return}this.#n.delay(X(this.#t.next()),Math.min(o,this.timing.
maxRetryAfterMs)),this.#o||this.observable.setLost(n),this.#d()}#T(e,n){this.#i+=1,e.open(this.#i,n);let r=this.#o;this.#o=
e,r&&(this.#S(this.#s,A(Us)),this.#s=r),this.#e.moveTo(e.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&
this.#N(),this.#w(e),this.#d(),e.flush()}#w(e){e===this.#o&&this.observable.set({kind:"live",transport:e.link.transport})}#v(e){
let n=o=>{if(!(e!==this.#o&&e!==this.#s)){try{o()}catch(s){this.#D(e,s)}this.#d()}},r=o=>e.receive(()=>n(o));return{introduced:()=>r(
()=>{this.#p=!0,this.#f=!1}),frame:o=>r(()=>this.#O(e,o)),violated:o=>r(()=>{throw new x(o)}),changed:()=>r(()=>this.#w(
e)),lost:(o,s)=>r(()=>this.#k(e,o,s))}}#O(e,n){if(e===this.#o&&Date.now()>=this.#h&&this.#t.reset(),n.frame.case==="expi\
ring")this.#A(e);else if(n.frame.case!=="drain")this.#e.receive(n,e,e===this.#s);else if(!e.draining){e.draining=!0;let r=Math.
min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#n.delay(X(Math.max(r,this.timing.initialMs)),r)}}async#A(e){
try{let n=e.link.transport==="websocket"&&await this.selector.renewal();n&&e.link.send(n)}catch{}}#D(e,n){if(!(n instanceof
x))throw n;e===this.#s?this.#S(e,ee(n.message),Ps,n.message):this.#L(ee(n.message),Ps,n.message)}#k(e,n,r){if(e===this.#s){
this.#S(e,n);return}if(n.code==="unauthenticated"){if(this.#f){this.#L(n,1e3,"");return}this.#f=!0,this.#h=Date.now()+2*
this.timing.maxMs}this.#o=void 0,this.#c.stop(),this.#e.lose(e.number,n,r),e.draining||this.#n.delay(n.code==="aborted"?
this.#R():X(this.#t.next())),this.observable.setLost(n)}#R(){let e=this.#g;return this.#g=Date.now(),this.#g-e>Fs?0:X(Fs)}#S(e,n,r=1e3,o=""){
e&&(this.#s=void 0,this.#e.lose(e.number,n,!1),e.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.number,void 0))}#_(){
this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#S(this.#s,A(Us))}#N(){let e=this.selector.upgradeDelay();if(e===void 0)
return;let n=new Ke;this.#c.delay(e),this.#c.start({isNeeded:()=>!0,open:r=>this.selector.upgrade(this.#e.published,r,this.#v(
n)),opened:r=>{this.#n.stop(),this.#T(n,r)},failed:()=>this.#N()})}#I(){let{link:e,number:n,draining:r}=this.#o??{};if(!e||
n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){e.send(
s);continue}let i=!o&&this.#p&&this.#e.canPublish,a=r?void 0:this.#r.next(i);if(!a)return;this.#e.add(a,n)}}#M(){!this.#o||
!this.#e.isEmpty||!this.#r.isEmpty?(clearTimeout(this.#a),this.#a=void 0):this.#a??=setTimeout(()=>{this.#C(1e3,""),this.
observable.set({kind:"idle"})},this.timing.idleMs)}#C(e,n){clearTimeout(this.#a),this.#a=void 0,this.#n.stop(),this.#c.stop();
let{link:r}=this.#o??{},o=this.#s?.link;this.#o=this.#s=void 0,r?.close(e,n),o?.close(1e3,"")}#L(e,n,r){this.#C(n,r),this.#e.
fail(e);for(let o of this.#r.drain())He(o,e);this.observable.set({kind:"closed",reason:e})}};var Pc={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function Bs(t,e){return{...Ns,...t,...Pc,...e}}var Fc=3e4,Xe=class{#e;#t={buffersStreams:!1};#n;#r=new Map;#o=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(e){
this.http=new gt(e),this.interceptors=e.interceptors??[],this.defaultTimeoutMs=e.defaultTimeoutMs??Fc,this.requestsOverSession=
e.requests==="session",this.#e=Bs(e.retry,e.timeouts);let{WebSocket:n}=globalThis;this.#n=(e.WebSocket===void 0?n:e.WebSocket)??
void 0}close(){this.#o=!0,this.#r.forEach(e=>e.close())}session(e){let n=this.#r.get(e);if(!n){let r=new Lt(this.http,e,
this.#n,this.#e,this.#t);n=new Ct(r,this.#e),this.#r.set(e,n)}return this.#o&&n.close(),n}};function Gs(t){return new Xe(
t)}function Vs(t){return{get state(){return t.observable.state},onchange:e=>t.observable.onchange(e),close:()=>t.close()}}var $s=new WeakMap;function Ze(t,e){let n=e instanceof Xe?e:Gs(e),r=St(t),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o);return Xn(r,Vs(s),{request:i=>Gc(n,s,i,i.desc),publish:i=>Bc(n,s,i),subscribe:i=>Uc(s,i)})}function Xn(t,e,n){let r=Object.
create(null);return t.forEach((o,s)=>r[s]=n[o.does](o,s)),$s.set(r,e),r}function je(t){let e=$s.get(t);if(!e)throw new TypeError(
"not a client: pass the result of createClient");return e}function Uc(t,e){return(n={},r={})=>new It(t,e,()=>Et(e,n),r)}
function Bc(t,e,n){return(r,o={})=>Ys(t,e,o,async s=>{let i=Gn($e(o));if(!i)throw new h("invalid_argument","a header abo\
ut the connection in a publish: set it on the client");let a=ce(n.event,ae(n.event,r)),{position:c,...u}=await e.publish(
n.name,a,i,s);return o.onHeader?.(new Headers(u.headers)),{position:c&&F.of(c)}})}function Gc(t,e,n,r){let{input:o,output:s,
parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=t,{name:d,sessionPath:m}=n;return(p,g={})=>Ys(t,e,g,async f=>{
let v=async me=>{let ye=u&&Gn(me.header),[Jt,zt]=ye?await S(me.message,ye):await Es(a,n,me,f);return{stream:!1,service:i,
method:r,header:zt,message:Jt}},S=async(me,ye)=>{let{payload:Jt,headers:zt}=await e.request(d,ce(o,me),ye,f);return[te(s,
Jt,`the reply to ${d}`),new Headers(zt)]},I=$e(g),U=ae(o,p),re=`${a.base}${m}/${d}`,be=c.reduceRight((me,ye)=>ye(me),v),
Qe={stream:!1,service:i,method:r,url:re,signal:f.signal,header:I,message:U},cr=await Promise.race([be(Qe),f.ended()]);return g.
onHeader?.(cr.header),cr.message})}async function Ys(t,e,{signal:n,timeoutMs:r=t.defaultTimeoutMs},o){let s=new D({signal:n,
timeoutMs:r},e.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(s)}finally{s.done()}}function Ks(t,e){let n=new jn(e),r={get state(){return n.observable.state},onchange:o=>n.observable.onchange(o),close:()=>n.
close()};return Xn(St(t),r,{request:({desc:{input:o,output:s},name:i},a)=>async(c,u={})=>{let{body:d}=await n.call(a,ce(
o,ae(o,c)),u);return te(s,d,`the reply to ${i}`)},publish:({event:o},s)=>async(i,a={})=>{let{position:c}=await n.call(s,
ce(o,ae(o,i)),a);return{position:he(c)}},subscribe:(o,s)=>(i={},a={})=>new Jn(n,s,o,i,a)})}var jn=class{constructor(e){this.
port=e;e.onmessage=({data:o})=>this.#i(o);let n=globalThis,{locks:r}=n.navigator??{};if(r){let o=`smq-tab-${crypto.getRandomValues(
new Uint32Array(4)).join("-")}`,s=()=>(this.post({lock:o}),new Promise(i=>this.#o=i));r.request(o,s).catch(()=>{})}else n.
addEventListener?.("pagehide",({persisted:o})=>o||this.post({bye:!0}))}port;observable=new Ae;#e=new Map;#t=new Map;#n=0;#r;#o=()=>{};id(){
return this.#n+=1}post(e){this.port.postMessage(e)}result(e){return new Promise((n,r)=>{this.#r?r(this.#r):this.#e.set(e,
{resolve:n,reject:r})})}onConfirmed(e,n){this.#t.set(e,n)}async call(e,n,r){let{signal:o,timeoutMs:s,onHeader:i}=r,a=[...$e(
r)],c=this.id(),u=new D({signal:o});if(u.signal.aborted)throw u.signal.reason;let d=this.result(c);this.post({id:c,call:e,
body:n,options:{timeoutMs:s,headers:a}}),u.onEnd(p=>this.fail(c,p));let m=await d.finally(()=>u.done());return i?.(new Headers(
m.headers)),m}fail(e,n){this.post({id:e,end:!0}),this.#s(e)?.reject(n)}close(){this.#r||(this.#r=new h("canceled","the c\
lient is closed: create another one"),this.post({bye:!0}),this.#o(),[...this.#e.keys()].forEach(e=>this.#s(e)?.reject(this.#r)),
this.observable.set({kind:"closed",reason:this.#r}))}#s(e){let n=this.#e.get(e);return this.#e.delete(e),n}#i(e){if(!this.#r)
if("state"in e){let n=e.reason&&Zn(e.reason);this.observable.set({...e.state,...n&&{reason:n}})}else"confirmed"in e||"re\
fused"in e?(this.#t.get(e.id)?.("confirmed"in e?e.confirmed:Zn(e.refused)),this.#t.delete(e.id)):"error"in e?this.#s(e.id)?.
reject(Zn(e.error)):this.#s(e.id)?.resolve(e.result)}},Jn=class{constructor(e,n,r,o,{after:s,live:i,window:a,signal:c,timeoutMs:u}){
this.tab=e;this.endpoint=r;this.#e=e.id(),this.#t=new D({signal:c});try{this.position=he(s)}catch{}this.confirmed=new Promise(
(m,p)=>{this.#s=p,e.onConfirmed(this.#e,g=>{if(g instanceof h){p(g);return}let{position:f,retained:v,replayed:S}=g;m({position:he(
f),retained:!!v,replayed:Number(S)})})}),this.confirmed.catch(()=>{});let d={after:s===void 0?void 0:String(s),live:i,window:a,
timeoutMs:u};try{e.post({id:this.#e,call:n,body:Et(r,o),options:d})}catch(m){this.#o=m,this.#s(m)}this.#t.onEnd(m=>{this.#s(
m),e.fail(this.#e,m)})}tab;endpoint;confirmed;#e;#t;position;#n=!1;#r=Promise.resolve();#o;#s;next(){let e=this.#r.then(
()=>this.#i());return this.#r=e.catch(()=>{}),e}async#i(){if(this.#n)return{done:!0,value:void 0};try{if(this.#o||this.#t.
signal.aborted)throw this.#o??this.#t.signal.reason;let e=this.tab.result(this.#e);this.tab.post({id:this.#e,next:!0});let{
item:n,position:r}=await e;if(this.position=he(r)??this.position,n)return{done:!1,value:this.#a(n)}}catch(e){let n=!this.#n;
if(this.#n=!0,this.#s(e),this.#t.done(),n)throw e}return this.#n=!0,{done:!0,value:void 0}}async return(){return this.close(),
{done:!0,value:void 0}}close(){let e=new h("canceled","the subscription ended before it was confirmed");this.#n=!0,this.#t.
done(),this.#s(e),this.tab.fail(this.#e,e)}[Symbol.asyncIterator](){return this}#a({kind:e,body:n,at:r,headers:o,isOwn:s,
from:i,to:a,replayed:c}){switch(e){case"event":{let u=te(this.endpoint.event,n,`event ${r}`);return{kind:e,message:u,position:he(
r),headers:o,isOwn:!!s}}case"gap":return{kind:e,from:he(i),to:he(a)};case"resumed":return{kind:e,replayed:Number(c)};default:
return{kind:"retainedEnd"}}}};function Zn({code:t,message:e,details:n,origin:r}){return new h(t,e,{details:n,origin:r})}function he(t){return t===void 0?
void 0:F.parse(String(t))}var Ws=P("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIkcKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQESDwoHc3RyZWFtcxgCIA\
EoCEIQCg5fbWVzc2FnZV9ieXRlcyKrAgoFVG9waWMSDgoGcmVwbGF5GAEgASgNEiQKBnJldGFpbhgCIAEoDjIULnNtcS52MS5Ub3BpYy5SZXRhaW4SKAoIb3\
ZlcmZsb3cYAyABKA4yFi5zbXEudjEuVG9waWMuT3ZlcmZsb3cSDgoGZmlsdGVyGAQgASgJEg4KBnNpZ25lZBgFIAEoCBIPCgdkdXJhYmxlGAYgASgIIjwKBl\
JldGFpbhIWChJSRVRBSU5fVU5TUEVDSUZJRUQQABIICgRMQVNUEAESEAoMTEFTVF9QRVJfS0VZEAIiUwoIT3ZlcmZsb3cSGAoUT1ZFUkZMT1dfVU5TUEVDSU\
ZJRUQQABIPCgtEUk9QX09MREVTVBABEgwKCENPTkZMQVRFEAISDgoKRElTQ09OTkVDVBADOj8KCWludGVyZmFjZRIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT3\
B0aW9ucxidjAMgASgJUglpbnRlcmZhY2WIAQE6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcG\
ljUgV0b3BpY4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBOj\
4KCHBvc2l0aW9uEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxidjAMgASgIUghwb3NpdGlvbogBAWIGcHJvdG8z",[kn]);var $c=P("ChJjaGF0L3YxL2NoYXQucHJvdG8SB2NoYXQudjEiDwoNV2hvQW1JUmVxdWVzdCIwCg5XaG9BbUlSZXNwb25zZRIMCgRuYW1lGAEgASgJEhAKCH\
NpZ25fb3V0GAIgASgJIhIKEExpc3RSb29tc1JlcXVlc3QiMQoRTGlzdFJvb21zUmVzcG9uc2USHAoFcm9vbXMYASADKAsyDS5jaGF0LnYxLlJvb20iIwoEUm\
9vbRIMCgRuYW1lGAEgASgJEg0KBWFib3V0GAIgASgJIlIKDEVudGVyUmVxdWVzdBIMCgRyb29tGAEgASgJEgwKBG5hbWUYAiABKAkSCwoDa2V5GAMgASgMEg\
wKBGF3YXkYBCABKAgSCwoDdGFiGAUgASgJIh0KDUVudGVyUmVzcG9uc2USDAoEbmFtZRgBIAEoCSJECgxMZWF2ZVJlcXVlc3QSDAoEcm9vbRgBIAEoCRIMCg\
RuYW1lGAIgASgJEgsKA2tleRgDIAEoDBILCgN0YWIYBCABKAkiDwoNTGVhdmVSZXNwb25zZSIqCgxQZW9wbGVGaWx0ZXISDAoEcm9vbRgBIAEoCRIMCgRuYW\
1lGAIgASgJInQKBlBlcnNvbhIMCgRyb29tGAEgASgJEgwKBG5hbWUYAiABKAkSIwoIcHJlc2VuY2UYAyABKA4yES5jaGF0LnYxLlByZXNlbmNlEikKBXNpbm\
NlGAQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcCIdCg1NZXNzYWdlRmlsdGVyEgwKBHJvb20YASABKAkieAoHTWVzc2FnZRIMCgRyb29tGAEgAS\
gJEg4KBmF1dGhvchgCIAEoCRIMCgR0ZXh0GAMgASgJEgoKAmlkGAQgASgJEigKBHRpbWUYBSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wEgsKA2\
tleRgGIAEoDCIfCg9LZXlzdHJva2VGaWx0ZXISDAoEcm9vbRgBIAEoCSI2CglLZXlzdHJva2USDAoEcm9vbRgBIAEoCRIOCgZhdXRob3IYAiABKAkSCwoDa2\
V5GAMgASgMKl0KCFByZXNlbmNlEhgKFFBSRVNFTkNFX1VOU1BFQ0lGSUVEEAASEQoNUFJFU0VOQ0VfSEVSRRABEhEKDVBSRVNFTkNFX0FXQVkQAhIRCg1QUk\
VTRU5DRV9HT05FEAMy3QMKBENoYXQSOQoGV2hvQW1JEhYuY2hhdC52MS5XaG9BbUlSZXF1ZXN0GhcuY2hhdC52MS5XaG9BbUlSZXNwb25zZRJCCglMaXN0Um\
9vbXMSGS5jaGF0LnYxLkxpc3RSb29tc1JlcXVlc3QaGi5jaGF0LnYxLkxpc3RSb29tc1Jlc3BvbnNlEjYKBUVudGVyEhUuY2hhdC52MS5FbnRlclJlcXVlc3\
QaFi5jaGF0LnYxLkVudGVyUmVzcG9uc2USNgoFTGVhdmUSFS5jaGF0LnYxLkxlYXZlUmVxdWVzdBoWLmNoYXQudjEuTGVhdmVSZXNwb25zZRI8CgZQZW9wbG\
USFS5jaGF0LnYxLlBlb3BsZUZpbHRlchoPLmNoYXQudjEuUGVyc29uIgjq4RgEEAIYAjABElQKCE1lc3NhZ2VzEhAuY2hhdC52MS5NZXNzYWdlGhAuY2hhdC\
52MS5NZXNzYWdlIiDq4RgUCOgHIg1NZXNzYWdlRmlsdGVyMAHy4RgECICAASgBMAESUgoGVHlwaW5nEhIuY2hhdC52MS5LZXlzdHJva2UaEi5jaGF0LnYxLk\
tleXN0cm9rZSIc6uEYESIPS2V5c3Ryb2tlRmlsdGVy8uEYAwiACCgBMAFiBnByb3RvMw",[Vo,Ws]);var Pt=ds($c,0);var qs=".",M=await Yc()??Ze(Pt,{baseUrl:qs,requests:"session"}),K=je(M),Hs=Ze(Pt,{baseUrl:qs,fetch:(t,e)=>fetch(t,{...e,
keepalive:!0})});function Yc(){return new Promise(t=>{if(!("SharedWorker"in globalThis)){t(void 0);return}let e=new SharedWorker(
"worker.js?7e67a6a7f14842ef",{type:"module"});e.addEventListener("error",()=>t(void 0));let n=Ks(Pt,e.port),r=je(n).onchange(
()=>{r(),t(n)})})}function ne(t){return t instanceof h&&t.code==="unauthenticated"}function Xs(){K.onchange(t=>{t.kind==="closed"&&ne(t.reason)&&
Je()})}function Je(){let t=y("signed-out");t.open||(t.addEventListener("cancel",e=>e.preventDefault()),y("sign-in").addEventListener(
"click",()=>location.reload()),t.showModal())}var Kc=new Intl.DateTimeFormat(void 0,{hour:"2-digit",minute:"2-digit"}),Wc=new Intl.DateTimeFormat(void 0,{weekday:"lon\
g",day:"numeric",month:"long"});function Zs(t){return t?new Date(Number(t.seconds)*1e3+t.nanos/1e6):new Date}function ke(t){
return Kc.format(t)}function Ft(t){return t.toDateString()===new Date().toDateString()?"Today":Wc.format(t)}function js(t){
let e=Math.max(Math.round(t/1e3),1),[n,r]=e<90?[e,"second"]:e<5400?[Math.round(e/60),"minute"]:[Math.round(e/3600),"hour"];
return`${n} ${r}${n===1?"":"s"}`}var qc={websocket:"WebSocket","event-stream":"event stream","long-poll":"long poll"};function Js(){let t=y("connection"),
e=n=>{t.dataset.state=n.kind,t.textContent=Hc(n)};K.onchange(e),e(K.state)}function Hc(t){switch(t.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Connected by ${qc[t.transport]}`;case"reconnecting":return`No connec\
tion since ${ke(t.since)}. It is tried again.`;case"closed":return ne(t.reason)?"Signed out":`Refused: ${t.reason.message}`}}var zs=300;async function Qs(t,e,n,r,o){e.clear(),n.show(t);let s=setTimeout(()=>e.begin(),zs),i=new zn(o),a=M.messages(
{room:t},{signal:o});a.confirmed.then(({position:c})=>e.mark("begin",c.sequence>0n?"What was said before is not kept":"T\
he beginning"),()=>{});try{for await(let c of a)clearTimeout(s),s=setTimeout(()=>e.begin(),zs),Xc(c,e,i),c.kind==="event"&&
(n.arrived(c.message),r.stopped(c.message.author))}catch(c){!o.aborted&&c instanceof h&&!ne(c)&&e.mark("gap",`This room \
has ended: ${c.message}.`)}}function Xc(t,e,n){switch(t.kind){case"event":e.add(t.message);break;case"resumed":e.mark("r\
esumed",`Back${n.over()}. Nothing was missed${Zc(t.replayed)}.`);break;case"gap":e.mark("gap",`Back${n.over()}. ${jc(t)}`)}}
function Zc(t){return t===0?"":t===1?"; one message came meanwhile":`; ${t} messages came meanwhile`}function jc({from:t,
to:e}){return t.epoch!==e.epoch?"The server was restarted: what was said before, and does not stand here, is lost.":`It \
was too long: up to ${e.sequence-t.sequence+1n} messages, of all rooms, are missing here.`}var zn=class{#e;constructor(e){
let n=o=>{o.kind==="reconnecting"&&(this.#e=o.since)},r=K.onchange(n);e.addEventListener("abort",r)}over(){let e=this.#e;
return this.#e=void 0,e?` after ${js(Date.now()-e.getTime())}`:""}};function Re(){return crypto.getRandomValues(new Uint8Array(16))}function Me(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var ei="chat.name",ti="chat.key";async function ni(){let{name:t,signOut:e}=await M.whoAmI({});return Qn=t!=="",Qn?{name:t,
signOut:e}:void 0}var Qn=!1;function Ut(){return localStorage.getItem(ei)??""}function Bt(t){localStorage.setItem(ei,t)}
function le(){return Qn?new Uint8Array:Jc()??zc()}function Jc(){let t=localStorage.getItem(ti);return t&&/^[0-9a-f]{32}$/.
test(t)?Uint8Array.from({length:16},(e,n)=>parseInt(t.slice(2*n,2*n+2),16)):void 0}function zc(){let t=Re();return localStorage.
setItem(ti,Me(t)),t}var Qc=5*6e4,eu=2e3,J=y("scroll"),Gt=y("newer"),$t=class{constructor(e){this.isMe=e;J.addEventListener("scroll",()=>{Vt()&&
this.#s()}),Gt.addEventListener("click",()=>this.toEnd());let n=new ResizeObserver(()=>this.#o(ri));[J,this.#e,y("outbox")].
forEach(r=>n.observe(r))}isMe;#e=y("log");#t;#n=0;clear(){this.#e.replaceChildren(),this.#e.ariaLive="off",this.#t=void 0,
this.#s()}begin(){this.#e.ariaLive="polite"}add(e){let n=Zs(e.time),r=this.#t;(!r||Ft(r.date)!==Ft(n))&&this.#r(T("div",
"mark day",Ft(n)));let s=this.#e.lastElementChild?.classList.contains("message")===!0&&r?.author===e.author&&n.getTime()-
r.date.getTime()<Qc,i=this.isMe(e.author),a=er(e.author,e.text,ke(n),{together:s,mine:i});a.dataset.id=e.id,i&&a.append(
T("p","state sent","sent")),this.#t={author:e.author,date:n};let c=Vt();this.#r(a),!c&&!i&&this.#e.ariaLive==="polite"&&
(this.#n+=1,Gt.textContent=`${this.#n} new ${this.#n===1?"message":"messages"} below`,Gt.hidden=!1)}mark(e,n){let r=this.#e.
lastElementChild;e==="resumed"&&r?.classList.contains(e)&&r.remove(),this.#r(T("div",`mark ${e}`,n))}toEnd(){J.scrollTop=
J.scrollHeight,this.#s()}#r(e){let n=Vt();for(this.#e.append(e);this.#e.childElementCount>eu;)this.#e.firstElementChild?.
remove();this.#o(n)}#o(e){e&&(J.scrollTop=J.scrollHeight)}#s(){this.#n=0,Gt.hidden=!0}};function er(t,e,n,r){let o=T("ar\
ticle",`message${r.mine?" mine":""}${r.together?" together":""}`),s=T("p","who"),i=T("b","author",t);return i.style.setProperty(
"--hue",String(tr(t))),s.append(i,T("time","",n)),o.append(s,T("p","text",e)),o}function tr(t){let e=7;for(let n of t.toLowerCase())
e=(e*31+n.codePointAt(0))%360;return e}var ri=!0;J.addEventListener("scroll",()=>ri=Vt());function Vt(){return J.scrollHeight-
J.scrollTop-J.clientHeight<40}var Yt=class{constructor(e,n){this.isMe=e;this.counted=n;y("people-more").open=!matchMedia("(max-width: 46rem)").matches}isMe;counted;#e=y(
"people");#t=y("people-title");#n=new Map;#r="";show(e){this.#r=e,this.#i()}async listen(){try{for(;;)await this.#o()}catch{}}async#o(){
let e=!1;this.#n.clear();for await(let n of M.people()){if(n.kind==="gap")return;n.kind==="event"&&this.#s(n.message),e||=
n.kind==="retainedEnd",e&&this.#i()}}#s(e){let n=this.#n.get(e.room)??new Map;this.#n.set(e.room,n),e.presence===3?n.delete(
e.name):n.set(e.name,e)}#i(){let e=[...this.#n.get(this.#r)?.values()??[]];e.sort((n,r)=>n.name.localeCompare(r.name)),this.#t.
textContent=`Here now: ${e.length}`,this.#e.replaceChildren(...e.map(n=>this.#a(n))),this.counted(new Map([...this.#n].map(
([n,r])=>[n,r.size])))}#a({name:e,presence:n}){let r=n===2,o=T("span","dot");o.style.setProperty("--hue",String(tr(e)));
let s=T("li",r?"away":"",o,T("span","name",e)),i=[this.isMe(e)?"you":"",r?"away":""].filter(Boolean);return i.length>0&&
s.append(T("span","note",` (${i.join(", ")})`)),s}};function oi(t){return t instanceof h?t.message:String(t)}var tu=1e4,nu=2e3,nr=Me(Re());async function ze(t,e,n){let r={room:t,name:e,key:le(),away:document.hidden,tab:nr};return(await M.
enter(r,{timeoutMs:tu,signal:n})).name}function si(t,e,n,r){let o,s=!1,i=async()=>{if(clearTimeout(o),!s)try{await ze(t,
e,r)}catch(m){if(r.aborted)return;m instanceof h&&m.code==="already_exists"?n(m):ne(m)?Je():(clearTimeout(o),o=setTimeout(
i,nu))}},a=()=>{i()};document.addEventListener("visibilitychange",a,{signal:r});let c=()=>{s=!0,Hs.leave({room:t,name:e,
key:le(),tab:nr}).catch(()=>{})},u=()=>{s=!1,a()};addEventListener("pagehide",c,{signal:r}),addEventListener("pageshow",
u,{signal:r});let d=K.onchange(({kind:m})=>m==="live"&&a());r.addEventListener("abort",()=>{clearTimeout(o),d(),M.leave(
{room:t,name:e,key:le(),tab:nr}).catch(()=>{})}),a()}var ii=y("entrance"),de=y("name"),rr=y("name-answer"),ai=y("entrance-form");function Kt(t,e=""){return ii.hidden=!1,rr.textContent=
e,de.value=Ut(),de.focus(),de.select(),new Promise(n=>{let r=async o=>{o.preventDefault(),rr.textContent="";try{let s=await ze(
t(),de.value);ai.removeEventListener("submit",r),Bt(s),ii.hidden=!0,n(s)}catch(s){rr.textContent=ru(oi(s)),de.setAttribute(
"aria-invalid","true"),de.focus()}};de.addEventListener("input",()=>de.removeAttribute("aria-invalid")),ai.addEventListener(
"submit",r)})}function ru(t){return`${t[0]?.toUpperCase()??""}${t.slice(1)}.`}var Wt=class{#e=y("outbox");#t=new Map;#n="";constructor(){K.onchange(()=>this.#s()),addEventListener("beforeunload",e=>{
[...this.#t.values()].some(({isUnderWay:n})=>n)&&e.preventDefault()})}show(e){this.#n=e,this.#e.replaceChildren(...[...this.#t.
values()].filter(n=>n.room===e).map(n=>n.entry))}send(e,n,r){let o=T("p","state"),s=er(n,r,ke(new Date),{together:!1,mine:!0});
s.append(o);let i={room:e,author:n,text:r,id:Me(Re()),entry:s,state:o,isUnderWay:!1};s.dataset.id=i.id,this.#t.set(i.id,
i),e===this.#n&&this.#e.append(s),this.#r(i)}arrived(e){this.#i(e.id)}async#r(e){let{room:n,author:r,text:o,id:s}=e;e.isUnderWay=
!0,this.#s();try{await M.publishMessages({room:n,author:r,text:o,id:s,key:le()},{timeoutMs:1/0}),e.isUnderWay=!1,or(e,"s\
ent","sent"),n!==this.#n&&this.#i(s)}catch(i){e.isUnderWay=!1,this.#o(e,i)}}#o(e,n){let r=n.code==="aborted",o=r?"It may\
 have arrived or not: the server was restarted before it answered.":`Not sent: ${n.message}.`;or(e,r?"unknown":"failed",
o);let s=Qt(r?"Send it again":"Try again",()=>{this.#r(e)});e.state.append(" ",s," ",Qt("Discard",()=>this.#i(e.id)))}#s(){
let e=K.state.kind==="live";for(let n of this.#t.values())n.isUnderWay&&or(n,"sending",e?"sending…":"waits for the con\
nection")}#i(e){this.#t.get(e)?.entry.remove(),this.#t.delete(e)}};function or(t,e,n){t.entry.dataset.state=e,t.state.className=
`state ${e}`,t.state.role=e==="failed"||e==="unknown"?"alert":null,t.state.textContent=n}var qt=class t{constructor(e){this.all=e}all;#e=y("rooms");#t=new Map;static async load(){let[e,...n]=(await M.listRooms(
{})).rooms;if(!e)throw new Error("the server has no rooms");return new t([e,...n])}get open(){let e=decodeURIComponent(location.
hash.slice(1));return this.all.find(n=>n.name===e)??this.all[0]}count(e){this.#t=e,this.draw()}draw(){let{open:e}=this;y(
"room-name").textContent=e.name,y("room-about").textContent=e.about,document.title=`${e.name} · chat`;let n=document.activeElement?.
getAttribute("href");this.#e.replaceChildren(...this.all.map(r=>this.#n(r,r===e))),n&&this.#e.querySelector(`a[href="${CSS.
escape(n)}"]`)?.focus()}#n(e,n){let r=T("a","",T("span","name",e.name));r.href=`#${e.name}`,n&&(r.ariaCurrent="page");let o=this.#t.
get(e.name)??0;if(o>0){let s=T("span","count",String(o));s.append(T("span","unseen",o===1?" person":" people")),r.append(
" ",s)}return T("li","",r)}};var ci=2e3,ou=4e3,Ht=class{#e=y("typing");#t=new Map;#n=0;tell(e,n){Date.now()-this.#n<ci||(this.#n=Date.now(),M.publishTyping(
{room:e,author:n,key:le()},{timeoutMs:ci}).catch(()=>{}))}sent(){this.#n=0}async listen(e,n,r){this.#t.forEach((s,i)=>this.
stopped(i));let o=0;try{for await(let s of M.typing({room:e},{live:!0,signal:r}))s.kind==="resumed"?o=s.replayed:s.kind===
"event"&&o>0?o-=1:s.kind==="event"&&!n(s.message.author)&&this.#r(s.message)}catch{}}stopped(e){clearTimeout(this.#t.get(
e)),this.#t.delete(e)&&this.#o()}#r({author:e}){clearTimeout(this.#t.get(e)),this.#t.set(e,setTimeout(()=>this.stopped(e),
ou)),this.#o()}#o(){let e=[...this.#t.keys()],n=e.length===0?"":e.length===1?`${e[0]} is typing…`:e.length===2?`${e[0]}\
 and ${e[1]} are typing…`:`${e.length} people are typing…`;this.#e.textContent!==n&&(this.#e.textContent=n)}};var sr=y("house"),ui=new Wt,jt=new Ht;Js();Xs();var Xt=await pi(ni),ge=await pi(()=>qt.load());Xt&&(y("rename").hidden=!0,
y("sign-out").hidden=Xt.signOut==="",y("sign-out").action=Xt.signOut);var Le=Xt?.name??await su(),ir=t=>t===Le,li=new $t(
ir),di=new Yt(ir,t=>ge.count(t)),Zt=new AbortController;function ar(){Zt.abort(),Zt=new AbortController;let{signal:t}=Zt,
{name:e}=ge.open;ge.draw(),di.show(e),y("me").textContent=Le,sr.hidden=!1,si(e,Le,({message:n})=>{mi(`Meanwhile ${n}.`)},
t),jt.listen(e,ir,t),Qs(e,li,ui,jt,t),dr()}async function mi(t=""){Zt.abort(),sr.hidden=!0,Le=await Kt(()=>ge.open.name,
t),ar()}async function pi(t){for(;;){try{return await t()}catch(e){if(console.warn("the server has not answered yet:",e),
ne(e))return Je(),new Promise(()=>{})}await new Promise(e=>setTimeout(e,1e3))}}async function su(){let t=()=>ge.open.name,
e=Ut();if(!e)return Kt(t);try{let n=await ze(t(),e);return Bt(n),n}catch(n){return Kt(t,`${n.message}.`)}}lr(()=>jt.tell(
ge.open.name,Le),t=>{jt.sent(),ui.send(ge.open.name,Le,t),li.toEnd()});y("rename").addEventListener("click",()=>{mi()});
document.querySelector("[data-skip]")?.addEventListener("click",t=>{t.preventDefault(),y("text").focus()});addEventListener(
"hashchange",()=>sr.hidden||ar());ar();di.listen();
