import { divide, talmud } from "@vanstervind/fund-allocation";

self.onmessage = ({ data }) => postMessage(divide({ estate: 200, claims: data }, talmud).awards.join());
