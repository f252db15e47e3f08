package com.quenty.test;

import static java.util.function.Predicate.not;

import com.quenty.platform.lifecycle.Lifecycle;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the state diagrams in a service's {@code README.md} to the enums that declare them. Each {@link Lifecycle} has its
 * block, below a comment with its name; {@code -Dreadme.update} writes it:
 *
 * <pre>{@code
 * <!-- lifecycle: OrderStatus -->
 * ```mermaid
 * stateDiagram-v2
 *     [*] --> pending
 *     ...
 * ```
 * }</pre>
 */
public final class LifecycleDiagram {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- lifecycle: (\\w+) -->\\n```mermaid\\n(.*?)```\\n", Pattern.DOTALL);

    private LifecycleDiagram() {}

    /** Compares all lifecycles below the application's package with the README beside its POM. */
    public static void verify(Class<?> application) {
        verify(lifecycles(application), Checkout.module("README.md"), Checkout.isUpdating("readme.update"));
    }

    static void verify(Collection<? extends Class<?>> lifecycles, Path readme, boolean update) {
        var text = Checkout.read(readme);
        if (update) {
            Checkout.write(readme, updated(text, lifecycles));
            return;
        }
        var faults = new ArrayList<String>();
        for (var lifecycle : lifecycles) {
            var unreachable = unreachable(lifecycle);
            if (!unreachable.isEmpty()) {
                faults.add("%s: nothing leads to %s".formatted(lifecycle.getSimpleName(), unreachable));
            }
            if (!text.contains(block(lifecycle))) {
                faults.add("%s: the diagram is missing or differs; it should be%n%s"
                        .formatted(lifecycle.getSimpleName(), block(lifecycle)));
            }
        }
        var known = lifecycles.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        names(text).filter(not(known::contains)).forEach(name -> faults.add(name + ": there is no such lifecycle"));
        if (!faults.isEmpty()) {
            throw new AssertionError("%s, run with -Dreadme.update and read the difference:%n%s"
                    .formatted(readme.getFileName(), String.join("\n", faults)));
        }
    }

    /** The diagram alone. */
    static String render(Class<?> lifecycle) {
        var statuses = statuses(lifecycle);
        var lines = new ArrayList<String>();
        lines.add("stateDiagram-v2");
        for (var status : statuses) {
            if (isInitial(status, statuses)) {
                lines.add("    [*] --> " + status.code());
            }
        }
        for (var status : statuses) {
            next(status).stream()
                    .sorted(Comparator.comparingInt(statuses::indexOf))
                    .forEach(other -> lines.add("    %s --> %s".formatted(status.code(), other.code())));
            if (status.isFinal()) {
                lines.add("    %s --> [*]".formatted(status.code()));
            }
        }
        return String.join("\n", lines) + '\n';
    }

    private static String block(Class<?> lifecycle) {
        return "<!-- lifecycle: %s -->\n```mermaid\n%s```\n".formatted(lifecycle.getSimpleName(), render(lifecycle));
    }

    private static String updated(String text, Collection<? extends Class<?>> lifecycles) {
        var changed = text;
        for (var lifecycle : lifecycles) {
            var block = block(lifecycle);
            var old = BLOCK.matcher(changed)
                    .results()
                    .filter(found -> found.group(1).equals(lifecycle.getSimpleName()))
                    .findFirst();
            if (old.isPresent()) {
                changed = changed.substring(0, old.get().start())
                        + block
                        + changed.substring(old.get().end());
            } else {
                changed = changed.isEmpty() ? block : changed.stripTrailing() + "\n\n" + block;
            }
        }
        return changed;
    }

    private static Stream<String> names(String text) {
        Matcher blocks = BLOCK.matcher(text);
        return blocks.results().map(found -> found.group(1));
    }

    /** The first status, and any other that only a birth can lead to. */
    private static boolean isInitial(Lifecycle<?> status, List<Lifecycle<?>> statuses) {
        return status.equals(statuses.getFirst())
                || statuses.stream()
                        .filter(other -> !other.equals(status))
                        .noneMatch(other -> next(other).contains(status));
    }

    private static List<String> unreachable(Class<?> lifecycle) {
        var statuses = statuses(lifecycle);
        Set<Lifecycle<?>> reached = new HashSet<>();
        statuses.stream().filter(status -> isInitial(status, statuses)).forEach(status -> visit(status, reached));
        return statuses.stream()
                .filter(not(reached::contains))
                .<String>map(Lifecycle::code)
                .toList();
    }

    private static void visit(Lifecycle<?> status, Set<Lifecycle<?>> reached) {
        if (reached.add(status)) {
            next(status).forEach(other -> visit(other, reached));
        }
    }

    private static Set<Lifecycle<?>> next(Lifecycle<?> status) {
        return status.next().stream().map(other -> (Lifecycle<?>) other).collect(Collectors.toSet());
    }

    private static List<Lifecycle<?>> statuses(Class<?> lifecycle) {
        return Stream.of(lifecycle.getEnumConstants())
                .<Lifecycle<?>>map(constant -> (Lifecycle<?>) constant)
                .toList();
    }

    private static List<Class<?>> lifecycles(Class<?> application) {
        return ServiceArchitecture.classesOf(application, application.getPackageName()).stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Lifecycle.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
