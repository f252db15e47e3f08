package com.quenty.auth.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the sender's address */
@ConfigurationProperties("quenty.auth.mail")
record MailSettings(
        @DefaultValue("Quenty <no-reply@quenty.localhost>") String from) {}
