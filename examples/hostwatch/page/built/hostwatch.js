/* Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0), @bufbuild/protobuf
 * (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.), and uPlot:
 *
 * The MIT License (MIT)
 *
 * Copyright (c) 2022 Leon Sorokin
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in
 * all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
 * THE SOFTWARE.
 */
function vn(e,t){return e!==null&&typeof e=="object"&&"$typeName"in e&&typeof e.$typeName=="string"?t===void 0?!0:t.typeName===
e.$typeName:!1}var y;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.BYTES=12]="BYTES",
e[e.UINT32=13]="UINT32",e[e.SFIXED32=15]="SFIXED32",e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="\
SINT64"})(y||(y={}));function Rl(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var _o=4294967296;function hi(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=_o&&(o=o+(r/_o|0),r=r%_o)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Ol(r,o):bi(r,o)}function Dl(e,t){
let n=bi(e,t),r=n.hi&2147483648;r&&(n=Ol(n.lo,n.hi));let o=gi(n.lo,n.hi);return r?"-"+o:o}function gi(e,t){if({lo:e,hi:t}=
$d(e,t),t<=2097151)return String(_o*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Ll(i)+Ll(s)}
function $d(e,t){return{lo:e>>>0,hi:t>>>0}}function bi(e,t){return{lo:e|0,hi:t|0}}function Ol(e,t){return t=~t,e?e=~e+1:
t+=1,bi(e,t)}var Ll=e=>{let t=String(e);return"0000000".slice(t.length)+t};function Cl(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Pl(){
let e=this.buf[this.pos++];if((e&128)===0)return this.assertBounds(),e;let t=e&127;if(e=this.buf[this.pos++],t|=(e&127)<<
7,(e&128)===0)return this.assertBounds(),t;if(e=this.buf[this.pos++],t|=(e&127)<<14,(e&128)===0)return this.assertBounds(),
t;if(e=this.buf[this.pos++],t|=(e&127)<<21,(e&128)===0)return this.assertBounds(),t;e=this.buf[this.pos++],t|=(e&15)<<28;
for(let n=5;(e&128)!==0&&n<10;n++)e=this.buf[this.pos++];if((e&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
t>>>0}var se=Wd();function Wd(){let e=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof e.getBigInt64=="fu\
nction"&&typeof e.getBigUint64=="function"&&typeof e.setBigInt64=="function"&&typeof e.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return e.
setBigInt64(0,this.parse(i),!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},uEnc(i){return e.setBigInt64(0,this.uParse(i),
!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},dec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigInt64(0,!0)},
uDec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Fl(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Bl(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Fl(n),hi(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Bl(n),hi(n)},dec(n,r){return Dl(
n,r)},uDec(n,r){return gi(n,r)}}}function Fl(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function Bl(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ut(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":se.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Ul(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var Gl=2,Je=Symbol.for("reflect unsafe local");function Vl(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function Yl(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=Gl)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Ul(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Vn(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function $l(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function Wl(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function gt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function Kl(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function Hl(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=Gl)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ut(t.scalar,t.longAsString);
break}}function Ut(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Wr(e,t){var n,r,o,s;if(Ut(e)&&Je in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Kr(e,t){var n,r,o,s;if(Ut(e)&&Je in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function Hr(e,t){
return Ut(e)&&Je in e&&"desc"in e&&Ut(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function ql(e){return Xl(e.$typeName)}function Gt(e){let t=e.fields[0];return Xl(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function Zl(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Gt(e)}}var Kd=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Xl(e){
return Kd.has(e)}var Hd=999,qd=998,zl=2;function Q(e,t){return vn(t,e)?t:jl(e)(t)}var Jl=new WeakMap;function jl(e){let t=Jl.get(e);return t===
void 0&&(t=Zd(e),Jl.set(e,t)),t}var yi=0,Ql=1,ec=2,tc=3;function Zd(e){let t=e.typeName,{properties:n,prototype:r}=Xd(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case yi:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case Ql:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case ec:if(a.convert===void 0||!Ut(
u))s[c]=u??{};else{let d={},h=Object.keys(u);for(let b=0;b<h.length;b++)gt(d,h[b],a.convert(u[h[b]]));s[c]=d}break;case tc:{
let d=u;if(d?.case!=null){let h=a.convert.get(d.case);if(h!==void 0){s[c]={case:d.case,value:h(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Xd(e){var t,n;let r=[],o={},s=zd(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:tc,constant:void 0,convert:Jd(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:yi,
constant:void 0,convert:Lo(i)});break}case"list":{r.push({name:a,kind:Ql,constant:void 0,convert:i.listKind=="message"?(t=
Lo(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?qr:void 0});break}case"map":{r.push({name:a,kind:ec,constant:void 0,
convert:i.mapKind=="message"?(n=Lo(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?qr:void 0});break}default:{let c=jd(
i);r.push({name:a,kind:yi,constant:i.presence==zl?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?qr:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function Jd(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Lo(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=qr),t.set(n.localName,r??(o=>o))}return t}function Lo(e){
if(e.fieldKind=="message"&&!e.oneof&&Gt(e.message))return e.message.fields[0].scalar==y.BYTES?qr:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Ut(r)||vn(r,t)?
r:(n??(n=jl(t)),n(r))}function qr(e){return Array.isArray(e)?new Uint8Array(e):e}function zd(e){switch(e.file.edition){case Hd:
return!1;case qd:return!0;default:return e.fields.some(t=>t.presence!=zl&&t.fieldKind!="message"&&!t.oneof)}}function jd(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ut(
e.scalar,e.longAsString):e.enum.values[0].number}var Qd=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function nc(e){return e instanceof Error&&Qd.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var Ei;function ep(e){var t;Ei=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:Si(e.encodeUtf8.bind(e))})}function Zr(){if(!Ei){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),ep(o)}return Ei}
function Si(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var be;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(be||(be={}));var Ni=4294967295,xi=2147483647,Ti=-2147483648,gr=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?Si(t):Zr().
encodeUtf8Into,this.buffer=oc,this.viewCache=np,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||tp;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(Xr),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-Xr,r=vi(n);return r>Xr&&(this.ensureCapacity(r-Xr),this.buffer.copyWithin(t+
r,t+Xr,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(rc(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(wi(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=sc){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let h=t.charCodeAt(d);if(h>
127)break;c[u++]=h}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=vi(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=vi(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return rp(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return rc(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return wi(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return wi(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=se.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=se.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=se.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=se.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=se.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},tp=128,Xr=1,oc=new Uint8Array(0),np=new DataView(oc.buffer),sc=32;function vi(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var At=class{constructor(t,n=Zr().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=Rl,this.uint32=Pl,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
t.byteLength)}tag(){let t=this.pos,n=this.uint32(),r=this.pos-t;if(r>5||r==5&&this.buf[this.pos-1]>15)throw new Error("i\
llegal tag: varint overflows uint32");let o=n>>>3,s=n&7;if(o<=0||s>5)throw new Error("illegal tag: field no "+o+" wire t\
ype "+s);return[o,s]}skip(t,n,r=100){let o=this.pos;switch(t){case be.Varint:for(;this.buf[this.pos++]&128;);break;case be.
Bit64:this.pos+=4;case be.Bit32:this.pos+=4;break;case be.LengthDelimited:let s=this.uint32();this.pos+=s;break;case be.
StartGroup:if(r<=0)throw new Error("maximum recursion depth reached");for(;;){let[i,a]=this.tag();if(a===be.EndGroup){if(n!==
void 0&&i!==n)throw new Error("invalid end group tag");break}this.skip(a,i,r-1)}break;default:throw new Error("cant skip\
 wire type "+t)}return this.assertBounds(),this.buf.subarray(o,this.pos)}assertBounds(){if(this.pos>this.len)throw new RangeError(
"premature EOF")}int32(){return this.uint32()|0}sint32(){let t=this.uint32();return t>>>1^-(t&1)}int64(){return this.varint64(),
se.dec(this.varint64Lo,this.varint64Hi)}uint64(){return this.varint64(),se.uDec(this.varint64Lo,this.varint64Hi)}sint64(){
this.varint64();let t=this.varint64Lo,n=this.varint64Hi,r=-(t&1);return t=(t>>>1|(n&1)<<31)^r,n=n>>>1^r,se.dec(t,n)}bool(){
let t=this.buf[this.pos];return t<128?(this.pos++,t!==0):(this.varint64(),this.varint64Lo!==0||this.varint64Hi!==0)}fixed32(){
return this.view.getUint32((this.pos+=4)-4,!0)}sfixed32(){return this.view.getInt32((this.pos+=4)-4,!0)}fixed64(){return se.
uDec(this.sfixed32(),this.sfixed32())}sfixed64(){return se.dec(this.sfixed32(),this.sfixed32())}float(){return this.view.
getFloat32((this.pos+=4)-4,!0)}double(){return this.view.getFloat64((this.pos+=8)-8,!0)}bytes(){let t=this.uint32(),n=this.
pos;return this.pos+=t,this.assertBounds(),this.buf.subarray(n,n+t)}string(t){let n=this.uint32(),r=this.pos;this.pos+=n,
this.assertBounds();let o=this.buf;if(n<=sc){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function wi(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>xi||e<Ti)throw new Error("invalid int32: "+e)}function rc(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Ni||e<0)throw new Error("invalid uint32\
: "+e)}function rp(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function ic(e,t){let n=e.fieldKind=="list"?Wr(t,e):e.fieldKind=="map"?Kr(t,e):Ai(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${cc(e)}, got ${Be(t)}`;break;case"map":r=`expected ${uc(e)}, got ${Be(t)}`;break;default:r=kt(e,t,n)}
return new ce(e,r)}function Ii(e,t,n){let r=Ai(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${kt(e,n,r)}`)}function ac(e,t,n){
let r=un(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${kt({scalar:e.mapKey},t,r)}`);let o=Ai(e,n);if(o!==!0)
return new ce(e,`map entry ${Be(t)}: ${kt(e,n,o)}`)}function Ai(e,t){return e.scalar!==void 0?un(e.scalar)(t):e.enum!==void 0?
e.enum.open?un(y.INT32)(t):e.enum.values.some(n=>n.number===t):Hr(t,e.message)}function un(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>xi||
t<Ti?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Ni||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:Zr().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return se.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return se.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function kt(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Be(t)}`,e.scalar!==void 0?`expected ${op(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${lc(e.message)}`+n}function Be(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Wr(e)?cc(e.field()):Kr(e)?uc(e.field()):Hr(e)?lc(e.desc):
vn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function lc(e){
return`ReflectMessage (${e.typeName})`}function cc(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function uc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function op(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var sp=0;function Mt(e){if(ip(e))return{toMessage:n=>Ro(n),toLocal:n=>Do(n)};if(e.fieldKind=="message"&&!e.oneof&&Gt(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=Q(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?Q(t):n,toLocal:n=>n}}function ip(e){return e.message.typeName=="google.pr\
otobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Ro(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Ut(e))for(let n of Object.keys(e))gt(t.fields,n,mc(e[n]));return t}function Do(e){let t={};for(let n of Object.keys(e.
fields))gt(t,n,fc(e.fields[n]));return t}function fc(e){switch(e.kind.case){case"structValue":return Do(e.kind.value);case"\
listValue":return e.kind.value.values.map(fc);case"nullValue":case void 0:return null;default:return e.kind.value}}function mc(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:sp};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(mc(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Ro(e)};break}return t}function gc(e,t,n=!0){return new Co(e,t,n)}var dc=new WeakMap,Co=class{get sortedFields(){let t=dc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return dc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[Je]=n??Q(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return Jr(this.message,t),Vl(this.message,t)}isSet(t){return Jr(
this.message,t),Yl(this.message,t)}clear(t){Jr(this.message,t),Hl(this.message,t)}get(t){Jr(this.message,t);let n=$l(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[Je]!==n)&&this.lists.set(t,r=new _i(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[Je]!==n)&&this.maps.set(t,o=new Li(t,n,this.check)),o;case"messa\
ge":return Di(t,n,this.check);case"scalar":return n===void 0?ut(t.scalar,!1):Oi(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(Jr(this.message,t),this.check){let o=ic(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Ri(t,n):Kr(
n)||Wr(n)?r=n[Je]:r=Ci(t,n),Wl(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function Jr(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var _i=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[Je]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:ki(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=Ii(this._field,t,n);if(r)throw r}
this._arr[t]=pc(this._field,n)}add(t){if(this.check){let n=Ii(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
pc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield ki(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,ki(this._field,this._arr[t],this.check)]}};var Li=class{constructor(t,n,r=!0){this.obj=this[Je]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=ac(this._field,t,n);if(r)throw r}return gt(this.obj,Oo(t),ap(this._field,n)),this}delete(t){let n=Oo(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=Kl(this.obj,Oo(t));return n!==void 0&&(n=Mi(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Oo(t))}*keys(){for(let t of Object.keys(this.obj))yield hc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[hc(t[0],this._field.mapKey),Mi(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Mi(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Ri(e,t){return Hr(
t)?ql(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?Do(t.message):t.message:t}function Di(e,t,n){return t!==void 0&&(Gt(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Oi(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Ut(t)&&(t=Ro(t))),new Co(e.message,t,n)}function pc(e,t){return e.listKind==
"message"?Ri(e,t):Ci(e,t)}function ki(e,t,n){return e.listKind=="message"?Di(e,t,n):Oi(e,t)}function ap(e,t){return e.mapKind==
"message"?Ri(e,t):Ci(e,t)}function Mi(e,t,n){return e.mapKind=="message"?Di(e,t,n):t}function Oo(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function hc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return se.uParse(e)}catch{}break;default:try{
return se.parse(e)}catch{}break}return e}function Oi(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=se.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=se.uParse(t));break}return t}function Ci(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=se.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=se.uParse(t));break}return t}var bc=Uint8Array.prototype.setFromBase64;function yr(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(bc)try{let s=bc.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=lp(r,e)),
o==n?r:r.subarray(0,o)}function lp(e,t){let n=up(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var x0=Uint8Array.prototype.toBase64;var Po,yc,br;function cp(e){return Po||(Po="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
yc=Po.slice(0,-2).concat("-","_")),e=="url"?yc:Po}function up(){if(!br){br=[];let e=cp("std");for(let t=0;t<e.length;t++)
br[e[t].charCodeAt(0)]=t;br[45]=e.indexOf("+"),br[95]=e.indexOf("/")}return br}function Er(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function Ec(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var fp=new Set(["constructo\
r","toString","toJSON","valueOf"]);function Sr(e){return fp.has(e)?e+"$":e}function zr(e){for(let t of e.field)Vn(t,"jsonName")||(t.jsonName=Er(t.name));e.nestedType.forEach(zr)}function Sc(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function vc(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=mp(t);if(n===!1)throw new Error(`cannot par\
se ${y[e]} default value: ${t}`);return n}case y.INT64:case y.SFIXED64:case y.SINT64:return se.parse(t);case y.UINT64:case y.
FIXED64:return se.uParse(t);case y.DOUBLE:case y.FLOAT:switch(t){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(t)}case y.BOOL:return t==="true";case y.INT32:case y.
UINT32:case y.SINT32:case y.FIXED32:case y.SFIXED32:return parseInt(t,10)}}function mp(e){let t=[],n={tail:e,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":t.push(n.c.charCodeAt(0));break;case"b":t.push(8);break;case"f":t.push(12);break;case"n":
t.push(10);break;case"r":t.push(13);break;case"t":t.push(9);break;case"v":t.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
t.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;t.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),t.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=se.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),t.push(i[0],
i[1],i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:t.push(n.c.charCodeAt(0))}return new Uint8Array(t)}function*Fo(e){switch(e.kind){case"file":for(let t of e.messages)yield t,yield*Fo(t);yield*e.enums,yield*e.services,yield*e.
extensions;break;case"message":for(let t of e.nestedMessages)yield t,yield*Fo(t);yield*e.nestedEnums,yield*e.nestedExtensions;
break}}function Gi(...e){return pp(e)}function Bo(e,t){return dp([e,t])}function dp(e,t){let n=Ac();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),Tc(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let h=s(d);if(!h)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in h?n.addFile(h,!1,!0):(i.add(h.name),u.push(h))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),Tc(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function Ac(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Fo(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function pp(e){let t=Ac();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var hp=998,gp=999,bp=9999,yp=9,Qr=10,jr=11,Ep=12,wc=14,Vi=3,Sp=2,Nc=1,vp=0,Pi=1,xc=2,wp=3,Np=1,xp=2,Tp=1,
Ip=2;var kc=1002,Mc={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function Tc(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:_p(e),name:e.name.replace(/\.proto$/,""),dependencies:Lp(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
Vt(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)_c(a,o,
void 0,t);for(let a of e.messageType)Lc(a,o,void 0,t,i);for(let a of e.service)Ap(a,o,t);Fi(o,t);for(let a of s.values())
Bi(a,t,i);for(let a of o.messages)Bi(a,t,i),Fi(a,t);t.addFile(o,!0)}function Fi(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=Ui(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=Ui(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Fi(n,t);break}}function Bi(e,t,n){let r=e.proto.
oneofDecl.map(s=>Mp(s,e)),o=new Set;for(let s of e.proto.field){let i=Cp(s,r),a=Ui(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)Bi(s,t,n)}function _c(e,t,n,r){var o,s,i,a,c,u,d,h,b;let w=Rp(
e.name,e.value),S={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Uo(e,n,t),value:{},values:[],sharedPrefix:w,toString(){return`enum ${this.
typeName}`}};S.open=Up(S),r.add(S);for(let T of e.value){let k=T.name,L={kind:"enum_value",proto:T,deprecated:(a=(i=T.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:S,name:k,localName:Sr(w==null?k:k.substring(w.length)),
number:T.number,jsonName:(c=Dp(T))!==null&&c!==void 0?c:k,toString(){return`enum value ${S.typeName}.${k}`}};S.values.push(
L),(u=(h=S.value)[b=T.number])!==null&&u!==void 0||(h[b]=L)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(S)}function Lc(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Uo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)_c(d,t,u,
r);for(let d of e.nestedType)Lc(d,t,u,r,o)}function Ap(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Uo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=kp(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function kp(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(fn(e.inputType)),
u=n.getMessage(fn(e.outputType));Vt(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),Vt(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:Sr(d.length?Sr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:vp,toString(){return`rpc ${t.typeName}.${d}`}}}function Mp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:Sr(Er(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function Ui(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Pp(e,r,c,t),utf8Validation:Gp(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let S=t.kind=="file"?t:t.file,T=t.kind=="file"?void 0:t,k=Uo(e,T,S);u.kind=
"extension",u.file=S,u.parent=T,u.oneof=void 0,u.typeName=k,u.jsonName=`[${k}]`,d=()=>`extension ${k}`;let L=n.getMessage(
fn(e.extendee));Vt(L,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=L}else{let S=t;Vt(S.kind==
"message"),u.parent=S,u.oneof=r,u.localName=r?Er(e.name):Sr(Er(e.name)),u.jsonName=e.jsonName,d=()=>`field ${S.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let h=e.label,b=e.type,
w=(a=e.options)===null||a===void 0?void 0:a.jstype;if(h===Vi){let S=b==jr?o?.get(fn(e.typeName)):void 0;if(S){u.fieldKind=
"map";let{key:T,value:k}=Bp(S);return u.mapKey=T.scalar,u.mapKind=k.fieldKind,u.message=k.message,u.delimitedEncoding=!1,
u.enum=k.enum,u.scalar=k.scalar,u}switch(u.fieldKind="list",b){case jr:case Qr:u.listKind="message",u.message=n.getMessage(
fn(e.typeName)),Vt(u.message),u.delimitedEncoding=Ic(e,t);break;case wc:u.listKind="enum",u.enum=n.getEnum(fn(e.typeName)),
Vt(u.enum);break;default:u.listKind="scalar",u.scalar=b,u.longAsString=w==Nc;break}return u.packed=Fp(e,t),u}switch(b){case jr:case Qr:
u.fieldKind="message",u.message=n.getMessage(fn(e.typeName)),Vt(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=Ic(e,t),u.getDefaultValue=()=>{};break;case wc:{let S=n.getEnum(fn(e.typeName));Vt(S!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(fn(e.typeName)),
u.getDefaultValue=()=>Vn(e,"defaultValue")?Sc(S,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=b,u.
longAsString=w==Nc,u.getDefaultValue=()=>Vn(e,"defaultValue")?vc(b,e.defaultValue):void 0;break}}return u}function _p(e){
switch(e.syntax){case"":case"proto2":return hp;case"proto3":return gp;case"editions":if(e.edition===bp)return kc;if(e.edition in
Mc)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function Lp(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function Rp(e,t){let n=Op(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function Dp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==be.LengthDelimited)
continue;let a=new At(new At(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===be.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function Op(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Uo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function fn(e){
return e.startsWith(".")?e.substring(1):e}function Cp(e,t){if(!Vn(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return Vt(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Pp(e,t,n,r){
if(e.label==Sp)return wp;if(e.label==Vi)return xc;if(t||e.proto3Optional||n)return Pi;let o=Yn("fieldPresence",{proto:e,
parent:r});return o==xc&&(e.type==jr||e.type==Qr)?Pi:o}function Fp(e,t){if(e.label!=Vi)return!1;switch(e.type){case yp:case Ep:case Qr:case jr:
return!1}let n=e.options;return n&&Vn(n,"packed")?n.packed:Np==Yn("repeatedFieldEncoding",{proto:e,parent:t})}function Bp(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return Vt(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function Up(e){var t;
return Tp==Yn("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function Ic(e,t){return e.type==
Qr?!0:xp==Yn("messageEncoding",{proto:e,parent:t})}function Gp(e,t){return Ip==Yn("utf8Validation",{proto:e,parent:t})}function Yn(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return Yn(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=Mc[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return Yn(e,t.parent)}function Vt(e,t){if(!e)throw new Error(
t)}function Rc(e){let t=Vp(e);return t.messageType.forEach(zr),Bo(t,()=>{}).getFile(t.name)}function Vp(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map(Dc),
enumType:e.enumType.map(Oc)}))}function Dc(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(Yp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map(Dc))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Oc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Yp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?$p(e.options):void 0}))}function $p(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Oc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function De(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var eo=Rc({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var nu=De(eo,1);var Cc;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(Cc||(Cc={}));var Pc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Pc||(Pc={}));var Fc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Fc||(Fc={}));var Bc;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})(Bc||(Bc={}));var Uc;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})(Uc||(Uc={}));var Gc;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})(Gc||(Gc={}));var Vc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(Vc||(Vc={}));var Yc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Yc||(Yc={}));var $c;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})($c||($c={}));var Wc;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(Wc||(Wc={}));var Kc;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(Kc||(Kc={}));var Hc;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(Hc||(Hc={}));var qc;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(qc||(qc={}));var Zc;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})(Zc||(Zc={}));var Xc;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
Xc||(Xc={}));var Jc;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(Jc||(Jc={}));var zc;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(zc||(zc={}));var jc;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(jc||(jc={}));var Qc;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(Qc||(Qc={}));var eu;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(eu||(eu={}));var tu;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(tu||(tu={}));function Yi(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function bt(e,t,n){
let r=Q(e);return $i(e).read(r,new At(t),Yi(n),t.byteLength),r}var ru=new WeakMap;function $i(e){let t=ru.get(e);return t===void 0&&(t=Wp(e)),t}function Wp(e){let t=String(e),n=new Map,
r={read:Kp(t,n),readGroup:Hp(t,n)};ru.set(e,r);for(let o of e.fields)n.set(o.number,su(o));return r}function Kp(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),h=t.get(u);if(h===void 0){
let b=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:b});continue}h(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function Hp(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=be.EndGroup);){let d=t.get(a);if(d===void 0){let h=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:h});continue}d(n,r,o,c)}if(c!=be.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function ou(e,t,n,r,o){su(n)(e[Je],t,o,r)}function su(e){
switch(e.fieldKind){case"scalar":return qp(e);case"enum":return Zp(e);case"message":return Xp(e);case"list":return Jp(e);case"\
map":return zp(e)}}function qp(e){let t=Go(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;if(e.oneof){let r=e.oneof.
localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function Zp(e){var t;let n=e.localName,r=(t=e.
oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let h=a.int32();if(o.some(b=>b.number===h))r!==void 0?
i[r]={case:n,value:h}:i[n]=h;else if(c.readUnknownFields){let b=[];Cl(h,b);let w=(d=i.$unknown)!==null&&d!==void 0?d:[];
w.push({no:s,wireType:u,data:new Uint8Array(b)}),i.$unknown=w}}}function Xp(e){let t=e.localName,{toMessage:n,toLocal:r}=Mt(
e),o=iu(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:void 0);o(d,a,c),i[s]={
case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function iu(e){let t=$i(e.message);if(e.delimitedEncoding){
let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function Jp(e){let t=e.localName;
if(e.listKind=="message"){let{toMessage:i,toLocal:a}=Mt(e),c=iu(e);return(u,d,h)=>{let b=i(void 0);c(b,d,h),u[t].push(a(
b))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=Go(n,e.utf8Validation,r),s=n!=
y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==be.LengthDelimited&&s){let h=a.uint32()+a.pos;for(;a.pos<h;)d.push(
o(a))}else d.push(o(a))}}function zp(e){let t=e.localName,n=Go(e.mapKey,e.utf8Validation,!1),r=ut(e.mapKey,!1),o,s;switch(e.
mapKind){case"scalar":{let i=e.scalar,a=Go(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(0);else{let c=ut(
i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,
toLocal:a}=Mt(e),c=$i(e.message).read;o=(u,d,h)=>{let b=i(h);return c(b,u,d,u.uint32()),a(b)},s=()=>a(i(void 0));break}}
return(i,a,c)=>{let u=i[t],d,h,b=a.uint32(),w=a.pos+b;for(;a.pos<w;){let[S,T]=a.tag();switch(S){case 1:d=n(a);break;case 2:
h=o(a,c,h);break;default:a.skip(T,S,c.recursionLimit-c.depth)}}d===void 0&&(d=r),h===void 0&&(h=s()),gt(u,d,h)}}function Go(e,t,n){
switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.double();case y.FLOAT:
return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.int64();case y.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.BYTES:
return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function qe(e,t){var n;let r=bt(nu,yr(e));return r.messageType.forEach(zr),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],Bo(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var au=qe("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var jp=qe("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KB\
W5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub\
3duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),lu=De(jp,0);var Qp=qe("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),cu=De(Qp,0);var eh=2,th=3,uu={writeUnknownFields:!0};function nh(e){return e?Object.assign(Object.assign({},uu),e):uu}function st(e,t,n){
let r=new gr;return Wi(e)(r,nh(n),t),r.finish()}var fu=new WeakMap;function Wi(e){let t=fu.get(e);return t===void 0&&(t=
rh(e)),t}function rh(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:h,wireType:b,
data:w}=u[d];i.tag(h,b).raw(w)}};fu.set(e,s);for(let i of n)o.push(mu(i));return s}function mu(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return oh(e);case"list":return ih(e);case"map":return ah(e)}}function oh(e){let t=sh(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
eh){let r=e.presence==th?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function sh(e){switch(e.fieldKind){case"message":{let{toMessage:t}=Mt(e),n=pu(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=Yo(t),o=Vo(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function ih(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=Mt(e),o=pu(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=Vo(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,be.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=Yo(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function ah(e){let t=e.localName,n=e.number,r=lh(e);if(e.mapKind==
"message"){let{toMessage:a}=Mt(e),c=Wi(e.message);return(u,d,h)=>{let b=h[t],w=Object.keys(b);for(let S=0;S<w.length;S++){
let T=w[S];u.tag(n,be.LengthDelimited).fork(),r(u,T),u.tag(2,be.LengthDelimited).fork(),c(u,d,a(b[T])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=Yo(o),i=Vo(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],h=Object.keys(
d);for(let b=0;b<h.length;b++){let w=h[b];a.tag(n,be.LengthDelimited).fork(),r(a,w),a.tag(2,s),i(a,d[w]),a.join()}}}function lh(e){
let t=Yo(e.mapKey),n=Vo(e.mapKey,e.parent.typeName,e.name),r=ch(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function ch(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return se.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return se.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function Vo(e,t,n){let r=uh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function uh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function du(e,t,n,r){
mu(r)(e,t,n[Je])}function pu(e){let t=e.number,n=Wi(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,be.StartGroup),
n(r,o,s),r.tag(t,be.EndGroup)}:(r,o,s)=>{r.tag(t,be.LengthDelimited).fork(),n(r,o,s),r.join()}}function Yo(e){switch(e){case y.
BYTES:case y.STRING:return be.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return be.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return be.Bit32;default:return be.Varint}}function hu(e,t,n){let r=!1;return n||(n=Q(cu),r=!0),n.value=st(e,t),n.typeUrl=fh(t.$typeName),r?n:void 0}function fh(e){return`type.googleapis.com/${e}`}function Ki(e,t,...n){if(n.length==0)return e.extensions[t];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],e.messages[t]).
nestedExtensions[r]}var gu=qe("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var Hi=qe("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),bu=De(Hi,0),qi=De(Hi,1),yu=De(Hi,2),$o;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})($o||($o={}));function Eu(e,t,n){vu(t,e);let r=mh(e.$unknown,t),[o,s,i]=to(t),a=Yi(n);for(let c of r)ou(o,new At(c.data),s,c.wireType,
a);return i()}function Zi(e,t,n){var r;vu(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),
[s,i]=to(t,n),a=new gr;du(a,{writeUnknownFields:!0},s,i);let c=new At(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),h=c.
skip(d,u);o.push({no:u,wireType:d,data:h})}e.$unknown=o}function Su(e,t){var n;return t.extendee.typeName===e.$typeName&&!!(!((n=e.$unknown)===null||n===void 0)&&n.find(r=>r.no===
t.number))}function Xi(e,t){let n=e.proto.options;return n?Su(n,t):!1}function Ji(e,t){let n=e.proto.options;if(!n){let[
,,r]=to(t);return r()}return Eu(n,t)}function mh(e,t){if(e===void 0)return[];if(t.fieldKind==="enum"||t.fieldKind==="sca\
lar"){for(let n=e.length-1;n>=0;--n)if(e[n].no==t.number)return[e[n]];return[]}return e.filter(n=>n.no===t.number)}function to(e,t){
let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.assign(Object.
assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=Q(o,t!==void 0?{[n]:t}:void 0);return[gc(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=e.message;return Gt(a)?ut(a.fields[0].scalar,a.fields[0].longAsString):Q(a)}return i}]}function vu(e,t){
if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to message ${e.extendee.
typeName}`)}var wu=Date.parse("0001-01-01T00:00:00Z"),Nu=Date.parse("9999-12-31T23:59:59Z"),xu=-315576e6,Tu=315576e6;var dh=2;function ph(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function Au(e,t,n){let r=Q(e);return hh(e,r,t,n),r}function hh(e,t,n,r){try{vr(e)(t,n,ph(r))}catch(o){throw nc(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var zi=new WeakMap;function vr(e){let t=zi.get(e);return t===void 0&&(t=gh(e)),t}function gh(e){let t=String(e),n=bh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return zi.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Be(a)}`);let d=new Map,
h=new Set,b=Object.keys(a);for(let w=0;w<b.length;w++){let S=b[w],T=a[S],k=o.get(S);if(k!==void 0){let L=k.field;if(h.has(
L))throw new ce(L,"set multiple times");if(h.add(L),k.oneofScalarNullSkip&&T===null)continue;if(k.oneof){let N=d.get(k.oneof);
if(N!==void 0)throw new ce(k.oneof,`oneof set multiple times by ${N.name} and ${L.name}`);d.set(k.oneof,L)}k.read(i,T,c)}else{
let L=S.startsWith("[")&&S.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(S.substring(1,S.length-
1)):void 0;if(L?.extendee.typeName==r){let[N,P,A]=to(L);Iu(P)(N[Je],T,c),Zi(i,L,A())}if(L===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${S}" is unknown`)}}c.depth--};zi.set(e,s);for(let i of e.fields){let a={
read:Iu(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function bh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>Th(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>Ih(t,n);case"google.protobuf.Duration":return(t,n)=>Ah(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>kh(t,n);case"google.protobuf.Struct":return(t,n,r)=>Lu(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>na(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Ru(t,n,r);default:if(Gt(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=Mu(t);return(i,a)=>{a===null?i[n]=ut(r,o):i[n]=s(a)}}return}}function Iu(e){
switch(e.fieldKind){case"scalar":return yh(e);case"enum":return Eh(e);case"message":return Sh(e);case"list":return vh(e);case"\
map":return Nh(e)}}function yh(e){let t=Mu(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=ku(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function ku(e){let t=e.localName;if(e.presence!=dh)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ut(n,r)}}function Eh(e){let t=ji(e.enum),n=Qi(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===wr)return;let h=n(d);if(h!==!0)throw new ce(e,kt(e,d,h));a[i]={case:r,value:d}}}let s=ku(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===wr)return;let d=n(u);if(d!==!0)throw new ce(
e,kt(e,u,d));i[r]=u}}function Sh(e){let t=e.localName,{toMessage:n,toLocal:r}=Mt(e),o=vr(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let h=n(d.case===t?d.value:void 0);o(h,c,u),a[i]={case:t,value:r(h)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function vh(e){let t=e.localName,n=wh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Be(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==wr&&i.push(c)}}}function wh(e){switch(e.listKind){case"scalar":{let t=ea(e),n=un(e.scalar),r=ta(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${kt(e,a,c)}`);return r(a)}}case"enum":{let t=ji(e.enum),n=Qi(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===wr)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${kt(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=Mt(e),r=vr(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function Nh(e){let t=e.localName,n=e.mapKey,r=xh(
n),o=un(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=ea(e),i=un(e.scalar),a=ta(e);break}case"enum":{let u=ji(e.enum);
s=(d,h)=>u(d,h.ignoreUnknownFields),i=Qi(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=Mt(e),h=vr(e.message);c=e.message.typeName!="google.protobuf.Value",s=(b,w)=>{let S=u(void 0);return h(
S,b,w),d(S)};break}}return(u,d,h)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Be(d));let b=u[t],w=new Set,S=Object.keys(d);for(let T=0;T<S.length;T++){let k=S[T],L=d[k],N=r(k);if(w.has(
N))throw new ce(e,`duplicate map key "${k}"`);if(w.add(N),L===null&&c)throw new ce(e,"map value must not be null");let P=s(
L,h);if(P===wr)continue;let A=o(N);if(A!==!0)throw new ce(e,`invalid map key: ${kt({scalar:n},N,A)}`);if(i!==void 0){let q=i(
P);if(q!==!0)throw new ce(e,`map entry ${Be(N)}: ${kt(e,P,q)}`)}gt(b,N,a(P))}}}var wr=Symbol();function ji(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return wr;break}}throw new Error(`cannot decode ${e} from JSON: ${Be(r)}`)}}function Qi(e){if(e.open)
return un(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function Mu(e){let t=ea(e),n=un(e.scalar),r=ta(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,kt(e,s,i));return r(s)}}function ea(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return _u;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return yr(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function ta(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?se.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?se.uParse(n):n;default:return n=>n}}function xh(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return _u;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function _u(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function Th(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Be(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=Q(i);if(Zl(i)&&Object.prototype.hasOwnProperty.call(t,"value"))vr(i)(
a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&gt(c,u,t[u]);vr(i)(a,c,n)}hu(i,a,e)}function Ih(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<wu||r>Nu)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=se.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Ah(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let r=Number(n[1]);if(r>Tu||r<xu)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Be(t)}`);if(e.seconds=se.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function kh(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return Ec(n)}))}function Lu(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Be(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=Q(qi);na(i,t[s],n),gt(e.fields,s,i)}}function na(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:$o.NULL_VALUE};else if(Array.isArray(t)){let r=Q(yu);Ru(r,t,n),e.kind={case:"listValue",value:r}}else{let r=Q(bu);
Lu(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Be(t)}`)}return n.depth--,e}function Ru(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Be(t)}`);for(let r=0;r<t.length;r++){let o=Q(qi);na(o,t[r],n),e.values.push(o)}}var Mh=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],ee=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.details.find(r=>r.
type===t.typeName);return n&&bt(t,n.value)}get retryAfterMs(){let t=this.details.find(({type:n})=>n==="google.rpc.RetryI\
nfo");return t&&_h(t.value)}};function _h(e){let t=new At(e);try{t.tag();let{seconds:n,nanos:r}=bt(lu,t.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function Wo(e){let t=Mh.find(r=>r===e.code)??"unknown",n=e.details.map(({type:r,
value:o})=>({type:r,value:o}));return new ee(t,e.message||t,{details:n,origin:"server"})}function Du(e){let t=`HTTP ${e}\
 without an error of a socket.mq server`;return new ee(Lh[e]??"unknown",t,{origin:"server"})}var Lh={401:"unauthenticate\
d",403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};
function Me(e,t){return new ee("unavailable",e,t===void 0?{}:{cause:t})}function mn(e){return new ee("internal",`protoco\
l violation: ${e}`)}function Ou(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var wn=qe("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
nYxLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpd\
EgAEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoC\
zIOLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAEh4KBWhlbGxvGAkgASgLMg0uc21xLnYxLkhlbGxvSABCBwoFZnJhb\
WUizwIKC1NlcnZlckZyYW1lEgoKAmlkGAEgASgNEigKCnN1YnNjcmliZWQYAiABKAsyEi5zbXEudjEuU3Vic2NyaWJlZEgAEh4KBWV2ZW50GAMgASgLMg0uc\
21xLnYxLkV2ZW50SAASGgoDZ2FwGAQgASgLMgsuc21xLnYxLkdhcEgAEiIKB3JlY2VpcHQYBSABKAsyDy5zbXEudjEuUmVjZWlwdEgAEhoKA2VuZBgGIAEoC\
zILLnNtcS52MS5FbmRIABIeCgVyZXBseRgHIAEoCzINLnNtcS52MS5SZXBseUgAEh4KBWRyYWluGAggASgLMg0uc21xLnYxLkRyYWluSAASJQoJdG9waWNfa\
2V5GAkgASgLMhAuc21xLnYxLlRvcGljS2V5SAASHgoFY2xvc2UYCiABKAsyDS5zbXEudjEuQ2xvc2VIAEIHCgVmcmFtZSIrCghQb3NpdGlvbhINCgVlcG9ja\
BgBIAEoBBIQCghzZXF1ZW5jZRgCIAEoBCItCgVIZWxsbxIRCglwdWJsaXNoZXIYASABKAwSEQoJcHVibGlzaGVkGAIgASgEInYKCVN1YnNjcmliZRINCgV0b\
3BpYxgBIAEoCRIOCgZmaWx0ZXIYAiABKAwSIQoFYWZ0ZXIYAyABKAsyEC5zbXEudjEuUG9zaXRpb25IABIOCgRsaXZlGAQgASgISAASDgoGd2luZG93GAUgA\
SgEQgcKBXN0YXJ0ImUKClN1YnNjcmliZWQSIgoIcG9zaXRpb24YASABKAsyEC5zbXEudjEuUG9zaXRpb24SEAoIcmVwbGF5ZWQYAiABKAQSDwoHcmVzdW1lZ\
BgDIAEoCBIQCghyZXRhaW5lZBgEIAEoBCIqCgVFdmVudBIQCghzZXF1ZW5jZRgBIAEoBBIPCgdwYXlsb2FkGAIgASgMIkMKA0dhcBIeCgRmcm9tGAEgASgLM\
hAuc21xLnYxLlBvc2l0aW9uEhwKAnRvGAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIg0KC1Vuc3Vic2NyaWJlIhcKBkNyZWRpdBINCgVieXRlcxgBIAEoBCJKC\
gdQdWJsaXNoEg0KBXRvcGljGAEgASgJEg8KB3BheWxvYWQYAiABKAwSEAoIc2VxdWVuY2UYAyABKAQSDQoFYWdhaW4YBCABKAgiLQoHUmVjZWlwdBIiCghwb\
3NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbiJTCgdSZXF1ZXN0Eg4KBm1ldGhvZBgBIAEoCRIPCgdwYXlsb2FkGAIgASgMEhIKCnRpbWVvdXRfbXMYA\
yABKA0SEwoLdHJhY2VwYXJlbnQYBCABKAkiCAoGQ2FuY2VsIhgKBVJlcGx5Eg8KB3BheWxvYWQYASABKAwiGQoFRHJhaW4SEAoIcmV0cnlfbXMYASABKA0iT\
QoGUG9sbGVkEiMKBmZyYW1lcxgBIAMoCzITLnNtcS52MS5TZXJ2ZXJGcmFtZRIeCgRuZXh0GAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIiUKA0VuZBIeCgZzd\
GF0dXMYASABKAsyDi5zbXEudjEuU3RhdHVzIkgKBlN0YXR1cxIMCgRjb2RlGAEgASgJEg8KB21lc3NhZ2UYAiABKAkSHwoHZGV0YWlscxgDIAMoCzIOLnNtc\
S52MS5EZXRhaWwiJQoGRGV0YWlsEgwKBHR5cGUYASABKAkSDQoFdmFsdWUYAiABKAwiJQoFQ2xvc2USDAoEY29kZRgBIAEoDRIOCgZyZWFzb24YAiABKAkiJ\
woIVG9waWNLZXkSCwoDa2V5GAEgASgNEg4KBnNlY3JldBgCIAEoDCIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIAMoDGIGcHJvdG8z"),_t=De(wn,0),Ko=De(
wn,1),Cu=De(wn,2);var Pu=De(wn,4);var Fu=De(wn,10);var Bu=De(wn,12);var Uu=De(wn,18);var Ho=De(wn,22);var Rh=1024*1024,Nn="application/protobuf",Dh=[Nn,"application/proto","application/x-protobuf"],qo=class{constructor(t,n,r,o){
this.base=t;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async post(t,n,r,o){try{let s=typeof this.
headers=="function"?await this.headers():this.headers,i=new Headers(s);new Headers(n).forEach((u,d)=>i.set(d,u));let a={
method:"POST",headers:i,signal:r,body:o};this.credentials&&(a.credentials=this.credentials);let{fetch:c}=this;return await c(
this.base+t,a)}catch(s){throw this.requestError(s,r)}}requestError(t,n){if(n.aborted){let r=n.reason;return r instanceof
ee?r:Me("the request was canceled",r)}return t instanceof ee?t:Me(`no response from ${this.base}`,t)}};async function Zo(e){
let t=await e.text().catch(()=>""),n=e.headers.get("content-type")??"",r=e.headers.get("retry-after"),o=r===null?void 0:
Number(/^\d{1,9}$/.exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&t.length<=Rh)try{let s=Au(Uu,JSON.parse(
t),{ignoreUnknownFields:!0});if(s.code)return{error:Wo(s),isFromServer:!0,retryAfterMs:o}}catch{}return{error:Du(e.status),
isFromServer:!1,retryAfterMs:o}}function Xo(e){let t=e.headers.get("content-type")??"";return Dh.includes(t.split(";")[0].
trim().toLowerCase())}function no(e,t){return Gu(e,()=>Q(e,t))}function ro(e,t){return Gu(e,()=>st(e,t))}function Nr(e,t,n){try{return bt(e,t)}catch(r){
throw mn(`${n} is not a ${e.typeName}: ${String(r)}`)}}function Gu(e,t){try{return t()}catch(n){throw new ee("invalid_ar\
gument",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var ra="google.api.HttpBody";function Vu({headers:e,idempotencyKey:t}){try{let n=new Headers(e);return t!==void 0&&n.set(
"idempotency-key",t),n}catch(n){throw new ee("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Yu(e,t,{
header:n,message:r},o){let{input:s,output:i}=t.desc,a=r,[c,u]=s.typeName===ra?[a.contentType||"application/octet-stream",
a.data]:[Nn,ro(s,r)],d=new Headers(n);d.set("content-type",c),i.typeName!==ra&&d.set("accept",Nn);let h=o.remaining();h!==
void 0&&d.set("smq-timeout-ms",String(h));let b=`${t.sessionPath}/${t.name}`,w=await e.post(b,d,o.signal,u);if(w.status!==
200)throw(await Zo(w)).error;try{return[await Oh(w,i,b),w.headers]}catch(S){throw e.requestError(S,o.signal)}}async function Oh(e,t,n){
let r=e.headers.get("content-type")??"";if(t.typeName===ra){let o=new Uint8Array(await e.arrayBuffer());return no(t,{contentType:r,
data:o})}if(!Xo(e))throw mn(`the reply to ${n} is ${JSON.stringify(r)}, not ${Nn}; check the baseUrl`);return Nr(t,new Uint8Array(
await e.arrayBuffer()),`the reply to ${n}`)}var Ch=2**31-1,Qt=class{#e=new AbortController;#t=new AbortController;#n;#r;constructor({signal:t,timeoutMs:n},r){if(this.#o(
r,()=>r.reason),this.#o(t,()=>new ee("canceled","canceled by its AbortSignal",{cause:t.reason})),n!==void 0&&n<=Ch&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#r=Date.now()+o,this.#n=setTimeout(()=>{this.#s(new ee("deadline_exc\
eeded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#r===void 0?void 0:Math.
max(this.#r-Date.now(),1)}onEnd(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((t,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}sleep(t){return new Promise((n,r)=>{
setTimeout(n,t),this.onEnd(r)})}done(){clearTimeout(this.#n),this.#t.abort()}#o(t,n){let r=()=>this.#s(n());t?.aborted?r():
t?.addEventListener("abort",r,{signal:this.#t.signal})}#s(t){this.done(),this.#e.abort(t)}};function $u(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw oo(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(vn(t)){if(!vn(t,n))throw oo(`the filter of ${r} is a ${n.
typeName}, not a ${t.$typeName}`);return st(n,t)}try{return st(n,Q(n,Ph(n,t,r)))}catch(s){throw s instanceof ee?s:oo(`in\
valid filter of ${r}: ${String(s)}`,s)}}function Ph(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw oo(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw oo(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function oo(e,t){return new ee(
"invalid_argument",e,t===void 0?{}:{cause:t})}var Fh=qe("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY\
4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",
[eo]);var oa=Ki(Fh,0);var Bh="google.protobuf.Empty";function Ku(e){let t=Uh(e),n=Gi(...qu(e.file,new Set)),r=e.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${e.name}.${o.name}`;return[o.localName,{desc:o,name:i,sessionPath:t,event:s,filter:Gh(
o,n)}]});return new Map(r)}function Uh(e){let{package:t}=e.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.exec(t);if(!n)
throw new TypeError(`${e.typeName}: the package must end with a version, such as weather.v1`);return`/socket.mq/${n[1]}/${n[2]}`}
function Gh(e,t){if(e.methodKind==="server_streaming")return e.input.typeName===Bh?void 0:e.input;if(e.methodKind!=="bid\
i_streaming"||!Xi(e,oa))return;let{filter:n}=Ji(e,oa);return n?Hu(n,e.parent.file.proto.package,t):void 0}function Hu(e,t,n){
if(e.startsWith("."))return Hu(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(r.lastIndexOf("."),0))){let o=n.getMessage(
r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is not defined in the interface or its imports`)}}
function qu(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>qu(n,t))),t}var Yt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static ZERO=new e(0n,0n);static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; write {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}equals(t){return this.epoch===t.epoch&&this.sequence===t.sequence}isUpTo(t){return this.epoch===t.epoch&&
this.sequence<=t.sequence}next(){return new e(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var Zu={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function tn(e){return Math.random()*
e}var en=class{constructor(t,n){this.initialMs=t;this.maxMs=n}initialMs;maxMs;#e=0;next(){let t=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(t,this.maxMs)}reset(){this.#e=0}};var Jo=class{#e;#t;#n=0;#r=Yt.ZERO;#o=0n;#s=!1;constructor(t){this.#e=t}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(t,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#o=t.epoch;let s=Number(n.replayed),{resumed:i}=n;if(!o)this.#t=t;else if(!("after"in r&&r.after.equals(
t)))if(o.equals(t))i=!0;else return this.#s=!0,this.gap(o.next(),t);return i?this.#a({kind:"resumed",replayed:s}):void 0}gap(t,n){
let r=this.#t,o=this.#s;return this.#o=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#a({kind:"resumed",replayed:0}):(this.#t=
n,this.#a({kind:"gap",from:r&&o?r.next():t,to:n}))}event(t){let n=new Yt(this.#o,t),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#r),this.#r=r?this.#r:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,isDuplicate:r,resumeAfter:this.
resumeAfter()}}resumeAfter(){return this.#n===0?this.#t:void 0}#a(t){return{content:t,resumeAfter:this.resumeAfter()}}};var xe=class extends Error{};var zo=class{constructor(t,n,r,o,s){this.topic=t;this.filter=n;this.window=o;this.inbox=s;this.#e=new Jo(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#t="requested";#n=0;#r=0;#o=0;#s;#a;get isLeft(){return this.#t==="left"}get isRequested(){
return this.#t==="requested"}get isPostponed(){return this.#t==="postponed"}request(t){if(clearTimeout(this.#a),this.link=
t,this.#o=0,this.#n=Math.max(this.window-this.#r,0),this.#n===0){this.#t="full";return}return this.#t="requested",Q(Pu,{
topic:this.topic,filter:this.filter,start:Yh(this.#e.start()),window:BigInt(this.#n)})}credit(t){switch(this.#r=Math.max(
this.#r-t,0),this.#t){case"confirmed":return this.#n+=t,"send credit";case"requested":return this.#o+=t,"nothing";case"f\
ull":return"subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#t!=="confirmed")return 0;let t=this.#o;
return this.#o=0,this.#n+=t,t}postpone(t,n,r){let o=this.isRequested&&t?.code==="unavailable",s=t?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew()?!1:(this.#s??=new en(n.initialMs,n.maxMs),this.#t="postponed",this.#a=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+tn(this.#s.next())),!0)}leave(){let t=this.#t==="requested"||this.#t==="confirmed";return this.#t=
"left",clearTimeout(this.#a),t}end(t){if(!t&&this.isRequested)throw new xe("end without a status for a subscription that\
 is not confirmed");clearTimeout(this.#a),this.inbox.end(t)}receive(t){switch(this.#t){case"left":return;case"requested":
if(t.case==="subscribed")return this.#i(t.value);break;case"confirmed":if(t.case==="event")return this.#c(t.value);if(t.
case==="gap")return this.#l(t.value);break;case"full":case"postponed":break}throw new xe(`unexpected ${t.case} for a ${this.#t}\
 subscription`)}#i(t){let n=sa(t.position,"subscribed");if(this.#t="confirmed",this.#s?.reset(),this.#e.isNew()){let{retained:o,
replayed:s}=t;this.inbox.confirm({position:n,retained:Number(o),replayed:Number(s)})}let r=this.#e.confirm(n,t);r&&this.
inbox.push(r)}#c(t){if(this.#n<=0)throw new xe("more events than the window of the subscription allows");let{payload:n}=t,
r=n.length+64;this.#n-=r,this.#r+=r;let{position:o,isDuplicate:s,resumeAfter:i}=this.#e.event(t.sequence),a=s?{kind:"dup\
licate",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.inbox.push({content:a,resumeAfter:i})}#l(t){let n=sa(t.
from,"gap");this.inbox.push(this.#e.gap(n,sa(t.to,"gap")))}};function sa(e,t){if(!e)throw new xe(`${t} without its posit\
ion`);return new Yt(e.epoch,e.sequence)}function Yh(e){if("after"in e){let{epoch:t,sequence:n}=e.after;return{case:"afte\
r",value:Q(Cu,{epoch:t,sequence:n})}}return e.live?{case:"live",value:!0}:{case:void 0}}var jo=class{confirmed;#e;#t;#n=[];#r=0;#o;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#o!==void 0}confirm(t){this.#e(t)}push(t){if(this.#o)return;let n=this.#s.
shift();if(n){n(t);return}if(t.content.kind==="resumed"||t.content.kind==="gap")for(;this.#a()?.content.kind==="resumed";)
this.#n.pop();let r=this.#a();r?.content.kind==="gap"&&t.content.kind==="gap"?(r.content.to=t.content.to,r.resumeAfter=t.
resumeAfter):r?.content.kind==="duplicate"&&t.content.kind==="duplicate"?(r.content.bytes+=t.content.bytes,r.resumeAfter=
t.resumeAfter):this.#n.push(t)}end(t){if(this.#o)return;let n={error:t};this.#o=n,this.#t(t??new ee("canceled","the subs\
cription ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(t){this.#n=[],this.#r=0,this.end(t)}take(){
let t=this.#n[this.#r];return t?(this.#r+=1,this.#r*2>=this.#n.length&&(this.#n.splice(0,this.#r),this.#r=0),Promise.resolve(
t)):this.#o?Promise.resolve(this.#o):new Promise(n=>this.#s.push(n))}#a(){return this.#n.length>this.#r?this.#n.at(-1):void 0}};var Qo=class{#e;#t;#n=new jo;#r;#o;#s;#a=0;#i;#c=!1;constructor(t,n,r,o){this.#e=t,this.#t=n,this.#o=new Qt({signal:o.signal}),
this.#s=o.window??1048576;let s={live:!1},i=new Uint8Array;try{s=$h(o,this.#s),i=r()}catch(a){this.#n.end(a)}this.#r=new zo(
n.name,i,s,this.#s,this.#n),"after"in s&&(this.#i=s.after),this.#l(o)}#l({timeoutMs:t}){let n=new Qt({timeoutMs:t}),r=()=>n.
done();this.confirmed.then(({position:o,retained:s})=>{this.#i=s===0?this.#i??o:this.#i,r()},r),this.#n.ended||this.#e.subscribe(
this.#r),n.onEnd(o=>this.#f(o)),this.#o.onEnd(o=>this.#f(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#i}async next(){
for(;!this.#c;){let t=await this.#n.take();if(!("content"in t))return this.#u(t.error);let n=this.#d(t);if(n)return{done:!1,
value:n}}return{done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#f(
void 0)}[Symbol.asyncIterator](){return this}#u(t){this.#o.done();let n=!this.#c;if(this.#c=!0,t&&n)throw t;return{done:!0,
value:void 0}}#f(t){this.#o.done(),(!this.#n.ended||!t)&&(this.#n.clear(t),this.#e.unsubscribe(this.#r))}#d({content:t,resumeAfter:n}){
switch(this.#i=n??this.#i,t.kind){case"event":return this.#g(t.position,t.payload);case"gap":return{kind:"gap",from:t.from,
to:t.to};case"resumed":return{kind:"resumed",replayed:t.replayed};case"duplicate":this.#p(t.bytes);return}}#g(t,n){this.#p(
n.length+64);try{return{kind:"event",message:Nr(this.#t.event,n,`event ${t}`),position:t}}catch(r){throw this.close(),r}}#p(t){
this.#a+=t,this.#a>=this.#s/2&&(this.#e.credit(this.#r,this.#a),this.#a=0)}};function $h({after:e,live:t=!1},n){try{if(!(Number.
isSafeInteger(n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(e===void 0)return{live:t};
if(t)throw new TypeError("a subscription begins `live` or `after` a position: set one of them");return{after:typeof e=="\
string"?Yt.parse(e):e}}catch(r){throw new ee("invalid_argument",r.message,{cause:r})}}function es(){return crypto.getRandomValues(new Uint8Array(16))}function Xu(e){return Array.from(e,t=>t.toString(16).padStart(
2,"0")).join("")}var Ju=64*1024*1024,ts=class{#e=new TextDecoder;#t="";#n="";#r="";push(t){let n=this.#e.decode(t,{stream:!0}).split(`
`);if(n[0]=this.#t+n[0],this.#t=n.pop(),this.#t.length>Ju)throw new xe(`a line of more than ${Ju} characters`);let r=[];
for(let o of n){let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#n=i:s==="data"?this.#r+=i:!s&&!i&&this.#n&&
(r.push({number:Number(this.#n),data:this.#r}),this.#n=this.#r="")}return r}};var ns=[1002,1003,1007,1009,4400],Lt=class{constructor(t,n,r=0,o=0){this.error=t;this.isFinal=n;this.retryAfterMs=r;this.
status=o}error;isFinal;retryAfterMs;status};var rs=class{constructor(t,n){this.changed=t;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#t=!1;#n=!1;#r=()=>{};get isHeld(){
return this.#t}async request(){if(this.#t||this.#n||!this.#o())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#n=!0;for(let r=0;n&&r<4&&!this.#t;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#o()?new Promise(c=>this.#r=c):void 0;return this.#t=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#t||=!n,this.#n=!1,this.#t&&this.changed()}#o(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let t=this.#t;this.#t=!1,this.#r(),t&&!this.closing.aborted&&this.changed()}};var zu="text/event-stream",Wh=[408,425,429],Kh=[401,403,404,409],Hh=256*1024,qh=64*1024,Zh=21e3,Xh=10,ju=1e4,os=1e3,Qu=50,
ss=class{constructor(t,n,r,o,s){this.http=t;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#r=new en(r.
initialMs,Math.min(r.maxMs,os)),this.#p=r.pollMs}http;path;timing;knowledge;listener;#e=Xu(es());#t=new AbortController;#n=new rs(
()=>this.#P(),this.#t.signal);#r;#o=[];#s=new Set;#a;#i=0;#c=0;#l=0;#u=0;#f=!1;#d=Qu;#g;#p;#m=!1;#E=0;#S=0;#v;#y=()=>{};#w;get transport(){
return this.#N&&this.#n.isHeld?"event-stream":"long-poll"}get#N(){return!this.#m&&!this.knowledge.buffersStreams}get#h(){
return this.#t.signal.aborted}async open(t,n){let r=this.#A([st(_t,t)],!1),o=()=>r.abort.abort();n.addEventListener("abo\
rt",o);try{await Promise.all([this.#T(r),this.#n.request()])}catch(s){throw this.#t.abort(),s instanceof xe?new Lt(mn(s.
message),!0):s instanceof Lt?s:new Lt(s,!1)}finally{n.removeEventListener("abort",o)}this.#w=this.transport,this.listener.
introduced(),setTimeout(()=>this.#b())}send(t){this.#o.push(st(_t,t)),this.#d=Qu,queueMicrotask(()=>this.#b())}check(){this.#y(),
this.#R(({due:t})=>Date.now()>t),this.#f||=!this.#a,this.#n.request(),this.#b()}close(t,n){if(!this.#h){this.#t.abort();
let r=Q(_t,{frame:{case:"close",value:{code:t,reason:n}}}),o=this.#A([st(_t,r)],!1);this.#T(o).catch(()=>{}).then(()=>this.#C())}}#A(t,n){
this.#i+=1;let r=st(Ho,Q(Ho,{messages:t})),o=new AbortController;return{sequence:this.#i,body:r,waits:n,isStream:!1,abort:o,
isInterrupted:!1,due:1/0}}#b(){if(clearTimeout(this.#g),!(this.#h||this.#c===0)){for(;;){let t=[...this.#s].filter(({sequence:a,
isStream:c})=>c||a>this.#c),n=this.#o.length>0||this.#f,r=!this.#a&&!t.some(({waits:a})=>a),o=this.#n.isHeld&&(r||n&&!this.#N);
if(this.#v||t.length>1||!(n||o))break;this.#f=!1,this.#u=0;let s=0,i=this.#o.findIndex(({length:a},c)=>(s+=a)>Hh&&c>0);this.#x(
this.#A(this.#o.splice(0,i<0?1/0:i),o))}!this.#n.isHeld&&this.#s.size===0&&(this.#g=setTimeout(()=>this.check(),this.#d),
this.#d=Math.min(this.#d*2,this.timing.pollIntervalMs)),this.#O()}}async#x(t){for(this.#s.add(t);;){let n=Date.now();try{
await this.#T(t);break}catch(r){if(t.sequence<this.#c)break;let o=Date.now()-n;if(t.waits&&!t.isInterrupted&&o>os&&(this.#p=
Math.max(Math.min(this.#p,o*.8),os)),!await this.#_(r,t))return}}this.#s.delete(t),this.#b()}async#T(t){t.abort=new AbortController,
t.isInterrupted=!1,t.waits&&=this.#n.isHeld;let n=this.#l,r=t.isStream=t.waits&&this.#N,o=t.waits&&!r?Math.round(this.#p):
0,s={"content-type":Nn,"smq-session":this.#e,"smq-sequence":String(t.sequence),"smq-received":String(n),...r?{accept:zu}:
o?{"smq-wait-ms":String(o)}:{}},{streamConfirmMs:i,responseMs:a,wakeTimeoutMs:c}=this.timing;t.due=Date.now()+o+c;let u=r?
i:o+a,d=new Qt({signal:t.abort.signal,timeoutMs:u});try{let h=await this.http.post(this.path,s,d.signal,t.body),{status:b}=h;
if(b!==200){let{error:S,retryAfterMs:T}=await Zo(h),k=b<500&&!Wh.includes(b)&&T===void 0;throw new Lt(S,k,T,b)}let w=h.headers.
get("content-type")??"";if(r&&w.startsWith(zu)&&h.body){let S=h.body.getReader(),T=await ef(S,d);this.#a=t,this.#L(S,T,t)}else if(Xo(
h)){let S=new Uint8Array(await h.arrayBuffer());this.#M(aa(()=>bt(Ho,S)).messages.slice(this.#l-n)),this.knowledge.buffersStreams||=
this.#m,this.#k()}else throw new xe(`the response to an exchange is ${JSON.stringify(w)}, not ${Nn}; check the baseUrl`);
this.#c=Math.max(this.#c,t.sequence)}catch(h){if(r&&ia(h))return this.#I(),this.#T(t);throw h instanceof Lt||h instanceof
xe?h:this.http.requestError(h,d.signal)}finally{d.done()}}async#L(t,n,r){let[o,s,i]=[new ts,Date.now(),this.#l],a;try{for(let c=n;;){
r.due=Date.now()+Zh;for(let{number:d,data:h}of o.push(c)){if(d>this.#l+1)throw new xe(`frame ${d} after ${this.#l}`);d>this.#l&&
(this.#M([aa(()=>yr(h))]),this.#u+=h.length)}this.#u>=qh&&(this.#f=!0,this.#b());let u=new Qt({signal:r.abort.signal,timeoutMs:this.
timing.streamSilenceMs});c=await ef(t,u).finally(()=>u.done())}}catch(c){a=c,t.cancel().catch(()=>{})}this.#a=void 0,ia(
a)&&this.#I(),(this.#l>i||Date.now()-s>os||ia(a))&&(this.#k(),r.isInterrupted||=!(a instanceof xe)),await this.#_(a,r)&&
this.#b()}#M(t){for(let n of t){if(this.#h)return;this.#l+=1;let r=aa(()=>bt(Ko,n));if(r.frame.case==="close"){let{code:o,
reason:s}=r.frame.value;this.#D(Me(`${this.path}: closed with ${o} ${s}`.trim()),ns.includes(o))}else this.listener.frame(
r)}}async#_(t,n){if(this.#h||n.isInterrupted)return!this.#h;let r=t instanceof Lt?t:void 0,o=r?.error??t;if(this.#S=this.#E===
0?Date.now():this.#S,this.#E+=1,t instanceof xe)this.listener.violated(t.message);else if(r?.isFinal)this.#D(o,!Kh.includes(
r.status));else if(this.#E>Xh||Date.now()-this.#S>ju)this.#D(o,!1);else{let s=Math.max(Math.min(r?.retryAfterMs??0,ju),tn(
this.#r.next()));this.#v??=new Promise(i=>{let a=setTimeout(()=>this.#y(),s);this.#y=()=>{clearTimeout(a),this.#v=void 0,
i()}}),await this.#v}return!this.#h}#k(){this.#E=0,this.#r.reset()}#I(){this.#m=!0,this.#O()}#O(){this.#w!==this.transport&&
!this.#h&&(this.#w=this.transport,this.listener.changed())}#P(){this.#n.isHeld||this.#R(({waits:t})=>t),this.#b()}#R(t){
for(let n of[...this.#s,this.#a])n&&t(n)&&(n.isInterrupted=!0,n.abort.abort())}#D(t,n){this.#h||(this.#t.abort(),this.#C(),
this.listener.lost(t,n))}#C(){clearTimeout(this.#g),this.#y(),this.#R(()=>!0)}};async function ef(e,t){let n=new Promise(
(o,s)=>t.onEnd(s)),r=await Promise.race([e.read(),n]).catch(o=>{throw e.cancel().catch(()=>{}),o instanceof ee?o:Me("the\
 stream broke",o)});if(r.done)throw Me("the stream ended");return r.value}function ia(e){return e instanceof ee&&e.code===
"deadline_exceeded"}function aa(e){try{return e()}catch(t){throw new xe(`not a frame: ${String(t)}`)}}var la="smq.v1.proto",tf=4294967295;function nf(e,t,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new e(t,[la])}catch(w){
a(Me(`cannot open a WebSocket to ${t}`,w));return}c.binaryType="arraybuffer";let u=w=>{if(clearTimeout(b),o.removeEventListener(
"abort",d),c.onopen=c.onclose=null,!w){i(new ca(c,t,n,r,s));return}c.onerror=()=>{},c.close(),a(w)},d=()=>u(Me(`the WebS\
ocket to ${t} was canceled`)),b=setTimeout(()=>u(Me(`no WebSocket to ${t} within ${n.handshakeMs} ms`)),n.handshakeMs);o.
addEventListener("abort",d),c.onerror=()=>{},c.onclose=()=>u(Me(`cannot open a WebSocket to ${t}: refused or unreachable`)),
c.onopen=()=>{let w=c.protocol===la;u(w?void 0:Me(`${t} does not support the subprotocol ${la}`))}})}var ca=class{constructor(t,n,r,o,s){
this.socket=t;this.url=n;this.timing=r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.
ready.catch(()=>{}),this.send(o),this.#s(r.handshakeMs),t.onmessage=i=>this.#a(i.data),t.onclose=i=>{let{code:a,reason:c}=i,
u=a===1006?"the connection broke":`closed with ${a} ${c}`.trim();this.#l(Me(`${this.url}: ${u}`),ns.includes(a))}}socket;url;timing;listener;transport="\
websocket";ready;#e;#t=!1;#n=Date.now();#r=!1;#o;send(t){this.socket.send(st(_t,t))}check(){this.#s(this.timing.wakeTimeoutMs)}close(t,n){
this.#u(),this.socket.close(t,Jh(n))}#s(t){let{keepaliveMs:n,keepaliveTimeoutMs:r}=this.timing;clearTimeout(this.#o),this.#n=
Date.now()-n-Math.max(r-t,0),this.#c(Math.min(t,r))}#a(t){if(this.#n=Date.now(),this.#r=!1,!(t instanceof ArrayBuffer)){
this.listener.violated("a text message in a binary session");return}let n;try{n=bt(Ko,new Uint8Array(t))}catch(r){this.listener.
violated(`not a frame: ${String(r)}`);return}this.#t||(this.#t=!0,this.#e.resolve(),this.listener.introduced()),n.id!==tf&&
this.listener.frame(n)}#i=()=>{let t=Date.now()-this.#n,{keepaliveMs:n,keepaliveTimeoutMs:r}=this.timing;t<n?this.#o=setTimeout(
this.#i,n-t):this.#r?t<n+r?this.#o=setTimeout(this.#i,n+r-t):(this.socket.close(),this.#l(Me(`${this.url} did not answer\
 a keepalive`),!1)):(this.#n=Date.now()-n,this.#c(r))};#c(t){this.#r=!0,this.send(Q(_t,{id:tf})),this.#o=setTimeout(this.#i,
t)}#l(t,n){this.#u(),this.#e.reject(t),this.listener.lost(t,n)}#u(){clearTimeout(this.#o),this.socket.onmessage=this.socket.
onclose=null,this.socket.onerror=()=>{}}};function Jh(e){for(;new TextEncoder().encode(e).length>123;)e=e.slice(0,-1);return e}var is=class{constructor(t,n,r,o,s){this.http=t;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#t=new en(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=es();#t;#n=0;#r=!1;#o=!1;async open(t,n,r){let o=this.#o;
if(this.#o=!1,this.WebSocket&&!o&&Date.now()>=this.#n)try{return await this.#s(t,n,r)}catch{o=!0}let s=new ss(this.http,
this.path,this.timing,this.httpPath,r);return await s.open(this.#i(t),n),o&&this.#a(),s}async upgrade(t,n,r){try{let o=await this.#s(
t,n,r);return await o.ready,o}catch(o){throw this.#a(),o}}upgradeDelay(){return this.WebSocket&&Math.max(this.#n-Date.now(),
0)}async#s(t,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,s=await nf(this.WebSocket,o,this.timing,this.#i(t),
n,r),i=()=>{this.#r=!0,this.#t.reset()};return s.ready.then(i,()=>this.#o=!0),s}#a(){let t=this.#r?this.timing.initialMs:
this.#t.next();this.#r=!1,this.#n=Date.now()+t/2+tn(t/2)}#i(t){let n={publisher:this.#e,published:t};return Q(_t,{frame:{
case:"hello",value:n}})}};var as=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(t){this.#e=t;for(let n of[...this.#t])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}setLost(t){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var so=class{number=0;link;draining=!1;#e=[];receive(t){this.number===0?this.#e.push(t):t()}open(t,n){this.number=t,this.
link=n}flush(){this.#e.splice(0).forEach(t=>t())}};var ls=class{#e=0;#t=0;#n;#r;get isIdle(){return this.#n===void 0}delay(t,n=0){this.#t=Date.now()+n,this.#e=this.#t+t}hurry(){
this.#e=this.#t,this.#r?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#r?.()}start(t){let n=new AbortController;this.#n=
n,this.#o(t,n.signal)}async#o(t,n){if(await this.#s(n),n.aborted)return;if(!t.isNeeded()){this.#n=void 0,t.unneeded();return}
let r;try{r=await t.open(n)}catch(o){n.aborted||(this.#n=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");return}
this.#n=void 0,t.opened(r)}async#s(t){for(let n;!t.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#r=()=>{clearTimeout(o),r()}})}};function io(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function rf(e){return e.kind!=="subscription"||e.
isRequested}function of(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function $n(e,t){if(e.kind==="subscripti\
on")e.end(t);else if(t)e.answer.reject(t);else throw new xe(`end without a status for a ${e.kind}`)}function sf(e,t){if(e.
kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case==="reply")e.answer.resolve(
t.value.payload);else throw new xe(`unexpected ${t.case} for a ${e.kind}`)}var ua=8*1024*1024,zh=512,cs=class{constructor(t){this.observable=t}observable;#e=[];#t=ua;get isEmpty(){return this.#e.
length===0}add(t){this.#e.push(t)}remove(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(t,n,r,o){
return new Promise((s,i)=>{let a=Math.min(t+zh,ua);if(this.#t<a){i(jh());return}this.#t-=a;let c=h=>{u.wanted&&(u.wanted=
!1,h()),this.#t+=u.bytes,u.bytes=0},u={resolve:h=>c(()=>s(h)),reject:h=>c(()=>i(h)),wanted:!0,sent:!1,bytes:a},d=r(u);this.
add(d),n.onEnd(h=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(d),u.reject(Me("not sent"))),i(this.#n(h,u.sent)),o(d))})})}#n(t,n){
let{state:r}=this.observable;if(t.code!=="deadline_exceeded")return t;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new ee(
"deadline_exceeded",t.message+s+o,i)}};function jh(){let e=`${ua} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new ee("resource_exhausted",e)}var Qh=1024,eg=4294967294,tg="the connection was lost before the reply: the request was sent, and its outcome is unknown",
fs=class{constructor(t,n){this.policy=t;this.again=n}policy;again;#e=new Map;#t=0;#n=0;published=0n;#r=[];get canPublish(){
return this.#n<Qh}get isEmpty(){return this.#e.size===0}nextDue(){return this.#r.shift()}add(t,n){let r=this.#a();if(t.link=
n,t.kind==="subscription"){t.id=r;let o=t.request(n);return this.#e.set(r,t),o&&us(r,{case:"subscribe",value:o})}return t.
answer.sent=!0,this.#e.set(r,t),t.kind==="publish"?(this.published+=1n,this.#n+=1,t.publish.sequence=this.published,us(r,
{case:"publish",value:t.publish})):us(r,{case:"request",value:t.request()})}credit(t,n,r){let o=this.#o(t)&&r===t.link,s=t.
credit(n);if(s==="send credit"&&o)this.#i(t.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="subscribe"&&o){let i=t.
request(t.link);i&&this.#i(t.id,{case:"subscribe",value:i})}}requestAgain(t,n){if(t.isPostponed&&this.#o(t)&&n===t.link){
let r=t.request(n);r&&this.#i(t.id,{case:"subscribe",value:r})}}unsubscribe(t,n){let r=t.leave();this.#o(t)&&(r&&n===t.link?
this.#i(t.id,{case:"unsubscribe",value:{}}):this.#s(t.id))}cancel(t,n){for(let[r,o]of this.#e)o===t&&n===o.link&&this.#i(
r,{case:"cancel",value:{}})}receive({id:t,frame:n},r,o){if(n.case===void 0)return;let s=this.#e.get(t);if(s?.link!==r.number||
r.number===0){if(o)return;throw new xe(`unexpected ${n.case} for ${t}, which is not in use`)}if(n.case==="end"){let i=n.
value.status&&Wo(n.value.status);if((r.draining||o)&&io(s)&&of(s,i)){s.link=0;return}if(s.kind==="subscription"&&s.postpone(
i,this.policy,()=>this.again(s)))return;$n(s,i),this.#s(t)}else if(s.kind==="subscription"){s.receive(n);let i=s.takeOwedCredit();
i>0&&this.#i(t,{case:"credit",value:{bytes:BigInt(i)}})}else sf(s,n),this.#s(t)}hasWanted(){return[...this.#e.values()].
some(io)}removeUnwanted(){for(let[t,n]of this.#e)io(n)||(this.#s(t),$n(n,Me("the connection was lost")))}awaits(t,n){return[
...this.#e.values()].some(r=>r.link===t&&(r.kind==="publish"||r.kind==="request"&&!n))}moveTo(t,n){this.#r=[];for(let[r,
o]of this.#e){if(o.kind!=="subscription")continue;if(o.isLeft){this.#s(r);continue}let s=o.request(t);s&&this.#i(r,{case:"\
subscribe",value:s})}this.publishAgain(t,n)}publishAgain(t,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==
t&&o[1].link!==n);r.sort(([,o],[,s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=t,this.#i(o,{case:"\
publish",value:s.publish})}lose(t,n,r){for(let[o,s]of this.#e)s.link===t&&(s.kind==="request"?(this.#s(o),s.answer.reject(
Me(tg,n))):r&&rf(s)||!io(s)?(this.#s(o),$n(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=!0))}fail(t){this.#r=[];for(let[
n,r]of this.#e)this.#s(n),$n(r,t)}#o(t){return this.#e.get(t.id)===t}#s(t){this.#e.get(t)?.kind==="publish"&&(this.#n-=1),
this.#e.delete(t)}#a(){do this.#t=this.#t>=eg?1:this.#t+1;while(this.#e.has(this.#t));return this.#t}#i(t,n){this.#r.push(
us(t,n))}};function us(e,t){return Q(_t,{id:e,frame:t})}var ms=class{#e;#t=new AbortController;start(t){let n=t.delay();if(n===void 0)return;this.#t=new AbortController;let{signal:r}=this.#t;
this.#e=setTimeout(()=>{this.#n(t,r)},n)}stop(){clearTimeout(this.#e),this.#t.abort()}async#n(t,n){let r;try{r=await t.open(
n)}catch{n.aborted||this.start(t);return}n.aborted?r.close(1e3,""):t.opened(r)}};function af(e,t){let n=globalThis,{document:r}=n;n.addEventListener?.("online",e,{signal:t}),n.addEventListener?.("pages\
how",e,{signal:t}),r?.addEventListener("resume",e,{signal:t});let o=()=>r?.visibilityState==="visible"&&e();r?.addEventListener(
"visibilitychange",o,{signal:t})}var lf=4400,cf="the link was replaced",ds=class{constructor(t,n){this.selector=t;this.timing=n;this.#e=new fs(n,r=>{this.#e.
requestAgain(r,this.#o?.number),this.#m()}),this.#t=new en(n.initialMs,n.maxMs),af(()=>{this.#n.hurry(),this.#o?.link?.check()},
this.closing)}selector;timing;observable=new as;#e;#t;#n=new ls;#r=new cs(this.observable);#o;#s;#a=0;#i;#c=new ms;#l;#u=new AbortController;closing=this.#u.
signal;#f=!1;#d=!1;#g=!1;subscribe(t){if(this.#l){t.inbox.end(this.#l);return}this.#r.add(t),this.#m()}credit(t,n){this.#e.
credit(t,n,this.#o?.number),this.#m()}unsubscribe(t){this.#e.unsubscribe(t,this.#o?.number),this.#r.remove(t),this.#m()}publish(t,n,r){
let o=Q(Fu,{topic:t,payload:n});return this.#p(n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(t,n,r){
return this.#p(n.length,r,o=>({kind:"request",link:0,request:()=>Q(Bu,{method:t,payload:n,timeoutMs:r.remaining()??0}),answer:o}))}close(){
this.#l||(this.#l=new ee("canceled","the client is closed: create another one"),this.#I(this.#l,1e3,""),this.#u.abort(this.#l))}#p(t,n,r){
if(this.#l)return Promise.reject(this.#l);let o=this.#r.enqueue(t,n,r,s=>{s.kind==="request"&&this.#e.cancel(s,this.#o?.
number),this.#m()});return this.#m(),o}#m(){if(this.#d){this.#g=!0;return}this.#d=!0;do this.#g=!1,this.#T(),this.#E(),this.#M(),
this.#_();while(this.#g);this.#d=!1}#E(){if(this.#o&&!this.#o.draining||!this.#n.isIdle)return;let t=this.#S(),{kind:n}=this.
observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#o&&(t?n!=="reconnecting":r)&&this.observable.set({kind:t?
"connecting":"idle"}),!t)return;let o=new so;this.#n.start({isNeeded:()=>this.#S(),open:s=>this.selector.open(this.#e.published,
s,this.#N(o)),opened:s=>this.#y(o,s),failed:s=>this.#v(s),unneeded:()=>this.#m()})}#S(){return this.#o||this.#e.removeUnwanted(),
!this.#r.isEmpty||this.#e.hasWanted()}#v(t){let{error:n,isFinal:r,retryAfterMs:o}=t instanceof Lt?t:new Lt(Me("no connec\
tion",t),!1);if(r){this.#I(n,1e3,"");return}this.#n.delay(tn(this.#t.next()),Math.min(o,this.timing.maxRetryAfterMs)),this.#o||
this.observable.setLost(n),this.#m()}#y(t,n){this.#a+=1,t.open(this.#a,n);let r=this.#o;this.#o=t,r&&(this.#x(this.#s,Me(
cf)),this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&this.#L(),this.#w(t),
this.#m(),t.flush()}#w(t){t===this.#o&&this.observable.set({kind:"live",transport:t.link.transport})}#N(t){let n=o=>{if(!(t!==
this.#o&&t!==this.#s)){try{o()}catch(s){this.#A(t,s)}this.#m()}},r=o=>t.receive(()=>n(o));return{introduced:()=>r(()=>this.#f=
!0),frame:o=>r(()=>this.#h(t,o)),violated:o=>r(()=>{throw new xe(o)}),changed:()=>r(()=>this.#w(t)),lost:(o,s)=>r(()=>this.#b(
t,o,s))}}#h(t,n){if(t===this.#o&&this.#t.reset(),n.frame.case!=="drain")this.#e.receive(n,t,t===this.#s);else if(!t.draining){
t.draining=!0;let r=Math.min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#n.delay(tn(Math.max(r,this.timing.
initialMs)),r)}}#A(t,n){if(!(n instanceof xe))throw n;t===this.#s?this.#x(t,mn(n.message),lf,n.message):this.#I(mn(n.message),
lf,n.message)}#b(t,n,r){if(t===this.#s){this.#x(t,n);return}this.#o=void 0,this.#c.stop(),this.#e.lose(t.number,n,r),t.draining||
this.#n.delay(tn(this.#t.next())),this.observable.setLost(n)}#x(t,n,r=1e3,o=""){t&&(this.#s=void 0,this.#e.lose(t.number,
n,!1),t.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.number,void 0))}#T(){this.#s&&!this.#e.awaits(this.#s.number,
!1)&&this.#x(this.#s,Me(cf))}#L(){let t;this.#c.start({delay:()=>this.selector.upgradeDelay(),open:n=>(t=new so,this.selector.
upgrade(this.#e.published,n,this.#N(t))),opened:n=>{this.#n.stop(),this.#y(t,n)}})}#M(){let{link:t,number:n,draining:r}=this.#o??
{};if(!t||n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){
t.send(s);continue}let i=!o&&this.#f&&this.#e.canPublish,a=r?void 0:this.#r.next(i);if(!a)return;let c=this.#e.add(a,n);
c&&t.send(c)}}#_(){!this.#o||!this.#e.isEmpty||!this.#r.isEmpty?(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(
()=>{this.#k(1e3,""),this.observable.set({kind:"idle"})},this.timing.idleMs)}#k(t,n){clearTimeout(this.#i),this.#i=void 0,
this.#n.stop(),this.#c.stop();let{link:r}=this.#o??{},o=this.#s?.link;this.#o=this.#s=void 0,r?.close(t,n),o?.close(1e3,
"")}#I(t,n,r){this.#k(n,r),this.#e.fail(t);for(let o of this.#r.drain())$n(o,t);this.observable.set({kind:"closed",reason:t})}};var ng={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function uf(e,t){return{...Zu,...e,...ng,...t}}var rg=3e4,ao=class{#e;#t={buffersStreams:!1};#n;#r=new Map;#o=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(t){
let n=t.fetch??globalThis.fetch;this.http=new qo(og(t.baseUrl),n,t.headers,t.credentials),this.interceptors=t.interceptors??
[],this.defaultTimeoutMs=t.defaultTimeoutMs??rg,this.requestsOverSession=t.requests==="session",this.#e=uf(t.retry,t.timeouts);
let{WebSocket:r}=globalThis;this.#n=(t.WebSocket===void 0?r:t.WebSocket)??void 0}close(){this.#o=!0,this.#r.forEach(t=>t.
close())}session(t){let n=this.#r.get(t);if(!n){let r=new is(this.http,t,this.#n,this.#e,this.#t);n=new ds(r,this.#e),this.#r.
set(t,n)}return this.#o&&n.close(),n}};function ff(e){return new ao(e)}function mf(e){return{get state(){return e.observable.
state},onchange:t=>e.observable.onchange(t),close:()=>e.close()}}function og(e){let{location:t}=globalThis,n;try{n=new URL(
e,t?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(e)}; write https://host`)}if(n.protocol!=="\
http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl has the scheme ${n.protocol}; use http: or https:`);return(n.
origin+n.pathname).replace(/\/+$/,"")}var pf=new WeakMap;function fa(e,t){let n=t instanceof ao?t:ff(t),r=Ku(e),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o),i={};for(let[a,c]of r){let u=sg(n,s,c),{desc:d}=c;switch(d.methodKind){case"unary":i[a]=ig(n,s,c,d);break;case"client\
_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=df(s,c);break;case"s\
erver_streaming":i[a]=df(s,c)}}return pf.set(i,mf(s)),i}function ma(e){let t=pf.get(e);if(!t)throw new TypeError("not a \
client: pass the result of createClient");return t}function df(e,t){return(n={},r={})=>new Qo(e,t,()=>$u(t,n),r)}function sg(e,t,n){
return(r,o={})=>hf(e,t,o,async s=>{let i=ro(n.event,no(n.event,r)),{position:a}=await t.publish(n.name,i,s);return{position:a&&
new Yt(a.epoch,a.sequence)}})}function ig(e,t,n,r){let{input:o,output:s,parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=e,
{name:d,sessionPath:h}=n;return(b,w={})=>hf(e,t,w,async S=>{let{onHeader:T}=w,k=async Y=>{let[Z,W]=u&&!T&&[...Y.header].
length===0?[await L(Y.message),new Headers]:await Yu(a,n,Y,S);return{stream:!1,service:i,method:r,header:W,message:Z}},L=async Y=>{
let Z=await t.request(d,ro(o,Y),S);return Nr(s,Z,`the reply to ${d}`)},N=Vu(w),P=no(o,b),A=`${a.base}${h}/${d}`,q=c.reduceRight(
(Y,Z)=>Z(Y),k),O={stream:!1,service:i,method:r,url:A,signal:S.signal,header:N,message:P},X=await Promise.race([q(O),S.ended()]);
return T?.(X.header),X.message})}async function hf(e,t,{signal:n,timeoutMs:r=e.defaultTimeoutMs},o){let s=new Qt({signal:n,
timeoutMs:r},t.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(s)}finally{s.done()}}var gf=qe("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY\
4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",
[eo]);var ag=qe("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCLyAgoIU25hcHNob3QSKAoEdGltZ\
RgBIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXASEQoJaG9zdF9uYW1lGAIgASgJEikKAm9zGAMgASgLMh0uaG9zdHdhdGNoLnYyLk9wZXJhdGluZ\
1N5c3RlbRIWCg51cHRpbWVfc2Vjb25kcxgEIAEoBBIfCgRjcHVzGAUgAygLMhEuaG9zdHdhdGNoLnYyLkNwdRIvCgxsb2FkX2F2ZXJhZ2UYBiABKAsyGS5ob\
3N0d2F0Y2gudjIuTG9hZEF2ZXJhZ2USJAoGbWVtb3J5GAcgASgLMhQuaG9zdHdhdGNoLnYyLk1lbW9yeRIiCgRzd2FwGAggASgLMhQuaG9zdHdhdGNoLnYyL\
k1lbW9yeRIhCgVkaXNrcxgJIAMoCzISLmhvc3R3YXRjaC52Mi5EaXNrEicKCG5ldHdvcmtzGAogAygLMhUuaG9zdHdhdGNoLnYyLk5ldHdvcmsiXgoPT3Blc\
mF0aW5nU3lzdGVtEgwKBG5hbWUYASABKAkSDwoHdmVyc2lvbhgCIAEoCRIWCg5rZXJuZWxfdmVyc2lvbhgDIAEoCRIUCgxhcmNoaXRlY3R1cmUYBCABKAkiO\
AoDQ3B1EgwKBG5hbWUYASABKAkSDQoFYnJhbmQYAiABKAkSFAoMbG9hZF9wZXJjZW50GAMgASgBIlAKC0xvYWRBdmVyYWdlEhIKCm9uZV9taW51dGUYASABK\
AESFAoMZml2ZV9taW51dGVzGAIgASgBEhcKD2ZpZnRlZW5fbWludXRlcxgDIAEoASIxCgZNZW1vcnkSEwoLdG90YWxfYnl0ZXMYASABKAQSEgoKdXNlZF9ie\
XRlcxgCIAEoBCKvAQoERGlzaxITCgttb3VudF9wb2ludBgBIAEoCRIOCgZkZXZpY2UYAiABKAkSEwoLZmlsZV9zeXN0ZW0YAyABKAkSEwoLdG90YWxfYnl0Z\
XMYBCABKAQSFwoPYXZhaWxhYmxlX2J5dGVzGAUgASgEEh0KFXJlYWRfYnl0ZXNfcGVyX3NlY29uZBgGIAEoARIgChh3cml0dGVuX2J5dGVzX3Blcl9zZWNvb\
mQYByABKAEihQEKB05ldHdvcmsSDAoEbmFtZRgBIAEoCRIhChlyZWNlaXZlZF9ieXRlc19wZXJfc2Vjb25kGAIgASgBEh0KFXNlbnRfYnl0ZXNfcGVyX3NlY\
29uZBgDIAEoARIWCg5yZWNlaXZlZF9ieXRlcxgEIAEoBBISCgpzZW50X2J5dGVzGAUgASgEIh4KDFNhbXBsZUZpbHRlchIOCgZtZXRyaWMYASADKAkicwoGU\
2FtcGxlEg4KBm1ldHJpYxgBIAEoCRINCgV2YWx1ZRgCIAEoARIgCgR1bml0GAMgASgOMhIuaG9zdHdhdGNoLnYyLlVuaXQSKAoEdGltZRgEIAEoCzIaLmdvb\
2dsZS5wcm90b2J1Zi5UaW1lc3RhbXAiJQoETWFyaxINCgVsYWJlbBgBIAEoCRIOCgZhdXRob3IYAiABKAkiHAoMUmVtYXJrRmlsdGVyEgwKBG1hcmsYASABK\
AgiXgoGUmVtYXJrEg4KBmF1dGhvchgBIAEoCRIMCgR0ZXh0GAIgASgJEigKBHRpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wEgwKBG1hc\
msYBCABKAgqWQoEVW5pdBIUChBVTklUX1VOU1BFQ0lGSUVEEAASEAoMVU5JVF9QRVJDRU5UEAESDgoKVU5JVF9CWVRFUxACEhkKFVVOSVRfQllURVNfUEVSX\
1NFQ09ORBADMqQCCgRIb3N0EkcKC0dldFNuYXBzaG90EiAuaG9zdHdhdGNoLnYyLkdldFNuYXBzaG90UmVxdWVzdBoWLmhvc3R3YXRjaC52Mi5TbmFwc2hvd\
BJKCgdTYW1wbGVzEhouaG9zdHdhdGNoLnYyLlNhbXBsZUZpbHRlchoULmhvc3R3YXRjaC52Mi5TYW1wbGUiC+rhGAcI4BIQAhgBMAESNQoFTWFya3MSEi5ob\
3N0d2F0Y2gudjIuTWFyaxoWLmdvb2dsZS5wcm90b2J1Zi5FbXB0eSgBElAKB1JlbWFya3MSFC5ob3N0d2F0Y2gudjIuUmVtYXJrGhQuaG9zdHdhdGNoLnYyL\
lJlbWFyayIV6uEYEQjIASIMUmVtYXJrRmlsdGVyKAEwAWIGcHJvdG8z",[gu,au,gf]);var bf=Ou(ag,0);var lg=document.querySelector('meta[name="socket.mq"]')?.content||"/",da=new URL(lg,document.baseURI).href,xn=fa(bf,{baseUrl:da}),
Tn=ma(xn);var cg=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),ug=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),lo=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,Qe=e=>cg.format(e),yf=e=>ug.format(e),co=e=>e.
toLocaleString("en"),In=(e,t)=>`${co(e)} ${t}${e===1?"":"s"}`,ps=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,Ef=e=>e.toFixed(
2),xr=e=>Sf(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),An=e=>`${Sf(e,1e3,["B","kB","MB","GB","TB"])}/s`;function Sf(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var vf=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function nn(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function hs(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function te(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function ie(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var gs=class{#e=0;#t=0;#n=0;#r=0;#o;constructor(){Tn.onchange(t=>{t.kind==="reconnecting"&&(this.#o??=t.since.getTime(),
te("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#t+=t,this.#a(`nothing is missing, ${t===0?"nothing came":
`${In(t,"sample")} came`} meanwhile.`)}gap(t){this.#n+=t,this.#r+=t===0?1:0,this.#a(t>0?`too late for ${In(t,"sample")}.`:
"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(te("account").textContent=this.#s())}#s(){
let t=this.#r===1?"once":`${co(this.#r)} times`;return[In(this.#e,"sample"),this.#t>0&&`${co(this.#t)} of them caught up\
 on`,this.#n>0?`${co(this.#n)} missed`:this.#r===0&&"nothing missed",this.#r>0&&`server restarted ${t}`].filter(Boolean).
join(", ")}#a(t){let n=this.#o===void 0?void 0:(Date.now()-this.#o)/1e3;this.#o=void 0,te("news").textContent=n===void 0?
`On again: ${t}`:`Back after ${nn(Math.max(n,1))}: ${t}`}};var fg={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function Nf(){let e=te("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=mg(n);e.textContent!==
r&&(e.textContent=r),wf()};Tn.onchange(t),t(Tn.state),setInterval(wf,1e3)}function mg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${fg[e.transport]}`;case"reconnecting":return`No connection\
 since ${Qe(e.since.getTime())}`;case"closed":return"Refused by the server"}}function wf(){let{state:e}=Tn,t=te("lost");
if(e.kind==="reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${nn(Math.max(n,0))}. It is trie\
d again and again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent=
"")}var xf=!1;function bs(){xf=!0}function ys({code:e}){e==="unauthenticated"&&xf&&location.reload()}var dg=5e3;async function pa(e,t){let n;for(;;){let r=e({after:n});try{for await(let o of r)bs(),t(o)}catch(o){if(!(o instanceof
ee))throw o;ys(o)}n=r.position??n,await new Promise(o=>setTimeout(o,dg))}}function Ss({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var Es=class{#e=[];#t;#n=[];#r;#o;#s=!1;constructor(t){
this.#t=new Map(t.map(n=>[n,[]]))}add(t,n,r){let o=this.#t.get(t);if(!o)return;r<this.latest-5e3&&this.#l(),r>this.latest&&
this.#a(r);let s=this.#e.lastIndexOf(r);s>=0&&(o[s]=n)}gap(t){this.latest>0&&(this.#r??={missed:0,restarted:!1},this.#r.
missed+=t,this.#r.restarted||=t===0)}resynchronise(){this.#s=!0}get latest(){return this.#e.at(-1)??0}get holes(){return this.#n}openHole(t){
return this.latest>0&&t-this.latest>2*2500?{from:this.latest,to:t}:void 0}span(t,n,r){return Math.min(r,Math.max(n,t-(this.#e[0]??
t)))}now(){return Date.now()+(this.#o??0)}at(t,n){let r=this.#t.get(t)??[];for(let o=this.#e.length-1;o>=0&&n-this.#e[o]<
2500;o-=1){let s=r[o];if(this.#e[o]<=n+500&&s!==null)return s}}since(t){let n=Math.max(this.#e.findIndex(r=>r>=t)-1,0);return{
times:this.#e.slice(n),of:r=>(this.#t.get(r)??[]).slice(n)}}#a(t){let n=this.latest;if(this.#r){let{missed:r,restarted:o}=this.#r;
this.#n.push({from:n,to:t,missed:r,why:o?"restarted":"missed"}),this.#r=void 0,this.#i(n+1)}else n>0&&t-n>2500&&(this.#n.
push({from:n,to:t,missed:0,why:"silent"}),this.#i(n+1));this.#i(t),this.#o=Math.max(this.#s?-1/0:this.#o??-1/0,t-Date.now()),
this.#s=!1,this.#c(t-36e5)}#i(t){this.#e.push(t),this.#t.forEach(n=>n.push(null))}#c(t){this.#n=this.#n.filter(n=>n.to>t),
this.#e[60]!==void 0&&this.#e[60]<t&&(this.#e.splice(0,60),this.#t.forEach(n=>n.splice(0,60)))}#l(){this.#e=[],this.#n=[],
this.#r=void 0,this.#t.forEach(t=>t.splice(0)),this.resynchronise()}};function uo({missed:e,why:t}){switch(t){case"missed":return`${In(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function Tf(e,t){let n=te("holes"),r=e.filter(
({to:o})=>o>t).map(pg);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>ie("li","",
o)))}function pg(e){let{from:t,to:n,why:r}=e,o=`${Qe(t)} to ${Qe(n)}, ${nn(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${uo(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var hg=getComputedStyle(document.documentElement),rn=e=>hg.getPropertyValue(`--${e}`).trim(),If=e=>`${rn(e)}26`,vs=e=>`${e}\
px ${rn("mono")}`;function Af(e){for(let t of["(prefers-color-scheme: dark)","(prefers-contrast: more)","(forced-colors:\
 active)"])matchMedia(t).addEventListener("change",e)}function kf({hostName:e,os:t,cpus:n,disks:r,networks:o,uptimeSeconds:s}){document.title=`${e||"hostwatch"} – hostwatch`,
te("host-name").textContent=e||"unnamed machine";let i=[[t?.name,t?.version].filter(Boolean).join(" "),t?.kernelVersion&&
`kernel ${t.kernelVersion}`,t?.architecture,`up ${nn(Number(s))}`];te("host-facts").textContent=i.filter(Boolean).join("\
 · "),te("cpu-brand").textContent=[...new Set(n.map(({brand:a})=>a).filter(Boolean))].join(", "),ha(te("cpus"),n,"li",(a,{
name:c,loadPercent:u})=>{let[d,h,b]=ga(a,["span","i","span"]);d.textContent=c,h.style.setProperty("--share",Math.min(u/100,
1).toFixed(3)),b.textContent=ps(u)}),ha(te("disks"),r,"li",(a,{mountPoint:c,fileSystem:u,totalBytes:d,availableBytes:h})=>{
let[b,w]=[Number(d),Number(h)],[S,T,k]=ga(a,["span","i","span"]);S.textContent=[c,u].filter(Boolean).join(" · "),T.style.
setProperty("--share",b>0?((b-w)/b).toFixed(3):"0"),k.textContent=`${xr(w)} free of ${xr(b)}`}),ha(te("networks"),o,"tr",
(a,{name:c,receivedBytesPerSecond:u,sentBytesPerSecond:d})=>{let[h,b,w]=ga(a,["th","td","td"]);h.scope="row",h.textContent=
c,b.textContent=An(u),w.textContent=An(d)})}function ha(e,t,n,r){for(;e.childElementCount>t.length;)e.lastElementChild.remove();
for(;e.childElementCount<t.length;)e.append(document.createElement(n));t.forEach((o,s)=>r(e.children[s],o))}function ga(e,t){
return e.childElementCount===0&&e.append(...t.map(n=>document.createElement(n))),[...e.children]}var gg="uplot",bg="u-hz",yg="u-vt",Eg="u-title",Sg="u-wrap",vg="u-under",wg="u-over",Ng="u-axis",Hn="u-off",xg="u-select",
Tg="u-cursor-x",Ig="u-cursor-y",Ag="u-cursor-pt",kg="u-legend",Mg="u-live",_g="u-inline",Lg="u-series",Rg="u-marker",Mf="\
u-label",Dg="u-value",mo="width",po="height";var _f="bottom",Tr="left",ba="right",Oa="#000",Lf=Oa+"0",ya="mousemove",Rf="mousedown",Ea="mouseup",Df="mouseenter",Of="\
mouseleave",Cf="dblclick",Og="resize",Cg="scroll",Pf="change",Is="dppxchange",Ca="--",Rr=typeof window<"u",xa=Rr?document:
null,Ar=Rr?window:null,Pg=Rr?navigator:null,me,ws;function Ta(){let e=devicePixelRatio;me!=e&&(me=e,ws&&Aa(Pf,ws,Ta),ws=
matchMedia(`(min-resolution: ${me-.001}dppx) and (max-resolution: ${me+.001}dppx)`),qn(Pf,ws,Ta),Ar.dispatchEvent(new CustomEvent(
Is)))}function yt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Ia(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Te(e,t,n){e.style[t]=n+"px"}function $t(e,t,n,r){let o=xa.createElement(e);return t!=null&&yt(o,
t),n?.insertBefore(o,r),o}function Rt(e,t){return $t("div",e,t)}var Ff=new WeakMap;function on(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=Ff.get(e);s!=i&&(e.style.transform=s,Ff.set(e,s),t<0||n<0||t>r||n>o?yt(e,Hn):Ia(e,Hn))}var Bf=new WeakMap;
function Uf(e,t,n){let r=t+n,o=Bf.get(e);r!=o&&(Bf.set(e,r),e.style.background=t,e.style.borderColor=n)}var Gf=new WeakMap;
function Vf(e,t,n,r){let o=t+""+n,s=Gf.get(e);o!=s&&(Gf.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Pa={passive:!0},Fg={...Pa,capture:!0};function qn(e,t,n,r){t.addEventListener(
e,n,r?Fg:Pa)}function Aa(e,t,n,r){t.removeEventListener(e,n,Pa)}Rr&&Ta();function Wt(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:Et((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function hm(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var gm=e=>e!=
null,bm=e=>e!=null&&e>0,Ms=hm(gm),Bg=hm(bm);function Ug(e,t,n,r=0,o=!1){let s=o?Bg:Ms,i=o?bm:gm;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??ye,c??-ye]}function _s(e,t,n,r){let o=Wf(e),s=Wf(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
dn:ym,a=o==1?Et:Dt,c=s==1?Dt:Et,u=a(i(Ge(e))),d=c(i(Ge(t))),h=kr(n,u),b=kr(n,d);return n==10&&(u<0&&(h=Ee(h,-u)),d<0&&(b=
Ee(b,-d))),r||n==2?(e=h*o,t=b*s):(e=wm(e,h),t=Ls(t,b)),[e,t]}function Fa(e,t,n,r){let o=_s(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var Ba=.1,Yf={mode:3,pad:Ba},go={pad:0,soft:null,mode:0},Gg={min:go,max:go};function As(e,t,n,r){return Rs(
n)?$f(e,t,n):(go.pad=n,go.soft=r?0:null,go.mode=r?3:0,$f(e,t,Gg))}function ue(e,t){return e??t}function Vg(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function $f(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-ye),c=ue(o.hard,ye),u=ue(r.soft,ye),d=ue(o.soft,-ye),h=ue(r.mode,0),b=ue(o.mode,0),w=t-e,S=dn(
w),T=it(Ge(e),Ge(t)),k=dn(T),L=Ge(k-S);(w<1e-24||L>10)&&(w=0,(e==0||t==0)&&(w=1e-24,h==2&&u!=ye&&(s=0),b==2&&d!=-ye&&(i=
0)));let N=w||T||1e3,P=dn(N),A=kr(10,Et(P)),q=N*(w==0?e==0?.1:1:s),O=Ee(wm(e-q,A/10),24),X=e>=u&&(h==1||h==3&&O<=u||h==2&&
O>=u)?u:ye,Y=it(a,O<X&&e>=X?X:Kt(X,O)),Z=N*(w==0?t==0?.1:1:i),W=Ee(Ls(t+Z,A/10),24),M=t<=d&&(b==1||b==3&&W>=d||b==2&&W<=
d)?d:-ye,z=Kt(c,W>M&&t<=M?M:it(M,W));return Y==z&&Y==0&&(z=100),[Y,z]}var Yg=new Intl.NumberFormat(Rr?Pg.language:"en-US"),
Ua=e=>Yg.format(e),St=Math,Ts=St.PI,Ge=St.abs,Et=St.floor,Ue=St.round,Dt=St.ceil,Kt=St.min,it=St.max,kr=St.pow,Wf=St.sign,
dn=St.log10,ym=St.log2,$g=(e,t=1)=>St.sinh(e)*t,Sa=(e,t=1)=>St.asinh(e/t),ye=1/0;function Kf(e){return(dn((e^e>>31)-(e>>
31))|0)+1}function ka(e,t,n){return Kt(it(e,t),n)}function Em(e){return typeof e=="function"}function re(e){return Em(e)?
e:()=>e}var Wg=()=>{},Sm=e=>e,vm=(e,t)=>t,Kg=e=>null,Hf=e=>!0,qf=(e,t)=>e==t,Hg=/\.\d*?(?=9{6,}|0{6,})/gm,Zn=e=>{if(xm(e)||
Mn.has(e))return e;let t=`${e}`,n=t.match(Hg);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,s]=t.
split("e");return+`${Zn(o)}e${s}`}return Ee(e,r)};function Wn(e,t){return Zn(Ee(Zn(e/t))*t)}function Ls(e,t){return Zn(Dt(
Zn(e/t))*t)}function wm(e,t){return Zn(Et(Zn(e/t))*t)}function Ee(e,t=0){if(xm(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);
return Ue(r)/n}var Mn=new Map;function Nm(e){return((""+e).split(".")[1]||"").length}function yo(e,t,n,r){let o=[],s=r.map(
Nm);for(let i=t;i<n;i++){let a=Ge(i),c=Ee(kr(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*c,h=(i>=
0?0:a)+(i>=s[u]?0:s[u]),b=e==10?d:Ee(d,h);o.push(b),Mn.set(b,h)}}return o}var bo={},Ga=[],Mr=[null,null],kn=Array.isArray,
xm=Number.isInteger,qg=e=>e===void 0;function Zf(e){return typeof e=="string"}function Rs(e){let t=!1;if(e!=null){let n=e.
constructor;t=n==null||n==Object}return t}function Zg(e){return e!=null&&typeof e=="object"}var Xg=Object.getPrototypeOf(
Uint8Array),Tm="__proto__";function _r(e,t=Rs){let n;if(kn(e)){let r=e.find(o=>o!=null);if(kn(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=_r(e[o],t)}else n=e.slice()}else if(e instanceof Xg)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=Tm&&(n[r]=_r(e[r],t))}else n=e;return n}function Ce(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=Tm&&(Rs(e[o])?Ce(e[o],_r(r[o])):e[o]=_r(r[o]))}return e}var Jg=0,zg=1,jg=2;function Qg(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function eb(e,t){
if(rb(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return ob(i[0])||(i=nb(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],h=Array(o).fill(void 0),b=t?t[i][u]:zg,w=[];for(let S=0;S<d.length;S++){let T=d[S],k=s.get(c[S]);
T===null?b!=Jg&&(h[k]=T,b==jg&&w.push(k)):h[k]=T}Qg(h,w,o),r.push(h)}}return r}var tb=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function nb(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function rb(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function ob(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=it(1,Et((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var Im=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Am=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function km(e){return e.slice(0,3)}var sb=Am.map(km),ib=Im.map(km),ab={MMMM:Im,MMM:ib,WWWW:Am,WWW:sb};function fo(e){
return(e<10?"0":"")+e}function lb(e){return(e<10?"00":e<100?"0":"")+e}var cb={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>fo(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>fo(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>fo(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>fo(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>fo(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>lb(e.getMilliseconds())};function Va(e,t){t=t||ab;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?cb[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var ub=new Intl.DateTimeFormat().resolvedOptions().timeZone;function fb(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==ub?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var Mm=e=>e%1==0,ks=[1,2,2.5,5],mb=yo(10,-32,0,ks),_m=yo(10,0,32,ks),db=_m.filter(Mm),Kn=mb.concat(
_m),Ya=`
`,Lm="{YYYY}",Xf=Ya+Lm,Rm="{M}/{D}",ho=Ya+Rm,Ns=ho+"/{YY}",Dm="{aa}",pb="{h}:{mm}",Ir=pb+Dm,Jf=Ya+Ir,zf=":{ss}",pe=null;
function Om(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?yo(10,0,3,ks).filter(Mm):yo(10,-3,0,ks)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,Lm,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",Xf,pe,pe,pe,pe,pe,1],[o,Rm,Xf,pe,
pe,pe,pe,pe,1],[r,"{h}"+Dm,Ns,pe,ho,pe,pe,pe,1],[n,Ir,Ns,pe,ho,pe,pe,pe,1],[t,zf,Ns+" "+Ir,pe,ho+" "+Ir,pe,Jf,pe,1],[e,zf+
".{fff}",Ns+" "+Ir,pe,ho+" "+Ir,pe,Jf,pe,1]];function d(h){return(b,w,S,T,k,L)=>{let N=[],P=k>=i,A=k>=s&&k<i,q=h(S),O=Ee(
q*e,3),X=va(q.getFullYear(),P?0:q.getMonth(),A||P?1:q.getDate()),Y=Ee(X*e,3);if(A||P){let Z=A?k/s:0,W=P?k/i:0,M=O==Y?O:Ee(
va(X.getFullYear()+W,X.getMonth()+Z,1)*e,3),z=new Date(Ue(M/e)),F=z.getFullYear(),K=z.getMonth();for(let V=0;M<=T;V++){let oe=va(
F+W*V,K+Z*V,1),G=oe-h(Ee(oe*e,3));M=Ee((+oe+G)*e,3),M<=T&&N.push(M)}}else{let Z=k>=o?o:k,W=Et(S)-Et(O),M=Y+W+Ls(O-Y,Z);N.
push(M);let z=h(M),F=z.getHours()+z.getMinutes()/n+z.getSeconds()/r,K=k/r,V=b.axes[w]._space,oe=L/V;for(;M=Ee(M+k,e==1?0:
3),!(M>T);)if(K>1){let G=Et(Ee(F+K,6))%24,ae=h(M).getHours()-G;ae>1&&(ae=-1),M-=ae*r,F=(F+K)%24;let he=N[N.length-1];Ee(
(M-he)/k,3)*oe>=.7&&N.push(M)}else N.push(M)}return N}}return[c,u,d]}var[hb,gb,bb]=Om(1),[yb,Eb,Sb]=Om(.001);yo(2,-53,53,
[1]);function jf(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function Qf(e,t){return(n,r,o,s,i)=>{
let a=t.find(S=>i>=S[0])||t[t.length-1],c,u,d,h,b,w;return r.map(S=>{let T=e(S),k=T.getFullYear(),L=T.getMonth(),N=T.getDate(),
P=T.getHours(),A=T.getMinutes(),q=T.getSeconds(),O=k!=c&&a[2]||L!=u&&a[3]||N!=d&&a[4]||P!=h&&a[5]||A!=b&&a[6]||q!=w&&a[7]||
a[1];return c=k,u=L,d=N,h=P,b=A,w=q,O(T)})}}function vb(e,t){let n=Va(t);return(r,o,s,i,a)=>o.map(c=>n(e(c)))}function va(e,t,n){
return new Date(e,t,n)}function em(e,t){return t(e)}var wb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function tm(e,t){return(n,r,o,s)=>s==
null?Ca:t(e(r))}function Nb(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}
function xb(e,t){return e.series[t].fill(e,t)}var Tb={show:!0,live:!0,isolate:!1,mount:Wg,markers:{show:!0,width:2,stroke:Nb,
fill:xb,dash:"solid"},idx:null,idxs:null,values:[]};function Ib(e,t){let n=e.cursor.points,r=Rt(),o=n.size(e,t);Te(r,mo,
o),Te(r,po,o);let s=o/-2;Te(r,"marginLeft",s),Te(r,"marginTop",s);let i=n.width(e,t,o);return i&&Te(r,"borderWidth",i),r}
function Ab(e,t){let n=e.series[t].points;return n._fill||n._stroke}function kb(e,t){let n=e.series[t].points;return n._stroke||
n._fill}function Mb(e,t){return e.series[t].points.size}var wa=[0,0];function _b(e,t,n){return wa[0]=t,wa[1]=n,wa}function xs(e,t,n,r=!0){
return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Na(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Lb={show:!0,
x:!0,y:!0,lock:!1,move:_b,points:{one:!1,show:Ib,size:Mb,width:0,stroke:kb,fill:Ab},bind:{mousedown:xs,mouseup:xs,click:xs,
dblclick:xs,mousemove:Na,mouseleave:Na,mouseenter:Na},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),
t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},
left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Cm={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},$a=Ce({},Cm,
{filter:vm}),Pm=Ce({},$a,{size:10}),Fm=Ce({},Cm,{show:!1}),Wa='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helve\
tica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',
Bm="bold "+Wa,Um=1.5,nm={show:!0,scale:"x",stroke:Oa,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Bm,
side:2,grid:$a,ticks:Pm,border:Fm,font:Wa,lineGap:Um,rotate:0},Rb="Value",Db="Time",rm={show:!0,scale:"x",auto:!1,sorted:1,
min:ye,max:-ye,idxs:[]};function Ob(e,t,n,r,o){return t.map(s=>s==null?"":Ua(s))}function Cb(e,t,n,r,o,s,i){let a=[],c=Mn.
get(o)||0;n=i?n:Ee(Ls(n,o),c);for(let u=n;u<=r;u=Ee(u+o,c))a.push(Object.is(u,-0)?0:u);return a}function Ma(e,t,n,r,o,s,i){
let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?dn:ym,d=Et(u(n));o=kr(c,d),c==10&&(o=Kn[Wt(o,Kn)]);let h=n,b=o*c;c==10&&
(b=Kn[Wt(b,Kn)]);do a.push(h),h=h+o,c==10&&!Mn.has(h)&&(h=Ee(h,Mn.get(o))),h>=b&&(o=h,b=o*c,c==10&&(b=Kn[Wt(b,Kn)]));while(h<=
r);return a}function Pb(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].scale].asinh,u=r>c?Ma(e,t,it(c,n),r,o):[c],d=r>=0&&n<=0?
[0]:[];return(n<-c?Ma(e,t,it(c,-r),-n,o):[c]).reverse().map(b=>-b).concat(d,u)}var Gm=/./,Fb=/[12357]/,Bb=/[125]/,om=/1/,
_a=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Ub(e,t,n,r,o){let s=e.
axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),h=c(9,i)-d>=u?Gm:c(7,i)-d>=u?Fb:c(5,i)-d>=u?Bb:om;if(h==
om){let b=Ge(c(1,i)-d);if(b<u)return _a(t.slice().reverse(),a.distr,h,Dt(u/b)).reverse()}return _a(t,a.distr,h,1)}function Gb(e,t,n,r,o){
let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ge(c(1,i)-c(2,i));return u<a?_a(t.slice().reverse(),3,Gm,Dt(a/u)).reverse():
t}function Vb(e,t,n,r){return r==null?Ca:t==null?"":Ua(t)}var sm={show:!0,scale:"y",stroke:Oa,space:30,gap:5,alignTo:1,size:50,
labelGap:0,labelSize:30,labelFont:Bm,side:3,grid:$a,ticks:Pm,border:Fm,font:Wa,lineGap:Um,rotate:0};function Yb(e,t){let n=3+
(e||1)*2;return Ee(n*t,3)}function $b(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(
o[r[1]],n,!0),a=Ge(i-s),c=e.series[t],u=a/(c.points.space*me);return r[1]-r[0]<=u}var im={scale:null,auto:!0,sorted:0,min:ye,
max:-ye},Vm=(e,t,n,r,o)=>o,am={show:!0,auto:!0,sorted:0,gaps:Vm,alpha:1,facets:[Ce({},im,{scale:"x"}),Ce({},im,{scale:"y"})]},
lm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Vm,alpha:1,points:{show:$b,filter:null},values:null,min:ye,max:-ye,
idxs:[],path:null,clip:null};function Wb(e,t,n,r,o){return n/10}var Ym={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,
max:null,dir:1,ori:0},Kb=Ce({},Ym,{time:!1,ori:1}),cm={};function $m(e,t){let n=cm[e];return n||(n={key:e,plots:[],sub(r){
n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=
o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(cm[e]=n)),n}var Lr=1,La=2;function Xn(e,t,n){let r=e.mode,o=e.series[t],s=r==
2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],h=r==2?
i[o.facets[1].scale]:i[o.scale],b=a.left,w=a.top,S=a.width,T=a.height,k=e.valToPosH,L=e.valToPosV;return d.ori==0?n(o,c,
u,d,h,k,L,b,w,S,T,Os,Dr,Ps,Km,qm):n(o,c,u,d,h,L,k,w,b,T,S,Cs,Or,qa,Hm,Zm)}function Ka(e,t){let n=0,r=0,o=ue(e.bands,Ga);
for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?
1:r==3?2:0]}function Hb(e,t,n,r,o){let s=e.mode,i=e.series[t],a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?
c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function pn(e,t,n,r,o,s){return Xn(e,t,(i,a,c,u,d,h,b,w,S,T,k)=>{let L=i.
pxRound,N=u.dir*(u.ori==0?1:-1),P=u.ori==0?Dr:Or,A,q;N==1?(A=n,q=r):(A=r,q=n);let O=L(h(a[A],u,T,w)),X=L(b(c[A],d,k,S)),
Y=L(h(a[q],u,T,w)),Z=L(b(s==1?d.max:d.min,d,k,S)),W=new Path2D(o);return P(W,Y,Z),P(W,O,Z),P(W,O,X),W})}function Ds(e,t,n,r,o,s){
let i=null;if(e.length>0){i=new Path2D;let a=t==0?Ps:qa,c=n;for(let h=0;h<e.length;h++){let b=e[h];if(b[1]>b[0]){let w=b[0]-
c;w>0&&a(i,c,r,w,r+s),c=b[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+d)}return i}function qb(e,t,n){let r=e[e.length-1];
r&&r[0]==t?r[1]=n:e.push([t,n])}function Ha(e,t,n,r,o,s,i){let a=[],c=e.length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===
null){let h=u,b=u;if(o==1)for(;++u<=r&&t[u]===null;)b=u;else for(;--u>=n&&t[u]===null;)b=u;let w=s(e[h]),S=b==h?w:s(e[b]),
T=h-o;w=i<=0&&T>=0&&T<c?s(e[T]):w;let L=b+o;S=i>=0&&L>=0&&L<c?s(e[L]):S,S>=w&&a.push([w,S])}return a}function um(e){return e==
0?Sm:e==1?Ue:t=>Wn(t,e)}function Wm(e){let t=e==0?Os:Cs,n=e==0?(o,s,i,a,c,u)=>{o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(
i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?
r(o,s,i,a,c):(u=Kt(u,a/2,c/2),d=Kt(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,
s,i,s+a,i,u),o.closePath())}}var Os=(e,t,n)=>{e.moveTo(t,n)},Cs=(e,t,n)=>{e.moveTo(n,t)},Dr=(e,t,n)=>{e.lineTo(t,n)},Or=(e,t,n)=>{
e.lineTo(n,t)},Ps=Wm(0),qa=Wm(1),Km=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},Hm=(e,t,n,r,o,s)=>{e.arc(n,t,r,o,s)},qm=(e,t,n,r,o,s,i)=>{
e.bezierCurveTo(t,n,r,o,s,i)},Zm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};function Xm(e){return(t,n,r,o,s)=>Xn(t,
n,(i,a,c,u,d,h,b,w,S,T,k)=>{let{pxRound:L,points:N}=i,P,A;u.ori==0?(P=Os,A=Km):(P=Cs,A=Hm);let q=Ee(N.width*me,3),O=(N.size-
N.width)/2*me,X=Ee(O*2,3),Y=new Path2D,Z=new Path2D,{left:W,top:M,width:z,height:F}=t.bbox;Ps(Z,W-X,M-X,z+X*2,F+X*2);let K=V=>{
if(c[V]!=null){let oe=L(h(a[V],u,T,w)),G=L(b(c[V],d,k,S));P(Y,oe+O,G),A(Y,oe,G,O,0,Ts*2)}};if(s)s.forEach(K);else for(let V=r;V<=
o;V++)K(V);return{stroke:q>0?Y:null,fill:Y,clip:Z,flags:Lr|La}})}function Jm(e){return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&
e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var Zb=Jm(Dr),Xb=Jm(Or);function zm(e){let t=ue(e?.alignGaps,0);return(n,r,o,s)=>Xn(
n,r,(i,a,c,u,d,h,b,w,S,T,k)=>{[o,s]=Ms(c,o,s);let L=i.pxRound,N=F=>L(h(F,u,T,w)),P=F=>L(b(F,d,k,S)),A,q;u.ori==0?(A=Dr,q=
Zb):(A=Or,q=Xb);let O=u.dir*(u.ori==0?1:-1),X={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Lr},Y=X.stroke,
Z=!1;if(s-o>=T*4){let F=B=>n.posToVal(B,u.key,!0),K=null,V=null,oe,G,at,Ie=N(a[O==1?o:s]),ae=N(a[o]),he=N(a[s]),j=F(O==1?
ae+1:he-1);for(let B=O==1?o:s;B>=o&&B<=s;B+=O){let Pe=a[B],Ae=(O==1?Pe<j:Pe>j)?Ie:N(Pe),de=c[B];Ae==Ie?de!=null?(G=de,K==
null?(A(Y,Ae,P(G)),oe=K=V=G):G<K?K=G:G>V&&(V=G)):de===null&&(Z=!0):(K!=null&&q(Y,Ie,P(K),P(V),P(oe),P(G)),de!=null?(G=de,
A(Y,Ae,P(G)),K=V=oe=G):(K=V=null,de===null&&(Z=!0)),Ie=Ae,j=F(Ie+O))}K!=null&&K!=V&&at!=Ie&&q(Y,Ie,P(K),P(V),P(oe),P(G))}else
for(let F=O==1?o:s;F>=o&&F<=s;F+=O){let K=c[F];K===null?Z=!0:K!=null&&A(Y,N(a[F]),P(K))}let[M,z]=Ka(n,r);if(i.fill!=null||
M!=0){let F=X.fill=new Path2D(Y),K=i.fillTo(n,r,i.min,i.max,M),V=P(K),oe=N(a[o]),G=N(a[s]);O==-1&&([G,oe]=[oe,G]),A(F,G,
V),A(F,oe,V)}if(!i.spanGaps){let F=[];Z&&F.push(...Ha(a,c,o,s,O,N,t)),X.gaps=F=i.gaps(n,r,o,s,F),X.clip=Ds(F,u.ori,w,S,T,
k)}return z!=0&&(X.band=z==2?[pn(n,r,o,s,Y,-1),pn(n,r,o,s,Y,1)]:pn(n,r,o,s,Y,z)),X})}function Jb(e){let t=ue(e.align,1),
n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);return(s,i,a,c)=>Xn(s,i,(u,d,h,b,w,S,T,k,L,N,P)=>{[a,c]=Ms(h,a,
c);let A=u.pxRound,{left:q,width:O}=s.bbox,X=ae=>A(S(ae,b,N,k)),Y=ae=>A(T(ae,w,P,L)),Z=b.ori==0?Dr:Or,W={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Lr},M=W.stroke,z=b.dir*(b.ori==0?1:-1),F=Y(h[z==1?a:c]),K=X(d[z==1?a:c]),V=K,
oe=K;o&&t==-1&&(oe=q,Z(M,oe,F)),Z(M,K,F);for(let ae=z==1?a:c;ae>=a&&ae<=c;ae+=z){let he=h[ae];if(he==null)continue;let j=X(
d[ae]),B=Y(he);t==1?Z(M,j,F):Z(M,V,B),Z(M,j,B),F=B,V=j}let G=V;o&&t==1&&(G=q+O,Z(M,G,F));let[at,Ie]=Ka(s,i);if(u.fill!=null||
at!=0){let ae=W.fill=new Path2D(M),he=u.fillTo(s,i,u.min,u.max,at),j=Y(he);Z(ae,G,j),Z(ae,oe,j)}if(!u.spanGaps){let ae=[];
ae.push(...Ha(d,h,a,c,z,X,r));let he=u.width*me/2,j=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Pe=>{Pe[0]+=j,Pe[1]+=B}),
W.gaps=ae=u.gaps(s,i,a,c,ae),W.clip=Ds(ae,b.ori,k,L,N,P)}return Ie!=0&&(W.band=Ie==2?[pn(s,i,a,c,M,-1),pn(s,i,a,c,M,1)]:
pn(s,i,a,c,M,Ie)),W})}function fm(e,t,n,r,o,s,i=ye){if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)if(t[c]!==
void 0){if(a!=null){let d=Ge(e[c]-e[a]);d<u&&(u=d,i=Ge(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function zb(e){e=e||bo;
let t=ue(e.size,[.6,ye,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=re(o),i=1-
t[0],a=ue(t[1],ye),c=ue(t[2],1),u=ue(e.disp,bo),d=ue(e.each,w=>{}),{fill:h,stroke:b}=u;return(w,S,T,k)=>Xn(w,S,(L,N,P,A,q,O,X,Y,Z,W,M)=>{
let z=L.pxRound,F=n,K=r*me,V=a*me,oe=c*me,G,at;A.ori==0?[G,at]=s(w,S):[at,G]=s(w,S);let Ie=A.dir*(A.ori==0?1:-1),ae=A.ori==
0?Ps:qa,he=A.ori==0?d:(D,Se,Fe,er,Dn,qt,On)=>{d(D,Se,Fe,Dn,er,On,qt)},j=ue(w.bands,Ga).find(D=>D.series[0]==S),B=j!=null?
j.dir:0,Pe=L.fillTo(w,S,L.min,L.max,B),et=z(X(Pe,q,M,Z)),Ae,de,Ot,ft=W,_e=z(L.width*me),Ht=!1,an=null,vt=null,hn=null,zn=null;
h!=null&&(_e==0||b!=null)&&(Ht=!0,an=h.values(w,S,T,k),vt=new Map,new Set(an).forEach(D=>{D!=null&&vt.set(D,new Path2D)}),
_e>0&&(hn=b.values(w,S,T,k),zn=new Map,new Set(hn).forEach(D=>{D!=null&&zn.set(D,new Path2D)})));let{x0:jn,size:Pr}=u;if(jn!=
null&&Pr!=null){F=1,N=jn.values(w,S,T,k),jn.unit==2&&(N=N.map(Fe=>w.posToVal(Y+Fe*W,A.key,!0)));let D=Pr.values(w,S,T,k);
Pr.unit==2?de=D[0]*W:de=O(D[0],A,W,Y)-O(0,A,W,Y),ft=fm(N,P,O,A,W,Y,ft),Ot=ft-de+K}else ft=fm(N,P,O,A,W,Y,ft),Ot=ft*i+K,de=
ft-Ot;Ot<1&&(Ot=0),_e>=de/2&&(_e=0),Ot<5&&(z=Sm);let So=Ot>0,Ln=ft-Ot-(So?_e:0);de=z(ka(Ln,oe,V)),Ae=(F==0?de/2:F==Ie?0:
de)-F*Ie*((F==0?K/2:0)+(So?_e/2:0));let tt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Qn=Ht?null:new Path2D,
ln=null;if(j!=null)ln=w.data[j.series[1]];else{let{y0:D,y1:Se}=u;D!=null&&Se!=null&&(P=Se.values(w,S,T,k),ln=D.values(w,
S,T,k))}let Rn=G*de,J=at*de;for(let D=Ie==1?T:k;D>=T&&D<=k;D+=Ie){let Se=P[D];if(Se==null)continue;if(ln!=null){let lt=ln[D]??
0;if(Se-lt==0)continue;et=X(lt,q,M,Z)}let Fe=A.distr!=2||u!=null?N[D]:D,er=O(Fe,A,W,Y),Dn=X(ue(Se,Pe),q,M,Z),qt=z(er-Ae),
On=z(it(Dn,et)),mt=z(Kt(Dn,et)),wt=On-mt;if(Se!=null){let lt=Se<0?J:Rn,Ct=Se<0?Rn:J;Ht?(_e>0&&hn[D]!=null&&ae(zn.get(hn[D]),
qt,mt+Et(_e/2),de,it(0,wt-_e),lt,Ct),an[D]!=null&&ae(vt.get(an[D]),qt,mt+Et(_e/2),de,it(0,wt-_e),lt,Ct)):ae(Qn,qt,mt+Et(
_e/2),de,it(0,wt-_e),lt,Ct),he(w,S,D,qt-_e/2,mt,de+_e,wt)}}return _e>0?tt.stroke=Ht?zn:Qn:Ht||(tt._fill=L.width==0?L._fill:
L._stroke??L._fill,tt.width=0),tt.fill=Ht?vt:Qn,tt})}function jb(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>Xn(r,o,(a,c,u,d,h,b,w,S,T,k,L)=>{
[s,i]=Ms(u,s,i);let N=a.pxRound,P=G=>N(b(G,d,k,S)),A=G=>N(w(G,h,L,T)),q,O,X;d.ori==0?(q=Os,X=Dr,O=qm):(q=Cs,X=Or,O=Zm);let Y=d.
dir*(d.ori==0?1:-1),Z=P(c[Y==1?s:i]),W=Z,M=[],z=[];for(let G=Y==1?s:i;G>=s&&G<=i;G+=Y)if(u[G]!=null){let Ie=c[G],ae=P(Ie);
M.push(W=ae),z.push(A(u[G]))}let F={stroke:e(M,z,q,X,O,N),fill:null,clip:null,band:null,gaps:null,flags:Lr},K=F.stroke,[
V,oe]=Ka(r,o);if(a.fill!=null||V!=0){let G=F.fill=new Path2D(K),at=a.fillTo(r,o,a.min,a.max,V),Ie=A(at);X(G,W,Ie),X(G,Z,
Ie)}if(!a.spanGaps){let G=[];G.push(...Ha(c,u,s,i,Y,P,n)),F.gaps=G=a.gaps(r,o,s,i,G),F.clip=Ds(G,d.ori,S,T,k,L)}return oe!=
0&&(F.band=oe==2?[pn(r,o,s,i,K,-1),pn(r,o,s,i,K,1)]:pn(r,o,s,i,K,oe)),F})}function Qb(e){return jb(ey,e)}function ey(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),h=Array(i-1);for(let b=0;b<i-1;b++)d[b]=t[b+1]-t[b],h[b]=e[b+1]-e[b],u[b]=d[b]/h[b];c[0]=u[0];for(let b=1;b<
i-1;b++)u[b]===0||u[b-1]===0||u[b-1]>0!=u[b]>0?c[b]=0:(c[b]=3*(h[b-1]+h[b])/((2*h[b]+h[b-1])/u[b-1]+(h[b]+2*h[b-1])/u[b]),
isFinite(c[b])||(c[b]=0));c[i-1]=u[i-2];for(let b=0;b<i-1;b++)o(a,e[b]+h[b]/3,t[b]+c[b]*h[b]/3,e[b+1]-h[b]/3,t[b+1]-c[b+
1]*h[b]/3,e[b+1],t[b+1])}return a}var Ra=new Set;function mm(){for(let e of Ra)e.syncRect(!0)}Rr&&(qn(Og,Ar,mm),qn(Cg,Ar,
mm,!0),qn(Is,Ar,()=>{ze.pxRatio=me}));var ty=zm(),ny=Xm();function dm(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>Da(s,i,t,n))}function ry(e,t){return e.map((n,r)=>r==0?{}:Ce({},t,n))}function Da(e,t,n,r){
return Ce({},t==0?n:r,e)}function jm(e,t,n){return t==null?Mr:[t,n]}var oy=jm;function sy(e,t,n){return t==null?Mr:As(t,
n,Ba,!0)}function Qm(e,t,n,r){return t==null?Mr:_s(t,n,e.scales[r].log,!1)}var iy=Qm;function ed(e,t,n,r){return t==null?
Mr:Fa(t,n,e.scales[r].log,!1)}var ay=ed;function ly(e,t,n,r,o){let s=it(Kf(e),Kf(t)),i=t-e,a=Wt(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?Mn.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function pm(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Ue((n=+o)*me))+"px"),[e,t,n]}function cy(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Ee(t[2]*me,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function ze(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,f,m,p){
let g=f.valToPct(l);return p+m*(f.dir==-1?1-g:g)}function i(l,f,m,p){let g=f.valToPct(l);return p+m*(f.dir==-1?g:1-g)}function a(l,f,m,p){
return f.ori==0?s(l,f,m,p):i(l,f,m,p)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Rt(gg);if(e.id!=null&&
(u.id=e.id),yt(u,e.class),e.title){let l=Rt(Eg,u);l.textContent=e.title}let d=$t("canvas"),h=r.ctx=d.getContext("2d"),b=Rt(
Sg,u);qn("click",b,l=>{l.target===S&&(ve!=fr||ke!=mr)&&Xe.click(r,l)},!0);let w=r.under=Rt(vg,b);b.appendChild(d);let S=r.
over=Rt(wg,b);e=_r(e);let T=+ue(e.pxAlign,1),k=um(T);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let L=e.ms||
.001,N=r.series=o==1?dm(e.series||[],rm,lm,!1):ry(e.series||[null],am),P=r.axes=dm(e.axes||[],nm,sm,!0),A=r.scales={},q=r.
bands=e.bands||[];q.forEach(l=>{l.fill=re(l.fill||null),l.dir=ue(l.dir,-1)});let O=o==2?N[1].facets[0].scale:N[0].scale,
X={axes:kd,series:Nd},Y=(e.drawOrder||["axes","series"]).map(l=>X[l]);function Z(l){let f=l.distr==3?m=>dn(m>0?m:l.clamp(
r,m,l.min,l.max,l.key)):l.distr==4?m=>Sa(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let p=f(m),{_min:g,_max:E}=l,
v=E-g;return(p-g)/v}}function W(l){let f=A[l];if(f==null){let m=(e.scales||bo)[l]||bo;if(m.from!=null){W(m.from);let p=Ce(
{},A[m.from],m,{key:l});p.valToPct=Z(p),A[l]=p}else{f=A[l]=Ce({},l==O?Ym:Kb,m),f.key=l;let p=f.time,g=f.range,E=kn(g);if((l!=
O||o==2&&!p)&&(E&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Yf:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Yf:{mode:1,
hard:g[1],soft:g[1]}},E=!1),!E&&Rs(g))){let v=g;g=(x,I,_)=>I==null?Mr:As(I,_,v)}f.range=re(g||(p?oy:l==O?f.distr==3?iy:f.
distr==4?ay:jm:f.distr==3?Qm:f.distr==4?ed:sy)),f.auto=re(E?!1:f.auto),f.clamp=re(f.clamp||Wb),f._min=f._max=null,f.valToPct=
Z(f)}}}W("x"),W("y"),o==1&&N.forEach(l=>{W(l.scale)}),P.forEach(l=>{W(l.scale)});for(let l in e.scales)W(l);let M=A[O],z=M.
distr,F,K;M.ori==0?(yt(u,bg),F=s,K=i):(yt(u,yg),F=i,K=s);let V={};for(let l in A){let f=A[l];(f.min!=null||f.max!=null)&&
(V[l]={min:f.min,max:f.max},f.min=f.max=null)}let oe=e.tzDate||(l=>new Date(Ue(l/L))),G=e.fmtDate||Va,at=L==1?bb(oe):Sb(
oe),Ie=Qf(oe,jf(L==1?gb:Eb,G)),ae=tm(oe,em(wb,G)),he=[],j=r.legend=Ce({},Tb,e.legend),B=r.cursor=Ce({},Lb,{drag:{y:o==2}},
e.cursor),Pe=j.show,et=B.show,Ae=j.markers;j.idxs=he,Ae.width=re(Ae.width),Ae.dash=re(Ae.dash),Ae.stroke=re(Ae.stroke),Ae.
fill=re(Ae.fill);let de,Ot,ft,_e=[],Ht=[],an,vt=!1,hn={};if(j.live){let l=N[1]?N[1].values:null;vt=l!=null,an=vt?l(r,1,0):
{_:0};for(let f in an)hn[f]=Ca}if(Pe)if(de=$t("table",kg,u),ft=$t("tbody",null,de),j.mount(r,de),vt){Ot=$t("thead",null,
de,ft);let l=$t("tr",null,Ot);$t("th",null,l);for(var zn in an)$t("th",Mf,l).textContent=zn}else yt(de,_g),j.live&&yt(de,
Mg);let jn={show:!0},Pr={show:!1};function So(l,f){if(f==0&&(vt||!j.live||o==2))return Mr;let m=[],p=$t("tr",Lg,ft,ft.childNodes[f]);
yt(p,l.class),l.show||yt(p,Hn);let g=$t("th",null,p);if(Ae.show){let x=Rt(Rg,g);if(f>0){let I=Ae.width(r,f);I&&(x.style.
border=I+"px "+Ae.dash(r,f)+" "+Ae.stroke(r,f)),x.style.background=Ae.fill(r,f)}}let E=Rt(Mf,g);l.label instanceof HTMLElement?
E.appendChild(l.label):E.textContent=l.label,f>0&&(Ae.show||(E.style.color=l.width>0?Ae.stroke(r,f):Ae.fill(r,f)),tt("cl\
ick",g,x=>{if(B._lock)return;Pn(x);let I=N.indexOf(l);if((x.ctrlKey||x.metaKey)!=j.isolate){let _=N.some((R,C)=>C>0&&C!=
I&&R.show);N.forEach((R,C)=>{C>0&&Xt(C,_?C==I?jn:Pr:jn,!0,Oe.setSeries)})}else Xt(I,{show:!l.show},!0,Oe.setSeries)},!1),
nr&&tt(Df,g,x=>{B._lock||(Pn(x),Xt(N.indexOf(l),pr,!0,Oe.setSeries))},!1));for(var v in an){let x=$t("td",Dg,p);x.textContent=
"--",m.push(x)}return[p,m]}let Ln=new Map;function tt(l,f,m,p=!0){let g=Ln.get(f)||{},E=B.bind[l](r,f,m,p);E&&(qn(l,f,g[l]=
E),Ln.set(f,g))}function Qn(l,f,m){let p=Ln.get(f)||{};for(let g in p)(l==null||g==l)&&(Aa(g,f,p[g]),delete p[g]);l==null&&
Ln.delete(f)}let ln=0,Rn=0,J=0,D=0,Se=0,Fe=0,er=Se,Dn=Fe,qt=J,On=D,mt=0,wt=0,lt=0,Ct=0;r.bbox={};let Hs=!1,vo=!1,tr=!1,Cn=!1,
wo=!1,Nt=!1;function qs(l,f,m){(m||l!=r.width||f!=r.height)&&tl(l,f),ar(!1),tr=!0,vo=!0,lr()}function tl(l,f){r.width=ln=
J=l,r.height=Rn=D=f,Se=Fe=0,gd(),bd();let m=r.bbox;mt=m.left=Wn(Se*me,.5),wt=m.top=Wn(Fe*me,.5),lt=m.width=Wn(J*me,.5),Ct=
m.height=Wn(D*me,.5)}let dd=3;function pd(){let l=!1,f=0;for(;!l;){f++;let m=Id(f),p=Ad(f);l=f==dd||m&&p,l||(tl(r.width,
r.height),vo=!0)}}function hd({width:l,height:f}){qs(l,f)}r.setSize=hd;function gd(){let l=!1,f=!1,m=!1,p=!1;P.forEach((g,E)=>{
if(g.show&&g._show){let{side:v,_size:x}=g,I=v%2,_=g.label!=null?g.labelSize:0,R=x+_;R>0&&(I?(J-=R,v==3?(Se+=R,p=!0):m=!0):
(D-=R,v==0?(Fe+=R,l=!0):f=!0))}}),Fn[0]=l,Fn[1]=m,Fn[2]=f,Fn[3]=p,J-=gn[1]+gn[3],Se+=gn[3],D-=gn[2]+gn[0],Fe+=gn[0]}function bd(){
let l=Se+J,f=Fe+D,m=Se,p=Fe;function g(E,v){switch(E){case 1:return l+=v,l-v;case 2:return f+=v,f-v;case 3:return m-=v,m+
v;case 0:return p-=v,p+v}}P.forEach((E,v)=>{if(E.show&&E._show){let x=E.side;E._pos=g(x,E._size),E.label!=null&&(E._lpos=
g(x,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,f=l.skip=new Set(l.skip??[]);f.add(void 0);let m=l.prox=re(l.prox),
p=l.bias??=0;B.dataIdx=(g,E,v,x)=>{if(E==0)return v;let I=v,_=m(g,E,v,x)??ye,R=_>=0&&_<ye,C=M.ori==0?J:D,H=B.left,fe=t[0],
le=t[E];if(f.has(le[v])){I=null;let ne=null,$=null,U;if(p==0||p==-1)for(U=v;ne==null&&U-- >0;)f.has(le[U])||(ne=U);if(p==
0||p==1)for(U=v;$==null&&U++<le.length;)f.has(le[U])||($=U);if(ne!=null||$!=null)if(R){let Ne=ne==null?-1/0:F(fe[ne],M,C,
0),Le=$==null?1/0:F(fe[$],M,C,0),He=H-Ne,ge=Le-H;He<=ge?He<=_&&(I=ne):ge<=_&&(I=$)}else I=$==null?ne:ne==null?$:v-ne<=$-
v?ne:$}else R&&Ge(H-F(fe[v],M,C,0))>_&&(I=null);return I}}let Pn=l=>{B.event=l};B.idxs=he,B._lock=!1;let je=B.points;je.
show=re(je.show),je.size=re(je.size),je.stroke=re(je.stroke),je.width=re(je.width),je.fill=re(je.fill);let Zt=r.focus=Ce(
{},e.focus||{alpha:.3},B.focus),nr=Zt.prox>=0,rr=nr&&je.one,xt=[],or=[],sr=[];function nl(l,f){let m=je.show(r,f);if(m instanceof
HTMLElement)return yt(m,Ag),yt(m,l.class),on(m,-10,-10,J,D),S.insertBefore(m,xt[f]),m}function rl(l,f){if(o==1||f>0){let m=o==
1&&A[l.scale].time,p=l.value;l.value=m?Zf(p)?tm(oe,em(p,G)):p||ae:p||Vb,l.label=l.label||(m?Db:Rb)}if(rr||f>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||ty||Kg,l.fillTo=re(l.fillTo||Hb),l.pxAlign=+ue(l.pxAlign,T),l.pxRound=um(l.pxAlign),
l.stroke=re(l.stroke||null),l.fill=re(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=Yb(it(1,l.width),1),p=l.
points=Ce({},{size:m,width:it(1,m*.2),stroke:l.stroke,space:m*2,paths:ny,_stroke:null,_fill:null},l.points);p.show=re(p.
show),p.filter=re(p.filter),p.fill=re(p.fill),p.stroke=re(p.stroke),p.paths=re(p.paths),p.pxAlign=l.pxAlign}if(Pe){let m=So(
l,f);_e.splice(f,0,m[0]),Ht.splice(f,0,m[1]),j.values.push(null)}if(et){he.splice(f,0,null);let m=null;rr?f==0&&(m=nl(l,
f)):f>0&&(m=nl(l,f)),xt.splice(f,0,m),or.splice(f,0,0),sr.splice(f,0,0)}Ke("addSeries",f)}function yd(l,f){f=f??N.length,
l=o==1?Da(l,f,rm,lm):Da(l,f,{},am),N.splice(f,0,l),rl(N[f],f)}r.addSeries=yd;function Ed(l){if(N.splice(l,1),Pe){j.values.
splice(l,1),Ht.splice(l,1);let f=_e.splice(l,1)[0];Qn(null,f.firstChild),f.remove()}et&&(he.splice(l,1),xt.splice(l,1)[0].
remove(),or.splice(l,1),sr.splice(l,1)),Ke("delSeries",l)}r.delSeries=Ed;let Fn=[!1,!1,!1,!1];function Sd(l,f){if(l._show=
l.show,l.show){let m=l.side%2,p=A[l.scale];p==null&&(l.scale=m?N[1].scale:O,p=A[l.scale]);let g=p.time;l.size=re(l.size),
l.space=re(l.space),l.rotate=re(l.rotate),kn(l.incrs)&&l.incrs.forEach(v=>{!Mn.has(v)&&Mn.set(v,Nm(v))}),l.incrs=re(l.incrs||
(p.distr==2?db:g?L==1?hb:yb:Kn)),l.splits=re(l.splits||(g&&p.distr==1?at:p.distr==3?Ma:p.distr==4?Pb:Cb)),l.stroke=re(l.
stroke),l.grid.stroke=re(l.grid.stroke),l.ticks.stroke=re(l.ticks.stroke),l.border.stroke=re(l.border.stroke);let E=l.values;
l.values=kn(E)&&!kn(E[0])?re(E):g?kn(E)?Qf(oe,jf(E,G)):Zf(E)?vb(oe,E):E||Ie:E||Ob,l.filter=re(l.filter||(p.distr>=3&&p.log==
10?Ub:p.distr==3&&p.log==2?Gb:vm)),l.font=pm(l.font),l.labelFont=pm(l.labelFont),l._size=l.size(r,null,f,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Fn[f]=!0,l._el=Rt(Ng,b))}}function Fr(l,f,m,p){let[g,E,v,x]=m,I=f%
2,_=0;return I==0&&(x||E)&&(_=f==0&&!g||f==2&&!v?Ue(nm.size/3):0),I==1&&(g||v)&&(_=f==1&&!E||f==3&&!x?Ue(sm.size/2):0),_}
let ol=r.padding=(e.padding||[Fr,Fr,Fr,Fr]).map(l=>re(ue(l,Fr))),gn=r._padding=ol.map((l,f)=>l(r,f,Fn,0)),Ze,Ve=null,Ye=null,
No=o==1?N[0].idxs:null,Pt=null,Br=!1;function sl(l,f){if(t=l??[],r.data=r._data=t,o==2){Ze=0;for(let m=1;m<N.length;m++)
Ze+=t[m][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Pt=t[0],Ze=Pt.length;let m=t;if(z==2){m=t.slice();let p=m[0]=
Array(Ze);for(let g=0;g<Ze;g++)p[g]=g}r._data=t=m}if(ar(!0),Ke("setData"),z==2&&(tr=!0),f!==!1){let m=M;m.auto(r,Br)?Zs():
yn(O,m.min,m.max),Cn=Cn||B.left>=0,Nt=!0,lr()}}r.setData=sl;function Zs(){Br=!0;let l,f;o==1&&(Ze>0?(Ve=No[0]=0,Ye=No[1]=
Ze-1,l=t[0][Ve],f=t[0][Ye],z==2?(l=Ve,f=Ye):l==f&&(z==3?[l,f]=_s(l,l,M.log,!1):z==4?[l,f]=Fa(l,l,M.log,!1):M.time?f=l+Ue(
86400/L):[l,f]=As(l,f,Ba,!0))):(Ve=No[0]=l=null,Ye=No[1]=f=null)),yn(O,l,f)}let xo,ir,Xs,Js,zs,js,Qs,ei,ti,ct;function il(l,f,m,p,g,E){
l??=Lf,m??=Ga,p??="butt",g??=Lf,E??="round",l!=xo&&(h.strokeStyle=xo=l),g!=ir&&(h.fillStyle=ir=g),f!=Xs&&(h.lineWidth=Xs=
f),E!=zs&&(h.lineJoin=zs=E),p!=js&&(h.lineCap=js=p),m!=Js&&h.setLineDash(Js=m)}function al(l,f,m,p){f!=ir&&(h.fillStyle=
ir=f),l!=Qs&&(h.font=Qs=l),m!=ei&&(h.textAlign=ei=m),p!=ti&&(h.textBaseline=ti=p)}function ni(l,f,m,p,g=0){if(p.length>0&&
l.auto(r,Br)&&(f==null||f.min==null)){let E=ue(Ve,0),v=ue(Ye,p.length-1),x=m.min==null?Ug(p,E,v,g,l.distr==3):[m.min,m.max];
l.min=Kt(l.min,m.min=x[0]),l.max=it(l.max,m.max=x[1])}}let ll={min:null,max:null};function vd(){for(let p in A){let g=A[p];
V[p]==null&&(g.min==null||V[O]!=null&&g.auto(r,Br))&&(V[p]=ll)}for(let p in A){let g=A[p];V[p]==null&&g.from!=null&&V[g.
from]!=null&&(V[p]=ll)}V[O]!=null&&ar(!0);let l={};for(let p in V){let g=V[p];if(g!=null){let E=l[p]=_r(A[p],Zg);if(g.min!=
null)Ce(E,g);else if(p!=O||o==2)if(Ze==0&&E.from==null){let v=E.range(r,null,null,p);E.min=v[0],E.max=v[1]}else E.min=ye,
E.max=-ye}}if(Ze>0){N.forEach((p,g)=>{if(o==1){let E=p.scale,v=V[E];if(v==null)return;let x=l[E];if(g==0){let I=x.range(
r,x.min,x.max,E);x.min=I[0],x.max=I[1],Ve=Wt(x.min,t[0]),Ye=Wt(x.max,t[0]),Ye-Ve>1&&(t[0][Ve]<x.min&&Ve++,t[0][Ye]>x.max&&
Ye--),p.min=Pt[Ve],p.max=Pt[Ye]}else p.show&&p.auto&&ni(x,v,p,t[g],p.sorted);p.idxs[0]=Ve,p.idxs[1]=Ye}else if(g>0&&p.show&&
p.auto){let[E,v]=p.facets,x=E.scale,I=v.scale,[_,R]=t[g],C=l[x],H=l[I];C!=null&&ni(C,V[x],E,_,E.sorted),H!=null&&ni(H,V[I],
v,R,v.sorted),p.min=v.min,p.max=v.max}});for(let p in l){let g=l[p],E=V[p];if(g.from==null&&(E==null||E.min==null)){let v=g.
range(r,g.min==ye?null:g.min,g.max==-ye?null:g.max,p);g.min=v[0],g.max=v[1]}}}for(let p in l){let g=l[p];if(g.from!=null){
let E=l[g.from];if(E.min==null)g.min=g.max=null;else{let v=g.range(r,E.min,E.max,p);g.min=v[0],g.max=v[1]}}}let f={},m=!1;
for(let p in l){let g=l[p],E=A[p];if(E.min!=g.min||E.max!=g.max){E.min=g.min,E.max=g.max;let v=E.distr;E._min=v==3?dn(E.
min):v==4?Sa(E.min,E.asinh):v==100?E.fwd(E.min):E.min,E._max=v==3?dn(E.max):v==4?Sa(E.max,E.asinh):v==100?E.fwd(E.max):E.
max,f[p]=m=!0}}if(m){N.forEach((p,g)=>{o==2?g>0&&f.y&&(p._paths=null):f[p.scale]&&(p._paths=null)});for(let p in f)tr=!0,
Ke("setScale",p);et&&B.left>=0&&(Cn=Nt=!0)}for(let p in V)V[p]=null}function wd(l){let f=ka(Ve-1,0,Ze-1),m=ka(Ye+1,0,Ze-
1);for(;l[f]==null&&f>0;)f--;for(;l[m]==null&&m<Ze-1;)m++;return[f,m]}function Nd(){if(Ze>0){let l=N.some(f=>f._focus)&&
ct!=Zt.alpha;l&&(h.globalAlpha=ct=Zt.alpha),N.forEach((f,m)=>{if(m>0&&f.show&&(cl(m,!1),cl(m,!0),f._paths==null)){let p=ct;
ct!=f.alpha&&(h.globalAlpha=ct=f.alpha);let g=o==2?[0,t[m][0].length-1]:wd(t[m]);f._paths=f.paths(r,m,g[0],g[1]),ct!=p&&
(h.globalAlpha=ct=p)}}),N.forEach((f,m)=>{if(m>0&&f.show){let p=ct;ct!=f.alpha&&(h.globalAlpha=ct=f.alpha),f._paths!=null&&
ul(m,!1);{let g=f._paths!=null?f._paths.gaps:null,E=f.points.show(r,m,Ve,Ye,g),v=f.points.filter(r,m,E,g);(E||v)&&(f.points.
_paths=f.points.paths(r,m,Ve,Ye,v),ul(m,!0))}ct!=p&&(h.globalAlpha=ct=p),Ke("drawSeries",m)}}),l&&(h.globalAlpha=ct=1)}}
function cl(l,f){let m=f?N[l].points:N[l];m._stroke=m.stroke(r,l),m._fill=m.fill(r,l)}function ul(l,f){let m=f?N[l].points:
N[l],{stroke:p,fill:g,clip:E,flags:v,_stroke:x=m._stroke,_fill:I=m._fill,_width:_=m.width}=m._paths;_=Ee(_*me,3);let R=null,
C=_%2/2;f&&I==null&&(I=_>0?"#fff":x);let H=m.pxAlign==1&&C>0;if(H&&h.translate(C,C),!f){let fe=mt-_/2,le=wt-_/2,ne=lt+_,
$=Ct+_;R=new Path2D,R.rect(fe,le,ne,$)}f?ri(x,_,m.dash,m.cap,I,p,g,v,E):xd(l,x,_,m.dash,m.cap,I,p,g,v,R,E),H&&h.translate(
-C,-C)}function xd(l,f,m,p,g,E,v,x,I,_,R){let C=!1;I!=0&&q.forEach((H,fe)=>{if(H.series[0]==l){let le=N[H.series[1]],ne=t[H.
series[1]],$=(le._paths||bo).band;kn($)&&($=H.dir==1?$[0]:$[1]);let U,Ne=null;le.show&&$&&Vg(ne,Ve,Ye)?(Ne=H.fill(r,fe)||
E,U=le._paths.clip):$=null,ri(f,m,p,g,Ne,v,x,I,_,R,U,$),C=!0}}),C||ri(f,m,p,g,E,v,x,I,_,R)}let fl=Lr|La;function ri(l,f,m,p,g,E,v,x,I,_,R,C){
il(l,f,m,p,g),(I||_||C)&&(h.save(),I&&h.clip(I),_&&h.clip(_)),C?(x&fl)==fl?(h.clip(C),R&&h.clip(R),Io(g,v),To(l,E,f)):x&
La?(Io(g,v),h.clip(C),To(l,E,f)):x&Lr&&(h.save(),h.clip(C),R&&h.clip(R),Io(g,v),h.restore(),To(l,E,f)):(Io(g,v),To(l,E,f)),
(I||_||C)&&h.restore()}function To(l,f,m){m>0&&(f instanceof Map?f.forEach((p,g)=>{h.strokeStyle=xo=g,h.stroke(p)}):f!=null&&
l&&h.stroke(f))}function Io(l,f){f instanceof Map?f.forEach((m,p)=>{h.fillStyle=ir=p,h.fill(m)}):f!=null&&l&&h.fill(f)}function Td(l,f,m,p){
let g=P[l],E;if(p<=0)E=[0,0];else{let v=g._space=g.space(r,l,f,m,p),x=g._incrs=g.incrs(r,l,f,m,p,v);E=ly(f,m,x,p,v)}return g.
_found=E}function oi(l,f,m,p,g,E,v,x,I,_){let R=v%2/2;T==1&&h.translate(R,R),il(x,v,I,_,x),h.beginPath();let C,H,fe,le,ne=g+
(p==0||p==3?-E:E);m==0?(H=g,le=ne):(C=g,fe=ne);for(let $=0;$<l.length;$++)f[$]!=null&&(m==0?C=fe=l[$]:H=le=l[$],h.moveTo(
C,H),h.lineTo(fe,le));h.stroke(),T==1&&h.translate(-R,-R)}function Id(l){let f=!0;return P.forEach((m,p)=>{if(!m.show)return;
let g=A[m.scale];if(g.min==null){m._show&&(f=!1,m._show=!1,ar(!1));return}else m._show||(f=!1,m._show=!0,ar(!1));let E=m.
side,v=E%2,{min:x,max:I}=g,[_,R]=Td(p,x,I,v==0?J:D);if(R==0)return;let C=g.distr==2,H=m._splits=m.splits(r,p,x,I,_,R,C),
fe=g.distr==2?H.map(U=>Pt[U]):H,le=g.distr==2?Pt[H[1]]-Pt[H[0]]:_,ne=m._values=m.values(r,m.filter(r,fe,p,R,le),p,R,le);
m._rotate=E==2?m.rotate(r,ne,p,R):0;let $=m._size;m._size=Dt(m.size(r,ne,p,l)),$!=null&&m._size!=$&&(f=!1)}),f}function Ad(l){
let f=!0;return ol.forEach((m,p)=>{let g=m(r,p,Fn,l);g!=gn[p]&&(f=!1),gn[p]=g}),f}function kd(){for(let l=0;l<P.length;l++){
let f=P[l];if(!f.show||!f._show)continue;let m=f.side,p=m%2,g,E,v=f.stroke(r,l),x=m==0||m==3?-1:1,[I,_]=f._found;if(f.label!=
null){let rt=f.labelGap*x,ht=Ue((f._lpos+rt)*me);al(f.labelFont[0],v,"center",m==2?"top":_f),h.save(),p==1?(g=E=0,h.translate(
ht,Ue(wt+Ct/2)),h.rotate((m==3?-Ts:Ts)/2)):(g=Ue(mt+lt/2),E=ht);let Gn=Em(f.label)?f.label(r,l,I,_):f.label;h.fillText(Gn,
g,E),h.restore()}if(_==0)continue;let R=A[f.scale],C=p==0?lt:Ct,H=p==0?mt:wt,fe=f._splits,le=R.distr==2?fe.map(rt=>Pt[rt]):
fe,ne=R.distr==2?Pt[fe[1]]-Pt[fe[0]]:I,$=f.ticks,U=f.border,Ne=$.show?$.size:0,Le=Ue(Ne*me),He=Ue((f.alignTo==2?f._size-
Ne-f.gap:f.gap)*me),ge=f._rotate*-Ts/180,Re=k(f._pos*me),dt=(Le+He)*x,nt=Re+dt;E=p==0?nt:0,g=p==1?nt:0;let Tt=f.font[0],
Ft=f.align==1?Tr:f.align==2?ba:ge>0?Tr:ge<0?ba:p==0?"center":m==3?ba:Tr,zt=ge||p==1?"middle":m==2?"top":_f;al(Tt,v,Ft,zt);
let pt=f.font[1]*f.lineGap,It=fe.map(rt=>k(a(rt,R,C,H))),Bt=f._values;for(let rt=0;rt<Bt.length;rt++){let ht=Bt[rt];if(ht!=
null){p==0?g=It[rt]:E=It[rt],ht=""+ht;let Gn=ht.indexOf(`
`)==-1?[ht]:ht.split(/\n/gm);for(let ot=0;ot<Gn.length;ot++){let _l=Gn[ot];ge?(h.save(),h.translate(g,E+ot*pt),h.rotate(
ge),h.fillText(_l,0,0),h.restore()):h.fillText(_l,g,E+ot*pt)}}}$.show&&oi(It,$.filter(r,le,l,_,ne),p,m,Re,Le,Ee($.width*
me,3),$.stroke(r,l),$.dash,$.cap);let jt=f.grid;jt.show&&oi(It,jt.filter(r,le,l,_,ne),p,p==0?2:1,p==0?wt:mt,p==0?Ct:lt,Ee(
jt.width*me,3),jt.stroke(r,l),jt.dash,jt.cap),U.show&&oi([Re],[1],p==0?1:0,p==0?1:2,p==1?wt:mt,p==1?Ct:lt,Ee(U.width*me,
3),U.stroke(r,l),U.dash,U.cap)}Ke("drawAxes")}function ar(l){N.forEach((f,m)=>{m>0&&(f._paths=null,l&&(o==1?(f.min=null,
f.max=null):f.facets.forEach(p=>{p.min=null,p.max=null})))})}let Ao=!1,si=!1,Ur=[];function Md(){si=!1;for(let l=0;l<Ur.
length;l++)Ke(...Ur[l]);Ur.length=0}function lr(){Ao||(tb(ml),Ao=!0)}function _d(l,f=!1){Ao=!0,si=f,l(r),ml(),f&&Ur.length>
0&&queueMicrotask(Md)}r.batch=_d;function ml(){if(Hs&&(vd(),Hs=!1),tr&&(pd(),tr=!1),vo){if(Te(w,Tr,Se),Te(w,"top",Fe),Te(
w,mo,J),Te(w,po,D),Te(S,Tr,Se),Te(S,"top",Fe),Te(S,mo,J),Te(S,po,D),Te(b,mo,ln),Te(b,po,Rn),d.width=Ue(ln*me),d.height=Ue(
Rn*me),P.forEach(({_el:l,_show:f,_size:m,_pos:p,side:g})=>{if(l!=null)if(f){let E=g===3||g===0?m:0,v=g%2==1;Te(l,v?"left":
"top",p-E),Te(l,v?"width":"height",m),Te(l,v?"top":"left",v?Fe:Se),Te(l,v?"height":"width",v?D:J),Ia(l,Hn)}else yt(l,Hn)}),
xo=ir=Xs=zs=js=Qs=ei=ti=Js=null,ct=1,Yr(!0),Se!=er||Fe!=Dn||J!=qt||D!=On){ar(!1);let l=J/qt,f=D/On;if(et&&!Cn&&B.left>=0){
B.left*=l,B.top*=f,cr&&on(cr,Ue(B.left),0,J,D),ur&&on(ur,0,Ue(B.top),J,D);for(let m=0;m<xt.length;m++){let p=xt[m];p!=null&&
(or[m]*=l,sr[m]*=f,on(p,Dt(or[m]),Dt(sr[m]),J,D))}}if(we.show&&!wo&&we.left>=0&&we.width>0){we.left*=l,we.width*=l,we.top*=
f,we.height*=f;for(let m in fi)Te(dr,m,we[m])}er=Se,Dn=Fe,qt=J,On=D}Ke("setSize"),vo=!1}ln>0&&Rn>0&&(h.clearRect(0,0,d.width,
d.height),Ke("drawClear"),Y.forEach(l=>l()),Ke("draw")),we.show&&wo&&(ko(we),wo=!1),et&&Cn&&(Un(null,!0,!1),Cn=!1),j.show&&
j.live&&Nt&&(ci(),Nt=!1),c||(c=!0,r.status=1,Ke("ready")),Br=!1,Ao=!1}r.redraw=(l,f)=>{tr=f||!1,l!==!1?yn(O,M.min,M.max):
lr()};function ii(l,f){let m=A[l];if(m.from==null){if(Ze==0){let p=m.range(r,f.min,f.max,l);f.min=p[0],f.max=p[1]}if(f.min>
f.max){let p=f.min;f.min=f.max,f.max=p}if(Ze>1&&f.min!=null&&f.max!=null&&f.max-f.min<1e-16)return;l==O&&m.distr==2&&Ze>
0&&(f.min=Wt(f.min,t[0]),f.max=Wt(f.max,t[0]),f.min==f.max&&f.max++),V[l]=f,Hs=!0,lr()}}r.setScale=ii;let ai,li,cr,ur,dl,
pl,fr,mr,hl,gl,ve,ke,bn=!1,Xe=B.drag,$e=Xe.x,We=Xe.y;et&&(B.x&&(ai=Rt(Tg,S)),B.y&&(li=Rt(Ig,S)),M.ori==0?(cr=ai,ur=li):(cr=
li,ur=ai),ve=B.left,ke=B.top);let we=r.select=Ce({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),dr=we.show?Rt(
xg,we.over?S:w):null;function ko(l,f){if(we.show){for(let m in l)we[m]=l[m],m in fi&&Te(dr,m,l[m]);f!==!1&&Ke("setSelect")}}
r.setSelect=ko;function Ld(l){if(N[l].show)Pe&&Ia(_e[l],Hn);else if(Pe&&yt(_e[l],Hn),et){let m=rr?xt[0]:xt[l];m!=null&&on(
m,-10,-10,J,D)}}function yn(l,f,m){ii(l,{min:f,max:m})}function Xt(l,f,m,p){f.focus!=null&&Pd(l),f.show!=null&&N.forEach(
(g,E)=>{E>0&&(l==E||l==null)&&(g.show=f.show,Ld(E),o==2?(yn(g.facets[0].scale,null,null),yn(g.facets[1].scale,null,null)):
yn(g.scale,null,null),lr())}),m!==!1&&Ke("setSeries",l,f),p&&$r("setSeries",r,l,f)}r.setSeries=Xt;function Rd(l,f){Ce(q[l],
f)}function Dd(l,f){l.fill=re(l.fill||null),l.dir=ue(l.dir,-1),f=f??q.length,q.splice(f,0,l)}function Od(l){l==null?q.length=
0:q.splice(l,1)}r.addBand=Dd,r.setBand=Rd,r.delBand=Od;function Cd(l,f){N[l].alpha=f,et&&xt[l]!=null&&(xt[l].style.opacity=
f),Pe&&_e[l]&&(_e[l].style.opacity=f)}let cn,En,Bn,pr={focus:!0};function Pd(l){if(l!=Bn){let f=l==null,m=Zt.alpha!=1;N.
forEach((p,g)=>{if(o==1||g>0){let E=f||g==0||g==l;p._focus=f?null:E,m&&Cd(g,E?1:Zt.alpha)}}),Bn=l,m&&lr()}}Pe&&nr&&tt(Of,
de,l=>{B._lock||(Pn(l),Bn!=null&&Xt(null,pr,!0,Oe.setSeries))});function Jt(l,f,m){let p=A[f];m&&(l=l/me-(p.ori==1?Fe:Se));
let g=J;p.ori==1&&(g=D,l=g-l),p.dir==-1&&(l=g-l);let E=p._min,v=p._max,x=l/g,I=E+(v-E)*x,_=p.distr;return _==3?kr(10,I):
_==4?$g(I,p.asinh):_==100?p.bwd(I):I}function Fd(l,f){let m=Jt(l,O,f);return Wt(m,t[0],Ve,Ye)}r.valToIdx=l=>Wt(l,t[0]),r.
posToIdx=Fd,r.posToVal=Jt,r.valToPos=(l,f,m)=>A[f].ori==0?s(l,A[f],m?lt:J,m?mt:0):i(l,A[f],m?Ct:D,m?wt:0),r.setCursor=(l,f,m)=>{
ve=l.left,ke=l.top,Un(null,f,m)};function bl(l,f){Te(dr,Tr,we.left=l),Te(dr,mo,we.width=f)}function yl(l,f){Te(dr,"top",
we.top=l),Te(dr,po,we.height=f)}let Gr=M.ori==0?bl:yl,Vr=M.ori==1?bl:yl;function Bd(){if(Pe&&j.live)for(let l=o==2?1:0;l<
N.length;l++){if(l==0&&vt)continue;let f=j.values[l],m=0;for(let p in f)Ht[l][m++].firstChild.nodeValue=f[p]}}function ci(l,f){
if(l!=null&&(l.idxs?l.idxs.forEach((m,p)=>{he[p]=m}):qg(l.idx)||he.fill(l.idx),j.idx=he[0]),Pe&&j.live){for(let m=0;m<N.
length;m++)(m>0||o==1&&!vt)&&Ud(m,he[m]);Bd()}Nt=!1,f!==!1&&Ke("setLegend")}r.setLegend=ci;function Ud(l,f){let m=N[l],p=l==
0&&z==2?Pt:t[l],g;vt?g=m.values(r,l,f)??hn:(g=m.value(r,f==null?null:p[f],l,f),g=g==null?hn:{_:g}),j.values[l]=g}function Un(l,f,m){
hl=ve,gl=ke,[ve,ke]=B.move(r,ve,ke),B.left=ve,B.top=ke,et&&(cr&&on(cr,Ue(ve),0,J,D),ur&&on(ur,0,Ue(ke),J,D));let p,g=Ve>
Ye;cn=ye,En=null;let E=M.ori==0?J:D,v=M.ori==1?J:D;if(ve<0||Ze==0||g){p=B.idx=null;for(let x=0;x<N.length;x++){let I=xt[x];
I!=null&&on(I,-10,-10,J,D)}nr&&Xt(null,pr,!0,l==null&&Oe.setSeries),j.live&&(he.fill(p),Nt=!0)}else{let x,I,_;o==1&&(x=M.
ori==0?ve:ke,I=Jt(x,O),p=B.idx=Wt(I,t[0],Ve,Ye),_=F(t[0][p],M,E,0));let R=-10,C=-10,H=0,fe=0,le=!0,ne="",$="";for(let U=o==
2?1:0;U<N.length;U++){let Ne=N[U],Le=he[U],He=Le==null?null:o==1?t[U][Le]:t[U][1][Le],ge=B.dataIdx(r,U,p,I),Re=ge==null?
null:o==1?t[U][ge]:t[U][1][ge];if(Nt=Nt||Re!=He||ge!=Le,he[U]=ge,U>0&&Ne.show){let dt=ge==null?-10:ge==p?_:F(o==1?t[0][ge]:
t[U][0][ge],M,E,0),nt=Re==null?-10:K(Re,o==1?A[Ne.scale]:A[Ne.facets[1].scale],v,0);if(nr&&Re!=null){let Tt=M.ori==1?ve:
ke,Ft=Ge(Zt.dist(r,U,ge,nt,Tt));if(Ft<cn){let zt=Zt.bias;if(zt!=0){let pt=Jt(Tt,Ne.scale),It=Re>=0?1:-1,Bt=pt>=0?1:-1;Bt==
It&&(Bt==1?zt==1?Re>=pt:Re<=pt:zt==1?Re<=pt:Re>=pt)&&(cn=Ft,En=U)}else cn=Ft,En=U}}if(Nt||rr){let Tt,Ft;M.ori==0?(Tt=dt,
Ft=nt):(Tt=nt,Ft=dt);let zt,pt,It,Bt,jt,rt,ht=!0,Gn=je.bbox;if(Gn!=null){ht=!1;let ot=Gn(r,U);It=ot.left,Bt=ot.top,zt=ot.
width,pt=ot.height}else It=Tt,Bt=Ft,zt=pt=je.size(r,U);if(rt=je.fill(r,U),jt=je.stroke(r,U),rr)U==En&&cn<=Zt.prox&&(R=It,
C=Bt,H=zt,fe=pt,le=ht,ne=rt,$=jt);else{let ot=xt[U];ot!=null&&(or[U]=It,sr[U]=Bt,Vf(ot,zt,pt,ht),Uf(ot,rt,jt),on(ot,Dt(It),
Dt(Bt),J,D))}}}}if(rr){let U=Zt.prox,Ne=Bn==null?cn<=U:cn>U||En!=Bn;if(Nt||Ne){let Le=xt[0];Le!=null&&(or[0]=R,sr[0]=C,Vf(
Le,H,fe,le),Uf(Le,ne,$),on(Le,Dt(R),Dt(C),J,D))}}}if(we.show&&bn)if(l!=null){let[x,I]=Oe.scales,[_,R]=Oe.match,[C,H]=l.cursor.
sync.scales,fe=l.cursor.drag;if($e=fe._x,We=fe._y,$e||We){let{left:le,top:ne,width:$,height:U}=l.select,Ne=l.scales[C].ori,
Le=l.posToVal,He,ge,Re,dt,nt,Tt=x!=null&&_(x,C),Ft=I!=null&&R(I,H);Tt&&$e?(Ne==0?(He=le,ge=$):(He=ne,ge=U),Re=A[x],dt=F(
Le(He,C),Re,E,0),nt=F(Le(He+ge,C),Re,E,0),Gr(Kt(dt,nt),Ge(nt-dt))):Gr(0,E),Ft&&We?(Ne==1?(He=le,ge=$):(He=ne,ge=U),Re=A[I],
dt=K(Le(He,H),Re,v,0),nt=K(Le(He+ge,H),Re,v,0),Vr(Kt(dt,nt),Ge(nt-dt))):Vr(0,v)}else mi()}else{let x=Ge(hl-dl),I=Ge(gl-pl);
if(M.ori==1){let H=x;x=I,I=H}$e=Xe.x&&x>=Xe.dist,We=Xe.y&&I>=Xe.dist;let _=Xe.uni;_!=null?$e&&We&&($e=x>=_,We=I>=_,!$e&&
!We&&(I>x?We=!0:$e=!0)):Xe.x&&Xe.y&&($e||We)&&($e=We=!0);let R,C;$e&&(M.ori==0?(R=fr,C=ve):(R=mr,C=ke),Gr(Kt(R,C),Ge(C-R)),
We||Vr(0,v)),We&&(M.ori==1?(R=fr,C=ve):(R=mr,C=ke),Vr(Kt(R,C),Ge(C-R)),$e||Gr(0,E)),!$e&&!We&&(Gr(0,0),Vr(0,0))}if(Xe._x=
$e,Xe._y=We,l==null){if(m){if(Ml!=null){let[x,I]=Oe.scales;Oe.values[0]=x!=null?Jt(M.ori==0?ve:ke,x):null,Oe.values[1]=I!=
null?Jt(M.ori==1?ve:ke,I):null}$r(ya,r,ve,ke,J,D,p)}if(nr){let x=m&&Oe.setSeries,I=Zt.prox;Bn==null?cn<=I&&Xt(En,pr,!0,x):
cn>I?Xt(null,pr,!0,x):En!=Bn&&Xt(En,pr,!0,x)}}Nt&&(j.idx=p,ci()),f!==!1&&Ke("setCursor")}let Sn=null;Object.defineProperty(
r,"rect",{get(){return Sn==null&&Yr(!1),Sn}});function Yr(l=!1){l?Sn=null:(Sn=S.getBoundingClientRect(),Ke("syncRect",Sn))}
function El(l,f,m,p,g,E,v){B._lock||bn&&l!=null&&l.movementX==0&&l.movementY==0||(ui(l,f,m,p,g,E,v,!1,l!=null),l!=null?Un(
null,!0,!0):Un(f,!0,!1))}function ui(l,f,m,p,g,E,v,x,I){if(Sn==null&&Yr(!1),Pn(l),l!=null)m=l.clientX-Sn.left,p=l.clientY-
Sn.top;else{if(m<0||p<0){ve=-10,ke=-10;return}let[_,R]=Oe.scales,C=f.cursor.sync,[H,fe]=C.values,[le,ne]=C.scales,[$,U]=Oe.
match,Ne=f.axes[0].side%2==1,Le=M.ori==0?J:D,He=M.ori==1?J:D,ge=Ne?E:g,Re=Ne?g:E,dt=Ne?p:m,nt=Ne?m:p;if(le!=null?m=$(_,le)?
a(H,A[_],Le,0):-10:m=Le*(dt/ge),ne!=null?p=U(R,ne)?a(fe,A[R],He,0):-10:p=He*(nt/Re),M.ori==1){let Tt=m;m=p,p=Tt}}I&&(f==
null||f.cursor.event.type==ya)&&((m<=1||m>=J-1)&&(m=Wn(m,J)),(p<=1||p>=D-1)&&(p=Wn(p,D))),x?(dl=m,pl=p,[fr,mr]=B.move(r,
m,p)):(ve=m,ke=p)}let fi={width:0,height:0,left:0,top:0};function mi(){ko(fi,!1)}let Sl,vl,wl,Nl;function xl(l,f,m,p,g,E,v){
bn=!0,$e=We=Xe._x=Xe._y=!1,ui(l,f,m,p,g,E,v,!0,!1),l!=null&&(tt(Ea,xa,Tl,!1),$r(Rf,r,fr,mr,J,D,null));let{left:x,top:I,width:_,
height:R}=we;Sl=x,vl=I,wl=_,Nl=R}function Tl(l,f,m,p,g,E,v){bn=Xe._x=Xe._y=!1,ui(l,f,m,p,g,E,v,!1,!0);let{left:x,top:I,width:_,
height:R}=we,C=_>0||R>0,H=Sl!=x||vl!=I||wl!=_||Nl!=R;if(C&&H&&ko(we),Xe.setScale&&C&&H){let fe=x,le=_,ne=I,$=R;if(M.ori==
1&&(fe=I,le=R,ne=x,$=_),$e&&yn(O,Jt(fe,O),Jt(fe+le,O)),We)for(let U in A){let Ne=A[U];U!=O&&Ne.from==null&&Ne.min!=ye&&yn(
U,Jt(ne+$,U),Jt(ne,U))}mi()}else B.lock&&(B._lock=!B._lock,Un(f,!0,l!=null));l!=null&&(Qn(Ea,xa),$r(Ea,r,ve,ke,J,D,null))}
function Gd(l,f,m,p,g,E,v){if(B._lock)return;Pn(l);let x=bn;if(bn){let I=!0,_=!0,R=10,C,H;M.ori==0?(C=$e,H=We):(C=We,H=$e),
C&&H&&(I=ve<=R||ve>=J-R,_=ke<=R||ke>=D-R),C&&I&&(ve=ve<fr?0:J),H&&_&&(ke=ke<mr?0:D),Un(null,!0,!0),bn=!1}ve=-10,ke=-10,he.
fill(null),Un(null,!0,!0),x&&(bn=x)}function Il(l,f,m,p,g,E,v){B._lock||(Pn(l),Zs(),mi(),l!=null&&$r(Cf,r,ve,ke,J,D,null))}
function Al(){P.forEach(cy),qs(r.width,r.height,!0)}qn(Is,Ar,Al);let hr={};hr.mousedown=xl,hr.mousemove=El,hr.mouseup=Tl,
hr.dblclick=Il,hr.setSeries=(l,f,m,p)=>{let g=Oe.match[2];m=g(r,f,m),m!=-1&&Xt(m,p,!0,!1)},et&&(tt(Rf,S,xl),tt(ya,S,El),
tt(Df,S,l=>{Pn(l),Yr(!1)}),tt(Of,S,Gd),tt(Cf,S,Il),Ra.add(r),r.syncRect=Yr);let Mo=r.hooks=e.hooks||{};function Ke(l,f,m){
si?Ur.push([l,f,m]):l in Mo&&Mo[l].forEach(p=>{p.call(null,r,f,m)})}(e.plugins||[]).forEach(l=>{for(let f in l.hooks)Mo[f]=
(Mo[f]||[]).concat(l.hooks[f])});let kl=(l,f,m)=>m,Oe=Ce({key:null,setSeries:!1,filters:{pub:Hf,sub:Hf},scales:[O,N[1]?N[1].
scale:null],match:[qf,qf,kl],values:[null,null]},B.sync);Oe.match.length==2&&Oe.match.push(kl),B.sync=Oe;let Ml=Oe.key,di=$m(
Ml);function $r(l,f,m,p,g,E,v){Oe.filters.pub(l,f,m,p,g,E,v)&&di.pub(l,f,m,p,g,E,v)}di.sub(r);function Vd(l,f,m,p,g,E,v){
Oe.filters.sub(l,f,m,p,g,E,v)&&hr[l](null,f,m,p,g,E,v)}r.pub=Vd;function Yd(){di.unsub(r),Ra.delete(r),Ln.clear(),Aa(Is,
Ar,Al),u.remove(),de?.remove(),Ke("destroy")}r.destroy=Yd;function pi(){Ke("init",e,t),sl(t||e.data,!1),V[O]?ii(O,V[O]):
Zs(),wo=we.show&&(we.width>0||we.height>0),Cn=Nt=!0,qs(e.width,e.height)}return N.forEach(rl),P.forEach(Sd),n?n instanceof
HTMLElement?(n.appendChild(u),pi()):n(r,pi):pi(),r}ze.assign=Ce;ze.fmtNum=Ua;ze.rangeNum=As;ze.rangeLog=_s;ze.rangeAsinh=
Fa;ze.orient=Xn;ze.pxRatio=me;ze.join=eb;ze.fmtDate=Va,ze.tzDate=fb;ze.sync=$m;{ze.addGap=qb,ze.clipGaps=Ds;let e=ze.paths=
{points:Xm};e.linear=zm,e.stepped=Jb,e.bars=zb,e.spline=Qb}var Za=62,uy=24,td=9,_n=6e4,fy=[15e3,3e4,_n,2*_n,5*_n,10*_n,15*_n,30*_n],Xa=84,Fs=class{constructor(t,n,r){this.parent=t;
this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new ze({width:300,height:100,ms:1,padding:[td,0,r?0:td,0],legend:{show:!1},
cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#t,this.#n]},y:{range:()=>[o?-this.#r:0,this.#r]}},
axes:[{size:r?uy:0,font:vs(11),gap:4,stroke:()=>rn("quiet"),grid:{stroke:()=>rn("rule"),width:1},ticks:{show:!1},splits:()=>this.#i(),
values:(s,i)=>i.map(a=>r?this.#c(a):"")},{size:Za,font:vs(11),gap:6,stroke:()=>rn("quiet"),grid:{stroke:()=>rn("rule"),width:1},
ticks:{show:!1},splits:()=>o?[-this.#r,0,this.#r]:[0,this.#r/2,this.#r],values:(s,i)=>i.map(a=>this.#l(a))}],series:[{},
...n.traces.map(my)],hooks:{draw:[()=>this.#u()]}},[[],...n.traces.map(()=>[])],t),this.#e.root.setAttribute("aria-hidde\
n","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#t=0;#n=1;#r=1;#o;draw(t,n,r,o){this.#t=n,this.#n=
r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,h)=>Math.max(d,h??0),c),0);this.#r=this.
strip.top(i,o)||1,this.#o=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&-d):[...c]);this.#e.
setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor({left:n,top:n<0?-10:
1},!1)}get plot(){return{left:this.parent.offsetLeft+Za,width:this.parent.clientWidth-Za}}#s(){let{clientWidth:t,clientHeight:n}=this.
parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#a(){let t=Math.max(Math.floor(this.plot.width/Xa),1);return fy.find(
n=>(this.#n-this.#t)/n<=t)??60*_n}#i(){let t=this.#a(),n=Math.ceil(this.#t/t)*t;return Array.from({length:Math.floor((this.#n-
n)/t)+1},(r,o)=>n+o*t)}#c(t){let{width:n}=this.plot,r=(t-this.#t)/(this.#n-this.#t)*n;return r<Xa/2||r>n-Xa/2?"":this.#a()<
_n?Qe(t):yf(t)}#l(t){let n=this.#r/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?"":vf(this.strip.traces[0].
format(Math.abs(t)))}#u(){let{ctx:t,bbox:n}=this.#e;if(!this.#o||this.#o.at<=0||this.#o.at>this.#r)return;let r=Math.round(
this.#e.valToPos(this.#o.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=rn("quiet"),t.lineWidth=o,
t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.font=vs(11*o),t.textAlign=
"left",t.textBaseline=r-n.top<16*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="top"?2:-1)*o];t.setLineDash([]),
t.strokeStyle=rn("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#o.label,...s),t.fillText(this.#o.label,...s),
t.restore()}};function my({metric:e,dashed:t}){return{stroke:()=>rn(e),width:1.6,pxAlign:0,...t?{dash:[4,4]}:{fill:()=>If(
e)},points:{show:!1,size:4,filter:(n,r)=>dy(n.data[r])}}}function dy(e){let t=e.flatMap((n,r)=>n!==null&&(e[r-1]??null)===
null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var Cr=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:ps}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:xr},{metric:"swap",name:"swap",format:xr,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:Ef}],top:e=>hs(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:An},{metric:"net_tx",name:"out",format:An,hangs:!0}],top:e=>hs(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:An},{metric:"disk_write",name:"written",format:An,
hangs:!0}],top:e=>hs(Math.max(e,1e4))}],nd=Cr.flatMap(({traces:e})=>e.map(({metric:t})=>t)),Bs=class{constructor(t,n){this.
history=n;this.#e=Cr.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:ie("dd","","–")})),i=ie("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return ie("div",`value ${c.metric} ${d}`,ie("dt","",c.name),
u)})),a=ie("div","plot");return t.append(ie("div","reading",ie("h3","",r.name),i),a),{chart:new Fs(a,r,o===Cr.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let h=this.history.at(u.metric,r);c||=h!==void 0,d.textContent=h===void 0?"–":u.format(h)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return Cr.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var Us=Cr.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),Gs=class{constructor(t){this.history=
t;this.#e=Us.map(r=>{let o=["now","least","mean","most"].map(i=>ie("td",i,"–")),s=ie("th",r.metric,r.title);return s.scope=
"row",te("numbers").append(ie("tr","",s,...o)),{trace:r,cells:o}});let n=te("seconds");n.addEventListener("toggle",()=>n.
open&&this.#t()),te("seconds-again").addEventListener("click",()=>this.#t())}history;#e;draw(t,n){let r=this.history.since(
t);for(let{trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,h)=>d!==null&&r.times[h]>=t),c=a.reduce((d,h)=>d+h,
0)/a.length,u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,h)=>{let b=u[h];
d.textContent=b===void 0?"–":o.format(b)})}}#t(){let{times:t,of:n}=this.history.since(0),r=Us.map(({metric:s})=>n(s)),
o=t.map((s,i)=>{let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?
hy(uo(c),Us.length):py(s,a)});te("seconds-rows").replaceChildren(...o.reverse()),te("seconds-caption").textContent=t.length===
0?"Nothing yet":`${Qe(t[0])} to ${Qe(t.at(-1))}, the newest first`}};function py(e,t){let n=ie("time","",Qe(e));n.dateTime=
new Date(e).toISOString();let r=ie("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=ie("data","",s===null?"–":Us[i].
format(s));return a.value=s===null?"":String(s),ie("td","",a)});return ie("tr","",r,...o)}function hy(e,t){let n=ie("td",
"",e);return n.colSpan=t+1,ie("tr","hole",n)}function rd(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],h=r.findIndex(b=>b<=u);h>=0&&(r[h]=d+4),o.dataset.row=String(h),o.classList.toggle("flipped",c)})}var gy=500,Vs=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#t,
this.#n);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#u((1-(i-a)/c)*this.#i)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#u(
0)),t.addEventListener("keydown",i=>this.#l(i)),t.addEventListener("focus",()=>this.#f()),t.addEventListener("blur",()=>this.#u(
0))}root;history;describe;moved;#e=od("holes");#t=od("marks");#n=ie("div","cursor",ie("span",""));#r=[];#o=0;#s;#a=!1;#i=1;mark(t,n){
this.#r=[...this.#r,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-gy)}time(t){return Math.max(this.#s??t-this.#o,t-this.#i)}draw(t,n,r){
this.#i=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#i*100,s=this.#r.
filter(({at:c})=>c>=t);sd(this.#t,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),rd([...this.#t.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];sd(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let h=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${h}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-h)}%`,u.textContent=uo(d)}),this.#c(n,o)}#c(t,n){let r=this.time(
t),o=t-r;if(this.#n.hidden=o===0,this.#n.style.left=`${n(r)}%`,this.#n.classList.toggle("flipped",o<this.#i/4),this.#n.firstElementChild.
textContent=Qe(r),!this.#a){this.#a=!0;let s=o===0?"now":`${nn(Math.round(o/1e3))} ago, ${Qe(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#i/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#l(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#o=0,this.#s=s<o?Math.max(s,o-this.#i):void 0,this.#f()}}#u(t){
this.#o=Math.min(this.#i,Math.max(0,t)),this.#s=void 0,this.moved()}#f(){this.#a=!1,this.moved()}};function od(e){let t=ie(
"div",e);return t.setAttribute("aria-hidden","true"),t}function sd(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(ie("div","",ie("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var id="hostwatch.author",by=400,yy=1e4,Eo=te("remark-author"),Ja=te("mark-label"),Ys=te("remark-text");function ld(){Ey(),
ad(te("mark-form"),Ja,"Marked.",()=>xn.marks({label:Ja.value,author:Eo.value})),ad(te("remark-form"),Ys,"Said.",()=>xn.publishRemarks(
{text:Ys.value,author:Eo.value})),Ys.addEventListener("keydown",e=>{e.key==="Enter"&&!e.shiftKey&&!e.isComposing&&(e.preventDefault(),
Ys.form?.requestSubmit())}),addEventListener("keydown",e=>{e.code==="KeyM"&&e.altKey&&!e.ctrlKey&&!e.metaKey&&(e.preventDefault(),
Ja.select())})}function ad(e,t,n,r){let o=e.querySelector("[role=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=
a,o.dataset.kind=c,t.toggleAttribute("aria-invalid",c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disa\
bled")!=="true"&&i("")),e.addEventListener("submit",async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="t\
rue")return;s.setAttribute("aria-disabled","true"),t.readOnly=!0;let c=setInterval(()=>i(Tn.state.kind==="reconnecting"?
"Waits for the connection; the server does not know of it yet.":"Sending…"),by);try{await r(),t.value="",i(n,"good"),setTimeout(
()=>o.textContent===n&&i(""),yy)}catch(u){if(!(u instanceof ee))throw u;i(u.origin==="server"?Sy(u.message):`Not confirm\
ed: ${u.message}.`,"bad"),t.focus()}finally{clearInterval(c),t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function Ey(){
try{Eo.value=localStorage.getItem(id)??"",Eo.addEventListener("change",()=>localStorage.setItem(id,Eo.value))}catch{}}var Sy=e=>`${e.
charAt(0).toUpperCase()}${e.slice(1)}.`;var vy=200,wy=300,$s=class{#e=te("remarks");#t=te("log");#n;add({author:t,text:n,time:r,mark:o}){let s=lo(r),i=ie("time",
"",Qe(s));i.dateTime=new Date(s).toISOString();let a=ie("p","who",ie("span","",`${t||"somebody"}${o?" marked":""}`)," ",
i);this.#r(ie("li",o?"mark":"",a,ie("p","",n)))}gap(t){let n=t>0?`${In(t,"remark")} missed here.`:"The server was restar\
ted. What was said meanwhile is not known.";this.#r(ie("li","gap",ie("p","",n)))}#r(t){let n=this.#t,r=n.scrollHeight-n.
scrollTop-n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>vy;)this.#e.firstElementChild?.remove();r&&(n.
scrollTop=n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#n),this.#n=setTimeout(()=>n.setAttribute(
"aria-live","polite"),wy))}};var Ny=6e4,cd="hostwatch.minutes",Ws=class{#e=te("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(cd))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
cd,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*Ny}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var xy=2e3,Ty=6e4,sn=new Es(nd),za=new Bs(te("strips"),sn),ja=new Vs(te("paper"),sn,e=>za.describe(e),Jn),Iy=new Gs(sn),
ud=new Ws(Jn),Ks=new gs,fd=new $s,Qa=!1,el={cpus:0,memory:0};Nf();ld();Af(Jn);addEventListener("resize",Jn);for(let e of document.
querySelectorAll(".base"))e.textContent=da;pa(e=>xn.samples({},e),e=>{switch(e.kind){case"event":Ks.event(),sn.add(e.message.
metric,e.message.value,lo(e.message.time));break;case"resumed":Ks.resumed(e.replayed),sn.resynchronise();break;case"gap":
Ks.gap(Ss(e)),sn.gap(Ss(e)),sn.resynchronise()}Jn()});pa(e=>xn.remarks({},e),e=>{e.kind==="event"?(fd.add(e.message),e.message.
mark&&(ja.mark(lo(e.message.time),e.message.text),Jn())):e.kind==="gap"&&fd.gap(Ss(e))});md();setInterval(()=>document.hidden||
void md(),xy);setInterval(Jn,1e3);async function md(){try{let e=await xn.getSnapshot({},{timeoutMs:1e4});bs(),el.cpus=e.
cpus.length,el.memory=Number(e.memory?.totalBytes??0),kf(e)}catch(e){e instanceof ee&&ys(e)}}function Jn(){Qa||(Qa=!0,requestAnimationFrame(
Ay))}function Ay(){Qa=!1;let e=sn.now(),t=e-sn.span(e,Ty,ud.most);za.draw(t,e,ja.time(e),el),ja.draw(t,e,za.plot),Iy.draw(
t,e),Tf(sn.holes,t),Ks.show(),te("recorder-title").textContent=te("numbers-title").textContent=`The last ${ud.words}`}
