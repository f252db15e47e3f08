package com.quenty.analytics.metrics.ingestion;

import com.quenty.analytics.metrics.MetricDefinition;
import com.quenty.analytics.metrics.MetricProblems;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.catalogue.MetricCatalogueQueries;
import com.quenty.analytics.metrics.ingestion.Reading.TagSet;
import com.quenty.analytics.metrics.ingestion.RecordedMetricsResponse.Row;
import com.quenty.analytics.metrics.rollups.DirtyBucketStore;
import com.quenty.analytics.metrics.rollups.DirtyBucketStore.DirtyHour;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.Pointers;
import com.quenty.platform.problem.UnreadableJson;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.security.RowScope;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes batches of readings. Each is judged by itself, and those that can be taken are written together with the marks of their hours
 * in one transaction: a process that is killed has taken the whole batch or nothing of it, and the sender repeats it.
 */
@Service
class MetricIngestionService {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    /** A batch of 5,000 bad readings does not need them all to be understood. */
    private static final int MOST_ERRORS = 100;

    private final ReadingRepository readings;
    private final DirtyBucketStore dirty;
    private final MetricCatalogueQueries catalogue;
    private final MetricIngestionProperties properties;
    private final Validator validator;
    private final JsonMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;

    MetricIngestionService(
            ReadingRepository readings,
            DirtyBucketStore dirty,
            MetricCatalogueQueries catalogue,
            MetricIngestionProperties properties,
            Validator validator,
            JsonMapper json,
            TransactionOperations transaction,
            Clock clock) {
        this.readings = readings;
        this.dirty = dirty;
        this.catalogue = catalogue;
        this.properties = properties;
        this.validator = validator;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws DomainProblem that of the reading, if there is but one
     * @throws ReadingProblems.ReadingsRefused if none of several can be taken
     */
    RecordedMetricsResponse record(Caller caller, List<JsonNode> rows) {
        var scope = RowScope.ofCompany(caller);
        if (!scope.isAll()) {
            scope = RowScope.ofCompany(RowScope.companyForNew(caller, null));
        }
        var batch = new Batch(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            batch.judge(index, rows.get(index), scope);
        }
        batch.take(caller.id());
        return batch.answer();
    }

    /**
     * For siblings, whose batches hold nothing that a person could mend.
     *
     * @return the problems of readings that were refused, by their ids
     */
    Map<String, DomainProblem> record(String source, List<ReadingSpec> rows) {
        var batch = new Batch(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            batch.judge(index, rows.get(index), RowScope.ALL);
        }
        batch.take(source);
        return batch.refusals();
    }

    /** Forgets receipts of readings that would be too old if they came again. */
    int forgetReceipts() {
        var before = clock.instant().minus(properties.maxAge()).minus(properties.maxAhead());
        return readings.forgetReceipts(SqlTimes.of(before));
    }

    /** One call's work. */
    private final class Batch {

        private final Row[] results;
        private final Map<Integer, DomainProblem> problems = new TreeMap<>();
        private final List<Reading> candidates = new ArrayList<>();
        private final Instant now = clock.instant();

        Batch(int size) {
            this.results = new Row[size];
        }

        void judge(int index, JsonNode row, RowScope scope) {
            @Nullable ReadingSpec read;
            try {
                read = row.isObject() ? json.treeToValue(row, ReadingSpec.class) : null;
            } catch (JacksonException unreadable) {
                refuse(index, textOf(row), within(index, UnreadableJson.explain(unreadable)));
                return;
            }
            if (read == null) {
                refuse(index, null, ValidationFailed.of(pointer(index, ""), "must be an object"));
                return;
            }
            judge(index, read, scope);
        }

        void judge(int index, ReadingSpec row, RowScope scope) {
            try {
                candidates.add(reading(index, row, scope));
            } catch (DomainProblem problem) {
                refuse(index, row.metricId(), problem);
            }
        }

        private Reading reading(int index, ReadingSpec row, RowScope scope) {
            var errors = validator.validate(row).stream()
                    .map(violation -> new FieldProblem(
                            pointer(
                                    index,
                                    Pointers.of(violation.getPropertyPath().toString())),
                            violation.getMessage()))
                    .sorted(Comparator.comparing(FieldProblem::pointer))
                    .toList();
            if (!errors.isEmpty()) {
                throw new ValidationFailed(errors);
            }
            var definition = catalogue
                    .find(Objects.requireNonNull(row.name()))
                    .orElseThrow(() -> new MetricProblems.Unknown(pointer(index, "/name")));
            checkUnit(index, row, definition);
            var at = Objects.requireNonNull(row.timestamp());
            if (at.isBefore(now.minus(properties.maxAge()))) {
                throw new ReadingProblems.TooOld(pointer(index, "/timestamp"), properties.maxAge());
            }
            if (at.isAfter(now.plus(properties.maxAhead()))) {
                throw new ReadingProblems.Ahead(pointer(index, "/timestamp"), properties.maxAhead());
            }
            var tags = new TreeMap<String, String>();
            if (row.tags() != null) {
                row.tags().forEach((tag, value) -> {
                    if (!TAG.matcher(tag).matches()) {
                        throw ValidationFailed.of(
                                pointer(index, "/tags"),
                                "must have names of lower-case letters, digits and underscores, at most 50");
                    }
                    tags.put(tag, Objects.requireNonNull(value));
                });
            }
            var tagged = tags.remove(MetricQuestion.COMPANY);
            var company = row.companyId() == null ? tagged : row.companyId();
            if (company == null) {
                company = scope.companyId() == null ? Reading.PLATFORM : scope.companyId();
            }
            if (company.isBlank()) {
                throw ValidationFailed.of(pointer(index, "/company_id"), "must not be blank");
            }
            if (!scope.covers(company, null)) {
                var outside = new OutsideDataScope("Readings belong to your own company.");
                outside.at(pointer(index, "/company_id"), "must be your own company");
                throw outside;
            }
            return new Reading(
                    index,
                    Objects.requireNonNull(row.metricId()),
                    definition.metricType(),
                    definition.name(),
                    Objects.requireNonNull(row.value()),
                    row.unit(),
                    at,
                    company,
                    tags,
                    row.sourceEntityType(),
                    row.sourceEntityId());
        }

        private void checkUnit(int index, ReadingSpec row, MetricDefinition definition) {
            var unit = row.unit();
            boolean suits = MetricDefinition.CURRENCY.equals(definition.unit())
                    ? unit != null && CURRENCY.matcher(unit).matches()
                    : Objects.equals(unit, definition.unit());
            if (!suits) {
                throw new ReadingProblems.UnitUnsuitable(pointer(index, "/unit"), definition.unit());
            }
        }

        void take(String source) {
            if (!candidates.isEmpty()) {
                transaction.executeWithoutResult(status -> write(source));
            }
        }

        private void write(String source) {
            var at = SqlTimes.of(now);
            var fresh = received(withinLimits(firstOfEachId(), at), at);
            if (fresh.isEmpty()) {
                return;
            }
            readings.insert(fresh, source, at);
            dirty.mark(fresh.stream()
                    .map(reading -> new DirtyHour(reading.companyId(), reading.name(), reading.hour()))
                    .distinct()
                    .toList());
            fresh.forEach(reading -> done(reading, ReadingOutcome.RECORDED));
        }

        /** An id that stands in the batch twice counts once. */
        private List<Reading> firstOfEachId() {
            var first = new LinkedHashMap<String, Reading>();
            for (var reading : candidates) {
                var before = first.putIfAbsent(reading.metricId(), reading);
                if (before != null) {
                    repeated(reading, before.fingerprint());
                }
            }
            return List.copyOf(first.values());
        }

        private List<Reading> received(List<Reading> wanted, OffsetDateTime at) {
            if (wanted.isEmpty()) {
                return wanted;
            }
            var taken = readings.receive(wanted, at);
            var repeated = wanted.stream()
                    .filter(reading -> !taken.contains(reading.metricId()))
                    .toList();
            var known = readings.fingerprints(
                    repeated.stream().map(Reading::metricId).toList());
            repeated.forEach(reading -> repeated(reading, Objects.requireNonNull(known.get(reading.metricId()))));
            return wanted.stream()
                    .filter(reading -> taken.contains(reading.metricId()))
                    .toList();
        }

        private void repeated(Reading reading, long fingerprint) {
            if (reading.fingerprint() == fingerprint) {
                done(reading, ReadingOutcome.DUPLICATE);
            } else {
                refuse(
                        reading.index(),
                        reading.metricId(),
                        new ReadingProblems.MetricIdTaken(pointer(reading.index(), "/metric_id")));
            }
        }

        /** Leaves the readings whose combination of tags is known, or may be added. */
        private List<Reading> withinLimits(List<Reading> wanted, OffsetDateTime at) {
            var sets = new LinkedHashSet<TagSet>();
            wanted.forEach(reading -> sets.add(reading.tagSet()));
            var known = readings.known(List.copyOf(sets));
            sets.removeAll(known);
            if (sets.isEmpty()) {
                return wanted;
            }
            var admitted = admitted(sets, at);
            admitted.addAll(known);
            var within = new ArrayList<Reading>();
            for (var reading : wanted) {
                if (admitted.contains(reading.tagSet())) {
                    within.add(reading);
                } else {
                    refuse(
                            reading.index(),
                            reading.metricId(),
                            new ReadingProblems.TooManyTagSets(
                                    pointer(reading.index(), "/tags" + widest(reading, wanted)),
                                    properties.maxTagSets()));
                }
            }
            return within;
        }

        /** Metric by metric in a fixed order, each under its lock, so that two batches do not both add the last set. */
        private Set<TagSet> admitted(Collection<TagSet> sets, OffsetDateTime at) {
            var byMetric = new TreeMap<String, List<TagSet>>();
            for (var set : sets) {
                byMetric.computeIfAbsent(set.companyId() + '\n' + set.name(), none -> new ArrayList<>())
                        .add(set);
            }
            var admitted = new HashSet<TagSet>();
            for (var more : byMetric.values()) {
                var first = more.getFirst();
                readings.lockSets(first.companyId(), first.name());
                var still = new ArrayList<>(more);
                var since = readings.known(more);
                still.removeAll(since);
                long room = properties.maxTagSets() - readings.countSets(first.companyId(), first.name());
                admitted.addAll(since);
                admitted.addAll(still.subList(0, Math.clamp(room, 0, still.size())));
            }
            if (!admitted.isEmpty()) {
                readings.addSets(List.copyOf(admitted), at);
            }
            return admitted;
        }

        /** The tag with the most values in this batch: most likely an id that is no dimension. */
        private String widest(Reading refused, List<Reading> batch) {
            var values = new HashMap<String, Set<String>>();
            for (var reading : batch) {
                if (reading.name().equals(refused.name())) {
                    reading.tags()
                            .forEach((tag, value) -> values.computeIfAbsent(tag, none -> new HashSet<>())
                                    .add(value));
                }
            }
            return refused.tags().keySet().stream()
                    .max(Comparator.comparing(
                            tag -> values.getOrDefault(tag, Set.of()).size()))
                    .map(tag -> '/' + tag)
                    .orElse("");
        }

        private void done(Reading reading, ReadingOutcome outcome) {
            results[reading.index()] = Row.of(reading.index(), reading.metricId(), outcome);
        }

        private void refuse(int index, @Nullable String metricId, DomainProblem problem) {
            results[index] = Row.refused(index, metricId, problem);
            problems.put(index, problem);
        }

        RecordedMetricsResponse answer() {
            if (problems.size() == results.length) {
                if (problems.size() == 1) {
                    throw problems.values().iterator().next();
                }
                throw new ReadingProblems.ReadingsRefused(problems.values().stream()
                        .flatMap(problem -> problem.errors().stream())
                        .limit(MOST_ERRORS)
                        .toList());
            }
            return RecordedMetricsResponse.of(List.of(results));
        }

        Map<String, DomainProblem> refusals() {
            var refusals = new LinkedHashMap<String, DomainProblem>();
            problems.forEach((index, problem) -> refusals.put(String.valueOf(results[index].metricId()), problem));
            return refusals;
        }
    }

    private static @Nullable String textOf(JsonNode row) {
        var id = row.path("metric_id");
        return id.isString() ? id.stringValue() : null;
    }

    private static String pointer(int index, String member) {
        return "/readings/" + index + member;
    }

    /** The same problem of shape, with pointers into the batch. */
    private static DomainProblem within(int index, DomainProblem problem) {
        return new ValidationFailed(problem.errors().stream()
                .map(error -> new FieldProblem(pointer(index, error.pointer()), error.message()))
                .toList());
    }
}
