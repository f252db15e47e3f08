package com.quenty.auth.mails;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender's address
 * @param verifyPage page of a web application that confirms an address; the token is appended; empty without one
 * @param passwordPage page of a web application that sets a password; the token is appended; empty without one
 */
@ConfigurationProperties("quenty.auth.mails")
record MailProperties(
        @DefaultValue("Quenty <no-reply@quenty.localhost>") String from,
        @DefaultValue("") String verifyPage,
        @DefaultValue("") String passwordPage) {}
