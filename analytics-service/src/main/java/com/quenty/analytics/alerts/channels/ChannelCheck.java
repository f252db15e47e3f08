package com.quenty.analytics.alerts.channels;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks whether an alert can be told through a channel. */
@Component
public class ChannelCheck {

    private final ChannelRepository channels;

    ChannelCheck(ChannelRepository channels) {
        this.channels = channels;
    }

    /**
     * @param companyId of the alert
     * @param pointer where the channel is named
     * @throws ChannelProblems.ChannelUnknown when the company has no such channel
     */
    public void requireKnown(@Nullable String companyId, String channelId, String pointer) {
        boolean known = channels.find(channelId)
                .filter(channel -> Objects.equals(channel.companyId(), companyId))
                .isPresent();
        if (!known) {
            throw new ChannelProblems.ChannelUnknown(pointer);
        }
    }

    /**
     * @throws ChannelProblems.NotFound also for one that the caller may not know of
     * @throws ChannelProblems.ChannelInactive when nothing is sent to it
     */
    public ToldChannel requireActive(Caller caller, String channelId) {
        var channel = channels.find(channelId, RowScope.of(caller)).orElseThrow(ChannelProblems.NotFound::new);
        if (!channel.isActive()) {
            throw new ChannelProblems.ChannelInactive();
        }
        return new ToldChannel(channel.channelId(), channel.companyId(), channel.name());
    }
}
