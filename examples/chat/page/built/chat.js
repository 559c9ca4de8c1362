// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and
// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).
function b(t){let e=document.getElementById(t);if(!e)throw new Error(`index.html has no #${t}`);return e}function T(t,e,...n){
let r=document.createElement(t);return r.className=e,r.append(...n),r}function Kt(t,e){let n=T("button","plain",t);return n.
type="button",n.addEventListener("click",e),n}var Jn=b("composer"),J=b("text");function Hn(t,e){let n=()=>{J.style.height="auto",J.style.height=`${J.scrollHeight+2}px`};
J.addEventListener("input",()=>{n(),J.value.trim()&&t()}),J.addEventListener("keydown",r=>{r.key==="Enter"&&!r.shiftKey&&
!r.isComposing&&(r.preventDefault(),Jn.requestSubmit())}),Jn.addEventListener("submit",r=>{r.preventDefault();let o=J.value.
trim();o&&(J.value="",n(),e(o)),J.focus()})}function jn(){matchMedia("(pointer: fine)").matches&&J.focus()}function re(t,e){return t!==null&&typeof t=="object"&&"$typeName"in t&&typeof t.$typeName=="string"?e===void 0?!0:e.typeName===
t.$typeName:!1}var l;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.BYTES=12]="BYTES",
t[t.UINT32=13]="UINT32",t[t.SFIXED32=15]="SFIXED32",t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="\
SINT64"})(l||(l={}));function Qn(){let t=this.buf,e=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=t[e++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=t[e++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=t[e++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var We=4294967296;function Wt(t){let e=t[0]==="-";e&&(t=t.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(t.slice(
i,a));o*=n,r=r*n+c,r>=We&&(o=o+(r/We|0),r=r%We)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),e?tr(r,o):Xt(r,o)}function er(t,e){
let n=Xt(t,e),r=n.hi&2147483648;r&&(n=tr(n.lo,n.hi));let o=qt(n.lo,n.hi);return r?"-"+o:o}function qt(t,e){if({lo:t,hi:e}=
ri(t,e),e<=2097151)return String(We*e+t);let n=t&16777215,r=(t>>>24|e<<8)&16777215,o=e>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+zn(i)+zn(s)}
function ri(t,e){return{lo:t>>>0,hi:e>>>0}}function Xt(t,e){return{lo:t|0,hi:e|0}}function tr(t,e){return e=~e,t?t=~t+1:
e+=1,Xt(t,e)}var zn=t=>{let e=String(t);return"0000000".slice(e.length)+e};function nr(t,e){if(t>>>0<128){e.push(t);return}
if(t>=0){for(;t>127;)e.push(t&127|128),t=t>>>7;e.push(t)}else{for(let n=0;n<9;n++)e.push(t&127|128),t=t>>7;e.push(1)}}function rr(){
let t=this.buf[this.pos++];if((t&128)===0)return this.assertBounds(),t;let e=t&127;if(t=this.buf[this.pos++],e|=(t&127)<<
7,(t&128)===0)return this.assertBounds(),e;if(t=this.buf[this.pos++],e|=(t&127)<<14,(t&128)===0)return this.assertBounds(),
e;if(t=this.buf[this.pos++],e|=(t&127)<<21,(t&128)===0)return this.assertBounds(),e;t=this.buf[this.pos++],e|=(t&15)<<28;
for(let n=5;(t&128)!==0&&n<10;n++)t=this.buf[this.pos++];if((t&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
e>>>0}var E=oi();function oi(){let t=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof t.getBigInt64=="fun\
ction"&&typeof t.getBigUint64=="function"&&typeof t.setBigInt64=="function"&&typeof t.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return t.
setBigInt64(0,this.parse(i),!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},uEnc(i){return t.setBigInt64(0,this.uParse(i),
!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},dec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigInt64(0,!0)},
uDec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),or(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),sr(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),or(n),Wt(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),sr(n),Wt(n)},dec(n,r){return er(
n,r)},uDec(n,r){return qt(n,r)}}}function or(t){if(!/^-?[0-9]+$/.test(t))throw new Error("invalid int64: "+t)}function sr(t){
if(!/^[0-9]+$/.test(t))throw new Error("invalid uint64: "+t)}function D(t,e){switch(t){case l.STRING:return"";case l.BOOL:return!1;case l.DOUBLE:case l.FLOAT:return 0;case l.INT64:case l.
UINT64:case l.SFIXED64:case l.FIXED64:case l.SINT64:return e?"0":E.zero;case l.BYTES:return new Uint8Array(0);default:return 0}}
function ir(t,e){switch(t){case l.BOOL:return e===!1;case l.STRING:return e==="";case l.BYTES:return e instanceof Uint8Array&&
!e.byteLength;case l.DOUBLE:case l.FLOAT:return Object.is(e,0);default:return e==0}}var ar=2,L=Symbol.for("reflect unsafe local");function cr(t,e){let n=t[e.localName].case;return n===void 0?n:e.fields.find(
r=>r.localName===n)}function ur(t,e){let n=e.localName;if(e.oneof)return t[e.oneof.localName].case===n;if(e.presence!=ar)
return t[n]!==void 0&&Object.prototype.hasOwnProperty.call(t,n);switch(e.fieldKind){case"list":return t[n].length>0;case"\
map":return Object.keys(t[n]).length>0;case"scalar":return!ir(e.scalar,t[n]);case"enum":return t[n]!==e.enum.values[0].number}
throw new Error("message field with implicit presence")}function le(t,e){return Object.prototype.hasOwnProperty.call(t,e)&&
t[e]!==void 0}function lr(t,e){if(e.oneof){let n=t[e.oneof.localName];return n.case===e.localName?n.value:void 0}return t[e.
localName]}function mr(t,e,n){e.oneof?t[e.oneof.localName]={case:e.localName,value:n}:t[e.localName]=n}function P(t,e,n){
e==="__proto__"?Object.defineProperty(t,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):t[e]=n}function dr(t,e){
return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function pr(t,e){let n=e.localName;if(e.oneof){let r=e.oneof.
localName;t[r].case===n&&(t[r]={case:void 0})}else if(e.presence!=ar)delete t[n];else switch(e.fieldKind){case"map":t[n]=
{};break;case"list":t[n]=[];break;case"enum":t[n]=e.enum.values[0].number;break;case"scalar":t[n]=D(e.scalar,e.longAsString);
break}}function K(t){return t!==null&&typeof t=="object"&&!Array.isArray(t)}function Te(t,e){var n,r,o,s;if(K(t)&&L in t&&"add"in t&&"field"in t&&typeof t.field=="function"){if(e!==void 0){let i=e,
a=t.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Ae(t,e){var n,r,o,s;if(K(t)&&L in t&&"has"in t&&"field"in t&&typeof t.
field=="function"){if(e!==void 0){let i=e,a=t.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===a.scalar&&
((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===
null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function ke(t,e){
return K(t)&&L in t&&"desc"in t&&K(t.desc)&&t.desc.kind==="message"&&(e===void 0||t.desc.typeName==e.typeName)}function fr(t){return gr(t.$typeName)}function W(t){let e=t.fields[0];return gr(t.typeName)&&e!==void 0&&e.fieldKind=="s\
calar"&&e.name=="value"&&e.number==1}function hr(t){switch(t.typeName){case"google.protobuf.Any":case"google.protobuf.Ti\
mestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protobu\
f.Value":case"google.protobuf.ListValue":return!0;default:return W(t)}}var si=new Set(["google.protobuf.DoubleValue","go\
ogle.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","googl\
e.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function gr(t){
return si.has(t)}var ii=999,ai=998,yr=2;function y(t,e){return re(e,t)?e:Er(t)(e)}var br=new WeakMap;function Er(t){let e=br.get(t);return e===
void 0&&(e=ci(t),br.set(t,e)),e}var Zt=0,Sr=1,vr=2,Nr=3;function ci(t){let e=t.typeName,{properties:n,prototype:r}=ui(t);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=e):s={$typeName:e};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case Zt:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case Sr:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case vr:if(a.convert===void 0||!K(u))
s[c]=u??{};else{let m={},d=Object.keys(u);for(let p=0;p<d.length;p++)P(m,d[p],a.convert(u[d[p]]));s[c]=m}break;case Nr:{
let m=u;if(m?.case!=null){let d=a.convert.get(m.case);if(d!==void 0){s[c]={case:m.case,value:d(m.value)};break}}s[c]={case:void 0};
break}}}return s}}function ui(t){var e,n;let r=[],o={},s=mi(t);for(let i of t.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:Nr,constant:void 0,convert:li(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:Zt,
constant:void 0,convert:qe(i)});break}case"list":{r.push({name:a,kind:Sr,constant:void 0,convert:i.listKind=="message"?(e=
qe(i))!==null&&e!==void 0?e:(c=>c):i.scalar==l.BYTES?Re:void 0});break}case"map":{r.push({name:a,kind:vr,constant:void 0,
convert:i.mapKind=="message"?(n=qe(i))!==null&&n!==void 0?n:(c=>c):i.scalar==l.BYTES?Re:void 0});break}default:{let c=di(
i);r.push({name:a,kind:Zt,constant:i.presence==yr?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==l.BYTES?Re:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function li(t){let e=new Map;for(let n of t.fields){let r;
n.fieldKind=="message"?r=qe(n):n.fieldKind=="scalar"&&n.scalar==l.BYTES&&(r=Re),e.set(n.localName,r??(o=>o))}return e}function qe(t){
if(t.fieldKind=="message"&&!t.oneof&&W(t.message))return t.message.fields[0].scalar==l.BYTES?Re:void 0;if(t.message.typeName==
"google.protobuf.Struct"&&t.parent.typeName!=="google.protobuf.Value")return;let e=t.message,n;return r=>!K(r)||re(r,e)?
r:(n??(n=Er(e)),n(r))}function Re(t){return Array.isArray(t)?new Uint8Array(t):t}function mi(t){switch(t.file.edition){case ii:
return!1;case ai:return!0;default:return t.fields.some(e=>e.presence!=yr&&e.fieldKind!="message"&&!e.oneof)}}function di(t){
let e=t.getDefaultValue();return e!==void 0?t.fieldKind=="scalar"&&t.longAsString?e.toString():e:t.fieldKind=="scalar"?D(
t.scalar,t.longAsString):t.enum.values[0].number}var pi=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],v=class extends Error{constructor(e,n,r="Fie\
ldValueInvalidError"){super(n),this.name=r,this.field=()=>e}};function wr(t){return t instanceof Error&&pi.includes(t.name)&&
"field"in t&&typeof t.field=="function"}var Jt;function fi(t){var e;Jt=Object.assign(Object.assign({},t),{encodeUtf8Into:(e=t.encodeUtf8Into)!==null&&e!==void 0?
e:Ht(t.encodeUtf8.bind(t))})}function Me(){if(!Jt){let t=globalThis;if(!t.TextEncoder||!t.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let e=new t.TextEncoder,n=new t.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return e.encode(i)},decodeUtf8(i,a){return a?(r||(r=new t.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};e.encodeInto&&
(o.encodeUtf8Into=e.encodeInto.bind(e));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),fi(o)}return Jt}
function Ht(t){return(e,n)=>{let r=t(e);return n.set(r),{written:r.byteLength}}}var w;(function(t){t[t.Varint=0]="Varint",t[t.Bit64=1]="Bit64",t[t.LengthDelimited=2]="LengthDelimited",t[t.StartGroup=3]=
"StartGroup",t[t.EndGroup=4]="EndGroup",t[t.Bit32=5]="Bit32"})(w||(w={}));var Qt=4294967295,en=2147483647,tn=-2147483648,he=class{constructor(e){this.stackPos=[],this.encodeUtf8Into=e?Ht(e):Me().
encodeUtf8Into,this.buffer=xr,this.viewCache=gi,this.pos=0}ensureCapacity(e){let n=this.pos+e;if(n>this.buffer.length){let r=this.
buffer.length||hi;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let e=this.
buffer,n=this.viewCache;if(n.byteLength===e.byteLength)return n;let r=new DataView(e.buffer);return this.viewCache=r,r}finish(){
let e=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],e}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(Le),this.buffer[this.pos++]=0,this}join(){let e=this.stackPos.pop();if(e===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-e-Le,r=jt(n);return r>Le&&(this.ensureCapacity(r-Le),this.buffer.copyWithin(e+
r,e+Le,this.pos)),this.pos=e,this.uint32(n),this.pos+=n,this}tag(e,n){return this.uint32((e<<3|n)>>>0)}raw(e){return this.
ensureCapacity(e.length),this.buffer.set(e,this.pos),this.pos+=e.length,this}uint32(e){if(Ir(e),this.ensureCapacity(5),e<
128)return this.buffer[this.pos++]=e,this;for(;e>127;)this.buffer[this.pos++]=e&127|128,e>>>=7;return this.buffer[this.pos++]=
e,this}int32(e){if(zt(e),e>=0)return this.uint32(e);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
e&127|128,e>>=7;return this.buffer[this.pos++]=1,this}bool(e){return this.ensureCapacity(1),this.buffer[this.pos++]=e?1:
0,this}bytes(e){return this.uint32(e.byteLength),this.raw(e)}string(e){typeof e!="string"&&(e=String(e));let n=e.length;
if(n<=Tr){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let m=0;for(;m<n;m++){let d=e.charCodeAt(m);if(d>
127)break;c[u++]=d}if(m==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=jt(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(e,o.subarray(s+r)),a=jt(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(e){
return bi(e),this.ensureCapacity(4),this.view().setFloat32(this.pos,e,!0),this.pos+=4,this}double(e){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,e,!0),this.pos+=8,this}fixed32(e){return Ir(e),this.ensureCapacity(4),this.view().setUint32(
this.pos,e,!0),this.pos+=4,this}sfixed32(e){return zt(e),this.ensureCapacity(4),this.view().setInt32(this.pos,e,!0),this.
pos+=4,this}sint32(e){return zt(e),this.uint32((e<<1^e>>31)>>>0)}sfixed64(e){let n=E.enc(e);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(e){let n=E.uEnc(e);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(e){
let n=E.enc(e);return this.writeVarint64(n.lo,n.hi)}sint64(e){let n=E.enc(e),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>31)^
r;return this.writeVarint64(o,s)}uint64(e){let n=E.uEnc(e);return this.writeVarint64(n.lo,n.hi)}writeVarint64(e,n){this.
ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=e>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?c|128:
c)&255,!u)return this.pos=o,this}let s=e>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,this;
for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>31&
1,this.pos=o,this}},hi=128,Le=1,xr=new Uint8Array(0),gi=new DataView(xr.buffer),Tr=32;function jt(t){return t<128?1:t<16384?
2:t<2097152?3:t<268435456?4:5}var U=class{constructor(e,n=Me().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.varint64Hi=
0,this.varint64=Qn,this.uint32=rr,this.buf=e,this.len=e.length,this.pos=0,this.view=new DataView(e.buffer,e.byteOffset,e.
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
this.assertBounds();let o=this.buf;if(n<=Tr){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),e);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
e)}};function zt(t){if(typeof t=="string")t=Number(t);else if(typeof t!="number")throw new Error("invalid int32: "+typeof t);
if(!Number.isInteger(t)||t>en||t<tn)throw new Error("invalid int32: "+t)}function Ir(t){if(typeof t=="string")t=Number(t);else if(typeof t!=
"number")throw new Error("invalid uint32: "+typeof t);if(!Number.isInteger(t)||t>Qt||t<0)throw new Error("invalid uint32\
: "+t)}function bi(t){if(typeof t=="string"){let e=t;if(t=Number(t),Number.isNaN(t)&&e!=="NaN")throw new Error("invalid \
float32: "+e)}else if(typeof t!="number")throw new Error("invalid float32: "+typeof t);if(!Number.isFinite(Math.fround(t))&&
Number.isFinite(t))throw new Error("invalid float32: "+t)}function Ar(t,e){let n=t.fieldKind=="list"?Te(e,t):t.fieldKind=="map"?Ae(e,t):rn(t,e);if(n===!0)return;let r;switch(t.fieldKind){case"\
list":r=`expected ${Mr(t)}, got ${R(e)}`;break;case"map":r=`expected ${Lr(t)}, got ${R(e)}`;break;default:r=B(t,e,n)}return new v(
t,r)}function nn(t,e,n){let r=rn(t,n);if(r!==!0)return new v(t,`list item #${e+1}: ${B(t,n,r)}`)}function kr(t,e,n){let r=z(
t.mapKey)(e);if(r!==!0)return new v(t,`invalid map key: ${B({scalar:t.mapKey},e,r)}`);let o=rn(t,n);if(o!==!0)return new v(
t,`map entry ${R(e)}: ${B(t,n,o)}`)}function rn(t,e){return t.scalar!==void 0?z(t.scalar)(e):t.enum!==void 0?t.enum.open?
z(l.INT32)(e):t.enum.values.some(n=>n.number===e):ke(e,t.message)}function z(t){switch(t){case l.DOUBLE:return e=>typeof e==
"number";case l.FLOAT:return e=>typeof e!="number"?!1:!Number.isFinite(Math.fround(e))&&Number.isFinite(e)?`${e.toFixed()}\
 out of range`:!0;case l.INT32:case l.SFIXED32:case l.SINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:e>en||
e<tn?`${e.toFixed()} out of range`:!0;case l.FIXED32:case l.UINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:
e>Qt||e<0?`${e.toFixed()} out of range`:!0;case l.BOOL:return e=>typeof e=="boolean";case l.STRING:return e=>typeof e!="\
string"?!1:Me().checkUtf8(e)||"invalid UTF8";case l.BYTES:return e=>e instanceof Uint8Array;case l.INT64:case l.SFIXED64:case l.
SINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e=="string"&&e.length>0)try{return E.parse(e),!0}catch{
return`${e} out of range`}return!1};case l.FIXED64:case l.UINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e==
"string"&&e.length>0)try{return E.uParse(e),!0}catch{return`${e} out of range`}return!1}}}function B(t,e,n){return n=typeof n==
"string"?`: ${n}`:`, got ${R(e)}`,t.scalar!==void 0?`expected ${yi(t.scalar)}`+n:t.enum!==void 0?`expected ${t.enum.toString()}`+
n:`expected ${Rr(t.message)}`+n}function R(t){switch(typeof t){case"object":return t===null?"null":t instanceof Uint8Array?
`Uint8Array(${t.length})`:Array.isArray(t)?`Array(${t.length})`:Te(t)?Mr(t.field()):Ae(t)?Lr(t.field()):ke(t)?Rr(t.desc):
re(t)?`message ${t.$typeName}`:"object";case"string":return t.length>30?"string":`"${t.split('"').join('\\"')}"`;case"bo\
olean":return String(t);case"number":return String(t);case"bigint":return String(t)+"n";default:return typeof t}}function Rr(t){
return`ReflectMessage (${t.typeName})`}function Mr(t){switch(t.listKind){case"message":return`ReflectList (${t.message.toString()}\
)`;case"enum":return`ReflectList (${t.enum.toString()})`;case"scalar":return`ReflectList (${l[t.scalar]})`}}function Lr(t){
switch(t.mapKind){case"message":return`ReflectMap (${l[t.mapKey]}, ${t.message.toString()})`;case"enum":return`ReflectMa\
p (${l[t.mapKey]}, ${t.enum.toString()})`;case"scalar":return`ReflectMap (${l[t.mapKey]}, ${l[t.scalar]})`}}function yi(t){
switch(t){case l.STRING:return"string";case l.BOOL:return"boolean";case l.INT64:case l.SINT64:case l.SFIXED64:return"big\
int (int64)";case l.UINT64:case l.FIXED64:return"bigint (uint64)";case l.BYTES:return"Uint8Array";case l.DOUBLE:return"n\
umber (float64)";case l.FLOAT:return"number (float32)";case l.FIXED32:case l.UINT32:return"number (uint32)";case l.INT32:case l.
SFIXED32:case l.SINT32:return"number (int32)"}}var Ei=0;function V(t){if(Si(t))return{toMessage:n=>Xe(n),toLocal:n=>Ze(n)};if(t.fieldKind=="message"&&!t.oneof&&W(t.message)){
let n=t.message,r=n.fields[0].localName;return{toMessage:o=>{let s=y(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let e=t.message;return{toMessage:n=>n===void 0?y(e):n,toLocal:n=>n}}function Si(t){return t.message.typeName=="google.pr\
otobuf.Struct"&&t.parent.typeName!="google.protobuf.Value"}function Xe(t){let e={$typeName:"google.protobuf.Struct",fields:{}};
if(K(t))for(let n of Object.keys(t))P(e.fields,n,Dr(t[n]));return e}function Ze(t){let e={};for(let n of Object.keys(t.fields))
P(e,n,_r(t.fields[n]));return e}function _r(t){switch(t.kind.case){case"structValue":return Ze(t.kind.value);case"listVa\
lue":return t.kind.value.values.map(_r);case"nullValue":case void 0:return null;default:return t.kind.value}}function Dr(t){
let e={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof t){case"number":e.kind={case:"numberValue",value:t};
break;case"string":e.kind={case:"stringValue",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"\
object":if(t===null)e.kind={case:"nullValue",value:Ei};else if(Array.isArray(t)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(t))for(let r of t)n.values.push(Dr(r));e.kind={case:"listValue",value:n}}else e.kind={
case:"structValue",value:Xe(t)};break}return e}function Ur(t,e,n=!0){return new He(t,e,n)}var Or=new WeakMap,He=class{get sortedFields(){let e=Or.get(this.desc);if(e)return e;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return Or.set(this.desc,n),n}constructor(e,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=e,this.message=this[L]=n??y(e),this.fields=e.fields,this.oneofs=e.oneofs,
this.members=e.members}findNumber(e){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(e)}oneofCase(e){return _e(this.message,e),cr(this.message,e)}isSet(e){return _e(
this.message,e),ur(this.message,e)}clear(e){_e(this.message,e),pr(this.message,e)}get(e){_e(this.message,e);let n=lr(this.
message,e);switch(e.fieldKind){case"list":let r=this.lists.get(e);return(!r||r[L]!==n)&&this.lists.set(e,r=new an(e,n,this.
check)),r;case"map":let o=this.maps.get(e);return(!o||o[L]!==n)&&this.maps.set(e,o=new cn(e,n,this.check)),o;case"messag\
e":return ln(e,n,this.check);case"scalar":return n===void 0?D(e.scalar,!1):mn(e,n);case"enum":return n??e.enum.values[0].
number}}set(e,n){if(_e(this.message,e),this.check){let o=Ar(e,n);if(o)throw o}let r;e.fieldKind=="message"?r=un(e,n):Ae(
n)||Te(n)?r=n[L]:r=dn(e,n),mr(this.message,e,r)}getUnknown(){return this.message.$unknown}setUnknown(e){this.message.$unknown=
e}};function _e(t,e){if(e.parent.typeName!==t.$typeName)throw new v(e,`cannot use ${e.toString()} with message ${t.$typeName}`,
"ForeignFieldError")}var an=class{field(){return this._field}get size(){return this._arr.length}constructor(e,n,r){this._field=e,this._arr=this[L]=
n,this.check=r}get(e){let n=this._arr[e];return n===void 0?void 0:on(this._field,n,this.check)}set(e,n){if(e<0||e>=this.
_arr.length)throw new v(this._field,`list item #${e+1}: out of range`);if(this.check){let r=nn(this._field,e,n);if(r)throw r}
this._arr[e]=Cr(this._field,n)}add(e){if(this.check){let n=nn(this._field,this._arr.length,e);if(n)throw n}this._arr.push(
Cr(this._field,e))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let e of this._arr)yield on(this._field,e,this.check)}*entries(){for(let e=0;e<this._arr.length;e++)
yield[e,on(this._field,this._arr[e],this.check)]}};var cn=class{constructor(e,n,r=!0){this.obj=this[L]=n??{},this.check=r,this._field=e}field(){return this._field}set(e,n){
if(this.check){let r=kr(this._field,e,n);if(r)throw r}return P(this.obj,Je(e),vi(this._field,n)),this}delete(e){let n=Je(
e),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let e of Object.keys(this.
obj))delete this.obj[e]}get(e){let n=dr(this.obj,Je(e));return n!==void 0&&(n=sn(this._field,n,this.check)),n}has(e){return Object.
prototype.hasOwnProperty.call(this.obj,Je(e))}*keys(){for(let e of Object.keys(this.obj))yield Pr(e,this._field.mapKey)}*entries(){
for(let e of Object.entries(this.obj))yield[Pr(e[0],this._field.mapKey),sn(this._field,e[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let e of Object.values(this.obj))yield sn(
this._field,e,this.check)}forEach(e,n){for(let r of this.entries())e.call(n,r[1],r[0],this)}};function un(t,e){return ke(
e)?fr(e.message)&&!t.oneof&&t.fieldKind=="message"?e.message.value:e.desc.typeName=="google.protobuf.Struct"&&t.parent.typeName!=
"google.protobuf.Value"?Ze(e.message):e.message:e}function ln(t,e,n){return e!==void 0&&(W(t.message)&&!t.oneof&&t.fieldKind==
"message"?e={$typeName:t.message.typeName,value:mn(t.message.fields[0],e)}:t.message.typeName=="google.protobuf.Struct"&&
t.parent.typeName!="google.protobuf.Value"&&K(e)&&(e=Xe(e))),new He(t.message,e,n)}function Cr(t,e){return t.listKind=="\
message"?un(t,e):dn(t,e)}function on(t,e,n){return t.listKind=="message"?ln(t,e,n):mn(t,e)}function vi(t,e){return t.mapKind==
"message"?un(t,e):dn(t,e)}function sn(t,e,n){return t.mapKind=="message"?ln(t,e,n):e}function Je(t){return typeof t=="st\
ring"||typeof t=="number"?t:String(t)}function Pr(t,e){switch(e){case l.STRING:return t;case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:{let n=Number.parseInt(t);if(Number.isFinite(n))return n;break}case l.BOOL:switch(t){case"\
true":return!0;case"false":return!1}break;case l.UINT64:case l.FIXED64:try{return E.uParse(t)}catch{}break;default:try{return E.
parse(t)}catch{}break}return t}function mn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.SINT64:"longAsStrin\
g"in t&&t.longAsString&&typeof e=="string"&&(e=E.parse(e));break;case l.FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString&&
typeof e=="string"&&(e=E.uParse(e));break}return e}function dn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.
SINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.parse(e));break;case l.
FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.uParse(
e));break}return e}var Fr=Uint8Array.prototype.setFromBase64;function be(t){let e=t.length,n=e-(e+3>>2);(e&3)==0&&t[e-1]=="="&&(n-=t[e-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(Fr)try{let s=Fr.call(r,t);s.read==e&&(o=s.written)}catch{}return o<0&&(o=Ni(r,t)),
o==n?r:r.subarray(0,o)}function Ni(t,e){let n=Ii(),r=0,o=0,s,i=0;for(let a=0;a<e.length;a++){if(s=n[e.charCodeAt(a)],s===
void 0)switch(e[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:t[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:t[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:t[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var Vu=Uint8Array.prototype.toBase64;var je,Br,ge;function wi(t){return je||(je="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
Br=je.slice(0,-2).concat("-","_")),t=="url"?Br:je}function Ii(){if(!ge){ge=[];let t=wi("std");for(let e=0;e<t.length;e++)
ge[t[e].charCodeAt(0)]=e;ge[45]=t.indexOf("+"),ge[95]=t.indexOf("/")}return ge}function ye(t){let e=!1,n=[];for(let r=0;r<t.length;r++){let o=t.charAt(r);switch(o){case"_":e=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),e=!1;break;default:e&&(e=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function Vr(t){return t.replace(/[A-Z]/g,e=>"_"+e.toLowerCase())}var xi=new Set(["constructo\
r","toString","toJSON","valueOf"]);function Ee(t){return xi.has(t)?t+"$":t}function De(t){for(let e of t.field)le(e,"jsonName")||(e.jsonName=ye(e.name));t.nestedType.forEach(De)}function Gr(t,e){let n=t.values.find(r=>r.name===e);if(!n)throw new Error(`cannot parse ${t} default value: ${e}`);return n.
number}function $r(t,e){switch(t){case l.STRING:return e;case l.BYTES:{let n=Ti(e);if(n===!1)throw new Error(`cannot par\
se ${l[t]} default value: ${e}`);return n}case l.INT64:case l.SFIXED64:case l.SINT64:return E.parse(e);case l.UINT64:case l.
FIXED64:return E.uParse(e);case l.DOUBLE:case l.FLOAT:switch(e){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(e)}case l.BOOL:return e==="true";case l.INT32:case l.
UINT32:case l.SINT32:case l.FIXED32:case l.SFIXED32:return parseInt(e,10)}}function Ti(t){let e=[],n={tail:t,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":e.push(n.c.charCodeAt(0));break;case"b":e.push(8);break;case"f":e.push(12);break;case"n":
e.push(10);break;case"r":e.push(13);break;case"t":e.push(9);break;case"v":e.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
e.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;e.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),e.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=E.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),e.push(i[0],i[1],
i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:e.push(n.c.charCodeAt(0))}return new Uint8Array(e)}function*ze(t){switch(t.kind){case"file":for(let e of t.messages)yield e,yield*ze(e);yield*t.enums,yield*t.services,yield*t.
extensions;break;case"message":for(let e of t.nestedMessages)yield e,yield*ze(e);yield*t.nestedEnums,yield*t.nestedExtensions;
break}}function bn(...t){return ki(t)}function Qe(t,e){return Ai([t,e])}function Ai(t,e){let n=Zr();if(!t.length)return n;if("$typeName"in t[0]&&t[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of t[0].file)e?.(o),qr(o,n);return n}if("$typeName"in t[0]){let a=function(c){
let u=[];for(let m of c.dependency){if(n.getFile(m)!=null||i.has(m))continue;let d=s(m);if(!d)throw new Error(`Unable to\
 resolve ${m}, imported by ${c.name}`);"kind"in d?n.addFile(d,!1,!0):(i.add(d.name),u.push(d))}return u.concat(...u.map(
a))};var r=a;let o=t[0],s=t[1],i=new Set;for(let c of[o,...a(o)].reverse())e?.(c),qr(c,n)}else for(let o of t)for(let s of o.
files)n.addFile(s);return n}function Zr(){let t=new Map,e=new Map,n=new Map;return{kind:"registry",types:t,extendees:e,[Symbol.iterator](){return t.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of ze(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=e.get(r.extendee.typeName);o||e.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}t.set(r.typeName,r)},get(r){return t.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=t.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=t.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=t.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=e.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=t.get(r);return o?.kind=="service"?o:void 0}}}function ki(t){let e=Zr();
for(let n of t)switch(n.kind){case"registry":for(let r of n)e.add(r);break;case"file":e.addFile(n);break;default:e.add(n);
break}return e}var Ri=998,Mi=999,Li=9999,_i=9,Ce=10,Oe=11,Di=12,Yr=14,yn=3,Oi=2,Kr=1,Ci=0,pn=1,Wr=2,Pi=3,Ui=1,Fi=2,Bi=1,
Vi=2;var Jr=1002,Hr={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function qr(t,e){var n,r;let o={kind:"file",proto:t,deprecated:(r=(n=t.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:Ki(t),name:t.name.replace(/\.proto$/,""),dependencies:Wi(t,e),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${t.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
q(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of t.enumType)jr(a,o,
void 0,e);for(let a of t.messageType)zr(a,o,void 0,e,i);for(let a of t.service)Gi(a,o,e);fn(o,e);for(let a of s.values())
hn(a,e,i);for(let a of o.messages)hn(a,e,i),fn(a,e);e.addFile(o,!0)}function fn(t,e){switch(t.kind){case"file":for(let n of t.
proto.extension){let r=gn(n,t,e);t.extensions.push(r),e.add(r)}break;case"message":for(let n of t.proto.extension){let r=gn(
n,t,e);t.nestedExtensions.push(r),e.add(r)}for(let n of t.nestedMessages)fn(n,e);break}}function hn(t,e,n){let r=t.proto.
oneofDecl.map(s=>Yi(s,t)),o=new Set;for(let s of t.proto.field){let i=Ji(s,r),a=gn(s,t,e,i,n);t.fields.push(a),t.field[a.
localName]=a,i===void 0?t.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),t.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))t.oneofs.push(s);for(let s of t.nestedMessages)hn(s,e,n)}function jr(t,e,n,r){var o,s,i,a,c,u,m,d,p;let h=qi(
t.name,t.value),f={kind:"enum",proto:t,deprecated:(s=(o=t.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:e,parent:n,open:!0,name:t.name,typeName:et(t,n,e),value:{},values:[],sharedPrefix:h,toString(){return`enum ${this.
typeName}`}};f.open=Qi(f),r.add(f);for(let N of t.value){let S=N.name,I={kind:"enum_value",proto:N,deprecated:(a=(i=N.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:f,name:S,localName:Ee(h==null?S:S.substring(h.length)),
number:N.number,jsonName:(c=Xi(N))!==null&&c!==void 0?c:S,toString(){return`enum value ${f.typeName}.${S}`}};f.values.push(
I),(u=(d=f.value)[p=N.number])!==null&&u!==void 0||(d[p]=I)}((m=n?.nestedEnums)!==null&&m!==void 0?m:e.enums).push(f)}function zr(t,e,n,r,o){
var s,i,a,c;let u={kind:"message",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:e,parent:n,name:t.name,typeName:et(t,n,e),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=t.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:e.messages).push(u),r.add(u));for(let m of t.enumType)jr(m,e,u,
r);for(let m of t.nestedType)zr(m,e,u,r,o)}function Gi(t,e,n){var r,o;let s={kind:"service",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:e,name:t.name,typeName:et(t,void 0,e),methods:[],method:{},
toString(){return`service ${this.typeName}`}};e.services.push(s),n.add(s);for(let i of t.method){let a=$i(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function $i(t,e,n){var r,o,s,i;let a;t.clientStreaming&&t.serverStreaming?a="bidi_strea\
ming":t.clientStreaming?a="client_streaming":t.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(Q(t.inputType)),
u=n.getMessage(Q(t.outputType));q(c,`invalid MethodDescriptorProto: input_type ${t.inputType} not found`),q(u,`invalid M\
ethodDescriptorProto: output_type ${t.inputType} not found`);let m=t.name;return{kind:"rpc",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:e,name:m,localName:Ee(m.length?Ee(m[0].toLowerCase()+
m.substring(1)):m),methodKind:a,input:c,output:u,idempotency:(i=(s=t.options)===null||s===void 0?void 0:s.idempotencyLevel)!==
null&&i!==void 0?i:Ci,toString(){return`rpc ${e.typeName}.${m}`}}}function Yi(t,e){return{kind:"oneof",proto:t,deprecated:!1,
parent:e,fields:[],name:t.name,localName:Ee(ye(t.name)),toString(){return`oneof ${e.typeName}.${this.name}`}}}function gn(t,e,n,r,o){
var s,i,a;let c=o===void 0,u={kind:"field",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==
null&&i!==void 0?i:!1,name:t.name,number:t.number,scalar:void 0,message:void 0,enum:void 0,presence:Hi(t,r,c,e),utf8Validation:ea(
t,e),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,longAsString:!1,getDefaultValue:void 0},
m;if(c){let f=e.kind=="file"?e:e.file,N=e.kind=="file"?void 0:e,S=et(t,N,f);u.kind="extension",u.file=f,u.parent=N,u.oneof=
void 0,u.typeName=S,u.jsonName=`[${S}]`,m=()=>`extension ${S}`;let I=n.getMessage(Q(t.extendee));q(I,`invalid FieldDescr\
iptorProto: extendee ${t.extendee} not found`),u.extendee=I}else{let f=e;q(f.kind=="message"),u.parent=f,u.oneof=r,u.localName=
r?ye(t.name):Ee(ye(t.name)),u.jsonName=t.jsonName,m=()=>`field ${f.typeName}.${t.name}`}Object.defineProperty(u,"toStrin\
g",{value:m,writable:!0,enumerable:!0,configurable:!0});let d=t.label,p=t.type,h=(a=t.options)===null||a===void 0?void 0:
a.jstype;if(d===yn){let f=p==Oe?o?.get(Q(t.typeName)):void 0;if(f){u.fieldKind="map";let{key:N,value:S}=zi(f);return u.mapKey=
N.scalar,u.mapKind=S.fieldKind,u.message=S.message,u.delimitedEncoding=!1,u.enum=S.enum,u.scalar=S.scalar,u}switch(u.fieldKind=
"list",p){case Oe:case Ce:u.listKind="message",u.message=n.getMessage(Q(t.typeName)),q(u.message),u.delimitedEncoding=Xr(
t,e);break;case Yr:u.listKind="enum",u.enum=n.getEnum(Q(t.typeName)),q(u.enum);break;default:u.listKind="scalar",u.scalar=
p,u.longAsString=h==Kr;break}return u.packed=ji(t,e),u}switch(p){case Oe:case Ce:u.fieldKind="message",u.message=n.getMessage(
Q(t.typeName)),q(u.message,`invalid FieldDescriptorProto: type_name ${t.typeName} not found`),u.delimitedEncoding=Xr(t,e),
u.getDefaultValue=()=>{};break;case Yr:{let f=n.getEnum(Q(t.typeName));q(f!==void 0,`invalid FieldDescriptorProto: type_\
name ${t.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(Q(t.typeName)),u.getDefaultValue=()=>le(t,"defaultVal\
ue")?Gr(f,t.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=p,u.longAsString=h==Kr,u.getDefaultValue=()=>le(
t,"defaultValue")?$r(p,t.defaultValue):void 0;break}}return u}function Ki(t){switch(t.syntax){case"":case"proto2":return Ri;case"\
proto3":return Mi;case"editions":if(t.edition===Li)return Jr;if(t.edition in Hr)return t.edition;throw new Error(`${t.name}\
: unsupported edition`);default:throw new Error(`${t.name}: unsupported syntax "${t.syntax}"`)}}function Wi(t,e){return t.
dependency.map(n=>{let r=e.getFile(n);if(!r)throw new Error(`Cannot find ${n}, imported by ${t.name}`);return r})}function qi(t,e){
let n=Zi(t)+"_";for(let r of e){if(!r.name.toLowerCase().startsWith(n))return;let o=r.name.substring(n.length);if(o.length==
0||/^\d/.test(o))return}return n}function Xi(t){var e,n;let s;for(let i of(n=(e=t.options)===null||e===void 0?void 0:e.$unknown)!==
null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==w.LengthDelimited)continue;let a=new U(new U(i.data).bytes());for(;a.
pos<a.len;){let[c,u]=a.tag();c===1&&u===w.LengthDelimited?s=a.string():a.skip(u,c)}}return s}function Zi(t){return(t.substring(
0,1)+t.substring(1).replace(/[A-Z]/g,e=>"_"+e)).toLowerCase()}function et(t,e,n){let r;return e?r=`${e.typeName}.${t.name}`:
n.proto.package.length>0?r=`${n.proto.package}.${t.name}`:r=`${t.name}`,r}function Q(t){return t.startsWith(".")?t.substring(
1):t}function Ji(t,e){if(!le(t,"oneofIndex")||t.proto3Optional)return;let n=e[t.oneofIndex];return q(n,`invalid FieldDes\
criptorProto: oneof #${t.oneofIndex} for field #${t.number} not found`),n}function Hi(t,e,n,r){if(t.label==Oi)return Pi;
if(t.label==yn)return Wr;if(e||t.proto3Optional||n)return pn;let o=me("fieldPresence",{proto:t,parent:r});return o==Wr&&
(t.type==Oe||t.type==Ce)?pn:o}function ji(t,e){if(t.label!=yn)return!1;switch(t.type){case _i:case Di:case Ce:case Oe:return!1}
let n=t.options;return n&&le(n,"packed")?n.packed:Ui==me("repeatedFieldEncoding",{proto:t,parent:e})}function zi(t){let e=t.
fields.find(r=>r.number===1),n=t.fields.find(r=>r.number===2);return q(e&&e.fieldKind=="scalar"&&e.scalar!=l.BYTES&&e.scalar!=
l.FLOAT&&e.scalar!=l.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:e,value:n}}function Qi(t){var e;return Bi==
me("enumType",{proto:t.proto,parent:(e=t.parent)!==null&&e!==void 0?e:t.file})}function Xr(t,e){return t.type==Ce?!0:Fi==
me("messageEncoding",{proto:t,parent:e})}function ea(t,e){return Vi==me("utf8Validation",{proto:t,parent:e})}function me(t,e){
var n,r;let o=(n=e.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[t];if(s!=0)return s}if("kind"in e){
if(e.kind=="message")return me(t,(r=e.parent)!==null&&r!==void 0?r:e.file);let s=Hr[e.edition];if(!s)throw new Error(`fe\
ature default for edition ${e.edition} not found`);return s[t]}return me(t,e.parent)}function q(t,e){if(!t)throw new Error(
e)}function Qr(t){let e=ta(t);return e.messageType.forEach(De),Qe(e,()=>{}).getFile(e.name)}function ta(t){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},t),{messageType:t.messageType.map(eo),
enumType:t.enumType.map(to)}))}function eo(t){var e,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:t.name,field:(n=(e=t.field)===null||e===void 0?void 0:e.map(na))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=t.nestedType)===null||r===void 0?void 0:r.map(eo))!==null&&o!==void 0?o:[],enumType:(i=
(s=t.enumType)===null||s===void 0?void 0:s.map(to))!==null&&i!==void 0?i:[],extensionRange:(c=(a=t.extensionRange)===null||
a===void 0?void 0:a.map(m=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},m)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function na(t){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},t),{options:t.options?ra(t.options):void 0}))}function ra(t){var e,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},t),{targets:(e=t.targets)!==null&&e!==void 0?e:[],editionDefaults:(r=
(n=t.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function to(t){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:t.name,reservedName:[],reservedRange:[],value:t.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function k(t,e,...n){return n.reduce((r,o)=>r.nestedMessages[o],t.messages[e])}var En=Qr({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var Io=k(En,1);var no;(function(t){t[t.DECLARATION=0]="DECLARATION",t[t.UNVERIFIED=1]="UNVERIFIED"})(no||(no={}));var ro;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.GROUP=10]="GROUP",
t[t.MESSAGE=11]="MESSAGE",t[t.BYTES=12]="BYTES",t[t.UINT32=13]="UINT32",t[t.ENUM=14]="ENUM",t[t.SFIXED32=15]="SFIXED32",
t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="SINT64"})(ro||(ro={}));var oo;(function(t){t[t.OPTIONAL=1]="OPTIONAL",t[t.REPEATED=3]="REPEATED",t[t.REQUIRED=2]="REQUIRED"})(oo||(oo={}));var so;(function(t){t[t.SPEED=1]="SPEED",t[t.CODE_SIZE=2]="CODE_SIZE",t[t.LITE_RUNTIME=3]="LITE_RUNTIME"})(so||(so={}));var io;(function(t){t[t.STRING=0]="STRING",t[t.CORD=1]="CORD",t[t.STRING_PIECE=2]="STRING_PIECE"})(io||(io={}));var ao;(function(t){t[t.JS_NORMAL=0]="JS_NORMAL",t[t.JS_STRING=1]="JS_STRING",t[t.JS_NUMBER=2]="JS_NUMBER"})(ao||(ao={}));var co;(function(t){t[t.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",t[t.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",t[t.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(co||(co={}));var uo;(function(t){t[t.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",t[t.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",t[t.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",t[t.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",t[t.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",t[t.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",t[t.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",t[t.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",t[t.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",t[t.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(uo||(uo={}));var lo;(function(t){t[t.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",t[t.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",t[t.IDEMPOTENT=
2]="IDEMPOTENT"})(lo||(lo={}));var mo;(function(t){t[t.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",t[t.EXPORT_ALL=1]="EXPO\
RT_ALL",t[t.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",t[t.LOCAL_ALL=3]="LOCAL_ALL",t[t.STRICT=4]="STRICT"})(mo||(mo={}));var po;(function(t){t[t.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",t[t.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",t[t.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(po||(po={}));var fo;(function(t){t[t.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",t[t.EXPLICIT=1]="EXPLICIT",t[t.IMPLICIT=2]="I\
MPLICIT",t[t.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(fo||(fo={}));var ho;(function(t){t[t.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",t[t.OPEN=1]="OPEN",t[t.CLOSED=2]="CLOSED"})(ho||(ho={}));var go;(function(t){t[t.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",t[t.PACKED=1]="PACKED",t[t.
EXPANDED=2]="EXPANDED"})(go||(go={}));var bo;(function(t){t[t.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",t[t.VERIFY=2]="VERIFY",t[t.NONE=3]="NONE"})(
bo||(bo={}));var yo;(function(t){t[t.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",t[t.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
t[t.DELIMITED=2]="DELIMITED"})(yo||(yo={}));var Eo;(function(t){t[t.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",t[t.ALLOW=1]="ALLOW",t[t.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(Eo||(Eo={}));var So;(function(t){t[t.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",t[t.STYLE2024=1]="STYLE2024",t[t.
STYLE_LEGACY=2]="STYLE_LEGACY",t[t.STYLE2026=3]="STYLE2026"})(So||(So={}));var vo;(function(t){t[t.NONE=0]="NONE",t[t.SET=1]="SET",t[t.ALIAS=2]="ALIAS"})(vo||(vo={}));var No;(function(t){t[t.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",t[t.EDITION_LEGACY=900]="EDITION_LEGACY",t[t.EDITION_PROTO2=
998]="EDITION_PROTO2",t[t.EDITION_PROTO3=999]="EDITION_PROTO3",t[t.EDITION_2023=1e3]="EDITION_2023",t[t.EDITION_2024=1001]=
"EDITION_2024",t[t.EDITION_2026=1002]="EDITION_2026",t[t.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",t[t.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",t[t.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",t[t.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",t[t.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",t[t.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",t[t.EDITION_MAX=2147483647]="EDITION_MAX"})(No||(No={}));var wo;(function(t){t[t.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",t[t.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",t[t.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(wo||(wo={}));function oa(t){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},t),{depth:0})}function F(t,e,n){
let r=y(t);return Sn(t).read(r,new U(e),oa(n),e.byteLength),r}var xo=new WeakMap;function Sn(t){let e=xo.get(t);return e===void 0&&(e=sa(t)),e}function sa(t){let e=String(t),n=new Map,
r={read:ia(e,n),readGroup:aa(e,n)};xo.set(t,r);for(let o of t.fields)n.set(o.number,ca(o));return r}function ia(t,e){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${t} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,m]=r.tag(),d=e.get(u);if(d===void 0){
let p=r.skip(m,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:m,data:p});continue}d(n,r,o,m)}c.length>
0&&(n.$unknown=c),o.depth--}}function aa(t,e){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${t} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=w.EndGroup);){let m=e.get(a);if(m===void 0){let d=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:d});continue}m(n,r,o,c)}if(c!=w.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function ca(t){switch(t.fieldKind){case"scalar":return ua(t);case"enum":return la(t);case"message":return ma(t);case"lis\
t":return da(t);case"map":return pa(t)}}function ua(t){let e=tt(t.scalar,t.utf8Validation,t.longAsString),n=t.localName;
if(t.oneof){let r=t.oneof.localName;return(o,s)=>{o[r]={case:n,value:e(s)}}}return(r,o)=>{r[n]=e(o)}}function la(t){var e;
let n=t.localName,r=(e=t.oneof)===null||e===void 0?void 0:e.localName;if(t.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,
value:a.int32()}}:(i,a)=>{i[n]=a.int32()};let o=t.enum.values,s=t.number;return(i,a,c,u)=>{var m;let d=a.int32();if(o.some(
p=>p.number===d))r!==void 0?i[r]={case:n,value:d}:i[n]=d;else if(c.readUnknownFields){let p=[];nr(d,p);let h=(m=i.$unknown)!==
null&&m!==void 0?m:[];h.push({no:s,wireType:u,data:new Uint8Array(p)}),i.$unknown=h}}}function ma(t){let e=t.localName,{
toMessage:n,toLocal:r}=V(t),o=To(t);if(t.oneof){let s=t.oneof.localName;return(i,a,c)=>{let u=i[s],m=n(u.case===e?u.value:
void 0);o(m,a,c),i[s]={case:e,value:r(m)}}}return(s,i,a)=>{let c=n(s[e]);o(c,i,a),s[e]=r(c)}}function To(t){let e=Sn(t.message);
if(t.delimitedEncoding){let n=t.number;return(r,o,s)=>e.readGroup(r,o,s,n)}return(n,r,o)=>e.read(n,r,o,r.uint32())}function da(t){
let e=t.localName;if(t.listKind=="message"){let{toMessage:i,toLocal:a}=V(t),c=To(t);return(u,m,d)=>{let p=i(void 0);c(p,
m,d),u[e].push(a(p))}}let n=t.listKind=="enum"?l.INT32:t.scalar,r=t.listKind=="scalar"?t.longAsString:!1,o=tt(n,t.utf8Validation,
r),s=n!=l.STRING&&n!=l.BYTES;return(i,a,c,u)=>{let m=i[e];if(u==w.LengthDelimited&&s){let d=a.uint32()+a.pos;for(;a.pos<
d;)m.push(o(a))}else m.push(o(a))}}function pa(t){let e=t.localName,n=tt(t.mapKey,t.utf8Validation,!1),r=D(t.mapKey,!1),
o,s;switch(t.mapKind){case"scalar":{let i=t.scalar,a=tt(i,t.utf8Validation,!1);if(o=c=>a(c),i==l.BYTES)s=()=>new Uint8Array(
0);else{let c=D(i,!1);s=()=>c}break}case"enum":{let i=t.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{
let{toMessage:i,toLocal:a}=V(t),c=Sn(t.message).read;o=(u,m,d)=>{let p=i(d);return c(p,u,m,u.uint32()),a(p)},s=()=>a(i(void 0));
break}}return(i,a,c)=>{let u=i[e],m,d,p=a.uint32(),h=a.pos+p;for(;a.pos<h;){let[f,N]=a.tag();switch(f){case 1:m=n(a);break;case 2:
d=o(a,c,d);break;default:a.skip(N,f,c.recursionLimit-c.depth)}}m===void 0&&(m=r),d===void 0&&(d=s()),P(u,m,d)}}function tt(t,e,n){
switch(t){case l.STRING:return r=>r.string(e);case l.BOOL:return r=>r.bool();case l.DOUBLE:return r=>r.double();case l.FLOAT:
return r=>r.float();case l.INT32:return r=>r.int32();case l.INT64:return n?r=>String(r.int64()):r=>r.int64();case l.UINT64:
return n?r=>String(r.uint64()):r=>r.uint64();case l.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case l.BYTES:
return r=>r.bytes();case l.FIXED32:return r=>r.fixed32();case l.SFIXED32:return r=>r.sfixed32();case l.SFIXED64:return n?
r=>String(r.sfixed64()):r=>r.sfixed64();case l.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case l.UINT32:return r=>r.
uint32();case l.SINT32:return r=>r.sint32()}}function O(t,e){var n;let r=F(Io,be(t));return r.messageType.forEach(De),r.dependency=(n=e?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],Qe(r,s=>e?.find(i=>i.proto.name===s)).getFile(r.name)}var Ao=O("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSDQ\
oFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2\
tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var fa=O("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KBW\
5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3\
duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),ko=k(fa,0);var ha=O("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgAS\
gMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCqg\
IeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),Ro=k(ha,0);var ga=2,ba=3,Mo={writeUnknownFields:!0};function ya(t){return t?Object.assign(Object.assign({},Mo),t):Mo}function _(t,e,n){
let r=new he;return vn(t)(r,ya(n),e),r.finish()}var Lo=new WeakMap;function vn(t){let e=Lo.get(t);return e===void 0&&(e=
Ea(t)),e}function Ea(t){let e=t.typeName,n=t.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==e&&r!==void 0)throw new v(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let m=0;m<
o.length;m++)o[m](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let m=0;m<u.length;m++){let{no:d,wireType:p,
data:h}=u[m];i.tag(d,p).raw(h)}};Lo.set(t,s);for(let i of n)o.push(_o(i));return s}function _o(t){switch(t.fieldKind){case"\
message":case"scalar":case"enum":return Sa(t);case"list":return Na(t);case"map":return wa(t)}}function Sa(t){let e=va(t),
n=t.localName;if(t.oneof){let r=t.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&e(o,s,a.value)}}if(t.presence!=
ga){let r=t.presence==ba?`cannot encode ${t} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))e(o,s,a);else if(r!==void 0)throw new Error(r)}}if(t.fieldKind=="enum"){
let r=t.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&e(o,s,a)}}switch(t.scalar){case l.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&e(r,o,i)};case l.STRING:return(r,o,s)=>{let i=s[n];i!==""&&e(r,o,i)};case l.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&e(r,o,i)};case l.DOUBLE:case l.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||e(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&e(r,o,i)}}}function va(t){switch(t.fieldKind){case"message":{let{toMessage:e}=V(t),n=Oo(
t);return(r,o,s)=>{n(r,o,e(s))}}case"scalar":case"enum":{let e=t.fieldKind=="enum"?l.INT32:t.scalar,n=t.number,r=rt(e),o=nt(
e,t.parent.typeName,t.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function Na(t){let e=t.localName,n=t.number;switch(t.listKind){case"\
message":{let{toMessage:r}=V(t),o=Oo(t);return(s,i,a)=>{let c=a[e];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scala\
r":case"enum":{let r=t.listKind=="enum"?l.INT32:t.scalar,o=nt(r,t.parent.typeName,t.name);if(t.packed)return(i,a,c)=>{let u=c[e];
if(u.length!=0){i.tag(n,w.LengthDelimited).fork();for(let m=0;m<u.length;m++)o(i,u[m]);i.join()}};let s=rt(r);return(i,a,c)=>{
let u=c[e];for(let m=0;m<u.length;m++)i.tag(n,s),o(i,u[m])}}}}function wa(t){let e=t.localName,n=t.number,r=Ia(t);if(t.mapKind==
"message"){let{toMessage:a}=V(t),c=vn(t.message);return(u,m,d)=>{let p=d[e],h=Object.keys(p);for(let f=0;f<h.length;f++){
let N=h[f];u.tag(n,w.LengthDelimited).fork(),r(u,N),u.tag(2,w.LengthDelimited).fork(),c(u,m,a(p[N])),u.join(),u.join()}}}
let o=t.mapKind=="enum"?l.INT32:t.scalar,s=rt(o),i=nt(o,t.parent.typeName,t.name);return(a,c,u)=>{let m=u[e],d=Object.keys(
m);for(let p=0;p<d.length;p++){let h=d[p];a.tag(n,w.LengthDelimited).fork(),r(a,h),a.tag(2,s),i(a,m[h]),a.join()}}}function Ia(t){
let e=rt(t.mapKey),n=nt(t.mapKey,t.parent.typeName,t.name),r=xa(t.mapKey);return(o,s)=>{o.tag(1,e),n(o,r(s))}}function xa(t){
switch(t){case l.STRING:return e=>e;case l.BOOL:return e=>e==="true"?!0:e==="false"?!1:e;case l.UINT64:case l.FIXED64:return e=>{
try{return E.uParse(e)}catch{return e}};case l.INT64:case l.SFIXED64:case l.SINT64:return e=>{try{return E.parse(e)}catch{
return e}};default:return e=>{let n=Number.parseInt(e);return Number.isFinite(n)?n:e}}}function nt(t,e,n){let r=Ta(t);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${e}.${n} to binary: ${i.message}`):i}}}function Ta(t){
switch(t){case l.STRING:return(e,n)=>e.string(n);case l.BOOL:return(e,n)=>e.bool(n);case l.DOUBLE:return(e,n)=>e.double(
n);case l.FLOAT:return(e,n)=>e.float(n);case l.INT32:return(e,n)=>e.int32(n);case l.INT64:return(e,n)=>e.int64(n);case l.
UINT64:return(e,n)=>e.uint64(n);case l.FIXED64:return(e,n)=>e.fixed64(n);case l.BYTES:return(e,n)=>e.bytes(n);case l.FIXED32:
return(e,n)=>e.fixed32(n);case l.SFIXED32:return(e,n)=>e.sfixed32(n);case l.SFIXED64:return(e,n)=>e.sfixed64(n);case l.SINT64:
return(e,n)=>e.sint64(n);case l.UINT32:return(e,n)=>e.uint32(n);case l.SINT32:return(e,n)=>e.sint32(n)}}function Do(t,e,n,r){
_o(r)(t,e,n[L])}function Oo(t){let e=t.number,n=vn(t.message);return t.delimitedEncoding?(r,o,s)=>{r.tag(e,w.StartGroup),
n(r,o,s),r.tag(e,w.EndGroup)}:(r,o,s)=>{r.tag(e,w.LengthDelimited).fork(),n(r,o,s),r.join()}}function rt(t){switch(t){case l.
BYTES:case l.STRING:return w.LengthDelimited;case l.DOUBLE:case l.FIXED64:case l.SFIXED64:return w.Bit64;case l.FIXED32:case l.
SFIXED32:case l.FLOAT:return w.Bit32;default:return w.Varint}}function Co(t,e,n){let r=!1;return n||(n=y(Ro),r=!0),n.value=_(t,e),n.typeUrl=Aa(e.$typeName),r?n:void 0}function Aa(t){return`type.googleapis.com/${t}`}var Nn=O("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nbG\
UucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi\
5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgAS\
gBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi\
5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlcx\
gBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjdF\
Byb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm\
93blR5cGVzYgZwcm90bzM"),Po=k(Nn,0),wn=k(Nn,1),Uo=k(Nn,2),ot;(function(t){t[t.NULL_VALUE=0]="NULL_VALUE"})(ot||(ot={}));function Fo(t,e,n){var r;ka(e,t);let o=((r=t.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==e.number),[s,i]=In(e,n),
a=new he;Do(a,{writeUnknownFields:!0},s,i);let c=new U(a.finish());for(;c.pos<c.len;){let[u,m]=c.tag(),d=c.skip(m,u);o.push(
{no:u,wireType:m,data:d})}t.$unknown=o}function In(t,e){let n=t.typeName,r=Object.assign(Object.assign({},t),{kind:"field",parent:t.extendee,localName:n}),o=Object.
assign(Object.assign({},t.extendee),{fields:[r],members:[r],oneofs:[]}),s=y(o,e!==void 0?{[n]:e}:void 0);return[Ur(o,s),
r,()=>{let i=s[n];if(i===void 0){let a=t.message;return W(a)?D(a.fields[0].scalar,a.fields[0].longAsString):y(a)}return i}]}
function ka(t,e){if(t.extendee.typeName!=e.$typeName)throw new Error(`extension ${t.typeName} can only be applied to mes\
sage ${t.extendee.typeName}`)}var Bo=Date.parse("0001-01-01T00:00:00Z"),Vo=Date.parse("9999-12-31T23:59:59Z"),Go=-315576e6,$o=315576e6;var Ra=2;function Ma(t){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},t),{depth:0})}function Ko(t,e,n){let r=y(t);return La(t,r,e,n),r}function La(t,e,n,r){try{Se(t)(e,n,Ma(r))}catch(o){throw wr(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var xn=new WeakMap;function Se(t){let e=xn.get(t);return e===void 0&&(e=_a(t)),e}function _a(t){let e=String(t),n=Da(t);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return xn.set(t,i),i}let r=t.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${e} from JSON: ${R(a)}`);let m=new Map,
d=new Set,p=Object.keys(a);for(let h=0;h<p.length;h++){let f=p[h],N=a[f],S=o.get(f);if(S!==void 0){let I=S.field;if(d.has(
I))throw new v(I,"set multiple times");if(d.add(I),S.oneofScalarNullSkip&&N===null)continue;if(S.oneof){let C=m.get(S.oneof);
if(C!==void 0)throw new v(S.oneof,`oneof set multiple times by ${C.name} and ${I.name}`);m.set(S.oneof,I)}S.read(i,N,c)}else{
let I=f.startsWith("[")&&f.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(f.substring(1,f.length-
1)):void 0;if(I?.extendee.typeName==r){let[C,ne,fe]=In(I);Yo(ne)(C[L],N,c),Fo(i,I,fe())}if(I===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${e} from JSON: key "${f}" is unknown`)}}c.depth--};xn.set(t,s);for(let i of t.fields){let a={
read:Yo(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Da(t){if(t.typeName.startsWith("google.protobuf."))switch(t.typeName){case"google.protobuf.Any":return(e,n,r)=>Ga(
e,n,r);case"google.protobuf.Timestamp":return(e,n)=>$a(e,n);case"google.protobuf.Duration":return(e,n)=>Ya(e,n);case"goo\
gle.protobuf.FieldMask":return(e,n)=>Ka(e,n);case"google.protobuf.Struct":return(e,n,r)=>Zo(e,n,r);case"google.protobuf.\
Value":return(e,n,r)=>Mn(e,n,r);case"google.protobuf.ListValue":return(e,n,r)=>Jo(e,n,r);default:if(W(t)){let e=t.fields[0],
n=e.localName,r=e.scalar,o=e.longAsString,s=qo(e);return(i,a)=>{a===null?i[n]=D(r,o):i[n]=s(a)}}return}}function Yo(t){switch(t.
fieldKind){case"scalar":return Oa(t);case"enum":return Ca(t);case"message":return Pa(t);case"list":return Ua(t);case"map":
return Ba(t)}}function Oa(t){let e=qo(t),n=t.localName;if(t.oneof){let o=t.oneof.localName;return(s,i)=>{s[o]={case:n,value:e(
i)}}}let r=Wo(t);return(o,s)=>{s===null?r(o):o[n]=e(s)}}function Wo(t){let e=t.localName;if(t.presence!=Ra)return o=>{delete o[e]};
if(t.fieldKind=="enum"){let o=t.enum.values[0].number;return s=>{s[e]=o}}let n=t.scalar,r=t.longAsString;return o=>{o[e]=
D(n,r)}}function Ca(t){let e=Tn(t.enum),n=An(t.enum),r=t.localName,o=t.enum.typeName!="google.protobuf.NullValue";if(t.oneof){
let i=t.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let m=e(c,u.ignoreUnknownFields);
if(m===ve)return;let d=n(m);if(d!==!0)throw new v(t,B(t,m,d));a[i]={case:r,value:m}}}let s=Wo(t);return(i,a,c)=>{if(a===
null&&o){s(i);return}let u=e(a,c.ignoreUnknownFields);if(u===ve)return;let m=n(u);if(m!==!0)throw new v(t,B(t,u,m));i[r]=
u}}function Pa(t){let e=t.localName,{toMessage:n,toLocal:r}=V(t),o=Se(t.message),s=t.message.typeName!="google.protobuf.\
Value";if(t.oneof){let i=t.oneof.localName;return(a,c,u)=>{let m=a[i];if(c===null&&s){m.case===e&&(a[i]={case:void 0});return}
let d=n(m.case===e?m.value:void 0);o(d,c,u),a[i]={case:e,value:r(d)}}}return(i,a,c)=>{if(a===null&&s){delete i[e];return}
let u=n(i[e]);o(u,a,c),i[e]=r(u)}}function Ua(t){let e=t.localName,n=Fa(t);return(r,o,s)=>{if(o===null)return;if(!Array.
isArray(o))throw new v(t,"expected Array, got "+R(o));let i=r[e];for(let a=0;a<o.length;a++){let c=n(o[a],s,i.length);c!==
ve&&i.push(c)}}}function Fa(t){switch(t.listKind){case"scalar":{let e=kn(t),n=z(t.scalar),r=Rn(t);return(o,s,i)=>{if(o===
null)throw new v(t,"list item must not be null");let a=e(o),c=n(a);if(c!==!0)throw new v(t,`list item #${i+1}: ${B(t,a,c)}`);
return r(a)}}case"enum":{let e=Tn(t.enum),n=An(t.enum),r=t.enum.typeName!="google.protobuf.NullValue";return(o,s,i)=>{if(o===
null&&r)throw new v(t,"list item must not be null");let a=e(o,s.ignoreUnknownFields);if(a===ve)return a;let c=n(a);if(c!==
!0)throw new v(t,`list item #${i+1}: ${B(t,a,c)}`);return a}}case"message":{let{toMessage:e,toLocal:n}=V(t),r=Se(t.message),
o=t.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new v(t,"list item must not be null");let a=e(
void 0);return r(a,s,i),n(a)}}}}function Ba(t){let e=t.localName,n=t.mapKey,r=Va(n),o=z(n),s,i,a=u=>u,c=!0;switch(t.mapKind){case"\
scalar":{s=kn(t),i=z(t.scalar),a=Rn(t);break}case"enum":{let u=Tn(t.enum);s=(m,d)=>u(m,d.ignoreUnknownFields),i=An(t.enum),
c=t.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{toMessage:u,toLocal:m}=V(t),d=Se(t.message);c=t.
message.typeName!="google.protobuf.Value",s=(p,h)=>{let f=u(void 0);return d(f,p,h),m(f)};break}}return(u,m,d)=>{if(m===
null)return;if(typeof m!="object"||Array.isArray(m))throw new v(t,"expected object, got "+R(m));let p=u[e],h=new Set,f=Object.
keys(m);for(let N=0;N<f.length;N++){let S=f[N],I=m[S],C=r(S);if(h.has(C))throw new v(t,`duplicate map key "${S}"`);if(h.
add(C),I===null&&c)throw new v(t,"map value must not be null");let ne=s(I,d);if(ne===ve)continue;let fe=o(C);if(fe!==!0)
throw new v(t,`invalid map key: ${B({scalar:n},C,fe)}`);if(i!==void 0){let Ke=i(ne);if(Ke!==!0)throw new v(t,`map entry ${R(
C)}: ${B(t,ne,Ke)}`)}P(p,C,a(ne))}}}var ve=Symbol();function Tn(t){let e=t.values[0].number,n=new Map;for(let r of t.values)
n.set(r.jsonName,r.number);for(let r of t.values)n.set(r.name,r.number);return(r,o)=>{if(r===null)return e;switch(typeof r){case"\
number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==void 0)return s;if(o)return ve;break}}
throw new Error(`cannot decode ${t} from JSON: ${R(r)}`)}}function An(t){if(t.open)return z(l.INT32);let e=t.values;return n=>e.
some(r=>r.number===n)}function qo(t){let e=kn(t),n=z(t.scalar),r=Rn(t);return o=>{let s=e(o),i=n(s);if(i!==!0)throw new v(
t,B(t,s,i));return r(s)}}function kn(t){switch(t.scalar){case l.DOUBLE:case l.FLOAT:return e=>{if(e==="NaN")return NaN;if(e===
"Infinity")return Number.POSITIVE_INFINITY;if(e==="-Infinity")return Number.NEGATIVE_INFINITY;if(typeof e=="number"){if(Number.
isNaN(e))throw new v(t,"unexpected NaN number");if(!Number.isFinite(e))throw new v(t,"unexpected infinite number");return e}
if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let n=Number(e);return Number.isFinite(n)?n:e}return e};case l.
INT32:case l.FIXED32:case l.SFIXED32:case l.SINT32:case l.UINT32:return Xo;case l.BYTES:return e=>{if(typeof e=="string"){
if(e==="")return new Uint8Array(0);try{return be(e)}catch(n){let r=n instanceof Error?n.message:String(n);throw new v(t,
r)}}return e};default:return e=>e}}function Rn(t){let e=t.fieldKind!=="map"&&t.longAsString;switch(t.scalar){case l.INT64:case l.
SFIXED64:case l.SINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.parse(n):n;case l.FIXED64:case l.
UINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.uParse(n):n;default:return n=>n}}function Va(t){
switch(t){case l.BOOL:return e=>{switch(e){case"true":return!0;case"false":return!1}return e};case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:return Xo;case l.INT64:case l.SINT64:case l.SFIXED64:case l.UINT64:case l.FIXED64:return e=>/^-?0+$/.
test(e)?"0":e.replace(/^(-?)0+(?=\d)/,"$1");default:return e=>e}}function Xo(t){if(typeof t=="string"){if(t===""||t.trim().
length!==t.length)return t;let e=Number(t);return Number.isNaN(e)?t:e}return t}function Ga(t,e,n){var r;if(e===null||Array.isArray(e)||typeof e!="object")throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: expected object but got ${R(e)}`);if(Object.keys(e).length==0)return;let o=e["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=y(i);if(hr(i)&&Object.prototype.hasOwnProperty.call(e,"value"))Se(i)(
a,e.value,n);else{let c={};for(let u of Object.keys(e))u!=="@type"&&P(c,u,e[u]);Se(i)(a,c,n)}Co(i,a,t)}function $a(t,e){
if(typeof e!="string")throw new Error(`cannot decode message ${t.$typeName} from JSON: ${R(e)}`);let n=e.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${t.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${t.
$typeName} from JSON: invalid RFC 3339 string`);if(r<Bo||r>Vo)throw new Error(`cannot decode message ${t.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);t.seconds=E.parse(r/1e3),t.nanos=0,n[7]&&(t.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function Ya(t,e){if(typeof e!="string")throw new Error(`cannot d\
ecode message ${t.$typeName} from JSON: ${R(e)}`);let n=e.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${R(e)}`);let r=Number(n[1]);if(r>$o||r<Go)throw new Error(`cannot deco\
de message ${t.$typeName} from JSON: ${R(e)}`);if(t.seconds=E.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);t.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(t.nanos=-t.nanos)}function Ka(t,e){if(typeof e!="string")throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${R(e)}`);e!==""&&(t.paths=e.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${t.$typeName} from JSON: path names must be lowerCamelCase`);return Vr(n)}))}function Zo(t,e,n){
if(typeof e!="object"||e==null||Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName} from JSON ${R(e)}`);
let r=Object.keys(e);for(let o=0;o<r.length;o++){let s=r[o],i=y(wn);Mn(i,e[s],n),P(t.fields,s,i)}}function Mn(t,e,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${t.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof e){case"number":t.kind={case:"numberValue",value:e};break;case"string":t.kind={case:"stringValu\
e",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"object":if(e===null)t.kind={case:"nullValue",
value:ot.NULL_VALUE};else if(Array.isArray(e)){let r=y(Uo);Jo(r,e,n),t.kind={case:"listValue",value:r}}else{let r=y(Po);
Zo(r,e,n),t.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${t.$typeName} from J\
SON ${R(e)}`)}return n.depth--,t}function Jo(t,e,n){if(!Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName}\
 from JSON ${R(e)}`);for(let r=0;r<e.length;r++){let o=y(wn);Mn(o,e[r],n),t.values.push(o)}}var Wa=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],g=class extends Error{name="SmqError";code;details;origin;constructor(e,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=e,this.details=r.details??[],this.origin=r.origin??"client"}detail(e){let n=this.details.find(r=>r.
type===e.typeName);return n&&F(e,n.value)}get retryAfterMs(){let e=this.details.find(({type:n})=>n==="google.rpc.RetryIn\
fo");return e&&qa(e.value)}};function qa(t){let e=new U(t);try{e.tag();let{seconds:n,nanos:r}=F(ko,e.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function st(t){let e=Wa.find(r=>r===t.code)??"unknown",n=t.details.map(({type:r,
value:o})=>({type:r,value:o}));return new g(e,t.message||e,{details:n,origin:"server"})}function Ho(t){let e=`HTTP ${t} \
without an error of a socket.mq server`;return new g(Xa[t]??"unknown",e,{origin:"server"})}var Xa={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};function A(t,e){
return new g("unavailable",t,e===void 0?{}:{cause:e})}function ee(t){return new g("internal",`protocol violation: ${t}`)}function jo(t,e,...n){if(n.length>0)throw new Error;return t.services[e]}var oe=O("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xLn\
YxLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpdE\
gAEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoCz\
IOLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAEh4KBWhlbGxvGAkgASgLMg0uc21xLnYxLkhlbGxvSABCBwoFZnJhbW\
UiqAIKC1NlcnZlckZyYW1lEgoKAmlkGAEgASgNEigKCnN1YnNjcmliZWQYAiABKAsyEi5zbXEudjEuU3Vic2NyaWJlZEgAEh4KBWV2ZW50GAMgASgLMg0uc2\
1xLnYxLkV2ZW50SAASGgoDZ2FwGAQgASgLMgsuc21xLnYxLkdhcEgAEiIKB3JlY2VpcHQYBSABKAsyDy5zbXEudjEuUmVjZWlwdEgAEhoKA2VuZBgGIAEoCz\
ILLnNtcS52MS5FbmRIABIeCgVyZXBseRgHIAEoCzINLnNtcS52MS5SZXBseUgAEh4KBWRyYWluGAggASgLMg0uc21xLnYxLkRyYWluSAASHgoFY2xvc2UYCi\
ABKAsyDS5zbXEudjEuQ2xvc2VIAEIHCgVmcmFtZSIrCghQb3NpdGlvbhINCgVlcG9jaBgBIAEoBBIQCghzZXF1ZW5jZRgCIAEoBCKKAQoFSGVsbG8SEQoJcH\
VibGlzaGVyGAEgASgMEhEKCXB1Ymxpc2hlZBgCIAEoBBIrCgdoZWFkZXJzGAMgAygLMhouc21xLnYxLkhlbGxvLkhlYWRlcnNFbnRyeRouCgxIZWFkZXJzRW\
50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4ASJ2CglTdWJzY3JpYmUSDQoFdG9waWMYASABKAkSDgoGZmlsdGVyGAIgASgMEiEKBWFmdGVyGA\
MgASgLMhAuc21xLnYxLlBvc2l0aW9uSAASDgoEbGl2ZRgEIAEoCEgAEg4KBndpbmRvdxgFIAEoBEIHCgVzdGFydCJlCgpTdWJzY3JpYmVkEiIKCHBvc2l0aW\
9uGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uEhAKCHJlcGxheWVkGAIgASgEEg8KB3Jlc3VtZWQYAyABKAgSEAoIcmV0YWluZWQYBCABKAQiKgoFRXZlbnQSEA\
oIc2VxdWVuY2UYASABKAQSDwoHcGF5bG9hZBgCIAEoDCJDCgNHYXASHgoEZnJvbRgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbhIcCgJ0bxgCIAEoCzIQLnNtcS\
52MS5Qb3NpdGlvbiINCgtVbnN1YnNjcmliZSIXCgZDcmVkaXQSDQoFYnl0ZXMYASABKAQiqQEKB1B1Ymxpc2gSDQoFdG9waWMYASABKAkSDwoHcGF5bG9hZB\
gCIAEoDBIQCghzZXF1ZW5jZRgDIAEoBBINCgVhZ2FpbhgEIAEoCBItCgdoZWFkZXJzGAUgAygLMhwuc21xLnYxLlB1Ymxpc2guSGVhZGVyc0VudHJ5Gi4KDE\
hlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIowBCgdSZWNlaXB0EiIKCHBvc2l0aW9uGAEgASgLMhAuc21xLnYxLlBvc2l0aW\
9uEi0KB2hlYWRlcnMYAiADKAsyHC5zbXEudjEuUmVjZWlwdC5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIA\
EoCToCOAEinQEKB1JlcXVlc3QSDgoGbWV0aG9kGAEgASgJEg8KB3BheWxvYWQYAiABKAwSEgoKdGltZW91dF9tcxgDIAEoDRItCgdoZWFkZXJzGAQgAygLMh\
wuc21xLnYxLlJlcXVlc3QuSGVhZGVyc0VudHJ5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIggKBkNhbmNlbCJ1Cg\
VSZXBseRIPCgdwYXlsb2FkGAEgASgMEisKB2hlYWRlcnMYAiADKAsyGi5zbXEudjEuUmVwbHkuSGVhZGVyc0VudHJ5Gi4KDEhlYWRlcnNFbnRyeRILCgNrZX\
kYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBIhkKBURyYWluEhAKCHJldHJ5X21zGAEgASgNIoABCgNFbmQSHgoGc3RhdHVzGAEgASgLMg4uc21xLnYxLlN0YX\
R1cxIpCgdoZWFkZXJzGAIgAygLMhguc21xLnYxLkVuZC5IZWFkZXJzRW50cnkaLgoMSGVhZGVyc0VudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCT\
oCOAEiSAoGU3RhdHVzEgwKBGNvZGUYASABKAkSDwoHbWVzc2FnZRgCIAEoCRIfCgdkZXRhaWxzGAMgAygLMg4uc21xLnYxLkRldGFpbCIlCgZEZXRhaWwSDA\
oEdHlwZRgBIAEoCRINCgV2YWx1ZRgCIAEoDCIlCgVDbG9zZRIMCgRjb2RlGAEgASgNEg4KBnJlYXNvbhgCIAEoCSIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIA\
MoDGIGcHJvdG8z"),G=k(oe,0),it=k(oe,1),zo=k(oe,2);var Qo=k(oe,4);var es=k(oe,10);var ts=k(oe,12);var ns=k(oe,17);var at=k(oe,20);var Za=1024*1024,se="application/protobuf",Ja=[se,"application/proto","application/x-protobuf"],ct=class{constructor(e,n,r,o){
this.base=e;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async post(e,n,r,o){try{let s=typeof this.
headers=="function"?await this.headers():this.headers,i=new Headers(s);new Headers(n).forEach((u,m)=>i.set(m,u));let a={
method:"POST",headers:i,signal:r,body:o};this.credentials&&(a.credentials=this.credentials);let{fetch:c}=this;return await c(
this.base+e,a)}catch(s){throw this.requestError(s,r)}}requestError(e,n){if(n.aborted){let r=n.reason;return r instanceof
g?r:A("the request was canceled",r)}return e instanceof g?e:A(`no response from ${this.base}`,e)}};async function ut(t){
let e=await t.text().catch(()=>""),n=t.headers.get("content-type")??"",r=t.headers.get("retry-after"),o=r===null?void 0:
Number(/^\d{1,9}$/.exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&e.length<=Za)try{let s=Ko(ns,JSON.parse(
e),{ignoreUnknownFields:!0});if(s.code)return{error:st(s),retryAfterMs:o}}catch{}return{error:Ho(t.status),retryAfterMs:o}}
function lt(t){let e=t.headers.get("content-type")??"";return Ja.includes(e.split(";")[0].trim().toLowerCase())}function Pe(t,e){return rs(t,()=>y(t,e))}function Ue(t,e){return rs(t,()=>_(t,e))}function Ne(t,e,n){try{return F(t,e)}catch(r){
throw ee(`${n} is not a ${t.typeName}: ${String(r)}`)}}function rs(t,e){try{return e()}catch(n){throw new g("invalid_arg\
ument",`not a ${t.typeName}: ${String(n)}`,{cause:n})}}var Ln="google.api.HttpBody";function os({headers:t,idempotencyKey:e}){try{let n=new Headers(t);return e!==void 0&&n.set(
"idempotency-key",e),n}catch(n){throw new g("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function ss(t,e,{
header:n,message:r},o){let{input:s,output:i}=e.desc,a=r,[c,u]=s.typeName===Ln?[a.contentType||"application/octet-stream",
a.data]:[se,Ue(s,r)],m=new Headers(n);m.set("content-type",c),i.typeName!==Ln&&m.set("accept",se);let d=o.remaining();d!==
void 0&&m.set("smq-timeout-ms",String(d));let p=`${e.sessionPath}/${e.name}`,h=await t.post(p,m,o.signal,u);if(h.status!==
200)throw(await ut(h)).error;try{return[await Ha(h,i,p),h.headers]}catch(f){throw t.requestError(f,o.signal)}}async function Ha(t,e,n){
let r=t.headers.get("content-type")??"";if(e.typeName===Ln){let o=new Uint8Array(await t.arrayBuffer());return Pe(e,{contentType:r,
data:o})}if(!lt(t))throw ee(`the reply to ${n} is ${JSON.stringify(r)}, not ${se}; check the baseUrl`);return Ne(e,new Uint8Array(
await t.arrayBuffer()),`the reply to ${n}`)}var ja=2**31-1,$=class{#e=new AbortController;#t=new AbortController;#n;#o;constructor({signal:e,timeoutMs:n},r){if(this.#r(
r,()=>r.reason),this.#r(e,()=>new g("canceled","canceled by its AbortSignal",{cause:e.reason})),n!==void 0&&n<=ja&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#o=Date.now()+o,this.#n=setTimeout(()=>{this.#s(new g("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#o===void 0?void 0:Math.
max(this.#o-Date.now(),1)}onEnd(e){let n=()=>e(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((e,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}done(){clearTimeout(this.#n),
this.#t.abort()}#r(e,n){let r=()=>this.#s(n());e?.aborted?r():e?.addEventListener("abort",r,{signal:this.#t.signal})}#s(e){
this.done(),this.#e.abort(e)}};function is(t,e){let{filter:n,name:r}=t,o=Object.keys(e).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw Fe(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(re(e)){if(!re(e,n))throw Fe(`the filter of ${r} is a ${n.
typeName}, not a ${e.$typeName}`);return _(n,e)}try{return _(n,y(n,za(n,e,r)))}catch(s){throw s instanceof g?s:Fe(`inval\
id filter of ${r}: ${String(s)}`,s)}}function za(t,e,n){let r=new Set(t.members.map(s=>s.localName)),o=Object.entries(e).
map(([s,i])=>{if(!r.has(s))throw Fe(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=t.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw Fe(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function Fe(t,e){return new g(
"invalid_argument",t,e===void 0?{}:{cause:e})}var Qa="google.protobuf.Empty";function as(t){let e=ec(t),n=bn(...us(t.file,new Set)),r=t.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${t.name}.${o.name}`;return[o.localName,{desc:o,name:i,sessionPath:e,event:s,filter:tc(
o,n)}]});return new Map(r)}function ec(t){let{package:e}=t.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.exec(e);if(!n)
throw new TypeError(`${t.typeName}: the package must end with a version, such as weather.v1`);return`/socket.mq/${n[1]}/${n[2]}`}
function tc(t,e){if(t.methodKind==="server_streaming")return t.input.typeName===Qa?void 0:t.input;let n=t.methodKind==="\
bidi_streaming"&&oc(t);return n?cs(n,t.parent.file.proto.package,e):void 0}var nc=50717,rc=4;function oc(t){let e="";for(let{
no:n,data:r}of t.proto.options?.$unknown??[]){let o=new U(r),s=n===nc?o.uint32()+o.pos:0;for(;o.pos<s;){let[i,a]=o.tag();
i===rc?e=o.string():o.skip(a)}}return e}function cs(t,e,n){if(t.startsWith("."))return cs(t.slice(1),"",n);for(let r=e;;r=
r.slice(0,Math.max(r.lastIndexOf("."),0))){let o=n.getMessage(r?`${r}.${t}`:t);if(o)return o;if(!r)throw new TypeError(`\
the filter ${t} is not defined in the interface or its imports`)}}function us(t,e){return e.has(t)||(e.add(t),t.dependencies.
forEach(n=>us(n,e))),e}var X=class t{constructor(e,n){this.epoch=e;this.sequence=n}epoch;sequence;static ZERO=new t(0n,0n);static parse(e){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(e);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(e)}; write {epoch}-{sequence}`);return new t(BigInt(
n[1]),BigInt(n[2]))}equals(e){return this.epoch===e.epoch&&this.sequence===e.sequence}isUpTo(e){return this.epoch===e.epoch&&
this.sequence<=e.sequence}next(){return new t(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var ls={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function H(t){return Math.random()*
t}var ie=class{constructor(e,n){this.initialMs=e;this.maxMs=n}initialMs;maxMs;#e=0;next(){let e=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(e,this.maxMs)}reset(){this.#e=0}};var mt=class{#e;#t;#n=0;#o=X.ZERO;#r=0n;#s=!1;constructor(e){this.#e=e}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(e,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#r=e.epoch;let s=Number(n.replayed),{resumed:i}=n;if(!o)this.#t=e;else if(!("after"in r&&r.after.equals(
e)))if(o.equals(e))i=!0;else return this.#s=!0,this.gap(o.next(),e);return i?this.#i({kind:"resumed",replayed:s}):void 0}gap(e,n){
let r=this.#t,o=this.#s;return this.#r=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#i({kind:"resumed",replayed:0}):(this.#t=
n,this.#i({kind:"gap",from:r&&o?r.next():e,to:n}))}event(e){let n=new X(this.#r,e),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#o),this.#o=r?this.#o:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,isDuplicate:r,resumeAfter:this.
resumeAfter()}}resumeAfter(){return this.#n===0?this.#t:void 0}#i(e){return{content:e,resumeAfter:this.resumeAfter()}}};var x=class extends Error{};var dt=class{constructor(e,n,r,o,s){this.topic=e;this.filter=n;this.window=o;this.inbox=s;this.#e=new mt(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#t="requested";#n=0;#o=0;#r=0;#s;#i;get isLeft(){return this.#t==="left"}get isRequested(){
return this.#t==="requested"}get isPostponed(){return this.#t==="postponed"}request(e){if(clearTimeout(this.#i),this.link=
e,this.#r=0,this.#n=Math.max(this.window-this.#o,0),this.#n===0){this.#t="full";return}return this.#t="requested",y(Qo,{
topic:this.topic,filter:this.filter,start:ic(this.#e.start()),window:BigInt(this.#n)})}credit(e){switch(this.#o=Math.max(
this.#o-e,0),this.#t){case"confirmed":return this.#n+=e,"send credit";case"requested":return this.#r+=e,"nothing";case"f\
ull":return"subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#t!=="confirmed")return 0;let e=this.#r;
return this.#r=0,this.#n+=e,e}postpone(e,n,r){let o=this.isRequested&&e?.code==="unavailable",s=e?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew()?!1:(this.#s??=new ie(n.initialMs,n.maxMs),this.#t="postponed",this.#i=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+H(this.#s.next())),!0)}leave(){let e=this.#t==="requested"||this.#t==="confirmed";return this.#t=
"left",clearTimeout(this.#i),e}end(e){if(!e&&this.isRequested)throw new x("end without a status for a subscription that \
is not confirmed");clearTimeout(this.#i),this.inbox.end(e)}receive(e){switch(this.#t){case"left":return;case"requested":
if(e.case==="subscribed")return this.#a(e.value);break;case"confirmed":if(e.case==="event")return this.#c(e.value);if(e.
case==="gap")return this.#u(e.value);break;case"full":case"postponed":break}throw new x(`unexpected ${e.case} for a ${this.#t}\
 subscription`)}#a(e){let n=_n(e.position,"subscribed");if(this.#t="confirmed",this.#s?.reset(),this.#e.isNew()){let{retained:o,
replayed:s}=e;this.inbox.confirm({position:n,retained:Number(o),replayed:Number(s)})}let r=this.#e.confirm(n,e);r&&this.
inbox.push(r)}#c(e){if(this.#n<=0)throw new x("more events than the window of the subscription allows");let{payload:n}=e,
r=n.length+64;this.#n-=r,this.#o+=r;let{position:o,isDuplicate:s,resumeAfter:i}=this.#e.event(e.sequence),a=s?{kind:"dup\
licate",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.inbox.push({content:a,resumeAfter:i})}#u(e){let n=_n(e.
from,"gap");this.inbox.push(this.#e.gap(n,_n(e.to,"gap")))}};function _n(t,e){if(!t)throw new x(`${e} without its positi\
on`);return new X(t.epoch,t.sequence)}function ic(t){if("after"in t){let{epoch:e,sequence:n}=t.after;return{case:"after",
value:y(zo,{epoch:e,sequence:n})}}return t.live?{case:"live",value:!0}:{case:void 0}}var pt=class{confirmed;#e;#t;#n=[];#o=0;#r;#s=[];constructor(){this.confirmed=new Promise((e,n)=>{this.#e=e,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#r!==void 0}confirm(e){this.#e(e)}push(e){if(this.#r)return;let n=this.#s.
shift();if(n){n(e);return}if(e.content.kind==="resumed"||e.content.kind==="gap")for(;this.#i()?.content.kind==="resumed";)
this.#n.pop();let r=this.#i();r?.content.kind==="gap"&&e.content.kind==="gap"?(r.content.to=e.content.to,r.resumeAfter=e.
resumeAfter):r?.content.kind==="duplicate"&&e.content.kind==="duplicate"?(r.content.bytes+=e.content.bytes,r.resumeAfter=
e.resumeAfter):this.#n.push(e)}end(e){if(this.#r)return;let n={error:e};this.#r=n,this.#t(e??new g("canceled","the subsc\
ription ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(e){this.#n=[],this.#o=0,this.end(e)}take(){
let e=this.#n[this.#o];return e?(this.#o+=1,this.#o*2>=this.#n.length&&(this.#n.splice(0,this.#o),this.#o=0),Promise.resolve(
e)):this.#r?Promise.resolve(this.#r):new Promise(n=>this.#s.push(n))}#i(){return this.#n.length>this.#o?this.#n.at(-1):void 0}};var ft=class{#e;#t;#n=new pt;#o;#r;#s;#i=0;#a;#c=!1;constructor(e,n,r,o){this.#e=e,this.#t=n,this.#r=new $({signal:o.signal}),
this.#s=o.window??1048576;let s={live:!1},i=new Uint8Array;try{s=ac(o,this.#s),i=r()}catch(a){this.#n.end(a)}this.#o=new dt(
n.name,i,s,this.#s,this.#n),"after"in s&&(this.#a=s.after),this.#u(o)}#u({timeoutMs:e}){let n=new $({timeoutMs:e}),r=()=>n.
done();this.confirmed.then(({position:o,retained:s})=>{this.#a=s===0?this.#a??o:this.#a,r()},r),this.#n.ended||this.#e.subscribe(
this.#o),n.onEnd(o=>this.#d(o)),this.#r.onEnd(o=>this.#d(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#a}async next(){
for(;!this.#c;){let e=await this.#n.take();if(!("content"in e))return this.#g(e.error);let n=this.#f(e);if(n)return{done:!1,
value:n}}return{done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#d(
void 0)}[Symbol.asyncIterator](){return this}#g(e){this.#r.done();let n=!this.#c;if(this.#c=!0,e&&n)throw e;return{done:!0,
value:void 0}}#d(e){this.#r.done(),(!this.#n.ended||!e)&&(this.#n.clear(e),this.#e.unsubscribe(this.#o))}#f({content:e,resumeAfter:n}){
switch(this.#a=n??this.#a,e.kind){case"event":return this.#p(e.position,e.payload);case"gap":return{kind:"gap",from:e.from,
to:e.to};case"resumed":return{kind:"resumed",replayed:e.replayed};case"duplicate":this.#h(e.bytes);return}}#p(e,n){this.#h(
n.length+64);try{return{kind:"event",message:Ne(this.#t.event,n,`event ${e}`),position:e}}catch(r){throw this.close(),r}}#h(e){
this.#i+=e,this.#i>=this.#s/2&&(this.#e.credit(this.#o,this.#i),this.#i=0)}};function ac({after:t,live:e=!1},n){try{if(!(Number.
isSafeInteger(n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(t===void 0)return{live:e};
if(e)throw new TypeError("a subscription begins `live` or `after` a position: set one of them");return{after:typeof t=="\
string"?X.parse(t):t}}catch(r){throw new g("invalid_argument",r.message,{cause:r})}}function ht(){return crypto.getRandomValues(new Uint8Array(16))}function ms(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var ds=64*1024*1024,gt=class{#e=new TextDecoder;#t="";#n="";#o="";push(e){let n=this.#e.decode(e,{stream:!0}).split(`
`);if(n[0]=this.#t+n[0],this.#t=n.pop(),this.#t.length>ds)throw new x(`a line of more than ${ds} characters`);let r=[];for(let o of n){
let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#n=i:s==="data"?this.#o+=i:!s&&!i&&this.#n&&(r.push({number:Number(
this.#n),data:this.#o}),this.#n=this.#o="")}return r}};var bt=[1002,1003,1007,1009,4400],Z=class{constructor(e,n,r=0,o=0){this.error=e;this.isFinal=n;this.retryAfterMs=r;this.
status=o}error;isFinal;retryAfterMs;status};var yt=class{constructor(e,n){this.changed=e;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#t=!1;#n=!1;#o=()=>{};get isHeld(){
return this.#t}async request(){if(this.#t||this.#n||!this.#r())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#n=!0;for(let r=0;n&&r<4&&!this.#t;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#r()?new Promise(c=>this.#o=c):void 0;return this.#t=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#t||=!n,this.#n=!1,this.#t&&this.changed()}#r(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let e=this.#t;this.#t=!1,this.#o(),e&&!this.closing.aborted&&this.changed()}};var ps="text/event-stream",cc=[408,425,429],uc=[401,403,404,409],lc=48*1024,fs=64*1024,mc=10,dc=5,Et=1e3,pc=1e4,hs=50,St=class{constructor(e,n,r,o,s){
this.http=e;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#p=r.pollMs}http;path;timing;knowledge;listener;#e=ms(
ht());#t=new AbortController;#n=new yt(()=>this.#R(),this.#t.signal);#o=[];#r=new Set;#s=new Set;#i=0;#a=0;#c=0;#u=!1;#g=!1;#d=hs;#f=()=>{};#p;#h=!1;#l=0;#S;get transport(){
return this.#v&&this.#n.isHeld?"event-stream":"long-poll"}get#v(){return!this.#h&&!this.knowledge.buffersStreams}get#m(){
return this.#t.signal.aborted}async open(e,n){this.#o.push(_(G,e));let r=this.#b(!1),o=()=>r.abort.abort();n.addEventListener(
"abort",o);try{await Promise.all([this.#w(r),this.#n.request()])}catch(s){this.#t.abort();let i=s instanceof x?ee(s.message):
s;throw s instanceof Z?s:new Z(i,s instanceof x)}finally{n.removeEventListener("abort",o)}this.#S=this.transport,this.listener.
introduced(),setTimeout(()=>{this.#x()})}send(e){this.#o.push(_(G,e)),this.#N()}check(){this.#A(),this.#E(({waits:e})=>e)}close(e,n){
if(!this.#m){this.#t.abort();let r=y(G,{frame:{case:"close",value:{code:e,reason:n}}});this.#o.splice(0,1/0,_(G,r)),this.#w(
this.#b(!1)).catch(()=>{}).then(()=>this.#D())}}#b(e){let n=0,r=this.#o.findIndex(({length:a},c)=>(n+=a)>lc&&c>0),o=this.#o.
splice(0,r<0?1/0:r),s=_(at,y(at,{messages:o}));this.#i+=1,this.#c=0;let i=new AbortController;return{sequence:this.#i,body:s,
waits:e,isStream:!1,abort:i,isInterrupted:!1}}async#N(){if(this.#d=hs,this.#f(),!(this.#g||!this.#u)){for(this.#g=!0,await void 0;!this.#m&&
(this.#o.length>0||this.#c>=fs);)await this.#T(this.#b(!1));this.#g=!1}}async#x(){for(this.#u=!0;!this.#m;){if(!this.#n.
isHeld&&this.#o.length===0){let e=this.#d;this.#d=Math.min(e*2,this.timing.pollIntervalMs),await Promise.race([this.#I(e),
new Promise(n=>this.#f=n)]),this.#n.request()}this.#k(),this.#m||await this.#T(this.#b(this.#n.isHeld))}}async#T(e){for(this.#r.
add(e);!this.#m;){let[n,r]=[Date.now(),this.#a];try{await this.#w(e);break}catch(o){let s=Date.now()-n;(this.#a>r||e.isStream&&
s>Et)&&(this.#l=0),e.isStream&&gs(o)?(this.#h=!0,this.#k()):!e.isInterrupted&&!this.#m&&(e.waits&&!e.isStream&&s>Et&&(this.#p=
Math.max(Math.min(this.#p,s*.8),Et)),await this.#L(o))}}this.#r.delete(e)}async#w(e){let n=this.#a,r=e.waits&&this.#n.isHeld,
o=r&&this.#v,s=r&&!o?Math.round(this.#p):0,{streamConfirmMs:i,responseMs:a}=this.timing,{signal:c}=e.abort=new AbortController;
e.isInterrupted=!1,e.isStream=o;let u={"content-type":se,"smq-session":this.#e,"smq-sequence":String(e.sequence),"smq-re\
ceived":String(n),...o?{accept:ps}:s?{"smq-wait-ms":String(s)}:{}},m=new $({signal:c,timeoutMs:o?i:s+a});try{let d=await this.
http.post(this.path,u,m.signal,e.body),{status:p,body:h}=d;if(p!==200){let{error:N,retryAfterMs:S}=await ut(d),I=p<500&&
!cc.includes(p)&&S===void 0;throw new Z(N,I,S,p)}let f=d.headers.get("content-type")??"";if(o&&f.startsWith(ps)&&h)await this.#M(
h.getReader(),e,m);else if(lt(d)){let N=new Uint8Array(await d.arrayBuffer());this.#y(Dn(()=>F(at,N)).messages,n),this.knowledge.
buffersStreams||=this.#h,this.#l=0}else throw new x(`the response is ${JSON.stringify(f)}, not ${se}; check the baseUrl`)}catch(d){
throw d instanceof Z||d instanceof x?d:this.http.requestError(d,m.signal)}finally{m.done()}}async#M(e,n,r){let o=new gt;
try{for(;;){let s=new Promise((a,c)=>r.onEnd(c)),{value:i}=await Promise.race([e.read(),s]);if(r.done(),!i)throw A("the \
stream ended");for(let{number:a,data:c}of o.push(i))this.#y([Dn(()=>be(c))],a-1),this.#c+=c.length;this.#c>=fs&&this.#N(),
r=new $({signal:n.abort.signal,timeoutMs:this.timing.streamSilenceMs})}}finally{r.done(),e.cancel().catch(()=>{})}}#y(e,n){
if(n>this.#a)throw new x(`frame ${n+1} after ${this.#a}`);for(let r of e.slice(this.#a-n)){if(this.#m)return;this.#a+=1;
let o=Dn(()=>F(it,r));if(o.frame.case==="close"){let{code:s,reason:i}=o.frame.value;this.#_(A(`${this.path}: closed with\
 ${s} ${i}`.trim()),bt.includes(s))}else this.listener.frame(o)}}async#L(e){let n=e instanceof Z?e:void 0,r=n?.error??e;
if(this.#l+=gs(r)?dc:1,e instanceof x)this.listener.violated(e.message);else if(n?.isFinal)this.#_(r,!uc.includes(n.status));else if(this.#l>=
mc)this.#_(r,!1);else{let{initialMs:o,maxMs:s}=this.timing,i=Math.min(o*2**this.#l,s,Et);await this.#I(Math.max(Math.min(
n?.retryAfterMs??0,pc),H(i)))}}async#I(e){await new Promise(n=>{let r=()=>{clearTimeout(o),this.#s.delete(r),n()},o=setTimeout(
r,e);this.#s.add(r)})}#A(){this.#s.forEach(e=>e())}#k(){this.#S!==this.transport&&!this.#m&&(this.#S=this.transport,this.
listener.changed())}#R(){this.#n.isHeld||this.#E(({waits:e})=>e),this.#f()}#E(e){for(let n of[...this.#r].filter(e))n.isInterrupted=
!0,n.abort.abort()}#_(e,n){this.#m||(this.#t.abort(),this.#D(),this.listener.lost(e,n))}#D(){this.#A(),this.#E(()=>!0)}};
function gs(t){return t instanceof g&&t.code==="deadline_exceeded"}function Dn(t){try{return t()}catch(e){throw new x(`n\
ot a frame: ${String(e)}`)}}var On="smq.v1.proto",bs=4294967295;function ys(t,e,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new t(e,[On])}catch(d){
a(A(`cannot open a WebSocket to ${e}`,d));return}c.binaryType="arraybuffer";let u=new $({signal:o,timeoutMs:n.handshakeMs}),
m=d=>{if(u.done(),c.onopen=c.onclose=null,!d){i(new Cn(c,e,n,r,s));return}c.onerror=()=>{},c.close(),a(d)};u.onEnd(d=>m(
A(`no WebSocket to ${e}`,d))),c.onerror=()=>{},c.onclose=()=>m(A(`the WebSocket to ${e} failed`)),c.onopen=()=>{let d=c.
protocol===On;m(d?void 0:A(`${e} does not support the subprotocol ${On}`))}})}var Cn=class{constructor(e,n,r,o,s){this.socket=
e;this.url=n;this.timing=r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.ready.catch(
()=>{}),this.send(o),this.#a(r.handshakeMs),e.onmessage=i=>this.#s(i.data),e.onclose=i=>{let{code:a,reason:c}=i,u=a===1006?
"the connection broke":`closed with ${a} ${c}`.trim();this.#c(A(`${this.url}: ${u}`),bt.includes(a))}}socket;url;timing;listener;transport="\
websocket";ready;#e;#t=!1;#n=Date.now();#o=!1;#r;send(e){this.socket.send(_(G,e))}check(){clearTimeout(this.#r),this.#a(
this.timing.wakeTimeoutMs)}close(e,n){this.#u(),this.socket.close(e,n.replace(/[^ -~]/g,"?").slice(0,123))}#s(e){if(this.#n=
Date.now(),this.#o=!1,!(e instanceof ArrayBuffer)){this.listener.violated("a text message in a binary session");return}let n;
try{n=F(it,new Uint8Array(e))}catch(r){this.listener.violated(`not a frame: ${String(r)}`);return}this.#t||(this.#t=!0,this.#e.
resolve(),this.listener.introduced()),n.id!==bs&&this.listener.frame(n)}#i=()=>{let{keepaliveMs:e,keepaliveTimeoutMs:n}=this.
timing,r=Date.now()-this.#n;this.#o?(this.socket.close(),this.#c(A(`${this.url} did not answer a keepalive`),!1)):r<e?this.#r=
setTimeout(this.#i,e-r):this.#a(n)};#a(e){this.#o=!0,this.send(y(G,{id:bs})),this.#r=setTimeout(this.#i,Math.min(e,this.
timing.keepaliveTimeoutMs))}#c(e,n){this.#u(),this.#e.reject(e),this.listener.lost(e,n)}#u(){clearTimeout(this.#r),this.
socket.onmessage=this.socket.onclose=null,this.socket.onerror=()=>{}}};var vt=class{constructor(e,n,r,o,s){this.http=e;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#t=new ie(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=ht();#t;#n=0;#o=!1;#r=!1;async open(e,n,r){let o=this.#r;
if(this.#r=!1,this.WebSocket&&!o&&Date.now()>=this.#n)try{return await this.#s(e,n,r)}catch{o=!0}let s=new St(this.http,
this.path,this.timing,this.httpPath,r);return await s.open(this.#a(e),n),o&&this.#i(),s}async upgrade(e,n,r){try{let o=await this.#s(
e,n,r);return await o.ready,o}catch(o){throw this.#i(),o}}upgradeDelay(){return this.WebSocket&&Math.max(this.#n-Date.now(),
0)}async#s(e,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,s=await ys(this.WebSocket,o,this.timing,this.#a(e),
n,r),i=()=>{this.#o=!0,this.#t.reset()};return s.ready.then(i,()=>this.#r=!0),s}#i(){let e=this.#o?this.timing.initialMs:
this.#t.next();this.#o=!1,this.#n=Date.now()+e/2+H(e/2)}#a(e){let n={publisher:this.#e,published:e};return y(G,{frame:{case:"\
hello",value:n}})}};var Nt=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(e){let n=r=>e(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(e){this.#e=e;for(let n of[...this.#t])try{n(e)}catch(r){queueMicrotask(()=>{throw r})}}setLost(e){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:e})}};var Be=class{number=0;link;draining=!1;#e=[];receive(e){this.number===0?this.#e.push(e):e()}open(e,n){this.number=e,this.
link=n}flush(){this.#e.splice(0).forEach(e=>e())}};var Ve=class{#e=0;#t=0;#n;#o;get isIdle(){return this.#n===void 0}delay(e,n=0){this.#t=Date.now()+n,this.#e=this.#t+e}hurry(){
this.#e=this.#t,this.#o?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#o?.()}start(e){let n=new AbortController;this.#n=
n,this.#r(e,n.signal)}async#r(e,n){if(await this.#s(n),n.aborted)return;if(!e.isNeeded()){this.#n=void 0,e.unneeded?.();
return}let r;try{r=await e.open(n)}catch(o){n.aborted||(this.#n=void 0,e.failed(o));return}if(n.aborted){r.close(1e3,"");
return}this.#n=void 0,e.opened(r)}async#s(e){for(let n;!e.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#o=()=>{clearTimeout(o),r()}})}};function Ge(t){return t.kind==="subscription"?!t.isLeft:t.answer.wanted}function Es(t){return t.kind!=="subscription"||t.
isRequested}function Ss(t,e){return e?.code==="unavailable"&&t.kind!=="request"}function de(t,e){if(t.kind==="subscripti\
on")t.end(e);else if(e)t.answer.reject(e);else throw new x(`end without a status for a ${t.kind}`)}function vs(t,e){if(t.
kind==="publish"&&e.case==="receipt")t.answer.resolve(e.value);else if(t.kind==="request"&&e.case==="reply")t.answer.resolve(
e.value.payload);else throw new x(`unexpected ${e.case} for a ${t.kind}`)}var Pn=8*1024*1024,fc=512,wt=class{constructor(e){this.observable=e}observable;#e=[];#t=Pn;get isEmpty(){return this.#e.
length===0}add(e){this.#e.push(e)}remove(e){let n=this.#e.indexOf(e);n>=0&&this.#e.splice(n,1)}next(e){let n=e?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(e,n,r,o){
return new Promise((s,i)=>{let a=Math.min(e+fc,Pn);if(this.#t<a){i(hc());return}this.#t-=a;let c=d=>{u.wanted&&(u.wanted=
!1,d()),this.#t+=u.bytes,u.bytes=0},u={resolve:d=>c(()=>s(d)),reject:d=>c(()=>i(d)),wanted:!0,sent:!1,bytes:a},m=r(u);this.
add(m),n.onEnd(d=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(m),u.reject(A("not sent"))),i(this.#n(d,u.sent)),o(m))})})}#n(e,n){
let{state:r}=this.observable;if(e.code!=="deadline_exceeded")return e;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new g(
"deadline_exceeded",e.message+s+o,i)}};function hc(){let t=`${Pn} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new g("resource_exhausted",t)}var gc=1024,bc=4294967294,yc="the connection was lost before the reply: the request was sent, and its outcome is unknown",
It=class{constructor(e,n){this.policy=e;this.again=n}policy;again;#e=new Map;#t=0;#n=0;published=0n;#o=[];get canPublish(){
return this.#n<gc}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(e,n){let r=this.#a();if(e.link=
n,this.#e.set(r,e),e.kind==="subscription"){e.id=r,this.#r(e,n);return}e.answer.sent=!0,e.kind==="publish"?(this.published+=
1n,this.#n+=1,e.publish.sequence=this.published,this.#c(r,{case:"publish",value:e.publish})):this.#c(r,{case:"request",value:e.
request()})}credit(e,n,r){let o=this.#s(e)&&r===e.link,s=e.credit(n);s==="send credit"&&o?this.#c(e.id,{case:"credit",value:{
bytes:BigInt(n)}}):s==="subscribe"&&o&&this.#r(e,e.link)}requestAgain(e,n){e.isPostponed&&this.#s(e)&&n===e.link&&this.#r(
e,n)}unsubscribe(e,n){let r=e.leave();this.#s(e)&&(r&&n===e.link?this.#c(e.id,{case:"unsubscribe",value:{}}):this.#i(e.id))}cancel(e,n){
for(let[r,o]of this.#e)o===e&&n===o.link&&this.#c(r,{case:"cancel",value:{}})}receive({id:e,frame:n},r,o){if(n.case===void 0)
return;let s=this.#e.get(e);if(s?.link!==r.number||r.number===0){if(o)return;throw new x(`unexpected ${n.case} for ${e},\
 which is not in use`)}if(n.case==="end"){let i=n.value.status&&st(n.value.status);if((r.draining||o)&&Ge(s)&&Ss(s,i)){s.
link=0;return}if(s.kind==="subscription"&&s.postpone(i,this.policy,()=>this.again(s)))return;de(s,i),this.#i(e)}else if(s.
kind==="subscription"){s.receive(n);let i=s.takeOwedCredit();i>0&&this.#c(e,{case:"credit",value:{bytes:BigInt(i)}})}else
vs(s,n),this.#i(e)}hasWanted(){return[...this.#e.values()].some(Ge)}removeUnwanted(){for(let[e,n]of this.#e)Ge(n)||(this.#i(
e),de(n,A("the connection was lost")))}awaits(e,n){return[...this.#e.values()].some(r=>r.link===e&&(r.kind==="publish"||
r.kind==="request"&&!n))}moveTo(e,n){this.#o=[];for(let[r,o]of this.#e)if(o.kind==="subscription"){if(o.isLeft){this.#i(
r);continue}this.#r(o,e)}this.publishAgain(e,n)}publishAgain(e,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].
link!==e&&o[1].link!==n);r.sort(([,o],[,s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=e,this.#c(
o,{case:"publish",value:s.publish})}lose(e,n,r){for(let[o,s]of this.#e)s.link===e&&(s.kind==="request"?(this.#i(o),s.answer.
reject(A(yc,n))):r&&Es(s)||!Ge(s)?(this.#i(o),de(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=!0))}fail(e){this.#o=
[];for(let[n,r]of this.#e)this.#i(n),de(r,e)}#r(e,n){let r=e.request(n);r&&this.#c(e.id,{case:"subscribe",value:r})}#s(e){
return this.#e.get(e.id)===e}#i(e){this.#e.get(e)?.kind==="publish"&&(this.#n-=1),this.#e.delete(e)}#a(){do this.#t=this.#t>=
bc?1:this.#t+1;while(this.#e.has(this.#t));return this.#t}#c(e,n){this.#o.push(y(G,{id:e,frame:n}))}};function Ns(t,e){let n=globalThis,{document:r}=n;n.addEventListener?.("online",t,{signal:e}),n.addEventListener?.("pages\
how",t,{signal:e}),r?.addEventListener("resume",t,{signal:e});let o=()=>r?.visibilityState==="visible"&&t();r?.addEventListener(
"visibilitychange",o,{signal:e})}var ws=4400,Is="the link was replaced",xt=class{constructor(e,n){this.selector=e;this.timing=n;this.#e=new It(n,r=>{this.#e.
requestAgain(r,this.#r?.number),this.#l()}),this.#t=new ie(n.initialMs,n.maxMs),Ns(()=>{this.#n.hurry(),this.#r?.link?.check()},
this.closing)}selector;timing;observable=new Nt;#e;#t;#n=new Ve;#o=new wt(this.observable);#r;#s;#i=0;#a;#c=new Ve;#u;#g=new AbortController;closing=this.#g.
signal;#d=!1;#f=!1;#p=!1;subscribe(e){if(this.#u){e.inbox.end(this.#u);return}this.#o.add(e),this.#l()}credit(e,n){this.#e.
credit(e,n,this.#r?.number),this.#l()}unsubscribe(e){this.#e.unsubscribe(e,this.#r?.number),this.#o.remove(e),this.#l()}publish(e,n,r){
let o=y(es,{topic:e,payload:n});return this.#h(n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(e,n,r){
return this.#h(n.length,r,o=>({kind:"request",link:0,request:()=>y(ts,{method:e,payload:n,timeoutMs:r.remaining()??0}),answer:o}))}close(){
this.#u||(this.#u=new g("canceled","the client is closed: create another one"),this.#E(this.#u,1e3,""),this.#g.abort(this.#u))}#h(e,n,r){
if(this.#u)return Promise.reject(this.#u);let o=this.#o.enqueue(e,n,r,s=>{s.kind==="request"&&this.#e.cancel(s,this.#r?.
number),this.#l()});return this.#l(),o}#l(){if(this.#f){this.#p=!0;return}this.#f=!0;do this.#p=!1,this.#L(),this.#S(),this.#A(),
this.#k();while(this.#p);this.#f=!1}#S(){if(this.#r&&!this.#r.draining||!this.#n.isIdle)return;let e=this.#v(),{kind:n}=this.
observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#r&&(e?n!=="reconnecting":r)&&this.observable.set({kind:e?
"connecting":"idle"}),!e)return;let o=new Be;this.#n.start({isNeeded:()=>this.#v(),open:s=>this.selector.open(this.#e.published,
s,this.#x(o)),opened:s=>this.#b(o,s),failed:s=>this.#m(s),unneeded:()=>this.#l()})}#v(){return this.#r||this.#e.removeUnwanted(),
!this.#o.isEmpty||this.#e.hasWanted()}#m(e){let{error:n,isFinal:r,retryAfterMs:o}=e instanceof Z?e:new Z(A("no connectio\
n",e),!1);if(r){this.#E(n,1e3,"");return}this.#n.delay(H(this.#t.next()),Math.min(o,this.timing.maxRetryAfterMs)),this.#r||
this.observable.setLost(n),this.#l()}#b(e,n){this.#i+=1,e.open(this.#i,n);let r=this.#r;this.#r=e,r&&(this.#y(this.#s,A(
Is)),this.#s=r),this.#e.moveTo(e.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&this.#I(),this.#N(e),
this.#l(),e.flush()}#N(e){e===this.#r&&this.observable.set({kind:"live",transport:e.link.transport})}#x(e){let n=o=>{if(!(e!==
this.#r&&e!==this.#s)){try{o()}catch(s){this.#w(e,s)}this.#l()}},r=o=>e.receive(()=>n(o));return{introduced:()=>r(()=>this.#d=
!0),frame:o=>r(()=>this.#T(e,o)),violated:o=>r(()=>{throw new x(o)}),changed:()=>r(()=>this.#N(e)),lost:(o,s)=>r(()=>this.#M(
e,o,s))}}#T(e,n){if(e===this.#r&&this.#t.reset(),n.frame.case!=="drain")this.#e.receive(n,e,e===this.#s);else if(!e.draining){
e.draining=!0;let r=Math.min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#n.delay(H(Math.max(r,this.timing.initialMs)),
r)}}#w(e,n){if(!(n instanceof x))throw n;e===this.#s?this.#y(e,ee(n.message),ws,n.message):this.#E(ee(n.message),ws,n.message)}#M(e,n,r){
if(e===this.#s){this.#y(e,n);return}this.#r=void 0,this.#c.stop(),this.#e.lose(e.number,n,r),e.draining||this.#n.delay(H(
this.#t.next())),this.observable.setLost(n)}#y(e,n,r=1e3,o=""){e&&(this.#s=void 0,this.#e.lose(e.number,n,!1),e.link?.close(
r,o),this.#r&&this.#e.publishAgain(this.#r.number,void 0))}#L(){this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#y(this.#s,
A(Is))}#I(){let e=this.selector.upgradeDelay();if(e===void 0)return;let n=new Be;this.#c.delay(e),this.#c.start({isNeeded:()=>!0,
open:r=>this.selector.upgrade(this.#e.published,r,this.#x(n)),opened:r=>{this.#n.stop(),this.#b(n,r)},failed:()=>this.#I()})}#A(){
let{link:e,number:n,draining:r}=this.#r??{};if(!e||n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,
!0);for(;;){let s=this.#e.nextDue();if(s){e.send(s);continue}let i=!o&&this.#d&&this.#e.canPublish,a=r?void 0:this.#o.next(
i);if(!a)return;this.#e.add(a,n)}}#k(){!this.#r||!this.#e.isEmpty||!this.#o.isEmpty?(clearTimeout(this.#a),this.#a=void 0):
this.#a??=setTimeout(()=>{this.#R(1e3,""),this.observable.set({kind:"idle"})},this.timing.idleMs)}#R(e,n){clearTimeout(this.#a),
this.#a=void 0,this.#n.stop(),this.#c.stop();let{link:r}=this.#r??{},o=this.#s?.link;this.#r=this.#s=void 0,r?.close(e,n),
o?.close(1e3,"")}#E(e,n,r){this.#R(n,r),this.#e.fail(e);for(let o of this.#o.drain())de(o,e);this.observable.set({kind:"\
closed",reason:e})}};var Ec={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function xs(t,e){return{...ls,...t,...Ec,...e}}var Sc=3e4,$e=class{#e;#t={buffersStreams:!1};#n;#o=new Map;#r=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(e){
let n=e.fetch??globalThis.fetch;this.http=new ct(vc(e.baseUrl),n,e.headers,e.credentials),this.interceptors=e.interceptors??
[],this.defaultTimeoutMs=e.defaultTimeoutMs??Sc,this.requestsOverSession=e.requests==="session",this.#e=xs(e.retry,e.timeouts);
let{WebSocket:r}=globalThis;this.#n=(e.WebSocket===void 0?r:e.WebSocket)??void 0}close(){this.#r=!0,this.#o.forEach(e=>e.
close())}session(e){let n=this.#o.get(e);if(!n){let r=new vt(this.http,e,this.#n,this.#e,this.#t);n=new xt(r,this.#e),this.#o.
set(e,n)}return this.#r&&n.close(),n}};function Ts(t){return new $e(t)}function As(t){return{get state(){return t.observable.
state},onchange:e=>t.observable.onchange(e),close:()=>t.close()}}function vc(t){let{location:e}=globalThis,n;try{n=new URL(
t,e?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(t)}; write https://host`)}if(n.protocol!=="\
http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl has the scheme ${n.protocol}; use http: or https:`);return(n.
origin+n.pathname).replace(/\/+$/,"")}var Rs=new WeakMap;function Tt(t,e){let n=e instanceof $e?e:Ts(e),r=as(t),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o),i={};for(let[a,c]of r){let u=Nc(n,s,c),{desc:m}=c;switch(m.methodKind){case"unary":i[a]=wc(n,s,c,m);break;case"client\
_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=ks(s,c);break;case"s\
erver_streaming":i[a]=ks(s,c)}}return Rs.set(i,As(s)),i}function Un(t){let e=Rs.get(t);if(!e)throw new TypeError("not a \
client: pass the result of createClient");return e}function ks(t,e){return(n={},r={})=>new ft(t,e,()=>is(e,n),r)}function Nc(t,e,n){
return(r,o={})=>Ms(t,e,o,async s=>{let i=Ue(n.event,Pe(n.event,r)),{position:a}=await e.publish(n.name,i,s);return{position:a&&
new X(a.epoch,a.sequence)}})}function wc(t,e,n,r){let{input:o,output:s,parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=t,
{name:m,sessionPath:d}=n;return(p,h={})=>Ms(t,e,h,async f=>{let{onHeader:N}=h,S=async ue=>{let[xe,ni]=u&&!N&&[...ue.header].
length===0?[await I(ue.message),new Headers]:await ss(a,n,ue,f);return{stream:!1,service:i,method:r,header:ni,message:xe}},
I=async ue=>{let xe=await e.request(m,Ue(o,ue),f);return Ne(s,xe,`the reply to ${m}`)},C=os(h),ne=Pe(o,p),fe=`${a.base}${d}\
/${m}`,Ke=c.reduceRight((ue,xe)=>xe(ue),S),ti={stream:!1,service:i,method:r,url:fe,signal:f.signal,header:C,message:ne},
Zn=await Promise.race([Ke(ti),f.ended()]);return N?.(Zn.header),Zn.message})}async function Ms(t,e,{signal:n,timeoutMs:r=t.
defaultTimeoutMs},o){let s=new $({signal:n,timeoutMs:r},e.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(
s)}finally{s.done()}}var Ls=O("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfYn\
l0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc2\
1xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKBE\
xBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBVE\
UQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY4\
gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",[
En]);var xc=O("ChJjaGF0L3YxL2NoYXQucHJvdG8SB2NoYXQudjEiDwoNV2hvQW1JUmVxdWVzdCIwCg5XaG9BbUlSZXNwb25zZRIMCgRuYW1lGAEgASgJEhAKCH\
NpZ25fb3V0GAIgASgJIhIKEExpc3RSb29tc1JlcXVlc3QiMQoRTGlzdFJvb21zUmVzcG9uc2USHAoFcm9vbXMYASADKAsyDS5jaGF0LnYxLlJvb20iIwoEUm\
9vbRIMCgRuYW1lGAEgASgJEg0KBWFib3V0GAIgASgJIkUKDEVudGVyUmVxdWVzdBIMCgRyb29tGAEgASgJEgwKBG5hbWUYAiABKAkSCwoDa2V5GAMgASgMEg\
wKBGF3YXkYBCABKAgiLwoNRW50ZXJSZXNwb25zZRIMCgRuYW1lGAEgASgJEhAKCGFnYWluX21zGAIgASgNIjcKDExlYXZlUmVxdWVzdBIMCgRyb29tGAEgAS\
gJEgwKBG5hbWUYAiABKAkSCwoDa2V5GAMgASgMIg8KDUxlYXZlUmVzcG9uc2UiKgoMUGVvcGxlRmlsdGVyEgwKBHJvb20YASABKAkSDAoEbmFtZRgCIAEoCS\
J0CgZQZXJzb24SDAoEcm9vbRgBIAEoCRIMCgRuYW1lGAIgASgJEiMKCHByZXNlbmNlGAMgASgOMhEuY2hhdC52MS5QcmVzZW5jZRIpCgVzaW5jZRgEIAEoCz\
IaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXAiHQoNTWVzc2FnZUZpbHRlchIMCgRyb29tGAEgASgJIngKB01lc3NhZ2USDAoEcm9vbRgBIAEoCRIOCgZhdX\
Rob3IYAiABKAkSDAoEdGV4dBgDIAEoCRIKCgJpZBgEIAEoCRIoCgR0aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcBILCgNrZXkYBiABKA\
wiHwoPS2V5c3Ryb2tlRmlsdGVyEgwKBHJvb20YASABKAkiNgoJS2V5c3Ryb2tlEgwKBHJvb20YASABKAkSDgoGYXV0aG9yGAIgASgJEgsKA2tleRgDIAEoDC\
pdCghQcmVzZW5jZRIYChRQUkVTRU5DRV9VTlNQRUNJRklFRBAAEhEKDVBSRVNFTkNFX0hFUkUQARIRCg1QUkVTRU5DRV9BV0FZEAISEQoNUFJFU0VOQ0VfR0\
9ORRADMtsDCgRDaGF0EjkKBldob0FtSRIWLmNoYXQudjEuV2hvQW1JUmVxdWVzdBoXLmNoYXQudjEuV2hvQW1JUmVzcG9uc2USQgoJTGlzdFJvb21zEhkuY2\
hhdC52MS5MaXN0Um9vbXNSZXF1ZXN0GhouY2hhdC52MS5MaXN0Um9vbXNSZXNwb25zZRI2CgVFbnRlchIVLmNoYXQudjEuRW50ZXJSZXF1ZXN0GhYuY2hhdC\
52MS5FbnRlclJlc3BvbnNlEjYKBUxlYXZlEhUuY2hhdC52MS5MZWF2ZVJlcXVlc3QaFi5jaGF0LnYxLkxlYXZlUmVzcG9uc2USPAoGUGVvcGxlEhUuY2hhdC\
52MS5QZW9wbGVGaWx0ZXIaDy5jaGF0LnYxLlBlcnNvbiII6uEYBBACGAIwARJSCghNZXNzYWdlcxIQLmNoYXQudjEuTWVzc2FnZRoQLmNoYXQudjEuTWVzc2\
FnZSIe6uEYEgjoByINTWVzc2FnZUZpbHRlcvLhGAQIgIABKAEwARJSCgZUeXBpbmcSEi5jaGF0LnYxLktleXN0cm9rZRoSLmNoYXQudjEuS2V5c3Ryb2tlIh\
zq4RgRIg9LZXlzdHJva2VGaWx0ZXLy4RgDCIAIKAEwAWIGcHJvdG8z",[Ao,Ls]);var Fn=jo(xc,0);var _s=".",M=Tt(Fn,{baseUrl:_s}),Y=Un(M),Ds=Tt(Fn,{baseUrl:_s,fetch:(t,e)=>fetch(t,{...e,keepalive:!0})});function te(t){return t instanceof g&&t.code==="unauthenticated"}function Os(){Y.onchange(t=>{t.kind==="closed"&&te(t.reason)&&
Ye()})}function Ye(){let t=b("signed-out");t.open||(t.addEventListener("cancel",e=>e.preventDefault()),b("sign-in").addEventListener(
"click",()=>location.reload()),t.showModal())}var Tc=new Intl.DateTimeFormat(void 0,{hour:"2-digit",minute:"2-digit"}),Ac=new Intl.DateTimeFormat(void 0,{weekday:"lon\
g",day:"numeric",month:"long"});function Cs(t){return t?new Date(Number(t.seconds)*1e3+t.nanos/1e6):new Date}function we(t){
return Tc.format(t)}function At(t){return t.toDateString()===new Date().toDateString()?"Today":Ac.format(t)}function Ps(t){
let e=Math.max(Math.round(t/1e3),1),[n,r]=e<90?[e,"second"]:e<5400?[Math.round(e/60),"minute"]:[Math.round(e/3600),"hour"];
return`${n} ${r}${n===1?"":"s"}`}var kc={websocket:"WebSocket","event-stream":"event stream","long-poll":"long poll"};function Us(){let t=b("connection"),
e=n=>{t.dataset.state=n.kind,t.textContent=Rc(n)};Y.onchange(e),e(Y.state)}function Rc(t){switch(t.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Connected by ${kc[t.transport]}`;case"reconnecting":return`No connec\
tion since ${we(t.since)}. It is tried again.`;case"closed":return te(t.reason)?"Signed out":`Refused: ${t.reason.message}`}}var Fs=300;async function Bs(t,e,n,r,o){e.clear(),n.show(t);let s=setTimeout(()=>e.begin(),Fs),i=new Bn(o),a=M.messages(
{room:t},{signal:o});a.confirmed.then(({position:c})=>e.mark("begin",c.sequence>0n?"What was said before is not kept":"T\
he beginning"),()=>{});try{for await(let c of a)clearTimeout(s),s=setTimeout(()=>e.begin(),Fs),Mc(c,e,i),c.kind==="event"&&
(n.arrived(c.message),r.stopped(c.message.author))}catch(c){!o.aborted&&c instanceof g&&!te(c)&&e.mark("gap",`This room \
has ended: ${c.message}.`)}}function Mc(t,e,n){switch(t.kind){case"event":e.add(t.message);break;case"resumed":e.mark("r\
esumed",`Back${n.over()}. Nothing was missed${Lc(t.replayed)}.`);break;case"gap":e.mark("gap",`Back${n.over()}. ${_c(t)}`)}}
function Lc(t){return t===0?"":t===1?"; one message came meanwhile":`; ${t} messages came meanwhile`}function _c({from:t,
to:e}){return t.epoch!==e.epoch?"The server was restarted: what was said before, and does not stand here, is lost.":`It \
was too long: up to ${e.sequence-t.sequence+1n} messages, of all rooms, are missing here.`}var Bn=class{#e;constructor(e){
let n=o=>{o.kind==="reconnecting"&&(this.#e=o.since)},r=Y.onchange(n);e.addEventListener("abort",r)}over(){let e=this.#e;
return this.#e=void 0,e?` after ${Ps(Date.now()-e.getTime())}`:""}};function kt(){return crypto.getRandomValues(new Uint8Array(16))}function Rt(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var Vs="chat.name",Gs="chat.key";async function $s(){let{name:t,signOut:e}=await M.whoAmI({});return Vn=t!=="",Vn?{name:t,
signOut:e}:void 0}var Vn=!1;function Mt(){return localStorage.getItem(Vs)??""}function Lt(t){localStorage.setItem(Vs,t)}
function ae(){return Vn?new Uint8Array:Dc()??Oc()}function Dc(){let t=localStorage.getItem(Gs);return t&&/^[0-9a-f]{32}$/.
test(t)?Uint8Array.from({length:16},(e,n)=>parseInt(t.slice(2*n,2*n+2),16)):void 0}function Oc(){let t=kt();return localStorage.
setItem(Gs,Rt(t)),t}var Cc=5*6e4,Pc=2e3,j=b("scroll"),_t=b("newer"),Ot=class{constructor(e){this.isMe=e;j.addEventListener("scroll",()=>{Dt()&&
this.#s()}),_t.addEventListener("click",()=>this.toEnd());let n=new ResizeObserver(()=>this.#r(Ys));[j,this.#e,b("outbox")].
forEach(r=>n.observe(r))}isMe;#e=b("log");#t;#n=0;clear(){this.#e.replaceChildren(),this.#e.ariaLive="off",this.#t=void 0,
this.#s()}begin(){this.#e.ariaLive="polite"}add(e){let n=Cs(e.time),r=this.#t;(!r||At(r.date)!==At(n))&&this.#o(T("div",
"mark day",At(n)));let s=this.#e.lastElementChild?.classList.contains("message")===!0&&r?.author===e.author&&n.getTime()-
r.date.getTime()<Cc,i=this.isMe(e.author),a=Gn(e.author,e.text,we(n),{together:s,mine:i});a.dataset.id=e.id,i&&a.append(
T("p","state sent","sent")),this.#t={author:e.author,date:n};let c=Dt();this.#o(a),!c&&!i&&this.#e.ariaLive==="polite"&&
(this.#n+=1,_t.textContent=`${this.#n} new ${this.#n===1?"message":"messages"} below`,_t.hidden=!1)}mark(e,n){let r=this.#e.
lastElementChild;e==="resumed"&&r?.classList.contains(e)&&r.remove(),this.#o(T("div",`mark ${e}`,n))}toEnd(){j.scrollTop=
j.scrollHeight,this.#s()}#o(e){let n=Dt();for(this.#e.append(e);this.#e.childElementCount>Pc;)this.#e.firstElementChild?.
remove();this.#r(n)}#r(e){e&&(j.scrollTop=j.scrollHeight)}#s(){this.#n=0,_t.hidden=!0}};function Gn(t,e,n,r){let o=T("ar\
ticle",`message${r.mine?" mine":""}${r.together?" together":""}`),s=T("p","who"),i=T("b","author",t);return i.style.setProperty(
"--hue",String($n(t))),s.append(i,T("time","",n)),o.append(s,T("p","text",e)),o}function $n(t){let e=7;for(let n of t.toLowerCase())
e=(e*31+n.codePointAt(0))%360;return e}var Ys=!0;j.addEventListener("scroll",()=>Ys=Dt());function Dt(){return j.scrollHeight-
j.scrollTop-j.clientHeight<40}var Ct=class{constructor(e,n){this.isMe=e;this.counted=n;b("people-more").open=!matchMedia("(max-width: 46rem)").matches}isMe;counted;#e=b(
"people");#t=b("people-title");#n=new Map;#o="";show(e){this.#o=e,this.#s()}async listen(){try{for await(let e of M.people())
e.kind==="event"?this.#r(e.message):e.kind==="gap"&&e.from.epoch!==e.to.epoch&&this.#n.clear(),this.#s()}catch{}}#r(e){let n=this.#n.
get(e.room)??new Map;this.#n.set(e.room,n),e.presence===3?n.delete(e.name):n.set(e.name,e)}#s(){let e=[...this.#n.get(this.#o)?.
values()??[]];e.sort((n,r)=>n.name.localeCompare(r.name)),this.#t.textContent=`Here now: ${e.length}`,this.#e.replaceChildren(
...e.map(n=>this.#i(n))),this.counted(new Map([...this.#n].map(([n,r])=>[n,r.size])))}#i({name:e,presence:n}){let r=n===
2,o=T("span","dot");o.style.setProperty("--hue",String($n(e)));let s=T("li",r?"away":"",o,T("span","name",e)),i=[this.isMe(
e)?"you":"",r?"away":""].filter(Boolean);return i.length>0&&s.append(T("span","note",` (${i.join(", ")})`)),s}};function Ks(t){
return t instanceof g?t.message:String(t)}var Ws=1e4,Uc=5e3;async function Pt(t,e){return(await M.enter({room:t,name:e,key:ae(),away:document.hidden},{timeoutMs:Ws})).
name}function qs(t,e,n,r){let o,s=!1,i=()=>{Ds.leave({room:t,name:e,key:ae()}).catch(()=>{})},a=async()=>{if(clearTimeout(
o),s)return;let p=Uc;try{p=(await M.enter({room:t,name:e,key:ae(),away:document.hidden},{timeoutMs:Ws,signal:r})).againMs}catch(h){
if(h instanceof g&&h.code==="already_exists"&&n(h),te(h)){Ye();return}}!r.aborted&&!s&&(clearTimeout(o),o=setTimeout(a,p))},
c=()=>{a()};document.addEventListener("visibilitychange",c,{signal:r});let u=()=>{s=!0,i()},m=()=>{s=!1,c()};addEventListener(
"pagehide",u,{signal:r}),addEventListener("pageshow",m,{signal:r});let d=Y.onchange(({kind:p})=>p==="live"&&c());r.addEventListener(
"abort",()=>{clearTimeout(o),d(),i()}),c()}var Xs=b("entrance"),ce=b("name"),Yn=b("name-answer"),Zs=b("entrance-form");function Ut(t,e=""){return Xs.hidden=!1,Yn.textContent=
e,ce.value=Mt(),ce.focus(),ce.select(),new Promise(n=>{let r=async o=>{o.preventDefault(),Yn.textContent="";try{let s=await Pt(
t(),ce.value);Zs.removeEventListener("submit",r),Lt(s),Xs.hidden=!0,n(s)}catch(s){Yn.textContent=Fc(Ks(s)),ce.setAttribute(
"aria-invalid","true"),ce.focus()}};ce.addEventListener("input",()=>ce.removeAttribute("aria-invalid")),Zs.addEventListener(
"submit",r)})}function Fc(t){return`${t[0]?.toUpperCase()??""}${t.slice(1)}.`}var Ft=class{#e=b("outbox");#t=new Map;#n="";constructor(){Y.onchange(()=>this.#s()),addEventListener("beforeunload",e=>{
[...this.#t.values()].some(({isUnderWay:n})=>n)&&e.preventDefault()})}show(e){this.#n=e,this.#e.replaceChildren(...[...this.#t.
values()].filter(n=>n.room===e).map(n=>n.entry))}send(e,n,r){let o=T("p","state"),s=Gn(n,r,we(new Date),{together:!1,mine:!0});
s.append(o);let i={room:e,author:n,text:r,id:Rt(kt()),entry:s,state:o,isUnderWay:!1};s.dataset.id=i.id,this.#t.set(i.id,
i),e===this.#n&&this.#e.append(s),this.#o(i)}arrived(e){this.#i(e.id)}async#o(e){let{room:n,author:r,text:o,id:s}=e;e.isUnderWay=
!0,this.#s();try{await M.publishMessages({room:n,author:r,text:o,id:s,key:ae()},{timeoutMs:1/0}),e.isUnderWay=!1,Kn(e,"s\
ent","sent"),n!==this.#n&&this.#i(s)}catch(i){e.isUnderWay=!1,this.#r(e,i)}}#r(e,n){let r=n.code==="aborted",o=r?"It may\
 have arrived or not: the server was restarted before it answered.":`Not sent: ${n.message}.`;Kn(e,r?"unknown":"failed",
o);let s=Kt(r?"Send it again":"Try again",()=>{this.#o(e)});e.state.append(" ",s," ",Kt("Discard",()=>this.#i(e.id)))}#s(){
let e=Y.state.kind==="live";for(let n of this.#t.values())n.isUnderWay&&Kn(n,"sending",e?"sending…":"waits for the con\
nection")}#i(e){this.#t.get(e)?.entry.remove(),this.#t.delete(e)}};function Kn(t,e,n){t.entry.dataset.state=e,t.state.className=
`state ${e}`,t.state.role=e==="failed"||e==="unknown"?"alert":null,t.state.textContent=n}var Bt=class t{constructor(e){this.all=e}all;#e=b("rooms");#t=new Map;static async load(){let[e,...n]=(await M.listRooms(
{})).rooms;if(!e)throw new Error("the server has no rooms");return new t([e,...n])}get open(){let e=decodeURIComponent(location.
hash.slice(1));return this.all.find(n=>n.name===e)??this.all[0]}count(e){this.#t=e,this.draw()}draw(){let{open:e}=this;b(
"room-name").textContent=e.name,b("room-about").textContent=e.about,document.title=`${e.name} · chat`;let n=document.activeElement?.
getAttribute("href");this.#e.replaceChildren(...this.all.map(r=>this.#n(r,r===e))),n&&this.#e.querySelector(`a[href="${CSS.
escape(n)}"]`)?.focus()}#n(e,n){let r=T("a","",T("span","name",e.name));r.href=`#${e.name}`,n&&(r.ariaCurrent="page");let o=this.#t.
get(e.name)??0;if(o>0){let s=T("span","count",String(o));s.append(T("span","unseen",o===1?" person":" people")),r.append(
" ",s)}return T("li","",r)}};var Js=2e3,Bc=4e3,Vt=class{#e=b("typing");#t=new Map;#n=0;tell(e,n){Date.now()-this.#n<Js||(this.#n=Date.now(),M.publishTyping(
{room:e,author:n,key:ae()},{timeoutMs:Js}).catch(()=>{}))}sent(){this.#n=0}async listen(e,n,r){this.#t.forEach((s,i)=>this.
stopped(i));let o=0;try{for await(let s of M.typing({room:e},{live:!0,signal:r}))s.kind==="resumed"?o=s.replayed:s.kind===
"event"&&o>0?o-=1:s.kind==="event"&&!n(s.message.author)&&this.#o(s.message)}catch{}}stopped(e){clearTimeout(this.#t.get(
e)),this.#t.delete(e)&&this.#r()}#o({author:e}){clearTimeout(this.#t.get(e)),this.#t.set(e,setTimeout(()=>this.stopped(e),
Bc)),this.#r()}#r(){let e=[...this.#t.keys()],n=e.length===0?"":e.length===1?`${e[0]} is typing…`:e.length===2?`${e[0]}\
 and ${e[1]} are typing…`:`${e.length} people are typing…`;this.#e.textContent!==n&&(this.#e.textContent=n)}};var Wn=b("house"),Hs=new Ft,Yt=new Vt;Us();Os();var Gt=await ei($s),pe=await ei(()=>Bt.load());Gt&&(b("rename").hidden=!0,
b("sign-out").hidden=Gt.signOut==="",b("sign-out").action=Gt.signOut);var Ie=Gt?.name??await Vc(),qn=t=>t===Ie,js=new Ot(
qn),zs=new Ct(qn,t=>pe.count(t)),$t=new AbortController;function Xn(){$t.abort(),$t=new AbortController;let{signal:t}=$t,
{name:e}=pe.open;pe.draw(),zs.show(e),b("me").textContent=Ie,Wn.hidden=!1,qs(e,Ie,({message:n})=>{Qs(`Meanwhile ${n}.`)},
t),Yt.listen(e,qn,t),Bs(e,js,Hs,Yt,t),jn()}async function Qs(t=""){$t.abort(),Wn.hidden=!0,Ie=await Ut(()=>pe.open.name,
t),Xn()}async function ei(t){for(;;){try{return await t()}catch(e){if(console.warn("the server has not answered yet:",e),
te(e))return Ye(),new Promise(()=>{})}await new Promise(e=>setTimeout(e,1e3))}}async function Vc(){let t=()=>pe.open.name,
e=Mt();if(!e)return Ut(t);try{let n=await Pt(t(),e);return Lt(n),n}catch(n){return Ut(t,`${n.message}.`)}}Hn(()=>Yt.tell(
pe.open.name,Ie),t=>{Yt.sent(),Hs.send(pe.open.name,Ie,t),js.toEnd()});b("rename").addEventListener("click",()=>{Qs()});
document.querySelector("[data-skip]")?.addEventListener("click",t=>{t.preventDefault(),b("text").focus()});addEventListener(
"hashchange",()=>Wn.hidden||Xn());Xn();zs.listen();
