package com.quenty.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param slashBelow paths, each with a slash at its end, below which one last segment may hold slashes, as {@code %2F}; everywhere else
 *     an encoded slash is refused
 */
@ConfigurationProperties("quenty.firewall")
record FirewallProperties(@DefaultValue({}) List<String> slashBelow) {}
