package com.quenty.analytics.alerts.messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Sends mails by the configured SMTP server. Without one they stay where they are read too: in the list of messages, where they
 * count as delivered.
 */
@Component
class AlertMailSender {

    private static final Logger log = LoggerFactory.getLogger(AlertMailSender.class);

    private final ObjectProvider<MailSender> smtp;
    private final MessageProperties properties;

    AlertMailSender(ObjectProvider<MailSender> smtp, MessageProperties properties) {
        this.smtp = smtp;
        this.properties = properties;
    }

    void send(AlertMessage message) {
        var sender = smtp.getIfAvailable();
        if (sender == null) {
            log.info("No SMTP server is configured: the mail {} can be read among the messages", message.messageId());
            return;
        }
        var mail = new SimpleMailMessage();
        mail.setFrom(properties.mailFrom());
        mail.setTo(message.destination());
        mail.setSubject(message.subject());
        mail.setText(text(message.content()));
        sender.send(mail);
    }

    /** Plain text: names and labels come from outside. */
    static String text(MessageContent content) {
        var text = new StringBuilder(content.subject()).append("\n\n");
        if (content.description() != null) {
            text.append(content.description()).append("\n\n");
        }
        if (content.condition() != null) {
            text.append("%s of %s%n%n".formatted(content.condition(), content.metricName()));
        }
        for (var active : content.active()) {
            text.append("- %s, %s since %s, value %s %s%n"
                    .formatted(
                            active.severity(),
                            active.state().code(),
                            active.activeAt(),
                            active.value() == null ? "unknown" : active.value().toPlainString(),
                            active.labels().isEmpty() ? "" : active.labels()));
        }
        for (var ended : content.ended()) {
            text.append("- %s, %s %s%n"
                    .formatted(
                            ended.severity(),
                            ended.recovered()
                                    ? "recovered"
                                    : "ended: " + ended.reason().code(),
                            ended.labels().isEmpty() ? "" : ended.labels()));
        }
        return text.toString();
    }
}
