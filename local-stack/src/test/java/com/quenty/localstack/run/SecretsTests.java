package com.quenty.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsRandomAndStaysTheSame() throws IOException {
        var home = Home.at(folder);

        assertThat(new Secrets(home).databasePassword("auth"))
                .isEqualTo(new Secrets(home).databasePassword("auth"))
                .isNotEqualTo(new Secrets(home).databasePassword("customer"));
        assertThat(Base64.getDecoder().decode(new Secrets(home).authMasterKey()))
                .hasSize(32);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        var home = Home.at(folder);
        var secrets = new Secrets(home);
        secrets.superuserPassword();

        assertThat(Files.getPosixFilePermissions(secrets.superuserPasswordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home.secrets()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void askingWhereThePasswordIsMakesNone() throws IOException {
        var secrets = new Secrets(Home.at(folder));

        assertThat(secrets.superuserPasswordFile()).doesNotExist();
        assertThat(secrets.knowsSuperuser()).isFalse();
    }
}
