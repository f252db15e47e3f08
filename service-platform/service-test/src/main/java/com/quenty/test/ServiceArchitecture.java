package com.quenty.test;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rules that hold inside every service: modules by feature without cycles or trespassing (Spring Modulith), and {@link
 * ServiceRules}. A service's own test is one line: {@code ServiceArchitecture.verify(OrderServiceApplication.class)}.
 */
public final class ServiceArchitecture {

    /** An import takes seconds, so it happens once in a JVM. */
    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    static {
        // Of other libraries the rules need no more than the name: resolving them doubles the time of an import.
        var configuration = ArchConfiguration.get();
        configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
        configuration.setClassResolverArguments("com.quenty", "org.springframework", "jakarta.servlet", "java.lang");
    }

    private ServiceArchitecture() {}

    /** Fails with all violations at once. */
    public static void verify(Class<?> application) {
        var violations = new ArrayList<String>();
        note(
                violations,
                () -> ApplicationModules.of(application, fromTheSamePlaceAs(application))
                        .verify());
        var classes = classesOf(application, application.getPackageName());
        rules().forEach(rule -> note(violations, () -> rule.check(classes)));
        violations.addAll(TableOwners.faults(classes, Migrations.of(application).tables()));
        violations.addAll(ProblemCodes.faults(application));
        violations.addAll(PlainEnglish.faults(Checkout.module("")));
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }

    private static void note(List<String> violations, Runnable check) {
        try {
            check.run();
        } catch (AssertionError | RuntimeException violated) {
            violations.add(String.valueOf(violated.getMessage()));
        }
    }

    private static List<ArchRule> rules() {
        var rules = new ArrayList<>(ServiceRules.ALL);
        rules.addAll(RoleRules.ALL);
        rules.add(ServiceRules.ROW_SCOPE_IS_DECIDED_ONCE);
        rules.addAll(ProblemRules.ALL);
        return rules.stream().map(rule -> rule.allowEmptyShould(true)).toList();
    }

    /** {@code order} for {@code com.quenty.order.OrderServiceApplication}: in names of properties, not of deployables. */
    static String serviceOf(Class<?> application) {
        var base = application.getPackageName();
        return base.substring(base.lastIndexOf('.') + 1);
    }

    /** The classes below the package that were compiled together with the given one: main sources without tests. */
    static JavaClasses classesOf(Class<?> neighbour, String basePackage) {
        return IMPORTED.computeIfAbsent(
                basePackage + " in " + place(neighbour), unused -> imported(neighbour, basePackage));
    }

    private static JavaClasses imported(Class<?> neighbour, String basePackage) {
        return new ClassFileImporter()
                .importPath(Path.of(place(neighbour)))
                .that(new DescribedPredicate<JavaClass>("below " + basePackage) {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().equals(basePackage)
                                || type.getPackageName().startsWith(basePackage + '.');
                    }
                });
    }

    private static ImportOption fromTheSamePlaceAs(Class<?> application) {
        var place = place(application).toString();
        return location -> location.asURI().toString().startsWith(place);
    }

    static URI place(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
