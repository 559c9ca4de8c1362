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
SINT64"})(y||(y={}));function Yl(){let e=this.buf,t=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=e[t++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=e[t++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=e[t++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=t,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Vo=4294967296;function Ai(e){let t=e[0]==="-";t&&(e=e.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(e.slice(
i,a));o*=n,r=r*n+c,r>=Vo&&(o=o+(r/Vo|0),r=r%Vo)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),t?Wl(r,o):Mi(r,o)}function $l(e,t){
let n=Mi(e,t),r=n.hi&2147483648;r&&(n=Wl(n.lo,n.hi));let o=ki(n.lo,n.hi);return r?"-"+o:o}function ki(e,t){if({lo:e,hi:t}=
Jd(e,t),t<=2097151)return String(Vo*t+e);let n=e&16777215,r=(e>>>24|t<<8)&16777215,o=t>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+Ul(i)+Ul(s)}
function Jd(e,t){return{lo:e>>>0,hi:t>>>0}}function Mi(e,t){return{lo:e|0,hi:t|0}}function Wl(e,t){return t=~t,e?e=~e+1:
t+=1,Mi(e,t)}var Ul=e=>{let t=String(e);return"0000000".slice(t.length)+t};function Kl(e,t){if(e>>>0<128){t.push(e);return}
if(e>=0){for(;e>127;)t.push(e&127|128),e=e>>>7;t.push(e)}else{for(let n=0;n<9;n++)t.push(e&127|128),e=e>>7;t.push(1)}}function Hl(){
let e=this.buf[this.pos++];if((e&128)===0)return this.assertBounds(),e;let t=e&127;if(e=this.buf[this.pos++],t|=(e&127)<<
7,(e&128)===0)return this.assertBounds(),t;if(e=this.buf[this.pos++],t|=(e&127)<<14,(e&128)===0)return this.assertBounds(),
t;if(e=this.buf[this.pos++],t|=(e&127)<<21,(e&128)===0)return this.assertBounds(),t;e=this.buf[this.pos++],t|=(e&15)<<28;
for(let n=5;(e&128)!==0&&n<10;n++)e=this.buf[this.pos++];if((e&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
t>>>0}var re=Qd();function Qd(){let e=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof e.getBigInt64=="fu\
nction"&&typeof e.getBigUint64=="function"&&typeof e.setBigInt64=="function"&&typeof e.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return e.
setBigInt64(0,this.parse(i),!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},uEnc(i){return e.setBigInt64(0,this.uParse(i),
!0),{lo:e.getInt32(0,!0),hi:e.getInt32(4,!0)}},dec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigInt64(0,!0)},
uDec(i,a){return e.setInt32(0,i,!0),e.setInt32(4,a,!0),e.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),Zl(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),ql(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),Zl(n),Ai(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),ql(n),Ai(n)},dec(n,r){return $l(
n,r)},uDec(n,r){return ki(n,r)}}}function Zl(e){if(!/^-?[0-9]+$/.test(e))throw new Error("invalid int64: "+e)}function ql(e){
if(!/^[0-9]+$/.test(e))throw new Error("invalid uint64: "+e)}function ft(e,t){switch(e){case y.STRING:return"";case y.BOOL:return!1;case y.DOUBLE:case y.FLOAT:return 0;case y.INT64:case y.
UINT64:case y.SFIXED64:case y.FIXED64:case y.SINT64:return t?"0":re.zero;case y.BYTES:return new Uint8Array(0);default:return 0}}
function Xl(e,t){switch(e){case y.BOOL:return t===!1;case y.STRING:return t==="";case y.BYTES:return t instanceof Uint8Array&&
!t.byteLength;case y.DOUBLE:case y.FLOAT:return Object.is(t,0);default:return t==0}}var zl=2,je=Symbol.for("reflect unsafe local");function jl(e,t){let n=e[t.localName].case;return n===void 0?n:t.fields.find(
r=>r.localName===n)}function Jl(e,t){let n=t.localName;if(t.oneof)return e[t.oneof.localName].case===n;if(t.presence!=zl)
return e[n]!==void 0&&Object.prototype.hasOwnProperty.call(e,n);switch(t.fieldKind){case"list":return e[n].length>0;case"\
map":return Object.keys(e[n]).length>0;case"scalar":return!Xl(t.scalar,e[n]);case"enum":return e[n]!==t.enum.values[0].number}
throw new Error("message field with implicit presence")}function Wn(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&
e[t]!==void 0}function Ql(e,t){if(t.oneof){let n=e[t.oneof.localName];return n.case===t.localName?n.value:void 0}return e[t.
localName]}function ec(e,t,n){t.oneof?e[t.oneof.localName]={case:t.localName,value:n}:e[t.localName]=n}function yt(e,t,n){
t==="__proto__"?Object.defineProperty(e,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):e[t]=n}function tc(e,t){
return Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function nc(e,t){let n=t.localName;if(t.oneof){let r=t.oneof.
localName;e[r].case===n&&(e[r]={case:void 0})}else if(t.presence!=zl)delete e[n];else switch(t.fieldKind){case"map":e[n]=
{};break;case"list":e[n]=[];break;case"enum":e[n]=t.enum.values[0].number;break;case"scalar":e[n]=ft(t.scalar,t.longAsString);
break}}function Ut(e){return e!==null&&typeof e=="object"&&!Array.isArray(e)}function Jr(e,t){var n,r,o,s;if(Ut(e)&&je in e&&"add"in e&&"field"in e&&typeof e.field=="function"){if(t!==void 0){let i=t,
a=e.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Qr(e,t){var n,r,o,s;if(Ut(e)&&je in e&&"has"in e&&"field"in e&&
typeof e.field=="function"){if(t!==void 0){let i=t,a=e.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===
a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=
i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function eo(e,t){
return Ut(e)&&je in e&&"desc"in e&&Ut(e.desc)&&e.desc.kind==="message"&&(t===void 0||e.desc.typeName==t.typeName)}function rc(e){return sc(e.$typeName)}function Yt(e){let t=e.fields[0];return sc(e.typeName)&&t!==void 0&&t.fieldKind=="\
scalar"&&t.name=="value"&&t.number==1}function oc(e){switch(e.typeName){case"google.protobuf.Any":case"google.protobuf.T\
imestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protob\
uf.Value":case"google.protobuf.ListValue":return!0;default:return Yt(e)}}var ep=new Set(["google.protobuf.DoubleValue","\
google.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","goo\
gle.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function sc(e){
return ep.has(e)}var tp=999,np=998,ac=2;function j(e,t){return wn(t,e)?t:lc(e)(t)}var ic=new WeakMap;function lc(e){let t=ic.get(e);return t===
void 0&&(t=rp(e),ic.set(e,t)),t}var _i=0,cc=1,uc=2,mc=3;function rp(e){let t=e.typeName,{properties:n,prototype:r}=op(e);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=t):s={$typeName:t};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case _i:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case cc:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case uc:if(a.convert===void 0||!Ut(
u))s[c]=u??{};else{let d={},p=Object.keys(u);for(let g=0;g<p.length;g++)yt(d,p[g],a.convert(u[p[g]]));s[c]=d}break;case mc:{
let d=u;if(d?.case!=null){let p=a.convert.get(d.case);if(p!==void 0){s[c]={case:d.case,value:p(d.value)};break}}s[c]={case:void 0};
break}}}return s}}function op(e){var t,n;let r=[],o={},s=ip(e);for(let i of e.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:mc,constant:void 0,convert:sp(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:_i,
constant:void 0,convert:Uo(i)});break}case"list":{r.push({name:a,kind:cc,constant:void 0,convert:i.listKind=="message"?(t=
Uo(i))!==null&&t!==void 0?t:(c=>c):i.scalar==y.BYTES?to:void 0});break}case"map":{r.push({name:a,kind:uc,constant:void 0,
convert:i.mapKind=="message"?(n=Uo(i))!==null&&n!==void 0?n:(c=>c):i.scalar==y.BYTES?to:void 0});break}default:{let c=ap(
i);r.push({name:a,kind:_i,constant:i.presence==ac?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==y.BYTES?to:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function sp(e){let t=new Map;for(let n of e.fields){let r;
n.fieldKind=="message"?r=Uo(n):n.fieldKind=="scalar"&&n.scalar==y.BYTES&&(r=to),t.set(n.localName,r??(o=>o))}return t}function Uo(e){
if(e.fieldKind=="message"&&!e.oneof&&Yt(e.message))return e.message.fields[0].scalar==y.BYTES?to:void 0;if(e.message.typeName==
"google.protobuf.Struct"&&e.parent.typeName!=="google.protobuf.Value")return;let t=e.message,n;return r=>!Ut(r)||wn(r,t)?
r:(n??(n=lc(t)),n(r))}function to(e){return Array.isArray(e)?new Uint8Array(e):e}function ip(e){switch(e.file.edition){case tp:
return!1;case np:return!0;default:return e.fields.some(t=>t.presence!=ac&&t.fieldKind!="message"&&!t.oneof)}}function ap(e){
let t=e.getDefaultValue();return t!==void 0?e.fieldKind=="scalar"&&e.longAsString?t.toString():t:e.fieldKind=="scalar"?ft(
e.scalar,e.longAsString):e.enum.values[0].number}var lp=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],ce=class extends Error{constructor(t,n,r="Fi\
eldValueInvalidError"){super(n),this.name=r,this.field=()=>t}};function fc(e){return e instanceof Error&&lp.includes(e.name)&&
"field"in e&&typeof e.field=="function"}var Ri;function cp(e){var t;Ri=Object.assign(Object.assign({},e),{encodeUtf8Into:(t=e.encodeUtf8Into)!==null&&t!==void 0?
t:Li(e.encodeUtf8.bind(e))})}function no(){if(!Ri){let e=globalThis;if(!e.TextEncoder||!e.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let t=new e.TextEncoder,n=new e.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return t.encode(i)},decodeUtf8(i,a){return a?(r||(r=new e.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};t.encodeInto&&
(o.encodeUtf8Into=t.encodeInto.bind(t));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),cp(o)}return Ri}
function Li(e){return(t,n)=>{let r=e(t);return n.set(r),{written:r.byteLength}}}var ye;(function(e){e[e.Varint=0]="Varint",e[e.Bit64=1]="Bit64",e[e.LengthDelimited=2]="LengthDelimited",e[e.StartGroup=
3]="StartGroup",e[e.EndGroup=4]="EndGroup",e[e.Bit32=5]="Bit32"})(ye||(ye={}));var Oi=4294967295,Pi=2147483647,Fi=-2147483648,xr=class{constructor(t){this.stackPos=[],this.encodeUtf8Into=t?Li(t):no().
encodeUtf8Into,this.buffer=pc,this.viewCache=mp,this.pos=0}ensureCapacity(t){let n=this.pos+t;if(n>this.buffer.length){let r=this.
buffer.length||up;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let t=this.
buffer,n=this.viewCache;if(n.byteLength===t.byteLength)return n;let r=new DataView(t.buffer);return this.viewCache=r,r}finish(){
let t=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],t}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(ro),this.buffer[this.pos++]=0,this}join(){let t=this.stackPos.pop();if(t===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-t-ro,r=Di(n);return r>ro&&(this.ensureCapacity(r-ro),this.buffer.copyWithin(t+
r,t+ro,this.pos)),this.pos=t,this.uint32(n),this.pos+=n,this}tag(t,n){return this.uint32((t<<3|n)>>>0)}raw(t){return this.
ensureCapacity(t.length),this.buffer.set(t,this.pos),this.pos+=t.length,this}uint32(t){if(dc(t),this.ensureCapacity(5),t<
128)return this.buffer[this.pos++]=t,this;for(;t>127;)this.buffer[this.pos++]=t&127|128,t>>>=7;return this.buffer[this.pos++]=
t,this}int32(t){if(Ci(t),t>=0)return this.uint32(t);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
t&127|128,t>>=7;return this.buffer[this.pos++]=1,this}bool(t){return this.ensureCapacity(1),this.buffer[this.pos++]=t?1:
0,this}bytes(t){return this.uint32(t.byteLength),this.raw(t)}string(t){typeof t!="string"&&(t=String(t));let n=t.length;
if(n<=hc){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let d=0;for(;d<n;d++){let p=t.charCodeAt(d);if(p>
127)break;c[u++]=p}if(d==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=Di(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(t,o.subarray(s+r)),a=Di(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(t){
return fp(t),this.ensureCapacity(4),this.view().setFloat32(this.pos,t,!0),this.pos+=4,this}double(t){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,t,!0),this.pos+=8,this}fixed32(t){return dc(t),this.ensureCapacity(4),this.view().setUint32(
this.pos,t,!0),this.pos+=4,this}sfixed32(t){return Ci(t),this.ensureCapacity(4),this.view().setInt32(this.pos,t,!0),this.
pos+=4,this}sint32(t){return Ci(t),this.uint32((t<<1^t>>31)>>>0)}sfixed64(t){let n=re.enc(t);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(t){let n=re.uEnc(t);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(t){
let n=re.enc(t);return this.writeVarint64(n.lo,n.hi)}sint64(t){let n=re.enc(t),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>
31)^r;return this.writeVarint64(o,s)}uint64(t){let n=re.uEnc(t);return this.writeVarint64(n.lo,n.hi)}writeVarint64(t,n){
this.ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=t>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?
c|128:c)&255,!u)return this.pos=o,this}let s=t>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,
this;for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>
31&1,this.pos=o,this}},up=128,ro=1,pc=new Uint8Array(0),mp=new DataView(pc.buffer),hc=32;function Di(e){return e<128?1:e<
16384?2:e<2097152?3:e<268435456?4:5}var Je=class{constructor(t,n=no().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.
varint64Hi=0,this.varint64=Yl,this.uint32=Hl,this.buf=t,this.len=t.length,this.pos=0,this.view=new DataView(t.buffer,t.byteOffset,
t.byteLength)}tag(){let t=this.pos,n=this.uint32(),r=this.pos-t;if(r>5||r==5&&this.buf[this.pos-1]>15)throw new Error("i\
llegal tag: varint overflows uint32");let o=n>>>3,s=n&7;if(o<=0||s>5)throw new Error("illegal tag: field no "+o+" wire t\
ype "+s);return[o,s]}skip(t,n,r=100){let o=this.pos;switch(t){case ye.Varint:for(;this.buf[this.pos++]&128;);break;case ye.
Bit64:this.pos+=4;case ye.Bit32:this.pos+=4;break;case ye.LengthDelimited:let s=this.uint32();this.pos+=s;break;case ye.
StartGroup:if(r<=0)throw new Error("maximum recursion depth reached");for(;;){let[i,a]=this.tag();if(a===ye.EndGroup){if(n!==
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
this.assertBounds();let o=this.buf;if(n<=hc){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),t);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
t)}};function Ci(e){if(typeof e=="string")e=Number(e);else if(typeof e!="number")throw new Error("invalid int32: "+typeof e);
if(!Number.isInteger(e)||e>Pi||e<Fi)throw new Error("invalid int32: "+e)}function dc(e){if(typeof e=="string")e=Number(e);else if(typeof e!=
"number")throw new Error("invalid uint32: "+typeof e);if(!Number.isInteger(e)||e>Oi||e<0)throw new Error("invalid uint32\
: "+e)}function fp(e){if(typeof e=="string"){let t=e;if(e=Number(e),Number.isNaN(e)&&t!=="NaN")throw new Error("invalid \
float32: "+t)}else if(typeof e!="number")throw new Error("invalid float32: "+typeof e);if(!Number.isFinite(Math.fround(e))&&
Number.isFinite(e))throw new Error("invalid float32: "+e)}function gc(e,t){let n=e.fieldKind=="list"?Jr(t,e):e.fieldKind=="map"?Qr(t,e):Gi(e,t);if(n===!0)return;let r;switch(e.fieldKind){case"\
list":r=`expected ${Ec(e)}, got ${Be(t)}`;break;case"map":r=`expected ${Sc(e)}, got ${Be(t)}`;break;default:r=_t(e,t,n)}
return new ce(e,r)}function Bi(e,t,n){let r=Gi(e,n);if(r!==!0)return new ce(e,`list item #${t+1}: ${_t(e,n,r)}`)}function bc(e,t,n){
let r=mn(e.mapKey)(t);if(r!==!0)return new ce(e,`invalid map key: ${_t({scalar:e.mapKey},t,r)}`);let o=Gi(e,n);if(o!==!0)
return new ce(e,`map entry ${Be(t)}: ${_t(e,n,o)}`)}function Gi(e,t){return e.scalar!==void 0?mn(e.scalar)(t):e.enum!==void 0?
e.enum.open?mn(y.INT32)(t):e.enum.values.some(n=>n.number===t):eo(t,e.message)}function mn(e){switch(e){case y.DOUBLE:return t=>typeof t==
"number";case y.FLOAT:return t=>typeof t!="number"?!1:!Number.isFinite(Math.fround(t))&&Number.isFinite(t)?`${t.toFixed()}\
 out of range`:!0;case y.INT32:case y.SFIXED32:case y.SINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:t>Pi||
t<Fi?`${t.toFixed()} out of range`:!0;case y.FIXED32:case y.UINT32:return t=>typeof t!="number"||!Number.isInteger(t)?!1:
t>Oi||t<0?`${t.toFixed()} out of range`:!0;case y.BOOL:return t=>typeof t=="boolean";case y.STRING:return t=>typeof t!="\
string"?!1:no().checkUtf8(t)||"invalid UTF8";case y.BYTES:return t=>t instanceof Uint8Array;case y.INT64:case y.SFIXED64:case y.
SINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t=="string"&&t.length>0)try{return re.parse(t),!0}catch{
return`${t} out of range`}return!1};case y.FIXED64:case y.UINT64:return t=>{if(typeof t=="bigint"||typeof t=="number"||typeof t==
"string"&&t.length>0)try{return re.uParse(t),!0}catch{return`${t} out of range`}return!1}}}function _t(e,t,n){return n=typeof n==
"string"?`: ${n}`:`, got ${Be(t)}`,e.scalar!==void 0?`expected ${dp(e.scalar)}`+n:e.enum!==void 0?`expected ${e.enum.toString()}`+
n:`expected ${yc(e.message)}`+n}function Be(e){switch(typeof e){case"object":return e===null?"null":e instanceof Uint8Array?
`Uint8Array(${e.length})`:Array.isArray(e)?`Array(${e.length})`:Jr(e)?Ec(e.field()):Qr(e)?Sc(e.field()):eo(e)?yc(e.desc):
wn(e)?`message ${e.$typeName}`:"object";case"string":return e.length>30?"string":`"${e.split('"').join('\\"')}"`;case"bo\
olean":return String(e);case"number":return String(e);case"bigint":return String(e)+"n";default:return typeof e}}function yc(e){
return`ReflectMessage (${e.typeName})`}function Ec(e){switch(e.listKind){case"message":return`ReflectList (${e.message.toString()}\
)`;case"enum":return`ReflectList (${e.enum.toString()})`;case"scalar":return`ReflectList (${y[e.scalar]})`}}function Sc(e){
switch(e.mapKind){case"message":return`ReflectMap (${y[e.mapKey]}, ${e.message.toString()})`;case"enum":return`ReflectMa\
p (${y[e.mapKey]}, ${e.enum.toString()})`;case"scalar":return`ReflectMap (${y[e.mapKey]}, ${y[e.scalar]})`}}function dp(e){
switch(e){case y.STRING:return"string";case y.BOOL:return"boolean";case y.INT64:case y.SINT64:case y.SFIXED64:return"big\
int (int64)";case y.UINT64:case y.FIXED64:return"bigint (uint64)";case y.BYTES:return"Uint8Array";case y.DOUBLE:return"n\
umber (float64)";case y.FLOAT:return"number (float32)";case y.FIXED32:case y.UINT32:return"number (uint32)";case y.INT32:case y.
SFIXED32:case y.SINT32:return"number (int32)"}}var pp=0;function Rt(e){if(hp(e))return{toMessage:n=>Yo(n),toLocal:n=>$o(n)};if(e.fieldKind=="message"&&!e.oneof&&Yt(e.message)){
let n=e.message,r=n.fields[0].localName;return{toMessage:o=>{let s=j(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let t=e.message;return{toMessage:n=>n===void 0?j(t):n,toLocal:n=>n}}function hp(e){return e.message.typeName=="google.pr\
otobuf.Struct"&&e.parent.typeName!="google.protobuf.Value"}function Yo(e){let t={$typeName:"google.protobuf.Struct",fields:{}};
if(Ut(e))for(let n of Object.keys(e))yt(t.fields,n,vc(e[n]));return t}function $o(e){let t={};for(let n of Object.keys(e.
fields))yt(t,n,wc(e.fields[n]));return t}function wc(e){switch(e.kind.case){case"structValue":return $o(e.kind.value);case"\
listValue":return e.kind.value.values.map(wc);case"nullValue":case void 0:return null;default:return e.kind.value}}function vc(e){
let t={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof e){case"number":t.kind={case:"numberValue",value:e};
break;case"string":t.kind={case:"stringValue",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"\
object":if(e===null)t.kind={case:"nullValue",value:pp};else if(Array.isArray(e)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(e))for(let r of e)n.values.push(vc(r));t.kind={case:"listValue",value:n}}else t.kind={
case:"structValue",value:Yo(e)};break}return t}function Ic(e,t,n=!0){return new Ko(e,t,n)}var Nc=new WeakMap,Ko=class{get sortedFields(){let t=Nc.get(this.desc);if(t)return t;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return Nc.set(this.desc,n),n}constructor(t,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=t,this.message=this[je]=n??j(t),this.fields=t.fields,this.oneofs=t.oneofs,
this.members=t.members}findNumber(t){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(t)}oneofCase(t){return oo(this.message,t),jl(this.message,t)}isSet(t){return oo(
this.message,t),Jl(this.message,t)}clear(t){oo(this.message,t),nc(this.message,t)}get(t){oo(this.message,t);let n=Ql(this.
message,t);switch(t.fieldKind){case"list":let r=this.lists.get(t);return(!r||r[je]!==n)&&this.lists.set(t,r=new Yi(t,n,this.
check)),r;case"map":let o=this.maps.get(t);return(!o||o[je]!==n)&&this.maps.set(t,o=new $i(t,n,this.check)),o;case"messa\
ge":return Ki(t,n,this.check);case"scalar":return n===void 0?ft(t.scalar,!1):Hi(t,n);case"enum":return n??t.enum.values[0].
number}}set(t,n){if(oo(this.message,t),this.check){let o=gc(t,n);if(o)throw o}let r;t.fieldKind=="message"?r=Wi(t,n):Qr(
n)||Jr(n)?r=n[je]:r=Zi(t,n),ec(this.message,t,r)}getUnknown(){return this.message.$unknown}setUnknown(t){this.message.$unknown=
t}};function oo(e,t){if(t.parent.typeName!==e.$typeName)throw new ce(t,`cannot use ${t.toString()} with message ${e.$typeName}`,
"ForeignFieldError")}var Yi=class{field(){return this._field}get size(){return this._arr.length}constructor(t,n,r){this._field=t,this._arr=this[je]=
n,this.check=r}get(t){let n=this._arr[t];return n===void 0?void 0:Vi(this._field,n,this.check)}set(t,n){if(t<0||t>=this.
_arr.length)throw new ce(this._field,`list item #${t+1}: out of range`);if(this.check){let r=Bi(this._field,t,n);if(r)throw r}
this._arr[t]=xc(this._field,n)}add(t){if(this.check){let n=Bi(this._field,this._arr.length,t);if(n)throw n}this._arr.push(
xc(this._field,t))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let t of this._arr)yield Vi(this._field,t,this.check)}*entries(){for(let t=0;t<this._arr.length;t++)
yield[t,Vi(this._field,this._arr[t],this.check)]}};var $i=class{constructor(t,n,r=!0){this.obj=this[je]=n??{},this.check=r,this._field=t}field(){return this._field}set(t,n){
if(this.check){let r=bc(this._field,t,n);if(r)throw r}return yt(this.obj,Wo(t),gp(this._field,n)),this}delete(t){let n=Wo(
t),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let t of Object.keys(this.
obj))delete this.obj[t]}get(t){let n=tc(this.obj,Wo(t));return n!==void 0&&(n=Ui(this._field,n,this.check)),n}has(t){return Object.
prototype.hasOwnProperty.call(this.obj,Wo(t))}*keys(){for(let t of Object.keys(this.obj))yield Tc(t,this._field.mapKey)}*entries(){
for(let t of Object.entries(this.obj))yield[Tc(t[0],this._field.mapKey),Ui(this._field,t[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let t of Object.values(this.obj))yield Ui(
this._field,t,this.check)}forEach(t,n){for(let r of this.entries())t.call(n,r[1],r[0],this)}};function Wi(e,t){return eo(
t)?rc(t.message)&&!e.oneof&&e.fieldKind=="message"?t.message.value:t.desc.typeName=="google.protobuf.Struct"&&e.parent.typeName!=
"google.protobuf.Value"?$o(t.message):t.message:t}function Ki(e,t,n){return t!==void 0&&(Yt(e.message)&&!e.oneof&&e.fieldKind==
"message"?t={$typeName:e.message.typeName,value:Hi(e.message.fields[0],t)}:e.message.typeName=="google.protobuf.Struct"&&
e.parent.typeName!="google.protobuf.Value"&&Ut(t)&&(t=Yo(t))),new Ko(e.message,t,n)}function xc(e,t){return e.listKind==
"message"?Wi(e,t):Zi(e,t)}function Vi(e,t,n){return e.listKind=="message"?Ki(e,t,n):Hi(e,t)}function gp(e,t){return e.mapKind==
"message"?Wi(e,t):Zi(e,t)}function Ui(e,t,n){return e.mapKind=="message"?Ki(e,t,n):t}function Wo(e){return typeof e=="st\
ring"||typeof e=="number"?e:String(e)}function Tc(e,t){switch(t){case y.STRING:return e;case y.INT32:case y.FIXED32:case y.
UINT32:case y.SFIXED32:case y.SINT32:{let n=Number.parseInt(e);if(Number.isFinite(n))return n;break}case y.BOOL:switch(e){case"\
true":return!0;case"false":return!1}break;case y.UINT64:case y.FIXED64:try{return re.uParse(e)}catch{}break;default:try{
return re.parse(e)}catch{}break}return e}function Hi(e,t){switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:"l\
ongAsString"in e&&e.longAsString&&typeof t=="string"&&(t=re.parse(t));break;case y.FIXED64:case y.UINT64:"longAsString"in
e&&e.longAsString&&typeof t=="string"&&(t=re.uParse(t));break}return t}function Zi(e,t){switch(e.scalar){case y.INT64:case y.
SFIXED64:case y.SINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="number")&&(t=re.parse(
t));break;case y.FIXED64:case y.UINT64:"longAsString"in e&&e.longAsString?t=String(t):(typeof t=="string"||typeof t=="nu\
mber")&&(t=re.uParse(t));break}return t}var Ac=Uint8Array.prototype.setFromBase64;function Ir(e){let t=e.length,n=t-(t+3>>2);(t&3)==0&&e[t-1]=="="&&(n-=e[t-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(Ac)try{let s=Ac.call(r,e);s.read==t&&(o=s.written)}catch{}return o<0&&(o=bp(r,e)),
o==n?r:r.subarray(0,o)}function bp(e,t){let n=Ep(),r=0,o=0,s,i=0;for(let a=0;a<t.length;a++){if(s=n[t.charCodeAt(a)],s===
void 0)switch(t[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:e[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:e[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:e[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var X0=Uint8Array.prototype.toBase64;var Ho,kc,Tr;function yp(e){return Ho||(Ho="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
kc=Ho.slice(0,-2).concat("-","_")),e=="url"?kc:Ho}function Ep(){if(!Tr){Tr=[];let e=yp("std");for(let t=0;t<e.length;t++)
Tr[e[t].charCodeAt(0)]=t;Tr[45]=e.indexOf("+"),Tr[95]=e.indexOf("/")}return Tr}function Ar(e){let t=!1,n=[];for(let r=0;r<e.length;r++){let o=e.charAt(r);switch(o){case"_":t=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),t=!1;break;default:t&&(t=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function Mc(e){return e.replace(/[A-Z]/g,t=>"_"+t.toLowerCase())}var Sp=new Set(["constructo\
r","toString","toJSON","valueOf"]);function kr(e){return Sp.has(e)?e+"$":e}function so(e){for(let t of e.field)Wn(t,"jsonName")||(t.jsonName=Ar(t.name));e.nestedType.forEach(so)}function _c(e,t){let n=e.values.find(r=>r.name===t);if(!n)throw new Error(`cannot parse ${e} default value: ${t}`);return n.
number}function Rc(e,t){switch(e){case y.STRING:return t;case y.BYTES:{let n=wp(t);if(n===!1)throw new Error(`cannot par\
se ${y[e]} default value: ${t}`);return n}case y.INT64:case y.SFIXED64:case y.SINT64:return re.parse(t);case y.UINT64:case y.
FIXED64:return re.uParse(t);case y.DOUBLE:case y.FLOAT:switch(t){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(t)}case y.BOOL:return t==="true";case y.INT32:case y.
UINT32:case y.SINT32:case y.FIXED32:case y.SFIXED32:return parseInt(t,10)}}function wp(e){let t=[],n={tail:e,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":t.push(n.c.charCodeAt(0));break;case"b":t.push(8);break;case"f":t.push(12);break;case"n":
t.push(10);break;case"r":t.push(13);break;case"t":t.push(9);break;case"v":t.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
t.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;t.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),t.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=re.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),t.push(i[0],
i[1],i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:t.push(n.c.charCodeAt(0))}return new Uint8Array(t)}function*Zo(e){switch(e.kind){case"file":for(let t of e.messages)yield t,yield*Zo(t);yield*e.enums,yield*e.services,yield*e.
extensions;break;case"message":for(let t of e.nestedMessages)yield t,yield*Zo(t);yield*e.nestedEnums,yield*e.nestedExtensions;
break}}function lo(...e){return Np(e)}function qo(e,t){return vp([e,t])}function vp(e,t){let n=Fc();if(!e.length)return n;if("$typeName"in e[0]&&e[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of e[0].file)t?.(o),Oc(o,n);return n}if("$typeName"in e[0]){let a=function(c){
let u=[];for(let d of c.dependency){if(n.getFile(d)!=null||i.has(d))continue;let p=s(d);if(!p)throw new Error(`Unable to\
 resolve ${d}, imported by ${c.name}`);"kind"in p?n.addFile(p,!1,!0):(i.add(p.name),u.push(p))}return u.concat(...u.map(
a))};var r=a;let o=e[0],s=e[1],i=new Set;for(let c of[o,...a(o)].reverse())t?.(c),Oc(c,n)}else for(let o of e)for(let s of o.
files)n.addFile(s);return n}function Fc(){let e=new Map,t=new Map,n=new Map;return{kind:"registry",types:e,extendees:t,[Symbol.iterator](){return e.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Zo(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=t.get(r.extendee.typeName);o||t.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}e.set(r.typeName,r)},get(r){return e.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=e.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=e.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=e.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=t.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=e.get(r);return o?.kind=="service"?o:void 0}}}function Np(e){let t=Fc();
for(let n of e)switch(n.kind){case"registry":for(let r of n)t.add(r);break;case"file":t.addFile(n);break;default:t.add(n);
break}return t}var xp=998,Tp=999,Ip=9999,Ap=9,ao=10,io=11,kp=12,Lc=14,Ji=3,Mp=2,Dc=1,_p=0,qi=1,Cc=2,Rp=3,Lp=1,Dp=2,Cp=1,
Op=2;var Bc=1002,Gc={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function Oc(e,t){var n,r;let o={kind:"file",proto:e,deprecated:(r=(n=e.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Gp(e),name:e.name.replace(/\.proto$/,""),dependencies:Vp(e,t),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${e.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
$t(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of e.enumType)Vc(a,o,
void 0,t);for(let a of e.messageType)Uc(a,o,void 0,t,i);for(let a of e.service)Pp(a,o,t);Xi(o,t);for(let a of s.values())
zi(a,t,i);for(let a of o.messages)zi(a,t,i),Xi(a,t);t.addFile(o,!0)}function Xi(e,t){switch(e.kind){case"file":for(let n of e.
proto.extension){let r=ji(n,e,t);e.extensions.push(r),t.add(r)}break;case"message":for(let n of e.proto.extension){let r=ji(
n,e,t);e.nestedExtensions.push(r),t.add(r)}for(let n of e.nestedMessages)Xi(n,t);break}}function zi(e,t,n){let r=e.proto.
oneofDecl.map(s=>Bp(s,e)),o=new Set;for(let s of e.proto.field){let i=Wp(s,r),a=ji(s,e,t,i,n);e.fields.push(a),e.field[a.
localName]=a,i===void 0?e.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),e.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))e.oneofs.push(s);for(let s of e.nestedMessages)zi(s,t,n)}function Vc(e,t,n,r){var o,s,i,a,c,u,d,p,g;let w=Up(
e.name,e.value),S={kind:"enum",proto:e,deprecated:(s=(o=e.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:t,parent:n,open:!0,name:e.name,typeName:Xo(e,n,t),value:{},values:[],sharedPrefix:w,toString(){return`enum ${this.
typeName}`}};S.open=qp(S),r.add(S);for(let x of e.value){let I=x.name,M={kind:"enum_value",proto:x,deprecated:(a=(i=x.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:S,name:I,localName:kr(w==null?I:I.substring(w.length)),
number:x.number,jsonName:(c=Yp(x))!==null&&c!==void 0?c:I,toString(){return`enum value ${S.typeName}.${I}`}};S.values.push(
M),(u=(p=S.value)[g=x.number])!==null&&u!==void 0||(p[g]=M)}((d=n?.nestedEnums)!==null&&d!==void 0?d:t.enums).push(S)}function Uc(e,t,n,r,o){
var s,i,a,c;let u={kind:"message",proto:e,deprecated:(i=(s=e.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:t,parent:n,name:e.name,typeName:Xo(e,n,t),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=e.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:t.messages).push(u),r.add(u));for(let d of e.enumType)Vc(d,t,u,
r);for(let d of e.nestedType)Uc(d,t,u,r,o)}function Pp(e,t,n){var r,o;let s={kind:"service",proto:e,deprecated:(o=(r=e.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:t,name:e.name,typeName:Xo(e,void 0,t),methods:[],method:{},
toString(){return`service ${this.typeName}`}};t.services.push(s),n.add(s);for(let i of e.method){let a=Fp(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function Fp(e,t,n){var r,o,s,i;let a;e.clientStreaming&&e.serverStreaming?a="bidi_strea\
ming":e.clientStreaming?a="client_streaming":e.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(fn(e.inputType)),
u=n.getMessage(fn(e.outputType));$t(c,`invalid MethodDescriptorProto: input_type ${e.inputType} not found`),$t(u,`invali\
d MethodDescriptorProto: output_type ${e.inputType} not found`);let d=e.name;return{kind:"rpc",proto:e,deprecated:(o=(r=
e.options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:t,name:d,localName:kr(d.length?kr(d[0].
toLowerCase()+d.substring(1)):d),methodKind:a,input:c,output:u,idempotency:(i=(s=e.options)===null||s===void 0?void 0:s.
idempotencyLevel)!==null&&i!==void 0?i:_p,toString(){return`rpc ${t.typeName}.${d}`}}}function Bp(e,t){return{kind:"oneo\
f",proto:e,deprecated:!1,parent:t,fields:[],name:e.name,localName:kr(Ar(e.name)),toString(){return`oneof ${t.typeName}.${this.
name}`}}}function ji(e,t,n,r,o){var s,i,a;let c=o===void 0,u={kind:"field",proto:e,deprecated:(i=(s=e.options)===null||s===
void 0?void 0:s.deprecated)!==null&&i!==void 0?i:!1,name:e.name,number:e.number,scalar:void 0,message:void 0,enum:void 0,
presence:Kp(e,r,c,t),utf8Validation:Xp(e,t),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,
longAsString:!1,getDefaultValue:void 0},d;if(c){let S=t.kind=="file"?t:t.file,x=t.kind=="file"?void 0:t,I=Xo(e,x,S);u.kind=
"extension",u.file=S,u.parent=x,u.oneof=void 0,u.typeName=I,u.jsonName=`[${I}]`,d=()=>`extension ${I}`;let M=n.getMessage(
fn(e.extendee));$t(M,`invalid FieldDescriptorProto: extendee ${e.extendee} not found`),u.extendee=M}else{let S=t;$t(S.kind==
"message"),u.parent=S,u.oneof=r,u.localName=r?Ar(e.name):kr(Ar(e.name)),u.jsonName=e.jsonName,d=()=>`field ${S.typeName}\
.${e.name}`}Object.defineProperty(u,"toString",{value:d,writable:!0,enumerable:!0,configurable:!0});let p=e.label,g=e.type,
w=(a=e.options)===null||a===void 0?void 0:a.jstype;if(p===Ji){let S=g==io?o?.get(fn(e.typeName)):void 0;if(S){u.fieldKind=
"map";let{key:x,value:I}=Zp(S);return u.mapKey=x.scalar,u.mapKind=I.fieldKind,u.message=I.message,u.delimitedEncoding=!1,
u.enum=I.enum,u.scalar=I.scalar,u}switch(u.fieldKind="list",g){case io:case ao:u.listKind="message",u.message=n.getMessage(
fn(e.typeName)),$t(u.message),u.delimitedEncoding=Pc(e,t);break;case Lc:u.listKind="enum",u.enum=n.getEnum(fn(e.typeName)),
$t(u.enum);break;default:u.listKind="scalar",u.scalar=g,u.longAsString=w==Dc;break}return u.packed=Hp(e,t),u}switch(g){case io:case ao:
u.fieldKind="message",u.message=n.getMessage(fn(e.typeName)),$t(u.message,`invalid FieldDescriptorProto: type_name ${e.typeName}\
 not found`),u.delimitedEncoding=Pc(e,t),u.getDefaultValue=()=>{};break;case Lc:{let S=n.getEnum(fn(e.typeName));$t(S!==
void 0,`invalid FieldDescriptorProto: type_name ${e.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(fn(e.typeName)),
u.getDefaultValue=()=>Wn(e,"defaultValue")?_c(S,e.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=g,u.
longAsString=w==Dc,u.getDefaultValue=()=>Wn(e,"defaultValue")?Rc(g,e.defaultValue):void 0;break}}return u}function Gp(e){
switch(e.syntax){case"":case"proto2":return xp;case"proto3":return Tp;case"editions":if(e.edition===Ip)return Bc;if(e.edition in
Gc)return e.edition;throw new Error(`${e.name}: unsupported edition`);default:throw new Error(`${e.name}: unsupported sy\
ntax "${e.syntax}"`)}}function Vp(e,t){return e.dependency.map(n=>{let r=t.getFile(n);if(!r)throw new Error(`Cannot find\
 ${n}, imported by ${e.name}`);return r})}function Up(e,t){let n=$p(e)+"_";for(let r of t){if(!r.name.toLowerCase().startsWith(
n))return;let o=r.name.substring(n.length);if(o.length==0||/^\d/.test(o))return}return n}function Yp(e){var t,n;let s;for(let i of(n=
(t=e.options)===null||t===void 0?void 0:t.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==ye.LengthDelimited)
continue;let a=new Je(new Je(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===ye.LengthDelimited?s=a.string():
a.skip(u,c)}}return s}function $p(e){return(e.substring(0,1)+e.substring(1).replace(/[A-Z]/g,t=>"_"+t)).toLowerCase()}function Xo(e,t,n){
let r;return t?r=`${t.typeName}.${e.name}`:n.proto.package.length>0?r=`${n.proto.package}.${e.name}`:r=`${e.name}`,r}function fn(e){
return e.startsWith(".")?e.substring(1):e}function Wp(e,t){if(!Wn(e,"oneofIndex")||e.proto3Optional)return;let n=t[e.oneofIndex];
return $t(n,`invalid FieldDescriptorProto: oneof #${e.oneofIndex} for field #${e.number} not found`),n}function Kp(e,t,n,r){
if(e.label==Mp)return Rp;if(e.label==Ji)return Cc;if(t||e.proto3Optional||n)return qi;let o=Kn("fieldPresence",{proto:e,
parent:r});return o==Cc&&(e.type==io||e.type==ao)?qi:o}function Hp(e,t){if(e.label!=Ji)return!1;switch(e.type){case Ap:case kp:case ao:case io:
return!1}let n=e.options;return n&&Wn(n,"packed")?n.packed:Lp==Kn("repeatedFieldEncoding",{proto:e,parent:t})}function Zp(e){
let t=e.fields.find(r=>r.number===1),n=e.fields.find(r=>r.number===2);return $t(t&&t.fieldKind=="scalar"&&t.scalar!=y.BYTES&&
t.scalar!=y.FLOAT&&t.scalar!=y.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:t,value:n}}function qp(e){var t;
return Cp==Kn("enumType",{proto:e.proto,parent:(t=e.parent)!==null&&t!==void 0?t:e.file})}function Pc(e,t){return e.type==
ao?!0:Dp==Kn("messageEncoding",{proto:e,parent:t})}function Xp(e,t){return Op==Kn("utf8Validation",{proto:e,parent:t})}function Kn(e,t){
var n,r;let o=(n=t.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[e];if(s!=0)return s}if("kind"in t){
if(t.kind=="message")return Kn(e,(r=t.parent)!==null&&r!==void 0?r:t.file);let s=Gc[t.edition];if(!s)throw new Error(`fe\
ature default for edition ${t.edition} not found`);return s[e]}return Kn(e,t.parent)}function $t(e,t){if(!e)throw new Error(
t)}function Yc(e){let t=zp(e);return t.messageType.forEach(so),qo(t,()=>{}).getFile(t.name)}function zp(e){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},e),{messageType:e.messageType.map($c),
enumType:e.enumType.map(Wc)}))}function $c(e){var t,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:e.name,field:(n=(t=e.field)===null||t===void 0?void 0:t.map(jp))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=e.nestedType)===null||r===void 0?void 0:r.map($c))!==null&&o!==void 0?o:[],enumType:(i=
(s=e.enumType)===null||s===void 0?void 0:s.map(Wc))!==null&&i!==void 0?i:[],extensionRange:(c=(a=e.extensionRange)===null||
a===void 0?void 0:a.map(d=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},d)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function jp(e){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},e),{options:e.options?Jp(e.options):void 0}))}function Jp(e){var t,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},e),{targets:(t=e.targets)!==null&&t!==void 0?t:[],editionDefaults:(r=
(n=e.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function Wc(e){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:e.name,reservedName:[],reservedRange:[],value:e.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function Re(e,t,...n){return n.reduce((r,o)=>r.nestedMessages[o],e.messages[t])}var Qi=Yc({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var fu=Re(Qi,1);var Kc;(function(e){e[e.DECLARATION=0]="DECLARATION",e[e.UNVERIFIED=1]="UNVERIFIED"})(Kc||(Kc={}));var Hc;(function(e){e[e.DOUBLE=1]="DOUBLE",e[e.FLOAT=2]="FLOAT",e[e.INT64=3]="INT64",e[e.UINT64=4]="UINT64",e[e.INT32=5]=
"INT32",e[e.FIXED64=6]="FIXED64",e[e.FIXED32=7]="FIXED32",e[e.BOOL=8]="BOOL",e[e.STRING=9]="STRING",e[e.GROUP=10]="GROUP",
e[e.MESSAGE=11]="MESSAGE",e[e.BYTES=12]="BYTES",e[e.UINT32=13]="UINT32",e[e.ENUM=14]="ENUM",e[e.SFIXED32=15]="SFIXED32",
e[e.SFIXED64=16]="SFIXED64",e[e.SINT32=17]="SINT32",e[e.SINT64=18]="SINT64"})(Hc||(Hc={}));var Zc;(function(e){e[e.OPTIONAL=1]="OPTIONAL",e[e.REPEATED=3]="REPEATED",e[e.REQUIRED=2]="REQUIRED"})(Zc||(Zc={}));var qc;(function(e){e[e.SPEED=1]="SPEED",e[e.CODE_SIZE=2]="CODE_SIZE",e[e.LITE_RUNTIME=3]="LITE_RUNTIME"})(qc||(qc={}));var Xc;(function(e){e[e.STRING=0]="STRING",e[e.CORD=1]="CORD",e[e.STRING_PIECE=2]="STRING_PIECE"})(Xc||(Xc={}));var zc;(function(e){e[e.JS_NORMAL=0]="JS_NORMAL",e[e.JS_STRING=1]="JS_STRING",e[e.JS_NUMBER=2]="JS_NUMBER"})(zc||(zc={}));var jc;(function(e){e[e.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",e[e.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",e[e.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(jc||(jc={}));var Jc;(function(e){e[e.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",e[e.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",e[e.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",e[e.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",e[e.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",e[e.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",e[e.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",e[e.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",e[e.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",e[e.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Jc||(Jc={}));var Qc;(function(e){e[e.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",e[e.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",e[e.IDEMPOTENT=
2]="IDEMPOTENT"})(Qc||(Qc={}));var eu;(function(e){e[e.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",e[e.EXPORT_ALL=1]="EXPO\
RT_ALL",e[e.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",e[e.LOCAL_ALL=3]="LOCAL_ALL",e[e.STRICT=4]="STRICT"})(eu||(eu={}));var tu;(function(e){e[e.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",e[e.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",e[e.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(tu||(tu={}));var nu;(function(e){e[e.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",e[e.EXPLICIT=1]="EXPLICIT",e[e.IMPLICIT=2]="I\
MPLICIT",e[e.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(nu||(nu={}));var ru;(function(e){e[e.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",e[e.OPEN=1]="OPEN",e[e.CLOSED=2]="CLOSED"})(ru||(ru={}));var ou;(function(e){e[e.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",e[e.PACKED=1]="PACKED",e[e.
EXPANDED=2]="EXPANDED"})(ou||(ou={}));var su;(function(e){e[e.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",e[e.VERIFY=2]="VERIFY",e[e.NONE=3]="NONE"})(
su||(su={}));var iu;(function(e){e[e.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",e[e.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
e[e.DELIMITED=2]="DELIMITED"})(iu||(iu={}));var au;(function(e){e[e.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",e[e.ALLOW=1]="ALLOW",e[e.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(au||(au={}));var lu;(function(e){e[e.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",e[e.STYLE2024=1]="STYLE2024",e[e.
STYLE_LEGACY=2]="STYLE_LEGACY",e[e.STYLE2026=3]="STYLE2026"})(lu||(lu={}));var cu;(function(e){e[e.NONE=0]="NONE",e[e.SET=1]="SET",e[e.ALIAS=2]="ALIAS"})(cu||(cu={}));var uu;(function(e){e[e.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",e[e.EDITION_LEGACY=900]="EDITION_LEGACY",e[e.EDITION_PROTO2=
998]="EDITION_PROTO2",e[e.EDITION_PROTO3=999]="EDITION_PROTO3",e[e.EDITION_2023=1e3]="EDITION_2023",e[e.EDITION_2024=1001]=
"EDITION_2024",e[e.EDITION_2026=1002]="EDITION_2026",e[e.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",e[e.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",e[e.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",e[e.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",e[e.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",e[e.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",e[e.EDITION_MAX=2147483647]="EDITION_MAX"})(uu||(uu={}));var mu;(function(e){e[e.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",e[e.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",e[e.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(mu||(mu={}));function Qp(e){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},e),{depth:0})}function Et(e,t,n){
let r=j(e);return ea(e).read(r,new Je(t),Qp(n),t.byteLength),r}var du=new WeakMap;function ea(e){let t=du.get(e);return t===void 0&&(t=eh(e)),t}function eh(e){let t=String(e),n=new Map,
r={read:th(t,n),readGroup:nh(t,n)};du.set(e,r);for(let o of e.fields)n.set(o.number,rh(o));return r}function th(e,t){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${e} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,d]=r.tag(),p=t.get(u);if(p===void 0){
let g=r.skip(d,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:d,data:g});continue}p(n,r,o,d)}c.length>
0&&(n.$unknown=c),o.depth--}}function nh(e,t){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${e} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=ye.EndGroup);){let d=t.get(a);if(d===void 0){let p=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:p});continue}d(n,r,o,c)}if(c!=ye.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function rh(e){switch(e.fieldKind){case"scalar":return oh(e);case"enum":return sh(e);case"message":return ih(e);case"lis\
t":return ah(e);case"map":return lh(e)}}function oh(e){let t=zo(e.scalar,e.utf8Validation,e.longAsString),n=e.localName;
if(e.oneof){let r=e.oneof.localName;return(o,s)=>{o[r]={case:n,value:t(s)}}}return(r,o)=>{r[n]=t(o)}}function sh(e){var t;
let n=e.localName,r=(t=e.oneof)===null||t===void 0?void 0:t.localName;if(e.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,
value:a.int32()}}:(i,a)=>{i[n]=a.int32()};let o=e.enum.values,s=e.number;return(i,a,c,u)=>{var d;let p=a.int32();if(o.some(
g=>g.number===p))r!==void 0?i[r]={case:n,value:p}:i[n]=p;else if(c.readUnknownFields){let g=[];Kl(p,g);let w=(d=i.$unknown)!==
null&&d!==void 0?d:[];w.push({no:s,wireType:u,data:new Uint8Array(g)}),i.$unknown=w}}}function ih(e){let t=e.localName,{
toMessage:n,toLocal:r}=Rt(e),o=pu(e);if(e.oneof){let s=e.oneof.localName;return(i,a,c)=>{let u=i[s],d=n(u.case===t?u.value:
void 0);o(d,a,c),i[s]={case:t,value:r(d)}}}return(s,i,a)=>{let c=n(s[t]);o(c,i,a),s[t]=r(c)}}function pu(e){let t=ea(e.message);
if(e.delimitedEncoding){let n=e.number;return(r,o,s)=>t.readGroup(r,o,s,n)}return(n,r,o)=>t.read(n,r,o,r.uint32())}function ah(e){
let t=e.localName;if(e.listKind=="message"){let{toMessage:i,toLocal:a}=Rt(e),c=pu(e);return(u,d,p)=>{let g=i(void 0);c(g,
d,p),u[t].push(a(g))}}let n=e.listKind=="enum"?y.INT32:e.scalar,r=e.listKind=="scalar"?e.longAsString:!1,o=zo(n,e.utf8Validation,
r),s=n!=y.STRING&&n!=y.BYTES;return(i,a,c,u)=>{let d=i[t];if(u==ye.LengthDelimited&&s){let p=a.uint32()+a.pos;for(;a.pos<
p;)d.push(o(a))}else d.push(o(a))}}function lh(e){let t=e.localName,n=zo(e.mapKey,e.utf8Validation,!1),r=ft(e.mapKey,!1),
o,s;switch(e.mapKind){case"scalar":{let i=e.scalar,a=zo(i,e.utf8Validation,!1);if(o=c=>a(c),i==y.BYTES)s=()=>new Uint8Array(
0);else{let c=ft(i,!1);s=()=>c}break}case"enum":{let i=e.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{
let{toMessage:i,toLocal:a}=Rt(e),c=ea(e.message).read;o=(u,d,p)=>{let g=i(p);return c(g,u,d,u.uint32()),a(g)},s=()=>a(i(
void 0));break}}return(i,a,c)=>{let u=i[t],d,p,g=a.uint32(),w=a.pos+g;for(;a.pos<w;){let[S,x]=a.tag();switch(S){case 1:d=
n(a);break;case 2:p=o(a,c,p);break;default:a.skip(x,S,c.recursionLimit-c.depth)}}d===void 0&&(d=r),p===void 0&&(p=s()),yt(
u,d,p)}}function zo(e,t,n){switch(e){case y.STRING:return r=>r.string(t);case y.BOOL:return r=>r.bool();case y.DOUBLE:return r=>r.
double();case y.FLOAT:return r=>r.float();case y.INT32:return r=>r.int32();case y.INT64:return n?r=>String(r.int64()):r=>r.
int64();case y.UINT64:return n?r=>String(r.uint64()):r=>r.uint64();case y.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case y.
BYTES:return r=>r.bytes();case y.FIXED32:return r=>r.fixed32();case y.SFIXED32:return r=>r.sfixed32();case y.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case y.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case y.UINT32:return r=>r.
uint32();case y.SINT32:return r=>r.sint32()}}function Qe(e,t){var n;let r=Et(fu,Ir(e));return r.messageType.forEach(so),r.dependency=(n=t?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],qo(r,s=>t?.find(i=>i.proto.name===s)).getFile(r.name)}var ta=Qe("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSD\
QoFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL\
2tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),hu=Re(ta,0);function gu(e){let t=Math.floor(e/1e3);return j(hu,{seconds:re.parse(t),nanos:(e-t*1e3)*1e6})}var ch=Qe("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KB\
W5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub\
3duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),bu=Re(ch,0);var uh=Qe("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgA\
SgMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCq\
gIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),yu=Re(uh,0);var mh=2,fh=3,Eu={writeUnknownFields:!0};function dh(e){return e?Object.assign(Object.assign({},Eu),e):Eu}function at(e,t,n){
let r=new xr;return na(e)(r,dh(n),t),r.finish()}var Su=new WeakMap;function na(e){let t=Su.get(e);return t===void 0&&(t=
ph(e)),t}function ph(e){let t=e.typeName,n=e.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==t&&r!==void 0)throw new ce(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let d=0;d<
o.length;d++)o[d](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let d=0;d<u.length;d++){let{no:p,wireType:g,
data:w}=u[d];i.tag(p,g).raw(w)}};Su.set(e,s);for(let i of n)o.push(wu(i));return s}function wu(e){switch(e.fieldKind){case"\
message":case"scalar":case"enum":return hh(e);case"list":return bh(e);case"map":return yh(e)}}function hh(e){let t=gh(e),
n=e.localName;if(e.oneof){let r=e.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&t(o,s,a.value)}}if(e.presence!=
mh){let r=e.presence==fh?`cannot encode ${e} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))t(o,s,a);else if(r!==void 0)throw new Error(r)}}if(e.fieldKind=="enum"){
let r=e.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&t(o,s,a)}}switch(e.scalar){case y.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&t(r,o,i)};case y.STRING:return(r,o,s)=>{let i=s[n];i!==""&&t(r,o,i)};case y.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&t(r,o,i)};case y.DOUBLE:case y.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||t(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&t(r,o,i)}}}function gh(e){switch(e.fieldKind){case"message":{let{toMessage:t}=Rt(e),n=Nu(
e);return(r,o,s)=>{n(r,o,t(s))}}case"scalar":case"enum":{let t=e.fieldKind=="enum"?y.INT32:e.scalar,n=e.number,r=Jo(t),o=jo(
t,e.parent.typeName,e.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function bh(e){let t=e.localName,n=e.number;switch(e.listKind){case"\
message":{let{toMessage:r}=Rt(e),o=Nu(e);return(s,i,a)=>{let c=a[t];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scal\
ar":case"enum":{let r=e.listKind=="enum"?y.INT32:e.scalar,o=jo(r,e.parent.typeName,e.name);if(e.packed)return(i,a,c)=>{let u=c[t];
if(u.length!=0){i.tag(n,ye.LengthDelimited).fork();for(let d=0;d<u.length;d++)o(i,u[d]);i.join()}};let s=Jo(r);return(i,a,c)=>{
let u=c[t];for(let d=0;d<u.length;d++)i.tag(n,s),o(i,u[d])}}}}function yh(e){let t=e.localName,n=e.number,r=Eh(e);if(e.mapKind==
"message"){let{toMessage:a}=Rt(e),c=na(e.message);return(u,d,p)=>{let g=p[t],w=Object.keys(g);for(let S=0;S<w.length;S++){
let x=w[S];u.tag(n,ye.LengthDelimited).fork(),r(u,x),u.tag(2,ye.LengthDelimited).fork(),c(u,d,a(g[x])),u.join(),u.join()}}}
let o=e.mapKind=="enum"?y.INT32:e.scalar,s=Jo(o),i=jo(o,e.parent.typeName,e.name);return(a,c,u)=>{let d=u[t],p=Object.keys(
d);for(let g=0;g<p.length;g++){let w=p[g];a.tag(n,ye.LengthDelimited).fork(),r(a,w),a.tag(2,s),i(a,d[w]),a.join()}}}function Eh(e){
let t=Jo(e.mapKey),n=jo(e.mapKey,e.parent.typeName,e.name),r=Sh(e.mapKey);return(o,s)=>{o.tag(1,t),n(o,r(s))}}function Sh(e){
switch(e){case y.STRING:return t=>t;case y.BOOL:return t=>t==="true"?!0:t==="false"?!1:t;case y.UINT64:case y.FIXED64:return t=>{
try{return re.uParse(t)}catch{return t}};case y.INT64:case y.SFIXED64:case y.SINT64:return t=>{try{return re.parse(t)}catch{
return t}};default:return t=>{let n=Number.parseInt(t);return Number.isFinite(n)?n:t}}}function jo(e,t,n){let r=wh(e);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${t}.${n} to binary: ${i.message}`):i}}}function wh(e){
switch(e){case y.STRING:return(t,n)=>t.string(n);case y.BOOL:return(t,n)=>t.bool(n);case y.DOUBLE:return(t,n)=>t.double(
n);case y.FLOAT:return(t,n)=>t.float(n);case y.INT32:return(t,n)=>t.int32(n);case y.INT64:return(t,n)=>t.int64(n);case y.
UINT64:return(t,n)=>t.uint64(n);case y.FIXED64:return(t,n)=>t.fixed64(n);case y.BYTES:return(t,n)=>t.bytes(n);case y.FIXED32:
return(t,n)=>t.fixed32(n);case y.SFIXED32:return(t,n)=>t.sfixed32(n);case y.SFIXED64:return(t,n)=>t.sfixed64(n);case y.SINT64:
return(t,n)=>t.sint64(n);case y.UINT32:return(t,n)=>t.uint32(n);case y.SINT32:return(t,n)=>t.sint32(n)}}function vu(e,t,n,r){
wu(r)(e,t,n[je])}function Nu(e){let t=e.number,n=na(e.message);return e.delimitedEncoding?(r,o,s)=>{r.tag(t,ye.StartGroup),
n(r,o,s),r.tag(t,ye.EndGroup)}:(r,o,s)=>{r.tag(t,ye.LengthDelimited).fork(),n(r,o,s),r.join()}}function Jo(e){switch(e){case y.
BYTES:case y.STRING:return ye.LengthDelimited;case y.DOUBLE:case y.FIXED64:case y.SFIXED64:return ye.Bit64;case y.FIXED32:case y.
SFIXED32:case y.FLOAT:return ye.Bit32;default:return ye.Varint}}function xu(e,t,n){let r=!1;return n||(n=j(yu),r=!0),n.value=at(e,t),n.typeUrl=vh(t.$typeName),r?n:void 0}function vh(e){return`type.googleapis.com/${e}`}var Tu=Qe("Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFb\
XB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2Vsb\
Etub3duVHlwZXNiBnByb3RvMw");var ra=Qe("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nb\
GUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Z\
i5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgA\
SgBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Z\
i5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlc\
xgBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjd\
FByb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLb\
m93blR5cGVzYgZwcm90bzM"),Iu=Re(ra,0),oa=Re(ra,1),Au=Re(ra,2),Qo;(function(e){e[e.NULL_VALUE=0]="NULL_VALUE"})(Qo||(Qo={}));function ku(e,t,n){var r;Nh(t,e);let o=((r=e.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==t.number),[s,i]=sa(t,n),
a=new xr;vu(a,{writeUnknownFields:!0},s,i);let c=new Je(a.finish());for(;c.pos<c.len;){let[u,d]=c.tag(),p=c.skip(d,u);o.
push({no:u,wireType:d,data:p})}e.$unknown=o}function sa(e,t){let n=e.typeName,r=Object.assign(Object.assign({},e),{kind:"field",parent:e.extendee,localName:n}),o=Object.
assign(Object.assign({},e.extendee),{fields:[r],members:[r],oneofs:[]}),s=j(o,t!==void 0?{[n]:t}:void 0);return[Ic(o,s),
r,()=>{let i=s[n];if(i===void 0){let a=e.message;return Yt(a)?ft(a.fields[0].scalar,a.fields[0].longAsString):j(a)}return i}]}
function Nh(e,t){if(e.extendee.typeName!=t.$typeName)throw new Error(`extension ${e.typeName} can only be applied to mes\
sage ${e.extendee.typeName}`)}var Mu=Date.parse("0001-01-01T00:00:00Z"),_u=Date.parse("9999-12-31T23:59:59Z"),Ru=-315576e6,Lu=315576e6;var xh=2;function Th(e){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},e),{depth:0})}function es(e,t,n){let r=j(e);return Ih(e,r,t,n),r}function Ih(e,t,n,r){try{Mr(e)(t,n,Th(r))}catch(o){throw fc(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var ia=new WeakMap;function Mr(e){let t=ia.get(e);return t===void 0&&(t=Ah(e)),t}function Ah(e){let t=String(e),n=kh(e);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return ia.set(e,i),i}let r=e.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${t} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${t} from JSON: ${Be(a)}`);let d=new Map,
p=new Set,g=Object.keys(a);for(let w=0;w<g.length;w++){let S=g[w],x=a[S],I=o.get(S);if(I!==void 0){let M=I.field;if(p.has(
M))throw new ce(M,"set multiple times");if(p.add(M),I.oneofScalarNullSkip&&x===null)continue;if(I.oneof){let N=d.get(I.oneof);
if(N!==void 0)throw new ce(I.oneof,`oneof set multiple times by ${N.name} and ${M.name}`);d.set(I.oneof,M)}I.read(i,x,c)}else{
let M=S.startsWith("[")&&S.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(S.substring(1,S.length-
1)):void 0;if(M?.extendee.typeName==r){let[N,L,A]=sa(M);Du(L)(N[je],x,c),ku(i,M,A())}if(M===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${t} from JSON: key "${S}" is unknown`)}}c.depth--};ia.set(e,s);for(let i of e.fields){let a={
read:Du(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function kh(e){if(e.typeName.startsWith("google.protobuf."))switch(e.typeName){case"google.protobuf.Any":return(t,n,r)=>Ph(
t,n,r);case"google.protobuf.Timestamp":return(t,n)=>Fh(t,n);case"google.protobuf.Duration":return(t,n)=>Bh(t,n);case"goo\
gle.protobuf.FieldMask":return(t,n)=>Gh(t,n);case"google.protobuf.Struct":return(t,n,r)=>Fu(t,n,r);case"google.protobuf.\
Value":return(t,n,r)=>ma(t,n,r);case"google.protobuf.ListValue":return(t,n,r)=>Bu(t,n,r);default:if(Yt(e)){let t=e.fields[0],
n=t.localName,r=t.scalar,o=t.longAsString,s=Ou(t);return(i,a)=>{a===null?i[n]=ft(r,o):i[n]=s(a)}}return}}function Du(e){
switch(e.fieldKind){case"scalar":return Mh(e);case"enum":return _h(e);case"message":return Rh(e);case"list":return Lh(e);case"\
map":return Ch(e)}}function Mh(e){let t=Ou(e),n=e.localName;if(e.oneof){let o=e.oneof.localName;return(s,i)=>{s[o]={case:n,
value:t(i)}}}let r=Cu(e);return(o,s)=>{s===null?r(o):o[n]=t(s)}}function Cu(e){let t=e.localName;if(e.presence!=xh)return o=>{
delete o[t]};if(e.fieldKind=="enum"){let o=e.enum.values[0].number;return s=>{s[t]=o}}let n=e.scalar,r=e.longAsString;return o=>{
o[t]=ft(n,r)}}function _h(e){let t=aa(e.enum),n=la(e.enum),r=e.localName,o=e.enum.typeName!="google.protobuf.NullValue";
if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let d=t(c,
u.ignoreUnknownFields);if(d===_r)return;let p=n(d);if(p!==!0)throw new ce(e,_t(e,d,p));a[i]={case:r,value:d}}}let s=Cu(e);
return(i,a,c)=>{if(a===null&&o){s(i);return}let u=t(a,c.ignoreUnknownFields);if(u===_r)return;let d=n(u);if(d!==!0)throw new ce(
e,_t(e,u,d));i[r]=u}}function Rh(e){let t=e.localName,{toMessage:n,toLocal:r}=Rt(e),o=Mr(e.message),s=e.message.typeName!=
"google.protobuf.Value";if(e.oneof){let i=e.oneof.localName;return(a,c,u)=>{let d=a[i];if(c===null&&s){d.case===t&&(a[i]=
{case:void 0});return}let p=n(d.case===t?d.value:void 0);o(p,c,u),a[i]={case:t,value:r(p)}}}return(i,a,c)=>{if(a===null&&
s){delete i[t];return}let u=n(i[t]);o(u,a,c),i[t]=r(u)}}function Lh(e){let t=e.localName,n=Dh(e);return(r,o,s)=>{if(o===
null)return;if(!Array.isArray(o))throw new ce(e,"expected Array, got "+Be(o));let i=r[t];for(let a=0;a<o.length;a++){let c=n(
o[a],s,i.length);c!==_r&&i.push(c)}}}function Dh(e){switch(e.listKind){case"scalar":{let t=ca(e),n=mn(e.scalar),r=ua(e);
return(o,s,i)=>{if(o===null)throw new ce(e,"list item must not be null");let a=t(o),c=n(a);if(c!==!0)throw new ce(e,`lis\
t item #${i+1}: ${_t(e,a,c)}`);return r(a)}}case"enum":{let t=aa(e.enum),n=la(e.enum),r=e.enum.typeName!="google.protobu\
f.NullValue";return(o,s,i)=>{if(o===null&&r)throw new ce(e,"list item must not be null");let a=t(o,s.ignoreUnknownFields);
if(a===_r)return a;let c=n(a);if(c!==!0)throw new ce(e,`list item #${i+1}: ${_t(e,a,c)}`);return a}}case"message":{let{toMessage:t,
toLocal:n}=Rt(e),r=Mr(e.message),o=e.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new ce(
e,"list item must not be null");let a=t(void 0);return r(a,s,i),n(a)}}}}function Ch(e){let t=e.localName,n=e.mapKey,r=Oh(
n),o=mn(n),s,i,a=u=>u,c=!0;switch(e.mapKind){case"scalar":{s=ca(e),i=mn(e.scalar),a=ua(e);break}case"enum":{let u=aa(e.enum);
s=(d,p)=>u(d,p.ignoreUnknownFields),i=la(e.enum),c=e.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{
toMessage:u,toLocal:d}=Rt(e),p=Mr(e.message);c=e.message.typeName!="google.protobuf.Value",s=(g,w)=>{let S=u(void 0);return p(
S,g,w),d(S)};break}}return(u,d,p)=>{if(d===null)return;if(typeof d!="object"||Array.isArray(d))throw new ce(e,"expected \
object, got "+Be(d));let g=u[t],w=new Set,S=Object.keys(d);for(let x=0;x<S.length;x++){let I=S[x],M=d[I],N=r(I);if(w.has(
N))throw new ce(e,`duplicate map key "${I}"`);if(w.add(N),M===null&&c)throw new ce(e,"map value must not be null");let L=s(
M,p);if(L===_r)continue;let A=o(N);if(A!==!0)throw new ce(e,`invalid map key: ${_t({scalar:n},N,A)}`);if(i!==void 0){let H=i(
L);if(H!==!0)throw new ce(e,`map entry ${Be(N)}: ${_t(e,L,H)}`)}yt(g,N,a(L))}}}var _r=Symbol();function aa(e){let t=e.values[0].
number,n=new Map;for(let r of e.values)n.set(r.jsonName,r.number);for(let r of e.values)n.set(r.name,r.number);return(r,o)=>{
if(r===null)return t;switch(typeof r){case"number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==
void 0)return s;if(o)return _r;break}}throw new Error(`cannot decode ${e} from JSON: ${Be(r)}`)}}function la(e){if(e.open)
return mn(y.INT32);let t=e.values;return n=>t.some(r=>r.number===n)}function Ou(e){let t=ca(e),n=mn(e.scalar),r=ua(e);return o=>{
let s=t(o),i=n(s);if(i!==!0)throw new ce(e,_t(e,s,i));return r(s)}}function ca(e){switch(e.scalar){case y.DOUBLE:case y.
FLOAT:return t=>{if(t==="NaN")return NaN;if(t==="Infinity")return Number.POSITIVE_INFINITY;if(t==="-Infinity")return Number.
NEGATIVE_INFINITY;if(typeof t=="number"){if(Number.isNaN(t))throw new ce(e,"unexpected NaN number");if(!Number.isFinite(
t))throw new ce(e,"unexpected infinite number");return t}if(typeof t=="string"){if(t===""||t.trim().length!==t.length)return t;
let n=Number(t);return Number.isFinite(n)?n:t}return t};case y.INT32:case y.FIXED32:case y.SFIXED32:case y.SINT32:case y.
UINT32:return Pu;case y.BYTES:return t=>{if(typeof t=="string"){if(t==="")return new Uint8Array(0);try{return Ir(t)}catch(n){
let r=n instanceof Error?n.message:String(n);throw new ce(e,r)}}return t};default:return t=>t}}function ua(e){let t=e.fieldKind!==
"map"&&e.longAsString;switch(e.scalar){case y.INT64:case y.SFIXED64:case y.SINT64:return t?n=>String(n):n=>typeof n=="st\
ring"||typeof n=="number"?re.parse(n):n;case y.FIXED64:case y.UINT64:return t?n=>String(n):n=>typeof n=="string"||typeof n==
"number"?re.uParse(n):n;default:return n=>n}}function Oh(e){switch(e){case y.BOOL:return t=>{switch(t){case"true":return!0;case"\
false":return!1}return t};case y.INT32:case y.FIXED32:case y.UINT32:case y.SFIXED32:case y.SINT32:return Pu;case y.INT64:case y.
SINT64:case y.SFIXED64:case y.UINT64:case y.FIXED64:return t=>/^-?0+$/.test(t)?"0":t.replace(/^(-?)0+(?=\d)/,"$1");default:
return t=>t}}function Pu(e){if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let t=Number(e);return Number.
isNaN(t)?e:t}return e}function Ph(e,t,n){var r;if(t===null||Array.isArray(t)||typeof t!="object")throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: expected object but got ${Be(t)}`);if(Object.keys(t).length==0)return;let o=t["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${e.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${e.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=j(i);if(oc(i)&&Object.prototype.hasOwnProperty.call(t,"value"))Mr(i)(
a,t.value,n);else{let c={};for(let u of Object.keys(t))u!=="@type"&&yt(c,u,t[u]);Mr(i)(a,c,n)}xu(i,a,e)}function Fh(e,t){
if(typeof t!="string")throw new Error(`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${e.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${e.
$typeName} from JSON: invalid RFC 3339 string`);if(r<Mu||r>_u)throw new Error(`cannot decode message ${e.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);e.seconds=re.parse(r/1e3),e.nanos=0,n[7]&&(e.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Bh(e,t){if(typeof t!="string")throw new Error(`cannot d\
ecode message ${e.$typeName} from JSON: ${Be(t)}`);let n=t.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);let r=Number(n[1]);if(r>Lu||r<Ru)throw new Error(`cannot dec\
ode message ${e.$typeName} from JSON: ${Be(t)}`);if(e.seconds=re.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);e.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(e.nanos=-e.nanos)}function Gh(e,t){if(typeof t!="string")throw new Error(
`cannot decode message ${e.$typeName} from JSON: ${Be(t)}`);t!==""&&(e.paths=t.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${e.$typeName} from JSON: path names must be lowerCamelCase`);return Mc(n)}))}function Fu(e,t,n){
if(typeof t!="object"||t==null||Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName} from JSON ${Be(t)}`);
let r=Object.keys(t);for(let o=0;o<r.length;o++){let s=r[o],i=j(oa);ma(i,t[s],n),yt(e.fields,s,i)}}function ma(e,t,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${e.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof t){case"number":e.kind={case:"numberValue",value:t};break;case"string":e.kind={case:"stringValu\
e",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"object":if(t===null)e.kind={case:"nullValue",
value:Qo.NULL_VALUE};else if(Array.isArray(t)){let r=j(Au);Bu(r,t,n),e.kind={case:"listValue",value:r}}else{let r=j(Iu);
Fu(r,t,n),e.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${e.$typeName} from J\
SON ${Be(t)}`)}return n.depth--,e}function Bu(e,t,n){if(!Array.isArray(t))throw new Error(`cannot decode message ${e.$typeName}\
 from JSON ${Be(t)}`);for(let r=0;r<t.length;r++){let o=j(oa);ma(o,t[r],n),e.values.push(o)}}var Vh=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],J=class extends Error{name="SmqError";code;details;origin;constructor(t,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=t,this.details=r.details??[],this.origin=r.origin??"client"}detail(t){let n=this.details.find(r=>r.
type===t.typeName);return n&&Et(t,n.value)}get retryAfterMs(){let t=this.details.find(({type:n})=>n==="google.rpc.RetryI\
nfo");return t&&Uh(t.value)}};function Uh(e){let t=new Je(e);try{t.tag();let{seconds:n,nanos:r}=Et(bu,t.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function vn(e){let t=Vh.find(r=>r===e.code)??"unknown",n=e.details.map(({type:r,
value:o})=>({type:r,value:o}));return new J(t,e.message||t,{details:n,origin:"server"})}function Gu(e){let t=`HTTP ${e} \
without an error of a socket.mq server`;return new J(Yh[e]??"unknown",t,{origin:"server"})}var Yh={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",413:"resource_exhausted",429:"unavailable",502:"unavailable",503:"unavailabl\
e",504:"unavailable"};function Me(e,t){return new J("unavailable",e,t===void 0?{}:{cause:t})}function Lt(e){return new J(
"internal",`protocol violation: ${e}`)}function Vu(e,t,...n){if(n.length>0)throw new Error;return e.services[t]}var Nn=Qe("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xL\
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
C5IZWFkZXJzRW50cnkSDgoGd2luZG93GAUgASgEGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIggKBkNhbmNlbCKSA\
QoFUmVwbHkSDwoHcGF5bG9hZBgBIAEoDBIrCgdoZWFkZXJzGAIgAygLMhouc21xLnYxLlJlcGx5LkhlYWRlcnNFbnRyeRIMCgRtb3JlGAMgASgIEg0KBXBhc\
nRzGAQgAygMGi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIhkKBURyYWluEhAKCHJldHJ5X21zGAEgASgNIhkKCEV4c\
GlyaW5nEg0KBWluX21zGAEgASgNIk0KBlBvbGxlZBIjCgZmcmFtZXMYASADKAsyEy5zbXEudjEuU2VydmVyRnJhbWUSHgoEbmV4dBgCIAEoCzIQLnNtcS52M\
S5Qb3NpdGlvbiKAAQoDRW5kEh4KBnN0YXR1cxgBIAEoCzIOLnNtcS52MS5TdGF0dXMSKQoHaGVhZGVycxgCIAMoCzIYLnNtcS52MS5FbmQuSGVhZGVyc0Vud\
HJ5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIkgKBlN0YXR1cxIMCgRjb2RlGAEgASgJEg8KB21lc3NhZ2UYAiABK\
AkSHwoHZGV0YWlscxgDIAMoCzIOLnNtcS52MS5EZXRhaWwiJQoGRGV0YWlsEgwKBHR5cGUYASABKAkSDQoFdmFsdWUYAiABKAwiJQoFQ2xvc2USDAoEY29kZ\
RgBIAEoDRIOCgZyZWFzb24YAiABKAkiJwoIVG9waWNLZXkSCwoDa2V5GAEgASgNEg4KBnNlY3JldBgCIAEoDCIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIAMoD\
GIGcHJvdG8z"),St=Re(Nn,0),ts=Re(Nn,1),Uu=Re(Nn,2);var Yu=Re(Nn,4);var $u=Re(Nn,11);var ns=Re(Nn,13);var rs=Re(Nn,20);var os=Re(Nn,24);var $h=1024*1024,xn="application/protobuf",Wh=[xn,"application/proto","application/x-protobuf"],ss=class{constructor(t){
this.options=t}options;#e;get base(){return this.#e??=Kh(this.options.baseUrl)}async helloHeaders(){return Wu(this.options.
helloHeaders)}async post(t,n,r,o){try{let{fetch:s=globalThis.fetch,headers:i,credentials:a}=this.options,c=[...await Wu(
i),...await this.helloHeaders(),...new Headers(n)];return await s(this.base+t,{method:"POST",headers:Object.fromEntries(
c),signal:r,body:o,...a&&{credentials:a}})}catch(s){throw this.requestError(s,r)}}requestError(t,n){if(n.aborted){let r=n.
reason;return r instanceof J?r:Me("the request was canceled",r)}return t instanceof J?t:Me(`no response from ${this.base}`,
t)}};function Kh(e){let{location:t}=globalThis;try{let{origin:r,pathname:o,protocol:s}=new URL(e,t?.href);if(/^https?:$/.
test(s))return(r+o).replace(/\/+$/,"")}catch{}let n="write https://host, or in a page a path such as /";throw new J("inv\
alid_argument",`the baseUrl is ${JSON.stringify(e)}: ${n}`)}async function Wu(e){return new Headers(typeof e=="function"?
await e():e)}var Hh=/^(?!(sec|smq|x-forwarded)-|((proxy-)?authorization|cookie|forwarded|host|origin|upgrade|x-real-ip):)[\t -~]*$/;
function co(e){let t=[...e];return t.every(n=>Hh.test(n.join(":")))?Object.fromEntries(t):void 0}async function Rr(e){let t=await e.
text().catch(()=>""),n=e.headers.get("content-type")??"",r=e.headers.get("retry-after"),o=r===null?void 0:Number(/^\d{1,9}$/.
exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&t.length<=$h)try{let s=es(rs,JSON.parse(t),{ignoreUnknownFields:!0});
if(s.code)return{error:vn(s),retryAfterMs:o}}catch{}return{error:Gu(e.status),retryAfterMs:o}}function is(e){let t=e.headers.
get("content-type")??"";return Wh.includes(t.split(";")[0].trim().toLowerCase())}function Tn(e,t){return Ku(e,()=>j(e,t))}function Hn(e,t){return Ku(e,()=>at(e,t))}function In(e,t,n){try{return Et(e,t)}catch(r){
throw Lt(`${n} is not a ${e.typeName}: ${String(r)}`)}}function Ku(e,t){try{return t()}catch(n){throw new J("invalid_arg\
ument",`not a ${e.typeName}: ${String(n)}`,{cause:n})}}var Zn="google.api.HttpBody";function uo({headers:e,idempotencyKey:t}){try{let n=new Headers(e);return t!==void 0&&n.set(
"idempotency-key",t),n}catch(n){throw new J("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Hu(e,t,{
header:n,message:r},o){let{input:s,output:i}=t.desc,[a,c]=fa(s,r),u=new Headers(n);u.set("content-type",a),i.typeName!==
Zn&&u.set("accept",xn);let d=o.remaining();d!==void 0&&u.set("smq-timeout-ms",String(d));let p=`${t.sessionPath}/${t.name}`,
g=await e.post(p,u,o.signal,c);if(g.status!==200)throw(await Rr(g)).error;try{return[await Zh(g,i,p),g.headers]}catch(w){
throw e.requestError(w,o.signal)}}function fa(e,t){let n=t;return e.typeName===Zn?[n.contentType||"application/octet-str\
eam",n.data]:[xn,Hn(e,t)]}async function Zh(e,t,n){let r=e.headers.get("content-type")??"";if(t.typeName===Zn){let o=new Uint8Array(
await e.arrayBuffer());return Tn(t,{contentType:r,data:o})}if(!is(e))throw Lt(`the reply to ${n} is ${JSON.stringify(r)}\
, not ${xn}; check the baseUrl`);return In(t,new Uint8Array(await e.arrayBuffer()),`the reply to ${n}`)}var qh=2**31-1,et=class{#e=new AbortController;#n=new AbortController;#t;#r;constructor({signal:t,timeoutMs:n},r){if(this.#o(
r,()=>r.reason),this.#o(t,()=>new J("canceled","canceled by its AbortSignal",{cause:t.reason})),n!==void 0&&n<=qh&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#r=Date.now()+o,this.#t=setTimeout(()=>{this.#s(new J("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#r===void 0?void 0:Math.
max(this.#r-Date.now(),1)}onEnd(t){let n=()=>t(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((t,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}done(){clearTimeout(this.#t),
this.#n.abort()}#o(t,n){let r=()=>this.#s(n());t?.aborted?r():t?.addEventListener("abort",r,{signal:this.#n.signal})}#s(t){
this.done(),this.#e.abort(t)}};function Zu(e,t){let{filter:n,name:r}=e,o=Object.keys(t).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw mo(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(wn(t)){if(!wn(t,n))throw mo(`the filter of ${r} is a ${n.
typeName}, not a ${t.$typeName}`);return at(n,t)}try{return at(n,j(n,Xh(n,t,r)))}catch(s){throw s instanceof J?s:mo(`inv\
alid filter of ${r}: ${String(s)}`,s)}}function Xh(e,t,n){let r=new Set(e.members.map(s=>s.localName)),o=Object.entries(
t).map(([s,i])=>{if(!r.has(s))throw mo(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=e.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw mo(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function mo(e,t){return new J(
"invalid_argument",e,t===void 0?{}:{cause:t})}var zh="google.protobuf.Empty";function as(e){let t=jh(e),n=lo(...ls(e.file,new Set)),r=new Map;for(let o of e.methods){
let{methodKind:s,localName:i}=o,a=s==="server_streaming"?o.output:o.input,c={desc:o,name:`${e.name}.${o.name}`,sessionPath:t,
event:a,filter:eg(o,n)};r.set(i==="then"?"then$":i,{...c,does:s==="unary"?"request":s==="client_streaming"?"publish":"su\
bscribe"}),s==="bidi_streaming"&&r.set(`publish${i[0].toUpperCase()}${i.slice(1)}`,{...c,does:"publish"})}return r}function jh(e){
let t=/^(.+)\.(v\d+(?:[a-z][a-z\d_]*|test\w*)?)$/.exec(Qh(e.file));if(!t)throw new TypeError(`${e.typeName}: the package\
 must end with a version, such as weather.v1`);return`/socket.mq/${t[1]}/${t[2]}`}var Jh=50717;function Qh({proto:e}){let t=e.
options?.$unknown?.find(({no:n})=>n===Jh);return t?new Je(t.data).string():e.package}function eg(e,t){if(e.methodKind===
"server_streaming")return e.input.typeName===zh?void 0:e.input;let n=e.methodKind==="bidi_streaming"&&rg(e);return n?qu(
n,e.parent.file.proto.package,t):void 0}var tg=50717,ng=4;function rg(e){let t="";for(let{no:n,data:r}of e.proto.options?.
$unknown??[]){let o=new Je(r),s=n===tg?o.uint32()+o.pos:0;for(;o.pos<s;){let[i,a]=o.tag();i===ng?t=o.string():o.skip(a)}}
return t}function qu(e,t,n){if(e.startsWith("."))return qu(e.slice(1),"",n);for(let r=t;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${e}`:e);if(o)return o;if(!r)throw new TypeError(`the filter ${e} is not defined in\
 the interface or its imports`)}}function ls(e,t){return t.has(e)||(t.add(e),e.dependencies.forEach(n=>ls(n,t))),t}var Dt=class e{constructor(t,n){this.epoch=t;this.sequence=n}epoch;sequence;static parse(t){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(t);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(t)}; write {epoch}-{sequence}`);return new e(BigInt(
n[1]),BigInt(n[2]))}static of({epoch:t,sequence:n}){return new e(t,n)}equals(t){return this.epoch===t.epoch&&this.sequence===
t.sequence}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){return this.toString()}};var Xu={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function Wt(e){return Math.random()*
e}var An=class{constructor(t,n){this.initialMs=t;this.maxMs=n}initialMs;maxMs;#e=0;next(){let t=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(t,this.maxMs)}reset(){this.#e=0}};function fo({payload:e,headers:t}){return e.length+64+Object.entries(t).flat().join("").length}var cs=class{constructor(t){this.start=t}start;#e=0n;isNew=!0;confirm(t,{retained:n,resumed:r,replayed:o}){let{after:s,retainedFrom:i}=this.
start;return this.isNew=!1,this.#e=t.epoch,this.start={after:t,retainedFrom:n?i||(s?s.sequence+1n:1n):0n},r?this.deliver(
{kind:"resumed",replayed:Number(o)}):void 0}gap(t,n){let{retainedFrom:r}=this.start;return this.#e=n.epoch,this.start={after:n,
retainedFrom:r&&(t.epoch===n.epoch?r:1n)},this.deliver({kind:"gap",from:t,to:n})}event(t){let n=new Dt(this.#e,t),{after:r,
retainedFrom:o}=this.start;return this.start=o?{after:r,retainedFrom:t+1n}:{after:n},n}retainedEnd(){return this.start={
after:this.start.after},this.deliver({kind:"retainedEnd"})}deliver(t){return{content:t,resumeAfter:this.start.retainedFrom?
void 0:this.start.after}}};var be=class extends Error{};var us=class{constructor(t,n,r,o,s){this.topic=t;this.filter=n;this.window=o;this.inbox=s;this.#e=new cs(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#n="requested";#t=0;#r=0;#o=0;#s;#a;get isLeft(){return this.#n==="left"}get isRequested(){
return this.#n==="requested"}get isPostponed(){return this.#n==="postponed"}request(t){if(clearTimeout(this.#a),this.link=
t,this.#o=0,this.#t=Math.max(this.window-this.#r,0),this.#t===0){this.#n="full";return}return this.#n="requested",j(Yu,{
topic:this.topic,filter:this.filter,start:og(this.#e.start),window:BigInt(this.#t)})}credit(t){switch(this.#r=Math.max(this.#r-
t,0),this.#n){case"confirmed":return this.#t+=t,"send credit";case"requested":return this.#o+=t,"nothing";case"full":return"\
subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#n!=="confirmed")return 0;let t=this.#o;
return this.#o=0,this.#t+=t,t}postpone(t,n,r){let o=this.isRequested&&t?.code==="unavailable",s=t?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew?!1:(this.#s??=new An(n.initialMs,n.maxMs),this.#n="postponed",this.#a=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+Wt(this.#s.next())),!0)}leave(){let t=this.#n==="requested"||this.#n==="confirmed";return this.#n=
"left",clearTimeout(this.#a),t}end(t){if(!t&&this.isRequested)throw new be("end without a status for a subscription");clearTimeout(
this.#a),this.inbox.end(t)}receive(t,n){switch(this.#n){case"left":return;case"requested":if(t.case==="subscribed")return this.#i(
t.value);break;case"confirmed":if(t.case==="event")return this.#l(t.value,n);if(t.case==="gap")return this.#c(t.value);if(t.
case==="retainedEnd")return this.inbox.push(this.#e.retainedEnd());break;case"full":case"postponed":break}throw new be(`\
unexpected ${t.case} for a ${this.#n} subscription`)}#i(t){let n=da(t.position,"subscribed");if(this.#n="confirmed",this.#s?.
reset(),this.#e.isNew){let{retained:o,replayed:s}=t;this.inbox.confirm({position:n,retained:o,replayed:Number(s)})}let r=this.#e.
confirm(n,t);r&&this.inbox.push(r)}#l(t,n){if(this.#t<=0)throw new be("more events than the window allows");let{headers:r}=t,
o=t.payload.slice(),s=fo(t);this.#t-=s,this.#r+=s;let i=this.#e.event(t.sequence),a=n.has(this.topic,i);this.inbox.push(
this.#e.deliver({kind:"event",position:i,payload:o,headers:r,isOwn:a,bytes:s}))}#c(t){let n=da(t.from,"gap");this.inbox.
push(this.#e.gap(n,da(t.to,"gap")))}};function da(e,t){if(!e)throw new be(`${t} without its position`);return Dt.of(e)}function og({
after:e,retainedFrom:t=0n,live:n}){if(e){let{epoch:r,sequence:o}=e;return{case:"after",value:j(Uu,{epoch:r,sequence:o,retainedFrom:t})}}
return n?{case:"live",value:!0}:{case:void 0}}var ms=class{confirmed;#e;#n;#t=[];#r=0;#o;#s=[];constructor(){this.confirmed=new Promise((t,n)=>{this.#e=t,this.#n=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#o!==void 0}confirm(t){this.#e(t)}push(t){if(this.#o)return;let n=this.#s.
shift();if(n){n(t);return}if(t.content.kind==="resumed"||t.content.kind==="gap")for(;this.#a()?.content.kind==="resumed";)
this.#t.pop();let r=this.#a();r?.content.kind==="gap"&&t.content.kind==="gap"?(r.content.to=t.content.to,r.resumeAfter=t.
resumeAfter):this.#t.push(t)}end(t){if(this.#o)return;let n={error:t};this.#o=n,this.#n(t??new J("canceled","the subscri\
ption ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(t){this.#t=[],this.#r=0,this.end(t)}take(){
let t=this.#t[this.#r];return t?(this.#r+=1,this.#r*2>=this.#t.length&&(this.#t.splice(0,this.#r),this.#r=0),Promise.resolve(
t)):this.#o?Promise.resolve(this.#o):new Promise(n=>this.#s.push(n))}#a(){return this.#t.length>this.#r?this.#t.at(-1):void 0}};var fs=class{#e;#n;#t=new ms;#r;#o;#s;#a=0;#i;#l=!1;constructor(t,n,r,o){this.#e=t,this.#n=n,this.#o=new et({signal:o.signal}),
this.#s=o.window??1048576;let s={},i=new Uint8Array;try{s=sg(o,this.#s),i=r()}catch(a){this.#t.end(a)}this.#r=new us(n.name,
i,s,this.#s,this.#t),this.#i=s.after,this.#c(o)}#c({timeoutMs:t}){let n=new et({timeoutMs:t}),r=()=>n.done();this.confirmed.
then(({position:o,retained:s})=>{this.#i=s?this.#i:this.#i??o,r()},r),this.#t.ended||this.#e.subscribe(this.#r),n.onEnd(
o=>this.#m(o)),this.#o.onEnd(o=>this.#m(o))}get confirmed(){return this.#t.confirmed}get position(){return this.#i}async next(){
if(!this.#l){let t=await this.#t.take();return"content"in t?{done:!1,value:this.#p(t)}:this.#u(t.error)}return{done:!0,value:void 0}}async return(){
return this.close(),{done:!0,value:void 0}}close(){this.#l=!0,this.#m(void 0)}[Symbol.asyncIterator](){return this}#u(t){
this.#o.done();let n=!this.#l;if(this.#l=!0,t&&n)throw t;return{done:!0,value:void 0}}#m(t){this.#o.done(),(!this.#t.ended||
!t)&&(this.#t.clear(t),this.#e.unsubscribe(this.#r))}#p({content:t,resumeAfter:n}){switch(this.#i=n??this.#i,t.kind){case"\
event":return this.#h(t);case"gap":return{kind:"gap",from:t.from,to:t.to};case"resumed":return{kind:"resumed",replayed:t.
replayed};case"retainedEnd":return t}}#h({position:t,payload:n,headers:r,isOwn:o,bytes:s}){this.#g(s);try{return{kind:"e\
vent",message:In(this.#n.event,n,`event ${t}`),position:t,headers:r,isOwn:o}}catch(i){throw this.close(),i}}#g(t){this.#a+=
t,this.#a>=this.#s/2&&(this.#e.credit(this.#r,this.#a),this.#a=0)}};function sg({after:e,live:t=!1},n){try{if(!(Number.isSafeInteger(
n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(e===void 0)return{live:t};if(t)throw new TypeError(
"a subscription begins `live` or `after` a position: set one of them");return{after:typeof e=="string"?Dt.parse(e):e}}catch(r){
throw new J("invalid_argument",r.message,{cause:r})}}function ps(){return crypto.getRandomValues(new Uint8Array(16))}function zu(e){return Array.from(e,t=>t.toString(16).padStart(
2,"0")).join("")}var ju=64*1024*1024,hs=class{#e=new TextDecoder;#n="";#t="";#r="";push(t){let n=this.#e.decode(t,{stream:!0}).split(`
`);if(n[0]=this.#n+n[0],this.#n=n.pop(),this.#n.length>ju)throw new be(`a line of more than ${ju} characters`);let r=[];
for(let o of n){let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#t=i:s==="data"?this.#r+=i:!s&&!i&&this.#t&&
(r.push({number:Number(this.#t),data:this.#r}),this.#t=this.#r="")}return r}};var ig=[1002,1003,1007,1009,4400],ag={1009:"resource_exhausted",4401:"unauthenticated"};function gs(e,t,n){let r=t===1006?
"the connection broke":`closed with ${t} ${n}`.trim(),o=`${e}: ${r}`,s=ag[t];return[s?vn({code:s,message:o,details:[]}):
Me(o),ig.includes(t)]}var Kt=class{constructor(t,n,r=0,o=0){this.error=t;this.isFinal=n;this.retryAfterMs=r;this.status=
o}error;isFinal;retryAfterMs;status};var bs=class{constructor(t,n){this.changed=t;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#n=!1;#t=!1;#r=()=>{};get isHeld(){
return this.#n}async request(){if(this.#n||this.#t||!this.#o())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#t=!0;for(let r=0;n&&r<4&&!this.#n;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#o()?new Promise(c=>this.#r=c):void 0;return this.#n=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#n||=!n,this.#t=!1,this.#n&&this.changed()}#o(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let t=this.#n;this.#n=!1,this.#r(),t&&!this.closing.aborted&&this.changed()}};var Ju="text/event-stream",lg=[408,425,429],cg=[401,403,404,409],ug=48*1024,Qu=64*1024,mg=10,fg=5,ys=1e3,dg=1e4,em=50,Es=class{constructor(t,n,r,o,s){
this.http=t;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#h=r.pollMs}http;path;timing;knowledge;listener;#e=zu(
ps());#n=new AbortController;#t=new bs(()=>this.#C(),this.#n.signal);#r=[];#o=new Set;#s=new Set;#a=0;#i=0;#l=0;#c=!1;#u=!1;#m=em;#p=()=>{};#h;#g=!1;#b=0;#y;get transport(){
return this.#f&&this.#t.isHeld?"event-stream":"long-poll"}get#f(){return!this.#g&&!this.knowledge.buffersStreams}get#d(){
return this.#n.signal.aborted}async open(t,n){this.#r.push(at(St,t));let r=this.#E(!1),o=()=>r.abort.abort();n.addEventListener(
"abort",o);try{await Promise.all([this.#w(r),this.#t.request()])}catch(s){this.#n.abort();let i=s instanceof be?Lt(s.message):
s,a=s instanceof be||i.code==="invalid_argument";throw s instanceof Kt?s:new Kt(i,a)}finally{n.removeEventListener("abor\
t",o)}this.#y=this.transport,this.listener.introduced(),setTimeout(()=>{this.#I()})}send(t){this.#r.push(at(St,t)),this.#T()}check(){
this.#M(),this.#v(({waits:t})=>t)}close(t,n){if(!this.#d){this.#n.abort();let r=j(St,{frame:{case:"close",value:{code:t,
reason:n}}});this.#r.splice(0,1/0,at(St,r)),this.#w(this.#E(!1)).catch(()=>{}).then(()=>this.#_())}}#E(t){let n=0,r=this.#r.
findIndex(({length:a},c)=>(n+=a)>ug&&c>0),o=this.#r.splice(0,r<0?1/0:r),s=at(os,j(os,{messages:o}));this.#a+=1,this.#l=0;
let i=new AbortController;return{sequence:this.#a,body:s,waits:t,isStream:!1,abort:i,isInterrupted:!1}}async#T(){if(this.#m=
em,this.#p(),!(this.#u||!this.#c)){for(this.#u=!0,await void 0;!this.#d&&(this.#r.length>0||this.#l>=Qu);)await this.#N(
this.#E(!1));this.#u=!1}}async#I(){for(this.#c=!0;!this.#d;){if(!this.#t.isHeld&&this.#r.length===0){let t=this.#m;this.#m=
Math.min(t*2,this.timing.pollIntervalMs),await Promise.race([this.#k(t),new Promise(n=>this.#p=n)]),this.#t.request()}this.#S(),
this.#d||await this.#N(this.#E(this.#t.isHeld))}}async#N(t){for(this.#o.add(t);!this.#d;){let[n,r]=[Date.now(),this.#i];
try{await this.#w(t);break}catch(o){let s=Date.now()-n;(this.#i>r||t.isStream&&s>ys)&&(this.#b=0),t.isStream&&tm(o)?(this.#g=
!0,this.#S()):!t.isInterrupted&&!this.#d&&(t.waits&&!t.isStream&&s>ys&&(this.#h=Math.max(Math.min(this.#h,s*.8),ys)),await this.#D(
o))}}this.#o.delete(t)}async#w(t){let n=this.#i,r=t.waits&&this.#t.isHeld,o=r&&this.#f,s=r&&!o?Math.round(this.#h):0,{streamConfirmMs:i,
responseMs:a}=this.timing,{signal:c}=t.abort=new AbortController;t.isInterrupted=!1,t.isStream=o;let u={"content-type":xn,
"smq-session":this.#e,"smq-sequence":String(t.sequence),"smq-received":String(n),...o?{accept:Ju}:s?{"smq-wait-ms":String(
s)}:{}},d=new et({signal:c,timeoutMs:o?i:s+a});try{let p=await this.http.post(this.path,u,d.signal,t.body),{status:g,body:w}=p;
if(g!==200){let{error:x,retryAfterMs:I}=await Rr(p),M=g<500&&!lg.includes(g)&&I===void 0;throw new Kt(x,M,I,g)}let S=p.headers.
get("content-type")??"";if(o&&S.startsWith(Ju)&&w)await this.#L(w.getReader(),t,d);else if(is(p)){let x=new Uint8Array(await p.
arrayBuffer());this.#A(pa(()=>Et(os,x)).messages,n),this.knowledge.buffersStreams||=this.#g,this.#b=0}else throw new be(
`the response is ${JSON.stringify(S)}, not ${xn}; check the baseUrl`)}catch(p){throw p instanceof Kt||p instanceof be?p:
this.http.requestError(p,d.signal)}finally{d.done()}}async#L(t,n,r){let o=new hs;try{for(;;){let s=new Promise((a,c)=>r.
onEnd(c)),{value:i}=await Promise.race([t.read(),s]);if(r.done(),!i)throw Me("the stream ended");for(let{number:a,data:c}of o.
push(i))this.#A([pa(()=>Ir(c))],a-1),this.#l+=c.length;this.#l>=Qu&&this.#T(),r=new et({signal:n.abort.signal,timeoutMs:this.
timing.streamSilenceMs})}}finally{r.done(),t.cancel().catch(()=>{})}}#A(t,n){if(n>this.#i)throw new be(`frame ${n+1} aft\
er ${this.#i}`);for(let r of t.slice(this.#i-n)){if(this.#d)return;this.#i+=1;let o=pa(()=>Et(ts,r));if(o.frame.case==="\
close"){let{code:s,reason:i}=o.frame.value;this.#x(...gs(this.path,s,i))}else this.listener.frame(o)}}async#D(t){let n=t instanceof
Kt?t:void 0,r=n?.error??t;if(this.#b+=tm(r)?fg:1,t instanceof be)this.listener.violated(t.message);else if(n?.isFinal)this.#x(
r,!cg.includes(n.status));else if(this.#b>=mg)this.#x(r,!1);else{let{initialMs:o,maxMs:s}=this.timing,i=Math.min(o*2**this.#b,
s,ys);await this.#k(Math.max(Math.min(n?.retryAfterMs??0,dg),Wt(i)))}}async#k(t){await new Promise(n=>{let r=()=>{clearTimeout(
o),this.#s.delete(r),n()},o=setTimeout(r,t);this.#s.add(r)})}#M(){this.#s.forEach(t=>t())}#S(){this.#y!==this.transport&&
!this.#d&&(this.#y=this.transport,this.listener.changed())}#C(){this.#t.isHeld||this.#v(({waits:t})=>t),this.#p()}#v(t){
for(let n of[...this.#o].filter(t))n.isInterrupted=!0,n.abort.abort()}#x(t,n){this.#d||(this.#n.abort(),this.#_(),this.listener.
lost(t,n))}#_(){this.#M(),this.#v(()=>!0)}};function tm(e){return e instanceof J&&e.code==="deadline_exceeded"}function pa(e){
try{return e()}catch(t){throw new be(`not a frame: ${String(t)}`)}}var ha="smq.v1.proto",nm=4294967295;function rm(e,t,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new e(t,[ha])}catch(p){
a(Me(`no WebSocket to ${t}`,p));return}c.binaryType="arraybuffer";let u=new et({signal:o,timeoutMs:n.handshakeMs}),d=p=>{
if(u.done(),c.onopen=c.onclose=null,!p){i(new ga(c,t,n,r,s));return}c.onerror=()=>{},c.close(),a(p)};u.onEnd(p=>d(Me(`no\
 WebSocket to ${t}`,p))),c.onerror=()=>{},c.onclose=()=>d(Me(`no WebSocket to ${t}`)),c.onopen=()=>{let p=c.protocol===ha;
d(p?void 0:Me(`${t} does not support the subprotocol ${ha}`))}})}var ga=class{constructor(t,n,r,o,s){this.socket=t;this.
url=n;this.timing=r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.ready.catch(()=>{}),
this.send(o),this.#i(r.handshakeMs),t.onmessage=i=>this.#s(i.data),t.onclose=i=>{let{code:a,reason:c}=i;this.#l(...gs(this.
url,a,c))}}socket;url;timing;listener;transport="websocket";ready;#e;#n=!1;#t=Date.now();#r=!1;#o;send(t){this.socket.send(
at(St,t))}check(){clearTimeout(this.#o),this.#i(this.timing.wakeTimeoutMs)}close(t,n){this.#c(),this.socket.close(t,n.replace(
/[^ -~]/g,"?").slice(0,123))}#s(t){if(this.#t=Date.now(),this.#r=!1,!(t instanceof ArrayBuffer)){this.listener.violated(
"a text message in a binary session");return}let n;try{n=Et(ts,new Uint8Array(t))}catch(r){this.listener.violated(`not a\
 frame: ${String(r)}`);return}this.#n||(this.#n=!0,this.#e.resolve(),this.listener.introduced()),n.id!==nm&&this.listener.
frame(n)}#a=()=>{let{keepaliveMs:t,keepaliveTimeoutMs:n}=this.timing,r=Date.now()-this.#t;this.#r?(this.socket.close(),this.#l(
Me(`${this.url} did not answer a keepalive`),!1)):r<t?this.#o=setTimeout(this.#a,t-r):this.#i(n)};#i(t){this.#r=!0,this.
send(j(St,{id:nm})),this.#o=setTimeout(this.#a,Math.min(t,this.timing.keepaliveTimeoutMs))}#l(t,n){this.#c(),this.#e.reject(
t),this.listener.lost(t,n)}#c(){clearTimeout(this.#o),this.socket.onmessage=this.socket.onclose=null,this.socket.onerror=
()=>{}}};var Ss=class{constructor(t,n,r,o,s){this.http=t;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#n=new An(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=ps();#n;#t=0;#r=!1;#o=!1;#s="";async open(t,n,r){
let o=this.#o;if(this.#o=!1,this.WebSocket&&!o&&Date.now()>=this.#t){let i=await this.#l(t,n);try{return await this.#a(i,
n,r)}catch{o=!0}}let s=new Es(this.http,this.path,this.timing,this.httpPath,r);return await s.open(ba({publisher:this.#e,
published:t}),n),o&&this.#i(),s}async upgrade(t,n,r){try{let o=await this.#l(t,n),s=await this.#a(o,n,r);return await s.
ready,s}catch(o){throw this.#i(),o}}async renewal(){let t=this.#s,n=await this.#c();return t===this.#s?void 0:ba({headers:n})}upgradeDelay(){
return this.WebSocket&&Math.max(this.#t-Date.now(),0)}async#a(t,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,
s=await rm(this.WebSocket,o,this.timing,t,n,r),i=()=>{this.#r=!0,this.#n.reset()};return s.ready.then(i,({code:a})=>this.#o=
a==="unavailable"),s}#i(){let t=this.#r?this.timing.initialMs:this.#n.next();this.#r=!1,this.#t=Date.now()+t/2+Wt(t/2)}async#l(t,n){
let r=await this.#c();return n.throwIfAborted(),ba({publisher:this.#e,published:t,headers:r})}async#c(){let t=Object.fromEntries(
await this.http.helloHeaders());return this.#s=JSON.stringify(t),t}};function ba(e){return j(St,{frame:{case:"hello",value:e}})}var ws=class{#e={kind:"idle"};#n=new Set;get state(){return this.#e}onchange(t){let n=r=>t(r);return this.#n.add(n),()=>{
this.#n.delete(n)}}set(t){this.#e=t;for(let n of[...this.#n])try{n(t)}catch(r){queueMicrotask(()=>{throw r})}}setLost(t){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:t})}};var po=class{number=0;link;draining=!1;#e=[];receive(t){this.number===0?this.#e.push(t):t()}open(t,n){this.number=t,this.
link=n}flush(){this.#e.splice(0).forEach(t=>t())}};var ho=class{#e=0;#n=0;#t;#r;get isIdle(){return this.#t===void 0}delay(t,n=0){this.#n=Date.now()+n,this.#e=this.#n+t}hurry(){
this.#e=this.#n,this.#r?.()}stop(){this.#t?.abort(),this.#t=void 0,this.#r?.()}start(t){let n=new AbortController;this.#t=
n,this.#o(t,n.signal)}async#o(t,n){if(await this.#s(n),n.aborted)return;if(!t.isNeeded()){this.#t=void 0,t.unneeded?.();
return}let r;try{r=await t.open(n)}catch(o){n.aborted||(this.#t=void 0,t.failed(o));return}if(n.aborted){r.close(1e3,"");
return}this.#t=void 0,t.opened(r)}async#s(t){for(let n;!t.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#r=()=>{clearTimeout(o),r()}})}};function go(e){return e.kind==="subscription"?!e.isLeft:e.answer.wanted}function om(e){return e.kind!=="subscription"||e.
isRequested}function sm(e,t){return t?.code==="unavailable"&&e.kind!=="request"}function bo(e,t){if(e.kind==="subscripti\
on")e.end(t);else if(t)e.answer.reject(t);else throw new be(`end without a status for a ${e.kind}`)}function im(e,t){if(e.
kind==="publish"&&t.case==="receipt")e.answer.resolve(t.value);else if(e.kind==="request"&&t.case==="reply")e.answer.resolve(
t.value);else throw new be(`unexpected ${t.case} for a ${e.kind}`)}var ya=8*1024*1024,pg=512,vs=class{constructor(t){this.observable=t}observable;#e=[];#n=ya;get isEmpty(){return this.#e.
length===0}add(t){this.#e.push(t)}remove(t){let n=this.#e.indexOf(t);n>=0&&this.#e.splice(n,1)}next(t){let n=t?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(t,n,r,o){
return new Promise((s,i)=>{let a=Math.min(t+pg,ya);if(this.#n<a){i(hg());return}this.#n-=a;let c=p=>{u.wanted&&(u.wanted=
!1,p()),this.#n+=u.bytes,u.bytes=0},u={resolve:p=>c(()=>s(p)),reject:p=>c(()=>i(p)),wanted:!0,sent:!1,bytes:a},d=r(u);this.
add(d),n.onEnd(p=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(d),u.reject(Me("not sent"))),i(this.#t(p,u.sent)),o(d))})})}#t(t,n){
let{state:r}=this.observable;if(t.code!=="deadline_exceeded")return t;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new J(
"deadline_exceeded",t.message+s+o,i)}};function hg(){let e=`${ya} bytes wait for answers: wait for some of them`;return new J(
"resource_exhausted",e)}var Ns=class{#e=new Set;add(t,n){this.#e.size>=1024&&this.#e.delete(this.#e.values().next().value),this.#e.add(`${t} ${n}`)}has(t,n){
return this.#e.has(`${t} ${n}`)}};var bg=4294967294,yg="the connection was lost: the request was sent, and its outcome is unknown",xs=class{constructor(t,n){
this.policy=t;this.again=n}policy;again;#e=new Map;#n=0;#t=0;#r=new Ns;published=0n;#o=[];get canPublish(){return this.#t<
1024}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(t,n){let r=this.#c();if(t.id=r,t.link=n,
this.#e.set(r,t),t.kind==="subscription"){this.#s(t,n);return}t.answer.sent=!0,t.kind==="publish"?(this.published+=1n,this.#t+=
1,t.publish.sequence=this.published,this.#u(r,{case:"publish",value:t.publish})):this.#u(r,{case:"request",value:t.request()})}credit(t,n,r){
let o=this.#a(t)&&r===t.link,s=t.credit(n);s==="send credit"&&o?this.#u(t.id,{case:"credit",value:{bytes:BigInt(n)}}):s===
"subscribe"&&o&&this.#s(t,t.link)}requestAgain(t,n){t.isPostponed&&this.#a(t)&&n===t.link&&this.#s(t,n)}unsubscribe(t,n){
let r=t.leave();this.#a(t)&&(r&&n===t.link?this.#u(t.id,{case:"unsubscribe",value:{}}):this.#l(t))}tell(t,n,r){this.#a(t)&&
r.find(o=>o?.number===t.link)?.link.send(j(St,{id:t.id,frame:n}))}receive({id:t,frame:n},r,o){if(n.case===void 0)return;
let s=this.#e.get(t);if(s?.link!==r.number||r.number===0){if(o)return;throw new be(`unexpected ${n.case} for ${t}, which\
 is not in use`)}let{take:i}=s;if(n.case==="end"){let a=n.value.status&&vn(n.value.status);if((r.draining||o)&&go(s)&&sm(
s,a)){s.link=0;return}if(s.kind==="subscription"&&s.postpone(a,this.policy,()=>this.again(s)))return;i&&!a?i(n):bo(s,a),
this.#l(s)}else if(s.kind==="subscription"){s.receive(n,this.#r);let a=s.takeOwedCredit();a>0&&this.#u(t,{case:"credit",
value:{bytes:BigInt(a)}})}else s.kind==="publish"&&n.case==="receipt"&&n.value.position&&this.#r.add(s.publish.topic,Dt.
of(n.value.position)),(i?i(n):im(s,n))||this.#l(s)}hasWanted(){return[...this.#e.values()].some(go)}removeUnwanted(){for(let t of this.#e.
values())go(t)||this.#i(t,Me("the connection was lost"))}awaits(t,n){return[...this.#e.values()].some(r=>r.link===t&&(r.
kind==="publish"||r.kind==="request"&&!n))}moveTo(t,n){this.#o=[],this.publishAgain(t,n);for(let r of this.#e.values())r.
kind==="subscription"&&(r.isLeft?this.#l(r):this.#s(r,t))}publishAgain(t,n){let r=[...this.#e.values()].filter(o=>o.kind===
"publish"&&o.link!==t&&o.link!==n);r.sort((o,s)=>o.publish.sequence<s.publish.sequence?-1:1);for(let o of r)o.link=t,this.#u(
o.id,{case:"publish",value:o.publish})}lose(t,n,r){for(let o of this.#e.values())if(o.link===t)if(o.kind==="request"){let s=r&&
n.code==="resource_exhausted";this.#i(o,s?n:Me(yg,n))}else r&&om(o)||!go(o)?this.#i(o,n):o.kind==="publish"&&(o.link=0,o.
publish.again=!0)}fail(t){this.#o=[];for(let n of this.#e.values())this.#i(n,t)}#s(t,n){let r=t.request(n);r&&this.#u(t.
id,{case:"subscribe",value:r})}#a(t){return this.#e.get(t.id)===t}#i(t,n){this.#l(t),bo(t,n)}#l(t){t.kind==="publish"&&(this.#t-=
1),this.#e.delete(t.id)}#c(){do this.#n=this.#n%bg+1;while(this.#e.has(this.#n));return this.#n}#u(t,n){this.#o.push(j(St,
{id:t,frame:n}))}};function am(e,t){let n=globalThis,{document:r}=n;n.addEventListener?.("online",e,{signal:t}),n.addEventListener?.("pages\
how",e,{signal:t}),r?.addEventListener("resume",e,{signal:t});let o=()=>r?.visibilityState==="visible"&&e();r?.addEventListener(
"visibilitychange",o,{signal:t})}var lm=4400,cm=1e3,um="the link was replaced",Ts=class{constructor(t,n){this.selector=t;this.timing=n;this.#e=new xs(n,r=>{
this.#e.requestAgain(r,this.#o?.number),this.#f()}),this.#n=new An(n.initialMs,n.maxMs),am(()=>{this.#t.hurry(),this.#o?.
link?.check()},this.closing)}selector;timing;observable=new ws;#e;#n;#t=new ho;#r=new vs(this.observable);#o;#s;#a=0;#i;#l=new ho;#c;#u=new AbortController;closing=this.#u.
signal;#m=!1;#p=!1;#h=0;#g=0;#b=!1;#y=!1;subscribe(t){if(this.#c){t.inbox.end(this.#c);return}this.#r.add(t),this.#f()}credit(t,n){
this.#e.credit(t,n,this.#o?.number),this.#f()}unsubscribe(t){this.#e.unsubscribe(t,this.#o?.number),this.#r.remove(t),this.#f()}publish(t,n,r,o){
let s=j($u,{topic:t,payload:n,headers:r});return this.send(s,o,i=>({kind:"publish",id:0,link:0,publish:s,answer:i}))}request(t,n,r,o){
return this.send({payload:n,headers:r},o,s=>({kind:"request",id:0,link:0,request:()=>j(ns,{method:t,payload:n,headers:r,
timeoutMs:o.remaining()??0}),answer:s}))}close(){this.#c||(this.#c=new J("canceled","the client is closed: create anothe\
r one"),this.#R(this.#c,1e3,""),this.#u.abort(this.#c))}send({payload:t,headers:n},r,o){if(this.#c)return Promise.reject(
this.#c);let s=t.length+JSON.stringify(n).length,i=this.#r.enqueue(s,r,o,a=>{a.kind==="request"&&this.tell(a,{case:"canc\
el",value:{}}),this.#f()});return this.#f(),i}tell(t,n){this.#e.tell(t,n,[this.#o,this.#s])}#f(){if(this.#b){this.#y=!0;
return}this.#b=!0;do this.#y=!1,this.#C(),this.#d(),this.#x(),this.#_();while(this.#y);this.#b=!1}#d(){if(this.#o&&!this.#o.
draining||!this.#t.isIdle)return;let t=this.#E(),{kind:n}=this.observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#o&&
(t?n!=="reconnecting":r)&&this.observable.set({kind:t?"connecting":"idle"}),!t)return;let o=new po;this.#t.start({isNeeded:()=>this.#E(),
open:s=>this.selector.open(this.#e.published,s,this.#w(o)),opened:s=>this.#I(o,s),failed:s=>this.#T(s),unneeded:()=>this.#f()})}#E(){
return this.#o||this.#e.removeUnwanted(),!this.#r.isEmpty||this.#e.hasWanted()}#T(t){let{error:n,isFinal:r,retryAfterMs:o}=t instanceof
Kt?t:new Kt(Me("no connection",t),!1);if(r){this.#R(n,1e3,"");return}this.#t.delay(Wt(this.#n.next()),Math.min(o,this.timing.
maxRetryAfterMs)),this.#o||this.observable.setLost(n),this.#f()}#I(t,n){this.#a+=1,t.open(this.#a,n);let r=this.#o;this.#o=
t,r&&(this.#S(this.#s,Me(um)),this.#s=r),this.#e.moveTo(t.number,this.#s?.number),this.#l.stop(),n.transport!=="websocke\
t"&&this.#v(),this.#N(t),this.#f(),t.flush()}#N(t){t===this.#o&&this.observable.set({kind:"live",transport:t.link.transport})}#w(t){
let n=o=>{if(!(t!==this.#o&&t!==this.#s)){try{o()}catch(s){this.#D(t,s)}this.#f()}},r=o=>t.receive(()=>n(o));return{introduced:()=>r(
()=>{this.#m=!0,this.#p=!1}),frame:o=>r(()=>this.#L(t,o)),violated:o=>r(()=>{throw new be(o)}),changed:()=>r(()=>this.#N(
t)),lost:(o,s)=>r(()=>this.#k(t,o,s))}}#L(t,n){if(t===this.#o&&Date.now()>=this.#h&&this.#n.reset(),n.frame.case==="expi\
ring")this.#A(t);else if(n.frame.case!=="drain")this.#e.receive(n,t,t===this.#s);else if(!t.draining){t.draining=!0;let r=Math.
min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#t.delay(Wt(Math.max(r,this.timing.initialMs)),r)}}async#A(t){
try{let n=t.link.transport==="websocket"&&await this.selector.renewal();n&&t.link.send(n)}catch{}}#D(t,n){if(!(n instanceof
be))throw n;t===this.#s?this.#S(t,Lt(n.message),lm,n.message):this.#R(Lt(n.message),lm,n.message)}#k(t,n,r){if(t===this.#s){
this.#S(t,n);return}if(n.code==="unauthenticated"){if(this.#p){this.#R(n,1e3,"");return}this.#p=!0,this.#h=Date.now()+2*
this.timing.maxMs}this.#o=void 0,this.#l.stop(),this.#e.lose(t.number,n,r),t.draining||this.#t.delay(n.code==="aborted"?
this.#M():Wt(this.#n.next())),this.observable.setLost(n)}#M(){let t=this.#g;return this.#g=Date.now(),this.#g-t>cm?0:Wt(
cm)}#S(t,n,r=1e3,o=""){t&&(this.#s=void 0,this.#e.lose(t.number,n,!1),t.link?.close(r,o),this.#o&&this.#e.publishAgain(this.#o.
number,void 0))}#C(){this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#S(this.#s,Me(um))}#v(){let t=this.selector.upgradeDelay();
if(t===void 0)return;let n=new po;this.#l.delay(t),this.#l.start({isNeeded:()=>!0,open:r=>this.selector.upgrade(this.#e.
published,r,this.#w(n)),opened:r=>{this.#t.stop(),this.#I(n,r)},failed:()=>this.#v()})}#x(){let{link:t,number:n,draining:r}=this.#o??
{};if(!t||n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){
t.send(s);continue}let i=!o&&this.#m&&this.#e.canPublish,a=r?void 0:this.#r.next(i);if(!a)return;this.#e.add(a,n)}}#_(){
!this.#o||!this.#e.isEmpty||!this.#r.isEmpty?(clearTimeout(this.#i),this.#i=void 0):this.#i??=setTimeout(()=>{this.#O(1e3,
""),this.observable.set({kind:"idle"})},this.timing.idleMs)}#O(t,n){clearTimeout(this.#i),this.#i=void 0,this.#t.stop(),
this.#l.stop();let{link:r}=this.#o??{},o=this.#s?.link;this.#o=this.#s=void 0,r?.close(t,n),o?.close(1e3,"")}#R(t,n,r){this.#O(
n,r),this.#e.fail(t);for(let o of this.#r.drain())bo(o,t);this.observable.set({kind:"closed",reason:t})}};var Eg={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function mm(e,t){return{...Xu,...e,...Eg,...t}}var Sg=3e4,qn=class{#e;#n={buffersStreams:!1};#t;#r=new Map;#o=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(t){
this.http=new ss(t),this.interceptors=t.interceptors??[],this.defaultTimeoutMs=t.defaultTimeoutMs??Sg,this.requestsOverSession=
t.requests==="session",this.#e=mm(t.retry,t.timeouts);let{WebSocket:n}=globalThis;this.#t=(t.WebSocket===void 0?n:t.WebSocket)??
void 0}close(){this.#o=!0,this.#r.forEach(t=>t.close())}session(t){let n=this.#r.get(t);if(!n){let r=new Ss(this.http,t,
this.#t,this.#e,this.#n);n=new Ts(r,this.#e),this.#r.set(t,n)}return this.#o&&n.close(),n}};function Xn(e){return new qn(
e)}function fm(e){return{get state(){return e.observable.state},onchange:t=>e.observable.onchange(t),close:()=>e.close()}}var dm=new WeakMap;function Ea(e,t){let n=t instanceof qn?t:Xn(t),r=as(e),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o);return wg(r,fm(s),{request:i=>xg(n,s,i,i.desc),publish:i=>Ng(n,s,i),subscribe:i=>vg(s,i)})}function wg(e,t,n){let r=Object.
create(null);return e.forEach((o,s)=>r[s]=n[o.does](o,s)),dm.set(r,t),r}function Sa(e){let t=dm.get(e);if(!t)throw new TypeError(
"not a client: pass the result of createClient");return t}function vg(e,t){return(n={},r={})=>new fs(e,t,()=>Zu(t,n),r)}
function Ng(e,t,n){return(r,o={})=>pm(e,t,o,async s=>{let i=co(uo(o));if(!i)throw new J("invalid_argument","a header abo\
ut the connection in a publish: set it on the client");let a=Hn(n.event,Tn(n.event,r)),{position:c,...u}=await t.publish(
n.name,a,i,s);return o.onHeader?.(new Headers(u.headers)),{position:c&&Dt.of(c)}})}function xg(e,t,n,r){let{input:o,output:s,
parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=e,{name:d,sessionPath:p}=n;return(g,w={})=>pm(e,t,w,async S=>{
let x=async $=>{let Y=u&&co($.header),[z,W]=Y?await I($.message,Y):await Hu(a,n,$,S);return{stream:!1,service:i,method:r,
header:W,message:z}},I=async($,Y)=>{let{payload:z,headers:W}=await t.request(d,Hn(o,$),Y,S);return[In(s,z,`the reply to ${d}`),
new Headers(W)]},M=uo(w),N=Tn(o,g),L=`${a.base}${p}/${d}`,A=c.reduceRight(($,Y)=>Y($),x),H={stream:!1,service:i,method:r,
url:L,signal:S.signal,header:M,message:N},R=await Promise.race([A(H),S.ended()]);return w.onHeader?.(R.header),R.message})}
async function pm(e,t,{signal:n,timeoutMs:r=e.defaultTimeoutMs},o){let s=new et({signal:n,timeoutMs:r},t.closing);try{if(s.
signal.aborted)throw s.signal.reason;return await o(s)}finally{s.done()}}async function*hm(e,t){let{transport:n,endpoint:r,deadline:o,next:s}=e,{desc:i,name:a,sessionPath:c}=r,u=n.session(c),d=Hn(
i.input,e.message),p=[],g=1048576,w=0,S=()=>{},x=!1,I,M=u.send({payload:d,headers:t},o,L=>I={kind:"request",id:0,link:0,
answer:L,request:()=>j(ns,{method:a,payload:d,headers:t,timeoutMs:o.remaining()??0,window:BigInt(1048576)}),take:R=>{if(R.
case==="reply"){let{headers:Y,parts:z}=R.value;for(let W of z.length>0?z:[R.value.payload]){if(g<=0)throw new be("more p\
arts than the window allows");let _={payload:W,headers:Y};g-=fo(_),p.push(_)}S()}else if(R.case!=="end")throw new be(`un\
expected ${R.case} for a request`);let $=R.case==="reply"&&R.value.more;return $||L.resolve(R.value),$}});M.catch(()=>{}).
then(()=>{x=!0,S()});let N=L=>{N=()=>{},e.onHeader?.(new Headers(L))};for(;;){let L=p.shift();if(L)N(L.headers),yield In(
i.output,L.payload,`the reply to ${a}`),w+=fo(L),w>=1048576/2&&(u.tell(I,{case:"credit",value:{bytes:BigInt(w)}}),g+=w,w=
0);else if(x){N((await M).headers);return}else await s(new Promise(A=>S=A))}}function bm(e,t){let n=t instanceof qn?t:Xn(t),r=Object.create(null);for(let[o,s]of as(e))if(Ag(s)){let i=(a,c={})=>kg(n,
s,a,c);r[o]=i}return r}var Tg=50718,Ig=2;function Ag({desc:e}){let t=!1;for(let{data:n}of e.proto.options?.$unknown?.filter(
({no:r})=>r===Tg)??[]){let r=new Je(n),o=r.uint32()+r.pos;for(;r.pos<o;){let[s,i]=r.tag();s===Ig?t=r.bool():r.skip(i)}}return t}
async function*kg(e,t,n,r){let{signal:o,timeoutMs:s=e.defaultTimeoutMs,totalTimeoutMs:i,onHeader:a}=r,c=new AbortController,
u=new et({signal:o},e.session(t.sessionPath).closing),d=new et({signal:c.signal,timeoutMs:i},u.signal),p=async g=>{let w=new et(
{timeoutMs:s},d.signal);try{return await Promise.race([g,w.ended()])}finally{w.done()}};try{if(d.signal.aborted)throw d.
signal.reason;let g=uo(r),w={transport:e,endpoint:t,message:Tn(t.desc.input,n),headers:g,onHeader:a,deadline:d,next:p},S=e.
requestsOverSession&&co(g);yield*S?hm(w,S):Mg(w)}catch(g){throw e.http.requestError(g,d.signal)}finally{c.abort(),u.done()}}
async function*Mg(e){let{transport:{http:t},endpoint:n,message:r,headers:o,deadline:s,next:i}=e,{input:a,output:c}=n.desc,
[u,d]=fa(a,r);o.set("content-type",u),c.typeName!==Zn&&o.set("accept",wa);let p=s.remaining();p!==void 0&&o.set("smq-tim\
eout-ms",String(p));let g=`${n.sessionPath}/${n.name}`,w=await i(t.post(g,o,s.signal,d));if(w.status!==200)throw(await i(
Rr(w))).error;e.onHeader?.(w.headers);let S=w.headers.get("content-type")??"";if(c.typeName!==Zn&&!S.startsWith(wa))throw Lt(
`the reply to ${g} is ${JSON.stringify(S)}, not ${wa}; check the baseUrl`);let x=lo(...ls(n.desc.parent.file,new Set)),I=new va,
M=w.body.getReader();for(;;){let{done:N,value:L}=await i(M.read());if(c.typeName===Zn){if(N)return;yield Tn(c,{contentType:S,
data:L});continue}for(let{event:A,data:H}of I.push(L)){if(A!=="end"){yield gm(c,H,g,x);continue}let R=gm(rs,H,g,x);if(R.
code)throw vn(R);return}if(N)throw Me(`the reply to ${g} broke off`)}}var wa="text/event-stream";function gm(e,t,n,r){try{
return es(e,JSON.parse(t),{registry:r,ignoreUnknownFields:!0})}catch(o){throw Lt(`the reply to ${n} is not a ${e.typeName}\
: ${String(o)}`)}}var va=class{#e=new TextDecoder;#n="";#t="";#r="";push(t){let n=(this.#n+this.#e.decode(t,{stream:!0})).
split(`
`);this.#n=n.pop();let r=[];for(let o of n){let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="event"?this.#t=i:s==="dat\
a"?this.#r+=i:!s&&!i&&this.#r&&(r.push({event:this.#t,data:this.#r}),this.#t=this.#r="")}return r}};var ym=Qe("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIkcKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQESDwoHc3RyZWFtcxgCI\
AEoCEIQCg5fbWVzc2FnZV9ieXRlcyKrAgoFVG9waWMSDgoGcmVwbGF5GAEgASgNEiQKBnJldGFpbhgCIAEoDjIULnNtcS52MS5Ub3BpYy5SZXRhaW4SKAoIb\
3ZlcmZsb3cYAyABKA4yFi5zbXEudjEuVG9waWMuT3ZlcmZsb3cSDgoGZmlsdGVyGAQgASgJEg4KBnNpZ25lZBgFIAEoCBIPCgdkdXJhYmxlGAYgASgIIjwKB\
lJldGFpbhIWChJSRVRBSU5fVU5TUEVDSUZJRUQQABIICgRMQVNUEAESEAoMTEFTVF9QRVJfS0VZEAIiUwoIT3ZlcmZsb3cSGAoUT1ZFUkZMT1dfVU5TUEVDS\
UZJRUQQABIPCgtEUk9QX09MREVTVBABEgwKCENPTkZMQVRFEAISDgoKRElTQ09OTkVDVBADOj8KCWludGVyZmFjZRIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT\
3B0aW9ucxidjAMgASgJUglpbnRlcmZhY2WIAQE6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvc\
GljUgV0b3BpY4gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBO\
j4KCHBvc2l0aW9uEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxidjAMgASgIUghwb3NpdGlvbogBAWIGcHJvdG8z",[Qi]);var Rg=Qe("Chdob3N0d2F0Y2gvdjIvaG9zdC5wcm90bxIMaG9zdHdhdGNoLnYyIhQKEkdldFNuYXBzaG90UmVxdWVzdCIVChNHZXRQcm9jZXNzZXNSZXF1Z\
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
msiF+rhGBMIyAEiDFJlbWFya0ZpbHRlcjABKAEwAWIGcHJvdG8z",[Tu,ta,ym]);var Na=Vu(Rg,0);var Lg=document.querySelector('meta[name="socket.mq"]')?.content||"/",xa=new URL(Lg,document.baseURI).href,Em=Xn({baseUrl:xa,
requests:"session"}),kn=Ea(Na,Em),Sm=bm(Na,Em),Mn=Sa(kn);var Dg=new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",second:"2-digit"}),Cg=new Intl.DateTimeFormat(void 0,
{hour:"numeric",minute:"2-digit"}),yo=e=>e?Number(e.seconds)*1e3+e.nanos/1e6:0,tt=e=>Dg.format(e),wm=e=>Cg.format(e),Eo=e=>e.
toLocaleString("en"),rn=(e,t,n=`${t}s`)=>`${Eo(e)} ${e===1?t:n}`,So=e=>`${e<9.95?e.toFixed(1):e.toFixed(0)} %`,vm=e=>e.toFixed(
2),zn=e=>Nm(e,1024,["B","KiB","MiB","GiB","TiB","PiB"]),_n=e=>`${Nm(e,1e3,["B","kB","MB","GB","TB"])}/s`;function Nm(e,t,n){
let r=0;for(;e>=t*.9995&&r<n.length-1;)e/=t,r+=1;let o=r===0||e>=99.95?0:e>=9.995?1:2;return`${e.toFixed(o)} ${n[r]}`}var xm=e=>e.
replace(/\.0+(?= |$)/,"").replace(/(\.\d*[1-9])0+(?= |$)/,"$1");function on(e){let t=[[Math.floor(e/86400),"d"],[Math.floor(
e/3600)%24,"h"],[Math.floor(e/60)%60,"min"],[Math.floor(e)%60,"s"]],n=t.findIndex(([o])=>o>0);return t.slice(n<0?3:n).slice(
0,2).filter(([o],s)=>o>0||s===0).map(([o,s])=>`${o} ${s}`).join(" ")}function Is(e){let t=10**Math.floor(Math.log10(e));
return([1,2,5].find(n=>n*t>=e*.9999)??10)*t}function X(e){let t=document.getElementById(e);if(!t)throw new Error(`index.html has no #${e}`);return t}function oe(e,t,...n){
let r=document.createElement(e);return r.className=t,r.append(...n),r}var As=class{#e=0;#n=0;#t=0;#r=0;#o;constructor(){Mn.onchange(t=>{t.kind==="reconnecting"&&(this.#o??=t.since.getTime(),
X("news").textContent="")})}event(){this.#e+=1}resumed(t){this.#n+=t,this.#o!==void 0&&this.#a(`nothing is missing, ${t===
0?"nothing came":`${rn(t,"sample")} came`} meanwhile.`)}gap(t){this.#t+=t,this.#r+=t===0?1:0,this.#a(t>0?`too late for ${rn(
t,"sample")}.`:"the server was restarted. What it measured last is not known.")}show(){this.#e>0&&(X("account").textContent=
this.#s())}#s(){let t=this.#r===1?"once":`${Eo(this.#r)} times`;return[rn(this.#e,"sample"),this.#n>0&&`${Eo(this.#n)} o\
f them caught up on`,this.#t>0?`${Eo(this.#t)} missed`:this.#r===0&&"nothing missed",this.#r>0&&`server restarted ${t}`].
filter(Boolean).join(", ")}#a(t){let n=this.#o===void 0?void 0:(Date.now()-this.#o)/1e3;this.#o=void 0,X("news").textContent=
n===void 0?`On again: ${t}`:`Back after ${on(Math.max(n,1))}: ${t}`}};var Og={websocket:"WebSocket","event-stream":"event stream","long-poll":"polls"};function Im(){let e=X("connection"),t=n=>{
if(e.dataset.state==="closed"&&(n.kind==="connecting"||n.kind==="idle"))return;e.dataset.state=n.kind;let r=Pg(n);e.textContent!==
r&&(e.textContent=r),Tm()};Mn.onchange(t),t(Mn.state),setInterval(Tm,1e3)}function Pg(e){switch(e.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Live, by ${Og[e.transport]}`;case"reconnecting":return`No connection\
 since ${tt(e.since.getTime())}`;case"closed":return"Refused by the server"}}function Tm(){let{state:e}=Mn,t=X("lost");if(e.
kind==="reconnecting"){let n=(Date.now()-e.since.getTime())/1e3;t.textContent=`For ${on(Math.max(n,0))}. It is tried aga\
in and again: ${e.reason.message}`}else e.kind==="closed"?t.textContent=e.reason.message:e.kind==="live"&&(t.textContent=
"")}var Am=!1;function ks(){Am=!0}function Lr({code:e}){e==="unauthenticated"&&Am&&location.reload()}var Fg=5e3;async function Ta(e,t){let n;for(;;){let r=e({after:n});try{for await(let o of r)ks(),t(o)}catch(o){if(!(o instanceof
J))throw o;Lr(o)}n=r.position??n,await new Promise(o=>setTimeout(o,Fg))}}function _s({from:e,to:t}){return e.epoch===t.epoch?Number(t.sequence-e.sequence)+1:0}var Ms=class{#e=[];#n;#t=[];#r;#o;#s=!1;constructor(t){
this.#n=new Map(t.map(n=>[n,[]]))}add(t,n,r){let o=this.#n.get(t);if(!o)return;r<this.latest-5e3&&this.#c(),r>this.latest&&
this.#a(r);let s=this.#e.lastIndexOf(r);s>=0&&(o[s]=n)}gap(t){this.latest>0&&(this.#r??={missed:0,restarted:!1},this.#r.
missed+=t,this.#r.restarted||=t===0)}resynchronise(){this.#s=!0}get latest(){return this.#e.at(-1)??0}get holes(){return this.#t}openHole(t){
return this.latest>0&&t-this.latest>2*2500?{from:this.latest,to:t}:void 0}span(t,n,r){return Math.min(r,Math.max(n,t-(this.#e[0]??
t)))}now(){return Date.now()+(this.#o??0)}at(t,n){let r=this.#n.get(t)??[];for(let o=this.#e.length-1;o>=0&&n-this.#e[o]<
2500;o-=1){let s=r[o];if(this.#e[o]<=n+500&&s!==null)return s}}since(t){let n=Math.max(this.#e.findIndex(r=>r>=t)-1,0);return{
times:this.#e.slice(n),of:r=>(this.#n.get(r)??[]).slice(n)}}#a(t){let n=this.latest;if(this.#r){let{missed:r,restarted:o}=this.#r;
this.#t.push({from:n,to:t,missed:r,why:o?"restarted":"missed"}),this.#r=void 0,this.#i(n+1)}else n>0&&t-n>2500&&(this.#t.
push({from:n,to:t,missed:0,why:"silent"}),this.#i(n+1));this.#i(t),this.#o=Math.max(this.#s?-1/0:this.#o??-1/0,t-Date.now()),
this.#s=!1,this.#l(t-36e5)}#i(t){this.#e.push(t),this.#n.forEach(n=>n.push(null))}#l(t){this.#t=this.#t.filter(n=>n.to>t),
this.#e[60]!==void 0&&this.#e[60]<t&&(this.#e.splice(0,60),this.#n.forEach(n=>n.splice(0,60)))}#c(){this.#e=[],this.#t=[],
this.#r=void 0,this.#n.forEach(t=>t.splice(0)),this.resynchronise()}};function wo({missed:e,why:t}){switch(t){case"missed":return`${rn(e,"sample")} missed`;case"restarted":return"server rest\
arted";case"silent":return"nothing measured";case"open":return"nothing heard"}}function km(e,t){let n=X("holes"),r=e.filter(
({to:o})=>o>t).map(Bg);r.join()!==[...n.children].map(o=>o.textContent).join()&&n.replaceChildren(...r.map(o=>oe("li","",
o)))}function Bg(e){let{from:t,to:n,why:r}=e,o=`${tt(t)} to ${tt(n)}, ${on(Math.floor(n/1e3)-Math.floor(t/1e3))}`;switch(r){case"\
missed":return`${o}: ${wo(e)}. The server no longer had them when the connection was back.`;case"restarted":return`${o}:\
 the server was restarted. What it measured last, before that, is not known.`;case"silent":return`${o}: nothing was meas\
ured, and nothing is missing.`}}var Mm=getComputedStyle(document.documentElement),sn=e=>Mm.getPropertyValue(`--${e}`).trim(),_m=e=>`${sn(e)}26`,jn=parseFloat(
Mm.fontSize)/16,Rs=e=>`${e*jn}px ${sn("mono")}`;function Rm(e){for(let t of["(prefers-color-scheme: dark)","(prefers-con\
trast: more)","(forced-colors: active)"])matchMedia(t).addEventListener("change",e)}var Ia=60,Lm=new Map;function Dm({hostName:e,os:t,cpus:n,disks:r,networks:o,processes:s,processCount:i,uptimeSeconds:a}){
document.title=`${e||"hostwatch"} – hostwatch`,X("host-name").textContent=e||"unnamed machine";let c=[[t?.name,t?.version].
filter(Boolean).join(" "),t?.kernelVersion&&`kernel ${t.kernelVersion}`,t?.architecture,`up ${on(Number(a))}`];X("host-f\
acts").textContent=c.filter(Boolean).join(" · "),X("cpu-brand").textContent=[...new Set(n.map(({brand:u})=>u).filter(Boolean))].
join(", "),Ls(X("cpus"),n,"li",(u,{name:d,loadPercent:p})=>{let[g,w,S]=Ds(u,["span","i","span"]);g.textContent=d,w.style.
setProperty("--share",Math.min(p/100,1).toFixed(3)),S.textContent=So(p);let x=[...Lm.get(d)??[],p].slice(-Ia);Lm.set(d,x),
Gg(u).setAttribute("points",x.map((I,M)=>`${Ia-x.length+M},${100-I}`).join(" "))}),Ls(X("processes"),s,"tr",(u,{pid:d,name:p,
cpuPercent:g,memoryBytes:w})=>{let[S,x,I,M]=Ds(u,["th","td","td","td"]);S.scope="row",S.textContent=p,x.textContent=String(
d),I.textContent=So(g),M.textContent=zn(Number(w))}),X("process-count").textContent=i>0?`The busiest of ${rn(i,"process",
"processes")}. 100 % is one core.`:"",Ls(X("disks"),r,"li",(u,{mountPoint:d,fileSystem:p,totalBytes:g,availableBytes:w})=>{
let[S,x]=[Number(g),Number(w)],[I,M,N]=Ds(u,["span","i","span"]);I.textContent=[d,p].filter(Boolean).join(" · "),M.style.
setProperty("--share",S>0?((S-x)/S).toFixed(3):"0"),N.textContent=`${zn(x)} free of ${zn(S)}`}),Ls(X("networks"),o,"tr",
(u,{name:d,receivedBytesPerSecond:p,sentBytesPerSecond:g})=>{let[w,S,x]=Ds(u,["th","td","td"]);w.scope="row",w.textContent=
d,S.textContent=_n(p),x.textContent=_n(g)})}function Gg(e){let t=e.querySelector("polyline");if(t)return t;let[n,r]=["sv\
g","polyline"].map(o=>document.createElementNS("http://www.w3.org/2000/svg",o));return n.setAttribute("viewBox",`0 -4 ${Ia-
1} 108`),n.setAttribute("preserveAspectRatio","none"),n.setAttribute("aria-hidden","true"),n.append(r),e.append(n),r}function Ls(e,t,n,r){
for(;e.childElementCount>t.length;)e.lastElementChild.remove();for(;e.childElementCount<t.length;)e.append(document.createElement(
n));t.forEach((o,s)=>r(e.children[s],o))}function Ds(e,t){return e.childElementCount===0&&e.append(...t.map(n=>document.
createElement(n))),[...e.children]}var Vg="uplot",Ug="u-hz",Yg="u-vt",$g="u-title",Wg="u-wrap",Kg="u-under",Hg="u-over",Zg="u-axis",er="u-off",qg="u-select",
Xg="u-cursor-x",zg="u-cursor-y",jg="u-cursor-pt",Jg="u-legend",Qg="u-live",eb="u-inline",tb="u-series",nb="u-marker",Cm="\
u-label",rb="u-value",No="width",xo="height";var Om="bottom",Dr="left",Aa="right",Wa="#000",Pm=Wa+"0",ka="mousemove",Fm="mousedown",Ma="mouseup",Bm="mouseenter",Gm="\
mouseleave",Vm="dblclick",ob="resize",sb="scroll",Um="change",Bs="dppxchange",Ka="--",Vr=typeof window<"u",Ca=Vr?document:
null,Or=Vr?window:null,ib=Vr?navigator:null,fe,Cs;function Oa(){let e=devicePixelRatio;fe!=e&&(fe=e,Cs&&Fa(Um,Cs,Oa),Cs=
matchMedia(`(min-resolution: ${fe-.001}dppx) and (max-resolution: ${fe+.001}dppx)`),tr(Um,Cs,Oa),Or.dispatchEvent(new CustomEvent(
Bs)))}function wt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Pa(e,t){let n=e.classList;n.contains(
t)&&n.remove(t)}function Te(e,t,n){e.style[t]=n+"px"}function Ht(e,t,n,r){let o=Ca.createElement(e);return t!=null&&wt(o,
t),n?.insertBefore(o,r),o}function Ct(e,t){return Ht("div",e,t)}var Ym=new WeakMap;function an(e,t,n,r,o){let s="transla\
te("+t+"px,"+n+"px)",i=Ym.get(e);s!=i&&(e.style.transform=s,Ym.set(e,s),t<0||n<0||t>r||n>o?wt(e,er):Pa(e,er))}var $m=new WeakMap;
function Wm(e,t,n){let r=t+n,o=$m.get(e);r!=o&&($m.set(e,r),e.style.background=t,e.style.borderColor=n)}var Km=new WeakMap;
function Hm(e,t,n,r){let o=t+""+n,s=Km.get(e);o!=s&&(Km.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=
r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Ha={passive:!0},ab={...Ha,capture:!0};function tr(e,t,n,r){t.addEventListener(
e,n,r?ab:Ha)}function Fa(e,t,n,r){t.removeEventListener(e,n,Ha)}Vr&&Oa();function Zt(e,t,n,r){let o;n=n||0,r=r||t.length-
1;let s=r<=2147483647;for(;r-n>1;)o=s?n+r>>1:vt((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function wf(e){return(n,r,o)=>{
let s=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){s=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[s,i]}}var vf=e=>e!=
null,Nf=e=>e!=null&&e>0,Us=wf(vf),lb=wf(Nf);function cb(e,t,n,r=0,o=!1){let s=o?lb:Us,i=o?Nf:vf;[t,n]=s(e,t,n);let a=e[t],
c=e[t];if(t>-1)if(r==1)a=e[t],c=e[n];else if(r==-1)a=e[n],c=e[t];else for(let u=t;u<=n;u++){let d=e[u];i(d)&&(d<a?a=d:d>
c&&(c=d))}return[a??Ee,c??-Ee]}function Ys(e,t,n,r){let o=Xm(e),s=Xm(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?
dn:xf,a=o==1?vt:Ot,c=s==1?Ot:vt,u=a(i(Ve(e))),d=c(i(Ve(t))),p=Pr(n,u),g=Pr(n,d);return n==10&&(u<0&&(p=Se(p,-u)),d<0&&(g=
Se(g,-d))),r||n==2?(e=p*o,t=g*s):(e=kf(e,p),t=$s(t,g)),[e,t]}function Za(e,t,n,r){let o=Ys(e,t,n,r);return e==0&&(o[0]=0),
t==0&&(o[1]=0),o}var qa=.1,Zm={mode:3,pad:qa},Io={pad:0,soft:null,mode:0},ub={min:Io,max:Io};function Gs(e,t,n,r){return Ws(
n)?qm(e,t,n):(Io.pad=n,Io.soft=r?0:null,Io.mode=r?3:0,qm(e,t,ub))}function ue(e,t){return e??t}function mb(e,t,n){for(t=
ue(t,0),n=ue(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function qm(e,t,n){let r=n.min,o=n.max,s=ue(r.pad,
0),i=ue(o.pad,0),a=ue(r.hard,-Ee),c=ue(o.hard,Ee),u=ue(r.soft,Ee),d=ue(o.soft,-Ee),p=ue(r.mode,0),g=ue(o.mode,0),w=t-e,S=dn(
w),x=lt(Ve(e),Ve(t)),I=dn(x),M=Ve(I-S);(w<1e-24||M>10)&&(w=0,(e==0||t==0)&&(w=1e-24,p==2&&u!=Ee&&(s=0),g==2&&d!=-Ee&&(i=
0)));let N=w||x||1e3,L=dn(N),A=Pr(10,vt(L)),H=N*(w==0?e==0?.1:1:s),R=Se(kf(e-H,A/10),24),$=e>=u&&(p==1||p==3&&R<=u||p==2&&
R>=u)?u:Ee,Y=lt(a,R<$&&e>=$?$:qt($,R)),z=N*(w==0?t==0?.1:1:i),W=Se($s(t+z,A/10),24),_=t<=d&&(g==1||g==3&&W>=d||g==2&&W<=
d)?d:-Ee,ee=qt(c,W>_&&t<=_?_:lt(_,W));return Y==ee&&Y==0&&(ee=100),[Y,ee]}var fb=new Intl.NumberFormat(Vr?ib.language:"e\
n-US"),Xa=e=>fb.format(e),Nt=Math,Fs=Nt.PI,Ve=Nt.abs,vt=Nt.floor,Ge=Nt.round,Ot=Nt.ceil,qt=Nt.min,lt=Nt.max,Pr=Nt.pow,Xm=Nt.
sign,dn=Nt.log10,xf=Nt.log2,db=(e,t=1)=>Nt.sinh(e)*t,_a=(e,t=1)=>Nt.asinh(e/t),Ee=1/0;function zm(e){return(dn((e^e>>31)-
(e>>31))|0)+1}function Ba(e,t,n){return qt(lt(e,t),n)}function Tf(e){return typeof e=="function"}function se(e){return Tf(
e)?e:()=>e}var pb=()=>{},If=e=>e,Af=(e,t)=>t,hb=e=>null,jm=e=>!0,Jm=(e,t)=>e==t,gb=/\.\d*?(?=9{6,}|0{6,})/gm,nr=e=>{if(_f(
e)||Ln.has(e))return e;let t=`${e}`,n=t.match(gb);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,
s]=t.split("e");return+`${nr(o)}e${s}`}return Se(e,r)};function Jn(e,t){return nr(Se(nr(e/t))*t)}function $s(e,t){return nr(
Ot(nr(e/t))*t)}function kf(e,t){return nr(vt(nr(e/t))*t)}function Se(e,t=0){if(_f(e))return e;let n=10**t,r=e*n*(1+Number.
EPSILON);return Ge(r)/n}var Ln=new Map;function Mf(e){return((""+e).split(".")[1]||"").length}function ko(e,t,n,r){let o=[],
s=r.map(Mf);for(let i=t;i<n;i++){let a=Ve(i),c=Se(Pr(e,i),a);for(let u=0;u<r.length;u++){let d=e==10?+`${r[u]}e${i}`:r[u]*
c,p=(i>=0?0:a)+(i>=s[u]?0:s[u]),g=e==10?d:Se(d,p);o.push(g),Ln.set(g,p)}}return o}var Ao={},za=[],Fr=[null,null],Rn=Array.
isArray,_f=Number.isInteger,bb=e=>e===void 0;function Qm(e){return typeof e=="string"}function Ws(e){let t=!1;if(e!=null){
let n=e.constructor;t=n==null||n==Object}return t}function yb(e){return e!=null&&typeof e=="object"}var Eb=Object.getPrototypeOf(
Uint8Array),Rf="__proto__";function Br(e,t=Ws){let n;if(Rn(e)){let r=e.find(o=>o!=null);if(Rn(r)||t(r)){n=Array(e.length);
for(let o=0;o<e.length;o++)n[o]=Br(e[o],t)}else n=e.slice()}else if(e instanceof Eb)n=e.slice();else if(t(e)){n={};for(let r in e)
r!=Rf&&(n[r]=Br(e[r],t))}else n=e;return n}function Oe(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)
o!=Rf&&(Ws(e[o])?Oe(e[o],Br(r[o])):e[o]=Br(r[o]))}return e}var Sb=0,wb=1,vb=2;function Nb(e,t,n){for(let r=0,o,s=-1;r<t.
length;r++){let i=t[r];if(i>s){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[s=o++]=null}}}function xb(e,t){
if(Ab(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return kb(i[0])||(i=Ib(i)),i}let n=new Set;
for(let i=0;i<e.length;i++){let c=e[i][0],u=c.length;for(let d=0;d<u;d++)n.add(c[d])}let r=[Array.from(n).sort((i,a)=>i-
a)],o=r[0].length,s=new Map;for(let i=0;i<o;i++)s.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],c=a[0];for(let u=1;u<
a.length;u++){let d=a[u],p=Array(o).fill(void 0),g=t?t[i][u]:wb,w=[];for(let S=0;S<d.length;S++){let x=d[S],I=s.get(c[S]);
x===null?g!=Sb&&(p[I]=x,g==vb&&w.push(I)):p[I]=x}Nb(p,w,o),r.push(p)}}return r}var Tb=typeof queueMicrotask>"u"?e=>Promise.
resolve().then(e):queueMicrotask;function Ib(e){let t=e[0],n=t.length,r=Array(n);for(let s=0;s<r.length;s++)r[s]=s;r.sort(
(s,i)=>t[s]-t[i]);let o=[];for(let s=0;s<e.length;s++){let i=e[s],a=Array(n);for(let c=0;c<n;c++)a[c]=i[r[c]];o.push(a)}
return o}function Ab(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=
t){for(let s=0;s<n;s++)if(o[s]!=t[s])return!1}}return!0}function kb(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-
1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let s=lt(1,vt((o-r+1)/t));for(let i=e[r],a=r+s;a<=
o;a+=s){let c=e[a];if(c!=null){if(c<=i)return!1;i=c}}return!0}var Lf=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Df=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function Cf(e){return e.slice(0,3)}var Mb=Df.map(Cf),_b=Lf.map(Cf),Rb={MMMM:Lf,MMM:_b,WWWW:Df,WWW:Mb};function vo(e){
return(e<10?"0":"")+e}function Lb(e){return(e<10?"00":e<100?"0":"")+e}var Db={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+
"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>vo(e.getMonth()+1),M:e=>e.getMonth()+
1,DD:e=>vo(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>vo(e.getHours()),
H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=
12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>vo(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>vo(e.getSeconds()),s:e=>e.
getSeconds(),fff:e=>Lb(e.getMilliseconds())};function ja(e,t){t=t||Rb;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(
e);)n.push(o[0][0]=="{"?Db[o[1]]:o[0]);return s=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](
s,t);return i}}var Cb=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Ob(e,t){let n;return t=="UTC"||t=="E\
tc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==Cb?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(
e.getMilliseconds())),n}var Of=e=>e%1==0,Vs=[1,2,2.5,5],Pb=ko(10,-32,0,Vs),Pf=ko(10,0,32,Vs),Fb=Pf.filter(Of),Qn=Pb.concat(
Pf),Ja=`
`,Ff="{YYYY}",ef=Ja+Ff,Bf="{M}/{D}",To=Ja+Bf,Os=To+"/{YY}",Gf="{aa}",Bb="{h}:{mm}",Cr=Bb+Gf,tf=Ja+Cr,nf=":{ss}",pe=null;
function Vf(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,s=o*30,i=o*365,c=(e==1?ko(10,0,3,Vs).filter(Of):ko(10,-3,0,Vs)).concat([
t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,s,s*2,s*
3,s*4,s*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),u=[[i,Ff,pe,pe,pe,pe,pe,pe,1],[o*28,"{MMM}",ef,pe,pe,pe,pe,pe,1],[o,Bf,ef,pe,
pe,pe,pe,pe,1],[r,"{h}"+Gf,Os,pe,To,pe,pe,pe,1],[n,Cr,Os,pe,To,pe,pe,pe,1],[t,nf,Os+" "+Cr,pe,To+" "+Cr,pe,tf,pe,1],[e,nf+
".{fff}",Os+" "+Cr,pe,To+" "+Cr,pe,tf,pe,1]];function d(p){return(g,w,S,x,I,M)=>{let N=[],L=I>=i,A=I>=s&&I<i,H=p(S),R=Se(
H*e,3),$=Ra(H.getFullYear(),L?0:H.getMonth(),A||L?1:H.getDate()),Y=Se($*e,3);if(A||L){let z=A?I/s:0,W=L?I/i:0,_=R==Y?R:Se(
Ra($.getFullYear()+W,$.getMonth()+z,1)*e,3),ee=new Date(Ge(_/e)),F=ee.getFullYear(),Z=ee.getMonth();for(let U=0;_<=x;U++){
let ie=Ra(F+W*U,Z+z*U,1),V=ie-p(Se(ie*e,3));_=Se((+ie+V)*e,3),_<=x&&N.push(_)}}else{let z=I>=o?o:I,W=vt(S)-vt(R),_=Y+W+$s(
R-Y,z);N.push(_);let ee=p(_),F=ee.getHours()+ee.getMinutes()/n+ee.getSeconds()/r,Z=I/r,U=g.axes[w]._space,ie=M/U;for(;_=
Se(_+I,e==1?0:3),!(_>x);)if(Z>1){let V=vt(Se(F+Z,6))%24,ae=p(_).getHours()-V;ae>1&&(ae=-1),_-=ae*r,F=(F+Z)%24;let he=N[N.
length-1];Se((_-he)/I,3)*ie>=.7&&N.push(_)}else N.push(_)}return N}}return[c,u,d]}var[Gb,Vb,Ub]=Vf(1),[Yb,$b,Wb]=Vf(.001);
ko(2,-53,53,[1]);function rf(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function of(e,t){
return(n,r,o,s,i)=>{let a=t.find(S=>i>=S[0])||t[t.length-1],c,u,d,p,g,w;return r.map(S=>{let x=e(S),I=x.getFullYear(),M=x.
getMonth(),N=x.getDate(),L=x.getHours(),A=x.getMinutes(),H=x.getSeconds(),R=I!=c&&a[2]||M!=u&&a[3]||N!=d&&a[4]||L!=p&&a[5]||
A!=g&&a[6]||H!=w&&a[7]||a[1];return c=I,u=M,d=N,p=L,g=A,w=H,R(x)})}}function Kb(e,t){let n=ja(t);return(r,o,s,i,a)=>o.map(
c=>n(e(c)))}function Ra(e,t,n){return new Date(e,t,n)}function sf(e,t){return t(e)}var Hb="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function af(e,t){return(n,r,o,s)=>s==null?Ka:t(e(r))}function Zb(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.
width?n.points.stroke(e,t):null}function qb(e,t){return e.series[t].fill(e,t)}var Xb={show:!0,live:!0,isolate:!1,mount:pb,
markers:{show:!0,width:2,stroke:Zb,fill:qb,dash:"solid"},idx:null,idxs:null,values:[]};function zb(e,t){let n=e.cursor.points,
r=Ct(),o=n.size(e,t);Te(r,No,o),Te(r,xo,o);let s=o/-2;Te(r,"marginLeft",s),Te(r,"marginTop",s);let i=n.width(e,t,o);return i&&
Te(r,"borderWidth",i),r}function jb(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Jb(e,t){let n=e.series[t].
points;return n._stroke||n._fill}function Qb(e,t){return e.series[t].points.size}var La=[0,0];function ey(e,t,n){return La[0]=
t,La[1]=n,La}function Ps(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Da(e,t,n,r=!0){return o=>{
(!r||o.target==t)&&n(o)}}var ty={show:!0,x:!0,y:!0,lock:!1,move:ey,points:{one:!1,show:zb,size:Qb,width:0,stroke:Jb,fill:jb},
bind:{mousedown:Ps,mouseup:Ps,click:Ps,dblclick:Ps,mousemove:Da,mouseleave:Da,mouseenter:Da},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-
o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Uf={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Qa=Oe({},Uf,{filter:Af}),Yf=Oe({},Qa,{size:10}),$f=Oe({},Uf,{show:!1}),el='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Wf="bold "+el,Kf=1.5,lf={show:!0,scale:"x",stroke:Wa,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wf,side:2,grid:Qa,ticks:Yf,border:$f,font:el,lineGap:Kf,rotate:0},ny="\
Value",ry="Time",cf={show:!0,scale:"x",auto:!1,sorted:1,min:Ee,max:-Ee,idxs:[]};function oy(e,t,n,r,o){return t.map(s=>s==
null?"":Xa(s))}function sy(e,t,n,r,o,s,i){let a=[],c=Ln.get(o)||0;n=i?n:Se($s(n,o),c);for(let u=n;u<=r;u=Se(u+o,c))a.push(
Object.is(u,-0)?0:u);return a}function Ga(e,t,n,r,o,s,i){let a=[],c=e.scales[e.axes[t].scale].log,u=c==10?dn:xf,d=vt(u(n));
o=Pr(c,d),c==10&&(o=Qn[Zt(o,Qn)]);let p=n,g=o*c;c==10&&(g=Qn[Zt(g,Qn)]);do a.push(p),p=p+o,c==10&&!Ln.has(p)&&(p=Se(p,Ln.
get(o))),p>=g&&(o=p,g=o*c,c==10&&(g=Qn[Zt(g,Qn)]));while(p<=r);return a}function iy(e,t,n,r,o,s,i){let c=e.scales[e.axes[t].
scale].asinh,u=r>c?Ga(e,t,lt(c,n),r,o):[c],d=r>=0&&n<=0?[0]:[];return(n<-c?Ga(e,t,lt(c,-r),-n,o):[c]).reverse().map(g=>-g).
concat(d,u)}var Hf=/./,ay=/[12357]/,ly=/[125]/,uf=/1/,Va=(e,t,n,r)=>e.map((o,s)=>t==4&&o==0||s%r==0&&n.test(o.toExponential()[o<
0?1:0])?o:null);function cy(e,t,n,r,o){let s=e.axes[n],i=s.scale,a=e.scales[i],c=e.valToPos,u=s._space,d=c(10,i),p=c(9,i)-
d>=u?Hf:c(7,i)-d>=u?ay:c(5,i)-d>=u?ly:uf;if(p==uf){let g=Ve(c(1,i)-d);if(g<u)return Va(t.slice().reverse(),a.distr,p,Ot(
u/g)).reverse()}return Va(t,a.distr,p,1)}function uy(e,t,n,r,o){let s=e.axes[n],i=s.scale,a=s._space,c=e.valToPos,u=Ve(c(
1,i)-c(2,i));return u<a?Va(t.slice().reverse(),3,Hf,Ot(a/u)).reverse():t}function my(e,t,n,r){return r==null?Ka:t==null?
"":Xa(t)}var mf={show:!0,scale:"y",stroke:Wa,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wf,side:3,
grid:Qa,ticks:Yf,border:$f,font:el,lineGap:Kf,rotate:0};function fy(e,t){let n=3+(e||1)*2;return Se(n*t,3)}function dy(e,t){
let{scale:n,idxs:r}=e.series[0],o=e._data[0],s=e.valToPos(o[r[0]],n,!0),i=e.valToPos(o[r[1]],n,!0),a=Ve(i-s),c=e.series[t],
u=a/(c.points.space*fe);return r[1]-r[0]<=u}var ff={scale:null,auto:!0,sorted:0,min:Ee,max:-Ee},Zf=(e,t,n,r,o)=>o,df={show:!0,
auto:!0,sorted:0,gaps:Zf,alpha:1,facets:[Oe({},ff,{scale:"x"}),Oe({},ff,{scale:"y"})]},pf={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:Zf,alpha:1,points:{show:dy,filter:null},values:null,min:Ee,max:-Ee,idxs:[],path:null,clip:null};function py(e,t,n,r,o){
return n/10}var qf={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},hy=Oe({},qf,{time:!1,ori:1}),hf={};
function Xf(e,t){let n=hf[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=
r)},pub(r,o,s,i,a,c,u){for(let d=0;d<n.plots.length;d++)n.plots[d]!=o&&n.plots[d].pub(r,o,s,i,a,c,u)}},e!=null&&(hf[e]=n)),
n}var Gr=1,Ua=2;function rr(e,t,n){let r=e.mode,o=e.series[t],s=r==2?e._data[t]:e._data,i=e.scales,a=e.bbox,c=s[0],u=r==
2?s[1]:s[t],d=r==2?i[o.facets[0].scale]:i[e.series[0].scale],p=r==2?i[o.facets[1].scale]:i[o.scale],g=a.left,w=a.top,S=a.
width,x=a.height,I=e.valToPosH,M=e.valToPosV;return d.ori==0?n(o,c,u,d,p,I,M,g,w,S,x,Hs,Ur,qs,jf,Qf):n(o,c,u,d,p,M,I,w,g,
x,S,Zs,Yr,rl,Jf,ed)}function tl(e,t){let n=0,r=0,o=ue(e.bands,za);for(let s=0;s<o.length;s++){let i=o[s];i.series[0]==t?
n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function gy(e,t,n,r,o){let s=e.mode,i=e.series[t],
a=s==2?i.facets[1].scale:i.scale,c=e.scales[a];return o==-1?c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function pn(e,t,n,r,o,s){
return rr(e,t,(i,a,c,u,d,p,g,w,S,x,I)=>{let M=i.pxRound,N=u.dir*(u.ori==0?1:-1),L=u.ori==0?Ur:Yr,A,H;N==1?(A=n,H=r):(A=r,
H=n);let R=M(p(a[A],u,x,w)),$=M(g(c[A],d,I,S)),Y=M(p(a[H],u,x,w)),z=M(g(s==1?d.max:d.min,d,I,S)),W=new Path2D(o);return L(
W,Y,z),L(W,R,z),L(W,R,$),W})}function Ks(e,t,n,r,o,s){let i=null;if(e.length>0){i=new Path2D;let a=t==0?qs:rl,c=n;for(let p=0;p<
e.length;p++){let g=e[p];if(g[1]>g[0]){let w=g[0]-c;w>0&&a(i,c,r,w,r+s),c=g[1]}}let u=n+o-c,d=10;u>0&&a(i,c,r-d/2,u,r+s+
d)}return i}function by(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function nl(e,t,n,r,o,s,i){let a=[],c=e.
length;for(let u=o==1?n:r;u>=n&&u<=r;u+=o)if(t[u]===null){let p=u,g=u;if(o==1)for(;++u<=r&&t[u]===null;)g=u;else for(;--u>=
n&&t[u]===null;)g=u;let w=s(e[p]),S=g==p?w:s(e[g]),x=p-o;w=i<=0&&x>=0&&x<c?s(e[x]):w;let M=g+o;S=i>=0&&M>=0&&M<c?s(e[M]):
S,S>=w&&a.push([w,S])}return a}function gf(e){return e==0?If:e==1?Ge:t=>Jn(t,e)}function zf(e){let t=e==0?Hs:Zs,n=e==0?(o,s,i,a,c,u)=>{
o.arcTo(s,i,a,c,u)}:(o,s,i,a,c,u)=>{o.arcTo(i,s,c,a,u)},r=e==0?(o,s,i,a,c)=>{o.rect(s,i,a,c)}:(o,s,i,a,c)=>{o.rect(i,s,c,
a)};return(o,s,i,a,c,u=0,d=0)=>{u==0&&d==0?r(o,s,i,a,c):(u=qt(u,a/2,c/2),d=qt(d,a/2,c/2),t(o,s+u,i),n(o,s+a,i,s+a,i+c,u),
n(o,s+a,i+c,s,i+c,d),n(o,s,i+c,s,i,d),n(o,s,i,s+a,i,u),o.closePath())}}var Hs=(e,t,n)=>{e.moveTo(t,n)},Zs=(e,t,n)=>{e.moveTo(
n,t)},Ur=(e,t,n)=>{e.lineTo(t,n)},Yr=(e,t,n)=>{e.lineTo(n,t)},qs=zf(0),rl=zf(1),jf=(e,t,n,r,o,s)=>{e.arc(t,n,r,o,s)},Jf=(e,t,n,r,o,s)=>{
e.arc(n,t,r,o,s)},Qf=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(t,n,r,o,s,i)},ed=(e,t,n,r,o,s,i)=>{e.bezierCurveTo(n,t,o,r,i,s)};
function td(e){return(t,n,r,o,s)=>rr(t,n,(i,a,c,u,d,p,g,w,S,x,I)=>{let{pxRound:M,points:N}=i,L,A;u.ori==0?(L=Hs,A=jf):(L=
Zs,A=Jf);let H=Se(N.width*fe,3),R=(N.size-N.width)/2*fe,$=Se(R*2,3),Y=new Path2D,z=new Path2D,{left:W,top:_,width:ee,height:F}=t.
bbox;qs(z,W-$,_-$,ee+$*2,F+$*2);let Z=U=>{if(c[U]!=null){let ie=M(p(a[U],u,x,w)),V=M(g(c[U],d,I,S));L(Y,ie+R,V),A(Y,ie,V,
R,0,Fs*2)}};if(s)s.forEach(Z);else for(let U=r;U<=o;U++)Z(U);return{stroke:H>0?Y:null,fill:Y,clip:z,flags:Gr|Ua}})}function nd(e){
return(t,n,r,o,s,i)=>{r!=o&&(s!=r&&i!=r&&e(t,n,r),s!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var yy=nd(Ur),Ey=nd(Yr);function rd(e){
let t=ue(e?.alignGaps,0);return(n,r,o,s)=>rr(n,r,(i,a,c,u,d,p,g,w,S,x,I)=>{[o,s]=Us(c,o,s);let M=i.pxRound,N=F=>M(p(F,u,
x,w)),L=F=>M(g(F,d,I,S)),A,H;u.ori==0?(A=Ur,H=yy):(A=Yr,H=Ey);let R=u.dir*(u.ori==0?1:-1),$={stroke:new Path2D,fill:null,
clip:null,band:null,gaps:null,flags:Gr},Y=$.stroke,z=!1;if(s-o>=x*4){let F=B=>n.posToVal(B,u.key,!0),Z=null,U=null,ie,V,
ct,Ie=N(a[R==1?o:s]),ae=N(a[o]),he=N(a[s]),te=F(R==1?ae+1:he-1);for(let B=R==1?o:s;B>=o&&B<=s;B+=R){let Pe=a[B],Ae=(R==1?
Pe<te:Pe>te)?Ie:N(Pe),de=c[B];Ae==Ie?de!=null?(V=de,Z==null?(A(Y,Ae,L(V)),ie=Z=U=V):V<Z?Z=V:V>U&&(U=V)):de===null&&(z=!0):
(Z!=null&&H(Y,Ie,L(Z),L(U),L(ie),L(V)),de!=null?(V=de,A(Y,Ae,L(V)),Z=U=ie=V):(Z=U=null,de===null&&(z=!0)),Ie=Ae,te=F(Ie+
R))}Z!=null&&Z!=U&&ct!=Ie&&H(Y,Ie,L(Z),L(U),L(ie),L(V))}else for(let F=R==1?o:s;F>=o&&F<=s;F+=R){let Z=c[F];Z===null?z=!0:
Z!=null&&A(Y,N(a[F]),L(Z))}let[_,ee]=tl(n,r);if(i.fill!=null||_!=0){let F=$.fill=new Path2D(Y),Z=i.fillTo(n,r,i.min,i.max,
_),U=L(Z),ie=N(a[o]),V=N(a[s]);R==-1&&([V,ie]=[ie,V]),A(F,V,U),A(F,ie,U)}if(!i.spanGaps){let F=[];z&&F.push(...nl(a,c,o,
s,R,N,t)),$.gaps=F=i.gaps(n,r,o,s,F),$.clip=Ks(F,u.ori,w,S,x,I)}return ee!=0&&($.band=ee==2?[pn(n,r,o,s,Y,-1),pn(n,r,o,s,
Y,1)]:pn(n,r,o,s,Y,ee)),$})}function Sy(e){let t=ue(e.align,1),n=ue(e.ascDesc,!1),r=ue(e.alignGaps,0),o=ue(e.extend,!1);
return(s,i,a,c)=>rr(s,i,(u,d,p,g,w,S,x,I,M,N,L)=>{[a,c]=Us(p,a,c);let A=u.pxRound,{left:H,width:R}=s.bbox,$=ae=>A(S(ae,g,
N,I)),Y=ae=>A(x(ae,w,L,M)),z=g.ori==0?Ur:Yr,W={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Gr},_=W.stroke,
ee=g.dir*(g.ori==0?1:-1),F=Y(p[ee==1?a:c]),Z=$(d[ee==1?a:c]),U=Z,ie=Z;o&&t==-1&&(ie=H,z(_,ie,F)),z(_,Z,F);for(let ae=ee==
1?a:c;ae>=a&&ae<=c;ae+=ee){let he=p[ae];if(he==null)continue;let te=$(d[ae]),B=Y(he);t==1?z(_,te,F):z(_,U,B),z(_,te,B),F=
B,U=te}let V=U;o&&t==1&&(V=H+R,z(_,V,F));let[ct,Ie]=tl(s,i);if(u.fill!=null||ct!=0){let ae=W.fill=new Path2D(_),he=u.fillTo(
s,i,u.min,u.max,ct),te=Y(he);z(ae,V,te),z(ae,ie,te)}if(!u.spanGaps){let ae=[];ae.push(...nl(d,p,a,c,ee,$,r));let he=u.width*
fe/2,te=n||t==1?he:-he,B=n||t==-1?-he:he;ae.forEach(Pe=>{Pe[0]+=te,Pe[1]+=B}),W.gaps=ae=u.gaps(s,i,a,c,ae),W.clip=Ks(ae,
g.ori,I,M,N,L)}return Ie!=0&&(W.band=Ie==2?[pn(s,i,a,c,_,-1),pn(s,i,a,c,_,1)]:pn(s,i,a,c,_,Ie)),W})}function bf(e,t,n,r,o,s,i=Ee){
if(e.length>1){let a=null;for(let c=0,u=1/0;c<e.length;c++)if(t[c]!==void 0){if(a!=null){let d=Ve(e[c]-e[a]);d<u&&(u=d,i=
Ve(n(e[c],r,o,s)-n(e[a],r,o,s)))}a=c}}return i}function wy(e){e=e||Ao;let t=ue(e.size,[.6,Ee,1]),n=e.align||0,r=e.gap||0,
o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let s=se(o),i=1-t[0],a=ue(t[1],Ee),c=ue(t[2],1),u=ue(e.disp,Ao),d=ue(
e.each,w=>{}),{fill:p,stroke:g}=u;return(w,S,x,I)=>rr(w,S,(M,N,L,A,H,R,$,Y,z,W,_)=>{let ee=M.pxRound,F=n,Z=r*fe,U=a*fe,ie=c*
fe,V,ct;A.ori==0?[V,ct]=s(w,S):[ct,V]=s(w,S);let Ie=A.dir*(A.ori==0?1:-1),ae=A.ori==0?qs:rl,he=A.ori==0?d:(O,we,Fe,lr,Pn,jt,Fn)=>{
d(O,we,Fe,Pn,lr,Fn,jt)},te=ue(w.bands,za).find(O=>O.series[0]==S),B=te!=null?te.dir:0,Pe=M.fillTo(w,S,M.min,M.max,B),nt=ee(
$(Pe,H,_,z)),Ae,de,Pt,dt=W,_e=ee(M.width*fe),zt=!1,ln=null,xt=null,hn=null,sr=null;p!=null&&(_e==0||g!=null)&&(zt=!0,ln=
p.values(w,S,x,I),xt=new Map,new Set(ln).forEach(O=>{O!=null&&xt.set(O,new Path2D)}),_e>0&&(hn=g.values(w,S,x,I),sr=new Map,
new Set(hn).forEach(O=>{O!=null&&sr.set(O,new Path2D)})));let{x0:ir,size:Wr}=u;if(ir!=null&&Wr!=null){F=1,N=ir.values(w,
S,x,I),ir.unit==2&&(N=N.map(Fe=>w.posToVal(Y+Fe*W,A.key,!0)));let O=Wr.values(w,S,x,I);Wr.unit==2?de=O[0]*W:de=R(O[0],A,
W,Y)-R(0,A,W,Y),dt=bf(N,L,R,A,W,Y,dt),Pt=dt-de+Z}else dt=bf(N,L,R,A,W,Y,dt),Pt=dt*i+Z,de=dt-Pt;Pt<1&&(Pt=0),_e>=de/2&&(_e=
0),Pt<5&&(ee=If);let _o=Pt>0,Cn=dt-Pt-(_o?_e:0);de=ee(Ba(Cn,ie,U)),Ae=(F==0?de/2:F==Ie?0:de)-F*Ie*((F==0?Z/2:0)+(_o?_e/2:
0));let rt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ar=zt?null:new Path2D,cn=null;if(te!=null)cn=w.
data[te.series[1]];else{let{y0:O,y1:we}=u;O!=null&&we!=null&&(L=we.values(w,S,x,I),cn=O.values(w,S,x,I))}let On=V*de,Q=ct*
de;for(let O=Ie==1?x:I;O>=x&&O<=I;O+=Ie){let we=L[O];if(we==null)continue;if(cn!=null){let ut=cn[O]??0;if(we-ut==0)continue;
nt=$(ut,H,_,z)}let Fe=A.distr!=2||u!=null?N[O]:O,lr=R(Fe,A,W,Y),Pn=$(ue(we,Pe),H,_,z),jt=ee(lr-Ae),Fn=ee(lt(Pn,nt)),pt=ee(
qt(Pn,nt)),Tt=Fn-pt;if(we!=null){let ut=we<0?Q:On,Ft=we<0?On:Q;zt?(_e>0&&hn[O]!=null&&ae(sr.get(hn[O]),jt,pt+vt(_e/2),de,
lt(0,Tt-_e),ut,Ft),ln[O]!=null&&ae(xt.get(ln[O]),jt,pt+vt(_e/2),de,lt(0,Tt-_e),ut,Ft)):ae(ar,jt,pt+vt(_e/2),de,lt(0,Tt-_e),
ut,Ft),he(w,S,O,jt-_e/2,pt,de+_e,Tt)}}return _e>0?rt.stroke=zt?sr:ar:zt||(rt._fill=M.width==0?M._fill:M._stroke??M._fill,
rt.width=0),rt.fill=zt?xt:ar,rt})}function vy(e,t){let n=ue(t?.alignGaps,0);return(r,o,s,i)=>rr(r,o,(a,c,u,d,p,g,w,S,x,I,M)=>{
[s,i]=Us(u,s,i);let N=a.pxRound,L=V=>N(g(V,d,I,S)),A=V=>N(w(V,p,M,x)),H,R,$;d.ori==0?(H=Hs,$=Ur,R=Qf):(H=Zs,$=Yr,R=ed);let Y=d.
dir*(d.ori==0?1:-1),z=L(c[Y==1?s:i]),W=z,_=[],ee=[];for(let V=Y==1?s:i;V>=s&&V<=i;V+=Y)if(u[V]!=null){let Ie=c[V],ae=L(Ie);
_.push(W=ae),ee.push(A(u[V]))}let F={stroke:e(_,ee,H,$,R,N),fill:null,clip:null,band:null,gaps:null,flags:Gr},Z=F.stroke,
[U,ie]=tl(r,o);if(a.fill!=null||U!=0){let V=F.fill=new Path2D(Z),ct=a.fillTo(r,o,a.min,a.max,U),Ie=A(ct);$(V,W,Ie),$(V,z,
Ie)}if(!a.spanGaps){let V=[];V.push(...nl(c,u,s,i,Y,L,n)),F.gaps=V=a.gaps(r,o,s,i,V),F.clip=Ks(V,d.ori,S,x,I,M)}return ie!=
0&&(F.band=ie==2?[pn(r,o,s,i,Z,-1),pn(r,o,s,i,Z,1)]:pn(r,o,s,i,Z,ie)),F})}function Ny(e){return vy(xy,e)}function xy(e,t,n,r,o,s){
let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let c=Array(i),u=Array(i-1),
d=Array(i-1),p=Array(i-1);for(let g=0;g<i-1;g++)d[g]=t[g+1]-t[g],p[g]=e[g+1]-e[g],u[g]=d[g]/p[g];c[0]=u[0];for(let g=1;g<
i-1;g++)u[g]===0||u[g-1]===0||u[g-1]>0!=u[g]>0?c[g]=0:(c[g]=3*(p[g-1]+p[g])/((2*p[g]+p[g-1])/u[g-1]+(p[g]+2*p[g-1])/u[g]),
isFinite(c[g])||(c[g]=0));c[i-1]=u[i-2];for(let g=0;g<i-1;g++)o(a,e[g]+p[g]/3,t[g]+c[g]*p[g]/3,e[g+1]-p[g]/3,t[g+1]-c[g+
1]*p[g]/3,e[g+1],t[g+1])}return a}var Ya=new Set;function yf(){for(let e of Ya)e.syncRect(!0)}Vr&&(tr(ob,Or,yf),tr(sb,Or,
yf,!0),tr(Bs,Or,()=>{Xe.pxRatio=fe}));var Ty=rd(),Iy=td();function Ef(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[
e[0]].concat(e.slice(1))).map((s,i)=>$a(s,i,t,n))}function Ay(e,t){return e.map((n,r)=>r==0?{}:Oe({},t,n))}function $a(e,t,n,r){
return Oe({},t==0?n:r,e)}function od(e,t,n){return t==null?Fr:[t,n]}var ky=od;function My(e,t,n){return t==null?Fr:Gs(t,
n,qa,!0)}function sd(e,t,n,r){return t==null?Fr:Ys(t,n,e.scales[r].log,!1)}var _y=sd;function id(e,t,n,r){return t==null?
Fr:Za(t,n,e.scales[r].log,!1)}var Ry=id;function Ly(e,t,n,r,o){let s=lt(zm(e),zm(t)),i=t-e,a=Zt(o/r*i,n);do{let c=n[a],u=r*
c/i;if(u>=o&&s+(c<5?Ln.get(c):0)<=17)return[c,u]}while(++a<n.length);return[0,0]}function Sf(e){let t,n;return e=e.replace(
/(\d+)px/,(r,o)=>(t=Ge((n=+o)*fe))+"px"),[e,t,n]}function Dy(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=Se(t[2]*fe,
1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Xe(e,t,n){let r={mode:ue(e.mode,1)},o=r.mode;function s(l,m,f,h){
let b=m.valToPct(l);return h+f*(m.dir==-1?1-b:b)}function i(l,m,f,h){let b=m.valToPct(l);return h+f*(m.dir==-1?b:1-b)}function a(l,m,f,h){
return m.ori==0?s(l,m,f,h):i(l,m,f,h)}r.valToPosH=s,r.valToPosV=i;let c=!1;r.status=0;let u=r.root=Ct(Vg);if(e.id!=null&&
(u.id=e.id),wt(u,e.class),e.title){let l=Ct($g,u);l.textContent=e.title}let d=Ht("canvas"),p=r.ctx=d.getContext("2d"),g=Ct(
Wg,u);tr("click",g,l=>{l.target===S&&(ve!=Er||ke!=Sr)&&qe.click(r,l)},!0);let w=r.under=Ct(Kg,g);g.appendChild(d);let S=r.
over=Ct(Hg,g);e=Br(e);let x=+ue(e.pxAlign,1),I=gf(x);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(r,e)||e)});let M=e.ms||
.001,N=r.series=o==1?Ef(e.series||[],cf,pf,!1):Ay(e.series||[null],df),L=r.axes=Ef(e.axes||[],lf,mf,!0),A=r.scales={},H=r.
bands=e.bands||[];H.forEach(l=>{l.fill=se(l.fill||null),l.dir=ue(l.dir,-1)});let R=o==2?N[1].facets[0].scale:N[0].scale,
$={axes:Fd,series:Ld},Y=(e.drawOrder||["axes","series"]).map(l=>$[l]);function z(l){let m=l.distr==3?f=>dn(f>0?f:l.clamp(
r,f,l.min,l.max,l.key)):l.distr==4?f=>_a(f,l.asinh):l.distr==100?f=>l.fwd(f):f=>f;return f=>{let h=m(f),{_min:b,_max:E}=l,
v=E-b;return(h-b)/v}}function W(l){let m=A[l];if(m==null){let f=(e.scales||Ao)[l]||Ao;if(f.from!=null){W(f.from);let h=Oe(
{},A[f.from],f,{key:l});h.valToPct=z(h),A[l]=h}else{m=A[l]=Oe({},l==R?qf:hy,f),m.key=l;let h=m.time,b=m.range,E=Rn(b);if((l!=
R||o==2&&!h)&&(E&&(b[0]==null||b[1]==null)&&(b={min:b[0]==null?Zm:{mode:1,hard:b[0],soft:b[0]},max:b[1]==null?Zm:{mode:1,
hard:b[1],soft:b[1]}},E=!1),!E&&Ws(b))){let v=b;b=(T,k,D)=>k==null?Fr:Gs(k,D,v)}m.range=se(b||(h?ky:l==R?m.distr==3?_y:m.
distr==4?Ry:od:m.distr==3?sd:m.distr==4?id:My)),m.auto=se(E?!1:m.auto),m.clamp=se(m.clamp||py),m._min=m._max=null,m.valToPct=
z(m)}}}W("x"),W("y"),o==1&&N.forEach(l=>{W(l.scale)}),L.forEach(l=>{W(l.scale)});for(let l in e.scales)W(l);let _=A[R],ee=_.
distr,F,Z;_.ori==0?(wt(u,Ug),F=s,Z=i):(wt(u,Yg),F=i,Z=s);let U={};for(let l in A){let m=A[l];(m.min!=null||m.max!=null)&&
(U[l]={min:m.min,max:m.max},m.min=m.max=null)}let ie=e.tzDate||(l=>new Date(Ge(l/M))),V=e.fmtDate||ja,ct=M==1?Ub(ie):Wb(
ie),Ie=of(ie,rf(M==1?Vb:$b,V)),ae=af(ie,sf(Hb,V)),he=[],te=r.legend=Oe({},Xb,e.legend),B=r.cursor=Oe({},ty,{drag:{y:o==2}},
e.cursor),Pe=te.show,nt=B.show,Ae=te.markers;te.idxs=he,Ae.width=se(Ae.width),Ae.dash=se(Ae.dash),Ae.stroke=se(Ae.stroke),
Ae.fill=se(Ae.fill);let de,Pt,dt,_e=[],zt=[],ln,xt=!1,hn={};if(te.live){let l=N[1]?N[1].values:null;xt=l!=null,ln=xt?l(r,
1,0):{_:0};for(let m in ln)hn[m]=Ka}if(Pe)if(de=Ht("table",Jg,u),dt=Ht("tbody",null,de),te.mount(r,de),xt){Pt=Ht("thead",
null,de,dt);let l=Ht("tr",null,Pt);Ht("th",null,l);for(var sr in ln)Ht("th",Cm,l).textContent=sr}else wt(de,eb),te.live&&
wt(de,Qg);let ir={show:!0},Wr={show:!1};function _o(l,m){if(m==0&&(xt||!te.live||o==2))return Fr;let f=[],h=Ht("tr",tb,dt,
dt.childNodes[m]);wt(h,l.class),l.show||wt(h,er);let b=Ht("th",null,h);if(Ae.show){let T=Ct(nb,b);if(m>0){let k=Ae.width(
r,m);k&&(T.style.border=k+"px "+Ae.dash(r,m)+" "+Ae.stroke(r,m)),T.style.background=Ae.fill(r,m)}}let E=Ct(Cm,b);l.label instanceof
HTMLElement?E.appendChild(l.label):E.textContent=l.label,m>0&&(Ae.show||(E.style.color=l.width>0?Ae.stroke(r,m):Ae.fill(
r,m)),rt("click",b,T=>{if(B._lock)return;Gn(T);let k=N.indexOf(l);if((T.ctrlKey||T.metaKey)!=te.isolate){let D=N.some((C,P)=>P>
0&&P!=k&&C.show);N.forEach((C,P)=>{P>0&&Qt(P,D?P==k?ir:Wr:ir,!0,Ce.setSeries)})}else Qt(k,{show:!l.show},!0,Ce.setSeries)},
!1),ur&&rt(Bm,b,T=>{B._lock||(Gn(T),Qt(N.indexOf(l),vr,!0,Ce.setSeries))},!1));for(var v in ln){let T=Ht("td",rb,h);T.textContent=
"--",f.push(T)}return[h,f]}let Cn=new Map;function rt(l,m,f,h=!0){let b=Cn.get(m)||{},E=B.bind[l](r,m,f,h);E&&(tr(l,m,b[l]=
E),Cn.set(m,b))}function ar(l,m,f){let h=Cn.get(m)||{};for(let b in h)(l==null||b==l)&&(Fa(b,m,h[b]),delete h[b]);l==null&&
Cn.delete(m)}let cn=0,On=0,Q=0,O=0,we=0,Fe=0,lr=we,Pn=Fe,jt=Q,Fn=O,pt=0,Tt=0,ut=0,Ft=0;r.bbox={};let oi=!1,Ro=!1,cr=!1,Bn=!1,
Lo=!1,It=!1;function si(l,m,f){(f||l!=r.width||m!=r.height)&&ml(l,m),hr(!1),cr=!0,Ro=!0,gr()}function ml(l,m){r.width=cn=
Q=l,r.height=On=O=m,we=Fe=0,Td(),Id();let f=r.bbox;pt=f.left=Jn(we*fe,.5),Tt=f.top=Jn(Fe*fe,.5),ut=f.width=Jn(Q*fe,.5),Ft=
f.height=Jn(O*fe,.5)}let vd=3;function Nd(){let l=!1,m=0;for(;!l;){m++;let f=Od(m),h=Pd(m);l=m==vd||f&&h,l||(ml(r.width,
r.height),Ro=!0)}}function xd({width:l,height:m}){si(l,m)}r.setSize=xd;function Td(){let l=!1,m=!1,f=!1,h=!1;L.forEach((b,E)=>{
if(b.show&&b._show){let{side:v,_size:T}=b,k=v%2,D=b.label!=null?b.labelSize:0,C=T+D;C>0&&(k?(Q-=C,v==3?(we+=C,h=!0):f=!0):
(O-=C,v==0?(Fe+=C,l=!0):m=!0))}}),Vn[0]=l,Vn[1]=f,Vn[2]=m,Vn[3]=h,Q-=gn[1]+gn[3],we+=gn[3],O-=gn[2]+gn[0],Fe+=gn[0]}function Id(){
let l=we+Q,m=Fe+O,f=we,h=Fe;function b(E,v){switch(E){case 1:return l+=v,l-v;case 2:return m+=v,m-v;case 3:return f-=v,f+
v;case 0:return h-=v,h+v}}L.forEach((E,v)=>{if(E.show&&E._show){let T=E.side;E._pos=b(T,E._size),E.label!=null&&(E._lpos=
b(T,E.labelSize))}})}if(B.dataIdx==null){let l=B.hover,m=l.skip=new Set(l.skip??[]);m.add(void 0);let f=l.prox=se(l.prox),
h=l.bias??=0;B.dataIdx=(b,E,v,T)=>{if(E==0)return v;let k=v,D=f(b,E,v,T)??Ee,C=D>=0&&D<Ee,P=_.ori==0?Q:O,q=B.left,me=t[0],
le=t[E];if(m.has(le[v])){k=null;let ne=null,K=null,G;if(h==0||h==-1)for(G=v;ne==null&&G-- >0;)m.has(le[G])||(ne=G);if(h==
0||h==1)for(G=v;K==null&&G++<le.length;)m.has(le[G])||(K=G);if(ne!=null||K!=null)if(C){let xe=ne==null?-1/0:F(me[ne],_,P,
0),Le=K==null?1/0:F(me[K],_,P,0),He=q-xe,ge=Le-q;He<=ge?He<=D&&(k=ne):ge<=D&&(k=K)}else k=K==null?ne:ne==null?K:v-ne<=K-
v?ne:K}else C&&Ve(q-F(me[v],_,P,0))>D&&(k=null);return k}}let Gn=l=>{B.event=l};B.idxs=he,B._lock=!1;let ze=B.points;ze.
show=se(ze.show),ze.size=se(ze.size),ze.stroke=se(ze.stroke),ze.width=se(ze.width),ze.fill=se(ze.fill);let Jt=r.focus=Oe(
{},e.focus||{alpha:.3},B.focus),ur=Jt.prox>=0,mr=ur&&ze.one,At=[],fr=[],dr=[];function fl(l,m){let f=ze.show(r,m);if(f instanceof
HTMLElement)return wt(f,jg),wt(f,l.class),an(f,-10,-10,Q,O),S.insertBefore(f,At[m]),f}function dl(l,m){if(o==1||m>0){let f=o==
1&&A[l.scale].time,h=l.value;l.value=f?Qm(h)?af(ie,sf(h,V)):h||ae:h||my,l.label=l.label||(f?ry:ny)}if(mr||m>0){l.width=l.
width==null?1:l.width,l.paths=l.paths||Ty||hb,l.fillTo=se(l.fillTo||gy),l.pxAlign=+ue(l.pxAlign,x),l.pxRound=gf(l.pxAlign),
l.stroke=se(l.stroke||null),l.fill=se(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let f=fy(lt(1,l.width),1),h=l.
points=Oe({},{size:f,width:lt(1,f*.2),stroke:l.stroke,space:f*2,paths:Iy,_stroke:null,_fill:null},l.points);h.show=se(h.
show),h.filter=se(h.filter),h.fill=se(h.fill),h.stroke=se(h.stroke),h.paths=se(h.paths),h.pxAlign=l.pxAlign}if(Pe){let f=_o(
l,m);_e.splice(m,0,f[0]),zt.splice(m,0,f[1]),te.values.push(null)}if(nt){he.splice(m,0,null);let f=null;mr?m==0&&(f=fl(l,
m)):m>0&&(f=fl(l,m)),At.splice(m,0,f),fr.splice(m,0,0),dr.splice(m,0,0)}Ke("addSeries",m)}function Ad(l,m){m=m??N.length,
l=o==1?$a(l,m,cf,pf):$a(l,m,{},df),N.splice(m,0,l),dl(N[m],m)}r.addSeries=Ad;function kd(l){if(N.splice(l,1),Pe){te.values.
splice(l,1),zt.splice(l,1);let m=_e.splice(l,1)[0];ar(null,m.firstChild),m.remove()}nt&&(he.splice(l,1),At.splice(l,1)[0].
remove(),fr.splice(l,1),dr.splice(l,1)),Ke("delSeries",l)}r.delSeries=kd;let Vn=[!1,!1,!1,!1];function Md(l,m){if(l._show=
l.show,l.show){let f=l.side%2,h=A[l.scale];h==null&&(l.scale=f?N[1].scale:R,h=A[l.scale]);let b=h.time;l.size=se(l.size),
l.space=se(l.space),l.rotate=se(l.rotate),Rn(l.incrs)&&l.incrs.forEach(v=>{!Ln.has(v)&&Ln.set(v,Mf(v))}),l.incrs=se(l.incrs||
(h.distr==2?Fb:b?M==1?Gb:Yb:Qn)),l.splits=se(l.splits||(b&&h.distr==1?ct:h.distr==3?Ga:h.distr==4?iy:sy)),l.stroke=se(l.
stroke),l.grid.stroke=se(l.grid.stroke),l.ticks.stroke=se(l.ticks.stroke),l.border.stroke=se(l.border.stroke);let E=l.values;
l.values=Rn(E)&&!Rn(E[0])?se(E):b?Rn(E)?of(ie,rf(E,V)):Qm(E)?Kb(ie,E):E||Ie:E||oy,l.filter=se(l.filter||(h.distr>=3&&h.log==
10?cy:h.distr==3&&h.log==2?uy:Af)),l.font=Sf(l.font),l.labelFont=Sf(l.labelFont),l._size=l.size(r,null,m,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Vn[m]=!0,l._el=Ct(Zg,g))}}function Kr(l,m,f,h){let[b,E,v,T]=f,k=m%
2,D=0;return k==0&&(T||E)&&(D=m==0&&!b||m==2&&!v?Ge(lf.size/3):0),k==1&&(b||v)&&(D=m==1&&!E||m==3&&!T?Ge(mf.size/2):0),D}
let pl=r.padding=(e.padding||[Kr,Kr,Kr,Kr]).map(l=>se(ue(l,Kr))),gn=r._padding=pl.map((l,m)=>l(r,m,Vn,0)),Ze,Ue=null,Ye=null,
Do=o==1?N[0].idxs:null,Bt=null,Hr=!1;function hl(l,m){if(t=l??[],r.data=r._data=t,o==2){Ze=0;for(let f=1;f<N.length;f++)
Ze+=t[f][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Bt=t[0],Ze=Bt.length;let f=t;if(ee==2){f=t.slice();let h=f[0]=
Array(Ze);for(let b=0;b<Ze;b++)h[b]=b}r._data=t=f}if(hr(!0),Ke("setData"),ee==2&&(cr=!0),m!==!1){let f=_;f.auto(r,Hr)?ii():
yn(R,f.min,f.max),Bn=Bn||B.left>=0,It=!0,gr()}}r.setData=hl;function ii(){Hr=!0;let l,m;o==1&&(Ze>0?(Ue=Do[0]=0,Ye=Do[1]=
Ze-1,l=t[0][Ue],m=t[0][Ye],ee==2?(l=Ue,m=Ye):l==m&&(ee==3?[l,m]=Ys(l,l,_.log,!1):ee==4?[l,m]=Za(l,l,_.log,!1):_.time?m=l+
Ge(86400/M):[l,m]=Gs(l,m,qa,!0))):(Ue=Do[0]=l=null,Ye=Do[1]=m=null)),yn(R,l,m)}let Co,pr,ai,li,ci,ui,mi,fi,di,mt;function gl(l,m,f,h,b,E){
l??=Pm,f??=za,h??="butt",b??=Pm,E??="round",l!=Co&&(p.strokeStyle=Co=l),b!=pr&&(p.fillStyle=pr=b),m!=ai&&(p.lineWidth=ai=
m),E!=ci&&(p.lineJoin=ci=E),h!=ui&&(p.lineCap=ui=h),f!=li&&p.setLineDash(li=f)}function bl(l,m,f,h){m!=pr&&(p.fillStyle=
pr=m),l!=mi&&(p.font=mi=l),f!=fi&&(p.textAlign=fi=f),h!=di&&(p.textBaseline=di=h)}function pi(l,m,f,h,b=0){if(h.length>0&&
l.auto(r,Hr)&&(m==null||m.min==null)){let E=ue(Ue,0),v=ue(Ye,h.length-1),T=f.min==null?cb(h,E,v,b,l.distr==3):[f.min,f.max];
l.min=qt(l.min,f.min=T[0]),l.max=lt(l.max,f.max=T[1])}}let yl={min:null,max:null};function _d(){for(let h in A){let b=A[h];
U[h]==null&&(b.min==null||U[R]!=null&&b.auto(r,Hr))&&(U[h]=yl)}for(let h in A){let b=A[h];U[h]==null&&b.from!=null&&U[b.
from]!=null&&(U[h]=yl)}U[R]!=null&&hr(!0);let l={};for(let h in U){let b=U[h];if(b!=null){let E=l[h]=Br(A[h],yb);if(b.min!=
null)Oe(E,b);else if(h!=R||o==2)if(Ze==0&&E.from==null){let v=E.range(r,null,null,h);E.min=v[0],E.max=v[1]}else E.min=Ee,
E.max=-Ee}}if(Ze>0){N.forEach((h,b)=>{if(o==1){let E=h.scale,v=U[E];if(v==null)return;let T=l[E];if(b==0){let k=T.range(
r,T.min,T.max,E);T.min=k[0],T.max=k[1],Ue=Zt(T.min,t[0]),Ye=Zt(T.max,t[0]),Ye-Ue>1&&(t[0][Ue]<T.min&&Ue++,t[0][Ye]>T.max&&
Ye--),h.min=Bt[Ue],h.max=Bt[Ye]}else h.show&&h.auto&&pi(T,v,h,t[b],h.sorted);h.idxs[0]=Ue,h.idxs[1]=Ye}else if(b>0&&h.show&&
h.auto){let[E,v]=h.facets,T=E.scale,k=v.scale,[D,C]=t[b],P=l[T],q=l[k];P!=null&&pi(P,U[T],E,D,E.sorted),q!=null&&pi(q,U[k],
v,C,v.sorted),h.min=v.min,h.max=v.max}});for(let h in l){let b=l[h],E=U[h];if(b.from==null&&(E==null||E.min==null)){let v=b.
range(r,b.min==Ee?null:b.min,b.max==-Ee?null:b.max,h);b.min=v[0],b.max=v[1]}}}for(let h in l){let b=l[h];if(b.from!=null){
let E=l[b.from];if(E.min==null)b.min=b.max=null;else{let v=b.range(r,E.min,E.max,h);b.min=v[0],b.max=v[1]}}}let m={},f=!1;
for(let h in l){let b=l[h],E=A[h];if(E.min!=b.min||E.max!=b.max){E.min=b.min,E.max=b.max;let v=E.distr;E._min=v==3?dn(E.
min):v==4?_a(E.min,E.asinh):v==100?E.fwd(E.min):E.min,E._max=v==3?dn(E.max):v==4?_a(E.max,E.asinh):v==100?E.fwd(E.max):E.
max,m[h]=f=!0}}if(f){N.forEach((h,b)=>{o==2?b>0&&m.y&&(h._paths=null):m[h.scale]&&(h._paths=null)});for(let h in m)cr=!0,
Ke("setScale",h);nt&&B.left>=0&&(Bn=It=!0)}for(let h in U)U[h]=null}function Rd(l){let m=Ba(Ue-1,0,Ze-1),f=Ba(Ye+1,0,Ze-
1);for(;l[m]==null&&m>0;)m--;for(;l[f]==null&&f<Ze-1;)f++;return[m,f]}function Ld(){if(Ze>0){let l=N.some(m=>m._focus)&&
mt!=Jt.alpha;l&&(p.globalAlpha=mt=Jt.alpha),N.forEach((m,f)=>{if(f>0&&m.show&&(El(f,!1),El(f,!0),m._paths==null)){let h=mt;
mt!=m.alpha&&(p.globalAlpha=mt=m.alpha);let b=o==2?[0,t[f][0].length-1]:Rd(t[f]);m._paths=m.paths(r,f,b[0],b[1]),mt!=h&&
(p.globalAlpha=mt=h)}}),N.forEach((m,f)=>{if(f>0&&m.show){let h=mt;mt!=m.alpha&&(p.globalAlpha=mt=m.alpha),m._paths!=null&&
Sl(f,!1);{let b=m._paths!=null?m._paths.gaps:null,E=m.points.show(r,f,Ue,Ye,b),v=m.points.filter(r,f,E,b);(E||v)&&(m.points.
_paths=m.points.paths(r,f,Ue,Ye,v),Sl(f,!0))}mt!=h&&(p.globalAlpha=mt=h),Ke("drawSeries",f)}}),l&&(p.globalAlpha=mt=1)}}
function El(l,m){let f=m?N[l].points:N[l];f._stroke=f.stroke(r,l),f._fill=f.fill(r,l)}function Sl(l,m){let f=m?N[l].points:
N[l],{stroke:h,fill:b,clip:E,flags:v,_stroke:T=f._stroke,_fill:k=f._fill,_width:D=f.width}=f._paths;D=Se(D*fe,3);let C=null,
P=D%2/2;m&&k==null&&(k=D>0?"#fff":T);let q=f.pxAlign==1&&P>0;if(q&&p.translate(P,P),!m){let me=pt-D/2,le=Tt-D/2,ne=ut+D,
K=Ft+D;C=new Path2D,C.rect(me,le,ne,K)}m?hi(T,D,f.dash,f.cap,k,h,b,v,E):Dd(l,T,D,f.dash,f.cap,k,h,b,v,C,E),q&&p.translate(
-P,-P)}function Dd(l,m,f,h,b,E,v,T,k,D,C){let P=!1;k!=0&&H.forEach((q,me)=>{if(q.series[0]==l){let le=N[q.series[1]],ne=t[q.
series[1]],K=(le._paths||Ao).band;Rn(K)&&(K=q.dir==1?K[0]:K[1]);let G,xe=null;le.show&&K&&mb(ne,Ue,Ye)?(xe=q.fill(r,me)||
E,G=le._paths.clip):K=null,hi(m,f,h,b,xe,v,T,k,D,C,G,K),P=!0}}),P||hi(m,f,h,b,E,v,T,k,D,C)}let wl=Gr|Ua;function hi(l,m,f,h,b,E,v,T,k,D,C,P){
gl(l,m,f,h,b),(k||D||P)&&(p.save(),k&&p.clip(k),D&&p.clip(D)),P?(T&wl)==wl?(p.clip(P),C&&p.clip(C),Po(b,v),Oo(l,E,m)):T&
Ua?(Po(b,v),p.clip(P),Oo(l,E,m)):T&Gr&&(p.save(),p.clip(P),C&&p.clip(C),Po(b,v),p.restore(),Oo(l,E,m)):(Po(b,v),Oo(l,E,m)),
(k||D||P)&&p.restore()}function Oo(l,m,f){f>0&&(m instanceof Map?m.forEach((h,b)=>{p.strokeStyle=Co=b,p.stroke(h)}):m!=null&&
l&&p.stroke(m))}function Po(l,m){m instanceof Map?m.forEach((f,h)=>{p.fillStyle=pr=h,p.fill(f)}):m!=null&&l&&p.fill(m)}function Cd(l,m,f,h){
let b=L[l],E;if(h<=0)E=[0,0];else{let v=b._space=b.space(r,l,m,f,h),T=b._incrs=b.incrs(r,l,m,f,h,v);E=Ly(m,f,T,h,v)}return b.
_found=E}function gi(l,m,f,h,b,E,v,T,k,D){let C=v%2/2;x==1&&p.translate(C,C),gl(T,v,k,D,T),p.beginPath();let P,q,me,le,ne=b+
(h==0||h==3?-E:E);f==0?(q=b,le=ne):(P=b,me=ne);for(let K=0;K<l.length;K++)m[K]!=null&&(f==0?P=me=l[K]:q=le=l[K],p.moveTo(
P,q),p.lineTo(me,le));p.stroke(),x==1&&p.translate(-C,-C)}function Od(l){let m=!0;return L.forEach((f,h)=>{if(!f.show)return;
let b=A[f.scale];if(b.min==null){f._show&&(m=!1,f._show=!1,hr(!1));return}else f._show||(m=!1,f._show=!0,hr(!1));let E=f.
side,v=E%2,{min:T,max:k}=b,[D,C]=Cd(h,T,k,v==0?Q:O);if(C==0)return;let P=b.distr==2,q=f._splits=f.splits(r,h,T,k,D,C,P),
me=b.distr==2?q.map(G=>Bt[G]):q,le=b.distr==2?Bt[q[1]]-Bt[q[0]]:D,ne=f._values=f.values(r,f.filter(r,me,h,C,le),h,C,le);
f._rotate=E==2?f.rotate(r,ne,h,C):0;let K=f._size;f._size=Ot(f.size(r,ne,h,l)),K!=null&&f._size!=K&&(m=!1)}),m}function Pd(l){
let m=!0;return pl.forEach((f,h)=>{let b=f(r,h,Vn,l);b!=gn[h]&&(m=!1),gn[h]=b}),m}function Fd(){for(let l=0;l<L.length;l++){
let m=L[l];if(!m.show||!m._show)continue;let f=m.side,h=f%2,b,E,v=m.stroke(r,l),T=f==0||f==3?-1:1,[k,D]=m._found;if(m.label!=
null){let st=m.labelGap*T,bt=Ge((m._lpos+st)*fe);bl(m.labelFont[0],v,"center",f==2?"top":Om),p.save(),h==1?(b=E=0,p.translate(
bt,Ge(Tt+Ft/2)),p.rotate((f==3?-Fs:Fs)/2)):(b=Ge(pt+ut/2),E=bt);let $n=Tf(m.label)?m.label(r,l,k,D):m.label;p.fillText($n,
b,E),p.restore()}if(D==0)continue;let C=A[m.scale],P=h==0?ut:Ft,q=h==0?pt:Tt,me=m._splits,le=C.distr==2?me.map(st=>Bt[st]):
me,ne=C.distr==2?Bt[me[1]]-Bt[me[0]]:k,K=m.ticks,G=m.border,xe=K.show?K.size:0,Le=Ge(xe*fe),He=Ge((m.alignTo==2?m._size-
xe-m.gap:m.gap)*fe),ge=m._rotate*-Fs/180,De=I(m._pos*fe),ht=(Le+He)*T,ot=De+ht;E=h==0?ot:0,b=h==1?ot:0;let kt=m.font[0],
Gt=m.align==1?Dr:m.align==2?Aa:ge>0?Dr:ge<0?Aa:h==0?"center":f==3?Aa:Dr,tn=ge||h==1?"middle":f==2?"top":Om;bl(kt,v,Gt,tn);
let gt=m.font[1]*m.lineGap,Mt=me.map(st=>I(a(st,C,P,q))),Vt=m._values;for(let st=0;st<Vt.length;st++){let bt=Vt[st];if(bt!=
null){h==0?b=Mt[st]:E=Mt[st],bt=""+bt;let $n=bt.indexOf(`
`)==-1?[bt]:bt.split(/\n/gm);for(let it=0;it<$n.length;it++){let Vl=$n[it];ge?(p.save(),p.translate(b,E+it*gt),p.rotate(
ge),p.fillText(Vl,0,0),p.restore()):p.fillText(Vl,b,E+it*gt)}}}K.show&&gi(Mt,K.filter(r,le,l,D,ne),h,f,De,Le,Se(K.width*
fe,3),K.stroke(r,l),K.dash,K.cap);let nn=m.grid;nn.show&&gi(Mt,nn.filter(r,le,l,D,ne),h,h==0?2:1,h==0?Tt:pt,h==0?Ft:ut,Se(
nn.width*fe,3),nn.stroke(r,l),nn.dash,nn.cap),G.show&&gi([De],[1],h==0?1:0,h==0?1:2,h==1?Tt:pt,h==1?Ft:ut,Se(G.width*fe,
3),G.stroke(r,l),G.dash,G.cap)}Ke("drawAxes")}function hr(l){N.forEach((m,f)=>{f>0&&(m._paths=null,l&&(o==1?(m.min=null,
m.max=null):m.facets.forEach(h=>{h.min=null,h.max=null})))})}let Fo=!1,bi=!1,Zr=[];function Bd(){bi=!1;for(let l=0;l<Zr.
length;l++)Ke(...Zr[l]);Zr.length=0}function gr(){Fo||(Tb(vl),Fo=!0)}function Gd(l,m=!1){Fo=!0,bi=m,l(r),vl(),m&&Zr.length>
0&&queueMicrotask(Bd)}r.batch=Gd;function vl(){if(oi&&(_d(),oi=!1),cr&&(Nd(),cr=!1),Ro){if(Te(w,Dr,we),Te(w,"top",Fe),Te(
w,No,Q),Te(w,xo,O),Te(S,Dr,we),Te(S,"top",Fe),Te(S,No,Q),Te(S,xo,O),Te(g,No,cn),Te(g,xo,On),d.width=Ge(cn*fe),d.height=Ge(
On*fe),L.forEach(({_el:l,_show:m,_size:f,_pos:h,side:b})=>{if(l!=null)if(m){let E=b===3||b===0?f:0,v=b%2==1;Te(l,v?"left":
"top",h-E),Te(l,v?"width":"height",f),Te(l,v?"top":"left",v?Fe:we),Te(l,v?"height":"width",v?O:Q),Pa(l,er)}else wt(l,er)}),
Co=pr=ai=ci=ui=mi=fi=di=li=null,mt=1,zr(!0),we!=lr||Fe!=Pn||Q!=jt||O!=Fn){hr(!1);let l=Q/jt,m=O/Fn;if(nt&&!Bn&&B.left>=0){
B.left*=l,B.top*=m,br&&an(br,Ge(B.left),0,Q,O),yr&&an(yr,0,Ge(B.top),Q,O);for(let f=0;f<At.length;f++){let h=At[f];h!=null&&
(fr[f]*=l,dr[f]*=m,an(h,Ot(fr[f]),Ot(dr[f]),Q,O))}}if(Ne.show&&!Lo&&Ne.left>=0&&Ne.width>0){Ne.left*=l,Ne.width*=l,Ne.top*=
m,Ne.height*=m;for(let f in Ni)Te(wr,f,Ne[f])}lr=we,Pn=Fe,jt=Q,Fn=O}Ke("setSize"),Ro=!1}cn>0&&On>0&&(p.clearRect(0,0,d.width,
d.height),Ke("drawClear"),Y.forEach(l=>l()),Ke("draw")),Ne.show&&Lo&&(Bo(Ne),Lo=!1),nt&&Bn&&(Yn(null,!0,!1),Bn=!1),te.show&&
te.live&&It&&(wi(),It=!1),c||(c=!0,r.status=1,Ke("ready")),Hr=!1,Fo=!1}r.redraw=(l,m)=>{cr=m||!1,l!==!1?yn(R,_.min,_.max):
gr()};function yi(l,m){let f=A[l];if(f.from==null){if(Ze==0){let h=f.range(r,m.min,m.max,l);m.min=h[0],m.max=h[1]}if(m.min>
m.max){let h=m.min;m.min=m.max,m.max=h}if(Ze>1&&m.min!=null&&m.max!=null&&m.max-m.min<1e-16)return;l==R&&f.distr==2&&Ze>
0&&(m.min=Zt(m.min,t[0]),m.max=Zt(m.max,t[0]),m.min==m.max&&m.max++),U[l]=m,oi=!0,gr()}}r.setScale=yi;let Ei,Si,br,yr,Nl,
xl,Er,Sr,Tl,Il,ve,ke,bn=!1,qe=B.drag,$e=qe.x,We=qe.y;nt&&(B.x&&(Ei=Ct(Xg,S)),B.y&&(Si=Ct(zg,S)),_.ori==0?(br=Ei,yr=Si):(br=
Si,yr=Ei),ve=B.left,ke=B.top);let Ne=r.select=Oe({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),wr=Ne.show?Ct(
qg,Ne.over?S:w):null;function Bo(l,m){if(Ne.show){for(let f in l)Ne[f]=l[f],f in Ni&&Te(wr,f,l[f]);m!==!1&&Ke("setSelect")}}
r.setSelect=Bo;function Vd(l){if(N[l].show)Pe&&Pa(_e[l],er);else if(Pe&&wt(_e[l],er),nt){let f=mr?At[0]:At[l];f!=null&&an(
f,-10,-10,Q,O)}}function yn(l,m,f){yi(l,{min:m,max:f})}function Qt(l,m,f,h){m.focus!=null&&Kd(l),m.show!=null&&N.forEach(
(b,E)=>{E>0&&(l==E||l==null)&&(b.show=m.show,Vd(E),o==2?(yn(b.facets[0].scale,null,null),yn(b.facets[1].scale,null,null)):
yn(b.scale,null,null),gr())}),f!==!1&&Ke("setSeries",l,m),h&&jr("setSeries",r,l,m)}r.setSeries=Qt;function Ud(l,m){Oe(H[l],
m)}function Yd(l,m){l.fill=se(l.fill||null),l.dir=ue(l.dir,-1),m=m??H.length,H.splice(m,0,l)}function $d(l){l==null?H.length=
0:H.splice(l,1)}r.addBand=Yd,r.setBand=Ud,r.delBand=$d;function Wd(l,m){N[l].alpha=m,nt&&At[l]!=null&&(At[l].style.opacity=
m),Pe&&_e[l]&&(_e[l].style.opacity=m)}let un,En,Un,vr={focus:!0};function Kd(l){if(l!=Un){let m=l==null,f=Jt.alpha!=1;N.
forEach((h,b)=>{if(o==1||b>0){let E=m||b==0||b==l;h._focus=m?null:E,f&&Wd(b,E?1:Jt.alpha)}}),Un=l,f&&gr()}}Pe&&ur&&rt(Gm,
de,l=>{B._lock||(Gn(l),Un!=null&&Qt(null,vr,!0,Ce.setSeries))});function en(l,m,f){let h=A[m];f&&(l=l/fe-(h.ori==1?Fe:we));
let b=Q;h.ori==1&&(b=O,l=b-l),h.dir==-1&&(l=b-l);let E=h._min,v=h._max,T=l/b,k=E+(v-E)*T,D=h.distr;return D==3?Pr(10,k):
D==4?db(k,h.asinh):D==100?h.bwd(k):k}function Hd(l,m){let f=en(l,R,m);return Zt(f,t[0],Ue,Ye)}r.valToIdx=l=>Zt(l,t[0]),r.
posToIdx=Hd,r.posToVal=en,r.valToPos=(l,m,f)=>A[m].ori==0?s(l,A[m],f?ut:Q,f?pt:0):i(l,A[m],f?Ft:O,f?Tt:0),r.setCursor=(l,m,f)=>{
ve=l.left,ke=l.top,Yn(null,m,f)};function Al(l,m){Te(wr,Dr,Ne.left=l),Te(wr,No,Ne.width=m)}function kl(l,m){Te(wr,"top",
Ne.top=l),Te(wr,xo,Ne.height=m)}let qr=_.ori==0?Al:kl,Xr=_.ori==1?Al:kl;function Zd(){if(Pe&&te.live)for(let l=o==2?1:0;l<
N.length;l++){if(l==0&&xt)continue;let m=te.values[l],f=0;for(let h in m)zt[l][f++].firstChild.nodeValue=m[h]}}function wi(l,m){
if(l!=null&&(l.idxs?l.idxs.forEach((f,h)=>{he[h]=f}):bb(l.idx)||he.fill(l.idx),te.idx=he[0]),Pe&&te.live){for(let f=0;f<
N.length;f++)(f>0||o==1&&!xt)&&qd(f,he[f]);Zd()}It=!1,m!==!1&&Ke("setLegend")}r.setLegend=wi;function qd(l,m){let f=N[l],
h=l==0&&ee==2?Bt:t[l],b;xt?b=f.values(r,l,m)??hn:(b=f.value(r,m==null?null:h[m],l,m),b=b==null?hn:{_:b}),te.values[l]=b}
function Yn(l,m,f){Tl=ve,Il=ke,[ve,ke]=B.move(r,ve,ke),B.left=ve,B.top=ke,nt&&(br&&an(br,Ge(ve),0,Q,O),yr&&an(yr,0,Ge(ke),
Q,O));let h,b=Ue>Ye;un=Ee,En=null;let E=_.ori==0?Q:O,v=_.ori==1?Q:O;if(ve<0||Ze==0||b){h=B.idx=null;for(let T=0;T<N.length;T++){
let k=At[T];k!=null&&an(k,-10,-10,Q,O)}ur&&Qt(null,vr,!0,l==null&&Ce.setSeries),te.live&&(he.fill(h),It=!0)}else{let T,k,
D;o==1&&(T=_.ori==0?ve:ke,k=en(T,R),h=B.idx=Zt(k,t[0],Ue,Ye),D=F(t[0][h],_,E,0));let C=-10,P=-10,q=0,me=0,le=!0,ne="",K="";
for(let G=o==2?1:0;G<N.length;G++){let xe=N[G],Le=he[G],He=Le==null?null:o==1?t[G][Le]:t[G][1][Le],ge=B.dataIdx(r,G,h,k),
De=ge==null?null:o==1?t[G][ge]:t[G][1][ge];if(It=It||De!=He||ge!=Le,he[G]=ge,G>0&&xe.show){let ht=ge==null?-10:ge==h?D:F(
o==1?t[0][ge]:t[G][0][ge],_,E,0),ot=De==null?-10:Z(De,o==1?A[xe.scale]:A[xe.facets[1].scale],v,0);if(ur&&De!=null){let kt=_.
ori==1?ve:ke,Gt=Ve(Jt.dist(r,G,ge,ot,kt));if(Gt<un){let tn=Jt.bias;if(tn!=0){let gt=en(kt,xe.scale),Mt=De>=0?1:-1,Vt=gt>=
0?1:-1;Vt==Mt&&(Vt==1?tn==1?De>=gt:De<=gt:tn==1?De<=gt:De>=gt)&&(un=Gt,En=G)}else un=Gt,En=G}}if(It||mr){let kt,Gt;_.ori==
0?(kt=ht,Gt=ot):(kt=ot,Gt=ht);let tn,gt,Mt,Vt,nn,st,bt=!0,$n=ze.bbox;if($n!=null){bt=!1;let it=$n(r,G);Mt=it.left,Vt=it.
top,tn=it.width,gt=it.height}else Mt=kt,Vt=Gt,tn=gt=ze.size(r,G);if(st=ze.fill(r,G),nn=ze.stroke(r,G),mr)G==En&&un<=Jt.prox&&
(C=Mt,P=Vt,q=tn,me=gt,le=bt,ne=st,K=nn);else{let it=At[G];it!=null&&(fr[G]=Mt,dr[G]=Vt,Hm(it,tn,gt,bt),Wm(it,st,nn),an(it,
Ot(Mt),Ot(Vt),Q,O))}}}}if(mr){let G=Jt.prox,xe=Un==null?un<=G:un>G||En!=Un;if(It||xe){let Le=At[0];Le!=null&&(fr[0]=C,dr[0]=
P,Hm(Le,q,me,le),Wm(Le,ne,K),an(Le,Ot(C),Ot(P),Q,O))}}}if(Ne.show&&bn)if(l!=null){let[T,k]=Ce.scales,[D,C]=Ce.match,[P,q]=l.
cursor.sync.scales,me=l.cursor.drag;if($e=me._x,We=me._y,$e||We){let{left:le,top:ne,width:K,height:G}=l.select,xe=l.scales[P].
ori,Le=l.posToVal,He,ge,De,ht,ot,kt=T!=null&&D(T,P),Gt=k!=null&&C(k,q);kt&&$e?(xe==0?(He=le,ge=K):(He=ne,ge=G),De=A[T],ht=
F(Le(He,P),De,E,0),ot=F(Le(He+ge,P),De,E,0),qr(qt(ht,ot),Ve(ot-ht))):qr(0,E),Gt&&We?(xe==1?(He=le,ge=K):(He=ne,ge=G),De=
A[k],ht=Z(Le(He,q),De,v,0),ot=Z(Le(He+ge,q),De,v,0),Xr(qt(ht,ot),Ve(ot-ht))):Xr(0,v)}else xi()}else{let T=Ve(Tl-Nl),k=Ve(
Il-xl);if(_.ori==1){let q=T;T=k,k=q}$e=qe.x&&T>=qe.dist,We=qe.y&&k>=qe.dist;let D=qe.uni;D!=null?$e&&We&&($e=T>=D,We=k>=
D,!$e&&!We&&(k>T?We=!0:$e=!0)):qe.x&&qe.y&&($e||We)&&($e=We=!0);let C,P;$e&&(_.ori==0?(C=Er,P=ve):(C=Sr,P=ke),qr(qt(C,P),
Ve(P-C)),We||Xr(0,v)),We&&(_.ori==1?(C=Er,P=ve):(C=Sr,P=ke),Xr(qt(C,P),Ve(P-C)),$e||qr(0,E)),!$e&&!We&&(qr(0,0),Xr(0,0))}
if(qe._x=$e,qe._y=We,l==null){if(f){if(Gl!=null){let[T,k]=Ce.scales;Ce.values[0]=T!=null?en(_.ori==0?ve:ke,T):null,Ce.values[1]=
k!=null?en(_.ori==1?ve:ke,k):null}jr(ka,r,ve,ke,Q,O,h)}if(ur){let T=f&&Ce.setSeries,k=Jt.prox;Un==null?un<=k&&Qt(En,vr,!0,
T):un>k?Qt(null,vr,!0,T):En!=Un&&Qt(En,vr,!0,T)}}It&&(te.idx=h,wi()),m!==!1&&Ke("setCursor")}let Sn=null;Object.defineProperty(
r,"rect",{get(){return Sn==null&&zr(!1),Sn}});function zr(l=!1){l?Sn=null:(Sn=S.getBoundingClientRect(),Ke("syncRect",Sn))}
function Ml(l,m,f,h,b,E,v){B._lock||bn&&l!=null&&l.movementX==0&&l.movementY==0||(vi(l,m,f,h,b,E,v,!1,l!=null),l!=null?Yn(
null,!0,!0):Yn(m,!0,!1))}function vi(l,m,f,h,b,E,v,T,k){if(Sn==null&&zr(!1),Gn(l),l!=null)f=l.clientX-Sn.left,h=l.clientY-
Sn.top;else{if(f<0||h<0){ve=-10,ke=-10;return}let[D,C]=Ce.scales,P=m.cursor.sync,[q,me]=P.values,[le,ne]=P.scales,[K,G]=Ce.
match,xe=m.axes[0].side%2==1,Le=_.ori==0?Q:O,He=_.ori==1?Q:O,ge=xe?E:b,De=xe?b:E,ht=xe?h:f,ot=xe?f:h;if(le!=null?f=K(D,le)?
a(q,A[D],Le,0):-10:f=Le*(ht/ge),ne!=null?h=G(C,ne)?a(me,A[C],He,0):-10:h=He*(ot/De),_.ori==1){let kt=f;f=h,h=kt}}k&&(m==
null||m.cursor.event.type==ka)&&((f<=1||f>=Q-1)&&(f=Jn(f,Q)),(h<=1||h>=O-1)&&(h=Jn(h,O))),T?(Nl=f,xl=h,[Er,Sr]=B.move(r,
f,h)):(ve=f,ke=h)}let Ni={width:0,height:0,left:0,top:0};function xi(){Bo(Ni,!1)}let _l,Rl,Ll,Dl;function Cl(l,m,f,h,b,E,v){
bn=!0,$e=We=qe._x=qe._y=!1,vi(l,m,f,h,b,E,v,!0,!1),l!=null&&(rt(Ma,Ca,Ol,!1),jr(Fm,r,Er,Sr,Q,O,null));let{left:T,top:k,width:D,
height:C}=Ne;_l=T,Rl=k,Ll=D,Dl=C}function Ol(l,m,f,h,b,E,v){bn=qe._x=qe._y=!1,vi(l,m,f,h,b,E,v,!1,!0);let{left:T,top:k,width:D,
height:C}=Ne,P=D>0||C>0,q=_l!=T||Rl!=k||Ll!=D||Dl!=C;if(P&&q&&Bo(Ne),qe.setScale&&P&&q){let me=T,le=D,ne=k,K=C;if(_.ori==
1&&(me=k,le=C,ne=T,K=D),$e&&yn(R,en(me,R),en(me+le,R)),We)for(let G in A){let xe=A[G];G!=R&&xe.from==null&&xe.min!=Ee&&yn(
G,en(ne+K,G),en(ne,G))}xi()}else B.lock&&(B._lock=!B._lock,Yn(m,!0,l!=null));l!=null&&(ar(Ma,Ca),jr(Ma,r,ve,ke,Q,O,null))}
function Xd(l,m,f,h,b,E,v){if(B._lock)return;Gn(l);let T=bn;if(bn){let k=!0,D=!0,C=10,P,q;_.ori==0?(P=$e,q=We):(P=We,q=$e),
P&&q&&(k=ve<=C||ve>=Q-C,D=ke<=C||ke>=O-C),P&&k&&(ve=ve<Er?0:Q),q&&D&&(ke=ke<Sr?0:O),Yn(null,!0,!0),bn=!1}ve=-10,ke=-10,he.
fill(null),Yn(null,!0,!0),T&&(bn=T)}function Pl(l,m,f,h,b,E,v){B._lock||(Gn(l),ii(),xi(),l!=null&&jr(Vm,r,ve,ke,Q,O,null))}
function Fl(){L.forEach(Dy),si(r.width,r.height,!0)}tr(Bs,Or,Fl);let Nr={};Nr.mousedown=Cl,Nr.mousemove=Ml,Nr.mouseup=Ol,
Nr.dblclick=Pl,Nr.setSeries=(l,m,f,h)=>{let b=Ce.match[2];f=b(r,m,f),f!=-1&&Qt(f,h,!0,!1)},nt&&(rt(Fm,S,Cl),rt(ka,S,Ml),
rt(Bm,S,l=>{Gn(l),zr(!1)}),rt(Gm,S,Xd),rt(Vm,S,Pl),Ya.add(r),r.syncRect=zr);let Go=r.hooks=e.hooks||{};function Ke(l,m,f){
bi?Zr.push([l,m,f]):l in Go&&Go[l].forEach(h=>{h.call(null,r,m,f)})}(e.plugins||[]).forEach(l=>{for(let m in l.hooks)Go[m]=
(Go[m]||[]).concat(l.hooks[m])});let Bl=(l,m,f)=>f,Ce=Oe({key:null,setSeries:!1,filters:{pub:jm,sub:jm},scales:[R,N[1]?N[1].
scale:null],match:[Jm,Jm,Bl],values:[null,null]},B.sync);Ce.match.length==2&&Ce.match.push(Bl),B.sync=Ce;let Gl=Ce.key,Ti=Xf(
Gl);function jr(l,m,f,h,b,E,v){Ce.filters.pub(l,m,f,h,b,E,v)&&Ti.pub(l,m,f,h,b,E,v)}Ti.sub(r);function zd(l,m,f,h,b,E,v){
Ce.filters.sub(l,m,f,h,b,E,v)&&Nr[l](null,m,f,h,b,E,v)}r.pub=zd;function jd(){Ti.unsub(r),Ya.delete(r),Cn.clear(),Fa(Bs,
Or,Fl),u.remove(),de?.remove(),Ke("destroy")}r.destroy=jd;function Ii(){Ke("init",e,t),hl(t||e.data,!1),U[R]?yi(R,U[R]):
ii(),Lo=Ne.show&&(Ne.width>0||Ne.height>0),Bn=It=!0,si(e.width,e.height)}return N.forEach(dl),L.forEach(Md),n?n instanceof
HTMLElement?(n.appendChild(u),Ii()):n(r,Ii):Ii(),r}Xe.assign=Oe;Xe.fmtNum=Xa;Xe.rangeNum=Gs;Xe.rangeLog=Ys;Xe.rangeAsinh=
Za;Xe.orient=rr;Xe.pxRatio=fe;Xe.join=xb;Xe.fmtDate=ja,Xe.tzDate=Ob;Xe.sync=Xf;{Xe.addGap=by,Xe.clipGaps=Ks;let e=Xe.paths=
{points:td};e.linear=rd,e.stepped=Sy,e.bars=wy,e.spline=Ny}var ol=62*jn,Cy=24*jn,ad=9*jn,Dn=6e4,Oy=[15e3,3e4,Dn,2*Dn,5*Dn,10*Dn,15*Dn,30*Dn],sl=84*jn,Xs=class{constructor(t,n,r){this.
parent=t;this.strip=n;let o=n.traces.some(s=>s.hangs);this.#e=new Xe({width:300,height:100,ms:1,padding:[ad,0,r?0:ad,0],
legend:{show:!1},cursor:{x:!1,y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{range:()=>[this.#n,this.#t]},y:{range:()=>[
o?-this.#r:0,this.#r]}},axes:[{size:r?Cy:0,font:Rs(11),gap:4,stroke:()=>sn("quiet"),grid:{stroke:()=>sn("rule"),width:1},
ticks:{show:!1},splits:()=>this.#i(),values:(s,i)=>i.map(a=>r?this.#l(a):"")},{size:ol,font:Rs(11),gap:6,stroke:()=>sn("\
quiet"),grid:{stroke:()=>sn("rule"),width:1},ticks:{show:!1},splits:()=>o?[-this.#r,0,this.#r]:[0,this.#r/2,this.#r],values:(s,i)=>i.
map(a=>this.#c(a))}],series:[{},...n.traces.map(Py)],hooks:{draw:[()=>this.#u()]}},[[],...n.traces.map(()=>[])],t),this.#e.
root.setAttribute("aria-hidden","true"),new ResizeObserver(()=>this.#s()).observe(t)}parent;strip;#e;#n=0;#t=1;#r=1;#o;draw(t,n,r,o){
this.#n=n,this.#t=r;let s=this.strip.traces.map(({metric:c})=>t.of(c)),i=s.reduce((c,u)=>u.reduce((d,p)=>Math.max(d,p??0),
c),0);this.#r=this.strip.top(i,o)||1,this.#o=this.strip.rule?.(o);let a=s.map((c,u)=>this.strip.traces[u].hangs?c.map(d=>d&&
-d):[...c]);this.#e.setData([[...t.times],...a])}point(t){let n=t===void 0?-10:this.#e.valToPos(t,"x");this.#e.setCursor(
{left:n,top:n<0?-10:1},!1)}get plot(){return{left:this.parent.offsetLeft+ol,width:this.parent.clientWidth-ol}}#s(){let{clientWidth:t,
clientHeight:n}=this.parent;t>0&&n>0&&this.#e.setSize({width:t,height:n})}#a(){let t=Math.max(Math.floor(this.plot.width/
sl),1);return Oy.find(n=>(this.#t-this.#n)/n<=t)??60*Dn}#i(){let t=this.#a(),n=Math.ceil(this.#n/t)*t;return Array.from(
{length:Math.floor((this.#t-n)/t)+1},(r,o)=>n+o*t)}#l(t){let{width:n}=this.plot,r=(t-this.#n)/(this.#t-this.#n)*n;return r<
sl/2||r>n-sl/2?"":this.#a()<Dn?tt(t):wm(t)}#c(t){let n=this.#r/2;return t===n&&this.strip.top(n,{cpus:0,memory:0})!==100?
"":xm(this.strip.traces[0].format(Math.abs(t)))}#u(){let{ctx:t,bbox:n}=this.#e;if(!this.#o||this.#o.at<=0||this.#o.at>this.#r)
return;let r=Math.round(this.#e.valToPos(this.#o.at,"y",!0))+.5,o=devicePixelRatio;t.save(),t.strokeStyle=t.fillStyle=sn(
"quiet"),t.lineWidth=o,t.setLineDash([3*o,3*o]),t.beginPath(),t.moveTo(n.left,r),t.lineTo(n.left+n.width,r),t.stroke(),t.
font=Rs(11*o),t.textAlign="left",t.textBaseline=r-n.top<16*jn*o?"top":"bottom";let s=[n.left+6*o,r+(t.textBaseline==="to\
p"?2:-1)*o];t.setLineDash([]),t.strokeStyle=sn("paper"),t.lineJoin="round",t.lineWidth=4*o,t.strokeText(this.#o.label,...s),
t.fillText(this.#o.label,...s),t.restore()}};function Py({metric:e,dashed:t}){return{stroke:()=>sn(e),width:1.6,pxAlign:0,
...t?{dash:[4,4]}:{fill:()=>_m(e)},points:{show:!1,size:4,filter:(n,r)=>Fy(n.data[r])}}}function Fy(e){let t=e.flatMap((n,r)=>n!==
null&&(e[r-1]??null)===null&&(e[r+1]??null)===null?[r]:[]);return t.length>0?t:null}var $r=[{name:"CPU",traces:[{metric:"cpu",name:"busy",format:So}],top:()=>100},{name:"Memory",traces:[{metric:"memory",name:"\
used",format:zn},{metric:"swap",name:"swap",format:zn,dashed:!0}],top:(e,{memory:t})=>t||e},{name:"Load",traces:[{metric:"\
load1",name:"1 minute",format:vm}],top:e=>Is(Math.max(e,.5)),rule:({cpus:e})=>({at:e,label:`${e} CPU${e===1?"":"s"}`})},
{name:"Network",traces:[{metric:"net_rx",name:"in",format:_n},{metric:"net_tx",name:"out",format:_n,hangs:!0}],top:e=>Is(
Math.max(e,1e3))},{name:"Disks",traces:[{metric:"disk_read",name:"read",format:_n},{metric:"disk_write",name:"written",format:_n,
hangs:!0}],top:e=>Is(Math.max(e,1e4))}],ld=$r.flatMap(({traces:e})=>e.map(({metric:t})=>t)),zs=class{constructor(t,n){this.
history=n;this.#e=$r.map((r,o)=>{let s=r.traces.map(c=>({trace:c,node:oe("dd","","–")})),i=oe("dl","values",...s.map(({
trace:c,node:u})=>{let d=c.hangs?"hangs":c.dashed?"dashed":"";return oe("div",`value ${c.metric} ${d}`,oe("dt","",c.name),
u)})),a=oe("div","plot");return t.append(oe("div","reading",oe("h3","",r.name),i),a),{chart:new Xs(a,r,o===$r.length-1),
values:s}})}history;#e;draw(t,n,r,o){let s=this.history.since(t);for(let{chart:i,values:a}of this.#e){i.draw(s,t,n,o);let c=!1;
for(let{trace:u,node:d}of a){let p=this.history.at(u.metric,r);c||=p!==void 0,d.textContent=p===void 0?"–":u.format(p)}
i.point(c&&r<n?r:void 0)}}get plot(){return this.#e[0].chart.plot}describe(t){return $r.flatMap(({name:r,traces:o})=>o.map(
s=>{let i=this.history.at(s.metric,t);return i===void 0?"":`${r} ${s.name} ${s.format(i)}`})).filter(Boolean).join(", ")}};var js=$r.flatMap(({name:e,traces:t})=>t.map(n=>({...n,title:`${e}, ${n.name}`}))),Js=class{constructor(t){this.history=
t;this.#e=js.map(r=>{let o=["now","least","mean","most"].map(i=>oe("td",i,"–")),s=oe("th",r.metric,r.title);return s.scope=
"row",X("numbers").append(oe("tr","",s,...o)),{trace:r,cells:o}});let n=X("seconds");n.addEventListener("toggle",()=>n.open&&
this.#n()),X("seconds-again").addEventListener("click",()=>this.#n())}history;#e;draw(t,n){let r=this.history.since(t);for(let{
trace:o,cells:s}of this.#e){let a=r.of(o.metric).filter((d,p)=>d!==null&&r.times[p]>=t),c=a.reduce((d,p)=>d+p,0)/a.length,
u=a.length===0?[]:[this.history.at(o.metric,n),Math.min(...a),c,Math.max(...a)];s.forEach((d,p)=>{let g=u[p];d.textContent=
g===void 0?"–":o.format(g)})}}#n(){let{times:t,of:n}=this.history.since(0),r=js.map(({metric:s})=>n(s)),o=t.map((s,i)=>{
let a=r.map(u=>u[i]??null),c=this.history.holes.find(({from:u})=>u===s-1);return c&&a.every(u=>u===null)?Gy(wo(c),js.length):
By(s,a)});X("seconds-rows").replaceChildren(...o.reverse()),X("seconds-caption").textContent=t.length===0?"Nothing yet":
`${tt(t[0])} to ${tt(t.at(-1))}, the newest first`}};function By(e,t){let n=oe("time","",tt(e));n.dateTime=new Date(e).toISOString();
let r=oe("th","",n);r.scope="row";let o=t.map((s,i)=>{let a=oe("data","",s===null?"–":js[i].format(s));return a.value=
s===null?"":String(s),oe("td","",a)});return oe("tr","",r,...o)}function Gy(e,t){let n=oe("td","",e);return n.colSpan=t+
1,oe("tr","hole",n)}function cd(e,t,n){let r=[0,0];e.forEach((o,s)=>{let i=o.firstElementChild.offsetWidth,a=t[s],c=a+i>n,[u,d]=c?[a-i,a]:[a,
a+i],p=r.findIndex(g=>g<=u);p>=0&&(r[p]=d+4),o.dataset.row=String(p),o.classList.toggle("flipped",c)})}var Vy=500,Qs=class{constructor(t,n,r,o){this.root=t;this.history=n;this.describe=r;this.moved=o;t.append(this.#e,this.#n,
this.#t);let s=({clientX:i})=>{let{left:a,width:c}=t.getBoundingClientRect();this.#u((1-(i-a)/c)*this.#i)};t.addEventListener(
"pointermove",s),t.addEventListener("pointerdown",s),t.addEventListener("pointerleave",({pointerType:i})=>i==="mouse"&&this.#u(
0)),t.addEventListener("keydown",i=>this.#c(i)),t.addEventListener("focus",()=>this.#m()),t.addEventListener("blur",()=>this.#u(
0))}root;history;describe;moved;#e=ud("holes");#n=ud("marks");#t=oe("div","cursor",oe("span",""));#r=[];#o=0;#s;#a=!1;#i=1;mark(t,n){
this.#r=[...this.#r,{at:t,label:n}].sort((r,o)=>r.at-o.at).slice(-Vy)}time(t){return Math.max(this.#s??t-this.#o,t-this.#i)}draw(t,n,r){
this.#i=n-t,this.root.style.left=`${r.left}px`,this.root.style.width=`${r.width}px`;let o=c=>100-(n-c)/this.#i*100,s=this.#r.
filter(({at:c})=>c>=t);md(this.#n,s,(c,u,d)=>{c.style.left=`${o(d.at)}%`,u.textContent=d.label}),cd([...this.#n.children],
s.map(({at:c})=>o(c)/100*r.width),r.width);let i=this.history.openHole(n),a=[...this.history.holes,...i?[{...i,missed:0,
why:"open"}]:[]];md(this.#e,a.filter(({to:c})=>c>t),(c,u,d)=>{let p=Math.max(0,o(d.from));c.className=d.why,c.style.left=
`${p}%`,c.style.width=`${Math.max(0,Math.min(100,o(d.to))-p)}%`,u.textContent=wo(d)}),this.#l(n,o)}#l(t,n){let r=this.time(
t),o=t-r;if(this.#t.hidden=o===0,this.#t.style.left=`${n(r)}%`,this.#t.classList.toggle("flipped",o<this.#i/4),this.#t.firstElementChild.
textContent=tt(r),!this.#a){this.#a=!0;let s=o===0?"now":`${on(Math.round(o/1e3))} ago, ${tt(r)}`;this.root.setAttribute(
"aria-valuemin",String(-Math.round(this.#i/1e3))),this.root.setAttribute("aria-valuenow",String(-Math.round(o/1e3))),this.
root.setAttribute("aria-valuetext",`${s}: ${this.describe(r)||"no data"}`)}}#c(t){let r={ArrowLeft:1,ArrowDown:1,ArrowRight:-1,
ArrowUp:-1,PageDown:30,PageUp:-30,Home:1/0,End:-1/0,Escape:-1/0}[t.key];if(r!==void 0&&!t.altKey&&!t.ctrlKey&&!t.metaKey){
t.preventDefault();let o=this.history.now(),s=this.time(o)-r*1e3;this.#o=0,this.#s=s<o?Math.max(s,o-this.#i):void 0,this.#m()}}#u(t){
this.#o=Math.min(this.#i,Math.max(0,t)),this.#s=void 0,this.moved()}#m(){this.#a=!1,this.moved()}};function ud(e){let t=oe(
"div",e);return t.setAttribute("aria-hidden","true"),t}function md(e,t,n){for(;e.childElementCount>t.length;)e.lastElementChild.
remove();for(;e.childElementCount<t.length;)e.append(oe("div","",oe("span","")));t.forEach((r,o)=>{let s=e.children[o];n(
s,s.firstElementChild,r)})}var fd="hostwatch.author",Uy=400,Yy=1e4,Mo=X("remark-author"),il=X("mark-label"),ei=X("remark-text");function pd(e){$y(),
dd(X("mark-form"),il,"Marked.",()=>kn.marks({label:il.value,author:Mo.value,time:gu(Math.round(e()))})),dd(X("remark-for\
m"),ei,"Said.",()=>kn.publishRemarks({text:ei.value,author:Mo.value})),ei.addEventListener("keydown",t=>{t.key==="Enter"&&
!t.shiftKey&&!t.isComposing&&(t.preventDefault(),ei.form?.requestSubmit())}),addEventListener("keydown",t=>{t.code==="Ke\
yM"&&t.altKey&&!t.ctrlKey&&!t.metaKey&&(t.preventDefault(),il.select())})}function dd(e,t,n,r){let o=e.querySelector("[r\
ole=status]"),s=e.querySelector("button"),i=(a,c="")=>{o.textContent=a,o.dataset.kind=c,t.toggleAttribute("aria-invalid",
c==="bad")};t.addEventListener("input",()=>s.getAttribute("aria-disabled")!=="true"&&i("")),e.addEventListener("submit",
async a=>{if(a.preventDefault(),s.getAttribute("aria-disabled")==="true")return;s.setAttribute("aria-disabled","true"),t.
readOnly=!0;let c=setInterval(()=>i(Mn.state.kind==="reconnecting"?"Waits for the connection; the server does not know o\
f it yet.":"Sending…"),Uy);try{await r(),t.value="",i(n,"good"),setTimeout(()=>o.textContent===n&&i(""),Yy)}catch(u){if(!(u instanceof
J))throw u;i(u.origin==="server"?Wy(u.message):`Not confirmed: ${u.message}.`,"bad"),t.focus()}finally{clearInterval(c),
t.readOnly=!1,s.removeAttribute("aria-disabled")}})}function $y(){try{Mo.value=localStorage.getItem(fd)??"",Mo.addEventListener(
"change",()=>localStorage.setItem(fd,Mo.value))}catch{}}var Wy=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`;var Ky=200,Hy=300,ti=class{#e=X("remarks");#n=X("log");#t;add({author:t,text:n,time:r,mark:o}){let s=yo(r),i=oe("time","",
tt(s));i.dateTime=new Date(s).toISOString();let a=oe("p","who",oe("span","",`${t||"somebody"}${o?" marked":""}`)," ",i);
this.#r(oe("li",o?"mark":"",a,oe("p","",n)))}gap(t){let n=t>0?`${rn(t,"remark")} missed here.`:"The server was restarted\
. What was said meanwhile is not known.";this.#r(oe("li","gap",oe("p","",n)))}#r(t){let n=this.#n,r=n.scrollHeight-n.scrollTop-
n.clientHeight<40;for(this.#e.append(t);this.#e.childElementCount>Ky;)this.#e.firstElementChild?.remove();r&&(n.scrollTop=
n.scrollHeight),n.getAttribute("aria-live")==="off"&&(clearTimeout(this.#t),this.#t=setTimeout(()=>n.setAttribute("aria-\
live","polite"),Hy))}};var Zy=6e4,hd="hostwatch.minutes",ni=class{#e=X("span");constructor(t){try{let n=this.#e.querySelector(`[value="${Number(
localStorage.getItem(hd))}"]`);n&&(n.checked=!0)}catch{}this.#e.addEventListener("change",()=>{try{localStorage.setItem(
hd,String(this.minutes))}catch{}t()})}get minutes(){return Number(new FormData(this.#e).get("minutes"))}get most(){return this.
minutes*Zy}get words(){return this.minutes===1?"minute":this.minutes===60?"hour":`${this.minutes} minutes`}};var gd=200,qy=5e3;function yd(){let e=X("written-follow"),t=new AbortController;e.addEventListener("click",()=>{let n=t.
signal.aborted;e.setAttribute("aria-pressed",String(n)),n?(t=new AbortController,bd(t.signal)):t.abort()}),bd(t.signal)}
async function bd(e){let t=X("lines"),n=X("written-lines");for(;!e.aborted;){let r=!0;try{for await(let{text:o}of Sm.readLog(
{lines:gd,follow:!0},{signal:e,timeoutMs:1/0})){r&&(t.replaceChildren(),X("written").hidden=r=!1);let s=n.scrollHeight-n.
scrollTop-n.clientHeight<40;for(t.append(oe("li","",o));t.childElementCount>gd;)t.firstElementChild?.remove();s&&(n.scrollTop=
n.scrollHeight)}}catch(o){if(!(o instanceof J))throw o;if(o.code==="failed_precondition"||o.code==="unimplemented")return;
Lr(o)}await new Promise(o=>setTimeout(o,qy))}}var Xy=2e3,zy=6e4,Xt=new Ms(ld),al=new zs(X("strips"),Xt),ll=new Qs(X("paper"),Xt,e=>al.describe(e),or),jy=new Js(Xt),Ed=new ni(
or),ri=new As,Sd=new ti,cl=!1,ul={cpus:0,memory:0};Im();pd(()=>Xt.now());Rm(or);addEventListener("resize",or);for(let e of document.
querySelectorAll(".base"))e.textContent=xa;Ta(e=>kn.samples({},e),e=>{switch(e.kind){case"event":ri.event(),Xt.add(e.message.
metric,e.message.value,yo(e.message.time));break;case"resumed":ri.resumed(e.replayed),Xt.resynchronise();break;case"gap":
ri.gap(_s(e)),Xt.gap(_s(e)),Xt.resynchronise()}or()});Ta(e=>kn.remarks({},e),e=>{e.kind==="event"?(Sd.add(e.message),e.message.
mark&&(ll.mark(yo(e.message.time),e.message.text),or())):e.kind==="gap"&&Sd.gap(_s(e))});yd();wd();setInterval(()=>document.
hidden||void wd(),Xy);setInterval(or,1e3);async function wd(){try{let e=await kn.getSnapshot({},{timeoutMs:1e4});ks(),ul.
cpus=e.cpus.length,ul.memory=Number(e.memory?.totalBytes??0),Dm(e)}catch(e){e instanceof J&&Lr(e)}}function or(){cl||(cl=
!0,requestAnimationFrame(Jy))}function Jy(){cl=!1;let e=Xt.now(),t=e-Xt.span(e,zy,Ed.most);al.draw(t,e,ll.time(e),ul),ll.
draw(t,e,al.plot),jy.draw(t,e),km(Xt.holes,t),ri.show(),X("recorder-title").textContent=X("numbers-title").textContent=`\
The last ${Ed.words}`}
