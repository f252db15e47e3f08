package com.quenty.test;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ContentTooLarge;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.PreconditionFailed;
import com.quenty.platform.problem.PreconditionRequired;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RequestTimedOut;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.problem.TooManyRequests;
import com.quenty.platform.problem.Unauthenticated;
import com.quenty.platform.problem.Unavailable;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamRefusal;
import com.quenty.platform.problem.UpstreamTimeout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Holds {@code docs/problems.md} to the code: every {@link ProblemCode} of the service and of the platform has a row there
 * whose first cell is the code and whose second is its status, <code>| `order-not-found` | 404 | … |</code>, and no code
 * means two things.
 */
public final class ProblemCatalogue {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|\\s*`([a-z0-9-]+)`\\s*\\|\\s*(\\d{3})\\s*\\|");

    private static final Map<Class<? extends DomainProblem>, Integer> STATUS = Map.ofEntries(
            Map.entry(InvalidRequest.class, 400),
            Map.entry(Unauthenticated.class, 401),
            Map.entry(NotAllowed.class, 403),
            Map.entry(NotFound.class, 404),
            Map.entry(Conflict.class, 409),
            Map.entry(PreconditionFailed.class, 412),
            Map.entry(ContentTooLarge.class, 413),
            Map.entry(RuleViolation.class, 422),
            Map.entry(PreconditionRequired.class, 428),
            Map.entry(TooManyRequests.class, 429),
            Map.entry(RequestTimedOut.class, 408),
            Map.entry(Unavailable.class, 503),
            Map.entry(UpstreamFailure.class, 503),
            Map.entry(UpstreamRefusal.class, 500),
            Map.entry(UpstreamTimeout.class, 504));

    private ProblemCatalogue() {}

    /** Checks the problems below the application's package, those of the platform and those of client modules. */
    public static void verify(Class<?> application) {
        verifyBelow(application.getPackageName(), "com.quenty.platform", "com.quenty.clients");
    }

    static void verifyBelow(String... packages) {
        var problems =
                Stream.of(packages).flatMap(ProblemCatalogue::problemsBelow).toList();
        verify(problems, Checkout.read(Checkout.suite("docs/problems.md")));
    }

    static void verify(Collection<? extends Class<?>> problems, String document) {
        var rows = ROW.matcher(document)
                .results()
                .collect(Collectors.groupingBy(
                        row -> row.group(1),
                        TreeMap::new,
                        Collectors.mapping(row -> row.group(2), Collectors.toSet())));
        var faults = new ArrayList<String>();
        var owners = new TreeMap<String, Class<?>>();
        for (var problem : problems) {
            var code = code(problem);
            var status = status(problem);
            var other = owners.putIfAbsent(code, problem);
            if (other != null && other != problem) {
                faults.add("%s means two things: %s and %s".formatted(code, other.getName(), problem.getName()));
            }
            if (!rows.containsKey(code)) {
                faults.add("missing: | `%s` | %d | … |".formatted(code, status));
            } else if (!rows.get(code).contains(String.valueOf(status))) {
                faults.add("%s is answered with %d, the document says %s".formatted(code, status, rows.get(code)));
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("docs/problems.md and the code differ:\n" + String.join("\n", faults));
        }
    }

    private static Stream<Class<?>> problemsBelow(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProblemCode.class, false));
        return scanner.findCandidateComponents(basePackage).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ProblemCatalogue.class.getClassLoader()));
    }

    static String code(Class<?> problem) {
        var code = problem.getAnnotation(ProblemCode.class);
        if (code == null) {
            throw new AssertionError(problem.getName() + " has no @ProblemCode");
        }
        return code.value();
    }

    static int status(Class<?> problem) {
        return STATUS.entrySet().stream()
                .filter(kind -> kind.getKey().isAssignableFrom(problem))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problem.getName() + " is of no known kind"))
                .getValue();
    }
}
