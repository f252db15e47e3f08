package com.quenty.pickup.travel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.quenty.pickup.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Travel as OSRM's table service tells it. Legs are remembered, so that a day that is planned again asks for new places only. While the
 * engine does not answer, travel is estimated, and nothing is remembered.
 */
final class OsrmTable implements TravelTimes {
    private static final Logger log = LoggerFactory.getLogger(OsrmTable.class);
    /** No road leads there: finite, and more than any shift has time for. */
    private static final Leg UNREACHABLE = new Leg(1e8, 1e8);

    private final RestClient engine;
    private final String profile;
    private final int half;
    private final TravelEstimate estimate;
    private final Cache<Pair, Leg> legs;

    private record Pair(GeoPoint from, GeoPoint to) {}

    private record Leg(double metres, double seconds) {}

    /** The answer of the engine; members that are not read are left out. */
    record Answer(
            @Nullable String code,
            @Nullable List<List<@Nullable Double>> durations,
            @Nullable List<List<@Nullable Double>> distances) {

        private Leg leg(int row, int column) {
            Double seconds = durations == null ? null : durations.get(row).get(column);
            Double metres = distances == null ? null : distances.get(row).get(column);
            return seconds == null || metres == null || seconds < 0 || metres < 0
                    ? UNREACHABLE
                    : new Leg(metres, seconds);
        }
    }

    OsrmTable(RestClient engine, TravelProperties properties, TravelEstimate estimate) {
        this.engine = engine;
        this.profile = properties.osrmProfile();
        this.half = Math.max(1, properties.osrmTableSize() / 2);
        this.estimate = estimate;
        this.legs = Caffeine.newBuilder()
                .maximumSize(properties.cachedLegs())
                .expireAfterWrite(properties.cachedFor())
                .build();
    }

    @Override
    public TravelMatrix between(List<GeoPoint> places) {
        List<GeoPoint> rounded = places.stream().map(OsrmTable::rounded).toList();
        List<GeoPoint> distinct = rounded.stream().distinct().toList();
        Leg[][] found = new Leg[distinct.size()][distinct.size()];
        if (!fill(distinct, found)) {
            return estimate.between(places);
        }
        int[] index = rounded.stream().mapToInt(distinct::indexOf).toArray();
        double[][] metres = new double[places.size()][places.size()];
        double[][] seconds = new double[places.size()][places.size()];
        for (int from = 0; from < index.length; from++) {
            for (int to = 0; to < index.length; to++) {
                Leg leg = found[index[from]][index[to]];
                metres[from][to] = leg.metres();
                seconds[from][to] = leg.seconds();
            }
        }
        return new TravelMatrix(metres, seconds);
    }

    /** Asks for blocks of sources and destinations; of a block whose legs are all known, nothing. */
    private boolean fill(List<GeoPoint> places, Leg[][] found) {
        for (int top = 0; top < places.size(); top += half) {
            for (int left = 0; left < places.size(); left += half) {
                int bottom = Math.min(places.size(), top + half);
                int right = Math.min(places.size(), left + half);
                if (!remembered(places, found, top, bottom, left, right)
                        && !ask(places, found, top, bottom, left, right)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean remembered(List<GeoPoint> places, Leg[][] found, int top, int bottom, int left, int right) {
        for (int from = top; from < bottom; from++) {
            for (int to = left; to < right; to++) {
                Leg leg = from == to ? new Leg(0, 0) : legs.getIfPresent(new Pair(places.get(from), places.get(to)));
                if (leg == null) {
                    return false;
                }
                found[from][to] = leg;
            }
        }
        return true;
    }

    /** @return false when the engine did not answer with a table of what was asked for */
    private boolean ask(List<GeoPoint> places, Leg[][] found, int top, int bottom, int left, int right) {
        List<GeoPoint> asked = new ArrayList<>(places.subList(top, bottom));
        asked.addAll(places.subList(left, right));
        int rows = bottom - top;
        int columns = right - left;
        Answer answer;
        try {
            answer = engine.get()
                    .uri(builder -> builder.path("/table/v1/" + profile + "/" + coordinates(asked))
                            .queryParam("annotations", "duration,distance")
                            .queryParam("sources", numbers(0, rows))
                            .queryParam("destinations", numbers(rows, rows + columns))
                            .build())
                    .retrieve()
                    .body(Answer.class);
        } catch (RestClientException failed) {
            // Not the message: it may have the address, and with it where customers live.
            log.warn("The road engine did not answer, travel is estimated: {}", reasonOf(failed));
            return false;
        }
        if (answer == null
                || !"Ok".equals(answer.code())
                || !isTable(answer.durations(), rows, columns)
                || !isTable(answer.distances(), rows, columns)) {
            log.warn("The road engine did not answer with a table, travel is estimated");
            return false;
        }
        for (int from = top; from < bottom; from++) {
            for (int to = left; to < right; to++) {
                Leg leg = from == to ? new Leg(0, 0) : answer.leg(from - top, to - left);
                found[from][to] = leg;
                legs.put(new Pair(places.get(from), places.get(to)), leg);
            }
        }
        return true;
    }

    private static boolean isTable(@Nullable List<List<@Nullable Double>> rows, int height, int width) {
        return rows != null && rows.size() == height && rows.stream().allMatch(row -> row.size() == width);
    }

    private static String numbers(int from, int until) {
        return IntStream.range(from, until).mapToObj(Integer::toString).collect(Collectors.joining(";"));
    }

    private static String coordinates(List<GeoPoint> places) {
        return places.stream()
                .map(place -> String.format(Locale.ROOT, "%.5f,%.5f", place.longitude(), place.latitude()))
                .collect(Collectors.joining(";"));
    }

    private static String reasonOf(RestClientException failed) {
        return failed instanceof RestClientResponseException answered
                ? "status " + answered.getStatusCode().value()
                : failed.getClass().getSimpleName();
    }

    /** To a metre: what differs less is the same door. */
    private static GeoPoint rounded(GeoPoint place) {
        return new GeoPoint(Math.round(place.latitude() * 1e5) / 1e5, Math.round(place.longitude() * 1e5) / 1e5);
    }
}
