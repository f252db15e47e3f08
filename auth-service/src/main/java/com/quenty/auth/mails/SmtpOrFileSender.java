package com.quenty.auth.mails;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.quenty.auth.files.DataFileStore;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlTimes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends by the configured SMTP server. Without one, each mail becomes an {@code .eml} file in the data folder, so that
 * the suite can be tried on a machine without mail.
 */
@Component
public class SmtpOrFileSender {

    private static final Logger log = LoggerFactory.getLogger(SmtpOrFileSender.class);

    private final @Nullable JavaMailSender smtp;
    private final DataFileStore files;
    private final MailProperties properties;
    private final Clock clock;

    SmtpOrFileSender(ObjectProvider<JavaMailSender> smtp, DataFileStore files, MailProperties properties, Clock clock) {
        this.smtp = smtp.getIfAvailable();
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** Called from deliveries, which retry when it throws, unless the address can never be sent to. */
    public void send(Mail mail) {
        if (smtp != null) {
            smtp.send(write(smtp.createMimeMessage(), mail));
        } else {
            saveAsFile(write(new MimeMessage(Session.getInstance(new Properties())), mail), mail);
        }
    }

    private MimeMessage write(MimeMessage message, Mail mail) {
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setHeader("Date", RFC_1123_DATE_TIME.format(SqlTimes.now(clock)));
            return message;
        } catch (AddressException e) {
            // Of before there was a rule for addresses: no later attempt would help.
            throw new Undeliverable("the address is none that a mail can be sent to", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail can't be written", e);
        }
    }

    private void saveAsFile(MimeMessage message, Mail mail) {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a mail can't be written", e);
        }
        var file = files.write("mails/" + ExternalId.next("MAIL") + ".eml", bytes.toByteArray());
        log.info("No SMTP server is configured: the mail \"{}\" is in {}", mail.subject(), file);
    }
}
