// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and
// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).
function b(t){let e=document.getElementById(t);if(!e)throw new Error(`index.html has no #${t}`);return e}function A(t,e,...n){
let r=document.createElement(t);return r.className=e,r.append(...n),r}function Zt(t,e){let n=A("button","plain",t);return n.
type="button",n.addEventListener("click",e),n}var or=b("composer"),Z=b("text");function sr(t,e){let n=()=>{Z.style.height="auto",Z.style.height=`${Z.scrollHeight+2}px`};
Z.addEventListener("input",()=>{n(),Z.value.trim()&&t()}),Z.addEventListener("keydown",r=>{r.key==="Enter"&&!r.shiftKey&&
!r.isComposing&&(r.preventDefault(),or.requestSubmit())}),or.addEventListener("submit",r=>{r.preventDefault();let o=Z.value.
trim();o&&(Z.value="",n(),e(o)),Z.focus()})}function ir(){matchMedia("(pointer: fine)").matches&&Z.focus()}function oe(t,e){return t!==null&&typeof t=="object"&&"$typeName"in t&&typeof t.$typeName=="string"?e===void 0?!0:e.typeName===
t.$typeName:!1}var l;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.BYTES=12]="BYTES",
t[t.UINT32=13]="UINT32",t[t.SFIXED32=15]="SFIXED32",t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="\
SINT64"})(l||(l={}));function cr(){let t=this.buf,e=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=t[e++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=t[e++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=t[e++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var qe=4294967296;function Jt(t){let e=t[0]==="-";e&&(t=t.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(t.slice(
i,a));o*=n,r=r*n+c,r>=qe&&(o=o+(r/qe|0),r=r%qe)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),e?lr(r,o):Ht(r,o)}function ur(t,e){
let n=Ht(t,e),r=n.hi&2147483648;r&&(n=lr(n.lo,n.hi));let o=jt(n.lo,n.hi);return r?"-"+o:o}function jt(t,e){if({lo:t,hi:e}=
bi(t,e),e<=2097151)return String(qe*e+t);let n=t&16777215,r=(t>>>24|e<<8)&16777215,o=e>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+ar(i)+ar(s)}
function bi(t,e){return{lo:t>>>0,hi:e>>>0}}function Ht(t,e){return{lo:t|0,hi:e|0}}function lr(t,e){return e=~e,t?t=~t+1:
e+=1,Ht(t,e)}var ar=t=>{let e=String(t);return"0000000".slice(e.length)+e};function mr(t,e){if(t>>>0<128){e.push(t);return}
if(t>=0){for(;t>127;)e.push(t&127|128),t=t>>>7;e.push(t)}else{for(let n=0;n<9;n++)e.push(t&127|128),t=t>>7;e.push(1)}}function dr(){
let t=this.buf[this.pos++];if((t&128)===0)return this.assertBounds(),t;let e=t&127;if(t=this.buf[this.pos++],e|=(t&127)<<
7,(t&128)===0)return this.assertBounds(),e;if(t=this.buf[this.pos++],e|=(t&127)<<14,(t&128)===0)return this.assertBounds(),
e;if(t=this.buf[this.pos++],e|=(t&127)<<21,(t&128)===0)return this.assertBounds(),e;t=this.buf[this.pos++],e|=(t&15)<<28;
for(let n=5;(t&128)!==0&&n<10;n++)t=this.buf[this.pos++];if((t&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
e>>>0}var E=yi();function yi(){let t=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof t.getBigInt64=="fun\
ction"&&typeof t.getBigUint64=="function"&&typeof t.setBigInt64=="function"&&typeof t.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return t.
setBigInt64(0,this.parse(i),!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},uEnc(i){return t.setBigInt64(0,this.uParse(i),
!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},dec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigInt64(0,!0)},
uDec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),pr(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),fr(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),pr(n),Jt(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),fr(n),Jt(n)},dec(n,r){return ur(
n,r)},uDec(n,r){return jt(n,r)}}}function pr(t){if(!/^-?[0-9]+$/.test(t))throw new Error("invalid int64: "+t)}function fr(t){
if(!/^[0-9]+$/.test(t))throw new Error("invalid uint64: "+t)}function O(t,e){switch(t){case l.STRING:return"";case l.BOOL:return!1;case l.DOUBLE:case l.FLOAT:return 0;case l.INT64:case l.
UINT64:case l.SFIXED64:case l.FIXED64:case l.SINT64:return e?"0":E.zero;case l.BYTES:return new Uint8Array(0);default:return 0}}
function hr(t,e){switch(t){case l.BOOL:return e===!1;case l.STRING:return e==="";case l.BYTES:return e instanceof Uint8Array&&
!e.byteLength;case l.DOUBLE:case l.FLOAT:return Object.is(e,0);default:return e==0}}var gr=2,R=Symbol.for("reflect unsafe local");function br(t,e){let n=t[e.localName].case;return n===void 0?n:e.fields.find(
r=>r.localName===n)}function yr(t,e){let n=e.localName;if(e.oneof)return t[e.oneof.localName].case===n;if(e.presence!=gr)
return t[n]!==void 0&&Object.prototype.hasOwnProperty.call(t,n);switch(e.fieldKind){case"list":return t[n].length>0;case"\
map":return Object.keys(t[n]).length>0;case"scalar":return!hr(e.scalar,t[n]);case"enum":return t[n]!==e.enum.values[0].number}
throw new Error("message field with implicit presence")}function le(t,e){return Object.prototype.hasOwnProperty.call(t,e)&&
t[e]!==void 0}function Er(t,e){if(e.oneof){let n=t[e.oneof.localName];return n.case===e.localName?n.value:void 0}return t[e.
localName]}function Sr(t,e,n){e.oneof?t[e.oneof.localName]={case:e.localName,value:n}:t[e.localName]=n}function P(t,e,n){
e==="__proto__"?Object.defineProperty(t,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):t[e]=n}function vr(t,e){
return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function Nr(t,e){let n=e.localName;if(e.oneof){let r=e.oneof.
localName;t[r].case===n&&(t[r]={case:void 0})}else if(e.presence!=gr)delete t[n];else switch(e.fieldKind){case"map":t[n]=
{};break;case"list":t[n]=[];break;case"enum":t[n]=e.enum.values[0].number;break;case"scalar":t[n]=O(e.scalar,e.longAsString);
break}}function K(t){return t!==null&&typeof t=="object"&&!Array.isArray(t)}function Te(t,e){var n,r,o,s;if(K(t)&&R in t&&"add"in t&&"field"in t&&typeof t.field=="function"){if(e!==void 0){let i=e,
a=t.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Ae(t,e){var n,r,o,s;if(K(t)&&R in t&&"has"in t&&"field"in t&&typeof t.
field=="function"){if(e!==void 0){let i=e,a=t.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===a.scalar&&
((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===
null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function ke(t,e){
return K(t)&&R in t&&"desc"in t&&K(t.desc)&&t.desc.kind==="message"&&(e===void 0||t.desc.typeName==e.typeName)}function wr(t){return xr(t.$typeName)}function W(t){let e=t.fields[0];return xr(t.typeName)&&e!==void 0&&e.fieldKind=="s\
calar"&&e.name=="value"&&e.number==1}function Ir(t){switch(t.typeName){case"google.protobuf.Any":case"google.protobuf.Ti\
mestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protobu\
f.Value":case"google.protobuf.ListValue":return!0;default:return W(t)}}var Ei=new Set(["google.protobuf.DoubleValue","go\
ogle.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","googl\
e.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function xr(t){
return Ei.has(t)}var Si=999,vi=998,Ar=2;function y(t,e){return oe(e,t)?e:kr(t)(e)}var Tr=new WeakMap;function kr(t){let e=Tr.get(t);return e===
void 0&&(e=Ni(t),Tr.set(t,e)),e}var zt=0,Mr=1,Rr=2,Lr=3;function Ni(t){let e=t.typeName,{properties:n,prototype:r}=wi(t);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=e):s={$typeName:e};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case zt:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case Mr:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case Rr:if(a.convert===void 0||!K(u))
s[c]=u??{};else{let m={},d=Object.keys(u);for(let p=0;p<d.length;p++)P(m,d[p],a.convert(u[d[p]]));s[c]=m}break;case Lr:{
let m=u;if(m?.case!=null){let d=a.convert.get(m.case);if(d!==void 0){s[c]={case:m.case,value:d(m.value)};break}}s[c]={case:void 0};
break}}}return s}}function wi(t){var e,n;let r=[],o={},s=xi(t);for(let i of t.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:Lr,constant:void 0,convert:Ii(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:zt,
constant:void 0,convert:Xe(i)});break}case"list":{r.push({name:a,kind:Mr,constant:void 0,convert:i.listKind=="message"?(e=
Xe(i))!==null&&e!==void 0?e:(c=>c):i.scalar==l.BYTES?Me:void 0});break}case"map":{r.push({name:a,kind:Rr,constant:void 0,
convert:i.mapKind=="message"?(n=Xe(i))!==null&&n!==void 0?n:(c=>c):i.scalar==l.BYTES?Me:void 0});break}default:{let c=Ti(
i);r.push({name:a,kind:zt,constant:i.presence==Ar?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==l.BYTES?Me:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function Ii(t){let e=new Map;for(let n of t.fields){let r;
n.fieldKind=="message"?r=Xe(n):n.fieldKind=="scalar"&&n.scalar==l.BYTES&&(r=Me),e.set(n.localName,r??(o=>o))}return e}function Xe(t){
if(t.fieldKind=="message"&&!t.oneof&&W(t.message))return t.message.fields[0].scalar==l.BYTES?Me:void 0;if(t.message.typeName==
"google.protobuf.Struct"&&t.parent.typeName!=="google.protobuf.Value")return;let e=t.message,n;return r=>!K(r)||oe(r,e)?
r:(n??(n=kr(e)),n(r))}function Me(t){return Array.isArray(t)?new Uint8Array(t):t}function xi(t){switch(t.file.edition){case Si:
return!1;case vi:return!0;default:return t.fields.some(e=>e.presence!=Ar&&e.fieldKind!="message"&&!e.oneof)}}function Ti(t){
let e=t.getDefaultValue();return e!==void 0?t.fieldKind=="scalar"&&t.longAsString?e.toString():e:t.fieldKind=="scalar"?O(
t.scalar,t.longAsString):t.enum.values[0].number}var Ai=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],v=class extends Error{constructor(e,n,r="Fie\
ldValueInvalidError"){super(n),this.name=r,this.field=()=>e}};function _r(t){return t instanceof Error&&Ai.includes(t.name)&&
"field"in t&&typeof t.field=="function"}var Qt;function ki(t){var e;Qt=Object.assign(Object.assign({},t),{encodeUtf8Into:(e=t.encodeUtf8Into)!==null&&e!==void 0?
e:en(t.encodeUtf8.bind(t))})}function Re(){if(!Qt){let t=globalThis;if(!t.TextEncoder||!t.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let e=new t.TextEncoder,n=new t.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return e.encode(i)},decodeUtf8(i,a){return a?(r||(r=new t.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};e.encodeInto&&
(o.encodeUtf8Into=e.encodeInto.bind(e));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),ki(o)}return Qt}
function en(t){return(e,n)=>{let r=t(e);return n.set(r),{written:r.byteLength}}}var w;(function(t){t[t.Varint=0]="Varint",t[t.Bit64=1]="Bit64",t[t.LengthDelimited=2]="LengthDelimited",t[t.StartGroup=3]=
"StartGroup",t[t.EndGroup=4]="EndGroup",t[t.Bit32=5]="Bit32"})(w||(w={}));var rn=4294967295,on=2147483647,sn=-2147483648,he=class{constructor(e){this.stackPos=[],this.encodeUtf8Into=e?en(e):Re().
encodeUtf8Into,this.buffer=Or,this.viewCache=Ri,this.pos=0}ensureCapacity(e){let n=this.pos+e;if(n>this.buffer.length){let r=this.
buffer.length||Mi;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let e=this.
buffer,n=this.viewCache;if(n.byteLength===e.byteLength)return n;let r=new DataView(e.buffer);return this.viewCache=r,r}finish(){
let e=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],e}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(Le),this.buffer[this.pos++]=0,this}join(){let e=this.stackPos.pop();if(e===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-e-Le,r=tn(n);return r>Le&&(this.ensureCapacity(r-Le),this.buffer.copyWithin(e+
r,e+Le,this.pos)),this.pos=e,this.uint32(n),this.pos+=n,this}tag(e,n){return this.uint32((e<<3|n)>>>0)}raw(e){return this.
ensureCapacity(e.length),this.buffer.set(e,this.pos),this.pos+=e.length,this}uint32(e){if(Dr(e),this.ensureCapacity(5),e<
128)return this.buffer[this.pos++]=e,this;for(;e>127;)this.buffer[this.pos++]=e&127|128,e>>>=7;return this.buffer[this.pos++]=
e,this}int32(e){if(nn(e),e>=0)return this.uint32(e);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
e&127|128,e>>=7;return this.buffer[this.pos++]=1,this}bool(e){return this.ensureCapacity(1),this.buffer[this.pos++]=e?1:
0,this}bytes(e){return this.uint32(e.byteLength),this.raw(e)}string(e){typeof e!="string"&&(e=String(e));let n=e.length;
if(n<=Cr){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let m=0;for(;m<n;m++){let d=e.charCodeAt(m);if(d>
127)break;c[u++]=d}if(m==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=tn(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(e,o.subarray(s+r)),a=tn(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(e){
return Li(e),this.ensureCapacity(4),this.view().setFloat32(this.pos,e,!0),this.pos+=4,this}double(e){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,e,!0),this.pos+=8,this}fixed32(e){return Dr(e),this.ensureCapacity(4),this.view().setUint32(
this.pos,e,!0),this.pos+=4,this}sfixed32(e){return nn(e),this.ensureCapacity(4),this.view().setInt32(this.pos,e,!0),this.
pos+=4,this}sint32(e){return nn(e),this.uint32((e<<1^e>>31)>>>0)}sfixed64(e){let n=E.enc(e);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(e){let n=E.uEnc(e);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(e){
let n=E.enc(e);return this.writeVarint64(n.lo,n.hi)}sint64(e){let n=E.enc(e),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>31)^
r;return this.writeVarint64(o,s)}uint64(e){let n=E.uEnc(e);return this.writeVarint64(n.lo,n.hi)}writeVarint64(e,n){this.
ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=e>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?c|128:
c)&255,!u)return this.pos=o,this}let s=e>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,this;
for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>31&
1,this.pos=o,this}},Mi=128,Le=1,Or=new Uint8Array(0),Ri=new DataView(Or.buffer),Cr=32;function tn(t){return t<128?1:t<16384?
2:t<2097152?3:t<268435456?4:5}var F=class{constructor(e,n=Re().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.varint64Hi=
0,this.varint64=cr,this.uint32=dr,this.buf=e,this.len=e.length,this.pos=0,this.view=new DataView(e.buffer,e.byteOffset,e.
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
this.assertBounds();let o=this.buf;if(n<=Cr){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),e);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
e)}};function nn(t){if(typeof t=="string")t=Number(t);else if(typeof t!="number")throw new Error("invalid int32: "+typeof t);
if(!Number.isInteger(t)||t>on||t<sn)throw new Error("invalid int32: "+t)}function Dr(t){if(typeof t=="string")t=Number(t);else if(typeof t!=
"number")throw new Error("invalid uint32: "+typeof t);if(!Number.isInteger(t)||t>rn||t<0)throw new Error("invalid uint32\
: "+t)}function Li(t){if(typeof t=="string"){let e=t;if(t=Number(t),Number.isNaN(t)&&e!=="NaN")throw new Error("invalid \
float32: "+e)}else if(typeof t!="number")throw new Error("invalid float32: "+typeof t);if(!Number.isFinite(Math.fround(t))&&
Number.isFinite(t))throw new Error("invalid float32: "+t)}function Pr(t,e){let n=t.fieldKind=="list"?Te(e,t):t.fieldKind=="map"?Ae(e,t):cn(t,e);if(n===!0)return;let r;switch(t.fieldKind){case"\
list":r=`expected ${Br(t)}, got ${M(e)}`;break;case"map":r=`expected ${Gr(t)}, got ${M(e)}`;break;default:r=B(t,e,n)}return new v(
t,r)}function an(t,e,n){let r=cn(t,n);if(r!==!0)return new v(t,`list item #${e+1}: ${B(t,n,r)}`)}function Ur(t,e,n){let r=Q(
t.mapKey)(e);if(r!==!0)return new v(t,`invalid map key: ${B({scalar:t.mapKey},e,r)}`);let o=cn(t,n);if(o!==!0)return new v(
t,`map entry ${M(e)}: ${B(t,n,o)}`)}function cn(t,e){return t.scalar!==void 0?Q(t.scalar)(e):t.enum!==void 0?t.enum.open?
Q(l.INT32)(e):t.enum.values.some(n=>n.number===e):ke(e,t.message)}function Q(t){switch(t){case l.DOUBLE:return e=>typeof e==
"number";case l.FLOAT:return e=>typeof e!="number"?!1:!Number.isFinite(Math.fround(e))&&Number.isFinite(e)?`${e.toFixed()}\
 out of range`:!0;case l.INT32:case l.SFIXED32:case l.SINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:e>on||
e<sn?`${e.toFixed()} out of range`:!0;case l.FIXED32:case l.UINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:
e>rn||e<0?`${e.toFixed()} out of range`:!0;case l.BOOL:return e=>typeof e=="boolean";case l.STRING:return e=>typeof e!="\
string"?!1:Re().checkUtf8(e)||"invalid UTF8";case l.BYTES:return e=>e instanceof Uint8Array;case l.INT64:case l.SFIXED64:case l.
SINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e=="string"&&e.length>0)try{return E.parse(e),!0}catch{
return`${e} out of range`}return!1};case l.FIXED64:case l.UINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e==
"string"&&e.length>0)try{return E.uParse(e),!0}catch{return`${e} out of range`}return!1}}}function B(t,e,n){return n=typeof n==
"string"?`: ${n}`:`, got ${M(e)}`,t.scalar!==void 0?`expected ${_i(t.scalar)}`+n:t.enum!==void 0?`expected ${t.enum.toString()}`+
n:`expected ${Fr(t.message)}`+n}function M(t){switch(typeof t){case"object":return t===null?"null":t instanceof Uint8Array?
`Uint8Array(${t.length})`:Array.isArray(t)?`Array(${t.length})`:Te(t)?Br(t.field()):Ae(t)?Gr(t.field()):ke(t)?Fr(t.desc):
oe(t)?`message ${t.$typeName}`:"object";case"string":return t.length>30?"string":`"${t.split('"').join('\\"')}"`;case"bo\
olean":return String(t);case"number":return String(t);case"bigint":return String(t)+"n";default:return typeof t}}function Fr(t){
return`ReflectMessage (${t.typeName})`}function Br(t){switch(t.listKind){case"message":return`ReflectList (${t.message.toString()}\
)`;case"enum":return`ReflectList (${t.enum.toString()})`;case"scalar":return`ReflectList (${l[t.scalar]})`}}function Gr(t){
switch(t.mapKind){case"message":return`ReflectMap (${l[t.mapKey]}, ${t.message.toString()})`;case"enum":return`ReflectMa\
p (${l[t.mapKey]}, ${t.enum.toString()})`;case"scalar":return`ReflectMap (${l[t.mapKey]}, ${l[t.scalar]})`}}function _i(t){
switch(t){case l.STRING:return"string";case l.BOOL:return"boolean";case l.INT64:case l.SINT64:case l.SFIXED64:return"big\
int (int64)";case l.UINT64:case l.FIXED64:return"bigint (uint64)";case l.BYTES:return"Uint8Array";case l.DOUBLE:return"n\
umber (float64)";case l.FLOAT:return"number (float32)";case l.FIXED32:case l.UINT32:return"number (uint32)";case l.INT32:case l.
SFIXED32:case l.SINT32:return"number (int32)"}}var Di=0;function G(t){if(Oi(t))return{toMessage:n=>Ze(n),toLocal:n=>Je(n)};if(t.fieldKind=="message"&&!t.oneof&&W(t.message)){
let n=t.message,r=n.fields[0].localName;return{toMessage:o=>{let s=y(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let e=t.message;return{toMessage:n=>n===void 0?y(e):n,toLocal:n=>n}}function Oi(t){return t.message.typeName=="google.pr\
otobuf.Struct"&&t.parent.typeName!="google.protobuf.Value"}function Ze(t){let e={$typeName:"google.protobuf.Struct",fields:{}};
if(K(t))for(let n of Object.keys(t))P(e.fields,n,Yr(t[n]));return e}function Je(t){let e={};for(let n of Object.keys(t.fields))
P(e,n,Vr(t.fields[n]));return e}function Vr(t){switch(t.kind.case){case"structValue":return Je(t.kind.value);case"listVa\
lue":return t.kind.value.values.map(Vr);case"nullValue":case void 0:return null;default:return t.kind.value}}function Yr(t){
let e={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof t){case"number":e.kind={case:"numberValue",value:t};
break;case"string":e.kind={case:"stringValue",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"\
object":if(t===null)e.kind={case:"nullValue",value:Di};else if(Array.isArray(t)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(t))for(let r of t)n.values.push(Yr(r));e.kind={case:"listValue",value:n}}else e.kind={
case:"structValue",value:Ze(t)};break}return e}function qr(t,e,n=!0){return new He(t,e,n)}var $r=new WeakMap,He=class{get sortedFields(){let e=$r.get(this.desc);if(e)return e;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return $r.set(this.desc,n),n}constructor(e,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=e,this.message=this[R]=n??y(e),this.fields=e.fields,this.oneofs=e.oneofs,
this.members=e.members}findNumber(e){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(e)}oneofCase(e){return _e(this.message,e),br(this.message,e)}isSet(e){return _e(
this.message,e),yr(this.message,e)}clear(e){_e(this.message,e),Nr(this.message,e)}get(e){_e(this.message,e);let n=Er(this.
message,e);switch(e.fieldKind){case"list":let r=this.lists.get(e);return(!r||r[R]!==n)&&this.lists.set(e,r=new mn(e,n,this.
check)),r;case"map":let o=this.maps.get(e);return(!o||o[R]!==n)&&this.maps.set(e,o=new dn(e,n,this.check)),o;case"messag\
e":return fn(e,n,this.check);case"scalar":return n===void 0?O(e.scalar,!1):hn(e,n);case"enum":return n??e.enum.values[0].
number}}set(e,n){if(_e(this.message,e),this.check){let o=Pr(e,n);if(o)throw o}let r;e.fieldKind=="message"?r=pn(e,n):Ae(
n)||Te(n)?r=n[R]:r=gn(e,n),Sr(this.message,e,r)}getUnknown(){return this.message.$unknown}setUnknown(e){this.message.$unknown=
e}};function _e(t,e){if(e.parent.typeName!==t.$typeName)throw new v(e,`cannot use ${e.toString()} with message ${t.$typeName}`,
"ForeignFieldError")}var mn=class{field(){return this._field}get size(){return this._arr.length}constructor(e,n,r){this._field=e,this._arr=this[R]=
n,this.check=r}get(e){let n=this._arr[e];return n===void 0?void 0:un(this._field,n,this.check)}set(e,n){if(e<0||e>=this.
_arr.length)throw new v(this._field,`list item #${e+1}: out of range`);if(this.check){let r=an(this._field,e,n);if(r)throw r}
this._arr[e]=Kr(this._field,n)}add(e){if(this.check){let n=an(this._field,this._arr.length,e);if(n)throw n}this._arr.push(
Kr(this._field,e))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let e of this._arr)yield un(this._field,e,this.check)}*entries(){for(let e=0;e<this._arr.length;e++)
yield[e,un(this._field,this._arr[e],this.check)]}};var dn=class{constructor(e,n,r=!0){this.obj=this[R]=n??{},this.check=r,this._field=e}field(){return this._field}set(e,n){
if(this.check){let r=Ur(this._field,e,n);if(r)throw r}return P(this.obj,je(e),Ci(this._field,n)),this}delete(e){let n=je(
e),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let e of Object.keys(this.
obj))delete this.obj[e]}get(e){let n=vr(this.obj,je(e));return n!==void 0&&(n=ln(this._field,n,this.check)),n}has(e){return Object.
prototype.hasOwnProperty.call(this.obj,je(e))}*keys(){for(let e of Object.keys(this.obj))yield Wr(e,this._field.mapKey)}*entries(){
for(let e of Object.entries(this.obj))yield[Wr(e[0],this._field.mapKey),ln(this._field,e[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let e of Object.values(this.obj))yield ln(
this._field,e,this.check)}forEach(e,n){for(let r of this.entries())e.call(n,r[1],r[0],this)}};function pn(t,e){return ke(
e)?wr(e.message)&&!t.oneof&&t.fieldKind=="message"?e.message.value:e.desc.typeName=="google.protobuf.Struct"&&t.parent.typeName!=
"google.protobuf.Value"?Je(e.message):e.message:e}function fn(t,e,n){return e!==void 0&&(W(t.message)&&!t.oneof&&t.fieldKind==
"message"?e={$typeName:t.message.typeName,value:hn(t.message.fields[0],e)}:t.message.typeName=="google.protobuf.Struct"&&
t.parent.typeName!="google.protobuf.Value"&&K(e)&&(e=Ze(e))),new He(t.message,e,n)}function Kr(t,e){return t.listKind=="\
message"?pn(t,e):gn(t,e)}function un(t,e,n){return t.listKind=="message"?fn(t,e,n):hn(t,e)}function Ci(t,e){return t.mapKind==
"message"?pn(t,e):gn(t,e)}function ln(t,e,n){return t.mapKind=="message"?fn(t,e,n):e}function je(t){return typeof t=="st\
ring"||typeof t=="number"?t:String(t)}function Wr(t,e){switch(e){case l.STRING:return t;case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:{let n=Number.parseInt(t);if(Number.isFinite(n))return n;break}case l.BOOL:switch(t){case"\
true":return!0;case"false":return!1}break;case l.UINT64:case l.FIXED64:try{return E.uParse(t)}catch{}break;default:try{return E.
parse(t)}catch{}break}return t}function hn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.SINT64:"longAsStrin\
g"in t&&t.longAsString&&typeof e=="string"&&(e=E.parse(e));break;case l.FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString&&
typeof e=="string"&&(e=E.uParse(e));break}return e}function gn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.
SINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.parse(e));break;case l.
FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.uParse(
e));break}return e}var Xr=Uint8Array.prototype.setFromBase64;function be(t){let e=t.length,n=e-(e+3>>2);(e&3)==0&&t[e-1]=="="&&(n-=t[e-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(Xr)try{let s=Xr.call(r,t);s.read==e&&(o=s.written)}catch{}return o<0&&(o=Pi(r,t)),
o==n?r:r.subarray(0,o)}function Pi(t,e){let n=Fi(),r=0,o=0,s,i=0;for(let a=0;a<e.length;a++){if(s=n[e.charCodeAt(a)],s===
void 0)switch(e[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:t[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:t[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:t[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var ju=Uint8Array.prototype.toBase64;var ze,Zr,ge;function Ui(t){return ze||(ze="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""),
Zr=ze.slice(0,-2).concat("-","_")),t=="url"?Zr:ze}function Fi(){if(!ge){ge=[];let t=Ui("std");for(let e=0;e<t.length;e++)
ge[t[e].charCodeAt(0)]=e;ge[45]=t.indexOf("+"),ge[95]=t.indexOf("/")}return ge}function ye(t){let e=!1,n=[];for(let r=0;r<t.length;r++){let o=t.charAt(r);switch(o){case"_":e=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),e=!1;break;default:e&&(e=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function Jr(t){return t.replace(/[A-Z]/g,e=>"_"+e.toLowerCase())}var Bi=new Set(["constructo\
r","toString","toJSON","valueOf"]);function Ee(t){return Bi.has(t)?t+"$":t}function De(t){for(let e of t.field)le(e,"jsonName")||(e.jsonName=ye(e.name));t.nestedType.forEach(De)}function jr(t,e){let n=t.values.find(r=>r.name===e);if(!n)throw new Error(`cannot parse ${t} default value: ${e}`);return n.
number}function Hr(t,e){switch(t){case l.STRING:return e;case l.BYTES:{let n=Gi(e);if(n===!1)throw new Error(`cannot par\
se ${l[t]} default value: ${e}`);return n}case l.INT64:case l.SFIXED64:case l.SINT64:return E.parse(e);case l.UINT64:case l.
FIXED64:return E.uParse(e);case l.DOUBLE:case l.FLOAT:switch(e){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(e)}case l.BOOL:return e==="true";case l.INT32:case l.
UINT32:case l.SINT32:case l.FIXED32:case l.SFIXED32:return parseInt(e,10)}}function Gi(t){let e=[],n={tail:t,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":e.push(n.c.charCodeAt(0));break;case"b":e.push(8);break;case"f":e.push(12);break;case"n":
e.push(10);break;case"r":e.push(13);break;case"t":e.push(9);break;case"v":e.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
e.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;e.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),e.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=E.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),e.push(i[0],i[1],
i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:e.push(n.c.charCodeAt(0))}return new Uint8Array(e)}function*Qe(t){switch(t.kind){case"file":for(let e of t.messages)yield e,yield*Qe(e);yield*t.enums,yield*t.services,yield*t.
extensions;break;case"message":for(let e of t.nestedMessages)yield e,yield*Qe(e);yield*t.nestedEnums,yield*t.nestedExtensions;
break}}function vn(...t){return Yi(t)}function et(t,e){return Vi([t,e])}function Vi(t,e){let n=ro();if(!t.length)return n;if("$typeName"in t[0]&&t[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of t[0].file)e?.(o),to(o,n);return n}if("$typeName"in t[0]){let a=function(c){
let u=[];for(let m of c.dependency){if(n.getFile(m)!=null||i.has(m))continue;let d=s(m);if(!d)throw new Error(`Unable to\
 resolve ${m}, imported by ${c.name}`);"kind"in d?n.addFile(d,!1,!0):(i.add(d.name),u.push(d))}return u.concat(...u.map(
a))};var r=a;let o=t[0],s=t[1],i=new Set;for(let c of[o,...a(o)].reverse())e?.(c),to(c,n)}else for(let o of t)for(let s of o.
files)n.addFile(s);return n}function ro(){let t=new Map,e=new Map,n=new Map;return{kind:"registry",types:t,extendees:e,[Symbol.iterator](){return t.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of Qe(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=e.get(r.extendee.typeName);o||e.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}t.set(r.typeName,r)},get(r){return t.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=t.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=t.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=t.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=e.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=t.get(r);return o?.kind=="service"?o:void 0}}}function Yi(t){let e=ro();
for(let n of t)switch(n.kind){case"registry":for(let r of n)e.add(r);break;case"file":e.addFile(n);break;default:e.add(n);
break}return e}var $i=998,Ki=999,Wi=9999,qi=9,Ce=10,Oe=11,Xi=12,zr=14,Nn=3,Zi=2,Qr=1,Ji=0,bn=1,eo=2,ji=3,Hi=1,zi=2,Qi=1,
ea=2;var oo=1002,so={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function to(t,e){var n,r;let o={kind:"file",proto:t,deprecated:(r=(n=t.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:oa(t),name:t.name.replace(/\.proto$/,""),dependencies:sa(t,e),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${t.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
q(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of t.enumType)io(a,o,
void 0,e);for(let a of t.messageType)ao(a,o,void 0,e,i);for(let a of t.service)ta(a,o,e);yn(o,e);for(let a of s.values())
En(a,e,i);for(let a of o.messages)En(a,e,i),yn(a,e);e.addFile(o,!0)}function yn(t,e){switch(t.kind){case"file":for(let n of t.
proto.extension){let r=Sn(n,t,e);t.extensions.push(r),e.add(r)}break;case"message":for(let n of t.proto.extension){let r=Sn(
n,t,e);t.nestedExtensions.push(r),e.add(r)}for(let n of t.nestedMessages)yn(n,e);break}}function En(t,e,n){let r=t.proto.
oneofDecl.map(s=>ra(s,t)),o=new Set;for(let s of t.proto.field){let i=ua(s,r),a=Sn(s,t,e,i,n);t.fields.push(a),t.field[a.
localName]=a,i===void 0?t.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),t.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))t.oneofs.push(s);for(let s of t.nestedMessages)En(s,e,n)}function io(t,e,n,r){var o,s,i,a,c,u,m,d,p;let h=ia(
t.name,t.value),f={kind:"enum",proto:t,deprecated:(s=(o=t.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:e,parent:n,open:!0,name:t.name,typeName:tt(t,n,e),value:{},values:[],sharedPrefix:h,toString(){return`enum ${this.
typeName}`}};f.open=pa(f),r.add(f);for(let S of t.value){let N=S.name,T={kind:"enum_value",proto:S,deprecated:(a=(i=S.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:f,name:N,localName:Ee(h==null?N:N.substring(h.length)),
number:S.number,jsonName:(c=aa(S))!==null&&c!==void 0?c:N,toString(){return`enum value ${f.typeName}.${N}`}};f.values.push(
T),(u=(d=f.value)[p=S.number])!==null&&u!==void 0||(d[p]=T)}((m=n?.nestedEnums)!==null&&m!==void 0?m:e.enums).push(f)}function ao(t,e,n,r,o){
var s,i,a,c;let u={kind:"message",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:e,parent:n,name:t.name,typeName:tt(t,n,e),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=t.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:e.messages).push(u),r.add(u));for(let m of t.enumType)io(m,e,u,
r);for(let m of t.nestedType)ao(m,e,u,r,o)}function ta(t,e,n){var r,o;let s={kind:"service",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:e,name:t.name,typeName:tt(t,void 0,e),methods:[],method:{},
toString(){return`service ${this.typeName}`}};e.services.push(s),n.add(s);for(let i of t.method){let a=na(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function na(t,e,n){var r,o,s,i;let a;t.clientStreaming&&t.serverStreaming?a="bidi_strea\
ming":t.clientStreaming?a="client_streaming":t.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(ee(t.inputType)),
u=n.getMessage(ee(t.outputType));q(c,`invalid MethodDescriptorProto: input_type ${t.inputType} not found`),q(u,`invalid \
MethodDescriptorProto: output_type ${t.inputType} not found`);let m=t.name;return{kind:"rpc",proto:t,deprecated:(o=(r=t.
options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:e,name:m,localName:Ee(m.length?Ee(m[0].toLowerCase()+
m.substring(1)):m),methodKind:a,input:c,output:u,idempotency:(i=(s=t.options)===null||s===void 0?void 0:s.idempotencyLevel)!==
null&&i!==void 0?i:Ji,toString(){return`rpc ${e.typeName}.${m}`}}}function ra(t,e){return{kind:"oneof",proto:t,deprecated:!1,
parent:e,fields:[],name:t.name,localName:Ee(ye(t.name)),toString(){return`oneof ${e.typeName}.${this.name}`}}}function Sn(t,e,n,r,o){
var s,i,a;let c=o===void 0,u={kind:"field",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==
null&&i!==void 0?i:!1,name:t.name,number:t.number,scalar:void 0,message:void 0,enum:void 0,presence:la(t,r,c,e),utf8Validation:fa(
t,e),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,longAsString:!1,getDefaultValue:void 0},
m;if(c){let f=e.kind=="file"?e:e.file,S=e.kind=="file"?void 0:e,N=tt(t,S,f);u.kind="extension",u.file=f,u.parent=S,u.oneof=
void 0,u.typeName=N,u.jsonName=`[${N}]`,m=()=>`extension ${N}`;let T=n.getMessage(ee(t.extendee));q(T,`invalid FieldDesc\
riptorProto: extendee ${t.extendee} not found`),u.extendee=T}else{let f=e;q(f.kind=="message"),u.parent=f,u.oneof=r,u.localName=
r?ye(t.name):Ee(ye(t.name)),u.jsonName=t.jsonName,m=()=>`field ${f.typeName}.${t.name}`}Object.defineProperty(u,"toStrin\
g",{value:m,writable:!0,enumerable:!0,configurable:!0});let d=t.label,p=t.type,h=(a=t.options)===null||a===void 0?void 0:
a.jstype;if(d===Nn){let f=p==Oe?o?.get(ee(t.typeName)):void 0;if(f){u.fieldKind="map";let{key:S,value:N}=da(f);return u.
mapKey=S.scalar,u.mapKind=N.fieldKind,u.message=N.message,u.delimitedEncoding=!1,u.enum=N.enum,u.scalar=N.scalar,u}switch(u.
fieldKind="list",p){case Oe:case Ce:u.listKind="message",u.message=n.getMessage(ee(t.typeName)),q(u.message),u.delimitedEncoding=
no(t,e);break;case zr:u.listKind="enum",u.enum=n.getEnum(ee(t.typeName)),q(u.enum);break;default:u.listKind="scalar",u.scalar=
p,u.longAsString=h==Qr;break}return u.packed=ma(t,e),u}switch(p){case Oe:case Ce:u.fieldKind="message",u.message=n.getMessage(
ee(t.typeName)),q(u.message,`invalid FieldDescriptorProto: type_name ${t.typeName} not found`),u.delimitedEncoding=no(t,
e),u.getDefaultValue=()=>{};break;case zr:{let f=n.getEnum(ee(t.typeName));q(f!==void 0,`invalid FieldDescriptorProto: t\
ype_name ${t.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(ee(t.typeName)),u.getDefaultValue=()=>le(t,"defau\
ltValue")?jr(f,t.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=p,u.longAsString=h==Qr,u.getDefaultValue=
()=>le(t,"defaultValue")?Hr(p,t.defaultValue):void 0;break}}return u}function oa(t){switch(t.syntax){case"":case"proto2":
return $i;case"proto3":return Ki;case"editions":if(t.edition===Wi)return oo;if(t.edition in so)return t.edition;throw new Error(
`${t.name}: unsupported edition`);default:throw new Error(`${t.name}: unsupported syntax "${t.syntax}"`)}}function sa(t,e){
return t.dependency.map(n=>{let r=e.getFile(n);if(!r)throw new Error(`Cannot find ${n}, imported by ${t.name}`);return r})}
function ia(t,e){let n=ca(t)+"_";for(let r of e){if(!r.name.toLowerCase().startsWith(n))return;let o=r.name.substring(n.
length);if(o.length==0||/^\d/.test(o))return}return n}function aa(t){var e,n;let s;for(let i of(n=(e=t.options)===null||
e===void 0?void 0:e.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==w.LengthDelimited)continue;let a=new F(
new F(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===w.LengthDelimited?s=a.string():a.skip(u,c)}}return s}
function ca(t){return(t.substring(0,1)+t.substring(1).replace(/[A-Z]/g,e=>"_"+e)).toLowerCase()}function tt(t,e,n){let r;
return e?r=`${e.typeName}.${t.name}`:n.proto.package.length>0?r=`${n.proto.package}.${t.name}`:r=`${t.name}`,r}function ee(t){
return t.startsWith(".")?t.substring(1):t}function ua(t,e){if(!le(t,"oneofIndex")||t.proto3Optional)return;let n=e[t.oneofIndex];
return q(n,`invalid FieldDescriptorProto: oneof #${t.oneofIndex} for field #${t.number} not found`),n}function la(t,e,n,r){
if(t.label==Zi)return ji;if(t.label==Nn)return eo;if(e||t.proto3Optional||n)return bn;let o=me("fieldPresence",{proto:t,
parent:r});return o==eo&&(t.type==Oe||t.type==Ce)?bn:o}function ma(t,e){if(t.label!=Nn)return!1;switch(t.type){case qi:case Xi:case Ce:case Oe:
return!1}let n=t.options;return n&&le(n,"packed")?n.packed:Hi==me("repeatedFieldEncoding",{proto:t,parent:e})}function da(t){
let e=t.fields.find(r=>r.number===1),n=t.fields.find(r=>r.number===2);return q(e&&e.fieldKind=="scalar"&&e.scalar!=l.BYTES&&
e.scalar!=l.FLOAT&&e.scalar!=l.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:e,value:n}}function pa(t){var e;
return Qi==me("enumType",{proto:t.proto,parent:(e=t.parent)!==null&&e!==void 0?e:t.file})}function no(t,e){return t.type==
Ce?!0:zi==me("messageEncoding",{proto:t,parent:e})}function fa(t,e){return ea==me("utf8Validation",{proto:t,parent:e})}function me(t,e){
var n,r;let o=(n=e.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[t];if(s!=0)return s}if("kind"in e){
if(e.kind=="message")return me(t,(r=e.parent)!==null&&r!==void 0?r:e.file);let s=so[e.edition];if(!s)throw new Error(`fe\
ature default for edition ${e.edition} not found`);return s[t]}return me(t,e.parent)}function q(t,e){if(!t)throw new Error(
e)}function co(t){let e=ha(t);return e.messageType.forEach(De),et(e,()=>{}).getFile(e.name)}function ha(t){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},t),{messageType:t.messageType.map(uo),
enumType:t.enumType.map(lo)}))}function uo(t){var e,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:t.name,field:(n=(e=t.field)===null||e===void 0?void 0:e.map(ga))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=t.nestedType)===null||r===void 0?void 0:r.map(uo))!==null&&o!==void 0?o:[],enumType:(i=
(s=t.enumType)===null||s===void 0?void 0:s.map(lo))!==null&&i!==void 0?i:[],extensionRange:(c=(a=t.extensionRange)===null||
a===void 0?void 0:a.map(m=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},m)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function ga(t){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},t),{options:t.options?ba(t.options):void 0}))}function ba(t){var e,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},t),{targets:(e=t.targets)!==null&&e!==void 0?e:[],editionDefaults:(r=
(n=t.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function lo(t){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:t.name,reservedName:[],reservedRange:[],value:t.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function k(t,e,...n){return n.reduce((r,o)=>r.nestedMessages[o],t.messages[e])}var Pe=co({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var Do=k(Pe,1);var mo;(function(t){t[t.DECLARATION=0]="DECLARATION",t[t.UNVERIFIED=1]="UNVERIFIED"})(mo||(mo={}));var po;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.GROUP=10]="GROUP",
t[t.MESSAGE=11]="MESSAGE",t[t.BYTES=12]="BYTES",t[t.UINT32=13]="UINT32",t[t.ENUM=14]="ENUM",t[t.SFIXED32=15]="SFIXED32",
t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="SINT64"})(po||(po={}));var fo;(function(t){t[t.OPTIONAL=1]="OPTIONAL",t[t.REPEATED=3]="REPEATED",t[t.REQUIRED=2]="REQUIRED"})(fo||(fo={}));var ho;(function(t){t[t.SPEED=1]="SPEED",t[t.CODE_SIZE=2]="CODE_SIZE",t[t.LITE_RUNTIME=3]="LITE_RUNTIME"})(ho||(ho={}));var go;(function(t){t[t.STRING=0]="STRING",t[t.CORD=1]="CORD",t[t.STRING_PIECE=2]="STRING_PIECE"})(go||(go={}));var bo;(function(t){t[t.JS_NORMAL=0]="JS_NORMAL",t[t.JS_STRING=1]="JS_STRING",t[t.JS_NUMBER=2]="JS_NUMBER"})(bo||(bo={}));var yo;(function(t){t[t.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",t[t.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",t[t.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(yo||(yo={}));var Eo;(function(t){t[t.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",t[t.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",t[t.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",t[t.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",t[t.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",t[t.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",t[t.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",t[t.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",t[t.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",t[t.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(Eo||(Eo={}));var So;(function(t){t[t.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",t[t.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",t[t.IDEMPOTENT=
2]="IDEMPOTENT"})(So||(So={}));var vo;(function(t){t[t.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",t[t.EXPORT_ALL=1]="EXPO\
RT_ALL",t[t.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",t[t.LOCAL_ALL=3]="LOCAL_ALL",t[t.STRICT=4]="STRICT"})(vo||(vo={}));var No;(function(t){t[t.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",t[t.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",t[t.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(No||(No={}));var wo;(function(t){t[t.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",t[t.EXPLICIT=1]="EXPLICIT",t[t.IMPLICIT=2]="I\
MPLICIT",t[t.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(wo||(wo={}));var Io;(function(t){t[t.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",t[t.OPEN=1]="OPEN",t[t.CLOSED=2]="CLOSED"})(Io||(Io={}));var xo;(function(t){t[t.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",t[t.PACKED=1]="PACKED",t[t.
EXPANDED=2]="EXPANDED"})(xo||(xo={}));var To;(function(t){t[t.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",t[t.VERIFY=2]="VERIFY",t[t.NONE=3]="NONE"})(
To||(To={}));var Ao;(function(t){t[t.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",t[t.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
t[t.DELIMITED=2]="DELIMITED"})(Ao||(Ao={}));var ko;(function(t){t[t.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",t[t.ALLOW=1]="ALLOW",t[t.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(ko||(ko={}));var Mo;(function(t){t[t.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",t[t.STYLE2024=1]="STYLE2024",t[t.
STYLE_LEGACY=2]="STYLE_LEGACY",t[t.STYLE2026=3]="STYLE2026"})(Mo||(Mo={}));var Ro;(function(t){t[t.NONE=0]="NONE",t[t.SET=1]="SET",t[t.ALIAS=2]="ALIAS"})(Ro||(Ro={}));var Lo;(function(t){t[t.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",t[t.EDITION_LEGACY=900]="EDITION_LEGACY",t[t.EDITION_PROTO2=
998]="EDITION_PROTO2",t[t.EDITION_PROTO3=999]="EDITION_PROTO3",t[t.EDITION_2023=1e3]="EDITION_2023",t[t.EDITION_2024=1001]=
"EDITION_2024",t[t.EDITION_2026=1002]="EDITION_2026",t[t.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",t[t.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",t[t.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",t[t.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",t[t.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",t[t.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",t[t.EDITION_MAX=2147483647]="EDITION_MAX"})(Lo||(Lo={}));var _o;(function(t){t[t.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",t[t.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",t[t.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(_o||(_o={}));function wn(t){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},t),{depth:0})}function U(t,e,n){
let r=y(t);return In(t).read(r,new F(e),wn(n),e.byteLength),r}var Oo=new WeakMap;function In(t){let e=Oo.get(t);return e===void 0&&(e=ya(t)),e}function ya(t){let e=String(t),n=new Map,
r={read:Ea(e,n),readGroup:Sa(e,n)};Oo.set(t,r);for(let o of t.fields)n.set(o.number,Po(o));return r}function Ea(t,e){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${t} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,m]=r.tag(),d=e.get(u);if(d===void 0){
let p=r.skip(m,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:m,data:p});continue}d(n,r,o,m)}c.length>
0&&(n.$unknown=c),o.depth--}}function Sa(t,e){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${t} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=w.EndGroup);){let m=e.get(a);if(m===void 0){let d=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:d});continue}m(n,r,o,c)}if(c!=w.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function Co(t,e,n,r,o){Po(n)(t[R],e,o,r)}function Po(t){switch(t.
fieldKind){case"scalar":return va(t);case"enum":return Na(t);case"message":return wa(t);case"list":return Ia(t);case"map":
return xa(t)}}function va(t){let e=nt(t.scalar,t.utf8Validation,t.longAsString),n=t.localName;if(t.oneof){let r=t.oneof.
localName;return(o,s)=>{o[r]={case:n,value:e(s)}}}return(r,o)=>{r[n]=e(o)}}function Na(t){var e;let n=t.localName,r=(e=t.
oneof)===null||e===void 0?void 0:e.localName;if(t.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=t.enum.values,s=t.number;return(i,a,c,u)=>{var m;let d=a.int32();if(o.some(p=>p.number===d))r!==void 0?
i[r]={case:n,value:d}:i[n]=d;else if(c.readUnknownFields){let p=[];mr(d,p);let h=(m=i.$unknown)!==null&&m!==void 0?m:[];
h.push({no:s,wireType:u,data:new Uint8Array(p)}),i.$unknown=h}}}function wa(t){let e=t.localName,{toMessage:n,toLocal:r}=G(
t),o=Uo(t);if(t.oneof){let s=t.oneof.localName;return(i,a,c)=>{let u=i[s],m=n(u.case===e?u.value:void 0);o(m,a,c),i[s]={
case:e,value:r(m)}}}return(s,i,a)=>{let c=n(s[e]);o(c,i,a),s[e]=r(c)}}function Uo(t){let e=In(t.message);if(t.delimitedEncoding){
let n=t.number;return(r,o,s)=>e.readGroup(r,o,s,n)}return(n,r,o)=>e.read(n,r,o,r.uint32())}function Ia(t){let e=t.localName;
if(t.listKind=="message"){let{toMessage:i,toLocal:a}=G(t),c=Uo(t);return(u,m,d)=>{let p=i(void 0);c(p,m,d),u[e].push(a(p))}}
let n=t.listKind=="enum"?l.INT32:t.scalar,r=t.listKind=="scalar"?t.longAsString:!1,o=nt(n,t.utf8Validation,r),s=n!=l.STRING&&
n!=l.BYTES;return(i,a,c,u)=>{let m=i[e];if(u==w.LengthDelimited&&s){let d=a.uint32()+a.pos;for(;a.pos<d;)m.push(o(a))}else
m.push(o(a))}}function xa(t){let e=t.localName,n=nt(t.mapKey,t.utf8Validation,!1),r=O(t.mapKey,!1),o,s;switch(t.mapKind){case"\
scalar":{let i=t.scalar,a=nt(i,t.utf8Validation,!1);if(o=c=>a(c),i==l.BYTES)s=()=>new Uint8Array(0);else{let c=O(i,!1);s=
()=>c}break}case"enum":{let i=t.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,toLocal:a}=G(
t),c=In(t.message).read;o=(u,m,d)=>{let p=i(d);return c(p,u,m,u.uint32()),a(p)},s=()=>a(i(void 0));break}}return(i,a,c)=>{
let u=i[e],m,d,p=a.uint32(),h=a.pos+p;for(;a.pos<h;){let[f,S]=a.tag();switch(f){case 1:m=n(a);break;case 2:d=o(a,c,d);break;default:
a.skip(S,f,c.recursionLimit-c.depth)}}m===void 0&&(m=r),d===void 0&&(d=s()),P(u,m,d)}}function nt(t,e,n){switch(t){case l.
STRING:return r=>r.string(e);case l.BOOL:return r=>r.bool();case l.DOUBLE:return r=>r.double();case l.FLOAT:return r=>r.
float();case l.INT32:return r=>r.int32();case l.INT64:return n?r=>String(r.int64()):r=>r.int64();case l.UINT64:return n?
r=>String(r.uint64()):r=>r.uint64();case l.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case l.BYTES:return r=>r.
bytes();case l.FIXED32:return r=>r.fixed32();case l.SFIXED32:return r=>r.sfixed32();case l.SFIXED64:return n?r=>String(r.
sfixed64()):r=>r.sfixed64();case l.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case l.UINT32:return r=>r.uint32();case l.
SINT32:return r=>r.sint32()}}function _(t,e){var n;let r=U(Do,be(t));return r.messageType.forEach(De),r.dependency=(n=e?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],et(r,s=>e?.find(i=>i.proto.name===s)).getFile(r.name)}var Fo=_("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSDQ\
oFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2\
tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var Ta=_("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KBW\
5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3\
duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),Bo=k(Ta,0);var Aa=_("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgAS\
gMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCqg\
IeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),Go=k(Aa,0);var ka=2,Ma=3,Vo={writeUnknownFields:!0};function Ra(t){return t?Object.assign(Object.assign({},Vo),t):Vo}function D(t,e,n){
let r=new he;return xn(t)(r,Ra(n),e),r.finish()}var Yo=new WeakMap;function xn(t){let e=Yo.get(t);return e===void 0&&(e=
La(t)),e}function La(t){let e=t.typeName,n=t.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==e&&r!==void 0)throw new v(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let m=0;m<
o.length;m++)o[m](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let m=0;m<u.length;m++){let{no:d,wireType:p,
data:h}=u[m];i.tag(d,p).raw(h)}};Yo.set(t,s);for(let i of n)o.push($o(i));return s}function $o(t){switch(t.fieldKind){case"\
message":case"scalar":case"enum":return _a(t);case"list":return Oa(t);case"map":return Ca(t)}}function _a(t){let e=Da(t),
n=t.localName;if(t.oneof){let r=t.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&e(o,s,a.value)}}if(t.presence!=
ka){let r=t.presence==Ma?`cannot encode ${t} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))e(o,s,a);else if(r!==void 0)throw new Error(r)}}if(t.fieldKind=="enum"){
let r=t.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&e(o,s,a)}}switch(t.scalar){case l.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&e(r,o,i)};case l.STRING:return(r,o,s)=>{let i=s[n];i!==""&&e(r,o,i)};case l.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&e(r,o,i)};case l.DOUBLE:case l.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||e(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&e(r,o,i)}}}function Da(t){switch(t.fieldKind){case"message":{let{toMessage:e}=G(t),n=Wo(
t);return(r,o,s)=>{n(r,o,e(s))}}case"scalar":case"enum":{let e=t.fieldKind=="enum"?l.INT32:t.scalar,n=t.number,r=ot(e),o=rt(
e,t.parent.typeName,t.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function Oa(t){let e=t.localName,n=t.number;switch(t.listKind){case"\
message":{let{toMessage:r}=G(t),o=Wo(t);return(s,i,a)=>{let c=a[e];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scala\
r":case"enum":{let r=t.listKind=="enum"?l.INT32:t.scalar,o=rt(r,t.parent.typeName,t.name);if(t.packed)return(i,a,c)=>{let u=c[e];
if(u.length!=0){i.tag(n,w.LengthDelimited).fork();for(let m=0;m<u.length;m++)o(i,u[m]);i.join()}};let s=ot(r);return(i,a,c)=>{
let u=c[e];for(let m=0;m<u.length;m++)i.tag(n,s),o(i,u[m])}}}}function Ca(t){let e=t.localName,n=t.number,r=Pa(t);if(t.mapKind==
"message"){let{toMessage:a}=G(t),c=xn(t.message);return(u,m,d)=>{let p=d[e],h=Object.keys(p);for(let f=0;f<h.length;f++){
let S=h[f];u.tag(n,w.LengthDelimited).fork(),r(u,S),u.tag(2,w.LengthDelimited).fork(),c(u,m,a(p[S])),u.join(),u.join()}}}
let o=t.mapKind=="enum"?l.INT32:t.scalar,s=ot(o),i=rt(o,t.parent.typeName,t.name);return(a,c,u)=>{let m=u[e],d=Object.keys(
m);for(let p=0;p<d.length;p++){let h=d[p];a.tag(n,w.LengthDelimited).fork(),r(a,h),a.tag(2,s),i(a,m[h]),a.join()}}}function Pa(t){
let e=ot(t.mapKey),n=rt(t.mapKey,t.parent.typeName,t.name),r=Ua(t.mapKey);return(o,s)=>{o.tag(1,e),n(o,r(s))}}function Ua(t){
switch(t){case l.STRING:return e=>e;case l.BOOL:return e=>e==="true"?!0:e==="false"?!1:e;case l.UINT64:case l.FIXED64:return e=>{
try{return E.uParse(e)}catch{return e}};case l.INT64:case l.SFIXED64:case l.SINT64:return e=>{try{return E.parse(e)}catch{
return e}};default:return e=>{let n=Number.parseInt(e);return Number.isFinite(n)?n:e}}}function rt(t,e,n){let r=Fa(t);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${e}.${n} to binary: ${i.message}`):i}}}function Fa(t){
switch(t){case l.STRING:return(e,n)=>e.string(n);case l.BOOL:return(e,n)=>e.bool(n);case l.DOUBLE:return(e,n)=>e.double(
n);case l.FLOAT:return(e,n)=>e.float(n);case l.INT32:return(e,n)=>e.int32(n);case l.INT64:return(e,n)=>e.int64(n);case l.
UINT64:return(e,n)=>e.uint64(n);case l.FIXED64:return(e,n)=>e.fixed64(n);case l.BYTES:return(e,n)=>e.bytes(n);case l.FIXED32:
return(e,n)=>e.fixed32(n);case l.SFIXED32:return(e,n)=>e.sfixed32(n);case l.SFIXED64:return(e,n)=>e.sfixed64(n);case l.SINT64:
return(e,n)=>e.sint64(n);case l.UINT32:return(e,n)=>e.uint32(n);case l.SINT32:return(e,n)=>e.sint32(n)}}function Ko(t,e,n,r){
$o(r)(t,e,n[R])}function Wo(t){let e=t.number,n=xn(t.message);return t.delimitedEncoding?(r,o,s)=>{r.tag(e,w.StartGroup),
n(r,o,s),r.tag(e,w.EndGroup)}:(r,o,s)=>{r.tag(e,w.LengthDelimited).fork(),n(r,o,s),r.join()}}function ot(t){switch(t){case l.
BYTES:case l.STRING:return w.LengthDelimited;case l.DOUBLE:case l.FIXED64:case l.SFIXED64:return w.Bit64;case l.FIXED32:case l.
SFIXED32:case l.FLOAT:return w.Bit32;default:return w.Varint}}function qo(t,e,n){let r=!1;return n||(n=y(Go),r=!0),n.value=D(t,e),n.typeUrl=Ba(e.$typeName),r?n:void 0}function Ba(t){return`type.googleapis.com/${t}`}function Tn(t,e,...n){if(n.length==0)return t.extensions[e];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],t.messages[e]).
nestedExtensions[r]}var An=_("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nbG\
UucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi\
5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgAS\
gBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi\
5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlcx\
gBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjdF\
Byb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm\
93blR5cGVzYgZwcm90bzM"),Xo=k(An,0),kn=k(An,1),Zo=k(An,2),st;(function(t){t[t.NULL_VALUE=0]="NULL_VALUE"})(st||(st={}));function Jo(t,e,n){Ho(e,t);let r=Ga(t.$unknown,e),[o,s,i]=Ue(e),a=wn(n);for(let c of r)Co(o,new F(c.data),s,c.wireType,a);
return i()}function Mn(t,e,n){var r;Ho(e,t);let o=((r=t.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==e.number),[s,
i]=Ue(e,n),a=new he;Ko(a,{writeUnknownFields:!0},s,i);let c=new F(a.finish());for(;c.pos<c.len;){let[u,m]=c.tag(),d=c.skip(
m,u);o.push({no:u,wireType:m,data:d})}t.$unknown=o}function jo(t,e){var n;return e.extendee.typeName===t.$typeName&&!!(!((n=t.$unknown)===null||n===void 0)&&n.find(r=>r.no===
e.number))}function Rn(t,e){let n=t.proto.options;return n?jo(n,e):!1}function Ln(t,e){let n=t.proto.options;if(!n){let[
,,r]=Ue(e);return r()}return Jo(n,e)}function Ga(t,e){if(t===void 0)return[];if(e.fieldKind==="enum"||e.fieldKind==="sca\
lar"){for(let n=t.length-1;n>=0;--n)if(t[n].no==e.number)return[t[n]];return[]}return t.filter(n=>n.no===e.number)}function Ue(t,e){
let n=t.typeName,r=Object.assign(Object.assign({},t),{kind:"field",parent:t.extendee,localName:n}),o=Object.assign(Object.
assign({},t.extendee),{fields:[r],members:[r],oneofs:[]}),s=y(o,e!==void 0?{[n]:e}:void 0);return[qr(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=t.message;return W(a)?O(a.fields[0].scalar,a.fields[0].longAsString):y(a)}return i}]}function Ho(t,e){
if(t.extendee.typeName!=e.$typeName)throw new Error(`extension ${t.typeName} can only be applied to message ${t.extendee.
typeName}`)}var zo=Date.parse("0001-01-01T00:00:00Z"),Qo=Date.parse("9999-12-31T23:59:59Z"),es=-315576e6,ts=315576e6;var Va=2;function Ya(t){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},t),{depth:0})}function rs(t,e,n){let r=y(t);return $a(t,r,e,n),r}function $a(t,e,n,r){try{Se(t)(e,n,Ya(r))}catch(o){throw _r(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var _n=new WeakMap;function Se(t){let e=_n.get(t);return e===void 0&&(e=Ka(t)),e}function Ka(t){let e=String(t),n=Wa(t);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return _n.set(t,i),i}let r=t.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${e} from JSON: ${M(a)}`);let m=new Map,
d=new Set,p=Object.keys(a);for(let h=0;h<p.length;h++){let f=p[h],S=a[f],N=o.get(f);if(N!==void 0){let T=N.field;if(d.has(
T))throw new v(T,"set multiple times");if(d.add(T),N.oneofScalarNullSkip&&S===null)continue;if(N.oneof){let C=m.get(N.oneof);
if(C!==void 0)throw new v(N.oneof,`oneof set multiple times by ${C.name} and ${T.name}`);m.set(N.oneof,T)}N.read(i,S,c)}else{
let T=f.startsWith("[")&&f.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(f.substring(1,f.length-
1)):void 0;if(T?.extendee.typeName==r){let[C,re,fe]=Ue(T);ns(re)(C[R],S,c),Mn(i,T,fe())}if(T===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${e} from JSON: key "${f}" is unknown`)}}c.depth--};_n.set(t,s);for(let i of t.fields){let a={
read:ns(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Wa(t){if(t.typeName.startsWith("google.protobuf."))switch(t.typeName){case"google.protobuf.Any":return(e,n,r)=>Qa(
e,n,r);case"google.protobuf.Timestamp":return(e,n)=>ec(e,n);case"google.protobuf.Duration":return(e,n)=>tc(e,n);case"goo\
gle.protobuf.FieldMask":return(e,n)=>nc(e,n);case"google.protobuf.Struct":return(e,n,r)=>as(e,n,r);case"google.protobuf.\
Value":return(e,n,r)=>Un(e,n,r);case"google.protobuf.ListValue":return(e,n,r)=>cs(e,n,r);default:if(W(t)){let e=t.fields[0],
n=e.localName,r=e.scalar,o=e.longAsString,s=ss(e);return(i,a)=>{a===null?i[n]=O(r,o):i[n]=s(a)}}return}}function ns(t){switch(t.
fieldKind){case"scalar":return qa(t);case"enum":return Xa(t);case"message":return Za(t);case"list":return Ja(t);case"map":
return Ha(t)}}function qa(t){let e=ss(t),n=t.localName;if(t.oneof){let o=t.oneof.localName;return(s,i)=>{s[o]={case:n,value:e(
i)}}}let r=os(t);return(o,s)=>{s===null?r(o):o[n]=e(s)}}function os(t){let e=t.localName;if(t.presence!=Va)return o=>{delete o[e]};
if(t.fieldKind=="enum"){let o=t.enum.values[0].number;return s=>{s[e]=o}}let n=t.scalar,r=t.longAsString;return o=>{o[e]=
O(n,r)}}function Xa(t){let e=Dn(t.enum),n=On(t.enum),r=t.localName,o=t.enum.typeName!="google.protobuf.NullValue";if(t.oneof){
let i=t.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let m=e(c,u.ignoreUnknownFields);
if(m===ve)return;let d=n(m);if(d!==!0)throw new v(t,B(t,m,d));a[i]={case:r,value:m}}}let s=os(t);return(i,a,c)=>{if(a===
null&&o){s(i);return}let u=e(a,c.ignoreUnknownFields);if(u===ve)return;let m=n(u);if(m!==!0)throw new v(t,B(t,u,m));i[r]=
u}}function Za(t){let e=t.localName,{toMessage:n,toLocal:r}=G(t),o=Se(t.message),s=t.message.typeName!="google.protobuf.\
Value";if(t.oneof){let i=t.oneof.localName;return(a,c,u)=>{let m=a[i];if(c===null&&s){m.case===e&&(a[i]={case:void 0});return}
let d=n(m.case===e?m.value:void 0);o(d,c,u),a[i]={case:e,value:r(d)}}}return(i,a,c)=>{if(a===null&&s){delete i[e];return}
let u=n(i[e]);o(u,a,c),i[e]=r(u)}}function Ja(t){let e=t.localName,n=ja(t);return(r,o,s)=>{if(o===null)return;if(!Array.
isArray(o))throw new v(t,"expected Array, got "+M(o));let i=r[e];for(let a=0;a<o.length;a++){let c=n(o[a],s,i.length);c!==
ve&&i.push(c)}}}function ja(t){switch(t.listKind){case"scalar":{let e=Cn(t),n=Q(t.scalar),r=Pn(t);return(o,s,i)=>{if(o===
null)throw new v(t,"list item must not be null");let a=e(o),c=n(a);if(c!==!0)throw new v(t,`list item #${i+1}: ${B(t,a,c)}`);
return r(a)}}case"enum":{let e=Dn(t.enum),n=On(t.enum),r=t.enum.typeName!="google.protobuf.NullValue";return(o,s,i)=>{if(o===
null&&r)throw new v(t,"list item must not be null");let a=e(o,s.ignoreUnknownFields);if(a===ve)return a;let c=n(a);if(c!==
!0)throw new v(t,`list item #${i+1}: ${B(t,a,c)}`);return a}}case"message":{let{toMessage:e,toLocal:n}=G(t),r=Se(t.message),
o=t.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new v(t,"list item must not be null");let a=e(
void 0);return r(a,s,i),n(a)}}}}function Ha(t){let e=t.localName,n=t.mapKey,r=za(n),o=Q(n),s,i,a=u=>u,c=!0;switch(t.mapKind){case"\
scalar":{s=Cn(t),i=Q(t.scalar),a=Pn(t);break}case"enum":{let u=Dn(t.enum);s=(m,d)=>u(m,d.ignoreUnknownFields),i=On(t.enum),
c=t.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{toMessage:u,toLocal:m}=G(t),d=Se(t.message);c=t.
message.typeName!="google.protobuf.Value",s=(p,h)=>{let f=u(void 0);return d(f,p,h),m(f)};break}}return(u,m,d)=>{if(m===
null)return;if(typeof m!="object"||Array.isArray(m))throw new v(t,"expected object, got "+M(m));let p=u[e],h=new Set,f=Object.
keys(m);for(let S=0;S<f.length;S++){let N=f[S],T=m[N],C=r(N);if(h.has(C))throw new v(t,`duplicate map key "${N}"`);if(h.
add(C),T===null&&c)throw new v(t,"map value must not be null");let re=s(T,d);if(re===ve)continue;let fe=o(C);if(fe!==!0)
throw new v(t,`invalid map key: ${B({scalar:n},C,fe)}`);if(i!==void 0){let We=i(re);if(We!==!0)throw new v(t,`map entry ${M(
C)}: ${B(t,re,We)}`)}P(p,C,a(re))}}}var ve=Symbol();function Dn(t){let e=t.values[0].number,n=new Map;for(let r of t.values)
n.set(r.jsonName,r.number);for(let r of t.values)n.set(r.name,r.number);return(r,o)=>{if(r===null)return e;switch(typeof r){case"\
number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==void 0)return s;if(o)return ve;break}}
throw new Error(`cannot decode ${t} from JSON: ${M(r)}`)}}function On(t){if(t.open)return Q(l.INT32);let e=t.values;return n=>e.
some(r=>r.number===n)}function ss(t){let e=Cn(t),n=Q(t.scalar),r=Pn(t);return o=>{let s=e(o),i=n(s);if(i!==!0)throw new v(
t,B(t,s,i));return r(s)}}function Cn(t){switch(t.scalar){case l.DOUBLE:case l.FLOAT:return e=>{if(e==="NaN")return NaN;if(e===
"Infinity")return Number.POSITIVE_INFINITY;if(e==="-Infinity")return Number.NEGATIVE_INFINITY;if(typeof e=="number"){if(Number.
isNaN(e))throw new v(t,"unexpected NaN number");if(!Number.isFinite(e))throw new v(t,"unexpected infinite number");return e}
if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let n=Number(e);return Number.isFinite(n)?n:e}return e};case l.
INT32:case l.FIXED32:case l.SFIXED32:case l.SINT32:case l.UINT32:return is;case l.BYTES:return e=>{if(typeof e=="string"){
if(e==="")return new Uint8Array(0);try{return be(e)}catch(n){let r=n instanceof Error?n.message:String(n);throw new v(t,
r)}}return e};default:return e=>e}}function Pn(t){let e=t.fieldKind!=="map"&&t.longAsString;switch(t.scalar){case l.INT64:case l.
SFIXED64:case l.SINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.parse(n):n;case l.FIXED64:case l.
UINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.uParse(n):n;default:return n=>n}}function za(t){
switch(t){case l.BOOL:return e=>{switch(e){case"true":return!0;case"false":return!1}return e};case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:return is;case l.INT64:case l.SINT64:case l.SFIXED64:case l.UINT64:case l.FIXED64:return e=>/^-?0+$/.
test(e)?"0":e.replace(/^(-?)0+(?=\d)/,"$1");default:return e=>e}}function is(t){if(typeof t=="string"){if(t===""||t.trim().
length!==t.length)return t;let e=Number(t);return Number.isNaN(e)?t:e}return t}function Qa(t,e,n){var r;if(e===null||Array.isArray(e)||typeof e!="object")throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: expected object but got ${M(e)}`);if(Object.keys(e).length==0)return;let o=e["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=y(i);if(Ir(i)&&Object.prototype.hasOwnProperty.call(e,"value"))Se(i)(
a,e.value,n);else{let c={};for(let u of Object.keys(e))u!=="@type"&&P(c,u,e[u]);Se(i)(a,c,n)}qo(i,a,t)}function ec(t,e){
if(typeof e!="string")throw new Error(`cannot decode message ${t.$typeName} from JSON: ${M(e)}`);let n=e.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${t.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${t.
$typeName} from JSON: invalid RFC 3339 string`);if(r<zo||r>Qo)throw new Error(`cannot decode message ${t.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);t.seconds=E.parse(r/1e3),t.nanos=0,n[7]&&(t.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function tc(t,e){if(typeof e!="string")throw new Error(`cannot d\
ecode message ${t.$typeName} from JSON: ${M(e)}`);let n=e.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${M(e)}`);let r=Number(n[1]);if(r>ts||r<es)throw new Error(`cannot deco\
de message ${t.$typeName} from JSON: ${M(e)}`);if(t.seconds=E.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);t.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(t.nanos=-t.nanos)}function nc(t,e){if(typeof e!="string")throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${M(e)}`);e!==""&&(t.paths=e.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${t.$typeName} from JSON: path names must be lowerCamelCase`);return Jr(n)}))}function as(t,e,n){
if(typeof e!="object"||e==null||Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName} from JSON ${M(e)}`);
let r=Object.keys(e);for(let o=0;o<r.length;o++){let s=r[o],i=y(kn);Un(i,e[s],n),P(t.fields,s,i)}}function Un(t,e,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${t.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof e){case"number":t.kind={case:"numberValue",value:e};break;case"string":t.kind={case:"stringValu\
e",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"object":if(e===null)t.kind={case:"nullValue",
value:st.NULL_VALUE};else if(Array.isArray(e)){let r=y(Zo);cs(r,e,n),t.kind={case:"listValue",value:r}}else{let r=y(Xo);
as(r,e,n),t.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${t.$typeName} from J\
SON ${M(e)}`)}return n.depth--,t}function cs(t,e,n){if(!Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName}\
 from JSON ${M(e)}`);for(let r=0;r<e.length;r++){let o=y(kn);Un(o,e[r],n),t.values.push(o)}}var rc=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],g=class extends Error{name="SmqError";code;details;origin;constructor(e,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=e,this.details=r.details??[],this.origin=r.origin??"client"}detail(e){let n=this.details.find(r=>r.
type===e.typeName);return n&&U(e,n.value)}get retryAfterMs(){let e=this.details.find(({type:n})=>n==="google.rpc.RetryIn\
fo");return e&&oc(e.value)}};function oc(t){let e=new F(t);try{e.tag();let{seconds:n,nanos:r}=U(Bo,e.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function it(t){let e=rc.find(r=>r===t.code)??"unknown",n=t.details.map(({type:r,
value:o})=>({type:r,value:o}));return new g(e,t.message||e,{details:n,origin:"server"})}function us(t){let e=`HTTP ${t} \
without an error of a socket.mq server`;return new g(sc[t]??"unknown",e,{origin:"server"})}var sc={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};function x(t,e){
return new g("unavailable",t,e===void 0?{}:{cause:e})}function te(t){return new g("internal",`protocol violation: ${t}`)}function ls(t,e,...n){if(n.length>0)throw new Error;return t.services[e]}var se=_("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSLCAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xLn\
YxLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpdE\
gAEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoCz\
IOLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAEh4KBWhlbGxvGAkgASgLMg0uc21xLnYxLkhlbGxvSABCBwoFZnJhbW\
UizwIKC1NlcnZlckZyYW1lEgoKAmlkGAEgASgNEigKCnN1YnNjcmliZWQYAiABKAsyEi5zbXEudjEuU3Vic2NyaWJlZEgAEh4KBWV2ZW50GAMgASgLMg0uc2\
1xLnYxLkV2ZW50SAASGgoDZ2FwGAQgASgLMgsuc21xLnYxLkdhcEgAEiIKB3JlY2VpcHQYBSABKAsyDy5zbXEudjEuUmVjZWlwdEgAEhoKA2VuZBgGIAEoCz\
ILLnNtcS52MS5FbmRIABIeCgVyZXBseRgHIAEoCzINLnNtcS52MS5SZXBseUgAEh4KBWRyYWluGAggASgLMg0uc21xLnYxLkRyYWluSAASJQoJdG9waWNfa2\
V5GAkgASgLMhAuc21xLnYxLlRvcGljS2V5SAASHgoFY2xvc2UYCiABKAsyDS5zbXEudjEuQ2xvc2VIAEIHCgVmcmFtZSIrCghQb3NpdGlvbhINCgVlcG9jaB\
gBIAEoBBIQCghzZXF1ZW5jZRgCIAEoBCItCgVIZWxsbxIRCglwdWJsaXNoZXIYASABKAwSEQoJcHVibGlzaGVkGAIgASgEInYKCVN1YnNjcmliZRINCgV0b3\
BpYxgBIAEoCRIOCgZmaWx0ZXIYAiABKAwSIQoFYWZ0ZXIYAyABKAsyEC5zbXEudjEuUG9zaXRpb25IABIOCgRsaXZlGAQgASgISAASDgoGd2luZG93GAUgAS\
gEQgcKBXN0YXJ0ImUKClN1YnNjcmliZWQSIgoIcG9zaXRpb24YASABKAsyEC5zbXEudjEuUG9zaXRpb24SEAoIcmVwbGF5ZWQYAiABKAQSDwoHcmVzdW1lZB\
gDIAEoCBIQCghyZXRhaW5lZBgEIAEoBCIqCgVFdmVudBIQCghzZXF1ZW5jZRgBIAEoBBIPCgdwYXlsb2FkGAIgASgMIkMKA0dhcBIeCgRmcm9tGAEgASgLMh\
Auc21xLnYxLlBvc2l0aW9uEhwKAnRvGAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIg0KC1Vuc3Vic2NyaWJlIhcKBkNyZWRpdBINCgVieXRlcxgBIAEoBCJKCg\
dQdWJsaXNoEg0KBXRvcGljGAEgASgJEg8KB3BheWxvYWQYAiABKAwSEAoIc2VxdWVuY2UYAyABKAQSDQoFYWdhaW4YBCABKAgiLQoHUmVjZWlwdBIiCghwb3\
NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbiJTCgdSZXF1ZXN0Eg4KBm1ldGhvZBgBIAEoCRIPCgdwYXlsb2FkGAIgASgMEhIKCnRpbWVvdXRfbXMYAy\
ABKA0SEwoLdHJhY2VwYXJlbnQYBCABKAkiCAoGQ2FuY2VsIhgKBVJlcGx5Eg8KB3BheWxvYWQYASABKAwiGQoFRHJhaW4SEAoIcmV0cnlfbXMYASABKA0iTQ\
oGUG9sbGVkEiMKBmZyYW1lcxgBIAMoCzITLnNtcS52MS5TZXJ2ZXJGcmFtZRIeCgRuZXh0GAIgASgLMhAuc21xLnYxLlBvc2l0aW9uIiUKA0VuZBIeCgZzdG\
F0dXMYASABKAsyDi5zbXEudjEuU3RhdHVzIkgKBlN0YXR1cxIMCgRjb2RlGAEgASgJEg8KB21lc3NhZ2UYAiABKAkSHwoHZGV0YWlscxgDIAMoCzIOLnNtcS\
52MS5EZXRhaWwiJQoGRGV0YWlsEgwKBHR5cGUYASABKAkSDQoFdmFsdWUYAiABKAwiJQoFQ2xvc2USDAoEY29kZRgBIAEoDRIOCgZyZWFzb24YAiABKAkiJw\
oIVG9waWNLZXkSCwoDa2V5GAEgASgNEg4KBnNlY3JldBgCIAEoDCIZCgVCYXRjaBIQCghtZXNzYWdlcxgBIAMoDGIGcHJvdG8z"),V=k(se,0),at=k(se,1),
ms=k(se,2);var ds=k(se,4);var ps=k(se,10);var fs=k(se,12);var hs=k(se,18);var ct=k(se,22);var ic=1024*1024,ie="application/protobuf",ac=[ie,"application/proto","application/x-protobuf"],ut=class{constructor(e,n,r,o){
this.base=e;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async post(e,n,r,o){try{let s=typeof this.
headers=="function"?await this.headers():this.headers,i=new Headers(s);new Headers(n).forEach((u,m)=>i.set(m,u));let a={
method:"POST",headers:i,signal:r,body:o};this.credentials&&(a.credentials=this.credentials);let{fetch:c}=this;return await c(
this.base+e,a)}catch(s){throw this.requestError(s,r)}}requestError(e,n){if(n.aborted){let r=n.reason;return r instanceof
g?r:x("the request was canceled",r)}return e instanceof g?e:x(`no response from ${this.base}`,e)}};async function lt(t){
let e=await t.text().catch(()=>""),n=t.headers.get("content-type")??"",r=t.headers.get("retry-after"),o=r===null?void 0:
Number(/^\d{1,9}$/.exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&e.length<=ic)try{let s=rs(hs,JSON.parse(
e),{ignoreUnknownFields:!0});if(s.code)return{error:it(s),isFromServer:!0,retryAfterMs:o}}catch{}return{error:us(t.status),
isFromServer:!1,retryAfterMs:o}}function mt(t){let e=t.headers.get("content-type")??"";return ac.includes(e.split(";")[0].
trim().toLowerCase())}function Fe(t,e){return gs(t,()=>y(t,e))}function Be(t,e){return gs(t,()=>D(t,e))}function Ne(t,e,n){try{return U(t,e)}catch(r){
throw te(`${n} is not a ${t.typeName}: ${String(r)}`)}}function gs(t,e){try{return e()}catch(n){throw new g("invalid_arg\
ument",`not a ${t.typeName}: ${String(n)}`,{cause:n})}}var Fn="google.api.HttpBody";function bs({headers:t,idempotencyKey:e}){try{let n=new Headers(t);return e!==void 0&&n.set(
"idempotency-key",e),n}catch(n){throw new g("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function ys(t,e,{
header:n,message:r},o){let{input:s,output:i}=e.desc,a=r,[c,u]=s.typeName===Fn?[a.contentType||"application/octet-stream",
a.data]:[ie,Be(s,r)],m=new Headers(n);m.set("content-type",c),i.typeName!==Fn&&m.set("accept",ie);let d=o.remaining();d!==
void 0&&m.set("smq-timeout-ms",String(d));let p=`${e.sessionPath}/${e.name}`,h=await t.post(p,m,o.signal,u);if(h.status!==
200)throw(await lt(h)).error;try{return[await cc(h,i,p),h.headers]}catch(f){throw t.requestError(f,o.signal)}}async function cc(t,e,n){
let r=t.headers.get("content-type")??"";if(e.typeName===Fn){let o=new Uint8Array(await t.arrayBuffer());return Fe(e,{contentType:r,
data:o})}if(!mt(t))throw te(`the reply to ${n} is ${JSON.stringify(r)}, not ${ie}; check the baseUrl`);return Ne(e,new Uint8Array(
await t.arrayBuffer()),`the reply to ${n}`)}var uc=2**31-1,J=class{#e=new AbortController;#t=new AbortController;#n;#o;constructor({signal:e,timeoutMs:n},r){if(this.#r(
r,()=>r.reason),this.#r(e,()=>new g("canceled","canceled by its AbortSignal",{cause:e.reason})),n!==void 0&&n<=uc&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#o=Date.now()+o,this.#n=setTimeout(()=>{this.#s(new g("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#o===void 0?void 0:Math.
max(this.#o-Date.now(),1)}onEnd(e){let n=()=>e(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((e,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}sleep(e){return new Promise((n,r)=>{
setTimeout(n,e),this.onEnd(r)})}done(){clearTimeout(this.#n),this.#t.abort()}#r(e,n){let r=()=>this.#s(n());e?.aborted?r():
e?.addEventListener("abort",r,{signal:this.#t.signal})}#s(e){this.done(),this.#e.abort(e)}};function Es(t,e){let{filter:n,name:r}=t,o=Object.keys(e).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw Ge(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(oe(e)){if(!oe(e,n))throw Ge(`the filter of ${r} is a ${n.
typeName}, not a ${e.$typeName}`);return D(n,e)}try{return D(n,y(n,lc(n,e,r)))}catch(s){throw s instanceof g?s:Ge(`inval\
id filter of ${r}: ${String(s)}`,s)}}function lc(t,e,n){let r=new Set(t.members.map(s=>s.localName)),o=Object.entries(e).
map(([s,i])=>{if(!r.has(s))throw Ge(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=t.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw Ge(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function Ge(t,e){return new g(
"invalid_argument",t,e===void 0?{}:{cause:e})}var mc=_("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfYn\
l0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc2\
1xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKBE\
xBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBVE\
UQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY4\
gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",[
Pe]);var Bn=Tn(mc,0);var dc="google.protobuf.Empty";function vs(t){let e=pc(t),n=vn(...ws(t.file,new Set)),r=t.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${t.name}.${o.name}`;return[o.localName,{desc:o,name:i,sessionPath:e,event:s,filter:fc(
o,n)}]});return new Map(r)}function pc(t){let{package:e}=t.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.exec(e);if(!n)
throw new TypeError(`${t.typeName}: the package must end with a version, such as weather.v1`);return`/socket.mq/${n[1]}/${n[2]}`}
function fc(t,e){if(t.methodKind==="server_streaming")return t.input.typeName===dc?void 0:t.input;if(t.methodKind!=="bid\
i_streaming"||!Rn(t,Bn))return;let{filter:n}=Ln(t,Bn);return n?Ns(n,t.parent.file.proto.package,e):void 0}function Ns(t,e,n){
if(t.startsWith("."))return Ns(t.slice(1),"",n);for(let r=e;;r=r.slice(0,Math.max(r.lastIndexOf("."),0))){let o=n.getMessage(
r?`${r}.${t}`:t);if(o)return o;if(!r)throw new TypeError(`the filter ${t} is not defined in the interface or its imports`)}}
function ws(t,e){return e.has(t)||(e.add(t),t.dependencies.forEach(n=>ws(n,e))),e}var X=class t{constructor(e,n){this.epoch=e;this.sequence=n}epoch;sequence;static ZERO=new t(0n,0n);static parse(e){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(e);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(e)}; write {epoch}-{sequence}`);return new t(BigInt(
n[1]),BigInt(n[2]))}equals(e){return this.epoch===e.epoch&&this.sequence===e.sequence}isUpTo(e){return this.epoch===e.epoch&&
this.sequence<=e.sequence}next(){return new t(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var Is={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function H(t){return Math.random()*
t}var j=class{constructor(e,n){this.initialMs=e;this.maxMs=n}initialMs;maxMs;#e=0;next(){let e=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(e,this.maxMs)}reset(){this.#e=0}};var dt=class{#e;#t;#n=0;#o=X.ZERO;#r=0n;#s=!1;constructor(e){this.#e=e}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(e,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#r=e.epoch;let s=Number(n.replayed),{resumed:i}=n;if(!o)this.#t=e;else if(!("after"in r&&r.after.equals(
e)))if(o.equals(e))i=!0;else return this.#s=!0,this.gap(o.next(),e);return i?this.#i({kind:"resumed",replayed:s}):void 0}gap(e,n){
let r=this.#t,o=this.#s;return this.#r=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#i({kind:"resumed",replayed:0}):(this.#t=
n,this.#i({kind:"gap",from:r&&o?r.next():e,to:n}))}event(e){let n=new X(this.#r,e),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#o),this.#o=r?this.#o:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,isDuplicate:r,resumeAfter:this.
resumeAfter()}}resumeAfter(){return this.#n===0?this.#t:void 0}#i(e){return{content:e,resumeAfter:this.resumeAfter()}}};var I=class extends Error{};var pt=class{constructor(e,n,r,o,s){this.topic=e;this.filter=n;this.window=o;this.inbox=s;this.#e=new dt(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#t="requested";#n=0;#o=0;#r=0;#s;#i;get isLeft(){return this.#t==="left"}get isRequested(){
return this.#t==="requested"}get isPostponed(){return this.#t==="postponed"}request(e){if(clearTimeout(this.#i),this.link=
e,this.#r=0,this.#n=Math.max(this.window-this.#o,0),this.#n===0){this.#t="full";return}return this.#t="requested",y(ds,{
topic:this.topic,filter:this.filter,start:gc(this.#e.start()),window:BigInt(this.#n)})}credit(e){switch(this.#o=Math.max(
this.#o-e,0),this.#t){case"confirmed":return this.#n+=e,"send credit";case"requested":return this.#r+=e,"nothing";case"f\
ull":return"subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#t!=="confirmed")return 0;let e=this.#r;
return this.#r=0,this.#n+=e,e}postpone(e,n,r){let o=this.isRequested&&e?.code==="unavailable",s=e?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew()?!1:(this.#s??=new j(n.initialMs,n.maxMs),this.#t="postponed",this.#i=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+H(this.#s.next())),!0)}leave(){let e=this.#t==="requested"||this.#t==="confirmed";return this.#t=
"left",clearTimeout(this.#i),e}end(e){if(!e&&this.isRequested)throw new I("end without a status for a subscription that \
is not confirmed");clearTimeout(this.#i),this.inbox.end(e)}receive(e){switch(this.#t){case"left":return;case"requested":
if(e.case==="subscribed")return this.#a(e.value);break;case"confirmed":if(e.case==="event")return this.#u(e.value);if(e.
case==="gap")return this.#c(e.value);break;case"full":case"postponed":break}throw new I(`unexpected ${e.case} for a ${this.#t}\
 subscription`)}#a(e){let n=Gn(e.position,"subscribed");if(this.#t="confirmed",this.#s?.reset(),this.#e.isNew()){let{retained:o,
replayed:s}=e;this.inbox.confirm({position:n,retained:Number(o),replayed:Number(s)})}let r=this.#e.confirm(n,e);r&&this.
inbox.push(r)}#u(e){if(this.#n<=0)throw new I("more events than the window of the subscription allows");let{payload:n}=e,
r=n.length+64;this.#n-=r,this.#o+=r;let{position:o,isDuplicate:s,resumeAfter:i}=this.#e.event(e.sequence),a=s?{kind:"dup\
licate",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.inbox.push({content:a,resumeAfter:i})}#c(e){let n=Gn(e.
from,"gap");this.inbox.push(this.#e.gap(n,Gn(e.to,"gap")))}};function Gn(t,e){if(!t)throw new I(`${e} without its positi\
on`);return new X(t.epoch,t.sequence)}function gc(t){if("after"in t){let{epoch:e,sequence:n}=t.after;return{case:"after",
value:y(ms,{epoch:e,sequence:n})}}return t.live?{case:"live",value:!0}:{case:void 0}}var ft=class{confirmed;#e;#t;#n=[];#o=0;#r;#s=[];constructor(){this.confirmed=new Promise((e,n)=>{this.#e=e,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#r!==void 0}confirm(e){this.#e(e)}push(e){if(this.#r)return;let n=this.#s.
shift();if(n){n(e);return}if(e.content.kind==="resumed"||e.content.kind==="gap")for(;this.#i()?.content.kind==="resumed";)
this.#n.pop();let r=this.#i();r?.content.kind==="gap"&&e.content.kind==="gap"?(r.content.to=e.content.to,r.resumeAfter=e.
resumeAfter):r?.content.kind==="duplicate"&&e.content.kind==="duplicate"?(r.content.bytes+=e.content.bytes,r.resumeAfter=
e.resumeAfter):this.#n.push(e)}end(e){if(this.#r)return;let n={error:e};this.#r=n,this.#t(e??new g("canceled","the subsc\
ription ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(e){this.#n=[],this.#o=0,this.end(e)}take(){
let e=this.#n[this.#o];return e?(this.#o+=1,this.#o*2>=this.#n.length&&(this.#n.splice(0,this.#o),this.#o=0),Promise.resolve(
e)):this.#r?Promise.resolve(this.#r):new Promise(n=>this.#s.push(n))}#i(){return this.#n.length>this.#o?this.#n.at(-1):void 0}};var ht=class{#e;#t;#n=new ft;#o;#r;#s;#i=0;#a;#u=!1;constructor(e,n,r,o){this.#e=e,this.#t=n,this.#r=new J({signal:o.signal}),
this.#s=o.window??1048576;let s={live:!1},i=new Uint8Array;try{s=bc(o,this.#s),i=r()}catch(a){this.#n.end(a)}this.#o=new pt(
n.name,i,s,this.#s,this.#n),"after"in s&&(this.#a=s.after),this.#c(o)}#c({timeoutMs:e}){let n=new J({timeoutMs:e}),r=()=>n.
done();this.confirmed.then(({position:o,retained:s})=>{this.#a=s===0?this.#a??o:this.#a,r()},r),this.#n.ended||this.#e.subscribe(
this.#o),n.onEnd(o=>this.#d(o)),this.#r.onEnd(o=>this.#d(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#a}async next(){
for(;!this.#u;){let e=await this.#n.take();if(!("content"in e))return this.#m(e.error);let n=this.#p(e);if(n)return{done:!1,
value:n}}return{done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#u=!0,this.#d(
void 0)}[Symbol.asyncIterator](){return this}#m(e){this.#r.done();let n=!this.#u;if(this.#u=!0,e&&n)throw e;return{done:!0,
value:void 0}}#d(e){this.#r.done(),(!this.#n.ended||!e)&&(this.#n.clear(e),this.#e.unsubscribe(this.#o))}#p({content:e,resumeAfter:n}){
switch(this.#a=n??this.#a,e.kind){case"event":return this.#g(e.position,e.payload);case"gap":return{kind:"gap",from:e.from,
to:e.to};case"resumed":return{kind:"resumed",replayed:e.replayed};case"duplicate":this.#f(e.bytes);return}}#g(e,n){this.#f(
n.length+64);try{return{kind:"event",message:Ne(this.#t.event,n,`event ${e}`),position:e}}catch(r){throw this.close(),r}}#f(e){
this.#i+=e,this.#i>=this.#s/2&&(this.#e.credit(this.#o,this.#i),this.#i=0)}};function bc({after:t,live:e=!1},n){try{if(!(Number.
isSafeInteger(n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(t===void 0)return{live:e};
if(e)throw new TypeError("a subscription begins `live` or `after` a position: set one of them");return{after:typeof t=="\
string"?X.parse(t):t}}catch(r){throw new g("invalid_argument",r.message,{cause:r})}}function gt(){return crypto.getRandomValues(new Uint8Array(16))}function xs(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var Ts=64*1024*1024,bt=class{#e=new TextDecoder;#t="";#n="";#o="";push(e){let n=this.#e.decode(e,{stream:!0}).split(`
`);if(n[0]=this.#t+n[0],this.#t=n.pop(),this.#t.length>Ts)throw new I(`a line of more than ${Ts} characters`);let r=[];for(let o of n){
let[,s,i=""]=/^([^:\r]*):? ?([^\r]*)/.exec(o);s==="id"?this.#n=i:s==="data"?this.#o+=i:!s&&!i&&this.#n&&(r.push({number:Number(
this.#n),data:this.#o}),this.#n=this.#o="")}return r}};var yt=[1002,1003,1007,1009,4400],Y=class{constructor(e,n,r=0,o=0){this.error=e;this.isFinal=n;this.retryAfterMs=r;this.
status=o}error;isFinal;retryAfterMs;status};var Et=class{constructor(e,n){this.changed=e;this.closing=n;let{document:r}=this.#e,o=()=>{r?.hidden?this.#s():this.request()};
r?.addEventListener("visibilitychange",o,{signal:n}),n.addEventListener("abort",()=>this.#s())}changed;closing;#e=globalThis;#t=!1;#n=!1;#o=()=>{};get isHeld(){
return this.#t}async request(){if(this.#t||this.#n||!this.#r())return;let n="document"in globalThis||"WorkerGlobalScope"in
globalThis?this.#e.navigator?.locks:void 0;this.#n=!0;for(let r=0;n&&r<4&&!this.#t;r++)await new Promise(o=>{let s=i=>{let a=i&&
this.#r()?new Promise(c=>this.#o=c):void 0;return this.#t=a!==void 0,o(),a};n.request(`smq-poll-${r}`,{ifAvailable:!0},s).
catch(()=>o())});this.#t||=!n,this.#n=!1,this.#t&&this.changed()}#r(){return!this.closing.aborted&&!this.#e.document?.hidden}#s(){
let e=this.#t;this.#t=!1,this.#o(),e&&!this.closing.aborted&&this.changed()}};var As="text/event-stream",yc=[408,425,429],Ec=[401,403,404,409],Sc=256*1024,vc=64*1024,Nc=21e3,wc=10,ks=1e4,St=1e3,Ms=50,
vt=class{constructor(e,n,r,o,s){this.http=e;this.path=n;this.timing=r;this.knowledge=o;this.listener=s;this.#o=new j(r.initialMs,
Math.min(r.maxMs,St)),this.#f=r.pollMs}http;path;timing;knowledge;listener;#e=xs(gt());#t=new AbortController;#n=new Et(
()=>this.#P(),this.#t.signal);#o;#r=[];#s=new Set;#i;#a=0;#u=0;#c=0;#m=0;#d=!1;#p=Ms;#g;#f;#l=!1;#E=0;#S=0;#v;#y=()=>{};#N;get transport(){
return this.#w&&this.#n.isHeld?"event-stream":"long-poll"}get#w(){return!this.#l&&!this.knowledge.buffersStreams}get#h(){
return this.#t.signal.aborted}async open(e,n){let r=this.#A([D(V,e)],!1),o=()=>r.abort.abort();n.addEventListener("abort",
o);try{await Promise.all([this.#x(r),this.#n.request()])}catch(s){throw this.#t.abort(),s instanceof I?new Y(te(s.message),
!0):s instanceof Y?s:new Y(s,!1)}finally{n.removeEventListener("abort",o)}this.#N=this.transport,this.listener.introduced(),
setTimeout(()=>this.#b())}send(e){this.#r.push(D(V,e)),this.#p=Ms,queueMicrotask(()=>this.#b())}check(){this.#y(),this.#_(
({due:e})=>Date.now()>e),this.#d||=!this.#i,this.#n.request(),this.#b()}close(e,n){if(!this.#h){this.#t.abort();let r=y(
V,{frame:{case:"close",value:{code:e,reason:n}}}),o=this.#A([D(V,r)],!1);this.#x(o).catch(()=>{}).then(()=>this.#C())}}#A(e,n){
this.#a+=1;let r=D(ct,y(ct,{messages:e})),o=new AbortController;return{sequence:this.#a,body:r,waits:n,isStream:!1,abort:o,
isInterrupted:!1,due:1/0}}#b(){if(clearTimeout(this.#g),!(this.#h||this.#u===0)){for(;;){let e=[...this.#s].filter(({sequence:a,
isStream:c})=>c||a>this.#u),n=this.#r.length>0||this.#d,r=!this.#i&&!e.some(({waits:a})=>a),o=this.#n.isHeld&&(r||n&&!this.#w);
if(this.#v||e.length>1||!(n||o))break;this.#d=!1,this.#m=0;let s=0,i=this.#r.findIndex(({length:a},c)=>(s+=a)>Sc&&c>0);this.#I(
this.#A(this.#r.splice(0,i<0?1/0:i),o))}!this.#n.isHeld&&this.#s.size===0&&(this.#g=setTimeout(()=>this.check(),this.#p),
this.#p=Math.min(this.#p*2,this.timing.pollIntervalMs)),this.#O()}}async#I(e){for(this.#s.add(e);;){let n=Date.now();try{
await this.#x(e);break}catch(r){if(e.sequence<this.#u)break;let o=Date.now()-n;if(e.waits&&!e.isInterrupted&&o>St&&(this.#f=
Math.max(Math.min(this.#f,o*.8),St)),!await this.#R(r,e))return}}this.#s.delete(e),this.#b()}async#x(e){e.abort=new AbortController,
e.isInterrupted=!1,e.waits&&=this.#n.isHeld;let n=this.#c,r=e.isStream=e.waits&&this.#w,o=e.waits&&!r?Math.round(this.#f):
0,s={"content-type":ie,"smq-session":this.#e,"smq-sequence":String(e.sequence),"smq-received":String(n),...r?{accept:As}:
o?{"smq-wait-ms":String(o)}:{}},{streamConfirmMs:i,responseMs:a,wakeTimeoutMs:c}=this.timing;e.due=Date.now()+o+c;let u=r?
i:o+a,m=new J({signal:e.abort.signal,timeoutMs:u});try{let d=await this.http.post(this.path,s,m.signal,e.body),{status:p}=d;
if(p!==200){let{error:f,retryAfterMs:S}=await lt(d),N=p<500&&!yc.includes(p)&&S===void 0;throw new Y(f,N,S,p)}let h=d.headers.
get("content-type")??"";if(r&&h.startsWith(As)&&d.body){let f=d.body.getReader(),S=await Rs(f,m);this.#i=e,this.#L(f,S,e)}else if(mt(
d)){let f=new Uint8Array(await d.arrayBuffer());this.#M(Yn(()=>U(ct,f)).messages.slice(this.#c-n)),this.knowledge.buffersStreams||=
this.#l,this.#k()}else throw new I(`the response to an exchange is ${JSON.stringify(h)}, not ${ie}; check the baseUrl`);
this.#u=Math.max(this.#u,e.sequence)}catch(d){if(r&&Vn(d))return this.#T(),this.#x(e);throw d instanceof Y||d instanceof
I?d:this.http.requestError(d,m.signal)}finally{m.done()}}async#L(e,n,r){let[o,s,i]=[new bt,Date.now(),this.#c],a;try{for(let c=n;;){
r.due=Date.now()+Nc;for(let{number:m,data:d}of o.push(c)){if(m>this.#c+1)throw new I(`frame ${m} after ${this.#c}`);m>this.#c&&
(this.#M([Yn(()=>be(d))]),this.#m+=d.length)}this.#m>=vc&&(this.#d=!0,this.#b());let u=new J({signal:r.abort.signal,timeoutMs:this.
timing.streamSilenceMs});c=await Rs(e,u).finally(()=>u.done())}}catch(c){a=c,e.cancel().catch(()=>{})}this.#i=void 0,Vn(
a)&&this.#T(),(this.#c>i||Date.now()-s>St||Vn(a))&&(this.#k(),r.isInterrupted||=!(a instanceof I)),await this.#R(a,r)&&this.#b()}#M(e){
for(let n of e){if(this.#h)return;this.#c+=1;let r=Yn(()=>U(at,n));if(r.frame.case==="close"){let{code:o,reason:s}=r.frame.
value;this.#D(x(`${this.path}: closed with ${o} ${s}`.trim()),yt.includes(o))}else this.listener.frame(r)}}async#R(e,n){
if(this.#h||n.isInterrupted)return!this.#h;let r=e instanceof Y?e:void 0,o=r?.error??e;if(this.#S=this.#E===0?Date.now():
this.#S,this.#E+=1,e instanceof I)this.listener.violated(e.message);else if(r?.isFinal)this.#D(o,!Ec.includes(r.status));else if(this.#E>
wc||Date.now()-this.#S>ks)this.#D(o,!1);else{let s=Math.max(Math.min(r?.retryAfterMs??0,ks),H(this.#o.next()));this.#v??=
new Promise(i=>{let a=setTimeout(()=>this.#y(),s);this.#y=()=>{clearTimeout(a),this.#v=void 0,i()}}),await this.#v}return!this.#h}#k(){
this.#E=0,this.#o.reset()}#T(){this.#l=!0,this.#O()}#O(){this.#N!==this.transport&&!this.#h&&(this.#N=this.transport,this.
listener.changed())}#P(){this.#n.isHeld||this.#_(({waits:e})=>e),this.#b()}#_(e){for(let n of[...this.#s,this.#i])n&&e(n)&&
(n.isInterrupted=!0,n.abort.abort())}#D(e,n){this.#h||(this.#t.abort(),this.#C(),this.listener.lost(e,n))}#C(){clearTimeout(
this.#g),this.#y(),this.#_(()=>!0)}};async function Rs(t,e){let n=new Promise((o,s)=>e.onEnd(s)),r=await Promise.race([t.
read(),n]).catch(o=>{throw t.cancel().catch(()=>{}),o instanceof g?o:x("the stream broke",o)});if(r.done)throw x("the st\
ream ended");return r.value}function Vn(t){return t instanceof g&&t.code==="deadline_exceeded"}function Yn(t){try{return t()}catch(e){
throw new I(`not a frame: ${String(e)}`)}}var $n="smq.v1.proto",Ls=4294967295;function _s(t,e,n,r,o,s){return new Promise((i,a)=>{let c;try{c=new t(e,[$n])}catch(h){
a(x(`cannot open a WebSocket to ${e}`,h));return}c.binaryType="arraybuffer";let u=h=>{if(clearTimeout(p),o.removeEventListener(
"abort",m),c.onopen=c.onclose=null,!h){i(new Kn(c,e,n,r,s));return}c.onerror=()=>{},c.close(),a(h)},m=()=>u(x(`the WebSo\
cket to ${e} was canceled`)),p=setTimeout(()=>u(x(`no WebSocket to ${e} within ${n.handshakeMs} ms`)),n.handshakeMs);o.addEventListener(
"abort",m),c.onerror=()=>{},c.onclose=()=>u(x(`cannot open a WebSocket to ${e}: refused or unreachable`)),c.onopen=()=>{
let h=c.protocol===$n;u(h?void 0:x(`${e} does not support the subprotocol ${$n}`))}})}var Kn=class{constructor(e,n,r,o,s){
this.socket=e;this.url=n;this.timing=r;this.listener=s;this.ready=new Promise((i,a)=>this.#e={resolve:i,reject:a}),this.
ready.catch(()=>{}),this.send(o),this.#s(r.handshakeMs),e.onmessage=i=>this.#i(i.data),e.onclose=i=>{let{code:a,reason:c}=i,
u=a===1006?"the connection broke":`closed with ${a} ${c}`.trim();this.#c(x(`${this.url}: ${u}`),yt.includes(a))}}socket;url;timing;listener;transport="\
websocket";ready;#e;#t=!1;#n=Date.now();#o=!1;#r;send(e){this.socket.send(D(V,e))}check(){this.#s(this.timing.wakeTimeoutMs)}close(e,n){
this.#m(),this.socket.close(e,Ic(n))}#s(e){let{keepaliveMs:n,keepaliveTimeoutMs:r}=this.timing;clearTimeout(this.#r),this.#n=
Date.now()-n-Math.max(r-e,0),this.#u(Math.min(e,r))}#i(e){if(this.#n=Date.now(),this.#o=!1,!(e instanceof ArrayBuffer)){
this.listener.violated("a text message in a binary session");return}let n;try{n=U(at,new Uint8Array(e))}catch(r){this.listener.
violated(`not a frame: ${String(r)}`);return}this.#t||(this.#t=!0,this.#e.resolve(),this.listener.introduced()),n.id!==Ls&&
this.listener.frame(n)}#a=()=>{let e=Date.now()-this.#n,{keepaliveMs:n,keepaliveTimeoutMs:r}=this.timing;e<n?this.#r=setTimeout(
this.#a,n-e):this.#o?e<n+r?this.#r=setTimeout(this.#a,n+r-e):(this.socket.close(),this.#c(x(`${this.url} did not answer \
a keepalive`),!1)):(this.#n=Date.now()-n,this.#u(r))};#u(e){this.#o=!0,this.send(y(V,{id:Ls})),this.#r=setTimeout(this.#a,
e)}#c(e,n){this.#m(),this.#e.reject(e),this.listener.lost(e,n)}#m(){clearTimeout(this.#r),this.socket.onmessage=this.socket.
onclose=null,this.socket.onerror=()=>{}}};function Ic(t){for(;new TextEncoder().encode(t).length>123;)t=t.slice(0,-1);return t}var Nt=class{constructor(e,n,r,o,s){this.http=e;this.path=n;this.WebSocket=r;this.timing=o;this.httpPath=s;this.#t=new j(
o.upgradeInitialMs,o.upgradeMaxMs)}http;path;WebSocket;timing;httpPath;#e=gt();#t;#n=0;#o=!1;#r=!1;async open(e,n,r){let o=this.#r;
if(this.#r=!1,this.WebSocket&&!o&&Date.now()>=this.#n)try{return await this.#s(e,n,r)}catch{o=!0}let s=new vt(this.http,
this.path,this.timing,this.httpPath,r);return await s.open(this.#a(e),n),o&&this.#i(),s}async upgrade(e,n,r){try{let o=await this.#s(
e,n,r);return await o.ready,o}catch(o){throw this.#i(),o}}upgradeDelay(){return this.WebSocket&&Math.max(this.#n-Date.now(),
0)}async#s(e,n,r){let o=this.http.base.replace(/^http/,"ws")+this.path,s=await _s(this.WebSocket,o,this.timing,this.#a(e),
n,r),i=()=>{this.#o=!0,this.#t.reset()};return s.ready.then(i,()=>this.#r=!0),s}#i(){let e=this.#o?this.timing.initialMs:
this.#t.next();this.#o=!1,this.#n=Date.now()+e/2+H(e/2)}#a(e){let n={publisher:this.#e,published:e};return y(V,{frame:{case:"\
hello",value:n}})}};var wt=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(e){let n=r=>e(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(e){this.#e=e;for(let n of[...this.#t])try{n(e)}catch(r){queueMicrotask(()=>{throw r})}}setLost(e){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:e})}};var Ve=class{number=0;link;draining=!1;#e=[];receive(e){this.number===0?this.#e.push(e):e()}open(e,n){this.number=e,this.
link=n}flush(){this.#e.splice(0).forEach(e=>e())}};var It=class{#e=0;#t=0;#n;#o;get isIdle(){return this.#n===void 0}delay(e,n=0){this.#t=Date.now()+n,this.#e=this.#t+e}hurry(){
this.#e=this.#t,this.#o?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#o?.()}start(e){let n=new AbortController;this.#n=
n,this.#r(e,n.signal)}async#r(e,n){if(await this.#s(n),n.aborted)return;if(!e.isNeeded()){this.#n=void 0,e.unneeded();return}
let r;try{r=await e.open(n)}catch(o){n.aborted||(this.#n=void 0,e.failed(o));return}if(n.aborted){r.close(1e3,"");return}
this.#n=void 0,e.opened(r)}async#s(e){for(let n;!e.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#o=()=>{clearTimeout(o),r()}})}};function Ye(t){return t.kind==="subscription"?!t.isLeft:t.answer.wanted}function Ds(t){return t.kind!=="subscription"||t.
isRequested}function Os(t,e){return e?.code==="unavailable"&&t.kind!=="request"}function de(t,e){if(t.kind==="subscripti\
on")t.end(e);else if(e)t.answer.reject(e);else throw new I(`end without a status for a ${t.kind}`)}function Cs(t,e){if(t.
kind==="publish"&&e.case==="receipt")t.answer.resolve(e.value);else if(t.kind==="request"&&e.case==="reply")t.answer.resolve(
e.value.payload);else throw new I(`unexpected ${e.case} for a ${t.kind}`)}var Wn=8*1024*1024,xc=512,xt=class{constructor(e){this.observable=e}observable;#e=[];#t=Wn;get isEmpty(){return this.#e.
length===0}add(e){this.#e.push(e)}remove(e){let n=this.#e.indexOf(e);n>=0&&this.#e.splice(n,1)}next(e){let n=e?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(e,n,r,o){
return new Promise((s,i)=>{let a=Math.min(e+xc,Wn);if(this.#t<a){i(Tc());return}this.#t-=a;let c=d=>{u.wanted&&(u.wanted=
!1,d()),this.#t+=u.bytes,u.bytes=0},u={resolve:d=>c(()=>s(d)),reject:d=>c(()=>i(d)),wanted:!0,sent:!1,bytes:a},m=r(u);this.
add(m),n.onEnd(d=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(m),u.reject(x("not sent"))),i(this.#n(d,u.sent)),o(m))})})}#n(e,n){
let{state:r}=this.observable;if(e.code!=="deadline_exceeded")return e;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new g(
"deadline_exceeded",e.message+s+o,i)}};function Tc(){let t=`${Wn} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new g("resource_exhausted",t)}var Ac=1024,kc=4294967294,Mc="the connection was lost before the reply: the request was sent, and its outcome is unknown",
At=class{constructor(e,n){this.policy=e;this.again=n}policy;again;#e=new Map;#t=0;#n=0;published=0n;#o=[];get canPublish(){
return this.#n<Ac}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(e,n){let r=this.#i();if(e.link=
n,e.kind==="subscription"){e.id=r;let o=e.request(n);return this.#e.set(r,e),o&&Tt(r,{case:"subscribe",value:o})}return e.
answer.sent=!0,this.#e.set(r,e),e.kind==="publish"?(this.published+=1n,this.#n+=1,e.publish.sequence=this.published,Tt(r,
{case:"publish",value:e.publish})):Tt(r,{case:"request",value:e.request()})}credit(e,n,r){let o=this.#r(e)&&r===e.link,s=e.
credit(n);if(s==="send credit"&&o)this.#a(e.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="subscribe"&&o){let i=e.
request(e.link);i&&this.#a(e.id,{case:"subscribe",value:i})}}requestAgain(e,n){if(e.isPostponed&&this.#r(e)&&n===e.link){
let r=e.request(n);r&&this.#a(e.id,{case:"subscribe",value:r})}}unsubscribe(e,n){let r=e.leave();this.#r(e)&&(r&&n===e.link?
this.#a(e.id,{case:"unsubscribe",value:{}}):this.#s(e.id))}cancel(e,n){for(let[r,o]of this.#e)o===e&&n===o.link&&this.#a(
r,{case:"cancel",value:{}})}receive({id:e,frame:n},r,o){if(n.case===void 0)return;let s=this.#e.get(e);if(s?.link!==r.number||
r.number===0){if(o)return;throw new I(`unexpected ${n.case} for ${e}, which is not in use`)}if(n.case==="end"){let i=n.value.
status&&it(n.value.status);if((r.draining||o)&&Ye(s)&&Os(s,i)){s.link=0;return}if(s.kind==="subscription"&&s.postpone(i,
this.policy,()=>this.again(s)))return;de(s,i),this.#s(e)}else if(s.kind==="subscription"){s.receive(n);let i=s.takeOwedCredit();
i>0&&this.#a(e,{case:"credit",value:{bytes:BigInt(i)}})}else Cs(s,n),this.#s(e)}hasWanted(){return[...this.#e.values()].
some(Ye)}removeUnwanted(){for(let[e,n]of this.#e)Ye(n)||(this.#s(e),de(n,x("the connection was lost")))}awaits(e,n){return[
...this.#e.values()].some(r=>r.link===e&&(r.kind==="publish"||r.kind==="request"&&!n))}moveTo(e,n){this.#o=[];for(let[r,
o]of this.#e){if(o.kind!=="subscription")continue;if(o.isLeft){this.#s(r);continue}let s=o.request(e);s&&this.#a(r,{case:"\
subscribe",value:s})}this.publishAgain(e,n)}publishAgain(e,n){let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==
e&&o[1].link!==n);r.sort(([,o],[,s])=>o.publish.sequence<s.publish.sequence?-1:1);for(let[o,s]of r)s.link=e,this.#a(o,{case:"\
publish",value:s.publish})}lose(e,n,r){for(let[o,s]of this.#e)s.link===e&&(s.kind==="request"?(this.#s(o),s.answer.reject(
x(Mc,n))):r&&Ds(s)||!Ye(s)?(this.#s(o),de(s,n)):s.kind==="publish"&&(s.link=0,s.publish.again=!0))}fail(e){this.#o=[];for(let[
n,r]of this.#e)this.#s(n),de(r,e)}#r(e){return this.#e.get(e.id)===e}#s(e){this.#e.get(e)?.kind==="publish"&&(this.#n-=1),
this.#e.delete(e)}#i(){do this.#t=this.#t>=kc?1:this.#t+1;while(this.#e.has(this.#t));return this.#t}#a(e,n){this.#o.push(
Tt(e,n))}};function Tt(t,e){return y(V,{id:t,frame:e})}var kt=class{#e;#t=new AbortController;start(e){let n=e.delay();if(n===void 0)return;this.#t=new AbortController;let{signal:r}=this.#t;
this.#e=setTimeout(()=>{this.#n(e,r)},n)}stop(){clearTimeout(this.#e),this.#t.abort()}async#n(e,n){let r;try{r=await e.open(
n)}catch{n.aborted||this.start(e);return}n.aborted?r.close(1e3,""):e.opened(r)}};function Ps(t,e){let n=globalThis,{document:r}=n;n.addEventListener?.("online",t,{signal:e}),n.addEventListener?.("pages\
how",t,{signal:e}),r?.addEventListener("resume",t,{signal:e});let o=()=>r?.visibilityState==="visible"&&t();r?.addEventListener(
"visibilitychange",o,{signal:e})}var Us=4400,Fs="the link was replaced",Mt=class{constructor(e,n){this.selector=e;this.timing=n;this.#e=new At(n,r=>{this.#e.
requestAgain(r,this.#r?.number),this.#l()}),this.#t=new j(n.initialMs,n.maxMs),Ps(()=>{this.#n.hurry(),this.#r?.link?.check()},
this.closing)}selector;timing;observable=new wt;#e;#t;#n=new It;#o=new xt(this.observable);#r;#s;#i=0;#a;#u=new kt;#c;#m=new AbortController;closing=this.#m.
signal;#d=!1;#p=!1;#g=!1;subscribe(e){if(this.#c){e.inbox.end(this.#c);return}this.#o.add(e),this.#l()}credit(e,n){this.#e.
credit(e,n,this.#r?.number),this.#l()}unsubscribe(e){this.#e.unsubscribe(e,this.#r?.number),this.#o.remove(e),this.#l()}publish(e,n,r){
let o=y(ps,{topic:e,payload:n});return this.#f(n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(e,n,r){
return this.#f(n.length,r,o=>({kind:"request",link:0,request:()=>y(fs,{method:e,payload:n,timeoutMs:r.remaining()??0}),answer:o}))}close(){
this.#c||(this.#c=new g("canceled","the client is closed: create another one"),this.#T(this.#c,1e3,""),this.#m.abort(this.#c))}#f(e,n,r){
if(this.#c)return Promise.reject(this.#c);let o=this.#o.enqueue(e,n,r,s=>{s.kind==="request"&&this.#e.cancel(s,this.#r?.
number),this.#l()});return this.#l(),o}#l(){if(this.#p){this.#g=!0;return}this.#p=!0;do this.#g=!1,this.#x(),this.#E(),this.#M(),
this.#R();while(this.#g);this.#p=!1}#E(){if(this.#r&&!this.#r.draining||!this.#n.isIdle)return;let e=this.#S(),{kind:n}=this.
observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#r&&(e?n!=="reconnecting":r)&&this.observable.set({kind:e?
"connecting":"idle"}),!e)return;let o=new Ve;this.#n.start({isNeeded:()=>this.#S(),open:s=>this.selector.open(this.#e.published,
s,this.#w(o)),opened:s=>this.#y(o,s),failed:s=>this.#v(s),unneeded:()=>this.#l()})}#S(){return this.#r||this.#e.removeUnwanted(),
!this.#o.isEmpty||this.#e.hasWanted()}#v(e){let{error:n,isFinal:r,retryAfterMs:o}=e instanceof Y?e:new Y(x("no connectio\
n",e),!1);if(r){this.#T(n,1e3,"");return}this.#n.delay(H(this.#t.next()),Math.min(o,this.timing.maxRetryAfterMs)),this.#r||
this.observable.setLost(n),this.#l()}#y(e,n){this.#i+=1,e.open(this.#i,n);let r=this.#r;this.#r=e,r&&(this.#I(this.#s,x(
Fs)),this.#s=r),this.#e.moveTo(e.number,this.#s?.number),this.#u.stop(),n.transport!=="websocket"&&this.#L(),this.#N(e),
this.#l(),e.flush()}#N(e){e===this.#r&&this.observable.set({kind:"live",transport:e.link.transport})}#w(e){let n=o=>{if(!(e!==
this.#r&&e!==this.#s)){try{o()}catch(s){this.#A(e,s)}this.#l()}},r=o=>e.receive(()=>n(o));return{introduced:()=>r(()=>this.#d=
!0),frame:o=>r(()=>this.#h(e,o)),violated:o=>r(()=>{throw new I(o)}),changed:()=>r(()=>this.#N(e)),lost:(o,s)=>r(()=>this.#b(
e,o,s))}}#h(e,n){if(e===this.#r&&this.#t.reset(),n.frame.case!=="drain")this.#e.receive(n,e,e===this.#s);else if(!e.draining){
e.draining=!0;let r=Math.min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#n.delay(H(Math.max(r,this.timing.initialMs)),
r)}}#A(e,n){if(!(n instanceof I))throw n;e===this.#s?this.#I(e,te(n.message),Us,n.message):this.#T(te(n.message),Us,n.message)}#b(e,n,r){
if(e===this.#s){this.#I(e,n);return}this.#r=void 0,this.#u.stop(),this.#e.lose(e.number,n,r),e.draining||this.#n.delay(H(
this.#t.next())),this.observable.setLost(n)}#I(e,n,r=1e3,o=""){e&&(this.#s=void 0,this.#e.lose(e.number,n,!1),e.link?.close(
r,o),this.#r&&this.#e.publishAgain(this.#r.number,void 0))}#x(){this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#I(this.#s,
x(Fs))}#L(){let e;this.#u.start({delay:()=>this.selector.upgradeDelay(),open:n=>(e=new Ve,this.selector.upgrade(this.#e.
published,n,this.#w(e))),opened:n=>{this.#n.stop(),this.#y(e,n)}})}#M(){let{link:e,number:n,draining:r}=this.#r??{};if(!e||
n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){e.send(
s);continue}let i=!o&&this.#d&&this.#e.canPublish,a=r?void 0:this.#o.next(i);if(!a)return;let c=this.#e.add(a,n);c&&e.send(
c)}}#R(){!this.#r||!this.#e.isEmpty||!this.#o.isEmpty?(clearTimeout(this.#a),this.#a=void 0):this.#a??=setTimeout(()=>{this.#k(
1e3,""),this.observable.set({kind:"idle"})},this.timing.idleMs)}#k(e,n){clearTimeout(this.#a),this.#a=void 0,this.#n.stop(),
this.#u.stop();let{link:r}=this.#r??{},o=this.#s?.link;this.#r=this.#s=void 0,r?.close(e,n),o?.close(1e3,"")}#T(e,n,r){this.#k(
n,r),this.#e.fail(e);for(let o of this.#o.drain())de(o,e);this.observable.set({kind:"closed",reason:e})}};var Rc={handshakeMs:3e3,responseMs:15e3,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:2e3,
streamSilenceMs:45e3,pollMs:25e3,pollIntervalMs:1e3};function Bs(t,e){return{...Is,...t,...Rc,...e}}var Lc=3e4,$e=class{#e;#t={buffersStreams:!1};#n;#o=new Map;#r=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(e){
let n=e.fetch??globalThis.fetch;this.http=new ut(_c(e.baseUrl),n,e.headers,e.credentials),this.interceptors=e.interceptors??
[],this.defaultTimeoutMs=e.defaultTimeoutMs??Lc,this.requestsOverSession=e.requests==="session",this.#e=Bs(e.retry,e.timeouts);
let{WebSocket:r}=globalThis;this.#n=(e.WebSocket===void 0?r:e.WebSocket)??void 0}close(){this.#r=!0,this.#o.forEach(e=>e.
close())}session(e){let n=this.#o.get(e);if(!n){let r=new Nt(this.http,e,this.#n,this.#e,this.#t);n=new Mt(r,this.#e),this.#o.
set(e,n)}return this.#r&&n.close(),n}};function Gs(t){return new $e(t)}function Vs(t){return{get state(){return t.observable.
state},onchange:e=>t.observable.onchange(e),close:()=>t.close()}}function _c(t){let{location:e}=globalThis,n;try{n=new URL(
t,e?.href)}catch{throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(t)}; write https://host`)}if(n.protocol!=="\
http:"&&n.protocol!=="https:")throw new TypeError(`baseUrl has the scheme ${n.protocol}; use http: or https:`);return(n.
origin+n.pathname).replace(/\/+$/,"")}var $s=new WeakMap;function Rt(t,e){let n=e instanceof $e?e:Gs(e),r=vs(t),o=[...r.values()][0]?.sessionPath??"",s=n.session(
o),i={};for(let[a,c]of r){let u=Dc(n,s,c),{desc:m}=c;switch(m.methodKind){case"unary":i[a]=Oc(n,s,c,m);break;case"client\
_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=Ys(s,c);break;case"s\
erver_streaming":i[a]=Ys(s,c)}}return $s.set(i,Vs(s)),i}function qn(t){let e=$s.get(t);if(!e)throw new TypeError("not a \
client: pass the result of createClient");return e}function Ys(t,e){return(n={},r={})=>new ht(t,e,()=>Es(e,n),r)}function Dc(t,e,n){
return(r,o={})=>Ks(t,e,o,async s=>{let i=Be(n.event,Fe(n.event,r)),{position:a}=await e.publish(n.name,i,s);return{position:a&&
new X(a.epoch,a.sequence)}})}function Oc(t,e,n,r){let{input:o,output:s,parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=t,
{name:m,sessionPath:d}=n;return(p,h={})=>Ks(t,e,h,async f=>{let{onHeader:S}=h,N=async ue=>{let[xe,gi]=u&&!S&&[...ue.header].
length===0?[await T(ue.message),new Headers]:await ys(a,n,ue,f);return{stream:!1,service:i,method:r,header:gi,message:xe}},
T=async ue=>{let xe=await e.request(m,Be(o,ue),f);return Ne(s,xe,`the reply to ${m}`)},C=bs(h),re=Fe(o,p),fe=`${a.base}${d}\
/${m}`,We=c.reduceRight((ue,xe)=>xe(ue),N),hi={stream:!1,service:i,method:r,url:fe,signal:f.signal,header:C,message:re},
rr=await Promise.race([We(hi),f.ended()]);return S?.(rr.header),rr.message})}async function Ks(t,e,{signal:n,timeoutMs:r=t.
defaultTimeoutMs},o){let s=new J({signal:n,timeoutMs:r},e.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(
s)}finally{s.done()}}var Ws=_("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfYn\
l0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc2\
1xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKBE\
xBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBVE\
UQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY4\
gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",[
Pe]);var Cc=_("ChJjaGF0L3YxL2NoYXQucHJvdG8SB2NoYXQudjEiDwoNV2hvQW1JUmVxdWVzdCIwCg5XaG9BbUlSZXNwb25zZRIMCgRuYW1lGAEgASgJEhAKCH\
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
zq4RgRIg9LZXlzdHJva2VGaWx0ZXLy4RgDCIAIKAEwAWIGcHJvdG8z",[Fo,Ws]);var Xn=ls(Cc,0);var qs=".",L=Rt(Xn,{baseUrl:qs}),$=qn(L),Xs=Rt(Xn,{baseUrl:qs,fetch:(t,e)=>fetch(t,{...e,keepalive:!0})});function ne(t){return t instanceof g&&t.code==="unauthenticated"}function Zs(){$.onchange(t=>{t.kind==="closed"&&ne(t.reason)&&
Ke()})}function Ke(){let t=b("signed-out");t.open||(t.addEventListener("cancel",e=>e.preventDefault()),b("sign-in").addEventListener(
"click",()=>location.reload()),t.showModal())}var Pc=new Intl.DateTimeFormat(void 0,{hour:"2-digit",minute:"2-digit"}),Uc=new Intl.DateTimeFormat(void 0,{weekday:"lon\
g",day:"numeric",month:"long"});function Js(t){return t?new Date(Number(t.seconds)*1e3+t.nanos/1e6):new Date}function we(t){
return Pc.format(t)}function Lt(t){return t.toDateString()===new Date().toDateString()?"Today":Uc.format(t)}function js(t){
let e=Math.max(Math.round(t/1e3),1),[n,r]=e<90?[e,"second"]:e<5400?[Math.round(e/60),"minute"]:[Math.round(e/3600),"hour"];
return`${n} ${r}${n===1?"":"s"}`}var Fc={websocket:"WebSocket","event-stream":"event stream","long-poll":"long poll"};function Hs(){let t=b("connection"),
e=n=>{t.dataset.state=n.kind,t.textContent=Bc(n)};$.onchange(e),e($.state)}function Bc(t){switch(t.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Connected by ${Fc[t.transport]}`;case"reconnecting":return`No connec\
tion since ${we(t.since)}. It is tried again.`;case"closed":return ne(t.reason)?"Signed out":`Refused: ${t.reason.message}`}}var zs=300;async function Qs(t,e,n,r,o){e.clear(),n.show(t);let s=setTimeout(()=>e.begin(),zs),i=new Zn(o),a=L.messages(
{room:t},{signal:o});a.confirmed.then(({position:c})=>e.mark("begin",c.sequence>0n?"What was said before is not kept":"T\
he beginning"),()=>{});try{for await(let c of a)clearTimeout(s),s=setTimeout(()=>e.begin(),zs),Gc(c,e,i),c.kind==="event"&&
(n.arrived(c.message),r.stopped(c.message.author))}catch(c){!o.aborted&&c instanceof g&&!ne(c)&&e.mark("gap",`This room \
has ended: ${c.message}.`)}}function Gc(t,e,n){switch(t.kind){case"event":e.add(t.message);break;case"resumed":e.mark("r\
esumed",`Back${n.over()}. Nothing was missed${Vc(t.replayed)}.`);break;case"gap":e.mark("gap",`Back${n.over()}. ${Yc(t)}`)}}
function Vc(t){return t===0?"":t===1?"; one message came meanwhile":`; ${t} messages came meanwhile`}function Yc({from:t,
to:e}){return t.epoch!==e.epoch?"The server was restarted: what was said before, and does not stand here, is lost.":`It \
was too long: up to ${e.sequence-t.sequence+1n} messages, of all rooms, are missing here.`}var Zn=class{#e;constructor(e){
let n=o=>{o.kind==="reconnecting"&&(this.#e=o.since)},r=$.onchange(n);e.addEventListener("abort",r)}over(){let e=this.#e;
return this.#e=void 0,e?` after ${js(Date.now()-e.getTime())}`:""}};function _t(){return crypto.getRandomValues(new Uint8Array(16))}function Dt(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var ei="chat.name",ti="chat.key";async function ni(){let{name:t,signOut:e}=await L.whoAmI({});return Jn=t!=="",Jn?{name:t,
signOut:e}:void 0}var Jn=!1;function Ot(){return localStorage.getItem(ei)??""}function Ct(t){localStorage.setItem(ei,t)}
function ae(){return Jn?new Uint8Array:$c()??Kc()}function $c(){let t=localStorage.getItem(ti);return t&&/^[0-9a-f]{32}$/.
test(t)?Uint8Array.from({length:16},(e,n)=>parseInt(t.slice(2*n,2*n+2),16)):void 0}function Kc(){let t=_t();return localStorage.
setItem(ti,Dt(t)),t}var Wc=5*6e4,qc=2e3,z=b("scroll"),Pt=b("newer"),Ft=class{constructor(e){this.isMe=e;z.addEventListener("scroll",()=>{Ut()&&
this.#s()}),Pt.addEventListener("click",()=>this.toEnd());let n=new ResizeObserver(()=>this.#r(ri));[z,this.#e,b("outbox")].
forEach(r=>n.observe(r))}isMe;#e=b("log");#t;#n=0;clear(){this.#e.replaceChildren(),this.#e.ariaLive="off",this.#t=void 0,
this.#s()}begin(){this.#e.ariaLive="polite"}add(e){let n=Js(e.time),r=this.#t;(!r||Lt(r.date)!==Lt(n))&&this.#o(A("div",
"mark day",Lt(n)));let s=this.#e.lastElementChild?.classList.contains("message")===!0&&r?.author===e.author&&n.getTime()-
r.date.getTime()<Wc,i=this.isMe(e.author),a=jn(e.author,e.text,we(n),{together:s,mine:i});a.dataset.id=e.id,i&&a.append(
A("p","state sent","sent")),this.#t={author:e.author,date:n};let c=Ut();this.#o(a),!c&&!i&&this.#e.ariaLive==="polite"&&
(this.#n+=1,Pt.textContent=`${this.#n} new ${this.#n===1?"message":"messages"} below`,Pt.hidden=!1)}mark(e,n){let r=this.#e.
lastElementChild;e==="resumed"&&r?.classList.contains(e)&&r.remove(),this.#o(A("div",`mark ${e}`,n))}toEnd(){z.scrollTop=
z.scrollHeight,this.#s()}#o(e){let n=Ut();for(this.#e.append(e);this.#e.childElementCount>qc;)this.#e.firstElementChild?.
remove();this.#r(n)}#r(e){e&&(z.scrollTop=z.scrollHeight)}#s(){this.#n=0,Pt.hidden=!0}};function jn(t,e,n,r){let o=A("ar\
ticle",`message${r.mine?" mine":""}${r.together?" together":""}`),s=A("p","who"),i=A("b","author",t);return i.style.setProperty(
"--hue",String(Hn(t))),s.append(i,A("time","",n)),o.append(s,A("p","text",e)),o}function Hn(t){let e=7;for(let n of t.toLowerCase())
e=(e*31+n.codePointAt(0))%360;return e}var ri=!0;z.addEventListener("scroll",()=>ri=Ut());function Ut(){return z.scrollHeight-
z.scrollTop-z.clientHeight<40}var Bt=class{constructor(e,n){this.isMe=e;this.counted=n;b("people-more").open=!matchMedia("(max-width: 46rem)").matches}isMe;counted;#e=b(
"people");#t=b("people-title");#n=new Map;#o="";show(e){this.#o=e,this.#s()}async listen(){try{for await(let e of L.people())
e.kind==="event"?this.#r(e.message):e.kind==="gap"&&e.from.epoch!==e.to.epoch&&this.#n.clear(),this.#s()}catch{}}#r(e){let n=this.#n.
get(e.room)??new Map;this.#n.set(e.room,n),e.presence===3?n.delete(e.name):n.set(e.name,e)}#s(){let e=[...this.#n.get(this.#o)?.
values()??[]];e.sort((n,r)=>n.name.localeCompare(r.name)),this.#t.textContent=`Here now: ${e.length}`,this.#e.replaceChildren(
...e.map(n=>this.#i(n))),this.counted(new Map([...this.#n].map(([n,r])=>[n,r.size])))}#i({name:e,presence:n}){let r=n===
2,o=A("span","dot");o.style.setProperty("--hue",String(Hn(e)));let s=A("li",r?"away":"",o,A("span","name",e)),i=[this.isMe(
e)?"you":"",r?"away":""].filter(Boolean);return i.length>0&&s.append(A("span","note",` (${i.join(", ")})`)),s}};function oi(t){
return t instanceof g?t.message:String(t)}var si=1e4,Xc=5e3;async function Gt(t,e){return(await L.enter({room:t,name:e,key:ae(),away:document.hidden},{timeoutMs:si})).
name}function ii(t,e,n,r){let o,s=!1,i=()=>{Xs.leave({room:t,name:e,key:ae()}).catch(()=>{})},a=async()=>{if(clearTimeout(
o),s)return;let p=Xc;try{p=(await L.enter({room:t,name:e,key:ae(),away:document.hidden},{timeoutMs:si,signal:r})).againMs}catch(h){
if(h instanceof g&&h.code==="already_exists"&&n(h),ne(h)){Ke();return}}!r.aborted&&!s&&(clearTimeout(o),o=setTimeout(a,p))},
c=()=>{a()};document.addEventListener("visibilitychange",c,{signal:r});let u=()=>{s=!0,i()},m=()=>{s=!1,c()};addEventListener(
"pagehide",u,{signal:r}),addEventListener("pageshow",m,{signal:r});let d=$.onchange(({kind:p})=>p==="live"&&c());r.addEventListener(
"abort",()=>{clearTimeout(o),d(),i()}),c()}var ai=b("entrance"),ce=b("name"),zn=b("name-answer"),ci=b("entrance-form");function Vt(t,e=""){return ai.hidden=!1,zn.textContent=
e,ce.value=Ot(),ce.focus(),ce.select(),new Promise(n=>{let r=async o=>{o.preventDefault(),zn.textContent="";try{let s=await Gt(
t(),ce.value);ci.removeEventListener("submit",r),Ct(s),ai.hidden=!0,n(s)}catch(s){zn.textContent=Zc(oi(s)),ce.setAttribute(
"aria-invalid","true"),ce.focus()}};ce.addEventListener("input",()=>ce.removeAttribute("aria-invalid")),ci.addEventListener(
"submit",r)})}function Zc(t){return`${t[0]?.toUpperCase()??""}${t.slice(1)}.`}var Yt=class{#e=b("outbox");#t=new Map;#n="";constructor(){$.onchange(()=>this.#s()),addEventListener("beforeunload",e=>{
[...this.#t.values()].some(({isUnderWay:n})=>n)&&e.preventDefault()})}show(e){this.#n=e,this.#e.replaceChildren(...[...this.#t.
values()].filter(n=>n.room===e).map(n=>n.entry))}send(e,n,r){let o=A("p","state"),s=jn(n,r,we(new Date),{together:!1,mine:!0});
s.append(o);let i={room:e,author:n,text:r,id:Dt(_t()),entry:s,state:o,isUnderWay:!1};s.dataset.id=i.id,this.#t.set(i.id,
i),e===this.#n&&this.#e.append(s),this.#o(i)}arrived(e){this.#i(e.id)}async#o(e){let{room:n,author:r,text:o,id:s}=e;e.isUnderWay=
!0,this.#s();try{await L.publishMessages({room:n,author:r,text:o,id:s,key:ae()},{timeoutMs:1/0}),e.isUnderWay=!1,Qn(e,"s\
ent","sent"),n!==this.#n&&this.#i(s)}catch(i){e.isUnderWay=!1,this.#r(e,i)}}#r(e,n){let r=n.code==="aborted",o=r?"It may\
 have arrived or not: the server was restarted before it answered.":`Not sent: ${n.message}.`;Qn(e,r?"unknown":"failed",
o);let s=Zt(r?"Send it again":"Try again",()=>{this.#o(e)});e.state.append(" ",s," ",Zt("Discard",()=>this.#i(e.id)))}#s(){
let e=$.state.kind==="live";for(let n of this.#t.values())n.isUnderWay&&Qn(n,"sending",e?"sending…":"waits for the con\
nection")}#i(e){this.#t.get(e)?.entry.remove(),this.#t.delete(e)}};function Qn(t,e,n){t.entry.dataset.state=e,t.state.className=
`state ${e}`,t.state.role=e==="failed"||e==="unknown"?"alert":null,t.state.textContent=n}var $t=class t{constructor(e){this.all=e}all;#e=b("rooms");#t=new Map;static async load(){let[e,...n]=(await L.listRooms(
{})).rooms;if(!e)throw new Error("the server has no rooms");return new t([e,...n])}get open(){let e=decodeURIComponent(location.
hash.slice(1));return this.all.find(n=>n.name===e)??this.all[0]}count(e){this.#t=e,this.draw()}draw(){let{open:e}=this;b(
"room-name").textContent=e.name,b("room-about").textContent=e.about,document.title=`${e.name} · chat`;let n=document.activeElement?.
getAttribute("href");this.#e.replaceChildren(...this.all.map(r=>this.#n(r,r===e))),n&&this.#e.querySelector(`a[href="${CSS.
escape(n)}"]`)?.focus()}#n(e,n){let r=A("a","",A("span","name",e.name));r.href=`#${e.name}`,n&&(r.ariaCurrent="page");let o=this.#t.
get(e.name)??0;if(o>0){let s=A("span","count",String(o));s.append(A("span","unseen",o===1?" person":" people")),r.append(
" ",s)}return A("li","",r)}};var ui=2e3,Jc=4e3,Kt=class{#e=b("typing");#t=new Map;#n=0;tell(e,n){Date.now()-this.#n<ui||(this.#n=Date.now(),L.publishTyping(
{room:e,author:n,key:ae()},{timeoutMs:ui}).catch(()=>{}))}sent(){this.#n=0}async listen(e,n,r){this.#t.forEach((s,i)=>this.
stopped(i));let o=0;try{for await(let s of L.typing({room:e},{live:!0,signal:r}))s.kind==="resumed"?o=s.replayed:s.kind===
"event"&&o>0?o-=1:s.kind==="event"&&!n(s.message.author)&&this.#o(s.message)}catch{}}stopped(e){clearTimeout(this.#t.get(
e)),this.#t.delete(e)&&this.#r()}#o({author:e}){clearTimeout(this.#t.get(e)),this.#t.set(e,setTimeout(()=>this.stopped(e),
Jc)),this.#r()}#r(){let e=[...this.#t.keys()],n=e.length===0?"":e.length===1?`${e[0]} is typing…`:e.length===2?`${e[0]}\
 and ${e[1]} are typing…`:`${e.length} people are typing…`;this.#e.textContent!==n&&(this.#e.textContent=n)}};var er=b("house"),li=new Yt,Xt=new Kt;Hs();Zs();var Wt=await fi(ni),pe=await fi(()=>$t.load());Wt&&(b("rename").hidden=!0,
b("sign-out").hidden=Wt.signOut==="",b("sign-out").action=Wt.signOut);var Ie=Wt?.name??await jc(),tr=t=>t===Ie,mi=new Ft(
tr),di=new Bt(tr,t=>pe.count(t)),qt=new AbortController;function nr(){qt.abort(),qt=new AbortController;let{signal:t}=qt,
{name:e}=pe.open;pe.draw(),di.show(e),b("me").textContent=Ie,er.hidden=!1,ii(e,Ie,({message:n})=>{pi(`Meanwhile ${n}.`)},
t),Xt.listen(e,tr,t),Qs(e,mi,li,Xt,t),ir()}async function pi(t=""){qt.abort(),er.hidden=!0,Ie=await Vt(()=>pe.open.name,
t),nr()}async function fi(t){for(;;){try{return await t()}catch(e){if(console.warn("the server has not answered yet:",e),
ne(e))return Ke(),new Promise(()=>{})}await new Promise(e=>setTimeout(e,1e3))}}async function jc(){let t=()=>pe.open.name,
e=Ot();if(!e)return Vt(t);try{let n=await Gt(t(),e);return Ct(n),n}catch(n){return Vt(t,`${n.message}.`)}}sr(()=>Xt.tell(
pe.open.name,Ie),t=>{Xt.sent(),li.send(pe.open.name,Ie,t),mi.toEnd()});b("rename").addEventListener("click",()=>{pi()});
document.querySelector("[data-skip]")?.addEventListener("click",t=>{t.preventDefault(),b("text").focus()});addEventListener(
"hashchange",()=>er.hidden||nr());nr();di.listen();
