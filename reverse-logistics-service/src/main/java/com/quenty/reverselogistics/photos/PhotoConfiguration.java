package com.quenty.reverselogistics.photos;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

    @Bean
    PhotoStore photoStore(PhotoProperties properties, Clock clock) {
        return properties.endpoint() == null
                ? new FolderPhotoStore(Path.of(properties.folder()))
                : new S3PhotoStore(properties, properties.endpoint(), clock);
    }
}
