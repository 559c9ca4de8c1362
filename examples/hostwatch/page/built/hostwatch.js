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
function wn(e,t){return e!==null&&typeof e=="object"&&"$typeName"in e&&typeof e.$typeName=="string"?t===void 0?!0:t.typeName===
e.$typeName:!1}var y;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.BYTES=12]="BYTES",
e[e.UINT32=13]="UINT32",e[e.SFIXED32=15]="SFIXED32",e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="\
SINT64"})(y||(y={}));function Dl(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Do=4294967296;function yi(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=Do&&(o=o+(r/Do|0),r=r%Do)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Cl(r,o):Si(r,o)}function Ol(e,t){
let n=Si(e,t),r=n.hi&2147483648;r&&(n=Cl(n.lo,n.hi));let o=Ei(n.lo,n.hi);return r?"-"+o:o}function Ei(e,t){if({lo:e,hi:t}=
Kd(e,t),t<=2097151)return String(Do*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Rl(i)+Rl(s)}
function Kd(e,t){return{lo:e>>>0,hi:t>>>0}}function Si(e,t){return{lo:e|0,hi:t|0}}function Cl(e,t){return t=~t,e?e=~e+1:
t+=1,Si(e,t)}var Rl=e=>{let t=String(e);return"0000000".slice(t.length)+t};function Pl(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Fl(){
let e=this.buf[this.pos++];if((e&128)===0)return this.assertBounds(),e;let t=e&127;if(e=this.buf[this.pos++],t|=(e&127)<<
7,(e&128)===0)return this.assertBounds(),t;if(e=this.buf[this.pos++],t|=(e&127)<<14,(e&128)===0)return this.assertBounds(),
t;if(e=this.buf[this.pos++],t|=(e&127)<<21,(e&128)===0)return this.assertBounds(),t;e=this.buf[this.pos++],t|=(e&15)<<28;
for(let n=5;(e&128)!==0&&n<10;n++)e=this.buf[this.pos++];if((e&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
t>>>0}var se=Hd();function Hd(){let e=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof e.getBigInt64=="fu\
nction"&&typeof e.getBigUint64=="function"&&typeof e.setBigInt64=="function"&&typeof e.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return e.
setBigInt64(0,this.parse(i),!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},uEnc(i){return e.setBigInt64(0,this.uParse(i),
!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},dec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigInt64(0,!0)},
uDec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Bl(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Ul(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Bl(n),yi(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Ul(n),yi(n)},dec(n,r){return Ol(
n,r)},uDec(n,r){return Ei(n,r)}}}function Bl(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function Ul(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ut(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":se.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Gl(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var Vl=2,Xe=Symbol.for("reflect unsafe local");function Yl(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function $l(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=Vl)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Gl(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Yn(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function Wl(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function Kl(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function yt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function Hl(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function ql(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=Vl)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ut(t.scalar,t.longAsString);
break}}function Vt(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Hr(e,t){var n,r,o,s;if(Vt(e)&&Xe in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function qr(e,t){var n,r,o,s;if(Vt(e)&&Xe in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function Zr(e,t){
return Vt(e)&&Xe in e&&"desc"in e&&Vt(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function Zl(e){return zl(e.$typeName)}function Yt(e){let t=e.fields[0];return zl(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function Xl(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Yt(e)}}var qd=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function zl(e){
return qd.has(e)}var Zd=999,Xd=998,jl=2;function ne(e,t){return wn(t,e)?t:Ql(e)(t)}var Jl=new WeakMap;function Ql(e){let t=Jl.get(e);return t===
void 0&&(t=zd(e),Jl.set(e,t)),t}var vi=0,ec=1,tc=2,nc=3;function zd(e){let t=e.typeName,{properties:n,prototype:r}=Jd(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case vi:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case ec:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case tc:if(a.convert===void 0||!Vt(
u))s[c]=u??{};else{let d={},h=Object.keys(u);for(let b=0;b<h.length;b++)yt(d,h[b],a.convert(u[h[b]]));s[c]=d}break;case nc:{
let d=u;if(d?.case!=null){let h=a.convert.get(d.case);if(h!==void 0){s[c]={case:d.case,value:h(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Jd(e){var t,n;let r=[],o={},s=Qd(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:nc,constant:void 0,convert:jd(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:vi,
constant:void 0,convert:Oo(i)});break}case"list":{r.push({name:a,kind:ec,constant:void 0,convert:i.listKind=="message"?(t=
Oo(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?Xr:void 0});break}case"map":{r.push({name:a,kind:tc,constant:void 0,
convert:i.mapKind=="message"?(n=Oo(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?Xr:void 0});break}default:{let c=ep(
i);r.push({name:a,kind:vi,constant:i.presence==jl?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?Xr:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function jd(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Oo(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=Xr),t.set(n.localName,r??(o=>o))}return t}function Oo(e){
if(e.fieldKind=="message"&&!e.oneof&&Yt(e.message))return e.message.fields[0].scalar==y.BYTES?Xr:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Vt(r)||wn(r,t)?
r:(n??(n=Ql(t)),n(r))}function Xr(e){return Array.isArray(e)?new Uint8Array(e):e}function Qd(e){switch(e.file.edition){case Zd:
return!1;case Xd:return!0;default:return e.fields.some(t=>t.presence!=jl&&t.fieldKind!="message"&&!t.oneof)}}function ep(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ut(
e.scalar,e.longAsString):e.enum.values[0].number}var tp=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function rc(e){return e instanceof Error&&tp.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var wi;function np(e){var t;wi=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:Ni(e.encodeUtf8.bind(e))})}function zr(){if(!wi){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),np(o)}return wi}
function Ni(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var be;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(be||(be={}));var Ii=4294967295,Ai=2147483647,ki=-2147483648,yr=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?Ni(t):zr().
encodeUtf8Into,this.buffer=sc,this.viewCache=op,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||rp;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(Jr),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-Jr,r=xi(n);return r>Jr&&(this.ensureCapacity(r-Jr),this.buffer.copyWithin(t+
r,t+Jr,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(oc(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(Ti(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=ic){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let h=t.charCodeAt(d);if(h>
127)break;c[u++]=h}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=xi(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=xi(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return sp(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return oc(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return Ti(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return Ti(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=se.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=se.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=se.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=se.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=se.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},rp=128,Jr=1,sc=new Uint8Array(0),op=new DataView(sc.buffer),ic=32;function xi(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var kt=class{constructor(t,n=zr().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=Dl,this.uint32=Fl,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
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
this.assertBounds();let o=this.buf;if(n<=ic){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function Ti(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>Ai||e<ki)throw new Error("invalid int32: "+e)}function oc(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Ii||e<0)throw new Error("invalid uint32\
: "+e)}function sp(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function ac(e,t){let n=e.fieldKind=="list"?Hr(t,e):e.fieldKind=="map"?qr(t,e):_i(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${uc(e)}, got ${Fe(t)}`;break;case"map":r=`expected ${fc(e)}, got ${Fe(t)}`;break;default:r=Mt(e,t,n)}
return new ce(e,r)}function Mi(e,t,n){let r=_i(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${Mt(e,n,r)}`)}function lc(e,t,n){
let r=mn(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${Mt({scalar:e.mapKey},t,r)}`);let o=_i(e,n);if(o!==!0)
return new ce(e,`map entry ${Fe(t)}: ${Mt(e,n,o)}`)}function _i(e,t){return e.scalar!==void 0?mn(e.scalar)(t):e.enum!==void 0?
e.enum.open?mn(y.INT32)(t):e.enum.values.some(n=>n.number===t):Zr(t,e.message)}function mn(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>Ai||
t<ki?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Ii||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:zr().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return se.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return se.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function Mt(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Fe(t)}`,e.scalar!==void 0?`expected ${ip(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${cc(e.message)}`+n}function Fe(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Hr(e)?uc(e.field()):qr(e)?fc(e.field()):Zr(e)?cc(e.desc):
wn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function cc(e){
return`ReflectMessage (${e.typeName})`}function uc(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function fc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function ip(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var ap=0;function _t(e){if(lp(e))return{toMessage:n=>Co(n),toLocal:n=>Po(n)};if(e.fieldKind=="message"&&!e.oneof&&Yt(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=ne(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?ne(t):n,toLocal:n=>n}}function lp(e){return e.message.typeName=="google.p\
rotobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Co(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Vt(e))for(let n of Object.keys(e))yt(t.fields,n,dc(e[n]));return t}function Po(e){let t={};for(let n of Object.keys(e.
fields))yt(t,n,mc(e.fields[n]));return t}function mc(e){switch(e.kind.case){case"structValue":return Po(e.kind.value);case"\
listValue":return e.kind.value.values.map(mc);case"nullValue":case void 0:return null;default:return e.kind.value}}function dc(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:ap};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(dc(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Co(e)};break}return t}function Uo(e,t,n=!0){return new Bo(e,t,n)}var pc=new WeakMap,Bo=class{get sortedFields(){let t=pc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return pc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[Xe]=n??ne(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return jr(this.message,t),Yl(this.message,t)}isSet(t){return jr(
this.message,t),$l(this.message,t)}clear(t){jr(this.message,t),ql(this.message,t)}get(t){jr(this.message,t);let n=Wl(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[Xe]!==n)&&this.lists.set(t,r=new Di(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[Xe]!==n)&&this.maps.set(t,o=new Oi(t,n,this.check)),o;case"messa\
ge":return Pi(t,n,this.check);case"scalar":return n===void 0?ut(t.scalar,!1):Fi(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(jr(this.message,t),this.check){let o=ac(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Ci(t,n):qr(
n)||Hr(n)?r=n[Xe]:r=Bi(t,n),Kl(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function jr(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var Di=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[Xe]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:Li(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=Mi(this._field,t,n);if(r)throw r}
this._arr[t]=hc(this._field,n)}add(t){if(this.check){let n=Mi(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
hc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield Li(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,Li(this._field,this._arr[t],this.check)]}};var Oi=class{constructor(t,n,r=!0){this.obj=this[Xe]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=lc(this._field,t,n);if(r)throw r}return yt(this.obj,Fo(t),cp(this._field,n)),this}delete(t){let n=Fo(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=Hl(this.obj,Fo(t));return n!==void 0&&(n=Ri(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Fo(t))}*keys(){for(let t of Object.keys(this.obj))yield gc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[gc(t[0],this._field.mapKey),Ri(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Ri(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Ci(e,t){return Zr(
t)?Zl(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?Po(t.message):t.message:t}function Pi(e,t,n){return t!==void 0&&(Yt(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Fi(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Vt(t)&&(t=Co(t))),new Bo(e.message,t,n)}function hc(e,t){return e.listKind==
"message"?Ci(e,t):Bi(e,t)}function Li(e,t,n){return e.listKind=="message"?Pi(e,t,n):Fi(e,t)}function cp(e,t){return e.mapKind==
"message"?Ci(e,t):Bi(e,t)}function Ri(e,t,n){return e.mapKind=="message"?Pi(e,t,n):t}function Fo(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function gc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return se.uParse(e)}catch{}break;default:try{
return se.parse(e)}catch{}break}return e}function Fi(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=se.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=se.uParse(t));break}return t}function Bi(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=se.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=se.uParse(t));break}return t}var bc=Uint8Array.prototype.setFromBase64;function Vo(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(bc)try{let s=bc.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=up(r,e)),
o==n?r:r.subarray(0,o)}function up(e,t){let n=mp(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var yc=Uint8Array.prototype.toBase64,fp={std:{alphabet:"base64",omitPadding:!1},
std_raw:{alphabet:"base64",omitPadding:!0},url:{alphabet:"base64url",omitPadding:!0}};function Sc(e,t="std"){if(yc)return yc.
call(e,fp[t]);let n=vc(t),r=t=="std",o="",s=0,i,a=0;for(let c=0;c<e.length;c++)switch(i=e[c],s){case 0:o+=n[i>>2],a=(i&3)<<
4,s=1;break;case 1:o+=n[a|i>>4],a=(i&15)<<2,s=2;break;case 2:o+=n[a|i>>6],o+=n[i&63],s=0;break}return s&&(o+=n[a],r&&(o+=
"=",s==1&&(o+="="))),o}var Go,Ec,Er;function vc(e){return Go||(Go="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0\
123456789+/".split(""),Ec=Go.slice(0,-2).concat("-","_")),e=="url"?Ec:Go}function mp(){if(!Er){Er=[];let e=vc("std");for(let t=0;t<
e.length;t++)Er[e[t].charCodeAt(0)]=t;Er[45]=e.indexOf("+"),Er[95]=e.indexOf("/")}return Er}function Sr(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function wc(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var dp=new Set(["constructo\
r","toString","toJSON","valueOf"]);function vr(e){return dp.has(e)?e+"$":e}function Qr(e){for(let t of e.field)Yn(t,"jsonName")||(t.jsonName=Sr(t.name));e.nestedType.forEach(Qr)}function Nc(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function xc(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=pp(t);if(n===!1)throw new Error(`cannot par\
se ${y[e]} default value: ${t}`);return n}case y.INT64:case y.SFIXED64:case y.SINT64:return se.parse(t);case y.UINT64:case y.
FIXED64:return se.uParse(t);case y.DOUBLE:case y.FLOAT:switch(t){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(t)}case y.BOOL:return t==="true";case y.INT32:case y.
UINT32:case y.SINT32:case y.FIXED32:case y.SFIXED32:return parseInt(t,10)}}function pp(e){let t=[],n={tail:e,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":t.push(n.c.charCodeAt(0));break;case"b":t.push(8);break;case"f":t.push(12);break;case"n":
t.push(10);break;case"r":t.push(13);break;case"t":t.push(9);break;case"v":t.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
t.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;t.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),t.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=se.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),t.push(i[0],
i[1],i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:t.push(n.c.charCodeAt(0))}return new Uint8Array(t)}function*Yo(e){switch(e.kind){case"file":for(let t of e.messages)yield t,yield*Yo(t);yield*e.enums,yield*e.services,yield*e.
extensions;break;case"message":for(let t of e.nestedMessages)yield t,yield*Yo(t);yield*e.nestedEnums,yield*e.nestedExtensions;
break}}function $i(...e){return gp(e)}function $o(e,t){return hp([e,t])}function hp(e,t){let n=_c();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),kc(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let h=s(d);if(!h)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in h?n.addFile(h,!1,!0):(i.add(h.name),u.push(h))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),kc(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function _c(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Yo(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function gp(e){let t=_c();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var bp=998,yp=999,Ep=9999,Sp=9,to=10,eo=11,vp=12,Tc=14,Wi=3,wp=2,Ic=1,Np=0,Ui=1,Ac=2,xp=3,Tp=1,Ip=2,Ap=1,
kp=2;var Lc=1002,Rc={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function kc(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Rp(e),name:e.name.replace(/\.proto$/,""),dependencies:Dp(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
$t(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)Dc(a,o,
void 0,t);for(let a of e.messageType)Oc(a,o,void 0,t,i);for(let a of e.service)Mp(a,o,t);Gi(o,t);for(let a of s.values())
Vi(a,t,i);for(let a of o.messages)Vi(a,t,i),Gi(a,t);t.addFile(o,!0)}function Gi(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=Yi(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=Yi(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Gi(n,t);break}}function Vi(e,t,n){let r=e.proto.
oneofDecl.map(s=>Lp(s,e)),o=new Set;for(let s of e.proto.field){let i=Fp(s,r),a=Yi(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)Vi(s,t,n)}function Dc(e,t,n,r){var o,s,i,a,c,u,d,h,b;let w=Op(
e.name,e.value),S={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Wo(e,n,t),value:{},values:[],sharedPrefix:w,toString(){return`enum ${this.
typeName}`}};S.open=Vp(S),r.add(S);for(let A of e.value){let I=A.name,L={kind:"enum_value",proto:A,deprecated:(a=(i=A.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:S,name:I,localName:vr(w==null?I:I.substring(w.length)),
number:A.number,jsonName:(c=Cp(A))!==null&&c!==void 0?c:I,toString(){return`enum value ${S.typeName}.${I}`}};S.values.push(
L),(u=(h=S.value)[b=A.number])!==null&&u!==void 0||(h[b]=L)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(S)}function Oc(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Wo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)Dc(d,t,u,
r);for(let d of e.nestedType)Oc(d,t,u,r,o)}function Mp(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Wo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=_p(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function _p(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(dn(e.inputType)),
u=n.getMessage(dn(e.outputType));$t(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),$t(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:vr(d.length?vr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:Np,toString(){return`rpc ${t.typeName}.${d}`}}}function Lp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:vr(Sr(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function Yi(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Bp(e,r,c,t),utf8Validation:Yp(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let S=t.kind=="file"?t:t.file,A=t.kind=="file"?void 0:t,I=Wo(e,A,S);u.kind=
"extension",u.file=S,u.parent=A,u.oneof=void 0,u.typeName=I,u.jsonName=`[${I}]`,d=()=>`extension ${I}`;let L=n.getMessage(
dn(e.extendee));$t(L,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=L}else{let S=t;$t(S.kind==
"message"),u.parent=S,u.oneof=r,u.localName=r?Sr(e.name):vr(Sr(e.name)),u.jsonName=e.jsonName,d=()=>`field ${S.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let h=e.label,b=e.type,
w=(a=e.options)===null||a===void 0?void 0:a.jstype;if(h===Wi){let S=b==eo?o?.get(dn(e.typeName)):void 0;if(S){u.fieldKind=
"map";let{key:A,value:I}=Gp(S);return u.mapKey=A.scalar,u.mapKind=I.fieldKind,u.message=I.message,u.delimitedEncoding=!1,
u.enum=I.enum,u.scalar=I.scalar,u}switch(u.fieldKind="list",b){case eo:case to:u.listKind="message",u.message=n.getMessage(
dn(e.typeName)),$t(u.message),u.delimitedEncoding=Mc(e,t);break;case Tc:u.listKind="enum",u.enum=n.getEnum(dn(e.typeName)),
$t(u.enum);break;default:u.listKind="scalar",u.scalar=b,u.longAsString=w==Ic;break}return u.packed=Up(e,t),u}switch(b){case eo:case to:
u.fieldKind="message",u.message=n.getMessage(dn(e.typeName)),$t(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=Mc(e,t),u.getDefaultValue=()=>{};break;case Tc:{let S=n.getEnum(dn(e.typeName));$t(S!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(dn(e.typeName)),
u.getDefaultValue=()=>Yn(e,"defaultValue")?Nc(S,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=b,u.
longAsString=w==Ic,u.getDefaultValue=()=>Yn(e,"defaultValue")?xc(b,e.defaultValue):void 0;break}}return u}function Rp(e){
switch(e.syntax){case"":case"proto2":return bp;case"proto3":return yp;case"editions":if(e.edition===Ep)return Lc;if(e.edition in
Rc)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function Dp(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function Op(e,t){let n=Pp(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function Cp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==be.LengthDelimited)
continue;let a=new kt(new kt(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===be.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function Pp(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Wo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function dn(e){
return e.startsWith(".")?e.substring(1):e}function Fp(e,t){if(!Yn(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return $t(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Bp(e,t,n,r){
if(e.label==wp)return xp;if(e.label==Wi)return Ac;if(t||e.proto3Optional||n)return Ui;let o=$n("fieldPresence",{proto:e,
parent:r});return o==Ac&&(e.type==eo||e.type==to)?Ui:o}function Up(e,t){if(e.label!=Wi)return!1;switch(e.type){case Sp:case vp:case to:case eo:
return!1}let n=e.options;return n&&Yn(n,"packed")?n.packed:Tp==$n("repeatedFieldEncoding",{proto:e,parent:t})}function Gp(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return $t(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function Vp(e){var t;
return Ap==$n("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function Mc(e,t){return e.type==
to?!0:Ip==$n("messageEncoding",{proto:e,parent:t})}function Yp(e,t){return kp==$n("utf8Validation",{proto:e,parent:t})}function $n(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return $n(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=Rc[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return $n(e,t.parent)}function $t(e,t){if(!e)throw new Error(
t)}function Cc(e){let t=$p(e);return t.messageType.forEach(Qr),$o(t,()=>{}).getFile(t.name)}function $p(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map(Pc),
enumType:e.enumType.map(Fc)}))}function Pc(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(Wp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map(Pc))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Fc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Wp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?Kp(e.options):void 0}))}function Kp(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Fc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function we(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var no=Cc({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var su=we(no,1);var Bc;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(Bc||(Bc={}));var Uc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Uc||(Uc={}));var Gc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Gc||(Gc={}));var Vc;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})(Vc||(Vc={}));var Yc;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})(Yc||(Yc={}));var $c;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})($c||($c={}));var Wc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(Wc||(Wc={}));var Kc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Kc||(Kc={}));var Hc;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})(Hc||(Hc={}));var qc;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(qc||(qc={}));var Zc;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(Zc||(Zc={}));var Xc;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(Xc||(Xc={}));var zc;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(zc||(zc={}));var Jc;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})(Jc||(Jc={}));var jc;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
jc||(jc={}));var Qc;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(Qc||(Qc={}));var eu;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(eu||(eu={}));var tu;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(tu||(tu={}));var nu;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(nu||(nu={}));var ru;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(ru||(ru={}));var ou;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(ou||(ou={}));function Ki(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function ot(e,t,n){
let r=ne(e);return Hi(e).read(r,new kt(t),Ki(n),t.byteLength),r}var iu=new WeakMap;function Hi(e){let t=iu.get(e);return t===void 0&&(t=Hp(e)),t}function Hp(e){let t=String(e),n=new Map,
r={read:qp(t,n),readGroup:Zp(t,n)};iu.set(e,r);for(let o of e.fields)n.set(o.number,lu(o));return r}function qp(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),h=t.get(u);if(h===void 0){
let b=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:b});continue}h(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function Zp(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=be.EndGroup);){let d=t.get(a);if(d===void 0){let h=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:h});continue}d(n,r,o,c)}if(c!=be.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function au(e,t,n,r,o){lu(n)(e[Xe],t,o,r)}function lu(e){
switch(e.fieldKind){case"scalar":return Xp(e);case"enum":return zp(e);case"message":return Jp(e);case"list":return jp(e);case"\
map":return Qp(e)}}function Xp(e){let t=Ko(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;if(e.oneof){let r=e.oneof.
localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function zp(e){var t;let n=e.localName,r=(t=e.
oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let h=a.int32();if(o.some(b=>b.number===h))r!==void 0?
i[r]={case:n,value:h}:i[n]=h;else if(c.readUnknownFields){let b=[];Pl(h,b);let w=(d=i.$unknown)!==null&&d!==void 0?d:[];
w.push({no:s,wireType:u,data:new Uint8Array(b)}),i.$unknown=w}}}function Jp(e){let t=e.localName,{toMessage:n,toLocal:r}=_t(
e),o=cu(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:void 0);o(d,a,c),i[s]={
case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function cu(e){let t=Hi(e.message);if(e.delimitedEncoding){
let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function jp(e){let t=e.localName;
if(e.listKind=="message"){let{toMessage:i,toLocal:a}=_t(e),c=cu(e);return(u,d,h)=>{let b=i(void 0);c(b,d,h),u[t].push(a(
b))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=Ko(n,e.utf8Validation,r),s=n!=
y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==be.LengthDelimited&&s){let h=a.uint32()+a.pos;for(;a.pos<h;)d.push(
o(a))}else d.push(o(a))}}function Qp(e){let t=e.localName,n=Ko(e.mapKey,e.utf8Validation,!1),r=ut(e.mapKey,!1),o,s;switch(e.
mapKind){case"scalar":{let i=e.scalar,a=Ko(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(0);else{let c=ut(
i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,
toLocal:a}=_t(e),c=Hi(e.message).read;o=(u,d,h)=>{let b=i(h);return c(b,u,d,u.uint32()),a(b)},s=()=>a(i(void 0));break}}
return(i,a,c)=>{let u=i[t],d,h,b=a.uint32(),w=a.pos+b;for(;a.pos<w;){let[S,A]=a.tag();switch(S){case 1:d=n(a);break;case 2:
h=o(a,c,h);break;default:a.skip(A,S,c.recursionLimit-c.depth)}}d===void 0&&(d=r),h===void 0&&(h=s()),yt(u,d,h)}}function Ko(e,t,n){
switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.double();case y.FLOAT:
return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.int64();case y.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.BYTES:
return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function He(e,t){var n;let r=ot(su,Vo(e));return r.messageType.forEach(Qr),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],$o(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var uu=He("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var eh=He("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KB\
W5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub\
3duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),fu=we(eh,0);var th=He("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),mu=we(th,0);var nh=2,rh=3,du={writeUnknownFields:!0};function oh(e){return e?Object.assign(Object.assign({},du),e):du}function Lt(e,t,n){
let r=new yr;return qi(e)(r,oh(n),t),r.finish()}var pu=new WeakMap;function qi(e){let t=pu.get(e);return t===void 0&&(t=
sh(e)),t}function sh(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:h,wireType:b,
data:w}=u[d];i.tag(h,b).raw(w)}};pu.set(e,s);for(let i of n)o.push(hu(i));return s}function hu(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return ih(e);case"list":return lh(e);case"map":return ch(e)}}function ih(e){let t=ah(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
nh){let r=e.presence==rh?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function ah(e){switch(e.fieldKind){case"message":{let{toMessage:t}=_t(e),n=bu(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=qo(t),o=Ho(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function lh(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=_t(e),o=bu(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=Ho(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,be.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=qo(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function ch(e){let t=e.localName,n=e.number,r=uh(e);if(e.mapKind==
"message"){let{toMessage:a}=_t(e),c=qi(e.message);return(u,d,h)=>{let b=h[t],w=Object.keys(b);for(let S=0;S<w.length;S++){
let A=w[S];u.tag(n,be.LengthDelimited).fork(),r(u,A),u.tag(2,be.LengthDelimited).fork(),c(u,d,a(b[A])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=qo(o),i=Ho(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],h=Object.keys(
d);for(let b=0;b<h.length;b++){let w=h[b];a.tag(n,be.LengthDelimited).fork(),r(a,w),a.tag(2,s),i(a,d[w]),a.join()}}}function uh(e){
let t=qo(e.mapKey),n=Ho(e.mapKey,e.parent.typeName,e.name),r=fh(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function fh(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return se.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return se.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function Ho(e,t,n){let r=mh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function mh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function gu(e,t,n,r){
hu(r)(e,t,n[Xe])}function bu(e){let t=e.number,n=qi(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,be.StartGroup),
n(r,o,s),r.tag(t,be.EndGroup)}:(r,o,s)=>{r.tag(t,be.LengthDelimited).fork(),n(r,o,s),r.join()}}function qo(e){switch(e){case y.
BYTES:case y.STRING:return be.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return be.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return be.Bit32;default:return be.Varint}}function yu(e,t,n){let r=!1;return n||(n=ne(mu),r=!0),n.value=Lt(e,t),n.typeUrl=dh(t.$typeName),r?n:void 0}function dh(e){return`type.googleapis.com/${e}`}function Zi(e,t,...n){if(n.length==0)return e.extensions[t];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],e.messages[t]).
nestedExtensions[r]}var Eu=He("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var Xi=He("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),Su=we(Xi,0),zi=we(Xi,1),vu=we(Xi,2),Zo;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})(Zo||(Zo={}));function wu(e,t,n){xu(t,e);let r=ph(e.$unknown,t),[o,s,i]=ro(t),a=Ki(n);for(let c of r)au(o,new kt(c.data),s,c.wireType,
a);return i()}function Ji(e,t,n){var r;xu(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),
[s,i]=ro(t,n),a=new yr;gu(a,{writeUnknownFields:!0},s,i);let c=new kt(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),h=c.
skip(d,u);o.push({no:u,wireType:d,data:h})}e.$unknown=o}function Nu(e,t){var n;return t.extendee.typeName===e.$typeName&&!!(!((n=e.$unknown)===null||n===void 0)&&n.find(r=>r.no===
t.number))}function ji(e,t){let n=e.proto.options;return n?Nu(n,t):!1}function Qi(e,t){let n=e.proto.options;if(!n){let[
,,r]=ro(t);return r()}return wu(n,t)}function ph(e,t){if(e===void 0)return[];if(t.fieldKind==="enum"||t.fieldKind==="sca\
lar"){for(let n=e.length-1;n>=0;--n)if(e[n].no==t.number)return[e[n]];return[]}return e.filter(n=>n.no===t.number)}function ro(e,t){
let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.assign(Object.
assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=ne(o,t!==void 0?{[n]:t}:void 0);return[Uo(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=e.message;return Yt(a)?ut(a.fields[0].scalar,a.fields[0].longAsString):ne(a)}return i}]}function xu(e,t){
if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to message ${e.extendee.
typeName}`)}var Tu=Date.parse("0001-01-01T00:00:00Z"),Iu=Date.parse("9999-12-31T23:59:59Z"),Au=-315576e6,ku=315576e6;var hh=2;function gh(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function Wn(e,t,n){let r=ne(e);return bh(e,r,t,n),r}function bh(e,t,n,r){try{wr(e)(t,n,gh(r))}catch(o){throw rc(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var ea=new WeakMap;function wr(e){let t=ea.get(e);return t===void 0&&(t=yh(e)),t}function yh(e){let t=String(e),n=Eh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return ea.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Fe(a)}`);let d=new Map,
h=new Set,b=Object.keys(a);for(let w=0;w<b.length;w++){let S=b[w],A=a[S],I=o.get(S);if(I!==void 0){let L=I.field;if(h.has(
L))throw new ce(L,"set multiple times");if(h.add(L),I.oneofScalarNullSkip&&A===null)continue;if(I.oneof){let N=d.get(I.oneof);
if(N!==void 0)throw new ce(I.oneof,`oneof set multiple times by ${N.name} and ${L.name}`);d.set(I.oneof,L)}I.read(i,A,c)}else{
let L=S.startsWith("[")&&S.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(S.substring(1,S.length-
1)):void 0;if(L?.extendee.typeName==r){let[N,P,k]=ro(L);Mu(P)(N[Xe],A,c),Ji(i,L,k())}if(L===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${S}" is unknown`)}}c.depth--};ea.set(e,s);for(let i of e.fields){let a={
read:Mu(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Eh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>Ah(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>kh(t,n);case"google.protobuf.Duration":return(t,n)=>Mh(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>_h(t,n);case"google.protobuf.Struct":return(t,n,r)=>Du(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>sa(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Ou(t,n,r);default:if(Yt(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=Lu(t);return(i,a)=>{a===null?i[n]=ut(r,o):i[n]=s(a)}}return}}function Mu(e){
switch(e.fieldKind){case"scalar":return Sh(e);case"enum":return vh(e);case"message":return wh(e);case"list":return Nh(e);case"\
map":return Th(e)}}function Sh(e){let t=Lu(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=_u(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function _u(e){let t=e.localName;if(e.presence!=hh)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ut(n,r)}}function vh(e){let t=ta(e.enum),n=na(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===Nr)return;let h=n(d);if(h!==!0)throw new ce(e,Mt(e,d,h));a[i]={case:r,value:d}}}let s=_u(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===Nr)return;let d=n(u);if(d!==!0)throw new ce(
e,Mt(e,u,d));i[r]=u}}function wh(e){let t=e.localName,{toMessage:n,toLocal:r}=_t(e),o=wr(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let h=n(d.case===t?d.value:void 0);o(h,c,u),a[i]={case:t,value:r(h)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function Nh(e){let t=e.localName,n=xh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Fe(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==Nr&&i.push(c)}}}function xh(e){switch(e.listKind){case"scalar":{let t=ra(e),n=mn(e.scalar),r=oa(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${Mt(e,a,c)}`);return r(a)}}case"enum":{let t=ta(e.enum),n=na(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===Nr)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${Mt(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=_t(e),r=wr(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function Th(e){let t=e.localName,n=e.mapKey,r=Ih(
n),o=mn(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=ra(e),i=mn(e.scalar),a=oa(e);break}case"enum":{let u=ta(e.enum);
s=(d,h)=>u(d,h.ignoreUnknownFields),i=na(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=_t(e),h=wr(e.message);c=e.message.typeName!="google.protobuf.Value",s=(b,w)=>{let S=u(void 0);return h(
S,b,w),d(S)};break}}return(u,d,h)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Fe(d));let b=u[t],w=new Set,S=Object.keys(d);for(let A=0;A<S.length;A++){let I=S[A],L=d[I],N=r(I);if(w.has(
N))throw new ce(e,`duplicate map key "${I}"`);if(w.add(N),L===null&&c)throw new ce(e,"map value must not be null");let P=s(
L,h);if(P===Nr)continue;let k=o(N);if(k!==!0)throw new ce(e,`invalid map key: ${Mt({scalar:n},N,k)}`);if(i!==void 0){let q=i(
P);if(q!==!0)throw new ce(e,`map entry ${Fe(N)}: ${Mt(e,P,q)}`)}yt(b,N,a(P))}}}var Nr=Symbol();function ta(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return Nr;break}}throw new Error(`cannot decode ${e} from JSON: ${Fe(r)}`)}}function na(e){if(e.open)
return mn(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function Lu(e){let t=ra(e),n=mn(e.scalar),r=oa(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,Mt(e,s,i));return r(s)}}function ra(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return Ru;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return Vo(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function oa(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?se.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?se.uParse(n):n;default:return n=>n}}function Ih(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return Ru;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function Ru(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function Ah(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Fe(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=ne(i);if(Xl(i)&&Object.prototype.hasOwnProperty.call(t,"value"))wr(
i)(a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&yt(c,u,t[u]);wr(i)(a,c,n)}yu(i,a,e)}function kh(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<Tu||r>Iu)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=se.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Mh(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Fe(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);let r=Number(n[1]);if(r>ku||r<Au)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Fe(t)}`);if(e.seconds=se.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function _h(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return wc(n)}))}function Du(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Fe(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=ne(zi);sa(i,t[s],n),yt(e.fields,s,i)}}function sa(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:Zo.NULL_VALUE};else if(Array.isArray(t)){let r=ne(vu);Ou(r,t,n),e.kind={case:"listValue",value:r}}else{let r=ne(Su);
Du(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Fe(t)}`)}return n.depth--,e}function Ou(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Fe(t)}`);for(let r=0;r<t.length;r++){let o=ne(zi);sa(o,t[r],n),e.values.push(o)}}var Lh=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],j=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.details.find(r=>r.
type===t.typeName);return n&&ot(t,n.value)}get retryAfterMs(){let t=this.details.find(({type:n})=>n==="google.rpc.RetryI\
nfo");return t&&Rh(t.value)}};function Rh(e){let t=new kt(e);try{t.tag();let{seconds:n,nanos:r}=ot(fu,t.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function Xo(e){let t=Lh.find(r=>r===e.code)??"unknown",n=e.details.map(({type:r,
value:o})=>({type:r,value:o}));return new j(t,e.message||t,{details:n,origin:"server"})}function Cu(e){let t=`HTTP ${e} \
without an error of a socket.mq server`;return new j(Dh[e]??"unknown",t,{origin:"server"})}var Dh={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};function ye(e,t){
return new j("unavailable",e,t===void 0?{}:{cause:t})}function Rt(e){return new j("internal",`protocol violation: ${e}`)}function Pu(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var Dt=He("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSKiAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
nYxLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpd\
EgAEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoC\
zIOLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAQgcKBWZyYW1lIs8CCgtTZXJ2ZXJGcmFtZRIKCgJpZBgBIAEoDRIoC\
gpzdWJzY3JpYmVkGAIgASgLMhIuc21xLnYxLlN1YnNjcmliZWRIABIeCgVldmVudBgDIAEoCzINLnNtcS52MS5FdmVudEgAEhoKA2dhcBgEIAEoCzILLnNtc\
S52MS5HYXBIABIiCgdyZWNlaXB0GAUgASgLMg8uc21xLnYxLlJlY2VpcHRIABIaCgNlbmQYBiABKAsyCy5zbXEudjEuRW5kSAASHgoFcmVwbHkYByABKAsyD\
S5zbXEudjEuUmVwbHlIABIeCgVkcmFpbhgIIAEoCzINLnNtcS52MS5EcmFpbkgAEiUKCXRvcGljX2tleRgJIAEoCzIQLnNtcS52MS5Ub3BpY0tleUgAEh4KB\
WNsb3NlGAogASgLMg0uc21xLnYxLkNsb3NlSABCBwoFZnJhbWUiKwoIUG9zaXRpb24SDQoFZXBvY2gYASABKAQSEAoIc2VxdWVuY2UYAiABKAQidgoJU3Vic\
2NyaWJlEg0KBXRvcGljGAEgASgJEg4KBmZpbHRlchgCIAEoDBIhCgVhZnRlchgDIAEoCzIQLnNtcS52MS5Qb3NpdGlvbkgAEg4KBGxpdmUYBCABKAhIABIOC\
gZ3aW5kb3cYBSABKARCBwoFc3RhcnQiZQoKU3Vic2NyaWJlZBIiCghwb3NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbhIQCghyZXBsYXllZBgCIAEoB\
BIPCgdyZXN1bWVkGAMgASgIEhAKCHJldGFpbmVkGAQgASgEIioKBUV2ZW50EhAKCHNlcXVlbmNlGAEgASgEEg8KB3BheWxvYWQYAiABKAwiQwoDR2FwEh4KB\
GZyb20YASABKAsyEC5zbXEudjEuUG9zaXRpb24SHAoCdG8YAiABKAsyEC5zbXEudjEuUG9zaXRpb24iDQoLVW5zdWJzY3JpYmUiFwoGQ3JlZGl0Eg0KBWJ5d\
GVzGAEgASgEIkoKB1B1Ymxpc2gSDQoFdG9waWMYASABKAkSDwoHcGF5bG9hZBgCIAEoDBIQCghzZXF1ZW5jZRgDIAEoBBINCgVhZ2FpbhgEIAEoCCItCgdSZ\
WNlaXB0EiIKCHBvc2l0aW9uGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uIlMKB1JlcXVlc3QSDgoGbWV0aG9kGAEgASgJEg8KB3BheWxvYWQYAiABKAwSEgoKd\
GltZW91dF9tcxgDIAEoDRITCgt0cmFjZXBhcmVudBgEIAEoCSIICgZDYW5jZWwiGAoFUmVwbHkSDwoHcGF5bG9hZBgBIAEoDCIZCgVEcmFpbhIQCghyZXRye\
V9tcxgBIAEoDSJNCgZQb2xsZWQSIwoGZnJhbWVzGAEgAygLMhMuc21xLnYxLlNlcnZlckZyYW1lEh4KBG5leHQYAiABKAsyEC5zbXEudjEuUG9zaXRpb24iJ\
QoDRW5kEh4KBnN0YXR1cxgBIAEoCzIOLnNtcS52MS5TdGF0dXMiSAoGU3RhdHVzEgwKBGNvZGUYASABKAkSDwoHbWVzc2FnZRgCIAEoCRIfCgdkZXRhaWxzG\
AMgAygLMg4uc21xLnYxLkRldGFpbCIlCgZEZXRhaWwSDAoEdHlwZRgBIAEoCRINCgV2YWx1ZRgCIAEoDCIlCgVDbG9zZRIMCgRjb2RlGAEgASgNEg4KBnJlY\
XNvbhgCIAEoCSInCghUb3BpY0tleRILCgNrZXkYASABKA0SDgoGc2VjcmV0GAIgASgMYgZwcm90bzM"),oo=we(Dt,0),zo=we(Dt,1),Fu=we(Dt,2),Bu=we(
Dt,3),Uu=we(Dt,4),Gu=we(Dt,5),Vu=we(Dt,6);var Yu=we(Dt,9),$u=we(Dt,10),Wu=we(Dt,11);var Ku=we(Dt,15);var Jo=we(Dt,17);var Oh=1024*1024,en="application/protobuf",Ch=[en,"application/proto","application/x-protobuf"],jo=class{constructor(t,n,r,o){
this.base=t;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async send(t,n,r,o,s){try{let i=typeof this.
headers=="function"?await this.headers():this.headers,a=new Headers(i);new Headers(r).forEach((d,h)=>a.set(h,d));let c={
method:t,headers:a,signal:o};s&&(c.body=s),this.credentials&&(c.credentials=this.credentials);let{fetch:u}=this;return await u(
this.base+n,c)}catch(i){throw this.requestError(i,o)}}requestError(t,n){if(n.aborted){let r=n.reason;return r instanceof
j?r:ye("the request was canceled",r)}return t instanceof j?t:ye(`no response from ${this.base}`,t)}};async function Nn(e){
let t=await e.text().catch(()=>""),n=e.headers.get("content-type")??"",r=e.headers.get("retry-after"),o=r===null?void 0:
Number(/^\d{1,9}$/.exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&t.length<=Oh)try{let s=Wn(Jo,JSON.parse(
t),{ignoreUnknownFields:!0});if(s.code)return{error:Xo(s),isFromServer:!0,retryAfterMs:o}}catch{}return{error:Cu(e.status),
isFromServer:!1,retryAfterMs:o}}function xr(e){let t=e.headers.get("content-type")??"";return Ch.includes(t.split(";")[0].
trim().toLowerCase())}function so(e,t){return Hu(e,()=>ne(e,t))}function io(e,t){return Hu(e,()=>Lt(e,t))}function Tr(e,t,n){try{return ot(e,t)}catch(r){
throw Rt(`${n} is not a ${e.typeName}: ${String(r)}`)}}function Hu(e,t){try{return t()}catch(n){throw new j("invalid_arg\
ument",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var ia="google.api.HttpBody";function qu({headers:e,idempotencyKey:t}){try{let n=new Headers(e);return t!==void 0&&n.set(
"idempotency-key",t),n}catch(n){throw new j("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Zu(e,t,{
header:n,message:r},o){let{input:s,output:i}=t.desc,a=r,[c,u]=s.typeName===ia?[a.contentType||"application/octet-stream",
a.data]:[en,io(s,r)],d=new Headers(n);d.set("content-type",c),i.typeName!==ia&&d.set("accept",en);let h=o.remaining();h!==
void 0&&d.set("smq-timeout-ms",String(h));let b=`${t.sessionPath}/${t.name}`,w=await e.send("POST",b,d,o.signal,u);if(w.
status!==200)throw(await Nn(w)).error;try{return[await Ph(w,i,b),w.headers]}catch(S){throw e.requestError(S,o.signal)}}async function Ph(e,t,n){
let r=e.headers.get("content-type")??"";if(t.typeName===ia){let o=new Uint8Array(await e.arrayBuffer());return so(t,{contentType:r,
data:o})}if(!xr(e))throw Rt(`the reply to ${n} is ${JSON.stringify(r)}, not ${en}; check the baseUrl`);return Tr(t,new Uint8Array(
await e.arrayBuffer()),`the reply to ${n}`)}var Fh=2**31-1,ft=class{#e=new AbortController;#t=new AbortController;#n;#o;constructor({signal:t,timeoutMs:n},r){if(this.#r(
r,()=>r.reason),this.#r(t,()=>new j("canceled","canceled by its AbortSignal",{cause:t.reason})),n!==void 0&&n<=Fh&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#o=Date.now()+o,this.#n=setTimeout(()=>{this.#s(new j("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#o===void 0?void 0:Math.
max(this.#o-Date.now(),1)}onEnd(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((t,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}sleep(t){return new Promise((n,r)=>{
setTimeout(n,t),this.onEnd(r)})}done(){clearTimeout(this.#n),this.#t.abort()}#r(t,n){let r=()=>this.#s(n());t?.aborted?r():
t?.addEventListener("abort",r,{signal:this.#t.signal})}#s(t){this.done(),this.#e.abort(t)}};function Xu(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw ao(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(wn(t)){if(!wn(t,n))throw ao(`the filter of ${r} is a ${n.
typeName}, not a ${t.$typeName}`);return Lt(n,t)}try{return Lt(n,ne(n,Bh(n,t,r)))}catch(s){throw s instanceof j?s:ao(`in\
valid filter of ${r}: ${String(s)}`,s)}}function Bh(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw ao(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw ao(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function zu(e,t,n){let r=Uo(
t,n);for(let o of t.fields){if(!r.isSet(o))continue;let s=o.fieldKind==="list"?r.get(o):[r.get(o)];for(let i of s){let a=i instanceof
Uint8Array?Sc(i):String(i);e.append(o.name,a)}}}function ao(e,t){return new j("invalid_argument",e,t===void 0?{}:{cause:t})}var Uh=He("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY\
4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",
[no]);var aa=Zi(Uh,0);var Gh="google.protobuf.Empty";function ju(e){let t=Vh(e),n=$i(...ef(e.file,new Set)),r=e.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${e.name}.${o.name}`;return[o.localName,{desc:o,name:i,sessionPath:t,event:s,filter:Yh(
o,n),registry:n}]});return new Map(r)}function Vh(e){let{package:t}=e.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.
exec(t);if(!n)throw new TypeError(`${e.typeName}: the package must end with a version, such as weather.v1`);return`/sock\
et.mq/${n[1]}/${n[2]}`}function Yh(e,t){if(e.methodKind==="server_streaming")return e.input.typeName===Gh?void 0:e.input;
if(e.methodKind!=="bidi_streaming"||!ji(e,aa))return;let{filter:n}=Qi(e,aa);return n?Qu(n,e.parent.file.proto.package,t):
void 0}function Qu(e,t,n){if(e.startsWith("."))return Qu(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is not defined in\
 the interface or its imports`)}}function ef(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>ef(n,t))),t}var mt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static ZERO=new e(0n,0n);static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; write {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}equals(t){return this.epoch===t.epoch&&this.sequence===t.sequence}isUpTo(t){return this.epoch===t.epoch&&
this.sequence<=t.sequence}next(){return new e(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var tf={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function tn(e){return Math.random()*
e}var xn=class{constructor(t,n){this.initialMs=t;this.maxMs=n}initialMs;maxMs;#e=0;next(){let t=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(t,this.maxMs)}reset(){this.#e=0}};var Qo=class{constructor(t){this.available=t}available;#e;async ready(){for(;this.available<=0;)await new Promise(t=>this.#e=
t)}consume(t){this.available-=t+64}credit(t){this.available+=t,this.#e?.(),this.#e=void 0}};var es=class{#e;#t;#n=0;#o=mt.ZERO;#r=0n;#s=!1;constructor(t){this.#e=t}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(t,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#r=t.epoch;let s=Number(n.replayed),{resumed:i}=n;if(!o)this.#t=t;else if(!("after"in r&&r.after.equals(
t)))if(o.equals(t))i=!0;else return this.#s=!0,this.gap(o.next(),t);return i?this.#a({kind:"resumed",replayed:s}):void 0}gap(t,n){
let r=this.#t,o=this.#s;return this.#r=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#a({kind:"resumed",replayed:0}):(this.#t=
n,this.#a({kind:"gap",from:r&&o?r.next():t,to:n}))}event(t){let n=new mt(this.#r,t),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#o),this.#o=r?this.#o:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,isDuplicate:r,resumeAfter:this.
resumeAfter()}}advance(t){this.#n===0&&this.#t?.isUpTo(t)&&(this.#t=t)}resumeAfter(){return this.#n===0?this.#t:void 0}#a(t){
return{content:t,resumeAfter:this.resumeAfter()}}};var st=class extends Error{};var ts=class{constructor(t,n,r,o,s){this.topic=t;this.filter=n;this.window=o;this.inbox=s;this.#e=new es(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#t="requested";#n=0;#o=0;#r=0;#s;#a;get isLeft(){return this.#t==="left"}get isRequested(){
return this.#t==="requested"}get isPostponed(){return this.#t==="postponed"}request(t){if(clearTimeout(this.#a),this.link=
t,this.#r=0,this.#n=Math.max(this.window-this.#o,0),this.#n===0){this.#t="full";return}return this.#t="requested",ne(Bu,
{topic:this.topic,filter:this.filter,start:Wh(this.#e.start()),window:BigInt(this.#n)})}credit(t){switch(this.#o=Math.max(
this.#o-t,0),this.#t){case"confirmed":return this.#n+=t,"send credit";case"requested":return this.#r+=t,"nothing";case"f\
ull":return"subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#t!=="confirmed")return 0;let t=this.#r;
return this.#r=0,this.#n+=t,t}postpone(t,n,r){let o=this.isRequested&&t?.code==="unavailable",s=t?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew()?!1:(this.#s??=new xn(n.initialMs,n.maxMs),this.#t="postponed",this.#a=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+tn(this.#s.next())),!0)}leave(){let t=this.#t==="requested"||this.#t==="confirmed";return this.#t=
"left",clearTimeout(this.#a),t}end(t){if(!t&&this.isRequested)throw new st("end without a status for a subscription that\
 is not confirmed");clearTimeout(this.#a),this.inbox.end(t)}advance(t){this.#t==="confirmed"&&this.#e.advance(t)}receive(t){
switch(this.#t){case"left":return;case"requested":if(t.case==="subscribed")return this.#i(t.value);break;case"confirmed":
if(t.case==="event")return this.#l(t.value);if(t.case==="gap")return this.#c(t.value);break;case"full":case"postponed":break}
throw new st(`unexpected ${t.case} for a ${this.#t} subscription`)}#i(t){let n=la(t.position,"subscribed");if(this.#t="c\
onfirmed",this.#s?.reset(),this.#e.isNew()){let{retained:o,replayed:s}=t;this.inbox.confirm({position:n,retained:Number(
o),replayed:Number(s)})}let r=this.#e.confirm(n,t);r&&this.inbox.push(r)}#l(t){if(this.#n<=0)throw new st("more events t\
han the window of the subscription allows");let{payload:n}=t,r=n.length+64;this.#n-=r,this.#o+=r;let{position:o,isDuplicate:s,
resumeAfter:i}=this.#e.event(t.sequence),a=s?{kind:"duplicate",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.
inbox.push({content:a,resumeAfter:i})}#c(t){let n=la(t.from,"gap");this.inbox.push(this.#e.gap(n,la(t.to,"gap")))}};function la(e,t){
if(!e)throw new st(`${t} without its position`);return new mt(e.epoch,e.sequence)}function Wh(e){if("after"in e){let{epoch:t,
sequence:n}=e.after;return{case:"after",value:ne(Fu,{epoch:t,sequence:n})}}return e.live?{case:"live",value:!0}:{case:void 0}}var ns=class{confirmed;#e;#t;#n=[];#o=0;#r;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#r!==void 0}confirm(t){this.#e(t)}push(t){if(this.#r)return;let n=this.#s.
shift();if(n){n(t);return}if(t.content.kind==="resumed"||t.content.kind==="gap")for(;this.#a()?.content.kind==="resumed";)
this.#n.pop();let r=this.#a();r?.content.kind==="gap"&&t.content.kind==="gap"?(r.content.to=t.content.to,r.resumeAfter=t.
resumeAfter):r?.content.kind==="duplicate"&&t.content.kind==="duplicate"?(r.content.bytes+=t.content.bytes,r.resumeAfter=
t.resumeAfter):this.#n.push(t)}end(t){if(this.#r)return;let n={error:t};this.#r=n,this.#t(t??new j("canceled","the subsc\
ription ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(t){this.#n=[],this.#o=0,this.end(t)}take(){
let t=this.#n[this.#o];return t?(this.#o+=1,this.#o*2>=this.#n.length&&(this.#n.splice(0,this.#o),this.#o=0),Promise.resolve(
t)):this.#r?Promise.resolve(this.#r):new Promise(n=>this.#s.push(n))}#a(){return this.#n.length>this.#o?this.#n.at(-1):void 0}};var rs=class{#e;#t;#n=new ns;#o;#r;#s;#a=0;#i;#l=!1;constructor(t,n,r,o){this.#e=t,this.#t=n,this.#r=new ft({signal:o.signal}),
this.#s=o.window??1048576;let s={live:!1},i=new Uint8Array;try{s=Kh(o,this.#s),i=r()}catch(a){this.#n.end(a)}this.#o=new ts(
n.name,i,s,this.#s,this.#n),"after"in s&&(this.#i=s.after),this.#c(o)}#c({timeoutMs:t}){let n=new ft({timeoutMs:t}),r=()=>n.
done();this.confirmed.then(({position:o,retained:s})=>{this.#i=s===0?this.#i??o:this.#i,r()},r),this.#n.ended||this.#e.subscribe(
this.#o),n.onEnd(o=>this.#m(o)),this.#r.onEnd(o=>this.#m(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#i}async next(){
for(;!this.#l;){let t=await this.#n.take();if(!("content"in t))return this.#u(t.error);let n=this.#d(t);if(n)return{done:!1,
value:n}}return{done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#l=!0,this.#m(
void 0)}[Symbol.asyncIterator](){return this}#u(t){this.#r.done();let n=!this.#l;if(this.#l=!0,t&&n)throw t;return{done:!0,
value:void 0}}#m(t){this.#r.done(),(!this.#n.ended||!t)&&(this.#n.clear(t),this.#e.unsubscribe(this.#o))}#d({content:t,resumeAfter:n}){
switch(this.#i=n??this.#i,t.kind){case"event":return this.#p(t.position,t.payload);case"gap":return{kind:"gap",from:t.from,
to:t.to};case"resumed":return{kind:"resumed",replayed:t.replayed};case"duplicate":this.#f(t.bytes);return}}#p(t,n){this.#f(
n.length+64);try{return{kind:"event",message:Tr(this.#t.event,n,`event ${t}`),position:t}}catch(r){throw this.close(),r}}#f(t){
this.#a+=t,this.#a>=this.#s/2&&(this.#e.credit(this.#o,this.#a),this.#a=0)}};function Kh({after:e,live:t=!1},n){try{if(!(Number.
isSafeInteger(n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(e===void 0)return{live:t};
if(t)throw new TypeError("a subscription begins `live` or `after` a position: set one of them");return{after:typeof e=="\
string"?mt.parse(e):e}}catch(r){throw new j("invalid_argument",r.message,{cause:r})}}var os=class{free;sharing=0;#e=Promise.resolve();constructor(t){this.free=Math.max(t,1)-1}inTurn(t){let n=this.#e.then(t);
return this.#e=n.catch(()=>{}),n}};function nn(e,t){return ne(zo,{id:e,frame:t})}function ss({code:e,message:t,details:n}){return{case:"end",value:{status:{
code:e,message:t,details:n.map(r=>({...r}))}}}}var nf=64*1024*1024,is=class{#e="";#t=!1;#n="";#o;#r=[];#s=0;push(t){let n=[];if(this.#t&&t.startsWith(`
`)&&(t=t.slice(1),this.#t=!1),!t)return n;this.#t=t.endsWith("\r");let r=t.split(/\r\n|\r|\n/);r[0]=this.#e+r[0],this.#e=
r.pop();for(let o of r){let s=this.#a(o);s&&n.push(s)}if(this.#s+this.#e.length>nf)throw Rt(`an event of more than ${nf}\
 characters`);return n}#a(t){if(!t)return this.#i();let n=t.indexOf(":"),r=n<0?t:t.slice(0,n),o=n<0?"":t.slice(n+(t[n+1]===
" "?2:1));r==="event"?this.#n=o:r==="id"?this.#o=o:r==="data"&&(this.#r.push(o),this.#s+=o.length)}#i(){let{length:t}=this.#r,
n={event:this.#n||"message",data:this.#r.join(`
`),id:this.#o};return this.#n="",this.#o=void 0,this.#r=[],this.#s=0,t>0?n:void 0}};var Hh=15e3,qh=21e3,as=class{constructor(t,n,r,o,s){this.id=t;this.subscribe=n;this.context=o;this.listener=s;this.#t=new Qo(
Number(n.window)),this.#n=o.limit,this.#a();let i=r==="event-stream"&&this.#r==="own";this.#l(i?()=>this.#u():()=>this.#d())}id;subscribe;context;listener;#e=new AbortController;#t;#n;#o;#r="\
none";#s=1/0;get isOverdue(){return Date.now()>this.#s}credit(t){this.#t.credit(t)}stop(){this.#e.abort(),this.#t.credit(
1/0),this.#i()}#a(){this.#r!=="own"&&this.#n.free>0?(this.#i(),this.#n.free-=1,this.#r="own"):this.#r==="none"&&(this.#n.
sharing+=1,this.#r="shared")}#i(){this.#r==="own"?this.#n.free+=1:this.#r==="shared"&&(this.#n.sharing-=1),this.#r="none"}async#l(t){
try{await Promise.resolve(),await t()}catch(n){if(this.#e.signal.aborted)return;n instanceof j&&n.code!=="internal"?this.
listener.lost(n):this.listener.violated(n instanceof Error?n.message:String(n))}finally{this.#o?.done(),this.#s=1/0,this.#i()}}#c(t){
return this.#o?.done(),this.#o=new ft({signal:this.#e.signal,timeoutMs:t}),this.#o.signal}async#u(){let{streamConfirmMs:t,
streamSilenceMs:n,handshakeMs:r}=this.context.timing,o;try{o=await this.#f(this.#b(this.subscribe.start),"text/event-str\
eam",r)}catch(u){if(u instanceof j&&u.code==="deadline_exceeded")return this.listener.buffered();throw u}if(!o)return;let s=o.
body.getReader(),i=new TextDecoder,a=new is,c=!1;try{for(;;){let u=await this.#m(s,c?n:t);if(u==="late")return this.listener.
buffered();if(u.done)throw ye("the event stream ended");for(let d of a.push(i.decode(u.value,{stream:!0}))){c=!0;let h=this.#g(
d);if(h&&!await this.#h(h))return}}}finally{s.cancel().catch(()=>{})}}async#m(t,n){this.#c(n),this.#s=Date.now()+qh;let r=new Promise(
(s,i)=>{this.#o?.onEnd(a=>this.#e.signal.aborted?i(a):s("late"))}),o=t.read().catch(s=>{throw ye("the event stream broke",
s)});try{return await Promise.race([o,r])}finally{this.#s=1/0}}async#d(){let t=this.subscribe.start;for(let n=!0;;n=!1){
if(await this.#t.ready(),this.#e.signal.aborted)return;this.#a();let r=()=>this.#p(t,n),o=await(this.#r==="own"?r():this.#n.
inTurn(r));if(!o)return;for(let s of o.frames)if(s.id=this.id,(n||s.frame.case!=="subscribed")&&!await this.#h(s))return;
if(!o.next)throw Rt("the answer to a long poll has no `next`");t={case:"after",value:o.next},this.listener.advanced(new mt(
o.next.epoch,o.next.sequence))}}async#p(t,n){let{pollMs:r,sharedPollMs:o,wakeTimeoutMs:s}=this.context.timing;if(this.#e.
signal.aborted)return;let i=this.#r==="own"?r:Math.ceil(o/Math.max(this.#n.sharing,1)),a=n?0:i;this.#s=Date.now()+a+s;let c=await this.#f(
this.#b(t,a),en,a+Hh);if(!c)return;let u=await c.arrayBuffer().catch(d=>{throw ye("the connection broke within the answe\
r to a long poll",d)});return this.#s=1/0,ot(Ku,new Uint8Array(u))}async#f(t,n,r){let o=this.#c(r),s=await this.context.
http.send("GET",`${this.context.path}/${t}`,{accept:n},o);if(s.status!==200){let{error:a,isFromServer:c}=await Nn(s);if(!c&&
a.code==="unavailable")throw a;this.listener.frame(nn(this.id,ss(a)));return}let i=s.headers.get("content-type")??"";if(!(i.
startsWith(n)||xr(s))||!s.body)throw Rt(`the response to a subscription is ${JSON.stringify(i)}, not ${n}; check the bas\
eUrl`);return s}async#h(t){return t.frame.case==="event"&&(await this.#t.ready(),this.#t.consume(t.frame.value.payload.length)),
this.#e.signal.aborted?!1:(this.listener.frame(t),t.frame.case!=="end")}#g({event:t,data:n,id:r}){let o={ignoreUnknownFields:!0},
s=JSON.parse(n);switch(t){case"subscribed":return nn(this.id,{case:t,value:Wn(Uu,s,o)});case"gap":return nn(this.id,{case:t,
value:Wn(Vu,s,o)});case"end":return nn(this.id,{case:t,value:{status:Wn(Jo,s,o)}});case"message":{let{event:i,registry:a}=this.
context.endpoints.get(this.subscribe.topic),c=Lt(i,Wn(i,s,{...o,registry:a})),{sequence:u}=mt.parse(r??"");return nn(this.
id,{case:"event",value:ne(Gu,{sequence:u,payload:c})})}default:return}}#b(t,n){let{topic:r,filter:o}=this.subscribe,s=new URLSearchParams,
i=this.context.endpoints.get(r)?.filter;i&&zu(s,i,ot(i,o)),t.case==="after"?s.set("after",`${t.value.epoch}-${t.value.sequence}`):
t.case==="live"&&s.set("start","live"),n!==void 0&&s.set("wait",String(n));let a=s.toString();return a?`${r}?${a}`:r}};var ls=class{constructor(t,n){this.transport=t;this.context=n}transport;context;#e=new AbortController;#t=new Map;#n=new Map;#o=Promise.
resolve();send({id:t,frame:n}){let{listener:r}=this.context;switch(n.case){case"subscribe":{let o=new as(t,n.value,this.
transport,this.context,{frame:s=>this.#l(s),advanced:s=>this.#u(()=>r.advanced(t,s)),buffered:()=>this.#u(()=>r.buffered()),
violated:s=>this.#u(()=>r.violated(s)),lost:s=>this.#c(s)});this.#t.set(t,o);return}case"unsubscribe":return this.#t.get(
t)?.stop(),this.#i(t,{case:"end",value:{}});case"credit":return this.#t.get(t)?.credit(Number(n.value.bytes));case"publi\
sh":{let{value:o}=n,{again:s}=o;this.#o=this.#o.then(()=>this.#r(t,o,s));return}case"request":this.#s(t,n.value);return;case"\
cancel":this.#n.has(t)&&(this.#n.get(t)?.abort(),this.#i(t,{case:"end",value:{status:{code:"canceled",message:"canceled"}}}));
return}}check(){[...this.#t.values()].some(t=>t.isOverdue)&&this.#c(ye("nothing arrived while the page was suspended"))}close(){
this.#e.abort(),this.#t.forEach(t=>t.stop()),this.#n.forEach(t=>t.abort())}async#r(t,{topic:n,payload:r,sequence:o},s){let{
signal:i}=this.#e;if(i.aborted)return;let a=new URLSearchParams({...this.context.query,sequence:String(o)});s&&a.set("ag\
ain","true");let c=new ft({signal:i,timeoutMs:this.context.timing.publishMs}),u=!0,d=b=>({case:"receipt",value:ot($u,b)}),
h=`${n}?${a}`;await this.#a({id:t,target:h,payload:r,headers:{},canceled:i,deadline:c,isRepeated:u,answer:d})}async#s(t,{
method:n,payload:r,timeoutMs:o}){let s=new AbortController;this.#n.set(t,s);let i=o?{"smq-timeout-ms":String(o)}:{},{signal:a}=s,
c=new ft({signal:a}),u=d=>({case:"reply",value:{payload:d}});await this.#a({id:t,target:n,payload:r,headers:i,canceled:a,
deadline:c,isRepeated:!1,answer:u})}async#a({id:t,target:n,payload:r,headers:o,canceled:s,deadline:i,isRepeated:a,answer:c}){
let{http:u,path:d,timing:h}=this.context,b={...o,"content-type":en,accept:en};try{let w;for(;;){let I=await u.send("POST",
`${d}/${n}`,b,i.signal,r);if(I.status===200&&xr(I)){this.#l(nn(t,c(new Uint8Array(await I.arrayBuffer()))));return}if(w=
await Nn(I),!a||!w.isFromServer||w.retryAfterMs===void 0)break;await i.sleep(w.retryAfterMs+tn(h.initialMs))}let{error:S,
isFromServer:A}=w;if(!A&&S.code==="unavailable")throw S;this.#l(nn(t,ss(S)))}catch(w){s.aborted||this.#c(w instanceof j?
w:ye("the connection broke within the response",w))}finally{i.done()}}#i(t,n){queueMicrotask(()=>this.#l(nn(t,n)))}#l(t){
(t.frame.case==="end"||t.frame.case==="reply")&&(this.#t.delete(t.id),this.#n.delete(t.id)),this.#u(()=>this.context.listener.
frame(t))}#c(t){this.#u(()=>{this.close(),this.context.listener.lost(t,!1)})}#u(t){this.#e.signal.aborted||t()}};var rn=class{constructor(t,n,r=0){this.error=t;this.isFinal=n;this.retryAfterMs=r}error;isFinal;retryAfterMs};var ca="smq.v1.proto",Zh=[1002,1003,1007,1009,4400],rf=4294967295;function of(e,t,n,r,o){return new Promise((s,i)=>{let a;
try{a=new e(t,[ca])}catch(b){i(ye(`cannot open a WebSocket to ${t}`,b));return}a.binaryType="arraybuffer";let c=b=>{if(clearTimeout(
h),r.removeEventListener("abort",u),a.onopen=a.onclose=null,!b){s(new ua(a,t,n,o));return}a.onerror=()=>{},a.close(),i(b)},
u=()=>c(ye(`the WebSocket to ${t} was canceled`)),h=setTimeout(()=>c(ye(`no WebSocket to ${t} within ${n.handshakeMs} ms`)),
n.handshakeMs);r.addEventListener("abort",u),a.onerror=()=>{},a.onclose=()=>c(ye(`cannot open a WebSocket to ${t}: refus\
ed or unreachable`)),a.onopen=()=>{let b=a.protocol===ca;c(b?void 0:ye(`${t} does not support the subprotocol ${ca}`))}})}
var ua=class{constructor(t,n,r,o){this.socket=t;this.url=n;this.timing=r;this.listener=o;this.#n=setTimeout(this.#r,r.keepaliveMs),
t.onmessage=s=>this.#o(s.data),t.onclose=s=>{let{code:i,reason:a}=s,c=i===1006?"the connection broke":`closed with ${i} ${a}`.
trim();this.#a(ye(`${this.url}: ${c}`),Zh.includes(i))}}socket;url;timing;listener;transport="websocket";#e=Date.now();#t=!1;#n;send(t){
this.socket.send(Lt(oo,t))}check(){let{keepaliveMs:t,keepaliveTimeoutMs:n,wakeTimeoutMs:r}=this.timing;clearTimeout(this.#n),
this.#e=Date.now()-t-Math.max(n-r,0),this.#s(Math.min(r,n))}close(t,n){this.#i(),this.socket.close(t,Xh(n))}#o(t){if(this.#e=
Date.now(),this.#t=!1,!(t instanceof ArrayBuffer)){this.listener.violated("a text message in a binary session");return}let n;
try{n=ot(zo,new Uint8Array(t))}catch(r){this.listener.violated(`not a frame: ${String(r)}`);return}n.id!==rf&&this.listener.
frame(n)}#r=()=>{let t=Date.now()-this.#e,{keepaliveMs:n,keepaliveTimeoutMs:r}=this.timing;t<n?this.#n=setTimeout(this.#r,
n-t):this.#t?t<n+r?this.#n=setTimeout(this.#r,n+r-t):(this.socket.close(),this.#a(ye(`${this.url} did not answer a keepa\
live`),!1)):(this.#e=Date.now()-n,this.#s(r))};#s(t){this.#t=!0,this.send(ne(oo,{id:rf})),this.#n=setTimeout(this.#r,t)}#a(t,n){
this.#i(),this.listener.lost(t,n)}#i(){clearTimeout(this.#n),this.socket.onmessage=this.socket.onclose=null,this.socket.
onerror=()=>{}}};function Xh(e){for(;new TextEncoder().encode(e).length>123;)e=e.slice(0,-1);return e}var zh=[408,425,429],cs=class{constructor(t,n,r,o,s,i){this.http=t;this.path=n;this.WebSocket=r;this.endpoints=o;this.timing=
s;this.limit=i;this.#t=new xn(s.upgradeInitialMs,s.upgradeMaxMs)}http;path;WebSocket;endpoints;timing;limit;#e=Jh();#t;#n=0;#o=!1;#r="\
event-stream";async open(t,n,r){let o;if(this.WebSocket&&Date.now()>=this.#n)try{return await this.#s(t,n,r)}catch(h){o=
h}if(await this.#l(t,n),o&&this.#o)throw this.#o=!1,new rn(o,!1);o&&this.#a();let{http:s,path:i,timing:a,endpoints:c,limit:u}=this,
d=this.#i(t);return new ls(this.#r,{http:s,path:i,timing:a,endpoints:c,query:d,limit:u,listener:r})}async upgrade(t,n,r){
try{return await this.#s(t,n,r)}catch(o){throw this.#a(),o}}upgradeDelay(){return this.WebSocket&&Math.max(this.#n-Date.
now(),0)}useLongPolls(){this.#r="long-poll"}async#s(t,n,r){let s=`${this.http.base.replace(/^http/,"ws")}${this.path}?${new URLSearchParams(
this.#i(t))}`,i=await of(this.WebSocket,s,this.timing,n,r);return this.#o=!0,this.#t.reset(),i}#a(){let t=this.#t.next();
this.#n=Date.now()+t/2+tn(t/2)}#i(t){return{publisher:this.#e,published:String(t)}}async#l(t,n){let r=new ft({signal:n,timeoutMs:this.
timing.handshakeMs});try{let o=`${this.path}?${new URLSearchParams(this.#i(t))}`,s=await this.http.send("GET",o,{accept:"\
application/json"},r.signal);if(s.ok){s.body?.cancel();return}let i=s.status<500&&!zh.includes(s.status),{error:a,retryAfterMs:c}=await Nn(
s);throw new rn(a,i&&c===void 0,c)}catch(o){throw o instanceof rn?o:new rn(o,!1)}finally{r.done()}}};function Jh(){let e=crypto.
getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var us=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(t){this.#e=t;for(let n of[...this.#t])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}setLost(t){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var lo=class{number=0;link;draining=!1;#e=[];receive(t){this.number===0?this.#e.push(t):t()}open(t,n){this.number=t,this.
link=n}flush(){this.#e.splice(0).forEach(t=>t())}};var fs=class{#e=0;#t=0;#n;#o;get isIdle(){return this.#n===void 0}delay(t,n=0){this.#t=Date.now()+n,this.#e=this.#t+t}hurry(){
this.#e=this.#t,this.#o?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#o?.()}start(t){let n=new AbortController;this.#n=
n,this.#r(t,n.signal)}async#r(t,n){if(await this.#s(n),n.aborted)return;if(!t.isNeeded()){this.#n=void 0,t.unneeded();return}
let r;try{r=await t.open(n)}catch(o){n.aborted||(this.#n=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");return}
this.#n=void 0,t.opened(r)}async#s(t){for(let n;!t.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#o=()=>{clearTimeout(o),r()}})}};function co(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function sf(e){return e.kind!=="subscription"||e.
isRequested}function af(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function Kn(e,t){if(e.kind==="subscripti\
on")e.end(t);else if(t)e.answer.reject(t);else throw new st(`end without a status for a ${e.kind}`)}function lf(e,t){if(e.
kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case==="reply")e.answer.resolve(
t.value.payload);else throw new st(`unexpected ${t.case} for a ${e.kind}`)}var fa=8*1024*1024,jh=512,ms=class{constructor(t){this.observable=t}observable;#e=[];#t=fa;get isEmpty(){return this.#e.
length===0}add(t){this.#e.push(t)}remove(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(t,n,r,o){
return new Promise((s,i)=>{let a=Math.min(t+jh,fa);if(this.#t<a){i(Qh());return}this.#t-=a;let c=h=>{u.wanted&&(u.wanted=
!1,h()),this.#t+=u.bytes,u.bytes=0},u={resolve:h=>c(()=>s(h)),reject:h=>c(()=>i(h)),wanted:!0,sent:!1,bytes:a},d=r(u);this.
add(d),n.onEnd(h=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(d),u.reject(ye("not sent"))),i(this.#n(h,u.sent)),o(d))})})}#n(t,n){
let{state:r}=this.observable;if(t.code!=="deadline_exceeded")return t;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new j(
"deadline_exceeded",t.message+s+o,i)}};function Qh(){let e=`${fa} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new j("resource_exhausted",e)}var eg=1024,tg=4294967294,ng="the connection was lost before the reply: the request was sent, and its outcome is unknown",
ps=class{constructor(t,n){this.policy=t;this.again=n}policy;again;#e=new Map;#t=0;#n=0;published=0n;#o=[];get canPublish(){
return this.#n<eg}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(t,n){let r=this.#a();if(t.link=
n,t.kind==="subscription"){t.id=r;let o=t.request(n);return this.#e.set(r,t),o&&ds(r,{case:"subscribe",value:o})}return t.
answer.sent=!0,this.#e.set(r,t),t.kind==="publish"?(this.published+=1n,this.#n+=1,t.publish.sequence=this.published,ds(r,
{case:"publish",value:t.publish})):ds(r,{case:"request",value:t.request()})}credit(t,n,r){let o=this.#r(t)&&r===t.link,s=t.
credit(n);if(s==="send credit"&&o)this.#i(t.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="subscribe"&&o){let i=t.
request(t.link);i&&this.#i(t.id,{case:"subscribe",value:i})}}requestAgain(t,n){if(t.isPostponed&&this.#r(t)&&n===t.link){
let r=t.request(n);r&&this.#i(t.id,{case:"subscribe",value:r})}}unsubscribe(t,n){let r=t.leave();this.#r(t)&&(r&&n===t.link?
this.#i(t.id,{case:"unsubscribe",value:{}}):this.#s(t.id))}cancel(t,n){for(let[r,o]of this.#e)o===t&&n===o.link&&this.#i(
r,{case:"cancel",value:{}})}receive({id:t,frame:n},r,o){if(n.case===void 0)return;let s=this.#e.get(t);if(s?.link!==r.number||
r.number===0){if(o)return;throw new st(`unexpected ${n.case} for ${t}, which is not in use`)}if(n.case==="end"){let i=n.
value.status&&Xo(n.value.status);if((r.draining||o)&&co(s)&&af(s,i)){s.link=0;return}if(s.kind==="subscription"&&s.postpone(
i,this.policy,()=>this.again(s)))return;Kn(s,i),this.#s(t)}else if(s.kind==="subscription"){s.receive(n);let i=s.takeOwedCredit();
i>0&&this.#i(t,{case:"credit",value:{bytes:BigInt(i)}})}else lf(s,n),this.#s(t)}advance(t,n,r){let o=this.#e.get(t);o?.kind===
"subscription"&&o.link===r&&o.advance(n)}hasWanted(){return[...this.#e.values()].some(co)}removeUnwanted(){for(let[t,n]of this.#e)
co(n)||(this.#s(t),Kn(n,ye("the connection was lost")))}awaits(t,n){return[...this.#e.values()].some(r=>r.link===t&&(r.kind===
"publish"||r.kind==="request"&&!n))}moveTo(t,n){this.#o=[];for(let[r,o]of this.#e){if(o.kind!=="subscription")continue;if(o.
isLeft){this.#s(r);continue}let s=o.request(t);s&&this.#i(r,{case:"subscribe",value:s})}this.publishAgain(t,n)}publishAgain(t,n){
let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==t&&o[1].link!==n);r.sort(([,o],[,s])=>o.publish.sequence<
s.publish.sequence?-1:1);for(let[o,s]of r)s.link=t,this.#i(o,{case:"publish",value:s.publish})}lose(t,n,r){for(let[o,s]of this.#e)
s.link===t&&(s.kind==="request"?(this.#s(o),s.answer.reject(ye(ng,n))):r&&sf(s)||!co(s)?(this.#s(o),Kn(s,n)):s.kind==="p\
ublish"&&(s.link=0,s.publish.again=!0))}fail(t){this.#o=[];for(let[n,r]of this.#e)this.#s(n),Kn(r,t)}#r(t){return this.#e.
get(t.id)===t}#s(t){this.#e.get(t)?.kind==="publish"&&(this.#n-=1),this.#e.delete(t)}#a(){do this.#t=this.#t>=tg?1:this.#t+
1;while(this.#e.has(this.#t));return this.#t}#i(t,n){this.#o.push(ds(t,n))}};function ds(e,t){return ne(oo,{id:e,frame:t})}var hs=class{#e;#t=new AbortController;start(t){let n=t.delay();if(n===void 0)return;this.#t=new AbortController;let{signal:r}=this.#t;
this.#e=setTimeout(()=>{this.#n(t,r)},n)}stop(){clearTimeout(this.#e),this.#t.abort()}async#n(t,n){let r;try{r=await t.open(
n)}catch{n.aborted||this.start(t);return}n.aborted?r.close(1e3,""):t.opened(r)}};function cf(e,t){let n=globalThis,{document:r}=n;n.addEventListener?.("online",e,{signal:t}),n.addEventListener?.("pages\
how",e,{signal:t}),r?.addEventListener("resume",e,{signal:t});let o=()=>r?.visibilityState==="visible"&&e();r?.addEventListener(
"visibilitychange",o,{signal:t})}var uf=4400,ff="the link was replaced",gs=class{constructor(t,n){this.selector=t;this.timing=n;this.#e=new ps(n,r=>{this.#e.
requestAgain(r,this.#r?.number),this.#f()}),this.#t=new xn(n.initialMs,n.maxMs),cf(()=>{this.#n.hurry(),this.#r?.link?.check()},
this.closing)}selector;timing;observable=new us;#e;#t;#n=new fs;#o=new ms(this.observable);#r;#s;#a=0;#i;#l=new hs;#c;#u=new AbortController;closing=this.#u.
signal;#m=!1;#d=!1;subscribe(t){if(this.#c){t.inbox.end(this.#c);return}this.#o.add(t),this.#f()}credit(t,n){this.#e.credit(
t,n,this.#r?.number),this.#f()}unsubscribe(t){this.#e.unsubscribe(t,this.#r?.number),this.#o.remove(t),this.#f()}publish(t,n,r){
let o=ne(Yu,{topic:t,payload:n});return this.#p(n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(t,n,r){
return this.#p(n.length,r,o=>({kind:"request",link:0,request:()=>ne(Wu,{method:t,payload:n,timeoutMs:r.remaining()??0}),
answer:o}))}close(){this.#c||(this.#c=new j("canceled","the client is closed: create another one"),this.#E(this.#c,1e3,""),
this.#u.abort(this.#c))}#p(t,n,r){if(this.#c)return Promise.reject(this.#c);let o=this.#o.enqueue(t,n,r,s=>{s.kind==="re\
quest"&&this.#e.cancel(s,this.#r?.number),this.#f()});return this.#f(),o}#f(){if(this.#m){this.#d=!0;return}this.#m=!0;do
this.#d=!1,this.#I(),this.#h(),this.#M(),this.#_();while(this.#d);this.#m=!1}#h(){if(this.#r&&!this.#r.draining||!this.#n.
isIdle)return;let t=this.#g(),{kind:n}=this.observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#r&&(t?n!==
"reconnecting":r)&&this.observable.set({kind:t?"connecting":"idle"}),!t)return;let o=new lo;this.#n.start({isNeeded:()=>this.#g(),
open:s=>this.selector.open(this.#e.published,s,this.#v(o)),opened:s=>this.#S(o,s),failed:s=>this.#b(s),unneeded:()=>this.#f()})}#g(){
return this.#r||this.#e.removeUnwanted(),!this.#o.isEmpty||this.#e.hasWanted()}#b(t){let{error:n,isFinal:r,retryAfterMs:o}=t instanceof
rn?t:new rn(ye("no connection",t),!1);if(r){this.#E(n,1e3,"");return}this.#n.delay(tn(this.#t.next()),Math.min(o,this.timing.
maxRetryAfterMs)),this.#r||this.observable.setLost(n),this.#f()}#S(t,n){this.#a+=1,t.open(this.#a,n);let r=this.#r;this.#r=
t,r&&(this.#y(this.#s,ye(ff)),this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#l.stop(),n.transport!=="websocke\
t"&&this.#k(),this.observable.set({kind:"live",transport:n.transport}),this.#f(),t.flush()}#v(t){let n=o=>{if(!(t!==this.#r&&
t!==this.#s)){try{o()}catch(s){this.#x(t,s)}this.#f()}},r=o=>t.receive(()=>n(o));return{frame:o=>r(()=>this.#N(t,o)),violated:o=>r(
()=>{throw new st(o)}),advanced:(o,s)=>r(()=>this.#e.advance(o,s,t.number)),buffered:()=>r(()=>this.#A(t)),lost:(o,s)=>r(
()=>this.#T(t,o,s))}}#N(t,n){if(t===this.#r&&this.#t.reset(),n.frame.case!=="drain")this.#e.receive(n,t,t===this.#s);else if(!t.
draining){t.draining=!0;let r=Math.min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#n.delay(tn(Math.max(r,this.
timing.initialMs)),r)}}#x(t,n){if(!(n instanceof st))throw n;t===this.#s?this.#y(t,Rt(n.message),uf,n.message):this.#E(Rt(
n.message),uf,n.message)}#T(t,n,r){if(t===this.#s){this.#y(t,n);return}this.#r=void 0,this.#l.stop(),this.#e.lose(t.number,
n,r),t.draining||this.#n.delay(tn(this.#t.next())),this.observable.setLost(n)}#y(t,n,r=1e3,o=""){t&&(this.#s=void 0,this.#e.
lose(t.number,n,!1),t.link?.close(r,o),this.#r&&this.#e.publishAgain(this.#r.number,void 0))}#I(){this.#s&&!this.#e.awaits(
this.#s.number,!1)&&this.#y(this.#s,ye(ff))}#A(t){this.selector.useLongPolls(),t.draining=!0,this.#n.hurry()}#k(){let t=new lo;
this.#l.start({delay:()=>this.selector.upgradeDelay(),open:n=>this.selector.upgrade(this.#e.published,n,this.#v(t)),opened:n=>{
this.#n.stop(),this.#S(t,n)}})}#M(){let{link:t,number:n,draining:r}=this.#r??{};if(!t||n===void 0)return;let o=this.#s!==
void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){t.send(s);continue}let i=t.transport==="\
websocket"||!this.#e.awaits(n,!0),a=!o&&i&&this.#e.canPublish,c=r?void 0:this.#o.next(a);if(!c)return;let u=this.#e.add(
c,n);u&&t.send(u)}}#_(){!this.#r||!this.#e.isEmpty||!this.#o.isEmpty?(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(
()=>{this.#w(1e3,""),this.observable.set({kind:"idle"})},this.timing.idleMs)}#w(t,n){clearTimeout(this.#i),this.#i=void 0,
this.#n.stop(),this.#l.stop();let{link:r}=this.#r??{},o=this.#s?.link;this.#r=this.#s=void 0,r?.close(t,n),o?.close(1e3,
"")}#E(t,n,r){this.#w(n,r),this.#e.fail(t);for(let o of this.#o.drain())Kn(o,t);this.observable.set({kind:"closed",reason:t})}};var rg={handshakeMs:1e4,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:3e3,streamSilenceMs:45e3,
pollMs:25e3,sharedPollMs:2e3,publishMs:6e4};function mf(e,t){return{...tf,...e,...rg,...t}}var og=3e4,sg=4,uo=class{#e;#t;#n;#o=new Map;#r=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(t){
let n=t.fetch??globalThis.fetch;this.http=new jo(ag(t.baseUrl),n,t.headers,t.credentials),this.interceptors=t.interceptors??
[],this.defaultTimeoutMs=t.defaultTimeoutMs??og,this.requestsOverSession=t.requests==="session",this.#e=mf(t.retry,t.timeouts),
this.#t=new os(t.connections??(ig()?sg:1/0));let{WebSocket:r}=globalThis;this.#n=(t.WebSocket===void 0?r:t.WebSocket)??void 0}close(){
this.#r=!0,this.#o.forEach(({session:t})=>t.close())}session(t,n){let r=this.#o.get(n);if(!r){let o=new Map,s=new cs(this.
http,n,this.#n,o,this.#e,this.#t);r={session:new gs(s,this.#e),endpoints:o},this.#o.set(n,r)}for(let o of t)r.endpoints.
set(o.name,o);return this.#r&&r.session.close(),r.session}};function df(e){return new uo(e)}function pf(e){return{get state(){
return e.observable.state},onchange:t=>e.observable.onchange(t),close:()=>e.close()}}function ig(){return"document"in globalThis||
"WorkerGlobalScope"in globalThis}function ag(e){let{location:t}=globalThis,n;try{n=new URL(e,t?.href)}catch{throw new TypeError(
`baseUrl is not a URL: ${JSON.stringify(e)}; write https://host`)}if(n.protocol!=="http:"&&n.protocol!=="https:")throw new TypeError(
`baseUrl has the scheme ${n.protocol}; use http: or https:`);return(n.origin+n.pathname).replace(/\/+$/,"")}var gf=new WeakMap;function ma(e,t){let n=t instanceof uo?t:df(t),r=ju(e),o=[...r.values()][0]?.sessionPath??"",s=n.session(
r.values(),o),i={};for(let[a,c]of r){let u=lg(n,s,c),{desc:d}=c;switch(d.methodKind){case"unary":i[a]=cg(n,s,c,d);break;case"\
client_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=hf(s,c);break;case"\
server_streaming":i[a]=hf(s,c)}}return gf.set(i,pf(s)),i}function da(e){let t=gf.get(e);if(!t)throw new TypeError("not a\
 client: pass the result of createClient");return t}function hf(e,t){return(n={},r={})=>new rs(e,t,()=>Xu(t,n),r)}function lg(e,t,n){
return(r,o={})=>bf(e,t,o,async s=>{let i=io(n.event,so(n.event,r)),{position:a}=await t.publish(n.name,i,s);return{position:a&&
new mt(a.epoch,a.sequence)}})}function cg(e,t,n,r){let{input:o,output:s,parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=e,
{name:d,sessionPath:h}=n;return(b,w={})=>bf(e,t,w,async S=>{let{onHeader:A}=w,I=async Y=>{let[Z,W]=u&&!A&&[...Y.header].
length===0?[await L(Y.message),new Headers]:await Zu(a,n,Y,S);return{stream:!1,service:i,method:r,header:W,message:Z}},L=async Y=>{
let Z=await t.request(d,io(o,Y),S);return Tr(s,Z,`the reply to ${d}`)},N=qu(w),P=so(o,b),k=`${a.base}${h}/${d}`,q=c.reduceRight(
(Y,Z)=>Z(Y),I),O={stream:!1,service:i,method:r,url:k,signal:S.signal,header:N,message:P},X=await Promise.race([q(O),S.ended()]);
return A?.(X.header),X.message})}async function bf(e,t,{signal:n,timeoutMs:r=e.defaultTimeoutMs},o){let s=new ft({signal:n,
timeoutMs:r},t.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(s)}finally{s.done()}}var yf=He("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY\
4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",
[no]);var ug=He("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCLyAgoIU25hcHNob3QSKAoEdGltZ\
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
lJlbWFyayIV6uEYEQjIASIMUmVtYXJrRmlsdGVyKAEwAWIGcHJvdG8z",[Eu,uu,yf]);var Ef=Pu(ug,0);var fg=document.querySelector('meta[name="socket.mq"]')?.content||"/",pa=new URL(fg,document.baseURI).href,Tn=ma(Ef,{baseUrl:pa}),
In=da(Tn);var mg=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),dg=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),fo=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,je=e=>mg.format(e),Sf=e=>dg.format(e),mo=e=>e.
toLocaleString("en"),An=(e,t)=>`${mo(e)} ${t}${e===1?"":"s"}`,bs=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,vf=e=>e.toFixed(
2),Ir=e=>wf(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),kn=e=>`${wf(e,1e3,["B","kB","MB","GB","TB"])}/s`;function wf(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var Nf=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function on(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function ys(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function ee(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function ie(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var Es=class{#e=0;#t=0;#n=0;#o=0;#r;constructor(){In.onchange(t=>{t.kind==="reconnecting"&&(this.#r??=t.since.getTime(),
ee("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#t+=t,this.#a(`nothing is missing, ${t===0?"nothing came":
`${An(t,"sample")} came`} meanwhile.`)}gap(t){this.#n+=t,this.#o+=t===0?1:0,this.#a(t>0?`too late for ${An(t,"sample")}.`:
"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(ee("account").textContent=this.#s())}#s(){
let t=this.#o===1?"once":`${mo(this.#o)} times`;return[An(this.#e,"sample"),this.#t>0&&`${mo(this.#t)} of them caught up\
 on`,this.#n>0?`${mo(this.#n)} missed`:this.#o===0&&"nothing missed",this.#o>0&&`server restarted ${t}`].filter(Boolean).
join(", ")}#a(t){let n=this.#r===void 0?void 0:(Date.now()-this.#r)/1e3;this.#r=void 0,ee("news").textContent=n===void 0?
`On again: ${t}`:`Back after ${on(Math.max(n,1))}: ${t}`}};var pg={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function Tf(){let e=ee("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=hg(n);e.textContent!==
r&&(e.textContent=r),xf()};In.onchange(t),t(In.state),setInterval(xf,1e3)}function hg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${pg[e.transport]}`;case"reconnecting":return`No connection\
 since ${je(e.since.getTime())}`;case"closed":return"Refused by the server"}}function xf(){let{state:e}=In,t=ee("lost");
if(e.kind==="reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${on(Math.max(n,0))}. It is trie\
d again and again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent=
"")}var If=!1;function Ss(){If=!0}function vs({code:e}){e==="unauthenticated"&&If&&location.reload()}var gg=5e3;async function ha(e,t){let n;for(;;){let r=e({after:n});try{for await(let o of r)Ss(),t(o)}catch(o){if(!(o instanceof
j))throw o;vs(o)}n=r.position??n,await new Promise(o=>setTimeout(o,gg))}}function Ns({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var ws=class{#e=[];#t;#n=[];#o;#r;#s=!1;constructor(t){
this.#t=new Map(t.map(n=>[n,[]]))}add(t,n,r){let o=this.#t.get(t);if(!o)return;r<this.latest-5e3&&this.#c(),r>this.latest&&
this.#a(r);let s=this.#e.lastIndexOf(r);s>=0&&(o[s]=n)}gap(t){this.latest>0&&(this.#o??={missed:0,restarted:!1},this.#o.
missed+=t,this.#o.restarted||=t===0)}resynchronise(){this.#s=!0}get latest(){return this.#e.at(-1)??0}get holes(){return this.#n}openHole(t){
return this.latest>0&&t-this.latest>2*2500?{from:this.latest,to:t}:void 0}span(t,n,r){return Math.min(r,Math.max(n,t-(this.#e[0]??
t)))}now(){return Date.now()+(this.#r??0)}at(t,n){let r=this.#t.get(t)??[];for(let o=this.#e.length-1;o>=0&&n-this.#e[o]<
2500;o-=1){let s=r[o];if(this.#e[o]<=n+500&&s!==null)return s}}since(t){let n=Math.max(this.#e.findIndex(r=>r>=t)-1,0);return{
times:this.#e.slice(n),of:r=>(this.#t.get(r)??[]).slice(n)}}#a(t){let n=this.latest;if(this.#o){let{missed:r,restarted:o}=this.#o;
this.#n.push({from:n,to:t,missed:r,why:o?"restarted":"missed"}),this.#o=void 0,this.#i(n+1)}else n>0&&t-n>2500&&(this.#n.
push({from:n,to:t,missed:0,why:"silent"}),this.#i(n+1));this.#i(t),this.#r=Math.max(this.#s?-1/0:this.#r??-1/0,t-Date.now()),
this.#s=!1,this.#l(t-36e5)}#i(t){this.#e.push(t),this.#t.forEach(n=>n.push(null))}#l(t){this.#n=this.#n.filter(n=>n.to>t),
this.#e[60]!==void 0&&this.#e[60]<t&&(this.#e.splice(0,60),this.#t.forEach(n=>n.splice(0,60)))}#c(){this.#e=[],this.#n=[],
this.#o=void 0,this.#t.forEach(t=>t.splice(0)),this.resynchronise()}};function po({missed:e,why:t}){switch(t){case"missed":return`${An(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function Af(e,t){let n=ee("holes"),r=e.filter(
({to:o})=>o>t).map(bg);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>ie("li","",
o)))}function bg(e){let{from:t,to:n,why:r}=e,o=`${je(t)} to ${je(n)}, ${on(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${po(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var yg=getComputedStyle(document.documentElement),sn=e=>yg.getPropertyValue(`--${e}`).trim(),kf=e=>`${sn(e)}26`,xs=e=>`${e}\
px ${sn("mono")}`;function Mf(e){for(let t of["(prefers-color-scheme: dark)","(prefers-contrast: more)","(forced-colors:\
 active)"])matchMedia(t).addEventListener("change",e)}function _f({hostName:e,os:t,cpus:n,disks:r,networks:o,uptimeSeconds:s}){document.title=`${e||"hostwatch"} – hostwatch`,
ee("host-name").textContent=e||"unnamed machine";let i=[[t?.name,t?.version].filter(Boolean).join(" "),t?.kernelVersion&&
`kernel ${t.kernelVersion}`,t?.architecture,`up ${on(Number(s))}`];ee("host-facts").textContent=i.filter(Boolean).join("\
 · "),ee("cpu-brand").textContent=[...new Set(n.map(({brand:a})=>a).filter(Boolean))].join(", "),ga(ee("cpus"),n,"li",(a,{
name:c,loadPercent:u})=>{let[d,h,b]=ba(a,["span","i","span"]);d.textContent=c,h.style.setProperty("--share",Math.min(u/100,
1).toFixed(3)),b.textContent=bs(u)}),ga(ee("disks"),r,"li",(a,{mountPoint:c,fileSystem:u,totalBytes:d,availableBytes:h})=>{
let[b,w]=[Number(d),Number(h)],[S,A,I]=ba(a,["span","i","span"]);S.textContent=[c,u].filter(Boolean).join(" · "),A.style.
setProperty("--share",b>0?((b-w)/b).toFixed(3):"0"),I.textContent=`${Ir(w)} free of ${Ir(b)}`}),ga(ee("networks"),o,"tr",
(a,{name:c,receivedBytesPerSecond:u,sentBytesPerSecond:d})=>{let[h,b,w]=ba(a,["th","td","td"]);h.scope="row",h.textContent=
c,b.textContent=kn(u),w.textContent=kn(d)})}function ga(e,t,n,r){for(;e.childElementCount>t.length;)e.lastElementChild.remove();
for(;e.childElementCount<t.length;)e.append(document.createElement(n));t.forEach((o,s)=>r(e.children[s],o))}function ba(e,t){
return e.childElementCount===0&&e.append(...t.map(n=>document.createElement(n))),[...e.children]}var Eg="uplot",Sg="u-hz",vg="u-vt",wg="u-title",Ng="u-wrap",xg="u-under",Tg="u-over",Ig="u-axis",Zn="u-off",Ag="u-select",
kg="u-cursor-x",Mg="u-cursor-y",_g="u-cursor-pt",Lg="u-legend",Rg="u-live",Dg="u-inline",Og="u-series",Cg="u-marker",Lf="\
u-label",Pg="u-value",go="width",bo="height";var Rf="bottom",Ar="left",ya="right",Ca="#000",Df=Ca+"0",Ea="mousemove",Of="mousedown",Sa="mouseup",Cf="mouseenter",Pf="\
mouseleave",Ff="dblclick",Fg="resize",Bg="scroll",Bf="change",Ms="dppxchange",Pa="--",Or=typeof window<"u",Ta=Or?document:
null,Mr=Or?window:null,Ug=Or?navigator:null,me,Ts;function Ia(){let e=devicePixelRatio;me!=e&&(me=e,Ts&&ka(Bf,Ts,Ia),Ts=
matchMedia(`(min-resolution: ${me-.001}dppx) and (max-resolution: ${me+.001}dppx)`),Xn(Bf,Ts,Ia),Mr.dispatchEvent(new CustomEvent(
Ms)))}function Et(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Aa(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Ie(e,t,n){e.style[t]=n+"px"}function Wt(e,t,n,r){let o=Ta.createElement(e);return t!=null&&Et(o,
t),n?.insertBefore(o,r),o}function Ot(e,t){return Wt("div",e,t)}var Uf=new WeakMap;function an(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=Uf.get(e);s!=i&&(e.style.transform=s,Uf.set(e,s),t<0||n<0||t>r||n>o?Et(e,Zn):Aa(e,Zn))}var Gf=new WeakMap;
function Vf(e,t,n){let r=t+n,o=Gf.get(e);r!=o&&(Gf.set(e,r),e.style.background=t,e.style.borderColor=n)}var Yf=new WeakMap;
function $f(e,t,n,r){let o=t+""+n,s=Yf.get(e);o!=s&&(Yf.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Fa={passive:!0},Gg={...Fa,capture:!0};function Xn(e,t,n,r){t.addEventListener(
e,n,r?Gg:Fa)}function ka(e,t,n,r){t.removeEventListener(e,n,Fa)}Or&&Ia();function Kt(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:St((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function bm(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var ym=e=>e!=
null,Em=e=>e!=null&&e>0,Rs=bm(ym),Vg=bm(Em);function Yg(e,t,n,r=0,o=!1){let s=o?Vg:Rs,i=o?Em:ym;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??Ee,c??-Ee]}function Ds(e,t,n,r){let o=Hf(e),s=Hf(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
pn:Sm,a=o==1?St:Ct,c=s==1?Ct:St,u=a(i(Ue(e))),d=c(i(Ue(t))),h=_r(n,u),b=_r(n,d);return n==10&&(u<0&&(h=Se(h,-u)),d<0&&(b=
Se(b,-d))),r||n==2?(e=h*o,t=b*s):(e=xm(e,h),t=Os(t,b)),[e,t]}function Ba(e,t,n,r){let o=Ds(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var Ua=.1,Wf={mode:3,pad:Ua},Eo={pad:0,soft:null,mode:0},$g={min:Eo,max:Eo};function _s(e,t,n,r){return Cs(
n)?Kf(e,t,n):(Eo.pad=n,Eo.soft=r?0:null,Eo.mode=r?3:0,Kf(e,t,$g))}function ue(e,t){return e??t}function Wg(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Kf(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-Ee),c=ue(o.hard,Ee),u=ue(r.soft,Ee),d=ue(o.soft,-Ee),h=ue(r.mode,0),b=ue(o.mode,0),w=t-e,S=pn(
w),A=it(Ue(e),Ue(t)),I=pn(A),L=Ue(I-S);(w<1e-24||L>10)&&(w=0,(e==0||t==0)&&(w=1e-24,h==2&&u!=Ee&&(s=0),b==2&&d!=-Ee&&(i=
0)));let N=w||A||1e3,P=pn(N),k=_r(10,St(P)),q=N*(w==0?e==0?.1:1:s),O=Se(xm(e-q,k/10),24),X=e>=u&&(h==1||h==3&&O<=u||h==2&&
O>=u)?u:Ee,Y=it(a,O<X&&e>=X?X:Ht(X,O)),Z=N*(w==0?t==0?.1:1:i),W=Se(Os(t+Z,k/10),24),M=t<=d&&(b==1||b==3&&W>=d||b==2&&W<=
d)?d:-Ee,J=Ht(c,W>M&&t<=M?M:it(M,W));return Y==J&&Y==0&&(J=100),[Y,J]}var Kg=new Intl.NumberFormat(Or?Ug.language:"en-US"),
Ga=e=>Kg.format(e),vt=Math,ks=vt.PI,Ue=vt.abs,St=vt.floor,Be=vt.round,Ct=vt.ceil,Ht=vt.min,it=vt.max,_r=vt.pow,Hf=vt.sign,
pn=vt.log10,Sm=vt.log2,Hg=(e,t=1)=>vt.sinh(e)*t,va=(e,t=1)=>vt.asinh(e/t),Ee=1/0;function qf(e){return(pn((e^e>>31)-(e>>
31))|0)+1}function Ma(e,t,n){return Ht(it(e,t),n)}function vm(e){return typeof e=="function"}function re(e){return vm(e)?
e:()=>e}var qg=()=>{},wm=e=>e,Nm=(e,t)=>t,Zg=e=>null,Zf=e=>!0,Xf=(e,t)=>e==t,Xg=/\.\d*?(?=9{6,}|0{6,})/gm,zn=e=>{if(Im(e)||
_n.has(e))return e;let t=`${e}`,n=t.match(Xg);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,s]=t.
split("e");return+`${zn(o)}e${s}`}return Se(e,r)};function Hn(e,t){return zn(Se(zn(e/t))*t)}function Os(e,t){return zn(Ct(
zn(e/t))*t)}function xm(e,t){return zn(St(zn(e/t))*t)}function Se(e,t=0){if(Im(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);
return Be(r)/n}var _n=new Map;function Tm(e){return((""+e).split(".")[1]||"").length}function vo(e,t,n,r){let o=[],s=r.map(
Tm);for(let i=t;i<n;i++){let a=Ue(i),c=Se(_r(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*c,h=(i>=
0?0:a)+(i>=s[u]?0:s[u]),b=e==10?d:Se(d,h);o.push(b),_n.set(b,h)}}return o}var So={},Va=[],Lr=[null,null],Mn=Array.isArray,
Im=Number.isInteger,zg=e=>e===void 0;function zf(e){return typeof e=="string"}function Cs(e){let t=!1;if(e!=null){let n=e.
constructor;t=n==null||n==Object}return t}function Jg(e){return e!=null&&typeof e=="object"}var jg=Object.getPrototypeOf(
Uint8Array),Am="__proto__";function Rr(e,t=Cs){let n;if(Mn(e)){let r=e.find(o=>o!=null);if(Mn(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=Rr(e[o],t)}else n=e.slice()}else if(e instanceof jg)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=Am&&(n[r]=Rr(e[r],t))}else n=e;return n}function Oe(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=Am&&(Cs(e[o])?Oe(e[o],Rr(r[o])):e[o]=Rr(r[o]))}return e}var Qg=0,eb=1,tb=2;function nb(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function rb(e,t){
if(ib(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return ab(i[0])||(i=sb(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],h=Array(o).fill(void 0),b=t?t[i][u]:eb,w=[];for(let S=0;S<d.length;S++){let A=d[S],I=s.get(c[S]);
A===null?b!=Qg&&(h[I]=A,b==tb&&w.push(I)):h[I]=A}nb(h,w,o),r.push(h)}}return r}var ob=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function sb(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function ib(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function ab(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=it(1,St((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var km=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Mm=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function _m(e){return e.slice(0,3)}var lb=Mm.map(_m),cb=km.map(_m),ub={MMMM:km,MMM:cb,WWWW:Mm,WWW:lb};function ho(e){
return(e<10?"0":"")+e}function fb(e){return(e<10?"00":e<100?"0":"")+e}var mb={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>ho(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>ho(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>ho(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>ho(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>ho(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>fb(e.getMilliseconds())};function Ya(e,t){t=t||ub;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?mb[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var db=new Intl.DateTimeFormat().resolvedOptions().timeZone;function pb(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==db?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var Lm=e=>e%1==0,Ls=[1,2,2.5,5],hb=vo(10,-32,0,Ls),Rm=vo(10,0,32,Ls),gb=Rm.filter(Lm),qn=hb.concat(
Rm),$a=`
`,Dm="{YYYY}",Jf=$a+Dm,Om="{M}/{D}",yo=$a+Om,Is=yo+"/{YY}",Cm="{aa}",bb="{h}:{mm}",kr=bb+Cm,jf=$a+kr,Qf=":{ss}",pe=null;
function Pm(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?vo(10,0,3,Ls).filter(Lm):vo(10,-3,0,Ls)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,Dm,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",Jf,pe,pe,pe,pe,pe,1],[o,Om,Jf,pe,
pe,pe,pe,pe,1],[r,"{h}"+Cm,Is,pe,yo,pe,pe,pe,1],[n,kr,Is,pe,yo,pe,pe,pe,1],[t,Qf,Is+" "+kr,pe,yo+" "+kr,pe,jf,pe,1],[e,Qf+
".{fff}",Is+" "+kr,pe,yo+" "+kr,pe,jf,pe,1]];function d(h){return(b,w,S,A,I,L)=>{let N=[],P=I>=i,k=I>=s&&I<i,q=h(S),O=Se(
q*e,3),X=wa(q.getFullYear(),P?0:q.getMonth(),k||P?1:q.getDate()),Y=Se(X*e,3);if(k||P){let Z=k?I/s:0,W=P?I/i:0,M=O==Y?O:Se(
wa(X.getFullYear()+W,X.getMonth()+Z,1)*e,3),J=new Date(Be(M/e)),F=J.getFullYear(),K=J.getMonth();for(let V=0;M<=A;V++){let oe=wa(
F+W*V,K+Z*V,1),G=oe-h(Se(oe*e,3));M=Se((+oe+G)*e,3),M<=A&&N.push(M)}}else{let Z=I>=o?o:I,W=St(S)-St(O),M=Y+W+Os(O-Y,Z);N.
push(M);let J=h(M),F=J.getHours()+J.getMinutes()/n+J.getSeconds()/r,K=I/r,V=b.axes[w]._space,oe=L/V;for(;M=Se(M+I,e==1?0:
3),!(M>A);)if(K>1){let G=St(Se(F+K,6))%24,ae=h(M).getHours()-G;ae>1&&(ae=-1),M-=ae*r,F=(F+K)%24;let he=N[N.length-1];Se(
(M-he)/I,3)*oe>=.7&&N.push(M)}else N.push(M)}return N}}return[c,u,d]}var[yb,Eb,Sb]=Pm(1),[vb,wb,Nb]=Pm(.001);vo(2,-53,53,
[1]);function em(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function tm(e,t){return(n,r,o,s,i)=>{
let a=t.find(S=>i>=S[0])||t[t.length-1],c,u,d,h,b,w;return r.map(S=>{let A=e(S),I=A.getFullYear(),L=A.getMonth(),N=A.getDate(),
P=A.getHours(),k=A.getMinutes(),q=A.getSeconds(),O=I!=c&&a[2]||L!=u&&a[3]||N!=d&&a[4]||P!=h&&a[5]||k!=b&&a[6]||q!=w&&a[7]||
a[1];return c=I,u=L,d=N,h=P,b=k,w=q,O(A)})}}function xb(e,t){let n=Ya(t);return(r,o,s,i,a)=>o.map(c=>n(e(c)))}function wa(e,t,n){
return new Date(e,t,n)}function nm(e,t){return t(e)}var Tb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function rm(e,t){return(n,r,o,s)=>s==
null?Pa:t(e(r))}function Ib(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}
function Ab(e,t){return e.series[t].fill(e,t)}var kb={show:!0,live:!0,isolate:!1,mount:qg,markers:{show:!0,width:2,stroke:Ib,
fill:Ab,dash:"solid"},idx:null,idxs:null,values:[]};function Mb(e,t){let n=e.cursor.points,r=Ot(),o=n.size(e,t);Ie(r,go,
o),Ie(r,bo,o);let s=o/-2;Ie(r,"marginLeft",s),Ie(r,"marginTop",s);let i=n.width(e,t,o);return i&&Ie(r,"borderWidth",i),r}
function _b(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Lb(e,t){let n=e.series[t].points;return n._stroke||
n._fill}function Rb(e,t){return e.series[t].points.size}var Na=[0,0];function Db(e,t,n){return Na[0]=t,Na[1]=n,Na}function As(e,t,n,r=!0){
return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function xa(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Ob={show:!0,
x:!0,y:!0,lock:!1,move:Db,points:{one:!1,show:Mb,size:Rb,width:0,stroke:Lb,fill:_b},bind:{mousedown:As,mouseup:As,click:As,
dblclick:As,mousemove:xa,mouseleave:xa,mouseenter:xa},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),
t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},
left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Fm={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Wa=Oe({},Fm,
{filter:Nm}),Bm=Oe({},Wa,{size:10}),Um=Oe({},Fm,{show:!1}),Ka='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helve\
tica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',
Gm="bold "+Ka,Vm=1.5,om={show:!0,scale:"x",stroke:Ca,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Gm,
side:2,grid:Wa,ticks:Bm,border:Um,font:Ka,lineGap:Vm,rotate:0},Cb="Value",Pb="Time",sm={show:!0,scale:"x",auto:!1,sorted:1,
min:Ee,max:-Ee,idxs:[]};function Fb(e,t,n,r,o){return t.map(s=>s==null?"":Ga(s))}function Bb(e,t,n,r,o,s,i){let a=[],c=_n.
get(o)||0;n=i?n:Se(Os(n,o),c);for(let u=n;u<=r;u=Se(u+o,c))a.push(Object.is(u,-0)?0:u);return a}function _a(e,t,n,r,o,s,i){
let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?pn:Sm,d=St(u(n));o=_r(c,d),c==10&&(o=qn[Kt(o,qn)]);let h=n,b=o*c;c==10&&
(b=qn[Kt(b,qn)]);do a.push(h),h=h+o,c==10&&!_n.has(h)&&(h=Se(h,_n.get(o))),h>=b&&(o=h,b=o*c,c==10&&(b=qn[Kt(b,qn)]));while(h<=
r);return a}function Ub(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].scale].asinh,u=r>c?_a(e,t,it(c,n),r,o):[c],d=r>=0&&n<=0?
[0]:[];return(n<-c?_a(e,t,it(c,-r),-n,o):[c]).reverse().map(b=>-b).concat(d,u)}var Ym=/./,Gb=/[12357]/,Vb=/[125]/,im=/1/,
La=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Yb(e,t,n,r,o){let s=e.
axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),h=c(9,i)-d>=u?Ym:c(7,i)-d>=u?Gb:c(5,i)-d>=u?Vb:im;if(h==
im){let b=Ue(c(1,i)-d);if(b<u)return La(t.slice().reverse(),a.distr,h,Ct(u/b)).reverse()}return La(t,a.distr,h,1)}function $b(e,t,n,r,o){
let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ue(c(1,i)-c(2,i));return u<a?La(t.slice().reverse(),3,Ym,Ct(a/u)).reverse():
t}function Wb(e,t,n,r){return r==null?Pa:t==null?"":Ga(t)}var am={show:!0,scale:"y",stroke:Ca,space:30,gap:5,alignTo:1,size:50,
labelGap:0,labelSize:30,labelFont:Gm,side:3,grid:Wa,ticks:Bm,border:Um,font:Ka,lineGap:Vm,rotate:0};function Kb(e,t){let n=3+
(e||1)*2;return Se(n*t,3)}function Hb(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(
o[r[1]],n,!0),a=Ue(i-s),c=e.series[t],u=a/(c.points.space*me);return r[1]-r[0]<=u}var lm={scale:null,auto:!0,sorted:0,min:Ee,
max:-Ee},$m=(e,t,n,r,o)=>o,cm={show:!0,auto:!0,sorted:0,gaps:$m,alpha:1,facets:[Oe({},lm,{scale:"x"}),Oe({},lm,{scale:"y"})]},
um={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:$m,alpha:1,points:{show:Hb,filter:null},values:null,min:Ee,max:-Ee,
idxs:[],path:null,clip:null};function qb(e,t,n,r,o){return n/10}var Wm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,
max:null,dir:1,ori:0},Zb=Oe({},Wm,{time:!1,ori:1}),fm={};function Km(e,t){let n=fm[e];return n||(n={key:e,plots:[],sub(r){
n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=
o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(fm[e]=n)),n}var Dr=1,Ra=2;function Jn(e,t,n){let r=e.mode,o=e.series[t],s=r==
2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],h=r==2?
i[o.facets[1].scale]:i[o.scale],b=a.left,w=a.top,S=a.width,A=a.height,I=e.valToPosH,L=e.valToPosV;return d.ori==0?n(o,c,
u,d,h,I,L,b,w,S,A,Fs,Cr,Us,qm,Xm):n(o,c,u,d,h,L,I,w,b,A,S,Bs,Pr,Za,Zm,zm)}function Ha(e,t){let n=0,r=0,o=ue(e.bands,Va);
for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?
1:r==3?2:0]}function Xb(e,t,n,r,o){let s=e.mode,i=e.series[t],a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?
c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function hn(e,t,n,r,o,s){return Jn(e,t,(i,a,c,u,d,h,b,w,S,A,I)=>{let L=i.
pxRound,N=u.dir*(u.ori==0?1:-1),P=u.ori==0?Cr:Pr,k,q;N==1?(k=n,q=r):(k=r,q=n);let O=L(h(a[k],u,A,w)),X=L(b(c[k],d,I,S)),
Y=L(h(a[q],u,A,w)),Z=L(b(s==1?d.max:d.min,d,I,S)),W=new Path2D(o);return P(W,Y,Z),P(W,O,Z),P(W,O,X),W})}function Ps(e,t,n,r,o,s){
let i=null;if(e.length>0){i=new Path2D;let a=t==0?Us:Za,c=n;for(let h=0;h<e.length;h++){let b=e[h];if(b[1]>b[0]){let w=b[0]-
c;w>0&&a(i,c,r,w,r+s),c=b[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+d)}return i}function zb(e,t,n){let r=e[e.length-1];
r&&r[0]==t?r[1]=n:e.push([t,n])}function qa(e,t,n,r,o,s,i){let a=[],c=e.length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===
null){let h=u,b=u;if(o==1)for(;++u<=r&&t[u]===null;)b=u;else for(;--u>=n&&t[u]===null;)b=u;let w=s(e[h]),S=b==h?w:s(e[b]),
A=h-o;w=i<=0&&A>=0&&A<c?s(e[A]):w;let L=b+o;S=i>=0&&L>=0&&L<c?s(e[L]):S,S>=w&&a.push([w,S])}return a}function mm(e){return e==
0?wm:e==1?Be:t=>Hn(t,e)}function Hm(e){let t=e==0?Fs:Bs,n=e==0?(o,s,i,a,c,u)=>{o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(
i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?
r(o,s,i,a,c):(u=Ht(u,a/2,c/2),d=Ht(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,
s,i,s+a,i,u),o.closePath())}}var Fs=(e,t,n)=>{e.moveTo(t,n)},Bs=(e,t,n)=>{e.moveTo(n,t)},Cr=(e,t,n)=>{e.lineTo(t,n)},Pr=(e,t,n)=>{
e.lineTo(n,t)},Us=Hm(0),Za=Hm(1),qm=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},Zm=(e,t,n,r,o,s)=>{e.arc(n,t,r,o,s)},Xm=(e,t,n,r,o,s,i)=>{
e.bezierCurveTo(t,n,r,o,s,i)},zm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};function Jm(e){return(t,n,r,o,s)=>Jn(t,
n,(i,a,c,u,d,h,b,w,S,A,I)=>{let{pxRound:L,points:N}=i,P,k;u.ori==0?(P=Fs,k=qm):(P=Bs,k=Zm);let q=Se(N.width*me,3),O=(N.size-
N.width)/2*me,X=Se(O*2,3),Y=new Path2D,Z=new Path2D,{left:W,top:M,width:J,height:F}=t.bbox;Us(Z,W-X,M-X,J+X*2,F+X*2);let K=V=>{
if(c[V]!=null){let oe=L(h(a[V],u,A,w)),G=L(b(c[V],d,I,S));P(Y,oe+O,G),k(Y,oe,G,O,0,ks*2)}};if(s)s.forEach(K);else for(let V=r;V<=
o;V++)K(V);return{stroke:q>0?Y:null,fill:Y,clip:Z,flags:Dr|Ra}})}function jm(e){return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&
e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var Jb=jm(Cr),jb=jm(Pr);function Qm(e){let t=ue(e?.alignGaps,0);return(n,r,o,s)=>Jn(
n,r,(i,a,c,u,d,h,b,w,S,A,I)=>{[o,s]=Rs(c,o,s);let L=i.pxRound,N=F=>L(h(F,u,A,w)),P=F=>L(b(F,d,I,S)),k,q;u.ori==0?(k=Cr,q=
Jb):(k=Pr,q=jb);let O=u.dir*(u.ori==0?1:-1),X={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Dr},Y=X.stroke,
Z=!1;if(s-o>=A*4){let F=B=>n.posToVal(B,u.key,!0),K=null,V=null,oe,G,at,Ae=N(a[O==1?o:s]),ae=N(a[o]),he=N(a[s]),Q=F(O==1?
ae+1:he-1);for(let B=O==1?o:s;B>=o&&B<=s;B+=O){let Ce=a[B],ke=(O==1?Ce<Q:Ce>Q)?Ae:N(Ce),de=c[B];ke==Ae?de!=null?(G=de,K==
null?(k(Y,ke,P(G)),oe=K=V=G):G<K?K=G:G>V&&(V=G)):de===null&&(Z=!0):(K!=null&&q(Y,Ae,P(K),P(V),P(oe),P(G)),de!=null?(G=de,
k(Y,ke,P(G)),K=V=oe=G):(K=V=null,de===null&&(Z=!0)),Ae=ke,Q=F(Ae+O))}K!=null&&K!=V&&at!=Ae&&q(Y,Ae,P(K),P(V),P(oe),P(G))}else
for(let F=O==1?o:s;F>=o&&F<=s;F+=O){let K=c[F];K===null?Z=!0:K!=null&&k(Y,N(a[F]),P(K))}let[M,J]=Ha(n,r);if(i.fill!=null||
M!=0){let F=X.fill=new Path2D(Y),K=i.fillTo(n,r,i.min,i.max,M),V=P(K),oe=N(a[o]),G=N(a[s]);O==-1&&([G,oe]=[oe,G]),k(F,G,
V),k(F,oe,V)}if(!i.spanGaps){let F=[];Z&&F.push(...qa(a,c,o,s,O,N,t)),X.gaps=F=i.gaps(n,r,o,s,F),X.clip=Ps(F,u.ori,w,S,A,
I)}return J!=0&&(X.band=J==2?[hn(n,r,o,s,Y,-1),hn(n,r,o,s,Y,1)]:hn(n,r,o,s,Y,J)),X})}function Qb(e){let t=ue(e.align,1),
n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);return(s,i,a,c)=>Jn(s,i,(u,d,h,b,w,S,A,I,L,N,P)=>{[a,c]=Rs(h,a,
c);let k=u.pxRound,{left:q,width:O}=s.bbox,X=ae=>k(S(ae,b,N,I)),Y=ae=>k(A(ae,w,P,L)),Z=b.ori==0?Cr:Pr,W={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Dr},M=W.stroke,J=b.dir*(b.ori==0?1:-1),F=Y(h[J==1?a:c]),K=X(d[J==1?a:c]),V=K,
oe=K;o&&t==-1&&(oe=q,Z(M,oe,F)),Z(M,K,F);for(let ae=J==1?a:c;ae>=a&&ae<=c;ae+=J){let he=h[ae];if(he==null)continue;let Q=X(
d[ae]),B=Y(he);t==1?Z(M,Q,F):Z(M,V,B),Z(M,Q,B),F=B,V=Q}let G=V;o&&t==1&&(G=q+O,Z(M,G,F));let[at,Ae]=Ha(s,i);if(u.fill!=null||
at!=0){let ae=W.fill=new Path2D(M),he=u.fillTo(s,i,u.min,u.max,at),Q=Y(he);Z(ae,G,Q),Z(ae,oe,Q)}if(!u.spanGaps){let ae=[];
ae.push(...qa(d,h,a,c,J,X,r));let he=u.width*me/2,Q=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Ce=>{Ce[0]+=Q,Ce[1]+=B}),
W.gaps=ae=u.gaps(s,i,a,c,ae),W.clip=Ps(ae,b.ori,I,L,N,P)}return Ae!=0&&(W.band=Ae==2?[hn(s,i,a,c,M,-1),hn(s,i,a,c,M,1)]:
hn(s,i,a,c,M,Ae)),W})}function dm(e,t,n,r,o,s,i=Ee){if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)if(t[c]!==
void 0){if(a!=null){let d=Ue(e[c]-e[a]);d<u&&(u=d,i=Ue(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function ey(e){e=e||So;
let t=ue(e.size,[.6,Ee,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=re(o),i=1-
t[0],a=ue(t[1],Ee),c=ue(t[2],1),u=ue(e.disp,So),d=ue(e.each,w=>{}),{fill:h,stroke:b}=u;return(w,S,A,I)=>Jn(w,S,(L,N,P,k,q,O,X,Y,Z,W,M)=>{
let J=L.pxRound,F=n,K=r*me,V=a*me,oe=c*me,G,at;k.ori==0?[G,at]=s(w,S):[at,G]=s(w,S);let Ae=k.dir*(k.ori==0?1:-1),ae=k.ori==
0?Us:Za,he=k.ori==0?d:(D,ve,Pe,nr,On,Zt,Cn)=>{d(D,ve,Pe,On,nr,Cn,Zt)},Q=ue(w.bands,Va).find(D=>D.series[0]==S),B=Q!=null?
Q.dir:0,Ce=L.fillTo(w,S,L.min,L.max,B),Qe=J(X(Ce,q,M,Z)),ke,de,Pt,dt=W,_e=J(L.width*me),qt=!1,cn=null,wt=null,gn=null,Qn=null;
h!=null&&(_e==0||b!=null)&&(qt=!0,cn=h.values(w,S,A,I),wt=new Map,new Set(cn).forEach(D=>{D!=null&&wt.set(D,new Path2D)}),
_e>0&&(gn=b.values(w,S,A,I),Qn=new Map,new Set(gn).forEach(D=>{D!=null&&Qn.set(D,new Path2D)})));let{x0:er,size:Br}=u;if(er!=
null&&Br!=null){F=1,N=er.values(w,S,A,I),er.unit==2&&(N=N.map(Pe=>w.posToVal(Y+Pe*W,k.key,!0)));let D=Br.values(w,S,A,I);
Br.unit==2?de=D[0]*W:de=O(D[0],k,W,Y)-O(0,k,W,Y),dt=dm(N,P,O,k,W,Y,dt),Pt=dt-de+K}else dt=dm(N,P,O,k,W,Y,dt),Pt=dt*i+K,de=
dt-Pt;Pt<1&&(Pt=0),_e>=de/2&&(_e=0),Pt<5&&(J=wm);let No=Pt>0,Rn=dt-Pt-(No?_e:0);de=J(Ma(Rn,oe,V)),ke=(F==0?de/2:F==Ae?0:
de)-F*Ae*((F==0?K/2:0)+(No?_e/2:0));let et={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},tr=qt?null:new Path2D,
un=null;if(Q!=null)un=w.data[Q.series[1]];else{let{y0:D,y1:ve}=u;D!=null&&ve!=null&&(P=ve.values(w,S,A,I),un=D.values(w,
S,A,I))}let Dn=G*de,z=at*de;for(let D=Ae==1?A:I;D>=A&&D<=I;D+=Ae){let ve=P[D];if(ve==null)continue;if(un!=null){let lt=un[D]??
0;if(ve-lt==0)continue;Qe=X(lt,q,M,Z)}let Pe=k.distr!=2||u!=null?N[D]:D,nr=O(Pe,k,W,Y),On=X(ue(ve,Ce),q,M,Z),Zt=J(nr-ke),
Cn=J(it(On,Qe)),pt=J(Ht(On,Qe)),Nt=Cn-pt;if(ve!=null){let lt=ve<0?z:Dn,Ft=ve<0?Dn:z;qt?(_e>0&&gn[D]!=null&&ae(Qn.get(gn[D]),
Zt,pt+St(_e/2),de,it(0,Nt-_e),lt,Ft),cn[D]!=null&&ae(wt.get(cn[D]),Zt,pt+St(_e/2),de,it(0,Nt-_e),lt,Ft)):ae(tr,Zt,pt+St(
_e/2),de,it(0,Nt-_e),lt,Ft),he(w,S,D,Zt-_e/2,pt,de+_e,Nt)}}return _e>0?et.stroke=qt?Qn:tr:qt||(et._fill=L.width==0?L._fill:
L._stroke??L._fill,et.width=0),et.fill=qt?wt:tr,et})}function ty(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>Jn(r,o,(a,c,u,d,h,b,w,S,A,I,L)=>{
[s,i]=Rs(u,s,i);let N=a.pxRound,P=G=>N(b(G,d,I,S)),k=G=>N(w(G,h,L,A)),q,O,X;d.ori==0?(q=Fs,X=Cr,O=Xm):(q=Bs,X=Pr,O=zm);let Y=d.
dir*(d.ori==0?1:-1),Z=P(c[Y==1?s:i]),W=Z,M=[],J=[];for(let G=Y==1?s:i;G>=s&&G<=i;G+=Y)if(u[G]!=null){let Ae=c[G],ae=P(Ae);
M.push(W=ae),J.push(k(u[G]))}let F={stroke:e(M,J,q,X,O,N),fill:null,clip:null,band:null,gaps:null,flags:Dr},K=F.stroke,[
V,oe]=Ha(r,o);if(a.fill!=null||V!=0){let G=F.fill=new Path2D(K),at=a.fillTo(r,o,a.min,a.max,V),Ae=k(at);X(G,W,Ae),X(G,Z,
Ae)}if(!a.spanGaps){let G=[];G.push(...qa(c,u,s,i,Y,P,n)),F.gaps=G=a.gaps(r,o,s,i,G),F.clip=Ps(G,d.ori,S,A,I,L)}return oe!=
0&&(F.band=oe==2?[hn(r,o,s,i,K,-1),hn(r,o,s,i,K,1)]:hn(r,o,s,i,K,oe)),F})}function ny(e){return ty(ry,e)}function ry(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),h=Array(i-1);for(let b=0;b<i-1;b++)d[b]=t[b+1]-t[b],h[b]=e[b+1]-e[b],u[b]=d[b]/h[b];c[0]=u[0];for(let b=1;b<
i-1;b++)u[b]===0||u[b-1]===0||u[b-1]>0!=u[b]>0?c[b]=0:(c[b]=3*(h[b-1]+h[b])/((2*h[b]+h[b-1])/u[b-1]+(h[b]+2*h[b-1])/u[b]),
isFinite(c[b])||(c[b]=0));c[i-1]=u[i-2];for(let b=0;b<i-1;b++)o(a,e[b]+h[b]/3,t[b]+c[b]*h[b]/3,e[b+1]-h[b]/3,t[b+1]-c[b+
1]*h[b]/3,e[b+1],t[b+1])}return a}var Da=new Set;function pm(){for(let e of Da)e.syncRect(!0)}Or&&(Xn(Fg,Mr,pm),Xn(Bg,Mr,
pm,!0),Xn(Ms,Mr,()=>{ze.pxRatio=me}));var oy=Qm(),sy=Jm();function hm(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>Oa(s,i,t,n))}function iy(e,t){return e.map((n,r)=>r==0?{}:Oe({},t,n))}function Oa(e,t,n,r){
return Oe({},t==0?n:r,e)}function ed(e,t,n){return t==null?Lr:[t,n]}var ay=ed;function ly(e,t,n){return t==null?Lr:_s(t,
n,Ua,!0)}function td(e,t,n,r){return t==null?Lr:Ds(t,n,e.scales[r].log,!1)}var cy=td;function nd(e,t,n,r){return t==null?
Lr:Ba(t,n,e.scales[r].log,!1)}var uy=nd;function fy(e,t,n,r,o){let s=it(qf(e),qf(t)),i=t-e,a=Kt(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?_n.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function gm(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Be((n=+o)*me))+"px"),[e,t,n]}function my(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Se(t[2]*me,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function ze(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,f,m,p){
let g=f.valToPct(l);return p+m*(f.dir==-1?1-g:g)}function i(l,f,m,p){let g=f.valToPct(l);return p+m*(f.dir==-1?g:1-g)}function a(l,f,m,p){
return f.ori==0?s(l,f,m,p):i(l,f,m,p)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Ot(Eg);if(e.id!=null&&
(u.id=e.id),Et(u,e.class),e.title){let l=Ot(wg,u);l.textContent=e.title}let d=Wt("canvas"),h=r.ctx=d.getContext("2d"),b=Ot(
Ng,u);Xn("click",b,l=>{l.target===S&&(Ne!=dr||Me!=pr)&&Ze.click(r,l)},!0);let w=r.under=Ot(xg,b);b.appendChild(d);let S=r.
over=Ot(Tg,b);e=Rr(e);let A=+ue(e.pxAlign,1),I=mm(A);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let L=e.ms||
.001,N=r.series=o==1?hm(e.series||[],sm,um,!1):iy(e.series||[null],cm),P=r.axes=hm(e.axes||[],om,am,!0),k=r.scales={},q=r.
bands=e.bands||[];q.forEach(l=>{l.fill=re(l.fill||null),l.dir=ue(l.dir,-1)});let O=o==2?N[1].facets[0].scale:N[0].scale,
X={axes:_d,series:Td},Y=(e.drawOrder||["axes","series"]).map(l=>X[l]);function Z(l){let f=l.distr==3?m=>pn(m>0?m:l.clamp(
r,m,l.min,l.max,l.key)):l.distr==4?m=>va(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let p=f(m),{_min:g,_max:E}=l,
v=E-g;return(p-g)/v}}function W(l){let f=k[l];if(f==null){let m=(e.scales||So)[l]||So;if(m.from!=null){W(m.from);let p=Oe(
{},k[m.from],m,{key:l});p.valToPct=Z(p),k[l]=p}else{f=k[l]=Oe({},l==O?Wm:Zb,m),f.key=l;let p=f.time,g=f.range,E=Mn(g);if((l!=
O||o==2&&!p)&&(E&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Wf:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Wf:{mode:1,
hard:g[1],soft:g[1]}},E=!1),!E&&Cs(g))){let v=g;g=(x,T,_)=>T==null?Lr:_s(T,_,v)}f.range=re(g||(p?ay:l==O?f.distr==3?cy:f.
distr==4?uy:ed:f.distr==3?td:f.distr==4?nd:ly)),f.auto=re(E?!1:f.auto),f.clamp=re(f.clamp||qb),f._min=f._max=null,f.valToPct=
Z(f)}}}W("x"),W("y"),o==1&&N.forEach(l=>{W(l.scale)}),P.forEach(l=>{W(l.scale)});for(let l in e.scales)W(l);let M=k[O],J=M.
distr,F,K;M.ori==0?(Et(u,Sg),F=s,K=i):(Et(u,vg),F=i,K=s);let V={};for(let l in k){let f=k[l];(f.min!=null||f.max!=null)&&
(V[l]={min:f.min,max:f.max},f.min=f.max=null)}let oe=e.tzDate||(l=>new Date(Be(l/L))),G=e.fmtDate||Ya,at=L==1?Sb(oe):Nb(
oe),Ae=tm(oe,em(L==1?Eb:wb,G)),ae=rm(oe,nm(Tb,G)),he=[],Q=r.legend=Oe({},kb,e.legend),B=r.cursor=Oe({},Ob,{drag:{y:o==2}},
e.cursor),Ce=Q.show,Qe=B.show,ke=Q.markers;Q.idxs=he,ke.width=re(ke.width),ke.dash=re(ke.dash),ke.stroke=re(ke.stroke),ke.
fill=re(ke.fill);let de,Pt,dt,_e=[],qt=[],cn,wt=!1,gn={};if(Q.live){let l=N[1]?N[1].values:null;wt=l!=null,cn=wt?l(r,1,0):
{_:0};for(let f in cn)gn[f]=Pa}if(Ce)if(de=Wt("table",Lg,u),dt=Wt("tbody",null,de),Q.mount(r,de),wt){Pt=Wt("thead",null,
de,dt);let l=Wt("tr",null,Pt);Wt("th",null,l);for(var Qn in cn)Wt("th",Lf,l).textContent=Qn}else Et(de,Dg),Q.live&&Et(de,
Rg);let er={show:!0},Br={show:!1};function No(l,f){if(f==0&&(wt||!Q.live||o==2))return Lr;let m=[],p=Wt("tr",Og,dt,dt.childNodes[f]);
Et(p,l.class),l.show||Et(p,Zn);let g=Wt("th",null,p);if(ke.show){let x=Ot(Cg,g);if(f>0){let T=ke.width(r,f);T&&(x.style.
border=T+"px "+ke.dash(r,f)+" "+ke.stroke(r,f)),x.style.background=ke.fill(r,f)}}let E=Ot(Lf,g);l.label instanceof HTMLElement?
E.appendChild(l.label):E.textContent=l.label,f>0&&(ke.show||(E.style.color=l.width>0?ke.stroke(r,f):ke.fill(r,f)),et("cl\
ick",g,x=>{if(B._lock)return;Fn(x);let T=N.indexOf(l);if((x.ctrlKey||x.metaKey)!=Q.isolate){let _=N.some((R,C)=>C>0&&C!=
T&&R.show);N.forEach((R,C)=>{C>0&&zt(C,_?C==T?er:Br:er,!0,De.setSeries)})}else zt(T,{show:!l.show},!0,De.setSeries)},!1),
or&&et(Cf,g,x=>{B._lock||(Fn(x),zt(N.indexOf(l),gr,!0,De.setSeries))},!1));for(var v in cn){let x=Wt("td",Pg,p);x.textContent=
"--",m.push(x)}return[p,m]}let Rn=new Map;function et(l,f,m,p=!0){let g=Rn.get(f)||{},E=B.bind[l](r,f,m,p);E&&(Xn(l,f,g[l]=
E),Rn.set(f,g))}function tr(l,f,m){let p=Rn.get(f)||{};for(let g in p)(l==null||g==l)&&(ka(g,f,p[g]),delete p[g]);l==null&&
Rn.delete(f)}let un=0,Dn=0,z=0,D=0,ve=0,Pe=0,nr=ve,On=Pe,Zt=z,Cn=D,pt=0,Nt=0,lt=0,Ft=0;r.bbox={};let Xs=!1,xo=!1,rr=!1,Pn=!1,
To=!1,xt=!1;function zs(l,f,m){(m||l!=r.width||f!=r.height)&&nl(l,f),cr(!1),rr=!0,xo=!0,ur()}function nl(l,f){r.width=un=
z=l,r.height=Dn=D=f,ve=Pe=0,yd(),Ed();let m=r.bbox;pt=m.left=Hn(ve*me,.5),Nt=m.top=Hn(Pe*me,.5),lt=m.width=Hn(z*me,.5),Ft=
m.height=Hn(D*me,.5)}let hd=3;function gd(){let l=!1,f=0;for(;!l;){f++;let m=kd(f),p=Md(f);l=f==hd||m&&p,l||(nl(r.width,
r.height),xo=!0)}}function bd({width:l,height:f}){zs(l,f)}r.setSize=bd;function yd(){let l=!1,f=!1,m=!1,p=!1;P.forEach((g,E)=>{
if(g.show&&g._show){let{side:v,_size:x}=g,T=v%2,_=g.label!=null?g.labelSize:0,R=x+_;R>0&&(T?(z-=R,v==3?(ve+=R,p=!0):m=!0):
(D-=R,v==0?(Pe+=R,l=!0):f=!0))}}),Bn[0]=l,Bn[1]=m,Bn[2]=f,Bn[3]=p,z-=bn[1]+bn[3],ve+=bn[3],D-=bn[2]+bn[0],Pe+=bn[0]}function Ed(){
let l=ve+z,f=Pe+D,m=ve,p=Pe;function g(E,v){switch(E){case 1:return l+=v,l-v;case 2:return f+=v,f-v;case 3:return m-=v,m+
v;case 0:return p-=v,p+v}}P.forEach((E,v)=>{if(E.show&&E._show){let x=E.side;E._pos=g(x,E._size),E.label!=null&&(E._lpos=
g(x,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,f=l.skip=new Set(l.skip??[]);f.add(void 0);let m=l.prox=re(l.prox),
p=l.bias??=0;B.dataIdx=(g,E,v,x)=>{if(E==0)return v;let T=v,_=m(g,E,v,x)??Ee,R=_>=0&&_<Ee,C=M.ori==0?z:D,H=B.left,fe=t[0],
le=t[E];if(f.has(le[v])){T=null;let te=null,$=null,U;if(p==0||p==-1)for(U=v;te==null&&U-- >0;)f.has(le[U])||(te=U);if(p==
0||p==1)for(U=v;$==null&&U++<le.length;)f.has(le[U])||($=U);if(te!=null||$!=null)if(R){let Te=te==null?-1/0:F(fe[te],M,C,
0),Le=$==null?1/0:F(fe[$],M,C,0),Ke=H-Te,ge=Le-H;Ke<=ge?Ke<=_&&(T=te):ge<=_&&(T=$)}else T=$==null?te:te==null?$:v-te<=$-
v?te:$}else R&&Ue(H-F(fe[v],M,C,0))>_&&(T=null);return T}}let Fn=l=>{B.event=l};B.idxs=he,B._lock=!1;let Je=B.points;Je.
show=re(Je.show),Je.size=re(Je.size),Je.stroke=re(Je.stroke),Je.width=re(Je.width),Je.fill=re(Je.fill);let Xt=r.focus=Oe(
{},e.focus||{alpha:.3},B.focus),or=Xt.prox>=0,sr=or&&Je.one,Tt=[],ir=[],ar=[];function rl(l,f){let m=Je.show(r,f);if(m instanceof
HTMLElement)return Et(m,_g),Et(m,l.class),an(m,-10,-10,z,D),S.insertBefore(m,Tt[f]),m}function ol(l,f){if(o==1||f>0){let m=o==
1&&k[l.scale].time,p=l.value;l.value=m?zf(p)?rm(oe,nm(p,G)):p||ae:p||Wb,l.label=l.label||(m?Pb:Cb)}if(sr||f>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||oy||Zg,l.fillTo=re(l.fillTo||Xb),l.pxAlign=+ue(l.pxAlign,A),l.pxRound=mm(l.pxAlign),
l.stroke=re(l.stroke||null),l.fill=re(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=Kb(it(1,l.width),1),p=l.
points=Oe({},{size:m,width:it(1,m*.2),stroke:l.stroke,space:m*2,paths:sy,_stroke:null,_fill:null},l.points);p.show=re(p.
show),p.filter=re(p.filter),p.fill=re(p.fill),p.stroke=re(p.stroke),p.paths=re(p.paths),p.pxAlign=l.pxAlign}if(Ce){let m=No(
l,f);_e.splice(f,0,m[0]),qt.splice(f,0,m[1]),Q.values.push(null)}if(Qe){he.splice(f,0,null);let m=null;sr?f==0&&(m=rl(l,
f)):f>0&&(m=rl(l,f)),Tt.splice(f,0,m),ir.splice(f,0,0),ar.splice(f,0,0)}We("addSeries",f)}function Sd(l,f){f=f??N.length,
l=o==1?Oa(l,f,sm,um):Oa(l,f,{},cm),N.splice(f,0,l),ol(N[f],f)}r.addSeries=Sd;function vd(l){if(N.splice(l,1),Ce){Q.values.
splice(l,1),qt.splice(l,1);let f=_e.splice(l,1)[0];tr(null,f.firstChild),f.remove()}Qe&&(he.splice(l,1),Tt.splice(l,1)[0].
remove(),ir.splice(l,1),ar.splice(l,1)),We("delSeries",l)}r.delSeries=vd;let Bn=[!1,!1,!1,!1];function wd(l,f){if(l._show=
l.show,l.show){let m=l.side%2,p=k[l.scale];p==null&&(l.scale=m?N[1].scale:O,p=k[l.scale]);let g=p.time;l.size=re(l.size),
l.space=re(l.space),l.rotate=re(l.rotate),Mn(l.incrs)&&l.incrs.forEach(v=>{!_n.has(v)&&_n.set(v,Tm(v))}),l.incrs=re(l.incrs||
(p.distr==2?gb:g?L==1?yb:vb:qn)),l.splits=re(l.splits||(g&&p.distr==1?at:p.distr==3?_a:p.distr==4?Ub:Bb)),l.stroke=re(l.
stroke),l.grid.stroke=re(l.grid.stroke),l.ticks.stroke=re(l.ticks.stroke),l.border.stroke=re(l.border.stroke);let E=l.values;
l.values=Mn(E)&&!Mn(E[0])?re(E):g?Mn(E)?tm(oe,em(E,G)):zf(E)?xb(oe,E):E||Ae:E||Fb,l.filter=re(l.filter||(p.distr>=3&&p.log==
10?Yb:p.distr==3&&p.log==2?$b:Nm)),l.font=gm(l.font),l.labelFont=gm(l.labelFont),l._size=l.size(r,null,f,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Bn[f]=!0,l._el=Ot(Ig,b))}}function Ur(l,f,m,p){let[g,E,v,x]=m,T=f%
2,_=0;return T==0&&(x||E)&&(_=f==0&&!g||f==2&&!v?Be(om.size/3):0),T==1&&(g||v)&&(_=f==1&&!E||f==3&&!x?Be(am.size/2):0),_}
let sl=r.padding=(e.padding||[Ur,Ur,Ur,Ur]).map(l=>re(ue(l,Ur))),bn=r._padding=sl.map((l,f)=>l(r,f,Bn,0)),qe,Ge=null,Ve=null,
Io=o==1?N[0].idxs:null,Bt=null,Gr=!1;function il(l,f){if(t=l??[],r.data=r._data=t,o==2){qe=0;for(let m=1;m<N.length;m++)
qe+=t[m][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Bt=t[0],qe=Bt.length;let m=t;if(J==2){m=t.slice();let p=m[0]=
Array(qe);for(let g=0;g<qe;g++)p[g]=g}r._data=t=m}if(cr(!0),We("setData"),J==2&&(rr=!0),f!==!1){let m=M;m.auto(r,Gr)?Js():
En(O,m.min,m.max),Pn=Pn||B.left>=0,xt=!0,ur()}}r.setData=il;function Js(){Gr=!0;let l,f;o==1&&(qe>0?(Ge=Io[0]=0,Ve=Io[1]=
qe-1,l=t[0][Ge],f=t[0][Ve],J==2?(l=Ge,f=Ve):l==f&&(J==3?[l,f]=Ds(l,l,M.log,!1):J==4?[l,f]=Ba(l,l,M.log,!1):M.time?f=l+Be(
86400/L):[l,f]=_s(l,f,Ua,!0))):(Ge=Io[0]=l=null,Ve=Io[1]=f=null)),En(O,l,f)}let Ao,lr,js,Qs,ei,ti,ni,ri,oi,ct;function al(l,f,m,p,g,E){
l??=Df,m??=Va,p??="butt",g??=Df,E??="round",l!=Ao&&(h.strokeStyle=Ao=l),g!=lr&&(h.fillStyle=lr=g),f!=js&&(h.lineWidth=js=
f),E!=ei&&(h.lineJoin=ei=E),p!=ti&&(h.lineCap=ti=p),m!=Qs&&h.setLineDash(Qs=m)}function ll(l,f,m,p){f!=lr&&(h.fillStyle=
lr=f),l!=ni&&(h.font=ni=l),m!=ri&&(h.textAlign=ri=m),p!=oi&&(h.textBaseline=oi=p)}function si(l,f,m,p,g=0){if(p.length>0&&
l.auto(r,Gr)&&(f==null||f.min==null)){let E=ue(Ge,0),v=ue(Ve,p.length-1),x=m.min==null?Yg(p,E,v,g,l.distr==3):[m.min,m.max];
l.min=Ht(l.min,m.min=x[0]),l.max=it(l.max,m.max=x[1])}}let cl={min:null,max:null};function Nd(){for(let p in k){let g=k[p];
V[p]==null&&(g.min==null||V[O]!=null&&g.auto(r,Gr))&&(V[p]=cl)}for(let p in k){let g=k[p];V[p]==null&&g.from!=null&&V[g.
from]!=null&&(V[p]=cl)}V[O]!=null&&cr(!0);let l={};for(let p in V){let g=V[p];if(g!=null){let E=l[p]=Rr(k[p],Jg);if(g.min!=
null)Oe(E,g);else if(p!=O||o==2)if(qe==0&&E.from==null){let v=E.range(r,null,null,p);E.min=v[0],E.max=v[1]}else E.min=Ee,
E.max=-Ee}}if(qe>0){N.forEach((p,g)=>{if(o==1){let E=p.scale,v=V[E];if(v==null)return;let x=l[E];if(g==0){let T=x.range(
r,x.min,x.max,E);x.min=T[0],x.max=T[1],Ge=Kt(x.min,t[0]),Ve=Kt(x.max,t[0]),Ve-Ge>1&&(t[0][Ge]<x.min&&Ge++,t[0][Ve]>x.max&&
Ve--),p.min=Bt[Ge],p.max=Bt[Ve]}else p.show&&p.auto&&si(x,v,p,t[g],p.sorted);p.idxs[0]=Ge,p.idxs[1]=Ve}else if(g>0&&p.show&&
p.auto){let[E,v]=p.facets,x=E.scale,T=v.scale,[_,R]=t[g],C=l[x],H=l[T];C!=null&&si(C,V[x],E,_,E.sorted),H!=null&&si(H,V[T],
v,R,v.sorted),p.min=v.min,p.max=v.max}});for(let p in l){let g=l[p],E=V[p];if(g.from==null&&(E==null||E.min==null)){let v=g.
range(r,g.min==Ee?null:g.min,g.max==-Ee?null:g.max,p);g.min=v[0],g.max=v[1]}}}for(let p in l){let g=l[p];if(g.from!=null){
let E=l[g.from];if(E.min==null)g.min=g.max=null;else{let v=g.range(r,E.min,E.max,p);g.min=v[0],g.max=v[1]}}}let f={},m=!1;
for(let p in l){let g=l[p],E=k[p];if(E.min!=g.min||E.max!=g.max){E.min=g.min,E.max=g.max;let v=E.distr;E._min=v==3?pn(E.
min):v==4?va(E.min,E.asinh):v==100?E.fwd(E.min):E.min,E._max=v==3?pn(E.max):v==4?va(E.max,E.asinh):v==100?E.fwd(E.max):E.
max,f[p]=m=!0}}if(m){N.forEach((p,g)=>{o==2?g>0&&f.y&&(p._paths=null):f[p.scale]&&(p._paths=null)});for(let p in f)rr=!0,
We("setScale",p);Qe&&B.left>=0&&(Pn=xt=!0)}for(let p in V)V[p]=null}function xd(l){let f=Ma(Ge-1,0,qe-1),m=Ma(Ve+1,0,qe-
1);for(;l[f]==null&&f>0;)f--;for(;l[m]==null&&m<qe-1;)m++;return[f,m]}function Td(){if(qe>0){let l=N.some(f=>f._focus)&&
ct!=Xt.alpha;l&&(h.globalAlpha=ct=Xt.alpha),N.forEach((f,m)=>{if(m>0&&f.show&&(ul(m,!1),ul(m,!0),f._paths==null)){let p=ct;
ct!=f.alpha&&(h.globalAlpha=ct=f.alpha);let g=o==2?[0,t[m][0].length-1]:xd(t[m]);f._paths=f.paths(r,m,g[0],g[1]),ct!=p&&
(h.globalAlpha=ct=p)}}),N.forEach((f,m)=>{if(m>0&&f.show){let p=ct;ct!=f.alpha&&(h.globalAlpha=ct=f.alpha),f._paths!=null&&
fl(m,!1);{let g=f._paths!=null?f._paths.gaps:null,E=f.points.show(r,m,Ge,Ve,g),v=f.points.filter(r,m,E,g);(E||v)&&(f.points.
_paths=f.points.paths(r,m,Ge,Ve,v),fl(m,!0))}ct!=p&&(h.globalAlpha=ct=p),We("drawSeries",m)}}),l&&(h.globalAlpha=ct=1)}}
function ul(l,f){let m=f?N[l].points:N[l];m._stroke=m.stroke(r,l),m._fill=m.fill(r,l)}function fl(l,f){let m=f?N[l].points:
N[l],{stroke:p,fill:g,clip:E,flags:v,_stroke:x=m._stroke,_fill:T=m._fill,_width:_=m.width}=m._paths;_=Se(_*me,3);let R=null,
C=_%2/2;f&&T==null&&(T=_>0?"#fff":x);let H=m.pxAlign==1&&C>0;if(H&&h.translate(C,C),!f){let fe=pt-_/2,le=Nt-_/2,te=lt+_,
$=Ft+_;R=new Path2D,R.rect(fe,le,te,$)}f?ii(x,_,m.dash,m.cap,T,p,g,v,E):Id(l,x,_,m.dash,m.cap,T,p,g,v,R,E),H&&h.translate(
-C,-C)}function Id(l,f,m,p,g,E,v,x,T,_,R){let C=!1;T!=0&&q.forEach((H,fe)=>{if(H.series[0]==l){let le=N[H.series[1]],te=t[H.
series[1]],$=(le._paths||So).band;Mn($)&&($=H.dir==1?$[0]:$[1]);let U,Te=null;le.show&&$&&Wg(te,Ge,Ve)?(Te=H.fill(r,fe)||
E,U=le._paths.clip):$=null,ii(f,m,p,g,Te,v,x,T,_,R,U,$),C=!0}}),C||ii(f,m,p,g,E,v,x,T,_,R)}let ml=Dr|Ra;function ii(l,f,m,p,g,E,v,x,T,_,R,C){
al(l,f,m,p,g),(T||_||C)&&(h.save(),T&&h.clip(T),_&&h.clip(_)),C?(x&ml)==ml?(h.clip(C),R&&h.clip(R),Mo(g,v),ko(l,E,f)):x&
Ra?(Mo(g,v),h.clip(C),ko(l,E,f)):x&Dr&&(h.save(),h.clip(C),R&&h.clip(R),Mo(g,v),h.restore(),ko(l,E,f)):(Mo(g,v),ko(l,E,f)),
(T||_||C)&&h.restore()}function ko(l,f,m){m>0&&(f instanceof Map?f.forEach((p,g)=>{h.strokeStyle=Ao=g,h.stroke(p)}):f!=null&&
l&&h.stroke(f))}function Mo(l,f){f instanceof Map?f.forEach((m,p)=>{h.fillStyle=lr=p,h.fill(m)}):f!=null&&l&&h.fill(f)}function Ad(l,f,m,p){
let g=P[l],E;if(p<=0)E=[0,0];else{let v=g._space=g.space(r,l,f,m,p),x=g._incrs=g.incrs(r,l,f,m,p,v);E=fy(f,m,x,p,v)}return g.
_found=E}function ai(l,f,m,p,g,E,v,x,T,_){let R=v%2/2;A==1&&h.translate(R,R),al(x,v,T,_,x),h.beginPath();let C,H,fe,le,te=g+
(p==0||p==3?-E:E);m==0?(H=g,le=te):(C=g,fe=te);for(let $=0;$<l.length;$++)f[$]!=null&&(m==0?C=fe=l[$]:H=le=l[$],h.moveTo(
C,H),h.lineTo(fe,le));h.stroke(),A==1&&h.translate(-R,-R)}function kd(l){let f=!0;return P.forEach((m,p)=>{if(!m.show)return;
let g=k[m.scale];if(g.min==null){m._show&&(f=!1,m._show=!1,cr(!1));return}else m._show||(f=!1,m._show=!0,cr(!1));let E=m.
side,v=E%2,{min:x,max:T}=g,[_,R]=Ad(p,x,T,v==0?z:D);if(R==0)return;let C=g.distr==2,H=m._splits=m.splits(r,p,x,T,_,R,C),
fe=g.distr==2?H.map(U=>Bt[U]):H,le=g.distr==2?Bt[H[1]]-Bt[H[0]]:_,te=m._values=m.values(r,m.filter(r,fe,p,R,le),p,R,le);
m._rotate=E==2?m.rotate(r,te,p,R):0;let $=m._size;m._size=Ct(m.size(r,te,p,l)),$!=null&&m._size!=$&&(f=!1)}),f}function Md(l){
let f=!0;return sl.forEach((m,p)=>{let g=m(r,p,Bn,l);g!=bn[p]&&(f=!1),bn[p]=g}),f}function _d(){for(let l=0;l<P.length;l++){
let f=P[l];if(!f.show||!f._show)continue;let m=f.side,p=m%2,g,E,v=f.stroke(r,l),x=m==0||m==3?-1:1,[T,_]=f._found;if(f.label!=
null){let nt=f.labelGap*x,bt=Be((f._lpos+nt)*me);ll(f.labelFont[0],v,"center",m==2?"top":Rf),h.save(),p==1?(g=E=0,h.translate(
bt,Be(Nt+Ft/2)),h.rotate((m==3?-ks:ks)/2)):(g=Be(pt+lt/2),E=bt);let Vn=vm(f.label)?f.label(r,l,T,_):f.label;h.fillText(Vn,
g,E),h.restore()}if(_==0)continue;let R=k[f.scale],C=p==0?lt:Ft,H=p==0?pt:Nt,fe=f._splits,le=R.distr==2?fe.map(nt=>Bt[nt]):
fe,te=R.distr==2?Bt[fe[1]]-Bt[fe[0]]:T,$=f.ticks,U=f.border,Te=$.show?$.size:0,Le=Be(Te*me),Ke=Be((f.alignTo==2?f._size-
Te-f.gap:f.gap)*me),ge=f._rotate*-ks/180,Re=I(f._pos*me),ht=(Le+Ke)*x,tt=Re+ht;E=p==0?tt:0,g=p==1?tt:0;let It=f.font[0],
Ut=f.align==1?Ar:f.align==2?ya:ge>0?Ar:ge<0?ya:p==0?"center":m==3?ya:Ar,jt=ge||p==1?"middle":m==2?"top":Rf;ll(It,v,Ut,jt);
let gt=f.font[1]*f.lineGap,At=fe.map(nt=>I(a(nt,R,C,H))),Gt=f._values;for(let nt=0;nt<Gt.length;nt++){let bt=Gt[nt];if(bt!=
null){p==0?g=At[nt]:E=At[nt],bt=""+bt;let Vn=bt.indexOf(`
`)==-1?[bt]:bt.split(/\n/gm);for(let rt=0;rt<Vn.length;rt++){let Ll=Vn[rt];ge?(h.save(),h.translate(g,E+rt*gt),h.rotate(
ge),h.fillText(Ll,0,0),h.restore()):h.fillText(Ll,g,E+rt*gt)}}}$.show&&ai(At,$.filter(r,le,l,_,te),p,m,Re,Le,Se($.width*
me,3),$.stroke(r,l),$.dash,$.cap);let Qt=f.grid;Qt.show&&ai(At,Qt.filter(r,le,l,_,te),p,p==0?2:1,p==0?Nt:pt,p==0?Ft:lt,Se(
Qt.width*me,3),Qt.stroke(r,l),Qt.dash,Qt.cap),U.show&&ai([Re],[1],p==0?1:0,p==0?1:2,p==1?Nt:pt,p==1?Ft:lt,Se(U.width*me,
3),U.stroke(r,l),U.dash,U.cap)}We("drawAxes")}function cr(l){N.forEach((f,m)=>{m>0&&(f._paths=null,l&&(o==1?(f.min=null,
f.max=null):f.facets.forEach(p=>{p.min=null,p.max=null})))})}let _o=!1,li=!1,Vr=[];function Ld(){li=!1;for(let l=0;l<Vr.
length;l++)We(...Vr[l]);Vr.length=0}function ur(){_o||(ob(dl),_o=!0)}function Rd(l,f=!1){_o=!0,li=f,l(r),dl(),f&&Vr.length>
0&&queueMicrotask(Ld)}r.batch=Rd;function dl(){if(Xs&&(Nd(),Xs=!1),rr&&(gd(),rr=!1),xo){if(Ie(w,Ar,ve),Ie(w,"top",Pe),Ie(
w,go,z),Ie(w,bo,D),Ie(S,Ar,ve),Ie(S,"top",Pe),Ie(S,go,z),Ie(S,bo,D),Ie(b,go,un),Ie(b,bo,Dn),d.width=Be(un*me),d.height=Be(
Dn*me),P.forEach(({_el:l,_show:f,_size:m,_pos:p,side:g})=>{if(l!=null)if(f){let E=g===3||g===0?m:0,v=g%2==1;Ie(l,v?"left":
"top",p-E),Ie(l,v?"width":"height",m),Ie(l,v?"top":"left",v?Pe:ve),Ie(l,v?"height":"width",v?D:z),Aa(l,Zn)}else Et(l,Zn)}),
Ao=lr=js=ei=ti=ni=ri=oi=Qs=null,ct=1,Wr(!0),ve!=nr||Pe!=On||z!=Zt||D!=Cn){cr(!1);let l=z/Zt,f=D/Cn;if(Qe&&!Pn&&B.left>=0){
B.left*=l,B.top*=f,fr&&an(fr,Be(B.left),0,z,D),mr&&an(mr,0,Be(B.top),z,D);for(let m=0;m<Tt.length;m++){let p=Tt[m];p!=null&&
(ir[m]*=l,ar[m]*=f,an(p,Ct(ir[m]),Ct(ar[m]),z,D))}}if(xe.show&&!To&&xe.left>=0&&xe.width>0){xe.left*=l,xe.width*=l,xe.top*=
f,xe.height*=f;for(let m in pi)Ie(hr,m,xe[m])}nr=ve,On=Pe,Zt=z,Cn=D}We("setSize"),xo=!1}un>0&&Dn>0&&(h.clearRect(0,0,d.width,
d.height),We("drawClear"),Y.forEach(l=>l()),We("draw")),xe.show&&To&&(Lo(xe),To=!1),Qe&&Pn&&(Gn(null,!0,!1),Pn=!1),Q.show&&
Q.live&&xt&&(mi(),xt=!1),c||(c=!0,r.status=1,We("ready")),Gr=!1,_o=!1}r.redraw=(l,f)=>{rr=f||!1,l!==!1?En(O,M.min,M.max):
ur()};function ci(l,f){let m=k[l];if(m.from==null){if(qe==0){let p=m.range(r,f.min,f.max,l);f.min=p[0],f.max=p[1]}if(f.min>
f.max){let p=f.min;f.min=f.max,f.max=p}if(qe>1&&f.min!=null&&f.max!=null&&f.max-f.min<1e-16)return;l==O&&m.distr==2&&qe>
0&&(f.min=Kt(f.min,t[0]),f.max=Kt(f.max,t[0]),f.min==f.max&&f.max++),V[l]=f,Xs=!0,ur()}}r.setScale=ci;let ui,fi,fr,mr,pl,
hl,dr,pr,gl,bl,Ne,Me,yn=!1,Ze=B.drag,Ye=Ze.x,$e=Ze.y;Qe&&(B.x&&(ui=Ot(kg,S)),B.y&&(fi=Ot(Mg,S)),M.ori==0?(fr=ui,mr=fi):(fr=
fi,mr=ui),Ne=B.left,Me=B.top);let xe=r.select=Oe({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),hr=xe.show?Ot(
Ag,xe.over?S:w):null;function Lo(l,f){if(xe.show){for(let m in l)xe[m]=l[m],m in pi&&Ie(hr,m,l[m]);f!==!1&&We("setSelect")}}
r.setSelect=Lo;function Dd(l){if(N[l].show)Ce&&Aa(_e[l],Zn);else if(Ce&&Et(_e[l],Zn),Qe){let m=sr?Tt[0]:Tt[l];m!=null&&an(
m,-10,-10,z,D)}}function En(l,f,m){ci(l,{min:f,max:m})}function zt(l,f,m,p){f.focus!=null&&Bd(l),f.show!=null&&N.forEach(
(g,E)=>{E>0&&(l==E||l==null)&&(g.show=f.show,Dd(E),o==2?(En(g.facets[0].scale,null,null),En(g.facets[1].scale,null,null)):
En(g.scale,null,null),ur())}),m!==!1&&We("setSeries",l,f),p&&Kr("setSeries",r,l,f)}r.setSeries=zt;function Od(l,f){Oe(q[l],
f)}function Cd(l,f){l.fill=re(l.fill||null),l.dir=ue(l.dir,-1),f=f??q.length,q.splice(f,0,l)}function Pd(l){l==null?q.length=
0:q.splice(l,1)}r.addBand=Cd,r.setBand=Od,r.delBand=Pd;function Fd(l,f){N[l].alpha=f,Qe&&Tt[l]!=null&&(Tt[l].style.opacity=
f),Ce&&_e[l]&&(_e[l].style.opacity=f)}let fn,Sn,Un,gr={focus:!0};function Bd(l){if(l!=Un){let f=l==null,m=Xt.alpha!=1;N.
forEach((p,g)=>{if(o==1||g>0){let E=f||g==0||g==l;p._focus=f?null:E,m&&Fd(g,E?1:Xt.alpha)}}),Un=l,m&&ur()}}Ce&&or&&et(Pf,
de,l=>{B._lock||(Fn(l),Un!=null&&zt(null,gr,!0,De.setSeries))});function Jt(l,f,m){let p=k[f];m&&(l=l/me-(p.ori==1?Pe:ve));
let g=z;p.ori==1&&(g=D,l=g-l),p.dir==-1&&(l=g-l);let E=p._min,v=p._max,x=l/g,T=E+(v-E)*x,_=p.distr;return _==3?_r(10,T):
_==4?Hg(T,p.asinh):_==100?p.bwd(T):T}function Ud(l,f){let m=Jt(l,O,f);return Kt(m,t[0],Ge,Ve)}r.valToIdx=l=>Kt(l,t[0]),r.
posToIdx=Ud,r.posToVal=Jt,r.valToPos=(l,f,m)=>k[f].ori==0?s(l,k[f],m?lt:z,m?pt:0):i(l,k[f],m?Ft:D,m?Nt:0),r.setCursor=(l,f,m)=>{
Ne=l.left,Me=l.top,Gn(null,f,m)};function yl(l,f){Ie(hr,Ar,xe.left=l),Ie(hr,go,xe.width=f)}function El(l,f){Ie(hr,"top",
xe.top=l),Ie(hr,bo,xe.height=f)}let Yr=M.ori==0?yl:El,$r=M.ori==1?yl:El;function Gd(){if(Ce&&Q.live)for(let l=o==2?1:0;l<
N.length;l++){if(l==0&&wt)continue;let f=Q.values[l],m=0;for(let p in f)qt[l][m++].firstChild.nodeValue=f[p]}}function mi(l,f){
if(l!=null&&(l.idxs?l.idxs.forEach((m,p)=>{he[p]=m}):zg(l.idx)||he.fill(l.idx),Q.idx=he[0]),Ce&&Q.live){for(let m=0;m<N.
length;m++)(m>0||o==1&&!wt)&&Vd(m,he[m]);Gd()}xt=!1,f!==!1&&We("setLegend")}r.setLegend=mi;function Vd(l,f){let m=N[l],p=l==
0&&J==2?Bt:t[l],g;wt?g=m.values(r,l,f)??gn:(g=m.value(r,f==null?null:p[f],l,f),g=g==null?gn:{_:g}),Q.values[l]=g}function Gn(l,f,m){
gl=Ne,bl=Me,[Ne,Me]=B.move(r,Ne,Me),B.left=Ne,B.top=Me,Qe&&(fr&&an(fr,Be(Ne),0,z,D),mr&&an(mr,0,Be(Me),z,D));let p,g=Ge>
Ve;fn=Ee,Sn=null;let E=M.ori==0?z:D,v=M.ori==1?z:D;if(Ne<0||qe==0||g){p=B.idx=null;for(let x=0;x<N.length;x++){let T=Tt[x];
T!=null&&an(T,-10,-10,z,D)}or&&zt(null,gr,!0,l==null&&De.setSeries),Q.live&&(he.fill(p),xt=!0)}else{let x,T,_;o==1&&(x=M.
ori==0?Ne:Me,T=Jt(x,O),p=B.idx=Kt(T,t[0],Ge,Ve),_=F(t[0][p],M,E,0));let R=-10,C=-10,H=0,fe=0,le=!0,te="",$="";for(let U=o==
2?1:0;U<N.length;U++){let Te=N[U],Le=he[U],Ke=Le==null?null:o==1?t[U][Le]:t[U][1][Le],ge=B.dataIdx(r,U,p,T),Re=ge==null?
null:o==1?t[U][ge]:t[U][1][ge];if(xt=xt||Re!=Ke||ge!=Le,he[U]=ge,U>0&&Te.show){let ht=ge==null?-10:ge==p?_:F(o==1?t[0][ge]:
t[U][0][ge],M,E,0),tt=Re==null?-10:K(Re,o==1?k[Te.scale]:k[Te.facets[1].scale],v,0);if(or&&Re!=null){let It=M.ori==1?Ne:
Me,Ut=Ue(Xt.dist(r,U,ge,tt,It));if(Ut<fn){let jt=Xt.bias;if(jt!=0){let gt=Jt(It,Te.scale),At=Re>=0?1:-1,Gt=gt>=0?1:-1;Gt==
At&&(Gt==1?jt==1?Re>=gt:Re<=gt:jt==1?Re<=gt:Re>=gt)&&(fn=Ut,Sn=U)}else fn=Ut,Sn=U}}if(xt||sr){let It,Ut;M.ori==0?(It=ht,
Ut=tt):(It=tt,Ut=ht);let jt,gt,At,Gt,Qt,nt,bt=!0,Vn=Je.bbox;if(Vn!=null){bt=!1;let rt=Vn(r,U);At=rt.left,Gt=rt.top,jt=rt.
width,gt=rt.height}else At=It,Gt=Ut,jt=gt=Je.size(r,U);if(nt=Je.fill(r,U),Qt=Je.stroke(r,U),sr)U==Sn&&fn<=Xt.prox&&(R=At,
C=Gt,H=jt,fe=gt,le=bt,te=nt,$=Qt);else{let rt=Tt[U];rt!=null&&(ir[U]=At,ar[U]=Gt,$f(rt,jt,gt,bt),Vf(rt,nt,Qt),an(rt,Ct(At),
Ct(Gt),z,D))}}}}if(sr){let U=Xt.prox,Te=Un==null?fn<=U:fn>U||Sn!=Un;if(xt||Te){let Le=Tt[0];Le!=null&&(ir[0]=R,ar[0]=C,$f(
Le,H,fe,le),Vf(Le,te,$),an(Le,Ct(R),Ct(C),z,D))}}}if(xe.show&&yn)if(l!=null){let[x,T]=De.scales,[_,R]=De.match,[C,H]=l.cursor.
sync.scales,fe=l.cursor.drag;if(Ye=fe._x,$e=fe._y,Ye||$e){let{left:le,top:te,width:$,height:U}=l.select,Te=l.scales[C].ori,
Le=l.posToVal,Ke,ge,Re,ht,tt,It=x!=null&&_(x,C),Ut=T!=null&&R(T,H);It&&Ye?(Te==0?(Ke=le,ge=$):(Ke=te,ge=U),Re=k[x],ht=F(
Le(Ke,C),Re,E,0),tt=F(Le(Ke+ge,C),Re,E,0),Yr(Ht(ht,tt),Ue(tt-ht))):Yr(0,E),Ut&&$e?(Te==1?(Ke=le,ge=$):(Ke=te,ge=U),Re=k[T],
ht=K(Le(Ke,H),Re,v,0),tt=K(Le(Ke+ge,H),Re,v,0),$r(Ht(ht,tt),Ue(tt-ht))):$r(0,v)}else hi()}else{let x=Ue(gl-pl),T=Ue(bl-hl);
if(M.ori==1){let H=x;x=T,T=H}Ye=Ze.x&&x>=Ze.dist,$e=Ze.y&&T>=Ze.dist;let _=Ze.uni;_!=null?Ye&&$e&&(Ye=x>=_,$e=T>=_,!Ye&&
!$e&&(T>x?$e=!0:Ye=!0)):Ze.x&&Ze.y&&(Ye||$e)&&(Ye=$e=!0);let R,C;Ye&&(M.ori==0?(R=dr,C=Ne):(R=pr,C=Me),Yr(Ht(R,C),Ue(C-R)),
$e||$r(0,v)),$e&&(M.ori==1?(R=dr,C=Ne):(R=pr,C=Me),$r(Ht(R,C),Ue(C-R)),Ye||Yr(0,E)),!Ye&&!$e&&(Yr(0,0),$r(0,0))}if(Ze._x=
Ye,Ze._y=$e,l==null){if(m){if(_l!=null){let[x,T]=De.scales;De.values[0]=x!=null?Jt(M.ori==0?Ne:Me,x):null,De.values[1]=T!=
null?Jt(M.ori==1?Ne:Me,T):null}Kr(Ea,r,Ne,Me,z,D,p)}if(or){let x=m&&De.setSeries,T=Xt.prox;Un==null?fn<=T&&zt(Sn,gr,!0,x):
fn>T?zt(null,gr,!0,x):Sn!=Un&&zt(Sn,gr,!0,x)}}xt&&(Q.idx=p,mi()),f!==!1&&We("setCursor")}let vn=null;Object.defineProperty(
r,"rect",{get(){return vn==null&&Wr(!1),vn}});function Wr(l=!1){l?vn=null:(vn=S.getBoundingClientRect(),We("syncRect",vn))}
function Sl(l,f,m,p,g,E,v){B._lock||yn&&l!=null&&l.movementX==0&&l.movementY==0||(di(l,f,m,p,g,E,v,!1,l!=null),l!=null?Gn(
null,!0,!0):Gn(f,!0,!1))}function di(l,f,m,p,g,E,v,x,T){if(vn==null&&Wr(!1),Fn(l),l!=null)m=l.clientX-vn.left,p=l.clientY-
vn.top;else{if(m<0||p<0){Ne=-10,Me=-10;return}let[_,R]=De.scales,C=f.cursor.sync,[H,fe]=C.values,[le,te]=C.scales,[$,U]=De.
match,Te=f.axes[0].side%2==1,Le=M.ori==0?z:D,Ke=M.ori==1?z:D,ge=Te?E:g,Re=Te?g:E,ht=Te?p:m,tt=Te?m:p;if(le!=null?m=$(_,le)?
a(H,k[_],Le,0):-10:m=Le*(ht/ge),te!=null?p=U(R,te)?a(fe,k[R],Ke,0):-10:p=Ke*(tt/Re),M.ori==1){let It=m;m=p,p=It}}T&&(f==
null||f.cursor.event.type==Ea)&&((m<=1||m>=z-1)&&(m=Hn(m,z)),(p<=1||p>=D-1)&&(p=Hn(p,D))),x?(pl=m,hl=p,[dr,pr]=B.move(r,
m,p)):(Ne=m,Me=p)}let pi={width:0,height:0,left:0,top:0};function hi(){Lo(pi,!1)}let vl,wl,Nl,xl;function Tl(l,f,m,p,g,E,v){
yn=!0,Ye=$e=Ze._x=Ze._y=!1,di(l,f,m,p,g,E,v,!0,!1),l!=null&&(et(Sa,Ta,Il,!1),Kr(Of,r,dr,pr,z,D,null));let{left:x,top:T,width:_,
height:R}=xe;vl=x,wl=T,Nl=_,xl=R}function Il(l,f,m,p,g,E,v){yn=Ze._x=Ze._y=!1,di(l,f,m,p,g,E,v,!1,!0);let{left:x,top:T,width:_,
height:R}=xe,C=_>0||R>0,H=vl!=x||wl!=T||Nl!=_||xl!=R;if(C&&H&&Lo(xe),Ze.setScale&&C&&H){let fe=x,le=_,te=T,$=R;if(M.ori==
1&&(fe=T,le=R,te=x,$=_),Ye&&En(O,Jt(fe,O),Jt(fe+le,O)),$e)for(let U in k){let Te=k[U];U!=O&&Te.from==null&&Te.min!=Ee&&En(
U,Jt(te+$,U),Jt(te,U))}hi()}else B.lock&&(B._lock=!B._lock,Gn(f,!0,l!=null));l!=null&&(tr(Sa,Ta),Kr(Sa,r,Ne,Me,z,D,null))}
function Yd(l,f,m,p,g,E,v){if(B._lock)return;Fn(l);let x=yn;if(yn){let T=!0,_=!0,R=10,C,H;M.ori==0?(C=Ye,H=$e):(C=$e,H=Ye),
C&&H&&(T=Ne<=R||Ne>=z-R,_=Me<=R||Me>=D-R),C&&T&&(Ne=Ne<dr?0:z),H&&_&&(Me=Me<pr?0:D),Gn(null,!0,!0),yn=!1}Ne=-10,Me=-10,he.
fill(null),Gn(null,!0,!0),x&&(yn=x)}function Al(l,f,m,p,g,E,v){B._lock||(Fn(l),Js(),hi(),l!=null&&Kr(Ff,r,Ne,Me,z,D,null))}
function kl(){P.forEach(my),zs(r.width,r.height,!0)}Xn(Ms,Mr,kl);let br={};br.mousedown=Tl,br.mousemove=Sl,br.mouseup=Il,
br.dblclick=Al,br.setSeries=(l,f,m,p)=>{let g=De.match[2];m=g(r,f,m),m!=-1&&zt(m,p,!0,!1)},Qe&&(et(Of,S,Tl),et(Ea,S,Sl),
et(Cf,S,l=>{Fn(l),Wr(!1)}),et(Pf,S,Yd),et(Ff,S,Al),Da.add(r),r.syncRect=Wr);let Ro=r.hooks=e.hooks||{};function We(l,f,m){
li?Vr.push([l,f,m]):l in Ro&&Ro[l].forEach(p=>{p.call(null,r,f,m)})}(e.plugins||[]).forEach(l=>{for(let f in l.hooks)Ro[f]=
(Ro[f]||[]).concat(l.hooks[f])});let Ml=(l,f,m)=>m,De=Oe({key:null,setSeries:!1,filters:{pub:Zf,sub:Zf},scales:[O,N[1]?N[1].
scale:null],match:[Xf,Xf,Ml],values:[null,null]},B.sync);De.match.length==2&&De.match.push(Ml),B.sync=De;let _l=De.key,gi=Km(
_l);function Kr(l,f,m,p,g,E,v){De.filters.pub(l,f,m,p,g,E,v)&&gi.pub(l,f,m,p,g,E,v)}gi.sub(r);function $d(l,f,m,p,g,E,v){
De.filters.sub(l,f,m,p,g,E,v)&&br[l](null,f,m,p,g,E,v)}r.pub=$d;function Wd(){gi.unsub(r),Da.delete(r),Rn.clear(),ka(Ms,
Mr,kl),u.remove(),de?.remove(),We("destroy")}r.destroy=Wd;function bi(){We("init",e,t),il(t||e.data,!1),V[O]?ci(O,V[O]):
Js(),To=xe.show&&(xe.width>0||xe.height>0),Pn=xt=!0,zs(e.width,e.height)}return N.forEach(ol),P.forEach(wd),n?n instanceof
HTMLElement?(n.appendChild(u),bi()):n(r,bi):bi(),r}ze.assign=Oe;ze.fmtNum=Ga;ze.rangeNum=_s;ze.rangeLog=Ds;ze.rangeAsinh=
Ba;ze.orient=Jn;ze.pxRatio=me;ze.join=rb;ze.fmtDate=Ya,ze.tzDate=pb;ze.sync=Km;{ze.addGap=zb,ze.clipGaps=Ps;let e=ze.paths=
{points:Jm};e.linear=Qm,e.stepped=Qb,e.bars=ey,e.spline=ny}var Xa=62,dy=24,rd=9,Ln=6e4,py=[15e3,3e4,Ln,2*Ln,5*Ln,10*Ln,15*Ln,30*Ln],za=84,Gs=class{constructor(t,n,r){this.parent=t;
this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new ze({width:300,height:100,ms:1,padding:[rd,0,r?0:rd,0],legend:{show:!1},
cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#t,this.#n]},y:{range:()=>[o?-this.#o:0,this.#o]}},
axes:[{size:r?dy:0,font:xs(11),gap:4,stroke:()=>sn("quiet"),grid:{stroke:()=>sn("rule"),width:1},ticks:{show:!1},splits:()=>this.#i(),
values:(s,i)=>i.map(a=>r?this.#l(a):"")},{size:Xa,font:xs(11),gap:6,stroke:()=>sn("quiet"),grid:{stroke:()=>sn("rule"),width:1},
ticks:{show:!1},splits:()=>o?[-this.#o,0,this.#o]:[0,this.#o/2,this.#o],values:(s,i)=>i.map(a=>this.#c(a))}],series:[{},
...n.traces.map(hy)],hooks:{draw:[()=>this.#u()]}},[[],...n.traces.map(()=>[])],t),this.#e.root.setAttribute("aria-hidde\
n","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#t=0;#n=1;#o=1;#r;draw(t,n,r,o){this.#t=n,this.#n=
r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,h)=>Math.max(d,h??0),c),0);this.#o=this.
strip.top(i,o)||1,this.#r=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&-d):[...c]);this.#e.
setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor({left:n,top:n<0?-10:
1},!1)}get plot(){return{left:this.parent.offsetLeft+Xa,width:this.parent.clientWidth-Xa}}#s(){let{clientWidth:t,clientHeight:n}=this.
parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#a(){let t=Math.max(Math.floor(this.plot.width/za),1);return py.find(
n=>(this.#n-this.#t)/n<=t)??60*Ln}#i(){let t=this.#a(),n=Math.ceil(this.#t/t)*t;return Array.from({length:Math.floor((this.#n-
n)/t)+1},(r,o)=>n+o*t)}#l(t){let{width:n}=this.plot,r=(t-this.#t)/(this.#n-this.#t)*n;return r<za/2||r>n-za/2?"":this.#a()<
Ln?je(t):Sf(t)}#c(t){let n=this.#o/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?"":Nf(this.strip.traces[0].
format(Math.abs(t)))}#u(){let{ctx:t,bbox:n}=this.#e;if(!this.#r||this.#r.at<=0||this.#r.at>this.#o)return;let r=Math.round(
this.#e.valToPos(this.#r.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=sn("quiet"),t.lineWidth=o,
t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.font=xs(11*o),t.textAlign=
"left",t.textBaseline=r-n.top<16*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="top"?2:-1)*o];t.setLineDash([]),
t.strokeStyle=sn("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#r.label,...s),t.fillText(this.#r.label,...s),
t.restore()}};function hy({metric:e,dashed:t}){return{stroke:()=>sn(e),width:1.6,pxAlign:0,...t?{dash:[4,4]}:{fill:()=>kf(
e)},points:{show:!1,size:4,filter:(n,r)=>gy(n.data[r])}}}function gy(e){let t=e.flatMap((n,r)=>n!==null&&(e[r-1]??null)===
null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var Fr=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:bs}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:Ir},{metric:"swap",name:"swap",format:Ir,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:vf}],top:e=>ys(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:kn},{metric:"net_tx",name:"out",format:kn,hangs:!0}],top:e=>ys(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:kn},{metric:"disk_write",name:"written",format:kn,
hangs:!0}],top:e=>ys(Math.max(e,1e4))}],od=Fr.flatMap(({traces:e})=>e.map(({metric:t})=>t)),Vs=class{constructor(t,n){this.
history=n;this.#e=Fr.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:ie("dd","","–")})),i=ie("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return ie("div",`value ${c.metric} ${d}`,ie("dt","",c.name),
u)})),a=ie("div","plot");return t.append(ie("div","reading",ie("h3","",r.name),i),a),{chart:new Gs(a,r,o===Fr.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let h=this.history.at(u.metric,r);c||=h!==void 0,d.textContent=h===void 0?"–":u.format(h)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return Fr.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var Ys=Fr.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),$s=class{constructor(t){this.history=
t;this.#e=Ys.map(r=>{let o=["now","least","mean","most"].map(i=>ie("td",i,"–")),s=ie("th",r.metric,r.title);return s.scope=
"row",ee("numbers").append(ie("tr","",s,...o)),{trace:r,cells:o}});let n=ee("seconds");n.addEventListener("toggle",()=>n.
open&&this.#t()),ee("seconds-again").addEventListener("click",()=>this.#t())}history;#e;draw(t,n){let r=this.history.since(
t);for(let{trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,h)=>d!==null&&r.times[h]>=t),c=a.reduce((d,h)=>d+h,
0)/a.length,u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,h)=>{let b=u[h];
d.textContent=b===void 0?"–":o.format(b)})}}#t(){let{times:t,of:n}=this.history.since(0),r=Ys.map(({metric:s})=>n(s)),
o=t.map((s,i)=>{let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?
yy(po(c),Ys.length):by(s,a)});ee("seconds-rows").replaceChildren(...o.reverse()),ee("seconds-caption").textContent=t.length===
0?"Nothing yet":`${je(t[0])} to ${je(t.at(-1))}, the newest first`}};function by(e,t){let n=ie("time","",je(e));n.dateTime=
new Date(e).toISOString();let r=ie("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=ie("data","",s===null?"–":Ys[i].
format(s));return a.value=s===null?"":String(s),ie("td","",a)});return ie("tr","",r,...o)}function yy(e,t){let n=ie("td",
"",e);return n.colSpan=t+1,ie("tr","hole",n)}function sd(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],h=r.findIndex(b=>b<=u);h>=0&&(r[h]=d+4),o.dataset.row=String(h),o.classList.toggle("flipped",c)})}var Ey=500,Ws=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#t,
this.#n);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#u((1-(i-a)/c)*this.#i)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#u(
0)),t.addEventListener("keydown",i=>this.#c(i)),t.addEventListener("focus",()=>this.#m()),t.addEventListener("blur",()=>this.#u(
0))}root;history;describe;moved;#e=id("holes");#t=id("marks");#n=ie("div","cursor",ie("span",""));#o=[];#r=0;#s;#a=!1;#i=1;mark(t,n){
this.#o=[...this.#o,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-Ey)}time(t){return Math.max(this.#s??t-this.#r,t-this.#i)}draw(t,n,r){
this.#i=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#i*100,s=this.#o.
filter(({at:c})=>c>=t);ad(this.#t,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),sd([...this.#t.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];ad(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let h=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${h}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-h)}%`,u.textContent=po(d)}),this.#l(n,o)}#l(t,n){let r=this.time(
t),o=t-r;if(this.#n.hidden=o===0,this.#n.style.left=`${n(r)}%`,this.#n.classList.toggle("flipped",o<this.#i/4),this.#n.firstElementChild.
textContent=je(r),!this.#a){this.#a=!0;let s=o===0?"now":`${on(Math.round(o/1e3))} ago, ${je(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#i/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#c(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#r=0,this.#s=s<o?Math.max(s,o-this.#i):void 0,this.#m()}}#u(t){
this.#r=Math.min(this.#i,Math.max(0,t)),this.#s=void 0,this.moved()}#m(){this.#a=!1,this.moved()}};function id(e){let t=ie(
"div",e);return t.setAttribute("aria-hidden","true"),t}function ad(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(ie("div","",ie("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var ld="hostwatch.author",Sy=400,vy=1e4,wo=ee("remark-author"),Ja=ee("mark-label"),Ks=ee("remark-text");function ud(){wy(),
cd(ee("mark-form"),Ja,"Marked.",()=>Tn.marks({label:Ja.value,author:wo.value})),cd(ee("remark-form"),Ks,"Said.",()=>Tn.publishRemarks(
{text:Ks.value,author:wo.value})),Ks.addEventListener("keydown",e=>{e.key==="Enter"&&!e.shiftKey&&!e.isComposing&&(e.preventDefault(),
Ks.form?.requestSubmit())}),addEventListener("keydown",e=>{e.code==="KeyM"&&e.altKey&&!e.ctrlKey&&!e.metaKey&&(e.preventDefault(),
Ja.select())})}function cd(e,t,n,r){let o=e.querySelector("[role=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=
a,o.dataset.kind=c,t.toggleAttribute("aria-invalid",c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disa\
bled")!=="true"&&i("")),e.addEventListener("submit",async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="t\
rue")return;s.setAttribute("aria-disabled","true"),t.readOnly=!0;let c=setInterval(()=>i(In.state.kind==="reconnecting"?
"Waits for the connection; the server does not know of it yet.":"Sending…"),Sy);try{await r(),t.value="",i(n,"good"),setTimeout(
()=>o.textContent===n&&i(""),vy)}catch(u){if(!(u instanceof j))throw u;i(u.origin==="server"?Ny(u.message):`Not confirme\
d: ${u.message}.`,"bad"),t.focus()}finally{clearInterval(c),t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function wy(){
try{wo.value=localStorage.getItem(ld)??"",wo.addEventListener("change",()=>localStorage.setItem(ld,wo.value))}catch{}}var Ny=e=>`${e.
charAt(0).toUpperCase()}${e.slice(1)}.`;var xy=200,Ty=300,Hs=class{#e=ee("remarks");#t=ee("log");#n;add({author:t,text:n,time:r,mark:o}){let s=fo(r),i=ie("time",
"",je(s));i.dateTime=new Date(s).toISOString();let a=ie("p","who",ie("span","",`${t||"somebody"}${o?" marked":""}`)," ",
i);this.#o(ie("li",o?"mark":"",a,ie("p","",n)))}gap(t){let n=t>0?`${An(t,"remark")} missed here.`:"The server was restar\
ted. What was said meanwhile is not known.";this.#o(ie("li","gap",ie("p","",n)))}#o(t){let n=this.#t,r=n.scrollHeight-n.
scrollTop-n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>xy;)this.#e.firstElementChild?.remove();r&&(n.
scrollTop=n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#n),this.#n=setTimeout(()=>n.setAttribute(
"aria-live","polite"),Ty))}};var Iy=6e4,fd="hostwatch.minutes",qs=class{#e=ee("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(fd))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
fd,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*Iy}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var Ay=2e3,ky=6e4,ln=new ws(od),ja=new Vs(ee("strips"),ln),Qa=new Ws(ee("paper"),ln,e=>ja.describe(e),jn),My=new $s(ln),
md=new qs(jn),Zs=new Es,dd=new Hs,el=!1,tl={cpus:0,memory:0};Tf();ud();Mf(jn);addEventListener("resize",jn);for(let e of document.
querySelectorAll(".base"))e.textContent=pa;ha(e=>Tn.samples({},e),e=>{switch(e.kind){case"event":Zs.event(),ln.add(e.message.
metric,e.message.value,fo(e.message.time));break;case"resumed":Zs.resumed(e.replayed),ln.resynchronise();break;case"gap":
Zs.gap(Ns(e)),ln.gap(Ns(e)),ln.resynchronise()}jn()});ha(e=>Tn.remarks({},e),e=>{e.kind==="event"?(dd.add(e.message),e.message.
mark&&(Qa.mark(fo(e.message.time),e.message.text),jn())):e.kind==="gap"&&dd.gap(Ns(e))});pd();setInterval(()=>document.hidden||
void pd(),Ay);setInterval(jn,1e3);async function pd(){try{let e=await Tn.getSnapshot({},{timeoutMs:1e4});Ss(),tl.cpus=e.
cpus.length,tl.memory=Number(e.memory?.totalBytes??0),_f(e)}catch(e){e instanceof j&&vs(e)}}function jn(){el||(el=!0,requestAnimationFrame(
_y))}function _y(){el=!1;let e=ln.now(),t=e-ln.span(e,ky,md.most);ja.draw(t,e,Qa.time(e),tl),Qa.draw(t,e,ja.plot),My.draw(
t,e),Af(ln.holes,t),Zs.show(),ee("recorder-title").textContent=ee("numbers-title").textContent=`The last ${md.words}`}
