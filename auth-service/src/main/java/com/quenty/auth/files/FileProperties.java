package com.quenty.auth.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param folder for files that the service leaves for its operator */
@ConfigurationProperties("quenty.auth.files")
public record FileProperties(@DefaultValue("data") Path folder) {}
