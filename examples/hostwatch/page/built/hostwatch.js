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
SINT64"})(y||(y={}));function Al(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var _o=4294967296;function mi(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=_o&&(o=o+(r/_o|0),r=r%_o)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Ml(r,o):pi(r,o)}function kl(e,t){
let n=pi(e,t),r=n.hi&2147483648;r&&(n=Ml(n.lo,n.hi));let o=di(n.lo,n.hi);return r?"-"+o:o}function di(e,t){if({lo:e,hi:t}=
Od(e,t),t<=2097151)return String(_o*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Il(i)+Il(s)}
function Od(e,t){return{lo:e>>>0,hi:t>>>0}}function pi(e,t){return{lo:e|0,hi:t|0}}function Ml(e,t){return t=~t,e?e=~e+1:
t+=1,pi(e,t)}var Il=e=>{let t=String(e);return"0000000".slice(t.length)+t};function _l(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Ll(){
let e=this.buf[this.pos++];if((e&128)===0)return this.assertBounds(),e;let t=e&127;if(e=this.buf[this.pos++],t|=(e&127)<<
7,(e&128)===0)return this.assertBounds(),t;if(e=this.buf[this.pos++],t|=(e&127)<<14,(e&128)===0)return this.assertBounds(),
t;if(e=this.buf[this.pos++],t|=(e&127)<<21,(e&128)===0)return this.assertBounds(),t;e=this.buf[this.pos++],t|=(e&15)<<28;
for(let n=5;(e&128)!==0&&n<10;n++)e=this.buf[this.pos++];if((e&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
t>>>0}var se=Cd();function Cd(){let e=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof e.getBigInt64=="fu\
nction"&&typeof e.getBigUint64=="function"&&typeof e.setBigInt64=="function"&&typeof e.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return e.
setBigInt64(0,this.parse(i),!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},uEnc(i){return e.setBigInt64(0,this.uParse(i),
!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},dec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigInt64(0,!0)},
uDec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Rl(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Dl(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Rl(n),mi(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Dl(n),mi(n)},dec(n,r){return kl(
n,r)},uDec(n,r){return di(n,r)}}}function Rl(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function Dl(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ut(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":se.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Ol(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var Cl=2,Je=Symbol.for("reflect unsafe local");function Pl(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function Fl(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=Cl)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Ol(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Un(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function Bl(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function Vl(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function bt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function Gl(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function Ul(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=Cl)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ut(t.scalar,t.longAsString);
break}}function Gt(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Kr(e,t){var n,r,o,s;if(Gt(e)&&Je in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Hr(e,t){var n,r,o,s;if(Gt(e)&&Je in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function Zr(e,t){
return Gt(e)&&Je in e&&"desc"in e&&Gt(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function Yl(e){return Wl(e.$typeName)}function Ut(e){let t=e.fields[0];return Wl(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function $l(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Ut(e)}}var Pd=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Wl(e){
return Pd.has(e)}var Fd=999,Bd=998,Hl=2;function ee(e,t){return Sn(t,e)?t:Zl(e)(t)}var Kl=new WeakMap;function Zl(e){let t=Kl.get(e);return t===
void 0&&(t=Vd(e),Kl.set(e,t)),t}var hi=0,ql=1,Xl=2,zl=3;function Vd(e){let t=e.typeName,{properties:n,prototype:r}=Gd(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case hi:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case ql:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case Xl:if(a.convert===void 0||!Gt(
u))s[c]=u??{};else{let d={},p=Object.keys(u);for(let b=0;b<p.length;b++)bt(d,p[b],a.convert(u[p[b]]));s[c]=d}break;case zl:{
let d=u;if(d?.case!=null){let p=a.convert.get(d.case);if(p!==void 0){s[c]={case:d.case,value:p(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Gd(e){var t,n;let r=[],o={},s=Yd(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:zl,constant:void 0,convert:Ud(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:hi,
constant:void 0,convert:Lo(i)});break}case"list":{r.push({name:a,kind:ql,constant:void 0,convert:i.listKind=="message"?(t=
Lo(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?qr:void 0});break}case"map":{r.push({name:a,kind:Xl,constant:void 0,
convert:i.mapKind=="message"?(n=Lo(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?qr:void 0});break}default:{let c=$d(
i);r.push({name:a,kind:hi,constant:i.presence==Hl?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?qr:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function Ud(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Lo(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=qr),t.set(n.localName,r??(o=>o))}return t}function Lo(e){
if(e.fieldKind=="message"&&!e.oneof&&Ut(e.message))return e.message.fields[0].scalar==y.BYTES?qr:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Gt(r)||Sn(r,t)?
r:(n??(n=Zl(t)),n(r))}function qr(e){return Array.isArray(e)?new Uint8Array(e):e}function Yd(e){switch(e.file.edition){case Fd:
return!1;case Bd:return!0;default:return e.fields.some(t=>t.presence!=Hl&&t.fieldKind!="message"&&!t.oneof)}}function $d(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ut(
e.scalar,e.longAsString):e.enum.values[0].number}var Wd=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function Jl(e){return e instanceof Error&&Wd.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var gi;function Kd(e){var t;gi=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:bi(e.encodeUtf8.bind(e))})}function Xr(){if(!gi){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),Kd(o)}return gi}
function bi(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var be;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(be||(be={}));var Si=4294967295,wi=2147483647,vi=-2147483648,gr=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?bi(t):Xr().
encodeUtf8Into,this.buffer=Ql,this.viewCache=Zd,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||Hd;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(zr),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-zr,r=yi(n);return r>zr&&(this.ensureCapacity(r-zr),this.buffer.copyWithin(t+
r,t+zr,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(jl(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(Ei(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=ec){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let p=t.charCodeAt(d);if(p>
127)break;c[u++]=p}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=yi(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=yi(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return qd(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return jl(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return Ei(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return Ei(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=se.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=se.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=se.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=se.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=se.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},Hd=128,zr=1,Ql=new Uint8Array(0),Zd=new DataView(Ql.buffer),ec=32;function yi(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var ft=class{constructor(t,n=Xr().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=Al,this.uint32=Ll,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
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
this.assertBounds();let o=this.buf;if(n<=ec){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function Ei(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>wi||e<vi)throw new Error("invalid int32: "+e)}function jl(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Si||e<0)throw new Error("invalid uint32\
: "+e)}function qd(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function tc(e,t){let n=e.fieldKind=="list"?Kr(t,e):e.fieldKind=="map"?Hr(t,e):xi(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${oc(e)}, got ${Be(t)}`;break;case"map":r=`expected ${sc(e)}, got ${Be(t)}`;break;default:r=kt(e,t,n)}
return new ce(e,r)}function Ni(e,t,n){let r=xi(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${kt(e,n,r)}`)}function nc(e,t,n){
let r=cn(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${kt({scalar:e.mapKey},t,r)}`);let o=xi(e,n);if(o!==!0)
return new ce(e,`map entry ${Be(t)}: ${kt(e,n,o)}`)}function xi(e,t){return e.scalar!==void 0?cn(e.scalar)(t):e.enum!==void 0?
e.enum.open?cn(y.INT32)(t):e.enum.values.some(n=>n.number===t):Zr(t,e.message)}function cn(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>wi||
t<vi?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Si||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:Xr().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return se.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return se.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function kt(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Be(t)}`,e.scalar!==void 0?`expected ${Xd(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${rc(e.message)}`+n}function Be(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Kr(e)?oc(e.field()):Hr(e)?sc(e.field()):Zr(e)?rc(e.desc):
Sn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function rc(e){
return`ReflectMessage (${e.typeName})`}function oc(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function sc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function Xd(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var zd=0;function Mt(e){if(Jd(e))return{toMessage:n=>Ro(n),toLocal:n=>Do(n)};if(e.fieldKind=="message"&&!e.oneof&&Ut(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=ee(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?ee(t):n,toLocal:n=>n}}function Jd(e){return e.message.typeName=="google.p\
rotobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Ro(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Gt(e))for(let n of Object.keys(e))bt(t.fields,n,ac(e[n]));return t}function Do(e){let t={};for(let n of Object.keys(e.
fields))bt(t,n,ic(e.fields[n]));return t}function ic(e){switch(e.kind.case){case"structValue":return Do(e.kind.value);case"\
listValue":return e.kind.value.values.map(ic);case"nullValue":case void 0:return null;default:return e.kind.value}}function ac(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:zd};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(ac(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Ro(e)};break}return t}function fc(e,t,n=!0){return new Co(e,t,n)}var lc=new WeakMap,Co=class{get sortedFields(){let t=lc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return lc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[Je]=n??ee(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return Jr(this.message,t),Pl(this.message,t)}isSet(t){return Jr(
this.message,t),Fl(this.message,t)}clear(t){Jr(this.message,t),Ul(this.message,t)}get(t){Jr(this.message,t);let n=Bl(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[Je]!==n)&&this.lists.set(t,r=new Ai(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[Je]!==n)&&this.maps.set(t,o=new ki(t,n,this.check)),o;case"messa\
ge":return _i(t,n,this.check);case"scalar":return n===void 0?ut(t.scalar,!1):Li(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(Jr(this.message,t),this.check){let o=tc(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Mi(t,n):Hr(
n)||Kr(n)?r=n[Je]:r=Ri(t,n),Vl(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function Jr(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var Ai=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[Je]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:Ti(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=Ni(this._field,t,n);if(r)throw r}
this._arr[t]=cc(this._field,n)}add(t){if(this.check){let n=Ni(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
cc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield Ti(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,Ti(this._field,this._arr[t],this.check)]}};var ki=class{constructor(t,n,r=!0){this.obj=this[Je]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=nc(this._field,t,n);if(r)throw r}return bt(this.obj,Oo(t),jd(this._field,n)),this}delete(t){let n=Oo(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=Gl(this.obj,Oo(t));return n!==void 0&&(n=Ii(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Oo(t))}*keys(){for(let t of Object.keys(this.obj))yield uc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[uc(t[0],this._field.mapKey),Ii(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Ii(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Mi(e,t){return Zr(
t)?Yl(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?Do(t.message):t.message:t}function _i(e,t,n){return t!==void 0&&(Ut(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Li(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Gt(t)&&(t=Ro(t))),new Co(e.message,t,n)}function cc(e,t){return e.listKind==
"message"?Mi(e,t):Ri(e,t)}function Ti(e,t,n){return e.listKind=="message"?_i(e,t,n):Li(e,t)}function jd(e,t){return e.mapKind==
"message"?Mi(e,t):Ri(e,t)}function Ii(e,t,n){return e.mapKind=="message"?_i(e,t,n):t}function Oo(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function uc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return se.uParse(e)}catch{}break;default:try{
return se.parse(e)}catch{}break}return e}function Li(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=se.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=se.uParse(t));break}return t}function Ri(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=se.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=se.uParse(t));break}return t}var mc=Uint8Array.prototype.setFromBase64;function yr(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(mc)try{let s=mc.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=Qd(r,e)),
o==n?r:r.subarray(0,o)}function Qd(e,t){let n=tp(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var N0=Uint8Array.prototype.toBase64;var Po,dc,br;function ep(e){return Po||(Po="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
dc=Po.slice(0,-2).concat("-","_")),e=="url"?dc:Po}function tp(){if(!br){br=[];let e=ep("std");for(let t=0;t<e.length;t++)
br[e[t].charCodeAt(0)]=t;br[45]=e.indexOf("+"),br[95]=e.indexOf("/")}return br}function Er(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function pc(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var np=new Set(["constructo\
r","toString","toJSON","valueOf"]);function Sr(e){return np.has(e)?e+"$":e}function jr(e){for(let t of e.field)Un(t,"jsonName")||(t.jsonName=Er(t.name));e.nestedType.forEach(jr)}function hc(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function gc(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=rp(t);if(n===!1)throw new Error(`cannot par\
se ${y[e]} default value: ${t}`);return n}case y.INT64:case y.SFIXED64:case y.SINT64:return se.parse(t);case y.UINT64:case y.
FIXED64:return se.uParse(t);case y.DOUBLE:case y.FLOAT:switch(t){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(t)}case y.BOOL:return t==="true";case y.INT32:case y.
UINT32:case y.SINT32:case y.FIXED32:case y.SFIXED32:return parseInt(t,10)}}function rp(e){let t=[],n={tail:e,c:"",next(){
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
break}}function Fi(...e){return sp(e)}function Bo(e,t){return op([e,t])}function op(e,t){let n=vc();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),Sc(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let p=s(d);if(!p)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in p?n.addFile(p,!1,!0):(i.add(p.name),u.push(p))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),Sc(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function vc(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Fo(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function sp(e){let t=vc();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var ip=998,ap=999,lp=9999,cp=9,eo=10,Qr=11,up=12,bc=14,Bi=3,fp=2,yc=1,mp=0,Di=1,Ec=2,dp=3,pp=1,hp=2,gp=1,
bp=2;var Nc=1002,xc={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function Sc(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:wp(e),name:e.name.replace(/\.proto$/,""),dependencies:vp(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
Yt(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)Tc(a,o,
void 0,t);for(let a of e.messageType)Ic(a,o,void 0,t,i);for(let a of e.service)yp(a,o,t);Oi(o,t);for(let a of s.values())
Ci(a,t,i);for(let a of o.messages)Ci(a,t,i),Oi(a,t);t.addFile(o,!0)}function Oi(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=Pi(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=Pi(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Oi(n,t);break}}function Ci(e,t,n){let r=e.proto.
oneofDecl.map(s=>Sp(s,e)),o=new Set;for(let s of e.proto.field){let i=Ip(s,r),a=Pi(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)Ci(s,t,n)}function Tc(e,t,n,r){var o,s,i,a,c,u,d,p,b;let v=Np(
e.name,e.value),S={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Vo(e,n,t),value:{},values:[],sharedPrefix:v,toString(){return`enum ${this.
typeName}`}};S.open=_p(S),r.add(S);for(let I of e.value){let A=I.name,_={kind:"enum_value",proto:I,deprecated:(a=(i=I.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:S,name:A,localName:Sr(v==null?A:A.substring(v.length)),
number:I.number,jsonName:(c=xp(I))!==null&&c!==void 0?c:A,toString(){return`enum value ${S.typeName}.${A}`}};S.values.push(
_),(u=(p=S.value)[b=I.number])!==null&&u!==void 0||(p[b]=_)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(S)}function Ic(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Vo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)Tc(d,t,u,
r);for(let d of e.nestedType)Ic(d,t,u,r,o)}function yp(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Vo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=Ep(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Ep(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(un(e.inputType)),
u=n.getMessage(un(e.outputType));Yt(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),Yt(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:Sr(d.length?Sr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:mp,toString(){return`rpc ${t.typeName}.${d}`}}}function Sp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:Sr(Er(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function Pi(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Ap(e,r,c,t),utf8Validation:Lp(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let S=t.kind=="file"?t:t.file,I=t.kind=="file"?void 0:t,A=Vo(e,I,S);u.kind=
"extension",u.file=S,u.parent=I,u.oneof=void 0,u.typeName=A,u.jsonName=`[${A}]`,d=()=>`extension ${A}`;let _=n.getMessage(
un(e.extendee));Yt(_,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=_}else{let S=t;Yt(S.kind==
"message"),u.parent=S,u.oneof=r,u.localName=r?Er(e.name):Sr(Er(e.name)),u.jsonName=e.jsonName,d=()=>`field ${S.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let p=e.label,b=e.type,
v=(a=e.options)===null||a===void 0?void 0:a.jstype;if(p===Bi){let S=b==Qr?o?.get(un(e.typeName)):void 0;if(S){u.fieldKind=
"map";let{key:I,value:A}=Mp(S);return u.mapKey=I.scalar,u.mapKind=A.fieldKind,u.message=A.message,u.delimitedEncoding=!1,
u.enum=A.enum,u.scalar=A.scalar,u}switch(u.fieldKind="list",b){case Qr:case eo:u.listKind="message",u.message=n.getMessage(
un(e.typeName)),Yt(u.message),u.delimitedEncoding=wc(e,t);break;case bc:u.listKind="enum",u.enum=n.getEnum(un(e.typeName)),
Yt(u.enum);break;default:u.listKind="scalar",u.scalar=b,u.longAsString=v==yc;break}return u.packed=kp(e,t),u}switch(b){case Qr:case eo:
u.fieldKind="message",u.message=n.getMessage(un(e.typeName)),Yt(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=wc(e,t),u.getDefaultValue=()=>{};break;case bc:{let S=n.getEnum(un(e.typeName));Yt(S!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(un(e.typeName)),
u.getDefaultValue=()=>Un(e,"defaultValue")?hc(S,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=b,u.
longAsString=v==yc,u.getDefaultValue=()=>Un(e,"defaultValue")?gc(b,e.defaultValue):void 0;break}}return u}function wp(e){
switch(e.syntax){case"":case"proto2":return ip;case"proto3":return ap;case"editions":if(e.edition===lp)return Nc;if(e.edition in
xc)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function vp(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function Np(e,t){let n=Tp(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function xp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==be.LengthDelimited)
continue;let a=new ft(new ft(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===be.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function Tp(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Vo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function un(e){
return e.startsWith(".")?e.substring(1):e}function Ip(e,t){if(!Un(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return Yt(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Ap(e,t,n,r){
if(e.label==fp)return dp;if(e.label==Bi)return Ec;if(t||e.proto3Optional||n)return Di;let o=Yn("fieldPresence",{proto:e,
parent:r});return o==Ec&&(e.type==Qr||e.type==eo)?Di:o}function kp(e,t){if(e.label!=Bi)return!1;switch(e.type){case cp:case up:case eo:case Qr:
return!1}let n=e.options;return n&&Un(n,"packed")?n.packed:pp==Yn("repeatedFieldEncoding",{proto:e,parent:t})}function Mp(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return Yt(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function _p(e){var t;
return gp==Yn("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function wc(e,t){return e.type==
eo?!0:hp==Yn("messageEncoding",{proto:e,parent:t})}function Lp(e,t){return bp==Yn("utf8Validation",{proto:e,parent:t})}function Yn(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return Yn(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=xc[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return Yn(e,t.parent)}function Yt(e,t){if(!e)throw new Error(
t)}function Ac(e){let t=Rp(e);return t.messageType.forEach(jr),Bo(t,()=>{}).getFile(t.name)}function Rp(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map(kc),
enumType:e.enumType.map(Mc)}))}function kc(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(Dp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map(kc))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Mc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Dp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?Op(e.options):void 0}))}function Op(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Mc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function De(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var Vi=Ac({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var Jc=De(Vi,1);var _c;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(_c||(_c={}));var Lc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Lc||(Lc={}));var Rc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Rc||(Rc={}));var Dc;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})(Dc||(Dc={}));var Oc;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})(Oc||(Oc={}));var Cc;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})(Cc||(Cc={}));var Pc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(Pc||(Pc={}));var Fc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Fc||(Fc={}));var Bc;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})(Bc||(Bc={}));var Vc;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(Vc||(Vc={}));var Gc;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(Gc||(Gc={}));var Uc;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(Uc||(Uc={}));var Yc;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(Yc||(Yc={}));var $c;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})($c||($c={}));var Wc;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
Wc||(Wc={}));var Kc;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(Kc||(Kc={}));var Hc;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(Hc||(Hc={}));var Zc;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(Zc||(Zc={}));var qc;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(qc||(qc={}));var Xc;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(Xc||(Xc={}));var zc;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(zc||(zc={}));function Cp(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function yt(e,t,n){
let r=ee(e);return Gi(e).read(r,new ft(t),Cp(n),t.byteLength),r}var jc=new WeakMap;function Gi(e){let t=jc.get(e);return t===void 0&&(t=Pp(e)),t}function Pp(e){let t=String(e),n=new Map,
r={read:Fp(t,n),readGroup:Bp(t,n)};jc.set(e,r);for(let o of e.fields)n.set(o.number,Vp(o));return r}function Fp(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),p=t.get(u);if(p===void 0){
let b=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:b});continue}p(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function Bp(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=be.EndGroup);){let d=t.get(a);if(d===void 0){let p=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:p});continue}d(n,r,o,c)}if(c!=be.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function Vp(e){switch(e.fieldKind){case"scalar":return Gp(e);case"enum":return Up(e);case"message":return Yp(e);case"lis\
t":return $p(e);case"map":return Wp(e)}}function Gp(e){let t=Go(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;
if(e.oneof){let r=e.oneof.localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function Up(e){var t;
let n=e.localName,r=(t=e.oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,
value:a.int32()}}:(i,a)=>{i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let p=a.int32();if(o.some(
b=>b.number===p))r!==void 0?i[r]={case:n,value:p}:i[n]=p;else if(c.readUnknownFields){let b=[];_l(p,b);let v=(d=i.$unknown)!==
null&&d!==void 0?d:[];v.push({no:s,wireType:u,data:new Uint8Array(b)}),i.$unknown=v}}}function Yp(e){let t=e.localName,{
toMessage:n,toLocal:r}=Mt(e),o=Qc(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:
void 0);o(d,a,c),i[s]={case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function Qc(e){let t=Gi(e.message);
if(e.delimitedEncoding){let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function $p(e){
let t=e.localName;if(e.listKind=="message"){let{toMessage:i,toLocal:a}=Mt(e),c=Qc(e);return(u,d,p)=>{let b=i(void 0);c(b,
d,p),u[t].push(a(b))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=Go(n,e.utf8Validation,
r),s=n!=y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==be.LengthDelimited&&s){let p=a.uint32()+a.pos;for(;a.pos<
p;)d.push(o(a))}else d.push(o(a))}}function Wp(e){let t=e.localName,n=Go(e.mapKey,e.utf8Validation,!1),r=ut(e.mapKey,!1),
o,s;switch(e.mapKind){case"scalar":{let i=e.scalar,a=Go(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(
0);else{let c=ut(i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{
let{toMessage:i,toLocal:a}=Mt(e),c=Gi(e.message).read;o=(u,d,p)=>{let b=i(p);return c(b,u,d,u.uint32()),a(b)},s=()=>a(i(
void 0));break}}return(i,a,c)=>{let u=i[t],d,p,b=a.uint32(),v=a.pos+b;for(;a.pos<v;){let[S,I]=a.tag();switch(S){case 1:d=
n(a);break;case 2:p=o(a,c,p);break;default:a.skip(I,S,c.recursionLimit-c.depth)}}d===void 0&&(d=r),p===void 0&&(p=s()),bt(
u,d,p)}}function Go(e,t,n){switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.
double();case y.FLOAT:return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.
int64();case y.UINT64:return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.
BYTES:return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function je(e,t){var n;let r=yt(Jc,yr(e));return r.messageType.forEach(jr),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],Bo(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var eu=je("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var Kp=je("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KB\
W5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub\
3duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),tu=De(Kp,0);var Hp=je("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),nu=De(Hp,0);var Zp=2,qp=3,ru={writeUnknownFields:!0};function Xp(e){return e?Object.assign(Object.assign({},ru),e):ru}function st(e,t,n){
let r=new gr;return Ui(e)(r,Xp(n),t),r.finish()}var ou=new WeakMap;function Ui(e){let t=ou.get(e);return t===void 0&&(t=
zp(e)),t}function zp(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:p,wireType:b,
data:v}=u[d];i.tag(p,b).raw(v)}};ou.set(e,s);for(let i of n)o.push(su(i));return s}function su(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return Jp(e);case"list":return Qp(e);case"map":return eh(e)}}function Jp(e){let t=jp(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
Zp){let r=e.presence==qp?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function jp(e){switch(e.fieldKind){case"message":{let{toMessage:t}=Mt(e),n=au(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=Yo(t),o=Uo(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function Qp(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=Mt(e),o=au(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=Uo(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,be.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=Yo(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function eh(e){let t=e.localName,n=e.number,r=th(e);if(e.mapKind==
"message"){let{toMessage:a}=Mt(e),c=Ui(e.message);return(u,d,p)=>{let b=p[t],v=Object.keys(b);for(let S=0;S<v.length;S++){
let I=v[S];u.tag(n,be.LengthDelimited).fork(),r(u,I),u.tag(2,be.LengthDelimited).fork(),c(u,d,a(b[I])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=Yo(o),i=Uo(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],p=Object.keys(
d);for(let b=0;b<p.length;b++){let v=p[b];a.tag(n,be.LengthDelimited).fork(),r(a,v),a.tag(2,s),i(a,d[v]),a.join()}}}function th(e){
let t=Yo(e.mapKey),n=Uo(e.mapKey,e.parent.typeName,e.name),r=nh(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function nh(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return se.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return se.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function Uo(e,t,n){let r=rh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function rh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function iu(e,t,n,r){
su(r)(e,t,n[Je])}function au(e){let t=e.number,n=Ui(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,be.StartGroup),
n(r,o,s),r.tag(t,be.EndGroup)}:(r,o,s)=>{r.tag(t,be.LengthDelimited).fork(),n(r,o,s),r.join()}}function Yo(e){switch(e){case y.
BYTES:case y.STRING:return be.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return be.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return be.Bit32;default:return be.Varint}}function lu(e,t,n){let r=!1;return n||(n=ee(nu),r=!0),n.value=st(e,t),n.typeUrl=oh(t.$typeName),r?n:void 0}function oh(e){return`type.googleapis.com/${e}`}var cu=je("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var Yi=je("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),uu=De(Yi,0),$i=De(Yi,1),fu=De(Yi,2),$o;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})($o||($o={}));function mu(e,t,n){var r;sh(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),[s,i]=Wi(t,n),
a=new gr;iu(a,{writeUnknownFields:!0},s,i);let c=new ft(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),p=c.skip(d,u);o.
push({no:u,wireType:d,data:p})}e.$unknown=o}function Wi(e,t){let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.
assign(Object.assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=ee(o,t!==void 0?{[n]:t}:void 0);return[fc(o,s),
r,()=>{let i=s[n];if(i===void 0){let a=e.message;return Ut(a)?ut(a.fields[0].scalar,a.fields[0].longAsString):ee(a)}return i}]}
function sh(e,t){if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to mes\
sage ${e.extendee.typeName}`)}var du=Date.parse("0001-01-01T00:00:00Z"),pu=Date.parse("9999-12-31T23:59:59Z"),hu=-315576e6,gu=315576e6;var ih=2;function ah(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function yu(e,t,n){let r=ee(e);return lh(e,r,t,n),r}function lh(e,t,n,r){try{wr(e)(t,n,ah(r))}catch(o){throw Jl(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var Ki=new WeakMap;function wr(e){let t=Ki.get(e);return t===void 0&&(t=ch(e)),t}function ch(e){let t=String(e),n=uh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return Ki.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Be(a)}`);let d=new Map,
p=new Set,b=Object.keys(a);for(let v=0;v<b.length;v++){let S=b[v],I=a[S],A=o.get(S);if(A!==void 0){let _=A.field;if(p.has(
_))throw new ce(_,"set multiple times");if(p.add(_),A.oneofScalarNullSkip&&I===null)continue;if(A.oneof){let N=d.get(A.oneof);
if(N!==void 0)throw new ce(A.oneof,`oneof set multiple times by ${N.name} and ${_.name}`);d.set(A.oneof,_)}A.read(i,I,c)}else{
let _=S.startsWith("[")&&S.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(S.substring(1,S.length-
1)):void 0;if(_?.extendee.typeName==r){let[N,P,k]=Wi(_);bu(P)(N[Je],I,c),mu(i,_,k())}if(_===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${S}" is unknown`)}}c.depth--};Ki.set(e,s);for(let i of e.fields){let a={
read:bu(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function uh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>yh(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>Eh(t,n);case"google.protobuf.Duration":return(t,n)=>Sh(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>wh(t,n);case"google.protobuf.Struct":return(t,n,r)=>vu(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>zi(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Nu(t,n,r);default:if(Ut(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=Su(t);return(i,a)=>{a===null?i[n]=ut(r,o):i[n]=s(a)}}return}}function bu(e){
switch(e.fieldKind){case"scalar":return fh(e);case"enum":return mh(e);case"message":return dh(e);case"list":return ph(e);case"\
map":return gh(e)}}function fh(e){let t=Su(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=Eu(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function Eu(e){let t=e.localName;if(e.presence!=ih)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ut(n,r)}}function mh(e){let t=Hi(e.enum),n=Zi(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===vr)return;let p=n(d);if(p!==!0)throw new ce(e,kt(e,d,p));a[i]={case:r,value:d}}}let s=Eu(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===vr)return;let d=n(u);if(d!==!0)throw new ce(
e,kt(e,u,d));i[r]=u}}function dh(e){let t=e.localName,{toMessage:n,toLocal:r}=Mt(e),o=wr(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let p=n(d.case===t?d.value:void 0);o(p,c,u),a[i]={case:t,value:r(p)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function ph(e){let t=e.localName,n=hh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Be(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==vr&&i.push(c)}}}function hh(e){switch(e.listKind){case"scalar":{let t=qi(e),n=cn(e.scalar),r=Xi(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${kt(e,a,c)}`);return r(a)}}case"enum":{let t=Hi(e.enum),n=Zi(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===vr)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${kt(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=Mt(e),r=wr(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function gh(e){let t=e.localName,n=e.mapKey,r=bh(
n),o=cn(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=qi(e),i=cn(e.scalar),a=Xi(e);break}case"enum":{let u=Hi(e.enum);
s=(d,p)=>u(d,p.ignoreUnknownFields),i=Zi(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=Mt(e),p=wr(e.message);c=e.message.typeName!="google.protobuf.Value",s=(b,v)=>{let S=u(void 0);return p(
S,b,v),d(S)};break}}return(u,d,p)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Be(d));let b=u[t],v=new Set,S=Object.keys(d);for(let I=0;I<S.length;I++){let A=S[I],_=d[A],N=r(A);if(v.has(
N))throw new ce(e,`duplicate map key "${A}"`);if(v.add(N),_===null&&c)throw new ce(e,"map value must not be null");let P=s(
_,p);if(P===vr)continue;let k=o(N);if(k!==!0)throw new ce(e,`invalid map key: ${kt({scalar:n},N,k)}`);if(i!==void 0){let q=i(
P);if(q!==!0)throw new ce(e,`map entry ${Be(N)}: ${kt(e,P,q)}`)}bt(b,N,a(P))}}}var vr=Symbol();function Hi(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return vr;break}}throw new Error(`cannot decode ${e} from JSON: ${Be(r)}`)}}function Zi(e){if(e.open)
return cn(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function Su(e){let t=qi(e),n=cn(e.scalar),r=Xi(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,kt(e,s,i));return r(s)}}function qi(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return wu;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return yr(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function Xi(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?se.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?se.uParse(n):n;default:return n=>n}}function bh(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return wu;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function wu(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function yh(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Be(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=ee(i);if($l(i)&&Object.prototype.hasOwnProperty.call(t,"value"))wr(
i)(a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&bt(c,u,t[u]);wr(i)(a,c,n)}lu(i,a,e)}function Eh(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<du||r>pu)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=se.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Sh(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let r=Number(n[1]);if(r>gu||r<hu)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Be(t)}`);if(e.seconds=se.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function wh(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return pc(n)}))}function vu(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Be(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=ee($i);zi(i,t[s],n),bt(e.fields,s,i)}}function zi(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:$o.NULL_VALUE};else if(Array.isArray(t)){let r=ee(fu);Nu(r,t,n),e.kind={case:"listValue",value:r}}else{let r=ee(uu);
vu(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Be(t)}`)}return n.depth--,e}function Nu(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Be(t)}`);for(let r=0;r<t.length;r++){let o=ee($i);zi(o,t[r],n),e.values.push(o)}}var vh=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],j=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.details.find(r=>r.
type===t.typeName);return n&&yt(t,n.value)}get retryAfterMs(){let t=this.details.find(({type:n})=>n==="google.rpc.RetryI\
nfo");return t&&Nh(t.value)}};function Nh(e){let t=new ft(e);try{t.tag();let{seconds:n,nanos:r}=yt(tu,t.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function Nr(e){let t=vh.find(r=>r===e.code)??"unknown",n=e.details.map(({type:r,
value:o})=>({type:r,value:o}));return new j(t,e.message||t,{details:n,origin:"server"})}function xu(e){let t=`HTTP ${e} \
without an error of a socket.mq server`;return new j(xh[e]??"unknown",t,{origin:"server"})}var xh={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};function Re(e,t){
return new j("unavailable",e,t===void 0?{}:{cause:t})}function fn(e){return new j("internal",`protocol violation: ${e}`)}function Tu(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var wn=je("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
nYxLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpd\
EgAEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoC\
zIOLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAEh4KBWhlbGxvGAkgASgLMg0uc21xLnYxLkhlbGxvSABCBwoFZnJhb\
WUiogMKC1NlcnZlckZyYW1lEgoKAmlkGAEgASgNEigKCnN1YnNjcmliZWQYAiABKAsyEi5zbXEudjEuU3Vic2NyaWJlZEgAEh4KBWV2ZW50GAMgASgLMg0uc\
21xLnYxLkV2ZW50SAASGgoDZ2FwGAQgASgLMgsuc21xLnYxLkdhcEgAEiIKB3JlY2VpcHQYBSABKAsyDy5zbXEudjEuUmVjZWlwdEgAEhoKA2VuZBgGIAEoC\
zILLnNtcS52MS5FbmRIABIeCgVyZXBseRgHIAEoCzINLnNtcS52MS5SZXBseUgAEh4KBWRyYWluGAggASgLMg0uc21xLnYxLkRyYWluSAASJQoJdG9waWNfa\
2V5GAkgASgLMhAuc21xLnYxLlRvcGljS2V5SAASHgoFY2xvc2UYCiABKAsyDS5zbXEudjEuQ2xvc2VIABIkCghleHBpcmluZxgLIAEoCzIQLnNtcS52MS5Fe\
HBpcmluZ0gAEisKDHJldGFpbmVkX2VuZBgMIAEoCzITLnNtcS52MS5SZXRhaW5lZEVuZEgAQgcKBWZyYW1lIkIKCFBvc2l0aW9uEg0KBWVwb2NoGAEgASgEE\
hAKCHNlcXVlbmNlGAIgASgEEhUKDXJldGFpbmVkX2Zyb20YAyABKAQiigEKBUhlbGxvEhEKCXB1Ymxpc2hlchgBIAEoDBIRCglwdWJsaXNoZWQYAiABKAQSK\
woHaGVhZGVycxgDIAMoCzIaLnNtcS52MS5IZWxsby5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCO\
AEidgoJU3Vic2NyaWJlEg0KBXRvcGljGAEgASgJEg4KBmZpbHRlchgCIAEoDBIhCgVhZnRlchgDIAEoCzIQLnNtcS52MS5Qb3NpdGlvbkgAEg4KBGxpdmUYB\
CABKAhIABIOCgZ3aW5kb3cYBSABKARCBwoFc3RhcnQiZQoKU3Vic2NyaWJlZBIiCghwb3NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbhIQCghyZXBsY\
XllZBgCIAEoBBIPCgdyZXN1bWVkGAMgASgIEhAKCHJldGFpbmVkGAQgASgIIg0KC1JldGFpbmVkRW5kIocBCgVFdmVudBIQCghzZXF1ZW5jZRgBIAEoBBIPC\
gdwYXlsb2FkGAIgASgMEisKB2hlYWRlcnMYAyADKAsyGi5zbXEudjEuRXZlbnQuSGVhZGVyc0VudHJ5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSD\
QoFdmFsdWUYAiABKAk6AjgBIkMKA0dhcBIeCgRmcm9tGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uEhwKAnRvGAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIg0KC\
1Vuc3Vic2NyaWJlIhcKBkNyZWRpdBINCgVieXRlcxgBIAEoBCKpAQoHUHVibGlzaBINCgV0b3BpYxgBIAEoCRIPCgdwYXlsb2FkGAIgASgMEhAKCHNlcXVlb\
mNlGAMgASgEEg0KBWFnYWluGAQgASgIEi0KB2hlYWRlcnMYBSADKAsyHC5zbXEudjEuUHVibGlzaC5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA\
2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEijAEKB1JlY2VpcHQSIgoIcG9zaXRpb24YASABKAsyEC5zbXEudjEuUG9zaXRpb24SLQoHaGVhZGVycxgCI\
AMoCzIcLnNtcS52MS5SZWNlaXB0LkhlYWRlcnNFbnRyeRouCgxIZWFkZXJzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASKdAQoHUmVxd\
WVzdBIOCgZtZXRob2QYASABKAkSDwoHcGF5bG9hZBgCIAEoDBISCgp0aW1lb3V0X21zGAMgASgNEi0KB2hlYWRlcnMYBCADKAsyHC5zbXEudjEuUmVxdWVzd\
C5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEiCAoGQ2FuY2VsInUKBVJlcGx5Eg8KB3BheWxvY\
WQYASABKAwSKwoHaGVhZGVycxgCIAMoCzIaLnNtcS52MS5SZXBseS5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1Z\
RgCIAEoCToCOAEiGQoFRHJhaW4SEAoIcmV0cnlfbXMYASABKA0iGQoIRXhwaXJpbmcSDQoFaW5fbXMYASABKA0iTQoGUG9sbGVkEiMKBmZyYW1lcxgBIAMoC\
zITLnNtcS52MS5TZXJ2ZXJGcmFtZRIeCgRuZXh0GAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIoABCgNFbmQSHgoGc3RhdHVzGAEgASgLMg4uc21xLnYxLlN0Y\
XR1cxIpCgdoZWFkZXJzGAIgAygLMhguc21xLnYxLkVuZC5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoC\
ToCOAEiSAoGU3RhdHVzEgwKBGNvZGUYASABKAkSDwoHbWVzc2FnZRgCIAEoCRIfCgdkZXRhaWxzGAMgAygLMg4uc21xLnYxLkRldGFpbCIlCgZEZXRhaWwSD\
AoEdHlwZRgBIAEoCRINCgV2YWx1ZRgCIAEoDCIlCgVDbG9zZRIMCgRjb2RlGAEgASgNEg4KBnJlYXNvbhgCIAEoCSInCghUb3BpY0tleRILCgNrZXkYASABK\
A0SDgoGc2VjcmV0GAIgASgMIhkKBUJhdGNoEhAKCG1lc3NhZ2VzGAEgAygMYgZwcm90bzM"),_t=De(wn,0),Wo=De(wn,1),Iu=De(wn,2);var Au=De(wn,4);var ku=De(wn,11);var Mu=De(wn,13);var _u=De(wn,20);var Ko=De(wn,24);var Th=1024*1024,vn="application/protobuf",Ih=[vn,"application/proto","application/x-protobuf"],Ho=class{constructor(t,n){
this.base=t;this.options=n}base;options;async helloHeaders(){return Lu(this.options.helloHeaders)}async post(t,n,r,o){try{
let{fetch:s=globalThis.fetch,headers:i,credentials:a}=this.options,c=[...await Lu(i),...await this.helloHeaders(),...new Headers(
n)];return await s(this.base+t,{method:"POST",headers:Object.fromEntries(c),signal:r,body:o,...a&&{credentials:a}})}catch(s){
throw this.requestError(s,r)}}requestError(t,n){if(n.aborted){let r=n.reason;return r instanceof j?r:Re("the request was\
 canceled",r)}return t instanceof j?t:Re(`no response from ${this.base}`,t)}};async function Lu(e){return new Headers(typeof e==
"function"?await e():e)}var Ah=/^(?!(sec|smq|x-forwarded)-|((proxy-)?authorization|cookie|forwarded|host|origin|upgrade|x-real-ip):)[\t -~]*$/;
function Ji(e){let t=[...e];return t.every(n=>Ah.test(n.join(":")))?Object.fromEntries(t):void 0}async function Zo(e){let t=await e.
text().catch(()=>""),n=e.headers.get("content-type")??"",r=e.headers.get("retry-after"),o=r===null?void 0:Number(/^\d{1,9}$/.
exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&t.length<=Th)try{let s=yu(_u,JSON.parse(t),{ignoreUnknownFields:!0});
if(s.code)return{error:Nr(s),retryAfterMs:o}}catch{}return{error:xu(e.status),retryAfterMs:o}}function qo(e){let t=e.headers.
get("content-type")??"";return Ih.includes(t.split(";")[0].trim().toLowerCase())}function to(e,t){return Ru(e,()=>ee(e,t))}function no(e,t){return Ru(e,()=>st(e,t))}function xr(e,t,n){try{return yt(e,t)}catch(r){
throw fn(`${n} is not a ${e.typeName}: ${String(r)}`)}}function Ru(e,t){try{return t()}catch(n){throw new j("invalid_arg\
ument",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var ji="google.api.HttpBody";function Qi({headers:e,idempotencyKey:t}){try{let n=new Headers(e);return t!==void 0&&n.set(
"idempotency-key",t),n}catch(n){throw new j("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Du(e,t,{
header:n,message:r},o){let{input:s,output:i}=t.desc,a=r,[c,u]=s.typeName===ji?[a.contentType||"application/octet-stream",
a.data]:[vn,no(s,r)],d=new Headers(n);d.set("content-type",c),i.typeName!==ji&&d.set("accept",vn);let p=o.remaining();p!==
void 0&&d.set("smq-timeout-ms",String(p));let b=`${t.sessionPath}/${t.name}`,v=await e.post(b,d,o.signal,u);if(v.status!==
200)throw(await Zo(v)).error;try{return[await kh(v,i,b),v.headers]}catch(S){throw e.requestError(S,o.signal)}}async function kh(e,t,n){
let r=e.headers.get("content-type")??"";if(t.typeName===ji){let o=new Uint8Array(await e.arrayBuffer());return to(t,{contentType:r,
data:o})}if(!qo(e))throw fn(`the reply to ${n} is ${JSON.stringify(r)}, not ${vn}; check the baseUrl`);return xr(t,new Uint8Array(
await e.arrayBuffer()),`the reply to ${n}`)}var Mh=2**31-1,Lt=class{#e=new AbortController;#n=new AbortController;#t;#r;constructor({signal:t,timeoutMs:n},r){if(this.#o(
r,()=>r.reason),this.#o(t,()=>new j("canceled","canceled by its AbortSignal",{cause:t.reason})),n!==void 0&&n<=Mh&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#r=Date.now()+o,this.#t=setTimeout(()=>{this.#s(new j("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#r===void 0?void 0:Math.
max(this.#r-Date.now(),1)}onEnd(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((t,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}done(){clearTimeout(this.#t),
this.#n.abort()}#o(t,n){let r=()=>this.#s(n());t?.aborted?r():t?.addEventListener("abort",r,{signal:this.#n.signal})}#s(t){
this.done(),this.#e.abort(t)}};function Ou(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw ro(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(Sn(t)){if(!Sn(t,n))throw ro(`the filter of ${r} is a ${n.
typeName}, not a ${t.$typeName}`);return st(n,t)}try{return st(n,ee(n,_h(n,t,r)))}catch(s){throw s instanceof j?s:ro(`in\
valid filter of ${r}: ${String(s)}`,s)}}function _h(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw ro(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw ro(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function ro(e,t){return new j(
"invalid_argument",e,t===void 0?{}:{cause:t})}var Lh="google.protobuf.Empty";function Cu(e){let t=Rh(e),n=Fi(...Fu(e.file,new Set)),r=e.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${e.name}.${o.name}`;return[o.localName,{desc:o,name:i,sessionPath:t,event:s,filter:Ch(
o,n)}]});return new Map(r)}function Rh(e){let t=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.exec(Oh(e.file));if(!t)throw new TypeError(
`${e.typeName}: the package must end with a version, such as weather.v1`);return`/socket.mq/${t[1]}/${t[2]}`}var Dh=50717;
function Oh({proto:e}){let t=e.options?.$unknown?.find(({no:n})=>n===Dh);return t?new ft(t.data).string():e.package}function Ch(e,t){
if(e.methodKind==="server_streaming")return e.input.typeName===Lh?void 0:e.input;let n=e.methodKind==="bidi_streaming"&&
Bh(e);return n?Pu(n,e.parent.file.proto.package,t):void 0}var Ph=50717,Fh=4;function Bh(e){let t="";for(let{no:n,data:r}of e.
proto.options?.$unknown??[]){let o=new ft(r),s=n===Ph?o.uint32()+o.pos:0;for(;o.pos<s;){let[i,a]=o.tag();i===Fh?t=o.string():
o.skip(a)}}return t}function Pu(e,t,n){if(e.startsWith("."))return Pu(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(
r.lastIndexOf("."),0))){let o=n.getMessage(r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is \
not defined in the interface or its imports`)}}function Fu(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>Fu(
n,t))),t}var Rt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; write {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}static of({epoch:t,sequence:n}){return new e(t,n)}equals(t){return this.epoch===t.epoch&&this.sequence===
t.sequence}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){return this.toString()}};var Bu={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function $t(e){return Math.random()*
e}var Nn=class{constructor(t,n){this.initialMs=t;this.maxMs=n}initialMs;maxMs;#e=0;next(){let t=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(t,this.maxMs)}reset(){this.#e=0}};var Xo=class{constructor(t){this.start=t}start;#e=0n;isNew=!0;confirm(t,{retained:n,resumed:r,replayed:o}){let{after:s,retainedFrom:i}=this.
start;return this.isNew=!1,this.#e=t.epoch,this.start={after:t,retainedFrom:n?i||(s?s.sequence+1n:1n):0n},r?this.deliver(
{kind:"resumed",replayed:Number(o)}):void 0}gap(t,n){let{retainedFrom:r}=this.start;return this.#e=n.epoch,this.start={after:n,
retainedFrom:r&&(t.epoch===n.epoch?r:1n)},this.deliver({kind:"gap",from:t,to:n})}event(t){let n=new Rt(this.#e,t),{after:r,
retainedFrom:o}=this.start;return this.start=o?{after:r,retainedFrom:t+1n}:{after:n},n}retainedEnd(){return this.start={
after:this.start.after},this.deliver({kind:"retainedEnd"})}deliver(t){return{content:t,resumeAfter:this.start.retainedFrom?
void 0:this.start.after}}};var xe=class extends Error{};var zo=class{constructor(t,n,r,o,s){this.topic=t;this.filter=n;this.window=o;this.inbox=s;this.#e=new Xo(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#n="requested";#t=0;#r=0;#o=0;#s;#a;get isLeft(){return this.#n==="left"}get isRequested(){
return this.#n==="requested"}get isPostponed(){return this.#n==="postponed"}request(t){if(clearTimeout(this.#a),this.link=
t,this.#o=0,this.#t=Math.max(this.window-this.#r,0),this.#t===0){this.#n="full";return}return this.#n="requested",ee(Au,
{topic:this.topic,filter:this.filter,start:Vh(this.#e.start),window:BigInt(this.#t)})}credit(t){switch(this.#r=Math.max(
this.#r-t,0),this.#n){case"confirmed":return this.#t+=t,"send credit";case"requested":return this.#o+=t,"nothing";case"f\
ull":return"subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#n!=="confirmed")return 0;let t=this.#o;
return this.#o=0,this.#t+=t,t}postpone(t,n,r){let o=this.isRequested&&t?.code==="unavailable",s=t?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew?!1:(this.#s??=new Nn(n.initialMs,n.maxMs),this.#n="postponed",this.#a=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+$t(this.#s.next())),!0)}leave(){let t=this.#n==="requested"||this.#n==="confirmed";return this.#n=
"left",clearTimeout(this.#a),t}end(t){if(!t&&this.isRequested)throw new xe("end without a status for a subscription that\
 is not confirmed");clearTimeout(this.#a),this.inbox.end(t)}receive(t,n){switch(this.#n){case"left":return;case"requeste\
d":if(t.case==="subscribed")return this.#i(t.value);break;case"confirmed":if(t.case==="event")return this.#c(t.value,n);
if(t.case==="gap")return this.#l(t.value);if(t.case==="retainedEnd")return this.inbox.push(this.#e.retainedEnd());break;case"\
full":case"postponed":break}throw new xe(`unexpected ${t.case} for a ${this.#n} subscription`)}#i(t){let n=ea(t.position,
"subscribed");if(this.#n="confirmed",this.#s?.reset(),this.#e.isNew){let{retained:o,replayed:s}=t;this.inbox.confirm({position:n,
retained:o,replayed:Number(s)})}let r=this.#e.confirm(n,t);r&&this.inbox.push(r)}#c(t,n){if(this.#t<=0)throw new xe("mor\
e events than the window of the subscription allows");let{headers:r}=t,o=t.payload.slice(),s=o.length+64;for(let c in r)
s+=c.length+r[c].length;this.#t-=s,this.#r+=s;let i=this.#e.event(t.sequence),a=n.has(this.topic,i);this.inbox.push(this.#e.
deliver({kind:"event",position:i,payload:o,headers:r,isOwn:a,bytes:s}))}#l(t){let n=ea(t.from,"gap");this.inbox.push(this.#e.
gap(n,ea(t.to,"gap")))}};function ea(e,t){if(!e)throw new xe(`${t} without its position`);return Rt.of(e)}function Vh({after:e,
retainedFrom:t=0n,live:n}){if(e){let{epoch:r,sequence:o}=e;return{case:"after",value:ee(Iu,{epoch:r,sequence:o,retainedFrom:t})}}
return n?{case:"live",value:!0}:{case:void 0}}var Jo=class{confirmed;#e;#n;#t=[];#r=0;#o;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#n=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#o!==void 0}confirm(t){this.#e(t)}push(t){if(this.#o)return;let n=this.#s.
shift();if(n){n(t);return}if(t.content.kind==="resumed"||t.content.kind==="gap")for(;this.#a()?.content.kind==="resumed";)
this.#t.pop();let r=this.#a();r?.content.kind==="gap"&&t.content.kind==="gap"?(r.content.to=t.content.to,r.resumeAfter=t.
resumeAfter):this.#t.push(t)}end(t){if(this.#o)return;let n={error:t};this.#o=n,this.#n(t??new j("canceled","the subscri\
ption ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(t){this.#t=[],this.#r=0,this.end(t)}take(){
let t=this.#t[this.#r];return t?(this.#r+=1,this.#r*2>=this.#t.length&&(this.#t.splice(0,this.#r),this.#r=0),Promise.resolve(
t)):this.#o?Promise.resolve(this.#o):new Promise(n=>this.#s.push(n))}#a(){return this.#t.length>this.#r?this.#t.at(-1):void 0}};var jo=class{#e;#n;#t=new Jo;#r;#o;#s;#a=0;#i;#c=!1;constructor(t,n,r,o){this.#e=t,this.#n=n,this.#o=new Lt({signal:o.signal}),
this.#s=o.window??1048576;let s={},i=new Uint8Array;try{s=Gh(o,this.#s),i=r()}catch(a){this.#t.end(a)}this.#r=new zo(n.name,
i,s,this.#s,this.#t),this.#i=s.after,this.#l(o)}#l({timeoutMs:t}){let n=new Lt({timeoutMs:t}),r=()=>n.done();this.confirmed.
then(({position:o,retained:s})=>{this.#i=s?this.#i:this.#i??o,r()},r),this.#t.ended||this.#e.subscribe(this.#r),n.onEnd(
o=>this.#m(o)),this.#o.onEnd(o=>this.#m(o))}get confirmed(){return this.#t.confirmed}get position(){return this.#i}async next(){
if(!this.#c){let t=await this.#t.take();return"content"in t?{done:!1,value:this.#d(t)}:this.#f(t.error)}return{done:!0,value:void 0}}async return(){
return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#m(void 0)}[Symbol.asyncIterator](){return this}#f(t){
this.#o.done();let n=!this.#c;if(this.#c=!0,t&&n)throw t;return{done:!0,value:void 0}}#m(t){this.#o.done(),(!this.#t.ended||
!t)&&(this.#t.clear(t),this.#e.unsubscribe(this.#r))}#d({content:t,resumeAfter:n}){switch(this.#i=n??this.#i,t.kind){case"\
event":return this.#p(t);case"gap":return{kind:"gap",from:t.from,to:t.to};case"resumed":return{kind:"resumed",replayed:t.
replayed};case"retainedEnd":return t}}#p({position:t,payload:n,headers:r,isOwn:o,bytes:s}){this.#h(s);try{return{kind:"e\
vent",message:xr(this.#n.event,n,`event ${t}`),position:t,headers:r,isOwn:o}}catch(i){throw this.close(),i}}#h(t){this.#a+=
t,this.#a>=this.#s/2&&(this.#e.credit(this.#r,this.#a),this.#a=0)}};function Gh({after:e,live:t=!1},n){try{if(!(Number.isSafeInteger(
n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(e===void 0)return{live:t};if(t)throw new TypeError(
"a subscription begins `live` or `after` a position: set one of them");return{after:typeof e=="string"?Rt.parse(e):e}}catch(r){
throw new j("invalid_argument",r.message,{cause:r})}}function Qo(){return crypto.getRandomValues(new Uint8Array(16))}function Vu(e){return Array.from(e,t=>t.toString(16).padStart(
2,"0")).join("")}var Gu=64*1024*1024,es=class{#e=new TextDecoder;#n="";#t="";#r="";push(t){let n=this.#e.decode(t,{stream:!0}).split(`
`);if(n[0]=this.#n+n[0],this.#n=n.pop(),this.#n.length>Gu)throw new xe(`a line of more than ${Gu} characters`);let r=[];
for(let o of n){let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#t=i:s==="data"?this.#r+=i:!s&&!i&&this.#t&&
(r.push({number:Number(this.#t),data:this.#r}),this.#t=this.#r="")}return r}};var Uh=[1002,1003,1007,1009,4400],Yh=4401;function ts(e,t,n){let r=t===1006?"the connection broke":`closed with ${t} ${n}`.
trim(),o=`${e}: ${r}`;return[t===Yh?Nr({code:"unauthenticated",message:o,details:[]}):Re(o),Uh.includes(t)]}var Wt=class{constructor(t,n,r=0,o=0){
this.error=t;this.isFinal=n;this.retryAfterMs=r;this.status=o}error;isFinal;retryAfterMs;status};var ns=class{constructor(t,n){this.changed=t;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#n=!1;#t=!1;#r=()=>{};get isHeld(){
return this.#n}async request(){if(this.#n||this.#t||!this.#o())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#t=!0;for(let r=0;n&&r<4&&!this.#n;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#o()?new Promise(c=>this.#r=c):void 0;return this.#n=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#n||=!n,this.#t=!1,this.#n&&this.changed()}#o(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let t=this.#n;this.#n=!1,this.#r(),t&&!this.closing.aborted&&this.changed()}};var Uu="text/event-stream",$h=[408,425,429],Wh=[401,403,404,409],Kh=48*1024,Yu=64*1024,Hh=10,Zh=5,rs=1e3,qh=1e4,$u=50,os=class{constructor(t,n,r,o,s){
this.http=t;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#p=r.pollMs}http;path;timing;knowledge;listener;#e=Vu(
Qo());#n=new AbortController;#t=new ns(()=>this.#S(),this.#n.signal);#r=[];#o=new Set;#s=new Set;#a=0;#i=0;#c=0;#l=!1;#f=!1;#m=$u;#d=()=>{};#p;#h=!1;#g=0;#b;get transport(){
return this.#v&&this.#t.isHeld?"event-stream":"long-poll"}get#v(){return!this.#h&&!this.knowledge.buffersStreams}get#u(){
return this.#n.signal.aborted}async open(t,n){this.#r.push(st(_t,t));let r=this.#y(!1),o=()=>r.abort.abort();n.addEventListener(
"abort",o);try{await Promise.all([this.#E(r),this.#t.request()])}catch(s){this.#n.abort();let i=s instanceof xe?fn(s.message):
s;throw s instanceof Wt?s:new Wt(i,s instanceof xe)}finally{n.removeEventListener("abort",o)}this.#b=this.transport,this.
listener.introduced(),setTimeout(()=>{this.#D()})}send(t){this.#r.push(st(_t,t)),this.#N()}check(){this.#M(),this.#T(({waits:t})=>t)}close(t,n){
if(!this.#u){this.#n.abort();let r=ee(_t,{frame:{case:"close",value:{code:t,reason:n}}});this.#r.splice(0,1/0,st(_t,r)),
this.#E(this.#y(!1)).catch(()=>{}).then(()=>this.#L())}}#y(t){let n=0,r=this.#r.findIndex(({length:a},c)=>(n+=a)>Kh&&c>0),
o=this.#r.splice(0,r<0?1/0:r),s=st(Ko,ee(Ko,{messages:o}));this.#a+=1,this.#c=0;let i=new AbortController;return{sequence:this.#a,
body:s,waits:t,isStream:!1,abort:i,isInterrupted:!1}}async#N(){if(this.#m=$u,this.#d(),!(this.#f||!this.#l)){for(this.#f=
!0,await void 0;!this.#u&&(this.#r.length>0||this.#c>=Yu);)await this.#x(this.#y(!1));this.#f=!1}}async#D(){for(this.#l=
!0;!this.#u;){if(!this.#t.isHeld&&this.#r.length===0){let t=this.#m;this.#m=Math.min(t*2,this.timing.pollIntervalMs),await Promise.
race([this.#k(t),new Promise(n=>this.#d=n)]),this.#t.request()}this.#_(),this.#u||await this.#x(this.#y(this.#t.isHeld))}}async#x(t){
for(this.#o.add(t);!this.#u;){let[n,r]=[Date.now(),this.#i];try{await this.#E(t);break}catch(o){let s=Date.now()-n;(this.#i>
r||t.isStream&&s>rs)&&(this.#g=0),t.isStream&&Wu(o)?(this.#h=!0,this.#_()):!t.isInterrupted&&!this.#u&&(t.waits&&!t.isStream&&
s>rs&&(this.#p=Math.max(Math.min(this.#p,s*.8),rs)),await this.#O(o))}}this.#o.delete(t)}async#E(t){let n=this.#i,r=t.waits&&
this.#t.isHeld,o=r&&this.#v,s=r&&!o?Math.round(this.#p):0,{streamConfirmMs:i,responseMs:a}=this.timing,{signal:c}=t.abort=
new AbortController;t.isInterrupted=!1,t.isStream=o;let u={"content-type":vn,"smq-session":this.#e,"smq-sequence":String(
t.sequence),"smq-received":String(n),...o?{accept:Uu}:s?{"smq-wait-ms":String(s)}:{}},d=new Lt({signal:c,timeoutMs:o?i:s+
a});try{let p=await this.http.post(this.path,u,d.signal,t.body),{status:b,body:v}=p;if(b!==200){let{error:I,retryAfterMs:A}=await Zo(
p),_=b<500&&!$h.includes(b)&&A===void 0;throw new Wt(I,_,A,b)}let S=p.headers.get("content-type")??"";if(o&&S.startsWith(
Uu)&&v)await this.#I(v.getReader(),t,d);else if(qo(p)){let I=new Uint8Array(await p.arrayBuffer());this.#A(ta(()=>yt(Ko,
I)).messages,n),this.knowledge.buffersStreams||=this.#h,this.#g=0}else throw new xe(`the response is ${JSON.stringify(S)}\
, not ${vn}; check the baseUrl`)}catch(p){throw p instanceof Wt||p instanceof xe?p:this.http.requestError(p,d.signal)}finally{
d.done()}}async#I(t,n,r){let o=new es;try{for(;;){let s=new Promise((a,c)=>r.onEnd(c)),{value:i}=await Promise.race([t.read(),
s]);if(r.done(),!i)throw Re("the stream ended");for(let{number:a,data:c}of o.push(i))this.#A([ta(()=>yr(c))],a-1),this.#c+=
c.length;this.#c>=Yu&&this.#N(),r=new Lt({signal:n.abort.signal,timeoutMs:this.timing.streamSilenceMs})}}finally{r.done(),
t.cancel().catch(()=>{})}}#A(t,n){if(n>this.#i)throw new xe(`frame ${n+1} after ${this.#i}`);for(let r of t.slice(this.#i-
n)){if(this.#u)return;this.#i+=1;let o=ta(()=>yt(Wo,r));if(o.frame.case==="close"){let{code:s,reason:i}=o.frame.value;this.#w(
...ts(this.path,s,i))}else this.listener.frame(o)}}async#O(t){let n=t instanceof Wt?t:void 0,r=n?.error??t;if(this.#g+=Wu(
r)?Zh:1,t instanceof xe)this.listener.violated(t.message);else if(n?.isFinal)this.#w(r,!Wh.includes(n.status));else if(this.#g>=
Hh)this.#w(r,!1);else{let{initialMs:o,maxMs:s}=this.timing,i=Math.min(o*2**this.#g,s,rs);await this.#k(Math.max(Math.min(
n?.retryAfterMs??0,qh),$t(i)))}}async#k(t){await new Promise(n=>{let r=()=>{clearTimeout(o),this.#s.delete(r),n()},o=setTimeout(
r,t);this.#s.add(r)})}#M(){this.#s.forEach(t=>t())}#_(){this.#b!==this.transport&&!this.#u&&(this.#b=this.transport,this.
listener.changed())}#S(){this.#t.isHeld||this.#T(({waits:t})=>t),this.#d()}#T(t){for(let n of[...this.#o].filter(t))n.isInterrupted=
!0,n.abort.abort()}#w(t,n){this.#u||(this.#n.abort(),this.#L(),this.listener.lost(t,n))}#L(){this.#M(),this.#T(()=>!0)}};
function Wu(e){return e instanceof j&&e.code==="deadline_exceeded"}function ta(e){try{return e()}catch(t){throw new xe(`\
not a frame: ${String(t)}`)}}var na="smq.v1.proto",Ku=4294967295;function Hu(e,t,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new e(t,[na])}catch(p){
a(Re(`cannot open a WebSocket to ${t}`,p));return}c.binaryType="arraybuffer";let u=new Lt({signal:o,timeoutMs:n.handshakeMs}),
d=p=>{if(u.done(),c.onopen=c.onclose=null,!p){i(new ra(c,t,n,r,s));return}c.onerror=()=>{},c.close(),a(p)};u.onEnd(p=>d(
Re(`no WebSocket to ${t}`,p))),c.onerror=()=>{},c.onclose=()=>d(Re(`the WebSocket to ${t} failed`)),c.onopen=()=>{let p=c.
protocol===na;d(p?void 0:Re(`${t} does not support the subprotocol ${na}`))}})}var ra=class{constructor(t,n,r,o,s){this.
socket=t;this.url=n;this.timing=r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.ready.
catch(()=>{}),this.send(o),this.#i(r.handshakeMs),t.onmessage=i=>this.#s(i.data),t.onclose=i=>{let{code:a,reason:c}=i;this.#c(
...ts(this.url,a,c))}}socket;url;timing;listener;transport="websocket";ready;#e;#n=!1;#t=Date.now();#r=!1;#o;send(t){this.
socket.send(st(_t,t))}check(){clearTimeout(this.#o),this.#i(this.timing.wakeTimeoutMs)}close(t,n){this.#l(),this.socket.
close(t,n.replace(/[^ -~]/g,"?").slice(0,123))}#s(t){if(this.#t=Date.now(),this.#r=!1,!(t instanceof ArrayBuffer)){this.
listener.violated("a text message in a binary session");return}let n;try{n=yt(Wo,new Uint8Array(t))}catch(r){this.listener.
violated(`not a frame: ${String(r)}`);return}this.#n||(this.#n=!0,this.#e.resolve(),this.listener.introduced()),n.id!==Ku&&
this.listener.frame(n)}#a=()=>{let{keepaliveMs:t,keepaliveTimeoutMs:n}=this.timing,r=Date.now()-this.#t;this.#r?(this.socket.
close(),this.#c(Re(`${this.url} did not answer a keepalive`),!1)):r<t?this.#o=setTimeout(this.#a,t-r):this.#i(n)};#i(t){
this.#r=!0,this.send(ee(_t,{id:Ku})),this.#o=setTimeout(this.#a,Math.min(t,this.timing.keepaliveTimeoutMs))}#c(t,n){this.#l(),
this.#e.reject(t),this.listener.lost(t,n)}#l(){clearTimeout(this.#o),this.socket.onmessage=this.socket.onclose=null,this.
socket.onerror=()=>{}}};var ss=class{constructor(t,n,r,o,s){this.http=t;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#n=new Nn(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=Qo();#n;#t=0;#r=!1;#o=!1;#s="";async open(t,n,r){
let o=this.#o;if(this.#o=!1,this.WebSocket&&!o&&Date.now()>=this.#t){let i=await this.#c(t,n);try{return await this.#a(i,
n,r)}catch{o=!0}}let s=new os(this.http,this.path,this.timing,this.httpPath,r);return await s.open(oa({publisher:this.#e,
published:t}),n),o&&this.#i(),s}async upgrade(t,n,r){try{let o=await this.#c(t,n),s=await this.#a(o,n,r);return await s.
ready,s}catch(o){throw this.#i(),o}}async renewal(){let t=this.#s,n=await this.#l();return t===this.#s?void 0:oa({headers:n})}upgradeDelay(){
return this.WebSocket&&Math.max(this.#t-Date.now(),0)}async#a(t,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,
s=await Hu(this.WebSocket,o,this.timing,t,n,r),i=()=>{this.#r=!0,this.#n.reset()};return s.ready.then(i,({code:a})=>this.#o=
a==="unavailable"),s}#i(){let t=this.#r?this.timing.initialMs:this.#n.next();this.#r=!1,this.#t=Date.now()+t/2+$t(t/2)}async#c(t,n){
let r=await this.#l();return n.throwIfAborted(),oa({publisher:this.#e,published:t,headers:r})}async#l(){let t=Object.fromEntries(
await this.http.helloHeaders());return this.#s=JSON.stringify(t),t}};function oa(e){return ee(_t,{frame:{case:"hello",value:e}})}var is=class{#e={kind:"idle"};#n=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#n.add(n),()=>{
this.#n.delete(n)}}set(t){this.#e=t;for(let n of[...this.#n])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}setLost(t){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var oo=class{number=0;link;draining=!1;#e=[];receive(t){this.number===0?this.#e.push(t):t()}open(t,n){this.number=t,this.
link=n}flush(){this.#e.splice(0).forEach(t=>t())}};var so=class{#e=0;#n=0;#t;#r;get isIdle(){return this.#t===void 0}delay(t,n=0){this.#n=Date.now()+n,this.#e=this.#n+t}hurry(){
this.#e=this.#n,this.#r?.()}stop(){this.#t?.abort(),this.#t=void 0,this.#r?.()}start(t){let n=new AbortController;this.#t=
n,this.#o(t,n.signal)}async#o(t,n){if(await this.#s(n),n.aborted)return;if(!t.isNeeded()){this.#t=void 0,t.unneeded?.();
return}let r;try{r=await t.open(n)}catch(o){n.aborted||(this.#t=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");
return}this.#t=void 0,t.opened(r)}async#s(t){for(let n;!t.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#r=()=>{clearTimeout(o),r()}})}};function io(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function Zu(e){return e.kind!=="subscription"||e.
isRequested}function qu(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function $n(e,t){if(e.kind==="subscripti\
on")e.end(t);else if(t)e.answer.reject(t);else throw new xe(`end without a status for a ${e.kind}`)}function Xu(e,t){if(e.
kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case==="reply")e.answer.resolve(
t.value);else throw new xe(`unexpected ${t.case} for a ${e.kind}`)}var sa=8*1024*1024,Xh=512,as=class{constructor(t){this.observable=t}observable;#e=[];#n=sa;get isEmpty(){return this.#e.
length===0}add(t){this.#e.push(t)}remove(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(t,n,r,o){
return new Promise((s,i)=>{let a=Math.min(t+Xh,sa);if(this.#n<a){i(zh());return}this.#n-=a;let c=p=>{u.wanted&&(u.wanted=
!1,p()),this.#n+=u.bytes,u.bytes=0},u={resolve:p=>c(()=>s(p)),reject:p=>c(()=>i(p)),wanted:!0,sent:!1,bytes:a},d=r(u);this.
add(d),n.onEnd(p=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(d),u.reject(Re("not sent"))),i(this.#t(p,u.sent)),o(d))})})}#t(t,n){
let{state:r}=this.observable;if(t.code!=="deadline_exceeded")return t;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new j(
"deadline_exceeded",t.message+s+o,i)}};function zh(){let e=`${sa} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new j("resource_exhausted",e)}var ls=class{#e=new Set;add(t,n){this.#e.size>=1024&&this.#e.delete(this.#e.values().next().value),this.#e.add(`${t} ${n}`)}has(t,n){
return this.#e.has(`${t} ${n}`)}};var jh=4294967294,Qh="the connection was lost before the reply: the request was sent, and its outcome is unknown",cs=class{constructor(t,n){
this.policy=t;this.again=n}policy;again;#e=new Map;#n=0;#t=0;#r=new ls;published=0n;#o=[];get canPublish(){return this.#t<
1024}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(t,n){let r=this.#c();if(t.link=n,this.#e.
set(r,t),t.kind==="subscription"){t.id=r,this.#s(t,n);return}t.answer.sent=!0,t.kind==="publish"?(this.published+=1n,this.#t+=
1,t.publish.sequence=this.published,this.#l(r,{case:"publish",value:t.publish})):this.#l(r,{case:"request",value:t.request()})}credit(t,n,r){
let o=this.#a(t)&&r===t.link,s=t.credit(n);s==="send credit"&&o?this.#l(t.id,{case:"credit",value:{bytes:BigInt(n)}}):s===
"subscribe"&&o&&this.#s(t,t.link)}requestAgain(t,n){t.isPostponed&&this.#a(t)&&n===t.link&&this.#s(t,n)}unsubscribe(t,n){
let r=t.leave();this.#a(t)&&(r&&n===t.link?this.#l(t.id,{case:"unsubscribe",value:{}}):this.#i(t.id))}cancel(t,n){for(let[
r,o]of this.#e)o===t&&n===o.link&&this.#l(r,{case:"cancel",value:{}})}receive({id:t,frame:n},r,o){if(n.case===void 0)return;
let s=this.#e.get(t);if(s?.link!==r.number||r.number===0){if(o)return;throw new xe(`unexpected ${n.case} for ${t}, which\
 is not in use`)}if(n.case==="end"){let i=n.value.status&&Nr(n.value.status);if((r.draining||o)&&io(s)&&qu(s,i)){s.link=
0;return}if(s.kind==="subscription"&&s.postpone(i,this.policy,()=>this.again(s)))return;$n(s,i),this.#i(t)}else if(s.kind===
"subscription"){s.receive(n,this.#r);let i=s.takeOwedCredit();i>0&&this.#l(t,{case:"credit",value:{bytes:BigInt(i)}})}else
s.kind==="publish"&&n.case==="receipt"&&n.value.position&&this.#r.add(s.publish.topic,Rt.of(n.value.position)),Xu(s,n),this.#i(
t)}hasWanted(){return[...this.#e.values()].some(io)}removeUnwanted(){for(let[t,n]of this.#e)io(n)||(this.#i(t),$n(n,Re("\
the connection was lost")))}awaits(t,n){return[...this.#e.values()].some(r=>r.link===t&&(r.kind==="publish"||r.kind==="r\
equest"&&!n))}moveTo(t,n){this.#o=[],this.publishAgain(t,n);for(let[r,o]of this.#e)if(o.kind==="subscription"){if(o.isLeft){
this.#i(r);continue}this.#s(o,t)}}publishAgain(t,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==t&&o[1].
link!==n);r.sort(([,o],[,s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=t,this.#l(o,{case:"pub\
lish",value:s.publish})}lose(t,n,r){for(let[o,s]of this.#e)s.link===t&&(s.kind==="request"?(this.#i(o),s.answer.reject(Re(
Qh,n))):r&&Zu(s)||!io(s)?(this.#i(o),$n(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=!0))}fail(t){this.#o=[];for(let[
n,r]of this.#e)this.#i(n),$n(r,t)}#s(t,n){let r=t.request(n);r&&this.#l(t.id,{case:"subscribe",value:r})}#a(t){return this.#e.
get(t.id)===t}#i(t){this.#e.get(t)?.kind==="publish"&&(this.#t-=1),this.#e.delete(t)}#c(){do this.#n=this.#n>=jh?1:this.#n+
1;while(this.#e.has(this.#n));return this.#n}#l(t,n){this.#o.push(ee(_t,{id:t,frame:n}))}};function zu(e,t){let n=globalThis,{document:r}=n;n.addEventListener?.("online",e,{signal:t}),n.addEventListener?.("pages\
how",e,{signal:t}),r?.addEventListener("resume",e,{signal:t});let o=()=>r?.visibilityState==="visible"&&e();r?.addEventListener(
"visibilitychange",o,{signal:t})}var Ju=4400,ju=1e3,Qu="the link was replaced",us=class{constructor(t,n){this.selector=t;this.timing=n;this.#e=new cs(n,r=>{
this.#e.requestAgain(r,this.#o?.number),this.#u()}),this.#n=new Nn(n.initialMs,n.maxMs),zu(()=>{this.#t.hurry(),this.#o?.
link?.check()},this.closing)}selector;timing;observable=new is;#e;#n;#t=new so;#r=new as(this.observable);#o;#s;#a=0;#i;#c=new so;#l;#f=new AbortController;closing=this.#f.
signal;#m=!1;#d=!1;#p=0;#h=0;#g=!1;#b=!1;subscribe(t){if(this.#l){t.inbox.end(this.#l);return}this.#r.add(t),this.#u()}credit(t,n){
this.#e.credit(t,n,this.#o?.number),this.#u()}unsubscribe(t){this.#e.unsubscribe(t,this.#o?.number),this.#r.remove(t),this.#u()}publish(t,n,r,o){
let s=ee(ku,{topic:t,payload:n,headers:r});return this.#v(s,o,i=>({kind:"publish",link:0,publish:s,answer:i}))}request(t,n,r,o){
return this.#v({payload:n,headers:r},o,s=>({kind:"request",link:0,request:()=>ee(Mu,{method:t,payload:n,headers:r,timeoutMs:o.
remaining()??0}),answer:s}))}close(){this.#l||(this.#l=new j("canceled","the client is closed: create another one"),this.#R(
this.#l,1e3,""),this.#f.abort(this.#l))}#v({payload:t,headers:n},r,o){if(this.#l)return Promise.reject(this.#l);let s=t.
length+JSON.stringify(n).length,i=this.#r.enqueue(s,r,o,a=>{a.kind==="request"&&this.#e.cancel(a,this.#o?.number),this.#u()});
return this.#u(),i}#u(){if(this.#g){this.#b=!0;return}this.#g=!0;do this.#b=!1,this.#T(),this.#y(),this.#L(),this.#P();while(this.#b);
this.#g=!1}#y(){if(this.#o&&!this.#o.draining||!this.#t.isIdle)return;let t=this.#N(),{kind:n}=this.observable.state,r=n===
"connecting"||n==="reconnecting";if(!this.#o&&(t?n!=="reconnecting":r)&&this.observable.set({kind:t?"connecting":"idle"}),
!t)return;let o=new oo;this.#t.start({isNeeded:()=>this.#N(),open:s=>this.selector.open(this.#e.published,s,this.#I(o)),
opened:s=>this.#x(o,s),failed:s=>this.#D(s),unneeded:()=>this.#u()})}#N(){return this.#o||this.#e.removeUnwanted(),!this.#r.
isEmpty||this.#e.hasWanted()}#D(t){let{error:n,isFinal:r,retryAfterMs:o}=t instanceof Wt?t:new Wt(Re("no connection",t),
!1);if(r){this.#R(n,1e3,"");return}this.#t.delay($t(this.#n.next()),Math.min(o,this.timing.maxRetryAfterMs)),this.#o||this.
observable.setLost(n),this.#u()}#x(t,n){this.#a+=1,t.open(this.#a,n);let r=this.#o;this.#o=t,r&&(this.#S(this.#s,Re(Qu)),
this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&this.#w(),this.#E(t),this.#u(),
t.flush()}#E(t){t===this.#o&&this.observable.set({kind:"live",transport:t.link.transport})}#I(t){let n=o=>{if(!(t!==this.#o&&
t!==this.#s)){try{o()}catch(s){this.#k(t,s)}this.#u()}},r=o=>t.receive(()=>n(o));return{introduced:()=>r(()=>{this.#m=!0,
this.#d=!1}),frame:o=>r(()=>this.#A(t,o)),violated:o=>r(()=>{throw new xe(o)}),changed:()=>r(()=>this.#E(t)),lost:(o,s)=>r(
()=>this.#M(t,o,s))}}#A(t,n){if(t===this.#o&&Date.now()>=this.#p&&this.#n.reset(),n.frame.case==="expiring")this.#O(t);else if(n.
frame.case!=="drain")this.#e.receive(n,t,t===this.#s);else if(!t.draining){t.draining=!0;let r=Math.min(n.frame.value.retryMs,
this.timing.maxRetryAfterMs);this.#t.delay($t(Math.max(r,this.timing.initialMs)),r)}}async#O(t){try{let n=t.link.transport===
"websocket"&&await this.selector.renewal();n&&t.link.send(n)}catch{}}#k(t,n){if(!(n instanceof xe))throw n;t===this.#s?this.#S(
t,fn(n.message),Ju,n.message):this.#R(fn(n.message),Ju,n.message)}#M(t,n,r){if(t===this.#s){this.#S(t,n);return}if(n.code===
"unauthenticated"){if(this.#d){this.#R(n,1e3,"");return}this.#d=!0,this.#p=Date.now()+2*this.timing.maxMs}this.#o=void 0,
this.#c.stop(),this.#e.lose(t.number,n,r),t.draining||this.#t.delay(n.code==="aborted"?this.#_():$t(this.#n.next())),this.
observable.setLost(n)}#_(){let t=this.#h;return this.#h=Date.now(),this.#h-t>ju?0:$t(ju)}#S(t,n,r=1e3,o=""){t&&(this.#s=
void 0,this.#e.lose(t.number,n,!1),t.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.number,void 0))}#T(){this.#s&&
!this.#e.awaits(this.#s.number,!1)&&this.#S(this.#s,Re(Qu))}#w(){let t=this.selector.upgradeDelay();if(t===void 0)return;
let n=new oo;this.#c.delay(t),this.#c.start({isNeeded:()=>!0,open:r=>this.selector.upgrade(this.#e.published,r,this.#I(n)),
opened:r=>{this.#t.stop(),this.#x(n,r)},failed:()=>this.#w()})}#L(){let{link:t,number:n,draining:r}=this.#o??{};if(!t||n===
void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){t.send(s);
continue}let i=!o&&this.#m&&this.#e.canPublish,a=r?void 0:this.#r.next(i);if(!a)return;this.#e.add(a,n)}}#P(){!this.#o||
!this.#e.isEmpty||!this.#r.isEmpty?(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(()=>{this.#C(1e3,""),this.
observable.set({kind:"idle"})},this.timing.idleMs)}#C(t,n){clearTimeout(this.#i),this.#i=void 0,this.#t.stop(),this.#c.stop();
let{link:r}=this.#o??{},o=this.#s?.link;this.#o=this.#s=void 0,r?.close(t,n),o?.close(1e3,"")}#R(t,n,r){this.#C(n,r),this.#e.
fail(t);for(let o of this.#r.drain())$n(o,t);this.observable.set({kind:"closed",reason:t})}};var eg={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function ef(e,t){return{...Bu,...e,...eg,...t}}var tg=3e4,ao=class{#e;#n={buffersStreams:!1};#t;#r=new Map;#o=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(t){
this.http=new Ho(ng(t.baseUrl),t),this.interceptors=t.interceptors??[],this.defaultTimeoutMs=t.defaultTimeoutMs??tg,this.
requestsOverSession=t.requests==="session",this.#e=ef(t.retry,t.timeouts);let{WebSocket:n}=globalThis;this.#t=(t.WebSocket===
void 0?n:t.WebSocket)??void 0}close(){this.#o=!0,this.#r.forEach(t=>t.close())}session(t){let n=this.#r.get(t);if(!n){let r=new ss(
this.http,t,this.#t,this.#e,this.#n);n=new us(r,this.#e),this.#r.set(t,n)}return this.#o&&n.close(),n}};function tf(e){return new ao(
e)}function nf(e){return{get state(){return e.observable.state},onchange:t=>e.observable.onchange(t),close:()=>e.close()}}
function ng(e){let{location:t}=globalThis,n;try{n=new URL(e,t?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.
stringify(e)}; write https://host`)}if(n.protocol!=="http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl has the \
scheme ${n.protocol}; use http: or https:`);return(n.origin+n.pathname).replace(/\/+$/,"")}var of=new WeakMap;function ia(e,t){let n=t instanceof ao?t:tf(t),r=Cu(e),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o),i={};for(let[a,c]of r){let u=rg(n,s,c),{desc:d}=c;switch(d.methodKind){case"unary":i[a]=og(n,s,c,d);break;case"client\
_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=rf(s,c);break;case"s\
erver_streaming":i[a]=rf(s,c)}}return of.set(i,nf(s)),i}function aa(e){let t=of.get(e);if(!t)throw new TypeError("not a \
client: pass the result of createClient");return t}function rf(e,t){return(n={},r={})=>new jo(e,t,()=>Ou(t,n),r)}function rg(e,t,n){
return(r,o={})=>sf(e,t,o,async s=>{let i=Ji(Qi(o));if(!i)throw new j("invalid_argument","a header about the connection i\
n a publish: set it on the client");let a=no(n.event,to(n.event,r)),{position:c,...u}=await t.publish(n.name,a,i,s);return o.
onHeader?.(new Headers(u.headers)),{position:c&&Rt.of(c)}})}function og(e,t,n,r){let{input:o,output:s,parent:i}=r,{http:a,
interceptors:c,requestsOverSession:u}=e,{name:d,sessionPath:p}=n;return(b,v={})=>sf(e,t,v,async S=>{let I=async K=>{let Y=u&&
Ji(K.header),[z,W]=Y?await A(K.message,Y):await Du(a,n,K,S);return{stream:!1,service:i,method:r,header:W,message:z}},A=async(K,Y)=>{
let{payload:z,headers:W}=await t.request(d,no(o,K),Y,S);return[xr(s,z,`the reply to ${d}`),new Headers(W)]},_=Qi(v),N=to(
o,b),P=`${a.base}${p}/${d}`,k=c.reduceRight((K,Y)=>Y(K),I),q={stream:!1,service:i,method:r,url:P,signal:S.signal,header:_,
message:N},O=await Promise.race([k(q),S.ended()]);return v.onHeader?.(O.header),O.message})}async function sf(e,t,{signal:n,
timeoutMs:r=e.defaultTimeoutMs},o){let s=new Lt({signal:n,timeoutMs:r},t.closing);try{if(s.signal.aborted)throw s.signal.
reason;return await o(s)}finally{s.done()}}var af=je("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6PwoJaW50ZXJmYWNlEhwuZ29vZ2xlLnByb3RvYnVmLkZpbGVPcHRpb25zGJ2MAyABKAlSCWludGVyZmFjZYgBATpICgV0b\
3BpYxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGJ2MAyABKAsyDS5zbXEudjEuVG9waWNSBXRvcGljiAEBOksKBm1ldGhvZBIeLmdvb2dsZS5wc\
m90b2J1Zi5NZXRob2RPcHRpb25zGJ6MAyABKAsyDi5zbXEudjEuTWV0aG9kUgZtZXRob2SIAQFiBnByb3RvMw",[Vi]);var ig=je("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCLyAgoIU25hcHNob3QSKAoEdGltZ\
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
lJlbWFyayIV6uEYEQjIASIMUmVtYXJrRmlsdGVyKAEwAWIGcHJvdG8z",[cu,eu,af]);var lf=Tu(ig,0);var ag=document.querySelector('meta[name="socket.mq"]')?.content||"/",la=new URL(ag,document.baseURI).href,xn=ia(lf,{baseUrl:la}),
Tn=aa(xn);var lg=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),cg=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),lo=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,Qe=e=>lg.format(e),cf=e=>cg.format(e),co=e=>e.
toLocaleString("en"),In=(e,t)=>`${co(e)} ${t}${e===1?"":"s"}`,fs=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,uf=e=>e.toFixed(
2),Tr=e=>ff(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),An=e=>`${ff(e,1e3,["B","kB","MB","GB","TB"])}/s`;function ff(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var mf=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function tn(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function ms(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function te(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function ie(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var ds=class{#e=0;#n=0;#t=0;#r=0;#o;constructor(){Tn.onchange(t=>{t.kind==="reconnecting"&&(this.#o??=t.since.getTime(),
te("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#n+=t,this.#o!==void 0&&this.#a(`nothing is missing, ${t===
0?"nothing came":`${In(t,"sample")} came`} meanwhile.`)}gap(t){this.#t+=t,this.#r+=t===0?1:0,this.#a(t>0?`too late for ${In(
t,"sample")}.`:"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(te("account").textContent=
this.#s())}#s(){let t=this.#r===1?"once":`${co(this.#r)} times`;return[In(this.#e,"sample"),this.#n>0&&`${co(this.#n)} o\
f them caught up on`,this.#t>0?`${co(this.#t)} missed`:this.#r===0&&"nothing missed",this.#r>0&&`server restarted ${t}`].
filter(Boolean).join(", ")}#a(t){let n=this.#o===void 0?void 0:(Date.now()-this.#o)/1e3;this.#o=void 0,te("news").textContent=
n===void 0?`On again: ${t}`:`Back after ${tn(Math.max(n,1))}: ${t}`}};var ug={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function pf(){let e=te("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=fg(n);e.textContent!==
r&&(e.textContent=r),df()};Tn.onchange(t),t(Tn.state),setInterval(df,1e3)}function fg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${ug[e.transport]}`;case"reconnecting":return`No connection\
 since ${Qe(e.since.getTime())}`;case"closed":return"Refused by the server"}}function df(){let{state:e}=Tn,t=te("lost");
if(e.kind==="reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${tn(Math.max(n,0))}. It is trie\
d again and again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent=
"")}var hf=!1;function ps(){hf=!0}function hs({code:e}){e==="unauthenticated"&&hf&&location.reload()}var mg=5e3;async function ca(e,t){let n;for(;;){let r=e({after:n});try{for await(let o of r)ps(),t(o)}catch(o){if(!(o instanceof
j))throw o;hs(o)}n=r.position??n,await new Promise(o=>setTimeout(o,mg))}}function bs({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var gs=class{#e=[];#n;#t=[];#r;#o;#s=!1;constructor(t){
this.#n=new Map(t.map(n=>[n,[]]))}add(t,n,r){let o=this.#n.get(t);if(!o)return;r<this.latest-5e3&&this.#l(),r>this.latest&&
this.#a(r);let s=this.#e.lastIndexOf(r);s>=0&&(o[s]=n)}gap(t){this.latest>0&&(this.#r??={missed:0,restarted:!1},this.#r.
missed+=t,this.#r.restarted||=t===0)}resynchronise(){this.#s=!0}get latest(){return this.#e.at(-1)??0}get holes(){return this.#t}openHole(t){
return this.latest>0&&t-this.latest>2*2500?{from:this.latest,to:t}:void 0}span(t,n,r){return Math.min(r,Math.max(n,t-(this.#e[0]??
t)))}now(){return Date.now()+(this.#o??0)}at(t,n){let r=this.#n.get(t)??[];for(let o=this.#e.length-1;o>=0&&n-this.#e[o]<
2500;o-=1){let s=r[o];if(this.#e[o]<=n+500&&s!==null)return s}}since(t){let n=Math.max(this.#e.findIndex(r=>r>=t)-1,0);return{
times:this.#e.slice(n),of:r=>(this.#n.get(r)??[]).slice(n)}}#a(t){let n=this.latest;if(this.#r){let{missed:r,restarted:o}=this.#r;
this.#t.push({from:n,to:t,missed:r,why:o?"restarted":"missed"}),this.#r=void 0,this.#i(n+1)}else n>0&&t-n>2500&&(this.#t.
push({from:n,to:t,missed:0,why:"silent"}),this.#i(n+1));this.#i(t),this.#o=Math.max(this.#s?-1/0:this.#o??-1/0,t-Date.now()),
this.#s=!1,this.#c(t-36e5)}#i(t){this.#e.push(t),this.#n.forEach(n=>n.push(null))}#c(t){this.#t=this.#t.filter(n=>n.to>t),
this.#e[60]!==void 0&&this.#e[60]<t&&(this.#e.splice(0,60),this.#n.forEach(n=>n.splice(0,60)))}#l(){this.#e=[],this.#t=[],
this.#r=void 0,this.#n.forEach(t=>t.splice(0)),this.resynchronise()}};function uo({missed:e,why:t}){switch(t){case"missed":return`${In(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function gf(e,t){let n=te("holes"),r=e.filter(
({to:o})=>o>t).map(dg);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>ie("li","",
o)))}function dg(e){let{from:t,to:n,why:r}=e,o=`${Qe(t)} to ${Qe(n)}, ${tn(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${uo(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var pg=getComputedStyle(document.documentElement),nn=e=>pg.getPropertyValue(`--${e}`).trim(),bf=e=>`${nn(e)}26`,ys=e=>`${e}\
px ${nn("mono")}`;function yf(e){for(let t of["(prefers-color-scheme: dark)","(prefers-contrast: more)","(forced-colors:\
 active)"])matchMedia(t).addEventListener("change",e)}function Ef({hostName:e,os:t,cpus:n,disks:r,networks:o,uptimeSeconds:s}){document.title=`${e||"hostwatch"} – hostwatch`,
te("host-name").textContent=e||"unnamed machine";let i=[[t?.name,t?.version].filter(Boolean).join(" "),t?.kernelVersion&&
`kernel ${t.kernelVersion}`,t?.architecture,`up ${tn(Number(s))}`];te("host-facts").textContent=i.filter(Boolean).join("\
 · "),te("cpu-brand").textContent=[...new Set(n.map(({brand:a})=>a).filter(Boolean))].join(", "),ua(te("cpus"),n,"li",(a,{
name:c,loadPercent:u})=>{let[d,p,b]=fa(a,["span","i","span"]);d.textContent=c,p.style.setProperty("--share",Math.min(u/100,
1).toFixed(3)),b.textContent=fs(u)}),ua(te("disks"),r,"li",(a,{mountPoint:c,fileSystem:u,totalBytes:d,availableBytes:p})=>{
let[b,v]=[Number(d),Number(p)],[S,I,A]=fa(a,["span","i","span"]);S.textContent=[c,u].filter(Boolean).join(" · "),I.style.
setProperty("--share",b>0?((b-v)/b).toFixed(3):"0"),A.textContent=`${Tr(v)} free of ${Tr(b)}`}),ua(te("networks"),o,"tr",
(a,{name:c,receivedBytesPerSecond:u,sentBytesPerSecond:d})=>{let[p,b,v]=fa(a,["th","td","td"]);p.scope="row",p.textContent=
c,b.textContent=An(u),v.textContent=An(d)})}function ua(e,t,n,r){for(;e.childElementCount>t.length;)e.lastElementChild.remove();
for(;e.childElementCount<t.length;)e.append(document.createElement(n));t.forEach((o,s)=>r(e.children[s],o))}function fa(e,t){
return e.childElementCount===0&&e.append(...t.map(n=>document.createElement(n))),[...e.children]}var hg="uplot",gg="u-hz",bg="u-vt",yg="u-title",Eg="u-wrap",Sg="u-under",wg="u-over",vg="u-axis",Hn="u-off",Ng="u-select",
xg="u-cursor-x",Tg="u-cursor-y",Ig="u-cursor-pt",Ag="u-legend",kg="u-live",Mg="u-inline",_g="u-series",Lg="u-marker",Sf="\
u-label",Rg="u-value",mo="width",po="height";var wf="bottom",Ir="left",ma="right",Ma="#000",vf=Ma+"0",da="mousemove",Nf="mousedown",pa="mouseup",xf="mouseenter",Tf="\
mouseleave",If="dblclick",Dg="resize",Og="scroll",Af="change",Ns="dppxchange",_a="--",Dr=typeof window<"u",Ea=Dr?document:
null,kr=Dr?window:null,Cg=Dr?navigator:null,me,Es;function Sa(){let e=devicePixelRatio;me!=e&&(me=e,Es&&va(Af,Es,Sa),Es=
matchMedia(`(min-resolution: ${me-.001}dppx) and (max-resolution: ${me+.001}dppx)`),Zn(Af,Es,Sa),kr.dispatchEvent(new CustomEvent(
Ns)))}function Et(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function wa(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Te(e,t,n){e.style[t]=n+"px"}function Kt(e,t,n,r){let o=Ea.createElement(e);return t!=null&&Et(o,
t),n?.insertBefore(o,r),o}function Dt(e,t){return Kt("div",e,t)}var kf=new WeakMap;function rn(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=kf.get(e);s!=i&&(e.style.transform=s,kf.set(e,s),t<0||n<0||t>r||n>o?Et(e,Hn):wa(e,Hn))}var Mf=new WeakMap;
function _f(e,t,n){let r=t+n,o=Mf.get(e);r!=o&&(Mf.set(e,r),e.style.background=t,e.style.borderColor=n)}var Lf=new WeakMap;
function Rf(e,t,n,r){let o=t+""+n,s=Lf.get(e);o!=s&&(Lf.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var La={passive:!0},Pg={...La,capture:!0};function Zn(e,t,n,r){t.addEventListener(
e,n,r?Pg:La)}function va(e,t,n,r){t.removeEventListener(e,n,La)}Dr&&Sa();function Ht(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:St((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function im(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var am=e=>e!=
null,lm=e=>e!=null&&e>0,Is=im(am),Fg=im(lm);function Bg(e,t,n,r=0,o=!1){let s=o?Fg:Is,i=o?lm:am;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??ye,c??-ye]}function As(e,t,n,r){let o=Cf(e),s=Cf(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
mn:cm,a=o==1?St:Ot,c=s==1?Ot:St,u=a(i(Ge(e))),d=c(i(Ge(t))),p=Mr(n,u),b=Mr(n,d);return n==10&&(u<0&&(p=Ee(p,-u)),d<0&&(b=
Ee(b,-d))),r||n==2?(e=p*o,t=b*s):(e=dm(e,p),t=ks(t,b)),[e,t]}function Ra(e,t,n,r){let o=As(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var Da=.1,Df={mode:3,pad:Da},go={pad:0,soft:null,mode:0},Vg={min:go,max:go};function xs(e,t,n,r){return Ms(
n)?Of(e,t,n):(go.pad=n,go.soft=r?0:null,go.mode=r?3:0,Of(e,t,Vg))}function ue(e,t){return e??t}function Gg(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Of(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-ye),c=ue(o.hard,ye),u=ue(r.soft,ye),d=ue(o.soft,-ye),p=ue(r.mode,0),b=ue(o.mode,0),v=t-e,S=mn(
v),I=it(Ge(e),Ge(t)),A=mn(I),_=Ge(A-S);(v<1e-24||_>10)&&(v=0,(e==0||t==0)&&(v=1e-24,p==2&&u!=ye&&(s=0),b==2&&d!=-ye&&(i=
0)));let N=v||I||1e3,P=mn(N),k=Mr(10,St(P)),q=N*(v==0?e==0?.1:1:s),O=Ee(dm(e-q,k/10),24),K=e>=u&&(p==1||p==3&&O<=u||p==2&&
O>=u)?u:ye,Y=it(a,O<K&&e>=K?K:Zt(K,O)),z=N*(v==0?t==0?.1:1:i),W=Ee(ks(t+z,k/10),24),M=t<=d&&(b==1||b==3&&W>=d||b==2&&W<=
d)?d:-ye,J=Zt(c,W>M&&t<=M?M:it(M,W));return Y==J&&Y==0&&(J=100),[Y,J]}var Ug=new Intl.NumberFormat(Dr?Cg.language:"en-US"),
Oa=e=>Ug.format(e),wt=Math,vs=wt.PI,Ge=wt.abs,St=wt.floor,Ve=wt.round,Ot=wt.ceil,Zt=wt.min,it=wt.max,Mr=wt.pow,Cf=wt.sign,
mn=wt.log10,cm=wt.log2,Yg=(e,t=1)=>wt.sinh(e)*t,ha=(e,t=1)=>wt.asinh(e/t),ye=1/0;function Pf(e){return(mn((e^e>>31)-(e>>
31))|0)+1}function Na(e,t,n){return Zt(it(e,t),n)}function um(e){return typeof e=="function"}function re(e){return um(e)?
e:()=>e}var $g=()=>{},fm=e=>e,mm=(e,t)=>t,Wg=e=>null,Ff=e=>!0,Bf=(e,t)=>e==t,Kg=/\.\d*?(?=9{6,}|0{6,})/gm,qn=e=>{if(hm(e)||
Mn.has(e))return e;let t=`${e}`,n=t.match(Kg);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,s]=t.
split("e");return+`${qn(o)}e${s}`}return Ee(e,r)};function Wn(e,t){return qn(Ee(qn(e/t))*t)}function ks(e,t){return qn(Ot(
qn(e/t))*t)}function dm(e,t){return qn(St(qn(e/t))*t)}function Ee(e,t=0){if(hm(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);
return Ve(r)/n}var Mn=new Map;function pm(e){return((""+e).split(".")[1]||"").length}function yo(e,t,n,r){let o=[],s=r.map(
pm);for(let i=t;i<n;i++){let a=Ge(i),c=Ee(Mr(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*c,p=(i>=
0?0:a)+(i>=s[u]?0:s[u]),b=e==10?d:Ee(d,p);o.push(b),Mn.set(b,p)}}return o}var bo={},Ca=[],_r=[null,null],kn=Array.isArray,
hm=Number.isInteger,Hg=e=>e===void 0;function Vf(e){return typeof e=="string"}function Ms(e){let t=!1;if(e!=null){let n=e.
constructor;t=n==null||n==Object}return t}function Zg(e){return e!=null&&typeof e=="object"}var qg=Object.getPrototypeOf(
Uint8Array),gm="__proto__";function Lr(e,t=Ms){let n;if(kn(e)){let r=e.find(o=>o!=null);if(kn(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=Lr(e[o],t)}else n=e.slice()}else if(e instanceof qg)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=gm&&(n[r]=Lr(e[r],t))}else n=e;return n}function Ce(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=gm&&(Ms(e[o])?Ce(e[o],Lr(r[o])):e[o]=Lr(r[o]))}return e}var Xg=0,zg=1,Jg=2;function jg(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function Qg(e,t){
if(nb(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return rb(i[0])||(i=tb(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],p=Array(o).fill(void 0),b=t?t[i][u]:zg,v=[];for(let S=0;S<d.length;S++){let I=d[S],A=s.get(c[S]);
I===null?b!=Xg&&(p[A]=I,b==Jg&&v.push(A)):p[A]=I}jg(p,v,o),r.push(p)}}return r}var eb=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function tb(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function nb(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function rb(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=it(1,St((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var bm=["January","February","March","April","May","June",
"July","August","September","October","November","December"],ym=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function Em(e){return e.slice(0,3)}var ob=ym.map(Em),sb=bm.map(Em),ib={MMMM:bm,MMM:sb,WWWW:ym,WWW:ob};function fo(e){
return(e<10?"0":"")+e}function ab(e){return(e<10?"00":e<100?"0":"")+e}var lb={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>fo(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>fo(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>fo(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>fo(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>fo(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>ab(e.getMilliseconds())};function Pa(e,t){t=t||ib;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?lb[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var cb=new Intl.DateTimeFormat().resolvedOptions().timeZone;function ub(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==cb?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var Sm=e=>e%1==0,Ts=[1,2,2.5,5],fb=yo(10,-32,0,Ts),wm=yo(10,0,32,Ts),mb=wm.filter(Sm),Kn=fb.concat(
wm),Fa=`
`,vm="{YYYY}",Gf=Fa+vm,Nm="{M}/{D}",ho=Fa+Nm,Ss=ho+"/{YY}",xm="{aa}",db="{h}:{mm}",Ar=db+xm,Uf=Fa+Ar,Yf=":{ss}",pe=null;
function Tm(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?yo(10,0,3,Ts).filter(Sm):yo(10,-3,0,Ts)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,vm,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",Gf,pe,pe,pe,pe,pe,1],[o,Nm,Gf,pe,
pe,pe,pe,pe,1],[r,"{h}"+xm,Ss,pe,ho,pe,pe,pe,1],[n,Ar,Ss,pe,ho,pe,pe,pe,1],[t,Yf,Ss+" "+Ar,pe,ho+" "+Ar,pe,Uf,pe,1],[e,Yf+
".{fff}",Ss+" "+Ar,pe,ho+" "+Ar,pe,Uf,pe,1]];function d(p){return(b,v,S,I,A,_)=>{let N=[],P=A>=i,k=A>=s&&A<i,q=p(S),O=Ee(
q*e,3),K=ga(q.getFullYear(),P?0:q.getMonth(),k||P?1:q.getDate()),Y=Ee(K*e,3);if(k||P){let z=k?A/s:0,W=P?A/i:0,M=O==Y?O:Ee(
ga(K.getFullYear()+W,K.getMonth()+z,1)*e,3),J=new Date(Ve(M/e)),F=J.getFullYear(),H=J.getMonth();for(let U=0;M<=I;U++){let oe=ga(
F+W*U,H+z*U,1),G=oe-p(Ee(oe*e,3));M=Ee((+oe+G)*e,3),M<=I&&N.push(M)}}else{let z=A>=o?o:A,W=St(S)-St(O),M=Y+W+ks(O-Y,z);N.
push(M);let J=p(M),F=J.getHours()+J.getMinutes()/n+J.getSeconds()/r,H=A/r,U=b.axes[v]._space,oe=_/U;for(;M=Ee(M+A,e==1?0:
3),!(M>I);)if(H>1){let G=St(Ee(F+H,6))%24,ae=p(M).getHours()-G;ae>1&&(ae=-1),M-=ae*r,F=(F+H)%24;let he=N[N.length-1];Ee(
(M-he)/A,3)*oe>=.7&&N.push(M)}else N.push(M)}return N}}return[c,u,d]}var[pb,hb,gb]=Tm(1),[bb,yb,Eb]=Tm(.001);yo(2,-53,53,
[1]);function $f(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function Wf(e,t){return(n,r,o,s,i)=>{
let a=t.find(S=>i>=S[0])||t[t.length-1],c,u,d,p,b,v;return r.map(S=>{let I=e(S),A=I.getFullYear(),_=I.getMonth(),N=I.getDate(),
P=I.getHours(),k=I.getMinutes(),q=I.getSeconds(),O=A!=c&&a[2]||_!=u&&a[3]||N!=d&&a[4]||P!=p&&a[5]||k!=b&&a[6]||q!=v&&a[7]||
a[1];return c=A,u=_,d=N,p=P,b=k,v=q,O(I)})}}function Sb(e,t){let n=Pa(t);return(r,o,s,i,a)=>o.map(c=>n(e(c)))}function ga(e,t,n){
return new Date(e,t,n)}function Kf(e,t){return t(e)}var wb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Hf(e,t){return(n,r,o,s)=>s==
null?_a:t(e(r))}function vb(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}
function Nb(e,t){return e.series[t].fill(e,t)}var xb={show:!0,live:!0,isolate:!1,mount:$g,markers:{show:!0,width:2,stroke:vb,
fill:Nb,dash:"solid"},idx:null,idxs:null,values:[]};function Tb(e,t){let n=e.cursor.points,r=Dt(),o=n.size(e,t);Te(r,mo,
o),Te(r,po,o);let s=o/-2;Te(r,"marginLeft",s),Te(r,"marginTop",s);let i=n.width(e,t,o);return i&&Te(r,"borderWidth",i),r}
function Ib(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Ab(e,t){let n=e.series[t].points;return n._stroke||
n._fill}function kb(e,t){return e.series[t].points.size}var ba=[0,0];function Mb(e,t,n){return ba[0]=t,ba[1]=n,ba}function ws(e,t,n,r=!0){
return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function ya(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var _b={show:!0,
x:!0,y:!0,lock:!1,move:Mb,points:{one:!1,show:Tb,size:kb,width:0,stroke:Ab,fill:Ib},bind:{mousedown:ws,mouseup:ws,click:ws,
dblclick:ws,mousemove:ya,mouseleave:ya,mouseenter:ya},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),
t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},
left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Im={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ba=Ce({},Im,
{filter:mm}),Am=Ce({},Ba,{size:10}),km=Ce({},Im,{show:!1}),Va='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helve\
tica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',
Mm="bold "+Va,_m=1.5,Zf={show:!0,scale:"x",stroke:Ma,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mm,
side:2,grid:Ba,ticks:Am,border:km,font:Va,lineGap:_m,rotate:0},Lb="Value",Rb="Time",qf={show:!0,scale:"x",auto:!1,sorted:1,
min:ye,max:-ye,idxs:[]};function Db(e,t,n,r,o){return t.map(s=>s==null?"":Oa(s))}function Ob(e,t,n,r,o,s,i){let a=[],c=Mn.
get(o)||0;n=i?n:Ee(ks(n,o),c);for(let u=n;u<=r;u=Ee(u+o,c))a.push(Object.is(u,-0)?0:u);return a}function xa(e,t,n,r,o,s,i){
let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?mn:cm,d=St(u(n));o=Mr(c,d),c==10&&(o=Kn[Ht(o,Kn)]);let p=n,b=o*c;c==10&&
(b=Kn[Ht(b,Kn)]);do a.push(p),p=p+o,c==10&&!Mn.has(p)&&(p=Ee(p,Mn.get(o))),p>=b&&(o=p,b=o*c,c==10&&(b=Kn[Ht(b,Kn)]));while(p<=
r);return a}function Cb(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].scale].asinh,u=r>c?xa(e,t,it(c,n),r,o):[c],d=r>=0&&n<=0?
[0]:[];return(n<-c?xa(e,t,it(c,-r),-n,o):[c]).reverse().map(b=>-b).concat(d,u)}var Lm=/./,Pb=/[12357]/,Fb=/[125]/,Xf=/1/,
Ta=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Bb(e,t,n,r,o){let s=e.
axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),p=c(9,i)-d>=u?Lm:c(7,i)-d>=u?Pb:c(5,i)-d>=u?Fb:Xf;if(p==
Xf){let b=Ge(c(1,i)-d);if(b<u)return Ta(t.slice().reverse(),a.distr,p,Ot(u/b)).reverse()}return Ta(t,a.distr,p,1)}function Vb(e,t,n,r,o){
let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ge(c(1,i)-c(2,i));return u<a?Ta(t.slice().reverse(),3,Lm,Ot(a/u)).reverse():
t}function Gb(e,t,n,r){return r==null?_a:t==null?"":Oa(t)}var zf={show:!0,scale:"y",stroke:Ma,space:30,gap:5,alignTo:1,size:50,
labelGap:0,labelSize:30,labelFont:Mm,side:3,grid:Ba,ticks:Am,border:km,font:Va,lineGap:_m,rotate:0};function Ub(e,t){let n=3+
(e||1)*2;return Ee(n*t,3)}function Yb(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(
o[r[1]],n,!0),a=Ge(i-s),c=e.series[t],u=a/(c.points.space*me);return r[1]-r[0]<=u}var Jf={scale:null,auto:!0,sorted:0,min:ye,
max:-ye},Rm=(e,t,n,r,o)=>o,jf={show:!0,auto:!0,sorted:0,gaps:Rm,alpha:1,facets:[Ce({},Jf,{scale:"x"}),Ce({},Jf,{scale:"y"})]},
Qf={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Rm,alpha:1,points:{show:Yb,filter:null},values:null,min:ye,max:-ye,
idxs:[],path:null,clip:null};function $b(e,t,n,r,o){return n/10}var Dm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,
max:null,dir:1,ori:0},Wb=Ce({},Dm,{time:!1,ori:1}),em={};function Om(e,t){let n=em[e];return n||(n={key:e,plots:[],sub(r){
n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=
o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(em[e]=n)),n}var Rr=1,Ia=2;function Xn(e,t,n){let r=e.mode,o=e.series[t],s=r==
2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],p=r==2?
i[o.facets[1].scale]:i[o.scale],b=a.left,v=a.top,S=a.width,I=a.height,A=e.valToPosH,_=e.valToPosV;return d.ori==0?n(o,c,
u,d,p,A,_,b,v,S,I,Ls,Or,Ds,Pm,Bm):n(o,c,u,d,p,_,A,v,b,I,S,Rs,Cr,Ya,Fm,Vm)}function Ga(e,t){let n=0,r=0,o=ue(e.bands,Ca);
for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?
1:r==3?2:0]}function Kb(e,t,n,r,o){let s=e.mode,i=e.series[t],a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?
c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function dn(e,t,n,r,o,s){return Xn(e,t,(i,a,c,u,d,p,b,v,S,I,A)=>{let _=i.
pxRound,N=u.dir*(u.ori==0?1:-1),P=u.ori==0?Or:Cr,k,q;N==1?(k=n,q=r):(k=r,q=n);let O=_(p(a[k],u,I,v)),K=_(b(c[k],d,A,S)),
Y=_(p(a[q],u,I,v)),z=_(b(s==1?d.max:d.min,d,A,S)),W=new Path2D(o);return P(W,Y,z),P(W,O,z),P(W,O,K),W})}function _s(e,t,n,r,o,s){
let i=null;if(e.length>0){i=new Path2D;let a=t==0?Ds:Ya,c=n;for(let p=0;p<e.length;p++){let b=e[p];if(b[1]>b[0]){let v=b[0]-
c;v>0&&a(i,c,r,v,r+s),c=b[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+d)}return i}function Hb(e,t,n){let r=e[e.length-1];
r&&r[0]==t?r[1]=n:e.push([t,n])}function Ua(e,t,n,r,o,s,i){let a=[],c=e.length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===
null){let p=u,b=u;if(o==1)for(;++u<=r&&t[u]===null;)b=u;else for(;--u>=n&&t[u]===null;)b=u;let v=s(e[p]),S=b==p?v:s(e[b]),
I=p-o;v=i<=0&&I>=0&&I<c?s(e[I]):v;let _=b+o;S=i>=0&&_>=0&&_<c?s(e[_]):S,S>=v&&a.push([v,S])}return a}function tm(e){return e==
0?fm:e==1?Ve:t=>Wn(t,e)}function Cm(e){let t=e==0?Ls:Rs,n=e==0?(o,s,i,a,c,u)=>{o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(
i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?
r(o,s,i,a,c):(u=Zt(u,a/2,c/2),d=Zt(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,
s,i,s+a,i,u),o.closePath())}}var Ls=(e,t,n)=>{e.moveTo(t,n)},Rs=(e,t,n)=>{e.moveTo(n,t)},Or=(e,t,n)=>{e.lineTo(t,n)},Cr=(e,t,n)=>{
e.lineTo(n,t)},Ds=Cm(0),Ya=Cm(1),Pm=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},Fm=(e,t,n,r,o,s)=>{e.arc(n,t,r,o,s)},Bm=(e,t,n,r,o,s,i)=>{
e.bezierCurveTo(t,n,r,o,s,i)},Vm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};function Gm(e){return(t,n,r,o,s)=>Xn(t,
n,(i,a,c,u,d,p,b,v,S,I,A)=>{let{pxRound:_,points:N}=i,P,k;u.ori==0?(P=Ls,k=Pm):(P=Rs,k=Fm);let q=Ee(N.width*me,3),O=(N.size-
N.width)/2*me,K=Ee(O*2,3),Y=new Path2D,z=new Path2D,{left:W,top:M,width:J,height:F}=t.bbox;Ds(z,W-K,M-K,J+K*2,F+K*2);let H=U=>{
if(c[U]!=null){let oe=_(p(a[U],u,I,v)),G=_(b(c[U],d,A,S));P(Y,oe+O,G),k(Y,oe,G,O,0,vs*2)}};if(s)s.forEach(H);else for(let U=r;U<=
o;U++)H(U);return{stroke:q>0?Y:null,fill:Y,clip:z,flags:Rr|Ia}})}function Um(e){return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&
e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var Zb=Um(Or),qb=Um(Cr);function Ym(e){let t=ue(e?.alignGaps,0);return(n,r,o,s)=>Xn(
n,r,(i,a,c,u,d,p,b,v,S,I,A)=>{[o,s]=Is(c,o,s);let _=i.pxRound,N=F=>_(p(F,u,I,v)),P=F=>_(b(F,d,A,S)),k,q;u.ori==0?(k=Or,q=
Zb):(k=Cr,q=qb);let O=u.dir*(u.ori==0?1:-1),K={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Rr},Y=K.stroke,
z=!1;if(s-o>=I*4){let F=B=>n.posToVal(B,u.key,!0),H=null,U=null,oe,G,at,Ie=N(a[O==1?o:s]),ae=N(a[o]),he=N(a[s]),Q=F(O==1?
ae+1:he-1);for(let B=O==1?o:s;B>=o&&B<=s;B+=O){let Pe=a[B],Ae=(O==1?Pe<Q:Pe>Q)?Ie:N(Pe),de=c[B];Ae==Ie?de!=null?(G=de,H==
null?(k(Y,Ae,P(G)),oe=H=U=G):G<H?H=G:G>U&&(U=G)):de===null&&(z=!0):(H!=null&&q(Y,Ie,P(H),P(U),P(oe),P(G)),de!=null?(G=de,
k(Y,Ae,P(G)),H=U=oe=G):(H=U=null,de===null&&(z=!0)),Ie=Ae,Q=F(Ie+O))}H!=null&&H!=U&&at!=Ie&&q(Y,Ie,P(H),P(U),P(oe),P(G))}else
for(let F=O==1?o:s;F>=o&&F<=s;F+=O){let H=c[F];H===null?z=!0:H!=null&&k(Y,N(a[F]),P(H))}let[M,J]=Ga(n,r);if(i.fill!=null||
M!=0){let F=K.fill=new Path2D(Y),H=i.fillTo(n,r,i.min,i.max,M),U=P(H),oe=N(a[o]),G=N(a[s]);O==-1&&([G,oe]=[oe,G]),k(F,G,
U),k(F,oe,U)}if(!i.spanGaps){let F=[];z&&F.push(...Ua(a,c,o,s,O,N,t)),K.gaps=F=i.gaps(n,r,o,s,F),K.clip=_s(F,u.ori,v,S,I,
A)}return J!=0&&(K.band=J==2?[dn(n,r,o,s,Y,-1),dn(n,r,o,s,Y,1)]:dn(n,r,o,s,Y,J)),K})}function Xb(e){let t=ue(e.align,1),
n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);return(s,i,a,c)=>Xn(s,i,(u,d,p,b,v,S,I,A,_,N,P)=>{[a,c]=Is(p,a,
c);let k=u.pxRound,{left:q,width:O}=s.bbox,K=ae=>k(S(ae,b,N,A)),Y=ae=>k(I(ae,v,P,_)),z=b.ori==0?Or:Cr,W={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Rr},M=W.stroke,J=b.dir*(b.ori==0?1:-1),F=Y(p[J==1?a:c]),H=K(d[J==1?a:c]),U=H,
oe=H;o&&t==-1&&(oe=q,z(M,oe,F)),z(M,H,F);for(let ae=J==1?a:c;ae>=a&&ae<=c;ae+=J){let he=p[ae];if(he==null)continue;let Q=K(
d[ae]),B=Y(he);t==1?z(M,Q,F):z(M,U,B),z(M,Q,B),F=B,U=Q}let G=U;o&&t==1&&(G=q+O,z(M,G,F));let[at,Ie]=Ga(s,i);if(u.fill!=null||
at!=0){let ae=W.fill=new Path2D(M),he=u.fillTo(s,i,u.min,u.max,at),Q=Y(he);z(ae,G,Q),z(ae,oe,Q)}if(!u.spanGaps){let ae=[];
ae.push(...Ua(d,p,a,c,J,K,r));let he=u.width*me/2,Q=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Pe=>{Pe[0]+=Q,Pe[1]+=B}),
W.gaps=ae=u.gaps(s,i,a,c,ae),W.clip=_s(ae,b.ori,A,_,N,P)}return Ie!=0&&(W.band=Ie==2?[dn(s,i,a,c,M,-1),dn(s,i,a,c,M,1)]:
dn(s,i,a,c,M,Ie)),W})}function nm(e,t,n,r,o,s,i=ye){if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)if(t[c]!==
void 0){if(a!=null){let d=Ge(e[c]-e[a]);d<u&&(u=d,i=Ge(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function zb(e){e=e||bo;
let t=ue(e.size,[.6,ye,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=re(o),i=1-
t[0],a=ue(t[1],ye),c=ue(t[2],1),u=ue(e.disp,bo),d=ue(e.each,v=>{}),{fill:p,stroke:b}=u;return(v,S,I,A)=>Xn(v,S,(_,N,P,k,q,O,K,Y,z,W,M)=>{
let J=_.pxRound,F=n,H=r*me,U=a*me,oe=c*me,G,at;k.ori==0?[G,at]=s(v,S):[at,G]=s(v,S);let Ie=k.dir*(k.ori==0?1:-1),ae=k.ori==
0?Ds:Ya,he=k.ori==0?d:(D,Se,Fe,er,Dn,Xt,On)=>{d(D,Se,Fe,Dn,er,On,Xt)},Q=ue(v.bands,Ca).find(D=>D.series[0]==S),B=Q!=null?
Q.dir:0,Pe=_.fillTo(v,S,_.min,_.max,B),et=J(K(Pe,q,M,z)),Ae,de,Ct,mt=W,Me=J(_.width*me),qt=!1,sn=null,vt=null,pn=null,Jn=null;
p!=null&&(Me==0||b!=null)&&(qt=!0,sn=p.values(v,S,I,A),vt=new Map,new Set(sn).forEach(D=>{D!=null&&vt.set(D,new Path2D)}),
Me>0&&(pn=b.values(v,S,I,A),Jn=new Map,new Set(pn).forEach(D=>{D!=null&&Jn.set(D,new Path2D)})));let{x0:jn,size:Fr}=u;if(jn!=
null&&Fr!=null){F=1,N=jn.values(v,S,I,A),jn.unit==2&&(N=N.map(Fe=>v.posToVal(Y+Fe*W,k.key,!0)));let D=Fr.values(v,S,I,A);
Fr.unit==2?de=D[0]*W:de=O(D[0],k,W,Y)-O(0,k,W,Y),mt=nm(N,P,O,k,W,Y,mt),Ct=mt-de+H}else mt=nm(N,P,O,k,W,Y,mt),Ct=mt*i+H,de=
mt-Ct;Ct<1&&(Ct=0),Me>=de/2&&(Me=0),Ct<5&&(J=fm);let So=Ct>0,Ln=mt-Ct-(So?Me:0);de=J(Na(Ln,oe,U)),Ae=(F==0?de/2:F==Ie?0:
de)-F*Ie*((F==0?H/2:0)+(So?Me/2:0));let tt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Qn=qt?null:new Path2D,
an=null;if(Q!=null)an=v.data[Q.series[1]];else{let{y0:D,y1:Se}=u;D!=null&&Se!=null&&(P=Se.values(v,S,I,A),an=D.values(v,
S,I,A))}let Rn=G*de,X=at*de;for(let D=Ie==1?I:A;D>=I&&D<=A;D+=Ie){let Se=P[D];if(Se==null)continue;if(an!=null){let lt=an[D]??
0;if(Se-lt==0)continue;et=K(lt,q,M,z)}let Fe=k.distr!=2||u!=null?N[D]:D,er=O(Fe,k,W,Y),Dn=K(ue(Se,Pe),q,M,z),Xt=J(er-Ae),
On=J(it(Dn,et)),dt=J(Zt(Dn,et)),Nt=On-dt;if(Se!=null){let lt=Se<0?X:Rn,Pt=Se<0?Rn:X;qt?(Me>0&&pn[D]!=null&&ae(Jn.get(pn[D]),
Xt,dt+St(Me/2),de,it(0,Nt-Me),lt,Pt),sn[D]!=null&&ae(vt.get(sn[D]),Xt,dt+St(Me/2),de,it(0,Nt-Me),lt,Pt)):ae(Qn,Xt,dt+St(
Me/2),de,it(0,Nt-Me),lt,Pt),he(v,S,D,Xt-Me/2,dt,de+Me,Nt)}}return Me>0?tt.stroke=qt?Jn:Qn:qt||(tt._fill=_.width==0?_._fill:
_._stroke??_._fill,tt.width=0),tt.fill=qt?vt:Qn,tt})}function Jb(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>Xn(r,o,(a,c,u,d,p,b,v,S,I,A,_)=>{
[s,i]=Is(u,s,i);let N=a.pxRound,P=G=>N(b(G,d,A,S)),k=G=>N(v(G,p,_,I)),q,O,K;d.ori==0?(q=Ls,K=Or,O=Bm):(q=Rs,K=Cr,O=Vm);let Y=d.
dir*(d.ori==0?1:-1),z=P(c[Y==1?s:i]),W=z,M=[],J=[];for(let G=Y==1?s:i;G>=s&&G<=i;G+=Y)if(u[G]!=null){let Ie=c[G],ae=P(Ie);
M.push(W=ae),J.push(k(u[G]))}let F={stroke:e(M,J,q,K,O,N),fill:null,clip:null,band:null,gaps:null,flags:Rr},H=F.stroke,[
U,oe]=Ga(r,o);if(a.fill!=null||U!=0){let G=F.fill=new Path2D(H),at=a.fillTo(r,o,a.min,a.max,U),Ie=k(at);K(G,W,Ie),K(G,z,
Ie)}if(!a.spanGaps){let G=[];G.push(...Ua(c,u,s,i,Y,P,n)),F.gaps=G=a.gaps(r,o,s,i,G),F.clip=_s(G,d.ori,S,I,A,_)}return oe!=
0&&(F.band=oe==2?[dn(r,o,s,i,H,-1),dn(r,o,s,i,H,1)]:dn(r,o,s,i,H,oe)),F})}function jb(e){return Jb(Qb,e)}function Qb(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),p=Array(i-1);for(let b=0;b<i-1;b++)d[b]=t[b+1]-t[b],p[b]=e[b+1]-e[b],u[b]=d[b]/p[b];c[0]=u[0];for(let b=1;b<
i-1;b++)u[b]===0||u[b-1]===0||u[b-1]>0!=u[b]>0?c[b]=0:(c[b]=3*(p[b-1]+p[b])/((2*p[b]+p[b-1])/u[b-1]+(p[b]+2*p[b-1])/u[b]),
isFinite(c[b])||(c[b]=0));c[i-1]=u[i-2];for(let b=0;b<i-1;b++)o(a,e[b]+p[b]/3,t[b]+c[b]*p[b]/3,e[b+1]-p[b]/3,t[b+1]-c[b+
1]*p[b]/3,e[b+1],t[b+1])}return a}var Aa=new Set;function rm(){for(let e of Aa)e.syncRect(!0)}Dr&&(Zn(Dg,kr,rm),Zn(Og,kr,
rm,!0),Zn(Ns,kr,()=>{Xe.pxRatio=me}));var ey=Ym(),ty=Gm();function om(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>ka(s,i,t,n))}function ny(e,t){return e.map((n,r)=>r==0?{}:Ce({},t,n))}function ka(e,t,n,r){
return Ce({},t==0?n:r,e)}function $m(e,t,n){return t==null?_r:[t,n]}var ry=$m;function oy(e,t,n){return t==null?_r:xs(t,
n,Da,!0)}function Wm(e,t,n,r){return t==null?_r:As(t,n,e.scales[r].log,!1)}var sy=Wm;function Km(e,t,n,r){return t==null?
_r:Ra(t,n,e.scales[r].log,!1)}var iy=Km;function ay(e,t,n,r,o){let s=it(Pf(e),Pf(t)),i=t-e,a=Ht(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?Mn.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function sm(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Ve((n=+o)*me))+"px"),[e,t,n]}function ly(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Ee(t[2]*me,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Xe(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,f,m,h){
let g=f.valToPct(l);return h+m*(f.dir==-1?1-g:g)}function i(l,f,m,h){let g=f.valToPct(l);return h+m*(f.dir==-1?g:1-g)}function a(l,f,m,h){
return f.ori==0?s(l,f,m,h):i(l,f,m,h)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Dt(hg);if(e.id!=null&&
(u.id=e.id),Et(u,e.class),e.title){let l=Dt(yg,u);l.textContent=e.title}let d=Kt("canvas"),p=r.ctx=d.getContext("2d"),b=Dt(
Eg,u);Zn("click",b,l=>{l.target===S&&(we!=fr||ke!=mr)&&qe.click(r,l)},!0);let v=r.under=Dt(Sg,b);b.appendChild(d);let S=r.
over=Dt(wg,b);e=Lr(e);let I=+ue(e.pxAlign,1),A=tm(I);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let _=e.ms||
.001,N=r.series=o==1?om(e.series||[],qf,Qf,!1):ny(e.series||[null],jf),P=r.axes=om(e.axes||[],Zf,zf,!0),k=r.scales={},q=r.
bands=e.bands||[];q.forEach(l=>{l.fill=re(l.fill||null),l.dir=ue(l.dir,-1)});let O=o==2?N[1].facets[0].scale:N[0].scale,
K={axes:Ed,series:pd},Y=(e.drawOrder||["axes","series"]).map(l=>K[l]);function z(l){let f=l.distr==3?m=>mn(m>0?m:l.clamp(
r,m,l.min,l.max,l.key)):l.distr==4?m=>ha(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let h=f(m),{_min:g,_max:E}=l,
w=E-g;return(h-g)/w}}function W(l){let f=k[l];if(f==null){let m=(e.scales||bo)[l]||bo;if(m.from!=null){W(m.from);let h=Ce(
{},k[m.from],m,{key:l});h.valToPct=z(h),k[l]=h}else{f=k[l]=Ce({},l==O?Dm:Wb,m),f.key=l;let h=f.time,g=f.range,E=kn(g);if((l!=
O||o==2&&!h)&&(E&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Df:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Df:{mode:1,
hard:g[1],soft:g[1]}},E=!1),!E&&Ms(g))){let w=g;g=(x,T,L)=>T==null?_r:xs(T,L,w)}f.range=re(g||(h?ry:l==O?f.distr==3?sy:f.
distr==4?iy:$m:f.distr==3?Wm:f.distr==4?Km:oy)),f.auto=re(E?!1:f.auto),f.clamp=re(f.clamp||$b),f._min=f._max=null,f.valToPct=
z(f)}}}W("x"),W("y"),o==1&&N.forEach(l=>{W(l.scale)}),P.forEach(l=>{W(l.scale)});for(let l in e.scales)W(l);let M=k[O],J=M.
distr,F,H;M.ori==0?(Et(u,gg),F=s,H=i):(Et(u,bg),F=i,H=s);let U={};for(let l in k){let f=k[l];(f.min!=null||f.max!=null)&&
(U[l]={min:f.min,max:f.max},f.min=f.max=null)}let oe=e.tzDate||(l=>new Date(Ve(l/_))),G=e.fmtDate||Pa,at=_==1?gb(oe):Eb(
oe),Ie=Wf(oe,$f(_==1?hb:yb,G)),ae=Hf(oe,Kf(wb,G)),he=[],Q=r.legend=Ce({},xb,e.legend),B=r.cursor=Ce({},_b,{drag:{y:o==2}},
e.cursor),Pe=Q.show,et=B.show,Ae=Q.markers;Q.idxs=he,Ae.width=re(Ae.width),Ae.dash=re(Ae.dash),Ae.stroke=re(Ae.stroke),Ae.
fill=re(Ae.fill);let de,Ct,mt,Me=[],qt=[],sn,vt=!1,pn={};if(Q.live){let l=N[1]?N[1].values:null;vt=l!=null,sn=vt?l(r,1,0):
{_:0};for(let f in sn)pn[f]=_a}if(Pe)if(de=Kt("table",Ag,u),mt=Kt("tbody",null,de),Q.mount(r,de),vt){Ct=Kt("thead",null,
de,mt);let l=Kt("tr",null,Ct);Kt("th",null,l);for(var Jn in sn)Kt("th",Sf,l).textContent=Jn}else Et(de,Mg),Q.live&&Et(de,
kg);let jn={show:!0},Fr={show:!1};function So(l,f){if(f==0&&(vt||!Q.live||o==2))return _r;let m=[],h=Kt("tr",_g,mt,mt.childNodes[f]);
Et(h,l.class),l.show||Et(h,Hn);let g=Kt("th",null,h);if(Ae.show){let x=Dt(Lg,g);if(f>0){let T=Ae.width(r,f);T&&(x.style.
border=T+"px "+Ae.dash(r,f)+" "+Ae.stroke(r,f)),x.style.background=Ae.fill(r,f)}}let E=Dt(Sf,g);l.label instanceof HTMLElement?
E.appendChild(l.label):E.textContent=l.label,f>0&&(Ae.show||(E.style.color=l.width>0?Ae.stroke(r,f):Ae.fill(r,f)),tt("cl\
ick",g,x=>{if(B._lock)return;Pn(x);let T=N.indexOf(l);if((x.ctrlKey||x.metaKey)!=Q.isolate){let L=N.some((R,C)=>C>0&&C!=
T&&R.show);N.forEach((R,C)=>{C>0&&Jt(C,L?C==T?jn:Fr:jn,!0,Oe.setSeries)})}else Jt(T,{show:!l.show},!0,Oe.setSeries)},!1),
nr&&tt(xf,g,x=>{B._lock||(Pn(x),Jt(N.indexOf(l),pr,!0,Oe.setSeries))},!1));for(var w in sn){let x=Kt("td",Rg,h);x.textContent=
"--",m.push(x)}return[h,m]}let Ln=new Map;function tt(l,f,m,h=!0){let g=Ln.get(f)||{},E=B.bind[l](r,f,m,h);E&&(Zn(l,f,g[l]=
E),Ln.set(f,g))}function Qn(l,f,m){let h=Ln.get(f)||{};for(let g in h)(l==null||g==l)&&(va(g,f,h[g]),delete h[g]);l==null&&
Ln.delete(f)}let an=0,Rn=0,X=0,D=0,Se=0,Fe=0,er=Se,Dn=Fe,Xt=X,On=D,dt=0,Nt=0,lt=0,Pt=0;r.bbox={};let $s=!1,wo=!1,tr=!1,Cn=!1,
vo=!1,xt=!1;function Ws(l,f,m){(m||l!=r.width||f!=r.height)&&za(l,f),ar(!1),tr=!0,wo=!0,lr()}function za(l,f){r.width=an=
X=l,r.height=Rn=D=f,Se=Fe=0,ad(),ld();let m=r.bbox;dt=m.left=Wn(Se*me,.5),Nt=m.top=Wn(Fe*me,.5),lt=m.width=Wn(X*me,.5),Pt=
m.height=Wn(D*me,.5)}let od=3;function sd(){let l=!1,f=0;for(;!l;){f++;let m=bd(f),h=yd(f);l=f==od||m&&h,l||(za(r.width,
r.height),wo=!0)}}function id({width:l,height:f}){Ws(l,f)}r.setSize=id;function ad(){let l=!1,f=!1,m=!1,h=!1;P.forEach((g,E)=>{
if(g.show&&g._show){let{side:w,_size:x}=g,T=w%2,L=g.label!=null?g.labelSize:0,R=x+L;R>0&&(T?(X-=R,w==3?(Se+=R,h=!0):m=!0):
(D-=R,w==0?(Fe+=R,l=!0):f=!0))}}),Fn[0]=l,Fn[1]=m,Fn[2]=f,Fn[3]=h,X-=hn[1]+hn[3],Se+=hn[3],D-=hn[2]+hn[0],Fe+=hn[0]}function ld(){
let l=Se+X,f=Fe+D,m=Se,h=Fe;function g(E,w){switch(E){case 1:return l+=w,l-w;case 2:return f+=w,f-w;case 3:return m-=w,m+
w;case 0:return h-=w,h+w}}P.forEach((E,w)=>{if(E.show&&E._show){let x=E.side;E._pos=g(x,E._size),E.label!=null&&(E._lpos=
g(x,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,f=l.skip=new Set(l.skip??[]);f.add(void 0);let m=l.prox=re(l.prox),
h=l.bias??=0;B.dataIdx=(g,E,w,x)=>{if(E==0)return w;let T=w,L=m(g,E,w,x)??ye,R=L>=0&&L<ye,C=M.ori==0?X:D,Z=B.left,fe=t[0],
le=t[E];if(f.has(le[w])){T=null;let ne=null,$=null,V;if(h==0||h==-1)for(V=w;ne==null&&V-- >0;)f.has(le[V])||(ne=V);if(h==
0||h==1)for(V=w;$==null&&V++<le.length;)f.has(le[V])||($=V);if(ne!=null||$!=null)if(R){let Ne=ne==null?-1/0:F(fe[ne],M,C,
0),_e=$==null?1/0:F(fe[$],M,C,0),He=Z-Ne,ge=_e-Z;He<=ge?He<=L&&(T=ne):ge<=L&&(T=$)}else T=$==null?ne:ne==null?$:w-ne<=$-
w?ne:$}else R&&Ge(Z-F(fe[w],M,C,0))>L&&(T=null);return T}}let Pn=l=>{B.event=l};B.idxs=he,B._lock=!1;let ze=B.points;ze.
show=re(ze.show),ze.size=re(ze.size),ze.stroke=re(ze.stroke),ze.width=re(ze.width),ze.fill=re(ze.fill);let zt=r.focus=Ce(
{},e.focus||{alpha:.3},B.focus),nr=zt.prox>=0,rr=nr&&ze.one,Tt=[],or=[],sr=[];function Ja(l,f){let m=ze.show(r,f);if(m instanceof
HTMLElement)return Et(m,Ig),Et(m,l.class),rn(m,-10,-10,X,D),S.insertBefore(m,Tt[f]),m}function ja(l,f){if(o==1||f>0){let m=o==
1&&k[l.scale].time,h=l.value;l.value=m?Vf(h)?Hf(oe,Kf(h,G)):h||ae:h||Gb,l.label=l.label||(m?Rb:Lb)}if(rr||f>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||ey||Wg,l.fillTo=re(l.fillTo||Kb),l.pxAlign=+ue(l.pxAlign,I),l.pxRound=tm(l.pxAlign),
l.stroke=re(l.stroke||null),l.fill=re(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=Ub(it(1,l.width),1),h=l.
points=Ce({},{size:m,width:it(1,m*.2),stroke:l.stroke,space:m*2,paths:ty,_stroke:null,_fill:null},l.points);h.show=re(h.
show),h.filter=re(h.filter),h.fill=re(h.fill),h.stroke=re(h.stroke),h.paths=re(h.paths),h.pxAlign=l.pxAlign}if(Pe){let m=So(
l,f);Me.splice(f,0,m[0]),qt.splice(f,0,m[1]),Q.values.push(null)}if(et){he.splice(f,0,null);let m=null;rr?f==0&&(m=Ja(l,
f)):f>0&&(m=Ja(l,f)),Tt.splice(f,0,m),or.splice(f,0,0),sr.splice(f,0,0)}Ke("addSeries",f)}function cd(l,f){f=f??N.length,
l=o==1?ka(l,f,qf,Qf):ka(l,f,{},jf),N.splice(f,0,l),ja(N[f],f)}r.addSeries=cd;function ud(l){if(N.splice(l,1),Pe){Q.values.
splice(l,1),qt.splice(l,1);let f=Me.splice(l,1)[0];Qn(null,f.firstChild),f.remove()}et&&(he.splice(l,1),Tt.splice(l,1)[0].
remove(),or.splice(l,1),sr.splice(l,1)),Ke("delSeries",l)}r.delSeries=ud;let Fn=[!1,!1,!1,!1];function fd(l,f){if(l._show=
l.show,l.show){let m=l.side%2,h=k[l.scale];h==null&&(l.scale=m?N[1].scale:O,h=k[l.scale]);let g=h.time;l.size=re(l.size),
l.space=re(l.space),l.rotate=re(l.rotate),kn(l.incrs)&&l.incrs.forEach(w=>{!Mn.has(w)&&Mn.set(w,pm(w))}),l.incrs=re(l.incrs||
(h.distr==2?mb:g?_==1?pb:bb:Kn)),l.splits=re(l.splits||(g&&h.distr==1?at:h.distr==3?xa:h.distr==4?Cb:Ob)),l.stroke=re(l.
stroke),l.grid.stroke=re(l.grid.stroke),l.ticks.stroke=re(l.ticks.stroke),l.border.stroke=re(l.border.stroke);let E=l.values;
l.values=kn(E)&&!kn(E[0])?re(E):g?kn(E)?Wf(oe,$f(E,G)):Vf(E)?Sb(oe,E):E||Ie:E||Db,l.filter=re(l.filter||(h.distr>=3&&h.log==
10?Bb:h.distr==3&&h.log==2?Vb:mm)),l.font=sm(l.font),l.labelFont=sm(l.labelFont),l._size=l.size(r,null,f,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Fn[f]=!0,l._el=Dt(vg,b))}}function Br(l,f,m,h){let[g,E,w,x]=m,T=f%
2,L=0;return T==0&&(x||E)&&(L=f==0&&!g||f==2&&!w?Ve(Zf.size/3):0),T==1&&(g||w)&&(L=f==1&&!E||f==3&&!x?Ve(zf.size/2):0),L}
let Qa=r.padding=(e.padding||[Br,Br,Br,Br]).map(l=>re(ue(l,Br))),hn=r._padding=Qa.map((l,f)=>l(r,f,Fn,0)),Ze,Ue=null,Ye=null,
No=o==1?N[0].idxs:null,Ft=null,Vr=!1;function el(l,f){if(t=l??[],r.data=r._data=t,o==2){Ze=0;for(let m=1;m<N.length;m++)
Ze+=t[m][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Ft=t[0],Ze=Ft.length;let m=t;if(J==2){m=t.slice();let h=m[0]=
Array(Ze);for(let g=0;g<Ze;g++)h[g]=g}r._data=t=m}if(ar(!0),Ke("setData"),J==2&&(tr=!0),f!==!1){let m=M;m.auto(r,Vr)?Ks():
bn(O,m.min,m.max),Cn=Cn||B.left>=0,xt=!0,lr()}}r.setData=el;function Ks(){Vr=!0;let l,f;o==1&&(Ze>0?(Ue=No[0]=0,Ye=No[1]=
Ze-1,l=t[0][Ue],f=t[0][Ye],J==2?(l=Ue,f=Ye):l==f&&(J==3?[l,f]=As(l,l,M.log,!1):J==4?[l,f]=Ra(l,l,M.log,!1):M.time?f=l+Ve(
86400/_):[l,f]=xs(l,f,Da,!0))):(Ue=No[0]=l=null,Ye=No[1]=f=null)),bn(O,l,f)}let xo,ir,Hs,Zs,qs,Xs,zs,Js,js,ct;function tl(l,f,m,h,g,E){
l??=vf,m??=Ca,h??="butt",g??=vf,E??="round",l!=xo&&(p.strokeStyle=xo=l),g!=ir&&(p.fillStyle=ir=g),f!=Hs&&(p.lineWidth=Hs=
f),E!=qs&&(p.lineJoin=qs=E),h!=Xs&&(p.lineCap=Xs=h),m!=Zs&&p.setLineDash(Zs=m)}function nl(l,f,m,h){f!=ir&&(p.fillStyle=
ir=f),l!=zs&&(p.font=zs=l),m!=Js&&(p.textAlign=Js=m),h!=js&&(p.textBaseline=js=h)}function Qs(l,f,m,h,g=0){if(h.length>0&&
l.auto(r,Vr)&&(f==null||f.min==null)){let E=ue(Ue,0),w=ue(Ye,h.length-1),x=m.min==null?Bg(h,E,w,g,l.distr==3):[m.min,m.max];
l.min=Zt(l.min,m.min=x[0]),l.max=it(l.max,m.max=x[1])}}let rl={min:null,max:null};function md(){for(let h in k){let g=k[h];
U[h]==null&&(g.min==null||U[O]!=null&&g.auto(r,Vr))&&(U[h]=rl)}for(let h in k){let g=k[h];U[h]==null&&g.from!=null&&U[g.
from]!=null&&(U[h]=rl)}U[O]!=null&&ar(!0);let l={};for(let h in U){let g=U[h];if(g!=null){let E=l[h]=Lr(k[h],Zg);if(g.min!=
null)Ce(E,g);else if(h!=O||o==2)if(Ze==0&&E.from==null){let w=E.range(r,null,null,h);E.min=w[0],E.max=w[1]}else E.min=ye,
E.max=-ye}}if(Ze>0){N.forEach((h,g)=>{if(o==1){let E=h.scale,w=U[E];if(w==null)return;let x=l[E];if(g==0){let T=x.range(
r,x.min,x.max,E);x.min=T[0],x.max=T[1],Ue=Ht(x.min,t[0]),Ye=Ht(x.max,t[0]),Ye-Ue>1&&(t[0][Ue]<x.min&&Ue++,t[0][Ye]>x.max&&
Ye--),h.min=Ft[Ue],h.max=Ft[Ye]}else h.show&&h.auto&&Qs(x,w,h,t[g],h.sorted);h.idxs[0]=Ue,h.idxs[1]=Ye}else if(g>0&&h.show&&
h.auto){let[E,w]=h.facets,x=E.scale,T=w.scale,[L,R]=t[g],C=l[x],Z=l[T];C!=null&&Qs(C,U[x],E,L,E.sorted),Z!=null&&Qs(Z,U[T],
w,R,w.sorted),h.min=w.min,h.max=w.max}});for(let h in l){let g=l[h],E=U[h];if(g.from==null&&(E==null||E.min==null)){let w=g.
range(r,g.min==ye?null:g.min,g.max==-ye?null:g.max,h);g.min=w[0],g.max=w[1]}}}for(let h in l){let g=l[h];if(g.from!=null){
let E=l[g.from];if(E.min==null)g.min=g.max=null;else{let w=g.range(r,E.min,E.max,h);g.min=w[0],g.max=w[1]}}}let f={},m=!1;
for(let h in l){let g=l[h],E=k[h];if(E.min!=g.min||E.max!=g.max){E.min=g.min,E.max=g.max;let w=E.distr;E._min=w==3?mn(E.
min):w==4?ha(E.min,E.asinh):w==100?E.fwd(E.min):E.min,E._max=w==3?mn(E.max):w==4?ha(E.max,E.asinh):w==100?E.fwd(E.max):E.
max,f[h]=m=!0}}if(m){N.forEach((h,g)=>{o==2?g>0&&f.y&&(h._paths=null):f[h.scale]&&(h._paths=null)});for(let h in f)tr=!0,
Ke("setScale",h);et&&B.left>=0&&(Cn=xt=!0)}for(let h in U)U[h]=null}function dd(l){let f=Na(Ue-1,0,Ze-1),m=Na(Ye+1,0,Ze-
1);for(;l[f]==null&&f>0;)f--;for(;l[m]==null&&m<Ze-1;)m++;return[f,m]}function pd(){if(Ze>0){let l=N.some(f=>f._focus)&&
ct!=zt.alpha;l&&(p.globalAlpha=ct=zt.alpha),N.forEach((f,m)=>{if(m>0&&f.show&&(ol(m,!1),ol(m,!0),f._paths==null)){let h=ct;
ct!=f.alpha&&(p.globalAlpha=ct=f.alpha);let g=o==2?[0,t[m][0].length-1]:dd(t[m]);f._paths=f.paths(r,m,g[0],g[1]),ct!=h&&
(p.globalAlpha=ct=h)}}),N.forEach((f,m)=>{if(m>0&&f.show){let h=ct;ct!=f.alpha&&(p.globalAlpha=ct=f.alpha),f._paths!=null&&
sl(m,!1);{let g=f._paths!=null?f._paths.gaps:null,E=f.points.show(r,m,Ue,Ye,g),w=f.points.filter(r,m,E,g);(E||w)&&(f.points.
_paths=f.points.paths(r,m,Ue,Ye,w),sl(m,!0))}ct!=h&&(p.globalAlpha=ct=h),Ke("drawSeries",m)}}),l&&(p.globalAlpha=ct=1)}}
function ol(l,f){let m=f?N[l].points:N[l];m._stroke=m.stroke(r,l),m._fill=m.fill(r,l)}function sl(l,f){let m=f?N[l].points:
N[l],{stroke:h,fill:g,clip:E,flags:w,_stroke:x=m._stroke,_fill:T=m._fill,_width:L=m.width}=m._paths;L=Ee(L*me,3);let R=null,
C=L%2/2;f&&T==null&&(T=L>0?"#fff":x);let Z=m.pxAlign==1&&C>0;if(Z&&p.translate(C,C),!f){let fe=dt-L/2,le=Nt-L/2,ne=lt+L,
$=Pt+L;R=new Path2D,R.rect(fe,le,ne,$)}f?ei(x,L,m.dash,m.cap,T,h,g,w,E):hd(l,x,L,m.dash,m.cap,T,h,g,w,R,E),Z&&p.translate(
-C,-C)}function hd(l,f,m,h,g,E,w,x,T,L,R){let C=!1;T!=0&&q.forEach((Z,fe)=>{if(Z.series[0]==l){let le=N[Z.series[1]],ne=t[Z.
series[1]],$=(le._paths||bo).band;kn($)&&($=Z.dir==1?$[0]:$[1]);let V,Ne=null;le.show&&$&&Gg(ne,Ue,Ye)?(Ne=Z.fill(r,fe)||
E,V=le._paths.clip):$=null,ei(f,m,h,g,Ne,w,x,T,L,R,V,$),C=!0}}),C||ei(f,m,h,g,E,w,x,T,L,R)}let il=Rr|Ia;function ei(l,f,m,h,g,E,w,x,T,L,R,C){
tl(l,f,m,h,g),(T||L||C)&&(p.save(),T&&p.clip(T),L&&p.clip(L)),C?(x&il)==il?(p.clip(C),R&&p.clip(R),Io(g,w),To(l,E,f)):x&
Ia?(Io(g,w),p.clip(C),To(l,E,f)):x&Rr&&(p.save(),p.clip(C),R&&p.clip(R),Io(g,w),p.restore(),To(l,E,f)):(Io(g,w),To(l,E,f)),
(T||L||C)&&p.restore()}function To(l,f,m){m>0&&(f instanceof Map?f.forEach((h,g)=>{p.strokeStyle=xo=g,p.stroke(h)}):f!=null&&
l&&p.stroke(f))}function Io(l,f){f instanceof Map?f.forEach((m,h)=>{p.fillStyle=ir=h,p.fill(m)}):f!=null&&l&&p.fill(f)}function gd(l,f,m,h){
let g=P[l],E;if(h<=0)E=[0,0];else{let w=g._space=g.space(r,l,f,m,h),x=g._incrs=g.incrs(r,l,f,m,h,w);E=ay(f,m,x,h,w)}return g.
_found=E}function ti(l,f,m,h,g,E,w,x,T,L){let R=w%2/2;I==1&&p.translate(R,R),tl(x,w,T,L,x),p.beginPath();let C,Z,fe,le,ne=g+
(h==0||h==3?-E:E);m==0?(Z=g,le=ne):(C=g,fe=ne);for(let $=0;$<l.length;$++)f[$]!=null&&(m==0?C=fe=l[$]:Z=le=l[$],p.moveTo(
C,Z),p.lineTo(fe,le));p.stroke(),I==1&&p.translate(-R,-R)}function bd(l){let f=!0;return P.forEach((m,h)=>{if(!m.show)return;
let g=k[m.scale];if(g.min==null){m._show&&(f=!1,m._show=!1,ar(!1));return}else m._show||(f=!1,m._show=!0,ar(!1));let E=m.
side,w=E%2,{min:x,max:T}=g,[L,R]=gd(h,x,T,w==0?X:D);if(R==0)return;let C=g.distr==2,Z=m._splits=m.splits(r,h,x,T,L,R,C),
fe=g.distr==2?Z.map(V=>Ft[V]):Z,le=g.distr==2?Ft[Z[1]]-Ft[Z[0]]:L,ne=m._values=m.values(r,m.filter(r,fe,h,R,le),h,R,le);
m._rotate=E==2?m.rotate(r,ne,h,R):0;let $=m._size;m._size=Ot(m.size(r,ne,h,l)),$!=null&&m._size!=$&&(f=!1)}),f}function yd(l){
let f=!0;return Qa.forEach((m,h)=>{let g=m(r,h,Fn,l);g!=hn[h]&&(f=!1),hn[h]=g}),f}function Ed(){for(let l=0;l<P.length;l++){
let f=P[l];if(!f.show||!f._show)continue;let m=f.side,h=m%2,g,E,w=f.stroke(r,l),x=m==0||m==3?-1:1,[T,L]=f._found;if(f.label!=
null){let rt=f.labelGap*x,gt=Ve((f._lpos+rt)*me);nl(f.labelFont[0],w,"center",m==2?"top":wf),p.save(),h==1?(g=E=0,p.translate(
gt,Ve(Nt+Pt/2)),p.rotate((m==3?-vs:vs)/2)):(g=Ve(dt+lt/2),E=gt);let Gn=um(f.label)?f.label(r,l,T,L):f.label;p.fillText(Gn,
g,E),p.restore()}if(L==0)continue;let R=k[f.scale],C=h==0?lt:Pt,Z=h==0?dt:Nt,fe=f._splits,le=R.distr==2?fe.map(rt=>Ft[rt]):
fe,ne=R.distr==2?Ft[fe[1]]-Ft[fe[0]]:T,$=f.ticks,V=f.border,Ne=$.show?$.size:0,_e=Ve(Ne*me),He=Ve((f.alignTo==2?f._size-
Ne-f.gap:f.gap)*me),ge=f._rotate*-vs/180,Le=A(f._pos*me),pt=(_e+He)*x,nt=Le+pt;E=h==0?nt:0,g=h==1?nt:0;let It=f.font[0],
Bt=f.align==1?Ir:f.align==2?ma:ge>0?Ir:ge<0?ma:h==0?"center":m==3?ma:Ir,Qt=ge||h==1?"middle":m==2?"top":wf;nl(It,w,Bt,Qt);
let ht=f.font[1]*f.lineGap,At=fe.map(rt=>A(a(rt,R,C,Z))),Vt=f._values;for(let rt=0;rt<Vt.length;rt++){let gt=Vt[rt];if(gt!=
null){h==0?g=At[rt]:E=At[rt],gt=""+gt;let Gn=gt.indexOf(`
`)==-1?[gt]:gt.split(/\n/gm);for(let ot=0;ot<Gn.length;ot++){let Tl=Gn[ot];ge?(p.save(),p.translate(g,E+ot*ht),p.rotate(
ge),p.fillText(Tl,0,0),p.restore()):p.fillText(Tl,g,E+ot*ht)}}}$.show&&ti(At,$.filter(r,le,l,L,ne),h,m,Le,_e,Ee($.width*
me,3),$.stroke(r,l),$.dash,$.cap);let en=f.grid;en.show&&ti(At,en.filter(r,le,l,L,ne),h,h==0?2:1,h==0?Nt:dt,h==0?Pt:lt,Ee(
en.width*me,3),en.stroke(r,l),en.dash,en.cap),V.show&&ti([Le],[1],h==0?1:0,h==0?1:2,h==1?Nt:dt,h==1?Pt:lt,Ee(V.width*me,
3),V.stroke(r,l),V.dash,V.cap)}Ke("drawAxes")}function ar(l){N.forEach((f,m)=>{m>0&&(f._paths=null,l&&(o==1?(f.min=null,
f.max=null):f.facets.forEach(h=>{h.min=null,h.max=null})))})}let Ao=!1,ni=!1,Gr=[];function Sd(){ni=!1;for(let l=0;l<Gr.
length;l++)Ke(...Gr[l]);Gr.length=0}function lr(){Ao||(eb(al),Ao=!0)}function wd(l,f=!1){Ao=!0,ni=f,l(r),al(),f&&Gr.length>
0&&queueMicrotask(Sd)}r.batch=wd;function al(){if($s&&(md(),$s=!1),tr&&(sd(),tr=!1),wo){if(Te(v,Ir,Se),Te(v,"top",Fe),Te(
v,mo,X),Te(v,po,D),Te(S,Ir,Se),Te(S,"top",Fe),Te(S,mo,X),Te(S,po,D),Te(b,mo,an),Te(b,po,Rn),d.width=Ve(an*me),d.height=Ve(
Rn*me),P.forEach(({_el:l,_show:f,_size:m,_pos:h,side:g})=>{if(l!=null)if(f){let E=g===3||g===0?m:0,w=g%2==1;Te(l,w?"left":
"top",h-E),Te(l,w?"width":"height",m),Te(l,w?"top":"left",w?Fe:Se),Te(l,w?"height":"width",w?D:X),wa(l,Hn)}else Et(l,Hn)}),
xo=ir=Hs=qs=Xs=zs=Js=js=Zs=null,ct=1,$r(!0),Se!=er||Fe!=Dn||X!=Xt||D!=On){ar(!1);let l=X/Xt,f=D/On;if(et&&!Cn&&B.left>=0){
B.left*=l,B.top*=f,cr&&rn(cr,Ve(B.left),0,X,D),ur&&rn(ur,0,Ve(B.top),X,D);for(let m=0;m<Tt.length;m++){let h=Tt[m];h!=null&&
(or[m]*=l,sr[m]*=f,rn(h,Ot(or[m]),Ot(sr[m]),X,D))}}if(ve.show&&!vo&&ve.left>=0&&ve.width>0){ve.left*=l,ve.width*=l,ve.top*=
f,ve.height*=f;for(let m in li)Te(dr,m,ve[m])}er=Se,Dn=Fe,Xt=X,On=D}Ke("setSize"),wo=!1}an>0&&Rn>0&&(p.clearRect(0,0,d.width,
d.height),Ke("drawClear"),Y.forEach(l=>l()),Ke("draw")),ve.show&&vo&&(ko(ve),vo=!1),et&&Cn&&(Vn(null,!0,!1),Cn=!1),Q.show&&
Q.live&&xt&&(ii(),xt=!1),c||(c=!0,r.status=1,Ke("ready")),Vr=!1,Ao=!1}r.redraw=(l,f)=>{tr=f||!1,l!==!1?bn(O,M.min,M.max):
lr()};function ri(l,f){let m=k[l];if(m.from==null){if(Ze==0){let h=m.range(r,f.min,f.max,l);f.min=h[0],f.max=h[1]}if(f.min>
f.max){let h=f.min;f.min=f.max,f.max=h}if(Ze>1&&f.min!=null&&f.max!=null&&f.max-f.min<1e-16)return;l==O&&m.distr==2&&Ze>
0&&(f.min=Ht(f.min,t[0]),f.max=Ht(f.max,t[0]),f.min==f.max&&f.max++),U[l]=f,$s=!0,lr()}}r.setScale=ri;let oi,si,cr,ur,ll,
cl,fr,mr,ul,fl,we,ke,gn=!1,qe=B.drag,$e=qe.x,We=qe.y;et&&(B.x&&(oi=Dt(xg,S)),B.y&&(si=Dt(Tg,S)),M.ori==0?(cr=oi,ur=si):(cr=
si,ur=oi),we=B.left,ke=B.top);let ve=r.select=Ce({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),dr=ve.show?Dt(
Ng,ve.over?S:v):null;function ko(l,f){if(ve.show){for(let m in l)ve[m]=l[m],m in li&&Te(dr,m,l[m]);f!==!1&&Ke("setSelect")}}
r.setSelect=ko;function vd(l){if(N[l].show)Pe&&wa(Me[l],Hn);else if(Pe&&Et(Me[l],Hn),et){let m=rr?Tt[0]:Tt[l];m!=null&&rn(
m,-10,-10,X,D)}}function bn(l,f,m){ri(l,{min:f,max:m})}function Jt(l,f,m,h){f.focus!=null&&Ad(l),f.show!=null&&N.forEach(
(g,E)=>{E>0&&(l==E||l==null)&&(g.show=f.show,vd(E),o==2?(bn(g.facets[0].scale,null,null),bn(g.facets[1].scale,null,null)):
bn(g.scale,null,null),lr())}),m!==!1&&Ke("setSeries",l,f),h&&Wr("setSeries",r,l,f)}r.setSeries=Jt;function Nd(l,f){Ce(q[l],
f)}function xd(l,f){l.fill=re(l.fill||null),l.dir=ue(l.dir,-1),f=f??q.length,q.splice(f,0,l)}function Td(l){l==null?q.length=
0:q.splice(l,1)}r.addBand=xd,r.setBand=Nd,r.delBand=Td;function Id(l,f){N[l].alpha=f,et&&Tt[l]!=null&&(Tt[l].style.opacity=
f),Pe&&Me[l]&&(Me[l].style.opacity=f)}let ln,yn,Bn,pr={focus:!0};function Ad(l){if(l!=Bn){let f=l==null,m=zt.alpha!=1;N.
forEach((h,g)=>{if(o==1||g>0){let E=f||g==0||g==l;h._focus=f?null:E,m&&Id(g,E?1:zt.alpha)}}),Bn=l,m&&lr()}}Pe&&nr&&tt(Tf,
de,l=>{B._lock||(Pn(l),Bn!=null&&Jt(null,pr,!0,Oe.setSeries))});function jt(l,f,m){let h=k[f];m&&(l=l/me-(h.ori==1?Fe:Se));
let g=X;h.ori==1&&(g=D,l=g-l),h.dir==-1&&(l=g-l);let E=h._min,w=h._max,x=l/g,T=E+(w-E)*x,L=h.distr;return L==3?Mr(10,T):
L==4?Yg(T,h.asinh):L==100?h.bwd(T):T}function kd(l,f){let m=jt(l,O,f);return Ht(m,t[0],Ue,Ye)}r.valToIdx=l=>Ht(l,t[0]),r.
posToIdx=kd,r.posToVal=jt,r.valToPos=(l,f,m)=>k[f].ori==0?s(l,k[f],m?lt:X,m?dt:0):i(l,k[f],m?Pt:D,m?Nt:0),r.setCursor=(l,f,m)=>{
we=l.left,ke=l.top,Vn(null,f,m)};function ml(l,f){Te(dr,Ir,ve.left=l),Te(dr,mo,ve.width=f)}function dl(l,f){Te(dr,"top",
ve.top=l),Te(dr,po,ve.height=f)}let Ur=M.ori==0?ml:dl,Yr=M.ori==1?ml:dl;function Md(){if(Pe&&Q.live)for(let l=o==2?1:0;l<
N.length;l++){if(l==0&&vt)continue;let f=Q.values[l],m=0;for(let h in f)qt[l][m++].firstChild.nodeValue=f[h]}}function ii(l,f){
if(l!=null&&(l.idxs?l.idxs.forEach((m,h)=>{he[h]=m}):Hg(l.idx)||he.fill(l.idx),Q.idx=he[0]),Pe&&Q.live){for(let m=0;m<N.
length;m++)(m>0||o==1&&!vt)&&_d(m,he[m]);Md()}xt=!1,f!==!1&&Ke("setLegend")}r.setLegend=ii;function _d(l,f){let m=N[l],h=l==
0&&J==2?Ft:t[l],g;vt?g=m.values(r,l,f)??pn:(g=m.value(r,f==null?null:h[f],l,f),g=g==null?pn:{_:g}),Q.values[l]=g}function Vn(l,f,m){
ul=we,fl=ke,[we,ke]=B.move(r,we,ke),B.left=we,B.top=ke,et&&(cr&&rn(cr,Ve(we),0,X,D),ur&&rn(ur,0,Ve(ke),X,D));let h,g=Ue>
Ye;ln=ye,yn=null;let E=M.ori==0?X:D,w=M.ori==1?X:D;if(we<0||Ze==0||g){h=B.idx=null;for(let x=0;x<N.length;x++){let T=Tt[x];
T!=null&&rn(T,-10,-10,X,D)}nr&&Jt(null,pr,!0,l==null&&Oe.setSeries),Q.live&&(he.fill(h),xt=!0)}else{let x,T,L;o==1&&(x=M.
ori==0?we:ke,T=jt(x,O),h=B.idx=Ht(T,t[0],Ue,Ye),L=F(t[0][h],M,E,0));let R=-10,C=-10,Z=0,fe=0,le=!0,ne="",$="";for(let V=o==
2?1:0;V<N.length;V++){let Ne=N[V],_e=he[V],He=_e==null?null:o==1?t[V][_e]:t[V][1][_e],ge=B.dataIdx(r,V,h,T),Le=ge==null?
null:o==1?t[V][ge]:t[V][1][ge];if(xt=xt||Le!=He||ge!=_e,he[V]=ge,V>0&&Ne.show){let pt=ge==null?-10:ge==h?L:F(o==1?t[0][ge]:
t[V][0][ge],M,E,0),nt=Le==null?-10:H(Le,o==1?k[Ne.scale]:k[Ne.facets[1].scale],w,0);if(nr&&Le!=null){let It=M.ori==1?we:
ke,Bt=Ge(zt.dist(r,V,ge,nt,It));if(Bt<ln){let Qt=zt.bias;if(Qt!=0){let ht=jt(It,Ne.scale),At=Le>=0?1:-1,Vt=ht>=0?1:-1;Vt==
At&&(Vt==1?Qt==1?Le>=ht:Le<=ht:Qt==1?Le<=ht:Le>=ht)&&(ln=Bt,yn=V)}else ln=Bt,yn=V}}if(xt||rr){let It,Bt;M.ori==0?(It=pt,
Bt=nt):(It=nt,Bt=pt);let Qt,ht,At,Vt,en,rt,gt=!0,Gn=ze.bbox;if(Gn!=null){gt=!1;let ot=Gn(r,V);At=ot.left,Vt=ot.top,Qt=ot.
width,ht=ot.height}else At=It,Vt=Bt,Qt=ht=ze.size(r,V);if(rt=ze.fill(r,V),en=ze.stroke(r,V),rr)V==yn&&ln<=zt.prox&&(R=At,
C=Vt,Z=Qt,fe=ht,le=gt,ne=rt,$=en);else{let ot=Tt[V];ot!=null&&(or[V]=At,sr[V]=Vt,Rf(ot,Qt,ht,gt),_f(ot,rt,en),rn(ot,Ot(At),
Ot(Vt),X,D))}}}}if(rr){let V=zt.prox,Ne=Bn==null?ln<=V:ln>V||yn!=Bn;if(xt||Ne){let _e=Tt[0];_e!=null&&(or[0]=R,sr[0]=C,Rf(
_e,Z,fe,le),_f(_e,ne,$),rn(_e,Ot(R),Ot(C),X,D))}}}if(ve.show&&gn)if(l!=null){let[x,T]=Oe.scales,[L,R]=Oe.match,[C,Z]=l.cursor.
sync.scales,fe=l.cursor.drag;if($e=fe._x,We=fe._y,$e||We){let{left:le,top:ne,width:$,height:V}=l.select,Ne=l.scales[C].ori,
_e=l.posToVal,He,ge,Le,pt,nt,It=x!=null&&L(x,C),Bt=T!=null&&R(T,Z);It&&$e?(Ne==0?(He=le,ge=$):(He=ne,ge=V),Le=k[x],pt=F(
_e(He,C),Le,E,0),nt=F(_e(He+ge,C),Le,E,0),Ur(Zt(pt,nt),Ge(nt-pt))):Ur(0,E),Bt&&We?(Ne==1?(He=le,ge=$):(He=ne,ge=V),Le=k[T],
pt=H(_e(He,Z),Le,w,0),nt=H(_e(He+ge,Z),Le,w,0),Yr(Zt(pt,nt),Ge(nt-pt))):Yr(0,w)}else ci()}else{let x=Ge(ul-ll),T=Ge(fl-cl);
if(M.ori==1){let Z=x;x=T,T=Z}$e=qe.x&&x>=qe.dist,We=qe.y&&T>=qe.dist;let L=qe.uni;L!=null?$e&&We&&($e=x>=L,We=T>=L,!$e&&
!We&&(T>x?We=!0:$e=!0)):qe.x&&qe.y&&($e||We)&&($e=We=!0);let R,C;$e&&(M.ori==0?(R=fr,C=we):(R=mr,C=ke),Ur(Zt(R,C),Ge(C-R)),
We||Yr(0,w)),We&&(M.ori==1?(R=fr,C=we):(R=mr,C=ke),Yr(Zt(R,C),Ge(C-R)),$e||Ur(0,E)),!$e&&!We&&(Ur(0,0),Yr(0,0))}if(qe._x=
$e,qe._y=We,l==null){if(m){if(xl!=null){let[x,T]=Oe.scales;Oe.values[0]=x!=null?jt(M.ori==0?we:ke,x):null,Oe.values[1]=T!=
null?jt(M.ori==1?we:ke,T):null}Wr(da,r,we,ke,X,D,h)}if(nr){let x=m&&Oe.setSeries,T=zt.prox;Bn==null?ln<=T&&Jt(yn,pr,!0,x):
ln>T?Jt(null,pr,!0,x):yn!=Bn&&Jt(yn,pr,!0,x)}}xt&&(Q.idx=h,ii()),f!==!1&&Ke("setCursor")}let En=null;Object.defineProperty(
r,"rect",{get(){return En==null&&$r(!1),En}});function $r(l=!1){l?En=null:(En=S.getBoundingClientRect(),Ke("syncRect",En))}
function pl(l,f,m,h,g,E,w){B._lock||gn&&l!=null&&l.movementX==0&&l.movementY==0||(ai(l,f,m,h,g,E,w,!1,l!=null),l!=null?Vn(
null,!0,!0):Vn(f,!0,!1))}function ai(l,f,m,h,g,E,w,x,T){if(En==null&&$r(!1),Pn(l),l!=null)m=l.clientX-En.left,h=l.clientY-
En.top;else{if(m<0||h<0){we=-10,ke=-10;return}let[L,R]=Oe.scales,C=f.cursor.sync,[Z,fe]=C.values,[le,ne]=C.scales,[$,V]=Oe.
match,Ne=f.axes[0].side%2==1,_e=M.ori==0?X:D,He=M.ori==1?X:D,ge=Ne?E:g,Le=Ne?g:E,pt=Ne?h:m,nt=Ne?m:h;if(le!=null?m=$(L,le)?
a(Z,k[L],_e,0):-10:m=_e*(pt/ge),ne!=null?h=V(R,ne)?a(fe,k[R],He,0):-10:h=He*(nt/Le),M.ori==1){let It=m;m=h,h=It}}T&&(f==
null||f.cursor.event.type==da)&&((m<=1||m>=X-1)&&(m=Wn(m,X)),(h<=1||h>=D-1)&&(h=Wn(h,D))),x?(ll=m,cl=h,[fr,mr]=B.move(r,
m,h)):(we=m,ke=h)}let li={width:0,height:0,left:0,top:0};function ci(){ko(li,!1)}let hl,gl,bl,yl;function El(l,f,m,h,g,E,w){
gn=!0,$e=We=qe._x=qe._y=!1,ai(l,f,m,h,g,E,w,!0,!1),l!=null&&(tt(pa,Ea,Sl,!1),Wr(Nf,r,fr,mr,X,D,null));let{left:x,top:T,width:L,
height:R}=ve;hl=x,gl=T,bl=L,yl=R}function Sl(l,f,m,h,g,E,w){gn=qe._x=qe._y=!1,ai(l,f,m,h,g,E,w,!1,!0);let{left:x,top:T,width:L,
height:R}=ve,C=L>0||R>0,Z=hl!=x||gl!=T||bl!=L||yl!=R;if(C&&Z&&ko(ve),qe.setScale&&C&&Z){let fe=x,le=L,ne=T,$=R;if(M.ori==
1&&(fe=T,le=R,ne=x,$=L),$e&&bn(O,jt(fe,O),jt(fe+le,O)),We)for(let V in k){let Ne=k[V];V!=O&&Ne.from==null&&Ne.min!=ye&&bn(
V,jt(ne+$,V),jt(ne,V))}ci()}else B.lock&&(B._lock=!B._lock,Vn(f,!0,l!=null));l!=null&&(Qn(pa,Ea),Wr(pa,r,we,ke,X,D,null))}
function Ld(l,f,m,h,g,E,w){if(B._lock)return;Pn(l);let x=gn;if(gn){let T=!0,L=!0,R=10,C,Z;M.ori==0?(C=$e,Z=We):(C=We,Z=$e),
C&&Z&&(T=we<=R||we>=X-R,L=ke<=R||ke>=D-R),C&&T&&(we=we<fr?0:X),Z&&L&&(ke=ke<mr?0:D),Vn(null,!0,!0),gn=!1}we=-10,ke=-10,he.
fill(null),Vn(null,!0,!0),x&&(gn=x)}function wl(l,f,m,h,g,E,w){B._lock||(Pn(l),Ks(),ci(),l!=null&&Wr(If,r,we,ke,X,D,null))}
function vl(){P.forEach(ly),Ws(r.width,r.height,!0)}Zn(Ns,kr,vl);let hr={};hr.mousedown=El,hr.mousemove=pl,hr.mouseup=Sl,
hr.dblclick=wl,hr.setSeries=(l,f,m,h)=>{let g=Oe.match[2];m=g(r,f,m),m!=-1&&Jt(m,h,!0,!1)},et&&(tt(Nf,S,El),tt(da,S,pl),
tt(xf,S,l=>{Pn(l),$r(!1)}),tt(Tf,S,Ld),tt(If,S,wl),Aa.add(r),r.syncRect=$r);let Mo=r.hooks=e.hooks||{};function Ke(l,f,m){
ni?Gr.push([l,f,m]):l in Mo&&Mo[l].forEach(h=>{h.call(null,r,f,m)})}(e.plugins||[]).forEach(l=>{for(let f in l.hooks)Mo[f]=
(Mo[f]||[]).concat(l.hooks[f])});let Nl=(l,f,m)=>m,Oe=Ce({key:null,setSeries:!1,filters:{pub:Ff,sub:Ff},scales:[O,N[1]?N[1].
scale:null],match:[Bf,Bf,Nl],values:[null,null]},B.sync);Oe.match.length==2&&Oe.match.push(Nl),B.sync=Oe;let xl=Oe.key,ui=Om(
xl);function Wr(l,f,m,h,g,E,w){Oe.filters.pub(l,f,m,h,g,E,w)&&ui.pub(l,f,m,h,g,E,w)}ui.sub(r);function Rd(l,f,m,h,g,E,w){
Oe.filters.sub(l,f,m,h,g,E,w)&&hr[l](null,f,m,h,g,E,w)}r.pub=Rd;function Dd(){ui.unsub(r),Aa.delete(r),Ln.clear(),va(Ns,
kr,vl),u.remove(),de?.remove(),Ke("destroy")}r.destroy=Dd;function fi(){Ke("init",e,t),el(t||e.data,!1),U[O]?ri(O,U[O]):
Ks(),vo=ve.show&&(ve.width>0||ve.height>0),Cn=xt=!0,Ws(e.width,e.height)}return N.forEach(ja),P.forEach(fd),n?n instanceof
HTMLElement?(n.appendChild(u),fi()):n(r,fi):fi(),r}Xe.assign=Ce;Xe.fmtNum=Oa;Xe.rangeNum=xs;Xe.rangeLog=As;Xe.rangeAsinh=
Ra;Xe.orient=Xn;Xe.pxRatio=me;Xe.join=Qg;Xe.fmtDate=Pa,Xe.tzDate=ub;Xe.sync=Om;{Xe.addGap=Hb,Xe.clipGaps=_s;let e=Xe.paths=
{points:Gm};e.linear=Ym,e.stepped=Xb,e.bars=zb,e.spline=jb}var $a=62,cy=24,Hm=9,_n=6e4,uy=[15e3,3e4,_n,2*_n,5*_n,10*_n,15*_n,30*_n],Wa=84,Os=class{constructor(t,n,r){this.parent=t;
this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new Xe({width:300,height:100,ms:1,padding:[Hm,0,r?0:Hm,0],legend:{show:!1},
cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#n,this.#t]},y:{range:()=>[o?-this.#r:0,this.#r]}},
axes:[{size:r?cy:0,font:ys(11),gap:4,stroke:()=>nn("quiet"),grid:{stroke:()=>nn("rule"),width:1},ticks:{show:!1},splits:()=>this.#i(),
values:(s,i)=>i.map(a=>r?this.#c(a):"")},{size:$a,font:ys(11),gap:6,stroke:()=>nn("quiet"),grid:{stroke:()=>nn("rule"),width:1},
ticks:{show:!1},splits:()=>o?[-this.#r,0,this.#r]:[0,this.#r/2,this.#r],values:(s,i)=>i.map(a=>this.#l(a))}],series:[{},
...n.traces.map(fy)],hooks:{draw:[()=>this.#f()]}},[[],...n.traces.map(()=>[])],t),this.#e.root.setAttribute("aria-hidde\
n","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#n=0;#t=1;#r=1;#o;draw(t,n,r,o){this.#n=n,this.#t=
r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,p)=>Math.max(d,p??0),c),0);this.#r=this.
strip.top(i,o)||1,this.#o=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&-d):[...c]);this.#e.
setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor({left:n,top:n<0?-10:
1},!1)}get plot(){return{left:this.parent.offsetLeft+$a,width:this.parent.clientWidth-$a}}#s(){let{clientWidth:t,clientHeight:n}=this.
parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#a(){let t=Math.max(Math.floor(this.plot.width/Wa),1);return uy.find(
n=>(this.#t-this.#n)/n<=t)??60*_n}#i(){let t=this.#a(),n=Math.ceil(this.#n/t)*t;return Array.from({length:Math.floor((this.#t-
n)/t)+1},(r,o)=>n+o*t)}#c(t){let{width:n}=this.plot,r=(t-this.#n)/(this.#t-this.#n)*n;return r<Wa/2||r>n-Wa/2?"":this.#a()<
_n?Qe(t):cf(t)}#l(t){let n=this.#r/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?"":mf(this.strip.traces[0].
format(Math.abs(t)))}#f(){let{ctx:t,bbox:n}=this.#e;if(!this.#o||this.#o.at<=0||this.#o.at>this.#r)return;let r=Math.round(
this.#e.valToPos(this.#o.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=nn("quiet"),t.lineWidth=o,
t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.font=ys(11*o),t.textAlign=
"left",t.textBaseline=r-n.top<16*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="top"?2:-1)*o];t.setLineDash([]),
t.strokeStyle=nn("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#o.label,...s),t.fillText(this.#o.label,...s),
t.restore()}};function fy({metric:e,dashed:t}){return{stroke:()=>nn(e),width:1.6,pxAlign:0,...t?{dash:[4,4]}:{fill:()=>bf(
e)},points:{show:!1,size:4,filter:(n,r)=>my(n.data[r])}}}function my(e){let t=e.flatMap((n,r)=>n!==null&&(e[r-1]??null)===
null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var Pr=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:fs}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:Tr},{metric:"swap",name:"swap",format:Tr,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:uf}],top:e=>ms(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:An},{metric:"net_tx",name:"out",format:An,hangs:!0}],top:e=>ms(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:An},{metric:"disk_write",name:"written",format:An,
hangs:!0}],top:e=>ms(Math.max(e,1e4))}],Zm=Pr.flatMap(({traces:e})=>e.map(({metric:t})=>t)),Cs=class{constructor(t,n){this.
history=n;this.#e=Pr.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:ie("dd","","–")})),i=ie("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return ie("div",`value ${c.metric} ${d}`,ie("dt","",c.name),
u)})),a=ie("div","plot");return t.append(ie("div","reading",ie("h3","",r.name),i),a),{chart:new Os(a,r,o===Pr.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let p=this.history.at(u.metric,r);c||=p!==void 0,d.textContent=p===void 0?"–":u.format(p)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return Pr.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var Ps=Pr.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),Fs=class{constructor(t){this.history=
t;this.#e=Ps.map(r=>{let o=["now","least","mean","most"].map(i=>ie("td",i,"–")),s=ie("th",r.metric,r.title);return s.scope=
"row",te("numbers").append(ie("tr","",s,...o)),{trace:r,cells:o}});let n=te("seconds");n.addEventListener("toggle",()=>n.
open&&this.#n()),te("seconds-again").addEventListener("click",()=>this.#n())}history;#e;draw(t,n){let r=this.history.since(
t);for(let{trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,p)=>d!==null&&r.times[p]>=t),c=a.reduce((d,p)=>d+p,
0)/a.length,u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,p)=>{let b=u[p];
d.textContent=b===void 0?"–":o.format(b)})}}#n(){let{times:t,of:n}=this.history.since(0),r=Ps.map(({metric:s})=>n(s)),
o=t.map((s,i)=>{let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?
py(uo(c),Ps.length):dy(s,a)});te("seconds-rows").replaceChildren(...o.reverse()),te("seconds-caption").textContent=t.length===
0?"Nothing yet":`${Qe(t[0])} to ${Qe(t.at(-1))}, the newest first`}};function dy(e,t){let n=ie("time","",Qe(e));n.dateTime=
new Date(e).toISOString();let r=ie("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=ie("data","",s===null?"–":Ps[i].
format(s));return a.value=s===null?"":String(s),ie("td","",a)});return ie("tr","",r,...o)}function py(e,t){let n=ie("td",
"",e);return n.colSpan=t+1,ie("tr","hole",n)}function qm(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],p=r.findIndex(b=>b<=u);p>=0&&(r[p]=d+4),o.dataset.row=String(p),o.classList.toggle("flipped",c)})}var hy=500,Bs=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#n,
this.#t);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#f((1-(i-a)/c)*this.#i)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#f(
0)),t.addEventListener("keydown",i=>this.#l(i)),t.addEventListener("focus",()=>this.#m()),t.addEventListener("blur",()=>this.#f(
0))}root;history;describe;moved;#e=Xm("holes");#n=Xm("marks");#t=ie("div","cursor",ie("span",""));#r=[];#o=0;#s;#a=!1;#i=1;mark(t,n){
this.#r=[...this.#r,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-hy)}time(t){return Math.max(this.#s??t-this.#o,t-this.#i)}draw(t,n,r){
this.#i=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#i*100,s=this.#r.
filter(({at:c})=>c>=t);zm(this.#n,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),qm([...this.#n.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];zm(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let p=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${p}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-p)}%`,u.textContent=uo(d)}),this.#c(n,o)}#c(t,n){let r=this.time(
t),o=t-r;if(this.#t.hidden=o===0,this.#t.style.left=`${n(r)}%`,this.#t.classList.toggle("flipped",o<this.#i/4),this.#t.firstElementChild.
textContent=Qe(r),!this.#a){this.#a=!0;let s=o===0?"now":`${tn(Math.round(o/1e3))} ago, ${Qe(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#i/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#l(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#o=0,this.#s=s<o?Math.max(s,o-this.#i):void 0,this.#m()}}#f(t){
this.#o=Math.min(this.#i,Math.max(0,t)),this.#s=void 0,this.moved()}#m(){this.#a=!1,this.moved()}};function Xm(e){let t=ie(
"div",e);return t.setAttribute("aria-hidden","true"),t}function zm(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(ie("div","",ie("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var Jm="hostwatch.author",gy=400,by=1e4,Eo=te("remark-author"),Ka=te("mark-label"),Vs=te("remark-text");function Qm(){yy(),
jm(te("mark-form"),Ka,"Marked.",()=>xn.marks({label:Ka.value,author:Eo.value})),jm(te("remark-form"),Vs,"Said.",()=>xn.publishRemarks(
{text:Vs.value,author:Eo.value})),Vs.addEventListener("keydown",e=>{e.key==="Enter"&&!e.shiftKey&&!e.isComposing&&(e.preventDefault(),
Vs.form?.requestSubmit())}),addEventListener("keydown",e=>{e.code==="KeyM"&&e.altKey&&!e.ctrlKey&&!e.metaKey&&(e.preventDefault(),
Ka.select())})}function jm(e,t,n,r){let o=e.querySelector("[role=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=
a,o.dataset.kind=c,t.toggleAttribute("aria-invalid",c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disa\
bled")!=="true"&&i("")),e.addEventListener("submit",async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="t\
rue")return;s.setAttribute("aria-disabled","true"),t.readOnly=!0;let c=setInterval(()=>i(Tn.state.kind==="reconnecting"?
"Waits for the connection; the server does not know of it yet.":"Sending…"),gy);try{await r(),t.value="",i(n,"good"),setTimeout(
()=>o.textContent===n&&i(""),by)}catch(u){if(!(u instanceof j))throw u;i(u.origin==="server"?Ey(u.message):`Not confirme\
d: ${u.message}.`,"bad"),t.focus()}finally{clearInterval(c),t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function yy(){
try{Eo.value=localStorage.getItem(Jm)??"",Eo.addEventListener("change",()=>localStorage.setItem(Jm,Eo.value))}catch{}}var Ey=e=>`${e.
charAt(0).toUpperCase()}${e.slice(1)}.`;var Sy=200,wy=300,Gs=class{#e=te("remarks");#n=te("log");#t;add({author:t,text:n,time:r,mark:o}){let s=lo(r),i=ie("time",
"",Qe(s));i.dateTime=new Date(s).toISOString();let a=ie("p","who",ie("span","",`${t||"somebody"}${o?" marked":""}`)," ",
i);this.#r(ie("li",o?"mark":"",a,ie("p","",n)))}gap(t){let n=t>0?`${In(t,"remark")} missed here.`:"The server was restar\
ted. What was said meanwhile is not known.";this.#r(ie("li","gap",ie("p","",n)))}#r(t){let n=this.#n,r=n.scrollHeight-n.
scrollTop-n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>Sy;)this.#e.firstElementChild?.remove();r&&(n.
scrollTop=n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#t),this.#t=setTimeout(()=>n.setAttribute(
"aria-live","polite"),wy))}};var vy=6e4,ed="hostwatch.minutes",Us=class{#e=te("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(ed))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
ed,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*vy}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var Ny=2e3,xy=6e4,on=new gs(Zm),Ha=new Cs(te("strips"),on),Za=new Bs(te("paper"),on,e=>Ha.describe(e),zn),Ty=new Fs(on),
td=new Us(zn),Ys=new ds,nd=new Gs,qa=!1,Xa={cpus:0,memory:0};pf();Qm();yf(zn);addEventListener("resize",zn);for(let e of document.
querySelectorAll(".base"))e.textContent=la;ca(e=>xn.samples({},e),e=>{switch(e.kind){case"event":Ys.event(),on.add(e.message.
metric,e.message.value,lo(e.message.time));break;case"resumed":Ys.resumed(e.replayed),on.resynchronise();break;case"gap":
Ys.gap(bs(e)),on.gap(bs(e)),on.resynchronise()}zn()});ca(e=>xn.remarks({},e),e=>{e.kind==="event"?(nd.add(e.message),e.message.
mark&&(Za.mark(lo(e.message.time),e.message.text),zn())):e.kind==="gap"&&nd.gap(bs(e))});rd();setInterval(()=>document.hidden||
void rd(),Ny);setInterval(zn,1e3);async function rd(){try{let e=await xn.getSnapshot({},{timeoutMs:1e4});ps(),Xa.cpus=e.
cpus.length,Xa.memory=Number(e.memory?.totalBytes??0),Ef(e)}catch(e){e instanceof j&&hs(e)}}function zn(){qa||(qa=!0,requestAnimationFrame(
Iy))}function Iy(){qa=!1;let e=on.now(),t=e-on.span(e,xy,td.most);Ha.draw(t,e,Za.time(e),Xa),Za.draw(t,e,Ha.plot),Ty.draw(
t,e),gf(on.holes,t),Ys.show(),te("recorder-title").textContent=te("numbers-title").textContent=`The last ${td.words}`}
