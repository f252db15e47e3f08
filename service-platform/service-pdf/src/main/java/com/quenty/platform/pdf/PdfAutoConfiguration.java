package com.quenty.platform.pdf;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Documents of a service that makes some. */
@AutoConfiguration
public class PdfAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HtmlPdf htmlPdf() {
        return new HtmlPdf();
    }
}
