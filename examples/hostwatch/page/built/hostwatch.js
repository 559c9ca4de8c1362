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
SINT64"})(y||(y={}));function _l(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Ro=4294967296;function hi(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=Ro&&(o=o+(r/Ro|0),r=r%Ro)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Rl(r,o):bi(r,o)}function Ll(e,t){
let n=bi(e,t),r=n.hi&2147483648;r&&(n=Rl(n.lo,n.hi));let o=gi(n.lo,n.hi);return r?"-"+o:o}function gi(e,t){if({lo:e,hi:t}=
Gd(e,t),t<=2097151)return String(Ro*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Ml(i)+Ml(s)}
function Gd(e,t){return{lo:e>>>0,hi:t>>>0}}function bi(e,t){return{lo:e|0,hi:t|0}}function Rl(e,t){return t=~t,e?e=~e+1:
t+=1,bi(e,t)}var Ml=e=>{let t=String(e);return"0000000".slice(t.length)+t};function Dl(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Cl(){
let e=this.buf[this.pos++];if((e&128)===0)return this.assertBounds(),e;let t=e&127;if(e=this.buf[this.pos++],t|=(e&127)<<
7,(e&128)===0)return this.assertBounds(),t;if(e=this.buf[this.pos++],t|=(e&127)<<14,(e&128)===0)return this.assertBounds(),
t;if(e=this.buf[this.pos++],t|=(e&127)<<21,(e&128)===0)return this.assertBounds(),t;e=this.buf[this.pos++],t|=(e&15)<<28;
for(let n=5;(e&128)!==0&&n<10;n++)e=this.buf[this.pos++];if((e&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
t>>>0}var re=Vd();function Vd(){let e=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof e.getBigInt64=="fu\
nction"&&typeof e.getBigUint64=="function"&&typeof e.setBigInt64=="function"&&typeof e.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return e.
setBigInt64(0,this.parse(i),!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},uEnc(i){return e.setBigInt64(0,this.uParse(i),
!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},dec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigInt64(0,!0)},
uDec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Ol(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),Pl(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Ol(n),hi(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),Pl(n),hi(n)},dec(n,r){return Ll(
n,r)},uDec(n,r){return gi(n,r)}}}function Ol(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function Pl(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ut(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":re.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Fl(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var Bl=2,je=Symbol.for("reflect unsafe local");function Gl(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function Vl(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=Bl)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Fl(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Un(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function Ul(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function Yl(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function bt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function Wl(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function $l(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=Bl)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ut(t.scalar,t.longAsString);
break}}function Vt(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Hr(e,t){var n,r,o,s;if(Vt(e)&&je in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Zr(e,t){var n,r,o,s;if(Vt(e)&&je in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function qr(e,t){
return Vt(e)&&je in e&&"desc"in e&&Vt(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function Kl(e){return Zl(e.$typeName)}function Ut(e){let t=e.fields[0];return Zl(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function Hl(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Ut(e)}}var Ud=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Zl(e){
return Ud.has(e)}var Yd=999,Wd=998,Xl=2;function J(e,t){return wn(t,e)?t:zl(e)(t)}var ql=new WeakMap;function zl(e){let t=ql.get(e);return t===
void 0&&(t=$d(e),ql.set(e,t)),t}var yi=0,jl=1,Jl=2,Ql=3;function $d(e){let t=e.typeName,{properties:n,prototype:r}=Kd(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case yi:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case jl:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case Jl:if(a.convert===void 0||!Vt(
u))s[c]=u??{};else{let d={},p=Object.keys(u);for(let b=0;b<p.length;b++)bt(d,p[b],a.convert(u[p[b]]));s[c]=d}break;case Ql:{
let d=u;if(d?.case!=null){let p=a.convert.get(d.case);if(p!==void 0){s[c]={case:d.case,value:p(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function Kd(e){var t,n;let r=[],o={},s=Zd(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:Ql,constant:void 0,convert:Hd(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:yi,
constant:void 0,convert:Do(i)});break}case"list":{r.push({name:a,kind:jl,constant:void 0,convert:i.listKind=="message"?(t=
Do(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?Xr:void 0});break}case"map":{r.push({name:a,kind:Jl,constant:void 0,
convert:i.mapKind=="message"?(n=Do(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?Xr:void 0});break}default:{let c=qd(
i);r.push({name:a,kind:yi,constant:i.presence==Xl?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?Xr:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function Hd(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Do(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=Xr),t.set(n.localName,r??(o=>o))}return t}function Do(e){
if(e.fieldKind=="message"&&!e.oneof&&Ut(e.message))return e.message.fields[0].scalar==y.BYTES?Xr:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Vt(r)||wn(r,t)?
r:(n??(n=zl(t)),n(r))}function Xr(e){return Array.isArray(e)?new Uint8Array(e):e}function Zd(e){switch(e.file.edition){case Yd:
return!1;case Wd:return!0;default:return e.fields.some(t=>t.presence!=Xl&&t.fieldKind!="message"&&!t.oneof)}}function qd(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ut(
e.scalar,e.longAsString):e.enum.values[0].number}var Xd=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function ec(e){return e instanceof Error&&Xd.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var Ei;function zd(e){var t;Ei=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:Si(e.encodeUtf8.bind(e))})}function zr(){if(!Ei){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),zd(o)}return Ei}
function Si(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var be;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(be||(be={}));var Ni=4294967295,xi=2147483647,Ti=-2147483648,yr=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?Si(t):zr().
encodeUtf8Into,this.buffer=nc,this.viewCache=Jd,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||jd;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(jr),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-jr,r=wi(n);return r>jr&&(this.ensureCapacity(r-jr),this.buffer.copyWithin(t+
r,t+jr,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(tc(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(vi(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=rc){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let p=t.charCodeAt(d);if(p>
127)break;c[u++]=p}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=wi(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=wi(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return Qd(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return tc(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return vi(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return vi(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=re.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=re.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=re.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=re.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=re.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},jd=128,jr=1,nc=new Uint8Array(0),Jd=new DataView(nc.buffer),rc=32;function wi(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var mt=class{constructor(t,n=zr().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=_l,this.uint32=Cl,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
t.byteLength)}tag(){let t=this.pos,n=this.uint32(),r=this.pos-t;if(r>5||r==5&&this.buf[this.pos-1]>15)throw new Error("i\
llegal tag: varint overflows uint32");let o=n>>>3,s=n&7;if(o<=0||s>5)throw new Error("illegal tag: field no "+o+" wire t\
ype "+s);return[o,s]}skip(t,n,r=100){let o=this.pos;switch(t){case be.Varint:for(;this.buf[this.pos++]&128;);break;case be.
Bit64:this.pos+=4;case be.Bit32:this.pos+=4;break;case be.LengthDelimited:let s=this.uint32();this.pos+=s;break;case be.
StartGroup:if(r<=0)throw new Error("maximum recursion depth reached");for(;;){let[i,a]=this.tag();if(a===be.EndGroup){if(n!==
void 0&&i!==n)throw new Error("invalid end group tag");break}this.skip(a,i,r-1)}break;default:throw new Error("cant skip\
 wire type "+t)}return this.assertBounds(),this.buf.subarray(o,this.pos)}assertBounds(){if(this.pos>this.len)throw new RangeError(
"premature EOF")}int32(){return this.uint32()|0}sint32(){let t=this.uint32();return t>>>1^-(t&1)}int64(){return this.varint64(),
re.dec(this.varint64Lo,this.varint64Hi)}uint64(){return this.varint64(),re.uDec(this.varint64Lo,this.varint64Hi)}sint64(){
this.varint64();let t=this.varint64Lo,n=this.varint64Hi,r=-(t&1);return t=(t>>>1|(n&1)<<31)^r,n=n>>>1^r,re.dec(t,n)}bool(){
let t=this.buf[this.pos];return t<128?(this.pos++,t!==0):(this.varint64(),this.varint64Lo!==0||this.varint64Hi!==0)}fixed32(){
return this.view.getUint32((this.pos+=4)-4,!0)}sfixed32(){return this.view.getInt32((this.pos+=4)-4,!0)}fixed64(){return re.
uDec(this.sfixed32(),this.sfixed32())}sfixed64(){return re.dec(this.sfixed32(),this.sfixed32())}float(){return this.view.
getFloat32((this.pos+=4)-4,!0)}double(){return this.view.getFloat64((this.pos+=8)-8,!0)}bytes(){let t=this.uint32(),n=this.
pos;return this.pos+=t,this.assertBounds(),this.buf.subarray(n,n+t)}string(t){let n=this.uint32(),r=this.pos;this.pos+=n,
this.assertBounds();let o=this.buf;if(n<=rc){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function vi(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>xi||e<Ti)throw new Error("invalid int32: "+e)}function tc(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Ni||e<0)throw new Error("invalid uint32\
: "+e)}function Qd(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function oc(e,t){let n=e.fieldKind=="list"?Hr(t,e):e.fieldKind=="map"?Zr(t,e):Ai(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${ac(e)}, got ${Be(t)}`;break;case"map":r=`expected ${lc(e)}, got ${Be(t)}`;break;default:r=kt(e,t,n)}
return new ce(e,r)}function Ii(e,t,n){let r=Ai(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${kt(e,n,r)}`)}function sc(e,t,n){
let r=un(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${kt({scalar:e.mapKey},t,r)}`);let o=Ai(e,n);if(o!==!0)
return new ce(e,`map entry ${Be(t)}: ${kt(e,n,o)}`)}function Ai(e,t){return e.scalar!==void 0?un(e.scalar)(t):e.enum!==void 0?
e.enum.open?un(y.INT32)(t):e.enum.values.some(n=>n.number===t):qr(t,e.message)}function un(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>xi||
t<Ti?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Ni||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:zr().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return re.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return re.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function kt(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Be(t)}`,e.scalar!==void 0?`expected ${ep(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${ic(e.message)}`+n}function Be(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Hr(e)?ac(e.field()):Zr(e)?lc(e.field()):qr(e)?ic(e.desc):
wn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function ic(e){
return`ReflectMessage (${e.typeName})`}function ac(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function lc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function ep(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var tp=0;function Mt(e){if(np(e))return{toMessage:n=>Co(n),toLocal:n=>Oo(n)};if(e.fieldKind=="message"&&!e.oneof&&Ut(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=J(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?J(t):n,toLocal:n=>n}}function np(e){return e.message.typeName=="google.pr\
otobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Co(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Vt(e))for(let n of Object.keys(e))bt(t.fields,n,uc(e[n]));return t}function Oo(e){let t={};for(let n of Object.keys(e.
fields))bt(t,n,cc(e.fields[n]));return t}function cc(e){switch(e.kind.case){case"structValue":return Oo(e.kind.value);case"\
listValue":return e.kind.value.values.map(cc);case"nullValue":case void 0:return null;default:return e.kind.value}}function uc(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:tp};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(uc(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Co(e)};break}return t}function pc(e,t,n=!0){return new Fo(e,t,n)}var mc=new WeakMap,Fo=class{get sortedFields(){let t=mc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return mc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[je]=n??J(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return Jr(this.message,t),Gl(this.message,t)}isSet(t){return Jr(
this.message,t),Vl(this.message,t)}clear(t){Jr(this.message,t),$l(this.message,t)}get(t){Jr(this.message,t);let n=Ul(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[je]!==n)&&this.lists.set(t,r=new _i(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[je]!==n)&&this.maps.set(t,o=new Li(t,n,this.check)),o;case"messa\
ge":return Di(t,n,this.check);case"scalar":return n===void 0?ut(t.scalar,!1):Ci(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(Jr(this.message,t),this.check){let o=oc(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Ri(t,n):Zr(
n)||Hr(n)?r=n[je]:r=Oi(t,n),Yl(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function Jr(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var _i=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[je]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:ki(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=Ii(this._field,t,n);if(r)throw r}
this._arr[t]=fc(this._field,n)}add(t){if(this.check){let n=Ii(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
fc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield ki(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,ki(this._field,this._arr[t],this.check)]}};var Li=class{constructor(t,n,r=!0){this.obj=this[je]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=sc(this._field,t,n);if(r)throw r}return bt(this.obj,Po(t),rp(this._field,n)),this}delete(t){let n=Po(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=Wl(this.obj,Po(t));return n!==void 0&&(n=Mi(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Po(t))}*keys(){for(let t of Object.keys(this.obj))yield dc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[dc(t[0],this._field.mapKey),Mi(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Mi(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Ri(e,t){return qr(
t)?Kl(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?Oo(t.message):t.message:t}function Di(e,t,n){return t!==void 0&&(Ut(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Ci(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Vt(t)&&(t=Co(t))),new Fo(e.message,t,n)}function fc(e,t){return e.listKind==
"message"?Ri(e,t):Oi(e,t)}function ki(e,t,n){return e.listKind=="message"?Di(e,t,n):Ci(e,t)}function rp(e,t){return e.mapKind==
"message"?Ri(e,t):Oi(e,t)}function Mi(e,t,n){return e.mapKind=="message"?Di(e,t,n):t}function Po(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function dc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return re.uParse(e)}catch{}break;default:try{
return re.parse(e)}catch{}break}return e}function Ci(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=re.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=re.uParse(t));break}return t}function Oi(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=re.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=re.uParse(t));break}return t}var hc=Uint8Array.prototype.setFromBase64;function Sr(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(hc)try{let s=hc.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=op(r,e)),
o==n?r:r.subarray(0,o)}function op(e,t){let n=ip(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var L0=Uint8Array.prototype.toBase64;var Bo,gc,Er;function sp(e){return Bo||(Bo="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
gc=Bo.slice(0,-2).concat("-","_")),e=="url"?gc:Bo}function ip(){if(!Er){Er=[];let e=sp("std");for(let t=0;t<e.length;t++)
Er[e[t].charCodeAt(0)]=t;Er[45]=e.indexOf("+"),Er[95]=e.indexOf("/")}return Er}function wr(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function bc(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var ap=new Set(["constructo\
r","toString","toJSON","valueOf"]);function vr(e){return ap.has(e)?e+"$":e}function Qr(e){for(let t of e.field)Un(t,"jsonName")||(t.jsonName=wr(t.name));e.nestedType.forEach(Qr)}function yc(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function Ec(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=lp(t);if(n===!1)throw new Error(`cannot par\
se ${y[e]} default value: ${t}`);return n}case y.INT64:case y.SFIXED64:case y.SINT64:return re.parse(t);case y.UINT64:case y.
FIXED64:return re.uParse(t);case y.DOUBLE:case y.FLOAT:switch(t){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(t)}case y.BOOL:return t==="true";case y.INT32:case y.
UINT32:case y.SINT32:case y.FIXED32:case y.SFIXED32:return parseInt(t,10)}}function lp(e){let t=[],n={tail:e,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":t.push(n.c.charCodeAt(0));break;case"b":t.push(8);break;case"f":t.push(12);break;case"n":
t.push(10);break;case"r":t.push(13);break;case"t":t.push(9);break;case"v":t.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
t.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;t.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),t.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=re.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),t.push(i[0],
i[1],i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:t.push(n.c.charCodeAt(0))}return new Uint8Array(t)}function*Go(e){switch(e.kind){case"file":for(let t of e.messages)yield t,yield*Go(t);yield*e.enums,yield*e.services,yield*e.
extensions;break;case"message":for(let t of e.nestedMessages)yield t,yield*Go(t);yield*e.nestedEnums,yield*e.nestedExtensions;
break}}function Vi(...e){return up(e)}function Vo(e,t){return cp([e,t])}function cp(e,t){let n=Tc();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),Nc(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let p=s(d);if(!p)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in p?n.addFile(p,!1,!0):(i.add(p.name),u.push(p))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),Nc(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function Tc(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Go(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function up(e){let t=Tc();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var mp=998,fp=999,dp=9999,pp=9,to=10,eo=11,hp=12,Sc=14,Ui=3,gp=2,wc=1,bp=0,Pi=1,vc=2,yp=3,Ep=1,Sp=2,wp=1,
vp=2;var Ic=1002,Ac={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function Nc(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Ip(e),name:e.name.replace(/\.proto$/,""),dependencies:Ap(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
Yt(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)kc(a,o,
void 0,t);for(let a of e.messageType)Mc(a,o,void 0,t,i);for(let a of e.service)Np(a,o,t);Fi(o,t);for(let a of s.values())
Bi(a,t,i);for(let a of o.messages)Bi(a,t,i),Fi(a,t);t.addFile(o,!0)}function Fi(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=Gi(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=Gi(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Fi(n,t);break}}function Bi(e,t,n){let r=e.proto.
oneofDecl.map(s=>Tp(s,e)),o=new Set;for(let s of e.proto.field){let i=Lp(s,r),a=Gi(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)Bi(s,t,n)}function kc(e,t,n,r){var o,s,i,a,c,u,d,p,b;let v=kp(
e.name,e.value),S={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Uo(e,n,t),value:{},values:[],sharedPrefix:v,toString(){return`enum ${this.
typeName}`}};S.open=Op(S),r.add(S);for(let T of e.value){let I=T.name,M={kind:"enum_value",proto:T,deprecated:(a=(i=T.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:S,name:I,localName:vr(v==null?I:I.substring(v.length)),
number:T.number,jsonName:(c=Mp(T))!==null&&c!==void 0?c:I,toString(){return`enum value ${S.typeName}.${I}`}};S.values.push(
M),(u=(p=S.value)[b=T.number])!==null&&u!==void 0||(p[b]=M)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(S)}function Mc(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Uo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)kc(d,t,u,
r);for(let d of e.nestedType)Mc(d,t,u,r,o)}function Np(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Uo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=xp(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function xp(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(mn(e.inputType)),
u=n.getMessage(mn(e.outputType));Yt(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),Yt(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:vr(d.length?vr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:bp,toString(){return`rpc ${t.typeName}.${d}`}}}function Tp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:vr(wr(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function Gi(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Rp(e,r,c,t),utf8Validation:Pp(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let S=t.kind=="file"?t:t.file,T=t.kind=="file"?void 0:t,I=Uo(e,T,S);u.kind=
"extension",u.file=S,u.parent=T,u.oneof=void 0,u.typeName=I,u.jsonName=`[${I}]`,d=()=>`extension ${I}`;let M=n.getMessage(
mn(e.extendee));Yt(M,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=M}else{let S=t;Yt(S.kind==
"message"),u.parent=S,u.oneof=r,u.localName=r?wr(e.name):vr(wr(e.name)),u.jsonName=e.jsonName,d=()=>`field ${S.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let p=e.label,b=e.type,
v=(a=e.options)===null||a===void 0?void 0:a.jstype;if(p===Ui){let S=b==eo?o?.get(mn(e.typeName)):void 0;if(S){u.fieldKind=
"map";let{key:T,value:I}=Cp(S);return u.mapKey=T.scalar,u.mapKind=I.fieldKind,u.message=I.message,u.delimitedEncoding=!1,
u.enum=I.enum,u.scalar=I.scalar,u}switch(u.fieldKind="list",b){case eo:case to:u.listKind="message",u.message=n.getMessage(
mn(e.typeName)),Yt(u.message),u.delimitedEncoding=xc(e,t);break;case Sc:u.listKind="enum",u.enum=n.getEnum(mn(e.typeName)),
Yt(u.enum);break;default:u.listKind="scalar",u.scalar=b,u.longAsString=v==wc;break}return u.packed=Dp(e,t),u}switch(b){case eo:case to:
u.fieldKind="message",u.message=n.getMessage(mn(e.typeName)),Yt(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=xc(e,t),u.getDefaultValue=()=>{};break;case Sc:{let S=n.getEnum(mn(e.typeName));Yt(S!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(mn(e.typeName)),
u.getDefaultValue=()=>Un(e,"defaultValue")?yc(S,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=b,u.
longAsString=v==wc,u.getDefaultValue=()=>Un(e,"defaultValue")?Ec(b,e.defaultValue):void 0;break}}return u}function Ip(e){
switch(e.syntax){case"":case"proto2":return mp;case"proto3":return fp;case"editions":if(e.edition===dp)return Ic;if(e.edition in
Ac)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function Ap(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function kp(e,t){let n=_p(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function Mp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==be.LengthDelimited)
continue;let a=new mt(new mt(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===be.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function _p(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Uo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function mn(e){
return e.startsWith(".")?e.substring(1):e}function Lp(e,t){if(!Un(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return Yt(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Rp(e,t,n,r){
if(e.label==gp)return yp;if(e.label==Ui)return vc;if(t||e.proto3Optional||n)return Pi;let o=Yn("fieldPresence",{proto:e,
parent:r});return o==vc&&(e.type==eo||e.type==to)?Pi:o}function Dp(e,t){if(e.label!=Ui)return!1;switch(e.type){case pp:case hp:case to:case eo:
return!1}let n=e.options;return n&&Un(n,"packed")?n.packed:Ep==Yn("repeatedFieldEncoding",{proto:e,parent:t})}function Cp(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return Yt(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function Op(e){var t;
return wp==Yn("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function xc(e,t){return e.type==
to?!0:Sp==Yn("messageEncoding",{proto:e,parent:t})}function Pp(e,t){return vp==Yn("utf8Validation",{proto:e,parent:t})}function Yn(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return Yn(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=Ac[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return Yn(e,t.parent)}function Yt(e,t){if(!e)throw new Error(
t)}function _c(e){let t=Fp(e);return t.messageType.forEach(Qr),Vo(t,()=>{}).getFile(t.name)}function Fp(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map(Lc),
enumType:e.enumType.map(Rc)}))}function Lc(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(Bp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map(Lc))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Rc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function Bp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?Gp(e.options):void 0}))}function Gp(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Rc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function _e(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var Yi=_c({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var eu=_e(Yi,1);var Dc;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(Dc||(Dc={}));var Cc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Cc||(Cc={}));var Oc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Oc||(Oc={}));var Pc;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})(Pc||(Pc={}));var Fc;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})(Fc||(Fc={}));var Bc;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})(Bc||(Bc={}));var Gc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(Gc||(Gc={}));var Vc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Vc||(Vc={}));var Uc;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})(Uc||(Uc={}));var Yc;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(Yc||(Yc={}));var Wc;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(Wc||(Wc={}));var $c;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})($c||($c={}));var Kc;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(Kc||(Kc={}));var Hc;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})(Hc||(Hc={}));var Zc;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
Zc||(Zc={}));var qc;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(qc||(qc={}));var Xc;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(Xc||(Xc={}));var zc;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(zc||(zc={}));var jc;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(jc||(jc={}));var Jc;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(Jc||(Jc={}));var Qc;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(Qc||(Qc={}));function Vp(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function yt(e,t,n){
let r=J(e);return Wi(e).read(r,new mt(t),Vp(n),t.byteLength),r}var tu=new WeakMap;function Wi(e){let t=tu.get(e);return t===void 0&&(t=Up(e)),t}function Up(e){let t=String(e),n=new Map,
r={read:Yp(t,n),readGroup:Wp(t,n)};tu.set(e,r);for(let o of e.fields)n.set(o.number,$p(o));return r}function Yp(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),p=t.get(u);if(p===void 0){
let b=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:b});continue}p(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function Wp(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=be.EndGroup);){let d=t.get(a);if(d===void 0){let p=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:p});continue}d(n,r,o,c)}if(c!=be.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function $p(e){switch(e.fieldKind){case"scalar":return Kp(e);case"enum":return Hp(e);case"message":return Zp(e);case"lis\
t":return qp(e);case"map":return Xp(e)}}function Kp(e){let t=Yo(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;
if(e.oneof){let r=e.oneof.localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function Hp(e){var t;
let n=e.localName,r=(t=e.oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,
value:a.int32()}}:(i,a)=>{i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let p=a.int32();if(o.some(
b=>b.number===p))r!==void 0?i[r]={case:n,value:p}:i[n]=p;else if(c.readUnknownFields){let b=[];Dl(p,b);let v=(d=i.$unknown)!==
null&&d!==void 0?d:[];v.push({no:s,wireType:u,data:new Uint8Array(b)}),i.$unknown=v}}}function Zp(e){let t=e.localName,{
toMessage:n,toLocal:r}=Mt(e),o=nu(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:
void 0);o(d,a,c),i[s]={case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function nu(e){let t=Wi(e.message);
if(e.delimitedEncoding){let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function qp(e){
let t=e.localName;if(e.listKind=="message"){let{toMessage:i,toLocal:a}=Mt(e),c=nu(e);return(u,d,p)=>{let b=i(void 0);c(b,
d,p),u[t].push(a(b))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=Yo(n,e.utf8Validation,
r),s=n!=y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==be.LengthDelimited&&s){let p=a.uint32()+a.pos;for(;a.pos<
p;)d.push(o(a))}else d.push(o(a))}}function Xp(e){let t=e.localName,n=Yo(e.mapKey,e.utf8Validation,!1),r=ut(e.mapKey,!1),
o,s;switch(e.mapKind){case"scalar":{let i=e.scalar,a=Yo(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(
0);else{let c=ut(i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{
let{toMessage:i,toLocal:a}=Mt(e),c=Wi(e.message).read;o=(u,d,p)=>{let b=i(p);return c(b,u,d,u.uint32()),a(b)},s=()=>a(i(
void 0));break}}return(i,a,c)=>{let u=i[t],d,p,b=a.uint32(),v=a.pos+b;for(;a.pos<v;){let[S,T]=a.tag();switch(S){case 1:d=
n(a);break;case 2:p=o(a,c,p);break;default:a.skip(T,S,c.recursionLimit-c.depth)}}d===void 0&&(d=r),p===void 0&&(p=s()),bt(
u,d,p)}}function Yo(e,t,n){switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.
double();case y.FLOAT:return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.
int64();case y.UINT64:return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.
BYTES:return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function Je(e,t){var n;let r=yt(eu,Sr(e));return r.messageType.forEach(Qr),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],Vo(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var $i=Je("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),ru=_e($i,0);function ou(e){let t=Math.floor(e/1e3);return J(ru,{seconds:re.parse(t),nanos:(e-t*1e3)*1e6})}var zp=Je("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KB\
W5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub\
3duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),su=_e(zp,0);var jp=Je("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),iu=_e(jp,0);var Jp=2,Qp=3,au={writeUnknownFields:!0};function eh(e){return e?Object.assign(Object.assign({},au),e):au}function st(e,t,n){
let r=new yr;return Ki(e)(r,eh(n),t),r.finish()}var lu=new WeakMap;function Ki(e){let t=lu.get(e);return t===void 0&&(t=
th(e)),t}function th(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:p,wireType:b,
data:v}=u[d];i.tag(p,b).raw(v)}};lu.set(e,s);for(let i of n)o.push(cu(i));return s}function cu(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return nh(e);case"list":return oh(e);case"map":return sh(e)}}function nh(e){let t=rh(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
Jp){let r=e.presence==Qp?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function rh(e){switch(e.fieldKind){case"message":{let{toMessage:t}=Mt(e),n=mu(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=$o(t),o=Wo(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function oh(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=Mt(e),o=mu(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=Wo(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,be.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=$o(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function sh(e){let t=e.localName,n=e.number,r=ih(e);if(e.mapKind==
"message"){let{toMessage:a}=Mt(e),c=Ki(e.message);return(u,d,p)=>{let b=p[t],v=Object.keys(b);for(let S=0;S<v.length;S++){
let T=v[S];u.tag(n,be.LengthDelimited).fork(),r(u,T),u.tag(2,be.LengthDelimited).fork(),c(u,d,a(b[T])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=$o(o),i=Wo(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],p=Object.keys(
d);for(let b=0;b<p.length;b++){let v=p[b];a.tag(n,be.LengthDelimited).fork(),r(a,v),a.tag(2,s),i(a,d[v]),a.join()}}}function ih(e){
let t=$o(e.mapKey),n=Wo(e.mapKey,e.parent.typeName,e.name),r=ah(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function ah(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return re.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return re.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function Wo(e,t,n){let r=lh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function lh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function uu(e,t,n,r){
cu(r)(e,t,n[je])}function mu(e){let t=e.number,n=Ki(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,be.StartGroup),
n(r,o,s),r.tag(t,be.EndGroup)}:(r,o,s)=>{r.tag(t,be.LengthDelimited).fork(),n(r,o,s),r.join()}}function $o(e){switch(e){case y.
BYTES:case y.STRING:return be.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return be.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return be.Bit32;default:return be.Varint}}function fu(e,t,n){let r=!1;return n||(n=J(iu),r=!0),n.value=st(e,t),n.typeUrl=ch(t.$typeName),r?n:void 0}function ch(e){return`type.googleapis.com/${e}`}var du=Je("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var Hi=Je("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),pu=_e(Hi,0),Zi=_e(Hi,1),hu=_e(Hi,2),Ko;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})(Ko||(Ko={}));function gu(e,t,n){var r;uh(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),[s,i]=qi(t,n),
a=new yr;uu(a,{writeUnknownFields:!0},s,i);let c=new mt(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),p=c.skip(d,u);o.
push({no:u,wireType:d,data:p})}e.$unknown=o}function qi(e,t){let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.
assign(Object.assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=J(o,t!==void 0?{[n]:t}:void 0);return[pc(o,s),
r,()=>{let i=s[n];if(i===void 0){let a=e.message;return Ut(a)?ut(a.fields[0].scalar,a.fields[0].longAsString):J(a)}return i}]}
function uh(e,t){if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to mes\
sage ${e.extendee.typeName}`)}var bu=Date.parse("0001-01-01T00:00:00Z"),yu=Date.parse("9999-12-31T23:59:59Z"),Eu=-315576e6,Su=315576e6;var mh=2;function fh(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function vu(e,t,n){let r=J(e);return dh(e,r,t,n),r}function dh(e,t,n,r){try{Nr(e)(t,n,fh(r))}catch(o){throw ec(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var Xi=new WeakMap;function Nr(e){let t=Xi.get(e);return t===void 0&&(t=ph(e)),t}function ph(e){let t=String(e),n=hh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return Xi.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Be(a)}`);let d=new Map,
p=new Set,b=Object.keys(a);for(let v=0;v<b.length;v++){let S=b[v],T=a[S],I=o.get(S);if(I!==void 0){let M=I.field;if(p.has(
M))throw new ce(M,"set multiple times");if(p.add(M),I.oneofScalarNullSkip&&T===null)continue;if(I.oneof){let N=d.get(I.oneof);
if(N!==void 0)throw new ce(I.oneof,`oneof set multiple times by ${N.name} and ${M.name}`);d.set(I.oneof,M)}I.read(i,T,c)}else{
let M=S.startsWith("[")&&S.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(S.substring(1,S.length-
1)):void 0;if(M?.extendee.typeName==r){let[N,P,k]=qi(M);wu(P)(N[je],T,c),gu(i,M,k())}if(M===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${S}" is unknown`)}}c.depth--};Xi.set(e,s);for(let i of e.fields){let a={
read:wu(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function hh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>Nh(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>xh(t,n);case"google.protobuf.Duration":return(t,n)=>Th(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>Ih(t,n);case"google.protobuf.Struct":return(t,n,r)=>Iu(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>ea(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Au(t,n,r);default:if(Ut(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=xu(t);return(i,a)=>{a===null?i[n]=ut(r,o):i[n]=s(a)}}return}}function wu(e){
switch(e.fieldKind){case"scalar":return gh(e);case"enum":return bh(e);case"message":return yh(e);case"list":return Eh(e);case"\
map":return wh(e)}}function gh(e){let t=xu(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=Nu(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function Nu(e){let t=e.localName;if(e.presence!=mh)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ut(n,r)}}function bh(e){let t=zi(e.enum),n=ji(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===xr)return;let p=n(d);if(p!==!0)throw new ce(e,kt(e,d,p));a[i]={case:r,value:d}}}let s=Nu(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===xr)return;let d=n(u);if(d!==!0)throw new ce(
e,kt(e,u,d));i[r]=u}}function yh(e){let t=e.localName,{toMessage:n,toLocal:r}=Mt(e),o=Nr(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let p=n(d.case===t?d.value:void 0);o(p,c,u),a[i]={case:t,value:r(p)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function Eh(e){let t=e.localName,n=Sh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Be(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==xr&&i.push(c)}}}function Sh(e){switch(e.listKind){case"scalar":{let t=Ji(e),n=un(e.scalar),r=Qi(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${kt(e,a,c)}`);return r(a)}}case"enum":{let t=zi(e.enum),n=ji(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===xr)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${kt(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=Mt(e),r=Nr(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function wh(e){let t=e.localName,n=e.mapKey,r=vh(
n),o=un(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=Ji(e),i=un(e.scalar),a=Qi(e);break}case"enum":{let u=zi(e.enum);
s=(d,p)=>u(d,p.ignoreUnknownFields),i=ji(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=Mt(e),p=Nr(e.message);c=e.message.typeName!="google.protobuf.Value",s=(b,v)=>{let S=u(void 0);return p(
S,b,v),d(S)};break}}return(u,d,p)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Be(d));let b=u[t],v=new Set,S=Object.keys(d);for(let T=0;T<S.length;T++){let I=S[T],M=d[I],N=r(I);if(v.has(
N))throw new ce(e,`duplicate map key "${I}"`);if(v.add(N),M===null&&c)throw new ce(e,"map value must not be null");let P=s(
M,p);if(P===xr)continue;let k=o(N);if(k!==!0)throw new ce(e,`invalid map key: ${kt({scalar:n},N,k)}`);if(i!==void 0){let q=i(
P);if(q!==!0)throw new ce(e,`map entry ${Be(N)}: ${kt(e,P,q)}`)}bt(b,N,a(P))}}}var xr=Symbol();function zi(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return xr;break}}throw new Error(`cannot decode ${e} from JSON: ${Be(r)}`)}}function ji(e){if(e.open)
return un(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function xu(e){let t=Ji(e),n=un(e.scalar),r=Qi(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,kt(e,s,i));return r(s)}}function Ji(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return Tu;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return Sr(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function Qi(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?re.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?re.uParse(n):n;default:return n=>n}}function vh(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return Tu;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function Tu(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function Nh(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Be(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=J(i);if(Hl(i)&&Object.prototype.hasOwnProperty.call(t,"value"))Nr(i)(
a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&bt(c,u,t[u]);Nr(i)(a,c,n)}fu(i,a,e)}function xh(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<bu||r>yu)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=re.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Th(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let r=Number(n[1]);if(r>Su||r<Eu)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Be(t)}`);if(e.seconds=re.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function Ih(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return bc(n)}))}function Iu(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Be(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=J(Zi);ea(i,t[s],n),bt(e.fields,s,i)}}function ea(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:Ko.NULL_VALUE};else if(Array.isArray(t)){let r=J(hu);Au(r,t,n),e.kind={case:"listValue",value:r}}else{let r=J(pu);
Iu(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Be(t)}`)}return n.depth--,e}function Au(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Be(t)}`);for(let r=0;r<t.length;r++){let o=J(Zi);ea(o,t[r],n),e.values.push(o)}}var Ah=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],Q=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.details.find(r=>r.
type===t.typeName);return n&&yt(t,n.value)}get retryAfterMs(){let t=this.details.find(({type:n})=>n==="google.rpc.RetryI\
nfo");return t&&kh(t.value)}};function kh(e){let t=new mt(e);try{t.tag();let{seconds:n,nanos:r}=yt(su,t.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function Tr(e){let t=Ah.find(r=>r===e.code)??"unknown",n=e.details.map(({type:r,
value:o})=>({type:r,value:o}));return new Q(t,e.message||t,{details:n,origin:"server"})}function ku(e){let t=`HTTP ${e} \
without an error of a socket.mq server`;return new Q(Mh[e]??"unknown",t,{origin:"server"})}var Mh={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",413:"resource_exhausted",429:"unavailable",502:"unavailable",503:"unavailabl\
e",504:"unavailable"};function De(e,t){return new Q("unavailable",e,t===void 0?{}:{cause:t})}function fn(e){return new Q(
"internal",`protocol violation: ${e}`)}function Mu(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var vn=Je("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
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
AMoCzIcLnNtcS52MS5SZWNlaXB0LkhlYWRlcnNFbnRyeRouCgxIZWFkZXJzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASKtAQoHUmVxd\
WVzdBIOCgZtZXRob2QYASABKAkSDwoHcGF5bG9hZBgCIAEoDBISCgp0aW1lb3V0X21zGAMgASgNEi0KB2hlYWRlcnMYBCADKAsyHC5zbXEudjEuUmVxdWVzd\
C5IZWFkZXJzRW50cnkSDgoGd2luZG93GAUgASgEGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIggKBkNhbmNlbCKDA\
QoFUmVwbHkSDwoHcGF5bG9hZBgBIAEoDBIrCgdoZWFkZXJzGAIgAygLMhouc21xLnYxLlJlcGx5LkhlYWRlcnNFbnRyeRIMCgRtb3JlGAMgASgIGi4KDEhlY\
WRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIhkKBURyYWluEhAKCHJldHJ5X21zGAEgASgNIhkKCEV4cGlyaW5nEg0KBWluX21zG\
AEgASgNIk0KBlBvbGxlZBIjCgZmcmFtZXMYASADKAsyEy5zbXEudjEuU2VydmVyRnJhbWUSHgoEbmV4dBgCIAEoCzIQLnNtcS52MS5Qb3NpdGlvbiKAAQoDR\
W5kEh4KBnN0YXR1cxgBIAEoCzIOLnNtcS52MS5TdGF0dXMSKQoHaGVhZGVycxgCIAMoCzIYLnNtcS52MS5FbmQuSGVhZGVyc0VudHJ5Gi4KDEhlYWRlcnNFb\
nRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIkgKBlN0YXR1cxIMCgRjb2RlGAEgASgJEg8KB21lc3NhZ2UYAiABKAkSHwoHZGV0YWlscxgDI\
AMoCzIOLnNtcS52MS5EZXRhaWwiJQoGRGV0YWlsEgwKBHR5cGUYASABKAkSDQoFdmFsdWUYAiABKAwiJQoFQ2xvc2USDAoEY29kZRgBIAEoDRIOCgZyZWFzb\
24YAiABKAkiJwoIVG9waWNLZXkSCwoDa2V5GAEgASgNEg4KBnNlY3JldBgCIAEoDCIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIAMoDGIGcHJvdG8z"),_t=_e(
vn,0),Ho=_e(vn,1),_u=_e(vn,2);var Lu=_e(vn,4);var Ru=_e(vn,11);var Du=_e(vn,13);var Cu=_e(vn,20);var Zo=_e(vn,24);var _h=1024*1024,Nn="application/protobuf",Lh=[Nn,"application/proto","application/x-protobuf"],qo=class{constructor(t){
this.options=t}options;#e;get base(){return this.#e??=Rh(this.options.baseUrl)}async helloHeaders(){return Ou(this.options.
helloHeaders)}async post(t,n,r,o){try{let{fetch:s=globalThis.fetch,headers:i,credentials:a}=this.options,c=[...await Ou(
i),...await this.helloHeaders(),...new Headers(n)];return await s(this.base+t,{method:"POST",headers:Object.fromEntries(
c),signal:r,body:o,...a&&{credentials:a}})}catch(s){throw this.requestError(s,r)}}requestError(t,n){if(n.aborted){let r=n.
reason;return r instanceof Q?r:De("the request was canceled",r)}return t instanceof Q?t:De(`no response from ${this.base}`,
t)}};function Rh(e){let{location:t}=globalThis;try{let{origin:r,pathname:o,protocol:s}=new URL(e,t?.href);if(/^https?:$/.
test(s))return(r+o).replace(/\/+$/,"")}catch{}let n="write https://host, or in a page a path such as /";throw new Q("inv\
alid_argument",`the baseUrl is ${JSON.stringify(e)}: ${n}`)}async function Ou(e){return new Headers(typeof e=="function"?
await e():e)}var Dh=/^(?!(sec|smq|x-forwarded)-|((proxy-)?authorization|cookie|forwarded|host|origin|upgrade|x-real-ip):)[\t -~]*$/;
function ta(e){let t=[...e];return t.every(n=>Dh.test(n.join(":")))?Object.fromEntries(t):void 0}async function Xo(e){let t=await e.
text().catch(()=>""),n=e.headers.get("content-type")??"",r=e.headers.get("retry-after"),o=r===null?void 0:Number(/^\d{1,9}$/.
exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&t.length<=_h)try{let s=vu(Cu,JSON.parse(t),{ignoreUnknownFields:!0});
if(s.code)return{error:Tr(s),retryAfterMs:o}}catch{}return{error:ku(e.status),retryAfterMs:o}}function zo(e){let t=e.headers.
get("content-type")??"";return Lh.includes(t.split(";")[0].trim().toLowerCase())}function no(e,t){return Pu(e,()=>J(e,t))}function ro(e,t){return Pu(e,()=>st(e,t))}function Ir(e,t,n){try{return yt(e,t)}catch(r){
throw fn(`${n} is not a ${e.typeName}: ${String(r)}`)}}function Pu(e,t){try{return t()}catch(n){throw new Q("invalid_arg\
ument",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var na="google.api.HttpBody";function ra({headers:e,idempotencyKey:t}){try{let n=new Headers(e);return t!==void 0&&n.set(
"idempotency-key",t),n}catch(n){throw new Q("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Fu(e,t,{
header:n,message:r},o){let{input:s,output:i}=t.desc,[a,c]=Ch(s,r),u=new Headers(n);u.set("content-type",a),i.typeName!==
na&&u.set("accept",Nn);let d=o.remaining();d!==void 0&&u.set("smq-timeout-ms",String(d));let p=`${t.sessionPath}/${t.name}`,
b=await e.post(p,u,o.signal,c);if(b.status!==200)throw(await Xo(b)).error;try{return[await Oh(b,i,p),b.headers]}catch(v){
throw e.requestError(v,o.signal)}}function Ch(e,t){let n=t;return e.typeName===na?[n.contentType||"application/octet-str\
eam",n.data]:[Nn,ro(e,t)]}async function Oh(e,t,n){let r=e.headers.get("content-type")??"";if(t.typeName===na){let o=new Uint8Array(
await e.arrayBuffer());return no(t,{contentType:r,data:o})}if(!zo(e))throw fn(`the reply to ${n} is ${JSON.stringify(r)}\
, not ${Nn}; check the baseUrl`);return Ir(t,new Uint8Array(await e.arrayBuffer()),`the reply to ${n}`)}var Ph=2**31-1,Lt=class{#e=new AbortController;#n=new AbortController;#t;#r;constructor({signal:t,timeoutMs:n},r){if(this.#o(
r,()=>r.reason),this.#o(t,()=>new Q("canceled","canceled by its AbortSignal",{cause:t.reason})),n!==void 0&&n<=Ph&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#r=Date.now()+o,this.#t=setTimeout(()=>{this.#s(new Q("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#r===void 0?void 0:Math.
max(this.#r-Date.now(),1)}onEnd(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((t,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}done(){clearTimeout(this.#t),
this.#n.abort()}#o(t,n){let r=()=>this.#s(n());t?.aborted?r():t?.addEventListener("abort",r,{signal:this.#n.signal})}#s(t){
this.done(),this.#e.abort(t)}};function Bu(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw oo(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(wn(t)){if(!wn(t,n))throw oo(`the filter of ${r} is a ${n.
typeName}, not a ${t.$typeName}`);return st(n,t)}try{return st(n,J(n,Fh(n,t,r)))}catch(s){throw s instanceof Q?s:oo(`inv\
alid filter of ${r}: ${String(s)}`,s)}}function Fh(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw oo(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw oo(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function oo(e,t){return new Q(
"invalid_argument",e,t===void 0?{}:{cause:t})}var Bh="google.protobuf.Empty";function Gu(e){let t=Gh(e),n=Vi(...Uu(e.file,new Set)),r=new Map;for(let o of e.methods){
let{methodKind:s,localName:i}=o,a=s==="server_streaming"?o.output:o.input,c={desc:o,name:`${e.name}.${o.name}`,sessionPath:t,
event:a,filter:Yh(o,n)};r.set(i==="then"?"then$":i,{...c,does:s==="unary"?"request":s==="client_streaming"?"publish":"su\
bscribe"}),s==="bidi_streaming"&&r.set(`publish${i[0].toUpperCase()}${i.slice(1)}`,{...c,does:"publish"})}return r}function Gh(e){
let t=/^(.+)\.(v\d+(?:[a-z][a-z\d_]*|test\w*)?)$/.exec(Uh(e.file));if(!t)throw new TypeError(`${e.typeName}: the package\
 must end with a version, such as weather.v1`);return`/socket.mq/${t[1]}/${t[2]}`}var Vh=50717;function Uh({proto:e}){let t=e.
options?.$unknown?.find(({no:n})=>n===Vh);return t?new mt(t.data).string():e.package}function Yh(e,t){if(e.methodKind===
"server_streaming")return e.input.typeName===Bh?void 0:e.input;let n=e.methodKind==="bidi_streaming"&&Kh(e);return n?Vu(
n,e.parent.file.proto.package,t):void 0}var Wh=50717,$h=4;function Kh(e){let t="";for(let{no:n,data:r}of e.proto.options?.
$unknown??[]){let o=new mt(r),s=n===Wh?o.uint32()+o.pos:0;for(;o.pos<s;){let[i,a]=o.tag();i===$h?t=o.string():o.skip(a)}}
return t}function Vu(e,t,n){if(e.startsWith("."))return Vu(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is not defined in\
 the interface or its imports`)}}function Uu(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>Uu(n,t))),t}var Rt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; write {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}static of({epoch:t,sequence:n}){return new e(t,n)}equals(t){return this.epoch===t.epoch&&this.sequence===
t.sequence}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){return this.toString()}};var Yu={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function Wt(e){return Math.random()*
e}var xn=class{constructor(t,n){this.initialMs=t;this.maxMs=n}initialMs;maxMs;#e=0;next(){let t=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(t,this.maxMs)}reset(){this.#e=0}};var jo=class{constructor(t){this.start=t}start;#e=0n;isNew=!0;confirm(t,{retained:n,resumed:r,replayed:o}){let{after:s,retainedFrom:i}=this.
start;return this.isNew=!1,this.#e=t.epoch,this.start={after:t,retainedFrom:n?i||(s?s.sequence+1n:1n):0n},r?this.deliver(
{kind:"resumed",replayed:Number(o)}):void 0}gap(t,n){let{retainedFrom:r}=this.start;return this.#e=n.epoch,this.start={after:n,
retainedFrom:r&&(t.epoch===n.epoch?r:1n)},this.deliver({kind:"gap",from:t,to:n})}event(t){let n=new Rt(this.#e,t),{after:r,
retainedFrom:o}=this.start;return this.start=o?{after:r,retainedFrom:t+1n}:{after:n},n}retainedEnd(){return this.start={
after:this.start.after},this.deliver({kind:"retainedEnd"})}deliver(t){return{content:t,resumeAfter:this.start.retainedFrom?
void 0:this.start.after}}};var xe=class extends Error{};var Jo=class{constructor(t,n,r,o,s){this.topic=t;this.filter=n;this.window=o;this.inbox=s;this.#e=new jo(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#n="requested";#t=0;#r=0;#o=0;#s;#a;get isLeft(){return this.#n==="left"}get isRequested(){
return this.#n==="requested"}get isPostponed(){return this.#n==="postponed"}request(t){if(clearTimeout(this.#a),this.link=
t,this.#o=0,this.#t=Math.max(this.window-this.#r,0),this.#t===0){this.#n="full";return}return this.#n="requested",J(Lu,{
topic:this.topic,filter:this.filter,start:Hh(this.#e.start),window:BigInt(this.#t)})}credit(t){switch(this.#r=Math.max(this.#r-
t,0),this.#n){case"confirmed":return this.#t+=t,"send credit";case"requested":return this.#o+=t,"nothing";case"full":return"\
subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#n!=="confirmed")return 0;let t=this.#o;
return this.#o=0,this.#t+=t,t}postpone(t,n,r){let o=this.isRequested&&t?.code==="unavailable",s=t?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew?!1:(this.#s??=new xn(n.initialMs,n.maxMs),this.#n="postponed",this.#a=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+Wt(this.#s.next())),!0)}leave(){let t=this.#n==="requested"||this.#n==="confirmed";return this.#n=
"left",clearTimeout(this.#a),t}end(t){if(!t&&this.isRequested)throw new xe("end without a status for a subscription that\
 is not confirmed");clearTimeout(this.#a),this.inbox.end(t)}receive(t,n){switch(this.#n){case"left":return;case"requeste\
d":if(t.case==="subscribed")return this.#i(t.value);break;case"confirmed":if(t.case==="event")return this.#c(t.value,n);
if(t.case==="gap")return this.#l(t.value);if(t.case==="retainedEnd")return this.inbox.push(this.#e.retainedEnd());break;case"\
full":case"postponed":break}throw new xe(`unexpected ${t.case} for a ${this.#n} subscription`)}#i(t){let n=oa(t.position,
"subscribed");if(this.#n="confirmed",this.#s?.reset(),this.#e.isNew){let{retained:o,replayed:s}=t;this.inbox.confirm({position:n,
retained:o,replayed:Number(s)})}let r=this.#e.confirm(n,t);r&&this.inbox.push(r)}#c(t,n){if(this.#t<=0)throw new xe("mor\
e events than the window of the subscription allows");let{headers:r}=t,o=t.payload.slice(),s=o.length+64;for(let c in r)
s+=c.length+r[c].length;this.#t-=s,this.#r+=s;let i=this.#e.event(t.sequence),a=n.has(this.topic,i);this.inbox.push(this.#e.
deliver({kind:"event",position:i,payload:o,headers:r,isOwn:a,bytes:s}))}#l(t){let n=oa(t.from,"gap");this.inbox.push(this.#e.
gap(n,oa(t.to,"gap")))}};function oa(e,t){if(!e)throw new xe(`${t} without its position`);return Rt.of(e)}function Hh({after:e,
retainedFrom:t=0n,live:n}){if(e){let{epoch:r,sequence:o}=e;return{case:"after",value:J(_u,{epoch:r,sequence:o,retainedFrom:t})}}
return n?{case:"live",value:!0}:{case:void 0}}var Qo=class{confirmed;#e;#n;#t=[];#r=0;#o;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#n=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#o!==void 0}confirm(t){this.#e(t)}push(t){if(this.#o)return;let n=this.#s.
shift();if(n){n(t);return}if(t.content.kind==="resumed"||t.content.kind==="gap")for(;this.#a()?.content.kind==="resumed";)
this.#t.pop();let r=this.#a();r?.content.kind==="gap"&&t.content.kind==="gap"?(r.content.to=t.content.to,r.resumeAfter=t.
resumeAfter):this.#t.push(t)}end(t){if(this.#o)return;let n={error:t};this.#o=n,this.#n(t??new Q("canceled","the subscri\
ption ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(t){this.#t=[],this.#r=0,this.end(t)}take(){
let t=this.#t[this.#r];return t?(this.#r+=1,this.#r*2>=this.#t.length&&(this.#t.splice(0,this.#r),this.#r=0),Promise.resolve(
t)):this.#o?Promise.resolve(this.#o):new Promise(n=>this.#s.push(n))}#a(){return this.#t.length>this.#r?this.#t.at(-1):void 0}};var es=class{#e;#n;#t=new Qo;#r;#o;#s;#a=0;#i;#c=!1;constructor(t,n,r,o){this.#e=t,this.#n=n,this.#o=new Lt({signal:o.signal}),
this.#s=o.window??1048576;let s={},i=new Uint8Array;try{s=Zh(o,this.#s),i=r()}catch(a){this.#t.end(a)}this.#r=new Jo(n.name,
i,s,this.#s,this.#t),this.#i=s.after,this.#l(o)}#l({timeoutMs:t}){let n=new Lt({timeoutMs:t}),r=()=>n.done();this.confirmed.
then(({position:o,retained:s})=>{this.#i=s?this.#i:this.#i??o,r()},r),this.#t.ended||this.#e.subscribe(this.#r),n.onEnd(
o=>this.#f(o)),this.#o.onEnd(o=>this.#f(o))}get confirmed(){return this.#t.confirmed}get position(){return this.#i}async next(){
if(!this.#c){let t=await this.#t.take();return"content"in t?{done:!1,value:this.#d(t)}:this.#m(t.error)}return{done:!0,value:void 0}}async return(){
return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#f(void 0)}[Symbol.asyncIterator](){return this}#m(t){
this.#o.done();let n=!this.#c;if(this.#c=!0,t&&n)throw t;return{done:!0,value:void 0}}#f(t){this.#o.done(),(!this.#t.ended||
!t)&&(this.#t.clear(t),this.#e.unsubscribe(this.#r))}#d({content:t,resumeAfter:n}){switch(this.#i=n??this.#i,t.kind){case"\
event":return this.#p(t);case"gap":return{kind:"gap",from:t.from,to:t.to};case"resumed":return{kind:"resumed",replayed:t.
replayed};case"retainedEnd":return t}}#p({position:t,payload:n,headers:r,isOwn:o,bytes:s}){this.#h(s);try{return{kind:"e\
vent",message:Ir(this.#n.event,n,`event ${t}`),position:t,headers:r,isOwn:o}}catch(i){throw this.close(),i}}#h(t){this.#a+=
t,this.#a>=this.#s/2&&(this.#e.credit(this.#r,this.#a),this.#a=0)}};function Zh({after:e,live:t=!1},n){try{if(!(Number.isSafeInteger(
n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(e===void 0)return{live:t};if(t)throw new TypeError(
"a subscription begins `live` or `after` a position: set one of them");return{after:typeof e=="string"?Rt.parse(e):e}}catch(r){
throw new Q("invalid_argument",r.message,{cause:r})}}function ts(){return crypto.getRandomValues(new Uint8Array(16))}function Wu(e){return Array.from(e,t=>t.toString(16).padStart(
2,"0")).join("")}var $u=64*1024*1024,ns=class{#e=new TextDecoder;#n="";#t="";#r="";push(t){let n=this.#e.decode(t,{stream:!0}).split(`
`);if(n[0]=this.#n+n[0],this.#n=n.pop(),this.#n.length>$u)throw new xe(`a line of more than ${$u} characters`);let r=[];
for(let o of n){let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#t=i:s==="data"?this.#r+=i:!s&&!i&&this.#t&&
(r.push({number:Number(this.#t),data:this.#r}),this.#t=this.#r="")}return r}};var qh=[1002,1003,1007,1009,4400],Xh={1009:"resource_exhausted",4401:"unauthenticated"};function rs(e,t,n){let r=t===1006?
"the connection broke":`closed with ${t} ${n}`.trim(),o=`${e}: ${r}`,s=Xh[t];return[s?Tr({code:s,message:o,details:[]}):
De(o),qh.includes(t)]}var $t=class{constructor(t,n,r=0,o=0){this.error=t;this.isFinal=n;this.retryAfterMs=r;this.status=
o}error;isFinal;retryAfterMs;status};var os=class{constructor(t,n){this.changed=t;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#n=!1;#t=!1;#r=()=>{};get isHeld(){
return this.#n}async request(){if(this.#n||this.#t||!this.#o())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#t=!0;for(let r=0;n&&r<4&&!this.#n;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#o()?new Promise(c=>this.#r=c):void 0;return this.#n=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#n||=!n,this.#t=!1,this.#n&&this.changed()}#o(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let t=this.#n;this.#n=!1,this.#r(),t&&!this.closing.aborted&&this.changed()}};var Ku="text/event-stream",zh=[408,425,429],jh=[401,403,404,409],Jh=48*1024,Hu=64*1024,Qh=10,eg=5,ss=1e3,tg=1e4,Zu=50,is=class{constructor(t,n,r,o,s){
this.http=t;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#p=r.pollMs}http;path;timing;knowledge;listener;#e=Wu(
ts());#n=new AbortController;#t=new os(()=>this.#S(),this.#n.signal);#r=[];#o=new Set;#s=new Set;#a=0;#i=0;#c=0;#l=!1;#m=!1;#f=Zu;#d=()=>{};#p;#h=!1;#g=0;#b;get transport(){
return this.#v&&this.#t.isHeld?"event-stream":"long-poll"}get#v(){return!this.#h&&!this.knowledge.buffersStreams}get#u(){
return this.#n.signal.aborted}async open(t,n){this.#r.push(st(_t,t));let r=this.#y(!1),o=()=>r.abort.abort();n.addEventListener(
"abort",o);try{await Promise.all([this.#E(r),this.#t.request()])}catch(s){this.#n.abort();let i=s instanceof xe?fn(s.message):
s,a=s instanceof xe||i.code==="invalid_argument";throw s instanceof $t?s:new $t(i,a)}finally{n.removeEventListener("abor\
t",o)}this.#b=this.transport,this.listener.introduced(),setTimeout(()=>{this.#D()})}send(t){this.#r.push(st(_t,t)),this.#N()}check(){
this.#M(),this.#T(({waits:t})=>t)}close(t,n){if(!this.#u){this.#n.abort();let r=J(_t,{frame:{case:"close",value:{code:t,
reason:n}}});this.#r.splice(0,1/0,st(_t,r)),this.#E(this.#y(!1)).catch(()=>{}).then(()=>this.#L())}}#y(t){let n=0,r=this.#r.
findIndex(({length:a},c)=>(n+=a)>Jh&&c>0),o=this.#r.splice(0,r<0?1/0:r),s=st(Zo,J(Zo,{messages:o}));this.#a+=1,this.#c=0;
let i=new AbortController;return{sequence:this.#a,body:s,waits:t,isStream:!1,abort:i,isInterrupted:!1}}async#N(){if(this.#f=
Zu,this.#d(),!(this.#m||!this.#l)){for(this.#m=!0,await void 0;!this.#u&&(this.#r.length>0||this.#c>=Hu);)await this.#x(
this.#y(!1));this.#m=!1}}async#D(){for(this.#l=!0;!this.#u;){if(!this.#t.isHeld&&this.#r.length===0){let t=this.#f;this.#f=
Math.min(t*2,this.timing.pollIntervalMs),await Promise.race([this.#k(t),new Promise(n=>this.#d=n)]),this.#t.request()}this.#_(),
this.#u||await this.#x(this.#y(this.#t.isHeld))}}async#x(t){for(this.#o.add(t);!this.#u;){let[n,r]=[Date.now(),this.#i];
try{await this.#E(t);break}catch(o){let s=Date.now()-n;(this.#i>r||t.isStream&&s>ss)&&(this.#g=0),t.isStream&&qu(o)?(this.#h=
!0,this.#_()):!t.isInterrupted&&!this.#u&&(t.waits&&!t.isStream&&s>ss&&(this.#p=Math.max(Math.min(this.#p,s*.8),ss)),await this.#C(
o))}}this.#o.delete(t)}async#E(t){let n=this.#i,r=t.waits&&this.#t.isHeld,o=r&&this.#v,s=r&&!o?Math.round(this.#p):0,{streamConfirmMs:i,
responseMs:a}=this.timing,{signal:c}=t.abort=new AbortController;t.isInterrupted=!1,t.isStream=o;let u={"content-type":Nn,
"smq-session":this.#e,"smq-sequence":String(t.sequence),"smq-received":String(n),...o?{accept:Ku}:s?{"smq-wait-ms":String(
s)}:{}},d=new Lt({signal:c,timeoutMs:o?i:s+a});try{let p=await this.http.post(this.path,u,d.signal,t.body),{status:b,body:v}=p;
if(b!==200){let{error:T,retryAfterMs:I}=await Xo(p),M=b<500&&!zh.includes(b)&&I===void 0;throw new $t(T,M,I,b)}let S=p.headers.
get("content-type")??"";if(o&&S.startsWith(Ku)&&v)await this.#I(v.getReader(),t,d);else if(zo(p)){let T=new Uint8Array(await p.
arrayBuffer());this.#A(sa(()=>yt(Zo,T)).messages,n),this.knowledge.buffersStreams||=this.#h,this.#g=0}else throw new xe(
`the response is ${JSON.stringify(S)}, not ${Nn}; check the baseUrl`)}catch(p){throw p instanceof $t||p instanceof xe?p:
this.http.requestError(p,d.signal)}finally{d.done()}}async#I(t,n,r){let o=new ns;try{for(;;){let s=new Promise((a,c)=>r.
onEnd(c)),{value:i}=await Promise.race([t.read(),s]);if(r.done(),!i)throw De("the stream ended");for(let{number:a,data:c}of o.
push(i))this.#A([sa(()=>Sr(c))],a-1),this.#c+=c.length;this.#c>=Hu&&this.#N(),r=new Lt({signal:n.abort.signal,timeoutMs:this.
timing.streamSilenceMs})}}finally{r.done(),t.cancel().catch(()=>{})}}#A(t,n){if(n>this.#i)throw new xe(`frame ${n+1} aft\
er ${this.#i}`);for(let r of t.slice(this.#i-n)){if(this.#u)return;this.#i+=1;let o=sa(()=>yt(Ho,r));if(o.frame.case==="\
close"){let{code:s,reason:i}=o.frame.value;this.#w(...rs(this.path,s,i))}else this.listener.frame(o)}}async#C(t){let n=t instanceof
$t?t:void 0,r=n?.error??t;if(this.#g+=qu(r)?eg:1,t instanceof xe)this.listener.violated(t.message);else if(n?.isFinal)this.#w(
r,!jh.includes(n.status));else if(this.#g>=Qh)this.#w(r,!1);else{let{initialMs:o,maxMs:s}=this.timing,i=Math.min(o*2**this.#g,
s,ss);await this.#k(Math.max(Math.min(n?.retryAfterMs??0,tg),Wt(i)))}}async#k(t){await new Promise(n=>{let r=()=>{clearTimeout(
o),this.#s.delete(r),n()},o=setTimeout(r,t);this.#s.add(r)})}#M(){this.#s.forEach(t=>t())}#_(){this.#b!==this.transport&&
!this.#u&&(this.#b=this.transport,this.listener.changed())}#S(){this.#t.isHeld||this.#T(({waits:t})=>t),this.#d()}#T(t){
for(let n of[...this.#o].filter(t))n.isInterrupted=!0,n.abort.abort()}#w(t,n){this.#u||(this.#n.abort(),this.#L(),this.listener.
lost(t,n))}#L(){this.#M(),this.#T(()=>!0)}};function qu(e){return e instanceof Q&&e.code==="deadline_exceeded"}function sa(e){
try{return e()}catch(t){throw new xe(`not a frame: ${String(t)}`)}}var ia="smq.v1.proto",Xu=4294967295;function zu(e,t,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new e(t,[ia])}catch(p){
a(De(`cannot open a WebSocket to ${t}`,p));return}c.binaryType="arraybuffer";let u=new Lt({signal:o,timeoutMs:n.handshakeMs}),
d=p=>{if(u.done(),c.onopen=c.onclose=null,!p){i(new aa(c,t,n,r,s));return}c.onerror=()=>{},c.close(),a(p)};u.onEnd(p=>d(
De(`no WebSocket to ${t}`,p))),c.onerror=()=>{},c.onclose=()=>d(De(`the WebSocket to ${t} failed`)),c.onopen=()=>{let p=c.
protocol===ia;d(p?void 0:De(`${t} does not support the subprotocol ${ia}`))}})}var aa=class{constructor(t,n,r,o,s){this.
socket=t;this.url=n;this.timing=r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.ready.
catch(()=>{}),this.send(o),this.#i(r.handshakeMs),t.onmessage=i=>this.#s(i.data),t.onclose=i=>{let{code:a,reason:c}=i;this.#c(
...rs(this.url,a,c))}}socket;url;timing;listener;transport="websocket";ready;#e;#n=!1;#t=Date.now();#r=!1;#o;send(t){this.
socket.send(st(_t,t))}check(){clearTimeout(this.#o),this.#i(this.timing.wakeTimeoutMs)}close(t,n){this.#l(),this.socket.
close(t,n.replace(/[^ -~]/g,"?").slice(0,123))}#s(t){if(this.#t=Date.now(),this.#r=!1,!(t instanceof ArrayBuffer)){this.
listener.violated("a text message in a binary session");return}let n;try{n=yt(Ho,new Uint8Array(t))}catch(r){this.listener.
violated(`not a frame: ${String(r)}`);return}this.#n||(this.#n=!0,this.#e.resolve(),this.listener.introduced()),n.id!==Xu&&
this.listener.frame(n)}#a=()=>{let{keepaliveMs:t,keepaliveTimeoutMs:n}=this.timing,r=Date.now()-this.#t;this.#r?(this.socket.
close(),this.#c(De(`${this.url} did not answer a keepalive`),!1)):r<t?this.#o=setTimeout(this.#a,t-r):this.#i(n)};#i(t){
this.#r=!0,this.send(J(_t,{id:Xu})),this.#o=setTimeout(this.#a,Math.min(t,this.timing.keepaliveTimeoutMs))}#c(t,n){this.#l(),
this.#e.reject(t),this.listener.lost(t,n)}#l(){clearTimeout(this.#o),this.socket.onmessage=this.socket.onclose=null,this.
socket.onerror=()=>{}}};var as=class{constructor(t,n,r,o,s){this.http=t;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#n=new xn(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=ts();#n;#t=0;#r=!1;#o=!1;#s="";async open(t,n,r){
let o=this.#o;if(this.#o=!1,this.WebSocket&&!o&&Date.now()>=this.#t){let i=await this.#c(t,n);try{return await this.#a(i,
n,r)}catch{o=!0}}let s=new is(this.http,this.path,this.timing,this.httpPath,r);return await s.open(la({publisher:this.#e,
published:t}),n),o&&this.#i(),s}async upgrade(t,n,r){try{let o=await this.#c(t,n),s=await this.#a(o,n,r);return await s.
ready,s}catch(o){throw this.#i(),o}}async renewal(){let t=this.#s,n=await this.#l();return t===this.#s?void 0:la({headers:n})}upgradeDelay(){
return this.WebSocket&&Math.max(this.#t-Date.now(),0)}async#a(t,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,
s=await zu(this.WebSocket,o,this.timing,t,n,r),i=()=>{this.#r=!0,this.#n.reset()};return s.ready.then(i,({code:a})=>this.#o=
a==="unavailable"),s}#i(){let t=this.#r?this.timing.initialMs:this.#n.next();this.#r=!1,this.#t=Date.now()+t/2+Wt(t/2)}async#c(t,n){
let r=await this.#l();return n.throwIfAborted(),la({publisher:this.#e,published:t,headers:r})}async#l(){let t=Object.fromEntries(
await this.http.helloHeaders());return this.#s=JSON.stringify(t),t}};function la(e){return J(_t,{frame:{case:"hello",value:e}})}var ls=class{#e={kind:"idle"};#n=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#n.add(n),()=>{
this.#n.delete(n)}}set(t){this.#e=t;for(let n of[...this.#n])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}setLost(t){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var so=class{number=0;link;draining=!1;#e=[];receive(t){this.number===0?this.#e.push(t):t()}open(t,n){this.number=t,this.
link=n}flush(){this.#e.splice(0).forEach(t=>t())}};var io=class{#e=0;#n=0;#t;#r;get isIdle(){return this.#t===void 0}delay(t,n=0){this.#n=Date.now()+n,this.#e=this.#n+t}hurry(){
this.#e=this.#n,this.#r?.()}stop(){this.#t?.abort(),this.#t=void 0,this.#r?.()}start(t){let n=new AbortController;this.#t=
n,this.#o(t,n.signal)}async#o(t,n){if(await this.#s(n),n.aborted)return;if(!t.isNeeded()){this.#t=void 0,t.unneeded?.();
return}let r;try{r=await t.open(n)}catch(o){n.aborted||(this.#t=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");
return}this.#t=void 0,t.opened(r)}async#s(t){for(let n;!t.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#r=()=>{clearTimeout(o),r()}})}};function ao(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function ju(e){return e.kind!=="subscription"||e.
isRequested}function Ju(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function Wn(e,t){if(e.kind==="subscripti\
on")e.end(t);else if(t)e.answer.reject(t);else throw new xe(`end without a status for a ${e.kind}`)}function Qu(e,t){if(e.
kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case==="reply")e.answer.resolve(
t.value);else throw new xe(`unexpected ${t.case} for a ${e.kind}`)}var ca=8*1024*1024,ng=512,cs=class{constructor(t){this.observable=t}observable;#e=[];#n=ca;get isEmpty(){return this.#e.
length===0}add(t){this.#e.push(t)}remove(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(t,n,r,o){
return new Promise((s,i)=>{let a=Math.min(t+ng,ca);if(this.#n<a){i(rg());return}this.#n-=a;let c=p=>{u.wanted&&(u.wanted=
!1,p()),this.#n+=u.bytes,u.bytes=0},u={resolve:p=>c(()=>s(p)),reject:p=>c(()=>i(p)),wanted:!0,sent:!1,bytes:a},d=r(u);this.
add(d),n.onEnd(p=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(d),u.reject(De("not sent"))),i(this.#t(p,u.sent)),o(d))})})}#t(t,n){
let{state:r}=this.observable;if(t.code!=="deadline_exceeded")return t;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new Q(
"deadline_exceeded",t.message+s+o,i)}};function rg(){let e=`${ca} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new Q("resource_exhausted",e)}var us=class{#e=new Set;add(t,n){this.#e.size>=1024&&this.#e.delete(this.#e.values().next().value),this.#e.add(`${t} ${n}`)}has(t,n){
return this.#e.has(`${t} ${n}`)}};var sg=4294967294,ig="the connection was lost before the reply: the request was sent, and its outcome is unknown",ms=class{constructor(t,n){
this.policy=t;this.again=n}policy;again;#e=new Map;#n=0;#t=0;#r=new us;published=0n;#o=[];get canPublish(){return this.#t<
1024}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(t,n){let r=this.#c();if(t.link=n,this.#e.
set(r,t),t.kind==="subscription"){t.id=r,this.#s(t,n);return}t.answer.sent=!0,t.kind==="publish"?(this.published+=1n,this.#t+=
1,t.publish.sequence=this.published,this.#l(r,{case:"publish",value:t.publish})):this.#l(r,{case:"request",value:t.request()})}credit(t,n,r){
let o=this.#a(t)&&r===t.link,s=t.credit(n);s==="send credit"&&o?this.#l(t.id,{case:"credit",value:{bytes:BigInt(n)}}):s===
"subscribe"&&o&&this.#s(t,t.link)}requestAgain(t,n){t.isPostponed&&this.#a(t)&&n===t.link&&this.#s(t,n)}unsubscribe(t,n){
let r=t.leave();this.#a(t)&&(r&&n===t.link?this.#l(t.id,{case:"unsubscribe",value:{}}):this.#i(t.id))}cancel(t,n){for(let[
r,o]of this.#e)o===t&&n===o.link&&this.#l(r,{case:"cancel",value:{}})}receive({id:t,frame:n},r,o){if(n.case===void 0)return;
let s=this.#e.get(t);if(s?.link!==r.number||r.number===0){if(o)return;throw new xe(`unexpected ${n.case} for ${t}, which\
 is not in use`)}if(n.case==="end"){let i=n.value.status&&Tr(n.value.status);if((r.draining||o)&&ao(s)&&Ju(s,i)){s.link=
0;return}if(s.kind==="subscription"&&s.postpone(i,this.policy,()=>this.again(s)))return;Wn(s,i),this.#i(t)}else if(s.kind===
"subscription"){s.receive(n,this.#r);let i=s.takeOwedCredit();i>0&&this.#l(t,{case:"credit",value:{bytes:BigInt(i)}})}else
s.kind==="publish"&&n.case==="receipt"&&n.value.position&&this.#r.add(s.publish.topic,Rt.of(n.value.position)),Qu(s,n),this.#i(
t)}hasWanted(){return[...this.#e.values()].some(ao)}removeUnwanted(){for(let[t,n]of this.#e)ao(n)||(this.#i(t),Wn(n,De("\
the connection was lost")))}awaits(t,n){return[...this.#e.values()].some(r=>r.link===t&&(r.kind==="publish"||r.kind==="r\
equest"&&!n))}moveTo(t,n){this.#o=[],this.publishAgain(t,n);for(let[r,o]of this.#e)if(o.kind==="subscription"){if(o.isLeft){
this.#i(r);continue}this.#s(o,t)}}publishAgain(t,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==t&&o[1].
link!==n);r.sort(([,o],[,s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=t,this.#l(o,{case:"pub\
lish",value:s.publish})}lose(t,n,r){for(let[o,s]of this.#e)if(s.link===t)if(s.kind==="request"){this.#i(o);let i=r&&n.code===
"resource_exhausted";s.answer.reject(i?n:De(ig,n))}else r&&ju(s)||!ao(s)?(this.#i(o),Wn(s,n)):s.kind==="publish"&&(s.link=
0,s.publish.again=!0)}fail(t){this.#o=[];for(let[n,r]of this.#e)this.#i(n),Wn(r,t)}#s(t,n){let r=t.request(n);r&&this.#l(
t.id,{case:"subscribe",value:r})}#a(t){return this.#e.get(t.id)===t}#i(t){this.#e.get(t)?.kind==="publish"&&(this.#t-=1),
this.#e.delete(t)}#c(){do this.#n=this.#n>=sg?1:this.#n+1;while(this.#e.has(this.#n));return this.#n}#l(t,n){this.#o.push(
J(_t,{id:t,frame:n}))}};function em(e,t){let n=globalThis,{document:r}=n;n.addEventListener?.("online",e,{signal:t}),n.addEventListener?.("pages\
how",e,{signal:t}),r?.addEventListener("resume",e,{signal:t});let o=()=>r?.visibilityState==="visible"&&e();r?.addEventListener(
"visibilitychange",o,{signal:t})}var tm=4400,nm=1e3,rm="the link was replaced",fs=class{constructor(t,n){this.selector=t;this.timing=n;this.#e=new ms(n,r=>{
this.#e.requestAgain(r,this.#o?.number),this.#u()}),this.#n=new xn(n.initialMs,n.maxMs),em(()=>{this.#t.hurry(),this.#o?.
link?.check()},this.closing)}selector;timing;observable=new ls;#e;#n;#t=new io;#r=new cs(this.observable);#o;#s;#a=0;#i;#c=new io;#l;#m=new AbortController;closing=this.#m.
signal;#f=!1;#d=!1;#p=0;#h=0;#g=!1;#b=!1;subscribe(t){if(this.#l){t.inbox.end(this.#l);return}this.#r.add(t),this.#u()}credit(t,n){
this.#e.credit(t,n,this.#o?.number),this.#u()}unsubscribe(t){this.#e.unsubscribe(t,this.#o?.number),this.#r.remove(t),this.#u()}publish(t,n,r,o){
let s=J(Ru,{topic:t,payload:n,headers:r});return this.#v(s,o,i=>({kind:"publish",link:0,publish:s,answer:i}))}request(t,n,r,o){
return this.#v({payload:n,headers:r},o,s=>({kind:"request",link:0,request:()=>J(Du,{method:t,payload:n,headers:r,timeoutMs:o.
remaining()??0}),answer:s}))}close(){this.#l||(this.#l=new Q("canceled","the client is closed: create another one"),this.#R(
this.#l,1e3,""),this.#m.abort(this.#l))}#v({payload:t,headers:n},r,o){if(this.#l)return Promise.reject(this.#l);let s=t.
length+JSON.stringify(n).length,i=this.#r.enqueue(s,r,o,a=>{a.kind==="request"&&this.#e.cancel(a,this.#o?.number),this.#u()});
return this.#u(),i}#u(){if(this.#g){this.#b=!0;return}this.#g=!0;do this.#b=!1,this.#T(),this.#y(),this.#L(),this.#P();while(this.#b);
this.#g=!1}#y(){if(this.#o&&!this.#o.draining||!this.#t.isIdle)return;let t=this.#N(),{kind:n}=this.observable.state,r=n===
"connecting"||n==="reconnecting";if(!this.#o&&(t?n!=="reconnecting":r)&&this.observable.set({kind:t?"connecting":"idle"}),
!t)return;let o=new so;this.#t.start({isNeeded:()=>this.#N(),open:s=>this.selector.open(this.#e.published,s,this.#I(o)),
opened:s=>this.#x(o,s),failed:s=>this.#D(s),unneeded:()=>this.#u()})}#N(){return this.#o||this.#e.removeUnwanted(),!this.#r.
isEmpty||this.#e.hasWanted()}#D(t){let{error:n,isFinal:r,retryAfterMs:o}=t instanceof $t?t:new $t(De("no connection",t),
!1);if(r){this.#R(n,1e3,"");return}this.#t.delay(Wt(this.#n.next()),Math.min(o,this.timing.maxRetryAfterMs)),this.#o||this.
observable.setLost(n),this.#u()}#x(t,n){this.#a+=1,t.open(this.#a,n);let r=this.#o;this.#o=t,r&&(this.#S(this.#s,De(rm)),
this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&this.#w(),this.#E(t),this.#u(),
t.flush()}#E(t){t===this.#o&&this.observable.set({kind:"live",transport:t.link.transport})}#I(t){let n=o=>{if(!(t!==this.#o&&
t!==this.#s)){try{o()}catch(s){this.#k(t,s)}this.#u()}},r=o=>t.receive(()=>n(o));return{introduced:()=>r(()=>{this.#f=!0,
this.#d=!1}),frame:o=>r(()=>this.#A(t,o)),violated:o=>r(()=>{throw new xe(o)}),changed:()=>r(()=>this.#E(t)),lost:(o,s)=>r(
()=>this.#M(t,o,s))}}#A(t,n){if(t===this.#o&&Date.now()>=this.#p&&this.#n.reset(),n.frame.case==="expiring")this.#C(t);else if(n.
frame.case!=="drain")this.#e.receive(n,t,t===this.#s);else if(!t.draining){t.draining=!0;let r=Math.min(n.frame.value.retryMs,
this.timing.maxRetryAfterMs);this.#t.delay(Wt(Math.max(r,this.timing.initialMs)),r)}}async#C(t){try{let n=t.link.transport===
"websocket"&&await this.selector.renewal();n&&t.link.send(n)}catch{}}#k(t,n){if(!(n instanceof xe))throw n;t===this.#s?this.#S(
t,fn(n.message),tm,n.message):this.#R(fn(n.message),tm,n.message)}#M(t,n,r){if(t===this.#s){this.#S(t,n);return}if(n.code===
"unauthenticated"){if(this.#d){this.#R(n,1e3,"");return}this.#d=!0,this.#p=Date.now()+2*this.timing.maxMs}this.#o=void 0,
this.#c.stop(),this.#e.lose(t.number,n,r),t.draining||this.#t.delay(n.code==="aborted"?this.#_():Wt(this.#n.next())),this.
observable.setLost(n)}#_(){let t=this.#h;return this.#h=Date.now(),this.#h-t>nm?0:Wt(nm)}#S(t,n,r=1e3,o=""){t&&(this.#s=
void 0,this.#e.lose(t.number,n,!1),t.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.number,void 0))}#T(){this.#s&&
!this.#e.awaits(this.#s.number,!1)&&this.#S(this.#s,De(rm))}#w(){let t=this.selector.upgradeDelay();if(t===void 0)return;
let n=new so;this.#c.delay(t),this.#c.start({isNeeded:()=>!0,open:r=>this.selector.upgrade(this.#e.published,r,this.#I(n)),
opened:r=>{this.#t.stop(),this.#x(n,r)},failed:()=>this.#w()})}#L(){let{link:t,number:n,draining:r}=this.#o??{};if(!t||n===
void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){t.send(s);
continue}let i=!o&&this.#f&&this.#e.canPublish,a=r?void 0:this.#r.next(i);if(!a)return;this.#e.add(a,n)}}#P(){!this.#o||
!this.#e.isEmpty||!this.#r.isEmpty?(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(()=>{this.#O(1e3,""),this.
observable.set({kind:"idle"})},this.timing.idleMs)}#O(t,n){clearTimeout(this.#i),this.#i=void 0,this.#t.stop(),this.#c.stop();
let{link:r}=this.#o??{},o=this.#s?.link;this.#o=this.#s=void 0,r?.close(t,n),o?.close(1e3,"")}#R(t,n,r){this.#O(n,r),this.#e.
fail(t);for(let o of this.#r.drain())Wn(o,t);this.observable.set({kind:"closed",reason:t})}};var ag={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function om(e,t){return{...Yu,...e,...ag,...t}}var lg=3e4,lo=class{#e;#n={buffersStreams:!1};#t;#r=new Map;#o=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(t){
this.http=new qo(t),this.interceptors=t.interceptors??[],this.defaultTimeoutMs=t.defaultTimeoutMs??lg,this.requestsOverSession=
t.requests==="session",this.#e=om(t.retry,t.timeouts);let{WebSocket:n}=globalThis;this.#t=(t.WebSocket===void 0?n:t.WebSocket)??
void 0}close(){this.#o=!0,this.#r.forEach(t=>t.close())}session(t){let n=this.#r.get(t);if(!n){let r=new as(this.http,t,
this.#t,this.#e,this.#n);n=new fs(r,this.#e),this.#r.set(t,n)}return this.#o&&n.close(),n}};function sm(e){return new lo(
e)}function im(e){return{get state(){return e.observable.state},onchange:t=>e.observable.onchange(t),close:()=>e.close()}}var am=new WeakMap;function ua(e,t){let n=t instanceof lo?t:sm(t),r=Gu(e),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o);return cg(r,im(s),{request:i=>fg(n,s,i,i.desc),publish:i=>mg(n,s,i),subscribe:i=>ug(s,i)})}function cg(e,t,n){let r=Object.
create(null);return e.forEach((o,s)=>r[s]=n[o.does](o,s)),am.set(r,t),r}function ma(e){let t=am.get(e);if(!t)throw new TypeError(
"not a client: pass the result of createClient");return t}function ug(e,t){return(n={},r={})=>new es(e,t,()=>Bu(t,n),r)}
function mg(e,t,n){return(r,o={})=>lm(e,t,o,async s=>{let i=ta(ra(o));if(!i)throw new Q("invalid_argument","a header abo\
ut the connection in a publish: set it on the client");let a=ro(n.event,no(n.event,r)),{position:c,...u}=await t.publish(
n.name,a,i,s);return o.onHeader?.(new Headers(u.headers)),{position:c&&Rt.of(c)}})}function fg(e,t,n,r){let{input:o,output:s,
parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=e,{name:d,sessionPath:p}=n;return(b,v={})=>lm(e,t,v,async S=>{
let T=async K=>{let Y=u&&ta(K.header),[z,$]=Y?await I(K.message,Y):await Fu(a,n,K,S);return{stream:!1,service:i,method:r,
header:$,message:z}},I=async(K,Y)=>{let{payload:z,headers:$}=await t.request(d,ro(o,K),Y,S);return[Ir(s,z,`the reply to ${d}`),
new Headers($)]},M=ra(v),N=no(o,b),P=`${a.base}${p}/${d}`,k=c.reduceRight((K,Y)=>Y(K),T),q={stream:!1,service:i,method:r,
url:P,signal:S.signal,header:M,message:N},C=await Promise.race([k(q),S.ended()]);return v.onHeader?.(C.header),C.message})}
async function lm(e,t,{signal:n,timeoutMs:r=e.defaultTimeoutMs},o){let s=new Lt({signal:n,timeoutMs:r},t.closing);try{if(s.
signal.aborted)throw s.signal.reason;return await o(s)}finally{s.done()}}var cm=Je("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIkcKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQESDwoHc3RyZWFtcxgCI\
AEoCEIQCg5fbWVzc2FnZV9ieXRlcyKrAgoFVG9waWMSDgoGcmVwbGF5GAEgASgNEiQKBnJldGFpbhgCIAEoDjIULnNtcS52MS5Ub3BpYy5SZXRhaW4SKAoIb\
3ZlcmZsb3cYAyABKA4yFi5zbXEudjEuVG9waWMuT3ZlcmZsb3cSDgoGZmlsdGVyGAQgASgJEg4KBnNpZ25lZBgFIAEoCBIPCgdkdXJhYmxlGAYgASgIIjwKB\
lJldGFpbhIWChJSRVRBSU5fVU5TUEVDSUZJRUQQABIICgRMQVNUEAESEAoMTEFTVF9QRVJfS0VZEAIiUwoIT3ZlcmZsb3cSGAoUT1ZFUkZMT1dfVU5TUEVDS\
UZJRUQQABIPCgtEUk9QX09MREVTVBABEgwKCENPTkZMQVRFEAISDgoKRElTQ09OTkVDVBADOj8KCWludGVyZmFjZRIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT\
3B0aW9ucxidjAMgASgJUglpbnRlcmZhY2WIAQE6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvc\
GljUgV0b3BpY4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBO\
j4KCHBvc2l0aW9uEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxidjAMgASgIUghwb3NpdGlvbogBAWIGcHJvdG8z",[Yi]);var pg=Je("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCIVChNHZXRQcm9jZXNzZXNSZXF1Z\
XN0Ii8KDlJlYWRMb2dSZXF1ZXN0Eg0KBWxpbmVzGAEgASgNEg4KBmZvbGxvdxgCIAEoCCIXCgdMb2dMaW5lEgwKBHRleHQYASABKAkiswMKCFNuYXBzaG90E\
igKBHRpbWUYASABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wEhEKCWhvc3RfbmFtZRgCIAEoCRIpCgJvcxgDIAEoCzIdLmhvc3R3YXRjaC52Mi5Pc\
GVyYXRpbmdTeXN0ZW0SFgoOdXB0aW1lX3NlY29uZHMYBCABKAQSHwoEY3B1cxgFIAMoCzIRLmhvc3R3YXRjaC52Mi5DcHUSLwoMbG9hZF9hdmVyYWdlGAYgA\
SgLMhkuaG9zdHdhdGNoLnYyLkxvYWRBdmVyYWdlEiQKBm1lbW9yeRgHIAEoCzIULmhvc3R3YXRjaC52Mi5NZW1vcnkSIgoEc3dhcBgIIAEoCzIULmhvc3R3Y\
XRjaC52Mi5NZW1vcnkSIQoFZGlza3MYCSADKAsyEi5ob3N0d2F0Y2gudjIuRGlzaxInCghuZXR3b3JrcxgKIAMoCzIVLmhvc3R3YXRjaC52Mi5OZXR3b3JrE\
igKCXByb2Nlc3NlcxgLIAMoCzIVLmhvc3R3YXRjaC52Mi5Qcm9jZXNzEhUKDXByb2Nlc3NfY291bnQYDCABKA0iXgoPT3BlcmF0aW5nU3lzdGVtEgwKBG5hb\
WUYASABKAkSDwoHdmVyc2lvbhgCIAEoCRIWCg5rZXJuZWxfdmVyc2lvbhgDIAEoCRIUCgxhcmNoaXRlY3R1cmUYBCABKAkiOAoDQ3B1EgwKBG5hbWUYASABK\
AkSDQoFYnJhbmQYAiABKAkSFAoMbG9hZF9wZXJjZW50GAMgASgBIlAKC0xvYWRBdmVyYWdlEhIKCm9uZV9taW51dGUYASABKAESFAoMZml2ZV9taW51dGVzG\
AIgASgBEhcKD2ZpZnRlZW5fbWludXRlcxgDIAEoASJPCgdQcm9jZXNzEgsKA3BpZBgBIAEoDRIMCgRuYW1lGAIgASgJEhMKC2NwdV9wZXJjZW50GAMgASgBE\
hQKDG1lbW9yeV9ieXRlcxgEIAEoBCIxCgZNZW1vcnkSEwoLdG90YWxfYnl0ZXMYASABKAQSEgoKdXNlZF9ieXRlcxgCIAEoBCKvAQoERGlzaxITCgttb3Vud\
F9wb2ludBgBIAEoCRIOCgZkZXZpY2UYAiABKAkSEwoLZmlsZV9zeXN0ZW0YAyABKAkSEwoLdG90YWxfYnl0ZXMYBCABKAQSFwoPYXZhaWxhYmxlX2J5dGVzG\
AUgASgEEh0KFXJlYWRfYnl0ZXNfcGVyX3NlY29uZBgGIAEoARIgChh3cml0dGVuX2J5dGVzX3Blcl9zZWNvbmQYByABKAEihQEKB05ldHdvcmsSDAoEbmFtZ\
RgBIAEoCRIhChlyZWNlaXZlZF9ieXRlc19wZXJfc2Vjb25kGAIgASgBEh0KFXNlbnRfYnl0ZXNfcGVyX3NlY29uZBgDIAEoARIWCg5yZWNlaXZlZF9ieXRlc\
xgEIAEoBBISCgpzZW50X2J5dGVzGAUgASgEIh4KDFNhbXBsZUZpbHRlchIOCgZtZXRyaWMYASADKAkicwoGU2FtcGxlEg4KBm1ldHJpYxgBIAEoCRINCgV2Y\
Wx1ZRgCIAEoARIgCgR1bml0GAMgASgOMhIuaG9zdHdhdGNoLnYyLlVuaXQSKAoEdGltZRgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXAiTwoET\
WFyaxINCgVsYWJlbBgBIAEoCRIOCgZhdXRob3IYAiABKAkSKAoEdGltZRgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXAiHAoMUmVtYXJrRmlsd\
GVyEgwKBG1hcmsYASABKAgiXgoGUmVtYXJrEg4KBmF1dGhvchgBIAEoCRIMCgR0ZXh0GAIgASgJEigKBHRpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuV\
GltZXN0YW1wEgwKBG1hcmsYBCABKAgqWQoEVW5pdBIUChBVTklUX1VOU1BFQ0lGSUVEEAASEAoMVU5JVF9QRVJDRU5UEAESDgoKVU5JVF9CWVRFUxACEhkKF\
VVOSVRfQllURVNfUEVSX1NFQ09ORBADMsYDCgRIb3N0EkcKC0dldFNuYXBzaG90EiAuaG9zdHdhdGNoLnYyLkdldFNuYXBzaG90UmVxdWVzdBoWLmhvc3R3Y\
XRjaC52Mi5TbmFwc2hvdBJSCgxHZXRQcm9jZXNzZXMSIS5ob3N0d2F0Y2gudjIuR2V0UHJvY2Vzc2VzUmVxdWVzdBoVLmhvc3R3YXRjaC52Mi5Qcm9jZXNzI\
gby4RgCEAEwARJICgdSZWFkTG9nEhwuaG9zdHdhdGNoLnYyLlJlYWRMb2dSZXF1ZXN0GhUuaG9zdHdhdGNoLnYyLkxvZ0xpbmUiBvLhGAIQATABEkwKB1Nhb\
XBsZXMSGi5ob3N0d2F0Y2gudjIuU2FtcGxlRmlsdGVyGhQuaG9zdHdhdGNoLnYyLlNhbXBsZSIN6uEYCQjgEhACGAEwATABEjUKBU1hcmtzEhIuaG9zdHdhd\
GNoLnYyLk1hcmsaFi5nb29nbGUucHJvdG9idWYuRW1wdHkoARJSCgdSZW1hcmtzEhQuaG9zdHdhdGNoLnYyLlJlbWFyaxoULmhvc3R3YXRjaC52Mi5SZW1hc\
msiF+rhGBMIyAEiDFJlbWFya0ZpbHRlcjABKAEwAWIGcHJvdG8z",[du,$i,cm]);var um=Mu(pg,0);var hg=document.querySelector('meta[name="socket.mq"]')?.content||"/",fa=new URL(hg,document.baseURI).href,Tn=ua(um,{baseUrl:fa}),
In=ma(Tn);var gg=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),bg=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),co=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,Qe=e=>gg.format(e),mm=e=>bg.format(e),uo=e=>e.
toLocaleString("en"),nn=(e,t,n=`${t}s`)=>`${uo(e)} ${e===1?t:n}`,mo=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,fm=e=>e.toFixed(
2),$n=e=>dm(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),An=e=>`${dm(e,1e3,["B","kB","MB","GB","TB"])}/s`;function dm(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var pm=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function rn(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function ds(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function ee(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function ie(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var ps=class{#e=0;#n=0;#t=0;#r=0;#o;constructor(){In.onchange(t=>{t.kind==="reconnecting"&&(this.#o??=t.since.getTime(),
ee("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#n+=t,this.#o!==void 0&&this.#a(`nothing is missing, ${t===
0?"nothing came":`${nn(t,"sample")} came`} meanwhile.`)}gap(t){this.#t+=t,this.#r+=t===0?1:0,this.#a(t>0?`too late for ${nn(
t,"sample")}.`:"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(ee("account").textContent=
this.#s())}#s(){let t=this.#r===1?"once":`${uo(this.#r)} times`;return[nn(this.#e,"sample"),this.#n>0&&`${uo(this.#n)} o\
f them caught up on`,this.#t>0?`${uo(this.#t)} missed`:this.#r===0&&"nothing missed",this.#r>0&&`server restarted ${t}`].
filter(Boolean).join(", ")}#a(t){let n=this.#o===void 0?void 0:(Date.now()-this.#o)/1e3;this.#o=void 0,ee("news").textContent=
n===void 0?`On again: ${t}`:`Back after ${rn(Math.max(n,1))}: ${t}`}};var yg={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function gm(){let e=ee("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=Eg(n);e.textContent!==
r&&(e.textContent=r),hm()};In.onchange(t),t(In.state),setInterval(hm,1e3)}function Eg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${yg[e.transport]}`;case"reconnecting":return`No connection\
 since ${Qe(e.since.getTime())}`;case"closed":return"Refused by the server"}}function hm(){let{state:e}=In,t=ee("lost");
if(e.kind==="reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${rn(Math.max(n,0))}. It is trie\
d again and again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent=
"")}var bm=!1;function hs(){bm=!0}function gs({code:e}){e==="unauthenticated"&&bm&&location.reload()}var Sg=5e3;async function da(e,t){let n;for(;;){let r=e({after:n});try{for await(let o of r)hs(),t(o)}catch(o){if(!(o instanceof
Q))throw o;gs(o)}n=r.position??n,await new Promise(o=>setTimeout(o,Sg))}}function ys({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var bs=class{#e=[];#n;#t=[];#r;#o;#s=!1;constructor(t){
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
this.#r=void 0,this.#n.forEach(t=>t.splice(0)),this.resynchronise()}};function fo({missed:e,why:t}){switch(t){case"missed":return`${nn(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function ym(e,t){let n=ee("holes"),r=e.filter(
({to:o})=>o>t).map(wg);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>ie("li","",
o)))}function wg(e){let{from:t,to:n,why:r}=e,o=`${Qe(t)} to ${Qe(n)}, ${rn(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${fo(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var Em=getComputedStyle(document.documentElement),on=e=>Em.getPropertyValue(`--${e}`).trim(),Sm=e=>`${on(e)}26`,Kn=parseFloat(
Em.fontSize)/16,Es=e=>`${e*Kn}px ${on("mono")}`;function wm(e){for(let t of["(prefers-color-scheme: dark)","(prefers-con\
trast: more)","(forced-colors: active)"])matchMedia(t).addEventListener("change",e)}var pa=60,vm=new Map;function Nm({hostName:e,os:t,cpus:n,disks:r,networks:o,processes:s,processCount:i,uptimeSeconds:a}){
document.title=`${e||"hostwatch"} – hostwatch`,ee("host-name").textContent=e||"unnamed machine";let c=[[t?.name,t?.version].
filter(Boolean).join(" "),t?.kernelVersion&&`kernel ${t.kernelVersion}`,t?.architecture,`up ${rn(Number(a))}`];ee("host-\
facts").textContent=c.filter(Boolean).join(" · "),ee("cpu-brand").textContent=[...new Set(n.map(({brand:u})=>u).filter(
Boolean))].join(", "),Ss(ee("cpus"),n,"li",(u,{name:d,loadPercent:p})=>{let[b,v,S]=ws(u,["span","i","span"]);b.textContent=
d,v.style.setProperty("--share",Math.min(p/100,1).toFixed(3)),S.textContent=mo(p);let T=[...vm.get(d)??[],p].slice(-pa);
vm.set(d,T),vg(u).setAttribute("points",T.map((I,M)=>`${pa-T.length+M},${100-I}`).join(" "))}),Ss(ee("processes"),s,"tr",
(u,{pid:d,name:p,cpuPercent:b,memoryBytes:v})=>{let[S,T,I,M]=ws(u,["th","td","td","td"]);S.scope="row",S.textContent=p,T.
textContent=String(d),I.textContent=mo(b),M.textContent=$n(Number(v))}),ee("process-count").textContent=i>0?`The busiest\
 of ${nn(i,"process","processes")}. 100 % is one core.`:"",Ss(ee("disks"),r,"li",(u,{mountPoint:d,fileSystem:p,totalBytes:b,
availableBytes:v})=>{let[S,T]=[Number(b),Number(v)],[I,M,N]=ws(u,["span","i","span"]);I.textContent=[d,p].filter(Boolean).
join(" · "),M.style.setProperty("--share",S>0?((S-T)/S).toFixed(3):"0"),N.textContent=`${$n(T)} free of ${$n(S)}`}),Ss(
ee("networks"),o,"tr",(u,{name:d,receivedBytesPerSecond:p,sentBytesPerSecond:b})=>{let[v,S,T]=ws(u,["th","td","td"]);v.scope=
"row",v.textContent=d,S.textContent=An(p),T.textContent=An(b)})}function vg(e){let t=e.querySelector("polyline");if(t)return t;
let[n,r]=["svg","polyline"].map(o=>document.createElementNS("http://www.w3.org/2000/svg",o));return n.setAttribute("view\
Box",`0 -4 ${pa-1} 108`),n.setAttribute("preserveAspectRatio","none"),n.setAttribute("aria-hidden","true"),n.append(r),e.
append(n),r}function Ss(e,t,n,r){for(;e.childElementCount>t.length;)e.lastElementChild.remove();for(;e.childElementCount<
t.length;)e.append(document.createElement(n));t.forEach((o,s)=>r(e.children[s],o))}function ws(e,t){return e.childElementCount===
0&&e.append(...t.map(n=>document.createElement(n))),[...e.children]}var Ng="uplot",xg="u-hz",Tg="u-vt",Ig="u-title",Ag="u-wrap",kg="u-under",Mg="u-over",_g="u-axis",qn="u-off",Lg="u-select",
Rg="u-cursor-x",Dg="u-cursor-y",Cg="u-cursor-pt",Og="u-legend",Pg="u-live",Fg="u-inline",Bg="u-series",Gg="u-marker",xm="\
u-label",Vg="u-value",ho="width",go="height";var Tm="bottom",Ar="left",ha="right",Ra="#000",Im=Ra+"0",ga="mousemove",Am="mousedown",ba="mouseup",km="mouseenter",Mm="\
mouseleave",_m="dblclick",Ug="resize",Yg="scroll",Lm="change",Is="dppxchange",Da="--",Cr=typeof window<"u",va=Cr?document:
null,Mr=Cr?window:null,Wg=Cr?navigator:null,fe,vs;function Na(){let e=devicePixelRatio;fe!=e&&(fe=e,vs&&Ta(Lm,vs,Na),vs=
matchMedia(`(min-resolution: ${fe-.001}dppx) and (max-resolution: ${fe+.001}dppx)`),Xn(Lm,vs,Na),Mr.dispatchEvent(new CustomEvent(
Is)))}function Et(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function xa(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Te(e,t,n){e.style[t]=n+"px"}function Kt(e,t,n,r){let o=va.createElement(e);return t!=null&&Et(o,
t),n?.insertBefore(o,r),o}function Dt(e,t){return Kt("div",e,t)}var Rm=new WeakMap;function sn(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=Rm.get(e);s!=i&&(e.style.transform=s,Rm.set(e,s),t<0||n<0||t>r||n>o?Et(e,qn):xa(e,qn))}var Dm=new WeakMap;
function Cm(e,t,n){let r=t+n,o=Dm.get(e);r!=o&&(Dm.set(e,r),e.style.background=t,e.style.borderColor=n)}var Om=new WeakMap;
function Pm(e,t,n,r){let o=t+""+n,s=Om.get(e);o!=s&&(Om.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Ca={passive:!0},$g={...Ca,capture:!0};function Xn(e,t,n,r){t.addEventListener(
e,n,r?$g:Ca)}function Ta(e,t,n,r){t.removeEventListener(e,n,Ca)}Cr&&Na();function Ht(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:St((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function mf(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var ff=e=>e!=
null,df=e=>e!=null&&e>0,Ms=mf(ff),Kg=mf(df);function Hg(e,t,n,r=0,o=!1){let s=o?Kg:Ms,i=o?df:ff;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??ye,c??-ye]}function _s(e,t,n,r){let o=Gm(e),s=Gm(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
dn:pf,a=o==1?St:Ct,c=s==1?Ct:St,u=a(i(Ve(e))),d=c(i(Ve(t))),p=_r(n,u),b=_r(n,d);return n==10&&(u<0&&(p=Ee(p,-u)),d<0&&(b=
Ee(b,-d))),r||n==2?(e=p*o,t=b*s):(e=yf(e,p),t=Ls(t,b)),[e,t]}function Oa(e,t,n,r){let o=_s(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var Pa=.1,Fm={mode:3,pad:Pa},yo={pad:0,soft:null,mode:0},Zg={min:yo,max:yo};function As(e,t,n,r){return Rs(
n)?Bm(e,t,n):(yo.pad=n,yo.soft=r?0:null,yo.mode=r?3:0,Bm(e,t,Zg))}function ue(e,t){return e??t}function qg(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Bm(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-ye),c=ue(o.hard,ye),u=ue(r.soft,ye),d=ue(o.soft,-ye),p=ue(r.mode,0),b=ue(o.mode,0),v=t-e,S=dn(
v),T=it(Ve(e),Ve(t)),I=dn(T),M=Ve(I-S);(v<1e-24||M>10)&&(v=0,(e==0||t==0)&&(v=1e-24,p==2&&u!=ye&&(s=0),b==2&&d!=-ye&&(i=
0)));let N=v||T||1e3,P=dn(N),k=_r(10,St(P)),q=N*(v==0?e==0?.1:1:s),C=Ee(yf(e-q,k/10),24),K=e>=u&&(p==1||p==3&&C<=u||p==2&&
C>=u)?u:ye,Y=it(a,C<K&&e>=K?K:Zt(K,C)),z=N*(v==0?t==0?.1:1:i),$=Ee(Ls(t+z,k/10),24),_=t<=d&&(b==1||b==3&&$>=d||b==2&&$<=
d)?d:-ye,j=Zt(c,$>_&&t<=_?_:it(_,$));return Y==j&&Y==0&&(j=100),[Y,j]}var Xg=new Intl.NumberFormat(Cr?Wg.language:"en-US"),
Fa=e=>Xg.format(e),wt=Math,Ts=wt.PI,Ve=wt.abs,St=wt.floor,Ge=wt.round,Ct=wt.ceil,Zt=wt.min,it=wt.max,_r=wt.pow,Gm=wt.sign,
dn=wt.log10,pf=wt.log2,zg=(e,t=1)=>wt.sinh(e)*t,ya=(e,t=1)=>wt.asinh(e/t),ye=1/0;function Vm(e){return(dn((e^e>>31)-(e>>
31))|0)+1}function Ia(e,t,n){return Zt(it(e,t),n)}function hf(e){return typeof e=="function"}function oe(e){return hf(e)?
e:()=>e}var jg=()=>{},gf=e=>e,bf=(e,t)=>t,Jg=e=>null,Um=e=>!0,Ym=(e,t)=>e==t,Qg=/\.\d*?(?=9{6,}|0{6,})/gm,zn=e=>{if(Sf(e)||
Mn.has(e))return e;let t=`${e}`,n=t.match(Qg);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,s]=t.
split("e");return+`${zn(o)}e${s}`}return Ee(e,r)};function Hn(e,t){return zn(Ee(zn(e/t))*t)}function Ls(e,t){return zn(Ct(
zn(e/t))*t)}function yf(e,t){return zn(St(zn(e/t))*t)}function Ee(e,t=0){if(Sf(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);
return Ge(r)/n}var Mn=new Map;function Ef(e){return((""+e).split(".")[1]||"").length}function So(e,t,n,r){let o=[],s=r.map(
Ef);for(let i=t;i<n;i++){let a=Ve(i),c=Ee(_r(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*c,p=(i>=
0?0:a)+(i>=s[u]?0:s[u]),b=e==10?d:Ee(d,p);o.push(b),Mn.set(b,p)}}return o}var Eo={},Ba=[],Lr=[null,null],kn=Array.isArray,
Sf=Number.isInteger,eb=e=>e===void 0;function Wm(e){return typeof e=="string"}function Rs(e){let t=!1;if(e!=null){let n=e.
constructor;t=n==null||n==Object}return t}function tb(e){return e!=null&&typeof e=="object"}var nb=Object.getPrototypeOf(
Uint8Array),wf="__proto__";function Rr(e,t=Rs){let n;if(kn(e)){let r=e.find(o=>o!=null);if(kn(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=Rr(e[o],t)}else n=e.slice()}else if(e instanceof nb)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=wf&&(n[r]=Rr(e[r],t))}else n=e;return n}function Oe(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=wf&&(Rs(e[o])?Oe(e[o],Rr(r[o])):e[o]=Rr(r[o]))}return e}var rb=0,ob=1,sb=2;function ib(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function ab(e,t){
if(ub(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return mb(i[0])||(i=cb(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],p=Array(o).fill(void 0),b=t?t[i][u]:ob,v=[];for(let S=0;S<d.length;S++){let T=d[S],I=s.get(c[S]);
T===null?b!=rb&&(p[I]=T,b==sb&&v.push(I)):p[I]=T}ib(p,v,o),r.push(p)}}return r}var lb=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function cb(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function ub(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function mb(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=it(1,St((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var vf=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Nf=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function xf(e){return e.slice(0,3)}var fb=Nf.map(xf),db=vf.map(xf),pb={MMMM:vf,MMM:db,WWWW:Nf,WWW:fb};function po(e){
return(e<10?"0":"")+e}function hb(e){return(e<10?"00":e<100?"0":"")+e}var gb={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>po(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>po(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>po(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>po(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>po(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>hb(e.getMilliseconds())};function Ga(e,t){t=t||pb;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?gb[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var bb=new Intl.DateTimeFormat().resolvedOptions().timeZone;function yb(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==bb?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var Tf=e=>e%1==0,ks=[1,2,2.5,5],Eb=So(10,-32,0,ks),If=So(10,0,32,ks),Sb=If.filter(Tf),Zn=Eb.concat(
If),Va=`
`,Af="{YYYY}",$m=Va+Af,kf="{M}/{D}",bo=Va+kf,Ns=bo+"/{YY}",Mf="{aa}",wb="{h}:{mm}",kr=wb+Mf,Km=Va+kr,Hm=":{ss}",pe=null;
function _f(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?So(10,0,3,ks).filter(Tf):So(10,-3,0,ks)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,Af,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",$m,pe,pe,pe,pe,pe,1],[o,kf,$m,pe,
pe,pe,pe,pe,1],[r,"{h}"+Mf,Ns,pe,bo,pe,pe,pe,1],[n,kr,Ns,pe,bo,pe,pe,pe,1],[t,Hm,Ns+" "+kr,pe,bo+" "+kr,pe,Km,pe,1],[e,Hm+
".{fff}",Ns+" "+kr,pe,bo+" "+kr,pe,Km,pe,1]];function d(p){return(b,v,S,T,I,M)=>{let N=[],P=I>=i,k=I>=s&&I<i,q=p(S),C=Ee(
q*e,3),K=Ea(q.getFullYear(),P?0:q.getMonth(),k||P?1:q.getDate()),Y=Ee(K*e,3);if(k||P){let z=k?I/s:0,$=P?I/i:0,_=C==Y?C:Ee(
Ea(K.getFullYear()+$,K.getMonth()+z,1)*e,3),j=new Date(Ge(_/e)),F=j.getFullYear(),H=j.getMonth();for(let U=0;_<=T;U++){let se=Ea(
F+$*U,H+z*U,1),V=se-p(Ee(se*e,3));_=Ee((+se+V)*e,3),_<=T&&N.push(_)}}else{let z=I>=o?o:I,$=St(S)-St(C),_=Y+$+Ls(C-Y,z);N.
push(_);let j=p(_),F=j.getHours()+j.getMinutes()/n+j.getSeconds()/r,H=I/r,U=b.axes[v]._space,se=M/U;for(;_=Ee(_+I,e==1?0:
3),!(_>T);)if(H>1){let V=St(Ee(F+H,6))%24,ae=p(_).getHours()-V;ae>1&&(ae=-1),_-=ae*r,F=(F+H)%24;let he=N[N.length-1];Ee(
(_-he)/I,3)*se>=.7&&N.push(_)}else N.push(_)}return N}}return[c,u,d]}var[vb,Nb,xb]=_f(1),[Tb,Ib,Ab]=_f(.001);So(2,-53,53,
[1]);function Zm(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function qm(e,t){return(n,r,o,s,i)=>{
let a=t.find(S=>i>=S[0])||t[t.length-1],c,u,d,p,b,v;return r.map(S=>{let T=e(S),I=T.getFullYear(),M=T.getMonth(),N=T.getDate(),
P=T.getHours(),k=T.getMinutes(),q=T.getSeconds(),C=I!=c&&a[2]||M!=u&&a[3]||N!=d&&a[4]||P!=p&&a[5]||k!=b&&a[6]||q!=v&&a[7]||
a[1];return c=I,u=M,d=N,p=P,b=k,v=q,C(T)})}}function kb(e,t){let n=Ga(t);return(r,o,s,i,a)=>o.map(c=>n(e(c)))}function Ea(e,t,n){
return new Date(e,t,n)}function Xm(e,t){return t(e)}var Mb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function zm(e,t){return(n,r,o,s)=>s==
null?Da:t(e(r))}function _b(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}
function Lb(e,t){return e.series[t].fill(e,t)}var Rb={show:!0,live:!0,isolate:!1,mount:jg,markers:{show:!0,width:2,stroke:_b,
fill:Lb,dash:"solid"},idx:null,idxs:null,values:[]};function Db(e,t){let n=e.cursor.points,r=Dt(),o=n.size(e,t);Te(r,ho,
o),Te(r,go,o);let s=o/-2;Te(r,"marginLeft",s),Te(r,"marginTop",s);let i=n.width(e,t,o);return i&&Te(r,"borderWidth",i),r}
function Cb(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Ob(e,t){let n=e.series[t].points;return n._stroke||
n._fill}function Pb(e,t){return e.series[t].points.size}var Sa=[0,0];function Fb(e,t,n){return Sa[0]=t,Sa[1]=n,Sa}function xs(e,t,n,r=!0){
return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function wa(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Bb={show:!0,
x:!0,y:!0,lock:!1,move:Fb,points:{one:!1,show:Db,size:Pb,width:0,stroke:Ob,fill:Cb},bind:{mousedown:xs,mouseup:xs,click:xs,
dblclick:xs,mousemove:wa,mouseleave:wa,mouseenter:wa},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),
t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},
left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Lf={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ua=Oe({},Lf,
{filter:bf}),Rf=Oe({},Ua,{size:10}),Df=Oe({},Lf,{show:!1}),Ya='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helve\
tica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',
Cf="bold "+Ya,Of=1.5,jm={show:!0,scale:"x",stroke:Ra,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Cf,
side:2,grid:Ua,ticks:Rf,border:Df,font:Ya,lineGap:Of,rotate:0},Gb="Value",Vb="Time",Jm={show:!0,scale:"x",auto:!1,sorted:1,
min:ye,max:-ye,idxs:[]};function Ub(e,t,n,r,o){return t.map(s=>s==null?"":Fa(s))}function Yb(e,t,n,r,o,s,i){let a=[],c=Mn.
get(o)||0;n=i?n:Ee(Ls(n,o),c);for(let u=n;u<=r;u=Ee(u+o,c))a.push(Object.is(u,-0)?0:u);return a}function Aa(e,t,n,r,o,s,i){
let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?dn:pf,d=St(u(n));o=_r(c,d),c==10&&(o=Zn[Ht(o,Zn)]);let p=n,b=o*c;c==10&&
(b=Zn[Ht(b,Zn)]);do a.push(p),p=p+o,c==10&&!Mn.has(p)&&(p=Ee(p,Mn.get(o))),p>=b&&(o=p,b=o*c,c==10&&(b=Zn[Ht(b,Zn)]));while(p<=
r);return a}function Wb(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].scale].asinh,u=r>c?Aa(e,t,it(c,n),r,o):[c],d=r>=0&&n<=0?
[0]:[];return(n<-c?Aa(e,t,it(c,-r),-n,o):[c]).reverse().map(b=>-b).concat(d,u)}var Pf=/./,$b=/[12357]/,Kb=/[125]/,Qm=/1/,
ka=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Hb(e,t,n,r,o){let s=e.
axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),p=c(9,i)-d>=u?Pf:c(7,i)-d>=u?$b:c(5,i)-d>=u?Kb:Qm;if(p==
Qm){let b=Ve(c(1,i)-d);if(b<u)return ka(t.slice().reverse(),a.distr,p,Ct(u/b)).reverse()}return ka(t,a.distr,p,1)}function Zb(e,t,n,r,o){
let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ve(c(1,i)-c(2,i));return u<a?ka(t.slice().reverse(),3,Pf,Ct(a/u)).reverse():
t}function qb(e,t,n,r){return r==null?Da:t==null?"":Fa(t)}var ef={show:!0,scale:"y",stroke:Ra,space:30,gap:5,alignTo:1,size:50,
labelGap:0,labelSize:30,labelFont:Cf,side:3,grid:Ua,ticks:Rf,border:Df,font:Ya,lineGap:Of,rotate:0};function Xb(e,t){let n=3+
(e||1)*2;return Ee(n*t,3)}function zb(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(
o[r[1]],n,!0),a=Ve(i-s),c=e.series[t],u=a/(c.points.space*fe);return r[1]-r[0]<=u}var tf={scale:null,auto:!0,sorted:0,min:ye,
max:-ye},Ff=(e,t,n,r,o)=>o,nf={show:!0,auto:!0,sorted:0,gaps:Ff,alpha:1,facets:[Oe({},tf,{scale:"x"}),Oe({},tf,{scale:"y"})]},
rf={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ff,alpha:1,points:{show:zb,filter:null},values:null,min:ye,max:-ye,
idxs:[],path:null,clip:null};function jb(e,t,n,r,o){return n/10}var Bf={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,
max:null,dir:1,ori:0},Jb=Oe({},Bf,{time:!1,ori:1}),of={};function Gf(e,t){let n=of[e];return n||(n={key:e,plots:[],sub(r){
n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=
o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(of[e]=n)),n}var Dr=1,Ma=2;function jn(e,t,n){let r=e.mode,o=e.series[t],s=r==
2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],p=r==2?
i[o.facets[1].scale]:i[o.scale],b=a.left,v=a.top,S=a.width,T=a.height,I=e.valToPosH,M=e.valToPosV;return d.ori==0?n(o,c,
u,d,p,I,M,b,v,S,T,Cs,Or,Ps,Uf,Wf):n(o,c,u,d,p,M,I,v,b,T,S,Os,Pr,Ka,Yf,$f)}function Wa(e,t){let n=0,r=0,o=ue(e.bands,Ba);
for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?
1:r==3?2:0]}function Qb(e,t,n,r,o){let s=e.mode,i=e.series[t],a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?
c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function pn(e,t,n,r,o,s){return jn(e,t,(i,a,c,u,d,p,b,v,S,T,I)=>{let M=i.
pxRound,N=u.dir*(u.ori==0?1:-1),P=u.ori==0?Or:Pr,k,q;N==1?(k=n,q=r):(k=r,q=n);let C=M(p(a[k],u,T,v)),K=M(b(c[k],d,I,S)),
Y=M(p(a[q],u,T,v)),z=M(b(s==1?d.max:d.min,d,I,S)),$=new Path2D(o);return P($,Y,z),P($,C,z),P($,C,K),$})}function Ds(e,t,n,r,o,s){
let i=null;if(e.length>0){i=new Path2D;let a=t==0?Ps:Ka,c=n;for(let p=0;p<e.length;p++){let b=e[p];if(b[1]>b[0]){let v=b[0]-
c;v>0&&a(i,c,r,v,r+s),c=b[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+d)}return i}function ey(e,t,n){let r=e[e.length-1];
r&&r[0]==t?r[1]=n:e.push([t,n])}function $a(e,t,n,r,o,s,i){let a=[],c=e.length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===
null){let p=u,b=u;if(o==1)for(;++u<=r&&t[u]===null;)b=u;else for(;--u>=n&&t[u]===null;)b=u;let v=s(e[p]),S=b==p?v:s(e[b]),
T=p-o;v=i<=0&&T>=0&&T<c?s(e[T]):v;let M=b+o;S=i>=0&&M>=0&&M<c?s(e[M]):S,S>=v&&a.push([v,S])}return a}function sf(e){return e==
0?gf:e==1?Ge:t=>Hn(t,e)}function Vf(e){let t=e==0?Cs:Os,n=e==0?(o,s,i,a,c,u)=>{o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(
i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?
r(o,s,i,a,c):(u=Zt(u,a/2,c/2),d=Zt(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,
s,i,s+a,i,u),o.closePath())}}var Cs=(e,t,n)=>{e.moveTo(t,n)},Os=(e,t,n)=>{e.moveTo(n,t)},Or=(e,t,n)=>{e.lineTo(t,n)},Pr=(e,t,n)=>{
e.lineTo(n,t)},Ps=Vf(0),Ka=Vf(1),Uf=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},Yf=(e,t,n,r,o,s)=>{e.arc(n,t,r,o,s)},Wf=(e,t,n,r,o,s,i)=>{
e.bezierCurveTo(t,n,r,o,s,i)},$f=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};function Kf(e){return(t,n,r,o,s)=>jn(t,
n,(i,a,c,u,d,p,b,v,S,T,I)=>{let{pxRound:M,points:N}=i,P,k;u.ori==0?(P=Cs,k=Uf):(P=Os,k=Yf);let q=Ee(N.width*fe,3),C=(N.size-
N.width)/2*fe,K=Ee(C*2,3),Y=new Path2D,z=new Path2D,{left:$,top:_,width:j,height:F}=t.bbox;Ps(z,$-K,_-K,j+K*2,F+K*2);let H=U=>{
if(c[U]!=null){let se=M(p(a[U],u,T,v)),V=M(b(c[U],d,I,S));P(Y,se+C,V),k(Y,se,V,C,0,Ts*2)}};if(s)s.forEach(H);else for(let U=r;U<=
o;U++)H(U);return{stroke:q>0?Y:null,fill:Y,clip:z,flags:Dr|Ma}})}function Hf(e){return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&
e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var ty=Hf(Or),ny=Hf(Pr);function Zf(e){let t=ue(e?.alignGaps,0);return(n,r,o,s)=>jn(
n,r,(i,a,c,u,d,p,b,v,S,T,I)=>{[o,s]=Ms(c,o,s);let M=i.pxRound,N=F=>M(p(F,u,T,v)),P=F=>M(b(F,d,I,S)),k,q;u.ori==0?(k=Or,q=
ty):(k=Pr,q=ny);let C=u.dir*(u.ori==0?1:-1),K={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Dr},Y=K.stroke,
z=!1;if(s-o>=T*4){let F=B=>n.posToVal(B,u.key,!0),H=null,U=null,se,V,at,Ie=N(a[C==1?o:s]),ae=N(a[o]),he=N(a[s]),te=F(C==
1?ae+1:he-1);for(let B=C==1?o:s;B>=o&&B<=s;B+=C){let Pe=a[B],Ae=(C==1?Pe<te:Pe>te)?Ie:N(Pe),de=c[B];Ae==Ie?de!=null?(V=de,
H==null?(k(Y,Ae,P(V)),se=H=U=V):V<H?H=V:V>U&&(U=V)):de===null&&(z=!0):(H!=null&&q(Y,Ie,P(H),P(U),P(se),P(V)),de!=null?(V=
de,k(Y,Ae,P(V)),H=U=se=V):(H=U=null,de===null&&(z=!0)),Ie=Ae,te=F(Ie+C))}H!=null&&H!=U&&at!=Ie&&q(Y,Ie,P(H),P(U),P(se),P(
V))}else for(let F=C==1?o:s;F>=o&&F<=s;F+=C){let H=c[F];H===null?z=!0:H!=null&&k(Y,N(a[F]),P(H))}let[_,j]=Wa(n,r);if(i.fill!=
null||_!=0){let F=K.fill=new Path2D(Y),H=i.fillTo(n,r,i.min,i.max,_),U=P(H),se=N(a[o]),V=N(a[s]);C==-1&&([V,se]=[se,V]),
k(F,V,U),k(F,se,U)}if(!i.spanGaps){let F=[];z&&F.push(...$a(a,c,o,s,C,N,t)),K.gaps=F=i.gaps(n,r,o,s,F),K.clip=Ds(F,u.ori,
v,S,T,I)}return j!=0&&(K.band=j==2?[pn(n,r,o,s,Y,-1),pn(n,r,o,s,Y,1)]:pn(n,r,o,s,Y,j)),K})}function ry(e){let t=ue(e.align,
1),n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);return(s,i,a,c)=>jn(s,i,(u,d,p,b,v,S,T,I,M,N,P)=>{[a,c]=Ms(p,
a,c);let k=u.pxRound,{left:q,width:C}=s.bbox,K=ae=>k(S(ae,b,N,I)),Y=ae=>k(T(ae,v,P,M)),z=b.ori==0?Or:Pr,$={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Dr},_=$.stroke,j=b.dir*(b.ori==0?1:-1),F=Y(p[j==1?a:c]),H=K(d[j==1?a:c]),U=H,
se=H;o&&t==-1&&(se=q,z(_,se,F)),z(_,H,F);for(let ae=j==1?a:c;ae>=a&&ae<=c;ae+=j){let he=p[ae];if(he==null)continue;let te=K(
d[ae]),B=Y(he);t==1?z(_,te,F):z(_,U,B),z(_,te,B),F=B,U=te}let V=U;o&&t==1&&(V=q+C,z(_,V,F));let[at,Ie]=Wa(s,i);if(u.fill!=
null||at!=0){let ae=$.fill=new Path2D(_),he=u.fillTo(s,i,u.min,u.max,at),te=Y(he);z(ae,V,te),z(ae,se,te)}if(!u.spanGaps){
let ae=[];ae.push(...$a(d,p,a,c,j,K,r));let he=u.width*fe/2,te=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Pe=>{Pe[0]+=te,
Pe[1]+=B}),$.gaps=ae=u.gaps(s,i,a,c,ae),$.clip=Ds(ae,b.ori,I,M,N,P)}return Ie!=0&&($.band=Ie==2?[pn(s,i,a,c,_,-1),pn(s,i,
a,c,_,1)]:pn(s,i,a,c,_,Ie)),$})}function af(e,t,n,r,o,s,i=ye){if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)
if(t[c]!==void 0){if(a!=null){let d=Ve(e[c]-e[a]);d<u&&(u=d,i=Ve(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function oy(e){
e=e||Eo;let t=ue(e.size,[.6,ye,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=oe(
o),i=1-t[0],a=ue(t[1],ye),c=ue(t[2],1),u=ue(e.disp,Eo),d=ue(e.each,v=>{}),{fill:p,stroke:b}=u;return(v,S,T,I)=>jn(v,S,(M,N,P,k,q,C,K,Y,z,$,_)=>{
let j=M.pxRound,F=n,H=r*fe,U=a*fe,se=c*fe,V,at;k.ori==0?[V,at]=s(v,S):[at,V]=s(v,S);let Ie=k.dir*(k.ori==0?1:-1),ae=k.ori==
0?Ps:Ka,he=k.ori==0?d:(D,Se,Fe,nr,Dn,zt,Cn)=>{d(D,Se,Fe,Dn,nr,Cn,zt)},te=ue(v.bands,Ba).find(D=>D.series[0]==S),B=te!=null?
te.dir:0,Pe=M.fillTo(v,S,M.min,M.max,B),et=j(K(Pe,q,_,z)),Ae,de,Ot,ft=$,Me=j(M.width*fe),Xt=!1,an=null,vt=null,hn=null,Qn=null;
p!=null&&(Me==0||b!=null)&&(Xt=!0,an=p.values(v,S,T,I),vt=new Map,new Set(an).forEach(D=>{D!=null&&vt.set(D,new Path2D)}),
Me>0&&(hn=b.values(v,S,T,I),Qn=new Map,new Set(hn).forEach(D=>{D!=null&&Qn.set(D,new Path2D)})));let{x0:er,size:Br}=u;if(er!=
null&&Br!=null){F=1,N=er.values(v,S,T,I),er.unit==2&&(N=N.map(Fe=>v.posToVal(Y+Fe*$,k.key,!0)));let D=Br.values(v,S,T,I);
Br.unit==2?de=D[0]*$:de=C(D[0],k,$,Y)-C(0,k,$,Y),ft=af(N,P,C,k,$,Y,ft),Ot=ft-de+H}else ft=af(N,P,C,k,$,Y,ft),Ot=ft*i+H,de=
ft-Ot;Ot<1&&(Ot=0),Me>=de/2&&(Me=0),Ot<5&&(j=gf);let vo=Ot>0,Ln=ft-Ot-(vo?Me:0);de=j(Ia(Ln,se,U)),Ae=(F==0?de/2:F==Ie?0:
de)-F*Ie*((F==0?H/2:0)+(vo?Me/2:0));let tt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},tr=Xt?null:new Path2D,
ln=null;if(te!=null)ln=v.data[te.series[1]];else{let{y0:D,y1:Se}=u;D!=null&&Se!=null&&(P=Se.values(v,S,T,I),ln=D.values(
v,S,T,I))}let Rn=V*de,X=at*de;for(let D=Ie==1?T:I;D>=T&&D<=I;D+=Ie){let Se=P[D];if(Se==null)continue;if(ln!=null){let lt=ln[D]??
0;if(Se-lt==0)continue;et=K(lt,q,_,z)}let Fe=k.distr!=2||u!=null?N[D]:D,nr=C(Fe,k,$,Y),Dn=K(ue(Se,Pe),q,_,z),zt=j(nr-Ae),
Cn=j(it(Dn,et)),dt=j(Zt(Dn,et)),Nt=Cn-dt;if(Se!=null){let lt=Se<0?X:Rn,Pt=Se<0?Rn:X;Xt?(Me>0&&hn[D]!=null&&ae(Qn.get(hn[D]),
zt,dt+St(Me/2),de,it(0,Nt-Me),lt,Pt),an[D]!=null&&ae(vt.get(an[D]),zt,dt+St(Me/2),de,it(0,Nt-Me),lt,Pt)):ae(tr,zt,dt+St(
Me/2),de,it(0,Nt-Me),lt,Pt),he(v,S,D,zt-Me/2,dt,de+Me,Nt)}}return Me>0?tt.stroke=Xt?Qn:tr:Xt||(tt._fill=M.width==0?M._fill:
M._stroke??M._fill,tt.width=0),tt.fill=Xt?vt:tr,tt})}function sy(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>jn(r,o,(a,c,u,d,p,b,v,S,T,I,M)=>{
[s,i]=Ms(u,s,i);let N=a.pxRound,P=V=>N(b(V,d,I,S)),k=V=>N(v(V,p,M,T)),q,C,K;d.ori==0?(q=Cs,K=Or,C=Wf):(q=Os,K=Pr,C=$f);let Y=d.
dir*(d.ori==0?1:-1),z=P(c[Y==1?s:i]),$=z,_=[],j=[];for(let V=Y==1?s:i;V>=s&&V<=i;V+=Y)if(u[V]!=null){let Ie=c[V],ae=P(Ie);
_.push($=ae),j.push(k(u[V]))}let F={stroke:e(_,j,q,K,C,N),fill:null,clip:null,band:null,gaps:null,flags:Dr},H=F.stroke,[
U,se]=Wa(r,o);if(a.fill!=null||U!=0){let V=F.fill=new Path2D(H),at=a.fillTo(r,o,a.min,a.max,U),Ie=k(at);K(V,$,Ie),K(V,z,
Ie)}if(!a.spanGaps){let V=[];V.push(...$a(c,u,s,i,Y,P,n)),F.gaps=V=a.gaps(r,o,s,i,V),F.clip=Ds(V,d.ori,S,T,I,M)}return se!=
0&&(F.band=se==2?[pn(r,o,s,i,H,-1),pn(r,o,s,i,H,1)]:pn(r,o,s,i,H,se)),F})}function iy(e){return sy(ay,e)}function ay(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),p=Array(i-1);for(let b=0;b<i-1;b++)d[b]=t[b+1]-t[b],p[b]=e[b+1]-e[b],u[b]=d[b]/p[b];c[0]=u[0];for(let b=1;b<
i-1;b++)u[b]===0||u[b-1]===0||u[b-1]>0!=u[b]>0?c[b]=0:(c[b]=3*(p[b-1]+p[b])/((2*p[b]+p[b-1])/u[b-1]+(p[b]+2*p[b-1])/u[b]),
isFinite(c[b])||(c[b]=0));c[i-1]=u[i-2];for(let b=0;b<i-1;b++)o(a,e[b]+p[b]/3,t[b]+c[b]*p[b]/3,e[b+1]-p[b]/3,t[b+1]-c[b+
1]*p[b]/3,e[b+1],t[b+1])}return a}var _a=new Set;function lf(){for(let e of _a)e.syncRect(!0)}Cr&&(Xn(Ug,Mr,lf),Xn(Yg,Mr,
lf,!0),Xn(Is,Mr,()=>{Xe.pxRatio=fe}));var ly=Zf(),cy=Kf();function cf(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>La(s,i,t,n))}function uy(e,t){return e.map((n,r)=>r==0?{}:Oe({},t,n))}function La(e,t,n,r){
return Oe({},t==0?n:r,e)}function qf(e,t,n){return t==null?Lr:[t,n]}var my=qf;function fy(e,t,n){return t==null?Lr:As(t,
n,Pa,!0)}function Xf(e,t,n,r){return t==null?Lr:_s(t,n,e.scales[r].log,!1)}var dy=Xf;function zf(e,t,n,r){return t==null?
Lr:Oa(t,n,e.scales[r].log,!1)}var py=zf;function hy(e,t,n,r,o){let s=it(Vm(e),Vm(t)),i=t-e,a=Ht(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?Mn.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function uf(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Ge((n=+o)*fe))+"px"),[e,t,n]}function gy(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Ee(t[2]*fe,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Xe(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,m,f,h){
let g=m.valToPct(l);return h+f*(m.dir==-1?1-g:g)}function i(l,m,f,h){let g=m.valToPct(l);return h+f*(m.dir==-1?g:1-g)}function a(l,m,f,h){
return m.ori==0?s(l,m,f,h):i(l,m,f,h)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Dt(Ng);if(e.id!=null&&
(u.id=e.id),Et(u,e.class),e.title){let l=Dt(Ig,u);l.textContent=e.title}let d=Kt("canvas"),p=r.ctx=d.getContext("2d"),b=Dt(
Ag,u);Xn("click",b,l=>{l.target===S&&(we!=dr||ke!=pr)&&qe.click(r,l)},!0);let v=r.under=Dt(kg,b);b.appendChild(d);let S=r.
over=Dt(Mg,b);e=Rr(e);let T=+ue(e.pxAlign,1),I=sf(T);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let M=e.ms||
.001,N=r.series=o==1?cf(e.series||[],Jm,rf,!1):uy(e.series||[null],nf),P=r.axes=cf(e.axes||[],jm,ef,!0),k=r.scales={},q=r.
bands=e.bands||[];q.forEach(l=>{l.fill=oe(l.fill||null),l.dir=ue(l.dir,-1)});let C=o==2?N[1].facets[0].scale:N[0].scale,
K={axes:xd,series:Ed},Y=(e.drawOrder||["axes","series"]).map(l=>K[l]);function z(l){let m=l.distr==3?f=>dn(f>0?f:l.clamp(
r,f,l.min,l.max,l.key)):l.distr==4?f=>ya(f,l.asinh):l.distr==100?f=>l.fwd(f):f=>f;return f=>{let h=m(f),{_min:g,_max:E}=l,
w=E-g;return(h-g)/w}}function $(l){let m=k[l];if(m==null){let f=(e.scales||Eo)[l]||Eo;if(f.from!=null){$(f.from);let h=Oe(
{},k[f.from],f,{key:l});h.valToPct=z(h),k[l]=h}else{m=k[l]=Oe({},l==C?Bf:Jb,f),m.key=l;let h=m.time,g=m.range,E=kn(g);if((l!=
C||o==2&&!h)&&(E&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Fm:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Fm:{mode:1,
hard:g[1],soft:g[1]}},E=!1),!E&&Rs(g))){let w=g;g=(x,A,L)=>A==null?Lr:As(A,L,w)}m.range=oe(g||(h?my:l==C?m.distr==3?dy:m.
distr==4?py:qf:m.distr==3?Xf:m.distr==4?zf:fy)),m.auto=oe(E?!1:m.auto),m.clamp=oe(m.clamp||jb),m._min=m._max=null,m.valToPct=
z(m)}}}$("x"),$("y"),o==1&&N.forEach(l=>{$(l.scale)}),P.forEach(l=>{$(l.scale)});for(let l in e.scales)$(l);let _=k[C],j=_.
distr,F,H;_.ori==0?(Et(u,xg),F=s,H=i):(Et(u,Tg),F=i,H=s);let U={};for(let l in k){let m=k[l];(m.min!=null||m.max!=null)&&
(U[l]={min:m.min,max:m.max},m.min=m.max=null)}let se=e.tzDate||(l=>new Date(Ge(l/M))),V=e.fmtDate||Ga,at=M==1?xb(se):Ab(
se),Ie=qm(se,Zm(M==1?Nb:Ib,V)),ae=zm(se,Xm(Mb,V)),he=[],te=r.legend=Oe({},Rb,e.legend),B=r.cursor=Oe({},Bb,{drag:{y:o==2}},
e.cursor),Pe=te.show,et=B.show,Ae=te.markers;te.idxs=he,Ae.width=oe(Ae.width),Ae.dash=oe(Ae.dash),Ae.stroke=oe(Ae.stroke),
Ae.fill=oe(Ae.fill);let de,Ot,ft,Me=[],Xt=[],an,vt=!1,hn={};if(te.live){let l=N[1]?N[1].values:null;vt=l!=null,an=vt?l(r,
1,0):{_:0};for(let m in an)hn[m]=Da}if(Pe)if(de=Kt("table",Og,u),ft=Kt("tbody",null,de),te.mount(r,de),vt){Ot=Kt("thead",
null,de,ft);let l=Kt("tr",null,Ot);Kt("th",null,l);for(var Qn in an)Kt("th",xm,l).textContent=Qn}else Et(de,Fg),te.live&&
Et(de,Pg);let er={show:!0},Br={show:!1};function vo(l,m){if(m==0&&(vt||!te.live||o==2))return Lr;let f=[],h=Kt("tr",Bg,ft,
ft.childNodes[m]);Et(h,l.class),l.show||Et(h,qn);let g=Kt("th",null,h);if(Ae.show){let x=Dt(Gg,g);if(m>0){let A=Ae.width(
r,m);A&&(x.style.border=A+"px "+Ae.dash(r,m)+" "+Ae.stroke(r,m)),x.style.background=Ae.fill(r,m)}}let E=Dt(xm,g);l.label instanceof
HTMLElement?E.appendChild(l.label):E.textContent=l.label,m>0&&(Ae.show||(E.style.color=l.width>0?Ae.stroke(r,m):Ae.fill(
r,m)),tt("click",g,x=>{if(B._lock)return;Pn(x);let A=N.indexOf(l);if((x.ctrlKey||x.metaKey)!=te.isolate){let L=N.some((R,O)=>O>
0&&O!=A&&R.show);N.forEach((R,O)=>{O>0&&Jt(O,L?O==A?er:Br:er,!0,Ce.setSeries)})}else Jt(A,{show:!l.show},!0,Ce.setSeries)},
!1),or&&tt(km,g,x=>{B._lock||(Pn(x),Jt(N.indexOf(l),gr,!0,Ce.setSeries))},!1));for(var w in an){let x=Kt("td",Vg,h);x.textContent=
"--",f.push(x)}return[h,f]}let Ln=new Map;function tt(l,m,f,h=!0){let g=Ln.get(m)||{},E=B.bind[l](r,m,f,h);E&&(Xn(l,m,g[l]=
E),Ln.set(m,g))}function tr(l,m,f){let h=Ln.get(m)||{};for(let g in h)(l==null||g==l)&&(Ta(g,m,h[g]),delete h[g]);l==null&&
Ln.delete(m)}let ln=0,Rn=0,X=0,D=0,Se=0,Fe=0,nr=Se,Dn=Fe,zt=X,Cn=D,dt=0,Nt=0,lt=0,Pt=0;r.bbox={};let Hs=!1,No=!1,rr=!1,On=!1,
xo=!1,xt=!1;function Zs(l,m,f){(f||l!=r.width||m!=r.height)&&Qa(l,m),cr(!1),rr=!0,No=!0,ur()}function Qa(l,m){r.width=ln=
X=l,r.height=Rn=D=m,Se=Fe=0,fd(),dd();let f=r.bbox;dt=f.left=Hn(Se*fe,.5),Nt=f.top=Hn(Fe*fe,.5),lt=f.width=Hn(X*fe,.5),Pt=
f.height=Hn(D*fe,.5)}let cd=3;function ud(){let l=!1,m=0;for(;!l;){m++;let f=vd(m),h=Nd(m);l=m==cd||f&&h,l||(Qa(r.width,
r.height),No=!0)}}function md({width:l,height:m}){Zs(l,m)}r.setSize=md;function fd(){let l=!1,m=!1,f=!1,h=!1;P.forEach((g,E)=>{
if(g.show&&g._show){let{side:w,_size:x}=g,A=w%2,L=g.label!=null?g.labelSize:0,R=x+L;R>0&&(A?(X-=R,w==3?(Se+=R,h=!0):f=!0):
(D-=R,w==0?(Fe+=R,l=!0):m=!0))}}),Fn[0]=l,Fn[1]=f,Fn[2]=m,Fn[3]=h,X-=gn[1]+gn[3],Se+=gn[3],D-=gn[2]+gn[0],Fe+=gn[0]}function dd(){
let l=Se+X,m=Fe+D,f=Se,h=Fe;function g(E,w){switch(E){case 1:return l+=w,l-w;case 2:return m+=w,m-w;case 3:return f-=w,f+
w;case 0:return h-=w,h+w}}P.forEach((E,w)=>{if(E.show&&E._show){let x=E.side;E._pos=g(x,E._size),E.label!=null&&(E._lpos=
g(x,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,m=l.skip=new Set(l.skip??[]);m.add(void 0);let f=l.prox=oe(l.prox),
h=l.bias??=0;B.dataIdx=(g,E,w,x)=>{if(E==0)return w;let A=w,L=f(g,E,w,x)??ye,R=L>=0&&L<ye,O=_.ori==0?X:D,Z=B.left,me=t[0],
le=t[E];if(m.has(le[w])){A=null;let ne=null,W=null,G;if(h==0||h==-1)for(G=w;ne==null&&G-- >0;)m.has(le[G])||(ne=G);if(h==
0||h==1)for(G=w;W==null&&G++<le.length;)m.has(le[G])||(W=G);if(ne!=null||W!=null)if(R){let Ne=ne==null?-1/0:F(me[ne],_,O,
0),Le=W==null?1/0:F(me[W],_,O,0),He=Z-Ne,ge=Le-Z;He<=ge?He<=L&&(A=ne):ge<=L&&(A=W)}else A=W==null?ne:ne==null?W:w-ne<=W-
w?ne:W}else R&&Ve(Z-F(me[w],_,O,0))>L&&(A=null);return A}}let Pn=l=>{B.event=l};B.idxs=he,B._lock=!1;let ze=B.points;ze.
show=oe(ze.show),ze.size=oe(ze.size),ze.stroke=oe(ze.stroke),ze.width=oe(ze.width),ze.fill=oe(ze.fill);let jt=r.focus=Oe(
{},e.focus||{alpha:.3},B.focus),or=jt.prox>=0,sr=or&&ze.one,Tt=[],ir=[],ar=[];function el(l,m){let f=ze.show(r,m);if(f instanceof
HTMLElement)return Et(f,Cg),Et(f,l.class),sn(f,-10,-10,X,D),S.insertBefore(f,Tt[m]),f}function tl(l,m){if(o==1||m>0){let f=o==
1&&k[l.scale].time,h=l.value;l.value=f?Wm(h)?zm(se,Xm(h,V)):h||ae:h||qb,l.label=l.label||(f?Vb:Gb)}if(sr||m>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||ly||Jg,l.fillTo=oe(l.fillTo||Qb),l.pxAlign=+ue(l.pxAlign,T),l.pxRound=sf(l.pxAlign),
l.stroke=oe(l.stroke||null),l.fill=oe(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let f=Xb(it(1,l.width),1),h=l.
points=Oe({},{size:f,width:it(1,f*.2),stroke:l.stroke,space:f*2,paths:cy,_stroke:null,_fill:null},l.points);h.show=oe(h.
show),h.filter=oe(h.filter),h.fill=oe(h.fill),h.stroke=oe(h.stroke),h.paths=oe(h.paths),h.pxAlign=l.pxAlign}if(Pe){let f=vo(
l,m);Me.splice(m,0,f[0]),Xt.splice(m,0,f[1]),te.values.push(null)}if(et){he.splice(m,0,null);let f=null;sr?m==0&&(f=el(l,
m)):m>0&&(f=el(l,m)),Tt.splice(m,0,f),ir.splice(m,0,0),ar.splice(m,0,0)}Ke("addSeries",m)}function pd(l,m){m=m??N.length,
l=o==1?La(l,m,Jm,rf):La(l,m,{},nf),N.splice(m,0,l),tl(N[m],m)}r.addSeries=pd;function hd(l){if(N.splice(l,1),Pe){te.values.
splice(l,1),Xt.splice(l,1);let m=Me.splice(l,1)[0];tr(null,m.firstChild),m.remove()}et&&(he.splice(l,1),Tt.splice(l,1)[0].
remove(),ir.splice(l,1),ar.splice(l,1)),Ke("delSeries",l)}r.delSeries=hd;let Fn=[!1,!1,!1,!1];function gd(l,m){if(l._show=
l.show,l.show){let f=l.side%2,h=k[l.scale];h==null&&(l.scale=f?N[1].scale:C,h=k[l.scale]);let g=h.time;l.size=oe(l.size),
l.space=oe(l.space),l.rotate=oe(l.rotate),kn(l.incrs)&&l.incrs.forEach(w=>{!Mn.has(w)&&Mn.set(w,Ef(w))}),l.incrs=oe(l.incrs||
(h.distr==2?Sb:g?M==1?vb:Tb:Zn)),l.splits=oe(l.splits||(g&&h.distr==1?at:h.distr==3?Aa:h.distr==4?Wb:Yb)),l.stroke=oe(l.
stroke),l.grid.stroke=oe(l.grid.stroke),l.ticks.stroke=oe(l.ticks.stroke),l.border.stroke=oe(l.border.stroke);let E=l.values;
l.values=kn(E)&&!kn(E[0])?oe(E):g?kn(E)?qm(se,Zm(E,V)):Wm(E)?kb(se,E):E||Ie:E||Ub,l.filter=oe(l.filter||(h.distr>=3&&h.log==
10?Hb:h.distr==3&&h.log==2?Zb:bf)),l.font=uf(l.font),l.labelFont=uf(l.labelFont),l._size=l.size(r,null,m,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Fn[m]=!0,l._el=Dt(_g,b))}}function Gr(l,m,f,h){let[g,E,w,x]=f,A=m%
2,L=0;return A==0&&(x||E)&&(L=m==0&&!g||m==2&&!w?Ge(jm.size/3):0),A==1&&(g||w)&&(L=m==1&&!E||m==3&&!x?Ge(ef.size/2):0),L}
let nl=r.padding=(e.padding||[Gr,Gr,Gr,Gr]).map(l=>oe(ue(l,Gr))),gn=r._padding=nl.map((l,m)=>l(r,m,Fn,0)),Ze,Ue=null,Ye=null,
To=o==1?N[0].idxs:null,Ft=null,Vr=!1;function rl(l,m){if(t=l??[],r.data=r._data=t,o==2){Ze=0;for(let f=1;f<N.length;f++)
Ze+=t[f][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Ft=t[0],Ze=Ft.length;let f=t;if(j==2){f=t.slice();let h=f[0]=
Array(Ze);for(let g=0;g<Ze;g++)h[g]=g}r._data=t=f}if(cr(!0),Ke("setData"),j==2&&(rr=!0),m!==!1){let f=_;f.auto(r,Vr)?qs():
yn(C,f.min,f.max),On=On||B.left>=0,xt=!0,ur()}}r.setData=rl;function qs(){Vr=!0;let l,m;o==1&&(Ze>0?(Ue=To[0]=0,Ye=To[1]=
Ze-1,l=t[0][Ue],m=t[0][Ye],j==2?(l=Ue,m=Ye):l==m&&(j==3?[l,m]=_s(l,l,_.log,!1):j==4?[l,m]=Oa(l,l,_.log,!1):_.time?m=l+Ge(
86400/M):[l,m]=As(l,m,Pa,!0))):(Ue=To[0]=l=null,Ye=To[1]=m=null)),yn(C,l,m)}let Io,lr,Xs,zs,js,Js,Qs,ei,ti,ct;function ol(l,m,f,h,g,E){
l??=Im,f??=Ba,h??="butt",g??=Im,E??="round",l!=Io&&(p.strokeStyle=Io=l),g!=lr&&(p.fillStyle=lr=g),m!=Xs&&(p.lineWidth=Xs=
m),E!=js&&(p.lineJoin=js=E),h!=Js&&(p.lineCap=Js=h),f!=zs&&p.setLineDash(zs=f)}function sl(l,m,f,h){m!=lr&&(p.fillStyle=
lr=m),l!=Qs&&(p.font=Qs=l),f!=ei&&(p.textAlign=ei=f),h!=ti&&(p.textBaseline=ti=h)}function ni(l,m,f,h,g=0){if(h.length>0&&
l.auto(r,Vr)&&(m==null||m.min==null)){let E=ue(Ue,0),w=ue(Ye,h.length-1),x=f.min==null?Hg(h,E,w,g,l.distr==3):[f.min,f.max];
l.min=Zt(l.min,f.min=x[0]),l.max=it(l.max,f.max=x[1])}}let il={min:null,max:null};function bd(){for(let h in k){let g=k[h];
U[h]==null&&(g.min==null||U[C]!=null&&g.auto(r,Vr))&&(U[h]=il)}for(let h in k){let g=k[h];U[h]==null&&g.from!=null&&U[g.
from]!=null&&(U[h]=il)}U[C]!=null&&cr(!0);let l={};for(let h in U){let g=U[h];if(g!=null){let E=l[h]=Rr(k[h],tb);if(g.min!=
null)Oe(E,g);else if(h!=C||o==2)if(Ze==0&&E.from==null){let w=E.range(r,null,null,h);E.min=w[0],E.max=w[1]}else E.min=ye,
E.max=-ye}}if(Ze>0){N.forEach((h,g)=>{if(o==1){let E=h.scale,w=U[E];if(w==null)return;let x=l[E];if(g==0){let A=x.range(
r,x.min,x.max,E);x.min=A[0],x.max=A[1],Ue=Ht(x.min,t[0]),Ye=Ht(x.max,t[0]),Ye-Ue>1&&(t[0][Ue]<x.min&&Ue++,t[0][Ye]>x.max&&
Ye--),h.min=Ft[Ue],h.max=Ft[Ye]}else h.show&&h.auto&&ni(x,w,h,t[g],h.sorted);h.idxs[0]=Ue,h.idxs[1]=Ye}else if(g>0&&h.show&&
h.auto){let[E,w]=h.facets,x=E.scale,A=w.scale,[L,R]=t[g],O=l[x],Z=l[A];O!=null&&ni(O,U[x],E,L,E.sorted),Z!=null&&ni(Z,U[A],
w,R,w.sorted),h.min=w.min,h.max=w.max}});for(let h in l){let g=l[h],E=U[h];if(g.from==null&&(E==null||E.min==null)){let w=g.
range(r,g.min==ye?null:g.min,g.max==-ye?null:g.max,h);g.min=w[0],g.max=w[1]}}}for(let h in l){let g=l[h];if(g.from!=null){
let E=l[g.from];if(E.min==null)g.min=g.max=null;else{let w=g.range(r,E.min,E.max,h);g.min=w[0],g.max=w[1]}}}let m={},f=!1;
for(let h in l){let g=l[h],E=k[h];if(E.min!=g.min||E.max!=g.max){E.min=g.min,E.max=g.max;let w=E.distr;E._min=w==3?dn(E.
min):w==4?ya(E.min,E.asinh):w==100?E.fwd(E.min):E.min,E._max=w==3?dn(E.max):w==4?ya(E.max,E.asinh):w==100?E.fwd(E.max):E.
max,m[h]=f=!0}}if(f){N.forEach((h,g)=>{o==2?g>0&&m.y&&(h._paths=null):m[h.scale]&&(h._paths=null)});for(let h in m)rr=!0,
Ke("setScale",h);et&&B.left>=0&&(On=xt=!0)}for(let h in U)U[h]=null}function yd(l){let m=Ia(Ue-1,0,Ze-1),f=Ia(Ye+1,0,Ze-
1);for(;l[m]==null&&m>0;)m--;for(;l[f]==null&&f<Ze-1;)f++;return[m,f]}function Ed(){if(Ze>0){let l=N.some(m=>m._focus)&&
ct!=jt.alpha;l&&(p.globalAlpha=ct=jt.alpha),N.forEach((m,f)=>{if(f>0&&m.show&&(al(f,!1),al(f,!0),m._paths==null)){let h=ct;
ct!=m.alpha&&(p.globalAlpha=ct=m.alpha);let g=o==2?[0,t[f][0].length-1]:yd(t[f]);m._paths=m.paths(r,f,g[0],g[1]),ct!=h&&
(p.globalAlpha=ct=h)}}),N.forEach((m,f)=>{if(f>0&&m.show){let h=ct;ct!=m.alpha&&(p.globalAlpha=ct=m.alpha),m._paths!=null&&
ll(f,!1);{let g=m._paths!=null?m._paths.gaps:null,E=m.points.show(r,f,Ue,Ye,g),w=m.points.filter(r,f,E,g);(E||w)&&(m.points.
_paths=m.points.paths(r,f,Ue,Ye,w),ll(f,!0))}ct!=h&&(p.globalAlpha=ct=h),Ke("drawSeries",f)}}),l&&(p.globalAlpha=ct=1)}}
function al(l,m){let f=m?N[l].points:N[l];f._stroke=f.stroke(r,l),f._fill=f.fill(r,l)}function ll(l,m){let f=m?N[l].points:
N[l],{stroke:h,fill:g,clip:E,flags:w,_stroke:x=f._stroke,_fill:A=f._fill,_width:L=f.width}=f._paths;L=Ee(L*fe,3);let R=null,
O=L%2/2;m&&A==null&&(A=L>0?"#fff":x);let Z=f.pxAlign==1&&O>0;if(Z&&p.translate(O,O),!m){let me=dt-L/2,le=Nt-L/2,ne=lt+L,
W=Pt+L;R=new Path2D,R.rect(me,le,ne,W)}m?ri(x,L,f.dash,f.cap,A,h,g,w,E):Sd(l,x,L,f.dash,f.cap,A,h,g,w,R,E),Z&&p.translate(
-O,-O)}function Sd(l,m,f,h,g,E,w,x,A,L,R){let O=!1;A!=0&&q.forEach((Z,me)=>{if(Z.series[0]==l){let le=N[Z.series[1]],ne=t[Z.
series[1]],W=(le._paths||Eo).band;kn(W)&&(W=Z.dir==1?W[0]:W[1]);let G,Ne=null;le.show&&W&&qg(ne,Ue,Ye)?(Ne=Z.fill(r,me)||
E,G=le._paths.clip):W=null,ri(m,f,h,g,Ne,w,x,A,L,R,G,W),O=!0}}),O||ri(m,f,h,g,E,w,x,A,L,R)}let cl=Dr|Ma;function ri(l,m,f,h,g,E,w,x,A,L,R,O){
ol(l,m,f,h,g),(A||L||O)&&(p.save(),A&&p.clip(A),L&&p.clip(L)),O?(x&cl)==cl?(p.clip(O),R&&p.clip(R),ko(g,w),Ao(l,E,m)):x&
Ma?(ko(g,w),p.clip(O),Ao(l,E,m)):x&Dr&&(p.save(),p.clip(O),R&&p.clip(R),ko(g,w),p.restore(),Ao(l,E,m)):(ko(g,w),Ao(l,E,m)),
(A||L||O)&&p.restore()}function Ao(l,m,f){f>0&&(m instanceof Map?m.forEach((h,g)=>{p.strokeStyle=Io=g,p.stroke(h)}):m!=null&&
l&&p.stroke(m))}function ko(l,m){m instanceof Map?m.forEach((f,h)=>{p.fillStyle=lr=h,p.fill(f)}):m!=null&&l&&p.fill(m)}function wd(l,m,f,h){
let g=P[l],E;if(h<=0)E=[0,0];else{let w=g._space=g.space(r,l,m,f,h),x=g._incrs=g.incrs(r,l,m,f,h,w);E=hy(m,f,x,h,w)}return g.
_found=E}function oi(l,m,f,h,g,E,w,x,A,L){let R=w%2/2;T==1&&p.translate(R,R),ol(x,w,A,L,x),p.beginPath();let O,Z,me,le,ne=g+
(h==0||h==3?-E:E);f==0?(Z=g,le=ne):(O=g,me=ne);for(let W=0;W<l.length;W++)m[W]!=null&&(f==0?O=me=l[W]:Z=le=l[W],p.moveTo(
O,Z),p.lineTo(me,le));p.stroke(),T==1&&p.translate(-R,-R)}function vd(l){let m=!0;return P.forEach((f,h)=>{if(!f.show)return;
let g=k[f.scale];if(g.min==null){f._show&&(m=!1,f._show=!1,cr(!1));return}else f._show||(m=!1,f._show=!0,cr(!1));let E=f.
side,w=E%2,{min:x,max:A}=g,[L,R]=wd(h,x,A,w==0?X:D);if(R==0)return;let O=g.distr==2,Z=f._splits=f.splits(r,h,x,A,L,R,O),
me=g.distr==2?Z.map(G=>Ft[G]):Z,le=g.distr==2?Ft[Z[1]]-Ft[Z[0]]:L,ne=f._values=f.values(r,f.filter(r,me,h,R,le),h,R,le);
f._rotate=E==2?f.rotate(r,ne,h,R):0;let W=f._size;f._size=Ct(f.size(r,ne,h,l)),W!=null&&f._size!=W&&(m=!1)}),m}function Nd(l){
let m=!0;return nl.forEach((f,h)=>{let g=f(r,h,Fn,l);g!=gn[h]&&(m=!1),gn[h]=g}),m}function xd(){for(let l=0;l<P.length;l++){
let m=P[l];if(!m.show||!m._show)continue;let f=m.side,h=f%2,g,E,w=m.stroke(r,l),x=f==0||f==3?-1:1,[A,L]=m._found;if(m.label!=
null){let rt=m.labelGap*x,gt=Ge((m._lpos+rt)*fe);sl(m.labelFont[0],w,"center",f==2?"top":Tm),p.save(),h==1?(g=E=0,p.translate(
gt,Ge(Nt+Pt/2)),p.rotate((f==3?-Ts:Ts)/2)):(g=Ge(dt+lt/2),E=gt);let Vn=hf(m.label)?m.label(r,l,A,L):m.label;p.fillText(Vn,
g,E),p.restore()}if(L==0)continue;let R=k[m.scale],O=h==0?lt:Pt,Z=h==0?dt:Nt,me=m._splits,le=R.distr==2?me.map(rt=>Ft[rt]):
me,ne=R.distr==2?Ft[me[1]]-Ft[me[0]]:A,W=m.ticks,G=m.border,Ne=W.show?W.size:0,Le=Ge(Ne*fe),He=Ge((m.alignTo==2?m._size-
Ne-m.gap:m.gap)*fe),ge=m._rotate*-Ts/180,Re=I(m._pos*fe),pt=(Le+He)*x,nt=Re+pt;E=h==0?nt:0,g=h==1?nt:0;let It=m.font[0],
Bt=m.align==1?Ar:m.align==2?ha:ge>0?Ar:ge<0?ha:h==0?"center":f==3?ha:Ar,en=ge||h==1?"middle":f==2?"top":Tm;sl(It,w,Bt,en);
let ht=m.font[1]*m.lineGap,At=me.map(rt=>I(a(rt,R,O,Z))),Gt=m._values;for(let rt=0;rt<Gt.length;rt++){let gt=Gt[rt];if(gt!=
null){h==0?g=At[rt]:E=At[rt],gt=""+gt;let Vn=gt.indexOf(`
`)==-1?[gt]:gt.split(/\n/gm);for(let ot=0;ot<Vn.length;ot++){let kl=Vn[ot];ge?(p.save(),p.translate(g,E+ot*ht),p.rotate(
ge),p.fillText(kl,0,0),p.restore()):p.fillText(kl,g,E+ot*ht)}}}W.show&&oi(At,W.filter(r,le,l,L,ne),h,f,Re,Le,Ee(W.width*
fe,3),W.stroke(r,l),W.dash,W.cap);let tn=m.grid;tn.show&&oi(At,tn.filter(r,le,l,L,ne),h,h==0?2:1,h==0?Nt:dt,h==0?Pt:lt,Ee(
tn.width*fe,3),tn.stroke(r,l),tn.dash,tn.cap),G.show&&oi([Re],[1],h==0?1:0,h==0?1:2,h==1?Nt:dt,h==1?Pt:lt,Ee(G.width*fe,
3),G.stroke(r,l),G.dash,G.cap)}Ke("drawAxes")}function cr(l){N.forEach((m,f)=>{f>0&&(m._paths=null,l&&(o==1?(m.min=null,
m.max=null):m.facets.forEach(h=>{h.min=null,h.max=null})))})}let Mo=!1,si=!1,Ur=[];function Td(){si=!1;for(let l=0;l<Ur.
length;l++)Ke(...Ur[l]);Ur.length=0}function ur(){Mo||(lb(ul),Mo=!0)}function Id(l,m=!1){Mo=!0,si=m,l(r),ul(),m&&Ur.length>
0&&queueMicrotask(Td)}r.batch=Id;function ul(){if(Hs&&(bd(),Hs=!1),rr&&(ud(),rr=!1),No){if(Te(v,Ar,Se),Te(v,"top",Fe),Te(
v,ho,X),Te(v,go,D),Te(S,Ar,Se),Te(S,"top",Fe),Te(S,ho,X),Te(S,go,D),Te(b,ho,ln),Te(b,go,Rn),d.width=Ge(ln*fe),d.height=Ge(
Rn*fe),P.forEach(({_el:l,_show:m,_size:f,_pos:h,side:g})=>{if(l!=null)if(m){let E=g===3||g===0?f:0,w=g%2==1;Te(l,w?"left":
"top",h-E),Te(l,w?"width":"height",f),Te(l,w?"top":"left",w?Fe:Se),Te(l,w?"height":"width",w?D:X),xa(l,qn)}else Et(l,qn)}),
Io=lr=Xs=js=Js=Qs=ei=ti=zs=null,ct=1,$r(!0),Se!=nr||Fe!=Dn||X!=zt||D!=Cn){cr(!1);let l=X/zt,m=D/Cn;if(et&&!On&&B.left>=0){
B.left*=l,B.top*=m,mr&&sn(mr,Ge(B.left),0,X,D),fr&&sn(fr,0,Ge(B.top),X,D);for(let f=0;f<Tt.length;f++){let h=Tt[f];h!=null&&
(ir[f]*=l,ar[f]*=m,sn(h,Ct(ir[f]),Ct(ar[f]),X,D))}}if(ve.show&&!xo&&ve.left>=0&&ve.width>0){ve.left*=l,ve.width*=l,ve.top*=
m,ve.height*=m;for(let f in mi)Te(hr,f,ve[f])}nr=Se,Dn=Fe,zt=X,Cn=D}Ke("setSize"),No=!1}ln>0&&Rn>0&&(p.clearRect(0,0,d.width,
d.height),Ke("drawClear"),Y.forEach(l=>l()),Ke("draw")),ve.show&&xo&&(_o(ve),xo=!1),et&&On&&(Gn(null,!0,!1),On=!1),te.show&&
te.live&&xt&&(ci(),xt=!1),c||(c=!0,r.status=1,Ke("ready")),Vr=!1,Mo=!1}r.redraw=(l,m)=>{rr=m||!1,l!==!1?yn(C,_.min,_.max):
ur()};function ii(l,m){let f=k[l];if(f.from==null){if(Ze==0){let h=f.range(r,m.min,m.max,l);m.min=h[0],m.max=h[1]}if(m.min>
m.max){let h=m.min;m.min=m.max,m.max=h}if(Ze>1&&m.min!=null&&m.max!=null&&m.max-m.min<1e-16)return;l==C&&f.distr==2&&Ze>
0&&(m.min=Ht(m.min,t[0]),m.max=Ht(m.max,t[0]),m.min==m.max&&m.max++),U[l]=m,Hs=!0,ur()}}r.setScale=ii;let ai,li,mr,fr,ml,
fl,dr,pr,dl,pl,we,ke,bn=!1,qe=B.drag,We=qe.x,$e=qe.y;et&&(B.x&&(ai=Dt(Rg,S)),B.y&&(li=Dt(Dg,S)),_.ori==0?(mr=ai,fr=li):(mr=
li,fr=ai),we=B.left,ke=B.top);let ve=r.select=Oe({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),hr=ve.show?Dt(
Lg,ve.over?S:v):null;function _o(l,m){if(ve.show){for(let f in l)ve[f]=l[f],f in mi&&Te(hr,f,l[f]);m!==!1&&Ke("setSelect")}}
r.setSelect=_o;function Ad(l){if(N[l].show)Pe&&xa(Me[l],qn);else if(Pe&&Et(Me[l],qn),et){let f=sr?Tt[0]:Tt[l];f!=null&&sn(
f,-10,-10,X,D)}}function yn(l,m,f){ii(l,{min:m,max:f})}function Jt(l,m,f,h){m.focus!=null&&Rd(l),m.show!=null&&N.forEach(
(g,E)=>{E>0&&(l==E||l==null)&&(g.show=m.show,Ad(E),o==2?(yn(g.facets[0].scale,null,null),yn(g.facets[1].scale,null,null)):
yn(g.scale,null,null),ur())}),f!==!1&&Ke("setSeries",l,m),h&&Kr("setSeries",r,l,m)}r.setSeries=Jt;function kd(l,m){Oe(q[l],
m)}function Md(l,m){l.fill=oe(l.fill||null),l.dir=ue(l.dir,-1),m=m??q.length,q.splice(m,0,l)}function _d(l){l==null?q.length=
0:q.splice(l,1)}r.addBand=Md,r.setBand=kd,r.delBand=_d;function Ld(l,m){N[l].alpha=m,et&&Tt[l]!=null&&(Tt[l].style.opacity=
m),Pe&&Me[l]&&(Me[l].style.opacity=m)}let cn,En,Bn,gr={focus:!0};function Rd(l){if(l!=Bn){let m=l==null,f=jt.alpha!=1;N.
forEach((h,g)=>{if(o==1||g>0){let E=m||g==0||g==l;h._focus=m?null:E,f&&Ld(g,E?1:jt.alpha)}}),Bn=l,f&&ur()}}Pe&&or&&tt(Mm,
de,l=>{B._lock||(Pn(l),Bn!=null&&Jt(null,gr,!0,Ce.setSeries))});function Qt(l,m,f){let h=k[m];f&&(l=l/fe-(h.ori==1?Fe:Se));
let g=X;h.ori==1&&(g=D,l=g-l),h.dir==-1&&(l=g-l);let E=h._min,w=h._max,x=l/g,A=E+(w-E)*x,L=h.distr;return L==3?_r(10,A):
L==4?zg(A,h.asinh):L==100?h.bwd(A):A}function Dd(l,m){let f=Qt(l,C,m);return Ht(f,t[0],Ue,Ye)}r.valToIdx=l=>Ht(l,t[0]),r.
posToIdx=Dd,r.posToVal=Qt,r.valToPos=(l,m,f)=>k[m].ori==0?s(l,k[m],f?lt:X,f?dt:0):i(l,k[m],f?Pt:D,f?Nt:0),r.setCursor=(l,m,f)=>{
we=l.left,ke=l.top,Gn(null,m,f)};function hl(l,m){Te(hr,Ar,ve.left=l),Te(hr,ho,ve.width=m)}function gl(l,m){Te(hr,"top",
ve.top=l),Te(hr,go,ve.height=m)}let Yr=_.ori==0?hl:gl,Wr=_.ori==1?hl:gl;function Cd(){if(Pe&&te.live)for(let l=o==2?1:0;l<
N.length;l++){if(l==0&&vt)continue;let m=te.values[l],f=0;for(let h in m)Xt[l][f++].firstChild.nodeValue=m[h]}}function ci(l,m){
if(l!=null&&(l.idxs?l.idxs.forEach((f,h)=>{he[h]=f}):eb(l.idx)||he.fill(l.idx),te.idx=he[0]),Pe&&te.live){for(let f=0;f<
N.length;f++)(f>0||o==1&&!vt)&&Od(f,he[f]);Cd()}xt=!1,m!==!1&&Ke("setLegend")}r.setLegend=ci;function Od(l,m){let f=N[l],
h=l==0&&j==2?Ft:t[l],g;vt?g=f.values(r,l,m)??hn:(g=f.value(r,m==null?null:h[m],l,m),g=g==null?hn:{_:g}),te.values[l]=g}function Gn(l,m,f){
dl=we,pl=ke,[we,ke]=B.move(r,we,ke),B.left=we,B.top=ke,et&&(mr&&sn(mr,Ge(we),0,X,D),fr&&sn(fr,0,Ge(ke),X,D));let h,g=Ue>
Ye;cn=ye,En=null;let E=_.ori==0?X:D,w=_.ori==1?X:D;if(we<0||Ze==0||g){h=B.idx=null;for(let x=0;x<N.length;x++){let A=Tt[x];
A!=null&&sn(A,-10,-10,X,D)}or&&Jt(null,gr,!0,l==null&&Ce.setSeries),te.live&&(he.fill(h),xt=!0)}else{let x,A,L;o==1&&(x=
_.ori==0?we:ke,A=Qt(x,C),h=B.idx=Ht(A,t[0],Ue,Ye),L=F(t[0][h],_,E,0));let R=-10,O=-10,Z=0,me=0,le=!0,ne="",W="";for(let G=o==
2?1:0;G<N.length;G++){let Ne=N[G],Le=he[G],He=Le==null?null:o==1?t[G][Le]:t[G][1][Le],ge=B.dataIdx(r,G,h,A),Re=ge==null?
null:o==1?t[G][ge]:t[G][1][ge];if(xt=xt||Re!=He||ge!=Le,he[G]=ge,G>0&&Ne.show){let pt=ge==null?-10:ge==h?L:F(o==1?t[0][ge]:
t[G][0][ge],_,E,0),nt=Re==null?-10:H(Re,o==1?k[Ne.scale]:k[Ne.facets[1].scale],w,0);if(or&&Re!=null){let It=_.ori==1?we:
ke,Bt=Ve(jt.dist(r,G,ge,nt,It));if(Bt<cn){let en=jt.bias;if(en!=0){let ht=Qt(It,Ne.scale),At=Re>=0?1:-1,Gt=ht>=0?1:-1;Gt==
At&&(Gt==1?en==1?Re>=ht:Re<=ht:en==1?Re<=ht:Re>=ht)&&(cn=Bt,En=G)}else cn=Bt,En=G}}if(xt||sr){let It,Bt;_.ori==0?(It=pt,
Bt=nt):(It=nt,Bt=pt);let en,ht,At,Gt,tn,rt,gt=!0,Vn=ze.bbox;if(Vn!=null){gt=!1;let ot=Vn(r,G);At=ot.left,Gt=ot.top,en=ot.
width,ht=ot.height}else At=It,Gt=Bt,en=ht=ze.size(r,G);if(rt=ze.fill(r,G),tn=ze.stroke(r,G),sr)G==En&&cn<=jt.prox&&(R=At,
O=Gt,Z=en,me=ht,le=gt,ne=rt,W=tn);else{let ot=Tt[G];ot!=null&&(ir[G]=At,ar[G]=Gt,Pm(ot,en,ht,gt),Cm(ot,rt,tn),sn(ot,Ct(At),
Ct(Gt),X,D))}}}}if(sr){let G=jt.prox,Ne=Bn==null?cn<=G:cn>G||En!=Bn;if(xt||Ne){let Le=Tt[0];Le!=null&&(ir[0]=R,ar[0]=O,Pm(
Le,Z,me,le),Cm(Le,ne,W),sn(Le,Ct(R),Ct(O),X,D))}}}if(ve.show&&bn)if(l!=null){let[x,A]=Ce.scales,[L,R]=Ce.match,[O,Z]=l.cursor.
sync.scales,me=l.cursor.drag;if(We=me._x,$e=me._y,We||$e){let{left:le,top:ne,width:W,height:G}=l.select,Ne=l.scales[O].ori,
Le=l.posToVal,He,ge,Re,pt,nt,It=x!=null&&L(x,O),Bt=A!=null&&R(A,Z);It&&We?(Ne==0?(He=le,ge=W):(He=ne,ge=G),Re=k[x],pt=F(
Le(He,O),Re,E,0),nt=F(Le(He+ge,O),Re,E,0),Yr(Zt(pt,nt),Ve(nt-pt))):Yr(0,E),Bt&&$e?(Ne==1?(He=le,ge=W):(He=ne,ge=G),Re=k[A],
pt=H(Le(He,Z),Re,w,0),nt=H(Le(He+ge,Z),Re,w,0),Wr(Zt(pt,nt),Ve(nt-pt))):Wr(0,w)}else fi()}else{let x=Ve(dl-ml),A=Ve(pl-fl);
if(_.ori==1){let Z=x;x=A,A=Z}We=qe.x&&x>=qe.dist,$e=qe.y&&A>=qe.dist;let L=qe.uni;L!=null?We&&$e&&(We=x>=L,$e=A>=L,!We&&
!$e&&(A>x?$e=!0:We=!0)):qe.x&&qe.y&&(We||$e)&&(We=$e=!0);let R,O;We&&(_.ori==0?(R=dr,O=we):(R=pr,O=ke),Yr(Zt(R,O),Ve(O-R)),
$e||Wr(0,w)),$e&&(_.ori==1?(R=dr,O=we):(R=pr,O=ke),Wr(Zt(R,O),Ve(O-R)),We||Yr(0,E)),!We&&!$e&&(Yr(0,0),Wr(0,0))}if(qe._x=
We,qe._y=$e,l==null){if(f){if(Al!=null){let[x,A]=Ce.scales;Ce.values[0]=x!=null?Qt(_.ori==0?we:ke,x):null,Ce.values[1]=A!=
null?Qt(_.ori==1?we:ke,A):null}Kr(ga,r,we,ke,X,D,h)}if(or){let x=f&&Ce.setSeries,A=jt.prox;Bn==null?cn<=A&&Jt(En,gr,!0,x):
cn>A?Jt(null,gr,!0,x):En!=Bn&&Jt(En,gr,!0,x)}}xt&&(te.idx=h,ci()),m!==!1&&Ke("setCursor")}let Sn=null;Object.defineProperty(
r,"rect",{get(){return Sn==null&&$r(!1),Sn}});function $r(l=!1){l?Sn=null:(Sn=S.getBoundingClientRect(),Ke("syncRect",Sn))}
function bl(l,m,f,h,g,E,w){B._lock||bn&&l!=null&&l.movementX==0&&l.movementY==0||(ui(l,m,f,h,g,E,w,!1,l!=null),l!=null?Gn(
null,!0,!0):Gn(m,!0,!1))}function ui(l,m,f,h,g,E,w,x,A){if(Sn==null&&$r(!1),Pn(l),l!=null)f=l.clientX-Sn.left,h=l.clientY-
Sn.top;else{if(f<0||h<0){we=-10,ke=-10;return}let[L,R]=Ce.scales,O=m.cursor.sync,[Z,me]=O.values,[le,ne]=O.scales,[W,G]=Ce.
match,Ne=m.axes[0].side%2==1,Le=_.ori==0?X:D,He=_.ori==1?X:D,ge=Ne?E:g,Re=Ne?g:E,pt=Ne?h:f,nt=Ne?f:h;if(le!=null?f=W(L,le)?
a(Z,k[L],Le,0):-10:f=Le*(pt/ge),ne!=null?h=G(R,ne)?a(me,k[R],He,0):-10:h=He*(nt/Re),_.ori==1){let It=f;f=h,h=It}}A&&(m==
null||m.cursor.event.type==ga)&&((f<=1||f>=X-1)&&(f=Hn(f,X)),(h<=1||h>=D-1)&&(h=Hn(h,D))),x?(ml=f,fl=h,[dr,pr]=B.move(r,
f,h)):(we=f,ke=h)}let mi={width:0,height:0,left:0,top:0};function fi(){_o(mi,!1)}let yl,El,Sl,wl;function vl(l,m,f,h,g,E,w){
bn=!0,We=$e=qe._x=qe._y=!1,ui(l,m,f,h,g,E,w,!0,!1),l!=null&&(tt(ba,va,Nl,!1),Kr(Am,r,dr,pr,X,D,null));let{left:x,top:A,width:L,
height:R}=ve;yl=x,El=A,Sl=L,wl=R}function Nl(l,m,f,h,g,E,w){bn=qe._x=qe._y=!1,ui(l,m,f,h,g,E,w,!1,!0);let{left:x,top:A,width:L,
height:R}=ve,O=L>0||R>0,Z=yl!=x||El!=A||Sl!=L||wl!=R;if(O&&Z&&_o(ve),qe.setScale&&O&&Z){let me=x,le=L,ne=A,W=R;if(_.ori==
1&&(me=A,le=R,ne=x,W=L),We&&yn(C,Qt(me,C),Qt(me+le,C)),$e)for(let G in k){let Ne=k[G];G!=C&&Ne.from==null&&Ne.min!=ye&&yn(
G,Qt(ne+W,G),Qt(ne,G))}fi()}else B.lock&&(B._lock=!B._lock,Gn(m,!0,l!=null));l!=null&&(tr(ba,va),Kr(ba,r,we,ke,X,D,null))}
function Pd(l,m,f,h,g,E,w){if(B._lock)return;Pn(l);let x=bn;if(bn){let A=!0,L=!0,R=10,O,Z;_.ori==0?(O=We,Z=$e):(O=$e,Z=We),
O&&Z&&(A=we<=R||we>=X-R,L=ke<=R||ke>=D-R),O&&A&&(we=we<dr?0:X),Z&&L&&(ke=ke<pr?0:D),Gn(null,!0,!0),bn=!1}we=-10,ke=-10,he.
fill(null),Gn(null,!0,!0),x&&(bn=x)}function xl(l,m,f,h,g,E,w){B._lock||(Pn(l),qs(),fi(),l!=null&&Kr(_m,r,we,ke,X,D,null))}
function Tl(){P.forEach(gy),Zs(r.width,r.height,!0)}Xn(Is,Mr,Tl);let br={};br.mousedown=vl,br.mousemove=bl,br.mouseup=Nl,
br.dblclick=xl,br.setSeries=(l,m,f,h)=>{let g=Ce.match[2];f=g(r,m,f),f!=-1&&Jt(f,h,!0,!1)},et&&(tt(Am,S,vl),tt(ga,S,bl),
tt(km,S,l=>{Pn(l),$r(!1)}),tt(Mm,S,Pd),tt(_m,S,xl),_a.add(r),r.syncRect=$r);let Lo=r.hooks=e.hooks||{};function Ke(l,m,f){
si?Ur.push([l,m,f]):l in Lo&&Lo[l].forEach(h=>{h.call(null,r,m,f)})}(e.plugins||[]).forEach(l=>{for(let m in l.hooks)Lo[m]=
(Lo[m]||[]).concat(l.hooks[m])});let Il=(l,m,f)=>f,Ce=Oe({key:null,setSeries:!1,filters:{pub:Um,sub:Um},scales:[C,N[1]?N[1].
scale:null],match:[Ym,Ym,Il],values:[null,null]},B.sync);Ce.match.length==2&&Ce.match.push(Il),B.sync=Ce;let Al=Ce.key,di=Gf(
Al);function Kr(l,m,f,h,g,E,w){Ce.filters.pub(l,m,f,h,g,E,w)&&di.pub(l,m,f,h,g,E,w)}di.sub(r);function Fd(l,m,f,h,g,E,w){
Ce.filters.sub(l,m,f,h,g,E,w)&&br[l](null,m,f,h,g,E,w)}r.pub=Fd;function Bd(){di.unsub(r),_a.delete(r),Ln.clear(),Ta(Is,
Mr,Tl),u.remove(),de?.remove(),Ke("destroy")}r.destroy=Bd;function pi(){Ke("init",e,t),rl(t||e.data,!1),U[C]?ii(C,U[C]):
qs(),xo=ve.show&&(ve.width>0||ve.height>0),On=xt=!0,Zs(e.width,e.height)}return N.forEach(tl),P.forEach(gd),n?n instanceof
HTMLElement?(n.appendChild(u),pi()):n(r,pi):pi(),r}Xe.assign=Oe;Xe.fmtNum=Fa;Xe.rangeNum=As;Xe.rangeLog=_s;Xe.rangeAsinh=
Oa;Xe.orient=jn;Xe.pxRatio=fe;Xe.join=ab;Xe.fmtDate=Ga,Xe.tzDate=yb;Xe.sync=Gf;{Xe.addGap=ey,Xe.clipGaps=Ds;let e=Xe.paths=
{points:Kf};e.linear=Zf,e.stepped=ry,e.bars=oy,e.spline=iy}var Ha=62*Kn,by=24*Kn,jf=9*Kn,_n=6e4,yy=[15e3,3e4,_n,2*_n,5*_n,10*_n,15*_n,30*_n],Za=84*Kn,Fs=class{constructor(t,n,r){this.
parent=t;this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new Xe({width:300,height:100,ms:1,padding:[jf,0,r?0:jf,0],
legend:{show:!1},cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#n,this.#t]},y:{range:()=>[
o?-this.#r:0,this.#r]}},axes:[{size:r?by:0,font:Es(11),gap:4,stroke:()=>on("quiet"),grid:{stroke:()=>on("rule"),width:1},
ticks:{show:!1},splits:()=>this.#i(),values:(s,i)=>i.map(a=>r?this.#c(a):"")},{size:Ha,font:Es(11),gap:6,stroke:()=>on("\
quiet"),grid:{stroke:()=>on("rule"),width:1},ticks:{show:!1},splits:()=>o?[-this.#r,0,this.#r]:[0,this.#r/2,this.#r],values:(s,i)=>i.
map(a=>this.#l(a))}],series:[{},...n.traces.map(Ey)],hooks:{draw:[()=>this.#m()]}},[[],...n.traces.map(()=>[])],t),this.#e.
root.setAttribute("aria-hidden","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#n=0;#t=1;#r=1;#o;draw(t,n,r,o){
this.#n=n,this.#t=r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,p)=>Math.max(d,p??0),
c),0);this.#r=this.strip.top(i,o)||1,this.#o=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&
-d):[...c]);this.#e.setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor(
{left:n,top:n<0?-10:1},!1)}get plot(){return{left:this.parent.offsetLeft+Ha,width:this.parent.clientWidth-Ha}}#s(){let{clientWidth:t,
clientHeight:n}=this.parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#a(){let t=Math.max(Math.floor(this.plot.width/
Za),1);return yy.find(n=>(this.#t-this.#n)/n<=t)??60*_n}#i(){let t=this.#a(),n=Math.ceil(this.#n/t)*t;return Array.from(
{length:Math.floor((this.#t-n)/t)+1},(r,o)=>n+o*t)}#c(t){let{width:n}=this.plot,r=(t-this.#n)/(this.#t-this.#n)*n;return r<
Za/2||r>n-Za/2?"":this.#a()<_n?Qe(t):mm(t)}#l(t){let n=this.#r/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?
"":pm(this.strip.traces[0].format(Math.abs(t)))}#m(){let{ctx:t,bbox:n}=this.#e;if(!this.#o||this.#o.at<=0||this.#o.at>this.#r)
return;let r=Math.round(this.#e.valToPos(this.#o.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=on(
"quiet"),t.lineWidth=o,t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.
font=Es(11*o),t.textAlign="left",t.textBaseline=r-n.top<16*Kn*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="to\
p"?2:-1)*o];t.setLineDash([]),t.strokeStyle=on("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#o.label,...s),
t.fillText(this.#o.label,...s),t.restore()}};function Ey({metric:e,dashed:t}){return{stroke:()=>on(e),width:1.6,pxAlign:0,
...t?{dash:[4,4]}:{fill:()=>Sm(e)},points:{show:!1,size:4,filter:(n,r)=>Sy(n.data[r])}}}function Sy(e){let t=e.flatMap((n,r)=>n!==
null&&(e[r-1]??null)===null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var Fr=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:mo}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:$n},{metric:"swap",name:"swap",format:$n,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:fm}],top:e=>ds(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:An},{metric:"net_tx",name:"out",format:An,hangs:!0}],top:e=>ds(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:An},{metric:"disk_write",name:"written",format:An,
hangs:!0}],top:e=>ds(Math.max(e,1e4))}],Jf=Fr.flatMap(({traces:e})=>e.map(({metric:t})=>t)),Bs=class{constructor(t,n){this.
history=n;this.#e=Fr.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:ie("dd","","–")})),i=ie("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return ie("div",`value ${c.metric} ${d}`,ie("dt","",c.name),
u)})),a=ie("div","plot");return t.append(ie("div","reading",ie("h3","",r.name),i),a),{chart:new Fs(a,r,o===Fr.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let p=this.history.at(u.metric,r);c||=p!==void 0,d.textContent=p===void 0?"–":u.format(p)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return Fr.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var Gs=Fr.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),Vs=class{constructor(t){this.history=
t;this.#e=Gs.map(r=>{let o=["now","least","mean","most"].map(i=>ie("td",i,"–")),s=ie("th",r.metric,r.title);return s.scope=
"row",ee("numbers").append(ie("tr","",s,...o)),{trace:r,cells:o}});let n=ee("seconds");n.addEventListener("toggle",()=>n.
open&&this.#n()),ee("seconds-again").addEventListener("click",()=>this.#n())}history;#e;draw(t,n){let r=this.history.since(
t);for(let{trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,p)=>d!==null&&r.times[p]>=t),c=a.reduce((d,p)=>d+p,
0)/a.length,u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,p)=>{let b=u[p];
d.textContent=b===void 0?"–":o.format(b)})}}#n(){let{times:t,of:n}=this.history.since(0),r=Gs.map(({metric:s})=>n(s)),
o=t.map((s,i)=>{let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?
vy(fo(c),Gs.length):wy(s,a)});ee("seconds-rows").replaceChildren(...o.reverse()),ee("seconds-caption").textContent=t.length===
0?"Nothing yet":`${Qe(t[0])} to ${Qe(t.at(-1))}, the newest first`}};function wy(e,t){let n=ie("time","",Qe(e));n.dateTime=
new Date(e).toISOString();let r=ie("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=ie("data","",s===null?"–":Gs[i].
format(s));return a.value=s===null?"":String(s),ie("td","",a)});return ie("tr","",r,...o)}function vy(e,t){let n=ie("td",
"",e);return n.colSpan=t+1,ie("tr","hole",n)}function Qf(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],p=r.findIndex(b=>b<=u);p>=0&&(r[p]=d+4),o.dataset.row=String(p),o.classList.toggle("flipped",c)})}var Ny=500,Us=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#n,
this.#t);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#m((1-(i-a)/c)*this.#i)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#m(
0)),t.addEventListener("keydown",i=>this.#l(i)),t.addEventListener("focus",()=>this.#f()),t.addEventListener("blur",()=>this.#m(
0))}root;history;describe;moved;#e=ed("holes");#n=ed("marks");#t=ie("div","cursor",ie("span",""));#r=[];#o=0;#s;#a=!1;#i=1;mark(t,n){
this.#r=[...this.#r,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-Ny)}time(t){return Math.max(this.#s??t-this.#o,t-this.#i)}draw(t,n,r){
this.#i=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#i*100,s=this.#r.
filter(({at:c})=>c>=t);td(this.#n,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),Qf([...this.#n.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];td(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let p=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${p}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-p)}%`,u.textContent=fo(d)}),this.#c(n,o)}#c(t,n){let r=this.time(
t),o=t-r;if(this.#t.hidden=o===0,this.#t.style.left=`${n(r)}%`,this.#t.classList.toggle("flipped",o<this.#i/4),this.#t.firstElementChild.
textContent=Qe(r),!this.#a){this.#a=!0;let s=o===0?"now":`${rn(Math.round(o/1e3))} ago, ${Qe(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#i/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#l(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#o=0,this.#s=s<o?Math.max(s,o-this.#i):void 0,this.#f()}}#m(t){
this.#o=Math.min(this.#i,Math.max(0,t)),this.#s=void 0,this.moved()}#f(){this.#a=!1,this.moved()}};function ed(e){let t=ie(
"div",e);return t.setAttribute("aria-hidden","true"),t}function td(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(ie("div","",ie("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var nd="hostwatch.author",xy=400,Ty=1e4,wo=ee("remark-author"),qa=ee("mark-label"),Ys=ee("remark-text");function od(e){Iy(),
rd(ee("mark-form"),qa,"Marked.",()=>Tn.marks({label:qa.value,author:wo.value,time:ou(Math.round(e()))})),rd(ee("remark-f\
orm"),Ys,"Said.",()=>Tn.publishRemarks({text:Ys.value,author:wo.value})),Ys.addEventListener("keydown",t=>{t.key==="Ente\
r"&&!t.shiftKey&&!t.isComposing&&(t.preventDefault(),Ys.form?.requestSubmit())}),addEventListener("keydown",t=>{t.code===
"KeyM"&&t.altKey&&!t.ctrlKey&&!t.metaKey&&(t.preventDefault(),qa.select())})}function rd(e,t,n,r){let o=e.querySelector(
"[role=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=a,o.dataset.kind=c,t.toggleAttribute("aria-inval\
id",c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disabled")!=="true"&&i("")),e.addEventListener("subm\
it",async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="true")return;s.setAttribute("aria-disabled","true"),
t.readOnly=!0;let c=setInterval(()=>i(In.state.kind==="reconnecting"?"Waits for the connection; the server does not know\
 of it yet.":"Sending…"),xy);try{await r(),t.value="",i(n,"good"),setTimeout(()=>o.textContent===n&&i(""),Ty)}catch(u){
if(!(u instanceof Q))throw u;i(u.origin==="server"?Ay(u.message):`Not confirmed: ${u.message}.`,"bad"),t.focus()}finally{
clearInterval(c),t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function Iy(){try{wo.value=localStorage.getItem(nd)??
"",wo.addEventListener("change",()=>localStorage.setItem(nd,wo.value))}catch{}}var Ay=e=>`${e.charAt(0).toUpperCase()}${e.
slice(1)}.`;var ky=200,My=300,Ws=class{#e=ee("remarks");#n=ee("log");#t;add({author:t,text:n,time:r,mark:o}){let s=co(r),i=ie("time",
"",Qe(s));i.dateTime=new Date(s).toISOString();let a=ie("p","who",ie("span","",`${t||"somebody"}${o?" marked":""}`)," ",
i);this.#r(ie("li",o?"mark":"",a,ie("p","",n)))}gap(t){let n=t>0?`${nn(t,"remark")} missed here.`:"The server was restar\
ted. What was said meanwhile is not known.";this.#r(ie("li","gap",ie("p","",n)))}#r(t){let n=this.#n,r=n.scrollHeight-n.
scrollTop-n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>ky;)this.#e.firstElementChild?.remove();r&&(n.
scrollTop=n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#t),this.#t=setTimeout(()=>n.setAttribute(
"aria-live","polite"),My))}};var _y=6e4,sd="hostwatch.minutes",$s=class{#e=ee("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(sd))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
sd,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*_y}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var Ly=2e3,Ry=6e4,qt=new bs(Jf),Xa=new Bs(ee("strips"),qt),za=new Us(ee("paper"),qt,e=>Xa.describe(e),Jn),Dy=new Vs(qt),
id=new $s(Jn),Ks=new ps,ad=new Ws,ja=!1,Ja={cpus:0,memory:0};gm();od(()=>qt.now());wm(Jn);addEventListener("resize",Jn);
for(let e of document.querySelectorAll(".base"))e.textContent=fa;da(e=>Tn.samples({},e),e=>{switch(e.kind){case"event":Ks.
event(),qt.add(e.message.metric,e.message.value,co(e.message.time));break;case"resumed":Ks.resumed(e.replayed),qt.resynchronise();
break;case"gap":Ks.gap(ys(e)),qt.gap(ys(e)),qt.resynchronise()}Jn()});da(e=>Tn.remarks({},e),e=>{e.kind==="event"?(ad.add(
e.message),e.message.mark&&(za.mark(co(e.message.time),e.message.text),Jn())):e.kind==="gap"&&ad.gap(ys(e))});ld();setInterval(
()=>document.hidden||void ld(),Ly);setInterval(Jn,1e3);async function ld(){try{let e=await Tn.getSnapshot({},{timeoutMs:1e4});
hs(),Ja.cpus=e.cpus.length,Ja.memory=Number(e.memory?.totalBytes??0),Nm(e)}catch(e){e instanceof Q&&gs(e)}}function Jn(){
ja||(ja=!0,requestAnimationFrame(Cy))}function Cy(){ja=!1;let e=qt.now(),t=e-qt.span(e,Ry,id.most);Xa.draw(t,e,za.time(e),
Ja),za.draw(t,e,Xa.plot),Dy.draw(t,e),ym(qt.holes,t),Ks.show(),ee("recorder-title").textContent=ee("numbers-title").textContent=
`The last ${id.words}`}
