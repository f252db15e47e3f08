package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.Aggregation;
import com.quenty.analytics.metrics.Fill;
import com.quenty.analytics.metrics.MetricAnswer;
import com.quenty.analytics.metrics.MetricAnswer.Point;
import com.quenty.analytics.metrics.MetricAnswer.Series;
import com.quenty.analytics.metrics.MetricDefinition;
import com.quenty.analytics.metrics.MetricProblems;
import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.catalogue.MetricCatalogueQueries;
import com.quenty.analytics.metrics.queries.FigureQueries.Cells;
import com.quenty.analytics.metrics.queries.FigureQueries.Key;
import com.quenty.analytics.metrics.queries.QueryPlan.Piece;
import com.quenty.analytics.metrics.rollups.RollupLevel;
import com.quenty.analytics.metrics.rollups.RollupProperties;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class MetricQueryService implements MetricQueries {

    static final int MOST_SERIES = 1_000;

    private static final int MOST_POINTS = 100_000;
    private static final Duration LONGEST = Duration.ofDays(3_700);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int DECIMALS_OF_A_CHANGE = 4;
    private static final BigDecimal BELOW_ALL = BigDecimal.TEN.pow(100).negate();

    private static final Comparator<Series> LARGEST_FIRST = Comparator.comparing(MetricQueryService::figure)
            .reversed()
            .thenComparing(series -> String.valueOf(series.unit()))
            .thenComparing(series -> new TreeMap<>(series.tags()).toString());

    private final MetricCatalogueQueries catalogue;
    private final FigureQueries figures;
    private final RollupProperties properties;
    private final ZoneId business;
    private final Clock clock;

    MetricQueryService(
            MetricCatalogueQueries catalogue,
            FigureQueries figures,
            RollupProperties properties,
            BusinessZone business,
            Clock clock) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.properties = properties;
        this.business = business.zone();
        this.clock = clock;
    }

    /** A series without a figure comes after all that have one. */
    private static BigDecimal figure(Series series) {
        var value = series.value();
        return value == null ? BELOW_ALL : value;
    }

    /** One span with its series. */
    private record Span(Buckets buckets, Map<Key, Cells> series) {}

    @Override
    @Transactional(readOnly = true)
    public MetricAnswer ask(RowScope scope, MetricQuestion question, Instant from, Instant until) {
        check(question, "");
        checkSpan(from, until);
        var zone = zoneOf(question);
        var present = read(scope, question, from, until, zone);
        var before = Boolean.TRUE.equals(question.compare())
                ? read(scope, question, Buckets.startOfThePrevious(from, until, zone), from, zone)
                : null;
        return new MetricAnswer(
                question.metric(),
                question.aggregation(),
                from,
                until,
                zone.getId(),
                series(question, present, before));
    }

    @Override
    public void check(MetricQuestion question, String pointer) {
        if (catalogue.find(question.metric()).isEmpty()) {
            throw new MetricProblems.Unknown(pointer + "/metric");
        }
        if (question.zone() != null && !ZoneId.getAvailableZoneIds().contains(question.zone())) {
            throw new MetricProblems.ZoneUnknown(pointer + "/zone");
        }
        boolean takesOne = question.aggregation() == Aggregation.PERCENTILE;
        boolean hasOne = question.percentile() != null;
        if (takesOne != hasOne) {
            throw new MetricProblems.PercentileUnsuitable(pointer + "/percentile");
        }
    }

    @Override
    public Optional<MetricDefinition> find(String metric) {
        return catalogue.find(metric);
    }

    @Override
    public List<MetricDefinition> catalogue() {
        return catalogue.all();
    }

    private static void checkSpan(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw ValidationFailed.of("/read_until", "must be after read_from");
        }
        if (from.isBefore(EARLIEST)) {
            throw ValidationFailed.of("/read_from", "must not be before the year 2000");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw ValidationFailed.of(
                    "/read_from", "must be at most %d days before read_until".formatted(LONGEST.toDays()));
        }
    }

    private ZoneId zoneOf(MetricQuestion question) {
        return question.zone() == null ? business : ZoneId.of(question.zone());
    }

    private Span read(RowScope scope, MetricQuestion question, Instant from, Instant until, ZoneId zone) {
        var buckets = Buckets.of(from, until, question.bucket(), zone);
        var series = new LinkedHashMap<Key, Cells>();
        if (!scope.isOwn()) { // figures belong to companies, none to a customer
            var marks = figures.marks(scope, question.metric(), from, until);
            var boundaries = question.bucket() == null ? List.<Instant>of() : buckets.starts();
            for (var piece : new QueryPlan(boundaries, business, marks).pieces(from, until)) {
                checkKept(question, piece);
                figures.read(scope, question, buckets, piece, series);
            }
        }
        return new Span(buckets, series);
    }

    /** @throws MetricProblems.ResolutionNotKept if there were readings, of which only coarser figures are left */
    private void checkKept(MetricQuestion question, Piece piece) {
        var level = piece.level();
        if (level == null) {
            checkKept(question, piece, properties.keepReadings(), RollupLevel.HOUR);
        } else if (level == RollupLevel.HOUR) {
            checkKept(question, piece, properties.keepHours(), RollupLevel.DAY);
        } else if (level == RollupLevel.DAY) {
            checkKept(question, piece, properties.keepDays(), RollupLevel.MONTH);
        }
    }

    private void checkKept(MetricQuestion question, Piece piece, Duration kept, RollupLevel coarser) {
        var since = clock.instant().minus(kept);
        if (piece.from().isBefore(since)) {
            var end = piece.until().isBefore(since) ? piece.until() : since;
            if (figures.hasRollups(coarser, question.metric(), piece.from(), end)) {
                throw new MetricProblems.ResolutionNotKept(coarser.code(), since);
            }
        }
    }

    private List<Series> series(MetricQuestion question, Span present, @Nullable Span before) {
        var keys = new LinkedHashSet<>(present.series().keySet());
        if (before != null) {
            keys.addAll(before.series().keySet());
        }
        var top = question.top();
        if (top == null) {
            bound(keys.size(), question, present);
        }
        var wholes = new ArrayList<Map.Entry<Key, Series>>();
        for (var key : keys) {
            wholes.add(Map.entry(key, whole(question, key, present, before)));
        }
        wholes.sort(Map.Entry.comparingByValue(LARGEST_FIRST));
        var wanted = top == null ? wholes : wholes.subList(0, Math.min(top, wholes.size()));
        bound(wanted.size(), question, present);
        return wanted.stream()
                .map(entry -> withPoints(question, entry.getKey(), entry.getValue(), present, before))
                .toList();
    }

    private static void bound(int series, MetricQuestion question, Span present) {
        if (series > MOST_SERIES) {
            throw new MetricProblems.AnswerTooLarge(
                    "/group_by", "would make more than %d series".formatted(MOST_SERIES));
        }
        if (question.bucket() != null
                && (long) series * present.buckets().starts().size() > MOST_POINTS) {
            throw new MetricProblems.AnswerTooLarge("/bucket", "would make more than %d points".formatted(MOST_POINTS));
        }
    }

    private static Series whole(MetricQuestion question, Key key, Span present, @Nullable Span before) {
        var cells = present.series().get(key);
        var value = cells == null
                ? null
                : cells.whole().value(question, present.buckets().length());
        if (value == null && question.fill() == Fill.ZERO) {
            value = BigDecimal.ZERO;
        }
        BigDecimal previous = null;
        if (before != null) {
            var cellsBefore = before.series().get(key);
            previous = cellsBefore == null
                    ? null
                    : cellsBefore.whole().value(question, before.buckets().length());
        }
        return new Series(
                tags(question, key),
                key.unit().isEmpty() ? null : key.unit(),
                value,
                cells == null ? 0 : cells.whole().summary().count(),
                previous,
                change(value, previous),
                List.of());
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal value, @Nullable BigDecimal previous) {
        if (value == null || previous == null || previous.signum() == 0) {
            return null;
        }
        return value.subtract(previous).divide(previous.abs(), DECIMALS_OF_A_CHANGE, RoundingMode.HALF_EVEN);
    }

    private static Map<String, String> tags(MetricQuestion question, Key key) {
        var tags = new HashMap<String, String>();
        var groups = Objects.requireNonNullElse(question.groupBy(), List.<String>of());
        for (int i = 0; i < groups.size(); i++) {
            if (!key.tags().get(i).equals(FigureQueries.NONE)) {
                tags.put(groups.get(i), key.tags().get(i));
            }
        }
        return tags;
    }

    private static Series withPoints(
            MetricQuestion question, Key key, Series whole, Span present, @Nullable Span before) {
        if (question.bucket() == null) {
            return whole;
        }
        var cells = present.series().get(key);
        var values = values(question, present.buckets(), cells);
        var previous = before == null
                ? List.<Optional<BigDecimal>>of()
                : values(question, before.buckets(), before.series().get(key));
        var points = new ArrayList<Point>();
        for (int i = 0; i < values.size(); i++) {
            var cell = cells == null ? null : cells.at(i);
            points.add(new Point(
                    present.buckets().starts().get(i),
                    values.get(i).orElse(null),
                    cell == null ? 0 : cell.summary().count(),
                    i < previous.size() ? previous.get(i).orElse(null) : null));
        }
        return new Series(
                whole.tags(), whole.unit(), whole.value(), whole.readings(), whole.previous(), whole.change(), points);
    }

    /** One for each bucket, with the gaps filled as was asked. */
    private static List<Optional<BigDecimal>> values(MetricQuestion question, Buckets buckets, @Nullable Cells cells) {
        var values = new ArrayList<Optional<BigDecimal>>();
        var last = Optional.<BigDecimal>empty();
        for (int i = 0; i < buckets.starts().size(); i++) {
            var cell = cells == null ? null : cells.at(i);
            var value = cell == null
                    ? Optional.<BigDecimal>empty()
                    : Optional.ofNullable(cell.value(question, buckets.lengthOf(i)));
            if (value.isEmpty() && question.fill() == Fill.ZERO) {
                value = Optional.of(BigDecimal.ZERO);
            } else if (value.isEmpty() && question.fill() == Fill.PREVIOUS) {
                value = last;
            }
            values.add(value);
            last = value.isPresent() ? value : last;
        }
        return values;
    }
}
