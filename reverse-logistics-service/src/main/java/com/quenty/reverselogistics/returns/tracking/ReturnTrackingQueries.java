package com.quenty.reverselogistics.returns.tracking;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.PageRequest;
import com.quenty.reverselogistics.links.LinkPurpose;
import com.quenty.reverselogistics.links.LinkTokenIssuer;
import com.quenty.reverselogistics.returns.ReturnQueries;
import com.quenty.reverselogistics.returns.ReturnResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Links for customers, and what they show. */
@Component
class ReturnTrackingQueries {

    private static final String PATH = "/api/v1/returns/tracked/";

    /** A return has a dozen moves. */
    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, null, "occurred_at", null);

    private final ReturnQueries returns;
    private final LinkTokenIssuer links;
    private final ReturnTrackingProperties properties;
    private final Clock clock;

    ReturnTrackingQueries(
            ReturnQueries returns, LinkTokenIssuer links, ReturnTrackingProperties properties, Clock clock) {
        this.returns = returns;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    ReturnLinkResponse link(Caller caller, String returnId) {
        var found = returns.get(caller, returnId);
        var expiresAt = Instant.ofEpochSecond(
                clock.instant().plus(properties.linkValidFor()).getEpochSecond());
        return new ReturnLinkResponse(PATH + links.issue(LinkPurpose.TRACKING, found.returnId(), expiresAt), expiresAt);
    }

    /** The token alone decides: it was given to the customer for this return. */
    TrackedReturnResponse tracked(String token) {
        ReturnResponse found = returns.get(RowScope.ALL, links.read(LinkPurpose.TRACKING, token));
        var amount = found.actualRefundAmount();
        return new TrackedReturnResponse(
                found.status(),
                found.returnAuthorizationNumber(),
                found.expiresAt(),
                found.estimatedPickupDate(),
                found.trackingNumber(),
                found.customerActionRequired(),
                found.currency(),
                amount == null ? found.estimatedRefundAmount() : amount,
                returns.moves(found.returnId(), ALL).items().stream()
                        .map(move -> new TrackedReturnResponse.Event(move.to(), move.occurredAt()))
                        .toList());
    }
}
