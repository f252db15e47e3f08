package com.quenty.test;

import com.quenty.platform.dated.DatedProblems;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.webhooks.WebhookProblems;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Derives the problem codes of every public endpoint from the code: follows the calls of its handler, through lambdas and
 * implementations, to the problems that are made on the way. The committed {@code openapi/problem-codes.json}, which the API
 * document shows, has to say the same; {@code -Dopenapi.update} rewrites it.
 *
 * <p>A problem that is reached only in a case that the endpoint excludes is listed too.
 */
final class ProblemCodes {

    private static final String FILE = "openapi/problem-codes.json";
    private static final String OURS = "com.quenty.";
    private static final String PLATFORM = "com.quenty.platform.";

    /** Of the platform's problems those that only some operations can answer; the others stand in every document. */
    private static final Set<String> OF_SOME_OPERATIONS = Set.of(
            IllegalTransition.class.getName(),
            InvalidMoney.class.getName(),
            AnotherPersonDecides.class.getName(),
            DatedProblems.DuplicateValidity.class.getName(),
            DatedProblems.ValidityNotAhead.class.getName(),
            DatedProblems.VersionInForce.class.getName(),
            DatedProblems.VersionWithdrawn.class.getName(),
            WebhookProblems.WebhookOld.class.getName(),
            WebhookProblems.WebhookUnsigned.class.getName());

    private final Set<JavaCodeUnit> seen = new HashSet<>();
    private final ArrayDeque<JavaCodeUnit> open = new ArrayDeque<>();
    private final Set<JavaClass> problems = new HashSet<>();

    private ProblemCodes() {}

    /** Nothing for a service without an API document. */
    static List<String> faults(Class<?> application) {
        if (!Files.exists(Checkout.module("openapi.json"))) {
            return List.of();
        }
        var file = Checkout.module("src/main/resources").resolve(FILE);
        var current = text(of(imported(application)));
        if (Checkout.isUpdating("openapi.update")) {
            Checkout.write(file, current);
            Checkout.write(Path.of(ServiceArchitecture.place(application)).resolve(FILE), current);
            return List.of();
        }
        return Checkout.read(file).equals(current)
                ? List.of()
                : List.of("%s differs from the code, run with -Dopenapi.update and read the difference: %s"
                        .formatted(FILE, firstDifference(Checkout.read(file), current)));
    }

    private static String firstDifference(String committed, String current) {
        var known = Set.copyOf(committed.lines().toList());
        return current.lines().filter(line -> !known.contains(line)).findFirst().orElse("a handler is gone");
    }

    static JavaClasses imported(Class<?> application) {
        var places = Stream.of(
                        application.getName(),
                        ProblemCode.class.getName(),
                        "com.quenty.clients.customer.CustomerDirectory")
                .filter(name -> ClassUtils.isPresent(name, application.getClassLoader()))
                .map(name -> ClassUtils.resolveClassName(name, application.getClassLoader()))
                .map(type -> ServiceArchitecture.place(type))
                .map(ProblemCodes::location)
                .collect(Collectors.toSet());
        return new ClassFileImporter().importLocations(places);
    }

    /** In a build that packages first, the platform is in a jar. */
    static Location location(URI place) {
        return place.getPath().endsWith(".jar") ? Location.of(URI.create("jar:" + place + "!/")) : Location.of(place);
    }

    /** By handler, {@code com.quenty.order.orders.OrderController#place}, and status. */
    static Map<String, Map<String, Set<String>>> of(JavaClasses classes) {
        var codes = new TreeMap<String, Map<String, Set<String>>>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class)
                        && !type.getSimpleName().startsWith("Internal"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .forEach(handler -> {
                    var found = new ProblemCodes().reachedFrom(handler);
                    if (!found.isEmpty()) {
                        codes.merge(
                                handler.getOwner().getName() + '#' + handler.getName(), found, ProblemCodes::joined);
                    }
                });
        return codes;
    }

    private static Map<String, Set<String>> joined(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        var joined = new TreeMap<>(some);
        others.forEach((status, codes) -> joined.merge(
                status,
                codes,
                (left, right) ->
                        Stream.concat(left.stream(), right.stream()).collect(Collectors.toCollection(TreeSet::new))));
        return joined;
    }

    private Map<String, Set<String>> reachedFrom(JavaMethod handler) {
        reach(handler);
        handler.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .forEach(type -> reachBody(type, new HashSet<>()));
        while (!open.isEmpty()) {
            follow(open.pop());
        }
        var codes = new TreeMap<String, Set<String>>();
        for (var problem : problems) {
            var type = ClassUtils.resolveClassName(problem.getName(), ProblemCodes.class.getClassLoader());
            codes.computeIfAbsent(String.valueOf(ProblemCatalogue.status(type)), status -> new TreeSet<>())
                    .add(ProblemCatalogue.code(type));
        }
        return codes;
    }

    /** The type of a body checks itself while it is made. */
    private void reachBody(JavaClass type, Set<JavaClass> met) {
        if (!isOurs(type) || !type.isRecord() || !met.add(type)) {
            return;
        }
        type.getConstructors().forEach(this::reach);
        type.getFields().stream()
                .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                .forEach(part -> reachBody(part, met));
    }

    private void follow(JavaCodeUnit unit) {
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(access -> (CodeUnitAccessTarget) access.getTarget())
                .forEach(this::follow);
    }

    private void follow(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        if (!isOurs(owner)) {
            return;
        }
        if (target.getName().equals("<init>") && isListed(owner)) {
            problems.add(owner);
        }
        resolved(target).forEach(this::reach);
        owner.getAllSubclasses().stream()
                .flatMap(type -> type
                        .tryGetMethod(
                                target.getName(),
                                target.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .stream())
                .forEach(this::reach);
        owner.getStaticInitializer().ifPresent(this::reach);
    }

    /** A default method of an interface is not found at the enum that inherits it, so it is looked for there. */
    private static Stream<JavaCodeUnit> resolved(CodeUnitAccessTarget target) {
        var member = target.resolveMember();
        if (member.isPresent()) {
            return Stream.of(member.get());
        }
        var owner = target.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(ProblemCodes::isOurs)
                .<JavaCodeUnit>flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(target.getName())
                        && method.getRawParameterTypes().size()
                                == target.getRawParameterTypes().size());
    }

    private void reach(JavaCodeUnit unit) {
        if (isOurs(unit.getOwner()) && seen.add(unit)) {
            open.push(unit);
            if (!(unit instanceof JavaStaticInitializer)) {
                unit.getOwner().getStaticInitializer().ifPresent(this::reach);
            }
        }
    }

    private static boolean isListed(JavaClass type) {
        return type.isAnnotatedWith(ProblemCode.class)
                && (!type.getName().startsWith(PLATFORM) || OF_SOME_OPERATIONS.contains(type.getName()));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith(OURS);
    }

    /** A line for each handler, so that changes of several are merged without conflict. */
    private static String text(Map<String, Map<String, Set<String>>> codes) {
        return codes.entrySet().stream()
                .map(handler -> "  \"%s\": {%s}"
                        .formatted(
                                handler.getKey(),
                                handler.getValue().entrySet().stream()
                                        .map(status -> "\"%s\": [%s]"
                                                .formatted(
                                                        status.getKey(),
                                                        status.getValue().stream()
                                                                .map("\"%s\""::formatted)
                                                                .collect(Collectors.joining(", "))))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
