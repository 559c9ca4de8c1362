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
SINT64"})(y||(y={}));function Cl(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Oo=4294967296;function yi(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=Oo&&(o=o+(r/Oo|0),r=r%Oo)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Fl(r,o):Si(r,o)}function Pl(e,t){
let n=Si(e,t),r=n.hi&2147483648;r&&(n=Fl(n.lo,n.hi));let o=Ei(n.lo,n.hi);return r?"-"+o:o}function Ei(e,t){if({lo:e,hi:t}=
Kd(e,t),t<=2097151)return String(Oo*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Dl(i)+Dl(s)}
function Kd(e,t){return{lo:e>>>0,hi:t>>>0}}function Si(e,t){return{lo:e|0,hi:t|0}}function Fl(e,t){return t=~t,e?e=~e+1:
t+=1,Si(e,t)}var Dl=e=>{let t=String(e);return"0000000".slice(t.length)+t};function Bl(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Gl(){
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
"string"&&(n=n.toString()),Ul(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Vl(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Ul(n),yi(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Vl(n),yi(n)},dec(n,r){return Pl(
n,r)},uDec(n,r){return Ei(n,r)}}}function Ul(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function Vl(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ut(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":se.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Yl(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var $l=2,Xe=Symbol.for("reflect unsafe local");function Wl(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function Kl(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=$l)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Yl(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Vn(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function Hl(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function Zl(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function yt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function ql(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function Xl(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=$l)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ut(t.scalar,t.longAsString);
break}}function Vt(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Kr(e,t){var n,r,o,s;if(Vt(e)&&Xe in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Hr(e,t){var n,r,o,s;if(Vt(e)&&Xe in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function Zr(e,t){
return Vt(e)&&Xe in e&&"desc"in e&&Vt(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function zl(e){return jl(e.$typeName)}function Yt(e){let t=e.fields[0];return jl(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function Jl(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Yt(e)}}var Zd=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function jl(e){
return Zd.has(e)}var qd=999,Xd=998,ec=2;function te(e,t){return wn(t,e)?t:tc(e)(t)}var Ql=new WeakMap;function tc(e){let t=Ql.get(e);return t===
void 0&&(t=zd(e),Ql.set(e,t)),t}var wi=0,nc=1,rc=2,oc=3;function zd(e){let t=e.typeName,{properties:n,prototype:r}=Jd(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case wi:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case nc:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case rc:if(a.convert===void 0||!Vt(
u))s[c]=u??{};else{let d={},h=Object.keys(u);for(let g=0;g<h.length;g++)yt(d,h[g],a.convert(u[h[g]]));s[c]=d}break;case oc:{
let d=u;if(d?.case!=null){let h=a.convert.get(d.case);if(h!==void 0){s[c]={case:d.case,value:h(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Jd(e){var t,n;let r=[],o={},s=Qd(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:oc,constant:void 0,convert:jd(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:wi,
constant:void 0,convert:Do(i)});break}case"list":{r.push({name:a,kind:nc,constant:void 0,convert:i.listKind=="message"?(t=
Do(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?qr:void 0});break}case"map":{r.push({name:a,kind:rc,constant:void 0,
convert:i.mapKind=="message"?(n=Do(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?qr:void 0});break}default:{let c=ep(
i);r.push({name:a,kind:wi,constant:i.presence==ec?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?qr:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function jd(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Do(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=qr),t.set(n.localName,r??(o=>o))}return t}function Do(e){
if(e.fieldKind=="message"&&!e.oneof&&Yt(e.message))return e.message.fields[0].scalar==y.BYTES?qr:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Vt(r)||wn(r,t)?
r:(n??(n=tc(t)),n(r))}function qr(e){return Array.isArray(e)?new Uint8Array(e):e}function Qd(e){switch(e.file.edition){case qd:
return!1;case Xd:return!0;default:return e.fields.some(t=>t.presence!=ec&&t.fieldKind!="message"&&!t.oneof)}}function ep(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ut(
e.scalar,e.longAsString):e.enum.values[0].number}var tp=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function sc(e){return e instanceof Error&&tp.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var vi;function np(e){var t;vi=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:Ni(e.encodeUtf8.bind(e))})}function Xr(){if(!vi){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),np(o)}return vi}
function Ni(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var be;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(be||(be={}));var Ii=4294967295,ki=2147483647,Ai=-2147483648,br=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?Ni(t):Xr().
encodeUtf8Into,this.buffer=ac,this.viewCache=op,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||rp;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(zr),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-zr,r=xi(n);return r>zr&&(this.ensureCapacity(r-zr),this.buffer.copyWithin(t+
r,t+zr,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(ic(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(Ti(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=lc){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let h=t.charCodeAt(d);if(h>
127)break;c[u++]=h}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=xi(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=xi(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return sp(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return ic(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return Ti(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return Ti(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=se.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=se.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=se.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=se.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=se.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},rp=128,zr=1,ac=new Uint8Array(0),op=new DataView(ac.buffer),lc=32;function xi(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var At=class{constructor(t,n=Xr().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=Cl,this.uint32=Gl,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
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
this.assertBounds();let o=this.buf;if(n<=lc){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function Ti(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>ki||e<Ai)throw new Error("invalid int32: "+e)}function ic(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Ii||e<0)throw new Error("invalid uint32\
: "+e)}function sp(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function cc(e,t){let n=e.fieldKind=="list"?Kr(t,e):e.fieldKind=="map"?Hr(t,e):Mi(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${mc(e)}, got ${Fe(t)}`;break;case"map":r=`expected ${dc(e)}, got ${Fe(t)}`;break;default:r=_t(e,t,n)}
return new ce(e,r)}function _i(e,t,n){let r=Mi(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${_t(e,n,r)}`)}function uc(e,t,n){
let r=fn(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${_t({scalar:e.mapKey},t,r)}`);let o=Mi(e,n);if(o!==!0)
return new ce(e,`map entry ${Fe(t)}: ${_t(e,n,o)}`)}function Mi(e,t){return e.scalar!==void 0?fn(e.scalar)(t):e.enum!==void 0?
e.enum.open?fn(y.INT32)(t):e.enum.values.some(n=>n.number===t):Zr(t,e.message)}function fn(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>ki||
t<Ai?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Ii||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:Xr().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return se.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return se.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function _t(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Fe(t)}`,e.scalar!==void 0?`expected ${ip(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${fc(e.message)}`+n}function Fe(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Kr(e)?mc(e.field()):Hr(e)?dc(e.field()):Zr(e)?fc(e.desc):
wn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function fc(e){
return`ReflectMessage (${e.typeName})`}function mc(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function dc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function ip(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var ap=0;function Mt(e){if(lp(e))return{toMessage:n=>Co(n),toLocal:n=>Po(n)};if(e.fieldKind=="message"&&!e.oneof&&Yt(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=te(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?te(t):n,toLocal:n=>n}}function lp(e){return e.message.typeName=="google.p\
rotobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Co(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Vt(e))for(let n of Object.keys(e))yt(t.fields,n,hc(e[n]));return t}function Po(e){let t={};for(let n of Object.keys(e.
fields))yt(t,n,pc(e.fields[n]));return t}function pc(e){switch(e.kind.case){case"structValue":return Po(e.kind.value);case"\
listValue":return e.kind.value.values.map(pc);case"nullValue":case void 0:return null;default:return e.kind.value}}function hc(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:ap};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(hc(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Co(e)};break}return t}function Go(e,t,n=!0){return new Bo(e,t,n)}var gc=new WeakMap,Bo=class{get sortedFields(){let t=gc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return gc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[Xe]=n??te(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return Jr(this.message,t),Wl(this.message,t)}isSet(t){return Jr(
this.message,t),Kl(this.message,t)}clear(t){Jr(this.message,t),Xl(this.message,t)}get(t){Jr(this.message,t);let n=Hl(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[Xe]!==n)&&this.lists.set(t,r=new Oi(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[Xe]!==n)&&this.maps.set(t,o=new Di(t,n,this.check)),o;case"messa\
ge":return Pi(t,n,this.check);case"scalar":return n===void 0?ut(t.scalar,!1):Fi(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(Jr(this.message,t),this.check){let o=cc(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Ci(t,n):Hr(
n)||Kr(n)?r=n[Xe]:r=Bi(t,n),Zl(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function Jr(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var Oi=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[Xe]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:Li(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=_i(this._field,t,n);if(r)throw r}
this._arr[t]=bc(this._field,n)}add(t){if(this.check){let n=_i(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
bc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield Li(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,Li(this._field,this._arr[t],this.check)]}};var Di=class{constructor(t,n,r=!0){this.obj=this[Xe]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=uc(this._field,t,n);if(r)throw r}return yt(this.obj,Fo(t),cp(this._field,n)),this}delete(t){let n=Fo(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=ql(this.obj,Fo(t));return n!==void 0&&(n=Ri(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Fo(t))}*keys(){for(let t of Object.keys(this.obj))yield yc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[yc(t[0],this._field.mapKey),Ri(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Ri(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Ci(e,t){return Zr(
t)?zl(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?Po(t.message):t.message:t}function Pi(e,t,n){return t!==void 0&&(Yt(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Fi(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Vt(t)&&(t=Co(t))),new Bo(e.message,t,n)}function bc(e,t){return e.listKind==
"message"?Ci(e,t):Bi(e,t)}function Li(e,t,n){return e.listKind=="message"?Pi(e,t,n):Fi(e,t)}function cp(e,t){return e.mapKind==
"message"?Ci(e,t):Bi(e,t)}function Ri(e,t,n){return e.mapKind=="message"?Pi(e,t,n):t}function Fo(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function yc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return se.uParse(e)}catch{}break;default:try{
return se.parse(e)}catch{}break}return e}function Fi(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=se.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=se.uParse(t));break}return t}function Bi(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=se.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=se.uParse(t));break}return t}var Ec=Uint8Array.prototype.setFromBase64;function Vo(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(Ec)try{let s=Ec.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=up(r,e)),
o==n?r:r.subarray(0,o)}function up(e,t){let n=mp(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var Sc=Uint8Array.prototype.toBase64,fp={std:{alphabet:"base64",omitPadding:!1},
std_raw:{alphabet:"base64",omitPadding:!0},url:{alphabet:"base64url",omitPadding:!0}};function vc(e,t="std"){if(Sc)return Sc.
call(e,fp[t]);let n=Nc(t),r=t=="std",o="",s=0,i,a=0;for(let c=0;c<e.length;c++)switch(i=e[c],s){case 0:o+=n[i>>2],a=(i&3)<<
4,s=1;break;case 1:o+=n[a|i>>4],a=(i&15)<<2,s=2;break;case 2:o+=n[a|i>>6],o+=n[i&63],s=0;break}return s&&(o+=n[a],r&&(o+=
"=",s==1&&(o+="="))),o}var Uo,wc,yr;function Nc(e){return Uo||(Uo="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0\
123456789+/".split(""),wc=Uo.slice(0,-2).concat("-","_")),e=="url"?wc:Uo}function mp(){if(!yr){yr=[];let e=Nc("std");for(let t=0;t<
e.length;t++)yr[e[t].charCodeAt(0)]=t;yr[45]=e.indexOf("+"),yr[95]=e.indexOf("/")}return yr}function Er(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function xc(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var dp=new Set(["constructo\
r","toString","toJSON","valueOf"]);function Sr(e){return dp.has(e)?e+"$":e}function jr(e){for(let t of e.field)Vn(t,"jsonName")||(t.jsonName=Er(t.name));e.nestedType.forEach(jr)}function Tc(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function Ic(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=pp(t);if(n===!1)throw new Error(`cannot par\
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
break}}function $i(...e){return gp(e)}function $o(e,t){return hp([e,t])}function hp(e,t){let n=Rc();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),Mc(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let h=s(d);if(!h)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in h?n.addFile(h,!1,!0):(i.add(h.name),u.push(h))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),Mc(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function Rc(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Yo(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function gp(e){let t=Rc();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var bp=998,yp=999,Ep=9999,Sp=9,eo=10,Qr=11,wp=12,kc=14,Wi=3,vp=2,Ac=1,Np=0,Gi=1,_c=2,xp=3,Tp=1,Ip=2,kp=1,
Ap=2;var Oc=1002,Dc={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function Mc(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Rp(e),name:e.name.replace(/\.proto$/,""),dependencies:Op(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
$t(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)Cc(a,o,
void 0,t);for(let a of e.messageType)Pc(a,o,void 0,t,i);for(let a of e.service)_p(a,o,t);Ui(o,t);for(let a of s.values())
Vi(a,t,i);for(let a of o.messages)Vi(a,t,i),Ui(a,t);t.addFile(o,!0)}function Ui(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=Yi(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=Yi(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Ui(n,t);break}}function Vi(e,t,n){let r=e.proto.
oneofDecl.map(s=>Lp(s,e)),o=new Set;for(let s of e.proto.field){let i=Fp(s,r),a=Yi(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)Vi(s,t,n)}function Cc(e,t,n,r){var o,s,i,a,c,u,d,h,g;let v=Dp(
e.name,e.value),w={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Wo(e,n,t),value:{},values:[],sharedPrefix:v,toString(){return`enum ${this.
typeName}`}};w.open=Vp(w),r.add(w);for(let I of e.value){let A=I.name,R={kind:"enum_value",proto:I,deprecated:(a=(i=I.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:w,name:A,localName:Sr(v==null?A:A.substring(v.length)),
number:I.number,jsonName:(c=Cp(I))!==null&&c!==void 0?c:A,toString(){return`enum value ${w.typeName}.${A}`}};w.values.push(
R),(u=(h=w.value)[g=I.number])!==null&&u!==void 0||(h[g]=R)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(w)}function Pc(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Wo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)Cc(d,t,u,
r);for(let d of e.nestedType)Pc(d,t,u,r,o)}function _p(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Wo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=Mp(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Mp(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(mn(e.inputType)),
u=n.getMessage(mn(e.outputType));$t(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),$t(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:Sr(d.length?Sr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:Np,toString(){return`rpc ${t.typeName}.${d}`}}}function Lp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:Sr(Er(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function Yi(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Bp(e,r,c,t),utf8Validation:Yp(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let w=t.kind=="file"?t:t.file,I=t.kind=="file"?void 0:t,A=Wo(e,I,w);u.kind=
"extension",u.file=w,u.parent=I,u.oneof=void 0,u.typeName=A,u.jsonName=`[${A}]`,d=()=>`extension ${A}`;let R=n.getMessage(
mn(e.extendee));$t(R,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=R}else{let w=t;$t(w.kind==
"message"),u.parent=w,u.oneof=r,u.localName=r?Er(e.name):Sr(Er(e.name)),u.jsonName=e.jsonName,d=()=>`field ${w.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let h=e.label,g=e.type,
v=(a=e.options)===null||a===void 0?void 0:a.jstype;if(h===Wi){let w=g==Qr?o?.get(mn(e.typeName)):void 0;if(w){u.fieldKind=
"map";let{key:I,value:A}=Up(w);return u.mapKey=I.scalar,u.mapKind=A.fieldKind,u.message=A.message,u.delimitedEncoding=!1,
u.enum=A.enum,u.scalar=A.scalar,u}switch(u.fieldKind="list",g){case Qr:case eo:u.listKind="message",u.message=n.getMessage(
mn(e.typeName)),$t(u.message),u.delimitedEncoding=Lc(e,t);break;case kc:u.listKind="enum",u.enum=n.getEnum(mn(e.typeName)),
$t(u.enum);break;default:u.listKind="scalar",u.scalar=g,u.longAsString=v==Ac;break}return u.packed=Gp(e,t),u}switch(g){case Qr:case eo:
u.fieldKind="message",u.message=n.getMessage(mn(e.typeName)),$t(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=Lc(e,t),u.getDefaultValue=()=>{};break;case kc:{let w=n.getEnum(mn(e.typeName));$t(w!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(mn(e.typeName)),
u.getDefaultValue=()=>Vn(e,"defaultValue")?Tc(w,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=g,u.
longAsString=v==Ac,u.getDefaultValue=()=>Vn(e,"defaultValue")?Ic(g,e.defaultValue):void 0;break}}return u}function Rp(e){
switch(e.syntax){case"":case"proto2":return bp;case"proto3":return yp;case"editions":if(e.edition===Ep)return Oc;if(e.edition in
Dc)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function Op(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function Dp(e,t){let n=Pp(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function Cp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==be.LengthDelimited)
continue;let a=new At(new At(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===be.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function Pp(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Wo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function mn(e){
return e.startsWith(".")?e.substring(1):e}function Fp(e,t){if(!Vn(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return $t(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Bp(e,t,n,r){
if(e.label==vp)return xp;if(e.label==Wi)return _c;if(t||e.proto3Optional||n)return Gi;let o=Yn("fieldPresence",{proto:e,
parent:r});return o==_c&&(e.type==Qr||e.type==eo)?Gi:o}function Gp(e,t){if(e.label!=Wi)return!1;switch(e.type){case Sp:case wp:case eo:case Qr:
return!1}let n=e.options;return n&&Vn(n,"packed")?n.packed:Tp==Yn("repeatedFieldEncoding",{proto:e,parent:t})}function Up(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return $t(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function Vp(e){var t;
return kp==Yn("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function Lc(e,t){return e.type==
eo?!0:Ip==Yn("messageEncoding",{proto:e,parent:t})}function Yp(e,t){return Ap==Yn("utf8Validation",{proto:e,parent:t})}function Yn(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return Yn(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=Dc[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return Yn(e,t.parent)}function $t(e,t){if(!e)throw new Error(
t)}function Fc(e){let t=$p(e);return t.messageType.forEach(jr),$o(t,()=>{}).getFile(t.name)}function $p(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map(Bc),
enumType:e.enumType.map(Gc)}))}function Bc(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(Wp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map(Bc))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Gc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Wp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?Kp(e.options):void 0}))}function Kp(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Gc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function ve(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var to=Fc({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var au=ve(to,1);var Uc;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(Uc||(Uc={}));var Vc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Vc||(Vc={}));var Yc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Yc||(Yc={}));var $c;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})($c||($c={}));var Wc;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})(Wc||(Wc={}));var Kc;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})(Kc||(Kc={}));var Hc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(Hc||(Hc={}));var Zc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Zc||(Zc={}));var qc;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})(qc||(qc={}));var Xc;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(Xc||(Xc={}));var zc;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(zc||(zc={}));var Jc;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(Jc||(Jc={}));var jc;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(jc||(jc={}));var Qc;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})(Qc||(Qc={}));var eu;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
eu||(eu={}));var tu;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(tu||(tu={}));var nu;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(nu||(nu={}));var ru;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(ru||(ru={}));var ou;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(ou||(ou={}));var su;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(su||(su={}));var iu;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(iu||(iu={}));function Ki(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function ot(e,t,n){
let r=te(e);return Hi(e).read(r,new At(t),Ki(n),t.byteLength),r}var lu=new WeakMap;function Hi(e){let t=lu.get(e);return t===void 0&&(t=Hp(e)),t}function Hp(e){let t=String(e),n=new Map,
r={read:Zp(t,n),readGroup:qp(t,n)};lu.set(e,r);for(let o of e.fields)n.set(o.number,uu(o));return r}function Zp(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),h=t.get(u);if(h===void 0){
let g=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:g});continue}h(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function qp(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=be.EndGroup);){let d=t.get(a);if(d===void 0){let h=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:h});continue}d(n,r,o,c)}if(c!=be.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function cu(e,t,n,r,o){uu(n)(e[Xe],t,o,r)}function uu(e){
switch(e.fieldKind){case"scalar":return Xp(e);case"enum":return zp(e);case"message":return Jp(e);case"list":return jp(e);case"\
map":return Qp(e)}}function Xp(e){let t=Ko(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;if(e.oneof){let r=e.oneof.
localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function zp(e){var t;let n=e.localName,r=(t=e.
oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let h=a.int32();if(o.some(g=>g.number===h))r!==void 0?
i[r]={case:n,value:h}:i[n]=h;else if(c.readUnknownFields){let g=[];Bl(h,g);let v=(d=i.$unknown)!==null&&d!==void 0?d:[];
v.push({no:s,wireType:u,data:new Uint8Array(g)}),i.$unknown=v}}}function Jp(e){let t=e.localName,{toMessage:n,toLocal:r}=Mt(
e),o=fu(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:void 0);o(d,a,c),i[s]={
case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function fu(e){let t=Hi(e.message);if(e.delimitedEncoding){
let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function jp(e){let t=e.localName;
if(e.listKind=="message"){let{toMessage:i,toLocal:a}=Mt(e),c=fu(e);return(u,d,h)=>{let g=i(void 0);c(g,d,h),u[t].push(a(
g))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=Ko(n,e.utf8Validation,r),s=n!=
y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==be.LengthDelimited&&s){let h=a.uint32()+a.pos;for(;a.pos<h;)d.push(
o(a))}else d.push(o(a))}}function Qp(e){let t=e.localName,n=Ko(e.mapKey,e.utf8Validation,!1),r=ut(e.mapKey,!1),o,s;switch(e.
mapKind){case"scalar":{let i=e.scalar,a=Ko(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(0);else{let c=ut(
i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,
toLocal:a}=Mt(e),c=Hi(e.message).read;o=(u,d,h)=>{let g=i(h);return c(g,u,d,u.uint32()),a(g)},s=()=>a(i(void 0));break}}
return(i,a,c)=>{let u=i[t],d,h,g=a.uint32(),v=a.pos+g;for(;a.pos<v;){let[w,I]=a.tag();switch(w){case 1:d=n(a);break;case 2:
h=o(a,c,h);break;default:a.skip(I,w,c.recursionLimit-c.depth)}}d===void 0&&(d=r),h===void 0&&(h=s()),yt(u,d,h)}}function Ko(e,t,n){
switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.double();case y.FLOAT:
return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.int64();case y.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.BYTES:
return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function He(e,t){var n;let r=ot(au,Vo(e));return r.messageType.forEach(jr),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],$o(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var mu=He("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var eh=He("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KB\
W5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub\
3duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),du=ve(eh,0);var th=He("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),pu=ve(th,0);var nh=2,rh=3,hu={writeUnknownFields:!0};function oh(e){return e?Object.assign(Object.assign({},hu),e):hu}function Lt(e,t,n){
let r=new br;return Zi(e)(r,oh(n),t),r.finish()}var gu=new WeakMap;function Zi(e){let t=gu.get(e);return t===void 0&&(t=
sh(e)),t}function sh(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:h,wireType:g,
data:v}=u[d];i.tag(h,g).raw(v)}};gu.set(e,s);for(let i of n)o.push(bu(i));return s}function bu(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return ih(e);case"list":return lh(e);case"map":return ch(e)}}function ih(e){let t=ah(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
nh){let r=e.presence==rh?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function ah(e){switch(e.fieldKind){case"message":{let{toMessage:t}=Mt(e),n=Eu(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=Zo(t),o=Ho(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function lh(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=Mt(e),o=Eu(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=Ho(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,be.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=Zo(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function ch(e){let t=e.localName,n=e.number,r=uh(e);if(e.mapKind==
"message"){let{toMessage:a}=Mt(e),c=Zi(e.message);return(u,d,h)=>{let g=h[t],v=Object.keys(g);for(let w=0;w<v.length;w++){
let I=v[w];u.tag(n,be.LengthDelimited).fork(),r(u,I),u.tag(2,be.LengthDelimited).fork(),c(u,d,a(g[I])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=Zo(o),i=Ho(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],h=Object.keys(
d);for(let g=0;g<h.length;g++){let v=h[g];a.tag(n,be.LengthDelimited).fork(),r(a,v),a.tag(2,s),i(a,d[v]),a.join()}}}function uh(e){
let t=Zo(e.mapKey),n=Ho(e.mapKey,e.parent.typeName,e.name),r=fh(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function fh(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return se.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return se.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function Ho(e,t,n){let r=mh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function mh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function yu(e,t,n,r){
bu(r)(e,t,n[Xe])}function Eu(e){let t=e.number,n=Zi(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,be.StartGroup),
n(r,o,s),r.tag(t,be.EndGroup)}:(r,o,s)=>{r.tag(t,be.LengthDelimited).fork(),n(r,o,s),r.join()}}function Zo(e){switch(e){case y.
BYTES:case y.STRING:return be.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return be.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return be.Bit32;default:return be.Varint}}function Su(e,t,n){let r=!1;return n||(n=te(pu),r=!0),n.value=Lt(e,t),n.typeUrl=dh(t.$typeName),r?n:void 0}function dh(e){return`type.googleapis.com/${e}`}function qi(e,t,...n){if(n.length==0)return e.extensions[t];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],e.messages[t]).
nestedExtensions[r]}var wu=He("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var Xi=He("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),vu=ve(Xi,0),zi=ve(Xi,1),Nu=ve(Xi,2),qo;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})(qo||(qo={}));function xu(e,t,n){Iu(t,e);let r=ph(e.$unknown,t),[o,s,i]=no(t),a=Ki(n);for(let c of r)cu(o,new At(c.data),s,c.wireType,
a);return i()}function Ji(e,t,n){var r;Iu(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),
[s,i]=no(t,n),a=new br;yu(a,{writeUnknownFields:!0},s,i);let c=new At(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),h=c.
skip(d,u);o.push({no:u,wireType:d,data:h})}e.$unknown=o}function Tu(e,t){var n;return t.extendee.typeName===e.$typeName&&!!(!((n=e.$unknown)===null||n===void 0)&&n.find(r=>r.no===
t.number))}function ji(e,t){let n=e.proto.options;return n?Tu(n,t):!1}function Qi(e,t){let n=e.proto.options;if(!n){let[
,,r]=no(t);return r()}return xu(n,t)}function ph(e,t){if(e===void 0)return[];if(t.fieldKind==="enum"||t.fieldKind==="sca\
lar"){for(let n=e.length-1;n>=0;--n)if(e[n].no==t.number)return[e[n]];return[]}return e.filter(n=>n.no===t.number)}function no(e,t){
let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.assign(Object.
assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=te(o,t!==void 0?{[n]:t}:void 0);return[Go(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=e.message;return Yt(a)?ut(a.fields[0].scalar,a.fields[0].longAsString):te(a)}return i}]}function Iu(e,t){
if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to message ${e.extendee.
typeName}`)}var ku=Date.parse("0001-01-01T00:00:00Z"),Au=Date.parse("9999-12-31T23:59:59Z"),_u=-315576e6,Mu=315576e6;var hh=2;function gh(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function $n(e,t,n){let r=te(e);return bh(e,r,t,n),r}function bh(e,t,n,r){try{wr(e)(t,n,gh(r))}catch(o){throw sc(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var ea=new WeakMap;function wr(e){let t=ea.get(e);return t===void 0&&(t=yh(e)),t}function yh(e){let t=String(e),n=Eh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return ea.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Fe(a)}`);let d=new Map,
h=new Set,g=Object.keys(a);for(let v=0;v<g.length;v++){let w=g[v],I=a[w],A=o.get(w);if(A!==void 0){let R=A.field;if(h.has(
R))throw new ce(R,"set multiple times");if(h.add(R),A.oneofScalarNullSkip&&I===null)continue;if(A.oneof){let x=d.get(A.oneof);
if(x!==void 0)throw new ce(A.oneof,`oneof set multiple times by ${x.name} and ${R.name}`);d.set(A.oneof,R)}A.read(i,I,c)}else{
let R=w.startsWith("[")&&w.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(w.substring(1,w.length-
1)):void 0;if(R?.extendee.typeName==r){let[x,P,k]=no(R);Lu(P)(x[Xe],I,c),Ji(i,R,k())}if(R===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${w}" is unknown`)}}c.depth--};ea.set(e,s);for(let i of e.fields){let a={
read:Lu(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Eh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>kh(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>Ah(t,n);case"google.protobuf.Duration":return(t,n)=>_h(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>Mh(t,n);case"google.protobuf.Struct":return(t,n,r)=>Cu(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>sa(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Pu(t,n,r);default:if(Yt(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=Ou(t);return(i,a)=>{a===null?i[n]=ut(r,o):i[n]=s(a)}}return}}function Lu(e){
switch(e.fieldKind){case"scalar":return Sh(e);case"enum":return wh(e);case"message":return vh(e);case"list":return Nh(e);case"\
map":return Th(e)}}function Sh(e){let t=Ou(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=Ru(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function Ru(e){let t=e.localName;if(e.presence!=hh)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ut(n,r)}}function wh(e){let t=ta(e.enum),n=na(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===vr)return;let h=n(d);if(h!==!0)throw new ce(e,_t(e,d,h));a[i]={case:r,value:d}}}let s=Ru(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===vr)return;let d=n(u);if(d!==!0)throw new ce(
e,_t(e,u,d));i[r]=u}}function vh(e){let t=e.localName,{toMessage:n,toLocal:r}=Mt(e),o=wr(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let h=n(d.case===t?d.value:void 0);o(h,c,u),a[i]={case:t,value:r(h)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function Nh(e){let t=e.localName,n=xh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Fe(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==vr&&i.push(c)}}}function xh(e){switch(e.listKind){case"scalar":{let t=ra(e),n=fn(e.scalar),r=oa(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${_t(e,a,c)}`);return r(a)}}case"enum":{let t=ta(e.enum),n=na(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===vr)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${_t(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=Mt(e),r=wr(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function Th(e){let t=e.localName,n=e.mapKey,r=Ih(
n),o=fn(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=ra(e),i=fn(e.scalar),a=oa(e);break}case"enum":{let u=ta(e.enum);
s=(d,h)=>u(d,h.ignoreUnknownFields),i=na(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=Mt(e),h=wr(e.message);c=e.message.typeName!="google.protobuf.Value",s=(g,v)=>{let w=u(void 0);return h(
w,g,v),d(w)};break}}return(u,d,h)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Fe(d));let g=u[t],v=new Set,w=Object.keys(d);for(let I=0;I<w.length;I++){let A=w[I],R=d[A],x=r(A);if(v.has(
x))throw new ce(e,`duplicate map key "${A}"`);if(v.add(x),R===null&&c)throw new ce(e,"map value must not be null");let P=s(
R,h);if(P===vr)continue;let k=o(x);if(k!==!0)throw new ce(e,`invalid map key: ${_t({scalar:n},x,k)}`);if(i!==void 0){let H=i(
P);if(H!==!0)throw new ce(e,`map entry ${Fe(x)}: ${_t(e,P,H)}`)}yt(g,x,a(P))}}}var vr=Symbol();function ta(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return vr;break}}throw new Error(`cannot decode ${e} from JSON: ${Fe(r)}`)}}function na(e){if(e.open)
return fn(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function Ou(e){let t=ra(e),n=fn(e.scalar),r=oa(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,_t(e,s,i));return r(s)}}function ra(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return Du;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return Vo(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function oa(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?se.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?se.uParse(n):n;default:return n=>n}}function Ih(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return Du;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function Du(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function kh(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Fe(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=te(i);if(Jl(i)&&Object.prototype.hasOwnProperty.call(t,"value"))wr(
i)(a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&yt(c,u,t[u]);wr(i)(a,c,n)}Su(i,a,e)}function Ah(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<ku||r>Au)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=se.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function _h(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Fe(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);let r=Number(n[1]);if(r>Mu||r<_u)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Fe(t)}`);if(e.seconds=se.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function Mh(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Fe(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return xc(n)}))}function Cu(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Fe(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=te(zi);sa(i,t[s],n),yt(e.fields,s,i)}}function sa(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:qo.NULL_VALUE};else if(Array.isArray(t)){let r=te(Nu);Pu(r,t,n),e.kind={case:"listValue",value:r}}else{let r=te(vu);
Cu(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Fe(t)}`)}return n.depth--,e}function Pu(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Fe(t)}`);for(let r=0;r<t.length;r++){let o=te(zi);sa(o,t[r],n),e.values.push(o)}}var Lh=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],j=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.details.find(r=>r.
type===t.typeName);return n&&ot(t,n.value)}get retryAfter(){let t=this.details.find(({type:n})=>n==="google.rpc.RetryInf\
o");return t&&Rh(t.value)}};function Rh(e){let t=new At(e);try{t.tag();let{seconds:n,nanos:r}=ot(du,t.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function Xo(e){let t=Lh.find(r=>r===e.code)??"unknown",n=e.details.map(({type:r,
value:o})=>({type:r,value:o}));return new j(t,e.message||t,{details:n,origin:"server"})}function Fu(e){let t=`HTTP ${e},\
 without an error of a socket.mq server`;return new j(Oh[e]??"unknown",t,{origin:"server"})}var Oh={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};function ye(e,t){
return new j("unavailable",e,t===void 0?{}:{cause:t})}function Rt(e){return new j("internal",`the server does not keep t\
o the protocol: ${e}`)}function Bu(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var Ot=He("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSKiAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
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
XNvbhgCIAEoCSInCghUb3BpY0tleRILCgNrZXkYASABKA0SDgoGc2VjcmV0GAIgASgMYgZwcm90bzM"),ro=ve(Ot,0),zo=ve(Ot,1),Gu=ve(Ot,2),Uu=ve(
Ot,3),Vu=ve(Ot,4),Yu=ve(Ot,5),$u=ve(Ot,6);var Wu=ve(Ot,9),Ku=ve(Ot,10),Hu=ve(Ot,11);var Zu=ve(Ot,15);var Jo=ve(Ot,17);var Dh=1024*1024,jo=class{constructor(t,n,r,o){this.base=t;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async send(t,n,r,o,s){
try{let i=typeof this.headers=="function"?await this.headers():this.headers,a=new Headers(i);for(let[d,h]of Object.entries(
r))a.set(d,h);let c={method:t,headers:a,signal:o};s&&(c.body=s),this.credentials&&(c.credentials=this.credentials);let{fetch:u}=this;
return await u(this.base+n,c)}catch(i){throw this.broken(i,o)}}broken(t,n){if(n.aborted){let r=n.reason;return r instanceof
j?r:ye("the request was given up",r)}return t instanceof j?t:ye(`no answer from ${this.base}`,t)}};async function vn(e){
let t=await e.text().catch(()=>""),n=e.headers.get("content-type")??"",r=e.headers.get("retry-after"),o=r===null?void 0:
Number(/^\d{1,9}$/.exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&t.length<=Dh)try{let s=$n(Jo,JSON.parse(
t),{ignoreUnknownFields:!0});if(s.code)return{error:Xo(s),isOurs:!0,pause:o}}catch{}return{error:Fu(e.status),isOurs:!1,
pause:o}}var Ch=["application/protobuf","application/proto","application/x-protobuf"];function Nr(e){let t=e.headers.get(
"content-type")??"";return Ch.includes(t.split(";")[0].trim().toLowerCase())}function oo(e,t){return qu(e,()=>te(e,t))}function so(e,t){return qu(e,()=>Lt(e,t))}function xr(e,t,n){try{return ot(e,t)}catch(r){
throw Rt(`${n} is no ${e.typeName}: ${String(r)}`)}}function qu(e,t){try{return t()}catch(n){throw new j("invalid_argume\
nt",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var ia="application/protobuf",aa="google.api.HttpBody";async function Xu(e,t,n,r){let{input:o,output:s}=t.desc,i=n,[a,c]=o.
typeName===aa?[i.contentType||"application/octet-stream",i.data]:[ia,so(o,n)],u={"content-type":a};s.typeName!==aa&&(u.accept=
ia);let d=r.left();d!==void 0&&(u["smq-timeout-ms"]=String(d));let h=`${t.session}/${t.name}`,g=await e.send("POST",h,u,
r.signal,c);if(g.status!==200)throw(await vn(g)).error;try{return await Ph(g,s,h)}catch(v){throw e.broken(v,r.signal)}}async function Ph(e,t,n){
let r=e.headers.get("content-type")??"";if(t.typeName===aa){let o=new Uint8Array(await e.arrayBuffer());return oo(t,{contentType:r,
data:o})}if(!Nr(e))throw Rt(`the reply to ${n} is ${JSON.stringify(r)}, not ${ia}; is that the server's URL?`);return xr(
t,new Uint8Array(await e.arrayBuffer()),`the reply to ${n}`)}function zu(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw io(`${r}\
 has no filter, so not by ${o.join(", ")} either`);return new Uint8Array}if(wn(t)){if(!wn(t,n))throw io(`${r} is filtere\
d by ${n.typeName}, not by ${t.$typeName}`);return Lt(n,t)}try{return Lt(n,te(n,Fh(n,t,r)))}catch(s){throw s instanceof j?
s:io(`the filter of ${r}: ${String(s)}`,s)}}function Fh(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw io(`${n} cannot be filtered by ${s}: ${[...r].join(", ")} can be`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw io(
`${n} is filtered by one ${s}, not by several`);return[s,i]});return Object.fromEntries(o)}function Ju(e,t,n){let r=Go(t,
n);for(let o of t.fields){if(!r.isSet(o))continue;let s=o.fieldKind==="list"?r.get(o):[r.get(o)];for(let i of s){let a=i instanceof
Uint8Array?vc(i):String(i);e.append(o.name,a)}}}function io(e,t){return new j("invalid_argument",e,t===void 0?{}:{cause:t})}var Bh=He("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY\
4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",
[to]);var la=qi(Bh,0);var Gh="google.protobuf.Empty";function Qu(e){let t=Uh(e),n=$i(...tf(e.file,new Set)),r=e.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${e.name}.${o.name}`;return[o.localName,{desc:o,name:i,session:t,event:s,filter:Vh(
o,n),registry:n}]});return new Map(r)}function Uh(e){let{package:t}=e.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.
exec(t);if(!n)throw new TypeError(`${e.typeName} is no interface: its package has to end with a version, as weather.v1`);
return`/socket.mq/${n[1]}/${n[2]}`}function Vh(e,t){if(e.methodKind==="server_streaming")return e.input.typeName===Gh?void 0:
e.input;if(e.methodKind!=="bidi_streaming"||!ji(e,la))return;let{filter:n}=Qi(e,la);return n?ef(n,e.parent.file.proto.package,
t):void 0}function ef(e,t,n){if(e.startsWith("."))return ef(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is in no file tha\
t the interface imports`)}}function tf(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>tf(n,t))),t}var Yh=2**31-1,ft=class{#e=new AbortController;#t;#n;#o;constructor(t,n){this.#t=t.signal;let r=t.timeout??n;if(this.#t?.
aborted){this.#r();return}if(this.#t?.addEventListener("abort",this.#r,{once:!0}),r!==void 0&&r<=Yh){let o=Math.max(Math.
ceil(r),1);this.#o=Date.now()+o,this.#n=setTimeout(()=>this.#s(o),o)}}get signal(){return this.#e.signal}left(){return this.#o===
void 0?void 0:Math.max(this.#o-Date.now(),1)}onend(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.
addEventListener("abort",n,{once:!0})}pause(t){return new Promise((n,r)=>{setTimeout(n,t),this.onend(r)})}done(){clearTimeout(
this.#n),this.#t?.removeEventListener("abort",this.#r)}#r=()=>{this.done();let t=this.#t?.reason;this.#e.abort(new j("ca\
nceled","given up by its AbortSignal",{cause:t}))};#s(t){this.done(),this.#e.abort(new j("deadline_exceeded",`no answer \
within ${t} ms`))}};var mt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static ZERO=new e(0n,0n);static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; it is {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}equals(t){return this.epoch===t.epoch&&this.sequence===t.sequence}isUpTo(t){return this.epoch===t.epoch&&
this.sequence<=t.sequence}next(){return new e(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var nf={firstPause:100,longestPause:1e4,handshake:1e4,quiet:25e3,grace:25e3,longestAsked:6e4,awake:5e3,idle:3e4,confirmation:3e3,
streamQuiet:45e3,poll:25e3,round:2e3,post:6e4,firstUpgrade:6e4,longestUpgrade:6e5};function en(e){return Math.random()*e}
var Nn=class{constructor(t,n){this.first=t;this.longest=n}first;longest;#e=0;next(){let t=this.first*2**Math.min(this.#e,
16);return this.#e+=1,Math.min(t,this.longest)}reset(){this.#e=0}};var Qo=class{#e;#t;#n=0;#o=mt.ZERO;#r=0n;#s=!1;constructor(t){this.#e=t}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(t,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#r=t.epoch;let s=Number(n.replayed),i=n.resumed;if(!o)this.#t=t;else if(!("after"in r&&r.after.equals(t)))
if(o.equals(t))i=!0;else return this.#s=!0,this.gap(o.next(),t);return i?this.#a({kind:"resumed",replayed:s}):void 0}gap(t,n){
let r=this.#t,o=this.#s;return this.#r=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#a({kind:"resumed",replayed:0}):(this.#t=
n,this.#a({kind:"gap",from:r&&o?r.next():t,to:n}))}event(t){let n=new mt(this.#r,t),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#o),this.#o=r?this.#o:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,again:r,stands:this.
stands()}}pass(t){this.#n===0&&this.#t?.isUpTo(t)&&(this.#t=t)}stands(){return this.#n===0?this.#t:void 0}#a(t){return{what:t,
stands:this.stands()}}};var st=class extends Error{};function ao(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function rf(e){return e.
kind!=="subscription"||e.isAsked}function of(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function Wn(e,t){if(e.
kind==="subscription")e.end(t);else if(t)e.answer.reject(t);else throw new st(`it ended a ${e.kind} without saying why`)}
function sf(e,t){if(e.kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case===
"reply")e.answer.resolve(t.value.payload);else throw new st(`it answered a ${e.kind} as if it were something else`)}var ua=1024*1024,lo=64,es=class{constructor(t,n,r,o){this.topic=t;this.filter=n;this.inbox=o;this.#e=new Qo(r)}topic;filter;inbox;kind="\
subscription";id=0;link=0;#e;#t="asked";#n=0;#o=0;#r=0;#s;#a;get isLeft(){return this.#t==="left"}get isAsked(){return this.#t===
"asked"}ask(t){if(clearTimeout(this.#a),this.link=t,this.#r=0,this.#n=Math.max(ua-this.#o,0),this.#n===0){this.#t="full";
return}return this.#t="asked",te(Uu,{topic:this.topic,filter:this.filter,start:$h(this.#e.start()),window:BigInt(this.#n)})}credit(t){
switch(this.#o=Math.max(this.#o-t,0),this.#t){case"confirmed":return this.#n+=t,"tell";case"asked":return this.#r+=t,"no\
thing";case"full":return"ask";case"putOff":case"left":return"nothing"}}settle(){if(this.#t!=="confirmed")return 0;let t=this.#r;
return this.#r=0,this.#n+=t,t}putOff(t,n,r){let o=this.isAsked&&t?.code==="unavailable",s=t?.retryAfter??(o?0:void 0);return s===
void 0||this.#e.isNew()?!1:(this.#s??=new Nn(n.firstPause,n.longestPause),this.#t="putOff",this.#a=setTimeout(r,Math.min(
s,n.longestAsked)+en(this.#s.next())),!0)}get isPutOff(){return this.#t==="putOff"}leave(){let t=this.#t==="asked"||this.#t===
"confirmed";return this.#t="left",clearTimeout(this.#a),t}end(t){if(!t&&this.isAsked)throw new st("it ended a subscripti\
on without confirming it or saying why");clearTimeout(this.#a),this.inbox.end(t)}pass(t){this.#t==="confirmed"&&this.#e.
pass(t)}receive(t){switch(this.#t){case"left":return;case"asked":if(t.case==="subscribed")return this.#i(t.value);break;case"\
confirmed":if(t.case==="event")return this.#c(t.value);if(t.case==="gap")return this.#l(t.value);throw new st("it confir\
med a subscription twice, or as if it were a publish");case"full":case"putOff":break}throw new st("it sent something for\
 a subscription before confirming it")}#i(t){let n=ca(t.position,"confirmation");if(this.#t="confirmed",this.#s?.reset(),
this.#e.isNew()){let{retained:o,replayed:s}=t;this.inbox.confirm({position:n,retained:Number(o),replayed:Number(s)})}let r=this.#e.
confirm(n,t);r&&this.inbox.push(r)}#c(t){if(this.#n<=0)throw new st("it sent more of a subscription than its window allo\
ws");let{payload:n}=t,r=n.length+lo;this.#n-=r,this.#o+=r;let{position:o,again:s,stands:i}=this.#e.event(t.sequence),a=s?
{kind:"again",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.inbox.push({what:a,stands:i})}#l(t){let n=ca(t.from,
"gap");this.inbox.push(this.#e.gap(n,ca(t.to,"gap")))}};function ca(e,t){if(!e)throw new st(`it sent a ${t} without its \
position`);return new mt(e.epoch,e.sequence)}function $h(e){if("after"in e){let{epoch:t,sequence:n}=e.after;return{case:"\
after",value:te(Gu,{epoch:t,sequence:n})}}return e.live?{case:"live",value:!0}:{case:void 0}}var ts=class{confirmed;#e;#t;#n=[];#o=0;#r;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#r!==void 0}confirm(t){this.#e(t)}push(t){if(this.#r)return;let n=this.#s.
shift();if(n){n(t);return}if(t.what.kind==="resumed"||t.what.kind==="gap")for(;this.#a()?.what.kind==="resumed";)this.#n.
pop();let r=this.#a();r?.what.kind==="gap"&&t.what.kind==="gap"?(r.what.to=t.what.to,r.stands=t.stands):r?.what.kind==="\
again"&&t.what.kind==="again"?(r.what.bytes+=t.what.bytes,r.stands=t.stands):this.#n.push(t)}end(t){if(this.#r)return;let n={
error:t};this.#r=n,this.#t(t??new j("canceled","the subscription was ended before it was confirmed"));for(let r of this.#s.
splice(0))r(n)}leave(t){this.#n=[],this.#o=0,this.end(t)}take(){let t=this.#n[this.#o];return t?(this.#o+=1,this.#o*2>=this.#n.
length&&(this.#n.splice(0,this.#o),this.#o=0),Promise.resolve(t)):this.#r?Promise.resolve(this.#r):new Promise(n=>this.#s.
push(n))}#a(){return this.#n.length>this.#o?this.#n.at(-1):void 0}};var ns=class{#e;#t;#n=new ts;#o;#r;#s=0;#a;#i=!1;constructor(t,n,r,o){this.#e=t,this.#t=n,this.#r=new ft({signal:o.signal});
let s={live:!1},i=new Uint8Array;try{s=Wh(o.start),i=r()}catch(a){this.#n.end(a)}this.#o=new es(n.name,i,s,this.#n),"aft\
er"in s&&(this.#a=s.after),this.#c(o.timeout)}#c(t){let n=new ft({timeout:t}),r=()=>n.done();this.confirmed.then(({position:o,
retained:s})=>{this.#a=s===0?this.#a??o:this.#a,r()},r),this.#n.ended||this.#e.subscribe(this.#o),n.onend(o=>this.#u(o)),
this.#r.onend(o=>this.#u(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#a}async next(){for(;!this.#i;){
let t=await this.#n.take();if(!("what"in t))return this.#l(t.error);let n=this.#m(t);if(n)return{done:!1,value:n}}return{
done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#i=!0,this.#u(void 0)}[Symbol.
asyncIterator](){return this}#l(t){this.#r.done();let n=!this.#i;if(this.#i=!0,t&&n)throw t;return{done:!0,value:void 0}}#u(t){
this.#r.done(),(!this.#n.ended||!t)&&(this.#n.leave(t),this.#e.unsubscribe(this.#o))}#m({what:t,stands:n}){switch(this.#a=
n??this.#a,t.kind){case"event":return this.#d(t.position,t.payload);case"gap":return{kind:"gap",from:t.from,to:t.to};case"\
resumed":return{kind:"resumed",replayed:t.replayed};case"again":this.#p(t.bytes);return}}#d(t,n){this.#p(n.length+lo);try{
return{kind:"event",message:xr(this.#t.event,n,`event ${t}`),position:t}}catch(r){throw this.close(),r}}#p(t){this.#s+=t,
this.#s>=ua/2&&(this.#e.credit(this.#o,this.#s),this.#s=0)}};function Wh(e="kept"){if(typeof e=="string")return{live:e===
"live"};try{return{after:typeof e.after=="string"?mt.parse(e.after):e.after}}catch(t){throw new j("invalid_argument",t.message,
{cause:t})}}var af=64*1024*1024,rs=class{#e="";#t=!1;#n="";#o;#r=[];#s=0;push(t){let n=[];if(this.#t&&t.startsWith(`
`)&&(t=t.slice(1),this.#t=!1),!t)return n;this.#t=t.endsWith("\r");let r=t.split(/\r\n|\r|\n/);r[0]=this.#e+r[0],this.#e=
r.pop();for(let o of r){let s=this.#a(o);s&&n.push(s)}if(this.#s+this.#e.length>af)throw Rt(`it sent an event of more th\
an ${af} characters`);return n}#a(t){if(!t)return this.#i();let n=t.indexOf(":"),r=n<0?t:t.slice(0,n),o=n<0?"":t.slice(n+
(t[n+1]===" "?2:1));r==="event"?this.#n=o:r==="id"?this.#o=o:r==="data"&&(this.#r.push(o),this.#s+=o.length)}#i(){let{length:t}=this.#r,
n={event:this.#n||"message",data:this.#r.join(`
`),id:this.#o};return this.#n="",this.#o=void 0,this.#r=[],this.#s=0,t>0?n:void 0}};var os=class{constructor(t){this.allowance=t}allowance;#e;async open(){for(;this.allowance<=0;)await new Promise(t=>this.#e=
t)}take(t){this.allowance-=t+lo}credit(t){this.allowance+=t,this.#e?.(),this.#e=void 0}};function tn(e,t){return te(zo,{id:e,frame:t})}function ss({code:e,message:t,details:n}){return{case:"end",value:{status:{
code:e,message:t,details:n.map(r=>({...r}))}}}}var Kh=15e3,Hh=21e3,is=class{constructor(t,n,r,o,s){this.id=t;this.subscribe=n;this.plain=o;this.ears=s;this.#t=new os(Number(
n.window)),this.#n=o.lines,this.#a(),this.#c(r==="event-stream"&&this.#r==="own"?()=>this.#u():()=>this.#d())}id;subscribe;plain;ears;#e=new AbortController;#t;#n;#o;#r="\
none";#s=1/0;get isOverdue(){return Date.now()>this.#s}credit(t){this.#t.credit(t)}stop(){this.#e.abort(),this.#t.credit(
1/0),this.#i()}#a(){this.#r!=="own"&&this.#n.free>0?(this.#i(),this.#n.free-=1,this.#r="own"):this.#r==="none"&&(this.#n.
sharing+=1,this.#r="shared")}#i(){this.#r==="own"?this.#n.free+=1:this.#r==="shared"&&(this.#n.sharing-=1),this.#r="none"}async#c(t){
try{await Promise.resolve(),await t()}catch(n){if(this.#e.signal.aborted)return;n instanceof j&&n.code!=="internal"?this.
ears.lost(n):this.ears.violated(n instanceof Error?n.message:String(n))}finally{this.#o?.done(),this.#s=1/0,this.#i()}}#l(t){
return this.#o?.done(),this.#o=new ft({signal:this.#e.signal,timeout:t}),this.#o.signal}async#u(){let{confirmation:t,streamQuiet:n,
handshake:r}=this.plain.pace,o;try{o=await this.#h(this.#g(this.subscribe.start),"text/event-stream",r)}catch(u){if(u instanceof
j&&u.code==="deadline_exceeded")return this.ears.buffered();throw u}if(!o)return;let s=o.body.getReader(),i=new TextDecoder,
a=new rs,c=!1;try{for(;;){let u=await this.#m(s,c?n:t);if(u==="late")return this.ears.buffered();if(u.done)throw ye("the\
 event stream ended");for(let d of a.push(i.decode(u.value,{stream:!0}))){c=!0;let h=this.#y(d);if(h&&!await this.#f(h))
return}}}finally{s.cancel().catch(()=>{})}}async#m(t,n){this.#l(n),this.#s=Date.now()+Hh;let r=new Promise((s,i)=>{this.#o?.
onend(a=>this.#e.signal.aborted?i(a):s("late"))}),o=t.read().catch(s=>{throw ye("the event stream broke",s)});try{return await Promise.
race([o,r])}finally{this.#s=1/0}}async#d(){let t=this.subscribe.start;for(let n=!0;;n=!1){if(await this.#t.open(),this.#e.
signal.aborted)return;this.#a();let r=()=>this.#p(t,n),o=await(this.#r==="own"?r():this.#n.inTurn(r));if(!o)return;for(let s of o.
frames)if(s.id=this.id,(n||s.frame.case!=="subscribed")&&!await this.#f(s))return;if(!o.next)throw Rt("the answer to a l\
ong poll does not say where to go on");t={case:"after",value:o.next},this.ears.passed(new mt(o.next.epoch,o.next.sequence))}}async#p(t,n){
let{poll:r,round:o,awake:s}=this.plain.pace;if(this.#e.signal.aborted)return;let i=this.#r==="own"?r:Math.ceil(o/Math.max(
this.#n.sharing,1)),a=n?0:i;this.#s=Date.now()+a+s;let c=await this.#h(this.#g(t,a),"application/protobuf",a+Kh);if(!c)return;
let u=await c.arrayBuffer().catch(d=>{throw ye("the answer to a long poll broke off",d)});return this.#s=1/0,ot(Zu,new Uint8Array(
u))}async#h(t,n,r){let o=this.#l(r),s=await this.plain.http.send("GET",`${this.plain.path}/${t}`,{accept:n},o);if(s.status!==
200){let{error:a,isOurs:c}=await vn(s);if(!c&&a.code==="unavailable")throw a;this.ears.frame(tn(this.id,ss(a)));return}let i=s.
headers.get("content-type")??"";if(!(i.startsWith(n)||Nr(s))||!s.body)throw Rt(`a subscription is answered by ${JSON.stringify(
i)}, not ${n}`);return s}async#f(t){return t.frame.case==="event"&&(await this.#t.open(),this.#t.take(t.frame.value.payload.
length)),this.#e.signal.aborted?!1:(this.ears.frame(t),t.frame.case!=="end")}#y({event:t,data:n,id:r}){let o={ignoreUnknownFields:!0},
s=JSON.parse(n);switch(t){case"subscribed":return tn(this.id,{case:t,value:$n(Vu,s,o)});case"gap":return tn(this.id,{case:t,
value:$n($u,s,o)});case"end":return tn(this.id,{case:t,value:{status:$n(Jo,s,o)}});case"message":{let{event:i,registry:a}=this.
plain.endpoints.get(this.subscribe.topic),c=Lt(i,$n(i,s,{...o,registry:a})),{sequence:u}=mt.parse(r??"");return tn(this.
id,{case:"event",value:te(Yu,{sequence:u,payload:c})})}default:return}}#g(t,n){let{topic:r,filter:o}=this.subscribe,s=new URLSearchParams,
i=this.plain.endpoints.get(r)?.filter;i&&Ju(s,i,ot(i,o)),t.case==="after"?s.set("after",`${t.value.epoch}-${t.value.sequence}`):
t.case==="live"&&s.set("start","live"),n!==void 0&&s.set("wait",String(n));let a=s.toString();return a?`${r}?${a}`:r}};var lf="application/protobuf",as=class{constructor(t,n){this.way=t;this.plain=n}way;plain;#e=new AbortController;#t=new Map;#n=new Map;#o=Promise.
resolve();send({id:t,frame:n}){switch(n.case){case"subscribe":{let r=new is(t,n.value,this.way,this.plain,{frame:o=>this.#c(
o),passed:o=>this.#u(()=>this.plain.listener.passed(t,o)),buffered:()=>this.#u(()=>this.plain.listener.buffered()),violated:o=>this.#u(
()=>this.plain.listener.violated(o)),lost:o=>this.#l(o)});this.#t.set(t,r);return}case"unsubscribe":return this.#t.get(t)?.
stop(),this.#i(t,{case:"end",value:{}});case"credit":return this.#t.get(t)?.credit(Number(n.value.bytes));case"publish":{
let{value:r}=n,{again:o}=r;this.#o=this.#o.then(()=>this.#r(t,r,o));return}case"request":this.#s(t,n.value);return;case"\
cancel":this.#n.has(t)&&(this.#n.get(t)?.abort(),this.#i(t,{case:"end",value:{status:{code:"canceled",message:"canceled"}}}));
return}}check(){[...this.#t.values()].some(t=>t.isOverdue)&&this.#l(ye("nothing came while the page slept"))}close(){this.#e.
abort(),this.#t.forEach(t=>t.stop()),this.#n.forEach(t=>t.abort())}async#r(t,{topic:n,payload:r,sequence:o},s){let{signal:i}=this.#e;
if(i.aborted)return;let a=new URLSearchParams({...this.plain.query,sequence:String(o)});s&&a.set("again","true");let c=new ft(
{signal:i,timeout:this.plain.pace.post}),u=!0,d=h=>({case:"receipt",value:ot(Ku,h)});await this.#a({id:t,target:`${n}?${a}`,
payload:r,headers:{},canceled:i,patience:c,isRepeated:u,answer:d})}async#s(t,{method:n,payload:r,timeoutMs:o}){let s=new AbortController;
this.#n.set(t,s);let i=o?{"smq-timeout-ms":String(o)}:{},{signal:a}=s,c=new ft({signal:a}),u=d=>({case:"reply",value:{payload:d}});
await this.#a({id:t,target:n,payload:r,headers:i,canceled:a,patience:c,isRepeated:!1,answer:u})}async#a({id:t,target:n,payload:r,
headers:o,canceled:s,patience:i,isRepeated:a,answer:c}){let{http:u,path:d}=this.plain,h={...o,"content-type":lf,accept:lf};
try{let g;for(;;){let I=await u.send("POST",`${d}/${n}`,h,i.signal,r);if(I.status===200&&Nr(I)){this.#c(tn(t,c(new Uint8Array(
await I.arrayBuffer()))));return}if(g=await vn(I),!a||!g.isOurs||g.pause===void 0)break;await i.pause(g.pause+en(this.plain.
pace.firstPause))}let{error:v,isOurs:w}=g;if(!w&&v.code==="unavailable")throw v;this.#c(tn(t,ss(v)))}catch(g){s.aborted||
this.#l(g instanceof j?g:ye("the connection broke within the answer",g))}finally{i.done()}}#i(t,n){queueMicrotask(()=>this.#c(
tn(t,n)))}#c(t){(t.frame.case==="end"||t.frame.case==="reply")&&(this.#t.delete(t.id),this.#n.delete(t.id)),this.#u(()=>this.
plain.listener.frame(t))}#l(t){this.#u(()=>{this.close(),this.plain.listener.lost(t,!1)})}#u(t){this.#e.signal.aborted||
t()}};var nn=class{constructor(t,n,r=0){this.error=t;this.isFinal=n;this.pause=r}error;isFinal;pause};var fa="smq.v1.proto",Zh=[1002,1003,1007,1009,4400],cf=4294967295;function uf(e,t,n,r,o){return new Promise((s,i)=>{let a;
try{a=new e(t,[fa])}catch(g){i(ye(`no WebSocket to ${t}`,g));return}a.binaryType="arraybuffer";let c=g=>{if(clearTimeout(
h),r.removeEventListener("abort",u),a.onopen=a.onclose=null,!g){s(new ma(a,t,n,o));return}a.onerror=()=>{},a.close(),i(g)},
u=()=>c(ye(`the WebSocket to ${t} was given up`)),h=setTimeout(()=>c(ye(`no WebSocket to ${t} within ${n.handshake} ms`)),
n.handshake);r.addEventListener("abort",u),a.onerror=()=>{},a.onclose=()=>c(ye(`no WebSocket to ${t}: refused, or nobody\
 there`)),a.onopen=()=>{let g=a.protocol===fa;c(g?void 0:ye(`${t} does not take the subprotocol ${fa}`))}})}var ma=class{constructor(t,n,r,o){
this.socket=t;this.url=n;this.pace=r;this.listener=o;this.#n=setTimeout(this.#r,r.quiet),t.onmessage=s=>this.#o(s.data),
t.onclose=s=>{let{code:i,reason:a}=s,c=i===1006?"the connection broke":`it was closed: ${i} ${a}`.trim();this.#a(ye(`the\
 session with ${this.url}: ${c}`),Zh.includes(i))}}socket;url;pace;listener;way="websocket";#e=Date.now();#t=!1;#n;send(t){
this.socket.send(Lt(ro,t))}check(){let{quiet:t,grace:n,awake:r}=this.pace;clearTimeout(this.#n),this.#e=Date.now()-t-Math.
max(n-r,0),this.#s(Math.min(r,n))}close(t,n){this.#i(),this.socket.close(t,qh(n))}#o(t){if(this.#e=Date.now(),this.#t=!1,
!(t instanceof ArrayBuffer)){this.listener.violated("it sent text in a binary session");return}let n;try{n=ot(zo,new Uint8Array(
t))}catch(r){this.listener.violated(`it sent what is not a frame: ${String(r)}`);return}n.id!==cf&&this.listener.frame(n)}#r=()=>{
let t=Date.now()-this.#e,{quiet:n,grace:r}=this.pace;t<n?this.#n=setTimeout(this.#r,n-t):this.#t?t<n+r?this.#n=setTimeout(
this.#r,n+r-t):(this.socket.close(),this.#a(ye(`${this.url} said nothing for too long`),!1)):(this.#e=Date.now()-n,this.#s(
r))};#s(t){this.#t=!0,this.send(te(ro,{id:cf})),this.#n=setTimeout(this.#r,t)}#a(t,n){this.#i(),this.listener.lost(t,n)}#i(){
clearTimeout(this.#n),this.socket.onmessage=this.socket.onclose=null,this.socket.onerror=()=>{}}};function qh(e){for(;new TextEncoder().
encode(e).length>123;)e=e.slice(0,-1);return e}var Xh=[408,425,429],ls=class{constructor(t,n,r,o,s,i){this.http=t;this.path=n;this.WebSocket=r;this.endpoints=o;this.pace=
s;this.lines=i;this.#t=new Nn(s.firstUpgrade,s.longestUpgrade)}http;path;WebSocket;endpoints;pace;lines;#e=zh();#t;#n=0;#o=!1;#r="\
event-stream";async open(t,n,r){let o;if(this.WebSocket&&Date.now()>=this.#n)try{return await this.#s(t,n,r)}catch(h){o=
h}if(await this.#c(t,n),o&&this.#o)throw this.#o=!1,new nn(o,!1);o&&this.#a();let{http:s,path:i,pace:a,endpoints:c,lines:u}=this,
d=this.#i(t);return new as(this.#r,{http:s,path:i,pace:a,endpoints:c,query:d,lines:u,listener:r})}async upgrade(t,n,r){try{
return await this.#s(t,n,r)}catch(o){throw this.#a(),o}}untilUpgrade(){return this.WebSocket&&Math.max(this.#n-Date.now(),
0)}buffered(){this.#r="long-poll"}async#s(t,n,r){let s=`${this.http.base.replace(/^http/,"ws")}${this.path}?${new URLSearchParams(
this.#i(t))}`,i=await uf(this.WebSocket,s,this.pace,n,r);return this.#o=!0,this.#t.reset(),i}#a(){let t=this.#t.next();this.#n=
Date.now()+t/2+en(t/2)}#i(t){return{publisher:this.#e,published:String(t)}}async#c(t,n){let r=new ft({signal:n,timeout:this.
pace.handshake});try{let o=`${this.path}?${new URLSearchParams(this.#i(t))}`,s=await this.http.send("GET",o,{accept:"app\
lication/json"},r.signal);if(s.ok){s.body?.cancel();return}let i=s.status<500&&!Xh.includes(s.status),{error:a,pause:c}=await vn(
s);throw new nn(a,i&&c===void 0,c)}catch(o){throw o instanceof nn?o:new nn(o,!1)}finally{r.done()}}};function zh(){let e=crypto.
getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var cs=class{free;sharing=0;#e=Promise.resolve();constructor(t){this.free=Math.max(t,1)-1}inTurn(t){let n=this.#e.then(t);
return this.#e=n.catch(()=>{}),n}};var us=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(t){this.#e=t;for(let n of[...this.#t])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}lost(t){let n=this.#e.
kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var co=class{number=0;link;draining=!1;#e=[];hear(t){this.number===0?this.#e.push(t):t()}arrive(t,n){this.number=t,this.
link=n}catchUp(){this.#e.splice(0).forEach(t=>t())}};var fs=class{#e=0;#t=0;#n;#o;get isIdle(){return this.#n===void 0}putOff(t,n=0){this.#t=Date.now()+n,this.#e=this.#t+t}hurry(){
this.#e=this.#t,this.#o?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#o?.()}begin(t){let n=new AbortController;this.#n=
n,this.#r(t,n.signal)}async#r(t,n){if(await this.#s(n),n.aborted)return;if(!t.isNeeded()){this.#n=void 0,t.unneeded();return}
let r;try{r=await t.open(n)}catch(o){n.aborted||(this.#n=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");return}
this.#n=void 0,t.opened(r)}async#s(t){for(let n;!t.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#o=()=>{clearTimeout(o),r()}})}};var Jh=1024,jh=4294967294,Qh="the connection was lost before the reply came; the request was sent, so it may have been c\
arried out",ds=class{constructor(t,n){this.pace=t;this.again=n}pace;again;#e=new Map;#t=0;#n=0;published=0n;#o=[];get takesPublishes(){
return this.#n<Jh}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}begin(t,n){let r=this.#a();if(t.
link=n,t.kind==="subscription"){t.id=r;let o=t.ask(n);return this.#e.set(r,t),o&&ms(r,{case:"subscribe",value:o})}return t.
answer.sent=!0,this.#e.set(r,t),t.kind==="publish"?(this.published+=1n,this.#n+=1,t.publish.sequence=this.published,ms(r,
{case:"publish",value:t.publish})):ms(r,{case:"request",value:t.request()})}credit(t,n,r){let o=this.#r(t)&&r===t.link,s=t.
credit(n);if(s==="tell"&&o)this.#i(t.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="ask"&&o){let i=t.ask(t.link);
i&&this.#i(t.id,{case:"subscribe",value:i})}}askAgain(t,n){if(t.isPutOff&&this.#r(t)&&n===t.link){let r=t.ask(n);r&&this.#i(
t.id,{case:"subscribe",value:r})}}unsubscribe(t,n){let r=t.leave();this.#r(t)&&(r&&n===t.link?this.#i(t.id,{case:"unsubs\
cribe",value:{}}):this.#s(t.id))}cancel(t,n){for(let[r,o]of this.#e)o===t&&n===o.link&&this.#i(r,{case:"cancel",value:{}})}receive({
id:t,frame:n},r){if(n.case===void 0)return;let o=this.#e.get(t);if(o?.link!==r.number||r.number===0){if(r.leaving)return;
throw new st(`it sent a frame for ${t}, which is not in use`)}if(n.case==="end"){let s=n.value.status&&Xo(n.value.status);
if(r.draining&&ao(o)&&of(o,s)){o.link=0;return}if(o.kind==="subscription"&&o.putOff(s,this.pace,()=>this.again(o)))return;
Wn(o,s),this.#s(t)}else if(o.kind==="subscription"){o.receive(n);let s=o.settle();s>0&&this.#i(t,{case:"credit",value:{bytes:BigInt(
s)}})}else sf(o,n),this.#s(t)}pass(t,n,r){let o=this.#e.get(t);o?.kind==="subscription"&&o.link===r.number&&o.pass(n)}hasWanted(){
return[...this.#e.values()].some(ao)}forgetUnwanted(){for(let[t,n]of this.#e)ao(n)||(this.#s(t),Wn(n,ye("the connection \
was lost")))}awaits(t,n){return[...this.#e.values()].some(r=>r.link===t&&(r.kind==="publish"||r.kind==="request"&&!n))}moveTo(t,n){
this.#o=[];for(let[r,o]of this.#e){if(o.kind!=="subscription")continue;if(o.isLeft){this.#s(r);continue}let s=o.ask(t);s&&
this.#i(r,{case:"subscribe",value:s})}this.publishAgain(t,n)}publishAgain(t,n){let r=[...this.#e].filter(o=>o[1].kind===
"publish"&&o[1].link!==t&&o[1].link!==n);r.sort(([,o],[,s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)
s.link=t,this.#i(o,{case:"publish",value:s.publish})}lose(t,n,r){for(let[o,s]of this.#e)s.link===t&&(s.kind==="request"?
(this.#s(o),s.answer.reject(ye(Qh,n))):r&&rf(s)||!ao(s)?(this.#s(o),Wn(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=
!0))}fail(t){this.#o=[];for(let[n,r]of this.#e)this.#s(n),Wn(r,t)}#r(t){return this.#e.get(t.id)===t}#s(t){this.#e.get(t)?.
kind==="publish"&&(this.#n-=1),this.#e.delete(t)}#a(){do this.#t=this.#t>=jh?1:this.#t+1;while(this.#e.has(this.#t));return this.#t}#i(t,n){
this.#o.push(ms(t,n))}};function ms(e,t){return te(ro,{id:e,frame:t})}var ps=class{#e;#t=new AbortController;begin(t){let n=t.pause();if(n===void 0)return;this.#t=new AbortController;let{signal:r}=this.#t;
this.#e=setTimeout(()=>{this.#n(t,r)},n)}stop(){clearTimeout(this.#e),this.#t.abort()}async#n(t,n){let r;try{r=await t.open(
n)}catch{n.aborted||this.begin(t);return}n.aborted?r.close(1e3,""):t.opened(r)}};var da=8*1024*1024,eg=512,hs=class{constructor(t){this.observed=t}observed;#e=[];#t=da;get isEmpty(){return this.#e.length===
0}add(t){this.#e.push(t)}forget(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.findIndex(
r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}empty(){return this.#e.splice(0)}ask(t,n,r,o){return new Promise(
(s,i)=>{let a=Math.min(t+eg,da);if(this.#t<a){i(tg());return}this.#t-=a;let c=h=>{u.wanted&&(u.wanted=!1,h()),this.#t+=u.
bytes,u.bytes=0},u={resolve:h=>c(()=>s(h)),reject:h=>c(()=>i(h)),wanted:!0,sent:!1,bytes:a},d=r(u);this.add(d),n.onend(h=>{
u.wanted&&(u.wanted=!1,u.sent||(this.forget(d),u.reject(ye("it was not sent"))),i(this.#n(h,u.sent)),o(d))})})}#n(t,n){let{
state:r}=this.observed;if(t.code!=="deadline_exceeded")return t;let o=n?"; whether it was taken is not known":"; it was \
not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new j(
"deadline_exceeded",t.message+s+o,i)}};function tg(){let e=`${da} bytes wait for the server already: publish less, or wa\
it for the answers`;return new j("resource_exhausted",e)}function ff(e,t){let n=globalThis,{document:r}=n;n.addEventListener?.("online",e,{signal:t}),n.addEventListener?.("pages\
how",e,{signal:t}),r?.addEventListener("resume",e,{signal:t});let o=()=>r?.visibilityState==="visible"&&e();r?.addEventListener(
"visibilitychange",o,{signal:t})}var mf=4400,gs=class{constructor(t,n){this.dialer=t;this.pace=n;this.#e=new ds(n,r=>{this.#e.askAgain(r,this.#r?.number),
this.#f()}),this.#t=new Nn(n.firstPause,n.longestPause),ff(()=>this.#p(),this.#u.signal)}dialer;pace;observed=new us;#e;#t;#n=new fs;#o=new hs(
this.observed);#r;#s;#a=0;#i;#c=new ps;#l;#u=new AbortController;#m=!1;#d=!1;#p(){this.#n.hurry(),this.#r?.link?.check()}subscribe(t){
if(this.#l){t.inbox.end(this.#l);return}this.#o.add(t),this.#f()}credit(t,n){this.#e.credit(t,n,this.#r?.number),this.#f()}unsubscribe(t){
this.#e.unsubscribe(t,this.#r?.number),this.#o.forget(t),this.#f()}publish(t,n,r){let o=te(Wu,{topic:t,payload:n});return this.#h(
n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(t,n,r){return this.#h(n.length,r,o=>({kind:"request",
link:0,request:()=>te(Hu,{method:t,payload:n,timeoutMs:r.left()??0}),answer:o}))}close(){this.#l||(this.#l=new j("cancel\
ed","the client was closed"),this.#u.abort(),this.#E(this.#l,1e3,""))}#h(t,n,r){if(this.#l)return Promise.reject(this.#l);
let o=this.#o.ask(t,n,r,s=>{s.kind==="request"&&this.#e.cancel(s,this.#r?.number),this.#f()});return this.#f(),o}#f(){if(this.#m){
this.#d=!0;return}this.#m=!0;do this.#d=!1,this.#k(),this.#y(),this.#M(),this.#L();while(this.#d);this.#m=!1}#y(){let{number:t}=this.#r??
{};if(this.#r&&!this.#r.draining||!this.#n.isIdle||!this.#g())return;t===void 0&&this.observed.state.kind!=="reconnectin\
g"&&this.observed.set({kind:"connecting"});let n=new co;this.#n.begin({isNeeded:()=>this.#g(),open:r=>this.dialer.open(this.#e.
published,r,this.#w(n)),opened:r=>this.#S(n,r),failed:r=>this.#N(r),unneeded:()=>{this.#r||this.observed.set({kind:"idle"})}})}#g(){
return this.#r||this.#e.forgetUnwanted(),!this.#o.isEmpty||this.#e.hasWanted()}#N(t){let{error:n,isFinal:r,pause:o}=t instanceof
nn?t:new nn(ye("no connection",t),!1);if(r){this.#E(n,1e3,"");return}this.#n.putOff(en(this.#t.next()),Math.min(o,this.pace.
longestAsked)),this.#r||this.observed.lost(n),this.#f()}#S(t,n){this.#a+=1,t.arrive(this.#a,n);let r=this.#r;this.#r=t,r&&
(this.#b(this.#s,ye("the session was closed")),this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#c.stop(),n.way!==
"websocket"&&this.#_(),this.observed.set({kind:"live",way:n.way}),this.#f(),t.catchUp()}#w(t){let n=()=>({number:t.number,
draining:t.draining||t===this.#s,leaving:t===this.#s}),r=s=>{if(!(t!==this.#r&&t!==this.#s)){try{s()}catch(i){this.#T(t,
i)}this.#f()}},o=s=>t.hear(()=>r(s));return{frame:s=>o(()=>this.#x(t,s,n())),violated:s=>o(()=>{throw new st(s)}),passed:(s,i)=>o(
()=>this.#e.pass(s,i,n())),buffered:()=>o(()=>this.#A(t)),lost:(s,i)=>o(()=>this.#I(t,s,i))}}#x(t,n,r){if(t===this.#r&&this.#t.
reset(),n.frame.case!=="drain")this.#e.receive(n,r);else if(!t.draining){t.draining=!0;let o=Math.min(n.frame.value.retryMs,
this.pace.longestAsked);this.#n.putOff(en(Math.max(o,this.pace.firstPause)),o)}}#T(t,n){if(!(n instanceof st))throw n;t===
this.#s?this.#b(t,Rt(n.message),mf,n.message):this.#E(Rt(n.message),mf,n.message)}#I(t,n,r){if(t===this.#s){this.#b(t,n);
return}this.#r=void 0,this.#c.stop(),this.#e.lose(t.number,n,r),t.draining||this.#n.putOff(en(this.#t.next())),this.observed.
lost(n)}#b(t,n,r=1e3,o=""){t&&(this.#s=void 0,this.#e.lose(t.number,n,!1),t.link?.close(r,o),this.#r&&this.#e.publishAgain(
this.#r.number,void 0))}#k(){this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#b(this.#s,ye("the session was closed"))}#A(t){
this.dialer.buffered(),t.draining=!0,this.#n.hurry()}#_(){let t=new co;this.#c.begin({pause:()=>this.dialer.untilUpgrade(),
open:n=>this.dialer.upgrade(this.#e.published,n,this.#w(t)),opened:n=>{this.#n.stop(),this.#S(t,n)}})}#M(){let{link:t,number:n,
draining:r}=this.#r??{};if(!t||n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.
nextDue();if(s){t.send(s);continue}let i=t.way==="websocket"||!this.#e.awaits(n,!0),a=!o&&i&&this.#e.takesPublishes,c=r?
void 0:this.#o.next(a);if(!c)return;let u=this.#e.begin(c,n);u&&t.send(u)}}#L(){!this.#r||!this.#e.isEmpty||!this.#o.isEmpty?
(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(()=>{this.#i=void 0,this.#v(1e3,""),this.observed.set({kind:"\
idle"})},this.pace.idle)}#v(t,n){clearTimeout(this.#i),this.#i=void 0,this.#n.stop(),this.#c.stop();let{link:r}=this.#r??
{},o=this.#s?.link;this.#r=this.#s=void 0,r?.close(t,n),o?.close(1e3,"")}#E(t,n,r){this.#v(n,r),this.#e.fail(t);for(let o of this.#o.
empty())Wn(o,t);this.observed.set({kind:"closed",reason:t})}};var ng=3e4,rg=4,uo=class{#e;#t;#n;#o=new Map;http;timeout;requestsOverSession;constructor(t){let n=t.fetch??globalThis.fetch;
this.http=new jo(sg(t.baseUrl),n,t.headers,t.credentials),this.timeout=t.timeout??ng,this.requestsOverSession=t.requests===
"session",this.#e={...nf,...t.pace},this.#t=new cs(t.connections??(og()?rg:1/0));let{WebSocket:r}=globalThis;this.#n=(t.
WebSocket===void 0?r:t.WebSocket)??void 0}session(t,n){let r=this.#o.get(n);if(!r){let o=new Map,s=new ls(this.http,n,this.#n,
o,this.#e,this.#t);r={session:new gs(s,this.#e),endpoints:o},this.#o.set(n,r)}for(let o of t)r.endpoints.set(o.name,o);return r.
session}};function df(e){return new uo(e)}function pf(e){return{get state(){return e.observed.state},onchange:t=>e.observed.
onchange(t),close:()=>e.close()}}function og(){return"document"in globalThis||"WorkerGlobalScope"in globalThis}function sg(e){
let{location:t}=globalThis,n;try{n=new URL(e,t?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(
e)}; write https://host, say`)}if(n.protocol!=="http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl begins with h\
ttp: or https:, not ${n.protocol}`);return(n.origin+n.pathname).replace(/\/+$/,"")}var gf=new WeakMap;function pa(e,t){let n=t instanceof uo?t:df(t),r=Qu(e),o=[...r.values()][0]?.session??"",s=n.session(
r.values(),o),i={};for(let[a,c]of r){let u=ig(n,s,c);switch(c.desc.methodKind){case"unary":i[a]=ag(n,s,c);break;case"cli\
ent_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=hf(s,c);break;case"\
server_streaming":i[a]=hf(s,c)}}return gf.set(i,pf(s)),i}function ha(e){let t=gf.get(e);if(!t)throw new TypeError("that \
is not what createClient has returned");return t}function hf(e,t){return(n={},r={})=>new ns(e,t,()=>zu(t,n),r)}function ig(e,t,n){
return(r,o={})=>bf(e,o,async s=>{let i=so(n.event,oo(n.event,r)),{position:a}=await t.publish(n.name,i,s);return{position:a&&
new mt(a.epoch,a.sequence)}})}function ag(e,t,n){let{input:r,output:o}=n.desc;return(s,i={})=>bf(e,i,async a=>{let c=oo(
r,s);if(!e.requestsOverSession)return Xu(e.http,n,c,a);let u=await t.request(n.name,so(r,c),a);return xr(o,u,`the reply \
to ${n.name}`)})}async function bf(e,t,n){let r=new ft(t,e.timeout);try{return await n(r)}finally{r.done()}}var yf=He("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfY\
nl0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc\
21xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKB\
ExBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBV\
EUQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY\
4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",
[to]);var lg=He("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCLyAgoIU25hcHNob3QSKAoEdGltZ\
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
lJlbWFyayIV6uEYEQjIASIMUmVtYXJrRmlsdGVyKAEwAWIGcHJvdG8z",[wu,mu,yf]);var Ef=Bu(lg,0);var cg=document.querySelector('meta[name="socket.mq"]')?.content||"/",ga=new URL(cg,document.baseURI).href,xn=pa(Ef,{baseUrl:ga}),
Tn=ha(xn);var ug=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),fg=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),fo=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,je=e=>ug.format(e),Sf=e=>fg.format(e),mo=e=>e.
toLocaleString("en"),In=(e,t)=>`${mo(e)} ${t}${e===1?"":"s"}`,bs=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,wf=e=>e.toFixed(
2),Tr=e=>vf(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),kn=e=>`${vf(e,1e3,["B","kB","MB","GB","TB"])}/s`;function vf(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var Nf=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function rn(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function ys(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function Q(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function ie(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var Es=class{#e=0;#t=0;#n=0;#o=0;#r;constructor(){Tn.onchange(t=>{t.kind==="reconnecting"&&(this.#r??=t.since.getTime(),
Q("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#t+=t,this.#a(`nothing is missing, ${t===0?"nothing came":
`${In(t,"sample")} came`} meanwhile.`)}gap(t){this.#n+=t,this.#o+=t===0?1:0,this.#a(t>0?`too late for ${In(t,"sample")}.`:
"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(Q("account").textContent=this.#s())}#s(){
let t=this.#o===1?"once":`${mo(this.#o)} times`;return[In(this.#e,"sample"),this.#t>0&&`${mo(this.#t)} of them caught up\
 on`,this.#n>0?`${mo(this.#n)} missed`:this.#o===0&&"nothing missed",this.#o>0&&`server restarted ${t}`].filter(Boolean).
join(", ")}#a(t){let n=this.#r===void 0?void 0:(Date.now()-this.#r)/1e3;this.#r=void 0,Q("news").textContent=n===void 0?
`On again: ${t}`:`Back after ${rn(Math.max(n,1))}: ${t}`}};var mg={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function Tf(){let e=Q("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=dg(n);e.textContent!==
r&&(e.textContent=r),xf()};Tn.onchange(t),t(Tn.state),setInterval(xf,1e3)}function dg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${mg[e.way]}`;case"reconnecting":return`No connection since\
 ${je(e.since.getTime())}`;case"closed":return"Refused by the server"}}function xf(){let{state:e}=Tn,t=Q("lost");if(e.kind===
"reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${rn(Math.max(n,0))}. It is tried again and \
again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent="")}var If=!1;function Ss(){If=!0}function ws({code:e}){e==="unauthenticated"&&If&&location.reload()}var pg=5e3;async function ba(e,t){let n;for(;;){let r=e(n?{after:n}:"kept");try{for await(let o of r)Ss(),t(o)}catch(o){
if(!(o instanceof j))throw o;ws(o)}n=r.position??n,await new Promise(o=>setTimeout(o,pg))}}function Ns({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var vs=class{#e=[];#t;#n=[];#o;#r;#s=!1;constructor(t){
this.#t=new Map(t.map(n=>[n,[]]))}add(t,n,r){let o=this.#t.get(t);if(!o)return;r<this.latest-5e3&&this.#l(),r>this.latest&&
this.#a(r);let s=this.#e.lastIndexOf(r);s>=0&&(o[s]=n)}gap(t){this.latest>0&&(this.#o??={missed:0,restarted:!1},this.#o.
missed+=t,this.#o.restarted||=t===0)}resynchronise(){this.#s=!0}get latest(){return this.#e.at(-1)??0}get holes(){return this.#n}openHole(t){
return this.latest>0&&t-this.latest>2*2500?{from:this.latest,to:t}:void 0}span(t,n,r){return Math.min(r,Math.max(n,t-(this.#e[0]??
t)))}now(){return Date.now()+(this.#r??0)}at(t,n){let r=this.#t.get(t)??[];for(let o=this.#e.length-1;o>=0&&n-this.#e[o]<
2500;o-=1){let s=r[o];if(this.#e[o]<=n+500&&s!==null)return s}}since(t){let n=Math.max(this.#e.findIndex(r=>r>=t)-1,0);return{
times:this.#e.slice(n),of:r=>(this.#t.get(r)??[]).slice(n)}}#a(t){let n=this.latest;if(this.#o){let{missed:r,restarted:o}=this.#o;
this.#n.push({from:n,to:t,missed:r,why:o?"restarted":"missed"}),this.#o=void 0,this.#i(n+1)}else n>0&&t-n>2500&&(this.#n.
push({from:n,to:t,missed:0,why:"silent"}),this.#i(n+1));this.#i(t),this.#r=Math.max(this.#s?-1/0:this.#r??-1/0,t-Date.now()),
this.#s=!1,this.#c(t-36e5)}#i(t){this.#e.push(t),this.#t.forEach(n=>n.push(null))}#c(t){this.#n=this.#n.filter(n=>n.to>t),
this.#e[60]!==void 0&&this.#e[60]<t&&(this.#e.splice(0,60),this.#t.forEach(n=>n.splice(0,60)))}#l(){this.#e=[],this.#n=[],
this.#o=void 0,this.#t.forEach(t=>t.splice(0)),this.resynchronise()}};function po({missed:e,why:t}){switch(t){case"missed":return`${In(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function kf(e,t){let n=Q("holes"),r=e.filter(
({to:o})=>o>t).map(hg);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>ie("li","",
o)))}function hg(e){let{from:t,to:n,why:r}=e,o=`${je(t)} to ${je(n)}, ${rn(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${po(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var gg=getComputedStyle(document.documentElement),on=e=>gg.getPropertyValue(`--${e}`).trim(),Af=e=>`${on(e)}26`,xs=e=>`${e}\
px ${on("mono")}`;function _f(e){for(let t of["(prefers-color-scheme: dark)","(prefers-contrast: more)","(forced-colors:\
 active)"])matchMedia(t).addEventListener("change",e)}function Mf({hostName:e,os:t,cpus:n,disks:r,networks:o,uptimeSeconds:s}){document.title=`${e||"hostwatch"} – hostwatch`,
Q("host-name").textContent=e||"unnamed machine";let i=[[t?.name,t?.version].filter(Boolean).join(" "),t?.kernelVersion&&
`kernel ${t.kernelVersion}`,t?.architecture,`up ${rn(Number(s))}`];Q("host-facts").textContent=i.filter(Boolean).join(" \
· "),Q("cpu-brand").textContent=[...new Set(n.map(({brand:a})=>a).filter(Boolean))].join(", "),ya(Q("cpus"),n,"li",(a,{
name:c,loadPercent:u})=>{let[d,h,g]=Ea(a,["span","i","span"]);d.textContent=c,h.style.setProperty("--share",Math.min(u/100,
1).toFixed(3)),g.textContent=bs(u)}),ya(Q("disks"),r,"li",(a,{mountPoint:c,fileSystem:u,totalBytes:d,availableBytes:h})=>{
let[g,v]=[Number(d),Number(h)],[w,I,A]=Ea(a,["span","i","span"]);w.textContent=[c,u].filter(Boolean).join(" · "),I.style.
setProperty("--share",g>0?((g-v)/g).toFixed(3):"0"),A.textContent=`${Tr(v)} free of ${Tr(g)}`}),ya(Q("networks"),o,"tr",
(a,{name:c,receivedBytesPerSecond:u,sentBytesPerSecond:d})=>{let[h,g,v]=Ea(a,["th","td","td"]);h.scope="row",h.textContent=
c,g.textContent=kn(u),v.textContent=kn(d)})}function ya(e,t,n,r){for(;e.childElementCount>t.length;)e.lastElementChild.remove();
for(;e.childElementCount<t.length;)e.append(document.createElement(n));t.forEach((o,s)=>r(e.children[s],o))}function Ea(e,t){
return e.childElementCount===0&&e.append(...t.map(n=>document.createElement(n))),[...e.children]}var bg="uplot",yg="u-hz",Eg="u-vt",Sg="u-title",wg="u-wrap",vg="u-under",Ng="u-over",xg="u-axis",Zn="u-off",Tg="u-select",
Ig="u-cursor-x",kg="u-cursor-y",Ag="u-cursor-pt",_g="u-legend",Mg="u-live",Lg="u-inline",Rg="u-series",Og="u-marker",Lf="\
u-label",Dg="u-value",go="width",bo="height";var Rf="bottom",Ir="left",Sa="right",Fa="#000",Of=Fa+"0",wa="mousemove",Df="mousedown",va="mouseup",Cf="mouseenter",Pf="\
mouseleave",Ff="dblclick",Cg="resize",Pg="scroll",Bf="change",_s="dppxchange",Ba="--",Or=typeof window<"u",ka=Or?document:
null,Ar=Or?window:null,Fg=Or?navigator:null,me,Ts;function Aa(){let e=devicePixelRatio;me!=e&&(me=e,Ts&&Ma(Bf,Ts,Aa),Ts=
matchMedia(`(min-resolution: ${me-.001}dppx) and (max-resolution: ${me+.001}dppx)`),qn(Bf,Ts,Aa),Ar.dispatchEvent(new CustomEvent(
_s)))}function Et(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function _a(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Ie(e,t,n){e.style[t]=n+"px"}function Wt(e,t,n,r){let o=ka.createElement(e);return t!=null&&Et(o,
t),n?.insertBefore(o,r),o}function Dt(e,t){return Wt("div",e,t)}var Gf=new WeakMap;function sn(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=Gf.get(e);s!=i&&(e.style.transform=s,Gf.set(e,s),t<0||n<0||t>r||n>o?Et(e,Zn):_a(e,Zn))}var Uf=new WeakMap;
function Vf(e,t,n){let r=t+n,o=Uf.get(e);r!=o&&(Uf.set(e,r),e.style.background=t,e.style.borderColor=n)}var Yf=new WeakMap;
function $f(e,t,n,r){let o=t+""+n,s=Yf.get(e);o!=s&&(Yf.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Ga={passive:!0},Bg={...Ga,capture:!0};function qn(e,t,n,r){t.addEventListener(
e,n,r?Bg:Ga)}function Ma(e,t,n,r){t.removeEventListener(e,n,Ga)}Or&&Aa();function Kt(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:St((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function bm(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var ym=e=>e!=
null,Em=e=>e!=null&&e>0,Rs=bm(ym),Gg=bm(Em);function Ug(e,t,n,r=0,o=!1){let s=o?Gg:Rs,i=o?Em:ym;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??Ee,c??-Ee]}function Os(e,t,n,r){let o=Hf(e),s=Hf(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
dn:Sm,a=o==1?St:Ct,c=s==1?Ct:St,u=a(i(Ge(e))),d=c(i(Ge(t))),h=_r(n,u),g=_r(n,d);return n==10&&(u<0&&(h=Se(h,-u)),d<0&&(g=
Se(g,-d))),r||n==2?(e=h*o,t=g*s):(e=xm(e,h),t=Ds(t,g)),[e,t]}function Ua(e,t,n,r){let o=Os(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var Va=.1,Wf={mode:3,pad:Va},Eo={pad:0,soft:null,mode:0},Vg={min:Eo,max:Eo};function Ms(e,t,n,r){return Cs(
n)?Kf(e,t,n):(Eo.pad=n,Eo.soft=r?0:null,Eo.mode=r?3:0,Kf(e,t,Vg))}function ue(e,t){return e??t}function Yg(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Kf(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-Ee),c=ue(o.hard,Ee),u=ue(r.soft,Ee),d=ue(o.soft,-Ee),h=ue(r.mode,0),g=ue(o.mode,0),v=t-e,w=dn(
v),I=it(Ge(e),Ge(t)),A=dn(I),R=Ge(A-w);(v<1e-24||R>10)&&(v=0,(e==0||t==0)&&(v=1e-24,h==2&&u!=Ee&&(s=0),g==2&&d!=-Ee&&(i=
0)));let x=v||I||1e3,P=dn(x),k=_r(10,St(P)),H=x*(v==0?e==0?.1:1:s),C=Se(xm(e-H,k/10),24),z=e>=u&&(h==1||h==3&&C<=u||h==2&&
C>=u)?u:Ee,Z=it(a,C<z&&e>=z?z:Ht(z,C)),ne=x*(v==0?t==0?.1:1:i),K=Se(Ds(t+ne,k/10),24),_=t<=d&&(g==1||g==3&&K>=d||g==2&&K<=
d)?d:-Ee,X=Ht(c,K>_&&t<=_?_:it(_,K));return Z==X&&Z==0&&(X=100),[Z,X]}var $g=new Intl.NumberFormat(Or?Fg.language:"en-US"),
Ya=e=>$g.format(e),wt=Math,As=wt.PI,Ge=wt.abs,St=wt.floor,Be=wt.round,Ct=wt.ceil,Ht=wt.min,it=wt.max,_r=wt.pow,Hf=wt.sign,
dn=wt.log10,Sm=wt.log2,Wg=(e,t=1)=>wt.sinh(e)*t,Na=(e,t=1)=>wt.asinh(e/t),Ee=1/0;function Zf(e){return(dn((e^e>>31)-(e>>
31))|0)+1}function La(e,t,n){return Ht(it(e,t),n)}function wm(e){return typeof e=="function"}function re(e){return wm(e)?
e:()=>e}var Kg=()=>{},vm=e=>e,Nm=(e,t)=>t,Hg=e=>null,qf=e=>!0,Xf=(e,t)=>e==t,Zg=/\.\d*?(?=9{6,}|0{6,})/gm,Xn=e=>{if(Im(e)||
_n.has(e))return e;let t=`${e}`,n=t.match(Zg);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,s]=t.
split("e");return+`${Xn(o)}e${s}`}return Se(e,r)};function Kn(e,t){return Xn(Se(Xn(e/t))*t)}function Ds(e,t){return Xn(Ct(
Xn(e/t))*t)}function xm(e,t){return Xn(St(Xn(e/t))*t)}function Se(e,t=0){if(Im(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);
return Be(r)/n}var _n=new Map;function Tm(e){return((""+e).split(".")[1]||"").length}function wo(e,t,n,r){let o=[],s=r.map(
Tm);for(let i=t;i<n;i++){let a=Ge(i),c=Se(_r(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*c,h=(i>=
0?0:a)+(i>=s[u]?0:s[u]),g=e==10?d:Se(d,h);o.push(g),_n.set(g,h)}}return o}var So={},$a=[],Mr=[null,null],An=Array.isArray,
Im=Number.isInteger,qg=e=>e===void 0;function zf(e){return typeof e=="string"}function Cs(e){let t=!1;if(e!=null){let n=e.
constructor;t=n==null||n==Object}return t}function Xg(e){return e!=null&&typeof e=="object"}var zg=Object.getPrototypeOf(
Uint8Array),km="__proto__";function Lr(e,t=Cs){let n;if(An(e)){let r=e.find(o=>o!=null);if(An(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=Lr(e[o],t)}else n=e.slice()}else if(e instanceof zg)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=km&&(n[r]=Lr(e[r],t))}else n=e;return n}function De(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=km&&(Cs(e[o])?De(e[o],Lr(r[o])):e[o]=Lr(r[o]))}return e}var Jg=0,jg=1,Qg=2;function eb(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function tb(e,t){
if(ob(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return sb(i[0])||(i=rb(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],h=Array(o).fill(void 0),g=t?t[i][u]:jg,v=[];for(let w=0;w<d.length;w++){let I=d[w],A=s.get(c[w]);
I===null?g!=Jg&&(h[A]=I,g==Qg&&v.push(A)):h[A]=I}eb(h,v,o),r.push(h)}}return r}var nb=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function rb(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function ob(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function sb(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=it(1,St((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var Am=["January","February","March","April","May","June",
"July","August","September","October","November","December"],_m=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function Mm(e){return e.slice(0,3)}var ib=_m.map(Mm),ab=Am.map(Mm),lb={MMMM:Am,MMM:ab,WWWW:_m,WWW:ib};function ho(e){
return(e<10?"0":"")+e}function cb(e){return(e<10?"00":e<100?"0":"")+e}var ub={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>ho(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>ho(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>ho(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>ho(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>ho(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>cb(e.getMilliseconds())};function Wa(e,t){t=t||lb;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?ub[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var fb=new Intl.DateTimeFormat().resolvedOptions().timeZone;function mb(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==fb?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var Lm=e=>e%1==0,Ls=[1,2,2.5,5],db=wo(10,-32,0,Ls),Rm=wo(10,0,32,Ls),pb=Rm.filter(Lm),Hn=db.concat(
Rm),Ka=`
`,Om="{YYYY}",Jf=Ka+Om,Dm="{M}/{D}",yo=Ka+Dm,Is=yo+"/{YY}",Cm="{aa}",hb="{h}:{mm}",kr=hb+Cm,jf=Ka+kr,Qf=":{ss}",pe=null;
function Pm(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?wo(10,0,3,Ls).filter(Lm):wo(10,-3,0,Ls)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,Om,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",Jf,pe,pe,pe,pe,pe,1],[o,Dm,Jf,pe,
pe,pe,pe,pe,1],[r,"{h}"+Cm,Is,pe,yo,pe,pe,pe,1],[n,kr,Is,pe,yo,pe,pe,pe,1],[t,Qf,Is+" "+kr,pe,yo+" "+kr,pe,jf,pe,1],[e,Qf+
".{fff}",Is+" "+kr,pe,yo+" "+kr,pe,jf,pe,1]];function d(h){return(g,v,w,I,A,R)=>{let x=[],P=A>=i,k=A>=s&&A<i,H=h(w),C=Se(
H*e,3),z=xa(H.getFullYear(),P?0:H.getMonth(),k||P?1:H.getDate()),Z=Se(z*e,3);if(k||P){let ne=k?A/s:0,K=P?A/i:0,_=C==Z?C:
Se(xa(z.getFullYear()+K,z.getMonth()+ne,1)*e,3),X=new Date(Be(_/e)),F=X.getFullYear(),$=X.getMonth();for(let V=0;_<=I;V++){
let oe=xa(F+K*V,$+ne*V,1),U=oe-h(Se(oe*e,3));_=Se((+oe+U)*e,3),_<=I&&x.push(_)}}else{let ne=A>=o?o:A,K=St(w)-St(C),_=Z+K+
Ds(C-Z,ne);x.push(_);let X=h(_),F=X.getHours()+X.getMinutes()/n+X.getSeconds()/r,$=A/r,V=g.axes[v]._space,oe=R/V;for(;_=
Se(_+A,e==1?0:3),!(_>I);)if($>1){let U=St(Se(F+$,6))%24,ae=h(_).getHours()-U;ae>1&&(ae=-1),_-=ae*r,F=(F+$)%24;let he=x[x.
length-1];Se((_-he)/A,3)*oe>=.7&&x.push(_)}else x.push(_)}return x}}return[c,u,d]}var[gb,bb,yb]=Pm(1),[Eb,Sb,wb]=Pm(.001);
wo(2,-53,53,[1]);function em(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function tm(e,t){
return(n,r,o,s,i)=>{let a=t.find(w=>i>=w[0])||t[t.length-1],c,u,d,h,g,v;return r.map(w=>{let I=e(w),A=I.getFullYear(),R=I.
getMonth(),x=I.getDate(),P=I.getHours(),k=I.getMinutes(),H=I.getSeconds(),C=A!=c&&a[2]||R!=u&&a[3]||x!=d&&a[4]||P!=h&&a[5]||
k!=g&&a[6]||H!=v&&a[7]||a[1];return c=A,u=R,d=x,h=P,g=k,v=H,C(I)})}}function vb(e,t){let n=Wa(t);return(r,o,s,i,a)=>o.map(
c=>n(e(c)))}function xa(e,t,n){return new Date(e,t,n)}function nm(e,t){return t(e)}var Nb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function rm(e,t){return(n,r,o,s)=>s==null?Ba:t(e(r))}function xb(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.
width?n.points.stroke(e,t):null}function Tb(e,t){return e.series[t].fill(e,t)}var Ib={show:!0,live:!0,isolate:!1,mount:Kg,
markers:{show:!0,width:2,stroke:xb,fill:Tb,dash:"solid"},idx:null,idxs:null,values:[]};function kb(e,t){let n=e.cursor.points,
r=Dt(),o=n.size(e,t);Ie(r,go,o),Ie(r,bo,o);let s=o/-2;Ie(r,"marginLeft",s),Ie(r,"marginTop",s);let i=n.width(e,t,o);return i&&
Ie(r,"borderWidth",i),r}function Ab(e,t){let n=e.series[t].points;return n._fill||n._stroke}function _b(e,t){let n=e.series[t].
points;return n._stroke||n._fill}function Mb(e,t){return e.series[t].points.size}var Ta=[0,0];function Lb(e,t,n){return Ta[0]=
t,Ta[1]=n,Ta}function ks(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Ia(e,t,n,r=!0){return o=>{
(!r||o.target==t)&&n(o)}}var Rb={show:!0,x:!0,y:!0,lock:!1,move:Lb,points:{one:!1,show:kb,size:Mb,width:0,stroke:_b,fill:Ab},
bind:{mousedown:ks,mouseup:ks,click:ks,dblclick:ks,mousemove:Ia,mouseleave:Ia,mouseenter:Ia},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-
o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Fm={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ha=De({},Fm,{filter:Nm}),Bm=De({},Ha,{size:10}),Gm=De({},Fm,{show:!1}),Za='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Um="bold "+Za,Vm=1.5,om={show:!0,scale:"x",stroke:Fa,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Um,side:2,grid:Ha,ticks:Bm,border:Gm,font:Za,lineGap:Vm,rotate:0},Ob="\
Value",Db="Time",sm={show:!0,scale:"x",auto:!1,sorted:1,min:Ee,max:-Ee,idxs:[]};function Cb(e,t,n,r,o){return t.map(s=>s==
null?"":Ya(s))}function Pb(e,t,n,r,o,s,i){let a=[],c=_n.get(o)||0;n=i?n:Se(Ds(n,o),c);for(let u=n;u<=r;u=Se(u+o,c))a.push(
Object.is(u,-0)?0:u);return a}function Ra(e,t,n,r,o,s,i){let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?dn:Sm,d=St(u(n));
o=_r(c,d),c==10&&(o=Hn[Kt(o,Hn)]);let h=n,g=o*c;c==10&&(g=Hn[Kt(g,Hn)]);do a.push(h),h=h+o,c==10&&!_n.has(h)&&(h=Se(h,_n.
get(o))),h>=g&&(o=h,g=o*c,c==10&&(g=Hn[Kt(g,Hn)]));while(h<=r);return a}function Fb(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].
scale].asinh,u=r>c?Ra(e,t,it(c,n),r,o):[c],d=r>=0&&n<=0?[0]:[];return(n<-c?Ra(e,t,it(c,-r),-n,o):[c]).reverse().map(g=>-g).
concat(d,u)}var Ym=/./,Bb=/[12357]/,Gb=/[125]/,im=/1/,Oa=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<
0?1:0])?o:null);function Ub(e,t,n,r,o){let s=e.axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),h=c(9,i)-
d>=u?Ym:c(7,i)-d>=u?Bb:c(5,i)-d>=u?Gb:im;if(h==im){let g=Ge(c(1,i)-d);if(g<u)return Oa(t.slice().reverse(),a.distr,h,Ct(
u/g)).reverse()}return Oa(t,a.distr,h,1)}function Vb(e,t,n,r,o){let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ge(c(
1,i)-c(2,i));return u<a?Oa(t.slice().reverse(),3,Ym,Ct(a/u)).reverse():t}function Yb(e,t,n,r){return r==null?Ba:t==null?
"":Ya(t)}var am={show:!0,scale:"y",stroke:Fa,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Um,side:3,
grid:Ha,ticks:Bm,border:Gm,font:Za,lineGap:Vm,rotate:0};function $b(e,t){let n=3+(e||1)*2;return Se(n*t,3)}function Wb(e,t){
let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(o[r[1]],n,!0),a=Ge(i-s),c=e.series[t],
u=a/(c.points.space*me);return r[1]-r[0]<=u}var lm={scale:null,auto:!0,sorted:0,min:Ee,max:-Ee},$m=(e,t,n,r,o)=>o,cm={show:!0,
auto:!0,sorted:0,gaps:$m,alpha:1,facets:[De({},lm,{scale:"x"}),De({},lm,{scale:"y"})]},um={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:$m,alpha:1,points:{show:Wb,filter:null},values:null,min:Ee,max:-Ee,idxs:[],path:null,clip:null};function Kb(e,t,n,r,o){
return n/10}var Wm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Hb=De({},Wm,{time:!1,ori:1}),fm={};
function Km(e,t){let n=fm[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=
r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(fm[e]=n)),
n}var Rr=1,Da=2;function zn(e,t,n){let r=e.mode,o=e.series[t],s=r==2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==
2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],h=r==2?i[o.facets[1].scale]:i[o.scale],g=a.left,v=a.top,w=a.
width,I=a.height,A=e.valToPosH,R=e.valToPosV;return d.ori==0?n(o,c,u,d,h,A,R,g,v,w,I,Fs,Dr,Gs,Zm,Xm):n(o,c,u,d,h,R,A,v,g,
I,w,Bs,Cr,za,qm,zm)}function qa(e,t){let n=0,r=0,o=ue(e.bands,$a);for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?
n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Zb(e,t,n,r,o){let s=e.mode,i=e.series[t],
a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function pn(e,t,n,r,o,s){
return zn(e,t,(i,a,c,u,d,h,g,v,w,I,A)=>{let R=i.pxRound,x=u.dir*(u.ori==0?1:-1),P=u.ori==0?Dr:Cr,k,H;x==1?(k=n,H=r):(k=r,
H=n);let C=R(h(a[k],u,I,v)),z=R(g(c[k],d,A,w)),Z=R(h(a[H],u,I,v)),ne=R(g(s==1?d.max:d.min,d,A,w)),K=new Path2D(o);return P(
K,Z,ne),P(K,C,ne),P(K,C,z),K})}function Ps(e,t,n,r,o,s){let i=null;if(e.length>0){i=new Path2D;let a=t==0?Gs:za,c=n;for(let h=0;h<
e.length;h++){let g=e[h];if(g[1]>g[0]){let v=g[0]-c;v>0&&a(i,c,r,v,r+s),c=g[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+
d)}return i}function qb(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Xa(e,t,n,r,o,s,i){let a=[],c=e.
length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===null){let h=u,g=u;if(o==1)for(;++u<=r&&t[u]===null;)g=u;else for(;--u>=
n&&t[u]===null;)g=u;let v=s(e[h]),w=g==h?v:s(e[g]),I=h-o;v=i<=0&&I>=0&&I<c?s(e[I]):v;let R=g+o;w=i>=0&&R>=0&&R<c?s(e[R]):
w,w>=v&&a.push([v,w])}return a}function mm(e){return e==0?vm:e==1?Be:t=>Kn(t,e)}function Hm(e){let t=e==0?Fs:Bs,n=e==0?(o,s,i,a,c,u)=>{
o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,
a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?r(o,s,i,a,c):(u=Ht(u,a/2,c/2),d=Ht(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),
n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,s,i,s+a,i,u),o.closePath())}}var Fs=(e,t,n)=>{e.moveTo(t,n)},Bs=(e,t,n)=>{e.moveTo(
n,t)},Dr=(e,t,n)=>{e.lineTo(t,n)},Cr=(e,t,n)=>{e.lineTo(n,t)},Gs=Hm(0),za=Hm(1),Zm=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},qm=(e,t,n,r,o,s)=>{
e.arc(n,t,r,o,s)},Xm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(t,n,r,o,s,i)},zm=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};
function Jm(e){return(t,n,r,o,s)=>zn(t,n,(i,a,c,u,d,h,g,v,w,I,A)=>{let{pxRound:R,points:x}=i,P,k;u.ori==0?(P=Fs,k=Zm):(P=
Bs,k=qm);let H=Se(x.width*me,3),C=(x.size-x.width)/2*me,z=Se(C*2,3),Z=new Path2D,ne=new Path2D,{left:K,top:_,width:X,height:F}=t.
bbox;Gs(ne,K-z,_-z,X+z*2,F+z*2);let $=V=>{if(c[V]!=null){let oe=R(h(a[V],u,I,v)),U=R(g(c[V],d,A,w));P(Z,oe+C,U),k(Z,oe,U,
C,0,As*2)}};if(s)s.forEach($);else for(let V=r;V<=o;V++)$(V);return{stroke:H>0?Z:null,fill:Z,clip:ne,flags:Rr|Da}})}function jm(e){
return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var Xb=jm(Dr),zb=jm(Cr);function Qm(e){
let t=ue(e?.alignGaps,0);return(n,r,o,s)=>zn(n,r,(i,a,c,u,d,h,g,v,w,I,A)=>{[o,s]=Rs(c,o,s);let R=i.pxRound,x=F=>R(h(F,u,
I,v)),P=F=>R(g(F,d,A,w)),k,H;u.ori==0?(k=Dr,H=Xb):(k=Cr,H=zb);let C=u.dir*(u.ori==0?1:-1),z={stroke:new Path2D,fill:null,
clip:null,band:null,gaps:null,flags:Rr},Z=z.stroke,ne=!1;if(s-o>=I*4){let F=B=>n.posToVal(B,u.key,!0),$=null,V=null,oe,U,
at,ke=x(a[C==1?o:s]),ae=x(a[o]),he=x(a[s]),J=F(C==1?ae+1:he-1);for(let B=C==1?o:s;B>=o&&B<=s;B+=C){let Ce=a[B],Ae=(C==1?
Ce<J:Ce>J)?ke:x(Ce),de=c[B];Ae==ke?de!=null?(U=de,$==null?(k(Z,Ae,P(U)),oe=$=V=U):U<$?$=U:U>V&&(V=U)):de===null&&(ne=!0):
($!=null&&H(Z,ke,P($),P(V),P(oe),P(U)),de!=null?(U=de,k(Z,Ae,P(U)),$=V=oe=U):($=V=null,de===null&&(ne=!0)),ke=Ae,J=F(ke+
C))}$!=null&&$!=V&&at!=ke&&H(Z,ke,P($),P(V),P(oe),P(U))}else for(let F=C==1?o:s;F>=o&&F<=s;F+=C){let $=c[F];$===null?ne=
!0:$!=null&&k(Z,x(a[F]),P($))}let[_,X]=qa(n,r);if(i.fill!=null||_!=0){let F=z.fill=new Path2D(Z),$=i.fillTo(n,r,i.min,i.
max,_),V=P($),oe=x(a[o]),U=x(a[s]);C==-1&&([U,oe]=[oe,U]),k(F,U,V),k(F,oe,V)}if(!i.spanGaps){let F=[];ne&&F.push(...Xa(a,
c,o,s,C,x,t)),z.gaps=F=i.gaps(n,r,o,s,F),z.clip=Ps(F,u.ori,v,w,I,A)}return X!=0&&(z.band=X==2?[pn(n,r,o,s,Z,-1),pn(n,r,o,
s,Z,1)]:pn(n,r,o,s,Z,X)),z})}function Jb(e){let t=ue(e.align,1),n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);
return(s,i,a,c)=>zn(s,i,(u,d,h,g,v,w,I,A,R,x,P)=>{[a,c]=Rs(h,a,c);let k=u.pxRound,{left:H,width:C}=s.bbox,z=ae=>k(w(ae,g,
x,A)),Z=ae=>k(I(ae,v,P,R)),ne=g.ori==0?Dr:Cr,K={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Rr},_=K.
stroke,X=g.dir*(g.ori==0?1:-1),F=Z(h[X==1?a:c]),$=z(d[X==1?a:c]),V=$,oe=$;o&&t==-1&&(oe=H,ne(_,oe,F)),ne(_,$,F);for(let ae=X==
1?a:c;ae>=a&&ae<=c;ae+=X){let he=h[ae];if(he==null)continue;let J=z(d[ae]),B=Z(he);t==1?ne(_,J,F):ne(_,V,B),ne(_,J,B),F=
B,V=J}let U=V;o&&t==1&&(U=H+C,ne(_,U,F));let[at,ke]=qa(s,i);if(u.fill!=null||at!=0){let ae=K.fill=new Path2D(_),he=u.fillTo(
s,i,u.min,u.max,at),J=Z(he);ne(ae,U,J),ne(ae,oe,J)}if(!u.spanGaps){let ae=[];ae.push(...Xa(d,h,a,c,X,z,r));let he=u.width*
me/2,J=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Ce=>{Ce[0]+=J,Ce[1]+=B}),K.gaps=ae=u.gaps(s,i,a,c,ae),K.clip=Ps(ae,g.
ori,A,R,x,P)}return ke!=0&&(K.band=ke==2?[pn(s,i,a,c,_,-1),pn(s,i,a,c,_,1)]:pn(s,i,a,c,_,ke)),K})}function dm(e,t,n,r,o,s,i=Ee){
if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)if(t[c]!==void 0){if(a!=null){let d=Ge(e[c]-e[a]);d<u&&(u=d,i=
Ge(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function jb(e){e=e||So;let t=ue(e.size,[.6,Ee,1]),n=e.align||0,r=e.gap||0,
o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=re(o),i=1-t[0],a=ue(t[1],Ee),c=ue(t[2],1),u=ue(e.disp,So),d=ue(
e.each,v=>{}),{fill:h,stroke:g}=u;return(v,w,I,A)=>zn(v,w,(R,x,P,k,H,C,z,Z,ne,K,_)=>{let X=R.pxRound,F=n,$=r*me,V=a*me,oe=c*
me,U,at;k.ori==0?[U,at]=s(v,w):[at,U]=s(v,w);let ke=k.dir*(k.ori==0?1:-1),ae=k.ori==0?Gs:za,he=k.ori==0?d:(O,we,Pe,tr,On,qt,Dn)=>{
d(O,we,Pe,On,tr,Dn,qt)},J=ue(v.bands,$a).find(O=>O.series[0]==w),B=J!=null?J.dir:0,Ce=R.fillTo(v,w,R.min,R.max,B),Qe=X(z(
Ce,H,_,ne)),Ae,de,Pt,dt=K,Me=X(R.width*me),Zt=!1,ln=null,vt=null,hn=null,jn=null;h!=null&&(Me==0||g!=null)&&(Zt=!0,ln=h.
values(v,w,I,A),vt=new Map,new Set(ln).forEach(O=>{O!=null&&vt.set(O,new Path2D)}),Me>0&&(hn=g.values(v,w,I,A),jn=new Map,
new Set(hn).forEach(O=>{O!=null&&jn.set(O,new Path2D)})));let{x0:Qn,size:Fr}=u;if(Qn!=null&&Fr!=null){F=1,x=Qn.values(v,
w,I,A),Qn.unit==2&&(x=x.map(Pe=>v.posToVal(Z+Pe*K,k.key,!0)));let O=Fr.values(v,w,I,A);Fr.unit==2?de=O[0]*K:de=C(O[0],k,
K,Z)-C(0,k,K,Z),dt=dm(x,P,C,k,K,Z,dt),Pt=dt-de+$}else dt=dm(x,P,C,k,K,Z,dt),Pt=dt*i+$,de=dt-Pt;Pt<1&&(Pt=0),Me>=de/2&&(Me=
0),Pt<5&&(X=vm);let No=Pt>0,Ln=dt-Pt-(No?Me:0);de=X(La(Ln,oe,V)),Ae=(F==0?de/2:F==ke?0:de)-F*ke*((F==0?$/2:0)+(No?Me/2:0));
let et={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},er=Zt?null:new Path2D,cn=null;if(J!=null)cn=v.data[J.
series[1]];else{let{y0:O,y1:we}=u;O!=null&&we!=null&&(P=we.values(v,w,I,A),cn=O.values(v,w,I,A))}let Rn=U*de,q=at*de;for(let O=ke==
1?I:A;O>=I&&O<=A;O+=ke){let we=P[O];if(we==null)continue;if(cn!=null){let lt=cn[O]??0;if(we-lt==0)continue;Qe=z(lt,H,_,ne)}
let Pe=k.distr!=2||u!=null?x[O]:O,tr=C(Pe,k,K,Z),On=z(ue(we,Ce),H,_,ne),qt=X(tr-Ae),Dn=X(it(On,Qe)),pt=X(Ht(On,Qe)),Nt=Dn-
pt;if(we!=null){let lt=we<0?q:Rn,Ft=we<0?Rn:q;Zt?(Me>0&&hn[O]!=null&&ae(jn.get(hn[O]),qt,pt+St(Me/2),de,it(0,Nt-Me),lt,Ft),
ln[O]!=null&&ae(vt.get(ln[O]),qt,pt+St(Me/2),de,it(0,Nt-Me),lt,Ft)):ae(er,qt,pt+St(Me/2),de,it(0,Nt-Me),lt,Ft),he(v,w,O,
qt-Me/2,pt,de+Me,Nt)}}return Me>0?et.stroke=Zt?jn:er:Zt||(et._fill=R.width==0?R._fill:R._stroke??R._fill,et.width=0),et.
fill=Zt?vt:er,et})}function Qb(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>zn(r,o,(a,c,u,d,h,g,v,w,I,A,R)=>{[s,i]=Rs(
u,s,i);let x=a.pxRound,P=U=>x(g(U,d,A,w)),k=U=>x(v(U,h,R,I)),H,C,z;d.ori==0?(H=Fs,z=Dr,C=Xm):(H=Bs,z=Cr,C=zm);let Z=d.dir*
(d.ori==0?1:-1),ne=P(c[Z==1?s:i]),K=ne,_=[],X=[];for(let U=Z==1?s:i;U>=s&&U<=i;U+=Z)if(u[U]!=null){let ke=c[U],ae=P(ke);
_.push(K=ae),X.push(k(u[U]))}let F={stroke:e(_,X,H,z,C,x),fill:null,clip:null,band:null,gaps:null,flags:Rr},$=F.stroke,[
V,oe]=qa(r,o);if(a.fill!=null||V!=0){let U=F.fill=new Path2D($),at=a.fillTo(r,o,a.min,a.max,V),ke=k(at);z(U,K,ke),z(U,ne,
ke)}if(!a.spanGaps){let U=[];U.push(...Xa(c,u,s,i,Z,P,n)),F.gaps=U=a.gaps(r,o,s,i,U),F.clip=Ps(U,d.ori,w,I,A,R)}return oe!=
0&&(F.band=oe==2?[pn(r,o,s,i,$,-1),pn(r,o,s,i,$,1)]:pn(r,o,s,i,$,oe)),F})}function ey(e){return Qb(ty,e)}function ty(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),h=Array(i-1);for(let g=0;g<i-1;g++)d[g]=t[g+1]-t[g],h[g]=e[g+1]-e[g],u[g]=d[g]/h[g];c[0]=u[0];for(let g=1;g<
i-1;g++)u[g]===0||u[g-1]===0||u[g-1]>0!=u[g]>0?c[g]=0:(c[g]=3*(h[g-1]+h[g])/((2*h[g]+h[g-1])/u[g-1]+(h[g]+2*h[g-1])/u[g]),
isFinite(c[g])||(c[g]=0));c[i-1]=u[i-2];for(let g=0;g<i-1;g++)o(a,e[g]+h[g]/3,t[g]+c[g]*h[g]/3,e[g+1]-h[g]/3,t[g+1]-c[g+
1]*h[g]/3,e[g+1],t[g+1])}return a}var Ca=new Set;function pm(){for(let e of Ca)e.syncRect(!0)}Or&&(qn(Cg,Ar,pm),qn(Pg,Ar,
pm,!0),qn(_s,Ar,()=>{ze.pxRatio=me}));var ny=Qm(),ry=Jm();function hm(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>Pa(s,i,t,n))}function oy(e,t){return e.map((n,r)=>r==0?{}:De({},t,n))}function Pa(e,t,n,r){
return De({},t==0?n:r,e)}function ed(e,t,n){return t==null?Mr:[t,n]}var sy=ed;function iy(e,t,n){return t==null?Mr:Ms(t,
n,Va,!0)}function td(e,t,n,r){return t==null?Mr:Os(t,n,e.scales[r].log,!1)}var ay=td;function nd(e,t,n,r){return t==null?
Mr:Ua(t,n,e.scales[r].log,!1)}var ly=nd;function cy(e,t,n,r,o){let s=it(Zf(e),Zf(t)),i=t-e,a=Kt(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?_n.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function gm(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Be((n=+o)*me))+"px"),[e,t,n]}function uy(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Se(t[2]*me,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function ze(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,f,m,p){
let b=f.valToPct(l);return p+m*(f.dir==-1?1-b:b)}function i(l,f,m,p){let b=f.valToPct(l);return p+m*(f.dir==-1?b:1-b)}function a(l,f,m,p){
return f.ori==0?s(l,f,m,p):i(l,f,m,p)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Dt(bg);if(e.id!=null&&
(u.id=e.id),Et(u,e.class),e.title){let l=Dt(Sg,u);l.textContent=e.title}let d=Wt("canvas"),h=r.ctx=d.getContext("2d"),g=Dt(
wg,u);qn("click",g,l=>{l.target===w&&(Ne!=mr||_e!=dr)&&qe.click(r,l)},!0);let v=r.under=Dt(vg,g);g.appendChild(d);let w=r.
over=Dt(Ng,g);e=Lr(e);let I=+ue(e.pxAlign,1),A=mm(I);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let R=e.ms||
.001,x=r.series=o==1?hm(e.series||[],sm,um,!1):oy(e.series||[null],cm),P=r.axes=hm(e.axes||[],om,am,!0),k=r.scales={},H=r.
bands=e.bands||[];H.forEach(l=>{l.fill=re(l.fill||null),l.dir=ue(l.dir,-1)});let C=o==2?x[1].facets[0].scale:x[0].scale,
z={axes:Md,series:Td},Z=(e.drawOrder||["axes","series"]).map(l=>z[l]);function ne(l){let f=l.distr==3?m=>dn(m>0?m:l.clamp(
r,m,l.min,l.max,l.key)):l.distr==4?m=>Na(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let p=f(m),{_min:b,_max:E}=l,
S=E-b;return(p-b)/S}}function K(l){let f=k[l];if(f==null){let m=(e.scales||So)[l]||So;if(m.from!=null){K(m.from);let p=De(
{},k[m.from],m,{key:l});p.valToPct=ne(p),k[l]=p}else{f=k[l]=De({},l==C?Wm:Hb,m),f.key=l;let p=f.time,b=f.range,E=An(b);if((l!=
C||o==2&&!p)&&(E&&(b[0]==null||b[1]==null)&&(b={min:b[0]==null?Wf:{mode:1,hard:b[0],soft:b[0]},max:b[1]==null?Wf:{mode:1,
hard:b[1],soft:b[1]}},E=!1),!E&&Cs(b))){let S=b;b=(N,T,M)=>T==null?Mr:Ms(T,M,S)}f.range=re(b||(p?sy:l==C?f.distr==3?ay:f.
distr==4?ly:ed:f.distr==3?td:f.distr==4?nd:iy)),f.auto=re(E?!1:f.auto),f.clamp=re(f.clamp||Kb),f._min=f._max=null,f.valToPct=
ne(f)}}}K("x"),K("y"),o==1&&x.forEach(l=>{K(l.scale)}),P.forEach(l=>{K(l.scale)});for(let l in e.scales)K(l);let _=k[C],
X=_.distr,F,$;_.ori==0?(Et(u,yg),F=s,$=i):(Et(u,Eg),F=i,$=s);let V={};for(let l in k){let f=k[l];(f.min!=null||f.max!=null)&&
(V[l]={min:f.min,max:f.max},f.min=f.max=null)}let oe=e.tzDate||(l=>new Date(Be(l/R))),U=e.fmtDate||Wa,at=R==1?yb(oe):wb(
oe),ke=tm(oe,em(R==1?bb:Sb,U)),ae=rm(oe,nm(Nb,U)),he=[],J=r.legend=De({},Ib,e.legend),B=r.cursor=De({},Rb,{drag:{y:o==2}},
e.cursor),Ce=J.show,Qe=B.show,Ae=J.markers;J.idxs=he,Ae.width=re(Ae.width),Ae.dash=re(Ae.dash),Ae.stroke=re(Ae.stroke),Ae.
fill=re(Ae.fill);let de,Pt,dt,Me=[],Zt=[],ln,vt=!1,hn={};if(J.live){let l=x[1]?x[1].values:null;vt=l!=null,ln=vt?l(r,1,0):
{_:0};for(let f in ln)hn[f]=Ba}if(Ce)if(de=Wt("table",_g,u),dt=Wt("tbody",null,de),J.mount(r,de),vt){Pt=Wt("thead",null,
de,dt);let l=Wt("tr",null,Pt);Wt("th",null,l);for(var jn in ln)Wt("th",Lf,l).textContent=jn}else Et(de,Lg),J.live&&Et(de,
Mg);let Qn={show:!0},Fr={show:!1};function No(l,f){if(f==0&&(vt||!J.live||o==2))return Mr;let m=[],p=Wt("tr",Rg,dt,dt.childNodes[f]);
Et(p,l.class),l.show||Et(p,Zn);let b=Wt("th",null,p);if(Ae.show){let N=Dt(Og,b);if(f>0){let T=Ae.width(r,f);T&&(N.style.
border=T+"px "+Ae.dash(r,f)+" "+Ae.stroke(r,f)),N.style.background=Ae.fill(r,f)}}let E=Dt(Lf,b);l.label instanceof HTMLElement?
E.appendChild(l.label):E.textContent=l.label,f>0&&(Ae.show||(E.style.color=l.width>0?Ae.stroke(r,f):Ae.fill(r,f)),et("cl\
ick",b,N=>{if(B._lock)return;Pn(N);let T=x.indexOf(l);if((N.ctrlKey||N.metaKey)!=J.isolate){let M=x.some((L,D)=>D>0&&D!=
T&&L.show);x.forEach((L,D)=>{D>0&&zt(D,M?D==T?Qn:Fr:Qn,!0,Oe.setSeries)})}else zt(T,{show:!l.show},!0,Oe.setSeries)},!1),
rr&&et(Cf,b,N=>{B._lock||(Pn(N),zt(x.indexOf(l),hr,!0,Oe.setSeries))},!1));for(var S in ln){let N=Wt("td",Dg,p);N.textContent=
"--",m.push(N)}return[p,m]}let Ln=new Map;function et(l,f,m,p=!0){let b=Ln.get(f)||{},E=B.bind[l](r,f,m,p);E&&(qn(l,f,b[l]=
E),Ln.set(f,b))}function er(l,f,m){let p=Ln.get(f)||{};for(let b in p)(l==null||b==l)&&(Ma(b,f,p[b]),delete p[b]);l==null&&
Ln.delete(f)}let cn=0,Rn=0,q=0,O=0,we=0,Pe=0,tr=we,On=Pe,qt=q,Dn=O,pt=0,Nt=0,lt=0,Ft=0;r.bbox={};let Xs=!1,xo=!1,nr=!1,Cn=!1,
To=!1,xt=!1;function zs(l,f,m){(m||l!=r.width||f!=r.height)&&ol(l,f),lr(!1),nr=!0,xo=!0,cr()}function ol(l,f){r.width=cn=
q=l,r.height=Rn=O=f,we=Pe=0,yd(),Ed();let m=r.bbox;pt=m.left=Kn(we*me,.5),Nt=m.top=Kn(Pe*me,.5),lt=m.width=Kn(q*me,.5),Ft=
m.height=Kn(O*me,.5)}let hd=3;function gd(){let l=!1,f=0;for(;!l;){f++;let m=Ad(f),p=_d(f);l=f==hd||m&&p,l||(ol(r.width,
r.height),xo=!0)}}function bd({width:l,height:f}){zs(l,f)}r.setSize=bd;function yd(){let l=!1,f=!1,m=!1,p=!1;P.forEach((b,E)=>{
if(b.show&&b._show){let{side:S,_size:N}=b,T=S%2,M=b.label!=null?b.labelSize:0,L=N+M;L>0&&(T?(q-=L,S==3?(we+=L,p=!0):m=!0):
(O-=L,S==0?(Pe+=L,l=!0):f=!0))}}),Fn[0]=l,Fn[1]=m,Fn[2]=f,Fn[3]=p,q-=gn[1]+gn[3],we+=gn[3],O-=gn[2]+gn[0],Pe+=gn[0]}function Ed(){
let l=we+q,f=Pe+O,m=we,p=Pe;function b(E,S){switch(E){case 1:return l+=S,l-S;case 2:return f+=S,f-S;case 3:return m-=S,m+
S;case 0:return p-=S,p+S}}P.forEach((E,S)=>{if(E.show&&E._show){let N=E.side;E._pos=b(N,E._size),E.label!=null&&(E._lpos=
b(N,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,f=l.skip=new Set(l.skip??[]);f.add(void 0);let m=l.prox=re(l.prox),
p=l.bias??=0;B.dataIdx=(b,E,S,N)=>{if(E==0)return S;let T=S,M=m(b,E,S,N)??Ee,L=M>=0&&M<Ee,D=_.ori==0?q:O,W=B.left,fe=t[0],
le=t[E];if(f.has(le[S])){T=null;let ee=null,Y=null,G;if(p==0||p==-1)for(G=S;ee==null&&G-- >0;)f.has(le[G])||(ee=G);if(p==
0||p==1)for(G=S;Y==null&&G++<le.length;)f.has(le[G])||(Y=G);if(ee!=null||Y!=null)if(L){let Te=ee==null?-1/0:F(fe[ee],_,D,
0),Le=Y==null?1/0:F(fe[Y],_,D,0),Ke=W-Te,ge=Le-W;Ke<=ge?Ke<=M&&(T=ee):ge<=M&&(T=Y)}else T=Y==null?ee:ee==null?Y:S-ee<=Y-
S?ee:Y}else L&&Ge(W-F(fe[S],_,D,0))>M&&(T=null);return T}}let Pn=l=>{B.event=l};B.idxs=he,B._lock=!1;let Je=B.points;Je.
show=re(Je.show),Je.size=re(Je.size),Je.stroke=re(Je.stroke),Je.width=re(Je.width),Je.fill=re(Je.fill);let Xt=r.focus=De(
{},e.focus||{alpha:.3},B.focus),rr=Xt.prox>=0,or=rr&&Je.one,Tt=[],sr=[],ir=[];function sl(l,f){let m=Je.show(r,f);if(m instanceof
HTMLElement)return Et(m,Ag),Et(m,l.class),sn(m,-10,-10,q,O),w.insertBefore(m,Tt[f]),m}function il(l,f){if(o==1||f>0){let m=o==
1&&k[l.scale].time,p=l.value;l.value=m?zf(p)?rm(oe,nm(p,U)):p||ae:p||Yb,l.label=l.label||(m?Db:Ob)}if(or||f>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||ny||Hg,l.fillTo=re(l.fillTo||Zb),l.pxAlign=+ue(l.pxAlign,I),l.pxRound=mm(l.pxAlign),
l.stroke=re(l.stroke||null),l.fill=re(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=$b(it(1,l.width),1),p=l.
points=De({},{size:m,width:it(1,m*.2),stroke:l.stroke,space:m*2,paths:ry,_stroke:null,_fill:null},l.points);p.show=re(p.
show),p.filter=re(p.filter),p.fill=re(p.fill),p.stroke=re(p.stroke),p.paths=re(p.paths),p.pxAlign=l.pxAlign}if(Ce){let m=No(
l,f);Me.splice(f,0,m[0]),Zt.splice(f,0,m[1]),J.values.push(null)}if(Qe){he.splice(f,0,null);let m=null;or?f==0&&(m=sl(l,
f)):f>0&&(m=sl(l,f)),Tt.splice(f,0,m),sr.splice(f,0,0),ir.splice(f,0,0)}We("addSeries",f)}function Sd(l,f){f=f??x.length,
l=o==1?Pa(l,f,sm,um):Pa(l,f,{},cm),x.splice(f,0,l),il(x[f],f)}r.addSeries=Sd;function wd(l){if(x.splice(l,1),Ce){J.values.
splice(l,1),Zt.splice(l,1);let f=Me.splice(l,1)[0];er(null,f.firstChild),f.remove()}Qe&&(he.splice(l,1),Tt.splice(l,1)[0].
remove(),sr.splice(l,1),ir.splice(l,1)),We("delSeries",l)}r.delSeries=wd;let Fn=[!1,!1,!1,!1];function vd(l,f){if(l._show=
l.show,l.show){let m=l.side%2,p=k[l.scale];p==null&&(l.scale=m?x[1].scale:C,p=k[l.scale]);let b=p.time;l.size=re(l.size),
l.space=re(l.space),l.rotate=re(l.rotate),An(l.incrs)&&l.incrs.forEach(S=>{!_n.has(S)&&_n.set(S,Tm(S))}),l.incrs=re(l.incrs||
(p.distr==2?pb:b?R==1?gb:Eb:Hn)),l.splits=re(l.splits||(b&&p.distr==1?at:p.distr==3?Ra:p.distr==4?Fb:Pb)),l.stroke=re(l.
stroke),l.grid.stroke=re(l.grid.stroke),l.ticks.stroke=re(l.ticks.stroke),l.border.stroke=re(l.border.stroke);let E=l.values;
l.values=An(E)&&!An(E[0])?re(E):b?An(E)?tm(oe,em(E,U)):zf(E)?vb(oe,E):E||ke:E||Cb,l.filter=re(l.filter||(p.distr>=3&&p.log==
10?Ub:p.distr==3&&p.log==2?Vb:Nm)),l.font=gm(l.font),l.labelFont=gm(l.labelFont),l._size=l.size(r,null,f,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Fn[f]=!0,l._el=Dt(xg,g))}}function Br(l,f,m,p){let[b,E,S,N]=m,T=f%
2,M=0;return T==0&&(N||E)&&(M=f==0&&!b||f==2&&!S?Be(om.size/3):0),T==1&&(b||S)&&(M=f==1&&!E||f==3&&!N?Be(am.size/2):0),M}
let al=r.padding=(e.padding||[Br,Br,Br,Br]).map(l=>re(ue(l,Br))),gn=r._padding=al.map((l,f)=>l(r,f,Fn,0)),Ze,Ue=null,Ve=null,
Io=o==1?x[0].idxs:null,Bt=null,Gr=!1;function ll(l,f){if(t=l??[],r.data=r._data=t,o==2){Ze=0;for(let m=1;m<x.length;m++)
Ze+=t[m][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Bt=t[0],Ze=Bt.length;let m=t;if(X==2){m=t.slice();let p=m[0]=
Array(Ze);for(let b=0;b<Ze;b++)p[b]=b}r._data=t=m}if(lr(!0),We("setData"),X==2&&(nr=!0),f!==!1){let m=_;m.auto(r,Gr)?Js():
yn(C,m.min,m.max),Cn=Cn||B.left>=0,xt=!0,cr()}}r.setData=ll;function Js(){Gr=!0;let l,f;o==1&&(Ze>0?(Ue=Io[0]=0,Ve=Io[1]=
Ze-1,l=t[0][Ue],f=t[0][Ve],X==2?(l=Ue,f=Ve):l==f&&(X==3?[l,f]=Os(l,l,_.log,!1):X==4?[l,f]=Ua(l,l,_.log,!1):_.time?f=l+Be(
86400/R):[l,f]=Ms(l,f,Va,!0))):(Ue=Io[0]=l=null,Ve=Io[1]=f=null)),yn(C,l,f)}let ko,ar,js,Qs,ei,ti,ni,ri,oi,ct;function cl(l,f,m,p,b,E){
l??=Of,m??=$a,p??="butt",b??=Of,E??="round",l!=ko&&(h.strokeStyle=ko=l),b!=ar&&(h.fillStyle=ar=b),f!=js&&(h.lineWidth=js=
f),E!=ei&&(h.lineJoin=ei=E),p!=ti&&(h.lineCap=ti=p),m!=Qs&&h.setLineDash(Qs=m)}function ul(l,f,m,p){f!=ar&&(h.fillStyle=
ar=f),l!=ni&&(h.font=ni=l),m!=ri&&(h.textAlign=ri=m),p!=oi&&(h.textBaseline=oi=p)}function si(l,f,m,p,b=0){if(p.length>0&&
l.auto(r,Gr)&&(f==null||f.min==null)){let E=ue(Ue,0),S=ue(Ve,p.length-1),N=m.min==null?Ug(p,E,S,b,l.distr==3):[m.min,m.max];
l.min=Ht(l.min,m.min=N[0]),l.max=it(l.max,m.max=N[1])}}let fl={min:null,max:null};function Nd(){for(let p in k){let b=k[p];
V[p]==null&&(b.min==null||V[C]!=null&&b.auto(r,Gr))&&(V[p]=fl)}for(let p in k){let b=k[p];V[p]==null&&b.from!=null&&V[b.
from]!=null&&(V[p]=fl)}V[C]!=null&&lr(!0);let l={};for(let p in V){let b=V[p];if(b!=null){let E=l[p]=Lr(k[p],Xg);if(b.min!=
null)De(E,b);else if(p!=C||o==2)if(Ze==0&&E.from==null){let S=E.range(r,null,null,p);E.min=S[0],E.max=S[1]}else E.min=Ee,
E.max=-Ee}}if(Ze>0){x.forEach((p,b)=>{if(o==1){let E=p.scale,S=V[E];if(S==null)return;let N=l[E];if(b==0){let T=N.range(
r,N.min,N.max,E);N.min=T[0],N.max=T[1],Ue=Kt(N.min,t[0]),Ve=Kt(N.max,t[0]),Ve-Ue>1&&(t[0][Ue]<N.min&&Ue++,t[0][Ve]>N.max&&
Ve--),p.min=Bt[Ue],p.max=Bt[Ve]}else p.show&&p.auto&&si(N,S,p,t[b],p.sorted);p.idxs[0]=Ue,p.idxs[1]=Ve}else if(b>0&&p.show&&
p.auto){let[E,S]=p.facets,N=E.scale,T=S.scale,[M,L]=t[b],D=l[N],W=l[T];D!=null&&si(D,V[N],E,M,E.sorted),W!=null&&si(W,V[T],
S,L,S.sorted),p.min=S.min,p.max=S.max}});for(let p in l){let b=l[p],E=V[p];if(b.from==null&&(E==null||E.min==null)){let S=b.
range(r,b.min==Ee?null:b.min,b.max==-Ee?null:b.max,p);b.min=S[0],b.max=S[1]}}}for(let p in l){let b=l[p];if(b.from!=null){
let E=l[b.from];if(E.min==null)b.min=b.max=null;else{let S=b.range(r,E.min,E.max,p);b.min=S[0],b.max=S[1]}}}let f={},m=!1;
for(let p in l){let b=l[p],E=k[p];if(E.min!=b.min||E.max!=b.max){E.min=b.min,E.max=b.max;let S=E.distr;E._min=S==3?dn(E.
min):S==4?Na(E.min,E.asinh):S==100?E.fwd(E.min):E.min,E._max=S==3?dn(E.max):S==4?Na(E.max,E.asinh):S==100?E.fwd(E.max):E.
max,f[p]=m=!0}}if(m){x.forEach((p,b)=>{o==2?b>0&&f.y&&(p._paths=null):f[p.scale]&&(p._paths=null)});for(let p in f)nr=!0,
We("setScale",p);Qe&&B.left>=0&&(Cn=xt=!0)}for(let p in V)V[p]=null}function xd(l){let f=La(Ue-1,0,Ze-1),m=La(Ve+1,0,Ze-
1);for(;l[f]==null&&f>0;)f--;for(;l[m]==null&&m<Ze-1;)m++;return[f,m]}function Td(){if(Ze>0){let l=x.some(f=>f._focus)&&
ct!=Xt.alpha;l&&(h.globalAlpha=ct=Xt.alpha),x.forEach((f,m)=>{if(m>0&&f.show&&(ml(m,!1),ml(m,!0),f._paths==null)){let p=ct;
ct!=f.alpha&&(h.globalAlpha=ct=f.alpha);let b=o==2?[0,t[m][0].length-1]:xd(t[m]);f._paths=f.paths(r,m,b[0],b[1]),ct!=p&&
(h.globalAlpha=ct=p)}}),x.forEach((f,m)=>{if(m>0&&f.show){let p=ct;ct!=f.alpha&&(h.globalAlpha=ct=f.alpha),f._paths!=null&&
dl(m,!1);{let b=f._paths!=null?f._paths.gaps:null,E=f.points.show(r,m,Ue,Ve,b),S=f.points.filter(r,m,E,b);(E||S)&&(f.points.
_paths=f.points.paths(r,m,Ue,Ve,S),dl(m,!0))}ct!=p&&(h.globalAlpha=ct=p),We("drawSeries",m)}}),l&&(h.globalAlpha=ct=1)}}
function ml(l,f){let m=f?x[l].points:x[l];m._stroke=m.stroke(r,l),m._fill=m.fill(r,l)}function dl(l,f){let m=f?x[l].points:
x[l],{stroke:p,fill:b,clip:E,flags:S,_stroke:N=m._stroke,_fill:T=m._fill,_width:M=m.width}=m._paths;M=Se(M*me,3);let L=null,
D=M%2/2;f&&T==null&&(T=M>0?"#fff":N);let W=m.pxAlign==1&&D>0;if(W&&h.translate(D,D),!f){let fe=pt-M/2,le=Nt-M/2,ee=lt+M,
Y=Ft+M;L=new Path2D,L.rect(fe,le,ee,Y)}f?ii(N,M,m.dash,m.cap,T,p,b,S,E):Id(l,N,M,m.dash,m.cap,T,p,b,S,L,E),W&&h.translate(
-D,-D)}function Id(l,f,m,p,b,E,S,N,T,M,L){let D=!1;T!=0&&H.forEach((W,fe)=>{if(W.series[0]==l){let le=x[W.series[1]],ee=t[W.
series[1]],Y=(le._paths||So).band;An(Y)&&(Y=W.dir==1?Y[0]:Y[1]);let G,Te=null;le.show&&Y&&Yg(ee,Ue,Ve)?(Te=W.fill(r,fe)||
E,G=le._paths.clip):Y=null,ii(f,m,p,b,Te,S,N,T,M,L,G,Y),D=!0}}),D||ii(f,m,p,b,E,S,N,T,M,L)}let pl=Rr|Da;function ii(l,f,m,p,b,E,S,N,T,M,L,D){
cl(l,f,m,p,b),(T||M||D)&&(h.save(),T&&h.clip(T),M&&h.clip(M)),D?(N&pl)==pl?(h.clip(D),L&&h.clip(L),_o(b,S),Ao(l,E,f)):N&
Da?(_o(b,S),h.clip(D),Ao(l,E,f)):N&Rr&&(h.save(),h.clip(D),L&&h.clip(L),_o(b,S),h.restore(),Ao(l,E,f)):(_o(b,S),Ao(l,E,f)),
(T||M||D)&&h.restore()}function Ao(l,f,m){m>0&&(f instanceof Map?f.forEach((p,b)=>{h.strokeStyle=ko=b,h.stroke(p)}):f!=null&&
l&&h.stroke(f))}function _o(l,f){f instanceof Map?f.forEach((m,p)=>{h.fillStyle=ar=p,h.fill(m)}):f!=null&&l&&h.fill(f)}function kd(l,f,m,p){
let b=P[l],E;if(p<=0)E=[0,0];else{let S=b._space=b.space(r,l,f,m,p),N=b._incrs=b.incrs(r,l,f,m,p,S);E=cy(f,m,N,p,S)}return b.
_found=E}function ai(l,f,m,p,b,E,S,N,T,M){let L=S%2/2;I==1&&h.translate(L,L),cl(N,S,T,M,N),h.beginPath();let D,W,fe,le,ee=b+
(p==0||p==3?-E:E);m==0?(W=b,le=ee):(D=b,fe=ee);for(let Y=0;Y<l.length;Y++)f[Y]!=null&&(m==0?D=fe=l[Y]:W=le=l[Y],h.moveTo(
D,W),h.lineTo(fe,le));h.stroke(),I==1&&h.translate(-L,-L)}function Ad(l){let f=!0;return P.forEach((m,p)=>{if(!m.show)return;
let b=k[m.scale];if(b.min==null){m._show&&(f=!1,m._show=!1,lr(!1));return}else m._show||(f=!1,m._show=!0,lr(!1));let E=m.
side,S=E%2,{min:N,max:T}=b,[M,L]=kd(p,N,T,S==0?q:O);if(L==0)return;let D=b.distr==2,W=m._splits=m.splits(r,p,N,T,M,L,D),
fe=b.distr==2?W.map(G=>Bt[G]):W,le=b.distr==2?Bt[W[1]]-Bt[W[0]]:M,ee=m._values=m.values(r,m.filter(r,fe,p,L,le),p,L,le);
m._rotate=E==2?m.rotate(r,ee,p,L):0;let Y=m._size;m._size=Ct(m.size(r,ee,p,l)),Y!=null&&m._size!=Y&&(f=!1)}),f}function _d(l){
let f=!0;return al.forEach((m,p)=>{let b=m(r,p,Fn,l);b!=gn[p]&&(f=!1),gn[p]=b}),f}function Md(){for(let l=0;l<P.length;l++){
let f=P[l];if(!f.show||!f._show)continue;let m=f.side,p=m%2,b,E,S=f.stroke(r,l),N=m==0||m==3?-1:1,[T,M]=f._found;if(f.label!=
null){let nt=f.labelGap*N,bt=Be((f._lpos+nt)*me);ul(f.labelFont[0],S,"center",m==2?"top":Rf),h.save(),p==1?(b=E=0,h.translate(
bt,Be(Nt+Ft/2)),h.rotate((m==3?-As:As)/2)):(b=Be(pt+lt/2),E=bt);let Un=wm(f.label)?f.label(r,l,T,M):f.label;h.fillText(Un,
b,E),h.restore()}if(M==0)continue;let L=k[f.scale],D=p==0?lt:Ft,W=p==0?pt:Nt,fe=f._splits,le=L.distr==2?fe.map(nt=>Bt[nt]):
fe,ee=L.distr==2?Bt[fe[1]]-Bt[fe[0]]:T,Y=f.ticks,G=f.border,Te=Y.show?Y.size:0,Le=Be(Te*me),Ke=Be((f.alignTo==2?f._size-
Te-f.gap:f.gap)*me),ge=f._rotate*-As/180,Re=A(f._pos*me),ht=(Le+Ke)*N,tt=Re+ht;E=p==0?tt:0,b=p==1?tt:0;let It=f.font[0],
Gt=f.align==1?Ir:f.align==2?Sa:ge>0?Ir:ge<0?Sa:p==0?"center":m==3?Sa:Ir,jt=ge||p==1?"middle":m==2?"top":Rf;ul(It,S,Gt,jt);
let gt=f.font[1]*f.lineGap,kt=fe.map(nt=>A(a(nt,L,D,W))),Ut=f._values;for(let nt=0;nt<Ut.length;nt++){let bt=Ut[nt];if(bt!=
null){p==0?b=kt[nt]:E=kt[nt],bt=""+bt;let Un=bt.indexOf(`
`)==-1?[bt]:bt.split(/\n/gm);for(let rt=0;rt<Un.length;rt++){let Ol=Un[rt];ge?(h.save(),h.translate(b,E+rt*gt),h.rotate(
ge),h.fillText(Ol,0,0),h.restore()):h.fillText(Ol,b,E+rt*gt)}}}Y.show&&ai(kt,Y.filter(r,le,l,M,ee),p,m,Re,Le,Se(Y.width*
me,3),Y.stroke(r,l),Y.dash,Y.cap);let Qt=f.grid;Qt.show&&ai(kt,Qt.filter(r,le,l,M,ee),p,p==0?2:1,p==0?Nt:pt,p==0?Ft:lt,Se(
Qt.width*me,3),Qt.stroke(r,l),Qt.dash,Qt.cap),G.show&&ai([Re],[1],p==0?1:0,p==0?1:2,p==1?Nt:pt,p==1?Ft:lt,Se(G.width*me,
3),G.stroke(r,l),G.dash,G.cap)}We("drawAxes")}function lr(l){x.forEach((f,m)=>{m>0&&(f._paths=null,l&&(o==1?(f.min=null,
f.max=null):f.facets.forEach(p=>{p.min=null,p.max=null})))})}let Mo=!1,li=!1,Ur=[];function Ld(){li=!1;for(let l=0;l<Ur.
length;l++)We(...Ur[l]);Ur.length=0}function cr(){Mo||(nb(hl),Mo=!0)}function Rd(l,f=!1){Mo=!0,li=f,l(r),hl(),f&&Ur.length>
0&&queueMicrotask(Ld)}r.batch=Rd;function hl(){if(Xs&&(Nd(),Xs=!1),nr&&(gd(),nr=!1),xo){if(Ie(v,Ir,we),Ie(v,"top",Pe),Ie(
v,go,q),Ie(v,bo,O),Ie(w,Ir,we),Ie(w,"top",Pe),Ie(w,go,q),Ie(w,bo,O),Ie(g,go,cn),Ie(g,bo,Rn),d.width=Be(cn*me),d.height=Be(
Rn*me),P.forEach(({_el:l,_show:f,_size:m,_pos:p,side:b})=>{if(l!=null)if(f){let E=b===3||b===0?m:0,S=b%2==1;Ie(l,S?"left":
"top",p-E),Ie(l,S?"width":"height",m),Ie(l,S?"top":"left",S?Pe:we),Ie(l,S?"height":"width",S?O:q),_a(l,Zn)}else Et(l,Zn)}),
ko=ar=js=ei=ti=ni=ri=oi=Qs=null,ct=1,$r(!0),we!=tr||Pe!=On||q!=qt||O!=Dn){lr(!1);let l=q/qt,f=O/Dn;if(Qe&&!Cn&&B.left>=0){
B.left*=l,B.top*=f,ur&&sn(ur,Be(B.left),0,q,O),fr&&sn(fr,0,Be(B.top),q,O);for(let m=0;m<Tt.length;m++){let p=Tt[m];p!=null&&
(sr[m]*=l,ir[m]*=f,sn(p,Ct(sr[m]),Ct(ir[m]),q,O))}}if(xe.show&&!To&&xe.left>=0&&xe.width>0){xe.left*=l,xe.width*=l,xe.top*=
f,xe.height*=f;for(let m in pi)Ie(pr,m,xe[m])}tr=we,On=Pe,qt=q,Dn=O}We("setSize"),xo=!1}cn>0&&Rn>0&&(h.clearRect(0,0,d.width,
d.height),We("drawClear"),Z.forEach(l=>l()),We("draw")),xe.show&&To&&(Lo(xe),To=!1),Qe&&Cn&&(Gn(null,!0,!1),Cn=!1),J.show&&
J.live&&xt&&(mi(),xt=!1),c||(c=!0,r.status=1,We("ready")),Gr=!1,Mo=!1}r.redraw=(l,f)=>{nr=f||!1,l!==!1?yn(C,_.min,_.max):
cr()};function ci(l,f){let m=k[l];if(m.from==null){if(Ze==0){let p=m.range(r,f.min,f.max,l);f.min=p[0],f.max=p[1]}if(f.min>
f.max){let p=f.min;f.min=f.max,f.max=p}if(Ze>1&&f.min!=null&&f.max!=null&&f.max-f.min<1e-16)return;l==C&&m.distr==2&&Ze>
0&&(f.min=Kt(f.min,t[0]),f.max=Kt(f.max,t[0]),f.min==f.max&&f.max++),V[l]=f,Xs=!0,cr()}}r.setScale=ci;let ui,fi,ur,fr,gl,
bl,mr,dr,yl,El,Ne,_e,bn=!1,qe=B.drag,Ye=qe.x,$e=qe.y;Qe&&(B.x&&(ui=Dt(Ig,w)),B.y&&(fi=Dt(kg,w)),_.ori==0?(ur=ui,fr=fi):(ur=
fi,fr=ui),Ne=B.left,_e=B.top);let xe=r.select=De({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),pr=xe.show?Dt(
Tg,xe.over?w:v):null;function Lo(l,f){if(xe.show){for(let m in l)xe[m]=l[m],m in pi&&Ie(pr,m,l[m]);f!==!1&&We("setSelect")}}
r.setSelect=Lo;function Od(l){if(x[l].show)Ce&&_a(Me[l],Zn);else if(Ce&&Et(Me[l],Zn),Qe){let m=or?Tt[0]:Tt[l];m!=null&&sn(
m,-10,-10,q,O)}}function yn(l,f,m){ci(l,{min:f,max:m})}function zt(l,f,m,p){f.focus!=null&&Bd(l),f.show!=null&&x.forEach(
(b,E)=>{E>0&&(l==E||l==null)&&(b.show=f.show,Od(E),o==2?(yn(b.facets[0].scale,null,null),yn(b.facets[1].scale,null,null)):
yn(b.scale,null,null),cr())}),m!==!1&&We("setSeries",l,f),p&&Wr("setSeries",r,l,f)}r.setSeries=zt;function Dd(l,f){De(H[l],
f)}function Cd(l,f){l.fill=re(l.fill||null),l.dir=ue(l.dir,-1),f=f??H.length,H.splice(f,0,l)}function Pd(l){l==null?H.length=
0:H.splice(l,1)}r.addBand=Cd,r.setBand=Dd,r.delBand=Pd;function Fd(l,f){x[l].alpha=f,Qe&&Tt[l]!=null&&(Tt[l].style.opacity=
f),Ce&&Me[l]&&(Me[l].style.opacity=f)}let un,En,Bn,hr={focus:!0};function Bd(l){if(l!=Bn){let f=l==null,m=Xt.alpha!=1;x.
forEach((p,b)=>{if(o==1||b>0){let E=f||b==0||b==l;p._focus=f?null:E,m&&Fd(b,E?1:Xt.alpha)}}),Bn=l,m&&cr()}}Ce&&rr&&et(Pf,
de,l=>{B._lock||(Pn(l),Bn!=null&&zt(null,hr,!0,Oe.setSeries))});function Jt(l,f,m){let p=k[f];m&&(l=l/me-(p.ori==1?Pe:we));
let b=q;p.ori==1&&(b=O,l=b-l),p.dir==-1&&(l=b-l);let E=p._min,S=p._max,N=l/b,T=E+(S-E)*N,M=p.distr;return M==3?_r(10,T):
M==4?Wg(T,p.asinh):M==100?p.bwd(T):T}function Gd(l,f){let m=Jt(l,C,f);return Kt(m,t[0],Ue,Ve)}r.valToIdx=l=>Kt(l,t[0]),r.
posToIdx=Gd,r.posToVal=Jt,r.valToPos=(l,f,m)=>k[f].ori==0?s(l,k[f],m?lt:q,m?pt:0):i(l,k[f],m?Ft:O,m?Nt:0),r.setCursor=(l,f,m)=>{
Ne=l.left,_e=l.top,Gn(null,f,m)};function Sl(l,f){Ie(pr,Ir,xe.left=l),Ie(pr,go,xe.width=f)}function wl(l,f){Ie(pr,"top",
xe.top=l),Ie(pr,bo,xe.height=f)}let Vr=_.ori==0?Sl:wl,Yr=_.ori==1?Sl:wl;function Ud(){if(Ce&&J.live)for(let l=o==2?1:0;l<
x.length;l++){if(l==0&&vt)continue;let f=J.values[l],m=0;for(let p in f)Zt[l][m++].firstChild.nodeValue=f[p]}}function mi(l,f){
if(l!=null&&(l.idxs?l.idxs.forEach((m,p)=>{he[p]=m}):qg(l.idx)||he.fill(l.idx),J.idx=he[0]),Ce&&J.live){for(let m=0;m<x.
length;m++)(m>0||o==1&&!vt)&&Vd(m,he[m]);Ud()}xt=!1,f!==!1&&We("setLegend")}r.setLegend=mi;function Vd(l,f){let m=x[l],p=l==
0&&X==2?Bt:t[l],b;vt?b=m.values(r,l,f)??hn:(b=m.value(r,f==null?null:p[f],l,f),b=b==null?hn:{_:b}),J.values[l]=b}function Gn(l,f,m){
yl=Ne,El=_e,[Ne,_e]=B.move(r,Ne,_e),B.left=Ne,B.top=_e,Qe&&(ur&&sn(ur,Be(Ne),0,q,O),fr&&sn(fr,0,Be(_e),q,O));let p,b=Ue>
Ve;un=Ee,En=null;let E=_.ori==0?q:O,S=_.ori==1?q:O;if(Ne<0||Ze==0||b){p=B.idx=null;for(let N=0;N<x.length;N++){let T=Tt[N];
T!=null&&sn(T,-10,-10,q,O)}rr&&zt(null,hr,!0,l==null&&Oe.setSeries),J.live&&(he.fill(p),xt=!0)}else{let N,T,M;o==1&&(N=_.
ori==0?Ne:_e,T=Jt(N,C),p=B.idx=Kt(T,t[0],Ue,Ve),M=F(t[0][p],_,E,0));let L=-10,D=-10,W=0,fe=0,le=!0,ee="",Y="";for(let G=o==
2?1:0;G<x.length;G++){let Te=x[G],Le=he[G],Ke=Le==null?null:o==1?t[G][Le]:t[G][1][Le],ge=B.dataIdx(r,G,p,T),Re=ge==null?
null:o==1?t[G][ge]:t[G][1][ge];if(xt=xt||Re!=Ke||ge!=Le,he[G]=ge,G>0&&Te.show){let ht=ge==null?-10:ge==p?M:F(o==1?t[0][ge]:
t[G][0][ge],_,E,0),tt=Re==null?-10:$(Re,o==1?k[Te.scale]:k[Te.facets[1].scale],S,0);if(rr&&Re!=null){let It=_.ori==1?Ne:
_e,Gt=Ge(Xt.dist(r,G,ge,tt,It));if(Gt<un){let jt=Xt.bias;if(jt!=0){let gt=Jt(It,Te.scale),kt=Re>=0?1:-1,Ut=gt>=0?1:-1;Ut==
kt&&(Ut==1?jt==1?Re>=gt:Re<=gt:jt==1?Re<=gt:Re>=gt)&&(un=Gt,En=G)}else un=Gt,En=G}}if(xt||or){let It,Gt;_.ori==0?(It=ht,
Gt=tt):(It=tt,Gt=ht);let jt,gt,kt,Ut,Qt,nt,bt=!0,Un=Je.bbox;if(Un!=null){bt=!1;let rt=Un(r,G);kt=rt.left,Ut=rt.top,jt=rt.
width,gt=rt.height}else kt=It,Ut=Gt,jt=gt=Je.size(r,G);if(nt=Je.fill(r,G),Qt=Je.stroke(r,G),or)G==En&&un<=Xt.prox&&(L=kt,
D=Ut,W=jt,fe=gt,le=bt,ee=nt,Y=Qt);else{let rt=Tt[G];rt!=null&&(sr[G]=kt,ir[G]=Ut,$f(rt,jt,gt,bt),Vf(rt,nt,Qt),sn(rt,Ct(kt),
Ct(Ut),q,O))}}}}if(or){let G=Xt.prox,Te=Bn==null?un<=G:un>G||En!=Bn;if(xt||Te){let Le=Tt[0];Le!=null&&(sr[0]=L,ir[0]=D,$f(
Le,W,fe,le),Vf(Le,ee,Y),sn(Le,Ct(L),Ct(D),q,O))}}}if(xe.show&&bn)if(l!=null){let[N,T]=Oe.scales,[M,L]=Oe.match,[D,W]=l.cursor.
sync.scales,fe=l.cursor.drag;if(Ye=fe._x,$e=fe._y,Ye||$e){let{left:le,top:ee,width:Y,height:G}=l.select,Te=l.scales[D].ori,
Le=l.posToVal,Ke,ge,Re,ht,tt,It=N!=null&&M(N,D),Gt=T!=null&&L(T,W);It&&Ye?(Te==0?(Ke=le,ge=Y):(Ke=ee,ge=G),Re=k[N],ht=F(
Le(Ke,D),Re,E,0),tt=F(Le(Ke+ge,D),Re,E,0),Vr(Ht(ht,tt),Ge(tt-ht))):Vr(0,E),Gt&&$e?(Te==1?(Ke=le,ge=Y):(Ke=ee,ge=G),Re=k[T],
ht=$(Le(Ke,W),Re,S,0),tt=$(Le(Ke+ge,W),Re,S,0),Yr(Ht(ht,tt),Ge(tt-ht))):Yr(0,S)}else hi()}else{let N=Ge(yl-gl),T=Ge(El-bl);
if(_.ori==1){let W=N;N=T,T=W}Ye=qe.x&&N>=qe.dist,$e=qe.y&&T>=qe.dist;let M=qe.uni;M!=null?Ye&&$e&&(Ye=N>=M,$e=T>=M,!Ye&&
!$e&&(T>N?$e=!0:Ye=!0)):qe.x&&qe.y&&(Ye||$e)&&(Ye=$e=!0);let L,D;Ye&&(_.ori==0?(L=mr,D=Ne):(L=dr,D=_e),Vr(Ht(L,D),Ge(D-L)),
$e||Yr(0,S)),$e&&(_.ori==1?(L=mr,D=Ne):(L=dr,D=_e),Yr(Ht(L,D),Ge(D-L)),Ye||Vr(0,E)),!Ye&&!$e&&(Vr(0,0),Yr(0,0))}if(qe._x=
Ye,qe._y=$e,l==null){if(m){if(Rl!=null){let[N,T]=Oe.scales;Oe.values[0]=N!=null?Jt(_.ori==0?Ne:_e,N):null,Oe.values[1]=T!=
null?Jt(_.ori==1?Ne:_e,T):null}Wr(wa,r,Ne,_e,q,O,p)}if(rr){let N=m&&Oe.setSeries,T=Xt.prox;Bn==null?un<=T&&zt(En,hr,!0,N):
un>T?zt(null,hr,!0,N):En!=Bn&&zt(En,hr,!0,N)}}xt&&(J.idx=p,mi()),f!==!1&&We("setCursor")}let Sn=null;Object.defineProperty(
r,"rect",{get(){return Sn==null&&$r(!1),Sn}});function $r(l=!1){l?Sn=null:(Sn=w.getBoundingClientRect(),We("syncRect",Sn))}
function vl(l,f,m,p,b,E,S){B._lock||bn&&l!=null&&l.movementX==0&&l.movementY==0||(di(l,f,m,p,b,E,S,!1,l!=null),l!=null?Gn(
null,!0,!0):Gn(f,!0,!1))}function di(l,f,m,p,b,E,S,N,T){if(Sn==null&&$r(!1),Pn(l),l!=null)m=l.clientX-Sn.left,p=l.clientY-
Sn.top;else{if(m<0||p<0){Ne=-10,_e=-10;return}let[M,L]=Oe.scales,D=f.cursor.sync,[W,fe]=D.values,[le,ee]=D.scales,[Y,G]=Oe.
match,Te=f.axes[0].side%2==1,Le=_.ori==0?q:O,Ke=_.ori==1?q:O,ge=Te?E:b,Re=Te?b:E,ht=Te?p:m,tt=Te?m:p;if(le!=null?m=Y(M,le)?
a(W,k[M],Le,0):-10:m=Le*(ht/ge),ee!=null?p=G(L,ee)?a(fe,k[L],Ke,0):-10:p=Ke*(tt/Re),_.ori==1){let It=m;m=p,p=It}}T&&(f==
null||f.cursor.event.type==wa)&&((m<=1||m>=q-1)&&(m=Kn(m,q)),(p<=1||p>=O-1)&&(p=Kn(p,O))),N?(gl=m,bl=p,[mr,dr]=B.move(r,
m,p)):(Ne=m,_e=p)}let pi={width:0,height:0,left:0,top:0};function hi(){Lo(pi,!1)}let Nl,xl,Tl,Il;function kl(l,f,m,p,b,E,S){
bn=!0,Ye=$e=qe._x=qe._y=!1,di(l,f,m,p,b,E,S,!0,!1),l!=null&&(et(va,ka,Al,!1),Wr(Df,r,mr,dr,q,O,null));let{left:N,top:T,width:M,
height:L}=xe;Nl=N,xl=T,Tl=M,Il=L}function Al(l,f,m,p,b,E,S){bn=qe._x=qe._y=!1,di(l,f,m,p,b,E,S,!1,!0);let{left:N,top:T,width:M,
height:L}=xe,D=M>0||L>0,W=Nl!=N||xl!=T||Tl!=M||Il!=L;if(D&&W&&Lo(xe),qe.setScale&&D&&W){let fe=N,le=M,ee=T,Y=L;if(_.ori==
1&&(fe=T,le=L,ee=N,Y=M),Ye&&yn(C,Jt(fe,C),Jt(fe+le,C)),$e)for(let G in k){let Te=k[G];G!=C&&Te.from==null&&Te.min!=Ee&&yn(
G,Jt(ee+Y,G),Jt(ee,G))}hi()}else B.lock&&(B._lock=!B._lock,Gn(f,!0,l!=null));l!=null&&(er(va,ka),Wr(va,r,Ne,_e,q,O,null))}
function Yd(l,f,m,p,b,E,S){if(B._lock)return;Pn(l);let N=bn;if(bn){let T=!0,M=!0,L=10,D,W;_.ori==0?(D=Ye,W=$e):(D=$e,W=Ye),
D&&W&&(T=Ne<=L||Ne>=q-L,M=_e<=L||_e>=O-L),D&&T&&(Ne=Ne<mr?0:q),W&&M&&(_e=_e<dr?0:O),Gn(null,!0,!0),bn=!1}Ne=-10,_e=-10,he.
fill(null),Gn(null,!0,!0),N&&(bn=N)}function _l(l,f,m,p,b,E,S){B._lock||(Pn(l),Js(),hi(),l!=null&&Wr(Ff,r,Ne,_e,q,O,null))}
function Ml(){P.forEach(uy),zs(r.width,r.height,!0)}qn(_s,Ar,Ml);let gr={};gr.mousedown=kl,gr.mousemove=vl,gr.mouseup=Al,
gr.dblclick=_l,gr.setSeries=(l,f,m,p)=>{let b=Oe.match[2];m=b(r,f,m),m!=-1&&zt(m,p,!0,!1)},Qe&&(et(Df,w,kl),et(wa,w,vl),
et(Cf,w,l=>{Pn(l),$r(!1)}),et(Pf,w,Yd),et(Ff,w,_l),Ca.add(r),r.syncRect=$r);let Ro=r.hooks=e.hooks||{};function We(l,f,m){
li?Ur.push([l,f,m]):l in Ro&&Ro[l].forEach(p=>{p.call(null,r,f,m)})}(e.plugins||[]).forEach(l=>{for(let f in l.hooks)Ro[f]=
(Ro[f]||[]).concat(l.hooks[f])});let Ll=(l,f,m)=>m,Oe=De({key:null,setSeries:!1,filters:{pub:qf,sub:qf},scales:[C,x[1]?x[1].
scale:null],match:[Xf,Xf,Ll],values:[null,null]},B.sync);Oe.match.length==2&&Oe.match.push(Ll),B.sync=Oe;let Rl=Oe.key,gi=Km(
Rl);function Wr(l,f,m,p,b,E,S){Oe.filters.pub(l,f,m,p,b,E,S)&&gi.pub(l,f,m,p,b,E,S)}gi.sub(r);function $d(l,f,m,p,b,E,S){
Oe.filters.sub(l,f,m,p,b,E,S)&&gr[l](null,f,m,p,b,E,S)}r.pub=$d;function Wd(){gi.unsub(r),Ca.delete(r),Ln.clear(),Ma(_s,
Ar,Ml),u.remove(),de?.remove(),We("destroy")}r.destroy=Wd;function bi(){We("init",e,t),ll(t||e.data,!1),V[C]?ci(C,V[C]):
Js(),To=xe.show&&(xe.width>0||xe.height>0),Cn=xt=!0,zs(e.width,e.height)}return x.forEach(il),P.forEach(vd),n?n instanceof
HTMLElement?(n.appendChild(u),bi()):n(r,bi):bi(),r}ze.assign=De;ze.fmtNum=Ya;ze.rangeNum=Ms;ze.rangeLog=Os;ze.rangeAsinh=
Ua;ze.orient=zn;ze.pxRatio=me;ze.join=tb;ze.fmtDate=Wa,ze.tzDate=mb;ze.sync=Km;{ze.addGap=qb,ze.clipGaps=Ps;let e=ze.paths=
{points:Jm};e.linear=Qm,e.stepped=Jb,e.bars=jb,e.spline=ey}var Ja=62,fy=24,rd=9,Mn=6e4,my=[15e3,3e4,Mn,2*Mn,5*Mn,10*Mn,15*Mn,30*Mn],ja=84,Us=class{constructor(t,n,r){this.parent=t;
this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new ze({width:300,height:100,ms:1,padding:[rd,0,r?0:rd,0],legend:{show:!1},
cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#t,this.#n]},y:{range:()=>[o?-this.#o:0,this.#o]}},
axes:[{size:r?fy:0,font:xs(11),gap:4,stroke:()=>on("quiet"),grid:{stroke:()=>on("rule"),width:1},ticks:{show:!1},splits:()=>this.#i(),
values:(s,i)=>i.map(a=>r?this.#c(a):"")},{size:Ja,font:xs(11),gap:6,stroke:()=>on("quiet"),grid:{stroke:()=>on("rule"),width:1},
ticks:{show:!1},splits:()=>o?[-this.#o,0,this.#o]:[0,this.#o/2,this.#o],values:(s,i)=>i.map(a=>this.#l(a))}],series:[{},
...n.traces.map(dy)],hooks:{draw:[()=>this.#u()]}},[[],...n.traces.map(()=>[])],t),this.#e.root.setAttribute("aria-hidde\
n","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#t=0;#n=1;#o=1;#r;draw(t,n,r,o){this.#t=n,this.#n=
r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,h)=>Math.max(d,h??0),c),0);this.#o=this.
strip.top(i,o)||1,this.#r=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&-d):[...c]);this.#e.
setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor({left:n,top:n<0?-10:
1},!1)}get plot(){return{left:this.parent.offsetLeft+Ja,width:this.parent.clientWidth-Ja}}#s(){let{clientWidth:t,clientHeight:n}=this.
parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#a(){let t=Math.max(Math.floor(this.plot.width/ja),1);return my.find(
n=>(this.#n-this.#t)/n<=t)??60*Mn}#i(){let t=this.#a(),n=Math.ceil(this.#t/t)*t;return Array.from({length:Math.floor((this.#n-
n)/t)+1},(r,o)=>n+o*t)}#c(t){let{width:n}=this.plot,r=(t-this.#t)/(this.#n-this.#t)*n;return r<ja/2||r>n-ja/2?"":this.#a()<
Mn?je(t):Sf(t)}#l(t){let n=this.#o/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?"":Nf(this.strip.traces[0].
format(Math.abs(t)))}#u(){let{ctx:t,bbox:n}=this.#e;if(!this.#r||this.#r.at<=0||this.#r.at>this.#o)return;let r=Math.round(
this.#e.valToPos(this.#r.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=on("quiet"),t.lineWidth=o,
t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.font=xs(11*o),t.textAlign=
"left",t.textBaseline=r-n.top<16*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="top"?2:-1)*o];t.setLineDash([]),
t.strokeStyle=on("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#r.label,...s),t.fillText(this.#r.label,...s),
t.restore()}};function dy({metric:e,dashed:t}){return{stroke:()=>on(e),width:1.6,pxAlign:0,...t?{dash:[4,4]}:{fill:()=>Af(
e)},points:{show:!1,size:4,filter:(n,r)=>py(n.data[r])}}}function py(e){let t=e.flatMap((n,r)=>n!==null&&(e[r-1]??null)===
null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var Pr=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:bs}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:Tr},{metric:"swap",name:"swap",format:Tr,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:wf}],top:e=>ys(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:kn},{metric:"net_tx",name:"out",format:kn,hangs:!0}],top:e=>ys(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:kn},{metric:"disk_write",name:"written",format:kn,
hangs:!0}],top:e=>ys(Math.max(e,1e4))}],od=Pr.flatMap(({traces:e})=>e.map(({metric:t})=>t)),Vs=class{constructor(t,n){this.
history=n;this.#e=Pr.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:ie("dd","","–")})),i=ie("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return ie("div",`value ${c.metric} ${d}`,ie("dt","",c.name),
u)})),a=ie("div","plot");return t.append(ie("div","reading",ie("h3","",r.name),i),a),{chart:new Us(a,r,o===Pr.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let h=this.history.at(u.metric,r);c||=h!==void 0,d.textContent=h===void 0?"–":u.format(h)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return Pr.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var Ys=Pr.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),$s=class{constructor(t){this.history=
t;this.#e=Ys.map(r=>{let o=["now","least","mean","most"].map(i=>ie("td",i,"–")),s=ie("th",r.metric,r.title);return s.scope=
"row",Q("numbers").append(ie("tr","",s,...o)),{trace:r,cells:o}});let n=Q("seconds");n.addEventListener("toggle",()=>n.open&&
this.#t()),Q("seconds-again").addEventListener("click",()=>this.#t())}history;#e;draw(t,n){let r=this.history.since(t);for(let{
trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,h)=>d!==null&&r.times[h]>=t),c=a.reduce((d,h)=>d+h,0)/a.length,
u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,h)=>{let g=u[h];d.textContent=
g===void 0?"–":o.format(g)})}}#t(){let{times:t,of:n}=this.history.since(0),r=Ys.map(({metric:s})=>n(s)),o=t.map((s,i)=>{
let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?gy(po(c),Ys.length):
hy(s,a)});Q("seconds-rows").replaceChildren(...o.reverse()),Q("seconds-caption").textContent=t.length===0?"Nothing yet":
`${je(t[0])} to ${je(t.at(-1))}, the newest first`}};function hy(e,t){let n=ie("time","",je(e));n.dateTime=new Date(e).toISOString();
let r=ie("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=ie("data","",s===null?"–":Ys[i].format(s));return a.value=
s===null?"":String(s),ie("td","",a)});return ie("tr","",r,...o)}function gy(e,t){let n=ie("td","",e);return n.colSpan=t+
1,ie("tr","hole",n)}function sd(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],h=r.findIndex(g=>g<=u);h>=0&&(r[h]=d+4),o.dataset.row=String(h),o.classList.toggle("flipped",c)})}var by=500,Ws=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#t,
this.#n);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#u((1-(i-a)/c)*this.#i)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#u(
0)),t.addEventListener("keydown",i=>this.#l(i)),t.addEventListener("focus",()=>this.#m()),t.addEventListener("blur",()=>this.#u(
0))}root;history;describe;moved;#e=id("holes");#t=id("marks");#n=ie("div","cursor",ie("span",""));#o=[];#r=0;#s;#a=!1;#i=1;mark(t,n){
this.#o=[...this.#o,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-by)}time(t){return Math.max(this.#s??t-this.#r,t-this.#i)}draw(t,n,r){
this.#i=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#i*100,s=this.#o.
filter(({at:c})=>c>=t);ad(this.#t,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),sd([...this.#t.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];ad(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let h=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${h}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-h)}%`,u.textContent=po(d)}),this.#c(n,o)}#c(t,n){let r=this.time(
t),o=t-r;if(this.#n.hidden=o===0,this.#n.style.left=`${n(r)}%`,this.#n.classList.toggle("flipped",o<this.#i/4),this.#n.firstElementChild.
textContent=je(r),!this.#a){this.#a=!0;let s=o===0?"now":`${rn(Math.round(o/1e3))} ago, ${je(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#i/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#l(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#r=0,this.#s=s<o?Math.max(s,o-this.#i):void 0,this.#m()}}#u(t){
this.#r=Math.min(this.#i,Math.max(0,t)),this.#s=void 0,this.moved()}#m(){this.#a=!1,this.moved()}};function id(e){let t=ie(
"div",e);return t.setAttribute("aria-hidden","true"),t}function ad(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(ie("div","",ie("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var ld="hostwatch.author",yy=400,Ey=1e4,vo=Q("remark-author"),Qa=Q("mark-label"),Ks=Q("remark-text");function ud(){Sy(),
cd(Q("mark-form"),Qa,"Marked.",()=>xn.marks({label:Qa.value,author:vo.value})),cd(Q("remark-form"),Ks,"Said.",()=>xn.publishRemarks(
{text:Ks.value,author:vo.value})),Ks.addEventListener("keydown",e=>{e.key==="Enter"&&!e.shiftKey&&!e.isComposing&&(e.preventDefault(),
Ks.form?.requestSubmit())}),addEventListener("keydown",e=>{e.code==="KeyM"&&e.altKey&&!e.ctrlKey&&!e.metaKey&&(e.preventDefault(),
Qa.select())})}function cd(e,t,n,r){let o=e.querySelector("[role=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=
a,o.dataset.kind=c,t.toggleAttribute("aria-invalid",c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disa\
bled")!=="true"&&i("")),e.addEventListener("submit",async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="t\
rue")return;s.setAttribute("aria-disabled","true"),t.readOnly=!0;let c=setInterval(()=>i(Tn.state.kind==="reconnecting"?
"Waits for the connection; the server does not know of it yet.":"Sending…"),yy);try{await r(),t.value="",i(n,"good"),setTimeout(
()=>o.textContent===n&&i(""),Ey)}catch(u){if(!(u instanceof j))throw u;i(u.origin==="server"?wy(u.message):`Not confirme\
d: ${u.message}.`,"bad"),t.focus()}finally{clearInterval(c),t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function Sy(){
try{vo.value=localStorage.getItem(ld)??"",vo.addEventListener("change",()=>localStorage.setItem(ld,vo.value))}catch{}}var wy=e=>`${e.
charAt(0).toUpperCase()}${e.slice(1)}.`;var vy=200,Ny=300,Hs=class{#e=Q("remarks");#t=Q("log");#n;add({author:t,text:n,time:r,mark:o}){let s=fo(r),i=ie("time","",
je(s));i.dateTime=new Date(s).toISOString();let a=ie("p","who",ie("span","",`${t||"somebody"}${o?" marked":""}`)," ",i);
this.#o(ie("li",o?"mark":"",a,ie("p","",n)))}gap(t){let n=t>0?`${In(t,"remark")} missed here.`:"The server was restarted\
. What was said meanwhile is not known.";this.#o(ie("li","gap",ie("p","",n)))}#o(t){let n=this.#t,r=n.scrollHeight-n.scrollTop-
n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>vy;)this.#e.firstElementChild?.remove();r&&(n.scrollTop=
n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#n),this.#n=setTimeout(()=>n.setAttribute("aria-\
live","polite"),Ny))}};var xy=6e4,fd="hostwatch.minutes",Zs=class{#e=Q("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(fd))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
fd,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*xy}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var Ty=2e3,Iy=6e4,an=new vs(od),el=new Vs(Q("strips"),an),tl=new Ws(Q("paper"),an,e=>el.describe(e),Jn),ky=new $s(an),md=new Zs(
Jn),qs=new Es,dd=new Hs,nl=!1,rl={cpus:0,memory:0};Tf();ud();_f(Jn);addEventListener("resize",Jn);for(let e of document.
querySelectorAll(".base"))e.textContent=ga;ba(e=>xn.samples({},{start:e}),e=>{switch(e.kind){case"event":qs.event(),an.add(
e.message.metric,e.message.value,fo(e.message.time));break;case"resumed":qs.resumed(e.replayed),an.resynchronise();break;case"\
gap":qs.gap(Ns(e)),an.gap(Ns(e)),an.resynchronise()}Jn()});ba(e=>xn.remarks({},{start:e}),e=>{e.kind==="event"?(dd.add(e.
message),e.message.mark&&(tl.mark(fo(e.message.time),e.message.text),Jn())):e.kind==="gap"&&dd.gap(Ns(e))});pd();setInterval(
()=>document.hidden||void pd(),Ty);setInterval(Jn,1e3);async function pd(){try{let e=await xn.getSnapshot({},{timeout:1e4});
Ss(),rl.cpus=e.cpus.length,rl.memory=Number(e.memory?.totalBytes??0),Mf(e)}catch(e){e instanceof j&&ws(e)}}function Jn(){
nl||(nl=!0,requestAnimationFrame(Ay))}function Ay(){nl=!1;let e=an.now(),t=e-an.span(e,Iy,md.most);el.draw(t,e,tl.time(e),
rl),tl.draw(t,e,el.plot),ky.draw(t,e),kf(an.holes,t),qs.show(),Q("recorder-title").textContent=Q("numbers-title").textContent=
`The last ${md.words}`}
