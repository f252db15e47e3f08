package com.quenty.gateway.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a client that is slow, or means harm, may cost.
 *
 * @param headDeadline for the head of a request, from its first byte on
 * @param bodyDeadline for the whole body of a request
 * @param grace a body has to move at the lowest rate on average over every such stretch, in either direction; the rest of a
 *     body that was refused is thrown away for so long
 * @param lowestRate bytes a second
 * @param countedAfter a body that has not arrived by then counts as under way; one of a fast client never does
 * @param perAddress so many bodies may be under way from one address
 * @param perPrincipal so many for one principal
 * @param memory for all bodies together, without the first piece of each
 * @param answerAhead so much of an answer is taken from the service before the client is written to
 * @param connectionsPerAddress open at once, idle ones too; the balancers in front are not counted
 */
@ConfigurationProperties("quenty.gateway.slow-clients")
public record SlowClientProperties(
        @DefaultValue("10s") Duration headDeadline,
        @DefaultValue("30s") Duration bodyDeadline,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("1KB") DataSize lowestRate,
        @DefaultValue("1s") Duration countedAfter,
        @DefaultValue("64") int perAddress,
        @DefaultValue("32") int perPrincipal,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("256KB") DataSize answerAhead,
        @DefaultValue("1024") int connectionsPerAddress) {}
