package com.quenty.auth.passwords;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param memoryKib memory of one Argon2id hash
 * @param iterations passes of one Argon2id hash over that memory
 * @param parallel hashes computed at a time, which bounds their memory
 * @param patience how long a request waits for its turn before it is answered with 503
 */
@ConfigurationProperties("quenty.auth.passwords")
record PasswordProperties(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations,
        @DefaultValue("4") int parallel,
        @DefaultValue("5s") Duration patience) {}
