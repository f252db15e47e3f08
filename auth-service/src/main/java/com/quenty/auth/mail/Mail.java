package com.quenty.auth.mail;

/** Plain text, so that nothing in it can be dressed up. */
public record Mail(String to, String subject, String text) {}
