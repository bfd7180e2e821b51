// Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew.
"use strict";
export const validateNamespace = validate10;
const schema11 = {"$id":"Namespace","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["Namespace"]},"metadata":{"$ref":"shared#/definitions/ClusterMetadata"},"spec":{"$ref":"shared#/definitions/NamespaceSpec"}},"additionalProperties":false};
const schema13 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":63},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}}},"additionalProperties":false};
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const schema14 = {"type":"object","properties":{"account":{"type":"string","pattern":"^[0-9]{12}$"},"region":{"type":"string","pattern":"^[a-z]{2}(-[a-z]+)+-[0-9]$","maxLength":32},"assumeRole":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[!-~]+$","maxLength":2048},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"variables":{"type":"object","maxProperties":500,"additionalProperties":{"type":"string"}},"waves":{"$ref":"shared#/definitions/WavesSpec"},"caps":{"$ref":"shared#/definitions/CapsSpec"},"management":{"$ref":"shared#/definitions/ManagementSpec"}},"additionalProperties":false};
const schema15 = {"type":"object","required":["key"],"properties":{"key":{"type":"string","minLength":1,"maxLength":128},"value":{"type":"string","maxLength":256}},"additionalProperties":false};
const schema16 = {"type":"object","properties":{"sizes":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^([1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$"}}},"additionalProperties":false};
const schema17 = {"type":"object","properties":{"deletionsPerMinute":{"type":"string","pattern":"^(0|[1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$"},"deletionsPerDay":{"type":"string","pattern":"^(0|[1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$"}},"additionalProperties":false};
const pattern1 = new RegExp("^[0-9]{12}$", "u");
const pattern2 = new RegExp("^[a-z]{2}(-[a-z]+)+-[0-9]$", "u");
const pattern3 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:role/[!-~]+$", "u");
const pattern4 = new RegExp("^([1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$", "u");
const pattern5 = new RegExp("^(0|[1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$", "u");
const schema18 = {"type":"object","properties":{"mode":{"type":"string","enum":["observe","enforce"]},"prune":{"type":"boolean"},"deletionPolicy":{"type":"string","enum":["delete","retain"]},"adoptionPolicy":{"type":"string","enum":["refuse","adopt"]},"ignoreDifferences":{"type":"array","maxItems":100,"items":{"type":"string","minLength":1,"maxLength":512}},"replace":{"type":"string","enum":["refuse","allow"]},"dependsOn":{"type":"array","maxItems":100,"items":{"type":"string","pattern":"^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":256}},"suspend":{"$ref":"shared#/definitions/SuspendSpec"},"sweepInterval":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h)$","maxLength":16},"postRolloutCheck":{"$ref":"shared#/definitions/PostRolloutCheckSpec"}},"additionalProperties":false};
const schema19 = {"type":"object","required":["reason"],"properties":{"reason":{"type":"string","minLength":1,"maxLength":200},"until":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}},"additionalProperties":false};
const schema20 = {"type":"object","required":["url"],"properties":{"url":{"type":"string","pattern":"^https?://[^\\s]{1,2000}$","maxLength":2048},"expectStatus":{"type":"integer","minimum":100,"maximum":599},"within":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h)$","maxLength":16},"rollback":{"type":"boolean"}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern7 = new RegExp("^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern8 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern9 = new RegExp("^[1-9][0-9]{0,5}(s|m|h)$", "u");
const pattern10 = new RegExp("^https?://[^\\s]{1,2000}$", "u");

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "account") || (key0 === "region")) || (key0 === "assumeRole")) || (key0 === "tags")) || (key0 === "variables")) || (key0 === "waves")) || (key0 === "caps")) || (key0 === "management"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.account !== undefined){
let data0 = data.account;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err1 = {instancePath:instancePath+"/account",schemaPath:"#/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.region !== undefined){
let data1 = data.region;
if(typeof data1 === "string"){
if(data1.length > 32){
const err3 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern2.test(data1)){
const err4 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(-[a-z]+)+-[0-9]$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.assumeRole !== undefined){
let data2 = data.assumeRole;
if(typeof data2 === "string"){
if(data2.length > 2048){
const err6 = {instancePath:instancePath+"/assumeRole",schemaPath:"#/properties/assumeRole/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data2)){
const err7 = {instancePath:instancePath+"/assumeRole",schemaPath:"#/properties/assumeRole/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:role/[!-~]+$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/assumeRole",schemaPath:"#/properties/assumeRole/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.tags !== undefined){
let data3 = data.tags;
if(Array.isArray(data3)){
if(data3.length > 50){
const err9 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.key === undefined){
const err10 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "key") || (key1 === "value"))){
const err11 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.key !== undefined){
let data5 = data4.key;
if(typeof data5 === "string"){
if(data5.length > 128){
const err12 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.value !== undefined){
let data6 = data4.value;
if(typeof data6 === "string"){
if(data6.length > 256){
const err15 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.variables !== undefined){
let data7 = data.variables;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length > 500){
const err19 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/maxProperties",keyword:"maxProperties",params:{limit: 500}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data7){
if(typeof data7[key2] !== "string"){
const err20 = {instancePath:instancePath+"/variables/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.waves !== undefined){
let data9 = data.waves;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(key3 === "sizes")){
const err22 = {instancePath:instancePath+"/waves",schemaPath:"shared#/definitions/WavesSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.sizes !== undefined){
let data10 = data9.sizes;
if(Array.isArray(data10)){
if(data10.length > 20){
const err23 = {instancePath:instancePath+"/waves/sizes",schemaPath:"shared#/definitions/WavesSpec/properties/sizes/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/waves/sizes",schemaPath:"shared#/definitions/WavesSpec/properties/sizes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err25 = {instancePath:instancePath+"/waves/sizes/" + i1,schemaPath:"shared#/definitions/WavesSpec/properties/sizes/items/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/waves/sizes/" + i1,schemaPath:"shared#/definitions/WavesSpec/properties/sizes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/waves/sizes",schemaPath:"shared#/definitions/WavesSpec/properties/sizes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/waves",schemaPath:"shared#/definitions/WavesSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.caps !== undefined){
let data12 = data.caps;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "deletionsPerMinute") || (key4 === "deletionsPerDay"))){
const err29 = {instancePath:instancePath+"/caps",schemaPath:"shared#/definitions/CapsSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.deletionsPerMinute !== undefined){
let data13 = data12.deletionsPerMinute;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err30 = {instancePath:instancePath+"/caps/deletionsPerMinute",schemaPath:"shared#/definitions/CapsSpec/properties/deletionsPerMinute/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/caps/deletionsPerMinute",schemaPath:"shared#/definitions/CapsSpec/properties/deletionsPerMinute/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.deletionsPerDay !== undefined){
let data14 = data12.deletionsPerDay;
if(typeof data14 === "string"){
if(!pattern5.test(data14)){
const err32 = {instancePath:instancePath+"/caps/deletionsPerDay",schemaPath:"shared#/definitions/CapsSpec/properties/deletionsPerDay/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,4}|([1-9][0-9]?|100)%)$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/caps/deletionsPerDay",schemaPath:"shared#/definitions/CapsSpec/properties/deletionsPerDay/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/caps",schemaPath:"shared#/definitions/CapsSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate13(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Namespace" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema11.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Namespace")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/ClusterMetadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/ClusterMetadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 63){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/ClusterMetadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/ClusterMetadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/ClusterMetadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 === "string"){
if(data5.length > 4096){
const err14 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/ClusterMetadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/ClusterMetadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/ClusterMetadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(data7.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/ClusterMetadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/ClusterMetadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/ClusterMetadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/ClusterMetadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.spec !== undefined){
if(!(validate12(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateCluster = validate16;
const schema21 = {"$id":"Cluster","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["Cluster"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/ClusterSpec"}},"additionalProperties":false};
const schema22 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":128},"namespace":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":63},"labels":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}},"annotations":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}}},"additionalProperties":false};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"clusterName":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":255},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"settings":{"type":"array","items":{"$ref":"shared#/definitions/ClusterSetting"}},"configuration":{"$ref":"shared#/definitions/ClusterConfiguration"},"capacityProviders":{"type":"array","maxItems":20,"items":{"type":"string"}},"defaultCapacityProviderStrategy":{"type":"array","maxItems":20,"items":{"$ref":"shared#/definitions/CapacityProviderStrategyItem"}},"serviceConnectDefaults":{"$ref":"shared#/definitions/ClusterServiceConnectDefaultsRequest"}},"additionalProperties":false};
const schema28 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","enum":["containerInsights"]},"value":{"type":"string","enum":["disabled","enabled","enhanced"]}},"additionalProperties":false};
const schema33 = {"type":"object","required":["capacityProvider"],"properties":{"capacityProvider":{"type":"string"},"weight":{"type":"integer","minimum":0,"maximum":1000},"base":{"type":"integer","minimum":0,"maximum":100000}},"additionalProperties":false};
const schema34 = {"type":"object","required":["namespace"],"properties":{"namespace":{"type":"string","maxLength":1024}},"additionalProperties":false};
const pattern19 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const schema29 = {"type":"object","properties":{"executeCommandConfiguration":{"$ref":"shared#/definitions/ExecuteCommandConfiguration"},"managedStorageConfiguration":{"$ref":"shared#/definitions/ManagedStorageConfiguration"}},"additionalProperties":false};
const schema32 = {"type":"object","properties":{"kmsKeyId":{"type":"string"},"fargateEphemeralStorageKmsKeyId":{"type":"string"}},"additionalProperties":false};
const schema30 = {"type":"object","properties":{"kmsKeyId":{"type":"string"},"logging":{"type":"string","enum":["DEFAULT","NONE","OVERRIDE"]},"logConfiguration":{"$ref":"shared#/definitions/ExecuteCommandLogConfiguration"}},"additionalProperties":false};
const schema31 = {"type":"object","properties":{"cloudWatchLogGroupName":{"type":"string"},"cloudWatchEncryptionEnabled":{"type":"boolean"},"s3BucketName":{"type":"string"},"s3EncryptionEnabled":{"type":"boolean"},"s3KeyPrefix":{"type":"string"}},"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "kmsKeyId") || (key0 === "logging")) || (key0 === "logConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.kmsKeyId !== undefined){
if(typeof data.kmsKeyId !== "string"){
const err1 = {instancePath:instancePath+"/kmsKeyId",schemaPath:"#/properties/kmsKeyId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.logging !== undefined){
let data1 = data.logging;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data1 === "DEFAULT") || (data1 === "NONE")) || (data1 === "OVERRIDE"))){
const err3 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/enum",keyword:"enum",params:{allowedValues: schema30.properties.logging.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.logConfiguration !== undefined){
let data2 = data.logConfiguration;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((((key1 === "cloudWatchLogGroupName") || (key1 === "cloudWatchEncryptionEnabled")) || (key1 === "s3BucketName")) || (key1 === "s3EncryptionEnabled")) || (key1 === "s3KeyPrefix"))){
const err4 = {instancePath:instancePath+"/logConfiguration",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.cloudWatchLogGroupName !== undefined){
if(typeof data2.cloudWatchLogGroupName !== "string"){
const err5 = {instancePath:instancePath+"/logConfiguration/cloudWatchLogGroupName",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/properties/cloudWatchLogGroupName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.cloudWatchEncryptionEnabled !== undefined){
if(typeof data2.cloudWatchEncryptionEnabled !== "boolean"){
const err6 = {instancePath:instancePath+"/logConfiguration/cloudWatchEncryptionEnabled",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/properties/cloudWatchEncryptionEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.s3BucketName !== undefined){
if(typeof data2.s3BucketName !== "string"){
const err7 = {instancePath:instancePath+"/logConfiguration/s3BucketName",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/properties/s3BucketName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.s3EncryptionEnabled !== undefined){
if(typeof data2.s3EncryptionEnabled !== "boolean"){
const err8 = {instancePath:instancePath+"/logConfiguration/s3EncryptionEnabled",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/properties/s3EncryptionEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.s3KeyPrefix !== undefined){
if(typeof data2.s3KeyPrefix !== "string"){
const err9 = {instancePath:instancePath+"/logConfiguration/s3KeyPrefix",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/properties/s3KeyPrefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/logConfiguration",schemaPath:"shared#/definitions/ExecuteCommandLogConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "executeCommandConfiguration") || (key0 === "managedStorageConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.executeCommandConfiguration !== undefined){
if(!(validate21(data.executeCommandConfiguration, {instancePath:instancePath+"/executeCommandConfiguration",parentData:data,parentDataProperty:"executeCommandConfiguration",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.managedStorageConfiguration !== undefined){
let data1 = data.managedStorageConfiguration;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "kmsKeyId") || (key1 === "fargateEphemeralStorageKmsKeyId"))){
const err1 = {instancePath:instancePath+"/managedStorageConfiguration",schemaPath:"shared#/definitions/ManagedStorageConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.kmsKeyId !== undefined){
if(typeof data1.kmsKeyId !== "string"){
const err2 = {instancePath:instancePath+"/managedStorageConfiguration/kmsKeyId",schemaPath:"shared#/definitions/ManagedStorageConfiguration/properties/kmsKeyId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.fargateEphemeralStorageKmsKeyId !== undefined){
if(typeof data1.fargateEphemeralStorageKmsKeyId !== "string"){
const err3 = {instancePath:instancePath+"/managedStorageConfiguration/fargateEphemeralStorageKmsKeyId",schemaPath:"shared#/definitions/ManagedStorageConfiguration/properties/fargateEphemeralStorageKmsKeyId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/managedStorageConfiguration",schemaPath:"shared#/definitions/ManagedStorageConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "clusterName") || (key0 === "tags")) || (key0 === "settings")) || (key0 === "configuration")) || (key0 === "capacityProviders")) || (key0 === "defaultCapacityProviderStrategy")) || (key0 === "serviceConnectDefaults"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusterName !== undefined){
let data0 = data.clusterName;
if(typeof data0 === "string"){
if(data0.length > 255){
const err1 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern19.test(data0)){
const err2 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tags !== undefined){
let data1 = data.tags;
if(Array.isArray(data1)){
if(data1.length > 50){
const err4 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.key === undefined){
const err5 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "key") || (key1 === "value"))){
const err6 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.key !== undefined){
let data3 = data2.key;
if(typeof data3 === "string"){
if(data3.length > 128){
const err7 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.value !== undefined){
let data4 = data2.value;
if(typeof data4 === "string"){
if(data4.length > 256){
const err10 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.settings !== undefined){
let data5 = data.settings;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err14 = {instancePath:instancePath+"/settings/" + i1,schemaPath:"shared#/definitions/ClusterSetting/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "name") || (key2 === "value"))){
const err15 = {instancePath:instancePath+"/settings/" + i1,schemaPath:"shared#/definitions/ClusterSetting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/settings/" + i1+"/name",schemaPath:"shared#/definitions/ClusterSetting/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(data7 === "containerInsights")){
const err17 = {instancePath:instancePath+"/settings/" + i1+"/name",schemaPath:"shared#/definitions/ClusterSetting/properties/name/enum",keyword:"enum",params:{allowedValues: schema28.properties.name.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.value !== undefined){
let data8 = data6.value;
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/settings/" + i1+"/value",schemaPath:"shared#/definitions/ClusterSetting/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data8 === "disabled") || (data8 === "enabled")) || (data8 === "enhanced"))){
const err19 = {instancePath:instancePath+"/settings/" + i1+"/value",schemaPath:"shared#/definitions/ClusterSetting/properties/value/enum",keyword:"enum",params:{allowedValues: schema28.properties.value.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/settings/" + i1,schemaPath:"shared#/definitions/ClusterSetting/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.configuration !== undefined){
if(!(validate20(data.configuration, {instancePath:instancePath+"/configuration",parentData:data,parentDataProperty:"configuration",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.capacityProviders !== undefined){
let data10 = data.capacityProviders;
if(Array.isArray(data10)){
if(data10.length > 20){
const err22 = {instancePath:instancePath+"/capacityProviders",schemaPath:"#/properties/capacityProviders/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
const err23 = {instancePath:instancePath+"/capacityProviders/" + i2,schemaPath:"#/properties/capacityProviders/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/capacityProviders",schemaPath:"#/properties/capacityProviders/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.defaultCapacityProviderStrategy !== undefined){
let data12 = data.defaultCapacityProviderStrategy;
if(Array.isArray(data12)){
if(data12.length > 20){
const err25 = {instancePath:instancePath+"/defaultCapacityProviderStrategy",schemaPath:"#/properties/defaultCapacityProviderStrategy/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.capacityProvider === undefined){
const err26 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3,schemaPath:"shared#/definitions/CapacityProviderStrategyItem/required",keyword:"required",params:{missingProperty: "capacityProvider"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data13){
if(!(((key3 === "capacityProvider") || (key3 === "weight")) || (key3 === "base"))){
const err27 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3,schemaPath:"shared#/definitions/CapacityProviderStrategyItem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.capacityProvider !== undefined){
if(typeof data13.capacityProvider !== "string"){
const err28 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/capacityProvider",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/capacityProvider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.weight !== undefined){
let data15 = data13.weight;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err29 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/weight",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 1000 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/weight",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/weight",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data13.base !== undefined){
let data16 = data13.base;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err32 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/base",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/base/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data16 == "number"){
if(data16 > 100000 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/base",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3+"/base",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/defaultCapacityProviderStrategy/" + i3,schemaPath:"shared#/definitions/CapacityProviderStrategyItem/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/defaultCapacityProviderStrategy",schemaPath:"#/properties/defaultCapacityProviderStrategy/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.serviceConnectDefaults !== undefined){
let data17 = data.serviceConnectDefaults;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.namespace === undefined){
const err37 = {instancePath:instancePath+"/serviceConnectDefaults",schemaPath:"shared#/definitions/ClusterServiceConnectDefaultsRequest/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data17){
if(!(key4 === "namespace")){
const err38 = {instancePath:instancePath+"/serviceConnectDefaults",schemaPath:"shared#/definitions/ClusterServiceConnectDefaultsRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data17.namespace !== undefined){
let data18 = data17.namespace;
if(typeof data18 === "string"){
if(data18.length > 1024){
const err39 = {instancePath:instancePath+"/serviceConnectDefaults/namespace",schemaPath:"shared#/definitions/ClusterServiceConnectDefaultsRequest/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/serviceConnectDefaults/namespace",schemaPath:"shared#/definitions/ClusterServiceConnectDefaultsRequest/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/serviceConnectDefaults",schemaPath:"shared#/definitions/ClusterServiceConnectDefaultsRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Cluster" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema21.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Cluster")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema21.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate17(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate19(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const validateCapacityProvider = validate25;
const schema35 = {"$id":"CapacityProvider","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["CapacityProvider"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/CapacityProviderSpec"}},"additionalProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","minLength":1,"maxLength":255},"cluster":{"type":"string","minLength":1,"maxLength":2048},"autoScalingGroupProvider":{"$ref":"shared#/definitions/AutoScalingGroupProvider"},"managedInstancesProvider":{"$ref":"shared#/definitions/CreateManagedInstancesProviderConfiguration"},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}}},"additionalProperties":false};
const schema41 = {"type":"object","required":["autoScalingGroupArn"],"properties":{"autoScalingGroupArn":{"type":"string","minLength":1,"maxLength":2048},"managedScaling":{"$ref":"shared#/definitions/ManagedScaling"},"managedTerminationProtection":{"type":"string","enum":["DISABLED","ENABLED"]},"managedDraining":{"type":"string","enum":["DISABLED","ENABLED"]}},"additionalProperties":false};
const schema42 = {"type":"object","properties":{"status":{"type":"string","enum":["DISABLED","ENABLED"]},"targetCapacity":{"type":"integer","minimum":1,"maximum":100},"minimumScalingStepSize":{"type":"integer","minimum":1,"maximum":10000},"maximumScalingStepSize":{"type":"integer","minimum":1,"maximum":10000},"instanceWarmupPeriod":{"type":"integer","minimum":0,"maximum":10000}},"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.autoScalingGroupArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "autoScalingGroupArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "autoScalingGroupArn") || (key0 === "managedScaling")) || (key0 === "managedTerminationProtection")) || (key0 === "managedDraining"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.autoScalingGroupArn !== undefined){
let data0 = data.autoScalingGroupArn;
if(typeof data0 === "string"){
if(data0.length > 2048){
const err2 = {instancePath:instancePath+"/autoScalingGroupArn",schemaPath:"#/properties/autoScalingGroupArn/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/autoScalingGroupArn",schemaPath:"#/properties/autoScalingGroupArn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/autoScalingGroupArn",schemaPath:"#/properties/autoScalingGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.managedScaling !== undefined){
let data1 = data.managedScaling;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(((((key1 === "status") || (key1 === "targetCapacity")) || (key1 === "minimumScalingStepSize")) || (key1 === "maximumScalingStepSize")) || (key1 === "instanceWarmupPeriod"))){
const err5 = {instancePath:instancePath+"/managedScaling",schemaPath:"shared#/definitions/ManagedScaling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.status !== undefined){
let data2 = data1.status;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/managedScaling/status",schemaPath:"shared#/definitions/ManagedScaling/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data2 === "DISABLED") || (data2 === "ENABLED"))){
const err7 = {instancePath:instancePath+"/managedScaling/status",schemaPath:"shared#/definitions/ManagedScaling/properties/status/enum",keyword:"enum",params:{allowedValues: schema42.properties.status.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.targetCapacity !== undefined){
let data3 = data1.targetCapacity;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/managedScaling/targetCapacity",schemaPath:"shared#/definitions/ManagedScaling/properties/targetCapacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 100 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/managedScaling/targetCapacity",schemaPath:"shared#/definitions/ManagedScaling/properties/targetCapacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/managedScaling/targetCapacity",schemaPath:"shared#/definitions/ManagedScaling/properties/targetCapacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data1.minimumScalingStepSize !== undefined){
let data4 = data1.minimumScalingStepSize;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err11 = {instancePath:instancePath+"/managedScaling/minimumScalingStepSize",schemaPath:"shared#/definitions/ManagedScaling/properties/minimumScalingStepSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 10000 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/managedScaling/minimumScalingStepSize",schemaPath:"shared#/definitions/ManagedScaling/properties/minimumScalingStepSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/managedScaling/minimumScalingStepSize",schemaPath:"shared#/definitions/ManagedScaling/properties/minimumScalingStepSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data1.maximumScalingStepSize !== undefined){
let data5 = data1.maximumScalingStepSize;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err14 = {instancePath:instancePath+"/managedScaling/maximumScalingStepSize",schemaPath:"shared#/definitions/ManagedScaling/properties/maximumScalingStepSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 > 10000 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/managedScaling/maximumScalingStepSize",schemaPath:"shared#/definitions/ManagedScaling/properties/maximumScalingStepSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/managedScaling/maximumScalingStepSize",schemaPath:"shared#/definitions/ManagedScaling/properties/maximumScalingStepSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data1.instanceWarmupPeriod !== undefined){
let data6 = data1.instanceWarmupPeriod;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err17 = {instancePath:instancePath+"/managedScaling/instanceWarmupPeriod",schemaPath:"shared#/definitions/ManagedScaling/properties/instanceWarmupPeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 > 10000 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/managedScaling/instanceWarmupPeriod",schemaPath:"shared#/definitions/ManagedScaling/properties/instanceWarmupPeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/managedScaling/instanceWarmupPeriod",schemaPath:"shared#/definitions/ManagedScaling/properties/instanceWarmupPeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/managedScaling",schemaPath:"shared#/definitions/ManagedScaling/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.managedTerminationProtection !== undefined){
let data7 = data.managedTerminationProtection;
if(typeof data7 !== "string"){
const err21 = {instancePath:instancePath+"/managedTerminationProtection",schemaPath:"#/properties/managedTerminationProtection/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data7 === "DISABLED") || (data7 === "ENABLED"))){
const err22 = {instancePath:instancePath+"/managedTerminationProtection",schemaPath:"#/properties/managedTerminationProtection/enum",keyword:"enum",params:{allowedValues: schema41.properties.managedTerminationProtection.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.managedDraining !== undefined){
let data8 = data.managedDraining;
if(typeof data8 !== "string"){
const err23 = {instancePath:instancePath+"/managedDraining",schemaPath:"#/properties/managedDraining/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((data8 === "DISABLED") || (data8 === "ENABLED"))){
const err24 = {instancePath:instancePath+"/managedDraining",schemaPath:"#/properties/managedDraining/enum",keyword:"enum",params:{allowedValues: schema41.properties.managedDraining.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":"object","required":["infrastructureRoleArn","instanceLaunchTemplate"],"properties":{"infrastructureRoleArn":{"type":"string","minLength":1,"maxLength":2048},"instanceLaunchTemplate":{"$ref":"shared#/definitions/InstanceLaunchTemplate"},"propagateTags":{"type":"string","enum":["CAPACITY_PROVIDER","NONE"]},"infrastructureOptimization":{"$ref":"shared#/definitions/InfrastructureOptimization"},"autoRepairConfiguration":{"$ref":"shared#/definitions/AutoRepairConfiguration"}},"additionalProperties":false};
const schema59 = {"type":"object","properties":{"scaleInAfter":{"type":"integer","minimum":-1,"maximum":3600}},"additionalProperties":false};
const schema60 = {"type":"object","properties":{"actionsStatus":{"type":"string","enum":["DISABLED","ENABLED"]}},"additionalProperties":false};
const schema44 = {"type":"object","required":["ec2InstanceProfileArn","networkConfiguration"],"properties":{"ec2InstanceProfileArn":{"type":"string","minLength":1,"maxLength":2048},"networkConfiguration":{"$ref":"shared#/definitions/ManagedInstancesNetworkConfiguration"},"storageConfiguration":{"$ref":"shared#/definitions/ManagedInstancesStorageConfiguration"},"localStorageConfiguration":{"$ref":"shared#/definitions/ManagedInstancesLocalStorageConfiguration"},"monitoring":{"type":"string","enum":["BASIC","DETAILED"]},"capacityOptionType":{"type":"string","enum":["ON_DEMAND","RESERVED","SPOT"]},"instanceMetadataTagsPropagation":{"type":"boolean"},"instanceRequirements":{"$ref":"shared#/definitions/InstanceRequirementsRequest"},"fipsEnabled":{"type":"boolean"},"capacityReservations":{"$ref":"shared#/definitions/CapacityReservationRequest"}},"additionalProperties":false};
const schema45 = {"type":"object","properties":{"subnets":{"type":"array","maxItems":100,"items":{"type":"string"}},"securityGroups":{"type":"array","maxItems":100,"items":{"type":"string"}}},"additionalProperties":false};
const schema46 = {"type":"object","properties":{"storageSizeGiB":{"type":"integer","minimum":1}},"additionalProperties":false};
const schema47 = {"type":"object","properties":{"useLocalStorage":{"type":"boolean"}},"additionalProperties":false};
const schema58 = {"type":"object","properties":{"reservationGroupArn":{"type":"string","minLength":1,"maxLength":2048},"reservationPreference":{"type":"string","enum":["RESERVATIONS_EXCLUDED","RESERVATIONS_FIRST","RESERVATIONS_ONLY"]}},"additionalProperties":false};
const schema48 = {"type":"object","required":["vCpuCount","memoryMiB"],"properties":{"vCpuCount":{"$ref":"shared#/definitions/VCpuCountRangeRequest"},"memoryMiB":{"$ref":"shared#/definitions/MemoryMiBRequest"},"cpuManufacturers":{"type":"array","maxItems":100,"items":{"type":"string","enum":["amazon-web-services","amd","intel"]}},"memoryGiBPerVCpu":{"$ref":"shared#/definitions/MemoryGiBPerVCpuRequest"},"excludedInstanceTypes":{"type":"array","maxItems":400,"items":{"type":"string","pattern":"^[A-Za-z0-9.*-]+$","minLength":1,"maxLength":30}},"instanceGenerations":{"type":"array","maxItems":100,"items":{"type":"string","enum":["current","previous"]}},"spotMaxPricePercentageOverLowestPrice":{"type":"integer","minimum":0},"onDemandMaxPricePercentageOverLowestPrice":{"type":"integer","minimum":0},"bareMetal":{"type":"string","enum":["excluded","included","required"]},"burstablePerformance":{"type":"string","enum":["excluded","included","required"]},"requireHibernateSupport":{"type":"boolean"},"networkInterfaceCount":{"$ref":"shared#/definitions/NetworkInterfaceCountRequest"},"localStorage":{"type":"string","enum":["excluded","included","required"]},"localStorageTypes":{"type":"array","maxItems":100,"items":{"type":"string","enum":["hdd","ssd"]}},"totalLocalStorageGB":{"$ref":"shared#/definitions/TotalLocalStorageGBRequest"},"baselineEbsBandwidthMbps":{"$ref":"shared#/definitions/BaselineEbsBandwidthMbpsRequest"},"acceleratorTypes":{"type":"array","maxItems":100,"items":{"type":"string","enum":["fpga","gpu","inference"]}},"acceleratorCount":{"$ref":"shared#/definitions/AcceleratorCountRequest"},"acceleratorManufacturers":{"type":"array","maxItems":100,"items":{"type":"string","enum":["amazon-web-services","amd","habana","nvidia","xilinx"]}},"acceleratorNames":{"type":"array","maxItems":100,"items":{"type":"string","enum":["a100","a10g","h100","inferentia","k520","k80","m60","radeon-pro-v520","t4","t4g","v100","vu9p"]}},"acceleratorTotalMemoryMiB":{"$ref":"shared#/definitions/AcceleratorTotalMemoryMiBRequest"},"networkBandwidthGbps":{"$ref":"shared#/definitions/NetworkBandwidthGbpsRequest"},"allowedInstanceTypes":{"type":"array","maxItems":400,"items":{"type":"string","pattern":"^[A-Za-z0-9.*-]+$","minLength":1,"maxLength":30}},"maxSpotPriceAsPercentageOfOptimalOnDemandPrice":{"type":"integer","minimum":0}},"additionalProperties":false};
const schema49 = {"type":"object","required":["min"],"properties":{"min":{"type":"integer","minimum":1},"max":{"type":"integer","minimum":1}},"additionalProperties":false};
const schema50 = {"type":"object","required":["min"],"properties":{"min":{"type":"integer","minimum":1},"max":{"type":"integer","minimum":1}},"additionalProperties":false};
const schema51 = {"type":"object","properties":{"min":{"type":"number","minimum":0},"max":{"type":"number","minimum":0}},"additionalProperties":false};
const schema52 = {"type":"object","properties":{"min":{"type":"integer","minimum":1},"max":{"type":"integer","minimum":1}},"additionalProperties":false};
const schema53 = {"type":"object","properties":{"min":{"type":"number","minimum":0},"max":{"type":"number","minimum":0}},"additionalProperties":false};
const schema54 = {"type":"object","properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}},"additionalProperties":false};
const schema55 = {"type":"object","properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}},"additionalProperties":false};
const schema56 = {"type":"object","properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}},"additionalProperties":false};
const schema57 = {"type":"object","properties":{"min":{"type":"number","minimum":0},"max":{"type":"number","minimum":0}},"additionalProperties":false};
const pattern28 = new RegExp("^[A-Za-z0-9.*-]+$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vCpuCount === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vCpuCount"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.memoryMiB === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memoryMiB"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema48.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.vCpuCount !== undefined){
let data0 = data.vCpuCount;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.min === undefined){
const err3 = {instancePath:instancePath+"/vCpuCount",schemaPath:"shared#/definitions/VCpuCountRangeRequest/required",keyword:"required",params:{missingProperty: "min"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "min") || (key1 === "max"))){
const err4 = {instancePath:instancePath+"/vCpuCount",schemaPath:"shared#/definitions/VCpuCountRangeRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.min !== undefined){
let data1 = data0.min;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err5 = {instancePath:instancePath+"/vCpuCount/min",schemaPath:"shared#/definitions/VCpuCountRangeRequest/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/vCpuCount/min",schemaPath:"shared#/definitions/VCpuCountRangeRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data0.max !== undefined){
let data2 = data0.max;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err7 = {instancePath:instancePath+"/vCpuCount/max",schemaPath:"shared#/definitions/VCpuCountRangeRequest/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/vCpuCount/max",schemaPath:"shared#/definitions/VCpuCountRangeRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/vCpuCount",schemaPath:"shared#/definitions/VCpuCountRangeRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.memoryMiB !== undefined){
let data3 = data.memoryMiB;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.min === undefined){
const err10 = {instancePath:instancePath+"/memoryMiB",schemaPath:"shared#/definitions/MemoryMiBRequest/required",keyword:"required",params:{missingProperty: "min"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "min") || (key2 === "max"))){
const err11 = {instancePath:instancePath+"/memoryMiB",schemaPath:"shared#/definitions/MemoryMiBRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.min !== undefined){
let data4 = data3.min;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err12 = {instancePath:instancePath+"/memoryMiB/min",schemaPath:"shared#/definitions/MemoryMiBRequest/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/memoryMiB/min",schemaPath:"shared#/definitions/MemoryMiBRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data3.max !== undefined){
let data5 = data3.max;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err14 = {instancePath:instancePath+"/memoryMiB/max",schemaPath:"shared#/definitions/MemoryMiBRequest/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 1 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/memoryMiB/max",schemaPath:"shared#/definitions/MemoryMiBRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/memoryMiB",schemaPath:"shared#/definitions/MemoryMiBRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cpuManufacturers !== undefined){
let data6 = data.cpuManufacturers;
if(Array.isArray(data6)){
if(data6.length > 100){
const err17 = {instancePath:instancePath+"/cpuManufacturers",schemaPath:"#/properties/cpuManufacturers/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/cpuManufacturers/" + i0,schemaPath:"#/properties/cpuManufacturers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data7 === "amazon-web-services") || (data7 === "amd")) || (data7 === "intel"))){
const err19 = {instancePath:instancePath+"/cpuManufacturers/" + i0,schemaPath:"#/properties/cpuManufacturers/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.cpuManufacturers.items.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/cpuManufacturers",schemaPath:"#/properties/cpuManufacturers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.memoryGiBPerVCpu !== undefined){
let data8 = data.memoryGiBPerVCpu;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "min") || (key3 === "max"))){
const err21 = {instancePath:instancePath+"/memoryGiBPerVCpu",schemaPath:"shared#/definitions/MemoryGiBPerVCpuRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.min !== undefined){
let data9 = data8.min;
if(typeof data9 == "number"){
if(data9 < 0 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/memoryGiBPerVCpu/min",schemaPath:"shared#/definitions/MemoryGiBPerVCpuRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/memoryGiBPerVCpu/min",schemaPath:"shared#/definitions/MemoryGiBPerVCpuRequest/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.max !== undefined){
let data10 = data8.max;
if(typeof data10 == "number"){
if(data10 < 0 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/memoryGiBPerVCpu/max",schemaPath:"shared#/definitions/MemoryGiBPerVCpuRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/memoryGiBPerVCpu/max",schemaPath:"shared#/definitions/MemoryGiBPerVCpuRequest/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/memoryGiBPerVCpu",schemaPath:"shared#/definitions/MemoryGiBPerVCpuRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.excludedInstanceTypes !== undefined){
let data11 = data.excludedInstanceTypes;
if(Array.isArray(data11)){
if(data11.length > 400){
const err27 = {instancePath:instancePath+"/excludedInstanceTypes",schemaPath:"#/properties/excludedInstanceTypes/maxItems",keyword:"maxItems",params:{limit: 400}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(data12.length > 30){
const err28 = {instancePath:instancePath+"/excludedInstanceTypes/" + i1,schemaPath:"#/properties/excludedInstanceTypes/items/maxLength",keyword:"maxLength",params:{limit: 30}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.length < 1){
const err29 = {instancePath:instancePath+"/excludedInstanceTypes/" + i1,schemaPath:"#/properties/excludedInstanceTypes/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern28.test(data12)){
const err30 = {instancePath:instancePath+"/excludedInstanceTypes/" + i1,schemaPath:"#/properties/excludedInstanceTypes/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.*-]+$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/excludedInstanceTypes/" + i1,schemaPath:"#/properties/excludedInstanceTypes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/excludedInstanceTypes",schemaPath:"#/properties/excludedInstanceTypes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.instanceGenerations !== undefined){
let data13 = data.instanceGenerations;
if(Array.isArray(data13)){
if(data13.length > 100){
const err33 = {instancePath:instancePath+"/instanceGenerations",schemaPath:"#/properties/instanceGenerations/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 !== "string"){
const err34 = {instancePath:instancePath+"/instanceGenerations/" + i2,schemaPath:"#/properties/instanceGenerations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data14 === "current") || (data14 === "previous"))){
const err35 = {instancePath:instancePath+"/instanceGenerations/" + i2,schemaPath:"#/properties/instanceGenerations/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.instanceGenerations.items.enum}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/instanceGenerations",schemaPath:"#/properties/instanceGenerations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.spotMaxPricePercentageOverLowestPrice !== undefined){
let data15 = data.spotMaxPricePercentageOverLowestPrice;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err37 = {instancePath:instancePath+"/spotMaxPricePercentageOverLowestPrice",schemaPath:"#/properties/spotMaxPricePercentageOverLowestPrice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 < 0 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/spotMaxPricePercentageOverLowestPrice",schemaPath:"#/properties/spotMaxPricePercentageOverLowestPrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.onDemandMaxPricePercentageOverLowestPrice !== undefined){
let data16 = data.onDemandMaxPricePercentageOverLowestPrice;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err39 = {instancePath:instancePath+"/onDemandMaxPricePercentageOverLowestPrice",schemaPath:"#/properties/onDemandMaxPricePercentageOverLowestPrice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data16 == "number"){
if(data16 < 0 || isNaN(data16)){
const err40 = {instancePath:instancePath+"/onDemandMaxPricePercentageOverLowestPrice",schemaPath:"#/properties/onDemandMaxPricePercentageOverLowestPrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.bareMetal !== undefined){
let data17 = data.bareMetal;
if(typeof data17 !== "string"){
const err41 = {instancePath:instancePath+"/bareMetal",schemaPath:"#/properties/bareMetal/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(((data17 === "excluded") || (data17 === "included")) || (data17 === "required"))){
const err42 = {instancePath:instancePath+"/bareMetal",schemaPath:"#/properties/bareMetal/enum",keyword:"enum",params:{allowedValues: schema48.properties.bareMetal.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.burstablePerformance !== undefined){
let data18 = data.burstablePerformance;
if(typeof data18 !== "string"){
const err43 = {instancePath:instancePath+"/burstablePerformance",schemaPath:"#/properties/burstablePerformance/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(((data18 === "excluded") || (data18 === "included")) || (data18 === "required"))){
const err44 = {instancePath:instancePath+"/burstablePerformance",schemaPath:"#/properties/burstablePerformance/enum",keyword:"enum",params:{allowedValues: schema48.properties.burstablePerformance.enum}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.requireHibernateSupport !== undefined){
if(typeof data.requireHibernateSupport !== "boolean"){
const err45 = {instancePath:instancePath+"/requireHibernateSupport",schemaPath:"#/properties/requireHibernateSupport/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.networkInterfaceCount !== undefined){
let data20 = data.networkInterfaceCount;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!((key4 === "min") || (key4 === "max"))){
const err46 = {instancePath:instancePath+"/networkInterfaceCount",schemaPath:"shared#/definitions/NetworkInterfaceCountRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.min !== undefined){
let data21 = data20.min;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err47 = {instancePath:instancePath+"/networkInterfaceCount/min",schemaPath:"shared#/definitions/NetworkInterfaceCountRequest/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data21 == "number"){
if(data21 < 1 || isNaN(data21)){
const err48 = {instancePath:instancePath+"/networkInterfaceCount/min",schemaPath:"shared#/definitions/NetworkInterfaceCountRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data20.max !== undefined){
let data22 = data20.max;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err49 = {instancePath:instancePath+"/networkInterfaceCount/max",schemaPath:"shared#/definitions/NetworkInterfaceCountRequest/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 < 1 || isNaN(data22)){
const err50 = {instancePath:instancePath+"/networkInterfaceCount/max",schemaPath:"shared#/definitions/NetworkInterfaceCountRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/networkInterfaceCount",schemaPath:"shared#/definitions/NetworkInterfaceCountRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.localStorage !== undefined){
let data23 = data.localStorage;
if(typeof data23 !== "string"){
const err52 = {instancePath:instancePath+"/localStorage",schemaPath:"#/properties/localStorage/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!(((data23 === "excluded") || (data23 === "included")) || (data23 === "required"))){
const err53 = {instancePath:instancePath+"/localStorage",schemaPath:"#/properties/localStorage/enum",keyword:"enum",params:{allowedValues: schema48.properties.localStorage.enum}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.localStorageTypes !== undefined){
let data24 = data.localStorageTypes;
if(Array.isArray(data24)){
if(data24.length > 100){
const err54 = {instancePath:instancePath+"/localStorageTypes",schemaPath:"#/properties/localStorageTypes/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
const err55 = {instancePath:instancePath+"/localStorageTypes/" + i3,schemaPath:"#/properties/localStorageTypes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!((data25 === "hdd") || (data25 === "ssd"))){
const err56 = {instancePath:instancePath+"/localStorageTypes/" + i3,schemaPath:"#/properties/localStorageTypes/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.localStorageTypes.items.enum}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/localStorageTypes",schemaPath:"#/properties/localStorageTypes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.totalLocalStorageGB !== undefined){
let data26 = data.totalLocalStorageGB;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key5 in data26){
if(!((key5 === "min") || (key5 === "max"))){
const err58 = {instancePath:instancePath+"/totalLocalStorageGB",schemaPath:"shared#/definitions/TotalLocalStorageGBRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.min !== undefined){
let data27 = data26.min;
if(typeof data27 == "number"){
if(data27 < 0 || isNaN(data27)){
const err59 = {instancePath:instancePath+"/totalLocalStorageGB/min",schemaPath:"shared#/definitions/TotalLocalStorageGBRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/totalLocalStorageGB/min",schemaPath:"shared#/definitions/TotalLocalStorageGBRequest/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.max !== undefined){
let data28 = data26.max;
if(typeof data28 == "number"){
if(data28 < 0 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/totalLocalStorageGB/max",schemaPath:"shared#/definitions/TotalLocalStorageGBRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/totalLocalStorageGB/max",schemaPath:"shared#/definitions/TotalLocalStorageGBRequest/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/totalLocalStorageGB",schemaPath:"shared#/definitions/TotalLocalStorageGBRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.baselineEbsBandwidthMbps !== undefined){
let data29 = data.baselineEbsBandwidthMbps;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
if(!((key6 === "min") || (key6 === "max"))){
const err64 = {instancePath:instancePath+"/baselineEbsBandwidthMbps",schemaPath:"shared#/definitions/BaselineEbsBandwidthMbpsRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data29.min !== undefined){
let data30 = data29.min;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
const err65 = {instancePath:instancePath+"/baselineEbsBandwidthMbps/min",schemaPath:"shared#/definitions/BaselineEbsBandwidthMbpsRequest/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data30 == "number"){
if(data30 < 0 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/baselineEbsBandwidthMbps/min",schemaPath:"shared#/definitions/BaselineEbsBandwidthMbpsRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data29.max !== undefined){
let data31 = data29.max;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err67 = {instancePath:instancePath+"/baselineEbsBandwidthMbps/max",schemaPath:"shared#/definitions/BaselineEbsBandwidthMbpsRequest/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(typeof data31 == "number"){
if(data31 < 0 || isNaN(data31)){
const err68 = {instancePath:instancePath+"/baselineEbsBandwidthMbps/max",schemaPath:"shared#/definitions/BaselineEbsBandwidthMbpsRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
else {
const err69 = {instancePath:instancePath+"/baselineEbsBandwidthMbps",schemaPath:"shared#/definitions/BaselineEbsBandwidthMbpsRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.acceleratorTypes !== undefined){
let data32 = data.acceleratorTypes;
if(Array.isArray(data32)){
if(data32.length > 100){
const err70 = {instancePath:instancePath+"/acceleratorTypes",schemaPath:"#/properties/acceleratorTypes/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len4 = data32.length;
for(let i4=0; i4<len4; i4++){
let data33 = data32[i4];
if(typeof data33 !== "string"){
const err71 = {instancePath:instancePath+"/acceleratorTypes/" + i4,schemaPath:"#/properties/acceleratorTypes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!(((data33 === "fpga") || (data33 === "gpu")) || (data33 === "inference"))){
const err72 = {instancePath:instancePath+"/acceleratorTypes/" + i4,schemaPath:"#/properties/acceleratorTypes/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.acceleratorTypes.items.enum}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/acceleratorTypes",schemaPath:"#/properties/acceleratorTypes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.acceleratorCount !== undefined){
let data34 = data.acceleratorCount;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key7 in data34){
if(!((key7 === "min") || (key7 === "max"))){
const err74 = {instancePath:instancePath+"/acceleratorCount",schemaPath:"shared#/definitions/AcceleratorCountRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data34.min !== undefined){
let data35 = data34.min;
if(!((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35)))){
const err75 = {instancePath:instancePath+"/acceleratorCount/min",schemaPath:"shared#/definitions/AcceleratorCountRequest/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(typeof data35 == "number"){
if(data35 < 0 || isNaN(data35)){
const err76 = {instancePath:instancePath+"/acceleratorCount/min",schemaPath:"shared#/definitions/AcceleratorCountRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data34.max !== undefined){
let data36 = data34.max;
if(!((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36)))){
const err77 = {instancePath:instancePath+"/acceleratorCount/max",schemaPath:"shared#/definitions/AcceleratorCountRequest/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(typeof data36 == "number"){
if(data36 < 0 || isNaN(data36)){
const err78 = {instancePath:instancePath+"/acceleratorCount/max",schemaPath:"shared#/definitions/AcceleratorCountRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
else {
const err79 = {instancePath:instancePath+"/acceleratorCount",schemaPath:"shared#/definitions/AcceleratorCountRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.acceleratorManufacturers !== undefined){
let data37 = data.acceleratorManufacturers;
if(Array.isArray(data37)){
if(data37.length > 100){
const err80 = {instancePath:instancePath+"/acceleratorManufacturers",schemaPath:"#/properties/acceleratorManufacturers/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
const len5 = data37.length;
for(let i5=0; i5<len5; i5++){
let data38 = data37[i5];
if(typeof data38 !== "string"){
const err81 = {instancePath:instancePath+"/acceleratorManufacturers/" + i5,schemaPath:"#/properties/acceleratorManufacturers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!(((((data38 === "amazon-web-services") || (data38 === "amd")) || (data38 === "habana")) || (data38 === "nvidia")) || (data38 === "xilinx"))){
const err82 = {instancePath:instancePath+"/acceleratorManufacturers/" + i5,schemaPath:"#/properties/acceleratorManufacturers/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.acceleratorManufacturers.items.enum}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/acceleratorManufacturers",schemaPath:"#/properties/acceleratorManufacturers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.acceleratorNames !== undefined){
let data39 = data.acceleratorNames;
if(Array.isArray(data39)){
if(data39.length > 100){
const err84 = {instancePath:instancePath+"/acceleratorNames",schemaPath:"#/properties/acceleratorNames/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
const len6 = data39.length;
for(let i6=0; i6<len6; i6++){
let data40 = data39[i6];
if(typeof data40 !== "string"){
const err85 = {instancePath:instancePath+"/acceleratorNames/" + i6,schemaPath:"#/properties/acceleratorNames/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((((((((((((data40 === "a100") || (data40 === "a10g")) || (data40 === "h100")) || (data40 === "inferentia")) || (data40 === "k520")) || (data40 === "k80")) || (data40 === "m60")) || (data40 === "radeon-pro-v520")) || (data40 === "t4")) || (data40 === "t4g")) || (data40 === "v100")) || (data40 === "vu9p"))){
const err86 = {instancePath:instancePath+"/acceleratorNames/" + i6,schemaPath:"#/properties/acceleratorNames/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.acceleratorNames.items.enum}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/acceleratorNames",schemaPath:"#/properties/acceleratorNames/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.acceleratorTotalMemoryMiB !== undefined){
let data41 = data.acceleratorTotalMemoryMiB;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key8 in data41){
if(!((key8 === "min") || (key8 === "max"))){
const err88 = {instancePath:instancePath+"/acceleratorTotalMemoryMiB",schemaPath:"shared#/definitions/AcceleratorTotalMemoryMiBRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data41.min !== undefined){
let data42 = data41.min;
if(!((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42)))){
const err89 = {instancePath:instancePath+"/acceleratorTotalMemoryMiB/min",schemaPath:"shared#/definitions/AcceleratorTotalMemoryMiBRequest/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(typeof data42 == "number"){
if(data42 < 0 || isNaN(data42)){
const err90 = {instancePath:instancePath+"/acceleratorTotalMemoryMiB/min",schemaPath:"shared#/definitions/AcceleratorTotalMemoryMiBRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data41.max !== undefined){
let data43 = data41.max;
if(!((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43)))){
const err91 = {instancePath:instancePath+"/acceleratorTotalMemoryMiB/max",schemaPath:"shared#/definitions/AcceleratorTotalMemoryMiBRequest/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(typeof data43 == "number"){
if(data43 < 0 || isNaN(data43)){
const err92 = {instancePath:instancePath+"/acceleratorTotalMemoryMiB/max",schemaPath:"shared#/definitions/AcceleratorTotalMemoryMiBRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
}
else {
const err93 = {instancePath:instancePath+"/acceleratorTotalMemoryMiB",schemaPath:"shared#/definitions/AcceleratorTotalMemoryMiBRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.networkBandwidthGbps !== undefined){
let data44 = data.networkBandwidthGbps;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key9 in data44){
if(!((key9 === "min") || (key9 === "max"))){
const err94 = {instancePath:instancePath+"/networkBandwidthGbps",schemaPath:"shared#/definitions/NetworkBandwidthGbpsRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data44.min !== undefined){
let data45 = data44.min;
if(typeof data45 == "number"){
if(data45 < 0 || isNaN(data45)){
const err95 = {instancePath:instancePath+"/networkBandwidthGbps/min",schemaPath:"shared#/definitions/NetworkBandwidthGbpsRequest/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/networkBandwidthGbps/min",schemaPath:"shared#/definitions/NetworkBandwidthGbpsRequest/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data44.max !== undefined){
let data46 = data44.max;
if(typeof data46 == "number"){
if(data46 < 0 || isNaN(data46)){
const err97 = {instancePath:instancePath+"/networkBandwidthGbps/max",schemaPath:"shared#/definitions/NetworkBandwidthGbpsRequest/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/networkBandwidthGbps/max",schemaPath:"shared#/definitions/NetworkBandwidthGbpsRequest/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/networkBandwidthGbps",schemaPath:"shared#/definitions/NetworkBandwidthGbpsRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.allowedInstanceTypes !== undefined){
let data47 = data.allowedInstanceTypes;
if(Array.isArray(data47)){
if(data47.length > 400){
const err100 = {instancePath:instancePath+"/allowedInstanceTypes",schemaPath:"#/properties/allowedInstanceTypes/maxItems",keyword:"maxItems",params:{limit: 400}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
const len7 = data47.length;
for(let i7=0; i7<len7; i7++){
let data48 = data47[i7];
if(typeof data48 === "string"){
if(data48.length > 30){
const err101 = {instancePath:instancePath+"/allowedInstanceTypes/" + i7,schemaPath:"#/properties/allowedInstanceTypes/items/maxLength",keyword:"maxLength",params:{limit: 30}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data48.length < 1){
const err102 = {instancePath:instancePath+"/allowedInstanceTypes/" + i7,schemaPath:"#/properties/allowedInstanceTypes/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!pattern28.test(data48)){
const err103 = {instancePath:instancePath+"/allowedInstanceTypes/" + i7,schemaPath:"#/properties/allowedInstanceTypes/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.*-]+$"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/allowedInstanceTypes/" + i7,schemaPath:"#/properties/allowedInstanceTypes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/allowedInstanceTypes",schemaPath:"#/properties/allowedInstanceTypes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.maxSpotPriceAsPercentageOfOptimalOnDemandPrice !== undefined){
let data49 = data.maxSpotPriceAsPercentageOfOptimalOnDemandPrice;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
const err106 = {instancePath:instancePath+"/maxSpotPriceAsPercentageOfOptimalOnDemandPrice",schemaPath:"#/properties/maxSpotPriceAsPercentageOfOptimalOnDemandPrice/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(typeof data49 == "number"){
if(data49 < 0 || isNaN(data49)){
const err107 = {instancePath:instancePath+"/maxSpotPriceAsPercentageOfOptimalOnDemandPrice",schemaPath:"#/properties/maxSpotPriceAsPercentageOfOptimalOnDemandPrice/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
}
else {
const err108 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ec2InstanceProfileArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ec2InstanceProfileArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.networkConfiguration === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networkConfiguration"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema44.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.ec2InstanceProfileArn !== undefined){
let data0 = data.ec2InstanceProfileArn;
if(typeof data0 === "string"){
if(data0.length > 2048){
const err3 = {instancePath:instancePath+"/ec2InstanceProfileArn",schemaPath:"#/properties/ec2InstanceProfileArn/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/ec2InstanceProfileArn",schemaPath:"#/properties/ec2InstanceProfileArn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/ec2InstanceProfileArn",schemaPath:"#/properties/ec2InstanceProfileArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.networkConfiguration !== undefined){
let data1 = data.networkConfiguration;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "subnets") || (key1 === "securityGroups"))){
const err6 = {instancePath:instancePath+"/networkConfiguration",schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.subnets !== undefined){
let data2 = data1.subnets;
if(Array.isArray(data2)){
if(data2.length > 100){
const err7 = {instancePath:instancePath+"/networkConfiguration/subnets",schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/properties/subnets/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err8 = {instancePath:instancePath+"/networkConfiguration/subnets/" + i0,schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/properties/subnets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/networkConfiguration/subnets",schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/properties/subnets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.securityGroups !== undefined){
let data4 = data1.securityGroups;
if(Array.isArray(data4)){
if(data4.length > 100){
const err10 = {instancePath:instancePath+"/networkConfiguration/securityGroups",schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/properties/securityGroups/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
const err11 = {instancePath:instancePath+"/networkConfiguration/securityGroups/" + i1,schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/properties/securityGroups/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/networkConfiguration/securityGroups",schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/properties/securityGroups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/networkConfiguration",schemaPath:"shared#/definitions/ManagedInstancesNetworkConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.storageConfiguration !== undefined){
let data6 = data.storageConfiguration;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(key2 === "storageSizeGiB")){
const err14 = {instancePath:instancePath+"/storageConfiguration",schemaPath:"shared#/definitions/ManagedInstancesStorageConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.storageSizeGiB !== undefined){
let data7 = data6.storageSizeGiB;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err15 = {instancePath:instancePath+"/storageConfiguration/storageSizeGiB",schemaPath:"shared#/definitions/ManagedInstancesStorageConfiguration/properties/storageSizeGiB/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 < 1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/storageConfiguration/storageSizeGiB",schemaPath:"shared#/definitions/ManagedInstancesStorageConfiguration/properties/storageSizeGiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/storageConfiguration",schemaPath:"shared#/definitions/ManagedInstancesStorageConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.localStorageConfiguration !== undefined){
let data8 = data.localStorageConfiguration;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!(key3 === "useLocalStorage")){
const err18 = {instancePath:instancePath+"/localStorageConfiguration",schemaPath:"shared#/definitions/ManagedInstancesLocalStorageConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.useLocalStorage !== undefined){
if(typeof data8.useLocalStorage !== "boolean"){
const err19 = {instancePath:instancePath+"/localStorageConfiguration/useLocalStorage",schemaPath:"shared#/definitions/ManagedInstancesLocalStorageConfiguration/properties/useLocalStorage/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/localStorageConfiguration",schemaPath:"shared#/definitions/ManagedInstancesLocalStorageConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.monitoring !== undefined){
let data10 = data.monitoring;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data10 === "BASIC") || (data10 === "DETAILED"))){
const err22 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/enum",keyword:"enum",params:{allowedValues: schema44.properties.monitoring.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.capacityOptionType !== undefined){
let data11 = data.capacityOptionType;
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/capacityOptionType",schemaPath:"#/properties/capacityOptionType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((data11 === "ON_DEMAND") || (data11 === "RESERVED")) || (data11 === "SPOT"))){
const err24 = {instancePath:instancePath+"/capacityOptionType",schemaPath:"#/properties/capacityOptionType/enum",keyword:"enum",params:{allowedValues: schema44.properties.capacityOptionType.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.instanceMetadataTagsPropagation !== undefined){
if(typeof data.instanceMetadataTagsPropagation !== "boolean"){
const err25 = {instancePath:instancePath+"/instanceMetadataTagsPropagation",schemaPath:"#/properties/instanceMetadataTagsPropagation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.instanceRequirements !== undefined){
if(!(validate33(data.instanceRequirements, {instancePath:instancePath+"/instanceRequirements",parentData:data,parentDataProperty:"instanceRequirements",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.fipsEnabled !== undefined){
if(typeof data.fipsEnabled !== "boolean"){
const err26 = {instancePath:instancePath+"/fipsEnabled",schemaPath:"#/properties/fipsEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.capacityReservations !== undefined){
let data15 = data.capacityReservations;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!((key4 === "reservationGroupArn") || (key4 === "reservationPreference"))){
const err27 = {instancePath:instancePath+"/capacityReservations",schemaPath:"shared#/definitions/CapacityReservationRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.reservationGroupArn !== undefined){
let data16 = data15.reservationGroupArn;
if(typeof data16 === "string"){
if(data16.length > 2048){
const err28 = {instancePath:instancePath+"/capacityReservations/reservationGroupArn",schemaPath:"shared#/definitions/CapacityReservationRequest/properties/reservationGroupArn/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data16.length < 1){
const err29 = {instancePath:instancePath+"/capacityReservations/reservationGroupArn",schemaPath:"shared#/definitions/CapacityReservationRequest/properties/reservationGroupArn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/capacityReservations/reservationGroupArn",schemaPath:"shared#/definitions/CapacityReservationRequest/properties/reservationGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.reservationPreference !== undefined){
let data17 = data15.reservationPreference;
if(typeof data17 !== "string"){
const err31 = {instancePath:instancePath+"/capacityReservations/reservationPreference",schemaPath:"shared#/definitions/CapacityReservationRequest/properties/reservationPreference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data17 === "RESERVATIONS_EXCLUDED") || (data17 === "RESERVATIONS_FIRST")) || (data17 === "RESERVATIONS_ONLY"))){
const err32 = {instancePath:instancePath+"/capacityReservations/reservationPreference",schemaPath:"shared#/definitions/CapacityReservationRequest/properties/reservationPreference/enum",keyword:"enum",params:{allowedValues: schema58.properties.reservationPreference.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/capacityReservations",schemaPath:"shared#/definitions/CapacityReservationRequest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.infrastructureRoleArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "infrastructureRoleArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.instanceLaunchTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instanceLaunchTemplate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "infrastructureRoleArn") || (key0 === "instanceLaunchTemplate")) || (key0 === "propagateTags")) || (key0 === "infrastructureOptimization")) || (key0 === "autoRepairConfiguration"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.infrastructureRoleArn !== undefined){
let data0 = data.infrastructureRoleArn;
if(typeof data0 === "string"){
if(data0.length > 2048){
const err3 = {instancePath:instancePath+"/infrastructureRoleArn",schemaPath:"#/properties/infrastructureRoleArn/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/infrastructureRoleArn",schemaPath:"#/properties/infrastructureRoleArn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/infrastructureRoleArn",schemaPath:"#/properties/infrastructureRoleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.instanceLaunchTemplate !== undefined){
if(!(validate32(data.instanceLaunchTemplate, {instancePath:instancePath+"/instanceLaunchTemplate",parentData:data,parentDataProperty:"instanceLaunchTemplate",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.propagateTags !== undefined){
let data2 = data.propagateTags;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/propagateTags",schemaPath:"#/properties/propagateTags/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data2 === "CAPACITY_PROVIDER") || (data2 === "NONE"))){
const err7 = {instancePath:instancePath+"/propagateTags",schemaPath:"#/properties/propagateTags/enum",keyword:"enum",params:{allowedValues: schema43.properties.propagateTags.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.infrastructureOptimization !== undefined){
let data3 = data.infrastructureOptimization;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "scaleInAfter")){
const err8 = {instancePath:instancePath+"/infrastructureOptimization",schemaPath:"shared#/definitions/InfrastructureOptimization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.scaleInAfter !== undefined){
let data4 = data3.scaleInAfter;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err9 = {instancePath:instancePath+"/infrastructureOptimization/scaleInAfter",schemaPath:"shared#/definitions/InfrastructureOptimization/properties/scaleInAfter/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 3600 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/infrastructureOptimization/scaleInAfter",schemaPath:"shared#/definitions/InfrastructureOptimization/properties/scaleInAfter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/infrastructureOptimization/scaleInAfter",schemaPath:"shared#/definitions/InfrastructureOptimization/properties/scaleInAfter/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/infrastructureOptimization",schemaPath:"shared#/definitions/InfrastructureOptimization/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.autoRepairConfiguration !== undefined){
let data5 = data.autoRepairConfiguration;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(key2 === "actionsStatus")){
const err13 = {instancePath:instancePath+"/autoRepairConfiguration",schemaPath:"shared#/definitions/AutoRepairConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.actionsStatus !== undefined){
let data6 = data5.actionsStatus;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/autoRepairConfiguration/actionsStatus",schemaPath:"shared#/definitions/AutoRepairConfiguration/properties/actionsStatus/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data6 === "DISABLED") || (data6 === "ENABLED"))){
const err15 = {instancePath:instancePath+"/autoRepairConfiguration/actionsStatus",schemaPath:"shared#/definitions/AutoRepairConfiguration/properties/actionsStatus/enum",keyword:"enum",params:{allowedValues: schema60.properties.actionsStatus.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/autoRepairConfiguration",schemaPath:"shared#/definitions/AutoRepairConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "cluster")) || (key0 === "autoScalingGroupProvider")) || (key0 === "managedInstancesProvider")) || (key0 === "tags"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 255){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern19.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
if(typeof data1 === "string"){
if(data1.length > 2048){
const err5 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.autoScalingGroupProvider !== undefined){
if(!(validate29(data.autoScalingGroupProvider, {instancePath:instancePath+"/autoScalingGroupProvider",parentData:data,parentDataProperty:"autoScalingGroupProvider",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.managedInstancesProvider !== undefined){
if(!(validate31(data.managedInstancesProvider, {instancePath:instancePath+"/managedInstancesProvider",parentData:data,parentDataProperty:"managedInstancesProvider",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data4 = data.tags;
if(Array.isArray(data4)){
if(data4.length > 50){
const err8 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.key === undefined){
const err9 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "key") || (key1 === "value"))){
const err10 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.key !== undefined){
let data6 = data5.key;
if(typeof data6 === "string"){
if(data6.length > 128){
const err11 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.value !== undefined){
let data7 = data5.value;
if(typeof data7 === "string"){
if(data7.length > 256){
const err14 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CapacityProvider" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema35.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "CapacityProvider")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate26(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate28(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

export const validateLoadBalancer = validate38;
const schema62 = {"$id":"LoadBalancer","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["LoadBalancer"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/LoadBalancerSpec"}},"additionalProperties":false};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema67 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$","maxLength":32},"subnets":{"type":"array","items":{"type":"string"}},"subnetMappings":{"type":"array","items":{"$ref":"shared#/definitions/SubnetMapping"}},"securityGroups":{"type":"array","items":{"type":"string"}},"scheme":{"type":"string","enum":["internal","internet-facing"]},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"type":{"type":"string","enum":["application","gateway","network"]},"ipAddressType":{"type":"string","enum":["dualstack","dualstack-without-public-ipv4","ipv4"]},"customerOwnedIpv4Pool":{"type":"string"},"enablePrefixForIpv6SourceNat":{"type":"string","enum":["off","on"]},"ipamPools":{"$ref":"shared#/definitions/IpamPools"},"attributes":{"type":"array","items":{"$ref":"shared#/definitions/LoadBalancerAttribute"}}},"additionalProperties":false};
const schema68 = {"type":"object","required":["subnetId"],"properties":{"subnetId":{"type":"string"},"allocationId":{"type":"string"},"privateIPv4Address":{"type":"string"},"iPv6Address":{"type":"string"},"sourceNatIpv6Prefix":{"type":"string"}},"additionalProperties":false};
const schema70 = {"type":"object","properties":{"ipv4IpamPoolId":{"type":"string"}},"additionalProperties":false};
const schema71 = {"type":"object","required":["key"],"properties":{"key":{"type":"string","maxLength":256},"value":{"type":"string","maxLength":1024}},"additionalProperties":false};
const pattern37 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$", "u");

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema67.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 32){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern37.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.subnets !== undefined){
let data1 = data.subnets;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err4 = {instancePath:instancePath+"/subnets/" + i0,schemaPath:"#/properties/subnets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/subnets",schemaPath:"#/properties/subnets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.subnetMappings !== undefined){
let data3 = data.subnetMappings;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.subnetId === undefined){
const err6 = {instancePath:instancePath+"/subnetMappings/" + i1,schemaPath:"shared#/definitions/SubnetMapping/required",keyword:"required",params:{missingProperty: "subnetId"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data4){
if(!(((((key1 === "subnetId") || (key1 === "allocationId")) || (key1 === "privateIPv4Address")) || (key1 === "iPv6Address")) || (key1 === "sourceNatIpv6Prefix"))){
const err7 = {instancePath:instancePath+"/subnetMappings/" + i1,schemaPath:"shared#/definitions/SubnetMapping/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.subnetId !== undefined){
if(typeof data4.subnetId !== "string"){
const err8 = {instancePath:instancePath+"/subnetMappings/" + i1+"/subnetId",schemaPath:"shared#/definitions/SubnetMapping/properties/subnetId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.allocationId !== undefined){
if(typeof data4.allocationId !== "string"){
const err9 = {instancePath:instancePath+"/subnetMappings/" + i1+"/allocationId",schemaPath:"shared#/definitions/SubnetMapping/properties/allocationId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.privateIPv4Address !== undefined){
if(typeof data4.privateIPv4Address !== "string"){
const err10 = {instancePath:instancePath+"/subnetMappings/" + i1+"/privateIPv4Address",schemaPath:"shared#/definitions/SubnetMapping/properties/privateIPv4Address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.iPv6Address !== undefined){
if(typeof data4.iPv6Address !== "string"){
const err11 = {instancePath:instancePath+"/subnetMappings/" + i1+"/iPv6Address",schemaPath:"shared#/definitions/SubnetMapping/properties/iPv6Address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.sourceNatIpv6Prefix !== undefined){
if(typeof data4.sourceNatIpv6Prefix !== "string"){
const err12 = {instancePath:instancePath+"/subnetMappings/" + i1+"/sourceNatIpv6Prefix",schemaPath:"shared#/definitions/SubnetMapping/properties/sourceNatIpv6Prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/subnetMappings/" + i1,schemaPath:"shared#/definitions/SubnetMapping/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/subnetMappings",schemaPath:"#/properties/subnetMappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.securityGroups !== undefined){
let data10 = data.securityGroups;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
const err15 = {instancePath:instancePath+"/securityGroups/" + i2,schemaPath:"#/properties/securityGroups/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/securityGroups",schemaPath:"#/properties/securityGroups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.scheme !== undefined){
let data12 = data.scheme;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data12 === "internal") || (data12 === "internet-facing"))){
const err18 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema67.properties.scheme.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tags !== undefined){
let data13 = data.tags;
if(Array.isArray(data13)){
if(data13.length > 50){
const err19 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.key === undefined){
const err20 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data14){
if(!((key2 === "key") || (key2 === "value"))){
const err21 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data14.key !== undefined){
let data15 = data14.key;
if(typeof data15 === "string"){
if(data15.length > 128){
const err22 = {instancePath:instancePath+"/tags/" + i3+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data15.length < 1){
const err23 = {instancePath:instancePath+"/tags/" + i3+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/tags/" + i3+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data14.value !== undefined){
let data16 = data14.value;
if(typeof data16 === "string"){
if(data16.length > 256){
const err25 = {instancePath:instancePath+"/tags/" + i3+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/tags/" + i3+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.type !== undefined){
let data17 = data.type;
if(typeof data17 !== "string"){
const err29 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((data17 === "application") || (data17 === "gateway")) || (data17 === "network"))){
const err30 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema67.properties.type.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.ipAddressType !== undefined){
let data18 = data.ipAddressType;
if(typeof data18 !== "string"){
const err31 = {instancePath:instancePath+"/ipAddressType",schemaPath:"#/properties/ipAddressType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data18 === "dualstack") || (data18 === "dualstack-without-public-ipv4")) || (data18 === "ipv4"))){
const err32 = {instancePath:instancePath+"/ipAddressType",schemaPath:"#/properties/ipAddressType/enum",keyword:"enum",params:{allowedValues: schema67.properties.ipAddressType.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.customerOwnedIpv4Pool !== undefined){
if(typeof data.customerOwnedIpv4Pool !== "string"){
const err33 = {instancePath:instancePath+"/customerOwnedIpv4Pool",schemaPath:"#/properties/customerOwnedIpv4Pool/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.enablePrefixForIpv6SourceNat !== undefined){
let data20 = data.enablePrefixForIpv6SourceNat;
if(typeof data20 !== "string"){
const err34 = {instancePath:instancePath+"/enablePrefixForIpv6SourceNat",schemaPath:"#/properties/enablePrefixForIpv6SourceNat/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data20 === "off") || (data20 === "on"))){
const err35 = {instancePath:instancePath+"/enablePrefixForIpv6SourceNat",schemaPath:"#/properties/enablePrefixForIpv6SourceNat/enum",keyword:"enum",params:{allowedValues: schema67.properties.enablePrefixForIpv6SourceNat.enum}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.ipamPools !== undefined){
let data21 = data.ipamPools;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key3 in data21){
if(!(key3 === "ipv4IpamPoolId")){
const err36 = {instancePath:instancePath+"/ipamPools",schemaPath:"shared#/definitions/IpamPools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.ipv4IpamPoolId !== undefined){
if(typeof data21.ipv4IpamPoolId !== "string"){
const err37 = {instancePath:instancePath+"/ipamPools/ipv4IpamPoolId",schemaPath:"shared#/definitions/IpamPools/properties/ipv4IpamPoolId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/ipamPools",schemaPath:"shared#/definitions/IpamPools/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.attributes !== undefined){
let data23 = data.attributes;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err39 = {instancePath:instancePath+"/attributes/" + i4,schemaPath:"shared#/definitions/LoadBalancerAttribute/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data24){
if(!((key4 === "key") || (key4 === "value"))){
const err40 = {instancePath:instancePath+"/attributes/" + i4,schemaPath:"shared#/definitions/LoadBalancerAttribute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data24.key !== undefined){
let data25 = data24.key;
if(typeof data25 === "string"){
if(data25.length > 256){
const err41 = {instancePath:instancePath+"/attributes/" + i4+"/key",schemaPath:"shared#/definitions/LoadBalancerAttribute/properties/key/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/attributes/" + i4+"/key",schemaPath:"shared#/definitions/LoadBalancerAttribute/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data24.value !== undefined){
let data26 = data24.value;
if(typeof data26 === "string"){
if(data26.length > 1024){
const err43 = {instancePath:instancePath+"/attributes/" + i4+"/value",schemaPath:"shared#/definitions/LoadBalancerAttribute/properties/value/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/attributes/" + i4+"/value",schemaPath:"shared#/definitions/LoadBalancerAttribute/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/attributes/" + i4,schemaPath:"shared#/definitions/LoadBalancerAttribute/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="LoadBalancer" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema62.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "LoadBalancer")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema62.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate39(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate41(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

export const validateTargetGroup = validate43;
const schema72 = {"$id":"TargetGroup","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["TargetGroup"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/TargetGroupSpec"}},"additionalProperties":false};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema77 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$","maxLength":32},"protocol":{"type":"string","enum":["GENEVE","HTTP","HTTPS","QUIC","TCP","TCP_QUIC","TCP_UDP","TLS","UDP"]},"protocolVersion":{"type":"string","enum":["GRPC","HTTP1","HTTP2"]},"port":{"type":"integer","minimum":1,"maximum":65535},"vpcId":{"type":"string"},"healthCheckProtocol":{"type":"string","enum":["GENEVE","HTTP","HTTPS","QUIC","TCP","TCP_QUIC","TCP_UDP","TLS","UDP"]},"healthCheckPort":{"type":"string"},"healthCheckEnabled":{"type":"boolean"},"healthCheckPath":{"type":"string","minLength":1,"maxLength":1024},"healthCheckIntervalSeconds":{"type":"integer","minimum":5,"maximum":300},"healthCheckTimeoutSeconds":{"type":"integer","minimum":2,"maximum":120},"healthyThresholdCount":{"type":"integer","minimum":2,"maximum":10},"unhealthyThresholdCount":{"type":"integer","minimum":2,"maximum":10},"matcher":{"$ref":"shared#/definitions/Matcher"},"targetType":{"type":"string","enum":["alb","instance","ip","lambda"]},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"ipAddressType":{"type":"string","enum":["ipv4","ipv6"]},"targetControlPort":{"type":"integer","minimum":1,"maximum":65535},"attributes":{"type":"array","items":{"$ref":"shared#/definitions/TargetGroupAttribute"}}},"additionalProperties":false};
const schema78 = {"type":"object","properties":{"httpCode":{"type":"string"},"grpcCode":{"type":"string"}},"additionalProperties":false};
const schema80 = {"type":"object","required":["key"],"properties":{"key":{"type":"string","maxLength":256},"value":{"type":"string"}},"additionalProperties":false};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema77.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 32){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern37.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.protocol !== undefined){
let data1 = data.protocol;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((((((data1 === "GENEVE") || (data1 === "HTTP")) || (data1 === "HTTPS")) || (data1 === "QUIC")) || (data1 === "TCP")) || (data1 === "TCP_QUIC")) || (data1 === "TCP_UDP")) || (data1 === "TLS")) || (data1 === "UDP"))){
const err5 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema77.properties.protocol.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.protocolVersion !== undefined){
let data2 = data.protocolVersion;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/protocolVersion",schemaPath:"#/properties/protocolVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data2 === "GRPC") || (data2 === "HTTP1")) || (data2 === "HTTP2"))){
const err7 = {instancePath:instancePath+"/protocolVersion",schemaPath:"#/properties/protocolVersion/enum",keyword:"enum",params:{allowedValues: schema77.properties.protocolVersion.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.port !== undefined){
let data3 = data.port;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 65535 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.vpcId !== undefined){
if(typeof data.vpcId !== "string"){
const err11 = {instancePath:instancePath+"/vpcId",schemaPath:"#/properties/vpcId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.healthCheckProtocol !== undefined){
let data5 = data.healthCheckProtocol;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/healthCheckProtocol",schemaPath:"#/properties/healthCheckProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((((((((data5 === "GENEVE") || (data5 === "HTTP")) || (data5 === "HTTPS")) || (data5 === "QUIC")) || (data5 === "TCP")) || (data5 === "TCP_QUIC")) || (data5 === "TCP_UDP")) || (data5 === "TLS")) || (data5 === "UDP"))){
const err13 = {instancePath:instancePath+"/healthCheckProtocol",schemaPath:"#/properties/healthCheckProtocol/enum",keyword:"enum",params:{allowedValues: schema77.properties.healthCheckProtocol.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.healthCheckPort !== undefined){
if(typeof data.healthCheckPort !== "string"){
const err14 = {instancePath:instancePath+"/healthCheckPort",schemaPath:"#/properties/healthCheckPort/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.healthCheckEnabled !== undefined){
if(typeof data.healthCheckEnabled !== "boolean"){
const err15 = {instancePath:instancePath+"/healthCheckEnabled",schemaPath:"#/properties/healthCheckEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.healthCheckPath !== undefined){
let data8 = data.healthCheckPath;
if(typeof data8 === "string"){
if(data8.length > 1024){
const err16 = {instancePath:instancePath+"/healthCheckPath",schemaPath:"#/properties/healthCheckPath/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.length < 1){
const err17 = {instancePath:instancePath+"/healthCheckPath",schemaPath:"#/properties/healthCheckPath/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/healthCheckPath",schemaPath:"#/properties/healthCheckPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.healthCheckIntervalSeconds !== undefined){
let data9 = data.healthCheckIntervalSeconds;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err19 = {instancePath:instancePath+"/healthCheckIntervalSeconds",schemaPath:"#/properties/healthCheckIntervalSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 > 300 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/healthCheckIntervalSeconds",schemaPath:"#/properties/healthCheckIntervalSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9 < 5 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/healthCheckIntervalSeconds",schemaPath:"#/properties/healthCheckIntervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.healthCheckTimeoutSeconds !== undefined){
let data10 = data.healthCheckTimeoutSeconds;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err22 = {instancePath:instancePath+"/healthCheckTimeoutSeconds",schemaPath:"#/properties/healthCheckTimeoutSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 > 120 || isNaN(data10)){
const err23 = {instancePath:instancePath+"/healthCheckTimeoutSeconds",schemaPath:"#/properties/healthCheckTimeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10 < 2 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/healthCheckTimeoutSeconds",schemaPath:"#/properties/healthCheckTimeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.healthyThresholdCount !== undefined){
let data11 = data.healthyThresholdCount;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err25 = {instancePath:instancePath+"/healthyThresholdCount",schemaPath:"#/properties/healthyThresholdCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 > 10 || isNaN(data11)){
const err26 = {instancePath:instancePath+"/healthyThresholdCount",schemaPath:"#/properties/healthyThresholdCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data11 < 2 || isNaN(data11)){
const err27 = {instancePath:instancePath+"/healthyThresholdCount",schemaPath:"#/properties/healthyThresholdCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.unhealthyThresholdCount !== undefined){
let data12 = data.unhealthyThresholdCount;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err28 = {instancePath:instancePath+"/unhealthyThresholdCount",schemaPath:"#/properties/unhealthyThresholdCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 > 10 || isNaN(data12)){
const err29 = {instancePath:instancePath+"/unhealthyThresholdCount",schemaPath:"#/properties/unhealthyThresholdCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data12 < 2 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/unhealthyThresholdCount",schemaPath:"#/properties/unhealthyThresholdCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.matcher !== undefined){
let data13 = data.matcher;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key1 in data13){
if(!((key1 === "httpCode") || (key1 === "grpcCode"))){
const err31 = {instancePath:instancePath+"/matcher",schemaPath:"shared#/definitions/Matcher/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.httpCode !== undefined){
if(typeof data13.httpCode !== "string"){
const err32 = {instancePath:instancePath+"/matcher/httpCode",schemaPath:"shared#/definitions/Matcher/properties/httpCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.grpcCode !== undefined){
if(typeof data13.grpcCode !== "string"){
const err33 = {instancePath:instancePath+"/matcher/grpcCode",schemaPath:"shared#/definitions/Matcher/properties/grpcCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/matcher",schemaPath:"shared#/definitions/Matcher/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.targetType !== undefined){
let data16 = data.targetType;
if(typeof data16 !== "string"){
const err35 = {instancePath:instancePath+"/targetType",schemaPath:"#/properties/targetType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((data16 === "alb") || (data16 === "instance")) || (data16 === "ip")) || (data16 === "lambda"))){
const err36 = {instancePath:instancePath+"/targetType",schemaPath:"#/properties/targetType/enum",keyword:"enum",params:{allowedValues: schema77.properties.targetType.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.tags !== undefined){
let data17 = data.tags;
if(Array.isArray(data17)){
if(data17.length > 50){
const err37 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.key === undefined){
const err38 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key2 in data18){
if(!((key2 === "key") || (key2 === "value"))){
const err39 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data18.key !== undefined){
let data19 = data18.key;
if(typeof data19 === "string"){
if(data19.length > 128){
const err40 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19.length < 1){
const err41 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.value !== undefined){
let data20 = data18.value;
if(typeof data20 === "string"){
if(data20.length > 256){
const err43 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.ipAddressType !== undefined){
let data21 = data.ipAddressType;
if(typeof data21 !== "string"){
const err47 = {instancePath:instancePath+"/ipAddressType",schemaPath:"#/properties/ipAddressType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!((data21 === "ipv4") || (data21 === "ipv6"))){
const err48 = {instancePath:instancePath+"/ipAddressType",schemaPath:"#/properties/ipAddressType/enum",keyword:"enum",params:{allowedValues: schema77.properties.ipAddressType.enum}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.targetControlPort !== undefined){
let data22 = data.targetControlPort;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err49 = {instancePath:instancePath+"/targetControlPort",schemaPath:"#/properties/targetControlPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 > 65535 || isNaN(data22)){
const err50 = {instancePath:instancePath+"/targetControlPort",schemaPath:"#/properties/targetControlPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err51 = {instancePath:instancePath+"/targetControlPort",schemaPath:"#/properties/targetControlPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.attributes !== undefined){
let data23 = data.attributes;
if(Array.isArray(data23)){
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
let data24 = data23[i1];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.key === undefined){
const err52 = {instancePath:instancePath+"/attributes/" + i1,schemaPath:"shared#/definitions/TargetGroupAttribute/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key3 in data24){
if(!((key3 === "key") || (key3 === "value"))){
const err53 = {instancePath:instancePath+"/attributes/" + i1,schemaPath:"shared#/definitions/TargetGroupAttribute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data24.key !== undefined){
let data25 = data24.key;
if(typeof data25 === "string"){
if(data25.length > 256){
const err54 = {instancePath:instancePath+"/attributes/" + i1+"/key",schemaPath:"shared#/definitions/TargetGroupAttribute/properties/key/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/attributes/" + i1+"/key",schemaPath:"shared#/definitions/TargetGroupAttribute/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.value !== undefined){
if(typeof data24.value !== "string"){
const err56 = {instancePath:instancePath+"/attributes/" + i1+"/value",schemaPath:"shared#/definitions/TargetGroupAttribute/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/attributes/" + i1,schemaPath:"shared#/definitions/TargetGroupAttribute/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TargetGroup" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema72.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "TargetGroup")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema72.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate44(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate46(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

export const validateListener = validate48;
const schema81 = {"$id":"Listener","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["Listener"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/ListenerSpec"}},"additionalProperties":false};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema86 = {"type":"object","required":["loadBalancerArn","defaultActions"],"properties":{"loadBalancerArn":{"type":"string"},"defaultActions":{"type":"array","minItems":1,"items":{"$ref":"shared#/definitions/Action"}},"protocol":{"type":"string","enum":["GENEVE","HTTP","HTTPS","QUIC","TCP","TCP_QUIC","TCP_UDP","TLS","UDP"]},"port":{"type":"integer","minimum":1,"maximum":65535},"sslPolicy":{"type":"string"},"certificates":{"type":"array","items":{"$ref":"shared#/definitions/Certificate"}},"alpnPolicy":{"type":"array","maxItems":1,"items":{"type":"string"}},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"mutualAuthentication":{"$ref":"shared#/definitions/MutualAuthenticationAttributes"},"attributes":{"type":"array","items":{"$ref":"shared#/definitions/ListenerAttribute"}}},"additionalProperties":false};
const schema97 = {"type":"object","required":["certificateArn"],"properties":{"certificateArn":{"type":"string"}},"additionalProperties":false};
const schema99 = {"type":"object","properties":{"mode":{"type":"string","enum":["off","passthrough","verify"]},"trustStoreArn":{"type":"string"},"ignoreClientCertificateExpiry":{"type":"boolean"},"advertiseTrustStoreCaNames":{"type":"string","enum":["off","on"]}},"additionalProperties":false};
const schema100 = {"type":"object","required":["key"],"properties":{"key":{"type":"string","maxLength":256},"value":{"type":"string"}},"additionalProperties":false};
const schema87 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["authenticate-cognito","authenticate-oidc","fixed-response","forward","jwt-validation","redirect"]},"targetGroupArn":{"type":"string"},"authenticateOidcConfig":{"$ref":"shared#/definitions/AuthenticateOidcActionConfig"},"authenticateCognitoConfig":{"$ref":"shared#/definitions/AuthenticateCognitoActionConfig"},"order":{"type":"integer","minimum":1,"maximum":50000},"redirectConfig":{"$ref":"shared#/definitions/RedirectActionConfig"},"fixedResponseConfig":{"$ref":"shared#/definitions/FixedResponseActionConfig"},"forwardConfig":{"$ref":"shared#/definitions/ForwardActionConfig"},"jwtValidationConfig":{"$ref":"shared#/definitions/JwtValidationActionConfig"}},"additionalProperties":false};
const schema88 = {"type":"object","required":["issuer","authorizationEndpoint","tokenEndpoint","userInfoEndpoint","clientId"],"properties":{"issuer":{"type":"string"},"authorizationEndpoint":{"type":"string"},"tokenEndpoint":{"type":"string"},"userInfoEndpoint":{"type":"string"},"clientId":{"type":"string"},"clientSecret":{"type":"string"},"sessionCookieName":{"type":"string"},"scope":{"type":"string"},"sessionTimeout":{"type":"integer","minimum":1,"maximum":604800},"authenticationRequestExtraParams":{"type":"object","maxProperties":10,"additionalProperties":{"type":"string"}},"onUnauthenticatedRequest":{"type":"string","enum":["allow","authenticate","deny"]},"useExistingClientSecret":{"type":"boolean"}},"additionalProperties":false};
const schema89 = {"type":"object","required":["userPoolArn","userPoolClientId","userPoolDomain"],"properties":{"userPoolArn":{"type":"string"},"userPoolClientId":{"type":"string"},"userPoolDomain":{"type":"string"},"sessionCookieName":{"type":"string"},"scope":{"type":"string"},"sessionTimeout":{"type":"integer","minimum":1,"maximum":604800},"authenticationRequestExtraParams":{"type":"object","maxProperties":10,"additionalProperties":{"type":"string"}},"onUnauthenticatedRequest":{"type":"string","enum":["allow","authenticate","deny"]}},"additionalProperties":false};
const schema90 = {"type":"object","required":["statusCode"],"properties":{"statusCode":{"type":"string","enum":["HTTP_301","HTTP_302"]},"protocol":{"type":"string","enum":["HTTP","HTTPS","#{protocol}"]},"port":{"type":"string"},"host":{"type":"string","minLength":1,"maxLength":128},"path":{"type":"string","minLength":1,"maxLength":128},"query":{"type":"string","maxLength":128}},"additionalProperties":false};
const schema91 = {"type":"object","required":["statusCode"],"properties":{"statusCode":{"type":"string","pattern":"^[245][0-9][0-9]$"},"messageBody":{"type":"string","maxLength":1024},"contentType":{"type":"string","maxLength":32}},"additionalProperties":false};
const pattern53 = new RegExp("^[245][0-9][0-9]$", "u");
const schema92 = {"type":"object","properties":{"targetGroups":{"type":"array","maxItems":5,"items":{"$ref":"shared#/definitions/TargetGroupTuple"}},"targetGroupStickinessConfig":{"$ref":"shared#/definitions/TargetGroupStickinessConfig"}},"additionalProperties":false};
const schema93 = {"type":"object","required":["targetGroupArn"],"properties":{"targetGroupArn":{"type":"string"},"weight":{"type":"integer","minimum":0,"maximum":999}},"additionalProperties":false};
const schema94 = {"type":"object","properties":{"enabled":{"type":"boolean"},"durationSeconds":{"type":"integer","minimum":1,"maximum":604800}},"additionalProperties":false};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "targetGroups") || (key0 === "targetGroupStickinessConfig"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.targetGroups !== undefined){
let data0 = data.targetGroups;
if(Array.isArray(data0)){
if(data0.length > 5){
const err1 = {instancePath:instancePath+"/targetGroups",schemaPath:"#/properties/targetGroups/maxItems",keyword:"maxItems",params:{limit: 5}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.targetGroupArn === undefined){
const err2 = {instancePath:instancePath+"/targetGroups/" + i0,schemaPath:"shared#/definitions/TargetGroupTuple/required",keyword:"required",params:{missingProperty: "targetGroupArn"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "targetGroupArn") || (key1 === "weight"))){
const err3 = {instancePath:instancePath+"/targetGroups/" + i0,schemaPath:"shared#/definitions/TargetGroupTuple/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.targetGroupArn !== undefined){
if(typeof data1.targetGroupArn !== "string"){
const err4 = {instancePath:instancePath+"/targetGroups/" + i0+"/targetGroupArn",schemaPath:"shared#/definitions/TargetGroupTuple/properties/targetGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.weight !== undefined){
let data3 = data1.weight;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/targetGroups/" + i0+"/weight",schemaPath:"shared#/definitions/TargetGroupTuple/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 999 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/targetGroups/" + i0+"/weight",schemaPath:"shared#/definitions/TargetGroupTuple/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/targetGroups/" + i0+"/weight",schemaPath:"shared#/definitions/TargetGroupTuple/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/targetGroups/" + i0,schemaPath:"shared#/definitions/TargetGroupTuple/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/targetGroups",schemaPath:"#/properties/targetGroups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.targetGroupStickinessConfig !== undefined){
let data4 = data.targetGroupStickinessConfig;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "enabled") || (key2 === "durationSeconds"))){
const err10 = {instancePath:instancePath+"/targetGroupStickinessConfig",schemaPath:"shared#/definitions/TargetGroupStickinessConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.enabled !== undefined){
if(typeof data4.enabled !== "boolean"){
const err11 = {instancePath:instancePath+"/targetGroupStickinessConfig/enabled",schemaPath:"shared#/definitions/TargetGroupStickinessConfig/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.durationSeconds !== undefined){
let data6 = data4.durationSeconds;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err12 = {instancePath:instancePath+"/targetGroupStickinessConfig/durationSeconds",schemaPath:"shared#/definitions/TargetGroupStickinessConfig/properties/durationSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 > 604800 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/targetGroupStickinessConfig/durationSeconds",schemaPath:"shared#/definitions/TargetGroupStickinessConfig/properties/durationSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/targetGroupStickinessConfig/durationSeconds",schemaPath:"shared#/definitions/TargetGroupStickinessConfig/properties/durationSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/targetGroupStickinessConfig",schemaPath:"shared#/definitions/TargetGroupStickinessConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}

const schema95 = {"type":"object","required":["jwksEndpoint","issuer"],"properties":{"jwksEndpoint":{"type":"string"},"issuer":{"type":"string"},"additionalClaims":{"type":"array","maxItems":10,"items":{"$ref":"shared#/definitions/JwtValidationActionAdditionalClaim"}}},"additionalProperties":false};
const schema96 = {"type":"object","required":["format","name","values"],"properties":{"format":{"type":"string","enum":["single-string","space-separated-values","string-array"]},"name":{"type":"string"},"values":{"type":"array","maxItems":10,"items":{"type":"string"}}},"additionalProperties":false};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.jwksEndpoint === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "jwksEndpoint"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.issuer === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "jwksEndpoint") || (key0 === "issuer")) || (key0 === "additionalClaims"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.jwksEndpoint !== undefined){
if(typeof data.jwksEndpoint !== "string"){
const err3 = {instancePath:instancePath+"/jwksEndpoint",schemaPath:"#/properties/jwksEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.issuer !== undefined){
if(typeof data.issuer !== "string"){
const err4 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.additionalClaims !== undefined){
let data2 = data.additionalClaims;
if(Array.isArray(data2)){
if(data2.length > 10){
const err5 = {instancePath:instancePath+"/additionalClaims",schemaPath:"#/properties/additionalClaims/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.format === undefined){
const err6 = {instancePath:instancePath+"/additionalClaims/" + i0,schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.name === undefined){
const err7 = {instancePath:instancePath+"/additionalClaims/" + i0,schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.values === undefined){
const err8 = {instancePath:instancePath+"/additionalClaims/" + i0,schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "format") || (key1 === "name")) || (key1 === "values"))){
const err9 = {instancePath:instancePath+"/additionalClaims/" + i0,schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.format !== undefined){
let data4 = data3.format;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/additionalClaims/" + i0+"/format",schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data4 === "single-string") || (data4 === "space-separated-values")) || (data4 === "string-array"))){
const err11 = {instancePath:instancePath+"/additionalClaims/" + i0+"/format",schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/properties/format/enum",keyword:"enum",params:{allowedValues: schema96.properties.format.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
const err12 = {instancePath:instancePath+"/additionalClaims/" + i0+"/name",schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.values !== undefined){
let data6 = data3.values;
if(Array.isArray(data6)){
if(data6.length > 10){
const err13 = {instancePath:instancePath+"/additionalClaims/" + i0+"/values",schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/properties/values/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err14 = {instancePath:instancePath+"/additionalClaims/" + i0+"/values/" + i1,schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/additionalClaims/" + i0+"/values",schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/additionalClaims/" + i0,schemaPath:"shared#/definitions/JwtValidationActionAdditionalClaim/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/additionalClaims",schemaPath:"#/properties/additionalClaims/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema87.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "authenticate-cognito") || (data0 === "authenticate-oidc")) || (data0 === "fixed-response")) || (data0 === "forward")) || (data0 === "jwt-validation")) || (data0 === "redirect"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema87.properties.type.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.targetGroupArn !== undefined){
if(typeof data.targetGroupArn !== "string"){
const err4 = {instancePath:instancePath+"/targetGroupArn",schemaPath:"#/properties/targetGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.authenticateOidcConfig !== undefined){
let data2 = data.authenticateOidcConfig;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.issuer === undefined){
const err5 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/required",keyword:"required",params:{missingProperty: "issuer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.authorizationEndpoint === undefined){
const err6 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/required",keyword:"required",params:{missingProperty: "authorizationEndpoint"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.tokenEndpoint === undefined){
const err7 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/required",keyword:"required",params:{missingProperty: "tokenEndpoint"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.userInfoEndpoint === undefined){
const err8 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/required",keyword:"required",params:{missingProperty: "userInfoEndpoint"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.clientId === undefined){
const err9 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/required",keyword:"required",params:{missingProperty: "clientId"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!(func2.call(schema88.properties, key1))){
const err10 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.issuer !== undefined){
if(typeof data2.issuer !== "string"){
const err11 = {instancePath:instancePath+"/authenticateOidcConfig/issuer",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/issuer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.authorizationEndpoint !== undefined){
if(typeof data2.authorizationEndpoint !== "string"){
const err12 = {instancePath:instancePath+"/authenticateOidcConfig/authorizationEndpoint",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/authorizationEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.tokenEndpoint !== undefined){
if(typeof data2.tokenEndpoint !== "string"){
const err13 = {instancePath:instancePath+"/authenticateOidcConfig/tokenEndpoint",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/tokenEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.userInfoEndpoint !== undefined){
if(typeof data2.userInfoEndpoint !== "string"){
const err14 = {instancePath:instancePath+"/authenticateOidcConfig/userInfoEndpoint",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/userInfoEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.clientId !== undefined){
if(typeof data2.clientId !== "string"){
const err15 = {instancePath:instancePath+"/authenticateOidcConfig/clientId",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/clientId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.clientSecret !== undefined){
if(typeof data2.clientSecret !== "string"){
const err16 = {instancePath:instancePath+"/authenticateOidcConfig/clientSecret",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/clientSecret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.sessionCookieName !== undefined){
if(typeof data2.sessionCookieName !== "string"){
const err17 = {instancePath:instancePath+"/authenticateOidcConfig/sessionCookieName",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/sessionCookieName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.scope !== undefined){
if(typeof data2.scope !== "string"){
const err18 = {instancePath:instancePath+"/authenticateOidcConfig/scope",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.sessionTimeout !== undefined){
let data11 = data2.sessionTimeout;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err19 = {instancePath:instancePath+"/authenticateOidcConfig/sessionTimeout",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/sessionTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 > 604800 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/authenticateOidcConfig/sessionTimeout",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/sessionTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/authenticateOidcConfig/sessionTimeout",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/sessionTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data2.authenticationRequestExtraParams !== undefined){
let data12 = data2.authenticationRequestExtraParams;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 10){
const err22 = {instancePath:instancePath+"/authenticateOidcConfig/authenticationRequestExtraParams",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/authenticationRequestExtraParams/maxProperties",keyword:"maxProperties",params:{limit: 10}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data12){
if(typeof data12[key2] !== "string"){
const err23 = {instancePath:instancePath+"/authenticateOidcConfig/authenticationRequestExtraParams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/authenticationRequestExtraParams/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/authenticateOidcConfig/authenticationRequestExtraParams",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/authenticationRequestExtraParams/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data2.onUnauthenticatedRequest !== undefined){
let data14 = data2.onUnauthenticatedRequest;
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/authenticateOidcConfig/onUnauthenticatedRequest",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/onUnauthenticatedRequest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((data14 === "allow") || (data14 === "authenticate")) || (data14 === "deny"))){
const err26 = {instancePath:instancePath+"/authenticateOidcConfig/onUnauthenticatedRequest",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/onUnauthenticatedRequest/enum",keyword:"enum",params:{allowedValues: schema88.properties.onUnauthenticatedRequest.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data2.useExistingClientSecret !== undefined){
if(typeof data2.useExistingClientSecret !== "boolean"){
const err27 = {instancePath:instancePath+"/authenticateOidcConfig/useExistingClientSecret",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/properties/useExistingClientSecret/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/authenticateOidcConfig",schemaPath:"shared#/definitions/AuthenticateOidcActionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.authenticateCognitoConfig !== undefined){
let data16 = data.authenticateCognitoConfig;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.userPoolArn === undefined){
const err29 = {instancePath:instancePath+"/authenticateCognitoConfig",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/required",keyword:"required",params:{missingProperty: "userPoolArn"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data16.userPoolClientId === undefined){
const err30 = {instancePath:instancePath+"/authenticateCognitoConfig",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/required",keyword:"required",params:{missingProperty: "userPoolClientId"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data16.userPoolDomain === undefined){
const err31 = {instancePath:instancePath+"/authenticateCognitoConfig",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/required",keyword:"required",params:{missingProperty: "userPoolDomain"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data16){
if(!((((((((key3 === "userPoolArn") || (key3 === "userPoolClientId")) || (key3 === "userPoolDomain")) || (key3 === "sessionCookieName")) || (key3 === "scope")) || (key3 === "sessionTimeout")) || (key3 === "authenticationRequestExtraParams")) || (key3 === "onUnauthenticatedRequest"))){
const err32 = {instancePath:instancePath+"/authenticateCognitoConfig",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.userPoolArn !== undefined){
if(typeof data16.userPoolArn !== "string"){
const err33 = {instancePath:instancePath+"/authenticateCognitoConfig/userPoolArn",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/userPoolArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.userPoolClientId !== undefined){
if(typeof data16.userPoolClientId !== "string"){
const err34 = {instancePath:instancePath+"/authenticateCognitoConfig/userPoolClientId",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/userPoolClientId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.userPoolDomain !== undefined){
if(typeof data16.userPoolDomain !== "string"){
const err35 = {instancePath:instancePath+"/authenticateCognitoConfig/userPoolDomain",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/userPoolDomain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.sessionCookieName !== undefined){
if(typeof data16.sessionCookieName !== "string"){
const err36 = {instancePath:instancePath+"/authenticateCognitoConfig/sessionCookieName",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/sessionCookieName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.scope !== undefined){
if(typeof data16.scope !== "string"){
const err37 = {instancePath:instancePath+"/authenticateCognitoConfig/scope",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.sessionTimeout !== undefined){
let data22 = data16.sessionTimeout;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err38 = {instancePath:instancePath+"/authenticateCognitoConfig/sessionTimeout",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/sessionTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 > 604800 || isNaN(data22)){
const err39 = {instancePath:instancePath+"/authenticateCognitoConfig/sessionTimeout",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/sessionTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err40 = {instancePath:instancePath+"/authenticateCognitoConfig/sessionTimeout",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/sessionTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data16.authenticationRequestExtraParams !== undefined){
let data23 = data16.authenticationRequestExtraParams;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length > 10){
const err41 = {instancePath:instancePath+"/authenticateCognitoConfig/authenticationRequestExtraParams",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/authenticationRequestExtraParams/maxProperties",keyword:"maxProperties",params:{limit: 10}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key4 in data23){
if(typeof data23[key4] !== "string"){
const err42 = {instancePath:instancePath+"/authenticateCognitoConfig/authenticationRequestExtraParams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/authenticationRequestExtraParams/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/authenticateCognitoConfig/authenticationRequestExtraParams",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/authenticationRequestExtraParams/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.onUnauthenticatedRequest !== undefined){
let data25 = data16.onUnauthenticatedRequest;
if(typeof data25 !== "string"){
const err44 = {instancePath:instancePath+"/authenticateCognitoConfig/onUnauthenticatedRequest",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/onUnauthenticatedRequest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data25 === "allow") || (data25 === "authenticate")) || (data25 === "deny"))){
const err45 = {instancePath:instancePath+"/authenticateCognitoConfig/onUnauthenticatedRequest",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/properties/onUnauthenticatedRequest/enum",keyword:"enum",params:{allowedValues: schema89.properties.onUnauthenticatedRequest.enum}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/authenticateCognitoConfig",schemaPath:"shared#/definitions/AuthenticateCognitoActionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.order !== undefined){
let data26 = data.order;
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
const err47 = {instancePath:instancePath+"/order",schemaPath:"#/properties/order/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data26 == "number"){
if(data26 > 50000 || isNaN(data26)){
const err48 = {instancePath:instancePath+"/order",schemaPath:"#/properties/order/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err49 = {instancePath:instancePath+"/order",schemaPath:"#/properties/order/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.redirectConfig !== undefined){
let data27 = data.redirectConfig;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.statusCode === undefined){
const err50 = {instancePath:instancePath+"/redirectConfig",schemaPath:"shared#/definitions/RedirectActionConfig/required",keyword:"required",params:{missingProperty: "statusCode"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 in data27){
if(!((((((key5 === "statusCode") || (key5 === "protocol")) || (key5 === "port")) || (key5 === "host")) || (key5 === "path")) || (key5 === "query"))){
const err51 = {instancePath:instancePath+"/redirectConfig",schemaPath:"shared#/definitions/RedirectActionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data27.statusCode !== undefined){
let data28 = data27.statusCode;
if(typeof data28 !== "string"){
const err52 = {instancePath:instancePath+"/redirectConfig/statusCode",schemaPath:"shared#/definitions/RedirectActionConfig/properties/statusCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!((data28 === "HTTP_301") || (data28 === "HTTP_302"))){
const err53 = {instancePath:instancePath+"/redirectConfig/statusCode",schemaPath:"shared#/definitions/RedirectActionConfig/properties/statusCode/enum",keyword:"enum",params:{allowedValues: schema90.properties.statusCode.enum}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data27.protocol !== undefined){
let data29 = data27.protocol;
if(typeof data29 !== "string"){
const err54 = {instancePath:instancePath+"/redirectConfig/protocol",schemaPath:"shared#/definitions/RedirectActionConfig/properties/protocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!(((data29 === "HTTP") || (data29 === "HTTPS")) || (data29 === "#{protocol}"))){
const err55 = {instancePath:instancePath+"/redirectConfig/protocol",schemaPath:"shared#/definitions/RedirectActionConfig/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema90.properties.protocol.enum}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data27.port !== undefined){
if(typeof data27.port !== "string"){
const err56 = {instancePath:instancePath+"/redirectConfig/port",schemaPath:"shared#/definitions/RedirectActionConfig/properties/port/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data27.host !== undefined){
let data31 = data27.host;
if(typeof data31 === "string"){
if(data31.length > 128){
const err57 = {instancePath:instancePath+"/redirectConfig/host",schemaPath:"shared#/definitions/RedirectActionConfig/properties/host/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data31.length < 1){
const err58 = {instancePath:instancePath+"/redirectConfig/host",schemaPath:"shared#/definitions/RedirectActionConfig/properties/host/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/redirectConfig/host",schemaPath:"shared#/definitions/RedirectActionConfig/properties/host/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data27.path !== undefined){
let data32 = data27.path;
if(typeof data32 === "string"){
if(data32.length > 128){
const err60 = {instancePath:instancePath+"/redirectConfig/path",schemaPath:"shared#/definitions/RedirectActionConfig/properties/path/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data32.length < 1){
const err61 = {instancePath:instancePath+"/redirectConfig/path",schemaPath:"shared#/definitions/RedirectActionConfig/properties/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/redirectConfig/path",schemaPath:"shared#/definitions/RedirectActionConfig/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.query !== undefined){
let data33 = data27.query;
if(typeof data33 === "string"){
if(data33.length > 128){
const err63 = {instancePath:instancePath+"/redirectConfig/query",schemaPath:"shared#/definitions/RedirectActionConfig/properties/query/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/redirectConfig/query",schemaPath:"shared#/definitions/RedirectActionConfig/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/redirectConfig",schemaPath:"shared#/definitions/RedirectActionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.fixedResponseConfig !== undefined){
let data34 = data.fixedResponseConfig;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.statusCode === undefined){
const err66 = {instancePath:instancePath+"/fixedResponseConfig",schemaPath:"shared#/definitions/FixedResponseActionConfig/required",keyword:"required",params:{missingProperty: "statusCode"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key6 in data34){
if(!(((key6 === "statusCode") || (key6 === "messageBody")) || (key6 === "contentType"))){
const err67 = {instancePath:instancePath+"/fixedResponseConfig",schemaPath:"shared#/definitions/FixedResponseActionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data34.statusCode !== undefined){
let data35 = data34.statusCode;
if(typeof data35 === "string"){
if(!pattern53.test(data35)){
const err68 = {instancePath:instancePath+"/fixedResponseConfig/statusCode",schemaPath:"shared#/definitions/FixedResponseActionConfig/properties/statusCode/pattern",keyword:"pattern",params:{pattern: "^[245][0-9][0-9]$"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/fixedResponseConfig/statusCode",schemaPath:"shared#/definitions/FixedResponseActionConfig/properties/statusCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data34.messageBody !== undefined){
let data36 = data34.messageBody;
if(typeof data36 === "string"){
if(data36.length > 1024){
const err70 = {instancePath:instancePath+"/fixedResponseConfig/messageBody",schemaPath:"shared#/definitions/FixedResponseActionConfig/properties/messageBody/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/fixedResponseConfig/messageBody",schemaPath:"shared#/definitions/FixedResponseActionConfig/properties/messageBody/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data34.contentType !== undefined){
let data37 = data34.contentType;
if(typeof data37 === "string"){
if(data37.length > 32){
const err72 = {instancePath:instancePath+"/fixedResponseConfig/contentType",schemaPath:"shared#/definitions/FixedResponseActionConfig/properties/contentType/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/fixedResponseConfig/contentType",schemaPath:"shared#/definitions/FixedResponseActionConfig/properties/contentType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/fixedResponseConfig",schemaPath:"shared#/definitions/FixedResponseActionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.forwardConfig !== undefined){
if(!(validate53(data.forwardConfig, {instancePath:instancePath+"/forwardConfig",parentData:data,parentDataProperty:"forwardConfig",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.jwtValidationConfig !== undefined){
if(!(validate55(data.jwtValidationConfig, {instancePath:instancePath+"/jwtValidationConfig",parentData:data,parentDataProperty:"jwtValidationConfig",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err75 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.loadBalancerArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loadBalancerArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.defaultActions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "defaultActions"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema86.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.loadBalancerArn !== undefined){
if(typeof data.loadBalancerArn !== "string"){
const err3 = {instancePath:instancePath+"/loadBalancerArn",schemaPath:"#/properties/loadBalancerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.defaultActions !== undefined){
let data1 = data.defaultActions;
if(Array.isArray(data1)){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/defaultActions",schemaPath:"#/properties/defaultActions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate52(data1[i0], {instancePath:instancePath+"/defaultActions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/defaultActions",schemaPath:"#/properties/defaultActions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.protocol !== undefined){
let data3 = data.protocol;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((((((data3 === "GENEVE") || (data3 === "HTTP")) || (data3 === "HTTPS")) || (data3 === "QUIC")) || (data3 === "TCP")) || (data3 === "TCP_QUIC")) || (data3 === "TCP_UDP")) || (data3 === "TLS")) || (data3 === "UDP"))){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema86.properties.protocol.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.port !== undefined){
let data4 = data.port;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 65535 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.sslPolicy !== undefined){
if(typeof data.sslPolicy !== "string"){
const err11 = {instancePath:instancePath+"/sslPolicy",schemaPath:"#/properties/sslPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.certificates !== undefined){
let data6 = data.certificates;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.certificateArn === undefined){
const err12 = {instancePath:instancePath+"/certificates/" + i1,schemaPath:"shared#/definitions/Certificate/required",keyword:"required",params:{missingProperty: "certificateArn"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data7){
if(!(key1 === "certificateArn")){
const err13 = {instancePath:instancePath+"/certificates/" + i1,schemaPath:"shared#/definitions/Certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.certificateArn !== undefined){
if(typeof data7.certificateArn !== "string"){
const err14 = {instancePath:instancePath+"/certificates/" + i1+"/certificateArn",schemaPath:"shared#/definitions/Certificate/properties/certificateArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/certificates/" + i1,schemaPath:"shared#/definitions/Certificate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.alpnPolicy !== undefined){
let data9 = data.alpnPolicy;
if(Array.isArray(data9)){
if(data9.length > 1){
const err17 = {instancePath:instancePath+"/alpnPolicy",schemaPath:"#/properties/alpnPolicy/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(typeof data9[i2] !== "string"){
const err18 = {instancePath:instancePath+"/alpnPolicy/" + i2,schemaPath:"#/properties/alpnPolicy/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/alpnPolicy",schemaPath:"#/properties/alpnPolicy/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(Array.isArray(data11)){
if(data11.length > 50){
const err20 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.key === undefined){
const err21 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data12){
if(!((key2 === "key") || (key2 === "value"))){
const err22 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.key !== undefined){
let data13 = data12.key;
if(typeof data13 === "string"){
if(data13.length > 128){
const err23 = {instancePath:instancePath+"/tags/" + i3+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data13.length < 1){
const err24 = {instancePath:instancePath+"/tags/" + i3+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/tags/" + i3+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.value !== undefined){
let data14 = data12.value;
if(typeof data14 === "string"){
if(data14.length > 256){
const err26 = {instancePath:instancePath+"/tags/" + i3+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/tags/" + i3+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tags/" + i3,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.mutualAuthentication !== undefined){
let data15 = data.mutualAuthentication;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((((key3 === "mode") || (key3 === "trustStoreArn")) || (key3 === "ignoreClientCertificateExpiry")) || (key3 === "advertiseTrustStoreCaNames"))){
const err30 = {instancePath:instancePath+"/mutualAuthentication",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.mode !== undefined){
let data16 = data15.mode;
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/mutualAuthentication/mode",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data16 === "off") || (data16 === "passthrough")) || (data16 === "verify"))){
const err32 = {instancePath:instancePath+"/mutualAuthentication/mode",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/properties/mode/enum",keyword:"enum",params:{allowedValues: schema99.properties.mode.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.trustStoreArn !== undefined){
if(typeof data15.trustStoreArn !== "string"){
const err33 = {instancePath:instancePath+"/mutualAuthentication/trustStoreArn",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/properties/trustStoreArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.ignoreClientCertificateExpiry !== undefined){
if(typeof data15.ignoreClientCertificateExpiry !== "boolean"){
const err34 = {instancePath:instancePath+"/mutualAuthentication/ignoreClientCertificateExpiry",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/properties/ignoreClientCertificateExpiry/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.advertiseTrustStoreCaNames !== undefined){
let data19 = data15.advertiseTrustStoreCaNames;
if(typeof data19 !== "string"){
const err35 = {instancePath:instancePath+"/mutualAuthentication/advertiseTrustStoreCaNames",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/properties/advertiseTrustStoreCaNames/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((data19 === "off") || (data19 === "on"))){
const err36 = {instancePath:instancePath+"/mutualAuthentication/advertiseTrustStoreCaNames",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/properties/advertiseTrustStoreCaNames/enum",keyword:"enum",params:{allowedValues: schema99.properties.advertiseTrustStoreCaNames.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/mutualAuthentication",schemaPath:"shared#/definitions/MutualAuthenticationAttributes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.attributes !== undefined){
let data20 = data.attributes;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.key === undefined){
const err38 = {instancePath:instancePath+"/attributes/" + i4,schemaPath:"shared#/definitions/ListenerAttribute/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key4 in data21){
if(!((key4 === "key") || (key4 === "value"))){
const err39 = {instancePath:instancePath+"/attributes/" + i4,schemaPath:"shared#/definitions/ListenerAttribute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data21.key !== undefined){
let data22 = data21.key;
if(typeof data22 === "string"){
if(data22.length > 256){
const err40 = {instancePath:instancePath+"/attributes/" + i4+"/key",schemaPath:"shared#/definitions/ListenerAttribute/properties/key/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/attributes/" + i4+"/key",schemaPath:"shared#/definitions/ListenerAttribute/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data21.value !== undefined){
if(typeof data21.value !== "string"){
const err42 = {instancePath:instancePath+"/attributes/" + i4+"/value",schemaPath:"shared#/definitions/ListenerAttribute/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/attributes/" + i4,schemaPath:"shared#/definitions/ListenerAttribute/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Listener" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema81.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Listener")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema81.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate49(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate51(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const validateListenerRule = validate59;
const schema101 = {"$id":"ListenerRule","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["ListenerRule"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/ListenerRuleSpec"}},"additionalProperties":false};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

const schema106 = {"type":"object","required":["listenerArn","conditions","priority","actions"],"properties":{"listenerArn":{"type":"string"},"conditions":{"type":"array","minItems":1,"items":{"$ref":"shared#/definitions/RuleCondition"}},"priority":{"type":"integer","minimum":1,"maximum":50000},"actions":{"type":"array","minItems":1,"items":{"$ref":"shared#/definitions/Action"}},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"transforms":{"type":"array","maxItems":2,"items":{"$ref":"shared#/definitions/RuleTransform"}}},"additionalProperties":false};
const schema107 = {"type":"object","properties":{"field":{"type":"string","enum":["host-header","http-header","http-request-method","path-pattern","query-string","source-ip"]},"values":{"type":"array","items":{"type":"string"}},"hostHeaderConfig":{"$ref":"shared#/definitions/HostHeaderConditionConfig"},"pathPatternConfig":{"$ref":"shared#/definitions/PathPatternConditionConfig"},"httpHeaderConfig":{"$ref":"shared#/definitions/HttpHeaderConditionConfig"},"queryStringConfig":{"$ref":"shared#/definitions/QueryStringConditionConfig"},"httpRequestMethodConfig":{"$ref":"shared#/definitions/HttpRequestMethodConditionConfig"},"sourceIpConfig":{"$ref":"shared#/definitions/SourceIpConditionConfig"},"regexValues":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema108 = {"type":"object","properties":{"values":{"type":"array","items":{"type":"string"}},"regexValues":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema109 = {"type":"object","properties":{"values":{"type":"array","items":{"type":"string"}},"regexValues":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema110 = {"type":"object","properties":{"httpHeaderName":{"type":"string","maxLength":40},"values":{"type":"array","items":{"type":"string"}},"regexValues":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema113 = {"type":"object","properties":{"values":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema114 = {"type":"object","properties":{"values":{"type":"array","items":{"type":"string"}},"ipAddressType":{"type":"string","enum":["ipv4","ipv6"]}},"additionalProperties":false};
const schema111 = {"type":"object","properties":{"values":{"type":"array","items":{"$ref":"shared#/definitions/QueryStringKeyValuePair"}}},"additionalProperties":false};
const schema112 = {"type":"object","properties":{"key":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "values")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.values !== undefined){
let data0 = data.values;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "key") || (key1 === "value"))){
const err1 = {instancePath:instancePath+"/values/" + i0,schemaPath:"shared#/definitions/QueryStringKeyValuePair/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.key !== undefined){
if(typeof data1.key !== "string"){
const err2 = {instancePath:instancePath+"/values/" + i0+"/key",schemaPath:"shared#/definitions/QueryStringKeyValuePair/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.value !== undefined){
if(typeof data1.value !== "string"){
const err3 = {instancePath:instancePath+"/values/" + i0+"/value",schemaPath:"shared#/definitions/QueryStringKeyValuePair/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/values/" + i0,schemaPath:"shared#/definitions/QueryStringKeyValuePair/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema107.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.field !== undefined){
let data0 = data.field;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((((data0 === "host-header") || (data0 === "http-header")) || (data0 === "http-request-method")) || (data0 === "path-pattern")) || (data0 === "query-string")) || (data0 === "source-ip"))){
const err2 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/enum",keyword:"enum",params:{allowedValues: schema107.properties.field.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.values !== undefined){
let data1 = data.values;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err3 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.hostHeaderConfig !== undefined){
let data3 = data.hostHeaderConfig;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "values") || (key1 === "regexValues"))){
const err5 = {instancePath:instancePath+"/hostHeaderConfig",schemaPath:"shared#/definitions/HostHeaderConditionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.values !== undefined){
let data4 = data3.values;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
const err6 = {instancePath:instancePath+"/hostHeaderConfig/values/" + i1,schemaPath:"shared#/definitions/HostHeaderConditionConfig/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/hostHeaderConfig/values",schemaPath:"shared#/definitions/HostHeaderConditionConfig/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.regexValues !== undefined){
let data6 = data3.regexValues;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(typeof data6[i2] !== "string"){
const err8 = {instancePath:instancePath+"/hostHeaderConfig/regexValues/" + i2,schemaPath:"shared#/definitions/HostHeaderConditionConfig/properties/regexValues/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/hostHeaderConfig/regexValues",schemaPath:"shared#/definitions/HostHeaderConditionConfig/properties/regexValues/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/hostHeaderConfig",schemaPath:"shared#/definitions/HostHeaderConditionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.pathPatternConfig !== undefined){
let data8 = data.pathPatternConfig;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(!((key2 === "values") || (key2 === "regexValues"))){
const err11 = {instancePath:instancePath+"/pathPatternConfig",schemaPath:"shared#/definitions/PathPatternConditionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data8.values !== undefined){
let data9 = data8.values;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
if(typeof data9[i3] !== "string"){
const err12 = {instancePath:instancePath+"/pathPatternConfig/values/" + i3,schemaPath:"shared#/definitions/PathPatternConditionConfig/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/pathPatternConfig/values",schemaPath:"shared#/definitions/PathPatternConditionConfig/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data8.regexValues !== undefined){
let data11 = data8.regexValues;
if(Array.isArray(data11)){
const len4 = data11.length;
for(let i4=0; i4<len4; i4++){
if(typeof data11[i4] !== "string"){
const err14 = {instancePath:instancePath+"/pathPatternConfig/regexValues/" + i4,schemaPath:"shared#/definitions/PathPatternConditionConfig/properties/regexValues/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/pathPatternConfig/regexValues",schemaPath:"shared#/definitions/PathPatternConditionConfig/properties/regexValues/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/pathPatternConfig",schemaPath:"shared#/definitions/PathPatternConditionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.httpHeaderConfig !== undefined){
let data13 = data.httpHeaderConfig;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((key3 === "httpHeaderName") || (key3 === "values")) || (key3 === "regexValues"))){
const err17 = {instancePath:instancePath+"/httpHeaderConfig",schemaPath:"shared#/definitions/HttpHeaderConditionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data13.httpHeaderName !== undefined){
let data14 = data13.httpHeaderName;
if(typeof data14 === "string"){
if(data14.length > 40){
const err18 = {instancePath:instancePath+"/httpHeaderConfig/httpHeaderName",schemaPath:"shared#/definitions/HttpHeaderConditionConfig/properties/httpHeaderName/maxLength",keyword:"maxLength",params:{limit: 40}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/httpHeaderConfig/httpHeaderName",schemaPath:"shared#/definitions/HttpHeaderConditionConfig/properties/httpHeaderName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.values !== undefined){
let data15 = data13.values;
if(Array.isArray(data15)){
const len5 = data15.length;
for(let i5=0; i5<len5; i5++){
if(typeof data15[i5] !== "string"){
const err20 = {instancePath:instancePath+"/httpHeaderConfig/values/" + i5,schemaPath:"shared#/definitions/HttpHeaderConditionConfig/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/httpHeaderConfig/values",schemaPath:"shared#/definitions/HttpHeaderConditionConfig/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.regexValues !== undefined){
let data17 = data13.regexValues;
if(Array.isArray(data17)){
const len6 = data17.length;
for(let i6=0; i6<len6; i6++){
if(typeof data17[i6] !== "string"){
const err22 = {instancePath:instancePath+"/httpHeaderConfig/regexValues/" + i6,schemaPath:"shared#/definitions/HttpHeaderConditionConfig/properties/regexValues/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/httpHeaderConfig/regexValues",schemaPath:"shared#/definitions/HttpHeaderConditionConfig/properties/regexValues/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/httpHeaderConfig",schemaPath:"shared#/definitions/HttpHeaderConditionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.queryStringConfig !== undefined){
if(!(validate64(data.queryStringConfig, {instancePath:instancePath+"/queryStringConfig",parentData:data,parentDataProperty:"queryStringConfig",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.httpRequestMethodConfig !== undefined){
let data20 = data.httpRequestMethodConfig;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!(key4 === "values")){
const err25 = {instancePath:instancePath+"/httpRequestMethodConfig",schemaPath:"shared#/definitions/HttpRequestMethodConditionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data20.values !== undefined){
let data21 = data20.values;
if(Array.isArray(data21)){
const len7 = data21.length;
for(let i7=0; i7<len7; i7++){
if(typeof data21[i7] !== "string"){
const err26 = {instancePath:instancePath+"/httpRequestMethodConfig/values/" + i7,schemaPath:"shared#/definitions/HttpRequestMethodConditionConfig/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/httpRequestMethodConfig/values",schemaPath:"shared#/definitions/HttpRequestMethodConditionConfig/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/httpRequestMethodConfig",schemaPath:"shared#/definitions/HttpRequestMethodConditionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.sourceIpConfig !== undefined){
let data23 = data.sourceIpConfig;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key5 in data23){
if(!((key5 === "values") || (key5 === "ipAddressType"))){
const err29 = {instancePath:instancePath+"/sourceIpConfig",schemaPath:"shared#/definitions/SourceIpConditionConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data23.values !== undefined){
let data24 = data23.values;
if(Array.isArray(data24)){
const len8 = data24.length;
for(let i8=0; i8<len8; i8++){
if(typeof data24[i8] !== "string"){
const err30 = {instancePath:instancePath+"/sourceIpConfig/values/" + i8,schemaPath:"shared#/definitions/SourceIpConditionConfig/properties/values/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/sourceIpConfig/values",schemaPath:"shared#/definitions/SourceIpConditionConfig/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data23.ipAddressType !== undefined){
let data26 = data23.ipAddressType;
if(typeof data26 !== "string"){
const err32 = {instancePath:instancePath+"/sourceIpConfig/ipAddressType",schemaPath:"shared#/definitions/SourceIpConditionConfig/properties/ipAddressType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data26 === "ipv4") || (data26 === "ipv6"))){
const err33 = {instancePath:instancePath+"/sourceIpConfig/ipAddressType",schemaPath:"shared#/definitions/SourceIpConditionConfig/properties/ipAddressType/enum",keyword:"enum",params:{allowedValues: schema114.properties.ipAddressType.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/sourceIpConfig",schemaPath:"shared#/definitions/SourceIpConditionConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.regexValues !== undefined){
let data27 = data.regexValues;
if(Array.isArray(data27)){
const len9 = data27.length;
for(let i9=0; i9<len9; i9++){
if(typeof data27[i9] !== "string"){
const err35 = {instancePath:instancePath+"/regexValues/" + i9,schemaPath:"#/properties/regexValues/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/regexValues",schemaPath:"#/properties/regexValues/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

const schema116 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["host-header-rewrite","url-rewrite"]},"hostHeaderRewriteConfig":{"$ref":"shared#/definitions/HostHeaderRewriteConfig"},"urlRewriteConfig":{"$ref":"shared#/definitions/UrlRewriteConfig"}},"additionalProperties":false};
const schema117 = {"type":"object","properties":{"rewrites":{"type":"array","maxItems":1,"items":{"$ref":"shared#/definitions/RewriteConfig"}}},"additionalProperties":false};
const schema118 = {"type":"object","required":["regex","replace"],"properties":{"regex":{"type":"string"},"replace":{"type":"string"}},"additionalProperties":false};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "rewrites")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.rewrites !== undefined){
let data0 = data.rewrites;
if(Array.isArray(data0)){
if(data0.length > 1){
const err1 = {instancePath:instancePath+"/rewrites",schemaPath:"#/properties/rewrites/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.regex === undefined){
const err2 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/required",keyword:"required",params:{missingProperty: "regex"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.replace === undefined){
const err3 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/required",keyword:"required",params:{missingProperty: "replace"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "regex") || (key1 === "replace"))){
const err4 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.regex !== undefined){
if(typeof data1.regex !== "string"){
const err5 = {instancePath:instancePath+"/rewrites/" + i0+"/regex",schemaPath:"shared#/definitions/RewriteConfig/properties/regex/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.replace !== undefined){
if(typeof data1.replace !== "string"){
const err6 = {instancePath:instancePath+"/rewrites/" + i0+"/replace",schemaPath:"shared#/definitions/RewriteConfig/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/rewrites",schemaPath:"#/properties/rewrites/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}

const schema119 = {"type":"object","properties":{"rewrites":{"type":"array","maxItems":1,"items":{"$ref":"shared#/definitions/RewriteConfig"}}},"additionalProperties":false};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "rewrites")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.rewrites !== undefined){
let data0 = data.rewrites;
if(Array.isArray(data0)){
if(data0.length > 1){
const err1 = {instancePath:instancePath+"/rewrites",schemaPath:"#/properties/rewrites/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.regex === undefined){
const err2 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/required",keyword:"required",params:{missingProperty: "regex"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.replace === undefined){
const err3 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/required",keyword:"required",params:{missingProperty: "replace"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "regex") || (key1 === "replace"))){
const err4 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.regex !== undefined){
if(typeof data1.regex !== "string"){
const err5 = {instancePath:instancePath+"/rewrites/" + i0+"/regex",schemaPath:"shared#/definitions/RewriteConfig/properties/regex/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.replace !== undefined){
if(typeof data1.replace !== "string"){
const err6 = {instancePath:instancePath+"/rewrites/" + i0+"/replace",schemaPath:"shared#/definitions/RewriteConfig/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/rewrites/" + i0,schemaPath:"shared#/definitions/RewriteConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/rewrites",schemaPath:"#/properties/rewrites/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "hostHeaderRewriteConfig")) || (key0 === "urlRewriteConfig"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "host-header-rewrite") || (data0 === "url-rewrite"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema116.properties.type.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hostHeaderRewriteConfig !== undefined){
if(!(validate69(data.hostHeaderRewriteConfig, {instancePath:instancePath+"/hostHeaderRewriteConfig",parentData:data,parentDataProperty:"hostHeaderRewriteConfig",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.urlRewriteConfig !== undefined){
if(!(validate71(data.urlRewriteConfig, {instancePath:instancePath+"/urlRewriteConfig",parentData:data,parentDataProperty:"urlRewriteConfig",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.listenerArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listenerArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conditions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conditions"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.priority === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "priority"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.actions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "listenerArn") || (key0 === "conditions")) || (key0 === "priority")) || (key0 === "actions")) || (key0 === "tags")) || (key0 === "transforms"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.listenerArn !== undefined){
if(typeof data.listenerArn !== "string"){
const err5 = {instancePath:instancePath+"/listenerArn",schemaPath:"#/properties/listenerArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.conditions !== undefined){
let data1 = data.conditions;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate63(data1[i0], {instancePath:instancePath+"/conditions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.priority !== undefined){
let data3 = data.priority;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 50000 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.actions !== undefined){
let data4 = data.actions;
if(Array.isArray(data4)){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate52(data4[i1], {instancePath:instancePath+"/actions/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tags !== undefined){
let data6 = data.tags;
if(Array.isArray(data6)){
if(data6.length > 50){
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.key === undefined){
const err14 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data7){
if(!((key1 === "key") || (key1 === "value"))){
const err15 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.key !== undefined){
let data8 = data7.key;
if(typeof data8 === "string"){
if(data8.length > 128){
const err16 = {instancePath:instancePath+"/tags/" + i2+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.length < 1){
const err17 = {instancePath:instancePath+"/tags/" + i2+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tags/" + i2+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.value !== undefined){
let data9 = data7.value;
if(typeof data9 === "string"){
if(data9.length > 256){
const err19 = {instancePath:instancePath+"/tags/" + i2+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/tags/" + i2+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.transforms !== undefined){
let data10 = data.transforms;
if(Array.isArray(data10)){
if(data10.length > 2){
const err23 = {instancePath:instancePath+"/transforms",schemaPath:"#/properties/transforms/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
if(!(validate68(data10[i3], {instancePath:instancePath+"/transforms/" + i3,parentData:data10,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/transforms",schemaPath:"#/properties/transforms/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ListenerRule" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema101.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "ListenerRule")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema101.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate60(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate62(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

export const validateService = validate75;
const schema121 = {"$id":"Service","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["Service"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/ServiceSpec"}},"additionalProperties":false};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}

const schema126 = {"type":"object","properties":{"serviceName":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":255},"cluster":{"type":"string"},"taskDefinition":{"type":"string"},"availabilityZoneRebalancing":{"type":"string","enum":["DISABLED","ENABLED"]},"loadBalancers":{"type":"array","items":{"$ref":"shared#/definitions/LoadBalancer"}},"serviceRegistries":{"type":"array","maxItems":1,"items":{"$ref":"shared#/definitions/ServiceRegistry"}},"desiredCount":{"type":"integer","minimum":0},"launchType":{"type":"string","enum":["EC2","EXTERNAL","FARGATE","MANAGED_INSTANCES"]},"capacityProviderStrategy":{"type":"array","maxItems":20,"items":{"$ref":"shared#/definitions/CapacityProviderStrategyItem"}},"platformVersion":{"type":"string"},"role":{"type":"string"},"deploymentConfiguration":{"$ref":"shared#/definitions/DeploymentConfiguration"},"placementConstraints":{"type":"array","maxItems":10,"items":{"$ref":"shared#/definitions/PlacementConstraint"}},"placementStrategy":{"type":"array","maxItems":5,"items":{"$ref":"shared#/definitions/PlacementStrategy"}},"networkConfiguration":{"$ref":"shared#/definitions/NetworkConfiguration"},"healthCheckGracePeriodSeconds":{"type":"integer","minimum":0,"maximum":2147483647},"schedulingStrategy":{"type":"string","enum":["DAEMON","REPLICA"]},"deploymentController":{"$ref":"shared#/definitions/DeploymentController"},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"enableECSManagedTags":{"type":"boolean"},"propagateTags":{"type":"string","enum":["NONE","SERVICE","TASK_DEFINITION"]},"enableExecuteCommand":{"type":"boolean"},"serviceConnectConfiguration":{"$ref":"shared#/definitions/ServiceConnectConfiguration"},"volumeConfigurations":{"type":"array","maxItems":1,"items":{"$ref":"shared#/definitions/ServiceVolumeConfiguration"}},"vpcLatticeConfigurations":{"type":"array","items":{"$ref":"shared#/definitions/VpcLatticeConfiguration"}},"gatewayConnectors":{"type":"array","items":{"$ref":"shared#/definitions/GatewayConnector"}},"monitoring":{"$ref":"shared#/definitions/MonitoringConfiguration"},"template":{"$ref":"shared#/definitions/TaskTemplate"}},"additionalProperties":false};
const schema129 = {"type":"object","properties":{"registryArn":{"type":"string"},"port":{"type":"integer","minimum":0,"maximum":65535},"containerName":{"type":"string"},"containerPort":{"type":"integer","minimum":0,"maximum":65535}},"additionalProperties":false};
const schema140 = {"type":"object","properties":{"type":{"type":"string","enum":["distinctInstance","memberOf"]},"expression":{"type":"string","maxLength":2000}},"additionalProperties":false};
const schema141 = {"type":"object","properties":{"type":{"type":"string","enum":["binpack","random","spread"]},"field":{"type":"string"}},"additionalProperties":false};
const schema144 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["CODE_DEPLOY","ECS","EXTERNAL"]}},"additionalProperties":false};
const schema127 = {"type":"object","properties":{"targetGroupArn":{"type":"string"},"loadBalancerName":{"type":"string"},"containerName":{"type":"string"},"containerPort":{"type":"integer","minimum":0,"maximum":65535},"advancedConfiguration":{"$ref":"shared#/definitions/AdvancedConfiguration"}},"additionalProperties":false};
const schema128 = {"type":"object","properties":{"alternateTargetGroupArn":{"type":"string"},"productionListenerRule":{"type":"string"},"testListenerRule":{"type":"string"},"roleArn":{"type":"string"}},"additionalProperties":false};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "targetGroupArn") || (key0 === "loadBalancerName")) || (key0 === "containerName")) || (key0 === "containerPort")) || (key0 === "advancedConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.targetGroupArn !== undefined){
if(typeof data.targetGroupArn !== "string"){
const err1 = {instancePath:instancePath+"/targetGroupArn",schemaPath:"#/properties/targetGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.loadBalancerName !== undefined){
if(typeof data.loadBalancerName !== "string"){
const err2 = {instancePath:instancePath+"/loadBalancerName",schemaPath:"#/properties/loadBalancerName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.containerName !== undefined){
if(typeof data.containerName !== "string"){
const err3 = {instancePath:instancePath+"/containerName",schemaPath:"#/properties/containerName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.containerPort !== undefined){
let data3 = data.containerPort;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err4 = {instancePath:instancePath+"/containerPort",schemaPath:"#/properties/containerPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 65535 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/containerPort",schemaPath:"#/properties/containerPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/containerPort",schemaPath:"#/properties/containerPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.advancedConfiguration !== undefined){
let data4 = data.advancedConfiguration;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((((key1 === "alternateTargetGroupArn") || (key1 === "productionListenerRule")) || (key1 === "testListenerRule")) || (key1 === "roleArn"))){
const err7 = {instancePath:instancePath+"/advancedConfiguration",schemaPath:"shared#/definitions/AdvancedConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.alternateTargetGroupArn !== undefined){
if(typeof data4.alternateTargetGroupArn !== "string"){
const err8 = {instancePath:instancePath+"/advancedConfiguration/alternateTargetGroupArn",schemaPath:"shared#/definitions/AdvancedConfiguration/properties/alternateTargetGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.productionListenerRule !== undefined){
if(typeof data4.productionListenerRule !== "string"){
const err9 = {instancePath:instancePath+"/advancedConfiguration/productionListenerRule",schemaPath:"shared#/definitions/AdvancedConfiguration/properties/productionListenerRule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.testListenerRule !== undefined){
if(typeof data4.testListenerRule !== "string"){
const err10 = {instancePath:instancePath+"/advancedConfiguration/testListenerRule",schemaPath:"shared#/definitions/AdvancedConfiguration/properties/testListenerRule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.roleArn !== undefined){
if(typeof data4.roleArn !== "string"){
const err11 = {instancePath:instancePath+"/advancedConfiguration/roleArn",schemaPath:"shared#/definitions/AdvancedConfiguration/properties/roleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/advancedConfiguration",schemaPath:"shared#/definitions/AdvancedConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}

const schema131 = {"type":"object","properties":{"deploymentCircuitBreaker":{"$ref":"shared#/definitions/DeploymentCircuitBreaker"},"maximumPercent":{"type":"integer","minimum":0},"minimumHealthyPercent":{"type":"integer","minimum":0},"alarms":{"$ref":"shared#/definitions/DeploymentAlarms"},"strategy":{"type":"string","enum":["BLUE_GREEN","CANARY","LINEAR","ROLLING"]},"bakeTimeInMinutes":{"type":"integer","minimum":0,"maximum":1440},"lifecycleHooks":{"type":"array","items":{"$ref":"shared#/definitions/DeploymentLifecycleHook"}},"linearConfiguration":{"$ref":"shared#/definitions/LinearConfiguration"},"canaryConfiguration":{"$ref":"shared#/definitions/CanaryConfiguration"},"earlySuccessCriteria":{"$ref":"shared#/definitions/DeploymentEarlySuccessCriteria"}},"additionalProperties":false};
const schema134 = {"type":"object","required":["alarmNames","rollback","enable"],"properties":{"alarmNames":{"type":"array","items":{"type":"string"}},"rollback":{"type":"boolean"},"enable":{"type":"boolean"}},"additionalProperties":false};
const schema137 = {"type":"object","properties":{"stepPercent":{"type":"number","minimum":3,"maximum":100},"stepBakeTimeInMinutes":{"type":"integer","minimum":0,"maximum":1440}},"additionalProperties":false};
const schema138 = {"type":"object","properties":{"canaryPercent":{"type":"number","minimum":0.1,"maximum":100},"canaryBakeTimeInMinutes":{"type":"integer","minimum":0,"maximum":1440}},"additionalProperties":false};
const schema139 = {"type":"object","required":["enable"],"properties":{"enable":{"type":"boolean"},"healthyPercent":{"type":"integer","minimum":0,"maximum":100},"sourceServiceRevisionCleanup":{"type":"string","enum":["BLOCKING","DEFERRED"]}},"additionalProperties":false};
const schema132 = {"type":"object","required":["enable","rollback"],"properties":{"enable":{"type":"boolean"},"rollback":{"type":"boolean"},"resetOnHealthyTask":{"type":"boolean"},"thresholdConfiguration":{"$ref":"shared#/definitions/ThresholdConfiguration"}},"additionalProperties":false};
const schema133 = {"type":"object","required":["type","value"],"properties":{"type":{"type":"string","enum":["BOUNDED_PERCENT","COUNT","UNBOUNDED_PERCENT"]},"value":{"type":"integer","minimum":0}},"additionalProperties":false};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.rollback === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rollback"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "enable") || (key0 === "rollback")) || (key0 === "resetOnHealthyTask")) || (key0 === "thresholdConfiguration"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err3 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rollback !== undefined){
if(typeof data.rollback !== "boolean"){
const err4 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.resetOnHealthyTask !== undefined){
if(typeof data.resetOnHealthyTask !== "boolean"){
const err5 = {instancePath:instancePath+"/resetOnHealthyTask",schemaPath:"#/properties/resetOnHealthyTask/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.thresholdConfiguration !== undefined){
let data3 = data.thresholdConfiguration;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.type === undefined){
const err6 = {instancePath:instancePath+"/thresholdConfiguration",schemaPath:"shared#/definitions/ThresholdConfiguration/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.value === undefined){
const err7 = {instancePath:instancePath+"/thresholdConfiguration",schemaPath:"shared#/definitions/ThresholdConfiguration/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "type") || (key1 === "value"))){
const err8 = {instancePath:instancePath+"/thresholdConfiguration",schemaPath:"shared#/definitions/ThresholdConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.type !== undefined){
let data4 = data3.type;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/thresholdConfiguration/type",schemaPath:"shared#/definitions/ThresholdConfiguration/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data4 === "BOUNDED_PERCENT") || (data4 === "COUNT")) || (data4 === "UNBOUNDED_PERCENT"))){
const err10 = {instancePath:instancePath+"/thresholdConfiguration/type",schemaPath:"shared#/definitions/ThresholdConfiguration/properties/type/enum",keyword:"enum",params:{allowedValues: schema133.properties.type.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.value !== undefined){
let data5 = data3.value;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err11 = {instancePath:instancePath+"/thresholdConfiguration/value",schemaPath:"shared#/definitions/ThresholdConfiguration/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/thresholdConfiguration/value",schemaPath:"shared#/definitions/ThresholdConfiguration/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/thresholdConfiguration",schemaPath:"shared#/definitions/ThresholdConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

const schema135 = {"type":"object","properties":{"targetType":{"type":"string","enum":["AWS_LAMBDA","PAUSE"]},"hookTargetArn":{"type":"string"},"roleArn":{"type":"string"},"lifecycleStages":{"type":"array","items":{"type":"string","enum":["POST_PRODUCTION_TRAFFIC_SHIFT","POST_SCALE_UP","POST_TEST_TRAFFIC_SHIFT","PRE_PRODUCTION_TRAFFIC_SHIFT","PRE_SCALE_UP","PRODUCTION_TRAFFIC_SHIFT","RECONCILE_SERVICE","TEST_TRAFFIC_SHIFT"]}},"hookDetails":{},"timeoutConfiguration":{"$ref":"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration"}},"additionalProperties":false};
const schema136 = {"type":"object","properties":{"timeoutInMinutes":{"type":"integer","minimum":1},"action":{"type":"string","enum":["CONTINUE","ROLLBACK"]}},"additionalProperties":false};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "targetType") || (key0 === "hookTargetArn")) || (key0 === "roleArn")) || (key0 === "lifecycleStages")) || (key0 === "hookDetails")) || (key0 === "timeoutConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.targetType !== undefined){
let data0 = data.targetType;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/targetType",schemaPath:"#/properties/targetType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "AWS_LAMBDA") || (data0 === "PAUSE"))){
const err2 = {instancePath:instancePath+"/targetType",schemaPath:"#/properties/targetType/enum",keyword:"enum",params:{allowedValues: schema135.properties.targetType.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.hookTargetArn !== undefined){
if(typeof data.hookTargetArn !== "string"){
const err3 = {instancePath:instancePath+"/hookTargetArn",schemaPath:"#/properties/hookTargetArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.roleArn !== undefined){
if(typeof data.roleArn !== "string"){
const err4 = {instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.lifecycleStages !== undefined){
let data3 = data.lifecycleStages;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/lifecycleStages/" + i0,schemaPath:"#/properties/lifecycleStages/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((((data4 === "POST_PRODUCTION_TRAFFIC_SHIFT") || (data4 === "POST_SCALE_UP")) || (data4 === "POST_TEST_TRAFFIC_SHIFT")) || (data4 === "PRE_PRODUCTION_TRAFFIC_SHIFT")) || (data4 === "PRE_SCALE_UP")) || (data4 === "PRODUCTION_TRAFFIC_SHIFT")) || (data4 === "RECONCILE_SERVICE")) || (data4 === "TEST_TRAFFIC_SHIFT"))){
const err6 = {instancePath:instancePath+"/lifecycleStages/" + i0,schemaPath:"#/properties/lifecycleStages/items/enum",keyword:"enum",params:{allowedValues: schema135.properties.lifecycleStages.items.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/lifecycleStages",schemaPath:"#/properties/lifecycleStages/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeoutConfiguration !== undefined){
let data5 = data.timeoutConfiguration;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "timeoutInMinutes") || (key1 === "action"))){
const err8 = {instancePath:instancePath+"/timeoutConfiguration",schemaPath:"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.timeoutInMinutes !== undefined){
let data6 = data5.timeoutInMinutes;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err9 = {instancePath:instancePath+"/timeoutConfiguration/timeoutInMinutes",schemaPath:"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration/properties/timeoutInMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 1 || isNaN(data6)){
const err10 = {instancePath:instancePath+"/timeoutConfiguration/timeoutInMinutes",schemaPath:"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration/properties/timeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data5.action !== undefined){
let data7 = data5.action;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/timeoutConfiguration/action",schemaPath:"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration/properties/action/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data7 === "CONTINUE") || (data7 === "ROLLBACK"))){
const err12 = {instancePath:instancePath+"/timeoutConfiguration/action",schemaPath:"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration/properties/action/enum",keyword:"enum",params:{allowedValues: schema136.properties.action.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/timeoutConfiguration",schemaPath:"shared#/definitions/DeploymentLifecycleHookTimeoutConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema131.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deploymentCircuitBreaker !== undefined){
if(!(validate82(data.deploymentCircuitBreaker, {instancePath:instancePath+"/deploymentCircuitBreaker",parentData:data,parentDataProperty:"deploymentCircuitBreaker",rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data.maximumPercent !== undefined){
let data1 = data.maximumPercent;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err1 = {instancePath:instancePath+"/maximumPercent",schemaPath:"#/properties/maximumPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/maximumPercent",schemaPath:"#/properties/maximumPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.minimumHealthyPercent !== undefined){
let data2 = data.minimumHealthyPercent;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/minimumHealthyPercent",schemaPath:"#/properties/minimumHealthyPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/minimumHealthyPercent",schemaPath:"#/properties/minimumHealthyPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.alarms !== undefined){
let data3 = data.alarms;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.alarmNames === undefined){
const err5 = {instancePath:instancePath+"/alarms",schemaPath:"shared#/definitions/DeploymentAlarms/required",keyword:"required",params:{missingProperty: "alarmNames"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.rollback === undefined){
const err6 = {instancePath:instancePath+"/alarms",schemaPath:"shared#/definitions/DeploymentAlarms/required",keyword:"required",params:{missingProperty: "rollback"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.enable === undefined){
const err7 = {instancePath:instancePath+"/alarms",schemaPath:"shared#/definitions/DeploymentAlarms/required",keyword:"required",params:{missingProperty: "enable"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "alarmNames") || (key1 === "rollback")) || (key1 === "enable"))){
const err8 = {instancePath:instancePath+"/alarms",schemaPath:"shared#/definitions/DeploymentAlarms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.alarmNames !== undefined){
let data4 = data3.alarmNames;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err9 = {instancePath:instancePath+"/alarms/alarmNames/" + i0,schemaPath:"shared#/definitions/DeploymentAlarms/properties/alarmNames/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/alarms/alarmNames",schemaPath:"shared#/definitions/DeploymentAlarms/properties/alarmNames/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.rollback !== undefined){
if(typeof data3.rollback !== "boolean"){
const err11 = {instancePath:instancePath+"/alarms/rollback",schemaPath:"shared#/definitions/DeploymentAlarms/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.enable !== undefined){
if(typeof data3.enable !== "boolean"){
const err12 = {instancePath:instancePath+"/alarms/enable",schemaPath:"shared#/definitions/DeploymentAlarms/properties/enable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/alarms",schemaPath:"shared#/definitions/DeploymentAlarms/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.strategy !== undefined){
let data8 = data.strategy;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data8 === "BLUE_GREEN") || (data8 === "CANARY")) || (data8 === "LINEAR")) || (data8 === "ROLLING"))){
const err15 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema131.properties.strategy.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.bakeTimeInMinutes !== undefined){
let data9 = data.bakeTimeInMinutes;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err16 = {instancePath:instancePath+"/bakeTimeInMinutes",schemaPath:"#/properties/bakeTimeInMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 > 1440 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/bakeTimeInMinutes",schemaPath:"#/properties/bakeTimeInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/bakeTimeInMinutes",schemaPath:"#/properties/bakeTimeInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.lifecycleHooks !== undefined){
let data10 = data.lifecycleHooks;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate84(data10[i1], {instancePath:instancePath+"/lifecycleHooks/" + i1,parentData:data10,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/lifecycleHooks",schemaPath:"#/properties/lifecycleHooks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.linearConfiguration !== undefined){
let data12 = data.linearConfiguration;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((key2 === "stepPercent") || (key2 === "stepBakeTimeInMinutes"))){
const err20 = {instancePath:instancePath+"/linearConfiguration",schemaPath:"shared#/definitions/LinearConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.stepPercent !== undefined){
let data13 = data12.stepPercent;
if(typeof data13 == "number"){
if(data13 > 100 || isNaN(data13)){
const err21 = {instancePath:instancePath+"/linearConfiguration/stepPercent",schemaPath:"shared#/definitions/LinearConfiguration/properties/stepPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data13 < 3 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/linearConfiguration/stepPercent",schemaPath:"shared#/definitions/LinearConfiguration/properties/stepPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/linearConfiguration/stepPercent",schemaPath:"shared#/definitions/LinearConfiguration/properties/stepPercent/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.stepBakeTimeInMinutes !== undefined){
let data14 = data12.stepBakeTimeInMinutes;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err24 = {instancePath:instancePath+"/linearConfiguration/stepBakeTimeInMinutes",schemaPath:"shared#/definitions/LinearConfiguration/properties/stepBakeTimeInMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 > 1440 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/linearConfiguration/stepBakeTimeInMinutes",schemaPath:"shared#/definitions/LinearConfiguration/properties/stepBakeTimeInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err26 = {instancePath:instancePath+"/linearConfiguration/stepBakeTimeInMinutes",schemaPath:"shared#/definitions/LinearConfiguration/properties/stepBakeTimeInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/linearConfiguration",schemaPath:"shared#/definitions/LinearConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.canaryConfiguration !== undefined){
let data15 = data.canaryConfiguration;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((key3 === "canaryPercent") || (key3 === "canaryBakeTimeInMinutes"))){
const err28 = {instancePath:instancePath+"/canaryConfiguration",schemaPath:"shared#/definitions/CanaryConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.canaryPercent !== undefined){
let data16 = data15.canaryPercent;
if(typeof data16 == "number"){
if(data16 > 100 || isNaN(data16)){
const err29 = {instancePath:instancePath+"/canaryConfiguration/canaryPercent",schemaPath:"shared#/definitions/CanaryConfiguration/properties/canaryPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data16 < 0.1 || isNaN(data16)){
const err30 = {instancePath:instancePath+"/canaryConfiguration/canaryPercent",schemaPath:"shared#/definitions/CanaryConfiguration/properties/canaryPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/canaryConfiguration/canaryPercent",schemaPath:"shared#/definitions/CanaryConfiguration/properties/canaryPercent/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.canaryBakeTimeInMinutes !== undefined){
let data17 = data15.canaryBakeTimeInMinutes;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err32 = {instancePath:instancePath+"/canaryConfiguration/canaryBakeTimeInMinutes",schemaPath:"shared#/definitions/CanaryConfiguration/properties/canaryBakeTimeInMinutes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 1440 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/canaryConfiguration/canaryBakeTimeInMinutes",schemaPath:"shared#/definitions/CanaryConfiguration/properties/canaryBakeTimeInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1440}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err34 = {instancePath:instancePath+"/canaryConfiguration/canaryBakeTimeInMinutes",schemaPath:"shared#/definitions/CanaryConfiguration/properties/canaryBakeTimeInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/canaryConfiguration",schemaPath:"shared#/definitions/CanaryConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.earlySuccessCriteria !== undefined){
let data18 = data.earlySuccessCriteria;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.enable === undefined){
const err36 = {instancePath:instancePath+"/earlySuccessCriteria",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/required",keyword:"required",params:{missingProperty: "enable"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key4 in data18){
if(!(((key4 === "enable") || (key4 === "healthyPercent")) || (key4 === "sourceServiceRevisionCleanup"))){
const err37 = {instancePath:instancePath+"/earlySuccessCriteria",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data18.enable !== undefined){
if(typeof data18.enable !== "boolean"){
const err38 = {instancePath:instancePath+"/earlySuccessCriteria/enable",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/properties/enable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.healthyPercent !== undefined){
let data20 = data18.healthyPercent;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err39 = {instancePath:instancePath+"/earlySuccessCriteria/healthyPercent",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/properties/healthyPercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 > 100 || isNaN(data20)){
const err40 = {instancePath:instancePath+"/earlySuccessCriteria/healthyPercent",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/properties/healthyPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err41 = {instancePath:instancePath+"/earlySuccessCriteria/healthyPercent",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/properties/healthyPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data18.sourceServiceRevisionCleanup !== undefined){
let data21 = data18.sourceServiceRevisionCleanup;
if(typeof data21 !== "string"){
const err42 = {instancePath:instancePath+"/earlySuccessCriteria/sourceServiceRevisionCleanup",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/properties/sourceServiceRevisionCleanup/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((data21 === "BLOCKING") || (data21 === "DEFERRED"))){
const err43 = {instancePath:instancePath+"/earlySuccessCriteria/sourceServiceRevisionCleanup",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/properties/sourceServiceRevisionCleanup/enum",keyword:"enum",params:{allowedValues: schema139.properties.sourceServiceRevisionCleanup.enum}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/earlySuccessCriteria",schemaPath:"shared#/definitions/DeploymentEarlySuccessCriteria/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}

const schema142 = {"type":"object","properties":{"awsvpcConfiguration":{"$ref":"shared#/definitions/AwsVpcConfiguration"}},"additionalProperties":false};
const schema143 = {"type":"object","required":["subnets"],"properties":{"subnets":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"string"}},"securityGroups":{"type":"array","maxItems":5,"items":{"type":"string"}},"assignPublicIp":{"type":"string","enum":["DISABLED","ENABLED"]}},"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "awsvpcConfiguration")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.awsvpcConfiguration !== undefined){
let data0 = data.awsvpcConfiguration;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.subnets === undefined){
const err1 = {instancePath:instancePath+"/awsvpcConfiguration",schemaPath:"shared#/definitions/AwsVpcConfiguration/required",keyword:"required",params:{missingProperty: "subnets"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
if(!(((key1 === "subnets") || (key1 === "securityGroups")) || (key1 === "assignPublicIp"))){
const err2 = {instancePath:instancePath+"/awsvpcConfiguration",schemaPath:"shared#/definitions/AwsVpcConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.subnets !== undefined){
let data1 = data0.subnets;
if(Array.isArray(data1)){
if(data1.length > 16){
const err3 = {instancePath:instancePath+"/awsvpcConfiguration/subnets",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/subnets/maxItems",keyword:"maxItems",params:{limit: 16}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/awsvpcConfiguration/subnets",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/subnets/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err5 = {instancePath:instancePath+"/awsvpcConfiguration/subnets/" + i0,schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/subnets/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/awsvpcConfiguration/subnets",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/subnets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.securityGroups !== undefined){
let data3 = data0.securityGroups;
if(Array.isArray(data3)){
if(data3.length > 5){
const err7 = {instancePath:instancePath+"/awsvpcConfiguration/securityGroups",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/securityGroups/maxItems",keyword:"maxItems",params:{limit: 5}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(typeof data3[i1] !== "string"){
const err8 = {instancePath:instancePath+"/awsvpcConfiguration/securityGroups/" + i1,schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/securityGroups/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/awsvpcConfiguration/securityGroups",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/securityGroups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.assignPublicIp !== undefined){
let data5 = data0.assignPublicIp;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/awsvpcConfiguration/assignPublicIp",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/assignPublicIp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data5 === "DISABLED") || (data5 === "ENABLED"))){
const err11 = {instancePath:instancePath+"/awsvpcConfiguration/assignPublicIp",schemaPath:"shared#/definitions/AwsVpcConfiguration/properties/assignPublicIp/enum",keyword:"enum",params:{allowedValues: schema143.properties.assignPublicIp.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/awsvpcConfiguration",schemaPath:"shared#/definitions/AwsVpcConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}

const schema146 = {"type":"object","required":["enabled"],"properties":{"enabled":{"type":"boolean"},"namespace":{"type":"string"},"services":{"type":"array","items":{"$ref":"shared#/definitions/ServiceConnectService"}},"logConfiguration":{"$ref":"shared#/definitions/LogConfiguration"},"accessLogConfiguration":{"$ref":"shared#/definitions/ServiceConnectAccessLogConfiguration"},"containerConfigurations":{"type":"array","items":{"$ref":"shared#/definitions/ServiceConnectContainerConfiguration"}}},"additionalProperties":false};
const schema157 = {"type":"object","required":["format"],"properties":{"format":{"type":"string","enum":["JSON","TEXT"]},"includeQueryParameters":{"type":"string","enum":["DISABLED","ENABLED"]}},"additionalProperties":false};
const schema158 = {"type":"object","properties":{"logLevel":{"type":"string","enum":["debug","info"]}},"additionalProperties":false};
const schema147 = {"type":"object","required":["portName"],"properties":{"portName":{"type":"string"},"discoveryName":{"type":"string","maxLength":64},"clientAliases":{"type":"array","maxItems":1,"items":{"$ref":"shared#/definitions/ServiceConnectClientAlias"}},"ingressPortOverride":{"type":"integer","minimum":0,"maximum":65535},"timeout":{"$ref":"shared#/definitions/TimeoutConfiguration"},"tls":{"$ref":"shared#/definitions/ServiceConnectTlsConfiguration"}},"additionalProperties":false};
const schema152 = {"type":"object","properties":{"idleTimeoutSeconds":{"type":"integer","minimum":0,"maximum":2147483647},"perRequestTimeoutSeconds":{"type":"integer","minimum":0,"maximum":2147483647}},"additionalProperties":false};
const schema148 = {"type":"object","required":["port"],"properties":{"port":{"type":"integer","minimum":1,"maximum":65535},"dnsName":{"type":"string","maxLength":127},"testTrafficRules":{"$ref":"shared#/definitions/ServiceConnectTestTrafficRules"}},"additionalProperties":false};
const schema149 = {"type":"object","required":["header"],"properties":{"header":{"$ref":"shared#/definitions/ServiceConnectTestTrafficHeaderRules"}},"additionalProperties":false};
const schema150 = {"type":"object","required":["name"],"properties":{"name":{"type":"string"},"value":{"$ref":"shared#/definitions/ServiceConnectTestTrafficHeaderMatchRules"}},"additionalProperties":false};
const schema151 = {"type":"object","required":["exact"],"properties":{"exact":{"type":"string"}},"additionalProperties":false};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.exact === undefined){
const err3 = {instancePath:instancePath+"/value",schemaPath:"shared#/definitions/ServiceConnectTestTrafficHeaderMatchRules/required",keyword:"required",params:{missingProperty: "exact"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "exact")){
const err4 = {instancePath:instancePath+"/value",schemaPath:"shared#/definitions/ServiceConnectTestTrafficHeaderMatchRules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.exact !== undefined){
if(typeof data1.exact !== "string"){
const err5 = {instancePath:instancePath+"/value/exact",schemaPath:"shared#/definitions/ServiceConnectTestTrafficHeaderMatchRules/properties/exact/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/value",schemaPath:"shared#/definitions/ServiceConnectTestTrafficHeaderMatchRules/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "header"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "header")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.header !== undefined){
if(!(validate93(data.header, {instancePath:instancePath+"/header",parentData:data,parentDataProperty:"header",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "port") || (key0 === "dnsName")) || (key0 === "testTrafficRules"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.port !== undefined){
let data0 = data.port;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 65535 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.dnsName !== undefined){
let data1 = data.dnsName;
if(typeof data1 === "string"){
if(data1.length > 127){
const err5 = {instancePath:instancePath+"/dnsName",schemaPath:"#/properties/dnsName/maxLength",keyword:"maxLength",params:{limit: 127}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/dnsName",schemaPath:"#/properties/dnsName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.testTrafficRules !== undefined){
if(!(validate92(data.testTrafficRules, {instancePath:instancePath+"/testTrafficRules",parentData:data,parentDataProperty:"testTrafficRules",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const schema153 = {"type":"object","required":["issuerCertificateAuthority"],"properties":{"issuerCertificateAuthority":{"$ref":"shared#/definitions/ServiceConnectTlsCertificateAuthority"},"kmsKey":{"type":"string"},"roleArn":{"type":"string"}},"additionalProperties":false};
const schema154 = {"type":"object","properties":{"awsPcaAuthorityArn":{"type":"string"}},"additionalProperties":false};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issuerCertificateAuthority === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuerCertificateAuthority"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "issuerCertificateAuthority") || (key0 === "kmsKey")) || (key0 === "roleArn"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.issuerCertificateAuthority !== undefined){
let data0 = data.issuerCertificateAuthority;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(key1 === "awsPcaAuthorityArn")){
const err2 = {instancePath:instancePath+"/issuerCertificateAuthority",schemaPath:"shared#/definitions/ServiceConnectTlsCertificateAuthority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.awsPcaAuthorityArn !== undefined){
if(typeof data0.awsPcaAuthorityArn !== "string"){
const err3 = {instancePath:instancePath+"/issuerCertificateAuthority/awsPcaAuthorityArn",schemaPath:"shared#/definitions/ServiceConnectTlsCertificateAuthority/properties/awsPcaAuthorityArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/issuerCertificateAuthority",schemaPath:"shared#/definitions/ServiceConnectTlsCertificateAuthority/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kmsKey !== undefined){
if(typeof data.kmsKey !== "string"){
const err5 = {instancePath:instancePath+"/kmsKey",schemaPath:"#/properties/kmsKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.roleArn !== undefined){
if(typeof data.roleArn !== "string"){
const err6 = {instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.portName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "portName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "portName") || (key0 === "discoveryName")) || (key0 === "clientAliases")) || (key0 === "ingressPortOverride")) || (key0 === "timeout")) || (key0 === "tls"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.portName !== undefined){
if(typeof data.portName !== "string"){
const err2 = {instancePath:instancePath+"/portName",schemaPath:"#/properties/portName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.discoveryName !== undefined){
let data1 = data.discoveryName;
if(typeof data1 === "string"){
if(data1.length > 64){
const err3 = {instancePath:instancePath+"/discoveryName",schemaPath:"#/properties/discoveryName/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/discoveryName",schemaPath:"#/properties/discoveryName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.clientAliases !== undefined){
let data2 = data.clientAliases;
if(Array.isArray(data2)){
if(data2.length > 1){
const err5 = {instancePath:instancePath+"/clientAliases",schemaPath:"#/properties/clientAliases/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate91(data2[i0], {instancePath:instancePath+"/clientAliases/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/clientAliases",schemaPath:"#/properties/clientAliases/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.ingressPortOverride !== undefined){
let data4 = data.ingressPortOverride;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err7 = {instancePath:instancePath+"/ingressPortOverride",schemaPath:"#/properties/ingressPortOverride/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 65535 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/ingressPortOverride",schemaPath:"#/properties/ingressPortOverride/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/ingressPortOverride",schemaPath:"#/properties/ingressPortOverride/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data5 = data.timeout;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "idleTimeoutSeconds") || (key1 === "perRequestTimeoutSeconds"))){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"shared#/definitions/TimeoutConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.idleTimeoutSeconds !== undefined){
let data6 = data5.idleTimeoutSeconds;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err11 = {instancePath:instancePath+"/timeout/idleTimeoutSeconds",schemaPath:"shared#/definitions/TimeoutConfiguration/properties/idleTimeoutSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 > 2147483647 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/timeout/idleTimeoutSeconds",schemaPath:"shared#/definitions/TimeoutConfiguration/properties/idleTimeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/timeout/idleTimeoutSeconds",schemaPath:"shared#/definitions/TimeoutConfiguration/properties/idleTimeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data5.perRequestTimeoutSeconds !== undefined){
let data7 = data5.perRequestTimeoutSeconds;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err14 = {instancePath:instancePath+"/timeout/perRequestTimeoutSeconds",schemaPath:"shared#/definitions/TimeoutConfiguration/properties/perRequestTimeoutSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 > 2147483647 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/timeout/perRequestTimeoutSeconds",schemaPath:"shared#/definitions/TimeoutConfiguration/properties/perRequestTimeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/timeout/perRequestTimeoutSeconds",schemaPath:"shared#/definitions/TimeoutConfiguration/properties/perRequestTimeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/timeout",schemaPath:"shared#/definitions/TimeoutConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.tls !== undefined){
if(!(validate97(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}

const schema155 = {"type":"object","required":["logDriver"],"properties":{"logDriver":{"type":"string","enum":["awsfirelens","awslogs","fluentd","gelf","journald","json-file","splunk","syslog"]},"options":{"type":"object","additionalProperties":{"type":"string"}},"secretOptions":{"type":"array","items":{"$ref":"shared#/definitions/Secret"}}},"additionalProperties":false};
const schema156 = {"type":"object","required":["name","valueFrom"],"properties":{"name":{"type":"string"},"valueFrom":{"type":"string"}},"additionalProperties":false};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.logDriver === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logDriver"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "logDriver") || (key0 === "options")) || (key0 === "secretOptions"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.logDriver !== undefined){
let data0 = data.logDriver;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/logDriver",schemaPath:"#/properties/logDriver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((((data0 === "awsfirelens") || (data0 === "awslogs")) || (data0 === "fluentd")) || (data0 === "gelf")) || (data0 === "journald")) || (data0 === "json-file")) || (data0 === "splunk")) || (data0 === "syslog"))){
const err3 = {instancePath:instancePath+"/logDriver",schemaPath:"#/properties/logDriver/enum",keyword:"enum",params:{allowedValues: schema155.properties.logDriver.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.options !== undefined){
let data1 = data.options;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(typeof data1[key1] !== "string"){
const err4 = {instancePath:instancePath+"/options/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.secretOptions !== undefined){
let data3 = data.secretOptions;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err6 = {instancePath:instancePath+"/secretOptions/" + i0,schemaPath:"shared#/definitions/Secret/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.valueFrom === undefined){
const err7 = {instancePath:instancePath+"/secretOptions/" + i0,schemaPath:"shared#/definitions/Secret/required",keyword:"required",params:{missingProperty: "valueFrom"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "name") || (key2 === "valueFrom"))){
const err8 = {instancePath:instancePath+"/secretOptions/" + i0,schemaPath:"shared#/definitions/Secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err9 = {instancePath:instancePath+"/secretOptions/" + i0+"/name",schemaPath:"shared#/definitions/Secret/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.valueFrom !== undefined){
if(typeof data4.valueFrom !== "string"){
const err10 = {instancePath:instancePath+"/secretOptions/" + i0+"/valueFrom",schemaPath:"shared#/definitions/Secret/properties/valueFrom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/secretOptions/" + i0,schemaPath:"shared#/definitions/Secret/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/secretOptions",schemaPath:"#/properties/secretOptions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enabled"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "enabled") || (key0 === "namespace")) || (key0 === "services")) || (key0 === "logConfiguration")) || (key0 === "accessLogConfiguration")) || (key0 === "containerConfigurations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err2 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.namespace !== undefined){
if(typeof data.namespace !== "string"){
const err3 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.services !== undefined){
let data2 = data.services;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate90(data2[i0], {instancePath:instancePath+"/services/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.logConfiguration !== undefined){
if(!(validate100(data.logConfiguration, {instancePath:instancePath+"/logConfiguration",parentData:data,parentDataProperty:"logConfiguration",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.accessLogConfiguration !== undefined){
let data5 = data.accessLogConfiguration;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.format === undefined){
const err5 = {instancePath:instancePath+"/accessLogConfiguration",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "format") || (key1 === "includeQueryParameters"))){
const err6 = {instancePath:instancePath+"/accessLogConfiguration",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data5.format !== undefined){
let data6 = data5.format;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/accessLogConfiguration/format",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data6 === "JSON") || (data6 === "TEXT"))){
const err8 = {instancePath:instancePath+"/accessLogConfiguration/format",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/properties/format/enum",keyword:"enum",params:{allowedValues: schema157.properties.format.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.includeQueryParameters !== undefined){
let data7 = data5.includeQueryParameters;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/accessLogConfiguration/includeQueryParameters",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/properties/includeQueryParameters/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data7 === "DISABLED") || (data7 === "ENABLED"))){
const err10 = {instancePath:instancePath+"/accessLogConfiguration/includeQueryParameters",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/properties/includeQueryParameters/enum",keyword:"enum",params:{allowedValues: schema157.properties.includeQueryParameters.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/accessLogConfiguration",schemaPath:"shared#/definitions/ServiceConnectAccessLogConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.containerConfigurations !== undefined){
let data8 = data.containerConfigurations;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(key2 === "logLevel")){
const err12 = {instancePath:instancePath+"/containerConfigurations/" + i1,schemaPath:"shared#/definitions/ServiceConnectContainerConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data9.logLevel !== undefined){
let data10 = data9.logLevel;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/containerConfigurations/" + i1+"/logLevel",schemaPath:"shared#/definitions/ServiceConnectContainerConfiguration/properties/logLevel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data10 === "debug") || (data10 === "info"))){
const err14 = {instancePath:instancePath+"/containerConfigurations/" + i1+"/logLevel",schemaPath:"shared#/definitions/ServiceConnectContainerConfiguration/properties/logLevel/enum",keyword:"enum",params:{allowedValues: schema158.properties.logLevel.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/containerConfigurations/" + i1,schemaPath:"shared#/definitions/ServiceConnectContainerConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/containerConfigurations",schemaPath:"#/properties/containerConfigurations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}

const schema159 = {"type":"object","required":["name"],"properties":{"name":{"type":"string"},"managedEBSVolume":{"$ref":"shared#/definitions/ServiceManagedEBSVolumeConfiguration"}},"additionalProperties":false};
const schema160 = {"type":"object","required":["roleArn"],"properties":{"roleArn":{"type":"string"},"encrypted":{"type":"boolean"},"kmsKeyId":{"type":"string"},"volumeType":{"type":"string"},"sizeInGiB":{"type":"integer","minimum":1,"maximum":65536},"snapshotId":{"type":"string"},"volumeInitializationRate":{"type":"integer","minimum":100,"maximum":300},"iops":{"type":"integer","minimum":100,"maximum":256000},"throughput":{"type":"integer","minimum":125,"maximum":2000},"tagSpecifications":{"type":"array","items":{"$ref":"shared#/definitions/EBSTagSpecification"}},"filesystemType":{"type":"string","enum":["ext3","ext4","ntfs","xfs"]}},"additionalProperties":false};
const schema161 = {"type":"object","required":["resourceType"],"properties":{"resourceType":{"type":"string","enum":["volume"]},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"propagateTags":{"type":"string","enum":["NONE","SERVICE","TASK_DEFINITION"]}},"additionalProperties":false};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resourceType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resourceType"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "resourceType") || (key0 === "tags")) || (key0 === "propagateTags"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceType !== undefined){
let data0 = data.resourceType;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/resourceType",schemaPath:"#/properties/resourceType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "volume")){
const err3 = {instancePath:instancePath+"/resourceType",schemaPath:"#/properties/resourceType/enum",keyword:"enum",params:{allowedValues: schema161.properties.resourceType.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tags !== undefined){
let data1 = data.tags;
if(Array.isArray(data1)){
if(data1.length > 50){
const err4 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.key === undefined){
const err5 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "key") || (key1 === "value"))){
const err6 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.key !== undefined){
let data3 = data2.key;
if(typeof data3 === "string"){
if(data3.length > 128){
const err7 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/tags/" + i0+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.value !== undefined){
let data4 = data2.value;
if(typeof data4 === "string"){
if(data4.length > 256){
const err10 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/tags/" + i0+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.propagateTags !== undefined){
let data5 = data.propagateTags;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/propagateTags",schemaPath:"#/properties/propagateTags/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data5 === "NONE") || (data5 === "SERVICE")) || (data5 === "TASK_DEFINITION"))){
const err15 = {instancePath:instancePath+"/propagateTags",schemaPath:"#/properties/propagateTags/enum",keyword:"enum",params:{allowedValues: schema161.properties.propagateTags.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.roleArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "roleArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema160.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.roleArn !== undefined){
if(typeof data.roleArn !== "string"){
const err2 = {instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.encrypted !== undefined){
if(typeof data.encrypted !== "boolean"){
const err3 = {instancePath:instancePath+"/encrypted",schemaPath:"#/properties/encrypted/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kmsKeyId !== undefined){
if(typeof data.kmsKeyId !== "string"){
const err4 = {instancePath:instancePath+"/kmsKeyId",schemaPath:"#/properties/kmsKeyId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.volumeType !== undefined){
if(typeof data.volumeType !== "string"){
const err5 = {instancePath:instancePath+"/volumeType",schemaPath:"#/properties/volumeType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sizeInGiB !== undefined){
let data4 = data.sizeInGiB;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err6 = {instancePath:instancePath+"/sizeInGiB",schemaPath:"#/properties/sizeInGiB/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 65536 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/sizeInGiB",schemaPath:"#/properties/sizeInGiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/sizeInGiB",schemaPath:"#/properties/sizeInGiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.snapshotId !== undefined){
if(typeof data.snapshotId !== "string"){
const err9 = {instancePath:instancePath+"/snapshotId",schemaPath:"#/properties/snapshotId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.volumeInitializationRate !== undefined){
let data6 = data.volumeInitializationRate;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err10 = {instancePath:instancePath+"/volumeInitializationRate",schemaPath:"#/properties/volumeInitializationRate/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 > 300 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/volumeInitializationRate",schemaPath:"#/properties/volumeInitializationRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6 < 100 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/volumeInitializationRate",schemaPath:"#/properties/volumeInitializationRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.iops !== undefined){
let data7 = data.iops;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err13 = {instancePath:instancePath+"/iops",schemaPath:"#/properties/iops/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 > 256000 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/iops",schemaPath:"#/properties/iops/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256000}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7 < 100 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/iops",schemaPath:"#/properties/iops/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.throughput !== undefined){
let data8 = data.throughput;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err16 = {instancePath:instancePath+"/throughput",schemaPath:"#/properties/throughput/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 > 2000 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/throughput",schemaPath:"#/properties/throughput/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 < 125 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/throughput",schemaPath:"#/properties/throughput/minimum",keyword:"minimum",params:{comparison: ">=", limit: 125}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.tagSpecifications !== undefined){
let data9 = data.tagSpecifications;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(!(validate105(data9[i0], {instancePath:instancePath+"/tagSpecifications/" + i0,parentData:data9,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/tagSpecifications",schemaPath:"#/properties/tagSpecifications/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.filesystemType !== undefined){
let data11 = data.filesystemType;
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/filesystemType",schemaPath:"#/properties/filesystemType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data11 === "ext3") || (data11 === "ext4")) || (data11 === "ntfs")) || (data11 === "xfs"))){
const err21 = {instancePath:instancePath+"/filesystemType",schemaPath:"#/properties/filesystemType/enum",keyword:"enum",params:{allowedValues: schema160.properties.filesystemType.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}


function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "managedEBSVolume"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.managedEBSVolume !== undefined){
if(!(validate104(data.managedEBSVolume, {instancePath:instancePath+"/managedEBSVolume",parentData:data,parentDataProperty:"managedEBSVolume",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}

const schema163 = {"type":"object","required":["roleArn","targetGroupArn","portName"],"properties":{"roleArn":{"type":"string"},"targetGroupArn":{"type":"string"},"portName":{"type":"string"},"advancedConfiguration":{"$ref":"shared#/definitions/VpcLatticeAdvancedConfiguration"}},"additionalProperties":false};
const schema164 = {"type":"object","properties":{"alternateTargetGroupArn":{"type":"string"},"productionListenerRule":{"type":"string"},"testListenerRule":{"type":"string"}},"additionalProperties":false};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.roleArn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "roleArn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.targetGroupArn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targetGroupArn"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.portName === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "portName"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "roleArn") || (key0 === "targetGroupArn")) || (key0 === "portName")) || (key0 === "advancedConfiguration"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.roleArn !== undefined){
if(typeof data.roleArn !== "string"){
const err4 = {instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.targetGroupArn !== undefined){
if(typeof data.targetGroupArn !== "string"){
const err5 = {instancePath:instancePath+"/targetGroupArn",schemaPath:"#/properties/targetGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.portName !== undefined){
if(typeof data.portName !== "string"){
const err6 = {instancePath:instancePath+"/portName",schemaPath:"#/properties/portName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.advancedConfiguration !== undefined){
let data3 = data.advancedConfiguration;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "alternateTargetGroupArn") || (key1 === "productionListenerRule")) || (key1 === "testListenerRule"))){
const err7 = {instancePath:instancePath+"/advancedConfiguration",schemaPath:"shared#/definitions/VpcLatticeAdvancedConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.alternateTargetGroupArn !== undefined){
if(typeof data3.alternateTargetGroupArn !== "string"){
const err8 = {instancePath:instancePath+"/advancedConfiguration/alternateTargetGroupArn",schemaPath:"shared#/definitions/VpcLatticeAdvancedConfiguration/properties/alternateTargetGroupArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.productionListenerRule !== undefined){
if(typeof data3.productionListenerRule !== "string"){
const err9 = {instancePath:instancePath+"/advancedConfiguration/productionListenerRule",schemaPath:"shared#/definitions/VpcLatticeAdvancedConfiguration/properties/productionListenerRule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.testListenerRule !== undefined){
if(typeof data3.testListenerRule !== "string"){
const err10 = {instancePath:instancePath+"/advancedConfiguration/testListenerRule",schemaPath:"shared#/definitions/VpcLatticeAdvancedConfiguration/properties/testListenerRule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/advancedConfiguration",schemaPath:"shared#/definitions/VpcLatticeAdvancedConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}

const schema165 = {"type":"object","required":["portName"],"properties":{"portName":{"type":"string"},"healthCheck":{"$ref":"shared#/definitions/GatewayConnectorHealthCheck"},"filters":{"$ref":"shared#/definitions/GatewayConnectorFilters"}},"additionalProperties":false};
const schema168 = {"type":"object","properties":{"accessTypes":{"type":"array","items":{"type":"string","enum":["PRIVATE","PUBLIC"]}}},"additionalProperties":false};
const schema166 = {"type":"object","properties":{"healthCheckProtocol":{"type":"string","enum":["HTTP","HTTPS"]},"healthCheckPort":{"type":"integer","minimum":1,"maximum":65535},"healthCheckPath":{"type":"string"},"healthCheckTimeoutSeconds":{"type":"integer","minimum":1},"healthCheckIntervalSeconds":{"type":"integer","minimum":1},"healthyThresholdCount":{"type":"integer","minimum":1},"unhealthyThresholdCount":{"type":"integer","minimum":1},"matcher":{"$ref":"shared#/definitions/GatewayConnectorHealthCheckMatcher"}},"additionalProperties":false};
const schema167 = {"type":"object","properties":{"httpCode":{"type":"string"},"grpcCode":{"type":"string"}},"additionalProperties":false};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "healthCheckProtocol") || (key0 === "healthCheckPort")) || (key0 === "healthCheckPath")) || (key0 === "healthCheckTimeoutSeconds")) || (key0 === "healthCheckIntervalSeconds")) || (key0 === "healthyThresholdCount")) || (key0 === "unhealthyThresholdCount")) || (key0 === "matcher"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.healthCheckProtocol !== undefined){
let data0 = data.healthCheckProtocol;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/healthCheckProtocol",schemaPath:"#/properties/healthCheckProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "HTTP") || (data0 === "HTTPS"))){
const err2 = {instancePath:instancePath+"/healthCheckProtocol",schemaPath:"#/properties/healthCheckProtocol/enum",keyword:"enum",params:{allowedValues: schema166.properties.healthCheckProtocol.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.healthCheckPort !== undefined){
let data1 = data.healthCheckPort;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/healthCheckPort",schemaPath:"#/properties/healthCheckPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 65535 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/healthCheckPort",schemaPath:"#/properties/healthCheckPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/healthCheckPort",schemaPath:"#/properties/healthCheckPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.healthCheckPath !== undefined){
if(typeof data.healthCheckPath !== "string"){
const err6 = {instancePath:instancePath+"/healthCheckPath",schemaPath:"#/properties/healthCheckPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.healthCheckTimeoutSeconds !== undefined){
let data3 = data.healthCheckTimeoutSeconds;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err7 = {instancePath:instancePath+"/healthCheckTimeoutSeconds",schemaPath:"#/properties/healthCheckTimeoutSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 < 1 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/healthCheckTimeoutSeconds",schemaPath:"#/properties/healthCheckTimeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.healthCheckIntervalSeconds !== undefined){
let data4 = data.healthCheckIntervalSeconds;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err9 = {instancePath:instancePath+"/healthCheckIntervalSeconds",schemaPath:"#/properties/healthCheckIntervalSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/healthCheckIntervalSeconds",schemaPath:"#/properties/healthCheckIntervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.healthyThresholdCount !== undefined){
let data5 = data.healthyThresholdCount;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err11 = {instancePath:instancePath+"/healthyThresholdCount",schemaPath:"#/properties/healthyThresholdCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/healthyThresholdCount",schemaPath:"#/properties/healthyThresholdCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.unhealthyThresholdCount !== undefined){
let data6 = data.unhealthyThresholdCount;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err13 = {instancePath:instancePath+"/unhealthyThresholdCount",schemaPath:"#/properties/unhealthyThresholdCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 1 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/unhealthyThresholdCount",schemaPath:"#/properties/unhealthyThresholdCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.matcher !== undefined){
let data7 = data.matcher;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((key1 === "httpCode") || (key1 === "grpcCode"))){
const err15 = {instancePath:instancePath+"/matcher",schemaPath:"shared#/definitions/GatewayConnectorHealthCheckMatcher/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.httpCode !== undefined){
if(typeof data7.httpCode !== "string"){
const err16 = {instancePath:instancePath+"/matcher/httpCode",schemaPath:"shared#/definitions/GatewayConnectorHealthCheckMatcher/properties/httpCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.grpcCode !== undefined){
if(typeof data7.grpcCode !== "string"){
const err17 = {instancePath:instancePath+"/matcher/grpcCode",schemaPath:"shared#/definitions/GatewayConnectorHealthCheckMatcher/properties/grpcCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/matcher",schemaPath:"shared#/definitions/GatewayConnectorHealthCheckMatcher/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}


function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.portName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "portName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "portName") || (key0 === "healthCheck")) || (key0 === "filters"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.portName !== undefined){
if(typeof data.portName !== "string"){
const err2 = {instancePath:instancePath+"/portName",schemaPath:"#/properties/portName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.healthCheck !== undefined){
if(!(validate112(data.healthCheck, {instancePath:instancePath+"/healthCheck",parentData:data,parentDataProperty:"healthCheck",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.filters !== undefined){
let data2 = data.filters;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(key1 === "accessTypes")){
const err3 = {instancePath:instancePath+"/filters",schemaPath:"shared#/definitions/GatewayConnectorFilters/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.accessTypes !== undefined){
let data3 = data2.accessTypes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/filters/accessTypes/" + i0,schemaPath:"shared#/definitions/GatewayConnectorFilters/properties/accessTypes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data4 === "PRIVATE") || (data4 === "PUBLIC"))){
const err5 = {instancePath:instancePath+"/filters/accessTypes/" + i0,schemaPath:"shared#/definitions/GatewayConnectorFilters/properties/accessTypes/items/enum",keyword:"enum",params:{allowedValues: schema168.properties.accessTypes.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/filters/accessTypes",schemaPath:"shared#/definitions/GatewayConnectorFilters/properties/accessTypes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/filters",schemaPath:"shared#/definitions/GatewayConnectorFilters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate111.errors = vErrors;
return errors === 0;
}

const schema169 = {"type":"object","properties":{"metricConfigurations":{"type":"array","items":{"$ref":"shared#/definitions/MetricConfiguration"}}},"additionalProperties":false};
const schema170 = {"type":"object","required":["metricNames","resolutionSeconds"],"properties":{"metricNames":{"type":"array","items":{"type":"string"}},"resolutionSeconds":{"type":"integer","minimum":20,"maximum":60}},"additionalProperties":false};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "metricConfigurations")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.metricConfigurations !== undefined){
let data0 = data.metricConfigurations;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.metricNames === undefined){
const err1 = {instancePath:instancePath+"/metricConfigurations/" + i0,schemaPath:"shared#/definitions/MetricConfiguration/required",keyword:"required",params:{missingProperty: "metricNames"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.resolutionSeconds === undefined){
const err2 = {instancePath:instancePath+"/metricConfigurations/" + i0,schemaPath:"shared#/definitions/MetricConfiguration/required",keyword:"required",params:{missingProperty: "resolutionSeconds"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "metricNames") || (key1 === "resolutionSeconds"))){
const err3 = {instancePath:instancePath+"/metricConfigurations/" + i0,schemaPath:"shared#/definitions/MetricConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.metricNames !== undefined){
let data2 = data1.metricNames;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err4 = {instancePath:instancePath+"/metricConfigurations/" + i0+"/metricNames/" + i1,schemaPath:"shared#/definitions/MetricConfiguration/properties/metricNames/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/metricConfigurations/" + i0+"/metricNames",schemaPath:"shared#/definitions/MetricConfiguration/properties/metricNames/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.resolutionSeconds !== undefined){
let data4 = data1.resolutionSeconds;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err6 = {instancePath:instancePath+"/metricConfigurations/" + i0+"/resolutionSeconds",schemaPath:"shared#/definitions/MetricConfiguration/properties/resolutionSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 60 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/metricConfigurations/" + i0+"/resolutionSeconds",schemaPath:"shared#/definitions/MetricConfiguration/properties/resolutionSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4 < 20 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/metricConfigurations/" + i0+"/resolutionSeconds",schemaPath:"shared#/definitions/MetricConfiguration/properties/resolutionSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 20}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/metricConfigurations/" + i0,schemaPath:"shared#/definitions/MetricConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/metricConfigurations",schemaPath:"#/properties/metricConfigurations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}

const schema171 = {"type":"object","required":["containerDefinitions"],"properties":{"family":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":255},"containerDefinitions":{"type":"array","minItems":1,"items":{"$ref":"shared#/definitions/ContainerDefinition"}},"taskRoleArn":{"type":"string"},"executionRoleArn":{"type":"string"},"networkMode":{"type":"string","enum":["awsvpc","bridge","host","none"]},"volumes":{"type":"array","items":{"$ref":"shared#/definitions/Volume"}},"placementConstraints":{"type":"array","maxItems":10,"items":{"$ref":"shared#/definitions/TaskDefinitionPlacementConstraint"}},"requiresCompatibilities":{"type":"array","items":{"type":"string","enum":["EC2","EXTERNAL","FARGATE","MANAGED_INSTANCES"]}},"cpu":{"type":"string"},"memory":{"type":"string"},"tags":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/Tag"}},"pidMode":{"type":"string","enum":["host","task"]},"ipcMode":{"type":"string","enum":["host","none","task"]},"proxyConfiguration":{"$ref":"shared#/definitions/ProxyConfiguration"},"inferenceAccelerators":{"type":"array","items":{"$ref":"shared#/definitions/InferenceAccelerator"}},"ephemeralStorage":{"$ref":"shared#/definitions/EphemeralStorage"},"runtimePlatform":{"$ref":"shared#/definitions/RuntimePlatform"},"enableFaultInjection":{"type":"boolean"}},"additionalProperties":false};
const schema202 = {"type":"object","properties":{"type":{"type":"string","enum":["memberOf"]},"expression":{"type":"string","maxLength":2000}},"additionalProperties":false};
const schema206 = {"type":"object","required":["deviceName","deviceType"],"properties":{"deviceName":{"type":"string"},"deviceType":{"type":"string"}},"additionalProperties":false};
const schema207 = {"type":"object","required":["sizeInGiB"],"properties":{"sizeInGiB":{"type":"integer","minimum":21,"maximum":200}},"additionalProperties":false};
const schema208 = {"type":"object","properties":{"cpuArchitecture":{"type":"string","enum":["ARM64","X86_64"]},"operatingSystemFamily":{"type":"string","enum":["LINUX","WINDOWS_SERVER_2004_CORE","WINDOWS_SERVER_2016_FULL","WINDOWS_SERVER_2019_CORE","WINDOWS_SERVER_2019_FULL","WINDOWS_SERVER_2022_CORE","WINDOWS_SERVER_2022_FULL","WINDOWS_SERVER_2025_CORE","WINDOWS_SERVER_2025_FULL","WINDOWS_SERVER_20H2_CORE"]}},"additionalProperties":false};
const schema172 = {"type":"object","required":["name","image"],"properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":255},"image":{"type":"string","minLength":1},"repositoryCredentials":{"$ref":"shared#/definitions/RepositoryCredentials"},"cpu":{"type":"integer","minimum":0},"memory":{"type":"integer","minimum":4},"memoryReservation":{"type":"integer","minimum":4},"links":{"type":"array","items":{"type":"string"}},"portMappings":{"type":"array","items":{"$ref":"shared#/definitions/PortMapping"}},"essential":{"type":"boolean"},"restartPolicy":{"$ref":"shared#/definitions/ContainerRestartPolicy"},"entryPoint":{"type":"array","items":{"type":"string"}},"command":{"type":"array","items":{"type":"string"}},"environment":{"type":"array","items":{"$ref":"shared#/definitions/KeyValuePair"}},"environmentFiles":{"type":"array","maxItems":10,"items":{"$ref":"shared#/definitions/EnvironmentFile"}},"mountPoints":{"type":"array","items":{"$ref":"shared#/definitions/MountPoint"}},"volumesFrom":{"type":"array","items":{"$ref":"shared#/definitions/VolumeFrom"}},"linuxParameters":{"$ref":"shared#/definitions/LinuxParameters"},"secrets":{"type":"array","items":{"$ref":"shared#/definitions/Secret"}},"dependsOn":{"type":"array","items":{"$ref":"shared#/definitions/ContainerDependency"}},"startTimeout":{"type":"integer"},"stopTimeout":{"type":"integer","minimum":0},"versionConsistency":{"type":"string","enum":["disabled","enabled"]},"hostname":{"type":"string"},"user":{"type":"string"},"workingDirectory":{"type":"string"},"disableNetworking":{"type":"boolean"},"privileged":{"type":"boolean"},"readonlyRootFilesystem":{"type":"boolean"},"dnsServers":{"type":"array","items":{"type":"string"}},"dnsSearchDomains":{"type":"array","items":{"type":"string"}},"extraHosts":{"type":"array","items":{"$ref":"shared#/definitions/HostEntry"}},"dockerSecurityOptions":{"type":"array","items":{"type":"string"}},"interactive":{"type":"boolean"},"pseudoTerminal":{"type":"boolean"},"dockerLabels":{"type":"object","additionalProperties":{"type":"string"}},"ulimits":{"type":"array","items":{"$ref":"shared#/definitions/Ulimit"}},"logConfiguration":{"$ref":"shared#/definitions/LogConfiguration"},"healthCheck":{"$ref":"shared#/definitions/HealthCheck"},"systemControls":{"type":"array","items":{"$ref":"shared#/definitions/SystemControl"}},"resourceRequirements":{"type":"array","items":{"$ref":"shared#/definitions/ResourceRequirement"}},"firelensConfiguration":{"$ref":"shared#/definitions/FirelensConfiguration"},"credentialSpecs":{"type":"array","maxItems":1,"items":{"type":"string"}}},"additionalProperties":false};
const schema173 = {"type":"object","required":["credentialsParameter"],"properties":{"credentialsParameter":{"type":"string"}},"additionalProperties":false};
const schema174 = {"type":"object","properties":{"containerPort":{"type":"integer","minimum":0,"maximum":65535},"hostPort":{"type":"integer","minimum":0,"maximum":65535},"protocol":{"type":"string","enum":["tcp","udp"]},"name":{"type":"string","maxLength":64},"appProtocol":{"type":"string","enum":["grpc","http","http2"]},"containerPortRange":{"type":"string"}},"additionalProperties":false};
const schema175 = {"type":"object","required":["enabled"],"properties":{"enabled":{"type":"boolean"},"ignoredExitCodes":{"type":"array","maxItems":50,"items":{"type":"integer"}},"restartAttemptPeriod":{"type":"integer","minimum":60,"maximum":1800}},"additionalProperties":false};
const schema176 = {"type":"object","required":["name"],"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false};
const schema177 = {"type":"object","required":["value","type"],"properties":{"value":{"type":"string"},"type":{"type":"string","enum":["s3"]}},"additionalProperties":false};
const schema178 = {"type":"object","required":["containerPath"],"properties":{"sourceVolume":{"type":"string"},"containerPath":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false};
const schema179 = {"type":"object","required":["sourceContainer"],"properties":{"sourceContainer":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false};
const schema185 = {"type":"object","required":["containerName","condition"],"properties":{"containerName":{"type":"string"},"condition":{"type":"string","enum":["COMPLETE","HEALTHY","START","SUCCESS"]}},"additionalProperties":false};
const schema186 = {"type":"object","required":["hostname","ipAddress"],"properties":{"hostname":{"type":"string"},"ipAddress":{"type":"string"}},"additionalProperties":false};
const schema187 = {"type":"object","required":["name","softLimit","hardLimit"],"properties":{"name":{"type":"string","enum":["core","cpu","data","fsize","locks","memlock","msgqueue","nice","nofile","nproc","rss","rtprio","rttime","sigpending","stack"]},"softLimit":{"type":"integer","minimum":-1},"hardLimit":{"type":"integer","minimum":-1}},"additionalProperties":false};
const schema188 = {"type":"object","required":["command"],"properties":{"command":{"type":"array","minItems":1,"items":{"type":"string"}},"interval":{"type":"integer","minimum":5,"maximum":300},"timeout":{"type":"integer","minimum":2,"maximum":60},"retries":{"type":"integer","minimum":1,"maximum":10},"startPeriod":{"type":"integer","minimum":0,"maximum":300}},"additionalProperties":false};
const schema189 = {"type":"object","required":["namespace"],"properties":{"namespace":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false};
const schema193 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["fluentbit","fluentd"]},"options":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false};
const schema180 = {"type":"object","properties":{"capabilities":{"$ref":"shared#/definitions/KernelCapabilities"},"devices":{"type":"array","items":{"$ref":"shared#/definitions/Device"}},"initProcessEnabled":{"type":"boolean"},"sharedMemorySize":{"type":"integer","minimum":0},"tmpfs":{"type":"array","items":{"$ref":"shared#/definitions/Tmpfs"}},"maxSwap":{"type":"integer","minimum":0},"swappiness":{"type":"integer","minimum":0,"maximum":100}},"additionalProperties":false};
const schema181 = {"type":"object","properties":{"add":{"type":"array","items":{"type":"string"}},"drop":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema182 = {"type":"object","required":["hostPath"],"properties":{"hostPath":{"type":"string"},"containerPath":{"type":"string"},"permissions":{"type":"array","items":{"type":"string","enum":["mknod","read","write"]}}},"additionalProperties":false};
const schema183 = {"type":"object","required":["containerPath","size"],"properties":{"containerPath":{"type":"string"},"size":{"type":"integer","minimum":1},"mountOptions":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "capabilities") || (key0 === "devices")) || (key0 === "initProcessEnabled")) || (key0 === "sharedMemorySize")) || (key0 === "tmpfs")) || (key0 === "maxSwap")) || (key0 === "swappiness"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data0 = data.capabilities;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "add") || (key1 === "drop"))){
const err1 = {instancePath:instancePath+"/capabilities",schemaPath:"shared#/definitions/KernelCapabilities/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.add !== undefined){
let data1 = data0.add;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/capabilities/add/" + i0,schemaPath:"shared#/definitions/KernelCapabilities/properties/add/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/capabilities/add",schemaPath:"shared#/definitions/KernelCapabilities/properties/add/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.drop !== undefined){
let data3 = data0.drop;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(typeof data3[i1] !== "string"){
const err4 = {instancePath:instancePath+"/capabilities/drop/" + i1,schemaPath:"shared#/definitions/KernelCapabilities/properties/drop/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/capabilities/drop",schemaPath:"shared#/definitions/KernelCapabilities/properties/drop/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/capabilities",schemaPath:"shared#/definitions/KernelCapabilities/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.devices !== undefined){
let data5 = data.devices;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.hostPath === undefined){
const err7 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"shared#/definitions/Device/required",keyword:"required",params:{missingProperty: "hostPath"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "hostPath") || (key2 === "containerPath")) || (key2 === "permissions"))){
const err8 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"shared#/definitions/Device/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.hostPath !== undefined){
if(typeof data6.hostPath !== "string"){
const err9 = {instancePath:instancePath+"/devices/" + i2+"/hostPath",schemaPath:"shared#/definitions/Device/properties/hostPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.containerPath !== undefined){
if(typeof data6.containerPath !== "string"){
const err10 = {instancePath:instancePath+"/devices/" + i2+"/containerPath",schemaPath:"shared#/definitions/Device/properties/containerPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.permissions !== undefined){
let data9 = data6.permissions;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/devices/" + i2+"/permissions/" + i3,schemaPath:"shared#/definitions/Device/properties/permissions/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data10 === "mknod") || (data10 === "read")) || (data10 === "write"))){
const err12 = {instancePath:instancePath+"/devices/" + i2+"/permissions/" + i3,schemaPath:"shared#/definitions/Device/properties/permissions/items/enum",keyword:"enum",params:{allowedValues: schema182.properties.permissions.items.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/devices/" + i2+"/permissions",schemaPath:"shared#/definitions/Device/properties/permissions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/devices/" + i2,schemaPath:"shared#/definitions/Device/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.initProcessEnabled !== undefined){
if(typeof data.initProcessEnabled !== "boolean"){
const err16 = {instancePath:instancePath+"/initProcessEnabled",schemaPath:"#/properties/initProcessEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.sharedMemorySize !== undefined){
let data12 = data.sharedMemorySize;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err17 = {instancePath:instancePath+"/sharedMemorySize",schemaPath:"#/properties/sharedMemorySize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 < 0 || isNaN(data12)){
const err18 = {instancePath:instancePath+"/sharedMemorySize",schemaPath:"#/properties/sharedMemorySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.tmpfs !== undefined){
let data13 = data.tmpfs;
if(Array.isArray(data13)){
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
let data14 = data13[i4];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.containerPath === undefined){
const err19 = {instancePath:instancePath+"/tmpfs/" + i4,schemaPath:"shared#/definitions/Tmpfs/required",keyword:"required",params:{missingProperty: "containerPath"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data14.size === undefined){
const err20 = {instancePath:instancePath+"/tmpfs/" + i4,schemaPath:"shared#/definitions/Tmpfs/required",keyword:"required",params:{missingProperty: "size"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key3 in data14){
if(!(((key3 === "containerPath") || (key3 === "size")) || (key3 === "mountOptions"))){
const err21 = {instancePath:instancePath+"/tmpfs/" + i4,schemaPath:"shared#/definitions/Tmpfs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data14.containerPath !== undefined){
if(typeof data14.containerPath !== "string"){
const err22 = {instancePath:instancePath+"/tmpfs/" + i4+"/containerPath",schemaPath:"shared#/definitions/Tmpfs/properties/containerPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data14.size !== undefined){
let data16 = data14.size;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err23 = {instancePath:instancePath+"/tmpfs/" + i4+"/size",schemaPath:"shared#/definitions/Tmpfs/properties/size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data16 == "number"){
if(data16 < 1 || isNaN(data16)){
const err24 = {instancePath:instancePath+"/tmpfs/" + i4+"/size",schemaPath:"shared#/definitions/Tmpfs/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data14.mountOptions !== undefined){
let data17 = data14.mountOptions;
if(Array.isArray(data17)){
const len5 = data17.length;
for(let i5=0; i5<len5; i5++){
if(typeof data17[i5] !== "string"){
const err25 = {instancePath:instancePath+"/tmpfs/" + i4+"/mountOptions/" + i5,schemaPath:"shared#/definitions/Tmpfs/properties/mountOptions/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/tmpfs/" + i4+"/mountOptions",schemaPath:"shared#/definitions/Tmpfs/properties/mountOptions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/tmpfs/" + i4,schemaPath:"shared#/definitions/Tmpfs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.maxSwap !== undefined){
let data19 = data.maxSwap;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err29 = {instancePath:instancePath+"/maxSwap",schemaPath:"#/properties/maxSwap/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 < 0 || isNaN(data19)){
const err30 = {instancePath:instancePath+"/maxSwap",schemaPath:"#/properties/maxSwap/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.swappiness !== undefined){
let data20 = data.swappiness;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err31 = {instancePath:instancePath+"/swappiness",schemaPath:"#/properties/swappiness/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 > 100 || isNaN(data20)){
const err32 = {instancePath:instancePath+"/swappiness",schemaPath:"#/properties/swappiness/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err33 = {instancePath:instancePath+"/swappiness",schemaPath:"#/properties/swappiness/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}

const schema190 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["GPU","InferenceAccelerator","NeuronDevice"]},"value":{"type":"string"},"sharingStrategy":{"$ref":"shared#/definitions/SharingStrategy"}},"additionalProperties":false};
const schema191 = {"type":"object","properties":{"nvidiaMps":{"$ref":"shared#/definitions/NvidiaMpsAllocation"}},"additionalProperties":false};
const schema192 = {"type":"object","required":["memory"],"properties":{"memory":{"type":"integer","minimum":1},"maxComputePercent":{"type":"integer","minimum":1,"maximum":100}},"additionalProperties":false};

function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "nvidiaMps")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.nvidiaMps !== undefined){
let data0 = data.nvidiaMps;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.memory === undefined){
const err1 = {instancePath:instancePath+"/nvidiaMps",schemaPath:"shared#/definitions/NvidiaMpsAllocation/required",keyword:"required",params:{missingProperty: "memory"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "memory") || (key1 === "maxComputePercent"))){
const err2 = {instancePath:instancePath+"/nvidiaMps",schemaPath:"shared#/definitions/NvidiaMpsAllocation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.memory !== undefined){
let data1 = data0.memory;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/nvidiaMps/memory",schemaPath:"shared#/definitions/NvidiaMpsAllocation/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/nvidiaMps/memory",schemaPath:"shared#/definitions/NvidiaMpsAllocation/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data0.maxComputePercent !== undefined){
let data2 = data0.maxComputePercent;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err5 = {instancePath:instancePath+"/nvidiaMps/maxComputePercent",schemaPath:"shared#/definitions/NvidiaMpsAllocation/properties/maxComputePercent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 100 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/nvidiaMps/maxComputePercent",schemaPath:"shared#/definitions/NvidiaMpsAllocation/properties/maxComputePercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/nvidiaMps/maxComputePercent",schemaPath:"shared#/definitions/NvidiaMpsAllocation/properties/maxComputePercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/nvidiaMps",schemaPath:"shared#/definitions/NvidiaMpsAllocation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}


function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "value")) || (key0 === "sharingStrategy"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === "GPU") || (data0 === "InferenceAccelerator")) || (data0 === "NeuronDevice"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema190.properties.type.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sharingStrategy !== undefined){
if(!(validate123(data.sharingStrategy, {instancePath:instancePath+"/sharingStrategy",parentData:data,parentDataProperty:"sharingStrategy",rootData}))){
vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.image === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema172.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 255){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern19.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if(typeof data1 === "string"){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.repositoryCredentials !== undefined){
let data2 = data.repositoryCredentials;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.credentialsParameter === undefined){
const err8 = {instancePath:instancePath+"/repositoryCredentials",schemaPath:"shared#/definitions/RepositoryCredentials/required",keyword:"required",params:{missingProperty: "credentialsParameter"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "credentialsParameter")){
const err9 = {instancePath:instancePath+"/repositoryCredentials",schemaPath:"shared#/definitions/RepositoryCredentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.credentialsParameter !== undefined){
if(typeof data2.credentialsParameter !== "string"){
const err10 = {instancePath:instancePath+"/repositoryCredentials/credentialsParameter",schemaPath:"shared#/definitions/RepositoryCredentials/properties/credentialsParameter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/repositoryCredentials",schemaPath:"shared#/definitions/RepositoryCredentials/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.cpu !== undefined){
let data4 = data.cpu;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err12 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.memory !== undefined){
let data5 = data.memory;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err14 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 4 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.memoryReservation !== undefined){
let data6 = data.memoryReservation;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err16 = {instancePath:instancePath+"/memoryReservation",schemaPath:"#/properties/memoryReservation/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 4 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/memoryReservation",schemaPath:"#/properties/memoryReservation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.links !== undefined){
let data7 = data.links;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(typeof data7[i0] !== "string"){
const err18 = {instancePath:instancePath+"/links/" + i0,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.portMappings !== undefined){
let data9 = data.portMappings;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((((key2 === "containerPort") || (key2 === "hostPort")) || (key2 === "protocol")) || (key2 === "name")) || (key2 === "appProtocol")) || (key2 === "containerPortRange"))){
const err20 = {instancePath:instancePath+"/portMappings/" + i1,schemaPath:"shared#/definitions/PortMapping/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.containerPort !== undefined){
let data11 = data10.containerPort;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err21 = {instancePath:instancePath+"/portMappings/" + i1+"/containerPort",schemaPath:"shared#/definitions/PortMapping/properties/containerPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 > 65535 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/portMappings/" + i1+"/containerPort",schemaPath:"shared#/definitions/PortMapping/properties/containerPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/portMappings/" + i1+"/containerPort",schemaPath:"shared#/definitions/PortMapping/properties/containerPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data10.hostPort !== undefined){
let data12 = data10.hostPort;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err24 = {instancePath:instancePath+"/portMappings/" + i1+"/hostPort",schemaPath:"shared#/definitions/PortMapping/properties/hostPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 > 65535 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/portMappings/" + i1+"/hostPort",schemaPath:"shared#/definitions/PortMapping/properties/hostPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/portMappings/" + i1+"/hostPort",schemaPath:"shared#/definitions/PortMapping/properties/hostPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data10.protocol !== undefined){
let data13 = data10.protocol;
if(typeof data13 !== "string"){
const err27 = {instancePath:instancePath+"/portMappings/" + i1+"/protocol",schemaPath:"shared#/definitions/PortMapping/properties/protocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data13 === "tcp") || (data13 === "udp"))){
const err28 = {instancePath:instancePath+"/portMappings/" + i1+"/protocol",schemaPath:"shared#/definitions/PortMapping/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema174.properties.protocol.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.name !== undefined){
let data14 = data10.name;
if(typeof data14 === "string"){
if(data14.length > 64){
const err29 = {instancePath:instancePath+"/portMappings/" + i1+"/name",schemaPath:"shared#/definitions/PortMapping/properties/name/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/portMappings/" + i1+"/name",schemaPath:"shared#/definitions/PortMapping/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.appProtocol !== undefined){
let data15 = data10.appProtocol;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/portMappings/" + i1+"/appProtocol",schemaPath:"shared#/definitions/PortMapping/properties/appProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data15 === "grpc") || (data15 === "http")) || (data15 === "http2"))){
const err32 = {instancePath:instancePath+"/portMappings/" + i1+"/appProtocol",schemaPath:"shared#/definitions/PortMapping/properties/appProtocol/enum",keyword:"enum",params:{allowedValues: schema174.properties.appProtocol.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data10.containerPortRange !== undefined){
if(typeof data10.containerPortRange !== "string"){
const err33 = {instancePath:instancePath+"/portMappings/" + i1+"/containerPortRange",schemaPath:"shared#/definitions/PortMapping/properties/containerPortRange/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/portMappings/" + i1,schemaPath:"shared#/definitions/PortMapping/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/portMappings",schemaPath:"#/properties/portMappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.essential !== undefined){
if(typeof data.essential !== "boolean"){
const err36 = {instancePath:instancePath+"/essential",schemaPath:"#/properties/essential/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.restartPolicy !== undefined){
let data18 = data.restartPolicy;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.enabled === undefined){
const err37 = {instancePath:instancePath+"/restartPolicy",schemaPath:"shared#/definitions/ContainerRestartPolicy/required",keyword:"required",params:{missingProperty: "enabled"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key3 in data18){
if(!(((key3 === "enabled") || (key3 === "ignoredExitCodes")) || (key3 === "restartAttemptPeriod"))){
const err38 = {instancePath:instancePath+"/restartPolicy",schemaPath:"shared#/definitions/ContainerRestartPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.enabled !== undefined){
if(typeof data18.enabled !== "boolean"){
const err39 = {instancePath:instancePath+"/restartPolicy/enabled",schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data18.ignoredExitCodes !== undefined){
let data20 = data18.ignoredExitCodes;
if(Array.isArray(data20)){
if(data20.length > 50){
const err40 = {instancePath:instancePath+"/restartPolicy/ignoredExitCodes",schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/ignoredExitCodes/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err41 = {instancePath:instancePath+"/restartPolicy/ignoredExitCodes/" + i2,schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/ignoredExitCodes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/restartPolicy/ignoredExitCodes",schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/ignoredExitCodes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.restartAttemptPeriod !== undefined){
let data22 = data18.restartAttemptPeriod;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err43 = {instancePath:instancePath+"/restartPolicy/restartAttemptPeriod",schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/restartAttemptPeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 > 1800 || isNaN(data22)){
const err44 = {instancePath:instancePath+"/restartPolicy/restartAttemptPeriod",schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/restartAttemptPeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1800}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data22 < 60 || isNaN(data22)){
const err45 = {instancePath:instancePath+"/restartPolicy/restartAttemptPeriod",schemaPath:"shared#/definitions/ContainerRestartPolicy/properties/restartAttemptPeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
else {
const err46 = {instancePath:instancePath+"/restartPolicy",schemaPath:"shared#/definitions/ContainerRestartPolicy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.entryPoint !== undefined){
let data23 = data.entryPoint;
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
if(typeof data23[i3] !== "string"){
const err47 = {instancePath:instancePath+"/entryPoint/" + i3,schemaPath:"#/properties/entryPoint/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/entryPoint",schemaPath:"#/properties/entryPoint/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.command !== undefined){
let data25 = data.command;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
if(typeof data25[i4] !== "string"){
const err49 = {instancePath:instancePath+"/command/" + i4,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.environment !== undefined){
let data27 = data.environment;
if(Array.isArray(data27)){
const len5 = data27.length;
for(let i5=0; i5<len5; i5++){
let data28 = data27[i5];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.name === undefined){
const err51 = {instancePath:instancePath+"/environment/" + i5,schemaPath:"shared#/definitions/KeyValuePair/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data28){
if(!((key4 === "name") || (key4 === "value"))){
const err52 = {instancePath:instancePath+"/environment/" + i5,schemaPath:"shared#/definitions/KeyValuePair/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data28.name !== undefined){
if(typeof data28.name !== "string"){
const err53 = {instancePath:instancePath+"/environment/" + i5+"/name",schemaPath:"shared#/definitions/KeyValuePair/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data28.value !== undefined){
if(typeof data28.value !== "string"){
const err54 = {instancePath:instancePath+"/environment/" + i5+"/value",schemaPath:"shared#/definitions/KeyValuePair/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/environment/" + i5,schemaPath:"shared#/definitions/KeyValuePair/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.environmentFiles !== undefined){
let data31 = data.environmentFiles;
if(Array.isArray(data31)){
if(data31.length > 10){
const err57 = {instancePath:instancePath+"/environmentFiles",schemaPath:"#/properties/environmentFiles/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len6 = data31.length;
for(let i6=0; i6<len6; i6++){
let data32 = data31[i6];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.value === undefined){
const err58 = {instancePath:instancePath+"/environmentFiles/" + i6,schemaPath:"shared#/definitions/EnvironmentFile/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data32.type === undefined){
const err59 = {instancePath:instancePath+"/environmentFiles/" + i6,schemaPath:"shared#/definitions/EnvironmentFile/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key5 in data32){
if(!((key5 === "value") || (key5 === "type"))){
const err60 = {instancePath:instancePath+"/environmentFiles/" + i6,schemaPath:"shared#/definitions/EnvironmentFile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data32.value !== undefined){
if(typeof data32.value !== "string"){
const err61 = {instancePath:instancePath+"/environmentFiles/" + i6+"/value",schemaPath:"shared#/definitions/EnvironmentFile/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data32.type !== undefined){
let data34 = data32.type;
if(typeof data34 !== "string"){
const err62 = {instancePath:instancePath+"/environmentFiles/" + i6+"/type",schemaPath:"shared#/definitions/EnvironmentFile/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!(data34 === "s3")){
const err63 = {instancePath:instancePath+"/environmentFiles/" + i6+"/type",schemaPath:"shared#/definitions/EnvironmentFile/properties/type/enum",keyword:"enum",params:{allowedValues: schema177.properties.type.enum}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/environmentFiles/" + i6,schemaPath:"shared#/definitions/EnvironmentFile/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/environmentFiles",schemaPath:"#/properties/environmentFiles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.mountPoints !== undefined){
let data35 = data.mountPoints;
if(Array.isArray(data35)){
const len7 = data35.length;
for(let i7=0; i7<len7; i7++){
let data36 = data35[i7];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.containerPath === undefined){
const err66 = {instancePath:instancePath+"/mountPoints/" + i7,schemaPath:"shared#/definitions/MountPoint/required",keyword:"required",params:{missingProperty: "containerPath"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key6 in data36){
if(!(((key6 === "sourceVolume") || (key6 === "containerPath")) || (key6 === "readOnly"))){
const err67 = {instancePath:instancePath+"/mountPoints/" + i7,schemaPath:"shared#/definitions/MountPoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data36.sourceVolume !== undefined){
if(typeof data36.sourceVolume !== "string"){
const err68 = {instancePath:instancePath+"/mountPoints/" + i7+"/sourceVolume",schemaPath:"shared#/definitions/MountPoint/properties/sourceVolume/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data36.containerPath !== undefined){
if(typeof data36.containerPath !== "string"){
const err69 = {instancePath:instancePath+"/mountPoints/" + i7+"/containerPath",schemaPath:"shared#/definitions/MountPoint/properties/containerPath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data36.readOnly !== undefined){
if(typeof data36.readOnly !== "boolean"){
const err70 = {instancePath:instancePath+"/mountPoints/" + i7+"/readOnly",schemaPath:"shared#/definitions/MountPoint/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/mountPoints/" + i7,schemaPath:"shared#/definitions/MountPoint/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/mountPoints",schemaPath:"#/properties/mountPoints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.volumesFrom !== undefined){
let data40 = data.volumesFrom;
if(Array.isArray(data40)){
const len8 = data40.length;
for(let i8=0; i8<len8; i8++){
let data41 = data40[i8];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.sourceContainer === undefined){
const err73 = {instancePath:instancePath+"/volumesFrom/" + i8,schemaPath:"shared#/definitions/VolumeFrom/required",keyword:"required",params:{missingProperty: "sourceContainer"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key7 in data41){
if(!((key7 === "sourceContainer") || (key7 === "readOnly"))){
const err74 = {instancePath:instancePath+"/volumesFrom/" + i8,schemaPath:"shared#/definitions/VolumeFrom/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data41.sourceContainer !== undefined){
if(typeof data41.sourceContainer !== "string"){
const err75 = {instancePath:instancePath+"/volumesFrom/" + i8+"/sourceContainer",schemaPath:"shared#/definitions/VolumeFrom/properties/sourceContainer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data41.readOnly !== undefined){
if(typeof data41.readOnly !== "boolean"){
const err76 = {instancePath:instancePath+"/volumesFrom/" + i8+"/readOnly",schemaPath:"shared#/definitions/VolumeFrom/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/volumesFrom/" + i8,schemaPath:"shared#/definitions/VolumeFrom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/volumesFrom",schemaPath:"#/properties/volumesFrom/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.linuxParameters !== undefined){
if(!(validate119(data.linuxParameters, {instancePath:instancePath+"/linuxParameters",parentData:data,parentDataProperty:"linuxParameters",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data.secrets !== undefined){
let data45 = data.secrets;
if(Array.isArray(data45)){
const len9 = data45.length;
for(let i9=0; i9<len9; i9++){
let data46 = data45[i9];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.name === undefined){
const err79 = {instancePath:instancePath+"/secrets/" + i9,schemaPath:"shared#/definitions/Secret/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data46.valueFrom === undefined){
const err80 = {instancePath:instancePath+"/secrets/" + i9,schemaPath:"shared#/definitions/Secret/required",keyword:"required",params:{missingProperty: "valueFrom"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key8 in data46){
if(!((key8 === "name") || (key8 === "valueFrom"))){
const err81 = {instancePath:instancePath+"/secrets/" + i9,schemaPath:"shared#/definitions/Secret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data46.name !== undefined){
if(typeof data46.name !== "string"){
const err82 = {instancePath:instancePath+"/secrets/" + i9+"/name",schemaPath:"shared#/definitions/Secret/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data46.valueFrom !== undefined){
if(typeof data46.valueFrom !== "string"){
const err83 = {instancePath:instancePath+"/secrets/" + i9+"/valueFrom",schemaPath:"shared#/definitions/Secret/properties/valueFrom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/secrets/" + i9,schemaPath:"shared#/definitions/Secret/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data49 = data.dependsOn;
if(Array.isArray(data49)){
const len10 = data49.length;
for(let i10=0; i10<len10; i10++){
let data50 = data49[i10];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.containerName === undefined){
const err86 = {instancePath:instancePath+"/dependsOn/" + i10,schemaPath:"shared#/definitions/ContainerDependency/required",keyword:"required",params:{missingProperty: "containerName"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data50.condition === undefined){
const err87 = {instancePath:instancePath+"/dependsOn/" + i10,schemaPath:"shared#/definitions/ContainerDependency/required",keyword:"required",params:{missingProperty: "condition"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key9 in data50){
if(!((key9 === "containerName") || (key9 === "condition"))){
const err88 = {instancePath:instancePath+"/dependsOn/" + i10,schemaPath:"shared#/definitions/ContainerDependency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data50.containerName !== undefined){
if(typeof data50.containerName !== "string"){
const err89 = {instancePath:instancePath+"/dependsOn/" + i10+"/containerName",schemaPath:"shared#/definitions/ContainerDependency/properties/containerName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data50.condition !== undefined){
let data52 = data50.condition;
if(typeof data52 !== "string"){
const err90 = {instancePath:instancePath+"/dependsOn/" + i10+"/condition",schemaPath:"shared#/definitions/ContainerDependency/properties/condition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((((data52 === "COMPLETE") || (data52 === "HEALTHY")) || (data52 === "START")) || (data52 === "SUCCESS"))){
const err91 = {instancePath:instancePath+"/dependsOn/" + i10+"/condition",schemaPath:"shared#/definitions/ContainerDependency/properties/condition/enum",keyword:"enum",params:{allowedValues: schema185.properties.condition.enum}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/dependsOn/" + i10,schemaPath:"shared#/definitions/ContainerDependency/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.startTimeout !== undefined){
let data53 = data.startTimeout;
if(!((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53)))){
const err94 = {instancePath:instancePath+"/startTimeout",schemaPath:"#/properties/startTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.stopTimeout !== undefined){
let data54 = data.stopTimeout;
if(!((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54)))){
const err95 = {instancePath:instancePath+"/stopTimeout",schemaPath:"#/properties/stopTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(typeof data54 == "number"){
if(data54 < 0 || isNaN(data54)){
const err96 = {instancePath:instancePath+"/stopTimeout",schemaPath:"#/properties/stopTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
if(data.versionConsistency !== undefined){
let data55 = data.versionConsistency;
if(typeof data55 !== "string"){
const err97 = {instancePath:instancePath+"/versionConsistency",schemaPath:"#/properties/versionConsistency/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((data55 === "disabled") || (data55 === "enabled"))){
const err98 = {instancePath:instancePath+"/versionConsistency",schemaPath:"#/properties/versionConsistency/enum",keyword:"enum",params:{allowedValues: schema172.properties.versionConsistency.enum}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err99 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
const err100 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.workingDirectory !== undefined){
if(typeof data.workingDirectory !== "string"){
const err101 = {instancePath:instancePath+"/workingDirectory",schemaPath:"#/properties/workingDirectory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.disableNetworking !== undefined){
if(typeof data.disableNetworking !== "boolean"){
const err102 = {instancePath:instancePath+"/disableNetworking",schemaPath:"#/properties/disableNetworking/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.privileged !== undefined){
if(typeof data.privileged !== "boolean"){
const err103 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.readonlyRootFilesystem !== undefined){
if(typeof data.readonlyRootFilesystem !== "boolean"){
const err104 = {instancePath:instancePath+"/readonlyRootFilesystem",schemaPath:"#/properties/readonlyRootFilesystem/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.dnsServers !== undefined){
let data62 = data.dnsServers;
if(Array.isArray(data62)){
const len11 = data62.length;
for(let i11=0; i11<len11; i11++){
if(typeof data62[i11] !== "string"){
const err105 = {instancePath:instancePath+"/dnsServers/" + i11,schemaPath:"#/properties/dnsServers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.dnsSearchDomains !== undefined){
let data64 = data.dnsSearchDomains;
if(Array.isArray(data64)){
const len12 = data64.length;
for(let i12=0; i12<len12; i12++){
if(typeof data64[i12] !== "string"){
const err107 = {instancePath:instancePath+"/dnsSearchDomains/" + i12,schemaPath:"#/properties/dnsSearchDomains/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/dnsSearchDomains",schemaPath:"#/properties/dnsSearchDomains/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.extraHosts !== undefined){
let data66 = data.extraHosts;
if(Array.isArray(data66)){
const len13 = data66.length;
for(let i13=0; i13<len13; i13++){
let data67 = data66[i13];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.hostname === undefined){
const err109 = {instancePath:instancePath+"/extraHosts/" + i13,schemaPath:"shared#/definitions/HostEntry/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data67.ipAddress === undefined){
const err110 = {instancePath:instancePath+"/extraHosts/" + i13,schemaPath:"shared#/definitions/HostEntry/required",keyword:"required",params:{missingProperty: "ipAddress"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key10 in data67){
if(!((key10 === "hostname") || (key10 === "ipAddress"))){
const err111 = {instancePath:instancePath+"/extraHosts/" + i13,schemaPath:"shared#/definitions/HostEntry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data67.hostname !== undefined){
if(typeof data67.hostname !== "string"){
const err112 = {instancePath:instancePath+"/extraHosts/" + i13+"/hostname",schemaPath:"shared#/definitions/HostEntry/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data67.ipAddress !== undefined){
if(typeof data67.ipAddress !== "string"){
const err113 = {instancePath:instancePath+"/extraHosts/" + i13+"/ipAddress",schemaPath:"shared#/definitions/HostEntry/properties/ipAddress/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/extraHosts/" + i13,schemaPath:"shared#/definitions/HostEntry/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/extraHosts",schemaPath:"#/properties/extraHosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.dockerSecurityOptions !== undefined){
let data70 = data.dockerSecurityOptions;
if(Array.isArray(data70)){
const len14 = data70.length;
for(let i14=0; i14<len14; i14++){
if(typeof data70[i14] !== "string"){
const err116 = {instancePath:instancePath+"/dockerSecurityOptions/" + i14,schemaPath:"#/properties/dockerSecurityOptions/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/dockerSecurityOptions",schemaPath:"#/properties/dockerSecurityOptions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.interactive !== undefined){
if(typeof data.interactive !== "boolean"){
const err118 = {instancePath:instancePath+"/interactive",schemaPath:"#/properties/interactive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.pseudoTerminal !== undefined){
if(typeof data.pseudoTerminal !== "boolean"){
const err119 = {instancePath:instancePath+"/pseudoTerminal",schemaPath:"#/properties/pseudoTerminal/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.dockerLabels !== undefined){
let data74 = data.dockerLabels;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key11 in data74){
if(typeof data74[key11] !== "string"){
const err120 = {instancePath:instancePath+"/dockerLabels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dockerLabels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/dockerLabels",schemaPath:"#/properties/dockerLabels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data.ulimits !== undefined){
let data76 = data.ulimits;
if(Array.isArray(data76)){
const len15 = data76.length;
for(let i15=0; i15<len15; i15++){
let data77 = data76[i15];
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.name === undefined){
const err122 = {instancePath:instancePath+"/ulimits/" + i15,schemaPath:"shared#/definitions/Ulimit/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data77.softLimit === undefined){
const err123 = {instancePath:instancePath+"/ulimits/" + i15,schemaPath:"shared#/definitions/Ulimit/required",keyword:"required",params:{missingProperty: "softLimit"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data77.hardLimit === undefined){
const err124 = {instancePath:instancePath+"/ulimits/" + i15,schemaPath:"shared#/definitions/Ulimit/required",keyword:"required",params:{missingProperty: "hardLimit"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
for(const key12 in data77){
if(!(((key12 === "name") || (key12 === "softLimit")) || (key12 === "hardLimit"))){
const err125 = {instancePath:instancePath+"/ulimits/" + i15,schemaPath:"shared#/definitions/Ulimit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data77.name !== undefined){
let data78 = data77.name;
if(typeof data78 !== "string"){
const err126 = {instancePath:instancePath+"/ulimits/" + i15+"/name",schemaPath:"shared#/definitions/Ulimit/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(!(((((((((((((((data78 === "core") || (data78 === "cpu")) || (data78 === "data")) || (data78 === "fsize")) || (data78 === "locks")) || (data78 === "memlock")) || (data78 === "msgqueue")) || (data78 === "nice")) || (data78 === "nofile")) || (data78 === "nproc")) || (data78 === "rss")) || (data78 === "rtprio")) || (data78 === "rttime")) || (data78 === "sigpending")) || (data78 === "stack"))){
const err127 = {instancePath:instancePath+"/ulimits/" + i15+"/name",schemaPath:"shared#/definitions/Ulimit/properties/name/enum",keyword:"enum",params:{allowedValues: schema187.properties.name.enum}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data77.softLimit !== undefined){
let data79 = data77.softLimit;
if(!((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79)))){
const err128 = {instancePath:instancePath+"/ulimits/" + i15+"/softLimit",schemaPath:"shared#/definitions/Ulimit/properties/softLimit/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(typeof data79 == "number"){
if(data79 < -1 || isNaN(data79)){
const err129 = {instancePath:instancePath+"/ulimits/" + i15+"/softLimit",schemaPath:"shared#/definitions/Ulimit/properties/softLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
if(data77.hardLimit !== undefined){
let data80 = data77.hardLimit;
if(!((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80)))){
const err130 = {instancePath:instancePath+"/ulimits/" + i15+"/hardLimit",schemaPath:"shared#/definitions/Ulimit/properties/hardLimit/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(typeof data80 == "number"){
if(data80 < -1 || isNaN(data80)){
const err131 = {instancePath:instancePath+"/ulimits/" + i15+"/hardLimit",schemaPath:"shared#/definitions/Ulimit/properties/hardLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
}
else {
const err132 = {instancePath:instancePath+"/ulimits/" + i15,schemaPath:"shared#/definitions/Ulimit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/ulimits",schemaPath:"#/properties/ulimits/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.logConfiguration !== undefined){
if(!(validate100(data.logConfiguration, {instancePath:instancePath+"/logConfiguration",parentData:data,parentDataProperty:"logConfiguration",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.healthCheck !== undefined){
let data82 = data.healthCheck;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.command === undefined){
const err134 = {instancePath:instancePath+"/healthCheck",schemaPath:"shared#/definitions/HealthCheck/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key13 in data82){
if(!(((((key13 === "command") || (key13 === "interval")) || (key13 === "timeout")) || (key13 === "retries")) || (key13 === "startPeriod"))){
const err135 = {instancePath:instancePath+"/healthCheck",schemaPath:"shared#/definitions/HealthCheck/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data82.command !== undefined){
let data83 = data82.command;
if(Array.isArray(data83)){
if(data83.length < 1){
const err136 = {instancePath:instancePath+"/healthCheck/command",schemaPath:"shared#/definitions/HealthCheck/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
const len16 = data83.length;
for(let i16=0; i16<len16; i16++){
if(typeof data83[i16] !== "string"){
const err137 = {instancePath:instancePath+"/healthCheck/command/" + i16,schemaPath:"shared#/definitions/HealthCheck/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/healthCheck/command",schemaPath:"shared#/definitions/HealthCheck/properties/command/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data82.interval !== undefined){
let data85 = data82.interval;
if(!((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85)))){
const err139 = {instancePath:instancePath+"/healthCheck/interval",schemaPath:"shared#/definitions/HealthCheck/properties/interval/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(typeof data85 == "number"){
if(data85 > 300 || isNaN(data85)){
const err140 = {instancePath:instancePath+"/healthCheck/interval",schemaPath:"shared#/definitions/HealthCheck/properties/interval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data85 < 5 || isNaN(data85)){
const err141 = {instancePath:instancePath+"/healthCheck/interval",schemaPath:"shared#/definitions/HealthCheck/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
if(data82.timeout !== undefined){
let data86 = data82.timeout;
if(!((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86)))){
const err142 = {instancePath:instancePath+"/healthCheck/timeout",schemaPath:"shared#/definitions/HealthCheck/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(typeof data86 == "number"){
if(data86 > 60 || isNaN(data86)){
const err143 = {instancePath:instancePath+"/healthCheck/timeout",schemaPath:"shared#/definitions/HealthCheck/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data86 < 2 || isNaN(data86)){
const err144 = {instancePath:instancePath+"/healthCheck/timeout",schemaPath:"shared#/definitions/HealthCheck/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
if(data82.retries !== undefined){
let data87 = data82.retries;
if(!((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87)))){
const err145 = {instancePath:instancePath+"/healthCheck/retries",schemaPath:"shared#/definitions/HealthCheck/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(typeof data87 == "number"){
if(data87 > 10 || isNaN(data87)){
const err146 = {instancePath:instancePath+"/healthCheck/retries",schemaPath:"shared#/definitions/HealthCheck/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data87 < 1 || isNaN(data87)){
const err147 = {instancePath:instancePath+"/healthCheck/retries",schemaPath:"shared#/definitions/HealthCheck/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
if(data82.startPeriod !== undefined){
let data88 = data82.startPeriod;
if(!((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88)))){
const err148 = {instancePath:instancePath+"/healthCheck/startPeriod",schemaPath:"shared#/definitions/HealthCheck/properties/startPeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(typeof data88 == "number"){
if(data88 > 300 || isNaN(data88)){
const err149 = {instancePath:instancePath+"/healthCheck/startPeriod",schemaPath:"shared#/definitions/HealthCheck/properties/startPeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data88 < 0 || isNaN(data88)){
const err150 = {instancePath:instancePath+"/healthCheck/startPeriod",schemaPath:"shared#/definitions/HealthCheck/properties/startPeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
}
else {
const err151 = {instancePath:instancePath+"/healthCheck",schemaPath:"shared#/definitions/HealthCheck/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.systemControls !== undefined){
let data89 = data.systemControls;
if(Array.isArray(data89)){
const len17 = data89.length;
for(let i17=0; i17<len17; i17++){
let data90 = data89[i17];
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.namespace === undefined){
const err152 = {instancePath:instancePath+"/systemControls/" + i17,schemaPath:"shared#/definitions/SystemControl/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key14 in data90){
if(!((key14 === "namespace") || (key14 === "value"))){
const err153 = {instancePath:instancePath+"/systemControls/" + i17,schemaPath:"shared#/definitions/SystemControl/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data90.namespace !== undefined){
if(typeof data90.namespace !== "string"){
const err154 = {instancePath:instancePath+"/systemControls/" + i17+"/namespace",schemaPath:"shared#/definitions/SystemControl/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data90.value !== undefined){
if(typeof data90.value !== "string"){
const err155 = {instancePath:instancePath+"/systemControls/" + i17+"/value",schemaPath:"shared#/definitions/SystemControl/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/systemControls/" + i17,schemaPath:"shared#/definitions/SystemControl/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/systemControls",schemaPath:"#/properties/systemControls/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.resourceRequirements !== undefined){
let data93 = data.resourceRequirements;
if(Array.isArray(data93)){
const len18 = data93.length;
for(let i18=0; i18<len18; i18++){
if(!(validate122(data93[i18], {instancePath:instancePath+"/resourceRequirements/" + i18,parentData:data93,parentDataProperty:i18,rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err158 = {instancePath:instancePath+"/resourceRequirements",schemaPath:"#/properties/resourceRequirements/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data.firelensConfiguration !== undefined){
let data95 = data.firelensConfiguration;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.type === undefined){
const err159 = {instancePath:instancePath+"/firelensConfiguration",schemaPath:"shared#/definitions/FirelensConfiguration/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
for(const key15 in data95){
if(!((key15 === "type") || (key15 === "options"))){
const err160 = {instancePath:instancePath+"/firelensConfiguration",schemaPath:"shared#/definitions/FirelensConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data95.type !== undefined){
let data96 = data95.type;
if(typeof data96 !== "string"){
const err161 = {instancePath:instancePath+"/firelensConfiguration/type",schemaPath:"shared#/definitions/FirelensConfiguration/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(!((data96 === "fluentbit") || (data96 === "fluentd"))){
const err162 = {instancePath:instancePath+"/firelensConfiguration/type",schemaPath:"shared#/definitions/FirelensConfiguration/properties/type/enum",keyword:"enum",params:{allowedValues: schema193.properties.type.enum}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data95.options !== undefined){
let data97 = data95.options;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key16 in data97){
if(typeof data97[key16] !== "string"){
const err163 = {instancePath:instancePath+"/firelensConfiguration/options/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/FirelensConfiguration/properties/options/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/firelensConfiguration/options",schemaPath:"shared#/definitions/FirelensConfiguration/properties/options/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/firelensConfiguration",schemaPath:"shared#/definitions/FirelensConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.credentialSpecs !== undefined){
let data99 = data.credentialSpecs;
if(Array.isArray(data99)){
if(data99.length > 1){
const err166 = {instancePath:instancePath+"/credentialSpecs",schemaPath:"#/properties/credentialSpecs/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
const len19 = data99.length;
for(let i19=0; i19<len19; i19++){
if(typeof data99[i19] !== "string"){
const err167 = {instancePath:instancePath+"/credentialSpecs/" + i19,schemaPath:"#/properties/credentialSpecs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/credentialSpecs",schemaPath:"#/properties/credentialSpecs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}

const schema194 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","maxLength":255},"host":{"$ref":"shared#/definitions/HostVolumeProperties"},"dockerVolumeConfiguration":{"$ref":"shared#/definitions/DockerVolumeConfiguration"},"efsVolumeConfiguration":{"$ref":"shared#/definitions/EFSVolumeConfiguration"},"s3filesVolumeConfiguration":{"$ref":"shared#/definitions/S3FilesVolumeConfiguration"},"fsxWindowsFileServerVolumeConfiguration":{"$ref":"shared#/definitions/FSxWindowsFileServerVolumeConfiguration"},"configuredAtLaunch":{"type":"boolean"}},"additionalProperties":false};
const schema195 = {"type":"object","properties":{"sourcePath":{"type":"string"}},"additionalProperties":false};
const schema196 = {"type":"object","properties":{"scope":{"type":"string","enum":["shared","task"]},"autoprovision":{"type":"boolean"},"driver":{"type":"string"},"driverOpts":{"type":"object","additionalProperties":{"type":"string"}},"labels":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false};
const schema199 = {"type":"object","required":["fileSystemArn"],"properties":{"fileSystemArn":{"type":"string"},"rootDirectory":{"type":"string"},"transitEncryptionPort":{"type":"integer","minimum":0,"maximum":65535},"accessPointArn":{"type":"string"}},"additionalProperties":false};
const schema197 = {"type":"object","required":["fileSystemId"],"properties":{"fileSystemId":{"type":"string"},"rootDirectory":{"type":"string"},"transitEncryption":{"type":"string","enum":["DISABLED","ENABLED"]},"transitEncryptionPort":{"type":"integer","minimum":0,"maximum":65535},"authorizationConfig":{"$ref":"shared#/definitions/EFSAuthorizationConfig"}},"additionalProperties":false};
const schema198 = {"type":"object","properties":{"accessPointId":{"type":"string"},"iam":{"type":"string","enum":["DISABLED","ENABLED"]}},"additionalProperties":false};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fileSystemId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fileSystemId"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "fileSystemId") || (key0 === "rootDirectory")) || (key0 === "transitEncryption")) || (key0 === "transitEncryptionPort")) || (key0 === "authorizationConfig"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.fileSystemId !== undefined){
if(typeof data.fileSystemId !== "string"){
const err2 = {instancePath:instancePath+"/fileSystemId",schemaPath:"#/properties/fileSystemId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rootDirectory !== undefined){
if(typeof data.rootDirectory !== "string"){
const err3 = {instancePath:instancePath+"/rootDirectory",schemaPath:"#/properties/rootDirectory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.transitEncryption !== undefined){
let data2 = data.transitEncryption;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/transitEncryption",schemaPath:"#/properties/transitEncryption/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "DISABLED") || (data2 === "ENABLED"))){
const err5 = {instancePath:instancePath+"/transitEncryption",schemaPath:"#/properties/transitEncryption/enum",keyword:"enum",params:{allowedValues: schema197.properties.transitEncryption.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.transitEncryptionPort !== undefined){
let data3 = data.transitEncryptionPort;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err6 = {instancePath:instancePath+"/transitEncryptionPort",schemaPath:"#/properties/transitEncryptionPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 65535 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/transitEncryptionPort",schemaPath:"#/properties/transitEncryptionPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/transitEncryptionPort",schemaPath:"#/properties/transitEncryptionPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.authorizationConfig !== undefined){
let data4 = data.authorizationConfig;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "accessPointId") || (key1 === "iam"))){
const err9 = {instancePath:instancePath+"/authorizationConfig",schemaPath:"shared#/definitions/EFSAuthorizationConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.accessPointId !== undefined){
if(typeof data4.accessPointId !== "string"){
const err10 = {instancePath:instancePath+"/authorizationConfig/accessPointId",schemaPath:"shared#/definitions/EFSAuthorizationConfig/properties/accessPointId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.iam !== undefined){
let data6 = data4.iam;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/authorizationConfig/iam",schemaPath:"shared#/definitions/EFSAuthorizationConfig/properties/iam/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data6 === "DISABLED") || (data6 === "ENABLED"))){
const err12 = {instancePath:instancePath+"/authorizationConfig/iam",schemaPath:"shared#/definitions/EFSAuthorizationConfig/properties/iam/enum",keyword:"enum",params:{allowedValues: schema198.properties.iam.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/authorizationConfig",schemaPath:"shared#/definitions/EFSAuthorizationConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}

const schema200 = {"type":"object","required":["fileSystemId","rootDirectory","authorizationConfig"],"properties":{"fileSystemId":{"type":"string"},"rootDirectory":{"type":"string"},"authorizationConfig":{"$ref":"shared#/definitions/FSxWindowsFileServerAuthorizationConfig"}},"additionalProperties":false};
const schema201 = {"type":"object","required":["credentialsParameter","domain"],"properties":{"credentialsParameter":{"type":"string"},"domain":{"type":"string"}},"additionalProperties":false};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fileSystemId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fileSystemId"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.rootDirectory === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rootDirectory"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.authorizationConfig === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authorizationConfig"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "fileSystemId") || (key0 === "rootDirectory")) || (key0 === "authorizationConfig"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fileSystemId !== undefined){
if(typeof data.fileSystemId !== "string"){
const err4 = {instancePath:instancePath+"/fileSystemId",schemaPath:"#/properties/fileSystemId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.rootDirectory !== undefined){
if(typeof data.rootDirectory !== "string"){
const err5 = {instancePath:instancePath+"/rootDirectory",schemaPath:"#/properties/rootDirectory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.authorizationConfig !== undefined){
let data2 = data.authorizationConfig;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.credentialsParameter === undefined){
const err6 = {instancePath:instancePath+"/authorizationConfig",schemaPath:"shared#/definitions/FSxWindowsFileServerAuthorizationConfig/required",keyword:"required",params:{missingProperty: "credentialsParameter"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.domain === undefined){
const err7 = {instancePath:instancePath+"/authorizationConfig",schemaPath:"shared#/definitions/FSxWindowsFileServerAuthorizationConfig/required",keyword:"required",params:{missingProperty: "domain"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "credentialsParameter") || (key1 === "domain"))){
const err8 = {instancePath:instancePath+"/authorizationConfig",schemaPath:"shared#/definitions/FSxWindowsFileServerAuthorizationConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.credentialsParameter !== undefined){
if(typeof data2.credentialsParameter !== "string"){
const err9 = {instancePath:instancePath+"/authorizationConfig/credentialsParameter",schemaPath:"shared#/definitions/FSxWindowsFileServerAuthorizationConfig/properties/credentialsParameter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.domain !== undefined){
if(typeof data2.domain !== "string"){
const err10 = {instancePath:instancePath+"/authorizationConfig/domain",schemaPath:"shared#/definitions/FSxWindowsFileServerAuthorizationConfig/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/authorizationConfig",schemaPath:"shared#/definitions/FSxWindowsFileServerAuthorizationConfig/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "host")) || (key0 === "dockerVolumeConfiguration")) || (key0 === "efsVolumeConfiguration")) || (key0 === "s3filesVolumeConfiguration")) || (key0 === "fsxWindowsFileServerVolumeConfiguration")) || (key0 === "configuredAtLaunch"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.host !== undefined){
let data1 = data.host;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(key1 === "sourcePath")){
const err4 = {instancePath:instancePath+"/host",schemaPath:"shared#/definitions/HostVolumeProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.sourcePath !== undefined){
if(typeof data1.sourcePath !== "string"){
const err5 = {instancePath:instancePath+"/host/sourcePath",schemaPath:"shared#/definitions/HostVolumeProperties/properties/sourcePath/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/host",schemaPath:"shared#/definitions/HostVolumeProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.dockerVolumeConfiguration !== undefined){
let data3 = data.dockerVolumeConfiguration;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(((((key2 === "scope") || (key2 === "autoprovision")) || (key2 === "driver")) || (key2 === "driverOpts")) || (key2 === "labels"))){
const err7 = {instancePath:instancePath+"/dockerVolumeConfiguration",schemaPath:"shared#/definitions/DockerVolumeConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.scope !== undefined){
let data4 = data3.scope;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/dockerVolumeConfiguration/scope",schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data4 === "shared") || (data4 === "task"))){
const err9 = {instancePath:instancePath+"/dockerVolumeConfiguration/scope",schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/scope/enum",keyword:"enum",params:{allowedValues: schema196.properties.scope.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.autoprovision !== undefined){
if(typeof data3.autoprovision !== "boolean"){
const err10 = {instancePath:instancePath+"/dockerVolumeConfiguration/autoprovision",schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/autoprovision/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.driver !== undefined){
if(typeof data3.driver !== "string"){
const err11 = {instancePath:instancePath+"/dockerVolumeConfiguration/driver",schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/driver/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.driverOpts !== undefined){
let data7 = data3.driverOpts;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(typeof data7[key3] !== "string"){
const err12 = {instancePath:instancePath+"/dockerVolumeConfiguration/driverOpts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/driverOpts/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/dockerVolumeConfiguration/driverOpts",schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/driverOpts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.labels !== undefined){
let data9 = data3.labels;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(typeof data9[key4] !== "string"){
const err14 = {instancePath:instancePath+"/dockerVolumeConfiguration/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/dockerVolumeConfiguration/labels",schemaPath:"shared#/definitions/DockerVolumeConfiguration/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/dockerVolumeConfiguration",schemaPath:"shared#/definitions/DockerVolumeConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.efsVolumeConfiguration !== undefined){
if(!(validate128(data.efsVolumeConfiguration, {instancePath:instancePath+"/efsVolumeConfiguration",parentData:data,parentDataProperty:"efsVolumeConfiguration",rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
if(data.s3filesVolumeConfiguration !== undefined){
let data12 = data.s3filesVolumeConfiguration;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.fileSystemArn === undefined){
const err17 = {instancePath:instancePath+"/s3filesVolumeConfiguration",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/required",keyword:"required",params:{missingProperty: "fileSystemArn"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key5 in data12){
if(!((((key5 === "fileSystemArn") || (key5 === "rootDirectory")) || (key5 === "transitEncryptionPort")) || (key5 === "accessPointArn"))){
const err18 = {instancePath:instancePath+"/s3filesVolumeConfiguration",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data12.fileSystemArn !== undefined){
if(typeof data12.fileSystemArn !== "string"){
const err19 = {instancePath:instancePath+"/s3filesVolumeConfiguration/fileSystemArn",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/properties/fileSystemArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12.rootDirectory !== undefined){
if(typeof data12.rootDirectory !== "string"){
const err20 = {instancePath:instancePath+"/s3filesVolumeConfiguration/rootDirectory",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/properties/rootDirectory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.transitEncryptionPort !== undefined){
let data15 = data12.transitEncryptionPort;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err21 = {instancePath:instancePath+"/s3filesVolumeConfiguration/transitEncryptionPort",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/properties/transitEncryptionPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 65535 || isNaN(data15)){
const err22 = {instancePath:instancePath+"/s3filesVolumeConfiguration/transitEncryptionPort",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/properties/transitEncryptionPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err23 = {instancePath:instancePath+"/s3filesVolumeConfiguration/transitEncryptionPort",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/properties/transitEncryptionPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data12.accessPointArn !== undefined){
if(typeof data12.accessPointArn !== "string"){
const err24 = {instancePath:instancePath+"/s3filesVolumeConfiguration/accessPointArn",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/properties/accessPointArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/s3filesVolumeConfiguration",schemaPath:"shared#/definitions/S3FilesVolumeConfiguration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.fsxWindowsFileServerVolumeConfiguration !== undefined){
if(!(validate130(data.fsxWindowsFileServerVolumeConfiguration, {instancePath:instancePath+"/fsxWindowsFileServerVolumeConfiguration",parentData:data,parentDataProperty:"fsxWindowsFileServerVolumeConfiguration",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data.configuredAtLaunch !== undefined){
if(typeof data.configuredAtLaunch !== "boolean"){
const err26 = {instancePath:instancePath+"/configuredAtLaunch",schemaPath:"#/properties/configuredAtLaunch/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}

const schema204 = {"type":"object","required":["containerName"],"properties":{"containerName":{"type":"string"},"type":{"type":"string","enum":["APPMESH"]},"properties":{"type":"array","items":{"$ref":"shared#/definitions/KeyValuePair"}}},"additionalProperties":false};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.containerName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containerName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "containerName") || (key0 === "type")) || (key0 === "properties"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.containerName !== undefined){
if(typeof data.containerName !== "string"){
const err2 = {instancePath:instancePath+"/containerName",schemaPath:"#/properties/containerName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data1 === "APPMESH")){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema204.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.properties !== undefined){
let data2 = data.properties;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err5 = {instancePath:instancePath+"/properties/" + i0,schemaPath:"shared#/definitions/KeyValuePair/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err6 = {instancePath:instancePath+"/properties/" + i0,schemaPath:"shared#/definitions/KeyValuePair/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
const err7 = {instancePath:instancePath+"/properties/" + i0+"/name",schemaPath:"shared#/definitions/KeyValuePair/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.value !== undefined){
if(typeof data3.value !== "string"){
const err8 = {instancePath:instancePath+"/properties/" + i0+"/value",schemaPath:"shared#/definitions/KeyValuePair/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/properties/" + i0,schemaPath:"shared#/definitions/KeyValuePair/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}


function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.containerDefinitions === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containerDefinitions"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema171.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.family !== undefined){
let data0 = data.family;
if(typeof data0 === "string"){
if(data0.length > 255){
const err2 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern19.test(data0)){
const err3 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.containerDefinitions !== undefined){
let data1 = data.containerDefinitions;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/containerDefinitions",schemaPath:"#/properties/containerDefinitions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate118(data1[i0], {instancePath:instancePath+"/containerDefinitions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/containerDefinitions",schemaPath:"#/properties/containerDefinitions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.taskRoleArn !== undefined){
if(typeof data.taskRoleArn !== "string"){
const err7 = {instancePath:instancePath+"/taskRoleArn",schemaPath:"#/properties/taskRoleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.executionRoleArn !== undefined){
if(typeof data.executionRoleArn !== "string"){
const err8 = {instancePath:instancePath+"/executionRoleArn",schemaPath:"#/properties/executionRoleArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.networkMode !== undefined){
let data5 = data.networkMode;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/networkMode",schemaPath:"#/properties/networkMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((data5 === "awsvpc") || (data5 === "bridge")) || (data5 === "host")) || (data5 === "none"))){
const err10 = {instancePath:instancePath+"/networkMode",schemaPath:"#/properties/networkMode/enum",keyword:"enum",params:{allowedValues: schema171.properties.networkMode.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.volumes !== undefined){
let data6 = data.volumes;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate127(data6[i1], {instancePath:instancePath+"/volumes/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.placementConstraints !== undefined){
let data8 = data.placementConstraints;
if(Array.isArray(data8)){
if(data8.length > 10){
const err12 = {instancePath:instancePath+"/placementConstraints",schemaPath:"#/properties/placementConstraints/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!((key1 === "type") || (key1 === "expression"))){
const err13 = {instancePath:instancePath+"/placementConstraints/" + i2,schemaPath:"shared#/definitions/TaskDefinitionPlacementConstraint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9.type !== undefined){
let data10 = data9.type;
if(typeof data10 !== "string"){
const err14 = {instancePath:instancePath+"/placementConstraints/" + i2+"/type",schemaPath:"shared#/definitions/TaskDefinitionPlacementConstraint/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(data10 === "memberOf")){
const err15 = {instancePath:instancePath+"/placementConstraints/" + i2+"/type",schemaPath:"shared#/definitions/TaskDefinitionPlacementConstraint/properties/type/enum",keyword:"enum",params:{allowedValues: schema202.properties.type.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.expression !== undefined){
let data11 = data9.expression;
if(typeof data11 === "string"){
if(data11.length > 2000){
const err16 = {instancePath:instancePath+"/placementConstraints/" + i2+"/expression",schemaPath:"shared#/definitions/TaskDefinitionPlacementConstraint/properties/expression/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/placementConstraints/" + i2+"/expression",schemaPath:"shared#/definitions/TaskDefinitionPlacementConstraint/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/placementConstraints/" + i2,schemaPath:"shared#/definitions/TaskDefinitionPlacementConstraint/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/placementConstraints",schemaPath:"#/properties/placementConstraints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.requiresCompatibilities !== undefined){
let data12 = data.requiresCompatibilities;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/requiresCompatibilities/" + i3,schemaPath:"#/properties/requiresCompatibilities/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data13 === "EC2") || (data13 === "EXTERNAL")) || (data13 === "FARGATE")) || (data13 === "MANAGED_INSTANCES"))){
const err21 = {instancePath:instancePath+"/requiresCompatibilities/" + i3,schemaPath:"#/properties/requiresCompatibilities/items/enum",keyword:"enum",params:{allowedValues: schema171.properties.requiresCompatibilities.items.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/requiresCompatibilities",schemaPath:"#/properties/requiresCompatibilities/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.cpu !== undefined){
if(typeof data.cpu !== "string"){
const err23 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.memory !== undefined){
if(typeof data.memory !== "string"){
const err24 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.tags !== undefined){
let data16 = data.tags;
if(Array.isArray(data16)){
if(data16.length > 50){
const err25 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.key === undefined){
const err26 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data17){
if(!((key2 === "key") || (key2 === "value"))){
const err27 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data17.key !== undefined){
let data18 = data17.key;
if(typeof data18 === "string"){
if(data18.length > 128){
const err28 = {instancePath:instancePath+"/tags/" + i4+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data18.length < 1){
const err29 = {instancePath:instancePath+"/tags/" + i4+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/tags/" + i4+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data17.value !== undefined){
let data19 = data17.value;
if(typeof data19 === "string"){
if(data19.length > 256){
const err31 = {instancePath:instancePath+"/tags/" + i4+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/tags/" + i4+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.pidMode !== undefined){
let data20 = data.pidMode;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/pidMode",schemaPath:"#/properties/pidMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((data20 === "host") || (data20 === "task"))){
const err36 = {instancePath:instancePath+"/pidMode",schemaPath:"#/properties/pidMode/enum",keyword:"enum",params:{allowedValues: schema171.properties.pidMode.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.ipcMode !== undefined){
let data21 = data.ipcMode;
if(typeof data21 !== "string"){
const err37 = {instancePath:instancePath+"/ipcMode",schemaPath:"#/properties/ipcMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data21 === "host") || (data21 === "none")) || (data21 === "task"))){
const err38 = {instancePath:instancePath+"/ipcMode",schemaPath:"#/properties/ipcMode/enum",keyword:"enum",params:{allowedValues: schema171.properties.ipcMode.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.proxyConfiguration !== undefined){
if(!(validate133(data.proxyConfiguration, {instancePath:instancePath+"/proxyConfiguration",parentData:data,parentDataProperty:"proxyConfiguration",rootData}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
}
if(data.inferenceAccelerators !== undefined){
let data23 = data.inferenceAccelerators;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
let data24 = data23[i5];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.deviceName === undefined){
const err39 = {instancePath:instancePath+"/inferenceAccelerators/" + i5,schemaPath:"shared#/definitions/InferenceAccelerator/required",keyword:"required",params:{missingProperty: "deviceName"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data24.deviceType === undefined){
const err40 = {instancePath:instancePath+"/inferenceAccelerators/" + i5,schemaPath:"shared#/definitions/InferenceAccelerator/required",keyword:"required",params:{missingProperty: "deviceType"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data24){
if(!((key3 === "deviceName") || (key3 === "deviceType"))){
const err41 = {instancePath:instancePath+"/inferenceAccelerators/" + i5,schemaPath:"shared#/definitions/InferenceAccelerator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data24.deviceName !== undefined){
if(typeof data24.deviceName !== "string"){
const err42 = {instancePath:instancePath+"/inferenceAccelerators/" + i5+"/deviceName",schemaPath:"shared#/definitions/InferenceAccelerator/properties/deviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data24.deviceType !== undefined){
if(typeof data24.deviceType !== "string"){
const err43 = {instancePath:instancePath+"/inferenceAccelerators/" + i5+"/deviceType",schemaPath:"shared#/definitions/InferenceAccelerator/properties/deviceType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/inferenceAccelerators/" + i5,schemaPath:"shared#/definitions/InferenceAccelerator/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/inferenceAccelerators",schemaPath:"#/properties/inferenceAccelerators/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.ephemeralStorage !== undefined){
let data27 = data.ephemeralStorage;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.sizeInGiB === undefined){
const err46 = {instancePath:instancePath+"/ephemeralStorage",schemaPath:"shared#/definitions/EphemeralStorage/required",keyword:"required",params:{missingProperty: "sizeInGiB"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key4 in data27){
if(!(key4 === "sizeInGiB")){
const err47 = {instancePath:instancePath+"/ephemeralStorage",schemaPath:"shared#/definitions/EphemeralStorage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data27.sizeInGiB !== undefined){
let data28 = data27.sizeInGiB;
if(!((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28)))){
const err48 = {instancePath:instancePath+"/ephemeralStorage/sizeInGiB",schemaPath:"shared#/definitions/EphemeralStorage/properties/sizeInGiB/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data28 == "number"){
if(data28 > 200 || isNaN(data28)){
const err49 = {instancePath:instancePath+"/ephemeralStorage/sizeInGiB",schemaPath:"shared#/definitions/EphemeralStorage/properties/sizeInGiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data28 < 21 || isNaN(data28)){
const err50 = {instancePath:instancePath+"/ephemeralStorage/sizeInGiB",schemaPath:"shared#/definitions/EphemeralStorage/properties/sizeInGiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 21}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/ephemeralStorage",schemaPath:"shared#/definitions/EphemeralStorage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.runtimePlatform !== undefined){
let data29 = data.runtimePlatform;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key5 in data29){
if(!((key5 === "cpuArchitecture") || (key5 === "operatingSystemFamily"))){
const err52 = {instancePath:instancePath+"/runtimePlatform",schemaPath:"shared#/definitions/RuntimePlatform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data29.cpuArchitecture !== undefined){
let data30 = data29.cpuArchitecture;
if(typeof data30 !== "string"){
const err53 = {instancePath:instancePath+"/runtimePlatform/cpuArchitecture",schemaPath:"shared#/definitions/RuntimePlatform/properties/cpuArchitecture/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!((data30 === "ARM64") || (data30 === "X86_64"))){
const err54 = {instancePath:instancePath+"/runtimePlatform/cpuArchitecture",schemaPath:"shared#/definitions/RuntimePlatform/properties/cpuArchitecture/enum",keyword:"enum",params:{allowedValues: schema208.properties.cpuArchitecture.enum}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data29.operatingSystemFamily !== undefined){
let data31 = data29.operatingSystemFamily;
if(typeof data31 !== "string"){
const err55 = {instancePath:instancePath+"/runtimePlatform/operatingSystemFamily",schemaPath:"shared#/definitions/RuntimePlatform/properties/operatingSystemFamily/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!((((((((((data31 === "LINUX") || (data31 === "WINDOWS_SERVER_2004_CORE")) || (data31 === "WINDOWS_SERVER_2016_FULL")) || (data31 === "WINDOWS_SERVER_2019_CORE")) || (data31 === "WINDOWS_SERVER_2019_FULL")) || (data31 === "WINDOWS_SERVER_2022_CORE")) || (data31 === "WINDOWS_SERVER_2022_FULL")) || (data31 === "WINDOWS_SERVER_2025_CORE")) || (data31 === "WINDOWS_SERVER_2025_FULL")) || (data31 === "WINDOWS_SERVER_20H2_CORE"))){
const err56 = {instancePath:instancePath+"/runtimePlatform/operatingSystemFamily",schemaPath:"shared#/definitions/RuntimePlatform/properties/operatingSystemFamily/enum",keyword:"enum",params:{allowedValues: schema208.properties.operatingSystemFamily.enum}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/runtimePlatform",schemaPath:"shared#/definitions/RuntimePlatform/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.enableFaultInjection !== undefined){
if(typeof data.enableFaultInjection !== "boolean"){
const err58 = {instancePath:instancePath+"/enableFaultInjection",schemaPath:"#/properties/enableFaultInjection/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema126.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.serviceName !== undefined){
let data0 = data.serviceName;
if(typeof data0 === "string"){
if(data0.length > 255){
const err1 = {instancePath:instancePath+"/serviceName",schemaPath:"#/properties/serviceName/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern19.test(data0)){
const err2 = {instancePath:instancePath+"/serviceName",schemaPath:"#/properties/serviceName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/serviceName",schemaPath:"#/properties/serviceName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.cluster !== undefined){
if(typeof data.cluster !== "string"){
const err4 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.taskDefinition !== undefined){
if(typeof data.taskDefinition !== "string"){
const err5 = {instancePath:instancePath+"/taskDefinition",schemaPath:"#/properties/taskDefinition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.availabilityZoneRebalancing !== undefined){
let data3 = data.availabilityZoneRebalancing;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/availabilityZoneRebalancing",schemaPath:"#/properties/availabilityZoneRebalancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "DISABLED") || (data3 === "ENABLED"))){
const err7 = {instancePath:instancePath+"/availabilityZoneRebalancing",schemaPath:"#/properties/availabilityZoneRebalancing/enum",keyword:"enum",params:{allowedValues: schema126.properties.availabilityZoneRebalancing.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.loadBalancers !== undefined){
let data4 = data.loadBalancers;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate79(data4[i0], {instancePath:instancePath+"/loadBalancers/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/loadBalancers",schemaPath:"#/properties/loadBalancers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.serviceRegistries !== undefined){
let data6 = data.serviceRegistries;
if(Array.isArray(data6)){
if(data6.length > 1){
const err9 = {instancePath:instancePath+"/serviceRegistries",schemaPath:"#/properties/serviceRegistries/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((key1 === "registryArn") || (key1 === "port")) || (key1 === "containerName")) || (key1 === "containerPort"))){
const err10 = {instancePath:instancePath+"/serviceRegistries/" + i1,schemaPath:"shared#/definitions/ServiceRegistry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.registryArn !== undefined){
if(typeof data7.registryArn !== "string"){
const err11 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/registryArn",schemaPath:"shared#/definitions/ServiceRegistry/properties/registryArn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.port !== undefined){
let data9 = data7.port;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err12 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/port",schemaPath:"shared#/definitions/ServiceRegistry/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 > 65535 || isNaN(data9)){
const err13 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/port",schemaPath:"shared#/definitions/ServiceRegistry/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err14 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/port",schemaPath:"shared#/definitions/ServiceRegistry/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data7.containerName !== undefined){
if(typeof data7.containerName !== "string"){
const err15 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/containerName",schemaPath:"shared#/definitions/ServiceRegistry/properties/containerName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.containerPort !== undefined){
let data11 = data7.containerPort;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err16 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/containerPort",schemaPath:"shared#/definitions/ServiceRegistry/properties/containerPort/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 > 65535 || isNaN(data11)){
const err17 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/containerPort",schemaPath:"shared#/definitions/ServiceRegistry/properties/containerPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err18 = {instancePath:instancePath+"/serviceRegistries/" + i1+"/containerPort",schemaPath:"shared#/definitions/ServiceRegistry/properties/containerPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/serviceRegistries/" + i1,schemaPath:"shared#/definitions/ServiceRegistry/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/serviceRegistries",schemaPath:"#/properties/serviceRegistries/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.desiredCount !== undefined){
let data12 = data.desiredCount;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err21 = {instancePath:instancePath+"/desiredCount",schemaPath:"#/properties/desiredCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 < 0 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/desiredCount",schemaPath:"#/properties/desiredCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.launchType !== undefined){
let data13 = data.launchType;
if(typeof data13 !== "string"){
const err23 = {instancePath:instancePath+"/launchType",schemaPath:"#/properties/launchType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((data13 === "EC2") || (data13 === "EXTERNAL")) || (data13 === "FARGATE")) || (data13 === "MANAGED_INSTANCES"))){
const err24 = {instancePath:instancePath+"/launchType",schemaPath:"#/properties/launchType/enum",keyword:"enum",params:{allowedValues: schema126.properties.launchType.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.capacityProviderStrategy !== undefined){
let data14 = data.capacityProviderStrategy;
if(Array.isArray(data14)){
if(data14.length > 20){
const err25 = {instancePath:instancePath+"/capacityProviderStrategy",schemaPath:"#/properties/capacityProviderStrategy/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.capacityProvider === undefined){
const err26 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2,schemaPath:"shared#/definitions/CapacityProviderStrategyItem/required",keyword:"required",params:{missingProperty: "capacityProvider"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data15){
if(!(((key2 === "capacityProvider") || (key2 === "weight")) || (key2 === "base"))){
const err27 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2,schemaPath:"shared#/definitions/CapacityProviderStrategyItem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.capacityProvider !== undefined){
if(typeof data15.capacityProvider !== "string"){
const err28 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/capacityProvider",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/capacityProvider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.weight !== undefined){
let data17 = data15.weight;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err29 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/weight",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/weight/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 1000 || isNaN(data17)){
const err30 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/weight",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err31 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/weight",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data15.base !== undefined){
let data18 = data15.base;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err32 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/base",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/base/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data18 == "number"){
if(data18 > 100000 || isNaN(data18)){
const err33 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/base",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err34 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2+"/base",schemaPath:"shared#/definitions/CapacityProviderStrategyItem/properties/base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/capacityProviderStrategy/" + i2,schemaPath:"shared#/definitions/CapacityProviderStrategyItem/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/capacityProviderStrategy",schemaPath:"#/properties/capacityProviderStrategy/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.platformVersion !== undefined){
if(typeof data.platformVersion !== "string"){
const err37 = {instancePath:instancePath+"/platformVersion",schemaPath:"#/properties/platformVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
const err38 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.deploymentConfiguration !== undefined){
if(!(validate81(data.deploymentConfiguration, {instancePath:instancePath+"/deploymentConfiguration",parentData:data,parentDataProperty:"deploymentConfiguration",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.placementConstraints !== undefined){
let data22 = data.placementConstraints;
if(Array.isArray(data22)){
if(data22.length > 10){
const err39 = {instancePath:instancePath+"/placementConstraints",schemaPath:"#/properties/placementConstraints/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key3 in data23){
if(!((key3 === "type") || (key3 === "expression"))){
const err40 = {instancePath:instancePath+"/placementConstraints/" + i3,schemaPath:"shared#/definitions/PlacementConstraint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data23.type !== undefined){
let data24 = data23.type;
if(typeof data24 !== "string"){
const err41 = {instancePath:instancePath+"/placementConstraints/" + i3+"/type",schemaPath:"shared#/definitions/PlacementConstraint/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data24 === "distinctInstance") || (data24 === "memberOf"))){
const err42 = {instancePath:instancePath+"/placementConstraints/" + i3+"/type",schemaPath:"shared#/definitions/PlacementConstraint/properties/type/enum",keyword:"enum",params:{allowedValues: schema140.properties.type.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data23.expression !== undefined){
let data25 = data23.expression;
if(typeof data25 === "string"){
if(data25.length > 2000){
const err43 = {instancePath:instancePath+"/placementConstraints/" + i3+"/expression",schemaPath:"shared#/definitions/PlacementConstraint/properties/expression/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/placementConstraints/" + i3+"/expression",schemaPath:"shared#/definitions/PlacementConstraint/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/placementConstraints/" + i3,schemaPath:"shared#/definitions/PlacementConstraint/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/placementConstraints",schemaPath:"#/properties/placementConstraints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.placementStrategy !== undefined){
let data26 = data.placementStrategy;
if(Array.isArray(data26)){
if(data26.length > 5){
const err47 = {instancePath:instancePath+"/placementStrategy",schemaPath:"#/properties/placementStrategy/maxItems",keyword:"maxItems",params:{limit: 5}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
let data27 = data26[i4];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key4 in data27){
if(!((key4 === "type") || (key4 === "field"))){
const err48 = {instancePath:instancePath+"/placementStrategy/" + i4,schemaPath:"shared#/definitions/PlacementStrategy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data27.type !== undefined){
let data28 = data27.type;
if(typeof data28 !== "string"){
const err49 = {instancePath:instancePath+"/placementStrategy/" + i4+"/type",schemaPath:"shared#/definitions/PlacementStrategy/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(((data28 === "binpack") || (data28 === "random")) || (data28 === "spread"))){
const err50 = {instancePath:instancePath+"/placementStrategy/" + i4+"/type",schemaPath:"shared#/definitions/PlacementStrategy/properties/type/enum",keyword:"enum",params:{allowedValues: schema141.properties.type.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data27.field !== undefined){
if(typeof data27.field !== "string"){
const err51 = {instancePath:instancePath+"/placementStrategy/" + i4+"/field",schemaPath:"shared#/definitions/PlacementStrategy/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/placementStrategy/" + i4,schemaPath:"shared#/definitions/PlacementStrategy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/placementStrategy",schemaPath:"#/properties/placementStrategy/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.networkConfiguration !== undefined){
if(!(validate87(data.networkConfiguration, {instancePath:instancePath+"/networkConfiguration",parentData:data,parentDataProperty:"networkConfiguration",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.healthCheckGracePeriodSeconds !== undefined){
let data31 = data.healthCheckGracePeriodSeconds;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err54 = {instancePath:instancePath+"/healthCheckGracePeriodSeconds",schemaPath:"#/properties/healthCheckGracePeriodSeconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data31 == "number"){
if(data31 > 2147483647 || isNaN(data31)){
const err55 = {instancePath:instancePath+"/healthCheckGracePeriodSeconds",schemaPath:"#/properties/healthCheckGracePeriodSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err56 = {instancePath:instancePath+"/healthCheckGracePeriodSeconds",schemaPath:"#/properties/healthCheckGracePeriodSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data.schedulingStrategy !== undefined){
let data32 = data.schedulingStrategy;
if(typeof data32 !== "string"){
const err57 = {instancePath:instancePath+"/schedulingStrategy",schemaPath:"#/properties/schedulingStrategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!((data32 === "DAEMON") || (data32 === "REPLICA"))){
const err58 = {instancePath:instancePath+"/schedulingStrategy",schemaPath:"#/properties/schedulingStrategy/enum",keyword:"enum",params:{allowedValues: schema126.properties.schedulingStrategy.enum}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.deploymentController !== undefined){
let data33 = data.deploymentController;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.type === undefined){
const err59 = {instancePath:instancePath+"/deploymentController",schemaPath:"shared#/definitions/DeploymentController/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key5 in data33){
if(!(key5 === "type")){
const err60 = {instancePath:instancePath+"/deploymentController",schemaPath:"shared#/definitions/DeploymentController/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data33.type !== undefined){
let data34 = data33.type;
if(typeof data34 !== "string"){
const err61 = {instancePath:instancePath+"/deploymentController/type",schemaPath:"shared#/definitions/DeploymentController/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((data34 === "CODE_DEPLOY") || (data34 === "ECS")) || (data34 === "EXTERNAL"))){
const err62 = {instancePath:instancePath+"/deploymentController/type",schemaPath:"shared#/definitions/DeploymentController/properties/type/enum",keyword:"enum",params:{allowedValues: schema144.properties.type.enum}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/deploymentController",schemaPath:"shared#/definitions/DeploymentController/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.tags !== undefined){
let data35 = data.tags;
if(Array.isArray(data35)){
if(data35.length > 50){
const err64 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len5 = data35.length;
for(let i5=0; i5<len5; i5++){
let data36 = data35[i5];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.key === undefined){
const err65 = {instancePath:instancePath+"/tags/" + i5,schemaPath:"shared#/definitions/Tag/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key6 in data36){
if(!((key6 === "key") || (key6 === "value"))){
const err66 = {instancePath:instancePath+"/tags/" + i5,schemaPath:"shared#/definitions/Tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data36.key !== undefined){
let data37 = data36.key;
if(typeof data37 === "string"){
if(data37.length > 128){
const err67 = {instancePath:instancePath+"/tags/" + i5+"/key",schemaPath:"shared#/definitions/Tag/properties/key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data37.length < 1){
const err68 = {instancePath:instancePath+"/tags/" + i5+"/key",schemaPath:"shared#/definitions/Tag/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/tags/" + i5+"/key",schemaPath:"shared#/definitions/Tag/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data36.value !== undefined){
let data38 = data36.value;
if(typeof data38 === "string"){
if(data38.length > 256){
const err70 = {instancePath:instancePath+"/tags/" + i5+"/value",schemaPath:"shared#/definitions/Tag/properties/value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/tags/" + i5+"/value",schemaPath:"shared#/definitions/Tag/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/tags/" + i5,schemaPath:"shared#/definitions/Tag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.enableECSManagedTags !== undefined){
if(typeof data.enableECSManagedTags !== "boolean"){
const err74 = {instancePath:instancePath+"/enableECSManagedTags",schemaPath:"#/properties/enableECSManagedTags/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.propagateTags !== undefined){
let data40 = data.propagateTags;
if(typeof data40 !== "string"){
const err75 = {instancePath:instancePath+"/propagateTags",schemaPath:"#/properties/propagateTags/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(((data40 === "NONE") || (data40 === "SERVICE")) || (data40 === "TASK_DEFINITION"))){
const err76 = {instancePath:instancePath+"/propagateTags",schemaPath:"#/properties/propagateTags/enum",keyword:"enum",params:{allowedValues: schema126.properties.propagateTags.enum}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.enableExecuteCommand !== undefined){
if(typeof data.enableExecuteCommand !== "boolean"){
const err77 = {instancePath:instancePath+"/enableExecuteCommand",schemaPath:"#/properties/enableExecuteCommand/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.serviceConnectConfiguration !== undefined){
if(!(validate89(data.serviceConnectConfiguration, {instancePath:instancePath+"/serviceConnectConfiguration",parentData:data,parentDataProperty:"serviceConnectConfiguration",rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.volumeConfigurations !== undefined){
let data43 = data.volumeConfigurations;
if(Array.isArray(data43)){
if(data43.length > 1){
const err78 = {instancePath:instancePath+"/volumeConfigurations",schemaPath:"#/properties/volumeConfigurations/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const len6 = data43.length;
for(let i6=0; i6<len6; i6++){
if(!(validate103(data43[i6], {instancePath:instancePath+"/volumeConfigurations/" + i6,parentData:data43,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err79 = {instancePath:instancePath+"/volumeConfigurations",schemaPath:"#/properties/volumeConfigurations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.vpcLatticeConfigurations !== undefined){
let data45 = data.vpcLatticeConfigurations;
if(Array.isArray(data45)){
const len7 = data45.length;
for(let i7=0; i7<len7; i7++){
if(!(validate109(data45[i7], {instancePath:instancePath+"/vpcLatticeConfigurations/" + i7,parentData:data45,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
}
else {
const err80 = {instancePath:instancePath+"/vpcLatticeConfigurations",schemaPath:"#/properties/vpcLatticeConfigurations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.gatewayConnectors !== undefined){
let data47 = data.gatewayConnectors;
if(Array.isArray(data47)){
const len8 = data47.length;
for(let i8=0; i8<len8; i8++){
if(!(validate111(data47[i8], {instancePath:instancePath+"/gatewayConnectors/" + i8,parentData:data47,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
}
else {
const err81 = {instancePath:instancePath+"/gatewayConnectors",schemaPath:"#/properties/gatewayConnectors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.monitoring !== undefined){
if(!(validate115(data.monitoring, {instancePath:instancePath+"/monitoring",parentData:data,parentDataProperty:"monitoring",rootData}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
}
if(data.template !== undefined){
if(!(validate117(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
}
}
else {
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Service" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema121.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Service")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema121.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate76(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate78(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

export const validateServiceAutoScaling = validate137;
const schema209 = {"$id":"ServiceAutoScaling","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["ServiceAutoScaling"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/ServiceAutoScalingSpec"}},"additionalProperties":false};

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}

const schema214 = {"type":"object","required":["cluster","service","minCapacity","maxCapacity"],"properties":{"minCapacity":{"type":"integer","minimum":0},"maxCapacity":{"type":"integer","minimum":0},"roleARN":{"type":"string"},"suspendedState":{"$ref":"shared#/definitions/SuspendedState"},"cluster":{"type":"string"},"service":{"type":"string"},"policies":{"type":"array","maxItems":50,"items":{"$ref":"shared#/definitions/ScalingPolicy"}},"scheduledActions":{"type":"array","maxItems":200,"items":{"$ref":"shared#/definitions/ScheduledAction"}}},"additionalProperties":false};
const schema215 = {"type":"object","properties":{"dynamicScalingInSuspended":{"type":"boolean"},"dynamicScalingOutSuspended":{"type":"boolean"},"scheduledScalingSuspended":{"type":"boolean"}},"additionalProperties":false};
const schema216 = {"type":"object","required":["policyName"],"properties":{"policyName":{"type":"string","minLength":1,"maxLength":256},"policyType":{"type":"string","enum":["PredictiveScaling","StepScaling","TargetTrackingScaling"]},"stepScalingPolicyConfiguration":{"$ref":"shared#/definitions/StepScalingPolicyConfiguration"},"targetTrackingScalingPolicyConfiguration":{"$ref":"shared#/definitions/TargetTrackingScalingPolicyConfiguration"},"predictiveScalingPolicyConfiguration":{"$ref":"shared#/definitions/PredictiveScalingPolicyConfiguration"}},"additionalProperties":false};
const schema217 = {"type":"object","properties":{"adjustmentType":{"type":"string","enum":["ChangeInCapacity","ExactCapacity","PercentChangeInCapacity"]},"stepAdjustments":{"type":"array","items":{"$ref":"shared#/definitions/StepAdjustment"}},"minAdjustmentMagnitude":{"type":"integer","minimum":0},"cooldown":{"type":"integer","minimum":0},"metricAggregationType":{"type":"string","enum":["Average","Maximum","Minimum"]}},"additionalProperties":false};
const schema218 = {"type":"object","required":["scalingAdjustment"],"properties":{"scalingAdjustment":{"type":"integer"},"metricIntervalLowerBound":{"type":"number"},"metricIntervalUpperBound":{"type":"number"}},"additionalProperties":false};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "adjustmentType") || (key0 === "stepAdjustments")) || (key0 === "minAdjustmentMagnitude")) || (key0 === "cooldown")) || (key0 === "metricAggregationType"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.adjustmentType !== undefined){
let data0 = data.adjustmentType;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/adjustmentType",schemaPath:"#/properties/adjustmentType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data0 === "ChangeInCapacity") || (data0 === "ExactCapacity")) || (data0 === "PercentChangeInCapacity"))){
const err2 = {instancePath:instancePath+"/adjustmentType",schemaPath:"#/properties/adjustmentType/enum",keyword:"enum",params:{allowedValues: schema217.properties.adjustmentType.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.stepAdjustments !== undefined){
let data1 = data.stepAdjustments;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.scalingAdjustment === undefined){
const err3 = {instancePath:instancePath+"/stepAdjustments/" + i0,schemaPath:"shared#/definitions/StepAdjustment/required",keyword:"required",params:{missingProperty: "scalingAdjustment"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "scalingAdjustment") || (key1 === "metricIntervalLowerBound")) || (key1 === "metricIntervalUpperBound"))){
const err4 = {instancePath:instancePath+"/stepAdjustments/" + i0,schemaPath:"shared#/definitions/StepAdjustment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.scalingAdjustment !== undefined){
let data3 = data2.scalingAdjustment;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/stepAdjustments/" + i0+"/scalingAdjustment",schemaPath:"shared#/definitions/StepAdjustment/properties/scalingAdjustment/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.metricIntervalLowerBound !== undefined){
if(!(typeof data2.metricIntervalLowerBound == "number")){
const err6 = {instancePath:instancePath+"/stepAdjustments/" + i0+"/metricIntervalLowerBound",schemaPath:"shared#/definitions/StepAdjustment/properties/metricIntervalLowerBound/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.metricIntervalUpperBound !== undefined){
if(!(typeof data2.metricIntervalUpperBound == "number")){
const err7 = {instancePath:instancePath+"/stepAdjustments/" + i0+"/metricIntervalUpperBound",schemaPath:"shared#/definitions/StepAdjustment/properties/metricIntervalUpperBound/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/stepAdjustments/" + i0,schemaPath:"shared#/definitions/StepAdjustment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/stepAdjustments",schemaPath:"#/properties/stepAdjustments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.minAdjustmentMagnitude !== undefined){
let data6 = data.minAdjustmentMagnitude;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err10 = {instancePath:instancePath+"/minAdjustmentMagnitude",schemaPath:"#/properties/minAdjustmentMagnitude/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 0 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/minAdjustmentMagnitude",schemaPath:"#/properties/minAdjustmentMagnitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.cooldown !== undefined){
let data7 = data.cooldown;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err12 = {instancePath:instancePath+"/cooldown",schemaPath:"#/properties/cooldown/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 < 0 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/cooldown",schemaPath:"#/properties/cooldown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.metricAggregationType !== undefined){
let data8 = data.metricAggregationType;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/metricAggregationType",schemaPath:"#/properties/metricAggregationType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data8 === "Average") || (data8 === "Maximum")) || (data8 === "Minimum"))){
const err15 = {instancePath:instancePath+"/metricAggregationType",schemaPath:"#/properties/metricAggregationType/enum",keyword:"enum",params:{allowedValues: schema217.properties.metricAggregationType.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}

const schema219 = {"type":"object","required":["targetValue"],"properties":{"targetValue":{"type":"number"},"predefinedMetricSpecification":{"$ref":"shared#/definitions/PredefinedMetricSpecification"},"customizedMetricSpecification":{"$ref":"shared#/definitions/CustomizedMetricSpecification"},"scaleOutCooldown":{"type":"integer","minimum":0},"scaleInCooldown":{"type":"integer","minimum":0},"disableScaleIn":{"type":"boolean"}},"additionalProperties":false};
const schema220 = {"type":"object","required":["predefinedMetricType"],"properties":{"predefinedMetricType":{"type":"string","enum":["ALBRequestCountPerTarget","ECSServiceAverageCPUUtilization","ECSServiceAverageCPUUtilizationHighResolution","ECSServiceAverageMemoryUtilization","ECSServiceAverageMemoryUtilizationHighResolution"]},"resourceLabel":{"type":"string","maxLength":1023}},"additionalProperties":false};
const schema221 = {"type":"object","properties":{"metricName":{"type":"string"},"namespace":{"type":"string"},"dimensions":{"type":"array","items":{"$ref":"shared#/definitions/MetricDimension"}},"statistic":{"type":"string","enum":["Average","Maximum","Minimum","SampleCount","Sum"]},"unit":{"type":"string"},"metrics":{"type":"array","items":{"$ref":"shared#/definitions/TargetTrackingMetricDataQuery"}}},"additionalProperties":false};
const schema222 = {"type":"object","required":["name","value"],"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false};
const schema223 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1,"maxLength":255},"expression":{"type":"string","maxLength":2048},"label":{"type":"string","maxLength":2047},"metricStat":{"$ref":"shared#/definitions/TargetTrackingMetricStat"},"returnData":{"type":"boolean"}},"additionalProperties":false};
const schema224 = {"type":"object","required":["metric","stat"],"properties":{"metric":{"$ref":"shared#/definitions/TargetTrackingMetric"},"stat":{"type":"string","maxLength":100},"unit":{"type":"string"}},"additionalProperties":false};
const schema225 = {"type":"object","properties":{"dimensions":{"type":"array","items":{"$ref":"shared#/definitions/TargetTrackingMetricDimension"}},"metricName":{"type":"string","maxLength":255},"namespace":{"type":"string","maxLength":255}},"additionalProperties":false};
const schema226 = {"type":"object","required":["name","value"],"properties":{"name":{"type":"string","minLength":1,"maxLength":255},"value":{"type":"string","minLength":1,"maxLength":1024}},"additionalProperties":false};

function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "dimensions") || (key0 === "metricName")) || (key0 === "namespace"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dimensions !== undefined){
let data0 = data.dimensions;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err1 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/TargetTrackingMetricDimension/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.value === undefined){
const err2 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/TargetTrackingMetricDimension/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "value"))){
const err3 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/TargetTrackingMetricDimension/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(data2.length > 255){
const err4 = {instancePath:instancePath+"/dimensions/" + i0+"/name",schemaPath:"shared#/definitions/TargetTrackingMetricDimension/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/dimensions/" + i0+"/name",schemaPath:"shared#/definitions/TargetTrackingMetricDimension/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/dimensions/" + i0+"/name",schemaPath:"shared#/definitions/TargetTrackingMetricDimension/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.value !== undefined){
let data3 = data1.value;
if(typeof data3 === "string"){
if(data3.length > 1024){
const err7 = {instancePath:instancePath+"/dimensions/" + i0+"/value",schemaPath:"shared#/definitions/TargetTrackingMetricDimension/properties/value/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/dimensions/" + i0+"/value",schemaPath:"shared#/definitions/TargetTrackingMetricDimension/properties/value/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/dimensions/" + i0+"/value",schemaPath:"shared#/definitions/TargetTrackingMetricDimension/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/TargetTrackingMetricDimension/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/dimensions",schemaPath:"#/properties/dimensions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metricName !== undefined){
let data4 = data.metricName;
if(typeof data4 === "string"){
if(data4.length > 255){
const err12 = {instancePath:instancePath+"/metricName",schemaPath:"#/properties/metricName/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metricName",schemaPath:"#/properties/metricName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.namespace !== undefined){
let data5 = data.namespace;
if(typeof data5 === "string"){
if(data5.length > 255){
const err14 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate148.errors = vErrors;
return errors === 0;
}


function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metric === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stat === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stat"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "metric") || (key0 === "stat")) || (key0 === "unit"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metric !== undefined){
if(!(validate148(data.metric, {instancePath:instancePath+"/metric",parentData:data,parentDataProperty:"metric",rootData}))){
vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
errors = vErrors.length;
}
}
if(data.stat !== undefined){
let data1 = data.stat;
if(typeof data1 === "string"){
if(data1.length > 100){
const err3 = {instancePath:instancePath+"/stat",schemaPath:"#/properties/stat/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/stat",schemaPath:"#/properties/stat/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.unit !== undefined){
if(typeof data.unit !== "string"){
const err5 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}


function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "expression")) || (key0 === "label")) || (key0 === "metricStat")) || (key0 === "returnData"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(data0.length > 255){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.expression !== undefined){
let data1 = data.expression;
if(typeof data1 === "string"){
if(data1.length > 2048){
const err5 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.label !== undefined){
let data2 = data.label;
if(typeof data2 === "string"){
if(data2.length > 2047){
const err7 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/maxLength",keyword:"maxLength",params:{limit: 2047}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metricStat !== undefined){
if(!(validate147(data.metricStat, {instancePath:instancePath+"/metricStat",parentData:data,parentDataProperty:"metricStat",rootData}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.returnData !== undefined){
if(typeof data.returnData !== "boolean"){
const err9 = {instancePath:instancePath+"/returnData",schemaPath:"#/properties/returnData/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate146.errors = vErrors;
return errors === 0;
}


function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "metricName") || (key0 === "namespace")) || (key0 === "dimensions")) || (key0 === "statistic")) || (key0 === "unit")) || (key0 === "metrics"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.metricName !== undefined){
if(typeof data.metricName !== "string"){
const err1 = {instancePath:instancePath+"/metricName",schemaPath:"#/properties/metricName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.namespace !== undefined){
if(typeof data.namespace !== "string"){
const err2 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.dimensions !== undefined){
let data2 = data.dimensions;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err3 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/MetricDimension/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data3.value === undefined){
const err4 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/MetricDimension/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err5 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/MetricDimension/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
const err6 = {instancePath:instancePath+"/dimensions/" + i0+"/name",schemaPath:"shared#/definitions/MetricDimension/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.value !== undefined){
if(typeof data3.value !== "string"){
const err7 = {instancePath:instancePath+"/dimensions/" + i0+"/value",schemaPath:"shared#/definitions/MetricDimension/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/MetricDimension/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/dimensions",schemaPath:"#/properties/dimensions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.statistic !== undefined){
let data6 = data.statistic;
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/statistic",schemaPath:"#/properties/statistic/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((((data6 === "Average") || (data6 === "Maximum")) || (data6 === "Minimum")) || (data6 === "SampleCount")) || (data6 === "Sum"))){
const err11 = {instancePath:instancePath+"/statistic",schemaPath:"#/properties/statistic/enum",keyword:"enum",params:{allowedValues: schema221.properties.statistic.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.unit !== undefined){
if(typeof data.unit !== "string"){
const err12 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.metrics !== undefined){
let data8 = data.metrics;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(!(validate146(data8[i1], {instancePath:instancePath+"/metrics/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}


function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targetValue === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targetValue"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "targetValue") || (key0 === "predefinedMetricSpecification")) || (key0 === "customizedMetricSpecification")) || (key0 === "scaleOutCooldown")) || (key0 === "scaleInCooldown")) || (key0 === "disableScaleIn"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.targetValue !== undefined){
if(!(typeof data.targetValue == "number")){
const err2 = {instancePath:instancePath+"/targetValue",schemaPath:"#/properties/targetValue/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.predefinedMetricSpecification !== undefined){
let data1 = data.predefinedMetricSpecification;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.predefinedMetricType === undefined){
const err3 = {instancePath:instancePath+"/predefinedMetricSpecification",schemaPath:"shared#/definitions/PredefinedMetricSpecification/required",keyword:"required",params:{missingProperty: "predefinedMetricType"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "predefinedMetricType") || (key1 === "resourceLabel"))){
const err4 = {instancePath:instancePath+"/predefinedMetricSpecification",schemaPath:"shared#/definitions/PredefinedMetricSpecification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.predefinedMetricType !== undefined){
let data2 = data1.predefinedMetricType;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/predefinedMetricSpecification/predefinedMetricType",schemaPath:"shared#/definitions/PredefinedMetricSpecification/properties/predefinedMetricType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data2 === "ALBRequestCountPerTarget") || (data2 === "ECSServiceAverageCPUUtilization")) || (data2 === "ECSServiceAverageCPUUtilizationHighResolution")) || (data2 === "ECSServiceAverageMemoryUtilization")) || (data2 === "ECSServiceAverageMemoryUtilizationHighResolution"))){
const err6 = {instancePath:instancePath+"/predefinedMetricSpecification/predefinedMetricType",schemaPath:"shared#/definitions/PredefinedMetricSpecification/properties/predefinedMetricType/enum",keyword:"enum",params:{allowedValues: schema220.properties.predefinedMetricType.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.resourceLabel !== undefined){
let data3 = data1.resourceLabel;
if(typeof data3 === "string"){
if(data3.length > 1023){
const err7 = {instancePath:instancePath+"/predefinedMetricSpecification/resourceLabel",schemaPath:"shared#/definitions/PredefinedMetricSpecification/properties/resourceLabel/maxLength",keyword:"maxLength",params:{limit: 1023}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/predefinedMetricSpecification/resourceLabel",schemaPath:"shared#/definitions/PredefinedMetricSpecification/properties/resourceLabel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/predefinedMetricSpecification",schemaPath:"shared#/definitions/PredefinedMetricSpecification/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.customizedMetricSpecification !== undefined){
if(!(validate145(data.customizedMetricSpecification, {instancePath:instancePath+"/customizedMetricSpecification",parentData:data,parentDataProperty:"customizedMetricSpecification",rootData}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
if(data.scaleOutCooldown !== undefined){
let data5 = data.scaleOutCooldown;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err10 = {instancePath:instancePath+"/scaleOutCooldown",schemaPath:"#/properties/scaleOutCooldown/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/scaleOutCooldown",schemaPath:"#/properties/scaleOutCooldown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.scaleInCooldown !== undefined){
let data6 = data.scaleInCooldown;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err12 = {instancePath:instancePath+"/scaleInCooldown",schemaPath:"#/properties/scaleInCooldown/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 0 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/scaleInCooldown",schemaPath:"#/properties/scaleInCooldown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.disableScaleIn !== undefined){
if(typeof data.disableScaleIn !== "boolean"){
const err14 = {instancePath:instancePath+"/disableScaleIn",schemaPath:"#/properties/disableScaleIn/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}

const schema227 = {"type":"object","required":["metricSpecifications"],"properties":{"metricSpecifications":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"shared#/definitions/PredictiveScalingMetricSpecification"}},"mode":{"type":"string","enum":["ForecastAndScale","ForecastOnly"]},"schedulingBufferTime":{"type":"integer","minimum":0,"maximum":3600},"maxCapacityBreachBehavior":{"type":"string","enum":["HonorMaxCapacity","IncreaseMaxCapacity"]},"maxCapacityBuffer":{"type":"integer","minimum":0,"maximum":100}},"additionalProperties":false};
const schema228 = {"type":"object","required":["targetValue"],"properties":{"targetValue":{"type":"number"},"predefinedMetricPairSpecification":{"$ref":"shared#/definitions/PredictiveScalingPredefinedMetricPairSpecification"},"predefinedScalingMetricSpecification":{"$ref":"shared#/definitions/PredictiveScalingPredefinedScalingMetricSpecification"},"predefinedLoadMetricSpecification":{"$ref":"shared#/definitions/PredictiveScalingPredefinedLoadMetricSpecification"},"customizedScalingMetricSpecification":{"$ref":"shared#/definitions/PredictiveScalingCustomizedMetricSpecification"},"customizedLoadMetricSpecification":{"$ref":"shared#/definitions/PredictiveScalingCustomizedMetricSpecification"},"customizedCapacityMetricSpecification":{"$ref":"shared#/definitions/PredictiveScalingCustomizedMetricSpecification"}},"additionalProperties":false};
const schema229 = {"type":"object","required":["predefinedMetricType"],"properties":{"predefinedMetricType":{"type":"string"},"resourceLabel":{"type":"string"}},"additionalProperties":false};
const schema230 = {"type":"object","required":["predefinedMetricType"],"properties":{"predefinedMetricType":{"type":"string"},"resourceLabel":{"type":"string"}},"additionalProperties":false};
const schema231 = {"type":"object","required":["predefinedMetricType"],"properties":{"predefinedMetricType":{"type":"string"},"resourceLabel":{"type":"string"}},"additionalProperties":false};
const schema232 = {"type":"object","required":["metricDataQueries"],"properties":{"metricDataQueries":{"type":"array","items":{"$ref":"shared#/definitions/PredictiveScalingMetricDataQuery"}}},"additionalProperties":false};
const schema233 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1,"maxLength":255},"expression":{"type":"string","maxLength":1023},"metricStat":{"$ref":"shared#/definitions/PredictiveScalingMetricStat"},"label":{"type":"string","maxLength":2047},"returnData":{"type":"boolean"}},"additionalProperties":false};
const schema234 = {"type":"object","required":["metric","stat"],"properties":{"metric":{"$ref":"shared#/definitions/PredictiveScalingMetric"},"stat":{"type":"string","maxLength":100},"unit":{"type":"string"}},"additionalProperties":false};
const schema235 = {"type":"object","properties":{"dimensions":{"type":"array","items":{"$ref":"shared#/definitions/PredictiveScalingMetricDimension"}},"metricName":{"type":"string","maxLength":255},"namespace":{"type":"string","maxLength":255}},"additionalProperties":false};
const schema236 = {"type":"object","required":["name","value"],"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false};

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "dimensions") || (key0 === "metricName")) || (key0 === "namespace"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dimensions !== undefined){
let data0 = data.dimensions;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err1 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/PredictiveScalingMetricDimension/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.value === undefined){
const err2 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/PredictiveScalingMetricDimension/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "value"))){
const err3 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/PredictiveScalingMetricDimension/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.name !== undefined){
if(typeof data1.name !== "string"){
const err4 = {instancePath:instancePath+"/dimensions/" + i0+"/name",schemaPath:"shared#/definitions/PredictiveScalingMetricDimension/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.value !== undefined){
if(typeof data1.value !== "string"){
const err5 = {instancePath:instancePath+"/dimensions/" + i0+"/value",schemaPath:"shared#/definitions/PredictiveScalingMetricDimension/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/dimensions/" + i0,schemaPath:"shared#/definitions/PredictiveScalingMetricDimension/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/dimensions",schemaPath:"#/properties/dimensions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.metricName !== undefined){
let data4 = data.metricName;
if(typeof data4 === "string"){
if(data4.length > 255){
const err8 = {instancePath:instancePath+"/metricName",schemaPath:"#/properties/metricName/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/metricName",schemaPath:"#/properties/metricName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
let data5 = data.namespace;
if(typeof data5 === "string"){
if(data5.length > 255){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}


function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metric === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stat === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stat"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "metric") || (key0 === "stat")) || (key0 === "unit"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metric !== undefined){
if(!(validate159(data.metric, {instancePath:instancePath+"/metric",parentData:data,parentDataProperty:"metric",rootData}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
}
if(data.stat !== undefined){
let data1 = data.stat;
if(typeof data1 === "string"){
if(data1.length > 100){
const err3 = {instancePath:instancePath+"/stat",schemaPath:"#/properties/stat/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/stat",schemaPath:"#/properties/stat/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.unit !== undefined){
if(typeof data.unit !== "string"){
const err5 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate158.errors = vErrors;
return errors === 0;
}


function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "expression")) || (key0 === "metricStat")) || (key0 === "label")) || (key0 === "returnData"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(data0.length > 255){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.expression !== undefined){
let data1 = data.expression;
if(typeof data1 === "string"){
if(data1.length > 1023){
const err5 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/maxLength",keyword:"maxLength",params:{limit: 1023}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metricStat !== undefined){
if(!(validate158(data.metricStat, {instancePath:instancePath+"/metricStat",parentData:data,parentDataProperty:"metricStat",rootData}))){
vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
let data3 = data.label;
if(typeof data3 === "string"){
if(data3.length > 2047){
const err7 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/maxLength",keyword:"maxLength",params:{limit: 2047}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.returnData !== undefined){
if(typeof data.returnData !== "boolean"){
const err9 = {instancePath:instancePath+"/returnData",schemaPath:"#/properties/returnData/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}


function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metricDataQueries === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metricDataQueries"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "metricDataQueries")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.metricDataQueries !== undefined){
let data0 = data.metricDataQueries;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate157(data0[i0], {instancePath:instancePath+"/metricDataQueries/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/metricDataQueries",schemaPath:"#/properties/metricDataQueries/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}


function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targetValue === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targetValue"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "targetValue") || (key0 === "predefinedMetricPairSpecification")) || (key0 === "predefinedScalingMetricSpecification")) || (key0 === "predefinedLoadMetricSpecification")) || (key0 === "customizedScalingMetricSpecification")) || (key0 === "customizedLoadMetricSpecification")) || (key0 === "customizedCapacityMetricSpecification"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.targetValue !== undefined){
if(!(typeof data.targetValue == "number")){
const err2 = {instancePath:instancePath+"/targetValue",schemaPath:"#/properties/targetValue/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.predefinedMetricPairSpecification !== undefined){
let data1 = data.predefinedMetricPairSpecification;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.predefinedMetricType === undefined){
const err3 = {instancePath:instancePath+"/predefinedMetricPairSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedMetricPairSpecification/required",keyword:"required",params:{missingProperty: "predefinedMetricType"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "predefinedMetricType") || (key1 === "resourceLabel"))){
const err4 = {instancePath:instancePath+"/predefinedMetricPairSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedMetricPairSpecification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.predefinedMetricType !== undefined){
if(typeof data1.predefinedMetricType !== "string"){
const err5 = {instancePath:instancePath+"/predefinedMetricPairSpecification/predefinedMetricType",schemaPath:"shared#/definitions/PredictiveScalingPredefinedMetricPairSpecification/properties/predefinedMetricType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.resourceLabel !== undefined){
if(typeof data1.resourceLabel !== "string"){
const err6 = {instancePath:instancePath+"/predefinedMetricPairSpecification/resourceLabel",schemaPath:"shared#/definitions/PredictiveScalingPredefinedMetricPairSpecification/properties/resourceLabel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/predefinedMetricPairSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedMetricPairSpecification/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.predefinedScalingMetricSpecification !== undefined){
let data4 = data.predefinedScalingMetricSpecification;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.predefinedMetricType === undefined){
const err8 = {instancePath:instancePath+"/predefinedScalingMetricSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedScalingMetricSpecification/required",keyword:"required",params:{missingProperty: "predefinedMetricType"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "predefinedMetricType") || (key2 === "resourceLabel"))){
const err9 = {instancePath:instancePath+"/predefinedScalingMetricSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedScalingMetricSpecification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.predefinedMetricType !== undefined){
if(typeof data4.predefinedMetricType !== "string"){
const err10 = {instancePath:instancePath+"/predefinedScalingMetricSpecification/predefinedMetricType",schemaPath:"shared#/definitions/PredictiveScalingPredefinedScalingMetricSpecification/properties/predefinedMetricType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.resourceLabel !== undefined){
if(typeof data4.resourceLabel !== "string"){
const err11 = {instancePath:instancePath+"/predefinedScalingMetricSpecification/resourceLabel",schemaPath:"shared#/definitions/PredictiveScalingPredefinedScalingMetricSpecification/properties/resourceLabel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/predefinedScalingMetricSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedScalingMetricSpecification/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.predefinedLoadMetricSpecification !== undefined){
let data7 = data.predefinedLoadMetricSpecification;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.predefinedMetricType === undefined){
const err13 = {instancePath:instancePath+"/predefinedLoadMetricSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedLoadMetricSpecification/required",keyword:"required",params:{missingProperty: "predefinedMetricType"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key3 in data7){
if(!((key3 === "predefinedMetricType") || (key3 === "resourceLabel"))){
const err14 = {instancePath:instancePath+"/predefinedLoadMetricSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedLoadMetricSpecification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.predefinedMetricType !== undefined){
if(typeof data7.predefinedMetricType !== "string"){
const err15 = {instancePath:instancePath+"/predefinedLoadMetricSpecification/predefinedMetricType",schemaPath:"shared#/definitions/PredictiveScalingPredefinedLoadMetricSpecification/properties/predefinedMetricType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.resourceLabel !== undefined){
if(typeof data7.resourceLabel !== "string"){
const err16 = {instancePath:instancePath+"/predefinedLoadMetricSpecification/resourceLabel",schemaPath:"shared#/definitions/PredictiveScalingPredefinedLoadMetricSpecification/properties/resourceLabel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/predefinedLoadMetricSpecification",schemaPath:"shared#/definitions/PredictiveScalingPredefinedLoadMetricSpecification/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.customizedScalingMetricSpecification !== undefined){
if(!(validate156(data.customizedScalingMetricSpecification, {instancePath:instancePath+"/customizedScalingMetricSpecification",parentData:data,parentDataProperty:"customizedScalingMetricSpecification",rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
if(data.customizedLoadMetricSpecification !== undefined){
if(!(validate156(data.customizedLoadMetricSpecification, {instancePath:instancePath+"/customizedLoadMetricSpecification",parentData:data,parentDataProperty:"customizedLoadMetricSpecification",rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
if(data.customizedCapacityMetricSpecification !== undefined){
if(!(validate156(data.customizedCapacityMetricSpecification, {instancePath:instancePath+"/customizedCapacityMetricSpecification",parentData:data,parentDataProperty:"customizedCapacityMetricSpecification",rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate155.errors = vErrors;
return errors === 0;
}


function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metricSpecifications === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metricSpecifications"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "metricSpecifications") || (key0 === "mode")) || (key0 === "schedulingBufferTime")) || (key0 === "maxCapacityBreachBehavior")) || (key0 === "maxCapacityBuffer"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.metricSpecifications !== undefined){
let data0 = data.metricSpecifications;
if(Array.isArray(data0)){
if(data0.length > 1){
const err2 = {instancePath:instancePath+"/metricSpecifications",schemaPath:"#/properties/metricSpecifications/maxItems",keyword:"maxItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/metricSpecifications",schemaPath:"#/properties/metricSpecifications/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate155(data0[i0], {instancePath:instancePath+"/metricSpecifications/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/metricSpecifications",schemaPath:"#/properties/metricSpecifications/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data2 === "ForecastAndScale") || (data2 === "ForecastOnly"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema227.properties.mode.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schedulingBufferTime !== undefined){
let data3 = data.schedulingBufferTime;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err7 = {instancePath:instancePath+"/schedulingBufferTime",schemaPath:"#/properties/schedulingBufferTime/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 3600 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/schedulingBufferTime",schemaPath:"#/properties/schedulingBufferTime/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/schedulingBufferTime",schemaPath:"#/properties/schedulingBufferTime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.maxCapacityBreachBehavior !== undefined){
let data4 = data.maxCapacityBreachBehavior;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/maxCapacityBreachBehavior",schemaPath:"#/properties/maxCapacityBreachBehavior/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data4 === "HonorMaxCapacity") || (data4 === "IncreaseMaxCapacity"))){
const err11 = {instancePath:instancePath+"/maxCapacityBreachBehavior",schemaPath:"#/properties/maxCapacityBreachBehavior/enum",keyword:"enum",params:{allowedValues: schema227.properties.maxCapacityBreachBehavior.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.maxCapacityBuffer !== undefined){
let data5 = data.maxCapacityBuffer;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err12 = {instancePath:instancePath+"/maxCapacityBuffer",schemaPath:"#/properties/maxCapacityBuffer/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 > 100 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/maxCapacityBuffer",schemaPath:"#/properties/maxCapacityBuffer/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/maxCapacityBuffer",schemaPath:"#/properties/maxCapacityBuffer/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate154.errors = vErrors;
return errors === 0;
}


function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.policyName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policyName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "policyName") || (key0 === "policyType")) || (key0 === "stepScalingPolicyConfiguration")) || (key0 === "targetTrackingScalingPolicyConfiguration")) || (key0 === "predictiveScalingPolicyConfiguration"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.policyName !== undefined){
let data0 = data.policyName;
if(typeof data0 === "string"){
if(data0.length > 256){
const err2 = {instancePath:instancePath+"/policyName",schemaPath:"#/properties/policyName/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/policyName",schemaPath:"#/properties/policyName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/policyName",schemaPath:"#/properties/policyName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.policyType !== undefined){
let data1 = data.policyType;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/policyType",schemaPath:"#/properties/policyType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data1 === "PredictiveScaling") || (data1 === "StepScaling")) || (data1 === "TargetTrackingScaling"))){
const err6 = {instancePath:instancePath+"/policyType",schemaPath:"#/properties/policyType/enum",keyword:"enum",params:{allowedValues: schema216.properties.policyType.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.stepScalingPolicyConfiguration !== undefined){
if(!(validate142(data.stepScalingPolicyConfiguration, {instancePath:instancePath+"/stepScalingPolicyConfiguration",parentData:data,parentDataProperty:"stepScalingPolicyConfiguration",rootData}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
if(data.targetTrackingScalingPolicyConfiguration !== undefined){
if(!(validate144(data.targetTrackingScalingPolicyConfiguration, {instancePath:instancePath+"/targetTrackingScalingPolicyConfiguration",parentData:data,parentDataProperty:"targetTrackingScalingPolicyConfiguration",rootData}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
if(data.predictiveScalingPolicyConfiguration !== undefined){
if(!(validate154(data.predictiveScalingPolicyConfiguration, {instancePath:instancePath+"/predictiveScalingPolicyConfiguration",parentData:data,parentDataProperty:"predictiveScalingPolicyConfiguration",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}

const schema237 = {"type":"object","required":["scheduledActionName"],"properties":{"scheduledActionName":{"type":"string","minLength":1,"maxLength":256},"schedule":{"type":"string","minLength":1,"maxLength":1600},"timezone":{"type":"string","maxLength":1600},"startTime":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"},"endTime":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"},"scalableTargetAction":{"$ref":"shared#/definitions/ScalableTargetAction"}},"additionalProperties":false};
const schema238 = {"type":"object","properties":{"minCapacity":{"type":"integer","minimum":0},"maxCapacity":{"type":"integer","minimum":0}},"additionalProperties":false};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scheduledActionName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scheduledActionName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "scheduledActionName") || (key0 === "schedule")) || (key0 === "timezone")) || (key0 === "startTime")) || (key0 === "endTime")) || (key0 === "scalableTargetAction"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.scheduledActionName !== undefined){
let data0 = data.scheduledActionName;
if(typeof data0 === "string"){
if(data0.length > 256){
const err2 = {instancePath:instancePath+"/scheduledActionName",schemaPath:"#/properties/scheduledActionName/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/scheduledActionName",schemaPath:"#/properties/scheduledActionName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/scheduledActionName",schemaPath:"#/properties/scheduledActionName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.schedule !== undefined){
let data1 = data.schedule;
if(typeof data1 === "string"){
if(data1.length > 1600){
const err5 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/maxLength",keyword:"maxLength",params:{limit: 1600}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timezone !== undefined){
let data2 = data.timezone;
if(typeof data2 === "string"){
if(data2.length > 1600){
const err8 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/maxLength",keyword:"maxLength",params:{limit: 1600}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.startTime !== undefined){
let data3 = data.startTime;
if(typeof data3 === "string"){
if(!pattern8.test(data3)){
const err10 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.endTime !== undefined){
let data4 = data.endTime;
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err12 = {instancePath:instancePath+"/endTime",schemaPath:"#/properties/endTime/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/endTime",schemaPath:"#/properties/endTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.scalableTargetAction !== undefined){
let data5 = data.scalableTargetAction;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "minCapacity") || (key1 === "maxCapacity"))){
const err14 = {instancePath:instancePath+"/scalableTargetAction",schemaPath:"shared#/definitions/ScalableTargetAction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.minCapacity !== undefined){
let data6 = data5.minCapacity;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err15 = {instancePath:instancePath+"/scalableTargetAction/minCapacity",schemaPath:"shared#/definitions/ScalableTargetAction/properties/minCapacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 < 0 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/scalableTargetAction/minCapacity",schemaPath:"shared#/definitions/ScalableTargetAction/properties/minCapacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data5.maxCapacity !== undefined){
let data7 = data5.maxCapacity;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err17 = {instancePath:instancePath+"/scalableTargetAction/maxCapacity",schemaPath:"shared#/definitions/ScalableTargetAction/properties/maxCapacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 < 0 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/scalableTargetAction/maxCapacity",schemaPath:"shared#/definitions/ScalableTargetAction/properties/maxCapacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/scalableTargetAction",schemaPath:"shared#/definitions/ScalableTargetAction/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}


function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cluster === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.service === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.minCapacity === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "minCapacity"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.maxCapacity === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "maxCapacity"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "minCapacity") || (key0 === "maxCapacity")) || (key0 === "roleARN")) || (key0 === "suspendedState")) || (key0 === "cluster")) || (key0 === "service")) || (key0 === "policies")) || (key0 === "scheduledActions"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.minCapacity !== undefined){
let data0 = data.minCapacity;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err5 = {instancePath:instancePath+"/minCapacity",schemaPath:"#/properties/minCapacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/minCapacity",schemaPath:"#/properties/minCapacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.maxCapacity !== undefined){
let data1 = data.maxCapacity;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err7 = {instancePath:instancePath+"/maxCapacity",schemaPath:"#/properties/maxCapacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/maxCapacity",schemaPath:"#/properties/maxCapacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.roleARN !== undefined){
if(typeof data.roleARN !== "string"){
const err9 = {instancePath:instancePath+"/roleARN",schemaPath:"#/properties/roleARN/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.suspendedState !== undefined){
let data3 = data.suspendedState;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "dynamicScalingInSuspended") || (key1 === "dynamicScalingOutSuspended")) || (key1 === "scheduledScalingSuspended"))){
const err10 = {instancePath:instancePath+"/suspendedState",schemaPath:"shared#/definitions/SuspendedState/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.dynamicScalingInSuspended !== undefined){
if(typeof data3.dynamicScalingInSuspended !== "boolean"){
const err11 = {instancePath:instancePath+"/suspendedState/dynamicScalingInSuspended",schemaPath:"shared#/definitions/SuspendedState/properties/dynamicScalingInSuspended/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.dynamicScalingOutSuspended !== undefined){
if(typeof data3.dynamicScalingOutSuspended !== "boolean"){
const err12 = {instancePath:instancePath+"/suspendedState/dynamicScalingOutSuspended",schemaPath:"shared#/definitions/SuspendedState/properties/dynamicScalingOutSuspended/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.scheduledScalingSuspended !== undefined){
if(typeof data3.scheduledScalingSuspended !== "boolean"){
const err13 = {instancePath:instancePath+"/suspendedState/scheduledScalingSuspended",schemaPath:"shared#/definitions/SuspendedState/properties/scheduledScalingSuspended/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/suspendedState",schemaPath:"shared#/definitions/SuspendedState/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.cluster !== undefined){
if(typeof data.cluster !== "string"){
const err15 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.service !== undefined){
if(typeof data.service !== "string"){
const err16 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.policies !== undefined){
let data9 = data.policies;
if(Array.isArray(data9)){
if(data9.length > 50){
const err17 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(!(validate141(data9[i0], {instancePath:instancePath+"/policies/" + i0,parentData:data9,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.scheduledActions !== undefined){
let data11 = data.scheduledActions;
if(Array.isArray(data11)){
if(data11.length > 200){
const err19 = {instancePath:instancePath+"/scheduledActions",schemaPath:"#/properties/scheduledActions/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate169(data11[i1], {instancePath:instancePath+"/scheduledActions/" + i1,parentData:data11,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/scheduledActions",schemaPath:"#/properties/scheduledActions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate140.errors = vErrors;
return errors === 0;
}


function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ServiceAutoScaling" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema209.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "ServiceAutoScaling")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema209.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate138(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate140(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate137.errors = vErrors;
return errors === 0;
}

export const validateAwsResource = validate172;
const schema239 = {"$id":"AwsResource","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["AwsResource"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"management":{"$ref":"shared#/definitions/ManagementSpec"},"spec":{"$ref":"shared#/definitions/AwsResourceSpec"}},"additionalProperties":false};
const schema244 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","pattern":"^[A-Z][A-Za-z0-9]{1,63}(::[A-Z][A-Za-z0-9]{1,63}){2}$","minLength":10,"maxLength":204},"properties":{},"identifier":{"type":"string","minLength":1,"maxLength":1024}},"additionalProperties":false};
const pattern87 = new RegExp("^[A-Z][A-Za-z0-9]{1,63}(::[A-Z][A-Za-z0-9]{1,63}){2}$", "u");

function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "observe") || (data0 === "enforce"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prune !== undefined){
if(typeof data.prune !== "boolean"){
const err3 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletionPolicy !== undefined){
let data2 = data.deletionPolicy;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "delete") || (data2 === "retain"))){
const err5 = {instancePath:instancePath+"/deletionPolicy",schemaPath:"#/properties/deletionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.deletionPolicy.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.adoptionPolicy !== undefined){
let data3 = data.adoptionPolicy;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "refuse") || (data3 === "adopt"))){
const err7 = {instancePath:instancePath+"/adoptionPolicy",schemaPath:"#/properties/adoptionPolicy/enum",keyword:"enum",params:{allowedValues: schema18.properties.adoptionPolicy.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignoreDifferences !== undefined){
let data4 = data.ignoreDifferences;
if(Array.isArray(data4)){
if(data4.length > 100){
const err8 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 512){
const err9 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/ignoreDifferences/" + i0,schemaPath:"#/properties/ignoreDifferences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ignoreDifferences",schemaPath:"#/properties/ignoreDifferences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.replace !== undefined){
let data6 = data.replace;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "refuse") || (data6 === "allow"))){
const err14 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/enum",keyword:"enum",params:{allowedValues: schema18.properties.replace.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data7 = data.dependsOn;
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(data8.length > 256){
const err16 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Z][A-Za-z]*/[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dependsOn/" + i1,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.suspend !== undefined){
let data9 = data.suspend;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "reason") || (key1 === "until"))){
const err21 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if(typeof data10 === "string"){
if(data10.length > 200){
const err22 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/SuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.until !== undefined){
let data11 = data9.until;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err25 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/SuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/SuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sweepInterval !== undefined){
let data12 = data.sweepInterval;
if(typeof data12 === "string"){
if(data12.length > 16){
const err28 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern9.test(data12)){
const err29 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/sweepInterval",schemaPath:"#/properties/sweepInterval/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.postRolloutCheck !== undefined){
let data13 = data.postRolloutCheck;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.url === undefined){
const err31 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data13){
if(!((((key2 === "url") || (key2 === "expectStatus")) || (key2 === "within")) || (key2 === "rollback"))){
const err32 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.url !== undefined){
let data14 = data13.url;
if(typeof data14 === "string"){
if(data14.length > 2048){
const err33 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern10.test(data14)){
const err34 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,2000}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/postRolloutCheck/url",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.expectStatus !== undefined){
let data15 = data13.expectStatus;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err36 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 599 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/postRolloutCheck/expectStatus",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/expectStatus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data13.within !== undefined){
let data16 = data13.within;
if(typeof data16 === "string"){
if(data16.length > 16){
const err39 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/maxLength",keyword:"maxLength",params:{limit: 16}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern9.test(data16)){
const err40 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/postRolloutCheck/within",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.rollback !== undefined){
if(typeof data13.rollback !== "boolean"){
const err42 = {instancePath:instancePath+"/postRolloutCheck/rollback",schemaPath:"shared#/definitions/PostRolloutCheckSpec/properties/rollback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/postRolloutCheck",schemaPath:"shared#/definitions/PostRolloutCheckSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate173.errors = vErrors;
return errors === 0;
}


function validate172(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="AwsResource" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "management")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema239.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "AwsResource")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema239.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.management !== undefined){
if(!(validate173(data.management, {instancePath:instancePath+"/management",parentData:data,parentDataProperty:"management",rootData}))){
vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data10 = data.spec;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.type === undefined){
const err24 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AwsResourceSpec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key4 in data10){
if(!(((key4 === "type") || (key4 === "properties")) || (key4 === "identifier"))){
const err25 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AwsResourceSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.type !== undefined){
let data11 = data10.type;
if(typeof data11 === "string"){
if(data11.length > 204){
const err26 = {instancePath:instancePath+"/spec/type",schemaPath:"shared#/definitions/AwsResourceSpec/properties/type/maxLength",keyword:"maxLength",params:{limit: 204}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data11.length < 10){
const err27 = {instancePath:instancePath+"/spec/type",schemaPath:"shared#/definitions/AwsResourceSpec/properties/type/minLength",keyword:"minLength",params:{limit: 10}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern87.test(data11)){
const err28 = {instancePath:instancePath+"/spec/type",schemaPath:"shared#/definitions/AwsResourceSpec/properties/type/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{1,63}(::[A-Z][A-Za-z0-9]{1,63}){2}$"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/spec/type",schemaPath:"shared#/definitions/AwsResourceSpec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.identifier !== undefined){
let data12 = data10.identifier;
if(typeof data12 === "string"){
if(data12.length > 1024){
const err30 = {instancePath:instancePath+"/spec/identifier",schemaPath:"shared#/definitions/AwsResourceSpec/properties/identifier/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12.length < 1){
const err31 = {instancePath:instancePath+"/spec/identifier",schemaPath:"shared#/definitions/AwsResourceSpec/properties/identifier/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/identifier",schemaPath:"shared#/definitions/AwsResourceSpec/properties/identifier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AwsResourceSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate172.errors = vErrors;
return errors === 0;
}

export const validateAlertProvider = validate175;
const schema245 = {"$id":"AlertProvider","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["AlertProvider"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"spec":{"$ref":"shared#/definitions/AlertProviderSpec"}},"additionalProperties":false};
const schema247 = {"type":"object","required":["type","target"],"properties":{"type":{"type":"string","enum":["slack","slack-bot","webhook","pagerduty","github","sns","eventbridge"]},"target":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":128},"channel":{"type":"string","pattern":"^#?[^\\s#]{1,80}$","maxLength":81}},"additionalProperties":false};
const pattern91 = new RegExp("^#?[^\\s#]{1,80}$", "u");

function validate175(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="AlertProvider" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema245.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "AlertProvider")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema245.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.spec !== undefined){
let data9 = data.spec;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.type === undefined){
const err24 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AlertProviderSpec/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9.target === undefined){
const err25 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AlertProviderSpec/required",keyword:"required",params:{missingProperty: "target"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data9){
if(!(((key4 === "type") || (key4 === "target")) || (key4 === "channel"))){
const err26 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AlertProviderSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.type !== undefined){
let data10 = data9.type;
if(typeof data10 !== "string"){
const err27 = {instancePath:instancePath+"/spec/type",schemaPath:"shared#/definitions/AlertProviderSpec/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((((((data10 === "slack") || (data10 === "slack-bot")) || (data10 === "webhook")) || (data10 === "pagerduty")) || (data10 === "github")) || (data10 === "sns")) || (data10 === "eventbridge"))){
const err28 = {instancePath:instancePath+"/spec/type",schemaPath:"shared#/definitions/AlertProviderSpec/properties/type/enum",keyword:"enum",params:{allowedValues: schema247.properties.type.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.target !== undefined){
let data11 = data9.target;
if(typeof data11 === "string"){
if(data11.length > 128){
const err29 = {instancePath:instancePath+"/spec/target",schemaPath:"shared#/definitions/AlertProviderSpec/properties/target/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern0.test(data11)){
const err30 = {instancePath:instancePath+"/spec/target",schemaPath:"shared#/definitions/AlertProviderSpec/properties/target/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spec/target",schemaPath:"shared#/definitions/AlertProviderSpec/properties/target/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.channel !== undefined){
let data12 = data9.channel;
if(typeof data12 === "string"){
if(data12.length > 81){
const err32 = {instancePath:instancePath+"/spec/channel",schemaPath:"shared#/definitions/AlertProviderSpec/properties/channel/maxLength",keyword:"maxLength",params:{limit: 81}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern91.test(data12)){
const err33 = {instancePath:instancePath+"/spec/channel",schemaPath:"shared#/definitions/AlertProviderSpec/properties/channel/pattern",keyword:"pattern",params:{pattern: "^#?[^\\s#]{1,80}$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/channel",schemaPath:"shared#/definitions/AlertProviderSpec/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec",schemaPath:"shared#/definitions/AlertProviderSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate175.errors = vErrors;
return errors === 0;
}

export const validateAlert = validate176;
const schema248 = {"$id":"Alert","type":"object","required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"type":"string","enum":["evenkeel.dev/v1alpha1"]},"kind":{"type":"string","enum":["Alert"]},"metadata":{"$ref":"shared#/definitions/Metadata"},"spec":{"$ref":"shared#/definitions/AlertSpec"}},"additionalProperties":false};
const schema250 = {"type":"object","required":["providers"],"properties":{"providers":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9_-]*$","maxLength":192}},"events":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","enum":["DriftFound","DriftHealed","DriftAcknowledged","RolloutStarted","RolloutSucceeded","RolloutRolledBack","RolledBackByHand","AwaitingPerson","WavesStopped","SourceFailed","SourceRecovered","DiscoveryFailed","DocumentInvalid","ObjectSuspended","ObjectResumed","GuardRefused","ReconcileFailed","ChangeFound","ObjectCreated","ObjectDeleted","ObjectAdopted"]}},"severity":{"type":"string","enum":["info","warning","error"]},"select":{"$ref":"shared#/definitions/AlertSelect"},"include":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","minLength":1,"maxLength":200}},"exclude":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","minLength":1,"maxLength":200}},"groupWithin":{"type":"string","pattern":"^(0s|[1-9][0-9]{0,2}s|[1-9]m|10m)$","maxLength":4},"summary":{"type":"string","minLength":1,"maxLength":300},"metadata":{"type":"object","maxProperties":20,"additionalProperties":{"type":"string","maxLength":300}},"suspend":{"$ref":"shared#/definitions/AlertSuspendSpec"}},"additionalProperties":false};
const schema251 = {"type":"object","properties":{"namespaces":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z0-9*_-]+$","maxLength":63}},"kinds":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","enum":["Namespace","Cluster","CapacityProvider","LoadBalancer","TargetGroup","Listener","ListenerRule","Service","ServiceAutoScaling","AwsResource","AlertProvider","Alert"]}},"names":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z0-9*_-]+$","maxLength":128}},"labels":{"type":"object","maxProperties":50,"additionalProperties":{"type":"string","maxLength":4096}},"sources":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","minLength":1,"maxLength":512}}},"additionalProperties":false};
const schema252 = {"type":"object","required":["reason"],"properties":{"reason":{"type":"string","minLength":1,"maxLength":200},"until":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}},"additionalProperties":false};
const pattern94 = new RegExp("^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern95 = new RegExp("^[A-Za-z0-9*_-]+$", "u");
const pattern97 = new RegExp("^(0s|[1-9][0-9]{0,2}s|[1-9]m|10m)$", "u");

function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.providers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "providers"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema250.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.providers !== undefined){
let data0 = data.providers;
if(Array.isArray(data0)){
if(data0.length > 20){
const err2 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(data1.length > 192){
const err4 = {instancePath:instancePath+"/providers/" + i0,schemaPath:"#/properties/providers/items/maxLength",keyword:"maxLength",params:{limit: 192}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern94.test(data1)){
const err5 = {instancePath:instancePath+"/providers/" + i0,schemaPath:"#/properties/providers/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/providers/" + i0,schemaPath:"#/properties/providers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.events !== undefined){
let data2 = data.events;
if(Array.isArray(data2)){
if(data2.length > 50){
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((((((((((((((((((((data3 === "DriftFound") || (data3 === "DriftHealed")) || (data3 === "DriftAcknowledged")) || (data3 === "RolloutStarted")) || (data3 === "RolloutSucceeded")) || (data3 === "RolloutRolledBack")) || (data3 === "RolledBackByHand")) || (data3 === "AwaitingPerson")) || (data3 === "WavesStopped")) || (data3 === "SourceFailed")) || (data3 === "SourceRecovered")) || (data3 === "DiscoveryFailed")) || (data3 === "DocumentInvalid")) || (data3 === "ObjectSuspended")) || (data3 === "ObjectResumed")) || (data3 === "GuardRefused")) || (data3 === "ReconcileFailed")) || (data3 === "ChangeFound")) || (data3 === "ObjectCreated")) || (data3 === "ObjectDeleted")) || (data3 === "ObjectAdopted"))){
const err11 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/enum",keyword:"enum",params:{allowedValues: schema250.properties.events.items.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.severity !== undefined){
let data4 = data.severity;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((data4 === "info") || (data4 === "warning")) || (data4 === "error"))){
const err14 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema250.properties.severity.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.select !== undefined){
let data5 = data.select;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((key1 === "namespaces") || (key1 === "kinds")) || (key1 === "names")) || (key1 === "labels")) || (key1 === "sources"))){
const err15 = {instancePath:instancePath+"/select",schemaPath:"shared#/definitions/AlertSelect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.namespaces !== undefined){
let data6 = data5.namespaces;
if(Array.isArray(data6)){
if(data6.length > 100){
const err16 = {instancePath:instancePath+"/select/namespaces",schemaPath:"shared#/definitions/AlertSelect/properties/namespaces/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.length < 1){
const err17 = {instancePath:instancePath+"/select/namespaces",schemaPath:"shared#/definitions/AlertSelect/properties/namespaces/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 === "string"){
if(data7.length > 63){
const err18 = {instancePath:instancePath+"/select/namespaces/" + i2,schemaPath:"shared#/definitions/AlertSelect/properties/namespaces/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern95.test(data7)){
const err19 = {instancePath:instancePath+"/select/namespaces/" + i2,schemaPath:"shared#/definitions/AlertSelect/properties/namespaces/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9*_-]+$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/select/namespaces/" + i2,schemaPath:"shared#/definitions/AlertSelect/properties/namespaces/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/select/namespaces",schemaPath:"shared#/definitions/AlertSelect/properties/namespaces/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.kinds !== undefined){
let data8 = data5.kinds;
if(Array.isArray(data8)){
if(data8.length > 50){
const err22 = {instancePath:instancePath+"/select/kinds",schemaPath:"shared#/definitions/AlertSelect/properties/kinds/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8.length < 1){
const err23 = {instancePath:instancePath+"/select/kinds",schemaPath:"shared#/definitions/AlertSelect/properties/kinds/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
let data9 = data8[i3];
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/select/kinds/" + i3,schemaPath:"shared#/definitions/AlertSelect/properties/kinds/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((((((((((((data9 === "Namespace") || (data9 === "Cluster")) || (data9 === "CapacityProvider")) || (data9 === "LoadBalancer")) || (data9 === "TargetGroup")) || (data9 === "Listener")) || (data9 === "ListenerRule")) || (data9 === "Service")) || (data9 === "ServiceAutoScaling")) || (data9 === "AwsResource")) || (data9 === "AlertProvider")) || (data9 === "Alert"))){
const err25 = {instancePath:instancePath+"/select/kinds/" + i3,schemaPath:"shared#/definitions/AlertSelect/properties/kinds/items/enum",keyword:"enum",params:{allowedValues: schema251.properties.kinds.items.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/select/kinds",schemaPath:"shared#/definitions/AlertSelect/properties/kinds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.names !== undefined){
let data10 = data5.names;
if(Array.isArray(data10)){
if(data10.length > 100){
const err27 = {instancePath:instancePath+"/select/names",schemaPath:"shared#/definitions/AlertSelect/properties/names/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.length < 1){
const err28 = {instancePath:instancePath+"/select/names",schemaPath:"shared#/definitions/AlertSelect/properties/names/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
let data11 = data10[i4];
if(typeof data11 === "string"){
if(data11.length > 128){
const err29 = {instancePath:instancePath+"/select/names/" + i4,schemaPath:"shared#/definitions/AlertSelect/properties/names/items/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern95.test(data11)){
const err30 = {instancePath:instancePath+"/select/names/" + i4,schemaPath:"shared#/definitions/AlertSelect/properties/names/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9*_-]+$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/select/names/" + i4,schemaPath:"shared#/definitions/AlertSelect/properties/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/select/names",schemaPath:"shared#/definitions/AlertSelect/properties/names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data5.labels !== undefined){
let data12 = data5.labels;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 50){
const err33 = {instancePath:instancePath+"/select/labels",schemaPath:"shared#/definitions/AlertSelect/properties/labels/maxProperties",keyword:"maxProperties",params:{limit: 50}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(typeof data13 === "string"){
if(data13.length > 4096){
const err34 = {instancePath:instancePath+"/select/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/AlertSelect/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/select/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/AlertSelect/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/select/labels",schemaPath:"shared#/definitions/AlertSelect/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data5.sources !== undefined){
let data14 = data5.sources;
if(Array.isArray(data14)){
if(data14.length > 100){
const err37 = {instancePath:instancePath+"/select/sources",schemaPath:"shared#/definitions/AlertSelect/properties/sources/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data14.length < 1){
const err38 = {instancePath:instancePath+"/select/sources",schemaPath:"shared#/definitions/AlertSelect/properties/sources/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len5 = data14.length;
for(let i5=0; i5<len5; i5++){
let data15 = data14[i5];
if(typeof data15 === "string"){
if(data15.length > 512){
const err39 = {instancePath:instancePath+"/select/sources/" + i5,schemaPath:"shared#/definitions/AlertSelect/properties/sources/items/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data15.length < 1){
const err40 = {instancePath:instancePath+"/select/sources/" + i5,schemaPath:"shared#/definitions/AlertSelect/properties/sources/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/select/sources/" + i5,schemaPath:"shared#/definitions/AlertSelect/properties/sources/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/select/sources",schemaPath:"shared#/definitions/AlertSelect/properties/sources/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/select",schemaPath:"shared#/definitions/AlertSelect/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.include !== undefined){
let data16 = data.include;
if(Array.isArray(data16)){
if(data16.length > 50){
const err44 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data16.length < 1){
const err45 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len6 = data16.length;
for(let i6=0; i6<len6; i6++){
let data17 = data16[i6];
if(typeof data17 === "string"){
if(data17.length > 200){
const err46 = {instancePath:instancePath+"/include/" + i6,schemaPath:"#/properties/include/items/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data17.length < 1){
const err47 = {instancePath:instancePath+"/include/" + i6,schemaPath:"#/properties/include/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/include/" + i6,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.exclude !== undefined){
let data18 = data.exclude;
if(Array.isArray(data18)){
if(data18.length > 50){
const err50 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data18.length < 1){
const err51 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len7 = data18.length;
for(let i7=0; i7<len7; i7++){
let data19 = data18[i7];
if(typeof data19 === "string"){
if(data19.length > 200){
const err52 = {instancePath:instancePath+"/exclude/" + i7,schemaPath:"#/properties/exclude/items/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data19.length < 1){
const err53 = {instancePath:instancePath+"/exclude/" + i7,schemaPath:"#/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/exclude/" + i7,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.groupWithin !== undefined){
let data20 = data.groupWithin;
if(typeof data20 === "string"){
if(data20.length > 4){
const err56 = {instancePath:instancePath+"/groupWithin",schemaPath:"#/properties/groupWithin/maxLength",keyword:"maxLength",params:{limit: 4}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!pattern97.test(data20)){
const err57 = {instancePath:instancePath+"/groupWithin",schemaPath:"#/properties/groupWithin/pattern",keyword:"pattern",params:{pattern: "^(0s|[1-9][0-9]{0,2}s|[1-9]m|10m)$"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/groupWithin",schemaPath:"#/properties/groupWithin/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.summary !== undefined){
let data21 = data.summary;
if(typeof data21 === "string"){
if(data21.length > 300){
const err59 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/maxLength",keyword:"maxLength",params:{limit: 300}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data21.length < 1){
const err60 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.metadata !== undefined){
let data22 = data.metadata;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length > 20){
const err62 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/maxProperties",keyword:"maxProperties",params:{limit: 20}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key3 in data22){
let data23 = data22[key3];
if(typeof data23 === "string"){
if(data23.length > 300){
const err63 = {instancePath:instancePath+"/metadata/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 300}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/metadata/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.suspend !== undefined){
let data24 = data.suspend;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.reason === undefined){
const err66 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/AlertSuspendSpec/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key4 in data24){
if(!((key4 === "reason") || (key4 === "until"))){
const err67 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/AlertSuspendSpec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data24.reason !== undefined){
let data25 = data24.reason;
if(typeof data25 === "string"){
if(data25.length > 200){
const err68 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/AlertSuspendSpec/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data25.length < 1){
const err69 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/AlertSuspendSpec/properties/reason/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/suspend/reason",schemaPath:"shared#/definitions/AlertSuspendSpec/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.until !== undefined){
let data26 = data24.until;
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
const err71 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/AlertSuspendSpec/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/suspend/until",schemaPath:"shared#/definitions/AlertSuspendSpec/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/suspend",schemaPath:"shared#/definitions/AlertSuspendSpec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate177.errors = vErrors;
return errors === 0;
}


function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Alert" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data0 === "evenkeel.dev/v1alpha1")){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/enum",keyword:"enum",params:{allowedValues: schema248.properties.apiVersion.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data1 === "Alert")){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema248.properties.kind.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 128){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern0.test(data3)){
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"shared#/definitions/Metadata/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 === "string"){
if(data4.length > 63){
const err14 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern0.test(data4)){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"shared#/definitions/Metadata/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(data6.length > 4096){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/metadata/labels",schemaPath:"shared#/definitions/Metadata/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 === "string"){
if(data8.length > 4096){
const err20 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"shared#/definitions/Metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"shared#/definitions/Metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata",schemaPath:"shared#/definitions/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.spec !== undefined){
if(!(validate177(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}

export const VALIDATORS = { Namespace: validateNamespace, Cluster: validateCluster, CapacityProvider: validateCapacityProvider, LoadBalancer: validateLoadBalancer, TargetGroup: validateTargetGroup, Listener: validateListener, ListenerRule: validateListenerRule, Service: validateService, ServiceAutoScaling: validateServiceAutoScaling, AwsResource: validateAwsResource, AlertProvider: validateAlertProvider, Alert: validateAlert };
