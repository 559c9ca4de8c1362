// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and
// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).
function J(t,e){return t!==null&&typeof t=="object"&&"$typeName"in t&&typeof t.$typeName=="string"?e===void 0?!0:e.typeName===
t.$typeName:!1}var l;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.BYTES=12]="BYTES",
t[t.UINT32=13]="UINT32",t[t.SFIXED32=15]="SFIXED32",t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="\
SINT64"})(l||(l={}));function bn(){let t=this.buf,e=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=t[e++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=t[e++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=t[e++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var De=4294967296;function yt(t){let e=t[0]==="-";e&&(t=t.slice(1));let n=1e6,r=0,o=0;function s(i,a){let u=Number(t.slice(
i,a));o*=n,r=r*n+u,r>=De&&(o=o+(r/De|0),r=r%De)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),e?yn(r,o):St(r,o)}function gn(t,e){
let n=St(t,e),r=n.hi&2147483648;r&&(n=yn(n.lo,n.hi));let o=Et(n.lo,n.hi);return r?"-"+o:o}function Et(t,e){if({lo:t,hi:e}=
ns(t,e),e<=2097151)return String(De*e+t);let n=t&16777215,r=(t>>>24|e<<8)&16777215,o=e>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,u=1e7;return s>=u&&(i+=Math.floor(s/u),s%=u),i>=u&&(a+=Math.floor(i/u),i%=u),a.toString()+hn(i)+hn(s)}
function ns(t,e){return{lo:t>>>0,hi:e>>>0}}function St(t,e){return{lo:t|0,hi:e|0}}function yn(t,e){return e=~e,t?t=~t+1:
e+=1,St(t,e)}var hn=t=>{let e=String(t);return"0000000".slice(e.length)+e};function En(t,e){if(t>>>0<128){e.push(t);return}
if(t>=0){for(;t>127;)e.push(t&127|128),t=t>>>7;e.push(t)}else{for(let n=0;n<9;n++)e.push(t&127|128),t=t>>7;e.push(1)}}function Sn(){
let t=this.buf[this.pos++];if((t&128)===0)return this.assertBounds(),t;let e=t&127;if(t=this.buf[this.pos++],e|=(t&127)<<
7,(t&128)===0)return this.assertBounds(),e;if(t=this.buf[this.pos++],e|=(t&127)<<14,(t&128)===0)return this.assertBounds(),
e;if(t=this.buf[this.pos++],e|=(t&127)<<21,(t&128)===0)return this.assertBounds(),e;t=this.buf[this.pos++],e|=(t&15)<<28;
for(let n=5;(t&128)!==0&&n<10;n++)t=this.buf[this.pos++];if((t&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
e>>>0}var y=rs();function rs(){let t=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof t.getBigInt64=="fun\
ction"&&typeof t.getBigUint64=="function"&&typeof t.setBigInt64=="function"&&typeof t.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return t.
setBigInt64(0,this.parse(i),!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},uEnc(i){return t.setBigInt64(0,this.uParse(i),
!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},dec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigInt64(0,!0)},
uDec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Nn(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),vn(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Nn(n),yt(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),vn(n),yt(n)},dec(n,r){return gn(
n,r)},uDec(n,r){return Et(n,r)}}}function Nn(t){if(!/^-?[0-9]+$/.test(t))throw new Error("invalid int64: "+t)}function vn(t){
if(!/^[0-9]+$/.test(t))throw new Error("invalid uint64: "+t)}function M(t,e){switch(t){case l.STRING:return"";case l.BOOL:return!1;case l.DOUBLE:case l.FLOAT:return 0;case l.INT64:case l.
UINT64:case l.SFIXED64:case l.FIXED64:case l.SINT64:return e?"0":y.zero;case l.BYTES:return new Uint8Array(0);default:return 0}}
function In(t,e){switch(t){case l.BOOL:return e===!1;case l.STRING:return e==="";case l.BYTES:return e instanceof Uint8Array&&
!e.byteLength;case l.DOUBLE:case l.FLOAT:return Object.is(e,0);default:return e==0}}var wn=2,k=Symbol.for("reflect unsafe local");function xn(t,e){let n=t[e.localName].case;return n===void 0?n:e.fields.find(
r=>r.localName===n)}function Tn(t,e){let n=e.localName;if(e.oneof)return t[e.oneof.localName].case===n;if(e.presence!=wn)
return t[n]!==void 0&&Object.prototype.hasOwnProperty.call(t,n);switch(e.fieldKind){case"list":return t[n].length>0;case"\
map":return Object.keys(t[n]).length>0;case"scalar":return!In(e.scalar,t[n]);case"enum":return t[n]!==e.enum.values[0].number}
throw new Error("message field with implicit presence")}function te(t,e){return Object.prototype.hasOwnProperty.call(t,e)&&
t[e]!==void 0}function An(t,e){if(e.oneof){let n=t[e.oneof.localName];return n.case===e.localName?n.value:void 0}return t[e.
localName]}function kn(t,e,n){e.oneof?t[e.oneof.localName]={case:e.localName,value:n}:t[e.localName]=n}function L(t,e,n){
e==="__proto__"?Object.defineProperty(t,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):t[e]=n}function On(t,e){
return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function Mn(t,e){let n=e.localName;if(e.oneof){let r=e.oneof.
localName;t[r].case===n&&(t[r]={case:void 0})}else if(e.presence!=wn)delete t[n];else switch(e.fieldKind){case"map":t[n]=
{};break;case"list":t[n]=[];break;case"enum":t[n]=e.enum.values[0].number;break;case"scalar":t[n]=M(e.scalar,e.longAsString);
break}}function G(t){return t!==null&&typeof t=="object"&&!Array.isArray(t)}function fe(t,e){var n,r,o,s;if(G(t)&&k in t&&"add"in t&&"field"in t&&typeof t.field=="function"){if(e!==void 0){let i=e,
a=t.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function he(t,e){var n,r,o,s;if(G(t)&&k in t&&"has"in t&&"field"in t&&typeof t.
field=="function"){if(e!==void 0){let i=e,a=t.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===a.scalar&&
((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===
null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function be(t,e){
return G(t)&&k in t&&"desc"in t&&G(t.desc)&&t.desc.kind==="message"&&(e===void 0||t.desc.typeName==e.typeName)}function Rn(t){return Ln(t.$typeName)}function $(t){let e=t.fields[0];return Ln(t.typeName)&&e!==void 0&&e.fieldKind=="s\
calar"&&e.name=="value"&&e.number==1}function _n(t){switch(t.typeName){case"google.protobuf.Any":case"google.protobuf.Ti\
mestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protobu\
f.Value":case"google.protobuf.ListValue":return!0;default:return $(t)}}var os=new Set(["google.protobuf.DoubleValue","go\
ogle.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","googl\
e.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Ln(t){
return os.has(t)}var ss=999,is=998,Pn=2;function h(t,e){return J(e,t)?e:Cn(t)(e)}var Dn=new WeakMap;function Cn(t){let e=Dn.get(t);return e===
void 0&&(e=as(t),Dn.set(t,e)),e}var Nt=0,Fn=1,Un=2,Bn=3;function as(t){let e=t.typeName,{properties:n,prototype:r}=cs(t);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=e):s={$typeName:e};for(let i=0;i<n.length;i++){let a=n[i],u=a.
name,c=o?.[u];switch(a.kind){case Nt:c!=null?s[u]=a.convert!==void 0?a.convert(c):c:a.constant!==void 0&&(s[u]=a.constant);
break;case Fn:s[u]=a.convert!==void 0&&Array.isArray(c)?c.map(a.convert):c??[];break;case Un:if(a.convert===void 0||!G(c))
s[u]=c??{};else{let d={},m=Object.keys(c);for(let p=0;p<m.length;p++)L(d,m[p],a.convert(c[m[p]]));s[u]=d}break;case Bn:{
let d=c;if(d?.case!=null){let m=a.convert.get(d.case);if(m!==void 0){s[u]={case:d.case,value:m(d.value)};break}}s[u]={case:void 0};
break}}}return s}}function cs(t){var e,n;let r=[],o={},s=ls(t);for(let i of t.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:Bn,constant:void 0,convert:us(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:Nt,
constant:void 0,convert:Pe(i)});break}case"list":{r.push({name:a,kind:Fn,constant:void 0,convert:i.listKind=="message"?(e=
Pe(i))!==null&&e!==void 0?e:(u=>u):i.scalar==l.BYTES?ge:void 0});break}case"map":{r.push({name:a,kind:Un,constant:void 0,
convert:i.mapKind=="message"?(n=Pe(i))!==null&&n!==void 0?n:(u=>u):i.scalar==l.BYTES?ge:void 0});break}default:{let u=ds(
i);r.push({name:a,kind:Nt,constant:i.presence==Pn?u:void 0,convert:i.fieldKind=="scalar"&&i.scalar==l.BYTES?ge:void 0}),
s&&(o[a]=u);break}}}return{properties:r,prototype:s?o:void 0}}function us(t){let e=new Map;for(let n of t.fields){let r;
n.fieldKind=="message"?r=Pe(n):n.fieldKind=="scalar"&&n.scalar==l.BYTES&&(r=ge),e.set(n.localName,r??(o=>o))}return e}function Pe(t){
if(t.fieldKind=="message"&&!t.oneof&&$(t.message))return t.message.fields[0].scalar==l.BYTES?ge:void 0;if(t.message.typeName==
"google.protobuf.Struct"&&t.parent.typeName!=="google.protobuf.Value")return;let e=t.message,n;return r=>!G(r)||J(r,e)?r:
(n??(n=Cn(e)),n(r))}function ge(t){return Array.isArray(t)?new Uint8Array(t):t}function ls(t){switch(t.file.edition){case ss:
return!1;case is:return!0;default:return t.fields.some(e=>e.presence!=Pn&&e.fieldKind!="message"&&!e.oneof)}}function ds(t){
let e=t.getDefaultValue();return e!==void 0?t.fieldKind=="scalar"&&t.longAsString?e.toString():e:t.fieldKind=="scalar"?M(
t.scalar,t.longAsString):t.enum.values[0].number}var ms=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],S=class extends Error{constructor(e,n,r="Fie\
ldValueInvalidError"){super(n),this.name=r,this.field=()=>e}};function Vn(t){return t instanceof Error&&ms.includes(t.name)&&
"field"in t&&typeof t.field=="function"}var vt;function ps(t){var e;vt=Object.assign(Object.assign({},t),{encodeUtf8Into:(e=t.encodeUtf8Into)!==null&&e!==void 0?
e:It(t.encodeUtf8.bind(t))})}function ye(){if(!vt){let t=globalThis;if(!t.TextEncoder||!t.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let e=new t.TextEncoder,n=new t.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return e.encode(i)},decodeUtf8(i,a){return a?(r||(r=new t.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};e.encodeInto&&
(o.encodeUtf8Into=e.encodeInto.bind(e));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),ps(o)}return vt}
function It(t){return(e,n)=>{let r=t(e);return n.set(r),{written:r.byteLength}}}var v;(function(t){t[t.Varint=0]="Varint",t[t.Bit64=1]="Bit64",t[t.LengthDelimited=2]="LengthDelimited",t[t.StartGroup=3]=
"StartGroup",t[t.EndGroup=4]="EndGroup",t[t.Bit32=5]="Bit32"})(v||(v={}));var Tt=4294967295,At=2147483647,kt=-2147483648,se=class{constructor(e){this.stackPos=[],this.encodeUtf8Into=e?It(e):ye().
encodeUtf8Into,this.buffer=$n,this.viewCache=hs,this.pos=0}ensureCapacity(e){let n=this.pos+e;if(n>this.buffer.length){let r=this.
buffer.length||fs;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let e=this.
buffer,n=this.viewCache;if(n.byteLength===e.byteLength)return n;let r=new DataView(e.buffer);return this.viewCache=r,r}finish(){
let e=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],e}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(Ee),this.buffer[this.pos++]=0,this}join(){let e=this.stackPos.pop();if(e===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-e-Ee,r=wt(n);return r>Ee&&(this.ensureCapacity(r-Ee),this.buffer.copyWithin(e+
r,e+Ee,this.pos)),this.pos=e,this.uint32(n),this.pos+=n,this}tag(e,n){return this.uint32((e<<3|n)>>>0)}raw(e){return this.
ensureCapacity(e.length),this.buffer.set(e,this.pos),this.pos+=e.length,this}uint32(e){if(Gn(e),this.ensureCapacity(5),e<
128)return this.buffer[this.pos++]=e,this;for(;e>127;)this.buffer[this.pos++]=e&127|128,e>>>=7;return this.buffer[this.pos++]=
e,this}int32(e){if(xt(e),e>=0)return this.uint32(e);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
e&127|128,e>>=7;return this.buffer[this.pos++]=1,this}bool(e){return this.ensureCapacity(1),this.buffer[this.pos++]=e?1:
0,this}bytes(e){return this.uint32(e.byteLength),this.raw(e)}string(e){typeof e!="string"&&(e=String(e));let n=e.length;
if(n<=Yn){this.ensureCapacity(n+1);let u=this.buffer,c=this.pos;u[c++]=n;let d=0;for(;d<n;d++){let m=e.charCodeAt(d);if(m>
127)break;u[c++]=m}if(d==n)return this.pos=c,this}this.ensureCapacity(n*3+5);let r=wt(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(e,o.subarray(s+r)),a=wt(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(e){
return bs(e),this.ensureCapacity(4),this.view().setFloat32(this.pos,e,!0),this.pos+=4,this}double(e){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,e,!0),this.pos+=8,this}fixed32(e){return Gn(e),this.ensureCapacity(4),this.view().setUint32(
this.pos,e,!0),this.pos+=4,this}sfixed32(e){return xt(e),this.ensureCapacity(4),this.view().setInt32(this.pos,e,!0),this.
pos+=4,this}sint32(e){return xt(e),this.uint32((e<<1^e>>31)>>>0)}sfixed64(e){let n=y.enc(e);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(e){let n=y.uEnc(e);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(e){
let n=y.enc(e);return this.writeVarint64(n.lo,n.hi)}sint64(e){let n=y.enc(e),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>31)^
r;return this.writeVarint64(o,s)}uint64(e){let n=y.uEnc(e);return this.writeVarint64(n.lo,n.hi)}writeVarint64(e,n){this.
ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let u=e>>>a,c=!(!(u>>>7)&&n==0);if(r[o++]=(c?u|128:
u)&255,!c)return this.pos=o,this}let s=e>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,this;
for(let a=3;a<31;a=a+7){let u=n>>>a,c=!!(u>>>7);if(r[o++]=(c?u|128:u)&255,!c)return this.pos=o,this}return r[o++]=n>>>31&
1,this.pos=o,this}},fs=128,Ee=1,$n=new Uint8Array(0),hs=new DataView($n.buffer),Yn=32;function wt(t){return t<128?1:t<16384?
2:t<2097152?3:t<268435456?4:5}var R=class{constructor(e,n=ye().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.varint64Hi=
0,this.varint64=bn,this.uint32=Sn,this.buf=e,this.len=e.length,this.pos=0,this.view=new DataView(e.buffer,e.byteOffset,e.
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
this.assertBounds();let o=this.buf;if(n<=Yn){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),e);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
e)}};function xt(t){if(typeof t=="string")t=Number(t);else if(typeof t!="number")throw new Error("invalid int32: "+typeof t);
if(!Number.isInteger(t)||t>At||t<kt)throw new Error("invalid int32: "+t)}function Gn(t){if(typeof t=="string")t=Number(t);else if(typeof t!=
"number")throw new Error("invalid uint32: "+typeof t);if(!Number.isInteger(t)||t>Tt||t<0)throw new Error("invalid uint32\
: "+t)}function bs(t){if(typeof t=="string"){let e=t;if(t=Number(t),Number.isNaN(t)&&e!=="NaN")throw new Error("invalid \
float32: "+e)}else if(typeof t!="number")throw new Error("invalid float32: "+typeof t);if(!Number.isFinite(Math.fround(t))&&
Number.isFinite(t))throw new Error("invalid float32: "+t)}function Kn(t,e){let n=t.fieldKind=="list"?fe(e,t):t.fieldKind=="map"?he(e,t):Mt(t,e);if(n===!0)return;let r;switch(t.fieldKind){case"\
list":r=`expected ${Zn(t)}, got ${A(e)}`;break;case"map":r=`expected ${Xn(t)}, got ${A(e)}`;break;default:r=C(t,e,n)}return new S(
t,r)}function Ot(t,e,n){let r=Mt(t,n);if(r!==!0)return new S(t,`list item #${e+1}: ${C(t,n,r)}`)}function Wn(t,e,n){let r=q(
t.mapKey)(e);if(r!==!0)return new S(t,`invalid map key: ${C({scalar:t.mapKey},e,r)}`);let o=Mt(t,n);if(o!==!0)return new S(
t,`map entry ${A(e)}: ${C(t,n,o)}`)}function Mt(t,e){return t.scalar!==void 0?q(t.scalar)(e):t.enum!==void 0?t.enum.open?
q(l.INT32)(e):t.enum.values.some(n=>n.number===e):be(e,t.message)}function q(t){switch(t){case l.DOUBLE:return e=>typeof e==
"number";case l.FLOAT:return e=>typeof e!="number"?!1:!Number.isFinite(Math.fround(e))&&Number.isFinite(e)?`${e.toFixed()}\
 out of range`:!0;case l.INT32:case l.SFIXED32:case l.SINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:e>At||
e<kt?`${e.toFixed()} out of range`:!0;case l.FIXED32:case l.UINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:
e>Tt||e<0?`${e.toFixed()} out of range`:!0;case l.BOOL:return e=>typeof e=="boolean";case l.STRING:return e=>typeof e!="\
string"?!1:ye().checkUtf8(e)||"invalid UTF8";case l.BYTES:return e=>e instanceof Uint8Array;case l.INT64:case l.SFIXED64:case l.
SINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e=="string"&&e.length>0)try{return y.parse(e),!0}catch{
return`${e} out of range`}return!1};case l.FIXED64:case l.UINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e==
"string"&&e.length>0)try{return y.uParse(e),!0}catch{return`${e} out of range`}return!1}}}function C(t,e,n){return n=typeof n==
"string"?`: ${n}`:`, got ${A(e)}`,t.scalar!==void 0?`expected ${gs(t.scalar)}`+n:t.enum!==void 0?`expected ${t.enum.toString()}`+
n:`expected ${qn(t.message)}`+n}function A(t){switch(typeof t){case"object":return t===null?"null":t instanceof Uint8Array?
`Uint8Array(${t.length})`:Array.isArray(t)?`Array(${t.length})`:fe(t)?Zn(t.field()):he(t)?Xn(t.field()):be(t)?qn(t.desc):
J(t)?`message ${t.$typeName}`:"object";case"string":return t.length>30?"string":`"${t.split('"').join('\\"')}"`;case"boo\
lean":return String(t);case"number":return String(t);case"bigint":return String(t)+"n";default:return typeof t}}function qn(t){
return`ReflectMessage (${t.typeName})`}function Zn(t){switch(t.listKind){case"message":return`ReflectList (${t.message.toString()}\
)`;case"enum":return`ReflectList (${t.enum.toString()})`;case"scalar":return`ReflectList (${l[t.scalar]})`}}function Xn(t){
switch(t.mapKind){case"message":return`ReflectMap (${l[t.mapKey]}, ${t.message.toString()})`;case"enum":return`ReflectMa\
p (${l[t.mapKey]}, ${t.enum.toString()})`;case"scalar":return`ReflectMap (${l[t.mapKey]}, ${l[t.scalar]})`}}function gs(t){
switch(t){case l.STRING:return"string";case l.BOOL:return"boolean";case l.INT64:case l.SINT64:case l.SFIXED64:return"big\
int (int64)";case l.UINT64:case l.FIXED64:return"bigint (uint64)";case l.BYTES:return"Uint8Array";case l.DOUBLE:return"n\
umber (float64)";case l.FLOAT:return"number (float32)";case l.FIXED32:case l.UINT32:return"number (uint32)";case l.INT32:case l.
SFIXED32:case l.SINT32:return"number (int32)"}}var ys=0;function F(t){if(Es(t))return{toMessage:n=>Ce(n),toLocal:n=>Fe(n)};if(t.fieldKind=="message"&&!t.oneof&&$(t.message)){
let n=t.message,r=n.fields[0].localName;return{toMessage:o=>{let s=h(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let e=t.message;return{toMessage:n=>n===void 0?h(e):n,toLocal:n=>n}}function Es(t){return t.message.typeName=="google.pr\
otobuf.Struct"&&t.parent.typeName!="google.protobuf.Value"}function Ce(t){let e={$typeName:"google.protobuf.Struct",fields:{}};
if(G(t))for(let n of Object.keys(t))L(e.fields,n,Jn(t[n]));return e}function Fe(t){let e={};for(let n of Object.keys(t.fields))
L(e,n,Hn(t.fields[n]));return e}function Hn(t){switch(t.kind.case){case"structValue":return Fe(t.kind.value);case"listVa\
lue":return t.kind.value.values.map(Hn);case"nullValue":case void 0:return null;default:return t.kind.value}}function Jn(t){
let e={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof t){case"number":e.kind={case:"numberValue",value:t};
break;case"string":e.kind={case:"stringValue",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"\
object":if(t===null)e.kind={case:"nullValue",value:ys};else if(Array.isArray(t)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(t))for(let r of t)n.values.push(Jn(r));e.kind={case:"listValue",value:n}}else e.kind={
case:"structValue",value:Ce(t)};break}return e}function er(t,e,n=!0){return new Be(t,e,n)}var jn=new WeakMap,Be=class{get sortedFields(){let e=jn.get(this.desc);if(e)return e;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return jn.set(this.desc,n),n}constructor(e,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=e,this.message=this[k]=n??h(e),this.fields=e.fields,this.oneofs=e.oneofs,
this.members=e.members}findNumber(e){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(e)}oneofCase(e){return Se(this.message,e),xn(this.message,e)}isSet(e){return Se(
this.message,e),Tn(this.message,e)}clear(e){Se(this.message,e),Mn(this.message,e)}get(e){Se(this.message,e);let n=An(this.
message,e);switch(e.fieldKind){case"list":let r=this.lists.get(e);return(!r||r[k]!==n)&&this.lists.set(e,r=new Lt(e,n,this.
check)),r;case"map":let o=this.maps.get(e);return(!o||o[k]!==n)&&this.maps.set(e,o=new Dt(e,n,this.check)),o;case"messag\
e":return Ct(e,n,this.check);case"scalar":return n===void 0?M(e.scalar,!1):Ft(e,n);case"enum":return n??e.enum.values[0].
number}}set(e,n){if(Se(this.message,e),this.check){let o=Kn(e,n);if(o)throw o}let r;e.fieldKind=="message"?r=Pt(e,n):he(
n)||fe(n)?r=n[k]:r=Ut(e,n),kn(this.message,e,r)}getUnknown(){return this.message.$unknown}setUnknown(e){this.message.$unknown=
e}};function Se(t,e){if(e.parent.typeName!==t.$typeName)throw new S(e,`cannot use ${e.toString()} with message ${t.$typeName}`,
"ForeignFieldError")}var Lt=class{field(){return this._field}get size(){return this._arr.length}constructor(e,n,r){this._field=e,this._arr=this[k]=
n,this.check=r}get(e){let n=this._arr[e];return n===void 0?void 0:Rt(this._field,n,this.check)}set(e,n){if(e<0||e>=this.
_arr.length)throw new S(this._field,`list item #${e+1}: out of range`);if(this.check){let r=Ot(this._field,e,n);if(r)throw r}
this._arr[e]=zn(this._field,n)}add(e){if(this.check){let n=Ot(this._field,this._arr.length,e);if(n)throw n}this._arr.push(
zn(this._field,e))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let e of this._arr)yield Rt(this._field,e,this.check)}*entries(){for(let e=0;e<this._arr.length;e++)
yield[e,Rt(this._field,this._arr[e],this.check)]}};var Dt=class{constructor(e,n,r=!0){this.obj=this[k]=n??{},this.check=r,this._field=e}field(){return this._field}set(e,n){
if(this.check){let r=Wn(this._field,e,n);if(r)throw r}return L(this.obj,Ue(e),Ss(this._field,n)),this}delete(e){let n=Ue(
e),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let e of Object.keys(this.
obj))delete this.obj[e]}get(e){let n=On(this.obj,Ue(e));return n!==void 0&&(n=_t(this._field,n,this.check)),n}has(e){return Object.
prototype.hasOwnProperty.call(this.obj,Ue(e))}*keys(){for(let e of Object.keys(this.obj))yield Qn(e,this._field.mapKey)}*entries(){
for(let e of Object.entries(this.obj))yield[Qn(e[0],this._field.mapKey),_t(this._field,e[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let e of Object.values(this.obj))yield _t(
this._field,e,this.check)}forEach(e,n){for(let r of this.entries())e.call(n,r[1],r[0],this)}};function Pt(t,e){return be(
e)?Rn(e.message)&&!t.oneof&&t.fieldKind=="message"?e.message.value:e.desc.typeName=="google.protobuf.Struct"&&t.parent.typeName!=
"google.protobuf.Value"?Fe(e.message):e.message:e}function Ct(t,e,n){return e!==void 0&&($(t.message)&&!t.oneof&&t.fieldKind==
"message"?e={$typeName:t.message.typeName,value:Ft(t.message.fields[0],e)}:t.message.typeName=="google.protobuf.Struct"&&
t.parent.typeName!="google.protobuf.Value"&&G(e)&&(e=Ce(e))),new Be(t.message,e,n)}function zn(t,e){return t.listKind=="\
message"?Pt(t,e):Ut(t,e)}function Rt(t,e,n){return t.listKind=="message"?Ct(t,e,n):Ft(t,e)}function Ss(t,e){return t.mapKind==
"message"?Pt(t,e):Ut(t,e)}function _t(t,e,n){return t.mapKind=="message"?Ct(t,e,n):e}function Ue(t){return typeof t=="st\
ring"||typeof t=="number"?t:String(t)}function Qn(t,e){switch(e){case l.STRING:return t;case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:{let n=Number.parseInt(t);if(Number.isFinite(n))return n;break}case l.BOOL:switch(t){case"\
true":return!0;case"false":return!1}break;case l.UINT64:case l.FIXED64:try{return y.uParse(t)}catch{}break;default:try{return y.
parse(t)}catch{}break}return t}function Ft(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.SINT64:"longAsStrin\
g"in t&&t.longAsString&&typeof e=="string"&&(e=y.parse(e));break;case l.FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString&&
typeof e=="string"&&(e=y.uParse(e));break}return e}function Ut(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.
SINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=y.parse(e));break;case l.
FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=y.uParse(
e));break}return e}var tr=Uint8Array.prototype.setFromBase64;function ae(t){let e=t.length,n=e-(e+3>>2);(e&3)==0&&t[e-1]=="="&&(n-=t[e-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(tr)try{let s=tr.call(r,t);s.read==e&&(o=s.written)}catch{}return o<0&&(o=Ns(r,t)),
o==n?r:r.subarray(0,o)}function Ns(t,e){let n=Is(),r=0,o=0,s,i=0;for(let a=0;a<e.length;a++){if(s=n[e.charCodeAt(a)],s===
void 0)switch(e[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:t[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:t[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:t[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var kc=Uint8Array.prototype.toBase64;var Ve,nr,ie;function vs(t){return Ve||(Ve="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
nr=Ve.slice(0,-2).concat("-","_")),t=="url"?nr:Ve}function Is(){if(!ie){ie=[];let t=vs("std");for(let e=0;e<t.length;e++)
ie[t[e].charCodeAt(0)]=e;ie[45]=t.indexOf("+"),ie[95]=t.indexOf("/")}return ie}function ce(t){let e=!1,n=[];for(let r=0;r<t.length;r++){let o=t.charAt(r);switch(o){case"_":e=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),e=!1;break;default:e&&(e=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function rr(t){return t.replace(/[A-Z]/g,e=>"_"+e.toLowerCase())}var ws=new Set(["constructo\
r","toString","toJSON","valueOf"]);function ue(t){return ws.has(t)?t+"$":t}function Ne(t){for(let e of t.field)te(e,"jsonName")||(e.jsonName=ce(e.name));t.nestedType.forEach(Ne)}function or(t,e){let n=t.values.find(r=>r.name===e);if(!n)throw new Error(`cannot parse ${t} default value: ${e}`);return n.
number}function sr(t,e){switch(t){case l.STRING:return e;case l.BYTES:{let n=xs(e);if(n===!1)throw new Error(`cannot par\
se ${l[t]} default value: ${e}`);return n}case l.INT64:case l.SFIXED64:case l.SINT64:return y.parse(e);case l.UINT64:case l.
FIXED64:return y.uParse(e);case l.DOUBLE:case l.FLOAT:switch(e){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(e)}case l.BOOL:return e==="true";case l.INT32:case l.
UINT32:case l.SINT32:case l.FIXED32:case l.SFIXED32:return parseInt(e,10)}}function xs(t){let e=[],n={tail:t,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":e.push(n.c.charCodeAt(0));break;case"b":e.push(8);break;case"f":e.push(12);break;case"n":
e.push(10);break;case"r":e.push(13);break;case"t":e.push(9);break;case"v":e.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
e.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;e.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),e.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=y.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),e.push(i[0],i[1],
i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:e.push(n.c.charCodeAt(0))}return new Uint8Array(e)}function*Ge(t){switch(t.kind){case"file":for(let e of t.messages)yield e,yield*Ge(e);yield*t.enums,yield*t.services,yield*t.
extensions;break;case"message":for(let e of t.nestedMessages)yield e,yield*Ge(e);yield*t.nestedEnums,yield*t.nestedExtensions;
break}}function Yt(...t){return As(t)}function $e(t,e){return Ts([t,e])}function Ts(t,e){let n=dr();if(!t.length)return n;if("$typeName"in t[0]&&t[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of t[0].file)e?.(o),ur(o,n);return n}if("$typeName"in t[0]){let a=function(u){
let c=[];for(let d of u.dependency){if(n.getFile(d)!=null||i.has(d))continue;let m=s(d);if(!m)throw new Error(`Unable to\
 resolve ${d}, imported by ${u.name}`);"kind"in m?n.addFile(m,!1,!0):(i.add(m.name),c.push(m))}return c.concat(...c.map(
a))};var r=a;let o=t[0],s=t[1],i=new Set;for(let u of[o,...a(o)].reverse())e?.(u),ur(u,n)}else for(let o of t)for(let s of o.
files)n.addFile(s);return n}function dr(){let t=new Map,e=new Map,n=new Map;return{kind:"registry",types:t,extendees:e,[Symbol.iterator](){return t.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Ge(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=e.get(r.extendee.typeName);o||e.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}t.set(r.typeName,r)},get(r){return t.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=t.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=t.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=t.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=e.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=t.get(r);return o?.kind=="service"?o:void 0}}}function As(t){let e=dr();
for(let n of t)switch(n.kind){case"registry":for(let r of n)e.add(r);break;case"file":e.addFile(n);break;default:e.add(n);
break}return e}var ks=998,Os=999,Ms=9999,Rs=9,Ie=10,ve=11,_s=12,ir=14,Kt=3,Ls=2,ar=1,Ds=0,Bt=1,cr=2,Ps=3,Cs=1,Fs=2,Us=1,
Bs=2;var mr=1002,pr={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function ur(t,e){var n,r;let o={kind:"file",proto:t,deprecated:(r=(n=t.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Ys(t),name:t.name.replace(/\.proto$/,""),dependencies:Ks(t,e),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${t.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var u;
Y(((u=a.proto.options)===null||u===void 0?void 0:u.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of t.enumType)fr(a,o,
void 0,e);for(let a of t.messageType)hr(a,o,void 0,e,i);for(let a of t.service)Vs(a,o,e);Vt(o,e);for(let a of s.values())
Gt(a,e,i);for(let a of o.messages)Gt(a,e,i),Vt(a,e);e.addFile(o,!0)}function Vt(t,e){switch(t.kind){case"file":for(let n of t.
proto.extension){let r=$t(n,t,e);t.extensions.push(r),e.add(r)}break;case"message":for(let n of t.proto.extension){let r=$t(
n,t,e);t.nestedExtensions.push(r),e.add(r)}for(let n of t.nestedMessages)Vt(n,e);break}}function Gt(t,e,n){let r=t.proto.
oneofDecl.map(s=>$s(s,t)),o=new Set;for(let s of t.proto.field){let i=Xs(s,r),a=$t(s,t,e,i,n);t.fields.push(a),t.field[a.
localName]=a,i===void 0?t.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),t.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))t.oneofs.push(s);for(let s of t.nestedMessages)Gt(s,e,n)}function fr(t,e,n,r){var o,s,i,a,u,c,d,m,p;let b=Ws(
t.name,t.value),f={kind:"enum",proto:t,deprecated:(s=(o=t.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:e,parent:n,open:!0,name:t.name,typeName:Ye(t,n,e),value:{},values:[],sharedPrefix:b,toString(){return`enum ${this.
typeName}`}};f.open=zs(f),r.add(f);for(let N of t.value){let E=N.name,I={kind:"enum_value",proto:N,deprecated:(a=(i=N.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:f,name:E,localName:ue(b==null?E:E.substring(b.length)),
number:N.number,jsonName:(u=qs(N))!==null&&u!==void 0?u:E,toString(){return`enum value ${f.typeName}.${E}`}};f.values.push(
I),(c=(m=f.value)[p=N.number])!==null&&c!==void 0||(m[p]=I)}((d=n?.nestedEnums)!==null&&d!==void 0?d:e.enums).push(f)}function hr(t,e,n,r,o){
var s,i,a,u;let c={kind:"message",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:e,parent:n,name:t.name,typeName:Ye(t,n,e),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=t.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(c):(((u=n?.nestedMessages)!==null&&u!==void 0?u:e.messages).push(c),r.add(c));for(let d of t.enumType)fr(d,e,c,
r);for(let d of t.nestedType)hr(d,e,c,r,o)}function Vs(t,e,n){var r,o;let s={kind:"service",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:e,name:t.name,typeName:Ye(t,void 0,e),methods:[],method:{},
toString(){return`service ${this.typeName}`}};e.services.push(s),n.add(s);for(let i of t.method){let a=Gs(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Gs(t,e,n){var r,o,s,i;let a;t.clientStreaming&&t.serverStreaming?a="bidi_strea\
ming":t.clientStreaming?a="client_streaming":t.serverStreaming?a="server_streaming":a="unary";let u=n.getMessage(Z(t.inputType)),
c=n.getMessage(Z(t.outputType));Y(u,`invalid MethodDescriptorProto: input_type ${t.inputType} not found`),Y(c,`invalid M\
ethodDescriptorProto: output_type ${t.inputType} not found`);let d=t.name;return{kind:"rpc",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:e,name:d,localName:ue(d.length?ue(d[0].toLowerCase()+
d.substring(1)):d),methodKind:a,input:u,output:c,idempotency:(i=(s=t.options)===null||s===void 0?void 0:s.idempotencyLevel)!==
null&&i!==void 0?i:Ds,toString(){return`rpc ${e.typeName}.${d}`}}}function $s(t,e){return{kind:"oneof",proto:t,deprecated:!1,
parent:e,fields:[],name:t.name,localName:ue(ce(t.name)),toString(){return`oneof ${e.typeName}.${this.name}`}}}function $t(t,e,n,r,o){
var s,i,a;let u=o===void 0,c={kind:"field",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==
null&&i!==void 0?i:!1,name:t.name,number:t.number,scalar:void 0,message:void 0,enum:void 0,presence:Hs(t,r,u,e),utf8Validation:Qs(
t,e),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,longAsString:!1,getDefaultValue:void 0},
d;if(u){let f=e.kind=="file"?e:e.file,N=e.kind=="file"?void 0:e,E=Ye(t,N,f);c.kind="extension",c.file=f,c.parent=N,c.oneof=
void 0,c.typeName=E,c.jsonName=`[${E}]`,d=()=>`extension ${E}`;let I=n.getMessage(Z(t.extendee));Y(I,`invalid FieldDescr\
iptorProto: extendee ${t.extendee} not found`),c.extendee=I}else{let f=e;Y(f.kind=="message"),c.parent=f,c.oneof=r,c.localName=
r?ce(t.name):ue(ce(t.name)),c.jsonName=t.jsonName,d=()=>`field ${f.typeName}.${t.name}`}Object.defineProperty(c,"toStrin\
g",{value:d,writable:!0,enumerable:!0,configurable:!0});let m=t.label,p=t.type,b=(a=t.options)===null||a===void 0?void 0:
a.jstype;if(m===Kt){let f=p==ve?o?.get(Z(t.typeName)):void 0;if(f){c.fieldKind="map";let{key:N,value:E}=js(f);return c.mapKey=
N.scalar,c.mapKind=E.fieldKind,c.message=E.message,c.delimitedEncoding=!1,c.enum=E.enum,c.scalar=E.scalar,c}switch(c.fieldKind=
"list",p){case ve:case Ie:c.listKind="message",c.message=n.getMessage(Z(t.typeName)),Y(c.message),c.delimitedEncoding=lr(
t,e);break;case ir:c.listKind="enum",c.enum=n.getEnum(Z(t.typeName)),Y(c.enum);break;default:c.listKind="scalar",c.scalar=
p,c.longAsString=b==ar;break}return c.packed=Js(t,e),c}switch(p){case ve:case Ie:c.fieldKind="message",c.message=n.getMessage(
Z(t.typeName)),Y(c.message,`invalid FieldDescriptorProto: type_name ${t.typeName} not found`),c.delimitedEncoding=lr(t,e),
c.getDefaultValue=()=>{};break;case ir:{let f=n.getEnum(Z(t.typeName));Y(f!==void 0,`invalid FieldDescriptorProto: type_\
name ${t.typeName} not found`),c.fieldKind="enum",c.enum=n.getEnum(Z(t.typeName)),c.getDefaultValue=()=>te(t,"defaultVal\
ue")?or(f,t.defaultValue):void 0;break}default:{c.fieldKind="scalar",c.scalar=p,c.longAsString=b==ar,c.getDefaultValue=()=>te(
t,"defaultValue")?sr(p,t.defaultValue):void 0;break}}return c}function Ys(t){switch(t.syntax){case"":case"proto2":return ks;case"\
proto3":return Os;case"editions":if(t.edition===Ms)return mr;if(t.edition in pr)return t.edition;throw new Error(`${t.name}\
: unsupported edition`);default:throw new Error(`${t.name}: unsupported syntax "${t.syntax}"`)}}function Ks(t,e){return t.
dependency.map(n=>{let r=e.getFile(n);if(!r)throw new Error(`Cannot find ${n}, imported by ${t.name}`);return r})}function Ws(t,e){
let n=Zs(t)+"_";for(let r of e){if(!r.name.toLowerCase().startsWith(n))return;let o=r.name.substring(n.length);if(o.length==
0||/^\d/.test(o))return}return n}function qs(t){var e,n;let s;for(let i of(n=(e=t.options)===null||e===void 0?void 0:e.$unknown)!==
null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==v.LengthDelimited)continue;let a=new R(new R(i.data).bytes());for(;a.
pos<a.len;){let[u,c]=a.tag();u===1&&c===v.LengthDelimited?s=a.string():a.skip(c,u)}}return s}function Zs(t){return(t.substring(
0,1)+t.substring(1).replace(/[A-Z]/g,e=>"_"+e)).toLowerCase()}function Ye(t,e,n){let r;return e?r=`${e.typeName}.${t.name}`:
n.proto.package.length>0?r=`${n.proto.package}.${t.name}`:r=`${t.name}`,r}function Z(t){return t.startsWith(".")?t.substring(
1):t}function Xs(t,e){if(!te(t,"oneofIndex")||t.proto3Optional)return;let n=e[t.oneofIndex];return Y(n,`invalid FieldDes\
criptorProto: oneof #${t.oneofIndex} for field #${t.number} not found`),n}function Hs(t,e,n,r){if(t.label==Ls)return Ps;
if(t.label==Kt)return cr;if(e||t.proto3Optional||n)return Bt;let o=ne("fieldPresence",{proto:t,parent:r});return o==cr&&
(t.type==ve||t.type==Ie)?Bt:o}function Js(t,e){if(t.label!=Kt)return!1;switch(t.type){case Rs:case _s:case Ie:case ve:return!1}
let n=t.options;return n&&te(n,"packed")?n.packed:Cs==ne("repeatedFieldEncoding",{proto:t,parent:e})}function js(t){let e=t.
fields.find(r=>r.number===1),n=t.fields.find(r=>r.number===2);return Y(e&&e.fieldKind=="scalar"&&e.scalar!=l.BYTES&&e.scalar!=
l.FLOAT&&e.scalar!=l.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:e,value:n}}function zs(t){var e;return Us==
ne("enumType",{proto:t.proto,parent:(e=t.parent)!==null&&e!==void 0?e:t.file})}function lr(t,e){return t.type==Ie?!0:Fs==
ne("messageEncoding",{proto:t,parent:e})}function Qs(t,e){return Bs==ne("utf8Validation",{proto:t,parent:e})}function ne(t,e){
var n,r;let o=(n=e.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[t];if(s!=0)return s}if("kind"in e){
if(e.kind=="message")return ne(t,(r=e.parent)!==null&&r!==void 0?r:e.file);let s=pr[e.edition];if(!s)throw new Error(`fe\
ature default for edition ${e.edition} not found`);return s[t]}return ne(t,e.parent)}function Y(t,e){if(!t)throw new Error(
e)}function br(t){let e=ei(t);return e.messageType.forEach(Ne),$e(e,()=>{}).getFile(e.name)}function ei(t){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},t),{messageType:t.messageType.map(gr),
enumType:t.enumType.map(yr)}))}function gr(t){var e,n,r,o,s,i,a,u;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:t.name,field:(n=(e=t.field)===null||e===void 0?void 0:e.map(ti))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=t.nestedType)===null||r===void 0?void 0:r.map(gr))!==null&&o!==void 0?o:[],enumType:(i=
(s=t.enumType)===null||s===void 0?void 0:s.map(yr))!==null&&i!==void 0?i:[],extensionRange:(u=(a=t.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&u!==void 0?
u:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function ti(t){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},t),{options:t.options?ni(t.options):void 0}))}function ni(t){var e,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},t),{targets:(e=t.targets)!==null&&e!==void 0?e:[],editionDefaults:(r=
(n=t.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function yr(t){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:t.name,reservedName:[],reservedRange:[],value:t.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function T(t,e,...n){return n.reduce((r,o)=>r.nestedMessages[o],t.messages[e])}var Wt=br({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var Vr=T(Wt,1);var Er;(function(t){t[t.DECLARATION=0]="DECLARATION",t[t.UNVERIFIED=1]="UNVERIFIED"})(Er||(Er={}));var Sr;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.GROUP=10]="GROUP",
t[t.MESSAGE=11]="MESSAGE",t[t.BYTES=12]="BYTES",t[t.UINT32=13]="UINT32",t[t.ENUM=14]="ENUM",t[t.SFIXED32=15]="SFIXED32",
t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="SINT64"})(Sr||(Sr={}));var Nr;(function(t){t[t.OPTIONAL=1]="OPTIONAL",t[t.REPEATED=3]="REPEATED",t[t.REQUIRED=2]="REQUIRED"})(Nr||(Nr={}));var vr;(function(t){t[t.SPEED=1]="SPEED",t[t.CODE_SIZE=2]="CODE_SIZE",t[t.LITE_RUNTIME=3]="LITE_RUNTIME"})(vr||(vr={}));var Ir;(function(t){t[t.STRING=0]="STRING",t[t.CORD=1]="CORD",t[t.STRING_PIECE=2]="STRING_PIECE"})(Ir||(Ir={}));var wr;(function(t){t[t.JS_NORMAL=0]="JS_NORMAL",t[t.JS_STRING=1]="JS_STRING",t[t.JS_NUMBER=2]="JS_NUMBER"})(wr||(wr={}));var xr;(function(t){t[t.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",t[t.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",t[t.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(xr||(xr={}));var Tr;(function(t){t[t.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",t[t.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",t[t.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",t[t.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",t[t.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",t[t.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",t[t.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",t[t.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",t[t.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",t[t.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Tr||(Tr={}));var Ar;(function(t){t[t.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",t[t.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",t[t.IDEMPOTENT=
2]="IDEMPOTENT"})(Ar||(Ar={}));var kr;(function(t){t[t.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",t[t.EXPORT_ALL=1]="EXPO\
RT_ALL",t[t.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",t[t.LOCAL_ALL=3]="LOCAL_ALL",t[t.STRICT=4]="STRICT"})(kr||(kr={}));var Or;(function(t){t[t.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",t[t.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",t[t.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(Or||(Or={}));var Mr;(function(t){t[t.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",t[t.EXPLICIT=1]="EXPLICIT",t[t.IMPLICIT=2]="I\
MPLICIT",t[t.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(Mr||(Mr={}));var Rr;(function(t){t[t.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",t[t.OPEN=1]="OPEN",t[t.CLOSED=2]="CLOSED"})(Rr||(Rr={}));var _r;(function(t){t[t.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",t[t.PACKED=1]="PACKED",t[t.
EXPANDED=2]="EXPANDED"})(_r||(_r={}));var Lr;(function(t){t[t.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",t[t.VERIFY=2]="VERIFY",t[t.NONE=3]="NONE"})(
Lr||(Lr={}));var Dr;(function(t){t[t.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",t[t.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
t[t.DELIMITED=2]="DELIMITED"})(Dr||(Dr={}));var Pr;(function(t){t[t.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",t[t.ALLOW=1]="ALLOW",t[t.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(Pr||(Pr={}));var Cr;(function(t){t[t.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",t[t.STYLE2024=1]="STYLE2024",t[t.
STYLE_LEGACY=2]="STYLE_LEGACY",t[t.STYLE2026=3]="STYLE2026"})(Cr||(Cr={}));var Fr;(function(t){t[t.NONE=0]="NONE",t[t.SET=1]="SET",t[t.ALIAS=2]="ALIAS"})(Fr||(Fr={}));var Ur;(function(t){t[t.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",t[t.EDITION_LEGACY=900]="EDITION_LEGACY",t[t.EDITION_PROTO2=
998]="EDITION_PROTO2",t[t.EDITION_PROTO3=999]="EDITION_PROTO3",t[t.EDITION_2023=1e3]="EDITION_2023",t[t.EDITION_2024=1001]=
"EDITION_2024",t[t.EDITION_2026=1002]="EDITION_2026",t[t.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",t[t.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",t[t.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",t[t.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",t[t.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",t[t.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",t[t.EDITION_MAX=2147483647]="EDITION_MAX"})(Ur||(Ur={}));var Br;(function(t){t[t.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",t[t.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",t[t.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(Br||(Br={}));function ri(t){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},t),{depth:0})}function D(t,e,n){
let r=h(t);return qt(t).read(r,new R(e),ri(n),e.byteLength),r}var Gr=new WeakMap;function qt(t){let e=Gr.get(t);return e===void 0&&(e=oi(t)),e}function oi(t){let e=String(t),n=new Map,
r={read:si(e,n),readGroup:ii(e,n)};Gr.set(t,r);for(let o of t.fields)n.set(o.number,ai(o));return r}function si(t,e){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${t} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,u=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[c,d]=r.tag(),m=e.get(c);if(m===void 0){
let p=r.skip(d,c,o.recursionLimit-o.depth);o.readUnknownFields&&u.push({no:c,wireType:d,data:p});continue}m(n,r,o,d)}u.length>
0&&(n.$unknown=u),o.depth--}}function ii(t,e){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${t} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,u,c=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,u]=r.tag(),u!=v.EndGroup);){let d=e.get(a);if(d===void 0){let m=r.skip(u,a,o.recursionLimit-
o.depth);o.readUnknownFields&&c.push({no:a,wireType:u,data:m});continue}d(n,r,o,u)}if(u!=v.EndGroup||a!==s)throw new Error(
"invalid end group tag");c.length>0&&(n.$unknown=c),o.depth--}}function ai(t){switch(t.fieldKind){case"scalar":return ci(t);case"enum":return ui(t);case"message":return li(t);case"lis\
t":return di(t);case"map":return mi(t)}}function ci(t){let e=Ke(t.scalar,t.utf8Validation,t.longAsString),n=t.localName;
if(t.oneof){let r=t.oneof.localName;return(o,s)=>{o[r]={case:n,value:e(s)}}}return(r,o)=>{r[n]=e(o)}}function ui(t){var e;
let n=t.localName,r=(e=t.oneof)===null||e===void 0?void 0:e.localName;if(t.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,
value:a.int32()}}:(i,a)=>{i[n]=a.int32()};let o=t.enum.values,s=t.number;return(i,a,u,c)=>{var d;let m=a.int32();if(o.some(
p=>p.number===m))r!==void 0?i[r]={case:n,value:m}:i[n]=m;else if(u.readUnknownFields){let p=[];En(m,p);let b=(d=i.$unknown)!==
null&&d!==void 0?d:[];b.push({no:s,wireType:c,data:new Uint8Array(p)}),i.$unknown=b}}}function li(t){let e=t.localName,{
toMessage:n,toLocal:r}=F(t),o=$r(t);if(t.oneof){let s=t.oneof.localName;return(i,a,u)=>{let c=i[s],d=n(c.case===e?c.value:
void 0);o(d,a,u),i[s]={case:e,value:r(d)}}}return(s,i,a)=>{let u=n(s[e]);o(u,i,a),s[e]=r(u)}}function $r(t){let e=qt(t.message);
if(t.delimitedEncoding){let n=t.number;return(r,o,s)=>e.readGroup(r,o,s,n)}return(n,r,o)=>e.read(n,r,o,r.uint32())}function di(t){
let e=t.localName;if(t.listKind=="message"){let{toMessage:i,toLocal:a}=F(t),u=$r(t);return(c,d,m)=>{let p=i(void 0);u(p,
d,m),c[e].push(a(p))}}let n=t.listKind=="enum"?l.INT32:t.scalar,r=t.listKind=="scalar"?t.longAsString:!1,o=Ke(n,t.utf8Validation,
r),s=n!=l.STRING&&n!=l.BYTES;return(i,a,u,c)=>{let d=i[e];if(c==v.LengthDelimited&&s){let m=a.uint32()+a.pos;for(;a.pos<
m;)d.push(o(a))}else d.push(o(a))}}function mi(t){let e=t.localName,n=Ke(t.mapKey,t.utf8Validation,!1),r=M(t.mapKey,!1),
o,s;switch(t.mapKind){case"scalar":{let i=t.scalar,a=Ke(i,t.utf8Validation,!1);if(o=u=>a(u),i==l.BYTES)s=()=>new Uint8Array(
0);else{let u=M(i,!1);s=()=>u}break}case"enum":{let i=t.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{
let{toMessage:i,toLocal:a}=F(t),u=qt(t.message).read;o=(c,d,m)=>{let p=i(m);return u(p,c,d,c.uint32()),a(p)},s=()=>a(i(void 0));
break}}return(i,a,u)=>{let c=i[e],d,m,p=a.uint32(),b=a.pos+p;for(;a.pos<b;){let[f,N]=a.tag();switch(f){case 1:d=n(a);break;case 2:
m=o(a,u,m);break;default:a.skip(N,f,u.recursionLimit-u.depth)}}d===void 0&&(d=r),m===void 0&&(m=s()),L(c,d,m)}}function Ke(t,e,n){
switch(t){case l.STRING:return r=>r.string(e);case l.BOOL:return r=>r.bool();case l.DOUBLE:return r=>r.double();case l.FLOAT:
return r=>r.float();case l.INT32:return r=>r.int32();case l.INT64:return n?r=>String(r.int64()):r=>r.int64();case l.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case l.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case l.BYTES:
return r=>r.bytes();case l.FIXED32:return r=>r.fixed32();case l.SFIXED32:return r=>r.sfixed32();case l.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case l.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case l.UINT32:return r=>r.
uint32();case l.SINT32:return r=>r.sint32()}}function U(t,e){var n;let r=D(Vr,ae(t));return r.messageType.forEach(Ne),r.dependency=(n=e?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],$e(r,s=>e?.find(i=>i.proto.name===s)).getFile(r.name)}var pi=U("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KBW\
5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3\
duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),Yr=T(pi,0);var fi=U("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgAS\
gMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCqg\
IeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),Kr=T(fi,0);var hi=2,bi=3,Wr={writeUnknownFields:!0};function gi(t){return t?Object.assign(Object.assign({},Wr),t):Wr}function O(t,e,n){
let r=new se;return Zt(t)(r,gi(n),e),r.finish()}var qr=new WeakMap;function Zt(t){let e=qr.get(t);return e===void 0&&(e=
yi(t)),e}function yi(t){let e=t.typeName,n=t.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,u)=>{if(u.
$typeName!==e&&r!==void 0)throw new S(r,`cannot use ${r} with message ${u.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,u);let c=u.$unknown;if(c!==void 0&&a.writeUnknownFields)for(let d=0;d<c.length;d++){let{no:m,wireType:p,
data:b}=c[d];i.tag(m,p).raw(b)}};qr.set(t,s);for(let i of n)o.push(Zr(i));return s}function Zr(t){switch(t.fieldKind){case"\
message":case"scalar":case"enum":return Ei(t);case"list":return Ni(t);case"map":return vi(t)}}function Ei(t){let e=Si(t),
n=t.localName;if(t.oneof){let r=t.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&e(o,s,a.value)}}if(t.presence!=
hi){let r=t.presence==bi?`cannot encode ${t} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))e(o,s,a);else if(r!==void 0)throw new Error(r)}}if(t.fieldKind=="enum"){
let r=t.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&e(o,s,a)}}switch(t.scalar){case l.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&e(r,o,i)};case l.STRING:return(r,o,s)=>{let i=s[n];i!==""&&e(r,o,i)};case l.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&e(r,o,i)};case l.DOUBLE:case l.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||e(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&e(r,o,i)}}}function Si(t){switch(t.fieldKind){case"message":{let{toMessage:e}=F(t),n=Hr(
t);return(r,o,s)=>{n(r,o,e(s))}}case"scalar":case"enum":{let e=t.fieldKind=="enum"?l.INT32:t.scalar,n=t.number,r=qe(e),o=We(
e,t.parent.typeName,t.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function Ni(t){let e=t.localName,n=t.number;switch(t.listKind){case"\
message":{let{toMessage:r}=F(t),o=Hr(t);return(s,i,a)=>{let u=a[e];for(let c=0;c<u.length;c++)o(s,i,r(u[c]))}}case"scala\
r":case"enum":{let r=t.listKind=="enum"?l.INT32:t.scalar,o=We(r,t.parent.typeName,t.name);if(t.packed)return(i,a,u)=>{let c=u[e];
if(c.length!=0){i.tag(n,v.LengthDelimited).fork();for(let d=0;d<c.length;d++)o(i,c[d]);i.join()}};let s=qe(r);return(i,a,u)=>{
let c=u[e];for(let d=0;d<c.length;d++)i.tag(n,s),o(i,c[d])}}}}function vi(t){let e=t.localName,n=t.number,r=Ii(t);if(t.mapKind==
"message"){let{toMessage:a}=F(t),u=Zt(t.message);return(c,d,m)=>{let p=m[e],b=Object.keys(p);for(let f=0;f<b.length;f++){
let N=b[f];c.tag(n,v.LengthDelimited).fork(),r(c,N),c.tag(2,v.LengthDelimited).fork(),u(c,d,a(p[N])),c.join(),c.join()}}}
let o=t.mapKind=="enum"?l.INT32:t.scalar,s=qe(o),i=We(o,t.parent.typeName,t.name);return(a,u,c)=>{let d=c[e],m=Object.keys(
d);for(let p=0;p<m.length;p++){let b=m[p];a.tag(n,v.LengthDelimited).fork(),r(a,b),a.tag(2,s),i(a,d[b]),a.join()}}}function Ii(t){
let e=qe(t.mapKey),n=We(t.mapKey,t.parent.typeName,t.name),r=wi(t.mapKey);return(o,s)=>{o.tag(1,e),n(o,r(s))}}function wi(t){
switch(t){case l.STRING:return e=>e;case l.BOOL:return e=>e==="true"?!0:e==="false"?!1:e;case l.UINT64:case l.FIXED64:return e=>{
try{return y.uParse(e)}catch{return e}};case l.INT64:case l.SFIXED64:case l.SINT64:return e=>{try{return y.parse(e)}catch{
return e}};default:return e=>{let n=Number.parseInt(e);return Number.isFinite(n)?n:e}}}function We(t,e,n){let r=xi(t);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${e}.${n} to binary: ${i.message}`):i}}}function xi(t){
switch(t){case l.STRING:return(e,n)=>e.string(n);case l.BOOL:return(e,n)=>e.bool(n);case l.DOUBLE:return(e,n)=>e.double(
n);case l.FLOAT:return(e,n)=>e.float(n);case l.INT32:return(e,n)=>e.int32(n);case l.INT64:return(e,n)=>e.int64(n);case l.
UINT64:return(e,n)=>e.uint64(n);case l.FIXED64:return(e,n)=>e.fixed64(n);case l.BYTES:return(e,n)=>e.bytes(n);case l.FIXED32:
return(e,n)=>e.fixed32(n);case l.SFIXED32:return(e,n)=>e.sfixed32(n);case l.SFIXED64:return(e,n)=>e.sfixed64(n);case l.SINT64:
return(e,n)=>e.sint64(n);case l.UINT32:return(e,n)=>e.uint32(n);case l.SINT32:return(e,n)=>e.sint32(n)}}function Xr(t,e,n,r){
Zr(r)(t,e,n[k])}function Hr(t){let e=t.number,n=Zt(t.message);return t.delimitedEncoding?(r,o,s)=>{r.tag(e,v.StartGroup),
n(r,o,s),r.tag(e,v.EndGroup)}:(r,o,s)=>{r.tag(e,v.LengthDelimited).fork(),n(r,o,s),r.join()}}function qe(t){switch(t){case l.
BYTES:case l.STRING:return v.LengthDelimited;case l.DOUBLE:case l.FIXED64:case l.SFIXED64:return v.Bit64;case l.FIXED32:case l.
SFIXED32:case l.FLOAT:return v.Bit32;default:return v.Varint}}function Jr(t,e,n){let r=!1;return n||(n=h(Kr),r=!0),n.value=O(t,e),n.typeUrl=Ti(e.$typeName),r?n:void 0}function Ti(t){return`type.googleapis.com/${t}`}var Xt=U("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nbG\
UucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi\
5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgAS\
gBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi\
5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlcx\
gBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjdF\
Byb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm\
93blR5cGVzYgZwcm90bzM"),jr=T(Xt,0),Ht=T(Xt,1),zr=T(Xt,2),Ze;(function(t){t[t.NULL_VALUE=0]="NULL_VALUE"})(Ze||(Ze={}));function Qr(t,e,n){var r;Ai(e,t);let o=((r=t.$unknown)!==null&&r!==void 0?r:[]).filter(c=>c.no!==e.number),[s,i]=Jt(e,n),
a=new se;Xr(a,{writeUnknownFields:!0},s,i);let u=new R(a.finish());for(;u.pos<u.len;){let[c,d]=u.tag(),m=u.skip(d,c);o.push(
{no:c,wireType:d,data:m})}t.$unknown=o}function Jt(t,e){let n=t.typeName,r=Object.assign(Object.assign({},t),{kind:"field",parent:t.extendee,localName:n}),o=Object.
assign(Object.assign({},t.extendee),{fields:[r],members:[r],oneofs:[]}),s=h(o,e!==void 0?{[n]:e}:void 0);return[er(o,s),
r,()=>{let i=s[n];if(i===void 0){let a=t.message;return $(a)?M(a.fields[0].scalar,a.fields[0].longAsString):h(a)}return i}]}
function Ai(t,e){if(t.extendee.typeName!=e.$typeName)throw new Error(`extension ${t.typeName} can only be applied to mes\
sage ${t.extendee.typeName}`)}var eo=Date.parse("0001-01-01T00:00:00Z"),to=Date.parse("9999-12-31T23:59:59Z"),no=-315576e6,ro=315576e6;var ki=2;function Oi(t){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},t),{depth:0})}function so(t,e,n){let r=h(t);return Mi(t,r,e,n),r}function Mi(t,e,n,r){try{le(t)(e,n,Oi(r))}catch(o){throw Vn(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var jt=new WeakMap;function le(t){let e=jt.get(t);return e===void 0&&(e=Ri(t)),e}function Ri(t){let e=String(t),n=_i(t);
if(n!==void 0){let i=(a,u,c)=>{if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recu\
rsion depth of ${c.recursionLimit} reached`);n(a,u,c),c.depth--};return jt.set(t,i),i}let r=t.typeName,o=new Map,s=(i,a,u)=>{
var c;if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recursion depth of ${u.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${e} from JSON: ${A(a)}`);let d=new Map,
m=new Set,p=Object.keys(a);for(let b=0;b<p.length;b++){let f=p[b],N=a[f],E=o.get(f);if(E!==void 0){let I=E.field;if(m.has(
I))throw new S(I,"set multiple times");if(m.add(I),E.oneofScalarNullSkip&&N===null)continue;if(E.oneof){let _=d.get(E.oneof);
if(_!==void 0)throw new S(E.oneof,`oneof set multiple times by ${_.name} and ${I.name}`);d.set(E.oneof,I)}E.read(i,N,u)}else{
let I=f.startsWith("[")&&f.endsWith("]")?(c=u.registry)===null||c===void 0?void 0:c.getExtension(f.substring(1,f.length-
1)):void 0;if(I?.extendee.typeName==r){let[_,H,re]=Jt(I);oo(H)(_[k],N,u),Qr(i,I,re())}if(I===void 0&&!u.ignoreUnknownFields)
throw new Error(`cannot decode ${e} from JSON: key "${f}" is unknown`)}}u.depth--};jt.set(t,s);for(let i of t.fields){let a={
read:oo(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function _i(t){if(t.typeName.startsWith("google.protobuf."))switch(t.typeName){case"google.protobuf.Any":return(e,n,r)=>Vi(
e,n,r);case"google.protobuf.Timestamp":return(e,n)=>Gi(e,n);case"google.protobuf.Duration":return(e,n)=>$i(e,n);case"goo\
gle.protobuf.FieldMask":return(e,n)=>Yi(e,n);case"google.protobuf.Struct":return(e,n,r)=>uo(e,n,r);case"google.protobuf.\
Value":return(e,n,r)=>nn(e,n,r);case"google.protobuf.ListValue":return(e,n,r)=>lo(e,n,r);default:if($(t)){let e=t.fields[0],
n=e.localName,r=e.scalar,o=e.longAsString,s=ao(e);return(i,a)=>{a===null?i[n]=M(r,o):i[n]=s(a)}}return}}function oo(t){switch(t.
fieldKind){case"scalar":return Li(t);case"enum":return Di(t);case"message":return Pi(t);case"list":return Ci(t);case"map":
return Ui(t)}}function Li(t){let e=ao(t),n=t.localName;if(t.oneof){let o=t.oneof.localName;return(s,i)=>{s[o]={case:n,value:e(
i)}}}let r=io(t);return(o,s)=>{s===null?r(o):o[n]=e(s)}}function io(t){let e=t.localName;if(t.presence!=ki)return o=>{delete o[e]};
if(t.fieldKind=="enum"){let o=t.enum.values[0].number;return s=>{s[e]=o}}let n=t.scalar,r=t.longAsString;return o=>{o[e]=
M(n,r)}}function Di(t){let e=zt(t.enum),n=Qt(t.enum),r=t.localName,o=t.enum.typeName!="google.protobuf.NullValue";if(t.oneof){
let i=t.oneof.localName;return(a,u,c)=>{if(u===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=e(u,c.ignoreUnknownFields);
if(d===de)return;let m=n(d);if(m!==!0)throw new S(t,C(t,d,m));a[i]={case:r,value:d}}}let s=io(t);return(i,a,u)=>{if(a===
null&&o){s(i);return}let c=e(a,u.ignoreUnknownFields);if(c===de)return;let d=n(c);if(d!==!0)throw new S(t,C(t,c,d));i[r]=
c}}function Pi(t){let e=t.localName,{toMessage:n,toLocal:r}=F(t),o=le(t.message),s=t.message.typeName!="google.protobuf.\
Value";if(t.oneof){let i=t.oneof.localName;return(a,u,c)=>{let d=a[i];if(u===null&&s){d.case===e&&(a[i]={case:void 0});return}
let m=n(d.case===e?d.value:void 0);o(m,u,c),a[i]={case:e,value:r(m)}}}return(i,a,u)=>{if(a===null&&s){delete i[e];return}
let c=n(i[e]);o(c,a,u),i[e]=r(c)}}function Ci(t){let e=t.localName,n=Fi(t);return(r,o,s)=>{if(o===null)return;if(!Array.
isArray(o))throw new S(t,"expected Array, got "+A(o));let i=r[e];for(let a=0;a<o.length;a++){let u=n(o[a],s,i.length);u!==
de&&i.push(u)}}}function Fi(t){switch(t.listKind){case"scalar":{let e=en(t),n=q(t.scalar),r=tn(t);return(o,s,i)=>{if(o===
null)throw new S(t,"list item must not be null");let a=e(o),u=n(a);if(u!==!0)throw new S(t,`list item #${i+1}: ${C(t,a,u)}`);
return r(a)}}case"enum":{let e=zt(t.enum),n=Qt(t.enum),r=t.enum.typeName!="google.protobuf.NullValue";return(o,s,i)=>{if(o===
null&&r)throw new S(t,"list item must not be null");let a=e(o,s.ignoreUnknownFields);if(a===de)return a;let u=n(a);if(u!==
!0)throw new S(t,`list item #${i+1}: ${C(t,a,u)}`);return a}}case"message":{let{toMessage:e,toLocal:n}=F(t),r=le(t.message),
o=t.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new S(t,"list item must not be null");let a=e(
void 0);return r(a,s,i),n(a)}}}}function Ui(t){let e=t.localName,n=t.mapKey,r=Bi(n),o=q(n),s,i,a=c=>c,u=!0;switch(t.mapKind){case"\
scalar":{s=en(t),i=q(t.scalar),a=tn(t);break}case"enum":{let c=zt(t.enum);s=(d,m)=>c(d,m.ignoreUnknownFields),i=Qt(t.enum),
u=t.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{toMessage:c,toLocal:d}=F(t),m=le(t.message);u=t.
message.typeName!="google.protobuf.Value",s=(p,b)=>{let f=c(void 0);return m(f,p,b),d(f)};break}}return(c,d,m)=>{if(d===
null)return;if(typeof d!="object"||Array.isArray(d))throw new S(t,"expected object, got "+A(d));let p=c[e],b=new Set,f=Object.
keys(d);for(let N=0;N<f.length;N++){let E=f[N],I=d[E],_=r(E);if(b.has(_))throw new S(t,`duplicate map key "${E}"`);if(b.
add(_),I===null&&u)throw new S(t,"map value must not be null");let H=s(I,m);if(H===de)continue;let re=o(_);if(re!==!0)throw new S(
t,`invalid map key: ${C({scalar:n},_,re)}`);if(i!==void 0){let Le=i(H);if(Le!==!0)throw new S(t,`map entry ${A(_)}: ${C(
t,H,Le)}`)}L(p,_,a(H))}}}var de=Symbol();function zt(t){let e=t.values[0].number,n=new Map;for(let r of t.values)n.set(r.
jsonName,r.number);for(let r of t.values)n.set(r.name,r.number);return(r,o)=>{if(r===null)return e;switch(typeof r){case"\
number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==void 0)return s;if(o)return de;break}}
throw new Error(`cannot decode ${t} from JSON: ${A(r)}`)}}function Qt(t){if(t.open)return q(l.INT32);let e=t.values;return n=>e.
some(r=>r.number===n)}function ao(t){let e=en(t),n=q(t.scalar),r=tn(t);return o=>{let s=e(o),i=n(s);if(i!==!0)throw new S(
t,C(t,s,i));return r(s)}}function en(t){switch(t.scalar){case l.DOUBLE:case l.FLOAT:return e=>{if(e==="NaN")return NaN;if(e===
"Infinity")return Number.POSITIVE_INFINITY;if(e==="-Infinity")return Number.NEGATIVE_INFINITY;if(typeof e=="number"){if(Number.
isNaN(e))throw new S(t,"unexpected NaN number");if(!Number.isFinite(e))throw new S(t,"unexpected infinite number");return e}
if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let n=Number(e);return Number.isFinite(n)?n:e}return e};case l.
INT32:case l.FIXED32:case l.SFIXED32:case l.SINT32:case l.UINT32:return co;case l.BYTES:return e=>{if(typeof e=="string"){
if(e==="")return new Uint8Array(0);try{return ae(e)}catch(n){let r=n instanceof Error?n.message:String(n);throw new S(t,
r)}}return e};default:return e=>e}}function tn(t){let e=t.fieldKind!=="map"&&t.longAsString;switch(t.scalar){case l.INT64:case l.
SFIXED64:case l.SINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?y.parse(n):n;case l.FIXED64:case l.
UINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?y.uParse(n):n;default:return n=>n}}function Bi(t){
switch(t){case l.BOOL:return e=>{switch(e){case"true":return!0;case"false":return!1}return e};case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:return co;case l.INT64:case l.SINT64:case l.SFIXED64:case l.UINT64:case l.FIXED64:return e=>/^-?0+$/.
test(e)?"0":e.replace(/^(-?)0+(?=\d)/,"$1");default:return e=>e}}function co(t){if(typeof t=="string"){if(t===""||t.trim().
length!==t.length)return t;let e=Number(t);return Number.isNaN(e)?t:e}return t}function Vi(t,e,n){var r;if(e===null||Array.isArray(e)||typeof e!="object")throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: expected object but got ${A(e)}`);if(Object.keys(e).length==0)return;let o=e["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=h(i);if(_n(i)&&Object.prototype.hasOwnProperty.call(e,"value"))le(i)(
a,e.value,n);else{let u={};for(let c of Object.keys(e))c!=="@type"&&L(u,c,e[c]);le(i)(a,u,n)}Jr(i,a,t)}function Gi(t,e){
if(typeof e!="string")throw new Error(`cannot decode message ${t.$typeName} from JSON: ${A(e)}`);let n=e.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${t.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${t.
$typeName} from JSON: invalid RFC 3339 string`);if(r<eo||r>to)throw new Error(`cannot decode message ${t.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);t.seconds=y.parse(r/1e3),t.nanos=0,n[7]&&(t.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function $i(t,e){if(typeof e!="string")throw new Error(`cannot d\
ecode message ${t.$typeName} from JSON: ${A(e)}`);let n=e.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${A(e)}`);let r=Number(n[1]);if(r>ro||r<no)throw new Error(`cannot deco\
de message ${t.$typeName} from JSON: ${A(e)}`);if(t.seconds=y.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);t.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(t.nanos=-t.nanos)}function Yi(t,e){if(typeof e!="string")throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${A(e)}`);e!==""&&(t.paths=e.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${t.$typeName} from JSON: path names must be lowerCamelCase`);return rr(n)}))}function uo(t,e,n){
if(typeof e!="object"||e==null||Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName} from JSON ${A(e)}`);
let r=Object.keys(e);for(let o=0;o<r.length;o++){let s=r[o],i=h(Ht);nn(i,e[s],n),L(t.fields,s,i)}}function nn(t,e,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${t.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof e){case"number":t.kind={case:"numberValue",value:e};break;case"string":t.kind={case:"stringValu\
e",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"object":if(e===null)t.kind={case:"nullValue",
value:Ze.NULL_VALUE};else if(Array.isArray(e)){let r=h(zr);lo(r,e,n),t.kind={case:"listValue",value:r}}else{let r=h(jr);
uo(r,e,n),t.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${t.$typeName} from J\
SON ${A(e)}`)}return n.depth--,t}function lo(t,e,n){if(!Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName}\
 from JSON ${A(e)}`);for(let r=0;r<e.length;r++){let o=h(Ht);nn(o,e[r],n),t.values.push(o)}}var Ki=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],g=class extends Error{name="SmqError";code;details;origin;constructor(e,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=e,this.details=r.details??[],this.origin=r.origin??"client"}detail(e){let n=this.details.find(r=>r.
type===e.typeName);return n&&D(e,n.value)}get retryAfterMs(){let e=this.details.find(({type:n})=>n==="google.rpc.RetryIn\
fo");return e&&Wi(e.value)}};function Wi(t){let e=new R(t);try{e.tag();let{seconds:n,nanos:r}=D(Yr,e.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function me(t){let e=Ki.find(r=>r===t.code)??"unknown",n=t.details.map(({type:r,
value:o})=>({type:r,value:o}));return new g(e,t.message||e,{details:n,origin:"server"})}function mo(t){let e=`HTTP ${t} \
without an error of a socket.mq server`;return new g(qi[t]??"unknown",e,{origin:"server"})}var qi={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",413:"resource_exhausted",429:"unavailable",502:"unavailable",503:"unavailabl\
e",504:"unavailable"};function x(t,e){return new g("unavailable",t,e===void 0?{}:{cause:e})}function X(t){return new g("\
internal",`protocol violation: ${t}`)}function po(t,e,...n){if(n.length>0)throw new Error;return t.services[e]}var j=U("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xLnY\
xLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpdEg\
AEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoCzI\
OLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAEh4KBWhlbGxvGAkgASgLMg0uc21xLnYxLkhlbGxvSABCBwoFZnJhbWU\
iogMKC1NlcnZlckZyYW1lEgoKAmlkGAEgASgNEigKCnN1YnNjcmliZWQYAiABKAsyEi5zbXEudjEuU3Vic2NyaWJlZEgAEh4KBWV2ZW50GAMgASgLMg0uc21\
xLnYxLkV2ZW50SAASGgoDZ2FwGAQgASgLMgsuc21xLnYxLkdhcEgAEiIKB3JlY2VpcHQYBSABKAsyDy5zbXEudjEuUmVjZWlwdEgAEhoKA2VuZBgGIAEoCzI\
LLnNtcS52MS5FbmRIABIeCgVyZXBseRgHIAEoCzINLnNtcS52MS5SZXBseUgAEh4KBWRyYWluGAggASgLMg0uc21xLnYxLkRyYWluSAASJQoJdG9waWNfa2V\
5GAkgASgLMhAuc21xLnYxLlRvcGljS2V5SAASHgoFY2xvc2UYCiABKAsyDS5zbXEudjEuQ2xvc2VIABIkCghleHBpcmluZxgLIAEoCzIQLnNtcS52MS5FeHB\
pcmluZ0gAEisKDHJldGFpbmVkX2VuZBgMIAEoCzITLnNtcS52MS5SZXRhaW5lZEVuZEgAQgcKBWZyYW1lIkIKCFBvc2l0aW9uEg0KBWVwb2NoGAEgASgEEhA\
KCHNlcXVlbmNlGAIgASgEEhUKDXJldGFpbmVkX2Zyb20YAyABKAQiigEKBUhlbGxvEhEKCXB1Ymxpc2hlchgBIAEoDBIRCglwdWJsaXNoZWQYAiABKAQSKwo\
HaGVhZGVycxgDIAMoCzIaLnNtcS52MS5IZWxsby5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAE\
idgoJU3Vic2NyaWJlEg0KBXRvcGljGAEgASgJEg4KBmZpbHRlchgCIAEoDBIhCgVhZnRlchgDIAEoCzIQLnNtcS52MS5Qb3NpdGlvbkgAEg4KBGxpdmUYBCA\
BKAhIABIOCgZ3aW5kb3cYBSABKARCBwoFc3RhcnQiZQoKU3Vic2NyaWJlZBIiCghwb3NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbhIQCghyZXBsYXl\
lZBgCIAEoBBIPCgdyZXN1bWVkGAMgASgIEhAKCHJldGFpbmVkGAQgASgIIg0KC1JldGFpbmVkRW5kIocBCgVFdmVudBIQCghzZXF1ZW5jZRgBIAEoBBIPCgd\
wYXlsb2FkGAIgASgMEisKB2hlYWRlcnMYAyADKAsyGi5zbXEudjEuRXZlbnQuSGVhZGVyc0VudHJ5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQo\
FdmFsdWUYAiABKAk6AjgBIkMKA0dhcBIeCgRmcm9tGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uEhwKAnRvGAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIg0KC1V\
uc3Vic2NyaWJlIhcKBkNyZWRpdBINCgVieXRlcxgBIAEoBCKpAQoHUHVibGlzaBINCgV0b3BpYxgBIAEoCRIPCgdwYXlsb2FkGAIgASgMEhAKCHNlcXVlbmN\
lGAMgASgEEg0KBWFnYWluGAQgASgIEi0KB2hlYWRlcnMYBSADKAsyHC5zbXEudjEuUHVibGlzaC5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2t\
leRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEijAEKB1JlY2VpcHQSIgoIcG9zaXRpb24YASABKAsyEC5zbXEudjEuUG9zaXRpb24SLQoHaGVhZGVycxgCIAM\
oCzIcLnNtcS52MS5SZWNlaXB0LkhlYWRlcnNFbnRyeRouCgxIZWFkZXJzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASKtAQoHUmVxdWV\
zdBIOCgZtZXRob2QYASABKAkSDwoHcGF5bG9hZBgCIAEoDBISCgp0aW1lb3V0X21zGAMgASgNEi0KB2hlYWRlcnMYBCADKAsyHC5zbXEudjEuUmVxdWVzdC5\
IZWFkZXJzRW50cnkSDgoGd2luZG93GAUgASgEGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIggKBkNhbmNlbCKSAQo\
FUmVwbHkSDwoHcGF5bG9hZBgBIAEoDBIrCgdoZWFkZXJzGAIgAygLMhouc21xLnYxLlJlcGx5LkhlYWRlcnNFbnRyeRIMCgRtb3JlGAMgASgIEg0KBXBhcnR\
zGAQgAygMGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIhkKBURyYWluEhAKCHJldHJ5X21zGAEgASgNIhkKCEV4cGl\
yaW5nEg0KBWluX21zGAEgASgNIk0KBlBvbGxlZBIjCgZmcmFtZXMYASADKAsyEy5zbXEudjEuU2VydmVyRnJhbWUSHgoEbmV4dBgCIAEoCzIQLnNtcS52MS5\
Qb3NpdGlvbiKAAQoDRW5kEh4KBnN0YXR1cxgBIAEoCzIOLnNtcS52MS5TdGF0dXMSKQoHaGVhZGVycxgCIAMoCzIYLnNtcS52MS5FbmQuSGVhZGVyc0VudHJ\
5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIkgKBlN0YXR1cxIMCgRjb2RlGAEgASgJEg8KB21lc3NhZ2UYAiABKAk\
SHwoHZGV0YWlscxgDIAMoCzIOLnNtcS52MS5EZXRhaWwiJQoGRGV0YWlsEgwKBHR5cGUYASABKAkSDQoFdmFsdWUYAiABKAwiJQoFQ2xvc2USDAoEY29kZRg\
BIAEoDRIOCgZyZWFzb24YAiABKAkiJwoIVG9waWNLZXkSCwoDa2V5GAEgASgNEg4KBnNlY3JldBgCIAEoDCIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIAMoDGI\
GcHJvdG8z"),P=T(j,0),Xe=T(j,1),fo=T(j,2);var ho=T(j,4);var bo=T(j,11);var go=T(j,13);var yo=T(j,20);var He=T(j,24);var Zi=1024*1024,z="application/protobuf",Xi=[z,"application/proto","application/x-protobuf"],Je=class{constructor(e){this.
options=e}options;#e;get base(){return this.#e??=Hi(this.options.baseUrl)}async helloHeaders(){return Eo(this.options.helloHeaders)}async post(e,n,r,o){
try{let{fetch:s=globalThis.fetch,headers:i,credentials:a}=this.options,u=[...await Eo(i),...await this.helloHeaders(),...new Headers(
n)];return await s(this.base+e,{method:"POST",headers:Object.fromEntries(u),signal:r,body:o,...a&&{credentials:a}})}catch(s){
throw this.requestError(s,r)}}requestError(e,n){if(n.aborted){let r=n.reason;return r instanceof g?r:x("the request was \
canceled",r)}return e instanceof g?e:x(`no response from ${this.base}`,e)}};function Hi(t){let{location:e}=globalThis;try{
let{origin:r,pathname:o,protocol:s}=new URL(t,e?.href);if(/^https?:$/.test(s))return(r+o).replace(/\/+$/,"")}catch{}let n="\
write https://host, or in a page a path such as /";throw new g("invalid_argument",`the baseUrl is ${JSON.stringify(t)}: ${n}`)}
async function Eo(t){return new Headers(typeof t=="function"?await t():t)}var Ji=/^(?!(sec|smq|x-forwarded)-|((proxy-)?authorization|cookie|forwarded|host|origin|upgrade|x-real-ip):)[\t -~]*$/;
function rn(t){let e=[...t];return e.every(n=>Ji.test(n.join(":")))?Object.fromEntries(e):void 0}async function je(t){let e=await t.
text().catch(()=>""),n=t.headers.get("content-type")??"",r=t.headers.get("retry-after"),o=r===null?void 0:Number(/^\d{1,9}$/.
exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&e.length<=Zi)try{let s=so(yo,JSON.parse(e),{ignoreUnknownFields:!0});
if(s.code)return{error:me(s),retryAfterMs:o}}catch{}return{error:mo(t.status),retryAfterMs:o}}function ze(t){let e=t.headers.
get("content-type")??"";return Xi.includes(e.split(";")[0].trim().toLowerCase())}function we(t,e){return So(t,()=>h(t,e))}function xe(t,e){return So(t,()=>O(t,e))}function pe(t,e,n){try{return D(t,e)}catch(r){
throw X(`${n} is not a ${t.typeName}: ${String(r)}`)}}function So(t,e){try{return e()}catch(n){throw new g("invalid_argu\
ment",`not a ${t.typeName}: ${String(n)}`,{cause:n})}}var on="google.api.HttpBody";function sn({headers:t,idempotencyKey:e}){try{let n=new Headers(t);return e!==void 0&&n.set(
"idempotency-key",e),n}catch(n){throw new g("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function No(t,e,{
header:n,message:r},o){let{input:s,output:i}=e.desc,[a,u]=ji(s,r),c=new Headers(n);c.set("content-type",a),i.typeName!==
on&&c.set("accept",z);let d=o.remaining();d!==void 0&&c.set("smq-timeout-ms",String(d));let m=`${e.sessionPath}/${e.name}`,
p=await t.post(m,c,o.signal,u);if(p.status!==200)throw(await je(p)).error;try{return[await zi(p,i,m),p.headers]}catch(b){
throw t.requestError(b,o.signal)}}function ji(t,e){let n=e;return t.typeName===on?[n.contentType||"application/octet-str\
eam",n.data]:[z,xe(t,e)]}async function zi(t,e,n){let r=t.headers.get("content-type")??"";if(e.typeName===on){let o=new Uint8Array(
await t.arrayBuffer());return we(e,{contentType:r,data:o})}if(!ze(t))throw X(`the reply to ${n} is ${JSON.stringify(r)},\
 not ${z}; check the baseUrl`);return pe(e,new Uint8Array(await t.arrayBuffer()),`the reply to ${n}`)}var Qi=2**31-1,B=class{#e=new AbortController;#n=new AbortController;#t;#o;constructor({signal:e,timeoutMs:n},r){if(this.#r(
r,()=>r.reason),this.#r(e,()=>new g("canceled","canceled by its AbortSignal",{cause:e.reason})),n!==void 0&&n<=Qi&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#o=Date.now()+o,this.#t=setTimeout(()=>{this.#s(new g("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#o===void 0?void 0:Math.
max(this.#o-Date.now(),1)}onEnd(e){let n=()=>e(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((e,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}done(){clearTimeout(this.#t),
this.#n.abort()}#r(e,n){let r=()=>this.#s(n());e?.aborted?r():e?.addEventListener("abort",r,{signal:this.#n.signal})}#s(e){
this.done(),this.#e.abort(e)}};function vo(t,e){let{filter:n,name:r}=t,o=Object.keys(e).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw Te(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(J(e)){if(!J(e,n))throw Te(`the filter of ${r} is a ${n.
typeName}, not a ${e.$typeName}`);return O(n,e)}try{return O(n,h(n,ea(n,e,r)))}catch(s){throw s instanceof g?s:Te(`inval\
id filter of ${r}: ${String(s)}`,s)}}function ea(t,e,n){let r=new Set(t.members.map(s=>s.localName)),o=Object.entries(e).
map(([s,i])=>{if(!r.has(s))throw Te(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=t.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw Te(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function Te(t,e){return new g(
"invalid_argument",t,e===void 0?{}:{cause:e})}var ta="google.protobuf.Empty";function Io(t){let e=na(t),n=Yt(...xo(t.file,new Set)),r=new Map;for(let o of t.methods){
let{methodKind:s,localName:i}=o,a=s==="server_streaming"?o.output:o.input,u={desc:o,name:`${t.name}.${o.name}`,sessionPath:e,
event:a,filter:sa(o,n)};r.set(i==="then"?"then$":i,{...u,does:s==="unary"?"request":s==="client_streaming"?"publish":"su\
bscribe"}),s==="bidi_streaming"&&r.set(`publish${i[0].toUpperCase()}${i.slice(1)}`,{...u,does:"publish"})}return r}function na(t){
let e=/^(.+)\.(v\d+(?:[a-z][a-z\d_]*|test\w*)?)$/.exec(oa(t.file));if(!e)throw new TypeError(`${t.typeName}: the package\
 must end with a version, such as weather.v1`);return`/socket.mq/${e[1]}/${e[2]}`}var ra=50717;function oa({proto:t}){let e=t.
options?.$unknown?.find(({no:n})=>n===ra);return e?new R(e.data).string():t.package}function sa(t,e){if(t.methodKind==="\
server_streaming")return t.input.typeName===ta?void 0:t.input;let n=t.methodKind==="bidi_streaming"&&ca(t);return n?wo(n,
t.parent.file.proto.package,e):void 0}var ia=50717,aa=4;function ca(t){let e="";for(let{no:n,data:r}of t.proto.options?.
$unknown??[]){let o=new R(r),s=n===ia?o.uint32()+o.pos:0;for(;o.pos<s;){let[i,a]=o.tag();i===aa?e=o.string():o.skip(a)}}
return e}function wo(t,e,n){if(t.startsWith("."))return wo(t.slice(1),"",n);for(let r=e;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${t}`:t);if(o)return o;if(!r)throw new TypeError(`the filter ${t} is not defined in\
 the interface or its imports`)}}function xo(t,e){return e.has(t)||(e.add(t),t.dependencies.forEach(n=>xo(n,e))),e}var V=class t{constructor(e,n){this.epoch=e;this.sequence=n}epoch;sequence;static parse(e){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(e);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(e)}; write {epoch}-{sequence}`);return new t(BigInt(
n[1]),BigInt(n[2]))}static of({epoch:e,sequence:n}){return new t(e,n)}equals(e){return this.epoch===e.epoch&&this.sequence===
e.sequence}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){return this.toString()}};var To={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function K(t){return Math.random()*
t}var Q=class{constructor(e,n){this.initialMs=e;this.maxMs=n}initialMs;maxMs;#e=0;next(){let e=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(e,this.maxMs)}reset(){this.#e=0}};function Ao({payload:t,headers:e}){return t.length+64+Object.entries(e).flat().join("").length}var Qe=class{constructor(e){this.start=e}start;#e=0n;isNew=!0;confirm(e,{retained:n,resumed:r,replayed:o}){let{after:s,retainedFrom:i}=this.
start;return this.isNew=!1,this.#e=e.epoch,this.start={after:e,retainedFrom:n?i||(s?s.sequence+1n:1n):0n},r?this.deliver(
{kind:"resumed",replayed:Number(o)}):void 0}gap(e,n){let{retainedFrom:r}=this.start;return this.#e=n.epoch,this.start={after:n,
retainedFrom:r&&(e.epoch===n.epoch?r:1n)},this.deliver({kind:"gap",from:e,to:n})}event(e){let n=new V(this.#e,e),{after:r,
retainedFrom:o}=this.start;return this.start=o?{after:r,retainedFrom:e+1n}:{after:n},n}retainedEnd(){return this.start={
after:this.start.after},this.deliver({kind:"retainedEnd"})}deliver(e){return{content:e,resumeAfter:this.start.retainedFrom?
void 0:this.start.after}}};var w=class extends Error{};var et=class{constructor(e,n,r,o,s){this.topic=e;this.filter=n;this.window=o;this.inbox=s;this.#e=new Qe(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#n="requested";#t=0;#o=0;#r=0;#s;#a;get isLeft(){return this.#n==="left"}get isRequested(){
return this.#n==="requested"}get isPostponed(){return this.#n==="postponed"}request(e){if(clearTimeout(this.#a),this.link=
e,this.#r=0,this.#t=Math.max(this.window-this.#o,0),this.#t===0){this.#n="full";return}return this.#n="requested",h(ho,{
topic:this.topic,filter:this.filter,start:ua(this.#e.start),window:BigInt(this.#t)})}credit(e){switch(this.#o=Math.max(this.#o-
e,0),this.#n){case"confirmed":return this.#t+=e,"send credit";case"requested":return this.#r+=e,"nothing";case"full":return"\
subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#n!=="confirmed")return 0;let e=this.#r;
return this.#r=0,this.#t+=e,e}postpone(e,n,r){let o=this.isRequested&&e?.code==="unavailable",s=e?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew?!1:(this.#s??=new Q(n.initialMs,n.maxMs),this.#n="postponed",this.#a=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+K(this.#s.next())),!0)}leave(){let e=this.#n==="requested"||this.#n==="confirmed";return this.#n=
"left",clearTimeout(this.#a),e}end(e){if(!e&&this.isRequested)throw new w("end without a status for a subscription");clearTimeout(
this.#a),this.inbox.end(e)}receive(e,n){switch(this.#n){case"left":return;case"requested":if(e.case==="subscribed")return this.#i(
e.value);break;case"confirmed":if(e.case==="event")return this.#c(e.value,n);if(e.case==="gap")return this.#u(e.value);if(e.
case==="retainedEnd")return this.inbox.push(this.#e.retainedEnd());break;case"full":case"postponed":break}throw new w(`u\
nexpected ${e.case} for a ${this.#n} subscription`)}#i(e){let n=an(e.position,"subscribed");if(this.#n="confirmed",this.#s?.
reset(),this.#e.isNew){let{retained:o,replayed:s}=e;this.inbox.confirm({position:n,retained:o,replayed:Number(s)})}let r=this.#e.
confirm(n,e);r&&this.inbox.push(r)}#c(e,n){if(this.#t<=0)throw new w("more events than the window allows");let{headers:r}=e,
o=e.payload.slice(),s=Ao(e);this.#t-=s,this.#o+=s;let i=this.#e.event(e.sequence),a=n.has(this.topic,i);this.inbox.push(
this.#e.deliver({kind:"event",position:i,payload:o,headers:r,isOwn:a,bytes:s}))}#u(e){let n=an(e.from,"gap");this.inbox.
push(this.#e.gap(n,an(e.to,"gap")))}};function an(t,e){if(!t)throw new w(`${e} without its position`);return V.of(t)}function ua({
after:t,retainedFrom:e=0n,live:n}){if(t){let{epoch:r,sequence:o}=t;return{case:"after",value:h(fo,{epoch:r,sequence:o,retainedFrom:e})}}
return n?{case:"live",value:!0}:{case:void 0}}var tt=class{confirmed;#e;#n;#t=[];#o=0;#r;#s=[];constructor(){this.confirmed=new Promise((e,n)=>{this.#e=e,this.#n=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#r!==void 0}confirm(e){this.#e(e)}push(e){if(this.#r)return;let n=this.#s.
shift();if(n){n(e);return}if(e.content.kind==="resumed"||e.content.kind==="gap")for(;this.#a()?.content.kind==="resumed";)
this.#t.pop();let r=this.#a();r?.content.kind==="gap"&&e.content.kind==="gap"?(r.content.to=e.content.to,r.resumeAfter=e.
resumeAfter):this.#t.push(e)}end(e){if(this.#r)return;let n={error:e};this.#r=n,this.#n(e??new g("canceled","the subscri\
ption ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(e){this.#t=[],this.#o=0,this.end(e)}take(){
let e=this.#t[this.#o];return e?(this.#o+=1,this.#o*2>=this.#t.length&&(this.#t.splice(0,this.#o),this.#o=0),Promise.resolve(
e)):this.#r?Promise.resolve(this.#r):new Promise(n=>this.#s.push(n))}#a(){return this.#t.length>this.#o?this.#t.at(-1):void 0}};var nt=class{#e;#n;#t=new tt;#o;#r;#s;#a=0;#i;#c=!1;constructor(e,n,r,o){this.#e=e,this.#n=n,this.#r=new B({signal:o.signal}),
this.#s=o.window??1048576;let s={},i=new Uint8Array;try{s=la(o,this.#s),i=r()}catch(a){this.#t.end(a)}this.#o=new et(n.name,
i,s,this.#s,this.#t),this.#i=s.after,this.#u(o)}#u({timeoutMs:e}){let n=new B({timeoutMs:e}),r=()=>n.done();this.confirmed.
then(({position:o,retained:s})=>{this.#i=s?this.#i:this.#i??o,r()},r),this.#t.ended||this.#e.subscribe(this.#o),n.onEnd(
o=>this.#p(o)),this.#r.onEnd(o=>this.#p(o))}get confirmed(){return this.#t.confirmed}get position(){return this.#i}async next(){
if(!this.#c){let e=await this.#t.take();return"content"in e?{done:!1,value:this.#f(e)}:this.#l(e.error)}return{done:!0,value:void 0}}async return(){
return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#p(void 0)}[Symbol.asyncIterator](){return this}#l(e){
this.#r.done();let n=!this.#c;if(this.#c=!0,e&&n)throw e;return{done:!0,value:void 0}}#p(e){this.#r.done(),(!this.#t.ended||
!e)&&(this.#t.clear(e),this.#e.unsubscribe(this.#o))}#f({content:e,resumeAfter:n}){switch(this.#i=n??this.#i,e.kind){case"\
event":return this.#h(e);case"gap":return{kind:"gap",from:e.from,to:e.to};case"resumed":return{kind:"resumed",replayed:e.
replayed};case"retainedEnd":return e}}#h({position:e,payload:n,headers:r,isOwn:o,bytes:s}){this.#b(s);try{return{kind:"e\
vent",message:pe(this.#n.event,n,`event ${e}`),position:e,headers:r,isOwn:o}}catch(i){throw this.close(),i}}#b(e){this.#a+=
e,this.#a>=this.#s/2&&(this.#e.credit(this.#o,this.#a),this.#a=0)}};function la({after:t,live:e=!1},n){try{if(!(Number.isSafeInteger(
n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(t===void 0)return{live:e};if(e)throw new TypeError(
"a subscription begins `live` or `after` a position: set one of them");return{after:typeof t=="string"?V.parse(t):t}}catch(r){
throw new g("invalid_argument",r.message,{cause:r})}}function rt(){return crypto.getRandomValues(new Uint8Array(16))}function ko(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var Oo=64*1024*1024,ot=class{#e=new TextDecoder;#n="";#t="";#o="";push(e){let n=this.#e.decode(e,{stream:!0}).split(`
`);if(n[0]=this.#n+n[0],this.#n=n.pop(),this.#n.length>Oo)throw new w(`a line of more than ${Oo} characters`);let r=[];for(let o of n){
let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#t=i:s==="data"?this.#o+=i:!s&&!i&&this.#t&&(r.push({number:Number(
this.#t),data:this.#o}),this.#t=this.#o="")}return r}};var da=[1002,1003,1007,1009,4400],ma={1009:"resource_exhausted",4401:"unauthenticated"};function st(t,e,n){let r=e===1006?
"the connection broke":`closed with ${e} ${n}`.trim(),o=`${t}: ${r}`,s=ma[e];return[s?me({code:s,message:o,details:[]}):
x(o),da.includes(e)]}var W=class{constructor(e,n,r=0,o=0){this.error=e;this.isFinal=n;this.retryAfterMs=r;this.status=o}error;isFinal;retryAfterMs;status};var it=class{constructor(e,n){this.changed=e;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#n=!1;#t=!1;#o=()=>{};get isHeld(){
return this.#n}async request(){if(this.#n||this.#t||!this.#r())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#t=!0;for(let r=0;n&&r<4&&!this.#n;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#r()?new Promise(u=>this.#o=u):void 0;return this.#n=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#n||=!n,this.#t=!1,this.#n&&this.changed()}#r(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let e=this.#n;this.#n=!1,this.#o(),e&&!this.closing.aborted&&this.changed()}};var Mo="text/event-stream",pa=[408,425,429],fa=[401,403,404,409],ha=48*1024,Ro=64*1024,ba=10,ga=5,at=1e3,ya=1e4,_o=50,ct=class{constructor(e,n,r,o,s){
this.http=e;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#h=r.pollMs}http;path;timing;knowledge;listener;#e=ko(
rt());#n=new AbortController;#t=new it(()=>this.#D(),this.#n.signal);#o=[];#r=new Set;#s=new Set;#a=0;#i=0;#c=0;#u=!1;#l=!1;#p=_o;#f=()=>{};#h;#b=!1;#g=0;#y;get transport(){
return this.#d&&this.#t.isHeld?"event-stream":"long-poll"}get#d(){return!this.#b&&!this.knowledge.buffersStreams}get#m(){
return this.#n.signal.aborted}async open(e,n){this.#o.push(O(P,e));let r=this.#E(!1),o=()=>r.abort.abort();n.addEventListener(
"abort",o);try{await Promise.all([this.#N(r),this.#t.request()])}catch(s){this.#n.abort();let i=s instanceof w?X(s.message):
s,a=s instanceof w||i.code==="invalid_argument";throw s instanceof W?s:new W(i,a)}finally{n.removeEventListener("abort",
o)}this.#y=this.transport,this.listener.introduced(),setTimeout(()=>{this.#T()})}send(e){this.#o.push(O(P,e)),this.#x()}check(){
this.#O(),this.#v(({waits:e})=>e)}close(e,n){if(!this.#m){this.#n.abort();let r=h(P,{frame:{case:"close",value:{code:e,reason:n}}});
this.#o.splice(0,1/0,O(P,r)),this.#N(this.#E(!1)).catch(()=>{}).then(()=>this.#M())}}#E(e){let n=0,r=this.#o.findIndex(({
length:a},u)=>(n+=a)>ha&&u>0),o=this.#o.splice(0,r<0?1/0:r),s=O(He,h(He,{messages:o}));this.#a+=1,this.#c=0;let i=new AbortController;
return{sequence:this.#a,body:s,waits:e,isStream:!1,abort:i,isInterrupted:!1}}async#x(){if(this.#p=_o,this.#f(),!(this.#l||
!this.#u)){for(this.#l=!0,await void 0;!this.#m&&(this.#o.length>0||this.#c>=Ro);)await this.#I(this.#E(!1));this.#l=!1}}async#T(){
for(this.#u=!0;!this.#m;){if(!this.#t.isHeld&&this.#o.length===0){let e=this.#p;this.#p=Math.min(e*2,this.timing.pollIntervalMs),
await Promise.race([this.#k(e),new Promise(n=>this.#f=n)]),this.#t.request()}this.#S(),this.#m||await this.#I(this.#E(this.#t.
isHeld))}}async#I(e){for(this.#r.add(e);!this.#m;){let[n,r]=[Date.now(),this.#i];try{await this.#N(e);break}catch(o){let s=Date.
now()-n;(this.#i>r||e.isStream&&s>at)&&(this.#g=0),e.isStream&&Lo(o)?(this.#b=!0,this.#S()):!e.isInterrupted&&!this.#m&&
(e.waits&&!e.isStream&&s>at&&(this.#h=Math.max(Math.min(this.#h,s*.8),at)),await this.#L(o))}}this.#r.delete(e)}async#N(e){
let n=this.#i,r=e.waits&&this.#t.isHeld,o=r&&this.#d,s=r&&!o?Math.round(this.#h):0,{streamConfirmMs:i,responseMs:a}=this.
timing,{signal:u}=e.abort=new AbortController;e.isInterrupted=!1,e.isStream=o;let c={"content-type":z,"smq-session":this.#e,
"smq-sequence":String(e.sequence),"smq-received":String(n),...o?{accept:Mo}:s?{"smq-wait-ms":String(s)}:{}},d=new B({signal:u,
timeoutMs:o?i:s+a});try{let m=await this.http.post(this.path,c,d.signal,e.body),{status:p,body:b}=m;if(p!==200){let{error:N,
retryAfterMs:E}=await je(m),I=p<500&&!pa.includes(p)&&E===void 0;throw new W(N,I,E,p)}let f=m.headers.get("content-type")??
"";if(o&&f.startsWith(Mo)&&b)await this.#_(b.getReader(),e,d);else if(ze(m)){let N=new Uint8Array(await m.arrayBuffer());
this.#A(cn(()=>D(He,N)).messages,n),this.knowledge.buffersStreams||=this.#b,this.#g=0}else throw new w(`the response is ${JSON.
stringify(f)}, not ${z}; check the baseUrl`)}catch(m){throw m instanceof W||m instanceof w?m:this.http.requestError(m,d.
signal)}finally{d.done()}}async#_(e,n,r){let o=new ot;try{for(;;){let s=new Promise((a,u)=>r.onEnd(u)),{value:i}=await Promise.
race([e.read(),s]);if(r.done(),!i)throw x("the stream ended");for(let{number:a,data:u}of o.push(i))this.#A([cn(()=>ae(u))],
a-1),this.#c+=u.length;this.#c>=Ro&&this.#x(),r=new B({signal:n.abort.signal,timeoutMs:this.timing.streamSilenceMs})}}finally{
r.done(),e.cancel().catch(()=>{})}}#A(e,n){if(n>this.#i)throw new w(`frame ${n+1} after ${this.#i}`);for(let r of e.slice(
this.#i-n)){if(this.#m)return;this.#i+=1;let o=cn(()=>D(Xe,r));if(o.frame.case==="close"){let{code:s,reason:i}=o.frame.value;
this.#w(...st(this.path,s,i))}else this.listener.frame(o)}}async#L(e){let n=e instanceof W?e:void 0,r=n?.error??e;if(this.#g+=
Lo(r)?ga:1,e instanceof w)this.listener.violated(e.message);else if(n?.isFinal)this.#w(r,!fa.includes(n.status));else if(this.#g>=
ba)this.#w(r,!1);else{let{initialMs:o,maxMs:s}=this.timing,i=Math.min(o*2**this.#g,s,at);await this.#k(Math.max(Math.min(
n?.retryAfterMs??0,ya),K(i)))}}async#k(e){await new Promise(n=>{let r=()=>{clearTimeout(o),this.#s.delete(r),n()},o=setTimeout(
r,e);this.#s.add(r)})}#O(){this.#s.forEach(e=>e())}#S(){this.#y!==this.transport&&!this.#m&&(this.#y=this.transport,this.
listener.changed())}#D(){this.#t.isHeld||this.#v(({waits:e})=>e),this.#f()}#v(e){for(let n of[...this.#r].filter(e))n.isInterrupted=
!0,n.abort.abort()}#w(e,n){this.#m||(this.#n.abort(),this.#M(),this.listener.lost(e,n))}#M(){this.#O(),this.#v(()=>!0)}};
function Lo(t){return t instanceof g&&t.code==="deadline_exceeded"}function cn(t){try{return t()}catch(e){throw new w(`n\
ot a frame: ${String(e)}`)}}var un="smq.v1.proto",Do=4294967295;function Po(t,e,n,r,o,s){return new Promise((i,a)=>{let u;try{u=new t(e,[un])}catch(m){
a(x(`no WebSocket to ${e}`,m));return}u.binaryType="arraybuffer";let c=new B({signal:o,timeoutMs:n.handshakeMs}),d=m=>{if(c.
done(),u.onopen=u.onclose=null,!m){i(new ln(u,e,n,r,s));return}u.onerror=()=>{},u.close(),a(m)};c.onEnd(m=>d(x(`no WebSo\
cket to ${e}`,m))),u.onerror=()=>{},u.onclose=()=>d(x(`no WebSocket to ${e}`)),u.onopen=()=>{let m=u.protocol===un;d(m?void 0:
x(`${e} does not support the subprotocol ${un}`))}})}var ln=class{constructor(e,n,r,o,s){this.socket=e;this.url=n;this.timing=
r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.ready.catch(()=>{}),this.send(o),this.#i(
r.handshakeMs),e.onmessage=i=>this.#s(i.data),e.onclose=i=>{let{code:a,reason:u}=i;this.#c(...st(this.url,a,u))}}socket;url;timing;listener;transport="\
websocket";ready;#e;#n=!1;#t=Date.now();#o=!1;#r;send(e){this.socket.send(O(P,e))}check(){clearTimeout(this.#r),this.#i(
this.timing.wakeTimeoutMs)}close(e,n){this.#u(),this.socket.close(e,n.replace(/[^ -~]/g,"?").slice(0,123))}#s(e){if(this.#t=
Date.now(),this.#o=!1,!(e instanceof ArrayBuffer)){this.listener.violated("a text message in a binary session");return}let n;
try{n=D(Xe,new Uint8Array(e))}catch(r){this.listener.violated(`not a frame: ${String(r)}`);return}this.#n||(this.#n=!0,this.#e.
resolve(),this.listener.introduced()),n.id!==Do&&this.listener.frame(n)}#a=()=>{let{keepaliveMs:e,keepaliveTimeoutMs:n}=this.
timing,r=Date.now()-this.#t;this.#o?(this.socket.close(),this.#c(x(`${this.url} did not answer a keepalive`),!1)):r<e?this.#r=
setTimeout(this.#a,e-r):this.#i(n)};#i(e){this.#o=!0,this.send(h(P,{id:Do})),this.#r=setTimeout(this.#a,Math.min(e,this.
timing.keepaliveTimeoutMs))}#c(e,n){this.#u(),this.#e.reject(e),this.listener.lost(e,n)}#u(){clearTimeout(this.#r),this.
socket.onmessage=this.socket.onclose=null,this.socket.onerror=()=>{}}};var ut=class{constructor(e,n,r,o,s){this.http=e;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#n=new Q(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=rt();#n;#t=0;#o=!1;#r=!1;#s="";async open(e,n,r){
let o=this.#r;if(this.#r=!1,this.WebSocket&&!o&&Date.now()>=this.#t){let i=await this.#c(e,n);try{return await this.#a(i,
n,r)}catch{o=!0}}let s=new ct(this.http,this.path,this.timing,this.httpPath,r);return await s.open(dn({publisher:this.#e,
published:e}),n),o&&this.#i(),s}async upgrade(e,n,r){try{let o=await this.#c(e,n),s=await this.#a(o,n,r);return await s.
ready,s}catch(o){throw this.#i(),o}}async renewal(){let e=this.#s,n=await this.#u();return e===this.#s?void 0:dn({headers:n})}upgradeDelay(){
return this.WebSocket&&Math.max(this.#t-Date.now(),0)}async#a(e,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,
s=await Po(this.WebSocket,o,this.timing,e,n,r),i=()=>{this.#o=!0,this.#n.reset()};return s.ready.then(i,({code:a})=>this.#r=
a==="unavailable"),s}#i(){let e=this.#o?this.timing.initialMs:this.#n.next();this.#o=!1,this.#t=Date.now()+e/2+K(e/2)}async#c(e,n){
let r=await this.#u();return n.throwIfAborted(),dn({publisher:this.#e,published:e,headers:r})}async#u(){let e=Object.fromEntries(
await this.http.helloHeaders());return this.#s=JSON.stringify(e),e}};function dn(t){return h(P,{frame:{case:"hello",value:t}})}var lt=class{#e={kind:"idle"};#n=new Set;get state(){return this.#e}onchange(e){let n=r=>e(r);return this.#n.add(n),()=>{
this.#n.delete(n)}}set(e){this.#e=e;for(let n of[...this.#n])try{n(e)}catch(r){queueMicrotask(()=>{throw r})}}setLost(e){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:e})}};var Ae=class{number=0;link;draining=!1;#e=[];receive(e){this.number===0?this.#e.push(e):e()}open(e,n){this.number=e,this.
link=n}flush(){this.#e.splice(0).forEach(e=>e())}};var ke=class{#e=0;#n=0;#t;#o;get isIdle(){return this.#t===void 0}delay(e,n=0){this.#n=Date.now()+n,this.#e=this.#n+e}hurry(){
this.#e=this.#n,this.#o?.()}stop(){this.#t?.abort(),this.#t=void 0,this.#o?.()}start(e){let n=new AbortController;this.#t=
n,this.#r(e,n.signal)}async#r(e,n){if(await this.#s(n),n.aborted)return;if(!e.isNeeded()){this.#t=void 0,e.unneeded?.();
return}let r;try{r=await e.open(n)}catch(o){n.aborted||(this.#t=void 0,e.failed(o));return}if(n.aborted){r.close(1e3,"");
return}this.#t=void 0,e.opened(r)}async#s(e){for(let n;!e.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#o=()=>{clearTimeout(o),r()}})}};function Oe(t){return t.kind==="subscription"?!t.isLeft:t.answer.wanted}function Co(t){return t.kind!=="subscription"||t.
isRequested}function Fo(t,e){return e?.code==="unavailable"&&t.kind!=="request"}function Me(t,e){if(t.kind==="subscripti\
on")t.end(e);else if(e)t.answer.reject(e);else throw new w(`end without a status for a ${t.kind}`)}function Uo(t,e){if(t.
kind==="publish"&&e.case==="receipt")t.answer.resolve(e.value);else if(t.kind==="request"&&e.case==="reply")t.answer.resolve(
e.value);else throw new w(`unexpected ${e.case} for a ${t.kind}`)}var mn=8*1024*1024,Ea=512,dt=class{constructor(e){this.observable=e}observable;#e=[];#n=mn;get isEmpty(){return this.#e.
length===0}add(e){this.#e.push(e)}remove(e){let n=this.#e.indexOf(e);n>=0&&this.#e.splice(n,1)}next(e){let n=e?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(e,n,r,o){
return new Promise((s,i)=>{let a=Math.min(e+Ea,mn);if(this.#n<a){i(Sa());return}this.#n-=a;let u=m=>{c.wanted&&(c.wanted=
!1,m()),this.#n+=c.bytes,c.bytes=0},c={resolve:m=>u(()=>s(m)),reject:m=>u(()=>i(m)),wanted:!0,sent:!1,bytes:a},d=r(c);this.
add(d),n.onEnd(m=>{c.wanted&&(c.wanted=!1,c.sent||(this.remove(d),c.reject(x("not sent"))),i(this.#t(m,c.sent)),o(d))})})}#t(e,n){
let{state:r}=this.observable;if(e.code!=="deadline_exceeded")return e;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new g(
"deadline_exceeded",e.message+s+o,i)}};function Sa(){let t=`${mn} bytes wait for answers: wait for some of them`;return new g(
"resource_exhausted",t)}var mt=class{#e=new Set;add(e,n){this.#e.size>=1024&&this.#e.delete(this.#e.values().next().value),this.#e.add(`${e} ${n}`)}has(e,n){
return this.#e.has(`${e} ${n}`)}};var va=4294967294,Ia="the connection was lost: the request was sent, and its outcome is unknown",pt=class{constructor(e,n){
this.policy=e;this.again=n}policy;again;#e=new Map;#n=0;#t=0;#o=new mt;published=0n;#r=[];get canPublish(){return this.#t<
1024}get isEmpty(){return this.#e.size===0}nextDue(){return this.#r.shift()}add(e,n){let r=this.#u();if(e.id=r,e.link=n,
this.#e.set(r,e),e.kind==="subscription"){this.#s(e,n);return}e.answer.sent=!0,e.kind==="publish"?(this.published+=1n,this.#t+=
1,e.publish.sequence=this.published,this.#l(r,{case:"publish",value:e.publish})):this.#l(r,{case:"request",value:e.request()})}credit(e,n,r){
let o=this.#a(e)&&r===e.link,s=e.credit(n);s==="send credit"&&o?this.#l(e.id,{case:"credit",value:{bytes:BigInt(n)}}):s===
"subscribe"&&o&&this.#s(e,e.link)}requestAgain(e,n){e.isPostponed&&this.#a(e)&&n===e.link&&this.#s(e,n)}unsubscribe(e,n){
let r=e.leave();this.#a(e)&&(r&&n===e.link?this.#l(e.id,{case:"unsubscribe",value:{}}):this.#c(e))}tell(e,n,r){this.#a(e)&&
r.find(o=>o?.number===e.link)?.link.send(h(P,{id:e.id,frame:n}))}receive({id:e,frame:n},r,o){if(n.case===void 0)return;let s=this.#e.
get(e);if(s?.link!==r.number||r.number===0){if(o)return;throw new w(`unexpected ${n.case} for ${e}, which is not in use`)}
let{take:i}=s;if(n.case==="end"){let a=n.value.status&&me(n.value.status);if((r.draining||o)&&Oe(s)&&Fo(s,a)){s.link=0;return}
if(s.kind==="subscription"&&s.postpone(a,this.policy,()=>this.again(s)))return;i&&!a?i(n):Me(s,a),this.#c(s)}else if(s.kind===
"subscription"){s.receive(n,this.#o);let a=s.takeOwedCredit();a>0&&this.#l(e,{case:"credit",value:{bytes:BigInt(a)}})}else
s.kind==="publish"&&n.case==="receipt"&&n.value.position&&this.#o.add(s.publish.topic,V.of(n.value.position)),(i?i(n):Uo(
s,n))||this.#c(s)}hasWanted(){return[...this.#e.values()].some(Oe)}removeUnwanted(){for(let e of this.#e.values())Oe(e)||
this.#i(e,x("the connection was lost"))}awaits(e,n){return[...this.#e.values()].some(r=>r.link===e&&(r.kind==="publish"||
r.kind==="request"&&!n))}moveTo(e,n){this.#r=[],this.publishAgain(e,n);for(let r of this.#e.values())r.kind==="subscript\
ion"&&(r.isLeft?this.#c(r):this.#s(r,e))}publishAgain(e,n){let r=[...this.#e.values()].filter(o=>o.kind==="publish"&&o.link!==
e&&o.link!==n);r.sort((o,s)=>o.publish.sequence<s.publish.sequence?-1:1);for(let o of r)o.link=e,this.#l(o.id,{case:"pub\
lish",value:o.publish})}lose(e,n,r){for(let o of this.#e.values())if(o.link===e)if(o.kind==="request"){let s=r&&n.code===
"resource_exhausted";this.#i(o,s?n:x(Ia,n))}else r&&Co(o)||!Oe(o)?this.#i(o,n):o.kind==="publish"&&(o.link=0,o.publish.again=
!0)}fail(e){this.#r=[];for(let n of this.#e.values())this.#i(n,e)}#s(e,n){let r=e.request(n);r&&this.#l(e.id,{case:"subs\
cribe",value:r})}#a(e){return this.#e.get(e.id)===e}#i(e,n){this.#c(e),Me(e,n)}#c(e){e.kind==="publish"&&(this.#t-=1),this.#e.
delete(e.id)}#u(){do this.#n=this.#n%va+1;while(this.#e.has(this.#n));return this.#n}#l(e,n){this.#r.push(h(P,{id:e,frame:n}))}};function Bo(t,e){let n=globalThis,{document:r}=n;n.addEventListener?.("online",t,{signal:e}),n.addEventListener?.("pages\
how",t,{signal:e}),r?.addEventListener("resume",t,{signal:e});let o=()=>r?.visibilityState==="visible"&&t();r?.addEventListener(
"visibilitychange",o,{signal:e})}var Vo=4400,Go=1e3,$o="the link was replaced",ft=class{constructor(e,n){this.selector=e;this.timing=n;this.#e=new pt(n,r=>{
this.#e.requestAgain(r,this.#r?.number),this.#d()}),this.#n=new Q(n.initialMs,n.maxMs),Bo(()=>{this.#t.hurry(),this.#r?.
link?.check()},this.closing)}selector;timing;observable=new lt;#e;#n;#t=new ke;#o=new dt(this.observable);#r;#s;#a=0;#i;#c=new ke;#u;#l=new AbortController;closing=this.#l.
signal;#p=!1;#f=!1;#h=0;#b=0;#g=!1;#y=!1;subscribe(e){if(this.#u){e.inbox.end(this.#u);return}this.#o.add(e),this.#d()}credit(e,n){
this.#e.credit(e,n,this.#r?.number),this.#d()}unsubscribe(e){this.#e.unsubscribe(e,this.#r?.number),this.#o.remove(e),this.#d()}publish(e,n,r,o){
let s=h(bo,{topic:e,payload:n,headers:r});return this.send(s,o,i=>({kind:"publish",id:0,link:0,publish:s,answer:i}))}request(e,n,r,o){
return this.send({payload:n,headers:r},o,s=>({kind:"request",id:0,link:0,request:()=>h(go,{method:e,payload:n,headers:r,
timeoutMs:o.remaining()??0}),answer:s}))}close(){this.#u||(this.#u=new g("canceled","the client is closed: create anothe\
r one"),this.#R(this.#u,1e3,""),this.#l.abort(this.#u))}send({payload:e,headers:n},r,o){if(this.#u)return Promise.reject(
this.#u);let s=e.length+JSON.stringify(n).length,i=this.#o.enqueue(s,r,o,a=>{a.kind==="request"&&this.tell(a,{case:"canc\
el",value:{}}),this.#d()});return this.#d(),i}tell(e,n){this.#e.tell(e,n,[this.#r,this.#s])}#d(){if(this.#g){this.#y=!0;
return}this.#g=!0;do this.#y=!1,this.#D(),this.#m(),this.#w(),this.#M();while(this.#y);this.#g=!1}#m(){if(this.#r&&!this.#r.
draining||!this.#t.isIdle)return;let e=this.#E(),{kind:n}=this.observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#r&&
(e?n!=="reconnecting":r)&&this.observable.set({kind:e?"connecting":"idle"}),!e)return;let o=new Ae;this.#t.start({isNeeded:()=>this.#E(),
open:s=>this.selector.open(this.#e.published,s,this.#N(o)),opened:s=>this.#T(o,s),failed:s=>this.#x(s),unneeded:()=>this.#d()})}#E(){
return this.#r||this.#e.removeUnwanted(),!this.#o.isEmpty||this.#e.hasWanted()}#x(e){let{error:n,isFinal:r,retryAfterMs:o}=e instanceof
W?e:new W(x("no connection",e),!1);if(r){this.#R(n,1e3,"");return}this.#t.delay(K(this.#n.next()),Math.min(o,this.timing.
maxRetryAfterMs)),this.#r||this.observable.setLost(n),this.#d()}#T(e,n){this.#a+=1,e.open(this.#a,n);let r=this.#r;this.#r=
e,r&&(this.#S(this.#s,x($o)),this.#s=r),this.#e.moveTo(e.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&
this.#v(),this.#I(e),this.#d(),e.flush()}#I(e){e===this.#r&&this.observable.set({kind:"live",transport:e.link.transport})}#N(e){
let n=o=>{if(!(e!==this.#r&&e!==this.#s)){try{o()}catch(s){this.#L(e,s)}this.#d()}},r=o=>e.receive(()=>n(o));return{introduced:()=>r(
()=>{this.#p=!0,this.#f=!1}),frame:o=>r(()=>this.#_(e,o)),violated:o=>r(()=>{throw new w(o)}),changed:()=>r(()=>this.#I(
e)),lost:(o,s)=>r(()=>this.#k(e,o,s))}}#_(e,n){if(e===this.#r&&Date.now()>=this.#h&&this.#n.reset(),n.frame.case==="expi\
ring")this.#A(e);else if(n.frame.case!=="drain")this.#e.receive(n,e,e===this.#s);else if(!e.draining){e.draining=!0;let r=Math.
min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#t.delay(K(Math.max(r,this.timing.initialMs)),r)}}async#A(e){
try{let n=e.link.transport==="websocket"&&await this.selector.renewal();n&&e.link.send(n)}catch{}}#L(e,n){if(!(n instanceof
w))throw n;e===this.#s?this.#S(e,X(n.message),Vo,n.message):this.#R(X(n.message),Vo,n.message)}#k(e,n,r){if(e===this.#s){
this.#S(e,n);return}if(n.code==="unauthenticated"){if(this.#f){this.#R(n,1e3,"");return}this.#f=!0,this.#h=Date.now()+2*
this.timing.maxMs}this.#r=void 0,this.#c.stop(),this.#e.lose(e.number,n,r),e.draining||this.#t.delay(n.code==="aborted"?
this.#O():K(this.#n.next())),this.observable.setLost(n)}#O(){let e=this.#b;return this.#b=Date.now(),this.#b-e>Go?0:K(Go)}#S(e,n,r=1e3,o=""){
e&&(this.#s=void 0,this.#e.lose(e.number,n,!1),e.link?.close(r,o),this.#r&&this.#e.publishAgain(this.#r.number,void 0))}#D(){
this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#S(this.#s,x($o))}#v(){let e=this.selector.upgradeDelay();if(e===void 0)
return;let n=new Ae;this.#c.delay(e),this.#c.start({isNeeded:()=>!0,open:r=>this.selector.upgrade(this.#e.published,r,this.#N(
n)),opened:r=>{this.#t.stop(),this.#T(n,r)},failed:()=>this.#v()})}#w(){let{link:e,number:n,draining:r}=this.#r??{};if(!e||
n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){e.send(
s);continue}let i=!o&&this.#p&&this.#e.canPublish,a=r?void 0:this.#o.next(i);if(!a)return;this.#e.add(a,n)}}#M(){!this.#r||
!this.#e.isEmpty||!this.#o.isEmpty?(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(()=>{this.#P(1e3,""),this.
observable.set({kind:"idle"})},this.timing.idleMs)}#P(e,n){clearTimeout(this.#i),this.#i=void 0,this.#t.stop(),this.#c.stop();
let{link:r}=this.#r??{},o=this.#s?.link;this.#r=this.#s=void 0,r?.close(e,n),o?.close(1e3,"")}#R(e,n,r){this.#P(n,r),this.#e.
fail(e);for(let o of this.#o.drain())Me(o,e);this.observable.set({kind:"closed",reason:e})}};var wa={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function Yo(t,e){return{...To,...t,...wa,...e}}var xa=3e4,Re=class{#e;#n={buffersStreams:!1};#t;#o=new Map;#r=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(e){
this.http=new Je(e),this.interceptors=e.interceptors??[],this.defaultTimeoutMs=e.defaultTimeoutMs??xa,this.requestsOverSession=
e.requests==="session",this.#e=Yo(e.retry,e.timeouts);let{WebSocket:n}=globalThis;this.#t=(e.WebSocket===void 0?n:e.WebSocket)??
void 0}close(){this.#r=!0,this.#o.forEach(e=>e.close())}session(e){let n=this.#o.get(e);if(!n){let r=new ut(this.http,e,
this.#t,this.#e,this.#n);n=new ft(r,this.#e),this.#o.set(e,n)}return this.#r&&n.close(),n}};function Ko(t){return new Re(
t)}function Wo(t){return{get state(){return t.observable.state},onchange:e=>t.observable.onchange(e),close:()=>t.close()}}var Ta=new WeakMap;function pn(t,e){let n=e instanceof Re?e:Ko(e),r=Io(t),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o);return Aa(r,Wo(s),{request:i=>Ma(n,s,i,i.desc),publish:i=>Oa(n,s,i),subscribe:i=>ka(s,i)})}function Aa(t,e,n){let r=Object.
create(null);return t.forEach((o,s)=>r[s]=n[o.does](o,s)),Ta.set(r,e),r}function ka(t,e){return(n={},r={})=>new nt(t,e,()=>vo(e,n),r)}function Oa(t,e,n){return(r,o={})=>qo(t,e,o,async s=>{let i=rn(
sn(o));if(!i)throw new g("invalid_argument","a header about the connection in a publish: set it on the client");let a=xe(
n.event,we(n.event,r)),{position:u,...c}=await e.publish(n.name,a,i,s);return o.onHeader?.(new Headers(c.headers)),{position:u&&
V.of(u)}})}function Ma(t,e,n,r){let{input:o,output:s,parent:i}=r,{http:a,interceptors:u,requestsOverSession:c}=t,{name:d,
sessionPath:m}=n;return(p,b={})=>qo(t,e,b,async f=>{let N=async ee=>{let oe=c&&rn(ee.header),[bt,gt]=oe?await E(ee.message,
oe):await No(a,n,ee,f);return{stream:!1,service:i,method:r,header:gt,message:bt}},E=async(ee,oe)=>{let{payload:bt,headers:gt}=await e.
request(d,xe(o,ee),oe,f);return[pe(s,bt,`the reply to ${d}`),new Headers(gt)]},I=sn(b),_=we(o,p),H=`${a.base}${m}/${d}`,
re=u.reduceRight((ee,oe)=>oe(ee),N),Le={stream:!1,service:i,method:r,url:H,signal:f.signal,header:I,message:_},fn=await Promise.
race([re(Le),f.ended()]);return b.onHeader?.(fn.header),fn.message})}async function qo(t,e,{signal:n,timeoutMs:r=t.defaultTimeoutMs},o){
let s=new B({signal:n,timeoutMs:r},e.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(s)}finally{s.
done()}}var Zo=U("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIkcKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQESDwoHc3RyZWFtcxgCIA\
EoCEIQCg5fbWVzc2FnZV9ieXRlcyKrAgoFVG9waWMSDgoGcmVwbGF5GAEgASgNEiQKBnJldGFpbhgCIAEoDjIULnNtcS52MS5Ub3BpYy5SZXRhaW4SKAoIb3\
ZlcmZsb3cYAyABKA4yFi5zbXEudjEuVG9waWMuT3ZlcmZsb3cSDgoGZmlsdGVyGAQgASgJEg4KBnNpZ25lZBgFIAEoCBIPCgdkdXJhYmxlGAYgASgIIjwKBl\
JldGFpbhIWChJSRVRBSU5fVU5TUEVDSUZJRUQQABIICgRMQVNUEAESEAoMTEFTVF9QRVJfS0VZEAIiUwoIT3ZlcmZsb3cSGAoUT1ZFUkZMT1dfVU5TUEVDSU\
ZJRUQQABIPCgtEUk9QX09MREVTVBABEgwKCENPTkZMQVRFEAISDgoKRElTQ09OTkVDVBADOj8KCWludGVyZmFjZRIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT3\
B0aW9ucxidjAMgASgJUglpbnRlcmZhY2WIAQE6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcG\
ljUgV0b3BpY4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBOj\
4KCHBvc2l0aW9uEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxidjAMgASgIUghwb3NpdGlvbogBAWIGcHJvdG8z",[Wt]);var Ra=U("ChZvcmRlcnMvdjEvb3JkZXJzLnByb3RvEglvcmRlcnMudjEiMwoRUGxhY2VPcmRlclJlcXVlc3QSDwoHYXJ0aWNsZRgBIAEoCRINCgVjb3VudB\
gCIAEoDSIiChJQbGFjZU9yZGVyUmVzcG9uc2USDAoEbGVmdBgBIAEoDSItCgtQbGFjZWRPcmRlchIPCgdhcnRpY2xlGAEgASgJEg0KBWNvdW50GAIgASgNIi\
QKEVBsYWNlZE9yZGVyRmlsdGVyEg8KB2FydGljbGUYASADKAkyowEKBk9yZGVycxJJCgpQbGFjZU9yZGVyEhwub3JkZXJzLnYxLlBsYWNlT3JkZXJSZXF1ZX\
N0Gh0ub3JkZXJzLnYxLlBsYWNlT3JkZXJSZXNwb25zZRJOCgxQbGFjZWRPcmRlcnMSHC5vcmRlcnMudjEuUGxhY2VkT3JkZXJGaWx0ZXIaFi5vcmRlcnMudj\
EuUGxhY2VkT3JkZXIiBurhGAIICjABYgZwcm90bzM",[Zo]);var Xo=po(Ra,0);var Ho=document.querySelector("meta[name=collector]")?.content;function Jo(t){let e=crypto.getRandomValues(new Uint8Array(
t));return Array.from(e,n=>n.toString(16).padStart(2,"0")).join("")}function jo(){return`${Math.round((performance.timeOrigin+
performance.now())*1e3)}000`}var ht=class{constructor(e,n,r=Jo(16),o=""){this.name=e;this.kind=n;this.traceId=r;this.parentSpanId=
o}name;kind;traceId;parentSpanId;#e=Jo(8);#n=jo();get traceparent(){return`00-${this.traceId}-${this.#e}-01`}end(){if(!Ho)
return;let{traceId:e,parentSpanId:n,name:r,kind:o}=this,s={traceId:e,spanId:this.#e,parentSpanId:n,name:r,kind:o,startTimeUnixNano:this.#n,
endTimeUnixNano:jo()},a=[{resource:{attributes:[{key:"service.name",value:{stringValue:"orders page"}}]},scopeSpans:[{spans:[
s]}]}],u={"content-type":"application/json"};fetch(`${Ho}/v1/traces`,{method:"POST",headers:u,body:JSON.stringify({resourceSpans:a})}).
catch(()=>{})}},zo=t=>async e=>{let n=new ht(`${e.service.typeName}/${e.method.name}`,3);e.header.set("traceparent",n.traceparent);
try{return await t(e)}finally{n.end()}};function Qo(t,e,n){let[,r,o]=e?.split("-")??[],s=r&&o?new ht(t,5,r,o):void 0;try{
n()}finally{s?.end()}return r}function _e(t){let e=document.getElementById(t);if(!e)throw new Error(`no element ${t}`);return e}var ts=pn(Xo,{baseUrl:"\
.",interceptors:[zo]}),es=_e("answer");_e("form").addEventListener("submit",async t=>{t.preventDefault();let e=_e("artic\
le").value,n=_e("count").valueAsNumber;try{let{left:r}=await ts.placeOrder({article:e,count:n});es.textContent=`Placed. ${r}\
 are left.`}catch(r){es.textContent=r instanceof g?r.message:String(r)}});for await(let t of ts.placedOrders()){if(t.kind!==
"event")continue;let e=_e("orders").insertRow(0),n=Qo("show order",t.headers.traceparent,()=>{e.insertCell().textContent=
`${t.message.count} × ${t.message.article}`});e.insertCell().textContent=n??"none"}
