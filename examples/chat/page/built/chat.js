// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and
// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).
function g(t){let e=document.getElementById(t);if(!e)throw new Error(`index.html has no #${t}`);return e}function A(t,e,...n){
let r=document.createElement(t);return r.className=e,r.append(...n),r}function Ht(t,e){let n=A("button","plain",t);return n.
type="button",n.addEventListener("click",e),n}var sr=g("composer"),J=g("text");function ir(t,e){let n=()=>{J.style.height="auto",J.style.height=`${J.scrollHeight+2}px`};
J.addEventListener("input",()=>{n(),J.value.trim()&&t()}),J.addEventListener("keydown",r=>{r.key==="Enter"&&!r.shiftKey&&
!r.isComposing&&(r.preventDefault(),sr.requestSubmit())}),sr.addEventListener("submit",r=>{r.preventDefault();let o=J.value.
trim();o&&(J.value="",n(),e(o)),J.focus()})}function ar(){matchMedia("(pointer: fine)").matches&&J.focus()}function se(t,e){return t!==null&&typeof t=="object"&&"$typeName"in t&&typeof t.$typeName=="string"?e===void 0?!0:e.typeName===
t.$typeName:!1}var l;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.BYTES=12]="BYTES",
t[t.UINT32=13]="UINT32",t[t.SFIXED32=15]="SFIXED32",t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="\
SINT64"})(l||(l={}));function ur(){let t=this.buf,e=this.pos,n=0,r=0;for(let s=0;s<28;s+=7){let i=t[e++];if(n|=(i&127)<<s,(i&128)==0){this.pos=
e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}let o=t[e++];if(n|=(o&15)<<28,r=(o&112)>>4,(o&128)==0){
this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}for(let s=3;s<=31;s+=7){let i=t[e++];if(r|=(i&
127)<<s,(i&128)==0){this.pos=e,this.assertBounds(),this.varint64Lo=n,this.varint64Hi=r;return}}throw new Error("invalid \
varint")}var Je=4294967296;function zt(t){let e=t[0]==="-";e&&(t=t.slice(1));let n=1e6,r=0,o=0;function s(i,a){let c=Number(t.slice(
i,a));o*=n,r=r*n+c,r>=Je&&(o=o+(r/Je|0),r=r%Je)}return s(-24,-18),s(-18,-12),s(-12,-6),s(-6),e?mr(r,o):en(r,o)}function lr(t,e){
let n=en(t,e),r=n.hi&2147483648;r&&(n=mr(n.lo,n.hi));let o=Qt(n.lo,n.hi);return r?"-"+o:o}function Qt(t,e){if({lo:t,hi:e}=
Ei(t,e),e<=2097151)return String(Je*e+t);let n=t&16777215,r=(t>>>24|e<<8)&16777215,o=e>>16&65535,s=n+r*6777216+o*6710656,
i=r+o*8147497,a=o*2,c=1e7;return s>=c&&(i+=Math.floor(s/c),s%=c),i>=c&&(a+=Math.floor(i/c),i%=c),a.toString()+cr(i)+cr(s)}
function Ei(t,e){return{lo:t>>>0,hi:e>>>0}}function en(t,e){return{lo:t|0,hi:e|0}}function mr(t,e){return e=~e,t?t=~t+1:
e+=1,en(t,e)}var cr=t=>{let e=String(t);return"0000000".slice(e.length)+e};function dr(t,e){if(t>>>0<128){e.push(t);return}
if(t>=0){for(;t>127;)e.push(t&127|128),t=t>>>7;e.push(t)}else{for(let n=0;n<9;n++)e.push(t&127|128),t=t>>7;e.push(1)}}function pr(){
let t=this.buf[this.pos++];if((t&128)===0)return this.assertBounds(),t;let e=t&127;if(t=this.buf[this.pos++],e|=(t&127)<<
7,(t&128)===0)return this.assertBounds(),e;if(t=this.buf[this.pos++],e|=(t&127)<<14,(t&128)===0)return this.assertBounds(),
e;if(t=this.buf[this.pos++],e|=(t&127)<<21,(t&128)===0)return this.assertBounds(),e;t=this.buf[this.pos++],e|=(t&15)<<28;
for(let n=5;(t&128)!==0&&n<10;n++)t=this.buf[this.pos++];if((t&128)!==0)throw new Error("invalid varint");return this.assertBounds(),
e>>>0}var E=vi();function vi(){let t=new DataView(new ArrayBuffer(8));if(typeof BigInt=="function"&&typeof t.getBigInt64=="fun\
ction"&&typeof t.getBigUint64=="function"&&typeof t.setBigInt64=="function"&&typeof t.setBigUint64=="function"&&(!!globalThis.
Deno||!!globalThis.Bun||typeof process!="object"||typeof process.env!="object"||process.env.BUF_BIGINT_DISABLE!=="1")){let n=BigInt(
"-9223372036854775808"),r=BigInt("9223372036854775807"),o=BigInt("0"),s=BigInt("18446744073709551615");return{zero:BigInt(
0),supported:!0,parse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>r||a<n)throw new Error(`invalid int64: ${i}`);return a},
uParse(i){let a=typeof i=="bigint"?i:BigInt(i);if(a>s||a<o)throw new Error(`invalid uint64: ${i}`);return a},enc(i){return t.
setBigInt64(0,this.parse(i),!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},uEnc(i){return t.setBigInt64(0,this.uParse(i),
!0),{lo:t.getInt32(0,!0),hi:t.getInt32(4,!0)}},dec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigInt64(0,!0)},
uDec(i,a){return t.setInt32(0,i,!0),t.setInt32(4,a,!0),t.getBigUint64(0,!0)}}}return{zero:"0",supported:!1,parse(n){return typeof n!=
"string"&&(n=n.toString()),fr(n),n},uParse(n){return typeof n!="string"&&(n=n.toString()),hr(n),n},enc(n){return typeof n!=
"string"&&(n=n.toString()),fr(n),zt(n)},uEnc(n){return typeof n!="string"&&(n=n.toString()),hr(n),zt(n)},dec(n,r){return lr(
n,r)},uDec(n,r){return Qt(n,r)}}}function fr(t){if(!/^-?[0-9]+$/.test(t))throw new Error("invalid int64: "+t)}function hr(t){
if(!/^[0-9]+$/.test(t))throw new Error("invalid uint64: "+t)}function O(t,e){switch(t){case l.STRING:return"";case l.BOOL:return!1;case l.DOUBLE:case l.FLOAT:return 0;case l.INT64:case l.
UINT64:case l.SFIXED64:case l.FIXED64:case l.SINT64:return e?"0":E.zero;case l.BYTES:return new Uint8Array(0);default:return 0}}
function br(t,e){switch(t){case l.BOOL:return e===!1;case l.STRING:return e==="";case l.BYTES:return e instanceof Uint8Array&&
!e.byteLength;case l.DOUBLE:case l.FLOAT:return Object.is(e,0);default:return e==0}}var gr=2,R=Symbol.for("reflect unsafe local");function yr(t,e){let n=t[e.localName].case;return n===void 0?n:e.fields.find(
r=>r.localName===n)}function Er(t,e){let n=e.localName;if(e.oneof)return t[e.oneof.localName].case===n;if(e.presence!=gr)
return t[n]!==void 0&&Object.prototype.hasOwnProperty.call(t,n);switch(e.fieldKind){case"list":return t[n].length>0;case"\
map":return Object.keys(t[n]).length>0;case"scalar":return!br(e.scalar,t[n]);case"enum":return t[n]!==e.enum.values[0].number}
throw new Error("message field with implicit presence")}function me(t,e){return Object.prototype.hasOwnProperty.call(t,e)&&
t[e]!==void 0}function vr(t,e){if(e.oneof){let n=t[e.oneof.localName];return n.case===e.localName?n.value:void 0}return t[e.
localName]}function Sr(t,e,n){e.oneof?t[e.oneof.localName]={case:e.localName,value:n}:t[e.localName]=n}function F(t,e,n){
e==="__proto__"?Object.defineProperty(t,"__proto__",{value:n,writable:!0,enumerable:!0,configurable:!0}):t[e]=n}function Nr(t,e){
return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function wr(t,e){let n=e.localName;if(e.oneof){let r=e.oneof.
localName;t[r].case===n&&(t[r]={case:void 0})}else if(e.presence!=gr)delete t[n];else switch(e.fieldKind){case"map":t[n]=
{};break;case"list":t[n]=[];break;case"enum":t[n]=e.enum.values[0].number;break;case"scalar":t[n]=O(e.scalar,e.longAsString);
break}}function q(t){return t!==null&&typeof t=="object"&&!Array.isArray(t)}function ke(t,e){var n,r,o,s;if(q(t)&&R in t&&"add"in t&&"field"in t&&typeof t.field=="function"){if(e!==void 0){let i=e,
a=t.field();return i.listKind==a.listKind&&i.scalar===a.scalar&&((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=
a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||
s===void 0?void 0:s.typeName)}return!0}return!1}function Re(t,e){var n,r,o,s;if(q(t)&&R in t&&"has"in t&&"field"in t&&typeof t.
field=="function"){if(e!==void 0){let i=e,a=t.field();return i.mapKey===a.mapKey&&i.mapKind==a.mapKind&&i.scalar===a.scalar&&
((n=i.message)===null||n===void 0?void 0:n.typeName)===((r=a.message)===null||r===void 0?void 0:r.typeName)&&((o=i.enum)===
null||o===void 0?void 0:o.typeName)===((s=a.enum)===null||s===void 0?void 0:s.typeName)}return!0}return!1}function Me(t,e){
return q(t)&&R in t&&"desc"in t&&q(t.desc)&&t.desc.kind==="message"&&(e===void 0||t.desc.typeName==e.typeName)}function Ir(t){return Tr(t.$typeName)}function X(t){let e=t.fields[0];return Tr(t.typeName)&&e!==void 0&&e.fieldKind=="s\
calar"&&e.name=="value"&&e.number==1}function xr(t){switch(t.typeName){case"google.protobuf.Any":case"google.protobuf.Ti\
mestamp":case"google.protobuf.Duration":case"google.protobuf.FieldMask":case"google.protobuf.Struct":case"google.protobu\
f.Value":case"google.protobuf.ListValue":return!0;default:return X(t)}}var Si=new Set(["google.protobuf.DoubleValue","go\
ogle.protobuf.FloatValue","google.protobuf.Int64Value","google.protobuf.UInt64Value","google.protobuf.Int32Value","googl\
e.protobuf.UInt32Value","google.protobuf.BoolValue","google.protobuf.StringValue","google.protobuf.BytesValue"]);function Tr(t){
return Si.has(t)}var Ni=999,wi=998,kr=2;function y(t,e){return se(e,t)?e:Rr(t)(e)}var Ar=new WeakMap;function Rr(t){let e=Ar.get(t);return e===
void 0&&(e=Ii(t),Ar.set(t,e)),e}var tn=0,Mr=1,Lr=2,_r=3;function Ii(t){let e=t.typeName,{properties:n,prototype:r}=xi(t);
return o=>{let s;r!==void 0?(s=Object.create(r),s.$typeName=e):s={$typeName:e};for(let i=0;i<n.length;i++){let a=n[i],c=a.
name,u=o?.[c];switch(a.kind){case tn:u!=null?s[c]=a.convert!==void 0?a.convert(u):u:a.constant!==void 0&&(s[c]=a.constant);
break;case Mr:s[c]=a.convert!==void 0&&Array.isArray(u)?u.map(a.convert):u??[];break;case Lr:if(a.convert===void 0||!q(u))
s[c]=u??{};else{let m={},d=Object.keys(u);for(let p=0;p<d.length;p++)F(m,d[p],a.convert(u[d[p]]));s[c]=m}break;case _r:{
let m=u;if(m?.case!=null){let d=a.convert.get(m.case);if(d!==void 0){s[c]={case:m.case,value:d(m.value)};break}}s[c]={case:void 0};
break}}}return s}}function xi(t){var e,n;let r=[],o={},s=Ai(t);for(let i of t.members){let a=i.localName;if(i.kind=="one\
of"){r.push({name:a,kind:_r,constant:void 0,convert:Ti(i)});continue}switch(i.fieldKind){case"message":{r.push({name:a,kind:tn,
constant:void 0,convert:je(i)});break}case"list":{r.push({name:a,kind:Mr,constant:void 0,convert:i.listKind=="message"?(e=
je(i))!==null&&e!==void 0?e:(c=>c):i.scalar==l.BYTES?Le:void 0});break}case"map":{r.push({name:a,kind:Lr,constant:void 0,
convert:i.mapKind=="message"?(n=je(i))!==null&&n!==void 0?n:(c=>c):i.scalar==l.BYTES?Le:void 0});break}default:{let c=ki(
i);r.push({name:a,kind:tn,constant:i.presence==kr?c:void 0,convert:i.fieldKind=="scalar"&&i.scalar==l.BYTES?Le:void 0}),
s&&(o[a]=c);break}}}return{properties:r,prototype:s?o:void 0}}function Ti(t){let e=new Map;for(let n of t.fields){let r;
n.fieldKind=="message"?r=je(n):n.fieldKind=="scalar"&&n.scalar==l.BYTES&&(r=Le),e.set(n.localName,r??(o=>o))}return e}function je(t){
if(t.fieldKind=="message"&&!t.oneof&&X(t.message))return t.message.fields[0].scalar==l.BYTES?Le:void 0;if(t.message.typeName==
"google.protobuf.Struct"&&t.parent.typeName!=="google.protobuf.Value")return;let e=t.message,n;return r=>!q(r)||se(r,e)?
r:(n??(n=Rr(e)),n(r))}function Le(t){return Array.isArray(t)?new Uint8Array(t):t}function Ai(t){switch(t.file.edition){case Ni:
return!1;case wi:return!0;default:return t.fields.some(e=>e.presence!=kr&&e.fieldKind!="message"&&!e.oneof)}}function ki(t){
let e=t.getDefaultValue();return e!==void 0?t.fieldKind=="scalar"&&t.longAsString?e.toString():e:t.fieldKind=="scalar"?O(
t.scalar,t.longAsString):t.enum.values[0].number}var Ri=["FieldValueInvalidError","FieldListRangeError","ForeignFieldError"],S=class extends Error{constructor(e,n,r="Fie\
ldValueInvalidError"){super(n),this.name=r,this.field=()=>e}};function Dr(t){return t instanceof Error&&Ri.includes(t.name)&&
"field"in t&&typeof t.field=="function"}var nn;function Mi(t){var e;nn=Object.assign(Object.assign({},t),{encodeUtf8Into:(e=t.encodeUtf8Into)!==null&&e!==void 0?
e:rn(t.encodeUtf8.bind(t))})}function _e(){if(!nn){let t=globalThis;if(!t.TextEncoder||!t.TextDecoder)throw new Error("e\
ncoding API missing: install TextEncoder and TextDecoder on globalThis");let e=new t.TextEncoder,n=new t.TextDecoder("ut\
f-8",{ignoreBOM:!0}),r,o={encodeUtf8(i){return e.encode(i)},decodeUtf8(i,a){return a?(r||(r=new t.TextDecoder("utf-8",{fatal:!0,
ignoreBOM:!0})),r.decode(i)):n.decode(i)},checkUtf8(i){try{return encodeURIComponent(i),!0}catch{return!1}}};e.encodeInto&&
(o.encodeUtf8Into=e.encodeInto.bind(e));let s=String.prototype.isWellFormed;s&&(o.checkUtf8=i=>s.call(i)),Mi(o)}return nn}
function rn(t){return(e,n)=>{let r=t(e);return n.set(r),{written:r.byteLength}}}var w;(function(t){t[t.Varint=0]="Varint",t[t.Bit64=1]="Bit64",t[t.LengthDelimited=2]="LengthDelimited",t[t.StartGroup=3]=
"StartGroup",t[t.EndGroup=4]="EndGroup",t[t.Bit32=5]="Bit32"})(w||(w={}));var an=4294967295,cn=2147483647,un=-2147483648,ge=class{constructor(e){this.stackPos=[],this.encodeUtf8Into=e?rn(e):_e().
encodeUtf8Into,this.buffer=Cr,this.viewCache=_i,this.pos=0}ensureCapacity(e){let n=this.pos+e;if(n>this.buffer.length){let r=this.
buffer.length||Li;for(;r<n;)r*=2;let o=new Uint8Array(r);this.pos>0&&o.set(this.buffer),this.buffer=o}}view(){let e=this.
buffer,n=this.viewCache;if(n.byteLength===e.byteLength)return n;let r=new DataView(e.buffer);return this.viewCache=r,r}finish(){
let e=this.buffer.slice(0,this.pos);return this.pos=0,this.stackPos=[],e}fork(){return this.stackPos.push(this.pos),this.
ensureCapacity(De),this.buffer[this.pos++]=0,this}join(){let e=this.stackPos.pop();if(e===void 0)throw new Error("invali\
d state, fork stack empty");let n=this.pos-e-De,r=on(n);return r>De&&(this.ensureCapacity(r-De),this.buffer.copyWithin(e+
r,e+De,this.pos)),this.pos=e,this.uint32(n),this.pos+=n,this}tag(e,n){return this.uint32((e<<3|n)>>>0)}raw(e){return this.
ensureCapacity(e.length),this.buffer.set(e,this.pos),this.pos+=e.length,this}uint32(e){if(Or(e),this.ensureCapacity(5),e<
128)return this.buffer[this.pos++]=e,this;for(;e>127;)this.buffer[this.pos++]=e&127|128,e>>>=7;return this.buffer[this.pos++]=
e,this}int32(e){if(sn(e),e>=0)return this.uint32(e);this.ensureCapacity(10);for(let n=0;n<9;n++)this.buffer[this.pos++]=
e&127|128,e>>=7;return this.buffer[this.pos++]=1,this}bool(e){return this.ensureCapacity(1),this.buffer[this.pos++]=e?1:
0,this}bytes(e){return this.uint32(e.byteLength),this.raw(e)}string(e){typeof e!="string"&&(e=String(e));let n=e.length;
if(n<=Pr){this.ensureCapacity(n+1);let c=this.buffer,u=this.pos;c[u++]=n;let m=0;for(;m<n;m++){let d=e.charCodeAt(m);if(d>
127)break;c[u++]=d}if(m==n)return this.pos=u,this}this.ensureCapacity(n*3+5);let r=on(n),o=this.buffer,s=this.pos,{written:i}=this.
encodeUtf8Into(e,o.subarray(s+r)),a=on(i);return a!=r&&o.copyWithin(s+a,s+r,s+r+i),this.uint32(i),this.pos+=i,this}float(e){
return Di(e),this.ensureCapacity(4),this.view().setFloat32(this.pos,e,!0),this.pos+=4,this}double(e){return this.ensureCapacity(
8),this.view().setFloat64(this.pos,e,!0),this.pos+=8,this}fixed32(e){return Or(e),this.ensureCapacity(4),this.view().setUint32(
this.pos,e,!0),this.pos+=4,this}sfixed32(e){return sn(e),this.ensureCapacity(4),this.view().setInt32(this.pos,e,!0),this.
pos+=4,this}sint32(e){return sn(e),this.uint32((e<<1^e>>31)>>>0)}sfixed64(e){let n=E.enc(e);this.ensureCapacity(8);let r=this.
view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}fixed64(e){let n=E.uEnc(e);this.
ensureCapacity(8);let r=this.view();return r.setInt32(this.pos,n.lo,!0),r.setInt32(this.pos+4,n.hi,!0),this.pos+=8,this}int64(e){
let n=E.enc(e);return this.writeVarint64(n.lo,n.hi)}sint64(e){let n=E.enc(e),r=n.hi>>31,o=n.lo<<1^r,s=(n.hi<<1|n.lo>>>31)^
r;return this.writeVarint64(o,s)}uint64(e){let n=E.uEnc(e);return this.writeVarint64(n.lo,n.hi)}writeVarint64(e,n){this.
ensureCapacity(10);let r=this.buffer,o=this.pos;for(let a=0;a<28;a=a+7){let c=e>>>a,u=!(!(c>>>7)&&n==0);if(r[o++]=(u?c|128:
c)&255,!u)return this.pos=o,this}let s=e>>>28&15|(n&7)<<4,i=n>>3!=0;if(r[o++]=(i?s|128:s)&255,!i)return this.pos=o,this;
for(let a=3;a<31;a=a+7){let c=n>>>a,u=!!(c>>>7);if(r[o++]=(u?c|128:c)&255,!u)return this.pos=o,this}return r[o++]=n>>>31&
1,this.pos=o,this}},Li=128,De=1,Cr=new Uint8Array(0),_i=new DataView(Cr.buffer),Pr=32;function on(t){return t<128?1:t<16384?
2:t<2097152?3:t<268435456?4:5}var B=class{constructor(e,n=_e().decodeUtf8){this.decodeUtf8=n,this.varint64Lo=0,this.varint64Hi=
0,this.varint64=ur,this.uint32=pr,this.buf=e,this.len=e.length,this.pos=0,this.view=new DataView(e.buffer,e.byteOffset,e.
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
this.assertBounds();let o=this.buf;if(n<=Pr){let s=new Array(n);for(let i=0;i<n;i++){let a=o[r+i];if(a>127)return this.decodeUtf8(
o.subarray(r,this.pos),e);s[i]=a}return String.fromCharCode.apply(String,s)}return this.decodeUtf8(o.subarray(r,this.pos),
e)}};function sn(t){if(typeof t=="string")t=Number(t);else if(typeof t!="number")throw new Error("invalid int32: "+typeof t);
if(!Number.isInteger(t)||t>cn||t<un)throw new Error("invalid int32: "+t)}function Or(t){if(typeof t=="string")t=Number(t);else if(typeof t!=
"number")throw new Error("invalid uint32: "+typeof t);if(!Number.isInteger(t)||t>an||t<0)throw new Error("invalid uint32\
: "+t)}function Di(t){if(typeof t=="string"){let e=t;if(t=Number(t),Number.isNaN(t)&&e!=="NaN")throw new Error("invalid \
float32: "+e)}else if(typeof t!="number")throw new Error("invalid float32: "+typeof t);if(!Number.isFinite(Math.fround(t))&&
Number.isFinite(t))throw new Error("invalid float32: "+t)}function Ur(t,e){let n=t.fieldKind=="list"?ke(e,t):t.fieldKind=="map"?Re(e,t):mn(t,e);if(n===!0)return;let r;switch(t.fieldKind){case"\
list":r=`expected ${Gr(t)}, got ${k(e)}`;break;case"map":r=`expected ${Vr(t)}, got ${k(e)}`;break;default:r=G(t,e,n)}return new S(
t,r)}function ln(t,e,n){let r=mn(t,n);if(r!==!0)return new S(t,`list item #${e+1}: ${G(t,n,r)}`)}function Fr(t,e,n){let r=te(
t.mapKey)(e);if(r!==!0)return new S(t,`invalid map key: ${G({scalar:t.mapKey},e,r)}`);let o=mn(t,n);if(o!==!0)return new S(
t,`map entry ${k(e)}: ${G(t,n,o)}`)}function mn(t,e){return t.scalar!==void 0?te(t.scalar)(e):t.enum!==void 0?t.enum.open?
te(l.INT32)(e):t.enum.values.some(n=>n.number===e):Me(e,t.message)}function te(t){switch(t){case l.DOUBLE:return e=>typeof e==
"number";case l.FLOAT:return e=>typeof e!="number"?!1:!Number.isFinite(Math.fround(e))&&Number.isFinite(e)?`${e.toFixed()}\
 out of range`:!0;case l.INT32:case l.SFIXED32:case l.SINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:e>cn||
e<un?`${e.toFixed()} out of range`:!0;case l.FIXED32:case l.UINT32:return e=>typeof e!="number"||!Number.isInteger(e)?!1:
e>an||e<0?`${e.toFixed()} out of range`:!0;case l.BOOL:return e=>typeof e=="boolean";case l.STRING:return e=>typeof e!="\
string"?!1:_e().checkUtf8(e)||"invalid UTF8";case l.BYTES:return e=>e instanceof Uint8Array;case l.INT64:case l.SFIXED64:case l.
SINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e=="string"&&e.length>0)try{return E.parse(e),!0}catch{
return`${e} out of range`}return!1};case l.FIXED64:case l.UINT64:return e=>{if(typeof e=="bigint"||typeof e=="number"||typeof e==
"string"&&e.length>0)try{return E.uParse(e),!0}catch{return`${e} out of range`}return!1}}}function G(t,e,n){return n=typeof n==
"string"?`: ${n}`:`, got ${k(e)}`,t.scalar!==void 0?`expected ${Oi(t.scalar)}`+n:t.enum!==void 0?`expected ${t.enum.toString()}`+
n:`expected ${Br(t.message)}`+n}function k(t){switch(typeof t){case"object":return t===null?"null":t instanceof Uint8Array?
`Uint8Array(${t.length})`:Array.isArray(t)?`Array(${t.length})`:ke(t)?Gr(t.field()):Re(t)?Vr(t.field()):Me(t)?Br(t.desc):
se(t)?`message ${t.$typeName}`:"object";case"string":return t.length>30?"string":`"${t.split('"').join('\\"')}"`;case"bo\
olean":return String(t);case"number":return String(t);case"bigint":return String(t)+"n";default:return typeof t}}function Br(t){
return`ReflectMessage (${t.typeName})`}function Gr(t){switch(t.listKind){case"message":return`ReflectList (${t.message.toString()}\
)`;case"enum":return`ReflectList (${t.enum.toString()})`;case"scalar":return`ReflectList (${l[t.scalar]})`}}function Vr(t){
switch(t.mapKind){case"message":return`ReflectMap (${l[t.mapKey]}, ${t.message.toString()})`;case"enum":return`ReflectMa\
p (${l[t.mapKey]}, ${t.enum.toString()})`;case"scalar":return`ReflectMap (${l[t.mapKey]}, ${l[t.scalar]})`}}function Oi(t){
switch(t){case l.STRING:return"string";case l.BOOL:return"boolean";case l.INT64:case l.SINT64:case l.SFIXED64:return"big\
int (int64)";case l.UINT64:case l.FIXED64:return"bigint (uint64)";case l.BYTES:return"Uint8Array";case l.DOUBLE:return"n\
umber (float64)";case l.FLOAT:return"number (float32)";case l.FIXED32:case l.UINT32:return"number (uint32)";case l.INT32:case l.
SFIXED32:case l.SINT32:return"number (int32)"}}var Ci=0;function V(t){if(Pi(t))return{toMessage:n=>He(n),toLocal:n=>ze(n)};if(t.fieldKind=="message"&&!t.oneof&&X(t.message)){
let n=t.message,r=n.fields[0].localName;return{toMessage:o=>{let s=y(n);return o!==void 0&&(s[r]=o),s},toLocal:o=>o[r]}}
let e=t.message;return{toMessage:n=>n===void 0?y(e):n,toLocal:n=>n}}function Pi(t){return t.message.typeName=="google.pr\
otobuf.Struct"&&t.parent.typeName!="google.protobuf.Value"}function He(t){let e={$typeName:"google.protobuf.Struct",fields:{}};
if(q(t))for(let n of Object.keys(t))F(e.fields,n,Yr(t[n]));return e}function ze(t){let e={};for(let n of Object.keys(t.fields))
F(e,n,$r(t.fields[n]));return e}function $r(t){switch(t.kind.case){case"structValue":return ze(t.kind.value);case"listVa\
lue":return t.kind.value.values.map($r);case"nullValue":case void 0:return null;default:return t.kind.value}}function Yr(t){
let e={$typeName:"google.protobuf.Value",kind:{case:void 0}};switch(typeof t){case"number":e.kind={case:"numberValue",value:t};
break;case"string":e.kind={case:"stringValue",value:t};break;case"boolean":e.kind={case:"boolValue",value:t};break;case"\
object":if(t===null)e.kind={case:"nullValue",value:Ci};else if(Array.isArray(t)){let n={$typeName:"google.protobuf.ListV\
alue",values:[]};if(Array.isArray(t))for(let r of t)n.values.push(Yr(r));e.kind={case:"listValue",value:n}}else e.kind={
case:"structValue",value:He(t)};break}return e}function tt(t,e,n=!0){return new et(t,e,n)}var Kr=new WeakMap,et=class{get sortedFields(){let e=Kr.get(this.desc);if(e)return e;
let n=this.desc.fields.concat().sort((r,o)=>r.number-o.number);return Kr.set(this.desc,n),n}constructor(e,n,r=!0){this.lists=
new Map,this.maps=new Map,this.check=r,this.desc=e,this.message=this[R]=n??y(e),this.fields=e.fields,this.oneofs=e.oneofs,
this.members=e.members}findNumber(e){return this._fieldsByNumber||(this._fieldsByNumber=new Map(this.desc.fields.map(n=>[
n.number,n]))),this._fieldsByNumber.get(e)}oneofCase(e){return Oe(this.message,e),yr(this.message,e)}isSet(e){return Oe(
this.message,e),Er(this.message,e)}clear(e){Oe(this.message,e),wr(this.message,e)}get(e){Oe(this.message,e);let n=vr(this.
message,e);switch(e.fieldKind){case"list":let r=this.lists.get(e);return(!r||r[R]!==n)&&this.lists.set(e,r=new fn(e,n,this.
check)),r;case"map":let o=this.maps.get(e);return(!o||o[R]!==n)&&this.maps.set(e,o=new hn(e,n,this.check)),o;case"messag\
e":return gn(e,n,this.check);case"scalar":return n===void 0?O(e.scalar,!1):yn(e,n);case"enum":return n??e.enum.values[0].
number}}set(e,n){if(Oe(this.message,e),this.check){let o=Ur(e,n);if(o)throw o}let r;e.fieldKind=="message"?r=bn(e,n):Re(
n)||ke(n)?r=n[R]:r=En(e,n),Sr(this.message,e,r)}getUnknown(){return this.message.$unknown}setUnknown(e){this.message.$unknown=
e}};function Oe(t,e){if(e.parent.typeName!==t.$typeName)throw new S(e,`cannot use ${e.toString()} with message ${t.$typeName}`,
"ForeignFieldError")}var fn=class{field(){return this._field}get size(){return this._arr.length}constructor(e,n,r){this._field=e,this._arr=this[R]=
n,this.check=r}get(e){let n=this._arr[e];return n===void 0?void 0:dn(this._field,n,this.check)}set(e,n){if(e<0||e>=this.
_arr.length)throw new S(this._field,`list item #${e+1}: out of range`);if(this.check){let r=ln(this._field,e,n);if(r)throw r}
this._arr[e]=Wr(this._field,n)}add(e){if(this.check){let n=ln(this._field,this._arr.length,e);if(n)throw n}this._arr.push(
Wr(this._field,e))}clear(){this._arr.splice(0,this._arr.length)}[Symbol.iterator](){return this.values()}keys(){return this.
_arr.keys()}*values(){for(let e of this._arr)yield dn(this._field,e,this.check)}*entries(){for(let e=0;e<this._arr.length;e++)
yield[e,dn(this._field,this._arr[e],this.check)]}};var hn=class{constructor(e,n,r=!0){this.obj=this[R]=n??{},this.check=r,this._field=e}field(){return this._field}set(e,n){
if(this.check){let r=Fr(this._field,e,n);if(r)throw r}return F(this.obj,Qe(e),Ui(this._field,n)),this}delete(e){let n=Qe(
e),r=Object.prototype.hasOwnProperty.call(this.obj,n);return r&&delete this.obj[n],r}clear(){for(let e of Object.keys(this.
obj))delete this.obj[e]}get(e){let n=Nr(this.obj,Qe(e));return n!==void 0&&(n=pn(this._field,n,this.check)),n}has(e){return Object.
prototype.hasOwnProperty.call(this.obj,Qe(e))}*keys(){for(let e of Object.keys(this.obj))yield qr(e,this._field.mapKey)}*entries(){
for(let e of Object.entries(this.obj))yield[qr(e[0],this._field.mapKey),pn(this._field,e[1],this.check)]}[Symbol.iterator](){
return this.entries()}get size(){return Object.keys(this.obj).length}*values(){for(let e of Object.values(this.obj))yield pn(
this._field,e,this.check)}forEach(e,n){for(let r of this.entries())e.call(n,r[1],r[0],this)}};function bn(t,e){return Me(
e)?Ir(e.message)&&!t.oneof&&t.fieldKind=="message"?e.message.value:e.desc.typeName=="google.protobuf.Struct"&&t.parent.typeName!=
"google.protobuf.Value"?ze(e.message):e.message:e}function gn(t,e,n){return e!==void 0&&(X(t.message)&&!t.oneof&&t.fieldKind==
"message"?e={$typeName:t.message.typeName,value:yn(t.message.fields[0],e)}:t.message.typeName=="google.protobuf.Struct"&&
t.parent.typeName!="google.protobuf.Value"&&q(e)&&(e=He(e))),new et(t.message,e,n)}function Wr(t,e){return t.listKind=="\
message"?bn(t,e):En(t,e)}function dn(t,e,n){return t.listKind=="message"?gn(t,e,n):yn(t,e)}function Ui(t,e){return t.mapKind==
"message"?bn(t,e):En(t,e)}function pn(t,e,n){return t.mapKind=="message"?gn(t,e,n):e}function Qe(t){return typeof t=="st\
ring"||typeof t=="number"?t:String(t)}function qr(t,e){switch(e){case l.STRING:return t;case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:{let n=Number.parseInt(t);if(Number.isFinite(n))return n;break}case l.BOOL:switch(t){case"\
true":return!0;case"false":return!1}break;case l.UINT64:case l.FIXED64:try{return E.uParse(t)}catch{}break;default:try{return E.
parse(t)}catch{}break}return t}function yn(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.SINT64:"longAsStrin\
g"in t&&t.longAsString&&typeof e=="string"&&(e=E.parse(e));break;case l.FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString&&
typeof e=="string"&&(e=E.uParse(e));break}return e}function En(t,e){switch(t.scalar){case l.INT64:case l.SFIXED64:case l.
SINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.parse(e));break;case l.
FIXED64:case l.UINT64:"longAsString"in t&&t.longAsString?e=String(e):(typeof e=="string"||typeof e=="number")&&(e=E.uParse(
e));break}return e}var Xr=Uint8Array.prototype.setFromBase64;function rt(t){let e=t.length,n=e-(e+3>>2);(e&3)==0&&t[e-1]=="="&&(n-=t[e-2]==
"="?2:1);let r=new Uint8Array(n),o=-1;if(Xr)try{let s=Xr.call(r,t);s.read==e&&(o=s.written)}catch{}return o<0&&(o=Fi(r,t)),
o==n?r:r.subarray(0,o)}function Fi(t,e){let n=Gi(),r=0,o=0,s,i=0;for(let a=0;a<e.length;a++){if(s=n[e.charCodeAt(a)],s===
void 0)switch(e[a]){case"=":o=0;case`
`:case"\r":case"	":case" ":continue;default:throw Error("invalid base64 string")}switch(o){case 0:i=s,o=1;break;case 1:t[r++]=
i<<2|(s&48)>>4,i=s,o=2;break;case 2:t[r++]=(i&15)<<4|(s&60)>>2,i=s,o=3;break;case 3:t[r++]=(i&3)<<6|s,o=0;break}}if(o==1)
throw Error("invalid base64 string");return r}var Zr=Uint8Array.prototype.toBase64,Bi={std:{alphabet:"base64",omitPadding:!1},
std_raw:{alphabet:"base64",omitPadding:!0},url:{alphabet:"base64url",omitPadding:!0}};function jr(t,e="std"){if(Zr)return Zr.
call(t,Bi[e]);let n=Hr(e),r=e=="std",o="",s=0,i,a=0;for(let c=0;c<t.length;c++)switch(i=t[c],s){case 0:o+=n[i>>2],a=(i&3)<<
4,s=1;break;case 1:o+=n[a|i>>4],a=(i&15)<<2,s=2;break;case 2:o+=n[a|i>>6],o+=n[i&63],s=0;break}return s&&(o+=n[a],r&&(o+=
"=",s==1&&(o+="="))),o}var nt,Jr,ye;function Hr(t){return nt||(nt="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0\
123456789+/".split(""),Jr=nt.slice(0,-2).concat("-","_")),t=="url"?Jr:nt}function Gi(){if(!ye){ye=[];let t=Hr("std");for(let e=0;e<
t.length;e++)ye[t[e].charCodeAt(0)]=e;ye[45]=t.indexOf("+"),ye[95]=t.indexOf("/")}return ye}function Ee(t){let e=!1,n=[];for(let r=0;r<t.length;r++){let o=t.charAt(r);switch(o){case"_":e=!0;break;case"0":case"1":case"\
2":case"3":case"4":case"5":case"6":case"7":case"8":case"9":n.push(o),e=!1;break;default:e&&(e=!1,o=o.toUpperCase()),n.push(
o);break}}return n.join("")}function zr(t){return t.replace(/[A-Z]/g,e=>"_"+e.toLowerCase())}var Vi=new Set(["constructo\
r","toString","toJSON","valueOf"]);function ve(t){return Vi.has(t)?t+"$":t}function Ce(t){for(let e of t.field)me(e,"jsonName")||(e.jsonName=Ee(e.name));t.nestedType.forEach(Ce)}function Qr(t,e){let n=t.values.find(r=>r.name===e);if(!n)throw new Error(`cannot parse ${t} default value: ${e}`);return n.
number}function eo(t,e){switch(t){case l.STRING:return e;case l.BYTES:{let n=$i(e);if(n===!1)throw new Error(`cannot par\
se ${l[t]} default value: ${e}`);return n}case l.INT64:case l.SFIXED64:case l.SINT64:return E.parse(e);case l.UINT64:case l.
FIXED64:return E.uParse(e);case l.DOUBLE:case l.FLOAT:switch(e){case"inf":return Number.POSITIVE_INFINITY;case"-inf":return Number.
NEGATIVE_INFINITY;case"nan":return Number.NaN;default:return parseFloat(e)}case l.BOOL:return e==="true";case l.INT32:case l.
UINT32:case l.SINT32:case l.FIXED32:case l.SFIXED32:return parseInt(e,10)}}function $i(t){let e=[],n={tail:t,c:"",next(){
return this.tail.length==0?!1:(this.c=this.tail[0],this.tail=this.tail.substring(1),!0)},take(r){if(this.tail.length>=r){
let o=this.tail.substring(0,r);return this.tail=this.tail.substring(r),o}return!1}};for(;n.next();)switch(n.c){case"\\":
if(n.next())switch(n.c){case"\\":e.push(n.c.charCodeAt(0));break;case"b":e.push(8);break;case"f":e.push(12);break;case"n":
e.push(10);break;case"r":e.push(13);break;case"t":e.push(9);break;case"v":e.push(11);break;case"0":case"1":case"2":case"\
3":case"4":case"5":case"6":case"7":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,8);if(Number.isNaN(s))return!1;
e.push(s);break}case"x":{let r=n.c,o=n.take(2);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;e.push(
s);break}case"u":{let r=n.c,o=n.take(4);if(o===!1)return!1;let s=parseInt(r+o,16);if(Number.isNaN(s))return!1;let i=new Uint8Array(
4);new DataView(i.buffer).setInt32(0,s,!0),e.push(i[0],i[1],i[2],i[3]);break}case"U":{let r=n.c,o=n.take(8);if(o===!1)return!1;
let s=E.uEnc(r+o),i=new Uint8Array(8),a=new DataView(i.buffer);a.setInt32(0,s.lo,!0),a.setInt32(4,s.hi,!0),e.push(i[0],i[1],
i[2],i[3],i[4],i[5],i[6],i[7]);break}}break;default:e.push(n.c.charCodeAt(0))}return new Uint8Array(e)}function*ot(t){switch(t.kind){case"file":for(let e of t.messages)yield e,yield*ot(e);yield*t.enums,yield*t.services,yield*t.
extensions;break;case"message":for(let e of t.nestedMessages)yield e,yield*ot(e);yield*t.nestedEnums,yield*t.nestedExtensions;
break}}function In(...t){return Ki(t)}function st(t,e){return Yi([t,e])}function Yi(t,e){let n=io();if(!t.length)return n;if("$typeName"in t[0]&&t[0].$typeName==
"google.protobuf.FileDescriptorSet"){for(let o of t[0].file)e?.(o),oo(o,n);return n}if("$typeName"in t[0]){let a=function(c){
let u=[];for(let m of c.dependency){if(n.getFile(m)!=null||i.has(m))continue;let d=s(m);if(!d)throw new Error(`Unable to\
 resolve ${m}, imported by ${c.name}`);"kind"in d?n.addFile(d,!1,!0):(i.add(d.name),u.push(d))}return u.concat(...u.map(
a))};var r=a;let o=t[0],s=t[1],i=new Set;for(let c of[o,...a(o)].reverse())e?.(c),oo(c,n)}else for(let o of t)for(let s of o.
files)n.addFile(s);return n}function io(){let t=new Map,e=new Map,n=new Map;return{kind:"registry",types:t,extendees:e,[Symbol.iterator](){return t.
values()},get files(){return n.values()},addFile(r,o,s){if(n.set(r.proto.name,r),!o)for(let i of ot(r))this.add(i);if(s)
for(let i of r.dependencies)this.addFile(i,o,s)},add(r){if(r.kind=="extension"){let o=e.get(r.extendee.typeName);o||e.set(
r.extendee.typeName,o=new Map),o.set(r.number,r)}t.set(r.typeName,r)},get(r){return t.get(r)},getFile(r){return n.get(r)},
getMessage(r){let o=t.get(r);return o?.kind=="message"?o:void 0},getEnum(r){let o=t.get(r);return o?.kind=="enum"?o:void 0},
getExtension(r){let o=t.get(r);return o?.kind=="extension"?o:void 0},getExtensionFor(r,o){var s;return(s=e.get(r.typeName))===
null||s===void 0?void 0:s.get(o)},getService(r){let o=t.get(r);return o?.kind=="service"?o:void 0}}}function Ki(t){let e=io();
for(let n of t)switch(n.kind){case"registry":for(let r of n)e.add(r);break;case"file":e.addFile(n);break;default:e.add(n);
break}return e}var Wi=998,qi=999,Xi=9999,Zi=9,Ue=10,Pe=11,Ji=12,to=14,xn=3,ji=2,no=1,Hi=0,vn=1,ro=2,zi=3,Qi=1,ea=2,ta=1,
na=2;var ao=1002,co={998:{fieldPresence:1,enumType:2,repeatedFieldEncoding:2,utf8Validation:3,messageEncoding:1,jsonFormat:2,
enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},999:{fieldPresence:2,enumType:1,repeatedFieldEncoding:1,
utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,defaultSymbolVisibility:1,enforceProtoLimits:1},1e3:{
fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:2,
defaultSymbolVisibility:1,enforceProtoLimits:1},1001:{fieldPresence:1,enumType:1,repeatedFieldEncoding:1,utf8Validation:2,
messageEncoding:1,jsonFormat:1,enforceNamingStyle:1,defaultSymbolVisibility:2,enforceProtoLimits:1},1002:{fieldPresence:1,
enumType:1,repeatedFieldEncoding:1,utf8Validation:2,messageEncoding:1,jsonFormat:1,enforceNamingStyle:3,defaultSymbolVisibility:4,
enforceProtoLimits:2}};function oo(t,e){var n,r;let o={kind:"file",proto:t,deprecated:(r=(n=t.options)===null||n===void 0?
void 0:n.deprecated)!==null&&r!==void 0?r:!1,edition:ia(t),name:t.name.replace(/\.proto$/,""),dependencies:aa(t,e),enums:[],
messages:[],extensions:[],services:[],toString(){return`file ${t.name}`}},s=new Map,i={get(a){return s.get(a)},add(a){var c;
Z(((c=a.proto.options)===null||c===void 0?void 0:c.mapEntry)===!0),s.set(a.typeName,a)}};for(let a of t.enumType)uo(a,o,
void 0,e);for(let a of t.messageType)lo(a,o,void 0,e,i);for(let a of t.service)ra(a,o,e);Sn(o,e);for(let a of s.values())
Nn(a,e,i);for(let a of o.messages)Nn(a,e,i),Sn(a,e);e.addFile(o,!0)}function Sn(t,e){switch(t.kind){case"file":for(let n of t.
proto.extension){let r=wn(n,t,e);t.extensions.push(r),e.add(r)}break;case"message":for(let n of t.proto.extension){let r=wn(
n,t,e);t.nestedExtensions.push(r),e.add(r)}for(let n of t.nestedMessages)Sn(n,e);break}}function Nn(t,e,n){let r=t.proto.
oneofDecl.map(s=>sa(s,t)),o=new Set;for(let s of t.proto.field){let i=ma(s,r),a=wn(s,t,e,i,n);t.fields.push(a),t.field[a.
localName]=a,i===void 0?t.members.push(a):(i.fields.push(a),o.has(i)||(o.add(i),t.members.push(i)))}for(let s of r.filter(
i=>o.has(i)))t.oneofs.push(s);for(let s of t.nestedMessages)Nn(s,e,n)}function uo(t,e,n,r){var o,s,i,a,c,u,m,d,p;let f=ca(
t.name,t.value),h={kind:"enum",proto:t,deprecated:(s=(o=t.options)===null||o===void 0?void 0:o.deprecated)!==null&&s!==void 0?
s:!1,file:e,parent:n,open:!0,name:t.name,typeName:it(t,n,e),value:{},values:[],sharedPrefix:f,toString(){return`enum ${this.
typeName}`}};h.open=ha(h),r.add(h);for(let N of t.value){let v=N.name,T={kind:"enum_value",proto:N,deprecated:(a=(i=N.options)===
null||i===void 0?void 0:i.deprecated)!==null&&a!==void 0?a:!1,parent:h,name:v,localName:ve(f==null?v:v.substring(f.length)),
number:N.number,jsonName:(c=ua(N))!==null&&c!==void 0?c:v,toString(){return`enum value ${h.typeName}.${v}`}};h.values.push(
T),(u=(d=h.value)[p=N.number])!==null&&u!==void 0||(d[p]=T)}((m=n?.nestedEnums)!==null&&m!==void 0?m:e.enums).push(h)}function lo(t,e,n,r,o){
var s,i,a,c;let u={kind:"message",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==null&&i!==
void 0?i:!1,file:e,parent:n,name:t.name,typeName:it(t,n,e),fields:[],field:{},oneofs:[],members:[],nestedEnums:[],nestedMessages:[],
nestedExtensions:[],toString(){return`message ${this.typeName}`}};((a=t.options)===null||a===void 0?void 0:a.mapEntry)===
!0?o.add(u):(((c=n?.nestedMessages)!==null&&c!==void 0?c:e.messages).push(u),r.add(u));for(let m of t.enumType)uo(m,e,u,
r);for(let m of t.nestedType)lo(m,e,u,r,o)}function ra(t,e,n){var r,o;let s={kind:"service",proto:t,deprecated:(o=(r=t.options)===
null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,file:e,name:t.name,typeName:it(t,void 0,e),methods:[],method:{},
toString(){return`service ${this.typeName}`}};e.services.push(s),n.add(s);for(let i of t.method){let a=oa(i,s,n);s.methods.
push(a),s.method[a.localName]=a}}function oa(t,e,n){var r,o,s,i;let a;t.clientStreaming&&t.serverStreaming?a="bidi_strea\
ming":t.clientStreaming?a="client_streaming":t.serverStreaming?a="server_streaming":a="unary";let c=n.getMessage(ne(t.inputType)),
u=n.getMessage(ne(t.outputType));Z(c,`invalid MethodDescriptorProto: input_type ${t.inputType} not found`),Z(u,`invalid \
MethodDescriptorProto: output_type ${t.inputType} not found`);let m=t.name;return{kind:"rpc",proto:t,deprecated:(o=(r=t.
options)===null||r===void 0?void 0:r.deprecated)!==null&&o!==void 0?o:!1,parent:e,name:m,localName:ve(m.length?ve(m[0].toLowerCase()+
m.substring(1)):m),methodKind:a,input:c,output:u,idempotency:(i=(s=t.options)===null||s===void 0?void 0:s.idempotencyLevel)!==
null&&i!==void 0?i:Hi,toString(){return`rpc ${e.typeName}.${m}`}}}function sa(t,e){return{kind:"oneof",proto:t,deprecated:!1,
parent:e,fields:[],name:t.name,localName:ve(Ee(t.name)),toString(){return`oneof ${e.typeName}.${this.name}`}}}function wn(t,e,n,r,o){
var s,i,a;let c=o===void 0,u={kind:"field",proto:t,deprecated:(i=(s=t.options)===null||s===void 0?void 0:s.deprecated)!==
null&&i!==void 0?i:!1,name:t.name,number:t.number,scalar:void 0,message:void 0,enum:void 0,presence:da(t,r,c,e),utf8Validation:ba(
t,e),listKind:void 0,mapKind:void 0,mapKey:void 0,delimitedEncoding:void 0,packed:void 0,longAsString:!1,getDefaultValue:void 0},
m;if(c){let h=e.kind=="file"?e:e.file,N=e.kind=="file"?void 0:e,v=it(t,N,h);u.kind="extension",u.file=h,u.parent=N,u.oneof=
void 0,u.typeName=v,u.jsonName=`[${v}]`,m=()=>`extension ${v}`;let T=n.getMessage(ne(t.extendee));Z(T,`invalid FieldDesc\
riptorProto: extendee ${t.extendee} not found`),u.extendee=T}else{let h=e;Z(h.kind=="message"),u.parent=h,u.oneof=r,u.localName=
r?Ee(t.name):ve(Ee(t.name)),u.jsonName=t.jsonName,m=()=>`field ${h.typeName}.${t.name}`}Object.defineProperty(u,"toStrin\
g",{value:m,writable:!0,enumerable:!0,configurable:!0});let d=t.label,p=t.type,f=(a=t.options)===null||a===void 0?void 0:
a.jstype;if(d===xn){let h=p==Pe?o?.get(ne(t.typeName)):void 0;if(h){u.fieldKind="map";let{key:N,value:v}=fa(h);return u.
mapKey=N.scalar,u.mapKind=v.fieldKind,u.message=v.message,u.delimitedEncoding=!1,u.enum=v.enum,u.scalar=v.scalar,u}switch(u.
fieldKind="list",p){case Pe:case Ue:u.listKind="message",u.message=n.getMessage(ne(t.typeName)),Z(u.message),u.delimitedEncoding=
so(t,e);break;case to:u.listKind="enum",u.enum=n.getEnum(ne(t.typeName)),Z(u.enum);break;default:u.listKind="scalar",u.scalar=
p,u.longAsString=f==no;break}return u.packed=pa(t,e),u}switch(p){case Pe:case Ue:u.fieldKind="message",u.message=n.getMessage(
ne(t.typeName)),Z(u.message,`invalid FieldDescriptorProto: type_name ${t.typeName} not found`),u.delimitedEncoding=so(t,
e),u.getDefaultValue=()=>{};break;case to:{let h=n.getEnum(ne(t.typeName));Z(h!==void 0,`invalid FieldDescriptorProto: t\
ype_name ${t.typeName} not found`),u.fieldKind="enum",u.enum=n.getEnum(ne(t.typeName)),u.getDefaultValue=()=>me(t,"defau\
ltValue")?Qr(h,t.defaultValue):void 0;break}default:{u.fieldKind="scalar",u.scalar=p,u.longAsString=f==no,u.getDefaultValue=
()=>me(t,"defaultValue")?eo(p,t.defaultValue):void 0;break}}return u}function ia(t){switch(t.syntax){case"":case"proto2":
return Wi;case"proto3":return qi;case"editions":if(t.edition===Xi)return ao;if(t.edition in co)return t.edition;throw new Error(
`${t.name}: unsupported edition`);default:throw new Error(`${t.name}: unsupported syntax "${t.syntax}"`)}}function aa(t,e){
return t.dependency.map(n=>{let r=e.getFile(n);if(!r)throw new Error(`Cannot find ${n}, imported by ${t.name}`);return r})}
function ca(t,e){let n=la(t)+"_";for(let r of e){if(!r.name.toLowerCase().startsWith(n))return;let o=r.name.substring(n.
length);if(o.length==0||/^\d/.test(o))return}return n}function ua(t){var e,n;let s;for(let i of(n=(e=t.options)===null||
e===void 0?void 0:e.$unknown)!==null&&n!==void 0?n:[]){if(i.no!==998||i.wireType!==w.LengthDelimited)continue;let a=new B(
new B(i.data).bytes());for(;a.pos<a.len;){let[c,u]=a.tag();c===1&&u===w.LengthDelimited?s=a.string():a.skip(u,c)}}return s}
function la(t){return(t.substring(0,1)+t.substring(1).replace(/[A-Z]/g,e=>"_"+e)).toLowerCase()}function it(t,e,n){let r;
return e?r=`${e.typeName}.${t.name}`:n.proto.package.length>0?r=`${n.proto.package}.${t.name}`:r=`${t.name}`,r}function ne(t){
return t.startsWith(".")?t.substring(1):t}function ma(t,e){if(!me(t,"oneofIndex")||t.proto3Optional)return;let n=e[t.oneofIndex];
return Z(n,`invalid FieldDescriptorProto: oneof #${t.oneofIndex} for field #${t.number} not found`),n}function da(t,e,n,r){
if(t.label==ji)return zi;if(t.label==xn)return ro;if(e||t.proto3Optional||n)return vn;let o=de("fieldPresence",{proto:t,
parent:r});return o==ro&&(t.type==Pe||t.type==Ue)?vn:o}function pa(t,e){if(t.label!=xn)return!1;switch(t.type){case Zi:case Ji:case Ue:case Pe:
return!1}let n=t.options;return n&&me(n,"packed")?n.packed:Qi==de("repeatedFieldEncoding",{proto:t,parent:e})}function fa(t){
let e=t.fields.find(r=>r.number===1),n=t.fields.find(r=>r.number===2);return Z(e&&e.fieldKind=="scalar"&&e.scalar!=l.BYTES&&
e.scalar!=l.FLOAT&&e.scalar!=l.DOUBLE&&n&&n.fieldKind!="list"&&n.fieldKind!="map"),{key:e,value:n}}function ha(t){var e;
return ta==de("enumType",{proto:t.proto,parent:(e=t.parent)!==null&&e!==void 0?e:t.file})}function so(t,e){return t.type==
Ue?!0:ea==de("messageEncoding",{proto:t,parent:e})}function ba(t,e){return na==de("utf8Validation",{proto:t,parent:e})}function de(t,e){
var n,r;let o=(n=e.proto.options)===null||n===void 0?void 0:n.features;if(o){let s=o[t];if(s!=0)return s}if("kind"in e){
if(e.kind=="message")return de(t,(r=e.parent)!==null&&r!==void 0?r:e.file);let s=co[e.edition];if(!s)throw new Error(`fe\
ature default for edition ${e.edition} not found`);return s[t]}return de(t,e.parent)}function Z(t,e){if(!t)throw new Error(
e)}function mo(t){let e=ga(t);return e.messageType.forEach(Ce),st(e,()=>{}).getFile(e.name)}function ga(t){return Object.assign(
Object.create({syntax:"",edition:0}),Object.assign(Object.assign({$typeName:"google.protobuf.FileDescriptorProto",dependency:[],
publicDependency:[],weakDependency:[],optionDependency:[],service:[],extension:[]},t),{messageType:t.messageType.map(po),
enumType:t.enumType.map(fo)}))}function po(t){var e,n,r,o,s,i,a,c;return Object.assign(Object.create({visibility:0}),{$typeName:"\
google.protobuf.DescriptorProto",name:t.name,field:(n=(e=t.field)===null||e===void 0?void 0:e.map(ya))!==null&&n!==void 0?
n:[],extension:[],nestedType:(o=(r=t.nestedType)===null||r===void 0?void 0:r.map(po))!==null&&o!==void 0?o:[],enumType:(i=
(s=t.enumType)===null||s===void 0?void 0:s.map(fo))!==null&&i!==void 0?i:[],extensionRange:(c=(a=t.extensionRange)===null||
a===void 0?void 0:a.map(m=>Object.assign({$typeName:"google.protobuf.DescriptorProto.ExtensionRange"},m)))!==null&&c!==void 0?
c:[],oneofDecl:[],reservedRange:[],reservedName:[]})}function ya(t){return Object.assign(Object.create({label:1,typeName:"",
extendee:"",defaultValue:"",oneofIndex:0,jsonName:"",proto3Optional:!1}),Object.assign(Object.assign({$typeName:"google.\
protobuf.FieldDescriptorProto"},t),{options:t.options?Ea(t.options):void 0}))}function Ea(t){var e,n,r;return Object.assign(
Object.create({ctype:0,packed:!1,jstype:0,lazy:!1,unverifiedLazy:!1,deprecated:!1,weak:!1,debugRedact:!1,retention:0}),Object.
assign(Object.assign({$typeName:"google.protobuf.FieldOptions"},t),{targets:(e=t.targets)!==null&&e!==void 0?e:[],editionDefaults:(r=
(n=t.editionDefaults)===null||n===void 0?void 0:n.map(s=>Object.assign({$typeName:"google.protobuf.FieldOptions.EditionD\
efault"},s)))!==null&&r!==void 0?r:[],uninterpretedOption:[]}))}function fo(t){return Object.assign(Object.create({visibility:0}),
{$typeName:"google.protobuf.EnumDescriptorProto",name:t.name,reservedName:[],reservedRange:[],value:t.value.map(n=>Object.
assign({$typeName:"google.protobuf.EnumValueDescriptorProto"},n))})}function x(t,e,...n){return n.reduce((r,o)=>r.nestedMessages[o],t.messages[e])}var Fe=mo({name:"google/protobuf/descriptor.proto",package:"google.protobuf",messageType:[{name:"FileDescriptorSet",field:[
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
EXPORT",number:2}]}]});var Po=x(Fe,1);var ho;(function(t){t[t.DECLARATION=0]="DECLARATION",t[t.UNVERIFIED=1]="UNVERIFIED"})(ho||(ho={}));var bo;(function(t){t[t.DOUBLE=1]="DOUBLE",t[t.FLOAT=2]="FLOAT",t[t.INT64=3]="INT64",t[t.UINT64=4]="UINT64",t[t.INT32=5]=
"INT32",t[t.FIXED64=6]="FIXED64",t[t.FIXED32=7]="FIXED32",t[t.BOOL=8]="BOOL",t[t.STRING=9]="STRING",t[t.GROUP=10]="GROUP",
t[t.MESSAGE=11]="MESSAGE",t[t.BYTES=12]="BYTES",t[t.UINT32=13]="UINT32",t[t.ENUM=14]="ENUM",t[t.SFIXED32=15]="SFIXED32",
t[t.SFIXED64=16]="SFIXED64",t[t.SINT32=17]="SINT32",t[t.SINT64=18]="SINT64"})(bo||(bo={}));var go;(function(t){t[t.OPTIONAL=1]="OPTIONAL",t[t.REPEATED=3]="REPEATED",t[t.REQUIRED=2]="REQUIRED"})(go||(go={}));var yo;(function(t){t[t.SPEED=1]="SPEED",t[t.CODE_SIZE=2]="CODE_SIZE",t[t.LITE_RUNTIME=3]="LITE_RUNTIME"})(yo||(yo={}));var Eo;(function(t){t[t.STRING=0]="STRING",t[t.CORD=1]="CORD",t[t.STRING_PIECE=2]="STRING_PIECE"})(Eo||(Eo={}));var vo;(function(t){t[t.JS_NORMAL=0]="JS_NORMAL",t[t.JS_STRING=1]="JS_STRING",t[t.JS_NUMBER=2]="JS_NUMBER"})(vo||(vo={}));var So;(function(t){t[t.RETENTION_UNKNOWN=0]="RETENTION_UNKNOWN",t[t.RETENTION_RUNTIME=1]="RETENTION_RUNTIME",t[t.RETENTION_SOURCE=
2]="RETENTION_SOURCE"})(So||(So={}));var No;(function(t){t[t.TARGET_TYPE_UNKNOWN=0]="TARGET_TYPE_UNKNOWN",t[t.TARGET_TYPE_FILE=1]="TARGET_TYPE_FILE",t[t.TARGET_TYPE_EXTENSION_RANGE=
2]="TARGET_TYPE_EXTENSION_RANGE",t[t.TARGET_TYPE_MESSAGE=3]="TARGET_TYPE_MESSAGE",t[t.TARGET_TYPE_FIELD=4]="TARGET_TYPE_\
FIELD",t[t.TARGET_TYPE_ONEOF=5]="TARGET_TYPE_ONEOF",t[t.TARGET_TYPE_ENUM=6]="TARGET_TYPE_ENUM",t[t.TARGET_TYPE_ENUM_ENTRY=
7]="TARGET_TYPE_ENUM_ENTRY",t[t.TARGET_TYPE_SERVICE=8]="TARGET_TYPE_SERVICE",t[t.TARGET_TYPE_METHOD=9]="TARGET_TYPE_METH\
OD"})(No||(No={}));var wo;(function(t){t[t.IDEMPOTENCY_UNKNOWN=0]="IDEMPOTENCY_UNKNOWN",t[t.NO_SIDE_EFFECTS=1]="NO_SIDE_EFFECTS",t[t.IDEMPOTENT=
2]="IDEMPOTENT"})(wo||(wo={}));var Io;(function(t){t[t.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN=0]="DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",t[t.EXPORT_ALL=1]="EXPO\
RT_ALL",t[t.EXPORT_TOP_LEVEL=2]="EXPORT_TOP_LEVEL",t[t.LOCAL_ALL=3]="LOCAL_ALL",t[t.STRICT=4]="STRICT"})(Io||(Io={}));var xo;(function(t){t[t.PROTO_LIMITS_UNKNOWN=0]="PROTO_LIMITS_UNKNOWN",t[t.LEGACY_NO_EXPLICIT_LIMITS=1]="LEGACY_NO_EXPLI\
CIT_LIMITS",t[t.PROTO_LIMITS2026=2]="PROTO_LIMITS2026"})(xo||(xo={}));var To;(function(t){t[t.FIELD_PRESENCE_UNKNOWN=0]="FIELD_PRESENCE_UNKNOWN",t[t.EXPLICIT=1]="EXPLICIT",t[t.IMPLICIT=2]="I\
MPLICIT",t[t.LEGACY_REQUIRED=3]="LEGACY_REQUIRED"})(To||(To={}));var Ao;(function(t){t[t.ENUM_TYPE_UNKNOWN=0]="ENUM_TYPE_UNKNOWN",t[t.OPEN=1]="OPEN",t[t.CLOSED=2]="CLOSED"})(Ao||(Ao={}));var ko;(function(t){t[t.REPEATED_FIELD_ENCODING_UNKNOWN=0]="REPEATED_FIELD_ENCODING_UNKNOWN",t[t.PACKED=1]="PACKED",t[t.
EXPANDED=2]="EXPANDED"})(ko||(ko={}));var Ro;(function(t){t[t.UTF8_VALIDATION_UNKNOWN=0]="UTF8_VALIDATION_UNKNOWN",t[t.VERIFY=2]="VERIFY",t[t.NONE=3]="NONE"})(
Ro||(Ro={}));var Mo;(function(t){t[t.MESSAGE_ENCODING_UNKNOWN=0]="MESSAGE_ENCODING_UNKNOWN",t[t.LENGTH_PREFIXED=1]="LENGTH_PREFIXED",
t[t.DELIMITED=2]="DELIMITED"})(Mo||(Mo={}));var Lo;(function(t){t[t.JSON_FORMAT_UNKNOWN=0]="JSON_FORMAT_UNKNOWN",t[t.ALLOW=1]="ALLOW",t[t.LEGACY_BEST_EFFORT=2]="LEG\
ACY_BEST_EFFORT"})(Lo||(Lo={}));var _o;(function(t){t[t.ENFORCE_NAMING_STYLE_UNKNOWN=0]="ENFORCE_NAMING_STYLE_UNKNOWN",t[t.STYLE2024=1]="STYLE2024",t[t.
STYLE_LEGACY=2]="STYLE_LEGACY",t[t.STYLE2026=3]="STYLE2026"})(_o||(_o={}));var Do;(function(t){t[t.NONE=0]="NONE",t[t.SET=1]="SET",t[t.ALIAS=2]="ALIAS"})(Do||(Do={}));var Oo;(function(t){t[t.EDITION_UNKNOWN=0]="EDITION_UNKNOWN",t[t.EDITION_LEGACY=900]="EDITION_LEGACY",t[t.EDITION_PROTO2=
998]="EDITION_PROTO2",t[t.EDITION_PROTO3=999]="EDITION_PROTO3",t[t.EDITION_2023=1e3]="EDITION_2023",t[t.EDITION_2024=1001]=
"EDITION_2024",t[t.EDITION_2026=1002]="EDITION_2026",t[t.EDITION_UNSTABLE=9999]="EDITION_UNSTABLE",t[t.EDITION_1_TEST_ONLY=
1]="EDITION_1_TEST_ONLY",t[t.EDITION_2_TEST_ONLY=2]="EDITION_2_TEST_ONLY",t[t.EDITION_99997_TEST_ONLY=99997]="EDITION_99\
997_TEST_ONLY",t[t.EDITION_99998_TEST_ONLY=99998]="EDITION_99998_TEST_ONLY",t[t.EDITION_99999_TEST_ONLY=99999]="EDITION_\
99999_TEST_ONLY",t[t.EDITION_MAX=2147483647]="EDITION_MAX"})(Oo||(Oo={}));var Co;(function(t){t[t.VISIBILITY_UNSET=0]="VISIBILITY_UNSET",t[t.VISIBILITY_LOCAL=1]="VISIBILITY_LOCAL",t[t.VISIBILITY_EXPORT=
2]="VISIBILITY_EXPORT"})(Co||(Co={}));function Tn(t){return Object.assign(Object.assign({readUnknownFields:!0,recursionLimit:100},t),{depth:0})}function _(t,e,n){
let r=y(t);return An(t).read(r,new B(e),Tn(n),e.byteLength),r}var Uo=new WeakMap;function An(t){let e=Uo.get(t);return e===void 0&&(e=va(t)),e}function va(t){let e=String(t),n=new Map,
r={read:Sa(e,n),readGroup:Na(e,n)};Uo.set(t,r);for(let o of t.fields)n.set(o.number,Bo(o));return r}function Sa(t,e){return(n,r,o,s)=>{
var i;if(++o.depth>o.recursionLimit)throw new Error(`cannot decode ${t} from binary: maximum recursion depth of ${o.recursionLimit}\
 reached`);let a=r.pos+s,c=(i=n.$unknown)!==null&&i!==void 0?i:[];for(;r.pos<a;){let[u,m]=r.tag(),d=e.get(u);if(d===void 0){
let p=r.skip(m,u,o.recursionLimit-o.depth);o.readUnknownFields&&c.push({no:u,wireType:m,data:p});continue}d(n,r,o,m)}c.length>
0&&(n.$unknown=c),o.depth--}}function Na(t,e){return(n,r,o,s)=>{var i;if(++o.depth>o.recursionLimit)throw new Error(`can\
not decode ${t} from binary: maximum recursion depth of ${o.recursionLimit} reached`);let a,c,u=(i=n.$unknown)!==null&&i!==
void 0?i:[];for(;r.pos<r.len&&([a,c]=r.tag(),c!=w.EndGroup);){let m=e.get(a);if(m===void 0){let d=r.skip(c,a,o.recursionLimit-
o.depth);o.readUnknownFields&&u.push({no:a,wireType:c,data:d});continue}m(n,r,o,c)}if(c!=w.EndGroup||a!==s)throw new Error(
"invalid end group tag");u.length>0&&(n.$unknown=u),o.depth--}}function Fo(t,e,n,r,o){Bo(n)(t[R],e,o,r)}function Bo(t){switch(t.
fieldKind){case"scalar":return wa(t);case"enum":return Ia(t);case"message":return xa(t);case"list":return Ta(t);case"map":
return Aa(t)}}function wa(t){let e=at(t.scalar,t.utf8Validation,t.longAsString),n=t.localName;if(t.oneof){let r=t.oneof.
localName;return(o,s)=>{o[r]={case:n,value:e(s)}}}return(r,o)=>{r[n]=e(o)}}function Ia(t){var e;let n=t.localName,r=(e=t.
oneof)===null||e===void 0?void 0:e.localName;if(t.enum.open)return r!==void 0?(i,a)=>{i[r]={case:n,value:a.int32()}}:(i,a)=>{
i[n]=a.int32()};let o=t.enum.values,s=t.number;return(i,a,c,u)=>{var m;let d=a.int32();if(o.some(p=>p.number===d))r!==void 0?
i[r]={case:n,value:d}:i[n]=d;else if(c.readUnknownFields){let p=[];dr(d,p);let f=(m=i.$unknown)!==null&&m!==void 0?m:[];
f.push({no:s,wireType:u,data:new Uint8Array(p)}),i.$unknown=f}}}function xa(t){let e=t.localName,{toMessage:n,toLocal:r}=V(
t),o=Go(t);if(t.oneof){let s=t.oneof.localName;return(i,a,c)=>{let u=i[s],m=n(u.case===e?u.value:void 0);o(m,a,c),i[s]={
case:e,value:r(m)}}}return(s,i,a)=>{let c=n(s[e]);o(c,i,a),s[e]=r(c)}}function Go(t){let e=An(t.message);if(t.delimitedEncoding){
let n=t.number;return(r,o,s)=>e.readGroup(r,o,s,n)}return(n,r,o)=>e.read(n,r,o,r.uint32())}function Ta(t){let e=t.localName;
if(t.listKind=="message"){let{toMessage:i,toLocal:a}=V(t),c=Go(t);return(u,m,d)=>{let p=i(void 0);c(p,m,d),u[e].push(a(p))}}
let n=t.listKind=="enum"?l.INT32:t.scalar,r=t.listKind=="scalar"?t.longAsString:!1,o=at(n,t.utf8Validation,r),s=n!=l.STRING&&
n!=l.BYTES;return(i,a,c,u)=>{let m=i[e];if(u==w.LengthDelimited&&s){let d=a.uint32()+a.pos;for(;a.pos<d;)m.push(o(a))}else
m.push(o(a))}}function Aa(t){let e=t.localName,n=at(t.mapKey,t.utf8Validation,!1),r=O(t.mapKey,!1),o,s;switch(t.mapKind){case"\
scalar":{let i=t.scalar,a=at(i,t.utf8Validation,!1);if(o=c=>a(c),i==l.BYTES)s=()=>new Uint8Array(0);else{let c=O(i,!1);s=
()=>c}break}case"enum":{let i=t.enum.values[0].number;o=a=>a.int32(),s=()=>i;break}case"message":{let{toMessage:i,toLocal:a}=V(
t),c=An(t.message).read;o=(u,m,d)=>{let p=i(d);return c(p,u,m,u.uint32()),a(p)},s=()=>a(i(void 0));break}}return(i,a,c)=>{
let u=i[e],m,d,p=a.uint32(),f=a.pos+p;for(;a.pos<f;){let[h,N]=a.tag();switch(h){case 1:m=n(a);break;case 2:d=o(a,c,d);break;default:
a.skip(N,h,c.recursionLimit-c.depth)}}m===void 0&&(m=r),d===void 0&&(d=s()),F(u,m,d)}}function at(t,e,n){switch(t){case l.
STRING:return r=>r.string(e);case l.BOOL:return r=>r.bool();case l.DOUBLE:return r=>r.double();case l.FLOAT:return r=>r.
float();case l.INT32:return r=>r.int32();case l.INT64:return n?r=>String(r.int64()):r=>r.int64();case l.UINT64:return n?
r=>String(r.uint64()):r=>r.uint64();case l.FIXED64:return n?r=>String(r.fixed64()):r=>r.fixed64();case l.BYTES:return r=>r.
bytes();case l.FIXED32:return r=>r.fixed32();case l.SFIXED32:return r=>r.sfixed32();case l.SFIXED64:return n?r=>String(r.
sfixed64()):r=>r.sfixed64();case l.SINT64:return n?r=>String(r.sint64()):r=>r.sint64();case l.UINT32:return r=>r.uint32();case l.
SINT32:return r=>r.sint32()}}function L(t,e){var n;let r=_(Po,rt(t));return r.messageType.forEach(Ce),r.dependency=(n=e?.map(s=>s.proto.name))!==null&&
n!==void 0?n:[],st(r,s=>e?.find(i=>i.proto.name===s)).getFile(r.name)}var Vo=L("Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiKwoJVGltZXN0YW1wEg8KB3NlY29uZHMYASABKAMSDQ\
oFbmFub3MYAiABKAVChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2\
tub3duL3RpbWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM");var ka=L("Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIqCghEdXJhdGlvbhIPCgdzZWNvbmRzGAEgASgDEg0KBW\
5hbm9zGAIgASgFQoMBChNjb20uZ29vZ2xlLnByb3RvYnVmQg1EdXJhdGlvblByb3RvUAFaMWdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3\
duL2R1cmF0aW9ucGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw"),$o=x(ka,0);var Ra=L("Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiJgoDQW55EhAKCHR5cGVfdXJsGAEgASgJEg0KBXZhbHVlGAIgAS\
gMQnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFueVByb3RvUAFaLGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FueXBiogIDR1BCqg\
IeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM"),Yo=x(Ra,0);var Ma=2,La=3,Ko={writeUnknownFields:!0};function _a(t){return t?Object.assign(Object.assign({},Ko),t):Ko}function $(t,e,n){
let r=new ge;return kn(t)(r,_a(n),e),r.finish()}var Wo=new WeakMap;function kn(t){let e=Wo.get(t);return e===void 0&&(e=
Da(t)),e}function Da(t){let e=t.typeName,n=t.fields.concat().sort((i,a)=>i.number-a.number),r=n[0],o=[],s=(i,a,c)=>{if(c.
$typeName!==e&&r!==void 0)throw new S(r,`cannot use ${r} with message ${c.$typeName}`,"ForeignFieldError");for(let m=0;m<
o.length;m++)o[m](i,a,c);let u=c.$unknown;if(u!==void 0&&a.writeUnknownFields)for(let m=0;m<u.length;m++){let{no:d,wireType:p,
data:f}=u[m];i.tag(d,p).raw(f)}};Wo.set(t,s);for(let i of n)o.push(qo(i));return s}function qo(t){switch(t.fieldKind){case"\
message":case"scalar":case"enum":return Oa(t);case"list":return Pa(t);case"map":return Ua(t)}}function Oa(t){let e=Ca(t),
n=t.localName;if(t.oneof){let r=t.oneof.localName;return(o,s,i)=>{let a=i[r];a.case===n&&e(o,s,a.value)}}if(t.presence!=
Ma){let r=t.presence==La?`cannot encode ${t} to binary: required field not set`:void 0;return(o,s,i)=>{let a=i[n];if(a!==
void 0&&Object.prototype.hasOwnProperty.call(i,n))e(o,s,a);else if(r!==void 0)throw new Error(r)}}if(t.fieldKind=="enum"){
let r=t.enum.values[0].number;return(o,s,i)=>{let a=i[n];a!==r&&e(o,s,a)}}switch(t.scalar){case l.BOOL:return(r,o,s)=>{let i=s[n];
i!==!1&&e(r,o,i)};case l.STRING:return(r,o,s)=>{let i=s[n];i!==""&&e(r,o,i)};case l.BYTES:return(r,o,s)=>{let i=s[n];(!(i instanceof
Uint8Array)||i.byteLength>0)&&e(r,o,i)};case l.DOUBLE:case l.FLOAT:return(r,o,s)=>{let i=s[n];Object.is(i,0)||e(r,o,i)};default:
return(r,o,s)=>{let i=s[n];i!=0&&e(r,o,i)}}}function Ca(t){switch(t.fieldKind){case"message":{let{toMessage:e}=V(t),n=Zo(
t);return(r,o,s)=>{n(r,o,e(s))}}case"scalar":case"enum":{let e=t.fieldKind=="enum"?l.INT32:t.scalar,n=t.number,r=ut(e),o=ct(
e,t.parent.typeName,t.name);return(s,i,a)=>{s.tag(n,r),o(s,a)}}}}function Pa(t){let e=t.localName,n=t.number;switch(t.listKind){case"\
message":{let{toMessage:r}=V(t),o=Zo(t);return(s,i,a)=>{let c=a[e];for(let u=0;u<c.length;u++)o(s,i,r(c[u]))}}case"scala\
r":case"enum":{let r=t.listKind=="enum"?l.INT32:t.scalar,o=ct(r,t.parent.typeName,t.name);if(t.packed)return(i,a,c)=>{let u=c[e];
if(u.length!=0){i.tag(n,w.LengthDelimited).fork();for(let m=0;m<u.length;m++)o(i,u[m]);i.join()}};let s=ut(r);return(i,a,c)=>{
let u=c[e];for(let m=0;m<u.length;m++)i.tag(n,s),o(i,u[m])}}}}function Ua(t){let e=t.localName,n=t.number,r=Fa(t);if(t.mapKind==
"message"){let{toMessage:a}=V(t),c=kn(t.message);return(u,m,d)=>{let p=d[e],f=Object.keys(p);for(let h=0;h<f.length;h++){
let N=f[h];u.tag(n,w.LengthDelimited).fork(),r(u,N),u.tag(2,w.LengthDelimited).fork(),c(u,m,a(p[N])),u.join(),u.join()}}}
let o=t.mapKind=="enum"?l.INT32:t.scalar,s=ut(o),i=ct(o,t.parent.typeName,t.name);return(a,c,u)=>{let m=u[e],d=Object.keys(
m);for(let p=0;p<d.length;p++){let f=d[p];a.tag(n,w.LengthDelimited).fork(),r(a,f),a.tag(2,s),i(a,m[f]),a.join()}}}function Fa(t){
let e=ut(t.mapKey),n=ct(t.mapKey,t.parent.typeName,t.name),r=Ba(t.mapKey);return(o,s)=>{o.tag(1,e),n(o,r(s))}}function Ba(t){
switch(t){case l.STRING:return e=>e;case l.BOOL:return e=>e==="true"?!0:e==="false"?!1:e;case l.UINT64:case l.FIXED64:return e=>{
try{return E.uParse(e)}catch{return e}};case l.INT64:case l.SFIXED64:case l.SINT64:return e=>{try{return E.parse(e)}catch{
return e}};default:return e=>{let n=Number.parseInt(e);return Number.isFinite(n)?n:e}}}function ct(t,e,n){let r=Ga(t);return(o,s)=>{
try{r(o,s)}catch(i){throw i instanceof Error?new Error(`cannot encode field ${e}.${n} to binary: ${i.message}`):i}}}function Ga(t){
switch(t){case l.STRING:return(e,n)=>e.string(n);case l.BOOL:return(e,n)=>e.bool(n);case l.DOUBLE:return(e,n)=>e.double(
n);case l.FLOAT:return(e,n)=>e.float(n);case l.INT32:return(e,n)=>e.int32(n);case l.INT64:return(e,n)=>e.int64(n);case l.
UINT64:return(e,n)=>e.uint64(n);case l.FIXED64:return(e,n)=>e.fixed64(n);case l.BYTES:return(e,n)=>e.bytes(n);case l.FIXED32:
return(e,n)=>e.fixed32(n);case l.SFIXED32:return(e,n)=>e.sfixed32(n);case l.SFIXED64:return(e,n)=>e.sfixed64(n);case l.SINT64:
return(e,n)=>e.sint64(n);case l.UINT32:return(e,n)=>e.uint32(n);case l.SINT32:return(e,n)=>e.sint32(n)}}function Xo(t,e,n,r){
qo(r)(t,e,n[R])}function Zo(t){let e=t.number,n=kn(t.message);return t.delimitedEncoding?(r,o,s)=>{r.tag(e,w.StartGroup),
n(r,o,s),r.tag(e,w.EndGroup)}:(r,o,s)=>{r.tag(e,w.LengthDelimited).fork(),n(r,o,s),r.join()}}function ut(t){switch(t){case l.
BYTES:case l.STRING:return w.LengthDelimited;case l.DOUBLE:case l.FIXED64:case l.SFIXED64:return w.Bit64;case l.FIXED32:case l.
SFIXED32:case l.FLOAT:return w.Bit32;default:return w.Varint}}function Jo(t,e,n){let r=!1;return n||(n=y(Yo),r=!0),n.value=$(t,e),n.typeUrl=Va(e.$typeName),r?n:void 0}function Va(t){return`type.googleapis.com/${t}`}function Rn(t,e,...n){if(n.length==0)return t.extensions[e];let r=n.pop();return n.reduce((o,s)=>o.nestedMessages[s],t.messages[e]).
nestedExtensions[r]}var Mn=L("Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYihAEKBlN0cnVjdBIzCgZmaWVsZHMYASADKAsyIy5nb29nbG\
UucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5GkUKC0ZpZWxkc0VudHJ5EgsKA2tleRgBIAEoCRIlCgV2YWx1ZRgCIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi\
5WYWx1ZToCOAEi6gEKBVZhbHVlEjAKCm51bGxfdmFsdWUYASABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSAASFgoMbnVtYmVyX3ZhbHVlGAIgAS\
gBSAASFgoMc3RyaW5nX3ZhbHVlGAMgASgJSAASFAoKYm9vbF92YWx1ZRgEIAEoCEgAEi8KDHN0cnVjdF92YWx1ZRgFIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi\
5TdHJ1Y3RIABIwCgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAQgYKBGtpbmQiMwoJTGlzdFZhbHVlEiYKBnZhbHVlcx\
gBIAMoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSobCglOdWxsVmFsdWUSDgoKTlVMTF9WQUxVRRAAQn8KE2NvbS5nb29nbGUucHJvdG9idWZCC1N0cnVjdF\
Byb3RvUAFaL2dvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3N0cnVjdHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm\
93blR5cGVzYgZwcm90bzM"),jo=x(Mn,0),Ln=x(Mn,1),Ho=x(Mn,2),lt;(function(t){t[t.NULL_VALUE=0]="NULL_VALUE"})(lt||(lt={}));function zo(t,e,n){es(e,t);let r=$a(t.$unknown,e),[o,s,i]=Be(e),a=Tn(n);for(let c of r)Fo(o,new B(c.data),s,c.wireType,a);
return i()}function _n(t,e,n){var r;es(e,t);let o=((r=t.$unknown)!==null&&r!==void 0?r:[]).filter(u=>u.no!==e.number),[s,
i]=Be(e,n),a=new ge;Xo(a,{writeUnknownFields:!0},s,i);let c=new B(a.finish());for(;c.pos<c.len;){let[u,m]=c.tag(),d=c.skip(
m,u);o.push({no:u,wireType:m,data:d})}t.$unknown=o}function Qo(t,e){var n;return e.extendee.typeName===t.$typeName&&!!(!((n=t.$unknown)===null||n===void 0)&&n.find(r=>r.no===
e.number))}function Dn(t,e){let n=t.proto.options;return n?Qo(n,e):!1}function On(t,e){let n=t.proto.options;if(!n){let[
,,r]=Be(e);return r()}return zo(n,e)}function $a(t,e){if(t===void 0)return[];if(e.fieldKind==="enum"||e.fieldKind==="sca\
lar"){for(let n=t.length-1;n>=0;--n)if(t[n].no==e.number)return[t[n]];return[]}return t.filter(n=>n.no===e.number)}function Be(t,e){
let n=t.typeName,r=Object.assign(Object.assign({},t),{kind:"field",parent:t.extendee,localName:n}),o=Object.assign(Object.
assign({},t.extendee),{fields:[r],members:[r],oneofs:[]}),s=y(o,e!==void 0?{[n]:e}:void 0);return[tt(o,s),r,()=>{let i=s[n];
if(i===void 0){let a=t.message;return X(a)?O(a.fields[0].scalar,a.fields[0].longAsString):y(a)}return i}]}function es(t,e){
if(t.extendee.typeName!=e.$typeName)throw new Error(`extension ${t.typeName} can only be applied to message ${t.extendee.
typeName}`)}var ts=Date.parse("0001-01-01T00:00:00Z"),ns=Date.parse("9999-12-31T23:59:59Z"),rs=-315576e6,os=315576e6;var Ya=2;function Ka(t){return Object.assign(Object.assign({ignoreUnknownFields:!1,recursionLimit:100},t),{depth:0})}function pe(t,e,n){let r=y(t);return Wa(t,r,e,n),r}function Wa(t,e,n,r){try{Se(t)(e,n,Ka(r))}catch(o){throw Dr(o)?new Error(`cannot decode ${o.field()} from JSON: ${o.message}`,
{cause:o}):o}}var Cn=new WeakMap;function Se(t){let e=Cn.get(t);return e===void 0&&(e=qa(t)),e}function qa(t){let e=String(t),n=Xa(t);
if(n!==void 0){let i=(a,c,u)=>{if(++u.depth>u.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recu\
rsion depth of ${u.recursionLimit} reached`);n(a,c,u),u.depth--};return Cn.set(t,i),i}let r=t.typeName,o=new Map,s=(i,a,c)=>{
var u;if(++c.depth>c.recursionLimit)throw new Error(`cannot decode ${e} from JSON: maximum recursion depth of ${c.recursionLimit}\
 reached`);if(a==null||Array.isArray(a)||typeof a!="object")throw new Error(`cannot decode ${e} from JSON: ${k(a)}`);let m=new Map,
d=new Set,p=Object.keys(a);for(let f=0;f<p.length;f++){let h=p[f],N=a[h],v=o.get(h);if(v!==void 0){let T=v.field;if(d.has(
T))throw new S(T,"set multiple times");if(d.add(T),v.oneofScalarNullSkip&&N===null)continue;if(v.oneof){let U=m.get(v.oneof);
if(U!==void 0)throw new S(v.oneof,`oneof set multiple times by ${U.name} and ${T.name}`);m.set(v.oneof,T)}v.read(i,N,c)}else{
let T=h.startsWith("[")&&h.endsWith("]")?(u=c.registry)===null||u===void 0?void 0:u.getExtension(h.substring(1,h.length-
1)):void 0;if(T?.extendee.typeName==r){let[U,oe,be]=Be(T);ss(oe)(U[R],N,c),_n(i,T,be())}if(T===void 0&&!c.ignoreUnknownFields)
throw new Error(`cannot decode ${e} from JSON: key "${h}" is unknown`)}}c.depth--};Cn.set(t,s);for(let i of t.fields){let a={
read:ss(i),field:i,oneof:i.oneof,oneofScalarNullSkip:i.oneof!==void 0&&i.fieldKind=="scalar"};o.set(i.name,a).set(i.jsonName,
a)}return s}function Xa(t){if(t.typeName.startsWith("google.protobuf."))switch(t.typeName){case"google.protobuf.Any":return(e,n,r)=>tc(
e,n,r);case"google.protobuf.Timestamp":return(e,n)=>nc(e,n);case"google.protobuf.Duration":return(e,n)=>rc(e,n);case"goo\
gle.protobuf.FieldMask":return(e,n)=>oc(e,n);case"google.protobuf.Struct":return(e,n,r)=>us(e,n,r);case"google.protobuf.\
Value":return(e,n,r)=>Gn(e,n,r);case"google.protobuf.ListValue":return(e,n,r)=>ls(e,n,r);default:if(X(t)){let e=t.fields[0],
n=e.localName,r=e.scalar,o=e.longAsString,s=as(e);return(i,a)=>{a===null?i[n]=O(r,o):i[n]=s(a)}}return}}function ss(t){switch(t.
fieldKind){case"scalar":return Za(t);case"enum":return Ja(t);case"message":return ja(t);case"list":return Ha(t);case"map":
return Qa(t)}}function Za(t){let e=as(t),n=t.localName;if(t.oneof){let o=t.oneof.localName;return(s,i)=>{s[o]={case:n,value:e(
i)}}}let r=is(t);return(o,s)=>{s===null?r(o):o[n]=e(s)}}function is(t){let e=t.localName;if(t.presence!=Ya)return o=>{delete o[e]};
if(t.fieldKind=="enum"){let o=t.enum.values[0].number;return s=>{s[e]=o}}let n=t.scalar,r=t.longAsString;return o=>{o[e]=
O(n,r)}}function Ja(t){let e=Pn(t.enum),n=Un(t.enum),r=t.localName,o=t.enum.typeName!="google.protobuf.NullValue";if(t.oneof){
let i=t.oneof.localName;return(a,c,u)=>{if(c===null&&o){a[i].case===r&&(a[i]={case:void 0});return}let m=e(c,u.ignoreUnknownFields);
if(m===Ne)return;let d=n(m);if(d!==!0)throw new S(t,G(t,m,d));a[i]={case:r,value:m}}}let s=is(t);return(i,a,c)=>{if(a===
null&&o){s(i);return}let u=e(a,c.ignoreUnknownFields);if(u===Ne)return;let m=n(u);if(m!==!0)throw new S(t,G(t,u,m));i[r]=
u}}function ja(t){let e=t.localName,{toMessage:n,toLocal:r}=V(t),o=Se(t.message),s=t.message.typeName!="google.protobuf.\
Value";if(t.oneof){let i=t.oneof.localName;return(a,c,u)=>{let m=a[i];if(c===null&&s){m.case===e&&(a[i]={case:void 0});return}
let d=n(m.case===e?m.value:void 0);o(d,c,u),a[i]={case:e,value:r(d)}}}return(i,a,c)=>{if(a===null&&s){delete i[e];return}
let u=n(i[e]);o(u,a,c),i[e]=r(u)}}function Ha(t){let e=t.localName,n=za(t);return(r,o,s)=>{if(o===null)return;if(!Array.
isArray(o))throw new S(t,"expected Array, got "+k(o));let i=r[e];for(let a=0;a<o.length;a++){let c=n(o[a],s,i.length);c!==
Ne&&i.push(c)}}}function za(t){switch(t.listKind){case"scalar":{let e=Fn(t),n=te(t.scalar),r=Bn(t);return(o,s,i)=>{if(o===
null)throw new S(t,"list item must not be null");let a=e(o),c=n(a);if(c!==!0)throw new S(t,`list item #${i+1}: ${G(t,a,c)}`);
return r(a)}}case"enum":{let e=Pn(t.enum),n=Un(t.enum),r=t.enum.typeName!="google.protobuf.NullValue";return(o,s,i)=>{if(o===
null&&r)throw new S(t,"list item must not be null");let a=e(o,s.ignoreUnknownFields);if(a===Ne)return a;let c=n(a);if(c!==
!0)throw new S(t,`list item #${i+1}: ${G(t,a,c)}`);return a}}case"message":{let{toMessage:e,toLocal:n}=V(t),r=Se(t.message),
o=t.message.typeName!="google.protobuf.Value";return(s,i)=>{if(s===null&&o)throw new S(t,"list item must not be null");let a=e(
void 0);return r(a,s,i),n(a)}}}}function Qa(t){let e=t.localName,n=t.mapKey,r=ec(n),o=te(n),s,i,a=u=>u,c=!0;switch(t.mapKind){case"\
scalar":{s=Fn(t),i=te(t.scalar),a=Bn(t);break}case"enum":{let u=Pn(t.enum);s=(m,d)=>u(m,d.ignoreUnknownFields),i=Un(t.enum),
c=t.enum.typeName!="google.protobuf.NullValue";break}case"message":{let{toMessage:u,toLocal:m}=V(t),d=Se(t.message);c=t.
message.typeName!="google.protobuf.Value",s=(p,f)=>{let h=u(void 0);return d(h,p,f),m(h)};break}}return(u,m,d)=>{if(m===
null)return;if(typeof m!="object"||Array.isArray(m))throw new S(t,"expected object, got "+k(m));let p=u[e],f=new Set,h=Object.
keys(m);for(let N=0;N<h.length;N++){let v=h[N],T=m[v],U=r(v);if(f.has(U))throw new S(t,`duplicate map key "${v}"`);if(f.
add(U),T===null&&c)throw new S(t,"map value must not be null");let oe=s(T,d);if(oe===Ne)continue;let be=o(U);if(be!==!0)
throw new S(t,`invalid map key: ${G({scalar:n},U,be)}`);if(i!==void 0){let Ze=i(oe);if(Ze!==!0)throw new S(t,`map entry ${k(
U)}: ${G(t,oe,Ze)}`)}F(p,U,a(oe))}}}var Ne=Symbol();function Pn(t){let e=t.values[0].number,n=new Map;for(let r of t.values)
n.set(r.jsonName,r.number);for(let r of t.values)n.set(r.name,r.number);return(r,o)=>{if(r===null)return e;switch(typeof r){case"\
number":if(Number.isInteger(r))return r;break;case"string":{let s=n.get(r);if(s!==void 0)return s;if(o)return Ne;break}}
throw new Error(`cannot decode ${t} from JSON: ${k(r)}`)}}function Un(t){if(t.open)return te(l.INT32);let e=t.values;return n=>e.
some(r=>r.number===n)}function as(t){let e=Fn(t),n=te(t.scalar),r=Bn(t);return o=>{let s=e(o),i=n(s);if(i!==!0)throw new S(
t,G(t,s,i));return r(s)}}function Fn(t){switch(t.scalar){case l.DOUBLE:case l.FLOAT:return e=>{if(e==="NaN")return NaN;if(e===
"Infinity")return Number.POSITIVE_INFINITY;if(e==="-Infinity")return Number.NEGATIVE_INFINITY;if(typeof e=="number"){if(Number.
isNaN(e))throw new S(t,"unexpected NaN number");if(!Number.isFinite(e))throw new S(t,"unexpected infinite number");return e}
if(typeof e=="string"){if(e===""||e.trim().length!==e.length)return e;let n=Number(e);return Number.isFinite(n)?n:e}return e};case l.
INT32:case l.FIXED32:case l.SFIXED32:case l.SINT32:case l.UINT32:return cs;case l.BYTES:return e=>{if(typeof e=="string"){
if(e==="")return new Uint8Array(0);try{return rt(e)}catch(n){let r=n instanceof Error?n.message:String(n);throw new S(t,
r)}}return e};default:return e=>e}}function Bn(t){let e=t.fieldKind!=="map"&&t.longAsString;switch(t.scalar){case l.INT64:case l.
SFIXED64:case l.SINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.parse(n):n;case l.FIXED64:case l.
UINT64:return e?n=>String(n):n=>typeof n=="string"||typeof n=="number"?E.uParse(n):n;default:return n=>n}}function ec(t){
switch(t){case l.BOOL:return e=>{switch(e){case"true":return!0;case"false":return!1}return e};case l.INT32:case l.FIXED32:case l.
UINT32:case l.SFIXED32:case l.SINT32:return cs;case l.INT64:case l.SINT64:case l.SFIXED64:case l.UINT64:case l.FIXED64:return e=>/^-?0+$/.
test(e)?"0":e.replace(/^(-?)0+(?=\d)/,"$1");default:return e=>e}}function cs(t){if(typeof t=="string"){if(t===""||t.trim().
length!==t.length)return t;let e=Number(t);return Number.isNaN(e)?t:e}return t}function tc(t,e,n){var r;if(e===null||Array.isArray(e)||typeof e!="object")throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: expected object but got ${k(e)}`);if(Object.keys(e).length==0)return;let o=e["@type"];if(typeof o!="string"||
o=="")throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is empty`);let s=o.includes("/")?o.substring(
o.lastIndexOf("/")+1):o;if(!s.length)throw new Error(`cannot decode message ${t.$typeName} from JSON: "@type" is invalid`);
let i=(r=n.registry)===null||r===void 0?void 0:r.getMessage(s);if(!i)throw new Error(`cannot decode message ${t.$typeName}\
 from JSON: ${o} is not in the type registry`);let a=y(i);if(xr(i)&&Object.prototype.hasOwnProperty.call(e,"value"))Se(i)(
a,e.value,n);else{let c={};for(let u of Object.keys(e))u!=="@type"&&F(c,u,e[u]);Se(i)(a,c,n)}Jo(i,a,t)}function nc(t,e){
if(typeof e!="string")throw new Error(`cannot decode message ${t.$typeName} from JSON: ${k(e)}`);let n=e.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-][0-9][0-9]:[0-9][0-9]))$/);
if(!n)throw new Error(`cannot decode message ${t.$typeName} from JSON: invalid RFC 3339 string`);let r=Date.parse(n[1]+"\
-"+n[2]+"-"+n[3]+"T"+n[4]+":"+n[5]+":"+n[6]+(n[8]?n[8]:"Z"));if(Number.isNaN(r))throw new Error(`cannot decode message ${t.
$typeName} from JSON: invalid RFC 3339 string`);if(r<ts||r>ns)throw new Error(`cannot decode message ${t.$typeName} from\
 JSON: must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z inclusive`);t.seconds=E.parse(r/1e3),t.nanos=0,n[7]&&(t.
nanos=parseInt("1"+n[7]+"0".repeat(9-n[7].length))-1e9)}function rc(t,e){if(typeof e!="string")throw new Error(`cannot d\
ecode message ${t.$typeName} from JSON: ${k(e)}`);let n=e.match(/^(-?[0-9]+)(?:\.([0-9]+))?s/);if(n===null)throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${k(e)}`);let r=Number(n[1]);if(r>os||r<rs)throw new Error(`cannot deco\
de message ${t.$typeName} from JSON: ${k(e)}`);if(t.seconds=E.parse(r),typeof n[2]!="string")return;let o=n[2]+"0".repeat(
9-n[2].length);t.nanos=parseInt(o),(r<0||Object.is(r,-0))&&(t.nanos=-t.nanos)}function oc(t,e){if(typeof e!="string")throw new Error(
`cannot decode message ${t.$typeName} from JSON: ${k(e)}`);e!==""&&(t.paths=e.split(",").map(n=>{if(n.includes("_"))throw new Error(
`cannot decode message ${t.$typeName} from JSON: path names must be lowerCamelCase`);return zr(n)}))}function us(t,e,n){
if(typeof e!="object"||e==null||Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName} from JSON ${k(e)}`);
let r=Object.keys(e);for(let o=0;o<r.length;o++){let s=r[o],i=y(Ln);Gn(i,e[s],n),F(t.fields,s,i)}}function Gn(t,e,n){if(++n.
depth>n.recursionLimit)throw new Error(`cannot decode ${t.$typeName} from JSON: maximum recursion depth of ${n.recursionLimit}\
 reached`);switch(typeof e){case"number":t.kind={case:"numberValue",value:e};break;case"string":t.kind={case:"stringValu\
e",value:e};break;case"boolean":t.kind={case:"boolValue",value:e};break;case"object":if(e===null)t.kind={case:"nullValue",
value:lt.NULL_VALUE};else if(Array.isArray(e)){let r=y(Ho);ls(r,e,n),t.kind={case:"listValue",value:r}}else{let r=y(jo);
us(r,e,n),t.kind={case:"structValue",value:r}}break;default:throw new Error(`cannot decode message ${t.$typeName} from J\
SON ${k(e)}`)}return n.depth--,t}function ls(t,e,n){if(!Array.isArray(e))throw new Error(`cannot decode message ${t.$typeName}\
 from JSON ${k(e)}`);for(let r=0;r<e.length;r++){let o=y(Ln);Gn(o,e[r],n),t.values.push(o)}}var sc=["canceled","unknown","invalid_argument","deadline_exceeded","not_found","already_exists","permission_denied","re\
source_exhausted","failed_precondition","aborted","out_of_range","unimplemented","internal","unavailable","data_loss","u\
nauthenticated"],b=class extends Error{name="SmqError";code;details;origin;constructor(e,n,r={}){super(n,"cause"in r?{cause:r.
cause}:void 0),this.code=e,this.details=r.details??[],this.origin=r.origin??"client"}detail(e){let n=this.details.find(r=>r.
type===e.typeName);return n&&_(e,n.value)}get retryAfterMs(){let e=this.details.find(({type:n})=>n==="google.rpc.RetryIn\
fo");return e&&ic(e.value)}};function ic(t){let e=new B(t);try{e.tag();let{seconds:n,nanos:r}=_($o,e.bytes());return Math.
max(Number(n)*1e3+r/1e6,0)}catch{return 0}}function mt(t){let e=sc.find(r=>r===t.code)??"unknown",n=t.details.map(({type:r,
value:o})=>({type:r,value:o}));return new b(e,t.message||e,{details:n,origin:"server"})}function ms(t){let e=`HTTP ${t} \
without an error of a socket.mq server`;return new b(ac[t]??"unknown",e,{origin:"server"})}var ac={401:"unauthenticated",
403:"permission_denied",404:"unimplemented",429:"unavailable",502:"unavailable",503:"unavailable",504:"unavailable"};function I(t,e){
return new b("unavailable",t,e===void 0?{}:{cause:e})}function Y(t){return new b("internal",`protocol violation: ${t}`)}function ds(t,e,...n){if(n.length>0)throw new Error;return t.services[e]}var K=L("ChJzbXEvdjEvZnJhbWUucHJvdG8SBnNtcS52MSKiAgoLQ2xpZW50RnJhbWUSCgoCaWQYASABKA0SJgoJc3Vic2NyaWJlGAIgASgLMhEuc21xLnY\
xLlN1YnNjcmliZUgAEioKC3Vuc3Vic2NyaWJlGAMgASgLMhMuc21xLnYxLlVuc3Vic2NyaWJlSAASIAoGY3JlZGl0GAQgASgLMg4uc21xLnYxLkNyZWRpdEg\
AEiIKB3B1Ymxpc2gYBSABKAsyDy5zbXEudjEuUHVibGlzaEgAEiIKB3JlcXVlc3QYBiABKAsyDy5zbXEudjEuUmVxdWVzdEgAEiAKBmNhbmNlbBgHIAEoCzI\
OLnNtcS52MS5DYW5jZWxIABIeCgVjbG9zZRgIIAEoCzINLnNtcS52MS5DbG9zZUgAQgcKBWZyYW1lIs8CCgtTZXJ2ZXJGcmFtZRIKCgJpZBgBIAEoDRIoCgp\
zdWJzY3JpYmVkGAIgASgLMhIuc21xLnYxLlN1YnNjcmliZWRIABIeCgVldmVudBgDIAEoCzINLnNtcS52MS5FdmVudEgAEhoKA2dhcBgEIAEoCzILLnNtcS5\
2MS5HYXBIABIiCgdyZWNlaXB0GAUgASgLMg8uc21xLnYxLlJlY2VpcHRIABIaCgNlbmQYBiABKAsyCy5zbXEudjEuRW5kSAASHgoFcmVwbHkYByABKAsyDS5\
zbXEudjEuUmVwbHlIABIeCgVkcmFpbhgIIAEoCzINLnNtcS52MS5EcmFpbkgAEiUKCXRvcGljX2tleRgJIAEoCzIQLnNtcS52MS5Ub3BpY0tleUgAEh4KBWN\
sb3NlGAogASgLMg0uc21xLnYxLkNsb3NlSABCBwoFZnJhbWUiKwoIUG9zaXRpb24SDQoFZXBvY2gYASABKAQSEAoIc2VxdWVuY2UYAiABKAQidgoJU3Vic2N\
yaWJlEg0KBXRvcGljGAEgASgJEg4KBmZpbHRlchgCIAEoDBIhCgVhZnRlchgDIAEoCzIQLnNtcS52MS5Qb3NpdGlvbkgAEg4KBGxpdmUYBCABKAhIABIOCgZ\
3aW5kb3cYBSABKARCBwoFc3RhcnQiZQoKU3Vic2NyaWJlZBIiCghwb3NpdGlvbhgBIAEoCzIQLnNtcS52MS5Qb3NpdGlvbhIQCghyZXBsYXllZBgCIAEoBBI\
PCgdyZXN1bWVkGAMgASgIEhAKCHJldGFpbmVkGAQgASgEIioKBUV2ZW50EhAKCHNlcXVlbmNlGAEgASgEEg8KB3BheWxvYWQYAiABKAwiQwoDR2FwEh4KBGZ\
yb20YASABKAsyEC5zbXEudjEuUG9zaXRpb24SHAoCdG8YAiABKAsyEC5zbXEudjEuUG9zaXRpb24iDQoLVW5zdWJzY3JpYmUiFwoGQ3JlZGl0Eg0KBWJ5dGV\
zGAEgASgEIkoKB1B1Ymxpc2gSDQoFdG9waWMYASABKAkSDwoHcGF5bG9hZBgCIAEoDBIQCghzZXF1ZW5jZRgDIAEoBBINCgVhZ2FpbhgEIAEoCCItCgdSZWN\
laXB0EiIKCHBvc2l0aW9uGAEgASgLMhAuc21xLnYxLlBvc2l0aW9uIlMKB1JlcXVlc3QSDgoGbWV0aG9kGAEgASgJEg8KB3BheWxvYWQYAiABKAwSEgoKdGl\
tZW91dF9tcxgDIAEoDRITCgt0cmFjZXBhcmVudBgEIAEoCSIICgZDYW5jZWwiGAoFUmVwbHkSDwoHcGF5bG9hZBgBIAEoDCIZCgVEcmFpbhIQCghyZXRyeV9\
tcxgBIAEoDSJNCgZQb2xsZWQSIwoGZnJhbWVzGAEgAygLMhMuc21xLnYxLlNlcnZlckZyYW1lEh4KBG5leHQYAiABKAsyEC5zbXEudjEuUG9zaXRpb24iJQo\
DRW5kEh4KBnN0YXR1cxgBIAEoCzIOLnNtcS52MS5TdGF0dXMiSAoGU3RhdHVzEgwKBGNvZGUYASABKAkSDwoHbWVzc2FnZRgCIAEoCRIfCgdkZXRhaWxzGAM\
gAygLMg4uc21xLnYxLkRldGFpbCIlCgZEZXRhaWwSDAoEdHlwZRgBIAEoCRINCgV2YWx1ZRgCIAEoDCIlCgVDbG9zZRIMCgRjb2RlGAEgASgNEg4KBnJlYXN\
vbhgCIAEoCSInCghUb3BpY0tleRILCgNrZXkYASABKA0SDgoGc2VjcmV0GAIgASgMYgZwcm90bzM"),Ge=x(K,0),dt=x(K,1),ps=x(K,2),fs=x(K,3),hs=x(
K,4),bs=x(K,5),gs=x(K,6);var ys=x(K,9),Es=x(K,10),vs=x(K,11);var Ss=x(K,15);var pt=x(K,17);var cc=1024*1024,j="application/protobuf",uc=[j,"application/proto","application/x-protobuf"],ft=class{constructor(e,n,r,o){
this.base=e;this.fetch=n;this.headers=r;this.credentials=o}base;fetch;headers;credentials;async send(e,n,r,o,s){try{let i=typeof this.
headers=="function"?await this.headers():this.headers,a=new Headers(i);new Headers(r).forEach((m,d)=>a.set(d,m));let c={
method:e,headers:a,signal:o};s&&(c.body=s),this.credentials&&(c.credentials=this.credentials);let{fetch:u}=this;return await u(
this.base+n,c)}catch(i){throw this.requestError(i,o)}}requestError(e,n){if(n.aborted){let r=n.reason;return r instanceof
b?r:I("the request was canceled",r)}return e instanceof b?e:I(`no response from ${this.base}`,e)}};async function ie(t){
let e=await t.text().catch(()=>""),n=t.headers.get("content-type")??"",r=t.headers.get("retry-after"),o=r===null?void 0:
Number(/^\d{1,9}$/.exec(r.trim())?.[0]??0)*1e3;if(n.startsWith("application/json")&&e.length<=cc)try{let s=pe(pt,JSON.parse(
e),{ignoreUnknownFields:!0});if(s.code)return{error:mt(s),isFromServer:!0,retryAfterMs:o}}catch{}return{error:ms(t.status),
isFromServer:!1,retryAfterMs:o}}function we(t){let e=t.headers.get("content-type")??"";return uc.includes(e.split(";")[0].
trim().toLowerCase())}function Ve(t,e){return Ns(t,()=>y(t,e))}function $e(t,e){return Ns(t,()=>$(t,e))}function Ie(t,e,n){try{return _(t,e)}catch(r){
throw Y(`${n} is not a ${t.typeName}: ${String(r)}`)}}function Ns(t,e){try{return e()}catch(n){throw new b("invalid_argu\
ment",`not a ${t.typeName}: ${String(n)}`,{cause:n})}}var Vn="google.api.HttpBody";function ws({headers:t,idempotencyKey:e}){try{let n=new Headers(t);return e!==void 0&&n.set(
"idempotency-key",e),n}catch(n){throw new b("invalid_argument",`invalid header: ${String(n)}`,{cause:n})}}async function Is(t,e,{
header:n,message:r},o){let{input:s,output:i}=e.desc,a=r,[c,u]=s.typeName===Vn?[a.contentType||"application/octet-stream",
a.data]:[j,$e(s,r)],m=new Headers(n);m.set("content-type",c),i.typeName!==Vn&&m.set("accept",j);let d=o.remaining();d!==
void 0&&m.set("smq-timeout-ms",String(d));let p=`${e.sessionPath}/${e.name}`,f=await t.send("POST",p,m,o.signal,u);if(f.
status!==200)throw(await ie(f)).error;try{return[await lc(f,i,p),f.headers]}catch(h){throw t.requestError(h,o.signal)}}async function lc(t,e,n){
let r=t.headers.get("content-type")??"";if(e.typeName===Vn){let o=new Uint8Array(await t.arrayBuffer());return Ve(e,{contentType:r,
data:o})}if(!we(t))throw Y(`the reply to ${n} is ${JSON.stringify(r)}, not ${j}; check the baseUrl`);return Ie(e,new Uint8Array(
await t.arrayBuffer()),`the reply to ${n}`)}var mc=2**31-1,C=class{#e=new AbortController;#t=new AbortController;#n;#o;constructor({signal:e,timeoutMs:n},r){if(this.#r(
r,()=>r.reason),this.#r(e,()=>new b("canceled","canceled by its AbortSignal",{cause:e.reason})),n!==void 0&&n<=mc&&!this.
signal.aborted){let o=Math.max(Math.ceil(n),1);this.#o=Date.now()+o,this.#n=setTimeout(()=>{this.#s(new b("deadline_exce\
eded",`no answer within ${o} ms`))},o)}}get signal(){return this.#e.signal}remaining(){return this.#o===void 0?void 0:Math.
max(this.#o-Date.now(),1)}onEnd(e){let n=()=>e(this.signal.reason);this.signal.aborted?n():this.signal.addEventListener(
"abort",n,{once:!0})}ended(){return new Promise((e,n)=>this.onEnd(r=>{setTimeout(n,0,r)}))}sleep(e){return new Promise((n,r)=>{
setTimeout(n,e),this.onEnd(r)})}done(){clearTimeout(this.#n),this.#t.abort()}#r(e,n){let r=()=>this.#s(n());e?.aborted?r():
e?.addEventListener("abort",r,{signal:this.#t.signal})}#s(e){this.done(),this.#e.abort(e)}};function xs(t,e){let{filter:n,name:r}=t,o=Object.keys(e).filter(s=>!s.startsWith("$"));if(!n){if(o.length>0)throw Ye(`${r}\
 has no filter: remove ${o.join(", ")}`);return new Uint8Array}if(se(e)){if(!se(e,n))throw Ye(`the filter of ${r} is a ${n.
typeName}, not a ${e.$typeName}`);return $(n,e)}try{return $(n,y(n,dc(n,e,r)))}catch(s){throw s instanceof b?s:Ye(`inval\
id filter of ${r}: ${String(s)}`,s)}}function dc(t,e,n){let r=new Set(t.members.map(s=>s.localName)),o=Object.entries(e).
map(([s,i])=>{if(!r.has(s))throw Ye(`the filter of ${n} has no field ${s}, only ${[...r].join(", ")}`);let a=t.field[s];
if(a?.fieldKind==="list"&&i!==void 0&&!Array.isArray(i))return[s,[i]];if(a&&a.fieldKind!=="list"&&Array.isArray(i))throw Ye(
`the filter of ${n} takes one ${s}, not several`);return[s,i]});return Object.fromEntries(o)}function Ts(t,e,n){let r=tt(
e,n);for(let o of e.fields){if(!r.isSet(o))continue;let s=o.fieldKind==="list"?r.get(o):[r.get(o)];for(let i of s){let a=i instanceof
Uint8Array?jr(i):String(i);t.append(o.name,a)}}}function Ye(t,e){return new b("invalid_argument",t,e===void 0?{}:{cause:e})}var pc=L("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfYn\
l0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc2\
1xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKBE\
xBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBVE\
UQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY4\
gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",[
Fe]);var $n=Rn(pc,0);var fc="google.protobuf.Empty";function ks(t){let e=hc(t),n=In(...Ms(t.file,new Set)),r=t.methods.map(o=>{let s=o.methodKind===
"server_streaming"?o.output:o.input,i=`${t.name}.${o.name}`;return[o.localName,{desc:o,name:i,sessionPath:e,event:s,filter:bc(
o,n),registry:n}]});return new Map(r)}function hc(t){let{package:e}=t.file.proto,n=/^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.
exec(e);if(!n)throw new TypeError(`${t.typeName}: the package must end with a version, such as weather.v1`);return`/sock\
et.mq/${n[1]}/${n[2]}`}function bc(t,e){if(t.methodKind==="server_streaming")return t.input.typeName===fc?void 0:t.input;
if(t.methodKind!=="bidi_streaming"||!Dn(t,$n))return;let{filter:n}=On(t,$n);return n?Rs(n,t.parent.file.proto.package,e):
void 0}function Rs(t,e,n){if(t.startsWith("."))return Rs(t.slice(1),"",n);for(let r=e;;r=r.slice(0,Math.max(r.lastIndexOf(
"."),0))){let o=n.getMessage(r?`${r}.${t}`:t);if(o)return o;if(!r)throw new TypeError(`the filter ${t} is not defined in\
 the interface or its imports`)}}function Ms(t,e){return e.has(t)||(e.add(t),t.dependencies.forEach(n=>Ms(n,e))),e}var P=class t{constructor(e,n){this.epoch=e;this.sequence=n}epoch;sequence;static ZERO=new t(0n,0n);static parse(e){let n=/^(\d{1,20})-(\d{1,20})$/.
exec(e);if(!n)throw new SyntaxError(`not a position: ${JSON.stringify(e)}; write {epoch}-{sequence}`);return new t(BigInt(
n[1]),BigInt(n[2]))}equals(e){return this.epoch===e.epoch&&this.sequence===e.sequence}isUpTo(e){return this.epoch===e.epoch&&
this.sequence<=e.sequence}next(){return new t(this.epoch,this.sequence+1n)}toString(){return`${this.epoch}-${this.sequence}`}toJSON(){
return this.toString()}};var Ls={initialMs:100,maxMs:1e4,maxRetryAfterMs:6e4,upgradeInitialMs:6e4,upgradeMaxMs:6e5};function H(t){return Math.random()*
t}var ae=class{constructor(e,n){this.initialMs=e;this.maxMs=n}initialMs;maxMs;#e=0;next(){let e=this.initialMs*2**Math.min(
this.#e,16);return this.#e+=1,Math.min(e,this.maxMs)}reset(){this.#e=0}};var ht=class{constructor(e){this.available=e}available;#e;async ready(){for(;this.available<=0;)await new Promise(e=>this.#e=
e)}consume(e){this.available-=e+64}credit(e){this.available+=e,this.#e?.(),this.#e=void 0}};var bt=class{#e;#t;#n=0;#o=P.ZERO;#r=0n;#s=!1;constructor(e){this.#e=e}start(){return this.#t&&this.#n===0?{after:this.#t}:
this.#e}isNew(){return this.#t===void 0}confirm(e,n){let r=this.start(),o=this.#t;this.#e=r,this.#s=this.#n>0,this.#n=Number(
n.retained),this.#r=e.epoch;let s=Number(n.replayed),{resumed:i}=n;if(!o)this.#t=e;else if(!("after"in r&&r.after.equals(
e)))if(o.equals(e))i=!0;else return this.#s=!0,this.gap(o.next(),e);return i?this.#i({kind:"resumed",replayed:s}):void 0}gap(e,n){
let r=this.#t,o=this.#s;return this.#r=n.epoch,this.#s=!1,r&&o&&n.isUpTo(r)?this.#i({kind:"resumed",replayed:0}):(this.#t=
n,this.#i({kind:"gap",from:r&&o?r.next():e,to:n}))}event(e){let n=new P(this.#r,e),r;return this.#n>0?(this.#n-=1,r=n.isUpTo(
this.#o),this.#o=r?this.#o:n):(r=this.#t!==void 0&&n.isUpTo(this.#t),this.#t=r?this.#t:n),{position:n,isDuplicate:r,resumeAfter:this.
resumeAfter()}}advance(e){this.#n===0&&this.#t?.isUpTo(e)&&(this.#t=e)}resumeAfter(){return this.#n===0?this.#t:void 0}#i(e){
return{content:e,resumeAfter:this.resumeAfter()}}};var D=class extends Error{};var gt=class{constructor(e,n,r,o,s){this.topic=e;this.filter=n;this.window=o;this.inbox=s;this.#e=new bt(r)}topic;filter;window;inbox;kind="\
subscription";id=0;link=0;#e;#t="requested";#n=0;#o=0;#r=0;#s;#i;get isLeft(){return this.#t==="left"}get isRequested(){
return this.#t==="requested"}get isPostponed(){return this.#t==="postponed"}request(e){if(clearTimeout(this.#i),this.link=
e,this.#r=0,this.#n=Math.max(this.window-this.#o,0),this.#n===0){this.#t="full";return}return this.#t="requested",y(fs,{
topic:this.topic,filter:this.filter,start:yc(this.#e.start()),window:BigInt(this.#n)})}credit(e){switch(this.#o=Math.max(
this.#o-e,0),this.#t){case"confirmed":return this.#n+=e,"send credit";case"requested":return this.#r+=e,"nothing";case"f\
ull":return"subscribe";case"postponed":case"left":return"nothing"}}takeOwedCredit(){if(this.#t!=="confirmed")return 0;let e=this.#r;
return this.#r=0,this.#n+=e,e}postpone(e,n,r){let o=this.isRequested&&e?.code==="unavailable",s=e?.retryAfterMs??(o?0:void 0);
return s===void 0||this.#e.isNew()?!1:(this.#s??=new ae(n.initialMs,n.maxMs),this.#t="postponed",this.#i=setTimeout(r,Math.
min(s,n.maxRetryAfterMs)+H(this.#s.next())),!0)}leave(){let e=this.#t==="requested"||this.#t==="confirmed";return this.#t=
"left",clearTimeout(this.#i),e}end(e){if(!e&&this.isRequested)throw new D("end without a status for a subscription that \
is not confirmed");clearTimeout(this.#i),this.inbox.end(e)}advance(e){this.#t==="confirmed"&&this.#e.advance(e)}receive(e){
switch(this.#t){case"left":return;case"requested":if(e.case==="subscribed")return this.#a(e.value);break;case"confirmed":
if(e.case==="event")return this.#c(e.value);if(e.case==="gap")return this.#u(e.value);break;case"full":case"postponed":break}
throw new D(`unexpected ${e.case} for a ${this.#t} subscription`)}#a(e){let n=Yn(e.position,"subscribed");if(this.#t="co\
nfirmed",this.#s?.reset(),this.#e.isNew()){let{retained:o,replayed:s}=e;this.inbox.confirm({position:n,retained:Number(o),
replayed:Number(s)})}let r=this.#e.confirm(n,e);r&&this.inbox.push(r)}#c(e){if(this.#n<=0)throw new D("more events than \
the window of the subscription allows");let{payload:n}=e,r=n.length+64;this.#n-=r,this.#o+=r;let{position:o,isDuplicate:s,
resumeAfter:i}=this.#e.event(e.sequence),a=s?{kind:"duplicate",bytes:r}:{kind:"event",position:o,payload:n.slice()};this.
inbox.push({content:a,resumeAfter:i})}#u(e){let n=Yn(e.from,"gap");this.inbox.push(this.#e.gap(n,Yn(e.to,"gap")))}};function Yn(t,e){
if(!t)throw new D(`${e} without its position`);return new P(t.epoch,t.sequence)}function yc(t){if("after"in t){let{epoch:e,
sequence:n}=t.after;return{case:"after",value:y(ps,{epoch:e,sequence:n})}}return t.live?{case:"live",value:!0}:{case:void 0}}var yt=class{confirmed;#e;#t;#n=[];#o=0;#r;#s=[];constructor(){this.confirmed=new Promise((e,n)=>{this.#e=e,this.#t=n}),
this.confirmed.catch(()=>{})}get ended(){return this.#r!==void 0}confirm(e){this.#e(e)}push(e){if(this.#r)return;let n=this.#s.
shift();if(n){n(e);return}if(e.content.kind==="resumed"||e.content.kind==="gap")for(;this.#i()?.content.kind==="resumed";)
this.#n.pop();let r=this.#i();r?.content.kind==="gap"&&e.content.kind==="gap"?(r.content.to=e.content.to,r.resumeAfter=e.
resumeAfter):r?.content.kind==="duplicate"&&e.content.kind==="duplicate"?(r.content.bytes+=e.content.bytes,r.resumeAfter=
e.resumeAfter):this.#n.push(e)}end(e){if(this.#r)return;let n={error:e};this.#r=n,this.#t(e??new b("canceled","the subsc\
ription ended before it was confirmed"));for(let r of this.#s.splice(0))r(n)}clear(e){this.#n=[],this.#o=0,this.end(e)}take(){
let e=this.#n[this.#o];return e?(this.#o+=1,this.#o*2>=this.#n.length&&(this.#n.splice(0,this.#o),this.#o=0),Promise.resolve(
e)):this.#r?Promise.resolve(this.#r):new Promise(n=>this.#s.push(n))}#i(){return this.#n.length>this.#o?this.#n.at(-1):void 0}};var Et=class{#e;#t;#n=new yt;#o;#r;#s;#i=0;#a;#c=!1;constructor(e,n,r,o){this.#e=e,this.#t=n,this.#r=new C({signal:o.signal}),
this.#s=o.window??1048576;let s={live:!1},i=new Uint8Array;try{s=Ec(o,this.#s),i=r()}catch(a){this.#n.end(a)}this.#o=new gt(
n.name,i,s,this.#s,this.#n),"after"in s&&(this.#a=s.after),this.#u(o)}#u({timeoutMs:e}){let n=new C({timeoutMs:e}),r=()=>n.
done();this.confirmed.then(({position:o,retained:s})=>{this.#a=s===0?this.#a??o:this.#a,r()},r),this.#n.ended||this.#e.subscribe(
this.#o),n.onEnd(o=>this.#d(o)),this.#r.onEnd(o=>this.#d(o))}get confirmed(){return this.#n.confirmed}get position(){return this.#a}async next(){
for(;!this.#c;){let e=await this.#n.take();if(!("content"in e))return this.#m(e.error);let n=this.#p(e);if(n)return{done:!1,
value:n}}return{done:!0,value:void 0}}async return(){return this.close(),{done:!0,value:void 0}}close(){this.#c=!0,this.#d(
void 0)}[Symbol.asyncIterator](){return this}#m(e){this.#r.done();let n=!this.#c;if(this.#c=!0,e&&n)throw e;return{done:!0,
value:void 0}}#d(e){this.#r.done(),(!this.#n.ended||!e)&&(this.#n.clear(e),this.#e.unsubscribe(this.#o))}#p({content:e,resumeAfter:n}){
switch(this.#a=n??this.#a,e.kind){case"event":return this.#f(e.position,e.payload);case"gap":return{kind:"gap",from:e.from,
to:e.to};case"resumed":return{kind:"resumed",replayed:e.replayed};case"duplicate":this.#l(e.bytes);return}}#f(e,n){this.#l(
n.length+64);try{return{kind:"event",message:Ie(this.#t.event,n,`event ${e}`),position:e}}catch(r){throw this.close(),r}}#l(e){
this.#i+=e,this.#i>=this.#s/2&&(this.#e.credit(this.#o,this.#i),this.#i=0)}};function Ec({after:t,live:e=!1},n){try{if(!(Number.
isSafeInteger(n)&&n>0))throw new RangeError(`the window is ${n}; set a positive number of bytes`);if(t===void 0)return{live:e};
if(e)throw new TypeError("a subscription begins `live` or `after` a position: set one of them");return{after:typeof t=="\
string"?P.parse(t):t}}catch(r){throw new b("invalid_argument",r.message,{cause:r})}}var vt=class{free;sharing=0;#e=Promise.resolve();constructor(e){this.free=Math.max(e,1)-1}inTurn(e){let n=this.#e.then(e);
return this.#e=n.catch(()=>{}),n}};function z(t,e){return y(dt,{id:t,frame:e})}function St({code:t,message:e,details:n}){return{case:"end",value:{status:{code:t,
message:e,details:n.map(r=>({...r}))}}}}var _s=64*1024*1024,Nt=class{#e="";#t=!1;#n="";#o;#r=[];#s=0;push(e){let n=[];if(this.#t&&e.startsWith(`
`)&&(e=e.slice(1),this.#t=!1),!e)return n;this.#t=e.endsWith("\r");let r=e.split(/\r\n|\r|\n/);r[0]=this.#e+r[0],this.#e=
r.pop();for(let o of r){let s=this.#i(o);s&&n.push(s)}if(this.#s+this.#e.length>_s)throw Y(`an event of more than ${_s} \
characters`);return n}#i(e){if(!e)return this.#a();let n=e.indexOf(":"),r=n<0?e:e.slice(0,n),o=n<0?"":e.slice(n+(e[n+1]===
" "?2:1));r==="event"?this.#n=o:r==="id"?this.#o=o:r==="data"&&(this.#r.push(o),this.#s+=o.length)}#a(){let{length:e}=this.#r,
n={event:this.#n||"message",data:this.#r.join(`
`),id:this.#o};return this.#n="",this.#o=void 0,this.#r=[],this.#s=0,e>0?n:void 0}};var vc=15e3,Sc=21e3,wt=class{constructor(e,n,r,o,s){this.id=e;this.subscribe=n;this.context=o;this.listener=s;this.#t=new ht(
Number(n.window)),this.#n=o.limit,this.#i();let i=r==="event-stream"&&this.#r==="own";this.#c(i?()=>this.#m():()=>this.#p())}id;subscribe;context;listener;#e=new AbortController;#t;#n;#o;#r="\
none";#s=1/0;get isOverdue(){return Date.now()>this.#s}credit(e){this.#t.credit(e)}stop(){this.#e.abort(),this.#t.credit(
1/0),this.#a()}#i(){this.#r!=="own"&&this.#n.free>0?(this.#a(),this.#n.free-=1,this.#r="own"):this.#r==="none"&&(this.#n.
sharing+=1,this.#r="shared")}#a(){this.#r==="own"?this.#n.free+=1:this.#r==="shared"&&(this.#n.sharing-=1),this.#r="none"}async#c(e){
try{await Promise.resolve(),await e()}catch(n){if(this.#e.signal.aborted)return;n instanceof b&&n.code!=="internal"?this.
listener.lost(n):this.listener.violated(n instanceof Error?n.message:String(n))}finally{this.#o?.done(),this.#s=1/0,this.#a()}}#u(e){
return this.#o?.done(),this.#o=new C({signal:this.#e.signal,timeoutMs:e}),this.#o.signal}async#m(){let{streamConfirmMs:e,
streamSilenceMs:n,handshakeMs:r}=this.context.timing,o;try{o=await this.#l(this.#g(this.subscribe.start),"text/event-str\
eam",r)}catch(u){if(u instanceof b&&u.code==="deadline_exceeded")return this.listener.buffered();throw u}if(!o)return;let s=o.
body.getReader(),i=new TextDecoder,a=new Nt,c=!1;try{for(;;){let u=await this.#d(s,c?n:e);if(u==="late")return this.listener.
buffered();if(u.done)throw I("the event stream ended");for(let m of a.push(i.decode(u.value,{stream:!0}))){c=!0;let d=this.#b(
m);if(d&&!await this.#h(d))return}}}finally{s.cancel().catch(()=>{})}}async#d(e,n){this.#u(n),this.#s=Date.now()+Sc;let r=new Promise(
(s,i)=>{this.#o?.onEnd(a=>this.#e.signal.aborted?i(a):s("late"))}),o=e.read().catch(s=>{throw I("the event stream broke",
s)});try{return await Promise.race([o,r])}finally{this.#s=1/0}}async#p(){let e=this.subscribe.start;for(let n=!0;;n=!1){
if(await this.#t.ready(),this.#e.signal.aborted)return;this.#i();let r=()=>this.#f(e,n),o=await(this.#r==="own"?r():this.#n.
inTurn(r));if(!o)return;for(let s of o.frames)if(s.id=this.id,(n||s.frame.case!=="subscribed")&&!await this.#h(s))return;
if(!o.next)throw Y("the answer to a long poll has no `next`");e={case:"after",value:o.next},this.listener.advanced(new P(
o.next.epoch,o.next.sequence))}}async#f(e,n){let{pollMs:r,sharedPollMs:o,wakeTimeoutMs:s}=this.context.timing;if(this.#e.
signal.aborted)return;let i=this.#r==="own"?r:Math.ceil(o/Math.max(this.#n.sharing,1)),a=n?0:i;this.#s=Date.now()+a+s;let c=await this.#l(
this.#g(e,a),j,a+vc);if(!c)return;let u=await c.arrayBuffer().catch(m=>{throw I("the connection broke within the answer \
to a long poll",m)});return this.#s=1/0,_(Ss,new Uint8Array(u))}async#l(e,n,r){let o=this.#u(r),s=await this.context.http.
send("GET",`${this.context.path}/${e}`,{accept:n},o);if(s.status!==200){let{error:a,isFromServer:c}=await ie(s);if(!c&&a.
code==="unavailable")throw a;this.listener.frame(z(this.id,St(a)));return}let i=s.headers.get("content-type")??"";if(!(i.
startsWith(n)||we(s))||!s.body)throw Y(`the response to a subscription is ${JSON.stringify(i)}, not ${n}; check the base\
Url`);return s}async#h(e){return e.frame.case==="event"&&(await this.#t.ready(),this.#t.consume(e.frame.value.payload.length)),
this.#e.signal.aborted?!1:(this.listener.frame(e),e.frame.case!=="end")}#b({event:e,data:n,id:r}){let o={ignoreUnknownFields:!0},
s=JSON.parse(n);switch(e){case"subscribed":return z(this.id,{case:e,value:pe(hs,s,o)});case"gap":return z(this.id,{case:e,
value:pe(gs,s,o)});case"end":return z(this.id,{case:e,value:{status:pe(pt,s,o)}});case"message":{let{event:i,registry:a}=this.
context.endpoints.get(this.subscribe.topic),c=$(i,pe(i,s,{...o,registry:a})),{sequence:u}=P.parse(r??"");return z(this.id,
{case:"event",value:y(bs,{sequence:u,payload:c})})}default:return}}#g(e,n){let{topic:r,filter:o}=this.subscribe,s=new URLSearchParams,
i=this.context.endpoints.get(r)?.filter;i&&Ts(s,i,_(i,o)),e.case==="after"?s.set("after",`${e.value.epoch}-${e.value.sequence}`):
e.case==="live"&&s.set("start","live"),n!==void 0&&s.set("wait",String(n));let a=s.toString();return a?`${r}?${a}`:r}};var It=class{constructor(e,n){this.transport=e;this.context=n}transport;context;#e=new AbortController;#t=new Map;#n=new Map;#o=Promise.
resolve();send({id:e,frame:n}){let{listener:r}=this.context;switch(n.case){case"subscribe":{let o=new wt(e,n.value,this.
transport,this.context,{frame:s=>this.#c(s),advanced:s=>this.#m(()=>r.advanced(e,s)),buffered:()=>this.#m(()=>r.buffered()),
violated:s=>this.#m(()=>r.violated(s)),lost:s=>this.#u(s)});this.#t.set(e,o);return}case"unsubscribe":return this.#t.get(
e)?.stop(),this.#a(e,{case:"end",value:{}});case"credit":return this.#t.get(e)?.credit(Number(n.value.bytes));case"publi\
sh":{let{value:o}=n,{again:s}=o;this.#o=this.#o.then(()=>this.#r(e,o,s));return}case"request":this.#s(e,n.value);return;case"\
cancel":this.#n.has(e)&&(this.#n.get(e)?.abort(),this.#a(e,{case:"end",value:{status:{code:"canceled",message:"canceled"}}}));
return}}check(){[...this.#t.values()].some(e=>e.isOverdue)&&this.#u(I("nothing arrived while the page was suspended"))}close(){
this.#e.abort(),this.#t.forEach(e=>e.stop()),this.#n.forEach(e=>e.abort())}async#r(e,{topic:n,payload:r,sequence:o},s){let{
signal:i}=this.#e;if(i.aborted)return;let a=new URLSearchParams({...this.context.query,sequence:String(o)});s&&a.set("ag\
ain","true");let c=new C({signal:i,timeoutMs:this.context.timing.publishMs}),u=!0,m=p=>({case:"receipt",value:_(Es,p)}),
d=`${n}?${a}`;await this.#i({id:e,target:d,payload:r,headers:{},canceled:i,deadline:c,isRepeated:u,answer:m})}async#s(e,{
method:n,payload:r,timeoutMs:o}){let s=new AbortController;this.#n.set(e,s);let i=o?{"smq-timeout-ms":String(o)}:{},{signal:a}=s,
c=new C({signal:a}),u=m=>({case:"reply",value:{payload:m}});await this.#i({id:e,target:n,payload:r,headers:i,canceled:a,
deadline:c,isRepeated:!1,answer:u})}async#i({id:e,target:n,payload:r,headers:o,canceled:s,deadline:i,isRepeated:a,answer:c}){
let{http:u,path:m,timing:d}=this.context,p={...o,"content-type":j,accept:j};try{let f;for(;;){let v=await u.send("POST",
`${m}/${n}`,p,i.signal,r);if(v.status===200&&we(v)){this.#c(z(e,c(new Uint8Array(await v.arrayBuffer()))));return}if(f=await ie(
v),!a||!f.isFromServer||f.retryAfterMs===void 0)break;await i.sleep(f.retryAfterMs+H(d.initialMs))}let{error:h,isFromServer:N}=f;
if(!N&&h.code==="unavailable")throw h;this.#c(z(e,St(h)))}catch(f){s.aborted||this.#u(f instanceof b?f:I("the connection\
 broke within the response",f))}finally{i.done()}}#a(e,n){queueMicrotask(()=>this.#c(z(e,n)))}#c(e){(e.frame.case==="end"||
e.frame.case==="reply")&&(this.#t.delete(e.id),this.#n.delete(e.id)),this.#m(()=>this.context.listener.frame(e))}#u(e){this.#m(
()=>{this.close(),this.context.listener.lost(e,!1)})}#m(e){this.#e.signal.aborted||e()}};var Q=class{constructor(e,n,r=0){this.error=e;this.isFinal=n;this.retryAfterMs=r}error;isFinal;retryAfterMs};var Kn="smq.v1.proto",Nc=[1002,1003,1007,1009,4400],Ds=4294967295;function Os(t,e,n,r,o){return new Promise((s,i)=>{let a;
try{a=new t(e,[Kn])}catch(p){i(I(`cannot open a WebSocket to ${e}`,p));return}a.binaryType="arraybuffer";let c=p=>{if(clearTimeout(
d),r.removeEventListener("abort",u),a.onopen=a.onclose=null,!p){s(new Wn(a,e,n,o));return}a.onerror=()=>{},a.close(),i(p)},
u=()=>c(I(`the WebSocket to ${e} was canceled`)),d=setTimeout(()=>c(I(`no WebSocket to ${e} within ${n.handshakeMs} ms`)),
n.handshakeMs);r.addEventListener("abort",u),a.onerror=()=>{},a.onclose=()=>c(I(`cannot open a WebSocket to ${e}: refuse\
d or unreachable`)),a.onopen=()=>{let p=a.protocol===Kn;c(p?void 0:I(`${e} does not support the subprotocol ${Kn}`))}})}
var Wn=class{constructor(e,n,r,o){this.socket=e;this.url=n;this.timing=r;this.listener=o;this.#n=setTimeout(this.#r,r.keepaliveMs),
e.onmessage=s=>this.#o(s.data),e.onclose=s=>{let{code:i,reason:a}=s,c=i===1006?"the connection broke":`closed with ${i} ${a}`.
trim();this.#i(I(`${this.url}: ${c}`),Nc.includes(i))}}socket;url;timing;listener;transport="websocket";#e=Date.now();#t=!1;#n;send(e){
this.socket.send($(Ge,e))}check(){let{keepaliveMs:e,keepaliveTimeoutMs:n,wakeTimeoutMs:r}=this.timing;clearTimeout(this.#n),
this.#e=Date.now()-e-Math.max(n-r,0),this.#s(Math.min(r,n))}close(e,n){this.#a(),this.socket.close(e,wc(n))}#o(e){if(this.#e=
Date.now(),this.#t=!1,!(e instanceof ArrayBuffer)){this.listener.violated("a text message in a binary session");return}let n;
try{n=_(dt,new Uint8Array(e))}catch(r){this.listener.violated(`not a frame: ${String(r)}`);return}n.id!==Ds&&this.listener.
frame(n)}#r=()=>{let e=Date.now()-this.#e,{keepaliveMs:n,keepaliveTimeoutMs:r}=this.timing;e<n?this.#n=setTimeout(this.#r,
n-e):this.#t?e<n+r?this.#n=setTimeout(this.#r,n+r-e):(this.socket.close(),this.#i(I(`${this.url} did not answer a keepal\
ive`),!1)):(this.#e=Date.now()-n,this.#s(r))};#s(e){this.#t=!0,this.send(y(Ge,{id:Ds})),this.#n=setTimeout(this.#r,e)}#i(e,n){
this.#a(),this.listener.lost(e,n)}#a(){clearTimeout(this.#n),this.socket.onmessage=this.socket.onclose=null,this.socket.
onerror=()=>{}}};function wc(t){for(;new TextEncoder().encode(t).length>123;)t=t.slice(0,-1);return t}var Ic=[408,425,429],xt=class{constructor(e,n,r,o,s,i){this.http=e;this.path=n;this.WebSocket=r;this.endpoints=o;this.timing=
s;this.limit=i;this.#t=new ae(s.upgradeInitialMs,s.upgradeMaxMs)}http;path;WebSocket;endpoints;timing;limit;#e=xc();#t;#n=0;#o=!1;#r="\
event-stream";async open(e,n,r){let o;if(this.WebSocket&&Date.now()>=this.#n)try{return await this.#s(e,n,r)}catch(d){o=
d}if(await this.#c(e,n),o&&this.#o)throw this.#o=!1,new Q(o,!1);o&&this.#i();let{http:s,path:i,timing:a,endpoints:c,limit:u}=this,
m=this.#a(e);return new It(this.#r,{http:s,path:i,timing:a,endpoints:c,query:m,limit:u,listener:r})}async upgrade(e,n,r){
try{return await this.#s(e,n,r)}catch(o){throw this.#i(),o}}upgradeDelay(){return this.WebSocket&&Math.max(this.#n-Date.
now(),0)}useLongPolls(){this.#r="long-poll"}async#s(e,n,r){let s=`${this.http.base.replace(/^http/,"ws")}${this.path}?${new URLSearchParams(
this.#a(e))}`,i=await Os(this.WebSocket,s,this.timing,n,r);return this.#o=!0,this.#t.reset(),i}#i(){let e=this.#t.next();
this.#n=Date.now()+e/2+H(e/2)}#a(e){return{publisher:this.#e,published:String(e)}}async#c(e,n){let r=new C({signal:n,timeoutMs:this.
timing.handshakeMs});try{let o=`${this.path}?${new URLSearchParams(this.#a(e))}`,s=await this.http.send("GET",o,{accept:"\
application/json"},r.signal);if(s.ok){s.body?.cancel();return}let i=s.status<500&&!Ic.includes(s.status),{error:a,retryAfterMs:c}=await ie(
s);throw new Q(a,i&&c===void 0,c)}catch(o){throw o instanceof Q?o:new Q(o,!1)}finally{r.done()}}};function xc(){let t=crypto.
getRandomValues(new Uint8Array(16));return Array.from(t,e=>e.toString(16).padStart(2,"0")).join("")}var Tt=class{#e={kind:"idle"};#t=new Set;get state(){return this.#e}onchange(e){let n=r=>e(r);return this.#t.add(n),()=>{
this.#t.delete(n)}}set(e){this.#e=e;for(let n of[...this.#t])try{n(e)}catch(r){queueMicrotask(()=>{throw r})}}setLost(e){
let n=this.#e.kind==="reconnecting"?this.#e.since:new Date;this.set({kind:"reconnecting",since:n,reason:e})}};var Ke=class{number=0;link;draining=!1;#e=[];receive(e){this.number===0?this.#e.push(e):e()}open(e,n){this.number=e,this.
link=n}flush(){this.#e.splice(0).forEach(e=>e())}};var At=class{#e=0;#t=0;#n;#o;get isIdle(){return this.#n===void 0}delay(e,n=0){this.#t=Date.now()+n,this.#e=this.#t+e}hurry(){
this.#e=this.#t,this.#o?.()}stop(){this.#n?.abort(),this.#n=void 0,this.#o?.()}start(e){let n=new AbortController;this.#n=
n,this.#r(e,n.signal)}async#r(e,n){if(await this.#s(n),n.aborted)return;if(!e.isNeeded()){this.#n=void 0,e.unneeded();return}
let r;try{r=await e.open(n)}catch(o){n.aborted||(this.#n=void 0,e.failed(o));return}if(n.aborted){r.close(1e3,"");return}
this.#n=void 0,e.opened(r)}async#s(e){for(let n;!e.aborted&&(n=this.#e-Date.now())>0;)await new Promise(r=>{let o=setTimeout(
r,n);this.#o=()=>{clearTimeout(o),r()}})}};function We(t){return t.kind==="subscription"?!t.isLeft:t.answer.wanted}function Cs(t){return t.kind!=="subscription"||t.
isRequested}function Ps(t,e){return e?.code==="unavailable"&&t.kind!=="request"}function fe(t,e){if(t.kind==="subscripti\
on")t.end(e);else if(e)t.answer.reject(e);else throw new D(`end without a status for a ${t.kind}`)}function Us(t,e){if(t.
kind==="publish"&&e.case==="receipt")t.answer.resolve(e.value);else if(t.kind==="request"&&e.case==="reply")t.answer.resolve(
e.value.payload);else throw new D(`unexpected ${e.case} for a ${t.kind}`)}var qn=8*1024*1024,Tc=512,kt=class{constructor(e){this.observable=e}observable;#e=[];#t=qn;get isEmpty(){return this.#e.
length===0}add(e){this.#e.push(e)}remove(e){let n=this.#e.indexOf(e);n>=0&&this.#e.splice(n,1)}next(e){let n=e?0:this.#e.
findIndex(r=>r.kind!=="publish");return n<0?void 0:this.#e.splice(n,1)[0]}drain(){return this.#e.splice(0)}enqueue(e,n,r,o){
return new Promise((s,i)=>{let a=Math.min(e+Tc,qn);if(this.#t<a){i(Ac());return}this.#t-=a;let c=d=>{u.wanted&&(u.wanted=
!1,d()),this.#t+=u.bytes,u.bytes=0},u={resolve:d=>c(()=>s(d)),reject:d=>c(()=>i(d)),wanted:!0,sent:!1,bytes:a},m=r(u);this.
add(m),n.onEnd(d=>{u.wanted&&(u.wanted=!1,u.sent||(this.remove(m),u.reject(I("not sent"))),i(this.#n(d,u.sent)),o(m))})})}#n(e,n){
let{state:r}=this.observable;if(e.code!=="deadline_exceeded")return e;let o=n?"; it was sent, and its outcome is unknown":
"; it was not sent",s=r.kind==="reconnecting"?`: ${r.reason.message}`:"",i=r.kind==="reconnecting"?{cause:r.reason}:{};return new b(
"deadline_exceeded",e.message+s+o,i)}};function Ac(){let t=`${qn} bytes wait for answers of the server: wait for some of\
 them before you send more`;return new b("resource_exhausted",t)}var kc=1024,Rc=4294967294,Mc="the connection was lost before the reply: the request was sent, and its outcome is unknown",
Mt=class{constructor(e,n){this.policy=e;this.again=n}policy;again;#e=new Map;#t=0;#n=0;published=0n;#o=[];get canPublish(){
return this.#n<kc}get isEmpty(){return this.#e.size===0}nextDue(){return this.#o.shift()}add(e,n){let r=this.#i();if(e.link=
n,e.kind==="subscription"){e.id=r;let o=e.request(n);return this.#e.set(r,e),o&&Rt(r,{case:"subscribe",value:o})}return e.
answer.sent=!0,this.#e.set(r,e),e.kind==="publish"?(this.published+=1n,this.#n+=1,e.publish.sequence=this.published,Rt(r,
{case:"publish",value:e.publish})):Rt(r,{case:"request",value:e.request()})}credit(e,n,r){let o=this.#r(e)&&r===e.link,s=e.
credit(n);if(s==="send credit"&&o)this.#a(e.id,{case:"credit",value:{bytes:BigInt(n)}});else if(s==="subscribe"&&o){let i=e.
request(e.link);i&&this.#a(e.id,{case:"subscribe",value:i})}}requestAgain(e,n){if(e.isPostponed&&this.#r(e)&&n===e.link){
let r=e.request(n);r&&this.#a(e.id,{case:"subscribe",value:r})}}unsubscribe(e,n){let r=e.leave();this.#r(e)&&(r&&n===e.link?
this.#a(e.id,{case:"unsubscribe",value:{}}):this.#s(e.id))}cancel(e,n){for(let[r,o]of this.#e)o===e&&n===o.link&&this.#a(
r,{case:"cancel",value:{}})}receive({id:e,frame:n},r,o){if(n.case===void 0)return;let s=this.#e.get(e);if(s?.link!==r.number||
r.number===0){if(o)return;throw new D(`unexpected ${n.case} for ${e}, which is not in use`)}if(n.case==="end"){let i=n.value.
status&&mt(n.value.status);if((r.draining||o)&&We(s)&&Ps(s,i)){s.link=0;return}if(s.kind==="subscription"&&s.postpone(i,
this.policy,()=>this.again(s)))return;fe(s,i),this.#s(e)}else if(s.kind==="subscription"){s.receive(n);let i=s.takeOwedCredit();
i>0&&this.#a(e,{case:"credit",value:{bytes:BigInt(i)}})}else Us(s,n),this.#s(e)}advance(e,n,r){let o=this.#e.get(e);o?.kind===
"subscription"&&o.link===r&&o.advance(n)}hasWanted(){return[...this.#e.values()].some(We)}removeUnwanted(){for(let[e,n]of this.#e)
We(n)||(this.#s(e),fe(n,I("the connection was lost")))}awaits(e,n){return[...this.#e.values()].some(r=>r.link===e&&(r.kind===
"publish"||r.kind==="request"&&!n))}moveTo(e,n){this.#o=[];for(let[r,o]of this.#e){if(o.kind!=="subscription")continue;if(o.
isLeft){this.#s(r);continue}let s=o.request(e);s&&this.#a(r,{case:"subscribe",value:s})}this.publishAgain(e,n)}publishAgain(e,n){
let r=[...this.#e].filter(o=>o[1].kind==="publish"&&o[1].link!==e&&o[1].link!==n);r.sort(([,o],[,s])=>o.publish.sequence<
s.publish.sequence?-1:1);for(let[o,s]of r)s.link=e,this.#a(o,{case:"publish",value:s.publish})}lose(e,n,r){for(let[o,s]of this.#e)
s.link===e&&(s.kind==="request"?(this.#s(o),s.answer.reject(I(Mc,n))):r&&Cs(s)||!We(s)?(this.#s(o),fe(s,n)):s.kind==="pu\
blish"&&(s.link=0,s.publish.again=!0))}fail(e){this.#o=[];for(let[n,r]of this.#e)this.#s(n),fe(r,e)}#r(e){return this.#e.
get(e.id)===e}#s(e){this.#e.get(e)?.kind==="publish"&&(this.#n-=1),this.#e.delete(e)}#i(){do this.#t=this.#t>=Rc?1:this.#t+
1;while(this.#e.has(this.#t));return this.#t}#a(e,n){this.#o.push(Rt(e,n))}};function Rt(t,e){return y(Ge,{id:t,frame:e})}var Lt=class{#e;#t=new AbortController;start(e){let n=e.delay();if(n===void 0)return;this.#t=new AbortController;let{signal:r}=this.#t;
this.#e=setTimeout(()=>{this.#n(e,r)},n)}stop(){clearTimeout(this.#e),this.#t.abort()}async#n(e,n){let r;try{r=await e.open(
n)}catch{n.aborted||this.start(e);return}n.aborted?r.close(1e3,""):e.opened(r)}};function Fs(t,e){let n=globalThis,{document:r}=n;n.addEventListener?.("online",t,{signal:e}),n.addEventListener?.("pages\
how",t,{signal:e}),r?.addEventListener("resume",t,{signal:e});let o=()=>r?.visibilityState==="visible"&&t();r?.addEventListener(
"visibilitychange",o,{signal:e})}var Bs=4400,Gs="the link was replaced",_t=class{constructor(e,n){this.selector=e;this.timing=n;this.#e=new Mt(n,r=>{this.#e.
requestAgain(r,this.#r?.number),this.#l()}),this.#t=new ae(n.initialMs,n.maxMs),Fs(()=>{this.#n.hurry(),this.#r?.link?.check()},
this.closing)}selector;timing;observable=new Tt;#e;#t;#n=new At;#o=new kt(this.observable);#r;#s;#i=0;#a;#c=new Lt;#u;#m=new AbortController;closing=this.#m.
signal;#d=!1;#p=!1;subscribe(e){if(this.#u){e.inbox.end(this.#u);return}this.#o.add(e),this.#l()}credit(e,n){this.#e.credit(
e,n,this.#r?.number),this.#l()}unsubscribe(e){this.#e.unsubscribe(e,this.#r?.number),this.#o.remove(e),this.#l()}publish(e,n,r){
let o=y(ys,{topic:e,payload:n});return this.#f(n.length,r,s=>({kind:"publish",link:0,publish:o,answer:s}))}request(e,n,r){
return this.#f(n.length,r,o=>({kind:"request",link:0,request:()=>y(vs,{method:e,payload:n,timeoutMs:r.remaining()??0}),answer:o}))}close(){
this.#u||(this.#u=new b("canceled","the client is closed: create another one"),this.#E(this.#u,1e3,""),this.#m.abort(this.#u))}#f(e,n,r){
if(this.#u)return Promise.reject(this.#u);let o=this.#o.enqueue(e,n,r,s=>{s.kind==="request"&&this.#e.cancel(s,this.#r?.
number),this.#l()});return this.#l(),o}#l(){if(this.#d){this.#p=!0;return}this.#d=!0;do this.#p=!1,this.#T(),this.#h(),this.#R(),
this.#M();while(this.#p);this.#d=!1}#h(){if(this.#r&&!this.#r.draining||!this.#n.isIdle)return;let e=this.#b(),{kind:n}=this.
observable.state,r=n==="connecting"||n==="reconnecting";if(!this.#r&&(e?n!=="reconnecting":r)&&this.observable.set({kind:e?
"connecting":"idle"}),!e)return;let o=new Ke;this.#n.start({isNeeded:()=>this.#b(),open:s=>this.selector.open(this.#e.published,
s,this.#S(o)),opened:s=>this.#v(o,s),failed:s=>this.#g(s),unneeded:()=>this.#l()})}#b(){return this.#r||this.#e.removeUnwanted(),
!this.#o.isEmpty||this.#e.hasWanted()}#g(e){let{error:n,isFinal:r,retryAfterMs:o}=e instanceof Q?e:new Q(I("no connectio\
n",e),!1);if(r){this.#E(n,1e3,"");return}this.#n.delay(H(this.#t.next()),Math.min(o,this.timing.maxRetryAfterMs)),this.#r||
this.observable.setLost(n),this.#l()}#v(e,n){this.#i+=1,e.open(this.#i,n);let r=this.#r;this.#r=e,r&&(this.#y(this.#s,I(
Gs)),this.#s=r),this.#e.moveTo(e.number,this.#s?.number),this.#c.stop(),n.transport!=="websocket"&&this.#k(),this.observable.
set({kind:"live",transport:n.transport}),this.#l(),e.flush()}#S(e){let n=o=>{if(!(e!==this.#r&&e!==this.#s)){try{o()}catch(s){
this.#I(e,s)}this.#l()}},r=o=>e.receive(()=>n(o));return{frame:o=>r(()=>this.#w(e,o)),violated:o=>r(()=>{throw new D(o)}),
advanced:(o,s)=>r(()=>this.#e.advance(o,s,e.number)),buffered:()=>r(()=>this.#A(e)),lost:(o,s)=>r(()=>this.#x(e,o,s))}}#w(e,n){
if(e===this.#r&&this.#t.reset(),n.frame.case!=="drain")this.#e.receive(n,e,e===this.#s);else if(!e.draining){e.draining=
!0;let r=Math.min(n.frame.value.retryMs,this.timing.maxRetryAfterMs);this.#n.delay(H(Math.max(r,this.timing.initialMs)),
r)}}#I(e,n){if(!(n instanceof D))throw n;e===this.#s?this.#y(e,Y(n.message),Bs,n.message):this.#E(Y(n.message),Bs,n.message)}#x(e,n,r){
if(e===this.#s){this.#y(e,n);return}this.#r=void 0,this.#c.stop(),this.#e.lose(e.number,n,r),e.draining||this.#n.delay(H(
this.#t.next())),this.observable.setLost(n)}#y(e,n,r=1e3,o=""){e&&(this.#s=void 0,this.#e.lose(e.number,n,!1),e.link?.close(
r,o),this.#r&&this.#e.publishAgain(this.#r.number,void 0))}#T(){this.#s&&!this.#e.awaits(this.#s.number,!1)&&this.#y(this.#s,
I(Gs))}#A(e){this.selector.useLongPolls(),e.draining=!0,this.#n.hurry()}#k(){let e=new Ke;this.#c.start({delay:()=>this.
selector.upgradeDelay(),open:n=>this.selector.upgrade(this.#e.published,n,this.#S(e)),opened:n=>{this.#n.stop(),this.#v(
e,n)}})}#R(){let{link:e,number:n,draining:r}=this.#r??{};if(!e||n===void 0)return;let o=this.#s!==void 0&&this.#e.awaits(
this.#s.number,!0);for(;;){let s=this.#e.nextDue();if(s){e.send(s);continue}let i=e.transport==="websocket"||!this.#e.awaits(
n,!0),a=!o&&i&&this.#e.canPublish,c=r?void 0:this.#o.next(a);if(!c)return;let u=this.#e.add(c,n);u&&e.send(u)}}#M(){!this.#r||
!this.#e.isEmpty||!this.#o.isEmpty?(clearTimeout(this.#a),this.#a=void 0):this.#a??=setTimeout(()=>{this.#N(1e3,""),this.
observable.set({kind:"idle"})},this.timing.idleMs)}#N(e,n){clearTimeout(this.#a),this.#a=void 0,this.#n.stop(),this.#c.stop();
let{link:r}=this.#r??{},o=this.#s?.link;this.#r=this.#s=void 0,r?.close(e,n),o?.close(1e3,"")}#E(e,n,r){this.#N(n,r),this.#e.
fail(e);for(let o of this.#o.drain())fe(o,e);this.observable.set({kind:"closed",reason:e})}};var Lc={handshakeMs:1e4,keepaliveMs:25e3,keepaliveTimeoutMs:25e3,wakeTimeoutMs:5e3,idleMs:3e4,streamConfirmMs:3e3,streamSilenceMs:45e3,
pollMs:25e3,sharedPollMs:2e3,publishMs:6e4};function Vs(t,e){return{...Ls,...t,...Lc,...e}}var _c=3e4,Dc=4,qe=class{#e;#t;#n;#o=new Map;#r=!1;http;interceptors;defaultTimeoutMs;requestsOverSession;constructor(e){
let n=e.fetch??globalThis.fetch;this.http=new ft(Cc(e.baseUrl),n,e.headers,e.credentials),this.interceptors=e.interceptors??
[],this.defaultTimeoutMs=e.defaultTimeoutMs??_c,this.requestsOverSession=e.requests==="session",this.#e=Vs(e.retry,e.timeouts),
this.#t=new vt(e.connections??(Oc()?Dc:1/0));let{WebSocket:r}=globalThis;this.#n=(e.WebSocket===void 0?r:e.WebSocket)??void 0}close(){
this.#r=!0,this.#o.forEach(({session:e})=>e.close())}session(e,n){let r=this.#o.get(n);if(!r){let o=new Map,s=new xt(this.
http,n,this.#n,o,this.#e,this.#t);r={session:new _t(s,this.#e),endpoints:o},this.#o.set(n,r)}for(let o of e)r.endpoints.
set(o.name,o);return this.#r&&r.session.close(),r.session}};function $s(t){return new qe(t)}function Ys(t){return{get state(){
return t.observable.state},onchange:e=>t.observable.onchange(e),close:()=>t.close()}}function Oc(){return"document"in globalThis||
"WorkerGlobalScope"in globalThis}function Cc(t){let{location:e}=globalThis,n;try{n=new URL(t,e?.href)}catch{throw new TypeError(
`baseUrl is not a URL: ${JSON.stringify(t)}; write https://host`)}if(n.protocol!=="http:"&&n.protocol!=="https:")throw new TypeError(
`baseUrl has the scheme ${n.protocol}; use http: or https:`);return(n.origin+n.pathname).replace(/\/+$/,"")}var Ws=new WeakMap;function Dt(t,e){let n=e instanceof qe?e:$s(e),r=ks(t),o=[...r.values()][0]?.sessionPath??"",s=n.session(
r.values(),o),i={};for(let[a,c]of r){let u=Pc(n,s,c),{desc:m}=c;switch(m.methodKind){case"unary":i[a]=Uc(n,s,c,m);break;case"\
client_streaming":i[a]=u;break;case"bidi_streaming":i[`publish${a[0].toUpperCase()}${a.slice(1)}`]=u,i[a]=Ks(s,c);break;case"\
server_streaming":i[a]=Ks(s,c)}}return Ws.set(i,Ys(s)),i}function Xn(t){let e=Ws.get(t);if(!e)throw new TypeError("not a\
 client: pass the result of createClient");return e}function Ks(t,e){return(n={},r={})=>new Et(t,e,()=>xs(e,n),r)}function Pc(t,e,n){
return(r,o={})=>qs(t,e,o,async s=>{let i=$e(n.event,Ve(n.event,r)),{position:a}=await e.publish(n.name,i,s);return{position:a&&
new P(a.epoch,a.sequence)}})}function Uc(t,e,n,r){let{input:o,output:s,parent:i}=r,{http:a,interceptors:c,requestsOverSession:u}=t,
{name:m,sessionPath:d}=n;return(p,f={})=>qs(t,e,f,async h=>{let{onHeader:N}=f,v=async le=>{let[Ae,yi]=u&&!N&&[...le.header].
length===0?[await T(le.message),new Headers]:await Is(a,n,le,h);return{stream:!1,service:i,method:r,header:yi,message:Ae}},
T=async le=>{let Ae=await e.request(m,$e(o,le),h);return Ie(s,Ae,`the reply to ${m}`)},U=ws(f),oe=Ve(o,p),be=`${a.base}${d}\
/${m}`,Ze=c.reduceRight((le,Ae)=>Ae(le),v),gi={stream:!1,service:i,method:r,url:be,signal:h.signal,header:U,message:oe},
or=await Promise.race([Ze(gi),h.ended()]);return N?.(or.header),or.message})}async function qs(t,e,{signal:n,timeoutMs:r=t.
defaultTimeoutMs},o){let s=new C({signal:n,timeoutMs:r},e.closing);try{if(s.signal.aborted)throw s.signal.reason;return await o(
s)}finally{s.done()}}var Xs=L("ChRzbXEvdjEvb3B0aW9ucy5wcm90bxIGc21xLnYxIjYKBk1ldGhvZBIaCg1tZXNzYWdlX2J5dGVzGAEgASgNSACIAQFCEAoOX21lc3NhZ2VfYn\
l0ZXMimgIKBVRvcGljEg4KBnJlcGxheRgBIAEoDRIkCgZyZXRhaW4YAiABKA4yFC5zbXEudjEuVG9waWMuUmV0YWluEigKCG92ZXJmbG93GAMgASgOMhYuc2\
1xLnYxLlRvcGljLk92ZXJmbG93Eg4KBmZpbHRlchgEIAEoCRIOCgZzaWduZWQYBSABKAgiPAoGUmV0YWluEhYKElJFVEFJTl9VTlNQRUNJRklFRBAAEggKBE\
xBU1QQARIQCgxMQVNUX1BFUl9LRVkQAiJTCghPdmVyZmxvdxIYChRPVkVSRkxPV19VTlNQRUNJRklFRBAAEg8KC0RST1BfT0xERVNUEAESDAoIQ09ORkxBVE\
UQAhIOCgpESVNDT05ORUNUEAM6SAoFdG9waWMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxidjAMgASgLMg0uc21xLnYxLlRvcGljUgV0b3BpY4\
gBATpLCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiejAMgASgLMg4uc21xLnYxLk1ldGhvZFIGbWV0aG9kiAEBYgZwcm90bzM",[
Fe]);var Fc=L("ChJjaGF0L3YxL2NoYXQucHJvdG8SB2NoYXQudjEiDwoNV2hvQW1JUmVxdWVzdCIwCg5XaG9BbUlSZXNwb25zZRIMCgRuYW1lGAEgASgJEhAKCH\
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
zq4RgRIg9LZXlzdHJva2VGaWx0ZXLy4RgDCIAIKAEwAWIGcHJvdG8z",[Vo,Xs]);var Zn=ds(Fc,0);var Zs=".",M=Dt(Zn,{baseUrl:Zs}),W=Xn(M),Js=Dt(Zn,{baseUrl:Zs,fetch:(t,e)=>fetch(t,{...e,keepalive:!0})});function re(t){return t instanceof b&&t.code==="unauthenticated"}function js(){W.onchange(t=>{t.kind==="closed"&&re(t.reason)&&
Xe()})}function Xe(){let t=g("signed-out");t.open||(t.addEventListener("cancel",e=>e.preventDefault()),g("sign-in").addEventListener(
"click",()=>location.reload()),t.showModal())}var Bc=new Intl.DateTimeFormat(void 0,{hour:"2-digit",minute:"2-digit"}),Gc=new Intl.DateTimeFormat(void 0,{weekday:"lon\
g",day:"numeric",month:"long"});function Hs(t){return t?new Date(Number(t.seconds)*1e3+t.nanos/1e6):new Date}function xe(t){
return Bc.format(t)}function Ot(t){return t.toDateString()===new Date().toDateString()?"Today":Gc.format(t)}function zs(t){
let e=Math.max(Math.round(t/1e3),1),[n,r]=e<90?[e,"second"]:e<5400?[Math.round(e/60),"minute"]:[Math.round(e/3600),"hour"];
return`${n} ${r}${n===1?"":"s"}`}var Vc={websocket:"WebSocket","event-stream":"event stream","long-poll":"long poll"};function Qs(){let t=g("connection"),
e=n=>{t.dataset.state=n.kind,t.textContent=$c(n)};W.onchange(e),e(W.state)}function $c(t){switch(t.kind){case"idle":case"\
connecting":return"Connecting…";case"live":return`Connected by ${Vc[t.transport]}`;case"reconnecting":return`No connec\
tion since ${xe(t.since)}. It is tried again.`;case"closed":return re(t.reason)?"Signed out":`Refused: ${t.reason.message}`}}var ei=300;async function ti(t,e,n,r,o){e.clear(),n.show(t);let s=setTimeout(()=>e.begin(),ei),i=new Jn(o),a=M.messages(
{room:t},{signal:o});a.confirmed.then(({position:c})=>e.mark("begin",c.sequence>0n?"What was said before is not kept":"T\
he beginning"),()=>{});try{for await(let c of a)clearTimeout(s),s=setTimeout(()=>e.begin(),ei),Yc(c,e,i),c.kind==="event"&&
(n.arrived(c.message),r.stopped(c.message.author))}catch(c){!o.aborted&&c instanceof b&&!re(c)&&e.mark("gap",`This room \
has ended: ${c.message}.`)}}function Yc(t,e,n){switch(t.kind){case"event":e.add(t.message);break;case"resumed":e.mark("r\
esumed",`Back${n.over()}. Nothing was missed${Kc(t.replayed)}.`);break;case"gap":e.mark("gap",`Back${n.over()}. ${Wc(t)}`)}}
function Kc(t){return t===0?"":t===1?"; one message came meanwhile":`; ${t} messages came meanwhile`}function Wc({from:t,
to:e}){return t.epoch!==e.epoch?"The server was restarted: what was said before, and does not stand here, is lost.":`It \
was too long: up to ${e.sequence-t.sequence+1n} messages, of all rooms, are missing here.`}var Jn=class{#e;constructor(e){
let n=o=>{o.kind==="reconnecting"&&(this.#e=o.since)},r=W.onchange(n);e.addEventListener("abort",r)}over(){let e=this.#e;
return this.#e=void 0,e?` after ${zs(Date.now()-e.getTime())}`:""}};function Ct(){return crypto.getRandomValues(new Uint8Array(16))}function Pt(t){return Array.from(t,e=>e.toString(16).padStart(
2,"0")).join("")}var ni="chat.name",ri="chat.key";async function oi(){let{name:t,signOut:e}=await M.whoAmI({});return jn=t!=="",jn?{name:t,
signOut:e}:void 0}var jn=!1;function Ut(){return localStorage.getItem(ni)??""}function Ft(t){localStorage.setItem(ni,t)}
function ce(){return jn?new Uint8Array:qc()??Xc()}function qc(){let t=localStorage.getItem(ri);return t&&/^[0-9a-f]{32}$/.
test(t)?Uint8Array.from({length:16},(e,n)=>parseInt(t.slice(2*n,2*n+2),16)):void 0}function Xc(){let t=Ct();return localStorage.
setItem(ri,Pt(t)),t}var Zc=5*6e4,Jc=2e3,ee=g("scroll"),Bt=g("newer"),Vt=class{constructor(e){this.isMe=e;ee.addEventListener("scroll",()=>{Gt()&&
this.#s()}),Bt.addEventListener("click",()=>this.toEnd());let n=new ResizeObserver(()=>this.#r(si));[ee,this.#e,g("outbo\
x")].forEach(r=>n.observe(r))}isMe;#e=g("log");#t;#n=0;clear(){this.#e.replaceChildren(),this.#e.ariaLive="off",this.#t=
void 0,this.#s()}begin(){this.#e.ariaLive="polite"}add(e){let n=Hs(e.time),r=this.#t;(!r||Ot(r.date)!==Ot(n))&&this.#o(A(
"div","mark day",Ot(n)));let s=this.#e.lastElementChild?.classList.contains("message")===!0&&r?.author===e.author&&n.getTime()-
r.date.getTime()<Zc,i=this.isMe(e.author),a=Hn(e.author,e.text,xe(n),{together:s,mine:i});a.dataset.id=e.id,i&&a.append(
A("p","state sent","sent")),this.#t={author:e.author,date:n};let c=Gt();this.#o(a),!c&&!i&&this.#e.ariaLive==="polite"&&
(this.#n+=1,Bt.textContent=`${this.#n} new ${this.#n===1?"message":"messages"} below`,Bt.hidden=!1)}mark(e,n){let r=this.#e.
lastElementChild;e==="resumed"&&r?.classList.contains(e)&&r.remove(),this.#o(A("div",`mark ${e}`,n))}toEnd(){ee.scrollTop=
ee.scrollHeight,this.#s()}#o(e){let n=Gt();for(this.#e.append(e);this.#e.childElementCount>Jc;)this.#e.firstElementChild?.
remove();this.#r(n)}#r(e){e&&(ee.scrollTop=ee.scrollHeight)}#s(){this.#n=0,Bt.hidden=!0}};function Hn(t,e,n,r){let o=A("\
article",`message${r.mine?" mine":""}${r.together?" together":""}`),s=A("p","who"),i=A("b","author",t);return i.style.setProperty(
"--hue",String(zn(t))),s.append(i,A("time","",n)),o.append(s,A("p","text",e)),o}function zn(t){let e=7;for(let n of t.toLowerCase())
e=(e*31+n.codePointAt(0))%360;return e}var si=!0;ee.addEventListener("scroll",()=>si=Gt());function Gt(){return ee.scrollHeight-
ee.scrollTop-ee.clientHeight<40}var $t=class{constructor(e,n){this.isMe=e;this.counted=n;g("people-more").open=!matchMedia("(max-width: 46rem)").matches}isMe;counted;#e=g(
"people");#t=g("people-title");#n=new Map;#o="";show(e){this.#o=e,this.#s()}async listen(){try{for await(let e of M.people())
e.kind==="event"?this.#r(e.message):e.kind==="gap"&&e.from.epoch!==e.to.epoch&&this.#n.clear(),this.#s()}catch{}}#r(e){let n=this.#n.
get(e.room)??new Map;this.#n.set(e.room,n),e.presence===3?n.delete(e.name):n.set(e.name,e)}#s(){let e=[...this.#n.get(this.#o)?.
values()??[]];e.sort((n,r)=>n.name.localeCompare(r.name)),this.#t.textContent=`Here now: ${e.length}`,this.#e.replaceChildren(
...e.map(n=>this.#i(n))),this.counted(new Map([...this.#n].map(([n,r])=>[n,r.size])))}#i({name:e,presence:n}){let r=n===
2,o=A("span","dot");o.style.setProperty("--hue",String(zn(e)));let s=A("li",r?"away":"",o,A("span","name",e)),i=[this.isMe(
e)?"you":"",r?"away":""].filter(Boolean);return i.length>0&&s.append(A("span","note",` (${i.join(", ")})`)),s}};function ii(t){
return t instanceof b?t.message:String(t)}var ai=1e4,jc=5e3;async function Yt(t,e){return(await M.enter({room:t,name:e,key:ce(),away:document.hidden},{timeoutMs:ai})).
name}function ci(t,e,n,r){let o,s=!1,i=()=>{Js.leave({room:t,name:e,key:ce()}).catch(()=>{})},a=async()=>{if(clearTimeout(
o),s)return;let p=jc;try{p=(await M.enter({room:t,name:e,key:ce(),away:document.hidden},{timeoutMs:ai,signal:r})).againMs}catch(f){
if(f instanceof b&&f.code==="already_exists"&&n(f),re(f)){Xe();return}}!r.aborted&&!s&&(clearTimeout(o),o=setTimeout(a,p))},
c=()=>{a()};document.addEventListener("visibilitychange",c,{signal:r});let u=()=>{s=!0,i()},m=()=>{s=!1,c()};addEventListener(
"pagehide",u,{signal:r}),addEventListener("pageshow",m,{signal:r});let d=W.onchange(({kind:p})=>p==="live"&&c());r.addEventListener(
"abort",()=>{clearTimeout(o),d(),i()}),c()}var ui=g("entrance"),ue=g("name"),Qn=g("name-answer"),li=g("entrance-form");function Kt(t,e=""){return ui.hidden=!1,Qn.textContent=
e,ue.value=Ut(),ue.focus(),ue.select(),new Promise(n=>{let r=async o=>{o.preventDefault(),Qn.textContent="";try{let s=await Yt(
t(),ue.value);li.removeEventListener("submit",r),Ft(s),ui.hidden=!0,n(s)}catch(s){Qn.textContent=Hc(ii(s)),ue.setAttribute(
"aria-invalid","true"),ue.focus()}};ue.addEventListener("input",()=>ue.removeAttribute("aria-invalid")),li.addEventListener(
"submit",r)})}function Hc(t){return`${t[0]?.toUpperCase()??""}${t.slice(1)}.`}var Wt=class{#e=g("outbox");#t=new Map;#n="";constructor(){W.onchange(()=>this.#s()),addEventListener("beforeunload",e=>{
[...this.#t.values()].some(({isUnderWay:n})=>n)&&e.preventDefault()})}show(e){this.#n=e,this.#e.replaceChildren(...[...this.#t.
values()].filter(n=>n.room===e).map(n=>n.entry))}send(e,n,r){let o=A("p","state"),s=Hn(n,r,xe(new Date),{together:!1,mine:!0});
s.append(o);let i={room:e,author:n,text:r,id:Pt(Ct()),entry:s,state:o,isUnderWay:!1};s.dataset.id=i.id,this.#t.set(i.id,
i),e===this.#n&&this.#e.append(s),this.#o(i)}arrived(e){this.#i(e.id)}async#o(e){let{room:n,author:r,text:o,id:s}=e;e.isUnderWay=
!0,this.#s();try{await M.publishMessages({room:n,author:r,text:o,id:s,key:ce()},{timeoutMs:1/0}),e.isUnderWay=!1,er(e,"s\
ent","sent"),n!==this.#n&&this.#i(s)}catch(i){e.isUnderWay=!1,this.#r(e,i)}}#r(e,n){let r=n.code==="aborted",o=r?"It may\
 have arrived or not: the server was restarted before it answered.":`Not sent: ${n.message}.`;er(e,r?"unknown":"failed",
o);let s=Ht(r?"Send it again":"Try again",()=>{this.#o(e)});e.state.append(" ",s," ",Ht("Discard",()=>this.#i(e.id)))}#s(){
let e=W.state.kind==="live";for(let n of this.#t.values())n.isUnderWay&&er(n,"sending",e?"sending…":"waits for the con\
nection")}#i(e){this.#t.get(e)?.entry.remove(),this.#t.delete(e)}};function er(t,e,n){t.entry.dataset.state=e,t.state.className=
`state ${e}`,t.state.role=e==="failed"||e==="unknown"?"alert":null,t.state.textContent=n}var qt=class t{constructor(e){this.all=e}all;#e=g("rooms");#t=new Map;static async load(){let[e,...n]=(await M.listRooms(
{})).rooms;if(!e)throw new Error("the server has no rooms");return new t([e,...n])}get open(){let e=decodeURIComponent(location.
hash.slice(1));return this.all.find(n=>n.name===e)??this.all[0]}count(e){this.#t=e,this.draw()}draw(){let{open:e}=this;g(
"room-name").textContent=e.name,g("room-about").textContent=e.about,document.title=`${e.name} · chat`;let n=document.activeElement?.
getAttribute("href");this.#e.replaceChildren(...this.all.map(r=>this.#n(r,r===e))),n&&this.#e.querySelector(`a[href="${CSS.
escape(n)}"]`)?.focus()}#n(e,n){let r=A("a","",A("span","name",e.name));r.href=`#${e.name}`,n&&(r.ariaCurrent="page");let o=this.#t.
get(e.name)??0;if(o>0){let s=A("span","count",String(o));s.append(A("span","unseen",o===1?" person":" people")),r.append(
" ",s)}return A("li","",r)}};var mi=2e3,zc=4e3,Xt=class{#e=g("typing");#t=new Map;#n=0;tell(e,n){Date.now()-this.#n<mi||(this.#n=Date.now(),M.publishTyping(
{room:e,author:n,key:ce()},{timeoutMs:mi}).catch(()=>{}))}sent(){this.#n=0}async listen(e,n,r){this.#t.forEach((s,i)=>this.
stopped(i));let o=0;try{for await(let s of M.typing({room:e},{live:!0,signal:r}))s.kind==="resumed"?o=s.replayed:s.kind===
"event"&&o>0?o-=1:s.kind==="event"&&!n(s.message.author)&&this.#o(s.message)}catch{}}stopped(e){clearTimeout(this.#t.get(
e)),this.#t.delete(e)&&this.#r()}#o({author:e}){clearTimeout(this.#t.get(e)),this.#t.set(e,setTimeout(()=>this.stopped(e),
zc)),this.#r()}#r(){let e=[...this.#t.keys()],n=e.length===0?"":e.length===1?`${e[0]} is typing…`:e.length===2?`${e[0]}\
 and ${e[1]} are typing…`:`${e.length} people are typing…`;this.#e.textContent!==n&&(this.#e.textContent=n)}};var tr=g("house"),di=new Wt,jt=new Xt;Qs();js();var Zt=await bi(oi),he=await bi(()=>qt.load());Zt&&(g("rename").hidden=!0,
g("sign-out").hidden=Zt.signOut==="",g("sign-out").action=Zt.signOut);var Te=Zt?.name??await Qc(),nr=t=>t===Te,pi=new Vt(
nr),fi=new $t(nr,t=>he.count(t)),Jt=new AbortController;function rr(){Jt.abort(),Jt=new AbortController;let{signal:t}=Jt,
{name:e}=he.open;he.draw(),fi.show(e),g("me").textContent=Te,tr.hidden=!1,ci(e,Te,({message:n})=>{hi(`Meanwhile ${n}.`)},
t),jt.listen(e,nr,t),ti(e,pi,di,jt,t),ar()}async function hi(t=""){Jt.abort(),tr.hidden=!0,Te=await Kt(()=>he.open.name,
t),rr()}async function bi(t){for(;;){try{return await t()}catch(e){if(console.warn("the server has not answered yet:",e),
re(e))return Xe(),new Promise(()=>{})}await new Promise(e=>setTimeout(e,1e3))}}async function Qc(){let t=()=>he.open.name,
e=Ut();if(!e)return Kt(t);try{let n=await Yt(t(),e);return Ft(n),n}catch(n){return Kt(t,`${n.message}.`)}}ir(()=>jt.tell(
he.open.name,Te),t=>{jt.sent(),di.send(he.open.name,Te,t),pi.toEnd()});g("rename").addEventListener("click",()=>{hi()});
document.querySelector("[data-skip]")?.addEventListener("click",t=>{t.preventDefault(),g("text").focus()});addEventListener(
"hashchange",()=>tr.hidden||rr());rr();fi.listen();
