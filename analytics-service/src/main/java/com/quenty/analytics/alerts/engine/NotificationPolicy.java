package com.quenty.analytics.alerts.engine;

import com.quenty.analytics.alerts.engine.Notification.EndedInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which instances are told, and when: together with those that share labels, after a short wait for more of them, then when
 * something is new but not too often, and again after a while when nothing is. Those that are silenced are left out. An end is told only
 * of what was told to be active.
 *
 * @param groupBy names of labels; instances that have the same of these are told together
 * @param groupWait from the first instance to the first notification
 * @param groupInterval at least between two notifications of a group
 * @param repeatInterval until the same is told once more
 */
public record NotificationPolicy(
        List<String> groupBy, Duration groupWait, Duration groupInterval, Duration repeatInterval) {

    public NotificationPolicy {
        groupBy = List.copyOf(groupBy);
    }

    /** @param groups as they are from now on */
    public record Decided(List<ToldGroup> groups, List<Notification> notifications) {

        public Decided {
            groups = List.copyOf(groups);
            notifications = List.copyOf(notifications);
        }
    }

    /**
     * @param instances after the evaluation
     * @param ends why instances ended, by key; those of earlier evaluations too
     * @param before the groups as they were
     */
    public Decided decide(
            Collection<AlertInstance> instances,
            Map<InstanceKey, TransitionReason> ends,
            Collection<Silence> silences,
            Collection<ToldGroup> before,
            Instant at) {
        var active = instances.stream()
                .filter(each -> each.state().isToBeTold())
                .filter(each -> silences.stream().noneMatch(silence -> silence.covers(each.key(), at)))
                .collect(Collectors.groupingBy(each -> groupOf(each.key()), LinkedHashMap::new, Collectors.toList()));
        var known = before.stream().collect(Collectors.toMap(ToldGroup::labels, Function.identity()));
        Set<InstanceKey> present = instances.stream()
                .filter(each -> each.state().isToBeTold())
                .map(AlertInstance::key)
                .collect(Collectors.toCollection(HashSet::new));
        // An end within a silence is told when that is over.
        before.stream()
                .flatMap(group -> group.told().stream())
                .filter(key -> silences.stream().anyMatch(silence -> silence.covers(key, at)))
                .forEach(present::add);
        var labels = new LinkedHashSet<>(known.keySet());
        labels.addAll(active.keySet());

        var groups = new ArrayList<ToldGroup>();
        var notifications = new ArrayList<Notification>();
        for (var each : labels) {
            decide(
                    each,
                    active.getOrDefault(each, List.of()),
                    known.get(each),
                    present,
                    ends,
                    at,
                    groups,
                    notifications);
        }
        return new Decided(groups, notifications);
    }

    private void decide(
            Map<String, String> labels,
            List<AlertInstance> active,
            @Nullable ToldGroup known,
            Set<InstanceKey> present,
            Map<InstanceKey, TransitionReason> ends,
            Instant at,
            List<ToldGroup> groups,
            List<Notification> notifications) {
        var firstAt = known == null ? at : known.firstAt();
        var toldAt = known == null ? null : known.toldAt();
        Set<InstanceKey> told = known == null ? Set.of() : known.told();
        Set<InstanceKey> keys = active.stream().map(AlertInstance::key).collect(Collectors.toSet());
        // One that is silenced by now is neither active nor ended: it is told again when the silence is over.
        var ended = told.stream()
                .filter(key -> !keys.contains(key) && !present.contains(key))
                .map(key -> new EndedInstance(key, ends.getOrDefault(key, TransitionReason.CONDITION_ENDED)))
                .toList();
        boolean isNew = !told.containsAll(keys) || !ended.isEmpty();
        if (keys.isEmpty() && ended.isEmpty() && told.isEmpty()) {
            return; // Over before it was told.
        }
        if (isDue(isNew, !keys.isEmpty(), firstAt, toldAt, at)) {
            notifications.add(new Notification(labels, active, ended, !isNew));
            if (!keys.isEmpty()) {
                groups.add(new ToldGroup(labels, firstAt, at, keys));
            }
        } else {
            groups.add(new ToldGroup(labels, firstAt, toldAt, told));
        }
    }

    private boolean isDue(boolean isNew, boolean hasActive, Instant firstAt, @Nullable Instant toldAt, Instant at) {
        if (toldAt == null) {
            return hasActive && hasPassed(groupWait, firstAt, at);
        }
        return isNew ? hasPassed(groupInterval, toldAt, at) : hasActive && hasPassed(repeatInterval, toldAt, at);
    }

    private static boolean hasPassed(Duration pause, Instant from, Instant at) {
        return Duration.between(from, at).compareTo(pause) >= 0;
    }

    private Map<String, String> groupOf(InstanceKey key) {
        var all = labels(key);
        var group = new TreeMap<String, String>();
        for (var name : groupBy) {
            group.put(name, all.getOrDefault(name, ""));
        }
        return Map.copyOf(group);
    }

    static Map<String, String> labels(InstanceKey key) {
        var all = new TreeMap<>(key.labels());
        all.put("severity", key.severity());
        return all;
    }
}
