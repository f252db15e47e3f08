package com.quenty.analytics.alerts.channels;

import com.quenty.platform.webhooks.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends webhooks as Standard Webhooks has them, signed by all secrets of the channel that are valid. The addresses of a name are
 * looked at before each call, and the runtime keeps them for thirty seconds, so that the call goes to those that were looked at. No
 * redirection is followed.
 */
@Component
public class WebhookSender {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

    private final ChannelRepository channels;
    private final WebhookSecretIssuer issuer;
    private final WebhookProperties properties;
    private final Clock clock;
    private final HttpClient http;

    WebhookSender(ChannelRepository channels, WebhookSecretIssuer issuer, WebhookProperties properties, Clock clock) {
        this.channels = channels;
        this.issuer = issuer;
        this.properties = properties;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .build();
    }

    /**
     * @param messageId the same at every attempt
     * @return why it was not taken, in words for the sender's people; empty when it was
     */
    public Optional<String> send(String channelId, String messageId, byte[] body) {
        var found = channels.find(channelId).filter(AlertChannel::isActive);
        if (found.isEmpty()) {
            return Optional.of("the channel is not active");
        }
        var secrets = secrets(channelId);
        if (secrets.isEmpty()) {
            return Optional.of("the channel has no secret that is known");
        }
        var url = found.get().url();
        var fault = PublicAddressPolicy.faultOf(url, properties.allowPrivate());
        return fault.isPresent() ? fault : call(URI.create(url), messageId, body, secrets);
    }

    private List<String> secrets(String channelId) {
        return channels.findSecrets(channelId, clock.instant()).stream()
                .flatMap(secret -> issuer.secret(secret.masterKeyId(), channelId, secret.id()).stream())
                .toList();
    }

    private Optional<String> call(URI url, String messageId, byte[] body, List<String> secrets) {
        var now = clock.instant();
        try {
            if (!mayCall(url.getHost())) {
                return Optional.of("the address is not public");
            }
            var request = HttpRequest.newBuilder(url)
                    .timeout(properties.timeout())
                    .header("content-type", "application/json")
                    .header("user-agent", "Quenty-Webhooks")
                    .header("webhook-id", messageId)
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", WebhookSignature.sign(secrets, messageId, now, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("the receiver answered " + status);
        } catch (UnknownHostException unknown) {
            return Optional.of("the host is not known");
        } catch (IOException failure) {
            log.info("The webhook {} did not reach {}", messageId, url.getHost(), failure);
            return Optional.of("the receiver can't be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("the service was stopped");
        }
    }

    /** All addresses of the name, since any of them may be the one that is called. */
    private boolean mayCall(String host) throws UnknownHostException {
        return properties.allowPrivate()
                || Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddressPolicy::isPublic);
    }
}
