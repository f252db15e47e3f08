package com.quenty.microcredit.applications;

/** Event: the documents of an application were verified, so that it can be decided on. Published in that transaction. */
public record DocumentsVerified(String applicationId) {}
