package com.quenty.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the picture of calls in a document, a Mermaid flowchart, with the groups of HTTP services that the modules import.
 * An arrow with a label is a call; one without is a route of the gateway.
 *
 * @param calls the services that each service calls
 */
record CallPicture(Map<String, Set<String>> calls) {

    private static final Pattern GROUP = Pattern.compile("@ImportHttpServices\\(\\s*group\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern FLOWCHART = Pattern.compile("```mermaid\\nflowchart LR\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NODE = Pattern.compile("([\\w-]+)(?:\\(?\\[+\\(?\"?([^\\]\")]+)\"?\\)?\\]+\\)?)?");
    private static final Pattern CALL = Pattern.compile("(.+?)\\s+--\\s+(?:\"[^\"]*\"|[^\"]+?)\\s+-->\\s+(.+)");
    private static final Pattern ROUTE = Pattern.compile("(.+?)\\s+-->\\s+(.+)");

    /** Services are the folders that end in {@code -service}, and the gateway. */
    static CallPicture ofSuite(Path suite) {
        var clients = clients(suite);
        var calls = new TreeMap<String, Set<String>>();
        for (var service : services(suite)) {
            var called = new TreeSet<>(groups(suite.resolve(service).resolve("src/main/java")));
            var pom = Checkout.read(suite.resolve(service).resolve("pom.xml"));
            clients.forEach((artifact, groups) -> {
                if (pom.contains("<artifactId>%s</artifactId>".formatted(artifact))) {
                    called.addAll(groups);
                }
            });
            calls.put(service, called);
        }
        return new CallPicture(calls);
    }

    static List<String> services(Path suite) {
        try (var folders = Files.list(suite)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith("-service") || name.equals("gateway"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The clients that services offer, {@code customer-client}, and what they call. */
    private static Map<String, Set<String>> clients(Path suite) {
        var clients = new TreeMap<String, Set<String>>();
        try (var folders = Files.list(suite)) {
            // A client may be there before its service.
            folders.filter(folder -> folder.getFileName().toString().endsWith("-service"))
                    .forEach(service -> {
                        var groups = groups(service.resolve("client/src/main/java"));
                        if (!groups.isEmpty()) {
                            clients.put(service.getFileName().toString().replace("-service", "-client"), groups);
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return clients;
    }

    private static Set<String> groups(Path sources) {
        if (!Files.isDirectory(sources)) {
            return Set.of();
        }
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> GROUP.matcher(Checkout.read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the picture and the modules differ. */
    List<String> faults(String document) {
        var faults = new ArrayList<String>();
        var picture = FLOWCHART
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no flowchart"));
        var labels = labels(picture);
        var drawn = new TreeSet<String>();
        var routed = new TreeSet<String>();
        picture.lines().map(String::strip).forEach(line -> {
            var call = CALL.matcher(line);
            var route = ROUTE.matcher(line);
            if (call.matches()) {
                arrows(labels, call.group(1), call.group(2)).forEach(drawn::add);
            } else if (!line.contains("---") && route.matches()) {
                arrows(labels, route.group(1), route.group(2)).forEach(routed::add);
            }
        });
        calls.forEach((service, called) -> called.stream()
                .filter(other -> isDrawn(labels, other) && !drawn.contains(arrow(service, other)))
                .forEach(other -> faults.add("%s calls %s, which the picture lacks".formatted(service, other))));
        drawn.stream()
                .filter(arrow -> calls.containsKey(arrow.split(" ")[0]))
                .filter(arrow -> calls.get(arrow.split(" ")[0]).stream()
                        .noneMatch(other -> arrow.equals(arrow(arrow.split(" ")[0], other))))
                .forEach(arrow -> faults.add("the picture shows a call that no module makes: " + arrow));
        calls.keySet().stream()
                .filter(service -> !service.equals("gateway") && !routed.contains(arrow("gateway", service)))
                .forEach(service -> faults.add("the picture shows no way from the gateway to " + service));
        return faults;
    }

    private static String arrow(String from, String to) {
        return "%s -> %s".formatted(from, to);
    }

    private Stream<String> arrows(Map<String, String> labels, String from, String to) {
        return named(labels, from).flatMap(one -> named(labels, to).map(other -> arrow(one, other)));
    }

    /** All services that these nodes, joined by {@code &}, stand for. */
    private Stream<String> named(Map<String, String> labels, String nodes) {
        return Stream.of(nodes.split("\\s+&\\s+"))
                .map(node -> {
                    var matcher = NODE.matcher(node.strip());
                    return matcher.lookingAt() ? matcher.group(1) : "";
                })
                .map(id -> labels.getOrDefault(id, id))
                .flatMap(label -> known().filter(service -> stands(label, service)));
    }

    private Stream<String> known() {
        return Stream.concat(calls.keySet().stream(), calls.values().stream().flatMap(Set::stream))
                .distinct();
    }

    private static boolean isDrawn(Map<String, String> labels, String service) {
        return labels.values().stream().anyMatch(label -> stands(label, service));
    }

    private static boolean stands(String label, String service) {
        return Stream.of(label.split("[,\\s]|<br/>"))
                .anyMatch(word -> word.equals(service) || word.equals(service.replace("-service", "")));
    }

    private static Map<String, String> labels(String picture) {
        var labels = new LinkedHashMap<String, String>();
        picture.lines()
                .filter(line -> line.contains("-->"))
                .flatMap(line ->
                        Stream.of(line.strip().split("\\s+(?:--\\s+(?:\"[^\"]*\"|[^\"]+?)\\s+)?-->\\s+|\\s+&\\s+")))
                .forEach(node -> {
                    var found = NODE.matcher(node.strip());
                    if (found.lookingAt()) {
                        var label = found.group(2) == null ? found.group(1) : found.group(2);
                        labels.merge(found.group(1), label, (old, other) -> other.equals(found.group(1)) ? old : other);
                    }
                });
        return labels;
    }
}
