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
function Sn(e,t){return e!==null&&typeof e=="object"&&"$typeName"in e&&typeof e.$typeName=="string"?t===void 0?!0:t.typeName===
e.$typeName:!1}var y;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.BYTES=12]="BYTES",
e[e.UINT32=13]="UINT32",e[e.SFIXED32=15]="SFIXED32",e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="\
SINT64"})(y||(y={}));function Ol(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Do=4294967296;function bi(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=Do&&(o=o+(r/Do|0),r=r%Do)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Pl(r,o):Ei(r,o)}function Cl(e,t){
let n=Ei(e,t),r=n.hi&2147483648;r&&(n=Pl(n.lo,n.hi));let o=yi(n.lo,n.hi);return r?"-"+o:o}function yi(e,t){if({lo:e,hi:t}=
Yd(e,t),t<=2097151)return String(Do*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Dl(i)+Dl(s)}
function Yd(e,t){return{lo:e>>>0,hi:t>>>0}}function Ei(e,t){return{lo:e|0,hi:t|0}}function Pl(e,t){return t=~t,e?e=~e+1:
t+=1,Ei(e,t)}var Dl=e=>{let t=String(e);return"0000000".slice(t.length)+t};function Fl(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Bl(){
let e=this.buf[this.pos++];if((e&128)===0)return this.assertBounds(),e;let t=e&127;if(e=this.buf[this.pos++],t|=(e&127)<<
7,(e&128)===0)return this.assertBounds(),t;if(e=this.buf[this.pos++],t|=(e&127)<<14,(e&128)===0)return this.assertBounds(),
t;if(e=this.buf[this.pos++],t|=(e&127)<<21,(e&128)===0)return this.assertBounds(),t;e=this.buf[this.pos++],t|=(e&15)<<28;
for(let n=5;(e&128)!==0&&n<10;n++)e=this.buf[this.pos++];if((e&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
t>>>0}var se=$d();function $d(){let e=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof e.getBigInt64=="fu\
nction"&&typeof e.getBigUint64=="function"&&typeof e.setBigInt64=="function"&&typeof e.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return e.
setBigInt64(0,this.parse(i),!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},uEnc(i){return e.setBigInt64(0,this.uParse(i),
!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},dec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigInt64(0,!0)},
uDec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Ul(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Gl(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Ul(n),bi(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Gl(n),bi(n)},dec(n,r){return Cl(
n,r)},uDec(n,r){return yi(n,r)}}}function Ul(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function Gl(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ct(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":se.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Vl(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var Yl=2,Xe=Symbol.for("reflect unsafe local");function $l(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function Wl(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=Yl)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Vl(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Un(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function Kl(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function Zl(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function yt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function Hl(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function Xl(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=Yl)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ct(t.scalar,t.longAsString);
break}}function Gt(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Kr(e,t){var n,r,o,s;if(Gt(e)&&Xe in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Zr(e,t){var n,r,o,s;if(Gt(e)&&Xe in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function Hr(e,t){
return Gt(e)&&Xe in e&&"desc"in e&&Gt(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function ql(e){return Jl(e.$typeName)}function Vt(e){let t=e.fields[0];return Jl(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function zl(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Vt(e)}}var Wd=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Jl(e){
return Wd.has(e)}var Kd=999,Zd=998,Ql=2;function te(e,t){return Sn(t,e)?t:ec(e)(t)}var jl=new WeakMap;function ec(e){let t=jl.get(e);return t===
void 0&&(t=Hd(e),jl.set(e,t)),t}var Si=0,tc=1,nc=2,rc=3;function Hd(e){let t=e.typeName,{properties:n,prototype:r}=Xd(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case Si:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case tc:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case nc:if(a.convert===void 0||!Gt(
u))s[c]=u??{};else{let d={},h=Object.keys(u);for(let b=0;b<h.length;b++)yt(d,h[b],a.convert(u[h[b]]));s[c]=d}break;case rc:{
let d=u;if(d?.case!=null){let h=a.convert.get(d.case);if(h!==void 0){s[c]={case:d.case,value:h(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Xd(e){var t,n;let r=[],o={},s=zd(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:rc,constant:void 0,convert:qd(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:Si,
constant:void 0,convert:Oo(i)});break}case"list":{r.push({name:a,kind:tc,constant:void 0,convert:i.listKind=="message"?(t=
Oo(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?Xr:void 0});break}case"map":{r.push({name:a,kind:nc,constant:void 0,
convert:i.mapKind=="message"?(n=Oo(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?Xr:void 0});break}default:{let c=Jd(
i);r.push({name:a,kind:Si,constant:i.presence==Ql?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?Xr:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function qd(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Oo(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=Xr),t.set(n.localName,r??(o=>o))}return t}function Oo(e){
if(e.fieldKind=="message"&&!e.oneof&&Vt(e.message))return e.message.fields[0].scalar==y.BYTES?Xr:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Gt(r)||Sn(r,t)?
r:(n??(n=ec(t)),n(r))}function Xr(e){return Array.isArray(e)?new Uint8Array(e):e}function zd(e){switch(e.file.edition){case Kd:
return!1;case Zd:return!0;default:return e.fields.some(t=>t.presence!=Ql&&t.fieldKind!="message"&&!t.oneof)}}function Jd(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ct(
e.scalar,e.longAsString):e.enum.values[0].number}var jd=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function oc(e){return e instanceof Error&&jd.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var wi;function Qd(e){var t;wi=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:vi(e.encodeUtf8.bind(e))})}function qr(){if(!wi){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),Qd(o)}return wi}
function vi(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var be;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(be||(be={}));var Ii=4294967295,Ti=2147483647,Ai=-2147483648,hr=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?vi(t):qr().
encodeUtf8Into,this.buffer=ic,this.viewCache=tp,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||ep;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(zr),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-zr,r=Ni(n);return r>zr&&(this.ensureCapacity(r-zr),this.buffer.copyWithin(t+
r,t+zr,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(sc(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(xi(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=ac){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let h=t.charCodeAt(d);if(h>
127)break;c[u++]=h}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=Ni(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=Ni(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return np(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return sc(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return xi(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return xi(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=se.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=se.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=se.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=se.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=se.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},ep=128,zr=1,ic=new Uint8Array(0),tp=new DataView(ic.buffer),ac=32;function Ni(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var Qt=class{constructor(t,n=qr().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=Ol,this.uint32=Bl,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
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
this.assertBounds();let o=this.buf;if(n<=ac){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function xi(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>Ti||e<Ai)throw new Error("invalid int32: "+e)}function sc(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Ii||e<0)throw new Error("invalid uint32\
: "+e)}function np(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function lc(e,t){let n=e.fieldKind=="list"?Kr(t,e):e.fieldKind=="map"?Zr(t,e):_i(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${fc(e)}, got ${Fe(t)}`;break;case"map":r=`expected ${mc(e)}, got ${Fe(t)}`;break;default:r=kt(e,t,n)}
return new ce(e,r)}function ki(e,t,n){let r=_i(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${kt(e,n,r)}`)}function cc(e,t,n){
let r=un(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${kt({scalar:e.mapKey},t,r)}`);let o=_i(e,n);if(o!==!0)
return new ce(e,`map entry ${Fe(t)}: ${kt(e,n,o)}`)}function _i(e,t){return e.scalar!==void 0?un(e.scalar)(t):e.enum!==void 0?
e.enum.open?un(y.INT32)(t):e.enum.values.some(n=>n.number===t):Hr(t,e.message)}function un(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>Ti||
t<Ai?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Ii||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:qr().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return se.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return se.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function kt(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Fe(t)}`,e.scalar!==void 0?`expected ${rp(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${uc(e.message)}`+n}function Fe(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Kr(e)?fc(e.field()):Zr(e)?mc(e.field()):Hr(e)?uc(e.desc):
Sn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function uc(e){
return`ReflectMessage (${e.typeName})`}function fc(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function mc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function rp(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var op=0;function _t(e){if(sp(e))return{toMessage:n=>Co(n),toLocal:n=>Po(n)};if(e.fieldKind=="message"&&!e.oneof&&Vt(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=te(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?te(t):n,toLocal:n=>n}}function sp(e){return e.message.typeName=="google.p\
rotobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Co(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Gt(e))for(let n of Object.keys(e))yt(t.fields,n,pc(e[n]));return t}function Po(e){let t={};for(let n of Object.keys(e.
fields))yt(t,n,dc(e.fields[n]));return t}function dc(e){switch(e.kind.case){case"structValue":return Po(e.kind.value);case"\
listValue":return e.kind.value.values.map(dc);case"nullValue":case void 0:return null;default:return e.kind.value}}function pc(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:op};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(pc(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Co(e)};break}return t}function Uo(e,t,n=!0){return new Bo(e,t,n)}var hc=new WeakMap,Bo=class{get sortedFields(){let t=hc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return hc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[Xe]=n??te(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return Jr(this.message,t),$l(this.message,t)}isSet(t){return Jr(
this.message,t),Wl(this.message,t)}clear(t){Jr(this.message,t),Xl(this.message,t)}get(t){Jr(this.message,t);let n=Kl(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[Xe]!==n)&&this.lists.set(t,r=new Ri(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[Xe]!==n)&&this.maps.set(t,o=new Di(t,n,this.check)),o;case"messa\
ge":return Ci(t,n,this.check);case"scalar":return n===void 0?ct(t.scalar,!1):Pi(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(Jr(this.message,t),this.check){let o=lc(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Oi(t,n):Zr(
n)||Kr(n)?r=n[Xe]:r=Fi(t,n),Zl(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function Jr(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var Ri=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[Xe]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:Mi(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=ki(this._field,t,n);if(r)throw r}
this._arr[t]=gc(this._field,n)}add(t){if(this.check){let n=ki(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
gc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield Mi(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,Mi(this._field,this._arr[t],this.check)]}};var Di=class{constructor(t,n,r=!0){this.obj=this[Xe]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=cc(this._field,t,n);if(r)throw r}return yt(this.obj,Fo(t),ip(this._field,n)),this}delete(t){let n=Fo(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=Hl(this.obj,Fo(t));return n!==void 0&&(n=Li(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Fo(t))}*keys(){for(let t of Object.keys(this.obj))yield bc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[bc(t[0],this._field.mapKey),Li(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Li(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Oi(e,t){return Hr(
t)?ql(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?Po(t.message):t.message:t}function Ci(e,t,n){return t!==void 0&&(Vt(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Pi(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Gt(t)&&(t=Co(t))),new Bo(e.message,t,n)}function gc(e,t){return e.listKind==
"message"?Oi(e,t):Fi(e,t)}function Mi(e,t,n){return e.listKind=="message"?Ci(e,t,n):Pi(e,t)}function ip(e,t){return e.mapKind==
"message"?Oi(e,t):Fi(e,t)}function Li(e,t,n){return e.mapKind=="message"?Ci(e,t,n):t}function Fo(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function bc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return se.uParse(e)}catch{}break;default:try{
return se.parse(e)}catch{}break}return e}function Pi(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=se.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=se.uParse(t));break}return t}function Fi(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=se.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=se.uParse(t));break}return t}var yc=Uint8Array.prototype.setFromBase64;function Vo(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(yc)try{let s=yc.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=ap(r,e)),
o==n?r:r.subarray(0,o)}function ap(e,t){let n=cp(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var Ec=Uint8Array.prototype.toBase64,lp={std:{alphabet:"base64",omitPadding:!1},
std_raw:{alphabet:"base64",omitPadding:!0},url:{alphabet:"base64url",omitPadding:!0}};function wc(e,t="std"){if(Ec)return Ec.
call(e,lp[t]);let n=vc(t),r=t=="std",o="",s=0,i,a=0;for(let c=0;c<e.length;c++)switch(i=e[c],s){case 0:o+=n[i>>2],a=(i&3)<<
4,s=1;break;case 1:o+=n[a|i>>4],a=(i&15)<<2,s=2;break;case 2:o+=n[a|i>>6],o+=n[i&63],s=0;break}return s&&(o+=n[a],r&&(o+=
"=",s==1&&(o+="="))),o}var Go,Sc,gr;function vc(e){return Go||(Go="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0\
123456789+/".split(""),Sc=Go.slice(0,-2).concat("-","_")),e=="url"?Sc:Go}function cp(){if(!gr){gr=[];let e=vc("std");for(let t=0;t<
e.length;t++)gr[e[t].charCodeAt(0)]=t;gr[45]=e.indexOf("+"),gr[95]=e.indexOf("/")}return gr}function br(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function Nc(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var up=new Set(["constructo\
r","toString","toJSON","valueOf"]);function yr(e){return up.has(e)?e+"$":e}function jr(e){for(let t of e.field)Un(t,"jsonName")||(t.jsonName=br(t.name));e.nestedType.forEach(jr)}function xc(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function Ic(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=fp(t);if(n===!1)throw new Error(`cannot par\
se ${y[e]} default value: ${t}`);return n}case y.INT64:case y.SFIXED64:case y.SINT64:return se.parse(t);case y.UINT64:case y.
FIXED64:return se.uParse(t);case y.DOUBLE:case y.FLOAT:switch(t){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(t)}case y.BOOL:return t==="true";case y.INT32:case y.
UINT32:case y.SINT32:case y.FIXED32:case y.SFIXED32:return parseInt(t,10)}}function fp(e){let t=[],n={tail:e,c:"",next(){
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
break}}function Yi(...e){return dp(e)}function $o(e,t){return mp([e,t])}function mp(e,t){let n=Lc();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),_c(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let h=s(d);if(!h)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in h?n.addFile(h,!1,!0):(i.add(h.name),u.push(h))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),_c(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function Lc(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Yo(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function dp(e){let t=Lc();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var pp=998,hp=999,gp=9999,bp=9,eo=10,Qr=11,yp=12,Tc=14,$i=3,Ep=2,Ac=1,Sp=0,Bi=1,kc=2,wp=3,vp=1,Np=2,xp=1,
Ip=2;var Rc=1002,Dc={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function _c(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:_p(e),name:e.name.replace(/\.proto$/,""),dependencies:Mp(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
Yt(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)Oc(a,o,
void 0,t);for(let a of e.messageType)Cc(a,o,void 0,t,i);for(let a of e.service)Tp(a,o,t);Ui(o,t);for(let a of s.values())
Gi(a,t,i);for(let a of o.messages)Gi(a,t,i),Ui(a,t);t.addFile(o,!0)}function Ui(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=Vi(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=Vi(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Ui(n,t);break}}function Gi(e,t,n){let r=e.proto.
oneofDecl.map(s=>kp(s,e)),o=new Set;for(let s of e.proto.field){let i=Op(s,r),a=Vi(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)Gi(s,t,n)}function Oc(e,t,n,r){var o,s,i,a,c,u,d,h,b;let v=Lp(
e.name,e.value),w={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Wo(e,n,t),value:{},values:[],sharedPrefix:v,toString(){return`enum ${this.
typeName}`}};w.open=Bp(w),r.add(w);for(let A of e.value){let k=A.name,R={kind:"enum_value",proto:A,deprecated:(a=(i=A.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:w,name:k,localName:yr(v==null?k:k.substring(v.length)),
number:A.number,jsonName:(c=Rp(A))!==null&&c!==void 0?c:k,toString(){return`enum value ${w.typeName}.${k}`}};w.values.push(
R),(u=(h=w.value)[b=A.number])!==null&&u!==void 0||(h[b]=R)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(w)}function Cc(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Wo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)Oc(d,t,u,
r);for(let d of e.nestedType)Cc(d,t,u,r,o)}function Tp(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Wo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=Ap(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Ap(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(fn(e.inputType)),
u=n.getMessage(fn(e.outputType));Yt(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),Yt(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:yr(d.length?yr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:Sp,toString(){return`rpc ${t.typeName}.${d}`}}}function kp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:yr(br(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function Vi(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Cp(e,r,c,t),utf8Validation:Up(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let w=t.kind=="file"?t:t.file,A=t.kind=="file"?void 0:t,k=Wo(e,A,w);u.kind=
"extension",u.file=w,u.parent=A,u.oneof=void 0,u.typeName=k,u.jsonName=`[${k}]`,d=()=>`extension ${k}`;let R=n.getMessage(
fn(e.extendee));Yt(R,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=R}else{let w=t;Yt(w.kind==
"message"),u.parent=w,u.oneof=r,u.localName=r?br(e.name):yr(br(e.name)),u.jsonName=e.jsonName,d=()=>`field ${w.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let h=e.label,b=e.type,
v=(a=e.options)===null||a===void 0?void 0:a.jstype;if(h===$i){let w=b==Qr?o?.get(fn(e.typeName)):void 0;if(w){u.fieldKind=
"map";let{key:A,value:k}=Fp(w);return u.mapKey=A.scalar,u.mapKind=k.fieldKind,u.message=k.message,u.delimitedEncoding=!1,
u.enum=k.enum,u.scalar=k.scalar,u}switch(u.fieldKind="list",b){case Qr:case eo:u.listKind="message",u.message=n.getMessage(
fn(e.typeName)),Yt(u.message),u.delimitedEncoding=Mc(e,t);break;case Tc:u.listKind="enum",u.enum=n.getEnum(fn(e.typeName)),
Yt(u.enum);break;default:u.listKind="scalar",u.scalar=b,u.longAsString=v==Ac;break}return u.packed=Pp(e,t),u}switch(b){case Qr:case eo:
u.fieldKind="message",u.message=n.getMessage(fn(e.typeName)),Yt(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=Mc(e,t),u.getDefaultValue=()=>{};break;case Tc:{let w=n.getEnum(fn(e.typeName));Yt(w!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(fn(e.typeName)),
u.getDefaultValue=()=>Un(e,"defaultValue")?xc(w,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=b,u.
longAsString=v==Ac,u.getDefaultValue=()=>Un(e,"defaultValue")?Ic(b,e.defaultValue):void 0;break}}return u}function _p(e){
switch(e.syntax){case"":case"proto2":return pp;case"proto3":return hp;case"editions":if(e.edition===gp)return Rc;if(e.edition in
Dc)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function Mp(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function Lp(e,t){let n=Dp(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function Rp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==be.LengthDelimited)
continue;let a=new Qt(new Qt(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===be.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function Dp(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Wo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function fn(e){
return e.startsWith(".")?e.substring(1):e}function Op(e,t){if(!Un(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return Yt(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Cp(e,t,n,r){
if(e.label==Ep)return wp;if(e.label==$i)return kc;if(t||e.proto3Optional||n)return Bi;let o=Gn("fieldPresence",{proto:e,
parent:r});return o==kc&&(e.type==Qr||e.type==eo)?Bi:o}function Pp(e,t){if(e.label!=$i)return!1;switch(e.type){case bp:case yp:case eo:case Qr:
return!1}let n=e.options;return n&&Un(n,"packed")?n.packed:vp==Gn("repeatedFieldEncoding",{proto:e,parent:t})}function Fp(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return Yt(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function Bp(e){var t;
return xp==Gn("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function Mc(e,t){return e.type==
eo?!0:Np==Gn("messageEncoding",{proto:e,parent:t})}function Up(e,t){return Ip==Gn("utf8Validation",{proto:e,parent:t})}function Gn(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return Gn(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=Dc[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return Gn(e,t.parent)}function Yt(e,t){if(!e)throw new Error(
t)}function Pc(e){let t=Gp(e);return t.messageType.forEach(jr),$o(t,()=>{}).getFile(t.name)}function Gp(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map(Fc),
enumType:e.enumType.map(Bc)}))}function Fc(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(Vp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map(Fc))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Bc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Vp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?Yp(e.options):void 0}))}function Yp(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Bc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function _e(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var to=Pc({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var iu=_e(to,1);var Uc;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(Uc||(Uc={}));var Gc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Gc||(Gc={}));var Vc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Vc||(Vc={}));var Yc;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})(Yc||(Yc={}));var $c;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})($c||($c={}));var Wc;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})(Wc||(Wc={}));var Kc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(Kc||(Kc={}));var Zc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Zc||(Zc={}));var Hc;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})(Hc||(Hc={}));var Xc;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(Xc||(Xc={}));var qc;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(qc||(qc={}));var zc;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(zc||(zc={}));var Jc;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(Jc||(Jc={}));var jc;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})(jc||(jc={}));var Qc;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
Qc||(Qc={}));var eu;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(eu||(eu={}));var tu;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(tu||(tu={}));var nu;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(nu||(nu={}));var ru;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(ru||(ru={}));var ou;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(ou||(ou={}));var su;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(su||(su={}));function Wi(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function ut(e,t,n){
let r=te(e);return Ki(e).read(r,new Qt(t),Wi(n),t.byteLength),r}var au=new WeakMap;function Ki(e){let t=au.get(e);return t===void 0&&(t=$p(e)),t}function $p(e){let t=String(e),n=new Map,
r={read:Wp(t,n),readGroup:Kp(t,n)};au.set(e,r);for(let o of e.fields)n.set(o.number,cu(o));return r}function Wp(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),h=t.get(u);if(h===void 0){
let b=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:b});continue}h(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function Kp(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=be.EndGroup);){let d=t.get(a);if(d===void 0){let h=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:h});continue}d(n,r,o,c)}if(c!=be.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function lu(e,t,n,r,o){cu(n)(e[Xe],t,o,r)}function cu(e){
switch(e.fieldKind){case"scalar":return Zp(e);case"enum":return Hp(e);case"message":return Xp(e);case"list":return qp(e);case"\
map":return zp(e)}}function Zp(e){let t=Ko(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;if(e.oneof){let r=e.oneof.
localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function Hp(e){var t;let n=e.localName,r=(t=e.
oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let h=a.int32();if(o.some(b=>b.number===h))r!==void 0?
i[r]={case:n,value:h}:i[n]=h;else if(c.readUnknownFields){let b=[];Fl(h,b);let v=(d=i.$unknown)!==null&&d!==void 0?d:[];
v.push({no:s,wireType:u,data:new Uint8Array(b)}),i.$unknown=v}}}function Xp(e){let t=e.localName,{toMessage:n,toLocal:r}=_t(
e),o=uu(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:void 0);o(d,a,c),i[s]={
case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function uu(e){let t=Ki(e.message);if(e.delimitedEncoding){
let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function qp(e){let t=e.localName;
if(e.listKind=="message"){let{toMessage:i,toLocal:a}=_t(e),c=uu(e);return(u,d,h)=>{let b=i(void 0);c(b,d,h),u[t].push(a(
b))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=Ko(n,e.utf8Validation,r),s=n!=
y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==be.LengthDelimited&&s){let h=a.uint32()+a.pos;for(;a.pos<h;)d.push(
o(a))}else d.push(o(a))}}function zp(e){let t=e.localName,n=Ko(e.mapKey,e.utf8Validation,!1),r=ct(e.mapKey,!1),o,s;switch(e.
mapKind){case"scalar":{let i=e.scalar,a=Ko(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(0);else{let c=ct(
i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,
toLocal:a}=_t(e),c=Ki(e.message).read;o=(u,d,h)=>{let b=i(h);return c(b,u,d,u.uint32()),a(b)},s=()=>a(i(void 0));break}}
return(i,a,c)=>{let u=i[t],d,h,b=a.uint32(),v=a.pos+b;for(;a.pos<v;){let[w,A]=a.tag();switch(w){case 1:d=n(a);break;case 2:
h=o(a,c,h);break;default:a.skip(A,w,c.recursionLimit-c.depth)}}d===void 0&&(d=r),h===void 0&&(h=s()),yt(u,d,h)}}function Ko(e,t,n){
switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.double();case y.FLOAT:
return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.int64();case y.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.BYTES:
return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function Je(e,t){var n;let r=ut(iu,Vo(e));return r.messageType.forEach(jr),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],$o(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var fu=Je("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var Jp=Je("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),mu=_e(Jp,0);var jp=2,Qp=3,du={writeUnknownFields:!0};function eh(e){return e?Object.assign(Object.assign({},du),e):du}function Mt(e,t,n){
let r=new hr;return Zi(e)(r,eh(n),t),r.finish()}var pu=new WeakMap;function Zi(e){let t=pu.get(e);return t===void 0&&(t=
th(e)),t}function th(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:h,wireType:b,
data:v}=u[d];i.tag(h,b).raw(v)}};pu.set(e,s);for(let i of n)o.push(hu(i));return s}function hu(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return nh(e);case"list":return oh(e);case"map":return sh(e)}}function nh(e){let t=rh(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
jp){let r=e.presence==Qp?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function rh(e){switch(e.fieldKind){case"message":{let{toMessage:t}=_t(e),n=bu(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=Ho(t),o=Zo(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function oh(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=_t(e),o=bu(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=Zo(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,be.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=Ho(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function sh(e){let t=e.localName,n=e.number,r=ih(e);if(e.mapKind==
"message"){let{toMessage:a}=_t(e),c=Zi(e.message);return(u,d,h)=>{let b=h[t],v=Object.keys(b);for(let w=0;w<v.length;w++){
let A=v[w];u.tag(n,be.LengthDelimited).fork(),r(u,A),u.tag(2,be.LengthDelimited).fork(),c(u,d,a(b[A])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=Ho(o),i=Zo(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],h=Object.keys(
d);for(let b=0;b<h.length;b++){let v=h[b];a.tag(n,be.LengthDelimited).fork(),r(a,v),a.tag(2,s),i(a,d[v]),a.join()}}}function ih(e){
let t=Ho(e.mapKey),n=Zo(e.mapKey,e.parent.typeName,e.name),r=ah(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function ah(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return se.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return se.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function Zo(e,t,n){let r=lh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function lh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function gu(e,t,n,r){
hu(r)(e,t,n[Xe])}function bu(e){let t=e.number,n=Zi(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,be.StartGroup),
n(r,o,s),r.tag(t,be.EndGroup)}:(r,o,s)=>{r.tag(t,be.LengthDelimited).fork(),n(r,o,s),r.join()}}function Ho(e){switch(e){case y.
BYTES:case y.STRING:return be.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return be.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return be.Bit32;default:return be.Varint}}function yu(e,t,n){let r=!1;return n||(n=te(mu),r=!0),n.value=Mt(e,t),n.typeUrl=ch(t.$typeName),r?n:void 0}function ch(e){return`type.googleapis.com/${e}`}function Hi(e,t,...n){if(n.length==0)return e.extensions[t];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],e.messages[t]).
nestedExtensions[r]}var Eu=Je("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var Xi=Je("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),Su=_e(Xi,0),qi=_e(Xi,1),wu=_e(Xi,2),Xo;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})(Xo||(Xo={}));function vu(e,t,n){xu(t,e);let r=uh(e.$unknown,t),[o,s,i]=no(t),a=Wi(n);for(let c of r)lu(o,new Qt(c.data),s,c.wireType,
a);return i()}function zi(e,t,n){var r;xu(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),
[s,i]=no(t,n),a=new hr;gu(a,{writeUnknownFields:!0},s,i);let c=new Qt(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),h=c.
skip(d,u);o.push({no:u,wireType:d,data:h})}e.$unknown=o}function Nu(e,t){var n;return t.extendee.typeName===e.$typeName&&!!(!((n=e.$unknown)===null||n===void 0)&&n.find(r=>r.no===
t.number))}function Ji(e,t){let n=e.proto.options;return n?Nu(n,t):!1}function ji(e,t){let n=e.proto.options;if(!n){let[
,,r]=no(t);return r()}return vu(n,t)}function uh(e,t){if(e===void 0)return[];if(t.fieldKind==="enum"||t.fieldKind==="sca\
lar"){for(let n=e.length-1;n>=0;--n)if(e[n].no==t.number)return[e[n]];return[]}return e.filter(n=>n.no===t.number)}function no(e,t){
let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.assign(Object.
assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=te(o,t!==void 0?{[n]:t}:void 0);return[Uo(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=e.message;return Vt(a)?ct(a.fields[0].scalar,a.fields[0].longAsString):te(a)}return i}]}function xu(e,t){
if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to message ${e.extendee.
typeName}`)}var Iu=Date.parse("0001-01-01T00:00:00Z"),Tu=Date.parse("9999-12-31T23:59:59Z"),Au=-315576e6,ku=315576e6;var fh=2;function mh(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function Vn(e,t,n){let r=te(e);return dh(e,r,t,n),r}function dh(e,t,n,r){try{Er(e)(t,n,mh(r))}catch(o){throw oc(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var Qi=new WeakMap;function Er(e){let t=Qi.get(e);return t===void 0&&(t=ph(e)),t}function ph(e){let t=String(e),n=hh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return Qi.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Fe(a)}`);let d=new Map,
h=new Set,b=Object.keys(a);for(let v=0;v<b.length;v++){let w=b[v],A=a[w],k=o.get(w);if(k!==void 0){let R=k.field;if(h.has(
R))throw new ce(R,"set multiple times");if(h.add(R),k.oneofScalarNullSkip&&A===null)continue;if(k.oneof){let x=d.get(k.oneof);
if(x!==void 0)throw new ce(k.oneof,`oneof set multiple times by ${x.name} and ${R.name}`);d.set(k.oneof,R)}k.read(i,A,c)}else{
let R=w.startsWith("[")&&w.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(w.substring(1,w.length-
1)):void 0;if(R?.extendee.typeName==r){let[x,P,T]=no(R);_u(P)(x[Xe],A,c),zi(i,R,T())}if(R===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${w}" is unknown`)}}c.depth--};Qi.set(e,s);for(let i of e.fields){let a={
read:_u(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function hh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>Nh(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>xh(t,n);case"google.protobuf.Duration":return(t,n)=>Ih(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>Th(t,n);case"google.protobuf.Struct":return(t,n,r)=>Du(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>oa(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Ou(t,n,r);default:if(Vt(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=Lu(t);return(i,a)=>{a===null?i[n]=ct(r,o):i[n]=s(a)}}return}}function _u(e){
switch(e.fieldKind){case"scalar":return gh(e);case"enum":return bh(e);case"message":return yh(e);case"list":return Eh(e);case"\
map":return wh(e)}}function gh(e){let t=Lu(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=Mu(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function Mu(e){let t=e.localName;if(e.presence!=fh)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ct(n,r)}}function bh(e){let t=ea(e.enum),n=ta(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===Sr)return;let h=n(d);if(h!==!0)throw new ce(e,kt(e,d,h));a[i]={case:r,value:d}}}let s=Mu(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===Sr)return;let d=n(u);if(d!==!0)throw new ce(
e,kt(e,u,d));i[r]=u}}function yh(e){let t=e.localName,{toMessage:n,toLocal:r}=_t(e),o=Er(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let h=n(d.case===t?d.value:void 0);o(h,c,u),a[i]={case:t,value:r(h)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function Eh(e){let t=e.localName,n=Sh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Fe(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==Sr&&i.push(c)}}}function Sh(e){switch(e.listKind){case"scalar":{let t=na(e),n=un(e.scalar),r=ra(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${kt(e,a,c)}`);return r(a)}}case"enum":{let t=ea(e.enum),n=ta(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===Sr)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${kt(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=_t(e),r=Er(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function wh(e){let t=e.localName,n=e.mapKey,r=vh(
n),o=un(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=na(e),i=un(e.scalar),a=ra(e);break}case"enum":{let u=ea(e.enum);
s=(d,h)=>u(d,h.ignoreUnknownFields),i=ta(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=_t(e),h=Er(e.message);c=e.message.typeName!="google.protobuf.Value",s=(b,v)=>{let w=u(void 0);return h(
w,b,v),d(w)};break}}return(u,d,h)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Fe(d));let b=u[t],v=new Set,w=Object.keys(d);for(let A=0;A<w.length;A++){let k=w[A],R=d[k],x=r(k);if(v.has(
x))throw new ce(e,`duplicate map key "${k}"`);if(v.add(x),R===null&&c)throw new ce(e,"map value must not be null");let P=s(
R,h);if(P===Sr)continue;let T=o(x);if(T!==!0)throw new ce(e,`invalid map key: ${kt({scalar:n},x,T)}`);if(i!==void 0){let Z=i(
P);if(Z!==!0)throw new ce(e,`map entry ${Fe(x)}: ${kt(e,P,Z)}`)}yt(b,x,a(P))}}}var Sr=Symbol();function ea(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return Sr;break}}throw new Error(`cannot decode ${e} from JSON: ${Fe(r)}`)}}function ta(e){if(e.open)
return un(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function Lu(e){let t=na(e),n=un(e.scalar),r=ra(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,kt(e,s,i));return r(s)}}function na(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return Ru;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return Vo(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function ra(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?se.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?se.uParse(n):n;default:return n=>n}}function vh(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return Ru;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function Ru(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function Nh(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Fe(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=te(i);if(zl(i)&&Object.prototype.hasOwnProperty.call(t,"value"))Er(
i)(a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&yt(c,u,t[u]);Er(i)(a,c,n)}yu(i,a,e)}function xh(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<Iu||r>Tu)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=se.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Ih(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Fe(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);let r=Number(n[1]);if(r>ku||r<Au)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Fe(t)}`);if(e.seconds=se.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function Th(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return Nc(n)}))}function Du(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Fe(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=te(qi);oa(i,t[s],n),yt(e.fields,s,i)}}function oa(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:Xo.NULL_VALUE};else if(Array.isArray(t)){let r=te(wu);Ou(r,t,n),e.kind={case:"listValue",value:r}}else{let r=te(Su);
Du(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Fe(t)}`)}return n.depth--,e}function Ou(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Fe(t)}`);for(let r=0;r<t.length;r++){let o=te(qi);oa(o,t[r],n),e.values.push(o)}}var Ah={canceled:499,unknown:500,invalid_argument:400,deadline_exceeded:504,not_found:404,already_exists:409,permission_denied:403,
resource_exhausted:429,failed_precondition:400,aborted:409,out_of_range:400,unimplemented:501,internal:500,unavailable:503,
data_loss:500,unauthenticated:401},j=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(
n,"cause"in r?{cause:r.cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.
details.find(r=>r.type===t.typeName);return n&&ut(t,n.value)}};function qo(e){let t=e.code in Ah?e.code:"unknown",n=e.details.
map(({type:r,value:o})=>({type:r,value:o}));return new j(t,e.message||t,{details:n,origin:"server"})}function Cu(e){let t=`\
HTTP ${e}, without an error of a socket.mq server`;return new j(kh(e),t,{origin:"server"})}function kh(e){switch(e){case 401:
return"unauthenticated";case 403:return"permission_denied";case 404:return"unimplemented";case 429:case 502:case 503:case 504:
return"unavailable";default:return"unknown"}}function we(e,t){return new j("unavailable",e,t===void 0?{}:{cause:t})}function Lt(e){
return new j("internal",`the server does not keep to the protocol: ${e}`)}function Pu(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var Rt=Je("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSKiAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
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
AMgAygLMg4uc21xLnYxLkRldGFpbCIlCgZEZXRhaWwSDAoEdHlwZRgBIAEoCRINCgV2YWx1ZRgCIAEoDCJlCgtDbGllbnRIZWxsbxIOCgZzdWl0ZXMYASADK\
AkSEQoJZXBoZW1lcmFsGAIgASgMEg0KBW5vbmNlGAMgASgMEhEKCXB1Ymxpc2hlchgEIAEoDBIRCglwdWJsaXNoZWQYBSABKAQiVAoLU2VydmVySGVsbG8SD\
QoFc3VpdGUYASABKAkSEQoJZXBoZW1lcmFsGAIgASgMEg8KB3Nlc3Npb24YAyABKAwSEgoKZXhwaXJlc19tcxgEIAEoBCIlCgVDbG9zZRIMCgRjb2RlGAEgA\
SgNEg4KBnJlYXNvbhgCIAEoCSInCghUb3BpY0tleRILCgNrZXkYASABKA0SDgoGc2VjcmV0GAIgASgMImAKClRvcGljRXZlbnQSDQoFdG9waWMYASABKAkSD\
QoFZXBvY2gYAiABKAQSEAoIc2VxdWVuY2UYAyABKAQSEQoJcHVibGlzaGVyGAQgASgMEg8KB3BheWxvYWQYBSABKAxiBnByb3RvMw"),ro=_e(Rt,0),zo=_e(
Rt,1),Fu=_e(Rt,2),Bu=_e(Rt,3),Uu=_e(Rt,4),Gu=_e(Rt,5),Vu=_e(Rt,6);var Yu=_e(Rt,9),$u=_e(Rt,10),Wu=_e(Rt,11);var Ku=_e(Rt,15);var Jo=_e(Rt,17);var _h=1024*1024,jo=class{constructor(t,n,r,o){this.base=t;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async send(t,n,r,o,s){
try{let i=typeof this.headers=="function"?await this.headers():this.headers,a=new Headers(i);for(let[d,h]of Object.entries(
r))a.set(d,h);let c={method:t,headers:a,signal:o};s&&(c.body=s),this.credentials&&(c.credentials=this.credentials);let{fetch:u}=this;
return await u(this.base+n,c)}catch(i){throw this.broken(i,o)}}broken(t,n){if(n.aborted){let r=n.reason;return r instanceof
j?r:we("the request was given up",r)}return t instanceof j?t:we(`no answer from ${this.base}`,t)}};async function wn(e){
let t=await e.text().catch(()=>"");if((e.headers.get("content-type")??"").startsWith("application/json")&&t.length<=_h)try{
let r=Vn(Jo,JSON.parse(t),{ignoreUnknownFields:!0});if(r.code)return{error:qo(r),isOurs:!0}}catch{}return{error:Cu(e.status),
isOurs:!1}}var Mh=["application/protobuf","application/proto","application/x-protobuf"];function wr(e){let t=e.headers.get(
"content-type")??"";return Mh.includes(t.split(";")[0].trim().toLowerCase())}function oo(e,t){return Zu(e,()=>te(e,t))}function so(e,t){return Zu(e,()=>Mt(e,t))}function vr(e,t,n){try{return ut(e,t)}catch(r){
throw Lt(`${n} is no ${e.typeName}: ${String(r)}`)}}function Zu(e,t){try{return t()}catch(n){throw new j("invalid_argume\
nt",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var sa="application/protobuf",ia="google.api.HttpBody";async function Hu(e,t,n,r){let{input:o,output:s}=t.desc,i=n,[a,c]=o.
typeName===ia?[i.contentType||"application/octet-stream",i.data]:[sa,so(o,n)],u={"content-type":a};s.typeName!==ia&&(u.accept=
sa);let d=r.left();d!==void 0&&(u["smq-timeout-ms"]=String(d));let h=`${t.session}/${t.name}`,b=await e.send("POST",h,u,
r.signal,c);if(b.status!==200)throw(await wn(b)).error;try{return await Lh(b,s,h)}catch(v){throw e.broken(v,r.signal)}}async function Lh(e,t,n){
let r=e.headers.get("content-type")??"";if(t.typeName===ia){let o=new Uint8Array(await e.arrayBuffer());return oo(t,{contentType:r,
data:o})}if(!wr(e))throw Lt(`the reply to ${n} is ${JSON.stringify(r)}, not ${sa}; is that the server's URL?`);return vr(
t,new Uint8Array(await e.arrayBuffer()),`the reply to ${n}`)}function Xu(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw io(`${r}\
 has no filter, so not by ${o.join(", ")} either`);return new Uint8Array}if(Sn(t)){if(!Sn(t,n))throw io(`${r} is filtere\
d by ${n.typeName}, not by ${t.$typeName}`);return Mt(n,t)}try{return Mt(n,te(n,Rh(n,t,r)))}catch(s){throw s instanceof j?
s:io(`the filter of ${r}: ${String(s)}`,s)}}function Rh(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw io(`${n} cannot be filtered by ${s}: ${[...r].join(", ")} can be`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw io(
`${n} is filtered by one ${s}, not by several`);return[s,i]});return Object.fromEntries(o)}function qu(e,t,n){let r=Uo(t,
n);for(let o of t.fields){if(!r.isSet(o))continue;let s=o.fieldKind==="list"?r.get(o):[r.get(o)];for(let i of s){let a=i instanceof
Uint8Array?wc(i):String(i);e.append(o.name,a)}}}function io(e,t){return new j("invalid_argument",e,t===void 0?{}:{cause:t})}var Dh=Je("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMi8gIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIqCglzaWduYXR1cmUYBSABKA4yFy5zbXEudjEuVG9waWMuU2lnbmF0dXJlIjwKBlJldGFpb\
hIWChJSRVRBSU5fVU5TUEVDSUZJRUQQABIICgRMQVNUEAESEAoMTEFTVF9QRVJfS0VZEAIiUwoIT3ZlcmZsb3cSGAoUT1ZFUkZMT1dfVU5TUEVDSUZJRUQQA\
BIPCgtEUk9QX09MREVTVBABEgwKCENPTkZMQVRFEAISDgoKRElTQ09OTkVDVBADIjoKCVNpZ25hdHVyZRIZChVTSUdOQVRVUkVfVU5TUEVDSUZJRUQQABIIC\
gRFQUNIEAESCAoETk9ORRACOkgKBXRvcGljEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMYnYwDIAEoCzINLnNtcS52MS5Ub3BpY1IFdG9waWOIA\
QE6SwoGbWV0aG9kEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMYnowDIAEoCzIOLnNtcS52MS5NZXRob2RSBm1ldGhvZIgBAWIGcHJvdG8z",[to]);var aa=Hi(Dh,0);var Oh="google.protobuf.Empty";function Ju(e){let t=Ch(e),n=Yi(...Qu(e.file,new Set)),r=e.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${e.name}.${o.name}`;return[o.localName,{desc:o,name:i,session:t,event:s,filter:Ph(
o,n),registry:n}]});return new Map(r)}function Ch(e){let{package:t}=e.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.
exec(t);if(!n)throw new TypeError(`${e.typeName} is no interface: its package has to end with a version, as weather.v1`);
return`/socket.mq/${n[1]}/${n[2]}`}function Ph(e,t){if(e.methodKind==="server_streaming")return e.input.typeName===Oh?void 0:
e.input;if(e.methodKind!=="bidi_streaming"||!Ji(e,aa))return;let{filter:n}=ji(e,aa);return n?ju(n,e.parent.file.proto.package,
t):void 0}function ju(e,t,n){if(e.startsWith("."))return ju(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is in no file tha\
t the interface imports`)}}function Qu(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>Qu(n,t))),t}var Fh=2**31-1,ft=class{#e=new AbortController;#t;#n;#r;constructor(t,n){this.#t=t.signal;let r=t.timeout??n;if(this.#t?.
aborted){this.#o();return}if(this.#t?.addEventListener("abort",this.#o,{once:!0}),r!==void 0&&r<=Fh){let o=Math.max(Math.
ceil(r),1);this.#r=Date.now()+o,this.#n=setTimeout(()=>this.#s(o),o)}}get signal(){return this.#e.signal}left(){return this.#r===
void 0?void 0:Math.max(this.#r-Date.now(),1)}onend(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.
addEventListener("abort",n,{once:!0})}done(){clearTimeout(this.#n),this.#t?.removeEventListener("abort",this.#o)}#o=()=>{
this.done();let t=this.#t?.reason;this.#e.abort(new j("canceled","given up by its AbortSignal",{cause:t}))};#s(t){this.done(),
this.#e.abort(new j("deadline_exceeded",`no answer within ${t} ms`))}};var mt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static ZERO=new e(0n,0n);static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; it is {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}equals(t){return this.epoch===t.epoch&&this.sequence===t.sequence}isUpTo(t){return this.epoch===t.epoch&&
this.sequence<=t.sequence}next(){return new e(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var Qo=class{#e;#t;#n=0;#r=mt.ZERO;#o=0n;#s=!1;constructor(t){this.#e=t}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(t,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#o=t.epoch;let s=Number(n.replayed),i=n.resumed;if(!o)this.#t=t;else if(!("after"in r&&r.after.equals(t)))
if(o.equals(t))i=!0;else return this.#s=!0,this.gap(o.next(),t);return i?this.#i({kind:"resumed",replayed:s}):void 0}gap(t,n){
let r=this.#t,o=this.#s;return this.#o=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#i({kind:"resumed",replayed:0}):(this.#t=
n,this.#i({kind:"gap",from:r&&o?r.next():t,to:n}))}event(t){let n=new mt(this.#o,t),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#r),this.#r=r?this.#r:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,again:r,stands:this.
stands()}}pass(t){this.#n===0&&this.#t?.isUpTo(t)&&(this.#t=t)}stands(){return this.#n===0?this.#t:void 0}#i(t){return{what:t,
stands:this.stands()}}};var ot=class extends Error{};function ao(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function ef(e){return e.
kind!=="subscription"||e.isAsked}function tf(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function Yn(e,t){if(e.
kind==="subscription")e.end(t);else if(t)e.answer.reject(t);else throw new ot(`it ended a ${e.kind} without saying why`)}
function nf(e,t){if(e.kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case===
"reply")e.answer.resolve(t.value.payload);else throw new ot(`it answered a ${e.kind} as if it were something else`)}var ca=1024*1024,lo=64,es=class{constructor(t,n,r,o){this.topic=t;this.filter=n;this.inbox=o;this.#e=new Qo(r)}topic;filter;inbox;kind="\
subscription";id=0;link=0;#e;#t="asked";#n=0;#r=0;#o=0;get isLeft(){return this.#t==="left"}get isAsked(){return this.#t===
"asked"}ask(t){if(this.link=t,this.#o=0,this.#n=Math.max(ca-this.#r,0),this.#n===0){this.#t="full";return}return this.#t=
"asked",te(Bu,{topic:this.topic,filter:this.filter,start:Bh(this.#e.start()),window:BigInt(this.#n)})}credit(t){switch(this.#r=
Math.max(this.#r-t,0),this.#t){case"confirmed":return this.#n+=t,"tell";case"asked":return this.#o+=t,"nothing";case"ful\
l":return"ask";case"left":return"nothing"}}settle(){if(this.#t!=="confirmed")return 0;let t=this.#o;return this.#o=0,this.#n+=
t,t}leave(){let t=this.#t==="asked"||this.#t==="confirmed";return this.#t="left",t}end(t){if(!t&&this.isAsked)throw new ot(
"it ended a subscription without confirming it or saying why");this.inbox.end(t)}pass(t){this.#t==="confirmed"&&this.#e.
pass(t)}receive(t){switch(this.#t){case"left":return;case"asked":if(t.case==="subscribed")return this.#s(t.value);break;case"\
confirmed":if(t.case==="event")return this.#i(t.value);if(t.case==="gap")return this.#a(t.value);throw new ot("it confir\
med a subscription twice, or as if it were a publish");case"full":break}throw new ot("it sent something for a subscripti\
on before confirming it")}#s(t){let n=la(t.position,"confirmation");this.#t="confirmed",this.#e.isNew()&&this.inbox.confirm(
{position:n,retained:Number(t.retained)});let r=this.#e.confirm(n,t);r&&this.inbox.push(r)}#i(t){if(this.#n<=0)throw new ot(
"it sent more of a subscription than its window allows");let{payload:n}=t,r=n.length+lo;this.#n-=r,this.#r+=r;let{position:o,
again:s,stands:i}=this.#e.event(t.sequence),a=s?{kind:"again",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.
inbox.push({what:a,stands:i})}#a(t){let n=la(t.from,"gap");this.inbox.push(this.#e.gap(n,la(t.to,"gap")))}};function la(e,t){
if(!e)throw new ot(`it sent a ${t} without its position`);return new mt(e.epoch,e.sequence)}function Bh(e){if("after"in e){
let{epoch:t,sequence:n}=e.after;return{case:"after",value:te(Fu,{epoch:t,sequence:n})}}return e.live?{case:"live",value:!0}:
{case:void 0}}var ts=class{confirmed;#e;#t;#n=[];#r=0;#o;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#o!==void 0}confirm(t){this.#e(t)}push(t){if(this.#o)return;let n=this.#s.
shift();if(n){n(t);return}if(t.what.kind==="resumed"||t.what.kind==="gap")for(;this.#i()?.what.kind==="resumed";)this.#n.
pop();let r=this.#i();r?.what.kind==="gap"&&t.what.kind==="gap"?(r.what.to=t.what.to,r.stands=t.stands):r?.what.kind==="\
again"&&t.what.kind==="again"?(r.what.bytes+=t.what.bytes,r.stands=t.stands):this.#n.push(t)}end(t){if(this.#o)return;let n={
error:t};this.#o=n,this.#t(t??new j("canceled","the subscription was ended before it was confirmed"));for(let r of this.#s.
splice(0))r(n)}leave(t){this.#n=[],this.#r=0,this.end(t)}take(){let t=this.#n[this.#r];return t?(this.#r+=1,this.#r*2>=this.#n.
length&&(this.#n.splice(0,this.#r),this.#r=0),Promise.resolve(t)):this.#o?Promise.resolve(this.#o):new Promise(n=>this.#s.
push(n))}#i(){return this.#n.length>this.#r?this.#n.at(-1):void 0}};var ns=class{#e;#t;#n=new ts;#r;#o;#s=0;#i;#a=!1;constructor(t,n,r,o){this.#e=t,this.#t=n,this.#o=new ft({signal:o.signal});
let s={live:!1},i=new Uint8Array;try{s=Uh(o.start),i=r()}catch(a){this.#n.end(a)}this.#r=new es(n.name,i,s,this.#n),"aft\
er"in s&&(this.#i=s.after),this.#c(o.timeout)}#c(t){let n=new ft({timeout:t}),r=()=>n.done();this.confirmed.then(({position:o,
retained:s})=>{this.#i=s===0?this.#i??o:this.#i,r()},r),this.#n.ended||this.#e.subscribe(this.#r),n.onend(o=>this.#u(o)),
this.#o.onend(o=>this.#u(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#i}async next(){for(;!this.#a;){
let t=await this.#n.take();if(!("what"in t))return this.#l(t.error);let n=this.#f(t);if(n)return{done:!1,value:n}}return{
done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#a=!0,this.#u(void 0)}[Symbol.
asyncIterator](){return this}#l(t){this.#o.done();let n=!this.#a;if(this.#a=!0,t&&n)throw t;return{done:!0,value:void 0}}#u(t){
this.#o.done(),(!this.#n.ended||!t)&&(this.#n.leave(t),this.#e.unsubscribe(this.#r))}#f({what:t,stands:n}){switch(this.#i=
n??this.#i,t.kind){case"event":return this.#d(t.position,t.payload);case"gap":return{kind:"gap",from:t.from,to:t.to};case"\
resumed":return{kind:"resumed",replayed:t.replayed};case"again":this.#p(t.bytes);return}}#d(t,n){this.#p(n.length+lo);try{
return{kind:"event",message:vr(this.#t.event,n,`event ${t}`),position:t}}catch(r){throw this.close(),r}}#p(t){this.#s+=t,
this.#s>=ca/2&&(this.#e.credit(this.#r,this.#s),this.#s=0)}};function Uh(e="kept"){if(typeof e=="string")return{live:e===
"live"};try{return{after:typeof e.after=="string"?mt.parse(e.after):e.after}}catch(t){throw new j("invalid_argument",t.message,
{cause:t})}}var rf={firstPause:100,longestPause:1e4,handshake:1e4,quiet:25e3,grace:25e3,longestDrain:6e4,idle:3e4,confirmation:3e3,streamQuiet:45e3,
poll:25e3,post:6e4,firstUpgrade:6e4,longestUpgrade:6e5};function xr(e){return Math.random()*e}var Nr=class{constructor(t,n){
this.first=t;this.longest=n}first;longest;#e=0;next(){let t=this.first*2**Math.min(this.#e,16);return this.#e+=1,Math.min(
t,this.longest)}reset(){this.#e=0}};var of=64*1024*1024,rs=class{#e="";#t=!1;#n="";#r;#o=[];#s=0;push(t){let n=[];if(this.#t&&t.startsWith(`
`)&&(t=t.slice(1),this.#t=!1),!t)return n;this.#t=t.endsWith("\r");let r=t.split(/\r\n|\r|\n/);r[0]=this.#e+r[0],this.#e=
r.pop();for(let o of r){let s=this.#i(o);s&&n.push(s)}if(this.#s+this.#e.length>of)throw Lt(`it sent an event of more th\
an ${of} characters`);return n}#i(t){if(!t)return this.#a();let n=t.indexOf(":"),r=n<0?t:t.slice(0,n),o=n<0?"":t.slice(n+
(t[n+1]===" "?2:1));r==="event"?this.#n=o:r==="id"?this.#r=o:r==="data"&&(this.#o.push(o),this.#s+=o.length)}#a(){let{length:t}=this.#o,
n={event:this.#n||"message",data:this.#o.join(`
`),id:this.#r};return this.#n="",this.#r=void 0,this.#o=[],this.#s=0,t>0?n:void 0}};var os=class{constructor(t){this.allowance=t}allowance;#e;async open(){for(;this.allowance<=0;)await new Promise(t=>this.#e=
t)}take(t){this.allowance-=t+lo}credit(t){this.allowance+=t,this.#e?.(),this.#e=void 0}};function en(e,t){return te(zo,{id:e,frame:t})}function ss({code:e,message:t,details:n}){return{case:"end",value:{status:{
code:e,message:t,details:n.map(r=>({...r}))}}}}var Gh=15e3,is=class{constructor(t,n,r,o,s){this.id=t;this.subscribe=n;this.plain=o;this.ears=s;this.#t=new os(Number(n.
window)),this.#r(r==="event-stream"?()=>this.#s():()=>this.#a())}id;subscribe;plain;ears;#e=new AbortController;#t;#n;credit(t){
this.#t.credit(t)}stop(){this.#e.abort(),this.#t.credit(1/0)}async#r(t){try{await Promise.resolve(),await t()}catch(n){if(this.#e.
signal.aborted)return;n instanceof j&&n.code!=="internal"?this.ears.lost(n):this.ears.violated(n instanceof Error?n.message:
String(n))}finally{this.#n?.done()}}#o(t){return this.#n?.done(),this.#n=new ft({signal:this.#e.signal,timeout:t}),this.#n.
signal}async#s(){let{confirmation:t,streamQuiet:n,handshake:r}=this.plain.pace,o;try{o=await this.#c(this.#f(this.subscribe.
start),"text/event-stream",r)}catch(u){if(u instanceof j&&u.code==="deadline_exceeded")return this.ears.buffered();throw u}
if(!o)return;let s=o.body.getReader(),i=new TextDecoder,a=new rs,c=!1;try{for(;;){let u=await this.#i(s,c?n:t);if(u==="l\
ate")return this.ears.buffered();if(u.done)throw we("the event stream ended");for(let d of a.push(i.decode(u.value,{stream:!0}))){
c=!0;let h=this.#u(d);if(h&&!await this.#l(h))return}}}finally{s.cancel().catch(()=>{})}}async#i(t,n){this.#o(n);let r=new Promise(
(s,i)=>{this.#n?.onend(a=>this.#e.signal.aborted?i(a):s("late"))}),o=t.read().catch(s=>{throw we("the event stream broke",
s)});return Promise.race([o,r])}async#a(){let{poll:t}=this.plain.pace,n=this.subscribe.start;for(let r=!0;;r=!1){await this.#t.
open();let o=r?0:t,s=await this.#c(this.#f(n,o),"application/protobuf",o+Gh);if(!s)return;let i=await s.arrayBuffer().catch(
c=>{throw we("the answer to a long poll broke off",c)}),a=ut(Ku,new Uint8Array(i));for(let c of a.frames)if(c.id=this.id,
(r||c.frame.case!=="subscribed")&&!await this.#l(c))return;if(!a.next)throw Lt("the answer to a long poll does not say w\
here to go on");n={case:"after",value:a.next},this.ears.passed(new mt(a.next.epoch,a.next.sequence))}}async#c(t,n,r){let o=this.#o(
r),s=await this.plain.http.send("GET",`${this.plain.path}/${t}`,{accept:n},o);if(s.status!==200){let{error:a}=await wn(s);
if(a.code==="unavailable")throw a;this.ears.frame(en(this.id,ss(a)));return}let i=s.headers.get("content-type")??"";if(!(i.
startsWith(n)||wr(s))||!s.body)throw Lt(`a subscription is answered by ${JSON.stringify(i)}, not ${n}`);return s}async#l(t){
return t.frame.case==="event"&&(await this.#t.open(),this.#t.take(t.frame.value.payload.length)),this.#e.signal.aborted?
!1:(this.ears.frame(t),t.frame.case!=="end")}#u({event:t,data:n,id:r}){let o={ignoreUnknownFields:!0},s=JSON.parse(n);switch(t){case"\
subscribed":return en(this.id,{case:t,value:Vn(Uu,s,o)});case"gap":return en(this.id,{case:t,value:Vn(Vu,s,o)});case"end":
return en(this.id,{case:t,value:{status:Vn(Jo,s,o)}});case"message":{let{event:i,registry:a}=this.plain.endpoints.get(this.
subscribe.topic),c=Mt(i,Vn(i,s,{...o,registry:a})),{sequence:u}=mt.parse(r??"");return en(this.id,{case:"event",value:te(
Gu,{sequence:u,payload:c})})}default:return}}#f(t,n){let{topic:r,filter:o}=this.subscribe,s=new URLSearchParams,i=this.plain.
endpoints.get(r)?.filter;i&&qu(s,i,ut(i,o)),t.case==="after"?s.set("after",`${t.value.epoch}-${t.value.sequence}`):t.case===
"live"&&s.set("start","live"),n!==void 0&&s.set("wait",String(n));let a=s.toString();return a?`${r}?${a}`:r}};var sf="application/protobuf",as=class{constructor(t,n){this.way=t;this.plain=n}way;plain;#e=new AbortController;#t=new Map;#n=new Map;#r=Promise.
resolve();send({id:t,frame:n}){switch(n.case){case"subscribe":{let r=new is(t,n.value,this.way,this.plain,{frame:o=>this.#c(
o),passed:o=>this.#u(()=>this.plain.listener.passed(t,o)),buffered:()=>this.#u(()=>this.plain.listener.buffered()),violated:o=>this.#u(
()=>this.plain.listener.violated(o)),lost:o=>this.#l(o)});this.#t.set(t,r);return}case"unsubscribe":return this.#t.get(t)?.
stop(),this.#a(t,{case:"end",value:{}});case"credit":return this.#t.get(t)?.credit(Number(n.value.bytes));case"publish":{
let{value:r}=n,{again:o}=r;this.#r=this.#r.then(()=>this.#o(t,r,o));return}case"request":this.#s(t,n.value);return;case"\
cancel":this.#n.has(t)&&(this.#n.get(t)?.abort(),this.#a(t,{case:"end",value:{status:{code:"canceled",message:"canceled"}}}));
return}}close(){this.#e.abort(),this.#t.forEach(t=>t.stop()),this.#n.forEach(t=>t.abort())}async#o(t,{topic:n,payload:r,
sequence:o},s){let{signal:i}=this.#e;if(i.aborted)return;let a=new URLSearchParams({...this.plain.query,sequence:String(
o)});s&&a.set("again","true");let c=new ft({signal:i,timeout:this.plain.pace.post}),u=d=>({case:"receipt",value:ut($u,d)});
await this.#i({id:t,target:`${n}?${a}`,payload:r,headers:{},canceled:i,patience:c,answer:u})}async#s(t,{method:n,payload:r,
timeoutMs:o}){let s=new AbortController;this.#n.set(t,s);let i=o?{"smq-timeout-ms":String(o)}:{},{signal:a}=s,c=new ft({
signal:a}),u=d=>({case:"reply",value:{payload:d}});await this.#i({id:t,target:n,payload:r,headers:i,canceled:a,patience:c,
answer:u})}async#i({id:t,target:n,payload:r,headers:o,canceled:s,patience:i,answer:a}){let{http:c,path:u}=this.plain,d={
...o,"content-type":sf,accept:sf};try{let h=await c.send("POST",`${u}/${n}`,d,i.signal,r);if(h.status===200&&wr(h)){this.#c(
en(t,a(new Uint8Array(await h.arrayBuffer()))));return}let{error:b,isOurs:v}=await wn(h);if(!v&&b.code==="unavailable")throw b;
this.#c(en(t,ss(b)))}catch(h){s.aborted||this.#l(h instanceof j?h:we("the connection broke within the answer",h))}finally{
i.done()}}#a(t,n){queueMicrotask(()=>this.#c(en(t,n)))}#c(t){(t.frame.case==="end"||t.frame.case==="reply")&&(this.#t.delete(
t.id),this.#n.delete(t.id)),this.#u(()=>this.plain.listener.frame(t))}#l(t){this.#u(()=>{this.close(),this.plain.listener.
lost(t,!1)})}#u(t){this.#e.signal.aborted||t()}};var tn=class{constructor(t,n){this.error=t;this.isFinal=n}error;isFinal};var ua="smq.v1.proto",Vh=[1002,1003,1007,1009,4400],af=4294967295;function lf(e,t,n,r,o){return new Promise((s,i)=>{let a;
try{a=new e(t,[ua])}catch(b){i(we(`no WebSocket to ${t}`,b));return}a.binaryType="arraybuffer";let c=b=>{if(clearTimeout(
h),r.removeEventListener("abort",u),a.onopen=a.onclose=null,!b){s(new fa(a,t,n,o));return}a.onerror=()=>{},a.close(),i(b)},
u=()=>c(we(`the WebSocket to ${t} was given up`)),h=setTimeout(()=>c(we(`no WebSocket to ${t} within ${n.handshake} ms`)),
n.handshake);r.addEventListener("abort",u),a.onerror=()=>{},a.onclose=()=>c(we(`no WebSocket to ${t}: refused, or nobody\
 there`)),a.onopen=()=>{let b=a.protocol===ua;c(b?void 0:we(`${t} does not take the subprotocol ${ua}`))}})}var fa=class{constructor(t,n,r,o){
this.socket=t;this.url=n;this.pace=r;this.listener=o;this.#n=setTimeout(this.#o,r.quiet),t.onmessage=s=>this.#r(s.data),
t.onclose=s=>{let{code:i,reason:a}=s,c=i===1006?"the connection broke":`it was closed: ${i} ${a}`.trim();this.#s(we(`the\
 session with ${this.url}: ${c}`),Vh.includes(i))}}socket;url;pace;listener;way="websocket";#e=Date.now();#t=!1;#n;send(t){
this.socket.send(Mt(ro,t))}close(t,n){this.#i(),this.socket.close(t,Yh(n))}#r(t){if(this.#e=Date.now(),this.#t=!1,!(t instanceof
ArrayBuffer)){this.listener.violated("it sent text in a binary session");return}let n;try{n=ut(zo,new Uint8Array(t))}catch(r){
this.listener.violated(`it sent what is not a frame: ${String(r)}`);return}n.id!==af&&this.listener.frame(n)}#o=()=>{let t=Date.
now()-this.#e,{quiet:n,grace:r}=this.pace,o;if(t<n)o=n-t;else if(!this.#t)this.#t=!0,this.#e=Date.now()-n,this.send(te(ro,
{id:af})),o=r;else if(t<n+r)o=n+r-t;else{this.socket.close(),this.#s(we(`${this.url} said nothing for too long`),!1);return}
this.#n=setTimeout(this.#o,o)};#s(t,n){this.#i(),this.listener.lost(t,n)}#i(){clearTimeout(this.#n),this.socket.onmessage=
this.socket.onclose=null,this.socket.onerror=()=>{}}};function Yh(e){for(;new TextEncoder().encode(e).length>123;)e=e.slice(
0,-1);return e}var $h=[408,425,429],ls=class{constructor(t,n,r,o,s){this.http=t;this.path=n;this.WebSocket=r;this.endpoints=o;this.pace=
s;this.#t=new Nr(s.firstUpgrade,s.longestUpgrade)}http;path;WebSocket;endpoints;pace;#e=Wh();#t;#n=0;#r=!1;#o="event-str\
eam";async open(t,n,r){let o;if(this.WebSocket&&Date.now()>=this.#n)try{return await this.#s(t,n,r)}catch(d){o=d}if(await this.#a(
n),o&&this.#r)throw this.#r=!1,new tn(o,!1);o&&this.#i();let{http:s,path:i,pace:a,endpoints:c}=this,u={publisher:this.#e,
published:String(t)};return new as(this.#o,{http:s,path:i,pace:a,endpoints:c,query:u,listener:r})}async upgrade(t,n,r){try{
return await this.#s(t,n,r)}catch(o){throw this.#i(),o}}untilUpgrade(){return this.WebSocket&&Math.max(this.#n-Date.now(),
0)}buffered(){this.#o="long-poll"}async#s(t,n,r){let s=`${this.http.base.replace(/^http/,"ws")}${this.path}?publisher=${this.#e}\
&published=${t}`,i=await lf(this.WebSocket,s,this.pace,n,r);return this.#r=!0,this.#t.reset(),i}#i(){let t=this.#t.next();
this.#n=Date.now()+t/2+xr(t/2)}async#a(t){let n=new ft({signal:t,timeout:this.pace.handshake});try{let r=await this.http.
send("GET",this.path,{accept:"application/json"},n.signal);if(r.ok){r.body?.cancel();return}let o=r.status<500&&!$h.includes(
r.status);throw new tn((await wn(r)).error,o)}catch(r){throw r instanceof tn?r:new tn(r,!1)}finally{n.done()}}};function Wh(){
let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var cs=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(t){this.#e=t;for(let n of[...this.#t])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}lost(t){let n=this.#e.
kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var co=class{number=0;link;draining=!1;#e=[];hear(t){this.number===0?this.#e.push(t):t()}arrive(t,n){this.number=t,this.
link=n}catchUp(){this.#e.splice(0).forEach(t=>t())}};var us=class{#e=0;#t;#n;get isIdle(){return this.#t===void 0}putOff(t){this.#e=Date.now()+t}hurry(){this.#e=0,this.#n?.()}stop(){
this.#t?.abort(),this.#t=void 0,this.#n?.()}begin(t){let n=new AbortController;this.#t=n,this.#r(t,n.signal)}async#r(t,n){
if(await this.#o(),n.aborted)return;if(!t.isNeeded()){this.#t=void 0,t.unneeded();return}let r;try{r=await t.open(n)}catch(o){
n.aborted||(this.#t=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");return}this.#t=void 0,t.opened(r)}#o(){let t=this.#e-
Date.now();return t<=0?Promise.resolve():new Promise(n=>{let r=setTimeout(n,t);this.#n=()=>{clearTimeout(r),n()}})}};var Kh=1024,Zh=4294967294,Hh="the connection was lost before the reply came; the request was sent, so it may have been c\
arried out",ms=class{#e=new Map;#t=0;#n=0;published=0n;#r=[];get takesPublishes(){return this.#n<Kh}get hasDue(){return this.#r.
length>0}get isEmpty(){return this.#e.size===0}nextDue(){return this.#r.shift()}begin(t,n){let r=this.#i();if(t.link=n,t.
kind==="subscription"){t.id=r;let o=t.ask(n);return this.#e.set(r,t),o&&fs(r,{case:"subscribe",value:o})}return t.answer.
sent=!0,this.#e.set(r,t),t.kind==="publish"?(this.published+=1n,this.#n+=1,t.publish.sequence=this.published,fs(r,{case:"\
publish",value:t.publish})):fs(r,{case:"request",value:t.request()})}credit(t,n,r){let o=this.#o(t)&&r===t.link,s=t.credit(
n);if(s==="tell"&&o)this.#a(t.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="ask"&&o){let i=t.ask(t.link);i&&this.#a(
t.id,{case:"subscribe",value:i})}}unsubscribe(t,n){let r=t.leave();this.#o(t)&&(r&&n===t.link?this.#a(t.id,{case:"unsubs\
cribe",value:{}}):this.#s(t.id))}cancel(t,n){for(let[r,o]of this.#e)o===t&&n===o.link&&this.#a(r,{case:"cancel",value:{}})}receive({
id:t,frame:n},r){if(n.case===void 0)return;let o=this.#e.get(t);if(o?.link!==r.number||r.number===0){if(r.leaving)return;
throw new ot(`it sent a frame for ${t}, which is not in use`)}if(n.case==="end"){let s=n.value.status&&qo(n.value.status);
if(r.draining&&ao(o)&&tf(o,s)){o.link=0;return}Yn(o,s),this.#s(t)}else if(o.kind==="subscription"){o.receive(n);let s=o.
settle();s>0&&this.#a(t,{case:"credit",value:{bytes:BigInt(s)}})}else nf(o,n),this.#s(t)}pass(t,n,r){let o=this.#e.get(t);
o?.kind==="subscription"&&o.link===r.number&&o.pass(n)}hasWanted(){return[...this.#e.values()].some(ao)}forgetUnwanted(){
for(let[t,n]of this.#e)ao(n)||(this.#s(t),Yn(n,we("the connection was lost")))}awaits(t,n){return[...this.#e.values()].some(
r=>r.link===t&&(r.kind==="publish"||r.kind==="request"&&!n))}moveTo(t,n){this.#r=[];for(let[r,o]of this.#e){if(o.kind!==
"subscription")continue;if(o.isLeft){this.#s(r);continue}let s=o.ask(t);s&&this.#a(r,{case:"subscribe",value:s})}this.publishAgain(
t,n)}publishAgain(t,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==t&&o[1].link!==n);r.sort(([,o],[,
s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=t,this.#a(o,{case:"publish",value:s.publish})}lose(t,n,r){
for(let[o,s]of this.#e)s.link===t&&(s.kind==="request"?(this.#s(o),s.answer.reject(we(Hh,n))):r&&ef(s)||!ao(s)?(this.#s(
o),Yn(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=!0))}fail(t){this.#r=[];for(let[n,r]of this.#e)this.#s(n),Yn(r,
t)}#o(t){return this.#e.get(t.id)===t}#s(t){this.#e.get(t)?.kind==="publish"&&(this.#n-=1),this.#e.delete(t)}#i(){do this.#t=
this.#t>=Zh?1:this.#t+1;while(this.#e.has(this.#t));return this.#t}#a(t,n){this.#r.push(fs(t,n))}};function fs(e,t){return te(
ro,{id:e,frame:t})}var ds=class{#e;#t=new AbortController;begin(t){let n=t.pause();if(n===void 0)return;this.#t=new AbortController;let{signal:r}=this.#t;
this.#e=setTimeout(()=>{this.#n(t,r)},n)}stop(){clearTimeout(this.#e),this.#t.abort()}async#n(t,n){let r;try{r=await t.open(
n)}catch{n.aborted||this.begin(t);return}n.aborted?r.close(1e3,""):t.opened(r)}};var ma=8*1024*1024,Xh=512,ps=class{constructor(t){this.observed=t}observed;#e=[];#t=ma;get isEmpty(){return this.#e.length===
0}add(t){this.#e.push(t)}forget(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.findIndex(
r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}empty(){return this.#e.splice(0)}ask(t,n,r,o){return new Promise(
(s,i)=>{let a=Math.min(t+Xh,ma);if(this.#t<a){i(qh());return}this.#t-=a;let c=h=>{u.wanted&&(u.wanted=!1,h()),this.#t+=u.
bytes,u.bytes=0},u={resolve:h=>c(()=>s(h)),reject:h=>c(()=>i(h)),wanted:!0,sent:!1,bytes:a},d=r(u);this.add(d),n.onend(h=>{
u.wanted&&(u.wanted=!1,u.sent||(this.forget(d),u.reject(we("it was not sent"))),i(this.#n(h,u.sent)),o(d))})})}#n(t,n){let{
state:r}=this.observed;if(t.code!=="deadline_exceeded")return t;let o=n?"; whether it was taken is not known":"; it was \
not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new j(
"deadline_exceeded",t.message+s+o,i)}};function qh(){let e=`${ma} bytes wait for the server already: publish less, or wa\
it for the answers`;return new j("resource_exhausted",e)}var cf=4400,hs=class{constructor(t,n){this.dialer=t;this.pace=n;this.#t=new Nr(n.firstPause,n.longestPause);let{signal:r}=this.#u;
globalThis.addEventListener?.("online",()=>this.#n.hurry(),{signal:r})}dialer;pace;observed=new cs;#e=new ms;#t;#n=new us;#r=new ps(
this.observed);#o;#s;#i=0;#a;#c=new ds;#l;#u=new AbortController;#f=!1;#d=!1;subscribe(t){if(this.#l){t.inbox.end(this.#l);
return}this.#r.add(t),this.#m()}credit(t,n){this.#e.credit(t,n,this.#o?.number),this.#m()}unsubscribe(t){this.#e.unsubscribe(
t,this.#o?.number),this.#r.forget(t),this.#m()}publish(t,n,r){let o=te(Yu,{topic:t,payload:n});return this.#p(n.length,r,
s=>({kind:"publish",link:0,publish:o,answer:s}))}request(t,n,r){return this.#p(n.length,r,o=>({kind:"request",link:0,request:()=>te(
Wu,{method:t,payload:n,timeoutMs:r.left()??0}),answer:o}))}close(){this.#l||(this.#l=new j("canceled","the client was cl\
osed"),this.#u.abort(),this.#g(this.#l,1e3,""))}#p(t,n,r){if(this.#l)return Promise.reject(this.#l);let o=this.#r.ask(t,
n,r,s=>{s.kind==="request"&&this.#e.cancel(s,this.#o?.number),this.#m()});return this.#m(),o}#m(){if(this.#f){this.#d=!0;
return}this.#f=!0;do this.#d=!1,this.#T(),this.#w(),this.#_(),this.#M();while(this.#d);this.#f=!1}#w(){let{number:t}=this.#o??
{};if(this.#o&&!this.#o.draining||!this.#n.isIdle||!this.#b())return;t===void 0&&this.observed.state.kind!=="reconnectin\
g"&&this.observed.set({kind:"connecting"});let n=new co;this.#n.begin({isNeeded:()=>this.#b(),open:r=>this.dialer.open(this.#e.
published,r,this.#E(n)),opened:r=>this.#y(n,r),failed:r=>this.#v(r),unneeded:()=>{this.#o||this.observed.set({kind:"idle"})}})}#b(){
return this.#o||this.#e.forgetUnwanted(),!this.#r.isEmpty||this.#e.hasWanted()}#v(t){let{error:n,isFinal:r}=t instanceof
tn?t:new tn(we("no connection",t),!1);if(r){this.#g(n,1e3,"");return}this.#n.putOff(xr(this.#t.next())),this.#o||this.observed.
lost(n),this.#m()}#y(t,n){this.#i+=1,t.arrive(this.#i,n);let r=this.#o;this.#o=t,r&&(this.#h(this.#s,we("the session was\
 closed")),this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#c.stop(),n.way!=="websocket"&&this.#k(),this.observed.
set({kind:"live",way:n.way}),this.#m(),t.catchUp()}#E(t){let n=()=>({number:t.number,draining:t.draining||t===this.#s,leaving:t===
this.#s}),r=s=>{if(!(t!==this.#o&&t!==this.#s)){try{s()}catch(i){this.#x(t,i)}this.#m()}},o=s=>t.hear(()=>r(s));return{frame:s=>o(
()=>this.#N(t,s,n())),violated:s=>o(()=>{throw new ot(s)}),passed:(s,i)=>o(()=>this.#e.pass(s,i,n())),buffered:()=>o(()=>this.#A(
t)),lost:(s,i)=>o(()=>this.#I(t,s,i))}}#N(t,n,r){if(t===this.#o&&this.#t.reset(),n.frame.case!=="drain")this.#e.receive(
n,r);else if(!t.draining){t.draining=!0;let o=Math.min(n.frame.value.retryMs,this.pace.longestDrain);this.#n.putOff(o+xr(
Math.max(o,this.pace.firstPause)))}}#x(t,n){if(!(n instanceof ot))throw n;t===this.#s?this.#h(t,Lt(n.message),cf,n.message):
this.#g(Lt(n.message),cf,n.message)}#I(t,n,r){if(t===this.#s){this.#h(t,n);return}this.#o=void 0,this.#c.stop(),this.#e.
lose(t.number,n,r),t.draining||this.#n.putOff(xr(this.#t.next())),this.observed.lost(n)}#h(t,n,r=1e3,o=""){t&&(this.#s=void 0,
this.#e.lose(t.number,n,!1),t.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.number,void 0))}#T(){this.#s&&!this.#e.
awaits(this.#s.number,!1)&&this.#h(this.#s,we("the session was closed"))}#A(t){this.dialer.buffered(),t.draining=!0,this.#n.
hurry()}#k(){let t=new co;this.#c.begin({pause:()=>this.dialer.untilUpgrade(),open:n=>this.dialer.upgrade(this.#e.published,
n,this.#E(t)),opened:n=>{this.#n.stop(),this.#y(t,n)}})}#_(){let{link:t,number:n,draining:r}=this.#o??{};if(!t||n===void 0)
return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){t.send(s);continue}
let i=t.way==="websocket"||!this.#e.awaits(n,!0),a=!o&&i&&this.#e.takesPublishes,c=r?void 0:this.#r.next(a);if(!c)return;
let u=this.#e.begin(c,n);u&&t.send(u)}}#M(){!this.#o||!this.#e.isEmpty||!this.#r.isEmpty?(clearTimeout(this.#a),this.#a=
void 0):this.#a??=setTimeout(()=>{this.#a=void 0,this.#S(1e3,""),this.observed.set({kind:"idle"})},this.pace.idle)}#S(t,n){
clearTimeout(this.#a),this.#a=void 0,this.#n.stop(),this.#c.stop();let{link:r}=this.#o??{},o=this.#s?.link;this.#o=this.#s=
void 0,r?.close(t,n),o?.close(1e3,"")}#g(t,n,r){this.#S(n,r),this.#e.fail(t);for(let o of this.#r.empty())Yn(o,t);this.observed.
set({kind:"closed",reason:t})}};var zh=3e4,uo=class{#e;#t;#n=new Map;http;timeout;requestsOverSession;constructor(t){let n=t.fetch??globalThis.fetch;this.
http=new jo(Jh(t.baseUrl),n,t.headers,t.credentials),this.timeout=t.timeout??zh,this.requestsOverSession=t.requests==="s\
ession",this.#e={...rf,...t.pace};let{WebSocket:r}=globalThis;this.#t=(t.WebSocket===void 0?r:t.WebSocket)??void 0}session(t,n){
let r=this.#n.get(n);if(!r){let o=new Map,s=new ls(this.http,n,this.#t,o,this.#e);r={session:new hs(s,this.#e),endpoints:o},
this.#n.set(n,r)}for(let o of t)r.endpoints.set(o.name,o);return r.session}};function uf(e){return new uo(e)}function ff(e){
return{get state(){return e.observed.state},onchange:t=>e.observed.onchange(t),close:()=>e.close()}}function Jh(e){let{location:t}=globalThis,
n;try{n=new URL(e,t?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(e)}; write https://host, sa\
y`)}if(n.protocol!=="http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl begins with http: or https:, not ${n.protocol}`);
return(n.origin+n.pathname).replace(/\/+$/,"")}var df=new WeakMap;function da(e,t){let n=t instanceof uo?t:uf(t),r=Ju(e),o=[...r.values()][0]?.session??"",s=n.session(
r.values(),o),i={};for(let[a,c]of r){let u=jh(n,s,c);switch(c.desc.methodKind){case"unary":i[a]=Qh(n,s,c);break;case"cli\
ent_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=mf(s,c);break;case"\
server_streaming":i[a]=mf(s,c)}}return df.set(i,ff(s)),i}function pa(e){let t=df.get(e);if(!t)throw new TypeError("that \
is not what createClient has returned");return t}function mf(e,t){return(n={},r={})=>new ns(e,t,()=>Xu(t,n),r)}function jh(e,t,n){
return(r,o={})=>pf(e,o,async s=>{let i=so(n.event,oo(n.event,r)),{position:a}=await t.publish(n.name,i,s);return{position:a&&
new mt(a.epoch,a.sequence)}})}function Qh(e,t,n){let{input:r,output:o}=n.desc;return(s,i={})=>pf(e,i,async a=>{let c=oo(
r,s);if(!e.requestsOverSession)return Hu(e.http,n,c,a);let u=await t.request(n.name,so(r,c),a);return vr(o,u,`the reply \
to ${n.name}`)})}async function pf(e,t,n){let r=new ft(t,e.timeout);try{return await n(r)}finally{r.done()}}var hf=Je("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMi8gIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIqCglzaWduYXR1cmUYBSABKA4yFy5zbXEudjEuVG9waWMuU2lnbmF0dXJlIjwKBlJldGFpb\
hIWChJSRVRBSU5fVU5TUEVDSUZJRUQQABIICgRMQVNUEAESEAoMTEFTVF9QRVJfS0VZEAIiUwoIT3ZlcmZsb3cSGAoUT1ZFUkZMT1dfVU5TUEVDSUZJRUQQA\
BIPCgtEUk9QX09MREVTVBABEgwKCENPTkZMQVRFEAISDgoKRElTQ09OTkVDVBADIjoKCVNpZ25hdHVyZRIZChVTSUdOQVRVUkVfVU5TUEVDSUZJRUQQABIIC\
gRFQUNIEAESCAoETk9ORRACOkgKBXRvcGljEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMYnYwDIAEoCzINLnNtcS52MS5Ub3BpY1IFdG9waWOIA\
QE6SwoGbWV0aG9kEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMYnowDIAEoCzIOLnNtcS52MS5NZXRob2RSBm1ldGhvZIgBAWIGcHJvdG8z",[to]);var eg=Je("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCLyAgoIU25hcHNob3QSKAoEdGltZ\
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
lJlbWFyayIV6uEYEQjIASIMUmVtYXJrRmlsdGVyKAEwAWIGcHJvdG8z",[Eu,fu,hf]);var gf=Pu(eg,0);var tg=document.querySelector('meta[name="socket.mq"]')?.content||"/",ha=new URL(tg,document.baseURI).href,vn=da(gf,{baseUrl:ha}),
Nn=pa(vn);var ng=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),rg=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),fo=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,je=e=>ng.format(e),bf=e=>rg.format(e),mo=e=>e.
toLocaleString("en"),xn=(e,t)=>`${mo(e)} ${t}${e===1?"":"s"}`,gs=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,yf=e=>e.toFixed(
2),Ir=e=>Ef(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),In=e=>`${Ef(e,1e3,["B","kB","MB","GB","TB"])}/s`;function Ef(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var Sf=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function nn(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function bs(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function Q(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function ie(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var ys=class{#e=0;#t=0;#n=0;#r=0;#o;constructor(){Nn.onchange(t=>{t.kind==="reconnecting"&&(this.#o??=t.since.getTime(),
Q("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#t+=t,this.#i(`nothing is missing, ${t===0?"nothing came":
`${xn(t,"sample")} came`} meanwhile.`)}gap(t){this.#n+=t,this.#r+=t===0?1:0,this.#i(t>0?`too late for ${xn(t,"sample")}.`:
"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(Q("account").textContent=this.#s())}#s(){
let t=this.#r===1?"once":`${mo(this.#r)} times`;return[xn(this.#e,"sample"),this.#t>0&&`${mo(this.#t)} of them caught up\
 on`,this.#n>0?`${mo(this.#n)} missed`:this.#r===0&&"nothing missed",this.#r>0&&`server restarted ${t}`].filter(Boolean).
join(", ")}#i(t){let n=this.#o===void 0?void 0:(Date.now()-this.#o)/1e3;this.#o=void 0,Q("news").textContent=n===void 0?
`On again: ${t}`:`Back after ${nn(Math.max(n,1))}: ${t}`}};var og={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function vf(){let e=Q("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=sg(n);e.textContent!==
r&&(e.textContent=r),wf()};Nn.onchange(t),t(Nn.state),setInterval(wf,1e3)}function sg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${og[e.way]}`;case"reconnecting":return`No connection since\
 ${je(e.since.getTime())}`;case"closed":return"Refused by the server"}}function wf(){let{state:e}=Nn,t=Q("lost");if(e.kind===
"reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${nn(Math.max(n,0))}. It is tried again and \
again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent="")}var Nf=!1;function Es(){Nf=!0}function Ss({code:e}){e==="unauthenticated"&&Nf&&location.reload()}var ig=5e3;async function ga(e,t){let n;for(;;){let r=e(n?{after:n}:"kept");try{for await(let o of r)Es(),t(o)}catch(o){
if(!(o instanceof j))throw o;Ss(o)}n=r.position??n,await new Promise(o=>setTimeout(o,ig))}}function vs({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var ws=class{#e=[];#t;#n=[];#r;#o;#s=!1;constructor(t){
this.#t=new Map(t.map(n=>[n,[]]))}add(t,n,r){let o=this.#t.get(t);if(!o)return;r<this.latest-5e3&&this.#l(),r>this.latest&&
this.#i(r);let s=this.#e.lastIndexOf(r);s>=0&&(o[s]=n)}gap(t){this.latest>0&&(this.#r??={missed:0,restarted:!1},this.#r.
missed+=t,this.#r.restarted||=t===0)}resynchronise(){this.#s=!0}get latest(){return this.#e.at(-1)??0}get holes(){return this.#n}openHole(t){
return this.latest>0&&t-this.latest>2*2500?{from:this.latest,to:t}:void 0}span(t,n,r){return Math.min(r,Math.max(n,t-(this.#e[0]??
t)))}now(){return Date.now()+(this.#o??0)}at(t,n){let r=this.#t.get(t)??[];for(let o=this.#e.length-1;o>=0&&n-this.#e[o]<
2500;o-=1){let s=r[o];if(this.#e[o]<=n+500&&s!==null)return s}}since(t){let n=Math.max(this.#e.findIndex(r=>r>=t)-1,0);return{
times:this.#e.slice(n),of:r=>(this.#t.get(r)??[]).slice(n)}}#i(t){let n=this.latest;if(this.#r){let{missed:r,restarted:o}=this.#r;
this.#n.push({from:n,to:t,missed:r,why:o?"restarted":"missed"}),this.#r=void 0,this.#a(n+1)}else n>0&&t-n>2500&&(this.#n.
push({from:n,to:t,missed:0,why:"silent"}),this.#a(n+1));this.#a(t),this.#o=Math.max(this.#s?-1/0:this.#o??-1/0,t-Date.now()),
this.#s=!1,this.#c(t-36e5)}#a(t){this.#e.push(t),this.#t.forEach(n=>n.push(null))}#c(t){this.#n=this.#n.filter(n=>n.to>t),
this.#e[60]!==void 0&&this.#e[60]<t&&(this.#e.splice(0,60),this.#t.forEach(n=>n.splice(0,60)))}#l(){this.#e=[],this.#n=[],
this.#r=void 0,this.#t.forEach(t=>t.splice(0)),this.resynchronise()}};function po({missed:e,why:t}){switch(t){case"missed":return`${xn(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function xf(e,t){let n=Q("holes"),r=e.filter(
({to:o})=>o>t).map(ag);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>ie("li","",
o)))}function ag(e){let{from:t,to:n,why:r}=e,o=`${je(t)} to ${je(n)}, ${nn(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${po(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var lg=getComputedStyle(document.documentElement),rn=e=>lg.getPropertyValue(`--${e}`).trim(),If=e=>`${rn(e)}26`,Ns=e=>`${e}\
px ${rn("mono")}`;function Tf(e){for(let t of["(prefers-color-scheme: dark)","(prefers-contrast: more)","(forced-colors:\
 active)"])matchMedia(t).addEventListener("change",e)}function Af({hostName:e,os:t,cpus:n,disks:r,networks:o,uptimeSeconds:s}){document.title=`${e||"hostwatch"} – hostwatch`,
Q("host-name").textContent=e||"unnamed machine";let i=[[t?.name,t?.version].filter(Boolean).join(" "),t?.kernelVersion&&
`kernel ${t.kernelVersion}`,t?.architecture,`up ${nn(Number(s))}`];Q("host-facts").textContent=i.filter(Boolean).join(" \
· "),Q("cpu-brand").textContent=[...new Set(n.map(({brand:a})=>a).filter(Boolean))].join(", "),ba(Q("cpus"),n,"li",(a,{
name:c,loadPercent:u})=>{let[d,h,b]=ya(a,["span","i","span"]);d.textContent=c,h.style.setProperty("--share",Math.min(u/100,
1).toFixed(3)),b.textContent=gs(u)}),ba(Q("disks"),r,"li",(a,{mountPoint:c,fileSystem:u,totalBytes:d,availableBytes:h})=>{
let[b,v]=[Number(d),Number(h)],[w,A,k]=ya(a,["span","i","span"]);w.textContent=[c,u].filter(Boolean).join(" · "),A.style.
setProperty("--share",b>0?((b-v)/b).toFixed(3):"0"),k.textContent=`${Ir(v)} free of ${Ir(b)}`}),ba(Q("networks"),o,"tr",
(a,{name:c,receivedBytesPerSecond:u,sentBytesPerSecond:d})=>{let[h,b,v]=ya(a,["th","td","td"]);h.scope="row",h.textContent=
c,b.textContent=In(u),v.textContent=In(d)})}function ba(e,t,n,r){for(;e.childElementCount>t.length;)e.lastElementChild.remove();
for(;e.childElementCount<t.length;)e.append(document.createElement(n));t.forEach((o,s)=>r(e.children[s],o))}function ya(e,t){
return e.childElementCount===0&&e.append(...t.map(n=>document.createElement(n))),[...e.children]}var cg="uplot",ug="u-hz",fg="u-vt",mg="u-title",dg="u-wrap",pg="u-under",hg="u-over",gg="u-axis",Kn="u-off",bg="u-select",
yg="u-cursor-x",Eg="u-cursor-y",Sg="u-cursor-pt",wg="u-legend",vg="u-live",Ng="u-inline",xg="u-series",Ig="u-marker",kf="\
u-label",Tg="u-value",go="width",bo="height";var _f="bottom",Tr="left",Ea="right",Pa="#000",Mf=Pa+"0",Sa="mousemove",Lf="mousedown",wa="mouseup",Rf="mouseenter",Df="\
mouseleave",Of="dblclick",Ag="resize",kg="scroll",Cf="change",ks="dppxchange",Fa="--",Dr=typeof window<"u",Ta=Dr?document:
null,kr=Dr?window:null,_g=Dr?navigator:null,me,xs;function Aa(){let e=devicePixelRatio;me!=e&&(me=e,xs&&_a(Cf,xs,Aa),xs=
matchMedia(`(min-resolution: ${me-.001}dppx) and (max-resolution: ${me+.001}dppx)`),Zn(Cf,xs,Aa),kr.dispatchEvent(new CustomEvent(
ks)))}function Et(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function ka(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Ie(e,t,n){e.style[t]=n+"px"}function $t(e,t,n,r){let o=Ta.createElement(e);return t!=null&&Et(o,
t),n?.insertBefore(o,r),o}function Dt(e,t){return $t("div",e,t)}var Pf=new WeakMap;function on(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=Pf.get(e);s!=i&&(e.style.transform=s,Pf.set(e,s),t<0||n<0||t>r||n>o?Et(e,Kn):ka(e,Kn))}var Ff=new WeakMap;
function Bf(e,t,n){let r=t+n,o=Ff.get(e);r!=o&&(Ff.set(e,r),e.style.background=t,e.style.borderColor=n)}var Uf=new WeakMap;
function Gf(e,t,n,r){let o=t+""+n,s=Uf.get(e);o!=s&&(Uf.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Ba={passive:!0},Mg={...Ba,capture:!0};function Zn(e,t,n,r){t.addEventListener(
e,n,r?Mg:Ba)}function _a(e,t,n,r){t.removeEventListener(e,n,Ba)}Dr&&Aa();function Wt(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:St((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function pm(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var hm=e=>e!=
null,gm=e=>e!=null&&e>0,Ls=pm(hm),Lg=pm(gm);function Rg(e,t,n,r=0,o=!1){let s=o?Lg:Ls,i=o?gm:hm;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??ye,c??-ye]}function Rs(e,t,n,r){let o=$f(e),s=$f(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
mn:bm,a=o==1?St:Ot,c=s==1?Ot:St,u=a(i(Ue(e))),d=c(i(Ue(t))),h=_r(n,u),b=_r(n,d);return n==10&&(u<0&&(h=Ee(h,-u)),d<0&&(b=
Ee(b,-d))),r||n==2?(e=h*o,t=b*s):(e=wm(e,h),t=Ds(t,b)),[e,t]}function Ua(e,t,n,r){let o=Rs(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var Ga=.1,Vf={mode:3,pad:Ga},Eo={pad:0,soft:null,mode:0},Dg={min:Eo,max:Eo};function _s(e,t,n,r){return Os(
n)?Yf(e,t,n):(Eo.pad=n,Eo.soft=r?0:null,Eo.mode=r?3:0,Yf(e,t,Dg))}function ue(e,t){return e??t}function Og(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Yf(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-ye),c=ue(o.hard,ye),u=ue(r.soft,ye),d=ue(o.soft,-ye),h=ue(r.mode,0),b=ue(o.mode,0),v=t-e,w=mn(
v),A=st(Ue(e),Ue(t)),k=mn(A),R=Ue(k-w);(v<1e-24||R>10)&&(v=0,(e==0||t==0)&&(v=1e-24,h==2&&u!=ye&&(s=0),b==2&&d!=-ye&&(i=
0)));let x=v||A||1e3,P=mn(x),T=_r(10,St(P)),Z=x*(v==0?e==0?.1:1:s),C=Ee(wm(e-Z,T/10),24),z=e>=u&&(h==1||h==3&&C<=u||h==2&&
C>=u)?u:ye,H=st(a,C<z&&e>=z?z:Kt(z,C)),ne=x*(v==0?t==0?.1:1:i),K=Ee(Ds(t+ne,T/10),24),_=t<=d&&(b==1||b==3&&K>=d||b==2&&K<=
d)?d:-ye,q=Kt(c,K>_&&t<=_?_:st(_,K));return H==q&&H==0&&(q=100),[H,q]}var Cg=new Intl.NumberFormat(Dr?_g.language:"en-US"),
Va=e=>Cg.format(e),wt=Math,As=wt.PI,Ue=wt.abs,St=wt.floor,Be=wt.round,Ot=wt.ceil,Kt=wt.min,st=wt.max,_r=wt.pow,$f=wt.sign,
mn=wt.log10,bm=wt.log2,Pg=(e,t=1)=>wt.sinh(e)*t,va=(e,t=1)=>wt.asinh(e/t),ye=1/0;function Wf(e){return(mn((e^e>>31)-(e>>
31))|0)+1}function Ma(e,t,n){return Kt(st(e,t),n)}function ym(e){return typeof e=="function"}function re(e){return ym(e)?
e:()=>e}var Fg=()=>{},Em=e=>e,Sm=(e,t)=>t,Bg=e=>null,Kf=e=>!0,Zf=(e,t)=>e==t,Ug=/\.\d*?(?=9{6,}|0{6,})/gm,Hn=e=>{if(Nm(e)||
An.has(e))return e;let t=`${e}`,n=t.match(Ug);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,s]=t.
split("e");return+`${Hn(o)}e${s}`}return Ee(e,r)};function $n(e,t){return Hn(Ee(Hn(e/t))*t)}function Ds(e,t){return Hn(Ot(
Hn(e/t))*t)}function wm(e,t){return Hn(St(Hn(e/t))*t)}function Ee(e,t=0){if(Nm(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);
return Be(r)/n}var An=new Map;function vm(e){return((""+e).split(".")[1]||"").length}function wo(e,t,n,r){let o=[],s=r.map(
vm);for(let i=t;i<n;i++){let a=Ue(i),c=Ee(_r(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*c,h=(i>=
0?0:a)+(i>=s[u]?0:s[u]),b=e==10?d:Ee(d,h);o.push(b),An.set(b,h)}}return o}var So={},Ya=[],Mr=[null,null],Tn=Array.isArray,
Nm=Number.isInteger,Gg=e=>e===void 0;function Hf(e){return typeof e=="string"}function Os(e){let t=!1;if(e!=null){let n=e.
constructor;t=n==null||n==Object}return t}function Vg(e){return e!=null&&typeof e=="object"}var Yg=Object.getPrototypeOf(
Uint8Array),xm="__proto__";function Lr(e,t=Os){let n;if(Tn(e)){let r=e.find(o=>o!=null);if(Tn(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=Lr(e[o],t)}else n=e.slice()}else if(e instanceof Yg)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=xm&&(n[r]=Lr(e[r],t))}else n=e;return n}function Oe(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=xm&&(Os(e[o])?Oe(e[o],Lr(r[o])):e[o]=Lr(r[o]))}return e}var $g=0,Wg=1,Kg=2;function Zg(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function Hg(e,t){
if(zg(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return Jg(i[0])||(i=qg(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],h=Array(o).fill(void 0),b=t?t[i][u]:Wg,v=[];for(let w=0;w<d.length;w++){let A=d[w],k=s.get(c[w]);
A===null?b!=$g&&(h[k]=A,b==Kg&&v.push(k)):h[k]=A}Zg(h,v,o),r.push(h)}}return r}var Xg=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function qg(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function zg(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function Jg(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=st(1,St((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var Im=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Tm=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function Am(e){return e.slice(0,3)}var jg=Tm.map(Am),Qg=Im.map(Am),eb={MMMM:Im,MMM:Qg,WWWW:Tm,WWW:jg};function ho(e){
return(e<10?"0":"")+e}function tb(e){return(e<10?"00":e<100?"0":"")+e}var nb={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>ho(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>ho(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>ho(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>ho(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>ho(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>tb(e.getMilliseconds())};function $a(e,t){t=t||eb;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?nb[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var rb=new Intl.DateTimeFormat().resolvedOptions().timeZone;function ob(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==rb?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var km=e=>e%1==0,Ms=[1,2,2.5,5],sb=wo(10,-32,0,Ms),_m=wo(10,0,32,Ms),ib=_m.filter(km),Wn=sb.concat(
_m),Wa=`
`,Mm="{YYYY}",Xf=Wa+Mm,Lm="{M}/{D}",yo=Wa+Lm,Is=yo+"/{YY}",Rm="{aa}",ab="{h}:{mm}",Ar=ab+Rm,qf=Wa+Ar,zf=":{ss}",pe=null;
function Dm(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?wo(10,0,3,Ms).filter(km):wo(10,-3,0,Ms)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,Mm,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",Xf,pe,pe,pe,pe,pe,1],[o,Lm,Xf,pe,
pe,pe,pe,pe,1],[r,"{h}"+Rm,Is,pe,yo,pe,pe,pe,1],[n,Ar,Is,pe,yo,pe,pe,pe,1],[t,zf,Is+" "+Ar,pe,yo+" "+Ar,pe,qf,pe,1],[e,zf+
".{fff}",Is+" "+Ar,pe,yo+" "+Ar,pe,qf,pe,1]];function d(h){return(b,v,w,A,k,R)=>{let x=[],P=k>=i,T=k>=s&&k<i,Z=h(w),C=Ee(
Z*e,3),z=Na(Z.getFullYear(),P?0:Z.getMonth(),T||P?1:Z.getDate()),H=Ee(z*e,3);if(T||P){let ne=T?k/s:0,K=P?k/i:0,_=C==H?C:
Ee(Na(z.getFullYear()+K,z.getMonth()+ne,1)*e,3),q=new Date(Be(_/e)),F=q.getFullYear(),$=q.getMonth();for(let V=0;_<=A;V++){
let oe=Na(F+K*V,$+ne*V,1),G=oe-h(Ee(oe*e,3));_=Ee((+oe+G)*e,3),_<=A&&x.push(_)}}else{let ne=k>=o?o:k,K=St(w)-St(C),_=H+K+
Ds(C-H,ne);x.push(_);let q=h(_),F=q.getHours()+q.getMinutes()/n+q.getSeconds()/r,$=k/r,V=b.axes[v]._space,oe=R/V;for(;_=
Ee(_+k,e==1?0:3),!(_>A);)if($>1){let G=St(Ee(F+$,6))%24,ae=h(_).getHours()-G;ae>1&&(ae=-1),_-=ae*r,F=(F+$)%24;let he=x[x.
length-1];Ee((_-he)/k,3)*oe>=.7&&x.push(_)}else x.push(_)}return x}}return[c,u,d]}var[lb,cb,ub]=Dm(1),[fb,mb,db]=Dm(.001);
wo(2,-53,53,[1]);function Jf(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function jf(e,t){
return(n,r,o,s,i)=>{let a=t.find(w=>i>=w[0])||t[t.length-1],c,u,d,h,b,v;return r.map(w=>{let A=e(w),k=A.getFullYear(),R=A.
getMonth(),x=A.getDate(),P=A.getHours(),T=A.getMinutes(),Z=A.getSeconds(),C=k!=c&&a[2]||R!=u&&a[3]||x!=d&&a[4]||P!=h&&a[5]||
T!=b&&a[6]||Z!=v&&a[7]||a[1];return c=k,u=R,d=x,h=P,b=T,v=Z,C(A)})}}function pb(e,t){let n=$a(t);return(r,o,s,i,a)=>o.map(
c=>n(e(c)))}function Na(e,t,n){return new Date(e,t,n)}function Qf(e,t){return t(e)}var hb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function em(e,t){return(n,r,o,s)=>s==null?Fa:t(e(r))}function gb(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.
width?n.points.stroke(e,t):null}function bb(e,t){return e.series[t].fill(e,t)}var yb={show:!0,live:!0,isolate:!1,mount:Fg,
markers:{show:!0,width:2,stroke:gb,fill:bb,dash:"solid"},idx:null,idxs:null,values:[]};function Eb(e,t){let n=e.cursor.points,
r=Dt(),o=n.size(e,t);Ie(r,go,o),Ie(r,bo,o);let s=o/-2;Ie(r,"marginLeft",s),Ie(r,"marginTop",s);let i=n.width(e,t,o);return i&&
Ie(r,"borderWidth",i),r}function Sb(e,t){let n=e.series[t].points;return n._fill||n._stroke}function wb(e,t){let n=e.series[t].
points;return n._stroke||n._fill}function vb(e,t){return e.series[t].points.size}var xa=[0,0];function Nb(e,t,n){return xa[0]=
t,xa[1]=n,xa}function Ts(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Ia(e,t,n,r=!0){return o=>{
(!r||o.target==t)&&n(o)}}var xb={show:!0,x:!0,y:!0,lock:!1,move:Nb,points:{one:!1,show:Eb,size:vb,width:0,stroke:wb,fill:Sb},
bind:{mousedown:Ts,mouseup:Ts,click:Ts,dblclick:Ts,mousemove:Ia,mouseleave:Ia,mouseenter:Ia},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-
o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Om={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ka=Oe({},Om,{filter:Sm}),Cm=Oe({},Ka,{size:10}),Pm=Oe({},Om,{show:!1}),Za='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Fm="bold "+Za,Bm=1.5,tm={show:!0,scale:"x",stroke:Pa,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Fm,side:2,grid:Ka,ticks:Cm,border:Pm,font:Za,lineGap:Bm,rotate:0},Ib="\
Value",Tb="Time",nm={show:!0,scale:"x",auto:!1,sorted:1,min:ye,max:-ye,idxs:[]};function Ab(e,t,n,r,o){return t.map(s=>s==
null?"":Va(s))}function kb(e,t,n,r,o,s,i){let a=[],c=An.get(o)||0;n=i?n:Ee(Ds(n,o),c);for(let u=n;u<=r;u=Ee(u+o,c))a.push(
Object.is(u,-0)?0:u);return a}function La(e,t,n,r,o,s,i){let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?mn:bm,d=St(u(n));
o=_r(c,d),c==10&&(o=Wn[Wt(o,Wn)]);let h=n,b=o*c;c==10&&(b=Wn[Wt(b,Wn)]);do a.push(h),h=h+o,c==10&&!An.has(h)&&(h=Ee(h,An.
get(o))),h>=b&&(o=h,b=o*c,c==10&&(b=Wn[Wt(b,Wn)]));while(h<=r);return a}function _b(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].
scale].asinh,u=r>c?La(e,t,st(c,n),r,o):[c],d=r>=0&&n<=0?[0]:[];return(n<-c?La(e,t,st(c,-r),-n,o):[c]).reverse().map(b=>-b).
concat(d,u)}var Um=/./,Mb=/[12357]/,Lb=/[125]/,rm=/1/,Ra=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<
0?1:0])?o:null);function Rb(e,t,n,r,o){let s=e.axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),h=c(9,i)-
d>=u?Um:c(7,i)-d>=u?Mb:c(5,i)-d>=u?Lb:rm;if(h==rm){let b=Ue(c(1,i)-d);if(b<u)return Ra(t.slice().reverse(),a.distr,h,Ot(
u/b)).reverse()}return Ra(t,a.distr,h,1)}function Db(e,t,n,r,o){let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ue(c(
1,i)-c(2,i));return u<a?Ra(t.slice().reverse(),3,Um,Ot(a/u)).reverse():t}function Ob(e,t,n,r){return r==null?Fa:t==null?
"":Va(t)}var om={show:!0,scale:"y",stroke:Pa,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Fm,side:3,
grid:Ka,ticks:Cm,border:Pm,font:Za,lineGap:Bm,rotate:0};function Cb(e,t){let n=3+(e||1)*2;return Ee(n*t,3)}function Pb(e,t){
let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(o[r[1]],n,!0),a=Ue(i-s),c=e.series[t],
u=a/(c.points.space*me);return r[1]-r[0]<=u}var sm={scale:null,auto:!0,sorted:0,min:ye,max:-ye},Gm=(e,t,n,r,o)=>o,im={show:!0,
auto:!0,sorted:0,gaps:Gm,alpha:1,facets:[Oe({},sm,{scale:"x"}),Oe({},sm,{scale:"y"})]},am={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:Gm,alpha:1,points:{show:Pb,filter:null},values:null,min:ye,max:-ye,idxs:[],path:null,clip:null};function Fb(e,t,n,r,o){
return n/10}var Vm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Bb=Oe({},Vm,{time:!1,ori:1}),lm={};
function Ym(e,t){let n=lm[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=
r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(lm[e]=n)),
n}var Rr=1,Da=2;function Xn(e,t,n){let r=e.mode,o=e.series[t],s=r==2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==
2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],h=r==2?i[o.facets[1].scale]:i[o.scale],b=a.left,v=a.top,w=a.
width,A=a.height,k=e.valToPosH,R=e.valToPosV;return d.ori==0?n(o,c,u,d,h,k,R,b,v,w,A,Ps,Or,Bs,Wm,Zm):n(o,c,u,d,h,R,k,v,b,
A,w,Fs,Cr,qa,Km,Hm)}function Ha(e,t){let n=0,r=0,o=ue(e.bands,Ya);for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?
n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Ub(e,t,n,r,o){let s=e.mode,i=e.series[t],
a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function dn(e,t,n,r,o,s){
return Xn(e,t,(i,a,c,u,d,h,b,v,w,A,k)=>{let R=i.pxRound,x=u.dir*(u.ori==0?1:-1),P=u.ori==0?Or:Cr,T,Z;x==1?(T=n,Z=r):(T=r,
Z=n);let C=R(h(a[T],u,A,v)),z=R(b(c[T],d,k,w)),H=R(h(a[Z],u,A,v)),ne=R(b(s==1?d.max:d.min,d,k,w)),K=new Path2D(o);return P(
K,H,ne),P(K,C,ne),P(K,C,z),K})}function Cs(e,t,n,r,o,s){let i=null;if(e.length>0){i=new Path2D;let a=t==0?Bs:qa,c=n;for(let h=0;h<
e.length;h++){let b=e[h];if(b[1]>b[0]){let v=b[0]-c;v>0&&a(i,c,r,v,r+s),c=b[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+
d)}return i}function Gb(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Xa(e,t,n,r,o,s,i){let a=[],c=e.
length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===null){let h=u,b=u;if(o==1)for(;++u<=r&&t[u]===null;)b=u;else for(;--u>=
n&&t[u]===null;)b=u;let v=s(e[h]),w=b==h?v:s(e[b]),A=h-o;v=i<=0&&A>=0&&A<c?s(e[A]):v;let R=b+o;w=i>=0&&R>=0&&R<c?s(e[R]):
w,w>=v&&a.push([v,w])}return a}function cm(e){return e==0?Em:e==1?Be:t=>$n(t,e)}function $m(e){let t=e==0?Ps:Fs,n=e==0?(o,s,i,a,c,u)=>{
o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,
a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?r(o,s,i,a,c):(u=Kt(u,a/2,c/2),d=Kt(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),
n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,s,i,s+a,i,u),o.closePath())}}var Ps=(e,t,n)=>{e.moveTo(t,n)},Fs=(e,t,n)=>{e.moveTo(
n,t)},Or=(e,t,n)=>{e.lineTo(t,n)},Cr=(e,t,n)=>{e.lineTo(n,t)},Bs=$m(0),qa=$m(1),Wm=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},Km=(e,t,n,r,o,s)=>{
e.arc(n,t,r,o,s)},Zm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(t,n,r,o,s,i)},Hm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};
function Xm(e){return(t,n,r,o,s)=>Xn(t,n,(i,a,c,u,d,h,b,v,w,A,k)=>{let{pxRound:R,points:x}=i,P,T;u.ori==0?(P=Ps,T=Wm):(P=
Fs,T=Km);let Z=Ee(x.width*me,3),C=(x.size-x.width)/2*me,z=Ee(C*2,3),H=new Path2D,ne=new Path2D,{left:K,top:_,width:q,height:F}=t.
bbox;Bs(ne,K-z,_-z,q+z*2,F+z*2);let $=V=>{if(c[V]!=null){let oe=R(h(a[V],u,A,v)),G=R(b(c[V],d,k,w));P(H,oe+C,G),T(H,oe,G,
C,0,As*2)}};if(s)s.forEach($);else for(let V=r;V<=o;V++)$(V);return{stroke:Z>0?H:null,fill:H,clip:ne,flags:Rr|Da}})}function qm(e){
return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var Vb=qm(Or),Yb=qm(Cr);function zm(e){
let t=ue(e?.alignGaps,0);return(n,r,o,s)=>Xn(n,r,(i,a,c,u,d,h,b,v,w,A,k)=>{[o,s]=Ls(c,o,s);let R=i.pxRound,x=F=>R(h(F,u,
A,v)),P=F=>R(b(F,d,k,w)),T,Z;u.ori==0?(T=Or,Z=Vb):(T=Cr,Z=Yb);let C=u.dir*(u.ori==0?1:-1),z={stroke:new Path2D,fill:null,
clip:null,band:null,gaps:null,flags:Rr},H=z.stroke,ne=!1;if(s-o>=A*4){let F=B=>n.posToVal(B,u.key,!0),$=null,V=null,oe,G,
it,Te=x(a[C==1?o:s]),ae=x(a[o]),he=x(a[s]),J=F(C==1?ae+1:he-1);for(let B=C==1?o:s;B>=o&&B<=s;B+=C){let Ce=a[B],Ae=(C==1?
Ce<J:Ce>J)?Te:x(Ce),de=c[B];Ae==Te?de!=null?(G=de,$==null?(T(H,Ae,P(G)),oe=$=V=G):G<$?$=G:G>V&&(V=G)):de===null&&(ne=!0):
($!=null&&Z(H,Te,P($),P(V),P(oe),P(G)),de!=null?(G=de,T(H,Ae,P(G)),$=V=oe=G):($=V=null,de===null&&(ne=!0)),Te=Ae,J=F(Te+
C))}$!=null&&$!=V&&it!=Te&&Z(H,Te,P($),P(V),P(oe),P(G))}else for(let F=C==1?o:s;F>=o&&F<=s;F+=C){let $=c[F];$===null?ne=
!0:$!=null&&T(H,x(a[F]),P($))}let[_,q]=Ha(n,r);if(i.fill!=null||_!=0){let F=z.fill=new Path2D(H),$=i.fillTo(n,r,i.min,i.
max,_),V=P($),oe=x(a[o]),G=x(a[s]);C==-1&&([G,oe]=[oe,G]),T(F,G,V),T(F,oe,V)}if(!i.spanGaps){let F=[];ne&&F.push(...Xa(a,
c,o,s,C,x,t)),z.gaps=F=i.gaps(n,r,o,s,F),z.clip=Cs(F,u.ori,v,w,A,k)}return q!=0&&(z.band=q==2?[dn(n,r,o,s,H,-1),dn(n,r,o,
s,H,1)]:dn(n,r,o,s,H,q)),z})}function $b(e){let t=ue(e.align,1),n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);
return(s,i,a,c)=>Xn(s,i,(u,d,h,b,v,w,A,k,R,x,P)=>{[a,c]=Ls(h,a,c);let T=u.pxRound,{left:Z,width:C}=s.bbox,z=ae=>T(w(ae,b,
x,k)),H=ae=>T(A(ae,v,P,R)),ne=b.ori==0?Or:Cr,K={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Rr},_=K.
stroke,q=b.dir*(b.ori==0?1:-1),F=H(h[q==1?a:c]),$=z(d[q==1?a:c]),V=$,oe=$;o&&t==-1&&(oe=Z,ne(_,oe,F)),ne(_,$,F);for(let ae=q==
1?a:c;ae>=a&&ae<=c;ae+=q){let he=h[ae];if(he==null)continue;let J=z(d[ae]),B=H(he);t==1?ne(_,J,F):ne(_,V,B),ne(_,J,B),F=
B,V=J}let G=V;o&&t==1&&(G=Z+C,ne(_,G,F));let[it,Te]=Ha(s,i);if(u.fill!=null||it!=0){let ae=K.fill=new Path2D(_),he=u.fillTo(
s,i,u.min,u.max,it),J=H(he);ne(ae,G,J),ne(ae,oe,J)}if(!u.spanGaps){let ae=[];ae.push(...Xa(d,h,a,c,q,z,r));let he=u.width*
me/2,J=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Ce=>{Ce[0]+=J,Ce[1]+=B}),K.gaps=ae=u.gaps(s,i,a,c,ae),K.clip=Cs(ae,b.
ori,k,R,x,P)}return Te!=0&&(K.band=Te==2?[dn(s,i,a,c,_,-1),dn(s,i,a,c,_,1)]:dn(s,i,a,c,_,Te)),K})}function um(e,t,n,r,o,s,i=ye){
if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)if(t[c]!==void 0){if(a!=null){let d=Ue(e[c]-e[a]);d<u&&(u=d,i=
Ue(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function Wb(e){e=e||So;let t=ue(e.size,[.6,ye,1]),n=e.align||0,r=e.gap||0,
o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=re(o),i=1-t[0],a=ue(t[1],ye),c=ue(t[2],1),u=ue(e.disp,So),d=ue(
e.each,v=>{}),{fill:h,stroke:b}=u;return(v,w,A,k)=>Xn(v,w,(R,x,P,T,Z,C,z,H,ne,K,_)=>{let q=R.pxRound,F=n,$=r*me,V=a*me,oe=c*
me,G,it;T.ori==0?[G,it]=s(v,w):[it,G]=s(v,w);let Te=T.dir*(T.ori==0?1:-1),ae=T.ori==0?Bs:qa,he=T.ori==0?d:(D,Se,Pe,Qn,Ln,Ht,Rn)=>{
d(D,Se,Pe,Ln,Qn,Rn,Ht)},J=ue(v.bands,Ya).find(D=>D.series[0]==w),B=J!=null?J.dir:0,Ce=R.fillTo(v,w,R.min,R.max,B),Qe=q(z(
Ce,Z,_,ne)),Ae,de,Ct,dt=K,Me=q(R.width*me),Zt=!1,an=null,vt=null,pn=null,zn=null;h!=null&&(Me==0||b!=null)&&(Zt=!0,an=h.
values(v,w,A,k),vt=new Map,new Set(an).forEach(D=>{D!=null&&vt.set(D,new Path2D)}),Me>0&&(pn=b.values(v,w,A,k),zn=new Map,
new Set(pn).forEach(D=>{D!=null&&zn.set(D,new Path2D)})));let{x0:Jn,size:Fr}=u;if(Jn!=null&&Fr!=null){F=1,x=Jn.values(v,
w,A,k),Jn.unit==2&&(x=x.map(Pe=>v.posToVal(H+Pe*K,T.key,!0)));let D=Fr.values(v,w,A,k);Fr.unit==2?de=D[0]*K:de=C(D[0],T,
K,H)-C(0,T,K,H),dt=um(x,P,C,T,K,H,dt),Ct=dt-de+$}else dt=um(x,P,C,T,K,H,dt),Ct=dt*i+$,de=dt-Ct;Ct<1&&(Ct=0),Me>=de/2&&(Me=
0),Ct<5&&(q=Em);let No=Ct>0,_n=dt-Ct-(No?Me:0);de=q(Ma(_n,oe,V)),Ae=(F==0?de/2:F==Te?0:de)-F*Te*((F==0?$/2:0)+(No?Me/2:0));
let et={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},jn=Zt?null:new Path2D,ln=null;if(J!=null)ln=v.data[J.
series[1]];else{let{y0:D,y1:Se}=u;D!=null&&Se!=null&&(P=Se.values(v,w,A,k),ln=D.values(v,w,A,k))}let Mn=G*de,X=it*de;for(let D=Te==
1?A:k;D>=A&&D<=k;D+=Te){let Se=P[D];if(Se==null)continue;if(ln!=null){let at=ln[D]??0;if(Se-at==0)continue;Qe=z(at,Z,_,ne)}
let Pe=T.distr!=2||u!=null?x[D]:D,Qn=C(Pe,T,K,H),Ln=z(ue(Se,Ce),Z,_,ne),Ht=q(Qn-Ae),Rn=q(st(Ln,Qe)),pt=q(Kt(Ln,Qe)),Nt=Rn-
pt;if(Se!=null){let at=Se<0?X:Mn,Pt=Se<0?Mn:X;Zt?(Me>0&&pn[D]!=null&&ae(zn.get(pn[D]),Ht,pt+St(Me/2),de,st(0,Nt-Me),at,Pt),
an[D]!=null&&ae(vt.get(an[D]),Ht,pt+St(Me/2),de,st(0,Nt-Me),at,Pt)):ae(jn,Ht,pt+St(Me/2),de,st(0,Nt-Me),at,Pt),he(v,w,D,
Ht-Me/2,pt,de+Me,Nt)}}return Me>0?et.stroke=Zt?zn:jn:Zt||(et._fill=R.width==0?R._fill:R._stroke??R._fill,et.width=0),et.
fill=Zt?vt:jn,et})}function Kb(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>Xn(r,o,(a,c,u,d,h,b,v,w,A,k,R)=>{[s,i]=Ls(
u,s,i);let x=a.pxRound,P=G=>x(b(G,d,k,w)),T=G=>x(v(G,h,R,A)),Z,C,z;d.ori==0?(Z=Ps,z=Or,C=Zm):(Z=Fs,z=Cr,C=Hm);let H=d.dir*
(d.ori==0?1:-1),ne=P(c[H==1?s:i]),K=ne,_=[],q=[];for(let G=H==1?s:i;G>=s&&G<=i;G+=H)if(u[G]!=null){let Te=c[G],ae=P(Te);
_.push(K=ae),q.push(T(u[G]))}let F={stroke:e(_,q,Z,z,C,x),fill:null,clip:null,band:null,gaps:null,flags:Rr},$=F.stroke,[
V,oe]=Ha(r,o);if(a.fill!=null||V!=0){let G=F.fill=new Path2D($),it=a.fillTo(r,o,a.min,a.max,V),Te=T(it);z(G,K,Te),z(G,ne,
Te)}if(!a.spanGaps){let G=[];G.push(...Xa(c,u,s,i,H,P,n)),F.gaps=G=a.gaps(r,o,s,i,G),F.clip=Cs(G,d.ori,w,A,k,R)}return oe!=
0&&(F.band=oe==2?[dn(r,o,s,i,$,-1),dn(r,o,s,i,$,1)]:dn(r,o,s,i,$,oe)),F})}function Zb(e){return Kb(Hb,e)}function Hb(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),h=Array(i-1);for(let b=0;b<i-1;b++)d[b]=t[b+1]-t[b],h[b]=e[b+1]-e[b],u[b]=d[b]/h[b];c[0]=u[0];for(let b=1;b<
i-1;b++)u[b]===0||u[b-1]===0||u[b-1]>0!=u[b]>0?c[b]=0:(c[b]=3*(h[b-1]+h[b])/((2*h[b]+h[b-1])/u[b-1]+(h[b]+2*h[b-1])/u[b]),
isFinite(c[b])||(c[b]=0));c[i-1]=u[i-2];for(let b=0;b<i-1;b++)o(a,e[b]+h[b]/3,t[b]+c[b]*h[b]/3,e[b+1]-h[b]/3,t[b+1]-c[b+
1]*h[b]/3,e[b+1],t[b+1])}return a}var Oa=new Set;function fm(){for(let e of Oa)e.syncRect(!0)}Dr&&(Zn(Ag,kr,fm),Zn(kg,kr,
fm,!0),Zn(ks,kr,()=>{qe.pxRatio=me}));var Xb=zm(),qb=Xm();function mm(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>Ca(s,i,t,n))}function zb(e,t){return e.map((n,r)=>r==0?{}:Oe({},t,n))}function Ca(e,t,n,r){
return Oe({},t==0?n:r,e)}function Jm(e,t,n){return t==null?Mr:[t,n]}var Jb=Jm;function jb(e,t,n){return t==null?Mr:_s(t,
n,Ga,!0)}function jm(e,t,n,r){return t==null?Mr:Rs(t,n,e.scales[r].log,!1)}var Qb=jm;function Qm(e,t,n,r){return t==null?
Mr:Ua(t,n,e.scales[r].log,!1)}var ey=Qm;function ty(e,t,n,r,o){let s=st(Wf(e),Wf(t)),i=t-e,a=Wt(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?An.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function dm(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Be((n=+o)*me))+"px"),[e,t,n]}function ny(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Ee(t[2]*me,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function qe(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,f,m,p){
let g=f.valToPct(l);return p+m*(f.dir==-1?1-g:g)}function i(l,f,m,p){let g=f.valToPct(l);return p+m*(f.dir==-1?g:1-g)}function a(l,f,m,p){
return f.ori==0?s(l,f,m,p):i(l,f,m,p)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Dt(cg);if(e.id!=null&&
(u.id=e.id),Et(u,e.class),e.title){let l=Dt(mg,u);l.textContent=e.title}let d=$t("canvas"),h=r.ctx=d.getContext("2d"),b=Dt(
dg,u);Zn("click",b,l=>{l.target===w&&(ve!=ur||ke!=fr)&&He.click(r,l)},!0);let v=r.under=Dt(pg,b);b.appendChild(d);let w=r.
over=Dt(hg,b);e=Lr(e);let A=+ue(e.pxAlign,1),k=cm(A);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let R=e.ms||
.001,x=r.series=o==1?mm(e.series||[],nm,am,!1):zb(e.series||[null],im),P=r.axes=mm(e.axes||[],tm,om,!0),T=r.scales={},Z=r.
bands=e.bands||[];Z.forEach(l=>{l.fill=re(l.fill||null),l.dir=ue(l.dir,-1)});let C=o==2?x[1].facets[0].scale:x[0].scale,
z={axes:Ad,series:vd},H=(e.drawOrder||["axes","series"]).map(l=>z[l]);function ne(l){let f=l.distr==3?m=>mn(m>0?m:l.clamp(
r,m,l.min,l.max,l.key)):l.distr==4?m=>va(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let p=f(m),{_min:g,_max:E}=l,
S=E-g;return(p-g)/S}}function K(l){let f=T[l];if(f==null){let m=(e.scales||So)[l]||So;if(m.from!=null){K(m.from);let p=Oe(
{},T[m.from],m,{key:l});p.valToPct=ne(p),T[l]=p}else{f=T[l]=Oe({},l==C?Vm:Bb,m),f.key=l;let p=f.time,g=f.range,E=Tn(g);if((l!=
C||o==2&&!p)&&(E&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Vf:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Vf:{mode:1,
hard:g[1],soft:g[1]}},E=!1),!E&&Os(g))){let S=g;g=(N,I,M)=>I==null?Mr:_s(I,M,S)}f.range=re(g||(p?Jb:l==C?f.distr==3?Qb:f.
distr==4?ey:Jm:f.distr==3?jm:f.distr==4?Qm:jb)),f.auto=re(E?!1:f.auto),f.clamp=re(f.clamp||Fb),f._min=f._max=null,f.valToPct=
ne(f)}}}K("x"),K("y"),o==1&&x.forEach(l=>{K(l.scale)}),P.forEach(l=>{K(l.scale)});for(let l in e.scales)K(l);let _=T[C],
q=_.distr,F,$;_.ori==0?(Et(u,ug),F=s,$=i):(Et(u,fg),F=i,$=s);let V={};for(let l in T){let f=T[l];(f.min!=null||f.max!=null)&&
(V[l]={min:f.min,max:f.max},f.min=f.max=null)}let oe=e.tzDate||(l=>new Date(Be(l/R))),G=e.fmtDate||$a,it=R==1?ub(oe):db(
oe),Te=jf(oe,Jf(R==1?cb:mb,G)),ae=em(oe,Qf(hb,G)),he=[],J=r.legend=Oe({},yb,e.legend),B=r.cursor=Oe({},xb,{drag:{y:o==2}},
e.cursor),Ce=J.show,Qe=B.show,Ae=J.markers;J.idxs=he,Ae.width=re(Ae.width),Ae.dash=re(Ae.dash),Ae.stroke=re(Ae.stroke),Ae.
fill=re(Ae.fill);let de,Ct,dt,Me=[],Zt=[],an,vt=!1,pn={};if(J.live){let l=x[1]?x[1].values:null;vt=l!=null,an=vt?l(r,1,0):
{_:0};for(let f in an)pn[f]=Fa}if(Ce)if(de=$t("table",wg,u),dt=$t("tbody",null,de),J.mount(r,de),vt){Ct=$t("thead",null,
de,dt);let l=$t("tr",null,Ct);$t("th",null,l);for(var zn in an)$t("th",kf,l).textContent=zn}else Et(de,Ng),J.live&&Et(de,
vg);let Jn={show:!0},Fr={show:!1};function No(l,f){if(f==0&&(vt||!J.live||o==2))return Mr;let m=[],p=$t("tr",xg,dt,dt.childNodes[f]);
Et(p,l.class),l.show||Et(p,Kn);let g=$t("th",null,p);if(Ae.show){let N=Dt(Ig,g);if(f>0){let I=Ae.width(r,f);I&&(N.style.
border=I+"px "+Ae.dash(r,f)+" "+Ae.stroke(r,f)),N.style.background=Ae.fill(r,f)}}let E=Dt(kf,g);l.label instanceof HTMLElement?
E.appendChild(l.label):E.textContent=l.label,f>0&&(Ae.show||(E.style.color=l.width>0?Ae.stroke(r,f):Ae.fill(r,f)),et("cl\
ick",g,N=>{if(B._lock)return;On(N);let I=x.indexOf(l);if((N.ctrlKey||N.metaKey)!=J.isolate){let M=x.some((L,O)=>O>0&&O!=
I&&L.show);x.forEach((L,O)=>{O>0&&qt(O,M?O==I?Jn:Fr:Jn,!0,De.setSeries)})}else qt(I,{show:!l.show},!0,De.setSeries)},!1),
tr&&et(Rf,g,N=>{B._lock||(On(N),qt(x.indexOf(l),dr,!0,De.setSeries))},!1));for(var S in an){let N=$t("td",Tg,p);N.textContent=
"--",m.push(N)}return[p,m]}let _n=new Map;function et(l,f,m,p=!0){let g=_n.get(f)||{},E=B.bind[l](r,f,m,p);E&&(Zn(l,f,g[l]=
E),_n.set(f,g))}function jn(l,f,m){let p=_n.get(f)||{};for(let g in p)(l==null||g==l)&&(_a(g,f,p[g]),delete p[g]);l==null&&
_n.delete(f)}let ln=0,Mn=0,X=0,D=0,Se=0,Pe=0,Qn=Se,Ln=Pe,Ht=X,Rn=D,pt=0,Nt=0,at=0,Pt=0;r.bbox={};let Xs=!1,xo=!1,er=!1,Dn=!1,
Io=!1,xt=!1;function qs(l,f,m){(m||l!=r.width||f!=r.height)&&rl(l,f),ir(!1),er=!0,xo=!0,ar()}function rl(l,f){r.width=ln=
X=l,r.height=Mn=D=f,Se=Pe=0,hd(),gd();let m=r.bbox;pt=m.left=$n(Se*me,.5),Nt=m.top=$n(Pe*me,.5),at=m.width=$n(X*me,.5),Pt=
m.height=$n(D*me,.5)}let md=3;function dd(){let l=!1,f=0;for(;!l;){f++;let m=Id(f),p=Td(f);l=f==md||m&&p,l||(rl(r.width,
r.height),xo=!0)}}function pd({width:l,height:f}){qs(l,f)}r.setSize=pd;function hd(){let l=!1,f=!1,m=!1,p=!1;P.forEach((g,E)=>{
if(g.show&&g._show){let{side:S,_size:N}=g,I=S%2,M=g.label!=null?g.labelSize:0,L=N+M;L>0&&(I?(X-=L,S==3?(Se+=L,p=!0):m=!0):
(D-=L,S==0?(Pe+=L,l=!0):f=!0))}}),Cn[0]=l,Cn[1]=m,Cn[2]=f,Cn[3]=p,X-=hn[1]+hn[3],Se+=hn[3],D-=hn[2]+hn[0],Pe+=hn[0]}function gd(){
let l=Se+X,f=Pe+D,m=Se,p=Pe;function g(E,S){switch(E){case 1:return l+=S,l-S;case 2:return f+=S,f-S;case 3:return m-=S,m+
S;case 0:return p-=S,p+S}}P.forEach((E,S)=>{if(E.show&&E._show){let N=E.side;E._pos=g(N,E._size),E.label!=null&&(E._lpos=
g(N,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,f=l.skip=new Set(l.skip??[]);f.add(void 0);let m=l.prox=re(l.prox),
p=l.bias??=0;B.dataIdx=(g,E,S,N)=>{if(E==0)return S;let I=S,M=m(g,E,S,N)??ye,L=M>=0&&M<ye,O=_.ori==0?X:D,W=B.left,fe=t[0],
le=t[E];if(f.has(le[S])){I=null;let ee=null,Y=null,U;if(p==0||p==-1)for(U=S;ee==null&&U-- >0;)f.has(le[U])||(ee=U);if(p==
0||p==1)for(U=S;Y==null&&U++<le.length;)f.has(le[U])||(Y=U);if(ee!=null||Y!=null)if(L){let xe=ee==null?-1/0:F(fe[ee],_,O,
0),Le=Y==null?1/0:F(fe[Y],_,O,0),Ke=W-xe,ge=Le-W;Ke<=ge?Ke<=M&&(I=ee):ge<=M&&(I=Y)}else I=Y==null?ee:ee==null?Y:S-ee<=Y-
S?ee:Y}else L&&Ue(W-F(fe[S],_,O,0))>M&&(I=null);return I}}let On=l=>{B.event=l};B.idxs=he,B._lock=!1;let ze=B.points;ze.
show=re(ze.show),ze.size=re(ze.size),ze.stroke=re(ze.stroke),ze.width=re(ze.width),ze.fill=re(ze.fill);let Xt=r.focus=Oe(
{},e.focus||{alpha:.3},B.focus),tr=Xt.prox>=0,nr=tr&&ze.one,It=[],rr=[],or=[];function ol(l,f){let m=ze.show(r,f);if(m instanceof
HTMLElement)return Et(m,Sg),Et(m,l.class),on(m,-10,-10,X,D),w.insertBefore(m,It[f]),m}function sl(l,f){if(o==1||f>0){let m=o==
1&&T[l.scale].time,p=l.value;l.value=m?Hf(p)?em(oe,Qf(p,G)):p||ae:p||Ob,l.label=l.label||(m?Tb:Ib)}if(nr||f>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||Xb||Bg,l.fillTo=re(l.fillTo||Ub),l.pxAlign=+ue(l.pxAlign,A),l.pxRound=cm(l.pxAlign),
l.stroke=re(l.stroke||null),l.fill=re(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=Cb(st(1,l.width),1),p=l.
points=Oe({},{size:m,width:st(1,m*.2),stroke:l.stroke,space:m*2,paths:qb,_stroke:null,_fill:null},l.points);p.show=re(p.
show),p.filter=re(p.filter),p.fill=re(p.fill),p.stroke=re(p.stroke),p.paths=re(p.paths),p.pxAlign=l.pxAlign}if(Ce){let m=No(
l,f);Me.splice(f,0,m[0]),Zt.splice(f,0,m[1]),J.values.push(null)}if(Qe){he.splice(f,0,null);let m=null;nr?f==0&&(m=ol(l,
f)):f>0&&(m=ol(l,f)),It.splice(f,0,m),rr.splice(f,0,0),or.splice(f,0,0)}We("addSeries",f)}function bd(l,f){f=f??x.length,
l=o==1?Ca(l,f,nm,am):Ca(l,f,{},im),x.splice(f,0,l),sl(x[f],f)}r.addSeries=bd;function yd(l){if(x.splice(l,1),Ce){J.values.
splice(l,1),Zt.splice(l,1);let f=Me.splice(l,1)[0];jn(null,f.firstChild),f.remove()}Qe&&(he.splice(l,1),It.splice(l,1)[0].
remove(),rr.splice(l,1),or.splice(l,1)),We("delSeries",l)}r.delSeries=yd;let Cn=[!1,!1,!1,!1];function Ed(l,f){if(l._show=
l.show,l.show){let m=l.side%2,p=T[l.scale];p==null&&(l.scale=m?x[1].scale:C,p=T[l.scale]);let g=p.time;l.size=re(l.size),
l.space=re(l.space),l.rotate=re(l.rotate),Tn(l.incrs)&&l.incrs.forEach(S=>{!An.has(S)&&An.set(S,vm(S))}),l.incrs=re(l.incrs||
(p.distr==2?ib:g?R==1?lb:fb:Wn)),l.splits=re(l.splits||(g&&p.distr==1?it:p.distr==3?La:p.distr==4?_b:kb)),l.stroke=re(l.
stroke),l.grid.stroke=re(l.grid.stroke),l.ticks.stroke=re(l.ticks.stroke),l.border.stroke=re(l.border.stroke);let E=l.values;
l.values=Tn(E)&&!Tn(E[0])?re(E):g?Tn(E)?jf(oe,Jf(E,G)):Hf(E)?pb(oe,E):E||Te:E||Ab,l.filter=re(l.filter||(p.distr>=3&&p.log==
10?Rb:p.distr==3&&p.log==2?Db:Sm)),l.font=dm(l.font),l.labelFont=dm(l.labelFont),l._size=l.size(r,null,f,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Cn[f]=!0,l._el=Dt(gg,b))}}function Br(l,f,m,p){let[g,E,S,N]=m,I=f%
2,M=0;return I==0&&(N||E)&&(M=f==0&&!g||f==2&&!S?Be(tm.size/3):0),I==1&&(g||S)&&(M=f==1&&!E||f==3&&!N?Be(om.size/2):0),M}
let il=r.padding=(e.padding||[Br,Br,Br,Br]).map(l=>re(ue(l,Br))),hn=r._padding=il.map((l,f)=>l(r,f,Cn,0)),Ze,Ge=null,Ve=null,
To=o==1?x[0].idxs:null,Ft=null,Ur=!1;function al(l,f){if(t=l??[],r.data=r._data=t,o==2){Ze=0;for(let m=1;m<x.length;m++)
Ze+=t[m][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Ft=t[0],Ze=Ft.length;let m=t;if(q==2){m=t.slice();let p=m[0]=
Array(Ze);for(let g=0;g<Ze;g++)p[g]=g}r._data=t=m}if(ir(!0),We("setData"),q==2&&(er=!0),f!==!1){let m=_;m.auto(r,Ur)?zs():
bn(C,m.min,m.max),Dn=Dn||B.left>=0,xt=!0,ar()}}r.setData=al;function zs(){Ur=!0;let l,f;o==1&&(Ze>0?(Ge=To[0]=0,Ve=To[1]=
Ze-1,l=t[0][Ge],f=t[0][Ve],q==2?(l=Ge,f=Ve):l==f&&(q==3?[l,f]=Rs(l,l,_.log,!1):q==4?[l,f]=Ua(l,l,_.log,!1):_.time?f=l+Be(
86400/R):[l,f]=_s(l,f,Ga,!0))):(Ge=To[0]=l=null,Ve=To[1]=f=null)),bn(C,l,f)}let Ao,sr,Js,js,Qs,ei,ti,ni,ri,lt;function ll(l,f,m,p,g,E){
l??=Mf,m??=Ya,p??="butt",g??=Mf,E??="round",l!=Ao&&(h.strokeStyle=Ao=l),g!=sr&&(h.fillStyle=sr=g),f!=Js&&(h.lineWidth=Js=
f),E!=Qs&&(h.lineJoin=Qs=E),p!=ei&&(h.lineCap=ei=p),m!=js&&h.setLineDash(js=m)}function cl(l,f,m,p){f!=sr&&(h.fillStyle=
sr=f),l!=ti&&(h.font=ti=l),m!=ni&&(h.textAlign=ni=m),p!=ri&&(h.textBaseline=ri=p)}function oi(l,f,m,p,g=0){if(p.length>0&&
l.auto(r,Ur)&&(f==null||f.min==null)){let E=ue(Ge,0),S=ue(Ve,p.length-1),N=m.min==null?Rg(p,E,S,g,l.distr==3):[m.min,m.max];
l.min=Kt(l.min,m.min=N[0]),l.max=st(l.max,m.max=N[1])}}let ul={min:null,max:null};function Sd(){for(let p in T){let g=T[p];
V[p]==null&&(g.min==null||V[C]!=null&&g.auto(r,Ur))&&(V[p]=ul)}for(let p in T){let g=T[p];V[p]==null&&g.from!=null&&V[g.
from]!=null&&(V[p]=ul)}V[C]!=null&&ir(!0);let l={};for(let p in V){let g=V[p];if(g!=null){let E=l[p]=Lr(T[p],Vg);if(g.min!=
null)Oe(E,g);else if(p!=C||o==2)if(Ze==0&&E.from==null){let S=E.range(r,null,null,p);E.min=S[0],E.max=S[1]}else E.min=ye,
E.max=-ye}}if(Ze>0){x.forEach((p,g)=>{if(o==1){let E=p.scale,S=V[E];if(S==null)return;let N=l[E];if(g==0){let I=N.range(
r,N.min,N.max,E);N.min=I[0],N.max=I[1],Ge=Wt(N.min,t[0]),Ve=Wt(N.max,t[0]),Ve-Ge>1&&(t[0][Ge]<N.min&&Ge++,t[0][Ve]>N.max&&
Ve--),p.min=Ft[Ge],p.max=Ft[Ve]}else p.show&&p.auto&&oi(N,S,p,t[g],p.sorted);p.idxs[0]=Ge,p.idxs[1]=Ve}else if(g>0&&p.show&&
p.auto){let[E,S]=p.facets,N=E.scale,I=S.scale,[M,L]=t[g],O=l[N],W=l[I];O!=null&&oi(O,V[N],E,M,E.sorted),W!=null&&oi(W,V[I],
S,L,S.sorted),p.min=S.min,p.max=S.max}});for(let p in l){let g=l[p],E=V[p];if(g.from==null&&(E==null||E.min==null)){let S=g.
range(r,g.min==ye?null:g.min,g.max==-ye?null:g.max,p);g.min=S[0],g.max=S[1]}}}for(let p in l){let g=l[p];if(g.from!=null){
let E=l[g.from];if(E.min==null)g.min=g.max=null;else{let S=g.range(r,E.min,E.max,p);g.min=S[0],g.max=S[1]}}}let f={},m=!1;
for(let p in l){let g=l[p],E=T[p];if(E.min!=g.min||E.max!=g.max){E.min=g.min,E.max=g.max;let S=E.distr;E._min=S==3?mn(E.
min):S==4?va(E.min,E.asinh):S==100?E.fwd(E.min):E.min,E._max=S==3?mn(E.max):S==4?va(E.max,E.asinh):S==100?E.fwd(E.max):E.
max,f[p]=m=!0}}if(m){x.forEach((p,g)=>{o==2?g>0&&f.y&&(p._paths=null):f[p.scale]&&(p._paths=null)});for(let p in f)er=!0,
We("setScale",p);Qe&&B.left>=0&&(Dn=xt=!0)}for(let p in V)V[p]=null}function wd(l){let f=Ma(Ge-1,0,Ze-1),m=Ma(Ve+1,0,Ze-
1);for(;l[f]==null&&f>0;)f--;for(;l[m]==null&&m<Ze-1;)m++;return[f,m]}function vd(){if(Ze>0){let l=x.some(f=>f._focus)&&
lt!=Xt.alpha;l&&(h.globalAlpha=lt=Xt.alpha),x.forEach((f,m)=>{if(m>0&&f.show&&(fl(m,!1),fl(m,!0),f._paths==null)){let p=lt;
lt!=f.alpha&&(h.globalAlpha=lt=f.alpha);let g=o==2?[0,t[m][0].length-1]:wd(t[m]);f._paths=f.paths(r,m,g[0],g[1]),lt!=p&&
(h.globalAlpha=lt=p)}}),x.forEach((f,m)=>{if(m>0&&f.show){let p=lt;lt!=f.alpha&&(h.globalAlpha=lt=f.alpha),f._paths!=null&&
ml(m,!1);{let g=f._paths!=null?f._paths.gaps:null,E=f.points.show(r,m,Ge,Ve,g),S=f.points.filter(r,m,E,g);(E||S)&&(f.points.
_paths=f.points.paths(r,m,Ge,Ve,S),ml(m,!0))}lt!=p&&(h.globalAlpha=lt=p),We("drawSeries",m)}}),l&&(h.globalAlpha=lt=1)}}
function fl(l,f){let m=f?x[l].points:x[l];m._stroke=m.stroke(r,l),m._fill=m.fill(r,l)}function ml(l,f){let m=f?x[l].points:
x[l],{stroke:p,fill:g,clip:E,flags:S,_stroke:N=m._stroke,_fill:I=m._fill,_width:M=m.width}=m._paths;M=Ee(M*me,3);let L=null,
O=M%2/2;f&&I==null&&(I=M>0?"#fff":N);let W=m.pxAlign==1&&O>0;if(W&&h.translate(O,O),!f){let fe=pt-M/2,le=Nt-M/2,ee=at+M,
Y=Pt+M;L=new Path2D,L.rect(fe,le,ee,Y)}f?si(N,M,m.dash,m.cap,I,p,g,S,E):Nd(l,N,M,m.dash,m.cap,I,p,g,S,L,E),W&&h.translate(
-O,-O)}function Nd(l,f,m,p,g,E,S,N,I,M,L){let O=!1;I!=0&&Z.forEach((W,fe)=>{if(W.series[0]==l){let le=x[W.series[1]],ee=t[W.
series[1]],Y=(le._paths||So).band;Tn(Y)&&(Y=W.dir==1?Y[0]:Y[1]);let U,xe=null;le.show&&Y&&Og(ee,Ge,Ve)?(xe=W.fill(r,fe)||
E,U=le._paths.clip):Y=null,si(f,m,p,g,xe,S,N,I,M,L,U,Y),O=!0}}),O||si(f,m,p,g,E,S,N,I,M,L)}let dl=Rr|Da;function si(l,f,m,p,g,E,S,N,I,M,L,O){
ll(l,f,m,p,g),(I||M||O)&&(h.save(),I&&h.clip(I),M&&h.clip(M)),O?(N&dl)==dl?(h.clip(O),L&&h.clip(L),_o(g,S),ko(l,E,f)):N&
Da?(_o(g,S),h.clip(O),ko(l,E,f)):N&Rr&&(h.save(),h.clip(O),L&&h.clip(L),_o(g,S),h.restore(),ko(l,E,f)):(_o(g,S),ko(l,E,f)),
(I||M||O)&&h.restore()}function ko(l,f,m){m>0&&(f instanceof Map?f.forEach((p,g)=>{h.strokeStyle=Ao=g,h.stroke(p)}):f!=null&&
l&&h.stroke(f))}function _o(l,f){f instanceof Map?f.forEach((m,p)=>{h.fillStyle=sr=p,h.fill(m)}):f!=null&&l&&h.fill(f)}function xd(l,f,m,p){
let g=P[l],E;if(p<=0)E=[0,0];else{let S=g._space=g.space(r,l,f,m,p),N=g._incrs=g.incrs(r,l,f,m,p,S);E=ty(f,m,N,p,S)}return g.
_found=E}function ii(l,f,m,p,g,E,S,N,I,M){let L=S%2/2;A==1&&h.translate(L,L),ll(N,S,I,M,N),h.beginPath();let O,W,fe,le,ee=g+
(p==0||p==3?-E:E);m==0?(W=g,le=ee):(O=g,fe=ee);for(let Y=0;Y<l.length;Y++)f[Y]!=null&&(m==0?O=fe=l[Y]:W=le=l[Y],h.moveTo(
O,W),h.lineTo(fe,le));h.stroke(),A==1&&h.translate(-L,-L)}function Id(l){let f=!0;return P.forEach((m,p)=>{if(!m.show)return;
let g=T[m.scale];if(g.min==null){m._show&&(f=!1,m._show=!1,ir(!1));return}else m._show||(f=!1,m._show=!0,ir(!1));let E=m.
side,S=E%2,{min:N,max:I}=g,[M,L]=xd(p,N,I,S==0?X:D);if(L==0)return;let O=g.distr==2,W=m._splits=m.splits(r,p,N,I,M,L,O),
fe=g.distr==2?W.map(U=>Ft[U]):W,le=g.distr==2?Ft[W[1]]-Ft[W[0]]:M,ee=m._values=m.values(r,m.filter(r,fe,p,L,le),p,L,le);
m._rotate=E==2?m.rotate(r,ee,p,L):0;let Y=m._size;m._size=Ot(m.size(r,ee,p,l)),Y!=null&&m._size!=Y&&(f=!1)}),f}function Td(l){
let f=!0;return il.forEach((m,p)=>{let g=m(r,p,Cn,l);g!=hn[p]&&(f=!1),hn[p]=g}),f}function Ad(){for(let l=0;l<P.length;l++){
let f=P[l];if(!f.show||!f._show)continue;let m=f.side,p=m%2,g,E,S=f.stroke(r,l),N=m==0||m==3?-1:1,[I,M]=f._found;if(f.label!=
null){let nt=f.labelGap*N,bt=Be((f._lpos+nt)*me);cl(f.labelFont[0],S,"center",m==2?"top":_f),h.save(),p==1?(g=E=0,h.translate(
bt,Be(Nt+Pt/2)),h.rotate((m==3?-As:As)/2)):(g=Be(pt+at/2),E=bt);let Bn=ym(f.label)?f.label(r,l,I,M):f.label;h.fillText(Bn,
g,E),h.restore()}if(M==0)continue;let L=T[f.scale],O=p==0?at:Pt,W=p==0?pt:Nt,fe=f._splits,le=L.distr==2?fe.map(nt=>Ft[nt]):
fe,ee=L.distr==2?Ft[fe[1]]-Ft[fe[0]]:I,Y=f.ticks,U=f.border,xe=Y.show?Y.size:0,Le=Be(xe*me),Ke=Be((f.alignTo==2?f._size-
xe-f.gap:f.gap)*me),ge=f._rotate*-As/180,Re=k(f._pos*me),ht=(Le+Ke)*N,tt=Re+ht;E=p==0?tt:0,g=p==1?tt:0;let Tt=f.font[0],
Bt=f.align==1?Tr:f.align==2?Ea:ge>0?Tr:ge<0?Ea:p==0?"center":m==3?Ea:Tr,Jt=ge||p==1?"middle":m==2?"top":_f;cl(Tt,S,Bt,Jt);
let gt=f.font[1]*f.lineGap,At=fe.map(nt=>k(a(nt,L,O,W))),Ut=f._values;for(let nt=0;nt<Ut.length;nt++){let bt=Ut[nt];if(bt!=
null){p==0?g=At[nt]:E=At[nt],bt=""+bt;let Bn=bt.indexOf(`
`)==-1?[bt]:bt.split(/\n/gm);for(let rt=0;rt<Bn.length;rt++){let Rl=Bn[rt];ge?(h.save(),h.translate(g,E+rt*gt),h.rotate(
ge),h.fillText(Rl,0,0),h.restore()):h.fillText(Rl,g,E+rt*gt)}}}Y.show&&ii(At,Y.filter(r,le,l,M,ee),p,m,Re,Le,Ee(Y.width*
me,3),Y.stroke(r,l),Y.dash,Y.cap);let jt=f.grid;jt.show&&ii(At,jt.filter(r,le,l,M,ee),p,p==0?2:1,p==0?Nt:pt,p==0?Pt:at,Ee(
jt.width*me,3),jt.stroke(r,l),jt.dash,jt.cap),U.show&&ii([Re],[1],p==0?1:0,p==0?1:2,p==1?Nt:pt,p==1?Pt:at,Ee(U.width*me,
3),U.stroke(r,l),U.dash,U.cap)}We("drawAxes")}function ir(l){x.forEach((f,m)=>{m>0&&(f._paths=null,l&&(o==1?(f.min=null,
f.max=null):f.facets.forEach(p=>{p.min=null,p.max=null})))})}let Mo=!1,ai=!1,Gr=[];function kd(){ai=!1;for(let l=0;l<Gr.
length;l++)We(...Gr[l]);Gr.length=0}function ar(){Mo||(Xg(pl),Mo=!0)}function _d(l,f=!1){Mo=!0,ai=f,l(r),pl(),f&&Gr.length>
0&&queueMicrotask(kd)}r.batch=_d;function pl(){if(Xs&&(Sd(),Xs=!1),er&&(dd(),er=!1),xo){if(Ie(v,Tr,Se),Ie(v,"top",Pe),Ie(
v,go,X),Ie(v,bo,D),Ie(w,Tr,Se),Ie(w,"top",Pe),Ie(w,go,X),Ie(w,bo,D),Ie(b,go,ln),Ie(b,bo,Mn),d.width=Be(ln*me),d.height=Be(
Mn*me),P.forEach(({_el:l,_show:f,_size:m,_pos:p,side:g})=>{if(l!=null)if(f){let E=g===3||g===0?m:0,S=g%2==1;Ie(l,S?"left":
"top",p-E),Ie(l,S?"width":"height",m),Ie(l,S?"top":"left",S?Pe:Se),Ie(l,S?"height":"width",S?D:X),ka(l,Kn)}else Et(l,Kn)}),
Ao=sr=Js=Qs=ei=ti=ni=ri=js=null,lt=1,$r(!0),Se!=Qn||Pe!=Ln||X!=Ht||D!=Rn){ir(!1);let l=X/Ht,f=D/Rn;if(Qe&&!Dn&&B.left>=0){
B.left*=l,B.top*=f,lr&&on(lr,Be(B.left),0,X,D),cr&&on(cr,0,Be(B.top),X,D);for(let m=0;m<It.length;m++){let p=It[m];p!=null&&
(rr[m]*=l,or[m]*=f,on(p,Ot(rr[m]),Ot(or[m]),X,D))}}if(Ne.show&&!Io&&Ne.left>=0&&Ne.width>0){Ne.left*=l,Ne.width*=l,Ne.top*=
f,Ne.height*=f;for(let m in di)Ie(mr,m,Ne[m])}Qn=Se,Ln=Pe,Ht=X,Rn=D}We("setSize"),xo=!1}ln>0&&Mn>0&&(h.clearRect(0,0,d.width,
d.height),We("drawClear"),H.forEach(l=>l()),We("draw")),Ne.show&&Io&&(Lo(Ne),Io=!1),Qe&&Dn&&(Fn(null,!0,!1),Dn=!1),J.show&&
J.live&&xt&&(fi(),xt=!1),c||(c=!0,r.status=1,We("ready")),Ur=!1,Mo=!1}r.redraw=(l,f)=>{er=f||!1,l!==!1?bn(C,_.min,_.max):
ar()};function li(l,f){let m=T[l];if(m.from==null){if(Ze==0){let p=m.range(r,f.min,f.max,l);f.min=p[0],f.max=p[1]}if(f.min>
f.max){let p=f.min;f.min=f.max,f.max=p}if(Ze>1&&f.min!=null&&f.max!=null&&f.max-f.min<1e-16)return;l==C&&m.distr==2&&Ze>
0&&(f.min=Wt(f.min,t[0]),f.max=Wt(f.max,t[0]),f.min==f.max&&f.max++),V[l]=f,Xs=!0,ar()}}r.setScale=li;let ci,ui,lr,cr,hl,
gl,ur,fr,bl,yl,ve,ke,gn=!1,He=B.drag,Ye=He.x,$e=He.y;Qe&&(B.x&&(ci=Dt(yg,w)),B.y&&(ui=Dt(Eg,w)),_.ori==0?(lr=ci,cr=ui):(lr=
ui,cr=ci),ve=B.left,ke=B.top);let Ne=r.select=Oe({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),mr=Ne.show?Dt(
bg,Ne.over?w:v):null;function Lo(l,f){if(Ne.show){for(let m in l)Ne[m]=l[m],m in di&&Ie(mr,m,l[m]);f!==!1&&We("setSelect")}}
r.setSelect=Lo;function Md(l){if(x[l].show)Ce&&ka(Me[l],Kn);else if(Ce&&Et(Me[l],Kn),Qe){let m=nr?It[0]:It[l];m!=null&&on(
m,-10,-10,X,D)}}function bn(l,f,m){li(l,{min:f,max:m})}function qt(l,f,m,p){f.focus!=null&&Cd(l),f.show!=null&&x.forEach(
(g,E)=>{E>0&&(l==E||l==null)&&(g.show=f.show,Md(E),o==2?(bn(g.facets[0].scale,null,null),bn(g.facets[1].scale,null,null)):
bn(g.scale,null,null),ar())}),m!==!1&&We("setSeries",l,f),p&&Wr("setSeries",r,l,f)}r.setSeries=qt;function Ld(l,f){Oe(Z[l],
f)}function Rd(l,f){l.fill=re(l.fill||null),l.dir=ue(l.dir,-1),f=f??Z.length,Z.splice(f,0,l)}function Dd(l){l==null?Z.length=
0:Z.splice(l,1)}r.addBand=Rd,r.setBand=Ld,r.delBand=Dd;function Od(l,f){x[l].alpha=f,Qe&&It[l]!=null&&(It[l].style.opacity=
f),Ce&&Me[l]&&(Me[l].style.opacity=f)}let cn,yn,Pn,dr={focus:!0};function Cd(l){if(l!=Pn){let f=l==null,m=Xt.alpha!=1;x.
forEach((p,g)=>{if(o==1||g>0){let E=f||g==0||g==l;p._focus=f?null:E,m&&Od(g,E?1:Xt.alpha)}}),Pn=l,m&&ar()}}Ce&&tr&&et(Df,
de,l=>{B._lock||(On(l),Pn!=null&&qt(null,dr,!0,De.setSeries))});function zt(l,f,m){let p=T[f];m&&(l=l/me-(p.ori==1?Pe:Se));
let g=X;p.ori==1&&(g=D,l=g-l),p.dir==-1&&(l=g-l);let E=p._min,S=p._max,N=l/g,I=E+(S-E)*N,M=p.distr;return M==3?_r(10,I):
M==4?Pg(I,p.asinh):M==100?p.bwd(I):I}function Pd(l,f){let m=zt(l,C,f);return Wt(m,t[0],Ge,Ve)}r.valToIdx=l=>Wt(l,t[0]),r.
posToIdx=Pd,r.posToVal=zt,r.valToPos=(l,f,m)=>T[f].ori==0?s(l,T[f],m?at:X,m?pt:0):i(l,T[f],m?Pt:D,m?Nt:0),r.setCursor=(l,f,m)=>{
ve=l.left,ke=l.top,Fn(null,f,m)};function El(l,f){Ie(mr,Tr,Ne.left=l),Ie(mr,go,Ne.width=f)}function Sl(l,f){Ie(mr,"top",
Ne.top=l),Ie(mr,bo,Ne.height=f)}let Vr=_.ori==0?El:Sl,Yr=_.ori==1?El:Sl;function Fd(){if(Ce&&J.live)for(let l=o==2?1:0;l<
x.length;l++){if(l==0&&vt)continue;let f=J.values[l],m=0;for(let p in f)Zt[l][m++].firstChild.nodeValue=f[p]}}function fi(l,f){
if(l!=null&&(l.idxs?l.idxs.forEach((m,p)=>{he[p]=m}):Gg(l.idx)||he.fill(l.idx),J.idx=he[0]),Ce&&J.live){for(let m=0;m<x.
length;m++)(m>0||o==1&&!vt)&&Bd(m,he[m]);Fd()}xt=!1,f!==!1&&We("setLegend")}r.setLegend=fi;function Bd(l,f){let m=x[l],p=l==
0&&q==2?Ft:t[l],g;vt?g=m.values(r,l,f)??pn:(g=m.value(r,f==null?null:p[f],l,f),g=g==null?pn:{_:g}),J.values[l]=g}function Fn(l,f,m){
bl=ve,yl=ke,[ve,ke]=B.move(r,ve,ke),B.left=ve,B.top=ke,Qe&&(lr&&on(lr,Be(ve),0,X,D),cr&&on(cr,0,Be(ke),X,D));let p,g=Ge>
Ve;cn=ye,yn=null;let E=_.ori==0?X:D,S=_.ori==1?X:D;if(ve<0||Ze==0||g){p=B.idx=null;for(let N=0;N<x.length;N++){let I=It[N];
I!=null&&on(I,-10,-10,X,D)}tr&&qt(null,dr,!0,l==null&&De.setSeries),J.live&&(he.fill(p),xt=!0)}else{let N,I,M;o==1&&(N=_.
ori==0?ve:ke,I=zt(N,C),p=B.idx=Wt(I,t[0],Ge,Ve),M=F(t[0][p],_,E,0));let L=-10,O=-10,W=0,fe=0,le=!0,ee="",Y="";for(let U=o==
2?1:0;U<x.length;U++){let xe=x[U],Le=he[U],Ke=Le==null?null:o==1?t[U][Le]:t[U][1][Le],ge=B.dataIdx(r,U,p,I),Re=ge==null?
null:o==1?t[U][ge]:t[U][1][ge];if(xt=xt||Re!=Ke||ge!=Le,he[U]=ge,U>0&&xe.show){let ht=ge==null?-10:ge==p?M:F(o==1?t[0][ge]:
t[U][0][ge],_,E,0),tt=Re==null?-10:$(Re,o==1?T[xe.scale]:T[xe.facets[1].scale],S,0);if(tr&&Re!=null){let Tt=_.ori==1?ve:
ke,Bt=Ue(Xt.dist(r,U,ge,tt,Tt));if(Bt<cn){let Jt=Xt.bias;if(Jt!=0){let gt=zt(Tt,xe.scale),At=Re>=0?1:-1,Ut=gt>=0?1:-1;Ut==
At&&(Ut==1?Jt==1?Re>=gt:Re<=gt:Jt==1?Re<=gt:Re>=gt)&&(cn=Bt,yn=U)}else cn=Bt,yn=U}}if(xt||nr){let Tt,Bt;_.ori==0?(Tt=ht,
Bt=tt):(Tt=tt,Bt=ht);let Jt,gt,At,Ut,jt,nt,bt=!0,Bn=ze.bbox;if(Bn!=null){bt=!1;let rt=Bn(r,U);At=rt.left,Ut=rt.top,Jt=rt.
width,gt=rt.height}else At=Tt,Ut=Bt,Jt=gt=ze.size(r,U);if(nt=ze.fill(r,U),jt=ze.stroke(r,U),nr)U==yn&&cn<=Xt.prox&&(L=At,
O=Ut,W=Jt,fe=gt,le=bt,ee=nt,Y=jt);else{let rt=It[U];rt!=null&&(rr[U]=At,or[U]=Ut,Gf(rt,Jt,gt,bt),Bf(rt,nt,jt),on(rt,Ot(At),
Ot(Ut),X,D))}}}}if(nr){let U=Xt.prox,xe=Pn==null?cn<=U:cn>U||yn!=Pn;if(xt||xe){let Le=It[0];Le!=null&&(rr[0]=L,or[0]=O,Gf(
Le,W,fe,le),Bf(Le,ee,Y),on(Le,Ot(L),Ot(O),X,D))}}}if(Ne.show&&gn)if(l!=null){let[N,I]=De.scales,[M,L]=De.match,[O,W]=l.cursor.
sync.scales,fe=l.cursor.drag;if(Ye=fe._x,$e=fe._y,Ye||$e){let{left:le,top:ee,width:Y,height:U}=l.select,xe=l.scales[O].ori,
Le=l.posToVal,Ke,ge,Re,ht,tt,Tt=N!=null&&M(N,O),Bt=I!=null&&L(I,W);Tt&&Ye?(xe==0?(Ke=le,ge=Y):(Ke=ee,ge=U),Re=T[N],ht=F(
Le(Ke,O),Re,E,0),tt=F(Le(Ke+ge,O),Re,E,0),Vr(Kt(ht,tt),Ue(tt-ht))):Vr(0,E),Bt&&$e?(xe==1?(Ke=le,ge=Y):(Ke=ee,ge=U),Re=T[I],
ht=$(Le(Ke,W),Re,S,0),tt=$(Le(Ke+ge,W),Re,S,0),Yr(Kt(ht,tt),Ue(tt-ht))):Yr(0,S)}else pi()}else{let N=Ue(bl-hl),I=Ue(yl-gl);
if(_.ori==1){let W=N;N=I,I=W}Ye=He.x&&N>=He.dist,$e=He.y&&I>=He.dist;let M=He.uni;M!=null?Ye&&$e&&(Ye=N>=M,$e=I>=M,!Ye&&
!$e&&(I>N?$e=!0:Ye=!0)):He.x&&He.y&&(Ye||$e)&&(Ye=$e=!0);let L,O;Ye&&(_.ori==0?(L=ur,O=ve):(L=fr,O=ke),Vr(Kt(L,O),Ue(O-L)),
$e||Yr(0,S)),$e&&(_.ori==1?(L=ur,O=ve):(L=fr,O=ke),Yr(Kt(L,O),Ue(O-L)),Ye||Vr(0,E)),!Ye&&!$e&&(Vr(0,0),Yr(0,0))}if(He._x=
Ye,He._y=$e,l==null){if(m){if(Ll!=null){let[N,I]=De.scales;De.values[0]=N!=null?zt(_.ori==0?ve:ke,N):null,De.values[1]=I!=
null?zt(_.ori==1?ve:ke,I):null}Wr(Sa,r,ve,ke,X,D,p)}if(tr){let N=m&&De.setSeries,I=Xt.prox;Pn==null?cn<=I&&qt(yn,dr,!0,N):
cn>I?qt(null,dr,!0,N):yn!=Pn&&qt(yn,dr,!0,N)}}xt&&(J.idx=p,fi()),f!==!1&&We("setCursor")}let En=null;Object.defineProperty(
r,"rect",{get(){return En==null&&$r(!1),En}});function $r(l=!1){l?En=null:(En=w.getBoundingClientRect(),We("syncRect",En))}
function wl(l,f,m,p,g,E,S){B._lock||gn&&l!=null&&l.movementX==0&&l.movementY==0||(mi(l,f,m,p,g,E,S,!1,l!=null),l!=null?Fn(
null,!0,!0):Fn(f,!0,!1))}function mi(l,f,m,p,g,E,S,N,I){if(En==null&&$r(!1),On(l),l!=null)m=l.clientX-En.left,p=l.clientY-
En.top;else{if(m<0||p<0){ve=-10,ke=-10;return}let[M,L]=De.scales,O=f.cursor.sync,[W,fe]=O.values,[le,ee]=O.scales,[Y,U]=De.
match,xe=f.axes[0].side%2==1,Le=_.ori==0?X:D,Ke=_.ori==1?X:D,ge=xe?E:g,Re=xe?g:E,ht=xe?p:m,tt=xe?m:p;if(le!=null?m=Y(M,le)?
a(W,T[M],Le,0):-10:m=Le*(ht/ge),ee!=null?p=U(L,ee)?a(fe,T[L],Ke,0):-10:p=Ke*(tt/Re),_.ori==1){let Tt=m;m=p,p=Tt}}I&&(f==
null||f.cursor.event.type==Sa)&&((m<=1||m>=X-1)&&(m=$n(m,X)),(p<=1||p>=D-1)&&(p=$n(p,D))),N?(hl=m,gl=p,[ur,fr]=B.move(r,
m,p)):(ve=m,ke=p)}let di={width:0,height:0,left:0,top:0};function pi(){Lo(di,!1)}let vl,Nl,xl,Il;function Tl(l,f,m,p,g,E,S){
gn=!0,Ye=$e=He._x=He._y=!1,mi(l,f,m,p,g,E,S,!0,!1),l!=null&&(et(wa,Ta,Al,!1),Wr(Lf,r,ur,fr,X,D,null));let{left:N,top:I,width:M,
height:L}=Ne;vl=N,Nl=I,xl=M,Il=L}function Al(l,f,m,p,g,E,S){gn=He._x=He._y=!1,mi(l,f,m,p,g,E,S,!1,!0);let{left:N,top:I,width:M,
height:L}=Ne,O=M>0||L>0,W=vl!=N||Nl!=I||xl!=M||Il!=L;if(O&&W&&Lo(Ne),He.setScale&&O&&W){let fe=N,le=M,ee=I,Y=L;if(_.ori==
1&&(fe=I,le=L,ee=N,Y=M),Ye&&bn(C,zt(fe,C),zt(fe+le,C)),$e)for(let U in T){let xe=T[U];U!=C&&xe.from==null&&xe.min!=ye&&bn(
U,zt(ee+Y,U),zt(ee,U))}pi()}else B.lock&&(B._lock=!B._lock,Fn(f,!0,l!=null));l!=null&&(jn(wa,Ta),Wr(wa,r,ve,ke,X,D,null))}
function Ud(l,f,m,p,g,E,S){if(B._lock)return;On(l);let N=gn;if(gn){let I=!0,M=!0,L=10,O,W;_.ori==0?(O=Ye,W=$e):(O=$e,W=Ye),
O&&W&&(I=ve<=L||ve>=X-L,M=ke<=L||ke>=D-L),O&&I&&(ve=ve<ur?0:X),W&&M&&(ke=ke<fr?0:D),Fn(null,!0,!0),gn=!1}ve=-10,ke=-10,he.
fill(null),Fn(null,!0,!0),N&&(gn=N)}function kl(l,f,m,p,g,E,S){B._lock||(On(l),zs(),pi(),l!=null&&Wr(Of,r,ve,ke,X,D,null))}
function _l(){P.forEach(ny),qs(r.width,r.height,!0)}Zn(ks,kr,_l);let pr={};pr.mousedown=Tl,pr.mousemove=wl,pr.mouseup=Al,
pr.dblclick=kl,pr.setSeries=(l,f,m,p)=>{let g=De.match[2];m=g(r,f,m),m!=-1&&qt(m,p,!0,!1)},Qe&&(et(Lf,w,Tl),et(Sa,w,wl),
et(Rf,w,l=>{On(l),$r(!1)}),et(Df,w,Ud),et(Of,w,kl),Oa.add(r),r.syncRect=$r);let Ro=r.hooks=e.hooks||{};function We(l,f,m){
ai?Gr.push([l,f,m]):l in Ro&&Ro[l].forEach(p=>{p.call(null,r,f,m)})}(e.plugins||[]).forEach(l=>{for(let f in l.hooks)Ro[f]=
(Ro[f]||[]).concat(l.hooks[f])});let Ml=(l,f,m)=>m,De=Oe({key:null,setSeries:!1,filters:{pub:Kf,sub:Kf},scales:[C,x[1]?x[1].
scale:null],match:[Zf,Zf,Ml],values:[null,null]},B.sync);De.match.length==2&&De.match.push(Ml),B.sync=De;let Ll=De.key,hi=Ym(
Ll);function Wr(l,f,m,p,g,E,S){De.filters.pub(l,f,m,p,g,E,S)&&hi.pub(l,f,m,p,g,E,S)}hi.sub(r);function Gd(l,f,m,p,g,E,S){
De.filters.sub(l,f,m,p,g,E,S)&&pr[l](null,f,m,p,g,E,S)}r.pub=Gd;function Vd(){hi.unsub(r),Oa.delete(r),_n.clear(),_a(ks,
kr,_l),u.remove(),de?.remove(),We("destroy")}r.destroy=Vd;function gi(){We("init",e,t),al(t||e.data,!1),V[C]?li(C,V[C]):
zs(),Io=Ne.show&&(Ne.width>0||Ne.height>0),Dn=xt=!0,qs(e.width,e.height)}return x.forEach(sl),P.forEach(Ed),n?n instanceof
HTMLElement?(n.appendChild(u),gi()):n(r,gi):gi(),r}qe.assign=Oe;qe.fmtNum=Va;qe.rangeNum=_s;qe.rangeLog=Rs;qe.rangeAsinh=
Ua;qe.orient=Xn;qe.pxRatio=me;qe.join=Hg;qe.fmtDate=$a,qe.tzDate=ob;qe.sync=Ym;{qe.addGap=Gb,qe.clipGaps=Cs;let e=qe.paths=
{points:Xm};e.linear=zm,e.stepped=$b,e.bars=Wb,e.spline=Zb}var za=62,ry=24,ed=9,kn=6e4,oy=[15e3,3e4,kn,2*kn,5*kn,10*kn,15*kn,30*kn],Ja=84,Us=class{constructor(t,n,r){this.parent=t;
this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new qe({width:300,height:100,ms:1,padding:[ed,0,r?0:ed,0],legend:{show:!1},
cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#t,this.#n]},y:{range:()=>[o?-this.#r:0,this.#r]}},
axes:[{size:r?ry:0,font:Ns(11),gap:4,stroke:()=>rn("quiet"),grid:{stroke:()=>rn("rule"),width:1},ticks:{show:!1},splits:()=>this.#a(),
values:(s,i)=>i.map(a=>r?this.#c(a):"")},{size:za,font:Ns(11),gap:6,stroke:()=>rn("quiet"),grid:{stroke:()=>rn("rule"),width:1},
ticks:{show:!1},splits:()=>o?[-this.#r,0,this.#r]:[0,this.#r/2,this.#r],values:(s,i)=>i.map(a=>this.#l(a))}],series:[{},
...n.traces.map(sy)],hooks:{draw:[()=>this.#u()]}},[[],...n.traces.map(()=>[])],t),this.#e.root.setAttribute("aria-hidde\
n","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#t=0;#n=1;#r=1;#o;draw(t,n,r,o){this.#t=n,this.#n=
r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,h)=>Math.max(d,h??0),c),0);this.#r=this.
strip.top(i,o)||1,this.#o=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&-d):[...c]);this.#e.
setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor({left:n,top:n<0?-10:
1},!1)}get plot(){return{left:this.parent.offsetLeft+za,width:this.parent.clientWidth-za}}#s(){let{clientWidth:t,clientHeight:n}=this.
parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#i(){let t=Math.max(Math.floor(this.plot.width/Ja),1);return oy.find(
n=>(this.#n-this.#t)/n<=t)??60*kn}#a(){let t=this.#i(),n=Math.ceil(this.#t/t)*t;return Array.from({length:Math.floor((this.#n-
n)/t)+1},(r,o)=>n+o*t)}#c(t){let{width:n}=this.plot,r=(t-this.#t)/(this.#n-this.#t)*n;return r<Ja/2||r>n-Ja/2?"":this.#i()<
kn?je(t):bf(t)}#l(t){let n=this.#r/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?"":Sf(this.strip.traces[0].
format(Math.abs(t)))}#u(){let{ctx:t,bbox:n}=this.#e;if(!this.#o||this.#o.at<=0||this.#o.at>this.#r)return;let r=Math.round(
this.#e.valToPos(this.#o.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=rn("quiet"),t.lineWidth=o,
t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.font=Ns(11*o),t.textAlign=
"left",t.textBaseline=r-n.top<16*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="top"?2:-1)*o];t.setLineDash([]),
t.strokeStyle=rn("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#o.label,...s),t.fillText(this.#o.label,...s),
t.restore()}};function sy({metric:e,dashed:t}){return{stroke:()=>rn(e),width:1.6,pxAlign:0,...t?{dash:[4,4]}:{fill:()=>If(
e)},points:{show:!1,size:4,filter:(n,r)=>iy(n.data[r])}}}function iy(e){let t=e.flatMap((n,r)=>n!==null&&(e[r-1]??null)===
null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var Pr=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:gs}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:Ir},{metric:"swap",name:"swap",format:Ir,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:yf}],top:e=>bs(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:In},{metric:"net_tx",name:"out",format:In,hangs:!0}],top:e=>bs(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:In},{metric:"disk_write",name:"written",format:In,
hangs:!0}],top:e=>bs(Math.max(e,1e4))}],td=Pr.flatMap(({traces:e})=>e.map(({metric:t})=>t)),Gs=class{constructor(t,n){this.
history=n;this.#e=Pr.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:ie("dd","","–")})),i=ie("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return ie("div",`value ${c.metric} ${d}`,ie("dt","",c.name),
u)})),a=ie("div","plot");return t.append(ie("div","reading",ie("h3","",r.name),i),a),{chart:new Us(a,r,o===Pr.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let h=this.history.at(u.metric,r);c||=h!==void 0,d.textContent=h===void 0?"–":u.format(h)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return Pr.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var Vs=Pr.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),Ys=class{constructor(t){this.history=
t;this.#e=Vs.map(r=>{let o=["now","least","mean","most"].map(i=>ie("td",i,"–")),s=ie("th",r.metric,r.title);return s.scope=
"row",Q("numbers").append(ie("tr","",s,...o)),{trace:r,cells:o}});let n=Q("seconds");n.addEventListener("toggle",()=>n.open&&
this.#t()),Q("seconds-again").addEventListener("click",()=>this.#t())}history;#e;draw(t,n){let r=this.history.since(t);for(let{
trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,h)=>d!==null&&r.times[h]>=t),c=a.reduce((d,h)=>d+h,0)/a.length,
u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,h)=>{let b=u[h];d.textContent=
b===void 0?"–":o.format(b)})}}#t(){let{times:t,of:n}=this.history.since(0),r=Vs.map(({metric:s})=>n(s)),o=t.map((s,i)=>{
let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?ly(po(c),Vs.length):
ay(s,a)});Q("seconds-rows").replaceChildren(...o.reverse()),Q("seconds-caption").textContent=t.length===0?"Nothing yet":
`${je(t[0])} to ${je(t.at(-1))}, the newest first`}};function ay(e,t){let n=ie("time","",je(e));n.dateTime=new Date(e).toISOString();
let r=ie("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=ie("data","",s===null?"–":Vs[i].format(s));return a.value=
s===null?"":String(s),ie("td","",a)});return ie("tr","",r,...o)}function ly(e,t){let n=ie("td","",e);return n.colSpan=t+
1,ie("tr","hole",n)}function nd(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],h=r.findIndex(b=>b<=u);h>=0&&(r[h]=d+4),o.dataset.row=String(h),o.classList.toggle("flipped",c)})}var cy=500,$s=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#t,
this.#n);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#u((1-(i-a)/c)*this.#a)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#u(
0)),t.addEventListener("keydown",i=>this.#l(i)),t.addEventListener("focus",()=>this.#f()),t.addEventListener("blur",()=>this.#u(
0))}root;history;describe;moved;#e=rd("holes");#t=rd("marks");#n=ie("div","cursor",ie("span",""));#r=[];#o=0;#s;#i=!1;#a=1;mark(t,n){
this.#r=[...this.#r,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-cy)}time(t){return Math.max(this.#s??t-this.#o,t-this.#a)}draw(t,n,r){
this.#a=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#a*100,s=this.#r.
filter(({at:c})=>c>=t);od(this.#t,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),nd([...this.#t.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];od(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let h=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${h}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-h)}%`,u.textContent=po(d)}),this.#c(n,o)}#c(t,n){let r=this.time(
t),o=t-r;if(this.#n.hidden=o===0,this.#n.style.left=`${n(r)}%`,this.#n.classList.toggle("flipped",o<this.#a/4),this.#n.firstElementChild.
textContent=je(r),!this.#i){this.#i=!0;let s=o===0?"now":`${nn(Math.round(o/1e3))} ago, ${je(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#a/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#l(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#o=0,this.#s=s<o?Math.max(s,o-this.#a):void 0,this.#f()}}#u(t){
this.#o=Math.min(this.#a,Math.max(0,t)),this.#s=void 0,this.moved()}#f(){this.#i=!1,this.moved()}};function rd(e){let t=ie(
"div",e);return t.setAttribute("aria-hidden","true"),t}function od(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(ie("div","",ie("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var sd="hostwatch.author",uy=400,fy=1e4,vo=Q("remark-author"),ja=Q("mark-label"),Ws=Q("remark-text");function ad(){my(),
id(Q("mark-form"),ja,"Marked.",()=>vn.marks({label:ja.value,author:vo.value})),id(Q("remark-form"),Ws,"Said.",()=>vn.publishRemarks(
{text:Ws.value,author:vo.value})),Ws.addEventListener("keydown",e=>{e.key==="Enter"&&!e.shiftKey&&!e.isComposing&&(e.preventDefault(),
Ws.form?.requestSubmit())}),addEventListener("keydown",e=>{e.code==="KeyM"&&e.altKey&&!e.ctrlKey&&!e.metaKey&&(e.preventDefault(),
ja.select())})}function id(e,t,n,r){let o=e.querySelector("[role=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=
a,o.dataset.kind=c,t.toggleAttribute("aria-invalid",c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disa\
bled")!=="true"&&i("")),e.addEventListener("submit",async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="t\
rue")return;s.setAttribute("aria-disabled","true"),t.readOnly=!0;let c=setInterval(()=>i(Nn.state.kind==="reconnecting"?
"Waits for the connection; the server does not know of it yet.":"Sending…"),uy);try{await r(),t.value="",i(n,"good"),setTimeout(
()=>o.textContent===n&&i(""),fy)}catch(u){if(!(u instanceof j))throw u;i(u.origin==="server"?dy(u.message):`Not confirme\
d: ${u.message}.`,"bad"),t.focus()}finally{clearInterval(c),t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function my(){
try{vo.value=localStorage.getItem(sd)??"",vo.addEventListener("change",()=>localStorage.setItem(sd,vo.value))}catch{}}var dy=e=>`${e.
charAt(0).toUpperCase()}${e.slice(1)}.`;var py=200,hy=300,Ks=class{#e=Q("remarks");#t=Q("log");#n;add({author:t,text:n,time:r,mark:o}){let s=fo(r),i=ie("time","",
je(s));i.dateTime=new Date(s).toISOString();let a=ie("p","who",ie("span","",`${t||"somebody"}${o?" marked":""}`)," ",i);
this.#r(ie("li",o?"mark":"",a,ie("p","",n)))}gap(t){let n=t>0?`${xn(t,"remark")} missed here.`:"The server was restarted\
. What was said meanwhile is not known.";this.#r(ie("li","gap",ie("p","",n)))}#r(t){let n=this.#t,r=n.scrollHeight-n.scrollTop-
n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>py;)this.#e.firstElementChild?.remove();r&&(n.scrollTop=
n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#n),this.#n=setTimeout(()=>n.setAttribute("aria-\
live","polite"),hy))}};var gy=6e4,ld="hostwatch.minutes",Zs=class{#e=Q("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(ld))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
ld,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*gy}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var by=2e3,yy=6e4,sn=new ws(td),Qa=new Gs(Q("strips"),sn),el=new $s(Q("paper"),sn,e=>Qa.describe(e),qn),Ey=new Ys(sn),cd=new Zs(
qn),Hs=new ys,ud=new Ks,tl=!1,nl={cpus:0,memory:0};vf();ad();Tf(qn);addEventListener("resize",qn);for(let e of document.
querySelectorAll(".base"))e.textContent=ha;ga(e=>vn.samples({},{start:e}),e=>{switch(e.kind){case"event":Hs.event(),sn.add(
e.message.metric,e.message.value,fo(e.message.time));break;case"resumed":Hs.resumed(e.replayed),sn.resynchronise();break;case"\
gap":Hs.gap(vs(e)),sn.gap(vs(e)),sn.resynchronise()}qn()});ga(e=>vn.remarks({},{start:e}),e=>{e.kind==="event"?(ud.add(e.
message),e.message.mark&&(el.mark(fo(e.message.time),e.message.text),qn())):e.kind==="gap"&&ud.gap(vs(e))});fd();setInterval(
()=>document.hidden||void fd(),by);setInterval(qn,1e3);async function fd(){try{let e=await vn.getSnapshot({},{timeout:1e4});
Es(),nl.cpus=e.cpus.length,nl.memory=Number(e.memory?.totalBytes??0),Af(e)}catch(e){e instanceof j&&Ss(e)}}function qn(){
tl||(tl=!0,requestAnimationFrame(Sy))}function Sy(){tl=!1;let e=sn.now(),t=e-sn.span(e,yy,cd.most);Qa.draw(t,e,el.time(e),
nl),el.draw(t,e,Qa.plot),Ey.draw(t,e),xf(sn.holes,t),Hs.show(),Q("recorder-title").textContent=Q("numbers-title").textContent=
`The last ${cd.words}`}
