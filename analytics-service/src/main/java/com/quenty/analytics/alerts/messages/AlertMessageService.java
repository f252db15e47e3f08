package com.quenty.analytics.alerts.messages;

import com.quenty.analytics.alerts.channels.ChannelCheck;
import com.quenty.analytics.alerts.engine.Notification;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages with the transaction that decides on them, and replays those that could not be delivered. */
@Service
public class AlertMessageService {

    private static final String EMAIL = "email";

    private final AlertMessageRepository messages;
    private final ChannelCheck channels;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final Clock clock;

    AlertMessageService(
            AlertMessageRepository messages,
            ChannelCheck channels,
            Deliveries deliveries,
            Idempotency idempotency,
            Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** One message for each receiver. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ToldAlert alert, Notification notification, Instant at) {
        var content = MessageContent.of(alert, notification, at);
        for (var channel : alert.channels()) {
            if (channel.equals(EMAIL)) {
                alert.recipients().forEach(address -> send(alert.companyId(), MessageChannel.EMAIL, address, content));
            } else {
                send(alert.companyId(), MessageChannel.WEBHOOK, channel, content);
            }
        }
    }

    ChannelTestResponse test(Caller caller, String channelId) {
        var channel = channels.requireActive(caller, channelId);
        return idempotency.once(
                ChannelTestResponse.class,
                () -> new ChannelTestResponse(send(
                        channel.companyId(),
                        MessageChannel.WEBHOOK,
                        channel.channelId(),
                        MessageContent.ofTest(channel.name(), clock.instant()))));
    }

    private String send(
            @Nullable String companyId, MessageChannel channel, String destination, MessageContent content) {
        var messageId = ExternalId.next("AMSG");
        messages.insert(messageId, companyId, channel, destination, content, clock.instant());
        deliveries.send(AlertMessageDelivery.class, new AlertMessageDelivery.Written(messageId));
        return messageId;
    }

    /** A dead message is sent once more, as it was. */
    AlertMessageResponse replay(Caller caller, String messageId, IfMatch match) {
        var scope = RowScope.of(caller);
        return idempotency.once(AlertMessageResponse.class, () -> replayed(scope, messageId, match));
    }

    private AlertMessageResponse replayed(RowScope scope, String messageId, IfMatch match) {
        var message = messages.lock(messageId, scope).orElseThrow(MessageProblems.NotFound::new);
        match.check(message.version());
        messages.move(message, MessageStatus.PENDING, 0, null, null);
        deliveries.send(AlertMessageDelivery.class, new AlertMessageDelivery.Written(messageId));
        return AlertMessageResponse.of(messages.lock(messageId, scope).orElseThrow(MessageProblems.NotFound::new));
    }
}
