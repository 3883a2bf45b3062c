"use strict";
// The one Trusted Types policy. No script or script address can enter a page after it was loaded:
// this policy makes neither, and takes script elements out of any HTML that a page is given.
if (window.trustedTypes && window.trustedTypes.createPolicy) {
  window.trustedTypes.createPolicy("default", {
    createHTML: (html) => html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, ""),
  });
}
