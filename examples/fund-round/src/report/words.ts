import type { Lang } from "@vanstervind/core";
import type { AllocationRule } from "@vanstervind/fund-allocation";
import type { Account } from "@vanstervind/fund-allocation/rounds";
import type { AppealText } from "../steps/appeals.ts";
import type { board, comparedRules } from "../steps/decide.ts";

type Words<Name extends string> = Readonly<Record<Name, Readonly<Record<Lang, string>>>>;

export const accountWords: Words<Account> = {
  budget: { sv: "Anslag från styrelsen", en: "Budget from the board" },
  "carried-in": { sv: "Överfört från förra året", en: "Carried in from last year" },
  reserve: { sv: "Reserv för överklaganden", en: "Reserve for appeals" },
  unallocated: { sv: "Ofördelat", en: "Unallocated" },
  granted: { sv: "Beviljat, ej utbetalt", en: "Granted, not paid" },
  paid: { sv: "Utbetalt, ej redovisat", en: "Paid, not accounted for" },
  used: { sv: "Använt och godkänt", en: "Used and accepted" },
  demanded: { sv: "Återkrävt, ej återbetalt", en: "Demanded back, not repaid" },
  waived: { sv: "Efterskänkt", en: "Waived" },
  "carried-over": { sv: "Överfört till nästa år", en: "Carried over to next year" },
  returned: { sv: "Återlämnat till distriktet", en: "Returned to the district" },
};

const rules: Words<(typeof comparedRules)[number]> = {
  waterLevel: { sv: "Vattennivå efter vikt", en: "Water level by weight" },
  proportional: { sv: "Lika stor del av anspråket", en: "The same part of the claim" },
  cel: { sv: "Lika stor avkortning", en: "The same cut" },
};

export const ruleWord = (rule: AllocationRule, lang: Lang): string =>
  rule in rules ? rules[rule as keyof typeof rules][lang] : rule;

const offices: Words<(typeof board)[number]> = {
  chair: { sv: "ordföranden", en: "the chair" },
  treasurer: { sv: "kassören", en: "the treasurer" },
  "seat-3": { sv: "ledamot 3", en: "seat 3" },
  "seat-4": { sv: "ledamot 4", en: "seat 4" },
  "seat-5": { sv: "ledamot 5", en: "seat 5" },
};

export const officeWord = (office: string, lang: Lang): string =>
  office in offices ? offices[office as keyof typeof offices][lang] : office;

export const appealWords: Words<AppealText> = {
  "share-was-larger": {
    sv: "Föreningens egen insats är större än den som stod i ansökan: minst en tiondel av kostnaden.",
    en: "The association puts in more itself than the application said: at least a tenth of the cost.",
  },
  "share-is-shown": {
    sv: "Föreningen har visat sin egen insats. Ansökan har rättats och prövats på nytt.",
    en: "The association has shown what it puts in itself. The application has been corrected and judged anew.",
  },
  "members-bring-guests": {
    sv: "Medlemmarna brukar ta med sig vänner, så verksamheten vänder sig utåt.",
    en: "Members usually bring friends, so the activity turns outward.",
  },
  "not-outward": {
    sv: "Fonden stöder verksamhet som ordnas för andra än medlemmar. Att gäster får följa med räcker inte.",
    en: "The fund supports activities arranged for others than members. That guests may come along is not enough.",
  },
};
