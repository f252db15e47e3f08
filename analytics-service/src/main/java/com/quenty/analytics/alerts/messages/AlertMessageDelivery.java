package com.quenty.analytics.alerts.messages;

import com.quenty.analytics.alerts.channels.WebhookSender;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.security.RowScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a message. It is retried with growing pauses, and after a number of attempts kept as dead. The receiver of a webhook
 * gets the same {@code webhook-id} each time and can tell repetitions by it.
 */
@Component
class AlertMessageDelivery implements DeliveryHandler<AlertMessageDelivery.Written> {

    record Written(String messageId) {}

    private static final Logger log = LoggerFactory.getLogger(AlertMessageDelivery.class);

    private final AlertMessageRepository messages;
    private final WebhookSender webhooks;
    private final AlertMailSender mails;
    private final MessageProperties properties;
    private final StoredJson json;
    private final TransactionOperations transaction;
    private final Clock clock;

    AlertMessageDelivery(
            AlertMessageRepository messages,
            WebhookSender webhooks,
            AlertMailSender mails,
            MessageProperties properties,
            StoredJson json,
            TransactionOperations transaction,
            Clock clock) {
        this.messages = messages;
        this.webhooks = webhooks;
        this.mails = mails;
        this.properties = properties;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alert-message";
    }

    @Override
    public Class<Written> payload() {
        return Written.class;
    }

    @Override
    public void deliver(Written written) {
        var message = messages.find(written.messageId(), RowScope.ALL);
        if (message.isEmpty() || message.get().status() != MessageStatus.PENDING) {
            return;
        }
        var failure = send(message.get());
        boolean again = Boolean.TRUE.equals(transaction.execute(_ -> kept(written.messageId(), failure)));
        if (again) {
            throw new IllegalStateException(
                    "the message %s was not taken: %s".formatted(written.messageId(), failure.orElse("")));
        }
    }

    /** @return why it was not taken, if it was not */
    private Optional<String> send(AlertMessage message) {
        if (message.channel() == MessageChannel.WEBHOOK) {
            var body = json.mapper().writeValueAsString(message.content()).getBytes(StandardCharsets.UTF_8);
            return webhooks.send(message.destination(), message.messageId(), body);
        }
        try {
            mails.send(message);
            return Optional.empty();
        } catch (MailException failure) {
            log.warn("The mail {} was not taken", message.messageId(), failure);
            return Optional.of("the mail server did not take it");
        }
    }

    /** @return whether it is to be tried again */
    private boolean kept(String messageId, Optional<String> failure) {
        var locked = messages.lock(messageId, RowScope.ALL);
        if (locked.isEmpty() || locked.get().status() != MessageStatus.PENDING) {
            return false;
        }
        var message = locked.get();
        int attempts = message.attempts() + 1;
        if (failure.isEmpty()) {
            messages.move(message, MessageStatus.DELIVERED, attempts, null, clock.instant());
            return false;
        }
        if (attempts >= properties.maxAttempts()) {
            messages.move(message, MessageStatus.DEAD, attempts, failure.get(), null);
            return false;
        }
        messages.failed(message, failure.get());
        return true;
    }
}
