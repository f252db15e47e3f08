package com.quenty.analytics.alerts.channels;

import com.quenty.analytics.alerts.channels.ChannelProblems.ChannelAddressRefused;
import com.quenty.analytics.alerts.channels.ChannelProblems.ChannelSecretsUnavailable;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps channels. A secret is shown when it is new, so a request for one is not answered from the store of keys. */
@Service
class ChannelService {

    private static final Listing<ChannelSummary> LISTING = Listing.of(ChannelSummary.class)
            .select("c.channel_id, c.company_id, c.name, c.url, c.is_active, c.created_at")
            .from("alert_channels c")
            .tieBreaker("c.id")
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final ChannelRepository channels;
    private final WebhookSecretIssuer issuer;
    private final WebhookProperties properties;
    private final Listings listings;
    private final Idempotency idempotency;
    private final Clock clock;

    ChannelService(
            ChannelRepository channels,
            WebhookSecretIssuer issuer,
            WebhookProperties properties,
            Listings listings,
            Idempotency idempotency,
            Clock clock) {
        this.channels = channels;
        this.issuer = issuer;
        this.properties = properties;
        this.listings = listings;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    PageResponse<ChannelSummary> list(Caller caller, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().visibleTo(RowScope.of(caller), "c.company_id"), page);
    }

    ChannelResponse get(Caller caller, String channelId) {
        return ChannelResponse.of(find(caller, channelId));
    }

    /** @throws ChannelSecretsUnavailable without a master key */
    ChannelResponse create(Caller caller, CreateChannelRequest request) {
        requireAllowed(request.url());
        var companyId = request.companyId() == null && RowScope.of(caller).isAll()
                ? null
                : RowScope.companyForNew(caller, request.companyId());
        return showingOnce(secret -> {
            var now = clock.instant();
            var channel = new AlertChannel(
                    ExternalId.next("HOOK"), companyId, request.name(), request.url(), true, caller.id(), now, now, 0);
            channels.insert(channel);
            secret.set(newSecret(channel.channelId()));
            return ChannelResponse.of(find(caller, channel.channelId()));
        });
    }

    /** The secret is no part of the answer that is kept for repetitions. */
    private ChannelResponse showingOnce(Function<AtomicReference<@Nullable String>, ChannelResponse> work) {
        var secret = new AtomicReference<@Nullable String>();
        var channel = idempotency.once(ChannelResponse.class, () -> work.apply(secret));
        return channel.withSecret(secret.get());
    }

    @Transactional
    ChannelResponse revise(Caller caller, String channelId, IfMatch match, MergePatch<ChannelRevision> patch) {
        var channel = find(caller, channelId);
        match.check(channel.version());
        var terms = patch.applyTo(new ChannelRevision(channel.name(), channel.url(), channel.isActive()));
        requireAllowed(terms.url());
        if (!channels.update(channel, terms, clock.instant())) {
            throw match.lostRace();
        }
        return ChannelResponse.of(find(caller, channelId));
    }

    /** The secret before goes on signing for a while, so that the receiver can change over. */
    ChannelResponse rotateSecret(Caller caller, String channelId, IfMatch match) {
        return showingOnce(secret -> {
            var channel = find(caller, channelId);
            match.check(channel.version());
            secret.set(newSecret(channelId));
            var terms = new ChannelRevision(channel.name(), channel.url(), channel.isActive());
            if (!channels.update(channel, terms, clock.instant())) {
                throw match.lostRace();
            }
            return ChannelResponse.of(find(caller, channelId));
        });
    }

    private String newSecret(String channelId) {
        var now = clock.instant();
        var masterKey = issuer.masterKeyId();
        long number = channels.insertSecret(channelId, masterKey, now.plus(properties.previousSecretFor()), now);
        return issuer.secret(masterKey, channelId, number).orElseThrow(ChannelSecretsUnavailable::new);
    }

    private void requireAllowed(String url) {
        PublicAddressPolicy.faultOf(url, properties.allowPrivate()).ifPresent(fault -> {
            throw new ChannelAddressRefused(fault);
        });
    }

    private AlertChannel find(Caller caller, String channelId) {
        return channels.find(channelId, RowScope.of(caller)).orElseThrow(ChannelProblems.NotFound::new);
    }
}
