package com.quenty.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class ReadmeTests {

    private static final Pattern PLACE = Pattern.compile("\\| `(\\w+)` · `(\\w+)` \\|");
    private static final Path SOURCES = Path.of("src/main/java/com/quenty/platform");
    private static final String README = read(Path.of("README.md"));

    private static List<String> places() {
        return PLACE.matcher(README)
                .results()
                .map(row -> "com.quenty.platform.%s.%s".formatted(row.group(1), row.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyClassOfTheTableExists(String name) {
        assertThat(ClassUtils.isPresent(name, getClass().getClassLoader())).isTrue();
    }

    @Test
    void everyAutoConfigurationHasARow() {
        var ours = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates().stream()
                .filter(name -> name.startsWith("com.quenty.platform."))
                .toList();

        assertThat(places()).containsAll(ours);
        assertThat(ours).isNotEmpty();
    }

    @Test
    void everyPackageHasARow() throws IOException {
        try (Stream<Path> packages = Files.list(SOURCES)) {
            assertThat(packages.map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(README).contains("| `%s` · ".formatted(name)));
        }
    }

    @Test
    void everyGroupOfPropertiesIsNamed() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

        assertThat(scanner.findCandidateComponents("com.quenty.platform"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(README).contains('`' + prefixOf(found.getBeanClassName()) + '`'));
    }

    private static String prefixOf(String type) {
        var properties = AnnotationUtils.findAnnotation(
                ClassUtils.resolveClassName(type, ReadmeTests.class.getClassLoader()), ConfigurationProperties.class);
        return properties.value();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
