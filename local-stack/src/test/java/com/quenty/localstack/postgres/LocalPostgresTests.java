package com.quenty.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.Service.Database;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalPostgresTests {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @Test
    void aPidFileNamesTheServerWhenItsStartTimeAgrees() {
        var started = SELF.info().startInstant().orElseThrow().getEpochSecond();

        assertThat(LocalPostgres.postmaster(pidFile(SELF.pid(), started))).contains(SELF);
    }

    @Test
    void anotherProgramThatHasThePidByNowIsNotTheServer() {
        var anHourBefore = SELF.info().startInstant().orElseThrow().getEpochSecond() - 3600;

        assertThat(LocalPostgres.postmaster(pidFile(SELF.pid(), anHourBefore))).isEmpty();
    }

    @Test
    void aServerThatIsGoneOrAFileThatIsNotWholeNamesNobody() {
        assertThat(LocalPostgres.postmaster(pidFile(Integer.MAX_VALUE, 0))).isEmpty();
        assertThat(LocalPostgres.postmaster(List.of("123"))).isEmpty();
    }

    @Test
    void aRoleReachesItsOwnDatabaseAndNoOther() {
        var access = LocalPostgres.hostBasedAccess(
                List.of(new Database("auth_db", "auth"), new Database("order_db", "order")));

        assertThat(access).isEqualTo("""
            host  all  postgres  127.0.0.1/32  scram-sha-256
            host  auth_db,training_auth_db  auth  127.0.0.1/32  scram-sha-256
            host  order_db,training_order_db  order  127.0.0.1/32  scram-sha-256
            """);
    }

    private static List<String> pidFile(long pid, long startedAt) {
        return List.of(Long.toString(pid), "/data", Long.toString(startedAt), "15432");
    }
}
