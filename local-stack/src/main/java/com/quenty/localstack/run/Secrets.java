package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, made on first use and kept in files that only their owner reads. */
public final class Secrets {

    private static final String SUPERUSER = "postgres-superuser";
    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Home home) {
        this.folder = home.secrets();
    }

    /** Where it is, or will be after the first start. */
    public Path superuserPasswordFile() {
        return folder.resolve(SUPERUSER);
    }

    String superuserPassword() {
        return get(SUPERUSER);
    }

    public String databasePassword(String owner) {
        return get("database-" + owner);
    }

    String clientSecret(String service) {
        return get("client-" + service);
    }

    /** Encrypts the signing keys in auth_db: without it they are lost. */
    String authMasterKey() {
        return get("auth-master-key");
    }

    /** Signs the tracking links of pickups. */
    String trackingKey() {
        return get("tracking-key");
    }

    /** Signs the tracking links of returns and the links of their photos. */
    String returnLinkKey() {
        return get("return-link-key");
    }

    /** Encrypts the keys by which carriers know us, in intl_shipping_db. */
    String carrierMasterKey() {
        return get("carrier-master-key");
    }

    /** The secrets of webhook channels are derived from it. */
    String webhookMasterKey() {
        return get("webhook-master-key");
    }

    /** False on the first start. */
    boolean knowsSuperuser() {
        return Files.exists(folder.resolve(SUPERUSER));
    }

    private String get(String name) {
        var file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp", onlyOwner);
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.move(unfinished, file); // whole or not at all, and never over one that is in use
        } catch (FileAlreadyExistsException another) {
            Files.delete(unfinished);
        }
    }
}
