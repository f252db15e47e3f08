package com.quenty.reverselogistics.links;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key signs links: random, 32 characters or more. Without one there are no links
 * @param previousKey links that it has signed are still good, so that the key can be changed
 */
@ConfigurationProperties("quenty.reverselogistics.links")
record LinkProperties(
        @DefaultValue("") String key, @DefaultValue("") String previousKey) {

    private static final int SHORTEST = 32;

    LinkProperties {
        if (Stream.of(key, previousKey).anyMatch(each -> !each.isEmpty() && each.length() < SHORTEST)) {
            throw new IllegalArgumentException("A key of quenty.reverselogistics.links has fewer than 32 characters");
        }
    }

    /** The one that signs first; empty when links are off. */
    List<String> keys() {
        return key.isEmpty()
                ? List.of()
                : Stream.of(key, previousKey).filter(each -> !each.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "LinkProperties[hidden]";
    }
}
