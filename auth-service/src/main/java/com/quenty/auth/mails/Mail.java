package com.quenty.auth.mails;

/** Plain text, so that no part of it can be disguised. */
public record Mail(String to, String subject, String text) {}
