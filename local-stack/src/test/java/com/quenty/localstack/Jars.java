package com.quenty.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Small jars to try things on. */
public final class Jars {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String startClass = "";

    private Jars() {}

    public static Jars aJar() {
        return new Jars();
    }

    public Jars withClass(String name) {
        entries.put(name.replace('.', '/') + ".class", ClassFile.of().build(ClassDesc.of(name), built -> {}));
        return this;
    }

    public Jars with(String entry, String content) {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    public Jars with(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    public Jars withFolder(String entry) {
        return with(entry, new byte[0]);
    }

    public Jars startedBy(String mainClass) {
        startClass = mainClass;
        return this;
    }

    public byte[] bytes() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!startClass.isEmpty()) {
            manifest.getMainAttributes().putValue("Start-Class", startClass);
        }
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }
}
