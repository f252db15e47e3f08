package com.quenty.reverselogistics.photos;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where files are kept, unless there is an endpoint
 * @param endpoint of a service that speaks S3, {@code https://s3.example.com}; then files are kept there
 * @param bucket of that service
 * @param region by which requests are signed
 * @param accessKey by which the service knows us
 * @param timeout of a request
 */
@ConfigurationProperties("quenty.reverselogistics.photos")
record PhotoProperties(
        @DefaultValue("return-photos") String folder,
        @Nullable URI endpoint,
        @DefaultValue("return-photos") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("10s") Duration timeout) {

    @Override
    public String toString() {
        return "PhotoProperties[folder=%s, endpoint=%s, bucket=%s]".formatted(folder, endpoint, bucket);
    }
}
